import * as z from 'zod'
import {
  type AppToken,
  fault,
  given,
  isBusyStatus,
  type Reply,
  type ServiceAnswer,
  type ServiceCall,
  type ServiceFault,
  subjectSchema,
  tokenSchema,
} from './service.ts'

// 企业微信 and 政务微信: every answer is 200 with an errcode, and secret and tokens stand in the query.

/** By errcode (developer.work.weixin.qq.com, 全局错误码). Any other one is about the app. */
const FAULTS: Readonly<Record<number, ServiceFault>> = {
  [-1]: 'BUSY',
  // So many calls a minute, so many at once.
  45009: 'BUSY',
  45033: 'BUSY',
  40014: 'TOKEN_STALE',
  42001: 'TOKEN_STALE',
  40029: 'CODE_REFUSED',
  42003: 'CODE_REFUSED',
}

const envelope = z.looseObject({ errcode: z.number().int() })
const appToken = z.object({ access_token: tokenSchema, expires_in: z.number().positive() })
const user = z.object({ userid: subjectSchema.optional(), UserId: subjectSchema.optional() })
/** Somebody from outside has one of these instead of a userid. */
const stranger = z.union([
  z.object({ openid: z.string() }),
  z.object({ OpenId: z.string() }),
  z.object({ external_userid: z.string() }),
])

/** 获取 access_token of the app. */
export function appTokenCall(address: string, corpId: string, secret: string): ServiceCall {
  return { url: `${address}/cgi-bin/gettoken?${new URLSearchParams({ corpid: corpId, corpsecret: secret })}` }
}

export function readAppToken(answer: ServiceAnswer): Reply<AppToken> {
  const body = bodyOf(answer)
  if (!body.ok)
    return body.fault === 'BUSY' || body.fault === 'UNREADABLE' ? body : fault('APP_REFUSED', body.code)
  const read = appToken.safeParse(body.value)
  return read.success
    ? given({ token: read.data.access_token, seconds: read.data.expires_in })
    : fault('UNREADABLE')
}

/** 获取访问用户身份: who the user of a code is. */
export function userCall(address: string, token: string, code: string): ServiceCall {
  return { url: `${address}/cgi-bin/auth/getuserinfo?${new URLSearchParams({ access_token: token, code })}` }
}

/** The userid; `UserId` in older deployments. */
export function readUser(answer: ServiceAnswer): Reply<string> {
  const body = bodyOf(answer)
  if (!body.ok) return body
  const read = user.safeParse(body.value)
  if (!read.success) return fault('UNREADABLE')
  const { userid = read.data.UserId } = read.data
  if (userid !== undefined) return given(userid)
  return fault(stranger.safeParse(body.value).success ? 'NOT_A_MEMBER_THERE' : 'UNREADABLE')
}

function bodyOf({ status, body }: ServiceAnswer): Reply<unknown> {
  if (status !== 200) return fault(isBusyStatus(status) ? 'BUSY' : 'UNREADABLE', String(status))
  const read = envelope.safeParse(body)
  if (!read.success) return fault('UNREADABLE')
  const { errcode } = read.data
  return errcode === 0 ? given(body) : fault(FAULTS[errcode] ?? 'APP_REFUSED', String(errcode))
}
