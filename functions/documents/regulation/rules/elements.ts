import { markingsIn } from '../../../kernel/classification.ts'
import type { Params } from '../../../kernel/problem.ts'
import { tierRank } from '../../../tenancy/index.ts'
import { type DocumentKind, KINDS } from '../../kinds.ts'
import {
  type Drafted,
  type Issuer,
  isInRegionBelow,
  isLeadingOrgan,
  isToNobody,
  listedNames,
  partsOf,
  type Source,
} from '../../model/index.ts'
import {
  type ElementCode,
  type ElementViolation,
  type ElementViolationCode,
  elementWord,
  type RoutingFix,
} from '../problems.ts'
import { disagreements } from './recipients-wording.ts'
import { forwardingIn, namesDocument } from './wording.ts'

/** What the check of an element finds; element and article are those of its line in the table. */
interface Finding {
  readonly code: ElementViolationCode
  readonly path: readonly string[]
  readonly severity?: 'WARNING'
  readonly params?: Params
  readonly fix: RoutingFix
}

/** A line of the table of elements. Each is ensured by a check of the draft, a guarantee of the platform, or both. */
export interface Element {
  readonly code: ElementCode
  readonly chinese: string
  readonly article: string
  /** When it is required, in words. */
  readonly required: string
  /** How the platform ensures it; null where only the drafter can. */
  readonly guarantee: string | null
  readonly check: ((drafted: Drafted) => readonly Finding[]) | null
}

const element = (
  article: string,
  code: ElementCode,
  chinese: string,
  required: string,
  guarantee: string | null,
  check: Element['check'] = null,
): Element => ({ code, chinese, article, required, guarantee, check })

const NEVER_CLASSIFIED = '带密级标志的内容一律拒收，不予保存'

/** The 18 elements (公文格式要素) of art. 9, in its order; GB/T 9704-2012 says how each is written. */
export const ELEMENTS: readonly Element[] = [
  element('9(1)', 'COPY_NUMBER', '份号', '涉密公文；本系统不得有', NEVER_CLASSIFIED),
  element('9(2)', 'SECRECY', '密级和保密期限', '涉密公文；本系统不得有', NEVER_CLASSIFIED, levels),
  element(
    '9(3)',
    'URGENCY',
    '紧急程度',
    '紧急公文',
    '公文只有特急、加急；电报另有特提、特急、加急、平急',
    urgencies,
  ),
  element('9(4)', 'ISSUER_MARK', '发文机关标志', '必备', '起草时取自机关名录'),
  element('9(5)', 'NUMBER', '发文字号', '必备；决议、公报可不标注', '登记时编定，起草时不能填写'),
  element('9(6)', 'SIGNATORY', '签发人', '上行文', '签发时记录'),
  element('9(7)', 'TITLE', '标题', '必备；以文种结尾', null, titles),
  element('9(8)', 'MAIN_RECIPIENTS', '主送机关', '必备；公布性公文没有', null, mainRecipients),
  element('9(9)', 'BODY', '正文', '必备', '空白的正文不予保存'),
  element('9(10)', 'ATTACHMENT_LIST', '附件说明', '有附件的', '按附件的顺序和名称生成', attachmentLists),
  element('9(11)', 'SIGNATURE', '发文机关署名', '必备', '起草时取自机关名录'),
  element('9(12)', 'DATE', '成文日期', '必备', '取签发之日，以北京时间为准'),
  element('9(13)', 'SEAL', '印章', '必备；纪要没有', '用印机关与署名机关一致'),
  element('9(14)', 'NOTE', '附注', '请示的联系人姓名和电话，惯例', null, notes),
  element('9(15)', 'ATTACHMENTS', '附件', '有附件的', '校验后的字节，以摘要固定', attachments),
  element('9(16)', 'COPIES', '抄送机关', '越级行文的必备', '主送、抄送不得重复；其余由行文规则检查'),
  element('9(17)', 'PRINTING', '印发机关和印发日期', '印发的', '核发时记录，不早于成文日期'),
  element('9(18)', 'PAGE_NUMBER', '页码', '必备', '排版时生成'),
]

/** What art. 8 requires of some kinds beside the elements of art. 9; the table of kinds says of which. */
export const KIND_ELEMENTS: readonly Element[] = [
  element('8', 'MEETING', '会议', '决议、纪要：会议名称和日期', null, meetings),
  element('8(2)', 'REVOKES', '撤销、变更', '撤销、变更下级机关的决定', null, revocations),
  element('8', 'REPLY_TO', '答复', '批复；报告、函可有', null, answers),
  element('8', 'REPLY_DEMAND', '回复期限', '要求主送机关回复的', null, replyDemands),
  element('8', 'FORWARDS', '转发', '通知转发、批转，函转办、转送；请示转报下级机关的请示', null, forwarded),
]

