import { beforeAll, describe, expect, test } from 'vitest'
import { verifyBundle } from '../../functions/exchange/index.ts'
import { progressKey } from '../../functions/exchange/store/index.ts'
import { verifyEvidence } from '../../graphql/sdk/verification/evidence.ts'
import { addedRowsOf, additionsOf, addTo, FORGOTTEN } from '../kit/additions.ts'
import { ask, http, mutate, type Payload, send } from '../kit/api.ts'
import { MINUTE, moveClock } from '../kit/clock.ts'
import {
  aDraftOf,
  aNotice,
  aNoticeIn,
  bring,
  handle,
  inboxOf,
  REGISTER,
  type SeenDocument,
  SIGN_FOR,
} from '../kit/documents.ts'
import {
  activate,
  anAgency,
  aTree,
  manyAgencies,
  type TestAgency,
  type Tree,
  wholeTable,
} from '../kit/government.ts'
import { codesOf, deliveryAt, recall, rowsOf, rungsOf, stepOn } from '../kit/recalls.ts'
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
const digestAt = async (agency: TestAgency, id: string) => {
  const query = 'query ($id: ID!) { delivery(id: $id) { content { contentDigest: signedDigest body } } }'
  return JSON.stringify((await send(await agency.token('CLERK'), query, { id })).data)
}
const incompleteOnes = async () => {
  const query = 'query { outbox(incomplete: true, first: 100) { nodes { id version } } }'
  const answer = await send<{ outbox: { nodes: { id: string; version: number }[] } }>(
    await tree.province.token('CLERK'),
    query,
  )
  return answer.data?.outbox.nodes ?? []
}
const incompleteCount = async () =>
  (await ask<{ outbox: { incomplete: number } }>(await tree.province.token('CLERK'), 'Counts', {})).outbox
    .incomplete

