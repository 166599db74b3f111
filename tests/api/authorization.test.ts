import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate, type SeenProblem } from '../kit/api.ts'
import { aDraftOf, aNotice, aNoticeIn, bring, handle, inboxOf, nextStep, SIGN_FOR } from '../kit/documents.ts'
import {
  aCreditCode,
  aMember,
  anAgency,
  anOrganCode,
  aTree,
  type Person,
  type TestAgency,
  type Tree,
} from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

interface Deputy {
  readonly member: { readonly memberId: string }
  readonly allowed: boolean
  readonly problems: readonly SeenProblem[]
}
interface Denial extends Omit<Deputy, 'member'> {
  readonly deputizing: readonly Deputy[]
}

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
})

const why = (token: string, action: string, id?: string) =>
  ask<Denial>(token, 'WhyDenied', { action, ...(id === undefined ? {} : { id }) })
const codes = ({ problems }: Pick<Denial, 'problems'>) => problems.map(({ code }) => code)
/** The agency’s roles in one hand, as no rule forbids in the register. */
const everyRole = (agency: TestAgency) =>
  agency.token('DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK', 'ADMINISTRATOR')
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()
const delegate = (by: Person, to: Person, more = {}) =>
  mutate<{ delegation: { id: string; version: number } }>(by.token, 'GrantDelegation', {
    toId: to.id,
    actions: ['signDocument'],
    validUntil: inAnHour(),
    ...more,
  })

