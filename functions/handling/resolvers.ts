import type { Resolvers } from '../../graphql/resolvers.generated.ts'
import type {
  CompleteTaskInput,
  NewTaskInput,
  NextStepInput,
  PassOnTaskInput,
} from '../../graphql/types.generated.ts'
import type { Outcome } from '../access/command.ts'
import { doneBy } from '../access/named.ts'
import { loadReferred as loadDocument } from '../documents/index.ts'
import { loadReferred as loadDelivery } from '../exchange/index.ts'
import { chooseWay } from './actions/choices.ts'
import { endMatter, followReplacement, reopenMatter, urgeTasks } from './actions/matters.ts'
import { openMatter } from './actions/opening.ts'
import { actOnTask, takeTaskBack } from './actions/tasks.ts'
import type { MatterEventType } from './events.ts'
import { type Matter, readerIdOf, type Stage, stepNameOf, taskIdOf, taskIn, type WayStep } from './model.ts'
import { matterActions, taskActions } from './reading/actions.ts'
import { kindsChosenFor, wayChoices, wayOfChoice } from './reading/choices.ts'
import { eventsOf, stepOf, tasksNamed, textOf } from './reading/history.ts'
import { previewAct, routeOf } from './reading/previewing.ts'
import { readersNamed } from './reading/readers.ts'
import {
  agencyTasks,
  countMine,
  isLate,
  knownNow,
  loadMatter,
  matterCounts,
  matterOfDelivery,
  matters,
  matterView,
  myTasks,
  taskDueFrom,
  taskPayload,
  taskView,
  waysOfWorking,
  wholeTask,
} from './reading.ts'
import { addressed, previewResolvers, responsibleMember, wanted } from './resolvers/preview.ts'
import { readerMutations, readerResolvers } from './resolvers/readers.ts'

const nextStep = ({ step, mode, tasks }: NextStepInput) => ({ step, mode, tasks: tasks?.map(wanted) })

/** What the acts say that can be taken on several tasks. */
const completing = ({ opinion, result, next }: CompleteTaskInput) => ({
  ...{ opinion, result, next: next == null ? null : nextStep(next) },
})
const passingOn = ({ to, reason }: PassOnTaskInput) => ({ to: wanted(to), reason })

const orNull = <T>(value: T | null | undefined): T | null => value ?? null

