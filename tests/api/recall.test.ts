import { beforeAll, describe, expect, test } from 'vitest'
import { verifyBundle } from '../../functions/exchange/index.ts'
import { agencyKey, agencyOf } from '../../functions/tenancy/index.ts'
import { operation } from '../../graphql/operations.ts'
import { ask, http, mutate, type Payload, type SeenProblem, send } from '../kit/api.ts'
import { MINUTE, moveClock } from '../kit/clock.ts'
import {
  ACCEPT,
  aDraftOf,
  aNotice,
  aNoticeIn,
  bring,
  HANDLE,
  handle,
  inboxOf,
  REGISTER,
  type SeenDelivery,
  type SeenDocument,
  SIGN_FOR,
} from '../kit/documents.ts'
import { foundIds, indexAll } from '../kit/finding.ts'
import { anAgency, aTree, type TestAgency, type Tree, wholeTable } from '../kit/government.ts'
import { codesOf, deliveryAt, REASON, recall, recallsOf, rowsOf, rungsOf, stepOn } from '../kit/recalls.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  tree = await aTree(stack)
  await relayAll(stack)
})

async function aDelivered(...to: TestAgency[]): Promise<SeenDocument> {
  const notice = await aNoticeIn('DISPATCHED', tree.province, to)
  await relayAll(stack)
  return notice
}
/** What the feed of changes lists behind a cursor, to its end. */
async function changesSeenBy(agency: TestAgency, after: string | null = null) {
  const changes: [string, string][] = []
  let endCursor = after
  for (;;) {
    const page: {
      nodes: { type: string; nodeId: string }[]
      pageInfo: { hasNextPage: boolean; endCursor: string | null }
    } = await ask(await agency.token('CLERK'), 'ChangesSince', { first: 100, after: endCursor })
    changes.push(...page.nodes.map(({ type, nodeId }): [string, string] => [type, nodeId]))
    endCursor = page.pageInfo.endCursor ?? endCursor
    if (!page.pageInfo.hasNextPage) return { changes, endCursor }
  }
}
const incompleteIds = async () =>
  (
    await ask<{ nodes: { id: string }[] }>(await tree.province.token('CLERK'), 'OutboxProgress', {
      incomplete: true,
      first: 100,
    })
  ).nodes.map(({ id }) => id)

