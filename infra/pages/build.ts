/**
 * Writes everything that is served to browsers into a folder: `node infra/pages/build.ts FOLDER`. Each file is compressed;
 * `manifest.json` says under which path it is served. A process of its own, because it loads the whole product.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BuildOptions, buildSync } from 'esbuild'
import { type Bundled, digestOf, site } from './site.ts'

const root = join(import.meta.dirname, '../..')
const browser = join(import.meta.dirname, 'browser')
const { resolve } = createRequire(import.meta.url)

const OPTIONS = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  metafile: true,
  platform: 'browser',
  // With top-level await: browsers as of 2021.
  target: 'es2022',
  format: 'esm',
  minify: true,
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'error',
} as const satisfies BuildOptions

/** A bundled script or style, with the packages that are in it. */
function bundled(name: string): { readonly text: string; readonly packages: readonly string[] } {
  const { outputFiles, metafile } = buildSync({ ...OPTIONS, entryPoints: [join(browser, name)] })
  const [file] = outputFiles
  if (file === undefined) throw new Error(`${name} was not bundled`)
  const packages = Object.keys(metafile.inputs).flatMap(
    input => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? [],
  )
  return { text: file.text, packages: [...new Set(packages)].sort() }
}

/** The licences of packages: they are to come with every copy, and a browser gets one. */
function licencesOf(packages: readonly string[]): string {
  return packages
    .map(folder => {
      const path = join(root, folder)
      const { name, version, license } = JSON.parse(
        readFileSync(join(path, 'package.json'), 'utf8'),
      ) as Package
      const file = readdirSync(path).find(one => /^licen[cs]e/i.test(one))
      const text = file === undefined ? license : readFileSync(join(path, file), 'utf8').trim()
      return `${name} ${version}: ${license}\n\n${text}\n`
    })
    .join('\n----\n\n')
}
interface Package {
  readonly name: string
  readonly version: string
  readonly license: string
}

/** The style of GraphiQL without the fonts in it: they are most of its bytes, and every system has its own. */
function graphiqlStyle(): string {
  return readFileSync(resolve('graphiql/style.css'), 'utf8').replaceAll(/@font-face\s*\{[^}]*\}/g, '')
}

function main(folder: string | undefined): void {
  if (folder === undefined) throw new Error('node infra/pages/build.ts FOLDER')
  const graphiql = bundled('graphiql.ts')
  const sources: Bundled = {
    style: bundled('style.css').text,
    homeScript: bundled('home.ts').text,
    graphiqlScript: graphiql.text,
    graphiqlStyle: graphiqlStyle(),
    licences: licencesOf(graphiql.packages),
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
