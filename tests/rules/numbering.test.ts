import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberText, parseNumber, seriesOf, takeNumber } from '../../functions/documents/rules/numbering.ts'
import { anAct, inState, must } from './given.ts'

describe('the form of a document number (发文字号, GB/T 9704-2012)', () => {
  it.each([
    ['郑政〔2026〕1号', { organ: '郑政', year: 2026, seq: 1 }],
    ['豫政办〔1999〕120号', { organ: '豫政办', year: 1999, seq: 120 }],
    ['国办函〔2026〕12号', { organ: '国办函', year: 2026, seq: 12 }],
    ['一二三四五六七八九十百千〔2026〕9号', { organ: '一二三四五六七八九十百千', year: 2026, seq: 9 }],
  ])('%s is one', (text, parts) => {
    expect(parseNumber(text)).toEqual(parts)
    expect(numberText(parts.organ, parts.year, parts.seq)).toBe(text)
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
    ['第1号', 'the number of an order (令)'],
    ['', 'nothing'],
  ])('%j is none: %s', text => {
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

  it('what is printed is read back as it was', () => {
    fc.assert(
      fc.property(organs, years, seqs, (organ, year, seq) => {
        expect(parseNumber(numberText(organ, year, seq))).toEqual({ organ, year, seq })
      }),
      { numRuns: 2_000 },
    )
  })

  it('whatever is read prints as exactly the text it was read from', () => {
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
      ' ',
      '\u200b',
    )
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 10 }).map(all => all.join('')),
        text => {
          const parts = parseNumber(text)
          return parts === null || numberText(parts.organ, parts.year, parts.seq) === text
        },
      ),
      { numRuns: 5_000 },
    )
  })
})

describe('taking a number (发文登记, art. 25)', () => {
  const { document } = inState('RECHECKED')

  it.each([
    ['2026-01-05T01:30:00.000Z', 2026],
    ['2026-12-31T15:59:59.999Z', 2026],
    ['2026-12-31T16:00:00.000Z', 2027],
    ['2026-12-31T23:59:59.999Z', 2027],
    ['2027-01-01T00:00:00.000Z', 2027],
    ['2025-12-31T15:59:59.999Z', 2025],
    ['2025-12-31T16:00:00.000Z', 2026],
  ])('registered at %s, it belongs to the year %d: the year turns at midnight in Shanghai', (at, year) => {
    const { number } = must(takeNumber(document, 0, anAct('mbr-clerk', at))).document
    expect(number).toEqual({ organ: '豫政', year, seq: 1, text: `豫政〔${year}〕1号` })
    expect(seriesOf(document.issuer.organCode, anAct('mbr-clerk', at))).toEqual({ organ: '豫政', year })
  })

  it('the number is the next of its series, and the event tells it', () => {
    const { document: after, event } = must(takeNumber(document, 41, anAct()))
    expect(after.number.text).toBe('豫政〔2026〕42号')
    expect(event).toMatchObject({
      type: 'DocumentRegistered',
      data: { number: '豫政〔2026〕42号', organ: '豫政', year: 2026, seq: 42 },
    })
  })

  it('a sequence of decisions leaves no gap and gives no number twice, whatever years and series are mixed', () => {
    const moments = fc.array(
      fc.record({
        organ: fc.constantFrom('豫政', '豫政办', '豫政函'),
        day: fc.integer({ min: 0, max: 800 }),
        minute: fc.nat(1_439),
      }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(moments, all => {
        const counters = new Map<string, number>()
        const given = new Map<string, number[]>()
        for (const { organ, day, minute } of all) {
          const at = new Date(Date.UTC(2025, 5, 1) + (day * 1_440 + minute) * 60_000).toISOString()
          const series = JSON.stringify(seriesOf(organ, anAct('c', at)))
          const last = counters.get(series) ?? 0
          const { number } = must(
            takeNumber(
              { ...document, issuer: { ...document.issuer, organCode: organ } },
              last,
              anAct('c', at),
            ),
          ).document
          counters.set(series, number.seq)
          given.set(series, [...(given.get(series) ?? []), number.seq])
          expect(parseNumber(number.text)).toEqual({ organ, year: number.year, seq: number.seq })
        }
        for (const seqs of given.values()) expect(seqs).toEqual(seqs.map((_, index) => index + 1))
      }),
      { numRuns: 200 },
    )
  })
})
