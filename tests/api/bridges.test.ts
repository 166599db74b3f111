import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { decodeJwt } from 'jose'
import * as oauth from 'oauth4webapi'
import { beforeAll, describe, expect, test } from 'vitest'
import { listedBridgeKey } from '../../functions/identity/store.ts'
import { ask, send } from '../kit/api.ts'
import { auditRecords } from '../kit/audit.ts'
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
  discovered,
  faultOf,
  fetched,
  invite,
  KINDS,
  loginOf,
  refusalOf,
  tokenOf,
  viewer,
} from '../kit/bridges.ts'
import { whileThrottled } from '../kit/busy-table.ts'
import { clockSkew, MINUTE, moveClock } from '../kit/clock.ts'
import { aMember, aTree, type Tree, wholeTable } from '../kit/government.ts'
import { openStack, SERVICE_URL, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree

beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
})

describe.each(KINDS)('a person who logs in by a bridge to %s', kind => {
  let bridge: Bridge
  beforeAll(async () => {
    bridge = await aBridge(kind, tree.zhengzhou)
  })

  test('acts as the member to whom they are bound, with the roles of the register and a token of RFC 9068 in full', async () => {
    const { member, login } = await aBoundMember(stack, bridge, tree.zhongyuan)
    const { access_token: token, ...issued } = await tokenOf(login())
    expect(issued).toEqual({
      token_type: 'bearer',
      expires_in: 900,
      scope: 'directory document exchange tenancy',
    })
    expect(decodeJwt(token)).toMatchObject({
      sub: member.id,
      client_id: bridge.id,
      agency: tree.zhongyuan.id,
    })
    const request = new Request(`${SERVICE_URL}/graphql`, { headers: { authorization: `Bearer ${token}` } })
    const claims = await oauth.validateJwtAccessToken(await discovered(), request, stack.issuer.audience, {
      [oauth.customFetch]: fetched,
      [oauth.clockSkew]: clockSkew(),
    })
    expect(Object.keys(claims).sort()).toEqual(
      ['agency', 'aud', 'binding', 'client_id', 'exp', 'iat', 'iss', 'jti', 'scope', 'sub'].sort(),
    )
    const { data } = await send<{ viewer: object }>(token, '{ viewer { subject name roles agency { id } } }')
    expect(data?.viewer).toEqual({
      subject: member.id,
      name: '科员',
      roles: ['CLERK'],
      agency: { id: tree.zhongyuan.id },
    })
    expect((await ask<{ nodes: unknown[] }>(token, 'Inbox', {})).nodes).toEqual([])
  })

  test('may ask for fewer scopes, for this API alone', async () => {
    const { login } = await aBoundMember(stack, bridge, tree.zhongyuan)
    const { scope } = await tokenOf(login(), { scope: 'exchange', resource: `${SERVICE_URL}/graphql` })
    expect(scope).toBe('exchange')
    expect(await faultOf({ ...login(), scope: 'everything' })).toEqual([400, 'invalid_scope'])
    expect(await faultOf({ ...login(), resource: 'https://elsewhere' })).toEqual([400, 'invalid_target'])
  })

  test('is nobody before they are bound, and at other agencies, and is told why', async () => {
    const stranger = loginOf(bridge, tree.zhongyuan, 'Nobody')
    expect(await refusalOf(stranger)).toEqual([
      400,
      'invalid_grant',
      'the person is not bound to a member of the agency, and needs an invitation',
    ])
    const { login, member } = await aBoundMember(stack, bridge, tree.zhongyuan)
    expect(await refusalOf(login(tree.erqi))).toEqual(
      await refusalOf(loginOf(bridge, tree.zhongyuan, 'Nobody')),
    )
    // The id of a member is no name of theirs at the service.
    expect(await faultOf(loginOf(bridge, tree.zhongyuan, member.id))).toEqual([400, 'invalid_grant'])
  })

  test('is nobody beyond the reach of whoever registered it: above, beside, nor by an invitation from there', async () => {
    for (const agency of [tree.province, tree.luoyang]) {
      const member = await aMember(stack, agency, '科员', 'CLERK')
      const login = () => loginOf(bridge, agency, 'Far')
      expect(await refusalOf(login())).toEqual([
        400,
        'invalid_grant',
        'the person is not admitted at the agency: ISSUER_BEYOND_REACH',
      ])
      expect(await accept(acceptanceOf(await invite(agency, member), login()))).toEqual([
        403,
        'ISSUER_BEYOND_REACH',
      ])
      // Nor does it write anything into their audit.
      const auditor = await agency.token('AUDITOR')
      const { nodes } = await auditRecords(auditor, {})
      expect(nodes.filter(({ code }) => code === 'ISSUER_BEYOND_REACH')).toEqual([])
    }
  })

  test('uses a code once, and none that the service did not give', async () => {
    const { login } = await aBoundMember(stack, bridge, tree.zhongyuan)
    const once = login()
    await tokenOf(once)
    const unknown = [
      400,
      'invalid_grant',
      'the service does not accept the code: it is unknown, has expired or was used',
    ]
    expect(await refusalOf(once)).toEqual(unknown)
    expect(await refusalOf({ ...once, code: 'guessed&access_token=x' })).toEqual(unknown)
  })

  test('is nobody within a minute after their member has left', async () => {
    const { member, login } = await aBoundMember(stack, bridge, tree.zhongyuan)
    const { access_token: token } = await tokenOf(login())
    expect(await viewer(token)).toEqual([200, member.id])
    await administer(tree.zhongyuan, 'EndMember', { memberId: member.id, expectedVersion: 1, reason: '调离' })
    moveClock(MINUTE)
    expect(await viewer(token)).toEqual([403, 'MEMBER_NOT_ACTIVE'])
    expect((await refusalOf(login()))[2]).toContain('MEMBER_NOT_ACTIVE')
  })

  test('is nobody within a minute after their binding was taken back, with a token that is out or a new one', async () => {
    const { member, login } = await aBoundMember(stack, bridge, tree.zhongyuan)
    const { access_token: token } = await tokenOf(login())
    expect(await viewer(token)).toEqual([200, member.id])
    const administrator = await tree.zhongyuan.token('ADMINISTRATOR')
    const { nodes } = await ask<{ nodes: { id: string }[] }>(administrator, 'Bindings', {
      memberId: member.id,
    })
    const input = { bindingId: nodes[0]?.id, expectedVersion: 1, reason: '手机遗失' }
    await administer(tree.zhongyuan, 'EndBinding', input)
    moveClock(MINUTE)
    expect(await viewer(token)).toEqual([403, 'SUBJECT_NOT_BOUND'])
    expect((await refusalOf(login()))[1]).toBe('invalid_grant')
  })

  test('is in the audit of the agency with each token, and when they are not admitted', async () => {
    const { member, login } = await aBoundMember(stack, bridge, tree.zhongyuan)
    const { access_token: token } = await tokenOf(login())
    await administer(tree.zhongyuan, 'EndMember', { memberId: member.id, expectedVersion: 1, reason: '调离' })
    moveClock(MINUTE)
    await refusalOf(login())
    const auditor = await tree.zhongyuan.token('AUDITOR')
    const { nodes } = await auditRecords(auditor, { subject: member.id })
    expect(nodes).toMatchObject([
      { action: 'admission', outcome: 'REFUSED', code: 'MEMBER_NOT_ACTIVE', target: bridge.id, name: '科员' },
      { action: 'issueToken', outcome: 'ALLOWED', tokenId: decodeJwt(token).jti, target: bridge.id },
    ])
  })

  test('is nobody after the bridge has ended: at once for a new token, within a minute with one that is out', async () => {
    const own = await aBridge(kind, tree.zhengzhou)
    const { member, login, name } = await aBoundMember(stack, own, tree.zhongyuan)
    const invited = await invite(tree.zhongyuan, await aMember(stack, tree.zhongyuan, '后来', 'CLERK'))
    const { access_token: token } = await tokenOf(login())
    expect(await viewer(token)).toEqual([200, member.id])
    const input = { bridgeId: own.id, expectedVersion: 1, reason: '更换平台' }
    expect(codesOf(await administer<BridgeAnswer>(tree.zhongyuan, 'EndBridge', input))).toEqual([
      'NOT_FOUND bridgeId',
    ])
    const ended = await administer<BridgeAnswer>(tree.zhengzhou, 'EndBridge', input)
    expect(ended.bridge).toMatchObject({ state: 'ENDED', version: 2 })
    const asked = own.service.asked(kind === 'WECOM' ? WECOM.user : DINGTALK.token)
    expect(await refusalOf(login())).toEqual([
      400,
      'invalid_grant',
      'the bridge is not registered, or has ended',
    ])
    expect(await accept(acceptanceOf(invited, login()))).toEqual([401, 'BRIDGE_NOT_ACTIVE'])
    expect(own.service.asked(kind === 'WECOM' ? WECOM.user : DINGTALK.token)).toBe(asked)
    moveClock(MINUTE)
    expect(await viewer(token)).toEqual([403, 'BRIDGE_NOT_ACTIVE'])
    expect(
      codesOf(await administer<BridgeAnswer>(tree.zhengzhou, 'EndBridge', { ...input, expectedVersion: 2 })),
    ).toEqual(['WRONG_STATE '])
    expect(await wholeTable(stack).get(listedBridgeKey(tree.zhengzhou.tenant, own.id))).not.toHaveProperty(
      'sealed',
    )
    // Another bridge to the same organization finds them bound.
    const again = await administer<BridgeAnswer>(tree.zhengzhou, 'RegisterBridge', own.service.registration)
    const other = { ...own, id: again.bridge?.id ?? '' }
    const { access_token } = await tokenOf(loginOf(other, tree.zhongyuan, name))
    expect(await viewer(access_token)).toEqual([200, member.id])
  })

  test('gets a token that is bound to the key that they prove to have (DPoP), and a missing nonce costs no code', async () => {
    const { member, login } = await aBoundMember(stack, bridge, tree.zhongyuan)
    const once = login()
    const client = { client_id: bridge.id, [oauth.clockSkew]: clockSkew() }
    const DPoP = oauth.DPoP(client, await oauth.generateKeyPair('ES256'))
    await expect(tokenOf(once, { DPoP })).rejects.toSatisfy(oauth.isDPoPNonceError)
    const { access_token: token, token_type } = await tokenOf(once, { DPoP })
    expect(token_type).toBe('dpop')
    const call = (proofs: oauth.DPoPHandle) =>
      oauth.protectedResourceRequest(
        token,
        'POST',
        new URL(`${SERVICE_URL}/graphql`),
        new Headers({ 'content-type': 'application/json' }),
        JSON.stringify({ query: '{ viewer { subject } }' }),
        { [oauth.customFetch]: fetched, DPoP: proofs },
      )
    expect(await (await call(DPoP)).json()).toMatchObject({ data: { viewer: { subject: member.id } } })
    expect(await viewer(token)).toEqual([401, 'DPOP_PROOF_MISSING'])
  })
})

