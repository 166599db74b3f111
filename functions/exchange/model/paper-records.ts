import * as z from 'zod'
import { stampSchema } from '../../access/act.ts'

/** 送达、签收: the day on which the paper went to an organ without an account, and who signed for it there, on which day, if known. */
export const paperSaidSchema = z.object({
  sentOn: z.string(),
  signedFor: z.object({ on: z.string(), name: z.string() }).nullable(),
  note: z.string().nullable(),
  /** Why it takes the place of what was recorded before; null for the first one. */
  reason: z.string().nullable(),
})
export type PaperSaid = z.infer<typeof paperSaidSchema>

const paperEntrySchema = stampSchema.extend(paperSaidSchema.shape)
export type PaperEntry = z.infer<typeof paperEntrySchema>

/** 纸质送达登记: what was recorded of an organ without an account, oldest first; the last one counts. */
export const paperRecordSchema = z.object({
  organ: z.string(),
  entries: z.array(paperEntrySchema).min(1),
})
export type PaperRecord = z.infer<typeof paperRecordSchema>

/** So often is what was recorded of one organ corrected. */
export const MAX_PAPER_CORRECTIONS = 9

/** How often something was recorded of an organ; 0 if nothing was. */
export function versionOfRecord(record: PaperRecord | null): number {
  return record?.entries.length ?? 0
}