describe('why an action is denied (无权办理的原因)', () => {
  test('is answered with the roles that hold it, and in words', async () => {
    const denial = await why(await tree.zhengzhou.token('CLERK'), 'signDocument')
    expect(denial).toMatchObject({
      allowed: false,
      problems: [
        { __typename: 'NotPermitted', action: 'signDocument', heldBy: ['SIGNATORY'], missingScope: null },
      ],
      deputizing: [],
    })
    expect(denial.problems[0]?.message).toBe('没有办理“签发”的权限。')
  })
  test('is answered with the scope that the token lacks, by the question as by the mutation', async () => {
    const signatory = await aMember(stack, tree.zhengzhou, '负责人', 'SIGNATORY')
    const { id, version } = await aNoticeIn('APPROVED', tree.zhengzhou, [tree.luoyang])
    const token = await stack.issuer.mint({ sub: signatory.id, agency: tree.zhengzhou.id, scope: 'exchange' })
    const { problems } = await why(token, 'signDocument')
    expect(problems).toMatchObject([{ code: 'NOT_PERMITTED', missingScope: 'document' }])
    const signed = await mutate<Pick<Denial, 'problems'>>(token, 'SignDocument', {
      documentId: id,
      expectedVersion: version,
    })
    expect(signed.problems).toEqual(problems)
    // Whoever may not read documents does not learn that this one is there.
    expect(codes(await why(token, 'signDocument', id))).toEqual(['NOT_PERMITTED', 'NOT_FOUND'])
  })
  test('is answered for ids that the action is not taken on', async () => {
    const token = await everyRole(tree.zhengzhou)
    const { id } = await aDraftOf(tree.zhengzhou, aNotice([tree.luoyang]))
    for (const other of ['constructor', '', tree.zhengzhou.id])
      expect(codes(await why(token, 'signDocument', other))).toEqual(['ID_NOT_OF_THIS_ACTION'])
    expect(codes(await why(token, 'createDraft', id))).toEqual(['ID_NOT_OF_THIS_ACTION'])
  })
  test('is the state of a document, with what it allows; once it allows the step, nothing', async () => {
    const document = await aDraftOf(tree.zhengzhou, aNotice([tree.luoyang]))
    const signatory = await aMember(stack, tree.zhengzhou, '负责人', 'SIGNATORY')
    const denied = await why(signatory.token, 'signDocument', document.id)
    expect(denied.problems).toMatchObject([
      {
        code: 'WRONG_STATE',
        state: 'DRAFT',
        allowedActions: ['editDraft', 'discardDraft', 'submitForReview'],
        path: ['id'],
      },
    ])
    const approved = await aNoticeIn('APPROVED', tree.zhengzhou, [tree.luoyang])
    expect(await why(signatory.token, 'signDocument', approved.id)).toMatchObject({
      allowed: true,
      problems: [],
    })
  })
  test('is the member who holds the document', async () => {
    const reviewer = await aMember(stack, tree.zhengzhou, '科长', 'REVIEWER')
    const { id, version } = await aDraftOf(tree.zhengzhou, aNotice([tree.luoyang]))
    const submission = { documentId: id, expectedVersion: version, passTo: reviewer.id }
    await mutate(await tree.zhengzhou.token('DRAFTER'), 'SubmitForReview', submission)
    const denied = await why(await tree.zhengzhou.token('REVIEWER'), 'approveDraft', id)
    expect(denied.problems).toMatchObject([{ code: 'HELD_BY_ANOTHER', holder: { memberId: reviewer.id } }])
    expect((await why(reviewer.token, 'approveDraft', id)).allowed).toBe(true)
  })
  test('is four eyes, for whoever drafted and for whoever reviewed', async () => {
    const both = await aMember(stack, tree.zhengzhou, '科长', 'DRAFTER', 'REVIEWER', 'SIGNATORY')
    const draft = await mutate<{ document: { id: string; version: number } }>(both.token, 'CreateDraft', {
      draft: aNotice([tree.luoyang]),
    })
    const { id } = draft.document
    const submission = { documentId: id, expectedVersion: draft.document.version }
    await mutate(both.token, 'SubmitForReview', submission)
    expect(codes(await why(both.token, 'approveDraft', id))).toEqual(['REVIEWED_BY_DRAFTER'])
    const submitted = await aNoticeIn('IN_REVIEW', tree.zhengzhou, [tree.luoyang])
    const { input } = await nextStep(tree.zhengzhou, submitted)
    await mutate(both.token, 'ApproveDraft', input)
    expect(codes(await why(both.token, 'signDocument', submitted.id))).toEqual(['SIGNED_BY_REVIEWER'])
  })
  test('is the state of a delivery, of a member, of an agency below', async () => {
    await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    const [delivery] = await inboxOf(tree.zhengzhou)
    if (delivery === undefined) throw new Error('nothing arrived')
    await handle(tree.zhengzhou, delivery, SIGN_FOR)
    const clerk = await tree.zhengzhou.token('CLERK')
    expect((await why(clerk, 'signForDelivery', delivery.id)).problems).toMatchObject([
      {
        code: 'WRONG_STATE',
        state: 'SIGNED_FOR',
        allowedActions: ['registerDelivery', 'returnDelivery', 'passOnDelivery'],
      },
    ])
    const administrator = await tree.zhengzhou.token('ADMINISTRATOR')
    const member = await aMember(stack, tree.zhengzhou, '科员', 'CLERK')
    expect(codes(await why(administrator, 'resumeMember', member.id))).toEqual(['WRONG_STATE'])
    expect(codes(await why(administrator, 'resumeAgency', tree.erqi.id))).toEqual(['WRONG_STATE'])
    expect((await why(administrator, 'suspendAgency', tree.erqi.id)).allowed).toBe(true)
    expect(codes(await why(administrator, 'suspendAgency', tree.luoyang.id))).toEqual(['NOT_FOUND'])
  })
  test('is the state of what an agency asked for, once it is answered, and nothing for whom it did not ask', async () => {
    const organCode = anOrganCode()
    const { agency } = await mutate<{ agency: { id: string } }>(
      await tree.zhengzhou.token('ADMINISTRATOR'),
      'RegisterAgency',
      {
        name: `郑州市${organCode}局`,
        regionCode: '410100',
        tier: 'CITY',
        kind: 'DEPARTMENT',
        creditCode: aCreditCode(),
        organCode,
        superiorId: tree.zhengzhou.id,
        guidingId: tree.province.id,
      },
    )
    const administrator = await tree.province.token('ADMINISTRATOR')
    expect((await why(administrator, 'confirmLine', agency.id)).allowed).toBe(true)
    const foreign = await tree.luoyang.token('ADMINISTRATOR')
    expect(codes(await why(foreign, 'confirmLine', agency.id))).toEqual(['NOT_FOUND'])
    await mutate(administrator, 'ConfirmLine', { agencyId: agency.id, line: 'GUIDANCE', expectedVersion: 1 })
    expect(codes(await why(administrator, 'declineLine', agency.id))).toEqual(['WRONG_STATE'])
  })
})

