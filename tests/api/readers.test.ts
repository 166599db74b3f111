import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import { operation } from '../../graphql/operations.ts'
import { ask, send } from '../kit/api.ts'
import { interruptedBefore } from '../kit/busy-table.ts'
import { aMember, aTree, type Tree } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let clerk: string
type Member = Awaited<ReturnType<typeof aMember>>
let a: Member
let b: Member
let c: Member
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  await relayAll(stack)
  clerk = await tree.zhengzhou.token('CLERK')
  a = await aMember(stack, tree.zhengzhou, '科员甲', 'DRAFTER')
  b = await aMember(stack, tree.zhengzhou, '科员乙', 'DRAFTER')
  c = await aMember(stack, tree.zhengzhou, '科员丙', 'DRAFTER')
})

interface Problem {
  readonly code: string
  readonly path: readonly string[]
}
interface SeenReader {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly state: string
  readonly readAt: string | null
  readonly note: string | null
}
interface Answer {
  readonly matter?: { readonly id: string; readonly circulation: { readonly unread: number } | null } | null
  readonly reader?: SeenReader | null
  readonly problems: readonly Problem[]
  readonly replayed: boolean
}
interface BulkAnswer {
  readonly results: readonly (Answer & { readonly task?: { readonly state: string } | null })[]
  readonly done: number
  readonly refused: number
}
let keys = 0
const key = () => `readers-${++keys}`

async function mutate<T = Answer>(token: string, name: string, input: object): Promise<T> {
  const { data, errors } = await send<Record<string, T>>(token, operation(name), {
    input: { idempotencyKey: key(), ...input },
  })
  expect(errors).toBeUndefined()
  return Object.values(data ?? {})[0] as T
}
const bulk = async (token: string, name: string, items: readonly object[]): Promise<BulkAnswer> => {
  const { data, errors } = await send<Record<string, BulkAnswer>>(token, operation(name), {
    input: { items: items.map(item => ({ idempotencyKey: key(), ...item })) },
  })
  expect(errors).toBeUndefined()
  return Object.values(data ?? {})[0] as BulkAnswer
}
const to = (...members: readonly Member[]) => members.map(({ id }) => ({ kind: 'MEMBER', id }))

async function aMatter(title: string): Promise<string> {
  const { matter, problems } = await mutate(clerk, 'OpenMatter', { title })
  expect(problems).toEqual([])
  return matter?.id as string
}
async function circulate(matterId: string, members: readonly Member[], more: object = {}): Promise<Answer> {
  return mutate(clerk, 'AddReaders', { matterId, to: to(...members), ...more })
}
async function readersOf(matterId: string, token = clerk): Promise<readonly SeenReader[]> {
  const matter = await ask<{ readers: { nodes: SeenReader[] } } | null>(token, 'MatterReaders', {
    id: matterId,
  })
  return matter?.readers.nodes ?? []
}
const states = async (matterId: string) =>
  (await readersOf(matterId)).map(({ name, state }) => `${name} ${state}`)
async function toRead({ token }: Member) {
  const { nodes, totalCount } = await ask<{
    nodes: { reading: { id: string; version: number; title: string; matterId: string } | null }[]
    totalCount: number
  }>(token, 'MyTasks')
  return { nodes, totalCount, readings: nodes.flatMap(({ reading }) => reading ?? []) }
}
/** Says that a member has read what they have to read of a matter. */
async function read(member: Member, matterId: string, more: object = {}): Promise<Answer> {
  const reading = (await toRead(member)).readings.find(one => one.matterId === matterId)
  return mutate(member.token, 'MarkRead', {
    readerId: reading?.id,
    expectedVersion: reading?.version,
    ...more,
  })
}

interface TaskSeen {
  readonly id: string
  readonly version: number
}
interface ToldOfReading {
  readonly kind: string
  readonly reading: { readonly state: string } | null
}
const toldOf = async ({ token }: Member) =>
  (await ask<{ nodes: ToldOfReading[] }>(token, 'MyNotifications', {})).nodes.map(
    ({ kind, reading }) => `${kind} ${reading?.state}`,
  )

