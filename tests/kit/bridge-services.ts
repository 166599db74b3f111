import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { closeLater } from './closing.ts'

/** A service of a bridge on this machine, which ends with the test file. It speaks the dialect of the real one. */
export interface FakeService {
  /** What an administrator registers of it and its one app. */
  readonly registration: {
    readonly kind: 'WECOM' | 'DINGTALK'
    readonly address: string
    readonly clientId: string
    readonly secret: string
  }
  /** A code of a person, once: what the service then says of them. */
  code(person: Readonly<Record<string, unknown>>): string
  /** What it answers from now on at a path, in place of its own answer. */
  answerWith(path: string, listener: RequestListener): void
  /** Answers for itself again. */
  recover(): void
  /** Accepts another secret from now on. */
  renewSecret(secret: string): void
  /** Takes back every token of the app that it gave. */
  takeTokensBack(): void
  /** How often a path was asked for. */
  asked(path: string): number
}

interface Dialect {
  readonly id: string
  secret: string
  readonly codes: Map<string, Readonly<Record<string, unknown>>>
  readonly tokens: Map<string, Readonly<Record<string, unknown>>>
}
type Answer = readonly [status: number, body: unknown]

async function aService(
  kind: 'WECOM' | 'DINGTALK',
  answer: (dialect: Dialect, url: URL, request: IncomingMessage, body: string) => Answer,
): Promise<FakeService> {
  const id = `${kind.toLowerCase()}-${randomUUID().slice(0, 8)}`
  const secret = `secret-${randomUUID()}`
  const dialect: Dialect = { id, secret, codes: new Map(), tokens: new Map() }
  const instead = new Map<string, RequestListener>()
  const counts = new Map<string, number>()
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://service')
    counts.set(url.pathname, (counts.get(url.pathname) ?? 0) + 1)
    const listener = instead.get(url.pathname)
    if (listener !== undefined) return listener(request, response)
    let body = ''
    for await (const chunk of request) body += chunk
    const [status, answered] = answer(dialect, url, request, body)
    response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' })
    response.end(JSON.stringify(answered))
  }
  const server = createServer((request, response) => void serve(request, response))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  closeLater(async () => {
    server.close()
    server.closeAllConnections()
  })
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    registration: { kind, address, clientId: id, secret },
    code(person) {
      const code = randomUUID()
      dialect.codes.set(code, person)
      return code
    },
    answerWith: (path, listener) => void instead.set(path, listener),
    recover: () => instead.clear(),
    renewSecret(renewed) {
      dialect.secret = renewed
    },
    takeTokensBack: () => dialect.tokens.clear(),
    asked: path => counts.get(path) ?? 0,
  }
}

export const WECOM = { token: '/cgi-bin/gettoken', user: '/cgi-bin/auth/getuserinfo' } as const

/** 企业微信: whatever happens, the status is 200 and an errcode says what. */
export function aWeCom(): Promise<FakeService> {
  const failed = (errcode: number, errmsg: string): Answer => [200, { errcode, errmsg }]
  return aService('WECOM', (dialect, { pathname, searchParams: query }, { method }) => {
    if (method !== 'GET') return failed(43001, 'require GET method')
    if (pathname === WECOM.token) {
      if (query.get('corpid') !== dialect.id) return failed(40013, 'invalid corpid')
      if (query.get('corpsecret') !== dialect.secret) return failed(40001, 'invalid credential')
      // The same token again, until it ends.
      const [known] = dialect.tokens.keys()
      const access_token = known ?? `app-token-${randomUUID()}`
      dialect.tokens.set(access_token, {})
      return [200, { errcode: 0, errmsg: 'ok', access_token, expires_in: 7200 }]
    }
    if (pathname !== WECOM.user) return failed(40066, 'invalid url')
    if (!dialect.tokens.has(query.get('access_token') ?? '')) return failed(40014, 'invalid access_token')
    const code = query.get('code') ?? ''
    const person = dialect.codes.get(code)
    dialect.codes.delete(code)
    return person === undefined
      ? failed(40029, 'invalid code')
      : [200, { errcode: 0, errmsg: 'ok', ...person }]
  })
}

export const DINGTALK = {
  app: '/v1.0/oauth2/accessToken',
  token: '/v1.0/oauth2/userAccessToken',
  user: '/v1.0/contact/users/me',
} as const

/** 钉钉: JSON by POST, a status and a code for what is wrong, and the person's token in a header. */
export function aDingTalk(): Promise<FakeService> {
  const failed = (status: number, code: string, message: string): Answer => [
    status,
    { code, requestid: randomUUID(), message },
  ]
  return aService('DINGTALK', (dialect, { pathname }, { method, headers }, text) => {
    if (pathname === DINGTALK.user && method === 'GET') {
      const token = String(headers['x-acs-dingtalk-access-token'])
      const person = dialect.tokens.get(token)
      return person === undefined
        ? failed(400, 'InvalidAuthentication', '不合法的access_token')
        : [200, { nick: '某某', ...person }]
    }
    if (method !== 'POST' || headers['content-type'] !== 'application/json')
      return failed(404, 'InvalidAction.NotFound', 'Specified api is not found')
    const sent = JSON.parse(text) as Record<string, string>
    const refused = failed(400, 'invalidClientIdOrSecret', '无效的clientId或者clientSecret')
    const accessToken = `user-token-${randomUUID()}`
    if (pathname === DINGTALK.app)
      return sent.appKey === dialect.id && sent.appSecret === dialect.secret
        ? [200, { accessToken, expireIn: 7200 }]
        : refused
    if (sent.clientId !== dialect.id || sent.clientSecret !== dialect.secret) return refused
    if (sent.grantType !== 'authorization_code') return failed(400, 'invalidParameter.grantType', '')
    const person = dialect.codes.get(sent.code ?? '')
    dialect.codes.delete(sent.code ?? '')
    if (person === undefined) return failed(400, 'invalidParameter.authCode.notFound', '不合法的临时授权码')
    dialect.tokens.set(accessToken, person)
    return [200, { accessToken, refreshToken: randomUUID(), expireIn: 7200 }]
  })
}
