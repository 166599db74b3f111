import { describe, expect, it } from 'vitest'
import { type Addressed, issuerOf, LIMITS } from '../../../../functions/documents/model/index.ts'
import { arePeers } from '../../../../functions/documents/model/relations.ts'
import { findingsOn } from '../../../../functions/documents/regulation/rules/findings.ts'
import { isOutside, outsideFindings } from '../../../../functions/documents/regulation/rules/outside.ts'
import { blocks } from '../../../../functions/kernel/problem.ts'
import type { Agency } from '../../../../functions/tenancy/model.ts'
import {
  anAgency,
  bureau,
  erqi,
  jiyuan,
  luoyang,
  province,
  town,
  zhengzhou,
  zhongyuan,
} from '../../../kit/rules/agencies.ts'
import { applyFix } from '../../../kit/rules/apply-fix.ts'
import { addressed, aText, drafted, messageGaps } from '../../../kit/rules/documents.ts'
import {
  countyEducation,
  education,
  finance,
  police,
  provincialEducation,
  provincialPolice,
} from '../../../kit/rules/organs.ts'

const otherProvince = anAgency(null, { name: '河北省人民政府', regionCode: '130000' })
const committee = anAgency(
  anAgency(null, { name: '中共河南省委', kind: 'PARTY_COMMITTEE', actsAsGovernment: false }),
  {
    name: '中共郑州市委',
    regionCode: '410100',
    tier: 'CITY',
    kind: 'PARTY_COMMITTEE',
    actsAsGovernment: false,
  },
)
/** Districts of Luoyang, to which a district of Zhengzhou has no relation. */
const strangers = Array.from({ length: 12 }, (_, n) =>
  anAgency(luoyang, { name: `洛阳市第${n}区人民政府`, regionCode: `4103${20 + n}`, tier: 'COUNTY' }),
)
/** Towns under one county, of which a province’s notice may name as many as a list has. */
const below = Array.from({ length: 150 }, (_, n) =>
  anAgency(zhongyuan, { name: `第${n}街道办事处`, regionCode: `410102${100 + n}`, tier: 'TOWN' }),
)
const outside = (issuer: Agency, other: Agency) => isOutside(issuer, addressed(issuer, other))
const letter = (
  copies: readonly Agency[],
  asked: readonly Agency[] = [],
  coIssuers: readonly Agency[] = [],
) =>
  drafted(
    aText('LETTER', zhongyuan, [erqi], {
      copies: copies.map(one => addressed(zhongyuan, one)),
      coIssuers: coIssuers.map(one => addressed(zhongyuan, one)),
      countersigners: asked.map(one => ({
        party: { form: 'AGENCY', agency: addressed(zhongyuan, one) },
        sections: [],
        order: 0,
      })),
    }),
    zhongyuan,
  )

describe('an agency is outside the relations of another', () => {
  it.each([
    ['its superior', zhengzhou, province],
    ['an agency below it', province, zhengzhou],
    ['one two levels below it', province, zhongyuan],
    ['one two levels above it, which R2 judges', town, zhengzhou],
    ['a department of its region and level', education, finance],
    ['a government for its departments', education, zhengzhou],
    ['the party committee of its city, which is under another superior', zhengzhou, committee],
    ['another city under its province', zhengzhou, luoyang],
    ['济源 for a city, both under the province', zhengzhou, jiyuan],
    ['a district of its city for a department', bureau, zhongyuan],
    ['the department that guides it', education, provincialEducation],
    ['one that it guides', education, countyEducation],
    ['the second superior of a dual-led organ', police, provincialPolice],
    ['another province: neither has a superior here', province, otherProvince],
  ] as const)('never: %s', (_, issuer, other) => {
    expect(outside(issuer, other)).toBe(false)
  })
  it.each([
    ['a district of another city', zhongyuan, strangers[0] as Agency],
    ['a city that it is not under', zhongyuan, luoyang],
    ['a department of another level of its line’s region', zhongyuan, provincialEducation],
    [
      'a city of another province',
      zhengzhou,
      anAgency(otherProvince, { name: '石家庄市人民政府', regionCode: '130100', tier: 'CITY' }),
    ],
  ] as const)('if it is %s', (_, issuer, other) => {
    expect(outside(issuer, other)).toBe(true)
  })
  it('unless it was stored before that was recorded', () => {
    const { isPeer: _, ...stored }: Addressed = addressed(zhongyuan, luoyang)
    expect(isOutside(issuerOf(zhongyuan), stored)).toBe(false)
  })
  it('and a town without a superior is no peer of a province', () => {
    expect(arePeers(province, { ...town, line: [], otherLine: [] })).toBe(false)
  })
})

describe('agencies outside the relations of the issuer', () => {
  const limit = LIMITS.copiesOutside
  it('may be as many copies as the limit, beside any number within them', () => {
    expect(outsideFindings(letter([...strangers.slice(0, limit), zhengzhou, erqi]))).toEqual([])
    const notice = aText('NOTICE', province, [zhengzhou], {
      copies: below.map(one => addressed(province, one)),
    })
    expect(outsideFindings(drafted(notice, province))).toEqual([])
  })
  it('one more is refused with how many there are, may be, and which to leave out', () => {
    const draft = letter(strangers.slice(0, limit + 1))
    const findings = findingsOn(draft)
    expect(findings).toMatchObject([
      {
        type: 'OutsideRelations',
        code: 'COPIES_OUTSIDE_RELATIONS',
        path: ['copies'],
        limit,
        given: String(limit + 1),
        fix: { removeCopies: [strangers[limit]?.id] },
      },
    ])
    expect(findings.every(blocks)).toBe(true)
    expect(messageGaps(findings)).toEqual([])
    const [finding] = outsideFindings(draft)
    expect(outsideFindings(applyFix(draft, finding?.fix ?? {}, zhongyuan, strangers))).toEqual([])
  })
  it('may be asked to agree within the limit', () => {
    expect(outsideFindings(letter([], strangers.slice(0, LIMITS.askedOutside)))).toEqual([])
    expect(outsideFindings(letter([], [zhengzhou, ...strangers.slice(0, LIMITS.askedOutside)]))).toEqual([])
  })
  it('are counted together as countersigners and co-issuers, and a fix leaves out countersigners first', () => {
    const draft = letter([], strangers.slice(0, 6), strangers.slice(6, 11))
    const [finding, ...more] = outsideFindings(draft)
    expect(more).toEqual([])
    expect(finding).toMatchObject({
      code: 'ASKED_OUTSIDE_RELATIONS',
      path: ['countersigners'],
      given: '11',
      fix: { removeCountersigners: [strangers[5]?.id] },
    })
    expect(outsideFindings(applyFix(draft, finding?.fix ?? {}, zhongyuan, strangers))).toEqual([])
  })
  it('do not keep eleven provinces’ departments from issuing jointly', () => {
    const departments = Array.from({ length: 11 }, (_, n) =>
      anAgency(anAgency(null, { name: `第${n}省`, regionCode: `${50 + n}0000` }), {
        name: `第${n}省水利厅`,
        regionCode: `${50 + n}0000`,
        kind: 'DEPARTMENT',
        actsAsGovernment: false,
      }),
    ) as [Agency, ...Agency[]]
    const [host, ...others] = departments
    const joint = aText('NOTICE', host, [], { coIssuers: others.map(one => addressed(host, one)) })
    expect(outsideFindings(drafted(joint, host))).toEqual([])
  })
})
