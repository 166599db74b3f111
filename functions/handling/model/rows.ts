import * as z from 'zod'
import { TASK_KINDS, TASK_ROLES, TASK_STATES } from './tasks.ts'
import { addressedSchema, STEP_KINDS, stepNameSchema } from './ways.ts'

/** A task as lists show it: with what its matter says, so that a page of a list is one Query. */
export const taskRowSchema = z.object({
  matterId: z.string(),
  n: z.number().int(),
  version: z.number().int(),
  state: z.enum(TASK_STATES),
  kind: z.enum(TASK_KINDS),
  role: z.enum(TASK_ROLES).nullable(),
  /** The key of its step, and what kind of step it is. */
  step: z.string(),
  stepKind: z.enum(STEP_KINDS),
  /** Absent where it is called as all of its kind are. */
  stepName: stepNameSchema.optional(),
  to: addressedSchema,
  /** The title of the matter, and what is asked for where it is a part of it. */
  title: z.string(),
  what: z.string().nullable(),
  due: z.string().nullable(),
  openedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** Number and issuer of the arrival; null for a matter of the agency's own. */
  number: z.string().nullable(),
  issuer: z.string().nullable(),
})
export type TaskRow = z.infer<typeof taskRowSchema>

export const BECAUSES = ['PERSON', 'POST', 'UNIT', 'HEAD', 'DEPUTY', 'SUCCESSOR', 'OFFICE'] as const
/** Why a task is somebody's, as their list says it. */
export const whySchema = z.object({
  because: z.enum(BECAUSES),
  /** Whom a deputy or a successor stands in for. */
  forMemberId: z.string().optional(),
})
export type Why = z.infer<typeof whySchema>
/** Who has a task in their list, and why. */
export const listedSchema = z.record(z.string(), whySchema)
export type Listed = z.infer<typeof listedSchema>

/** As many have one task in their own lists; for others, of a large unit, it is in the list of the agency. */
export const MAX_LISTED = 8
/** In so many lists of members the tasks of one matter are together, but each open one in one at least. */
export const MAX_LISTED_OF_MATTER = 14

const TASK_ID = /^tsk_([0-9A-HJKMNP-TV-Z]{26})_([1-9]\d{0,2})$/
/** Ids of tasks are made of the matter's and the number in it. */
export const TASK_ID_FORM = TASK_ID
export function taskIdOf({ matterId, n }: Pick<TaskRow, 'matterId' | 'n'>): string {
  return `tsk_${matterId.slice('mat_'.length)}_${n}`
}
/** The matter and the number that the id of a task is made of; null for what is no such id. */
export function taskIn(id: string): { readonly matterId: string; readonly n: number } | null {
  const [, matter, n] = TASK_ID.exec(id) ?? []
  return matter === undefined ? null : { matterId: `mat_${matter}`, n: Number(n) }
}
