import * as z from 'zod'
import { numberSchema } from './numbers.ts'

/** Whether a correction gets a number of its own, or that of the document which it replaces (更正重发). */
export const CORRECTION_NUMBERINGS = ['NEW_NUMBER', 'SAME_NUMBER'] as const
export type CorrectionNumbering = (typeof CORRECTION_NUMBERINGS)[number]

/** So many documents stand in one line at most, the first included. */
export const MAX_VERSIONS = 20

/** 更正: the dispatched document that a correction replaces, as it was dispatched. */
export const replacesSchema = z.object({
  documentId: z.string(),
  number: z.string(),
  /** Digest of its content. */
  digest: z.string(),
  reason: z.string(),
  numbering: z.enum(CORRECTION_NUMBERINGS),
  /** The first document of the line. What replaced what is kept beside it. */
  firstId: z.string(),
  /** How many documents of the line there were before the correction. */
  before: z.number().int().positive(),
  dispatchedAt: z.string(),
  /** Its number with the series, where the text alone does not say the series; absent elsewhere. */
  given: numberSchema.optional(),
})
export type Replaces = z.infer<typeof replacesSchema>

/** That a dispatched correction replaced a document: one link of a line of versions. */
export const replacementSchema = z.object({
  /** What is replaced. */
  documentId: z.string(),
  number: z.string(),
  dispatchedAt: z.string(),
  /** What replaces it. */
  by: z.object({
    documentId: z.string(),
    number: z.string(),
    dispatchedAt: z.string(),
  }),
  reason: z.string(),
  numbering: z.enum(CORRECTION_NUMBERINGS),
})
export type Replacement = z.infer<typeof replacementSchema>
