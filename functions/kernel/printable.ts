/**
 * Control and format characters (escape sequences, direction overrides, what has no width), line breaks, and halves of
 * characters.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/**
 * A text from outside as one line for a terminal: whatever could move the cursor, hide or reorder text, or begin another
 * line is shown as `\u{…}`, its code point in hexadecimal.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, character => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
}