export const handlingResolvers = {
  ...previewResolvers,
  Query: {
    matter: (_, { id }, context) => loadMatter(context, id),
    matters: (_, args, context) => matters(context, args),
    myTasks: (_, args, context) => myTasks(context, args),
    agencyTasks: (_, args, context) => agencyTasks(context, args),
    waysOfWorking: (_, args, context) => waysOfWorking(context, args),
    wayChoices: (_, __, context) => wayChoices(context),
    previewTask: (_, args, context) =>
      previewAct(context, {
        taskId: args.taskId,
        next: args.next == null ? null : nextStep(args.next),
        sendBackTo: orNull(args.sendBackTo),
        straightBack: args.straightBack === true,
        passOnTo: args.passOnTo == null ? null : wanted(args.passOnTo),
      }),
  },
  MatterConnection: { totalCount: ({ totalCount }) => totalCount() },
  MyTaskConnection: { totalCount: ({ totalCount }) => totalCount() },
  Counts: { handling: () => ({}) },
  HandlingCounts: {
    matters: (_, __, context) => matterCounts(context),
    mine: (_, __, context) => countMine(context),
  },
  Delivery: { matter: ({ id }, _, context) => matterOfDelivery(context, id) },
  ...readerResolvers,
  Matter: {
    dueFrom: ({ due, dueFrom }) => (due === null ? null : (dueFrom ?? 'NAMED')),
    ...readerResolvers.Matter,
    source: ({ source }) => (source.kind === 'OWN' ? null : source),
    way: async ({ whole }) => (await whole()).way,
    stages: async ({ whole }) => {
      const { stages, way } = await whole()
      return stages.map(({ n: number, step, mode, state }: Stage) => {
        const of = way.steps[step] as WayStep
        return { number, step: of.key, name: stepNameOf(of), kind: of.kind, mode, state }
      })
    },
    tasks: async ({ whole }) => {
      const matter = await whole()
      return matter.tasks.map(task => taskView(matter, task))
    },
    stepName: ({ stepName }) => stepName ?? null,
    events: async ({ id: matterId, whole }, _, context) =>
      (await eventsOf(context, matterId)).map(event => ({ matterId, event, matter: whole })),
    actions: (matter, _, context) => matterActions(context, matter),
    route: async ({ whole }, _, context) => routeOf(context, await whole()),
  },
  MatterSource: {
    delivery: (source, _, context) => loadDelivery(context, source.kind === 'DELIVERY' ? source.id : null),
    document: (source, _, context) => loadDocument(context, source.kind === 'DOCUMENT' ? source.id : null),
    number: source => (source.kind === 'DELIVERY' ? source.number : null),
    issuer: source => (source.kind === 'DELIVERY' ? source.issuer : null),
    gone: source => (source.kind === 'DELIVERY' ? orNull(source.gone) : null),
    ended: source => (source.kind === 'DELIVERY' ? orNull(source.ended) : null),
  },
  WayChoice: {
    way: choice => wayOfChoice(choice),
    chosenAt: ({ chosen }) => chosen.at,
    by: ({ chosen }) => doneBy.by(chosen),
    onBehalfOf: ({ chosen }) => doneBy.onBehalfOf(chosen),
  },
  WayOfWorking: {
    steps: ({ steps }) => steps,
    chosenFor: async (way, _, context) => (await kindsChosenFor(context, way)).filter(kind => kind !== null),
    isDefault: async (way, _, context) => (await kindsChosenFor(context, way)).includes(null),
  },
  WayStep: { addressee: ({ by }) => addressed(by), name: step => stepNameOf(step) },
  Task: {
    id: ({ row }) => taskIdOf(row),
    version: ({ row }) => row.version,
    matter: async ({ matter }) => matterView(await matter()),
    number: ({ row }) => row.n,
    kind: ({ row }) => row.kind,
    state: ({ row }) => row.state,
    step: ({ row }) => row.step,
    stepKind: ({ row }) => row.stepKind,
    stepName: ({ row }) => stepNameOf({ kind: row.stepKind, name: row.stepName }),
    to: ({ row }) => addressed(row.to),
    role: ({ row }) => row.role,
    title: ({ row }) => row.title,
    what: ({ row }) => row.what,
    due: ({ row }) => row.due,
    dueFrom: view => taskDueFrom(view),
    late: (view, _, context) => isLate(view, context),
    openedAt: ({ row }) => row.openedAt,
    endedAt: ({ row }) => row.endedAt,
    by: async view => {
      const { ended } = await wholeTask(view)
      return ended === null ? null : doneBy.by(ended)
    },
    onBehalfOf: async view => {
      const { ended } = await wholeTask(view)
      return ended === null ? null : doneBy.onBehalfOf(ended)
    },
    opinion: async (view, _, context) => {
      const { endedIn } = await wholeTask(view)
      const event = (await eventsOf(context, view.row.matterId)).find(({ seq }) => seq === endedIn)
      return event?.type === 'TaskDone' ? textOf(event) : null
    },
    parentId: async view => {
      const { parent } = await wholeTask(view)
      return parent === null ? null : taskIdOf({ matterId: view.row.matterId, n: parent })
    },
    extension: async view => (await wholeTask(view)).extension,
    responsible: async (view, _, context) => {
      const known = await knownNow(context, await view.matter())
      return view.row.state !== 'OPEN' && view.row.state !== 'WAITING'
        ? []
        : known.responsible(view.row.to).map(responsibleMember)
    },
    actions: (view, _, context) => taskActions(context, view),
    events: async ({ row: { matterId, n }, matter }, _, context) =>
      (await eventsOf(context, matterId))
        .filter(event => tasksNamed(event).includes(n))
        .map(event => ({ matterId, event, matter })),
  },
  MyTask: {
    because: ({ why }) => why.because,
    onBehalfOf: ({ why }) => (why.forMemberId === undefined ? null : { memberId: why.forMemberId }),
  },
  MatterEvent: {
    sequence: ({ event }) => event.seq,
    type: ({ event }) => event.type as MatterEventType,
    step: async ({ event, matter }) => stepOf(await matter(), event)?.key ?? null,
    stepName: async ({ event, matter }) => {
      const step = stepOf(await matter(), event)
      return step === null ? null : stepNameOf(step)
    },
    at: ({ event }) => event.at,
    by: ({ event }) => doneBy.by(event),
    onBehalfOf: ({ event }) => doneBy.onBehalfOf(event),
    readerIds: ({ event, matterId }) => readersNamed(event).map(n => readerIdOf({ matterId, n })),
    taskIds: ({ event, matterId }) => tasksNamed(event).map(n => taskIdOf({ matterId, n })),
    text: ({ event }) => textOf(event),
  },
  Mutation: {
    openMatter: async (_, { input }, context) => {
      const { thing, problems, replayed } = await openMatter(context, {
        idempotencyKey: input.idempotencyKey,
        deliveryId: orNull(input.ofDeliveryId),
        documentId: orNull(input.ofDocumentId),
        title: orNull(input.title),
        way: orNull(input.way),
        due: orNull(input.due),
        first: input.first?.map(wanted) ?? null,
        onBehalfOf: orNull(input.onBehalfOf),
      })
      return matterPayload({ thing, problems, replayed })
    },
    ...readerMutations({ completing, passingOn }),
    completeTask: async (_, { input }, context) =>
      taskPayload(await actOnTask(context, 'completeTask', input, completing(input)), input.taskId),
    passOnTask: async (_, { input }, context) =>
      taskPayload(await actOnTask(context, 'passOnTask', input, passingOn(input)), input.taskId),
    delegateTask: async (_, { input }, context) =>
      taskPayload(
        await actOnTask(context, 'delegateTask', input, { tasks: [wanted(input.to)], reason: input.reason }),
        input.taskId,
      ),
    addTasksBefore: async (_, { input }, context) =>
      taskPayload(await actOnTask(context, 'addTasksBefore', input, adding(input)), input.taskId),
    addTasksAfter: async (_, { input }, context) =>
      taskPayload(await actOnTask(context, 'addTasksAfter', input, adding(input)), input.taskId),
    addTasksBeside: async (_, { input }, context) =>
      taskPayload(await actOnTask(context, 'addTasksBeside', input, adding(input)), input.taskId),
    askForOpinion: async (_, { input }, context) =>
      taskPayload(await actOnTask(context, 'askForOpinion', input, adding(input)), input.taskId),
    splitTask: async (_, { input }, context) =>
      taskPayload(await actOnTask(context, 'splitTask', input, adding(input)), input.taskId),
    takeOutTask: async (_, { input }, context) =>
      taskPayload(await actOnTask(context, 'takeOutTask', input, { reason: input.reason }), input.taskId),
    sendTaskBack: async (_, { input }, context) => {
      const { toStep, straightBack, reason } = input
      const said = { toStep, straightBack, reason }
      return taskPayload(await actOnTask(context, 'sendTaskBack', input, said), input.taskId)
    },
    noteTaskProgress: async (_, { input }, context) =>
      taskPayload(await actOnTask(context, 'noteTaskProgress', input, { note: input.note }), input.taskId),
    askForExtension: async (_, { input }, context) => {
      const { until, reason } = input
      return taskPayload(await actOnTask(context, 'askForExtension', input, { until, reason }), input.taskId)
    },
    answerExtension: async (_, { input }, context) => {
      const { grant, reason } = input
      return taskPayload(await actOnTask(context, 'answerExtension', input, { grant, reason }), input.taskId)
    },
    takeTaskBack: async (_, { input }, context) =>
      taskPayload(await takeTaskBack(context, input), input.taskId),
    urgeTasks: async (_, { input }, context) => {
      const { idempotencyKey, matterId, taskIds, reason } = input
      const tasks = taskIds?.map(id => numberIn(id, matterId)) ?? null
      return matterPayload(
        await urgeTasks(context, { idempotencyKey, matterId, tasks, reason: orNull(reason) }),
      )
    },
    chooseWay: async (_, { input }, context) => {
      const { idempotencyKey, expectedVersion, kind, way } = input
      const addressees = (input.addressees ?? []).map(({ step, to }) => ({ step, ...wanted({ to }) }))
      const asked = { idempotencyKey, expectedVersion, kind: orNull(kind), way: orNull(way), addressees }
      const { thing, problems, replayed } = await chooseWay(context, asked)
      return { choices: thing, problems, replayed }
    },
    endMatter: async (_, { input }, context) =>
      matterPayload(await endMatter(context, { ...input, onBehalfOf: orNull(input.onBehalfOf) })),
    reopenMatter: async (_, { input }, context) =>
      matterPayload(await reopenMatter(context, { ...input, onBehalfOf: orNull(input.onBehalfOf) })),
    followReplacement: async (_, { input }, context) =>
      matterPayload(await followReplacement(context, { ...input, onBehalfOf: orNull(input.onBehalfOf) })),
  },
} satisfies Resolvers

function adding({
  tasks,
  reason,
}: {
  readonly tasks: readonly NewTaskInput[]
  readonly reason?: string | null | undefined
}) {
  return { tasks: tasks.map(wanted), reason }
}

/** The number of a task of a matter; 0, which no task has, for any other id. */
function numberIn(id: string, matterId: string): number {
  const named = taskIn(id)
  return named?.matterId === matterId ? named.n : 0
}

const matterPayload = ({ thing, problems, replayed }: Outcome<Matter>) => ({
  matter: thing === null ? null : matterView(thing),
  problems,
  replayed,
})
