/** The 15 kinds of official document (文种), art. 8 of the regulation (中办发〔2012〕14号). */
export const DOCUMENT_KINDS = [
  'RESOLUTION',
  'DECISION',
  'ORDER',
  'COMMUNIQUE',
  'ANNOUNCEMENT',
  'PUBLIC_NOTICE',
  'OPINION',
  'NOTICE',
  'CIRCULAR',
  'REPORT',
  'REQUEST',
  'REPLY',
  'BILL',
  'LETTER',
  'MINUTES',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** Which way a document goes, seen from its issuer along the line of subordination. */
export const DIRECTIONS = ['UP', 'DOWN', 'PARALLEL'] as const
export type Direction = (typeof DIRECTIONS)[number]

interface KindRule {
  /** The word a title ends with. */
  readonly word: string
  /** Directions that art. 8 gives the kind. */
  readonly directions: readonly Direction[]
  /** Whether it names main recipients (主送): what is published to all has none. */
  readonly main: 'REQUIRED' | 'OPTIONAL' | 'NONE'
  /** Whether it carries a seal (印章): minutes do not. */
  readonly hasSeal: boolean
}

/** Art. 8 as data: what each kind is called and which way it goes. */
export const KINDS: Readonly<Record<DocumentKind, KindRule>> = {
  RESOLUTION: { word: '决议', directions: ['DOWN'], main: 'OPTIONAL', hasSeal: true },
  DECISION: { word: '决定', directions: ['DOWN'], main: 'OPTIONAL', hasSeal: true },
  ORDER: { word: '令', directions: ['DOWN'], main: 'OPTIONAL', hasSeal: true },
  COMMUNIQUE: { word: '公报', directions: [], main: 'NONE', hasSeal: true },
  ANNOUNCEMENT: { word: '公告', directions: [], main: 'NONE', hasSeal: true },
  PUBLIC_NOTICE: { word: '通告', directions: [], main: 'NONE', hasSeal: true },
  OPINION: { word: '意见', directions: ['UP', 'DOWN', 'PARALLEL'], main: 'REQUIRED', hasSeal: true },
  // 周知 makes notices to parallel organs usual; upward they are not.
  NOTICE: { word: '通知', directions: ['DOWN', 'PARALLEL'], main: 'REQUIRED', hasSeal: true },
  CIRCULAR: { word: '通报', directions: ['DOWN'], main: 'REQUIRED', hasSeal: true },
  REPORT: { word: '报告', directions: ['UP'], main: 'REQUIRED', hasSeal: true },
  REQUEST: { word: '请示', directions: ['UP'], main: 'REQUIRED', hasSeal: true },
  REPLY: { word: '批复', directions: ['DOWN'], main: 'REQUIRED', hasSeal: true },
  BILL: { word: '议案', directions: ['PARALLEL'], main: 'REQUIRED', hasSeal: true },
  LETTER: { word: '函', directions: ['PARALLEL'], main: 'REQUIRED', hasSeal: true },
  MINUTES: { word: '纪要', directions: ['UP', 'DOWN', 'PARALLEL'], main: 'OPTIONAL', hasSeal: false },
}
