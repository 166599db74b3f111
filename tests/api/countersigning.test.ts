import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate, type Payload } from '../kit/api.ts'
import {
  aDraftOf,
  aNotice,
  aNoticeIn,
  bring,
  handle,
  inboxOf,
  type SeenDelivery,
  type SeenDocument,
  SIGN_FOR,
} from '../kit/documents.ts'
import { aMember, aTree, type Person, type TestAgency, type Tree } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
})

interface SeenRequest {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly purpose: string
  readonly host: { name: string }
  readonly actions: readonly string[]
  readonly [field: string]: unknown
}
interface SeenSlot {
  readonly id: string
  readonly name: string
  readonly state: string
  readonly covers: boolean
  readonly [field: string]: unknown
}
interface SeenNegotiation {
  readonly state: string
  readonly holder: { memberId: string } | null
  readonly returned: { readonly party: string | null; readonly reason: string } | null
  readonly countersignatures: readonly SeenSlot[]
  readonly negotiation: {
    readonly nodes: readonly { act: string; party: string; opinion: string | null; round: number }[]
  }
  readonly signature: { date: string; joint: { agency: { name: string }; name: string }[] } | null
}
type Requested = Payload<'request', SeenRequest>
type Stepped = Payload<'document', SeenDocument>

const BODY = ['现将有关事项通知如下。', '一、做好汛期值守。', '二、做好物资储备。'].join('\n')

const negotiation = async (agency: TestAgency, { id }: { id: string }) =>
  ask<SeenNegotiation>(await agency.token('CLERK'), 'Document', { id })
const now = async (agency: TestAgency, { id }: { id: string }) =>
  ask<SeenDocument>(await agency.token('CLERK'), 'Document', { id })
const requestsTo = async (agency: TestAgency, variables = {}): Promise<readonly SeenRequest[]> =>
  (await ask<{ nodes: SeenRequest[] }>(await agency.token('CLERK'), 'CountersignRequests', variables)).nodes
const newestTo = async (agency: TestAgency) => (await requestsTo(agency))[0] as SeenRequest
const agree = async (agency: TestAgency, request: SeenRequest, more = {}) =>
  mutate<Requested>(await agency.token('SIGNATORY'), 'AgreeToCountersign', {
    requestId: request.id,
    expectedVersion: request.version,
    opinion: '同意',
    ...more,
  })
const sendBack = async (agency: TestAgency, request: SeenRequest, reason: string) =>
  mutate<Requested>(await agency.token('SIGNATORY'), 'ReturnCountersign', {
    requestId: request.id,
    expectedVersion: request.version,
    reason,
  })
/** An approved notice of Zhengzhou whose requests to countersign were delivered. */
const sentRound = async (more: Record<string, unknown>): Promise<SeenDocument> => {
  const draft = await aDraftOf(tree.zhengzhou, aNotice([tree.zhongyuan], { body: BODY, ...more }))
  const review = await bring(tree.zhengzhou, draft, 'IN_REVIEW')
  const { document, problems } = await mutate<Stepped>(
    await tree.zhengzhou.token('REVIEWER'),
    'ApproveDraft',
    {
      documentId: review.id,
      expectedVersion: review.version,
    },
  )
  if (document === null) throw new Error(JSON.stringify(problems))
  await relayAll(stack)
  return document
}
const asking = (...agencies: TestAgency[]) => agencies.map(agency => ({ party: { agencyId: agency.id } }))
const redraft = async (document: SeenDocument, body: string): Promise<SeenDocument> => {
  const returned = await now(tree.zhengzhou, document)
  const edited = await mutate<Stepped>(await tree.zhengzhou.token('DRAFTER'), 'EditDraft', {
    documentId: returned.id,
    expectedVersion: returned.version,
    draft: { body },
  })
  const review = await bring(tree.zhengzhou, edited.document as SeenDocument, 'IN_REVIEW')
  const again = await mutate<Stepped>(await tree.zhengzhou.token('REVIEWER'), 'ApproveDraft', {
    documentId: review.id,
    expectedVersion: review.version,
  })
  await relayAll(stack)
  return again.document as SeenDocument
}
const states = ({ countersignatures }: SeenNegotiation) =>
  Object.fromEntries(countersignatures.map(slot => [slot.name, slot.state]))

