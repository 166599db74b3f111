import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { closeLater } from './closing.ts'

export type ThrottledService = 'STS' | 'KMS' | 'S3'

/** How each service refuses: status, content type and body, as its documentation has them. */
const REFUSALS: Readonly<Record<ThrottledService, readonly [status: number, type: string, body: string]>> = {
  STS: [
    400,
    'text/xml',
    '<ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code><Message>Rate exceeded</Message></Error></ErrorResponse>',
  ],
  KMS: [
    400,
    'application/x-amz-json-1.1',
    '{"__type":"ThrottlingException","message":"Rate exceeded for arn"}',
  ],
  S3: [
    503,
    'application/xml',
    '<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>',
  ],
}

/** An address in front of a service. While it is throttled, it refuses every attempt; otherwise it passes all on. */
export interface Throttleable {
  readonly endpoint: string
  throttled: boolean
  /** Attempts that were refused: the SDK makes several for a call. */
  refused: number
}

/** Opens an address in front of the service at `target`; it is closed after the last test of the file. */
export async function throttleable(service: ThrottledService, target: string): Promise<Throttleable> {
  const state = { endpoint: '', throttled: false, refused: 0 }
  const server = createServer((request, response) => {
    if (!state.throttled) return passOn(target, request, response)
    state.refused++
    const [status, type, body] = REFUSALS[service]
    request.resume().once('end', () => response.writeHead(status, { 'content-type': type }).end(body))
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  state.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  closeLater(async () => {
    server.close()
    server.closeAllConnections()
  })
  return state
}

function passOn(target: string, request: IncomingMessage, response: ServerResponse): void {
  const { host: _, ...headers } = request.headers
  const onward = forward(new URL(request.url ?? '/', target), { method: request.method, headers }, answer => {
    response.writeHead(answer.statusCode ?? 500, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => response.destroy())
  request.pipe(onward)
}
