import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { generateKeyPair, SignJWT } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { agencyKey, agencyOf } from '../../functions/tenancy/store.ts'
import { ask, mutate, type Payload, send } from '../kit/api.ts'
import { auditRecords } from '../kit/audit.ts'
import { whileThrottled } from '../kit/busy-table.ts'
import { clockTime, MINUTE, moveClock } from '../kit/clock.ts'
import { aMember, aTree, type Person, type TestAgency, type Tree, wholeTable } from '../kit/government.ts'
import { aProvider, type Provider } from '../kit/oidc.ts'
import { serviceFetch } from '../kit/service.ts'
import { openStack, SERVICE_URL, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let provider: Provider

beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  provider = await aProvider(clockTime)
  const { issuer, problems } = await register(tree.zhengzhou, {
    issuer: provider.issuer,
    subjectClaim: 'uid',
    agencyClaim: 'org',
  })
  if (issuer === null) throw new Error(JSON.stringify(problems))
})

interface SeenIssuer {
  readonly id: string
  readonly state: string
  readonly version: number
}
type Registered = Payload<'issuer', SeenIssuer>
const register = async (agency: TestAgency, fields: Record<string, unknown>) =>
  mutate<Registered>(await agency.token('ADMINISTRATOR'), 'RegisterIssuer', fields)
const codes = ({ problems }: { problems: readonly { code: string; path: readonly string[] }[] }) =>
  problems.map(({ code, path }) => `${code} ${path.join('.')}`)

/** The code of an invitation for a member. */
const invite = async (agency: TestAgency, { id }: Pick<Person, 'id'>): Promise<string> => {
  const { invitation, problems } = await mutate<Payload<'invitation', { code: string }>>(
    await agency.token('ADMINISTRATOR'),
    'InviteMember',
    { memberId: id },
  )
  if (invitation === null) throw new Error(JSON.stringify(problems))
  return invitation.code
}
const accept = async (token: string | null, code: unknown) => {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (token !== null) headers.authorization = `Bearer ${token}`
  const body = typeof code === 'string' ? JSON.stringify({ code }) : String(code)
  const response = await serviceFetch(`${SERVICE_URL}/invitations/accept`, { method: 'POST', headers, body })
  const { memberId, reason } = (await response.json()) as { memberId?: string; reason?: string }
  return [response.status, memberId ?? reason]
}
const viewer = async (token: string) => {
  const { status, data, errors } = await send<{ viewer: { subject: string; roles: string[] } }>(
    token,
    '{ viewer { subject roles } }',
  )
  return [status, data?.viewer.subject ?? errors?.[0]?.extensions.reason]
}
let people = 0
/** A member with an identity at the provider that is bound to them. */
async function bound(
  agency: TestAgency,
): Promise<{ member: Person; uid: string; token: () => Promise<string> }> {
  const member = await aMember(stack, agency, '科员', 'CLERK')
  const uid = `u-${++people}`
  const token = () => provider.token({ uid, org: agency.id })
  expect(await accept(await token(), await invite(agency, member))).toEqual([200, member.id])
  return { member, uid, token }
}

