import { describe, expect, it } from 'vitest'
import type { DraftInput, SignedContent } from '../../../../functions/documents/drafting/model.ts'
import { FIELDS } from '../../../../functions/documents/drafting/rules/fields.ts'
import {
  boundParts,
  referencesIn,
  resolveFields,
  storageProblems,
  UNBOUND_FIELDS,
} from '../../../../functions/documents/drafting/rules/resolving.ts'
import { contentOf, contentPartOf } from '../../../../functions/documents/drafting/rules/signed-content.ts'
import { storableText } from '../../../../functions/documents/drafting/rules/storing.ts'
import { type DocumentText, LIMITS, textSchema } from '../../../../functions/documents/model/index.ts'
import {
  aMember,
  erqi,
  jiyuan,
  luoyang,
  province,
  zhengzhou,
  zhongyuan,
  zone,
} from '../../../kit/rules/agencies.ts'
import { addressed, aSource, messageGaps } from '../../../kit/rules/documents.ts'
import { aGround, anUpload } from '../../../kit/rules/ground.ts'
import { must, problemsOf } from '../../../kit/rules/results.ts'

const source = aSource(zhongyuan)
const ground = aGround({
  members: [aMember('mbr-c', '科长', 'DRAFTER')],
  uploads: [anUpload('upl-1')],
  deliveries: { 'dlv-1': source },
})
const to = (...agencies: readonly { readonly id: string }[]) => agencies.map(agency => agency.id)

/** A draft of Zhengzhou with every field given, blanks around each text included. */
const EVERYTHING = {
  kind: 'DECISION',
  title: ' 关于撤销某决定的决定 ',
  body: '一、甲。\r\n二、乙。 ',
  urgency: 'URGENT',
  direction: 'DOWN',
  important: true,
  mainRecipients: {
    list: {
      agencyIds: to(zhongyuan),
      recipientClasses: [{ class: 'GOVERNMENTS_BELOW', tier: 'TOWN' }],
      onPaper: [' 郑州海关 '],
      wording: ' 各乡镇、街道，中原区人民政府，郑州海关 ',
    },
  },
  copies: to(erqi),
  coIssuers: to(luoyang),
  countersigners: [
    { party: { agencyId: zone.id }, sections: [' 一 '], order: 2 },
    { party: { memberId: 'mbr-c' } },
  ],
  attachments: [{ uploadId: 'upl-1', name: ' 名单.pdf ' }],
  items: [' 甲事 '],
  skipReason: ' 紧急 ',
  contact: { name: ' 李明 ', phone: ' 0371-60000000 ' },
  attention: { name: ' 王市长 ', assignment: ' 批示 ' },
  meeting: { name: ' 常务会议 ', date: '2026-01-04' },
  revokes: { agencyId: zhongyuan.id, number: ' 中政〔2025〕9号 ' },
  approvals: [{ agencyId: province.id, reference: ' 豫政〔2026〕3号 ' }],
  position: ' 可行 ',
  replyBy: '2026-10-15',
  replyTo: 'dlv-1',
  forwards: 'dlv-1',
  attachedTexts: [
    { title: ' 办法 ', body: '第一条　甲。\r\n', isListed: false },
    { title: ' 清单 ', body: ' |甲|乙| ' },
  ],
  printFormat: 'LETTER',
  printingOrgan: ' 郑州市人民政府办公室 ',
  notes: [' 此件公开发布 '],
  organCode: ' 郑政 ',
  telegramUrgency: 'UTMOST',
  reviewFlags: ['FAIR_COMPETITION', 'LEGALITY', 'LEGALITY'],
  participants: { present: [' 王刚 '], absent: null, observers: [' 市教育局　李明 '] },
} as const satisfies Required<Omit<DraftInput, 'replyWithin'>>
const STORED: DocumentText = {
  kind: 'DECISION',
  title: '关于撤销某决定的决定',
  body: '一、甲。\n二、乙。',
  urgency: 'URGENT',
  direction: 'DOWN',
  important: true,
  main: {
    form: 'LIST',
    agencies: [addressed(zhengzhou, zhongyuan)],
    classes: [{ class: 'GOVERNMENTS_BELOW', tier: 'TOWN' }],
    onPaper: ['郑州海关'],
    wording: '各乡镇、街道，中原区人民政府，郑州海关',
    printed: '各乡镇、街道，中原区人民政府，郑州海关',
  },
  copies: [addressed(zhengzhou, erqi)],
  coIssuers: [addressed(zhengzhou, luoyang)],
  countersigners: [
    { party: { form: 'AGENCY', agency: addressed(zhengzhou, zone) }, sections: ['一'], order: 2 },
    { party: { form: 'MEMBER', memberId: 'mbr-c', name: '科长' }, sections: [], order: 0 },
  ],
  attachments: [
    {
      name: '名单.pdf',
      sha256: 'a'.repeat(64),
      size: 10,
      mediaType: 'application/pdf',
      key: 'attachments/upl-1',
    },
  ],
  items: ['甲事'],
  skipReason: '紧急',
  contact: { name: '李明', phone: '0371-60000000' },
  attention: { name: '王市长', assignment: '批示' },
  meeting: { name: '常务会议', date: '2026-01-04' },
  revokes: { agency: addressed(zhengzhou, zhongyuan), number: '中政〔2025〕9号' },
  approvals: [{ agency: addressed(zhengzhou, province), reference: '豫政〔2026〕3号' }],
  position: '可行',
  replyBy: '2026-10-15',
  replyTo: source,
  forwards: source,
  attachedTexts: [
    { title: '办法', body: '第一条　甲。', unlisted: true },
    { title: '清单', body: '|甲|乙|' },
  ],
  printFormat: 'LETTER',
  printingOrgan: '郑州市人民政府办公室',
  notes: ['此件公开发布'],
  organCode: '郑政',
  telegramUrgency: 'UTMOST',
  reviewFlags: ['LEGALITY', 'FAIR_COMPETITION'],
  participants: { present: ['王刚'], absent: [], observers: ['市教育局　李明'] },
}
/** What a new draft holds beside its kind, title and body. */
const EMPTY = {
  urgency: null,
  direction: null,
  important: false,
  main: { form: 'NAMED', agencies: [] },
  copies: [],
  coIssuers: [],
  countersigners: [],
  attachments: [],
  items: [],
  skipReason: null,
  contact: null,
  attention: null,
  meeting: null,
  revokes: null,
  approvals: [],
  position: null,
  replyTo: null,
  forwards: null,
} as const satisfies Partial<DocumentText>
const REQUIRED: readonly string[] = ['kind', 'title', 'body']
const IF_GIVEN: readonly string[] = [
  'replyBy',
  'replyWithin',
  'attachedTexts',
  'printFormat',
  'printingOrgan',
  'notes',
  'participants',
  'organCode',
  'telegramUrgency',
  'reviewFlags',
]

