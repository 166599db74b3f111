import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { operations } from '../../graphql/operations.ts'
import { bundleOptions } from '../../infra/constructs/bundles.ts'
import { amount } from '../kit/amount.ts'

const outdir = mkdtempSync(join(tmpdir(), 'hutong-compiled-'))
let inputs: readonly string[]
beforeAll(async () => {
  const entry = join(import.meta.dirname, 'compiled-operations-entry.ts')
  const { metafile } = await build({ ...bundleOptions(entry, outdir), metafile: true })
  inputs = Object.keys(metafile.inputs)
})
afterAll(() => rmSync(outdir, { recursive: true, force: true }))

test('a bundle has graphql once: what a second copy made would be of no type', () => {
  const files = inputs.filter(name => name.startsWith('node_modules/graphql/'))
  expect(files.length).toBeGreaterThan(50)
  expect(files.filter(name => !name.endsWith('.mjs'))).toEqual([])
})

/**
 * In a long run all operations; in a usual one every fifth, from another one on in each run: that all are compiled the same as
 * they are interpreted is shown of the sources.
 */
const step = amount(5, 1)
const first = Math.floor(Math.random() * step)
const tried = new Map([...operations].filter((_, index) => index % step === first))

test('a bundle compiles the operations of the SDK', async () => {
  const logged = vi.spyOn(process.stdout, 'write')
  const { answers } = (await import(pathToFileURL(join(outdir, 'index.mjs')).href)) as {
    answers(of: ReadonlyMap<string, string>): Promise<readonly string[]>
  }
  expect(await answers(tried)).toHaveLength(tried.size)
  const lines = logged.mock.calls.map(([line]) => String(line))
  logged.mockRestore()
  expect(lines.filter(line => line.includes('not compiled'))).toEqual([])
})
