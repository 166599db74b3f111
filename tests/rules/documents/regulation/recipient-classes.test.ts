import { describe, expect, it } from 'vitest'
import {
  type ClassName,
  type DocumentText,
  type Drafted,
  issuerOf,
  RECIPIENT_CLASSES,
} from '../../../../functions/documents/model/index.ts'
import { elementViolations } from '../../../../functions/documents/regulation/rules/elements.ts'
import {
  membersOfClasses,
  readinessFindings,
} from '../../../../functions/documents/regulation/rules/readiness.ts'
import { routingViolations } from '../../../../functions/documents/regulation/rules/routing.ts'
import type { Agency } from '../../../../functions/tenancy/model.ts'
import {
  anAgency,
  bureau,
  cardOf,
  erqi,
  HENAN,
  jiyuan,
  luoyang,
  province,
  town,
  zhengzhou,
  zhongyuan,
  zone,
} from '../../../kit/rules/agencies.ts'
import { addressed, aText, drafted, messageGaps } from '../../../kit/rules/documents.ts'

type Tier = Agency['tier']
const office = anAgency(province, {
  name: '河南省人民政府办公厅',
  kind: 'GENERAL_OFFICE',
  actsAsGovernment: false,
})
const education = anAgency(province, { name: '河南省教育厅', kind: 'DEPARTMENT', actsAsGovernment: false })
const academy = anAgency(province, { name: '河南省科学院', kind: 'OTHER', actsAsGovernment: false })
const congress = anAgency(province, {
  name: '河南省人民代表大会',
  kind: 'PEOPLES_CONGRESS',
  actsAsGovernment: false,
})
const cityEducation = anAgency(luoyang, {
  name: '洛阳市教育局',
  tier: 'CITY',
  regionCode: '410300',
  kind: 'DEPARTMENT',
  actsAsGovernment: false,
  guidingId: education.id,
})
const countyEducation = anAgency(zhongyuan, {
  name: '中原区教育局',
  tier: 'COUNTY',
  regionCode: '410102',
  kind: 'DEPARTMENT',
  actsAsGovernment: false,
  guidingId: bureau.id,
})
const ALL_COUNTERPARTS = 'COUNTERPART_DEPARTMENTS_OF_ALL_TIERS'
/** Guided by the city's department alone, which the province's guides. */
const guided = anAgency(luoyang, {
  name: '涧西区教育局',
  tier: 'COUNTY',
  regionCode: '410305',
  kind: 'DEPARTMENT',
  actsAsGovernment: false,
  guidingId: cityEducation.id,
})
/** Led by the province's department and guided by its own region's, as dual-led organs may be. */
const led = anAgency(education, {
  name: '洛阳市招生办公室',
  tier: 'CITY',
  regionCode: '410300',
  kind: 'DEPARTMENT',
  actsAsGovernment: false,
  guidingId: cityEducation.id,
})
const educationOffice = anAgency(education, {
  name: '河南省教育厅办公室',
  kind: 'GENERAL_OFFICE',
  actsAsGovernment: false,
})
/** Another province, of which nothing is ever in a class of this one. */
const hebei = anAgency(null, { name: '河北省人民政府', regionCode: '130000' })
const shijiazhuang = anAgency(hebei, { name: '石家庄市人民政府', tier: 'CITY', regionCode: '130100' })
const TREE = [
  ...HENAN,
  ...[
    office,
    education,
    academy,
    congress,
    cityEducation,
    countyEducation,
    educationOffice,
    guided,
    led,
    hebei,
    shijiazhuang,
  ],
]

const list = (...classes: readonly (readonly [ClassName, Tier | null])[]): DocumentText['main'] => ({
  form: 'LIST',
  agencies: [],
  classes: classes.map(([name, tier]) => ({ class: name, tier })),
  onPaper: [],
  wording: null,
  printed: '',
})
const paper = (...onPaper: string[]) => ({ ...list(), onPaper }) as DocumentText['main']
const inClass = (
  issuer: Agency,
  name: ClassName,
  tier: Tier | null = null,
  abolished: readonly string[] = [],
) => {
  const text = aText('NOTICE', issuer, [], { main: list([name, tier]) })
  const members = membersOfClasses({ issuer: issuerOf(issuer), text }, TREE.map(cardOf), new Set(abolished))
  return members.map(card => card.name)
}
const namesOf = (...agencies: readonly Agency[]) => agencies.map(({ name }) => name)

