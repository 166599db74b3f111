import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate, send } from '../kit/api.ts'
import { aWeCom, type FakeService, WECOM } from '../kit/bridge-services.ts'
import {
  aBridge,
  administer,
  type BridgeAnswer,
  codesOf,
  faultOf,
  refusalOf,
  type SeenBridge,
  secrets,
  viewer,
} from '../kit/bridges.ts'
import { aMember, aTree, type Tree } from '../kit/government.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree

beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
})

describe('registering a bridge (登录桥)', () => {
  let service: FakeService
  beforeAll(async () => {
    service = await aWeCom()
    secrets.push(service.registration.secret)
  })

  test.each<[string, Record<string, unknown>, string[]]>([
    ['for what is no address', { address: 'qyapi' }, ['NOT_A_SERVICE_ADDRESS address']],
    ['with a query', { address: 'https://a.cn/?x' }, ['NOT_A_SERVICE_ADDRESS address']],
    ['with a password', { address: 'https://u:p@a.cn' }, ['NOT_A_SERVICE_ADDRESS address']],
    ['with a client id that is none', { clientId: 'a b' }, ['NOT_A_CLIENT_ID clientId']],
    [
      'with a secret that is none',
      { secret: '密钥密钥密钥密钥密钥密钥密钥密钥' },
      ['NOT_AN_APP_SECRET secret'],
    ],
    ['without TLS', { address: 'http://a.example.cn' }, ['SERVICE_UNREACHABLE address']],
    ...['https://10.0.0.1', 'https://169.254.169.254', 'https://[::1]', 'https://100.100.100.200'].map(
      address =>
        [`at ${address}, without a call`, { address }, ['SERVICE_UNREACHABLE address']] as [
          string,
          Record<string, unknown>,
          string[],
        ],
    ),
    ['with another’s client id', { clientId: 'ww9' }, ['APP_REFUSED secret']],
    ['with a wrong secret', { secret: 'x'.repeat(40) }, ['APP_REFUSED secret']],
  ])('is refused %s', async (_, fields, expected) => {
    expect(
      codesOf(
        await administer<BridgeAnswer>(tree.zhengzhou, 'RegisterBridge', {
          ...service.registration,
          ...fields,
        }),
      ),
    ).toEqual(expected)
  })

  test('is for administrators', async () => {
    const token = await tree.zhengzhou.token('CLERK')
    expect(codesOf(await mutate<BridgeAnswer>(token, 'RegisterBridge', { ...service.registration }))).toEqual(
      ['NOT_PERMITTED '],
    )
    expect((await send(token, '{ bridges { nodes { id } } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  test('is done once, however often it is asked for, and the key is for this secret alone', async () => {
    const input = { ...service.registration, idempotencyKey: 'once' }
    const [one, two] = await Promise.all([
      administer<BridgeAnswer>(tree.jiyuan, 'RegisterBridge', input),
      administer<BridgeAnswer>(tree.jiyuan, 'RegisterBridge', input),
    ])
    expect(one?.bridge?.id).toBe(two?.bridge?.id)
    expect([one?.replayed, two?.replayed].sort()).toEqual([false, true])
    const other = await administer<BridgeAnswer>(tree.jiyuan, 'RegisterBridge', {
      ...input,
      secret: 'y'.repeat(40),
    })
    expect(codesOf(other)).toEqual(['IDEMPOTENCY_KEY_REUSED idempotencyKey'])
    const token = await tree.jiyuan.token('AUDITOR')
    const { nodes } = await ask<{ nodes: SeenBridge[] }>(token, 'Bridges')
    expect(nodes).toEqual([one?.bridge])
  })

  test('is seen by its own agency, and its steps are for nobody else, without a call to the service', async () => {
    const { id, service: its } = await aBridge('WECOM', tree.zhengzhou)
    const stranger = await tree.luoyang.token('ADMINISTRATOR')
    expect((await send(stranger, `{ node(id: "${id}") { id } }`)).data).toEqual({ node: null })
    expect(
      (await send(await tree.zhengzhou.token('ADMINISTRATOR'), `{ node(id: "${id}") { id } }`)).data,
    ).toEqual({
      node: { id },
    })
    const asked = its.asked(WECOM.token)
    for (const agency of [tree.luoyang, tree.province, tree.zhongyuan])
      expect(
        codesOf(
          await administer<BridgeAnswer>(agency, 'ReplaceBridgeSecret', {
            bridgeId: id,
            expectedVersion: 1,
            secret: its.registration.secret,
          }),
        ),
      ).toEqual(['NOT_FOUND bridgeId'])
    expect(its.asked(WECOM.token)).toBe(asked)
  })
})

describe('a request for a token by a bridge is refused', () => {
  test.each<[string, Record<string, string>]>([
    ['without a bridge', { bridge: '' }],
    ['with a bridge that is no id', { bridge: 'brg_1' }],
    ['with an id of another kind', { bridge: 'app_01HZZZZZZZZZZZZZZZZZZZZZZZ' }],
    ['without a code', { code: '' }],
    ['with a code of several lines', { code: 'a\r\nb' }],
    ['with an overlong code', { code: 'a'.repeat(501) }],
    ['without an agency', { agency: '' }],
    ['with an agency that is no id', { agency: '河南' }],
  ])('%s', async (_, fields) => {
    const good = {
      bridge: 'brg_01HZZZZZZZZZZZZZZZZZZZZZZZ',
      code: 'c',
      agency: 'agc_01HZZZZZZZZZZZZZZZZZZZZZZZ',
    }
    expect(await faultOf({ ...good, ...fields })).toEqual([400, 'invalid_request'])
  })

  test('that nobody registered, like one that has ended, or at an agency that nobody registered', async () => {
    const agency = tree.luoyang.id
    expect(await faultOf({ bridge: 'brg_01HZZZZZZZZZZZZZZZZZZZZZZZ', code: 'c', agency })).toEqual([
      400,
      'invalid_grant',
    ])
    const bridge = await aBridge('WECOM', tree.luoyang)
    const code = bridge.service.code({ userid: 'u' })
    const never = 'agc_01HZZZZZZZZZZZZZZZZZZZZZZZ'
    expect((await refusalOf({ bridge: bridge.id, code, agency: never }))[2]).toContain('AGENCY_UNKNOWN')
  })

  test('that another issuer names as its client: only the token service knows bridges', async () => {
    const { id: sub } = await aMember(stack, tree.luoyang, '科员', 'CLERK')
    const token = await stack.issuer.mint({
      sub,
      agency: tree.luoyang.id,
      client_id: 'brg_01HZZZZZZZZZZZZZZZZZZZZZZZ',
    } as never)
    expect(await viewer(token)).toEqual([200, sub])
  })
})
