import type { Act } from '../../access/act.ts'
import { LIMITS, textProblems } from '../../documents/index.ts'
import { notFound, type Problem, versionConflict, wrongState } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import type { MatterEvent } from '../events.ts'
import {
  MAX_READERS,
  type Matter,
  type MatterSource,
  type Reader,
  type Stage,
  type StageSpec,
  type Task,
  taskOf,
  type Way,
} from '../model.ts'
import { invalid } from '../problems.ts'
import { roomProblems, specsOf, type Wanted } from './addressing.ts'
import { canCirculate, canRecall } from './circulating.ts'
import type { Known } from './known.ts'
import { leadProblems } from './leads.ts'
import { firstStage, stageOnceMore } from './next.ts'
import { goneOf, isAboutVoid, matterProblems, sourceGone } from './starting.ts'
import type { MATTER_ACTS } from './table.ts'
import { takenBack } from './taking-back.ts'
import { urgeable } from './urging.ts'

/** What begins a matter. */
export interface Opening {
  readonly title: string
  readonly source: MatterSource
  readonly way: Way
  /** The earliest of what the document, its sender and the caller say; null if nobody does. */
  readonly due: string | null
  readonly dueFrom?: Matter['dueFrom']
  /** Who has the first step; null for those of the way. */
  readonly first: readonly Wanted[] | null
}

/** 登记办件: begins a matter. */
export function openMatter(
  { title, source, way, due, dueFrom, first }: Opening,
  known: Known,
): Result<Extract<MatterEvent, { type: 'MatterOpened' }>> {
  const specs = first === null ? ok(null) : specsOf(first, known, ['first'])
  if (!specs.ok) return specs
  const problems = [
    ...textProblems(['title'], title, LIMITS.title),
    ...leadProblems(specs.value ?? [], ['first']),
  ]
  if (problems.length > 0) return refuse(...problems)
  const dates = { due, ...(dueFrom === undefined ? {} : { dueFrom }) }
  const stage = firstStage({ way, ...dates }, specs.value, known)
  return ok({ type: 'MatterOpened', data: { title: tidy(title), source, way, ...dates, first: stage } })
}

/** 拿回: who ended a task has it again, as long as nobody acted on what that led to. */
export function takeTaskBack(
  matter: Matter,
  { task: n, expectedVersion }: { readonly task: number; readonly expectedVersion: number },
  act: Act,
): Result<MatterEvent> {
  const inTheWay = matterProblems(matter)
  if (inTheWay.length > 0) return refuse(...inTheWay)
  const task = taskOf(matter, n)
  if (task === null) return refuse(notFound(['taskId']))
  if (task.version !== expectedVersion) return refuse(versionConflict(task.version))
  if (!['DONE', 'PASSED_ON', 'SENT_BACK'].includes(task.state))
    return refuse(wrongState(task.state, [], `Task.${task.state}`))
  if (!isTheirs(task, act)) return refuse(actOfAnother(task))
  if (takenBack(matter, n, { ...act, seq: matter.chain.seq + 1 }) === null)
    return refuse(invalid('NEXT_HAS_ACTED', ['taskId']))
  // What is taken back stays in the matter, so it is bounded as everything that people add.
  const full = roomProblems(matter, 1, ['taskId'])
  if (full.length > 0) return refuse(...full)
  return ok({ type: 'TakenBack', data: { task: n } })
}

/** Whether a task was ended by the caller or in their place, or by whom they act for. */
function isTheirs({ ended }: Task, act: Act): boolean {
  const theirs = [act.by, act.for].filter(one => one !== undefined)
  return ended !== null && (theirs.includes(ended.by) || theirs.includes(ended.for ?? ended.by))
}

function actOfAnother({ ended }: Task): Problem {
  const those = [
    { id: ended?.by, person: ended?.byPerson },
    { id: ended?.for, person: ended?.forPerson },
  ]
  const allowed = those.flatMap(({ id }) => id ?? [])
  const names = those.flatMap(({ id, person }) => person?.name ?? id ?? [])
  return invalid('ACT_OF_ANOTHER', ['taskId'], { allowed, params: { allowed: names } })
}

/** Whether a member is offered to take their act on a task back. */
export function canTakeBack(matter: Matter, task: Task, act: Act): boolean {
  return takeTaskBack(matter, { task: task.n, expectedVersion: task.version }, act).ok
}

interface WithReason {
  readonly expectedVersion: number
  readonly reason: string
}

