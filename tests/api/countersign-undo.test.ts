import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate } from '../kit/api.ts'
import {
  agencyParty,
  answered,
  approved,
  onDocument,
  onRequest,
  requestTo,
  roundOf,
  type SeenRequest,
  slotsOf,
  undo,
} from '../kit/countersign-undo.ts'
import { bring, type SeenDocument } from '../kit/documents.ts'
import { aMember, aTree, type Tree } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
})

describe('an agreement that is undone (撤销会签答复)', () => {
  test('is asked of the host, and the round goes on: what the relay did because of it is undone with it', async () => {
    const { zhengzhou, luoyang } = tree
    const document = await approved(tree, [agencyParty(luoyang)])
    await relayAll(stack)
    const agreed = await answered(luoyang)
    expect(agreed.actions).toEqual(['undoCountersignAnswer'])
    await relayAll(stack)
    expect(await roundOf(zhengzhou, document)).toMatchObject({ state: 'APPROVED' })
    const asked = await undo(luoyang, agreed)
    expect(asked).toMatchObject({
      problems: [],
      request: { state: 'UNDO_ASKED', undo: { reason: '误操作', verdict: 'AGREED' }, actions: [] },
    })
    await relayAll(stack)
    const open = await requestTo(luoyang)
    expect(open).toMatchObject({
      ...{ state: 'OPEN', answer: null, undo: null, undoRefused: null },
      ...{ undone: { reason: '误操作', verdict: 'AGREED' } },
      actions: ['agreeToCountersign', 'returnCountersign'],
    })
    const round = await roundOf(zhengzhou, document)
    expect(round).toMatchObject({ state: 'COUNTERSIGNING' })
    expect(slotsOf(round)).toEqual({ [luoyang.name]: 'OPEN' })
    expect(round.negotiation.nodes.map(({ act }) => act)).toEqual(['ASKED', 'AGREED', 'UNDONE'])
    await answered(luoyang, 'ReturnCountersign')
    await relayAll(stack)
    expect(await roundOf(zhengzhou, document)).toMatchObject({ state: 'DRAFT' })
  })

  test('before it reached the host is never taken, in whatever order the two arrive', async () => {
    const { zhengzhou, luoyang } = tree
    const document = await approved(tree, [agencyParty(luoyang)])
    await relayAll(stack)
    await undo(luoyang, await answered(luoyang))
    await relayAll(stack, { records: all => [...all, ...all].reverse() })
    await relayAll(stack)
    expect(slotsOf(await roundOf(zhengzhou, document))).toEqual({ [luoyang.name]: 'OPEN' })
    await answered(luoyang)
    await relayAll(stack)
    expect(await roundOf(zhengzhou, document)).toMatchObject({ state: 'APPROVED' })
  })

  test('stays once the host signed: both sides see it, and it is not asked again', async () => {
    const { zhengzhou, luoyang } = tree
    const document = await approved(tree, [], { coIssuers: [luoyang.id] })
    await relayAll(stack)
    const agreed = await answered(luoyang)
    await relayAll(stack)
    await bring(zhengzhou, await roundOf(zhengzhou, document), 'SIGNED')
    expect((await undo(luoyang, agreed)).problems).toEqual([])
    await relayAll(stack)
    const kept = await requestTo(luoyang)
    expect(kept).toMatchObject({
      ...{ state: 'AGREED', undo: null, undone: null, actions: [] },
      undoRefused: { because: 'DocumentSigned' },
    })
    expect((await undo(luoyang, kept)).problems).toMatchObject([
      { code: 'ANSWER_ACTED_ON', given: 'DocumentSigned' },
    ])
    expect(await roundOf(zhengzhou, document)).toMatchObject({ state: 'SIGNED' })
  })

  test('stays once a party that was asked after it agreed, and not because another one beside it did', async () => {
    const { zhengzhou, luoyang, jiyuan } = tree
    const beside = await approved(tree, [agencyParty(luoyang), agencyParty(jiyuan)])
    await relayAll(stack)
    const first = await answered(luoyang)
    await relayAll(stack)
    await answered(jiyuan)
    await relayAll(stack)
    await undo(luoyang, first)
    await relayAll(stack)
    const round = await roundOf(zhengzhou, beside)
    expect(slotsOf(round)).toEqual({ [luoyang.name]: 'OPEN', [jiyuan.name]: 'AGREED' })
    await approved(tree, [agencyParty(luoyang), agencyParty(jiyuan, 1)])
    await relayAll(stack)
    const before = await answered(luoyang)
    await relayAll(stack)
    await answered(jiyuan)
    await relayAll(stack)
    await undo(luoyang, before)
    await relayAll(stack)
    expect(await requestTo(luoyang)).toMatchObject({ undoRefused: { because: 'CountersignAgreed' } })
  })
})