describe('the table of the fields of a draft', () => {
  it('has exactly one row for each field of the stored text', () => {
    const stored = Object.values(FIELDS).map(row => row.stored)
    // What a correction replaces is set when it is begun, and no field of a draft.
    expect([...stored, 'replaces'].sort()).toEqual(Object.keys(textSchema.shape).sort())
  })
  it('has an empty value in every row but kind, title and body, and what is stored only if it is given', () => {
    const without = Object.entries(FIELDS).flatMap(([name, row]) => ('empty' in row ? [] : [name]))
    expect(without).toEqual([...REQUIRED, ...IF_GIVEN])
  })
  it('binds every member of the content but the issuers in one row each', () => {
    // The type makes this list complete.
    const members: Readonly<Record<Exclude<keyof SignedContent, 'replaces'>, true>> = {
      kind: true,
      title: true,
      body: true,
      urgency: true,
      direction: true,
      issuers: true,
      mainRecipients: true,
      recipientClass: true,
      recipientClasses: true,
      recipientsOnPaper: true,
      recipientsPrinted: true,
      copies: true,
      attachments: true,
      items: true,
      skipReason: true,
      contact: true,
      attention: true,
      meeting: true,
      revokes: true,
      approvals: true,
      replyBy: true,
      replyWithin: true,
      replyTo: true,
      forwarded: true,
      attachedTexts: true,
      printFormat: true,
      printingOrgan: true,
      notes: true,
      participants: true,
      telegramUrgency: true,
    }
    const bound = Object.values(FIELDS).flatMap(({ stored, bound: bind }) =>
      Object.keys(bind?.((stored === 'replyWithin' ? 5 : STORED[stored]) as never) ?? {}),
    )
    expect([...bound, 'issuers'].sort()).toEqual(Object.keys(members).sort())
    expect(Object.keys(boundParts({ ...STORED, replyWithin: 5 })).sort()).toEqual([...bound].sort())
  })
  it('leaves unbound what is for the making and the rules alone, and what is bound in part', () => {
    expect([...UNBOUND_FIELDS].sort()).toEqual([
      'countersigners',
      'forwards',
      'important',
      'organCode',
      'position',
      'replyTo',
      'reviewFlags',
    ])
  })
})

