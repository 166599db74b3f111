import { describe, expect, it } from 'vitest'
import { type AgencyApplication, nameInScope } from '../../../functions/tenancy/model.ts'
import type { RegistrationFacts } from '../../../functions/tenancy/rules/registration.ts'
import {
  aCaller,
  anAgency,
  bureau,
  operator,
  province,
  zhengzhou,
  zhongyuan,
  zone,
} from '../../kit/rules/agencies.ts'
import { placeOf } from '../../kit/rules/divisions.ts'
import { application, facts, fields, NAMES, registered } from '../../kit/rules/registration.ts'

describe('a county’s administrator', () => {
  const given: RegistrationFacts = {
    ...facts,
    ...placeOf('410102'),
    caller: aCaller(zhongyuan, 'ADMINISTRATOR'),
    superior: zhongyuan,
  }
  const wanted: AgencyApplication = { ...application, regionCode: '410102', superiorId: zhongyuan.id }

  it.each<[string, string, Partial<AgencyApplication>, string[]]>([
    ['the province', '河南省人民政府', {}, ['NAME_NOT_OF_ITS_REGION name', 'OWN_LEVEL_OR_ABOVE superiorId']],
    ['the State Council', '国务院', { kind: 'OTHER' }, ['NATIONAL_NAME name']],
    [
      'the province with a zero-width space',
      '河南省\u200b人民政府',
      { kind: 'OTHER' },
      ['NOT_IN_A_NAME name'],
    ],
    [
      'the province with a direction mark',
      '河南\u202e省',
      { kind: 'OTHER' },
      ['TEXT_CONTROL_CHARACTER name'],
    ],
    ['the province by a look-alike', '河南省入民政府', { kind: 'OTHER' }, ['NAME_NOT_OF_ITS_REGION name']],
    ['a department of the province', '河南省財政廳', { kind: 'DEPARTMENT' }, ['NAME_NOT_OF_ITS_REGION name']],
    ['its own government again', '中原区人民政府', {}, ['OWN_LEVEL_OR_ABOVE superiorId']],
    ['its party committee', '中共中原区委', { kind: 'PARTY_COMMITTEE' }, ['OWN_LEVEL_OR_ABOVE superiorId']],
    [
      'the province in a short name',
      '中原区教育局',
      { kind: 'DEPARTMENT', shortName: '河南省政府' },
      ['NAME_NOT_OF_ITS_KIND shortName'],
    ],
    [
      'both names',
      '国务院',
      { kind: 'OTHER', shortName: '国务院' },
      ['NATIONAL_NAME name', 'NATIONAL_NAME shortName'],
    ],
    [
      'an emoji',
      '中原区😀局',
      { kind: 'DEPARTMENT', shortName: '😀' },
      ['NOT_IN_A_NAME name', 'NOT_IN_A_NAME shortName'],
    ],
  ])('does not register %s', (_, name, more, expected) => {
    expect(fields(given, { ...wanted, name, ...more })).toEqual(expected)
  })

  it('registers its own departments and offices', () => {
    expect(registered(given, { ...wanted, name: '中原区教育局', kind: 'DEPARTMENT' }).tier).toBe('COUNTY')
    const office = { ...wanted, name: '中原区人民政府办公室', kind: 'GENERAL_OFFICE' as const }
    expect(registered(given, office).superiorId).toBe(zhongyuan.id)
  })
})

describe('a government, party committee or congress', () => {
  const kinds = ['GOVERNMENT', 'PARTY_COMMITTEE', 'PEOPLES_CONGRESS'] as const

  it.each(kinds)('stands below an organ that leads a region of a higher tier: %s', kind => {
    const wanted = { ...application, name: NAMES[kind], kind }
    expect(registered(facts, wanted).superiorId).toBe(zhengzhou.id)
    const below = (superior: typeof zhengzhou) => ({ ...wanted, superiorId: superior.id })
    const committee = anAgency(null, {
      name: '中共郑州市委',
      tier: 'CITY',
      regionCode: '410100',
      kind: 'PARTY_COMMITTEE',
      actsAsGovernment: false,
    })
    const byCommittee = { ...facts, caller: aCaller(committee, 'ADMINISTRATOR'), superior: committee }
    expect(registered(byCommittee, below(committee)).line[0]?.name).toBe('中共郑州市委')
    const by = (superior: typeof zhengzhou) => fields({ ...facts, superior }, below(superior))
    expect(by(bureau)).toEqual(['OWN_LEVEL_OR_ABOVE superiorId'])
    expect(by(zhongyuan)).toEqual(['OWN_LEVEL_OR_ABOVE superiorId'])
    expect(by(zone)).toEqual(['OWN_LEVEL_OR_ABOVE superiorId'])
  })

  it('of a town may stand below a management committee that acts as a government', () => {
    const given = { ...facts, ...placeOf('410102001'), superior: zone }
    const wanted: AgencyApplication = {
      ...application,
      name: '林山寨街道办事处',
      regionCode: '410102001',
      tier: 'TOWN',
      superiorId: zone.id,
    }
    expect(registered(given, wanted).line[0]?.id).toBe(zone.id)
  })

  it('at the top is registered by operators, of every province', () => {
    for (const [code, name] of [
      ['410000', '河南省人民政府'],
      ['150000', '内蒙古自治区人民政府'],
      ['110000', '北京市人民政府'],
    ] as const) {
      const given = { ...facts, ...placeOf(code), caller: operator, superior: null }
      const wanted = { ...application, name, regionCode: code, tier: 'PROVINCE' as const, superiorId: null }
      expect(registered(given, wanted).line).toEqual([])
    }
  })

  it('keeps its superior’s name to itself', () => {
    const given = {
      ...facts,
      ...placeOf('410100'),
      superior: province,
      caller: aCaller(province, 'ADMINISTRATOR'),
    }
    const wanted = {
      ...application,
      name: '河南省人民政府郑州',
      regionCode: '410100',
      tier: 'CITY' as const,
      superiorId: province.id,
    }
    expect(fields(given, wanted)).toEqual(['NAME_NOT_OF_ITS_KIND name'])
  })
})

describe('the scope of a name', () => {
  it('is the province, and for a town its county', () => {
    expect(nameInScope('410100', '郑州市人民政府')).toBe('41#郑州市人民政府')
    expect(nameInScope('410102001', '林山寨街道办事处')).toBe('410102#林山寨街道办事处')
  })
  it('is a key of a bounded length, whatever is given', () => {
    const long = nameInScope('410100', '\u{20bb7}'.repeat(5_000))
    expect(Buffer.byteLength(long)).toBeLessThan(1_300)
    expect(Buffer.byteLength(nameInScope('x', '\ufdfa'.repeat(5_000)))).toBeLessThan(1_300)
  })
})
