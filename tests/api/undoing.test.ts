import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate, type Payload } from '../kit/api.ts'
import { countedBy, countedByHand, progressOf } from '../kit/counts.ts'
import {
  ACCEPT,
  aDraftOf,
  aNoticeIn,
  bring,
  HANDLE,
  handle,
  inboxOf,
  nextStep,
  REGISTER,
  type SeenDelivery,
  type SeenDocument,
  SIGN_FOR,
} from '../kit/documents.ts'
import { anAgency, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { aSeries, auditOf, nextOf, register } from '../kit/incoming.ts'
import { codesOf, recall, rowsOf, rungsOf } from '../kit/recalls.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

type Answered = Payload<'delivery', SeenDelivery>

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  await relayAll(stack)
})

const RETURN = ['ReturnDelivery', { reason: '误送', code: 'WRONG_ADDRESSEE' }] as const
const aCity = () => anAgency(stack, tree.province, { regionCode: '410300', tier: 'CITY' })
const undo = async (agency: TestAgency, { id, version }: SeenDelivery, more: object = {}) =>
  mutate<Answered>(await agency.token('CLERK'), 'UndoDeliveryStep', {
    deliveryId: id,
    expectedVersion: version,
    reason: '误操作',
    ...more,
  })
/** A notice of the province to a city, and the city's delivery after some steps. */
async function arrived(city: TestAgency, ...steps: Parameters<typeof handle>[2][]) {
  const notice = await aNoticeIn('DISPATCHED', tree.province, [city])
  await relayAll(stack)
  const [delivery] = await inboxOf(city)
  return { notice, delivery: await handle(city, delivery as SeenDelivery, ...steps) }
}
/** A report that answers a delivery, ready to be dispatched. */
async function anAnswer(city: TestAgency, delivery: SeenDelivery): Promise<SeenDocument> {
  const report = {
    kind: 'REPORT',
    title: '关于落实情况的报告',
    body: '现将有关情况报告如下。',
    mainRecipients: { agencyIds: [tree.province.id] },
    replyTo: delivery.id,
  }
  return bring(city, await aDraftOf(city, report), 'SEALED')
}
const dispatch = async (city: TestAgency, document: SeenDocument) => {
  const { name, token, input } = await nextStep(city, document)
  return mutate<Payload<'document', SeenDocument>>(token, name, input)
}

