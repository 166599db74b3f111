import { describe, expect, it } from 'vitest'
import { discard } from '../../../../functions/documents/lifecycle/rules/discarding.ts'
import { documentIn } from '../../../kit/rules/documents.ts'
import { anAct, must, problemsOf } from '../../../kit/rules/results.ts'

const { document: draft } = documentIn('DRAFT')

describe('a draft that is given up (废弃)', () => {
  it('keeps who gave it up, when and why, and all that it said', () => {
    const act = anAct('mbr-drafter')
    const { thing, event } = must(discard(draft, ' 并入另一通知 ', act))
    expect(thing).toMatchObject({
      state: 'DISCARDED',
      text: draft.text,
      discard: { by: 'mbr-drafter', at: act.at, reason: '并入另一通知' },
    })
    expect(event).toMatchObject({ type: 'DraftDiscarded', data: { reason: '并入另一通知' } })
  })
  it.each([
    ['without a reason', ' ', 'TEXT_EMPTY'],
    ['with a reason that is classified', '涉及绝密★30年的内容', 'CLASSIFIED_CONTENT'],
  ])('is not given up %s', (_, reason, code) => {
    expect(problemsOf(discard(draft, reason, anAct()))).toMatchObject([{ code, path: ['reason'] }])
  })
})
