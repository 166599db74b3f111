/** What a document is to do (行文目的). */
export const DOCUMENT_PURPOSES = [
  'ASK_APPROVAL',
  'REPORT',
  'ANSWER',
  'ARRANGE',
  'INFORM',
  'FORWARD',
  'COMMEND_OR_CRITICISE',
  'PUT_VIEWS',
  'CONSULT',
  'PROMULGATE',
  'REVOKE',
  'SUBMIT_TO_CONGRESS',
  'RECORD_MEETING',
  'ANNOUNCE_RESOLUTION',
] as const
export type Purpose = (typeof DOCUMENT_PURPOSES)[number]
