/** One call to the database, as DynamoDB charged it. */
export interface MeteredCall {
  readonly operation: string
  readonly units: number
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
