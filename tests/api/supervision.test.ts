import { beforeAll, describe, expect, test } from 'vitest'
import {
  beginHandling,
  deliveryKey,
  deliveryOf,
  rungWritesOf,
  verifyBundle,
} from '../../functions/exchange/index.ts'
import { ask, http } from '../kit/api.ts'
import { clockTime, DAY, moveClock } from '../kit/clock.ts'
import {
  ACCEPT,
  aNoticeIn,
  handle,
  inboxOf,
  REGISTER,
  type SeenDelivery,
  type SeenDocument,
  SIGN_FOR,
} from '../kit/documents.ts'
import { aTree, type TestAgency, type Tree, wholeTable } from '../kit/government.ts'
import { codesOf, deliveryAt, recall, rungsOf, stepOn } from '../kit/recalls.ts'
import { relayAll } from '../kit/relay.ts'
import { dueAt, importYear, noticesOf, setClock } from '../kit/replies.ts'
import { must } from '../kit/rules/results.ts'
import { openStack, type Stack } from '../kit/stack.ts'
import { outcomesOf, progressOf, report, supervisionOf, urge } from '../kit/supervision.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack({ allIndexes: true, conflicts: { holdMs: 8 } })
  tree = await aTree(stack)
  await importYear(tree)
  await relayAll(stack)
})

/** A notice of the province that these agencies have. */
async function aDelivered(...to: TestAgency[]): Promise<SeenDocument> {
  const notice = await aNoticeIn('DISPATCHED', tree.province, to.length === 0 ? [tree.zhengzhou] : to)
  await relayAll(stack)
  return notice
}
const carried = async (...asked: Parameters<typeof urge>) => {
  const answer = await urge(...asked)
  await relayAll(stack)
  return answer
}
/** The numbers of what an agency is asked about, in the order of the list. */
async function askedList(agency: TestAgency): Promise<readonly string[]> {
  const { nodes } = await ask<{ nodes: SeenDelivery[] }>(
    await agency.token('CLERK'),
    'InboxProgressAsked',
    {},
  )
  return nodes.map(({ number }) => number)
}
const tomorrow = () => new Date(Date.now() + DAY).toISOString().slice(0, 10)