describe('a joint notice (联合行文)', () => {
  test('is signed by the heads of all its issuers, goes out under all their names, and proves it', async () => {
    const { zhengzhou, luoyang, zhongyuan } = tree
    const document = await sentRound({ coIssuers: [luoyang.id] })
    expect(document.state).toBe('COUNTERSIGNING')
    const request = await newestTo(luoyang)
    expect(request).toMatchObject({ state: 'OPEN', purpose: 'JOINT', host: { name: zhengzhou.name } })
    const whole = await ask(await luoyang.token('SIGNATORY'), 'CountersignRequest', { id: request.id })
    expect(whole).toMatchObject({
      content: { body: BODY, issuers: [zhengzhou.name, luoyang.name] },
      actions: ['agreeToCountersign', 'returnCountersign'],
    })
    const { request: agreed } = await agree(luoyang, request)
    expect(agreed).toMatchObject({ state: 'AGREED' })
    await relayAll(stack)
    const sent = await bring(zhengzhou, await now(zhengzhou, document), 'DISPATCHED')
    await relayAll(stack)
    expect((await negotiation(zhengzhou, sent)).signature).toMatchObject({
      joint: [{ agency: { name: luoyang.name }, name: 'mbr-SIGNATORY' }],
    })
    const [delivery] = await inboxOf(zhongyuan)
    const received = await ask<{ content: { issuers: string[]; faults: string[] } }>(
      await zhongyuan.token('CLERK'),
      'Delivery',
      { id: (await handle(zhongyuan, delivery as SeenDelivery, SIGN_FOR)).id },
    )
    expect(received.content).toMatchObject({ issuers: [zhengzhou.name, luoyang.name], faults: [] })
  })
})

