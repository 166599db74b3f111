import { describe, expect, it } from 'vitest'
import { KINDS } from '../../../../functions/documents/kinds.ts'
import type { DocumentText } from '../../../../functions/documents/model/index.ts'
import type { RoutingViolation } from '../../../../functions/documents/regulation/problems.ts'
import { routingViolations as violationsOf } from '../../../../functions/documents/regulation/rules/routing.ts'
import { blocks } from '../../../../functions/kernel/problem.ts'
import type { Agency } from '../../../../functions/tenancy/model.ts'
import {
  anAgency,
  erqi,
  jiyuan,
  luoyang,
  province,
  town,
  zhengzhou,
  zhongyuan,
} from '../../../kit/rules/agencies.ts'
import { addressed, aSource, aText, drafted, messageGaps } from '../../../kit/rules/documents.ts'
import { schools } from '../../../kit/rules/organs.ts'

const copies = (issuer: Agency, ...agencies: Agency[]): Pick<DocumentText, 'copies'> => ({
  copies: agencies.map(agency => addressed(issuer, agency)),
})
const everyGovernmentBelow: Pick<DocumentText, 'main'> = {
  main: { form: 'CLASS', class: 'GOVERNMENTS_DIRECTLY_UNDER', tier: null },
}

/** What the rules find in a text of Zhengzhou; whose it is matters to none of the rules in this file. */
const routingViolations = (text: DocumentText): RoutingViolation[] => violationsOf(drafted(text, zhengzhou))

/** What a finding says, in short: the rule, the message, how grave it is. */
const said = (text: DocumentText): string[] => {
  const violations = routingViolations(text)
  expect(messageGaps(violations)).toEqual([])
  return violations.map(({ rule, severity, text: name }) => `${rule} ${name} ${severity}`)
}
const only = (text: DocumentText): RoutingViolation => {
  const violations = routingViolations(text)
  expect(violations).toHaveLength(1)
  return violations[0] as RoutingViolation
}

describe('R2, art. 14: no level is skipped', () => {
  const skipping = aText('REPORT', zhongyuan, [province])

  it('a county writes to its city', () => {
    expect(said(aText('REPORT', zhongyuan, [zhengzhou]))).toEqual([])
  })
  it('济源 writes to the province: nobody is between them', () => {
    expect(said(aText('REQUEST', jiyuan, [province]))).toEqual([])
    expect(said(aText('NOTICE', province, [jiyuan]))).toEqual([])
  })
  it('a county may not write past its city to the province; the fix is a copy to the city and a reason', () => {
    expect(said(skipping)).toEqual(['R2 R2_SKIPS_LEVEL ERROR'])
    expect(only(skipping)).toMatchObject({
      article: '14',
      path: ['mainRecipients'],
      fix: { addCopies: [zhengzhou.id], supply: ['skipReason'] },
    })
  })
  it('the province may not write past a city to its county either', () => {
    expect(said(aText('NOTICE', province, [zhongyuan]))).toEqual(['R2 R2_SKIPS_LEVEL_DOWN ERROR'])
  })
  it('a reason alone is not enough', () => {
    const text = { ...skipping, skipReason: '防汛紧急' }
    expect(only(text).fix).toEqual({ addCopies: [zhengzhou.id] })
  })
  it('a copy alone is not enough', () => {
    expect(only({ ...skipping, ...copies(zhongyuan, zhengzhou) }).fix).toEqual({
      supply: ['skipReason'],
    })
  })
  it('both together are', () => {
    expect(said({ ...skipping, ...copies(zhongyuan, zhengzhou), skipReason: '防汛紧急' })).toEqual([])
  })
  it('every skipped organ is copied, not only one of them', () => {
    const text = { ...aText('REPORT', town, [province]), ...copies(town, zhengzhou), skipReason: '防汛紧急' }
    expect(only(text).fix).toEqual({ addCopies: [zhongyuan.id] })
    expect(said({ ...text, ...copies(town, zhengzhou, zhongyuan) })).toEqual([])
  })
  it('an organ that is addressed itself is not skipped', () => {
    const text = { ...aText('NOTICE', province, [zhengzhou, zhongyuan]), skipReason: '防汛紧急' }
    expect(said(text)).toEqual([])
  })
})

