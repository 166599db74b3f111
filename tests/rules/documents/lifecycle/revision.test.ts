import { describe, expect, it } from 'vitest'
import { agreedAgencies } from '../../../../functions/documents/countersigning/rules/rounds.ts'
import {
  changesBetween,
  mostSevere,
  unboundChanges,
} from '../../../../functions/documents/lifecycle/rules/changes.ts'
import { boundDigest, isAsSigned } from '../../../../functions/documents/lifecycle/rules/signing.ts'
import { type DocumentIn, type DocumentText, partyName } from '../../../../functions/documents/model/index.ts'
import { blocks } from '../../../../functions/kernel/problem.ts'
import { jiyuan, luoyang, province, zhengzhou } from '../../../kit/rules/agencies.ts'
import {
  afterAllAgree,
  aNotice,
  countersigner,
  documentAfter,
  finance,
  takeStep,
  traffic,
} from '../../../kit/rules/document-steps.ts'
import { addressed, aSource, HENAN_NOTICE } from '../../../kit/rules/documents.ts'
import { anAct, must, problemsOf } from '../../../kit/rules/results.ts'

const issued = (text: Partial<DocumentText>, issuer: { id: string; name: string } = province) => ({
  issuer,
  text: { ...HENAN_NOTICE, ...text },
})
const changeOf = (before: Partial<DocumentText>, after: Partial<DocumentText>) =>
  mostSevere(changesBetween(issued(before), issued(after)))

describe('a change to a signed text is formal or substantive (art. 25)', () => {
  it.each<[string, string, string, 'NONE' | 'FORMAL' | 'SUBSTANTIVE']>([
    ['nothing', '请于年底前完成。', '请于年底前完成。', 'NONE'],
    ['a blank between characters', '请于 2026 年底前完成。', '请于2026年底前完成。', 'FORMAL'],
    ['a full-width blank', '请于　年底前完成。', '请于年底前完成。', 'FORMAL'],
    ['an indented paragraph', '　　一、甲。\n　　二、乙。', '一、甲。\n二、乙。', 'FORMAL'],
    ['an empty line between paragraphs', '甲。\n\n乙。', '甲。\n乙。', 'FORMAL'],
    ['full-width digits', '共３０００元', '共3000元', 'FORMAL'],
    ['full-width letters', '按Ａ类办理', '按A类办理', 'FORMAL'],
    ['full-width punctuation', '甲，乙；丙：丁！', '甲,乙;丙:丁!', 'FORMAL'],
    ['full-width brackets', '甲（乙）', '甲(乙)', 'FORMAL'],
    ['two blanks for one between words', 'GB/T  9704', 'GB/T 9704', 'FORMAL'],
    ['a blank after a full stop of a sentence', '完成。 另行通知。', '完成。另行通知。', 'FORMAL'],
    ['another digit', '共3000元', '共3001元', 'SUBSTANTIVE'],
    ['digits that are grouped otherwise', '共3 000元', '共30 00元', 'SUBSTANTIVE'],
    ['digits that are grouped or not', '共3 000元', '共3000元', 'SUBSTANTIVE'],
    ['a numbered item that becomes a fraction', '1. 5月前完成', '1.5月前完成', 'SUBSTANTIVE'],
    ['a list that becomes a number', '第1, 000号', '第1,000号', 'SUBSTANTIVE'],
    ['a difference that becomes a range', '3 -5度', '3-5度', 'SUBSTANTIVE'],
    ['a superscript', '面积10²亩', '面积102亩', 'SUBSTANTIVE'],
    ['a circled digit', '见①', '见1', 'SUBSTANTIVE'],
    ['a fraction in one character', '½', '1/2', 'SUBSTANTIVE'],
    ['words that run together', 'in form', 'inform', 'SUBSTANTIVE'],
    ['small letters', '按A类办理', '按a类办理', 'SUBSTANTIVE'],
    ['a comma that is another mark', '甲，乙', '甲、乙', 'SUBSTANTIVE'],
    ['a mark more', '不得办理', '不，得办理', 'SUBSTANTIVE'],
    ['a mark of the end', '完成。', '完成！', 'SUBSTANTIVE'],
    ['the brackets of a number', '〔2026〕', '[2026]', 'SUBSTANTIVE'],
    ['a paragraph that is divided', '甲。乙。', '甲。\n乙。', 'SUBSTANTIVE'],
    ['paragraphs in another order', '甲。\n乙。', '乙。\n甲。', 'SUBSTANTIVE'],
    ['a typing error', '值守', '职守', 'SUBSTANTIVE'],
    ['a variant of a character', '机关', '機关', 'SUBSTANTIVE'],
    ['a character that shows nothing', '值守', '值\u200b守', 'SUBSTANTIVE'],
    ['a tab', '甲乙', '甲\t乙', 'SUBSTANTIVE'],
  ])('%s in the body: %j → %j is %s', (_, before, after, change) => {
    expect(changeOf({ body: before }, { body: after })).toBe(change)
    expect(changeOf({ body: after }, { body: before })).toBe(change)
  })

  it('the name of its issuer is substantive, though the text is the same', () => {
    expect(changesBetween(issued({}), issued({}, { id: province.id, name: '豫省人民政府' }))).toMatchObject([
      { field: 'issuers', change: 'SUBSTANTIVE' },
    ])
  })

  const [a, b] = ['a', 'b'].map(name => ({
    name,
    sha256: name.repeat(64),
    size: 1,
    mediaType: 'text/plain',
    key: name,
  })) as [DocumentText['attachments'][number], DocumentText['attachments'][number]]
  it.each<[string, Partial<DocumentText>, Partial<DocumentText>, 'NONE' | 'FORMAL' | 'SUBSTANTIVE']>([
    ['a blank in the title', {}, { title: ` ${HENAN_NOTICE.title}` }, 'FORMAL'],
    ['a blank in a matter', { items: ['设立 中心'] }, { items: ['设立中心'] }, 'FORMAL'],
    ['two matters for one', { items: ['甲', '乙'] }, { items: ['甲乙'] }, 'SUBSTANTIVE'],
    ['one matter that looks like two', { items: ['甲＂,＂乙'] }, { items: ['甲', '乙'] }, 'SUBSTANTIVE'],
    ['matters in another order', { items: ['甲', '乙'] }, { items: ['乙', '甲'] }, 'SUBSTANTIVE'],
    ['a blank in the reason', { skipReason: '汛情 紧急' }, { skipReason: '汛情紧急' }, 'FORMAL'],
    ['no reason any more', { skipReason: '汛情紧急' }, {}, 'SUBSTANTIVE'],
    ['a reason where there was none', {}, { skipReason: '汛情紧急' }, 'SUBSTANTIVE'],
    [
      'a blank in the contact',
      { contact: { name: '李明', phone: '1' } },
      { contact: { name: '李 明', phone: '1' } },
      'SUBSTANTIVE',
    ],
    ['attachments in another order', { attachments: [a, b] }, { attachments: [b, a] }, 'SUBSTANTIVE'],
    [
      'a blank in an attachment’s name',
      { attachments: [a] },
      { attachments: [{ ...a, name: ' a' }] },
      'SUBSTANTIVE',
    ],
    ['an attachment stored elsewhere', { attachments: [a] }, { attachments: [{ ...a, key: 'z' }] }, 'NONE'],
    ['urgency', {}, { urgency: 'URGENT' }, 'SUBSTANTIVE'],
    [
      'main recipients',
      {},
      { main: { form: 'NAMED', agencies: [addressed(province, zhengzhou)] } },
      'SUBSTANTIVE',
    ],
    ['copies', {}, { copies: [addressed(province, jiyuan)] }, 'SUBSTANTIVE'],
    ['co-issuers', {}, { coIssuers: [addressed(province, jiyuan)] }, 'SUBSTANTIVE'],
    ['what is forwarded', { forwards: aSource(zhengzhou) }, {}, 'SUBSTANTIVE'],
    [
      'a formal change beside a substantive one',
      {},
      { title: ` ${HENAN_NOTICE.title}`, body: '别的。' },
      'SUBSTANTIVE',
    ],
  ])('%s: case %#', (_, before, after, change) => {
    expect(changeOf(before, after)).toBe(change)
  })
})

