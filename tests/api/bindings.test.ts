import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate, type Payload, send } from '../kit/api.ts'
import { clockTime, MINUTE, moveClock } from '../kit/clock.ts'
import { aMember, aTree, type TestAgency, type Tree, wholeTable } from '../kit/government.ts'
import {
  accept,
  aNumber,
  anExchange,
  aSubject,
  type BindingPayload,
  bindingsOf,
  codes,
  end,
  give,
  invite,
  numberIssuers,
  only,
  type SeenBinding,
  viewer,
  withdraw,
} from '../kit/member-bindings.ts'
import { aProvider, type Provider } from '../kit/oidc.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
/** An issuer of the city that shows staff numbers. */
let staff: Provider

beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  ;({ staff } = await numberIssuers(tree.zhengzhou))
})

const aClerk = (agency: TestAgency) => aMember(stack, agency, '科员', 'CLERK')
/** A token of the issuer that shows staff numbers. */
const tokenOf = (agency: TestAgency, sub: string, emp?: unknown) =>
  staff.token({ sub, agency: agency.id, ...(emp === undefined ? {} : { emp }) })

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
    const own = await aProvider(clockTime)
    const { issuer } = await mutate<Payload<'issuer', { id: string }>>(
      await tree.zhengzhou.token('ADMINISTRATOR'),
      'RegisterIssuer',
      { issuer: own.issuer },
    )
    // Those whom a function knows are read again within a minute.
    moveClock(MINUTE)
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
    moveClock(MINUTE)
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
      endedBy: { memberId: 'mbr-SECURITY_ADMINISTRATOR' },
      reason: '账号被盗用',
      version: 2,
    })
    moveClock(MINUTE)
    expect(await viewer(await token())).toEqual([403, 'SUBJECT_NOT_BOUND'])
    expect(await viewer(String(exchanged))).toEqual([403, 'SUBJECT_NOT_BOUND'])
    expect(await exchange(await token())).toEqual([400, 'invalid_grant'])
    await withdraw(tree.zhongyuan, member, 1)
    await give(tree.zhongyuan, member, number)
    expect(await viewer(await token())).toEqual([403, 'SUBJECT_NOT_BOUND'])
    expect(only(await bindingsOf(tree.zhongyuan, member.id))).toMatchObject({ ...binding })
  })

  test('that was taken back is made anew by a new invitation, to whomever that is for; the old one stays as it ended', async () => {
    const { member, token, sub } = await bound(tree.erqi)
    const first = only(await bindingsOf(tree.erqi, member.id))
    expect(first).toMatchObject({
      means: 'INVITATION',
      subject: sub,
      grantedBy: { memberId: 'mbr-ADMINISTRATOR' },
    })
    const code = await invite(tree.erqi, member)
    expect(await viewer(await token())).toEqual([200, member.id])
    await end(tree.erqi, first)
    moveClock(MINUTE)
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
    moveClock(MINUTE)
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
