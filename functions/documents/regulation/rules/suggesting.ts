import type { Text } from '../../../access/messages.ts'
import { type Direction, type DocumentKind, KINDS, type KindIssuer } from '../../kinds.ts'
import type { Purpose } from '../model.ts'
import { goesIn, mayAccompany, type Recipient } from './routing/finding.ts'

/** A kind that art. 8 has for a purpose. */
export interface KindSuggestion {
  readonly kind: DocumentKind
  readonly article: string
  readonly reason: Text
}

/** Which way it goes; PUBLIC for what has no main recipient. */
type Way = Direction | 'PUBLIC'
/** A line: for this purpose and these ways, this kind. The first of several is the usual one. */
type Line = readonly [purpose: Purpose, ways: readonly Way[], kind: DocumentKind, zh: string, en: string]

/** Art. 8 read from what a document is to do. [u] which of several is the usual one. */
export const SUGGESTIONS: readonly Line[] = [
  [
    'ASK_APPROVAL',
    ['UP'],
    'REQUEST',
    '请示适用于向上级机关请求指示、批准。',
    'Instruction or approval of a superior is asked for by request.',
  ],
  [
    'ASK_APPROVAL',
    ['PARALLEL'],
    'LETTER',
    '向不相隶属的机关请求批准，用函而不用请示。',
    'Approval of an agency that is not a superior is asked for by letter.',
  ],
  [
    'REPORT',
    ['UP'],
    'REPORT',
    '报告适用于向上级机关汇报工作、反映情况。',
    'A superior is told of work and circumstances by report.',
  ],
  [
    'REPORT',
    ['PARALLEL'],
    'LETTER',
    '报告只报上级机关，向不相隶属的机关说明情况用函。',
    'Reports go to superiors; other agencies are told by letter.',
  ],
  [
    'ANSWER',
    ['UP'],
    'REPORT',
    '回复上级机关的询问用报告。',
    'An inquiry of a superior is answered by report.',
  ],
  [
    'ANSWER',
    ['DOWN'],
    'REPLY',
    '批复适用于答复下级机关的请示事项。',
    'A request of a lower agency is answered by reply.',
  ],
  [
    'ANSWER',
    ['PARALLEL'],
    'LETTER',
    '不相隶属机关之间答复问题用函。',
    'Agencies of which none is under the other answer by letter.',
  ],
  [
    'ARRANGE',
    ['DOWN'],
    'NOTICE',
    '通知适用于发布、传达要求下级机关执行的事项。',
    'What lower agencies are to carry out is issued by notice.',
  ],
  [
    'ARRANGE',
    ['DOWN'],
    'DECISION',
    '对重要事项作出决策和部署，用决定。',
    'Important matters are decided and arranged by decision.',
  ],
  [
    'ARRANGE',
    ['DOWN'],
    'OPINION',
    '对重要问题提出见解和处理办法，用意见。',
    'How to deal with important questions is laid down by opinion.',
  ],
  [
    'ARRANGE',
    ['PUBLIC'],
    'PUBLIC_NOTICE',
    '在一定范围内公布应当遵守的事项，用通告。',
    'What is to be observed within a scope is made public by public notice.',
  ],
  [
    'INFORM',
    ['DOWN', 'PARALLEL'],
    'NOTICE',
    '通知适用于有关单位周知的事项。',
    'What units are to know is issued by notice.',
  ],
  [
    'INFORM',
    ['DOWN', 'PARALLEL'],
    'CIRCULAR',
    '传达重要精神、告知重要情况，用通报。',
    'Important circumstances are told by circular.',
  ],
  [
    'INFORM',
    ['PARALLEL'],
    'LETTER',
    '不相隶属机关之间告知事项，可以用函。',
    'Agencies of which none is under the other may write a letter.',
  ],
  [
    'INFORM',
    ['UP'],
    'REPORT',
    '向上级机关反映情况，用报告。',
    'A superior is told of circumstances by report.',
  ],
  [
    'INFORM',
    ['PUBLIC'],
    'PUBLIC_NOTICE',
    '在一定范围内公布应当周知的事项，用通告。',
    'What is to be known within a scope is made public by public notice.',
  ],
  [
    'INFORM',
    ['PUBLIC'],
    'ANNOUNCEMENT',
    '向国内外宣布重要事项或者法定事项，用公告。',
    'Important or statutory matters are announced at home and abroad by announcement.',
  ],
  [
    'INFORM',
    ['PUBLIC'],
    'COMMUNIQUE',
    '公布重要决定或者重大事项，用公报。',
    'Important decisions and major matters are published by communique.',
  ],
  ['FORWARD', ['DOWN', 'PARALLEL'], 'NOTICE', '批转、转发公文用通知。', 'Documents are passed on by notice.'],
  [
    'FORWARD',
    ['PARALLEL'],
    'LETTER',
    '向不相隶属的机关转送、转办公文，可以用函。',
    'Documents may be passed to agencies of which none is under the other by letter.',
  ],
  [
    'FORWARD',
    ['UP'],
    'REQUEST',
    '转报下级机关的请示，应当提出倾向性意见，用请示。',
    "A lower agency's request is passed up by request, with one's own position.",
  ],
  [
    'COMMEND_OR_CRITICISE',
    ['DOWN'],
    'CIRCULAR',
    '表彰先进、批评错误用通报。',
    'Praise and criticism are given by circular.',
  ],
  [
    'COMMEND_OR_CRITICISE',
    ['DOWN'],
    'DECISION',
    '奖惩有关单位和人员用决定。',
    'Rewards and punishments are given by decision.',
  ],
  [
    'COMMEND_OR_CRITICISE',
    ['DOWN', 'PUBLIC'],
    'ORDER',
    '嘉奖有关单位和人员用命令（令）。',
    'Units and people are honoured by order.',
  ],
  [
    'PUT_VIEWS',
    ['UP', 'DOWN', 'PARALLEL'],
    'OPINION',
    '意见适用于对重要问题提出见解和处理办法。',
    'Views on important questions are put by opinion.',
  ],
  [
    'CONSULT',
    ['PARALLEL'],
    'LETTER',
    '不相隶属机关之间商洽工作、询问问题用函。',
    'Agencies of which none is under the other consult and ask by letter.',
  ],
  [
    'PROMULGATE',
    ['DOWN', 'PUBLIC'],
    'ORDER',
    '公布行政法规和规章用命令（令）。',
    'Regulations and rules are promulgated by order.',
  ],
  [
    'REVOKE',
    ['DOWN'],
    'DECISION',
    '变更或者撤销下级机关不适当的决定事项，用决定。',
    "A lower agency's decision is changed or revoked by decision.",
  ],
  [
    'SUBMIT_TO_CONGRESS',
    ['UP', 'PARALLEL'],
    'BILL',
    '各级人民政府向同级人民代表大会提请审议事项用议案。',
    "A government submits a matter to the people's congress of its level by bill.",
  ],
  [
    'RECORD_MEETING',
    ['UP', 'DOWN', 'PARALLEL', 'PUBLIC'],
    'MINUTES',
    '纪要适用于记载会议主要情况和议定事项。',
    'What a meeting agreed on is recorded in minutes.',
  ],
  [
    'ANNOUNCE_RESOLUTION',
    ['DOWN', 'PUBLIC'],
    'RESOLUTION',
    '会议讨论通过的重大决策事项用决议。',
    'Major decisions that a meeting passed are issued as resolution.',
  ],
]

