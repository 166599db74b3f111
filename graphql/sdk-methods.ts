import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql'

/** Names of the client that are no operation's. */
const TAKEN = ['execute', 'uploadFile', 'receiptKeys']

/** One canonical operation, as the SDK needs it. */
interface Method {
  /** The operation's name, beginning with a small letter. */
  readonly name: string
  readonly operation: OperationDefinitionNode
  /** The root field that it reads; null if it reads several, as a whole screen does. */
  readonly field: GraphQLField<unknown, unknown> | null
  /** The fragments that it needs, each once. */
  readonly fragments: readonly string[]
}

/**
 * The module of the SDK's operations: the text of each, and the type of the method that runs it. A connection and the
 * payload of a mutation are never null in an answer without errors, whatever the schema says of the root field.
 * An operation that reads several root fields answers with all of them.
 * @throws if an operation gives its root field an alias, is a subscription, or has a name that the client uses itself
 */
export function sdkMethods(schema: GraphQLSchema, document: DocumentNode): string {
  const spreads = spreadsByFragment(document)
  const methods = document.definitions
    .filter(node => node.kind === Kind.OPERATION_DEFINITION)
    .map(operation => methodOf(schema, operation, spreads))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const fragments = document.definitions.filter(node => node.kind === Kind.FRAGMENT_DEFINITION)
  return [
    '/** Generated from graphql/operations by graphql/codegen.ts. */',
    "import type { CallOptions, Keyless, Operation } from './operation.ts'",
    "import type * as types from './types.generated.ts'",
    '',
    ...fragments.map(node => `const ${node.name.value} = ${JSON.stringify(textOf(node))}`),
    '',
    '/** The canonical operations, by the names of their methods. */',
    'export const operations: Operations = {',
    ...methods.map(entryOf),
    '}',
    '',
    '/** What each takes and returns. */',
    'export interface Operations {',
    ...methods.map(typeOf),
    '}',
    '',
    '/** One method for each canonical operation. */',
    'export interface Methods {',
    ...methods.flatMap(signatureOf),
    '}',
    '',
  ].join('\n')
}

function textOf(node: Parameters<typeof print>[0]): string {
  return stripIgnoredCharacters(print(node))
}

/** The names of the fragments that each fragment spreads, directly or through others; itself among them. */
function spreadsByFragment(document: DocumentNode): ReadonlyMap<string, readonly string[]> {
  const direct = new Map<string, readonly string[]>()
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) direct.set(node.name.value, spreadsIn(node))
  const all = (name: string, seen: Set<string>): Set<string> => {
    if (seen.has(name)) return seen
    seen.add(name)
    for (const next of direct.get(name) ?? []) all(next, seen)
    return seen
  }
  return new Map([...direct.keys()].map(name => [name, [...all(name, new Set())]]))
}

function spreadsIn(node: Parameters<typeof print>[0]): string[] {
  const names = new Set<string>()
  visit(node, { FragmentSpread: ({ name }) => void names.add(name.value) })
  return [...names]
}

function methodOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  spreads: ReadonlyMap<string, readonly string[]>,
): Method {
  const given = operation.name?.value ?? ''
  const name = given.charAt(0).toLowerCase() + given.slice(1)
  const [selection, ...more] = operation.selectionSet.selections
  if (selection?.kind !== Kind.FIELD || selection.alias !== undefined)
    throw new Error(`${given} must read root fields, the first without an alias`)
  if (operation.operation === OperationTypeNode.SUBSCRIPTION || TAKEN.includes(name))
    throw new Error(`the SDK has no method ${name}`)
  const field = schema.getRootType(operation.operation)?.getFields()[selection.name.value]
  if (field === undefined) throw new Error(`${given} reads a field that the schema does not have`)
  const fragments = new Set(spreadsIn(operation).flatMap(spread => spreads.get(spread) ?? []))
  return { name, operation, field: more.length > 0 ? null : field, fragments: [...fragments] }
}

function entryOf({ name, operation, field, fragments }: Method): string {
  const text = [JSON.stringify(textOf(operation)), ...fragments].join(' + ')
  const never = isNeverNull(operation, field) ? ' isNeverNull: true,' : ''
  const whole = field === null ? ' isWhole: true,' : ''
  return `  ${name}: { kind: '${operation.operation}', name: '${operation.name?.value}',${never}${whole} text: ${text} },`
}

/** The names of the types of an operation's data and variables. */
function typesOf(operation: OperationDefinitionNode): readonly [data: string, variables: string] {
  const data = `types.${operation.name?.value}${isMutation(operation) ? 'Mutation' : 'Query'}`
  return [data, isMutation(operation) ? `Keyless<${data}Variables>` : `${data}Variables`]
}

function typeOf({ name, operation }: Method): string {
  return `  readonly ${name}: Operation<${typesOf(operation).join(', ')}>`
}

function signatureOf({ name, operation, field }: Method): string[] {
  const [data, variables] = typesOf(operation)
  const isOptional = (operation.variableDefinitions ?? []).every(
    ({ type, defaultValue }) => type.kind !== Kind.NON_NULL_TYPE || defaultValue !== undefined,
  )
  const result = field === null ? data : `${data}['${field.name}']`
  const answer = isNeverNull(operation, field) ? `NonNullable<${result}>` : result
  return [
    `  /** ${(field?.description ?? 'Several fields at once: a whole screen.').replace(/\s+/g, ' ').trim()} */`,
    `  ${name}(variables${isOptional ? '?' : ''}: ${variables}, options?: CallOptions): Promise<${answer}>`,
  ]
}

function isMutation({ operation }: OperationDefinitionNode): boolean {
  return operation === OperationTypeNode.MUTATION
}

function isNeverNull(operation: OperationDefinitionNode, field: Method['field']): boolean {
  if (field === null) return false
  const { type } = field
  const named = getNamedType(type)
  const isConnection = isObjectType(named) && 'pageInfo' in named.getFields()
  return isNonNullType(type) || isMutation(operation) || isConnection
}
