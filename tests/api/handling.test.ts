import { beforeAll, describe, expect, test } from 'vitest'
import { ask, send } from '../kit/api.ts'
import { calendarsOfNow } from '../kit/calendars.ts'
import { aNoticeIn, handle, REGISTER, SIGN_FOR } from '../kit/documents.ts'
import { aMember, aTree, type Tree } from '../kit/government.ts'
import {
  type Answer,
  complete,
  matterOf,
  member,
  mine,
  mutate,
  openIn,
  ownTask,
  type SeenMatter,
  type SeenTask,
} from '../kit/handling.ts'
import { kindsOf } from '../kit/passings.ts'
import { deliveryAt } from '../kit/recalls.ts'
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

describe('a matter of the agency’s own', () => {
  test('goes through seven steps, each in the list of who has it, and is concluded', async () => {
    const { zhengzhou } = tree
    const clerk = await zhengzhou.token('CLERK')
    const head = await aMember(stack, zhengzhou, '局长', 'SIGNATORY')
    const lead = await aMember(stack, zhengzhou, '主办', 'DRAFTER')
    const helpers = [
      await aMember(stack, zhengzhou, '协办甲', 'DRAFTER'),
      await aMember(stack, zhengzhou, '协办乙', 'DRAFTER'),
    ] as const
    const opened = await mutate<Answer>(clerk, 'OpenMatter', { title: '防汛准备', way: 'GOVERNMENT_OFFICE' })
    expect(opened.problems).toEqual([])
    const matter = opened.matter as SeenMatter
    expect(matter).toMatchObject({ state: 'OPEN', step: 'PROPOSE' })
    const [task] = openIn(matter) as [SeenTask]
    expect((await mine(clerk)).nodes.map(({ because, task: { id } }) => [because, id])).toEqual([
      ['OFFICE', task.id],
    ])
    await complete(clerk, task, { opinion: '拟请局长批示', next: { tasks: [member(head.id)] } })
    expect((await mine(clerk)).nodes).toEqual([])
    expect(await mine(head.token)).toMatchObject({
      totalCount: 1,
      nodes: [{ because: 'PERSON', task: { step: 'INSTRUCT' } }],
    })
    const undertakers = [
      member(lead.id, { role: 'LEAD' }),
      ...helpers.map(({ id }) => member(id, { role: 'HELPER' })),
    ]
    await complete(head.token, await ownTask(head.token), {
      opinion: '请主办牵头',
      next: { step: 'UNDERTAKE', tasks: undertakers },
    })
    const early = await mutate<Answer>(lead.token, 'CompleteTask', {
      taskId: (await ownTask(lead.token)).id,
      expectedVersion: 2,
    })
    expect(early.problems).toMatchObject([
      {
        ...{
          code: 'LEAD_WAITS',
          path: ['taskId'],
          allowed: [expect.stringMatching(/^tsk_.*_4$/), expect.stringMatching(/^tsk_.*_5$/)],
        },
        message: '主办须待协办办结：协办甲、协办乙尚未办结。',
      },
    ])
    for (const helper of helpers)
      await complete(helper.token, await ownTask(helper.token), { opinion: '已办' })
    await complete(lead.token, await ownTask(lead.token), { opinion: '材料备齐' })
    for (const step of ['REVIEW', 'REPLY', 'CONCLUDE']) {
      const open = await ownTask(clerk)
      expect(open).toMatchObject({ step })
      await complete(clerk, open, step === 'CONCLUDE' ? { result: '准备就绪' } : {})
    }
    expect(await matterOf(clerk, matter.id)).toMatchObject({
      state: 'CONCLUDED',
      step: null,
      result: '准备就绪',
    })
    for (const { token } of [head, lead, ...helpers])
      expect(await mine(token)).toMatchObject({ totalCount: 0, nodes: [] })
  })
})

