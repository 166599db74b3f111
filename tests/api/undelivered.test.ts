import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { operation } from '../../graphql/operations.ts'
import { ask, mutate, type Payload, type SeenProblem, send } from '../kit/api.ts'
import { DAY, MINUTE, moveClock } from '../kit/clock.ts'
import { aDraftOf, aNotice, aNoticeIn, bring, inboxOf, type SeenDocument } from '../kit/documents.ts'
import { anAgency, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { drain, relay, relayAll, startDue, waitingMessages } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  await relayAll(stack)
})

interface Row {
  readonly recipient: { agencyId: string }
  readonly state: string
  readonly rungs: readonly { readonly state: string }[]
  readonly undelivered: { reason: string; since: string; tries: number; triedAt: string | null } | null
}
async function ladderOf(agency: TestAgency, { id }: { id: string }): Promise<readonly Row[]> {
  const document = await ask<{ ladder: { nodes: readonly Row[] } }>(await agency.token('CLERK'), 'Document', {
    id,
  })
  return document.ladder.nodes
}
async function undeliveredOf(agency: TestAgency, { id }: { id: string }, more = {}) {
  const found = await ask<{
    undelivered: {
      nodes: { recipient: { agencyId: string }; reason: string; tries: number }[]
      pageInfo: { endCursor: string }
    }
  }>(await agency.token('CLERK'), 'DocumentUndelivered', { id, ...more })
  return found.undelivered
}
/** A token of now: the clock is moved further than a token lasts. */
const operator = () => stack.issuer.mint({ sub: 'operator', roles: ['OPERATOR'] })
const overdueIn = async (region = '410000') =>
  (await ask<{ nodes: Record<string, unknown>[] }>(await operator(), 'Undelivered', { region, first: 100 }))
    .nodes

/** Takes every message off the queue without delivering it. @returns how many there were */
async function loseMessages(): Promise<number> {
  let lost = 0
  for (;;) {
    const messages = await waitingMessages(stack)
    await Promise.all(messages.map(message => message.remove()))
    if (messages.length === 0) return lost
    lost += messages.length
  }
}
/** A dispatched notice of which the messages to its recipients were lost. */
async function aLostNotice(to: readonly TestAgency[]): Promise<SeenDocument> {
  const notice = await aNoticeIn('DISPATCHED', tree.province, to)
  await relay(await drain(stack))
  expect(await loseMessages()).toBe(1)
  return notice
}
const arrivedAt = async (agency: TestAgency, notice: SeenDocument) =>
  (await inboxOf(agency, { first: 100 })).filter(one => one.number === notice.number).length
const redeliver = async (agency: TestAgency, { id, version }: SeenDocument, key: string = randomUUID()) =>
  mutate<Payload<'document', SeenDocument>>(await agency.token('CLERK'), 'RedeliverDocument', {
    idempotencyKey: key,
    documentId: id,
    expectedVersion: version,
  })

describe('a document with characters beyond the Basic Multilingual Plane', () => {
  test('in its title and in a recipient’s name reaches every recipient', async () => {
    const rare = await anAgency(stack, tree.province, {
      name: '𠮷县人民政府😀',
      regionCode: '410300',
      tier: 'CITY',
    })
    const fields = aNotice([tree.zhengzhou, rare, tree.luoyang], { title: '关于𠮷县𡈽地工作的通知' })
    const notice = await bring(tree.province, await aDraftOf(tree.province, fields), 'DISPATCHED')
    await relayAll(stack)
    expect((await ladderOf(tree.province, notice)).map(row => row.state)).toEqual([
      'DELIVERED',
      'DELIVERED',
      'DELIVERED',
    ])
    expect((await inboxOf(rare)).map(({ title }) => title)).toEqual(['关于𠮷县𡈽地工作的通知'])
  })
})