describe('a recall (撤回发文)', () => {
  test('takes back what nobody signed for, and asks who did; both sides see what came of it', async () => {
    const notice = await aDelivered(tree.zhengzhou, tree.luoyang)
    await handle(tree.luoyang, await deliveryAt(tree.luoyang, notice), SIGN_FOR, REGISTER)
    await relayAll(stack)

    const answered = await recall(tree.province, notice)
    expect(answered).toMatchObject({ problems: [], document: { id: notice.id, state: 'DISPATCHED' } })
    // At once it is known to be asked, whatever the relay has done.
    expect(await rowsOf(tree.province, notice)).toEqual([
      ['DELIVERED', 'ASKED'],
      ['REGISTERED', 'ASKED'],
    ])
    await relayAll(stack)
    expect(await rowsOf(tree.province, notice)).toEqual([
      ['RECALLED', 'RECALLED'],
      ['REGISTERED', 'ASKED'],
    ])
    expect(await rungsOf(tree.province, notice)).toEqual([
      ['DELIVERED', 'RECALLED'],
      ['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'RECALL_ASKED'],
    ])
    expect(await recallsOf(tree.province, notice)).toMatchObject({
      recalls: [{ id: expect.stringMatching(/^rcl_/), reason: REASON, recipients: null }],
      progress: { recipients: 2, undelivered: 0, signedFor: 1, recalled: 1 },
    })
    expect(await deliveryAt(tree.luoyang, notice)).toMatchObject({
      state: 'REGISTERED',
      recall: { outcome: 'ASKED', reason: REASON },
      actions: [
        ...['acceptDelivery', 'returnDelivery', 'agreeToRecall', 'refuseRecall'],
        ...['askForResend', 'reportProgress'],
      ],
    })
    // Who has lost it keeps nobody waiting any more.
    expect(await incompleteIds()).not.toContain(notice.id)
  })

  test('leaves a tombstone that shows nothing of what was recalled', async () => {
    const words = `机要通信${Date.now()}`
    const fields = aNotice([tree.zhengzhou], { title: `关于${words}工作的通知`, body: `正文${words}。` })
    const notice = await bring(tree.province, await aDraftOf(tree.province, fields), 'DISPATCHED')
    await relayAll(stack)
    const before = await deliveryAt(tree.zhengzhou, notice)
    const clerk = await tree.zhengzhou.token('CLERK')
    const { id } = before
    await indexAll(stack)
    expect(await foundIds(clerk, words)).toEqual([id])
    await recall(tree.province, notice)
    await relayAll(stack)
    await indexAll(stack)

    const tombstone = await ask<Record<string, unknown>>(clerk, 'Delivery', { id })
    expect(tombstone).toMatchObject({
      state: 'RECALLED',
      title: '',
      number: notice.number,
      issuer: { agencyId: tree.province.id },
      content: null,
      actions: [],
      recall: { outcome: 'RECALLED', reason: REASON },
    })
    const inbox = await inboxOf(tree.zhengzhou, { first: 100 })
    const ofState = await inboxOf(tree.zhengzhou, { state: 'RECALLED', first: 100 })
    expect(ofState.map(one => one.id)).toContain(id)
    const { data: node } = await send(
      clerk,
      'query ($id: ID!) { node(id: $id) { ... on Delivery { title content { body } } } }',
      { id },
    )
    const { data: printed } = await send(
      clerk,
      'query ($id: ID!) { renderDelivery(deliveryId: $id) { downloadUrl } }',
      { id },
    )
    moveClock(MINUTE)
    const changes = await ask(clerk, 'ChangesSince', {})
    for (const seen of [tombstone, inbox, ofState, node, printed, changes])
      expect(JSON.stringify(seen)).not.toContain(words)
    expect(printed).toEqual({ renderDelivery: null })
    expect(await foundIds(clerk, words)).toEqual([])
    expect(await foundIds(clerk, notice.number ?? '', { in: ['DELIVERIES'] })).toEqual([id])

    const signing = await stepOn(tree.zhengzhou, 'SignForDelivery', before)
    expect(codesOf(signing)).toEqual(['DELIVERY_RECALLED'])
    const items = [{ idempotencyKey: 'one of many', deliveryId: id, expectedVersion: 2 }]
    const bulk = await ask<{ results: { problems: SeenProblem[] }[] }>(clerk, 'SignForDeliveries', {
      input: { items },
    })
    expect(bulk.results.map(codesOf)).toEqual([['DELIVERY_RECALLED']])
    for (const use of ['forwards', 'replyTo']) {
      const draft = await mutate<Payload<'document', SeenDocument>>(
        await tree.zhengzhou.token('DRAFTER'),
        'CreateDraft',
        { draft: { ...aNotice([tree.zhongyuan]), [use]: id } },
      )
      expect(codesOf(draft)).toContain('DELIVERY_RECALLED')
    }
  })

  test('from some leaves the others theirs', async () => {
    const notice = await aDelivered(tree.zhengzhou, tree.luoyang)
    expect(codesOf(await recall(tree.province, notice, { from: [tree.luoyang] }))).toEqual([])
    await relayAll(stack)
    expect(await rowsOf(tree.province, notice)).toEqual([
      ['DELIVERED', null],
      ['RECALLED', 'RECALLED'],
    ])
    expect((await recallsOf(tree.province, notice)).recalls).toMatchObject([
      { recipients: [{ agencyId: tree.luoyang.id, name: tree.luoyang.name }] },
    ])
    expect(await incompleteIds()).toContain(notice.id)
    await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
    await relayAll(stack)
    expect(await incompleteIds()).not.toContain(notice.id)
  })

  test('of what was recalled already adds no rung, by one key or by two', async () => {
    const notice = await aDelivered(tree.zhengzhou, tree.luoyang)
    await handle(tree.luoyang, await deliveryAt(tree.luoyang, notice), SIGN_FOR)
    expect(await recall(tree.province, notice, { key: 'one' })).toMatchObject({ replayed: false })
    expect(await recall(tree.province, notice, { key: 'one' })).toMatchObject({ replayed: true })
    await relayAll(stack)
    const before = await rungsOf(tree.province, notice)
    expect(codesOf(await recall(tree.province, notice, { key: 'two', reason: '另一原因' }))).toEqual([])
    await relayAll(stack, { deliveries: 2 })
    expect(await rungsOf(tree.province, notice)).toEqual(before)
    const { recalls, ladder } = await recallsOf(tree.province, notice)
    expect(recalls.map(({ reason }) => reason)).toEqual([REASON, '另一原因'])
    expect(ladder.nodes.map(row => row.recall?.reason)).toEqual([REASON, REASON])
  })

  test('is refused for what was not dispatched, of another version, of strangers, without a reason', async () => {
    const draft = await aDraftOf(tree.province, aNotice([tree.zhengzhou]))
    const notice = await aDelivered(tree.zhengzhou)
    expect(codesOf(await recall(tree.province, draft))).toEqual(['WRONG_STATE'])
    const other = { ...notice, version: notice.version + 1 }
    expect(codesOf(await recall(tree.province, other))).toEqual(['VERSION_CONFLICT'])
    expect(codesOf(await recall(tree.province, notice, { from: [tree.luoyang] }))).toEqual([
      'NOT_DISPATCHED_TO',
    ])
    expect(codesOf(await recall(tree.province, notice, { reason: '' }))).toEqual(['TEXT_EMPTY'])
    expect((await recallsOf(tree.province, notice)).recalls).toEqual([])
  })

  test('is nothing that another agency does, sees or answers', async () => {
    const notice = await aDelivered(tree.zhengzhou, tree.luoyang)
    await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
    expect(codesOf(await recall(tree.zhengzhou, notice))).toEqual(['NOT_FOUND'])
    await recall(tree.province, notice)
    await relayAll(stack)
    const { data } = await send(await tree.zhengzhou.token('CLERK'), operation('DocumentRecalls'), {
      id: notice.id,
    })
    expect(data).toEqual({ document: null })
    const delivery = await deliveryAt(tree.zhengzhou, notice)
    expect(codesOf(await stepOn(tree.luoyang, 'AgreeToRecall', delivery))).toEqual(['NOT_FOUND'])
    expect(codesOf(await stepOn(tree.luoyang, 'RefuseRecall', delivery, { reason: '不同意' }))).toEqual([
      'NOT_FOUND',
    ])
  })

  test('is a clerk’s to make and to answer', async () => {
    const notice = await aDelivered(tree.zhengzhou)
    const input = { documentId: notice.id, expectedVersion: notice.version, reason: REASON }
    const refused = await mutate<Payload<'document', SeenDocument>>(
      await tree.province.token('DRAFTER'),
      'RecallDocument',
      input,
    )
    expect(codesOf(refused)).toEqual(['NOT_PERMITTED'])
  })
})

describe('a recipient that is asked', () => {
  async function anAsked(...steps: Parameters<typeof handle>[2][]) {
    const notice = await aDelivered(tree.zhengzhou)
    await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), ...steps)
    await relayAll(stack)
    await recall(tree.province, notice)
    await relayAll(stack)
    return { notice, delivery: await deliveryAt(tree.zhengzhou, notice) }
  }

  test('agrees, and has the tombstone; the sender sees it, with receipts that verify', async () => {
    const { notice, delivery } = await anAsked(SIGN_FOR, REGISTER, ACCEPT, HANDLE)
    expect(await stepOn(tree.zhengzhou, 'AgreeToRecall', delivery)).toMatchObject({
      problems: [],
      delivery: { state: 'RECALLED', title: '', actions: [], recall: { outcome: 'RECALLED' } },
    })
    await relayAll(stack)
    expect(await rowsOf(tree.province, notice)).toEqual([['RECALLED', 'RECALLED']])
    const keys = JSON.parse((await http('GET', '/.well-known/receipt-keys.json', {})).body ?? '{}')
    const { bundle } = await ask<{ bundle: unknown }>(await tree.province.token('CLERK'), 'Evidence', {
      documentId: notice.id,
    })
    expect(await verifyBundle(bundle, keys)).toMatchObject({ faults: [], receipts: 7, authenticated: true })
    const { rungs } = await ask<{ rungs: { kind: string; receipt: string | null }[] }>(
      await tree.zhengzhou.token('CLERK'),
      'Delivery',
      { id: delivery.id },
    )
    expect(rungs.map(({ kind, receipt }) => [kind, receipt !== null]).slice(-2)).toEqual([
      ['RECALL_ASKED', true],
      ['RECALL_AGREED', true],
    ])
  })

  test('refuses with a reason, and goes on with it', async () => {
    const { notice, delivery } = await anAsked(SIGN_FOR)
    const unreasoned = await stepOn(tree.zhengzhou, 'RefuseRecall', delivery, { reason: '' })
    expect(codesOf(unreasoned)).toEqual(['TEXT_EMPTY'])
    const refused = await stepOn(tree.zhengzhou, 'RefuseRecall', delivery, { reason: '已按此办理。' })
    expect(refused).toMatchObject({ problems: [], delivery: { state: 'SIGNED_FOR' } })
    await relayAll(stack)
    expect((await recallsOf(tree.province, notice)).ladder.nodes).toMatchObject([
      { state: 'SIGNED_FOR', recall: { outcome: 'REFUSED', refusal: '已按此办理。' } },
    ])
    const now = refused.delivery as SeenDelivery
    expect(codesOf(await stepOn(tree.zhengzhou, 'AgreeToRecall', now))).toEqual(['RECALL_NOT_ASKED'])
    expect((await handle(tree.zhengzhou, now, REGISTER, ACCEPT)).state).toBe('ACCEPTED')
    await relayAll(stack)
  })

  test('is told by whyDenied whether there is something to answer', async () => {
    const notice = await aDelivered(tree.zhengzhou)
    const delivery = await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
    expect(codesOf(await stepOn(tree.zhengzhou, 'AgreeToRecall', delivery))).toEqual(['RECALL_NOT_ASKED'])
    const clerk = await tree.zhengzhou.token('CLERK')
    const why = async (action: string, id = delivery.id) =>
      codesOf(await ask<{ problems: SeenProblem[] }>(clerk, 'WhyDenied', { action, id }))
    expect(await why('refuseRecall')).toEqual(['RECALL_NOT_ASKED'])
    await recall(tree.province, notice)
    await relayAll(stack)
    expect(await why('refuseRecall')).toEqual([])
    expect(await why('registerDelivery')).toEqual([])
    await stepOn(tree.zhengzhou, 'AgreeToRecall', await deliveryAt(tree.zhengzhou, notice))
    expect(await why('registerDelivery')).toEqual(['DELIVERY_RECALLED'])
    await relayAll(stack)
  })

  test('that had returned it is not asked', async () => {
    const notice = await aDelivered(tree.zhengzhou)
    await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR, [
      'ReturnDelivery',
      { reason: '误送' },
    ])
    await relayAll(stack)
    moveClock(MINUTE)
    const seen = await changesSeenBy(tree.province)
    await recall(tree.province, notice)
    await relayAll(stack)
    expect(await rowsOf(tree.province, notice)).toEqual([['RETURNED', 'RETURNED']])
    // No rung says so: a client of the feed learns of it all the same.
    moveClock(MINUTE)
    expect((await changesSeenBy(tree.province, seen.endCursor)).changes).toEqual([['LADDER', notice.id]])
  })

  test('that has answered it is asked, too', async () => {
    const notice = await aDelivered(tree.zhengzhou)
    const delivery = await handle(
      tree.zhengzhou,
      await deliveryAt(tree.zhengzhou, notice),
      SIGN_FOR,
      REGISTER,
      ACCEPT,
    )
    const fields = {
      ...aNotice([tree.province]),
      kind: 'REPORT',
      title: '关于办理情况的报告',
      replyTo: delivery.id,
    }
    await bring(tree.zhengzhou, await aDraftOf(tree.zhengzhou, fields), 'DISPATCHED')
    await relayAll(stack)
    expect((await deliveryAt(tree.zhengzhou, notice)).state).toBe('REPLIED')
    await recall(tree.province, notice)
    await relayAll(stack)
    expect(await rowsOf(tree.province, notice)).toEqual([['REPLIED', 'ASKED']])
  })
})

