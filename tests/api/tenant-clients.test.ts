import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import { beforeEach, describe, expect, test } from 'vitest'
import { KEPT_SESSIONS, type TenantClients, tenantClients } from '../../functions/platform/clients.ts'
import { GetCommand as PreparedGet, TransactWriteCommand } from '../../functions/platform/commands.ts'
import { SessionOwner } from '../../functions/platform/session-owner.ts'

const owner = (tenant: string, reach: string) => SessionOwner.ofAgency({ tenant }, reach)

/** Stands in for STS: each call gets credentials of its own. */
const sts = mockClient(STSClient)
let assumed: string[]

beforeEach(() => {
  process.env.AWS_REGION = 'cn-north-1'
  assumed = []
  sts.reset()
  sts.on(AssumeRoleCommand).callsFake(({ RoleSessionName, Tags }) => {
    assumed.push(RoleSessionName)
    const AccessKeyId = `${RoleSessionName}-${Tags.map(({ Value }: { Value: string }) => Value).join('-')}`
    const Expiration = new Date(Date.now() + 3600_000)
    return { Credentials: { AccessKeyId, SecretAccessKey: 'secret', SessionToken: 'token', Expiration } }
  })
})

const keyOf = async (given: TenantClients['s3'] | TenantClients['dynamo']): Promise<string> => {
  const client = typeof given === 'function' ? (await given()).client : given
  return (await client.config.credentials()).accessKeyId
}

describe('the clients of a tenant', () => {
  test('use one session for the table and the bucket, also at once', async () => {
    const { dynamo, s3 } = tenantClients('role')(owner('41.01.00.agc_A', '41.01.'), 'member')
    const keys = await Promise.all([keyOf(dynamo), keyOf(s3), keyOf(dynamo)])
    expect(new Set(keys)).toEqual(new Set(['t-41.01.00.agc_A-41.01.00.agc_A-41.01.-41-member']))
    expect(await keyOf(s3)).toBe(keys[0])
    expect(assumed).toHaveLength(1)
  })

  test('are kept, each duty by itself, and another tenant has others', async () => {
    const clientsOf = tenantClients('role')
    const first = clientsOf(owner('41.01.00.agc_A', '41.01.'), 'member')
    expect(clientsOf(owner('41.01.00.agc_A', '41.01.'), 'member')).toBe(first)
    const others = [
      clientsOf(owner('41.01.00.agc_A', '41.01.'), 'registrar'),
      clientsOf(owner('41.01.00.agc_B', '41.01.'), 'member'),
    ]
    const keys = await Promise.all([first, ...others].map(({ dynamo }) => keyOf(dynamo)))
    expect(new Set(keys).size).toBe(3)
  })

  test('that were not used for longest make room, not those that were made first', () => {
    const clientsOf = tenantClients('role', 3)
    const of = (tenant: string): TenantClients => clientsOf(owner(tenant, '41.'), 'member')
    const [a, b, c] = [of('A'), of('B'), of('C')]
    of('A')
    const d = of('D')
    expect([of('A'), of('C'), of('D')]).toEqual([a, c, d])
    expect(of('A')).toBe(a)
    expect(of('B')).not.toBe(b)
  })

  test('are kept for more tenants than the largest province has agencies of government', () => {
    expect(KEPT_SESSIONS).toBeGreaterThanOrEqual(5_000)
  })
})

test('credentials that STS refuses fail the call that needs them, and the next call asks again', async () => {
  sts.on(AssumeRoleCommand).rejectsOnce(Object.assign(new Error('slow down'), { name: 'Throttling' }))
  const { dynamo, s3 } = tenantClients('role')(owner('A', '41.'), 'member')
  const get = new GetCommand({ TableName: 'table', Key: { pk: 'T#A#X', sk: 'X' } })
  await expect(dynamo.send(get)).rejects.toThrow('slow down')
  sts
    .on(AssumeRoleCommand)
    .resolves({ Credentials: { AccessKeyId: 'key', SecretAccessKey: 'secret' } } as never)
  expect(await keyOf(s3)).toBe('key')
})

test('a client for the table does nothing for each call that DynamoDB does not need, unlike a bare one', () => {
  const { dynamo } = tenantClients('role')(owner('41.01.00.agc_A', '41.01.'), 'member')
  const needless = (client: Pick<DynamoDBClient, 'middlewareStack'>) =>
    client.middlewareStack.identify().filter(name => /^(logger|getUserAgent|recursionDetection)/.test(name))
  expect(needless(new DynamoDBClient({}))).toHaveLength(3)
  expect(needless(dynamo)).toEqual([])
})

describe('calls of which a client prepared the first', () => {
  /** A client that is answered by `answer`, called with the body of each request. */
  const answered = (answer: (body: string) => { readonly status: number; readonly body: object }) => {
    const { dynamo } = tenantClients('role')(owner('41.01.00.agc_A', '41.01.'), 'member')
    dynamo.config.requestHandler = {
      ...dynamo.config.requestHandler,
      handle: async ({ body: sent }) => {
        const { status, body } = answer(new TextDecoder().decode(sent))
        const bytes = Buffer.from(JSON.stringify(body))
        return { response: { statusCode: status, headers: {}, body: bytes } }
      },
    }
    return dynamo
  }
  const get = (pk: string) => new PreparedGet({ TableName: 'table', Key: { pk, sk: 'X' } })

  test('each send their own input and are given their own answer, also at once', async () => {
    const dynamo = answered(body => ({ status: 200, body: { Item: JSON.parse(body).Key } }))
    const all = await Promise.all(['A', 'B', 'C'].map(pk => dynamo.send(get(pk))))
    expect(all.map(({ Item }) => Item?.pk)).toEqual(['A', 'B', 'C'])
    expect((await dynamo.send(get('D'))).Item).toEqual({ pk: 'D', sk: 'X' })
  })

  test('are repeated after an error of the server, and count their attempts', async () => {
    let failures = 1
    const dynamo = answered(() => (failures-- > 0 ? { status: 500, body: {} } : { status: 200, body: {} }))
    await dynamo.send(get('A'))
    failures = 1
    expect((await dynamo.send(get('A'))).$metadata.attempts).toBe(2)
  })

  test('fail with the error that the service names', async () => {
    const reasons = [{ Code: 'ConditionalCheckFailed', Item: { pk: { S: 'A' } } }]
    const refused = { __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException' }
    const dynamo = answered(() => ({ status: 400, body: { ...refused, CancellationReasons: reasons } }))
    const write = () => dynamo.send(new TransactWriteCommand({ TransactItems: [] }))
    for (const error of [await write().catch(e => e), await write().catch(e => e)]) {
      expect(error).toBeInstanceOf(TransactionCanceledException)
      expect(error.CancellationReasons).toEqual(reasons)
    }
  })
})
