import { MEDIA_TYPES, type MediaType } from '../model.ts'

/** The extensions of each type: what a name must end with, and by which a file within an archive is known. */
const EXTENSIONS: Readonly<Record<MediaType, readonly string[]>> = {
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

/** True for a media type that is taken. */
export function isMediaType(text: string): text is MediaType {
  return (MEDIA_TYPES as readonly string[]).includes(text)
}

/** The extensions of files of this type, in lower case; none for a type that is not taken. */
export function extensionsOf(mediaType: string): readonly string[] {
  return isMediaType(mediaType) ? EXTENSIONS[mediaType] : []
}

/** The type that a name's extension says; null if files of it are not taken. */
export function mediaTypeOf(name: string): MediaType | null {
  const extension = /\.([^./]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''
  return MEDIA_TYPES.find(type => EXTENSIONS[type].includes(extension)) ?? null
}