describe('late recipients (补发)', () => {
  test('get what was dispatched, with a row of their own and the reason', async () => {
    const notice = await aDelivered(tree.zhengzhou)
    const answered = await addTo(tree.province, notice, { main: [tree.luoyang], copies: [tree.jiyuan] })
    expect(answered).toMatchObject({ problems: [], document: { id: notice.id, state: 'DISPATCHED' } })
    expect(await addedRowsOf(tree.province, notice)).toEqual([
      ['DELIVERED', null],
      ['PENDING', 'LATE'],
      ['PENDING', 'LATE'],
    ])
    await relayAll(stack)
    const seen = await additionsOf(tree.province, notice)
    expect(seen.ladder.nodes.map(({ state, role }) => [state, role])).toEqual([
      ['DELIVERED', 'MAIN'],
      ['DELIVERED', 'MAIN'],
      ['DELIVERED', 'COPY'],
    ])
    expect(seen.additions).toMatchObject([
      {
        id: expect.stringMatching(/^add_/),
        cause: 'LATE',
        reason: FORGOTTEN,
        recipients: [{ agencyId: tree.luoyang.id }, { agencyId: tree.jiyuan.id }],
      },
    ])
    expect(seen.progress).toMatchObject({ recipients: 3, undelivered: 0 })
    const [late, first] = [await deliveryAt(tree.luoyang, notice), await deliveryAt(tree.zhengzhou, notice)]
    expect(late.title).toBe(first.title)
    expect(await digestAt(tree.luoyang, late.id)).toBe(await digestAt(tree.zhengzhou, first.id))
    const { id } = late
    const clerk = await tree.luoyang.token('CLERK')
    expect(await ask(clerk, 'DeliveryAdded', { id })).toMatchObject({
      added: { cause: 'LATE', reason: FORGOTTEN },
    })
    expect(await ask(await tree.zhengzhou.token('CLERK'), 'DeliveryAdded', { id: first.id })).toMatchObject({
      added: null,
    })
    // It came now, so it is on top.
    expect((await inboxOf(tree.luoyang, { first: 1 }))[0]?.id).toBe(id)
  })

  test('go up the ladder as others, and their receipts and those of the dispatch verify', async () => {
    const notice = await aDelivered(tree.zhengzhou)
    await addTo(tree.province, notice, { main: [tree.luoyang] })
    await addTo(tree.province, notice, { copies: [tree.jiyuan] })
    await relayAll(stack)
    await handle(tree.luoyang, await deliveryAt(tree.luoyang, notice), SIGN_FOR, REGISTER)
    await relayAll(stack)
    expect(await rungsOf(tree.province, notice)).toEqual([
      ['DELIVERED'],
      ['DELIVERED', 'SIGNED_FOR', 'REGISTERED'],
      ['DELIVERED'],
    ])
    const clerk = await tree.province.token('CLERK')
    const { bundle } = await ask<{ bundle: Record<string, never> }>(clerk, 'Evidence', {
      documentId: notice.id,
    })
    const keys = JSON.parse((await http('GET', '/.well-known/receipt-keys.json', {})).body ?? '{}')
    expect(await verifyBundle(bundle, keys)).toMatchObject({
      faults: [],
      authenticated: true,
      receipts: 5,
      recipients: 3,
      without: [],
    })
    expect(await verifyEvidence(bundle, keys)).toMatchObject({ faults: [], authenticated: true, receipts: 5 })
  })

  test('make a document incomplete again, which is counted once', async () => {
    const notice = await aDelivered(tree.zhengzhou)
    await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
    await relayAll(stack)
    const before = await incompleteCount()
    expect((await incompleteOnes()).map(({ id }) => id)).not.toContain(notice.id)
    await addTo(tree.province, notice, { main: [tree.luoyang] })
    const { document } = await addTo(tree.province, notice, { copies: [tree.jiyuan] })
    expect(await incompleteCount()).toBe(before + 1)
    // The version is the one with which the next act is asked for.
    expect((await incompleteOnes()).find(({ id }) => id === notice.id)?.version).toBe(document?.version)
    await relayAll(stack)
    for (const agency of [tree.luoyang, tree.jiyuan])
      await handle(agency, await deliveryAt(agency, notice), SIGN_FOR)
    await relayAll(stack)
    expect(await incompleteCount()).toBe(before)
  })

  test('who are not activated wait, and get it when they are', async () => {
    const sleeper = await anAgency(stack, tree.province, {
      regionCode: '410300',
      tier: 'CITY',
      active: false,
    })
    const notice = await aDelivered(tree.zhengzhou)
    await addTo(tree.province, notice, { main: [sleeper] })
    await relayAll(stack)
    expect(await addedRowsOf(tree.province, notice)).toEqual([
      ['DELIVERED', null],
      ['AWAITING_ACTIVATION', 'LATE'],
    ])
    const { undelivered } = await ask<{ undelivered: { nodes: { recipient: { agencyId: string } }[] } }>(
      await tree.province.token('CLERK'),
      'DocumentUndelivered',
      { id: notice.id },
    )
    expect(undelivered.nodes.map(({ recipient }) => recipient.agencyId)).toEqual([sleeper.id])
    await activate(tree.province, sleeper)
    await relayAll(stack)
    expect(await deliveryAt(sleeper, notice)).toMatchObject({ state: 'DELIVERED' })
  })

  test('are refused who has it, who does not exist, the issuer, nobody, and two of the same', async () => {
    const notice = await aDelivered(tree.zhengzhou)
    const { province, zhengzhou, luoyang } = tree
    const codes = async (more: Parameters<typeof addTo>[2]) => codesOf(await addTo(province, notice, more))
    expect(await codes({ main: [zhengzhou] })).toEqual(['ALREADY_A_RECIPIENT'])
    expect(await codes({ main: [{ ...luoyang, id: 'agc_nobody' }] })).toEqual(['NO_SUCH_AGENCY'])
    expect(await codes({ main: [province] })).toEqual(['ISSUER_NAMED'])
    expect(await codes({})).toEqual(['LIST_EMPTY'])
    expect(await codes({ main: [luoyang], copies: [luoyang] })).toEqual(['PARTY_NAMED_TWICE'])
    expect(await codes({ main: [luoyang], reason: ' ' })).toEqual(['TEXT_EMPTY'])
    expect(await codes({ main: [luoyang], version: notice.version + 1 })).toEqual(['VERSION_CONFLICT'])
    const many = Array.from({ length: 101 }, () => luoyang)
    expect(await codes({ main: many })).toEqual(['TOO_MANY_ITEMS'])
    await relayAll(stack)
    expect(await addedRowsOf(province, notice)).toEqual([['DELIVERED', null]])
  })

  test('are bound by the routing rules of the dispatch', async () => {
    const notice = await aDelivered(tree.luoyang)
    // A notice to a county skips its city, which does not have it.
    const skipping = await addTo(tree.province, notice, { main: [tree.zhongyuan] })
    expect(codesOf(skipping)).toEqual(['ROUTING_VIOLATION'])
    const upward = await aNoticeIn('DISPATCHED', tree.zhengzhou, [tree.zhongyuan])
    expect(codesOf(await addTo(tree.zhengzhou, upward, { main: [tree.province] }))).toContain(
      'ROUTING_VIOLATION',
    )
    expect(codesOf(await addTo(tree.zhengzhou, upward, { main: [tree.erqi] }))).toEqual([])
    await relayAll(stack)
  })

  test('are refused for what is no dispatched document, of another agency, and by who may not', async () => {
    const draft = await aDraftOf(tree.province, aNotice([tree.zhengzhou]))
    const input = { main: [tree.luoyang], version: draft.version }
    expect(codesOf(await addTo(tree.province, draft, input))).toEqual(['WRONG_STATE'])
    const notice = await aDelivered(tree.zhengzhou)
    const foreign = { main: [tree.zhongyuan], version: notice.version }
    expect(codesOf(await addTo(tree.zhengzhou, notice, foreign))).toEqual(['NOT_FOUND'])
    const byDrafter = await mutate<Payload<'document', SeenDocument>>(
      await tree.province.token('DRAFTER'),
      'AddRecipients',
      {
        documentId: notice.id,
        expectedVersion: notice.version,
        mainRecipientIds: [tree.luoyang.id],
        reason: FORGOTTEN,
      },
    )
    expect(codesOf(byDrafter)).toEqual(['NOT_PERMITTED'])
  })

  test('asked for twice with one key are added once', async () => {
    const notice = await aDelivered(tree.zhengzhou)
    const { version } = notice
    const once = { main: [tree.luoyang], key: 'once', version }
    expect(await addTo(tree.province, notice, once)).toMatchObject({ replayed: false, problems: [] })
    expect(await addTo(tree.province, notice, once)).toMatchObject({ replayed: true, problems: [] })
    await relayAll(stack, { deliveries: 2, records: all => [...all, ...all].toReversed() })
    expect(await rungsOf(tree.province, notice)).toEqual([['DELIVERED'], ['DELIVERED']])
    expect((await additionsOf(tree.province, notice)).progress).toMatchObject({
      recipients: 2,
      undelivered: 0,
    })
  })
})

