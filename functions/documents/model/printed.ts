import * as z from 'zod'

/** The form of a letter (信函格式), chosen for a document of another kind. */
export const PRINT_FORMATS = ['LETTER'] as const

/** 附件 that is text of the document itself, or what it promulgates or forwards. */
export const attachedTextSchema = z.object({
  title: z.string(),
  body: z.string(),
  /** What a document promulgates or forwards (印发、转发) is no attachment of it: neither listed nor numbered. */
  unlisted: z.literal(true).optional(),
})
export type AttachedText = z.infer<typeof attachedTextSchema>

/** 出席、请假、列席 of a meeting, with the unit where one is named. */
export const participantsSchema = z.object({
  present: z.array(z.string()),
  absent: z.array(z.string()),
  observers: z.array(z.string()),
})
export type Participants = z.infer<typeof participantsSchema>

/** Names of 附件说明 in order: texts of the document first, then files. */
export function listedNames({
  attachedTexts = [],
  attachments,
}: {
  readonly attachedTexts?: readonly AttachedText[] | undefined
  readonly attachments: readonly { readonly name: string }[]
}): string[] {
  const texts = attachedTexts.filter(({ unlisted }) => unlisted !== true)
  return [...texts.map(({ title }) => title), ...attachments.map(({ name }) => name)]
}
