import { beforeAll, describe, expect, test } from 'vitest'
import type { RelayTools } from '../../functions/access/relay.ts'
import { deliverPortion } from '../../functions/exchange/relay/portions.ts'
import { relayTools } from '../../functions/handlers/relay-tools.ts'
import { ask } from '../kit/api.ts'
import { MINUTE, moveClock } from '../kit/clock.ts'
import { aCorrectionIn } from '../kit/corrections.ts'
import { aDraftOf, aNotice, aNoticeIn, bring, handle, SIGN_FOR } from '../kit/documents.ts'
import { inFunction, underRoleOf } from '../kit/functions.ts'
import { anAgency, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { DEATHS, dieAtEachCall } from '../kit/mortal.ts'
import { deliveryAt } from '../kit/recalls.ts'
import { drain, relay, relayAll, startDue, waitingMessages } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let tools: RelayTools
beforeAll(async () => {
  stack = await openStack({ conflicts: { holdMs: 8 } })
  tree = await aTree(stack)
  await relayAll(stack)
  tools = underRoleOf('relay', await inFunction('relay', async () => relayTools('relay')))
})

interface Seen {
  readonly sourceReplaced: {
    readonly at: string
    readonly number: string
    readonly correctionNumber: string
  } | null
}
const ofDocument = async (agency: TestAgency, { id }: { readonly id: string }) =>
  (await ask<Seen>(await agency.token('CLERK'), 'DocumentSources', { id })).sourceReplaced
const ofDelivery = async (agency: TestAgency, { id }: { readonly id: string }) =>
  (await ask<Seen>(await agency.token('CLERK'), 'DeliverySources', { id })).sourceReplaced

async function forward(by: TestAgency, to: TestAgency, id: string) {
  const fields = aNotice([to], { title: '转发关于做好公文互通工作的通知', forwards: id })
  const document = await bring(by, await aDraftOf(by, fields), 'DISPATCHED')
  await relayAll(stack)
  return document
}
/** A notice that Zhengzhou forwarded to its district, signed for. */
async function aForwarded() {
  const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou, tree.luoyang])
  await relayAll(stack)
  const received = await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
  return { notice, forwarding: await forward(tree.zhengzhou, tree.zhongyuan, received.id) }
}

describe('a document that forwards what was replaced by a correction', () => {
  test('says so to its issuer and to those who have it, at any depth, and is not replaced itself', async () => {
    const { notice, forwarding } = await aForwarded()
    const atCounty = await handle(tree.zhongyuan, await deliveryAt(tree.zhongyuan, forwarding), SIGN_FOR)
    const town = await anAgency(stack, tree.zhongyuan, { regionCode: '410102', tier: 'TOWN' })
    const second = await forward(tree.zhongyuan, town, atCounty.id)
    expect(await ofDocument(tree.zhengzhou, forwarding)).toBeNull()
    const correction = await aCorrectionIn('DISPATCHED', tree.province, notice)
    await relayAll(stack, { deliveries: 2 })
    const fact = { number: notice.number, correctionNumber: correction.number }
    expect(await ofDocument(tree.zhengzhou, forwarding)).toMatchObject(fact)
    expect(await ofDocument(tree.zhongyuan, second)).toMatchObject(fact)
    const forwarded = await deliveryAt(tree.zhongyuan, forwarding)
    expect(forwarded.state).toBe('SIGNED_FOR')
    expect(await ofDelivery(tree.zhongyuan, forwarded)).toMatchObject(fact)
    expect(await ofDelivery(town, await deliveryAt(town, second))).toMatchObject(fact)
    expect(await ofDelivery(tree.zhengzhou, await deliveryAt(tree.zhengzhou, correction))).toBeNull()
    // Of several corrections the first is kept.
    await aCorrectionIn('DISPATCHED', tree.province, correction)
    await relayAll(stack, { deliveries: 2 })
    expect(await ofDocument(tree.zhengzhou, forwarding)).toMatchObject(fact)
  })

  test('says so too where its issuer does not get the correction', async () => {
    const { notice, forwarding } = await aForwarded()
    const to = { mainRecipients: { agencyIds: [tree.luoyang.id] } }
    const correction = await aCorrectionIn('DISPATCHED', tree.province, notice, to)
    await relayAll(stack, { deliveries: 2 })
    expect(await ofDocument(tree.zhengzhou, forwarding)).toMatchObject({
      correctionNumber: correction.number,
    })
  })

  test('is shown to no other agency', async () => {
    const { forwarding } = await aForwarded()
    expect(
      await ask<Seen | null>(await tree.luoyang.token('CLERK'), 'DocumentSources', { id: forwarding.id }),
    ).toBeNull()
  })
})

describe.each(DEATHS)('a relay that dies %s each of its calls', when => {
  test('while a correction is delivered has told those who forwarded what it replaces', async () => {
    const { notice, forwarding } = await aForwarded()
    const correction = await aCorrectionIn('DISPATCHED', tree.province, notice)
    await relay(await drain(stack))
    const messages = await waitingMessages(stack)
    await Promise.all(messages.map(message => message.remove()))
    for (const { body } of messages) {
      const work = JSON.parse(body).deliver
      expect(await dieAtEachCall(tools, when, given => deliverPortion(given, work))).toBeGreaterThan(4)
    }
    moveClock(2 * MINUTE)
    await startDue(stack)
    await relayAll(stack)
    expect(await ofDocument(tree.zhengzhou, forwarding)).toMatchObject({
      correctionNumber: correction.number,
    })
    const delivery = await deliveryAt(tree.zhongyuan, forwarding)
    expect(await ofDelivery(tree.zhongyuan, delivery)).toMatchObject({ correctionNumber: correction.number })
  })
})
