import { constants, crc32, inflateRawSync, inflateSync } from 'node:zlib'

/** Inflated bytes and how many compressed ones they were made of. */
export interface Inflated {
  readonly bytes: Uint8Array
  readonly consumed: number
}

/** What can be said of compressed data that was not inflated. */
export type InflateFault = 'TOO_LARGE' | 'BROKEN'

/** Deflate makes at most 1032 bytes of one: a claim beyond that is a lie, and is given no memory. */
const MAX_RATIO = 1032

/**
 * Inflates a raw deflate stream of which the result is known to have a size. Never makes more bytes than that.
 * @param size the bytes that it should have inflated
 */
export function inflateRaw(packed: Uint8Array, size: number): Inflated | InflateFault {
  if (size > (packed.length + 8) * MAX_RATIO) return 'BROKEN'
  return attempt(() => {
    // One chunk of the known size: otherwise all is held twice when the chunks are joined. 64 is zlib's least.
    const options = { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size + 1, 64), info: true }
    // With `info`, which the types do not know, the result is an object.
    const { buffer, engine } = inflateRawSync(packed, options) as unknown as WithInfo
    return { bytes: buffer, consumed: engine.bytesWritten }
  })
}

interface WithInfo {
  readonly buffer: Buffer
  readonly engine: { readonly bytesWritten: number }
}

/**
 * Inflates a zlib stream, of which a PDF does not say the result's size; what is cut off is inflated as far as it goes, as
 * readers of PDFs do.
 * @param limit in bytes
 */
export function inflateZlib(packed: Uint8Array, limit: number): Uint8Array | InflateFault {
  return attempt(() => inflateSync(packed, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH }))
}

function attempt<T>(inflate: () => T): T | InflateFault {
  try {
    return inflate()
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'TOO_LARGE' : 'BROKEN'
  }
}

/** CRC-32 as ZIP and PNG have it. */
export function checksum32(bytes: Uint8Array): number {
  return crc32(bytes)
}
