import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localWith } from '../../config/local.ts'
import { prepareBundles } from '../../constructs/bundles.ts'
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

/** Names a file with the local stacks of this very code, for processes of a test run: each would synthesize the same. */
export const STACKS_VARIABLE = 'HUTONG_STACKS'

/**
 * Synthesizes the stacks of the local deployment and reads what would be deployed.
 * @param clamd `host:port` of a scanner for uploads; without it they are taken unscanned
 */
export async function synthesizeLocal(clamd?: string): Promise<LocalAssembly> {
  const made = process.env[STACKS_VARIABLE]
  if (made !== undefined) return { stacks: stacksIn(readFileSync(made, 'utf8')), discard: () => undefined }
  // The CDK takes seconds to load: it is loaded only here, and the bundles are built meanwhile.
  const [{ synthesize }] = await Promise.all([import('../../app.ts'), prepareBundles()])
  const outdir = mkdtempSync(join(tmpdir(), 'hutong-assembly-'))
  const discard = () => rmSync(outdir, { recursive: true, force: true })
  process.once('exit', discard)
  const assembly = synthesize([localWith(clamd)], outdir)
  const stacks = assembly.stacks.map(stack => ({
    name: stack.stackName,
    template: stack.template as Template,
    assets: assetsOf(outdir, stack.id),
  }))
  return { stacks, discard }
}

/** Stacks as JSON. Their assets are named by their paths, and must stay where they are. */
export function stacksAsText(stacks: readonly Stack[]): string {
  return JSON.stringify(stacks.map(({ assets, ...stack }) => ({ ...stack, assets: [...assets] })))
}

/** The stacks in such a text. */
export function stacksIn(text: string): Stack[] {
  const stacks = JSON.parse(text) as (Omit<Stack, 'assets'> & { assets: [string, string][] })[]
  return stacks.map(({ assets, ...stack }) => ({ ...stack, assets: new Map(assets) }))
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
