/** A map of limited size: a new entry takes the place of the one that was used the longest time ago. */
export class LeastRecent<Name, Value> {
  readonly #entries = new Map<Name, Value>()
  readonly #kept: number
  constructor(kept: number) {
    this.#kept = kept
  }

  get(name: Name): Value | undefined {
    const value = this.#entries.get(name)
    if (value === undefined) return undefined
    // In the order of their last use.
    this.#entries.delete(name)
    this.#entries.set(name, value)
    return value
  }

  set(name: Name, value: Value): void {
    this.#entries.delete(name)
    const [longestUnused] = this.#entries.keys()
    if (this.#entries.size >= this.#kept && longestUnused !== undefined) this.#entries.delete(longestUnused)
    this.#entries.set(name, value)
  }

  delete(name: Name): void {
    this.#entries.delete(name)
  }
}
