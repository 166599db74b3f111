import { beforeAll, describe, expect, test } from 'vitest'
import { operation } from '../../graphql/operations.ts'
import { Attacker, expectOrdinary } from '../kit/attacker.ts'
import { aNotice } from '../kit/documents.ts'
import { aTree, type Tree } from '../kit/government.ts'
import { serveApi } from '../kit/served.ts'
import { openStack } from '../kit/stack.ts'

let tree: Tree
let attacker: Attacker
beforeAll(async () => {
  tree = await aTree(await openStack())
  const token = await tree.province.token('DRAFTER', 'CLERK', 'ADMINISTRATOR')
  attacker = new Attacker(await serveApi(), token)
})

const LONG = '超长'.repeat(1_500)
const TEXTS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'doc_\u0000',
  '\ud800',
  '\udfff\ud800',
  '\u202e\u2066',
  '\r\n\u001b[2J',
  '__proto__',
  'constructor',
  'toString',
  'doc_01HZZZZZZZZZZZZZZZZZZZZZZZ#DOC',
  'T#41.agc_1#DOC',
  '../../attachments/41/x',
  '{{constructor.constructor(1)}}',
  ':v OR attribute_exists(pk)',
  LONG,
  'x'.repeat(100_000),
]

interface Request {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}
/** Where texts are given, and the request that gives one there. */
const PLACES: readonly (readonly [string, (text: string, n: number) => Request])[] = [
  [
    'an id',
    id => ({ query: 'query($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }', variables: { id } }),
  ],
  ['the id of a document', id => ({ query: operation('Document'), variables: { id } })],
  ['the id of a delivery', id => ({ query: operation('Delivery'), variables: { id } })],
  ['the id of an upload', id => ({ query: operation('Upload'), variables: { id } })],
  [
    'the id of a document to print',
    documentId => ({ query: operation('Render'), variables: { documentId } }),
  ],
  ['a cursor', after => ({ query: operation('Inbox'), variables: { after } })],
  [
    'a region',
    region => ({
      query: 'query($region: String) { agencies(region: $region) { nodes { id } } }',
      variables: { region },
    }),
  ],
  ['what is looked for', text => ({ query: operation('Find'), variables: { text } })],
  ['a number', number => ({ query: operation('DocumentByNumber'), variables: { number } })],
  [
    'an idempotency key',
    idempotencyKey => ({
      query: operation('SubmitForReview'),
      variables: { input: { idempotencyKey, documentId: 'doc_1', expectedVersion: 1 } },
    }),
  ],
  [
    'the id of what is changed',
    (documentId, n) => ({
      query: operation('SubmitForReview'),
      variables: { input: { idempotencyKey: `change ${n}`, documentId, expectedVersion: 1 } },
    }),
  ],
  [
    'a draft',
    (text, n) => ({
      query: operation('CreateDraft'),
      variables: {
        input: {
          idempotencyKey: `draft ${n}`,
          draft: aNotice([tree.zhengzhou], { title: text, body: text }),
        },
      },
    }),
  ],
  [
    'recipients and attachments',
    (text, n) => ({
      query: operation('CreateDraft'),
      variables: {
        input: {
          idempotencyKey: `addressing ${n}`,
          draft: aNotice([], {
            mainRecipients: { agencyIds: [text] },
            copies: [text],
            attachments: [{ uploadId: text, name: text }],
          }),
        },
      },
    }),
  ],
  [
    'an upload',
    (text, n) => ({
      query: operation('BeginUpload'),
      variables: {
        input: { idempotencyKey: `upload ${n}`, sha256: text, size: 1, mediaType: text, fileName: text },
      },
    }),
  ],
  [
    'a member',
    (text, n) => ({
      query: operation('AddMember'),
      variables: { input: { idempotencyKey: `member ${n}`, name: text, post: text, roles: ['CLERK'] } },
    }),
  ],
]

