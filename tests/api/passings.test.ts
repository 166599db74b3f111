import { beforeAll, describe, expect, test } from 'vitest'
import { verifyBundle } from '../../functions/exchange/index.ts'
import { additionsOf } from '../kit/additions.ts'
import { ask, http, mutate, type Payload, send } from '../kit/api.ts'
import { countedBy, countedByHand } from '../kit/counts.ts'
import {
  ACCEPT,
  aDraftOf,
  aNotice,
  aNoticeIn,
  bring,
  handle,
  inboxOf,
  nextStep,
  REGISTER,
  type SeenDelivery,
  type SeenDocument,
  SIGN_FOR,
} from '../kit/documents.ts'
import { activate, anAgency, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { kindsOf, NOT_OURS, OBJECTION, objectTo, passingsOf, passOn, routesOf } from '../kit/passings.ts'
import { codesOf, deliveryAt, recall, stepOn } from '../kit/recalls.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  tree = await aTree(stack)
  await relayAll(stack)
})

/** A notice that Zhengzhou signed for, though it is for Luoyang. */
async function aMisdirected(...steps: Parameters<typeof handle>[2][]) {
  const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
  await relayAll(stack)
  const delivery = await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR, ...steps)
  await relayAll(stack)
  return { notice, delivery }
}
async function aPassed(to: TestAgency = tree.luoyang) {
  const made = await aMisdirected()
  const { delivery, problems } = await passOn(tree.zhengzhou, made.delivery, to)
  if (delivery === null) throw new Error(JSON.stringify(problems))
  await relayAll(stack)
  return { ...made, delivery }
}
const routed = (agency: TestAgency) => ({ agencyId: agency.id })