describe('a new draft', () => {
  it('with every field given is stored tidied, with all that it refers to resolved', () => {
    const text = must(storableText(ground, null, EVERYTHING))
    expect(text).toEqual(STORED)
    expect(textSchema.parse(text)).toEqual(text)
  })
  it('with kind, title and body alone takes the empty value of every other field', () => {
    const { kind, title, body } = STORED
    expect(must(storableText(ground, null, { kind, title, body }))).toStrictEqual({
      kind,
      title,
      body,
      ...EMPTY,
    })
  })
  it('with an empty list of flags stores none', () => {
    const { kind, title, body } = STORED
    expect('reviewFlags' in must(storableText(ground, null, { kind, title, body, reviewFlags: [] }))).toBe(
      false,
    )
  })
  it.each(REQUIRED)('without its %s is refused with FIELD_REQUIRED', name => {
    for (const missing of [undefined, null]) {
      const problems = problemsOf(storableText(ground, null, { ...EVERYTHING, [name]: missing }))
      expect(problems).toMatchObject([{ code: 'FIELD_REQUIRED', path: [name] }])
      expect(messageGaps(problems)).toEqual([])
    }
  })
  it('that lacks several fields is answered with the problems of all at once', () => {
    expect(problemsOf(resolveFields(ground, null, {})).map(problem => problem.path.join('.'))).toEqual(
      REQUIRED,
    )
  })
})

describe('a change to a draft', () => {
  it('leaves what a correction replaces, and the kind of one with the number of the original', () => {
    const replaces = {
      documentId: 'doc_1',
      number: '豫政〔2026〕1号',
      digest: 'f'.repeat(64),
      reason: '附件有误',
      firstId: 'doc_1',
      before: 1,
      dispatchedAt: '2026-01-05T01:30:00.000Z',
      recipients: 1,
    }
    const own = { ...STORED, replaces: { ...replaces, numbering: 'NEW_NUMBER' as const } }
    const same = { ...STORED, replaces: { ...replaces, numbering: 'SAME_NUMBER' as const } }
    const kind = STORED.kind === 'LETTER' ? 'NOTICE' : 'LETTER'
    expect(must(storableText(ground, own, { kind }))).toEqual({ ...own, kind })
    expect(must(storableText(ground, same, { kind: same.kind }))).toEqual(same)
    const problems = problemsOf(storableText(ground, same, { kind }))
    expect(problems).toMatchObject([{ code: 'CORRECTION_KEEPS_KIND', given: kind, allowed: [same.kind] }])
    expect(messageGaps(problems)).toEqual([])
  })
  it('leaves a field that it does not name as it is', () => {
    expect(must(storableText(ground, STORED, {}))).toEqual(STORED)
    expect(must(storableText(ground, STORED, { title: '关于某事的决定' }))).toEqual({
      ...STORED,
      title: '关于某事的决定',
    })
  })
  it.each(Object.entries(FIELDS).filter(([name]) => !REQUIRED.includes(name)))(
    'with null for %s empties it and nothing else',
    (name, { stored }) => {
      const emptied = must(resolveFields(ground, STORED, { [name]: null }))
      const { [stored]: _, ...others } = STORED as unknown as Record<string, unknown>
      const left = IF_GIVEN.includes(name)
        ? others
        : { ...others, [stored]: EMPTY[stored as keyof typeof EMPTY] }
      expect(emptied).toStrictEqual(left)
    },
  )
  it.each(REQUIRED)('with null for the %s is refused with FIELD_REQUIRED', name => {
    expect(problemsOf(resolveFields(ground, STORED, { [name]: null }))).toMatchObject([
      { code: 'FIELD_REQUIRED', path: [name] },
    ])
  })
  it('without an assignment for the person it is addressed to stores none', () => {
    expect(must(resolveFields(ground, STORED, { attention: { name: '王市长' } })).attention).toEqual({
      name: '王市长',
      assignment: null,
    })
    const none = { attention: { name: '王市长', assignment: null } }
    expect(must(resolveFields(ground, STORED, none)).attention?.assignment).toBeNull()
  })
})

