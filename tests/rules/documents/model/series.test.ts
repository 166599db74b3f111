import { describe, expect, it } from 'vitest'
import type { DocumentKind } from '../../../../functions/documents/kinds.ts'
import { recheck } from '../../../../functions/documents/lifecycle/rules/signing.ts'
import {
  type DocumentNumber,
  type DocumentText,
  isSaidByItsNumbers,
  issuerOf,
  type NumberSeries,
  numberYearFindings,
  organCodeOf,
  organCodeProblems,
  organCodesFor,
  seriesOf,
  seriesOfNumber,
} from '../../../../functions/documents/model/index.ts'
import { takeNumber } from '../../../../functions/documents/numbering/rules/numbers.ts'
import type { Agency } from '../../../../functions/tenancy/model.ts'
import { luoyang, zhengzhou } from '../../../kit/rules/agencies.ts'
import { aText, documentIn, messageGaps } from '../../../kit/rules/documents.ts'
import { AT, anAct, must } from '../../../kit/rules/results.ts'

const city: Agency = {
  ...zhengzhou,
  organCodes: [
    { code: '郑政函', kinds: ['LETTER', 'REPLY'] },
    { code: '郑政办', kinds: [] },
    { code: '郑政复', kinds: ['REPLY'] },
  ],
  numberForms: [
    { kind: 'ANNOUNCEMENT', form: 'YEAR', meeting: null, session: null },
    { kind: 'MINUTES', form: 'SITTING', meeting: '常务会议', session: '十五届' },
    { kind: 'MINUTES', form: 'ISSUE', meeting: '专题会议', session: null },
    { kind: 'MINUTES', form: 'MEETING_YEAR', meeting: null, session: null },
  ],
}
const issuer = issuerOf(city)
const text = (kind: DocumentKind, more: Partial<DocumentText> = {}) => aText(kind, city, [luoyang], more)
const minutesOf = (name: string) => text('MINUTES', { meeting: { name, date: '2026-01-04' } })

describe('the organ code of a document (机关代字)', () => {
  it.each<[DocumentKind, string]>([
    ['NOTICE', '郑政'],
    ['LETTER', '郑政函'],
    ['REPLY', '郑政函'],
  ])('of %s is %s unless its draft asks for another', (kind, code) => {
    expect(organCodeOf({ issuer, text: text(kind) })).toBe(code)
    expect(organCodeOf({ issuer, text: text(kind, { organCode: '郑政办' }) })).toBe('郑政办')
  })
  it('is one of those that the agency has for the kind', () => {
    expect(organCodesFor(issuer, { kind: 'NOTICE' })).toEqual(['郑政', '郑政办'])
    expect(organCodesFor(issuer, { kind: 'REPLY' })).toEqual(['郑政', '郑政函', '郑政办', '郑政复'])
    expect(organCodesFor(issuerOf(zhengzhou), { kind: 'REPLY' })).toEqual(['郑政'])
  })
  it.each([
    [undefined, []],
    ['郑政', []],
    ['郑政办', []],
    ['郑政函', ['郑政', '郑政办']],
    ['洛政', ['郑政', '郑政办']],
    ['郑政\n', ['郑政', '郑政办']],
    ['x\ud800'.repeat(90), ['郑政', '郑政办']],
  ])('%j in a notice has the problem that only %j are allowed', (organCode, allowed) => {
    const problems = organCodeProblems(issuer, {
      kind: 'NOTICE',
      ...(organCode === undefined ? {} : { organCode }),
    })
    const expected = { code: 'NOT_ONE_OF', path: ['organCode'], allowed }
    expect(problems).toMatchObject(allowed.length === 0 ? [] : [expected])
    expect(messageGaps(problems)).toEqual([])
  })
})

describe('the series of a document', () => {
  const series = (of: DocumentText, agency: Agency = city): NumberSeries =>
    seriesOf({ issuer: issuerOf(agency), text: of }, anAct('mbr-clerk', AT))

  it.each<[string, DocumentText, NumberSeries]>([
    ['a notice', text('NOTICE'), { series: 'ORGAN_YEAR', organ: '郑政', year: 2026 }],
    ['a letter', text('LETTER'), { series: 'ORGAN_YEAR', organ: '郑政函', year: 2026 }],
    ['an order', text('ORDER'), { series: 'ORDER' }],
    ['an announcement', text('ANNOUNCEMENT'), { series: 'YEAR', kind: 'ANNOUNCEMENT', year: 2026 }],
    ['a public notice', text('PUBLIC_NOTICE'), { series: 'ORGAN_YEAR', organ: '郑政', year: 2026 }],
    [
      'minutes of a meeting with a rule',
      minutesOf('郑州市人民政府第44次常务会议'),
      { series: 'SITTING', meeting: '常务会议', session: '十五届' },
    ],
    [
      'minutes without terms',
      minutesOf('防汛专题会议'),
      { series: 'ISSUE', meeting: '专题会议', session: '' },
    ],
    [
      'minutes of any other meeting',
      minutesOf('市长办公会议'),
      { series: 'MEETING_YEAR', meeting: '', year: 2026 },
    ],
    [
      'minutes that do not name their meeting yet',
      text('MINUTES', { meeting: null }),
      { series: 'MEETING_YEAR', meeting: '', year: 2026 },
    ],
  ])('of %s is what the agency has set', (_, of, expected) => {
    expect(series(of)).toEqual(expected)
  })
  it('is that of organ code and year for all but orders where the agency has set nothing', () => {
    for (const kind of ['ANNOUNCEMENT', 'MINUTES', 'LETTER'] as const)
      expect(series(text(kind), zhengzhou)).toEqual({ series: 'ORGAN_YEAR', organ: '郑政', year: 2026 })
  })

  it.each<DocumentNumber>([
    { series: 'ORGAN_YEAR', organ: '郑政', year: 2026, seq: 1, text: '郑政〔2026〕1号' },
    { series: 'ORDER', seq: 1, text: '第1号' },
    { series: 'YEAR', kind: 'ANNOUNCEMENT', year: 2026, seq: 1, text: '2026年第1号' },
    { series: 'MEETING_YEAR', meeting: '', year: 2026, seq: 1, text: '〔2026〕1号' },
    { series: 'ISSUE', meeting: '专题会议', session: '', seq: 1, text: '第1期' },
    { series: 'SITTING', meeting: '', session: '十五届', seq: 1, text: '十五届第1次' },
  ])('is in its number $text', number => {
    const { seq: _, text: __, ...expected } = number
    expect(seriesOfNumber(number)).toEqual(expected)
    expect(isSaidByItsNumbers(number)).toBe(number.series === 'ORGAN_YEAR' || number.series === 'ORDER')
  })
})

