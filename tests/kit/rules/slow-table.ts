import type { Key } from '../../../functions/platform/keys.ts'
import type { Item, Table, Write } from '../../../functions/platform/table.ts'
import { memoryTable } from './memory-table.ts'

const nameOf = ({ pk, sk }: { readonly pk: string; readonly sk: string }): string => `${pk}\n${sk}`
const targetOf = (write: Write): Key =>
  'put' in write ? write.put : 'remove' in write ? write.remove : 'check' in write ? write.check : write.add
export const LATE_MS = 3_000
const after = (milliseconds: number): Promise<void> =>
  new Promise(resolve => setTimeout(resolve, milliseconds))

/** How long calls take, in milliseconds. */
export const LATENCY = { read: 4, update: 5, transaction: 12, refusal: 6 } as const

/** What became of the transactions of all who use a table. */
export interface Counted {
  transactions: number
  refused: number
  lost: number
  reads: number
  tickets: number
  notes: number
}

/** What happens to a call that writes: its process ends, it is refused as throttled, or it takes seconds to arrive. */
export type Fault = 'dies before' | 'dies after' | 'is throttled' | 'is late'

/** A database for many processes, in the time of the test. */
export interface SlowDatabase {
  readonly counted: Counted
  readonly items: Map<string, Item>
  /** Whose data it holds: of each database another's. */
  readonly tenant: string
  /** The table as one process sees it; `faultOf` is asked before each call that writes. */
  table(faultOf?: (call: 'commit' | 'take') => Fault | null): Table
}

let made = 0

/**
 * A table whose calls take time and whose transactions hold their items until they are answered, as in DynamoDB: one that meets
 * a held item is refused at once and learns nothing of it, one that loses by a condition learns what is stored.
 */
export function slowDatabase(): SlowDatabase {
  const counted: Counted = { transactions: 0, refused: 0, lost: 0, reads: 0, tickets: 0, notes: 0 }
  const memory = memoryTable()
  const { items } = memory
  const held = new Set<string>()

  const isMet = (write: Write): boolean => {
    const stored = items.get(nameOf(targetOf(write)))
    const when = 'add' in write ? 'any' : write.when
    if (when === 'any') return true
    if (when === 'absent') return stored === undefined
    return when === 'present' ? stored !== undefined : stored?.version === when.version
  }
  const write = (one: Write): void => {
    if ('put' in one) items.set(nameOf(one.put), one.put)
  }
  const dead = new Promise<never>(() => undefined)
  const throttled = (): Error => Object.assign(new Error('slow down'), { name: 'ThrottlingException' })

  return {
    counted,
    items,
    tenant: `41.00.00.agc_test${++made}`,
    table: (faultOf = () => null) => ({
      ...memory,
      async getMany(keys) {
        counted.reads += 1
        await after(LATENCY.read)
        return memory.getMany(keys)
      },
      async query(listing, page) {
        await after(LATENCY.read)
        return memory.query(listing, page)
      },
      async take(taking) {
        const fault = faultOf('take')
        if (fault === 'is throttled') throw throttled()
        if (fault === 'dies before') return dead
        await after(LATENCY.update)
        const taken = await memory.take(taking)
        counted.tickets += 1
        items.set(nameOf(taking.key), { ...taking.key, used: taken.used, ttl: taking.ttl })
        return fault === 'dies after' ? dead : taken
      },
      async commit(writes) {
        if (writes.length === 1) {
          counted.notes += 1
          await after(LATENCY.update)
          for (const one of writes) write(one)
          return { done: true }
        }
        counted.transactions += 1
        const fault = faultOf('commit')
        if (fault === 'dies before') return dead
        if (fault === 'is throttled') return { done: false, lost: [], contended: true, throttled: true }
        if (fault === 'is late') await after(LATE_MS)
        const met = writes.map(targetOf).filter(key => held.has(nameOf(key)))
        if (met.length > 0) {
          counted.refused += 1
          await after(LATENCY.refusal)
          return { done: false, lost: [], contended: true, held: met.map(({ pk, sk }) => ({ pk, sk })) }
        }
        const names = writes.map(one => nameOf(targetOf(one)))
        for (const name of names) held.add(name)
        await after(LATENCY.transaction)
        for (const name of names) held.delete(name)
        const unmet = writes.filter(one => !isMet(one)).map(targetOf)
        if (unmet.length === 0) for (const one of writes) write(one)
        if (fault === 'dies after') return dead
        if (unmet.length === 0) return { done: true }
        counted.lost += 1
        const lost = unmet.map(({ pk, sk }) => ({ pk, sk, item: items.get(nameOf({ pk, sk })) ?? null }))
        return { done: false, lost, contended: false }
      },
    }),
  }
}