describe('countersigning by other departments (会签, art. 16(4))', () => {
  test('is done by all at once, and the document goes to its signatory when all have agreed', async () => {
    const document = await sentRound({ countersigners: asking(tree.luoyang, tree.jiyuan) })
    await agree(tree.luoyang, await newestTo(tree.luoyang))
    await relayAll(stack)
    expect(await now(tree.zhengzhou, document)).toMatchObject({ state: 'COUNTERSIGNING' })
    await agree(tree.jiyuan, await newestTo(tree.jiyuan))
    await relayAll(stack)
    expect(await now(tree.zhengzhou, document)).toMatchObject({ state: 'APPROVED' })
  })

  test('in a given order asks each department after those before it have agreed', async () => {
    const before = (await requestsTo(tree.jiyuan)).length
    await sentRound({
      countersigners: [
        { party: { agencyId: tree.luoyang.id }, order: 1 },
        { party: { agencyId: tree.jiyuan.id }, order: 2 },
      ],
    })
    expect((await requestsTo(tree.jiyuan)).length).toBe(before)
    await agree(tree.luoyang, await newestTo(tree.luoyang))
    await relayAll(stack)
    expect((await requestsTo(tree.jiyuan)).length).toBe(before + 1)
  })

  test('ends with one return: open requests are cancelled, opinions are kept, and the drafter gets the reason', async () => {
    const { luoyang, jiyuan, erqi, zhengzhou } = tree
    const document = await sentRound({ countersigners: asking(luoyang, jiyuan, erqi) })
    await agree(luoyang, await newestTo(luoyang), { opinion: '同意，建议加强调度' })
    // Answers of several agencies reach the host in any order; one that comes after the return is too late.
    await relayAll(stack)
    const [toReturn, toCancel] = [await newestTo(jiyuan), await newestTo(erqi)]
    expect((await sendBack(jiyuan, toReturn, '二款与现行规定不符')).request).toMatchObject({
      state: 'RETURNED',
    })
    await relayAll(stack)
    const after = await negotiation(zhengzhou, document)
    expect(after).toMatchObject({
      state: 'DRAFT',
      returned: { party: jiyuan.name, reason: '二款与现行规定不符' },
    })
    expect(states(after)).toEqual({
      [luoyang.name]: 'AGREED',
      [jiyuan.name]: 'RETURNED',
      [erqi.name]: 'CANCELLED',
    })
    expect(await newestTo(erqi)).toMatchObject({ id: toCancel.id, state: 'CANCELLED', actions: [] })
    expect((await agree(erqi, toCancel)).problems).toMatchObject([{ code: 'VERSION_CONFLICT' }])
    expect(after.negotiation.nodes).toMatchObject([
      { act: 'ASKED', party: luoyang.name },
      { act: 'ASKED', party: jiyuan.name },
      { act: 'ASKED', party: erqi.name },
      { act: 'AGREED', party: luoyang.name, opinion: '同意，建议加强调度' },
      { act: 'RETURNED', party: jiyuan.name, opinion: '二款与现行规定不符' },
      { act: 'CANCELLED', party: erqi.name },
    ])
  })

  test('is repeated after a substantive change only by those whose part changed', async () => {
    const { luoyang, jiyuan, erqi, zhengzhou } = tree
    const document = await sentRound({
      countersigners: [
        { party: { agencyId: luoyang.id }, sections: ['一'] },
        { party: { agencyId: jiyuan.id }, sections: ['二'] },
        { party: { agencyId: erqi.id }, sections: ['二'] },
      ],
    })
    await agree(luoyang, await newestTo(luoyang))
    await agree(jiyuan, await newestTo(jiyuan))
    await relayAll(stack)
    const first = await newestTo(luoyang)
    await sendBack(erqi, await newestTo(erqi), '储备数量不足')
    await relayAll(stack)
    const again = await redraft(document, BODY.replace('物资储备', '物资足额储备'))
    const after = await negotiation(zhengzhou, again)
    expect(states(after)).toEqual({ [luoyang.name]: 'AGREED', [jiyuan.name]: 'OPEN', [erqi.name]: 'OPEN' })
    expect((await newestTo(luoyang)).id).toBe(first.id)
    await agree(jiyuan, await newestTo(jiyuan))
    await agree(erqi, await newestTo(erqi))
    await relayAll(stack)
    expect(await now(zhengzhou, again)).toMatchObject({ state: 'APPROVED' })
  })

  test('ignores an answer to a cancelled request, and the one who answered sees that it was late', async () => {
    const { luoyang, jiyuan, zhengzhou } = tree
    const document = await sentRound({ countersigners: asking(luoyang, jiyuan) })
    const late = await newestTo(luoyang)
    await sendBack(jiyuan, await newestTo(jiyuan), '需要再议')
    // Both answers are committed before the relay carries either.
    expect((await agree(luoyang, late)).request).toMatchObject({ state: 'AGREED' })
    await relayAll(stack)
    expect(await now(zhengzhou, document)).toMatchObject({ state: 'DRAFT' })
    const settled = await newestTo(luoyang)
    expect(['AGREED', 'CANCELLED']).toContain(settled.state)
    expect(settled).toMatchObject({ id: late.id, answer: { opinion: '同意' } })
    // The host keeps the opinion whichever answer arrived first.
    const record = (await negotiation(zhengzhou, document)).negotiation.nodes
    expect(record.filter(one => one.party === luoyang.name && one.opinion === '同意')).toMatchObject([
      { act: settled.state === 'AGREED' ? 'AGREED' : 'LATE' },
    ])
  })

  test('asks each once and counts each answer once if the relay gets events twice, in reverse order or late', async () => {
    const { luoyang, jiyuan, zhengzhou } = tree
    const draft = await aDraftOf(
      zhengzhou,
      aNotice([tree.zhongyuan], { countersigners: asking(luoyang, jiyuan) }),
    )
    const review = await bring(zhengzhou, draft, 'IN_REVIEW')
    const counts = [(await requestsTo(luoyang)).length, (await requestsTo(jiyuan)).length]
    await mutate(await zhengzhou.token('REVIEWER'), 'ApproveDraft', {
      documentId: review.id,
      expectedVersion: review.version,
    })
    await relayAll(stack, { records: all => [...all, ...all].reverse() })
    expect([(await requestsTo(luoyang)).length, (await requestsTo(jiyuan)).length]).toEqual(
      counts.map(count => count + 1),
    )
    await agree(luoyang, await newestTo(luoyang))
    await agree(jiyuan, await newestTo(jiyuan))
    await relayAll(stack, { records: all => [...all, ...all, ...all].reverse() })
    const after = await negotiation(zhengzhou, draft)
    expect(after.state).toBe('APPROVED')
    expect(after.negotiation.nodes.filter(one => one.act === 'AGREED')).toHaveLength(2)
  })
})

