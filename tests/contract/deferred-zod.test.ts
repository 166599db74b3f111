import { describe, expect, it } from 'vitest'
import * as zod from 'zod'
import { textSchema } from '../../functions/documents/model/text.ts'
import * as deferred from '../../infra/constructs/deferred-zod.ts'

// It has no types of its own: the product is checked against those of zod.
const z = deferred as unknown as typeof zod

/** A schema of what the product uses, with zod or with what stands in its place. */
function schemasBy(library: typeof zod) {
  const named = library.object({ id: library.string().min(1).regex(/^a/), name: library.string().nullable() })
  const dated = named.extend({ at: library.string().optional(), state: library.enum(['NEW', 'OLD']) })
  const party = library.discriminatedUnion('form', [
    library.object({ form: library.literal('AGENCY'), agency: named }),
    library.object({ form: library.literal('MEMBER'), order: library.int().positive() }),
  ])
  return {
    named,
    dated,
    party,
    spread: library.object({ ...named.shape, ...dated.shape, note: library.undefined() }),
    picked: dated.pick({ id: true, state: true }),
    left: dated.omit({ name: true }).partial(),
    few: library.object({ more: library.number() }).extend(named.partial().shape),
    list: library.array(party).min(1),
    byName: library.record(library.string(), library.number().nonnegative()),
    either: library.union([named, library.boolean(), library.coerce.number()]),
    changed: named.refine(({ id }) => id.length < 3).transform(({ id }) => id.toUpperCase()),
    loose: library.looseObject({ id: library.unknown() }),
    strict: library.strictObject({ id: library.url().default('https://example.cn') }),
  }
}
const GIVEN: readonly unknown[] = [
  { id: 'a', name: null },
  { id: 'a1', name: 'x', state: 'NEW', at: '2026' },
  { id: 'a12', name: 'x', state: 'LOST', more: 1 },
  { form: 'AGENCY', agency: { id: 'a', name: 'x' } },
  { form: 'MEMBER', order: 0 },
  [{ form: 'MEMBER', order: 1 }],
  { seats: 4, rows: -1 },
  { id: 'https://example.org' },
  {},
  [],
  '17',
  true,
  null,
  undefined,
]

describe('what stands in the place of zod', () => {
  const [ours, theirs] = [schemasBy(z), schemasBy(zod)]

  it.each(Object.keys(theirs) as (keyof typeof theirs)[])('parses as zod does: %s', name => {
    for (const given of GIVEN) {
      const [mine, right] = [ours[name].safeParse(given), theirs[name].safeParse(given)]
      expect([mine.data, mine.error?.issues]).toEqual([right.data, right.error?.issues])
    }
  })

  it('parses the hundredth time, by what zod compiled, as the first time', () => {
    const schema = schemasBy(z).dated
    const results = Array.from({ length: 220 }, (_, n) => schema.safeParse(GIVEN[n % 2]))
    const [refused, accepted] = results.slice(-2)
    expect(refused?.error?.issues).toEqual(results[0]?.error?.issues)
    expect(accepted).toEqual(results[1])
  })

  it('throws what zod throws', () => {
    expect(() => ours.named.parse({})).toThrow(zod.ZodError)
    expect(z.ZodError).toBe(zod.ZodError)
  })

  it('can be a part of a schema of zod, and be asked for anything that zod knows', () => {
    expect(zod.object({ party: ours.party }).safeParse({ party: GIVEN[3] }).success).toBe(true)
    expect(ours.dated.shape.state.options).toEqual(['NEW', 'OLD'])
    expect(ours.named.keyof().options).toEqual(['id', 'name'])
  })

  it('makes no schema before something is parsed by it', () => {
    let made = 0
    const fields = {
      get id() {
        made += 1
        return z.string()
      },
    }
    const schema = z.object(fields).nullable().optional()
    expect(made).toBe(0)
    schema.parse({ id: 'x' })
    schema.parse({ id: 'y' })
    expect(made).toBe(1)
  })

  it('is what the functions have in tests', () => {
    expect(Object.hasOwn(textSchema, 'make')).toBe(true)
  })
})
