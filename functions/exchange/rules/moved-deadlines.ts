import { type Calendars, type Deadline, deadlineBy, yearsFrom } from '../../calendar/index.ts'
import type { Result } from '../../kernel/result.ts'

type Kept = Pick<Deadline, 'basis' | 'dueAt'>

/** The years whose calendars say whether a deadline moved; none for one by a named day, which never moves. */
export function yearsOfMove({ basis }: Pick<Kept, 'basis'>): number[] {
  return basis.kind === 'REPLY_BY' ? [] : yearsFrom(basis.from, basis.workingDays)
}

/**
 * What a kept deadline is by other calendars; null if it is the same by them. A correction may move it into a year that was not
 * imported: refuses with CALENDAR_NOT_LOADED.
 */
export function movedDeadline({ basis, dueAt }: Kept, calendars: Calendars): Result<Deadline> | null {
  if (basis.kind === 'REPLY_BY') return null
  const now = deadlineBy(basis, calendars)
  return now.ok && now.value.dueAt === dueAt ? null : now
}
