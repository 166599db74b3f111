import type { Messages } from '../../access/messages.ts'
import { forwardingProblems, forwardingWords } from './messages/forwarding.ts'
import { reviewWords } from './messages/review.ts'
import { styleProblems } from './messages/style.ts'
import { vetoProblems } from './messages/vetoes.ts'
import { whyWords } from './messages/why.ts'

/**
 * Texts of elements (公文格式要素), of routing rules (行文规则), which have one for each of their cases, and of agencies that
 * are not ready for what they are sent.
 */
const problems = {
  AGENCY_NOT_ACTIVE: {
    'zh-CN': '尚未开通，来文要等到开通后才能送达：{names}。',
    en: 'Not activated yet; what is sent there arrives once it is: {names}.',
  },
  REPLY_DATE_PAST: {
    'zh-CN': '要求回复的日期 {date} 已过。',
    en: 'The day by which a reply is demanded, {date}, is past.',
  },
  REPLY_DATE_DAY_OFF: {
    'zh-CN': '要求回复的日期 {date} 不是工作日，此后的第一个工作日为 {workingDay}。',
    en: 'Nobody works on {date}, by which a reply is demanded; the next working day is {workingDay}.',
  },
  NOBODY_SIGNS_FOR: {
    'zh-CN': '没有可以签收来文的人员：{names}。',
    en: 'Nobody there may sign for deliveries: {names}.',
  },
  NOBODY_COUNTERSIGNS: {
    'zh-CN': '没有可以会签的人员：{names}。',
    en: 'Nobody there may answer a request to countersign: {names}.',
  },
  AGENCY_REGION_ABOLISHED: {
    'zh-CN': '所在行政区划已撤销，请核对是否应改发继任区划的机关：{names}。',
    en: 'The region of these is abolished. Check whether an agency of its successor is meant: {names}.',
  },
  CO_ISSUER_RENAMED: {
    'zh-CN': '联合行文机关已更名，文稿仍用原名称，请在起草环节重新选定：{names}。',
    en: 'The document calls these co-issuers by former names: {names}. Name them again in the draft.',
  },
  LEFT_OUT_OF_CLASS: {
    'zh-CN': '所在行政区划已撤销，统称的主送机关不包括：{names}。如仍需送达，请写明机关名称。',
    en: 'The region of these is abolished, so the class of recipients leaves them out: {names}. Name them if they are to have it.',
  },
  NO_GOVERNMENTS_BELOW: {
    'zh-CN': '没有直接下级人民政府，公文无处可送。',
    en: 'There is no government directly below, so nobody would receive it.',
  },
  HAS_ACCOUNT: {
    'zh-CN': '已在系统中开户，按纸质主送则不会送达，请改为选定该机关：{names}。',
    en: 'These have accounts here, and what is on paper is not delivered: name the agencies instead: {names}.',
  },
  CLASS_EMPTY: {
    'zh-CN': '“{given}”现在没有任何机关，请从主送机关中去掉，或者写明机关名称。',
    en: 'Nobody is in the class {given} now: take it out of the main recipients, or name agencies.',
  },
  COPIES_OUTSIDE_RELATIONS: {
    'zh-CN': '抄送与本机关没有隶属、指导、同级关系的机关最多 {limit} 个，现有 {given} 个。',
    en: 'A document is copied to at most {limit} agencies that the issuer has no relation to; this one to {given}.',
  },
  ASKED_OUTSIDE_RELATIONS: {
    'zh-CN': '会签或者联合行文的机关中，与本机关没有隶属、指导、同级关系的最多 {limit} 个，现有 {given} 个。',
    en: 'At most {limit} agencies that the issuer has no relation to are asked to agree at once; these are {given}.',
  },
  TITLE_WITHOUT_KIND: {
    'zh-CN': '标题应以文种“{word}”结尾。',
    en: 'The title must end with the word of its kind: {word}.',
  },
  MISSING_ELEMENT: { 'zh-CN': '缺少公文要素：{element}。', en: 'An element is missing: {element}.' },
  ELEMENT_NOT_ALLOWED: {
    'zh-CN': '该文种没有此公文要素：{element}。',
    en: 'This kind does not have the element: {element}.',
  },
  LEVEL_MENTIONED: {
    'zh-CN': '第{line}行提到密级“{mark}”，请确认本件不涉密。',
    en: 'Line {line} speaks of the level {mark}: make sure that this document is not classified.',
  },
  TITLE_BROKEN: {
    'zh-CN': '标题是一行文字，回行由排版决定，请去掉换行。',
    en: 'A title is one line of text, which the print breaks. Take the line break out.',
  },
  FORWARDED_OTHERWISE: {
    'zh-CN': '来文由{name}制发，标题应为“{word}”，不用“{given}”。',
    en: 'What {name} issued is passed on as {word}, not as {given}.',
  },
  RECIPIENTS_NOT_ADDRESSED: {
    'zh-CN': '主送机关写有“{names}”，但没有这类机关收文。',
    en: 'The main recipients are worded as {names}, and nobody of that sort receives it.',
  },
  RECIPIENTS_UNSAID: {
    'zh-CN': '主送机关的写法没有包括：{names}。',
    en: 'The wording of the main recipients leaves out: {names}.',
  },
  ELEMENT_MISMATCH: {
    'zh-CN': '公文要素之间不一致：{element}。',
    en: 'An element does not fit the others: {element}.',
  },
  ROUTING_VIOLATION: { 'zh-CN': '不符合行文规则。', en: 'A routing rule is violated.' },
  R2_SKIPS_LEVEL: {
    'zh-CN': '一般不得越级行文（第十四条）：确需越级的，应当同时抄送被越过的机关：{skipped}。',
    en: 'No level may be skipped (art. 14). If it must be, copy those skipped: {skipped}.',
  },
  R2_SKIPS_LEVEL_DOWN: {
    'zh-CN': '向下行文一般也不得越级（第十四条）：确需越级的，应当同时抄送被越过的机关：{skipped}。',
    en: 'No level may be skipped downward either (art. 14): copy those skipped: {skipped}.',
  },
  R2_WITHOUT_REASON: {
    'zh-CN': '越级行文限于特殊情况（第十四条），宜说明理由；已抄送被越过的机关：{skipped}。',
    en: 'A level is skipped only in special cases (art. 14), so a reason helps; copies go to those skipped: {skipped}.',
  },
  R2_COPIES_SKIP_LEVEL: {
    'zh-CN': '越级抄送上级机关的（第十四条），应说明理由，并抄送被越过的机关，或者不作抄送：{skipped}。',
    en: 'A copy that skips a level upward (art. 14) needs a reason and copies to those skipped, or is left out: {skipped}.',
  },
  R3_MAIN_RECIPIENTS: {
    'zh-CN': '上行文原则上主送一个上级机关（第十五条第一项），现有 {count} 个；其余抄送：{names}。',
    en: 'An upward document has one main recipient (art. 15(1)); this one has {count}. Others are copied: {names}.',
  },
  R3_COPIES_LOWER: {
    'zh-CN': '上行文不得抄送下级机关（第十五条第一项）：{names}。',
    en: 'An upward document is never copied to lower agencies (art. 15(1)): {names}.',
  },
  R4_CONSENT: {
    'zh-CN':
      '部门就重大事项向上级主管部门（{names}）行文，应当经本级党委、政府同意（第十五条第二项）：{name}。',
    en: 'On a major matter a department writes to its superior department ({names}) only with the consent of its own government (art. 15(2)): {name}.',
  },
  R5_POSITION: {
    'zh-CN': '转报下级机关的请示“{title}”，应当在正文中提出倾向性意见（第十五条第三项）。',
    en: 'A request that is passed up ({title}) comes with your own position, stated in the body (art. 15(3)).',
  },
  R5_VERBATIM: {
    'zh-CN': '不得原文转报下级机关的请示（第十五条第三项）：“{title}”。',
    en: 'A request is never passed up word for word (art. 15(3)): {title}.',
  },
  R6_ITEMS: {
    'zh-CN': '请示应当一文一事（第十五条第四项），现有 {count} 事。',
    en: 'A request raises exactly one item (art. 15(4)); this one raises {count}.',
  },
  R6_REQUEST_WORDING: {
    'zh-CN': '非请示公文中出现请示用语“{wording}”（第十五条第四项）。',
    en: 'The wording {wording} asks for approval in a document that is not a request (art. 15(4)).',
  },
  R7_PERSON: {
    'zh-CN': '不得以机关名义向负责人个人报送公文，直接交办的除外（第十五条第五项）：{name}。',
    en: 'Nothing is addressed to a leader in person unless that leader assigned it (art. 15(5)): {name}.',
  },
  R7_SALUTATION: {
    'zh-CN': '正文以负责人个人称谓“{wording}”开头（第十五条第五项）。',
    en: 'The body begins with the salutation {wording}, as if addressed to a leader in person (art. 15(5)).',
  },
  R7_OWN_LEADER: {
    'zh-CN': '不得以本机关负责人名义向上级机关报送公文（第十五条第五项）：“{wording}”。',
    en: 'Nothing goes to a superior in the name of a leader of one’s own (art. 15(5)): {wording}.',
  },
  R8_OTHER_SUPERIOR: {
    'zh-CN': '受双重领导的机关向一个上级机关行文，必要时抄送另一个上级机关（第十五条第六项）：{names}。',
    en: 'A dual-led organ that writes to one superior copies the other as needed (art. 15(6)): {names}.',
  },
  R8_OTHER_SUPERIOR_BELOW: {
    'zh-CN': '向受双重领导的下级机关行文，必要时抄送其另一个上级机关（第十六条第五项）：{names}。',
    en: 'What goes down to a dual-led organ is copied to its other superior as needed (art. 16(5)): {names}.',
  },
  R9_COPY_SUPERIOR: {
    'zh-CN': '重要的下行文应当同时抄送发文机关的直接上级机关（第十六条第一项）：{names}。',
    en: "An important downward document is copied to each issuer's direct superior (art. 16(1)): {names}.",
  },
  R10_MANDATORY: {
    'zh-CN':
      '部门未经本级政府同意并在文中注明（如“经市政府同意”），不得向下级党委、政府发布指令性公文（第十六条第二项）：{names}。',
    en: 'A department gives lower governments no mandatory document unless its own government agreed and the body says so (art. 16(2)): {names}.',
  },
  R10_DEMAND: {
    'zh-CN':
      '部门未经本级政府同意并在文中注明，不得在公文中向下级党委、政府提出指令性要求（第十六条第二项）：“{wording}”，主送{names}。',
    en: 'A department demands nothing of lower governments ({names}) in a document of any kind unless its own government agreed and the body says so (art. 16(2)): {wording}.',
  },
  R12_CONSENT: {
    'zh-CN': '涉及的部门尚未会签同意，不得向下行文（第十六条第四项）：{names}。',
    en: 'Nothing goes down until every department concerned has agreed (art. 16(4)): {names}.',
  },
  R13_LEVEL: {
    'zh-CN': '只有同级机关方可联合行文（第十七条）：{names}。',
    en: 'Only organs of the same level issue together (art. 17): {names}.',
  },
  R13_DIVISION: {
    'zh-CN': '除办公厅（室）外，内设机构不得对外正式行文（第十七条）：所属机关为{name}，对外：{names}。',
    en: 'An inner division writes to nobody outside of its agency, {name}; only the general office does (art. 17). Outside: {names}.',
  },
  R13_DIVISION_ASKED: {
    'zh-CN': '会签应当由机关而不是其内设机构作出（第十七条）：{names}。',
    en: 'Agencies countersign, not their inner divisions (art. 17): {names}.',
  },
  R14_NOT_SUPERIOR: {
    'zh-CN': '请示只能报送上级机关；向无隶属关系的机关请求批准，应当用函（第八条）。',
    en: 'A request goes to a superior; approval from any other agency is asked by letter (art. 8).',
  },
  KIND_DIRECTION: {
    'zh-CN': '文种与行文方向不符（第八条）：{names}。',
    en: 'This kind does not go in that direction (art. 8): {names}.',
  },
  KIND_DECLARED_DIRECTION: {
    'zh-CN': '应当明确行文方向，主送机关与之一致（第八条）：{names}。',
    en: 'The direction must be declared, and every main recipient must be in it (art. 8): {names}.',
  },
  KIND_ISSUER: {
    'zh-CN': '发文机关无权使用文种“{word}”（第八条）。',
    en: 'The issuer is not empowered to issue documents of this kind: {word} (art. 8).',
  },
  KIND_EMPOWERED: {
    'zh-CN': '发文机关依法律、法规授权方可使用文种“{word}”，请在正文中写明依据（第八条）。',
    en: 'The issuer may issue documents of this kind, {word}, only where a law empowers it: cite it in the body (art. 8).',
  },
  KIND_LETTER_BELOW: {
    'zh-CN': '函用于不相隶属机关之间（第八条）；向所属下级部门行文，答复请示以外宜用通知：{names}。',
    en: 'Letters are for organs that are not subordinate (art. 8). To departments that you lead, send a notice unless it answers a request: {names}.',
  },
  KIND_BILL: {
    'zh-CN': '议案只送同级人民代表大会（第八条），不送：{names}。',
    en: "A bill goes to one organ, the people's congress of the same level (art. 8), and not to: {names}.",
  },
  KIND_REVOKES: {
    'zh-CN': '只能撤销、变更下级机关的决定（第八条）：{name}。',
    en: 'Only decisions of lower agencies are revoked or changed (art. 8): {name}.',
  },
  REPLY_WITHOUT_REQUEST: {
    'zh-CN': '批复应当答复下级机关的请示（第八条）；请示以纸质报来的，在正文中写明其发文字号、日期和机关。',
    en: 'A reply answers a request of a lower agency (art. 8). Of one that came on paper, the body names number, date and issuer.',
  },
  REPLY_ON_PAPER: {
    'zh-CN': '所答复的请示（{number}）以纸质报来，正文宜写明：{missing}。',
    en: 'The request that is answered ({number}) came on paper; the body should name its {missing}.',
  },
} as const

