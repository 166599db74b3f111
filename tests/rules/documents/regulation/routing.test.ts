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

/** What the rules find in a text of Zhengzhou, or of another issuer. */
const routingViolations = (text: DocumentText, issuer = zhengzhou): RoutingViolation[] =>
  violationsOf(drafted(text, issuer))

/** Findings in short: rule, text, severity. */
const outline = (text: DocumentText, issuer = zhengzhou): string[] => {
  const violations = routingViolations(text, issuer)
  expect(messageGaps(violations)).toEqual([])
  return violations.map(({ rule, severity, text: name }) => `${rule} ${name} ${severity}`)
}
const only = (text: DocumentText, issuer = zhengzhou): RoutingViolation => {
  const violations = routingViolations(text, issuer)
  expect(violations).toHaveLength(1)
  return violations[0] as RoutingViolation
}

describe('R2, art. 14 (no level is skipped)', () => {
  const skipping = aText('REPORT', zhongyuan, [province])

  it('lets a county write to its city', () => {
    expect(outline(aText('REPORT', zhongyuan, [zhengzhou]), zhongyuan)).toEqual([])
  })
  it('lets 济源 write to the province, since nobody is between them', () => {
    expect(outline(aText('REQUEST', jiyuan, [province]), jiyuan)).toEqual([])
    expect(outline(aText('NOTICE', province, [jiyuan]), province)).toEqual([])
  })
  it('refuses a county’s report to the province; the fix is a copy to the city', () => {
    expect(outline(skipping, zhongyuan)).toEqual(['R2 R2_SKIPS_LEVEL ERROR'])
    expect(only(skipping, zhongyuan)).toMatchObject({
      article: '14',
      path: ['mainRecipients'],
      fix: { addCopies: [zhengzhou.id] },
    })
  })
  it('refuses a notice of the province to a county of a city', () => {
    expect(outline(aText('NOTICE', province, [zhongyuan]), province)).toEqual([
      'R2 R2_SKIPS_LEVEL_DOWN ERROR',
    ])
  })
  it('refuses it with a reason alone', () => {
    const text = { ...skipping, skipReason: '防汛紧急' }
    expect(only(text, zhongyuan).fix).toEqual({ addCopies: [zhengzhou.id] })
  })
  it.each([
    ['upward', skipping, zhongyuan],
    ['downward', aText('NOTICE', province, [zhongyuan]), province],
  ] as const)(
    'lets it pass with a copy alone, and points out that a reason is missing: %s',
    (_, text, issuer) => {
      const copied = { ...text, ...copies(issuer, zhengzhou) }
      expect(outline(copied, issuer)).toEqual(['R2 R2_WITHOUT_REASON WARNING'])
      expect(only(copied, issuer).fix).toEqual({ supply: ['skipReason'] })
      expect(outline({ ...copied, skipReason: '防汛紧急' }, issuer)).toEqual([])
    },
  )
  it('requires a copy to every skipped organ', () => {
    const text = { ...aText('REPORT', town, [province]), ...copies(town, zhengzhou), skipReason: '防汛紧急' }
    expect(only(text, town).fix).toEqual({ addCopies: [zhongyuan.id] })
    expect(outline({ ...text, ...copies(town, zhengzhou, zhongyuan) }, town)).toEqual([])
  })
  it('skips nothing where the level between is a main recipient too, as in 各市、县人民政府', () => {
    expect(outline(aText('NOTICE', province, [zhengzhou, zhongyuan]), province)).toEqual([])
    expect(outline(aText('NOTICE', province, [luoyang, zhongyuan]), province)).toEqual([
      'R2 R2_SKIPS_LEVEL_DOWN ERROR',
    ])
  })
})