describe('a recall and late recipients', () => {
  test('from all concerns those added before it, and nobody is added after it', async () => {
    const notice = await aDelivered(tree.zhengzhou)
    const { document } = await addTo(tree.province, notice, { main: [tree.luoyang] })
    if (document === null) throw new Error('not added')
    await relayAll(stack)
    await handle(tree.luoyang, await deliveryAt(tree.luoyang, notice), SIGN_FOR)
    await recall(tree.province, document)
    await relayAll(stack)
    expect(await rowsOf(tree.province, notice)).toEqual([
      ['RECALLED', 'RECALLED'],
      ['SIGNED_FOR', 'ASKED'],
    ])
    const later = await addTo(tree.province, notice, { copies: [tree.jiyuan] })
    expect(codesOf(later)).toEqual(['RECALLED_FROM_ALL'])
    const asked = await deliveryAt(tree.luoyang, notice)
    expect(codesOf(await stepOn(tree.luoyang, 'AgreeToRecall', asked))).toEqual([])
    await relayAll(stack)
    expect((await additionsOf(tree.province, notice)).progress).toMatchObject({ recipients: 2, recalled: 2 })
  })

  test('from one of them leaves the others theirs', async () => {
    const notice = await aDelivered(tree.zhengzhou)
    const { document } = await addTo(tree.province, notice, { main: [tree.luoyang, tree.jiyuan] })
    if (document === null) throw new Error('not added')
    expect(codesOf(await recall(tree.province, document, { from: [tree.jiyuan] }))).toEqual([])
    await relayAll(stack)
    expect(await rowsOf(tree.province, notice)).toEqual([
      ['DELIVERED', null],
      ['DELIVERED', null],
      ['RECALLED', 'RECALLED'],
    ])
    expect(await addTo(tree.province, notice, { copies: [tree.jiyuan] })).toMatchObject({
      problems: [{ code: 'ALREADY_A_RECIPIENT' }],
    })
  })
})

