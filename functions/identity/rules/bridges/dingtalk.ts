import * as z from 'zod'
import {
  type AppToken,
  fault,
  given,
  isBusyStatus,
  type Reply,
  type ServiceAnswer,
  type ServiceCall,
  subjectSchema,
  tokenSchema,
} from './service.ts'

// 钉钉: JSON both ways, a status with a code for what is wrong, and tokens in a header of its own.

/** The app of a bridge. */
export interface DingTalkApp {
  readonly address: string
  readonly clientId: string
  readonly secret: string
}

const appToken = z.object({ accessToken: tokenSchema, expireIn: z.number().positive() })
const userToken = z.object({ accessToken: tokenSchema })
const user = z.object({ unionId: subjectSchema })
/** `invalidParameter.authCode.notFound`, `Forbidden.AccessDenied.QpsLimitForApi`. */
const failure = z.object({ code: z.string().regex(/^[\w.-]{1,100}$/) })

/** 获取企业内部应用的 accessToken: shows that the service accepts the app. */
export function appTokenCall({ address, clientId, secret }: DingTalkApp): ServiceCall {
  return { url: `${address}/v1.0/oauth2/accessToken`, json: { appKey: clientId, appSecret: secret } }
}

export function readAppToken(answer: ServiceAnswer): Reply<AppToken> {
  const body = read(answer, appToken)
  return body.ok ? given({ token: body.value.accessToken, seconds: body.value.expireIn }) : body
}

/** 获取用户 token: exchanges the code of a person for their token. */
export function userTokenCall({ address, clientId, secret }: DingTalkApp, code: string): ServiceCall {
  return {
    url: `${address}/v1.0/oauth2/userAccessToken`,
    json: { clientId, clientSecret: secret, code, grantType: 'authorization_code' },
  }
}

export function readUserToken(answer: ServiceAnswer): Reply<string> {
  const body = read(answer, userToken)
  return body.ok ? given(body.value.accessToken) : body
}

/** 获取用户通讯录个人信息: who the holder of a person's token is. */
export function userCall(address: string, token: string): ServiceCall {
  return { url: `${address}/v1.0/contact/users/me`, headers: { 'x-acs-dingtalk-access-token': token } }
}

/** The unionId. */
export function readUser(answer: ServiceAnswer): Reply<string> {
  const body = read(answer, user)
  return body.ok ? given(body.value.unionId) : body
}

function read<Schema extends z.ZodType>(
  { status, body }: ServiceAnswer,
  schema: Schema,
): Reply<z.output<Schema>> {
  if (status === 200) {
    const parsed = schema.safeParse(body)
    return parsed.success ? given(parsed.data) : fault('UNREADABLE')
  }
  const parsed = failure.safeParse(body)
  const code = parsed.success ? parsed.data.code : null
  if (isBusyStatus(status) || (code !== null && /QpsLimit|ServiceUnavailable/.test(code)))
    return fault('BUSY', code ?? String(status))
  if (code === null) return fault('UNREADABLE', String(status))
  return fault(/authCode/i.test(code) ? 'CODE_REFUSED' : 'APP_REFUSED', code)
}
