import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestOfText } from '../../../../functions/documents/drafting/rules/signed-content.ts'
import { sign } from '../../../../functions/documents/lifecycle/rules/signing.ts'
import {
  DOCUMENT_STATES,
  type Document,
  type DocumentIn,
  type DocumentText,
} from '../../../../functions/documents/model/index.ts'
import type { Result } from '../../../../functions/kernel/result.ts'
import { jiyuan, kaifeng, luoyang, province, zhengzhou, zhongyuan } from '../../../kit/rules/agencies.ts'
import {
  afterAllAgree,
  afterAnswer,
  aNotice,
  anAnswer,
  countersigner,
  documentAfter,
  finance,
  slotOf,
  takeStep,
} from '../../../kit/rules/document-steps.ts'
import { addressed, aSource, aText, documentIn, HEAD, HENAN_NOTICE } from '../../../kit/rules/documents.ts'
import { anAct, must, problemsOf } from '../../../kit/rules/results.ts'

describe('the digest that a signature binds', () => {
  const attachment = {
    name: '附件.pdf',
    sha256: 'a'.repeat(64),
    size: 10,
    mediaType: 'application/pdf',
    key: 'attachments/x/upl_1',
  }
  const second = { ...attachment, name: '附件二.pdf', sha256: 'c'.repeat(64) }
  const text: DocumentText = {
    ...HENAN_NOTICE,
    attachments: [attachment, second],
    items: ['甲事'],
    skipReason: '紧急',
    contact: { name: '李明', phone: '0371-60000000' },
    forwards: aSource(zhengzhou),
  }
  const { document } = documentIn('DRAFT', text)
  const bound = ({ issuer, text: of }: Pick<Document, 'issuer' | 'text'>) => digestOfText(issuer, of)
  const digest = bound(document)
  const other = aText('NOTICE', province, [zhengzhou, jiyuan])

  it.each<[string, Partial<Document> | Partial<DocumentText>]>([
    ['kind', { kind: 'LETTER' }],
    ['title', { title: `${text.title}。` }],
    ['one blank in the body', { body: `${text.body} ` }],
    ['urgency', { urgency: 'URGENT' }],
    ['main recipients', { main: other.main }],
    [
      'a class of main recipients',
      { main: { form: 'CLASS', class: 'GOVERNMENTS_DIRECTLY_UNDER', tier: null } },
    ],
    ['copies', { copies: other.main.form === 'NAMED' ? other.main.agencies : [] }],
    ['an attachment’s bytes', { attachments: [{ ...attachment, sha256: 'b'.repeat(64) }] }],
    ['an attachment’s name', { attachments: [{ ...attachment, name: '附件2.pdf' }] }],
    ['the name of its file', { attachments: [{ ...attachment, fileName: 'a.pdf' }, second] }],
    ['whether it was scanned', { attachments: [{ ...attachment, scan: 'CLEAN' }, second] }],
    ['that it was declared', { attachments: [{ ...attachment, declaredUnclassified: true }, second] }],
    ['an attachment more', { attachments: [attachment, second, attachment] }],
    ['no attachment', { attachments: [] }],
    ['items', { items: ['乙事'] }],
    ['the reason to skip a level', { skipReason: null }],
    ['the contact', { contact: { name: '李明', phone: '0371-60000001' } }],
    ['another order of attachments', { attachments: [second, attachment] }],
    ['declared direction', { direction: 'DOWN' }],
    ['co-issuer', { coIssuers: [addressed(province, jiyuan)] }],
    ['person it is addressed to', { attention: { name: '王省长', assignment: null } }],
    ['meeting', { meeting: { name: '省政府常务会议', date: '2026-01-04' } }],
    ['revoked decision', { revokes: { agency: addressed(province, jiyuan), number: '济政〔2026〕1号' } }],
    ['consent it rests on', { approvals: [{ agency: addressed(province, jiyuan), reference: '批示' }] }],
    ['what it answers', { replyTo: aSource(luoyang) }],
    ['what it forwards', { forwards: null }],
  ])('changes with another %s of the text', (_, change) => {
    expect(bound({ ...document, text: { ...text, ...(change as Partial<DocumentText>) } })).not.toBe(digest)
  })
  it.each<[string, Partial<Document>]>([
    ['issuer', { issuer: { ...document.issuer, id: zhengzhou.id } }],
    ['name of the issuer', { issuer: { ...document.issuer, name: '郑州市人民政府' } }],
  ])('changes with another %s of the document', (_, change) => {
    expect(bound({ ...document, ...change } as Document)).not.toBe(digest)
  })
  it.each<[string, Partial<Document>]>([
    ['version', { version: 99 }],
    ['end of the chain', { chain: { seq: 99, hash: 'f'.repeat(64) } }],
    ['drafter', { createdBy: 'mbr-other' }],
    ['time of drafting', { createdAt: '2020-01-01T00:00:00.000Z' }],
    [
      'place where an attachment is stored',
      { text: { ...text, attachments: [{ ...attachment, key: 'elsewhere' }, second] } },
    ],
    ['countersigner', { text: { ...text, countersigners: [countersigner(finance)] } }],
    ['mark of importance', { text: { ...text, important: true } }],
    ['holder', { holder: 'mbr-other' }],
  ])('stays the same with another %s', (_, change) => {
    expect(bound({ ...document, ...change } as Document)).toBe(digest)
  })
  it('is the same in every state, and does not depend on the order of fields', () => {
    for (const state of DOCUMENT_STATES.filter(
      one => !['DRAFT', 'COUNTERSIGNING', 'DISCARDED'].includes(one),
    )) {
      expect(bound(documentIn(state, { ...text, skipReason: null, items: [] }).document)).toBe(
        bound(documentIn('DRAFT', { ...text, skipReason: null, items: [] }).document),
      )
    }
    const turned = Object.fromEntries(Object.entries(text).reverse()) as DocumentText
    expect(bound({ ...document, text: turned })).toBe(digest)
  })
  it('differs for any two texts that differ', () => {
    const texts = fc.record({
      title: fc.string({ maxLength: 4 }),
      body: fc.string({ maxLength: 4 }),
      skipReason: fc.option(fc.string({ maxLength: 3 })),
      items: fc.array(fc.string({ maxLength: 2 }), { maxLength: 3 }),
    })
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const isSame = JSON.stringify(a) === JSON.stringify(b)
        const digests = [a, b].map(change => bound({ ...document, text: { ...text, ...change } }))
        expect(digests[0] === digests[1]).toBe(isSame)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('a joint document (联合行文)', () => {
  const round = documentAfter(aNotice([], [luoyang, kaifeng]), 'submitForReview', 'approveDraft')
  const signedOn = (luoyangs: string, kaifengs: string, hosts: string) => {
    const one = afterAnswer(
      round,
      slotOf(round, luoyang).id,
      'AGREED',
      anAnswer('m1', luoyangs, null, luoyangs.slice(0, 10)),
    )
    const two = afterAnswer(
      one.thing,
      slotOf(round, kaifeng).id,
      'AGREED',
      anAnswer('m2', kaifengs, null, kaifengs.slice(0, 10)),
    )
    return must(takeStep(two.thing, 'signDocument', anAct('mbr-head', hosts))).thing as DocumentIn<'SIGNED'>
  }
  it.each([
    ['the host’s, if it signs last', '2026-01-05T02:00:00.000Z', '2026-01-06T02:00:00.000Z', '2026-01-07'],
    [
      'a co-issuer’s, if that was later',
      '2026-01-09T02:00:00.000Z',
      '2026-01-06T02:00:00.000Z',
      '2026-01-09',
    ],
    [
      'the other co-issuer’s, if that was the last',
      '2026-01-08T02:00:00.000Z',
      '2026-12-31T02:00:00.000Z',
      '2026-12-31',
    ],
  ])('bears the date of its last signature: %s', (_, one, two, date) => {
    expect(signedOn(one, two, '2026-01-07T02:00:00.000Z').signature.date).toBe(date)
  })
  it('keeps the signatures of all heads in the order of its issuers, and not of those who only agreed', () => {
    const text = aNotice([countersigner(finance)], [luoyang, kaifeng])
    const signed = documentAfter(
      text,
      'submitForReview',
      'approveDraft',
      'AGREE',
      'signDocument',
    ) as DocumentIn<'SIGNED'>
    expect(signed.signature.joint.map(one => one.agencyName)).toEqual([luoyang.name, kaifeng.name])
  })
  it('drops the signature of an organ that no longer issues it', () => {
    const signed = documentAfter(
      aNotice([], [luoyang, kaifeng]),
      ...(['submitForReview', 'approveDraft', 'AGREE', 'signDocument', 'returnDraft'] as const),
      ['editDraft', { text: aNotice([], [kaifeng]) }],
      ...(['submitForReview', 'approveDraft'] as const),
    )
    // What they sign changed with its issuers, so the one that is left signs anew.
    expect(signed.slots.map(slot => [slot.party.form, slot.state])).toEqual([['AGENCY', 'OPEN']])
    const again = must(takeStep(afterAllAgree(signed), 'signDocument')).thing as DocumentIn<'SIGNED'>
    expect(again.signature.joint.map(one => one.agencyName)).toEqual([kaifeng.name])
  })
})

describe('a downward document that asks for agreements (R12, art. 16(4))', () => {
  const asked = aNotice([countersigner(finance)])
  const approved = documentAfter(asked, 'submitForReview', 'approveDraft', 'AGREE') as DocumentIn<'APPROVED'>
  const unagreed = (document: Document) =>
    document.slots.map(slot => ({ ...slot, state: 'CANCELLED' as const, answer: null }))
  const codes = (result: Result<unknown>) =>
    problemsOf(result).map(one =>
      'rule' in one && 'severity' in one ? `${one.rule} ${one.severity}` : one.code,
    )

  it('is signed with them', () => {
    expect(takeStep(approved, 'signDocument').ok).toBe(true)
  })
  it('is not signed if an agreement is missing or covers another text', () => {
    const other = { ...approved, text: { ...asked, body: `${asked.body}另有安排。` } }
    expect(codes(takeStep(other, 'signDocument'))).toEqual(['R12 ERROR'])
    expect(codes(takeStep({ ...approved, slots: unagreed(approved) }, 'signDocument'))).toEqual(['R12 ERROR'])
  })
  it('is not dispatched if an agreement is missing', () => {
    const steps = ['signDocument', 'recheckDocument', 'registerDocument', 'sealDocument'] as const
    const sealed = steps.reduce<Document>((document, step) => must(takeStep(document, step)).thing, approved)
    expect(takeStep(sealed, 'dispatchDocument').ok).toBe(true)
    expect(codes(takeStep({ ...sealed, slots: unagreed(sealed) }, 'dispatchDocument'))).toEqual(['R12 ERROR'])
  })
})

describe('the date of a document that a meeting passed (成文日期)', () => {
  const passedOn = (date: string, kind: 'RESOLUTION' | 'MINUTES' | 'COMMUNIQUE') => {
    const to = kind === 'COMMUNIQUE' ? [] : [zhongyuan]
    const meeting = { name: '郑州市人民政府第80次常务会议', date }
    return documentIn('APPROVED', aText(kind, zhengzhou, to, { meeting }), zhengzhou).document
  }
  const signedNow = (document: DocumentIn<'APPROVED'>) =>
    sign(document, { signatory: HEAD, opinion: null }, anAct('mbr-head', '2026-01-20T01:00:00.000Z'))

  it.each([
    ['RESOLUTION', '2026-01-15', '2026-01-15'],
    ['COMMUNIQUE', '2026-01-15', '2026-01-15'],
    ['MINUTES', '2026-01-15', '2026-01-20'],
  ] as const)('of the kind %s, meeting on %s, is %s when it is signed on 20 January', (kind, met, date) => {
    expect(must(signedNow(passedOn(met, kind))).thing).toMatchObject({ signature: { date } })
  })
  it('is refused if the meeting is still to come', () => {
    expect(problemsOf(signedNow(passedOn('2026-01-21', 'RESOLUTION')))).toMatchObject([
      { code: 'ELEMENT_MISMATCH', path: ['meeting', 'date'] },
    ])
  })
})

describe('the opinion of a signature', () => {
  const { document } = documentIn('APPROVED')
  it('is refused for what no text may have, before anything else', () => {
    const refused = sign(document, { signatory: HEAD, opinion: '机密★1年' }, anAct('mbr-head'))
    expect(problemsOf(refused).map(({ code, path }) => [code, path])).toEqual([
      ['CLASSIFIED_CONTENT', ['opinion']],
    ])
  })
})
