import { beforeAll, describe, expect, test } from 'vitest'
import type { RelayTools } from '../../functions/access/relay.ts'
import { relayTools } from '../../functions/handlers/relay-tools.ts'
import { queued, relays } from '../../functions/handling/relay/index.ts'
import { WAITING_SHARDS, waitingMatterItem, waitingMatters } from '../../functions/handling/store/waiting.ts'
import { ask } from '../kit/api.ts'
import { csvOf, importCalendar } from '../kit/calendars.ts'
import { inFunction, underRoleOf } from '../kit/functions.ts'
import { aMember, aTree, type TestAgency, type Tree, wholeTable } from '../kit/government.ts'
import { mine, mutate, type SeenTask } from '../kit/handling.ts'
import { DEATHS, dieAtEachCall, eventsOf, interrupted } from '../kit/mortal.ts'
import { drain, relayAll, relayWithArrivals, waitingMessages } from '../kit/relay.ts'
import { dueAt, importYear, setClock } from '../kit/replies.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let tools: RelayTools
beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  setClock('2031-12-31T10:00')
  tree = await aTree(stack)
  await importYear(tree)
  await relayWithArrivals(stack)
  tools = underRoleOf('relay', await inFunction('relay', async () => relayTools('relay')))
})

interface SeenMatter {
  readonly id: string
  readonly version: number
  readonly tasks: readonly (SeenTask & { readonly due: string | null })[]
  readonly events: readonly { readonly type: string }[]
}
interface Person {
  readonly agency: TestAgency
  readonly id: string
}
const tokenOf = ({ id, agency }: Person) => stack.issuer.mint({ sub: id, agency: agency.id })

/** A matter in its first step, which lies with a member of an agency and has no date. */
async function anUndated(agency: TestAgency): Promise<{ matter: SeenMatter; who: Person }> {
  const { id } = await aMember(stack, agency, '承办', 'DRAFTER')
  const { matter, problems } = await mutate<{ matter: SeenMatter; problems: readonly object[] }>(
    await agency.token('CLERK'),
    'OpenMatter',
    { title: '防汛准备', way: 'GOVERNMENT_OFFICE', first: [{ to: { kind: 'MEMBER', id } }] },
  )
  expect(problems).toMatchObject([{ code: 'CALENDAR_NOT_LOADED' }])
  expect(matter.tasks).toMatchObject([{ due: null }])
  return { matter, who: { agency, id } }
}
const matterOf = async ({ agency }: Person, { id }: Pick<SeenMatter, 'id'>) =>
  ask<SeenMatter>(await agency.token('CLERK'), 'Matter', { id })
const typesOf = ({ events }: SeenMatter) => events.map(({ type }) => type)
const operator = () => stack.issuer.mint({ sub: 'operator' })
/** Imports the nation's calendar of a year, whose New Year's Day is off, and maybe the day behind. */
async function importNation(year: number, expectedVersion?: number): Promise<void> {
  const rows = [1, 2].slice(0, expectedVersion === undefined ? 1 : 2)
  const data = csvOf(...rows.map(day => `${year}-01-0${day},放假,元旦`))
  const more = expectedVersion === undefined ? {} : { expectedVersion }
  expect((await importCalendar(await operator(), { year, data, ...more })).problems).toEqual([])
}
async function waitingFor(year: number): Promise<number> {
  const shards = Array.from({ length: WAITING_SHARDS }, (_, shard) => shard)
  const pages = await Promise.all(
    shards.map(shard => waitingMatters(wholeTable(stack), { region: 'CN', year }, shard, { first: 100 })),
  )
  return pages.reduce((sum, { items }) => sum + items.length, 0)
}
const kindsTold = async (who: Person) =>
  (await ask<{ nodes: { kind: string }[] }>(await tokenOf(who), 'MyNotifications', { first: 50 })).nodes.map(
    ({ kind }) => kind,
  )

/** Takes the work that waits in the queue off it. */
async function takenWork(): Promise<unknown[]> {
  const messages = await waitingMessages(stack)
  await Promise.all(messages.map(({ remove }) => remove()))
  return messages.map(({ body }) => JSON.parse(body))
}