describe('passing on (改送)', () => {
  test.each([
    ['what was signed for', [], 'SIGNED_FOR'],
    ['what was registered', [REGISTER], 'REGISTERED'],
  ] as const)('%s brings it to the right agency; all three see the route', async (_, steps, before) => {
    const { notice, delivery } = await aMisdirected(...steps)
    expect(delivery).toMatchObject({ state: before, actions: expect.arrayContaining(['passOnDelivery']) })
    expect(await passOn(tree.zhengzhou, delivery, tree.luoyang)).toMatchObject({
      problems: [],
      delivery: { state: 'PASSED_ON', actions: [] },
    })
    await relayAll(stack)
    const { ladder, progress } = await routesOf(tree.province, notice)
    const route = {
      cause: 'PASSED_ON',
      reason: NOT_OURS,
      passedOnBy: routed(tree.zhengzhou),
      recipients: [routed(tree.luoyang)],
    }
    expect(ladder.nodes).toMatchObject([
      { state: 'PASSED_ON', added: null, passedOn: route },
      { state: 'DELIVERED', added: route, passedOn: null },
    ])
    expect(ladder.nodes[0]?.rungs.at(-1)).toMatchObject({
      kind: 'PASSED_ON',
      reason: NOT_OURS,
      passedTo: routed(tree.luoyang),
    })
    expect(progress).toMatchObject({ recipients: 2, undelivered: 0, passedOn: 1 })
    const arrived = await deliveryAt(tree.luoyang, notice)
    expect(await passingsOf(tree.luoyang, arrived)).toMatchObject({
      state: 'DELIVERED',
      added: { cause: 'PASSED_ON', reason: NOT_OURS, passedOnBy: routed(tree.zhengzhou) },
      passings: [],
    })
    expect(await passingsOf(tree.zhengzhou, delivery)).toMatchObject({
      state: 'PASSED_ON',
      passings: [{ to: routed(tree.luoyang), reason: NOT_OURS, outcome: null }],
    })
    for (const agency of [tree.zhengzhou, tree.luoyang])
      expect((await countedBy(agency)).inbox).toEqual((await countedByHand(stack, agency)).inbox)
    const ofState = await inboxOf(tree.zhengzhou, { state: 'PASSED_ON', first: 100 })
    expect(ofState.map(({ id }) => id)).toContain(delivery.id)
  })

  test('leaves receipts of both recipients that verify', async () => {
    const { notice } = await aPassed()
    await handle(tree.luoyang, await deliveryAt(tree.luoyang, notice), SIGN_FOR)
    await relayAll(stack)
    const keys = JSON.parse((await http('GET', '/.well-known/receipt-keys.json', {})).body ?? '{}')
    const { bundle } = await ask<{ bundle: unknown }>(await tree.province.token('CLERK'), 'Evidence', {
      documentId: notice.id,
    })
    expect(await verifyBundle(bundle, keys)).toMatchObject({
      faults: [],
      receipts: 5,
      recipients: 2,
      authenticated: true,
    })
  })

  test('to a recipient makes no second delivery, and the row says so', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou, tree.luoyang])
    await relayAll(stack)
    const signed = await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
    await passOn(tree.zhengzhou, signed, tree.luoyang)
    await relayAll(stack, { deliveries: 2 })
    const { ladder, progress } = await routesOf(tree.province, notice)
    expect(ladder.nodes).toMatchObject([
      { state: 'PASSED_ON', passedOn: { recipients: [], alreadyRecipient: routed(tree.luoyang) } },
      { state: 'DELIVERED', added: null },
    ])
    expect(progress).toMatchObject({ recipients: 2 })
    const inbox = await inboxOf(tree.luoyang, { first: 100 })
    expect(inbox.filter(({ number }) => number === notice.number)).toHaveLength(1)
  })

  test('where the sender could not send it comes back, with the problem', async () => {
    // A county of another city skips that one, which does not have it: the province could not have sent it.
    const county = await anAgency(stack, tree.luoyang, { regionCode: '410300', tier: 'COUNTY' })
    const { notice, delivery } = await aMisdirected(REGISTER)
    await passOn(tree.zhengzhou, delivery, county)
    await relayAll(stack, { deliveries: 2 })
    expect(await kindsOf(tree.province, notice)).toEqual([
      ['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'PASSED_ON', 'PASSING_REFUSED'],
    ])
    const back = await passingsOf(tree.zhengzhou, delivery)
    expect(back).toMatchObject({
      state: 'REGISTERED',
      passings: [{ outcome: { kind: 'REFUSED', reason: 'ROUTING_VIOLATION' } }],
    })
    expect((await routesOf(tree.province, notice)).progress).toMatchObject({ recipients: 1, passedOn: 0 })
    expect((await additionsOf(tree.province, notice)).additions).toEqual([])
    expect((await inboxOf(county, { first: 100 })).map(({ number }) => number)).not.toContain(notice.number)
    // It goes on as before, or to another agency; not for ever.
    const second = await anAgency(stack, tree.luoyang, { regionCode: '410300', tier: 'COUNTY' })
    const again = await passOn(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), second)
    expect(codesOf(again)).toEqual([])
    await relayAll(stack)
    const third = await deliveryAt(tree.zhengzhou, notice)
    expect(codesOf(await passOn(tree.zhengzhou, third, tree.luoyang))).toEqual(['TOO_MANY_PASSINGS'])
    await handle(tree.zhengzhou, third, ACCEPT)
    await relayAll(stack)
  })

  test('is refused in other states, without a reason, to oneself, the issuer, nobody, or another version', async () => {
    const { notice, delivery } = await aMisdirected()
    const { province, zhengzhou, luoyang } = tree
    const codes = async (to: Pick<TestAgency, 'id'>, more = {}, of: SeenDelivery = delivery) =>
      codesOf(await passOn(zhengzhou, of, to, more))
    expect(await codes(luoyang, { reason: '' })).toEqual(['TEXT_EMPTY'])
    expect(await codes(zhengzhou)).toEqual(['NOT_TO_BE_PASSED_TO'])
    expect(await codes(province)).toEqual(['NOT_TO_BE_PASSED_TO'])
    expect(await codes({ id: 'agc_nobody' })).toEqual(['NOT_FOUND'])
    expect(await codes(luoyang, {}, { ...delivery, version: 9 })).toEqual(['VERSION_CONFLICT'])
    // Another agency's delivery is nobody's.
    expect(codesOf(await passOn(luoyang, delivery, tree.jiyuan))).toEqual(['NOT_FOUND'])
    const drafter = await mutate<Payload<'delivery', SeenDelivery>>(
      await zhengzhou.token('DRAFTER'),
      'PassOnDelivery',
      {
        deliveryId: delivery.id,
        expectedVersion: delivery.version,
        toAgencyId: luoyang.id,
        reason: NOT_OURS,
      },
    )
    expect(codesOf(drafter)).toEqual(['NOT_PERMITTED'])
    const accepted = await handle(zhengzhou, delivery, REGISTER, ACCEPT)
    expect(await codes(luoyang, {}, accepted)).toEqual(['WRONG_STATE'])
    await relayAll(stack)
    expect(await kindsOf(province, notice)).toEqual([['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'ACCEPTED']])
  })

  test('to who is not activated waits there', async () => {
    const sleeper = await anAgency(stack, tree.province, {
      regionCode: '410300',
      tier: 'CITY',
      active: false,
    })
    const { notice } = await aPassed(sleeper)
    const states = async () => (await routesOf(tree.province, notice)).ladder.nodes.map(({ state }) => state)
    expect(await states()).toEqual(['PASSED_ON', 'AWAITING_ACTIVATION'])
    await activate(tree.province, sleeper)
    await relayAll(stack)
    expect(await states()).toEqual(['PASSED_ON', 'DELIVERED'])
  })

  test('keeps a draft from being dispatched that forwards it', async () => {
    const { delivery } = await aMisdirected()
    const forwarding = aNotice([tree.zhongyuan], { forwards: delivery.id })
    const sealed = await bring(tree.zhengzhou, await aDraftOf(tree.zhengzhou, forwarding), 'SEALED')
    await passOn(tree.zhengzhou, delivery, tree.luoyang)
    const { name, token, input } = await nextStep(tree.zhengzhou, sealed)
    const dispatched = await mutate<Payload<'document', SeenDocument>>(token, name, input)
    expect(codesOf(dispatched)).toEqual(['DELIVERY_NOT_READY_FOR_THIS'])
    await relayAll(stack)
  })
})

describe('an objection to a route (改送异议)', () => {
  test('takes the new copy back, and the document comes back to who passed it on', async () => {
    const { notice, delivery } = await aPassed()
    expect(codesOf(await objectTo(tree.province, notice, tree.luoyang))).toEqual([])
    await relayAll(stack, { deliveries: 2 })
    expect(await kindsOf(tree.province, notice)).toEqual([
      ['DELIVERED', 'SIGNED_FOR', 'PASSED_ON', 'ROUTE_OBJECTED'],
      ['DELIVERED', 'RECALLED'],
    ])
    expect((await routesOf(tree.province, notice)).progress).toMatchObject({
      recipients: 2,
      passedOn: 0,
      recalled: 1,
    })
    expect(await passingsOf(tree.zhengzhou, delivery)).toMatchObject({
      state: 'SIGNED_FOR',
      passings: [{ to: routed(tree.luoyang), outcome: { kind: 'OBJECTED', reason: OBJECTION } }],
    })
    expect(await deliveryAt(tree.luoyang, notice)).toMatchObject({ state: 'RECALLED', title: '' })
    for (const agency of [tree.zhengzhou, tree.luoyang])
      expect((await countedBy(agency)).inbox).toEqual((await countedByHand(stack, agency)).inbox)
    expect(codesOf(await objectTo(tree.province, notice, tree.luoyang))).toEqual(['RECALLED_FROM_RECIPIENT'])
    await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), REGISTER)
    await relayAll(stack)
  })

  test('before the new recipient is activated leaves it nothing', async () => {
    const sleeper = await anAgency(stack, tree.province, {
      regionCode: '410300',
      tier: 'CITY',
      active: false,
    })
    const { notice } = await aPassed(sleeper)
    expect(codesOf(await objectTo(tree.province, notice, sleeper))).toEqual([])
    await relayAll(stack)
    await activate(tree.province, sleeper)
    await relayAll(stack)
    const states = (await routesOf(tree.province, notice)).ladder.nodes.map(({ state }) => state)
    expect(states).toEqual(['SIGNED_FOR', 'RECALLED'])
    expect(await inboxOf(sleeper)).toEqual([])
  })

  test('is refused once the new recipient signed for it; an ordinary recall remains', async () => {
    const { notice } = await aPassed()
    await handle(tree.luoyang, await deliveryAt(tree.luoyang, notice), SIGN_FOR)
    await relayAll(stack)
    expect(codesOf(await objectTo(tree.province, notice, tree.luoyang))).toEqual(['SIGNED_FOR_ALREADY'])
    const { version } = await routesOf(tree.province, notice)
    await recall(tree.province, { ...notice, version }, { from: [tree.luoyang] })
    await relayAll(stack)
    const asked = await deliveryAt(tree.luoyang, notice)
    expect(codesOf(await stepOn(tree.luoyang, 'AgreeToRecall', asked))).toEqual([])
    await relayAll(stack)
    const states = (await routesOf(tree.province, notice)).ladder.nodes.map(({ state }) => state)
    expect(states).toEqual(['PASSED_ON', 'RECALLED'])
  })

  test('that the sign-for overtook changes nothing, and the row says so; a recall after it asks', async () => {
    const { notice } = await aPassed()
    expect(codesOf(await objectTo(tree.province, notice, tree.luoyang))).toEqual([])
    await handle(tree.luoyang, await deliveryAt(tree.luoyang, notice), SIGN_FOR)
    await relayAll(stack)
    const { ladder, version } = await routesOf(tree.province, notice)
    expect(ladder.nodes).toMatchObject([
      { state: 'PASSED_ON' },
      { state: 'SIGNED_FOR', recall: { outcome: 'TOO_LATE' } },
    ])
    await recall(tree.province, { ...notice, version }, { from: [tree.luoyang] })
    await relayAll(stack)
    expect((await kindsOf(tree.province, notice))[1]).toEqual(['DELIVERED', 'SIGNED_FOR', 'RECALL_ASKED'])
  })

  test('is refused for who was no recipient by passing on, and of another agency', async () => {
    const { notice } = await aPassed()
    expect(codesOf(await objectTo(tree.province, notice, tree.zhengzhou))).toEqual(['NOT_PASSED_ON_TO'])
    expect(codesOf(await objectTo(tree.province, notice, tree.luoyang, { reason: '' }))).toEqual([
      'TEXT_EMPTY',
    ])
    const { version } = await routesOf(tree.province, notice)
    expect(codesOf(await objectTo(tree.zhengzhou, notice, tree.luoyang, { version }))).toEqual(['NOT_FOUND'])
    expect(codesOf(await objectTo(tree.province, notice, tree.luoyang, { version: 1 }))).toEqual([
      'VERSION_CONFLICT',
    ])
  })
})

