import { beforeAll, describe, expect, test } from 'vitest'
import { officeItem, officePartition } from '../../functions/tenancy/index.ts'
import { operation } from '../../graphql/operations.ts'
import { ask, send } from '../kit/api.ts'
import { clockTime, MINUTE, moveClock } from '../kit/clock.ts'
import { aMember, aTree, type Tree, wholeTable } from '../kit/government.ts'
import { type Answer, complete, mine, mutate, ownTask, type SeenTask } from '../kit/handling.ts'
import { relayAll, relayWithArrivals, startDue } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  tree = await aTree(stack)
  await relayAll(stack)
})

interface SeenPost {
  readonly id: string
  readonly unitId: string
  readonly version: number
}
interface PostAnswer {
  readonly post: SeenPost
  readonly problems: readonly object[]
  readonly moved: readonly { readonly id: string; readonly title: string }[]
  readonly movedCount: number
  readonly leftCount: number
}

/** A post in a unit of its own, with its first holder. */
async function aPost(name: string, memberId: string): Promise<SeenPost> {
  const administrator = await tree.zhengzhou.token('ADMINISTRATOR')
  const { unit } = await mutate<{ unit: { id: string } }>(administrator, 'CreateUnit', { name: `${name}科` })
  const { post } = await mutate<PostAnswer>(administrator, 'CreatePost', { unitId: unit.id, name })
  return { ...(await appoint(post, memberId)), unitId: unit.id }
}
async function appoint(
  { id: postId, version: expectedVersion }: Omit<SeenPost, 'unitId'>,
  memberId: string,
): Promise<Omit<SeenPost, 'unitId'>> {
  const administrator = await tree.zhengzhou.token('ADMINISTRATOR')
  const answer = await mutate<PostAnswer>(administrator, 'AppointToPost', {
    postId,
    expectedVersion,
    memberId,
  })
  expect(answer.problems).toEqual([])
  return answer.post
}
const seen = async (token: string) =>
  (await mine(token)).nodes.map(({ because, task }) => [
    because,
    (task as SeenTask & { title: string }).title,
  ])

/** What a member is told of their own, the latest first. */
async function toldTo(token: string): Promise<string[]> {
  await relayWithArrivals(stack)
  const { nodes } = await ask<{ nodes: { kind: string; task: { title: string } | null }[] }>(
    token,
    'MyNotifications',
    {},
  )
  return nodes.map(({ kind, task }) => `${kind} ${task?.title}`)
}

/** A matter of which a post has the first step. */
async function aMatterOf(postId: string, title: string): Promise<SeenTask> {
  const clerk = await tree.zhengzhou.token('CLERK')
  const { matter, problems } = await mutate<Answer>(clerk, 'OpenMatter', {
    title,
    first: [{ to: { kind: 'POST', id: postId } }],
  })
  expect(problems).toEqual([])
  return matter?.tasks[0] as SeenTask
}

describe('work of a post', () => {
  test('moves in the same step when its holder changes, and the answer lists it', async () => {
    const [before, after] = [
      await aMember(stack, tree.zhengzhou, '前任', 'DRAFTER'),
      await aMember(stack, tree.zhengzhou, '后任', 'DRAFTER'),
    ]
    const post = await aPost('防汛', before.id)
    const task = await aMatterOf(post.id, '汛期值守')
    expect(await seen(before.token)).toEqual([['POST', '汛期值守']])
    const administrator = await tree.zhengzhou.token('ADMINISTRATOR')
    const answer = await mutate<PostAnswer>(administrator, 'RelieveFromPost', {
      postId: post.id,
      expectedVersion: post.version,
      memberId: before.id,
      successorMemberId: after.id,
    })
    expect(answer).toMatchObject({
      problems: [],
      moved: [{ id: task.id, title: '汛期值守' }],
      movedCount: 1,
      leftCount: 0,
    })
    expect(await seen(before.token)).toEqual([])
    expect(await seen(after.token)).toEqual([['POST', '汛期值守']])
    expect(await toldTo(after.token)).toEqual(['TASK_MOVED 汛期值守'])
    expect(await toldTo(before.token)).toEqual(['TASK_CAME 汛期值守'])
    const refused = await mutate<Answer>(before.token, 'CompleteTask', {
      taskId: task.id,
      expectedVersion: task.version,
    })
    expect(refused.problems).toMatchObject([{ code: 'TASK_OF_ANOTHER', given: '防汛', allowed: [after.id] }])
    await complete(after.token, await ownTask(after.token))
  })

  test('comes to the office when nobody is left, and nothing is stuck', async () => {
    const holder = await aMember(stack, tree.zhengzhou, '独任', 'DRAFTER')
    const post = await aPost('信访', holder.id)
    await aMatterOf(post.id, '来信办理')
    const administrator = await tree.zhengzhou.token('ADMINISTRATOR')
    const { problems } = await mutate<PostAnswer>(administrator, 'RelieveFromPost', {
      postId: post.id,
      expectedVersion: post.version,
      memberId: holder.id,
    })
    expect(problems).toEqual([])
    const clerk = await tree.zhengzhou.token('CLERK')
    expect(await seen(clerk)).toEqual([['OFFICE', '来信办理']])
    await complete(clerk, await ownTask(clerk))
  })

  test('comes to the deputy while its holder is away, for whom the list and the act say, and goes back', async () => {
    const [holder, deputy] = [
      await aMember(stack, tree.zhengzhou, '出差', 'DRAFTER'),
      await aMember(stack, tree.zhengzhou, '代理', 'DRAFTER'),
    ]
    const post = await aPost('督查', holder.id)
    await aMatterOf(post.id, '督查事项')
    const until = new Date(clockTime() + 300 * MINUTE).toISOString()
    const announced = await mutate<{ problems: object[]; movedCount: number }>(
      holder.token,
      'AnnounceAbsence',
      {
        deputyId: deputy.id,
        until,
      },
    )
    expect(announced).toMatchObject({ problems: [], movedCount: 1 })
    expect(await mine(deputy.token)).toMatchObject({
      nodes: [{ because: 'DEPUTY', onBehalfOf: { memberId: holder.id } }],
    })
    expect(await toldTo(deputy.token)).toEqual(['TASK_MOVED 督查事项'])
    moveClock(360 * MINUTE)
    await startDue()
    await relayAll(stack)
    expect(await seen(deputy.token)).toEqual([])
    expect(await seen(holder.token)).toEqual([['POST', '督查事项']])
    expect(await toldTo(holder.token)).toEqual(['TASK_CAME 督查事项'])
    expect(await toldTo(deputy.token)).toEqual(['TASK_MOVED 督查事项'])
  })

  test('comes to the successor of a member who left, who is told of it once', async () => {
    const [leaver, successor] = [
      await aMember(stack, tree.zhengzhou, '调出者', 'DRAFTER'),
      await aMember(stack, tree.zhengzhou, '接任者', 'DRAFTER'),
    ]
    const clerk = await tree.zhengzhou.token('CLERK')
    const first = [{ to: { kind: 'MEMBER', id: leaver.id } }]
    await mutate<Answer>(clerk, 'OpenMatter', { title: '未了事项', first })
    const ended = await mutate<Answer>(await tree.zhengzhou.token('ADMINISTRATOR'), 'EndMember', {
      ...{ memberId: leaver.id, expectedVersion: 1, reason: '调离', successorId: successor.id },
    })
    expect(ended.problems).toEqual([])
    expect(await toldTo(successor.token)).toEqual(['TASK_MOVED 未了事项'])
    await relayAll(stack)
    await startDue()
    expect(await toldTo(successor.token)).toEqual(['TASK_MOVED 未了事项'])
  })
})

