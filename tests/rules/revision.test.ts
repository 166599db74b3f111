import { describe, expect, test } from 'vitest'
import { changesBetween, gravest } from '../../functions/documents/rules/revision.ts'
import { aText, province, zhengzhou } from './given.ts'

/** What a machine may call merely formal in a change after the signature (art. 25). */
describe('a change after the signature', () => {
  const changeOf = (before: object, after: object) => {
    const text = aText('REQUEST', zhengzhou, [province])
    return gravest(changesBetween(zhengzhou, { ...text, ...before }, { ...text, ...after }))
  }

  test.each([
    ['于 2026 年', '于2026年', 'FORMAL'],
    ['（一）值守', '(一)值守', 'FORMAL'],
    ['　　一、值守', '一、值守', 'FORMAL'],
    ['共 3 000 元', '共 30 00 元', 'SUBSTANTIVE'],
    ['共 3 000 元', '共 3000 元', 'SUBSTANTIVE'],
    ['甲。\n乙。', '甲。乙。', 'SUBSTANTIVE'],
    ['甲、乙', '甲乙', 'SUBSTANTIVE'],
    ['甲', '甲', 'NONE'],
  ])('from %j to %j is %s', (before, after, change) => {
    expect(changeOf({ body: before }, { body: after })).toBe(change)
  })

  test('of two matters into one that looks like two is substantive, and of blanks in one is formal', () => {
    expect(changeOf({ matters: ['甲', '乙'] }, { matters: ['甲＂,＂乙'] })).toBe('SUBSTANTIVE')
    expect(changeOf({ matters: ['购 车'] }, { matters: ['购车'] })).toBe('FORMAL')
  })
})
