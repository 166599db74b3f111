import { describe, expect, it } from 'vitest'
import {
  type Addressees,
  type ClassName,
  type DocumentText,
  type Drafted,
  issuerOf,
} from '../../../../functions/documents/model/index.ts'
import { elementViolations } from '../../../../functions/documents/regulation/rules/elements.ts'
import { readinessFindings } from '../../../../functions/documents/regulation/rules/readiness.ts'
import { disagreements, saidIn } from '../../../../functions/documents/regulation/rules/recipients-wording.ts'
import type { Agency } from '../../../../functions/tenancy/model.ts'
import {
  anAgency,
  bureau,
  cardOf,
  jiyuan,
  luoyang,
  province,
  zhengzhou,
} from '../../../kit/rules/agencies.ts'
import { addressed, aText, drafted, messageGaps } from '../../../kit/rules/documents.ts'

type Tier = Agency['tier']
type List = Extract<Addressees, { form: 'LIST' }>

describe('what a wording of main recipients says', () => {
  it.each<[wording: string, issuer: Tier, groups: string, phrases?: string]>([
    ['各市人民政府', 'PROVINCE', 'CITY'],
    ['各省辖市、济源示范区', 'PROVINCE', 'CITY'],
    ['各市（州）人民政府', 'PROVINCE', 'CITY'],
    ['各市、县（市、区）人民政府，省政府各部门、各直属机构', 'PROVINCE', 'CITY COUNTY DEPARTMENTS'],
    ['各市县人民政府', 'PROVINCE', 'CITY COUNTY'],
    ['各县市区人民政府', 'CITY', 'COUNTY'],
    ['各区县（市）人民政府，市政府各部门', 'CITY', 'COUNTY DEPARTMENTS'],
    ['各市、区人民政府', 'CITY', 'COUNTY'],
    ['各自治州、自治县人民政府', 'PROVINCE', 'CITY COUNTY'],
    ['各乡镇人民政府、各街道办事处', 'COUNTY', 'TOWN'],
    ['各乡（镇）、街道，区直各单位', 'COUNTY', 'TOWN'],
    ['各县（市、区）委、人民政府', 'CITY', 'COUNTY'],
    ['各省、自治区、直辖市人民政府，国务院各部委、各直属机构', 'PROVINCE', 'PROVINCE DEPARTMENTS'],
    ['各市、县教育局', 'PROVINCE', 'COUNTERPARTS'],
    ['各市（区）住房城乡建设局', 'PROVINCE', 'COUNTERPARTS'],
    ['有关市、县人民政府，各有关部门', 'PROVINCE', 'CITY COUNTY DEPARTMENTS'],
    ['各委、办、局', 'CITY', 'DEPARTMENTS'],
    ['各有关单位', 'CITY', ''],
    ['郑州市、洛阳市人民政府，省教育厅', 'PROVINCE', ''],
    ['各级人民政府', 'PROVINCE', ''],
  ])('%s (%s) names %s', (wording, issuer, groups) => {
    expect([...saidIn(wording, issuer).groups.keys()].join(' ')).toBe(groups)
  })
  it('is kept with the phrase that says it', () => {
    const { groups } = saidIn('各市、县（市、区）人民政府，各部门、各直属机构', 'PROVINCE')
    expect([...groups.values()]).toEqual(['各市、县人民政府', '各市、县人民政府', '各部门'])
  })
  it.each([
    ['各级人民政府', true, false],
    ['各下级人民政府', true, false],
    ['各级党委、政府', true, false],
    ['有关单位', false, true],
    ['省直各单位', false, true],
    ['各有关企业', false, true],
    ['各市人民政府', false, false],
  ])('of %s is every government: %s, anybody else: %s', (wording, everyGovernment, anybody) => {
    expect(saidIn(wording, 'PROVINCE')).toMatchObject({ everyGovernment, anybody })
  })
})

const list = (
  wording: string | null,
  classes: readonly (readonly [ClassName, Tier | null])[],
  names: readonly Agency[] = [],
  onPaper: readonly string[] = [],
  issuer: Agency = province,
): List => ({
  form: 'LIST',
  agencies: names.map(one => addressed(issuer, one)),
  classes: classes.map(([name, tier]) => ({ class: name, tier })),
  onPaper: [...onPaper],
  wording,
  printed: wording ?? '',
})
const draftTo = (main: DocumentText['main'], issuer: Agency = province): Drafted =>
  drafted(aText('NOTICE', issuer, [], { main }), issuer)
