import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate, type Payload, send } from '../kit/api.ts'
import { auditRecords } from '../kit/audit.ts'
import { MINUTE, moveClock } from '../kit/clock.ts'
import { aCorrectionIn } from '../kit/corrections.ts'
import { aNoticeIn, handle, type SeenDocument, SIGN_FOR } from '../kit/documents.ts'
import { anAgency, anOperator, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { objectTo, passOn } from '../kit/passings.ts'
import { deliveryAt, recall, stepOn } from '../kit/recalls.ts'
import { drain, drainArrivals, relay, relayAll, relayWithArrivals } from '../kit/relay.ts'
import { dueAt, importYear, setClock } from '../kit/replies.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  tree = await aTree(stack)
  await relayAll(stack)
})

interface SeenNotification {
  readonly id: string
  readonly kind: string
  readonly at: string
  readonly deliveredAt: string
  readonly isSeen: boolean
  readonly actedAt: string | null
  readonly number: string
  readonly late: number | null
  readonly delivery: { readonly id: string; readonly title: string; readonly state: string } | null
  readonly document: { readonly id: string } | null
  readonly recipient: { readonly agencyId: string } | null
}
interface Told {
  readonly unseen: number
  readonly nodes: readonly SeenNotification[]
}
const told = async (agency: TestAgency, ...roles: string[]): Promise<Told> =>
  ask<Told>(await agency.token(...((roles.length > 0 ? roles : ['CLERK']) as ['CLERK'])), 'Notifications', {
    first: 50,
  })
const kindsAbout = async (agency: TestAgency, { number }: SeenDocument) =>
  (await told(agency)).nodes.filter(one => one.number === number).map(({ kind }) => kind)
const mark = async (token: string, notificationId: string) =>
  mutate<Payload<'notification', { id: string; isSeen: boolean }>>(token, 'MarkNotificationsSeen', {
    notificationId,
  })

async function aDelivered(...to: TestAgency[]): Promise<SeenDocument> {
  const notice = await aNoticeIn('DISPATCHED', tree.province, to)
  await relayWithArrivals(stack)
  return notice
}

describe('people are told (提醒)', () => {
  test('of what arrives; that it was delivered, seen and acted on are three facts', async () => {
    const notice = await aDelivered(tree.zhengzhou)
    const [arrived] = (await told(tree.zhengzhou)).nodes
    expect(arrived).toMatchObject({ kind: 'ARRIVED', number: notice.number, isSeen: false, actedAt: null })
    expect(arrived?.delivery?.state).toBe('DELIVERED')
    expect([arrived?.document, arrived?.recipient]).toEqual([null, null])

    await mark(await tree.zhengzhou.token('CLERK'), arrived?.id ?? '')
    expect((await told(tree.zhengzhou)).nodes[0]).toMatchObject({ isSeen: true, actedAt: null })
    moveClock(MINUTE)
    const signed = await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
    const [after] = (await told(tree.zhengzhou)).nodes
    expect(after).toMatchObject({ deliveredAt: arrived?.deliveredAt, isSeen: true })
    expect(Date.parse(after?.actedAt ?? '')).toBeGreaterThan(Date.parse(arrived?.deliveredAt ?? ''))
    expect(signed.state).toBe('SIGNED_FOR')
  })

  test('in the feed of changes too, once, and their agency alone', async () => {
    const notice = await aDelivered(tree.zhengzhou)
    const [arrived] = (await told(tree.zhengzhou)).nodes
    moveClock(MINUTE)
    const changed = async (agency: TestAgency) => {
      const token = await agency.token('CLERK')
      const asked = { types: ['NOTIFICATION'], first: 100 }
      return (await ask<{ nodes: readonly object[] }>(token, 'ChangesSince', asked)).nodes
    }
    const before = await changed(tree.zhengzhou)
    const node = { __typename: 'Notification', id: arrived?.id, kind: 'ARRIVED', number: notice.number }
    expect(before.at(-1)).toMatchObject({ type: 'NOTIFICATION', nodeId: arrived?.id, version: 1, node })
    expect(JSON.stringify(await changed(tree.luoyang))).not.toContain(arrived?.id)
    await mark(await tree.zhengzhou.token('CLERK'), arrived?.id ?? '')
    moveClock(MINUTE)
    expect(await changed(tree.zhengzhou)).toEqual(before)
  })

  test('a sender of returns and of answers to a recall, with the recipient; a recipient of recalls', async () => {
    const notice = await aDelivered(tree.zhengzhou, tree.luoyang)
    await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
    await recall(tree.province, notice)
    await relayWithArrivals(stack)
    expect(await kindsAbout(tree.zhengzhou, notice)).toEqual(['RECALL_ASKED', 'ARRIVED'])
    expect(await kindsAbout(tree.luoyang, notice)).toEqual(['RECALLED', 'ARRIVED'])
    // Nothing of what was recalled is shown.
    for (const { delivery } of (await told(tree.luoyang)).nodes.filter(one => one.number === notice.number))
      expect(delivery).toMatchObject({ state: 'RECALLED', title: '' })

    await stepOn(tree.zhengzhou, 'RefuseRecall', await deliveryAt(tree.zhengzhou, notice), {
      reason: '已按此办理',
    })
    await relayWithArrivals(stack)
    const [refused] = (await told(tree.province)).nodes
    expect(refused).toMatchObject({
      kind: 'RECALL_REFUSED',
      recipient: { agencyId: tree.zhengzhou.id },
      document: { id: notice.id },
      delivery: null,
    })
    const [asked] = (await told(tree.zhengzhou)).nodes
    expect([asked?.kind, asked?.actedAt === null]).toEqual(['RECALL_ASKED', false])

    const another = await aDelivered(tree.zhengzhou)
    const signed = await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, another), SIGN_FOR)
    await stepOn(tree.zhengzhou, 'ReturnDelivery', signed, { reason: '误送' })
    await relayWithArrivals(stack)
    expect(await kindsAbout(tree.province, another)).toEqual(['RETURNED'])
  })
})

