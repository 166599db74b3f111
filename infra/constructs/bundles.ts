import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { copyFonts } from './font-assets.ts'
import { type Handler, handlers } from './handlers.ts'

let folder: string | undefined

/**
 * The folder that holds the bundle of one handler. All are built together the first time that one is needed,
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
  for (const [name, file] of Object.entries(handlers)) bundle(join(source, file), join(outdir, name))
  // Only the api typesets; its fonts lie beside its code, as data that is read when the first document is printed.
  copyFonts(join(outdir, 'api' satisfies Handler, 'fonts'))
  return outdir
}

/** Bundles one entry with all that it imports, so that it runs from this folder alone. */
export function bundle(entry: string, outdir: string): void {
  buildSync({
    entryPoints: [{ in: entry, out: 'index' }],
    absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // What is imported dynamically becomes a file of its own, which a cold start does not read.
    splitting: true,
    // ESM sources first: they are smaller once unused parts are dropped, and load faster.
    mainFields: ['module', 'main'],
    minify: true,
    keepNames: false,
    legalComments: 'none',
    loader: { '.graphql': 'text' },
    // Dependencies that are CommonJS inside still call require() for what Node ships. The name is one that esbuild
    // gives to nothing: it does not know of what stands in a banner.
    banner: {
      js: "import{createRequire as makeRequire_}from'node:module';const require=makeRequire_(import.meta.url);",
    },
    logLevel: 'error',
  })
}
