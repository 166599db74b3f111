import { beforeAll, describe, expect, test } from 'vitest'
import type { RelayTools } from '../../functions/access/relay.ts'
import { relays } from '../../functions/documents/countersigning/relay/index.ts'
import { relayTools } from '../../functions/handlers/relay-tools.ts'
import {
  agencyParty,
  answered,
  approved,
  onDocument,
  requestTo,
  roundOf,
  slotsOf,
  undo,
} from '../kit/countersign-undo.ts'
import { inFunction, underRoleOf } from '../kit/functions.ts'
import { aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { DEATHS, dieAtEachCall, eventsOf, interrupted } from '../kit/mortal.ts'
import { drain, relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'
import { aPartyCommittee, BODY, submit, veto, vetoed } from '../kit/vetoes.ts'

let stack: Stack
let tree: Tree
let party: TestAgency
let second: TestAgency
let tools: RelayTools
beforeAll(async () => {
  // As in DynamoDB: what meets an item of a transaction fails.
  stack = await openStack({ conflicts: { holdMs: 8 } })
  tree = await aTree(stack)
  party = await aPartyCommittee(stack, tree)
  second = await aPartyCommittee(stack, tree, '中共郑州市第二委员会')
  await relayAll(stack)
  tools = underRoleOf('relay', await inFunction('relay', async () => relayTools('relay')))
})

/** A notice of Zhengzhou that two co-issuers are asked to sign, and that one of them vetoed: the relay has not seen that yet. */
async function unseen() {
  const document = await approved(tree, [], { coIssuers: [party.id, second.id], body: BODY })
  await relayAll(stack)
  await vetoed(party, { sections: ['二'] })
  const event = eventsOf(await drain(stack)).find(one => one.event.type === 'CountersignAnswered')
  if (event === undefined) throw new Error('nothing was answered')
  return { document, event }
}
const actsOf = async (document: { readonly id: string }) =>
  (await roundOf(tree.zhengzhou, document)).negotiation.nodes.map(({ act }) => act)

describe.each(DEATHS)('a relay that dies %s each of its calls', when => {
  test('has put a veto into the document once, and cancelled the other request', async () => {
    const { document, event } = await unseen()
    const calls = await dieAtEachCall(tools, when, given => relays.CountersignAnswered(given, event))
    expect(calls).toBeGreaterThan(1)
    await relayAll(stack)
    const round = await roundOf(tree.zhengzhou, document)
    expect(slotsOf(round)).toEqual({ [party.name]: 'RETURNED', [second.name]: 'CANCELLED' })
    expect(await actsOf(document)).toEqual(['ASKED', 'ASKED', 'VETOED', 'CANCELLED'])
    expect(await requestTo(second)).toMatchObject({ state: 'CANCELLED' })
    expect((await submit(tree.zhengzhou, round)).problems).toMatchObject([
      {
        code: 'JOINT_ISSUE_VETOED',
        sections: ['二'],
        fix: { removeCoIssuers: [{ agencyId: party.id }, { agencyId: second.id }] },
      },
    ])
  })
})

describe('a veto and another act at once', () => {
  test('of a second co-issuer: whichever comes first returns the document, and the other one is a late opinion', async () => {
    const document = await approved(tree, [], { coIssuers: [party.id, second.id], body: BODY })
    await relayAll(stack)
    const [one, other] = await Promise.all([veto(party), veto(second, { sections: ['一'] })])
    expect([...one.problems, ...other.problems]).toEqual([])
    await relayAll(stack, { records: all => [...all, ...all].reverse() })
    await relayAll(stack)
    const acts = await actsOf(document)
    expect(acts.filter(act => act === 'VETOED')).toHaveLength(1)
    expect(acts.filter(act => act === 'LATE')).toHaveLength(1)
    const { problems } = await submit(tree.zhengzhou, await roundOf(tree.zhengzhou, document))
    expect(problems.map(({ code }) => code)).toEqual(['JOINT_ISSUE_VETOED'])
  })

  test('of the host, before whichever call of the relay: the document is a draft, and the veto stands or was late', async () => {
    const outcomes = new Set<string>()
    const { zhengzhou } = tree
    const reviewer = await zhengzhou.token('REVIEWER')
    for (let call = 1; ; call++) {
      const { document, event } = await unseen()
      const given = interrupted(tools, call, async () => {
        const back = { to: 'DRAFT', reason: '再议' }
        await onDocument(reviewer, 'ReturnDraft', await roundOf(zhengzhou, document), back)
      })
      await relays.CountersignAnswered(given.tools, event)
      await relayAll(stack)
      const round = await roundOf(zhengzhou, document)
      expect(round.state).toBe('DRAFT')
      const acts = await actsOf(document)
      const stands = acts.includes('VETOED')
      outcomes.add(stands ? 'STANDS' : 'LATE')
      expect(acts.includes('LATE')).toBe(!stands)
      const { problems } = await submit(zhengzhou, round)
      expect(problems.map(({ code }) => code)).toEqual(stands ? ['JOINT_ISSUE_VETOED'] : [])
      if (given.calls() < call) break
      if (call > 30) throw new Error('it never ends')
    }
    expect([...outcomes].sort()).toEqual(['LATE', 'STANDS'])
  })
})

describe('a veto that is undone', () => {
  test('before it reached the host is never taken', async () => {
    const document = await approved(tree, [agencyParty(tree.luoyang)], { coIssuers: [party.id], body: BODY })
    await relayAll(stack)
    await answered(tree.luoyang)
    await relayAll(stack)
    await undo(party, await vetoed(party))
    await relayAll(stack, { records: all => [...all, ...all].reverse() })
    await relayAll(stack)
    const round = await roundOf(tree.zhengzhou, document)
    expect(slotsOf(round)).toEqual({ [tree.luoyang.name]: 'AGREED', [party.name]: 'OPEN' })
  })
})
