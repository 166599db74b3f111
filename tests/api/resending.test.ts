import { beforeAll, describe, expect, test } from 'vitest'
import { verifyBundle } from '../../functions/exchange/index.ts'
import { addedRowsOf, additionsOf } from '../kit/additions.ts'
import { ask, http, mutate, type Payload } from '../kit/api.ts'
import { aNoticeIn, handle, inboxOf, type SeenDocument, SIGN_FOR } from '../kit/documents.ts'
import { aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { codesOf, deliveryAt, recall, rowsOf, rungsOf, stepOn } from '../kit/recalls.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack({ allIndexes: true, conflicts: { holdMs: 8 } })
  tree = await aTree(stack)
  await relayAll(stack)
})

const RETURN = ['ReturnDelivery', { reason: '附件不符', code: 'ATTACHMENT_MISMATCH' }] as const
async function aReturned(): Promise<SeenDocument> {
  const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou, tree.luoyang])
  await relayAll(stack)
  await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR, RETURN)
  await relayAll(stack)
  return notice
}
async function resend(
  { id }: SeenDocument,
  to: readonly Pick<TestAgency, 'id'>[],
  more: {
    readonly by?: TestAgency
    readonly key?: string
    readonly reason?: string
    readonly version?: number
  } = {},
) {
  const { by = tree.province, key, reason = '已更正附件' } = more
  const version = more.version ?? (await additionsOf(by, { id })).version
  return mutate<Payload<'document', SeenDocument>>(await by.token('CLERK'), 'ResendDocument', {
    documentId: id,
    expectedVersion: version,
    recipientIds: to.map(one => one.id),
    reason,
    ...(key === undefined ? {} : { idempotencyKey: key }),
  })
}

describe('the undoing of a return', () => {
  const undoReturn = async (delivery: Awaited<ReturnType<typeof deliveryAt>>) =>
    stepOn(tree.zhengzhou, 'UndoDeliveryStep', delivery, { reason: '误退' })
  const statesAt = async ({ number }: SeenDocument) =>
    (await inboxOf(tree.zhengzhou, { first: 100 }))
      .filter(one => one.number === number)
      .map(({ state }) => state)

  test('is refused once the document was sent again, and the ladder says so', async () => {
    const notice = await aReturned()
    const returned = await deliveryAt(tree.zhengzhou, notice)
    await resend(notice, [tree.zhengzhou])
    await relayAll(stack)
    const [row] = await rungsOf(tree.province, notice)
    expect(row).toEqual(['DELIVERED', 'SIGNED_FOR', 'RETURNED', 'RESENT'])
    const refused = await undoReturn({ ...returned, version: returned.version + 1 })
    expect(refused.problems).toMatchObject([{ __typename: 'ActedSince' }])
    expect(await statesAt(notice)).toEqual(['DELIVERED', 'RETURNED'])
  })

  test('wins if it commits before the relay has sent it again: there is one live copy, and the new row is without', async () => {
    const notice = await aReturned()
    const returned = await deliveryAt(tree.zhengzhou, notice)
    await resend(notice, [tree.zhengzhou])
    expect(codesOf(await undoReturn(returned))).toEqual([])
    await relayAll(stack, { deliveries: 2 })
    expect(await statesAt(notice)).toEqual(['SIGNED_FOR'])
    expect(await addedRowsOf(tree.province, notice)).toEqual([
      ['SIGNED_FOR', null],
      ['DELIVERED', null],
      ['RECALLED', 'RESENT'],
    ])
    expect((await additionsOf(tree.province, notice)).progress).toMatchObject({
      recipients: 3,
      undelivered: 0,
    })
  })
})

