import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changeKeys } from '../../functions/access/changes.ts'
import { operation } from '../../graphql/operations.ts'
import { ask, mutate, send } from '../kit/api.ts'
import { MINUTE, moveClock } from '../kit/clock.ts'
import {
  aDraftOf,
  aNotice,
  aNoticeIn,
  handle,
  inboxOf,
  type SeenDelivery,
  SIGN_FOR,
} from '../kit/documents.ts'
import { aMember, aTree, type TestAgency, type Tree, wholeTable } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
})
beforeEach(async () => {
  tree = await aTree(stack)
})

interface Change {
  readonly type: string
  readonly nodeId: string
  readonly version: number
  readonly updatedAt: string
  readonly node: { readonly __typename: string; readonly id: string; readonly updatedAt: string } | null
}
interface Page {
  readonly nodes: readonly Change[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}
const changes = async (agency: TestAgency, variables: object = {}): Promise<Page> =>
  ask<Page>(await agency.token('CLERK'), 'ChangesSince', { ...variables })
const refusal = async (token: string, variables: object) => {
  const { errors, data } = await send(token, operation('ChangesSince'), { ...variables })
  expect(Object.values(data ?? {}).every(value => value === null)).toBe(true)
  return errors?.[0]?.extensions
}
const brief = ({ nodes }: Page) => nodes.map(({ type, nodeId, version }) => [type, nodeId, version])

describe('changes of an agency', () => {
  test('are listed once they are half a minute old, with the thing as it is', async () => {
    const { id } = await aDraftOf(tree.luoyang, aNotice([tree.zhengzhou]))
    expect(await changes(tree.luoyang)).toMatchObject({
      nodes: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    })
    moveClock(MINUTE)
    const { nodes } = await changes(tree.luoyang)
    expect(nodes).toEqual([
      {
        type: 'DOCUMENT',
        nodeId: id,
        version: 1,
        updatedAt: nodes[0]?.updatedAt,
        node: expect.objectContaining({ __typename: 'Document', id }),
      },
    ])
    expect(nodes[0]?.node?.updatedAt).toBe(nodes[0]?.updatedAt)
  })

  test('since a cursor are those that came after, in their last version, and none twice', async () => {
    const one = await aDraftOf(tree.luoyang, aNotice([tree.zhengzhou]))
    const two = await aDraftOf(tree.luoyang, aNotice([tree.zhengzhou]))
    moveClock(MINUTE)
    const first = await changes(tree.luoyang, { first: 1 })
    expect(brief(first)).toEqual([['DOCUMENT', one.id, 1]])
    expect(first.pageInfo.hasNextPage).toBe(true)
    const second = await changes(tree.luoyang, { first: 1, after: first.pageInfo.endCursor })
    expect(brief(second)).toEqual([['DOCUMENT', two.id, 1]])
    expect(second.pageInfo.hasNextPage).toBe(false)
    const again = await changes(tree.luoyang, { after: second.pageInfo.endCursor })
    expect(again).toEqual({
      nodes: [],
      pageInfo: { hasNextPage: false, endCursor: second.pageInfo.endCursor },
    })
    for (const expectedVersion of [1, 2])
      await mutate(await tree.luoyang.token('DRAFTER'), 'EditDraft', {
        documentId: one.id,
        expectedVersion,
        draft: { body: `第${expectedVersion}稿` },
      })
    moveClock(MINUTE)
    const third = await changes(tree.luoyang, { after: second.pageInfo.endCursor })
    expect(brief(third)).toEqual([['DOCUMENT', one.id, 3]])
    expect(brief(await changes(tree.luoyang))).toEqual([
      ['DOCUMENT', two.id, 1],
      ['DOCUMENT', one.id, 3],
    ])
  })

  test('have what arrived and each step on it, and a cursor moves on past types that were not asked for', async () => {
    await aNoticeIn('DISPATCHED', tree.province, [tree.luoyang])
    await relayAll(stack)
    const [delivery] = await inboxOf(tree.luoyang)
    const draft = await aDraftOf(tree.luoyang, aNotice([tree.zhengzhou]))
    moveClock(MINUTE)
    const both = await changes(tree.luoyang)
    expect(brief(both)).toEqual([
      ['DELIVERY', delivery?.id, 1],
      ['DOCUMENT', draft.id, 1],
    ])
    expect(both.nodes[0]?.node).toMatchObject({ __typename: 'Delivery', deliveryState: 'DELIVERED' })
    const arrivals = await changes(tree.luoyang, { types: ['DELIVERY'] })
    expect(brief(arrivals)).toEqual([['DELIVERY', delivery?.id, 1]])
    expect(arrivals.pageInfo).toEqual(both.pageInfo)
    await handle(tree.luoyang, delivery as SeenDelivery, SIGN_FOR)
    moveClock(MINUTE)
    const later = await changes(tree.luoyang, { types: ['DELIVERY'], after: both.pageInfo.endCursor })
    expect(brief(later)).toEqual([['DELIVERY', delivery?.id, 2]])
    const [now] = await inboxOf(tree.luoyang)
    expect(later.nodes[0]?.updatedAt).toBe(now?.updatedAt)
    const none = await changes(tree.luoyang, { types: ['DOCUMENT'], after: both.pageInfo.endCursor })
    expect(none).toEqual({ nodes: [], pageInfo: later.pageInfo })
    expect((await changes(tree.luoyang, { types: [] })).nodes).toEqual([])
  })

  test('have the ladder of a document anew with each rung, in its last version, and not that of another', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.luoyang])
    const other = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    moveClock(MINUTE)
    const ladders = (after?: string | null) => changes(tree.province, { types: ['LADDER'], after })
    const first = await ladders()
    expect(first.nodes.map(({ nodeId, node }) => [nodeId, node?.id]).sort()).toEqual(
      [notice, other].map(({ id }) => [id, id]).sort(),
    )
    const versionOf = ({ nodes }: Page, id: string) => nodes.find(({ nodeId }) => nodeId === id)?.version ?? 0

    const [delivery] = await inboxOf(tree.luoyang)
    await handle(tree.luoyang, delivery as SeenDelivery, SIGN_FOR)
    await relayAll(stack)
    moveClock(MINUTE)
    const { nodes, pageInfo } = await ladders(first.pageInfo.endCursor)
    expect(nodes).toMatchObject([
      {
        type: 'LADDER',
        nodeId: notice.id,
        node: { __typename: 'Document', id: notice.id, progress: { delivered: 1, signedFor: 1 } },
      },
    ])
    expect(versionOf({ nodes, pageInfo }, notice.id)).toBeGreaterThan(versionOf(first, notice.id))
    // The recipient has its delivery, and no ladder.
    expect((await changes(tree.luoyang)).nodes.map(({ type }) => type)).toEqual(['DELIVERY'])
    expect((await ladders(pageInfo.endCursor)).nodes).toEqual([])
  })

  test('have what the caller was given to read, as it comes and as it ends, and nothing of others', async () => {
    const { zhengzhou } = tree
    const [clerk, one] = [await zhengzhou.token('CLERK'), await aMember(stack, zhengzhou, '甲', 'DRAFTER')]
    const other = await aMember(stack, zhengzhou, '乙', 'DRAFTER')
    const { matter } = await mutate<{ matter: { id: string } }>(clerk, 'OpenMatter', { title: '传阅' })
    const to = [one, other].map(({ id }) => ({ kind: 'MEMBER', id }))
    await mutate(clerk, 'AddReaders', { matterId: matter.id, to, mode: 'IN_ORDER' })
    const readings = (token: string) => ask<Page>(token, 'ChangesSince', { types: ['READING'], first: 100 })
    moveClock(MINUTE)
    const [reading] = (await readings(one.token)).nodes
    expect(reading).toMatchObject({ type: 'READING', version: 1, node: { __typename: 'Reader' } })
    expect((await readings(other.token)).nodes).toEqual([])
    await mutate(one.token, 'MarkRead', { readerId: reading?.nodeId, expectedVersion: 1 })
    moveClock(MINUTE)
    expect(brief(await readings(one.token))).toEqual([['READING', reading?.nodeId, 2]])
    expect((await readings(other.token)).nodes).toMatchObject([
      { version: 2, node: { __typename: 'Reader' } },
    ])
    expect((await readings(clerk)).nodes).toEqual([])
  })

  test('of another agency are not listed, and its cursors are refused', async () => {
    await aDraftOf(tree.luoyang, aNotice([tree.zhengzhou]))
    moveClock(MINUTE)
    const { pageInfo } = await changes(tree.luoyang)
    expect((await changes(tree.zhengzhou)).nodes).toEqual([])
    const after = pageInfo.endCursor
    const token = await tree.zhengzhou.token('CLERK')
    for (const cursor of [after, 'x', ''])
      expect(await refusal(token, { after: cursor })).toMatchObject({ code: 'INVALID_CURSOR' })
    expect(await refusal(token, { first: 101 })).toMatchObject({ code: 'INVALID_PAGE_SIZE' })
  })

  test('are those that the token may read: others are left out, and refused if they are asked for', async () => {
    await aNoticeIn('DISPATCHED', tree.province, [tree.luoyang])
    await relayAll(stack)
    await aDraftOf(tree.luoyang, aNotice([tree.zhengzhou]))
    moveClock(MINUTE)
    await tree.luoyang.token('CLERK')
    const limited = (scope: string) => stack.issuer.mint({ sub: 'mbr-CLERK', agency: tree.luoyang.id, scope })
    const { nodes } = await ask<Page>(await limited('exchange'), 'ChangesSince')
    expect(nodes.map(({ type }) => type)).toEqual(['DELIVERY'])
    expect(await refusal(await limited('exchange'), { types: ['DOCUMENT'] })).toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await refusal(await limited('tenancy'), {})).toMatchObject({ code: 'FORBIDDEN' })
  })

  test('take one call of the database, and one more for all nodes together, and one for the documents of ladders', async () => {
    for (let count = 0; count < 3; count++) await aDraftOf(tree.luoyang, aNotice([tree.zhengzhou]))
    moveClock(MINUTE)
    const token = await tree.luoyang.token('CLERK')
    const callsOf = async (query: string) => (await send(token, query, {})).extensions?.cost.databaseCalls
    expect(await callsOf('{ changesSince { nodes { type nodeId version updatedAt } } }')).toBe(1)
    expect(await callsOf('{ changesSince { nodes { node { id } } edges { node { node { id } } } } }')).toBe(2)
    for (let count = 0; count < 2; count++) await aNoticeIn('DISPATCHED', tree.luoyang, [tree.zhengzhou])
    moveClock(MINUTE)
    expect(await callsOf('{ changesSince(types: [LADDER]) { nodes { node { id } } } }')).toBe(3)
  })

  test('leave out a thing of a type that this version does not know, and do not stop there', async () => {
    await aDraftOf(tree.luoyang, aNotice([tree.zhengzhou]))
    const key = { pk: `T#${tree.luoyang.tenant}#NEW#x`, sk: 'NEW' }
    const keys = changeKeys(tree.luoyang.tenant, 'NEWS', 'x')
    await wholeTable(stack).commit([
      { put: { ...key, version: 1, updatedAt: '2026-01-01T00:00:00.000Z', ...keys }, when: 'absent' },
    ])
    await aDraftOf(tree.luoyang, aNotice([tree.zhengzhou]))
    moveClock(MINUTE)
    expect((await changes(tree.luoyang)).nodes.map(({ type }) => type)).toEqual(['DOCUMENT', 'DOCUMENT'])
  })
})
