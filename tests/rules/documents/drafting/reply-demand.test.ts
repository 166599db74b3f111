import { describe, expect, it } from 'vitest'
import { storageProblems } from '../../../../functions/documents/drafting/rules/resolving.ts'
import { digestOfText } from '../../../../functions/documents/drafting/rules/signed-content.ts'
import { changesBetween } from '../../../../functions/documents/lifecycle/rules/changes.ts'
import { issuerOf } from '../../../../functions/documents/model/index.ts'
import { zhengzhou, zhongyuan } from '../../../kit/rules/agencies.ts'
import { aText } from '../../../kit/rules/documents.ts'

const issuer = issuerOf(zhengzhou)
const text = aText('NOTICE', zhengzhou, [zhongyuan])

describe('a demanded reply (回复期限) in the text of a document', () => {
  it.each([
    ['a day', { replyBy: '2026-10-15' }],
    ['1 working day', { replyWithin: 1 }],
    ['200 working days', { replyWithin: 200 }],
  ])('of %s can be stored', (_, demand) => {
    expect(storageProblems({ ...text, ...demand })).toEqual([])
  })
  it.each([
    ['no date', { replyBy: '2026-02-30' }, 'NOT_A_DATE', 'replyBy'],
    ['no working day', { replyWithin: 0 }, 'OUT_OF_RANGE', 'replyWithin'],
    ['201 working days', { replyWithin: 201 }, 'OUT_OF_RANGE', 'replyWithin'],
    ['half a day', { replyWithin: 1.5 }, 'OUT_OF_RANGE', 'replyWithin'],
    ['both', { replyBy: '2026-10-15', replyWithin: 5 }, 'REPLY_DEMANDED_TWICE', 'replyWithin'],
  ])('of %s is refused', (_, demand, code, field) => {
    expect(storageProblems({ ...text, ...demand })).toMatchObject([{ code, path: [field] }])
  })
  it('is part of what is signed, and whatever changes it is substantive', () => {
    const demanding = { ...text, replyWithin: 5 }
    expect(digestOfText(issuer, demanding)).not.toBe(digestOfText(issuer, text))
    const change = [{ field: 'replyWithin', change: 'SUBSTANTIVE' }]
    expect(changesBetween({ issuer, text }, { issuer, text: demanding })).toMatchObject(change)
    expect(changesBetween({ issuer, text: demanding }, { issuer, text })).toMatchObject(change)
    expect(
      changesBetween({ issuer, text: demanding }, { issuer, text: { ...text, replyWithin: 6 } }),
    ).toMatchObject([{ ...change[0], before: '5', after: '6' }])
  })
})
