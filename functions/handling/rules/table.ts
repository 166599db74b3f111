import type { Act } from '../../access/act.ts'
import { currentStage, isFinal, type Matter, type Task, type TaskKind, type TaskState } from '../model.ts'
import type { Known } from './known.ts'
import { type Standing, standingsOf } from './standing.ts'
import { isLead, rootOf, unfinished } from './tasks.ts'

interface Row {
  /** The word that Chinese offices use. */
  readonly zh: string
  readonly event: string
  readonly states: readonly TaskState[]
  readonly kinds: readonly TaskKind[]
  /** Who may take it: whoever has the task, gave it, leads the step, or the office, so that nothing is stuck. */
  readonly by: readonly Standing[]
  /** What it does exactly. */
  readonly meaning: string
}

const THEIRS = ['ASSIGNEE'] as const
const OR_OFFICE = ['ASSIGNEE', 'OFFICE'] as const
const OPEN = ['OPEN'] as const satisfies readonly TaskState[]
const ANY_KIND = ['STEP', 'BEFORE', 'AFTER', 'DELEGATED', 'OPINION', 'PART'] as const
/** Tasks that decide on the way of a matter. */
const DECIDING = ['STEP', 'BEFORE', 'AFTER'] as const
export const isDeciding = ({ kind }: Pick<Task, 'kind'>): boolean =>
  (DECIDING as readonly TaskKind[]).includes(kind)

/**
 * The acts on a task, each with what it means. The README shows this table, and `tests/rules/handling/acts.test.ts` tries each act where a step
 * goes in order, in parallel, and to whoever comes first. Silence is never consent: nothing is done by lapse of time.
 */
export const TASK_ACTS = {
  completeTask: {
    ...{ zh: '办理', event: 'TaskDone', states: OPEN, kinds: ANY_KIND, by: THEIRS },
    meaning: 'does it, with an opinion; the last one of a step may name who has the next one',
  },
  passOnTask: {
    ...{ zh: '转办', event: 'TaskPassedOn', states: ['OPEN', 'WAITING'], kinds: ANY_KIND, by: OR_OFFICE },
    meaning:
      'another has it from now on, in the same place and role and with no more time; who passed it on is out, and it does not come back in a circle',
  },
  delegateTask: {
    ...{ zh: '委派', event: 'TasksAdded', states: OPEN, kinds: ANY_KIND, by: THEIRS },
    meaning: 'another does it and it comes back; only then who delegated it can end it',
  },
  addTasksBefore: {
    ...{ zh: '前加签', event: 'TasksAdded', states: OPEN, kinds: DECIDING, by: THEIRS },
    meaning: 'others come first; the task waits until all of them are done',
  },
  addTasksAfter: {
    ...{ zh: '后加签', event: 'TasksAdded', states: OPEN, kinds: DECIDING, by: THEIRS },
    meaning: 'others come behind the task, before the step goes on',
  },
  addTasksBeside: {
    ...{ zh: '会签加人', event: 'TasksAdded', states: OPEN, kinds: DECIDING, by: OR_OFFICE },
    meaning:
      'others share the step: beside the others, behind them where it goes in order, or as further ones of whom one is enough',
  },
  takeOutTask: {
    ...{
      zh: '减签',
      event: 'TaskRemoved',
      states: ['OPEN', 'WAITING'],
      kinds: ANY_KIND,
      by: ['GIVER', 'LEAD', 'OFFICE'],
    },
    meaning:
      'takes out a task, by who gave it, the lead of the step, or the office; never one’s own, and never the last one of a step',
  },
  askForOpinion: {
    ...{ zh: '征求意见', event: 'TasksAdded', states: OPEN, kinds: ANY_KIND, by: THEIRS },
    meaning:
      'asks others without giving the task away; it can be ended before they answer, which closes the question',
  },
  splitTask: {
    ...{ zh: '分件', event: 'TasksAdded', states: OPEN, kinds: ['STEP', 'PART', 'DELEGATED'], by: THEIRS },
    meaning: 'parts of the work go to others; the task waits until they join again',
  },
  sendTaskBack: {
    ...{ zh: '驳回', event: 'SentBack', states: OPEN, kinds: DECIDING, by: THEIRS },
    meaning:
      'back to a step that was done; what lay between is asked again, or it comes straight back to those who had not done theirs, as chosen',
  },
  noteTaskProgress: {
    ...{ zh: '进展', event: 'ProgressNoted', states: ['OPEN', 'WAITING'], kinds: ANY_KIND, by: THEIRS },
    meaning: 'notes what was done so far; nothing moves',
  },
  askForExtension: {
    ...{ zh: '申请延期', event: 'ExtensionAsked', states: ['OPEN', 'WAITING'], kinds: ANY_KIND, by: THEIRS },
    meaning: 'asks for a later date, with a reason; the old one stands until somebody agrees',
  },
  answerExtension: {
    ...{
      zh: '答复延期',
      event: 'ExtensionAnswered',
      states: ['OPEN', 'WAITING'],
      kinds: ANY_KIND,
      by: ['GIVER', 'OFFICE'],
    },
    meaning: 'grants or refuses it: the office, or who gave the task; nobody grants their own wish',
  },
} as const satisfies Readonly<Record<string, Row>>
export type TaskAct = keyof typeof TASK_ACTS
export const TASK_ACT_NAMES = Object.keys(TASK_ACTS) as readonly TaskAct[]

