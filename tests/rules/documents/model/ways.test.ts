import { describe, expect, it } from 'vitest'
import {
  type Addressed,
  addressedBy,
  goesUp,
  isLeadingOffice,
  isLeadingOrgan,
  issuerOf,
  leaderOf,
  organOfAddressed,
  waysTo,
} from '../../../../functions/documents/model/index.ts'
import { relationOf } from '../../../../functions/documents/model/relations.ts'
import { aText } from '../../../kit/rules/documents.ts'
import { agencyNamed } from '../../../kit/rules/drafting-vectors.ts'

const as = (issuer: string, agency: string): Addressed =>
  addressedBy(agencyNamed(issuer), agencyNamed(agency))
/** The ways from an issuer and co-issuers to an agency in short. */
const ways = (issuer: string, to: string, ...coIssuers: readonly string[]): string[] =>
  waysTo(
    issuerOf(agencyNamed(issuer)),
    coIssuers.map(one => as(issuer, one)),
    as(issuer, to),
  ).map(({ direction, tie, skipped }) => `${direction} ${tie} ${skipped.length}`)

describe('the ways from issuers to a recipient', () => {
  it.each([
    ['city', 'county', ['DOWN LEADERSHIP 0']],
    ['prov', 'town', ['DOWN LEADERSHIP 2']],
    ['cityEdu', 'provEdu', ['UP GUIDANCE 0', 'PARALLEL GUIDANCE 0']],
    ['countyEdu', 'provEdu', ['UP GUIDANCE 1', 'PARALLEL GUIDANCE 0']],
    ['provEdu', 'countyEdu', ['DOWN GUIDANCE 1', 'DOWN TERRITORY 0', 'PARALLEL GUIDANCE 0']],
    ['cityOffice', 'county', ['DOWN OFFICE 0', 'DOWN TERRITORY 0', 'PARALLEL null 0']],
    ['cityOffice', 'provOffice', ['UP GUIDANCE 0', 'PARALLEL null 0']],
    ['provOffice', 'cityOffice', ['DOWN OFFICE 1', 'DOWN TERRITORY 0', 'PARALLEL null 0']],
    ['cityOffice', 'city2', ['PARALLEL null 0']],
    ['city', 'cityCongress', ['UP CONGRESS 0', 'PARALLEL null 0']],
    ['cityCongress', 'city', ['DOWN CONGRESS 0', 'PARALLEL null 0']],
    ['city', 'cityParty', ['UP PARTY 0', 'PARALLEL null 0']],
    ['cityParty', 'cityEdu', ['DOWN PARTY 0', 'PARALLEL null 0']],
    ['cityEdu', 'county', ['DOWN TERRITORY 0', 'PARALLEL null 0']],
    ['city', 'city2', ['PARALLEL null 0']],
    ['cityEduBasic', 'county', ['PARALLEL null 0']],
  ] as const)('lead from %s to %s by %j', (issuer, to, expected) => {
    expect(ways(issuer, to)).toEqual(expected)
  })
  it('lead through any issuer of a joint document', () => {
    expect(ways('cityParty', 'county', 'city')).toEqual(['DOWN LEADERSHIP 0', 'DOWN PARTY 0'])
    expect(ways('cityParty', 'prov', 'city')).toEqual(['UP LEADERSHIP 0'])
  })
  it('are those of the host alone where the lines of others were not recorded', () => {
    const { above: _, ...before } = as('cityParty', 'county')
    const { above: __, ...coIssuer } = as('cityParty', 'city')
    const host = issuerOf(agencyNamed('cityParty'))
    expect(waysTo(host, [coIssuer], before).map(({ tie }) => tie)).toEqual(['PARTY', null])
    expect(waysTo(host, [as('cityParty', 'city')], before).map(({ tie }) => tie)).toEqual(['PARTY', null])
    const { above: ___, ...below } = as('cityOffice', 'county')
    expect(waysTo(issuerOf(agencyNamed('cityOffice')), [], below).map(({ tie }) => tie)).toEqual([
      'TERRITORY',
      null,
    ])
  })
})

