import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type DocumentText, organCodeProblems } from '../../model/index.ts'
import { invalid } from '../../problems.ts'
import type { DraftInput } from '../model.ts'
import { duplicateProblems, type Ground } from './addressing.ts'
import { inFormOfItsCode } from './numbered.ts'
import { resolveFields, storageProblems } from './resolving.ts'
import { textRoomProblems } from './room.ts'

/** The new or changed text if it may be stored, or everything that keeps it from being stored. */
export function storableText(
  ground: Ground,
  before: DocumentText | null,
  changes: DraftInput,
): Result<DocumentText> {
  const text = resolveFields(ground, before, changes)
  if (!text.ok) return text
  if (before?.replaces?.numbering === 'SAME_NUMBER' && text.value.kind !== before.kind)
    return refuse(
      invalid('CORRECTION_KEEPS_KIND', ['kind'], { given: text.value.kind, allowed: [before.kind] }),
    )
  const faults = [
    ...storageProblems(text.value),
    ...duplicateProblems(text.value),
    ...organCodeProblems(ground.issuer, text.value),
    ...textRoomProblems(text.value),
  ]
  if (faults.length > 0) return refuse(...faults)
  return ok(inFormOfItsCode(ground.issuer, before, changes, text.value))
}