/** A main recipient, as far as it decides which kinds go to it. */
export type SuggestedTo = Pick<Recipient, 'ways' | 'isLocal'>

/**
 * Kinds for a purpose, the usual one first: those that go to every recipient by the rules on direction. Without recipients, what
 * is public. Kinds that the issuer may not issue are left out, so that the list may be empty.
 */
export function suggestedKinds(
  purpose: Purpose,
  recipients: readonly SuggestedTo[],
  issuer: KindIssuer,
): readonly KindSuggestion[] {
  return SUGGESTIONS.filter(
    ([of, goes, kind]) => of === purpose && reaches(kind, goes, recipients) && mayIssue(kind, issuer),
  ).map(([, , kind, zh, en]) => ({ kind, article: KINDS[kind].article, reason: { 'zh-CN': zh, en } }))
}

/** True if a kind goes to all recipients in the ways of a line; units of others may stand beside lower organs. */
function reaches(kind: DocumentKind, goes: Line[1], recipients: readonly SuggestedTo[]): boolean {
  if (recipients.length === 0) return goes.includes('PUBLIC')
  const directions = goes.filter(way => way !== 'PUBLIC')
  const leads = directions.includes('DOWN') && recipients.some(one => goesIn('DOWN', kind, one))
  return recipients.every(
    one => directions.some(direction => goesIn(direction, kind, one)) || (leads && mayAccompany(one)),
  )
}

function mayIssue(kind: DocumentKind, issuer: KindIssuer): boolean {
  const { issuers } = KINDS[kind]
  return issuers === null || issuers.may(issuer) || issuers.ifEmpowered?.(issuer) === true
}
