import * as z from 'zod'
import { stampSchema } from '../../access/act.ts'

/** So often may a sender ask one recipient how far it has got (催办), and so many such requests of one document are kept. */
export const MAX_PROGRESS_ASKED = 3
export const MAX_PROGRESS_REQUESTS = 30
/** So often may a recipient report on one delivery. */
export const MAX_PROGRESS_REPORTED = 10
/** Length of a report in bytes: a thousand Chinese characters. */
export const MAX_NOTE_BYTES = 3_000

/** 催办: that a sender asks how far its document has got, beside the document. */
export const progressRequestSchema = stampSchema.extend({
  id: z.string(),
  reason: z.string().nullable(),
  /** The last day for the answer; null if the sender set none. */
  answerBy: z.string().nullable(),
  /** Whom; null for all who have not concluded. */
  concerns: z.array(z.object({ order: z.number().int(), agencyId: z.string(), name: z.string() })).nullable(),
})
export type ProgressRequest = z.infer<typeof progressRequestSchema>

/** What came of a request: it waits; the recipient reported; it concluded the delivery; it has the delivery no more. */
export const PROGRESS_OUTCOMES = ['ASKED', 'REPORTED', 'CONCLUDED', 'LAPSED'] as const
export type ProgressOutcome = (typeof PROGRESS_OUTCOMES)[number]

/** By which events a request ends that waits. One that ended stays so: who is asked again is asked by another one. */
const ENDING: Readonly<Record<string, Exclude<ProgressOutcome, 'ASKED'>>> = {
  PROGRESS_REPORTED: 'REPORTED',
  HANDLED: 'CONCLUDED',
  REPLIED: 'CONCLUDED',
  RETURNED: 'LAPSED',
  PASSED_ON: 'LAPSED',
  RECALLED: 'LAPSED',
  RECALL_AGREED: 'LAPSED',
  REPLACED: 'LAPSED',
  OUT_OF_EFFECT: 'LAPSED',
  REVOKED: 'LAPSED',
}
/** What a request comes to by an event of this type; null if it goes on waiting. */
export function progressOutcomeBy(type: string): Exclude<ProgressOutcome, 'ASKED'> | null {
  return ENDING[type] ?? null
}

/** What a delivery keeps of the last request. */
export const progressAskedSchema = z.object({
  requestId: z.string(),
  /** When its sender asked, and when that reached the recipient. */
  askedAt: z.string(),
  at: z.string(),
  reason: z.string().nullable(),
  answerBy: z.string().nullable(),
  /** How often it was asked, this time included. */
  times: z.number().int().positive(),
  ended: z.object({ at: z.string(), outcome: z.enum(PROGRESS_OUTCOMES) }).optional(),
})
export type ProgressAsked = z.infer<typeof progressAskedSchema>

/** What a delivery keeps of what its recipient reported: when last, and how often. */
export const progressReportedSchema = z.object({ at: z.string(), times: z.number().int().positive() })

/** What a delivery keeps of both: the last request, and what its recipient reported; each absent if there was nothing. */
export const progressFacts = {
  progressAsked: progressAskedSchema.optional(),
  reported: progressReportedSchema.optional(),
}

/** How the last request stands, for both sides. */
export interface ProgressStanding {
  /** When it reached the recipient. */
  readonly at: string
  readonly reason: string | null
  readonly answerBy: string | null
  readonly outcome: ProgressOutcome
  /** When it ended; null while it waits. */
  readonly decidedAt: string | null
}

/** How far a recipient is with a document that it got: it has not begun, is at it, has concluded; or has it no more. */
export const HANDLING_STANDINGS = ['NOT_BEGUN', 'AT_IT', 'CONCLUDED', 'GONE'] as const
export type HandlingStanding = (typeof HANDLING_STANDINGS)[number]

/** By which counters of a cascade they are counted. */
export const STANDING_COUNTERS = {
  NOT_BEGUN: 'notBegun',
  AT_IT: 'atIt',
  CONCLUDED: 'concluded',
  GONE: 'gone',
} as const satisfies Readonly<Record<HandlingStanding, string>>
export type StandingCounter = (typeof STANDING_COUNTERS)[HandlingStanding]

/** What the route of an event says of it: how far the recipient was before, unless it had not begun. */
export const routeStandingSchema = z.enum(['AT_IT', 'CONCLUDED'])
export type RouteStanding = z.infer<typeof routeStandingSchema>

/** How far a recipient was before a step; undefined if it had not begun, or has the document no more. */
export function standingBefore({
  was,
  thing,
  event,
}: {
  readonly was: string | null
  readonly thing: { readonly begun?: unknown; readonly reopened?: unknown }
  readonly event: { readonly type: string }
}): RouteStanding | undefined {
  if (was === 'HANDLED' || was === 'REPLIED') return 'CONCLUDED'
  const hasBegun = thing.begun !== undefined && event.type !== 'HANDLING_BEGUN'
  return was === 'ACCEPTED' && (hasBegun || thing.reopened !== undefined) ? 'AT_IT' : undefined
}
