import { EventEmitter } from 'node:events'
import http, { IncomingMessage } from 'node:http'
import { syncBuiltinESMExports } from 'node:module'
import { Socket } from 'node:net'

/** An answer of DynamoDB as it came over the network. */
interface Recorded {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: Buffer
}

/** What the SDK reads of a request that it sent. */
type Sent = EventEmitter & { readonly answered: (answer: Recorded) => void }

/**
 * Answers the calls of one operation again with what DynamoDB once answered: by the name of the call, in the order in which
 * the request makes them. Everything of the SDK runs as ever; no byte reaches the network.
 */
export class RecordedHttp {
  #recorded = new Map<string, Recorded[]>()
  #next = new Map<string, number>()
  #isRecording = false
  readonly #request = http.request
  readonly #port: string

  /** Stands in the place of `http.request` for calls to this endpoint from now on, also for bundles loaded later. */
  constructor(endpoint: string) {
    this.#port = new URL(endpoint).port
    const real = this.#request
    const request = (...given: [http.RequestOptions, (answer: IncomingMessage) => void]) =>
      String(given[0].port) === this.#port ? this.#answer(...given) : real(...given)
    http.request = request as typeof http.request
    syncBuiltinESMExports()
  }

  /** Records what is answered while this runs, and answers so from then on. */
  async record<T>(work: () => Promise<T>): Promise<Recording> {
    this.#recorded = new Map()
    this.#isRecording = true
    try {
      await work()
    } finally {
      this.#isRecording = false
    }
    return this.#recorded
  }

  /** To be called before each request: its calls are answered from the first on. */
  replay(recording: Recording): void {
    this.#recorded = recording as Map<string, Recorded[]>
    this.#next = new Map()
  }

  stop(): void {
    http.request = this.#request
    syncBuiltinESMExports()
  }

  #answer(options: http.RequestOptions, done: (answer: IncomingMessage) => void): Sent {
    const name = String((options.headers as Record<string, string>)['x-amz-target'])
    const sent = Object.assign(new EventEmitter(), {
      answered: (answer: Recorded) => done(messageOf(answer)),
      setTimeout: () => sent,
      destroy: () => sent,
      write: () => true,
      end: (body: Buffer | string) => {
        const answer = this.#isRecording ? undefined : this.#nextOf(name)
        if (answer === undefined) this.#pass(name, options, body, sent)
        // In a later turn, as from a socket.
        else setImmediate(() => sent.answered(answer))
        return sent
      },
    })
    return sent
  }

  /** Undefined for what was not recorded, such as the first portion of a budget in another minute. */
  #nextOf(name: string): Recorded | undefined {
    const all = this.#recorded.get(name) ?? []
    const place = this.#next.get(name) ?? 0
    this.#next.set(name, place + 1)
    return all[place] ?? all.at(-1)
  }

  /** Kept in the order in which they were asked, whichever is answered first. */
  #placeFor(name: string): (answer: Recorded) => void {
    const known = this.#recorded.get(name) ?? []
    this.#recorded.set(name, known)
    const place = known.length
    known.length += 1
    return answer => {
      known[place] = answer
    }
  }

  #pass(name: string, options: http.RequestOptions, body: Buffer | string, sent: Sent): void {
    const keep = this.#isRecording ? this.#placeFor(name) : undefined
    const real = this.#request(options, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const { statusCode: status = 0, headers } = response
        const answer = { status, headers, body: Buffer.concat(chunks) }
        keep?.(answer)
        sent.answered(answer)
      })
    })
    real.on('error', error => sent.emit('error', error))
    real.end(body)
  }
}

/** What one request was answered. */
export type Recording = ReadonlyMap<string, readonly unknown[]>

const socket = new Socket()

function messageOf({ status, headers, body }: Recorded): IncomingMessage {
  const message = new IncomingMessage(socket)
  message.statusCode = status
  message.headers = { ...headers }
  message.push(body)
  message.push(null)
  return message
}
