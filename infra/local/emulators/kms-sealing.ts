import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** AES-256-GCM, which SYMMETRIC_DEFAULT stands for. The encryption context is authenticated, in any order, and not stored. */
const ALGORITHM = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

type Context = Readonly<Record<string, string>>

export function newKey(): Buffer {
  return randomBytes(32)
}

/** The ciphertext: vector, tag, and what was encrypted. */
export function seal(key: Buffer, plaintext: Buffer, context: Context): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(bytesOf(context))
  const encrypted = Buffer.concat([cipher.update(plaintext), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), encrypted])
}

/** The plaintext; null if it was encrypted with another key or context, or changed. */
export function open(key: Buffer, ciphertext: Buffer, context: Context): Buffer | null {
  if (ciphertext.length <= IV_BYTES + TAG_BYTES) return null
  const decipher = createDecipheriv(ALGORITHM, key, ciphertext.subarray(0, IV_BYTES))
    .setAAD(bytesOf(context))
    .setAuthTag(ciphertext.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(ciphertext.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
  } catch {
    return null
  }
}

function bytesOf(context: Context): Buffer {
  const pairs = Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1))
  return Buffer.from(JSON.stringify(pairs))
}