describe('what goes up (上行文), so that its print names who signed', () => {
  const goes = (issuer: string, to: readonly string[], ...coIssuers: readonly string[]) => {
    const text = aText('REPORT', agencyNamed(issuer), to.map(agencyNamed), {
      coIssuers: coIssuers.map(one => as(issuer, one)),
    })
    return goesUp(issuerOf(agencyNamed(issuer)), text)
  }
  it('is above the host or another issuer', () => {
    expect(goes('city', ['prov'])).toBe(true)
    expect(goes('cityParty', ['prov'], 'city')).toBe(true)
  })
  it('is nobody beside them, and no class', () => {
    expect(goes('city', ['cityCongress'])).toBe(false)
    expect(goes('cityParty', ['prov'])).toBe(false)
    const { above: _, ...before } = as('cityParty', 'city')
    const text = aText('REPORT', agencyNamed('cityParty'), [agencyNamed('prov')], { coIssuers: [before] })
    expect(goesUp(issuerOf(agencyNamed('cityParty')), text)).toBe(false)
    const main = { form: 'CLASS', class: 'GOVERNMENTS_DIRECTLY_UNDER', tier: null } as const
    expect(goesUp(issuerOf(agencyNamed('city')), { ...text, main })).toBe(false)
  })
})

describe('organs that lead a region, and their offices', () => {
  it.each([
    '湖北省人民政府',
    '国务院',
    '中共黄冈市委员会',
    '黄冈市人民代表大会常务委员会',
    '经济开发区管理委员会',
  ])('%s leads one', name => {
    expect(isLeadingOrgan(name)).toBe(true)
  })
  it.each(['黄冈市教育局', '黄冈市人民代表大会常务委员会办公室', '湖北省军区', ''])('%s does not', name => {
    expect(isLeadingOrgan(name)).toBe(false)
  })
  it.each([
    [true, '黄冈市人民政府办公室', '黄冈市人民政府'],
    [true, '中共黄冈市委办公室', null],
    [true, '黄冈市人民政府办公室', null],
    [false, '黄冈市教育局办公室', '黄冈市教育局'],
    [false, '黄冈市教育局办公室', null],
    [false, '黄冈市发展改革委办公室', null],
    [true, '某办公室', '某机关'],
  ] as const)('%s for %s of %s', (expected, name, superiorName) => {
    expect(isLeadingOffice({ kind: 'GENERAL_OFFICE', name, superiorName })).toBe(expected)
  })
  it('speak for nobody if they are of another kind', () => {
    expect(isLeadingOffice({ kind: 'DEPARTMENT', name: '黄冈市人民政府办公室', superiorName: null })).toBe(
      false,
    )
    const [city, office] = [agencyNamed('city'), agencyNamed('cityOffice')]
    expect(leaderOf(office)).toEqual({ id: city.id, name: city.name })
    expect(leaderOf({ ...office, line: [] })).toEqual({ id: office.id, name: office.name })
    expect(leaderOf(city)).toEqual({ id: city.id, name: city.name })
  })
  it('know their superior by name, as far as it was recorded', () => {
    expect(organOfAddressed(as('city', 'cityEduOffice')).superiorName).toBe('黄冈市教育局')
    expect(organOfAddressed(as('city', 'cityEnv')).superiorName).toBe('湖北省生态环境厅')
    expect(organOfAddressed(as('city', 'grid')).superiorName).toBeNull()
  })
})

describe('guidance that was stored before there were lines of it', () => {
  it('reaches the guiding agency and nobody further up', () => {
    const { guidingAbove: _, ...before } = agencyNamed('countyEdu')
    expect(relationOf(before, agencyNamed('cityEdu')).direction).toBe('UP')
    expect(relationOf(before, agencyNamed('provEdu')).direction).toBe('PARALLEL')
  })
})