describe('a recall of what was passed on', () => {
  test('from all takes it from the new recipient, and has nothing to ask of the first', async () => {
    const { notice } = await aPassed()
    const { version } = await routesOf(tree.province, notice)
    await recall(tree.province, { ...notice, version })
    await relayAll(stack)
    const { ladder } = await routesOf(tree.province, notice)
    expect(ladder.nodes).toMatchObject([
      { state: 'PASSED_ON', recall: { outcome: 'PASSED_ON' } },
      { state: 'RECALLED', recall: { outcome: 'RECALLED' } },
    ])
  })

  test('that comes before the passing is carried brings it back, and asks', async () => {
    const { notice, delivery } = await aMisdirected()
    await recall(tree.province, notice)
    expect(codesOf(await passOn(tree.zhengzhou, delivery, tree.luoyang))).toEqual([])
    await relayAll(stack)
    expect(await kindsOf(tree.province, notice)).toEqual([
      ['DELIVERED', 'SIGNED_FOR', 'PASSED_ON', 'PASSING_REFUSED', 'RECALL_ASKED'],
    ])
    const asked = await deliveryAt(tree.zhengzhou, notice)
    expect(codesOf(await passOn(tree.zhengzhou, asked, tree.luoyang))).toEqual(['RECALL_IN_THE_WAY'])
    const { data } = await send(
      await tree.zhengzhou.token('CLERK'),
      'query ($id: ID!) { delivery(id: $id) { actions } }',
      { id: delivery.id },
    )
    expect(data).toMatchObject({ delivery: { actions: expect.arrayContaining(['agreeToRecall']) } })
  })
})