describe('countersigning inside an agency', () => {
  let colleague: Person
  let head: Person
  let other: Person
  beforeAll(async () => {
    colleague = await aMember(stack, tree.zhengzhou, '处室负责人', 'DRAFTER')
    head = await aMember(stack, tree.zhengzhou, '分管负责人', 'SIGNATORY', 'REVIEWER')
    other = await aMember(stack, tree.zhengzhou, '接任者', 'SIGNATORY', 'DRAFTER')
  })
  const workOf = async (person: Person) =>
    (
      await ask<{ nodes: (SeenRequest | (SeenDocument & { documentState: string }))[] }>(
        person.token,
        'Worklist',
      )
    ).nodes
  const answerAs = (person: Person, request: SeenRequest) =>
    mutate<Requested>(person.token, 'AgreeToCountersign', {
      requestId: request.id,
      expectedVersion: request.version,
    })

  test('appears in the member’s worklist, and nobody else may answer', async () => {
    const document = await sentRound({ countersigners: [{ party: { memberId: colleague.id } }] })
    const [work] = await workOf(colleague)
    const request = work as SeenRequest
    expect(request).toMatchObject({ state: 'OPEN', purpose: 'CONSENT', member: { memberId: colleague.id } })
    expect((await answerAs(other, request)).problems).toMatchObject([{ code: 'NOT_PERMITTED' }])
    expect((await answerAs(colleague, request)).request).toMatchObject({ state: 'AGREED' })
    await relayAll(stack)
    expect(await workOf(colleague)).toEqual([])
    expect(await now(tree.zhengzhou, document)).toMatchObject({ state: 'APPROVED' })
  })

  test('is added by the one whose turn it is (加签), and the document returns to the same step', async () => {
    const approved = await aNoticeIn('APPROVED', tree.zhengzhou, [tree.zhongyuan])
    const add = async (token: string) =>
      mutate<Stepped>(token, 'AddCountersigner', {
        documentId: approved.id,
        expectedVersion: approved.version,
        countersigner: { party: { memberId: colleague.id } },
        question: '经费是否落实？',
      })
    expect((await add(await tree.zhengzhou.token('REVIEWER'))).problems).toMatchObject([
      { code: 'NOT_PERMITTED' },
    ])
    expect((await add(await tree.zhengzhou.token('SIGNATORY'))).document).toMatchObject({
      state: 'COUNTERSIGNING',
    })
    await relayAll(stack)
    const request = (await workOf(colleague))[0] as SeenRequest
    expect(request).toMatchObject({ purpose: 'ADDED', question: '经费是否落实？' })
    await answerAs(colleague, request)
    await relayAll(stack)
    expect(await now(tree.zhengzhou, approved)).toMatchObject({ state: 'APPROVED' })
  })

  test('leaves the document to its holder alone, and a hand-over moves everything that a member holds', async () => {
    const review = await aNoticeIn('IN_REVIEW', tree.zhengzhou, [tree.zhongyuan])
    const held = await mutate<Stepped>(await tree.zhengzhou.token('REVIEWER'), 'ApproveDraft', {
      documentId: review.id,
      expectedVersion: review.version,
      passTo: head.id,
    })
    const document = held.document as SeenDocument
    const sign = (token: string, { version }: SeenDocument) =>
      mutate<Stepped>(token, 'SignDocument', {
        documentId: document.id,
        expectedVersion: version,
      })
    expect((await sign(other.token, document)).problems).toMatchObject([
      { code: 'HELD_BY_ANOTHER', holder: { memberId: head.id } },
    ])
    await sentRound({ countersigners: [{ party: { memberId: head.id } }] })
    expect(await workOf(head)).toHaveLength(2)
    const handOver = (token: string) => mutate(token, 'HandOverWork', { fromId: head.id, toId: other.id })
    expect(await handOver(other.token)).toMatchObject({ moved: null, problems: [{ code: 'NOT_PERMITTED' }] })
    expect(await handOver(await tree.zhengzhou.token('ADMINISTRATOR'))).toMatchObject({
      moved: 2,
      hasMore: false,
    })
    expect(await workOf(head)).toEqual([])
    const moved = await workOf(other)
    expect(moved).toHaveLength(2)
    expect((await answerAs(other, moved.find(one => 'purpose' in one) as SeenRequest)).request).toMatchObject(
      { state: 'AGREED' },
    )
    expect((await sign(other.token, await now(tree.zhengzhou, document))).document).toMatchObject({
      state: 'SIGNED',
    })
    expect((await workOf(other)).filter(one => 'documentState' in one)).toEqual([])
  })
})

