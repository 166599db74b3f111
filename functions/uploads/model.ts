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
  'SCAN_TOO_LARGE',
  'SCAN_UNSUPPORTED',
] as const
export type Rejection = (typeof REJECTIONS)[number]

/** Why a file is in quarantine. Each has a word. */
export const QUARANTINES = ['MALWARE'] as const

/** What is known of malware in a file that may be attached. */
export const SCANS = ['CLEAN', 'UNSCANNED'] as const
export type Scan = (typeof SCANS)[number]

/** Whether the words of a file could be read and were checked. */
export const TEXT_CHECKS = ['CHECKED', 'NOT_CHECKED'] as const
export type TextCheck = (typeof TEXT_CHECKS)[number]

/** A file on its way in. What its checks find is absent until they have found it, and in uploads of before they did. */
export const uploadSchema = z.object({
  id: z.string(),
  tenant: z.string(),
  state: z.enum(['PENDING', 'SCANNING', 'READY', 'QUARANTINED', 'REJECTED']),
  sha256: z.string(),
  size: z.number().int(),
  mediaType: z.string(),
  /** The file's own name, for its download; its type gives one to those without. */
  fileName: z.string().optional(),
  rejection: z.enum(REJECTIONS).nullable(),
  /** Where in the file what it was rejected for was found. */
  place: z.string().nullable().optional(),
  textCheck: z.enum(TEXT_CHECKS).optional(),
  scan: z.enum(SCANS).optional(),
  quarantine: z.object({ reason: z.enum(QUARANTINES), at: z.string(), signature: z.string() }).optional(),
  createdAt: z.string(),
  /** The request that announced it, for the log of its check. */
  requestId: z.string().optional(),
})
export type Upload = z.infer<typeof uploadSchema>

/** What a client declares of a file before it uploads it. */
export type Declaration = Pick<Upload, 'sha256' | 'size' | 'mediaType' | 'fileName'>

/** Bytes of UTF-8: the longest name that file systems take. */
export const MAX_FILE_NAME_BYTES = 255

/**
 * The extensions of each type: what a name must end with, and by which a file within an archive is known; the first one is
 * given to files without a name.
 */
export const EXTENSIONS: Readonly<Record<MediaType, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'application/ofd': ['ofd'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/msword': ['doc'],
  'application/vnd.ms-excel': ['xls'],
  'application/vnd.ms-powerpoint': ['ppt'],
  'application/wps-office.wps': ['wps'],
  'application/wps-office.et': ['et'],
  'application/wps-office.dps': ['dps'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/zip': ['zip'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'text/plain': ['txt'],
  'text/csv': ['csv'],
}

/** The name of a file that has none of its own: what it is called in print, with the ending of its type. */
export function defaultFileName(name: string, mediaType: string): string {
  const known = (EXTENSIONS as Readonly<Record<string, readonly string[] | undefined>>)[mediaType] ?? []
  const [first] = known
  const hasOne = known.some(extension => name.toLowerCase().endsWith(`.${extension}`))
  return first === undefined || hasOne ? name : `${name}.${first}`
}

/** What is known of malware in a READY upload; null in any other state. Those of before files were scanned were not. */
export function scanOf({ state, scan = 'UNSCANNED' }: Upload): Scan | null {
  return state === 'READY' ? scan : null
}

/** Whether the words of a READY upload were checked; null in any other state. Those of before it was recorded were not. */
export function textCheckOf({ state, textCheck = 'NOT_CHECKED' }: Upload): TextCheck | null {
  return state === 'READY' ? textCheck : null
}