describe('a document that was dispatched and not delivered yet', () => {
  test('has a row for every recipient that says so, and lists them all as undelivered', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou, tree.luoyang])
    const rows = await ladderOf(tree.province, notice)
    expect(rows).toMatchObject([
      {
        recipient: { agencyId: tree.zhengzhou.id },
        state: 'PENDING',
        rungs: [],
        undelivered: { reason: 'QUEUED', tries: 0 },
      },
      {
        recipient: { agencyId: tree.luoyang.id },
        state: 'PENDING',
        rungs: [],
        undelivered: { reason: 'QUEUED', tries: 0 },
      },
    ])
    const { nodes } = await undeliveredOf(tree.province, notice)
    expect(nodes.map(node => node.recipient.agencyId)).toEqual([tree.zhengzhou.id, tree.luoyang.id])
    await relayAll(stack)
    expect((await undeliveredOf(tree.province, notice)).nodes).toEqual([])
    expect((await ladderOf(tree.province, notice)).map(row => [row.state, row.undelivered])).toEqual([
      ['DELIVERED', null],
      ['DELIVERED', null],
    ])
  })

  test('is read page by page', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou, tree.luoyang])
    const first = await undeliveredOf(tree.province, notice, { first: 1 })
    const second = await undeliveredOf(tree.province, notice, { first: 1, after: first.pageInfo.endCursor })
    expect([first, second].map(({ nodes }) => nodes.map(node => node.recipient.agencyId))).toEqual([
      [tree.zhengzhou.id],
      [tree.luoyang.id],
    ])
    await relayAll(stack)
  })

  test('is nothing that another agency sees', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    const { data } = await send(await tree.zhengzhou.token('CLERK'), operation('DocumentUndelivered'), {
      id: notice.id,
    })
    expect(data).toEqual({ document: null })
    await relayAll(stack)
  })
})

describe('asking for a redelivery', () => {
  test('delivers what was lost; twice, by two people, each recipient gets it once', async () => {
    const notice = await aLostNotice([tree.zhengzhou, tree.luoyang])
    expect(await redeliver(tree.province, notice, 'one')).toMatchObject({ problems: [], replayed: false })
    expect(await redeliver(tree.province, notice, 'one')).toMatchObject({ problems: [], replayed: true })
    expect(await redeliver(tree.province, notice, 'two')).toMatchObject({ problems: [], replayed: false })
    await relayAll(stack, { deliveries: 2 })
    expect(await arrivedAt(tree.zhengzhou, notice)).toBe(1)
    expect((await ladderOf(tree.province, notice)).map(row => row.rungs.map(rung => rung.state))).toEqual([
      ['DELIVERED'],
      ['DELIVERED'],
    ])
  })

  test('of what everybody has changes nothing', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    const before = await ladderOf(tree.province, notice)
    expect(await redeliver(tree.province, notice)).toMatchObject({ problems: [] })
    // Its portion is looked through, in case somebody lost theirs.
    await relayAll(stack)
    expect(await ladderOf(tree.province, notice)).toEqual(before)
    expect(await arrivedAt(tree.zhengzhou, notice)).toBe(1)
  })

  test('is refused for a document that was not dispatched, of another version, or of another agency', async () => {
    const codes = ({ problems }: { problems: readonly SeenProblem[] }) =>
      problems.map(problem => problem.code)
    const draft = await aDraftOf(tree.province, aNotice([tree.zhengzhou]))
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    expect(codes(await redeliver(tree.province, draft))).toEqual(['WRONG_STATE'])
    expect(codes(await redeliver(tree.province, { ...notice, version: notice.version + 1 }))).toEqual([
      'VERSION_CONFLICT',
    ])
    expect(codes(await redeliver(tree.zhengzhou, notice))).toEqual(['NOT_FOUND'])
  })
})

describe('a recipient that is not activated', () => {
  const aSleeper = () => anAgency(stack, tree.province, { regionCode: '410300', tier: 'CITY', active: false })
  const activate = async ({ id: agencyId }: TestAgency) => {
    const input = { agencyId, expectedVersion: 1, administratorName: '管理员' }
    return mutate(await tree.province.token('ADMINISTRATOR'), 'ActivateAgency', input)
  }

  test('keeps nobody else waiting, is shown as such, and gets the document when it is activated', async () => {
    const sleeper = await aSleeper()
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou, sleeper, tree.luoyang])
    await relayAll(stack)
    const rows = await ladderOf(tree.province, notice)
    expect(rows.map(row => row.state)).toEqual(['DELIVERED', 'AWAITING_ACTIVATION', 'DELIVERED'])
    expect((await undeliveredOf(tree.province, notice)).nodes).toMatchObject([
      { recipient: { agencyId: sleeper.id }, reason: 'AWAITING_ACTIVATION', tries: 1 },
    ])
    await activate(sleeper)
    await relayAll(stack)
    expect(await arrivedAt(sleeper, notice)).toBe(1)
    expect((await undeliveredOf(tree.province, notice)).nodes).toEqual([])
    expect((await overdueIn()).filter(one => one.documentId === notice.id)).toEqual([])
  })

  test('is found again a day later if the event of its activation is lost', async () => {
    const sleeper = await aSleeper()
    const notice = await aNoticeIn('DISPATCHED', tree.province, [sleeper, tree.luoyang])
    await relayAll(stack)
    await activate(sleeper)
    await drain(stack)
    moveClock(DAY + MINUTE)
    await startDue()
    await relayAll(stack)
    expect(await arrivedAt(sleeper, notice)).toBe(1)
  })
})

