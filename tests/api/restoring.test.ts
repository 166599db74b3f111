import { beforeAll, describe, expect, test } from 'vitest'
import { verifyBundle } from '../../functions/exchange/index.ts'
import { ask, http } from '../kit/api.ts'
import { aCorrectionIn } from '../kit/corrections.ts'
import { countedBy, countedByHand } from '../kit/counts.ts'
import {
  ACCEPT,
  aNoticeIn,
  handle,
  inboxOf,
  REGISTER,
  type SeenDocument,
  SIGN_FOR,
} from '../kit/documents.ts'
import { aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { codesOf, deliveryAt, recall, rowsOf, rungsOf, stepOn } from '../kit/recalls.ts'
import { relayAll } from '../kit/relay.ts'
import { askForLost, dataOf, redeliver, restoredAt, restoreTo } from '../kit/restoring.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack({ conflicts: { holdMs: 8 } })
  tree = await aTree(stack)
  await relayAll(stack)
})

async function aDelivered(): Promise<SeenDocument> {
  const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou, tree.luoyang])
  await relayAll(stack)
  return notice
}
const now = () => dataOf(stack, tree.zhengzhou)
const back = (then: Awaited<ReturnType<typeof now>>) => restoreTo(stack, tree.zhengzhou, then)
const numbersAt = async () => (await inboxOf(tree.zhengzhou, { first: 100 })).map(({ number }) => number)

describe('a delivery that its recipient lost', () => {
  test('is made again by its sender, goes on where it was, and its receipts are one chain', async () => {
    const then = await now()
    const notice = await aDelivered()
    const lost = await deliveryAt(tree.zhengzhou, notice)
    await handle(tree.zhengzhou, lost, SIGN_FOR, REGISTER)
    await relayAll(stack)
    await back(then)
    expect(await numbersAt()).not.toContain(notice.number)
    await redeliver(tree.province, notice)
    await relayAll(stack)
    const again = await deliveryAt(tree.zhengzhou, notice)
    expect(again.id).toBe(lost.id)
    expect(await restoredAt(tree.zhengzhou, again)).toMatchObject({
      state: 'REGISTERED',
      restored: { provedRung: 'REGISTERED', provedSeq: 3 },
      rungs: [{ kind: 'DELIVERED' }, { kind: 'RESTORED' }],
    })
    await handle(tree.zhengzhou, again, ACCEPT)
    await relayAll(stack)
    expect(await rungsOf(tree.province, notice)).toEqual([
      ['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'RESTORED', 'ACCEPTED'],
      ['DELIVERED'],
    ])
    const keys = JSON.parse((await http('GET', '/.well-known/receipt-keys.json', {})).body ?? '{}')
    const { bundle } = await ask<{ bundle: unknown }>(await tree.province.token('CLERK'), 'Evidence', {
      documentId: notice.id,
    })
    expect(await verifyBundle(bundle, keys)).toMatchObject({ faults: [], receipts: 6, authenticated: true })
  })

  test('is brought from an earlier time to what its sender knows, and counted once', async () => {
    const notice = await aDelivered()
    await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR, REGISTER)
    await relayAll(stack)
    const then = await now()
    await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), ACCEPT)
    await relayAll(stack)
    const counts = await countedByHand(stack, tree.zhengzhou)
    await back(then)
    await redeliver(tree.province, notice)
    await relayAll(stack)
    expect(await countedByHand(stack, tree.zhengzhou)).toEqual(counts)
    expect((await countedBy(tree.zhengzhou)).inbox).toEqual(counts.inbox)
    const [found] = await inboxOf(tree.zhengzhou, { first: 1 })
    expect(found).toMatchObject({
      number: notice.number,
      state: 'ACCEPTED',
      incomingNumber: expect.any(String),
    })
  })

  test('is made again once, by whomever and however often; whoever has theirs keeps it', async () => {
    const then = await now()
    const notice = await aDelivered()
    const other = await deliveryAt(tree.luoyang, notice)
    await back(then)
    await Promise.all([redeliver(tree.province, notice), redeliver(tree.province, notice)])
    await relayAll(stack, { deliveries: 2 })
    await redeliver(tree.province, notice)
    await relayAll(stack)
    expect(await rungsOf(tree.province, notice)).toEqual([['DELIVERED', 'RESTORED'], ['DELIVERED']])
    expect(await deliveryAt(tree.luoyang, notice)).toEqual(other)
  })

  test('is taken back by a recall that comes while it is lost, as if it were not', async () => {
    const then = await now()
    const notice = await aDelivered()
    await back(then)
    await recall(tree.province, notice)
    await relayAll(stack)
    expect(await rowsOf(tree.province, notice)).toEqual([
      ['RECALLED', 'RECALLED'],
      ['RECALLED', 'RECALLED'],
    ])
    expect(await rungsOf(tree.province, notice)).toEqual([
      ['DELIVERED', 'RESTORED', 'RECALLED'],
      ['DELIVERED', 'RECALLED'],
    ])
  })

  test('is asked back if it was signed for, and stays with who refuses', async () => {
    const then = await now()
    const notice = await aDelivered()
    await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
    await relayAll(stack)
    await back(then)
    await recall(tree.province, notice)
    await relayAll(stack)
    const delivery = await deliveryAt(tree.zhengzhou, notice)
    await stepOn(tree.zhengzhou, 'RefuseRecall', delivery, { reason: '已按此办理' })
    await relayAll(stack)
    expect((await rowsOf(tree.province, notice))[0]).toEqual(['SIGNED_FOR', 'REFUSED'])
  })

  test('is replaced by a correction that comes while it is lost', async () => {
    const then = await now()
    const notice = await aDelivered()
    await back(then)
    const correction = await aCorrectionIn('DISPATCHED', tree.province, notice)
    await relayAll(stack)
    expect((await rungsOf(tree.province, notice))[0]).toEqual(['DELIVERED', 'RESTORED', 'REPLACED'])
    expect((await deliveryAt(tree.zhengzhou, notice)).state).toBe('REPLACED')
    expect((await deliveryAt(tree.zhengzhou, correction)).state).toBe('DELIVERED')
  })

  test('that is a correction never stands beside what it replaced', async () => {
    const notice = await aDelivered()
    const then = await now()
    const correction = await aCorrectionIn('DISPATCHED', tree.province, notice)
    await relayAll(stack)
    await back(then)
    expect((await deliveryAt(tree.zhengzhou, notice)).state).toBe('DELIVERED')
    await redeliver(tree.province, correction)
    await relayAll(stack)
    expect((await deliveryAt(tree.zhengzhou, notice)).state).toBe('REPLACED')
    expect((await deliveryAt(tree.zhengzhou, correction)).state).toBe('DELIVERED')
    expect(await rungsOf(tree.province, notice)).toEqual([
      ['DELIVERED', 'REPLACED', 'RESTORED'],
      ['DELIVERED', 'REPLACED'],
    ])
    expect(await rungsOf(tree.province, correction)).toEqual([['DELIVERED', 'RESTORED'], ['DELIVERED']])
  })
})