function matterReason(matter: Matter, { expectedVersion, reason }: WithReason): Problem[] {
  if (matter.version !== expectedVersion) return [versionConflict(matter.version)]
  return textProblems(['reason'], reason, LIMITS.reason)
}

/** 撤销办件: by the office, with a reason. */
export function endMatter(matter: Matter, input: WithReason): Result<MatterEvent> {
  if (matter.state !== 'OPEN') return refuse(...matterProblems(matter))
  const problems = matterReason(matter, input)
  return problems.length > 0
    ? refuse(...problems)
    : ok({ type: 'MatterEnded', data: { reason: tidy(input.reason) } })
}

/** 唤醒: the last step is asked once more. */
export function reopenMatter(matter: Matter, input: WithReason, known: Known): Result<MatterEvent> {
  if (matter.state === 'OPEN') return refuse(wrongState('OPEN', ['endMatter'], 'Matter.OPEN'))
  const next = reopened(matter, known)
  const problems = [...matterReason(matter, input), ...reopenProblems(matter, next)]
  if (problems.length > 0) return refuse(...problems)
  return ok({ type: 'MatterReopened', data: { reason: tidy(input.reason), next } })
}

/** The stage with which a matter that is over goes on. */
function reopened(matter: Matter, known: Known): StageSpec {
  const last = matter.stages.findLast(({ state }) => state !== 'TAKEN_BACK') as Stage
  return stageOnceMore(matter, last, known)
}

function reopenProblems(matter: Matter, { tasks }: StageSpec): Problem[] {
  const gone = goneOf(matter)
  return [
    ...(gone === null ? [] : [sourceGone(gone, [])]),
    ...roomProblems(matter, tasks.length, ['matterId']),
  ]
}

/** 按更正件办理: the matter goes on with what replaced its document. */
export function followReplacement(
  matter: Matter,
  replacement: MatterSource | null,
  { expectedVersion }: Pick<WithReason, 'expectedVersion'>,
): Result<MatterEvent> {
  if (matter.state !== 'OPEN') return refuse(...matterProblems(matter))
  if (matter.version !== expectedVersion) return refuse(versionConflict(matter.version))
  const problems = followProblems(matter, replacement)
  if (problems.length > 0 || replacement === null) return refuse(...problems)
  return ok({ type: 'SourceFollowed', data: { source: replacement } })
}

function followProblems(matter: Matter, replacement: MatterSource | null): Problem[] {
  if (goneOf(matter) !== 'REPLACED') return [invalid('MATTER_SOURCE_STANDS', ['matterId'])]
  return replacement === null ? [invalid('REPLACEMENT_NOT_ACCEPTED', ['matterId'])] : []
}

/** What decides beside a matter on what can be done with it. */
export interface Around {
  /** Its readers; they may be left out where the caller is of the office, or nobody has yet to read it. */
  readonly readers: readonly Reader[]
  /** What replaced the document that it handles, if that can be followed: it is accepted, and no other matter handles it. */
  readonly replacement: MatterSource | null
  /** Whether another matter handles its delivery by now. */
  readonly isHandledElsewhere: boolean
}

/** What a member may do with a matter now, as far as their roles let them: each of these acts can be done, and no other. */
export function matterActsFor(
  matter: Matter,
  { readers, replacement, isHandledElsewhere }: Around,
  known: Known,
  act: Pick<Act, 'by' | 'at'>,
): (keyof typeof MATTER_ACTS)[] {
  const recalls = canRecall(matter, readers, known, act) ? (['recallReaders'] as const) : []
  if (matter.state !== 'OPEN') {
    const isOver = !isHandledElsewhere && reopenProblems(matter, reopened(matter, known)).length === 0
    return [...(isOver ? (['reopenMatter'] as const) : []), ...recalls]
  }
  const goesOn = goneOf(matter) === null
  const hasRoom = (matter.circulation?.count ?? 0) < MAX_READERS
  const circulates = goesOn && hasRoom && canCirculate(matter, known, act)
  return [
    ...(goesOn && !isAboutVoid(matter) && urgeable(matter, act).length > 0 ? (['urgeTasks'] as const) : []),
    ...(circulates ? (['informMembers', 'addReaders'] as const) : []),
    ...(followProblems(matter, replacement).length === 0 ? (['followReplacement'] as const) : []),
    ...recalls,
    'endMatter',
  ]
}
