import type { Text } from '../../../access/messages.ts'

/**
 * Why a fix helps, by what it is found with: one sentence for whoever decides whether to take it. Where a fix takes main recipients
 * away, that has a sentence of its own.
 */
export const whyWords = {
  'Why.TITLE_WITHOUT_KIND': {
    'zh-CN': '收文机关凭标题末尾的文种判断如何办理。',
    en: 'Recipients tell from the kind at the end of a title how to handle it.',
  },
  'Why.TITLE_BROKEN': {
    'zh-CN': '标题按一行文字保存和检索，回行位置由版面决定。',
    en: 'A title is stored and found as one line; the layout decides where it breaks.',
  },
  'Why.MISSING_ELEMENT': {
    'zh-CN': '缺少该要素，收文机关无法据以办理。',
    en: 'Without the element recipients cannot act on the document.',
  },
  'Why.ELEMENT_NOT_ALLOWED': {
    'zh-CN': '该文种不使用此要素，去掉不影响文意。',
    en: 'This kind does not use the element, and nothing is lost without it.',
  },
  'Why.ELEMENT_MISMATCH': {
    'zh-CN': '该要素与公文其他部分说法不一，收文机关不知以何为准。',
    en: 'The element contradicts another part, and recipients could not tell which counts.',
  },
  'Why.RECIPIENTS_NOT_ADDRESSED': {
    'zh-CN': '写明而未收到公文的机关不知道要办理，应当补上主送机关或者改正写法。',
    en: 'Whoever is printed and gets nothing cannot act on it, so either they are addressed or the wording is put right.',
  },
  'Why.RECIPIENTS_UNSAID': {
    'zh-CN': '收到公文的机关在主送机关中找不到自己，不知道是否应当办理。',
    en: 'Who receives a document and is not among those printed cannot tell whether to act on it.',
  },
  'Why.LEVEL_MENTIONED': {
    'zh-CN': '文中出现密级字样，须由起草人确认本件不涉密。',
    en: 'The text names a level of secrecy, and only its drafter knows that it is not classified.',
  },
  'Why.FORWARDED_OTHERWISE': {
    'zh-CN': '下级机关的公文用批转，上级和不相隶属机关的公文用转发。',
    en: 'One word is for what a lower organ submitted and the issuer approves, the other for what anybody else issued.',
  },
  'Why.R2_SKIPS_LEVEL': {
    'zh-CN': '抄送后，被越过的机关与上级机关同时知情。',
    en: 'With a copy those skipped know of it when the superior does.',
  },
  'Why.R2_SKIPS_LEVEL_DOWN': {
    'zh-CN': '抄送后，中间层级机关知道下级接到了什么要求。',
    en: 'With a copy the level between knows what is asked of those below it.',
  },
  'Why.R2_WITHOUT_REASON': {
    'zh-CN': '越级只限特殊情况，写明理由便于各级判断。',
    en: 'Skipping a level is for special cases, and a reason lets every level see that this is one.',
  },
  'Why.R2_COPIES_SKIP_LEVEL': {
    'zh-CN': '越级抄送同样使被越过的机关不知情，应一并抄送。',
    en: 'A copy past a level leaves that level unaware as well, so it gets one too.',
  },
  'Why.R3_MAIN_RECIPIENTS': {
    'zh-CN': '只主送一个上级机关，由其答复；其他机关以抄送知情。',
    en: 'One superior is addressed, which answers; the others know of it by a copy.',
  },
  'Why.R3_COPIES_LOWER': {
    'zh-CN': '上级机关尚未答复，下级机关收到后可能提前执行。',
    en: 'The superior has not answered yet, and lower agencies might act on it before.',
  },
  'Why.R4_CONSENT': {
    'zh-CN': '重大事项由本级党委、政府先行决定，部门方可上报。',
    en: 'On major matters a department’s own government decides before its superior department is asked.',
  },
  'Why.R5_POSITION': {
    'zh-CN': '上级机关批示前要知道转报机关的意见。',
    en: 'The superior needs the view of whoever passes a request up before it decides.',
  },
  'Why.R5_VERBATIM': {
    'zh-CN': '原文照转没有提出本机关的意见。',
    en: 'A request that is passed up word for word holds no view of the issuer’s own.',
  },
  'Why.R6_ITEMS': {
    'zh-CN': '一文一事，上级机关才能逐件答复。',
    en: 'A superior answers a request as a whole, so each item needs its own.',
  },
  'Why.R6_REQUEST_WORDING': {
    'zh-CN': '报告等公文不需要答复，夹带的请示事项会被搁置。',
    en: 'Such kinds are not answered, and a request within one would be left lying.',
  },
  'Why.R7_PERSON': {
    'zh-CN': '公文由机关收办，报送个人的不能登记、流转。',
    en: 'Agencies handle documents, and what is sent to a person is neither registered nor circulated.',
  },
  'Why.R7_SALUTATION': {
    'zh-CN': '公文以机关为对象，称谓应为主送机关。',
    en: 'A document speaks to agencies, so its salutation is the main recipient.',
  },
  'Why.R7_OWN_LEADER': {
    'zh-CN': '对上级机关负责的是机关，不是其负责人个人。',
    en: 'The agency answers to its superior, and not its leader in person.',
  },
  'Why.R8_OTHER_SUPERIOR': {
    'zh-CN': '另一个上级机关同样领导本机关，应当知情。',
    en: 'The other superior leads the issuer as well and should know.',
  },
  'Why.R8_OTHER_SUPERIOR_BELOW': {
    'zh-CN': '该机关的另一个上级机关也要掌握对它的要求。',
    en: 'The other superior of that organ should know what is asked of it.',
  },
  'Why.R9_COPY_SUPERIOR': {
    'zh-CN': '上级机关据此掌握下级的重要部署。',
    en: 'By the copy the superior knows of important measures below.',
  },
  'Why.R10_MANDATORY': {
    'zh-CN': '部门不领导下级党委、政府，指令须有本级政府同意并在文中写明。',
    en: 'A department does not lead lower governments, so its orders rest on its own government’s consent, which the text states.',
  },
  'Why.R10_MANDATORY.REMOVES': {
    'zh-CN': '没有本级政府可以同意，指令性公文只能送其余主送机关。',
    en: 'No government can consent here, so an order reaches only the other recipients.',
  },
  'Why.R10_DEMAND': {
    'zh-CN': '写明本级政府已同意，或者改为商请，下级党委、政府才不致无所适从。',
    en: 'Either the government’s consent is stated or the demand becomes a wish: a department does not lead lower governments.',
  },
  'Why.R12_CONSENT': {
    'zh-CN': '部门意见不一，下级机关无法执行。',
    en: 'Lower agencies cannot follow what the departments above do not agree on.',
  },
  'Why.R13_LEVEL': {
    'zh-CN': '不同级的机关责任不同，不能共同署名；可改为会签或者抄送。',
    en: 'Organs of different levels answer for different things and do not sign together; ask them to agree, or copy them.',
  },
  'Why.R13_DIVISION': {
    'zh-CN': '内设机构不能代表机关对外，由所属机关行文。',
    en: 'A division does not speak for its agency to others; the agency does.',
  },
  'Why.R13_DIVISION_ASKED': {
    'zh-CN': '内设机构的意见不能代表其机关，应请该机关会签。',
    en: 'A division cannot agree for its agency, so the agency is asked.',
  },
  'Why.R14_NOT_SUPERIOR': {
    'zh-CN': '不是上级机关的不作批复，请求批准用函，由对方复函。',
    en: 'Who is no superior does not reply to requests; by letter it is asked for approval and answers.',
  },
  'Why.R14_NOT_SUPERIOR.REMOVES': {
    'zh-CN': '这些机关不是上级机关，对请示不作批复，可另行发函。',
    en: 'These are no superiors and do not reply to requests; a letter can be sent to them.',
  },
  'Why.KIND_DIRECTION': {
    'zh-CN': '改用的文种适用于全部主送机关。',
    en: 'The other kind fits every main recipient.',
  },
  'Why.KIND_DIRECTION.REMOVES': {
    'zh-CN': '该文种不适用于这些机关，可另行以适当文种行文。',
    en: 'The kind is not for these recipients; they can be sent another one.',
  },
  'Why.KIND_DECLARED_DIRECTION': {
    'zh-CN': '收文机关按行文方向判断是请示、执行还是参考。',
    en: 'By its direction recipients know whether to decide, to carry out or to consider.',
  },
  'Why.KIND_DECLARED_DIRECTION.REMOVES': {
    'zh-CN': '一件公文只有一个行文方向，其余机关可另行行文。',
    en: 'One document has one direction; another can be sent to the rest.',
  },
  'Why.KIND_ISSUER': {
    'zh-CN': '本机关无权使用该文种，改用的文种同样可以达到目的。',
    en: 'The issuer has no power to use this kind, and the other serves as well.',
  },
  'Why.KIND_EMPOWERED': {
    'zh-CN': '写明授权的法律、法规，相对人才知道其效力从何而来。',
    en: 'With the law cited, those bound by it know where its force comes from.',
  },
  'Why.KIND_LETTER_BELOW': {
    'zh-CN': '对所属下级部门有领导关系，通知才有约束力。',
    en: 'You lead these departments, and a notice binds them where a letter asks.',
  },
  'Why.KIND_BILL': {
    'zh-CN': '议案由同级人大审议，其他机关无权表决。',
    en: 'A bill is decided by the congress of the same level and by nobody else.',
  },
  'Why.KIND_REVOKES': {
    'zh-CN': '没有领导或者监督关系，无权撤销、变更其决定。',
    en: 'Without leadership or supervision there is no power to revoke or change its decisions.',
  },
  'Why.REPLY_WITHOUT_REQUEST': {
    'zh-CN': '写明所答复的请示，请示机关才知道答复的是哪一件。',
    en: 'With the request named, whoever asked knows what is answered.',
  },
  'Why.REPLY_ON_PAPER': {
    'zh-CN': '纸质请示不在本系统内，只能凭正文查对。',
    en: 'A request on paper is not in the system, so the body alone identifies it.',
  },
  'Why.COPIES_OUTSIDE_RELATIONS': {
    'zh-CN': '大量抄送无关系的机关会挤占其收文。',
    en: 'Copies to many who have no relation fill their inboxes.',
  },
  'Why.ASKED_OUTSIDE_RELATIONS': {
    'zh-CN': '会签使对方看到全部文稿，范围应当有限。',
    en: 'Whoever is asked sees the whole draft, so few are asked.',
  },
  'Why.R13_VETO_PARTY': {
    'zh-CN': '党委职权范围内的工作由党委一方单独行文，政府一方不参加。',
    en: "What is the party committee's work is issued by that side alone, without the government's.",
  },
  'Why.R13_VETO_GOVERNMENT': {
    'zh-CN': '政府职权范围内的工作由政府一方单独行文，党委一方不参加。',
    en: "What is the government's work is issued by that side alone, without the party committee's.",
  },
  'Why.R13_VETO_AGENCY': {
    'zh-CN': '一个机关职权范围内的工作由该机关单独行文。',
    en: 'What is the work of one organ is issued by that organ alone.',
  },
} as const satisfies Readonly<Record<`Why.${string}`, Text>>

/** The word that says why a fix helps. */
export function whyWord(what: string, removes: boolean): keyof typeof whyWords {
  const own = `Why.${what}.REMOVES`
  // Every finding with a fix has a sentence; a test asks for it.
  return (removes && own in whyWords ? own : `Why.${what}`) as keyof typeof whyWords
}
