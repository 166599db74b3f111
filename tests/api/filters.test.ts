import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { DELIVERY_LISTS } from '../../functions/exchange/model/filters.ts'
import { operation } from '../../graphql/operations.ts'
import { ask, send } from '../kit/api.ts'
import { aDeliveryTo, type DeliveryFields, putDeliveries } from '../kit/deliveries.ts'
import { aDraftOf, aNotice, aNoticeIn, bring, type SeenDocument } from '../kit/documents.ts'
import { aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let arrived: readonly (DeliveryFields & { readonly id: string })[]

const DAY = (day: number): string => new Date(Date.UTC(2026, 5, day)).toISOString()
const KINDS = ['NOTICE', 'LETTER', 'REPLY'] as const
const STATES = ['DELIVERED', 'SIGNED_FOR', 'ACCEPTED', 'RETURNED', 'REPLIED'] as const
const URGENCIES = [null, 'URGENT', 'VERY_URGENT'] as const
const ROLES = ['MAIN', 'COPY'] as const
const issuers = (): string[] => [tree.province.id, tree.zhengzhou.id]
const NUMBERS = ['豫政〔2026〕1号', '豫政〔2026〕2号', '第1号'] as const

beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  tree = await aTree(stack)
  // Without a common period, so that every combination of values occurs.
  const made = Array.from({ length: 60 }, (_, n) => ({
    n,
    issuerId: issuers()[n % 2] ?? '',
    kind: KINDS[Math.floor(n / 2) % 3] ?? 'NOTICE',
    urgency: URGENCIES[Math.floor(n / 5) % 3] ?? null,
    role: ROLES[Math.floor(n / 7) % 2] ?? 'MAIN',
    state: STATES[Math.floor(n / 3) % 5] ?? 'DELIVERED',
    number: NUMBERS[Math.floor(n / 11) % 3] ?? '第1号',
    dispatchedAt: DAY(1 + (n % 13)),
  }))
  const deliveries = made.map(fields => aDeliveryTo(tree.erqi, fields))
  await putDeliveries(stack, tree.erqi, deliveries)
  arrived = made.map((fields, index) => ({ ...fields, id: deliveries[index]?.id ?? '' }))
})

