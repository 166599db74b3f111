import type { ErrorKind } from '../access/errors.ts'
import type { OAuthFault } from '../identity/index.ts'

/** Codes that `error` has in the answers of the token service beside those of RFC 6749. */
type OwnFault =
  | 'UNAUTHENTICATED'
  | 'NOT_ADMITTED'
  | 'NOT_BOUND'
  | 'BAD_REQUEST'
  | 'temporarily_unavailable'
  | 'server_error'
export type TokenErrorCode = OAuthFault | OwnFault

const oauth = (
  status: number,
  retry: ErrorKind['retry'],
  zh: string,
  en: string,
  facts: ErrorKind['facts'] = { error_description: 'string' },
): ErrorKind => ({ statuses: [status], facts, retry, when: { 'zh-CN': zh, en } })

const reason = { reason: 'string' } as const

/** Every code that `/oauth/token` and `/invitations/accept` answer in `error`, beside `requestId`. */
export const TOKEN_ERRORS: Readonly<Record<TokenErrorCode, ErrorKind>> = {
  invalid_request: oauth(
    400,
    'CHANGED',
    '请求缺少参数、参数重复或者格式有误。',
    'A parameter is missing, given twice or malformed.',
  ),
  invalid_client: oauth(
    401,
    'CHANGED',
    '应用的身份证明（private_key_jwt）没有被接受。',
    'The application did not prove who it is (private_key_jwt).',
  ),
  invalid_grant: oauth(
    400,
    'OTHER_TOKEN',
    '所交换的令牌或者登录码无效、过期。',
    'The token or login code that was to be exchanged is not valid.',
  ),
  unauthorized_client: oauth(
    400,
    'NO',
    '该应用不得使用这种授权方式。',
    'The application may not use this kind of grant.',
  ),
  unsupported_grant_type: oauth(400, 'CHANGED', '没有这种授权方式。', 'There is no such grant type.'),
  invalid_scope: oauth(
    400,
    'CHANGED',
    '所请求的范围不存在，或者超出该应用的范围。',
    'A scope does not exist, or the application may not have it.',
  ),
  invalid_target: oauth(
    400,
    'CHANGED',
    '令牌不能用于该资源。',
    'There are no tokens for this resource here.',
  ),
  invalid_dpop_proof: oauth(
    400,
    'CHANGED',
    '持有证明（DPoP）无效。',
    'The proof of possession (DPoP) is not valid.',
  ),
  use_dpop_nonce: oauth(
    400,
    'CHANGED',
    '持有证明须含 `dpop-nonce` 标头给出的随机数。',
    'The proof must hold the nonce in the header `dpop-nonce`.',
  ),
  UNAUTHENTICATED: oauth(
    401,
    'OTHER_TOKEN',
    '接受邀请：没有令牌或者登录码，或者无效。',
    'Accepting an invitation: there is no token or login code, or it is not valid.',
    reason,
  ),
  NOT_ADMITTED: oauth(
    403,
    'NO',
    '接受邀请：签发方不在该机关的范围内。',
    'Accepting an invitation: the issuer does not speak for the agency.',
    reason,
  ),
  NOT_BOUND: oauth(
    409,
    'NO',
    '接受邀请：邀请码无效、过期，或者身份已绑定他人。',
    'Accepting an invitation: its code is not valid, or one of the two is bound to another.',
    reason,
  ),
  BAD_REQUEST: oauth(
    400,
    'CHANGED',
    '接受邀请：正文不是所要求的 JSON。',
    'Accepting an invitation: the body is not the JSON that it should be.',
    reason,
  ),
  temporarily_unavailable: oauth(
    503,
    'LATER',
    '平台过于繁忙，或者签发方、登录服务没有答复；见 `Retry-After` 标头。',
    'Too busy, or the issuer or login service does not answer: see the header `Retry-After`.',
    {},
  ),
  server_error: oauth(
    500,
    'REPORT',
    '平台内部错误。',
    'Something went wrong on the side of the platform.',
    {},
  ),
}