describe('a task that has no date for want of the calendar of a year', () => {
  test('has it once that calendar is imported, once, in all lists, and is reminded of; an ended matter is left alone', async () => {
    const [one, other, over] = await Promise.all([tree.luoyang, tree.zhengzhou, tree.luoyang].map(anUndated))
    if (one === undefined || other === undefined || over === undefined) throw new Error('three matters')
    const opened = eventsOf(await drain(stack)).filter(({ event }) => event.type === 'MatterOpened')
    for (const when of DEATHS)
      for (const event of opened) await dieAtEachCall(tools, when, all => relays.MatterOpened(all, event))
    expect(await waitingFor(2032)).toBe(3)
    const { id: matterId, version: expectedVersion } = over.matter
    const end = { matterId, expectedVersion, reason: '不再办理' }
    await mutate(await tree.luoyang.token('CLERK'), 'EndMatter', end)
    // What a region adds is not what they wait for.
    const region = { region: tree.province.regionCode, year: 2032, data: csvOf('2032-01-02,放假,本地节日') }
    const added = await importCalendar(await tree.province.token('ADMINISTRATOR'), region)
    expect(added.problems).toEqual([])
    await relayAll(stack)
    expect(await waitingFor(2032)).toBe(3)

    setClock('2032-01-01T10:00')
    await importNation(2032)
    const [imported] = eventsOf(await drain(stack)).filter(({ event }) => event.type === 'CalendarImported')
    if (imported === undefined) throw new Error('it was imported')
    for (const when of DEATHS) await dieAtEachCall(tools, when, all => relays.CalendarImported(all, imported))
    const works = await takenWork()
    expect(works.length).toBeGreaterThanOrEqual(WAITING_SHARDS)
    for (const when of DEATHS)
      for (const work of works) await dieAtEachCall(tools, when, async all => queued.dateTasks(all, work))
    await Promise.all([...works, ...works].map(work => queued.dateTasks(tools, work)))
    await relayWithArrivals(stack)

    // The 1st is off, the region has the 2nd off, and the 3rd and 4th are a weekend.
    for (const { matter, who } of [one, other]) {
      const after = await matterOf(who, matter)
      expect(after.tasks).toMatchObject([{ due: '2032-01-05', state: 'OPEN' }])
      expect(typesOf(after)).toEqual(['MatterOpened', 'TasksDated'])
      const [{ id } = { id: '' }] = after.tasks
      expect(await ask(await tokenOf(who), 'NodeTask', { id })).toMatchObject({ dueFrom: 'WAY' })
      const list = await mine(await tokenOf(who))
      expect([list.totalCount, list.nodes]).toMatchObject([1, [{ task: { id } }]])
    }
    expect(typesOf(await matterOf(over.who, over.matter))).toEqual(['MatterOpened', 'MatterEnded'])
    expect(await waitingFor(2032)).toBe(0)
    await dueAt(stack, '2032-01-06T09:30')
    await relayWithArrivals(stack)
    // That it came is another area's part in the event, which was relayed by hand.
    expect(await kindsTold(one.who)).toEqual(['TASK_LATE'])
    expect(await kindsTold(over.who)).not.toContain('TASK_LATE')
  })

  test('has it if the calendar comes as it begins to wait', async () => {
    setClock('2032-12-31T10:00')
    const { matter, who } = await anUndated(tree.luoyang)
    const [opened] = eventsOf(await drain(stack)).filter(({ event }) => event.type === 'MatterOpened')
    if (opened === undefined) throw new Error('it was opened')
    // The third call has it wait: the calendar was missing when it was read before.
    const { tools: late } = interrupted(tools, 3, async () => {
      await importNation(2033)
      await relayAll(stack)
    })
    await relays.MatterOpened(late, opened)
    expect((await matterOf(who, matter)).tasks).toMatchObject([{ due: '2033-01-03' }])
    expect(await waitingFor(2033)).toBe(0)
  })

  test('is one of thousands, which are looked through page by page, also after a correction', async () => {
    const { tenant } = tree.luoyang
    const gone = Array.from({ length: 240 }, (_, at) => ({ tenant, matterId: `mat_${at}`, region: '410300' }))
    await wholeTable(stack).putAll(gone.map(one => waitingMatterItem({ region: 'CN', year: 2033 }, one)))
    await importNation(2033, 1)
    await relayAll(stack)
    expect(await waitingFor(2033)).toBe(0)
  })
})
