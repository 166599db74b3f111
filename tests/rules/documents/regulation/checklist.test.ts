import { describe, expect, it } from 'vitest'
import { approve } from '../../../../functions/documents/lifecycle/rules/review.ts'
import { type DocumentText, issuerOf, REVIEW_ITEMS } from '../../../../functions/documents/model/index.ts'
import { reviewWord } from '../../../../functions/documents/regulation/messages/review.ts'
import { messages } from '../../../../functions/documents/regulation/messages.ts'
import { checklistOf, confirmedItems } from '../../../../functions/documents/regulation/rules/checklist.ts'
import { zhengzhou, zhongyuan } from '../../../kit/rules/agencies.ts'
import { aText, documentIn, messageGaps } from '../../../kit/rules/documents.ts'
import { anAct, must } from '../../../kit/rules/results.ts'

const listOf = (more: Partial<DocumentText> = {}) =>
  checklistOf(aText('NOTICE', zhengzhou, [zhongyuan], more), issuerOf(zhengzhou))
const flagsIn = (more: Partial<DocumentText>) =>
  listOf(more)
    .slice(10)
    .map(({ item, isRequired, isSuggested }) => [item, isRequired, isSuggested])

describe('the checklist of a review', () => {
  it('is art. 20 in its order', () => {
    expect(listOf().map(({ source }) => source)).toEqual([
      ...['20(1)', '20(2)', '20(2)', '20(2)', '20(2)', '20(3)', '20(4)', '20(4)', '20(4)', '20(5)'],
    ])
  })
  it('has the reviews that the draft is flagged for', () => {
    expect(flagsIn({ reviewFlags: ['LEGALITY', 'FAIR_COMPETITION'] })).toEqual([
      ['LEGALITY', true, false],
      ['FAIR_COMPETITION', true, false],
    ])
  })
  it('suggests those that the wording calls for', () => {
    expect(flagsIn({ title: '关于印发防汛办法（试行）的通知' })).toEqual([['LEGALITY', false, true]])
    expect(flagsIn({ attachedTexts: [{ title: '防汛管理规定', body: '第一条' }] })).toEqual([
      ['LEGALITY', false, true],
    ])
    expect(flagsIn({ body: '对招商引资企业给予奖补。' })).toEqual([['FAIR_COMPETITION', false, true]])
  })
  it('has a text of its own for each item', () => {
    const texts = REVIEW_ITEMS.map(item => messages.words[reviewWord(item)]['zh-CN'])
    expect(new Set(texts).size).toBe(REVIEW_ITEMS.length)
  })
})

describe('what an approval confirms', () => {
  it('is stored with notes, tidied', () => {
    expect(must(confirmedItems({}, [{ item: 'REASONS' }, { item: 'USAGE', note: ' 已核 ' }]))).toEqual([
      { item: 'REASONS', note: null },
      { item: 'USAGE', note: '已核' },
    ])
  })
  it.each([
    ['a flag that is not confirmed', [], ['REVIEW_NOT_CONFIRMED confirmed']],
    ['a flag without a note', [{ item: 'LEGALITY', note: null }], ['REVIEW_NOT_CONFIRMED confirmed']],
    ['an empty note', [{ item: 'LEGALITY', note: ' ' }], ['TEXT_EMPTY confirmed.0.note']],
    [
      'a note that is too long',
      [{ item: 'LEGALITY', note: '长'.repeat(200) }],
      ['TEXT_TOO_LONG confirmed.0.note'],
    ],
    ['broken Unicode', [{ item: 'LEGALITY', note: '\ud800' }], ['TEXT_BROKEN_UNICODE confirmed.0.note']],
    [
      'an item twice',
      [
        { item: 'LEGALITY', note: '甲' },
        { item: 'LEGALITY', note: '乙' },
      ],
      ['REVIEW_ITEM_TWICE confirmed.1'],
    ],
  ] as const)('is refused for %s', (_, given, codes) => {
    const result = confirmedItems({ reviewFlags: ['LEGALITY'] }, given)
    if (result.ok) throw new Error('it was not refused')
    expect(result.problems.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(codes)
    expect(messageGaps(result.problems)).toEqual([])
  })
  it('is bound to the chain by the event of the approval', () => {
    const text = aText('NOTICE', zhengzhou, [zhongyuan], { reviewFlags: ['LEGALITY'] })
    const { document } = documentIn('IN_REVIEW', text, zhengzhou)
    const confirmed = [{ item: 'LEGALITY', note: '已审' }] as const
    const approved = must(
      approve(document, { opinion: null, confirmed, signatory: null }, anAct('mbr-reviewer')),
    )
    expect(approved.event.data).toMatchObject({ confirmed })
    expect(approve(document, { opinion: null, signatory: null }, anAct('mbr-reviewer')).ok).toBe(false)
  })
})
