import { fileURLToPath } from 'node:url'
import { build, type Metafile } from 'esbuild'
import { bundleOptions } from '../../infra/constructs/bundles.ts'
import { type Handler, handlers } from '../../infra/constructs/handlers.ts'

/** What a function reads when it starts: its entry, and what that imports other than dynamically. */
export interface BundleStart {
  readonly bytes: number
  /** Paths of the sources, from the root of the project. */
  readonly modules: readonly string[]
  /** Names of the packages that they are of. */
  readonly packages: ReadonlySet<string>
  /** What Node ships of what it imports. */
  readonly imported: readonly string[]
  /** The sources of the whole bundle, also of what is imported dynamically. */
  readonly all: readonly string[]
}

/** The start of a function, by what esbuild reports of its bundle. */
export async function bundleStart(handler: Handler): Promise<BundleStart> {
  const entry = fileURLToPath(new URL(`../../functions/handlers/${handlers[handler]}`, import.meta.url))
  const options = { ...bundleOptions(entry, 'unwritten'), write: false, metafile: true } as const
  const { outputs } = (await build(options)).metafile
  const first = Object.keys(outputs).find(path => path.endsWith('/index.mjs')) ?? ''
  const started = new Set([first])
  // A set visits what is added meanwhile.
  for (const path of started)
    for (const { kind, path: imported } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement' && imported in outputs) started.add(imported)
  const files = [...started].flatMap(path => outputs[path] ?? [])
  const modules = files.flatMap(sourcesOf)
  return {
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    modules,
    packages: new Set(modules.flatMap(path => packageOf(path) ?? [])),
    imported: files.flatMap(({ imports }) =>
      imports.flatMap(({ kind, path }) => (kind === 'import-statement' && !(path in outputs) ? [path] : [])),
    ),
    all: Object.values(outputs).flatMap(sourcesOf),
  }
}

/** Those of which anything is left. */
function sourcesOf({ inputs }: Metafile['outputs'][string]): string[] {
  return Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []))
}

function packageOf(path: string): string | undefined {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]
}
