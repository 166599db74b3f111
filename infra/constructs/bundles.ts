import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type BuildOptions, build, type OutputFile, stop } from 'esbuild'
import type { StageConfig } from '../config/stage.ts'
import { writeFonts } from './font-assets.ts'
import { type Handler, handlers } from './handlers.ts'
import { leftOut } from './left-out.ts'

/** Names a folder with the bundles of this very code, for processes of a test run: each would build the same. */
export const BUNDLES_VARIABLE = 'HUTONG_BUNDLES'

let folder = process.env[BUNDLES_VARIABLE]

/**
 * The folder that holds the bundle of one handler. All are built together the first time that one is needed,
 * and shared by every stack synthesized in this process.
 */
export function bundleOf(handler: Handler): string {
  return join(bundles(), handler)
}

/** The folder that holds the bundles of all handlers; it is deleted when this process ends. */
export function bundles(): string {
  folder ??= buildAll()
  return folder
}

/** Builds all bundles beside what this process does meanwhile; without it, whatever first needs one waits for them. */
export async function prepareBundles(): Promise<void> {
  if (folder !== undefined) return
  const outdir = temporaryFolder('hutong-bundles-')
  await buildInto(outdir)
  folder = outdir
}

/** Builds all bundles into a folder. */
export async function buildInto(outdir: string): Promise<void> {
  try {
    const site = promisify(execFile)(process.execPath, siteCommand(outdir))
    await Promise.all([site, ...entriesIn(outdir).map(([entry, to]) => bundle(entry, to))])
  } finally {
    await stop()
  }
}

/** In a process of its own: nothing here can wait for what is built. */
function buildAll(): string {
  const outdir = temporaryFolder('hutong-bundles-')
  const command = fileURLToPath(new URL('build-bundles.ts', import.meta.url))
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', command, outdir])
  return outdir
}

/** Puts what browsers are served beside the code that serves it: pages, docs of the contract, GraphiQL. */
function siteCommand(outdir: string): string[] {
  const command = fileURLToPath(new URL('../pages/build.ts', import.meta.url))
  return ['--disable-warning=ExperimentalWarning', command, join(outdir, 'pages' satisfies Handler, 'site')]
}

function entriesIn(outdir: string): [entry: string, outdir: string][] {
  const source = fileURLToPath(new URL('../../functions/handlers/', import.meta.url))
  return Object.entries(handlers).map(([name, file]) => [join(source, file), join(outdir, name)])
}

const layers = new Map<string, string>()

/**
 * The folder of the layer that holds the fonts: what is in it lies under `/opt` where a function has the layer.
 *
 * @param faces those that a stage names
 * @throws for one that cannot be used
 */
export function fontsLayer(faces?: StageConfig['faces']): string {
  const known = layers.get(JSON.stringify(faces ?? {}))
  if (known !== undefined) return known
  const layer = temporaryFolder('hutong-fonts-')
  writeFonts(join(layer, 'fonts'), faces)
  layers.set(JSON.stringify(faces ?? {}), layer)
  return layer
}
/** Where the fonts lie in a function that has their layer. */
export const FONTS_DIR = '/opt/fonts'

function temporaryFolder(prefix: string): string {
  const made = mkdtempSync(join(tmpdir(), prefix))
  process.once('exit', () => rmSync(made, { recursive: true, force: true }))
  return made
}

/** Bundles one entry with all that it imports, so that it runs from this folder alone. */
export async function bundle(entry: string, outdir: string): Promise<void> {
  const { outputFiles } = await build({ ...bundleOptions(entry, outdir), write: false })
  writeBundle(outputFiles)
}

function writeBundle(files: readonly OutputFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, inAscii(text))
  }
}

/**
 * Code with what is not ASCII escaped: V8 reads a file of ASCII alone by bytes, and any other, twice as large, by UTF-16. esbuild
 * escapes it in strings, and leaves it in regular expressions, where an escape means the same.
 * @throws for a template that is taken as it is written, where an escape is another text
 */
