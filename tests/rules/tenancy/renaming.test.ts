import { describe, expect, it } from 'vitest'
import { EMPTY_CHAIN } from '../../../functions/access/events.ts'
import type { LineRequest } from '../../../functions/tenancy/model.ts'
import {
  type Renaming,
  type RenamingFacts,
  rename,
  withAskersName,
  withNameAbove,
} from '../../../functions/tenancy/rules/renaming.ts'
import { anAgency, aRegion, bureau, erqi, province, zhengzhou } from '../../kit/rules/agencies.ts'
import { TEXTS } from '../../kit/rules/registration.ts'
import { AT, anAct, holesIn, must, problemsOf } from '../../kit/rules/results.ts'

const facts: RenamingFacts = {
  region: aRegion('410100', 'CITY'),
  above: [aRegion('410000', 'PROVINCE')],
  superior: zhengzhou,
  holders: { name: null, organCode: null },
}
const wanted: Renaming = { expectedVersion: 1, name: '郑州市教育体育局', reason: '机构改革' }
const renaming = (more: Partial<Renaming> = {}, given: Partial<RenamingFacts> = {}, agency = bureau) =>
  rename(agency, { ...facts, ...given }, { ...wanted, ...more }, anAct())
/** What a renaming is refused for, by code and field; each with a text that has no holes. */
const refusals = (...args: Parameters<typeof renaming>) => {
  const problems = problemsOf(renaming(...args))
  expect(holesIn(problems, TEXTS)).toEqual([])
  return problems.map(({ code, path }) => `${code} ${path.join('.')}`)
}

describe('a renaming (更名)', () => {
  it('changes the name, and leaves the short name and the organ code that are not given', () => {
    const named = { ...bureau, shortName: '市教育局' }
    const { thing, event } = must(renaming({ name: ' 郑州市教育体育局 ' }, {}, named))
    expect(thing).toEqual({ ...named, name: '郑州市教育体育局', version: 2, chain: thing.chain })
    expect(event).toMatchObject({
      type: 'AgencyRenamed',
      data: {
        agencyId: bureau.id,
        from: { name: '郑州市教育局', shortName: '市教育局', organCode: '郑教' },
        to: { name: '郑州市教育体育局', shortName: '市教育局', organCode: '郑教' },
        reason: '机构改革',
      },
    })
    expect(must(renaming({ shortName: null }, {}, named)).thing.shortName).toBe(null)
    expect(must(renaming({ shortName: '教体局', organCode: '郑教体' })).thing).toMatchObject({
      shortName: '教体局',
      organCode: '郑教体',
    })
  })
  it('takes back what the agency itself holds, and nothing that another one holds', () => {
    const own = { name: bureau.id, organCode: bureau.id }
    expect(renaming({}, { holders: own }).ok).toBe(true)
    expect(refusals({}, { holders: { ...own, name: erqi.id } })).toEqual(['ALREADY_EXISTS name'])
    expect(refusals({}, { holders: { ...own, organCode: erqi.id } })).toEqual(['ALREADY_EXISTS organCode'])
  })
  it('may begin with the name that the superior has now, and not with one that it had', () => {
    const school = anAgency(bureau, { name: '郑州市第一中学', kind: 'INNER_DIVISION' })
    const at = (superior: string) => ({ superior: { name: superior } })
    const office = { ...school, kind: 'GENERAL_OFFICE' as const }
    expect(renaming({ name: '郑州教体局办公室' }, at('郑州教体局'), office).ok).toBe(true)
    expect(refusals({ name: '郑州教育局办公室' }, at('郑州教体局'), office)).toEqual([
      'NAME_NOT_OF_ITS_REGION name',
    ])
    expect(refusals({ name: '郑州市人民政府' }, { superior: null })).toEqual(['KIND_NOT_OF_ITS_NAME name'])
  })
  it('reports all that is wrong at once, at the fields that the request has', () => {
    const bad = { name: '二七区教育局', shortName: '\ud800', organCode: 'A', reason: '' }
    expect(refusals(bad)).toEqual([
      'TEXT_BROKEN_UNICODE shortName',
      'NAME_NOT_OF_ITS_REGION name',
      'INVALID_ORGAN_CODE organCode',
      'TEXT_EMPTY reason',
    ])
    expect(refusals({}, { region: null })).toEqual(['NO_SUCH_REGION agencyId'])
  })
  it('is refused if it changes nothing, and from another version', () => {
    expect(refusals({ name: bureau.name })).toEqual(['NAME_UNCHANGED name'])
    expect(renaming({ name: bureau.name, organCode: '郑教体' }).ok).toBe(true)
    expect(renaming({ name: bureau.name, shortName: '教育局' }).ok).toBe(true)
    expect(refusals({ expectedVersion: 7 })).toEqual(['VERSION_CONFLICT expectedVersion'])
  })
})

describe('the record of an agency below a renamed one', () => {
  const renamed = { id: zhengzhou.id, name: '郑都市人民政府' }
  it('gets the name in both lines, at its next version, and keeps its chain', () => {
    const dual = { ...erqi, otherLine: [{ id: 'agc-x', name: '某局' }, ...bureau.line] }
    const after = withNameAbove(dual, renamed)
    expect(after).toEqual({
      ...dual,
      line: [renamed, { id: province.id, name: province.name }],
      otherLine: [{ id: 'agc-x', name: '某局' }, renamed, { id: province.id, name: province.name }],
      version: 2,
    })
  })
  it('stays as it is if it has the name, or the renamed agency is not above it', () => {
    expect(withNameAbove(erqi, { id: zhengzhou.id, name: zhengzhou.name })).toBe(null)
    expect(withNameAbove(province, renamed)).toBe(null)
  })
})

describe('a request for a line of an agency that was renamed', () => {
  const request: LineRequest = {
    id: 'x#GUIDANCE',
    agencyId: bureau.id,
    agencyName: bureau.name,
    regionCode: '410100',
    line: 'GUIDANCE',
    otherId: province.id,
    askedAt: AT,
    state: 'ASKED',
    answeredAt: null,
    version: 1,
    chain: EMPTY_CHAIN,
  }
  const renamed = { id: bureau.id, name: '郑州市教育体育局' }
  it('shows the new name while it waits, at the same version', () => {
    expect(withAskersName(request, renamed)).toEqual({ ...request, agencyName: renamed.name })
  })
  it('stays as it is once it is answered, if it has the name, or if there is none', () => {
    expect(withAskersName({ ...request, state: 'CONFIRMED' }, renamed)).toBe(null)
    expect(withAskersName(request, { ...renamed, name: bureau.name })).toBe(null)
    expect(withAskersName(null, renamed)).toBe(null)
  })
})
