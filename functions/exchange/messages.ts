import type { Messages } from '../access/messages.ts'
import { messages as distribution } from './messages/distribution.ts'
import { messages as effects } from './messages/effects.ts'
import { messages as paperRecords } from './messages/paper-records.ts'

/** Texts of the exchange. */
export const messages = {
  problems: {
    NO_SUCH_PROVINCE: {
      'zh-CN': '“{given}”不是省级行政区划代码。',
      en: '“{given}” is not the region code of a province.',
    },
    DELIVERY_NOT_READY_FOR_THIS: {
      'zh-CN': '收文目前的办理状态不能答复或转发，可以办理的状态：{allowed}。',
      en: 'The delivery is not far enough to be answered or passed on; it must be in one of these states: {allowed}.',
    },
    DELIVERY_RECALLED: {
      'zh-CN': '来文已撤回，不能再办理、答复或转发。',
      en: 'The delivery was recalled by its issuer: nothing can be done with it any more.',
    },
    DELIVERY_REPLACED: {
      'zh-CN': '来文已由{given}更正替代，不能再办理、答复或转发；请办理{given}。',
      en: 'The delivery was replaced by {given}: nothing can be done with it any more.',
    },
    RECALL_NOT_ASKED: {
      'zh-CN': '没有待答复的撤回请求。',
      en: 'No recall of this delivery waits for an answer.',
    },
    RECALL_IN_THE_WAY: {
      'zh-CN': '发文机关已要求撤回，不能改送。',
      en: 'The issuer asked for the document back: it is not passed on.',
    },
    NOT_TO_BE_PASSED_TO: {
      'zh-CN': '不能改送给“{given}”：不得改送给本机关或者发文机关。',
      en: 'It cannot be passed on to “{given}”, which is the agency itself or the issuer.',
    },
    TOO_MANY_PASSINGS: {
      'zh-CN': '同一来文最多改送 {limit} 次。',
      en: 'A delivery can be passed on {limit} times at most.',
    },
    NOT_PASSED_ON_TO: {
      'zh-CN': '该公文没有改送给“{given}”。',
      en: 'The document was not passed on to “{given}”.',
    },
    RECALLED_FROM_RECIPIENT: {
      'zh-CN': '已向“{given}”要求撤回。',
      en: 'The document was recalled from “{given}” already.',
    },
    SIGNED_FOR_ALREADY: {
      'zh-CN': '“{given}”已经签收，不能再对改送提出异议；可以撤回发文。',
      en: '“{given}” signed for it: the route can be objected to no more. The document can be recalled.',
    },
    ALREADY_A_RECIPIENT: {
      'zh-CN': '“{given}”已经是该公文的受文机关。',
      en: '“{given}” is one of the recipients of the document already.',
    },
    RECALLED_FROM_ALL: {
      'zh-CN': '该公文已全部撤回，不能再补发。',
      en: 'The document was recalled from all recipients: nobody can be added.',
    },
    TOO_MANY_ADDITIONS: {
      'zh-CN': '同一公文最多补发 {limit} 次。',
      en: 'Recipients can be added to a document {limit} times at most.',
    },
    NOT_RETURNED: {
      'zh-CN': '“{given}”没有退回该公文，也没有请求重发，不能重发。',
      en: '“{given}” neither returned the document nor asked for it again: it is not sent there again.',
    },
    RESEND_ASKED_ALREADY: {
      'zh-CN': '已请求重发，正在等待发文机关答复。',
      en: 'The document was asked for again already; that waits for its sender’s answer.',
    },
    TOO_MANY_RESENDS_ASKED: {
      'zh-CN': '同一来文最多请求重发 {limit} 次。',
      en: 'A delivery can be asked for again {limit} times at most.',
    },
    RESEND_NOT_ASKED: {
      'zh-CN': '“{given}”没有待答复的重发请求。',
      en: 'No request of “{given}” for the document waits for an answer.',
    },
    NOT_DISPATCHED_TO: {
      'zh-CN': '“{given}”不是该公文的受文机关。',
      en: '“{given}” is none of the agencies that the document was dispatched to.',
    },
    INCOMING_NUMBER_TAKEN: {
      'zh-CN': '收文编号“{number}”已用于另一件收文。',
      en: 'Another delivery is registered under {number} already.',
    },
    INCOMING_NUMBER_TWICE: {
      'zh-CN': '收文编号只能从序列中取号，或者自行填写，不能两者并用。',
      en: 'A number is either taken from a series or given by yourself, not both.',
    },
    NOT_AN_INCOMING_PREFIX: {
      'zh-CN': '“{given}”不能作为收文编号的字头：只能是 1 至 12 个汉字或者字母。',
      en: '“{given}” cannot begin incoming numbers: it must be 1 to 12 ideographs or letters.',
    },
    DATE_IN_FUTURE: {
      'zh-CN': '日期“{given}”尚未到来，最晚为 {allowed}。',
      en: '{given} has not come yet: {allowed} at the latest.',
    },
    REPLY_OR_RECIPIENT: {
      'zh-CN': '请填写收文或者受文机关，且只填一项。',
      en: 'Name either a delivery or a recipient.',
    },
    NOT_UNREACHED: {
      'zh-CN': '该受文机关目前为“{given}”，只有这些情况可以标记为纸质送达：{allowed}。',
      en: 'The recipient is {given}; it can be marked as served on paper only if it is {allowed}.',
    },
    ACTED_SINCE: {
      'zh-CN': '此后已有办理（{since}），不能撤销。',
      en: 'Something was done since ({since}), so it cannot be undone.',
    },
    NOTHING_TO_UNDO: {
      'zh-CN': '没有可以撤销的这一步。',
      en: 'There is no such step to undo.',
    },
    STEP_OF_ANOTHER: {
      'zh-CN': '只能撤销本人（或者代本人）办理的步骤。',
      en: 'Only whoever took the step can undo it.',
    },
    TOO_MANY_UNDONE: {
      'zh-CN': '同一件收文最多撤销 {limit} 次。',
      en: 'Steps of one delivery can be undone {limit} times at most.',
    },
    NOT_ABOVE_RECIPIENT: {
      'zh-CN': '本机关不是{given}的上级领导机关或者业务指导机关，不能催办。',
      en: 'The sender is not above {given} on any line, so it does not ask it for progress.',
    },
    NOT_UNDER_WAY: {
      'zh-CN': '{given}没有收到该公文，或者已经办结、退文，不在办理中。',
      en: '{given} does not have the document, or has concluded.',
    },
    NOBODY_UNDER_WAY: {
      'zh-CN': '收到该公文的下级机关都已经办结或者退文，没有可以催办的机关。',
      en: 'None of the agencies below that got the document is still at it, so nobody is asked.',
    },
    PROGRESS_ASKED_ALREADY: {
      'zh-CN': '已向{given}催办，尚待其报告进展。',
      en: '{given} was asked for progress already and has not answered.',
    },
    PROGRESS_STILL_AWAITED: {
      'zh-CN': '已全部催办，尚有 {given} 个机关没有报告进展。',
      en: 'All were asked for progress already, and {given} of them have not answered.',
    },
    TOO_MANY_PROGRESS_ASKED: {
      'zh-CN': '对{given}最多催办 {limit} 次。',
      en: '{given} can be asked for progress {limit} times at most.',
    },
    TOO_MANY_PROGRESS_REQUESTS: {
      'zh-CN': '同一公文最多催办 {limit} 次。',
      en: 'Progress of one document can be asked for {limit} times at most.',
    },
    TOO_MANY_PROGRESS_REPORTED: {
      'zh-CN': '同一件收文最多报告进展 {limit} 次。',
      en: 'Progress of one delivery can be reported {limit} times at most.',
    },
    DATE_IN_PAST: {
      'zh-CN': '日期“{given}”已过，最早为 {allowed}。',
      en: '{given} is over: {allowed} at the earliest.',
    },
    HANDLING_BEGUN_ALREADY: {
      'zh-CN': '该收文已经开始承办。',
      en: 'Handling of the delivery has begun already.',
    },
    IN_A_MATTER: {
      'zh-CN': '该收文正由办件（{given}）办理，办结由该办件作出；也可以先撤销该办件。',
      en: 'A matter ({given}) handles the delivery, and concludes it. Or end that first.',
    },
    TOO_MANY_REOPENED: {
      'zh-CN': '同一件收文办结后最多重新办理 {limit} 次。',
      en: 'What was handled can be taken up again {limit} times at most.',
    },
    DEADLINE_NOT_MOVED: {
      'zh-CN': '按现行工作日历计算，该公文的回复期限没有变动。',
      en: 'By the calendars of now the deadline of the document is the same.',
    },
    NO_REPLY_OWED: {
      'zh-CN': '该公文已无待回复的单位，不能再调整回复期限。',
      en: 'Nobody owes a reply to the document any more: its deadline cannot be moved.',
    },
    TOO_MANY_DEADLINE_MOVES: {
      'zh-CN': '同一公文的回复期限最多调整 {limit} 次。',
      en: 'The deadline of a document can be moved {limit} times at most.',
    },
    ...effects.problems,
    ...distribution.problems,
    ...paperRecords.problems,
    TOO_MANY_RECALLS: {
      'zh-CN': '同一公文最多撤回 {limit} 次。',
      en: 'A document can be recalled {limit} times at most.',
    },
  },
  words: {
    ...effects.words,
    ...distribution.words,
    ...paperRecords.words,
    readDeliveries: { 'zh-CN': '查阅收文', en: 'read deliveries' },
    redeliverDocument: { 'zh-CN': '重新投递', en: 'have a document delivered again' },
    askForLostDelivery: { 'zh-CN': '请求恢复来文', en: 'ask for a delivery that was lost' },
    addRecipients: { 'zh-CN': '补发公文', en: 'send a document to further recipients' },
    resendDocument: { 'zh-CN': '重发公文', en: 'send a document again' },
    askForResend: { 'zh-CN': '请求重发', en: 'ask for a document again' },
    refuseResend: { 'zh-CN': '不予重发', en: 'refuse to send a document again' },
    recallDocument: { 'zh-CN': '撤回发文', en: 'recall a document' },
    agreeToRecall: { 'zh-CN': '同意撤回', en: 'agree to a recall' },
    refuseRecall: { 'zh-CN': '不同意撤回', en: 'refuse a recall' },
    readUndelivered: { 'zh-CN': '查看未送达的公文', en: 'see what is undelivered' },
    redeliverOverdue: { 'zh-CN': '重新投递逾期未送达的公文', en: 'have what is overdue delivered again' },
    recountAgencies: { 'zh-CN': '重新统计机关数量', en: 'have what agencies have counted anew' },
    readEvidence: { 'zh-CN': '导出证据包', en: 'export evidence' },
    signForDelivery: { 'zh-CN': '签收', en: 'sign for a delivery' },
    registerDelivery: { 'zh-CN': '收文登记', en: 'register a delivery' },
    openIncomingSeries: { 'zh-CN': '设立收文编号序列', en: 'open a series of incoming numbers' },
    readIncomingSeries: { 'zh-CN': '查阅收文编号序列', en: 'read series of incoming numbers' },
    acceptDelivery: { 'zh-CN': '初审通过', en: 'accept a delivery' },
    returnDelivery: { 'zh-CN': '退文', en: 'return a delivery' },
    passOnDelivery: { 'zh-CN': '改送', en: 'pass a delivery on' },
    objectToRoute: { 'zh-CN': '对改送提出异议', en: 'object to a changed route' },
    markHandled: { 'zh-CN': '办结', en: 'mark a delivery as handled' },
    undoDeliveryStep: { 'zh-CN': '撤销误操作', en: 'undo a step on a delivery' },
    askForProgress: { 'zh-CN': '催办', en: 'ask for progress' },
    reportProgress: { 'zh-CN': '报告进展', en: 'report progress' },
    moveReplyDeadline: { 'zh-CN': '按工作日历调整回复期限', en: 'move the deadline of a reply' },
    markOnPaper: { 'zh-CN': '标记为纸质', en: 'mark as gone on paper' },
    'Ladder.PENDING': { 'zh-CN': '投递中', en: 'on its way' },
    'Ladder.AWAITING_ACTIVATION': { 'zh-CN': '待启用', en: 'awaiting activation' },
    'Ladder.MUTED': { 'zh-CN': '拒收', en: 'muted' },
    'Ladder.UNDELIVERABLE': { 'zh-CN': '投递失败', en: 'undeliverable' },
    'Ladder.ON_PAPER': { 'zh-CN': '纸质送达', en: 'served on paper' },
    'Rung.REGISTERED': { 'zh-CN': '登记', en: 'registered' },
    'Rung.ACCEPTED': { 'zh-CN': '受理', en: 'accepted' },
    'Rung.RETURNED': { 'zh-CN': '退文', en: 'returned' },
    'Rung.HANDLED': { 'zh-CN': '办结', en: 'handled' },
    'Rung.REPLIED': { 'zh-CN': '答复', en: 'answered' },
    'Rung.DEADLINE_MOVED': { 'zh-CN': '回复期限变动', en: 'deadline moved by its sender' },
    'Rung.HANDLING_BEGUN': { 'zh-CN': '开始承办', en: 'handling begun' },
    'Rung.HANDLING_REOPENED': { 'zh-CN': '重新办理', en: 'handling taken up again' },
    'Rung.RESTORED': { 'zh-CN': '恢复', en: 'made again after it was lost' },
    'Rung.PROGRESS_ASKED': { 'zh-CN': '催办', en: 'asked for progress by its sender' },
    'Rung.PROGRESS_REPORTED': { 'zh-CN': '报告进展', en: 'progress reported' },
    'Rung.RESENT': { 'zh-CN': '重发', en: 'sent again by its sender' },
    'Rung.RESEND_ASKED': { 'zh-CN': '请求重发', en: 'asked for again' },
    'Rung.RESEND_REFUSED': { 'zh-CN': '不予重发', en: 'not sent again' },
    'Rung.RECALL_ASKED': { 'zh-CN': '请求撤回', en: 'asked back by its sender' },
    'Rung.RECALL_AGREED': { 'zh-CN': '同意撤回', en: 'given back' },
    'Rung.RECALL_REFUSED': { 'zh-CN': '不同意撤回', en: 'recall refused' },
    'Delivery.DELIVERED': { 'zh-CN': '已送达', en: 'delivered' },
    'Delivery.SIGNED_FOR': { 'zh-CN': '已签收', en: 'signed for' },
    'Delivery.REGISTERED': { 'zh-CN': '已登记', en: 'registered' },
    'Delivery.ACCEPTED': { 'zh-CN': '已受理', en: 'accepted' },
    'Delivery.RETURNED': { 'zh-CN': '已退文', en: 'returned' },
    'Delivery.HANDLED': { 'zh-CN': '已办结', en: 'handled' },
    'Delivery.REPLIED': { 'zh-CN': '已答复', en: 'replied' },
    'Delivery.RECALLED': { 'zh-CN': '已撤回', en: 'recalled' },
    'Delivery.REPLACED': { 'zh-CN': '已更正替代', en: 'replaced' },
    'Delivery.PASSED_ON': { 'zh-CN': '已改送', en: 'passed on' },
  },
} as const satisfies Messages
