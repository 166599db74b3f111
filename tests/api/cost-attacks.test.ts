import { type GraphQLObjectType, getIntrospectionQuery } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { REQUEST_LIMITS } from '../../functions/access/request-limits.ts'
import { MAX_GLYPHS } from '../../functions/typesetting/layout/budget.ts'
import { operation } from '../../graphql/operations.ts'
import { type Answer, http, send } from '../kit/api.ts'
import { schema } from '../kit/contract.ts'
import { aDraftOf, aNotice } from '../kit/documents.ts'
import { aTree, type Tree } from '../kit/government.ts'
import { measuring } from '../kit/measured.ts'
import { openStack } from '../kit/stack.ts'

let tree: Tree
let token: string
beforeAll(async () => {
  tree = await aTree(await openStack())
  token = await tree.province.token('DRAFTER', 'CLERK')
  // What a process does once is not the cost of a request.
  await send(token, operation('Viewer'))
})

const thirty = (field: string): string => Array.from({ length: 30 }, (_, n) => `f${n}: ${field}`).join(' ')
const codesOf = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions.code)
/** Ids of agencies that do not exist, as valid as others. */
const ids = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `agc_${String(from + n).padStart(26, '0')}`)

/** Sends a body as it is. */
async function post(
  body: string,
): Promise<{ readonly answer: Answer; readonly bytes: number; readonly text: string }> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  const result = await http('POST', '/graphql', { ...headers, authorization: `Bearer ${token}` }, body)
  const text = result.body ?? ''
  return { answer: JSON.parse(text) as Answer, bytes: Buffer.byteLength(text), text }
}

/** Milliseconds of processor time, the least of three tries: other tests run beside this one. */
async function processorTime(act: () => unknown): Promise<number> {
  const tries: number[] = []
  for (let n = 0; n < 3; n++) {
    const before = process.cpuUsage()
    await act()
    const { user, system } = process.cpuUsage(before)
    tries.push((user + system) / 1_000)
  }
  return Math.min(...tries)
}

describe('thirty checks of a draft with 6,000 ids', () => {
  const query = `query($input: CheckDraftInput!) { ${thirty('validate(input: $input) { allowed }')} }`
  const inputOf = (count: number) => ({
    draft: { ...aNotice([]), mainRecipients: { agencyIds: ids(0, count) }, copies: ids(count, count) },
  })

  test('are refused before anything is read: each id counts in each of them', async () => {
    const [answer, { calls }] = await measuring(() => send(token, query, { input: inputOf(3_000) }))
    expect([codesOf(answer), calls]).toEqual([['TOO_COSTLY'], 0])
    expect(answer.extensions?.cost.estimated).toBeGreaterThan((30 * 6_000) / 2)
  })

  test('read each key once where they are allowed', async () => {
    const few = { input: inputOf(30) }
    const asked = (times: number) =>
      `query($input: CheckDraftInput!) { ${Array.from({ length: times }, (_, n) => `f${n}: validate(input: $input) { allowed }`).join(' ')} }`
    const [, once] = await measuring(() => send(token, asked(1), few))
    const [answer, often] = await measuring(() => send(token, asked(6), few))
    expect(answer.errors).toBeUndefined()
    expect(often).toEqual(once)
    expect(once.calls).toBe(1)
  })
})

describe('an input of keys that no type has', () => {
  const bodyOf = (keys: number): string => {
    const draft = Object.fromEntries(Array.from({ length: keys }, (_, n) => [`key${n}`, '机密']))
    const query = 'query($input: CheckDraftInput!) { validate(input: $input) { allowed } }'
    return JSON.stringify({ query, variables: { input: { draft } } })
  }

  test('is refused with one error that names the first, and no value', async () => {
    const { answer, bytes, text } = await post(bodyOf(10_000))
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT'])
    expect(answer.errors?.[0]?.message).toBe(
      'Variable "$input" does not fit its type at draft: DraftFields has no field "key0".',
    )
    expect(text).not.toContain('机密')
    expect(bytes).toBeLessThan(1_000)
  })

  test('is not parsed if there are 300,000, which takes less than parsing them would', async () => {
    const body = bodyOf(300_000)
    const { answer, bytes } = await post(body)
    expect(codesOf(answer)).toEqual(['BODY_TOO_LARGE'])
    expect(bytes).toBeLessThan(1_000)
    const parsing = await processorTime(() => JSON.parse(body))
    expect(await processorTime(() => post(body))).toBeLessThan(2 * parsing + 20)
  })

  test('is checked in time that grows as its keys do, up to the limit of values', async () => {
    const most = bodyOf(REQUEST_LIMITS.bodyValues - 100)
    expect(codesOf((await post(most)).answer)).toEqual(['BAD_USER_INPUT'])
    const little = await processorTime(() => post(bodyOf(1)))
    const parsing = await processorTime(() => JSON.parse(most))
    expect(await processorTime(() => post(most))).toBeLessThan(3 * little + 20 * parsing)
  })
})