describe('of what comes after a dispatch', () => {
  test('a correction is told as such at the original, and arrives', async () => {
    const original = await aDelivered(tree.luoyang)
    const correction = await aCorrectionIn('DISPATCHED', tree.province, original, { body: '请照此执行。' })
    await relayWithArrivals(stack)
    expect(await kindsAbout(tree.luoyang, original)).toEqual(['REPLACED', 'ARRIVED'])
    expect(await kindsAbout(tree.luoyang, correction)).toEqual(['ARRIVED'])
  })

  test('passing on is told the sender, and an objection whoever passed it on', async () => {
    const notice = await aDelivered(tree.luoyang)
    const signed = await handle(tree.luoyang, await deliveryAt(tree.luoyang, notice), SIGN_FOR)
    expect((await passOn(tree.luoyang, signed, tree.zhengzhou)).problems).toEqual([])
    await relayWithArrivals(stack)
    expect(await kindsAbout(tree.province, notice)).toEqual(['PASSED_ON'])
    expect(await kindsAbout(tree.zhengzhou, notice)).toEqual(['ARRIVED'])
    await objectTo(tree.province, notice, tree.zhengzhou)
    await relayWithArrivals(stack)
    expect(await kindsAbout(tree.luoyang, notice)).toEqual(['ROUTE_OBJECTED', 'ARRIVED'])
  })
})