const found = (...given: Parameters<typeof list>) => disagreements(draftTo(list(...given), given[4]))
const AGREED = { others: [], classes: [], names: [] }
const CITIES = ['GOVERNMENTS_DIRECTLY_UNDER', 'CITY'] as const
const DIRECT = ['GOVERNMENTS_DIRECTLY_UNDER', null] as const
const COUNTIES = ['GOVERNMENTS_BELOW', 'COUNTY'] as const
const EVERY = ['GOVERNMENTS_BELOW', null] as const
const DEPARTMENTS = ['DEPARTMENTS_OF_OWN_GOVERNMENT', null] as const
const COUNTERPARTS = ['COUNTERPART_DEPARTMENTS_BELOW', null] as const
const ALL_COUNTERPARTS = ['COUNTERPART_DEPARTMENTS_OF_ALL_TIERS', null] as const
const education = anAgency(province, { name: '河南省教育厅', kind: 'DEPARTMENT', actsAsGovernment: false })
const congress = anAgency(province, {
  name: '河南省人民代表大会常务委员会',
  kind: 'PEOPLES_CONGRESS',
  actsAsGovernment: false,
})

const committee = anAgency(province, {
  name: '中共郑州市委员会',
  kind: 'PARTY_COMMITTEE',
  tier: 'CITY',
  regionCode: '410100',
  actsAsGovernment: false,
})

describe('a wording of one’s own', () => {
  it.each<[string, ...Parameters<typeof list>]>([
    ['cities and counties', '各市、县（市、区）人民政府', [CITIES, COUNTIES]],
    ['every class', '各市、县（市、区）人民政府，省政府各部门', [CITIES, COUNTIES, DEPARTMENTS]],
    ['all directly below a province', '各市人民政府，济源示范区管委会', [DIRECT]],
    ['all directly below, counties too', '各市、省直管县（市）人民政府', [DIRECT]],
    ['all below in one word', '各级人民政府', [EVERY]],
    ['departments as 有关单位', '各市人民政府，省直有关单位', [CITIES, DEPARTMENTS]],
    ['counterparts', '各市教育局', [COUNTERPARTS]],
    ['counterparts of all tiers', '各市、县（市、区）发展改革部门', [ALL_COUNTERPARTS]],
    ['counterparts of every level', '各级教育部门', [ALL_COUNTERPARTS]],
    [
      'counterparts of counties',
      '各县（市、区）教育局',
      [['COUNTERPART_DEPARTMENTS_OF_ALL_TIERS', 'COUNTY']],
    ],
    ['names in full', '郑州市人民政府，有关单位', [], [zhengzhou], ['郑州海关']],
    ['short names', '郑州、洛阳市人民政府，省教育厅', [], [zhengzhou, luoyang, education]],
    ['named as some of a sort', '有关市、县人民政府', [], [zhengzhou, jiyuan]],
    ['departments among the names', '有关部门', [], [education]],
    ['a congress by its name', '省人民代表大会常务委员会', [], [congress]],
    ['a congress as 有关单位', '各有关单位', [], [congress]],
    ['organs on paper of that sort', '各有关县（市）人民政府', [], [], ['某县人民政府', '某市人民政府']],
    ['towns on paper', '有关乡镇人民政府', [], [], ['某镇人民政府', '某街道办事处']],
    ['divisions as 有关单位', '有关单位', [], [{ ...education, kind: 'INNER_DIVISION' }]],
    ['party committees', '有关市委', [], [committee]],
    ['no wording', null, [CITIES, COUNTIES]],
  ])('agrees with %s', (_, ...given) => {
    expect(found(...given)).toEqual(AGREED)
  })
  it('agrees with whatever a list of names or a class alone is', () => {
    expect(disagreements(draftTo({ form: 'NAMED', agencies: [] }))).toEqual(AGREED)
    expect(disagreements(draftTo({ form: 'CLASS', class: 'GOVERNMENTS_BELOW', tier: null }))).toEqual(AGREED)
  })
  it('names others if it has a sort that nobody is of', () => {
    expect(found('各市、县（市、区）人民政府', [CITIES])).toEqual({ ...AGREED, others: ['各市、县人民政府'] })
    expect(found('各市人民政府，各部门', [CITIES], [congress]).others).toEqual(['各部门'])
    expect(found('各乡镇人民政府', [DIRECT]).others).toEqual(['各乡镇人民政府'])
    expect(found('有关县人民政府', [], [zhengzhou]).others).toEqual(['有关县人民政府'])
    expect(found('各市教育局', [], [education]).others).toEqual(['各市教育局'])
    expect(found('各市教育局', [], [bureau])).toEqual(AGREED)
    expect(found('各县人民政府', [], [], ['某镇人民政府']).others).toEqual(['各县人民政府'])
  })
  it('lacks a class that it does not say', () => {
    expect(found('各市人民政府', [CITIES, COUNTIES]).classes).toEqual(['各县（市、区）人民政府'])
    expect(found('各市人民政府', [CITIES, DEPARTMENTS]).classes).toEqual(['各部门、各直属机构'])
    expect(found('各市、县（市、区）人民政府', [EVERY]).classes).toEqual(['各级人民政府'])
    expect(found('各市发展改革部门', [ALL_COUNTERPARTS]).classes).toEqual(['各级主管部门'])
    expect(found('各市教育局', [['COUNTERPART_DEPARTMENTS_OF_ALL_TIERS', 'COUNTY']]).classes).toEqual([
      '各县（市、区）主管部门',
    ])
    expect(found('各市人民政府', [CITIES, ALL_COUNTERPARTS]).classes).toEqual(['各级主管部门'])
    expect(found('有关单位', [CITIES]).classes).toEqual(['各市人民政府'])
    expect(found('各部门', [['GOVERNMENTS_BELOW', 'TOWN'], DEPARTMENTS]).classes).toEqual([
      '各乡镇人民政府、各街道办事处',
    ])
  })
  it('lacks names that it does not say', () => {
    const given = [
      [zhengzhou, luoyang, congress],
      ['郑州海关', '某县人民政府'],
    ] as const
    expect(found('各县（市、区）人民政府', [COUNTIES], ...given).names).toEqual([
      zhengzhou.name,
      luoyang.name,
      congress.name,
      '郑州海关',
    ])
  })
  it('lacks a congress and an inner division by name, which no wording of a sort means', () => {
    const division = anAgency(province, { name: '办公室', kind: 'INNER_DIVISION', actsAsGovernment: false })
    expect(found('各部门、各直属机构', [DEPARTMENTS], [congress, division]).names).toEqual([
      congress.name,
      division.name,
    ])
  })
  it('of a city takes 市 for the counties of that name', () => {
    expect(found('各县（市、区）人民政府，市政府各部门', [COUNTIES, DEPARTMENTS], [], [], zhengzhou)).toEqual(
      AGREED,
    )
    expect(found('各市、区人民政府', [COUNTIES], [bureau], [], zhengzhou).names).toEqual([bureau.name])
  })
})

