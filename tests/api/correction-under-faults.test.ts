import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import type { RelayTools } from '../../functions/access/relay.ts'
import { relays } from '../../functions/exchange/relay/index.ts'
import { deliverPortion } from '../../functions/exchange/relay/portions.ts'
import { relayTools } from '../../functions/handlers/relay-tools.ts'
import { ask, mutate } from '../kit/api.ts'
import { interruptedBefore } from '../kit/busy-table.ts'
import { aCorrectionIn, inLineAt, versionsOf } from '../kit/corrections.ts'
import { aNoticeIn, handle, inboxOf, type SeenDocument, SIGN_FOR } from '../kit/documents.ts'
import { inFunction, underRoleOf } from '../kit/functions.ts'
import { anAgency, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { DEATHS, dieAtEachCall, eventsOf } from '../kit/mortal.ts'
import { codesOf, deliveryAt, recall, rowsOf, rungsOf, stepOn } from '../kit/recalls.ts'
import { drain, relay, relayAll, waitingMessages } from '../kit/relay.ts'
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
const aSleeper = () => anAgency(stack, tree.province, { regionCode: '410300', tier: 'CITY', active: false })
const activate = async ({ id: agencyId }: TestAgency) => {
  const input = { agencyId, expectedVersion: 1, administratorName: '管理员' }
  await mutate(await tree.province.token('ADMINISTRATOR'), 'ActivateAgency', input)
}

/** What is counted of a document against its rows, and of inboxes against their lists. */
async function expectCountsToAgree(document: SeenDocument): Promise<void> {
  const states = (await rowsOf(tree.province, document)).map(([state]) => state)
  const { progress } = await versionsOf(tree.province, document)
  expect(progress).toMatchObject({
    recipients: states.length,
    replaced: states.filter(state => state === 'REPLACED').length,
  })
  for (const agency of [tree.zhengzhou, tree.luoyang]) {
    const counts = await ask<{ inbox: { byState: { state: string; count: number }[] } }>(
      await agency.token('CLERK'),
      'Counts',
      {},
    )
    const list = await inboxOf(agency, { first: 100 })
    for (const { state, count } of counts.inbox.byState)
      expect([state, count]).toEqual([state, list.filter(one => one.state === state).length])
  }
}

describe.each(DEATHS)('a relay that dies %s each of its calls', when => {
  test('in the dispatch of a correction has queued the recipients of both', async () => {
    const original = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou, tree.luoyang])
    await relayAll(stack)
    const correction = await aCorrectionIn('DISPATCHED', tree.province, original, {
      mainRecipients: { agencyIds: [tree.luoyang.id] },
    })
    const dispatched = eventsOf(await drain(stack)).find(
      ({ event }) => event.type === 'DocumentDispatched' && event.aggregate === correction.id,
    )
    if (dispatched === undefined) throw new Error('nothing was dispatched')
    expect(
      await dieAtEachCall(tools, when, given => relays.DocumentDispatched(given, dispatched)),
    ).toBeGreaterThan(3)
    await relayAll(stack)
    expect(await rungsOf(tree.province, original)).toEqual([
      ['DELIVERED', 'REPLACED'],
      ['DELIVERED', 'REPLACED'],
    ])
    expect(await rungsOf(tree.province, correction)).toEqual([['DELIVERED']])
    await expectCountsToAgree(original)
  })

  test('in the portions of both has replaced each once, in whatever order they run', async () => {
    const sleeper = await aSleeper()
    const original = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou, sleeper, tree.luoyang])
    await relayAll(stack)
    await handle(tree.luoyang, await deliveryAt(tree.luoyang, original), SIGN_FOR)
    await relayAll(stack)
    const correction = await aCorrectionIn('DISPATCHED', tree.province, original, {
      mainRecipients: { agencyIds: [tree.luoyang.id, sleeper.id] },
    })
    await relay(await drain(stack))
    const works = await theWork()
    expect(works.map(({ documentId }) => documentId).sort()).toEqual([original.id, correction.id].sort())
    for (const work of when === 'before' ? works : works.toReversed())
      expect(await dieAtEachCall(tools, when, given => deliverPortion(given, work))).toBeGreaterThan(6)
    await relayAll(stack)
    expect(await rungsOf(tree.province, original)).toEqual([
      ['DELIVERED', 'REPLACED'],
      [],
      ['DELIVERED', 'SIGNED_FOR', 'REPLACED'],
    ])
    expect((await rowsOf(tree.province, correction)).map(([state]) => state)).toEqual([
      'DELIVERED',
      'AWAITING_ACTIVATION',
    ])
    await expectCountsToAgree(original)
    // Who is activated later gets the correction, and a tombstone of the original.
    await activate(sleeper)
    await relay(await drain(stack))
    for (const work of await theWork())
      expect(await dieAtEachCall(tools, when, given => deliverPortion(given, work))).toBeGreaterThan(6)
    await relayAll(stack)
    expect((await rungsOf(tree.province, original))[1]).toEqual(['REPLACED'])
    expect((await inLineAt(sleeper, correction.number)).map(({ state }) => state)).toEqual(['DELIVERED'])
    await expectCountsToAgree(original)
    await expectCountsToAgree(correction)
  })

  test('in the portion of a correction that overtakes its original leaves the original no place', async () => {
    const original = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou, tree.luoyang])
    await relay(await drain(stack))
    const [late] = await theWork()
    const correction = await aCorrectionIn('DISPATCHED', tree.province, original)
    await relay(await drain(stack))
    const works = await theWork()
    const own = works.find(({ documentId }) => documentId === correction.id)
    expect(await dieAtEachCall(tools, when, given => deliverPortion(given, own))).toBeGreaterThan(6)
    await deliverPortion(tools, late)
    for (const work of works) await deliverPortion(tools, work)
    await relayAll(stack)
    expect(await rungsOf(tree.province, original)).toEqual([['REPLACED'], ['REPLACED']])
    expect(await rungsOf(tree.province, correction)).toEqual([['DELIVERED'], ['DELIVERED']])
    for (const agency of [tree.zhengzhou, tree.luoyang])
      expect(await inLineAt(agency, original.number)).toMatchObject([{ state: 'REPLACED', content: null }])
    await expectCountsToAgree(original)
    await expectCountsToAgree(correction)
  })
})

