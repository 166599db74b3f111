import { beforeAll, describe, expect, test } from 'vitest'
import { operation } from '../../graphql/operations.ts'
import { amount } from '../kit/amount.ts'
import { ask, mutate, send } from '../kit/api.ts'
import { aNoticeIn, handle, inboxOf, type SeenDelivery, SIGN_FOR } from '../kit/documents.ts'
import { aTree, type Tree } from '../kit/government.ts'
import {
  aSeries,
  auditOf,
  nextOf,
  openSeries,
  type RegisteredDelivery,
  register,
  registration,
  type SeenSeries,
  signedDeliveries,
} from '../kit/incoming.ts'
import { recall } from '../kit/recalls.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

const AT_ONCE = amount(8, 64)
/** One more than are written at a time. */
const IN_BULK = 9

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  tree = await aTree(stack)
  await relayAll(stack)
})

const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()
const numbered = (prefix: string, seq: number) => `${prefix}〔${year}〕${seq}号`
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const numberOf = ({ delivery }: RegisteredDelivery) => delivery?.incomingNumber
const arrivals = (count: number) => signedDeliveries(stack, tree.province, tree.luoyang, count)
const one = async () => (await arrivals(1))[0] as SeenDelivery

describe('a series of incoming numbers (收文编号)', () => {
  test('offers the next number of this year and gives it to whoever registers', async () => {
    const series = await aSeries(tree.luoyang, '收')
    expect(series).toMatchObject({ name: '收文', prefix: '收', year, next: 1 })
    expect(await nextOf(tree.luoyang, series)).toBe(numbered('收', 1))
    const [first, second] = (await arrivals(2)) as [SeenDelivery, SeenDelivery]
    const taken = await register(tree.luoyang, first, { incomingSeriesId: series.id })
    expect(taken.delivery).toMatchObject({ state: 'REGISTERED', incomingNumber: numbered('收', 1) })
    expect(await nextOf(tree.luoyang, series)).toBe(numbered('收', 2))
    const { nodes } = await ask<{ nodes: SeenSeries[] }>(await tree.luoyang.token('CLERK'), 'IncomingSeries')
    expect(nodes.find(({ id }) => id === series.id)).toMatchObject({ next: 2 })
    expect(numberOf(await register(tree.luoyang, second, { incomingSeriesId: series.id }))).toBe(
      numbered('收', 2),
    )
    expect(await auditOf(tree.luoyang, series)).toMatchObject({
      counter: 2,
      issued: 2,
      gaps: [],
      sound: true,
    })
  })

  test(`gives ${AT_ONCE} deliveries that are registered at once 1 to ${AT_ONCE}, and retries keep theirs`, async () => {
    const series = await aSeries(tree.luoyang, '并收')
    const clerk = await tree.luoyang.token('CLERK')
    const inputs = (await arrivals(AT_ONCE)).map(delivery =>
      registration(delivery, { incomingSeriesId: series.id }),
    )
    const registerAll = () =>
      Promise.all(inputs.map(input => mutate<RegisteredDelivery>(clerk, 'RegisterDelivery', input)))
    // Who waits too long for its turn is told to come again, with the same key.
    const isBusy = ({ problems }: RegisteredDelivery) => problems.some(({ code }) => code === 'BUSY')
    await expect.poll(async () => (await registerAll()).some(isBusy)).toBe(false)
    const numbers = (await registerAll()).map(numberOf)
    expect([...numbers].sort()).toEqual(
      upTo(AT_ONCE)
        .map(seq => numbered('并收', seq))
        .sort(),
    )
    const again = await registerAll()
    expect(again.map(numberOf)).toEqual(numbers)
    expect(again.every(({ replayed }) => replayed)).toBe(true)
    expect(await auditOf(tree.luoyang, series)).toMatchObject({
      counter: AT_ONCE,
      issued: AT_ONCE,
      sound: true,
    })
  })

  test('gives deliveries that are registered in bulk a number each', async () => {
    const series = await aSeries(tree.luoyang, '批收')
    const items = (await arrivals(IN_BULK)).map(delivery =>
      registration(delivery, { incomingSeriesId: series.id }),
    )
    const { results } = await ask<{ results: RegisteredDelivery[] }>(
      await tree.luoyang.token('CLERK'),
      'RegisterDeliveries',
      { input: { items } },
    )
    expect(results.map(numberOf).sort()).toEqual(
      upTo(IN_BULK)
        .map(seq => numbered('批收', seq))
        .sort(),
    )
  })

  test('goes on from a register of before, and the audit judges what it gave', async () => {
    const series = await aSeries(tree.luoyang, '续收', { first: 501 })
    expect(await auditOf(tree.luoyang, series)).toMatchObject({ counter: 500, issued: 0, sound: true })
    expect(numberOf(await register(tree.luoyang, await one(), { incomingSeriesId: series.id }))).toBe(
      numbered('续收', 501),
    )
    expect(await auditOf(tree.luoyang, series)).toMatchObject({
      counter: 501,
      issued: 1,
      gaps: [],
      sound: true,
    })
  })

  test('leaves out a number that a delivery has as its own, and the ledger says which', async () => {
    const own = await register(tree.luoyang, await one(), { incomingNumber: ` 越收[${year}] 1号` })
    expect(own.delivery?.state).toBe('REGISTERED')
    const series = await aSeries(tree.luoyang, '越收')
    expect(numberOf(await register(tree.luoyang, await one(), { incomingSeriesId: series.id }))).toBe(
      numbered('越收', 2),
    )
    expect(await auditOf(tree.luoyang, series)).toMatchObject({
      counter: 2,
      issued: 2,
      gaps: [],
      sound: true,
    })
  })

  test('keeps the number of a delivery that is recalled', async () => {
    const series = await aSeries(tree.zhengzhou, '撤收')
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    const [delivery] = await inboxOf(tree.zhengzhou)
    const signed = await handle(tree.zhengzhou, delivery as SeenDelivery, SIGN_FOR)
    await register(tree.zhengzhou, signed, { incomingSeriesId: series.id })
    await recall(tree.province, notice)
    await relayAll(stack)
    await mutate(await tree.zhengzhou.token('CLERK'), 'AgreeToRecall', {
      deliveryId: delivery?.id,
      expectedVersion: 4,
    })
    expect(await nextOf(tree.zhengzhou, series)).toBe(numbered('撤收', 2))
    expect(await auditOf(tree.zhengzhou, series)).toMatchObject({ issued: 1, voided: [], sound: true })
  })

  test('is opened once under its prefix, with one that numbers can have', async () => {
    await aSeries(tree.luoyang, '唯收')
    expect((await openSeries(tree.luoyang, '唯收')).problems).toMatchObject([{ code: 'ALREADY_EXISTS' }])
    for (const prefix of ['', '收〔', '收1', '字'.repeat(13)])
      expect((await openSeries(tree.luoyang, prefix)).problems).toMatchObject([
        { code: 'NOT_AN_INCOMING_PREFIX', path: ['prefix'] },
      ])
    expect((await openSeries(tree.luoyang, '零收', { first: 0 })).problems).toMatchObject([
      { code: 'OUT_OF_RANGE', path: ['first'] },
    ])
    const byDrafter = await mutate<{ problems: unknown[] }>(
      await tree.luoyang.token('DRAFTER'),
      'OpenIncomingSeries',
      { name: '收文', prefix: '草收' },
    )
    expect(byDrafter.problems).toMatchObject([{ code: 'NOT_PERMITTED' }])
  })

  test('is of one agency alone', async () => {
    const series = await aSeries(tree.luoyang, '独收')
    expect(await nextOf(tree.zhengzhou, series)).toBeNull()
    expect(await auditOf(tree.zhengzhou, series)).toBeNull()
    const [delivery] = await signedDeliveries(stack, tree.province, tree.zhengzhou, 1)
    expect(
      (await register(tree.zhengzhou, delivery as SeenDelivery, { incomingSeriesId: series.id })).problems,
    ).toMatchObject([{ code: 'NOT_FOUND', path: ['incomingSeriesId'] }])
    const refused = await send(await tree.luoyang.token('DRAFTER'), operation('IncomingSeries'), {})
    expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  })
})

