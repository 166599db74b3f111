import { describe, expect, it } from 'vitest'
import type { DraftInput, ListedInput } from '../../../../functions/documents/drafting/model.ts'
import { recipientNames } from '../../../../functions/documents/drafting/reading.ts'
import { resolveFields } from '../../../../functions/documents/drafting/rules/resolving.ts'
import { contentOf, digestOfText } from '../../../../functions/documents/drafting/rules/signed-content.ts'
import { storableText } from '../../../../functions/documents/drafting/rules/storing.ts'
import type { DocumentKind } from '../../../../functions/documents/kinds.ts'
import {
  type DocumentText,
  goesUp,
  issuerOf,
  LIMITS,
  textSchema,
} from '../../../../functions/documents/model/index.ts'
import { addresseesFrom } from '../../../../functions/documents/reading.ts'
import { anAgency, jiyuan, luoyang, province, zhengzhou, zhongyuan } from '../../../kit/rules/agencies.ts'
import { addressed, aText, messageGaps } from '../../../kit/rules/documents.ts'
import { aGround } from '../../../kit/rules/ground.ts'
import { must, problemsOf } from '../../../kit/rules/results.ts'

const NOTICE = { kind: 'NOTICE', title: '关于某事的通知', body: '甲。' } as const
const ground = aGround({ issuer: province })
const resolved = (mainRecipients: DraftInput['mainRecipients'], on = ground): DocumentText =>
  must(resolveFields(on, null, { ...NOTICE, mainRecipients }))
const listed = (list: ListedInput): DocumentText => resolved({ list })
const printed = (text: DocumentText) => recipientNames(contentOf(issuerOf(province), text))
const refused = (list: ListedInput) => {
  const problems = problemsOf(storableText(ground, null, { ...NOTICE, mainRecipients: { list } }))
  expect(messageGaps(problems)).toEqual([])
  return problems
}
const CITIES = { class: 'GOVERNMENTS_DIRECTLY_UNDER', tier: 'CITY' } as const
const COUNTIES = { class: 'GOVERNMENTS_BELOW', tier: 'COUNTY' } as const
const DEPARTMENTS = { class: 'DEPARTMENTS_OF_OWN_GOVERNMENT' } as const

describe('a list of main recipients', () => {
  it('is stored as ever if it has names alone, or one class alone, so that nothing else has another digest', () => {
    const agencyIds = [zhengzhou.id, luoyang.id]
    expect(listed({ agencyIds })).toEqual(resolved({ agencyIds }))
    expect(listed({ recipientClasses: [CITIES] })).toEqual(resolved({ recipientClass: CITIES }))
    expect(listed({}).main).toEqual({ form: 'NAMED', agencies: [] })
    expect(listed({ agencyIds: null, recipientClasses: null, onPaper: null, wording: null }).main).toEqual({
      form: 'NAMED',
      agencies: [],
    })
  })
  it('of classes, names and organs without an account keeps each, and what is printed', () => {
    const text = listed({
      recipientClasses: [CITIES, COUNTIES, DEPARTMENTS],
      agencyIds: [jiyuan.id],
      onPaper: ['郑州海关'],
    })
    expect(text.main).toEqual({
      form: 'LIST',
      agencies: [addressed(province, jiyuan)],
      classes: [CITIES, COUNTIES, { ...DEPARTMENTS, tier: null }],
      onPaper: ['郑州海关'],
      wording: null,
      printed: '各市、县（市、区）人民政府，各部门、各直属机构，济源市人民政府，郑州海关',
    })
    expect(textSchema.parse(text)).toEqual(text)
    expect(addresseesFrom(text.main)).toMatchObject({
      class: null,
      tier: null,
      onPaper: ['郑州海关'],
      wording: null,
    })
    expect(addresseesFrom(listed({ recipientClasses: [CITIES], onPaper: ['甲'] }).main)).toMatchObject(CITIES)
  })
  it('binds all of it by the signature, and other lists nothing more than before', () => {
    const digest = (list: ListedInput) => digestOfText(issuerOf(province), listed(list))
    const all = { recipientClasses: [CITIES], agencyIds: [jiyuan.id], onPaper: ['郑州海关'] }
    const others = [
      { ...all, recipientClasses: [COUNTIES] },
      { ...all, agencyIds: [luoyang.id] },
      { ...all, onPaper: ['洛阳海关'] },
      { ...all, wording: '各市人民政府，有关单位' },
    ]
    expect(new Set([all, ...others].map(digest)).size).toBe(5)
    const plain = contentOf(issuerOf(province), listed({ agencyIds: [luoyang.id] }))
    for (const field of ['recipientClasses', 'recipientsOnPaper', 'recipientsPrinted'])
      expect(plain).not.toHaveProperty(field)
  })
  it('is printed in the agency’s own wording if it has one', () => {
    const wording = '各市、县（市、区）人民政府，省政府各部门'
    expect(printed(listed({ recipientClasses: [CITIES, COUNTIES, DEPARTMENTS], wording }))).toEqual([wording])
    expect(printed(listed({ recipientClasses: [CITIES] }))).toEqual(['各下级人民政府'])
  })
  it.each<[string, ListedInput['recipientClasses'], string]>([
    ['counties', [COUNTIES, DEPARTMENTS], '各县（市、区）人民政府，各部门、各直属机构'],
    [
      'towns',
      [{ class: 'GOVERNMENTS_BELOW', tier: 'TOWN' }, DEPARTMENTS],
      '各乡镇人民政府、各街道办事处，各部门、各直属机构',
    ],
    ['all governments', [{ class: 'GOVERNMENTS_BELOW' }, DEPARTMENTS], '各级人民政府，各部门、各直属机构'],
    [
      'counterparts',
      [{ class: 'COUNTERPART_DEPARTMENTS_BELOW' }, DEPARTMENTS],
      '各下级主管部门，各部门、各直属机构',
    ],
  ])('of %s is printed by usage where it has none', (_, recipientClasses, words) => {
    expect(printed(listed({ recipientClasses }))).toEqual([words])
  })
})