describe('a ladder with late recipients', () => {
  test('is paged without gaps, forwards and backwards, and each row is found by its id', async () => {
    const few = await manyAgencies(stack, tree.province, 63)
    const notice = await aDelivered(tree.zhengzhou, tree.luoyang)
    await addTo(tree.province, notice, { main: few.slice(0, 60) })
    await addTo(tree.province, notice, { main: few.slice(60) })
    await relayAll(stack)
    const all = [tree.zhengzhou, tree.luoyang, ...few].map(({ id }) => id)
    const seen: string[] = []
    let after: string | null = null
    do {
      const { ladder } = await additionsOf(tree.province, notice, { first: 20, after })
      seen.push(...ladder.nodes.map(({ recipient }) => recipient.agencyId))
      after = ladder.pageInfo.hasNextPage ? ladder.pageInfo.endCursor : null
    } while (after !== null)
    expect(seen).toEqual(all)
    const clerk = await tree.province.token('CLERK')
    const backwards = await send<{
      document: { ladder: { nodes: { id: string; recipient: { agencyId: string } }[] } }
    }>(
      clerk,
      'query ($id: ID!) { document(id: $id) { ladder(last: 30) { nodes { id recipient { agencyId } } } } }',
      { id: notice.id },
    )
    const nodes = backwards.data?.document.ladder.nodes ?? []
    expect(nodes.map(({ recipient }) => recipient.agencyId)).toEqual(all.slice(-30))
    const [row] = nodes.slice(-1)
    const query = 'query ($id: ID!) { node(id: $id) { ... on LadderRow { recipient { agencyId } } } }'
    expect((await send(clerk, query, { id: row?.id })).data).toEqual({
      node: { recipient: { agencyId: all.at(-1) } },
    })
    // An order between two additions is nobody's.
    const nobody = String(row?.id).replace(/_\d+$/, '_45')
    expect((await send(clerk, query, { id: nobody })).data).toEqual({ node: null })
    const audience = await ask<{ holderCount: number; holders: { nodes: { name: string }[] } }>(
      clerk,
      'WhoCanSee',
      { id: notice.id, first: 100 },
    )
    expect([audience.holderCount, audience.holders.nodes.length]).toEqual([all.length + 1, all.length + 1])
  })

  test('of a document from before progress was kept is counted whole with its next rung', async () => {
    const notice = await aDelivered(tree.zhengzhou)
    await wholeTable(stack).commit([{ remove: progressKey(tree.province.tenant, notice.id), when: 'any' }])
    await addTo(tree.province, notice, { main: [tree.luoyang] })
    await relayAll(stack)
    expect((await additionsOf(tree.province, notice)).progress).toMatchObject({
      recipients: 2,
      undelivered: 0,
    })
  })
})

describe('a cascade', () => {
  test('counts an agency once that got it forwarded and was added then', async () => {
    const { province, zhengzhou, zhongyuan } = tree
    const fields = aNotice([zhengzhou], { skipReason: '情况紧急' })
    const notice = await bring(province, await aDraftOf(province, fields), 'DISPATCHED')
    await relayAll(stack)
    const { id } = await handle(zhengzhou, await deliveryAt(zhengzhou, notice), SIGN_FOR)
    const forwarding = aNotice([zhongyuan], { forwards: id, title: '转发关于做好公文互通工作的通知' })
    await bring(zhengzhou, await aDraftOf(zhengzhou, forwarding), 'DISPATCHED')
    await relayAll(stack)
    expect(codesOf(await addTo(province, notice, { main: [zhongyuan] }))).toEqual([])
    await relayAll(stack)
    moveClock(MINUTE)
    const { cascade } = await ask<{ cascade: { tier: string; delivered: number }[] }>(
      await province.token('CLERK'),
      'Document',
      { id: notice.id },
    )
    expect(cascade.map(({ tier, delivered }) => [tier, delivered])).toEqual([
      ['CITY', 1],
      ['COUNTY', 1],
    ])
  })
})
