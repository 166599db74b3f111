import { describe, expect, it } from 'vitest'
import type { DraftInput } from '../../../../functions/documents/drafting/model.ts'
import { storableText } from '../../../../functions/documents/drafting/rules/storing.ts'
import { zhengzhou, zhongyuan } from '../../../kit/rules/agencies.ts'
import { aGround } from '../../../kit/rules/ground.ts'
import { must, problemsOf } from '../../../kit/rules/results.ts'

const issuer = {
  ...zhengzhou,
  organCodes: [
    { code: '郑政函', kinds: ['REPLY' as const], printFormat: 'LETTER' as const },
    { code: '郑政办', kinds: [] },
  ],
}
const ground = aGround({ issuer })
const draft: DraftInput = {
  kind: 'NOTICE',
  title: '关于做好公文互通工作的通知',
  body: '请认真贯彻执行。',
  mainRecipients: { agencyIds: [zhongyuan.id] },
}

describe('the organ code that a draft asks for (机关代字)', () => {
  it('is stored without blanks, emptied by null, and absent where none is asked for', () => {
    const text = must(storableText(ground, null, { ...draft, organCode: ' 郑政办 ' }))
    expect(text.organCode).toBe('郑政办')
    expect('organCode' in must(storableText(ground, text, { organCode: null }))).toBe(false)
    expect('organCode' in must(storableText(ground, null, draft))).toBe(false)
  })
  it('is refused if the agency does not have it, or not for the kind, also when the kind is changed', () => {
    const refused = (before: Parameters<typeof storableText>[1], changes: DraftInput) =>
      problemsOf(storableText(ground, before, changes))
    const problem = { code: 'NOT_ONE_OF', path: ['organCode'], allowed: ['郑政', '郑政办'] }
    for (const organCode of ['洛政', '郑政函', '', '郑\n政', '\ud800'])
      expect(refused(null, { ...draft, organCode })).toMatchObject([problem])
    const reply = must(storableText(ground, null, { ...draft, kind: 'REPLY', organCode: '郑政函' }))
    expect(refused(reply, { kind: 'NOTICE' })).toMatchObject([problem])
  })
})

describe('the form of an organ code (格式)', () => {
  const formAfter = (before: Parameters<typeof storableText>[1], changes: DraftInput) =>
    must(storableText(ground, before, changes)).printFormat

  it('is that of a draft whose number has it, unless the drafter names one', () => {
    expect(formAfter(null, { ...draft, kind: 'REPLY' })).toBe('LETTER')
    expect(formAfter(null, { ...draft, kind: 'REPLY', printFormat: null })).toBeUndefined()
    expect(formAfter(null, { ...draft, kind: 'REPLY', organCode: '郑政' })).toBeUndefined()
    expect(formAfter(null, draft)).toBeUndefined()
    expect(formAfter(null, { ...draft, kind: 'REPLY', telegramUrgency: 'ROUTINE' })).toBeUndefined()
  })
  it('is set when code or kind are chosen anew, and left alone by other changes', () => {
    const notice = must(storableText(ground, null, draft))
    expect(formAfter(notice, { kind: 'REPLY' })).toBe('LETTER')
    const plain = must(storableText(ground, null, { ...draft, kind: 'REPLY', printFormat: null }))
    expect(formAfter(plain, { title: '关于某事的批复' })).toBeUndefined()
    expect(formAfter(plain, { organCode: '郑政函' })).toBe('LETTER')
  })
})
