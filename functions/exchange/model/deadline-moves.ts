import * as z from 'zod'

/** So often can a sender move the deadline of one document: a year's calendar is seldom corrected more than once. */
export const MAX_DEADLINE_MOVES = 4

/** What a delivery keeps of a moved deadline (回复期限变动). */
export const deliveryDeadlineMoveSchema = z.object({
  id: z.string(),
  /** When its sender moved it. */
  at: z.string(),
  /** The deadline before. */
  from: z.string(),
  to: z.string(),
})
export type DeliveryDeadlineMove = z.infer<typeof deliveryDeadlineMoveSchema>
