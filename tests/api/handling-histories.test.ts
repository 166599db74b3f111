import { beforeAll, describe, expect, test } from 'vitest'
import { eventSchema, isEventItem } from '../../functions/access/events.ts'
import type { MatterEvent } from '../../functions/handling/events.ts'
import { beginning, evolve } from '../../functions/handling/rules/evolve.ts'
import type { Body } from '../../functions/handling/rules/tasks.ts'
import { matterKey, matterOf } from '../../functions/handling/store.ts'
import { queryAll } from '../../functions/platform/paging.ts'
import { amount } from '../kit/amount.ts'
import { ask } from '../kit/api.ts'
import { calendarsOfNow } from '../kit/calendars.ts'
import { aMember, aTree, type TestAgency, type Tree, wholeTable } from '../kit/government.ts'
import { type Answer, mine, mutate, type SeenMatter, type SeenTask } from '../kit/handling.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  await calendarsOfNow(tree.operator)
  await relayAll(stack)
})

type Person = Awaited<ReturnType<typeof aMember>>
interface Details extends SeenTask {
  readonly responsible: readonly { readonly member: { readonly memberId: string } }[]
}
const pick = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)] as T

/** A matter as its stored events alone make it. */
async function replayed(agency: TestAgency, id: string): Promise<Body | null> {
  const items = await queryAll(wholeTable(stack), { pk: matterKey(agency.tenant, id).pk, prefix: 'EV#' }, 500)
  return items
    .filter(isEventItem)
    .map(({ data }) => eventSchema.parse(data))
    .reduce<Body | null>((body, { seq, by, at, for: whom, byPerson, forPerson, type, data }) => {
      const moment = JSON.parse(JSON.stringify({ seq, by, at, for: whom, byPerson, forPerson }))
      const event = { type, data } as MatterEvent
      if (event.type === 'MatterOpened') return beginning(id, event, moment)
      return body === null ? null : evolve(body, event, moment)
    }, null)
}

describe('after whatever people do, at once and one after the other', () => {
  test('lists say what matters say, counts what lists say, and stored events make the stored matters', async () => {
    const { zhengzhou } = tree
    const clerk = await zhengzhou.token('CLERK')
    const administrator = await zhengzhou.token('ADMINISTRATOR')
    const people: Person[] = []
    for (const name of ['甲', '乙', '丙', '丁']) people.push(await aMember(stack, zhengzhou, name, 'DRAFTER'))
    const { unit } = await mutate<{ unit: { id: string } }>(administrator, 'CreateUnit', { name: '综合科' })
    const created = await mutate<{ post: { id: string } }>(administrator, 'CreatePost', {
      unitId: unit.id,
      name: '科长',
    })
    const postId = created.post.id
    const addressees = [
      ...people.map(({ id }) => ({ kind: 'MEMBER', id })),
      { kind: 'POST', id: postId },
      { kind: 'UNIT', id: unit.id },
      { kind: 'OFFICE' },
    ]
    const to = () => ({ to: pick(addressees) })
    const matters: string[] = []
    for (let n = 0; n < 3; n++) {
      const input = { title: `事项${n}`, way: 'GOVERNMENT_OFFICE', first: [to()] }
      matters.push((await mutate<Answer>(clerk, 'OpenMatter', input)).matter?.id ?? '')
    }

    const acts: Readonly<Record<string, () => object>> = {
      CompleteTask: () => ({ opinion: '同意' }),
      PassOnTask: to as () => object,
      DelegateTask: to as () => object,
      AddTasksBefore: () => ({ tasks: [to()] }),
      AskForOpinion: () => ({ tasks: [to()] }),
      SendTaskBack: () => ({ toStep: 'PROPOSE', straightBack: Math.random() < 0.5, reason: '重办' }),
      TakeOutTask: () => ({}),
    }
    const actOnce = async () => {
      const { tasks } = await ask<SeenMatter>(clerk, 'Matter', { id: pick(matters) })
      const task = pick(tasks.filter(({ state }) => state === 'OPEN'))
      if (task === undefined) return
      const { responsible } = await ask<Details>(clerk, 'NodeTask', { id: task.id })
      const { memberId } = pick(responsible).member
      const token = people.find(({ id }) => id === memberId)?.token ?? clerk
      const name = Math.random() < 0.4 ? 'CompleteTask' : pick(Object.keys(acts))
      const more = (acts[name] as () => object)()
      const input = {
        taskId: task.id,
        expectedVersion: task.version,
        ...('to' in more ? { to: more } : more),
      }
      await mutate<Answer>(token, name, input)
    }
    const changeOffice = async () => {
      const { version, holders } = await ask<{
        version: number
        holders: readonly { readonly member: { readonly memberId: string } }[]
      }>(administrator, 'Post', { id: postId })
      const [held] = holders
      const input = { postId, expectedVersion: version }
      await (held === undefined
        ? mutate(administrator, 'AppointToPost', { ...input, memberId: pick(people).id })
        : mutate(administrator, 'RelieveFromPost', { ...input, memberId: held.member.memberId }))
    }
    for (let round = 0; round < amount(10, 60); round++) {
      await Promise.all([actOnce(), actOnce(), ...(round % 3 === 0 ? [changeOffice()] : [])])
    }
    await relayAll(stack)
    await expectAgreement(zhengzhou, clerk, people, matters)
  })
})

async function expectAgreement(
  agency: TestAgency,
  clerk: string,
  people: readonly Person[],
  matters: readonly string[],
): Promise<void> {
  const open: Details[] = []
  const states = new Map<string, number>()
  for (const id of matters) {
    const { state, tasks } = await ask<SeenMatter>(clerk, 'Matter', { id })
    states.set(state, (states.get(state) ?? 0) + 1)
    for (const task of tasks.filter(one => one.state === 'OPEN'))
      open.push(await ask<Details>(clerk, 'NodeTask', { id: task.id }))
    const stored = matterOf(await wholeTable(stack).get(matterKey(agency.tenant, id)))
    const { version: _, chain: __, ...body } = JSON.parse(JSON.stringify(stored))
    expect(JSON.parse(JSON.stringify(await replayed(agency, id)))).toEqual(body)
    if (state === 'OPEN') expect(tasks.some(one => one.state === 'OPEN')).toBe(true)
  }
  const listed = await ask<{ nodes: readonly SeenTask[] }>(clerk, 'AgencyTasks', { first: 100 })
  expect(listed.nodes.map(({ id }) => id).sort()).toEqual(open.map(({ id }) => id).sort())
  for (const [memberId, token] of [...people.map(({ id, token }) => [id, token]), ['mbr-CLERK', clerk]]) {
    const { nodes, totalCount } = await mine(token as string)
    const theirs = open.filter(({ responsible }) => responsible.some(one => one.member.memberId === memberId))
    expect(nodes.map(({ task }) => task.id).sort()).toEqual(theirs.map(({ id }) => id).sort())
    expect(totalCount).toBe(theirs.length)
  }
  const { handling } = await ask<{ handling: { matters: { state: string; count: number }[] } }>(
    clerk,
    'CountsOfHandling',
    {},
  )
  for (const { state, count } of handling.matters)
    expect([state, count]).toEqual([state, states.get(state) ?? 0])
}
