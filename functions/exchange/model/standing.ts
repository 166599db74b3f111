import type { Delivery, RecallStanding, SourceRecall } from '../model.ts'

/** How a recall stands with the recipient of a delivery; null if there is none. */
export function standingOf(delivery: Delivery): RecallStanding | null {
  if (delivery.state === 'RECALLED') {
    const { askedAt, reason, at } = delivery.recalled
    return { askedAt, reason, outcome: 'RECALLED', decidedAt: at, refusal: null }
  }
  if (delivery.recall === undefined) return null
  const { askedAt, reason, refusal } = delivery.recall
  if (delivery.state === 'RETURNED')
    return { askedAt, reason, outcome: 'RETURNED', decidedAt: delivery.return.at, refusal: null }
  if (delivery.state === 'REPLACED' && refusal === undefined)
    return { askedAt, reason, outcome: 'REPLACED', decidedAt: delivery.replaced.at, refusal: null }
  return refusal === undefined
    ? { askedAt, reason, outcome: 'ASKED', decidedAt: null, refusal: null }
    : { askedAt, reason, outcome: 'REFUSED', decidedAt: refusal.at, refusal: refusal.reason }
}

/** That what a delivery forwards was recalled, as its recipient sees it; null if it was not. */
export function sourceRecalledIn({ sourceRecalled }: Delivery): SourceRecall | null {
  if (sourceRecalled === undefined) return null
  const { at, number, reason } = sourceRecalled
  return { at, number, reason }
}