describe('texts that no client sends, as', () => {
  test.each(PLACES)(
    '%s, are refused or found nowhere, and long ones are not repeated',
    async (place, request) => {
      for (const [n, text] of TEXTS.entries()) {
        const reply = await attacker.post(request(text, n))
        const what = `${place}: ${JSON.stringify(text.slice(0, 20))}`
        expectOrdinary(reply, what)
        expect([200, 400], what).toContain(reply.status)
        expect(reply.databaseCalls, what).toBeLessThanOrEqual(12)
        if (text.length > 100) expect(reply.text, what).not.toContain(text.slice(0, 100))
        // What was taken is a text that anybody may write: no control character, no half of a character.
        if (/[\p{Cc}\p{Cs}]/u.test(text)) for (const thing of made(reply.data)) expect(thing, what).toBeNull()
      }
      expect(await attacker.isServed()).toBe(true)
    },
  )
})

/** What the payloads of mutations say was made. */
function made(data: Readonly<Record<string, unknown>> | null): unknown[] {
  return Object.values(data ?? {}).flatMap(payload =>
    Object.entries(typeof payload === 'object' ? (payload ?? {}) : {})
      .filter(([name]) => ['document', 'upload', 'member'].includes(name))
      .map(([, thing]) => thing),
  )
}

describe('numbers that no client sends, as', () => {
  const NUMBERS = [
    '1e400',
    '-1e400',
    '99999999999999999999',
    '2147483648',
    '-1',
    '0',
    '1.5',
    '1e-400',
    '"1"',
    'true',
    '[1]',
    '{}',
  ]

  test.each([
    ['a page size', 'query($n: Int) { inbox(first: $n) { totalCount } }', (n: string) => `{"n":${n}}`],
    [
      'an expected version',
      operation('SubmitForReview'),
      (n: string) => `{"input":{"idempotencyKey":"version","documentId":"doc_1","expectedVersion":${n}}}`,
    ],
    [
      'the size of a file',
      operation('BeginUpload'),
      (n: string) =>
        `{"input":{"idempotencyKey":"size","sha256":"${'a'.repeat(64)}","mediaType":"text/plain","size":${n}}}`,
    ],
  ])('%s, change nothing', async (place, query, variables) => {
    for (const number of NUMBERS) {
      const reply = await attacker.post(`{"query":${JSON.stringify(query)},"variables":${variables(number)}}`)
      expectOrdinary(reply, `${place}: ${number}`)
      for (const thing of made(reply.data)) expect(thing, `${place}: ${number}`).toBeNull()
    }
    expect(await attacker.isServed()).toBe(true)
  })
})

describe('names of prototypes', () => {
  const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty']
  const polluted = (): unknown => (({}) as { readonly polluted?: unknown }).polluted

  test('as keys of an input are fields that it does not have', async () => {
    for (const name of NAMES) {
      const variables = `{"input":{"draft":{"${name}":{"polluted":1}}}}`
      const reply = await attacker.post(
        `{"query":${JSON.stringify(operation('Validate'))},"variables":${variables}}`,
      )
      expectOrdinary(reply, name)
      expect([name, reply.status, reply.codes]).toEqual([name, 400, ['BAD_USER_INPUT']])
      expect(polluted()).toBeUndefined()
    }
  })

  test('as variables are variables like others: what is not given is missing', async () => {
    for (const name of NAMES) {
      const query = `query($${name}: ID!) { node(id: $${name}) { id } }`
      const absent = await attacker.post({ query, variables: {} })
      expectOrdinary(absent, name)
      expect([name, absent.status, absent.codes]).toEqual([name, 400, ['BAD_USER_INPUT']])
      const given = await attacker.post(`{"query":"${query}","variables":{"${name}":"doc_1"}}`)
      expectOrdinary(given, name)
      expect(given.data?.node ?? null).toBeNull()
    }
  })

  test('as aliases and fragments are names like others', async () => {
    const fragments = NAMES.map(name => `fragment ${name} on Viewer { subject }`).join(' ')
    const spreads = NAMES.map(name => `...${name} ${name}: subject`).join(' ')
    const reply = await attacker.post({ query: `{ viewer { ${spreads} } } ${fragments}` })
    expectOrdinary(reply, 'aliases')
    expect([reply.status, reply.codes]).toEqual([200, []])
    expect(Object.keys(reply.data?.viewer ?? {})).toEqual(expect.arrayContaining(NAMES))
  })
})
