import { describe, expect, it } from 'vitest'
import { type AgencyApplication, agencySchema } from '../../../functions/tenancy/model.ts'
import type { RegistrationFacts } from '../../../functions/tenancy/rules/registration.ts'
import {
  aCaller,
  anAgency,
  aRegion,
  bureau,
  operator,
  zhengzhou,
  zhongyuan,
} from '../../kit/rules/agencies.ts'
import { application, facts, fields, registered } from '../../kit/rules/registration.ts'

describe('a dual-led organ (双重领导)', () => {
  const cityBureau = anAgency(zhengzhou, {
    name: '郑州市公安局',
    regionCode: '410100',
    tier: 'CITY',
    kind: 'DEPARTMENT',
    actsAsGovernment: false,
  })
  const given: RegistrationFacts = {
    ...facts,
    caller: aCaller(zhengzhou, 'ADMINISTRATOR'),
    region: aRegion('410102', 'COUNTY'),
    superior: zhongyuan,
    other: cityBureau,
  }
  const wanted: AgencyApplication = {
    ...application,
    name: '中原区公安局',
    regionCode: '410102',
    kind: 'DEPARTMENT',
    superiorId: zhongyuan.id,
    otherSuperiorId: cityBureau.id,
  }

  it('has two lines, each nearest first', () => {
    const agency = registered(given, wanted)
    expect(agency.line.map(above => above.name)).toEqual([
      '中原区人民政府',
      '郑州市人民政府',
      '河南省人民政府',
    ])
    expect(agency.otherLine.map(above => above.name)).toEqual([
      '郑州市公安局',
      '郑州市人民政府',
      '河南省人民政府',
    ])
  })

  it('any other agency has none', () => {
    expect(registered(facts, application)).toMatchObject({ otherSuperiorId: null, otherLine: [] })
  })

  it.each<[string, Partial<AgencyApplication>, Partial<RegistrationFacts>]>([
    ['does not exist', {}, { other: null }],
    ['is the first superior', { otherSuperiorId: zhongyuan.id }, { other: zhongyuan }],
    ['is the guiding agency', { guidingId: cityBureau.id }, { guiding: cityBureau }],
    ['is an inner division', {}, { other: { ...cityBureau, kind: 'INNER_DIVISION' } }],
  ])('is refused if the second superior %s', (_, more, moreFacts) => {
    expect(fields({ ...given, ...moreFacts }, { ...wanted, ...more })).toEqual([
      'NOT_A_SECOND_SUPERIOR otherSuperiorId',
    ])
  })

  it('is refused without a first superior', () => {
    const atTop: RegistrationFacts = { ...given, caller: operator, superior: null }
    expect(fields(atTop, { ...wanted, superiorId: null })).toEqual(['NOT_A_SECOND_SUPERIOR otherSuperiorId'])
  })

  it('was stored without a second superior before there was one, and is still read', () => {
    const { otherSuperiorId: _, otherLine: __, ...earlier } = zhongyuan
    expect(agencySchema.parse(earlier)).toEqual(zhongyuan)
  })
})

describe('an inner division (内设机构)', () => {
  const division = anAgency(bureau, {
    name: '郑州市教育局基础教育处',
    regionCode: '410100',
    tier: 'CITY',
    kind: 'INNER_DIVISION',
    actsAsGovernment: false,
  })
  const given: RegistrationFacts = { ...facts, superior: bureau, region: aRegion('410100', 'CITY') }
  const wanted: AgencyApplication = {
    ...application,
    name: division.name,
    regionCode: '410100',
    tier: 'CITY',
    kind: 'INNER_DIVISION',
    superiorId: bureau.id,
  }

  it('stands below its agency and does not act as a government', () => {
    expect(registered(given, wanted)).toMatchObject({
      kind: 'INNER_DIVISION',
      actsAsGovernment: false,
      superiorId: bureau.id,
    })
  })
  it('is refused without an agency that it is part of, even to an operator', () => {
    const atTop: RegistrationFacts = { ...given, caller: operator, superior: null }
    expect(fields(atTop, { ...wanted, superiorId: null })).toEqual(['DIVISION_MISPLACED superiorId'])
  })
  it('may have divisions below it, but no agency', () => {
    const below: RegistrationFacts = { ...given, superior: division }
    expect(registered(below, { ...wanted, superiorId: division.id }).line[0]?.id).toBe(division.id)
    expect(fields(below, { ...wanted, kind: 'DEPARTMENT', superiorId: division.id })).toEqual([
      'DIVISION_MISPLACED superiorId',
    ])
  })
})
