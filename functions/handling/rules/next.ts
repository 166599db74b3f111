import { ok, type Result, refuse } from '../../kernel/result.ts'
import {
  type Chosen,
  type Matter,
  type Mode,
  OFFICE,
  type Stage,
  type StageSpec,
  stepNames,
  type Task,
  type TaskSpec,
  type Way,
  type WayStep,
} from '../model.ts'
import { invalid } from '../problems.ts'
import { specsOf, type Wanted } from './addressing.ts'
import type { Known } from './known.ts'
import { leadProblems } from './leads.ts'
import { ancestorsOf } from './tasks.ts'

/** Whom somebody who ends a step chooses for the next one. */
export interface NextChoice {
  /** The key of the step; null for the one that follows. */
  readonly step?: string | null | undefined
  readonly mode?: Mode | null | undefined
  /** Null for those of the way, or who did it when it was asked before. */
  readonly tasks?: readonly Wanted[] | null | undefined
}

type Running = Pick<Matter, 'stages' | 'tasks' | 'way' | 'due' | 'dueFrom'>

/** The choice that counts: the last one that was not taken back. */
export function choiceOf({ choices }: Pick<Stage, 'choices'>): Chosen | null {
  const last = choices.at(-1)
  return last === undefined ? null : { step: last.step, mode: last.mode, tasks: last.tasks }
}

/** Checks whom somebody chooses for the step behind the present one. */
export function choose(
  matter: Running,
  { step: presentStep, returnTo }: Pick<Stage, 'step' | 'returnTo'>,
  choice: NextChoice,
  known: Known,
  path: readonly string[],
): Result<Chosen> {
  const { steps } = matter.way
  const following = steps.slice(presentStep + 1)
  if (returnTo !== null || following.length === 0) return refuse(invalid('NO_STEP_FOLLOWS', path))
  const { step: key = null, mode = null, tasks = null } = choice
  const skipped = key === null ? 0 : following.findIndex(one => one.key === key)
  const asked = key === null || skipped < 0 ? [] : following.slice(0, skipped)
  // Those up to the first one that cannot be left out.
  const needed = following.findIndex(one => !one.optional)
  const allowed = (needed < 0 ? following : following.slice(0, needed + 1)).map(one => one.key)
  if (key !== null && skipped < 0)
    return refuse(invalid('NO_SUCH_STEP', [...path, 'step'], stepFacts(matter.way, key, allowed)))
  if (key !== null && asked.some(one => !one.optional))
    return refuse(invalid('STEP_NOT_OPTIONAL', [...path, 'step'], stepFacts(matter.way, key, allowed)))
  if (tasks === null) return ok({ step: presentStep + 1 + skipped, mode, tasks: null })
  const specs = specsOf(tasks, known, [...path, 'tasks'])
  if (!specs.ok) return specs
  const problems = leadProblems(specs.value, [...path, 'tasks'])
  return problems.length > 0
    ? refuse(...problems)
    : ok({ step: presentStep + 1 + skipped, mode, tasks: specs.value })
}

/** A step that was named, and those that can be: by their keys for programs, by their names for people. */
export function stepFacts(way: Pick<Way, 'steps'>, key: string, allowed: readonly string[]) {
  const [given = key] = stepNames(way, [key])
  return { given: key, allowed, params: { given, allowed: stepNames(way, allowed) } }
}

/** The stage behind a stage that is complete: what it returns to, or the next step; null if it was the last. */
export function stageAfter(matter: Running, present: Stage, known: Known): StageSpec | null {
  if (present.returnTo !== null)
    return stageAgain(matter, matter.stages[present.returnTo - 1] as Stage, known)
  const chosen = choiceOf(present)
  const step = chosen?.step ?? present.step + 1
  const of = matter.way.steps[step]
  return of === undefined ? null : stageOf(matter, step, of, chosen, known)
}

function stageOf(matter: Running, step: number, of: WayStep, chosen: Chosen | null, known: Known): StageSpec {
  const before = matter.stages.findLast(stage => stage.step === step && stage.state !== 'TAKEN_BACK')
  const tasks =
    chosen?.tasks ??
    (before === undefined ? [{ to: of.by, role: null, title: null, due: null }] : thoseOf(matter, before))
  return {
    step,
    mode: chosen?.mode ?? before?.mode ?? of.mode,
    tasks: asked(tasks, of, matter, known),
    returnTo: null,
  }
}

