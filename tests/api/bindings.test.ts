import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { agencyStandingOf } from '../../functions/access/admission.ts'
import { bindingByNumber } from '../../functions/identity/actions/bindings.ts'
import { fingerprint, sha256 } from '../../functions/kernel/digest.ts'
import { randomIds } from '../../functions/kernel/ids.ts'
import { agencyKey } from '../../functions/tenancy/store.ts'
import { ask, mutate, type Payload, send } from '../kit/api.ts'
import { whileThrottled } from '../kit/busy-table.ts'
import { MINUTE, moveClock } from '../kit/clock.ts'
import { environmentOf } from '../kit/functions.ts'
import { aMember, aTree, type Person, type TestAgency, type Tree, wholeTable } from '../kit/government.ts'
import { aProvider, type Provider } from '../kit/oidc.ts'
import { serviceFetch } from '../kit/service.ts'
import { openStack, SERVICE_URL, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
/** Two issuers of the city: one shows staff numbers, one mobile numbers. */
let staff: Provider
let mobiles: Provider
let moved = 0
const now = () => Date.now() + moved
const pass = (ms: number) => {
  moved += ms
  moveClock(ms)
}

beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  staff = await aProvider(now)
  mobiles = await aProvider(now)
  for (const [provider, claim, of] of [
    [staff, 'emp', 'STAFF'],
    [mobiles, 'phone', 'MOBILE'],
  ] as const) {
    const { issuer, problems } = await register(tree.zhengzhou, {
      issuer: provider.issuer,
      numberClaim: claim,
      numberOf: of,
    })
    if (issuer === null) throw new Error(JSON.stringify(problems))
  }
})

interface SeenIssuer {
  readonly numberClaim: string | null
  readonly numberOf: string | null
}
const register = async (agency: TestAgency, fields: Record<string, unknown>) =>
  mutate<Payload<'issuer', SeenIssuer>>(await agency.token('ADMINISTRATOR'), 'RegisterIssuer', fields)

interface SeenNumber {
  readonly memberId: string
  readonly kind: string
  readonly state: string
  readonly givenBy: string
  readonly version: number
}
type NumberPayload = Payload<'number', SeenNumber>
const give = async (agency: TestAgency, { id: memberId }: Pick<Person, 'id'>, number: string, more = {}) =>
  mutate<NumberPayload>(await agency.token('ADMINISTRATOR'), 'GiveMemberNumber', {
    memberId,
    kind: 'STAFF',
    number,
    ...more,
  })
const withdraw = async (
  agency: TestAgency,
  { id: memberId }: Pick<Person, 'id'>,
  expectedVersion: number,
  more = {},
) =>
  mutate<NumberPayload>(await agency.token('ADMINISTRATOR'), 'WithdrawMemberNumber', {
    memberId,
    kind: 'STAFF',
    expectedVersion,
    ...more,
  })

interface SeenBinding {
  readonly id: string
  readonly memberId: string
  readonly issuer: string
  readonly subject: string
  readonly means: string
  readonly grantedBy: string
  readonly state: string
  readonly endedBy: string | null
  readonly reason: string | null
  readonly version: number
}
const bindingsOf = async (
  agency: TestAgency,
  memberId?: string,
  role: 'ADMINISTRATOR' | 'AUDITOR' = 'AUDITOR',
) =>
  (
    await ask<{ nodes: SeenBinding[] }>(await agency.token(role), 'Bindings', {
      first: 100,
      ...(memberId === undefined ? {} : { memberId }),
    })
  ).nodes
type BindingPayload = Payload<'binding', SeenBinding>
const end = async (agency: TestAgency, { id, version }: SeenBinding, more = {}) =>
  mutate<BindingPayload>(await agency.token('SECURITY_ADMINISTRATOR'), 'EndBinding', {
    bindingId: id,
    expectedVersion: version,
    reason: '账号被盗用',
    ...more,
  })
const only = <Thing>(list: readonly Thing[]): Thing => {
  const [first, ...others] = list
  if (first === undefined || others.length > 0) throw new Error(`expected one, got ${JSON.stringify(list)}`)
  return first
}

const codes = ({ problems }: { problems: readonly { code: string; path: readonly string[] }[] }) =>
  problems.map(({ code, path }) => `${code} ${path.join('.')}`.trim())
