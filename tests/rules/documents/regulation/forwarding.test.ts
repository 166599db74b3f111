import { describe, expect, it } from 'vitest'
import { type Distribution, partsOf } from '../../../../functions/documents/model/index.ts'
import { forwardingFindings } from '../../../../functions/documents/regulation/rules/forwarding.ts'
import { zhengzhou, zhongyuan } from '../../../kit/rules/agencies.ts'
import { aText } from '../../../kit/rules/documents.ts'

const allowed = (more: Partial<Distribution> = {}): Distribution => ({
  ...{ disclosure: 'NOT_DISCLOSED', extent: 'TO_CITY' },
  ...more,
})
const text = aText('NOTICE', zhengzhou, [zhongyuan])
const found = (...given: Parameters<typeof forwardingFindings>) =>
  forwardingFindings(...given).map(({ code, path, params }) => [
    code,
    path[0],
    params?.names ?? params?.given,
  ])
const town = { name: '林山寨街道办事处', tier: 'TOWN' } as const

describe('a document that forwards what fewer may read now (知悉范围)', () => {
  it('finds nothing while the issuer of what it forwards changed nothing, or wide enough', () => {
    expect(found(text, null, [town])).toEqual([])
    expect(found(text, allowed({ extent: 'TO_COUNTY' }), [])).toEqual([])
    expect(found(text, allowed({ extent: 'UNLIMITED' }), [town])).toEqual([])
  })
  it('names main recipients, copies and members of classes that it is not for, as a warning with its reason', () => {
    const one = { ...text, copies: [...partsOf(text.main).agencies] }
    expect(found(one, allowed(), [town])).toEqual([
      ['FORWARDED_BEYOND', 'mainRecipients', [zhongyuan.name, town.name]],
      ['FORWARDED_BEYOND', 'copies', [zhongyuan.name]],
    ])
    expect(forwardingFindings(text, allowed(), [])).toMatchObject([
      {
        ...{ type: 'ElementViolation', element: 'FORWARDS', severity: 'WARNING', article: '9(14)' },
        ...{ fix: { supply: ['mainRecipients'] }, params: { range: '此件不予公开，发至市级' } },
      },
    ])
  })
  it('names ten of a class at most', () => {
    const towns = Array.from({ length: 30 }, (_, index) => ({ ...town, name: `第${index}街道办事处` }))
    const [finding] = forwardingFindings(text, allowed({ extent: 'TO_COUNTY' }), towns)
    expect(finding?.params?.names).toHaveLength(10)
  })
  it('finds each note that discloses it further', () => {
    const noted = { ...text, notes: ['此件公开发布', '联系人：王敏', '此件依申请公开'] }
    const within = { extent: 'UNLIMITED' } as const
    expect(found(noted, allowed(within), [])).toEqual([
      ['DISCLOSED_BEYOND', 'notes', '此件公开发布'],
      ['DISCLOSED_BEYOND', 'notes', '此件依申请公开'],
    ])
    expect(found(noted, allowed({ ...within, disclosure: 'ON_REQUEST' }), [])).toEqual([
      ['DISCLOSED_BEYOND', 'notes', '此件公开发布'],
    ])
    expect(found(noted, allowed({ ...within, disclosure: 'ON_OWN_INITIATIVE' }), [])).toEqual([])
  })
})