/** Who had a stage, for the time that its step is asked again. */
function thoseOf({ tasks }: Pick<Matter, 'tasks'>, { n }: Stage): TaskSpec[] {
  return specsAgain(tasks.filter(task => task.stage === n && task.kind === 'STEP' && !isOut(task)))
}

/** Who is not asked again: whoever gave the task away, was taken out, or was never to have it. */
const isOut = ({ state }: Task): boolean => ['PASSED_ON', 'REMOVED', 'TAKEN_BACK'].includes(state)

/** Tasks to be asked again, in the order of the step: one that was passed on stands where it stood. */
function specsAgain(tasks: readonly Task[]): TaskSpec[] {
  const inOrder = tasks.toSorted((one, other) => one.order - other.order || one.n - other.n)
  return inOrder.map(({ to, role, title }) => ({ to, role, title, due: null }))
}

/** A stage that is asked once more, of those who had it. */
export function stageOnceMore(matter: Running, stage: Stage, known: Known): StageSpec {
  const of = matter.way.steps[stage.step] as WayStep
  const specs = thoseOf(matter, stage)
  return {
    step: stage.step,
    mode: stage.mode,
    tasks: asked(specs, of, matter, known),
    returnTo: null,
  }
}

/**
 * A stage that was sent back goes on with those who had not done it, the one who sent it back among them. Whoever was to come behind a
 * task that is done comes in its place. If the stage itself was to return somewhere, it still does.
 */
function stageAgain(matter: Running, { step, mode, n, returnTo }: Stage, known: Known): StageSpec {
  const isLeft = (task: Task): boolean =>
    task.kind === 'STEP' ||
    (task.kind === 'AFTER' && ancestorsOf(matter, task).every(({ state }) => state === 'DONE'))
  const left = matter.tasks.filter(
    task => task.stage === n && task.state !== 'DONE' && !isOut(task) && isLeft(task),
  )
  const of = matter.way.steps[step] as WayStep
  return { step, mode, tasks: asked(specsAgain(left), of, matter, known), returnTo }
}

/** Those asked, each once, with their deadlines; a step has one lead at most, the last that it had. */
function asked(
  specs: readonly TaskSpec[],
  of: WayStep,
  matter: Pick<Matter, 'due' | 'dueFrom'>,
  known: Known,
): TaskSpec[] {
  const lead = specs.findLast(({ role }) => role === 'LEAD')
  const each = new Map<string, TaskSpec>()
  for (const spec of specs) {
    const role = spec.role === 'LEAD' && spec !== lead ? 'HELPER' : spec.role
    const one = dated({ ...reachable(spec, known), role }, of, matter, known)
    const key = `${one.to.kind}#${one.to.id}`
    const before = each.get(key)
    if (before === undefined || spec === lead) each.set(key, one)
  }
  return [...each.values()]
}

/** What can be addressed no more is the office's: a unit may have been dissolved since. */
function reachable(spec: TaskSpec, known: Known): TaskSpec {
  if (spec.to.kind === 'OFFICE') return { ...spec, to: OFFICE }
  const name = known.named(spec.to)
  return { ...spec, to: name === null ? OFFICE : { ...spec.to, name } }
}

/** With the deadline of the step, and never behind that of the matter. */
function dated(
  spec: TaskSpec,
  { days }: WayStep,
  { due, dueFrom }: Pick<Matter, 'due' | 'dueFrom'>,
  known: Known,
): TaskSpec {
  if (spec.due !== null) return spec
  const ofStep = days === null ? null : known.dueIn(days)
  if (ofStep !== null && (due === null || ofStep < due)) return { ...spec, due: ofStep, dueFrom: 'WAY' }
  return {
    ...{ ...spec, due },
    ...(dueFrom === undefined ? {} : { dueFrom }),
    ...(days === null || ofStep !== null ? {} : { uncounted: { from: known.today, days } }),
  }
}

/** The first stage of a matter. */
export function firstStage(
  matter: Pick<Running, 'way' | 'due' | 'dueFrom'>,
  chosen: readonly TaskSpec[] | null,
  known: Known,
): StageSpec {
  const empty = { ...matter, stages: [], tasks: [] }
  const [first] = matter.way.steps
  return stageOf(
    empty,
    0,
    first as WayStep,
    chosen === null ? null : { step: 0, mode: null, tasks: [...chosen] },
    known,
  )
}