describe('a return that is undone', () => {
  test('brings the round back as it was, and asks the others anew', async () => {
    const { zhengzhou, luoyang, jiyuan } = tree
    const signatory = await aMember(stack, zhengzhou, '分管负责人', 'SIGNATORY')
    const document = await approved(tree, [agencyParty(luoyang), agencyParty(jiyuan)])
    const reviewed = await roundOf(zhengzhou, document)
    await onDocument(await zhengzhou.token('REVIEWER'), 'TakeBack', reviewed)
    const again = await onDocument(
      await zhengzhou.token('REVIEWER'),
      'ApproveDraft',
      await roundOf(zhengzhou, document),
      { passTo: signatory.id },
    )
    expect(again.problems).toEqual([])
    await relayAll(stack)
    const returned = await answered(luoyang, 'ReturnCountersign')
    await relayAll(stack)
    expect(await roundOf(zhengzhou, document)).toMatchObject({ state: 'DRAFT' })
    const cancelled = await requestTo(jiyuan)
    expect(cancelled).toMatchObject({ state: 'CANCELLED' })
    await undo(luoyang, returned)
    await relayAll(stack)
    const round = await roundOf(zhengzhou, document)
    expect(round).toMatchObject({ state: 'COUNTERSIGNING', holder: { memberId: signatory.id } })
    expect(slotsOf(round)).toEqual({ [luoyang.name]: 'OPEN', [jiyuan.name]: 'OPEN' })
    const anew = await requestTo(jiyuan)
    expect(anew).toMatchObject({ state: 'OPEN' })
    expect(anew.id).not.toBe(cancelled.id)
    await answered(luoyang)
    await answered(jiyuan)
    await relayAll(stack)
    expect(await roundOf(zhengzhou, document)).toMatchObject({ state: 'APPROVED' })
  })

  test('stays once the drafter changed the text', async () => {
    const { zhengzhou, luoyang } = tree
    const document = await approved(tree, [agencyParty(luoyang)])
    await relayAll(stack)
    const returned = await answered(luoyang, 'ReturnCountersign')
    await relayAll(stack)
    const draft = { title: '关于做好再议事项的通知' }
    const edited = await onDocument(
      await zhengzhou.token('DRAFTER'),
      'EditDraft',
      await roundOf(zhengzhou, document),
      { draft },
    )
    expect(edited.document).not.toBeNull()
    await undo(luoyang, returned)
    await relayAll(stack)
    expect(await requestTo(luoyang)).toMatchObject({
      state: 'RETURNED',
      undoRefused: { because: 'DraftEdited' },
    })
  })
})

describe('an answer to a request of the own agency', () => {
  const worklist = async (token: string) =>
    (await ask<{ nodes: SeenRequest[] }>(token, 'Worklist')).nodes as SeenRequest[]

  test('is undone with the document in one transaction, and is back in the worklist', async () => {
    const { zhengzhou } = tree
    const member = await aMember(stack, zhengzhou, '经办人', 'DRAFTER')
    const document = await approved(tree, [{ party: { memberId: member.id } }])
    await relayAll(stack)
    const [request] = (await worklist(member.token)) as [SeenRequest]
    const agreed = (await onRequest(member.token, 'AgreeToCountersign', request)).request as SeenRequest
    await relayAll(stack)
    expect(await worklist(member.token)).toEqual([])
    const done = await onRequest(member.token, 'UndoCountersignAnswer', agreed, { reason: '误操作' })
    expect(done).toMatchObject({ problems: [], request: { state: 'OPEN', answer: null } })
    expect(await roundOf(zhengzhou, document)).toMatchObject({ state: 'COUNTERSIGNING' })
    expect(await worklist(member.token)).toHaveLength(1)
  })

  test('is refused at once if somebody acted since', async () => {
    const { zhengzhou } = tree
    const member = await aMember(stack, zhengzhou, '经办人', 'DRAFTER')
    const document = await approved(tree, [{ party: { memberId: member.id } }])
    await relayAll(stack)
    const [request] = (await worklist(member.token)) as [SeenRequest]
    const agreed = (await onRequest(member.token, 'AgreeToCountersign', request)).request as SeenRequest
    await relayAll(stack)
    await bring(zhengzhou, (await roundOf(zhengzhou, document)) as SeenDocument, 'SIGNED')
    const refused = await onRequest(member.token, 'UndoCountersignAnswer', agreed, { reason: '误操作' })
    expect(refused).toMatchObject({
      request: null,
      problems: [{ code: 'ANSWER_ACTED_ON', given: 'DocumentSigned' }],
    })
  })
})

describe('whoever did not answer', () => {
  test('undoes it in the place of whoever did, with a delegation for that', async () => {
    const { luoyang, zhengzhou } = tree
    const head = await aMember(stack, luoyang, '主要负责人', 'SIGNATORY')
    const deputy = await aMember(stack, luoyang, '值班人员', 'CLERK')
    const document = await approved(tree, [agencyParty(luoyang)])
    await relayAll(stack)
    const { request } = await onRequest(head.token, 'AgreeToCountersign', await requestTo(luoyang))
    await relayAll(stack)
    const undoing = { reason: '误操作', onBehalfOf: head.id }
    const without = await onRequest(deputy.token, 'UndoCountersignAnswer', request as SeenRequest, undoing)
    expect(without.request).toBeNull()
    await mutate(head.token, 'GrantDelegation', {
      toId: deputy.id,
      actions: ['undoCountersignAnswer'],
      validUntil: new Date(Date.now() + 3_600_000).toISOString(),
    })
    const done = await onRequest(deputy.token, 'UndoCountersignAnswer', request as SeenRequest, undoing)
    expect(done).toMatchObject({ problems: [], request: { state: 'UNDO_ASKED' } })
    await relayAll(stack)
    expect(await roundOf(zhengzhou, document)).toMatchObject({ state: 'COUNTERSIGNING' })
  })

  test('cannot undo: not a colleague, not the host, not another agency', async () => {
    const { zhengzhou, luoyang, jiyuan } = tree
    await approved(tree, [agencyParty(luoyang)])
    await relayAll(stack)
    const agreed = await answered(luoyang)
    const colleague = await aMember(stack, luoyang, '另一负责人', 'SIGNATORY')
    const other = await onRequest(colleague.token, 'UndoCountersignAnswer', agreed, { reason: '误操作' })
    expect(other.problems).toMatchObject([{ code: 'ANSWER_OF_ANOTHER' }])
    for (const agency of [zhengzhou, jiyuan])
      expect((await undo(agency, agreed)).problems).toMatchObject([{ code: 'NOT_FOUND' }])
  })
})
