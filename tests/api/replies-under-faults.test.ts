import { beforeAll, describe, expect, test } from 'vitest'
import type { RelayTools } from '../../functions/access/relay.ts'
import { relays } from '../../functions/exchange/relay/index.ts'
import { deliverPortion } from '../../functions/exchange/relay/portions.ts'
import { remind, tellLate } from '../../functions/exchange/relay/replies.ts'
import { relayRungs } from '../../functions/exchange/relay/rungs.ts'
import { relayTools } from '../../functions/handlers/relay-tools.ts'
import { callsToTry } from '../kit/amount.ts'
import { ask } from '../kit/api.ts'
import { DAY } from '../kit/clock.ts'
import { aNoticeIn, handle, type SeenDocument, SIGN_FOR } from '../kit/documents.ts'
import { inFunction, underRoleOf } from '../kit/functions.ts'
import { anAgency, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { DEATHS, dieAtEachCall, eventsOf, interrupted } from '../kit/mortal.ts'
import { deliveryAt, stepOn } from '../kit/recalls.ts'
import { drain, relay, relayAll, startDue, waitingMessages } from '../kit/relay.ts'
import { importYear, noticesOf, repliesTo, setClock } from '../kit/replies.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let tools: RelayTools
beforeAll(async () => {
  // As in DynamoDB: what meets an item of a transaction fails.
  stack = await openStack({ conflicts: { holdMs: 8 } })
  setClock('2031-03-03T09:30')
  tree = await aTree(stack)
  await importYear(tree)
  await relayAll(stack)
  tools = underRoleOf('relay', await inFunction('relay', async () => relayTools('relay')))
})

const aCity = () => anAgency(stack, tree.province, { regionCode: '410300', tier: 'CITY' })
/** Of a demand of today, so that its reminders are those of the next working day. */
async function aDemand(...to: TestAgency[]): Promise<SeenDocument> {
  const notice = await aNoticeIn('DISPATCHED', tree.province, to, { replyWithin: 1 })
  await relayAll(stack)
  return notice
}
type Remind = Parameters<typeof remind>[1]
type TellLate = Parameters<typeof tellLate>[1]
/** What the queue has of reminders, taken off it; the rest is lost. */
async function theWork(): Promise<{
  readonly reminders: Remind[]
  readonly told: TellLate[]
  readonly portions: unknown[]
}> {
  const all: Record<string, unknown>[] = []
  for (;;) {
    const messages = await waitingMessages(stack)
    if (messages.length === 0) break
    await Promise.all(messages.map(message => message.remove()))
    all.push(...messages.map(({ body }) => JSON.parse(body)))
  }
  return {
    reminders: all.flatMap(({ remind: one }) => (one === undefined ? [] : [one as Remind])),
    told: all.flatMap(({ tellLate: one }) => (one === undefined ? [] : [one as TellLate])),
    portions: all.flatMap(({ deliver }) => deliver ?? []),
  }
}
/** The clock goes on by a week, to Monday at half past nine: what was sent before is late. */
let weeks = 0
async function aWeekLater() {
  weeks++
  const day = new Date(Date.parse('2031-03-03') + weeks * 7 * DAY).toISOString().slice(0, 10)
  setClock(`${day}T09:30`)
  await startDue(stack)
}
const stepsOf = async (agency: TestAgency, { number }: SeenDocument) =>
  (await noticesOf(stack, agency)).filter(one => one.number === number).map(({ kind, step }) => [kind, step])

describe.each(DEATHS)('a relay that dies %s each of its calls', when => {
  test('reminds once of each step, whoever it is, and goes on to the next', async () => {
    const city = await aCity()
    const notice = await aDemand(city)
    await aWeekLater()
    const { reminders, told } = await theWork()
    const own = reminders.find(({ tenant }) => tenant === city.tenant)
    const sender = told.find(({ documentId }) => documentId === notice.id)
    if (own === undefined || sender === undefined) throw new Error('nothing is due')
    expect(await dieAtEachCall(tools, when, given => remind(given, own))).toBeGreaterThan(2)
    expect(await dieAtEachCall(tools, when, given => tellLate(given, sender))).toBeGreaterThan(3)
    // The messages come again, and both at once.
    await Promise.all([
      remind(tools, own),
      remind(tools, own),
      tellLate(tools, sender),
      tellLate(tools, sender),
    ])
    expect(await stepsOf(city, notice)).toEqual([['REPLY_LATE', 1]])
    expect(await stepsOf(tree.province, notice)).toEqual([['REPLY_LATE', 1]])

    await aWeekLater()
    await relayAll(stack)
    expect(await stepsOf(city, notice)).toEqual([
      ['REPLY_LATE', 1],
      ['REPLY_LATE', 2],
    ])
    expect(await stepsOf(tree.province, notice)).toEqual([
      ['REPLY_LATE', 1],
      ['REPLY_LATE', 2],
    ])
  })

  test('counts who owes a reply once, and who returned it no more', async () => {
    const [returning, owing] = [await aCity(), await aCity()]
    const notice = await aNoticeIn('DISPATCHED', tree.province, [returning, owing], { replyWithin: 1 })
    const dispatched = eventsOf(await drain(stack)).find(({ event }) => event.type === 'DocumentDispatched')
    if (dispatched === undefined) throw new Error('nothing was dispatched')
    await dieAtEachCall(tools, when, given => relays.DocumentDispatched(given, dispatched))
    const [portion] = (await theWork()).portions as Parameters<typeof deliverPortion>[1][]
    if (portion === undefined) throw new Error('nothing was queued')
    expect(await dieAtEachCall(tools, when, given => deliverPortion(given, portion))).toBeGreaterThan(5)
    await relayAll(stack)

    const signed = await handle(returning, await deliveryAt(returning, notice), SIGN_FOR)
    await stepOn(returning, 'ReturnDelivery', signed, { reason: '不属我市职责' })
    const events = eventsOf(await drain(stack)).filter(({ item }) => String(item.pk).includes('#DLV#'))
    expect(await dieAtEachCall(tools, when, given => relayRungs.together(given, events))).toBeGreaterThan(3)
    await aWeekLater()
    const seen = await repliesTo(tree.province, notice, { late: true })
    expect(seen.lateRecipients).toBe(1)
    expect(seen.ladder.nodes.map(({ recipient }) => recipient.agencyId)).toEqual([owing.id])
    await relayAll(stack)
  })
})

test('a reminder that meets the settling of what it reminds of is not sent behind it', async () => {
  for (const call of callsToTry()) {
    const city = await aCity()
    const notice = await aDemand(city)
    const signed = await handle(city, await deliveryAt(city, notice), SIGN_FOR)
    await relayAll(stack)
    await aWeekLater()
    const own = (await theWork()).reminders.find(({ tenant }) => tenant === city.tenant)
    if (own === undefined) throw new Error('nothing is due')
    let isReturned = false
    const { tools: given, calls } = interrupted(tools, call, async () => {
      isReturned = true
      await stepOn(city, 'ReturnDelivery', signed, { reason: '不属我市职责' })
    })
    await remind(given, own)
    if (!isReturned) {
      expect(calls()).toBeLessThan(call)
      expect(await stepsOf(city, notice)).toEqual([['REPLY_LATE', 1]])
      expect(call).toBeGreaterThan(2)
      break
    }
    expect(await stepsOf(city, notice)).toEqual([])
  }
})

test('a dispatch that is relayed again tells its sender nothing twice', async () => {
  const city = await aCity()
  const notice = await aNoticeIn('DISPATCHED', tree.province, [city], { replyWithin: 1 })
  const records = await drain(stack)
  await relay(records)
  await relayAll(stack)
  await aWeekLater()
  await relayAll(stack)
  expect(await stepsOf(tree.province, notice)).toEqual([['REPLY_LATE', 1]])
  await relay(records)
  await startDue(stack)
  await relayAll(stack)
  expect(await stepsOf(tree.province, notice)).toEqual([['REPLY_LATE', 1]])
  expect(await stepsOf(city, notice)).toEqual([['REPLY_LATE', 1]])
  const outbox = await ask<{ nodes: { id: string }[] }>(await tree.province.token('CLERK'), 'OutboxReplies', {
    late: true,
    first: 100,
  })
  expect(outbox.nodes.filter(({ id }) => id === notice.id)).toHaveLength(1)
})
