import { beforeAll, describe, expect, test } from 'vitest'
import { operation } from '../../graphql/operations.ts'
import { ask, type SeenProblem, send } from '../kit/api.ts'
import { aNoticeIn, type SeenDocument } from '../kit/documents.ts'
import { aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { correctYear } from '../kit/moved-deadlines.ts'
import { relayAll } from '../kit/relay.ts'
import { answer, importYear, setClock, YEAR } from '../kit/replies.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
const demands = new Map<string, SeenDocument>()

beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  setClock('2031-09-26T09:00')
  tree = await aTree(stack)
  await importYear(tree)
  await relayAll(stack)
  const { zhengzhou, luoyang, province, erqi } = tree
  setClock('2031-09-29T09:30')
  for (const [name, from, more, to] of [
    ['by a named day', province, { replyBy: '2031-10-08' }, [luoyang]],
    ['before the holiday', province, { replyWithin: 1 }, [luoyang]],
    ['across the holiday', province, { replyWithin: 5 }, [luoyang, zhengzhou]],
    ['answered', province, { replyWithin: 4 }, [luoyang]],
    ['of another agency', zhengzhou, { replyWithin: 5 }, [erqi]],
    ['without a reply', province, {}, [luoyang]],
  ] as const) {
    demands.set(name, await aNoticeIn('DISPATCHED', from, [...to], more))
  }
  await relayAll(stack)
  await answer(stack, luoyang, demand('answered'))
  setClock('2031-12-30T09:00')
  demands.set(
    'at the end of the year',
    await aNoticeIn('DISPATCHED', province, [luoyang], { replyWithin: 1 }),
  )
  await relayAll(stack)
})

function demand(name: string): SeenDocument {
  const document = demands.get(name)
  if (document === undefined) throw new Error(name)
  return document
}

interface Moved {
  readonly nodes: readonly {
    readonly document: { readonly id: string; readonly deadline: { readonly dueOn: string } }
    readonly keptDueAt: string
    readonly deadline: { readonly dueOn: string; readonly calendarVersions: readonly object[] } | null
    readonly problems: readonly SeenProblem[]
    readonly recipientsOwing: number
  }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}
const movedOf = async (agency: TestAgency, more: object = {}) =>
  ask<Moved>(await agency.token('CLERK'), 'MovedDeadlines', { first: 50, ...more })
const idsOf = ({ nodes }: Moved) => nodes.map(({ document }) => document.id)

describe('deadlines that a corrected calendar moved (回复期限变动)', () => {
  test('are none before the correction, and the ones across the corrected days after it', async () => {
    expect((await movedOf(tree.province)).nodes).toEqual([])
    expect(await correctYear(stack)).toEqual([])
    const { nodes } = await movedOf(tree.province)
    expect(nodes).toMatchObject([
      {
        document: { id: demand('across the holiday').id, deadline: { dueOn: '2031-10-11' } },
        keptDueAt: '2031-10-11T16:00:00.000Z',
        deadline: { dueOn: '2031-10-13', calendarVersions: [{ region: 'CN', year: YEAR, version: 2 }] },
        problems: [],
        recipientsOwing: 2,
      },
      { document: { id: demand('at the end of the year').id }, recipientsOwing: 1 },
    ])
  })

  test('say which year is missing where they moved into one that was not imported', async () => {
    const { nodes } = await movedOf(tree.province)
    expect(nodes.at(-1)).toMatchObject({
      document: { deadline: { dueOn: '2031-12-31' } },
      deadline: null,
      problems: [{ code: 'CALENDAR_NOT_LOADED', year: YEAR + 1, region: 'CN' }],
    })
  })

  test('are found page by page, an empty page naming where to go on', async () => {
    const pages: string[][] = []
    let after: string | null = null
    do {
      const page: Moved = await movedOf(tree.province, { first: 1, after })
      pages.push(idsOf(page))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after !== null)
    expect(pages).toEqual([[], [], [demand('across the holiday').id], [demand('at the end of the year').id]])
  })

  test('are those of the caller’s own agency as a sender', async () => {
    expect(idsOf(await movedOf(tree.zhengzhou))).toEqual([demand('of another agency').id])
    for (const agency of [tree.luoyang, tree.erqi]) expect(idsOf(await movedOf(agency))).toEqual([])
    const { pageInfo } = await movedOf(tree.province, { first: 1 })
    const stolen = { first: 1, after: pageInfo.endCursor }
    const refused = await send(await tree.zhengzhou.token('CLERK'), operation('MovedDeadlines'), stolen)
    expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(['INVALID_CURSOR'])
  })
})
