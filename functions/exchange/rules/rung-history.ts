import type { DeliveryState, RungKind } from '../model.ts'

/** How far a recipient has come after some rungs, and whether it is asked to give the document back. */
interface Standing {
  /** Null before the first rung. */
  readonly state: DeliveryState | null
  readonly recall: 'NONE' | 'ASKED' | 'ANSWERED'
  /** The state to which a delivery comes back that was passed on; null for others. */
  readonly former: DeliveryState | null
}

/** States of who has signed for it and not returned it. */
const KEPT = ['SIGNED_FOR', 'REGISTERED', 'ACCEPTED', 'HANDLED', 'REPLIED'] as const
/**
 * From which states each rung leads on. It is not the table of the steps: what that allows may become less, and a bundle from
 * before must verify.
 */
const FROM: Readonly<Record<RungKind, readonly (DeliveryState | null)[]>> = {
  DELIVERED: [null],
  SIGNED_FOR: ['DELIVERED'],
  REGISTERED: ['SIGNED_FOR'],
  ACCEPTED: ['REGISTERED'],
  RETURNED: ['SIGNED_FOR', 'REGISTERED'],
  HANDLED: ['ACCEPTED'],
  REPLIED: ['ACCEPTED', 'HANDLED'],
  // Also before it was delivered.
  RECALLED: [null, 'DELIVERED'],
  RECALL_ASKED: KEPT,
  RECALL_AGREED: KEPT,
  RECALL_REFUSED: KEPT,
  PASSED_ON: ['SIGNED_FOR', 'REGISTERED'],
  PASSING_REFUSED: ['PASSED_ON'],
  ROUTE_OBJECTED: ['PASSED_ON'],
}

/** What comes after a rung; null if it cannot have followed. */
function after({ state, recall, former }: Standing, kind: RungKind): Standing | null {
  if (!FROM[kind].includes(state)) return null
  switch (kind) {
    case 'RECALL_ASKED':
      return recall === 'NONE' ? { state, recall: 'ASKED', former } : null
    case 'RECALL_REFUSED':
      return recall === 'ASKED' ? { state, recall: 'ANSWERED', former } : null
    case 'RECALL_AGREED':
      return recall === 'ASKED' ? { state: 'RECALLED', recall: 'ANSWERED', former } : null
    case 'PASSED_ON':
      return { state: kind, recall, former: state }
    case 'PASSING_REFUSED':
    case 'ROUTE_OBJECTED':
      return { state: former, recall, former: null }
    default:
      return { state: kind, recall, former }
  }
}

/** The place of the first of these rungs that cannot have followed those before it; -1 if all can have happened. */
export function firstImpossible(kinds: readonly RungKind[]): number {
  let standing: Standing = { state: null, recall: 'NONE', former: null }
  return kinds.findIndex(kind => {
    const next = after(standing, kind)
    standing = next ?? standing
    return next === null
  })
}
