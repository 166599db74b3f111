import type { DelegationFault } from '../kernel/problem.ts'
import type { InputCode } from '../kernel/problem-facts.ts'

export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** One text in every language; `{name}` is replaced by the problem's parameter or field of that name. */
export type Text = Readonly<Record<Language, string>>

/** The texts of an area: for its problems, and for the words that occur in them. */
export interface Messages {
  /** By the problem's `text`, or by its `code` if it has none. */
  readonly problems: Readonly<Record<string, Text>>
  /** Names of states, actions and elements. */
  readonly words: Readonly<Record<string, Text>>
}

/** Texts of a code that has several. */
type TextName = 'NOT_PERMITTED_SCOPE' | `NOT_DELEGATED_${DelegationFault}`

type GenericCode =
  | InputCode
  | 'INVALID_CURSOR'
  | 'CLASSIFIED_CONTENT'
  | 'NOT_FOUND'
  | 'ALREADY_EXISTS'
  | 'VERSION_CONFLICT'
  | 'WRONG_STATE'
  | 'NOT_PERMITTED'
  | 'HELD_BY_ANOTHER'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'NOT_READY'
  | 'QUOTA_EXCEEDED'
  | 'BUSY'
  | 'NOT_STARTED'
  | 'OUTCOME_UNKNOWN'
  | 'NOT_YET_SUPPORTED'

