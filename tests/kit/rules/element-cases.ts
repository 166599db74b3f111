import type { DocumentText, Drafted } from '../../../functions/documents/model/index.ts'
import { province, zhengzhou, zhongyuan } from './agencies.ts'
import { addressed, aSource, aText, drafted } from './documents.ts'
import { congress } from './organs.ts'
import type { RuleCase } from './rule-case.ts'

const of = (kind: DocumentText['kind'], more: Partial<DocumentText> = {}): Drafted => {
  const to = {
    UP: [province],
    DOWN: [zhongyuan],
    PUBLIC: [],
    CONGRESS: [congress],
  }[WAYS[kind] ?? 'DOWN']
  const replyTo = kind === 'REPLY' ? { replyTo: aSource(zhongyuan) } : {}
  return drafted(aText(kind, zhengzhou, to, { ...replyTo, ...more }), zhengzhou)
}
const WAYS: Partial<Record<DocumentText['kind'], 'UP' | 'DOWN' | 'PUBLIC' | 'CONGRESS'>> = {
  COMMUNIQUE: 'PUBLIC',
  ANNOUNCEMENT: 'PUBLIC',
  PUBLIC_NOTICE: 'PUBLIC',
  REPORT: 'UP',
  REQUEST: 'UP',
  BILL: 'CONGRESS',
  LETTER: 'CONGRESS',
}
const nobody = { main: { form: 'NAMED' as const, agencies: [] } }
const someone = { main: { form: 'NAMED' as const, agencies: [addressed(zhengzhou, zhongyuan)] } }
const meeting = { meeting: { name: '市政府第3次常务会议', date: '2026-01-04' } }
const noMeeting = { meeting: null }
const revokes = { revokes: { agency: addressed(zhengzhou, zhongyuan), number: '中政〔2025〕9号' } }
const file = (name: string) => ({ name, sha256: 'a'.repeat(64), size: 1, mediaType: 'text/plain', key: 'k' })

