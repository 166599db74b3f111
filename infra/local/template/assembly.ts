import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { synthesize } from '../../app.ts'
import { local } from '../../config/local.ts'
import type { Stack, Template } from './interpreter.ts'

export interface LocalAssembly {
  /** In the order in which they must be made. */
  readonly stacks: readonly Stack[]
  /** Deletes the synthesized files; the bundles of the functions are among them. */
  discard(): void
}

interface AssetManifest {
  readonly files?: Readonly<
    Record<string, { source: { path: string }; destinations: Record<string, { objectKey: string }> }>
  >
}

/** Synthesizes the stacks of the local deployment and reads what would be deployed. */
export function synthesizeLocal(): LocalAssembly {
  const outdir = mkdtempSync(join(tmpdir(), 'hutong-assembly-'))
  const discard = () => rmSync(outdir, { recursive: true, force: true })
  process.once('exit', discard)
  const assembly = synthesize([local], outdir)
  const stacks = assembly.stacks.map(stack => ({
    name: stack.stackName,
    template: stack.template as Template,
    assets: assetsOf(outdir, stack.id),
  }))
  return { stacks, discard }
}

function assetsOf(outdir: string, stackId: string): Map<string, string> {
  const file = join(outdir, `${stackId}.assets.json`)
  const assets = new Map<string, string>()
  if (!existsSync(file)) return assets
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as AssetManifest
  for (const { source, destinations } of Object.values(manifest.files ?? {})) {
    for (const { objectKey } of Object.values(destinations)) assets.set(objectKey, join(outdir, source.path))
  }
  return assets
}
