import { beforeAll, describe, expect, test } from 'vitest'
import { operation } from '../../graphql/operations.ts'
import { mutate, send } from '../kit/api.ts'
import { aDraftOf, aNotice, aNoticeIn } from '../kit/documents.ts'
import { aTree, manyAgencies, type Tree } from '../kit/government.ts'
import { lengthenLadder } from '../kit/long-ladder.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let notice: string
let everywhere: string
let numbered: string
let matterId: string

/** As many as a province has cities with a government, Jiyuan among them. */
const RECIPIENTS = 18
/** The towns of Henan. */
const EVERYBODY = 2586

beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  tree = await aTree(stack)
  await manyAgencies(stack, tree.province, RECIPIENTS)
  await relayAll(stack)
  const sent = await aNoticeIn('DISPATCHED', tree.province, 'EVERY_GOVERNMENT_BELOW')
  await relayAll(stack)
  notice = sent.id
  numbered = sent.number ?? ''
  const toAll = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
  await relayAll(stack)
  everywhere = toAll.id
  await lengthenLadder(stack, tree.province, everywhere, EVERYBODY)
  const { matter } = await mutate<{ matter: { id: string } }>(
    await tree.province.token('CLERK'),
    'OpenMatter',
    { title: '内部事项' },
  )
  matterId = matter.id
  for (let index = 0; index < 5; index++) await aDraftOf(tree.province, aNotice([tree.luoyang]))
})

interface Budget {
  /** The canonical operation: a screen is one request. */
  readonly operation: string
  readonly variables?: () => Record<string, unknown>
  /** The estimate at most, of 2,000. */
  readonly cost: number
  /** Calls to the database at most. */
  readonly calls: number
}

/** The screens of a client, with what each may take. */
const SCREENS: Readonly<Record<string, Budget>> = {
  'the inbox with tabs and counts': {
    operation: 'InboxTabs',
    variables: () => ({ first: 50 }),
    cost: 260,
    calls: 2,
  },
  'the outbox with the progress of 50 documents': {
    operation: 'OutboxProgress',
    variables: () => ({ first: 50 }),
    cost: 250,
    calls: 3,
  },
  'a document': { operation: 'Document', variables: () => ({ id: notice }), cost: 648, calls: 1 },
  'a ladder of 18': {
    operation: 'DocumentLadder',
    variables: () => ({ id: notice, first: 20 }),
    cost: 300,
    calls: 3,
  },
  'a ladder of 2,586': {
    operation: 'DocumentLadder',
    variables: () => ({ id: everywhere, first: 20 }),
    cost: 300,
    calls: 3,
  },
  'a worklist': { operation: 'Worklist', cost: 180, calls: 2 },
  'the directory, by the beginning of a name': {
    operation: 'Agencies',
    variables: () => ({ within: '410000', namePrefix: '测' }),
    cost: 60,
    calls: 1,
  },
  'the number register': { operation: 'NumberLedger', cost: 100, calls: 2 },
  'a document by its number': {
    operation: 'DocumentByNumber',
    variables: () => ({ number: numbered }),
    cost: 10,
    calls: 2,
  },
  'what is found by words': {
    operation: 'Find',
    variables: () => ({ text: '公文互通' }),
    cost: 200,
    calls: 7,
  },
  'the dashboard': { operation: 'Dashboard', cost: 40, calls: 4 },
  'what a member has to do': { operation: 'MyTasks', cost: 300, calls: 2 },
  'a matter with its history': {
    operation: 'Matter',
    variables: () => ({ id: matterId }),
    cost: 684,
    calls: 5,
  },
}

describe('a screen', () => {
  test.each(Object.entries(SCREENS))('%s is one request within its budget', async (_, budget) => {
    const token = await tree.province.token('DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK', 'ADMINISTRATOR')
    const answer = await send(token, operation(budget.operation), budget.variables?.() ?? {})
    expect(answer.errors).toBeUndefined()
    const { estimated, databaseCalls } = answer.extensions?.cost ?? {
      estimated: Number.NaN,
      databaseCalls: Number.NaN,
    }
    expect(databaseCalls).toBeLessThanOrEqual(budget.calls)
    expect(estimated).toBeLessThanOrEqual(budget.cost)
  })
})

describe('the ladder of 2,586', () => {
  interface Page {
    readonly document: {
      readonly ladder: {
        readonly nodes: readonly { readonly recipient: { readonly agencyId: string } }[]
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
      }
    }
  }
  test('is read to its end in the same calls for every page', async () => {
    const token = await tree.province.token('CLERK')
    const calls: (number | undefined)[] = []
    const reached = new Set<string>()
    for (let after: string | null = null; ; ) {
      const variables: Record<string, unknown> = { id: everywhere, first: 100, after }
      const { data, extensions } = await send<Page>(token, operation('DocumentLadder'), variables)
      const { nodes, pageInfo }: Partial<Page['document']['ladder']> = data?.document.ladder ?? {}
      for (const { recipient } of nodes ?? []) reached.add(recipient.agencyId)
      calls.push(extensions?.cost.databaseCalls)
      after = pageInfo?.endCursor ?? null
      if (pageInfo?.hasNextPage !== true) break
    }
    expect(reached.size).toBe(EVERYBODY)
    // The document page has the first rows; later ones take a read of their recipients and a Query for their rungs, beside the
    // document and its progress.
    expect(calls).toEqual([3, ...Array.from({ length: Math.ceil(EVERYBODY / 100) - 1 }, () => 4)])
  })
})
