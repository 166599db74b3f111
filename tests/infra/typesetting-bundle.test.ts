import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Typeset } from '../../functions/typesetting/index.ts'
import { bundle, bundleOf, fontsLayer } from '../../infra/constructs/bundles.ts'
import { type Handler, handlers } from '../../infra/constructs/handlers.ts'
import { LONG_NOTICE, typesetNow } from '../kit/printables.ts'

// Outside of the repository, where no package can be found: as in the cloud, what is missing here is missing.
const folder = mkdtempSync(join(tmpdir(), 'hutong-typesetting-'))
const entry = fileURLToPath(new URL('../../functions/typesetting/index.ts', import.meta.url))

beforeAll(() => {
  bundle(entry, folder)
  fontsLayer()
  // Builds all bundles once, which a test's own limit need not include.
  bundleOf('api')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Typesets in a worker, as the local platform runs functions. */
function inWorker(code: string, data: unknown): Promise<unknown> {
  const file = JSON.stringify(pathToFileURL(join(folder, 'index.mjs')).href)
  const source = `
    const { parentPort, workerData } = require('node:worker_threads')
    import(${file}).then(module => (${code})(module, workerData)).then(
      answer => parentPort.postMessage({ answer }),
      error => parentPort.postMessage({ error: String(error.stack) }),
    )`
  return new Promise((resolve, reject) => {
    const env = { FONTS_DIR: join(fontsLayer(), 'fonts') }
    const worker = new Worker(source, { eval: true, workerData: data, env })
    worker.once('error', reject)
    worker.once('message', ({ answer, error }: { answer?: unknown; error?: string }) => {
      void worker.terminate()
      if (error === undefined) resolve(answer)
      else reject(new Error(error))
    })
  })
}

const bytesIn = (path: string): number =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(file => file.isFile())
    .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0)

describe('the typesetting as a bundle', () => {
  it('makes the same bytes as the sources', async () => {
    const made = (await inWorker(
      '(module, data) => module.typeset(data, () => new Date())',
      LONG_NOTICE,
    )) as Typeset
    const expected = await typesetNow(LONG_NOTICE)
    expect(made.pages).toBe(expected.pages)
    expect(Buffer.from(made.pdf).equals(Buffer.from(expected.pdf))).toBe(true)
  })

  it('has neither libraries nor fonts in its entry, which stays small', () => {
    expect(statSync(join(folder, 'index.mjs')).size).toBeLessThan(60_000)
  })
})

describe('the layer of fonts', () => {
  it('has each font that is used as one file, and its licence, in less than 40 MB', () => {
    const fonts = join(fontsLayer(), 'fonts')
    const names = ['LXGWWenKai-Regular', 'NotoSansSC-Medium', 'NotoSerifSC-Black', 'NotoSerifSC-Regular']
    expect(readdirSync(fonts).sort()).toEqual(names.flatMap(name => [`${name}.LICENSE`, `${name}.glyphs`]))
    expect(bytesIn(fonts)).toBeLessThan(40_000_000)
  })

  it('is apart from all code, which is small without it', () => {
    for (const handler of Object.keys(handlers) as Handler[]) {
      const files = readdirSync(bundleOf(handler), { recursive: true }).map(String)
      // What browsers are served lies beside the code that serves it.
      const code = handler === 'pages' ? files.filter(name => !name.startsWith('site')) : files
      expect(code.filter(name => !name.endsWith('.mjs'))).toEqual([])
      expect(bytesIn(bundleOf(handler))).toBeLessThan(6_000_000)
    }
  })
})
