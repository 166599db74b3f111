import { ask, mutate as send } from '../../kit/api.ts'
import { newYearOf } from '../../kit/calendars.ts'
import { aCorrectionIn } from '../../kit/corrections.ts'
import { aNoticeIn, handle, REGISTER, SIGN_FOR } from '../../kit/documents.ts'
import { aMember } from '../../kit/government.ts'
import { type Answer, mutate, type SeenMatter, type SeenTask } from '../../kit/handling.ts'
import { deliveryAt } from '../../kit/recalls.ts'
import { relayAll } from '../../kit/relay.ts'
import { by, type Cases, input, type Made, type Scenario } from '../scenario.ts'

/** Matters and tasks of an agency whose clerk has them as its office. */
export const handlingCases = ({ stack, tree: { jiyuan, province, operator } }: Scenario): Cases => {
  const clerk = () => jiyuan.token('CLERK')
  const person = () => aMember(stack, jiyuan, '科员', 'DRAFTER')
  const to = async () => ({ to: { kind: 'MEMBER', id: (await person()).id } })
  const aMatter = async (more: object = {}): Promise<SeenMatter> => {
    const { matter } = await mutate<Answer>(await clerk(), 'OpenMatter', { title: '防汛检查', ...more })
    if (matter == null) throw new Error('no matter was begun')
    return matter
  }
  /** The working days that the steps of a government's office take. */
  const withCalendar = async () => {
    for (const year of [2031, 2032])
      await send(operator, 'ImportCalendar', {
        year,
        source: { title: '节假日安排' },
        data: newYearOf(year),
        expectedVersion: 0,
      }).catch(() => undefined)
  }
  const task = ({ tasks }: SeenMatter) => tasks.findLast(({ state }) => state === 'OPEN') as SeenTask
  const on = ({ id: taskId, version: expectedVersion }: SeenTask) => ({ taskId, expectedVersion })
  const office = (variables: () => Promise<object> | object) => by(jiyuan, 'CLERK', variables)
  const onTask = (more: () => Promise<object> | object) =>
    office(async () => input({ ...on(task(await aMatter())), ...(await more()) }))
  const onMatter = (more: object, matter = aMatter) =>
    office(async () => {
      const { id, version } = await matter()
      return input({ matterId: id, expectedVersion: version, ...more })
    })
  const adding = () => onTask(async () => ({ tasks: [await to()] }))
  const done = async (matter: SeenMatter): Promise<SeenMatter> => {
    await mutate<Answer>(await clerk(), 'CompleteTask', on(task(matter)))
    return matterNow(matter)
  }
  const matterNow = async ({ id }: SeenMatter) => ask<SeenMatter>(await clerk(), 'Matter', { id })
  const accepted = async () => {
    const notice = await aNoticeIn('DISPATCHED', province, [jiyuan])
    await relayAll(stack)
    const delivery = await deliveryAt(jiyuan, notice)
    return { notice, delivery: await handle(jiyuan, delivery, SIGN_FOR, REGISTER, ['AcceptDelivery']) }
  }
  const withReader = async () => {
    const matter = await aMatter()
    const reader = await person()
    const given = { matterId: matter.id, to: [{ kind: 'MEMBER', id: reader.id }] }
    await mutate<Answer>(await clerk(), 'AddReaders', given)
    return { matter, reader, readerId: `rdr_${matter.id.slice('mat_'.length)}_1` }
  }
  const read = async (): Promise<Made & { readonly item: object }> => {
    const { reader, readerId } = await withReader()
    const item = { readerId, expectedVersion: 1 }
    return { token: reader.token, variables: input(item), item }
  }
  const each = async (more: object = {}) => {
    const items: object[] = []
    for (let n = 0; n < 3; n++) items.push(input({ ...on(task(await aMatter())), ...more }).input)
    return { input: { items } }
  }
  return {
    OpenMatter: office(() => input({ title: '防汛检查' })),
    'OpenMatter of a delivery': office(async () => input({ ofDeliveryId: (await accepted()).delivery.id })),
    CompleteTask: onTask(() => ({ opinion: '已办' })),
    'CompleteTask with a next step': office(async () => {
      await withCalendar()
      const matter = await aMatter({ way: 'GOVERNMENT_OFFICE' })
      return input({ ...on(task(matter)), next: { tasks: [await to(), await to(), await to()] } })
    }),
    CompleteTasks: office(() => each({ opinion: '已办' })),
    PassOnTask: onTask(another),
    PassOnTasks: office(async () => each(await another())),
    DelegateTask: onTask(another),
    AddTasksBefore: adding(),
    AddTasksAfter: adding(),
    AddTasksBeside: adding(),
    AskForOpinion: adding(),
    SplitTask: adding(),
    TakeOutTask: office(async () => {
      const matter = await aMatter()
      const answer = { ...on(task(matter)), tasks: [await to()] }
      await mutate<Answer>(await clerk(), 'AddTasksBeside', answer)
      const now = await matterNow(matter)
      return input(on(now.tasks[1] as SeenTask))
    }),
    SendTaskBack: office(async () => {
      await withCalendar()
      const matter = await done(await aMatter({ way: 'GOVERNMENT_OFFICE' }))
      return input({ ...on(task(matter)), toStep: 'PROPOSE', straightBack: true, reason: '补充' })
    }),
    TakeTaskBack: office(async () => {
      await withCalendar()
      const matter = await done(await aMatter({ way: 'GOVERNMENT_OFFICE' }))
      return input(on(matter.tasks[0] as SeenTask))
    }),
    NoteTaskProgress: onTask(() => ({ note: '已到现场' })),
    AskForExtension: office(async () => {
      const matter = await aMatter({ due: '2031-03-20' })
      return input({ ...on(task(matter)), until: '2031-03-28', reason: '材料未齐' })
    }),
    AnswerExtension: office(async () => {
      const who = await person()
      const first = [{ to: { kind: 'MEMBER', id: who.id }, due: '2031-03-20' }]
      const matter = await aMatter({ first })
      const asked = { ...on(task(matter)), until: '2031-03-28', reason: '材料未齐' }
      await mutate<Answer>(who.token, 'AskForExtension', asked)
      return input({ ...on(task(await matterNow(matter))), grant: true })
    }),
    UrgeTasks: office(async () => input({ matterId: (await aMatter()).id })),
    EndMatter: onMatter({ reason: '不办' }),
    ReopenMatter: onMatter({ reason: '续办' }, async () => done(await aMatter())),
    FollowReplacement: office(async () => {
      const { notice, delivery } = await accepted()
      const matter = await aMatter({ ofDeliveryId: delivery.id })
      const correction = await aCorrectionIn('DISPATCHED', province, notice)
      await relayAll(stack)
      await handle(jiyuan, await deliveryAt(jiyuan, correction), SIGN_FOR, REGISTER, ['AcceptDelivery'])
      const { id, version } = await matterNow(matter)
      return input({ matterId: id, expectedVersion: version })
    }),
    ChooseWay: office(() => input({ expectedVersion: 0, way: 'SMALL_OFFICE' })),
    AddReaders: office(async () => {
      const ids = [(await person()).id, (await person()).id]
      return input({ matterId: (await aMatter()).id, to: ids.map(id => ({ kind: 'MEMBER', id })) })
    }),
    InformMembers: office(async () =>
      input({ matterId: (await aMatter()).id, to: [{ kind: 'MEMBER', id: (await person()).id }] }),
    ),
    RecallReaders: office(async () => input({ matterId: (await withReader()).matter.id })),
    MarkRead: read,
    MarkSeveralRead: async () => {
      const { token, item } = await read()
      return { token, variables: { input: { items: [input(item).input] } } }
    },
    Matter: office(async () => ({ id: (await aMatter()).id })),
    MatterRoute: office(async () => ({ id: (await aMatter()).id })),
    MatterReaders: office(async () => ({ id: (await withReader()).matter.id })),
    PreviewTask: office(async () => ({ taskId: task(await aMatter()).id })),
    NodeTask: office(async () => ({ id: task(await aMatter()).id })),
    DeliveryMatter: office(async () => {
      const { delivery } = await accepted()
      await aMatter({ ofDeliveryId: delivery.id })
      return { id: delivery.id }
    }),
    Matters: office(() => ({})),
    MyTasks: office(() => ({})),
    AgencyTasks: office(() => ({})),
    CountsOfHandling: office(() => ({})),
    MyNotifications: office(() => ({})),
    WaysOfWorking: office(() => ({})),
    WayChoices: office(() => ({})),
  }

  async function another() {
    return { to: await to() }
  }
}
