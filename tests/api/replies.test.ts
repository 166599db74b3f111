import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate, type Payload, type SeenProblem, send } from '../kit/api.ts'
import { aNotice, aNoticeIn, handle, nextStep, type SeenDocument, SIGN_FOR } from '../kit/documents.ts'
import { anAgency, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { codesOf, deliveryAt, recall, stepOn } from '../kit/recalls.ts'
import { relayAll } from '../kit/relay.ts'
import { answer, dueAt, importYear, noticesOf, repliesTo, replyAt, setClock } from '../kit/replies.ts'
import { openStack, type Stack } from '../kit/stack.ts'

const WITHIN_FIVE = { replyWithin: 5 }
/** The Monday before the National Day; five working days later it is Saturday, 11 October, which is worked. */
const MONDAY = '2031-09-29T09:30'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  setClock('2031-09-26T09:00')
  tree = await aTree(stack)
  await importYear(tree)
  await relayAll(stack)
})

async function aDemand(more: object, ...to: TestAgency[]): Promise<SeenDocument> {
  const notice = await aNoticeIn('DISPATCHED', tree.province, to, more)
  await relayAll(stack)
  return notice
}
/** A city of its own, so that what other tests leave there is not counted. */
const aCity = () => anAgency(stack, tree.province, { regionCode: '410300', tier: 'CITY' })
const numbersIn = async (agency: TestAgency, late: boolean) =>
  (
    await ask<{ nodes: { number: string }[] }>(await agency.token('CLERK'), 'InboxReplies', {
      late,
      first: 100,
    })
  ).nodes.map(({ number }) => number)
const idsInOutbox = async (agency: TestAgency, late: boolean) =>
  (
    await ask<{ nodes: { id: string }[] }>(await agency.token('CLERK'), 'OutboxReplies', { late, first: 100 })
  ).nodes.map(({ id }) => id)

describe('a demanded reply (回复期限)', () => {
  test('is counted once at the dispatch, across the National Day, and is the same for every recipient', async () => {
    setClock(MONDAY)
    const { zhengzhou, luoyang } = tree
    const notice = await aDemand(WITHIN_FIVE, zhengzhou, luoyang)
    const seen = await repliesTo(tree.province, notice)
    expect(seen).toMatchObject({
      replyDemand: { date: null, workingDays: 5 },
      deadline: { dueOn: '2031-10-11', dueAt: '2031-10-11T16:00:00.000Z' },
      lateRecipients: 0,
    })
    expect(seen.deadline?.days.map(({ date, reason }) => `${date.slice(5)} ${reason}`)).toEqual([
      '09-29 START_DAY',
      '09-30 WORKING_DAY',
      ...[1, 2, 3, 4, 5, 6, 7].map(day => `10-0${day} HOLIDAY`),
      '10-08 WORKING_DAY',
      '10-09 WORKING_DAY',
      '10-10 WORKING_DAY',
      '10-11 SHIFTED_WORKING_DAY',
    ])
    for (const agency of [zhengzhou, luoyang]) {
      expect(await replyAt(agency, notice)).toMatchObject({
        deadline: seen.deadline,
        late: false,
        reminders: [],
        content: { replyDemand: { date: null, workingDays: 5 } },
      })
    }
  })

  test('by a day is that day for those who are to act, and nothing is owed for a copy', async () => {
    setClock(MONDAY)
    const [main, copied] = [await aCity(), await aCity()]
    const notice = await aDemand({ replyBy: '2031-10-15', copies: [copied.id] }, main)
    expect(await replyAt(main, notice)).toMatchObject({
      deadline: { dueOn: '2031-10-15', basis: 'REPLY_BY', days: [{ date: '2031-10-15', counted: true }] },
      content: { replyDemand: { date: '2031-10-15', workingDays: null } },
    })
    expect(await replyAt(copied, notice)).toMatchObject({
      deadline: null,
      content: { replyDemand: { date: '2031-10-15' } },
    })
    expect(await numbersIn(main, false)).toEqual([notice.number])
    expect(await numbersIn(copied, false)).toEqual([])
  })

  test('is nothing that documents without one have', async () => {
    setClock(MONDAY)
    const city = await aCity()
    const notice = await aDemand({}, city)
    expect(await repliesTo(tree.province, notice)).toMatchObject({
      ...{ replyDemand: null, deadline: null, lateRecipients: null },
      ladder: { nodes: [{ late: false, repliedLate: false }] },
    })
    expect(await replyAt(city, notice)).toMatchObject({ deadline: null, late: false, reminders: [] })
  })

  describe('as it is checked', () => {
    const check = async (demand: Record<string, unknown>) =>
      ask<{ allowed: boolean; findings: (SeenProblem & Record<string, unknown>)[] }>(
        await tree.province.token('DRAFTER'),
        'Validate',
        { input: { draft: aNotice([tree.luoyang], demand) } },
      )
    test.each([
      [{ replyWithin: 5 }, true, []],
      [{ replyBy: '2031-10-03' }, true, ['REPLY_DATE_DAY_OFF']],
      [{ replyBy: '2031-09-28' }, false, ['REPLY_DATE_PAST']],
      [{ replyBy: '2032-03-01' }, false, ['CALENDAR_NOT_LOADED']],
      [{ replyWithin: 100 }, false, ['CALENDAR_NOT_LOADED']],
      [{ replyWithin: 201 }, false, ['OUT_OF_RANGE']],
      [{ replyWithin: 5, replyBy: '2031-10-15' }, false, ['REPLY_DEMANDED_TWICE']],
    ])('%j: allowed %s, %j', async (demand, allowed, codes) => {
      setClock(MONDAY)
      const checked = await check(demand)
      expect([checked.allowed, checked.findings.map(({ code }) => code)]).toEqual([allowed, codes])
    })
    test('says the working day that would fit', async () => {
      setClock(MONDAY)
      const { findings } = await check({ replyBy: '2031-10-03' })
      expect(findings).toMatchObject([
        { message: '要求回复的日期 2031-10-03 不是工作日，此后的第一个工作日为 2031-10-08。' },
      ])
    })
    test('is not dispatched when its day is past meanwhile, nor into a year without a calendar', async () => {
      setClock(MONDAY)
      const past = await aNoticeIn('SEALED', tree.province, [tree.luoyang], { replyBy: '2031-09-30' })
      const unknown = await aNoticeIn('SEALED', tree.province, [tree.luoyang], { replyWithin: 100 })
      setClock('2031-10-08T09:00')
      for (const [document, code] of [
        [past, 'REPLY_DATE_PAST'],
        [unknown, 'CALENDAR_NOT_LOADED'],
      ] as const) {
        const { name, token, input } = await nextStep(tree.province, document)
        const refused = await mutate<Payload<'document', SeenDocument>>(token, name, input)
        expect(codesOf(refused)).toEqual([code])
      }
    })
  })
})

