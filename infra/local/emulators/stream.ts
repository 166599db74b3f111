import {
  type AttributeValue,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
  type _Record as SdkRecord,
  type Shard,
} from '@aws-sdk/client-dynamodb-streams'

/** One change, in the shape in which Lambda passes it to a function. */
export interface StreamRecord {
  readonly eventID: string
  readonly eventName: 'INSERT' | 'MODIFY' | 'REMOVE'
  readonly eventSource: 'aws:dynamodb'
  readonly eventVersion: string
  readonly awsRegion: string
  readonly eventSourceARN: string
  readonly dynamodb: {
    readonly ApproximateCreationDateTime: number
    readonly Keys: Readonly<Record<string, unknown>>
    readonly NewImage?: Readonly<Record<string, unknown>>
    readonly OldImage?: Readonly<Record<string, unknown>>
    readonly SequenceNumber: string
    readonly SizeBytes: number
    readonly StreamViewType: string
  }
}

/** The last sequence number read of each shard: where reading continues after a restart. */
export type Position = Readonly<Record<string, string>>

/** What one GetRecords returns at most. */
const MOST_RECORDS = 1000
const MOST_BYTES = 1024 ** 2

interface OpenShard {
  readonly id: string
  iterator: string | undefined
}

/** Reads the stream of a table from its beginning; each call returns what was written since the last one. */
export class TableStream {
  readonly #client: DynamoDBStreamsClient
  readonly #streamArn: string
  readonly #read: Record<string, string>
  readonly #open: OpenShard[] = []
  readonly #known = new Set<string>()
  #lookAgainAt = 0

  constructor(client: DynamoDBStreamsClient, streamArn: string, position: Position = {}) {
    this.#client = client
    this.#streamArn = streamArn
    this.#read = { ...position }
  }

  /** The position after everything that was returned so far. */
  get position(): Position {
    return { ...this.#read }
  }

  /** The next records of every shard, at most about a thousand of each; empty when nothing is new. */
  async read(): Promise<StreamRecord[]> {
    if (Date.now() >= this.#lookAgainAt) await this.#findShards()
    const records: StreamRecord[] = []
    for (const shard of [...this.#open]) records.push(...(await this.#readShard(shard)))
    return records
  }

  /** Everything that is new, until a read finds less than it could. */
  async drain(): Promise<StreamRecord[]> {
    const all: StreamRecord[] = []
    for (;;) {
      const some = await this.read()
      all.push(...some)
      const bytes = some.reduce((sum, { dynamodb }) => sum + dynamodb.SizeBytes, 0)
      if (some.length < MOST_RECORDS / 10 && bytes < MOST_BYTES / 10) return all
    }
  }

  async #readShard(shard: OpenShard): Promise<StreamRecord[]> {
    const answer = await this.#client.send(
      new GetRecordsCommand({ ShardIterator: shard.iterator, Limit: MOST_RECORDS }),
    )
    shard.iterator = answer.NextShardIterator
    if (shard.iterator === undefined) {
      this.#open.splice(this.#open.indexOf(shard), 1)
      this.#lookAgainAt = 0
    }
    const records = (answer.Records ?? []).map(record => toLambda(record, this.#streamArn))
    const last = records.at(-1)
    if (last !== undefined) this.#read[shard.id] = last.dynamodb.SequenceNumber
    return records
  }

  async #findShards(): Promise<void> {
    this.#lookAgainAt = Date.now() + 10_000
    const shards: Shard[] = []
    let after: string | undefined
    do {
      const { StreamDescription: page } = await this.#client.send(
        new DescribeStreamCommand({
          StreamArn: this.#streamArn,
          ...(after === undefined ? {} : { ExclusiveStartShardId: after }),
        }),
      )
      shards.push(...(page?.Shards ?? []))
      after = page?.LastEvaluatedShardId
    } while (after !== undefined)
    for (const { ShardId: id, ParentShardId: parent } of shards) {
      // A shard follows its parent: its records are newer.
      const waits = parent !== undefined && this.#open.some(shard => shard.id === parent)
      if (id === undefined || waits || this.#known.has(id)) continue
      this.#known.add(id)
      this.#open.push({ id, iterator: await this.#iterator(id) })
    }
  }

  async #iterator(id: string): Promise<string | undefined> {
    const shard = { StreamArn: this.#streamArn, ShardId: id }
    const read = this.#read[id]
    const fromStart = new GetShardIteratorCommand({ ...shard, ShardIteratorType: 'TRIM_HORIZON' })
    if (read === undefined) return (await this.#client.send(fromStart)).ShardIterator
    const after = new GetShardIteratorCommand({
      ...shard,
      ShardIteratorType: 'AFTER_SEQUENCE_NUMBER',
      SequenceNumber: read,
    })
    // What was read may have been trimmed meanwhile; then everything that remains is new.
    return (await this.#client.send(after).catch(() => this.#client.send(fromStart))).ShardIterator
  }
}

/** Opens the stream of a table by the table's name. */
export async function readStream(client: DynamoDBStreamsClient, tableName: string): Promise<TableStream> {
  const { Streams } = await client.send(new ListStreamsCommand({ TableName: tableName }))
  const arn = Streams?.at(-1)?.StreamArn
  if (arn === undefined) throw new Error(`the table ${tableName} has no stream`)
  return new TableStream(client, arn)
}

function toLambda(record: SdkRecord, eventSourceARN: string): StreamRecord {
  const change = record.dynamodb ?? {}
  const { ApproximateCreationDateTime: created, NewImage, OldImage } = change
  return {
    eventID: record.eventID ?? '',
    eventName: record.eventName as StreamRecord['eventName'],
    eventVersion: record.eventVersion ?? '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: record.awsRegion ?? '',
    eventSourceARN,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor((created?.getTime() ?? 0) / 1000),
      Keys: attributes(change.Keys ?? {}),
      ...(NewImage === undefined ? {} : { NewImage: attributes(NewImage) }),
      ...(OldImage === undefined ? {} : { OldImage: attributes(OldImage) }),
      SequenceNumber: change.SequenceNumber ?? '',
      SizeBytes: change.SizeBytes ?? 0,
      StreamViewType: change.StreamViewType ?? '',
    },
  }
}

function attributes(map: Record<string, AttributeValue>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, attribute(value)]))
}

/** Bytes travel as base64 in the JSON that a function receives. */
function attribute(value: AttributeValue): unknown {
  if (value.B !== undefined) return { B: base64(value.B) }
  if (value.BS !== undefined) return { BS: value.BS.map(base64) }
  if (value.L !== undefined) return { L: value.L.map(attribute) }
  if (value.M !== undefined) return { M: attributes(value.M) }
  // DynamoDB Local's stream writes an empty map as a value of no type; DynamoDB's writes {"M":{}}.
  return Object.keys(value).length === 0 ? { M: {} } : value
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
