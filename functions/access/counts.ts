import * as z from 'zod'
import { type Key, tenantPrefix } from '../platform/keys.ts'
import { queryAll } from '../platform/paging.ts'
import type { Item, Table, Write } from '../platform/table.ts'
import type { Context } from './command.ts'
import type { Advanced } from './steps.ts'

/**
 * How many things a tenant has in each state, in `T#<tenant>#COUNT` / `<list>#<shard>`. Every change adds to one shard in
 * its own transaction, so the sum of the shards is what a walk through the list would count. One shard alone means
 * nothing: a thing may come by one and go by another.
 */
const SHARDS = 16
/** The mark that everything is counted that was there before counting began. */
const COUNTED = 'COUNTED'

function partition(tenant: string): { pk: string } {
  return { pk: `${tenantPrefix(tenant)}COUNT` }
}
function shardKey(tenant: string, list: string, shard: number): Key {
  return { ...partition(tenant), sk: `${list}#${String(shard % SHARDS).padStart(2, '0')}` }
}

/** By how much a change moves each count, such as `{ DELIVERED: -1, SIGNED_FOR: 1 }`. */
export type Changes = Readonly<Record<string, number>>

/**
 * Adds to the counts of a list. `hash` chooses the shard: that of the event, which is another one when the loser of a
 * race tries again; `turn` goes on from there where the event stays the same.
 */
export function countWrite(tenant: string, list: string, changes: Changes, hash: string, turn = 0): Write {
  const shard = Number.parseInt(hash.slice(0, 8), 16) + turn
  // The version lets a recount notice every change since it looked.
  return { add: shardKey(tenant, list, shard), counters: { ...changes, version: 1 } }
}

/** What a step changes of the counts of its thing's list: none if the state stays and nothing else is counted. */
export function countWrites(
  tenant: string,
  list: string,
  { thing, was, event }: Pick<Advanced, 'was' | 'event'> & { readonly thing: { readonly state: string } },
  also: Changes = {},
): Write[] {
  const moved: Changes =
    was === thing.state ? {} : { ...(was === null ? {} : { [was]: -1 }), [thing.state]: 1 }
  const changes = { ...moved, ...also }
  return Object.keys(changes).length === 0 ? [] : [countWrite(tenant, list, changes, event.hash ?? '')]
}

/** The mark that a tenant's counts are complete. */
export function countedItem(tenant: string, at: string): Item {
  return { ...partition(tenant), sk: COUNTED, at }
}

/** A tenant's counts as they are stored. */
export interface StoredCounts {
  /** By list and name. */
  readonly counts: ReadonlyMap<string, Changes>
  /** Versions of the shards that there are, by sort key. */
  readonly versions: ReadonlyMap<string, number>
  /** False as long as what was there before counting began is missing. */
  readonly isComplete: boolean
}

const shardSchema = z.record(z.string(), z.number())

/** The counts of a tenant: one consistent Query. */
export async function readCounts(table: Table, tenant: string): Promise<StoredCounts> {
  const items = await queryAll(table, partition(tenant), 100)
  const counts = new Map<string, Record<string, number>>()
  const versions = new Map<string, number>()
  for (const { pk: _, sk, ...rest } of items) {
    if (sk === COUNTED) continue
    const { version = 0, ...shard } = shardSchema.parse(rest)
    const [list = ''] = sk.split('#')
    const sums = counts.get(list) ?? {}
    for (const [name, count] of Object.entries(shard)) sums[name] = (sums[name] ?? 0) + count
    counts.set(list, sums)
    versions.set(sk, version)
  }
  return { counts, versions, isComplete: items.some(({ sk }) => sk === COUNTED) }
}

/** How many changes were counted so far: as long as it stays the same, nothing changed. */
export function changesIn({ versions }: StoredCounts): number {
  return [...versions.values()].reduce((sum, version) => sum + version, 0)
}

/** Puts what was counted in place of these counts, unless one of them changed since they were read. */
export function recountWrites(
  tenant: string,
  { versions }: StoredCounts,
  counted: ReadonlyMap<string, Changes>,
  at: string,
): Write[] {
  const shards = [...counted].flatMap(([list, counts]) =>
    Array.from({ length: SHARDS }, (_, shard): Write => {
      const key = shardKey(tenant, list, shard)
      const version = versions.get(key.sk)
      // The first shard has all; the others start again at nothing.
      const put = { ...key, ...(shard === 0 ? counts : {}), version: (version ?? 0) + 1 }
      return { put, when: version === undefined ? 'absent' : { version } }
    }),
  )
  return [...shards, { put: countedItem(tenant, at), when: 'any' }]
}

const known = new WeakMap<object, Promise<StoredCounts>>()

/** The counts of a list of the caller's agency; null if they are not complete. One Query for all fields of a request. */
export async function countsOf(
  context: Pick<Context, 'table' | 'caller'>,
  list: string,
): Promise<Changes | null> {
  const reading = known.get(context) ?? readCounts(context.table, context.caller.tenant)
  known.set(context, reading)
  const { counts, isComplete } = await reading
  return isComplete ? (counts.get(list) ?? {}) : null
}

/** How many things of a list have one of these names; null if the counts are not complete. */
export async function countOf(
  context: Pick<Context, 'table' | 'caller'>,
  list: string,
  names: readonly string[],
): Promise<number | null> {
  const counts = await countsOf(context, list)
  return counts === null ? null : names.reduce((sum, name) => sum + countIn(counts, name), 0)
}

/** One count. A read amid changes may see a thing go before it came: it is never less than none. */
export function countIn(counts: Changes, name: string): number {
  return Math.max(0, counts[name] ?? 0)
}