describe('R3, art. 15(1) (upward: one main recipient, no copies to lower organs)', () => {
  it('lets a request to one superior pass', () => {
    expect(outline(aText('REQUEST', zhengzhou, [province]))).toEqual([])
  })
  it('refuses a request to two; the fix keeps the direct superior and copies the other', () => {
    const text = {
      ...aText('REQUEST', zhongyuan, [province, zhengzhou]),
      skipReason: '紧急',
      ...copies(zhongyuan),
    }
    const [finding] = routingViolations(text, zhongyuan).filter(violation => violation.rule === 'R3')
    expect(finding).toMatchObject({
      severity: 'ERROR',
      article: '15(1)',
      params: { count: 2, names: [province.name] },
      fix: { removeMainRecipients: [province.id], addCopies: [province.id] },
    })
  })
  it('warns of a report to two', () => {
    const text = { ...aText('REPORT', zhongyuan, [zhengzhou, province]), skipReason: '紧急' }
    expect(outline(text, zhongyuan)).toEqual(['R3 R3_MAIN_RECIPIENTS WARNING'])
    expect(blocks(only(text, zhongyuan))).toBe(false)
  })
  it('lets a downward document have many main recipients', () => {
    expect(outline(aText('NOTICE', province, [zhengzhou, luoyang, jiyuan]), province)).toEqual([])
  })
  it('refuses a report copied to a lower organ; the fix removes the copy', () => {
    const text = { ...aText('REPORT', zhengzhou, [province]), ...copies(zhengzhou, zhongyuan, luoyang) }
    expect(outline(text)).toEqual(['R3 R3_COPIES_LOWER ERROR'])
    expect(only(text).fix).toEqual({ removeCopies: [zhongyuan.id] })
  })
  it('lets a report be copied to a parallel organ', () => {
    expect(outline({ ...aText('REPORT', zhengzhou, [province]), ...copies(zhengzhou, luoyang) })).toEqual([])
  })
  it('lets a notice be copied to a lower organ', () => {
    expect(outline({ ...aText('NOTICE', zhengzhou, [zhongyuan]), ...copies(zhengzhou, erqi) })).toEqual([])
  })
})