describe('a number of the agency’s own', () => {
  test('is refused for a second delivery, which is told which one has it', async () => {
    const [first, second] = (await arrivals(2)) as [SeenDelivery, SeenDelivery]
    await register(tree.luoyang, first, { incomingNumber: '自编7号' })
    const { delivery, problems } = await register(tree.luoyang, second, { incomingNumber: '自编 ７号' })
    expect(delivery).toBeNull()
    expect(problems).toMatchObject([
      {
        __typename: 'IncomingNumberTaken',
        code: 'INCOMING_NUMBER_TAKEN',
        path: ['incomingNumber'],
        number: '自编7号',
        deliveryId: first.id,
      },
    ])
  })

  test('is had by one of two deliveries that are registered under it at once', async () => {
    const both = await arrivals(2)
    const answers = await Promise.all(
      both.map(delivery => register(tree.luoyang, delivery, { incomingNumber: '自编8号' })),
    )
    expect(answers.filter(({ delivery }) => delivery !== null)).toHaveLength(1)
    expect(answers.flatMap(({ problems }) => problems)).toMatchObject([{ code: 'INCOMING_NUMBER_TAKEN' }])
  })

  test('is not another agency’s concern', async () => {
    const [here] = await arrivals(1)
    const [there] = await signedDeliveries(stack, tree.province, tree.zhengzhou, 1)
    await register(tree.luoyang, here as SeenDelivery, { incomingNumber: '同号' })
    const { delivery } = await register(tree.zhengzhou, there as SeenDelivery, { incomingNumber: '同号' })
    expect(delivery?.state).toBe('REGISTERED')
  })

  test('is not given together with a series', async () => {
    const series = await aSeries(tree.luoyang, '两收')
    const given = { incomingNumber: '自编9号', incomingSeriesId: series.id }
    expect((await register(tree.luoyang, await one(), given)).problems).toMatchObject([
      { code: 'INCOMING_NUMBER_TWICE', path: ['incomingNumber'] },
    ])
    expect(await nextOf(tree.luoyang, series)).toBe(numbered('两收', 1))
  })
})
