import * as z from 'zod'
import { stampSchema } from '../../access/act.ts'

/** Why a recipient asks for a document to be sent again (请求重发). */
export const RESEND_CODES = ['DAMAGED', 'LOST', 'OTHER'] as const
export const resendCodeSchema = z.enum(RESEND_CODES)
export type ResendCode = z.infer<typeof resendCodeSchema>

/** So often may a recipient ask for the same delivery. */
export const MAX_RESENDS_ASKED = 3

/** What a sender answers. */
export const RESEND_ANSWERS = ['RESENT', 'REFUSED'] as const
const answerSchema = z.enum(RESEND_ANSWERS)
export type ResendAnswer = z.infer<typeof answerSchema>

/** What came of a request: it waits; its sender answered; the delivery was recalled, replaced or passed on before that. */
export const RESEND_OUTCOMES = ['ASKED', ...RESEND_ANSWERS, 'LAPSED'] as const
export type ResendOutcome = (typeof RESEND_OUTCOMES)[number]

/** What a delivery keeps of the last time that its recipient asked for it again. */
export const resendAskedSchema = stampSchema.extend({
  /** The place of the request in the delivery's chain, by which an answer names it. */
  seq: z.number().int(),
  code: resendCodeSchema,
  text: z.string(),
  /** How often it was asked for, this time included. */
  times: z.number().int().positive(),
  answer: z.object({ kind: answerSchema, at: z.string(), reason: z.string().nullable() }).optional(),
})

/** How a request stands, for both sides. */
export interface ResendStanding {
  readonly at: string
  readonly code: ResendCode
  readonly text: string
  readonly outcome: ResendOutcome
  /** When its sender answered; null if it did not. */
  readonly decidedAt: string | null
  /** Why the sender refuses. */
  readonly refusal: string | null
}

/** Beside the sender's document: that a recipient asked for it again. `asked` is null once that was answered. */
export const resendRequestSchema = z.object({
  order: z.number().int(),
  agencyId: z.string(),
  name: z.string(),
  tenant: z.string(),
  deliveryId: z.string(),
  asked: z.number().int().nullable(),
})
/** `asked` is the place of the request in the delivery's chain. */
export type ResendRequest = z.infer<typeof resendRequestSchema> & { readonly asked: number }
