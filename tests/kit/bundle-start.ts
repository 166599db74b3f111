import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { bundleOptions } from '../../infra/constructs/bundles.ts'
import { type Handler, handlers } from '../../infra/constructs/handlers.ts'

/** What a function reads when it starts: its entry, and what that imports other than dynamically. */
export interface BundleStart {
  readonly bytes: number
  /** Paths of the sources, from the root of the project. */
  readonly modules: readonly string[]
  /** Names of the packages that they are of. */
  readonly packages: ReadonlySet<string>
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
  const modules = files.flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  )
  const packages = new Set(modules.flatMap(path => packageOf(path) ?? []))
  return { bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), modules, packages }
}

function packageOf(path: string): string | undefined {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]
}
