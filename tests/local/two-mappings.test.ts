import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DynamoDbLocal, startDynamoDbLocal } from '../../infra/local/emulators/dynamodb.ts'
import { CREDENTIALS, REGION } from '../../infra/local/emulators/region.ts'
import { createTable } from '../../infra/local/emulators/tables.ts'
import { type Lambda, serveFunctions } from '../../infra/local/lambda/serve.ts'
import { openClock } from '../../infra/local/process/clock.ts'
import { openRetainedValues } from '../../infra/local/process/retained.ts'
import { type DeclaredMapping, type LocalAccount, noResources } from '../../infra/local/template/account.ts'
import { PATIENTLY } from './patience.ts'

const folder = mkdtempSync(join(tmpdir(), 'hutong-mappings-test-'))
let local: DynamoDbLocal
let dynamodb: DynamoDBClient
beforeAll(async () => {
  local = await startDynamoDbLocal()
  dynamodb = new DynamoDBClient({ endpoint: local.endpoint, region: REGION, credentials: CREDENTIALS })
})
afterAll(async () => {
  dynamodb?.destroy()
  await local?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const HOUR = 60 * 60_000
/** A mapping reads with the credentials of its function. */
const environment = {
  AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
  AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
}

/** A table whose stream two functions follow, and two mappings of one of them; what each batch held is in the log. */
async function aFollowedTable(TableName: string) {
  const { streamArn = '' } = await createTable(dynamodb, TableName, {
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
  })
  const file = join(folder, 'index.mjs')
  writeFileSync(
    file,
    `export const handler = async event =>
       console.log(event.Records.map(({ dynamodb }) => dynamodb.Keys.pk.S).join())`,
  )
  const retained = openRetainedValues(undefined)
  const clock = openClock(retained)
  const functionOf = (handler: string) => ({
    ...{ handler, file, exportName: 'handler', functionName: handler, functionArn: `arn:${handler}` },
    ...{ memoryMb: 128, timeoutMs: 600_000, environment },
  })
  const mappingOf = (id: string, handler: string, changes: Partial<DeclaredMapping>): DeclaredMapping => ({
    ...{ id, functionArn: `arn:${handler}`, sourceArn: streamArn, batchSize: 100, windowMs: 0, patterns: [] },
    ...{
      lanes: 1,
      bisect: true,
      reportsFailures: true,
      retries: 1,
      failureQueueArn: undefined,
      maxConcurrency: undefined,
    },
    ...changes,
  })
  const serve = (...mappings: DeclaredMapping[]): { lambda: Lambda; lines: string[] } => {
    const functions = new Map(['relay', 'signer'].map(name => [`arn:${name}`, functionOf(name)]))
    const account = { ...noResources(), functions, mappings } as unknown as LocalAccount
    const lines: string[] = []
    const lambda = serveFunctions(account, {
      endpoints: { dynamodb: local.endpoint, sqs: 'http://127.0.0.1:1' },
      ...{ retained, clock, httpWorkers: 1, timeoutFactor: 1 },
      log: line => lines.push(line),
    })
    return { lambda, lines }
  }
  const put = (pk: string) => dynamodb.send(new PutItemCommand({ TableName, Item: { pk: { S: pk } } }))
  const position = (id: string) => retained.keep(`position.${id}`, () => '{}')
  return { mappingOf, serve, put, position }
}

const named = (prefix: string) => [{ dynamodb: { Keys: { pk: { S: [{ prefix }] } } } }]
const sorted = (lines: readonly string[]): string[] => [...lines].sort()

test('two mappings of one stream are served, each with its own filter, batch size and window', async () => {
  const { mappingOf, serve, put } = await aFollowedTable('own-settings')
  for (const pk of ['a1', 'b1', 'b2', 'a2', 'b3']) await put(pk)
  const { lambda, lines } = serve(
    mappingOf('one', 'relay', { patterns: named('a'), batchSize: 1 }),
    mappingOf('two', 'signer', { patterns: named('b'), batchSize: 3, windowMs: HOUR }),
  )
  await expect.poll(() => sorted(lines), PATIENTLY).toHaveLength(3)
  expect(sorted(lines).slice(0, 2)).toEqual(['[relay] a1', '[relay] a2'])
  // Its window does not end here: only because they fill a batch are they delivered, in the order of the shards.
  expect(
    lines
      .find(line => line.startsWith('[signer]'))
      ?.split(/[ ,]/)
      .sort(),
  ).toEqual([...['[signer]', 'b1', 'b2', 'b3']])
  await lambda.stop()
})

test('two mappings of one stream and one function each go on from their own position after a restart', async () => {
  const { mappingOf, serve, put, position } = await aFollowedTable('own-position')
  await put('a1')
  await put('b1')
  const first = serve(
    mappingOf('one', 'relay', { patterns: named('a') }),
    mappingOf('two', 'relay', { patterns: named('b'), windowMs: HOUR }),
  )
  await expect.poll(() => first.lines, PATIENTLY).toEqual(['[relay] a1'])
  await put('a2')
  await expect.poll(() => first.lines, PATIENTLY).toEqual(['[relay] a1', '[relay] a2'])
  // The position is stored when all that was read is done: once it has passed a third record, it has passed these.
  const before = position('one')
  await put('c')
  await expect.poll(() => position('one'), PATIENTLY).not.toBe(before)
  await first.lambda.stop()

  await put('a3')
  const second = serve(
    mappingOf('one', 'relay', { patterns: named('a') }),
    mappingOf('two', 'relay', { patterns: named('b') }),
  )
  await expect.poll(() => sorted(second.lines), PATIENTLY).toEqual(['[relay] a3', '[relay] b1'])
  await second.lambda.stop()
})
