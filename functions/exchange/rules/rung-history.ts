import { type DeliveryState, type RungKind, UNDOABLE } from '../model.ts'

/** How far a recipient has come after some rungs, and whether it is asked to give the document back. */
interface Standing {
  /** Null before the first rung. */
  readonly state: DeliveryState | null
  readonly recall: 'NONE' | 'ASKED' | 'ANSWERED'
  /** The states before those of the last steps that can be undone, as long as nothing else came after them. */
  readonly undoable: readonly (DeliveryState | null)[]
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
  // By a correction; also before it was delivered, and never once it was answered.
  REPLACED: [null, 'DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'ACCEPTED', 'HANDLED'],
  RECALL_ASKED: KEPT,
  RECALL_AGREED: KEPT,
  RECALL_REFUSED: KEPT,
  PASSED_ON: ['SIGNED_FOR', 'REGISTERED'],
  PASSING_REFUSED: ['PASSED_ON'],
  ROUTE_OBJECTED: ['PASSED_ON'],
  UNDONE: UNDOABLE,
  RESENT: ['RETURNED'],
  DEADLINE_MOVED: ['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'ACCEPTED', 'HANDLED'],
}

/** What comes after a rung; null if it cannot have followed. */
function after({ state, recall, undoable, former }: Standing, kind: RungKind): Standing | null {
  if (!FROM[kind].includes(state)) return null
  const none = { undoable: [], former: null }
  switch (kind) {
    case 'REGISTERED':
    case 'ACCEPTED':
    case 'RETURNED':
      return { state: kind, recall, undoable: [...undoable, state], former }
    case 'UNDONE': {
      const before = undoable.at(-1) ?? null
      return before === null ? null : { state: before, recall, undoable: undoable.slice(0, -1), former }
    }
    case 'RECALL_ASKED':
      return recall === 'NONE' ? { state, recall: 'ASKED', ...none } : null
    case 'RECALL_REFUSED':
      return recall === 'ASKED' ? { state, recall: 'ANSWERED', ...none } : null
    case 'RECALL_AGREED':
      return recall === 'ASKED' ? { state: 'RECALLED', recall: 'ANSWERED', ...none } : null
    case 'RESENT':
    case 'DEADLINE_MOVED':
      return { state, recall, ...none }
    case 'PASSED_ON':
      return { state: kind, recall, ...none, former: state }
    case 'PASSING_REFUSED':
    case 'ROUTE_OBJECTED':
      return { state: former, recall, ...none }
    default:
      return { state: kind, recall, ...none }
  }
}

/** The place of the first of these rungs that cannot have followed those before it; -1 if all can have happened. */
export function firstImpossible(kinds: readonly RungKind[]): number {
  let standing: Standing = { state: null, recall: 'NONE', undoable: [], former: null }
  return kinds.findIndex(kind => {
    const next = after(standing, kind)
    standing = next ?? standing
    return next === null
  })
}
