import { randomUUID } from 'node:crypto'
import type { Instant } from './time.ts'

/** Crockford base 32: sortable in ASCII, no letters that are mistaken for digits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** The value of a letter of the alphabet by its code: every row of a list is asked when it was made. */
const DIGITS: readonly (number | undefined)[] = Array.from({ length: 128 }, (_, code) => {
  const digit = ALPHABET.indexOf(String.fromCharCode(code))
  return digit < 0 ? undefined : digit
})
const TIME_LENGTH = 10
const RANDOM_LENGTH = 16
/** The last millisecond that an id can name. */
const LAST_MOMENT = 32 ** TIME_LENGTH - 1
const PREFIX_LENGTH = 'doc_'.length

/** Three letters for the type of the thing. Each area has its own prefixes; an id does not contain the tenant. */
export type IdPrefix = string

/** Makes a new id, of this moment or of `at`. Passed in, so that tests can fix time and randomness. */
export type NewId = (prefix: IdPrefix, at?: Instant) => string

/** Sixteen characters of base 32 made from ten or more bytes. */
function encodeRandom(bytes: Uint8Array): string {
  let text = ''
  for (let index = 0; index < RANDOM_LENGTH; index++) {
    text += ALPHABET[(bytes[index % bytes.length] ?? 0) % 32]
  }
  return text
}

/** A number as so many characters of base 32. */
function encodeNumber(number: number, length: number): string {
  let rest = number
  let text = ''
  for (let index = 0; index < length; index++) {
    text = ALPHABET[rest % 32] + text
    rest = Math.floor(rest / 32)
  }
  return text
}

function encodeTime(milliseconds: number): string {
  return encodeNumber(milliseconds, TIME_LENGTH)
}

/**
 * 80 random bits as sixteen characters, of the digits of a UUID that are all random. Node makes the bytes of 128 UUIDs at a
 * time, and those of `getRandomValues` anew for each id: a seventh of the CPU of making a draft, which has four.
 */
function randomCharacters(): string {
  const uuid = randomUUID()
  const half = (digits: string): string => encodeNumber(Number.parseInt(digits, 16), RANDOM_LENGTH / 2)
  return half(uuid.slice(24, 34)) + half(uuid.slice(0, 8) + uuid.slice(34))
}

/** An id of a new thing: prefix, 48 bits of time, 80 bits of randomness. */
export function idFrom(prefix: IdPrefix, milliseconds: number, bytes: Uint8Array): string {
  return `${prefix}_${encodeTime(milliseconds)}${encodeRandom(bytes)}`
}

/** The id generator of production: system randomness, the given clock. */
export function randomIds(now: () => Date): NewId {
  return (prefix, at) => {
    const milliseconds = at === undefined ? now().getTime() : Date.parse(at)
    return `${prefix}_${encodeTime(milliseconds)}${randomCharacters()}`
  }
}

/** The moment in a well-formed id, to the millisecond. */
export function instantOf(id: string): Instant {
  let time = 0
  for (let at = PREFIX_LENGTH; at < PREFIX_LENGTH + TIME_LENGTH; at++)
    time = time * 32 + (DIGITS[id.charCodeAt(at)] ?? Number.NaN)
  return new Date(time).toISOString()
}

/** Instants from the first, included, to the second, excluded; open where one is absent. */
export interface TimeRange {
  readonly from?: Instant | null | undefined
  readonly until?: Instant | null | undefined
}

/** The ids of this type that were made in a range of time, as the least and the highest possible one. */
export function idsIn(prefix: IdPrefix, { from, until }: TimeRange): readonly [least: string, most: string] {
  const least = (instant: Instant): string => {
    const milliseconds = Math.min(Math.max(0, Date.parse(instant)), LAST_MOMENT)
    return `${prefix}_${encodeTime(milliseconds)}`
  }
  return [from == null ? `${prefix}_` : least(from), until == null ? `${prefix}_~` : least(until)]
}

/** The prefix of a well-formed id, or null for anything else that a client may send. */
export function prefixOf(id: string): IdPrefix | null {
  return /^([a-z]{3})_[0-9A-HJKMNP-TV-Z]{26}$/.exec(id)?.[1] ?? null
}

/** True if `id` is a well-formed id of this type. */
export function isId(prefix: IdPrefix, id: string): boolean {
  return prefixOf(id) === prefix
}
