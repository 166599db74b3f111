interface Hold {
  /** Calls that have not ended. */
  running: number
  /** The earliest time at which it is free. */
  until: number
}

/**
 * Items that calls hold, which DynamoDB Local never shows: on AWS an item of a transaction is held until the transaction
 * has ended, and what meets it meanwhile is refused. Here a call holds its items until it has ended, and for a least time
 * from its arrival.
 */
export class HeldItems {
  readonly #leastMs: number
  readonly #now: () => number
  readonly #byTransactions = new Map<string, Hold>()
  readonly #byWrites = new Map<string, Hold>()

  constructor(leastMs: number, now: () => number = () => performance.now()) {
    this.#leastMs = leastMs
    this.#now = now
  }

  /**
   * A transaction arrives that writes or checks these items.
   * @returns the places of the items that others hold; it is refused then, holds nothing itself and must not be ended
   */
  transact(items: readonly string[]): number[] {
    const met = this.read(items)
    if (met.length === 0) for (const item of items) this.#hold(this.#byTransactions, item)
    return met
  }

  /** A write of one item arrives. Only a transaction refuses it: it waits for others like it. @returns false if refused */
  write(item: string): boolean {
    if (this.#isHeld(this.#byTransactions, item)) return false
    this.#hold(this.#byWrites, item)
    return true
  }

  /** A transaction arrives that reads: it is refused like one that writes, but holds nothing. */
  read(items: readonly string[]): number[] {
    return [...items.keys()].filter(at => {
      const item = items[at] ?? ''
      return this.#isHeld(this.#byTransactions, item) || this.#isHeld(this.#byWrites, item)
    })
  }

  /** A transaction that was not refused has ended. */
  transacted(items: readonly string[]): void {
    for (const item of items) this.#end(this.#byTransactions, item)
  }

  /** A write of one item that was not refused has ended. */
  written(item: string): void {
    this.#end(this.#byWrites, item)
  }

  #isHeld(holds: ReadonlyMap<string, Hold>, item: string): boolean {
    const hold = holds.get(item)
    return hold !== undefined && (hold.running > 0 || hold.until > this.#now())
  }

  #hold(holds: Map<string, Hold>, item: string): void {
    const running = (holds.get(item)?.running ?? 0) + 1
    // Deleted first, so that the oldest come first.
    holds.delete(item)
    holds.set(item, { running, until: this.#now() + this.#leastMs })
  }

  #end(holds: Map<string, Hold>, item: string): void {
    const hold = holds.get(item)
    if (hold !== undefined) hold.running -= 1
    for (const oldest of holds.keys()) {
      if (this.#isHeld(holds, oldest)) break
      holds.delete(oldest)
    }
  }
}
