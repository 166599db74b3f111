import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import type { RelayTools } from '../../functions/access/relay.ts'
import { verifyBundle } from '../../functions/exchange/index.ts'
import { relays } from '../../functions/exchange/relay/index.ts'
import { deliverPortion } from '../../functions/exchange/relay/portions.ts'
import { relayTools } from '../../functions/handlers/relay-tools.ts'
import { verifyEvidence } from '../../graphql/sdk/verification/evidence.ts'
import { ask, http } from '../kit/api.ts'
import { interruptedBefore } from '../kit/busy-table.ts'
import { ACCEPT, aNoticeIn, handle, REGISTER, type SeenDocument, SIGN_FOR } from '../kit/documents.ts'
import { inFunction, underRoleOf } from '../kit/functions.ts'
import { anAgency, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { DEATHS, dieAtEachCall, eventsOf, interrupted } from '../kit/mortal.ts'
import { correctYear, moveDeadline, movesAt } from '../kit/moved-deadlines.ts'
import { codesOf, deliveryAt, rungsOf, stepOn } from '../kit/recalls.ts'
import { drain, relay, relayAll, waitingMessages } from '../kit/relay.ts'
import {
  answer,
  answerAccepted,
  dueAt,
  importYear,
  noticesOf,
  repliesTo,
  replyAt,
  setClock,
} from '../kit/replies.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let tools: RelayTools
/** Each to cities of its own, five working days across the National Day: until the 11th, and by the correction the 13th. */
const demands: { readonly document: SeenDocument; readonly cities: readonly TestAgency[] }[] = []
const aCity = () => anAgency(stack, tree.province, { regionCode: '410300', tier: 'CITY' })

beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  setClock('2031-09-26T09:00')
  tree = await aTree(stack)
  await importYear(tree)
  await relayAll(stack)
  tools = underRoleOf('relay', await inFunction('relay', async () => relayTools('relay')))
  setClock('2031-09-29T09:30')
  for (const [count, replyWithin] of [
    [2, 5],
    [1, 1],
    [2, 5],
    [2, 5],
    [1, 5],
    [1, 5],
    [2, 5],
  ] as const) {
    const cities = await Promise.all(Array.from({ length: count }, aCity))
    demands.push({ document: await aNoticeIn('DISPATCHED', tree.province, cities, { replyWithin }), cities })
  }
  await relayAll(stack)
  if ((await correctYear(stack)).length > 0) throw new Error('not corrected')
  await relayAll(stack)
})

function demand(place: number) {
  const { document, cities } = demands[place] ?? {}
  const [one, two = one] = cities ?? []
  if (document === undefined || one === undefined || two === undefined) throw new Error('no such demand')
  return { document, one, two }
}
const kindsOf = async (agency: TestAgency, { number }: SeenDocument) =>
  (await noticesOf(stack, agency))
    .filter(one => one.number === number)
    .map(({ kind, at }) => `${kind} ${String(at).slice(5, 13)}`)
const dueOnAt = async (agency: TestAgency, document: SeenDocument) =>
  (await replyAt(agency, document)).deadline?.dueOn
async function theWork() {
  const messages = await waitingMessages(stack)
  await Promise.all(messages.map(message => message.remove()))
  return messages.flatMap(({ body }) => JSON.parse(body).deliver ?? [])
}

describe('a deadline that its sender moves to what a corrected calendar says (回复期限变动)', () => {
  test('is seen with the former one by both sides, and by the recipients that owe the reply alone', async () => {
    const { document, one, two } = demand(0)
    await answer(stack, two, document)
    const moved = await moveDeadline(tree.province, document)
    expect(codesOf(moved)).toEqual([])
    const move = { keptDueAt: '2031-10-11T16:00:00.000Z', dueAt: '2031-10-13T16:00:00.000Z' }
    expect(moved.document).toMatchObject({
      version: document.version + 1,
      deadline: { dueOn: '2031-10-13' },
      deadlineMoves: [{ ...move, calendarVersions: [{ region: 'CN', year: 2031, version: 2 }] }],
    })
    await relayAll(stack)
    expect(await movesAt(one, document)).toMatchObject({
      deadline: { dueOn: '2031-10-13' },
      deadlineMoves: [move],
    })
    expect(await movesAt(two, document)).toMatchObject({
      deadline: { dueOn: '2031-10-11' },
      deadlineMoves: [],
    })
    const [ofOne, ofTwo] = await rungsOf(tree.province, document)
    expect(ofOne).toEqual(['DELIVERED', 'DEADLINE_MOVED'])
    expect(ofTwo).not.toContain('DEADLINE_MOVED')
    expect(await repliesTo(tree.province, document)).toMatchObject({ deadline: { dueOn: '2031-10-13' } })
  })

  test('is refused where nothing moved, of another version, and of a document of another agency', async () => {
    const { document } = demand(1)
    expect(codesOf(await moveDeadline(tree.province, document))).toEqual(['DEADLINE_NOT_MOVED'])
    const { document: other } = demand(2)
    const stale = { id: other.id, version: other.version - 1 }
    expect(codesOf(await moveDeadline(tree.province, stale))).toEqual(['VERSION_CONFLICT'])
    expect(codesOf(await moveDeadline(tree.zhengzhou, other))).toEqual(['NOT_FOUND'])
    expect(await dueOnAt(demand(2).one, other)).toBe('2031-10-11')
  })

  test('is moved once by the same request, and not again by another one', async () => {
    const { document } = demand(2)
    const key = { idempotencyKey: '7f9f8c1e-8f0b-4a53-9f0e-2b8f1b3a4c5d' }
    const first = await moveDeadline(tree.province, document, key)
    const again = await moveDeadline(tree.province, document, key)
    expect([first.replayed, again.replayed, again.document?.version]).toEqual([
      false,
      true,
      document.version + 1,
    ])
    const version = document.version + 1
    expect(codesOf(await moveDeadline(tree.province, { ...document, version }))).toEqual([
      'DEADLINE_NOT_MOVED',
    ])
    await relayAll(stack)
  })
})

