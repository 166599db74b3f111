import { Agent, createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import type { ObjectsAndQueues } from '../emulators/fauxqs.ts'
import { CREDENTIALS } from '../emulators/region.ts'
import { corsHeaders } from '../emulators/s3-for-browsers.ts'
import type { Endpoints } from '../emulators/start.ts'
import type { Issued, LocalSts } from '../emulators/sts.ts'
import type { Call } from '../policies/evaluate.ts'
import type { LocalAccount } from '../template/account.ts'
import { type Claim, claimOf, credentialsOf } from './caller.ts'
import { callForAbsent } from './calls/objects.ts'
import { asDynamoDbLocal } from './calls/streams.ts'
import { CallReader, type Operation, operationOf } from './calls.ts'
import { Contention, type ContentionOptions } from './contention.ts'
import { bodyOf, forward, withoutConnection } from './forward.ts'
import type { Journal } from './journal.ts'
import { Judge, type Judgement } from './judge.ts'
import { type Refusal, refusals } from './refusals.ts'
import { faultOfPresigned, isPresigned } from './signature.ts'

type JudgedAccount = Pick<LocalAccount, 'tables' | 'policies' | 'kms'>

/** What the gate judges by, once the resources are made. */
export interface Enforcement {
  readonly account: JudgedAccount
  readonly contention?: ContentionOptions | undefined
  readonly journal?: Journal | undefined
}

/** A gate in front of the emulators of AWS services. */
export interface Gate {
  /** `http://127.0.0.1:PORT`, for every AWS_ENDPOINT_URL_* of a function, and in the URL of every queue. */
  readonly endpoint: string
  /** Begins to judge. Until then only the owner of this machine is let through. */
  enforce(enforcement: Enforcement): Contention
  /**
   * Judges a call on items of a client in this process, which then asks the service itself: it spares both the way through
   * a second connection.
   * @returns the refusal, or the address of the service
   */
  admit(call: ItemCall): Refusal | string
  stop(): Promise<void>
}

/** A call on items of tables, with all that the gate looks at. */
export type ItemCall = Pick<IncomingMessage, 'headers'> & { readonly body: Buffer }

export interface GateOptions {
  readonly endpoints: Endpoints
  readonly sts: LocalSts
  /** A page may read why it was refused only with the headers that its bucket's rules give. */
  readonly objects: Pick<ObjectsAndQueues, 'corsRulesAt'>
  /** Gets a line for every call that was denied. */
  readonly log: (line: string) => void
}

/**
 * Opens the gate on a free loopback port. A call with the owner's key (`CREDENTIALS`) is passed on unjudged: tests and
 * the platform itself hold it, no function does.
 */
export async function openGate(options: GateOptions): Promise<Gate> {
  const { log } = options
  const agent = new Agent({ keepAlive: true })
  let rules: Rules | undefined
  const server = createServer((request, response) => {
    const attempt = new Attempt(request, response, { ...options, agent, rules })
    attempt.serve().catch(() => response.destroy())
  })
  // Longer than the clients keep idle connections: one that is closed under a request looks like a broken network.
  server.keepAliveTimeout = 120_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    enforce({ account, contention: options, journal }) {
      const contention = new Contention(account.tables, options)
      const judged = (judgement: Judgement): void => {
        journal?.judged(judgement)
        if (!judgement.verdict.allowed) log(describe(judgement))
      }
      const reader = new CallReader(account)
      rules = { contention, reader, judge: new Judge(account.policies, judged) }
      return contention
    },
    admit({ headers, body }) {
      const claim = claimOf(headers, NO_QUERY)
      if (claim?.service !== 'dynamodb') return refusals.unsigned()
      const credentials = issuedTo(claim, options.sts)
      if (credentials !== undefined && 'status' in credentials) return credentials
      const operation = operationOf('dynamodb', { method: 'POST', path: '/', query: NO_QUERY, headers }, body)
      const around = { ...options, agent, rules }
      return refusalOf(around, claim.service, operation, credentials) ?? options.endpoints.dynamodb
    },
    stop: () =>
      new Promise(done => {
        agent.destroy()
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

const NO_QUERY = new URLSearchParams()

interface Rules {
  readonly judge: Judge
  readonly reader: CallReader
  readonly contention: Contention
}

interface Surroundings extends GateOptions {
  readonly agent: Agent
  readonly rules: Rules | undefined
}

function describe({ who, call, verdict }: Judgement): string {
  const keys = [...call.context].map(([name, values]) => `${name}=${values.join(',')}`).join(' ')
  const tags = JSON.stringify(who.tags)
  const explicitly = !verdict.allowed && verdict.explicitly ? ' explicitly' : ''
  return `[gate] denied${explicitly}: ${call.action} on ${call.resource} by ${who.role} ${tags} ${keys}`
}

/** Who signed a call; undefined for the owner of this machine, the refusal if nobody may be. */
function issuedTo(claim: Claim, sts: LocalSts): Issued | Refusal | undefined {
  return claim.accessKeyId === CREDENTIALS.accessKeyId ? undefined : credentialsOf(claim, sts, Date.now())
}

/** The refusal of an operation by policies, conflicts or quotas; undefined if it may pass. */
function refusalOf(
  { rules, log }: Surroundings,
  service: Claim['service'],
  operation: Operation,
  credentials: Issued | undefined,
): Refusal | undefined {
  if (credentials === undefined) return undefined
  if (rules === undefined) return refusals.denied(service, 'the platform is starting')
  const calls = rules.reader.callsOf(operation)
  if (typeof calls === 'string') {
    log(`[gate] denied: ${calls}`)
    return refusals.denied(service, calls)
  }
  const denial = rules.judge.denial(credentials, calls)
  if (denial !== undefined) return refusals.denied(service, denial)
  if (operation.kind !== 'items') return undefined
  return rules.contention.meet(operation.name, operation.body, keyOf(calls))
}

/** One attempt of a call. */
class Attempt {
  readonly #request: IncomingMessage
  readonly #response: ServerResponse
  readonly #around: Surroundings
  readonly #query: URLSearchParams

  constructor(request: IncomingMessage, response: ServerResponse, around: Surroundings) {
    this.#request = request
    this.#response = response
    this.#around = around
    // Not by URL, which throws for some of what a client may send.
    this.#query = new URLSearchParams(request.url?.split('?').slice(1).join('?'))
  }

  async serve(): Promise<void> {
    // A browser's preflight of a presigned URL: it has the URL's signature, which is for another method.
    if (this.#request.method === 'OPTIONS') return this.#passOn('s3', undefined)
    const claim = claimOf(this.#request.headers, this.#query)
    if (claim === undefined) return this.#refuse(refusals.unsigned())
    const credentials = issuedTo(claim, this.#around.sts)
    if (credentials !== undefined && 'status' in credentials) return this.#refuse(credentials)
    const forged = await this.#forged(credentials)
    if (forged !== undefined) return this.#refuse(forged)
    await this.#judgeAndPassOn(claim, credentials)
  }

  /** The refusal of a presigned URL whose signature is not that of its signer. */
  async #forged(credentials: Issued | undefined): Promise<Refusal | undefined> {
    if (!isPresigned(this.#query)) return undefined
    const { method = 'GET', headers } = this.#request
    const request = { method, path: this.#path, query: this.#query, headers }
    return faultOfPresigned(request, credentials?.secretAccessKey ?? CREDENTIALS.secretAccessKey, Date.now())
  }

  async #judgeAndPassOn({ service }: Claim, credentials: Issued | undefined): Promise<void> {
    // Objects may be large and are passed on as they come; what policies ask of them is in the request's head.
    const body = service === 's3' ? undefined : await bodyOf(this.#request)
    const { method = 'GET', headers } = this.#request
    const operation = operationOf(service, { method, path: this.#path, query: this.#query, headers }, body)
    const refused = refusalOf(this.#around, service, operation, credentials)
    if (refused !== undefined) return this.#refuse(refused)
    await this.#passOn(service, body, operation, credentials)
  }

  async #passOn(
    service: Claim['service'],
    body: Buffer | undefined,
    operation?: Operation,
    credentials?: Issued,
  ): Promise<void> {
    const { agent, endpoints, rules } = this.#around
    const sent =
      operation?.kind === 'streams' ? Buffer.from(JSON.stringify(asDynamoDbLocal(operation.body))) : body
    const answer = await forward(this.#request, this.#response, {
      target: endpoints[service],
      agent,
      body: sent,
    })
    if (operation?.kind === 'objects' && credentials !== undefined && answer.statusCode === 404) {
      const call = callForAbsent(operation.request)
      const denial = call && rules?.judge.denial(credentials, [call])
      if (denial !== undefined) {
        answer.resume()
        return this.#refuse(refusals.denied(service, denial))
      }
    }
    const { 'content-length': length, ...headers } = answer.headers
    const known = length === undefined ? {} : { 'content-length': length }
    this.#response.writeHead(answer.statusCode ?? 500, { ...withoutConnection(headers), ...known })
    if (operation?.kind !== 'streams') return pipeline(answer, this.#response)
    const text = await bodyOf(answer)
    rules?.reader.streams.answered(operation.name, operation.body, JSON.parse(text.toString()))
    this.#response.end(text)
  }

  #refuse({ status, headers, body }: Refusal): void {
    // What is still on its way must be read, or the client would meet a broken connection instead of the answer.
    const { method = 'GET', headers: asked } = this.#request
    this.#request.resume()
    const cors = corsHeaders(this.#around.objects.corsRulesAt(this.#path), method, asked)
    this.#response.writeHead(status, { ...cors, ...headers, 'content-length': Buffer.byteLength(body) })
    this.#response.end(method === 'HEAD' ? undefined : body)
  }

  get #path(): string {
    return (this.#request.url ?? '/').split('?')[0] ?? '/'
  }
}

/** The partition key of a call that has exactly one: of a query, which names no item. */
function keyOf(calls: readonly Call[]): string | undefined {
  const keys = calls.flatMap(({ context }) => context.get('dynamodb:leadingkeys') ?? [])
  return keys.length === 1 ? keys[0] : undefined
}
