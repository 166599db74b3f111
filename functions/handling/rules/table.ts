import type { Task, TaskKind, TaskState } from '../model.ts'
import type { Standing } from './standing.ts'

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
      'takes out a task, by who gave it, the lead of the step, or the office; never one’s own, never the last one of a step, and never the lead of helpers',
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
    meaning:
      'grants or refuses it: the office, or who gave the task; nobody but the office grants their own wish',
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

/** Whether an act is one of those that tasks of this kind have in this state. */
export function fits({ kind, state }: Pick<Task, 'kind' | 'state'>, act: TaskAct): boolean {
  const { kinds, states }: Row = TASK_ACTS[act]
  return kinds.includes(kind) && states.includes(state)
}

/** Who may take an act, by how they stand to the task. */
export const standingsFor = (act: TaskAct): readonly Standing[] => TASK_ACTS[act].by

/** Whether somebody who stands so to a task may take an act. */
export function mayTake(act: TaskAct, standings: readonly Standing[]): boolean {
  return standingsFor(act).some(one => standings.includes(one))
}
