import {
  type Agent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
  request as send,
} from 'node:http'

/** What the gate passes on: to which service, and with which body. */
export interface Onward {
  readonly target: string
  readonly agent: Agent
  /** Undefined for a body that is passed on as it arrives. */
  readonly body: Buffer | undefined
}

/** Headers that concern one connection only. Node answers `expect` itself. */
const OF_CONNECTION = ['host', 'connection', 'expect', 'keep-alive', 'transfer-encoding', 'content-length']

/**
 * Sends a request on to the service and resolves with its answer. Rejects if one of the two connections breaks: a client
 * that gives up a long poll must end it at the service too, or a message would go to nobody.
 */
export function forward(
  request: IncomingMessage,
  response: ServerResponse,
  { target, agent, body }: Onward,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(target)
    const length = body?.length ?? request.headers['content-length']
    const headers = {
      ...withoutConnection(request.headers),
      ...(length === undefined ? {} : { 'content-length': length }),
    }
    const { method, url: path } = request
    const onward = send({ hostname, port, agent, method, path, headers }, resolve)
    onward.on('error', reject)
    response.once('close', () => onward.destroy())
    if (body === undefined) request.pipe(onward)
    else onward.end(body)
  })
}

/** The headers of a message without those of its connection. */
export function withoutConnection(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_CONNECTION.includes(name)))
}

/** Everything that a message carries. */
export async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
