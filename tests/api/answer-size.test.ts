import { HeaderMap } from '@apollo/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { REQUEST_LIMITS } from '../../functions/access/request-limits.ts'
import { toResult } from '../../functions/handlers/http.ts'
import { mutate, type Payload, send } from '../kit/api.ts'
import { aNotice } from '../kit/documents.ts'
import { aTree, type Tree } from '../kit/government.ts'
import { openStack } from '../kit/stack.ts'

/** Bytes that Lambda can return, by its documentation. */
const LAMBDA_BYTES = 6_291_556
/** Headers that the handler adds to every answer. */
const ADDED_BYTES = 1_000
const BODY_BYTES = 95_000

let tree: Tree
beforeAll(async () => {
  tree = await aTree(await openStack())
})

/** Asks for the body of one document under many names. */
async function bodyTwentyTimes(body: string) {
  const token = await tree.province.token('DRAFTER')
  const draft = aNotice([tree.luoyang], { body })
  const { document } = await mutate<Payload<'document', { id: string }>>(token, 'CreateDraft', { draft })
  const names = Array.from({ length: 20 }, (_, n) => `b${n}: body`).join(' ')
  return send(token, `query($id: ID!) { document(id: $id) { ${names} } }`, { id: document?.id })
}

describe('an answer with 1.9 million characters of text', () => {
  test('is given if they are plain', async () => {
    const { status, data } = await bodyTwentyTimes('a'.repeat(BODY_BYTES))
    expect(status).toBe(200)
    expect(Object.keys((data?.document ?? {}) as object)).toHaveLength(20)
  })

  test('is refused with 413 if they are quotes and line feeds, which Lambda returns as four and three bytes each', async () => {
    const { status, errors } = await bodyTwentyTimes(`${'"\n'.repeat(BODY_BYTES / 2)}"`)
    expect([status, errors?.[0]?.extensions.code]).toEqual([413, 'ANSWER_TOO_LARGE'])
  })
})

/** An answer whose body is a JSON text of so many quotes. */
const quotes = (count: number) => ({
  status: 200,
  headers: new HeaderMap(),
  body: { kind: 'complete' as const, string: JSON.stringify('"'.repeat(count)) },
})
const returned = (count: number): number =>
  Buffer.byteLength(JSON.stringify({ statusCode: 200, headers: {}, body: quotes(count).body.string }))

test('the limit is as near to Lambda’s as the headers allow, to the byte', () => {
  const limit = REQUEST_LIMITS.answerBytes
  expect(limit).toBeGreaterThan(LAMBDA_BYTES * 0.99)
  expect(limit).toBeLessThanOrEqual(LAMBDA_BYTES - ADDED_BYTES)
  const most = Math.floor((limit - returned(0)) / 4)
  expect(returned(most)).toBeLessThanOrEqual(limit)
  expect(returned(most + 1)).toBeGreaterThan(limit)
  const asked = { headers: {}, requestContext: { requestId: 'request' } }
  expect(toResult(quotes(most), asked).statusCode).toBe(200)
  const refused = toResult(quotes(most + 1), asked)
  expect(refused.statusCode).toBe(413)
  expect(JSON.parse(refused.body ?? '').errors[0].extensions).toEqual({
    code: 'ANSWER_TOO_LARGE',
    given: returned(most + 1),
    limit,
    requestId: 'request',
  })
})
