import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate, type Payload } from '../kit/api.ts'
import { countedBy, countedByHand } from '../kit/counts.ts'
import {
  ACCEPT,
  aDraftOf,
  aNotice,
  aNoticeIn,
  bring,
  handle,
  inboxOf,
  REGISTER,
  type SeenDelivery,
  type SeenDocument,
  SIGN_FOR,
} from '../kit/documents.ts'
import { foundIds, indexAll } from '../kit/finding.ts'
import { anAgency, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { aReadyUpload } from '../kit/ready-uploads.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

type Answered = Payload<'document', SeenDocument & { readonly discarded: unknown }>

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  tree = await aTree(stack)
  await relayAll(stack)
})

const reason = '改由他科起草'
const discard = async (agency: TestAgency, document: SeenDocument, more: object = {}) =>
  mutate<Answered>(await agency.token('DRAFTER'), 'DiscardDraft', {
    documentId: document.id,
    expectedVersion: document.version,
    reason,
    ...more,
  })
const listed = async (agency: TestAgency, variables: Record<string, unknown> = {}) => {
  const list = await ask<{ nodes: { id: string }[] }>(await agency.token('CLERK'), 'Outbox', variables)
  return list.nodes.map(({ id }) => id)
}
const aCity = async () => anAgency(stack, tree.province, { regionCode: '410300', tier: 'CITY' })

describe('a draft that is discarded (废弃)', () => {
  test('says who gave it up and why, keeps its history, and takes no further step', async () => {
    const draft = await aDraftOf(tree.zhengzhou, aNotice([tree.erqi]))
    const { document, problems } = await discard(tree.zhengzhou, draft)
    expect(problems).toEqual([])
    expect(document).toMatchObject({
      state: 'DISCARDED',
      version: 2,
      actions: [],
      discarded: { by: { name: expect.any(String) }, at: expect.any(String), reason },
    })
    const { history } = await ask<{ history: { nodes: { type: string }[] } }>(
      await tree.zhengzhou.token('CLERK'),
      'Document',
      { id: draft.id },
    )
    expect(history.nodes.map(({ type }) => type)).toEqual(['DraftCreated', 'DraftDiscarded'])
    const again = await mutate<Answered>(await tree.zhengzhou.token('DRAFTER'), 'SubmitForReview', {
      documentId: draft.id,
      expectedVersion: 2,
    })
    expect(again.problems).toMatchObject([{ code: 'WRONG_STATE', state: 'DISCARDED', allowedActions: [] }])
  })

  test('may have been returned, and may not be in review', async () => {
    const inReview = await aNoticeIn('IN_REVIEW', tree.zhengzhou, [tree.erqi])
    expect((await discard(tree.zhengzhou, inReview)).problems).toMatchObject([
      { code: 'WRONG_STATE', state: 'IN_REVIEW' },
    ])
    const returned = await mutate<Answered>(await tree.zhengzhou.token('REVIEWER'), 'ReturnDraft', {
      documentId: inReview.id,
      expectedVersion: inReview.version,
      reason: '请补充依据',
    })
    const { document } = await discard(tree.zhengzhou, returned.document as SeenDocument)
    expect(document?.state).toBe('DISCARDED')
  })

  test('is listed and counted only where its state is asked for', async () => {
    const city = await aCity()
    await relayAll(stack)
    const [kept, dropped] = [
      await aDraftOf(city, aNotice([tree.erqi])),
      await aDraftOf(city, aNotice([tree.erqi])),
    ]
    await discard(city, dropped)
    expect(await listed(city)).toEqual([kept.id])
    expect(await listed(city, { kind: 'NOTICE' })).toEqual([kept.id])
    expect(await listed(city, { state: 'DRAFT' })).toEqual([kept.id])
    expect(await listed(city, { state: 'DISCARDED' })).toEqual([dropped.id])
    expect(await listed(city, { state: 'DISCARDED', kind: 'NOTICE' })).toEqual([dropped.id])
    expect((await countedBy(city)).outbox).toEqual({ DRAFT: 1 })
    expect(await countedBy(city)).toEqual(await countedByHand(stack, city))
  })

  test('is not found by the words of its title, which were found before', async () => {
    const draft = await aDraftOf(tree.luoyang, aNotice([tree.jiyuan], { title: '关于牡丹文化节筹备的通知' }))
    await indexAll(stack)
    const clerk = await tree.luoyang.token('CLERK')
    expect(await foundIds(clerk, '牡丹文化')).toEqual([draft.id])
    await discard(tree.luoyang, draft)
    await indexAll(stack)
    for (const text of ['牡丹文化', '的通知', tree.luoyang.name])
      expect(await foundIds(clerk, text, { in: ['DOCUMENTS'] }), text).not.toContain(draft.id)
  })

  test('leaves the request that it answered, and its uploads, to another draft', async () => {
    const [province, city] = [tree.province, await aCity()]
    await relayAll(stack)
    await aNoticeIn('DISPATCHED', province, [city])
    await relayAll(stack)
    const [arrived] = await inboxOf(city)
    const { id: replyTo } = await handle(city, arrived as SeenDelivery, SIGN_FOR, REGISTER, ACCEPT)
    const uploadId = await aReadyUpload(stack, await city.token('DRAFTER'), '附件')
    const answer = {
      kind: 'REPORT',
      title: '关于落实情况的报告',
      body: '现将有关情况报告如下。',
      mainRecipients: { agencyIds: [province.id] },
      attachments: [{ uploadId, name: '附件' }],
      replyTo,
    }
    await discard(city, await aDraftOf(city, answer))
    await bring(city, await aDraftOf(city, answer), 'DISPATCHED')
    await relayAll(stack)
    expect((await inboxOf(city)).map(({ state }) => state)).toEqual(['REPLIED'])
  })

  test('is discarded once: a repeat is answered, another version and no reason are refused', async () => {
    const draft = await aDraftOf(tree.zhengzhou, aNotice([tree.erqi]))
    expect((await discard(tree.zhengzhou, draft, { reason: ' ' })).problems).toMatchObject([
      { code: 'TEXT_EMPTY', path: ['reason'] },
    ])
    const input = { idempotencyKey: 'discard-once' }
    expect((await discard(tree.zhengzhou, draft, input)).document?.state).toBe('DISCARDED')
    const repeated = await discard(tree.zhengzhou, draft, input)
    expect(repeated).toMatchObject({ replayed: true, document: { version: 2, state: 'DISCARDED' } })
    expect((await discard(tree.zhengzhou, draft)).problems).toMatchObject([{ code: 'VERSION_CONFLICT' }])
  })

  test('is not discarded by who may not draft, nor by another agency', async () => {
    const draft = await aDraftOf(tree.zhengzhou, aNotice([tree.erqi]))
    const input = { documentId: draft.id, expectedVersion: draft.version, reason }
    const byClerk = await mutate<Answered>(await tree.zhengzhou.token('CLERK'), 'DiscardDraft', input)
    expect(byClerk.problems).toMatchObject([{ code: 'NOT_PERMITTED' }])
    const byOther = await mutate<Answered>(await tree.luoyang.token('DRAFTER'), 'DiscardDraft', input)
    expect(byOther.problems).toMatchObject([{ code: 'NOT_FOUND' }])
  })
})
