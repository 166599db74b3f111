import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DocumentIn,
  type DocumentNumber,
  type NumberSeries,
  seriesOf,
  seriesOfNumber,
} from '../../../../functions/documents/model/index.ts'
import { numberText, parseNumber } from '../../../../functions/documents/numbering/rules/forms.ts'
import { entryOf, takeNumber, voidNumberOf } from '../../../../functions/documents/numbering/rules/numbers.ts'
import { chainFaults, documentIn } from '../../../kit/rules/documents.ts'
import { anAct, must, problemsOf } from '../../../kit/rules/results.ts'

const organYear = (organ: string, year: number): NumberSeries => ({ series: 'ORGAN_YEAR', organ, year })
const ORDERS: NumberSeries = { series: 'ORDER' }

describe('the form of a document number (发文字号, GB/T 9704-2012)', () => {
  it.each([
    ['郑政〔2026〕1号', { organ: '郑政', year: 2026, seq: 1 }],
    ['豫政办〔1999〕120号', { organ: '豫政办', year: 1999, seq: 120 }],
    ['国办函〔2026〕12号', { organ: '国办函', year: 2026, seq: 12 }],
    ['一二三四五六七八九十百千〔2026〕9号', { organ: '一二三四五六七八九十百千', year: 2026, seq: 9 }],
  ])('%s is valid', (text, parts) => {
    expect(parseNumber(text)).toEqual({ series: 'ORGAN_YEAR', ...parts, text })
    expect(numberText(organYear(parts.organ, parts.year), parts.seq)).toBe(text)
  })

  it.each([
    ['第1号', 1],
    ['第30号', 30],
    ['第812号', 812],
  ])('%s is valid for an order (令), without organ code and year', (text, seq) => {
    expect(parseNumber(text)).toEqual({ series: 'ORDER', seq, text })
    expect(numberText(ORDERS, seq)).toBe(text)
  })

  it.each([
    ['郑政[2026]1号', 'square brackets'],
    ['郑政［2026］1号', 'full-width square brackets'],
    ['郑政(2026)1号', 'round brackets'],
    ['郑政（2026）1号', 'full-width round brackets'],
    ['郑政﹝2026﹞1号', 'the look-alike brackets U+FE5D and U+FE5E'],
    ['郑政﹝2026〕1号', 'a look-alike bracket before the year'],
    ['郑政〔2026﹞1号', 'a look-alike bracket behind the year'],
    ['郑政【2026】1号', 'lenticular brackets'],
    ['郑政〖2026〗1号', 'white lenticular brackets'],
    ['郑政〔26〕1号', 'a year of two digits'],
    ['郑政〔20261〕1号', 'a year of five digits'],
    ['郑政〔1826〕1号', 'a year of another age'],
    ['郑政〔2026〕01号', 'a leading zero'],
    ['郑政〔2026〕0号', 'the number zero'],
    ['郑政〔2026〕-1号', 'a negative number'],
    ['郑政〔2026〕1.5号', 'a fraction'],
    ['郑政〔2026〕第1号', 'the word 第'],
    ['郑政〔2026〕号', 'no number'],
    ['郑政〔2026〕1', 'no 号'],
    ['郑政〔2026〕1號', 'a traditional 號'],
    ['郑政〔２０２６〕1号', 'full-width digits in the year'],
    ['郑政〔2026〕１号', 'a full-width digit'],
    ['郑政〔2026年〕1号', 'the word 年'],
    ['郑政〔 2026 〕1号', 'blanks in the brackets'],
    ['郑政 〔2026〕1号', 'a blank'],
    ['郑政〔2026〕1号 ', 'a blank behind it'],
    [' 郑政〔2026〕1号', 'a blank before it'],
    ['郑政〔2026〕1号\n', 'a line feed behind it'],
    ['郑政\u200b〔2026〕1号', 'a zero-width blank'],
    ['郑〔2026〕1号', 'an organ code of one character'],
    ['一二三四五六七八九十百千万〔2026〕1号', 'an organ code of 13 characters'],
    ['ZZ〔2026〕1号', 'Latin letters'],
    ['郑政〔2026〕1号、2号', 'two numbers'],
    ['郑政〔2026〕1234567890号', 'a number of ten digits'],
    ['第0号', 'an order with the number zero'],
    ['第01号', 'an order with a leading zero'],
    ['第１号', 'an order with a full-width digit'],
    ['第一号', 'an order in words'],
    ['第 1 号', 'an order with blanks'],
    ['第1', 'an order without 号'],
    ['1号', 'an order without 第'],
    ['第1號', 'an order with a traditional 號'],
    ['第1234567890号', 'an order of ten digits'],
    ['令第1号', 'an order with the word 令'],
    ['第1号令', 'an order with 令 behind it'],
    ['郑政第1号', 'an order with an organ code'],
    ['第〔2026〕1号', 'an order with a year'],
    ['第1号\n', 'an order with a line feed behind it'],
    ['', 'nothing'],
  ])('%j is invalid: %s', text => {
    expect(parseNumber(text)).toBeNull()
  })

  const organs = fc
    .array(
      fc.integer({ min: 0x4e00, max: 0x9fff }).map(code => String.fromCodePoint(code)),
      { minLength: 2, maxLength: 12 },
    )
    .map(all => all.join(''))
  const years = fc.integer({ min: 1900, max: 2099 })
  const seqs = fc.integer({ min: 1, max: 999_999 })

  it('is parsed from its printed form without loss', () => {
    fc.assert(
      fc.property(organs, years, seqs, (organ, year, seq) => {
        const text = numberText(organYear(organ, year), seq)
        expect(parseNumber(text)).toEqual({ series: 'ORGAN_YEAR', organ, year, seq, text })
        const order = numberText(ORDERS, seq)
        expect(parseNumber(order)).toEqual({ series: 'ORDER', seq, text: order })
      }),
      { numRuns: 2_000 },
    )
  })

  it('prints as exactly the text that it was parsed from', () => {
    const pieces = fc.constantFrom(
      '郑',
      '政',
      '〔',
      '〕',
      '[',
      ']',
      '﹝',
      '﹞',
      '(',
      ')',
      '0',
      '1',
      '2',
      '9',
      '2026',
      '号',
      '第',
      '年',
      '届',
      '期',
      '次',
      ' ',
      '\u200b',
    )
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 10 }).map(all => all.join('')),
        text => {
          const number = parseNumber(text)
          return number === null || numberText(number, number.seq) === text
        },
      ),
      { numRuns: 5_000 },
    )
  })
})

