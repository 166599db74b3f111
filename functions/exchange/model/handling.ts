import * as z from 'zod'
import { stampSchema } from '../../access/act.ts'

/** So often the handling of one delivery can be taken up again after it was concluded (唤醒). */
export const MAX_REOPENED = 3

/** 开始承办: that the recipient has begun to handle a delivery, and by when it means to conclude; null if it set no date. */
export const handlingBegunSchema = stampSchema.extend({ dueAt: z.string().nullable() })
export type HandlingBegun = z.infer<typeof handlingBegunSchema>

/** That handling was taken up again: when last, and how often. */
export const reopenedSchema = z.object({ at: z.string(), times: z.number().int().positive() })

/** What a delivery keeps of its handling: that it was taken up again, and the matter (办件) that handles it, null once that was ended. */
export const handlingFacts = {
  reopened: reopenedSchema.optional(),
  matter: z.object({ id: z.string().nullable(), at: z.string() }).optional(),
}
/** What its card has of that: present while a matter handles it. */
export const handlingOnCard = { inMatter: z.literal(true).optional() }