describe('a recipient that never had it', () => {
  test('since it is on its way gets a tombstone alone', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou, tree.luoyang])
    await recall(tree.province, notice, { from: [tree.luoyang] })
    await relayAll(stack, { deliveries: 2 })
    expect(await rungsOf(tree.province, notice)).toEqual([['DELIVERED'], ['RECALLED']])
    expect(await deliveryAt(tree.luoyang, notice)).toMatchObject({ state: 'RECALLED', title: '' })
    expect((await recallsOf(tree.province, notice)).progress).toMatchObject({ undelivered: 0, recalled: 1 })
  })

  test('since it is not activated is never told, and waits for it no more', async () => {
    const sleeper = await anAgency(stack, tree.province, {
      regionCode: '410300',
      tier: 'CITY',
      active: false,
    })
    const notice = await aDelivered(tree.zhengzhou, sleeper)
    await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
    await recall(tree.province, notice, { from: [sleeper] })
    await relayAll(stack)
    expect(await rowsOf(tree.province, notice)).toEqual([
      ['SIGNED_FOR', null],
      ['RECALLED', 'RECALLED'],
    ])
    expect((await recallsOf(tree.province, notice)).progress).toMatchObject({ undelivered: 0, recalled: 1 })
    expect(await incompleteIds()).not.toContain(notice.id)
    const input = { agencyId: sleeper.id, expectedVersion: 1, administratorName: '管理员' }
    await mutate(await tree.province.token('ADMINISTRATOR'), 'ActivateAgency', input)
    await relayAll(stack)
    expect(await inboxOf(sleeper)).toEqual([])
    expect((await recallsOf(tree.province, notice)).progress).toMatchObject({ undelivered: 0, recalled: 1 })
  })
})

