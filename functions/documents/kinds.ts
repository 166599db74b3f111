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
  readonly supported: boolean
  /** Directions that art. 8 gives the kind; for kinds that are supported. */
  readonly directions: readonly Direction[]
}

/** Art. 8 as data: what each kind is called and which way it goes. */
export const KINDS: Readonly<Record<DocumentKind, KindRule>> = {
  RESOLUTION: { word: '决议', supported: false, directions: [] },
  DECISION: { word: '决定', supported: false, directions: [] },
  ORDER: { word: '令', supported: false, directions: [] },
  COMMUNIQUE: { word: '公报', supported: false, directions: [] },
  ANNOUNCEMENT: { word: '公告', supported: false, directions: [] },
  PUBLIC_NOTICE: { word: '通告', supported: false, directions: [] },
  OPINION: { word: '意见', supported: false, directions: [] },
  // 周知 makes notices to parallel organs usual; upward they are not.
  NOTICE: { word: '通知', supported: true, directions: ['DOWN', 'PARALLEL'] },
  CIRCULAR: { word: '通报', supported: false, directions: [] },
  REPORT: { word: '报告', supported: true, directions: ['UP'] },
  REQUEST: { word: '请示', supported: true, directions: ['UP'] },
  REPLY: { word: '批复', supported: true, directions: ['DOWN'] },
  BILL: { word: '议案', supported: false, directions: [] },
  LETTER: { word: '函', supported: true, directions: ['PARALLEL'] },
  MINUTES: { word: '纪要', supported: false, directions: [] },
}
