import { beforeAll, describe, expect, test } from 'vitest'
import { fingerprint, sha256 } from '../../functions/kernel/digest.ts'
import { ask, mutate } from '../kit/api.ts'
import { MINUTE, moveClock } from '../kit/clock.ts'
import { aMember, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import {
  aNumber,
  aSubject,
  codes,
  everythingIn,
  give,
  type NumberPayload,
  numberIssuers,
  type SeenNumber,
  viewer,
  withdraw,
} from '../kit/member-bindings.ts'
import type { Provider } from '../kit/oidc.ts'
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

describe('a number of a member (登记号码)', () => {
  test('is stored nowhere, nor a hash of it that could be searched through', async () => {
    const member = await aClerk(tree.erqi)
    const number = '13912345678'
    const input = { memberId: member.id, kind: 'MOBILE', number: '139-1234-5678' }
    await give(tree.erqi, member, input.number, { kind: 'MOBILE' })
    expect(
      await viewer(await mobiles.token({ sub: aSubject(), agency: tree.erqi.id, phone: number })),
    ).toEqual([200, member.id])
    const stored = await everythingIn(stack)
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
    moveClock(MINUTE)
    expect(await viewer(await tokenOf(tree.zhongyuan, sub, number))).toEqual([200, member.id])
    const next = await tokenOf(tree.zhongyuan, aSubject(), number)
    expect(await viewer(next)).toEqual([403, 'SUBJECT_NOT_BOUND'])
    const successor = await aClerk(tree.zhongyuan)
    await give(tree.zhongyuan, successor, number)
    expect(await viewer(next)).toEqual([200, successor.id])
    moveClock(MINUTE)
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