describe('a long list of names', () => {
  const cities = Array.from({ length: 15 }, (_, n) =>
    anAgency(province, { name: `第${n}市人民政府`, tier: 'CITY', regionCode: '410100' }),
  )
  const counties = Array.from({ length: LIMITS.recipients - 15 }, (_, n) =>
    anAgency(cities[n % 15] ?? null, { name: `第${n}县人民政府`, tier: 'COUNTY', regionCode: '410122' }),
  )
  const many = {
    ...aGround({ issuer: province, recipients: LIMITS.recipients }),
    agency: (id: string) => [...cities, ...counties].find(one => one.id === id) ?? null,
  }
  const ids = (...agencies: readonly { readonly id: string }[]) => ({
    agencyIds: agencies.map(({ id }) => id),
  })

  it('is parted by level, the highest first', () => {
    const [line = ''] = printed(resolved(ids(...counties.slice(0, 10), ...cities), many))
    const [above = '', below = ''] = line.split('；')
    expect(above.split('，')).toEqual(cities.map(({ name }) => name))
    expect(below.split('，')).toEqual(counties.slice(0, 10).map(({ name }) => name))
  })
  it('of one level, or of few names, is not', () => {
    expect(resolved(ids(...counties), many).main.form).toBe('NAMED')
    expect(resolved(ids(...cities, ...counties.slice(0, 5)), many).main.form).toBe('NAMED')
  })
  it(`has at most ${LIMITS.recipients} names and fits into an item, with as many copies as may be`, () => {
    const all = ids(...cities, ...counties)
    expect(all.agencyIds).toHaveLength(300)
    const text = { ...resolved(all, many), body: '文'.repeat(33_000) }
    expect(storableText(many, text, {}).ok).toBe(true)
    const { agencyIds } = all
    const over = problemsOf(
      resolveFields(many, null, { ...NOTICE, mainRecipients: { agencyIds: [...agencyIds, ...agencyIds] } }),
    )
    expect(over).toMatchObject([
      { code: 'TOO_MANY_ITEMS', limit: 300, path: ['mainRecipients', 'agencyIds'] },
    ])
  })
})

