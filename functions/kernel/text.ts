/** What is wrong with a text that a client sent; `null` when nothing is. */
export type TextFault = 'EMPTY' | 'TOO_LONG' | 'BROKEN_UNICODE' | 'CONTROL_CHARACTER'

// Line feed and tab are allowed; other control characters and direction overrides could hide or reorder text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

// Text without a visible character counts as empty, zero-width characters included.
const BLANK = /^[\s\p{Cf}\p{Default_Ignorable_Code_Point}]*$/u

/** Length in bytes as UTF-8, the unit of every size limit of this API. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8')
}

/**
 * Checks a text: well-formed Unicode, no control or direction-override characters, not blank,
 * at most `maxBytes` bytes of UTF-8.
 */
export function textFault(text: string, maxBytes: number): TextFault | null {
  if (!text.isWellFormed()) return 'BROKEN_UNICODE'
  if (CONTROL.test(text)) return 'CONTROL_CHARACTER'
  if (BLANK.test(text)) return 'EMPTY'
  if (byteLength(text) > maxBytes) return 'TOO_LONG'
  return null
}

/** The stored form: NFC, line feeds only, trimmed. */
export function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim()
}
