import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type HttpRequest, type HttpResponse, MAX_BODY_BYTES, message } from './gateway.ts'

export type Answer = (request: HttpRequest) => Promise<HttpResponse>

export interface Front {
  readonly origin: string
  /** Sets who answers from now on; until then every request is answered with 503 and retry-after. */
  open(answer: Answer): void
  stop(): Promise<void>
}

/** Opens the platform's HTTP port on loopback. The first step of the start, so that a taken port fails at once. */
export async function openFront(port: number): Promise<Front> {
  let answer: Answer = async () => message(503, 'The local platform is starting', { 'retry-after': '1' })
  const server = createServer((request, response) => {
    void handle(request, response, request => answer(request))
  })
  await listen(server, port)
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open: given => {
      answer = given
    },
    stop: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(
        taken ? new Error(`Port ${port} is in use: stop what uses it, or set PORT to another one.`) : error,
      )
    })
    server.listen(port, '127.0.0.1', resolve)
  })
}

async function handle(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  try {
    const body = await read(request)
    const headers: Record<string, string> = {}
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(',') : value
    }
    const result =
      body === undefined
        ? message(413, 'Request Entity Too Large')
        : await answer({
            method: request.method ?? 'GET',
            url: request.url ?? '/',
            headers,
            body,
            sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
          })
    response.writeHead(result.status, { ...result.headers, 'content-length': result.body.length })
    response.end(request.method === 'HEAD' ? undefined : result.body)
  } catch {
    // The client went away, or the platform is stopping: no answer can be sent.
    response.destroy()
  }
}

/** The whole body; undefined when it is larger than the gateway takes. */
async function read(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Buffer).length
    // The rest is read and dropped, so that the client gets the answer instead of a broken connection.
    if (size <= MAX_BODY_BYTES) chunks.push(chunk as Buffer)
  }
  return size > MAX_BODY_BYTES ? undefined : Buffer.concat(chunks)
}