/** Findings on elements that are missing, not allowed, or inconsistent with others. */
export function elementViolations(drafted: Drafted): ElementViolation[] {
  return [...ELEMENTS, ...KIND_ELEMENTS].flatMap(({ code: name, article, check }) =>
    (check?.(drafted) ?? []).map(({ code, path, severity, params, fix }) => ({
      type: 'ElementViolation' as const,
      code,
      element: name,
      path,
      params: { element: elementWord(name), ...params },
      retryable: false,
      rule: `E-${name}`,
      article,
      severity: severity ?? 'ERROR',
      fix,
    })),
  )
}

const missing = (path: string): Finding => ({
  code: 'MISSING_ELEMENT',
  path: [path],
  fix: { supply: [path] },
})
const notAllowed = (path: string): Finding => ({
  code: 'ELEMENT_NOT_ALLOWED',
  path: [path],
  fix: { clear: [path] },
})

/** Marks of forms that were not known yet when the text was stored: they go no further. Talk of levels is pointed out. */
function levels({ text }: Drafted): Finding[] {
  return (['title', 'body'] as const).flatMap((field): Finding[] => {
    const markings = markingsIn(text[field])
    const fix = { supply: [field] }
    if (markings.some(({ isTalk }) => !isTalk)) return [{ code: 'ELEMENT_NOT_ALLOWED', path: [field], fix }]
    return markings.slice(0, 1).map(({ mark, line }) => ({
      code: 'LEVEL_MENTIONED',
      path: [field],
      severity: 'WARNING',
      params: { mark, line: String(line) },
      fix,
    }))
  })
}

// Kinds that are sent as telegrams (电报). [u]: from usage; none that is published, passed by a meeting, or signed by a head in person.
const TELEGRAMS: readonly DocumentKind[] = [
  'OPINION',
  'NOTICE',
  'CIRCULAR',
  'REPORT',
  'REQUEST',
  'REPLY',
  'LETTER',
]

/** A telegram has its own urgency and head: neither that of documents, nor the form of a letter. */
function urgencies({ text }: Drafted): Finding[] {
  if (text.telegramUrgency === undefined) return []
  if (!TELEGRAMS.includes(text.kind)) return [notAllowed('telegramUrgency')]
  return [
    ...(text.urgency === null ? [] : [notAllowed('urgency')]),
    ...(text.printFormat === undefined ? [] : [notAllowed('printFormat')]),
  ]
}

// The titles of rules that an order promulgates: it prints without a title (GB/T 9704-2012, 10.2), and is registered under theirs.
const RULES = /(?:条例|规定|办法|规则|细则|决定|章程)(?:（[^（）]{1,8}）)?$/u

function titles({ text }: Drafted): Finding[] {
  const { word } = KINDS[text.kind]
  const fix = { supply: ['title'] }
  // A title is one line of text: the print breaks it.
  if (/[\r\n]/u.test(text.title)) return [{ code: 'TITLE_BROKEN', path: ['title'], severity: 'WARNING', fix }]
  if (text.title.endsWith(word) || (text.kind === 'ORDER' && RULES.test(text.title))) return []
  return [{ code: 'TITLE_WITHOUT_KIND', path: ['title'], params: { word }, fix }]
}

function mainRecipients(drafted: Drafted): Finding[] {
  const { kind, main } = drafted.text
  const hasNone = isToNobody(main)
  const need = KINDS[kind].main
  if (need === 'REQUIRED' && hasNone) return [missing('mainRecipients')]
  const params = { names: partsOf(main).agencies.map(({ name }) => name) }
  if (need === 'NONE' && !hasNone) return [{ ...notAllowed('mainRecipients'), params }]
  return wordedOtherwise(drafted)
}

/** The agency's own wording says whom the document goes to: all classes, and no other. */
function wordedOtherwise(drafted: Drafted): Finding[] {
  const { others, classes, names } = disagreements(drafted)
  const found = { path: ['mainRecipients', 'list', 'wording'], fix: { supply: ['mainRecipients'] } }
  return [
    ...(others.length > 0
      ? [{ code: 'RECIPIENTS_NOT_ADDRESSED' as const, ...found, params: { names: others } }]
      : []),
    ...(classes.length > 0
      ? [{ code: 'RECIPIENTS_UNSAID' as const, ...found, params: { names: classes } }]
      : []),
    // A short name that is not known here would stop a document.
    ...(names.length > 0
      ? [{ code: 'RECIPIENTS_UNSAID' as const, severity: 'WARNING' as const, ...found, params: { names } }]
      : []),
  ]
}

// Wording by which a body refers to an attachment. 附件 alone is an ordinary word, as in 邮件附件. [u]
const POINTS_TO_ATTACHMENTS = /附件\s*(?<number>\d{1,2})(?!\d)|(?<=[见如])附件|附件(?=\s*[:：])/gu

