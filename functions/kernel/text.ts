import { type InvalidInput, invalidInput, type TextPlace } from './problem.ts'
import type { InputCode } from './problem-facts.ts'

/** A text of several lines, or of one: names of agencies have neither line breaks nor tabs. */
export type TextForm = 'LINES' | 'LINE'

/** What is wrong with a text that a client sent. A fault of a single character has its place. */
export type TextFault =
  | { readonly fault: 'EMPTY' | 'TOO_LONG' }
  | { readonly fault: CharacterFault; readonly place: TextPlace; readonly found: string }
type CharacterFault =
  | 'BROKEN_UNICODE'
  | 'CONTROL_CHARACTER'
  | 'NONCHARACTER'
  | 'REPLACEMENT_CHARACTER'
  | 'PRIVATE_USE'

/**
 * Characters that no text may have. Half a character, and non-characters: SQS and XML refuse them. U+FFFD: what stood
 * there was lost before it got here. Private use: it shows something else, or nothing, in another agency's fonts.
 * Control characters and direction overrides, which could hide or reorder text; line feed and tab are allowed.
 */
const FAULTS: readonly (readonly [CharacterFault, RegExp])[] = [
  ['BROKEN_UNICODE', /\p{Surrogate}/u],
  ['NONCHARACTER', /\p{Noncharacter_Code_Point}/u],
  ['REPLACEMENT_CHARACTER', /\ufffd/u],
  ['PRIVATE_USE', /\p{Private_Use}/u],
  ['CONTROL_CHARACTER', /[\p{Control}\u202a-\u202e\u2066-\u2069]/u],
]
const FAULTY: Readonly<Record<TextForm, RegExp>> = {
  LINES:
    /[\p{Surrogate}\p{Noncharacter_Code_Point}\ufffd\p{Private_Use}\u202a-\u202e\u2066-\u2069]|(?![\n\t])\p{Control}/u,
  LINE: /[\p{Surrogate}\p{Noncharacter_Code_Point}\ufffd\p{Private_Use}\p{Control}\u202a-\u202e\u2066-\u2069]/u,
}

// Text without a visible character counts as empty, zero-width characters included.
const BLANK = /^[\s\p{Cf}\p{Default_Ignorable_Code_Point}]*$/u

/** Length in bytes as UTF-8, the unit of every size limit of this API. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8')
}

/** Checks a text: no faulty character, not blank, at most `maxBytes` bytes of UTF-8 as it is stored. Null if it passes. */
export function textFault(text: string, maxBytes: number, form: TextForm = 'LINES'): TextFault | null {
  const given = withBreaks(text, form)
  const at = given.search(FAULTY[form])
  if (at >= 0) return characterFault(given, at)
  if (BLANK.test(given)) return { fault: 'EMPTY' }
  return byteLength(tidy(text, form)) > maxBytes ? { fault: 'TOO_LONG' } : null
}

/** The same as the problem of an input field. */
export function textProblem(
  path: readonly string[],
  text: string,
  limit: number,
  form: TextForm = 'LINES',
): InvalidInput<InputCode> | null {
  const found = textFault(text, limit, form)
  if (found === null) return null
  if ('place' in found) return characterProblem(path, found, limit)
  return invalidInput(`TEXT_${found.fault}`, path, { limit })
}

function characterProblem(
  path: readonly string[],
  { fault, place, found: given }: Extract<TextFault, { place: TextPlace }>,
  limit?: number,
): InvalidInput<InputCode> {
  return invalidInput(`TEXT_${fault}`, path, {
    ...{ given, place, params: { ...place } },
    ...(limit === undefined ? {} : { limit }),
  })
}

/** The problem of a text that is not well-formed Unicode, with the place of the first half of a character. */
export function brokenUnicode(path: readonly string[], text: string): InvalidInput<InputCode> {
  return characterProblem(path, characterFault(text, text.search(/\p{Surrogate}/u)))
}

function characterFault(text: string, at: number): Extract<TextFault, { place: TextPlace }> {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  const [fault] = FAULTS.find(([, pattern]) => pattern.test(character)) ?? ['CONTROL_CHARACTER']
  const before = text.slice(0, at).split('\n')
  const place = { line: before.length, character: [...(before.at(-1) ?? '')].length + 1 }
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return { fault, place, found: `U+${code}` }
}

/**
 * Every kind of line break as a line feed: that of Word inside a paragraph (VT), its page break (FF), NEL and the
 * separators of Unicode. In a text of one line those of Word and Unicode are blanks; there, a line feed is a fault.
 */
function withBreaks(text: string, form: TextForm): string {
  if (form === 'LINE') return text.replace(/[\v\f\u0085\u2028\u2029]/g, ' ')
  return text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
}

/** The stored form: NFC, line feeds only, trimmed. */
export function tidy(text: string, form: TextForm = 'LINES'): string {
  return withBreaks(text, form).normalize('NFC').trim()
}
