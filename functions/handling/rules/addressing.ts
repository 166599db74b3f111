import { LIMITS, textProblems } from '../../documents/index.ts'
import type { Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import { isDate } from '../../kernel/time.ts'
import {
  ADDRESSED,
  type Addressed,
  isFinal,
  MAX_ADDRESSED,
  MAX_TASKS_ADDED,
  MAX_UNFINISHED,
  type Matter,
  OFFICE,
  type TaskRole,
  type TaskSpec,
} from '../model.ts'
import { invalid } from '../problems.ts'
import type { Known } from './known.ts'

/** Whom an act addresses, as a request names them. */
export interface Wanted {
  readonly to: Pick<Addressed, 'kind' | 'id'>
  readonly role?: TaskRole | null | undefined
  readonly title?: string | null | undefined
  readonly due?: string | null | undefined
}

/** The tasks for whom an act addresses; `path` is where the request names them. */
export function specsOf(
  wanted: readonly Wanted[],
  known: Known,
  path: readonly string[],
): Result<TaskSpec[]> {
  if (wanted.length === 0) return refuse(invalid('LIST_EMPTY', path))
  if (wanted.length > MAX_ADDRESSED) return refuse(invalid('TOO_MANY_ITEMS', path, { limit: MAX_ADDRESSED }))
  const problems: Problem[] = []
  const seen = new Set<string>()
  const specs = wanted.flatMap(({ to, role = null, title = null, due = null }, at): TaskSpec[] => {
    const here = [...path, String(at)]
    const name = known.named(to)
    if (name === null) {
      problems.push(unknownAddressee(to, known, [...here, 'to']))
      return []
    }
    const key = keyOf(to)
    if (seen.has(key)) problems.push(invalid('NAMED_TWICE', [...here, 'to'], givenTo({ ...to, name })))
    seen.add(key)
    if (title !== null) problems.push(...textProblems([...here, 'title'], title, LIMITS.title))
    problems.push(...dueProblems(due, known, [...here, 'due']))
    const addressed = to.kind === 'OFFICE' ? OFFICE : { kind: to.kind, id: to.id, name }
    return [{ to: addressed, role, title: title === null ? null : tidy(title), due }]
  })
  return problems.length > 0 ? refuse(...problems) : ok(specs)
}

/** Why nothing can be addressed so: there is no id, it is one of another kind, or of nothing that is there. */
export function unknownAddressee(
  { kind, id }: Pick<Addressed, 'kind' | 'id'>,
  known: Pick<Known, 'named'>,
  path: readonly string[],
): Problem {
  const shown = { word: `Addressee.${kind}` }
  if (id === '')
    return invalid('ADDRESSEE_WITHOUT_ID', [...path, 'id'], { given: kind, params: { given: shown } })
  const others = ADDRESSED.filter(
    one => one !== kind && one !== 'OFFICE' && known.named({ kind: one, id }) !== null,
  )
  return others.length === 0
    ? invalid('NOT_ADDRESSABLE', [...path, 'id'], { given: id, params: { kind: shown } })
    : invalid('ADDRESSEE_OF_OTHER_KIND', [...path, 'kind'], {
        ...{ given: kind, allowed: others },
        params: { id, given: shown, allowed: others.map(one => ({ word: `Addressee.${one}` })) },
      })
}

/** An addressee as a request named it, and as it is called for people. */
function givenTo({ kind, id, name }: Addressed): { given: string; params: { given: string } } {
  return { given: kind === 'OFFICE' ? kind : id, params: { given: name } }
}

/** What is wrong with a deadline that somebody names. */
export function dueProblems(
  due: string | null,
  { today }: Pick<Known, 'today'>,
  path: readonly string[],
): Problem[] {
  if (due === null) return []
  if (!isDate(due)) return [invalid('NOT_A_DATE', path, { given: due })]
  return due < today ? [invalid('DUE_IN_PAST', path, { given: due, allowed: [today] })] : []
}

/** There is one office, whatever a request calls it. */
export const keyOf = ({ kind, id }: Pick<Addressed, 'kind' | 'id'>): string =>
  kind === 'OFFICE' ? kind : `${kind}#${id}`

/** Those of an act's addressees who have an unfinished task in the stage already. */
export function additionProblems(
  { tasks }: Pick<Matter, 'tasks'>,
  stage: number,
  specs: readonly TaskSpec[],
  path: readonly string[],
): Problem[] {
  const there = new Set(
    tasks.filter(task => task.stage === stage && !isFinal(task)).map(({ to }) => keyOf(to)),
  )
  return specs.flatMap(({ to }, at) =>
    there.has(keyOf(to)) ? [invalid('ADDRESSED_TWICE', [...path, String(at), 'to'], givenTo(to))] : [],
  )
}

/** Whether the matter has no room for so many tasks more. */
export function roomProblems(
  { tasks }: Pick<Matter, 'tasks'>,
  more: number,
  path: readonly string[],
): Problem[] {
  return tasks.length + more > MAX_TASKS_ADDED
    ? [invalid('TOO_MANY_TASKS', path, { limit: MAX_TASKS_ADDED })]
    : []
}

/** Whether so many more cannot be unfinished at once. */
export function crowdProblems(
  { tasks }: Pick<Matter, 'tasks'>,
  more: number,
  path: readonly string[],
): Problem[] {
  const unfinished = tasks.filter(task => !isFinal(task)).length
  return unfinished + more > MAX_UNFINISHED
    ? [invalid('TOO_MANY_UNFINISHED', path, { limit: MAX_UNFINISHED })]
    : []
}

/** Whoever has a task, and who had it before by passing it on (转办): it does not go in a circle. */
export function circleProblems(
  { tasks }: Pick<Matter, 'tasks'>,
  n: number,
  { to }: TaskSpec,
  path: readonly string[],
): Problem[] {
  for (let at: number | null = n; at !== null; at = tasks[at - 1]?.replaces ?? null) {
    const had = tasks[at - 1]
    if (had !== undefined && keyOf(had.to) === keyOf(to))
      return [invalid(at === n ? 'PASSED_TO_ITSELF' : 'PASSED_IN_CIRCLE', path, givenTo(to))]
  }
  return []
}
