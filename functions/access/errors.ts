import type { Text } from './messages.ts'

/** Whether, and how, a client may send a refused request again. */
export const RETRIES = {
  LATER: {
    'zh-CN': '稍后原样重试（见 `retryAfterSeconds`）',
    en: 'the same request, after `retryAfterSeconds`',
  },
  OTHER_TOKEN: { 'zh-CN': '换用新令牌后重试', en: 'with another token' },
  CHANGED: { 'zh-CN': '修改请求后重试', en: 'after a change of the request' },
  NO: { 'zh-CN': '不要重试', en: 'no' },
  REPORT: { 'zh-CN': '不要重试，请报告 `requestId`', en: 'no: report the `requestId`' },
} as const satisfies Readonly<Record<string, Text>>
export type Retry = keyof typeof RETRIES

/** What a fact is, as clients parse it. */
interface FactTypes {
  readonly string: string
  readonly int: number
  readonly strings: readonly string[]
  /** Texts, or lists of texts of which each is one possibility. */
  readonly choices: readonly (string | readonly string[])[]
}

/** One code of errors that concern a request, or a field of it, as a whole. */
export interface ErrorKind {
  /** Every HTTP status with which the code may come; 200 if it is the error of a field beside other fields. */
  readonly statuses: readonly [number, ...number[]]
  /** What `extensions` carries beside `code` and `requestId`, by name. */
  readonly facts: Readonly<Record<string, keyof FactTypes>>
  readonly retry: Retry
  /** When it is answered. */
  readonly when: Text
}

/**
 * Every code that the `extensions` of a top-level error may have: the one list of them. An error with another code does
 * not compile; the docs and ERRORS.md are printed from it.
 */