describe('a correction that meets another act at the same moment', () => {
  test('of a sign-for one transaction decides, and both learn it', async () => {
    const original = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    const before = await deliveryAt(tree.zhengzhou, original)
    const correction = await aCorrectionIn('DISPATCHED', tree.province, original)
    await relay(await drain(stack))
    const [signing] = await Promise.all([
      stepOn(tree.zhengzhou, 'SignForDelivery', before),
      ...(await theWork()).map(work => deliverPortion(tools, work)),
    ])
    await relayAll(stack)
    const [rungs] = await rungsOf(tree.province, original)
    if (signing.delivery === null) {
      expect(signing.problems).toMatchObject([{ code: 'DELIVERY_REPLACED', given: correction.number }])
      expect(rungs).toEqual(['DELIVERED', 'REPLACED'])
    } else expect(rungs).toEqual(['DELIVERED', 'SIGNED_FOR', 'REPLACED'])
    await expectCountsToAgree(original)
  })

  test('of a sign-for that commits first replaces what was signed for', async () => {
    const original = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    const before = await deliveryAt(tree.zhengzhou, original)
    const correction = await aCorrectionIn('DISPATCHED', tree.province, original)
    await relay(await drain(stack))
    const works = await theWork()
    const sign = async () =>
      expect(codesOf(await stepOn(tree.zhengzhou, 'SignForDelivery', before))).toEqual([])
    const own = works.find(({ documentId }) => documentId === correction.id)
    await interruptedBefore(TransactWriteCommand, sign, () => deliverPortion(tools, own))
    for (const work of works) await deliverPortion(tools, work)
    await relayAll(stack)
    expect(await rungsOf(tree.province, original)).toEqual([['DELIVERED', 'SIGNED_FOR', 'REPLACED']])
  })

  test('of its own recall ends with the original replaced and nothing to be worked on', async () => {
    const original = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    const correction = await aCorrectionIn('DISPATCHED', tree.province, original)
    await recall(tree.province, correction)
    await relayAll(stack)
    expect(await rungsOf(tree.province, original)).toEqual([['DELIVERED', 'REPLACED']])
    expect(await rungsOf(tree.province, correction)).toEqual([['RECALLED']])
    await expectCountsToAgree(original)
  })

  test('of a run that delivers the original leaves one live version, whoever commits first', async () => {
    const original = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou, tree.luoyang])
    await relay(await drain(stack))
    const [late] = await theWork()
    const correction = await aCorrectionIn('DISPATCHED', tree.province, original)
    await relay(await drain(stack))
    const works = await theWork()
    await Promise.all([late, ...works, ...works].map(work => deliverPortion(tools, work)))
    await relayAll(stack)
    for (const agency of [tree.zhengzhou, tree.luoyang]) {
      const [live] = await inLineAt(agency, correction.number)
      expect(live?.history.map(({ state }) => state)).toEqual(['REPLACED', 'DELIVERED'])
    }
    await expectCountsToAgree(original)
    await expectCountsToAgree(correction)
  })
})