describe('the people of a registered issuer (身份源)', () => {
  test('act as the members to whom they are bound, with the roles of the register', async () => {
    const { member, token, uid } = await bound(tree.zhongyuan)
    const boasting = await provider.token({
      uid,
      org: tree.zhongyuan.id,
      roles: ['SIGNATORY'],
      region: '410000',
    })
    const { data } = await send<{ viewer: object }>(
      boasting,
      '{ viewer { subject name roles agency { id } } }',
    )
    expect(data?.viewer).toEqual({
      subject: member.id,
      name: '科员',
      roles: ['CLERK'],
      agency: { id: tree.zhongyuan.id },
    })
    expect((await ask<{ nodes: unknown[] }>(await token(), 'Inbox', {})).nodes).toEqual([])
  })

  test('are nobody before they are bound, and at other agencies', async () => {
    expect(await viewer(await provider.token({ uid: 'u-nobody', org: tree.zhongyuan.id }))).toEqual([
      403,
      'SUBJECT_NOT_BOUND',
    ])
    const { uid } = await bound(tree.zhongyuan)
    expect(await viewer(await provider.token({ uid, org: tree.erqi.id }))).toEqual([403, 'SUBJECT_NOT_BOUND'])
    // The id of a member is no subject of theirs.
    const member = await aMember(stack, tree.zhongyuan, '科员', 'CLERK')
    expect(await viewer(await provider.token({ uid: member.id, org: tree.zhongyuan.id }))).toEqual([
      403,
      'SUBJECT_NOT_BOUND',
    ])
  })

  test('are nobody beyond the reach of whoever registered it: above, beside, nor by an invitation from there', async () => {
    for (const agency of [tree.province, tree.luoyang]) {
      const member = await aMember(stack, agency, '科员', 'CLERK')
      const token = await provider.token({ uid: 'u-far', org: agency.id })
      expect(await viewer(token)).toEqual([403, 'ISSUER_BEYOND_REACH'])
      expect(await accept(token, await invite(agency, member))).toEqual([403, 'ISSUER_BEYOND_REACH'])
    }
  })

  test('are nobody within a minute after their member has left, or the issuer has ended', async () => {
    const { member, token } = await bound(tree.zhongyuan)
    expect(await viewer(await token())).toEqual([200, member.id])
    await mutate(await tree.zhongyuan.token('ADMINISTRATOR'), 'EndMember', {
      memberId: member.id,
      expectedVersion: 1,
      reason: '调离',
    })
    moveClock(MINUTE)
    expect(await viewer(await token())).toEqual([403, 'MEMBER_NOT_ACTIVE'])

    const other = await aProvider(clockTime)
    const { issuer } = await register(tree.luoyang, { issuer: other.issuer })
    const colleague = await aMember(stack, tree.luoyang, '科员', 'CLERK')
    moveClock(MINUTE)
    const theirs = () => other.token({ sub: 'u-1', agency: tree.luoyang.id })
    expect(await accept(await theirs(), await invite(tree.luoyang, colleague))).toEqual([200, colleague.id])
    expect(await viewer(await theirs())).toEqual([200, colleague.id])
    const ended = await mutate<Registered>(await tree.luoyang.token('ADMINISTRATOR'), 'EndIssuer', {
      issuerId: issuer?.id,
      expectedVersion: 1,
      reason: '更换平台',
    })
    expect(ended.issuer?.state).toBe('ENDED')
    moveClock(MINUTE)
    expect(await viewer(await theirs())).toEqual([401, 'TOKEN_ISSUER_INVALID'])
    expect((await register(tree.luoyang, { issuer: other.issuer })).issuer?.state).toBe('ACTIVE')
  })

  test('may be named with their agency’s credit code, which their issuer knows', async () => {
    const other = await aProvider(clockTime)
    await register(tree.luoyang, { issuer: other.issuer, agencyClaim: 'uscc', agencyBy: 'CREDIT_CODE' })
    moveClock(MINUTE)
    const stored = agencyOf(await wholeTable(stack).get(agencyKey(tree.luoyang.id)))
    const member = await aMember(stack, tree.luoyang, '科员', 'CLERK')
    const token = () => other.token({ sub: 'u-1', uscc: stored?.creditCode })
    expect(await accept(await token(), await invite(tree.luoyang, member))).toEqual([200, member.id])
    expect(await viewer(await token())).toEqual([200, member.id])
    expect(await viewer(await other.token({ sub: 'u-1', uscc: '11410000MB1234567X' }))).toEqual([
      403,
      'AGENCY_UNKNOWN',
    ])
    expect(await viewer(await other.token({ sub: 'u-1', uscc: tree.luoyang.id }))).toEqual([
      401,
      'TOKEN_CLAIMS_INVALID',
    ])
  })

  test('write nothing into the audit of agencies for which their issuer does not speak, and never under an id', async () => {
    const victim = await aMember(stack, tree.luoyang, '科员', 'CLERK')
    const forged = await provider.token({ uid: victim.id, org: tree.luoyang.id })
    expect(await viewer(forged)).toEqual([403, 'ISSUER_BEYOND_REACH'])
    expect(await accept(forged, await invite(tree.luoyang, victim))).toEqual([403, 'ISSUER_BEYOND_REACH'])
    const near = await provider.token({ uid: victim.id, org: tree.zhongyuan.id })
    expect(await viewer(near)).toEqual([403, 'SUBJECT_NOT_BOUND'])
    for (const agency of [tree.luoyang, tree.zhongyuan]) {
      const auditor = await agency.token('AUDITOR')
      const { nodes } = await auditRecords(auditor, { subject: victim.id })
      expect(nodes).toEqual([])
    }
    const operator = await stack.issuer.mint({ sub: 'operator' })
    const named = { subject: provider.issuer }
    const { nodes } = await auditRecords(operator, named)
    expect(new Set(nodes.map(({ action, code }) => `${action} ${code}`))).toEqual(
      new Set(['admission ISSUER_BEYOND_REACH', 'acceptInvitation ISSUER_BEYOND_REACH']),
    )
    const auditor = await tree.luoyang.token('AUDITOR')
    const { nodes: own } = await auditRecords(auditor, {})
    expect(own.filter(({ code }) => code === 'ISSUER_BEYOND_REACH')).toEqual([])
  })

  test('go on while it cannot be reached, and its keys are asked for once', async () => {
    const { member, token } = await bound(tree.zhongyuan)
    const asked = provider.asked()
    provider.answerWith((_, response) => response.writeHead(500).end())
    moveClock(11 * MINUTE)
    expect(await viewer(await token())).toEqual([200, member.id])
    provider.answerWith(undefined)
    expect(provider.asked()).toBe(asked)
    // Whoever was not there is asked again after some seconds.
    moveClock(10_000)
  })
})

