import type { Problem } from '../../kernel/problem.ts'
import { storedTextProblem } from '../../kernel/stored-text.ts'
import {
  type Declaration,
  MAX_FILE_NAME_BYTES,
  MAX_UPLOAD_BYTES,
  MEDIA_TYPES,
  type Rejection,
} from '../model.ts'
import { invalid, SHA256 } from '../problems.ts'
import { isMediaType } from './extensions.ts'

/** What of a declaration no file can be. */
export function declarationProblems({ sha256, size, mediaType, fileName }: Declaration): Problem[] {
  const problems: Problem[] = []
  if (!SHA256.test(sha256)) problems.push(invalid('NOT_A_SHA256', ['sha256'], { given: sha256 }))
  if (!Number.isInteger(size) || size < 1 || size > MAX_UPLOAD_BYTES) {
    const facts = { given: String(size), limit: MAX_UPLOAD_BYTES }
    problems.push(invalid('OUT_OF_RANGE', ['size'], facts))
  }
  if (!isMediaType(mediaType))
    problems.push(invalid('MEDIA_TYPE_NOT_TAKEN', ['mediaType'], { given: mediaType, allowed: MEDIA_TYPES }))
  const named = fileName === undefined ? null : fileNameProblem(fileName)
  if (named !== null) problems.push(named)
  return problems
}

/** A name is shown and stored like any other text, and must not name a folder where it is downloaded. */
function fileNameProblem(fileName: string): Problem | null {
  const path = ['fileName']
  const problem = storedTextProblem(path, fileName, MAX_FILE_NAME_BYTES, 'LINE')
  if (problem !== null) return problem
  return /[/\\]|^\.{1,2}$/.test(fileName) ? invalid('NOT_A_FILE_NAME', path, { given: fileName }) : null
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
