import * as z from 'zod'
import type { NewEvent } from '../access/events.ts'
import { waySchema } from './model/ways.ts'
import {
  choiceEvents,
  chosenSchema,
  DUE_FROM,
  extensionSchema,
  matterSourceSchema,
  newReaderSchema,
  READING_MODES,
  sourceEndSchema,
  stageSpecSchema,
  TASK_KINDS,
  taskSpecSchema,
  turnSchema,
} from './model.ts'

/** An act on a task, and the stage that opens if the act ends the present one. */
const onTask = z.object({ task: z.number().int().positive(), next: stageSpecSchema.optional() })
const why = z.string()

/**
 * The events of a matter (办件). Each has all that its consequences follow from: names as they were, dates as they were counted, and
 * the next stage where the act ends the present one. So a matter is its events, and nothing else decides (`rules/evolve.ts`).
 */
export const matterEvents = {
  MatterOpened: z.object({
    title: z.string(),
    source: matterSourceSchema,
    way: waySchema,
    due: z.string().nullable(),
    dueFrom: z.enum(DUE_FROM).optional(),
    first: stageSpecSchema,
  }),
  /** 办理: the task is done, with an opinion. `result` is what the matter is concluded with, if this was its last. */
  TaskDone: onTask.extend({
    opinion: z.string().nullable(),
    result: z.string().nullable(),
    /** Whom the one who did it chooses for the next step. */
    chosen: chosenSchema.nullable(),
  }),
  /** 转办: another has it from now on. */
  TaskPassedOn: onTask.extend({ to: taskSpecSchema, reason: z.string().nullable() }),
  /** 委派、前加签、后加签、征求意见、分件、会签加人: tasks put to a task. */
  TasksAdded: onTask.extend({
    kind: z.enum(TASK_KINDS),
    tasks: z.array(taskSpecSchema).min(1),
    reason: z.string().nullable(),
  }),
  /** 减签: a task that was added is taken out before anybody acted on it. */
  TaskRemoved: onTask.extend({ reason: z.string().nullable() }),
  /** 驳回: back to the step of an earlier stage. */
  SentBack: z.object({ task: z.number().int(), reason: why, next: stageSpecSchema }),
  /** 拿回: the act that ended a task is taken back, as long as the next has not acted. */
  TakenBack: z.object({ task: z.number().int() }),
  /** 催办. */
  Urged: z.object({ tasks: z.array(z.number().int()), reason: z.string().nullable() }),
  /** 进展: what was done so far. */
  ProgressNoted: z.object({ task: z.number().int(), note: z.string() }),
  /** 延期. */
  ExtensionAsked: z.object({ task: z.number().int(), extension: extensionSchema }),
  ExtensionAnswered: z.object({
    task: z.number().int(),
    granted: z.boolean(),
    reason: z.string().nullable(),
  }),
  /** 撤销办件. */
  MatterEnded: z.object({ reason: why }),
  /** 唤醒. */
  MatterReopened: z.object({ reason: why, next: stageSpecSchema }),
  /** The sender recalled or corrected what it is about: told by the relay. */
  SourceGone: z.object({
    how: z.enum(['RECALLED', 'REPLACED']),
    /** The delivery of the correction; null for a recall, and where that was not sent here. */
    replacementId: z.string().nullable(),
  }),
  /** 来文撤销、废止: that it was decided, and whether it has no effect any more: told by the relay. */
  SourceEnded: sourceEndSchema,
  /** 期限变动: its sender moved the deadline, to this day: told by the relay. */
  DueMoved: z.object({ to: z.string() }),
  /** 期限确定: days of steps were counted as the calendar that was missing had come: told by the relay. */
  TasksDated: z.object({ dates: z.array(z.object({ task: z.number().int(), due: z.string() })).min(1) }),
  /** 传阅、抄送. */
  ReadersAdded: z.object({
    mode: z.enum(READING_MODES),
    /** Whether it is the circulation of the matter, rather than that somebody is informed once. */
    isCirculation: z.boolean(),
    due: z.string().nullable(),
    readers: z.array(newReaderSchema).min(1),
  }),
  /** 撤回传阅. */
  ReadersRecalled: z.object({
    readers: z.array(z.number().int()).min(1),
    reason: z.string().nullable(),
    next: turnSchema,
  }),
  /** 已阅: by the reader. */
  MarkedRead: z.object({ reader: z.number().int(), note: z.string().nullable(), next: turnSchema }),
  /** Readers left before they read it: noted by the relay. */
  ReadersLeft: z.object({ readers: z.array(z.number().int()).min(1), next: turnSchema }),
  /** The matter goes on with what replaced it. */
  SourceFollowed: z.object({ source: matterSourceSchema }),
} as const
export type MatterEvent = NewEvent<typeof matterEvents>
export type MatterEventType = MatterEvent['type']

export const events = { ...matterEvents, ...choiceEvents } as const