interface Seen {
  readonly nodes: readonly { readonly id: string; readonly [field: string]: unknown }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** The ids of every page of a list. */
async function allOf(
  agency: TestAgency,
  name: string,
  variables: Readonly<Record<string, unknown>>,
  first = 100,
): Promise<string[]> {
  const token = await agency.token('CLERK')
  const ids: string[] = []
  let after: string | null = null
  for (;;) {
    const page: Seen = await ask<Seen>(token, name, { ...variables, first, after })
    ids.push(...page.nodes.map(({ id }) => id))
    after = page.pageInfo.endCursor
    if (!page.pageInfo.hasNextPage) return ids
  }
}

async function refusal(agency: TestAgency, name: string, variables: Readonly<Record<string, unknown>>) {
  const { errors, data } = await send(await agency.token('CLERK'), operation(name), variables)
  expect(Object.values(data ?? {}).every(value => value === null)).toBe(true)
  return errors?.[0]?.extensions
}

describe('a filtered inbox', () => {
  const values = fc.record({
    state: fc.constantFrom(...STATES),
    kind: fc.constantFrom(...KINDS),
    issuerId: fc.constantFrom(0, 1),
    urgency: fc.constantFrom('URGENT', 'VERY_URGENT'),
    role: fc.constantFrom(...ROLES),
    number: fc.constantFrom(...NUMBERS),
  })
  const day = fc.option(fc.integer({ min: 0, max: 15 }))

  test('is the whole inbox without what the filters exclude, in the same order, whatever the size of its pages', async () => {
    const whole = await allOf(tree.erqi, 'Inbox', {})
    expect(whole).toHaveLength(60)
    const byId = new Map(arrived.map(one => [one.id, one]))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...DELIVERY_LISTS),
        values,
        day,
        day,
        fc.integer({ min: 1, max: 30 }),
        async ({ filters }, { issuerId, ...more }, one, other, first) => {
          const given = { ...more, issuerId: issuers()[issuerId] }
          const asked = Object.fromEntries(filters.map(name => [name, given[name]]))
          const [from, until] = one !== null && other !== null && one > other ? [other, one] : [one, other]
          const dispatched = {
            ...(from === null ? {} : { from: DAY(from) }),
            ...(until === null ? {} : { until: DAY(until) }),
          }
          const expected = whole.filter(id => {
            const it = byId.get(id)
            return (
              it !== undefined &&
              filters.every(name => it[name] === given[name]) &&
              (from === null || it.dispatchedAt >= DAY(from)) &&
              (until === null || it.dispatchedAt < DAY(until))
            )
          })
          expect(await allOf(tree.erqi, 'Inbox', { ...asked, dispatched }, first)).toEqual(expected)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('shows when a delivery was dispatched, to the millisecond', async () => {
    const { nodes } = await ask<Seen>(await tree.erqi.token('CLERK'), 'Inbox', { first: 100 })
    const byId = new Map(arrived.map(one => [one.id, one.dispatchedAt]))
    expect(nodes.map(({ dispatchedAt }) => dispatchedAt)).toEqual(nodes.map(({ id }) => byId.get(id)))
  })

  test.each([
    ['kind and issuer', { kind: 'NOTICE', issuerId: 'agc_X' }, ['kind', 'issuerId']],
    [
      'urgency and role, with a state',
      { urgency: 'URGENT', role: 'MAIN', state: 'ACCEPTED' },
      ['state', 'urgency', 'role'],
    ],
    ['a number and a state', { number: '第1号', state: 'ACCEPTED' }, ['state', 'number']],
  ])('by %s is refused, with the combinations that are served', async (_, variables, given) => {
    const refused = await refusal(tree.erqi, 'Inbox', variables)
    expect(refused).toMatchObject({ code: 'FILTERS_NOT_SERVED' })
    expect([...((refused?.given ?? []) as string[])].sort()).toEqual([...given].sort())
    expect(refused?.allowed).toEqual(
      DELIVERY_LISTS.map(({ filters }) => filters).filter(all => all.length > 0),
    )
  })

  test('of a range that ends before it begins is refused', async () => {
    const dispatched = { from: DAY(9), until: DAY(8) }
    expect(await refusal(tree.erqi, 'Inbox', { dispatched })).toMatchObject({
      code: 'RANGE_REVERSED',
      given: [DAY(9), DAY(8)],
    })
    expect(await allOf(tree.erqi, 'Inbox', { dispatched: { from: DAY(9), until: DAY(9) } })).toEqual([])
    expect(await allOf(tree.erqi, 'Inbox', { dispatched: {} })).toHaveLength(60)
  })

  test.each([
    ['one that is there and sent nothing', () => tree.luoyang.id],
    ['one that never was', () => 'agc_01HZZZZZZZZZZZZZZZZZZZZZZZ'],
    ['nothing', () => ''],
    ['another partition', () => `${tree.province.id}#ACCEPTED`],
    ['a broken character', () => 'x\ud800y'],
    ['a very long text', () => 'x'.repeat(5000)],
  ])('by an issuer that is %s is empty', async (_, issuerId) => {
    expect(await allOf(tree.erqi, 'Inbox', { issuerId: issuerId() })).toEqual([])
  })

  test('has none of another agency, by whatever filter', async () => {
    for (const { filters } of DELIVERY_LISTS) {
      const sample = { ...arrived[0], urgency: 'URGENT' } as Record<string, unknown>
      const asked = Object.fromEntries(filters.map(name => [name, sample[name]]))
      expect(await allOf(tree.zhongyuan, 'Inbox', asked)).toEqual([])
    }
  })

  test('takes no cursor of another filter, and none of another agency', async () => {
    const token = await tree.erqi.token('CLERK')
    const { pageInfo } = await ask<Seen>(token, 'Inbox', { kind: 'NOTICE', first: 2 })
    const after = pageInfo.endCursor
    const others = [
      {},
      { kind: 'LETTER' },
      { role: 'MAIN' },
      { kind: 'NOTICE', state: 'ACCEPTED' },
      { kind: 'NOTICE', dispatched: { from: DAY(1) } },
    ]
    for (const variables of others)
      expect(await refusal(tree.erqi, 'Inbox', { ...variables, after })).toMatchObject({
        code: 'INVALID_CURSOR',
      })
    expect(await refusal(tree.zhongyuan, 'Inbox', { kind: 'NOTICE', after })).toMatchObject({
      code: 'INVALID_CURSOR',
    })
    expect((await ask<Seen>(token, 'Inbox', { kind: 'NOTICE', first: 2, after })).nodes).toHaveLength(2)
  })

  test.each([
    ['as printed', '豫政〔2026〕1号'],
    ['with square brackets', '豫政[2026]1号'],
    ['with wide brackets and digits', '豫政［２０２６］１号'],
    ['with round brackets, a blank and a zero', '豫政（2026） 01号'],
    ['with 第 and lenticular brackets', '豫政【2026】第1号'],
  ])('is found by a number %s', async (_, number) => {
    const expected = arrived.filter(one => one.number === '豫政〔2026〕1号').map(({ id }) => id)
    expect((await allOf(tree.erqi, 'Inbox', { number })).sort()).toEqual(expected.sort())
  })

  test('is empty for a number that is none', async () => {
    for (const number of ['', '豫政', '豫政〔2026〕号', '豫政〔2026〕1号#'])
      expect(await allOf(tree.erqi, 'Inbox', { number })).toEqual([])
  })
})

const aLetterTo = (agency: TestAgency) => aNotice([agency], { kind: 'LETTER', title: '关于商请支持的函' })

describe('a filtered outbox', () => {
  let notice: SeenDocument
  let letter: SeenDocument
  beforeAll(async () => {
    notice = await aNoticeIn('IN_REVIEW', tree.province, [tree.luoyang])
    letter = await aDraftOf(tree.province, aLetterTo(tree.luoyang))
  })

  test('is by kind and state what was asked for', async () => {
    expect(await allOf(tree.province, 'Outbox', { kind: 'LETTER' })).toEqual([letter.id])
    expect(await allOf(tree.province, 'Outbox', { kind: 'NOTICE' })).toEqual([notice.id])
    expect(await allOf(tree.province, 'Outbox', { kind: 'NOTICE', state: 'IN_REVIEW' })).toEqual([notice.id])
    expect(await allOf(tree.province, 'Outbox', { kind: 'NOTICE', state: 'DRAFT' })).toEqual([])
    expect(await allOf(tree.province, 'Outbox', { kind: 'ORDER' })).toEqual([])
    expect(await allOf(tree.jiyuan, 'Outbox', { kind: 'LETTER' })).toEqual([])
  })

  test('is by time of creation what was drafted from an instant on, and before another', async () => {
    const { nodes } = await ask<Seen>(await tree.province.token('CLERK'), 'Outbox')
    const [second, first] = nodes
    const [from, until] = [String(first?.createdAt), String(second?.createdAt)]
    expect(from < until).toBe(true)
    expect(await allOf(tree.province, 'Outbox', { created: { from } })).toEqual([second?.id, first?.id])
    expect(await allOf(tree.province, 'Outbox', { created: { from, until } })).toEqual([first?.id])
    expect(await allOf(tree.province, 'Outbox', { created: { from: until }, state: 'DRAFT' })).toEqual([
      second?.id,
    ])
    expect(await allOf(tree.province, 'Outbox', { created: { from: until }, kind: 'NOTICE' })).toEqual([])
    expect(await allOf(tree.province, 'Outbox', { created: { until: from } })).toEqual([])
    expect(await refusal(tree.province, 'Outbox', { created: { from: until, until: from } })).toMatchObject({
      code: 'RANGE_REVERSED',
    })
  })

  test('shows in every place the same time of the last change, which each step moves on', async () => {
    const draft = await aDraftOf(tree.luoyang, aLetterTo(tree.zhengzhou))
    const seen = async () => {
      const token = await tree.luoyang.token('CLERK')
      const { nodes } = await ask<Seen>(token, 'Outbox')
      const alone = await ask<{ updatedAt: string }>(token, 'Document', { id: draft.id })
      expect(nodes[0]?.updatedAt).toBe(alone.updatedAt)
      return alone.updatedAt
    }
    const before = await seen()
    expect(before).toBe((draft as unknown as { createdAt: string }).createdAt)
    const after = await bring(tree.luoyang, draft, 'IN_REVIEW')
    expect(await seen()).toBe((after as unknown as { updatedAt: string }).updatedAt)
    expect((await seen()) > before).toBe(true)
  })
})

describe('a document by its number', () => {
  let registered: SeenDocument
  beforeAll(async () => {
    registered = await aNoticeIn('REGISTERED', tree.zhengzhou, [tree.erqi])
  })
  const find = async (agency: TestAgency, number: string) =>
    ask<SeenDocument | null>(await agency.token('CLERK'), 'DocumentByNumber', { number })

  test('is found as it is printed and with other brackets', async () => {
    const number = registered.number ?? ''
    for (const written of [
      number,
      number.replace('〔', '[').replace('〕', ']'),
      number.replace('〕', '〕 第0'),
    ])
      expect((await find(tree.zhengzhou, written))?.id).toBe(registered.id)
  })

  test('is not found by another agency, by a number that was not given, or by what is none', async () => {
    const number = registered.number ?? ''
    expect(await find(tree.luoyang, number)).toBeNull()
    expect(await find(tree.zhengzhou, number.replace(/\d+号/, '99号'))).toBeNull()
    for (const text of ['', 'x\ud800', '第1号', `${number}#`])
      expect(await find(tree.zhengzhou, text)).toBeNull()
  })

  test('is not found by a number that was voided', async () => {
    const { number, id, version } = await aNoticeIn('REGISTERED', tree.zhengzhou, [tree.erqi])
    const input = {
      documentId: id,
      expectedVersion: version,
      reason: '标题有误',
      idempotencyKey: `void-${id}`,
    }
    await send(await tree.zhengzhou.token('CLERK'), operation('VoidNumber'), { input })
    expect(await find(tree.zhengzhou, number ?? '')).toBeNull()
  })
})
