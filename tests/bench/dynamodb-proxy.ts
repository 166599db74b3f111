/**
 * Stands in front of DynamoDB Local in a thread of its own, so that what the functions compute does not delay it: refuses
 * what meets a held item, passes everything else on, and counts.
 */
import { Agent, createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { keysRead, nameOf, type Part, partsOf } from './calls.ts'
import { HeldItems } from './held-items.ts'
import { type Figures, Ledger, type Outcome } from './ledger.ts'
import { type ReadAnswer, readsOf } from './reads.ts'
import type { Index } from './units.ts'
import { WaitBook, type Waits } from './waits.ts'

export interface ProxySettings {
  readonly target: string
  readonly holdMs: number
  readonly indexes: readonly Index[]
}

/** What the bench asks the thread for: to count under another name from now on, or for what it counted. */
export type ProxyRequest =
  | { readonly phase: string }
  | { readonly waits: 'first rungs' | 'later rungs'; readonly from: number }
export type ProxyAnswer =
  | { readonly endpoint: string }
  | { readonly figures: Record<string, Figures> }
  | { readonly waits: Waits }

const { target, holdMs, indexes } = workerData as ProxySettings
const held = new HeldItems(holdMs)
const ledger = new Ledger(indexes)
const book = new WaitBook()
let phase = 'setup'

/**
 * DynamoDB Local works on one call after the other; hundreds at once run into its time-outs, which the real one has not.
 * A call waits here for its turn, and only then meets held items and holds its own.
 */
const SLOTS = 16
const agent = new Agent({ keepAlive: true, maxSockets: SLOTS })
const waiting: (() => void)[] = []
let free = SLOTS

const server = createServer((request, response) => {
  serve(request, response).catch(() => request.socket.destroy())
})
// A connection that is closed just when it is used again would count as a failure of the product.
server.keepAliveTimeout = 3_600_000
server.listen(0, '127.0.0.1', () => {
  send({ endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
})
parentPort?.on('message', (asked: ProxyRequest) => {
  if ('waits' in asked) return send({ waits: book.of(asked.waits, asked.from) })
  phase = asked.phase
  send({ figures: ledger.all() })
})

function send(answer: ProxyAnswer): void {
  parentPort?.postMessage(answer)
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(request)
  const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? ''
  const input: unknown = JSON.parse(body.toString() || '{}')
  // Requests of the API run under a role that they assume, the relay under its own.
  const account = `${phase}/${request.headers['x-amz-security-token'] === undefined ? 'relay' : 'api'}`
  const parts = partsOf(operation, input)
  await turn()
  const refusal = refusalOf(operation, input, parts)
  if (refusal !== null) {
    done()
    if (parts.length > 0) ledger.wrote(account, operation, parts, 'refused')
    response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' })
    response.end(JSON.stringify({ ...refusal, message: 'an item is held by another call' }))
    return
  }
  const { answer, text } = await carryOut(request, body).finally(() => {
    release(operation, parts)
    done()
  })
  const result = JSON.parse(text.toString() || '{}') as Answer
  if (parts.length > 0) {
    const outcome = outcomeOf(answer.statusCode, result)
    ledger.wrote(account, operation, parts, outcome)
    if (outcome === 'done') for (const part of parts) book.note(part, Date.now())
  } else countReads(account, operation, input, result)
  response.writeHead(answer.statusCode ?? 500, answer.headers)
  response.end(text)
}

/** How DynamoDB refuses a call because of held items; null if it may pass. */
function refusalOf(operation: string, input: unknown, parts: readonly Part[]) {
  const cancelled = (met: readonly number[], count: number) => ({
    __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
    CancellationReasons: Array.from({ length: count }, (_, at) => ({
      Code: met.includes(at) ? 'TransactionConflict' : 'None',
    })),
  })
  if (operation === 'TransactWriteItems') {
    const met = held.transact(parts.map(nameOf))
    return met.length === 0 ? null : cancelled(met, parts.length)
  }
  if (operation === 'TransactGetItems') {
    const keys = keysRead(input)
    const met = held.read(keys)
    return met.length === 0 ? null : cancelled(met, keys.length)
  }
  // How a batch fares that meets a transaction is not documented: here it neither holds its items nor is refused.
  const isOne = parts.length === 1 && operation !== 'BatchWriteItem'
  if (!isOne || parts.every(part => held.write(nameOf(part)))) return null
  return { __type: 'com.amazonaws.dynamodb.v20120810#TransactionConflictException' }
}

function release(operation: string, parts: readonly Part[]): void {
  if (operation === 'TransactWriteItems') held.transacted(parts.map(nameOf))
  else if (operation !== 'BatchWriteItem') for (const part of parts) held.written(nameOf(part))
}

interface Answer extends ReadAnswer {
  readonly __type?: string
}

function outcomeOf(status: number | undefined, { __type = '' }: Answer): Outcome {
  if (status === 200) return 'done'
  return /ConditionalCheckFailed|TransactionCanceled/.test(__type) ? 'lost' : 'failed'
}

function countReads(account: string, operation: string, input: unknown, answer: Answer) {
  ledger.called(account, operation)
  for (const { isConsistent, items, ...key } of readsOf(operation, input, answer)) {
    ledger.read(account, key, items, isConsistent)
  }
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

async function turn(): Promise<void> {
  if (free === 0) await new Promise<void>(next => waiting.push(next))
  else free -= 1
}

function done(): void {
  const next = waiting.shift()
  if (next === undefined) free += 1
  else next()
}

interface Carried {
  readonly answer: IncomingMessage
  readonly text: Buffer
}

/** Passes a call on, again if only the local database could fail like that. */
async function carryOut(request: IncomingMessage, body: Buffer): Promise<Carried> {
  for (let tries = 1; ; tries++) {
    try {
      const carried = await attempt(request, body)
      if (carried.answer.statusCode !== 500 || tries === MAX_TRIES) return carried
    } catch (error) {
      if (tries === MAX_TRIES) throw error
    }
    await sleep(50 * tries)
  }
}
const MAX_TRIES = 10

function attempt({ method, url, headers }: IncomingMessage, body: Buffer): Promise<Carried> {
  const { host: _, ...kept } = headers
  return new Promise((resolve, reject) => {
    const onward = forward(new URL(url ?? '/', target), { method, headers: kept, agent }, answer => {
      bodyOf(answer).then(text => resolve({ answer, text }), reject)
    })
    onward.on('error', reject)
    onward.end(body)
  })
}