/** A text of a routing finding. */
export type RoutingText = Exclude<
  keyof typeof problems,
  | 'TITLE_WITHOUT_KIND'
  | 'MISSING_ELEMENT'
  | 'ELEMENT_NOT_ALLOWED'
  | 'ELEMENT_MISMATCH'
  | 'LEVEL_MENTIONED'
  | 'TITLE_BROKEN'
  | 'FORWARDED_OTHERWISE'
  | 'ROUTING_VIOLATION'
  | 'REPLY_DATE_PAST'
  | 'REPLY_DATE_DAY_OFF'
  | 'AGENCY_NOT_ACTIVE'
  | 'NOBODY_SIGNS_FOR'
  | 'NOBODY_COUNTERSIGNS'
  | 'AGENCY_REGION_ABOLISHED'
  | 'LEFT_OUT_OF_CLASS'
  | 'CO_ISSUER_RENAMED'
  | 'COPIES_OUTSIDE_RELATIONS'
  | 'ASKED_OUTSIDE_RELATIONS'
>

/** Elements by their code, and why fixes help. */
const words = {
  ...whyWords,
  'Element.COPY_NUMBER': { 'zh-CN': '份号', en: 'copy number' },
  'Element.SECRECY': { 'zh-CN': '密级和保密期限', en: 'secrecy' },
  'Element.URGENCY': { 'zh-CN': '紧急程度', en: 'urgency' },
  'Element.ISSUER_MARK': { 'zh-CN': '发文机关标志', en: 'issuer mark' },
  'Element.NUMBER': { 'zh-CN': '发文字号', en: 'document number' },
  'Element.SIGNATORY': { 'zh-CN': '签发人', en: 'signatory' },
  'Element.TITLE': { 'zh-CN': '标题', en: 'title' },
  'Element.MAIN_RECIPIENTS': { 'zh-CN': '主送机关', en: 'main recipients' },
  'Element.BODY': { 'zh-CN': '正文', en: 'body' },
  'Element.ATTACHMENT_LIST': { 'zh-CN': '附件说明', en: 'attachment list' },
  'Element.SIGNATURE': { 'zh-CN': '发文机关署名', en: 'issuer signature' },
  'Element.DATE': { 'zh-CN': '成文日期', en: 'date' },
  'Element.SEAL': { 'zh-CN': '印章', en: 'seal' },
  'Element.NOTE': { 'zh-CN': '附注', en: 'note with a contact' },
  'Element.ATTACHMENTS': { 'zh-CN': '附件', en: 'attachments' },
  'Element.COPIES': { 'zh-CN': '抄送机关', en: 'copies' },
  'Element.PRINTING': { 'zh-CN': '印发机关和印发日期', en: 'printing organ and date' },
  'Element.PAGE_NUMBER': { 'zh-CN': '页码', en: 'page number' },
  'Element.MEETING': { 'zh-CN': '会议', en: 'meeting' },
  'Element.REVOKES': { 'zh-CN': '撤销、变更', en: 'decision that is revoked or changed' },
  'Element.REPLY_TO': { 'zh-CN': '答复', en: 'delivery that is answered' },
  'Element.REPLY_DEMAND': { 'zh-CN': '回复期限', en: 'demand of a reply' },
  'Named.GUIDING': { 'zh-CN': '业务指导的中间层级机关', en: 'the agency between on the line of guidance' },
  'Cited.date': { 'zh-CN': '日期', en: 'date' },
  'Cited.issuer': { 'zh-CN': '机关', en: 'issuer' },
  'Element.FORWARDS': { 'zh-CN': '转发', en: 'delivery that is passed on' },
} as const satisfies Messages['words']
export type ElementWord = Extract<keyof typeof words, `Element.${string}`>

export const messages = {
  problems: { ...problems, ...forwardingProblems, ...styleProblems, ...vetoProblems },
  words: { ...words, ...forwardingWords, ...reviewWords },
} as const satisfies Messages
