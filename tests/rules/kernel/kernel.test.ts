import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CursorScope, cursorFor, keyInCursor } from '../../../functions/kernel/cursor.ts'
import { canonical, digestOf, fingerprint, sameTag, sha256, tag } from '../../../functions/kernel/digest.ts'
import { type IdPrefix, idFrom, isId, prefixOf, randomIds } from '../../../functions/kernel/ids.ts'
import { inLane } from '../../../functions/kernel/lane.ts'
import { busy, notFound } from '../../../functions/kernel/problem.ts'
import { never, ok, refuse } from '../../../functions/kernel/result.ts'
import { isDate, shanghaiDate, shanghaiYear } from '../../../functions/kernel/time.ts'
import { AT } from '../../kit/rules/results.ts'

const PREFIXES: readonly IdPrefix[] = ['agc', 'mbr', 'dlg', 'upl', 'doc', 'csn', 'dlv']
const prefixes = fc.constantFrom(...PREFIXES)
const moments = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2099, 11, 31) })
const randomness = fc.uint8Array({ minLength: 16, maxLength: 16 })

describe('ids', () => {
  it('carry their type and are well-formed', () => {
    fc.assert(
      fc.property(prefixes, moments, randomness, (prefix, at, bytes) => {
        const id = idFrom(prefix, at, bytes)
        expect(id).toMatch(/^[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}$/)
        expect(prefixOf(id)).toBe(prefix)
        for (const other of PREFIXES) expect(isId(other, id)).toBe(other === prefix)
      }),
      { numRuns: 1_000 },
    )
  })
  it('sort as they were made', () => {
    fc.assert(
      fc.property(moments, moments, randomness, randomness, (a, b, left, right) => {
        fc.pre(a !== b)
        expect(idFrom('doc', a, left) < idFrom('doc', b, right)).toBe(a < b)
      }),
      { numRuns: 2_000 },
    )
  })
  it('of one moment differ by 80 bits of randomness', () => {
    const newId = randomIds(() => new Date(AT))
    const ids = Array.from({ length: 5_000 }, () => newId('doc'))
    expect(new Set(ids).size).toBe(5_000)
    expect(new Set(ids.map(id => id.slice(0, 14))).size).toBe(1)
  })
  it('use every letter of the alphabet in every random place', () => {
    const newId = randomIds(() => new Date(AT))
    const seen = Array.from({ length: 16 }, () => new Set<string>())
    for (let round = 0; round < 2_000; round++)
      for (const [place, letter] of [...newId('doc').slice(14)].entries()) seen[place]?.add(letter)
    expect(seen.map(letters => letters.size)).toEqual(Array.from({ length: 16 }, () => 32))
  })
  it.each([
    '',
    'doc_',
    'doc_01KE5WCZE0000000000000000',
    'doc_01KE5WCZE000000000000000000',
    'doc_01ke5wcze00000000000000000',
    'doc_01KE5WCZE0000000000000000I',
    'doc_01KE5WCZE0000000000000000U',
    'xy_01KE5WCZE00000000000000000',
    'xyzz_01KE5WCZE00000000000000000',
    'doc-01KE5WCZE00000000000000000',
    ' doc_01KE5WCZE00000000000000000',
    'doc_01KE5WCZE00000000000000000\n',
    'DOC_01KE5WCZE00000000000000000',
    'T#41.01.00.agc_01KE5WCZE00000000000000000#',
  ])('%j is none', text => {
    expect(prefixOf(text)).toBeNull()
  })
  it('of a type that no area has are well-formed, and of none of the types there are', () => {
    const unknown = 'xyz_01KE5WCZE00000000000000000'
    expect(prefixOf(unknown)).toBe('xyz')
    expect(PREFIXES.filter(prefix => isId(prefix, unknown))).toEqual([])
  })
  it('names of things that every object has are no types', () => {
    for (const name of ['constructor', 'toString', '__proto__'])
      expect(prefixOf(`${name}_01KE5WCZE00000000000000000`)).toBeNull()
  })
})

describe('cursors', () => {
  const scope: CursorScope = {
    secret: 's'.repeat(32),
    tenant: '41.01.00.agc_A',
    list: 'outbox',
    args: { state: 'DRAFT' },
  }
  const keys = fc.string({
    minLength: 1,
    maxLength: 60,
    unit: fc.constantFrom(...'0123456789ABCdoc_#.政郑\n '),
  })

  it('give back the key that they were made of', () => {
    fc.assert(
      fc.property(keys, key => keyInCursor(scope, cursorFor(scope, key)) === key),
      { numRuns: 2_000 },
    )
  })
  it.each<[string, Partial<CursorScope>]>([
    ['another tenant', { tenant: '41.01.00.agc_B' }],
    ['another list', { list: 'inbox' }],
    ['other arguments', { args: { state: 'SIGNED' } }],
    ['no arguments', { args: {} }],
    ['another secret', { secret: 't'.repeat(32) }],
  ])('are worth nothing for %s', (_, change) => {
    fc.assert(
      fc.property(keys, key => keyInCursor({ ...scope, ...change }, cursorFor(scope, key)) === null),
      { numRuns: 500 },
    )
  })
  it('that were tampered with never lead anywhere else', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_']
    fc.assert(
      fc.property(keys, fc.nat(), fc.constantFrom(...letters), (key, place, letter) => {
        const cursor = cursorFor(scope, key)
        const at = place % cursor.length
        const found = keyInCursor(scope, cursor.slice(0, at) + letter + cursor.slice(at + 1))
        expect([null, key]).toContain(found)
        const isSameBytes = Buffer.from(
          cursor.slice(0, at) + letter + cursor.slice(at + 1),
          'base64url',
        ).equals(Buffer.from(cursor, 'base64url'))
        if (!isSameBytes) expect(found).toBeNull()
      }),
      { numRuns: 3_000 },
    )
  })
  it('whose key was exchanged are worth nothing', () => {
    fc.assert(
      fc.property(keys, keys, (key, other) => {
        fc.pre(key !== other)
        const [seal = ''] = Buffer.from(cursorFor(scope, key), 'base64url').toString().split('.')
        expect(keyInCursor(scope, Buffer.from(`${seal}.${other}`).toString('base64url'))).toBeNull()
      }),
      { numRuns: 1_000 },
    )
  })
  it('made of nothing but noise are worth nothing, and none throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), text => keyInCursor(scope, text) === null),
      { numRuns: 2_000 },
    )
  })
  it('do not show their key’s seal for two lists alike', () => {
    expect(cursorFor(scope, 'doc_1')).not.toBe(cursorFor({ ...scope, list: 'inbox' }, 'doc_1'))
  })
})

