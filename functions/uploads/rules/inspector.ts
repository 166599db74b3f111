import { type InflateFault, inflateRaw, inflateZlib } from '../../kernel/inflate.ts'
import { refuse } from './refusal.ts'

/** Bytes that all parts of a file may inflate to together. */
export const MAX_INFLATED_BYTES = 500_000_000
/** Bytes that are read as text, XML or content, each as often as it is read: at worst some fifteen megabytes a second. */
export const MAX_READ_BYTES = 200_000_000
/** Values that are held at once, of some hundred bytes each at most. */
export const MAX_VALUES = 3_000_000
/** Parts of one file, those of archives within it included. */
export const MAX_ENTRIES = 10_000
/** Archives within archives. */
export const MAX_NESTING = 3
/**
 * Milliseconds that an inspection may take; checked between units of work that take some tenths of a second each. The
 * function that inspects has two minutes, in which it also reads the file, has it scanned and copies it.
 */
export const MAX_MILLISECONDS = 40_000
/** Text and XML deflate to a fortieth at the best of times; a bomb to a thousandth. Small parts may be of one byte. */
const MAX_RATIO = 250
const SMALL = 10_000_000

/** Inspects a file within a file as if it came alone, by its name. */
export type InspectNested = (inspector: Inspector, name: string, bytes: Uint8Array) => void

/** What readers of one file share: what they may still use, where they are, and what they found out of its text. */
export class Inspector {
  readonly #now: () => number
  readonly #until: number
  readonly #nested: InspectNested
  readonly #path: string[] = []
  #inflated = 0
  #read = 0
  #values = 0
  #entries = 0
  #isAllRead = true

  constructor(now: () => number, nested: InspectNested) {
    this.#now = now
    this.#until = now() + MAX_MILLISECONDS
    this.#nested = nested
  }

  /** Refuses what takes too long. Called between units of work. */
  tick(place: string | null): void {
    if (this.#now() > this.#until) refuse('TOO_COMPLEX', this.at(place))
  }

  /** Counts entries of an archive before anything is done with them. */
  countEntries(count: number): void {
    this.#entries += count
    if (this.#entries > MAX_ENTRIES) refuse('ARCHIVE_TOO_LARGE', this.at(null))
  }

  /** Counts bytes before they are read. */
  countRead(size: number, place: string | null): void {
    this.tick(place)
    this.#read += size
    if (this.#read > MAX_READ_BYTES) refuse('TOO_COMPLEX', this.at(place))
  }

  /** Counts values that are held until the inspection ends. */
  countValues(count: number): void {
    this.#values += count
    if (this.#values > MAX_VALUES) refuse('TOO_COMPLEX', this.at(null))
  }

  /** Inflates an entry of exactly this size. @throws Refusal if it inflates to anything else */
  inflateEntry(packed: Uint8Array, size: number, place: string): Uint8Array {
    this.#reserve(size, packed.length, place)
    const inflated = inflateRaw(packed, size)
    if (isFault(inflated) || inflated.bytes.length !== size || inflated.consumed !== packed.length)
      refuse('ARCHIVE_BROKEN', this.at(place))
    return inflated.bytes
  }

  /** Inflates a stream of unknown size. Null if it is damaged. */
  inflateStream(packed: Uint8Array, place: string): Uint8Array | null {
    this.tick(place)
    const inflated = inflateZlib(packed, Math.max(1, MAX_READ_BYTES - this.#read))
    if (inflated === 'TOO_LARGE') refuse('ARCHIVE_TOO_LARGE', this.at(place))
    if (inflated === 'BROKEN') return null
    this.#reserve(inflated.length, packed.length, place)
    return inflated
  }

  #reserve(size: number, packed: number, place: string): void {
    this.tick(place)
    this.#inflated += size
    if (this.#inflated > MAX_INFLATED_BYTES || (size > SMALL && size > packed * MAX_RATIO))
      refuse('ARCHIVE_TOO_LARGE', this.at(place))
  }

  /** Inspects a file within this one. */
  inspectNested(name: string, bytes: Uint8Array): void {
    if (this.#path.length >= MAX_NESTING) refuse('TOO_COMPLEX', this.at(name))
    this.#path.push(name)
    this.#nested(this, name, bytes)
    this.#path.pop()
  }

  /** A place in the file that came, however deep in it the present one lies. */
  at(place: string | null): string | null {
    const path = place === null ? this.#path : [...this.#path, place]
    return path.length === 0 ? null : path.join('/')
  }

  /** Some of what the file says cannot be read. */
  cannotRead(): void {
    this.#isAllRead = false
  }
  get isAllRead(): boolean {
    return this.#isAllRead
  }
}

function isFault<T>(inflated: T | InflateFault): inflated is InflateFault {
  return typeof inflated === 'string'
}