describe('in whose place the caller could act (代)', () => {
  test('is who delegated the step, and no longer once it is revoked', async () => {
    const head = await aMember(stack, tree.erqi, '主要负责人', 'SIGNATORY')
    const deputy = await aMember(stack, tree.erqi, '副职', 'DRAFTER')
    const { delegation } = await delegate(head, deputy)
    const { id } = await aNoticeIn('APPROVED', tree.erqi, [tree.zhongyuan])
    expect(await why(deputy.token, 'signDocument', id)).toMatchObject({
      allowed: false,
      problems: [{ code: 'NOT_PERMITTED', heldBy: ['SIGNATORY'] }],
      deputizing: [{ member: { memberId: head.id }, allowed: true, problems: [] }],
    })
    await mutate(head.token, 'RevokeDelegation', {
      delegationId: delegation.id,
      expectedVersion: delegation.version,
    })
    const { deputizing } = await why(deputy.token, 'signDocument', id)
    expect(deputizing).toMatchObject([
      { member: { memberId: head.id }, allowed: false, problems: [{ delegation: 'REVOKED', path: [] }] },
    ])
  })
  test('is nobody whose delegation is for other kinds, or who lost the role', async () => {
    const deputy = await aMember(stack, tree.erqi, '副职', 'DRAFTER')
    const [letters, former] = [
      await aMember(stack, tree.erqi, '甲', 'SIGNATORY'),
      await aMember(stack, tree.erqi, '乙', 'SIGNATORY'),
    ]
    await delegate(letters, deputy, { kinds: ['LETTER'] })
    await delegate(former, deputy)
    const revised = { memberId: former.id, expectedVersion: 1, roles: ['CLERK'] }
    await mutate(await tree.erqi.token('ADMINISTRATOR'), 'ReviseMember', revised)
    const { id } = await aNoticeIn('APPROVED', tree.erqi, [tree.zhongyuan])
    const { deputizing } = await why(deputy.token, 'signDocument', id)
    expect(deputizing.map(({ member, problems }) => [member.memberId, problems[0]?.delegation])).toEqual([
      [former.id, 'DELEGATOR_LOST_IT'],
      [letters.id, 'OTHER_KIND'],
    ])
  })
})

