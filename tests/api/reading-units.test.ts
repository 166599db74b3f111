import { beforeAll, describe, expect, test } from 'vitest'
import { agencyItem, agencyKey, agencyOf } from '../../functions/tenancy/store.ts'
import { operation } from '../../graphql/operations.ts'
import { mutate, send } from '../kit/api.ts'
import {
  ACCEPT,
  aNotice,
  aNoticeIn,
  HANDLE,
  handle,
  inboxOf,
  nextStep,
  REGISTER,
  type SeenDelivery,
  SIGN_FOR,
} from '../kit/documents.ts'
import { anAgency, aTree, manyAgencies, type TestAgency, type Tree, wholeTable } from '../kit/government.ts'
import { lengthenLadder } from '../kit/long-ladder.ts'
import { type Measured, measuring } from '../kit/measured.ts'
import { itemsRead } from '../kit/read-items.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

// What is read must follow from what is shown or named, not from how much there is.
let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
})

describe('a page of 20 rows of a ladder', () => {
  /** Recipients of a large notice, and the towns of Henan. */
  const LENGTHS = [181, 2586] as const
  const ids = new Map<number, string>()
  beforeAll(async () => {
    for (const length of LENGTHS) {
      const { id } = await aNoticeIn('DISPATCHED', tree.province, [tree.luoyang])
      await relayAll(stack)
      const [delivery] = await inboxOf(tree.luoyang, { first: 1 })
      await handle(tree.luoyang, delivery as SeenDelivery, SIGN_FOR, REGISTER, ACCEPT, HANDLE)
      await relayAll(stack)
      ids.set(length, id)
    }
    // Not carried on: their receipts are neither signed nor read, which would take as much again.
    for (const [length, id] of ids) await lengthenLadder(stack, tree.province, id, length)
  })

  interface Page {
    readonly document: {
      readonly ladder: {
        readonly nodes: readonly { readonly id: string; readonly rungs: readonly object[] }[]
        readonly pageInfo: { readonly endCursor: string | null; readonly startCursor: string | null }
      }
    }
  }
  async function pageOf(name: string, length: number, variables: object = {}) {
    const token = await tree.province.token('CLERK')
    const [answer, measured] = await measuring(() =>
      send<Page>(token, operation(name), { id: ids.get(length), ...variables }),
    )
    const ladder = answer.data?.document.ladder
    if (ladder === undefined) throw new Error(JSON.stringify(answer.errors))
    expect(ladder.nodes.map(({ rungs }) => rungs.length)).toEqual(Array.from({ length: 20 }, () => 5))
    const rows = ladder.nodes.map(({ id }) => Number(id.split('_').at(-1)))
    return { rows, measured, endCursor: ladder.pageInfo.endCursor }
  }
  const from = (first: number) => Array.from({ length: 20 }, (_, index) => first + index)
  const differ = (a: Measured, b: Measured) => Math.abs(a.readUnits - b.readUnits)

  test.each([
    ['Document', 1],
    ['DocumentLadder', 3],
  ])('costs as much of 181 rows as of 2,586, and at most 45 units: %s', async (name, calls) => {
    const [short, long] = [await pageOf(name, 181), await pageOf(name, 2586)]
    expect([short.rows, long.rows]).toEqual([from(0), from(0)])
    expect([short.measured.calls, long.measured.calls]).toEqual([calls, calls])
    expect(differ(short.measured, long.measured)).toBeLessThanOrEqual(1)
    expect(long.measured.readUnits).toBeLessThanOrEqual(45)
  })

  test.each(['Document', 'DocumentLadder'])(
    'is followed by one that reads none of its rungs: %s',
    async name => {
      const { endCursor } = await pageOf(name, 2586)
      const read = itemsRead()
      const second = await pageOf(name, 2586, { after: endCursor })
      expect(second.rows).toEqual(from(20))
      const rungs = read.flatMap(({ sk }) => /^LADDER#(\d+)#(?!00)\d\d$/.exec(sk)?.[1] ?? [])
      expect([...new Set(rungs.map(Number))]).toEqual(from(20))
      // Beside them the recipients and the tries of the portion that these rows are in.
      const others = read.filter(({ sk }) => sk.startsWith('LADDER#')).length - rungs.length
      expect(others).toBeLessThanOrEqual(2)
      expect(second.measured.readUnits).toBeLessThanOrEqual(45)
    },
  )

  test('is the same backwards, with none of the rows before and after it', async () => {
    const read = itemsRead()
    const token = await tree.province.token('CLERK')
    const query = `query ($id: ID!) { document(id: $id) { ladder(last: 20) { nodes { id rungs { state } } } } }`
    const { data } = await send<Page>(token, query, { id: ids.get(2586) })
    expect(data?.document.ladder.nodes.map(({ id }) => Number(id.split('_').at(-1)))).toEqual(from(2566))
    const rungs = read.flatMap(({ sk }) => /^LADDER#(\d+)#(?!00)\d\d$/.exec(sk)?.[1] ?? [])
    expect(new Set(rungs.map(Number)).size).toBe(20)
  })

  test('is read with the document for the longest of several first pages, however they are spread', async () => {
    const token = await tree.province.token('CLERK')
    const query = `query ($id: ID!, $no: Boolean!) {
      document(id: $id) { a: ladder(first: 5) { ...Rows } ...More ...More ... on Document { c: ladder(first: 100) @include(if: $no) { ...Rows } } }
    }
    fragment Rows on LadderConnection { nodes { id } }
    fragment More on Document { b: ladder(first: 30) { ...Rows } }`
    const [answer, measured] = await measuring(() =>
      send<{ document: Record<'a' | 'b', { nodes: object[] }> }>(token, query, {
        id: ids.get(2586),
        no: false,
      }),
    )
    expect([answer.data?.document.a.nodes.length, answer.data?.document.b.nodes.length]).toEqual([5, 30])
    expect(measured).toMatchObject({ calls: 1 })
    expect(measured.readUnits).toBeLessThanOrEqual(30)
  })

  test('is not read for a document of which only the title is asked', async () => {
    const token = await tree.province.token('CLERK')
    const query = 'query ($id: ID!) { document(id: $id) { title } }'
    const [, measured] = await measuring(() => send(token, query, { id: ids.get(2586) }))
    expect(measured).toMatchObject({ calls: 1, readUnits: 1 })
  })
})

describe('of an agency with thousands of agencies below it', () => {
  let few: TestAgency
  let many: TestAgency
  const below = new Map<TestAgency, readonly TestAgency[]>()
  beforeAll(async () => {
    few = await anAgency(stack, tree.operator, { regionCode: '420000', tier: 'PROVINCE' })
    many = await anAgency(stack, tree.operator, { regionCode: '430000', tier: 'PROVINCE' })
    below.set(few, await manyAgencies(stack, few, 18))
    below.set(many, await manyAgencies(stack, many, 2586))
    // So that it shows whether the directory was asked about them.
    for (const agency of [few, many].flatMap(named)) await nobodySignsAt(agency)
  })
  async function nobodySignsAt({ id }: TestAgency): Promise<void> {
    const agency = agencyOf(await wholeTable(stack).get(agencyKey(id)))
    if (agency === null) throw new Error('no agency')
    await wholeTable(stack).putAll([agencyItem({ ...agency, receives: false })])
  }
  const named = (sender: TestAgency) => (below.get(sender) ?? []).slice(3, 6)

  async function dispatching(sender: TestAgency): Promise<Measured> {
    const sealed = await aNoticeIn('SEALED', sender, named(sender))
    const { name, token, input } = await nextStep(sender, sealed)
    const [payload, measured] = await measuring(() =>
      mutate<{ document: { state: string } | null; problems: { code: string }[] }>(token, name, input),
    )
    expect(payload.document?.state).toBe('DISPATCHED')
    expect(payload.problems.map(({ code }) => code)).toEqual(['NOBODY_SIGNS_FOR'])
    return measured
  }
  async function checking(sender: TestAgency, query: string): Promise<Measured> {
    const token = await sender.token('DRAFTER')
    const variables = { input: { draft: aNotice(named(sender)) } }
    const [{ errors }, measured] = await measuring(() => send(token, operation(query), variables))
    expect(errors).toBeUndefined()
    return measured
  }

  test('a dispatch to three that are named reads as much as where there are 18', async () => {
    expect(await dispatching(many)).toEqual(await dispatching(few))
  })
  test.each(['Validate', 'RoutingCheck'])('so does a check of three that are named: %s', async query => {
    expect(await checking(many, query)).toEqual(await checking(few, query))
  })
})
