/** A request that is answered. */
export const VIEWER = JSON.stringify({ query: '{ viewer { subject } }' })
const NESTED = 10_000

/** A body as it is, the type that is said of it, and the statuses with which it may be refused. */
export const HOSTILE_BODIES: readonly (readonly [string, string, string, readonly number[]])[] = [
  ['nothing', '', 'application/json', [400]],
  ['no JSON', '{"query":', 'application/json', [400]],
  ['a number', '1e400', 'application/json', [400]],
  ['null', 'null', 'application/json', [400]],
  ['a batch', `[${VIEWER},${VIEWER}]`, 'application/json', [400]],
  ['a batch of 1,000', `[${Array(1_000).fill(VIEWER).join(',')}]`, 'application/json', [400]],
  ['a form', 'query=%7Bviewer%7Bsubject%7D%7D', 'application/x-www-form-urlencoded', [400, 415]],
  ['plain text', VIEWER, 'text/plain', [400, 415]],
  [
    'multipart',
    '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--',
    'multipart/form-data; boundary=x',
    [400, 415],
  ],
  [
    '10,000 levels',
    `{"query":"{ viewer { subject } }","variables":${'['.repeat(NESTED)}${']'.repeat(NESTED)}}`,
    'application/json',
    [413],
  ],
  [
    '300,000 keys',
    `{"query":"{ viewer { subject } }","variables":{${Array.from({ length: 300_000 }, (_, n) => `"${n}":1`).join(',')}}}`,
    'application/json',
    [413],
  ],
  ['3 MB of blanks', VIEWER + ' '.repeat(3_000_000), 'application/json', [413]],
  ['a query that is an object', '{"query":{"a":1}}', 'application/json', [400]],
  [
    'variables that are text',
    '{"query":"{ viewer { subject } }","variables":"x"}',
    'application/json',
    [400],
  ],
  [
    'an operation name that is a list',
    '{"query":"{ viewer { subject } }","operationName":[1]}',
    'application/json',
    [400],
  ],
]
