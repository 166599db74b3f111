import * as z from 'zod'

/**
 * What a member is told of what is theirs (提醒): a task came, by the way of the matter, from another (转办), or with a matter that was
 * sent back (驳回); it is no more theirs; it is due soon, late, or urged (催办); an extension is asked for or answered; its
 * deadline moved; what its matter is about was revoked or abolished (来文撤销、废止); a matter of theirs goes on again (唤醒); a task moved to them, as a deputy, with a post, or as a successor (转来). And of what
 * is theirs to read: it lies with them (传阅), was taken from them again (撤回传阅), is due soon, or late.
 */
export const NEWS_KINDS = [
  'TASK_CAME',
  'TASK_PASSED_ON',
  'TASK_SENT_BACK',
  'TASK_GONE',
  'TASK_DUE_SOON',
  'TASK_LATE',
  'TASK_URGED',
  'TASK_DUE_MOVED',
  'SOURCE_ENDED',
  'EXTENSION_ASKED',
  'EXTENSION_ANSWERED',
  'MATTER_REOPENED',
  'TASK_MOVED',
  'READING_CAME',
  'READING_GONE',
  'READING_DUE_SOON',
  'READING_LATE',
] as const
export type NewsKind = (typeof NEWS_KINDS)[number]

/** One piece of news with the members whom it concerns. */
export const newsSchema = z.object({
  kind: z.enum(NEWS_KINDS),
  /** The number of the task; null for news of the matter as a whole. */
  n: z.number().int().nullable(),
  /** The number of the reader, for news of what is theirs to read. */
  reader: z.number().int().optional(),
  to: z.array(z.string()).min(1),
})
export type News = z.infer<typeof newsSchema>

/** A task that can be done from an event on, or is due on another day since, with that day. */
export const datedTaskSchema = z.object({ n: z.number().int(), due: z.string() })
export type DatedTask = z.infer<typeof datedTaskSchema>

/** What the relay does with an event of a matter: whom it tells, and of which tasks it will have to remind. */
export const matterRouteSchema = z.object({
  tenant: z.string(),
  matterId: z.string(),
  /** Of the arrival; null for others. */
  number: z.string().nullable(),
  /** Whose working days count. */
  region: z.string(),
  news: z.array(newsSchema),
  dated: z.array(datedTaskSchema),
  /** The same of what lies with readers, by their numbers; absent if there are none. */
  datedReaders: z.array(datedTaskSchema).optional(),
  /** Whether days of a step could not be counted yet: it waits for the calendar of a year. */
  isUncounted: z.literal(true).optional(),
})
export type MatterRoute = z.infer<typeof matterRouteSchema>

/** 到期提醒、逾期提醒: each once for a task, or for what lies with a reader, and its date. */
export const REMINDERS = [
  'TASK_DUE_SOON',
  'TASK_LATE',
  'READING_DUE_SOON',
  'READING_LATE',
] as const satisfies readonly NewsKind[]
export type Reminder = (typeof REMINDERS)[number]
export const isOfReading = (kind: Reminder): boolean => kind === 'READING_DUE_SOON' || kind === 'READING_LATE'

/** What no event of a matter tells: a reminder as it went out, or that a task moved to who can act on it now. */
export const taskNoticeSchema = newsSchema.extend({
  id: z.string(),
  kind: z.enum([...REMINDERS, 'TASK_MOVED']),
  at: z.string(),
  matterId: z.string(),
  number: z.string().nullable(),
})
export type TaskNotice = z.infer<typeof taskNoticeSchema>
