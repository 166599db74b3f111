import * as z from 'zod'
import { stampSchema } from '../../access/act.ts'

export * from './paper-records.ts'

/** 纸质: that something went on paper, on which day, and what whoever marked it says of it. */
export const onPaperSchema = z.object({ date: z.string(), note: z.string().nullable() })
export type OnPaper = z.infer<typeof onPaperSchema>

/** A recipient that got a document on paper, as its sender marked it. */
export const paperRecipientSchema = stampSchema.extend({ ...onPaperSchema.shape, order: z.number().int() })
export type PaperRecipient = z.infer<typeof paperRecipientSchema>

/** An answer (答复): the document that was dispatched, or that it went on paper. */
export const replySchema = z.union([
  stampSchema.extend({ documentId: z.string(), number: z.string() }),
  stampSchema.extend({ onPaper: onPaperSchema }),
])