describe('a request for progress (催办)', () => {
  test('reaches all below who have not concluded, leaves their deliveries as they are, and is answered by a report', async () => {
    const { province, zhengzhou, luoyang, jiyuan } = tree
    const notice = await aDelivered(zhengzhou, luoyang, jiyuan)
    const done = await handle(luoyang, await deliveryAt(luoyang, notice), SIGN_FOR, REGISTER, ACCEPT)
    await stepOn(luoyang, 'MarkHandled', done, { result: '已落实' })
    await handle(jiyuan, await deliveryAt(jiyuan, notice), SIGN_FOR)
    await relayAll(stack)
    const answerBy = tomorrow()
    const { actions } = await ask<SeenDocument>(await province.token('CLERK'), 'Document', { id: notice.id })
    expect(actions).toEqual(['askForProgress', 'openMatter'])
    expect(codesOf(await carried(province, notice, { reason: '请报进展', answerBy }))).toEqual([])
    expect(await outcomesOf(province, notice)).toEqual(['ASKED', null, 'ASKED'])
    const said = { reason: '请报进展', answerBy, outcome: 'ASKED', late: false }
    const seen = await progressOf(jiyuan, await deliveryAt(jiyuan, notice))
    expect(seen).toMatchObject({ state: 'SIGNED_FOR', progressAsked: said, progressReports: [] })
    expect(seen.actions).toContain('reportProgress')
    expect(await askedList(jiyuan)).toEqual([notice.number])

    expect(codesOf(await report(jiyuan, await deliveryAt(jiyuan, notice), '已完成方案起草'))).toEqual([])
    await relayAll(stack)
    expect(await outcomesOf(province, notice)).toEqual(['ASKED', null, 'REPORTED'])
    const { progress, progressRequests, ladder } = await supervisionOf(province, notice)
    expect(progress.progressAwaited).toBe(1)
    expect(progressRequests).toMatchObject([{ reason: '请报进展', answerBy, recipients: null }])
    expect(ladder.nodes[2]?.progressReports).toMatchObject([{ note: '已完成方案起草' }])
    expect(await progressOf(jiyuan, await deliveryAt(jiyuan, notice))).toMatchObject({
      progressReports: [{ note: '已完成方案起草' }],
      progressAsked: { outcome: 'REPORTED' },
    })
    expect(await askedList(jiyuan)).toEqual([])
  })

  test('is asked of all once while some have not answered, and by one key once', async () => {
    const { province, zhengzhou } = tree
    const notice = await aDelivered()
    const version = notice.version
    expect(await urge(province, notice, { key: 'once', version })).toMatchObject({ replayed: false })
    expect(await urge(province, notice, { key: 'once', version })).toMatchObject({ replayed: true })
    await relayAll(stack)
    expect(codesOf(await urge(province, notice))).toEqual(['PROGRESS_STILL_AWAITED'])
    expect(codesOf(await urge(province, notice, { of: [zhengzhou] }))).toEqual(['PROGRESS_ASKED_ALREADY'])
    expect(codesOf(await urge(province, notice, { version: version + 1 }))).toEqual(['VERSION_CONFLICT'])
    expect(await rungsOf(province, notice)).toEqual([['DELIVERED', 'PROGRESS_ASKED']])
  })

  test('is not asked of all once all have concluded', async () => {
    const { province, zhengzhou } = tree
    const notice = await aDelivered()
    const done = await handle(zhengzhou, await deliveryAt(zhengzhou, notice), SIGN_FOR, REGISTER, ACCEPT)
    await stepOn(zhengzhou, 'MarkHandled', done, { result: '已落实' })
    await relayAll(stack)
    expect(codesOf(await urge(province, notice))).toEqual(['NOBODY_UNDER_WAY'])
  })

  test('is not for who is not below its sender, nor for those to whom it was not sent, nor for other agencies', async () => {
    const { province, zhengzhou, luoyang, zhongyuan } = tree
    const notice = await aDelivered(zhengzhou)
    expect(codesOf(await urge(province, notice, { of: [luoyang] }))).toEqual(['NOT_DISPATCHED_TO'])
    // It is neither to be seen nor to be asked of by who only received it.
    expect(codesOf(await urge(zhengzhou, notice, { version: 1 }))).toEqual(['NOT_FOUND'])
    const toPeer = await aNoticeIn('DISPATCHED', zhengzhou, [luoyang], {
      kind: 'LETTER',
      title: '关于商请提供资料的函',
    })
    const letter = await aNoticeIn('DISPATCHED', zhengzhou, [zhongyuan])
    await relayAll(stack)
    expect(codesOf(await urge(zhengzhou, toPeer, { of: [luoyang] }))).toEqual(['NOT_ABOVE_RECIPIENT'])
    // Of all, who is not below it is left out.
    expect(codesOf(await carried(zhengzhou, toPeer))).toEqual([])
    expect(await outcomesOf(zhengzhou, toPeer)).toEqual([null])
    expect(codesOf(await report(tree.erqi, await deliveryAt(zhongyuan, letter)))).toEqual(['NOT_FOUND'])
    expect(codesOf(await urge(zhengzhou, letter, { of: [zhongyuan], answerBy: '2020-01-01' }))).toEqual([
      'DATE_IN_PAST',
    ])
  })

  test('ends when the delivery is recalled, and what was recalled is not reported on', async () => {
    const { province, zhengzhou } = tree
    const notice = await aDelivered()
    await carried(province, notice)
    await recall(province, notice)
    await relayAll(stack)
    expect(await outcomesOf(province, notice)).toEqual(['LAPSED'])
    expect((await supervisionOf(province, notice)).progress.progressAwaited).toBe(0)
    expect(await askedList(zhengzhou)).not.toContain(notice.number)
    const delivery = await deliveryAt(zhengzhou, notice)
    expect(codesOf(await report(zhengzhou, delivery))).toEqual(['DELIVERY_RECALLED'])
  })

  test('and its answer are receipts that verify offline', async () => {
    const { province, zhengzhou } = tree
    const notice = await aDelivered()
    await carried(province, notice, { of: [zhengzhou] })
    await handle(zhengzhou, await deliveryAt(zhengzhou, notice), SIGN_FOR)
    await report(zhengzhou, await deliveryAt(zhengzhou, notice))
    await relayAll(stack)
    const kinds = ['DELIVERED', 'PROGRESS_ASKED', 'SIGNED_FOR', 'PROGRESS_REPORTED']
    expect(await rungsOf(province, notice)).toEqual([kinds])
    const keys = JSON.parse((await http('GET', '/.well-known/receipt-keys.json', {})).body ?? '{}')
    const { bundle } = await ask<{ bundle: unknown }>(await province.token('CLERK'), 'Evidence', {
      documentId: notice.id,
    })
    expect(await verifyBundle(bundle, keys)).toMatchObject({ faults: [], receipts: 4, authenticated: true })
  })

  // The clock of this file is ahead from here on.
  test('is late from the day after the last one on', async () => {
    const { province, zhengzhou } = tree
    const notice = await aDelivered()
    await carried(province, notice, { answerBy: tomorrow() })
    moveClock(3 * DAY)
    const delivery = await deliveryAt(zhengzhou, notice)
    expect((await progressOf(zhengzhou, delivery)).progressAsked).toMatchObject({
      outcome: 'ASKED',
      late: true,
    })
    const [row] = (await supervisionOf(province, notice)).ladder.nodes
    expect(row?.progressAsked).toMatchObject({ outcome: 'ASKED', late: true })
  })
})

