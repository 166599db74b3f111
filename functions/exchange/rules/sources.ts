import type { Delivery, ReplacedBy, SourceEnd, SourceFact, SourceReplacement } from '../model.ts'
import { isReplacement, isSourceDistribution, isSourceEnd } from '../model.ts'
import { isLater, tellSourceDistribution } from './distribution.ts'
import { sourceEndedIn, takesPrecedence } from './effects.ts'
import { isEarlier, tellSourceRecalled } from './recalls.ts'

/** A delivery with what happened to what it forwards; null if it says so already, or is itself gone. */
export function tellSource(delivery: Delivery, fact: SourceFact, at: string): Delivery | null {
  if (isSourceDistribution(fact)) return tellSourceDistribution(delivery, fact, at)
  if (isSourceEnd(fact)) return tellSourceEnded(delivery, fact, at)
  return isReplacement(fact) ? tellSourceReplaced(delivery, fact, at) : tellSourceRecalled(delivery, fact, at)
}

/** The same of a correction. Of several the earliest is kept, in whatever order they come. */
function tellSourceReplaced(delivery: Delivery, fact: SourceReplacement, at: string): Delivery | null {
  if (delivery.state === 'RECALLED' || !isEarlier(fact, delivery.sourceReplaced ?? null)) return null
  return { ...delivery, version: delivery.version + 1, sourceReplaced: { ...fact, carriedAt: at } }
}

/** The same of what was abolished or revoked: a revocation takes the place of an abolition. */
function tellSourceEnded(delivery: Delivery, fact: SourceEnd, at: string): Delivery | null {
  if (delivery.state === 'RECALLED' || !takesPrecedence(fact, sourceEndedIn(delivery))) return null
  return { ...delivery, version: delivery.version + 1, sourceEnded: { ...fact, carriedAt: at } }
}

/** True if what happened to a source is to be kept instead of what is kept of it, which is of the same sort. */
export function isKept(fact: SourceFact, kept: SourceFact | null): boolean {
  if (isSourceDistribution(fact))
    return isLater(fact, kept !== null && isSourceDistribution(kept) ? kept : null)
  if (!isSourceEnd(fact)) return isEarlier(fact, kept)
  return takesPrecedence(fact, kept !== null && isSourceEnd(kept) ? kept : null)
}

/** The notice for an agency whose document forwards what was revoked or abolished, with what is kept of it; null for what it was told already. */
export function noticeOfSource(
  fact: SourceFact,
  kept: SourceFact | null,
): 'SOURCE_REVOKED' | 'SOURCE_ABOLISHED' | null {
  if (!isSourceEnd(fact) || (kept !== null && isSourceEnd(kept) && kept.kind === fact.kind)) return null
  return `SOURCE_${fact.kind}`
}

/** That what a delivery forwards was replaced, as its recipient sees it; null if it was not. */
export function sourceReplacedIn({ sourceReplaced }: Delivery): SourceReplacement | null {
  if (sourceReplaced === undefined) return null
  const { at, number, correctionNumber } = sourceReplaced
  return { at, number, correctionNumber }
}

/** What those are told who forwarded a delivery that a correction replaced. */
export function replacementFact(
  { source, replacedBy }: Pick<Delivery, 'source' | 'replacedBy'>,
  by: Pick<ReplacedBy, 'at' | 'number'>,
): SourceReplacement {
  const first = replacedBy ?? by
  return { at: first.at, number: source.number, correctionNumber: first.number }
}

/**
 * What a document that forwards a delivery is to say from its dispatch on; null if nothing that it contains was replaced. What was answered
 * keeps its state when it is replaced, and is still forwarded.
 */
export function sourceReplacementOf(delivery: Delivery): SourceReplacement | null {
  const { replacedBy } = delivery
  const own = replacedBy === undefined ? null : replacementFact(delivery, replacedBy)
  const inherited = sourceReplacedIn(delivery)
  return own !== null && isEarlier(own, inherited) ? own : inherited
}
