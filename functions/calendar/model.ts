import * as z from 'zod'
import { chainSchema } from '../access/events.ts'
import { reachOf } from '../access/regions.ts'
import type { DateOnly, Instant } from '../kernel/time.ts'

/** The region of the calendar that the State Council decides: the whole country. GB/T 2260 has no code for it. */
export const NATION = 'CN'

/** A region that may have a calendar: the nation, or a code of GB/T 2260. */
export const CALENDAR_REGION = /^(CN|\d{6}|\d{9})$/

/** Years that a calendar may be of; any other is a typing error. */
export const YEARS = { first: 2000, last: 2099 } as const

/** Longest name of a day, and of what a source says, in bytes of UTF-8. */
export const MAX_BYTES = { name: 60, title: 400, number: 100, url: 500 } as const

/** OFF: nobody works (放假). WORKED: a weekend day on which everybody works (调休上班). */
export const DAY_KINDS = ['OFF', 'WORKED'] as const
export type DayKind = (typeof DAY_KINDS)[number]

/** A day of the year that is not what its weekday says, or has a name. */
export const calendarDaySchema = z.object({
  date: z.string(),
  kind: z.enum(DAY_KINDS),
  /** The holiday (节); of a day worked, the holiday that it makes up for, if the source says. */
  name: z.string().nullable(),
})
export type CalendarDay = z.infer<typeof calendarDaySchema>

/** Where the days come from. */
export const sourceSchema = z.object({
  title: z.string(),
  number: z.string().nullable(),
  url: z.string().nullable(),
})
export type CalendarSource = z.infer<typeof sourceSchema>

/** 工作日历: what the days of a year are in the nation, or what a region adds. Each import is a version. */
export const calendarSchema = z.object({
  id: z.string(),
  region: z.string(),
  year: z.number().int(),
  days: z.array(calendarDaySchema),
  source: sourceSchema,
  importedAt: z.string(),
  /** Null for the operators of the platform. */
  importedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  version: z.number().int(),
  chain: chainSchema,
})
export type Calendar = z.infer<typeof calendarSchema>

/** The id of a calendar follows from what it is of. */
export const CALENDAR_ID = /^cal_(CN|\d{6}|\d{9})_(\d{4})$/
export function calendarId(region: string, year: number): string {
  return `cal_${region}_${year}`
}

/**
 * The regions whose calendars count somewhere, the most general first: nation, province, city, county. The days of a later
 * one override those of an earlier one. Towns have no calendar of their own.
 */
export function regionsAbove(region: string): string[] {
  if (region === NATION) return [NATION]
  const segments = reachOf(region).split('.').filter(Boolean).slice(0, 3)
  return [
    NATION,
    ...segments.map((_, index) =>
      segments
        .slice(0, index + 1)
        .join('')
        .padEnd(6, '0'),
    ),
  ]
}

/** A version of a calendar, as what was computed by it names it. */
export interface CalendarRef {
  readonly region: string
  readonly year: number
  readonly version: number
}

/** Why a day counts or does not. */
export const DAY_REASONS = [
  'WORKING_DAY',
  'SHIFTED_WORKING_DAY',
  'WEEKEND',
  'HOLIDAY',
  'START_DAY',
  'PAUSED',
] as const
export type DayReason = (typeof DAY_REASONS)[number]

/** One day on the way to a deadline. */
export interface DeadlineDay {
  readonly date: DateOnly
  readonly counted: boolean
  readonly reason: DayReason
  /** The holiday (节), where the calendar has one. */
  readonly name: string | null
}

/** Days from the first on, up to the second and without it, that a deadline does not count. */
export interface Pause {
  readonly from: DateOnly
  readonly to: DateOnly
}

export const DEADLINE_BASES = ['REPLY_BY', 'REPLY_WITHIN'] as const

/** What a deadline follows from: a day that was named, or a number of working days from a day that is not counted. */
export type DeadlineBasis =
  | { readonly kind: 'REPLY_BY'; readonly date: DateOnly }
  | {
      readonly kind: 'REPLY_WITHIN'
      readonly from: DateOnly
      readonly workingDays: number
      readonly paused: readonly Pause[]
    }

const calendarRefSchema = z.object({ region: z.string(), year: z.number().int(), version: z.number().int() })

/** A deadline as it is kept: what it follows from, and by which versions of calendars. Its days follow from both. */
export const keptDeadlineSchema = z.object({
  basis: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('REPLY_BY'), date: z.string() }),
    z.object({
      kind: z.literal('REPLY_WITHIN'),
      from: z.string(),
      workingDays: z.number().int(),
      paused: z.array(z.object({ from: z.string(), to: z.string() })),
    }),
  ]),
  dueAt: z.string(),
  calendarVersions: z.array(calendarRefSchema),
})
export type KeptDeadline = z.infer<typeof keptDeadlineSchema>

/** 办理时限: until when, and why then. */
export interface Deadline {
  readonly basis: DeadlineBasis
  /** The last day. */
  readonly dueOn: DateOnly
  /** The end of that day in Shanghai, 24:00, which is the first instant that is too late. */
  readonly dueAt: Instant
  readonly days: readonly DeadlineDay[]
  readonly calendarVersions: readonly CalendarRef[]
}
