import { describe, expect, it } from 'vitest'
import { TIERS } from '../../../functions/access/regions.ts'
import type { InvalidInput, Problem } from '../../../functions/kernel/problem.ts'
import { AGENCY_KINDS, type Agency, organCodeInProvince } from '../../../functions/tenancy/model.ts'
import { orphanProblems, readRow } from '../../../functions/tenancy/rules/agency-import.ts'
import { anAgency, aRegion, luoyang, operator, province, zhengzhou } from '../../kit/rules/agencies.ts'
import { aCreditCode, agencyIn, cells, facts, outline, planOf } from '../../kit/rules/agency-import.ts'
import { TEXTS } from '../../kit/rules/registration.ts'
import { anId, holesIn } from '../../kit/rules/results.ts'

describe('reading a row of agencies', () => {
  it('takes the flag in any case, and nothing for no', () => {
    const flag = (actsAsGovernment: string) => {
      const { read } = readRow({ line: 2, cells: cells('甲', { kind: 'OTHER', actsAsGovernment }) }, 'agc-1')
      return read.ok && read.value.application.actsAsGovernment
    }
    expect(['true', 'TRUE', 'false', ''].map(flag)).toEqual([true, true, false, false])
  })
  it.each<[string, Record<string, string>, object]>([
    ['tier', { tier: '市' }, { code: 'NOT_ONE_OF', given: '市', allowed: TIERS }],
    ['kind', { kind: 'CLUB' }, { code: 'NOT_ONE_OF', given: 'CLUB', allowed: AGENCY_KINDS }],
    [
      'actsAsGovernment',
      { actsAsGovernment: '是' },
      { code: 'NOT_ONE_OF', given: '是', allowed: ['true', 'false'] },
    ],
    ['regionCode', { regionCode: '41010' }, { code: 'NOT_A_REGION_CODE', given: '41010' }],
    ['creditCode', { creditCode: '' }, { code: 'INVALID_CREDIT_CODE', given: '' }],
    ['creditCode', { creditCode: '9'.repeat(60) }, { code: 'INVALID_CREDIT_CODE', given: '9'.repeat(40) }],
    ['organCode', { organCode: '' }, { code: 'INVALID_ORGAN_CODE', given: '' }],
    ['organCode', { organCode: '长'.repeat(21) }, { code: 'INVALID_ORGAN_CODE' }],
  ])('refuses a %s that no agency can have: %j', (column, more, problem) => {
    const { line, read } = readRow({ line: 7, cells: cells('甲', more) }, 'agc-1')
    const problems = read.ok ? [] : read.problems
    expect([line, problems]).toMatchObject([7, [{ ...problem, path: [column] }]])
    expect(holesIn(problems, TEXTS)).toEqual([])
  })
  it('reports everything that is missing from a row of nothing', () => {
    const { read } = readRow({ line: 2, cells: {} }, 'agc-1')
    expect(read.ok ? [] : read.problems.map(({ path }) => path[0])).toEqual([
      'tier',
      'kind',
      'regionCode',
      'creditCode',
      'organCode',
    ])
  })
})

