import type { Area, AreaWork } from '../access/area.ts'
import { NOTHING_TO_RELAY } from '../access/relay.ts'
import { events } from './events.ts'
import { CALENDAR_ID } from './model.ts'
import { permissions } from './permissions.ts'
import { AUDITED, problemFacts } from './problems.ts'
import { loadCalendarById } from './reading.ts'
import { resolvers } from './resolvers.ts'

export {
  type Deadline,
  type DeadlineBasis,
  type DeadlineDay,
  type KeptDeadline,
  keptDeadlineSchema,
  NATION,
  type Pause,
} from './model.ts'
export { calendarsFor, calendarsIn, explainedDeadline } from './reading.ts'
export { type Calendars, isWorkingDay, workingDaysBetween } from './rules/days.ts'
export {
  deadlineAfter,
  deadlineBy,
  deadlineOn,
  keptOf,
  MAX_WORKING_DAYS,
  yearsFrom,
} from './rules/deadlines.ts'
export { nextWorkingTime } from './rules/working-time.ts'
export { calendarKeys } from './store.ts'

/** 工作日历: which days are worked, by year and region, and deadlines in working days. */
export const calendar: Area = {
  name: 'calendar',
  resolvers,
  loaders: { cal: { typename: 'Calendar', load: loadCalendarById, form: CALENDAR_ID } },
  messages: async () => (await import('./messages.ts')).messages,
  problems: ['CalendarNotLoaded'],
  problemFacts,
  permissions,
  audited: AUDITED,
}

/** What it does for the relay and when something is due. */
export const calendarWork: AreaWork = {
  name: 'calendar',
  events,
  relays: { CalendarImported: NOTHING_TO_RELAY },
}
