import { describe, expect, it } from 'vitest'
import type { NumberFormRule, OrganCode } from '../../../functions/tenancy/model/numbering.ts'
import type { Agency } from '../../../functions/tenancy/model.ts'
import { type NumberingWanted, reviseNumbering } from '../../../functions/tenancy/rules/numbering.ts'
import { organCodesIn } from '../../../functions/tenancy/rules/organ-codes-cell.ts'
import { rename } from '../../../functions/tenancy/rules/renaming.ts'
import { aRegion, luoyang, province, zhengzhou } from '../../kit/rules/agencies.ts'
import { agencyIn, carriedOut, cells, outline, planOf } from '../../kit/rules/agency-import.ts'
import { application, facts, fields, registered, TEXTS } from '../../kit/rules/registration.ts'
import { anAct, holesIn, must, problemsOf } from '../../kit/rules/results.ts'

const code = (name: string, kinds: OrganCode['kinds'] = []): OrganCode => ({ code: name, kinds })
const LETTERS: OrganCode = { code: '郑政函', kinds: ['LETTER'], printFormat: 'LETTER' }
const rule = (more: Partial<NumberFormRule> = {}): NumberFormRule => ({
  kind: 'MINUTES',
  form: 'SITTING',
  meeting: '常务会议',
  session: '十五届',
  ...more,
})
const wanted: NumberingWanted = { expectedVersion: 1, reason: '启用函代字' }
const revising = (
  more: Partial<NumberingWanted>,
  agency: Agency = zhengzhou,
  holders: Readonly<Record<string, string>> = {},
) => reviseNumbering(agency, { ...wanted, ...more }, one => holders[one] ?? null, anAct())
const refusals = (...args: Parameters<typeof revising>) => {
  const problems = problemsOf(revising(...args))
  expect(holesIn(problems, TEXTS)).toEqual([])
  return problems.map(({ code: of, path }) => `${of} ${path.join('.')}`)
}

describe('how an agency numbers its documents (发文字号设置)', () => {
  it('is set by its codes and forms, and what is not given stays', () => {
    const first = must(revising({ organCodes: [LETTERS] }))
    expect(first.thing).toMatchObject({ organCodes: [LETTERS], numberForms: [], version: 2 })
    expect(first.event).toMatchObject({
      type: 'NumberingRevised',
      data: {
        agencyId: zhengzhou.id,
        organCodes: [LETTERS],
        numberForms: [],
        reason: '启用函代字',
      },
    })
    const numberForms = [
      rule(),
      rule({ meeting: null }),
      rule({ kind: 'ANNOUNCEMENT', form: 'YEAR', meeting: null, session: null }),
    ]
    const second = must(revising({ numberForms, expectedVersion: 2 }, first.thing)).thing
    expect(second).toMatchObject({ organCodes: [LETTERS], numberForms, organCode: '郑政' })
    const third = must(revising({ organCodes: [], expectedVersion: 3 }, second)).thing
    expect(third).toMatchObject({ organCodes: [], numberForms })
  })
  it('has codes of telegrams that others have as well, if they say nothing of whose they are', () => {
    const telegrams = (name: string): OrganCode => ({ code: name, kinds: [], telegrams: true })
    const holders = { 内部明电: luoyang.id, 洛政明电: luoyang.id }
    expect(revising({ organCodes: [telegrams('内部明电')] }, zhengzhou, holders).ok).toBe(true)
    const refused = ['ALREADY_EXISTS organCodes.0.code']
    expect(refusals({ organCodes: [telegrams('洛政明电')] }, zhengzhou, holders)).toEqual(refused)
    expect(refusals({ organCodes: [code('内部明电')] }, zhengzhou, holders)).toEqual(refused)
    const twice = [telegrams('内部明电'), telegrams('内部明电')]
    expect(refusals({ organCodes: twice })).toEqual(['ALREADY_EXISTS organCodes.1.code'])
  })
  it('can take back a code that the agency had before', () => {
    expect(revising({ organCodes: [LETTERS] }, zhengzhou, { 郑政函: zhengzhou.id }).ok).toBe(true)
  })
  it.each<[string, Partial<NumberingWanted>, string[]]>([
    ['a code of one character', { organCodes: [code('郑')] }, ['INVALID_ORGAN_CODE organCodes.0.code']],
    ['a code with a line feed', { organCodes: [code('郑政\n函')] }, ['INVALID_ORGAN_CODE organCodes.0.code']],
    ['broken Unicode', { organCodes: [code('郑\ud800')] }, ['INVALID_ORGAN_CODE organCodes.0.code']],
    ['its main code', { organCodes: [code('郑政')] }, ['ALREADY_EXISTS organCodes.0.code']],
    ['a code twice', { organCodes: [LETTERS, code('郑政函')] }, ['ALREADY_EXISTS organCodes.1.code']],
    ['another’s code', { organCodes: [code('洛政函')] }, ['ALREADY_EXISTS organCodes.0.code']],
    ['13 codes', { organCodes: Array<OrganCode>(13).fill(LETTERS) }, ['TOO_MANY_ITEMS organCodes']],
    ['13 forms', { numberForms: Array<NumberFormRule>(13).fill(rule()) }, ['TOO_MANY_ITEMS numberForms']],
    [
      'a kind that has no other form',
      { numberForms: [rule({ kind: 'NOTICE' })] },
      ['NOT_ONE_OF numberForms.0.kind'],
    ],
    ['a form of another kind', { numberForms: [rule({ form: 'YEAR' })] }, ['NOT_ONE_OF numberForms.0.form']],
    [
      'a meeting of one character',
      { numberForms: [rule({ meeting: '会' })] },
      ['NOT_A_MEETING_WORD numberForms.0.meeting'],
    ],
    [
      'a meeting of announcements',
      { numberForms: [rule({ kind: 'ANNOUNCEMENT', form: 'YEAR', session: null })] },
      ['NOT_A_MEETING_WORD numberForms.0.meeting'],
    ],
    [
      'a term in digits',
      { numberForms: [rule({ session: '15届' })] },
      ['NOT_A_SESSION numberForms.0.session'],
    ],
    [
      'a term by year',
      { numberForms: [rule({ form: 'MEETING_YEAR' })] },
      ['NOT_A_SESSION numberForms.0.session'],
    ],
    ['a meeting twice', { numberForms: [rule(), rule({ form: 'ISSUE' })] }, ['ALREADY_EXISTS numberForms.1']],
    [
      'all meetings twice',
      { numberForms: [rule({ meeting: null }), rule({ meeting: null })] },
      ['ALREADY_EXISTS numberForms.1'],
    ],
    ['no reason', { reason: ' ' }, ['TEXT_EMPTY reason']],
    ['another version', { expectedVersion: 2 }, ['VERSION_CONFLICT expectedVersion']],
  ])('with %s is refused', (_, more, expected) => {
    expect(refusals(more, zhengzhou, { 洛政函: luoyang.id })).toEqual(expected)
  })
})

