import type { RelayTools } from '../../access/relay.ts'
import { inParallel } from '../../kernel/parallel.ts'
import type { Delivery, Envelope } from '../model.ts'
import { replacementFact } from '../rules/sources.ts'
import { tellForwarding } from './recalls.ts'
import type { Tried } from './recording.ts'

/** How many recipients are looked at at once. */
const AT_ONCE = 16

/**
 * Tells the documents that forward what a correction replaced at these recipients. It comes after the commit that replaced: a dispatch that
 * forwards is on condition that the delivery is as it was read, so that one of the two finds the other.
 */
export async function tellOfCorrection(
  tools: Pick<RelayTools, 'table' | 'queue' | 'now'>,
  { source: { number }, dispatchedAt: at }: Envelope,
  tried: readonly Tried[],
): Promise<void> {
  await inParallel(AT_ONCE, tried, async one => {
    if (!('delivery' in one)) return
    const { tenant, delivery, earlierHere = [] } = one
    const tell = (replaced: Delivery, by: { readonly at: string; readonly number: string }) =>
      tellForwarding(tools, [{ tenant, delivery: replaced }], replacementFact(replaced, by))
    for (const earlier of earlierHere) await tell(earlier, { at, number })
    if (delivery.replacedBy !== undefined) await tell(delivery, delivery.replacedBy)
  })
}
