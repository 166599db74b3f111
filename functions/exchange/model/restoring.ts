import * as z from 'zod'
import { RUNG_KINDS } from './states.ts'

/** 恢复: what a delivery keeps of the last time that it was made again, since its recipient had lost it. */
export const restoredSchema = z.object({
  at: z.string(),
  /** The last rung that the sender's ladder proved: its place in the chain, its kind, and when it was. */
  provedSeq: z.number().int().positive(),
  provedRung: z.enum(RUNG_KINDS),
  provedAt: z.string(),
  /** How often it was made again, this time included. */
  times: z.number().int().positive(),
})
export type Restored = z.infer<typeof restoredSchema>