export function inAscii(code: string): string {
  // With a backslash before it, which it then has already. Any other pair that a backslash begins stays as it is.
  const escaped = code.replace(/\\[\s\S]|[^\0-\x7f]/g, part => {
    const unit = part.charCodeAt(part.length - 1)
    return unit <= 0x7f ? part : `\\u${unit.toString(16).padStart(4, '0')}`
  })
  if (escaped !== code && code.includes('String.raw`'))
    throw new Error('a bundle has String.raw beside characters that are not ASCII')
  return escaped
}

/** Files that a bundle has in the place of packages. */
function inPlace(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url))
}

/**
 * An `import` of what Node ships reads every property of it, which loads what lies behind them, such as all of undici behind
 * `WebSocket` of `node:http`: these are called for instead. Without what `http`, `process` and `util` load, the API's cold start took
 * 9 ms of CPU less; for the others see `bundleOptions`.
 */
export const CALLED_FOR = ['dns', 'fs', 'fs/promises', 'http', 'net', 'process', 'timers', 'util']
const builtins = Object.fromEntries(
  CALLED_FOR.flatMap(name =>
    [name, `node:${name}`].map(imported => [imported, inPlace(`node-${name.replace('/', '-')}.mjs`)]),
  ),
)

/** Files that graphql-jit names as CommonJS: with them it would have a second copy of graphql. */
const oneGraphql = Object.fromEntries(
  ['error/index', 'execution/execute', 'jsutils/Path', 'utilities/index'].map(file => [
    `graphql/${file}.js`,
    `graphql/${file}.mjs`,
  ]),
)

/**
 * How an entry is bundled. What is left out, ASCII alone, and less of Node together take 7 % off the CPU of the API's cold start
 * (`tests/bench/loads.ts`, before and after in turn).
 */
export function bundleOptions(entry: string, outdir: string): BuildOptions {
  return {
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
    // ESM sources first: they are smaller once unused parts are dropped, and load faster. Of ours a whole file is dropped that is
    // not used, since package.json says that none has side effects: 38 kB of the relay and of the API.
    mainFields: ['module', 'main'],
    minify: true,
    keepNames: false,
    legalComments: 'none',
    loader: { '.graphql': 'text' },
    plugins: [leftOut],
    // What Node ships or nothing needs, in place of what packages bring: each file says what it saves.
    alias: {
      ...builtins,
      ...oneGraphql,
      zod: inPlace('deferred-zod.ts'),
      // By this name the file before imports zod itself.
      'zod/v4': 'zod/v4',
      'sha.js': inPlace('native-sha.cjs'),
      'tiny-inflate': inPlace('native-inflate.cjs'),
      'brotli/decompress.js': inPlace('native-brotli.cjs'),
      'fast-json-stringify': inPlace('no-serializer.cjs'),
      negotiator: inPlace('accepted-type.mjs'),
      // Apollo Server loads it to make a schema of type definitions, and is given a schema: 60 kB less to compile.
      '@graphql-tools/schema': inPlace('no-schema-maker.mjs'),
    },
    // graphql-js checks in development, for every value of an answer, whether another copy of it made the type.
    define: {
      'process.env.NODE_ENV': '"production"',
      // The SDK makes a class of it while it loads, for browsers; to name it loads all that Node has of web streams.
      ReadableStream: 'undefined',
    },
    // Dependencies that are CommonJS inside still call require() for what Node ships. The name is one that esbuild
    // gives to nothing: it does not know of what stands in a banner.
    banner: {
      js: "import{createRequire as makeRequire_}from'node:module';const require=makeRequire_(import.meta.url);",
    },
    // Something of a package that what stands in its place lacks.
    logOverride: { 'import-is-undefined': 'error' },
    logLevel: 'error',
  }
}