describe('a token that claims to be of a registered issuer is refused', () => {
  test.each<[string, Record<string, unknown>, string, Record<string, unknown>?]>([
    ['for another audience', { aud: 'elsewhere' }, 'TOKEN_AUDIENCE_INVALID'],
    ['that has expired', { exp: 1_700_000_000 }, 'TOKEN_EXPIRED'],
    ['that is older than a working day', { iat: 1_700_000_000 }, 'TOKEN_TOO_OLD'],
    ['from the future', { iat: 3_999_999_000 }, 'TOKEN_NOT_YET_VALID'],
    ['without a subject', { uid: undefined }, 'TOKEN_CLAIMS_INVALID'],
    ['whose subject is a list', { uid: ['u-1'] }, 'TOKEN_CLAIMS_INVALID'],
    ['whose subject is broken Unicode', { uid: 'a\ud800' }, 'TOKEN_CLAIMS_INVALID'],
    ['without an agency', { org: undefined }, 'TOKEN_CLAIMS_INVALID'],
    ['under another key id', {}, 'TOKEN_SIGNATURE_INVALID', { kid: 'p9' }],
  ])('%s', async (_, claims, reason, header = {}) => {
    const token = await provider.token(
      { sub: 'u-1', uid: 'u-1', org: tree.zhongyuan.id, exp: 4_000_000_000, ...claims },
      header,
    )
    expect(await viewer(token)).toEqual([401, reason])
  })

  test('by another key', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    const iat = Math.floor(clockTime() / 1000)
    const token = await new SignJWT({
      iss: provider.issuer,
      aud: 'hutong-api',
      sub: 'u',
      uid: 'u',
      org: tree.zhongyuan.id,
      iat,
      exp: iat + 60,
    })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'p1' })
      .sign(privateKey)
    expect(await viewer(token)).toEqual([401, 'TOKEN_SIGNATURE_INVALID'])
  })
})

