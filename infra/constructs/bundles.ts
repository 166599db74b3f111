import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

/** Each Lambda function of the product, and the one file that is its entry. */
export const handlers = {
  api: 'api.ts',
  relay: 'relay.ts',
  'finish-uploads': 'finish-uploads.ts',
} as const

export type Handler = keyof typeof handlers

let folder: string | undefined

/**
 * The folder that holds the bundle of one handler. All are built together the first time that one is asked for,
 * and shared by every stack synthesized in this process.
 */
export function bundleOf(handler: Handler): string {
  folder ??= buildAll()
  return join(folder, handler)
}

function buildAll(): string {
  const outdir = mkdtempSync(join(tmpdir(), 'hutong-bundles-'))
  process.once('exit', () => rmSync(outdir, { recursive: true, force: true }))
  const source = fileURLToPath(new URL('../../functions/handlers/', import.meta.url))
  buildSync({
    entryPoints: Object.entries(handlers).map(([name, file]) => ({
      in: join(source, file),
      out: `${name}/index`,
    })),
    absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // ESM sources first: they are smaller once unused parts are dropped, and load faster.
    mainFields: ['module', 'main'],
    minify: true,
    keepNames: false,
    legalComments: 'none',
    loader: { '.graphql': 'text' },
    // Dependencies that are CommonJS inside still call require() for what Node ships.
    banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
    logLevel: 'error',
  })
  return outdir
}
