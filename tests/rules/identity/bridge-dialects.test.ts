import { describe, expect, it } from 'vitest'
import * as dingtalk from '../../../functions/identity/rules/bridges/dingtalk.ts'
import type { ServiceAnswer } from '../../../functions/identity/rules/bridges/service.ts'
import * as wecom from '../../../functions/identity/rules/bridges/wecom.ts'

const said = (body: unknown, status = 200): ServiceAnswer => ({ status, body })

describe('the dialect of WeCom (企业微信)', () => {
  it('has secret, token and code in the query, each as it is', () => {
    expect(wecom.appTokenCall('https://a.cn', 'ww1', 'a&b=c').url).toBe(
      'https://a.cn/cgi-bin/gettoken?corpid=ww1&corpsecret=a%26b%3Dc',
    )
    expect(wecom.userCall('https://a.cn/x', 't', 'c&access_token=u').url).toBe(
      'https://a.cn/x/cgi-bin/auth/getuserinfo?access_token=t&code=c%26access_token%3Du',
    )
  })

  it.each<[string, ServiceAnswer, object]>([
    [
      'a token',
      said({ errcode: 0, errmsg: 'ok', access_token: 't', expires_in: 7200 }),
      { ok: true, value: { token: 't', seconds: 7200 } },
    ],
    ['a wrong secret', said({ errcode: 40001, errmsg: '' }), { fault: 'APP_REFUSED', code: '40001' }],
    ['a wrong corpId', said({ errcode: 40013 }), { fault: 'APP_REFUSED', code: '40013' }],
    // About no token that exists yet, so about the app.
    ['a fault of a token', said({ errcode: 40014 }), { fault: 'APP_REFUSED', code: '40014' }],
    ['a busy service', said({ errcode: -1 }), { fault: 'BUSY', code: '-1' }],
    ['an outage', said(null, 500), { fault: 'BUSY', code: '500' }],
    ['no token', said({ errcode: 0, expires_in: 7200 }), { fault: 'UNREADABLE' }],
    [
      'a token that lasts no time',
      said({ errcode: 0, access_token: 't', expires_in: 0 }),
      { fault: 'UNREADABLE' },
    ],
    [
      'a token in two lines',
      said({ errcode: 0, access_token: 'a\nb', expires_in: 9 }),
      { fault: 'UNREADABLE' },
    ],
  ])('answers a request for an app token with %s', (_, answer, expected) => {
    expect(wecom.readAppToken(answer)).toMatchObject(expected)
  })

  it.each<[string, ServiceAnswer, object]>([
    ['a userid', said({ errcode: 0, userid: 'ZhangSan' }), { ok: true, value: 'ZhangSan' }],
    ['a UserId', said({ errcode: 0, UserId: 'ZhangSan', DeviceId: '' }), { ok: true, value: 'ZhangSan' }],
    ['both', said({ errcode: 0, userid: 'a', UserId: 'b', openid: 'c' }), { ok: true, value: 'a' }],
    ['an openid', said({ errcode: 0, openid: 'o' }), { fault: 'NOT_A_MEMBER_THERE' }],
    ['an OpenId', said({ errcode: 0, OpenId: 'o' }), { fault: 'NOT_A_MEMBER_THERE' }],
    ['an external user', said({ errcode: 0, external_userid: 'wm' }), { fault: 'NOT_A_MEMBER_THERE' }],
    ['nobody', said({ errcode: 0 }), { fault: 'UNREADABLE' }],
    ['an openid that is none', said({ errcode: 0, openid: 1 }), { fault: 'UNREADABLE' }],
    ['a number', said({ errcode: 0, userid: 1 }), { fault: 'UNREADABLE' }],
    ['an empty name', said({ errcode: 0, userid: '' }), { fault: 'UNREADABLE' }],
    ['broken Unicode', said({ errcode: 0, userid: 'a\udc00' }), { fault: 'UNREADABLE' }],
    ['an errcode that is a text', said({ errcode: '0', userid: 'a' }), { fault: 'UNREADABLE' }],
    ['no object', said('userid'), { fault: 'UNREADABLE' }],
    ['a status of its own', said({ errcode: 0, userid: 'a' }, 404), { fault: 'UNREADABLE', code: '404' }],
    ['too many requests', said(null, 429), { fault: 'BUSY', code: '429' }],
    ...[40029, 42003].map(
      errcode => [`${errcode}, the code`, said({ errcode }), { fault: 'CODE_REFUSED' }] as const,
    ),
    ...[40014, 42001].map(
      errcode => [`${errcode}, the app token`, said({ errcode }), { fault: 'TOKEN_STALE' }] as const,
    ),
    ...[-1, 45009, 45033].map(errcode => [`${errcode}, busy`, said({ errcode }), { fault: 'BUSY' }] as const),
    ...[60020, 48002, 50001].map(
      errcode =>
        [`${errcode}, the app`, said({ errcode }), { fault: 'APP_REFUSED', code: String(errcode) }] as const,
    ),
  ] as [string, ServiceAnswer, object][])(
    'answers the question who somebody is with %s',
    (_, answer, expected) => {
      expect(wecom.readUser(answer)).toMatchObject(expected)
    },
  )
})