test.each(DEATHS)('a relay that dies %s each of its calls moves each once', async when => {
  const { document, one, two } = demand(when === 'before' ? 3 : 4)
  await moveDeadline(tree.province, document)
  const event = eventsOf(await drain(stack)).find(found => found.event.type === 'ReplyDeadlineMoved')
  if (event === undefined) throw new Error('nothing was moved')
  expect(await dieAtEachCall(tools, when, given => relays.ReplyDeadlineMoved(given, event))).toBeGreaterThan(
    2,
  )
  const [work] = await theWork()
  expect(await dieAtEachCall(tools, when, given => deliverPortion(given, work))).toBeGreaterThan(5)
  await Promise.all([deliverPortion(tools, work), deliverPortion(tools, work)])
  await relayAll(stack)
  for (const rungs of await rungsOf(tree.province, document))
    expect(rungs).toEqual(['DELIVERED', 'DEADLINE_MOVED'])
  for (const city of [one, two]) expect(await dueOnAt(city, document)).toBe('2031-10-13')
})

test('a step of the recipient at the same moment loses nothing, whichever is first', async () => {
  const { document, one } = demand(5)
  await moveDeadline(tree.province, document)
  await relay(await drain(stack))
  const [work] = await theWork()
  let isDone = false
  for (let call = 1; !isDone && call < 60; call++) {
    const given = interrupted(tools, call, async () => {
      const delivery = await deliveryAt(one, document)
      if (delivery.state !== 'DELIVERED') return
      await stepOn(one, 'SignForDelivery', delivery)
      isDone = true
    })
    await deliverPortion(given.tools, work)
  }
  await relayAll(stack)
  const [rungs] = await rungsOf(tree.province, document)
  expect(rungs?.toSorted()).toEqual(['DEADLINE_MOVED', 'DELIVERED', 'SIGNED_FOR'])
  expect(await dueOnAt(one, document)).toBe('2031-10-13')
})

test('an answer at the same moment counts by the deadline of then, and the evidence of both orders verifies', async () => {
  const { document, one, two } = demand(6)
  for (const city of [one, two]) {
    await handle(city, await deliveryAt(city, document), SIGN_FOR, REGISTER, ACCEPT)
    await relayAll(stack)
  }
  await moveDeadline(tree.province, document)
  await relay(await drain(stack))
  const [work] = await theWork()
  // Between the read of its delivery and the commit that carries the deadline to it.
  await interruptedBefore(
    TransactWriteCommand,
    () => answerAccepted(stack, one, document),
    () => deliverPortion(tools, work),
    one.id,
  )
  await relayAll(stack)
  await answerAccepted(stack, two, document)
  expect(await rungsOf(tree.province, document)).toEqual([
    ['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'ACCEPTED', 'REPLIED'],
    ['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'ACCEPTED', 'DEADLINE_MOVED', 'REPLIED'],
  ])
  expect([await dueOnAt(one, document), await dueOnAt(two, document)]).toEqual(['2031-10-11', '2031-10-13'])
  expect((await repliesTo(tree.province, document)).ladder.nodes).toMatchObject([
    { state: 'REPLIED', repliedLate: false },
    { state: 'REPLIED', repliedLate: false },
  ])
  const keys = JSON.parse((await http('GET', '/.well-known/receipt-keys.json', {})).body ?? '{}')
  const { bundle } = await ask<{ bundle: unknown }>(await tree.province.token('CLERK'), 'Evidence', {
    documentId: document.id,
  })
  expect(await verifyBundle(bundle, keys)).toMatchObject({ faults: [], receipts: 11, authenticated: true })
  expect(await verifyEvidence(bundle, keys)).toMatchObject({ faults: [], authenticated: true })
})

test('reminders go out on the days of the deadline that was moved, to recipients and sender, and none on the former ones', async () => {
  const { document, one } = demand(0)
  await dueAt(stack, '2031-10-10T09:01')
  expect(await kindsOf(one, document)).toEqual([])
  await dueAt(stack, '2031-10-11T09:01')
  expect(await kindsOf(one, document)).toEqual(['REPLY_DUE_SOON 10-11T01'])
  await dueAt(stack, '2031-10-12T09:01')
  await dueAt(stack, '2031-10-13T09:01')
  expect(await repliesTo(tree.province, document)).toMatchObject({ lateRecipients: 0 })
  await dueAt(stack, '2031-10-14T09:01')
  expect(await repliesTo(tree.province, document)).toMatchObject({ lateRecipients: 1 })
  expect(await kindsOf(one, document)).toEqual(['REPLY_DUE_SOON 10-11T01', 'REPLY_LATE 10-14T01'])
  expect(await kindsOf(tree.province, document)).toEqual(['REPLY_LATE 10-14T01'])
})
