import { type Calendars, deadlineAfter, NATION, yearsFrom } from '../../calendar/index.ts'
import type { MatterEvent } from '../events.ts'
import { isFinal, type Matter, type Task } from '../model.ts'
import { isExtended } from './deadlines.ts'
import type { Body } from './tasks.ts'

type Dates = Extract<MatterEvent, { type: 'TasksDated' }>['data']['dates']
type Uncounted = Task & { readonly uncounted: NonNullable<Task['uncounted']> }

/** Whether the days of a task's step still have to be counted. */
export function isUncounted(task: Task): task is Uncounted {
  return task.uncounted !== undefined && !isFinal(task) && !isExtended(task)
}

function uncountedIn({ state, tasks }: Pick<Matter, 'state' | 'tasks'>): Uncounted[] {
  return state === 'OPEN' ? tasks.filter(isUncounted) : []
}

/** The years whose calendars the tasks of a matter need that could not be dated; none of a matter that is over. */
export function yearsUncounted(matter: Pick<Matter, 'state' | 'tasks'>): number[] {
  const years = uncountedIn(matter).flatMap(({ uncounted: { from, days } }) => yearsFrom(from, days))
  return [...new Set(years)]
}

/** What comes of counting once more. */
export interface Counted {
  /** Null if no task is due on another day by it. */
  readonly event: Extract<MatterEvent, { type: 'TasksDated' }> | null
  /** The calendar that is missing still, the earliest; null if none is. */
  readonly missing: { readonly region: string; readonly year: number } | null
}

/**
 * Counts the days that could not be counted when a step began, from the day on which it did. As with every step, the date of its
 * matter stands if it is earlier.
 */
export function countAgain(matter: Pick<Matter, 'state' | 'tasks'>, calendars: Calendars): Counted {
  const dates: Dates = []
  const missing: number[] = []
  for (const { n, due, uncounted } of uncountedIn(matter)) {
    const deadline = deadlineAfter(uncounted.from, uncounted.days, calendars)
    if (!deadline.ok)
      missing.push(...yearsFrom(uncounted.from, uncounted.days).filter(y => !calendars.has(y)))
    else if (due === null || deadline.value.dueOn < due) dates.push({ task: n, due: deadline.value.dueOn })
  }
  const [year] = missing.toSorted((one, other) => one - other)
  return {
    event: dates.length === 0 ? null : { type: 'TasksDated', data: { dates } },
    // Of a year, the nation's calendar alone must be there.
    missing: year === undefined ? null : { region: NATION, year },
  }
}

/** A matter whose tasks are due on the days that were counted. */
export function withDates(body: Body, dates: Dates): Body {
  const dueOf = new Map(dates.map(({ task, due }) => [task, due]))
  const tasks = body.tasks.map((task): Task => {
    const due = dueOf.get(task.n)
    if (due === undefined) return task
    const { uncounted: _, ...kept } = task
    return { ...kept, due, dueFrom: 'WAY', version: task.version + 1 }
  })
  return { ...body, tasks }
}
