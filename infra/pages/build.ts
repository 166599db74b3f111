/**
 * Writes everything that is served to browsers into a folder: `node infra/pages/build.ts FOLDER`. Each file is compressed;
 * `manifest.json` says under which path it is served. A process of its own, because it loads the whole product.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BuildOptions, buildSync } from 'esbuild'
import { type Bundled, digestOf, site } from './site.ts'

const browser = join(import.meta.dirname, 'browser')
const { resolve } = createRequire(import.meta.url)

const OPTIONS: BuildOptions = {
  bundle: true,
  write: false,
  platform: 'browser',
  // Modules with top-level await, as of 2021.
  target: ['chrome89', 'edge89', 'firefox89', 'safari15'],
  format: 'esm',
  minify: true,
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'error',
}

function bundled(name: string, options: BuildOptions = {}): string {
  const { outputFiles = [] } = buildSync({ ...OPTIONS, ...options, entryPoints: [join(browser, name)] })
  const [file] = outputFiles
  if (file === undefined) throw new Error(`${name} was not bundled`)
  return file.text
}

/** The style of GraphiQL without the fonts in it: they are most of its bytes, and every system has its own. */
function graphiqlStyle(): string {
  return readFileSync(resolve('graphiql/style.css'), 'utf8').replaceAll(/@font-face\s*\{[^}]*\}/g, '')
}

function main(folder: string | undefined): void {
  if (folder === undefined) throw new Error('node infra/pages/build.ts FOLDER')
  const sources: Bundled = {
    style: bundled('style.css'),
    homeScript: bundled('home.ts'),
    graphiqlScript: bundled('graphiql.ts'),
    graphiqlStyle: graphiqlStyle(),
  }
  mkdirSync(folder, { recursive: true })
  const manifest = Object.fromEntries(
    site(sources).map(({ path, type, text, isImmutable }, at) => {
      const file = `${at}.gz`
      writeFileSync(join(folder, file), gzipSync(text, { level: 9 }))
      return [path, { file, type, digest: digestOf(text), isImmutable }]
    }),
  )
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
}

main(process.argv[2])
