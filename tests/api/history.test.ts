import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate, send } from '../kit/api.ts'
import { itemsOf } from '../kit/counts.ts'
import { aDraftOf, aNotice, type SeenDocument } from '../kit/documents.ts'
import { aTree, type TestAgency, type Tree, wholeTable } from '../kit/government.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
})

interface HistoryPage {
  readonly nodes: readonly { seq: number }[]
  readonly pageInfo: Readonly<Record<'startCursor' | 'endCursor', string | null>> &
    Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>>
}
const HISTORY = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  document(id: $id) {
    history(first: $first, after: $after, last: $last, before: $before) {
      nodes { seq }
      pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
    }
  }
}`
async function historyOf(agency: TestAgency, variables: Record<string, unknown>) {
  const { data, extensions, errors } = await send<{ document: { history: HistoryPage } | null }>(
    await agency.token('CLERK'),
    HISTORY,
    variables,
  )
  return { page: data?.document?.history, calls: extensions?.cost.databaseCalls, errors }
}

/** A draft with a history of this length, most of it put into the table: nobody takes 300 steps here. */
async function aLongHistory(agency: TestAgency, length: number): Promise<SeenDocument> {
  const draft = await aDraftOf(agency, aNotice([tree.erqi]))
  const partition = `T#${agency.tenant}#DOC#${draft.id}`
  const items = (await itemsOf(stack)).filter(({ pk }) => pk === partition)
  const document = items.find(({ sk }) => sk === 'DOC') as { data: object; pk: string; sk: string }
  const event = items.find(({ sk }) => sk === 'EV#000001') as { data: object; pk: string; sk: string }
  const later = Array.from({ length: length - 1 }, (_, index) => {
    const seq = index + 2
    return { pk: partition, sk: `EV#${String(seq).padStart(6, '0')}`, data: { ...event.data, seq } }
  })
  const chain = { seq: length, hash: 'a'.repeat(64) }
  await wholeTable(stack).putAll([{ ...document, data: { ...document.data, chain } }, ...later])
  return draft
}

/** Every page of a history, one after the other. */
async function walk(id: string, direction: 'forwards' | 'backwards', size: number) {
  const pages: number[][] = []
  const calls: (number | undefined)[] = []
  for (let cursor: string | null | undefined; ; ) {
    const variables =
      direction === 'forwards' ? { first: size, after: cursor } : { last: size, before: cursor }
    const { page, calls: made } = await historyOf(tree.zhengzhou, { id, ...variables })
    if (page === undefined) throw new Error('no history')
    const { startCursor, endCursor, hasNextPage, hasPreviousPage } = page.pageInfo
    pages.push(page.nodes.map(({ seq }) => seq))
    calls.push(made)
    if (direction === 'forwards' ? !hasNextPage : !hasPreviousPage) return { pages, calls }
    cursor = direction === 'forwards' ? endCursor : startCursor
  }
}

describe('the history of a document', () => {
  const LENGTH = 250
  const all = Array.from({ length: LENGTH }, (_, index) => index + 1)
  let document: SeenDocument
  beforeAll(async () => {
    document = await aLongHistory(tree.zhengzhou, LENGTH)
  })

  test.each(['forwards', 'backwards'] as const)(
    'is paged %s, each event once and in order',
    async direction => {
      const { pages } = await walk(document.id, direction, 60)
      expect((direction === 'forwards' ? pages : pages.toReversed()).flat()).toEqual(all)
      expect(pages).toHaveLength(5)
    },
  )

  test('is read with the document as far as that page goes, and by one Query after it', async () => {
    const { calls } = await walk(document.id, 'forwards', 60)
    expect(calls).toEqual([1, 1, 2, 2, 2])
  })

  test('has 20 of its events if no size is given, and none in the wrong place', async () => {
    const { page } = await historyOf(tree.zhengzhou, { id: document.id })
    expect(page?.nodes.map(({ seq }) => seq)).toEqual(all.slice(0, 20))
    expect(page?.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
  })

  test.each([0, 101, -1])('has no page of %i', async first => {
    const { errors } = await historyOf(tree.zhengzhou, { id: document.id, first })
    expect(errors?.[0]?.extensions.code).toBe('INVALID_PAGE_SIZE')
  })

  test('takes no cursor of another document', async () => {
    const other = await aLongHistory(tree.zhengzhou, 30)
    const { page } = await historyOf(tree.zhengzhou, { id: other.id, first: 5 })
    const after = page?.pageInfo.endCursor
    const { errors } = await historyOf(tree.zhengzhou, { id: document.id, first: 5, after })
    expect(errors?.[0]?.extensions.code).toBe('INVALID_CURSOR')
  })
})

describe('the negotiation record of a document', () => {
  test('is paged in both directions', async () => {
    const countersigners = [tree.luoyang, tree.jiyuan].map(({ id }) => ({ party: { agencyId: id } }))
    const draft = await aDraftOf(tree.zhengzhou, aNotice([tree.erqi], { countersigners }))
    const submitted = await mutate<{ document: SeenDocument }>(
      await tree.zhengzhou.token('DRAFTER'),
      'SubmitForReview',
      { documentId: draft.id, expectedVersion: draft.version },
    )
    const { version } = submitted.document
    const approval = { documentId: draft.id, expectedVersion: version, opinion: '同意' }
    await mutate(await tree.zhengzhou.token('REVIEWER'), 'ApproveDraft', approval)

    const query = `query ($id: ID!, $first: Int, $after: String, $last: Int) {
      document(id: $id) {
        negotiation(first: $first, after: $after, last: $last) {
          nodes { act party }
          pageInfo { endCursor hasNextPage hasPreviousPage }
        }
      }
    }`
    type Seen = {
      document: {
        negotiation: { nodes: { act: string; party: string }[]; pageInfo: Record<string, unknown> }
      }
    }
    const read = async (variables: object) => {
      const token = await tree.zhengzhou.token('CLERK')
      return (await send<Seen>(token, query, { id: draft.id, ...variables })).data?.document.negotiation
    }
    const one = await read({ first: 1 })
    const two = await read({ first: 1, after: one?.pageInfo.endCursor })
    const names = [one, two].map(page => page?.nodes.flatMap(({ act, party }) => [act, party]))
    expect(names).toEqual([tree.luoyang, tree.jiyuan].map(({ name }) => ['ASKED', name]))
    expect([one?.pageInfo.hasNextPage, two?.pageInfo.hasNextPage]).toEqual([true, false])
    expect((await read({ last: 1 }))?.nodes).toEqual(two?.nodes)
    expect(await ask(await tree.luoyang.token('CLERK'), 'Document', { id: draft.id })).toBeNull()
  })
})
