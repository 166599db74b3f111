import { describe, expect, it } from 'vitest'
import { acceptsGzip, preferredType } from '../../../functions/access/accept.ts'

const OFFERS = ['application/json', 'application/graphql-response+json', 'text/html'] as const
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8'

describe('the media type of an answer', () => {
  it.each<[string | undefined, string | null]>([
    [undefined, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['application/*', 'application/json'],
    ['application/json', 'application/json'],
    ['APPLICATION/JSON; charset=utf-8', 'application/json'],
    ['application/graphql-response+json', 'application/graphql-response+json'],
    ['application/graphql-response+json, application/json', 'application/graphql-response+json'],
    ['application/json, application/graphql-response+json', 'application/json'],
    ['application/json;q=0.9, application/graphql-response+json', 'application/graphql-response+json'],
    ['*/*, application/graphql-response+json', 'application/graphql-response+json'],
    ['application/json;q=0, */*', 'application/graphql-response+json'],
    [BROWSER, 'text/html'],
    ['text/*', 'text/html'],
    ['text/html;q=0.1, application/json;q=0.2', 'application/json'],
    ['image/png', null],
    ['*/*;q=0', null],
    ['application/json;q=2', null],
    ['application/json;q=none', null],
    ['*/json', null],
    ['nonsense', null],
  ])('is, for %j, %j', (accept, expected) => {
    expect(preferredType(accept, OFFERS)).toBe(expected)
  })
})

describe('an answer in gzip', () => {
  it.each<[string | undefined, boolean]>([
    [undefined, false],
    ['', false],
    ['gzip, deflate, br', true],
    ['GZIP;q=0.5', true],
    ['gzip;q=0, *', false],
    ['br, *', true],
    ['*;q=0', false],
    ['br', false],
  ])('is accepted by %j: %j', (acceptEncoding, expected) => {
    expect(acceptsGzip(acceptEncoding)).toBe(expected)
  })
})
