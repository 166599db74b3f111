import * as z from 'zod'

/** What may be uploaded. */
export const MEDIA_TYPES = [
  'application/pdf',
  'application/ofd',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'image/png',
  'image/jpeg',
  'text/plain',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
  'application/wps-office.wps',
  'application/wps-office.et',
  'application/wps-office.dps',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/zip',
] as const
export type MediaType = (typeof MEDIA_TYPES)[number]

export const MAX_UPLOAD_BYTES = 50_000_000

/** Why a file was rejected. Each has a word. */
export const REJECTIONS = [
  'SIZE_DIFFERS',
  'SHA256_DIFFERS',
  'TYPE_DIFFERS',
  'TYPE_NOT_TAKEN',
  'ARCHIVE_BROKEN',
  'ARCHIVE_TOO_LARGE',
  'CLASSIFIED',
  'ENCRYPTED',
  'HAS_MACROS',
  'HAS_EMBEDDED_OBJECT',
  'HAS_EXTERNAL_LINK',
  'HAS_SCRIPT',
  'ENTRY_NAME_UNSAFE',
  'ENTRY_TWICE',
  'NOT_TEXT',
  'XML_NOT_ALLOWED',
  'NOT_READABLE',
  'EXTENSION_DIFFERS',
  'FILE_NAME_UNSAFE',
  'TOO_COMPLEX',
] as const
export type Rejection = (typeof REJECTIONS)[number]

/** A file on its way in. */
export const uploadSchema = z.object({
  id: z.string(),
  tenant: z.string(),
  state: z.enum(['PENDING', 'READY', 'REJECTED']),
  sha256: z.string(),
  size: z.number().int(),
  mediaType: z.string(),
  rejection: z.enum(REJECTIONS).nullable(),
  createdAt: z.string(),
  /** The request that announced it, for the log of its check. */
  requestId: z.string().optional(),
})
export type Upload = z.infer<typeof uploadSchema>

/** What a client declares of a file before it uploads it. */
export type Declaration = Pick<Upload, 'sha256' | 'size' | 'mediaType'>
