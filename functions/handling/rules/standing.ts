import type { Act } from '../../access/act.ts'
import { isFinal, type Matter, OFFICE, type Task, taskOf } from '../model.ts'
import { isDeputy, type Known, type Responsible, standingIn } from './known.ts'
import { isLead } from './tasks.ts'

/** How a member stands to a task. */
export type Standing = 'ASSIGNEE' | 'GIVER' | 'LEAD' | 'OFFICE'

type Caller = Pick<Act, 'by' | 'for'>
/** A standing; `right` is by which right they have it where that is somebody's, who may be away. */
interface Held {
  readonly as: Standing
  readonly right: Responsible | null
}

/** How a member stands to a task now. Who has a task neither gave it nor leads it as far as it concerns themselves: nobody grants their own wish. */
export function standingsOf(
  matter: Pick<Matter, 'tasks' | 'stages'>,
  task: Task,
  known: Known,
  caller: Caller,
): Standing[] {
  return heldBy(matter, task, known, caller).map(({ as }) => as)
}

function heldBy(matter: Pick<Matter, 'tasks' | 'stages'>, task: Task, known: Known, caller: Caller): Held[] {
  const office: Held[] = isOffice(known, caller) ? [{ as: 'OFFICE', right: null }] : []
  const own = standingIn(known, task.to, caller)
  if (own !== null) return [{ as: 'ASSIGNEE', right: own }, ...office]
  const giver = firstOf(giversOf(matter, task), known, caller)
  const lead = firstOf(leadsOf(matter, task), known, caller)
  return [
    ...(giver === null ? [] : [{ as: 'GIVER' as const, right: giver }]),
    ...(lead === null ? [] : [{ as: 'LEAD' as const, right: lead }]),
    ...office,
  ]
}

/** The members who stand to a task in one of these ways, each once; who only may because they are the office come last. */
export function thoseWho(
  as: readonly Standing[],
  matter: Pick<Matter, 'tasks' | 'stages'>,
  task: Task,
  known: Known,
): string[] {
  const addressed: Readonly<Record<Standing, readonly Task['to'][]>> = {
    ASSIGNEE: [task.to],
    GIVER: giversOf(matter, task),
    LEAD: leadsOf(matter, task),
    OFFICE: [OFFICE],
  }
  const members = as.flatMap(one => addressed[one].flatMap(known.responsible))
  return [...new Set(members.map(({ memberId }) => memberId))]
}

function isOffice(known: Known, { by, for: whom }: Caller): boolean {
  return known.isOffice(by) || (whom !== undefined && known.isOffice(whom))
}

function firstOf(addressed: readonly Task['to'][], known: Known, caller: Caller): Responsible | null {
  const rights = addressed.flatMap(to => standingIn(known, to, caller) ?? [])
  return rights.find(right => !isDeputy(right)) ?? rights[0] ?? null
}

/**
 * Who gave a task: whoever has the task that it was put to; or who put it there, if that is over; or for a task of the step whoever ended
 * the step before.
 */
function giversOf(matter: Pick<Matter, 'tasks' | 'stages'>, task: Task): Task['to'][] {
  const parent = task.parent === null ? null : taskOf(matter, task.parent)
  if (parent !== null && !isFinal(parent)) return [parent.to]
  if (task.addedBy !== null) return [memberCalled(task.addedBy)]
  const opening = matter.stages[task.stage - 1]?.openedIn
  return matter.tasks.flatMap(({ endedIn, ended }) =>
    ended !== null && endedIn === opening ? [memberCalled(ended.for ?? ended.by)] : [],
  )
}

function leadsOf({ tasks }: Pick<Matter, 'tasks'>, { stage }: Task): Task['to'][] {
  return tasks.filter(one => one.stage === stage && isLead(one) && !isFinal(one)).map(({ to }) => to)
}

const memberCalled = (id: string): Task['to'] => ({ kind: 'MEMBER', id, name: '' })

/**
 * The act of a caller on a task, for whom they do it: a deputy acts in the place (代) of who is away, unless they may act in their own
 * right. An act that is on somebody's behalf already stays so.
 */
export function actFor(matter: Pick<Matter, 'tasks' | 'stages'>, n: number, known: Known, act: Act): Act {
  const task = taskOf(matter, n)
  if (task === null || act.for !== undefined) return act
  const held = heldBy(matter, task, known, act)
  const [first] = held
  if (first === undefined) return act
  // Whoever has the task does it by that; all else may be by any standing.
  const counts = first.as === 'ASSIGNEE' ? [first] : held
  const isOwn = counts.some(({ right }) => right === null || !isDeputy(right))
  const whom = first.right?.forMemberId
  return isOwn || whom === undefined ? act : { ...act, for: whom }
}