describe('planning an import of agencies', () => {
  it('registers a row with the id that was made for it, below its superior', () => {
    const [row] = planOf([cells('甲市人民政府', { shortName: '甲市' })])
    expect(row).toMatchObject({ line: 2, plan: 'REGISTER' })
    expect(agencyIn(row)).toMatchObject({
      id: anId('agc', 900),
      name: '甲市人民政府',
      shortName: '甲市',
      superiorId: province.id,
      line: [{ id: province.id }],
      version: 1,
    })
    expect(row?.plan === 'REGISTER' && row.registered.event).toMatchObject({
      type: 'AgencyRegistered',
      by: 'mbr-administrator',
      aggregate: anId('agc', 900),
    })
  })

  it('lets a row stand below one that an earlier row registers, and not below a later one', () => {
    const county = { regionCode: '410102', tier: 'COUNTY', superior: '甲市人民政府' }
    expect(outline(planOf([cells('甲市人民政府'), cells('子县人民政府', county)]))).toEqual([
      'REGISTER',
      'REGISTER',
    ])
    expect(outline(planOf([cells('子县人民政府', county), cells('甲市人民政府')]))).toEqual([
      'SUPERIOR_NOT_REGISTERED superior',
      'REGISTER',
    ])
  })

  it('keeps the good rows and reports why each bad one is refused', () => {
    const credit = aCreditCode(77_777)
    const plan = planOf([
      cells('甲市人民政府', { creditCode: credit }),
      cells('乙市人民政府', { creditCode: '91350100M000100Y4Z' }),
      cells('丙市人民政府', { regionCode: '999999' }),
      cells('丁县人民政府', { regionCode: '410102' }),
      cells('戊市人民政府', { creditCode: credit }),
      cells('己市人民政府', { superior: '没有的机关' }),
      cells('', { organCode: 'X' }),
      cells('庚市人民政府', { superior: '' }),
      cells('辛市人民政府', { tier: 'x' }),
    ])
    expect(outline(plan)).toEqual([
      'REGISTER',
      'INVALID_CREDIT_CODE creditCode',
      'NO_SUCH_REGION regionCode',
      'NOT_THE_REGIONS_TIER tier',
      'ALREADY_EXISTS creditCode',
      'SUPERIOR_NOT_REGISTERED superior',
      'TEXT_EMPTY name, INVALID_ORGAN_CODE organCode',
      'NOT_BELOW_CALLER superiorId',
      'NOT_ONE_OF tier',
    ])
    expect(plan.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('an organ code belongs to one agency of a province', () => {
    const organCode = '测政'
    expect(outline(planOf([cells('甲', { organCode }), cells('乙', { organCode })]))).toEqual([
      'REGISTER',
      'ALREADY_EXISTS organCode',
    ])
    const elsewhere = new Set([organCodeInProvince('420000', organCode)])
    expect(outline(planOf([cells('丙', { organCode })], { organCodes: elsewhere }))).toEqual(['REGISTER'])
  })

  it('puts no agency below a name that two agencies have', () => {
    const plan = planOf([cells('同名'), cells('同名'), cells('下属', { superior: '同名' })])
    expect(outline(plan)).toEqual(['REGISTER', 'REGISTER', 'AMBIGUOUS_NAME superior'])
    const [problem] = plan[2]?.plan === 'REFUSE' ? plan[2].problems : []
    expect((problem as InvalidInput).given).toBe('同名')
  })

  it('of an operator may begin at the top of a tree', () => {
    const top = { regionCode: '410000', tier: 'PROVINCE', superior: '' }
    const regions = new Map([...facts.regions, ['410000', aRegion('410000', 'PROVINCE')] as const])
    const plan = planOf([cells('某省人民政府', top), cells('某市人民政府', { superior: '某省人民政府' })], {
      caller: operator,
      own: null,
      regions,
    })
    expect(outline(plan)).toEqual(['REGISTER', 'REGISTER'])
    expect(agencyIn(plan[0]).superiorId).toBeNull()
  })
})

describe('the second superior in an import (双重领导)', () => {
  const bureau = cells('甲市公安局', { kind: 'DEPARTMENT' })
  const station = (otherSuperior: string) =>
    cells('子县公安局', {
      regionCode: '410102',
      tier: 'COUNTY',
      kind: 'DEPARTMENT',
      superior: '甲市人民政府',
      otherSuperior,
    })

  it('is the name of an earlier row, or the id of any agency', () => {
    const agencies = new Map([[luoyang.id, luoyang]])
    const plan = planOf([cells('甲市人民政府'), bureau, station('甲市公安局'), station(luoyang.id)], {
      agencies,
    })
    expect(outline(plan)).toEqual(['REGISTER', 'REGISTER', 'REGISTER', 'REGISTER'])
    expect(agencyIn(plan[2])).toMatchObject({ otherSuperiorId: agencyIn(plan[1]).id })
    expect(agencyIn(plan[3])).toMatchObject({
      otherSuperiorId: luoyang.id,
      otherLine: [{ id: luoyang.id }, {}],
    })
  })
  it('that is not there is refused beside a first one that is not, each in its column', () => {
    expect(outline(planOf([station('无此局')]))).toEqual([
      'SUPERIOR_NOT_REGISTERED superior, SUPERIOR_NOT_REGISTERED otherSuperior',
    ])
    expect(outline(planOf([cells('甲市人民政府'), station(anId('agc', 4_711))]))).toEqual([
      'REGISTER',
      'NOT_A_SECOND_SUPERIOR otherSuperiorId',
    ])
  })
  it('in words alone, beside a superior that is there, is refused in its own column', () => {
    expect(outline(planOf([cells('甲市人民政府'), station('无此局')]))).toEqual([
      'REGISTER',
      'SUPERIOR_NOT_REGISTERED otherSuperior',
    ])
  })
})

describe('an agency below one whose registration was lost', () => {
  const city = anAgency(province, { name: '甲市人民政府' })
  const county = anAgency(city, { name: '子县人民政府' })
  const dual = anAgency(zhengzhou, {
    name: '子县公安局',
    otherLine: [{ id: county.id, name: county.name }, ...county.line],
  })
  const lost = (agency: Agency, ...ids: readonly string[]): Problem[] =>
    orphanProblems(agency, id => ids.includes(id))

  it('is refused with the name of its superior, however far above the lost one is', () => {
    const problem = { code: 'SUPERIOR_NOT_REGISTERED', path: ['superior'], given: '甲市人民政府' }
    expect(lost(county, city.id)).toMatchObject([problem])
    expect(lost(county, province.id)).toMatchObject([problem])
    expect(holesIn(lost(county, city.id), TEXTS)).toEqual([])
  })
  it('on its second line is refused for that', () => {
    expect(lost(dual, city.id)).toMatchObject([{ path: ['otherSuperior'], given: '子县人民政府' }])
    expect(lost(dual, province.id).map(({ path }) => path[0])).toEqual(['superior', 'otherSuperior'])
  })
  it('is not what one beside it, or at the top, is', () => {
    expect([lost(county, luoyang.id), lost(province, city.id), lost(city, county.id)]).toEqual([[], [], []])
  })
})