describe('R3, art. 15(1): upward, one main recipient and no copies to lower organs', () => {
  it('a request to one superior passes', () => {
    expect(said(aText('REQUEST', zhengzhou, [province]))).toEqual([])
  })
  it('a request to two is refused; the fix leaves the direct superior', () => {
    const text = {
      ...aText('REQUEST', zhongyuan, [province, zhengzhou]),
      skipReason: '紧急',
      ...copies(zhongyuan),
    }
    const [finding] = routingViolations(text).filter(violation => violation.rule === 'R3')
    expect(finding).toMatchObject({
      severity: 'ERROR',
      article: '15(1)',
      params: { count: 2 },
      fix: { removeMainRecipients: [province.id] },
    })
  })
  it('a report to two is only warned of', () => {
    const text = { ...aText('REPORT', zhongyuan, [zhengzhou, province]), skipReason: '紧急' }
    expect(said(text)).toEqual(['R3 R3_MAIN_RECIPIENTS WARNING'])
    expect(blocks(only(text))).toBe(false)
  })
  it('many may receive what goes down', () => {
    expect(said(aText('NOTICE', province, [zhengzhou, luoyang, jiyuan]))).toEqual([])
  })
  it('a report copied to a lower organ is refused; the fix takes the copy out', () => {
    const text = { ...aText('REPORT', zhengzhou, [province]), ...copies(zhengzhou, zhongyuan, luoyang) }
    expect(said(text)).toEqual(['R3 R3_COPIES_LOWER ERROR'])
    expect(only(text).fix).toEqual({ removeCopies: [zhongyuan.id] })
  })
  it('a report copied to a parallel organ passes', () => {
    expect(said({ ...aText('REPORT', zhengzhou, [province]), ...copies(zhengzhou, luoyang) })).toEqual([])
  })
  it('a notice copied to a lower organ passes', () => {
    expect(said({ ...aText('NOTICE', zhengzhou, [zhongyuan]), ...copies(zhengzhou, erqi) })).toEqual([])
  })
})

describe('R6, art. 15(4): a request has one matter; nothing else carries a request', () => {
  it('one matter passes, none is the clerk’s business', () => {
    expect(said(aText('REQUEST', zhengzhou, [province]))).toEqual([])
    expect(said(aText('REQUEST', zhengzhou, [province], { items: [] }))).toEqual([])
  })
  it('two matters are refused; which one stays is for the drafter to say', () => {
    const text = aText('REQUEST', zhengzhou, [province], { items: ['甲事', '乙事'] })
    expect(said(text)).toEqual(['R6 R6_ITEMS ERROR'])
    expect(only(text).fix).toEqual({ supply: ['items'] })
  })
  it('a report that raises a matter is refused; the fix makes it a request', () => {
    const text = aText('REPORT', zhengzhou, [province], { items: ['增拨经费'] })
    expect(said(text)).toEqual(['R6 R6_REQUEST_WORDING ERROR'])
    expect(only(text)).toMatchObject({ path: ['items'], fix: { kind: 'REQUEST' } })
  })
  it.each([
    '妥否，请批示。',
    '当否，请批复',
    '可否，请审批',
    '是否妥当，请批示',
    '妥否,请批示',
    '特此请示',
    '请予批准为盼',
    '请批准。',
  ])('a report that says %s is warned of', wording => {
    const text = aText('REPORT', zhengzhou, [province], { body: `现将情况报告如下。${wording}` })
    expect(said(text)).toEqual(['R6 R6_REQUEST_WORDING WARNING'])
    expect(only(text)).toMatchObject({ path: ['body'], fix: { kind: 'REQUEST' } })
  })
  it.each(['请批示', '请示工作', '批准文件已收悉', '经省政府批准', '特此报告'])(
    'a report that says %s is not',
    wording => {
      expect(said(aText('REPORT', zhengzhou, [province], { body: wording }))).toEqual([])
    },
  )
  it('a letter may ask for approval: that is what it is for', () => {
    expect(said(aText('LETTER', zhengzhou, [luoyang], { body: '请予批准。', items: ['借用场地'] }))).toEqual(
      [],
    )
  })
  it('a notice to a parallel organ that asks for approval becomes a letter', () => {
    expect(only(aText('NOTICE', zhengzhou, [luoyang], { body: '请予批准。' })).fix).toEqual({
      kind: 'LETTER',
    })
  })
  it('a notice to lower organs asks them for no approval, and no other kind would: its wording is to change', () => {
    expect(only(aText('NOTICE', zhengzhou, [zhongyuan], { body: '妥否，请批示。' })).fix).toEqual({
      supply: ['body'],
    })
    expect(only(aText('NOTICE', zhengzhou, [zhongyuan], { items: ['经费'] })).fix).toEqual({
      clear: ['items'],
    })
    expect(only({ ...aText('NOTICE', zhengzhou, []), ...everyGovernmentBelow, items: ['经费'] }).fix).toEqual(
      { clear: ['items'] },
    )
  })
})

