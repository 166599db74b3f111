import * as z from 'zod'
import { stampSchema } from '../../access/act.ts'

/** Why a delivery that was passed on came back: the rules refused it, or its sender objected. */
export const PASSING_OUTCOMES = ['REFUSED', 'OBJECTED'] as const

/** 改送: that a recipient passed a delivery on to the agency that it is for. */
export const passingSchema = stampSchema.extend({
  to: z.object({ agencyId: z.string(), name: z.string() }),
  reason: z.string(),
  /** Absent unless it came back. `reason` is the sender's, or the code of the problem. */
  outcome: z.object({ kind: z.enum(PASSING_OUTCOMES), at: z.string(), reason: z.string() }).optional(),
})
export type Passing = z.infer<typeof passingSchema>

/** The recipient that passed a document on, in the ladder of its sender. */
export const passedBySchema = z.object({
  order: z.number().int(),
  agencyId: z.string(),
  name: z.string(),
  tenant: z.string(),
  deliveryId: z.string(),
})
export type PassedBy = z.infer<typeof passedBySchema>
