import { aNotice } from './documents.ts'

/** A text so many times, by its number. */
export const times = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ')
const nested = (depth: number, field: string, leaf: string): string =>
  `${`${field} { `.repeat(depth)}${leaf}${' }'.repeat(depth)}`
const NEVER = 'doc_01HZZZZZZZZZZZZZZZZZZZZZZZ'
const CHECK = 'query($input: CheckDraftInput!) { validate(input: $input) { allowed } }'
const idsOf = (count: number) => Array.from({ length: count }, (_, n) => `agc_${String(n).padStart(26, '0')}`)

type Sent = Readonly<Record<string, unknown>>
/** Requests that ask for too much or make no sense: what is sent, and with which status and code it is refused. */
export const HOSTILE_REQUESTS: readonly (readonly [string, () => Sent, number, string])[] = [
  [
    '31 aliases',
    () => ({ query: `{ ${times(31, n => `a${n}: viewer { subject }`)} }` }),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    '30 dear lists',
    () => ({ query: `{ ${times(30, n => `a${n}: inbox(first: 100) { nodes { id } }`)} }` }),
    400,
    'TOO_COSTLY',
  ],
  [
    'lists within lists',
    () => ({
      query: `{ outbox(first: 100) { nodes { history(first: 100) { nodes { by { agency { agency { superior { id } } } } } } } } }`,
    }),
    400,
    'TOO_COSTLY',
  ],
  [
    '30 checks over 6,000 ids',
    () => ({
      query: `query($input: CheckDraftInput!) { ${times(30, n => `a${n}: validate(input: $input) { allowed }`)} }`,
      variables: { input: { draft: { ...aNotice([]), mainRecipients: { agencyIds: idsOf(6_000) } } } },
    }),
    400,
    'TOO_COSTLY',
  ],
  [
    '30 introspections',
    () => ({
      query: `{ ${times(30, n => `a${n}: __schema { types { name fields { name type { name } } } }`)} }`,
    }),
    400,
    'TOO_COSTLY',
  ],
  [
    'deep introspection',
    () => ({
      query: `{ __schema { types { ${nested(9, 'fields { type', 'name').replaceAll('fields { type {', 'fields { type { ').concat(' }'.repeat(9))} } } }`,
    }),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    '13 levels',
    () => ({ query: `{ node(id: "x") { ... on Agency { ${nested(12, 'superior', 'id')} } } }` }),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a cycle of fragments',
    () => ({ query: '{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }' }),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],

  [
    'a fragment with a name of introspection',
    () => ({
      query: '{ viewer { ...__schema } } fragment __schema on Viewer { __schema { types { name } } }',
    }),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    '1,000 directives',
    () => ({ query: `{ viewer ${times(1_000, () => '@include(if: true)')} { subject } }` }),
    400,
    'GRAPHQL_PARSE_FAILED',
  ],
  [
    'an unknown directive',
    () => ({ query: '{ viewer @cost(weight: 0) { subject } }' }),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'two mutations',
    () => ({
      query: `mutation { a: submitForReview(input: {idempotencyKey: "a", documentId: "${NEVER}", expectedVersion: 1}) { replayed } b: submitForReview(input: {idempotencyKey: "b", documentId: "${NEVER}", expectedVersion: 1}) { replayed } }`,
    }),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a mutation in a fragment',
    () => ({
      query: `mutation { ...M ...M } fragment M on Mutation { submitForReview(input: {idempotencyKey: "a", documentId: "${NEVER}", expectedVersion: 1}) { replayed } }`,
    }),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    '1,000 unknown directives',
    () => ({ query: `{ viewer { subject ${times(1_000, () => '@x')} } }` }),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'one directive 400 times',
    () => ({ query: `{ viewer { subject ${times(400, () => '@skip(if: false)')} } }` }),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a directive that defers',
    () => ({ query: '{ viewer { ... @defer { subject } } }' }),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    '250 fields that conflict',
    () => ({ query: `{ ${times(250, n => `inbox(first: ${n}) { totalCount }`)} }` }),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    '5,000 ids',
    () => ({ query: 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables: { ids: idsOf(5_000) } }),
    400,
    'TOO_COSTLY',
  ],
  [
    'a page of all there is',
    () => ({ query: '{ inbox(first: 2147483647) { nodes { id } } }' }),
    400,
    'TOO_COSTLY',
  ],
  [
    'two documents to print',
    () => ({ query: `{ ${times(2, n => `a${n}: render(documentId: "${NEVER}") { sha256 }`)} }` }),
    400,
    'TOO_COSTLY',
  ],
  [
    '20 aliases that repeat a value of 180 kB',
    () => ({
      query: `query($region: String) { ${times(20, n => `a${n}: agencies(region: $region) { nodes { id } }`)} }`,
      variables: { region: 'x'.repeat(180_000) },
    }),
    200,
    'REGION_UNKNOWN',
  ],
  [
    'a null behind a default',
    () => ({
      query:
        'mutation($key: String = "a") { createDraft(input: { idempotencyKey: $key, draft: {} }) { replayed } }',
      variables: { key: null },
    }),
    200,
    'BAD_USER_INPUT',
  ],
  ['a subscription', () => ({ query: 'subscription { inbox { nodes { id } } }' }), 200, 'BAD_USER_INPUT'],
  ['4,000 tokens', () => ({ query: `{ viewer { ${'name '.repeat(4_000)} } }` }), 400, 'GRAPHQL_PARSE_FAILED'],
  [
    '48 kB of query',
    () => ({ query: `{ viewer { subject } } # ${'x'.repeat(48_000)}` }),
    413,
    'DOCUMENT_TOO_LARGE',
  ],
  [
    '100 unknown fields',
    () => ({ query: `{ viewer { ${times(100, n => `unknown${n}`)} } }` }),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'an integer beyond all',
    () => ({ query: '{ inbox(first: 99999999999999999999) { nodes { id } } }' }),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a float for an integer',
    () => ({ query: '{ inbox(first: 1e400) { nodes { id } } }' }),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    '10,000 unknown keys',
    () => ({
      query: CHECK,
      variables: {
        input: { draft: Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`key${n}`, 'x'])) },
      },
    }),
    400,
    'BAD_USER_INPUT',
  ],
  [
    'two of @oneOf',
    () => ({ query: CHECK, variables: { input: { documentId: NEVER, draft: aNotice([]) } } }),
    400,
    'BAD_USER_INPUT',
  ],
  ['none of @oneOf', () => ({ query: CHECK, variables: { input: {} } }), 400, 'BAD_USER_INPUT'],
  [
    'a name of no operation',
    () => ({ query: 'query A { viewer { subject } } query B { viewer { subject } }', operationName: 'C' }),
    400,
    'OPERATION_RESOLUTION_FAILURE',
  ],
  [
    'an operation name of 100,000 characters',
    () => ({ query: '{ viewer { subject } }', operationName: 'A'.repeat(100_000) }),
    400,
    'OPERATION_RESOLUTION_FAILURE',
  ],
  [
    'an operation name of a prototype',
    () => ({ query: 'query A { viewer { subject } }', operationName: '__proto__' }),
    400,
    'OPERATION_RESOLUTION_FAILURE',
  ],
  [
    'extensions that are text',
    () => ({ query: '{ viewer { subject } }', extensions: 'x' }),
    400,
    'BAD_REQUEST',
  ],
  [
    'a persisted query with its text',
    () => ({
      query: '{ viewer { subject } }',
      extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } },
    }),
    200,
    'PERSISTED_QUERY_NOT_SUPPORTED',
  ],
  [
    'a persisted query',
    () => ({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
    200,
    'PERSISTED_QUERY_NOT_SUPPORTED',
  ],
]
