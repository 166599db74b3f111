import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberText } from '../../../../functions/documents/numbering/rules/forms.ts'
import { numberMeant } from '../../../../functions/documents/numbering/rules/spelling.ts'

describe('a document number that somebody writes to look it up', () => {
  it.each([
    '豫政〔2026〕5号',
    '豫政[2026]5号',
    '豫政［2026］5号',
    '豫政(2026)5号',
    '豫政（2026）5号',
    '豫政【2026】5号',
    '豫政﹝2026﹞5号',
    '豫政『2026』5号',
    '豫政《2026》5号',
    '豫政〔２０２６〕５号',
    ' 豫政 〔2026〕 5 号\u200b',
    '豫政〔2026〕第5号',
    '豫政〔2026〕005号',
    '豫政〔2026〕5號',
  ])('%j is 豫政〔2026〕5号', text => {
    const number = { series: 'ORGAN_YEAR', organ: '豫政', year: 2026, seq: 5, text: '豫政〔2026〕5号' }
    expect(numberMeant(text)).toEqual(number)
  })

  it.each(['第5号', '第５号', '第 05 号', '第5號'])('%j is the order 第5号', text => {
    expect(numberMeant(text)).toEqual({ series: 'ORDER', seq: 5, text: '第5号' })
  })

  it.each([
    '',
    '豫政',
    '豫政2026 5号',
    '豫政〔2026〕号',
    '豫政〔2026〕0号',
    '〔2026〕5期',
    '第号',
    '豫政〔2026〕5号#',
    'x\ud800',
  ])('%j is none', text => {
    expect(numberMeant(text)).toBeNull()
  })

  it('is itself if it is written as it is printed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('豫政', '郑政办', '测丁丂七政'),
        fc.integer({ min: 1950, max: 2099 }),
        fc.integer({ min: 1, max: 999_999_999 }),
        (organ, year, seq) => {
          const text = numberText({ series: 'ORGAN_YEAR', organ, year }, seq)
          expect(numberMeant(text)?.text).toBe(text)
        },
      ),
    )
  })
})