describe('what is undelivered for more than a minute', () => {
  test('is found, listed for operators without a word of it, and delivered', async () => {
    const notice = await aLostNotice([tree.zhengzhou])
    await startDue()
    expect(await waitingMessages(stack)).toEqual([])

    moveClock(2 * MINUTE)
    await startDue()
    const listed = (await overdueIn()).filter(one => one.documentId === notice.id)
    expect(listed).toEqual([
      {
        documentId: notice.id,
        sender: { agencyId: tree.province.id, name: tree.province.name },
        from: 0,
        since: expect.any(String),
        seenAt: expect.any(String),
      },
    ])
    await relayAll(stack)
    expect(await arrivedAt(tree.zhengzhou, notice)).toBe(1)
    expect((await overdueIn()).filter(one => one.documentId === notice.id)).toEqual([])
  })

  test('is queued once, however many runs find it at once', async () => {
    const notice = await aLostNotice([tree.zhengzhou])
    moveClock(2 * MINUTE)
    await Promise.all([startDue(), startDue(), startDue()])
    await startDue()
    expect(await loseMessages()).toBe(1)

    // That message was lost, too: it is found again when the lease has ended.
    moveClock(5 * MINUTE)
    await startDue()
    await relayAll(stack)
    expect(await arrivedAt(tree.zhengzhou, notice)).toBe(1)
  })

  test('is found though nothing looked after it for three days', async () => {
    const notice = await aLostNotice([tree.zhengzhou])
    moveClock(3 * DAY)
    await startDue()
    await relayAll(stack)
    expect(await arrivedAt(tree.zhengzhou, notice)).toBe(1)
  })

  test('is delivered again when an operator asks for its province, and not when for another one', async () => {
    const notice = await aLostNotice([tree.zhengzhou])
    moveClock(2 * MINUTE)
    await startDue()
    await loseMessages()
    const order = async (input: object) =>
      mutate<Payload<'redelivery', { id: string }>>(await operator(), 'RedeliverOverdue', {
        region: '410000',
        ...input,
      })
    await order({ region: '110000' })
    await order({ to: '2020-01-01T00:00:00.000Z' })
    await relayAll(stack)
    expect(await arrivedAt(tree.zhengzhou, notice)).toBe(0)
    expect(await order({ onlyDocumentId: notice.id })).toMatchObject({
      problems: [],
      redelivery: { id: expect.stringMatching(/^rdl_/) },
    })
    await relayAll(stack)
    expect(await arrivedAt(tree.zhengzhou, notice)).toBe(1)
  })

  test('cannot be asked for by the code of a city', async () => {
    const { problems } = await mutate<Payload<'redelivery', object>>(await operator(), 'RedeliverOverdue', {
      region: '410100',
    })
    expect(problems.map(problem => problem.code)).toEqual(['NO_SUCH_PROVINCE'])
  })

  test('is nothing that members of an agency may list or order', async () => {
    const clerk = await tree.province.token('CLERK', 'ADMINISTRATOR')
    const { errors } = await send(clerk, operation('Undelivered'), { region: '410000' })
    expect(errors?.map(error => error.extensions.code)).toEqual(['FORBIDDEN'])
    const { problems } = await mutate<Payload<'redelivery', object>>(clerk, 'RedeliverOverdue', {
      region: '410000',
    })
    expect(problems.map(problem => problem.code)).toEqual(['NOT_PERMITTED'])
  })
})
