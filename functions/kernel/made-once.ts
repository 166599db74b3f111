import { LeastRecent } from './least-recent.ts'

/** Values that take long to make: each is made once for all who ask at the same time, and kept as far as there is room. */
export class MadeOnce<Value> {
  readonly #kept: LeastRecent<string, Value>
  readonly #making = new Map<string, Promise<Value>>()

  /** @param limit what all kept values may weigh together, such as bytes; those used the longest time ago go first */
  constructor(limit: number, weigh: (value: Value) => number) {
    this.#kept = new LeastRecent(limit, weigh)
  }

  /** What all kept values weigh together. */
  get weight(): number {
    return this.#kept.weight
  }

  /** The value of a name. Whoever waits for one that fails gets its error; who asks after that has it made again. */
  get(name: string, make: () => Promise<Value>): Promise<Value> {
    const known = this.#kept.get(name)
    if (known !== undefined) return Promise.resolve(known)
    const waiting = this.#making.get(name)
    if (waiting !== undefined) return waiting
    const making = make()
      .then(value => {
        this.#kept.set(name, value)
        return value
      })
      .finally(() => this.#making.delete(name))
    this.#making.set(name, making)
    return making
  }
}