const ASKING = aNotice([countersigner(finance, ['一']), countersigner(traffic, ['二'])], [luoyang])
const signed = documentAfter(
  ASKING,
  'submitForReview',
  'approveDraft',
  'AGREE',
  'signDocument',
) as DocumentIn<'SIGNED'>
const revised = (document: DocumentIn<'SIGNED'> | DocumentIn<'RECHECKED'>, change: Partial<DocumentText>) =>
  takeStep(document, 'reviseSigned', anAct('mbr-drafter'), { text: { ...document.text, ...change } })
const body = (from: string, to: string, of: string = ASKING.body) => ({ body: of.replace(from, to) })
const FORMALLY = body('有关', ' 有关 ')

describe('a change after the signature (签发后改动)', () => {
  it('that is formal is kept as a correction, and signature and agreements stay valid', () => {
    const { thing: document, event } = must(revised(signed, FORMALLY))
    expect(document.state).toBe('SIGNED')
    const { signature } = document as typeof signed
    expect(signature).toMatchObject({
      signedDigest: signed.signature.signedDigest,
      date: signed.signature.date,
    })
    expect(signature.corrections).toMatchObject([
      { from: signed.signature.signedDigest, fields: ['body'], by: 'mbr-drafter' },
    ])
    expect(isAsSigned(document, signature)).toBe(true)
    expect(event).toMatchObject({
      type: 'DocumentCorrected',
      data: { from: signed.signature.signedDigest, to: boundDigest(signature) },
    })
    expect(new Set(agreedAgencies(document))).toEqual(new Set([finance.id, traffic.id, luoyang.id]))
  })
  it('that is formal follows earlier corrections from digest to digest', () => {
    const one = must(revised(signed, FORMALLY)).thing as typeof signed
    const two = must(revised(one, ASKING)).thing as typeof signed
    const [first, second] = two.signature.corrections
    expect(second?.from).toBe(first?.to)
    // Written as it was signed, it has the digest that was signed.
    expect(second?.to).toBe(signed.signature.signedDigest)
    expect(isAsSigned(two, two.signature)).toBe(true)
  })
  it('that is formal makes a rechecked document be rechecked again', () => {
    const rechecked = must(takeStep(signed, 'recheckDocument')).thing as DocumentIn<'RECHECKED'>
    const { thing: document } = must(revised(rechecked, FORMALLY))
    expect(document.state).toBe('SIGNED')
    expect(document).not.toHaveProperty('recheck')
  })
  it('that is substantive reopens the signing with the original signatory, or whom a deputy signed for', () => {
    const alone = documentAfter(aNotice(), 'submitForReview', 'approveDraft', [
      'signDocument',
      {},
      { ...anAct('mbr-deputy'), for: 'mbr-head' },
    ])
    const { thing: document, event } = must(revised(alone as typeof signed, body('值守', '值班')))
    expect(document).toMatchObject({ state: 'APPROVED', holder: 'mbr-head' })
    expect(document).not.toHaveProperty('signature')
    expect(event).toMatchObject({
      type: 'SigningReopened',
      data: { fields: ['body'], holder: 'mbr-head', to: 'APPROVED' },
    })
    expect(problemsOf(takeStep(document, 'signDocument', anAct('mbr-other')))).toMatchObject([
      { code: 'HELD_BY_ANOTHER' },
    ])
  })
  it('that is substantive asks those again whose part changed, and the co-issuers', () => {
    const { thing: document } = must(revised(signed, body('值守', '值班')))
    expect(document).toMatchObject({ state: 'COUNTERSIGNING', resume: 'APPROVED' })
    expect(document.slots.map(slot => [partyName(slot), slot.state])).toEqual([
      [traffic.name, 'AGREED'],
      [finance.name, 'OPEN'],
      [luoyang.name, 'WAITING'],
    ])
  })
  it('that is substantive after a formal one keeps agreements to unchanged parts', () => {
    const formal = must(revised(signed, body('值守', ' 值守'))).thing as typeof signed
    const { thing: document } = must(revised(formal, body('储备', '调拨', formal.text.body)))
    expect(document.slots.filter(slot => slot.state === 'AGREED').map(partyName)).toEqual([finance.name])
  })
  it('that breaks a heading by a blank is refused if a countersigner was asked about its section', () => {
    const problems = problemsOf(revised(signed, body('一、', '一 、')))
    expect(problems.filter(blocks)).toMatchObject([
      { code: 'SECTION_MISSING', path: ['countersigners', '0', 'sections'], given: '一' },
    ])
  })
  it.each<[string, Partial<DocumentText>]>([
    ['one more countersigner', { countersigners: [...ASKING.countersigners, countersigner(jiyuan)] }],
    ['one countersigner less', { countersigners: ASKING.countersigners.slice(1) }],
    [
      'a countersigner’s part',
      { countersigners: [countersigner(finance, ['二']), countersigner(traffic, ['二'])] },
    ],
    ['a mark of importance', { important: true }],
    ['a declared position', { position: '拟同意' }],
  ])('that is formal but also changes %s reopens the signing', (_, change) => {
    const { thing: document, event } = must(revised(signed, { ...FORMALLY, ...change }))
    expect(event.type).toBe('SigningReopened')
    expect(event.data.fields).toEqual(['body', ...unboundChanges(ASKING, { ...ASKING, ...change })])
    expect(document).not.toHaveProperty('signature')
    const done = afterAllAgree(document)
    expect(done.state).toBe('APPROVED')
    for (const { party } of done.text.countersigners)
      if (party.form === 'AGENCY') expect(agreedAgencies(done)).toContain(party.agency.agencyId)
  })
  it('that is formal but answers another delivery of the same number and title reopens the signing', () => {
    const source = aSource(zhengzhou)
    const other = { ...source, documentId: 'doc_OTHER', deliveryId: 'dlv_OTHER' }
    expect(unboundChanges({ ...ASKING, replyTo: source }, { ...ASKING, replyTo: other })).toEqual(['replyTo'])
    expect(unboundChanges({ ...ASKING, forwards: source }, { ...ASKING, forwards: other })).toEqual([
      'forwards',
    ])
    expect(changeOf({ replyTo: source }, { replyTo: other })).toBe('NONE')
  })
  it('that changes nothing, or breaks a rule, is refused', () => {
    expect(problemsOf(revised(signed, {}))).toMatchObject([{ code: 'NOTHING_CHANGED', path: ['draft'] }])
    expect(problemsOf(revised(signed, { title: '关于某事' }))).toMatchObject([{ code: 'TITLE_WITHOUT_KIND' }])
  })
})
