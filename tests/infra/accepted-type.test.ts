import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { ANSWER_TYPES } from '../../functions/handlers/answers.ts'

interface Negotiator {
  mediaType(offers: readonly string[]): string | undefined
}
type Negotiates = new (asked: { readonly headers: { readonly accept?: string | undefined } }) => Negotiator

const require = createRequire(import.meta.url)
const Replaced: Negotiates = require('negotiator')
const {
  default: AcceptedType,
}: { readonly default: Negotiates } = require('../../infra/constructs/accepted-type.mjs')

describe('what stands in the bundle in the place of negotiator', () => {
  // Those of Apollo Server: whether an answer may come in parts, of which type it is, and whether it is a page.
  const [json, other] = [
    'application/json; charset=utf-8',
    'application/graphql-response+json; charset=utf-8',
  ]
  const [earlier, later] = ['multipart/mixed; deferSpec=20220824', 'multipart/mixed; incrementalSpec=v0.2']
  const asked = [undefined, ...ANSWER_TYPES].flatMap(accept =>
    [
      [later, earlier],
      [json, other, 'application/json; callbackSpec=1.0; charset=utf-8'],
      [json, other, earlier, later, 'multipart/mixed', 'text/html'],
    ].map(offers => ({ accept, offers })),
  )
  it.each(asked)('chooses the same for $accept of $offers', ({ accept, offers }) => {
    const headers = { accept }
    expect(new AcceptedType({ headers }).mediaType(offers)).toBe(new Replaced({ headers }).mediaType(offers))
  })
})
