import { hash } from 'node:crypto'

type Data = string | ArrayBuffer | ArrayBufferView

const BLOCK_BYTES = 64
const INNER_PAD = 0x36
const OUTER_PAD = 0x5c

/**
 * SHA-256, or with a secret HMAC-SHA-256 (RFC 2104), in the shape in which the SDK takes it to sign its calls. Hashes at once
 * what was collected: a call hashes four short texts, for each of which the SDK's own class makes an object of OpenSSL and
 * copies it. Saves 20 to 40 µs of a call's 200.
 */
export class Sha256 {
  readonly #secret: Buffer | null
  #parts: Buffer[] = []

  constructor(secret?: Data) {
    this.#secret = secret === undefined ? null : bytesOf(secret)
  }

  update(data: Data): void {
    this.#parts.push(bytesOf(data))
  }

  async digest(): Promise<Uint8Array> {
    if (this.#secret === null) return sha256(this.#parts)
    const key = this.#secret.length > BLOCK_BYTES ? sha256([this.#secret]) : this.#secret
    return sha256([padded(key, OUTER_PAD), sha256([padded(key, INNER_PAD), ...this.#parts])])
  }

  reset(): void {
    this.#parts = []
  }
}

function sha256(parts: readonly Buffer[]): Buffer {
  const [only] = parts
  return hash('sha256', parts.length === 1 && only !== undefined ? only : Buffer.concat(parts), 'buffer')
}

function padded(key: Buffer, pad: number): Buffer {
  const block = Buffer.alloc(BLOCK_BYTES, pad)
  for (const [at, byte] of key.entries()) block[at] = byte ^ pad
  return block
}

function bytesOf(data: Data): Buffer {
  if (typeof data === 'string') return Buffer.from(data)
  return ArrayBuffer.isView(data)
    ? Buffer.from(data.buffer, data.byteOffset, data.byteLength)
    : Buffer.from(data)
}
