import { DeleteObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3'
import { beforeAll, describe, expect, test } from 'vitest'
import { deliveryKey, deliveryOf, verifyBundle } from '../../functions/exchange/index.ts'
import { addedRowsOf } from '../kit/additions.ts'
import { ask, http } from '../kit/api.ts'
import { aNoticeIn, handle, inboxOf, type SeenDocument, SIGN_FOR } from '../kit/documents.ts'
import { aTree, type TestAgency, type Tree, wholeTable } from '../kit/government.ts'
import { codesOf, deliveryAt, recall, rungsOf } from '../kit/recalls.ts'
import { relayAll } from '../kit/relay.ts'
import { answerAgain, askAgain, resendOf, resendsOf, waitingOf } from '../kit/resend-requests.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack({ allIndexes: true, conflicts: { holdMs: 8 } })
  tree = await aTree(stack)
  await relayAll(stack)
})

async function aDelivered(...to: TestAgency[]): Promise<SeenDocument> {
  const notice = await aNoticeIn('DISPATCHED', tree.province, to.length === 0 ? [tree.zhengzhou] : to)
  await relayAll(stack)
  return notice
}
async function anAsked(): Promise<SeenDocument> {
  const notice = await aDelivered()
  await askAgain(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice))
  await relayAll(stack)
  return notice
}

describe('a request for a document', () => {
  test('leaves the delivery as it is, and waits in the list of its sender', async () => {
    const notice = await aDelivered(tree.zhengzhou, tree.luoyang)
    const delivery = await deliveryAt(tree.luoyang, notice)
    expect((await resendOf(tree.luoyang, delivery)).actions).toContain('askForResend')
    expect(codesOf(await askAgain(tree.luoyang, delivery))).toEqual([])
    await relayAll(stack)
    const said = { code: 'DAMAGED', text: '附件无法打开', outcome: 'ASKED', refusal: null }
    expect(await resendOf(tree.luoyang, delivery)).toMatchObject({ state: 'DELIVERED', resendAsked: said })
    const { resendRequests, ladder } = await resendsOf(tree.province, notice)
    expect(resendRequests).toMatchObject([{ recipient: { agencyId: tree.luoyang.id }, resendAsked: said }])
    expect(ladder.nodes).toMatchObject([
      { resendAsked: null },
      { resendAsked: said, rungs: [{}, { kind: 'RESEND_ASKED', reason: said.text, resendCode: 'DAMAGED' }] },
    ])
  })

  test('is asked once by one key, not while one waits, at most three times, and not by others', async () => {
    const notice = await aDelivered()
    const at = () => deliveryAt(tree.zhengzhou, notice)
    const first = await at()
    expect(await askAgain(tree.zhengzhou, first, { key: 'one' })).toMatchObject({ replayed: false })
    expect(await askAgain(tree.zhengzhou, first, { key: 'one' })).toMatchObject({ replayed: true })
    expect(codesOf(await askAgain(tree.zhengzhou, first))).toEqual(['VERSION_CONFLICT'])
    expect(codesOf(await askAgain(tree.zhengzhou, await at()))).toEqual(['RESEND_ASKED_ALREADY'])
    expect(codesOf(await askAgain(tree.luoyang, await at()))).toEqual(['NOT_FOUND'])
    for (const again of [true, true, false]) {
      await relayAll(stack)
      expect(codesOf(await answerAgain(tree.province, notice, tree.zhengzhou))).toEqual([])
      await relayAll(stack)
      const next = await askAgain(tree.zhengzhou, await at())
      expect(codesOf(next)).toEqual(again ? [] : ['TOO_MANY_RESENDS_ASKED'])
    }
    expect(codesOf(await askAgain(tree.zhengzhou, await at(), { text: '' }))).toContain('TEXT_EMPTY')
  })

  test('lapses when the document is recalled, and nobody asks for what was recalled', async () => {
    const notice = await anAsked()
    await recall(tree.province, notice)
    await relayAll(stack)
    const delivery = await deliveryAt(tree.zhengzhou, notice)
    expect((await resendOf(tree.zhengzhou, delivery)).resendAsked).toMatchObject({ outcome: 'LAPSED' })
    expect(await waitingOf(tree.province, notice)).toEqual([])
    expect(codesOf(await askAgain(tree.zhengzhou, delivery))).toEqual(['DELIVERY_RECALLED'])
  })
})

