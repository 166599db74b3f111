import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient, PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CREDENTIALS, REGION } from '../../infra/local/emulators/region.ts'
import { readStream, type StreamRecord } from '../../infra/local/emulators/stream.ts'
import { createTablesFromTemplate } from '../../infra/local/emulators/tables.ts'
import type { TokenRequest } from '../../infra/local/http/dev-token.ts'
import { FunctionPool } from '../../infra/local/lambda/function-pool.ts'
import { StreamMapping } from '../../infra/local/lambda/stream-mapping.ts'
import { type Platform, startPlatform } from '../../infra/local/platform.ts'
import { synthesizeLocal } from '../../infra/local/template/assembly.ts'
import { PATIENTLY } from './patience.ts'

let platform: Platform
let client: DynamoDBClient
let streams: DynamoDBStreamsClient
const folder = mkdtempSync(join(tmpdir(), 'hutong-platform-test-'))

beforeAll(async () => {
  platform = await startPlatform({ quiet: true })
  const settings = { endpoint: platform.endpoints.dynamodb, region: REGION, credentials: CREDENTIALS }
  client = new DynamoDBClient(settings)
  streams = new DynamoDBStreamsClient(settings)
})

afterAll(async () => {
  await platform.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A table as the data stack declares it, which no function of the product follows. */
async function aTable(name: string): Promise<string> {
  const assembly = await synthesizeLocal()
  const data = assembly.stacks.find(stack => stack.name.endsWith('-data'))
  await createTablesFromTemplate(data?.template ?? {}, client, () => name)
  assembly.discard()
  return name
}

const event = (n: number) => ({
  pk: { S: 'T#a#DOC#1' },
  sk: { S: `EV#${String(n).padStart(6, '0')}` },
  n: { N: String(n) },
  bytes: { B: Buffer.of(1, 2, 3) },
})

describe('the stream of a table', () => {
  test('is read from its beginning, each change once, in the shape that a function receives', async () => {
    const TableName = await aTable('read')
    const stream = await readStream(streams, TableName)
    await client.send(new PutItemCommand({ TableName, Item: event(1) }))
    const items = [2, 3].map(n => ({ Put: { TableName, Item: event(n) } }))
    await client.send(new TransactWriteItemsCommand({ TransactItems: items }))

    const records: StreamRecord[] = []
    await expect.poll(async () => records.push(...(await stream.drain())), PATIENTLY).toBe(3)
    expect(records[0]).toMatchObject({
      eventName: 'INSERT',
      eventSource: 'aws:dynamodb',
      awsRegion: expect.any(String) as string,
      dynamodb: {
        Keys: { pk: { S: 'T#a#DOC#1' }, sk: { S: 'EV#000001' } },
        NewImage: { n: { N: '1' }, bytes: { B: 'AQID' } },
        SequenceNumber: expect.stringMatching(/^\d+$/) as string,
        ApproximateCreationDateTime: expect.any(Number) as number,
      },
    })
    expect(await stream.drain()).toEqual([])
    await client.send(new PutItemCommand({ TableName, Item: event(4) }))
    await expect.poll(async () => (await stream.drain()).length, PATIENTLY).toBe(1)
  })

  test.each(['during', 'after'] as const)(
    'is delivered again when the sandbox is killed %s its work: nothing is lost',
    async when => {
      const TableName = await aTable(`killed-${when}`)
      const file = join(folder, 'index.mjs')
      writeFileSync(
        file,
        `export const handler = async e => ({ done: e.Records.map(r => r.dynamodb.NewImage.n.N) })`,
      )
      const pool = new FunctionPool(
        {
          handler: 'fn',
          file,
          exportName: 'handler',
          functionName: 'fn',
          functionArn: 'arn:fn',
          memoryMb: 128,
          timeoutMs: 5000,
          environment: {},
        },
        { max: 1, timeoutFactor: 10, log: () => undefined },
      )
      pool.failNext({ when })
      const stream = await readStream(streams, TableName)
      const done: string[] = []
      let failures = 0
      const mapping = new StreamMapping(
        {
          functionArn: 'arn:fn',
          patterns: [],
          batchSize: 10,
          windowMs: 0,
          lanes: 1,
          bisect: false,
          reportsFailures: true,
          retries: 3,
        },
        {
          read: () => stream.read(),
          invoke: async given => {
            const answer = (await pool.invoke(given).catch(error => {
              failures += 1
              throw error
            })) as { done: string[] }
            done.push(...answer.done)
          },
          giveUp: () => undefined,
          log: () => undefined,
        },
      )
      const items = [1, 2, 3].map(n => ({ Put: { TableName, Item: event(n) } }))
      await client.send(new TransactWriteItemsCommand({ TransactItems: items }))
      mapping.start()
      await expect.poll(() => done.sort(), PATIENTLY).toEqual(['1', '2', '3'])
      expect(failures).toBe(1)
      await Promise.all([mapping.stop(), pool.stop()])
    },
  )
})

describe('the platform', () => {
  test('routes to the API function by the template, and answers what has no route itself', async () => {
    const answered = await fetch(platform.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    })
    expect(answered.status).toBeLessThan(500)
    const unknown = await fetch(`${platform.origin}/elsewhere`)
    expect([unknown.status, await unknown.json()]).toEqual([404, { message: 'Not Found' }])
  })

  test('publishes the key of its issuer and never the private part', async () => {
    const jwks = (await (await fetch(`${platform.origin}/.well-known/jwks.json`)).json()) as {
      keys: object[]
    }
    expect(jwks.keys).toHaveLength(1)
    expect(jwks.keys[0]).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256' })
    expect(jwks.keys[0]).not.toHaveProperty('d')
  })

  test('gives a token for a member of an agency, by role or by name, by any of the agency’s names, limited as asked', async () => {
    const card = {
      id: { S: 'ag_1' },
      name: { S: '郑州市人民政府' },
      shortName: { S: '郑州市政府' },
      organCode: { S: '郑政' },
      tier: { S: 'CITY' },
      regionCode: { S: '410100' },
    }
    const member = (id: string, name: string, ...roles: string[]) => ({
      pk: { S: 'T#41.01.00.ag_1#MBR' },
      sk: { S: id },
      card: { M: { id: { S: id }, name: { S: name }, roles: { L: roles.map(S => ({ S })) } } },
    })
    const items = [
      { pk: { S: 'D#AG#ag_1' }, sk: { S: 'AG' }, tenant: { S: '41.01.00.ag_1' }, card: { M: card } },
      member('mb_1', '王起草', 'DRAFTER'),
      member('mb_2', '李文书', 'CLERK', 'REVIEWER'),
    ]
    for (const Item of items) await client.send(new PutItemCommand({ TableName: platform.tableName, Item }))
    for (const agency of ['ag_1', '郑州市人民政府', '郑州市政府', '郑政']) {
      const response = await fetch(`${platform.origin}/.dev/token`, {
        method: 'POST',
        body: JSON.stringify({ agency, role: 'clerk' }),
      })
      const { token } = (await response.json()) as { token: string }
      expect(decodeJwt(token)).toMatchObject({
        sub: 'mb_2',
        agency: 'ag_1',
        region: '410100',
        tier: 'CITY',
        roles: ['CLERK', 'REVIEWER'],
        aud: 'hutong-api',
      })
    }
    const refused = (request: TokenRequest) =>
      platform.tokenFor(request).catch((error: Error) => error.message)
    const named = await platform.tokenFor({
      ...{ agency: '郑政', member: 'mb_1', scope: 'exchange document', expires: '2h' },
    })
    const { sub, roles, scope, iat = 0, exp = 0 } = decodeJwt(named)
    expect({ sub, roles, scope }).toEqual({ sub: 'mb_1', roles: ['DRAFTER'], scope: 'exchange document' })
    expect(exp - iat).toBe(2 * 3600)
    expect(
      decodeJwt(await platform.tokenFor({ agency: '郑政', member: '李文书', role: 'REVIEWER' })).sub,
    ).toBe('mb_2')
    expect(await refused({ agency: '郑政', member: 'mb_9' })).toBe('郑州市人民政府 has no member called mb_9')
    expect(await refused({ agency: '郑政', member: 'mb_1', role: 'CLERK' })).toBe(
      'mb_1 of 郑州市人民政府 does not hold the role CLERK',
    )
    expect(await refused({ member: 'mb_1' })).toBe('a member needs an agency')
    expect(await refused({ role: 'OPERATOR', member: 'mb_1' })).toMatch(/^the operator belongs to no agency/)
    expect(await refused({ role: 'OPERATOR', scope: 'document everything' })).toMatch(
      /^there is no scope everything: the scopes are directory, /,
    )
    expect(await refused({ role: 'OPERATOR', expires: '-1h' })).toBe('a token cannot expire after -1h')
    expect(await refused({ role: 'OPERATOR', expires: 'soon' })).toMatch(/^soon is not a time such as 3d/)
    await expect(platform.tokenFor({ agency: '郑政', role: 'SIGNATORY' })).rejects.toThrow(
      '郑州市人民政府 has no member with the role SIGNATORY',
    )
    await expect(platform.tokenFor({ agency: '无此机关', role: 'CLERK' })).rejects.toThrow(
      'no agency is called',
    )
    expect(decodeJwt(await platform.tokenFor({ role: 'OPERATOR' }))).toMatchObject({
      sub: 'operator',
      roles: ['OPERATOR'],
    })
  })
})