describe('who is late with a reply', () => {
  test('is reminded before, urged after it in working hours, and seen by both sides until it replies', async () => {
    setClock(MONDAY)
    const [prompt, slow] = [await aCity(), await aCity()]
    const notice = await aDemand(WITHIN_FIVE, prompt, slow)
    await answer(stack, prompt, notice)
    expect(await numbersIn(prompt, false)).toEqual([])
    expect(await numbersIn(slow, false)).toEqual([notice.number])
    expect(await idsInOutbox(tree.province, false)).toContain(notice.id)

    await dueAt(stack, '2031-10-10T08:59')
    expect(await noticesOf(stack, slow)).toEqual([])
    await dueAt(stack, '2031-10-10T09:01')
    const soon = { kind: 'REPLY_DUE_SOON', step: 1, number: notice.number, dueAt: '2031-10-11T16:00:00.000Z' }
    expect(await noticesOf(stack, slow)).toMatchObject([soon])
    await dueAt(stack, '2031-10-11T23:59')
    expect(await replyAt(slow, notice)).toMatchObject({
      late: false,
      reminders: [{ kind: 'REPLY_DUE_SOON' }],
    })

    // Midnight ends the last day; nobody is woken for it, and Sunday is off.
    await dueAt(stack, '2031-10-12T00:00')
    expect(await replyAt(slow, notice)).toMatchObject({ late: true, reminders: [{ kind: 'REPLY_DUE_SOON' }] })
    expect(await numbersIn(slow, true)).toEqual([notice.number])
    expect(await numbersIn(slow, false)).toEqual([])
    expect(await idsInOutbox(tree.province, true)).toContain(notice.id)
    const late = await repliesTo(tree.province, notice, { late: true })
    expect(late).toMatchObject({
      lateRecipients: 1,
      ladder: { nodes: [{ recipient: { agencyId: slow.id }, late: true }] },
    })
    expect(late.ladder.nodes).toHaveLength(1)
    expect((await repliesTo(tree.province, notice, { late: false })).ladder.nodes).toEqual([])

    await dueAt(stack, '2031-10-13T09:01')
    await dueAt(stack, '2031-10-16T09:01')
    await dueAt(stack, '2031-10-23T09:01')
    await dueAt(stack, '2031-10-30T09:01')
    expect((await noticesOf(stack, slow)).map(({ kind, step, at }) => [kind, step, at])).toEqual([
      ['REPLY_DUE_SOON', 1, expect.stringMatching(/^2031-10-10T01/)],
      ['REPLY_LATE', 1, expect.stringMatching(/^2031-10-13T01/)],
      ['REPLY_LATE', 2, expect.stringMatching(/^2031-10-16T01/)],
      ['REPLY_LATE', 3, expect.stringMatching(/^2031-10-23T01/)],
    ])
    expect(await noticesOf(stack, prompt)).toEqual([])
    const told = (await noticesOf(stack, tree.province)).filter(one => one.documentId === notice.id)
    expect(told.map(({ kind, step, late: many }) => [kind, step, many])).toEqual([
      ['REPLY_LATE', 1, 1],
      ['REPLY_LATE', 2, 1],
      ['REPLY_LATE', 3, 1],
    ])

    await answer(stack, slow, notice)
    expect(await replyAt(slow, notice)).toMatchObject({ state: 'REPLIED', late: false, repliedLate: true })
    const after = await repliesTo(tree.province, notice)
    expect(after.lateRecipients).toBe(0)
    expect(after.ladder.nodes.map(row => [row.late, row.repliedLate])).toEqual([
      [false, false],
      [false, true],
    ])
    expect(await numbersIn(slow, true)).toEqual([])
    expect(await idsInOutbox(tree.province, true)).not.toContain(notice.id)
  })

  test('owes nothing once it returned the document, or lost it by a recall', async () => {
    // Later than in the test before: what was due then is not looked for again.
    setClock('2031-11-03T09:30')
    const [returning, signed, unsigned] = [await aCity(), await aCity(), await aCity()]
    const notice = await aDemand({ replyWithin: 1 }, returning, signed, unsigned)
    const returned = await handle(returning, await deliveryAt(returning, notice), SIGN_FOR)
    await stepOn(returning, 'ReturnDelivery', returned, { reason: '不属我市职责' })
    await handle(signed, await deliveryAt(signed, notice), SIGN_FOR)
    await relayAll(stack)
    await recall(tree.province, notice)
    await relayAll(stack)
    await dueAt(stack, '2031-11-05T09:01')
    // Who signed for it is asked, and owes the reply until it agrees.
    const rows = (await repliesTo(tree.province, notice)).ladder.nodes
    expect(rows.map(({ state, late }) => [state, late])).toEqual([
      ['RETURNED', false],
      ['SIGNED_FOR', true],
      ['RECALLED', false],
    ])
    await stepOn(signed, 'AgreeToRecall', await deliveryAt(signed, notice))
    await relayAll(stack)
    expect(await repliesTo(tree.province, notice)).toMatchObject({ lateRecipients: 0 })
    expect(await idsInOutbox(tree.province, true)).not.toContain(notice.id)
    await dueAt(stack, '2031-11-10T09:01')
    for (const agency of [returning, unsigned]) {
      expect(await noticesOf(stack, agency)).toEqual([])
      expect(await numbersIn(agency, true)).toEqual([])
    }
    expect((await noticesOf(stack, signed)).map(({ kind, step }) => [kind, step])).toEqual([
      ['REPLY_LATE', 1],
    ])
  })

  test('is not late while it does not have the document', async () => {
    setClock('2031-11-10T09:30')
    const absent = await anAgency(stack, tree.province, { regionCode: '410300', tier: 'CITY', active: false })
    const there = await aCity()
    const notice = await aDemand({ replyWithin: 1 }, absent, there)
    setClock('2031-11-12T09:01')
    const seen = await repliesTo(tree.province, notice)
    expect(seen.lateRecipients).toBe(1)
    expect(seen.ladder.nodes.map(({ state, late }) => [state, late])).toEqual([
      ['AWAITING_ACTIVATION', false],
      ['DELIVERED', true],
    ])
  })

  test('is seen by its sender and itself alone', async () => {
    setClock('2031-11-10T09:30')
    const city = await aCity()
    const notice = await aDemand({ replyWithin: 1 }, city)
    const { id } = await deliveryAt(city, notice)
    setClock('2031-11-12T09:01')
    const stranger = await (await aCity()).token('CLERK')
    expect(await ask(stranger, 'DeliveryReply', { id })).toBeNull()
    expect(await ask(stranger, 'DocumentReplies', { id: notice.id })).toBeNull()
    expect(await ask(await city.token('CLERK'), 'DocumentReplies', { id: notice.id })).toBeNull()
    expect(await ask<{ nodes: unknown[] }>(stranger, 'OutboxReplies', { late: true })).toMatchObject({
      nodes: [],
    })
  })

  test('is listed by that alone: other filters are refused with what is served', async () => {
    const clerk = await tree.province.token('CLERK')
    for (const list of [
      'inbox(late: true, kind: NOTICE)',
      'outbox(late: true, kind: NOTICE)',
      'outbox(late: false, incomplete: true)',
    ]) {
      const { errors } = await send(clerk, `{ ${list} { nodes { id } } }`, {})
      expect(errors).toMatchObject([{ extensions: { code: 'FILTERS_NOT_SERVED', allowed: [['late']] } }])
    }
  })

  test('is found page by page', async () => {
    setClock('2031-11-10T09:30')
    const city = await aCity()
    const notices: SeenDocument[] = []
    for (const replyWithin of [3, 1, 2]) notices.push(await aDemand({ replyWithin }, city))
    const clerk = await city.token('CLERK')
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: {
        nodes: { number: string }[]
        pageInfo: { hasNextPage: boolean; endCursor: string | null }
      } = await ask(clerk, 'InboxReplies', { late: false, first: 1, after })
      seen.push(...page.nodes.map(({ number }) => number))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after !== null)
    expect(seen).toEqual([notices[1], notices[2], notices[0]].map(notice => notice?.number))
  })
})
