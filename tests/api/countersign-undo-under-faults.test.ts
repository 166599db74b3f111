import { beforeAll, describe, expect, test } from 'vitest'
import type { RelayTools } from '../../functions/access/relay.ts'
import { relays } from '../../functions/documents/countersigning/relay/index.ts'
import { relayTools } from '../../functions/handlers/relay-tools.ts'
import { ask } from '../kit/api.ts'
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
import type { SeenDocument } from '../kit/documents.ts'
import { inFunction, underRoleOf } from '../kit/functions.ts'
import { aMember, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { DEATHS, dieAtEachCall, eventsOf, interrupted } from '../kit/mortal.ts'
import { drain, relay, relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let tools: RelayTools
beforeAll(async () => {
  // As in DynamoDB: what meets an item of a transaction fails.
  stack = await openStack({ conflicts: { holdMs: 8 } })
  tree = await aTree(stack)
  await relayAll(stack)
  tools = underRoleOf('relay', await inFunction('relay', async () => relayTools('relay')))
})

/** A notice that Luoyang answered, and asks to undo it: the relay has not seen that yet. */
async function asked(name: 'AgreeToCountersign' | 'ReturnCountersign' = 'AgreeToCountersign') {
  const { luoyang, jiyuan } = tree
  const parties = name === 'AgreeToCountersign' ? [luoyang] : [luoyang, jiyuan]
  const document = await approved(
    tree,
    parties.map(one => agencyParty(one)),
  )
  await relayAll(stack)
  const request = await answered(luoyang, name)
  await relayAll(stack)
  expect((await undo(luoyang, request)).problems).toEqual([])
  const records = await drain(stack)
  const event = eventsOf(records).find(one => one.event.type === 'CountersignUndoAsked')
  if (event === undefined) throw new Error('nothing was asked')
  return { document, records, event }
}
const sign = async (document: SeenDocument) =>
  onDocument(await tree.zhengzhou.token('SIGNATORY'), 'SignDocument', await roundOf(tree.zhengzhou, document))
const typesOf = async (document: SeenDocument): Promise<string[]> => {
  const { negotiation } = await roundOf(tree.zhengzhou, document)
  return negotiation.nodes.map(({ act }) => act)
}
/** The requests of an agency by state, as counted and as listed. */
async function expectCountsToAgree(agency: TestAgency): Promise<void> {
  const token = await agency.token('SIGNATORY')
  const { countersignRequests } = await ask<{
    countersignRequests: { byState: { state: string; count: number }[] }
  }>(token, 'Counts', {})
  for (const { state, count } of countersignRequests.byState) {
    const { nodes } = await ask<{ nodes: unknown[] }>(token, 'CountersignRequests', { state, first: 100 })
    expect([state, nodes.length]).toEqual([state, count])
  }
}

describe.each(DEATHS)('a relay that dies %s each of its calls', when => {
  test('has undone an agreement once, at the host and at the party', async () => {
    const { document, event } = await asked()
    expect(
      await dieAtEachCall(tools, when, given => relays.CountersignUndoAsked(given, event)),
    ).toBeGreaterThan(3)
    await relayAll(stack)
    expect(await roundOf(tree.zhengzhou, document)).toMatchObject({ state: 'COUNTERSIGNING' })
    expect(await typesOf(document)).toEqual(['ASKED', 'AGREED', 'UNDONE'])
    expect(await requestTo(tree.luoyang)).toMatchObject({ state: 'OPEN', answer: null })
    await expectCountsToAgree(tree.luoyang)
  })

  test('has undone a return once, and asked the other party once more', async () => {
    const { document, event } = await asked('ReturnCountersign')
    await dieAtEachCall(tools, when, given => relays.CountersignUndoAsked(given, event))
    await relayAll(stack)
    const round = await roundOf(tree.zhengzhou, document)
    expect(slotsOf(round)).toEqual({ [tree.luoyang.name]: 'OPEN', [tree.jiyuan.name]: 'OPEN' })
    const { id } = await requestTo(tree.jiyuan)
    expect(round.countersignatures.map(slot => slot.id)).toContain(id)
    expect(await typesOf(document)).toEqual([
      ...['ASKED', 'ASKED', 'RETURNED', 'CANCELLED'],
      ...['UNDONE', 'ASKED'],
    ])
    await expectCountsToAgree(tree.jiyuan)
  })

  test('has refused once, if the host signed before', async () => {
    const { document, event } = await asked()
    expect((await sign(document)).problems).toEqual([])
    await dieAtEachCall(tools, when, given => relays.CountersignUndoAsked(given, event))
    await relayAll(stack)
    expect(await roundOf(tree.zhengzhou, document)).toMatchObject({ state: 'SIGNED' })
    expect(await requestTo(tree.luoyang)).toMatchObject({
      ...{ state: 'AGREED', undoRefused: { because: 'DocumentSigned' } },
    })
    await expectCountsToAgree(tree.luoyang)
  })
})

describe('an undo and the host’s next act at once', () => {
  test('whichever call of the relay the signature comes before, exactly one of the two counts, and both sides know', async () => {
    const outcomes = new Set<string>()
    for (let call = 1; ; call++) {
      const { document, event } = await asked()
      let signed: Awaited<ReturnType<typeof sign>> | undefined
      const given = interrupted(tools, call, async () => {
        signed = await sign(document)
      })
      await relays.CountersignUndoAsked(given.tools, event)
      // Behind the last call the signature comes after all of them.
      signed ??= await sign(document)
      await relayAll(stack)
      const { state } = await roundOf(tree.zhengzhou, document)
      const request = await requestTo(tree.luoyang)
      const isUndone = signed.document === null
      outcomes.add(state)
      expect([state, request.state]).toEqual(isUndone ? ['COUNTERSIGNING', 'OPEN'] : ['SIGNED', 'AGREED'])
      expect(request.undoRefused).toEqual(
        isUndone ? null : { ...request.undoRefused, because: 'DocumentSigned' },
      )
      if (given.calls() < call) break
      if (call > 30) throw new Error('it never ends')
    }
    expect([...outcomes].sort()).toEqual(['COUNTERSIGNING', 'SIGNED'])
  })

  test('by a member of the host: the same, in one transaction', async () => {
    const { zhengzhou } = tree
    const member = await aMember(stack, zhengzhou, '经办人', 'DRAFTER')
    for (let time = 0; time < 4; time++) {
      const document = await approved(tree, [{ party: { memberId: member.id } }])
      await relayAll(stack)
      const { nodes } = await ask<{ nodes: SeenRequest[] }>(member.token, 'Worklist')
      const [request] = nodes as [SeenRequest]
      const agreed = (await onRequest(member.token, 'AgreeToCountersign', request)).request as SeenRequest
      await relayAll(stack)
      const [undone, signed] = await Promise.all([
        onRequest(member.token, 'UndoCountersignAnswer', agreed, { reason: '误操作' }),
        sign(document),
      ])
      expect([undone.request === null, signed.document === null].sort()).toEqual([false, true])
      const { state } = await roundOf(zhengzhou, document)
      expect(state).toBe(signed.document === null ? 'COUNTERSIGNING' : 'SIGNED')
      if (undone.request !== null) await onRequest(member.token, 'AgreeToCountersign', undone.request)
      await relayAll(stack)
    }
  })
})

describe('events of an undo that come twice, late or in reverse', () => {
  test('lead to the same slot, also after the next answer', async () => {
    const { document, records, event } = await asked()
    await relay([...records, ...records].reverse())
    await relayAll(stack)
    await answered(tree.luoyang)
    await relayAll(stack, { records: all => [...all, ...all].reverse() })
    await relays.CountersignUndoAsked(tools, event)
    await relayAll(stack)
    expect(await roundOf(tree.zhengzhou, document)).toMatchObject({ state: 'APPROVED' })
    expect(await typesOf(document)).toEqual(['ASKED', 'AGREED', 'UNDONE', 'AGREED'])
    expect(await requestTo(tree.luoyang)).toMatchObject({ state: 'AGREED', undoRefused: null })
  })

  test('find a request that was cancelled meanwhile, and leave it so', async () => {
    const { luoyang, zhengzhou } = tree
    const document = await approved(tree, [agencyParty(luoyang)])
    await relayAll(stack)
    await undo(luoyang, await answered(luoyang))
    const late = await drain(stack)
    const reviewer = await zhengzhou.token('REVIEWER')
    const back = { to: 'DRAFT', reason: '再议' }
    const returned = await onDocument(reviewer, 'ReturnDraft', await roundOf(zhengzhou, document), back)
    expect(returned.problems).toEqual([])
    await relayAll(stack)
    await relay(late)
    await relayAll(stack)
    expect(await requestTo(luoyang)).toMatchObject({ state: 'CANCELLED', undo: null, undoRefused: null })
    await expectCountsToAgree(luoyang)
  })
})