describe('a document that was returned', () => {
  test('is sent again as it was, with a delivery and a row more', async () => {
    const notice = await aReturned()
    expect(codesOf(await resend(notice, [tree.zhengzhou]))).toEqual([])
    await relayAll(stack, { deliveries: 2 })
    expect(await addedRowsOf(tree.province, notice)).toEqual([
      ['RETURNED', null],
      ['DELIVERED', null],
      ['DELIVERED', 'RESENT'],
    ])
    const inbox = await inboxOf(tree.zhengzhou, { first: 100 })
    const both = inbox.filter(({ number }) => number === notice.number)
    expect(both.map(({ state }) => state)).toEqual(['DELIVERED', 'RETURNED'])
    expect((await additionsOf(tree.province, notice)).progress).toMatchObject({
      recipients: 3,
      undelivered: 0,
    })
    const again = await deliveryAt(tree.zhengzhou, notice)
    await handle(tree.zhengzhou, again, SIGN_FOR)
    await relayAll(stack)
    const keys = JSON.parse((await http('GET', '/.well-known/receipt-keys.json', {})).body ?? '{}')
    const clerk = await tree.province.token('CLERK')
    const { bundle } = await ask<{ bundle: unknown }>(clerk, 'Evidence', { documentId: notice.id })
    expect(await verifyBundle(bundle, keys)).toMatchObject({ faults: [], receipts: 7, authenticated: true })
    const { cascade } = await ask<{ cascade: { tier: string; delivered: number }[] }>(clerk, 'Document', {
      id: notice.id,
    })
    expect(cascade.map(({ tier, delivered }) => [tier, delivered])).toEqual([['CITY', 2]])
  })

  test('is sent again once, by one key, by two, and by two at once', async () => {
    const notice = await aReturned()
    const { version } = notice
    expect(await resend(notice, [tree.zhengzhou], { key: 'one', version })).toMatchObject({ replayed: false })
    expect(await resend(notice, [tree.zhengzhou], { key: 'one', version })).toMatchObject({ replayed: true })
    expect(codesOf(await resend(notice, [tree.zhengzhou]))).toEqual(['NOT_RETURNED'])
    const other = await aReturned()
    const both = await Promise.all(
      ['甲', '乙'].map(reason => resend(other, [tree.zhengzhou], { reason, version: other.version })),
    )
    expect(both.map(codesOf).sort()).toEqual([[], ['VERSION_CONFLICT']])
    await relayAll(stack)
    expect(await addedRowsOf(tree.province, other)).toHaveLength(3)
    // Returned again, it is sent again.
    await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, other), SIGN_FOR, RETURN)
    await relayAll(stack)
    expect(codesOf(await resend(other, [tree.zhengzhou]))).toEqual([])
    await relayAll(stack)
    expect((await addedRowsOf(tree.province, other)).map(([state]) => state)).toEqual([
      'RETURNED',
      'DELIVERED',
      'RETURNED',
      'DELIVERED',
    ])
  })

  test('is recalled from who has it again', async () => {
    const notice = await aReturned()
    const { document } = await resend(notice, [tree.zhengzhou])
    if (document === null) throw new Error('not sent')
    await relayAll(stack)
    await recall(tree.province, document, { from: [tree.zhengzhou] })
    await relayAll(stack)
    expect(await rowsOf(tree.province, notice)).toEqual([
      ['RETURNED', 'RETURNED'],
      ['DELIVERED', null],
      ['RECALLED', 'RECALLED'],
    ])
  })

  test('is refused to who has it, strangers, nobody, without a reason, and to another agency', async () => {
    const notice = await aReturned()
    const codes = async (...given: [readonly Pick<TestAgency, 'id'>[], Parameters<typeof resend>[2]?]) =>
      codesOf(await resend(notice, ...given))
    expect(await codes([tree.luoyang])).toEqual(['NOT_RETURNED'])
    expect(await codes([tree.jiyuan])).toEqual(['NOT_DISPATCHED_TO'])
    expect(await codes([])).toEqual(['LIST_EMPTY'])
    expect(await codes([tree.zhengzhou], { reason: '' })).toEqual(['TEXT_EMPTY'])
    expect(await codes([tree.zhengzhou], { version: 1 })).toEqual(['VERSION_CONFLICT'])
    expect(await codes([tree.luoyang], { by: tree.zhengzhou, version: notice.version })).toEqual([
      'NOT_FOUND',
    ])
    await recall(tree.province, notice)
    expect(await codes([tree.zhengzhou])).toEqual(['RECALLED_FROM_ALL'])
    await relayAll(stack)
  })
})
