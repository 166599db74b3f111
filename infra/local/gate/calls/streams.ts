import { z } from 'zod'
import { arns, nameIn } from '../../emulators/arns.ts'
import type { Call } from '../../policies/evaluate.ts'

const named = z.object({ StreamArn: z.string() })
const listing = z.object({ TableName: z.string().transform(nameIn).optional() })
const reading = z.object({ ShardIterator: z.string() })
const iterators = z.object({ ShardIterator: z.string().optional(), NextShardIterator: z.string().nullish() })

/** A stream has few positions in use; old ones are forgotten. */
const KEPT_POSITIONS = 1000

/**
 * The streams of tables. A request for records names a position only, so the stream of each position that was given out
 * is kept. A position may be used again: a client repeats a request whose answer was late.
 */
export class Streams {
  readonly #ofIterator = new Map<string, string>()

  /** The calls that policies must allow for one request; undefined for an operation that is not known here. */
  callsOf(operation: string, body: unknown): Call[] | undefined {
    const resource = this.#streamOf(operation, body)
    return resource === undefined
      ? undefined
      : [{ action: `dynamodb:${operation}`, resource, context: new Map() }]
  }

  #streamOf(operation: string, body: unknown): string | undefined {
    switch (operation) {
      case 'DescribeStream':
      case 'GetShardIterator':
        return named.parse(body).StreamArn
      case 'GetRecords': {
        const { ShardIterator } = reading.parse(body)
        return this.#ofIterator.get(ShardIterator) ?? arns.stream('unknown', 'unknown')
      }
      case 'ListStreams':
        // AWS takes no stream or table as its resource, and a policy must say `*`.
        listing.parse(body)
        return '*'
      default:
        return undefined
    }
  }

  /** Learns the positions in an answer. */
  answered(operation: string, body: unknown, answer: unknown): void {
    const found = iterators.safeParse(answer)
    if (!found.success) return
    const { ShardIterator, NextShardIterator } = found.data
    if (operation === 'GetShardIterator' && ShardIterator !== undefined) {
      this.#ofIterator.set(ShardIterator, named.parse(body).StreamArn)
    }
    if (operation !== 'GetRecords') return
    const stream = this.#ofIterator.get(reading.parse(body).ShardIterator)
    if (stream !== undefined && typeof NextShardIterator === 'string') {
      this.#ofIterator.set(NextShardIterator, stream)
    }
    const [oldest] = this.#ofIterator.keys()
    if (this.#ofIterator.size > KEPT_POSITIONS && oldest !== undefined) this.#ofIterator.delete(oldest)
  }
}

/** The body with the ARN that DynamoDB Local has for the stream: it has a region of its own. */
export function asDynamoDbLocal(body: unknown): unknown {
  const parsed = named.safeParse(body)
  if (!parsed.success) return body
  const rest = parsed.data.StreamArn.split(':').slice(4).join(':')
  return { ...(body as object), StreamArn: ['arn', 'aws', 'dynamodb', 'ddblocal', rest].join(':') }
}
