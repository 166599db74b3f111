import type { IncomingHttpHeaders } from 'node:http'
import { Readable } from 'node:stream'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { REGION } from '../../infra/local/emulators/region.ts'
import type { Gate } from '../../infra/local/gate/gate.ts'

/** What a client of the SDK sends, as far as it is looked at here. */
interface Sent {
  readonly hostname: string
  readonly port?: number
  readonly headers: IncomingHttpHeaders
  readonly body?: string | Uint8Array
}
interface Answered {
  readonly response: { readonly statusCode: number; readonly headers: object; readonly body: Readable }
}
type Handle = (this: unknown, request: Sent, options?: unknown) => Promise<Answered>

/**
 * Has clients of this process ask the gate as a function, and then the database itself, for what they call on items. Each call
 * is judged as through the gate's own connection, which takes a seventh of all processor time of such a test file (four of them, in turn).
 * @returns puts the clients back
 */
export function callDirectly(gate: Gate): () => void {
  const { host } = new URL(gate.endpoint)
  const client = new DynamoDBClient({ region: REGION })
  const handlers = Object.getPrototypeOf(client.config.requestHandler) as { handle: Handle }
  const { handle } = handlers
  handlers.handle = async function (request, options) {
    const { hostname, port, headers, body = '' } = request
    const isOnItems = String(headers['x-amz-target']).startsWith('DynamoDB_')
    if (!isOnItems || `${hostname}:${port}` !== host) return handle.call(this, request, options)
    const answer = gate.admit({ headers, body: bytesOf(body) })
    if (typeof answer === 'string') return handle.call(this, sentTo(answer, request), options)
    const refusal = {
      statusCode: answer.status,
      headers: answer.headers,
      body: Readable.from([Buffer.from(answer.body)]),
    }
    return { response: refusal }
  }
  return () => {
    handlers.handle = handle
  }
}

/** Not `Buffer.from` for bytes: the SDK's know themselves as a string too, and warn of whoever asks for it. */
function bytesOf(body: string | Uint8Array): Buffer {
  return typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.length)
}

/** The same request to another address. */
function sentTo(address: string, request: Sent): Sent {
  const { hostname, port, host } = new URL(address)
  const headers = { ...request.headers, host }
  return Object.assign(Object.create(Object.getPrototypeOf(request)), request, {
    hostname,
    port: Number(port),
    headers,
  })
}
