import type { Row } from './rows.ts'

type Report = (isQuick: boolean, say: (text: string) => void) => Promise<readonly Row[]>

function ifAny(name: string, figure: number | null, unit: string): Row[] {
  return figure === null ? [] : [{ name, figure, unit }]
}

/** The benches of `npm run bench`, in their order. Each runs in a process of its own: see `run.ts`. */
export const REPORTS: Readonly<Record<string, Report>> = {
  'what a request takes': async (...given) => (await import('./requests.ts')).requestsReport(...given),
  'cold starts': async isQuick => {
    const { loadsReport } = await import('./loads.ts')
    return (await loadsReport(isQuick ? 3 : 15)).flatMap(one => [
      { name: `${one.name}: load`, figure: one.load, unit: 'ms CPU' },
      ...ifAny(`${one.name}: load`, one.ratio, '× its SDK clients'),
      ...ifAny(`${one.name}: packages alone`, one.packagesAlone, 'ms CPU'),
      ...ifAny(`${one.name}: first request`, one.firstRequest, 'ms CPU'),
      ...ifAny(`${one.name}: load of packages that serve`, one.packagesServingLoad, 'ms CPU'),
      ...ifAny(`${one.name}: first request of packages that serve`, one.packagesFirstRequest, 'ms CPU'),
    ])
  },
  'numbers at once': async (isQuick, say) => {
    const { numberingReport } = await import('./numbering.ts')
    return (await numberingReport({ sandboxes: isQuick ? 8 : 64, say })).flatMap(one => [
      { name: one.name, figure: one.transactions, unit: 'transactions' },
      { name: one.name, figure: one.milliseconds, unit: 'ms' },
      { name: `${one.name}, the longest`, figure: one.longestMilliseconds, unit: 'ms' },
      { name: `${one.name}, without an answer`, figure: one.failures, unit: 'requests' },
    ])
  },
  'fan-out beside bare writes': async (...given) =>
    (await import('./delivering.ts')).deliveringReport(...given),
  // Up to 10,000 documents: 100,000 take a quarter of an hour to fill, by `node tests/bench/growth.ts`.
  growth: async (_, say) => (await import('./growth.ts')).growthReport(true, say),
  rendering: async (...given) => (await import('./rendering.ts')).renderingReport(...given),
  memory: async (...given) => (await import('./memory.ts')).memoryReport(...given),
}
