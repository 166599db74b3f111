import type { MalwareVerdict } from '../../kernel/malware.ts'
import type { Rejection, TextCheck, Upload } from '../model.ts'
import { type Brought, uploadFault } from './declaration.ts'
import { inspect } from './inspection.ts'

/** What the rules about content say of a file. */
export interface ContentVerdict {
  readonly rejection: Rejection | null
  /** Where in the file what it is rejected for is; null if it concerns the whole. */
  readonly place: string | null
  /** Whether its words could be read. */
  readonly text: TextCheck
}

/** What was really uploaded, with its bytes; null where they are more than may be. */
export interface BroughtFile extends Brought {
  readonly bytes: Uint8Array | null
}

/** The verdict of the rules about content on what was really uploaded. `now` bounds the time that it takes. */
export function contentVerdict(upload: Upload, brought: BroughtFile, now?: () => number): ContentVerdict {
  const { fileName = null, mediaType } = upload
  const { bytes } = brought
  const rejection = uploadFault(upload, brought)
  if (rejection !== null || bytes === null)
    return { rejection: rejection ?? 'SIZE_DIFFERS', place: null, text: 'NOT_CHECKED' }
  return inspect({ fileName, mediaType, bytes }, now)
}

/** An upload after its content was checked: rejected, or on to the scanner; READY at once where there is none. */
export function afterContent(
  upload: Upload,
  { rejection, place, text: textCheck }: ContentVerdict,
  hasScanner: boolean,
): Upload {
  if (rejection !== null) return { ...upload, state: 'REJECTED', rejection, place }
  if (hasScanner) return { ...upload, state: 'SCANNING', textCheck }
  return { ...upload, state: 'READY', textCheck, scan: 'UNSCANNED' }
}

/** An upload after it was scanned. Only what the scanner called clean is READY: whatever else is awaited stays as it is. */
export function afterScan(upload: Upload, verdict: MalwareVerdict, at: string): Upload {
  switch (verdict.kind) {
    case 'CLEAN':
      return { ...upload, state: 'READY', scan: 'CLEAN' }
    case 'FOUND':
      return {
        ...upload,
        state: 'QUARANTINED',
        quarantine: { reason: 'MALWARE', at, signature: verdict.signature },
      }
    case 'UNSCANNABLE':
      return {
        ...upload,
        state: 'REJECTED',
        rejection: verdict.because === 'TOO_LARGE' ? 'SCAN_TOO_LARGE' : 'SCAN_UNSUPPORTED',
      }
    case 'AWAITED':
      return upload
    /* v8 ignore next -- @preserve: never, by its type */
    default:
      return verdict satisfies never
  }
}