/** Elements that a draft can lack or have too many of, and what art. 8 asks of single kinds; the rule is the element. */
export const ELEMENT_CASES: readonly RuleCase[] = [
  ['SECRECY', '9(2)', '保守秘密的通知不涉密', of('NOTICE', { body: '保守国家秘密。' }), null],
  ['URGENCY', '9(3)', '电报标注特提', of('NOTICE', { telegramUrgency: 'UTMOST' }), null],
  [
    'URGENCY',
    '9(3)',
    '电报不用公文的紧急程度',
    of('NOTICE', { telegramUrgency: 'ROUTINE', urgency: 'URGENT' }),
    'ELEMENT_NOT_ALLOWED ERROR',
    { clear: ['urgency'] },
  ],
  [
    'URGENCY',
    '9(3)',
    '电报不用信函格式',
    of('LETTER', { telegramUrgency: 'URGENT', printFormat: 'LETTER' }),
    'ELEMENT_NOT_ALLOWED ERROR',
    { clear: ['printFormat'] },
  ],
  [
    'URGENCY',
    '9(3)',
    '公告不以电报发布',
    of('ANNOUNCEMENT', { telegramUrgency: 'URGENT' }),
    'ELEMENT_NOT_ALLOWED ERROR',
    { clear: ['telegramUrgency'] },
  ],
  [
    'SECRECY',
    '9(2)',
    '提到密级标志的，请起草人确认',
    of('NOTICE', { body: '涉密公文应当标注“机密★1年”字样。' }),
    'LEVEL_MENTIONED WARNING',
    { supply: ['body'] },
  ],
  [
    'SECRECY',
    '9(2)',
    '密级标志在检查规则完善之前已经存入的，不得送审',
    of('NOTICE', { body: '定密：机密' }),
    'ELEMENT_NOT_ALLOWED ERROR',
    { supply: ['body'] },
  ],
  ['TITLE', '9(7)', '标题以文种结尾', of('REQUEST'), null],
  ['TITLE', '9(7)', '命令的标题可以只有发文机关和令', of('ORDER', { title: '郑州市人民政府令' }), null],
  [
    'TITLE',
    '9(7)',
    '标题的文种与公文不符',
    of('REQUEST', { title: '关于某事的报告' }),
    'TITLE_WITHOUT_KIND ERROR',
    { supply: ['title'] },
  ],
  [
    'TITLE',
    '9(7)',
    '文种之后不再有别的字',
    of('NOTICE', { title: '关于某事的通知（稿）' }),
    'TITLE_WITHOUT_KIND ERROR',
    { supply: ['title'] },
  ],
  ['MAIN_RECIPIENTS', '9(8)', '通知有主送机关', of('NOTICE'), null],
  ['MAIN_RECIPIENTS', '9(8)', '决定可以没有主送机关', of('DECISION', nobody), null],
  [
    'MAIN_RECIPIENTS',
    '9(8)',
    '通知没有主送机关',
    of('NOTICE', nobody),
    'MISSING_ELEMENT ERROR',
    { supply: ['mainRecipients'] },
  ],
  [
    'MAIN_RECIPIENTS',
    '9(8)',
    '公告写了主送机关',
    of('ANNOUNCEMENT', someone),
    'ELEMENT_NOT_ALLOWED ERROR',
    { clear: ['mainRecipients'] },
  ],
  [
    'ATTACHMENT_LIST',
    '9(10)',
    '正文所指的附件都在',
    of('NOTICE', { body: '名单见附件2。', attachments: [file('甲'), file('乙')] }),
    null,
  ],
  ['ATTACHMENT_LIST', '9(10)', '邮件附件不是公文附件', of('NOTICE', { body: '不得打开邮件附件。' }), null],
  [
    'ATTACHMENT_LIST',
    '9(10)',
    '正文提到附件而没有附件',
    of('NOTICE', { body: '名单见附件。' }),
    'MISSING_ELEMENT WARNING',
    { supply: ['attachments'] },
  ],
  [
    'ATTACHMENT_LIST',
    '9(10)',
    '正文提到附件3而只有一个附件',
    of('NOTICE', { body: '表格见附件 3。', attachments: [file('甲')] }),
    'ELEMENT_MISMATCH WARNING',
    { supply: ['attachments'] },
  ],
  ['NOTE', '9(14)', '请示附联系人和电话', of('REQUEST'), null],
  [
    'NOTE',
    '9(14)',
    '请示没有联系人和电话',
    of('REQUEST', { contact: null }),
    'MISSING_ELEMENT WARNING',
    { supply: ['contact'] },
  ],
  ['ATTACHMENTS', '9(15)', '附件各有其名', of('NOTICE', { attachments: [file('甲'), file('乙')] }), null],
  [
    'ATTACHMENTS',
    '9(15)',
    '两个附件同名',
    of('NOTICE', { attachments: [file('甲'), file('甲')] }),
    'ELEMENT_MISMATCH ERROR',
    { supply: ['attachments'] },
  ],
  ['MEETING', '8', '决议写明会议', of('RESOLUTION'), null],
  ['MEETING', '8', '公报可以写明会议', of('COMMUNIQUE', meeting), null],
  [
    'MEETING',
    '8',
    '决议没有会议',
    of('RESOLUTION', noMeeting),
    'MISSING_ELEMENT ERROR',
    { supply: ['meeting'] },
  ],
  [
    'MEETING',
    '8',
    '纪要没有会议',
    of('MINUTES', noMeeting),
    'MISSING_ELEMENT ERROR',
    { supply: ['meeting'] },
  ],
  [
    'MEETING',
    '8',
    '通知不写会议',
    of('NOTICE', meeting),
    'ELEMENT_NOT_ALLOWED ERROR',
    { clear: ['meeting'] },
  ],
  ['REVOKES', '8(2)', '决定可以撤销', of('DECISION', revokes), null],
  [
    'REVOKES',
    '8(2)',
    '通知不能撤销',
    of('NOTICE', revokes),
    'ELEMENT_NOT_ALLOWED ERROR',
    { clear: ['revokes'] },
  ],
  ['REPLY_TO', '8', '报告答复上级机关的询问', of('REPORT', { replyTo: aSource(province) }), null],
  [
    'REPLY_TO',
    '8',
    '通知不答复来文',
    of('NOTICE', { replyTo: aSource(zhongyuan) }),
    'ELEMENT_NOT_ALLOWED ERROR',
    { clear: ['replyTo'] },
  ],
  [
    'REPLY_TO',
    '8',
    '答复须送来文机关',
    of('REPORT', { replyTo: aSource(zhongyuan) }),
    'ELEMENT_MISMATCH ERROR',
    { clear: ['replyTo'] },
  ],
  ['REPLY_DEMAND', '8', '通知可以限期回复', of('NOTICE', { replyWithin: 5 }), null],
  [
    'REPLY_DEMAND',
    '8',
    '命令（令）不要求回复',
    of('ORDER', { replyBy: '2026-10-15' }),
    'ELEMENT_NOT_ALLOWED ERROR',
    { clear: ['replyBy'] },
  ],
  [
    'REPLY_DEMAND',
    '8',
    '公布性公文没有主送机关，不能要求回复',
    of('ANNOUNCEMENT', { replyWithin: 5 }),
    'ELEMENT_NOT_ALLOWED ERROR',
    { clear: ['replyWithin'] },
  ],
  ['FORWARDS', '8', '通知转发公文', of('NOTICE', { forwards: aSource(province, { kind: 'NOTICE' }) }), null],
  ['FORWARDS', '8', '请示转报下级机关的请示', of('REQUEST', { forwards: aSource(zhongyuan) }), null],
  [
    'FORWARDS',
    '8',
    '请示不转报通知',
    of('REQUEST', { forwards: aSource(province, { kind: 'NOTICE' }) }),
    'ELEMENT_MISMATCH ERROR',
    { clear: ['forwards'] },
  ],
  ['FORWARDS', '8', '函可以转办、转送公文', of('LETTER', { forwards: aSource(province) }), null],
  [
    'FORWARDS',
    '8',
    '通报不转发公文',
    of('CIRCULAR', { forwards: aSource(province) }),
    'ELEMENT_NOT_ALLOWED ERROR',
    { clear: ['forwards'] },
  ],
]

