import { crc32 } from 'node:zlib'

/** A chunk of a PNG. */
export function chunk(type: string, content: Uint8Array | string = ''): Buffer {
  const body = Buffer.concat([Buffer.from(type), Buffer.from(content)])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(body.length - 4, 0)
  around.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)])
}

export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A PNG as an inspection sees it, with further chunks. */
export function png(...more: readonly Buffer[]): Buffer {
  return Buffer.concat([
    PNG_SIGNATURE,
    chunk('IHDR', Buffer.alloc(13)),
    ...more,
    chunk('IDAT', 'x'),
    chunk('IEND'),
  ])
}