describe('R14, art. 8(14), and the directions of art. 8', () => {
  it('approval from an organ that is no superior is asked by letter: the fix says so', () => {
    const text = aText('REQUEST', zhengzhou, [luoyang])
    expect(said(text)).toEqual(['R14 R14_NOT_SUPERIOR ERROR'])
    expect(only(text)).toMatchObject({ article: '8(14)', fix: { kind: 'LETTER' } })
  })
  it('a request to a lower organ is refused too', () => {
    expect(only(aText('REQUEST', zhengzhou, [zhongyuan])).fix).toEqual({ kind: 'NOTICE' })
  })

  const kinds = ['NOTICE', 'REPORT', 'REQUEST', 'REPLY', 'LETTER', 'CIRCULAR', 'MINUTES'] as const
  const ways = [
    ['UP', province],
    ['DOWN', zhongyuan],
    ['PARALLEL', luoyang],
  ] as const
  const table = kinds.flatMap(kind => ways.map(([direction, to]) => [kind, direction, to] as const))

  it.each(table)('%s going %s passes exactly if art. 8 gives it that direction', (kind, direction, to) => {
    const text = aText(kind, zhengzhou, [to], kind === 'REPLY' ? { replyTo: aSource(to) } : {})
    const directions = said(text).filter(line => /KIND_DIRECTION|R14/.test(line))
    expect(directions.length === 0).toBe(KINDS[kind].directions.includes(direction))
  })

  it.each([
    ['NOTICE', province, { kind: 'REPORT' }],
    ['LETTER', province, { kind: 'REQUEST' }],
    ['LETTER', zhongyuan, { kind: 'NOTICE' }],
    ['REPORT', zhongyuan, { kind: 'NOTICE' }],
    ['REPORT', luoyang, { kind: 'LETTER' }],
  ] as const)('a %s that goes the wrong way is told which kind goes there', (kind, to, fix) => {
    const finding = only(aText(kind, zhengzhou, [to]))
    expect(finding).toMatchObject({ rule: 'KIND', article: '8', severity: 'ERROR' })
    expect(finding.fix).toEqual(fix)
  })

  it.each([
    ['REQUEST', 'R14 R14_NOT_SUPERIOR ERROR'],
    ['REPORT', 'KIND KIND_DIRECTION ERROR'],
    ['LETTER', 'KIND KIND_DIRECTION ERROR'],
  ] as const)(
    'a %s to all lower governments as a class goes down and is refused like one by name',
    (kind, finding) => {
      const text = { ...aText(kind, zhengzhou, []), ...everyGovernmentBelow }
      expect(said(text)).toEqual([finding])
      expect(only(text).fix).toEqual({ kind: 'NOTICE' })
    },
  )
  it('a notice to all lower governments as a class passes', () => {
    expect(said({ ...aText('NOTICE', zhengzhou, []), ...everyGovernmentBelow })).toEqual([])
  })
  it('recipients that no one kind reaches are parted: those of the wrong direction are taken out', () => {
    const findings = routingViolations(aText('NOTICE', zhengzhou, [province, zhongyuan, luoyang]))
    expect(findings.find(finding => finding.rule === 'KIND')?.fix).toEqual({
      removeMainRecipients: [province.id],
    })
  })
})

describe('art. 8(12): a reply (批复) answers a request of a lower organ', () => {
  it('a reply to the county that asked passes', () => {
    expect(said(aText('REPLY', zhengzhou, [zhongyuan], { replyTo: aSource(zhongyuan) }))).toEqual([])
  })
  it('a reply to nothing is refused', () => {
    expect(only(aText('REPLY', zhengzhou, [zhongyuan])).fix).toEqual({ supply: ['replyTo'] })
  })
  it.each(['REPORT', 'LETTER', 'NOTICE'] as const)('a reply to a %s is refused', kind => {
    const text = aText('REPLY', zhengzhou, [zhongyuan], { replyTo: aSource(zhongyuan, { kind }) })
    expect(only(text)).toMatchObject({ article: '8(12)', path: ['replyTo'], fix: { supply: ['replyTo'] } })
  })
  it('a reply that does not go back to who asked is refused; the fix adds them', () => {
    const text = aText('REPLY', zhengzhou, [erqi], { replyTo: aSource(zhongyuan) })
    expect(only(text).fix).toEqual({ addMainRecipients: [zhongyuan.id] })
  })
})

describe('R13, art. 17: an inner division that the directory names no agency for', () => {
  const lost = anAgency(null, {
    name: '某处',
    regionCode: '410100',
    tier: 'CITY',
    kind: 'INNER_DIVISION',
    actsAsGovernment: false,
  })
  it('asks no division to countersign, for none is known to be of its agency', () => {
    const text = aText('NOTICE', lost, [zhongyuan], {
      countersigners: [
        { party: { form: 'AGENCY', agency: addressed(lost, schools) }, sections: [], order: 0 },
      ],
    })
    expect(violationsOf(drafted(text, lost)).filter(({ rule }) => rule === 'R13')).toMatchObject([
      { text: 'R13_DIVISION_ASKED', fix: { removeCountersigners: [schools.id] } },
    ])
  })
})