describe('the members of a class of recipients (统称)', () => {
  it.each<[string, Agency, ClassName, Tier | null, readonly Agency[]]>([
    ['the province, directly', province, 'GOVERNMENTS_DIRECTLY_UNDER', null, [zhengzhou, luoyang, jiyuan]],
    ['the province, its cities', province, 'GOVERNMENTS_DIRECTLY_UNDER', 'CITY', [zhengzhou, luoyang]],
    [
      'the province, counties with 济源',
      province,
      'GOVERNMENTS_BELOW',
      'COUNTY',
      [jiyuan, zhongyuan, erqi, zone],
    ],
    ['the province, towns', province, 'GOVERNMENTS_BELOW', 'TOWN', [town]],
    [
      'the province, all',
      province,
      'GOVERNMENTS_BELOW',
      null,
      [zhengzhou, luoyang, jiyuan, zhongyuan, erqi, zone, town],
    ],
    ['a city, its towns', zhengzhou, 'GOVERNMENTS_BELOW', 'TOWN', [town]],
    ['another city, which has none', luoyang, 'GOVERNMENTS_BELOW', 'COUNTY', []],
    ['the province, departments', province, 'DEPARTMENTS_OF_OWN_GOVERNMENT', null, [education, academy]],
    ['its office, which speaks for it', office, 'DEPARTMENTS_OF_OWN_GOVERNMENT', null, [education, academy]],
    ['its office, counties', office, 'GOVERNMENTS_BELOW', 'COUNTY', [jiyuan, zhongyuan, erqi, zone]],
    ['a city, departments', zhengzhou, 'DEPARTMENTS_OF_OWN_GOVERNMENT', null, [bureau]],
    [
      'a department, those that it guides',
      education,
      'COUNTERPART_DEPARTMENTS_BELOW',
      null,
      [cityEducation, led],
    ],
    ['its office, the same', educationOffice, 'COUNTERPART_DEPARTMENTS_BELOW', null, [cityEducation, led]],
    ['a city’s department', bureau, 'COUNTERPART_DEPARTMENTS_BELOW', 'COUNTY', [countyEducation]],
    ['a department, those of all tiers', education, ALL_COUNTERPARTS, null, [cityEducation, guided, led]],
    ['a department, those of counties', education, ALL_COUNTERPARTS, 'COUNTY', [guided]],
    ['its office, those of cities', educationOffice, ALL_COUNTERPARTS, 'CITY', [cityEducation, led]],
    ['a city’s department, those of all tiers', bureau, ALL_COUNTERPARTS, null, [countyEducation]],
    ['a province, whose subordinates are no counterparts', province, ALL_COUNTERPARTS, null, []],
    ['a department, as to governments', education, 'GOVERNMENTS_BELOW', null, []],
  ])('of %s', (_, issuer, name, tier, members) => {
    expect(inClass(issuer, name, tier)).toEqual(namesOf(...members))
  })
  it('are none of abolished regions', () => {
    expect(inClass(province, 'GOVERNMENTS_BELOW', 'COUNTY', ['410103', '419001'])).toEqual(
      namesOf(zhongyuan, zone),
    )
  })
  it('are each there once, whatever classes a list has', () => {
    const main = list(['GOVERNMENTS_DIRECTLY_UNDER', null], ['GOVERNMENTS_BELOW', 'COUNTY'])
    const text = aText('NOTICE', province, [], { main })
    const members = membersOfClasses({ issuer: issuerOf(province), text }, TREE.map(cardOf), new Set())
    expect(namesOf(...(members as unknown as Agency[]))).toEqual(
      namesOf(zhengzhou, luoyang, jiyuan, zhongyuan, erqi, zone),
    )
  })
  it('end at a tree that leads in a circle', () => {
    const [one, other] = [zhengzhou, luoyang].map(cardOf) as [
      ReturnType<typeof cardOf>,
      ReturnType<typeof cardOf>,
    ]
    const circle = [
      { ...one, superiorId: other.id },
      { ...other, superiorId: one.id },
    ]
    const text = aText('NOTICE', province, [], { main: list(['GOVERNMENTS_BELOW', null]) })
    expect(membersOfClasses({ issuer: issuerOf(province), text }, circle, new Set())).toEqual([])
  })
})

