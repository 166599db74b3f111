import * as z from 'zod'
import { stampSchema } from '../../access/act.ts'

/** The text before the year of an incoming number: 收, 密收, 党收. */
export const INCOMING_PREFIX = /^[\p{Unified_Ideograph}〇A-Za-z]{1,12}$/u

/** So many series an agency can open. */
export const MAX_INCOMING_SERIES = 50
/** Numbers have nine digits at most, as those of documents. */
export const MAX_INCOMING_SEQ = 999_999_999

/**
 * 收文编号序列: a series of numbers for what arrives. Each year of it has a counter and a ledger of its own; the year is that of the
 * registration, in Shanghai.
 */
export const incomingSeriesSchema = z.object({
  id: z.string(),
  name: z.string(),
  prefix: z.string(),
  opened: stampSchema,
  /** Where it began: the numbers of that year before it were given elsewhere. */
  first: z.object({ year: z.number().int(), seq: z.number().int().positive() }),
})
export type IncomingSeries = z.infer<typeof incomingSeriesSchema>

/** A number of a series, as the registration has it. */
export const incomingPlaceSchema = z.object({
  seriesId: z.string(),
  year: z.number().int(),
  seq: z.number().int().positive(),
})
export type IncomingPlace = z.infer<typeof incomingPlaceSchema>

/** 收文登记, with the number of the recipient's own. */
export const registrationSchema = stampSchema.extend({
  incomingNumber: z.string().nullable(),
  /** Its place in a series; absent for a number of the agency's own, and where there is none. */
  place: incomingPlaceSchema.optional(),
  /** True if no other delivery may have it: those from before this was looked at may have the number of another. */
  claimed: z.literal(true).optional(),
})
export type Registration = z.infer<typeof registrationSchema>

/**
 * 收文登记簿: which delivery got a number of a series. It stays when the number is voided (作废) or the delivery is recalled; a number
 * is never given again.
 */
export const incomingEntrySchema = stampSchema.extend({
  number: z.string(),
  deliveryId: z.string(),
  voided: stampSchema.extend({ reason: z.string() }).nullable(),
})
export type IncomingEntry = z.infer<typeof incomingEntrySchema>

/** Which delivery has a number, of a series or of the agency's own. */
export const incomingClaimSchema = z.object({ number: z.string(), deliveryId: z.string() })
export type IncomingClaim = z.infer<typeof incomingClaimSchema>
export type IncomingVoiding = NonNullable<IncomingEntry['voided']>
