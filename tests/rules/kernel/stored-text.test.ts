import { describe, expect, it } from 'vitest'
import { storedTextProblem } from '../../../functions/kernel/stored-text.ts'

describe('a text that is to be stored', () => {
  it('may be any that is well formed and bears no mark', () => {
    expect(storedTextProblem(['reason'], '附件与正文所列不符', 300)).toBeNull()
  })
  it('is refused for its form first', () => {
    expect(storedTextProblem(['name'], '', 300)).toMatchObject({ code: 'TEXT_EMPTY', path: ['name'] })
    expect(storedTextProblem(['name'], `机密★1年${'长'.repeat(100)}`, 300)).toMatchObject({
      code: 'TEXT_TOO_LONG',
    })
  })
  it('is refused with a classification mark, in the form in which it is stored', () => {
    expect(storedTextProblem(['reason'], '见附\n\u000b机密\u000b\n件', 300)).toEqual({
      type: 'ClassifiedContent',
      code: 'CLASSIFIED_CONTENT',
      path: ['reason'],
      retryable: false,
      mark: '机密',
      line: expect.any(Number),
    })
    expect(storedTextProblem(['name'], '某局（机密★1年）', 300, 'LINE')).toMatchObject({
      mark: '机密',
      line: 1,
    })
  })
})