describe('an invitation that is taken up by a bridge', () => {
  let bridge: Bridge
  beforeAll(async () => {
    bridge = await aBridge('WECOM', tree.zhengzhou)
  })
  const login = (userid: string, agency = tree.erqi) => loginOf(bridge, agency, userid)

  test('binds one person, once: the same again without effect, another not at all, nor two at once', async () => {
    const member = await aMember(stack, tree.erqi, '科员', 'CLERK')
    const code = await invite(tree.erqi, member)
    const names = ['One', 'Other']
    const both = await Promise.all(names.map(name => accept(acceptanceOf(code, login(name)))))
    expect(both.map(([status]) => status).sort()).toEqual([200, 409])
    const [winner = '', loser = ''] = both[0]?.[0] === 200 ? names : names.toReversed()
    expect(await accept(acceptanceOf(code, login(winner)))).toEqual([200, member.id])
    expect(await accept(acceptanceOf(code, login(loser)))).toEqual([409, 'INVITATION_USED'])
    expect(await faultOf(login(loser))).toEqual([400, 'invalid_grant'])
    expect(decodeJwt((await tokenOf(login(winner))).access_token).sub).toBe(member.id)
  })

  test('is for its own agency, and makes nobody two people', async () => {
    const member = await aMember(stack, tree.erqi, '科员', 'CLERK')
    const code = await invite(tree.erqi, member)
    expect(await accept(acceptanceOf(code, login('Third', tree.zhongyuan)))).toEqual([
      409,
      'INVITATION_UNKNOWN',
    ])
    const { name } = await aBoundMember(stack, bridge, tree.erqi)
    expect(await accept(acceptanceOf(code, login(name)))).toEqual([409, 'BOUND_TO_ANOTHER'])
  })

  test('is not used up by a code that the service refuses, nor while the table is busy', async () => {
    const member = await aMember(stack, tree.erqi, '科员', 'CLERK')
    const code = await invite(tree.erqi, member)
    const guessed = { ...login('Fourth'), code: 'guessed' }
    expect(await accept(acceptanceOf(code, guessed))).toEqual([401, 'CODE_REFUSED'])
    const attempt = () => accept(acceptanceOf(code, login('Fourth')))
    expect(await whileThrottled(TransactWriteCommand, attempt)).toEqual([503, undefined])
    expect(await attempt()).toEqual([200, member.id])
  })

  test('needs all that a login needs, and either a token or a bridge', async () => {
    const member = await aMember(stack, tree.erqi, '科员', 'CLERK')
    const whole = acceptanceOf(await invite(tree.erqi, member), login('Fifth'))
    for (const field of ['code', 'platformCode', 'agency'])
      expect((await accept({ ...whole, [field]: undefined }))[0]).toBe(400)
    expect((await accept({ ...whole, bridge: 7 }))[0]).toBe(400)
    expect(await accept({ code: whole.code })).toEqual([401, 'TOKEN_MISSING'])
    const authorization = `Bearer ${member.token}`
    expect((await accept(whole, { authorization }))[0]).toBe(400)
    expect(await accept(whole)).toEqual([200, member.id])
  })
})
