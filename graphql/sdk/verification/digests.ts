import { canonical } from './canonical.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** A text as UTF-8. */
export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text)
}

/** Several pieces as one. */
export function joined(...pieces: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let end = 0
  for (const piece of pieces) {
    whole.set(piece, end)
    end += piece.length
  }
  return whole
}

/** SHA-256 as 32 bytes. */
export async function sha256Bytes(data: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', data))
}

/** SHA-256 of a text (as UTF-8) or of bytes, as 64 lower-case hexadecimal digits. */
export async function sha256(data: string | Bytes): Promise<string> {
  return hex(await sha256Bytes(typeof data === 'string' ? utf8(data) : data))
}

/** SHA-256 over the RFC 8785 canonical form. @throws TypeError for what is no JSON value */
export async function digestOf(value: unknown): Promise<string> {
  return sha256(canonical(value))
}

export function hex(bytes: Bytes): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}

/** The bytes of a base64url text; null for any other text, also one that decodes to the same bytes as another. */
export function fromBase64url(text: string): Bytes | null {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(binary, character => character.charCodeAt(0))
  return base64url(bytes) === text ? bytes : null
}

function base64url(bytes: Bytes): string {
  const binary = Array.from(bytes, byte => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
