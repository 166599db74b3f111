import { type Act, stamp } from '../../../access/act.ts'
import { type Result, refuse } from '../../../kernel/result.ts'
import { tidy } from '../../../kernel/text.ts'
import { textProblems } from '../../drafting/rules/text.ts'
import { type DocumentBefore, type DocumentIn, LIMITS, type Stepped, stepped } from '../../model/index.ts'

/**
 * 废弃: gives a draft up, with the reason. Its history stays. What it answered or forwarded can be answered or forwarded by
 * another, and its uploads can be attached to another: neither knows of drafts.
 */
export function discard(document: DocumentBefore<'discardDraft'>, reason: string, act: Act): Result<Stepped> {
  const problems = textProblems(['reason'], reason, LIMITS.reason)
  if (problems.length > 0) return refuse(...problems)
  const discarded = { ...stamp(act), reason: tidy(reason) }
  const event = { type: 'DraftDiscarded', data: { reason: discarded.reason } } as const
  const after = { ...document, state: 'DISCARDED' as const, discard: discarded }
  return stepped<DocumentIn<'DISCARDED'>>(document, after, event, act)
}
