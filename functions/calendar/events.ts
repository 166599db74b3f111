import * as z from 'zod'
import type { EventMap } from '../access/events.ts'
import { calendarDaySchema, sourceSchema } from './model.ts'

/** The events of a calendar: every version is an import, which its event holds as a whole. */
export const events = {
  CalendarImported: z.object({
    calendarId: z.string(),
    region: z.string(),
    year: z.number().int(),
    version: z.number().int(),
    days: z.array(calendarDaySchema),
    source: sourceSchema,
  }),
} as const satisfies EventMap
