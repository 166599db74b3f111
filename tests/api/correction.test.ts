import { beforeAll, describe, expect, test } from 'vitest'
import { aCorrectionIn, inLineAt, versionsOf, WHY } from '../kit/corrections.ts'
import { aNoticeIn, handle, inboxOf, SIGN_FOR } from '../kit/documents.ts'
import { aTree, type Tree } from '../kit/government.ts'
import { codesOf, deliveryAt, rowsOf, rungsOf, stepOn } from '../kit/recalls.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  tree = await aTree(stack)
  await relayAll(stack)
})

describe('a correction (更正)', () => {
  test('takes the place of the original at a recipient of both, whatever it had done with it', async () => {
    const original = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou, tree.luoyang])
    await relayAll(stack)
    const signed = await handle(tree.luoyang, await deliveryAt(tree.luoyang, original), SIGN_FOR)
    await relayAll(stack)

    const correction = await aCorrectionIn('DISPATCHED', tree.province, original, { body: '请照此执行。' })
    expect(correction.number).not.toBe(original.number)
    await relayAll(stack)

    expect(await rungsOf(tree.province, original)).toEqual([
      ['DELIVERED', 'REPLACED'],
      ['DELIVERED', 'SIGNED_FOR', 'REPLACED'],
    ])
    expect(await rowsOf(tree.province, correction)).toEqual([
      ['DELIVERED', null],
      ['DELIVERED', null],
    ])
    const link = { number: correction.number, documentId: correction.id, reason: WHY }
    const line = [{ number: original.number }, { number: correction.number }]
    expect(await versionsOf(tree.province, original)).toMatchObject({
      replaces: null,
      replacedBy: link,
      versions: line,
      progress: { recipients: 2, undelivered: 0, replaced: 2 },
    })
    expect(await versionsOf(tree.province, correction)).toMatchObject({
      replaces: { number: original.number, documentId: original.id, reason: WHY, numbering: 'NEW_NUMBER' },
      replacedBy: null,
      versions: line,
    })

    const [[now], [old]] = await Promise.all([
      inLineAt(tree.luoyang, correction.number),
      inLineAt(tree.luoyang, original.number),
    ])
    expect(old).toMatchObject({
      state: 'REPLACED',
      actions: [],
      replacedBy: { number: correction.number, deliveryId: now?.id, reason: WHY },
      content: { body: '请认真贯彻执行。', replaces: null },
    })
    expect(now).toMatchObject({
      state: 'DELIVERED',
      replaces: { number: original.number, deliveryId: signed.id, reason: WHY },
      history: [
        { id: signed.id, state: 'REPLACED' },
        { id: now?.id, state: 'DELIVERED' },
      ],
      content: { body: '请照此执行。', replaces: { number: original.number, numbering: 'NEW_NUMBER' } },
    })
    const registering = await stepOn(tree.luoyang, 'RegisterDelivery', signed)
    expect(registering.problems).toMatchObject([{ code: 'DELIVERY_REPLACED', given: correction.number }])
    const replaced = await inboxOf(tree.luoyang, { state: 'REPLACED', first: 100 })
    expect(replaced.map(({ id }) => id)).toContain(signed.id)
    expect(codesOf(registering)).toEqual(['DELIVERY_REPLACED'])
  })
})