const viewer = async (token: string) => {
  const { status, data, errors } = await send<{ viewer: { subject: string } }>(
    token,
    '{ viewer { subject } }',
  )
  return [status, data?.viewer.subject ?? errors?.[0]?.extensions.reason ?? errors?.[0]?.extensions.code]
}
const accept = async (token: string, code: string) => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const body = JSON.stringify({ code })
  const response = await serviceFetch(`${SERVICE_URL}/invitations/accept`, { method: 'POST', headers, body })
  const { memberId, reason } = (await response.json()) as { memberId?: string; reason?: string }
  return [response.status, memberId ?? reason]
}
const invite = async (agency: TestAgency, { id }: Pick<Person, 'id'>): Promise<string> => {
  const { invitation, problems } = await mutate<Payload<'invitation', { code: string }>>(
    await agency.token('ADMINISTRATOR'),
    'InviteMember',
    { memberId: id },
  )
  if (invitation === null) throw new Error(JSON.stringify(problems))
  return invitation.code
}
let counted = 0
/** A subject that no other test uses, and a staff number. */
const aSubject = () => `u-${++counted}`
const aNumber = () => `豫A${1000 + ++counted}`
const aClerk = (agency: TestAgency) => aMember(stack, agency, '科员', 'CLERK')
/** A token of the issuer that shows staff numbers. */
const tokenOf = (agency: TestAgency, sub: string, emp?: unknown) =>
  staff.token({ sub, agency: agency.id, ...(emp === undefined ? {} : { emp }) })

