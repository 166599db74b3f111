import type { CitedState } from '../../documents/index.ts'
import type { DeliveryCard } from '../model.ts'

/**
 * What deliveries of one number say of citing it; null if it can be cited. Of a correction under the same number, or a copy that was sent again,
 * one that is in force decides.
 */
export function citedStateOf(
  cards: readonly Pick<DeliveryCard, 'ended' | 'replacedBy' | 'number'>[],
): CitedState | null {
  const states = cards.map(({ ended, replacedBy, number }): CitedState | null => {
    if (ended !== undefined) return { state: ended }
    return replacedBy === undefined || replacedBy.number === number
      ? null
      : { state: 'REPLACED', by: replacedBy.number }
  })
  return states.includes(null) ? null : (states[0] ?? null)
}
