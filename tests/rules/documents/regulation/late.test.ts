import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../../functions/documents/model/index.ts'
import { lateRecipients } from '../../../../functions/documents/regulation/rules/late.ts'
import type { Agency } from '../../../../functions/tenancy/model.ts'
import { anAgency, erqi, HENAN, kaifeng, luoyang, province, zhongyuan } from '../../../kit/rules/agencies.ts'
import { addressed, aText, drafted, HENAN_NOTICE, messageGaps } from '../../../kit/rules/documents.ts'
import { must, problemsOf } from '../../../kit/rules/results.ts'

/** Districts of Luoyang, to which a district of Zhengzhou has no relation. */
const strangers = Array.from({ length: LIMITS.copiesOutside + 1 }, (_, n) =>
  anAgency(luoyang, { name: `洛阳市第${n}区人民政府`, regionCode: `4103${20 + n}`, tier: 'COUNTY' }),
)
const known = new Map<string, Agency>([...HENAN, kaifeng, ...strangers].map(one => [one.id, one]))
const late = (
  given: Parameters<typeof lateRecipients>[0],
  main: readonly Agency[],
  copies: readonly Agency[] = [],
  outsideBefore = 0,
) => {
  const ids = { mainRecipientIds: main.map(({ id }) => id), copyRecipientIds: copies.map(({ id }) => id) }
  return lateRecipients(given, ids, id => known.get(id) ?? null, { outsideBefore, limit: 20 })
}
const toClass = aText('NOTICE', province, [], {
  main: { form: 'CLASS', class: 'GOVERNMENTS_DIRECTLY_UNDER', tier: null },
})

describe('late recipients (补发)', () => {
  it('are whom the draft could have named', () => {
    const { main, copies, outside } = must(late(drafted(HENAN_NOTICE), [kaifeng]))
    expect([main.map(({ agencyId }) => agencyId), copies, outside]).toEqual([[kaifeng.id], [], 0])
  })
  it.each([
    ['as main recipients', [kaifeng], []],
    ['as copies', [], [kaifeng]],
  ])('are added %s to a class', (_, main, copies) => {
    expect(late(drafted(toClass), main, copies).ok).toBe(true)
  })
  it('are refused where the routing rules refuse them in the draft, with the texts', () => {
    const toLuoyang = aText('NOTICE', province, [luoyang])
    const problems = problemsOf(late(drafted(toLuoyang), [erqi]))
    expect(problems).toMatchObject([{ code: 'ROUTING_VIOLATION', rule: 'R2' }])
    expect(messageGaps(problems)).toEqual([])
  })
  it('below those whom a class stands for skip nobody: the level between has the document', () => {
    expect(late(drafted(toClass), [erqi]).ok).toBe(true)
    const toDepartments = aText('NOTICE', province, [], {
      main: { form: 'CLASS', class: 'DEPARTMENTS_OF_OWN_GOVERNMENT', tier: null },
    })
    expect(problemsOf(late(drafted(toDepartments), [erqi]))).toMatchObject([{ rule: 'R2' }])
  })
  it('are refused who are not there, named twice, or too many', () => {
    const nobody = { ...kaifeng, id: 'x' }
    expect(problemsOf(late(drafted(HENAN_NOTICE), [nobody]))).toMatchObject([{ code: 'NO_SUCH_AGENCY' }])
    expect(problemsOf(late(drafted(HENAN_NOTICE), [], [nobody]))).toMatchObject([{ code: 'NO_SUCH_AGENCY' }])
    expect(problemsOf(late(drafted(HENAN_NOTICE), [kaifeng], [kaifeng]))).toMatchObject([
      { code: 'PARTY_NAMED_TWICE', given: kaifeng.name },
    ])
    const many = Array.from({ length: 21 }, () => kaifeng)
    expect(problemsOf(late(drafted(HENAN_NOTICE), many))).toMatchObject([
      { code: 'TOO_MANY_ITEMS', limit: 20 },
    ])
  })
  it('outside the relations are as few as copies of the draft and of all additions together', () => {
    const letter = aText('LETTER', erqi, [zhongyuan])
    const from = drafted(letter, erqi)
    const limit = LIMITS.copiesOutside
    const some = late(from, [], strangers.slice(0, limit))
    expect(must(some).outside).toBe(limit)
    expect(problemsOf(late(from, [], strangers))).toMatchObject([
      { code: 'COPIES_OUTSIDE_RELATIONS', limit, path: ['copyRecipientIds'] },
    ])
    expect(problemsOf(late(from, [], strangers.slice(0, 1), limit))).toMatchObject([
      { code: 'COPIES_OUTSIDE_RELATIONS' },
    ])
    const copied = strangers.slice(1).map(one => addressed(erqi, one))
    const full = drafted({ ...letter, copies: copied }, erqi)
    expect(problemsOf(late(full, [], strangers.slice(0, 1)))).toMatchObject([
      { code: 'COPIES_OUTSIDE_RELATIONS' },
    ])
    // Who has a relation is not counted.
    expect(late(from, [kaifeng].slice(1), [luoyang].slice(1), limit).ok).toBe(true)
  })
})