describe('a recipient that is suspended', () => {
  test('loses what it had not signed for, is asked for the rest, and gets nothing of what was on its way', async () => {
    const resting = await anAgency(stack, tree.province, { regionCode: '410300', tier: 'CITY' })
    const unsigned = await aDelivered(resting)
    const signed = await aDelivered(resting)
    await handle(resting, await deliveryAt(resting, signed), SIGN_FOR)
    const turn = async (name: string, more: object) => {
      const version = agencyOf(await wholeTable(stack).get(agencyKey(resting.id)))?.version
      const input = { agencyId: resting.id, expectedVersion: version, ...more }
      return mutate<Payload<'agency', { state: string }>>(
        await tree.province.token('ADMINISTRATOR'),
        name,
        input,
      )
    }
    expect((await turn('SuspendAgency', { reason: '机构调整' })).agency?.state).toBe('SUSPENDED')
    const waiting = await aDelivered(tree.luoyang, resting)
    for (const notice of [unsigned, signed, waiting]) await recall(tree.province, notice, { from: [resting] })
    await relayAll(stack)
    expect(await rowsOf(tree.province, unsigned)).toEqual([['RECALLED', 'RECALLED']])
    expect(await rowsOf(tree.province, signed)).toEqual([['SIGNED_FOR', 'ASKED']])
    expect(await rowsOf(tree.province, waiting)).toEqual([
      ['DELIVERED', null],
      ['RECALLED', 'RECALLED'],
    ])

    // Its own people are let in no more, also to answer: what is known of a member is kept for less than a minute.
    moveClock(MINUTE)
    const { status } = await send(await resting.token('CLERK'), operation('Inbox'))
    expect(status).toBe(403)
    expect((await turn('ResumeAgency', {})).agency?.state).toBe('ACTIVE')
    moveClock(MINUTE)
    await relayAll(stack)
    expect((await inboxOf(resting)).map(({ number, title }) => [number, title === ''])).toEqual([
      [signed.number, false],
      [unsigned.number, true],
    ])
    const agreed = await stepOn(resting, 'AgreeToRecall', await deliveryAt(resting, signed))
    expect(agreed.delivery?.state).toBe('RECALLED')
  })
})

