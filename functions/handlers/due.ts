import {
  dueCursor,
  dueIn,
  hourOf,
  hoursBetween,
  leaseOf,
  moveCursor,
  type StoredPointer,
} from '../access/due.ts'
import type { RelayTools } from '../access/relay.ts'
import { inParallel } from '../kernel/parallel.ts'
import { log } from '../platform/log.ts'
import { commitWithRetries } from '../platform/retry.ts'
import { mergedWork } from './areas.ts'
import { relayTools } from './relay-tools.ts'

const AT_ONCE = 10
const HOUR_MS = 60 * 60 * 1000
/** Where the first run begins: nothing older can have been written before the function existed. */
const FIRST_LOOK_BACK_MS = 7 * 24 * HOUR_MS

const tools = relayTools('due')

/**
 * Runs every minute and starts what is due: reads the hours since the oldest one that may have pointers, takes each
 * due pointer by a lease, and hands it to its area. Run twice, of two only one takes a pointer; killed, what it took is
 * due again when the lease ends; late, it goes on where it stopped.
 */
export async function handler(): Promise<void> {
  const { table } = tools
  const now = tools.now()
  const cursor = await dueCursor(table)
  const from = cursor?.hour ?? hourAt(now, -FIRST_LOOK_BACK_MS)
  // Whoever writes a pointer may be a little behind: the last full hour is read again.
  const open = hourAt(now, -HOUR_MS)
  let oldest: string | null = null
  let started = 0
  let late = 0
  for (const hour of hoursBetween(from, hourOf(now.toISOString()))) {
    const { due, isEmpty } = await dueIn(table, hour, now)
    if (!isEmpty || hour >= open) oldest ??= hour
    const results = await inParallel(AT_ONCE, due, one => start(tools, one, now))
    started += results.filter(result => result !== null).length
    late += results.filter(result => result === true).length
  }
  if (oldest !== null && oldest !== cursor?.hour) {
    await commitWithRetries(table, [moveCursor(cursor?.version ?? null, oldest)])
  }
  log.info('due', { started, late })
}

function hourAt(now: Date, offsetMs: number): string {
  return hourOf(new Date(now.getTime() + offsetMs).toISOString())
}

/** Starts the work of a pointer. @returns whether it is late; null if it was not started */
async function start(given: RelayTools, one: StoredPointer, now: Date): Promise<boolean | null> {
  const { kind, of } = one.pointer
  const work = mergedWork.due[kind]
  try {
    if (work === undefined) throw new Error(`no area does work of the kind ${kind}`)
    const { pointer, writes } = leaseOf(one, now)
    const lease = await commitWithRetries(given.table, writes)
    return lease.done ? await work(given, pointer) : null
  } catch (error) {
    log.error('due work was not started and will be retried', error, { kind, of })
    return true
  }
}
