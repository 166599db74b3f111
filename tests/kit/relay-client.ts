import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type GraphQLArgument, isNonNullType, printSchema } from 'graphql'
import { closeLater } from './closing.ts'
import { schema } from './contract.ts'
import { isIdentified, isNode, type ListField, lists, selectionOf, wholeRow } from './selections.ts'

/** The names by which the project of a Relay client knows what it has for a list. */
export const namesFor = ({ owner, field }: ListField) => {
  const module = owner.name + (field.name[0] ?? '').toUpperCase() + field.name.slice(1)
  return { module, query: `${module}Query`, fragment: `${module}_page`, next: `${module}NextQuery` }
}

/** Arguments that a client gives beside those of paging: all but those that have a default and are never null. */
const ownArguments = ({ field }: ListField): readonly GraphQLArgument[] =>
  field.args.filter(
    ({ name, type, defaultValue }) =>
      !PAGING.includes(name) && !(isNonNullType(type) && defaultValue !== undefined),
  )
const PAGING = ['first', 'after', 'last', 'before']
const isBackward = ({ field }: ListField) => field.args.some(({ name }) => name === 'last')

/** Whether Relay can make a query for the next page by itself: it starts at the root or at a node. */
export const isRefetchable = ({ owner }: ListField) => owner === schema.getQueryType() || isNode(owner)

/** A module of a Relay client that shows a list, as its documentation has them: a fragment with a connection, and a query. */
function moduleFor(list: ListField): string {
  const { module, query, fragment, next } = namesFor(list)
  const { owner, field, node } = list
  const paging = ['first: {type: "Int", defaultValue: 20}', 'after: {type: "String"}']
  if (isBackward(list)) paging.push('last: {type: "Int"}', 'before: {type: "String"}')
  const own = ownArguments(list)
  const passed = [...PAGING.slice(0, isBackward(list) ? 4 : 2), ...own.map(({ name }) => name)]
  const given = passed.map(name => `${name}: $${name}`).join(', ')
  const definitions = [...paging, ...own.map(({ name, type }) => `${name}: {type: "${type}"}`)].join(', ')
  const refetchable = isRefetchable(list) ? `@refetchable(queryName: "${next}")` : ''
  const variables = [
    ...['$first: Int', '$after: String'],
    ...(isBackward(list) ? ['$last: Int', '$before: String'] : []),
    ...own.map(({ name, type }) => `$${name}: ${type}`),
  ].join(', ')
  const start = owner === schema.getQueryType() ? `...${fragment} @arguments(${given})` : ''
  const query_ = start === '' ? '' : `graphql\`query ${query}(${variables}) { ${start} }\``
  return `import { graphql } from 'relay-runtime'
${query_}
graphql\`
  fragment ${fragment} on ${owner.name} ${refetchable} @argumentDefinitions(${definitions}) {
    ${field.name}(${given}) @connection(key: "${module}_${field.name}") { edges { node { __typename ... on ${node.name} { ${wholeRow(node)} } } } }
  }
\`
`
}

/** A module that shows one thing of a type. */
function pageOf(name: string): string {
  const type = schema.getType(name)
  if (type === undefined || !isIdentified(type)) throw new Error(`${name} has no page`)
  return `import { graphql } from 'relay-runtime'
graphql\`query ${name}PageQuery($id: ID!) { node(id: $id) { ... on ${name} ${selectionOf(type)} } }\`
`
}

/** A compiled project. */
export interface RelayProject {
  /** What the compiler made of an operation or fragment. */
  artifact<T>(name: string): T
}

/**
 * Compiles the project of a client that pages through every list of the contract, and shows things of some types.
 * @throws what the compiler reports
 */
export function compileRelayClient(
  of: readonly ListField[] = lists,
  pages: readonly string[] = [],
): RelayProject {
  const folder = mkdtempSync(join(tmpdir(), 'hutong-relay-client-'))
  closeLater(async () => rmSync(folder, { recursive: true, force: true }))
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  write('schema.graphql', printSchema(schema))
  write(
    'relay.config.json',
    JSON.stringify({
      src: '.',
      schema: 'schema.graphql',
      language: 'javascript',
      eagerEsModules: false,
      artifactDirectory: 'artifacts',
    }),
  )
  mkdirSync(join(folder, 'artifacts'))
  // A list whose rows are of several types is there once for each; one page of it shows the others by what they are.
  for (const list of [...of].reverse()) write(`${namesFor(list).module}.js`, moduleFor(list))
  for (const name of pages) write(`${name}Page.js`, pageOf(name))
  run(folder)
  const require = createRequire(join(folder, 'artifacts/'))
  return { artifact: name => require(`./${name}.graphql.js`) }
}

/** The binary that the package brings for this machine; null if it has none. */
const relayCompiler: unknown = createRequire(import.meta.url)('relay-compiler')

function run(folder: string): void {
  if (typeof relayCompiler !== 'string') throw new Error('relay-compiler has no binary for this machine')
  const options = { cwd: folder, encoding: 'utf8', stdio: 'pipe' } as const
  try {
    execFileSync(relayCompiler, ['relay.config.json'], options)
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    throw new Error(`relay-compiler:\n${stdout}${stderr}`)
  }
}