describe('taking a number (发文登记, art. 25)', () => {
  const { document } = documentIn('RECHECKED')
  const order: DocumentIn<'RECHECKED'> = { ...document, text: { ...document.text, kind: 'ORDER' } }

  it.each([
    ['2026-01-05T01:30:00.000Z', 2026],
    ['2026-12-31T15:59:59.999Z', 2026],
    ['2026-12-31T16:00:00.000Z', 2027],
    ['2026-12-31T23:59:59.999Z', 2027],
    ['2027-01-01T00:00:00.000Z', 2027],
    ['2025-12-31T15:59:59.999Z', 2025],
    ['2025-12-31T16:00:00.000Z', 2026],
  ])('at %s gives a number of the year %d, which turns at midnight in Shanghai', (at, year) => {
    const { number } = must(takeNumber(document, 0, anAct('mbr-clerk', at))).thing
    expect(number).toEqual({ series: 'ORGAN_YEAR', organ: '豫政', year, seq: 1, text: `豫政〔${year}〕1号` })
    expect(seriesOf(document, anAct('mbr-clerk', at))).toEqual(organYear('豫政', year))
  })

  it('gives the next number of the series and records it in the event', () => {
    const { thing: after, event } = must(takeNumber(document, 41, anAct()))
    expect(after.number.text).toBe('豫政〔2026〕42号')
    expect(event).toMatchObject({
      type: 'DocumentRegistered',
      data: { number: '豫政〔2026〕42号', organ: '豫政', year: 2026, seq: 42 },
    })
  })

  it('leaves no gap and gives no number twice, in any mix of years and series', () => {
    const moments = fc.array(
      fc.record({
        organ: fc.constantFrom('豫政', '豫政办', '豫政函'),
        isOrder: fc.boolean(),
        day: fc.integer({ min: 0, max: 800 }),
        minute: fc.nat(1_439),
      }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(moments, all => {
        const counters = new Map<string, number>()
        const given = new Map<string, number[]>()
        for (const { organ, isOrder, day, minute } of all) {
          const at = new Date(Date.UTC(2025, 5, 1) + (day * 1_440 + minute) * 60_000).toISOString()
          const one = { ...(isOrder ? order : document), issuer: { ...document.issuer, organCode: organ } }
          const series = JSON.stringify(seriesOf(one, anAct('c', at)))
          const last = counters.get(series) ?? 0
          const { number } = must(takeNumber(one, last, anAct('c', at))).thing
          counters.set(series, number.seq)
          given.set(series, [...(given.get(series) ?? []), number.seq])
          expect(parseNumber(number.text)).toEqual(number)
        }
        for (const seqs of given.values()) expect(seqs).toEqual(seqs.map((_, index) => index + 1))
      }),
      { numRuns: 200 },
    )
  })

  it.each(['2026-01-05T01:30:00.000Z', '2026-12-31T16:00:00.000Z', '2031-07-01T00:00:00.000Z'])(
    'for an order (令) at %s continues the one series 第N号 across years',
    at => {
      const { thing: after, event } = must(takeNumber(order, 2, anAct('mbr-clerk', at)))
      expect(after.number).toEqual({ series: 'ORDER', seq: 3, text: '第3号' })
      expect(event.data).toEqual({ number: '第3号', series: 'ORDER', seq: 3 })
      expect(seriesOf(order, anAct('mbr-clerk', at))).toEqual({ series: 'ORDER' })
    },
  )
})

describe('voiding a number (发文字号作废)', () => {
  const reason = '标题有误，重新编号'
  const later = anAct('mbr-other', '2026-01-06T02:00:00.000Z')

  it.each(['REGISTERED', 'SEALED'] as const)(
    'of a document in %s restores what it was before registration, but for version and history',
    state => {
      const { document, events } = documentIn(state)
      const { document: before } = documentIn('RECHECKED')
      const { stepped } = must(voidNumberOf(document, reason, later))
      const { version, chain, ...rest } = stepped.thing
      const { version: _, chain: __, ...expected } = before
      // The recheck can no longer be taken back: somebody acted on it.
      expect(rest).toEqual({ ...expected, handedOn: null })
      expect([version, chain.seq]).toEqual([document.version + 1, document.chain.seq + 1])
      expect(stepped.event).toMatchObject({
        type: 'NumberVoided',
        by: 'mbr-other',
        data: { number: '豫政〔2026〕1号', reason },
      })
      expect(chainFaults([...events, stepped.event])).toEqual([])
    },
  )

  it('keeps the ledger’s entry and adds who voided it, when and why', () => {
    const { document } = documentIn('SEALED')
    const { entry } = must(voidNumberOf(document, reason, later))
    expect(entry).toEqual({ ...entryOf(document), voided: { by: 'mbr-other', at: later.at, reason } })
    expect(entryOf(document)).toEqual({
      number: '豫政〔2026〕1号',
      documentId: document.id,
      at: document.registration.at,
      by: document.registration.by,
      voided: null,
    })
  })

  it('makes the next registration take the next number, never the void one', () => {
    const { document } = documentIn('REGISTERED')
    const { stepped } = must(voidNumberOf(document, reason, later))
    const again = must(takeNumber(stepped.thing, document.number.seq, later)).thing
    expect(again.number.text).toBe('豫政〔2026〕2号')
  })

  it.each([
    ['', 'TEXT_EMPTY'],
    ['错'.repeat(700), 'TEXT_TOO_LONG'],
    ['涉及机密★10年', 'CLASSIFIED_CONTENT'],
  ])('with the reason %j is refused: %s', (text, code) => {
    const problems = problemsOf(voidNumberOf(documentIn('REGISTERED').document, text, later))
    expect(problems.map(problem => [problem.code, problem.path])).toEqual([[code, ['reason']]])
  })

  it('finds the series of the number in the number itself', () => {
    const number: DocumentNumber = documentIn('REGISTERED').document.number
    expect(seriesOfNumber(number)).toEqual(organYear('豫政', 2026))
    expect(seriesOfNumber({ series: 'ORDER', seq: 3, text: '第3号' })).toEqual(ORDERS)
  })
})
