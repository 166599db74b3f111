/** One call to the database, as DynamoDB charged it. */
export interface MeteredCall {
  readonly operation: string
  readonly units: number
}

const READS = new Set(['GetItem', 'BatchGetItem', 'Query'])

/** What calls cost altogether, in the measure of estimates: one for a call, a unit of reading, or ten of writing. */
export function costOfCalls(calls: readonly MeteredCall[]): number {
  const units = calls.reduce(
    (sum, call) => sum + (READS.has(call.operation) ? call.units : call.units / 10),
    0,
  )
  return Math.ceil(Math.max(calls.length, units))
}

/** Records calls to the database and their capacity units. */
export interface Meter {
  record(call: MeteredCall): void
}

/** A meter that keeps a list of its calls. */
export class CallCounter implements Meter {
  readonly calls: MeteredCall[] = []
  record(call: MeteredCall): void {
    this.calls.push(call)
  }
}