describe('an invitation (邀请)', () => {
  test('is not used up while the table is busy: 503, and the same code works a moment later', async () => {
    const member = await aMember(stack, tree.erqi, '忙时到', 'CLERK')
    const code = await invite(tree.erqi, member)
    const token = await provider.token({ uid: `u-${++people}`, org: tree.erqi.id })
    expect(await whileThrottled(TransactWriteCommand, () => accept(token, code))).toEqual([503, undefined])
    expect(await accept(token, code)).toEqual([200, member.id])
  })

  test('is taken up once: by the same person again without effect, by another not at all, nor by two at once', async () => {
    const member = await aMember(stack, tree.erqi, '科员', 'CLERK')
    const code = await invite(tree.erqi, member)
    const tokenOf = (uid: string) => provider.token({ uid, org: tree.erqi.id })
    const [one, other] = [await tokenOf('u-one'), await tokenOf('u-other')]
    const both = await Promise.all([accept(one, code), accept(other, code)])
    expect(both.map(([status]) => status).sort()).toEqual([200, 409])
    const [winner, loser] = both[0]?.[0] === 200 ? [one, other] : [other, one]
    expect(await accept(winner, code)).toEqual([200, member.id])
    expect(await accept(loser, code)).toEqual([409, 'INVITATION_USED'])
    expect(await viewer(loser)).toEqual([403, 'SUBJECT_NOT_BOUND'])
    const auditor = await tree.erqi.token('AUDITOR')
    const { nodes } = await auditRecords(auditor, { first: 100 })
    const names = ['u-one', 'u-other'].map(uid => `${uid} (${provider.issuer})`)
    const seen = nodes.filter(({ subject }) => names.includes(subject))
    expect(new Set(seen.map(({ action, outcome, code }) => `${action} ${outcome} ${code}`))).toEqual(
      new Set([
        'acceptInvitation ALLOWED null',
        'acceptInvitation REFUSED INVITATION_USED',
        'admission REFUSED SUBJECT_NOT_BOUND',
      ]),
    )
    expect(seen.filter(({ outcome }) => outcome === 'ALLOWED')).toHaveLength(1)
  })

  test('that they still hold does not bind again whose binding was taken back; a later one does', async () => {
    const member = await aMember(stack, tree.erqi, '科员', 'CLERK')
    const [used, kept] = [await invite(tree.erqi, member), await invite(tree.erqi, member)]
    const token = () => provider.token({ uid: 'u-back', org: tree.erqi.id })
    expect(await accept(await token(), used)).toEqual([200, member.id])
    const administrator = await tree.erqi.token('ADMINISTRATOR')
    const { nodes } = await ask<{ nodes: { id: string }[] }>(administrator, 'Bindings', {
      memberId: member.id,
    })
    await mutate(administrator, 'EndBinding', { bindingId: nodes[0]?.id, expectedVersion: 1, reason: '误绑' })
    expect(await accept(await token(), kept)).toEqual([409, 'INVITATION_EXPIRED'])
    moveClock(1_000)
    expect(await accept(await token(), await invite(tree.erqi, member))).toEqual([200, member.id])
  })

  test('is for its own agency, lapses after a week, and makes nobody two people', async () => {
    const member = await aMember(stack, tree.erqi, '科员', 'CLERK')
    const code = await invite(tree.erqi, member)
    expect(await accept(await provider.token({ uid: 'u-x', org: tree.zhongyuan.id }), code)).toEqual([
      409,
      'INVITATION_UNKNOWN',
    ])
    const { token } = await bound(tree.erqi)
    expect(await accept(await token(), code)).toEqual([409, 'BOUND_TO_ANOTHER'])
    moveClock(7 * 24 * 60 * MINUTE)
    expect(await accept(await provider.token({ uid: 'u-y', org: tree.erqi.id }), code)).toEqual([
      409,
      'INVITATION_EXPIRED',
    ])
  })

  test('needs a token of a registered issuer and a code', async () => {
    const member = await aMember(stack, tree.erqi, '科员', 'CLERK')
    const code = await invite(tree.erqi, member)
    const fresh = await stack.issuer.mint({ sub: member.id, agency: tree.erqi.id })
    expect(await accept(fresh, code)).toEqual([409, 'NOT_OF_A_REGISTERED_ISSUER'])
    expect(await accept(null, code)).toEqual([401, 'TOKEN_MISSING'])
    const token = await provider.token({ uid: 'u-z', org: tree.erqi.id })
    expect(await accept(token, 'inv_unknown')).toEqual([409, 'INVITATION_UNKNOWN'])
    for (const body of [1, '{}', '{"code":""}', '{'] as unknown[])
      expect((await accept(token, typeof body === 'string' ? { toString: () => body } : body))[0]).toBe(400)
  })

  test('is not made for a member who has left, nor by another agency', async () => {
    const member = await aMember(stack, tree.erqi, '科员', 'CLERK')
    const input = { memberId: member.id }
    const stranger = await tree.zhongyuan.token('ADMINISTRATOR')
    expect(codes(await mutate<Payload<'invitation', object>>(stranger, 'InviteMember', input))).toEqual([
      'NOT_FOUND memberId',
    ])
    const own = await tree.erqi.token('ADMINISTRATOR')
    await mutate(own, 'EndMember', { ...input, expectedVersion: 1, reason: '调离' })
    expect(codes(await mutate<Payload<'invitation', object>>(own, 'InviteMember', input))).toEqual([
      'NOT_INVITABLE memberId',
    ])
  })
})