describe('a circulation in order', () => {
  test('goes from one to the next as each has read it, and is in the list of who has it', async () => {
    const matterId = await aMatter('依次传阅的通知')
    const { problems, matter } = await circulate(matterId, [a, b, c], { mode: 'IN_ORDER' })
    expect(problems).toEqual([])
    expect(matter?.circulation).toEqual({ mode: 'IN_ORDER', unread: 3 })
    expect(await states(matterId)).toEqual(['科员甲 OPEN', '科员乙 WAITING', '科员丙 WAITING'])
    expect((await toRead(a)).readings).toMatchObject([{ title: '依次传阅的通知', matterId }])
    expect((await toRead(b)).readings).toEqual([])
    const marked = await read(a, matterId, { note: '已阅，请乙科重点看' })
    expect(marked.reader).toMatchObject({ state: 'READ', note: '已阅，请乙科重点看' })
    expect(marked.reader?.readAt).not.toBeNull()
    expect(await toRead(a)).toMatchObject({ totalCount: 0, nodes: [] })
    expect(await toRead(b)).toMatchObject({ totalCount: 1 })
    const [, second] = await readersOf(matterId)
    const recalled = await mutate(clerk, 'RecallReaders', { matterId, readerIds: [second?.id] })
    expect(recalled.problems).toEqual([])
    expect(await states(matterId)).toEqual(['科员甲 READ', '科员乙 RECALLED', '科员丙 OPEN'])
    expect(await toRead(b)).toMatchObject({ totalCount: 0, nodes: [] })
  })

  test('is taken by who set it from one who cannot read it, also after the matter was concluded, and tells the next', async () => {
    const setter = await aMember(stack, tree.zhengzhou, '承办人', 'DRAFTER')
    const [d, e] = [
      await aMember(stack, tree.zhengzhou, '科员丁', 'DRAFTER'),
      await aMember(stack, tree.zhengzhou, '科员戊', 'DRAFTER'),
    ]
    const { matter } = await mutate<Answer & { matter: { id: string; tasks: TaskSeen[] } }>(
      clerk,
      'OpenMatter',
      {
        title: '急件传阅',
        first: [{ to: { kind: 'MEMBER', id: setter.id } }],
      },
    )
    const matterId = matter.id
    await mutate(setter.token, 'AddReaders', { matterId, to: to(d, e), mode: 'IN_ORDER' })
    const [first, second] = await readersOf(matterId, setter.token)
    expect(first).toMatchObject({ state: 'OPEN', actions: ['recallReaders'] })
    const early = { readerId: second?.id, expectedVersion: second?.version }
    expect((await mutate(e.token, 'MarkRead', early)).problems).toMatchObject([
      { code: 'READING_WAITS', given: '科员丁' },
    ])
    const [task] = matter.tasks
    await mutate(setter.token, 'CompleteTask', { taskId: task?.id, expectedVersion: task?.version })
    expect(
      (await mutate(d.token, 'RecallReaders', { matterId, readerIds: [second?.id] })).problems,
    ).toMatchObject([{ code: 'NOT_TO_BE_RECALLED' }])
    const recalled = await mutate(setter.token, 'RecallReaders', { matterId, readerIds: [first?.id] })
    expect(recalled.problems).toEqual([])
    await relayAll(stack)
    expect(await states(matterId)).toEqual(['科员丁 RECALLED', '科员戊 OPEN'])
    expect(await toldOf(d)).toEqual(['READING_GONE RECALLED', 'READING_CAME RECALLED'])
    expect(await toldOf(e)).toEqual(['READING_CAME OPEN'])
    expect((await read(e, matterId)).problems).toEqual([])
    expect(await toldOf(e)).toEqual(['READING_CAME READ'])
  })

  test('goes on when the one with whom it lies leaves', async () => {
    const leaver = await aMember(stack, tree.zhengzhou, '调离者', 'DRAFTER')
    const matterId = await aMatter('离岗不停')
    await circulate(matterId, [leaver, b], { mode: 'IN_ORDER' })
    const administrator = await tree.zhengzhou.token('ADMINISTRATOR')
    const ended = await mutate(administrator, 'EndMember', {
      ...{ memberId: leaver.id, expectedVersion: 1, reason: '调离' },
    })
    expect(ended.problems).toEqual([])
    await relayAll(stack)
    expect(await states(matterId)).toEqual(['调离者 SKIPPED', '科员乙 OPEN'])
    expect((await toRead(b)).readings.some(one => one.matterId === matterId)).toBe(true)
  })

  test('keeps its mode, and leaves out who has it already', async () => {
    const matterId = await aMatter('传阅方式')
    await circulate(matterId, [a], { mode: 'IN_ORDER' })
    const other = await circulate(matterId, [b], { mode: 'PARALLEL' })
    expect(other.problems).toMatchObject([{ code: 'READING_MODE_STANDS', path: ['mode'] }])
    const twice = await circulate(matterId, [a])
    expect(twice.problems).toMatchObject([{ code: 'CIRCULATED_ALREADY', given: '科员甲' }])
    await circulate(matterId, [a, b])
    expect(await states(matterId)).toEqual(['科员甲 OPEN', '科员乙 WAITING'])
  })
})

