import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate, type Payload, type SeenProblem } from '../kit/api.ts'
import { aDraftOf, aNotice, aNoticeIn, nextStep, type SeenDocument } from '../kit/documents.ts'
import { aMember, aTree, type Person, type Tree } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

// Chosen items of a worklist are handed over, each by itself (批量移交).
let stack: Stack
let tree: Tree
let administrator: string
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  administrator = await tree.zhengzhou.token('ADMINISTRATOR')
})

interface Result {
  readonly item: { readonly id: string; readonly [field: string]: unknown } | null
  readonly problems: readonly SeenProblem[]
  readonly replayed: boolean
}
interface Bulk {
  readonly results: readonly Result[]
  readonly done: number
  readonly refused: number
  readonly problems: readonly SeenProblem[]
}
interface Chosen {
  readonly idempotencyKey: string
  readonly itemId: string
  readonly expectedVersion: number
}
const chosen = ({ id: itemId, version: expectedVersion }: { id: string; version: number }): Chosen => ({
  idempotencyKey: randomUUID(),
  itemId,
  expectedVersion,
})
const member = (name: string, ...roles: Parameters<typeof aMember>[3][]) =>
  aMember(stack, tree.zhengzhou, name, ...roles)
/** A document in review that a member holds. */
const reviewBy = async (holder: Person): Promise<Chosen> => {
  const draft = await aDraftOf(tree.zhengzhou, aNotice([tree.zhongyuan]))
  const { name, token, input } = await nextStep(tree.zhengzhou, draft)
  const { document } = await mutate<Payload<'document', SeenDocument>>(token, name, {
    ...input,
    passTo: holder.id,
  })
  return chosen(document as SeenDocument)
}
/** A request to a member to countersign. */
const requestTo = async (asked: Person): Promise<Chosen> => {
  const { id: documentId, version } = await aNoticeIn('IN_REVIEW', tree.zhengzhou, [tree.zhongyuan])
  await mutate(await tree.zhengzhou.token('REVIEWER'), 'AddCountersigner', {
    ...{ documentId, expectedVersion: version, countersigner: { party: { memberId: asked.id } } },
  })
  await relayAll(stack)
  const { nodes } = await worklist(asked)
  return chosen(nodes.find(one => 'purpose' in one) as { id: string; version: number })
}
const worklist = ({ token }: Person) =>
  ask<{
    nodes: { id: string; version: number; purpose?: string }[]
  }>(token, 'Worklist')
const handOver = (token: string, items: readonly Chosen[], { id: toId }: { readonly id: string }) =>
  ask<Bulk>(token, 'HandOverItems', { input: { items, toId } })
const codes = ({ results }: Bulk) =>
  results.map(({ item, problems }) => (item === null ? problems.map(({ code }) => code).join() : 'MOVED'))

describe('handing over chosen items', () => {
  test('moves those that were chosen, documents and requests, and leaves the others where they are', async () => {
    const [from, to] = [await member('甲', 'REVIEWER'), await member('乙', 'REVIEWER')]
    const [first, second, kept] = [await reviewBy(from), await reviewBy(from), await reviewBy(from)]
    const request = await requestTo(from)
    const answer = await handOver(administrator, [second, request, first], to)
    expect(answer).toMatchObject({ done: 3, refused: 0, problems: [] })
    expect(answer.results.map(({ item }) => item)).toMatchObject([
      { id: second.itemId, holder: { memberId: to.id }, version: second.expectedVersion + 1 },
      { id: request.itemId, member: { memberId: to.id } },
      { id: first.itemId, holder: { memberId: to.id } },
    ])
    const idsOf = async (one: Person) => (await worklist(one)).nodes.map(({ id }) => id).sort()
    expect(await idsOf(from)).toEqual([kept.itemId])
    expect(await idsOf(to)).toEqual([first, second, request].map(({ itemId }) => itemId).sort())
    const again = await handOver(administrator, [second, request, first], to)
    expect(again.results.map(({ replayed }) => replayed)).toEqual([true, true, true])
    const { history } = await ask<{ history: { nodes: { type: string }[] } }>(to.token, 'Document', {
      id: first.itemId,
    })
    expect(history.nodes.filter(({ type }) => type === 'DocumentHandedOver')).toHaveLength(1)
  })

  test('is the holder’s or an administrator’s to do; each item of another is refused by itself', async () => {
    const [from, other, to] = [
      await member('丙', 'REVIEWER'),
      await member('丁', 'REVIEWER'),
      await member('戊', 'REVIEWER'),
    ]
    const [own, theirs] = [await reviewBy(from), await reviewBy(other)]
    const answer = await handOver(from.token, [theirs, own], to)
    expect(codes(answer)).toEqual(['HELD_BY_ANOTHER', 'MOVED'])
    expect(answer.results[0]?.problems).toMatchObject([
      { action: 'handOverWork', holder: { memberId: other.id }, path: ['items', '0'] },
    ])
    expect(codes(await handOver(from.token, [{ ...own, idempotencyKey: randomUUID() }], to))).toEqual([
      'VERSION_CONFLICT',
    ])
    const foreign = await tree.luoyang.token('ADMINISTRATOR')
    const stranger = await aMember(stack, tree.luoyang, '外人', 'REVIEWER')
    expect(codes(await handOver(foreign, [theirs], stranger))).toEqual(['NOT_FOUND'])
    expect(codes(await handOver(administrator, [theirs], stranger))).toEqual(['NOT_FOUND'])
  })

  test('is refused where nobody holds the item, and to a member who cannot go on with it', async () => {
    const [from, clerk] = [await member('己', 'REVIEWER'), await member('庚', 'CLERK')]
    const free = chosen(await aNoticeIn('IN_REVIEW', tree.zhengzhou, [tree.zhongyuan]))
    const held = await reviewBy(from)
    const answer = await handOver(administrator, [free, held], clerk)
    expect(codes(answer)).toEqual(['HELD_BY_NOBODY', 'LACKS_ROLE'])
    expect(answer.results.map(({ problems }) => problems[0])).toMatchObject([
      { path: ['items', '0', 'itemId'] },
      { path: ['toId'], given: '庚', allowed: ['REVIEWER'] },
    ])
    expect((await worklist(from)).nodes).toHaveLength(1)
  })

  test('is recorded by the audit under one name with the hand-over of all', async () => {
    const [from, to] = [await member('辛', 'REVIEWER'), await member('壬', 'REVIEWER')]
    const item = await reviewBy(from)
    await handOver(from.token, [item], to)
    const { nodes } = await ask<{ nodes: object[] }>(await tree.zhengzhou.token('AUDITOR'), 'AuditRecords', {
      subject: from.id,
    })
    expect(nodes).toMatchObject([{ action: 'handOverWork', target: item.itemId, outcome: 'ALLOWED' }])
  })
})
