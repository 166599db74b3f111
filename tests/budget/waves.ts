import { setTimeout as sleep } from 'node:timers/promises'

/** Turns of this length without a new call, after which nothing more is about to be called. */
const TURN_MS = 3
const TURNS = 4

/**
 * Lets calls leave in waves, so that every call takes as long as any other: a wave is all that is called before the first
 * of its answers. The waves of a piece of work are its round trips one after the other, however busy the machine is.
 *
 * The callers and this run in one thread, so a turn cannot end while they compute: it is a wait for their connections and
 * for work of other threads, such as a signature to check.
 */
export class Waves {
  #waiting: { readonly isRead: boolean; readonly carryOut: () => Promise<() => void> }[] = []
  #arrivals = 0
  #count = 0

  /**
   * @param carryOut does the call, and returns what answers the caller
   * @param isRead reads of a wave come before its writes, and writes one after the other, so that both see what they would
   * see every time
   */
  add(isRead: boolean, carryOut: () => Promise<() => void>): void {
    this.#arrivals += 1
    this.#waiting.push({ isRead, carryOut })
    if (this.#waiting.length === 1) void this.#leave()
  }

  /** How many there were since the last time this was asked. */
  takeCount(): number {
    const count = this.#count
    this.#count = 0
    return count
  }

  async #leave(): Promise<void> {
    let seen = 0
    for (let still = 0; still < TURNS; still++) {
      if (this.#arrivals !== seen) still = 0
      seen = this.#arrivals
      await sleep(TURN_MS)
    }
    this.#count += 1
    const wave = this.#waiting
    const answers = await Promise.all(wave.filter(({ isRead }) => isRead).map(({ carryOut }) => carryOut()))
    for (const { isRead, carryOut } of wave) if (!isRead) answers.push(await carryOut())
    this.#waiting = []
    for (const answer of answers) answer()
  }
}
