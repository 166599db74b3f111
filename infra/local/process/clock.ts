import type { RetainedValues } from './retained.ts'

/** A time that cannot be read, or to which the clock cannot be moved; the message is a sentence for the person who tried. */
export class TimeFault extends Error {}

export interface Clock {
  /** The platform's time: that of the machine, and by how much the clock was moved. */
  now(): Date
  /** Moves the clock to an instant, for all functions at once. @throws TimeFault for an earlier one */
  moveTo(instant: Date): void
  /** Moves the clock by so many milliseconds. @throws TimeFault for less than none */
  moveBy(ms: number): void
}

/** The clock that the functions of one platform share, and its schedules. */
export interface PlatformClock extends Clock {
  /** What a sandbox needs to have the same time: see `sharedTime`. */
  readonly shared: SharedArrayBuffer
  /** Calls back after each move. */
  onMove(listener: () => void): void
}

/** Ids sort by time, and instants are written with four digits for the year. */
const LAST = Date.parse('9999-12-31T00:00:00Z')

const KEPT_AS = 'clock.ahead'

/**
 * Opens the clock of a platform. By how much it was moved is kept with the data, whose times would lie ahead else.
 * @param beginsAt where the clock of a new platform begins; it may lie in the past. Absent: at the machine's time
 */
export function openClock(retained: RetainedValues, beginsAt?: Date): PlatformClock {
  const shared = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT)
  const ahead = new BigInt64Array(shared)
  ahead[0] = BigInt(
    retained.keep(KEPT_AS, () => (beginsAt === undefined ? '0' : String(beginsAt.getTime() - Date.now()))),
  )
  const present = sharedTime(shared)
  const listeners: Array<() => void> = []
  const now = () => new Date(present())
  const moveBy = (ms: number): void => {
    const [from, to] = [now(), new Date(present() + ms)]
    if (!(to.getTime() <= LAST)) throw new TimeFault('The clock can be moved up to the year 9999.')
    if (ms < 0) {
      throw new TimeFault(`The clock is at ${from.toISOString()}; it cannot go back to ${to.toISOString()}.`)
    }
    retained.put(KEPT_AS, String(Atomics.add(ahead, 0, BigInt(Math.round(ms))) + BigInt(Math.round(ms))))
    for (const listener of listeners) listener()
  }
  return {
    shared,
    now,
    moveBy,
    moveTo: instant => moveBy(instant.getTime() - present()),
    onMove: listener => void listeners.push(listener),
  }
}

/** The time of a platform in whatever thread has its shared memory, in milliseconds since 1970. */
export function sharedTime(shared: SharedArrayBuffer): () => number {
  const ahead = new BigInt64Array(shared)
  return () => Date.now() + Number(Atomics.load(ahead, 0))
}
