/**
 * Measures what typesetting a document costs the processor and the memory: alone with
 * `node --disable-warning=ExperimentalWarning tests/bench/rendering.ts`, or as a part of the benches by `renderingReport`.
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { fonts } from '../../functions/typesetting/fonts/fonts.ts'
import type { Printable } from '../../functions/typesetting/index.ts'
import { bundle, fontsLayer } from '../../infra/constructs/bundles.ts'
import { aPrintable, LONG_NOTICE } from '../kit/printables.ts'
import type { Row } from './rows.ts'

/** What a process that only typesets found: `rendering-child.ts`. */
export interface Rendered {
  /** CPU time of the whole process for each document, in milliseconds: of its helper threads too. */
  readonly cpuMs: readonly number[]
  /** Resident memory of the process after the last document, and the most after any of them, in bytes. */
  readonly rss: number
  readonly mostRss: number
  /** Characters that no font has, of all documents. */
  readonly missing: readonly string[]
}

const CHARACTERS = 20_000
/** Few enough for the limit of glyphs, and about as many as the longest text that is allowed has. */
const CHARACTERS_EACH = 2_000

/**
 * The typesetting in processes of its own, bundled as it is deployed: its first document, the same one once everything is
 * loaded and compiled, and the memory after so many different characters. Reports progress to `say`.
 */
export async function renderingReport(
  isQuick = false,
  say: (text: string) => void = () => undefined,
): Promise<Row[]> {
  const [processes, warmUp, again] = isQuick ? [5, 10, 10] : [15, 20, 20]
  const folder = mkdtempSync(join(tmpdir(), 'hutong-rendering-'))
  try {
    await bundle(here('../../functions/typesetting/index.ts'), folder)
    // Bundled too: the compiler of TypeScript inside of Node would take its own time in threads of the same process.
    await bundle(here('rendering-child.ts'), join(folder, 'child'))
    const render = (printables: readonly Printable[]) => renderedIn(folder, printables)
    const first: number[] = []
    for (let n = 0; n < processes; n++) {
      first.push(...(await render([LONG_NOTICE])).cpuMs)
      say(`first document in a process: ${first.at(-1)?.toFixed(0)} ms`)
    }
    const { cpuMs } = await render(Array.from({ length: warmUp + again }, () => LONG_NOTICE))
    say('the same document again: measured')
    const rare = rareDocuments()
    const { rss, mostRss, missing } = await render(rare)
    const drawn = new Set(rare.flatMap(({ body }) => [...body])).size - missing.length
    if (drawn !== CHARACTERS) throw new Error(`${drawn} characters were drawn`)
    return [
      { name: 'first document of a process, five pages', figure: median(first), unit: 'ms of CPU' },
      { name: 'the same again, typeset anew', figure: median(cpuMs.slice(warmUp)), unit: 'ms of CPU' },
      { name: 'resident memory after 20,000 different characters', figure: rss / 1e6, unit: 'MB' },
      { name: 'the most after any document on the way', figure: mostRss / 1e6, unit: 'MB' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Documents that show so many different Chinese characters, each once, of those that the shipped fonts have. */
function rareDocuments(): Printable[] {
  const planes = [0x3400, 0x20000].flatMap(from => Array.from({ length: 0xa000 }, (_, n) => from + n))
  const han = planes
    .map(code => String.fromCodePoint(code))
    .filter(one => /^\p{Script=Han}$/u.test(one) && fonts.measure(one, 'FANG') !== null)
    .slice(0, CHARACTERS)
  return Array.from({ length: CHARACTERS / CHARACTERS_EACH }, (_, n) =>
    aPrintable({ body: han.slice(n * CHARACTERS_EACH, (n + 1) * CHARACTERS_EACH).join('') }),
  )
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

async function renderedIn(folder: string, printables: readonly Printable[]): Promise<Rendered> {
  const input = join(folder, 'printables.json')
  writeFileSync(input, JSON.stringify(printables))
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(folder, 'child/index.mjs'), pathToFileURL(join(folder, 'index.mjs')).href, input],
    { env: { ...process.env, FONTS_DIR: join(fontsLayer(), 'fonts') }, maxBuffer: 1e8 },
  )
  return JSON.parse(stdout) as Rendered
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

if (import.meta.main) {
  const rows = await renderingReport(process.argv.includes('--quick'), text => console.error(text))
  for (const { name, figure, unit } of rows) console.log(`${figure.toFixed(0).padStart(8)} ${unit}: ${name}`)
}
