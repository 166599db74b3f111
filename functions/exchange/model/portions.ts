import * as z from 'zod'
import { paperRecipientSchema } from './paper.ts'

/** How many recipients are delivered to together: one message of the queue, and one item of the sender's ladder. */
export const PORTION = 50

/** The order of the first recipient of a recipient's portion. */
export function portionOf(order: number): number {
  return order - (order % PORTION)
}

/** One message of the queue: a document and a portion of its recipients. It carries no text of the document. */
export const portionWorkSchema = z.object({
  deliver: z.object({
    tenant: z.string(),
    documentId: z.string(),
    /** The order of the first recipient of the portion. */
    from: z.number().int(),
    /** The time of the pointer that is removed once the portion is done; absent if there is none for this message. */
    due: z.string().optional(),
    /** Begins to count the tries anew, because a person asked for it. */
    again: z.boolean().optional(),
    /** Looks for deliveries as well that the ladder proves and their recipients do not have any more. */
    lost: z.boolean().optional(),
    /** The request that dispatched or asked, for the logs. */
    requestId: z.string().optional(),
  }),
})
export type PortionWork = z.infer<typeof portionWorkSchema>['deliver']

/** Why a recipient does not have a document yet. */
export const WAITING_REASONS = ['QUEUED', 'AWAITING_ACTIVATION', 'MUTED', 'SERVICE_FAILURE'] as const
export type WaitingReason = (typeof WAITING_REASONS)[number]

/** A recipient that was tried and does not have the document. */
const waitingSchema = z.object({
  order: z.number().int(),
  reason: z.enum(WAITING_REASONS),
  tries: z.number().int(),
  triedAt: z.string(),
  /** Why the recipient muted the sender, in its words. */
  explanation: z.string().optional(),
})
export type Waiting = z.infer<typeof waitingSchema>

/** What came of the tries to deliver a portion. There is none before the first. */
export const portionSchema = z.object({
  /** Tries that failed for reasons of the service. */
  tries: z.number().int(),
  waiting: z.array(waitingSchema),
  /** The orders of those it was recalled from who never had it and are not told: not activated, or muting the sender. */
  recalled: z.array(z.number().int()).optional(),
  /** Those who were served on paper (纸质), as the sender marked them: they are not tried. */
  onPaper: z.array(paperRecipientSchema).optional(),
  /** How many of them the document's progress counts: the relay alone may raise it. */
  paperCounted: z.number().int().optional(),
  /** The orders of those who never had it and do not wait for it any more, since a correction replaced it. */
  replaced: z.array(z.number().int()).optional(),
})
export type Portion = z.infer<typeof portionSchema>

/** After so many tries nothing is tried by itself any more, and the row says UNDELIVERABLE. */
export const MAX_TRIES = 10