describe('what was seen', () => {
  test('is known to the one member alone, goes only forward, and is in no audit', async () => {
    const notice = await aDelivered(tree.luoyang)
    await aDelivered(tree.luoyang)
    await handle(tree.luoyang, await deliveryAt(tree.luoyang, notice), SIGN_FOR)
    const clerk = await tree.luoyang.token('CLERK')
    const [latest, before] = (await told(tree.luoyang)).nodes
    expect(await mark(clerk, before?.id ?? '')).toMatchObject({ problems: [], replayed: false })
    const middle = await told(tree.luoyang)
    expect([middle.unseen, middle.nodes[0]?.isSeen, middle.nodes[1]?.isSeen]).toEqual([1, false, true])
    await mark(clerk, latest?.id ?? '')
    expect(await mark(clerk, before?.id ?? '')).toMatchObject({
      replayed: true,
      notification: { isSeen: true },
    })
    expect((await told(tree.luoyang)).unseen).toBe(0)

    const other = await told(tree.luoyang, 'SIGNATORY')
    expect(other.unseen).toBe(other.nodes.length)
    const { nodes } = await auditRecords(await tree.luoyang.token('AUDITOR'), { first: 100 })
    const actions = nodes.map(({ action }) => action)
    expect(actions).toContain('signForDelivery')
    expect(actions).not.toContain('markNotificationsSeen')
  })

  test('does not cover what reaches the agency later, whenever it happened', async () => {
    const first = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    const late = await drainArrivals(stack)
    moveClock(MINUTE)
    await aDelivered(tree.zhengzhou)
    const clerk = await tree.zhengzhou.token('CLERK')
    await mark(clerk, (await told(tree.zhengzhou)).nodes[0]?.id ?? '')
    moveClock(MINUTE)
    await relay(late)
    const { unseen, nodes } = await told(tree.zhengzhou)
    expect([unseen, nodes[0]?.number, nodes[0]?.isSeen, nodes[1]?.isSeen]).toEqual([
      1,
      first.number,
      false,
      true,
    ])
  })

  test('does not come again when it is relayed again', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    const arrivals = await drainArrivals(stack)
    await relay(arrivals)
    const before = await told(tree.zhengzhou)
    moveClock(MINUTE)
    await relay([...arrivals, ...arrivals])
    expect(await told(tree.zhengzhou)).toEqual(before)

    const signed = await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
    await stepOn(tree.zhengzhou, 'ReturnDelivery', signed, { reason: '误送' })
    const records = await drain(stack)
    for (let n = 0; n < 3; n++) {
      moveClock(MINUTE)
      await relay(records)
    }
    expect(await kindsAbout(tree.province, notice)).toEqual(['RETURNED'])
  })
})

describe('notifications of another agency', () => {
  test('are neither listed, found, nor marked', async () => {
    await aDelivered(tree.zhengzhou)
    const [theirs] = (await told(tree.zhengzhou)).nodes
    const stranger = await tree.luoyang.token('CLERK')
    expect((await told(tree.luoyang)).nodes.map(({ id }) => id)).not.toContain(theirs?.id)
    expect((await send(stranger, `{ node(id: "${theirs?.id}") { id } }`)).data).toEqual({ node: null })
    const refused = await mark(stranger, theirs?.id ?? '')
    expect([refused.notification, refused.problems[0]?.code]).toEqual([null, 'NOT_FOUND'])
    const own = await tree.zhengzhou.token('CLERK')
    const found = await send(own, `{ node(id: "${theirs?.id}") { id ... on Notification { kind } } }`)
    expect(found.data).toEqual({ node: { id: theirs?.id, kind: 'ARRIVED' } })
  })

  test('operators have none', async () => {
    const { errors } = await send(tree.operator, '{ notifications { unseen } }')
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })
})

// Last: the clock stays in another year.
describe('of replies', () => {
  test('a reply that is due soon, and late, is told who owes it and who waits for it', async () => {
    setClock('2031-09-26T09:00')
    // The token from before has expired by then.
    await importYear({ ...tree, operator: await anOperator(stack) })
    setClock('2031-09-29T09:30')
    const city = await anAgency(stack, tree.province, { regionCode: '410300', tier: 'CITY' })
    await relayAll(stack)
    const notice = await aNoticeIn('DISPATCHED', tree.province, [city], { replyWithin: 5 })
    await relayWithArrivals(stack)
    for (const time of ['2031-10-10T09:10', '2031-10-13T09:10', '2031-10-13T09:30']) {
      await dueAt(stack, time)
      await relayWithArrivals(stack)
    }
    expect(await kindsAbout(city, notice)).toEqual(['REPLY_LATE', 'REPLY_DUE_SOON', 'ARRIVED'])
    const [late] = (await told(tree.province)).nodes
    expect(late).toMatchObject({
      kind: 'REPLIES_LATE',
      late: 1,
      document: { id: notice.id },
      recipient: null,
    })
  })
})