describe('the series of telegrams (电报)', () => {
  const codes = [
    { code: '郑政函', kinds: ['LETTER' as const] },
    { code: '内部明电', kinds: [], telegrams: true as const },
    { code: '郑政明电', kinds: ['LETTER' as const], telegrams: true as const },
  ]
  const agency: Agency = { ...city, organCodes: codes }
  const organOf = (kind: DocumentKind, more: Partial<DocumentText> = {}, of: Agency = agency) => {
    const series = seriesOf({ issuer: issuerOf(of), text: text(kind, more) }, anAct('mbr-clerk', AT))
    return series.series === 'ORGAN_YEAR' ? series.organ : series.series
  }
  const telegramUrgency = 'ROUTINE' as const
  it('is that of their code, of the kind before that of all, whatever else the agency has set', () => {
    expect(organOf('NOTICE', { telegramUrgency })).toBe('内部明电')
    expect(organOf('LETTER', { telegramUrgency })).toBe('郑政明电')
    expect(organOf('ANNOUNCEMENT', { telegramUrgency })).toBe('内部明电')
    expect(organOf('LETTER', { telegramUrgency, organCode: '郑政函' })).toBe('郑政函')
  })
  it('is that of other documents where the agency has set no such code, or none for the kind', () => {
    expect(organOf('LETTER', { telegramUrgency }, city)).toBe('郑政函')
    expect(organOf('ANNOUNCEMENT', { telegramUrgency }, city)).toBe('YEAR')
    expect(organOf('NOTICE', { telegramUrgency }, { ...city, organCodes: codes.slice(2) })).toBe('郑政')
    expect(organOf('NOTICE', { telegramUrgency }, zhengzhou)).toBe('郑政')
  })
  it('is for telegrams alone', () => {
    expect(organOf('LETTER')).toBe('郑政函')
    expect(organCodesFor(issuerOf(agency), { kind: 'LETTER' })).toEqual(['郑政', '郑政函'])
    const asked = { kind: 'LETTER', organCode: '郑政明电' } as const
    expect(organCodeProblems(issuerOf(agency), asked)).toMatchObject([{ allowed: ['郑政', '郑政函'] }])
    expect(organCodeProblems(issuerOf(agency), { ...asked, telegramUrgency })).toEqual([])
  })
})

describe('a number of another year than the date', () => {
  const LATE = '2026-12-31T16:00:00.000Z'
  it('has a warning that names both, and none in a series across years', () => {
    const announcement: NumberSeries = { series: 'YEAR', kind: 'ANNOUNCEMENT', year: 2027 }
    const problems = numberYearFindings({}, announcement, '2026-12-31')
    expect(problems).toMatchObject([
      { code: 'NUMBER_YEAR_DIFFERS', severity: 'WARNING', given: '2026-12-31', year: 2027 },
    ])
    expect(messageGaps(problems)).toEqual([])
    expect(numberYearFindings({}, { series: 'MEETING_YEAR', meeting: '', year: 2026 }, '2026-12-31')).toEqual(
      [],
    )
    expect(numberYearFindings({}, { series: 'ORDER' }, '2026-12-31')).toEqual([])
  })
  it('warns at the recheck and at the registration, and stops neither', () => {
    const signed = documentIn('SIGNED').document
    expect(must(recheck(signed, null, anAct('mbr-clerk', LATE))).warnings).toMatchObject([{ year: 2027 }])
    const { document } = documentIn('RECHECKED')
    const { thing, warnings } = must(takeNumber(document, 0, anAct('mbr-clerk', LATE)))
    expect(thing.number.text).toBe('豫政〔2027〕1号')
    expect(warnings).toMatchObject([{ given: document.signature.date, year: 2027 }])
    expect(must(takeNumber(document, 0, anAct())).warnings).toEqual([])
  })
  it('is none of a correction with the number of its original', () => {
    const replaces = {
      ...{ documentId: 'doc', number: '豫政〔2026〕1号', digest: 'd', reason: '更正', firstId: 'doc' },
      ...{ numbering: 'SAME_NUMBER' as const, before: 1, dispatchedAt: AT },
    }
    const series: NumberSeries = { series: 'ORGAN_YEAR', organ: '豫政', year: 2026 }
    expect(numberYearFindings({ replaces }, series, '2027-01-04')).toEqual([])
    expect(
      numberYearFindings({ replaces: { ...replaces, numbering: 'NEW_NUMBER' } }, series, '2027-01-04'),
    ).toHaveLength(1)
  })
})
