import { pathToFileURL } from 'node:url'
import { CLOCK_SOURCE } from '../../functions/platform/clock.ts'
import type { ApiHandler } from '../kit/api.ts'
import { apiWithoutSdk } from './api-without-sdk.ts'
import { bareServers, type Contestant } from './bare-servers.ts'
import { partsOf } from './parts.ts'
import { RecordedHttp } from './recorded-answers.ts'
import { startRelaying } from './relaying.ts'
import { type Case, casesIn } from './request-cases.ts'
import type { Row } from './rows.ts'
import { bundleOf, functionIn, openBenchStack } from './stack.ts'

/** Requests of one contestant before the next one's turn. */
const BLOCK = 20

/** Microseconds of each contestant for each request, the ratio of ours to bare yoga, and parts of a request. */
export async function requestsReport(isQuick: boolean, say: (text: string) => void): Promise<Row[]> {
  const stack = await openBenchStack(0)
  const recordedHttp = new RecordedHttp(stack.environment.AWS_ENDPOINT_URL_DYNAMODB ?? '')
  const relaying = await startRelaying(stack, 2)
  try {
    const file = bundleOf(functionIn(stack.resources, 'api'), stack.assembly)
    const { handler } = (await import(pathToFileURL(file).href)) as { readonly handler: ApiHandler }
    const without = await apiWithoutSdk()
    const { cases } = await casesIn(stack, relaying, handler)
    await relaying.stop()
    // Time stands still: what is known of a member and a token is kept for 45 seconds, and would be read again.
    const startedAt = Date.now()
    Object.assign(globalThis, { [CLOCK_SOURCE]: () => startedAt })
    const rows: Row[] = []
    for (const one of cases) {
      const ours = await contestantsOf(one, handler, recordedHttp, without)
      const figures = await compare(one, ours, isQuick)
      say(`${one.name}: measured`)
      rows.push(...rowsOf(one.name, figures), ...(await partsOf(stack, one)))
    }
    return rows
  } finally {
    recordedHttp.stop()
    await stack.stop()
  }
}

/** The API with the SDK over a transport in memory, and without the SDK. */
async function contestantsOf(
  one: Case,
  handler: ApiHandler,
  recordedHttp: RecordedHttp,
  without: Awaited<ReturnType<typeof apiWithoutSdk>>,
): Promise<readonly Contestant[]> {
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

function rowsOf(name: string, figures: Readonly<Record<string, number>>): Row[] {
  const { ours = 0, 'ours without SDK': own = 0, yoga = 0 } = figures
  return [
    ...Object.entries(figures).map(([who, figure]) => ({ name: `${name}: ${who}`, figure, unit: 'µs' })),
    { name: `${name}: SDK part`, figure: ours - own, unit: 'µs' },
    { name: `${name}: ours without SDK`, figure: own / yoga, unit: '× yoga' },
  ]
}

/**
 * What one request takes of this thread, in microseconds, of all contestants in turn, so that whatever slows one slows all.
 * All that they need is in memory and nothing waits, so time by the clock is time of the processor, which some kernels count
 * in ticks of milliseconds only. Other work on the machine interrupts most blocks, so the tenth of them that took least counts.
 */
async function compare(
  one: Case,
  ours: readonly Contestant[],
  isQuick: boolean,
): Promise<Readonly<Record<string, number>>> {
  const [warmUp, count] = isQuick ? [20, 60] : [40, 200]
  const contestants: readonly Contestant[] = [...ours, ...(await bareServers(one))]
  const blocks = new Map<string, number[]>(contestants.map(({ name }) => [name, []]))
  for (let block = -warmUp; block < count; block++) {
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
