import {
  DELIVERY_STATES,
  type DeliveryState,
  MAX_PROGRESS_ASKED,
  MAX_PROGRESS_REPORTED,
  MAX_REOPENED,
  MAX_RESENDS_ASKED,
  progressOutcomeBy,
  type RungKind,
  UNDOABLE,
} from '../model.ts'

/** How far a recipient has come after some rungs, and whether it is asked to give the document back. */
interface Standing {
  /** Null before the first rung. */
  readonly state: DeliveryState | null
  readonly recall: 'NONE' | 'ASKED' | 'ANSWERED'
  /** The states before those of the last steps that can be undone, as long as nothing else came after them. */
  readonly undoable: readonly (DeliveryState | null)[]
  /** How often it was asked for again, and whether that waits for an answer. */
  readonly asked: number
  readonly isAsked: boolean
  /** Whether handling has begun, and how often it was taken up again. */
  readonly isBegun: boolean
  readonly reopened: number
  /** How often progress was asked for and reported, and whether a request waits. */
  readonly progress: { readonly asked: number; readonly reported: number; readonly isAwaited: boolean }
  /** Whether the document was abolished, the day of that has come, or it was revoked, which nothing follows. */
  readonly ended: 'NONE' | 'ABOLISHED' | 'OUT_OF_EFFECT' | 'REVOKED'
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
  // Sent again after a return; otherwise, where it was asked for.
  RESENT: ['DELIVERED', ...KEPT, 'RETURNED', 'PASSED_ON'],
  RESEND_ASKED: ['DELIVERED', ...KEPT, 'RETURNED'],
  RESEND_REFUSED: ['DELIVERED', ...KEPT, 'RETURNED', 'PASSED_ON'],
  DEADLINE_MOVED: ['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'ACCEPTED', 'HANDLED'],
  HANDLING_BEGUN: ['ACCEPTED'],
  HANDLING_REOPENED: ['HANDLED'],
  // Made again as the rungs before it prove, whatever that is.
  RESTORED: DELIVERY_STATES,
  PROGRESS_ASKED: ['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'ACCEPTED'],
  PROGRESS_REPORTED: ['SIGNED_FOR', 'REGISTERED', 'ACCEPTED'],
  ABOLISHED: ['DELIVERED', ...KEPT],
  OUT_OF_EFFECT: ['DELIVERED', ...KEPT],
  REVOKED: ['DELIVERED', ...KEPT],
  DISTRIBUTION_REVISED: ['DELIVERED', ...KEPT],
}

/** What comes after a rung; null if it cannot have followed. */
function after(before: Standing, kind: RungKind): Standing | null {
  const { state, recall, undoable, former, asked, isAsked, isBegun, reopened } = before
  if (!FROM[kind].includes(state)) return null
  const progress =
    progressOutcomeBy(kind) === null ? before.progress : { ...before.progress, isAwaited: false }
  const none = { ...before, undoable: [], former: null, progress }
  switch (kind) {
    case 'REGISTERED':
    case 'ACCEPTED':
    case 'RETURNED':
      return { ...before, progress, state: kind, undoable: [...undoable, state] }
    case 'UNDONE': {
      const last = undoable.at(-1) ?? null
      return last === null ? null : { ...before, state: last, undoable: undoable.slice(0, -1) }
    }
    case 'RECALL_ASKED':
      return recall === 'NONE' ? { ...none, recall: 'ASKED' } : null
    case 'RECALL_REFUSED':
      return recall === 'ASKED' ? { ...none, recall: 'ANSWERED' } : null
    case 'RECALL_AGREED':
      return recall === 'ASKED' ? { ...none, state: 'RECALLED', recall: 'ANSWERED' } : null
    case 'RESENT':
      return isAsked || state === 'RETURNED' ? { ...none, former, isAsked: false } : null
    case 'RESEND_ASKED':
      return isAsked || asked >= MAX_RESENDS_ASKED ? null : { ...none, asked: asked + 1, isAsked: true }
    case 'RESEND_REFUSED':
      return isAsked ? { ...none, former, isAsked: false } : null
    case 'DEADLINE_MOVED':
    case 'DISTRIBUTION_REVISED':
      return none
    case 'HANDLING_BEGUN':
      return isBegun ? null : { ...none, isBegun: true }
    case 'HANDLING_REOPENED':
      return reopened < MAX_REOPENED ? { ...none, state: 'ACCEPTED', reopened: reopened + 1 } : null
    case 'RESTORED':
      return { ...none, former }
    case 'PROGRESS_ASKED':
      return progress.isAwaited || progress.asked >= MAX_PROGRESS_ASKED
        ? null
        : { ...none, progress: { ...progress, asked: progress.asked + 1, isAwaited: true } }
    case 'PROGRESS_REPORTED':
      return progress.reported < MAX_PROGRESS_REPORTED
        ? { ...none, progress: { ...progress, reported: progress.reported + 1 } }
        : null
    case 'ABOLISHED':
      return before.ended === 'NONE' ? { ...none, ended: kind } : null
    case 'OUT_OF_EFFECT':
      return before.ended === 'ABOLISHED' ? { ...none, ended: kind } : null
    case 'REVOKED':
      return before.ended === 'REVOKED' ? null : { ...none, ended: kind }
    case 'PASSED_ON':
      return { ...none, state: kind, former: state }
    case 'PASSING_REFUSED':
    case 'ROUTE_OBJECTED':
      return { ...none, state: former }
    default:
      return { ...none, state: kind }
  }
}

const NOTHING: Standing = {
  state: null,
  recall: 'NONE',
  undoable: [],
  former: null,
  asked: 0,
  isAsked: false,
  isBegun: false,
  reopened: 0,
  progress: { asked: 0, reported: 0, isAwaited: false },
  ended: 'NONE',
}

/** The place of the first of these rungs that cannot have followed those before it; -1 if all can have happened. */
export function firstImpossible(kinds: readonly RungKind[]): number {
  let standing = NOTHING
  return kinds.findIndex(kind => {
    const next = after(standing, kind)
    standing = next ?? standing
    return next === null
  })
}
