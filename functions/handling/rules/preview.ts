import type { Act } from '../../access/act.ts'
import { ok, type Result } from '../../kernel/result.ts'
import {
  currentStage,
  isFinal,
  type Matter,
  type Mode,
  type Stage,
  type StepName,
  stepNameOf,
  type Task,
  type TaskSpec,
  type WayStep,
} from '../model.ts'
import { decide, type TaskCommand } from './acts.ts'
import type { Known, Responsible } from './known.ts'
import { stageAfter } from './next.ts'
import { momentOf, step } from './stepping.ts'
import { type Body, changed, isOfOpinion, rootOf, settled, staged, stageIn } from './tasks.ts'

/** Somebody who is to have a task, and who that is at present. */
export interface PreviewedTask extends Pick<Task, 'to' | 'role' | 'title' | 'due'> {
  /** Its number; null for one that there is not yet. */
  readonly n: number | null
  /** LATER for one that waits, for its turn or for what was put before it. */
  readonly state: 'OPENS' | 'LATER'
  readonly responsible: readonly Responsible[]
}

/** A step that comes, as far as can be seen now. */
export interface PreviewedStage {
  /** The key of the step. */
  readonly step: string
  readonly name: StepName
  readonly mode: Mode
  /** OPENS for the one that is being done after the act, LATER for those behind. */
  readonly state: 'OPENS' | 'LATER'
  /** Whoever does the step before may leave it out. */
  readonly optional: boolean
  /** Working days for it from when it opens; null if the way sets none. What is due later is counted then. */
  readonly days: number | null
  /** In the order in which they have their turn. */
  readonly tasks: readonly PreviewedTask[]
}

/**
 * 流程预览: who gets a matter next and after that, if an act were taken, or as it stands. What comes later is what happens if nobody chooses
 * otherwise. Empty if the matter is over then.
 */
export function preview(
  matter: Matter,
  command: TaskCommand | null,
  known: Known,
  act: Act,
): Result<PreviewedStage[]> {
  const after = command === null ? ok(matter) : tried(matter, command, known, act)
  if (!after.ok) return after
  const present = currentStage(after.value)
  if (present === null) return ok([])
  return ok([presentOf(after.value, present, known), ...later(after.value, present, known, act)])
}

function tried(matter: Matter, command: TaskCommand, known: Known, act: Act): Result<Matter> {
  const event = decide(matter, command, known, act)
  return event.ok ? ok(step(matter, event.value, known, act).thing) : event
}

function presentOf(matter: Matter, present: Stage, known: Known): PreviewedStage {
  const left = matter.tasks.filter(task => task.stage === present.n && !isFinal(task))
  const inTurn = left.toSorted(
    (one, other) =>
      Number(other.state === 'OPEN') - Number(one.state === 'OPEN') ||
      rootOf(matter, one).order - rootOf(matter, other).order ||
      one.n - other.n,
  )
  const tasks = inTurn.map(
    (task): PreviewedTask => ({
      ...previewed(task, known),
      n: task.n,
      state: task.state === 'OPEN' ? 'OPENS' : 'LATER',
    }),
  )
  return { ...stepOf(matter, present), state: 'OPENS', tasks }
}

/** The stages behind the present one: each as it would open if all of the one before did what they have. */
function later(matter: Body, present: Stage, known: Known, act: Act): PreviewedStage[] {
  // From what day their days count is not known yet.
  const undated: Known = { ...known, dueIn: () => null }
  const moment = momentOf(0, act)
  const stages: PreviewedStage[] = []
  let body = matter
  for (let stage: Stage | undefined = present; stage !== undefined; ) {
    const done = doneBy(body, stage)
    const next = stageAfter(done, stage, undated)
    if (next === null) break
    body = settled(staged(done, next, moment), undefined, moment)
    stages.push({
      ...stepOf(matter, next),
      state: 'LATER',
      tasks: next.tasks.map(spec => ({ ...previewed(spec, known), n: null, state: 'LATER' as const })),
    })
    stage = body.stages.at(-1)
  }
  return stages
}

/** A matter with a stage done by all who have it. */
function doneBy(body: Body, { n }: Stage): Body {
  const isTheirs = (task: Task): boolean => task.stage === n && !isFinal(task) && !isOfOpinion(body, task)
  return stageIn(
    changed(body, isTheirs, () => ({ state: 'DONE' })),
    n,
    'DONE',
  )
}

function stepOf({ way }: Pick<Matter, 'way'>, { step: at, mode }: Pick<Stage, 'step' | 'mode'>) {
  const step = way.steps[at] as WayStep
  return { step: step.key, name: stepNameOf(step), mode, optional: step.optional, days: step.days }
}

function previewed({ to, role, title, due }: TaskSpec, known: Known) {
  return { to, role, title, due, responsible: known.responsible(to) }
}