/** A body that refers to attachments must have them. Attachments that it does not mention are allowed. */
function attachmentLists({ text }: Drafted): Finding[] {
  const pointers = [...text.body.matchAll(POINTS_TO_ATTACHMENTS)]
  const highest = Math.max(0, ...pointers.map(({ groups }) => Number(groups?.number ?? 1)))
  const { length } = listedNames(text)
  if (highest <= length) return []
  const code = length === 0 ? 'MISSING_ELEMENT' : 'ELEMENT_MISMATCH'
  return [{ code, severity: 'WARNING', path: ['attachments'], fix: { supply: ['attachments'] } }]
}

function notes({ text: { kind, contact } }: Drafted): Finding[] {
  const isMissed = KINDS[kind].contact === 'EXPECTED' && contact === null
  return isMissed ? [{ ...missing('contact'), severity: 'WARNING' }] : []
}

/** The attachment list matches the attachments one to one, so names are unique. */
function attachments({ text }: Drafted): Finding[] {
  const names = listedNames(text)
  if (new Set(names).size === names.length) return []
  return [{ code: 'ELEMENT_MISMATCH', path: ['attachments'], fix: { supply: ['attachments'] } }]
}

function meetings({ text: { kind, meeting } }: Drafted): Finding[] {
  const need = KINDS[kind].meeting
  if (need === 'REQUIRED' && meeting === null) return [missing('meeting')]
  return need === 'NONE' && meeting !== null ? [notAllowed('meeting')] : []
}

function revocations({ text: { kind, revokes } }: Drafted): Finding[] {
  return KINDS[kind].revokes === 'NONE' && revokes !== null ? [notAllowed('revokes')] : []
}

/** An answer must be addressed to the agency that asked, whose ladder will show REPLIED. */
function answers({ text: { kind, replyTo, main } }: Drafted): Finding[] {
  const need = KINDS[kind].answers
  // Whether and whom a reply (批复) answers is a routing rule of its own: art. 8(12).
  if (replyTo === null || need === 'REQUIRED') return []
  if (need === 'NONE') return [notAllowed('replyTo')]
  const reaches = partsOf(main).agencies.some(agency => agency.agencyId === replyTo.senderId)
  return reaches ? [] : [{ code: 'ELEMENT_MISMATCH', path: ['replyTo'], fix: { clear: ['replyTo'] } }]
}

/** Nobody replies to an order (令), nor to what is published to all: a reply is demanded of main recipients. */
function replyDemands({ text: { kind, main, replyBy, replyWithin } }: Drafted): Finding[] {
  const given = replyBy !== undefined ? 'replyBy' : replyWithin !== undefined ? 'replyWithin' : null
  if (given === null) return []
  const hasNone = isToNobody(main)
  // Where main recipients are required, their absence is a finding of its own.
  return kind === 'ORDER' || (hasNone && KINDS[kind].main !== 'REQUIRED') ? [notAllowed(given)] : []
}

/**
 * A request forwards only a request, a notice or a letter anything, and other kinds nothing. A notice that says so in its title
 * names what it forwards: as a delivery, or with its number if it came on paper.
 */
function forwarded({ issuer, text }: Drafted): Finding[] {
  const { kind, forwards, title, body } = text
  const may = KINDS[kind].forwards
  const word = kind === 'NOTICE' ? forwardingIn(title) : null
  if (forwards === null) {
    if (word === null || namesDocument(title) || namesDocument(body)) return []
    return [{ ...missing('forwards'), severity: 'WARNING' }]
  }
  if (may === 'NOTHING') return [notAllowed('forwards')]
  if (may !== 'ANYTHING' && forwards.kind !== may)
    return [{ code: 'ELEMENT_MISMATCH', path: ['forwards'], fix: { clear: ['forwards'] } }]
  const right = word === null ? null : forwardingWord(issuer, forwards)
  if (right === null || right === word) return []
  const params = { given: String(word), word: right, name: forwards.issuerName }
  return [
    { code: 'FORWARDED_OTHERWISE', path: ['title'], severity: 'WARNING', params, fix: { supply: ['title'] } },
  ]
}

/**
 * 批转 is said of what a lower organ submitted and the issuer approves; 转发 of what a superior or an organ beside it issued. A
 * general office approves nothing, so it says 转发 of either. Null where it is not known who is lower.
 */
function forwardingWord(
  { kind, name, tier, regionCode, line, otherLine, guidingId }: Issuer,
  { senderId, issuerName, issuerTier, issuerRegionCode }: Source,
): '批转' | '转发' | null {
  if (kind === 'GENERAL_OFFICE') return '转发'
  const isAbove = [...line, ...otherLine].some(({ id }) => id === senderId) || senderId === guidingId
  if (isAbove || tierRank(issuerTier) < tierRank(tier)) return '转发'
  if (!isLeadingOrgan(name)) return null
  if (isInRegionBelow({ tier, regionCode }, { tier: issuerTier, regionCode: issuerRegionCode })) return '批转'
  const isOwn = issuerTier === tier && issuerRegionCode === regionCode
  if (!isOwn) return null
  return isLeadingOrgan(issuerName) ? '转发' : '批转'
}
