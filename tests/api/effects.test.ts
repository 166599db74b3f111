import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import type { RelayTools } from '../../functions/access/relay.ts'
import { verifyBundle } from '../../functions/exchange/index.ts'
import { relays } from '../../functions/exchange/relay/index.ts'
import { deliverPortion } from '../../functions/exchange/relay/portions.ts'
import { relayTools } from '../../functions/handlers/relay-tools.ts'
import { ask, http, mutate, type Payload } from '../kit/api.ts'
import { interruptedBefore } from '../kit/busy-table.ts'
import { aCorrectionIn, correct } from '../kit/corrections.ts'
import { ACCEPT, aDraftOf, aNotice, aNoticeIn, bring, handle, REGISTER, SIGN_FOR } from '../kit/documents.ts'
import { abolish, effectAt, effectOf, revoke, WHY_ENDED } from '../kit/effects.ts'
import { inFunction, underRoleOf } from '../kit/functions.ts'
import { activate, anAgency, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { DEATHS, dieAtEachCall, eventsOf } from '../kit/mortal.ts'
import { codesOf, deliveryAt, recall, rungsOf, stepOn } from '../kit/recalls.ts'
import { drain, relay, relayAll, relayWithArrivals, waitingMessages } from '../kit/relay.ts'
import { noticesOf } from '../kit/replies.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let tools: RelayTools
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  await relayAll(stack)
  tools = underRoleOf('relay', await inFunction('relay', async () => relayTools('relay')))
})

async function aNoticeTo(...to: TestAgency[]) {
  const notice = await aNoticeIn('DISPATCHED', tree.province, to)
  await relayAll(stack)
  return notice
}
const seenAt = async (agency: TestAgency, document: Parameters<typeof deliveryAt>[1]) =>
  effectAt(agency, await deliveryAt(agency, document))
async function forward(by: TestAgency, to: TestAgency, id: string) {
  const fields = aNotice([to], { title: '转发关于做好公文互通工作的通知', forwards: id })
  return bring(by, await aDraftOf(by, fields), 'DISPATCHED')
}

/** What an agency is told of a document of this number, the latest first. */
async function notificationsOf(agency: TestAgency, { number }: { readonly number: string | null }) {
  const clerk = await agency.token('CLERK')
  const { nodes } = await ask<{ nodes: { kind: string; number: string }[] }>(clerk, 'Notifications', {
    first: 50,
  })
  return nodes.filter(one => one.number === number).map(({ kind }) => kind)
}

