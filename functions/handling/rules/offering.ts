import type { Act } from '../../access/act.ts'
import type { Problem } from '../../kernel/problem.ts'
import { currentStage, isFinal, type Matter, type Task, taskIdOf } from '../model.ts'
import { invalid } from '../problems.ts'
import { crowdProblems, roomProblems } from './addressing.ts'
import type { Known } from './known.ts'
import { isHelped } from './leads.ts'
import { standingsOf } from './standing.ts'
import { fits, mayTake, TASK_ACT_NAMES, type TaskAct } from './table.ts'
import { isLead, rootOf, unfinished } from './tasks.ts'

type Running = Pick<Matter, 'id' | 'tasks' | 'stages' | 'state'>

/** What a member may do with a task now: each of these acts can be done, if what it says is in order, and no other. */
export function taskActsFor(
  matter: Running & Pick<Matter, 'source'>,
  task: Task,
  known: Known,
  act: Pick<Act, 'by' | 'for'>,
): TaskAct[] {
  if (matter.state !== 'OPEN') return []
  if (matter.source.kind === 'DELIVERY' && matter.source.gone !== undefined) return []
  const standings = standingsOf(matter, task, known, act)
  return TASK_ACT_NAMES.filter(
    name => mayTake(name, standings) && fits(task, name) && obstaclesTo(matter, task, name).length === 0,
  )
}

/** What stands in the way of an act that fits a task, whoever takes it and whatever it says. */
export function obstaclesTo(matter: Running, task: Task, act: TaskAct): Problem[] {
  switch (act) {
    case 'completeTask':
      return leadWaitProblems(matter, task)
    case 'passOnTask':
      return roomProblems(matter, 1, ['to'])
    case 'delegateTask':
      return [...roomProblems(matter, 1, ['to']), ...crowdProblems(matter, 1, ['to'])]
    case 'addTasksBefore':
    case 'addTasksAfter':
    case 'addTasksBeside':
    case 'askForOpinion':
    case 'splitTask':
      return [...roomProblems(matter, 1, ['tasks']), ...crowdProblems(matter, 1, ['tasks'])]
    case 'takeOutTask':
      return takingOutProblems(matter, task)
    case 'sendTaskBack':
      return stagesToSendBackTo(matter).length === 0
        ? [invalid('NOTHING_TO_SEND_BACK_TO', ['taskId'])]
        : roomProblems(matter, 1, ['toStep'])
    case 'askForExtension':
      if (task.due === null) return [invalid('NO_DEADLINE_TO_EXTEND', ['taskId'])]
      return task.extension?.state === 'ASKED' ? [invalid('EXTENSION_ASKED_ALREADY', ['taskId'])] : []
    case 'answerExtension':
      return task.extension?.state === 'ASKED' ? [] : [invalid('EXTENSION_NOT_ASKED', ['taskId'])]
    case 'noteTaskProgress':
      return []
  }
}

function leadWaitProblems(matter: Running, task: Task): Problem[] {
  const waited = leadWaitsFor(matter, task)
  if (waited.length === 0) return []
  const names = [...new Set(waited.map(({ to }) => to.name))]
  const allowed = waited.map(({ n }) => taskIdOf({ matterId: matter.id, n }))
  return [invalid('LEAD_WAITS', ['taskId'], { allowed, params: { allowed: names } })]
}

/** The helpers that a lead waits for, where several do a step at once: the lead ends it (主办、协办). No lead waits for another. */
function leadWaitsFor(matter: Running, task: Task): Task[] {
  const stage = currentStage(matter)
  if (!isLead(task) || stage?.mode !== 'ALL') return []
  return unfinished(matter, stage).filter(one => {
    const root = rootOf(matter, one)
    return root.n !== task.n && !isLead(root)
  })
}

function takingOutProblems(matter: Running, task: Task): Problem[] {
  if (isLastOfStep(matter, task)) return [invalid('LAST_TASK', ['taskId'])]
  return isLead(task) && isHelped(matter, task.stage) ? [invalid('LEAD_MISSING', ['taskId'])] : []
}

/** Whether a task is the only one of its step, so that without it nobody would have done the step. */
function isLastOfStep({ tasks }: Pick<Matter, 'tasks'>, { stage, kind, n }: Task): boolean {
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
