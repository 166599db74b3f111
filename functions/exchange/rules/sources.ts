import type { Delivery, ReplacedBy, SourceFact, SourceReplacement } from '../model.ts'
import { isReplacement } from '../model.ts'
import { isEarlier, tellSourceRecalled } from './recalls.ts'

/** A delivery with what happened to what it forwards; null if it says so already, or is itself gone. */
export function tellSource(delivery: Delivery, fact: SourceFact, at: string): Delivery | null {
  return isReplacement(fact) ? tellSourceReplaced(delivery, fact, at) : tellSourceRecalled(delivery, fact, at)
}

/** The same of a correction. Of several the earliest is kept, in whatever order they come. */
function tellSourceReplaced(delivery: Delivery, fact: SourceReplacement, at: string): Delivery | null {
  if (delivery.state === 'RECALLED' || !isEarlier(fact, delivery.sourceReplaced ?? null)) return null
  return { ...delivery, version: delivery.version + 1, sourceReplaced: { ...fact, carriedAt: at } }
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
