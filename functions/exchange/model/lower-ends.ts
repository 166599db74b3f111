import * as z from 'zod'
import { stampSchema } from '../../access/act.ts'
import { effectEndSchema } from '../../documents/index.ts'

/**
 * What came of a superior's decision on a document of an agency below it: it waits for the relay; the document is ended; or it is not, since
 * the agency is not below any more, no dispatched document has the number, a correction replaced it, it had ended already, or the day is before
 * its date.
 */
export const LOWER_END_OUTCOMES = [
  'PENDING',
  'DONE',
  'NOT_BELOW',
  'NO_SUCH_DOCUMENT',
  'REPLACED',
  'ENDED_ALREADY',
  'BEFORE_ITS_DATE',
] as const
export type LowerEndOutcome = (typeof LOWER_END_OUTCOMES)[number]

/** 撤销、废止下级公文: a superior's decision, in its own partition. */
export const lowerEndSchema = stampSchema.extend({
  id: z.string(),
  issuer: z.object({ agencyId: z.string(), name: z.string() }),
  /** The number of the document. */
  number: z.string(),
  ...effectEndSchema.pick({ kind: true, effectiveOn: true, reason: true, decidedBy: true, basis: true })
    .shape,
  outcome: z.enum(LOWER_END_OUTCOMES),
  /** When that was known; null while it is pending. */
  settledAt: z.string().nullable(),
})
export type LowerEnd = z.infer<typeof lowerEndSchema>
