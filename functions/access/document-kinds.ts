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
