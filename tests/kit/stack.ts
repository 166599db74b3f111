import { randomUUID } from 'node:crypto'
import { DeleteTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import { inject } from 'vitest'
import { now } from '../../functions/platform/clock.ts'
import { type DevelopmentIssuer, openIssuer } from '../../infra/local/emulators/issuer.ts'
import { CREDENTIALS, REGION } from '../../infra/local/emulators/region.ts'
import { startEmulators } from '../../infra/local/emulators/start.ts'
import { readStream, type TableStream } from '../../infra/local/emulators/stream.ts'
import { openAccount } from '../../infra/local/gate/account.ts'
import type { Contention, ContentionOptions } from '../../infra/local/gate/contention.ts'
import { JOURNAL_VARIABLE } from '../../infra/local/gate/journal.ts'
import { openRetainedValues } from '../../infra/local/process/retained.ts'
import type { LocalAccount } from '../../infra/local/template/account.ts'
import type { Stack as DeclaredStack } from '../../infra/local/template/interpreter.ts'
import { closeLater } from './closing.ts'
import { declaredStacks } from './declared-stacks.ts'
import { noteDenial } from './denials.ts'
import { callDirectly } from './direct-calls.ts'
import { environmentOf, useEnvironmentsOf } from './functions.ts'
import { sharedDatabase } from './shared-database.ts'

/** Where the clients of tests believe the API to be. */
export const SERVICE_URL = 'https://api.example.cn'

/** The stack of one test file: everything that the templates declare, of its own, behind a gate of its own. */
export interface Stack {
  readonly account: LocalAccount
  readonly tableName: string
  readonly bucketName: string
  readonly queueUrl: string
  /** The queue of what is to be indexed. */
  readonly indexQueueUrl: string
  readonly issuer: DevelopmentIssuer
  /** Clients of the tests themselves: the gate does not judge what they do. */
  readonly dynamodb: DynamoDBClient
  readonly sqs: SQSClient
  readonly s3: S3Client
  readonly stream: TableStream
  /** The address of the gate, for clients that act as a function or as a user of the API. */
  readonly gate: string
  readonly contention: Contention
  /** What the gate denied, a line each. */
  readonly denials: readonly string[]
}

export interface StackOptions extends ContentionOptions {
  /**
   * For tests of filters, of the feed of changes and of `documentByNumber`: DynamoDB Local takes twice as long for every
   * call to a table with all indexes, so other tests have the table of a stage that does not have them yet.
   */
  readonly allIndexes?: boolean
  /**
   * For tests with many operations of their own, each asked once: to compile one costs more than the rest of its request. That
   * compiled ones answer the same has a test of its own, and so has every operation of clients.
   */
  readonly interpreted?: boolean
  /** Changes what the templates declare, for tests of what would happen without it. */
  readonly change?: (stacks: readonly DeclaredStack[]) => void
  /** For tests of the gate itself: the calls that they are denied on purpose must not count as the product's. */
  readonly unrecorded?: boolean
}

/** Makes the stack and gives every function its environment. Call before the first request. */
export async function openStack(options: StackOptions = {}): Promise<Stack> {
  const shared = inject('shared')
  Object.assign(process.env, { LOG_LEVEL: 'error' })
  if (options.interpreted === true) process.env.COMPILED_FROM = '0'
  const stage = `t${randomUUID().slice(0, 8)}`
  const emulators = await startEmulators(undefined, async () => sharedDatabase(shared.database))
  const undo: (() => unknown)[] = [
    () => emulators.stop(),
    () => dropTables(emulators.endpoints.dynamodb, stage),
  ]
  closeLater(async () => {
    for (const one of undo.reverse()) await one()
  })
  const issuer = await openIssuer(shared.issuerKey, now)
  const denials: string[] = []
  const stacks = declaredStacks(shared.stacks, stage, options.allIndexes === true ? undefined : 2)
  options.change?.(stacks)
  const {
    account,
    endpoints,
    gate,
    contention: emulated,
  } = await openAccount({
    emulators,
    stacks,
    stage,
    parameters: { JwksUrl: shared.jwksUrl, TokenIssuer: issuer.issuer, ServiceUrl: SERVICE_URL },
    retained: openRetainedValues(undefined),
    now,
    contention: options,
    journal: options.unrecorded === true ? undefined : process.env[JOURNAL_VARIABLE],
    log: line => {
      denials.push(line)
      if (options.unrecorded !== true) noteDenial(line)
    },
    onStop: one => undo.push(one),
  })
  undo.push(callDirectly(gate))
  useEnvironmentsOf(account)
  const settings = { region: REGION, credentials: CREDENTIALS }
  const behind = emulators.endpoints
  const {
    TABLE_NAME = '',
    BUCKET_NAME = '',
    FANOUT_QUEUE_URL = '',
    INDEX_QUEUE_URL = '',
  } = environmentOf('relay')
  const streams = new DynamoDBStreamsClient({ ...settings, endpoint: behind.dynamodb })
  // It copies every answer for a log that there is not.
  streams.middlewareStack.remove('loggerMiddleware')
  return {
    account,
    tableName: TABLE_NAME,
    bucketName: BUCKET_NAME,
    queueUrl: FANOUT_QUEUE_URL,
    indexQueueUrl: INDEX_QUEUE_URL,
    issuer,
    dynamodb: new DynamoDBClient({ ...settings, endpoint: behind.dynamodb }),
    sqs: new SQSClient({ ...settings, endpoint: behind.sqs }),
    s3: new S3Client({ ...settings, endpoint: behind.s3 }),
    stream: await readStream(streams, TABLE_NAME),
    gate: endpoints.dynamodb,
    contention: emulated,
    denials,
  }
}

/** Drops the tables of a stage, whose name is in theirs. */
async function dropTables(endpoint: string, stage: string): Promise<void> {
  const client = new DynamoDBClient({ region: REGION, credentials: CREDENTIALS, endpoint })
  const { TableNames = [] } = await client.send(new ListTablesCommand({}))
  const own = TableNames.filter(name => name.startsWith(`hutong-${stage}-`))
  for (const TableName of own) await client.send(new DeleteTableCommand({ TableName }))
}