describe('registering an issuer is refused', () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ['for what is no address', { issuer: 'id.example.cn' }, ['NOT_AN_ISSUER issuer']],
    ['for an address with a query', { issuer: 'https://id.example.cn/?a=1' }, ['NOT_AN_ISSUER issuer']],
    [
      'with names of claims that are none',
      { issuer: 'https://id.example.cn', subjectClaim: '', agencyClaim: 'a b' },
      ['NOT_A_CLAIM subjectClaim', 'NOT_A_CLAIM agencyClaim'],
    ],
    ...[
      'http://id.example.cn',
      'https://10.0.0.1',
      'https://192.168.1.1',
      'https://169.254.169.254',
      'https://100.100.100.200',
      'https://[::1]',
      'https://[::ffff:10.0.0.1]',
      'https://[fd00::1]',
      'https://user:secret@id.example.cn',
      'ftp://id.example.cn',
      'file:///etc/passwd',
    ].map(
      issuer =>
        [`for ${issuer}, without a call`, { issuer }, ['ISSUER_UNREACHABLE issuer']] as [
          string,
          Record<string, unknown>,
          string[],
        ],
    ),
  ])('%s', async (_, fields, expected) => {
    expect(codes(await register(tree.zhengzhou, fields))).toEqual(expected)
  })

  test.each<[string, (address: string) => Parameters<Provider['answerWith']>[0]]>([
    [
      'describes another issuer',
      address => (_, response) =>
        response.end(JSON.stringify({ issuer: 'https://id.example.cn', jwks_uri: `${address}/jwks` })),
    ],
    [
      'redirects',
      address => (_, response) => response.writeHead(302, { location: `${address}/other` }).end(),
    ],
    ['answers with a page', () => (_, response) => response.end('<html>')],
    ['answers without end', () => (_, response) => response.end('x'.repeat(300_000))],
    [
      'has its keys on a private network',
      address => (_, response) =>
        response.end(JSON.stringify({ issuer: address, jwks_uri: 'https://10.0.0.1/jwks' })),
    ],
    [
      'has no keys',
      address => (request, response) =>
        request.url === '/jwks'
          ? response.writeHead(404).end()
          : response.end(JSON.stringify({ issuer: address, jwks_uri: `${address}/jwks` })),
    ],
  ])('of one that %s', async (_, answering) => {
    const other = await aProvider(clockTime)
    other.answerWith(answering(other.issuer))
    expect(codes(await register(tree.zhengzhou, { issuer: other.issuer }))).toEqual([
      'ISSUER_UNREACHABLE issuer',
    ])
  })

  test('if it is registered already, and ending it is for who registered it', async () => {
    expect(codes(await register(tree.luoyang, { issuer: provider.issuer }))).toEqual([
      'ALREADY_EXISTS issuer',
    ])
    const { nodes } = await ask<{ nodes: SeenIssuer[] }>(
      await tree.zhengzhou.token('ADMINISTRATOR'),
      'Issuers',
    )
    const ours = nodes.find(node => node.state === 'ACTIVE')
    const input = { issuerId: ours?.id, expectedVersion: ours?.version, reason: '越权' }
    const stranger = await tree.luoyang.token('ADMINISTRATOR')
    expect(codes(await mutate<Registered>(stranger, 'EndIssuer', input))).toEqual(['NOT_FOUND issuerId'])
    expect(codes(await register(tree.zhengzhou, { issuer: provider.issuer }))).toEqual([
      'ALREADY_EXISTS issuer',
    ])
  })
})
