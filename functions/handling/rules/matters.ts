import type { Act } from '../../access/act.ts'
import { LIMITS, textProblems } from '../../documents/index.ts'
import { notFound, type Problem, versionConflict, wrongState } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import type { MatterEvent } from '../events.ts'
import {
  MAX_TASKS_ADDED,
  type Matter,
  type MatterSource,
  type Stage,
  type Task,
  taskOf,
  type Way,
} from '../model.ts'
import { invalid } from '../problems.ts'
import { specsOf, type Wanted } from './addressing.ts'
import type { Known } from './known.ts'
import { firstStage, leadProblems, stageOnceMore } from './next.ts'
import { goneOf, matterProblems, sourceGone } from './starting.ts'
import type { MATTER_ACTS } from './table.ts'
import { takenBack } from './taking-back.ts'

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
  if (!isTheirs(task, act)) return refuse(invalid('ACT_OF_ANOTHER', ['taskId']))
  if (takenBack(matter, n, { ...act, seq: matter.chain.seq + 1 }) === null)
    return refuse(invalid('NEXT_HAS_ACTED', ['taskId']))
  // What is taken back stays in the matter, so it is bounded as everything that people add.
  if (matter.tasks.length >= MAX_TASKS_ADDED)
    return refuse(invalid('TOO_MANY_TASKS', ['taskId'], { limit: MAX_TASKS_ADDED }))
  return ok({ type: 'TakenBack', data: { task: n } })
}

/** Whether a task was ended by the caller or in their place, or by whom they act for. */
function isTheirs({ ended }: Task, act: Act): boolean {
  const theirs = [act.by, act.for].filter(one => one !== undefined)
  return ended !== null && (theirs.includes(ended.by) || theirs.includes(ended.for ?? ended.by))
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
  const problems = matterReason(matter, input)
  const gone = goneOf(matter)
  if (gone !== null) problems.push(sourceGone(gone, []))
  const last = matter.stages.findLast(({ state }) => state !== 'TAKEN_BACK') as Stage
  const next = stageOnceMore(matter, last, known)
  if (matter.tasks.length + next.tasks.length > MAX_TASKS_ADDED)
    problems.push(invalid('TOO_MANY_TASKS', ['matterId'], { limit: MAX_TASKS_ADDED }))
  if (problems.length > 0) return refuse(...problems)
  return ok({ type: 'MatterReopened', data: { reason: tidy(input.reason), next } })
}

/** 催办: whoever has these open tasks, or all that are open. */
export function urgeTasks(
  matter: Matter,
  { tasks, reason }: { readonly tasks: readonly number[] | null; readonly reason: string | null },
): Result<MatterEvent> {
  const inTheWay = matterProblems(matter)
  if (inTheWay.length > 0) return refuse(...inTheWay)
  const open = matter.tasks.filter(({ state }) => state === 'OPEN').map(({ n }) => n)
  const wanted = tasks ?? open
  const problems: Problem[] = [
    ...wanted.flatMap((n, at) => (open.includes(n) ? [] : [notFound(['taskIds', String(at)])])),
    ...(wanted.length === 0 ? [invalid('LIST_EMPTY', ['taskIds'])] : []),
    ...(reason === null ? [] : textProblems(['reason'], reason, LIMITS.reason)),
  ]
  if (problems.length > 0) return refuse(...problems)
  return ok({
    type: 'Urged',
    data: { tasks: [...new Set(wanted)], reason: reason === null ? null : tidy(reason) },
  })
}

/** 按更正件办理: the matter goes on with what replaced its document. */
export function followReplacement(
  matter: Matter,
  replacement: MatterSource | null,
  { expectedVersion }: Pick<WithReason, 'expectedVersion'>,
): Result<MatterEvent> {
  if (matter.state !== 'OPEN') return refuse(...matterProblems(matter))
  if (matter.version !== expectedVersion) return refuse(versionConflict(matter.version))
  if (goneOf(matter) !== 'REPLACED' || replacement === null)
    return refuse(invalid('MATTER_SOURCE_STANDS', ['matterId']))
  return ok({ type: 'SourceFollowed', data: { source: replacement } })
}

/** What the office may do with a matter now. */
export function matterActsFor(
  matter: Pick<Matter, 'state' | 'source' | 'circulation'>,
): (keyof typeof MATTER_ACTS)[] {
  const gone = goneOf(matter)
  const recall = (matter.circulation?.unread ?? 0) > 0 ? (['recallReaders'] as const) : []
  if (matter.state !== 'OPEN') return [...(gone === null ? (['reopenMatter'] as const) : []), ...recall]
  if (gone !== null)
    return [...(gone === 'REPLACED' ? (['followReplacement'] as const) : []), ...recall, 'endMatter']
  return ['urgeTasks', 'informMembers', 'addReaders', ...recall, 'endMatter']
}