/** Findings on the element, in short. */
const outline = (draft: Drafted) => {
  const all = elementViolations(draft).filter(({ element }) => element === 'MAIN_RECIPIENTS')
  expect(messageGaps(all)).toEqual([])
  return all.map(({ severity, code, path, params }) => `${severity} ${code} ${path.at(-1)} ${params?.names}`)
}

describe('a draft whose wording is not whom it goes to', () => {
  it('is refused for a sort that is not addressed and for a class that is left out, and warned of for names', () => {
    expect(outline(draftTo(list('各市人民政府，各部门', [CITIES, COUNTIES], [congress])))).toEqual([
      'ERROR RECIPIENTS_NOT_ADDRESSED wording 各部门',
      'ERROR RECIPIENTS_UNSAID wording 各县（市、区）人民政府',
      `WARNING RECIPIENTS_UNSAID wording ${congress.name}`,
    ])
    expect(outline(draftTo(list('各市、县（市、区）人民政府', [CITIES, COUNTIES])))).toEqual([])
  })
  it('is warned of where a class turns out to have agencies of another sort', () => {
    const sending = { issuer: issuerOf(province), text: draftTo(list('各市人民政府', [DIRECT])).text }
    const readiness = (below: readonly Agency[]) => {
      const all = readinessFindings(sending, {
        agency: () => null,
        below: below.map(cardOf),
        abolished: new Set(),
      })
      expect(messageGaps(all)).toEqual([])
      return all.map(({ code, params }) => `${code} ${params?.names}`)
    }
    expect(readiness([zhengzhou, luoyang])).toEqual([])
    expect(readiness([zhengzhou, jiyuan])).toEqual([`RECIPIENTS_UNSAID ${jiyuan.name}`])
  })
})
