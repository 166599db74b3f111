import type { RequestListener } from 'node:http'
import { decodeJwt } from 'jose'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { listedBridgeKey } from '../../functions/identity/store.ts'
import { DINGTALK, WECOM } from '../kit/bridge-services.ts'
import {
  aBoundMember,
  aBridge,
  accept,
  acceptanceOf,
  administer,
  type Bridge,
  type BridgeAnswer,
  codesOf,
  faultOf,
  invite,
  KINDS,
  type Kind,
  loginAs,
  output,
  postLogin,
  refusalOf,
  secrets,
  tokenOf,
  watchOutput,
  wholeTableText,
} from '../kit/bridges.ts'
import { MINUTE, moveClock } from '../kit/clock.ts'
import { aTree, type Tree, wholeTable } from '../kit/government.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree

beforeAll(async () => {
  stack = await openStack()
  watchOutput()
  tree = await aTree(stack)
})

describe('the service of a bridge', () => {
  const page: RequestListener = (_, response) => response.end('<html>access_token</html>')
  const json =
    (body: unknown, status = 200): RequestListener =>
    (_, response) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  const FAILURES: readonly (readonly [string, Kind, string, RequestListener])[] = [
    ['is busy', 'WECOM', WECOM.user, json({ errcode: -1, errmsg: 'system busy' })],
    ['gives no more app tokens for now', 'WECOM', WECOM.token, json({ errcode: 45009, errmsg: 'freq' })],
    ['has an outage', 'WECOM', WECOM.user, json({}, 502)],
    ['breaks the connection', 'WECOM', WECOM.user, request => request.socket.destroy()],
    ['redirects', 'WECOM', WECOM.user, (_, r) => r.writeHead(302, { location: 'https://127.0.0.1/' }).end()],
    ['answers with a page', 'WECOM', WECOM.user, page],
    ['answers without end', 'WECOM', WECOM.user, (_, response) => response.end('x'.repeat(300_000))],
    ['says nothing at all', 'WECOM', WECOM.user, () => undefined],
    ['answers with a list', 'WECOM', WECOM.user, json([])],
    ['answers without an errcode', 'WECOM', WECOM.user, json({ userid: 'a' })],
    ...[7, null, ['a'], { a: 1 }, '', 'a\ud800', 'a'.repeat(201)].map(
      userid =>
        [
          `names a person ${JSON.stringify(userid).slice(0, 20)}`,
          'WECOM',
          WECOM.user,
          json({ errcode: 0, userid }),
        ] as const,
    ),
    ['names nobody', 'WECOM', WECOM.user, json({ errcode: 0, errmsg: 'ok' })],
    ['gives no app token', 'WECOM', WECOM.token, json({ errcode: 0, access_token: 7, expires_in: 7200 })],
    ['is limited', 'DINGTALK', DINGTALK.token, json({ code: 'Forbidden.AccessDenied.QpsLimitForApi' }, 403)],
    ['has an outage', 'DINGTALK', DINGTALK.token, json({ code: 'ServiceUnavailable' }, 503)],
    ['has an outage of one half', 'DINGTALK', DINGTALK.user, json({}, 500)],
    ['redirects', 'DINGTALK', DINGTALK.token, (_, r) => r.writeHead(307, { location: '/other' }).end()],
    ['answers with a page', 'DINGTALK', DINGTALK.user, page],
    [
      'answers with a page that says 403',
      'DINGTALK',
      DINGTALK.token,
      (_, r) => r.writeHead(403).end('<html>'),
    ],
    ['gives a token that is none', 'DINGTALK', DINGTALK.token, json({ accessToken: 'a\r\nb: c' })],
    ...[7, null, ['a'], '', undefined].map(
      unionId =>
        [`names a person ${JSON.stringify(unionId)}`, 'DINGTALK', DINGTALK.user, json({ unionId })] as const,
    ),
  ]
  const bridges = new Map<Kind, Bridge>()
  beforeAll(async () => {
    for (const kind of KINDS) bridges.set(kind, await aBridge(kind, tree.luoyang))
  })
  afterEach(() => {
    for (const { service } of bridges.values()) service.recover()
  })

  test.each(FAILURES)(
    'that %s (%s) is unavailable: 503, and the next login works',
    async (_, kind, path, listener) => {
      const bridge = bridges.get(kind) as Bridge
      const { member, login } = await aBoundMember(stack, bridge, tree.luoyang)
      // Whatever app token was known is asked for again.
      moveClock(2 * 60 * MINUTE)
      bridge.service.answerWith(path, listener)
      const response = await postLogin(login())
      expect(response.status).toBe(503)
      const requestId = response.headers.get('x-request-id')
      expect(await response.json()).toEqual({ error: 'temporarily_unavailable', requestId })
      expect(response.headers.get('retry-after')).toMatch(/^\d+$/)
      const code = await invite(tree.luoyang, member)
      expect(await accept(acceptanceOf(code, login()))).toEqual([503, undefined])
      bridge.service.recover()
      expect(decodeJwt((await tokenOf(login())).access_token).sub).toBe(member.id)
    },
  )

  test('knows a person from outside by another name than a userid: they are nobody here', async () => {
    const bridge = bridges.get('WECOM') as Bridge
    for (const person of [{ openid: 'o1' }, { OpenId: 'o1' }, { external_userid: 'wm1' }]) {
      const login = loginAs(bridge, tree.luoyang, person)
      expect(await refusalOf(login)).toEqual([
        400,
        'invalid_grant',
        'the code is of somebody who is no member of the organization at the service',
      ])
    }
  })

  test('may be an older deployment of WeCom, which writes UserId', async () => {
    const bridge = bridges.get('WECOM') as Bridge
    const { member, name } = await aBoundMember(stack, bridge, tree.luoyang)
    const login = loginAs(bridge, tree.luoyang, { UserId: name, DeviceId: 'd' })
    expect(decodeJwt((await tokenOf(login)).access_token).sub).toBe(member.id)
  })

  test('is asked for an app token of WeCom once for many logins, and again shortly before it ends', async () => {
    const bridge = await aBridge('WECOM', tree.luoyang)
    const { login } = await aBoundMember(stack, bridge, tree.luoyang)
    const asked = () => bridge.service.asked(WECOM.token)
    const before = asked()
    await Promise.all([login(), login(), login()].map(one => tokenOf(one)))
    expect(asked()).toBe(before)
    moveClock(116 * MINUTE)
    await Promise.all([login(), login(), login()].map(one => tokenOf(one)))
    expect(asked()).toBe(before + 1)
  })

  test('may take the app token back: it is renewed once, with the same code, and no oftener', async () => {
    const bridge = await aBridge('WECOM', tree.luoyang)
    const { member, login } = await aBoundMember(stack, bridge, tree.luoyang)
    const before = bridge.service.asked(WECOM.token)
    bridge.service.takeTokensBack()
    expect(decodeJwt((await tokenOf(login())).access_token).sub).toBe(member.id)
    expect(bridge.service.asked(WECOM.token)).toBe(before + 1)
    const users = bridge.service.asked(WECOM.user)
    bridge.service.answerWith(WECOM.user, json({ errcode: 42001, errmsg: 'access_token expired' }))
    expect(await faultOf(login())).toEqual([503, 'temporarily_unavailable'])
    expect(bridge.service.asked(WECOM.user)).toBe(users + 2)
  })

  test.each(KINDS)(
    'no longer accepts the secret (%s): logins say so until the administrator has replaced it',
    async kind => {
      const bridge = await aBridge(kind, tree.luoyang)
      const { member, login } = await aBoundMember(stack, bridge, tree.luoyang)
      const renewed = `renewed-${bridge.service.registration.secret}`
      secrets.push(renewed)
      bridge.service.renewSecret(renewed)
      bridge.service.takeTokensBack()
      expect(await refusalOf(login())).toEqual([
        400,
        'unauthorized_client',
        'the service does not accept the app of the bridge: its administrator has to check it',
      ])
      const input = { bridgeId: bridge.id, expectedVersion: 1 }
      const old = await administer<BridgeAnswer>(tree.luoyang, 'ReplaceBridgeSecret', {
        ...input,
        secret: bridge.service.registration.secret,
      })
      expect(codesOf(old)).toEqual(['APP_REFUSED secret'])
      const replaced = await administer<BridgeAnswer>(tree.luoyang, 'ReplaceBridgeSecret', {
        ...input,
        secret: renewed,
      })
      expect(replaced.bridge).toMatchObject({ state: 'ACTIVE', version: 2 })
      expect(decodeJwt((await tokenOf(login())).access_token).sub).toBe(member.id)
    },
  )

  test('gets the secret of its own bridge alone: one that was put beside another bridge does not open', async () => {
    const [one, other] = [await aBridge('DINGTALK', tree.luoyang), await aBridge('DINGTALK', tree.luoyang)]
    const table = wholeTable(stack)
    const [key, wrong] = [one, other].map(({ id }) => listedBridgeKey(tree.luoyang.tenant, id))
    const [item, theirs] = [await table.get(key as never), await table.get(wrong as never)]
    await table.putAll([{ ...(item as NonNullable<typeof item>), sealed: theirs?.sealed }])
    expect(await faultOf({ ...loginAs(one, tree.luoyang, { unionId: 'u' }) })).toEqual([500, 'server_error'])
    expect(one.service.asked(DINGTALK.token)).toBe(0)
  })
})

test('no secret of a bridge, and no token or code of its service, is in any answer, log line or item', async () => {
  expect(secrets.length).toBeGreaterThan(5)
  expect(output.some(line => line.includes('a login by a bridge failed'))).toBe(true)
  const table = await wholeTableText(stack)
  expect(table).toContain('"sealed"')
  for (const text of [...output, table]) {
    for (const secret of secrets) expect(text).not.toContain(secret)
    expect(text).not.toMatch(/app-token-|user-token-|corpsecret|clientSecret|appSecret/)
  }
})
