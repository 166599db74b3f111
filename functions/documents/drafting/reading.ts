import * as z from 'zod'
import { defaultFileName } from '../../uploads/index.ts'
import type { AttachedText, Attachment } from '../model/index.ts'
import type { SignedContent } from './model.ts'

export { recipientNames } from './rules/recipient-list.ts'

/** Attachments of a content with the object keys of their bytes. */
export function attachmentsFrom({
  attachments,
  files,
}: Pick<SignedContent, 'attachments'> & { readonly files: readonly string[] }): Attachment[] {
  return attachments.map((attachment, index) => ({ ...attachment, key: files[index] ?? '' }))
}

/** Attachments that are text of the document itself, as clients see them; none of what was made without. */
export function attachedTextsOf({
  attachedTexts = [],
}: {
  readonly attachedTexts?: readonly AttachedText[] | undefined
}) {
  return attachedTexts.map(({ title, body, unlisted }) => ({ title, body, isListed: unlisted !== true }))
}

/** The name under which an attachment is downloaded: its own, or its name in print with the ending of its type. */
export function downloadName({ fileName, name, mediaType }: Attachment): string {
  return fileName ?? defaultFileName(name, mediaType)
}

const declaringSchema = z.object({ declaredUnclassified: z.array(z.string()).default([]) })
/** SHA-256 of the attachments that an event declares to be not classified. */
export function declaredIn(data: unknown): string[] {
  return declaringSchema.parse(data).declaredUnclassified
}

/** 回复期限 as clients see it; null where no reply is demanded. */
export function replyDemandOf({
  replyBy,
  replyWithin,
}: {
  readonly replyBy?: string | undefined
  readonly replyWithin?: number | undefined
}) {
  if (replyBy === undefined && replyWithin === undefined) return null
  return { date: replyBy ?? null, workingDays: replyWithin ?? null }
}
