import * as z from 'zod'
import { stampSchema } from '../access/act.ts'
import { chainSchema } from '../access/events.ts'
import { addressedSchema, MODES, waySchema } from './model/ways.ts'

export * from './model/ways.ts'

/** A matter is open, concluded (办结), or ended without a result (撤销). */
export const MATTER_STATES = ['OPEN', 'CONCLUDED', 'ENDED'] as const
export type MatterState = (typeof MATTER_STATES)[number]

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

/** A step of the way as it is being done, or was: a step that is sent back to has a further stage. */
export const STAGE_STATES = ['OPEN', 'DONE', 'SENT_BACK', 'TAKEN_BACK', 'ENDED'] as const
export const stageSpecSchema = z.object({
  /** The place of its step in the way, from 0. */
  step: z.number().int().nonnegative(),
  mode: z.enum(MODES),
  tasks: z.array(taskSpecSchema).min(1),
  /** The stage that goes on behind this one, if what lies between is not asked again. */
  returnTo: z.number().int().nullable(),
})
export type StageSpec = z.infer<typeof stageSpecSchema>
/** Whom those who do a step choose for the one behind it. */
export const chosenSchema = z.object({
  step: z.number().int(),
  mode: z.enum(MODES).nullable(),
  tasks: z.array(taskSpecSchema).nullable(),
})
export type Chosen = z.infer<typeof chosenSchema>
export const stageSchema = stageSpecSchema.omit({ tasks: true }).extend({
  /** What was chosen, and with which task: the last one counts, and goes if that act is taken back. */
  choices: z.array(chosenSchema.extend({ task: z.number().int() })),
  n: z.number().int().positive(),
  state: z.enum(STAGE_STATES),
  /** The event that opened it. */
  openedIn: z.number().int(),
})
export type Stage = z.infer<typeof stageSchema>

/** What a matter is about. */
export const matterSourceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('DELIVERY'),
    id: z.string(),
    number: z.string().nullable(),
    issuer: z.string(),
    /** What became of it under the matter; absent if nothing did. */
    gone: z.enum(['RECALLED', 'REPLACED']).optional(),
  }),
  z.object({ kind: z.literal('DOCUMENT'), id: z.string() }),
  z.object({ kind: z.literal('OWN') }),
])
export type MatterSource = z.infer<typeof matterSourceSchema>

/** How an arrival is circulated: nobody waits for another, or one after the other, or all at once. */
export const READING_MODES = ['FREE', 'PARALLEL', 'IN_ORDER'] as const

/** 办件: something that an agency handles. */
export const matterSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  state: z.enum(MATTER_STATES),
  title: z.string(),
  source: matterSourceSchema,
  way: waySchema,
  /** By when it is to be concluded (a date); null if nothing says so. */
  due: z.string().nullable(),
  stages: z.array(stageSchema),
  tasks: z.array(taskSchema),
  /** What was answered when it was concluded. */
  result: z.string().nullable(),
  openedAt: z.string(),
  updatedAt: z.string(),
  chain: chainSchema,
})
export type Matter = z.infer<typeof matterSchema>

/** Bounds of one matter: what people may add, and what the steps of its way may still open behind that. */
export const MAX_TASKS_ADDED = 100
export const MAX_TASKS = 200
/** Choices of one stage that are kept, so that the last ones can be taken back. */
export const MAX_CHOICES = 5
/** How many a step, or one act, may be addressed to. */
export const MAX_ADDRESSED = 10

/** The stage that is being done; null if the matter is not open. */
export function currentStage({ stages, state }: Pick<Matter, 'stages' | 'state'>): Stage | null {
  // Behind it there may be stages that were taken back.
  return state === 'OPEN' ? (stages.findLast(stage => stage.state === 'OPEN') ?? null) : null
}

const FINAL: ReadonlySet<TaskState> = new Set([
  'DONE',
  'PASSED_ON',
  'SENT_BACK',
  'REMOVED',
  'TAKEN_BACK',
  'CLOSED',
])
export const isFinal = ({ state }: Pick<Task, 'state'>): boolean => FINAL.has(state)

/** The task with this number. */
export function taskOf({ tasks }: Pick<Matter, 'tasks'>, n: number): Task | null {
  return tasks[n - 1] ?? null
}