describe('a class that nobody is in', () => {
  const findings = (
    main: DocumentText['main'],
    below: readonly Agency[] | null,
    ...abolished: readonly string[]
  ) => {
    const found = readinessFindings(
      { issuer: issuerOf(province), text: aText('NOTICE', province, [], { main }) },
      { agency: () => null, below: below?.map(cardOf) ?? null, abolished: new Set(abolished) },
    )
    expect(messageGaps(found)).toEqual([])
    return found.map(one => [one.code, (one as { readonly given?: string }).given])
  }
  it.each<[ClassName, string]>([
    ['GOVERNMENTS_DIRECTLY_UNDER', '各下级人民政府'],
    ['GOVERNMENTS_BELOW', '各级人民政府'],
    ['DEPARTMENTS_OF_OWN_GOVERNMENT', '各部门、各直属机构'],
    ['COUNTERPART_DEPARTMENTS_BELOW', '各下级主管部门'],
    [ALL_COUNTERPARTS, '各级主管部门'],
  ])('is an error that says which: %s', (name, words) => {
    expect(findings(list([name, null]), [])).toEqual([['CLASS_EMPTY', words]])
    expect(findings(list([name, null]), null)).toEqual([])
  })
  it('is one beside others that are not empty, and if abolished regions leave nobody', () => {
    const main = list(['GOVERNMENTS_DIRECTLY_UNDER', 'CITY'], ['GOVERNMENTS_BELOW', 'TOWN'])
    expect(findings(main, [zhengzhou])).toEqual([['CLASS_EMPTY', '各乡镇人民政府、各街道办事处']])
    expect(findings(list(['GOVERNMENTS_BELOW', 'CITY']), [zhengzhou], '410100')).toEqual([
      ['LEFT_OUT_OF_CLASS', undefined],
      ['CLASS_EMPTY', '各市人民政府'],
    ])
  })
})

/** Errors and warnings of the routing rules, in short. */
const rules = (draft: Drafted) => {
  const found = routingViolations(draft)
  expect(messageGaps(found)).toEqual([])
  return found.map(({ rule, severity }) => `${severity} ${rule}`)
}
const sent = (
  kind: DocumentText['kind'],
  issuer: Agency,
  main: DocumentText['main'],
  more: Partial<DocumentText> = {},
) => drafted(aText(kind, issuer, [], { main, ...more }), issuer)
const withNames = (main: DocumentText['main'], issuer: Agency, ...agencies: readonly Agency[]) =>
  main.form === 'LIST' ? { ...main, agencies: agencies.map(one => addressed(issuer, one)) } : main