describe('a read mark', () => {
  test('is the reader’s own: neither the office nor another reader can set it', async () => {
    const matterId = await aMatter('本人已阅')
    await circulate(matterId, [a, b], { mode: 'PARALLEL' })
    const [first] = await readersOf(matterId)
    const input = { readerId: first?.id, expectedVersion: 1 }
    for (const token of [clerk, b.token])
      expect((await mutate(token, 'MarkRead', input)).problems).toMatchObject([
        { code: 'READER_OF_ANOTHER', given: '科员甲' },
      ])
    const foreign = await tree.luoyang.token('CLERK')
    expect((await mutate(foreign, 'MarkRead', input)).problems).toMatchObject([
      { code: 'NOT_FOUND', path: ['readerId'] },
    ])
    expect(await states(matterId)).toEqual(['科员甲 OPEN', '科员乙 OPEN'])
  })

  test('that is repeated with its key is answered, and with the version of before is refused with the reader', async () => {
    const matterId = await aMatter('重复已阅')
    await circulate(matterId, [a])
    const [reader] = await readersOf(matterId)
    const input = { readerId: reader?.id, expectedVersion: 1, idempotencyKey: 'read-offline' }
    expect(await mutate(a.token, 'MarkRead', input)).toMatchObject({ replayed: false, problems: [] })
    expect(await mutate(a.token, 'MarkRead', input)).toMatchObject({
      replayed: true,
      reader: { state: 'READ' },
    })
    const again = await mutate(a.token, 'MarkRead', { ...input, idempotencyKey: key() })
    expect(again.problems).toMatchObject([{ code: 'VERSION_CONFLICT', currentVersion: 2 }])
  })

  test('can be set after the matter was concluded', async () => {
    const matterId = await aMatter('办结后阅读')
    await circulate(matterId, [a])
    const { tasks } = await ask<{ tasks: { id: string; version: number }[] }>(clerk, 'Matter', {
      id: matterId,
    })
    await mutate(clerk, 'CompleteTask', { taskId: tasks[0]?.id, expectedVersion: tasks[0]?.version })
    expect((await circulate(matterId, [b])).problems).toMatchObject([{ code: 'WRONG_STATE' }])
    expect(await read(a, matterId)).toMatchObject({ problems: [], reader: { state: 'READ' } })
  })

  test('of two readers at once, and one that races a recall: each happens or is refused, and the list fits', async () => {
    const matterId = await aMatter('同时已阅')
    await circulate(matterId, [a, b, c], { mode: 'PARALLEL' })
    const readers = await readersOf(matterId)
    const marks = [a, b].map(({ token }, at) =>
      mutate(token, 'MarkRead', { readerId: readers[at]?.id, expectedVersion: 1 }),
    )
    expect((await Promise.all(marks)).map(({ problems }) => problems)).toEqual([[], []])
    const readerId = readers[2]?.id
    const [mark, recall] = await Promise.all([
      mutate(c.token, 'MarkRead', { readerId, expectedVersion: 1 }),
      mutate(clerk, 'RecallReaders', { matterId, readerIds: [readerId] }),
    ])
    const won = [mark, recall].filter(({ problems }) => problems.length === 0)
    expect(won).toHaveLength(1)
    expect((await states(matterId)).at(-1)).toBe(won[0] === mark ? '科员丙 READ' : '科员丙 RECALLED')
    expect((await toRead(c)).readings.filter(one => one.matterId === matterId)).toEqual([])
    const { circulation } = await ask<{ circulation: object }>(clerk, 'MatterReaders', { id: matterId })
    expect(circulation).toEqual({ mode: 'PARALLEL', unread: 0 })
  })
})

