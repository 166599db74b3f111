import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { amount } from '../../../kit/amount.ts'
import {
  newProcesses,
  type RegisteringOptions,
  type RegisteringProcess,
  seqOf,
} from '../../../kit/rules/registering-processes.ts'
import {
  type Fault,
  LATE_MS,
  LATENCY,
  type SlowDatabase,
  slowDatabase,
} from '../../../kit/rules/slow-table.ts'

/** The whole of registering, in the time of the test: how long it takes depends on no machine. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

interface Course extends RegisteringOptions {
  readonly faultOf?: (call: 'commit' | 'take') => Fault | null
  /** When it begins, in milliseconds. */
  readonly from?: number
}
interface Ended {
  /** The place of its course. */
  readonly index: number
  readonly seq: number | null
  readonly code: string | undefined
  readonly replayed: boolean
  readonly took: number
}

/** Runs registrations each in a process of its own, or all in one, until none goes on. */
async function run(
  courses: readonly Course[],
  { database = slowDatabase(), together = false } = {},
): Promise<SlowDatabase & { readonly ended: Ended[]; readonly took: number }> {
  const processes = await newProcesses(together ? 1 : courses.length, database)
  const start = performance.now()
  const ended: Ended[] = []
  let took = 0
  courses.forEach(({ from = 0, faultOf, ...options }, index) => {
    setTimeout(async () => {
      const process = processes[index % processes.length] as RegisteringProcess
      const outcome = await process.register(database.table(faultOf), database, options)
      const [problem] = outcome.problems
      took = performance.now() - start
      const { replayed } = outcome
      ended.push({ index, seq: seqOf(outcome), code: problem?.code, replayed, took: took - from })
    }, from)
  })
  await vi.advanceTimersByTimeAsync(60_000)
  return { ...database, ended, took }
}

const many = (count: number, course: (index: number) => Course = () => ({})) =>
  Array.from({ length: count }, (_, index) => course(index))
const seqsOf = (ended: readonly Ended[]) => ended.map(({ seq }) => seq).sort((a, b) => Number(a) - Number(b))
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
/** How long as many transactions take one after another. */
const bare = (count: number) => count * LATENCY.transaction
/** The n-th of these calls of one process has a fault. */
const fault = (kind: Fault, call: 'commit' | 'take', nth: number) => {
  let calls = 0
  return (made: string): Fault | null => (made === call && ++calls === nth ? kind : null)
}

/** How many of those processes there are at most: to load each takes time. */
const MANY = amount(48, 64)

