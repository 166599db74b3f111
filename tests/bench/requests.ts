/**
 * Measures what a request costs the processor, beside bare servers that answer the same: `npm run bench`. See README.md beside
 * this file for what is compared and how.
 */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ApiHandler } from '../kit/api.ts'
import { bareServers, type Contestant } from './bare-servers.ts'
import { startRelaying } from './relaying.ts'
import { type Case, casesIn } from './request-cases.ts'
import { bundleOf, functionIn, openBenchStack } from './stack.ts'

const isQuick = process.argv.includes('--quick')
/** Requests of one contestant before the next one's turn, and how many such turns each has. */
const BLOCK = 10
const [WARM_UP, BLOCKS] = isQuick ? [5, 20] : [20, 80]

const say = (text: string): void => void process.stderr.write(`${text}\n`)
const stack = await openBenchStack(0)
const relaying = await startRelaying(stack, 2)
try {
  const file = bundleOf(functionIn(stack.resources, 'api'), stack.assembly)
  const before = process.threadCpuUsage()
  const { handler } = (await import(pathToFileURL(file).href)) as { readonly handler: ApiHandler }
  const loaded = microsecondsSince(before)
  say('the bundle is loaded; an agency is filled')
  const { cases } = await casesIn(stack, relaying, handler)
  // What drafts lead to is not measured: it would run in this thread.
  await relaying.stop()
  const results = []
  for (const one of cases) {
    say(`${one.name}: ${BLOCKS} blocks of ${BLOCK}`)
    results.push({ name: one.name, microseconds: await compare(one) })
  }
  const report = {
    at: new Date().toISOString(),
    machine: cpus()[0]?.model,
    node: process.version,
    loadMicroseconds: loaded,
    results,
  }
  if (!isQuick)
    writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify(report, null, 2)}\n`)
  print(report.results)
} finally {
  await stack.stop()
}

function microsecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(start)
  return user + system
}

/**
 * The CPU time of this thread for one request, in microseconds, of all contestants in turn, so that whatever slows one slows
 * all. The kernel may count in ticks of milliseconds, so a whole block is timed, and the mean of all blocks is given.
 */
async function compare(one: Case): Promise<Readonly<Record<string, number>>> {
  const contestants: readonly Contestant[] = [one.ours, ...bareServers(one)]
  const spent = new Map(contestants.map(({ name }) => [name, 0]))
  for (let block = -WARM_UP; block < BLOCKS; block++) {
    for (const { name, serve } of contestants) {
      const start = process.threadCpuUsage()
      let text = ''
      for (let n = 0; n < BLOCK; n++) text = await serve()
      if (block >= 0) spent.set(name, (spent.get(name) ?? 0) + microsecondsSince(start))
      one.check(name, text)
    }
  }
  return Object.fromEntries([...spent].map(([name, all]) => [name, Math.round(all / (BLOCKS * BLOCK))]))
}

function print(
  results: readonly { readonly name: string; readonly microseconds: Readonly<Record<string, number>> }[],
): void {
  const names = Object.keys(results[0]?.microseconds ?? {})
  const row = (cells: readonly string[]) =>
    `${cells.map((cell, n) => (n === 0 ? cell.padEnd(24) : cell.padStart(18))).join('')}\n`
  process.stdout.write(row(['CPU µs a request', ...names, 'ours × yoga']))
  for (const { name, microseconds } of results) {
    const ratio = (microseconds.ours ?? 0) / (microseconds.yoga ?? 1)
    process.stdout.write(row([name, ...names.map(one => String(microseconds[one])), ratio.toFixed(2)]))
  }
}
