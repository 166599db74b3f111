import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { operation } from '../../graphql/operations.ts'
import { type ApiHandler, send } from '../kit/api.ts'
import { clockTime, MINUTE, moveClock } from '../kit/clock.ts'
import { type CountedServices, countServices } from '../kit/counted-services.ts'
import { aDraftOf, aNotice } from '../kit/documents.ts'
import { anAgency, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { openStack, type Stack } from '../kit/stack.ts'
import { forge } from '../kit/tokens.ts'

// What a request costs in calls that leave the function, as the services see them.
let stack: Stack
let tree: Tree
let services: CountedServices
let handler: ApiHandler
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  services = await countServices()
  vi.resetModules()
  handler = (await import('../../functions/handlers/api.ts')).handler
  // The instance is warm: it has keys, which the second token keeps for others, and the session that reads the directory alone.
  for (const role of ['CLERK', 'DRAFTER'] as const) await request(await tree.province.token(role), 'Inbox')
})
afterAll(() => services.undo())

async function request(token: string, name: string, variables = {}) {
  const answer = await send<Record<string, { problems?: unknown[] }>>(
    token,
    operation(name),
    variables,
    'zh-CN',
    handler,
  )
  expect(answer.errors).toBeUndefined()
  expect(Object.values(answer.data ?? {})[0]?.problems ?? []).toEqual([])
  return answer
}
const callsOf = (token: string, name: string, variables = {}) =>
  services.during(() => request(token, name, variables))
const input = (fields: object) => ({ input: { idempotencyKey: randomUUID(), ...fields } })
/** Cost is counted by the minute: its first request takes a portion, and others of these tests none. */
const startOfMinute = (): void => moveClock(MINUTE - (clockTime() % MINUTE))
const aCounty = (): Promise<TestAgency> =>
  anAgency(stack, tree.zhengzhou, { regionCode: '410102', tier: 'COUNTY' })

describe('on a warm instance', () => {
  test('the first request of a tenant assumes its role once, and reads agency and member beside its own', async () => {
    const token = await (await aCounty()).token('CLERK')
    expect(await callsOf(token, 'Inbox')).toEqual({
      'STS AssumeRole': 1,
      'DynamoDB GetItem': 1,
      'DynamoDB BatchGetItem': 1,
      'DynamoDB Query': 1,
      // A portion of what the agency may spend this minute, while the inbox is read.
      'DynamoDB UpdateItem': 1,
    })
  })

  test('the first request of another member of that tenant reads the member alone', async () => {
    startOfMinute()
    const county = await aCounty()
    await request(await county.token('CLERK'), 'Viewer')
    const token = await county.token('DRAFTER')
    expect(await callsOf(token, 'Inbox')).toEqual({ 'DynamoDB BatchGetItem': 1, 'DynamoDB Query': 1 })
  })

  test('requests that come together while a tenant is new share one session and one look at each member', async () => {
    startOfMinute()
    const token = await (await aCounty()).token('CLERK')
    const together = () => Promise.all([1, 2, 3, 4].map(() => request(token, 'Inbox')))
    const calls = await services.during(together)
    expect(calls).toMatchObject({ 'STS AssumeRole': 1, 'DynamoDB BatchGetItem': 1, 'DynamoDB Query': 4 })
  })

  describe('a further request of the same member', () => {
    let county: TestAgency
    beforeAll(async () => {
      startOfMinute()
      county = await aCounty()
      for (const role of ['CLERK', 'DRAFTER', 'REVIEWER', 'ADMINISTRATOR'] as const)
        await request(await county.token(role), 'Inbox').catch(() => undefined)
    })
    const draft = () => aNotice([tree.erqi])
    const READ = { 'DynamoDB BatchGetItem': 1, 'DynamoDB TransactWriteItems': 1 }
    // The quota of drafts is counted while the facts are read.
    const COUNTED = { ...READ, 'DynamoDB UpdateItem': 1 }
    test.each<[string, 'CLERK' | 'DRAFTER' | 'ADMINISTRATOR', () => Promise<object>, object]>([
      ['Inbox', 'CLERK', async () => ({}), { 'DynamoDB Query': 1 }],
      ['Outbox', 'CLERK', async () => ({}), { 'DynamoDB Query': 1 }],
      ['Members', 'CLERK', async () => ({}), { 'DynamoDB Query': 1 }],
      ['Viewer', 'CLERK', async () => ({}), { 'DynamoDB GetItem': 1 }],
      ['CreateDraft', 'DRAFTER', async () => input({ draft: draft() }), COUNTED],
      [
        'SubmitForReview',
        'DRAFTER',
        async () => {
          const { id, version } = await aDraftOf(county, draft())
          return input({ documentId: id, expectedVersion: version })
        },
        READ,
      ],
      ['AddMember', 'ADMINISTRATOR', async () => input({ name: '科员', roles: ['CLERK'] }), READ],
    ])('for %s makes no call to STS, and its own to the database', async (name, role, variables, calls) => {
      const [token, made] = [await county.token(role), await variables()]
      expect(await callsOf(token, name, made)).toEqual(calls)
    })
  })

  test('the first act of a registrar assumes the role of that duty, and the next does not', async () => {
    startOfMinute()
    const county = await aCounty()
    const token = await county.token('ADMINISTRATOR')
    await request(token, 'Viewer')
    const office = async () => {
      const below = await anAgency(stack, county, { regionCode: '410102001', tier: 'TOWN' })
      return input({ agencyId: below.id, expectedVersion: 1, reason: '机构改革' })
    }
    const own = { 'DynamoDB BatchGetItem': 1, 'DynamoDB TransactWriteItems': 1 }
    const [first, second] = [await office(), await office()]
    expect(await callsOf(token, 'SuspendAgency', first)).toEqual({ 'STS AssumeRole': 1, ...own })
    expect(await callsOf(token, 'SuspendAgency', second)).toEqual(own)
  })

  test('a token with a wrong signature, or of an issuer that nobody registered, makes no call at all', async () => {
    startOfMinute()
    const county = await aCounty()
    const token = await county.token('CLERK')
    await request(token, 'Viewer')
    const [head = '', payload = ''] = token.split('.')
    const wrong = `${head}.${payload}.${'A'.repeat(86)}`
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
    const foreign = await forge({ claims: { ...claims, iss: 'https://elsewhere.example.cn' } })
    const refused = (one: string) =>
      services.during(async () => {
        const { status } = await send(one, operation('Inbox'), {}, 'zh-CN', handler)
        expect(status).toBe(401)
      })
    expect(await refused(wrong)).toEqual({})
    // All registered issuers are read together, at most once in 45 seconds, whoever asks.
    await refused(foreign)
    expect(await refused(foreign)).toEqual({})
  })

  test('a member is looked at again within a minute, by one read', async () => {
    const token = await (await aCounty()).token('CLERK')
    await request(token, 'Inbox')
    moveClock(MINUTE)
    const again = { 'DynamoDB BatchGetItem': 1, 'DynamoDB Query': 1, 'DynamoDB UpdateItem': 1 }
    expect(await callsOf(token, 'Inbox')).toEqual(again)
  })
})
