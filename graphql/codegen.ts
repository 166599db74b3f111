/**
 * Makes what the SDL files imply: the printed contract, the schema as a module, the resolver types.
 * `node graphql/codegen.ts` writes them; `--check` only compares and exits 1 if anything is out of date.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import { printSchemaWithDirectives } from '@graphql-tools/utils'
import { buildASTSchema, lexicographicSortSchema, parse, printSchema } from 'graphql'

const here = import.meta.dirname
const folder = join(here, 'schema')
const files = readdirSync(folder)
  .filter(name => name.endsWith('.graphql'))
  .sort()
const sdl = files.map(name => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n')
const ast = parse(sdl)
const schema = buildASTSchema(ast)

const config = {
  enumsAsTypes: true,
  useTypeImports: true,
  skipTypename: true,
  strictScalars: true,
  scalars: { DateTime: 'string', Date: 'string', JSON: 'unknown', ID: { input: 'string', output: 'string' } },
}
const types = await codegen({
  filename: 'types.generated.ts',
  schema: parse(printSchema(schema)),
  documents: [],
  config,
  plugins: [{ typescript: {} }],
  pluginMap: { typescript },
})

const outputs: Record<string, string> = {
  'published.graphql': `${printSchemaWithDirectives(lexicographicSortSchema(schema)).trim()}\n`,
  'schema.generated.ts': `/** Generated from graphql/schema by graphql/codegen.ts. */\nexport const typeDefs = ${JSON.stringify(sdl)}\n`,
  'types.generated.ts': `/** Generated from graphql/schema by graphql/codegen.ts. */\n${types.trim()}\n`,
}

const stale: string[] = []
for (const [name, text] of Object.entries(outputs)) {
  const path = join(here, name)
  let current = ''
  try {
    current = readFileSync(path, 'utf8')
  } catch {
    // Not generated yet: stale.
  }
  if (current === text) continue
  if (process.argv.includes('--check')) stale.push(name)
  else writeFileSync(path, text)
}
if (stale.length > 0) {
  console.error(`out of date: ${stale.join(', ')}; run npm run codegen`)
  process.exit(1)
}