describe('undoing a step on a delivery (撤销误操作)', () => {
  test('leads back: row, rungs, progress, counts and receipts’ bundle have both', async () => {
    const city = await aCity()
    await relayAll(stack)
    const { notice, delivery } = await arrived(city, SIGN_FOR, REGISTER, RETURN)
    await relayAll(stack)
    expect((await progressOf(tree.province, notice)).numbers).toMatchObject({ returned: 1 })
    const { delivery: undone, problems } = await undo(city, delivery)
    expect(problems).toEqual([])
    expect(undone).toMatchObject({ state: 'REGISTERED', returnReason: null, returnCode: null })
    await relayAll(stack)
    expect(await rungsOf(tree.province, notice)).toEqual([
      ['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'RETURNED', 'UNDONE'],
    ])
    const { rungs } = await ask<{ rungs: { undoes: string | null; reason: string | null }[] }>(
      await city.token('CLERK'),
      'Delivery',
      { id: delivery.id },
    )
    expect(rungs.at(-1)).toMatchObject({ undoes: 'RETURNED', reason: '误操作' })
    expect((await progressOf(tree.province, notice)).numbers).toMatchObject({ returned: 0, registered: 1 })
    expect(await countedBy(city)).toEqual(await countedByHand(stack, city))
    const accepted = await handle(city, undone as SeenDelivery, ACCEPT)
    await relayAll(stack)
    expect((await progressOf(tree.province, notice)).numbers).toMatchObject({ returned: 0, accepted: 1 })
    expect(accepted.state).toBe('ACCEPTED')
  })

  test('is refused after the next act, with what it was, and to whoever did not take the step', async () => {
    const city = await aCity()
    const { delivery } = await arrived(city, SIGN_FOR, REGISTER, ACCEPT)
    const { member } = await mutate<{ member: { id: string } }>(
      await city.token('ADMINISTRATOR'),
      'AddMember',
      {
        name: '另一文书',
        roles: ['CLERK'],
      },
    )
    expect(member.id).toMatch(/^mbr_/)
    const handled = await handle(city, delivery, HANDLE)
    expect((await undo(city, handled)).problems).toMatchObject([
      { __typename: 'ActedSince', code: 'ACTED_SINCE', since: 'HANDLED', at: expect.any(String) },
    ])
    const { delivery: another } = await arrived(city, SIGN_FOR)
    expect(codesOf(await undo(city, another))).toEqual(['WRONG_STATE'])
    expect(codesOf(await undo(tree.luoyang, another))).toEqual(['NOT_FOUND'])
  })

  test('of a registration voids its number in the ledger, and frees one of the agency’s own', async () => {
    const city = await aCity()
    const series = await aSeries(city, '收')
    const { delivery } = await arrived(city, SIGN_FOR)
    const registered = await register(city, delivery, { incomingSeriesId: series.id })
    const number = registered.delivery?.incomingNumber
    const { delivery: undone } = await undo(city, registered.delivery as SeenDelivery)
    expect(undone).toMatchObject({ state: 'SIGNED_FOR', incomingNumber: null })
    expect(await auditOf(city, series)).toMatchObject({
      issued: 1,
      sound: true,
      voided: [{ number, delivery: { id: delivery.id }, voided: { reason: '误操作' } }],
    })
    expect(await nextOf(city, series)).toMatch(/〕2号$/)
    const own = await register(city, undone as SeenDelivery, { incomingNumber: '自编1号' })
    const { delivery: again } = await undo(city, own.delivery as SeenDelivery)
    const { delivery: last } = await register(city, again as SeenDelivery, { incomingNumber: '自编1号' })
    expect(last?.state).toBe('REGISTERED')
  })

  test('of an acceptance is decided between the undo and the dispatch of an answer', async () => {
    const city = await aCity()
    const { delivery } = await arrived(city, SIGN_FOR, REGISTER, ACCEPT)
    const answer = await anAnswer(city, delivery)
    const [undone, sent] = await Promise.all([undo(city, delivery), dispatch(city, answer)])
    expect([undone.delivery, sent.document].filter(thing => thing !== null)).toHaveLength(1)
    if (undone.delivery === null) expect(codesOf(undone)).toEqual(['ACTED_SINCE'])
    else expect(codesOf(sent)).toEqual(['DELIVERY_NOT_READY_FOR_THIS'])
    await relayAll(stack)
    const [now] = await inboxOf(city)
    expect(now?.state).toBe(undone.delivery === null ? 'REPLIED' : 'REGISTERED')
    // Before the rung of an answer is there, the undo knows that it was dispatched.
    const { delivery: other } = await arrived(city, SIGN_FOR, REGISTER, ACCEPT)
    await dispatch(city, await anAnswer(city, other))
    expect((await undo(city, other)).problems).toMatchObject([{ code: 'ACTED_SINCE', since: 'REPLIED' }])
  })

  test('of a return brings a recall that had found nothing to do', async () => {
    const city = await aCity()
    const { notice, delivery } = await arrived(city, SIGN_FOR, RETURN)
    await relayAll(stack)
    await recall(tree.province, notice)
    await relayAll(stack)
    expect(await rowsOf(tree.province, notice)).toEqual([['RETURNED', 'RETURNED']])
    await undo(city, delivery)
    await relayAll(stack)
    expect(await rowsOf(tree.province, notice)).toEqual([['SIGNED_FOR', 'ASKED']])
    expect((await inboxOf(city))[0]).toMatchObject({ state: 'SIGNED_FOR', recall: { outcome: 'ASKED' } })
  })
})