/** 开始承办, as the area that handles commits it. */
async function begin(agency: TestAgency, document: SeenDocument, dueAt: string): Promise<void> {
  const table = wholeTable(stack)
  const { id } = await deliveryAt(agency, document)
  const delivery = deliveryOf(await table.get(deliveryKey(agency.tenant, id)))
  if (delivery === null) throw new Error('nothing arrived')
  const act = { by: 'mbr-undertaker', at: new Date(clockTime()).toISOString() }
  const step = must(beginHandling(delivery, { dueAt }, act))
  expect(await table.commit(rungWritesOf(agency.tenant, step))).toMatchObject({ done: true })
}

describe('a report that is late', () => {
  test('is told of once, in working hours, and not once it was given', async () => {
    setClock('2031-09-25T09:30')
    const { province, zhengzhou, luoyang } = tree
    const notice = await aDelivered(zhengzhou, luoyang)
    await carried(province, notice, { answerBy: '2031-09-26' })
    await handle(luoyang, await deliveryAt(luoyang, notice), SIGN_FOR)
    await report(luoyang, await deliveryAt(luoyang, notice))
    await relayAll(stack)
    const lateOf = async (agency: TestAgency) =>
      (await noticesOf(stack, agency)).filter(one => one.number === notice.number)
    // It is over with the Friday. The Saturday is no working day; the Sunday is one for the National Day.
    await dueAt(stack, '2031-09-27T10:00')
    expect(await lateOf(zhengzhou)).toEqual([])
    await dueAt(stack, '2031-09-28T10:00')
    await dueAt(stack, '2031-09-29T08:00')
    expect(await lateOf(zhengzhou)).toMatchObject([
      { kind: 'PROGRESS_LATE', dueAt: '2031-09-26T16:00:00.000Z' },
    ])
    expect(await lateOf(luoyang)).toEqual([])
  })
})

describe('the counts of how far those are who have a document (督办)', () => {
  test('are by tier over what was forwarded, each agency once, and late by the deadline of whoever sent it there', async () => {
    setClock('2031-09-29T09:30')
    const { province, zhengzhou, luoyang, jiyuan, erqi, zhongyuan } = tree
    const notice = await aNoticeIn('DISPATCHED', province, [zhengzhou, luoyang, jiyuan], { replyWithin: 5 })
    await relayAll(stack)
    for (const city of [zhengzhou, luoyang])
      await handle(city, await deliveryAt(city, notice), SIGN_FOR, REGISTER, ACCEPT)
    await begin(zhengzhou, notice, '2031-10-10T16:00:00.000Z')
    await stepOn(luoyang, 'MarkHandled', await deliveryAt(luoyang, notice), { result: '已落实' })
    const { id: forwards } = await deliveryAt(zhengzhou, notice)
    await aNoticeIn('DISPATCHED', zhengzhou, [erqi, zhongyuan], { forwards, replyWithin: 1 })
    await relayAll(stack)
    const countsOf = async (of: { readonly id: string }, by = province) =>
      (await supervisionOf(by, of)).supervision?.byTier
    const city = { tier: 'CITY', concluded: 1, atIt: 1, notBegun: 0 }
    const county = { tier: 'COUNTY', concluded: 0, atIt: 0, notBegun: 3 }
    expect(await countsOf(notice)).toEqual([
      { ...city, late: 0 },
      { ...county, late: 0 },
    ])
    const [row] = (await supervisionOf(province, notice)).ladder.nodes
    expect(row?.rungs.at(-1)).toMatchObject({ kind: 'HANDLING_BEGUN', dueAt: '2031-10-10T16:00:00.000Z' })
    setClock('2031-10-08T09:30')
    expect(await countsOf(notice)).toMatchObject([{ late: 0 }, { late: 2 }])
    setClock('2031-10-12T09:30')
    expect(await countsOf(notice)).toMatchObject([{ late: 2 }, { late: 3 }])
    await stepOn(erqi, 'SignForDelivery', (await inboxOf(erqi))[0] as SeenDelivery)
    const returned = { reason: '非本机关职权', code: 'NOT_OUR_COMPETENCE' }
    await stepOn(erqi, 'ReturnDelivery', (await inboxOf(erqi))[0] as SeenDelivery, returned)
    await relayAll(stack)
    expect(await countsOf(notice)).toEqual([
      { ...city, late: 2 },
      { ...county, notBegun: 2, late: 2 },
    ])
  })
})