export const ERRORS = {
  UNAUTHENTICATED: {
    statuses: [401],
    facts: { reason: 'string' },
    retry: 'OTHER_TOKEN',
    when: {
      'zh-CN': '没有令牌，或者令牌无效、过期；绑定密钥的令牌缺少持有证明（DPoP）。',
      en: 'There is no token, or it is not valid any more, or the possession of its key was not proved (DPoP).',
    },
  },
  NOT_ADMITTED: {
    statuses: [403],
    facts: { reason: 'string' },
    retry: 'NO',
    when: {
      'zh-CN': '令牌有效，但名录中没有相应的在用成员、机关或者应用。',
      en: 'The token is good, but the directory has no such active member, agency or application.',
    },
  },
  ISSUER_UNAVAILABLE: {
    statuses: [503],
    facts: { retryAfterSeconds: 'int' },
    retry: 'LATER',
    when: {
      'zh-CN': '暂时无法取得签发方的公钥，不能核验令牌。',
      en: 'Tokens cannot be checked: the keys of their issuer cannot be fetched.',
    },
  },
  THROTTLED: {
    statuses: [503, 200],
    facts: { retryAfterSeconds: 'int' },
    retry: 'LATER',
    when: {
      'zh-CN': '过于繁忙；503 表示未能答复任何内容，200 表示其余字段有效。',
      en: 'Too busy: 503 if nothing could be answered, 200 beside fields that were.',
    },
  },
  RATE_LIMITED: {
    statuses: [429],
    facts: { retryAfterSeconds: 'int', limit: 'int' },
    retry: 'LATER',
    when: {
      'zh-CN': '本机关或者本应用这一分钟的费用已经用完（每分钟 `limit`）；没有执行任何操作。',
      en: 'The agency or the application has spent its cost of this minute (`limit`). Nothing was done.',
    },
  },
  INTERNAL: {
    statuses: [500, 200],
    facts: {},
    retry: 'REPORT',
    when: { 'zh-CN': '平台内部错误。', en: 'Something went wrong on the side of the platform.' },
  },
  BAD_REQUEST: {
    statuses: [400, 405, 415],
    facts: {},
    retry: 'CHANGED',
    when: {
      'zh-CN': '不是合格的 GraphQL over HTTP 请求，例如正文不是 JSON（400）、以 GET 发送变更（405）。',
      en: 'Not a request of GraphQL over HTTP: its body is no JSON (400), a mutation came by GET (405).',
    },
  },
  NOT_ACCEPTABLE: {
    statuses: [406],
    facts: { allowed: 'strings' },
    retry: 'CHANGED',
    when: {
      'zh-CN': 'Accept 不接受平台能够返回的任何媒体类型；请求没有执行。',
      en: 'The request accepts no media type that the API answers in. It was not run.',
    },
  },
  DOCUMENT_TOO_LARGE: {
    statuses: [413],
    facts: { limit: 'int' },
    retry: 'CHANGED',
    when: {
      'zh-CN': 'GraphQL 文档超过 `limit` 字节。',
      en: 'The GraphQL document has more than `limit` bytes.',
    },
  },
  BODY_TOO_LARGE: {
    statuses: [413],
    facts: { limit: 'int', unit: 'string' },
    retry: 'CHANGED',
    when: {
      'zh-CN':
        '请求正文超过 `limit`；`unit` 说明所计的是字节（BYTES）、值（VALUES）还是嵌套层数（LEVELS）。正文没有解析。',
      en: 'The body of the request has more than `limit` of the `unit`: BYTES, VALUES or LEVELS of nesting. It was not parsed.',
    },
  },
  ANSWER_TOO_LARGE: {
    statuses: [413],
    facts: { given: 'int', limit: 'int' },
    retry: 'CHANGED',
    when: {
      'zh-CN': '答复超过 `limit` 字节；请减少所选内容。变更可能已经生效，请用同一幂等键重试。',
      en: 'The answer has more than `limit` bytes: ask for less. A mutation may have been done: repeat it with its key.',
    },
  },
  GRAPHQL_PARSE_FAILED: {
    statuses: [400],
    facts: {},
    retry: 'CHANGED',
    when: { 'zh-CN': '文档不是 GraphQL。', en: 'The document is not GraphQL.' },
  },
  GRAPHQL_VALIDATION_FAILED: {
    statuses: [400],
    facts: {},
    retry: 'CHANGED',
    when: {
      'zh-CN': '文档不符合架构，或者超出深度、别名、变更数的限制。',
      en: 'The document does not fit the schema, or exceeds the limits of depth, aliases or mutations.',
    },
  },
  OPERATION_RESOLUTION_FAILURE: {
    statuses: [400],
    facts: {},
    retry: 'CHANGED',
    when: {
      'zh-CN': '`operationName` 没有指明文档中的一个操作。',
      en: '`operationName` does not say which operation of the document to run.',
    },
  },
  BAD_USER_INPUT: {
    statuses: [400, 200],
    facts: {},
    retry: 'CHANGED',
    when: {
      'zh-CN': '变量或者参数不符合其类型；只指出第一处，不重复所给的值。',
      en: 'A variable or an argument does not fit its type. The first fault is named, and no value is repeated.',
    },
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    statuses: [200],
    facts: {},
    retry: 'CHANGED',
    when: {
      'zh-CN': '不支持持久化查询，请发送文档全文。',
      en: 'There are no persisted queries here: send the document.',
    },
  },
  TOO_MANY_CHARACTERS: {
    statuses: [200],
    facts: { given: 'int', limit: 'int' },
    retry: 'CHANGED',
    when: {
      'zh-CN': '文稿使用的不同字符（字形）超过 `limit` 个，不能排版。',
      en: 'The document uses more than `limit` different characters (glyphs): it cannot be typeset.',
    },
  },
  TYPESETTING_STOPPED: {
    statuses: [200],
    facts: { retryAfterSeconds: 'int' },
    retry: 'LATER',
    when: {
      'zh-CN': '排版超过了规定时间，已经停止；字体加载之后再试会更快。',
      en: 'Typesetting took too long and was stopped. It is faster once fonts are loaded.',
    },
  },
  TOO_COSTLY: {
    statuses: [400],
    facts: { cost: 'int', limit: 'int' },
    retry: 'CHANGED',
    when: {
      'zh-CN': '按 `@cost` 和 `@listSize` 估算的费用超过 `limit`；请求没有执行。',
      en: 'The cost by `@cost` and `@listSize` is above `limit`. The request was not run.',
    },
  },
  FORBIDDEN: {
    statuses: [200],
    facts: { action: 'string', heldBy: 'strings' },
    retry: 'NO',
    when: {
      'zh-CN': '没有读取该字段的权限；`heldBy` 是有此权限的角色。',
      en: 'The caller may not read the field: the roles in `heldBy` may, with the scope.',
    },
  },
  FILTERS_NOT_SERVED: {
    statuses: [200],
    facts: { given: 'strings', allowed: 'choices' },
    retry: 'CHANGED',
    when: {
      'zh-CN': '这些筛选条件不能一起使用；`allowed` 列出可以一起使用的条件。',
      en: 'No index serves these filters together; `allowed` has each combination that is served.',
    },
  },
  RANGE_REVERSED: {
    statuses: [200],
    facts: { given: 'strings', allowed: 'choices' },
    retry: 'CHANGED',
    when: { 'zh-CN': '时间范围的终点早于起点。', en: 'A range of time ends before it begins.' },
  },
  REGION_UNKNOWN: {
    statuses: [200],
    facts: { given: 'strings', allowed: 'choices' },
    retry: 'CHANGED',
    when: { 'zh-CN': '没有这个行政区划代码。', en: 'There is no region with this code.' },
  },
  REGION_ABOLISHED: {
    statuses: [200],
    facts: { given: 'strings', allowed: 'choices' },
    retry: 'CHANGED',
    when: {
      'zh-CN': '该行政区划已经撤销；`allowed` 列出继任代码。',
      en: 'The region was abolished; `allowed` names its successor, if the list of regions does.',
    },
  },
  INVALID_CURSOR: {
    statuses: [200],
    facts: {},
    retry: 'CHANGED',
    when: {
      'zh-CN': '游标不属于此列表、此参数或者此机关。',
      en: 'The cursor was not made for this list, with these arguments, for this agency.',
    },
  },
  INVALID_PAGE_SIZE: {
    statuses: [200],
    facts: {},
    retry: 'CHANGED',
    when: { 'zh-CN': '`first` 不在 1 至 100 之间。', en: '`first` is not between 1 and 100.' },
  },
  PAGE_NOT_FOUND: {
    statuses: [404],
    facts: {},
    retry: 'NO',
    when: { 'zh-CN': '文档中没有这个地址。', en: 'The docs have no such page.' },
  },
} as const satisfies Readonly<Record<string, ErrorKind>>

export type ErrorCode = keyof typeof ERRORS
/** The HTTP statuses with which a code comes. */
export type StatusOf<Code extends ErrorCode> = (typeof ERRORS)[Code]['statuses'][number]
/** The facts of a code: exactly those that its kind names. */
export type FactsOf<Code extends ErrorCode> = {
  readonly [Name in keyof (typeof ERRORS)[Code]['facts']]: FactTypes[Extract<
    (typeof ERRORS)[Code]['facts'][Name],
    keyof FactTypes
  >]
}

/** What `extensions` of a top-level error holds; the id of the request is added where the answer is made. */
export function extensionsOf<Code extends ErrorCode>(
  code: Code,
  facts: FactsOf<Code>,
): { readonly code: Code } & FactsOf<Code> {
  return { code, ...facts }
}
