import type { Act } from '../../access/act.ts'
import { LIMITS, textProblems } from '../../documents/index.ts'
import { notFound, type Problem, type WrongState, wrongState } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import { type Instant, shanghaiMinute } from '../../kernel/time.ts'
import type { MatterEvent } from '../events.ts'
import { MAX_URGED, type Matter, type Task, taskIdOf, taskOf, type Urged } from '../model.ts'
import { invalid } from '../problems.ts'
import { isAboutVoid, matterProblems } from './starting.ts'

/** So long after they urged it a member does not urge the same task again: an hour, in ms. */
const PAUSE = 3_600_000

type Caller = Pick<Act, 'by' | 'at'>

/** 催办: whoever has these open tasks; without names all that are open, and that the caller has not just urged. */
export function urgeTasks(
  matter: Matter,
  { tasks, reason }: { readonly tasks: readonly number[] | null; readonly reason: string | null },
  act: Caller,
): Result<MatterEvent> {
  const inTheWay = matterProblems(matter)
  if (inTheWay.length > 0) return refuse(...inTheWay)
  if (isAboutVoid(matter))
    return refuse(invalid('MATTER_SOURCE_VOID', ['matterId'], { allowed: ['endMatter'] }))
  const wanted = tasks ?? urgeable(matter, act)
  const problems: Problem[] = [
    ...(tasks === null && wanted.length === 0 ? soonestOf(matter, act) : []),
    ...(tasks?.length === 0 ? [invalid('LIST_EMPTY', ['taskIds'])] : []),
    ...wanted.flatMap((n, at) => problemsOf(matter, n, ['taskIds', String(at)], act)),
    ...(reason === null ? [] : textProblems(['reason'], reason, LIMITS.reason)),
  ]
  if (problems.length > 0) return refuse(...problems)
  return ok({
    type: 'Urged',
    data: { tasks: [...new Set(wanted)], reason: reason === null ? null : tidy(reason) },
  })
}

/** The open tasks that a member can urge now. */
export function urgeable(matter: Pick<Matter, 'tasks' | 'urged'>, act: Caller): number[] {
  return openIn(matter)
    .filter(({ n }) => againAt(matter, n, act) <= act.at)
    .map(({ n }) => n)
}

const openIn = ({ tasks }: Pick<Matter, 'tasks'>): Task[] => tasks.filter(({ state }) => state === 'OPEN')

function problemsOf(matter: Matter, n: number, path: readonly string[], act: Caller): Problem[] {
  const task = taskOf(matter, n)
  if (task === null) return [notFound(path)]
  const thingId = taskIdOf({ matterId: matter.id, n })
  if (task.state !== 'OPEN') {
    const problem: WrongState = { ...wrongState(task.state, [], `Task.${task.state}`), path, thingId }
    return [problem]
  }
  const again = againAt(matter, n, act)
  return again <= act.at ? [] : [justUrged(thingId, task, path, again)]
}

/** The one of the open tasks that can be urged first, where each was just urged. */
function soonestOf(matter: Matter, act: Caller): Problem[] {
  const all = openIn(matter).map(task => ({ task, again: againAt(matter, task.n, act) }))
  const [first] = all.sort((one, other) => (one.again < other.again ? -1 : 1))
  if (first === undefined) return [invalid('LIST_EMPTY', ['taskIds'])]
  const { task, again } = first
  return [justUrged(taskIdOf({ matterId: matter.id, n: task.n }), task, ['taskIds'], again)]
}

function justUrged(given: string, { to }: Task, path: readonly string[], again: Instant): Problem {
  const params = { given: to.name, allowed: [shanghaiMinute(again)] }
  return { ...invalid('URGED_ALREADY', path, { given, allowed: [again], params }), retryable: true }
}

/** From when on a member can urge a task that they urged; before all time if they did not. */
function againAt({ urged = [] }: Pick<Matter, 'urged'>, n: number, { by }: Caller): Instant {
  const last = urged.findLast(one => one.by === by && one.tasks.includes(n))
  return last === undefined ? '' : pauseEnds(last)
}
const pauseEnds = (urged: Pick<Urged, 'at'>): Instant => new Date(Date.parse(urged.at) + PAUSE).toISOString()

/** What a matter keeps of who urged, once somebody did: what still counts. */
export function urgedAfter(before: readonly Urged[] = [], urged: Urged): Urged[] {
  return [...before.filter(one => pauseEnds(one) > urged.at), urged].slice(-MAX_URGED)
}
