import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSaidByItsNumbers } from '../../../../functions/documents/model/index.ts'
import {
  type NumberRead,
  numberText,
  parseNumber,
} from '../../../../functions/documents/numbering/rules/forms.ts'
import { numberMeant } from '../../../../functions/documents/numbering/rules/spelling.ts'

describe('numbers without an organ code (公告、通告、纪要)', () => {
  it.each<[string, object]>([
    ['2026年第2号', { series: 'YEAR', year: 2026, seq: 2 }],
    ['〔2026〕4号', { series: 'MEETING_YEAR', year: 2026, seq: 4 }],
    ['第4期', { series: 'ISSUE', session: '', seq: 4 }],
    ['十五届第12期', { series: 'ISSUE', session: '十五届', seq: 12 }],
    ['第44次', { series: 'SITTING', session: '', seq: 44 }],
    ['十五届第44次', { series: 'SITTING', session: '十五届', seq: 44 }],
  ])('%s is valid, and does not say its series', (text, parts) => {
    const number = parseNumber(text) as NumberRead
    expect(number).toEqual({ ...parts, text })
    expect(numberText(number, number.seq)).toBe(text)
    expect(isSaidByItsNumbers(number)).toBe(false)
  })

  it.each([
    '2026年2号',
    '2026年第02号',
    '26年第2号',
    '2026年第0号',
    '2026第2号',
    '2026年第2号\n',
    '2026年第2期',
    '〔2026〕04号',
    '〔26〕4号',
    '(2026)4号',
    '〔2026〕第4号',
    '第04期',
    '第4 期',
    '四期',
    '15届第4次',
    '第十五届第4次',
    '届第4次',
    '一二三四五六届第4次',
    '十五届第4号',
    '十五届',
  ])('%j is invalid', text => {
    expect(parseNumber(text)).toBeNull()
  })

  const seqs = fc.integer({ min: 1, max: 999_999_999 })
  const years = fc.integer({ min: 1900, max: 2099 })
  const sessions = fc.constantFrom('', '一届', '十五届', '二十一届')
  const numbers: fc.Arbitrary<Parameters<typeof numberText>[0]> = fc.oneof(
    fc.record({ series: fc.constantFrom('YEAR' as const, 'MEETING_YEAR' as const), year: years }),
    fc.record({ series: fc.constantFrom('ISSUE' as const, 'SITTING' as const), session: sessions }),
  )

  it('are parsed from their printed form without loss, also as they are typed', () => {
    fc.assert(
      fc.property(numbers, seqs, (series, seq) => {
        const text = numberText(series, seq)
        expect(parseNumber(text)).toEqual({ ...series, seq, text })
        const typed = text.replace('〔', '[').replace('〕', ' ]').replace('第', ' 第0').replace('号', '號')
        expect(numberMeant(typed)).toEqual({ ...series, seq, text })
      }),
      { numRuns: 1_000 },
    )
  })

  it.each([
    ['（2026）04号', '〔2026〕4号'],
    ['２０２６年第０２号', '2026年第2号'],
    ['第十五届第４４次', '十五届第44次'],
    ['第 0012 期', '第12期'],
  ])('%j is taken for %s', (typed, text) => {
    expect(numberMeant(typed)?.text).toBe(text)
  })
})
