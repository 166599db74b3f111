import { describe, expect, it } from 'vitest'
import { issuerOf } from '../../../../functions/documents/model/index.ts'
import { formerNameProblem, underPresentName } from '../../../../functions/documents/model/present-name.ts'
import { zhengzhou } from '../../../kit/rules/agencies.ts'

const issuer = issuerOf(zhengzhou)
const renamed = { ...zhengzhou, name: '郑都市人民政府', organCode: '郑都政', tier: 'COUNTY' as const }

describe('the issuer of a document after the agency was renamed', () => {
  it('has the present name and organ code in a draft, and keeps what else it was', () => {
    expect(underPresentName(issuer, renamed)).toEqual({
      ...issuer,
      name: '郑都市人民政府',
      organCode: '郑都政',
    })
    expect(underPresentName(issuer, null)).toBe(issuer)
  })
  it('is a problem of approving and signing by the name alone, with both names', () => {
    expect(formerNameProblem(issuer, renamed)).toMatchObject({
      code: 'ISSUER_RENAMED',
      given: '郑州市人民政府',
      allowed: ['郑都市人民政府'],
    })
    expect(formerNameProblem(issuer, { ...renamed, name: zhengzhou.name })).toBe(null)
    expect(formerNameProblem(issuer, null)).toBe(null)
  })
})
