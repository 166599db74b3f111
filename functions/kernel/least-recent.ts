/** A map of limited size: new entries take the place of those that were used the longest time ago. */
export class LeastRecent<Name, Value> {
  readonly #entries = new Map<Name, { readonly value: Value; readonly weight: number }>()
  readonly #limit: number
  readonly #weigh: (value: Value, name: Name) => number
  #weight = 0

  /**
   * @param limit of all entries together: how many, or how much they weigh, such as bytes. An entry that is heavier
   *   alone is not kept.
   * @param weigh asked once for each entry, when it is set; without it each weighs 1
   */
  constructor(limit: number, weigh: (value: Value, name: Name) => number = () => 1) {
    this.#limit = limit
    this.#weigh = weigh
  }

  /** What all entries weigh together: how many there are if they are not weighed. */
  get weight(): number {
    return this.#weight
  }

  get(name: Name): Value | undefined {
    const entry = this.#entries.get(name)
    if (entry === undefined) return undefined
    // In the order of their last use.
    this.#entries.delete(name)
    this.#entries.set(name, entry)
    return entry.value
  }

  set(name: Name, value: Value): void {
    this.delete(name)
    const weight = this.#weigh(value, name)
    if (weight > this.#limit) return
    for (const longestUnused of this.#entries.keys()) {
      if (this.#weight + weight <= this.#limit) break
      this.delete(longestUnused)
    }
    this.#entries.set(name, { value, weight })
    this.#weight += weight
  }

  delete(name: Name): void {
    const entry = this.#entries.get(name)
    if (entry === undefined) return
    this.#entries.delete(name)
    this.#weight -= entry.weight
  }
}
