import type { Problem } from '../../kernel/problem.ts'
import { type Declaration, MAX_UPLOAD_BYTES, MEDIA_TYPES, type Rejection } from '../model.ts'
import { invalid, SHA256 } from '../problems.ts'
import { isMediaType } from './extensions.ts'

/** What of a declaration no file can be. */
export function declarationProblems({ sha256, size, mediaType }: Declaration): Problem[] {
  const problems: Problem[] = []
  if (!SHA256.test(sha256)) problems.push(invalid('NOT_A_SHA256', ['sha256'], { given: sha256 }))
  if (!Number.isInteger(size) || size < 1 || size > MAX_UPLOAD_BYTES) {
    const facts = { given: String(size), limit: MAX_UPLOAD_BYTES }
    problems.push(invalid('OUT_OF_RANGE', ['size'], facts))
  }
  if (!isMediaType(mediaType))
    problems.push(invalid('MEDIA_TYPE_NOT_TAKEN', ['mediaType'], { given: mediaType, allowed: MEDIA_TYPES }))
  return problems
}

/** What was really uploaded, read once. */
export interface Brought {
  readonly size: number
  readonly sha256: string
}

/** Why what was brought is not what was declared; null if it is. What is in it is for `inspect` to say. */
export function uploadFault(declared: Declaration, brought: Brought): Rejection | null {
  if (brought.size !== declared.size) return 'SIZE_DIFFERS'
  return brought.sha256 === declared.sha256 ? null : 'SHA256_DIFFERS'
}
