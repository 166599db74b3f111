import * as z from 'zod'
import { stampSchema } from '../../access/act.ts'

/** 更正: by what a delivery was replaced. */
export const replacedBySchema = z.object({
  documentId: z.string(),
  number: z.string(),
  /** The delivery of the correction to the same agency; null if it was not sent there. */
  deliveryId: z.string().nullable(),
  /** When the correction was dispatched, and when the delivery was told. */
  at: z.string(),
  carriedAt: z.string(),
  reason: z.string(),
  /** The first document of the line. */
  firstId: z.string(),
})
export type ReplacedBy = z.infer<typeof replacedBySchema>

/** What the delivery of a correction replaces. */
export const deliveredReplacesSchema = z.object({
  documentId: z.string(),
  number: z.string(),
  /** The delivery of that to the same agency; null if it was not sent there. */
  deliveryId: z.string().nullable(),
  reason: z.string(),
  firstId: z.string(),
})
export type DeliveredReplaces = z.infer<typeof deliveredReplacesSchema>

/** A delivery whose place a correction took: told by the relay. */
export const replacedSchema = stampSchema.extend({
  /** True if it was replaced before it was delivered: the recipient never had it. */
  isUnsent: z.boolean(),
})
export type Replaced = z.infer<typeof replacedSchema>
