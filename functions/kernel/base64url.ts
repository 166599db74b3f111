/**
 * The bytes of a base64url text (RFC 4648, 5) without padding. Null for any other text: Node also decodes blanks,
 * padding, `+` and `/`, and ignores unused bits at the end, so that one signature could be written in many ways.
 */
export function fromBase64url(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? bytes : null
}

/** The text of these bytes as UTF-8; null if they are not. Several broken bytes would be read as the same U+FFFD. */
export function fromUtf8(bytes: Buffer): string | null {
  const text = bytes.toString('utf8')
  return Buffer.from(text).equals(bytes) ? text : null
}
