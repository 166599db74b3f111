import type { Messages } from '../access/messages.ts'
import { messages as regulation } from './regulation/messages.ts'

const problems = {
  FIELD_REQUIRED: { 'zh-CN': '此项必填。', en: 'This field must be given.' },
  NO_SUCH_AGENCY: { 'zh-CN': '该机关不存在。', en: 'There is no such agency.' },
  ISSUER_NAMED: {
    'zh-CN': '此处不能填写发文机关自身。',
    en: 'The issuing agency itself cannot be named here.',
  },
  PARTY_NAMED_TWICE: { 'zh-CN': '重复填写：{given}。', en: 'Named more than once: {given}.' },
  URGENCY_IN_TITLE: {
    'zh-CN': '紧急程度另有标注位置，不写入标题：“{given}”。',
    en: 'The urgency has a place of its own and does not belong in the title: {given}.',
  },
  NOT_A_SHORT_NAME: {
    'zh-CN': '“{given}”不能用作名称或者简称：只用名称用字，简称应当短于全称。',
    en: 'This is no name, or no shorter form of one: {given}.',
  },
  NOT_A_SECTION: {
    'zh-CN': '“{given}”不是章节序号，序号写作一、二、三。',
    en: 'This is not the numeral of a section: {given}.',
  },
  NUMBER_YEAR_DIFFERS: {
    'zh-CN': '发文字号的年份为{year}年，成文日期为{given}，二者不一致，请核对。',
    en: 'The number has the year {year}, and the document is dated {given}: check that this is meant.',
  },
  MISSING_GLYPHS: {
    'zh-CN': '排版字库中没有“{given}”（第{line}行第{character}字），印出来是〓。',
    en: 'No font has “{given}” (line {line}, character {character}): 〓 would be printed.',
  },
  SECTION_MISSING: {
    'zh-CN': '正文没有这些部分：{given}。',
    en: 'The body does not have these sections: {given}.',
  },
  REPLY_DEMANDED_TWICE: {
    'zh-CN': '回复期限只能写明日期或者工作日数，不能两者并用。',
    en: 'A reply is demanded by a day or within a number of working days, not both.',
  },
  UPLOAD_DIFFERS: {
    'zh-CN': '上传的文件与所申报的不符，不能作为附件。',
    en: 'The uploaded file is not what was declared, so it cannot be attached.',
  },
  UPLOAD_REFUSED: {
    'zh-CN': '上传的文件未通过校验，不能作为附件。',
    en: 'The uploaded file did not pass the check, so it cannot be attached.',
  },
  UPLOAD_QUARANTINED: {
    'zh-CN': '上传的文件含有恶意代码，已被隔离，不能作为附件。',
    en: 'Malware was found in the uploaded file. It is in quarantine and cannot be attached.',
  },
  DECLARATION_MISSING: {
    'zh-CN': '无法读取此文件的文字，请确认其不涉密并作出声明（declaredUnclassified 填 {allowed}）后再添加。',
    en: 'The words of this file cannot be read: make sure that it is not classified and declare so (declaredUnclassified: {allowed}) to attach it.',
  },
  STEP_PASSES_TO_NOBODY: {
    'zh-CN': '此步骤之后不能指定承办人。',
    en: 'The step that follows cannot be assigned to one member.',
  },
  MEMBER_NOT_ACTIVE: {
    'zh-CN': '“{given}”已停用或者离任，不能承办。',
    en: '"{given}" is suspended or has left, so no work can be given to them.',
  },
  REVIEW_NOT_CONFIRMED: {
    'zh-CN': '审核时应当确认并注明：{item}。',
    en: 'The approval must confirm this with a note: {item}.',
  },
  REVIEW_ITEM_TWICE: {
    'zh-CN': '重复确认：{item}。',
    en: 'Confirmed twice: {item}.',
  },
  REVIEWED_BY_DRAFTER: {
    'zh-CN': '拟稿人不得审核本人所拟的公文（代办的也不行），请由他人审核。',
    en: 'Whoever drafted a document does not review it, nor does a deputy of theirs; somebody else has to.',
  },
  SIGNED_BY_REVIEWER: {
    'zh-CN': '审核人不得签发本人审核的公文（代办的也不行），请由他人签发。',
    en: 'Whoever reviewed a document does not sign it, nor does a deputy of theirs; somebody else has to.',
  },
  ISSUER_RENAMED: {
    'zh-CN': '本机关已由“{given}”更名为“{allowed}”，请退回起草；重新送审时使用新名称。',
    en: 'The agency was renamed from {given} to {allowed}: return the document to the drafter. It bears the new name once it is submitted again.',
  },
  ISSUER_RENAMED_ASKED: {
    'zh-CN': '本机关已由“{given}”更名为“{allowed}”，请退回会签，由主办机关重新选定联合行文机关。',
    en: 'The agency was renamed from {given} to {allowed}: return the request, so that the host names the co-issuer again.',
  },
  LACKS_ROLE: {
    'zh-CN': '“{given}”没有办理此项工作的角色，所需角色：{allowed}。',
    en: '{given} holds none of the roles that this work takes: {allowed}.',
  },
  TOO_MANY_ROUNDS: {
    'zh-CN': '本件已进行 {given} 轮会签，最多 {limit} 轮；请撤去其他机关的会签，或者另行起草。',
    en: 'This document has had {given} rounds of countersigning of at most {limit}. Ask no other agency, or draft it anew.',
  },
  ALREADY_ASKED: {
    'zh-CN': '对方已在会签，或者已就现有内容会签同意。',
    en: 'This party is being asked already, or has agreed to the text as it is.',
  },
  ANSWER_OF_ANOTHER: {
    'zh-CN': '只能撤销本人（或者代本人）作出的会签答复。',
    en: 'Only whoever gave the answer can undo it.',
  },
  ANSWER_ACTED_ON: {
    'zh-CN': '答复之后主办机关已有办理（{given}），不能撤销。',
    en: 'The host acted after the answer ({given}), so it cannot be undone.',
  },
  TOO_MANY_ANSWERS_UNDONE: {
    'zh-CN': '同一会签请求的答复最多撤销 {limit} 次。',
    en: 'Answers to one request can be undone {limit} times at most.',
  },
  NOT_A_JOINT_ISSUE: {
    'zh-CN': '贵方不是联合行文的发文机关，可以办理：{allowed}。',
    en: 'You are not asked to issue this jointly. What can be done: {allowed}.',
  },
  ISSUERS_OF_ONE_SIDE: {
    'zh-CN': '各发文机关同属党委或者同属政府，不适用第十七条关于各自职权的规定，可以办理：{allowed}。',
    en: 'All issuers are of one side, whom art. 17 does not part. What can be done: {allowed}.',
  },
  NOT_ONE_OF_THE_ISSUERS: {
    'zh-CN': '应当是本件发文机关（或者其一方）职权范围内的工作：{names}。',
    en: 'It must be the work of one of the issuers, or of their side: {names}.',
  },
  SAME_MEMBER: { 'zh-CN': '移交人与接收人不能相同。', en: 'The work must be handed over to somebody else.' },
  HELD_BY_NOBODY: {
    'zh-CN': '此项没有指定承办人，无需移交。',
    en: 'Nobody holds this item, so there is nothing to hand over.',
  },
  NOT_AN_EARLIER_STEP: {
    'zh-CN': '只能退回到已经过的步骤：{allowed}。',
    en: 'A document can only be returned to an earlier step: {allowed}.',
  },
  NOTHING_CHANGED: {
    'zh-CN': '内容没有变化。',
    en: 'Nothing was changed.',
  },
  CONTENT_CHANGED_SINCE_SIGNING: {
    'zh-CN': '签发后内容有变，应当先办理签发后改动。',
    en: 'The content is not what was signed; have the change signed first.',
  },
  NOT_THE_ISSUERS_NAME: {
    'zh-CN': '用印机关应当与发文机关署名一致：{allowed}。',
    en: 'The seal must be that of the issuer: {allowed}.',
  },
  REVOKED_ALREADY: {
    'zh-CN': '该公文已撤销，自始无效，不能再补发、重发、更正、变更知悉范围、撤销或者废止。',
    en: 'The document was revoked and is void from the start: it is not sent, corrected, given other readers, or ended any more.',
  },
  ALREADY_REPLACED: {
    'zh-CN': '该公文已由{given}更正替代，请更正{given}。',
    en: 'The document was replaced by a correction already; what holds is {given}, and that can be corrected.',
  },
  TOO_MANY_CORRECTIONS: {
    'zh-CN': '同一公文连同更正件最多 {limit} 件，请另行行文。',
    en: 'A document and its corrections are {limit} at most: write a new document.',
  },
  CORRECTION_KEEPS_KIND: {
    'zh-CN': '沿用原发文字号的更正件不能改变文种（{allowed}）。',
    en: 'A correction with the number of the original is of the same kind: {allowed}.',
  },
} as const

