import { beforeAll, describe, expect, test } from 'vitest'
import type { RelayTools } from '../../functions/access/relay.ts'
import { relays } from '../../functions/exchange/relay/index.ts'
import { deliverPortion } from '../../functions/exchange/relay/portions.ts'
import { relayTools } from '../../functions/handlers/relay-tools.ts'
import { aCorrectionIn } from '../kit/corrections.ts'
import { aNoticeIn, handle, type SeenDocument, SIGN_FOR } from '../kit/documents.ts'
import { inFunction, underRoleOf } from '../kit/functions.ts'
import { aTree, type Tree } from '../kit/government.ts'
import { DEATHS, dieAtEachCall, eventsOf } from '../kit/mortal.ts'
import { codesOf, deliveryAt, rungsOf, stepOn } from '../kit/recalls.ts'
import { drain, relay, relayAll } from '../kit/relay.ts'
import { dataOf, redeliver, restoredAt, restoreTo } from '../kit/restoring.ts'
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

const restoring = ({ id: documentId }: Pick<SeenDocument, 'id'>) => ({
  ...{ tenant: tree.province.tenant, documentId, from: 0 },
  ...{ again: true, lost: true },
})

describe.each(DEATHS)('a relay that dies %s each of its calls', when => {
  test('has made a delivery again once', async () => {
    const then = await dataOf(stack, tree.zhengzhou)
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
    await relayAll(stack)
    await restoreTo(stack, tree.zhengzhou, then)
    const again = (given: RelayTools) => deliverPortion(given, restoring(notice))
    expect(await dieAtEachCall(tools, when, again)).toBeGreaterThan(5)
    const batch = eventsOf(await drain(stack)).filter(({ event }) => event.type === 'RESTORED')
    expect(batch).toHaveLength(1)
    expect(
      await dieAtEachCall(tools, when, async given => {
        if ((await relays.RESTORED.together(given, batch)).length > 0) throw new Error('to be retried')
      }),
    ).toBeGreaterThan(1)
    await relayAll(stack)
    expect(await rungsOf(tree.province, notice)).toEqual([['DELIVERED', 'SIGNED_FOR', 'RESTORED']])
    expect((await deliveryAt(tree.zhengzhou, notice)).state).toBe('SIGNED_FOR')
  })

  test('has made a correction again once, and not beside what it replaced', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    const then = await dataOf(stack, tree.zhengzhou)
    const correction = await aCorrectionIn('DISPATCHED', tree.province, notice)
    await relayAll(stack)
    await restoreTo(stack, tree.zhengzhou, then)
    const both = async () =>
      Promise.all([notice, correction].map(async one => (await restoredOr(one)) ?? 'none'))
    const restoredOr = async (one: SeenDocument) =>
      deliveryAt(tree.zhengzhou, one).then(
        ({ state }) => state,
        () => null,
      )
    expect(await both()).toEqual(['DELIVERED', 'none'])
    await dieAtEachCall(tools, when, async given => {
      const states = await both()
      if (states[1] !== 'none') expect(states[0]).toBe('REPLACED')
      await deliverPortion(given, restoring(correction))
    })
    await relayAll(stack)
    expect(await both()).toEqual(['REPLACED', 'DELIVERED'])
    expect(await rungsOf(tree.province, correction)).toEqual([['DELIVERED', 'RESTORED']])
  })
})

describe('making a delivery again', () => {
  test('of which a step is still on its way has one of the two at its place in the ladder', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    const then = await dataOf(stack, tree.zhengzhou)
    await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
    const onItsWay = await drain(stack)
    await restoreTo(
      stack,
      tree.zhengzhou,
      then.filter(({ pk }) => !pk.includes('#DLV#')),
    )
    await deliverPortion(tools, restoring(notice))
    await relay(onItsWay)
    await relayAll(stack)
    expect(await rungsOf(tree.province, notice)).toEqual([['DELIVERED', 'RESTORED']])
    // It is signed for once more, and now the sender learns it.
    await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
    await relayAll(stack)
    expect(await rungsOf(tree.province, notice)).toEqual([['DELIVERED', 'RESTORED', 'SIGNED_FOR']])
  })

  test('beside a step of its recipient takes nothing from it', async () => {
    for (let round = 0; round < 3; round++) {
      const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
      await relayAll(stack)
      await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
      const early = await dataOf(stack, tree.zhengzhou)
      await relayAll(stack)
      await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), ['RegisterDelivery', {}])
      await relayAll(stack)
      await restoreTo(stack, tree.zhengzhou, early)
      const delivery = await deliveryAt(tree.zhengzhou, notice)
      const [stepped] = await Promise.all([
        stepOn(tree.zhengzhou, 'ReturnDelivery', delivery, { reason: '误送' }),
        redeliver(tree.province, notice).then(() => relayAll(stack)),
      ])
      await relayAll(stack)
      const { state, restored } = await restoredAt(tree.zhengzhou, delivery)
      // Either the sender's rung came first, or the return, whose place in the ladder was taken: then nothing is made again.
      expect([state, restored === null]).toEqual(
        codesOf(stepped).length === 0 ? ['RETURNED', true] : ['REGISTERED', false],
      )
    }
  })
})
