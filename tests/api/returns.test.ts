import { beforeAll, describe, expect, test } from 'vitest'
import { ask, send } from '../kit/api.ts'
import { aNoticeIn, handle, inboxOf, SIGN_FOR } from '../kit/documents.ts'
import { aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { drain, relay, relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  await relayAll(stack)
})

const RETURNS = `query ($id: ID!) {
  document(id: $id) {
    progress { returned returnedBy { code count } }
    ladder(first: 10) { nodes { rungs { kind reason returnCode } } }
  }
}`
interface Seen {
  readonly document: {
    readonly progress: object
    readonly ladder: {
      readonly nodes: readonly { readonly rungs: readonly { kind: string; returnCode: string | null }[] }[]
    }
  } | null
}
const returnsOf = async (agency: TestAgency, id: string) =>
  (await send<Seen>(await agency.token('CLERK'), RETURNS, { id })).data?.document ?? null

async function sendBack(agency: TestAgency, number: string | null, input: object) {
  const delivery = (await inboxOf(agency, { first: 100 })).find(one => one.number === number)
  if (delivery === undefined) throw new Error('nothing arrived')
  await handle(agency, delivery, SIGN_FOR, ['ReturnDelivery', { reason: '误送', ...input }])
  return delivery.id
}

describe('a return with a code', () => {
  test('is seen by the recipient, on the sender’s ladder, and in its counts once, though its record comes twice', async () => {
    const { province, zhengzhou, luoyang } = tree
    const notice = await aNoticeIn('DISPATCHED', province, [zhengzhou, luoyang])
    await relayAll(stack)
    const id = await sendBack(zhengzhou, notice.number, { code: 'WRONG_ADDRESSEE' })
    await sendBack(luoyang, notice.number, {})
    const records = await drain(stack)
    await relay(records)
    await relay(records)
    await relayAll(stack)
    const delivery = await ask(await zhengzhou.token('CLERK'), 'Delivery', { id })
    expect(delivery).toMatchObject({ returnReason: '误送', returnCode: 'WRONG_ADDRESSEE' })
    const seen = await returnsOf(province, notice.id)
    expect(seen?.progress).toEqual({
      returned: 2,
      returnedBy: [
        { code: 'WRONG_ADDRESSEE', count: 1 },
        { code: 'OTHER', count: 1 },
      ],
    })
    const rungs = seen?.ladder.nodes.flatMap(row => row.rungs) ?? []
    expect(rungs.filter(({ kind }) => kind === 'RETURNED')).toEqual([
      { kind: 'RETURNED', reason: '误送', returnCode: 'WRONG_ADDRESSEE' },
      { kind: 'RETURNED', reason: '误送', returnCode: 'OTHER' },
    ])
    expect(rungs.filter(({ kind, returnCode }) => kind !== 'RETURNED' && returnCode !== null)).toEqual([])
    // Another recipient learns nothing of it.
    expect(await returnsOf(luoyang, notice.id)).toBeNull()
    expect(await ask<null>(await luoyang.token('CLERK'), 'Delivery', { id })).toBeNull()
  })

  test('still needs its reason in words', async () => {
    const { province, zhengzhou } = tree
    const notice = await aNoticeIn('DISPATCHED', province, [zhengzhou])
    await relayAll(stack)
    const refused = sendBack(zhengzhou, notice.number, { code: 'DUPLICATE', reason: ' ' })
    await expect(refused).rejects.toThrow('TEXT_EMPTY')
  })
})
