import { describe, expect, it } from 'vitest'
import type { Distribution } from '../../../functions/documents/index.ts'
import type { Recipient } from '../../../functions/exchange/model.ts'
import { beyondOf } from '../../../functions/exchange/rules/forwarded-beyond.ts'
import { zhengzhou, zhongyuan } from '../../kit/rules/agencies.ts'
import { aText, documentIn } from '../../kit/rules/documents.ts'
import { aRecall, PUBLISHED, recipient } from '../../kit/rules/recalled.ts'

const county: Recipient = { ...recipient, order: 0, name: '中原区人民政府', tier: 'COUNTY' }
const town: Recipient = { ...recipient, order: 1, name: '林山寨街道办事处', tier: 'TOWN' }
const { document } = documentIn('DISPATCHED', aText('NOTICE', zhengzhou, [zhongyuan]))
const noted = (...notes: string[]) => ({ ...document, text: { ...document.text, notes } })
const allowed = (more: Partial<Distribution>): Distribution => ({
  ...{ disclosure: 'NOT_DISCLOSED', extent: 'UNLIMITED' },
  ...more,
})
const forwarding = { document, recipients: [county, town], recalls: [] }
const beyond = (more: Partial<Distribution>, recalls = [] as ReturnType<typeof aRecall>[]) =>
  beyondOf(allowed(more), { ...forwarding, recalls })

describe('a document that forwards what others may read than before (超出知悉范围)', () => {
  it.each([
    ['UNLIMITED', undefined],
    ['TO_TOWN', undefined],
    ['TO_COUNTY', [town]],
    ['TO_CITY', [county, town]],
    ['RECIPIENTS_ONLY', [county, town]],
  ] as const)('names the recipients beyond %s', (extent, recipients) => {
    expect(beyond({ extent })?.recipients).toEqual(recipients)
  })
  it('says which document it is, and leaves out those from whom it was recalled', () => {
    expect(beyond({ extent: 'TO_COUNTY' })).toMatchObject({
      ...{ documentId: document.id, number: document.number.text, isDisclosedBeyond: false },
    })
    const ofTown = aRecall({ concerns: [{ agencyId: town.agencyId, name: town.name, order: 1 }] as never })
    expect(beyond({ extent: 'TO_CITY' }, [ofTown])?.recipients).toEqual([county])
    expect(beyond({ extent: 'TO_CITY' }, [aRecall()])).toBeNull()
  })
  it('says that it is disclosed further, by its notes or by the last change of its own range', () => {
    const isDisclosed = (one: typeof document, disclosure: Distribution['disclosure']) =>
      beyondOf(allowed({ disclosure }), { ...forwarding, document: one })?.isDisclosedBeyond
    expect(isDisclosed(noted('此件公开发布'), 'ON_REQUEST')).toBe(true)
    expect(isDisclosed(noted('此件依申请公开'), 'NOT_DISCLOSED')).toBe(true)
    expect(isDisclosed(noted('此件依申请公开'), 'ON_REQUEST')).toBeUndefined()
    expect(isDisclosed(noted('此件发至县团级'), 'NOT_DISCLOSED')).toBeUndefined()
    const narrowed = { ...PUBLISHED, disclosure: 'NOT_DISCLOSED' as const }
    const own = (one: typeof PUBLISHED) => ({
      ...noted('此件公开发布'),
      dispatch: { ...document.dispatch, distribution: [one] },
    })
    expect(isDisclosed(own(narrowed), 'NOT_DISCLOSED')).toBeUndefined()
    expect(isDisclosed(own(PUBLISHED), 'NOT_DISCLOSED')).toBe(true)
  })
})
