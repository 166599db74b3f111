import * as z from 'zod'
import { chainSchema } from '../access/events.ts'
import { EFFECT_ENDS } from '../documents/index.ts'
import { circulationSchema } from './model/readers.ts'
import { DUE_FROM, type Task, type TaskState, taskSchema, taskSpecSchema } from './model/tasks.ts'
import { MODES, stepNameOf, stepNameSchema, waySchema } from './model/ways.ts'

export * from './model/choices.ts'
export * from './model/news.ts'
export * from './model/readers.ts'
export * from './model/rows.ts'
export * from './model/tasks.ts'
export * from './model/ways.ts'

/** A matter is open, concluded (办结), or ended without a result (撤销). */
export const MATTER_STATES = ['OPEN', 'CONCLUDED', 'ENDED'] as const
export type MatterState = (typeof MATTER_STATES)[number]

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

/** 来文撤销、废止: how its sender ended what a matter is about. */
export const sourceEndSchema = z.object({
  kind: z.enum(EFFECT_ENDS),
  /** From which day on it is without effect; null if it is revoked. */
  effectiveOn: z.string().nullable(),
  /** True once it has no effect any more: at once if it is revoked, else from that day on. */
  isVoid: z.boolean(),
})
export type SourceEnd = z.infer<typeof sourceEndSchema>

/** What a matter is about. */
export const matterSourceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('DELIVERY'),
    id: z.string(),
    number: z.string().nullable(),
    issuer: z.string(),
    /** What became of it under the matter; absent if nothing did. */
    gone: z.enum(['RECALLED', 'REPLACED']).optional(),
    /** The delivery of what replaced it; absent if nothing did, or that was not sent here. */
    replacementId: z.string().optional(),
    /** That it was revoked or abolished; absent while neither was decided. */
    ended: sourceEndSchema.optional(),
  }),
  z.object({ kind: z.literal('DOCUMENT'), id: z.string() }),
  z.object({ kind: z.literal('OWN') }),
])
export type MatterSource = z.infer<typeof matterSourceSchema>

/** 催办: who urged whoever has these tasks, and when. */
export const urgedSchema = z.object({ by: z.string(), at: z.string(), tasks: z.array(z.number().int()) })
export type Urged = z.infer<typeof urgedSchema>

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
  dueFrom: z.enum(DUE_FROM).optional(),
  stages: z.array(stageSchema),
  tasks: z.array(taskSchema),
  /** What was answered when it was concluded. */
  result: z.string().nullable(),
  /** The last times that somebody urged (催办); absent if nobody did. */
  urged: z.array(urgedSchema).optional(),
  /** How it is circulated (传阅); absent if it never was. */
  circulation: circulationSchema.optional(),
  openedAt: z.string(),
  updatedAt: z.string(),
  chain: chainSchema,
})
export type Matter = z.infer<typeof matterSchema>

/** A matter as lists show it. */
export const matterCardSchema = matterSchema
  .pick({
    id: true,
    version: true,
    state: true,
    title: true,
    source: true,
    due: true,
    dueFrom: true,
    result: true,
    openedAt: true,
    updatedAt: true,
  })
  /** The key of the step that is being done; null if it does not go on. */
  .extend({
    step: z.string().nullable(),
    /** What that is called; absent if there is none. */
    stepName: stepNameSchema.optional(),
  })
export type MatterCard = z.infer<typeof matterCardSchema>

/** Bounds of one matter: what people may add, and what the steps of its way may still open behind that. */
export const MAX_TASKS_ADDED = 100
export const MAX_TASKS = 200
/** So many of the last times are kept at which somebody urged. */
export const MAX_URGED = 100
/** Choices of one stage that are kept, so that the last ones can be taken back. */
export const MAX_CHOICES = 5
/** So much of a matter may be unfinished at once: an act may close all of it, in one transaction. */
export const MAX_UNFINISHED = 14
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

/** What lists show of a matter. */
export function matterCardOf(matter: Matter): MatterCard {
  const { id, version, state, title, source, due, dueFrom, result, openedAt, updatedAt } = matter
  const stage = currentStage(matter)
  const step = stage === null ? undefined : matter.way.steps[stage.step]
  return {
    ...{ id, version, state, title, source, due, result, openedAt, updatedAt },
    ...(dueFrom === undefined ? {} : { dueFrom }),
    ...(step === undefined ? { step: null } : { step: step.key, stepName: stepNameOf(step) }),
  }
}
