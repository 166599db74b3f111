import type { Stamp } from '../../access/act.ts'
import { isIn } from '../../access/steps.ts'
import { type Delivery, type DeliveryIn, MAX_UNDONE, UNDOABLE, type Undoable } from '../model.ts'

/** Who took the step that a delivery's state is reached by, and when. */
export function lastStepOf(delivery: DeliveryIn<Undoable>): Stamp {
  switch (delivery.state) {
    case 'REGISTERED':
      return delivery.registration
    case 'ACCEPTED':
      return delivery.acceptance
    case 'RETURNED':
      return delivery.return
  }
}

/** Who can undo the last step of a delivery: null if something stands in the way; undefined if that is not known, or there is no such step. */
export function undoableByOf(delivery: Delivery): Pick<Stamp, 'by' | 'for'> | null | undefined {
  const { actedSince, undone, replacedBy } = delivery
  if (!isIn(delivery, UNDOABLE) || actedSince === undefined) return undefined
  if (actedSince !== null || replacedBy !== undefined || (undone?.times ?? 0) >= MAX_UNDONE) return null
  const { by, for: whom } = lastStepOf(delivery)
  return whom === undefined ? { by } : { by, for: whom }
}
