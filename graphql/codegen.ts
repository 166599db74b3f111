/**
 * Makes what the SDL files imply: the printed contract, the schema as a module, the types of arguments and resolvers,
 * the operations of the SDK, and the tables of functions/access/AUTHORIZATION.md and ERRORS.md.
 * `node graphql/codegen.ts` writes them; `--check` only compares and exits 1 if anything is out of date.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import * as typescriptOperations from '@graphql-codegen/typescript-operations'
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers'
import { printSchemaWithDirectives } from '@graphql-tools/utils'
import { buildASTSchema, lexicographicSortSchema, parse, printSchema } from 'graphql'
import { definitionsIn } from './definitions.ts'
import { CONTEXT, MAPPERS } from './mappers.ts'
import { allOperations } from './operations.ts'
import { sdkMethods } from './sdk-methods.ts'

const here = import.meta.dirname
const folder = join(here, 'schema')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.graphql'))
  .sort()
const sdl = files.map(name => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n')
const ast = parse(sdl)
const schema = buildASTSchema(ast)

const config = {
  enumsAsTypes: true,
  useTypeImports: true,
  skipTypename: true,
  immutableTypes: true,
  strictScalars: true,
  enumValues: { Action: 'string', ThingState: 'string' },
  scalars: { DateTime: 'string', Date: 'string', JSON: 'unknown', ID: { input: 'string', output: 'string' } },
}
const document = parse(printSchema(schema))
const common = { schema: document, documents: [], config }
const types = await codegen({
  ...common,
  filename: 'types.generated.ts',
  plugins: [{ typescript: {} }],
  pluginMap: { typescript },
})
/** Resolver types stand apart from the types of arguments, which the domain types behind them may use. */
const resolvers = await codegen({
  ...common,
  filename: 'resolvers.generated.ts',
  config: {
    ...config,
    namespacedImportName: 'types',
    contextType: CONTEXT,
    mappers: MAPPERS,
    resolverTypeWrapperSignature: 'T | Promise<T>',
    makeResolverTypeCallable: true,
  },
  plugins: [{ typescriptResolvers: {} }],
  pluginMap: { typescriptResolvers },
})
/** What each canonical operation takes and returns: types that stand alone, for clients. */
const operations = allOperations()
const operationTypes = await codegen({
  ...common,
  documents: [{ location: 'operations', document: operations }],
  filename: 'sdk/types.generated.ts',
  config: { ...config, enumType: 'string-literal', inlineFragmentTypes: 'combine' },
  plugins: [{ typescriptOperations: {} }],
  pluginMap: { typescriptOperations },
})

/** The schema as the API loads it, and the descriptions, which it loads when they are asked for. */
const { definitions, descriptions } = definitionsIn(sdl)
const record = (name: string, value: Readonly<Record<string, string>>): string =>
  `/** Generated from graphql/schema by graphql/codegen.ts. */\nexport const ${name}: Readonly<Record<string, string>> = ${JSON.stringify(value, null, 2)}\n`

const outputs: Record<string, string> = {
  'published.graphql': `${printSchemaWithDirectives(lexicographicSortSchema(schema)).trim()}\n`,
  'schema.generated.ts': record('definitions', definitions),
  'descriptions.generated.ts': record('descriptions', descriptions),
  'types.generated.ts': `/** Generated from graphql/schema by graphql/codegen.ts. */\n${types.trim()}\n`,
  'resolvers.generated.ts': `/** Generated from graphql/schema by graphql/codegen.ts. */\nimport type * as types from './types.generated.ts'\n${resolvers.trim()}\n`,
  'sdk/types.generated.ts': `/** Generated from graphql/operations by graphql/codegen.ts. */\n${operationTypes.trim()}\n`,
  'sdk/operations.generated.ts': sdkMethods(schema, operations),
}

const stale: string[] = []
/** Writes a generated file, or only notes that it is out of date. */
function keep(path: string, text: (current: string) => string): void {
  let current = ''
  try {
    current = readFileSync(path, 'utf8')
  } catch {
    // Not generated yet: stale.
  }
  const wanted = text(current)
  if (current === wanted) return
  if (process.argv.includes('--check')) stale.push(relative(join(here, '..'), path))
  else writeFileSync(path, wanted)
}
for (const [name, text] of Object.entries(outputs)) keep(join(here, name), () => text)

// Loaded last: the areas are checked against the types that were just written.
const { withTable } = await import('./authorization.ts')
keep(join(here, '../functions/access/AUTHORIZATION.md'), withTable)
const { withErrors } = await import('./errors.ts')
keep(join(here, '../functions/access/ERRORS.md'), withErrors)

if (stale.length > 0) {
  console.error(`out of date: ${stale.join(', ')}; run npm run codegen`)
  process.exit(1)
}
