import { type Inspection, inspect } from '../../../functions/uploads/rules/inspection.ts'

/** The inspection of a file of this type, without a name. */
export function inspected(mediaType: string, bytes: string | Uint8Array): Inspection {
  return inspect({ fileName: null, mediaType, bytes: Buffer.from(bytes) })
}

/** Why a file is refused; null if it is taken. */
export function rejectionOf(mediaType: string, bytes: string | Uint8Array): string | null {
  return inspected(mediaType, bytes).rejection
}

/** What a file is that may be taken. */
export const TAKEN: Inspection = { rejection: null, place: null, text: 'CHECKED' }
/** … and of which not all text can be read. */
export const TAKEN_UNREAD: Inspection = { rejection: null, place: null, text: 'NOT_CHECKED' }
