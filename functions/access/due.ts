import * as z from 'zod'
import { sha256 } from '../kernel/digest.ts'
import type { Instant } from '../kernel/time.ts'
import type { Key } from '../platform/keys.ts'
import { queryAll } from '../platform/paging.ts'
import type { Item, Table, Write } from '../platform/table.ts'

/**
 * What must be looked at again at a certain time lies in partitions of one hour each, `DUE#<hour>#<shard>`, ordered by
 * that time. They hold pointers and no content, only the relay and the scheduled function touch them, and what is due is
 * found by a few queries however much is stored.
 */
const SHARDS = 4
const HOUR_MS = 60 * 60 * 1000

export const duePointerSchema = z.object({
  /** Which area's work it is. */
  kind: z.string(),
  /** The thing, unique within its kind. */
  of: z.string(),
  at: z.string(),
  /** What the work needs to find the thing. */
  what: z.record(z.string(), z.unknown()),
  /** How often the work was started for this pointer. */
  started: z.number().int().nonnegative(),
})
export type DuePointer = z.infer<typeof duePointerSchema>

/** A pointer with the version of its item. */
export interface StoredPointer {
  readonly pointer: DuePointer
  readonly version: number
}

function bucket(hour: string, shard: number): string {
  return `DUE#${hour}#${shard}`
}
/** The bucket of an instant. */
export const hourOf = (at: Instant): string => at.slice(0, 13)

export function dueKey({ kind, of, at }: Pick<DuePointer, 'kind' | 'of' | 'at'>): Key {
  const shard = Number.parseInt(sha256(of).slice(0, 8), 16) % SHARDS
  return { pk: bucket(hourOf(at), shard), sk: `${at}#${kind}#${of}` }
}

/** A new pointer, not started yet. */
export function duePointer({ kind, of, at, what }: Pick<DuePointer, 'kind' | 'of' | 'at' | 'what'>): Item {
  return pointerItem({ kind, of, at, what, started: 0 })
}

function pointerItem(pointer: DuePointer): Item {
  return { ...dueKey(pointer), version: 1, data: pointer }
}

/** How long a started work is left alone before it is started again: 2 minutes, doubled each time, at most an hour. */
function leaseMs(started: number): number {
  return Math.min(HOUR_MS, 2 ** started * 60_000)
}

/**
 * Takes a due pointer by moving it to the time when the work is started again if nobody removes it. Of two runs at once
 * one commits this. Moving it keeps old hours empty, so that they need not be read for ever.
 */
export function leaseOf(
  { pointer, version }: StoredPointer,
  now: Date,
): { pointer: DuePointer; writes: Write[] } {
  const started = pointer.started + 1
  const moved = { ...pointer, started, at: new Date(now.getTime() + leaseMs(started)).toISOString() }
  return {
    pointer: moved,
    writes: [
      { remove: dueKey(pointer), when: { version } },
      { put: pointerItem(moved), when: 'any' },
    ],
  }
}

/** Pointers of one hour that are due, oldest first: one Query for each shard. */
export async function dueIn(
  table: Table,
  hour: string,
  now: Date,
): Promise<{ readonly due: readonly StoredPointer[]; readonly isEmpty: boolean }> {
  const until = now.toISOString()
  // Sort keys begin with the time, and `~` sorts behind all that can follow it.
  const between = ['0', `${until}~`] as const
  const shards = Array.from({ length: SHARDS }, (_, shard) => ({ pk: bucket(hour, shard), between }))
  const found = (await Promise.all(shards.map(shard => queryAll(table, shard, 1000)))).flat()
  const due = found
    .map(({ data, version }) => ({ pointer: duePointerSchema.parse(data), version: version ?? 0 }))
    .sort((a, b) => (a.pointer.at < b.pointer.at ? -1 : 1))
  return { due, isEmpty: found.length === 0 }
}

const CURSOR: Key = { pk: 'DUE#CURSOR', sk: 'CURSOR' }
const cursorSchema = z.object({ hour: z.string() })

/** The oldest hour that may still have pointers; null before the first run. */
export async function dueCursor(table: Table): Promise<{ hour: string; version: number } | null> {
  const item = await table.get(CURSOR)
  return item === null ? null : { ...cursorSchema.parse(item.data), version: item.version ?? 0 }
}

/** Moves the cursor, unless another run did. */
export function moveCursor(version: number | null, hour: string): Write {
  const put = { ...CURSOR, version: (version ?? 0) + 1, data: { hour } }
  return { put, when: version === null ? 'absent' : { version } }
}

/** The hours from one to another, both included. */
export function hoursBetween(from: string, to: string): string[] {
  const end = Date.parse(`${to}:00:00.000Z`)
  const hours: string[] = []
  for (let time = Date.parse(`${from}:00:00.000Z`); time <= end; time += HOUR_MS) {
    hours.push(hourOf(new Date(time).toISOString()))
  }
  return hours
}