/** Everything that is stored, as text. */
const everything = async (): Promise<string> => {
  const pages: string[] = []
  let from: Record<string, never> | undefined
  do {
    const page = await stack.dynamodb.send(
      new ScanCommand({
        TableName: stack.tableName,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    )
    pages.push(JSON.stringify(page.Items))
    from = page.LastEvaluatedKey as Record<string, never> | undefined
  } while (from !== undefined)
  return pages.join('\n')
}

describe('a subject that shows a number (工号、手机号码)', () => {
  test('is bound to the member who has it, once, and stays so without showing it', async () => {
    const member = await aClerk(tree.zhongyuan)
    const [sub, number] = [aSubject(), aNumber()]
    expect(await viewer(await tokenOf(tree.zhongyuan, sub, number))).toEqual([403, 'SUBJECT_NOT_BOUND'])
    expect((await give(tree.zhongyuan, member, number)).number).toMatchObject({
      memberId: member.id,
      kind: 'STAFF',
      state: 'GIVEN',
      givenBy: 'mbr-ADMINISTRATOR',
      version: 1,
    })
    expect(await viewer(await tokenOf(tree.zhongyuan, sub, number))).toEqual([200, member.id])
    pass(MINUTE)
    expect(await viewer(await tokenOf(tree.zhongyuan, sub))).toEqual([200, member.id])
    expect(only(await bindingsOf(tree.zhongyuan, member.id))).toMatchObject({
      issuer: staff.issuer,
      subject: sub,
      means: 'NUMBER',
      grantedBy: 'mbr-ADMINISTRATOR',
      state: 'ACTIVE',
      version: 1,
    })
  })

  test.each<[string, string, unknown]>([
    ['with the country code', '138-0013-8001', '+8613800138001'],
    ['as a number of JSON', '13800138002', 13_800_138_002],
    ['in full width', '+86 138 0013 8003', '１３８００１３８００３'],
  ])('is found by a mobile number however it is written: %s', async (_, given, shown) => {
    const member = await aClerk(tree.erqi)
    expect(codes(await give(tree.erqi, member, given, { kind: 'MOBILE' }))).toEqual([])
    const token = await mobiles.token({ sub: aSubject(), agency: tree.erqi.id, phone: shown })
    expect(await viewer(token)).toEqual([200, member.id])
  })

  test('is refused if another was bound by the same number, which is handed on; the first stays bound', async () => {
    const member = await aClerk(tree.zhongyuan)
    const [first, second, number] = [aSubject(), aSubject(), aNumber()]
    await give(tree.zhongyuan, member, number)
    expect(await viewer(await tokenOf(tree.zhongyuan, first, number))).toEqual([200, member.id])
    for (let time = 1; time <= 2; time++)
      expect(await viewer(await tokenOf(tree.zhongyuan, second, number))).toEqual([
        403,
        'NUMBER_BOUND_TO_ANOTHER',
      ])
    pass(MINUTE)
    expect(await viewer(await tokenOf(tree.zhongyuan, first, number))).toEqual([200, member.id])
    expect(await bindingsOf(tree.zhongyuan, member.id)).toHaveLength(1)
  })

  test('is nobody at an agency where nobody has the number, and another there where somebody has it', async () => {
    const [here, there] = [await aClerk(tree.zhongyuan), await aClerk(tree.erqi)]
    const [sub, number] = [aSubject(), aNumber()]
    await give(tree.zhongyuan, here, number)
    expect(await viewer(await tokenOf(tree.erqi, sub, number))).toEqual([403, 'SUBJECT_NOT_BOUND'])
    expect(codes(await give(tree.erqi, there, number))).toEqual([])
    expect(await viewer(await tokenOf(tree.erqi, sub, number))).toEqual([200, there.id])
    expect(await viewer(await tokenOf(tree.zhongyuan, sub, number))).toEqual([200, here.id])
  })

  test('is not bound beyond the reach of its issuer, whatever number it shows', async () => {
    const member = await aClerk(tree.luoyang)
    const number = aNumber()
    await give(tree.luoyang, member, number)
    expect(await viewer(await tokenOf(tree.luoyang, aSubject(), number))).toEqual([
      403,
      'ISSUER_BEYOND_REACH',
    ])
    expect(await bindingsOf(tree.luoyang, member.id)).toEqual([])
  })

  test('is not bound by a number of the other kind, nor by what is no number', async () => {
    const member = await aClerk(tree.zhongyuan)
    await give(tree.zhongyuan, member, '13800138009', { kind: 'MOBILE' })
    for (const shown of [
      '13800138009',
      '',
      ' ',
      '豫A1\ud800',
      ['13800138009'],
      { a: 1 },
      null,
      true,
      1.5,
      -1,
    ])
      expect(await viewer(await tokenOf(tree.zhongyuan, aSubject(), shown))).toEqual([
        403,
        'SUBJECT_NOT_BOUND',
      ])
    // Whoever was bound is let in, whatever stands in the claim.
    const sub = aSubject()
    expect(await accept(await tokenOf(tree.zhongyuan, sub), await invite(tree.zhongyuan, member))).toEqual([
      200,
      member.id,
    ])
    expect(await viewer(await tokenOf(tree.zhongyuan, sub, 'a\ud800'))).toEqual([200, member.id])
  })

  test('is not bound if its issuer calls people by that number', async () => {
    const member = await aClerk(tree.zhongyuan)
    const number = aNumber()
    await give(tree.zhongyuan, member, number)
    expect(await viewer(await tokenOf(tree.zhongyuan, number, number))).toEqual([403, 'SUBJECT_NOT_BOUND'])
  })

  test('is not bound to a member who is suspended or has left', async () => {
    const member = await aClerk(tree.zhongyuan)
    const [sub, number] = [aSubject(), aNumber()]
    await give(tree.zhongyuan, member, number)
    const administrator = await tree.zhongyuan.token('ADMINISTRATOR')
    const input = { memberId: member.id, expectedVersion: 1, reason: '借调' }
    await mutate(administrator, 'SuspendMember', input)
    expect(await viewer(await tokenOf(tree.zhongyuan, sub, number))).toEqual([403, 'MEMBER_NOT_ACTIVE'])
    expect(await bindingsOf(tree.zhongyuan, member.id)).toEqual([])
    await mutate(administrator, 'ResumeMember', { memberId: member.id, expectedVersion: 2 })
    expect(await viewer(await tokenOf(tree.zhongyuan, sub, number))).toEqual([200, member.id])
    await mutate(administrator, 'EndMember', { ...input, expectedVersion: 3 })
    pass(MINUTE)
    expect(await viewer(await tokenOf(tree.zhongyuan, sub, number))).toEqual([403, 'MEMBER_NOT_ACTIVE'])
    expect(await viewer(await tokenOf(tree.zhongyuan, aSubject(), number))).toEqual([
      403,
      'NUMBER_BOUND_TO_ANOTHER',
    ])
  })

  test('is one of two at once: the other is refused, and the member has one binding', async () => {
    const member = await aClerk(tree.zhongyuan)
    const number = aNumber()
    await give(tree.zhongyuan, member, number)
    const tokens = await Promise.all([1, 2, 3].map(() => tokenOf(tree.zhongyuan, aSubject(), number)))
    const answers = await Promise.all(tokens.map(viewer))
    expect(answers.map(([status]) => status).sort()).toEqual([200, 403, 403])
    expect(answers.filter(([, reason]) => reason === 'NUMBER_BOUND_TO_ANOTHER')).toHaveLength(2)
    expect(await bindingsOf(tree.zhongyuan, member.id)).toHaveLength(1)
  })

  test('is bound once, also if several functions see its first requests at the same moment', async () => {
    const member = await aClerk(tree.zhongyuan)
    const [subject, value] = [aSubject(), aNumber()]
    await give(tree.zhongyuan, member, value)
    const table = wholeTable(stack)
    const agency = agencyStandingOf(await table.get(agencyKey(tree.zhongyuan.id)))
    if (agency === null) throw new Error('no agency')
    const { NUMBER_SECRET: numberSecret = '' } = environmentOf('token')
    const clock = () => new Date(now())
    const bindIn = () => bindingByNumber({ numberSecret, newId: randomIds(clock), now: clock })
    const unbound = { issuer: staff.issuer, subject, number: { kind: 'STAFF' as const, value } }
    const all = await Promise.all([1, 2, 3, 4].map(() => bindIn()(table, agency, unbound)))
    const { id: bindingId } = only(await bindingsOf(tree.zhongyuan, member.id))
    expect(all).toEqual(Array(4).fill({ memberId: member.id, state: 'ACTIVE', endedAt: null, bindingId }))
    expect(await viewer(await tokenOf(tree.zhongyuan, subject))).toEqual([200, member.id])
  })

  test('is told to come again while the table is busy, and bound a moment later', async () => {
    const member = await aClerk(tree.zhongyuan)
    const [sub, number] = [aSubject(), aNumber()]
    await give(tree.zhongyuan, member, number)
    const token = await tokenOf(tree.zhongyuan, sub, number)
    expect(await whileThrottled(TransactWriteCommand, () => viewer(token))).toEqual([503, 'THROTTLED'])
    expect(await viewer(token)).toEqual([200, member.id])
  })

  test('costs nothing more once it is bound: no call while it is known, and as many as by an invitation after that', async () => {
    const [byNumber, byInvitation] = [await aClerk(tree.zhongyuan), await aClerk(tree.zhongyuan)]
    const [sub, other, number] = [aSubject(), aSubject(), aNumber()]
    await give(tree.zhongyuan, byNumber, number)
    await accept(await tokenOf(tree.zhongyuan, other), await invite(tree.zhongyuan, byInvitation))
    const calls = async (token: string): Promise<number> => {
      const spy = vi.spyOn(DynamoDBDocumentClient.prototype, 'send')
      try {
        expect((await viewer(token))[0]).toBe(200)
        return spy.mock.calls.length
      } finally {
        spy.mockRestore()
      }
    }
    const shown = await tokenOf(tree.zhongyuan, sub, number)
    expect(await calls(shown)).toBeGreaterThan(2)
    expect(await calls(shown)).toBe(0)
    pass(MINUTE)
    const invited = await tokenOf(tree.zhongyuan, other)
    // Reads the list of issuers, which both need.
    await viewer(await stack.issuer.mint({ sub: 'operator' }))
    await viewer(await tokenOf(tree.zhongyuan, aSubject()))
    expect(await calls(await tokenOf(tree.zhongyuan, sub, number))).toBe(await calls(invited))
  })

  test('is bound by the token function as well, where its first token is exchanged', async () => {
    const member = await aClerk(tree.zhongyuan)
    const [sub, number] = [aSubject(), aNumber()]
    await give(tree.zhongyuan, member, number)
    const exchange = await anExchange(tree.zhongyuan)
    expect(await exchange(await tokenOf(tree.zhongyuan, sub, aNumber()))).toEqual([400, 'invalid_grant'])
    const first = await tokenOf(tree.zhongyuan, sub, number)
    expect(await whileThrottled(TransactWriteCommand, () => exchange(first))).toEqual([
      503,
      'temporarily_unavailable',
    ])
    const [status, token] = await exchange(first)
    expect(status).toBe(200)
    expect(await viewer(String(token))).toEqual([200, member.id])
    expect(only(await bindingsOf(tree.zhongyuan, member.id))).toMatchObject({ subject: sub, means: 'NUMBER' })
  })
})

/** Exchanges tokens of people for tokens of an application of the agency. */
async function anExchange(agency: TestAgency) {
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  const key = { ...(await exportJWK(publicKey)), kid: 'k1' }
  const { application } = await mutate<{ application: { id: string } }>(
    await agency.token('ADMINISTRATOR'),
    'RegisterApplication',
    { name: '办公系统', roles: ['CLERK'], scopes: ['exchange'], keys: [key] },
  )
  return async (token: string): Promise<[number, string | undefined]> => {
    const { id } = application
    const assertion = await new SignJWT({ iss: id, sub: id, aud: SERVICE_URL, jti: aSubject() })
      .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
      .setExpirationTime(Math.floor(now() / 1000) + 60)
      .sign(privateKey)
    const response = await serviceFetch(`${SERVICE_URL}/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion,
        subject_token: token,
        subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      }),
    })
    const { access_token, error } = (await response.json()) as { access_token?: string; error?: string }
    return [response.status, access_token ?? error]
  }
}

describe('a number of a member (登记号码)', () => {
  test('is stored nowhere, nor a hash of it that could be searched through', async () => {
    const member = await aClerk(tree.erqi)
    const number = '13912345678'
    const input = { memberId: member.id, kind: 'MOBILE', number: '139-1234-5678' }
    await give(tree.erqi, member, input.number, { kind: 'MOBILE' })
    expect(
      await viewer(await mobiles.token({ sub: aSubject(), agency: tree.erqi.id, phone: number })),
    ).toEqual([200, member.id])
    const stored = await everything()
    expect(stored).toContain(member.id)
    const guesses = [number, input.number].flatMap(one => [
      one,
      sha256(one),
      fingerprint({ ...input, number: one }),
      sha256(JSON.stringify([tree.erqi.tenant, 'MOBILE', one])),
    ])
    expect(guesses.filter(guess => stored.includes(guess))).toEqual([])
  })

  test('is given once by a request that comes twice, however it is written, and a key is for one number', async () => {
    const member = await aClerk(tree.erqi)
    const number = aNumber()
    const idempotencyKey = `give ${member.id}`
    expect(await give(tree.erqi, member, number, { idempotencyKey })).toMatchObject({ replayed: false })
    for (const same of [number, ` ${number} `])
      expect(await give(tree.erqi, member, same, { idempotencyKey })).toMatchObject({
        replayed: true,
        number: { version: 1 },
      })
    expect(codes(await give(tree.erqi, member, aNumber(), { idempotencyKey }))).toEqual([
      'IDEMPOTENCY_KEY_REUSED idempotencyKey',
    ])
  })

  test('belongs to one member, also of two who get it at once, until it is withdrawn', async () => {
    const [one, other] = [await aClerk(tree.erqi), await aClerk(tree.erqi)]
    const number = aNumber()
    const both = await Promise.all([give(tree.erqi, one, number), give(tree.erqi, other, number)])
    const refusals = both.flatMap(codes)
    expect(refusals).toEqual(['NUMBER_OF_ANOTHER_MEMBER number'])
    const [holder, rival] = both[0]?.number === null ? [other, one] : [one, other]
    const clash = await give(tree.erqi, rival, number)
    expect(clash.problems).toMatchObject([{ code: 'NUMBER_OF_ANOTHER_MEMBER', given: holder.id }])
    expect(clash.problems[0]?.message).not.toContain(number)
    expect((await withdraw(tree.erqi, holder, 1)).number).toMatchObject({ state: 'WITHDRAWN', version: 2 })
    expect(codes(await give(tree.erqi, rival, number))).toEqual([])
    // The former holder may get another, and not the same.
    expect(codes(await give(tree.erqi, holder, number))).toEqual(['NUMBER_OF_ANOTHER_MEMBER number'])
    expect((await give(tree.erqi, holder, aNumber())).number).toMatchObject({ state: 'GIVEN', version: 3 })
  })

  test('is one of each kind, and is withdrawn before there is another', async () => {
    const member = await aClerk(tree.erqi)
    await give(tree.erqi, member, aNumber())
    expect(codes(await give(tree.erqi, member, aNumber()))).toEqual(['WRONG_STATE'])
    expect(codes(await give(tree.erqi, member, '13700137000', { kind: 'MOBILE' }))).toEqual([])
    const { nodes } = await ask<{ nodes: SeenNumber[] }>(await tree.erqi.token('AUDITOR'), 'MemberNumbers', {
      memberId: member.id,
    })
    expect(nodes.map(({ kind, state }) => [kind, state])).toEqual([
      ['MOBILE', 'GIVEN'],
      ['STAFF', 'GIVEN'],
    ])
    expect(codes(await withdraw(tree.erqi, member, 2))).toEqual(['VERSION_CONFLICT expectedVersion'])
    await withdraw(tree.erqi, member, 1)
    expect(codes(await withdraw(tree.erqi, member, 2))).toEqual(['WRONG_STATE'])
  })

  test('that was withdrawn binds nobody, and whoever was bound by it stays so', async () => {
    const member = await aClerk(tree.zhongyuan)
    const [sub, number] = [aSubject(), aNumber()]
    await give(tree.zhongyuan, member, number)
    expect(await viewer(await tokenOf(tree.zhongyuan, sub, number))).toEqual([200, member.id])
    await withdraw(tree.zhongyuan, member, 1)
    pass(MINUTE)
    expect(await viewer(await tokenOf(tree.zhongyuan, sub, number))).toEqual([200, member.id])
    const next = await tokenOf(tree.zhongyuan, aSubject(), number)
    expect(await viewer(next)).toEqual([403, 'SUBJECT_NOT_BOUND'])
    const successor = await aClerk(tree.zhongyuan)
    await give(tree.zhongyuan, successor, number)
    expect(await viewer(next)).toEqual([200, successor.id])
    pass(MINUTE)
    expect(await viewer(await tokenOf(tree.zhongyuan, sub, number))).toEqual([200, member.id])
  })

  test.each<[string, Record<string, unknown>, string[]]>([
    ['what is no staff number', { number: '工号:1' }, ['NOT_A_STAFF_NUMBER number']],
    ['a telephone on a desk', { number: '0371-65500000', kind: 'MOBILE' }, ['NOT_A_MOBILE_NUMBER number']],
    ['nothing', { number: ' ' }, ['TEXT_EMPTY number']],
    ['broken Unicode', { number: 'A1\ud800' }, ['TEXT_BROKEN_UNICODE number']],
    ['what is overlong', { number: '1'.repeat(101) }, ['TEXT_TOO_LONG number']],
    ['a member whom there is not', { memberId: 'mbr_01HZZZZZZZZZZZZZZZZZZZZZZZ' }, ['NOT_FOUND memberId']],
    ['a member with a broken id', { memberId: 'mbr\ud800' }, ['NOT_FOUND memberId']],
    ['a member of the other agency', { memberId: 'OTHER' }, ['NOT_FOUND memberId']],
  ])('is not given: %s', async (_, fields, expected) => {
    const [member, other] = [await aClerk(tree.erqi), await aClerk(tree.zhongyuan)]
    const named = fields.memberId === 'OTHER' ? { memberId: other.id } : {}
    expect(codes(await give(tree.erqi, member, aNumber(), { ...fields, ...named }))).toEqual(expected)
  })

  test('is not given to a member who has left, nor by who may not, nor withdrawn by another agency', async () => {
    const member = await aClerk(tree.erqi)
    const input = { memberId: member.id, kind: 'STAFF', number: aNumber() }
    for (const role of ['SECURITY_ADMINISTRATOR', 'AUDITOR', 'CLERK'] as const) {
      const token = await tree.erqi.token(role)
      expect(codes(await mutate<NumberPayload>(token, 'GiveMemberNumber', input))).toEqual(['NOT_PERMITTED'])
    }
    await give(tree.erqi, member, input.number)
    expect(codes(await withdraw(tree.zhongyuan, member, 1))).toEqual(['NOT_FOUND memberId'])
    await mutate(await tree.erqi.token('ADMINISTRATOR'), 'EndMember', {
      memberId: member.id,
      expectedVersion: 1,
      reason: '调离',
    })
    expect(codes(await give(tree.erqi, member, '13600136000', { kind: 'MOBILE' }))).toEqual([
      'NUMBER_FOR_INACTIVE memberId',
    ])
    // Whoever has left no longer needs theirs.
    expect(codes(await withdraw(tree.erqi, member, 1))).toEqual([])
    expect(
      (
        await ask<{ nodes: unknown[] }>(await tree.zhongyuan.token('AUDITOR'), 'MemberNumbers', {
          memberId: member.id,
        })
      ).nodes,
    ).toEqual([])
  })
})

describe('a binding (绑定)', () => {
  /** A member who is bound by an invitation. */
  const bound = async (agency: TestAgency) => {
    const member = await aClerk(agency)
    const sub = aSubject()
    const token = () => tokenOf(agency, sub)
    expect(await accept(await token(), await invite(agency, member))).toEqual([200, member.id])
    return { member, sub, token }
  }

  test('is worth nothing within a minute after its issuer has ended, also to an application that exchanged a token', async () => {
    const own = await aProvider(now)
    const { issuer } = await mutate<Payload<'issuer', { id: string }>>(
      await tree.zhengzhou.token('ADMINISTRATOR'),
      'RegisterIssuer',
      { issuer: own.issuer },
    )
    // Those whom a function knows are read again within a minute.
    pass(MINUTE)
    const member = await aClerk(tree.zhongyuan)
    const token = () => own.token({ sub: 'u-1', agency: tree.zhongyuan.id })
    expect(await accept(await token(), await invite(tree.zhongyuan, member))).toEqual([200, member.id])
    const [, exchanged] = await (await anExchange(tree.zhongyuan))(await token())
    expect(await viewer(String(exchanged))).toEqual([200, member.id])
    await mutate(await tree.zhengzhou.token('ADMINISTRATOR'), 'EndIssuer', {
      issuerId: issuer?.id,
      expectedVersion: 1,
      reason: '平台停用',
    })
    pass(MINUTE)
    expect(await viewer(await token())).toEqual([401, 'TOKEN_ISSUER_INVALID'])
    expect(await viewer(String(exchanged))).toEqual([401, 'TOKEN_ISSUER_INVALID'])
  })

  test('that is taken back is worth nothing within a minute, by who did it and why; and is not by the same number', async () => {
    const member = await aClerk(tree.zhongyuan)
    const [sub, number] = [aSubject(), aNumber()]
    await give(tree.zhongyuan, member, number)
    const token = () => tokenOf(tree.zhongyuan, sub, number)
    expect(await viewer(await token())).toEqual([200, member.id])
    const exchange = await anExchange(tree.zhongyuan)
    const [, exchanged] = await exchange(await token())
    expect(await viewer(String(exchanged))).toEqual([200, member.id])
    const { binding } = await end(tree.zhongyuan, only(await bindingsOf(tree.zhongyuan, member.id)))
    expect(binding).toMatchObject({
      state: 'ENDED',
      endedBy: 'mbr-SECURITY_ADMINISTRATOR',
      reason: '账号被盗用',
      version: 2,
    })
    pass(MINUTE)
    expect(await viewer(await token())).toEqual([403, 'SUBJECT_NOT_BOUND'])
    expect(await viewer(String(exchanged))).toEqual([403, 'SUBJECT_NOT_BOUND'])
    expect(await exchange(await token())).toEqual([400, 'invalid_grant'])
    await withdraw(tree.zhongyuan, member, 1)
    await give(tree.zhongyuan, member, number)
    expect(await viewer(await token())).toEqual([403, 'SUBJECT_NOT_BOUND'])
    expect(only(await bindingsOf(tree.zhongyuan, member.id))).toEqual(binding)
  })

  test('that was taken back is made anew by a new invitation, to whomever that is for; the old one stays as it ended', async () => {
    const { member, token, sub } = await bound(tree.erqi)
    const first = only(await bindingsOf(tree.erqi, member.id))
    expect(first).toMatchObject({ means: 'INVITATION', subject: sub, grantedBy: 'mbr-ADMINISTRATOR' })
    const code = await invite(tree.erqi, member)
    expect(await viewer(await token())).toEqual([200, member.id])
    await end(tree.erqi, first)
    pass(MINUTE)
    expect(await viewer(await token())).toEqual([403, 'SUBJECT_NOT_BOUND'])
    const other = await aClerk(tree.erqi)
    expect(await accept(await token(), await invite(tree.erqi, other))).toEqual([200, other.id])
    expect(await viewer(await token())).toEqual([200, other.id])
    expect(await accept(await token(), code)).toEqual([409, 'BOUND_TO_ANOTHER'])
    expect((await bindingsOf(tree.erqi, member.id)).map(({ state }) => state)).toEqual(['ENDED'])
    const again = only(await bindingsOf(tree.erqi, other.id))
    expect(again.id).not.toBe(first.id)
    // Whoever still shows the end of the first binding ends nothing of the second.
    expect(codes(await end(tree.erqi, { ...first, version: 2 }))).toEqual(['WRONG_STATE'])
    expect(await viewer(await token())).toEqual([200, other.id])
    expect((await end(tree.erqi, again)).binding?.state).toBe('ENDED')
  })

  test('is not brought back by the code of the invitation that made it', async () => {
    const member = await aClerk(tree.erqi)
    const [sub, code] = [aSubject(), await invite(tree.erqi, member)]
    const token = () => tokenOf(tree.erqi, sub)
    for (let time = 1; time <= 2; time++) expect(await accept(await token(), code)).toEqual([200, member.id])
    await end(tree.erqi, only(await bindingsOf(tree.erqi, member.id)))
    expect(await accept(await token(), code)).toEqual([409, 'INVITATION_USED'])
  })

  test('stays the only one of a subject that accepts a second invitation of the same member', async () => {
    const { member, token } = await bound(tree.erqi)
    expect(await accept(await token(), await invite(tree.erqi, member))).toEqual([200, member.id])
    expect(await bindingsOf(tree.erqi, member.id)).toHaveLength(1)
  })

  test('is ended once: of two at once one, and the same request again is answered as before', async () => {
    const { member } = await bound(tree.erqi)
    const binding = only(await bindingsOf(tree.erqi, member.id))
    const both = await Promise.all([end(tree.erqi, binding), end(tree.erqi, binding)])
    expect(both.flatMap(codes)).toEqual(['VERSION_CONFLICT expectedVersion'])
    const { member: other } = await bound(tree.erqi)
    const theirs = only(await bindingsOf(tree.erqi, other.id))
    const key = { idempotencyKey: `end ${theirs.id}` }
    expect(await end(tree.erqi, theirs, key)).toMatchObject({ replayed: false })
    expect(await end(tree.erqi, theirs, key)).toMatchObject({ replayed: true, binding: { version: 2 } })
    expect(codes(await end(tree.erqi, theirs, { ...key, reason: '其他' }))).toEqual([
      'IDEMPOTENCY_KEY_REUSED idempotencyKey',
    ])
  })

  test('is not ended without a reason, by who may not, nor by another agency, and is not seen there', async () => {
    const { member, token } = await bound(tree.erqi)
    const binding = only(await bindingsOf(tree.erqi, member.id))
    expect(codes(await end(tree.erqi, binding, { reason: ' ' }))).toEqual(['TEXT_EMPTY reason'])
    expect(codes(await end(tree.erqi, binding, { bindingId: 'bnd\ud800' }))).toEqual(['NOT_FOUND bindingId'])
    const input = { bindingId: binding.id, expectedVersion: 1, reason: '误操作' }
    for (const role of ['AUDITOR', 'CLERK'] as const)
      expect(codes(await mutate<BindingPayload>(await tree.erqi.token(role), 'EndBinding', input))).toEqual([
        'NOT_PERMITTED',
      ])
    expect(codes(await end(tree.zhongyuan, binding))).toEqual(['NOT_FOUND bindingId'])
    expect(codes(await end(tree.zhengzhou, binding))).toEqual(['NOT_FOUND bindingId'])
    expect(await bindingsOf(tree.zhongyuan, member.id)).toEqual([])
    expect((await bindingsOf(tree.zhongyuan)).map(({ id }) => id)).not.toContain(binding.id)
    const node = '{ node(id: $id) { id } }'
    const seenBy = async (agency: TestAgency, role: 'AUDITOR' | 'CLERK') =>
      (await send(await agency.token(role), `query($id: ID!) ${node}`, { id: binding.id })).data
    expect(await seenBy(tree.erqi, 'AUDITOR')).toEqual({ node: { id: binding.id } })
    expect(await seenBy(tree.erqi, 'CLERK')).toEqual({ node: null })
    expect(await seenBy(tree.zhongyuan, 'AUDITOR')).toEqual({ node: null })
    pass(MINUTE)
    expect(await viewer(await token())).toEqual([200, member.id])
  })

  test('is listed with those of the whole agency, page by page, for administrator and auditor alone', async () => {
    await bound(tree.zhengzhou)
    await bound(tree.zhengzhou)
    const all = await bindingsOf(tree.zhengzhou, undefined, 'ADMINISTRATOR')
    expect(all).toHaveLength(2)
    const auditor = await tree.zhengzhou.token('AUDITOR')
    const page = await ask<{ nodes: SeenBinding[]; pageInfo: { endCursor: string } }>(auditor, 'Bindings', {
      first: 1,
    })
    const rest = await ask<{ nodes: SeenBinding[] }>(auditor, 'Bindings', {
      first: 1,
      after: page.pageInfo.endCursor,
    })
    expect([...page.nodes, ...rest.nodes]).toEqual(all)
    await expect(ask(await tree.zhengzhou.token('CLERK'), 'Bindings')).rejects.toThrow('FORBIDDEN')
    await expect(ask(await tree.zhengzhou.token('CLERK'), 'MemberNumbers')).rejects.toThrow('FORBIDDEN')
  })

  test('has a chain of its own: each binding and each end is an event, and so is each number', async () => {
    const member = await aClerk(tree.zhongyuan)
    const [sub, number] = [aSubject(), aNumber()]
    await give(tree.zhongyuan, member, number)
    await viewer(await tokenOf(tree.zhongyuan, sub, number))
    const binding = only(await bindingsOf(tree.zhongyuan, member.id))
    await end(tree.zhongyuan, binding)
    const eventsIn = async (pk: string) =>
      (await wholeTable(stack).query({ pk, prefix: 'EV#' }, { first: 10 })).items.map(({ value }) => {
        const { type, by, aggregate } = value.data as { type: string; by: string; aggregate: string }
        return [type, by, aggregate]
      })
    const { tenant } = tree.zhongyuan
    expect(await eventsIn(`T#${tenant}#BND#${binding.id}`)).toEqual([
      ['SubjectBound', member.id, binding.id],
      ['BindingEnded', 'mbr-SECURITY_ADMINISTRATOR', binding.id],
    ])
    expect(await eventsIn(`T#${tenant}#NUMS#${member.id}#STAFF`)).toEqual([
      ['MemberNumberGiven', 'mbr-ADMINISTRATOR', `${member.id}#STAFF`],
    ])
  })

  test('explains why a step is denied: the state of the binding, of the number, and of the member', async () => {
    const { member } = await bound(tree.erqi)
    const binding = only(await bindingsOf(tree.erqi, member.id))
    const administrator = await tree.erqi.token('ADMINISTRATOR')
    const why = async (action: string, id: string) =>
      codes(await ask<BindingPayload>(administrator, 'WhyDenied', { action, id }))
    expect(await why('endBinding', binding.id)).toEqual([])
    await end(tree.erqi, binding)
    expect(await why('endBinding', binding.id)).toEqual(['WRONG_STATE id'])
    expect(await why('giveMemberNumber', member.id)).toEqual([])
    expect(await why('withdrawMemberNumber', member.id)).toEqual(['NOT_FOUND id'])
    await give(tree.erqi, member, aNumber())
    expect(await why('withdrawMemberNumber', member.id)).toEqual([])
    const foreign = await aClerk(tree.zhongyuan)
    expect(await why('giveMemberNumber', foreign.id)).toEqual(['NOT_FOUND id'])
  })
})

describe('the number that an issuer shows', () => {
  test('is part of its registration', async () => {
    const provider = await aProvider(now)
    const fields = { issuer: provider.issuer, numberClaim: 'employee_id', numberOf: 'STAFF' }
    expect((await register(tree.luoyang, fields)).issuer).toMatchObject({
      numberClaim: 'employee_id',
      numberOf: 'STAFF',
    })
  })

  test.each<[string, Record<string, unknown>, string[]]>([
    ['without its kind', { numberClaim: 'emp' }, ['NUMBER_KIND_MISSING numberOf']],
    ['without its claim', { numberOf: 'STAFF' }, ['NOT_A_CLAIM numberClaim']],
    [
      'in the claim that names the person',
      { numberClaim: 'sub', numberOf: 'STAFF' },
      ['NUMBER_NAMES_SOMEBODY numberClaim'],
    ],
  ])('is refused %s', async (_, fields, expected) => {
    expect(codes(await register(tree.luoyang, { issuer: 'https://id.example.cn', ...fields }))).toEqual(
      expected,
    )
  })
})