describe('the ids that a draft refers to', () => {
  it('are collected from every field that has some', () => {
    expect(referencesIn(EVERYTHING, LIMITS.recipients)).toEqual({
      agencies: [zhongyuan, erqi, luoyang, zone]
        .map(agency => agency.id)
        .concat('', zhongyuan.id, province.id),
      members: ['', 'mbr-c'],
      uploads: ['upl-1'],
      deliveries: ['dlv-1', 'dlv-1'],
    })
  })
  it('are none for a draft that names nobody, or a class', () => {
    const none = { agencies: [], members: [], uploads: [], deliveries: [] }
    expect(referencesIn({}, LIMITS.recipients)).toEqual(none)
    expect(referencesIn({ copies: null, forwards: null }, LIMITS.recipients)).toEqual(none)
    expect(
      referencesIn(
        { mainRecipients: { recipientClass: { class: 'GOVERNMENTS_DIRECTLY_UNDER' } } },
        LIMITS.recipients,
      ),
    ).toEqual(none)
  })
  it('are at most as many as the limits take, so that a list of any length costs no more', () => {
    const ids = Array.from({ length: 5_000 }, (_, index) => `agc-${index}`)
    const found = referencesIn(
      {
        mainRecipients: { agencyIds: ids },
        copies: ids,
        coIssuers: ids,
        countersigners: ids.map(agencyId => ({ party: { agencyId } })),
        attachments: ids.map(uploadId => ({ uploadId, name: 'a' })),
        approvals: ids.map(agencyId => ({ agencyId, reference: 'a' })),
      },
      3,
    )
    expect(found.agencies).toHaveLength(3 + 3 + LIMITS.coIssuers + LIMITS.countersigners + LIMITS.approvals)
    expect(found.members).toHaveLength(LIMITS.countersigners)
    expect(found.uploads).toHaveLength(LIMITS.attachments)
  })
})

describe('what keeps the text of a field from being stored', () => {
  const long = (bytes: number) => 'x'.repeat(bytes + 1)
  it.each<[path: string, limit: number, text: Partial<DocumentText>]>([
    ['title', LIMITS.title, { title: long(LIMITS.title) }],
    ['body', LIMITS.body, { body: long(LIMITS.body) }],
    [
      'attachments.0.name',
      LIMITS.name,
      { attachments: STORED.attachments.map(one => ({ ...one, name: long(LIMITS.name) })) },
    ],
    ['items.0', LIMITS.item, { items: [long(LIMITS.item)] }],
    ['skipReason', LIMITS.reason, { skipReason: long(LIMITS.reason) }],
    ['contact.name', LIMITS.name, { contact: { name: long(LIMITS.name), phone: '1' } }],
    ['contact.phone', LIMITS.phone, { contact: { name: '李明', phone: long(LIMITS.phone) } }],
    ['attention.name', LIMITS.name, { attention: { name: long(LIMITS.name), assignment: null } }],
    [
      'attention.assignment',
      LIMITS.reference,
      { attention: { name: '王市长', assignment: long(LIMITS.reference) } },
    ],
    ['meeting.name', LIMITS.name, { meeting: { name: long(LIMITS.name), date: '2026-01-04' } }],
    [
      'revokes.number',
      LIMITS.name,
      { revokes: { agency: addressed(zhengzhou, zhongyuan), number: long(LIMITS.name) } },
    ],
    [
      'approvals.0.reference',
      LIMITS.reference,
      { approvals: [{ agency: addressed(zhengzhou, province), reference: long(LIMITS.reference) }] },
    ],
    ['position', LIMITS.position, { position: long(LIMITS.position) }],
  ])('%s is longer than %i bytes', (path, limit, text) => {
    const problems = storageProblems({ ...STORED, ...text })
    expect(problems).toMatchObject([{ code: 'TEXT_TOO_LONG', path: path.split('.'), limit }])
    expect(messageGaps(problems)).toEqual([])
  })
  it.each(['2026-02-29', '2026-1-4', '昨天', ''])('the date of a meeting is %j', date => {
    const problems = storageProblems({ ...STORED, meeting: { name: '常务会议', date } })
    expect(problems).toMatchObject([{ code: 'NOT_A_DATE', path: ['meeting', 'date'], given: date }])
    expect(messageGaps(problems)).toEqual([])
  })
  it('there are more items than a request may list', () => {
    const items = Array.from({ length: LIMITS.items + 1 }, () => '甲事')
    expect(storageProblems({ ...STORED, items })).toMatchObject([
      { code: 'TOO_MANY_ITEMS', path: ['items'], limit: LIMITS.items },
    ])
  })
})

describe('the content of a text', () => {
  it('names the host first among the issuers, and of every agency its id and name alone', () => {
    const { issuers, mainRecipients, copies, revokes, approvals } = contentOf(zhengzhou, STORED)
    const party = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name })
    expect(issuers).toEqual([zhengzhou, luoyang].map(party))
    expect(mainRecipients).toEqual([party(zhongyuan)])
    expect(copies).toEqual([party(erqi)])
    expect(revokes).toEqual({ agency: party(zhongyuan), number: '中政〔2025〕9号' })
    expect(approvals).toEqual([{ agency: party(province), reference: '豫政〔2026〕3号' }])
  })
  it('is found again in a larger record, whatever that adds', () => {
    const content = contentOf(jiyuan, STORED)
    expect(contentPartOf({ ...content, format: 'x', files: [] }, { format: true, files: true })).toEqual(
      content,
    )
  })
})