describe('work of a unit', () => {
  test('is what lies with it and with its posts, and goes with a post to another unit', async () => {
    const holder = await aMember(stack, tree.zhengzhou, '科长', 'DRAFTER')
    const [clerk, administrator] = [
      await tree.zhengzhou.token('CLERK'),
      await tree.zhengzhou.token('ADMINISTRATOR'),
    ]
    const post = await aPost('综合', holder.id)
    const { unit: other } = await mutate<{ unit: { id: string } }>(administrator, 'CreateUnit', {
      name: '另一科',
    })
    const ofPost = await aMatterOf(post.id, '岗位事项')
    const first = [{ to: { kind: 'UNIT', id: other.id } }]
    const { matter } = await mutate<Answer>(clerk, 'OpenMatter', { title: '科室事项', first })
    const tasksOf = async (unitId: string, token = clerk) =>
      (await ask<{ nodes: SeenTask[] }>(token, 'AgencyTasks', { unitId })).nodes.map(({ id }) => id)
    const [task] = matter?.tasks ?? []
    expect(await tasksOf(post.unitId)).toEqual([ofPost.id])
    expect(await tasksOf(other.id)).toEqual([task?.id])
    const { problems } = await mutate<PostAnswer>(administrator, 'MovePost', {
      ...{ postId: post.id, expectedVersion: post.version, unitId: other.id },
    })
    expect(problems).toEqual([])
    await relayAll(stack)
    expect(await tasksOf(post.unitId)).toEqual([])
    expect((await tasksOf(other.id)).sort()).toEqual([ofPost.id, task?.id].sort())
    // Whoever holds a post of the unit has its work from then on.
    expect(await toldTo(holder.token)).toEqual(['TASK_MOVED 科室事项', 'TASK_CAME 岗位事项'])
    expect(await tasksOf(other.id, await tree.luoyang.token('CLERK'))).toEqual([])
  })
})

test('what a member has done is listed by when, and neither by the day when it was due nor by what was late', async () => {
  const token = await tree.zhengzhou.token('CLERK')
  const refused = async (variables: object) =>
    (await send(token, operation('MyTasks'), { done: true, ...variables })).errors?.[0]?.extensions
  expect(await refused({ late: true })).toMatchObject({ code: 'FILTERS_NOT_SERVED', given: ['done', 'late'] })
  expect(await refused({ dueUntil: '2030-01-01' })).toMatchObject({ given: ['done', 'dueUntil'] })
  expect(await refused({ late: false })).toBeUndefined()
})

test('work of an office comes to its clerks where the agency is from before there were offices', async () => {
  const { erqi } = tree
  const clerk = await erqi.token('CLERK')
  const table = wholeTable(stack)
  const { items } = await table.query({ pk: officePartition(erqi.tenant) }, { first: 100 })
  await table.commit(items.map(({ value: { pk, sk } }) => ({ remove: { pk, sk }, when: 'any' })))
  // The first one of its members who was changed since is nobody of the office.
  const drafter = {
    id: 'mbr-drafter',
    name: '起草员',
    post: null,
    state: 'ACTIVE',
    roles: ['DRAFTER'],
  } as const
  await table.putAll([officeItem(erqi.tenant, { ...drafter, roles: [...drafter.roles] })])
  const { problems } = await mutate<Answer>(clerk, 'OpenMatter', { title: '旧机关办件' })
  expect(problems).toEqual([])
  expect(await seen(clerk)).toEqual([['OFFICE', '旧机关办件']])
  await complete(clerk, await ownTask(clerk))
})
