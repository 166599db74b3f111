import { describe, expect, it } from 'vitest'
import { sign } from '../../../../functions/documents/lifecycle/rules/signing.ts'
import { zhengzhou, zhongyuan } from '../../../kit/rules/agencies.ts'
import { aText, documentIn, HEAD } from '../../../kit/rules/documents.ts'
import { anAct, must } from '../../../kit/rules/results.ts'

describe('the meeting that passed a text', () => {
  it('may be on the very day of the signature', () => {
    const meeting = { name: '郑州市人民政府第80次常务会议', date: '2026-01-05' }
    const text = aText('DECISION', zhengzhou, [zhongyuan], { meeting })
    const { document } = documentIn('APPROVED', text, zhengzhou)
    const signed = must(sign(document, { signatory: HEAD, opinion: null }, anAct('mbr-signatory')))
    expect(signed.thing).toMatchObject({ state: 'SIGNED', signature: { date: '2026-01-05' } })
  })
})
