import { describe, expect, it } from 'vitest'
import { type BulkContext, bulkPayload, inBulk } from '../../../functions/access/bulk.ts'
import type { Context } from '../../../functions/access/command.ts'
import type { Outcome } from '../../../functions/access/outcome.ts'
import { joiningReads } from '../../../functions/platform/joined-reads.ts'
import type { Key } from '../../../functions/platform/keys.ts'
import type { Table } from '../../../functions/platform/table.ts'
import { AT } from '../../kit/rules/results.ts'

const never = (): never => {
  throw new Error('not for this test')
}
/** A table that counts what is read and written, and has everything that it is asked for. */
function aTable(reads: (readonly Key[])[] = []) {
  const seen = { commits: 0, atOnce: 0, most: 0 }
  const table: Table = {
    get: never,
    getMany: async keys => {
      reads.push(keys)
      return keys.map(key => ({ ...key }))
    },
    query: async () => ({ items: [], hasNext: false }),
    take: () => Promise.resolve({ isTaken: true, used: 0 }),
    putAll: never,
    commit: async () => {
      seen.most = Math.max(seen.most, ++seen.atOnce)
      await new Promise(done => setImmediate(done))
      seen.atOnce--
      seen.commits++
      return { done: true }
    },
  }
  return { table, seen }
}
const aContext = (table: Table, deadline = '2026-01-05T01:30:25.000Z') =>
  ({
    now: () => new Date(AT),
    deadline: new Date(deadline),
    requestId: 'r',
    table,
    get registry() {
      return never()
    },
  }) as unknown as BulkContext
interface Item {
  readonly idempotencyKey: string
  readonly thing: string
}
const items = (count: number): Item[] =>
  Array.from({ length: count }, (_, n) => ({ idempotencyKey: `k${n}`, thing: `t${n}` }))
const keyOf = ({ thing }: Item): Key => ({ pk: thing, sk: 'X' })
const done = <T>(thing: T): Outcome<T> => ({ thing, problems: [], replayed: false })
/** Reads and writes as an action does. */
const readAndWrite = async ({ table }: Context, item: Item): Promise<Outcome<string>> => {
  await table.getMany([keyOf(item)])
  await table.commit([])
  return done(item.thing)
}
const run = (context: BulkContext, all: readonly Item[], act = readAndWrite) =>
  inBulk(context, { items: all, thingOf: ({ thing }) => thing, act })

describe('an action on several things', () => {
  it('reads for all of them at once and writes eight at a time', async () => {
    const reads: (readonly Key[])[] = []
    const { table, seen } = aTable(reads)
    const { results } = await run(aContext(table), items(50))
    expect(results.map(({ thing }) => thing)).toEqual(items(50).map(({ thing }) => thing))
    expect(reads.map(keys => keys.length)).toEqual([50])
    expect(seen).toEqual({ commits: 50, atOnce: 0, most: 8 })
  })
  it('takes those with the same thing or the same key one after the other, in the order given', async () => {
    const log: string[] = []
    const act = async (_: Context, { idempotencyKey, thing }: Item) => {
      log.push(`begin ${idempotencyKey} ${thing}`)
      for (let turn = 0; turn < 5; turn++) await Promise.resolve()
      log.push(`end ${idempotencyKey} ${thing}`)
      return done(thing)
    }
    const all = [
      { idempotencyKey: 'a', thing: '1' },
      { idempotencyKey: 'b', thing: '1' },
      { idempotencyKey: 'b', thing: '2' },
      { idempotencyKey: 'c', thing: '2' },
      { idempotencyKey: 'd', thing: '3' },
    ]
    await run(aContext(aTable().table), all, act)
    const place = (line: string) => log.indexOf(line)
    expect(log).toHaveLength(10)
    expect(place('end a 1')).toBeLessThan(place('begin b 1'))
    expect(place('end b 1')).toBeLessThan(place('begin b 2'))
    expect(place('end b 2')).toBeLessThan(place('begin c 2'))
    expect(place('begin d 3')).toBeLessThan(place('end a 1'))
  })
  it.each([
    ['5 s and more are left', '2026-01-05T01:30:05.000Z', null],
    ['less than 5 s are left', '2026-01-05T01:30:04.999Z', 'NOT_STARTED'],
  ])('is begun as long as %s', async (_, deadline, code) => {
    const { table, seen } = aTable()
    const { results } = await run(aContext(table, deadline), items(1))
    expect([results[0]?.problems[0]?.code ?? null, seen.commits]).toEqual([code, code === null ? 1 : 0])
  })
  it('puts the place of a problem below its item, except for a field that only the call has', async () => {
    const at = async (path: readonly string[]) => {
      const problem = { type: 'NotFound', code: 'NOT_FOUND', path, retryable: false } as const
      const act = async (): Promise<Outcome<string>> => ({
        thing: null,
        problems: [problem],
        replayed: false,
      })
      const [, second] = (await run(aContext(aTable().table), items(2), act)).results
      return second?.problems[0]?.path
    }
    expect(await at([])).toEqual(['items', '1'])
    expect(await at(['thing'])).toEqual(['items', '1', 'thing'])
    expect(await at(['toId'])).toEqual(['toId'])
  })
  it('is counted by what is done now or was done before, warnings or not', () => {
    const problem = { type: 'Busy', code: 'BUSY', path: [], retryable: true } as const
    const results = [
      done('a'),
      { thing: 'b', problems: [], replayed: true },
      { thing: 'c', problems: [problem], replayed: false },
      { thing: null, problems: [problem], replayed: false },
    ]
    expect(bulkPayload({ results, problems: [] }, ({ thing }) => thing)).toEqual({
      results: ['a', 'b', 'c', null],
      done: 3,
      refused: 1,
      problems: [],
    })
  })
})

describe('reads that are joined', () => {
  const listing = { pk: 'p' }
  it('give each reader its own items, those among them that several readers ask for', async () => {
    const reads: (readonly Key[])[] = []
    const table = joiningReads(aTable(reads).table)
    const [a, b, c] = ['a', 'b', 'c'].map(thing => keyOf({ idempotencyKey: '', thing })) as [Key, Key, Key]
    expect(await Promise.all([table.getMany([a, b]), table.getMany([b, c])])).toEqual([
      [a, b],
      [b, c],
    ])
    await table.getMany([a])
    expect(reads.map(keys => keys.length)).toEqual([4, 1])
  })
  it('make equal Queries of one moment once, and anew at a later one', async () => {
    let queries = 0
    const query = async () => {
      queries++
      return { items: [], hasNext: false }
    }
    const table = joiningReads({ ...aTable().table, query })
    const ask = (pk: string) => table.query({ pk }, { first: 1 })
    await Promise.all([ask('p'), ask('p'), ask('q')])
    expect(queries).toBe(2)
    await new Promise(later => setImmediate(later))
    await table.query(listing, { first: 1 })
    expect(queries).toBe(3)
  })
  it('fail for all of them when the table throttles, and otherwise for those alone whose own read fails', async () => {
    const failing = (error: Error) =>
      joiningReads({
        ...aTable().table,
        getMany: async keys => {
          if (keys.some(({ pk }) => pk === 'bad')) throw error
          return keys.map(key => ({ ...key }))
        },
      })
    const both = (table: Table) =>
      Promise.allSettled(['good', 'bad'].map(pk => table.getMany([{ pk, sk: 'X' }])))
    const throttling = Object.assign(new Error('slow down'), { name: 'ThrottlingException' })
    expect((await both(failing(throttling))).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect((await both(failing(new Error('bad key')))).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
    ])
  })
})