describe('organ codes beside the main one', () => {
  it('come with a registration, and are checked and claimed with it', () => {
    const agency = registered(facts, { ...application, organCodes: [code('金政函', ['LETTER'])] })
    expect(agency.organCodes).toEqual([code('金政函', ['LETTER'])])
    expect('organCodes' in registered(facts, { ...application, organCodes: [] })).toBe(false)
    expect(fields(facts, { ...application, organCodes: [code('金政')] })).toEqual([
      'ALREADY_EXISTS organCodes.0.code',
    ])
    const taken = { ...facts.taken, organCodes: ['金政函'] }
    expect(fields({ ...facts, taken }, { ...application, organCodes: [code('金政函')] })).toEqual([
      'ALREADY_EXISTS organCodes.0.code',
    ])
  })
  it('do not become the main one by a renaming', () => {
    const renaming = { expectedVersion: 1, name: zhengzhou.name, organCode: '郑政函', reason: '机构改革' }
    const place = { region: aRegion('410100', 'CITY'), above: [aRegion('410000', 'PROVINCE')] }
    const holders = { name: zhengzhou.id, organCode: zhengzhou.id }
    const given = { ...place, superior: province, holders }
    const agency = { ...zhengzhou, organCodes: [LETTERS] }
    expect(problemsOf(rename(agency, given, renaming, anAct()))).toMatchObject([
      { code: 'ALREADY_EXISTS', path: ['organCode'] },
    ])
    expect(rename(zhengzhou, given, renaming, anAct()).ok).toBe(true)
  })
})

describe('a cell with organ codes', () => {
  it.each<[string, OrganCode[]]>([
    ['', []],
    ['郑政函', [code('郑政函')]],
    [
      ' 郑政函（函、批复） ；郑政办(NOTICE);',
      [code('郑政函', ['LETTER', 'REPLY']), code('郑政办', ['NOTICE'])],
    ],
    ['郑政明电（电报、通知）', [{ ...code('郑政明电', ['NOTICE']), telegrams: true }]],
  ])('%j is read', (cell, expected) => {
    expect(must(organCodesIn(cell))).toEqual(expected)
  })
  it.each<[string, string]>([
    ['郑', 'INVALID_ORGAN_CODE'],
    ['郑政函（函', 'INVALID_ORGAN_CODE'],
    ['郑政函（函件）', 'NOT_ONE_OF'],
    [Array<string>(13).fill('郑政函').join(';'), 'TOO_MANY_ITEMS'],
  ])('%j is refused: %s', (cell, expected) => {
    const problems = problemsOf(organCodesIn(cell))
    expect(problems.map(problem => problem.code)).toEqual([expected])
    expect(holesIn(problems, TEXTS)).toEqual([])
  })
  it('registers the agency of its row with them, and a later row cannot have them', () => {
    const row = cells('郑州市人民政府', { organCodes: '测函（函）' })
    const plan = planOf([row, cells('洛阳市人民政府', { regionCode: '410300', organCodes: '测函' })])
    expect(outline(plan)).toEqual(['REGISTER', 'ALREADY_EXISTS organCodes.0.code'])
    expect(agencyIn(plan[0]).organCodes).toEqual([code('测函', ['LETTER'])])
    const there = carriedOut(plan)
    const { organCodes: _, ...without } = row
    expect(outline(planOf([row], there))).toEqual(['PRESENT'])
    expect(outline(planOf([without], there))).toEqual(['PRESENT'])
    expect(outline(planOf([{ ...row, organCodes: '测函' }], there))).toEqual(['ALREADY_EXISTS creditCode'])
    const none = carriedOut(planOf([without]))
    expect(outline(planOf([row], none))).toEqual(['ALREADY_EXISTS creditCode'])
    expect(outline(planOf([cells('郑州市人民政府', { organCodes: '郑' })]))).toEqual([
      'INVALID_ORGAN_CODE organCodes',
    ])
  })
})
