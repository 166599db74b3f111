/**
 * Measures what a request costs the processor, beside bare servers that answer the same: `npm run bench`. See README.md beside
 * this file for what is compared and how.
 */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CLOCK_SOURCE } from '../../functions/platform/clock.ts'
import type { ApiHandler } from '../kit/api.ts'
import { apiWithoutSdk } from './api-without-sdk.ts'
import { bareServers, type Contestant } from './bare-servers.ts'
import { RecordedHttp } from './recorded-answers.ts'
import { startRelaying } from './relaying.ts'
import { type Case, casesIn } from './request-cases.ts'
import { bundleOf, functionIn, openBenchStack } from './stack.ts'

const isQuick = process.argv.includes('--quick')
/** Requests of one contestant before the next one's turn, and how many such turns each has. */
const BLOCK = 5
const [WARM_UP, BLOCKS] = isQuick ? [60, 100] : [100, 400]

const say = (text: string): void => void process.stderr.write(`${text}\n`)
const stack = await openBenchStack(0)
const recordedHttp = new RecordedHttp(stack.environment.AWS_ENDPOINT_URL_DYNAMODB ?? '')
const relaying = await startRelaying(stack, 2)
try {
  const file = bundleOf(functionIn(stack.resources, 'api'), stack.assembly)
  const { handler } = (await import(pathToFileURL(file).href)) as { readonly handler: ApiHandler }
  const without = await apiWithoutSdk()
  say('the bundle is loaded; an agency is filled')
  const { cases } = await casesIn(stack, relaying, handler)
  await relaying.stop()
  // Time stands still: what is known of a member and a token is kept for 45 seconds, and would be read again.
  const startedAt = Date.now()
  Object.assign(globalThis, { [CLOCK_SOURCE]: () => startedAt })
  const results = []
  for (const one of cases) {
    say(`${one.name}: ${BLOCKS} blocks of ${BLOCK}`)
    results.push({ name: one.name, microseconds: await compare(one, await ours(one)) })
  }
  const report = { at: new Date().toISOString(), machine: cpus()[0]?.model, node: process.version, results }
  if (!isQuick)
    writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify(report, null, 2)}\n`)
  print(report.results)

  /** The API with the SDK over a transport in memory, and without the SDK. */
  async function ours(one: Case): Promise<readonly Contestant[]> {
    // Once before: sessions, members and keys are kept by the instance.
    await one.send(handler)
    await one.send(without.handler)
    const recording = await recordedHttp.record(() => one.send(handler))
    const outputs = await without.outputs.record(() => one.send(without.handler))
    return [
      {
        name: 'ours',
        serve: () => {
          recordedHttp.replay(recording)
          return one.send(handler)
        },
      },
      {
        name: 'ours without SDK',
        serve: () => {
          without.outputs.replay(outputs)
          return one.send(without.handler)
        },
      },
    ]
  }
} finally {
  recordedHttp.stop()
  await stack.stop()
}

/**
 * What one request takes of this thread, in microseconds, of all contestants in turn, so that whatever slows one slows all.
 * All that they need is in memory and nothing waits, so time by the clock is time of the processor, which some kernels count
 * in ticks of milliseconds only. Other work on the machine interrupts most blocks, so the tenth of them that took least counts.
 */
async function compare(one: Case, ours: readonly Contestant[]): Promise<Readonly<Record<string, number>>> {
  const contestants: readonly Contestant[] = [...ours, ...(await bareServers(one))]
  const blocks = new Map<string, number[]>(contestants.map(({ name }) => [name, []]))
  for (let block = -WARM_UP; block < BLOCKS; block++) {
    for (const { name, serve } of contestants) {
      const start = performance.now()
      let text = ''
      for (let n = 0; n < BLOCK; n++) text = await serve()
      if (block >= 0) blocks.get(name)?.push(((performance.now() - start) / BLOCK) * 1_000)
      one.check(name, text)
    }
  }
  return Object.fromEntries([...blocks].map(([name, all]) => [name, Math.round(leastTenth(all))]))
}

/** What a tenth of the blocks did not exceed. */
function leastTenth(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 10)] ?? Number.NaN
}

function print(
  results: readonly { readonly name: string; readonly microseconds: Readonly<Record<string, number>> }[],
): void {
  const names = Object.keys(results[0]?.microseconds ?? {})
  const row = (cells: readonly string[]) =>
    `${cells.map((cell, n) => (n === 0 ? cell.padEnd(22) : cell.padStart(17))).join('')}\n`
  process.stdout.write(row(['µs a request', ...names, '× yoga']))
  for (const { name, microseconds } of results) {
    const ratio = (microseconds['ours without SDK'] ?? 0) / (microseconds.yoga ?? 1)
    process.stdout.write(row([name, ...names.map(one => String(microseconds[one])), ratio.toFixed(2)]))
  }
}