/** The acts on a matter as a whole. */
export const MATTER_ACTS = {
  takeTaskBack: {
    zh: '拿回',
    meaning: 'who ended a task has it again, as long as nobody acted on what that led to',
  },
  urgeTasks: { zh: '催办', meaning: 'reminds whoever has open tasks; the matter keeps who urged whom' },
  informMembers: { zh: '抄送', meaning: 'shows the matter to others once; nothing waits for them' },
  addReaders: {
    zh: '传阅',
    meaning: 'gives the document to readers: freely, at once, or one after the other',
  },
  recallReaders: { zh: '撤回传阅', meaning: 'takes it from readers again; who has read it has read it' },
  markRead: { zh: '已阅', meaning: 'the reader’s own act' },
  reopenMatter: { zh: '唤醒', meaning: 'a matter that was concluded or ended goes on with its last step' },
  endMatter: { zh: '撤销', meaning: 'ends the matter without a result, with a reason' },
  followReplacement: { zh: '按更正件办理', meaning: 'the matter goes on with what replaced its document' },
} as const

/** Whether an act fits a task, whoever takes it. */
export function isOffered(
  matter: Pick<Matter, 'tasks' | 'stages' | 'state' | 'way'>,
  task: Task,
  act: TaskAct,
): boolean {
  const { kinds, states }: Row = TASK_ACTS[act]
  if (!kinds.includes(task.kind) || !states.includes(task.state)) return false
  switch (act) {
    case 'sendTaskBack':
      return stagesToSendBackTo(matter).length > 0
    case 'answerExtension':
      return task.extension?.state === 'ASKED'
    case 'askForExtension':
      return task.due !== null && task.extension?.state !== 'ASKED'
    default:
      return true
  }
}

/** The helpers that a lead waits for, where several do a step at once: the lead ends it (主办、协办). No lead waits for another. */
export function leadWaitsFor(matter: Pick<Matter, 'tasks' | 'stages' | 'state'>, task: Task): Task[] {
  const stage = currentStage(matter)
  if (!isLead(task) || stage?.mode !== 'ALL') return []
  return unfinished(matter, stage).filter(one => {
    const root = rootOf(matter, one)
    return root.n !== task.n && !isLead(root)
  })
}

/** Whether a task is the only one of its step, so that without it nobody would have done the step. */
export function isLastOfStep({ tasks }: Pick<Matter, 'tasks'>, { stage, kind, n }: Task): boolean {
  const isAnother = (one: Task): boolean =>
    one.stage === stage && one.kind === 'STEP' && one.n !== n && (!isFinal(one) || one.state === 'DONE')
  return kind === 'STEP' && !tasks.some(isAnother)
}

/** The stages that were done, of steps before the present one: the last of each step. */
export function stagesToSendBackTo({ stages, state }: Pick<Matter, 'stages' | 'state'>) {
  const present = currentStage({ stages, state })
  if (present === null) return []
  const done = stages.filter(stage => stage.state === 'DONE' && stage.step < present.step)
  return done.filter((stage, at) => !done.slice(at + 1).some(later => later.step === stage.step))
}

/** Whether somebody who stands so to a task may take an act. */
export function mayTake(act: TaskAct, standings: readonly Standing[]): boolean {
  const { by }: Row = TASK_ACTS[act]
  return by.some(one => standings.includes(one))
}

/** What a member may do with a task now. */
export function taskActsFor(
  matter: Pick<Matter, 'tasks' | 'stages' | 'state' | 'way' | 'source'>,
  task: Task,
  known: Known,
  act: Pick<Act, 'by' | 'for'>,
): TaskAct[] {
  if (matter.state !== 'OPEN') return []
  if (matter.source.kind === 'DELIVERY' && matter.source.gone !== undefined) return []
  const standings = standingsOf(matter, task, known, act)
  return TASK_ACT_NAMES.filter(
    name => mayTake(name, standings) && isOffered(matter, task, name) && isPossible(matter, task, name),
  )
}

/** Whether nothing but what the act says can be wrong with it. */
function isPossible(matter: Pick<Matter, 'tasks' | 'stages' | 'state'>, task: Task, act: TaskAct): boolean {
  if (act === 'completeTask') return leadWaitsFor(matter, task).length === 0
  return act !== 'takeOutTask' || !isLastOfStep(matter, task)
}
