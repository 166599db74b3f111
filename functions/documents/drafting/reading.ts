import type { Attachment } from '../model/index.ts'
import type { SignedContent } from './model.ts'

/** Main recipients as they are printed: by name, or as a class. */
export function recipientNames({
  mainRecipients,
  recipientClass,
}: Pick<SignedContent, 'mainRecipients' | 'recipientClass'>): string[] {
  return recipientClass === null ? mainRecipients.map(one => one.name) : [recipientClass.name]
}

/** Attachments of a content with the object keys of their bytes. */
export function attachmentsFrom({
  attachments,
  files,
}: Pick<SignedContent, 'attachments'> & { readonly files: readonly string[] }): Attachment[] {
  return attachments.map((attachment, index) => ({ ...attachment, key: files[index] ?? '' }))
}
