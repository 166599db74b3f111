import { beforeAll, describe, expect, test } from 'vitest'
import { http, send } from '../kit/api.ts'
import { addToRegister, aTree, type Tree } from '../kit/government.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree

beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
})

const VIEWER = '{ viewer { subject agency { name } roles allowedActions } }'
/** The claims of a clerk's token. */
async function aClerk() {
  const { id: agency, tenant } = tree.zhengzhou
  await addToRegister(stack, tenant, { id: 'mbr-clerk', name: '文书', roles: ['CLERK'] })
  return { sub: 'mbr-clerk', agency }
}

describe('an access token', () => {
  test('names the caller and what they may do', async () => {
    const { data } = await send<{ viewer: { agency: { name: string }; allowedActions: string[] } }>(
      await tree.zhengzhou.token('CLERK'),
      VIEWER,
    )
    expect(data?.viewer.agency.name).toBe(tree.zhengzhou.name)
    expect(data?.viewer.allowedActions).toContain('registerDocument')
    expect(data?.viewer.allowedActions).not.toContain('signDocument')
  })

  test.each([
    ['that is missing', null, 'TOKEN_MISSING'],
    ['that is no token', 'abc', 'TOKEN_MALFORMED'],
  ])('%s is answered with 401 and %3$s', async (_, token, reason) => {
    const answer = await send(token, VIEWER)
    expect(answer.status).toBe(401)
    expect(answer.headers['www-authenticate']).toBe('Bearer error="invalid_token"')
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason })
    expect(answer.errors?.[0]?.extensions.requestId).toBe(answer.headers['x-request-id'])
  })

  test('without the scope of an action may not take it, whatever its role', async () => {
    const token = await stack.issuer.mint({ ...(await aClerk()), scope: 'directory' })
    const { errors } = await send(token, '{ inbox { nodes { id } } }')
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      action: 'readDeliveries',
      heldBy: expect.arrayContaining(['CLERK']),
    })
  })
})

describe('errors of a request', () => {
  test('of an invalid query carry a code and the request id, and no stack', async () => {
    const token = await tree.zhengzhou.token('CLERK')
    const { status, errors } = await send(token, '{ nothing }')
    expect(status).toBe(400)
    expect(errors?.[0]?.extensions).toEqual({
      code: 'GRAPHQL_VALIDATION_FAILED',
      requestId: expect.any(String),
    })
  })

  test('answer 400 to a body that is not JSON and 413 to a query of more than 48 kB', async () => {
    const headers = {
      authorization: `Bearer ${await tree.zhengzhou.token('CLERK')}`,
      'content-type': 'application/json',
    }
    expect((await http('POST', '/graphql', headers, '{')).statusCode).toBe(400)
    const query = `{ viewer { subject } } #${'x'.repeat(49_000)}`
    expect((await http('POST', '/graphql', headers, JSON.stringify({ query }))).statusCode).toBe(413)
  })

  test('answer 400 to more than 30 aliases and to more than one mutation', async () => {
    const token = await tree.zhengzhou.token('CLERK')
    const aliases = `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: viewer { subject }`).join(' ')} }`
    const two =
      'mutation { a: addMember(input: { idempotencyKey: "1", name: "a", roles: [CLERK] }) { replayed } b: addMember(input: { idempotencyKey: "2", name: "b", roles: [CLERK] }) { replayed } }'
    for (const query of [aliases, two]) {
      const { status, errors } = await send(token, query)
      expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED'])
    }
  })
})

describe('a request that costs too much is refused without a call to the database', () => {
  const ids = Array.from(
    { length: 50 },
    (_, n) => `doc_01HZZZZZZZZZZZZZZZZZZZZZ${String(n).padStart(2, '0')}`,
  )
  const aliases = (count: number, field: string) =>
    Array.from({ length: count }, (_, n) => `a${n}: ${field}`).join(' ')
  test.each([
    [
      'many ladders of many documents',
      `query($ids: [ID!]!) { nodes(ids: $ids) { ... on Document { ${aliases(29, 'ladder { nodes { state } }')} } } }`,
    ],
    [
      'many bodies of many documents',
      `query($ids: [ID!]!) { nodes(ids: $ids) { ... on Document { ${aliases(30, 'body')} } } }`,
    ],
    [
      'a list whose length hides in a default',
      `query($first: Int! = 100) { ${aliases(20, 'inbox(first: $first) { nodes { id } }')} }`,
    ],
  ])('%s', async (_, query) => {
    const { status, errors, extensions } = await send(
      await tree.zhengzhou.token('CLERK'),
      query,
      query.includes('$ids') ? { ids } : {},
    )
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'TOO_COSTLY'])
    expect(extensions?.cost.databaseCalls).toBe(0)
  })

  test.each([
    [
      'a null where an argument has a default',
      'query($n: DelegationList) { delegations(which: $n) { nodes { id } } }',
      { n: null },
    ],
    [
      'a list of 20,000 things that are no ids',
      'query($c: [ID!]!) { nodes(ids: $c) { id } }',
      { c: Array(20_000).fill({}) },
    ],
    ['2,000 levels of nothing', `${'{ ...'.repeat(2_000)} { __typename } ${'}'.repeat(2_000)}`, {}],
    ['introspection under many names', '{ __schema { a: types { b: fields { name } } } }', {}],
  ])(
    '%s is answered as the request’s own fault, without a call to the database',
    async (_, query, variables) => {
      const answer = await send(await tree.zhengzhou.token('CLERK'), query, variables)
      const { status, errors, extensions } = answer
      expect(errors?.[0]?.extensions.code).not.toBe('INTERNAL')
      expect(status).toBeLessThan(500)
      expect(errors?.length).toBeGreaterThan(0)
      expect(extensions?.cost.databaseCalls ?? 0).toBe(0)
    },
  )

  test('60 fragments that each spread the next one twice are refused without following every path', async () => {
    const chain = Array.from(
      { length: 60 },
      (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`,
    ).join(' ')
    const query = `{ ...F0 } ${chain} fragment F60 on Query { viewer { subject } }`
    // Work that doubled 60 times would never end, on any machine.
    const { status, errors } = await send(await tree.zhengzhou.token('CLERK'), query)
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'TOO_COSTLY'])
  })
})
