import { describe, expect, test } from 'vitest'
import {
  addCountersigner,
  takeAnswer,
} from '../../../../functions/documents/countersigning/rules/agreeing.ts'
import { textRoomProblems } from '../../../../functions/documents/drafting/rules/room.ts'
import { approve } from '../../../../functions/documents/lifecycle/rules/review.ts'
import { revise } from '../../../../functions/documents/lifecycle/rules/revision.ts'
import { sign } from '../../../../functions/documents/lifecycle/rules/signing.ts'
import type { Addressed, Document, DocumentIn, Slot } from '../../../../functions/documents/model/index.ts'
import { documentItem } from '../../../../functions/documents/store.ts'
import { byteLength } from '../../../../functions/kernel/text.ts'
import { province, zhengzhou } from '../../../kit/rules/agencies.ts'
import {
  aNotice,
  countersigner,
  documentAfter,
  finance,
  UNTIL_SIGNED,
} from '../../../kit/rules/document-steps.ts'
import { addressed, aText, documentIn, HEAD } from '../../../kit/rules/documents.ts'
import { anAct, anId, must, problemsOf } from '../../../kit/rules/results.ts'

/** DynamoDB refuses an item of more than 400 KB, and an answer that was given cannot be refused any more. */
const ITEM_LIMIT = 400 * 1024
const WORDS = '意'.repeat(666)

/** Bytes as DynamoDB counts them: names and values in UTF-8, three for each list or map and one for each of its parts. */
const sizeOf = (value: unknown): number => {
  if (typeof value === 'string') return byteLength(value)
  if (typeof value === 'number') return 21
  if (Array.isArray(value)) return value.reduce((sum, part) => sum + 1 + sizeOf(part), 3)
  if (typeof value !== 'object' || value === null) return 1
  return Object.entries(value).reduce((sum, [name, part]) => sum + 1 + byteLength(name) + sizeOf(part), 3)
}
const itemSize = (document: Document): number => sizeOf(documentItem('T', document))
const many = (count: number, from: number, name: string): Addressed[] =>
  Array.from({ length: count }, (_, n) => ({
    ...addressed(province, zhengzhou),
    agencyId: anId('agc', from + n),
    name: `${name}${n}`,
  }))
const answered = (document: Document, { id }: Slot): Document => {
  const answer = { by: 'mbr', at: anAct().at, name: '名'.repeat(60), opinion: WORDS, date: '2026-01-05' }
  const taken = takeAnswer(document, { slotId: id, verdict: 'AGREED', answer })
  if (taken === null) throw new Error('the answer was not taken')
  return taken.thing
}
const answeredByAll = (start: Document): Document => {
  let document = start
  for (;;) {
    const open = document.slots.find(slot => slot.state === 'OPEN')
    if (open === undefined) return document
    document = answered(document, open)
  }
}

describe('the room in a document’s item (400 kB) for the answers that it asks for', () => {
  test('is enough for fifty countersigners and twenty co-issuers with the longest answers, on forty pages', () => {
    const text = aText('NOTICE', province, [zhengzhou], {
      body: '字'.repeat(20_000),
      coIssuers: many(20, 1_000, '联合行文机关').map(agency => ({
        ...agency,
        tier: 'PROVINCE' as const,
        relation: { direction: 'PARALLEL' as const, line: null, skipped: [] },
        isPeer: true,
      })),
      countersigners: many(50, 2_000, '会签机关').map(agency => ({
        party: { form: 'AGENCY' as const, agency: { ...agency, isPeer: true } },
        sections: [],
        order: 0,
      })),
    })
    const review = { ...documentIn('IN_REVIEW').document, text }
    const sent = must(approve(review, { opinion: WORDS, signatory: null }, anAct())).thing
    const agreed = answeredByAll(sent)
    expect(agreed.state).toBe('APPROVED')
    expect(itemSize(agreed)).toBeLessThan(ITEM_LIMIT)
    const signed = must(sign(agreed as never, { signatory: HEAD, opinion: WORDS }, anAct())).thing
    expect(itemSize(signed)).toBeLessThan(ITEM_LIMIT)
  })

  test('limits how many countersigners may be added on the way', () => {
    let document: Document = {
      ...documentIn('IN_REVIEW').document,
      text: aText('NOTICE', province, [zhengzhou]),
    }
    const wanted = (n: number) => ({
      party: { form: 'MEMBER' as const, memberId: anId('mbr', n), name: '名'.repeat(60) },
      sections: [],
      order: 0,
      purpose: 'ADDED' as const,
      question: WORDS,
    })
    let added = 0
    for (; ; added++) {
      const result = addCountersigner(document as never, wanted(added), anAct())
      if (!result.ok) {
        expect(problemsOf(result)).toMatchObject([{ code: 'TEXT_TOO_LONG', path: ['countersigners'] }])
        break
      }
      document = result.value.thing
    }
    expect(added).toBeGreaterThan(50)
    expect(itemSize(answeredByAll(document))).toBeLessThan(ITEM_LIMIT)
  })

  test('is reserved when a text is stored: a text that is too large is refused', () => {
    const long = (from: number) =>
      many(200, from, '名'.repeat(60)).map(one => ({
        ...one,
        superiors: [1, 2, 3].map(n => ({ id: anId('agc', n), name: '名'.repeat(60) })),
      }))
    const text = aText('NOTICE', province, [zhengzhou], { body: '字'.repeat(33_000) })
    expect(textRoomProblems({ ...text, copies: long(1_000) })).toEqual([])
    const main = { form: 'NAMED' as const, agencies: long(5_000) }
    expect(textRoomProblems({ ...text, copies: long(1_000), main })).toMatchObject([
      { code: 'TEXT_TOO_LONG' },
    ])
  })

  const ITEM = 400_000
  const tooLong = [{ code: 'TEXT_TOO_LONG', path: ['countersigners'], limit: ITEM }]
  test('is checked at approval, which asks for answers', () => {
    const { document } = documentIn('IN_REVIEW')
    const text = aNotice([countersigner(finance)], [], { body: '字'.repeat(130_000) })
    const approval = { opinion: null, signatory: null }
    expect(problemsOf(approve({ ...document, text }, approval, anAct()))).toMatchObject(tooLong)
    expect(approve({ ...document, text: { ...text, countersigners: [] } }, approval, anAct()).ok).toBe(true)
  })
  test('is checked at a formal correction, since later steps add to the item', () => {
    const { document } = documentIn(
      'SIGNED',
      aText('NOTICE', province, [zhengzhou], { body: '字'.repeat(130_000) }),
    )
    const text = { ...document.text, title: ` ${document.text.title}` }
    expect(problemsOf(revise(document, text, [], anAct()))).toMatchObject(tooLong)
  })
  test('is checked at a revision that asks countersigners again', () => {
    const signed = documentAfter(
      aNotice([countersigner(finance)], [], { body: '字'.repeat(115_000) }),
      ...UNTIL_SIGNED,
    ) as DocumentIn<'SIGNED'>
    const longer = (count: number) => ({ ...signed.text, body: '文'.repeat(count) })
    expect(problemsOf(revise(signed, longer(130_000), [], anAct()))).toMatchObject(tooLong)
    expect(must(revise(signed, longer(115_000), [], anAct())).thing.state).toBe('COUNTERSIGNING')
  })
})