describe('a matter of a delivery', () => {
  test('tells the sender that handling has begun, and that it is done', async () => {
    const { province, jiyuan } = tree
    const notice = await aNoticeIn('DISPATCHED', province, [jiyuan])
    await relayAll(stack)
    const clerk = await jiyuan.token('CLERK')
    const delivery = await handle(jiyuan, await deliveryAt(jiyuan, notice), SIGN_FOR, REGISTER, [
      'AcceptDelivery',
    ])
    const { matter, problems } = await mutate<Answer>(clerk, 'OpenMatter', { ofDeliveryId: delivery.id })
    expect(problems).toEqual([])
    expect(matter).toMatchObject({ step: 'HANDLE', source: { number: notice.number } })
    const twice = await mutate<Answer>(clerk, 'OpenMatter', { ofDeliveryId: delivery.id })
    expect(twice.problems).toMatchObject([{ code: 'HANDLED_ALREADY', given: matter?.id }])
    await complete(clerk, await ownTask(clerk), { result: '已传达' })
    await relayAll(stack)
    expect(await kindsOf(province, notice)).toEqual([
      ['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'ACCEPTED', 'HANDLING_BEGUN', 'HANDLED'],
    ])
  })

  test('is another agency’s: nobody else sees it, or can act on it', async () => {
    const { zhengzhou, luoyang } = tree
    const clerk = await zhengzhou.token('CLERK')
    const { matter } = await mutate<Answer>(clerk, 'OpenMatter', { title: '内部事项' })
    const [task] = openIn(matter as SeenMatter) as [SeenTask]
    const foreign = await luoyang.token('CLERK')
    expect(await matterOf(foreign, (matter as SeenMatter).id)).toBeNull()
    const acted = await mutate<Answer>(foreign, 'CompleteTask', {
      taskId: task.id,
      expectedVersion: task.version,
    })
    expect(acted.problems).toMatchObject([{ code: 'NOT_FOUND', path: ['taskId'] }])
    const opened = await mutate<Answer>(foreign, 'EndMatter', {
      matterId: matter?.id,
      expectedVersion: 1,
      reason: '无',
    })
    expect(opened.problems).toMatchObject([{ code: 'NOT_FOUND', path: ['matterId'] }])
  })
})

describe('what somebody can do with a matter', () => {
  test('is what they are offered, and a refusal says in their words and in codes what they can', async () => {
    const { zhengzhou, luoyang } = tree
    const clerk = await zhengzhou.token('CLERK')
    const other = await aMember(stack, zhengzhou, '旁人', 'DRAFTER')
    const { matter } = await mutate<Answer>(clerk, 'OpenMatter', { title: '权限', way: 'GOVERNMENT_OFFICE' })
    const { id } = matter as SeenMatter
    const offered = async (token: string) =>
      (await ask<{ actions: string[] }>(token, 'Matter', { id })).actions
    expect(await offered(clerk)).toEqual(['urgeTasks', 'informMembers', 'addReaders', 'endMatter'])
    expect(await offered(other.token)).toEqual(['urgeTasks'])
    const to = [{ kind: 'MEMBER', id: other.id }]
    for (const name of ['AddReaders', 'InformMembers'])
      expect((await mutate<Answer>(other.token, name, { matterId: id, to })).problems).toMatchObject([
        { code: 'NOT_TO_CIRCULATE' },
      ])

    expect((await mutate<Answer>(other.token, 'UrgeTasks', { matterId: id })).problems).toEqual([])
    expect((await mutate<Answer>(other.token, 'UrgeTasks', { matterId: id })).problems).toMatchObject([
      {
        ...{ code: 'URGED_ALREADY', path: ['taskIds'], given: matter?.tasks[0]?.id, retryable: true },
        message: expect.stringMatching(/^一小时内已经催办过“收发室”，\d{4}-\d\d-\d\d \d\d:\d\d起可以再催。$/),
      },
    ])
    expect(await offered(other.token)).toEqual([])
    expect((await mutate<Answer>(clerk, 'UrgeTasks', { matterId: id })).problems).toEqual([])
    const foreign = await mutate<Answer>(await luoyang.token('CLERK'), 'UrgeTasks', { matterId: id })
    expect(foreign.problems).toMatchObject([{ code: 'NOT_FOUND', path: ['matterId'] }])

    const [task] = openIn(matter as SeenMatter) as [SeenTask]
    const on = { taskId: task.id, expectedVersion: task.version }
    expect((await mutate<Answer>(clerk, 'CompleteTask', { ...on, result: '已办' })).problems).toMatchObject([
      {
        ...{ code: 'RESULT_TOO_EARLY', path: ['result'], allowed: ['CONCLUDE'] },
        message: '办理结果告知来文机关，随办件的最后一项办理（办结）填写；现在可以填写意见。',
      },
    ])
    const skipping = { ...on, next: { step: 'CONCLUDE' } }
    expect((await mutate<Answer>(clerk, 'CompleteTask', skipping)).problems).toMatchObject([
      {
        ...{ code: 'STEP_NOT_OPTIONAL', path: ['next', 'step'], given: 'CONCLUDE', allowed: ['INSTRUCT'] },
        message: '不能直接到环节“办结”，之前有不能跳过的环节；可以选：批办。',
      },
    ])
    const wrong = { ...on, to: { to: { kind: 'UNIT' } } }
    expect((await mutate<Answer>(clerk, 'DelegateTask', wrong)).problems).toMatchObject([
      {
        code: 'ADDRESSEE_WITHOUT_ID',
        path: ['to', 'to', 'id'],
        message: '交办给内设机构，须写明是哪一个（id）。',
      },
    ])
    await complete(clerk, task, { opinion: '拟请批示' })
    expect(await ask(clerk, 'Matter', { id })).toMatchObject({
      stepName: { zh: '批办' },
      stages: [{ name: { zh: '拟办' } }, { name: { zh: '批办', en: 'instruction' } }],
      tasks: [{ stepName: { zh: '拟办' } }, { stepName: { zh: '批办' } }],
      events: [
        { type: 'MatterOpened', stepName: null },
        { type: 'Urged', stepName: { zh: '拟办' } },
        { type: 'Urged' },
        { type: 'TaskDone', stepName: { zh: '拟办' } },
      ],
    })
  })
})

describe('the preview of who gets a matter next (流程预览)', () => {
  test('says before an act what comes of it, and why it would be refused; nothing is written', async () => {
    const { zhengzhou } = tree
    const clerk = await zhengzhou.token('CLERK')
    const head = await aMember(stack, zhengzhou, '处长', 'SIGNATORY')
    const { matter } = await mutate<Answer>(clerk, 'OpenMatter', { title: '预览', way: 'GOVERNMENT_OFFICE' })
    const [task] = openIn(matter as SeenMatter) as [SeenTask]
    const next = { tasks: [{ to: { kind: 'MEMBER', id: head.id } }] }
    const { stages, problems } = await ask<SeenPreview>(clerk, 'PreviewTask', { taskId: task.id, next })
    expect(problems).toEqual([])
    expect(stages.map(({ step, isPresent }) => [step, isPresent])).toEqual([
      ['INSTRUCT', true],
      ...['ASSIGN', 'UNDERTAKE', 'REVIEW', 'REPLY', 'CONCLUDE'].map(step => [step, false]),
    ])
    expect(stages[0]?.tasks).toMatchObject([
      {
        taskId: null,
        to: { name: '处长' },
        responsible: [{ member: { memberId: head.id }, because: 'PERSON' }],
      },
    ])
    const back = await ask<SeenPreview>(clerk, 'PreviewTask', { taskId: task.id, sendBackTo: 'REVIEW' })
    expect(back).toMatchObject({ stages: [], problems: [{ code: 'NOTHING_TO_SEND_BACK_TO' }] })
    const foreign = await tree.luoyang.token('CLERK')
    const unseen = await ask<SeenPreview>(foreign, 'PreviewTask', { taskId: task.id })
    expect(unseen).toMatchObject({ stages: [], problems: [{ code: 'NOT_FOUND' }] })
    const { route } = await ask<{ route: SeenPreview['stages'] }>(clerk, 'MatterRoute', { id: matter?.id })
    expect(route.map(({ step }) => step)[0]).toBe('PROPOSE')
    expect(route[0]?.tasks[0]).toMatchObject({ taskId: task.id, isOpen: true })
    expect(await matterOf(clerk, matter?.id ?? '')).toMatchObject({ version: 1, step: 'PROPOSE' })
  })
})

test('ten matters with their tasks, whose they are and by when are one screen: admitted, and for more than they take', async () => {
  const clerk = await tree.zhongyuan.token('CLERK')
  for (let n = 0; n < 10; n++) await mutate<Answer>(clerk, 'OpenMatter', { title: `办件${n}` })
  const screen = `{ matters(first: 10) { nodes { id title state step due updatedAt tasks {
    id version state step title due late role to { kind name } by { name }
  } } totalCount } }`
  const { data, errors, extensions } = await send<{ matters: { nodes: object[] } }>(clerk, screen)
  expect(errors).toBeUndefined()
  expect(data?.matters.nodes).toHaveLength(10)
  const { estimated = 0, capacityUnits = 0 } = extensions?.cost ?? {}
  expect(estimated).toBeGreaterThan(capacityUnits)
})

interface SeenPreview {
  readonly stages: readonly {
    readonly step: string
    readonly isPresent: boolean
    readonly tasks: readonly { readonly taskId: string | null; readonly to: { readonly name: string } }[]
  }[]
  readonly problems: readonly { readonly code: string }[]
}
