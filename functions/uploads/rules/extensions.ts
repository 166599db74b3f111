import { EXTENSIONS, MEDIA_TYPES, type MediaType } from '../model.ts'

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
