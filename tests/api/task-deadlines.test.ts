import { beforeAll, describe, expect, test } from 'vitest'
import type { RelayTools } from '../../functions/access/relay.ts'
import { relayTools } from '../../functions/handlers/relay-tools.ts'
import { relays } from '../../functions/handling/relay/index.ts'
import { remindOfTask } from '../../functions/handling/relay/reminders.ts'
import { ask, mutate, type SeenProblem, send } from '../kit/api.ts'
import { ACCEPT, aNoticeIn, handle, REGISTER, type SeenDocument, SIGN_FOR } from '../kit/documents.ts'
import { inFunction, underRoleOf } from '../kit/functions.ts'
import { aMember, anAgency, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { DEATHS, dieAtEachCall, eventsOf } from '../kit/mortal.ts'
import { correctYear, moveDeadline } from '../kit/moved-deadlines.ts'
import { deliveryAt } from '../kit/recalls.ts'
import { drain, relay, relayWithArrivals, startDue, waitingMessages } from '../kit/relay.ts'
import { dueAt, importYear, setClock } from '../kit/replies.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let tools: RelayTools
/** Of 20 working days across the National Day. */
let demand: { readonly city: TestAgency; readonly notice: SeenDocument }
beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  setClock('2031-09-26T09:00')
  tree = await aTree(stack)
  await importYear(tree)
  await relayWithArrivals(stack)
  tools = underRoleOf('relay', await inFunction('relay', async () => relayTools('relay')))
  setClock('2031-09-29T09:30')
  const city = await anAgency(stack, tree.province, { regionCode: '410300', tier: 'CITY' })
  const notice = await aNoticeIn('DISPATCHED', tree.province, [city], { replyWithin: 20 })
  demand = { city, notice }
  await relayWithArrivals(stack)
})

interface SeenTask {
  readonly id: string
  readonly version: number
  readonly due: string | null
  readonly dueFrom?: string | null
}
interface SeenMatter {
  readonly id: string
  readonly due: string | null
  readonly dueFrom: string | null
  readonly tasks: readonly SeenTask[]
  readonly events: readonly { readonly type: string }[]
}
interface Answer {
  readonly matter: SeenMatter | null
  readonly problems: readonly SeenProblem[]
}
interface Told {
  readonly unseen: number
  readonly nodes: readonly {
    readonly id: string
    readonly kind: string
    readonly isSeen: boolean
    readonly actedAt: string | null
    readonly task: SeenTask | null
  }[]
}
interface Person {
  readonly agency: TestAgency
  readonly id: string
}
const person = async (agency: TestAgency, name: string): Promise<Person> => ({
  agency,
  id: (await aMember(stack, agency, name, 'DRAFTER')).id,
})
/** Of now: the clock moves on. */
const tokenOf = ({ id, agency }: Person) => stack.issuer.mint({ sub: id, agency: agency.id })
const toldTo = async (who: Person): Promise<Told> => ask(await tokenOf(who), 'MyNotifications', { first: 50 })
const kindsTold = async (who: Person) => (await toldTo(who)).nodes.map(({ kind }) => kind)
const open = async (agency: TestAgency, input: object): Promise<Answer> =>
  mutate(await agency.token('CLERK'), 'OpenMatter', { title: '防汛准备', ...input })
const given = ({ id }: Person, due: string) => ({ to: { kind: 'MEMBER', id }, due })

/** A matter whose first task somebody has until a day. */
async function aTask(who: Person, due: string): Promise<{ matter: SeenMatter; task: SeenTask }> {
  const { matter, problems } = await open(who.agency, { first: [given(who, due)] })
  const [task] = matter?.tasks ?? []
  if (matter === null || task === undefined) throw new Error(JSON.stringify(problems))
  return { matter, task }
}
const on = ({ id: taskId, version: expectedVersion }: SeenTask) => ({ taskId, expectedVersion })
const idsIn = async (token: string, name: string, args: Record<string, unknown>) =>
  (await ask<{ nodes: { id?: string; task?: { id: string } }[] }>(token, name, args)).nodes.map(
    one => one.id ?? one.task?.id,
  )

