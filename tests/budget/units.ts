import { type Part, partitionKind } from '../bench/calls.ts'
import { type Read, type ReadAnswer, readsOf } from '../bench/reads.ts'
import {
  type Attributes,
  bytesOf,
  type Index,
  indexCosts,
  readUnits,
  remembered,
  sizeOf,
  storedBytes,
  writeUnits,
} from '../bench/units.ts'

/** What writes cost, and by how many bytes table and indexes grew. */
export interface Written {
  readonly writeUnits: number
  readonly bytesKept: number
}

/** An item that a call wrote or checked, as it was before and after. */
export interface Change {
  readonly part: Part
  readonly before: Attributes | undefined
  readonly after: Attributes | undefined
}

export interface WriteCall {
  readonly isTransaction: boolean
  /** False if it was lost by a condition. */
  readonly isDone: boolean
  readonly indexes: readonly Index[]
}

/** What a call cost that wrote these items: see tests/bench/README.md, "How it is counted". */
export function unitsOfWrites(changes: readonly Change[], call: WriteCall): Written {
  const each = changes.map(change => unitsOfWrite(change, call))
  return {
    writeUnits: each.reduce((sum, one) => sum + one.writeUnits, 0),
    bytesKept: each.reduce((sum, one) => sum + one.bytesKept, 0),
  }
}

function unitsOfWrite(
  { part, before, after }: Change,
  { isTransaction, isDone, indexes }: WriteCall,
): Written {
  const [old, now] = [before, after].map(item =>
    item === undefined ? undefined : remembered(withoutChance(item), indexes),
  )
  const units = writeUnits(Math.max(old ? sizeOf(old) : 0, now ? sizeOf(now) : 0))
  if (!isDone) return { writeUnits: units, bytesKept: 0 }
  const ofIndexes = part.verb === 'check' ? [] : indexCosts(old, now, indexes)
  const kept = (item: Attributes | undefined, stored: typeof old): number =>
    stored === undefined || item?.ttl !== undefined || isShard(part) ? 0 : storedBytes(stored, indexes)
  return {
    writeUnits: ofIndexes.reduce((sum, cost) => sum + cost.units, units * (isTransaction ? 2 : 1)),
    bytesKept: kept(after, now) - kept(before, old),
  }
}

/** The units of a call that reads. */
export function unitsOfReads(operation: string, input: unknown, answer: ReadAnswer): number {
  return readsOf(operation, input, answer).reduce((sum, read) => sum + unitsOfRead(read), 0)
}

function unitsOfRead({ items, isConsistent }: Read): number {
  const bytes = items.reduce((sum, item) => sum + bytesOf(withoutChance(item)), 0)
  return readUnits(bytes) * (isConsistent ? 1 : 0.5)
}

/** Numbers of this length are part of a digest, such as the version of what is owed: 2 to the 48th and more. */
const OF_A_DIGEST = /^\d{15,}$/

/** The item with no zero at the end of what is taken from a digest: it is a byte less in one of ten runs, by chance. */
function withoutChance(item: Attributes): Attributes {
  return JSON.parse(JSON.stringify(item), (type, value) =>
    type === 'N' && typeof value === 'string' && OF_A_DIGEST.test(value) ? value.replace(/0$/, '1') : value,
  ) as Attributes
}

/** Counters lie in a few shards, one of which is taken by chance: sooner or later all of them are there. */
function isShard({ pk, sk }: Part): boolean {
  return partitionKind(pk) === 'COUNT' || sk.startsWith('CASCADE#')
}
