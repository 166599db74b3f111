import type { DocumentKind } from '../access/document-kinds.ts'
import type { AgencyKind } from '../tenancy/index.ts'

export { DOCUMENT_KINDS, type DocumentKind } from '../access/document-kinds.ts'

/** Which way a document goes, seen from its issuer along the line of subordination. */
export const DIRECTIONS = ['UP', 'DOWN', 'PARALLEL'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** Whether a kind has an element: it must, it may, or it must not. */
export type Need = 'REQUIRED' | 'OPTIONAL' | 'NONE'

/** What the right to issue a kind depends on. */
export interface KindIssuer {
  readonly name: string
  readonly kind: AgencyKind
  readonly regionCode: string
}
/** Who may issue a kind. */
export interface Issuers {
  readonly may: (issuer: KindIssuer) => boolean
  /** Those whom a law may empower, which the text then names; absent if there are none. */
  readonly ifEmpowered?: (issuer: KindIssuer) => boolean
}

export interface KindRule {
  /** Where the regulation names it, e.g. 8(11). */
  readonly article: string
  /** The word a title ends with. */
  readonly word: string
  /** What it is for, in short. */
  readonly purpose: string
  /** Directions that art. 8 gives the kind. */
  readonly directions: readonly Direction[]
  /** 主送: what is published to all has no main recipients. */
  readonly main: Need
  /** 指令性: binds the lower organ that receives it (for art. 16(2)). [u] which kinds those are. */
  readonly mandatory: boolean
  /** True for kinds that ask for approval; art. 15(4) forbids it to all others. */
  readonly asks: boolean
  /** Who may issue it; null for everybody. */
  readonly issuers: Issuers | null
  /** 发文字号: 郑政〔2026〕1号, or the plain 第1号 of an order. */
  readonly numberForm: 'ORGAN_YEAR' | 'ORDER'
  /** False where the number is registered but need not be printed. */
  readonly printsNumber: boolean
  /** 成文日期: true where it is the day on which a meeting passed the text, and not that of signing. [u] for 公报 */
  readonly datedByMeeting: boolean
  readonly hasSeal: boolean
  /** 签名章: post and name of the head stand in the place of the issuer's name and seal. */
  readonly signedByHead: boolean
  /** 会议: the meeting that passed or held it. */
  readonly meeting: Need
  /** 附注: contact name and phone. Expected by usage alone; neither the regulation nor GB/T 9704-2012 demands one. */
  readonly contact: 'EXPECTED' | 'OPTIONAL'
  /** 行文方向: must be declared for kinds that go in every direction. */
  readonly direction: Need
  /** 撤销、变更 of a lower organ's decision. */
  readonly revokes: Need
  /** 答复: the delivery that it answers. */
  readonly answers: Need
  /** What it may forward: anything (转发、批转), a lower organ's request with the issuer's own position, or nothing. */
  readonly forwards: 'ANYTHING' | 'REQUEST' | 'NOTHING'
}

/** Defaults of a kind's line. */
const USUAL = {
  mandatory: false,
  asks: false,
  issuers: null,
  numberForm: 'ORGAN_YEAR',
  printsNumber: true,
  datedByMeeting: false,
  hasSeal: true,
  signedByHead: false,
  meeting: 'NONE',
  contact: 'OPTIONAL',
  direction: 'OPTIONAL',
  revokes: 'NONE',
  answers: 'NONE',
  forwards: 'NOTHING',
} as const

type Main = KindRule['main']
type Unusual = Partial<KindRule>
const kind = (
  article: string,
  word: string,
  purpose: string,
  directions: readonly Direction[],
  main: Main,
  unusual: Unusual = {},
): KindRule => ({ ...USUAL, article, word, purpose, directions, main, ...unusual })

/** Subdistricts (街道) have offices of a government and no government: 001 to 099 of the town's digits. Source: GB/T 10114. */
const SUBDISTRICT = /^\d{6}0\d{2}$/u
// Organs that the laws on floods, fires, rivers and conscription let give orders. [u]: from usage; extend the pattern here.
const HEADQUARTERS = /(?:指挥部|总?河长|总?林长|军区|军分区|人民武装部)(?:办公室)?$/u

/** Governments down to the town (地方组织法 arts 73, 76); functional zones have management committees, and no government. */
const MAY_ORDER: Issuers = {
  may: ({ kind, regionCode }) => kind === 'GOVERNMENT' && !SUBDISTRICT.test(regionCode),
  ifEmpowered: ({ kind, name }) => kind === 'OTHER' && HEADQUARTERS.test(name),
}
const MAY_MOVE_BILLS: Issuers = { may: ({ kind }) => kind === 'GOVERNMENT' }

/** Art. 8 as data: purpose, directions and elements of each kind. What is marked [u] is corrected here alone. */
export const KINDS: Readonly<Record<DocumentKind, KindRule>> = {
  RESOLUTION: kind('8(1)', '决议', '会议讨论通过的重大决策事项', ['DOWN'], 'OPTIONAL', {
    mandatory: true,
    meeting: 'REQUIRED',
    revokes: 'OPTIONAL',
    printsNumber: false,
    datedByMeeting: true,
  }),
  DECISION: kind('8(2)', '决定', '决策和部署、奖惩、变更或者撤销下级机关的决定', ['DOWN'], 'OPTIONAL', {
    mandatory: true,
    meeting: 'OPTIONAL',
    revokes: 'OPTIONAL',
    datedByMeeting: true,
  }),
  // Its title may consist of the issuer and 令 alone. [u]
  ORDER: kind('8(3)', '令', '公布法规和规章、重大强制性措施、衔级、嘉奖', ['DOWN'], 'OPTIONAL', {
    mandatory: true,
    issuers: MAY_ORDER,
    numberForm: 'ORDER',
    signedByHead: true,
  }),
  COMMUNIQUE: kind('8(4)', '公报', '公布重要决定或者重大事项', [], 'NONE', {
    meeting: 'OPTIONAL',
    printsNumber: false,
    datedByMeeting: true,
  }),
  ANNOUNCEMENT: kind('8(5)', '公告', '向国内外宣布重要事项或者法定事项', [], 'NONE'),
  PUBLIC_NOTICE: kind('8(6)', '通告', '在一定范围内公布应当遵守或者周知的事项', [], 'NONE'),
  OPINION: kind('8(7)', '意见', '对重要问题提出见解和处理办法', ['UP', 'DOWN', 'PARALLEL'], 'REQUIRED', {
    direction: 'REQUIRED',
  }),
  // Notices for information (周知) also go to parallel organs, but not upward.
  NOTICE: kind('8(8)', '通知', '要求执行、周知；批转、转发公文', ['DOWN', 'PARALLEL'], 'REQUIRED', {
    mandatory: true,
    forwards: 'ANYTHING',
  }),
  // What is told (告知重要情况) is told not only to lower organs.
  CIRCULAR: kind('8(9)', '通报', '表彰、批评、传达重要精神、告知重要情况', ['DOWN', 'PARALLEL'], 'REQUIRED'),
  REPORT: kind('8(10)', '报告', '汇报工作、反映情况、回复上级机关的询问', ['UP'], 'REQUIRED', {
    answers: 'OPTIONAL',
  }),
  REQUEST: kind('8(11)', '请示', '向上级机关请求指示、批准', ['UP'], 'REQUIRED', {
    asks: true,
    contact: 'EXPECTED',
    forwards: 'REQUEST',
  }),
  REPLY: kind('8(12)', '批复', '答复下级机关的请示', ['DOWN'], 'REQUIRED', {
    mandatory: true,
    answers: 'REQUIRED',
  }),
  // A congress may be registered beside its government or above it.
  BILL: kind('8(13)', '议案', '人民政府向同级人民代表大会提请审议事项', ['UP', 'PARALLEL'], 'REQUIRED', {
    asks: true,
    issuers: MAY_MOVE_BILLS,
    // [u] as governments sign the bills that they publish
    signedByHead: true,
  }),
  LETTER: kind('8(14)', '函', '不相隶属机关之间商洽、询问、答复、请求批准', ['PARALLEL'], 'REQUIRED', {
    asks: true,
    answers: 'OPTIONAL',
    // 转办、转送函.
    forwards: 'ANYTHING',
  }),
  MINUTES: kind('8(15)', '纪要', '记载会议主要情况和议定事项', ['UP', 'DOWN', 'PARALLEL'], 'OPTIONAL', {
    meeting: 'REQUIRED',
    hasSeal: false,
  }),
}
