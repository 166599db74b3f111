import { notFound, notReady } from '../../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { tidy } from '../../../kernel/text.ts'
import { scanOf, textCheckOf } from '../../../uploads/index.ts'
import type { Attachment, DocumentText } from '../../model/index.ts'
import { invalid } from '../../problems.ts'
import type { AttachmentInput } from '../model.ts'
import type { Ground } from './addressing.ts'

/**
 * A READY upload as an attachment, with what its checks found. One whose words could not be checked needs the declaration
 * that it is not classified (非涉密声明); of one that was checked, such a declaration says nothing and is not kept.
 */
export function attachmentIn(
  { upload, attachmentKey }: Pick<Ground, 'upload' | 'attachmentKey'>,
  { uploadId, name, declaredUnclassified }: AttachmentInput,
  path: readonly string[],
): Result<Attachment> {
  const place = [...path, 'uploadId']
  const found = upload(uploadId)
  if (found === null) return refuse(notFound(place))
  const { state, rejection, quarantine, sha256, size, mediaType, fileName } = found
  if (state === 'PENDING' || state === 'SCANNING') return refuse(notReady(place))
  if (state === 'QUARANTINED')
    return refuse(invalid('UPLOAD_QUARANTINED', place, { given: quarantine?.reason ?? '' }))
  if (state === 'REJECTED') {
    const given = rejection ?? ''
    return refuse(invalid(given.endsWith('_DIFFERS') ? 'UPLOAD_DIFFERS' : 'UPLOAD_REFUSED', place, { given }))
  }
  const isUnread = textCheckOf(found) !== 'CHECKED'
  if (isUnread && declaredUnclassified !== true)
    return refuse(invalid('DECLARATION_MISSING', [...path, 'declaredUnclassified'], { allowed: ['true'] }))
  return ok({
    name: tidy(name),
    sha256,
    size,
    mediaType,
    key: attachmentKey(uploadId),
    ...(fileName === undefined ? {} : { fileName }),
    ...(scanOf(found) === 'CLEAN' ? { scan: 'CLEAN' } : {}),
    ...(isUnread ? { declaredUnclassified: true } : {}),
  })
}

/** SHA-256 of the files that a change declares to be not classified, as its event records them. */
export function newlyDeclared(
  before: Pick<DocumentText, 'attachments'> | null,
  after: Pick<DocumentText, 'attachments'>,
): { readonly declaredUnclassified?: string[] } {
  const known = new Set((before?.attachments ?? []).filter(isDeclared).map(one => one.sha256))
  const declared = after.attachments.filter(one => isDeclared(one) && !known.has(one.sha256))
  return declared.length === 0 ? {} : { declaredUnclassified: declared.map(one => one.sha256) }
}

function isDeclared({ declaredUnclassified }: Attachment): boolean {
  return declaredUnclassified === true
}
