import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { getMeta } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Typeset } from '../../functions/typesetting/index.ts'
import { bundle, bundleOf, fontsLayer } from '../../infra/constructs/bundles.ts'
import { type Handler, handlers } from '../../infra/constructs/handlers.ts'
import { aFontFile } from '../kit/font-files.ts'
import { LONG_NOTICE, typesetNow } from '../kit/printables.ts'

// Outside of the repository, where no package can be found: as in the cloud, what is missing here is missing.
const folder = mkdtempSync(join(tmpdir(), 'hutong-typesetting-'))
const entry = fileURLToPath(new URL('../../functions/typesetting/index.ts', import.meta.url))

beforeAll(async () => {
  await bundle(entry, folder)
  fontsLayer()
  // Builds all bundles once, which a test's own limit need not include.
  bundleOf('api')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Typesets in a worker, as the local platform runs functions. */
function inWorker(code: string, data: unknown, layer = fontsLayer()): Promise<unknown> {
  const file = JSON.stringify(pathToFileURL(join(folder, 'index.mjs')).href)
  const source = `
    const { parentPort, workerData } = require('node:worker_threads')
    import(${file}).then(module => (${code})(module, workerData)).then(
      answer => parentPort.postMessage({ answer }),
      error => parentPort.postMessage({ error: String(error.stack) }),
    )`
  return new Promise((resolve, reject) => {
    const env = { FONTS_DIR: join(layer, 'fonts') }
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

  it('prints in fonts of the operator, which the file names, and says which it used', async () => {
    const file = join(folder, 'fangsong.ttf')
    writeFileSync(file, aFontFile('FangSong_GB2312', '河南省人民政府各市县'))
    const layer = fontsLayer({ fangsong: { file, mayLackCharacters: true } })
    const typeset = '(module, data) => module.typeset(data, () => new Date())'
    const { pdf, faces, missing } = (await inWorker(typeset, LONG_NOTICE, layer)) as Typeset
    expect(missing).toEqual([])
    expect(faces).toEqual([
      { face: 'FANGSONG', font: 'FangSong_GB2312' },
      { face: 'XIAOBIAOSONG', font: 'NotoSerifSC-Black' },
      { face: 'HEITI', font: 'NotoSansSC-Medium' },
      { face: 'KAITI', font: 'LXGWWenKai-Regular' },
      { face: 'SONGTI', font: 'NotoSerifSC-Regular' },
    ])
    expect(Buffer.from(pdf).toString('latin1')).toContain('+FangSong_GB2312')
    const { info } = await getMeta(new Uint8Array(pdf))
    expect(info.Keywords).toContain('仿宋 FangSong_GB2312, 小标宋 NotoSerifSC-Black')
    expect((await typesetNow(LONG_NOTICE)).faces.map(({ font }) => font)).not.toContain('FangSong_GB2312')
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
