import * as z from 'zod'
import { stampSchema } from '../../access/act.ts'
import { addressedSchema } from './ways.ts'

/**
 * WAITING for its turn or for what was put before it; OPEN: somebody can act on it now. All others are final: DONE; PASSED_ON
 * (转办); SENT_BACK (驳回); REMOVED (减签); TAKEN_BACK with the act that opened it (拿回); CLOSED because it is not needed any more.
 */
export const TASK_STATES = [
  'WAITING',
  'OPEN',
  'DONE',
  'PASSED_ON',
  'SENT_BACK',
  'REMOVED',
  'TAKEN_BACK',
  'CLOSED',
] as const
export type TaskState = (typeof TASK_STATES)[number]

/** What a task is: a part of the step itself, or put before (加签) or after it, delegated (委派), an opinion (征求意见), or a part of the work (分件). */
export const TASK_KINDS = ['STEP', 'BEFORE', 'AFTER', 'DELEGATED', 'OPINION', 'PART'] as const
export type TaskKind = (typeof TASK_KINDS)[number]

/** 主办、协办: where a step has a lead, the lead ends it. */
export const TASK_ROLES = ['LEAD', 'HELPER'] as const
export type TaskRole = (typeof TASK_ROLES)[number]

/** What a deadline comes from: somebody named it, the way of working, the sender of the arrival, or an extension. */
export const DUE_FROM = ['NAMED', 'WAY', 'SENDER', 'EXTENSION'] as const
export type DueFrom = (typeof DUE_FROM)[number]

export const EXTENSION_STATES = ['ASKED', 'GRANTED', 'REFUSED'] as const
export const extensionSchema = z.object({
  /** The date that is asked for, and the reason. */
  until: z.string(),
  reason: z.string(),
  state: z.enum(EXTENSION_STATES),
})

/** What a new task is to be. */
export const taskSpecSchema = z.object({
  to: addressedSchema,
  role: z.enum(TASK_ROLES).nullable(),
  /** What is asked for; null if the step says it. */
  title: z.string().nullable(),
  /** By when (a date); null if there is no deadline. */
  due: z.string().nullable(),
  /** Absent where somebody named it, or there is none. */
  dueFrom: z.enum(DUE_FROM).optional(),
  /** The working days of its step, from a day on, which could not be counted: the calendar of a year was missing. */
  uncounted: z.object({ from: z.string(), days: z.number().int() }).optional(),
})
export type TaskSpec = z.infer<typeof taskSpecSchema>

/** A task: what somebody is to do in a matter. */
export const taskSchema = taskSpecSchema.extend({
  /** Its number in the matter, from 1. */
  n: z.number().int().positive(),
  stage: z.number().int().positive(),
  kind: z.enum(TASK_KINDS),
  state: z.enum(TASK_STATES),
  version: z.number().int().positive(),
  /** Its place where a step goes in order. */
  order: z.number().int(),
  /** The task that it was put before, after or beside; null for those of the step. */
  parent: z.number().int().nullable(),
  /** The member who put it there; null for those of the step. */
  addedBy: z.string().nullable(),
  /** Whether somebody acted on it since it was opened. */
  touched: z.boolean(),
  openedAt: z.string().nullable(),
  /** The event that opened it, and the one that ended it. */
  openedIn: z.number().int().nullable(),
  endedIn: z.number().int().nullable(),
  /** Who ended it, and for whom; null if nobody did. */
  ended: stampSchema.nullable(),
  /** The state from which it was closed, for an act that is taken back. */
  closedFrom: z.enum(['WAITING', 'OPEN']).nullable(),
  /** The task in whose place it came (转办); null for all others. */
  replaces: z.number().int().nullable(),
  extension: extensionSchema.nullable(),
})
export type Task = z.infer<typeof taskSchema>