describe('the dialect of DingTalk (钉钉)', () => {
  const app = { address: 'https://a.cn', clientId: 'ding1', secret: 's' }

  it('has secret and code in JSON, and the token in a header of its own', () => {
    expect(dingtalk.appTokenCall(app)).toEqual({
      url: 'https://a.cn/v1.0/oauth2/accessToken',
      json: { appKey: 'ding1', appSecret: 's' },
    })
    expect(dingtalk.userTokenCall(app, 'c')).toEqual({
      url: 'https://a.cn/v1.0/oauth2/userAccessToken',
      json: { clientId: 'ding1', clientSecret: 's', code: 'c', grantType: 'authorization_code' },
    })
    expect(dingtalk.userCall('https://a.cn', 't')).toEqual({
      url: 'https://a.cn/v1.0/contact/users/me',
      headers: { 'x-acs-dingtalk-access-token': 't' },
    })
  })

  it('answers with a token of the app, of a person, or with who the person is', () => {
    expect(dingtalk.readAppToken(said({ accessToken: 't', expireIn: 7200 }))).toEqual({
      ok: true,
      value: { token: 't', seconds: 7200 },
    })
    expect(dingtalk.readUserToken(said({ accessToken: 't', refreshToken: 'r' }))).toEqual({
      ok: true,
      value: 't',
    })
    expect(dingtalk.readUser(said({ nick: '某某', unionId: 'u' }))).toEqual({ ok: true, value: 'u' })
  })

  it.each<[string, ServiceAnswer, object]>([
    ['nothing', said({}), { fault: 'UNREADABLE' }],
    ['no JSON', said(null, 400), { fault: 'UNREADABLE', code: '400' }],
    ['a code in no form of a code', said({ code: 'a b' }, 400), { fault: 'UNREADABLE', code: '400' }],
    [
      'a code that is not there',
      said({ code: 'invalidParameter.authCode.notFound' }, 400),
      { fault: 'CODE_REFUSED', code: 'invalidParameter.authCode.notFound' },
    ],
    ['a wrong secret', said({ code: 'invalidClientIdOrSecret' }, 400), { fault: 'APP_REFUSED' }],
    [
      'a permission that is not there',
      said({ code: 'Forbidden.AccessDenied.AccessTokenPermissionDenied' }, 403),
      { fault: 'APP_REFUSED' },
    ],
    ['too many calls', said({ code: 'Forbidden.AccessDenied.QpsLimitForApi' }, 403), { fault: 'BUSY' }],
    ['an outage', said({ code: 'ServiceUnavailable' }, 503), { fault: 'BUSY', code: 'ServiceUnavailable' }],
    ['an outage without a word', said(null, 502), { fault: 'BUSY', code: '502' }],
    ['an outage with another status', said({ code: 'ServiceUnavailable' }, 400), { fault: 'BUSY' }],
  ])('answers any question with %s', (_, answer, expected) => {
    for (const read of [dingtalk.readAppToken, dingtalk.readUserToken, dingtalk.readUser])
      expect(read(answer)).toMatchObject({ ok: false, ...expected })
  })
})