describe('readers of a matter', () => {
  test('are added by two at once without a number twice, and recalled all together', async () => {
    const matterId = await aMatter('同时传阅')
    const answers = await Promise.all([[a, b], [b, c], [a]].map(some => circulate(matterId, some)))
    const codes = answers.flatMap(({ problems }) => problems.map(({ code }) => code))
    expect(codes.filter(code => code !== 'CIRCULATED_ALREADY')).toEqual([])
    const there = await readersOf(matterId)
    expect(there.map(({ name }) => name).sort()).toEqual(['科员丙', '科员乙', '科员甲'])
    const recalled = await mutate(clerk, 'RecallReaders', { matterId, reason: '发错' })
    expect(recalled.matter?.circulation?.unread).toBe(0)
    for (const member of [a, b, c])
      expect((await toRead(member)).readings.filter(one => one.matterId === matterId)).toEqual([])
  })

  test('are added once where another adds them between the reading of the matter and of its readers', async () => {
    const matterId = await aMatter('同一时刻传阅')
    await interruptedBefore(
      QueryCommand,
      () => circulate(matterId, [a, b]),
      () => circulate(matterId, [b, c]),
      matterId,
    )
    expect(await states(matterId)).toEqual(['科员甲 OPEN', '科员乙 OPEN', '科员丙 OPEN'])
  })

  test('are given it by the office or by who has a task of it, and by nobody of another agency', async () => {
    const matterId = await aMatter('谁可传阅')
    const stranger = await mutate(b.token, 'AddReaders', { matterId, to: to(c) })
    expect(stranger.problems).toMatchObject([{ code: 'NOT_TO_CIRCULATE' }])
    const foreign = await tree.luoyang.token('CLERK')
    for (const name of ['AddReaders', 'InformMembers'])
      expect((await mutate(foreign, name, { matterId, to: to(c) })).problems).toMatchObject([
        { code: 'NOT_FOUND', path: ['matterId'] },
      ])
    const recall = await mutate(foreign, 'RecallReaders', { matterId })
    expect(recall.problems).toMatchObject([{ code: 'NOT_FOUND', path: ['matterId'] }])
    expect(await readersOf(matterId, foreign)).toEqual([])
    const outsider = await aMember(stack, tree.luoyang, '外单位人员', 'DRAFTER')
    const outside = await mutate(clerk, 'AddReaders', {
      matterId,
      to: to(outsider),
    })
    expect(outside.problems).toMatchObject([{ code: 'NOT_ADDRESSABLE', path: ['to', '0', 'id'] }])
    const many = Array.from({ length: 26 }, () => ({ kind: 'MEMBER', id: c.id }))
    expect((await mutate(clerk, 'AddReaders', { matterId, to: many })).problems).toMatchObject([
      { code: 'CIRCULATION_LIMIT', limit: 25 },
    ])
  })

  test('are informed once, whatever the mode of the circulation', async () => {
    const matterId = await aMatter('抄送一次')
    await circulate(matterId, [a], { mode: 'IN_ORDER' })
    const input = { matterId, to: to(b) }
    expect((await mutate(clerk, 'InformMembers', input)).problems).toEqual([])
    expect((await mutate(clerk, 'InformMembers', input)).problems).toMatchObject([
      { code: 'CIRCULATED_ALREADY' },
    ])
    expect(await states(matterId)).toEqual(['科员甲 OPEN', '科员乙 OPEN'])
    expect(await read(b, matterId)).toMatchObject({ problems: [] })
  })
})