describe('what a member is told of their own tasks (我的提醒)', () => {
  test('is theirs alone; that it came, was seen and acted on are three facts', async () => {
    const { zhengzhou } = tree
    const [one, other] = [await person(zhengzhou, '甲'), await person(zhengzhou, '乙')]
    const { matter, task } = await aTask(one, '2031-12-01')
    const clerk = await zhengzhou.token('CLERK')
    await mutate(clerk, 'UrgeTasks', { matterId: matter.id })
    await relayWithArrivals(stack)
    const told = await toldTo(one)
    expect(told.nodes).toMatchObject([
      { kind: 'TASK_URGED', isSeen: false, actedAt: null, task: { id: task.id } },
      { kind: 'TASK_CAME', isSeen: false, actedAt: null },
    ])
    const [latest] = told.nodes
    const mark = (token: string) =>
      mutate<Answer>(token, 'MarkNotificationsSeen', { notificationId: latest?.id })
    for (const stranger of [await tokenOf(other), clerk, await tree.luoyang.token('CLERK')]) {
      expect((await mark(stranger)).problems).toMatchObject([{ code: 'NOT_FOUND' }])
      expect((await send(stranger, `{ node(id: "${latest?.id}") { id } }`)).data).toEqual({ node: null })
    }
    expect(await kindsTold(other)).toEqual([])
    expect(await ask(clerk, 'Notifications', { first: 50 })).toMatchObject({ nodes: [] })
    expect((await mark(await tokenOf(one))).problems).toEqual([])
    await mutate(await tokenOf(one), 'CompleteTask', { ...on(task), opinion: '已办' })
    expect(await toldTo(one)).toMatchObject({
      unseen: 0,
      nodes: [{ isSeen: true, actedAt: expect.any(String) }, { isSeen: true }],
    })
  })
})

