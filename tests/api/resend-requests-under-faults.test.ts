import { beforeAll, describe, expect, test } from 'vitest'
import type { RelayTools } from '../../functions/access/relay.ts'
import { answerResends } from '../../functions/exchange/relay/resend-requests.ts'
import { relayRungs } from '../../functions/exchange/relay/rungs.ts'
import { relayTools } from '../../functions/handlers/relay-tools.ts'
import { aNoticeIn } from '../kit/documents.ts'
import { inFunction, underRoleOf } from '../kit/functions.ts'
import { aTree, type Tree } from '../kit/government.ts'
import { DEATHS, dieAtEachCall, eventsOf } from '../kit/mortal.ts'
import { codesOf, deliveryAt, recall, rungsOf, stepOn } from '../kit/recalls.ts'
import { drain, relayAll } from '../kit/relay.ts'
import { answerAgain, askAgain, resendOf, resendsOf, waitingOf } from '../kit/resend-requests.ts'
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

async function aDelivered() {
  const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
  await relayAll(stack)
  return notice
}
async function anAsked() {
  const notice = await aDelivered()
  await askAgain(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice))
  await relayAll(stack)
  return notice
}
const eventsFor = async (type: string) =>
  eventsOf(await drain(stack)).filter(({ event }) => event.type === type)

describe.each(DEATHS)('a relay that dies %s each of its calls', when => {
  test('in a request has brought it to its sender once', async () => {
    const notice = await aDelivered()
    await askAgain(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice))
    const batch = await eventsFor('RESEND_ASKED')
    const again = async (given: RelayTools) => {
      if ((await relayRungs.together(given, batch)).length > 0) throw new Error('to be retried')
    }
    expect(await dieAtEachCall(tools, when, again)).toBeGreaterThan(1)
    await again(tools)
    await relayAll(stack)
    expect(await rungsOf(tree.province, notice)).toEqual([['DELIVERED', 'RESEND_ASKED']])
    expect(await waitingOf(tree.province, notice)).toEqual([tree.zhengzhou.id])
  })

  test.each([
    ['RESENT', false],
    ['RESEND_REFUSED', true],
  ] as const)('in the answer %s has given it once', async (kind, refuse) => {
    const notice = await anAsked()
    expect(codesOf(await answerAgain(tree.province, notice, tree.zhengzhou, { refuse }))).toEqual([])
    const [one] = await eventsFor('ResendAnswered')
    if (one === undefined) throw new Error('no answer')
    expect(await dieAtEachCall(tools, when, given => answerResends(given, one))).toBeGreaterThan(1)
    await answerResends(tools, one)
    await relayAll(stack)
    expect(await rungsOf(tree.province, notice)).toEqual([['DELIVERED', 'RESEND_ASKED', kind]])
    expect(await waitingOf(tree.province, notice)).toEqual([])
  })
})

describe('an answer', () => {
  test('that comes again after the next request does not answer that', async () => {
    const notice = await anAsked()
    await answerAgain(tree.province, notice, tree.zhengzhou, { refuse: true, reason: '附件完好' })
    const [one] = await eventsFor('ResendAnswered')
    if (one === undefined) throw new Error('no answer')
    await answerResends(tools, one)
    await relayAll(stack)
    await askAgain(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice))
    await relayAll(stack)
    await answerResends(tools, one)
    await relayAll(stack)
    expect(await waitingOf(tree.province, notice)).toEqual([tree.zhengzhou.id])
    expect((await resendsOf(tree.province, notice)).ladder.nodes[0]?.resendAsked?.outcome).toBe('ASKED')
  })

  test('beside a sign-for, and run twice at once, comes once and takes nothing from it', async () => {
    for (let round = 0; round < 4; round++) {
      const notice = await anAsked()
      const delivery = await deliveryAt(tree.zhengzhou, notice)
      await answerAgain(tree.province, notice, tree.zhengzhou)
      const [one] = await eventsFor('ResendAnswered')
      if (one === undefined) throw new Error('no answer')
      const [signed] = await Promise.all([
        stepOn(tree.zhengzhou, 'SignForDelivery', delivery),
        answerResends(tools, one),
        answerResends(tools, one),
      ])
      await relayAll(stack)
      const [rungs = []] = await rungsOf(tree.province, notice)
      expect(rungs.filter(kind => kind === 'RESENT')).toHaveLength(1)
      expect(rungs.includes('SIGNED_FOR')).toBe(codesOf(signed).length === 0)
    }
  })

  test('that meets a recall leaves it recalled, with the request answered or lapsed', async () => {
    const notice = await anAsked()
    await answerAgain(tree.province, notice, tree.zhengzhou)
    await recall(tree.province, notice)
    await relayAll(stack)
    const delivery = await deliveryAt(tree.zhengzhou, notice)
    const { state, resendAsked } = await resendOf(tree.zhengzhou, delivery)
    expect([state, resendAsked?.outcome]).toEqual(['RECALLED', expect.stringMatching(/^(RESENT|LAPSED)$/)])
    const row = (await resendsOf(tree.province, notice)).ladder.nodes[0]
    expect([row?.state, row?.resendAsked?.outcome]).toEqual([state, resendAsked?.outcome])
    expect(await waitingOf(tree.province, notice)).toEqual([])
  })
})