describe('the routing rules on a class', () => {
  const directly = (tier: Tier | null) => list(['GOVERNMENTS_DIRECTLY_UNDER', tier])

  it.each(RECIPIENT_CLASSES)('let a notice go down to it: %s', name => {
    const issuer = name.startsWith('COUNTERPART') ? education : province
    expect(rules(sent('NOTICE', issuer, list([name, null])))).toEqual([])
  })
  it('let a letter go to departments that are guided, and to no class that is led (art. 8(14))', () => {
    expect(rules(sent('LETTER', education, list(['COUNTERPART_DEPARTMENTS_BELOW', null])))).toEqual([])
    expect(rules(sent('LETTER', education, list([ALL_COUNTERPARTS, null])))).toEqual([])
    expect(rules(sent('LETTER', province, list(['DEPARTMENTS_OF_OWN_GOVERNMENT', null])))).toEqual([
      'ERROR KIND',
    ])
  })
  it('find a mandate of a department to governments, and none to departments (art. 16(2))', () => {
    const main = list(['GOVERNMENTS_BELOW', 'CITY'], ['COUNTERPART_DEPARTMENTS_BELOW', null])
    const [found] = routingViolations(sent('NOTICE', education, main))
    expect(found).toMatchObject({ rule: 'R10', params: { names: ['各市人民政府'] } })
    expect(rules(sent('NOTICE', education, list(['COUNTERPART_DEPARTMENTS_BELOW', null])))).toEqual([])
  })
  it('find nobody skipped whom a class stands for (art. 14)', () => {
    const at = (main: DocumentText['main'], to: Agency) =>
      rules(sent('NOTICE', province, withNames(main, province, to)))
    expect(at(directly(null), erqi)).toEqual([])
    expect(at(directly('CITY'), erqi)).toEqual([])
    // A city is between the province and a district of it, and no county.
    expect(at(directly('COUNTY'), erqi)).toEqual(['ERROR R2'])
    expect(at(list(['GOVERNMENTS_BELOW', 'CITY']), erqi)).toEqual([])
    expect(at(list(['DEPARTMENTS_OF_OWN_GOVERNMENT', null]), erqi)).toEqual(['ERROR R2'])
    expect(at(list(['COUNTERPART_DEPARTMENTS_BELOW', null]), erqi)).toEqual(['ERROR R2'])
  })
  it('find each level skipped that no class stands for', () => {
    const skipped = (main: DocumentText['main'], to: Agency) =>
      routingViolations(sent('NOTICE', province, withNames(main, province, to))).map(
        ({ params }) => params?.skipped,
      )
    expect(skipped(directly(null), town)).toEqual([[zhongyuan.name]])
    expect(skipped(list(['GOVERNMENTS_BELOW', 'COUNTY']), town)).toEqual([[zhengzhou.name]])
    expect(skipped(list(['GOVERNMENTS_BELOW', null]), town)).toEqual([])
    // The department's own county is passed over too, and is a government.
    expect(skipped(list(['GOVERNMENTS_BELOW', 'CITY']), countyEducation)).toEqual([[zhongyuan.name]])
  })
  it('find a guiding department skipped unless the class of counterparts stands for it', () => {
    const below = { ...countyEducation, guidingAbove: [education.id] }
    const to = (main: DocumentText['main']) =>
      rules(sent('NOTICE', education, withNames(main, education, below)))
    expect(to(list(['COUNTERPART_DEPARTMENTS_BELOW', null]))).toEqual([])
    expect(to(list([ALL_COUNTERPARTS, 'CITY']))).toEqual([])
    expect(to(list(['DEPARTMENTS_OF_OWN_GOVERNMENT', null]))).toEqual(['ERROR R2'])
  })
  it('ask a person to take a class out of a list where it does not fit: no fix can name it', () => {
    const request = sent('REQUEST', zhengzhou, withNames(directly(null), zhengzhou, province), {
      items: ['一事'],
      contact: { name: '李明', phone: '1' },
    })
    const found = routingViolations(request).filter(({ path }) => path[0] === 'mainRecipients')
    expect(found.map(({ fix }) => fix)).toContainEqual({ supply: ['mainRecipients'] })
    for (const { fix } of found) expect(fix?.removeMainRecipients ?? []).toEqual([])
  })
  it('let an inner division send nothing to a class, nor to organs on paper (art. 17)', () => {
    const division = anAgency(bureau, { name: '办公室', kind: 'INNER_DIVISION', actsAsGovernment: false })
    const found = (main: DocumentText['main']) =>
      routingViolations(sent('NOTICE', division, main)).find(({ rule }) => rule === 'R13')?.fix
    const alone = { form: 'CLASS', class: 'GOVERNMENTS_BELOW', tier: null } as const
    expect(found(alone)).toEqual({ clear: ['mainRecipients'], addMainRecipients: [bureau.id] })
    // Whoever else the list names may be within the agency.
    expect(found(directly(null))).toEqual({ supply: ['mainRecipients'] })
    expect(found(withNames(paper('郑州海关'), division, bureau, luoyang))).toEqual({
      supply: ['mainRecipients'],
      removeMainRecipients: [luoyang.id],
    })
  })
  it('have no letter proposed for a list with a class, where nobody can consent to what is demanded of a government', () => {
    const alone = anAgency(null, {
      name: '校产管理委员会',
      kind: 'DEPARTMENT',
      tier: 'CITY',
      regionCode: '410100',
      actsAsGovernment: false,
    })
    const found = (main: DocumentText['main']) =>
      routingViolations(sent('NOTICE', alone, main)).find(({ text }) => text === 'R10_MANDATORY')?.fix
    expect(found(withNames(list(['DEPARTMENTS_OF_OWN_GOVERNMENT', null]), alone, zhongyuan))).toEqual({
      removeMainRecipients: [zhongyuan.id],
    })
    expect(found(withNames(list(), alone, zhongyuan))).toEqual({ kind: 'LETTER' })
  })
  it('take organs on paper for main recipients: a notice has some, an announcement must have none', () => {
    const found = (kind: DocumentText['kind'], main: DocumentText['main']) =>
      elementViolations(sent(kind, province, main)).filter(({ element }) => element === 'MAIN_RECIPIENTS')
    expect(found('NOTICE', paper('郑州海关'))).toEqual([])
    expect(found('NOTICE', list())).toMatchObject([{ code: 'MISSING_ELEMENT' }])
    expect(found('ANNOUNCEMENT', paper('郑州海关'))).toMatchObject([{ code: 'ELEMENT_NOT_ALLOWED' }])
  })
  it('let a request go to one superior on paper, and a joint one to as many as there are issuers (art. 15(1))', () => {
    expect(rules(sent('REQUEST', province, paper('国务院')))).toEqual([])
    expect(rules(sent('REQUEST', province, paper('国务院', '财政部')))).toEqual(['ERROR R3'])
    expect(rules(sent('REPORT', province, paper('国务院', '财政部')))).toEqual(['WARNING R3'])
    const coIssuers = [addressed(province, congress)]
    const joint = sent('REQUEST', province, paper('中共中央', '国务院'), { coIssuers })
    expect(rules(joint).filter(one => one.endsWith('R3'))).toEqual([])
  })
})