interface Holder {
  readonly agency: { readonly agencyId: string } | null
  readonly name: string
  readonly capacity: string
  readonly holds: boolean
  readonly state: string | null
}
interface Audience {
  readonly roles: readonly string[]
  readonly scope: string
  readonly holderCount: number
  readonly holders: {
    readonly nodes: readonly Holder[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  }
}

describe('who can see (谁能看到)', () => {
  const seenBy = async (agency: TestAgency, id: string, more = {}) =>
    ask<Audience | null>(await agency.token('CLERK'), 'WhoCanSee', { id, ...more })
  const outline = (audience: Audience | null) =>
    audience?.holders.nodes.map(({ agency, capacity, holds, state }) => [
      agency?.agencyId,
      capacity,
      holds,
      state,
    ])
  const EVERY_ROLE = ['DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK', 'ADMINISTRATOR']

  test('a draft: the agency alone, by its roles', async () => {
    const { id } = await aDraftOf(tree.zhengzhou, aNotice([tree.luoyang]))
    const audience = await seenBy(tree.zhengzhou, id)
    expect(audience).toMatchObject({ roles: EVERY_ROLE, scope: 'document', holderCount: 1 })
    expect(outline(audience)).toEqual([[tree.zhengzhou.id, 'ISSUER', true, null]])
  })
  test('a dispatched document: whoever was asked to countersign, and the recipients, each with its rung', async () => {
    const waiting = await anAgency(stack, tree.zhengzhou, {
      regionCode: '410102',
      tier: 'COUNTY',
      active: false,
    })
    const { id } = await aNoticeIn('DISPATCHED', tree.zhengzhou, [tree.zhongyuan, waiting], {
      copies: [tree.erqi.id],
    })
    await relayAll(stack)
    const audience = await seenBy(tree.zhengzhou, id)
    expect(audience?.holderCount).toBe(4)
    expect(outline(audience)).toEqual([
      [tree.zhengzhou.id, 'ISSUER', true, null],
      [tree.zhongyuan.id, 'MAIN_RECIPIENT', true, 'DELIVERED'],
      [waiting.id, 'MAIN_RECIPIENT', false, 'AWAITING_ACTIVATION'],
      [tree.erqi.id, 'COPY_RECIPIENT', true, 'DELIVERED'],
    ])
  })
  test('a document in a round: the agency that is asked, and still after the request was cancelled', async () => {
    const fields = aNotice([tree.zhongyuan], { countersigners: [{ party: { agencyId: tree.luoyang.id } }] })
    const { id, version } = await bring(tree.zhengzhou, await aDraftOf(tree.zhengzhou, fields), 'IN_REVIEW')
    expect(outline(await seenBy(tree.zhengzhou, id))).toHaveLength(1)
    const reviewer = await tree.zhengzhou.token('REVIEWER')
    const { document } = await mutate<{ document: { version: number } }>(reviewer, 'ApproveDraft', {
      documentId: id,
      expectedVersion: version,
    })
    const asked = [tree.luoyang.id, 'COUNTERSIGNER', true, null]
    expect(outline(await seenBy(tree.zhengzhou, id))?.[1]).toEqual(asked)
    await mutate(reviewer, 'ReturnDraft', {
      documentId: id,
      expectedVersion: document.version,
      reason: '退回',
    })
    expect(outline(await seenBy(tree.zhengzhou, id))).toEqual([
      [tree.zhengzhou.id, 'ISSUER', true, null],
      asked,
    ])
  })
  test('a delivery: its issuer and the recipient, and nothing of who else received it', async () => {
    await aNoticeIn('DISPATCHED', tree.province, [tree.luoyang, tree.jiyuan])
    await relayAll(stack)
    const [delivery] = await inboxOf(tree.luoyang)
    const audience = await seenBy(tree.luoyang, delivery?.id ?? '')
    expect(audience).toMatchObject({ roles: EVERY_ROLE, scope: 'exchange', holderCount: 2 })
    expect(outline(audience)).toEqual([
      [tree.province.id, 'ISSUER', true, null],
      [tree.luoyang.id, 'MAIN_RECIPIENT', true, 'DELIVERED'],
    ])
    expect(await seenBy(tree.jiyuan, delivery?.id ?? '')).toBeNull()
  })
  test('is paged, across the border between issuer and recipients, with a cursor for this document alone', async () => {
    const { id } = await aNoticeIn('DISPATCHED', tree.zhengzhou, [tree.zhongyuan, tree.erqi])
    const pages: unknown[] = []
    let after: string | null = null
    do {
      const audience: Audience | null = await seenBy(tree.zhengzhou, id, { first: 2, after })
      pages.push(audience?.holders.nodes.map(({ agency }) => agency?.agencyId))
      after = audience?.holders.pageInfo.hasNextPage ? audience.holders.pageInfo.endCursor : null
    } while (after !== null)
    expect(pages).toEqual([[tree.zhengzhou.id, tree.zhongyuan.id], [tree.erqi.id]])
    const { id: other } = await aDraftOf(tree.zhengzhou, aNotice([tree.luoyang]))
    const { holders } = (await seenBy(tree.zhengzhou, id, { first: 1 })) as Audience
    await expect(seenBy(tree.zhengzhou, other, { after: holders.pageInfo.endCursor })).rejects.toThrow(
      'INVALID_CURSOR',
    )
  })
  test('is nothing of other things, whose ids are answered like those that never existed', async () => {
    for (const id of [
      tree.zhengzhou.id,
      'doc_01HZZZZZZZZZZZZZZZZZZZZZZZ',
      'dlv_01HZZZZZZZZZZZZZZZZZZZZZZZ',
      '',
    ])
      expect(await seenBy(tree.zhengzhou, id)).toBeNull()
  })
})