describe('a wrong value', () => {
  const SECRET = '涉密的内容'
  test.each([
    ['of a variable', 'query($first: Int) { inbox(first: $first) { totalCount } }', { first: SECRET }],
    [
      'of a variable that is an enum',
      'query($s: DeliveryState) { inbox(state: $s) { totalCount } }',
      { s: SECRET },
    ],
    [
      'of a variable that is a date',
      'query($d: TimeRange) { inbox(dispatched: $d) { totalCount } }',
      { d: { from: SECRET } },
    ],
    ['of a list', 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', { [SECRET]: SECRET }] }],
    ['in the document', `{ inbox(first: "${SECRET}") { totalCount } }`, {}],
    ['in the document, of a date', `{ inbox(dispatched: { from: "${SECRET}" }) { totalCount } }`, {}],
    ['in the document, of an id', `{ node(id: { a: "${SECRET}" }) { id } }`, {}],
  ])('%s is not repeated in the answer', async (_, query, variables) => {
    const { answer, text } = await post(JSON.stringify({ query, variables }))
    expect(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']).toContain(codesOf(answer)[0])
    expect(text).not.toContain(SECRET)
    expect(text.length).toBeLessThan(2_000)
  })

  test('under a thousand names is answered with a few short errors', async () => {
    const name = (n: number) => `${'x'.repeat(20)}${n}`
    const { answer, bytes } = await post(
      JSON.stringify({ query: `{ ${Array.from({ length: 1_000 }, (_, n) => name(n)).join(' ')} }` }),
    )
    expect(answer.errors?.length).toBeLessThanOrEqual(REQUEST_LIMITS.errors + 1)
    expect(bytes).toBeLessThan(5_000)
    for (const { message } of answer.errors ?? [])
      expect(message.length).toBeLessThanOrEqual(REQUEST_LIMITS.messageCharacters)
  })
})

describe('a document of 20,000 different characters', () => {
  test('is not typeset: no font is read for it, and the error says how many characters there may be', async () => {
    const body = Array.from({ length: 20_000 }, (_, n) => String.fromCodePoint(0x4e00 + n)).join('')
    const { id } = await aDraftOf(tree.province, aNotice([tree.luoyang], { body }))
    const plain = await aDraftOf(tree.province, aNotice([tree.luoyang]))
    const ask = (documentId: string) => send(token, operation('Render'), { documentId })
    // The first document of a process loads libraries and fonts.
    const usual = await processorTime(() => ask(plain.id))
    const refused = await ask(id)
    const { code, limit } = refused.errors?.[0]?.extensions ?? {}
    expect([code, limit, refused.data?.render]).toEqual(['TOO_MANY_CHARACTERS', MAX_GLYPHS, null])
    expect(await processorTime(() => ask(id))).toBeLessThan(10 * usual + 50)
  })

  test('and any other costs so much to print that a request prints one', async () => {
    const query = (count: number) =>
      `query($id: ID!) { ${Array.from({ length: count }, (_, n) => `f${n}: render(documentId: $id) { sha256 }`).join(' ')} }`
    const { id } = await aDraftOf(tree.province, aNotice([tree.luoyang]))
    expect((await send(token, query(1), { id })).errors).toBeUndefined()
    expect(codesOf(await send(token, query(2), { id }))).toEqual(['TOO_COSTLY'])
  })
})

interface Described {
  readonly description: string | null
}

describe('introspection', () => {
  const NAMED = '{ name description fields { name description type { name } args { name description } } }'
  const WRAPPED = '{ ...N ofType { ...N ofType { ...N ofType { ...N } } } }'
  /** Three lists inside of one another, which is all that graphql-js allows. */
  const NESTED = `__schema { types { name fields { name type ${WRAPPED} } } }`
  const nested = (count: number): string =>
    `{ ${Array.from({ length: count }, (_, n) => `f${n}: ${NESTED}`).join(' ')} } fragment N on __Type ${NAMED}`

  test('of the whole contract, as tools ask for it, is answered and has a cost', async () => {
    const { data, errors, extensions } = await send(token, getIntrospectionQuery())
    expect([errors, typeof data?.__schema]).toEqual([undefined, 'object'])
    expect(extensions?.cost.estimated).toBeGreaterThan(100)
    expect(extensions?.cost.estimated).toBeLessThan(REQUEST_LIMITS.cost / 2)
  })

  test('shows the descriptions of the contract, which no start has read', async () => {
    const query = '{ __type(name: "Document") { description fields { name description } } }'
    const { data } = await send(token, query)
    const shown = data?.__type as Described & { readonly fields: readonly Described[] }
    const said = schema.getType('Document') as GraphQLObjectType
    expect(shown.description).toBe(said.description)
    expect(shown.fields.map(field => field.description)).toEqual(
      Object.values(said.getFields()).map(field => field.description ?? null),
    )
  })

  test('under thirty aliases costs thirty times as much, and is refused', async () => {
    const { answer: once } = await post(JSON.stringify({ query: nested(1) }))
    const { answer, bytes } = await post(JSON.stringify({ query: nested(30) }))
    expect([codesOf(once), codesOf(answer)]).toEqual([[], ['TOO_COSTLY']])
    const estimated = once.extensions?.cost.estimated ?? 0
    expect(answer.extensions?.cost.estimated).toBe(30 * estimated)
    expect(bytes).toBeLessThan(1_000)
  })

  test('costs what its answer has, not what its text has', async () => {
    const estimated = async (query: string) => (await send(token, query)).extensions?.cost.estimated
    expect(await estimated('{ __type(name: "Document") { name fields { name } } }')).toBeLessThan(10)
    expect(await estimated(nested(1))).toBeGreaterThan(200)
  })

  test('takes no aliases inside of it', async () => {
    const answer = await send(token, '{ __schema { a: types { name } } }')
    expect(codesOf(answer)).toEqual(['GRAPHQL_VALIDATION_FAILED'])
  })
})