describe('a recipient that knows a number alone', () => {
  const lost = async () => {
    const then = await now()
    const notice = await aDelivered()
    await back(then)
    return notice
  }
  const askAs = async (by: TestAgency, number: string | null, more = {}) => {
    const asked = await askForLost(by, tree.province.id, number, more)
    await relayAll(stack)
    return asked
  }

  test('gets back what was sent to it, however it writes the number, and once', async () => {
    const notice = await lost()
    const [, organ, year, seq] = /^(.+)〔(\d+)〕(\d+)号$/.exec(notice.number ?? '') ?? []
    const key = notice.id
    const asked = await askAs(tree.zhengzhou, `${organ}[${year}]0${seq}号`, { key })
    expect(asked).toMatchObject({ request: { number: notice.number }, problems: [], replayed: false })
    expect(
      (await restoredAt(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice))).restored,
    ).toMatchObject({
      provedRung: 'DELIVERED',
    })
    const again = await askAs(tree.zhengzhou, `${organ}[${year}]0${seq}号`, { key })
    expect(again).toMatchObject({ request: asked.request, replayed: true })
    await askAs(tree.zhengzhou, notice.number)
    expect((await rungsOf(tree.province, notice))[0]).toEqual(['DELIVERED', 'RESTORED'])
  })

  test('gets all versions of a number that a correction has as well', async () => {
    const then = await now()
    const notice = await aDelivered()
    await aCorrectionIn('DISPATCHED', tree.province, notice, { numbering: 'SAME_NUMBER' })
    await relayAll(stack)
    await back(then)
    await askAs(tree.zhengzhou, notice.number)
    const there = (await inboxOf(tree.zhengzhou, { first: 100 })).filter(one => one.number === notice.number)
    expect(there.map(({ state }) => state)).toEqual(['DELIVERED', 'REPLACED'])
  })

  test('gets nothing that was not sent to it, and is not told whether there is such a number', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.luoyang])
    await relayAll(stack)
    const numbers = await numbersAt()
    for (const number of [notice.number, '豫政〔2026〕99999号'])
      expect(await askAs(tree.zhengzhou, number)).toMatchObject({ request: { number }, problems: [] })
    expect(await numbersAt()).toEqual(numbers)
    expect(await rungsOf(tree.province, notice)).toEqual([['DELIVERED']])
    expect(codesOf(await askAs(tree.zhengzhou, '来文'))).toEqual(['NOT_FOUND'])
    const nobody = tree.zhengzhou.id.replace(/.$/, last => (last === '0' ? '1' : '0'))
    const noAgency = await askForLost(tree.zhengzhou, nobody, notice.number)
    expect(codesOf(noAgency)).toEqual(['NOT_FOUND'])
    expect(codesOf(await askForLost(tree.zhengzhou, 'agc', notice.number))).toEqual(['NOT_FOUND'])
  })
})
