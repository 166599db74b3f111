import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What happens to one call of the SDK, its retries included. */
export type CallOutcome =
  | 'passes'
  /** Cancelled because of another transaction (TransactionConflict). */
  | 'conflicts'
  /** Cancelled because a part of it was throttled (ThrottlingError). */
  | 'is throttled in part'
  /** The first attempt is throttled as a whole. */
  | 'is throttled once'
  /** Every attempt is throttled as a whole. */
  | 'is throttled throughout'
  /** The connection breaks before the first attempt reaches the database. */
  | 'gets lost once'
  /** The first attempt is carried out, and the connection breaks before its answer. */
  | 'loses its answer once'
  /** Every attempt is carried out and none is answered. */
  | 'loses every answer'
  /** The caller's process ends before the call reaches the database. */
  | 'dies before'
  /** The database carries the call out, and the caller's process ends before the answer. */
  | 'dies after'

/** A proxy in front of DynamoDB Local that makes chosen calls fail. */
export interface FaultyDynamoDb {
  readonly endpoint: string
  /**
   * Settles when a call has ended its process: nothing is passed on any more, and what was on its way to the database has been
   * carried out.
   */
  readonly death: Promise<void>
  close(): void
}

/** What the database answered to an attempt. */
interface Carried {
  readonly answer: IncomingMessage
  readonly body: Buffer
}

/**
 * Opens a proxy in front of DynamoDB Local. `outcomeOf` is called once for each call of the SDK, not for each attempt.
 */
export async function openFaultyDynamoDb(
  target: string,
  outcomeOf: (operation: string) => CallOutcome,
): Promise<FaultyDynamoDb> {
  const calls = new Map<string, { readonly outcome: CallOutcome; attempts: number }>()
  const { promise: death, resolve: die } = Promise.withResolvers<void>()
  let isDead = false
  const onTheirWay = new Set<Promise<unknown>>()
  const carryOut = async (request: IncomingMessage, body: Buffer): Promise<Carried> => {
    const carried = carry(target, request, body)
    onTheirWay.add(carried)
    return carried.finally(() => onTheirWay.delete(carried))
  }
  const end = async () => {
    await Promise.allSettled(onTheirWay)
    die()
  }

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    if (isDead) return
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? ''
    const id = String(request.headers['amz-sdk-invocation-id'])
    const call = calls.get(id) ?? { outcome: outcomeOf(operation), attempts: 0 }
    calls.set(id, call)
    const isFirst = ++call.attempts === 1
    switch (call.outcome) {
      case 'conflicts':
        return cancel(response, body, 'TransactionConflict')
      case 'is throttled in part':
        return cancel(response, body, 'ThrottlingError')
      case 'is throttled once':
        if (isFirst) return fail(response, 'ThrottlingException', {})
        break
      case 'is throttled throughout':
        return fail(response, 'ProvisionedThroughputExceededException', {})
      case 'gets lost once':
        if (isFirst) return void request.socket.destroy()
        break
      case 'loses its answer once':
      case 'loses every answer':
        if (!isFirst && call.outcome === 'loses its answer once') break
        await carryOut(request, body)
        return void request.socket.destroy()
      case 'dies before':
        isDead = true
        return end()
      case 'dies after':
        isDead = true
        await carryOut(request, body)
        return end()
      case 'passes':
    }
    const { answer, body: text } = await carryOut(request, body)
    response.writeHead(answer.statusCode ?? 500, answer.headers)
    response.end(text)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${port}`,
    death,
    close() {
      server.close()
      // A process that ended gets no answer: its connections stay open, without keeping the tests from ending.
      server.unref()
      if (!isDead) server.closeAllConnections()
    },
  }
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Sends an attempt to the database and waits for what it answers. */
function carry(target: string, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Carried> {
  return new Promise((done, failed) => {
    const { host: _, ...kept } = headers
    const onward = forward(new URL(url ?? '/', target), { method, headers: kept }, answer => {
      bodyOf(answer).then(text => done({ answer, body: text }), failed)
    })
    onward.on('error', failed)
    onward.end(body)
  })
}

function fail(response: ServerResponse, type: string, more: object): void {
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' })
  response.end(
    JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'by a test', ...more }),
  )
}

function cancel(response: ServerResponse, body: Buffer, code: string): void {
  const { TransactItems = [] } = JSON.parse(body.toString('utf8')) as { TransactItems?: unknown[] }
  const CancellationReasons = TransactItems.map((_, index) => ({ Code: index === 0 ? code : 'None' }))
  fail(response, 'TransactionCanceledException', { CancellationReasons })
}