const words = {
  'Side.PARTY': { 'zh-CN': '党委', en: 'the party committee' },
  'Side.GOVERNMENT': { 'zh-CN': '政府', en: 'the government' },
  readDocuments: { 'zh-CN': '查阅公文', en: 'read documents' },
  keepTemplate: { 'zh-CN': '保存模板', en: 'keep a template' },
  withdrawTemplate: { 'zh-CN': '撤下模板', en: 'withdraw a template' },
  defineShortName: { 'zh-CN': '设定简称', en: 'set a short name' },
  withdrawShortName: { 'zh-CN': '撤下简称', en: 'withdraw a short name' },
  createDraft: { 'zh-CN': '起草', en: 'draft a document' },
  createCorrection: { 'zh-CN': '起草更正件', en: 'draft a correction' },
  editDraft: { 'zh-CN': '修改草稿', en: 'edit a draft' },
  discardDraft: { 'zh-CN': '废弃草稿', en: 'discard a draft' },
  submitForReview: { 'zh-CN': '送审', en: 'submit for review' },
  approveDraft: { 'zh-CN': '审核', en: 'review a draft' },
  returnDraft: { 'zh-CN': '退回', en: 'return a document' },
  takeBack: { 'zh-CN': '撤回', en: 'take a document back' },
  addCountersigner: { 'zh-CN': '加签', en: 'add a countersigner' },
  agreeToCountersign: { 'zh-CN': '会签同意', en: 'agree to countersign' },
  returnCountersign: { 'zh-CN': '会签退回', en: 'return a request to countersign' },
  vetoJointIssue: { 'zh-CN': '联合行文异议', en: 'veto a joint issue' },
  undoCountersignAnswer: { 'zh-CN': '撤销会签答复', en: 'undo an answer to a request to countersign' },
  handOverWork: { 'zh-CN': '移交', en: 'hand work over' },
  signDocument: { 'zh-CN': '签发', en: 'sign a document' },
  reviseSigned: { 'zh-CN': '签发后改动', en: 'revise a signed document' },
  recheckDocument: { 'zh-CN': '复核', en: 'recheck a document' },
  registerDocument: { 'zh-CN': '发文登记', en: 'register a document' },
  sealDocument: { 'zh-CN': '用印', en: 'seal a document' },
  voidNumber: { 'zh-CN': '发文字号作废', en: 'void a document number' },
  readNumberSeries: { 'zh-CN': '查阅发文登记簿', en: 'read number series' },
  dispatchDocument: { 'zh-CN': '核发', en: 'dispatch a document' },

  'Document.DRAFT': { 'zh-CN': '起草', en: 'draft' },
  'Document.IN_REVIEW': { 'zh-CN': '审核', en: 'in review' },
  'Document.COUNTERSIGNING': { 'zh-CN': '会签', en: 'being countersigned' },
  'Document.APPROVED': { 'zh-CN': '待签发', en: 'approved' },
  'Document.SIGNED': { 'zh-CN': '已签发', en: 'signed' },
  'Document.RECHECKED': { 'zh-CN': '已复核', en: 'rechecked' },
  'Document.REGISTERED': { 'zh-CN': '已登记', en: 'registered' },
  'Document.SEALED': { 'zh-CN': '已用印', en: 'sealed' },
  'Document.DISPATCHED': { 'zh-CN': '已核发', en: 'dispatched' },
  'Document.DISCARDED': { 'zh-CN': '已废弃', en: 'discarded' },
  'CountersignRequest.OPEN': { 'zh-CN': '待会签', en: 'open' },
  'CountersignRequest.AGREED': { 'zh-CN': '已同意', en: 'agreed' },
  'CountersignRequest.RETURNED': { 'zh-CN': '已退回', en: 'returned' },
  'CountersignRequest.UNDO_ASKED': { 'zh-CN': '撤销答复待定', en: 'undo asked' },
  'CountersignRequest.CANCELLED': { 'zh-CN': '已取消', en: 'cancelled' },
  'Event.ShortNameDefined': { 'zh-CN': '设定简称', en: 'a short name was set' },
  'Event.ShortNameWithdrawn': { 'zh-CN': '撤下简称', en: 'a short name was withdrawn' },
  'Event.DraftCreated': { 'zh-CN': '起草', en: 'drafted' },
  'Event.DraftEdited': { 'zh-CN': '修改', en: 'edited' },
  'Event.DraftDiscarded': { 'zh-CN': '废弃', en: 'discarded' },
  'Event.DraftSubmitted': { 'zh-CN': '送审', en: 'submitted' },
  'Event.DraftApproved': { 'zh-CN': '审核通过', en: 'approved' },
  'Event.CountersignerAdded': { 'zh-CN': '加签', en: 'another countersigner was added' },
  'Event.CountersignAgreed': { 'zh-CN': '会签同意', en: 'another party agreed' },
  'Event.CountersignReturned': { 'zh-CN': '会签退回', en: 'another party returned it' },
  'Event.JointIssueVetoed': { 'zh-CN': '联合行文异议', en: 'a co-issuer vetoed the joint issue' },
  'Event.CountersignLate': { 'zh-CN': '迟到的会签意见', en: 'a late answer came' },
  'Event.CountersignAnswerUndone': { 'zh-CN': '撤销会签答复', en: 'another answer was undone' },
  'Event.DraftReturned': { 'zh-CN': '退回', en: 'returned' },
  'Event.DocumentTakenBack': { 'zh-CN': '撤回', en: 'taken back' },
  'Event.DocumentHandedOver': { 'zh-CN': '移交', en: 'handed over' },
  'Event.DocumentSigned': { 'zh-CN': '签发', en: 'signed' },
  'Event.DocumentCorrected': { 'zh-CN': '改动', en: 'corrected' },
  'Event.SigningReopened': { 'zh-CN': '重新签发', en: 'reopened for signing' },
  'Event.DocumentRechecked': { 'zh-CN': '复核', en: 'rechecked' },
  'Event.DocumentRegistered': { 'zh-CN': '登记', en: 'registered' },
  'Event.NumberVoided': { 'zh-CN': '发文字号作废', en: 'its number was voided' },
  'Event.DocumentSealed': { 'zh-CN': '用印', en: 'sealed' },
  'Event.DocumentDispatched': { 'zh-CN': '核发', en: 'dispatched' },
} as const

/** Texts of documents, those of the regulation included. */
export const messages = {
  problems: { ...problems, ...regulation.problems },
  words: { ...words, ...regulation.words },
} as const satisfies Messages
