import { beforeAll, describe, expect, test } from 'vitest'
import type { RelayTools } from '../../functions/access/relay.ts'
import { relayPassings } from '../../functions/exchange/relay/passings.ts'
import { deliverPortion } from '../../functions/exchange/relay/portions.ts'
import { relayTools } from '../../functions/handlers/relay-tools.ts'
import { MINUTE, moveClock } from '../kit/clock.ts'
import { aNoticeIn, handle, inboxOf, SIGN_FOR } from '../kit/documents.ts'
import { inFunction, underRoleOf } from '../kit/functions.ts'
import { anAgency, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { DEATHS, dieAtEachCall, eventsOf } from '../kit/mortal.ts'
import { kindsOf, objectTo, passOn, routesOf } from '../kit/passings.ts'
import { codesOf, deliveryAt, stepOn } from '../kit/recalls.ts'
import { drain, relay, relayAll, startDue, waitingMessages } from '../kit/relay.ts'
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

async function theWork() {
  const messages = await waitingMessages(stack)
  await Promise.all(messages.map(message => message.remove()))
  return messages.map(({ body }) => JSON.parse(body).deliver)
}
async function aSigned(...to: TestAgency[]) {
  const notice = await aNoticeIn('DISPATCHED', tree.province, to)
  await relayAll(stack)
  for (const agency of to) await handle(agency, await deliveryAt(agency, notice), SIGN_FOR)
  await relayAll(stack)
  return notice
}
const passed = async () => eventsOf(await drain(stack)).filter(({ event }) => event.type === 'PASSED_ON')

describe.each(DEATHS)('a relay that dies %s each of its calls', when => {
  test('in a passing has made one delivery more, counted once', async () => {
    const notice = await aSigned(tree.zhengzhou)
    await passOn(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), tree.luoyang)
    const batch = await passed()
    // What fails in a batch is returned, to be queued by itself: it is given again here.
    const again = async (given: RelayTools) => {
      if ((await relayPassings.together(given, batch)).length > 0) throw new Error('to be retried')
    }
    expect(await dieAtEachCall(tools, when, again)).toBeGreaterThan(4)
    await again(tools)
    await relayAll(stack)
    expect(await kindsOf(tree.province, notice)).toEqual([
      ['DELIVERED', 'SIGNED_FOR', 'PASSED_ON'],
      ['DELIVERED'],
    ])
    const { progress } = await routesOf(tree.province, notice)
    expect(progress).toMatchObject({ recipients: 2, undelivered: 0, passedOn: 1 })
  })

  test('in a passing that is refused has brought the delivery back once', async () => {
    // Its city does not have the document, so the sender could not have sent it there.
    const county = await anAgency(stack, tree.luoyang, { regionCode: '410300', tier: 'COUNTY' })
    const notice = await aSigned(tree.zhengzhou)
    await passOn(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), county)
    const batch = await passed()
    const again = async (given: RelayTools) => {
      if ((await relayPassings.together(given, batch)).length > 0) throw new Error('to be retried')
    }
    expect(await dieAtEachCall(tools, when, again)).toBeGreaterThan(4)
    await again(tools)
    await relayAll(stack)
    expect(await kindsOf(tree.province, notice)).toEqual([
      ['DELIVERED', 'SIGNED_FOR', 'PASSED_ON', 'PASSING_REFUSED'],
    ])
    expect((await routesOf(tree.province, notice)).progress).toMatchObject({ recipients: 1, passedOn: 0 })
  })

  test('in an objection has taken the copy back, and brought the document back once', async () => {
    const notice = await aSigned(tree.zhengzhou)
    await passOn(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), tree.luoyang)
    await relayAll(stack)
    await objectTo(tree.province, notice, tree.luoyang)
    await relay(await drain(stack))
    const [work] = await theWork()
    expect(await dieAtEachCall(tools, when, given => deliverPortion(given, work))).toBeGreaterThan(6)
    moveClock(2 * MINUTE)
    await startDue(stack)
    await relayAll(stack)
    expect(await kindsOf(tree.province, notice)).toEqual([
      ['DELIVERED', 'SIGNED_FOR', 'PASSED_ON', 'ROUTE_OBJECTED'],
      ['DELIVERED', 'RECALLED'],
    ])
    const { progress } = await routesOf(tree.province, notice)
    expect(progress).toMatchObject({ recipients: 2, undelivered: 0, passedOn: 0, recalled: 1 })
  })
})

describe('two recipients that pass a document on at once', () => {
  test('to one agency give it one delivery, and both rows lead there', async () => {
    const notice = await aSigned(tree.zhengzhou, tree.luoyang)
    const [one, other] = [await deliveryAt(tree.zhengzhou, notice), await deliveryAt(tree.luoyang, notice)]
    await Promise.all([passOn(tree.zhengzhou, one, tree.jiyuan), passOn(tree.luoyang, other, tree.jiyuan)])
    const batch = await passed()
    expect(batch).toHaveLength(2)
    await Promise.all([...batch, ...batch].map(each => relayPassings.together(tools, [each])))
    await Promise.all(batch.map(each => relayPassings.together(tools, [each])))
    await relayAll(stack)
    const { ladder, progress } = await routesOf(tree.province, notice)
    expect(ladder.nodes.map(({ state }) => state)).toEqual(['PASSED_ON', 'PASSED_ON', 'DELIVERED'])
    const ways = ladder.nodes
      .slice(0, 2)
      .map(({ passedOn }) => [passedOn?.recipients.length, passedOn?.alreadyRecipient?.agencyId ?? null])
    expect(ways.sort()).toEqual([
      [0, tree.jiyuan.id],
      [1, null],
    ])
    expect(progress).toMatchObject({ recipients: 3, passedOn: 2 })
    const inbox = await inboxOf(tree.jiyuan, { first: 100 })
    expect(inbox.filter(({ number }) => number === notice.number)).toHaveLength(1)
  })

  test('and one with two keys passes it on once', async () => {
    const notice = await aSigned(tree.zhengzhou)
    const delivery = await deliveryAt(tree.zhengzhou, notice)
    const answers = await Promise.all(
      [tree.luoyang, tree.jiyuan].map(to => passOn(tree.zhengzhou, delivery, to)),
    )
    expect(answers.filter(({ problems }) => problems.length === 0)).toHaveLength(1)
    await relayAll(stack)
    expect((await routesOf(tree.province, notice)).ladder.nodes).toHaveLength(2)
  })
})

describe('an objection and a sign-for at the same moment', () => {
  test('have one winner, and both sides say which', async () => {
    for (let round = 0; round < 5; round++) {
      const notice = await aSigned(tree.zhengzhou)
      await passOn(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), tree.luoyang)
      await relayAll(stack)
      const delivery = await deliveryAt(tree.luoyang, notice)
      await objectTo(tree.province, notice, tree.luoyang)
      await relay(await drain(stack))
      const [work] = await theWork()
      const [signed] = await Promise.all([
        stepOn(tree.luoyang, 'SignForDelivery', delivery),
        deliverPortion(tools, work),
        deliverPortion(tools, work),
      ])
      await relayAll(stack)
      const { ladder } = await routesOf(tree.province, notice)
      const seen = ladder.nodes.map(({ state, recall }) => [state, recall?.outcome ?? null])
      if (codesOf(signed).length === 0)
        expect(seen).toEqual([
          ['PASSED_ON', null],
          ['SIGNED_FOR', 'TOO_LATE'],
        ])
      else
        expect(seen).toEqual([
          ['SIGNED_FOR', null],
          ['RECALLED', 'RECALLED'],
        ])
    }
  })
})