describe('a list of main recipients that is not taken', () => {
  const path = (...rest: string[]) => ['mainRecipients', 'list', ...rest]
  it.each(['某\n中心', '甲\u2028\n乙', `某${'\ud800'}中心`, '某\u202e中心'])(
    'has a name or a wording of more than one line, or broken: %j',
    text => {
      expect(refused({ onPaper: ['甲', text] })).toMatchObject([{ path: path('onPaper', '1') }])
      expect(refused({ recipientClasses: [CITIES], wording: text })).toMatchObject([
        { path: path('wording') },
      ])
    },
  )
  it('has a name or a wording that is empty or too long', () => {
    const long = '长'.repeat(LIMITS.recipientsWording)
    expect(refused({ onPaper: ['  '] })).toMatchObject([{ code: 'TEXT_EMPTY', path: path('onPaper', '0') }])
    expect(refused({ wording: ' ' })).toMatchObject([{ code: 'TEXT_EMPTY', path: path('wording') }])
    expect(refused({ onPaper: [long] })).toMatchObject([{ code: 'TEXT_TOO_LONG', limit: LIMITS.name }])
    expect(refused({ wording: long })).toMatchObject([
      { code: 'TEXT_TOO_LONG', limit: LIMITS.recipientsWording },
    ])
  })
  it('bears a classification mark', () => {
    expect(refused({ onPaper: ['机密★10年'] })).toMatchObject([{ code: 'CLASSIFIED_CONTENT' }])
  })
  it('has more classes or organs than it may, or the same twice', () => {
    const onPaper = Array.from({ length: LIMITS.onPaper + 1 }, (_, n) => `第${n}中心`)
    expect(refused({ onPaper })).toMatchObject([{ code: 'TOO_MANY_ITEMS', limit: LIMITS.onPaper }])
    const recipientClasses = Array.from({ length: LIMITS.recipientClasses + 1 }, () => CITIES)
    expect(refused({ recipientClasses })).toMatchObject([
      { code: 'TOO_MANY_ITEMS', limit: LIMITS.recipientClasses },
    ])
    expect(refused({ recipientClasses: [CITIES, DEPARTMENTS, CITIES] })).toMatchObject([
      { code: 'PARTY_NAMED_TWICE', given: '各市人民政府', path: path('recipientClasses') },
    ])
    expect(refused({ onPaper: ['甲', ' 甲 '] })).toMatchObject([{ code: 'PARTY_NAMED_TWICE', given: '甲' }])
    expect(refused({ agencyIds: [zhengzhou.id], onPaper: [zhengzhou.name] })).toMatchObject([
      { code: 'PARTY_NAMED_TWICE', given: zhengzhou.name, path: path('onPaper') },
    ])
  })
  it('names an agency that is not there, with its place, beside whatever else is wrong', () => {
    expect(refused({ agencyIds: [zhengzhou.id, 'agc-unknown'], onPaper: [' '] })).toMatchObject([
      { code: 'NO_SUCH_AGENCY', path: path('agencyIds', '1') },
      { code: 'TEXT_EMPTY' },
    ])
  })
  it('names an agency that gets a copy as well', () => {
    const fields = {
      mainRecipients: { list: { agencyIds: [zhengzhou.id], onPaper: ['甲'] } },
      copies: [zhengzhou.id],
    }
    expect(problemsOf(storableText(ground, null, { ...NOTICE, ...fields }))).toMatchObject([
      { code: 'PARTY_NAMED_TWICE', given: zhengzhou.name },
    ])
  })
})

describe('a document to organs without an account alone', () => {
  const { main } = listed({ onPaper: ['国务院'] })
  it.each<[DocumentKind, boolean]>([
    ['REQUEST', true],
    ['REPORT', true],
    ['NOTICE', false],
    ['LETTER', false],
  ])('of the kind %s bears its signatory if the kind only goes up: %s', (kind, isUp) => {
    expect(goesUp(issuerOf(province), aText(kind, province, [], { main }))).toBe(isUp)
  })
})

describe('an agency of a list', () => {
  it('is the issuer’s subordinate as any other that is named', () => {
    const { main } = must(
      resolveFields(aGround(), null, {
        ...NOTICE,
        mainRecipients: { list: { agencyIds: [zhongyuan.id], onPaper: ['甲'] } },
      }),
    )
    expect(main).toMatchObject({ agencies: [{ relation: { direction: 'DOWN', line: 'LEADERSHIP' } }] })
  })
})
