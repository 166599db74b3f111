import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { closeLater } from './closing.ts'

/** Where a function finds what it calls, by the variables that its environment has. */
const VARIABLES = {
  DynamoDB: 'AWS_ENDPOINT_URL_DYNAMODB',
  STS: 'AWS_ENDPOINT_URL_STS',
  S3: 'AWS_ENDPOINT_URL_S3',
  KMS: 'AWS_ENDPOINT_URL_KMS',
  keys: 'JWKS_URL',
} as const
type Called = keyof typeof VARIABLES

/** How often each call was made, such as `DynamoDB Query` or `STS AssumeRole`. */
export type Counts = Readonly<Record<string, number>>

export interface CountedServices {
  /** What work calls: whatever leaves the process by HTTP, the SDK's repeats included. */
  during(work: () => Promise<unknown>): Promise<Counts>
  /** The addresses as they were. */
  undo(): void
}

/**
 * Puts an address of its own before every service that this process calls from now on. For functions that are loaded
 * afterwards: the clients of the SDK read their addresses when they make their first call.
 */
export async function countServices(): Promise<CountedServices> {
  let counts: Record<string, number> = {}
  const before = new Map<string, string | undefined>()
  for (const [service, variable] of Object.entries(VARIABLES) as [Called, string][]) {
    const target = process.env[variable]
    before.set(variable, target)
    if (target === undefined) throw new Error(`the environment has no ${variable}`)
    process.env[variable] = await addressOf(target, call => {
      const name = `${service} ${call}`
      counts[name] = (counts[name] ?? 0) + 1
    })
  }
  return {
    async during(work) {
      counts = {}
      await work()
      return counts
    },
    undo() {
      for (const [variable, address] of before) process.env[variable] = address
    },
  }
}

async function addressOf(target: string, note: (call: string) => void): Promise<string> {
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    note(callIn(request, body))
    passOn(target, request, body, response)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  closeLater(async () => {
    server.close()
    server.closeAllConnections()
  })
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { pathname } = new URL(target)
  return pathname === '/' ? address : `${address}${pathname}`
}

/** DynamoDB and KMS name the call in a header, STS in its form; of others the method tells. */
function callIn({ method, headers }: IncomingMessage, body: Buffer): string {
  const named = String(headers['x-amz-target'] ?? '')
    .split('.')
    .at(-1)
  return named || (new URLSearchParams(body.toString()).get('Action') ?? String(method))
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function passOn(target: string, request: IncomingMessage, body: Buffer, response: ServerResponse): void {
  const { host: _, ...headers } = request.headers
  const url = new URL(request.url ?? '/', target)
  const onward = forward(url, { method: request.method, headers }, answer => {
    response.writeHead(answer.statusCode ?? 500, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => response.destroy())
  onward.end(body)
}