const problems: Readonly<Record<GenericCode | TextName, Text>> = {
  TEXT_EMPTY: { 'zh-CN': '内容不能为空。', en: 'The text must not be empty.' },
  TEXT_TOO_LONG: {
    'zh-CN': '内容过长，最多 {limit} 字节。',
    en: 'The text is too long: at most {limit} bytes.',
  },
  TEXT_BROKEN_UNICODE: {
    'zh-CN': '第 {line} 行第 {character} 个字符（{given}）不是合法的 Unicode。',
    en: 'Line {line}, character {character} ({given}) is not well-formed Unicode.',
  },
  TEXT_CONTROL_CHARACTER: {
    'zh-CN': '第 {line} 行第 {character} 个字符（{given}）是控制字符，请删除。',
    en: 'Line {line}, character {character} ({given}) is a control character. Delete it.',
  },
  TEXT_NONCHARACTER: {
    'zh-CN': '第 {line} 行第 {character} 个字符（{given}）不是字符，请删除。',
    en: 'Line {line}, character {character} ({given}) is no character at all. Delete it.',
  },
  TEXT_REPLACEMENT_CHARACTER: {
    'zh-CN': '第 {line} 行第 {character} 个字符（{given}）是转码时丢失的字，请重新录入。',
    en: 'Line {line}, character {character} ({given}) stands for one that was lost in a conversion. Enter it again.',
  },
  TEXT_PRIVATE_USE: {
    'zh-CN': '第 {line} 行第 {character} 个字符（{given}）是私用区造字，其他机关无法显示，请换用标准字。',
    en: 'Line {line}, character {character} ({given}) is for private use, and others cannot show it. Use a standard character.',
  },
  TOO_MANY_ITEMS: { 'zh-CN': '项目过多，最多 {limit} 项。', en: 'Too many items: at most {limit}.' },
  LIST_EMPTY: { 'zh-CN': '至少填写一项。', en: 'Give at least one item.' },
  NOT_ONE_OF: { 'zh-CN': '取值无效，可用的值：{allowed}。', en: 'Not one of the values taken: {allowed}.' },
  NOT_A_DATE: {
    'zh-CN': '不是有效日期，格式为 YYYY-MM-DD。',
    en: 'Not a date that exists, written YYYY-MM-DD.',
  },
  OUT_OF_RANGE: { 'zh-CN': '数值超出范围，最大为 {limit}。', en: 'Out of range: at most {limit}.' },
  INVALID_CURSOR: { 'zh-CN': '游标不属于此列表。', en: 'The cursor was not made for this list.' },
  CLASSIFIED_CONTENT: {
    'zh-CN': '第{line}行发现密级标志“{mark}”。涉密公文不得进入本系统，内容未被保存。',
    en: 'A classification mark ({mark}) was found in line {line}. Classified documents must not enter; nothing was stored.',
  },
  NOT_FOUND: { 'zh-CN': '未找到。', en: 'There is no such thing.' },
  ALREADY_EXISTS: { 'zh-CN': '“{value}”已存在。', en: '"{value}" exists already.' },
  VERSION_CONFLICT: {
    'zh-CN': '内容已被他人修改，当前版本为 {currentVersion}。',
    en: 'Somebody changed it first; the current version is {currentVersion}.',
  },
  WRONG_STATE: {
    'zh-CN': '当前状态（{state}）不允许此操作。',
    en: 'This is not possible in its state: {state}.',
  },
  NOT_PERMITTED: {
    'zh-CN': '没有办理“{action}”的权限。',
    en: 'You do not have the permission to do this: {action}.',
  },
  NOT_PERMITTED_SCOPE: {
    'zh-CN': '令牌不含办理“{action}”所需的授权范围（{missingScope}）。',
    en: 'The token lacks the scope for this ({missingScope}): {action}.',
  },
  ID_NOT_OF_THIS_ACTION: {
    'zh-CN': '“{action}”不针对此类对象，请去掉 id 或者换用相应对象的 id。',
    en: 'The id is not of a kind of thing that this action is taken on: {action}. Leave it out, or give one that is.',
  },
  NOT_DELEGATED_NONE: {
    'zh-CN': '没有受托代为办理“{action}”。',
    en: 'This member has delegated nothing to you, so this is not yours to do: {action}.',
  },
  NOT_DELEGATED_OTHER_ACTION: {
    'zh-CN': '委托不包括“{action}”。',
    en: 'The delegation to you does not include this: {action}.',
  },
  NOT_DELEGATED_EXPIRED: {
    'zh-CN': '代为办理“{action}”的委托已到期。',
    en: 'The delegation for this has expired: {action}.',
  },
  NOT_DELEGATED_REVOKED: {
    'zh-CN': '代为办理“{action}”的委托已撤销。',
    en: 'The delegation for this was revoked: {action}.',
  },
  NOT_DELEGATED_FUTURE: {
    'zh-CN': '代为办理“{action}”的委托尚未生效。',
    en: 'The delegation for this is not in force yet: {action}.',
  },
  NOT_DELEGATED_DELEGATOR_LOST_IT: {
    'zh-CN': '委托人已不再具有办理“{action}”的权限，委托随之失效。',
    en: 'Whoever delegated this to you may no longer do it themselves: {action}.',
  },
  NOT_DELEGATED_OTHER_KIND: {
    'zh-CN': '代为办理“{action}”的委托不含此文种。',
    en: 'The delegation for this is limited to documents of other kinds: {action}.',
  },
  HELD_BY_ANOTHER: {
    'zh-CN': '此步骤已指定承办人，其他人不能办理。',
    en: 'This step is assigned to one member; nobody else may take it.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    'zh-CN': '该幂等键已用于另一请求。',
    en: 'This idempotency key was used for another request.',
  },
  NOT_READY: {
    'zh-CN': '文件仍在校验，请稍后重试。',
    en: 'The file is still being checked; try again soon.',
  },
  QUOTA_EXCEEDED: {
    'zh-CN': '今日额度不足：{quota}每日 {perDay}，余 {left}，本次需要 {asked}；{returnsAt} 恢复。',
    en: 'The quota of the day is used up: of {perDay} {quota} a day {left} are left, and {asked} were asked for. It returns at {returnsAt}.',
  },
  BUSY: {
    'zh-CN': '当前操作过于繁忙，未作任何更改，请重试。',
    en: 'Too busy just now; nothing was changed. Try again.',
  },
  NOT_STARTED: {
    'zh-CN': '本次请求时间不足，此项尚未办理，请用同一幂等键再次提交。',
    en: 'The time of this request was over before this item was begun; send it again with the same key.',
  },
  OUTCOME_UNKNOWN: {
    'zh-CN': '系统故障，此项是否办成尚不确定，请用同一幂等键再次提交，不会重复办理。',
    en: 'A fault on our side interrupted this item, which may have been done; send it again with the same key, and it is done once.',
  },
  NOT_YET_SUPPORTED: { 'zh-CN': '暂不支持。', en: 'This is not supported yet.' },
}

/** Texts of the problems that every area may answer with. */
const words = {
  'Quota.DRAFTS': { 'zh-CN': '新建文稿', en: 'drafts' },
  'Quota.COPIES': { 'zh-CN': '发送份数', en: 'copies' },
  'Quota.UPLOADS': { 'zh-CN': '上传文件数', en: 'uploads' },
  'Quota.UPLOAD_MEGABYTES': { 'zh-CN': '上传兆字节数', en: 'megabytes of uploads' },
  'Quota.REQUESTS_TO_ONE': { 'zh-CN': '向同一机关请求会签', en: 'requests to one agency' },
} as const satisfies Messages['words']

export const messages = { problems, words } as const satisfies Messages