describe('a task with a deadline', () => {
  test('is reminded of once before and once when it is late, and not if it is done or extended meanwhile', async () => {
    const { zhengzhou } = tree
    const people = await Promise.all(['甲', '乙', '丙'].map(name => person(zhengzhou, name)))
    const [late, done, extended] = people as [Person, Person, Person]
    const tasks = []
    for (const one of people) tasks.push((await aTask(one, '2031-10-09')).task)
    const [lateTask, doneTask, extendedTask] = tasks as [SeenTask, SeenTask, SeenTask]
    const opened = eventsOf(await drain(stack)).filter(({ event }) => event.type === 'MatterOpened')
    for (const when of DEATHS)
      for (const one of opened) await dieAtEachCall(tools, when, all => relays.MatterOpened(all, one))
    await dueAt(stack, '2031-10-08T08:30')
    await relayWithArrivals(stack)
    expect(await kindsTold(late)).toEqual([])

    for (const time of ['2031-10-08T09:05', '2031-10-08T10:00']) await dueAt(stack, time)
    await relayWithArrivals(stack)
    for (const one of people) expect(await kindsTold(one)).toEqual(['TASK_DUE_SOON'])
    await mutate(await tokenOf(done), 'CompleteTask', { ...on(doneTask), opinion: '已办' })
    const asked = await mutate<{ task: SeenTask }>(await tokenOf(extended), 'AskForExtension', {
      ...on(extendedTask),
      ...{ until: '2031-10-20', reason: '材料未齐' },
    })
    const answered = { ...on(asked.task), grant: true }
    await mutate(await zhengzhou.token('CLERK'), 'AnswerExtension', answered)
    await relayWithArrivals(stack)

    await dueAt(stack, '2031-10-10T08:00')
    await relayWithArrivals(stack)
    expect(await kindsTold(late)).toEqual(['TASK_DUE_SOON'])
    setClock('2031-10-10T09:05')
    await startDue()
    const works = (await Promise.all((await waitingMessages(stack)).map(taken))).flatMap(
      ({ remindOfTask: work }) => work ?? [],
    )
    expect(works.length).toBeGreaterThan(0)
    for (const when of DEATHS)
      for (const work of works) await dieAtEachCall(tools, when, all => remindOfTask(all, work))
    await Promise.all([...works, ...works].map(work => remindOfTask(tools, work)))
    await dueAt(stack, '2031-10-10T16:00')
    await relayWithArrivals(stack)
    expect(await kindsTold(late)).toEqual(['TASK_LATE', 'TASK_DUE_SOON'])
    expect(await kindsTold(done)).toEqual(['TASK_DUE_SOON'])
    expect(await kindsTold(extended)).toEqual(['EXTENSION_ANSWERED', 'TASK_DUE_SOON'])
    await dueAt(stack, '2031-10-17T09:05')
    await relayWithArrivals(stack)
    expect((await kindsTold(extended))[0]).toBe('TASK_DUE_SOON')

    const clerk = await zhengzhou.token('CLERK')
    expect(await idsIn(clerk, 'AgencyTasks', { late: true })).toEqual([lateTask.id])
    expect(await idsIn(await tokenOf(late), 'MyTasks', { late: true })).toEqual([lateTask.id])
    expect(await idsIn(await tokenOf(extended), 'MyTasks', { late: true })).toEqual([])
    expect(await idsIn(await tokenOf(extended), 'MyTasks', { dueUntil: '2031-10-20' })).toEqual([
      extendedTask.id,
    ])
    expect(await idsIn(await tree.luoyang.token('CLERK'), 'AgencyTasks', { late: true })).toEqual([])
  })

  test('is reminded of as what lies with a reader until a day is: once each, and whoever has it then', async () => {
    const { zhengzhou } = tree
    const [read, late] = await Promise.all(['甲', '乙'].map(name => person(zhengzhou, name)))
    if (read === undefined || late === undefined) throw new Error('two people')
    const { matter } = await open(zhengzhou, {})
    const readers = [read, late].map(({ id }) => ({ kind: 'MEMBER', id }))
    const mode = { mode: 'IN_ORDER', due: '2031-10-24' }
    const clerk = await zhengzhou.token('CLERK')
    await mutate(clerk, 'AddReaders', { matterId: matter?.id, to: readers, ...mode })
    const { nodes } = await ask<{ nodes: { reading: SeenTask }[] }>(await tokenOf(read), 'MyTasks')
    const [
      {
        reading: { id: readerId, version: expectedVersion },
      } = { reading: { id: '', version: 0 } },
    ] = nodes
    const marked = await mutate<Answer>(await tokenOf(read), 'MarkRead', { readerId, expectedVersion })
    expect(marked.problems).toEqual([])
    const records = await drain(stack)
    for (const when of DEATHS)
      for (const one of eventsOf(records).filter(({ event }) => event.type === 'MarkedRead'))
        await dieAtEachCall(tools, when, all => relays.MarkedRead(all, one))
    expect(await relay(records)).toBe(0)
    for (const time of ['2031-10-23T09:05', '2031-10-27T09:05', '2031-10-27T10:00']) {
      await dueAt(stack, time)
      await relayWithArrivals(stack)
    }
    expect(await kindsTold(late)).toEqual(['READING_LATE', 'READING_DUE_SOON', 'READING_CAME'])
    expect(await kindsTold(read)).toEqual(['READING_CAME'])
  })

  test('is due when the sender of the arrival moves the deadline, and says so', async () => {
    const { city, notice } = demand
    const accepted = await handle(city, await deliveryAt(city, notice), SIGN_FOR, REGISTER, ACCEPT)
    await relayWithArrivals(stack)
    const one = await person(city, '承办')
    const { matter } = await open(city, { ofDeliveryId: accepted.id, first: [{ to: given(one, '').to }] })
    expect(matter).toMatchObject({ due: '2031-10-31' })
    if (matter === null) throw new Error('no matter')
    expect(await correctYear(stack)).toEqual([])
    expect((await moveDeadline(tree.province, notice)).problems).toEqual([])
    await relayWithArrivals(stack)
    const after = await ask<SeenMatter>(await city.token('CLERK'), 'Matter', { id: matter.id })
    expect(after).toMatchObject({ due: '2031-11-03', dueFrom: 'SENDER', tasks: [{ due: '2031-11-03' }] })
    expect(after.events.map(({ type }) => type)).toEqual(['MatterOpened', 'DueMoved'])
    expect(await kindsTold(one)).toEqual(['TASK_DUE_MOVED', 'TASK_CAME'])
    const [task] = after.tasks as [SeenTask]
    expect(await ask(await city.token('CLERK'), 'NodeTask', { id: task.id })).toMatchObject({
      dueFrom: 'SENDER',
    })
  })

  test('has none, and a warning, where the calendar that the days of its step need is missing', async () => {
    setClock('2031-12-30T10:00')
    const { matter, problems } = await open(tree.luoyang, { way: 'GOVERNMENT_OFFICE' })
    expect(problems).toMatchObject([{ code: 'CALENDAR_NOT_LOADED', year: 2032 }])
    expect(matter?.tasks).toMatchObject([{ due: null }])
  })
})

/** The body of a message, which is taken off the queue. */
async function taken(message: Awaited<ReturnType<typeof waitingMessages>>[number]) {
  await message.remove()
  return JSON.parse(message.body) as { readonly remindOfTask?: Parameters<typeof remindOfTask>[1] }
}
