import { describe, expect, it } from 'vitest'
import { TIERS } from '../../../functions/access/regions.ts'
import type { InvalidInput, Problem } from '../../../functions/kernel/problem.ts'
import {
  AGENCY_KINDS,
  type Agency,
  nameInScope,
  organCodeInProvince,
} from '../../../functions/tenancy/model.ts'
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
  const bureau = (what: string, more: Record<string, string>) =>
    cells(`郑州市${what}局`, { kind: 'DEPARTMENT', ...more })

  it('registers a row with the id that was made for it, below its superior', () => {
    const [row] = planOf([cells('郑州市人民政府', { shortName: '郑州市' })])
    expect(row).toMatchObject({ line: 2, plan: 'REGISTER' })
    expect(agencyIn(row)).toMatchObject({
      id: anId('agc', 900),
      name: '郑州市人民政府',
      shortName: '郑州市',
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
    const county = { regionCode: '410102', tier: 'COUNTY', superior: '郑州市人民政府' }
    expect(outline(planOf([cells('郑州市人民政府'), cells('中原区人民政府', county)]))).toEqual([
      'REGISTER',
      'REGISTER',
    ])
    expect(outline(planOf([cells('中原区人民政府', county), cells('郑州市人民政府')]))).toEqual([
      'SUPERIOR_NOT_REGISTERED superior',
      'REGISTER',
    ])
  })

  it('keeps the good rows and reports why each bad one is refused', () => {
    const credit = aCreditCode(77_777)
    const plan = planOf([
      cells('郑州市人民政府', { creditCode: credit }),
      cells('郑州市人民政府', { creditCode: '91350100M000100Y4Z' }),
      cells('郑州市人民政府', { regionCode: '999999' }),
      cells('中原区人民政府', { regionCode: '410102' }),
      cells('郑州市人民政府', { creditCode: credit }),
      cells('郑州市人民政府', { superior: '没有的机关' }),
      cells('', { organCode: 'X' }),
      cells('郑州市人民政府', { superior: '' }),
      cells('郑州市人民政府', { tier: 'x' }),
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
    expect(outline(planOf([bureau('教育', { organCode }), bureau('财政', { organCode })]))).toEqual([
      'REGISTER',
      'ALREADY_EXISTS organCode',
    ])
    const elsewhere = new Set([organCodeInProvince('420000', organCode)])
    expect(outline(planOf([bureau('民政', { organCode })], { organCodes: elsewhere }))).toEqual(['REGISTER'])
  })

  it('a name belongs to one agency of a province, however it is written', () => {
    const again = [bureau('财政', {}), bureau('財政', {}), bureau('财 政', {}), bureau('财政', {})]
    expect(outline(planOf(again))).toEqual([
      'REGISTER',
      'ALREADY_EXISTS name',
      'NOT_IN_A_NAME name',
      'ALREADY_EXISTS name',
    ])
    const names = new Set([nameInScope('410100', '郑州市教育局')])
    expect(outline(planOf([bureau('教育', {})], { names }))).toEqual(['ALREADY_EXISTS name'])
  })

  it('puts no agency below a name that two agencies have', () => {
    const codes = ['410102099', '410103099']
    const regions = new Map([
      ...facts.regions,
      ...codes.map(code => [code, aRegion(code, 'TOWN', '城关镇')] as const),
    ])
    const [one = '', two = ''] = codes
    const town = (regionCode: string) => cells('城关镇人民政府', { regionCode, tier: 'TOWN' })
    const below = { regionCode: one, tier: 'TOWN', kind: 'OTHER', superior: '城关镇人民政府' }
    const plan = planOf([town(one), town(two), cells('城关镇财政所', below), town(two)], { regions })
    expect(outline(plan)).toEqual(['REGISTER', 'REGISTER', 'AMBIGUOUS_NAME superior', 'ALREADY_EXISTS name'])
    const [problem] = plan[2]?.plan === 'REFUSE' ? plan[2].problems : []
    expect((problem as InvalidInput).given).toBe('城关镇人民政府')
  })

  it('of an operator may begin at the top of a tree', () => {
    const top = { regionCode: '410000', tier: 'PROVINCE', superior: '' }
    const regions = new Map([...facts.regions, ['410000', aRegion('410000', 'PROVINCE')] as const])
    const plan = planOf(
      [cells('河南省人民政府', top), cells('郑州市人民政府', { superior: '河南省人民政府' })],
      {
        caller: operator,
        own: null,
        regions,
      },
    )
    expect(outline(plan)).toEqual(['REGISTER', 'REGISTER'])
    expect(agencyIn(plan[0]).superiorId).toBeNull()
  })
})

describe('the second superior in an import (双重领导)', () => {
  const bureau = cells('郑州市公安局', { kind: 'DEPARTMENT' })
  const station = (otherSuperior: string, name = '公安局') =>
    cells(`中原区${name}`, {
      regionCode: '410102',
      tier: 'COUNTY',
      kind: 'DEPARTMENT',
      superior: '郑州市人民政府',
      otherSuperior,
    })

  it('is the name of an earlier row, or the id of any agency', () => {
    const agencies = new Map([[luoyang.id, luoyang]])
    const plan = planOf(
      [cells('郑州市人民政府'), bureau, station('郑州市公安局'), station(luoyang.id, '财政局')],
      {
        agencies,
      },
    )
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
    expect(outline(planOf([cells('郑州市人民政府'), station(anId('agc', 4_711))]))).toEqual([
      'REGISTER',
      'NOT_A_SECOND_SUPERIOR otherSuperiorId',
    ])
  })
  it('in words alone, beside a superior that is there, is refused in its own column', () => {
    expect(outline(planOf([cells('郑州市人民政府'), station('无此局')]))).toEqual([
      'REGISTER',
      'SUPERIOR_NOT_REGISTERED otherSuperior',
    ])
  })
})

describe('an agency below one whose registration was lost', () => {
  const city = anAgency(province, { name: '郑州市人民政府' })
  const county = anAgency(city, { name: '中原区人民政府' })
  const dual = anAgency(zhengzhou, {
    name: '中原区公安局',
    otherLine: [{ id: county.id, name: county.name }, ...county.line],
  })
  const lost = (agency: Agency, ...ids: readonly string[]): Problem[] =>
    orphanProblems(agency, id => ids.includes(id))

  it('is refused with the name of its superior, however far above the lost one is', () => {
    const problem = { code: 'SUPERIOR_NOT_REGISTERED', path: ['superior'], given: '郑州市人民政府' }
    expect(lost(county, city.id)).toMatchObject([problem])
    expect(lost(county, province.id)).toMatchObject([problem])
    expect(holesIn(lost(county, city.id), TEXTS)).toEqual([])
  })
  it('on its second line is refused for that', () => {
    expect(lost(dual, city.id)).toMatchObject([{ path: ['otherSuperior'], given: '中原区人民政府' }])
    expect(lost(dual, province.id).map(({ path }) => path[0])).toEqual(['superior', 'otherSuperior'])
  })
  it('is not what one beside it, or at the top, is', () => {
    expect([lost(county, luoyang.id), lost(province, city.id), lost(city, county.id)]).toEqual([[], [], []])
  })
})