describe('R6, art. 15(4) (a request has one item, and nothing else carries a request)', () => {
  it('lets a request pass that lists one item or none', () => {
    expect(outline(aText('REQUEST', zhengzhou, [province]))).toEqual([])
    expect(outline(aText('REQUEST', zhengzhou, [province], { items: [] }))).toEqual([])
  })
  it('refuses a request with two items; the drafter decides which one stays', () => {
    const text = aText('REQUEST', zhengzhou, [province], { items: ['甲事', '乙事'] })
    expect(outline(text)).toEqual(['R6 R6_ITEMS ERROR'])
    expect(only(text).fix).toEqual({ supply: ['items'] })
  })
  it('refuses a report that lists an item; the fix makes it a request', () => {
    const text = aText('REPORT', zhengzhou, [province], { items: ['增拨经费'] })
    expect(outline(text)).toEqual(['R6 R6_REQUEST_WORDING ERROR'])
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
  ])('warns of a report with the wording %s', wording => {
    const text = aText('REPORT', zhengzhou, [province], { body: `现将情况报告如下。${wording}` })
    expect(outline(text)).toEqual(['R6 R6_REQUEST_WORDING WARNING'])
    expect(only(text)).toMatchObject({ path: ['body'], fix: { kind: 'REQUEST' } })
  })
  it.each(['请示工作', '批准文件已收悉', '经省政府批准', '特此报告'])(
    'does not warn of a report with the wording %s',
    wording => {
      expect(outline(aText('REPORT', zhengzhou, [province], { body: wording }))).toEqual([])
    },
  )
  it('lets a letter ask for approval', () => {
    expect(
      outline(aText('LETTER', zhengzhou, [luoyang], { body: '请予批准。', items: ['借用场地'] })),
    ).toEqual([])
  })
  it('makes a letter of a notice that asks a parallel organ for approval', () => {
    expect(only(aText('NOTICE', zhengzhou, [luoyang], { body: '请予批准。' })).fix).toEqual({
      kind: 'LETTER',
    })
  })
  it('asks for another wording, not another kind, of a notice that asks lower organs for approval', () => {
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

describe('R14, art. 8(14), and the directions of kinds (art. 8)', () => {
  it('make a letter of a request to an organ that is no superior', () => {
    const text = aText('REQUEST', zhengzhou, [luoyang])
    expect(outline(text)).toEqual(['R14 R14_NOT_SUPERIOR ERROR'])
    expect(only(text)).toMatchObject({ article: '8(14)', fix: { kind: 'LETTER' } })
  })
  it('make a notice of a request to a lower organ', () => {
    expect(only(aText('REQUEST', zhengzhou, [zhongyuan])).fix).toEqual({ kind: 'NOTICE' })
  })

  const kinds = ['NOTICE', 'REPORT', 'REQUEST', 'REPLY', 'LETTER', 'CIRCULAR', 'MINUTES'] as const
  const ways = [
    ['UP', province],
    ['DOWN', zhongyuan],
    ['PARALLEL', luoyang],
  ] as const
  const table = kinds.flatMap(kind => ways.map(([direction, to]) => [kind, direction, to] as const))

  it.each(table)('let %s going %s pass exactly if art. 8 gives it that direction', (kind, direction, to) => {
    const text = aText(kind, zhengzhou, [to], kind === 'REPLY' ? { replyTo: aSource(to) } : {})
    const directions = outline(text).filter(line => /KIND_DIRECTION|R14/.test(line))
    expect(directions.length === 0).toBe(KINDS[kind].directions.includes(direction))
  })

  it.each([
    ['NOTICE', province, { kind: 'REPORT' }],
    ['LETTER', province, { kind: 'REQUEST' }],
    ['LETTER', zhongyuan, { kind: 'NOTICE' }],
    ['REPORT', zhongyuan, { kind: 'NOTICE' }],
    ['REPORT', luoyang, { kind: 'LETTER' }],
  ] as const)('propose for a %s of the wrong direction the kind that goes there', (kind, to, fix) => {
    const finding = only(aText(kind, zhengzhou, [to]))
    expect(finding).toMatchObject({ rule: 'KIND', article: '8', severity: 'ERROR' })
    expect(finding.fix).toEqual(fix)
  })

  it.each([
    ['REQUEST', 'R14 R14_NOT_SUPERIOR ERROR'],
    ['REPORT', 'KIND KIND_DIRECTION ERROR'],
    ['LETTER', 'KIND KIND_DIRECTION ERROR'],
  ] as const)('refuse a %s to all lower governments as a class like one to named ones', (kind, finding) => {
    const text = { ...aText(kind, zhengzhou, []), ...everyGovernmentBelow }
    expect(outline(text)).toEqual([finding])
    expect(only(text).fix).toEqual({ kind: 'NOTICE' })
  })
  it('let a notice to all lower governments as a class pass', () => {
    expect(outline({ ...aText('NOTICE', zhengzhou, []), ...everyGovernmentBelow })).toEqual([])
  })
  it('propose to remove the recipients of the wrong direction where no kind reaches all', () => {
    const findings = routingViolations(aText('NOTICE', zhengzhou, [province, zhongyuan, luoyang]))
    expect(findings.find(finding => finding.rule === 'KIND')?.fix).toEqual({
      removeMainRecipients: [province.id],
    })
  })
})

describe('art. 8(12) (a reply, 批复, answers a request of a lower organ)', () => {
  it('lets a reply to the county that asked pass', () => {
    expect(outline(aText('REPLY', zhengzhou, [zhongyuan], { replyTo: aSource(zhongyuan) }))).toEqual([])
  })
  it('refuses a reply that answers nothing', () => {
    expect(only(aText('REPLY', zhengzhou, [zhongyuan])).fix).toEqual({ supply: ['replyTo'] })
  })
  it.each(['REPORT', 'LETTER', 'NOTICE'] as const)('refuses a reply to a %s', kind => {
    const text = aText('REPLY', zhengzhou, [zhongyuan], { replyTo: aSource(zhongyuan, { kind }) })
    expect(only(text)).toMatchObject({ article: '8(12)', path: ['replyTo'], fix: { supply: ['replyTo'] } })
  })
  it('refuses a reply that does not go to who asked; the fix adds them', () => {
    const text = aText('REPLY', zhengzhou, [erqi], { replyTo: aSource(zhongyuan) })
    expect(only(text).fix).toEqual({ addMainRecipients: [zhongyuan.id] })
  })
})

describe('R13, art. 17, for an inner division without an agency in the directory', () => {
  const lost = anAgency(null, {
    name: '某处',
    regionCode: '410100',
    tier: 'CITY',
    kind: 'INNER_DIVISION',
    actsAsGovernment: false,
  })
  it('refuses every division among the countersigners, since none is known to be of its agency', () => {
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