describe('time', () => {
  it.each([
    ['2026-01-05T01:30:00.000Z', '2026-01-05'],
    ['2026-01-05T15:59:59.999Z', '2026-01-05'],
    ['2026-01-05T16:00:00.000Z', '2026-01-06'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2028-02-28T16:00:00.000Z', '2028-02-29'],
    ['2026-02-28T16:00:00.000Z', '2026-03-01'],
  ])('%s is the day %s in Shanghai', (instant, day) => {
    expect(shanghaiDate(instant)).toBe(day)
    expect(shanghaiYear(instant)).toBe(Number(day.slice(0, 4)))
  })
  it('agrees with the time-zone database at any moment since 1992', () => {
    const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2099, 11, 31) }), at => {
        expect(shanghaiDate(new Date(at).toISOString())).toBe(zone.format(at))
      }),
      { numRuns: 1_000 },
    )
  })
  it.each([
    ['2026-01-05', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['2026-00-01', false],
    ['2026-1-5', false],
    ['26-01-05', false],
    ['2026-01-05T00:00:00Z', false],
    ['2026年1月5日', false],
    ['', false],
  ])('%j is a day: %s', (text, isOne) => {
    expect(isDate(text)).toBe(isOne)
  })
})

describe('answers of rules', () => {
  it('are a value, or a refusal with all that is wrong', () => {
    expect([ok(1), refuse(busy(), notFound(['id']))]).toMatchObject([
      { ok: true, value: 1 },
      { ok: false, problems: [{ code: 'BUSY' }, { code: 'NOT_FOUND' }] },
    ])
  })
  it('for a case that the types rule out are an exception that names it', () => {
    expect(() => never('LOST' as never)).toThrow('unexpected case: "LOST"')
  })
})

describe('digests', () => {
  it('do not depend on the order of members', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 6 }),
        value => {
          const turned = Object.fromEntries(Object.entries(value).reverse())
          fc.pre(JSON.stringify(value).isWellFormed())
          expect(digestOf(turned)).toBe(digestOf(value))
        },
      ),
      { numRuns: 500 },
    )
  })
  it('leave out what is undefined, and have no form for what JSON has none for', () => {
    expect(digestOf({ a: 1, b: undefined })).toBe(digestOf({ a: 1 }))
    expect(() => canonical(undefined)).toThrow(TypeError)
  })
  it('follow RFC 8785', () => {
    expect(canonical({ b: [1e21, 0.1, 'é\n'], a: { 公: '文' } })).toBe(
      '{"a":{"公":"文"},"b":[1e+21,0.1,"é\\n"]}',
    )
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })
  it('of input from outside never throw, not even for broken Unicode', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0xd700, max: 0xe000 }), { maxLength: 6 }), units =>
        /^[0-9a-f]{64}$/.test(fingerprint({ text: String.fromCharCode(...units) })),
      ),
      { numRuns: 500 },
    )
  })
  it('tags agree only for the same secret and text', () => {
    expect(sameTag(tag('a', 'x'), tag('a', 'x'))).toBe(true)
    expect(sameTag(tag('a', 'x'), tag('b', 'x'))).toBe(false)
    expect(sameTag(tag('a', 'x'), tag('a', 'y'))).toBe(false)
    expect(sameTag(tag('a', 'x'), '')).toBe(false)
  })
})

describe('lanes', () => {
  it('do work of one name one after another and of others side by side; a failure stops nobody', async () => {
    const seen: string[] = []
    const gate = Promise.withResolvers<void>()
    const work = (name: string, wait?: Promise<void>) => async () => {
      seen.push(`${name} begins`)
      await wait
      seen.push(`${name} ends`)
      if (name === 'first') throw new Error('failed')
      return name
    }
    const first = inLane('a', work('first', gate.promise)).catch(() => 'failed')
    const second = inLane('a', work('second'))
    const other = await inLane('b', work('other'))
    expect(seen).toEqual(['first begins', 'other begins', 'other ends'])
    gate.resolve()
    expect([other, await first, await second]).toEqual(['other', 'failed', 'second'])
    expect(seen.slice(3)).toEqual(['first ends', 'second begins', 'second ends'])
  })
})
