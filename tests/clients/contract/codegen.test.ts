import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { codegen } from '@graphql-codegen/core'
import { parse, printSchema } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { operations } from '../../../graphql/operations.ts'
import { closeLater } from '../../kit/closing.ts'
import { root, schema } from '../../kit/contract.ts'

/** A vendor's code over the types that were generated, with a wrong use that the compiler must find. */
const USE = `import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core'
import { DispatchDocumentDocument, InboxDocument } from './gql/graphql.ts'

type Inbox = NonNullable<ResultOf<typeof InboxDocument>['inbox']>
type State = Inbox['nodes'][number][' $fragmentRefs']
export const rows = (inbox: Inbox): readonly State[] => inbox.nodes.map(node => node[' $fragmentRefs'])
export const variables: VariablesOf<typeof InboxDocument> = { first: 5, state: 'DELIVERED' }
// @ts-expect-error: no delivery has this state.
export const wrong: VariablesOf<typeof InboxDocument> = { state: 'LOST' }
// @ts-expect-error: a mutation needs a key.
export const keyless: VariablesOf<typeof DispatchDocumentDocument> = { input: { documentId: 'doc', expectedVersion: 1 } }
`
const COMPILER_OPTIONS = {
  target: 'es2022',
  module: 'nodenext',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  types: [],
}

describe('the client preset of graphql-codegen, unmodified,', () => {
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hutong-codegen-client-'))
    closeLater(async () => rmSync(folder, { recursive: true, force: true }))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    // Its CommonJS build: the one that takes the same graphql as this process.
    const { preset } = createRequire(import.meta.url)('@graphql-codegen/client-preset') as ClientPreset
    const sections = await preset.buildGeneratesSection({
      baseOutputDir: `${folder}/gql/`,
      schema: parse(printSchema(schema)),
      schemaAst: schema,
      documents: [...operations].map(([name, text]) => ({
        location: `${name}.ts`,
        document: parse(text),
        rawSDL: text,
      })),
      config: { useTypeImports: true, enumsAsTypes: true, importExtension: '.ts' },
      presetConfig: { gqlTagName: 'graphql' },
      plugins: [],
      pluginMap: {},
    })
    for (const section of sections) {
      mkdirSync(dirname(section.filename), { recursive: true })
      writeFileSync(section.filename, await codegen(section))
    }
    writeFileSync(join(folder, 'use.ts'), USE)
    const config = { compilerOptions: COMPILER_OPTIONS, include: ['use.ts', 'gql'] }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
  })

  it('makes types of every canonical operation that compile under the strictest options', () => {
    expect(compile(folder)).toBe('')
  })
})

interface ClientPreset {
  readonly preset: {
    buildGeneratesSection(options: object): Promise<Parameters<typeof codegen>[0][]>
  }
}

/** What the compiler reports. */
function compile(folder: string): string {
  try {
    return execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' })
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}