describe('what was forwarded', () => {
  /** A notice that a city forwarded to a county, which forwarded that to a town, signed for all the way. */
  async function aForwarded() {
    const notice = await aDelivered(tree.zhengzhou)
    const received = await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
    const forward = async (by: TestAgency, to: TestAgency, id: string) => {
      const fields = aNotice([to], { title: '转发关于做好公文互通工作的通知', forwards: id })
      const document = await bring(by, await aDraftOf(by, fields), 'DISPATCHED')
      await relayAll(stack)
      return document
    }
    const forwarding = await forward(tree.zhengzhou, tree.zhongyuan, received.id)
    return { notice, forwarding, forward }
  }

  test('asks the forwarder, and is told to those who got it from there, at any depth', async () => {
    const { notice, forwarding, forward } = await aForwarded()
    const atCounty = await handle(tree.zhongyuan, await deliveryAt(tree.zhongyuan, forwarding), SIGN_FOR)
    const town = await anAgency(stack, tree.zhongyuan, { regionCode: '410102', tier: 'TOWN' })
    const second = await forward(tree.zhongyuan, town, atCounty.id)
    expect((await deliveryAt(town, second)).sourceRecalled).toBeNull()

    moveClock(MINUTE)
    const seen = await changesSeenBy(tree.zhongyuan)
    await recall(tree.province, notice)
    await relayAll(stack, { deliveries: 2 })
    moveClock(MINUTE)
    expect((await changesSeenBy(tree.zhongyuan, seen.endCursor)).changes.sort()).toEqual([
      ['DELIVERY', atCounty.id],
      ['LADDER', second.id],
    ])
    const fact = { number: notice.number, reason: REASON }
    expect((await deliveryAt(tree.zhengzhou, notice)).recall).toMatchObject({ outcome: 'ASKED' })
    for (const [agency, document] of [
      [tree.zhengzhou, forwarding],
      [tree.zhongyuan, second],
    ] as const)
      expect((await recallsOf(agency, document)).sourceRecalled).toMatchObject(fact)
    expect(await deliveryAt(tree.zhongyuan, forwarding)).toMatchObject({
      state: 'SIGNED_FOR',
      sourceRecalled: fact,
    })
    expect(await deliveryAt(town, second)).toMatchObject({ state: 'DELIVERED', sourceRecalled: fact })
    // The forwarding documents are not recalled: that is for who issued them.
    expect(await rowsOf(tree.zhengzhou, forwarding)).toEqual([['SIGNED_FOR', null]])
  })

  test('after the recall says so from its dispatch on', async () => {
    const notice = await aDelivered(tree.zhengzhou)
    await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
    await recall(tree.province, notice)
    await relayAll(stack)
    const { id } = await deliveryAt(tree.zhengzhou, notice)
    const fields = aNotice([tree.zhongyuan], { title: '转发关于做好公文互通工作的通知', forwards: id })
    const forwarding = await bring(tree.zhengzhou, await aDraftOf(tree.zhengzhou, fields), 'DISPATCHED')
    await relayAll(stack)
    expect((await deliveryAt(tree.zhongyuan, forwarding)).sourceRecalled).toMatchObject({ reason: REASON })
  })

  test('cannot be dispatched any more once the source was given back', async () => {
    const notice = await aDelivered(tree.zhengzhou)
    const { id } = await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
    const fields = aNotice([tree.zhongyuan], { title: '转发关于做好公文互通工作的通知', forwards: id })
    const sealed = await bring(tree.zhengzhou, await aDraftOf(tree.zhengzhou, fields), 'SEALED')
    await recall(tree.province, notice)
    await relayAll(stack)
    await stepOn(tree.zhengzhou, 'AgreeToRecall', await deliveryAt(tree.zhengzhou, notice))
    const dispatched = await mutate<Payload<'document', SeenDocument>>(
      await tree.zhengzhou.token('CLERK'),
      'DispatchDocument',
      { documentId: sealed.id, expectedVersion: sealed.version },
    )
    expect(codesOf(dispatched)).toEqual(['DELIVERY_RECALLED'])
    await relayAll(stack)
  })
})
