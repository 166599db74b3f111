import { once } from 'node:events'
import { createConnection, type Socket } from 'node:net'
import { MAX_CLAMD_REPLY_BYTES, type MalwareVerdict, verdictOfClamd } from '../kernel/malware.ts'

/** Where a clamd listens, and how long one scan may take. */
export interface Clamd {
  readonly host: string
  readonly port: number
  /** From the connection to the reply, in milliseconds. */
  readonly timeoutMs: number
}

const CHUNK_BYTES = 64 * 1024

/**
 * Has clamd scan bytes by its INSTREAM command. Whatever keeps it from an answer (no connection, a pause that is too long, a
 * connection that ends early, a reply that is none) is AWAITED with a code; it never throws.
 */
export async function scanWithClamd(clamd: Clamd, bytes: Uint8Array): Promise<MalwareVerdict> {
  const limit = AbortSignal.timeout(clamd.timeoutMs)
  const socket = createConnection({ host: clamd.host, port: clamd.port, signal: limit })
  // Its errors end the waits below; this keeps one that comes between two of them from ending the process.
  socket.on('error', () => undefined)
  try {
    await once(socket, 'connect', { signal: limit })
    const replied = replyOf(socket, limit)
    // clamd replies before it has all bytes if they exceed its limit, and then reads no more.
    const sent = send(socket, bytes, limit).catch((error: unknown) => {
      if (limit.aborted) throw error
    })
    const [reply] = await Promise.all([replied, sent])
    return verdictOfClamd(reply)
  } catch (error) {
    return { kind: 'AWAITED', because: limit.aborted ? 'CLAMD_TOO_SLOW' : codeOf(error) }
  } finally {
    socket.destroy()
  }
}

/** The bytes in chunks, each after its length in four bytes, then a length of zero. */
async function send(socket: Socket, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
  const write = async (part: Uint8Array) => {
    if (!socket.write(part))
      await Promise.race([once(socket, 'drain', { signal }), once(socket, 'close', { signal })])
  }
  await write(Buffer.from('zINSTREAM\0'))
  for (let at = 0; at < bytes.length && !socket.readableEnded && !socket.destroyed; at += CHUNK_BYTES) {
    const chunk = bytes.subarray(at, at + CHUNK_BYTES)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(chunk.length)
    await write(length)
    await write(chunk)
  }
  await write(Buffer.alloc(4))
}

/** What comes until the other side ends the connection, or until a whole reply is there. */
async function replyOf(socket: Socket, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    let reply = ''
    socket.setEncoding('latin1')
    socket.on('data', (text: string) => {
      reply = (reply + text).slice(0, MAX_CLAMD_REPLY_BYTES + 1)
      if (reply.includes('\0') || reply.length > MAX_CLAMD_REPLY_BYTES) resolve(reply)
    })
    socket.once('close', () => resolve(reply))
    socket.once('error', reject)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

function codeOf(error: unknown): string {
  const { code } = error as { readonly code?: unknown }
  return `CLAMD_${typeof code === 'string' ? code : 'UNREACHABLE'}`
}