/** Every kind as art. 8 gives it: one draft that lacks nothing, and one that the kind does not allow. */
export const KIND_CASES: readonly (readonly [
  kind: DocumentText['kind'],
  sound: Drafted,
  unsound: Drafted,
])[] = [
  ['RESOLUTION', of('RESOLUTION'), of('RESOLUTION', noMeeting)],
  [
    'DECISION',
    of('DECISION', revokes),
    of('DECISION', { revokes: { ...revokes.revokes, agency: addressed(zhengzhou, province) } }),
  ],
  ['ORDER', of('ORDER'), { ...of('ORDER'), issuer: { ...of('ORDER').issuer, kind: 'DEPARTMENT' } }],
  ['COMMUNIQUE', of('COMMUNIQUE'), of('COMMUNIQUE', someone)],
  ['ANNOUNCEMENT', of('ANNOUNCEMENT'), of('ANNOUNCEMENT', someone)],
  ['PUBLIC_NOTICE', of('PUBLIC_NOTICE'), of('PUBLIC_NOTICE', someone)],
  ['OPINION', of('OPINION'), of('OPINION', { direction: null })],
  ['NOTICE', of('NOTICE'), of('NOTICE', nobody)],
  ['CIRCULAR', of('CIRCULAR'), of('CIRCULAR', { items: ['增拨经费'] })],
  ['REPORT', of('REPORT'), of('REPORT', { items: ['增拨经费'] })],
  ['REQUEST', of('REQUEST'), of('REQUEST', { items: ['甲事', '乙事'] })],
  ['REPLY', of('REPLY'), of('REPLY', { replyTo: null })],
  ['BILL', of('BILL'), of('BILL', someone)],
  ['LETTER', of('LETTER'), of('LETTER', someone)],
  ['MINUTES', of('MINUTES'), of('MINUTES', noMeeting)],
]