describe('a document that goes back', () => {
  const takeBack = async (token: string, { id, version }: SeenDocument) =>
    mutate<Stepped>(token, 'TakeBack', { documentId: id, expectedVersion: version })

  test('is taken back by the one who took the last step, as long as nobody acted on it (撤回)', async () => {
    const document = await sentRound({ countersigners: asking(tree.luoyang) })
    const request = await newestTo(tree.luoyang)
    expect((await takeBack(await tree.zhengzhou.token('DRAFTER'), document)).problems).toMatchObject([
      { code: 'WRONG_STATE' },
    ])
    expect((await takeBack(await tree.zhengzhou.token('REVIEWER'), document)).document).toMatchObject({
      state: 'IN_REVIEW',
    })
    await relayAll(stack)
    expect(await newestTo(tree.luoyang)).toMatchObject({ id: request.id, state: 'CANCELLED' })
  })

  test('can no longer be taken back after a countersigner answered', async () => {
    const document = await sentRound({ countersigners: asking(tree.luoyang, tree.jiyuan) })
    await agree(tree.luoyang, await newestTo(tree.luoyang))
    await relayAll(stack)
    const current = await now(tree.zhengzhou, document)
    expect((await takeBack(await tree.zhengzhou.token('REVIEWER'), current)).problems).toMatchObject([
      { code: 'WRONG_STATE' },
    ])
  })

  test('is returned to any earlier step by the one whose turn it is, and the later steps are taken again', async () => {
    const rechecked = await aNoticeIn('RECHECKED', tree.zhengzhou, [tree.zhongyuan])
    const returnTo = async (to: string, role: 'CLERK' | 'REVIEWER') =>
      mutate<Stepped>(await tree.zhengzhou.token(role), 'ReturnDraft', {
        documentId: rechecked.id,
        expectedVersion: rechecked.version,
        reason: '成文日期有误',
        to,
      })
    expect((await returnTo('IN_REVIEW', 'REVIEWER')).problems).toMatchObject([{ code: 'NOT_PERMITTED' }])
    expect((await returnTo('SEALED', 'CLERK')).problems).toMatchObject([
      { code: 'NOT_AN_EARLIER_STEP', given: 'SEALED', allowed: ['DRAFT', 'IN_REVIEW', 'APPROVED', 'SIGNED'] },
    ])
    expect((await returnTo('APPROVED', 'CLERK')).document).toMatchObject({ state: 'APPROVED' })
    const again = await bring(tree.zhengzhou, await now(tree.zhengzhou, rechecked), 'REGISTERED')
    expect(again.state).toBe('REGISTERED')
  })
})