describe('a document that its issuer revokes (撤销)', () => {
  test('is void for all who have it, whatever they did with it, and each is a rung of the ladder', async () => {
    const notice = await aNoticeTo(tree.zhengzhou, tree.luoyang)
    await handle(tree.luoyang, await deliveryAt(tree.luoyang, notice), SIGN_FOR, REGISTER, ACCEPT)
    const basis = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    const revoked = await revoke(tree.province, notice, { byDocumentId: basis.id })
    expect(codesOf(revoked)).toEqual([])
    const end = {
      kind: 'REVOKED',
      effectiveOn: null,
      isStillInForce: false,
      reason: WHY_ENDED,
      basis: basis.number,
    }
    expect(revoked.document).toMatchObject({
      version: notice.version + 1,
      effectEnd: { ...end, decidedBy: { agencyId: tree.province.id } },
    })
    await relayAll(stack)
    for (const city of [tree.zhengzhou, tree.luoyang])
      expect(await seenAt(city, notice)).toMatchObject({ effectEnd: end, sourceEnded: null })
    expect(await rungsOf(tree.province, notice)).toEqual([
      ['DELIVERED', 'REVOKED'],
      ['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'ACCEPTED', 'REVOKED'],
    ])
    const keys = JSON.parse((await http('GET', '/.well-known/receipt-keys.json', {})).body ?? '{}')
    const { bundle } = await ask<{ bundle: unknown }>(await tree.province.token('CLERK'), 'Evidence', {
      documentId: notice.id,
    })
    expect(await verifyBundle(bundle, keys)).toMatchObject({ faults: [], authenticated: true })
  })

  test('is refused of another version, of another agency, on no basis, and once more', async () => {
    const notice = await aNoticeTo(tree.zhengzhou)
    expect(codesOf(await revoke(tree.province, { ...notice, version: notice.version - 1 }))).toEqual([
      'VERSION_CONFLICT',
    ])
    expect(codesOf(await revoke(tree.zhengzhou, notice))).toEqual(['NOT_FOUND'])
    const own = await aNoticeIn('DISPATCHED', tree.zhengzhou, [tree.zhongyuan])
    for (const byDocumentId of [notice.id, own.id])
      expect(codesOf(await revoke(tree.province, notice, { byDocumentId }))).toEqual(['NOT_A_BASIS'])
    expect(await effectOf(tree.province, notice)).toMatchObject({ effectEnd: null })
    const { document } = await revoke(tree.province, notice)
    const again = { ...notice, version: document?.version ?? 0 }
    expect(codesOf(await revoke(tree.province, again))).toEqual(['REVOKED_ALREADY'])
    expect(codesOf(await abolish(tree.province, again, '2099-01-01'))).toEqual(['REVOKED_ALREADY'])
    expect(codesOf(await correct(tree.province, again))).toEqual(['REVOKED_ALREADY'])
    expect(await effectOf(tree.luoyang, notice)).toBeNull()
    await relayAll(stack)
    expect(await effectAt(tree.luoyang, await deliveryAt(tree.zhengzhou, notice))).toBeNull()
  })

  test('is told to who gets it later, and to who undoes its return', async () => {
    const late = await anAgency(stack, tree.province, { regionCode: '410300', tier: 'CITY', active: false })
    const notice = await aNoticeTo(late, tree.luoyang)
    const signed = await handle(tree.luoyang, await deliveryAt(tree.luoyang, notice), SIGN_FOR)
    const { delivery } = await stepOn(tree.luoyang, 'ReturnDelivery', signed, { reason: '误送' })
    await revoke(tree.province, notice)
    await relayAll(stack)
    expect(await rungsOf(tree.province, notice)).toEqual([[], ['DELIVERED', 'SIGNED_FOR', 'RETURNED']])
    if (delivery === null) throw new Error('not returned')
    expect(codesOf(await stepOn(tree.luoyang, 'UndoDeliveryStep', delivery, { reason: '误退' }))).toEqual([])
    await activate(tree.province, late)
    await relayAll(stack, { deliveries: 2 })
    expect(await rungsOf(tree.province, notice)).toEqual([
      ['DELIVERED', 'REVOKED'],
      ['DELIVERED', 'SIGNED_FOR', 'RETURNED', 'UNDONE', 'REVOKED'],
    ])
    expect(await seenAt(late, notice)).toMatchObject({ effectEnd: { kind: 'REVOKED' } })
  })

  test('reaches who forwarded it and those to whom they did, at any depth, and is forwarded no more', async () => {
    const notice = await aNoticeTo(tree.zhengzhou)
    const received = await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
    const first = await forward(tree.zhengzhou, tree.zhongyuan, received.id)
    await relayAll(stack)
    const atCounty = await handle(tree.zhongyuan, await deliveryAt(tree.zhongyuan, first), SIGN_FOR)
    const town = await anAgency(stack, tree.zhongyuan, { regionCode: '410102', tier: 'TOWN' })
    const second = await forward(tree.zhongyuan, town, atCounty.id)
    await relayAll(stack)
    const ready = await bring(
      tree.zhengzhou,
      await aDraftOf(
        tree.zhengzhou,
        aNotice([tree.zhongyuan], { title: '转发关于做好公文互通工作的通知', forwards: received.id }),
      ),
      'SEALED',
    )
    const abolished = await abolish(tree.province, notice, '2099-01-01')
    await relayAll(stack, { deliveries: 2 })
    const fact = { kind: 'ABOLISHED', number: notice.number, reason: WHY_ENDED }
    expect(await effectOf(tree.zhengzhou, first)).toMatchObject({ effectEnd: null, sourceEnded: fact })
    await revoke(tree.province, { ...notice, version: abolished.document?.version ?? 0 })
    await relayAll(stack, { deliveries: 2 })
    const revoked = { ...fact, kind: 'REVOKED' }
    expect(await effectOf(tree.zhengzhou, first)).toMatchObject({ sourceEnded: revoked })
    expect(await effectOf(tree.zhongyuan, second)).toMatchObject({ sourceEnded: revoked })
    expect(await seenAt(town, second)).toMatchObject({ effectEnd: null, sourceEnded: revoked })
    await relayWithArrivals(stack)
    const told = async (agency: TestAgency) =>
      (await noticesOf(stack, agency)).map(({ kind, number }) => [kind, number])
    for (const [agency, { number }] of [
      [tree.zhengzhou, first],
      [tree.zhongyuan, second],
    ] as const)
      expect(await told(agency)).toEqual([
        ['SOURCE_ABOLISHED', number],
        ['SOURCE_REVOKED', number],
      ])
    expect([await told(town), await told(tree.luoyang)]).toEqual([[], []])
    expect(await notificationsOf(tree.zhongyuan, second)).toEqual(['SOURCE_REVOKED', 'SOURCE_ABOLISHED'])
    expect(await notificationsOf(tree.zhengzhou, second)).toEqual([])
    const refused = await mutate<Payload<'document', object>>(
      await tree.zhengzhou.token('CLERK'),
      'DispatchDocument',
      { documentId: ready.id, expectedVersion: ready.version },
    )
    expect(codesOf(refused)).toEqual(['DELIVERY_REVOKED'])
    expect(await rungsOf(tree.province, notice)).toEqual([
      ['DELIVERED', 'SIGNED_FOR', 'ABOLISHED', 'REVOKED'],
    ])
  })

  test('meets a recall: who gave it back is not told, who is asked is', async () => {
    const notice = await aNoticeTo(tree.zhengzhou, tree.luoyang)
    await handle(tree.luoyang, await deliveryAt(tree.luoyang, notice), SIGN_FOR)
    await recall(tree.province, notice)
    await revoke(tree.province, notice)
    await relayAll(stack)
    expect(await rungsOf(tree.province, notice)).toEqual([
      ['DELIVERED', 'RECALLED'],
      ['DELIVERED', 'SIGNED_FOR', 'RECALL_ASKED', 'REVOKED'],
    ])
  })

  test('and a correction of it at the same moment: one of the two is refused', async () => {
    const notice = await aNoticeTo(tree.zhengzhou)
    const correction = await aCorrectionIn('SEALED', tree.province, notice)
    const dispatch = async () =>
      mutate<Payload<'document', object>>(await tree.province.token('CLERK'), 'DispatchDocument', {
        documentId: correction.id,
        expectedVersion: correction.version,
      })
    let dispatched: Awaited<ReturnType<typeof dispatch>> | undefined
    const revoked = await interruptedBefore(
      TransactWriteCommand,
      async () => {
        dispatched = await dispatch()
      },
      () => revoke(tree.province, notice),
      notice.id,
    )
    expect([codesOf(revoked), dispatched?.problems]).toEqual([['ALREADY_REPLACED'], []])
    const other = await aNoticeTo(tree.zhengzhou)
    const late = await aCorrectionIn('SEALED', tree.province, other)
    await revoke(tree.province, other)
    const refused = await mutate<Payload<'document', object>>(
      await tree.province.token('CLERK'),
      'DispatchDocument',
      { documentId: late.id, expectedVersion: late.version },
    )
    expect(codesOf(refused)).toEqual(['REVOKED_ALREADY'])
    await relayAll(stack, { deliveries: 2 })
  })
})

test('a document that is abolished (废止) is in force until the day, and goes on being sent', async () => {
  const notice = await aNoticeTo(tree.zhengzhou)
  expect(codesOf(await abolish(tree.province, notice, '2001-01-01'))).toEqual(['BEFORE_ITS_DATE'])
  const { document } = await abolish(tree.province, notice, '2099-01-01')
  const end = { kind: 'ABOLISHED', effectiveOn: '2099-01-01', isStillInForce: true }
  expect(document).toMatchObject({ effectEnd: end })
  const asked = { documentId: notice.id, expectedVersion: document?.version, reason: '漏列' }
  const added = await mutate<Payload<'document', object>>(
    await tree.province.token('CLERK'),
    'AddRecipients',
    {
      ...asked,
      mainRecipientIds: [tree.luoyang.id],
    },
  )
  expect(codesOf(added)).toEqual([])
  await relayAll(stack, { deliveries: 2 })
  for (const city of [tree.zhengzhou, tree.luoyang])
    expect(await seenAt(city, notice)).toMatchObject({ effectEnd: end })
})

test.each(DEATHS)('a relay that dies %s each of its calls tells each once', async when => {
  const notice = await aNoticeTo(tree.zhengzhou, tree.luoyang)
  await revoke(tree.province, notice)
  const event = eventsOf(await drain(stack)).find(found => found.event.type === 'EffectEnded')
  if (event === undefined) throw new Error('nothing was revoked')
  expect(await dieAtEachCall(tools, when, given => relays.EffectEnded(given, event))).toBeGreaterThan(2)
  const messages = await waitingMessages(stack)
  await Promise.all(messages.map(message => message.remove()))
  const [work] = messages.flatMap(({ body }) => JSON.parse(body).deliver ?? [])
  expect(await dieAtEachCall(tools, when, given => deliverPortion(given, work))).toBeGreaterThan(5)
  await Promise.all([deliverPortion(tools, work), deliverPortion(tools, work)])
  await relay(await drain(stack))
  expect(await rungsOf(tree.province, notice)).toEqual([
    ['DELIVERED', 'REVOKED'],
    ['DELIVERED', 'REVOKED'],
  ])
})
