import { CallCounter, type MeteredCall } from '../../functions/platform/meter.ts'

/** What requests asked of the database, as the meter saw it. */
export interface Measured {
  readonly calls: number
  readonly readUnits: number
  readonly writeUnits: number
}

const READS = new Set(['GetItem', 'BatchGetItem', 'Query'])

const seen: MeteredCall[] = []
const { record } = CallCounter.prototype
CallCounter.prototype.record = function (call): void {
  seen.push(call)
  record.call(this, call)
}

/**
 * What an act asked of the database, and its answer. DynamoDB Local reports half of the units of a transaction, which are
 * counted twice here.
 */
export async function measuring<T>(act: () => Promise<T>): Promise<readonly [T, Measured]> {
  const before = seen.length
  const answer = await act()
  const calls = seen.slice(before)
  const unitsOf = (ofReads: boolean): number =>
    calls
      .filter(({ operation }) => READS.has(operation) === ofReads)
      .reduce((sum, { operation, units }) => sum + (operation === 'TransactWriteItems' ? 2 : 1) * units, 0)
  return [answer, { calls: calls.length, readUnits: unitsOf(true), writeUnits: unitsOf(false) }]
}

/** The cost that an estimate must reach: one for a call, a unit of reading, or ten of writing. */
export function leastCost({ calls, readUnits, writeUnits }: Measured): number {
  return Math.max(calls, readUnits + writeUnits / 10)
}