describe('registrations of one series, each in a process of its own', () => {
  test(`${MANY} at once need twice the transactions of a bare loop, and less than twice its time`, async () => {
    const { ended, counted, took } = await run(many(MANY))
    expect(seqsOf(ended)).toEqual(upTo(MANY))
    expect(counted.transactions).toBeLessThanOrEqual(2.2 * MANY)
    expect(took).toBeLessThanOrEqual(2 * bare(MANY))
  })

  test.each([7, 9, 13])(
    `${MANY} that come one every %i ms learn of those who wait: few conflict`,
    async pace => {
      const { ended, counted, took } = await run(many(MANY, index => ({ from: index * pace })))
      expect(seqsOf(ended)).toEqual(upTo(MANY))
      expect(counted.transactions).toBeLessThanOrEqual(1.25 * MANY)
      expect(took).toBeLessThanOrEqual(2 * bare(MANY))
    },
  )

  test('that find others waiting are served after them, in the order in which they came', async () => {
    const { ended, counted } = await run(many(48, index => ({ from: index < 16 ? 0 : index * 10 })))
    const later = ended.map(({ index }) => index).filter(index => index >= 16)
    expect(ended.slice(0, 16).every(({ index }) => index < 16)).toBe(true)
    expect(later).toEqual(later.toSorted((one, other) => one - other))
    expect(counted.refused).toBeLessThan(20)
  })

  test('one alone needs a read and a transaction, and leaves nothing of a line behind', async () => {
    const { counted, took, items } = await run(many(1))
    expect(counted).toEqual({ transactions: 1, refused: 0, lost: 0, reads: 1, tickets: 0, notes: 0 })
    expect(took).toBe(LATENCY.read + LATENCY.transaction)
    expect([...items.values()].find(({ sk }) => sk.startsWith('COUNTER'))).not.toHaveProperty('served')
  })

  test('one alone after many needs no more than before', async () => {
    const { ended } = await run([...many(8), { from: 5_000 }])
    expect(ended.at(-1)).toMatchObject({ seq: 9, took: LATENCY.read + LATENCY.transaction })
  })

  test('leave an item of tickets and a note behind, which expire and are in no list', async () => {
    const { items } = await run(many(16))
    const left = [...items.values()].filter(({ sk }) => /^TICKETS#|#WAITING$/.test(sk))
    expect(left).toEqual([
      {
        pk: expect.stringMatching(/^T#.*#USE$/),
        sk: expect.any(String),
        used: expect.any(Number),
        ttl: expect.any(Number),
      },
      ...left.slice(1).map(({ pk, sk }) => ({
        pk,
        sk,
        handedOut: expect.any(Number),
        ttl: expect.any(Number),
      })),
    ])
    expect(left.length).toBeLessThanOrEqual(2)
  })

  test('do not wait for those of another series', async () => {
    const { ended } = await run([...many(32), { kind: 'ORDER', from: 40 }])
    const order = ended.findIndex(({ index }) => index === 32)
    expect(ended[order]).toMatchObject({ seq: 1 })
    // They may meet at a shard of the agency's counts, for one commit's time.
    expect(ended[order]?.took).toBeLessThan(150)
    expect(order).toBeLessThan(16)
  })
})

describe('registrations of one series in one process', () => {
  test('64 at once need the transactions of a bare loop, and its time', async () => {
    const { ended, counted, took } = await run(many(64), { together: true })
    expect(seqsOf(ended)).toEqual(upTo(64))
    expect(counted).toMatchObject({ transactions: 64, tickets: 0 })
    expect(took).toBeLessThanOrEqual(1.1 * bare(64))
  })
})

describe('a line for a series', () => {
  test.each([
    ['before it has its ticket', 'dies before', 'take', 1],
    ['after it took a ticket', 'dies after', 'take', 1],
    ['before its turn’s commit', 'dies before', 'commit', 2],
    ['in its turn’s commit, which is carried out', 'dies after', 'commit', 2],
  ] as const)('goes on after half a second if a process ends %s', async (_, kind, call, nth) => {
    const { ended, took, items } = await run(
      many(16, index => (index === 4 ? { faultOf: fault(kind, call, nth) } : {})),
    )
    expect(ended).toHaveLength(15)
    const counter = [...items.values()].find(({ sk }) => sk.startsWith('COUNTER'))
    const ledger = [...items.values()].filter(({ sk }) => sk.startsWith('N#'))
    expect(ledger).toHaveLength(counter?.version ?? 0)
    expect(new Set(ended.map(({ seq }) => seq)).size).toBe(15)
    expect(took).toBeLessThan(2 * bare(16) + 500)
  })

  test('goes on within seconds if half of its holders end', async () => {
    const { ended, took } = await run(
      many(32, index => (index % 2 === 1 ? { faultOf: fault('dies after', 'take', 1) } : {})),
    )
    expect(seqsOf(ended)).toEqual(upTo(16))
    expect(took).toBeLessThan(10_000)
  })

  test('takes no harm from a holder that was given up and commits after all', async () => {
    const { ended } = await run(
      many(16, index => (index === 4 ? { faultOf: fault('is late', 'commit', 2) } : {})),
    )
    expect(seqsOf(ended)).toEqual(upTo(16))
    expect(ended.at(-1)).toMatchObject({ index: 4, seq: 16 })
    expect(ended.at(-1)?.took).toBeLessThan(LATE_MS + 1_000)
  })

  test('is a race like any other if no tickets are to be had', async () => {
    const { ended } = await run(
      many(4, () => ({ faultOf: call => (call === 'take' ? 'is throttled' : null) })),
    )
    expect(seqsOf(ended)).toEqual(upTo(4))
  })

  test('does not mind clocks that differ by hours or jump', async () => {
    const { ended, took } = await run(
      many(16, index => {
        // The deadline, and when it began, are read before the clock jumps.
        const before = [index, index]
        return { now: () => new Date(Date.UTC(2026, 5, 1, before.shift() ?? 0) + performance.now()) }
      }),
    )
    expect(seqsOf(ended)).toEqual(upTo(16))
    expect(took).toBeLessThan(2 * bare(16))
  })

  test('goes on if the counter was written without it, as an earlier version of the function does', async () => {
    const database = slowDatabase()
    await run(many(16), { database })
    for (const [name, { served: _, handedOut: __, ...item }] of database.items)
      if (item.sk.startsWith('COUNTER')) database.items.set(name, item)
    const { ended, took } = await run(many(4), { database })
    expect(seqsOf(ended)).toEqual([17, 18, 19, 20])
    expect(took).toBeLessThan(3_000)
  })

  test('refuses with BUSY whoever is left no time, and writes nothing of it', async () => {
    const { ended, items, tenant } = await run(
      many(32, index => (index < 31 ? {} : { deadlineIn: 5_100, id: 'late' })),
    )
    const busy = ended.filter(({ seq }) => seq === null)
    expect(busy).toMatchObject([{ index: 31, code: 'BUSY' }])
    expect(busy[0]?.took).toBeLessThan(150)
    expect(items.get(`T#${tenant}#DOC#late\nDOC`)).toMatchObject({ data: { state: 'RECHECKED' } })
    expect(seqsOf(ended).filter(seq => seq !== null)).toEqual(upTo(31))
  })

  test('refuses the same in one process', async () => {
    const courses = many(32, index => (index < 31 ? {} : { deadlineIn: 5_100 }))
    const { ended } = await run(courses, { together: true })
    expect(ended.filter(({ seq }) => seq === null)).toMatchObject([{ index: 31, code: 'BUSY' }])
  })

  test('answers a request that is repeated while it waits with the one number', async () => {
    const { ended } = await run([...many(8), { id: 'same', from: 5 }, { id: 'same', from: 20 }, ...many(8)])
    const same = ended.filter(({ index }) => index === 8 || index === 9)
    expect(same.map(({ replayed }) => replayed).sort()).toEqual([false, true])
    expect(new Set(same.map(({ seq }) => seq)).size).toBe(1)
    expect(new Set(ended.map(({ seq }) => seq)).size).toBe(17)
  })
})
