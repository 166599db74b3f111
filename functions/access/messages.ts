import type { MandateFault, ProblemCode } from '../kernel/problem.ts'

export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Findings of routing rules have texts of their own, one per rule and case. */
export type RoutingMessage =
  | 'R2_SKIPS_LEVEL'
  | 'R2_SKIPS_LEVEL_DOWN'
  | 'R3_MAIN_RECIPIENTS'
  | 'R3_COPIES_LOWER'
  | 'R6_MATTERS'
  | 'R6_REQUEST_WORDING'
  | 'R14_NOT_SUPERIOR'
  | 'KIND_DIRECTION'
  | 'REPLY_WITHOUT_REQUEST'

/** What a delegation lacks for a step on another's behalf. */
export type MandateMessage = `NOT_MANDATED_${MandateFault}`

type Text = Readonly<Record<Language, string>>

/** Every text that a caller may be shown; `{name}` is filled from the problem's parameters. */
export const MESSAGES: Readonly<Record<ProblemCode | RoutingMessage | MandateMessage, Text>> = {
  TEXT_EMPTY: { 'zh-CN': '内容不能为空。', en: 'The text must not be empty.' },
  TEXT_TOO_LONG: {
    'zh-CN': '内容过长，最多 {limit} 字节。',
    en: 'The text is too long: at most {limit} bytes.',
  },
  TEXT_BROKEN_UNICODE: {
    'zh-CN': '内容不是合法的 Unicode 文本。',
    en: 'The text is not well-formed Unicode.',
  },
  TEXT_CONTROL_CHARACTER: { 'zh-CN': '内容含有控制字符。', en: 'The text has control characters.' },
  INVALID_VALUE: { 'zh-CN': '取值无效（{reason}）。', en: 'The value is not valid ({reason}).' },
  TOO_MANY_ITEMS: { 'zh-CN': '项目过多，最多 {limit} 项。', en: 'Too many items: at most {limit}.' },
  INVALID_CREDIT_CODE: {
    'zh-CN': '统一社会信用代码“{value}”不符合 GB 32100 的校验规则。',
    en: 'The unified social credit code "{value}" fails the check of GB 32100.',
  },
  INVALID_ORGAN_CODE: {
    'zh-CN': '机关代字应为 2 至 12 个汉字。',
    en: 'An organ code has 2 to 12 Chinese characters.',
  },
  INVALID_CSV: { 'zh-CN': '无法读取 CSV：{reason}。', en: 'The CSV cannot be read: {reason}.' },
  INVALID_CURSOR: { 'zh-CN': '游标不属于此列表。', en: 'The cursor was not made for this list.' },
  BAD_RECIPIENT: { 'zh-CN': '受文机关无效：{reason}。', en: 'The recipient is not valid: {reason}.' },
  TITLE_WITHOUT_KIND: {
    'zh-CN': '标题应以文种“{word}”结尾。',
    en: 'The title must end with the word of its kind, {word}.',
  },
  MISSING_ELEMENT: { 'zh-CN': '缺少公文要素：{element}。', en: 'An element is missing: {element}.' },
  ELEMENT_NOT_ALLOWED: {
    'zh-CN': '该文种没有此公文要素：{element}。',
    en: 'This kind does not have the element: {element}.',
  },
  ELEMENT_MISMATCH: {
    'zh-CN': '公文要素之间不一致：{element}。',
    en: 'An element does not fit the others: {element}.',
  },
  OUTDATED_EDITION: {
    'zh-CN': '已导入更新的版本（{current}）。',
    en: 'A newer edition ({current}) has been imported already.',
  },
  NOT_FOUND: { 'zh-CN': '未找到。', en: 'There is no such thing.' },
  ALREADY_EXISTS: { 'zh-CN': '“{value}”已存在。', en: '"{value}" is there already.' },
  VERSION_CONFLICT: {
    'zh-CN': '内容已被他人修改，当前版本为 {currentVersion}。',
    en: 'Somebody changed it first; the current version is {currentVersion}.',
  },
  WRONG_STATE: {
    'zh-CN': '当前状态（{state}）不允许此操作。',
    en: 'Its state, {state}, does not allow this.',
  },
  NOT_PERMITTED: { 'zh-CN': '没有执行“{action}”的权限。', en: 'You are not permitted to do {action}.' },
  HELD_BY_ANOTHER: {
    'zh-CN': '此步骤由 {holder} 办理，其他人不能代为操作。',
    en: 'This step is in the hands of {holder}; nobody else may take it.',
  },
  NOT_MANDATED_NONE: {
    'zh-CN': '没有受托代为“{action}”。',
    en: 'Nothing was delegated to you by this member; {action} is not yours to do.',
  },
  NOT_MANDATED_OTHER_ACTION: {
    'zh-CN': '委托不包括“{action}”。',
    en: 'What was delegated to you does not include {action}.',
  },
  NOT_MANDATED_EXPIRED: {
    'zh-CN': '代为“{action}”的委托已到期。',
    en: 'The time of the delegation for {action} is over.',
  },
  NOT_MANDATED_REVOKED: {
    'zh-CN': '代为“{action}”的委托已撤销。',
    en: 'The delegation for {action} was revoked.',
  },
  NOT_MANDATED_FUTURE: {
    'zh-CN': '代为“{action}”的委托尚未生效。',
    en: 'The time of the delegation for {action} has not begun.',
  },
  NOT_MANDATED_OTHER_MATTER: {
    'zh-CN': '代为“{action}”的委托不含此文种。',
    en: 'The delegation for {action} is for documents of other kinds.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    'zh-CN': '该幂等键已用于另一请求。',
    en: 'This idempotency key was used for another request.',
  },
  NOT_READY: {
    'zh-CN': '文件仍在校验，请稍后重试。',
    en: 'The file is still being checked; try again soon.',
  },
  BUSY: {
    'zh-CN': '当前操作过于繁忙，未作任何更改，请重试。',
    en: 'Too busy just now; nothing was changed. Try again.',
  },
  CLASSIFIED_CONTENT: {
    'zh-CN': '发现密级标志“{mark}”。涉密公文不得进入本系统，内容未被保存。',
    en: 'A classification mark ({mark}) was found. Classified documents must not enter; nothing was stored.',
  },
  NOT_YET_SUPPORTED: { 'zh-CN': '暂不支持：{feature}。', en: 'Not yet supported: {feature}.' },
  ROUTING_VIOLATION: { 'zh-CN': '不符合行文规则。', en: 'A routing rule is violated.' },
  R2_SKIPS_LEVEL: {
    'zh-CN': '一般不得越级行文（第十四条）：确需越级的，应说明理由，并抄送被越过的机关：{skipped}。',
    en: 'No level may be skipped (art. 14). If it must be, give the reason and copy those skipped: {skipped}.',
  },
  R2_SKIPS_LEVEL_DOWN: {
    'zh-CN': '一般不得越级行文（第十四条）：确需越级的，应说明理由，并抄送被越过的机关：{skipped}。',
    en: 'No level may be skipped downward either (art. 14): give the reason and copy those skipped: {skipped}.',
  },
  R3_MAIN_RECIPIENTS: {
    'zh-CN': '上行文原则上主送一个上级机关（第十五条第一项），现有 {count} 个。',
    en: 'An upward document has one main recipient (art. 15(1)); this one has {count}.',
  },
  R3_COPIES_LOWER: {
    'zh-CN': '上行文不得抄送下级机关（第十五条第一项）：{names}。',
    en: 'An upward document is never copied to lower agencies (art. 15(1)): {names}.',
  },
  R6_MATTERS: {
    'zh-CN': '请示应当一文一事（第十五条第四项），现有 {count} 事。',
    en: 'A request raises exactly one matter (art. 15(4)); this one raises {count}.',
  },
  R6_REQUEST_WORDING: {
    'zh-CN': '非请示公文中出现请示用语“{wording}”（第十五条第四项）。',
    en: 'The wording {wording} asks for approval in a document that is not a request (art. 15(4)).',
  },
  R14_NOT_SUPERIOR: {
    'zh-CN': '请示只能报送上级机关；向无隶属关系的机关请求批准，应当用函（第八条）。',
    en: 'A request goes to a superior; approval from any other agency is asked by letter (art. 8).',
  },
  KIND_DIRECTION: {
    'zh-CN': '文种与行文方向不符（第八条）：{names}。',
    en: 'This kind does not go in that direction (art. 8): {names}.',
  },
  REPLY_WITHOUT_REQUEST: {
    'zh-CN': '批复应当答复下级机关的请示（第八条）。',
    en: 'A reply (批复) answers a request of a lower agency (art. 8).',
  },
}