describe('in bulk', () => {
  test('tasks are done and passed on, and matters marked as read, each with its own answer in order', async () => {
    const titles = ['批量一', '批量二', '批量三']
    const ids = await Promise.all(titles.map(aMatter))
    for (const id of ids) await circulate(id, [a])
    const { readings } = await toRead(a)
    const readers = ids.map(id => readings.find(one => one.matterId === id))
    const marks = readers.map(one => ({ readerId: one?.id, expectedVersion: 1 }))
    const read = await bulk(a.token, 'MarkSeveralRead', [
      ...marks,
      { readerId: 'rdr_nothing', expectedVersion: 1 },
    ])
    expect([read.done, read.refused]).toEqual([3, 1])
    expect(read.results.map(({ reader }) => reader?.id)).toEqual([...readers.map(one => one?.id), undefined])
    expect(read.results[3]?.problems).toMatchObject([{ code: 'NOT_FOUND', path: ['items', '3', 'readerId'] }])
    const tasks = await Promise.all(
      ids.map(
        async id =>
          (await ask<{ tasks: { id: string; version: number }[] }>(clerk, 'Matter', { id })).tasks[0],
      ),
    )
    const items = tasks.map(task => ({ taskId: task?.id, expectedVersion: task?.version }))
    const passed = await bulk(clerk, 'PassOnTasks', [{ ...items[0], to: { to: to(a)[0] } }])
    expect(passed.results).toMatchObject([{ problems: [], task: { state: 'PASSED_ON' } }])
    const done = await bulk(clerk, 'CompleteTasks', items)
    expect(done.results.map(({ task, problems }) => task?.state ?? problems[0]?.code)).toEqual([
      'VERSION_CONFLICT',
      'DONE',
      'DONE',
    ])
    expect([done.done, done.refused]).toEqual([2, 1])
  })

  test('an act that was taken offline with an old version is refused with the task as it is and what happened since', async () => {
    const matterId = await aMatter('离线办理')
    const { tasks } = await ask<{ tasks: { id: string; version: number }[] }>(clerk, 'Matter', {
      id: matterId,
    })
    const seen = tasks[0] as { id: string; version: number }
    const noted = { taskId: seen.id, expectedVersion: seen.version, note: '已联系' }
    expect((await mutate(clerk, 'NoteTaskProgress', noted)).problems).toEqual([])
    const input = { taskId: seen.id, expectedVersion: seen.version, opinion: '同意' }
    const { data } = await send<{ completeTask: { problems: object[] } }>(
      clerk,
      `mutation ($input: CompleteTaskInput!) {
        completeTask(input: $input) {
          problems {
            code
            ... on VersionConflict {
              current { ... on Task { id version state events { type text } } }
            }
          }
        }
      }`,
      { input: { ...input, idempotencyKey: 'offline' } },
    )
    expect(data?.completeTask.problems).toEqual([
      {
        code: 'VERSION_CONFLICT',
        current: {
          ...{ id: seen.id, version: seen.version + 1, state: 'OPEN' },
          events: [{ type: 'ProgressNoted', text: '已联系' }],
        },
      },
    ])
    const fresh = { ...input, expectedVersion: seen.version + 1, idempotencyKey: 'offline-again' }
    expect(await mutate(clerk, 'CompleteTask', fresh)).toMatchObject({ problems: [], replayed: false })
    expect(await mutate(clerk, 'CompleteTask', fresh)).toMatchObject({ problems: [], replayed: true })
  })
})
