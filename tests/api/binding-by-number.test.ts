import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { agencyStandingOf } from '../../functions/access/admission.ts'
import { bindingByNumber } from '../../functions/identity/actions/bindings.ts'
import { randomIds } from '../../functions/kernel/ids.ts'
import { agencyKey } from '../../functions/tenancy/store.ts'
import { mutate } from '../kit/api.ts'
import { whileThrottled } from '../kit/busy-table.ts'
import { clockTime, MINUTE, moveClock } from '../kit/clock.ts'
import { environmentOf } from '../kit/functions.ts'
import { aMember, aTree, type TestAgency, type Tree, wholeTable } from '../kit/government.ts'
import {
  accept,
  aNumber,
  anExchange,
  aSubject,
  bindingsOf,
  codes,
  give,
  invite,
  numberIssuers,
  only,
  register,
  viewer,
} from '../kit/member-bindings.ts'
import { aProvider, type Provider } from '../kit/oidc.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
/** Two issuers of the city: one shows staff numbers, one mobile numbers. */
let staff: Provider
let mobiles: Provider

beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  ;({ staff, mobiles } = await numberIssuers(tree.zhengzhou))
})

const aClerk = (agency: TestAgency) => aMember(stack, agency, '科员', 'CLERK')
/** A token of the issuer that shows staff numbers. */
const tokenOf = (agency: TestAgency, sub: string, emp?: unknown) =>
  staff.token({ sub, agency: agency.id, ...(emp === undefined ? {} : { emp }) })

describe('a subject that shows a number (工号、手机号码)', () => {
  test('is bound to the member who has it, once, and stays so without showing it', async () => {
    const member = await aClerk(tree.zhongyuan)
    const [sub, number] = [aSubject(), aNumber()]
    expect(await viewer(await tokenOf(tree.zhongyuan, sub, number))).toEqual([403, 'SUBJECT_NOT_BOUND'])
    expect((await give(tree.zhongyuan, member, number)).number).toMatchObject({
      member: { memberId: member.id },
      kind: 'STAFF',
      state: 'GIVEN',
      givenBy: { memberId: 'mbr-ADMINISTRATOR' },
      version: 1,
    })
    expect(await viewer(await tokenOf(tree.zhongyuan, sub, number))).toEqual([200, member.id])
    moveClock(MINUTE)
    expect(await viewer(await tokenOf(tree.zhongyuan, sub))).toEqual([200, member.id])
    expect(only(await bindingsOf(tree.zhongyuan, member.id))).toMatchObject({
      issuer: staff.issuer,
      subject: sub,
      means: 'NUMBER',
      grantedBy: { memberId: 'mbr-ADMINISTRATOR' },
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
    moveClock(MINUTE)
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
    moveClock(MINUTE)
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
    const clock = () => new Date(clockTime())
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
    // Well within a minute, whose first request of the agency takes a portion of what it may spend.
    moveClock(2 * MINUTE - (clockTime() % MINUTE))
    const invited = await tokenOf(tree.zhongyuan, other)
    // Reads the list of issuers, which both need.
    await viewer(await stack.issuer.mint({ sub: 'operator' }))
    await viewer(await tokenOf(tree.zhongyuan, aSubject()))
    await viewer(await tree.zhongyuan.token('CLERK'))
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

describe('the number that an issuer shows', () => {
  test('is part of its registration', async () => {
    const provider = await aProvider(clockTime)
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