describe('the answer to a request', () => {
  const lengthOf = async (Key: string) =>
    (await stack.s3.send(new HeadObjectCommand({ Bucket: stack.bucketName, Key }))).ContentLength
  test('puts content in its place that the bucket lost', async () => {
    const notice = await anAsked()
    const delivery = await deliveryAt(tree.zhengzhou, notice)
    const item = await wholeTable(stack).get(deliveryKey(tree.zhengzhou.tenant, delivery.id))
    const Key = `content/${deliveryOf(item)?.source.contentDigest}.json`
    const length = await lengthOf(Key)
    await stack.s3.send(new DeleteObjectCommand({ Bucket: stack.bucketName, Key }))
    await answerAgain(tree.province, notice, tree.zhengzhou)
    await expect(lengthOf(Key)).rejects.toThrow()
    await relayAll(stack)
    expect(await lengthOf(Key)).toBe(length)
  })

  test('sends it again without a second copy, and the receipts verify', async () => {
    const notice = await anAsked()
    const delivery = await deliveryAt(tree.zhengzhou, notice)
    expect(codesOf(await answerAgain(tree.province, notice, tree.zhengzhou))).toEqual([])
    // It waits no more for the sender before the answer has arrived.
    expect(await waitingOf(tree.province, notice)).toEqual([])
    await relayAll(stack)
    expect(await rungsOf(tree.province, notice)).toEqual([['DELIVERED', 'RESEND_ASKED', 'RESENT']])
    const seen = await resendOf(tree.zhengzhou, delivery)
    expect(seen).toMatchObject({ state: 'DELIVERED', resendAsked: { outcome: 'RESENT' } })
    const inbox = await inboxOf(tree.zhengzhou, { first: 100 })
    expect(inbox.filter(({ number }) => number === notice.number)).toHaveLength(1)
    await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
    await relayAll(stack)
    const keys = JSON.parse((await http('GET', '/.well-known/receipt-keys.json', {})).body ?? '{}')
    const { bundle } = await ask<{ bundle: unknown }>(await tree.province.token('CLERK'), 'Evidence', {
      documentId: notice.id,
    })
    expect(await verifyBundle(bundle, keys)).toMatchObject({ faults: [], receipts: 4, authenticated: true })
  })

  test('refuses with a reason that the recipient sees', async () => {
    const notice = await anAsked()
    const answer = await answerAgain(tree.province, notice, tree.zhengzhou, {
      refuse: true,
      reason: '附件完好',
    })
    expect(codesOf(answer)).toEqual([])
    await relayAll(stack)
    const delivery = await deliveryAt(tree.zhengzhou, notice)
    const refused = { outcome: 'REFUSED', refusal: '附件完好' }
    expect((await resendOf(tree.zhengzhou, delivery)).resendAsked).toMatchObject(refused)
    const { ladder } = await resendsOf(tree.province, notice)
    expect(ladder.nodes).toMatchObject([{ state: 'DELIVERED', resendAsked: refused }])
  })

  test('is given once: of a refusal and a resending at one moment one is', async () => {
    const notice = await anAsked()
    const both = await Promise.all(
      [true, false].map(refuse =>
        answerAgain(tree.province, notice, tree.zhengzhou, { refuse, version: notice.version }),
      ),
    )
    const codes = both.map(codesOf)
    expect(codes.filter(one => one.length === 0)).toHaveLength(1)
    expect(codes.flat()).toEqual([expect.stringMatching(/^(NOT_RETURNED|RESEND_NOT_ASKED)$/)])
    await relayAll(stack)
    const [rungs = []] = await rungsOf(tree.province, notice)
    expect(rungs.filter(kind => kind.startsWith('RESEN'))).toHaveLength(2)
  })

  test('is a delivery more for who returned it meanwhile', async () => {
    const notice = await anAsked()
    const RETURN = ['ReturnDelivery', { reason: '附件不符' }] as const
    await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR, RETURN)
    await relayAll(stack)
    expect(codesOf(await answerAgain(tree.province, notice, tree.zhengzhou))).toEqual([])
    await relayAll(stack)
    expect(await addedRowsOf(tree.province, notice)).toEqual([
      ['RETURNED', null],
      ['DELIVERED', 'RESENT'],
    ])
    expect(await waitingOf(tree.province, notice)).toEqual([])
    expect((await resendsOf(tree.province, notice)).ladder.nodes[0]?.resendAsked?.outcome).toBe('RESENT')
  })

  test('is refused to who did not ask, at another version, without a reason, and to another agency', async () => {
    const notice = await aDelivered(tree.zhengzhou, tree.luoyang)
    await askAgain(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice))
    await relayAll(stack)
    const refuse = async (
      to: TestAgency,
      more: { readonly reason?: string; readonly version?: number } = {},
      by = tree.province,
    ) => codesOf(await answerAgain(by, notice, to, { refuse: true, version: notice.version, ...more }))
    expect(await refuse(tree.luoyang)).toEqual(['RESEND_NOT_ASKED'])
    expect(await refuse(tree.zhengzhou, { version: 1 })).toEqual(['VERSION_CONFLICT'])
    expect(await refuse(tree.zhengzhou, { reason: '' })).toEqual(['TEXT_EMPTY'])
    expect(await refuse(tree.zhengzhou, {}, tree.luoyang)).toEqual(['NOT_FOUND'])
    expect(await waitingOf(tree.province, notice)).toEqual([tree.zhengzhou.id])
  })
})
