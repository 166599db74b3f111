import type { Slot } from './countersigning.ts'
import type { GivenVeto } from './vetoes.ts'

/** The id of a party: of its agency or of its member. */
export function partyId({ party }: Pick<Slot, 'party'>): string {
  return party.form === 'AGENCY' ? party.agency.agencyId : party.memberId
}
/** The name of a party: of its agency or of its member. */
export function partyName({ party }: Pick<Slot, 'party'>): string {
  return party.form === 'AGENCY' ? party.agency.name : party.name
}

/** True for a slot that still expects an answer. */
export function isPending({ state }: Pick<Slot, 'state'>): boolean {
  return state === 'OPEN' || state === 'WAITING'
}

/** True for the slot of a party that vetoed the joint issue. It is kept over all rounds: the veto stands against the same text. */
export function isVetoed({ vetoed }: Slot): boolean {
  return vetoed !== undefined
}

/** The vetoes among a document's slots, oldest first. */
export function vetoesIn(slots: readonly Slot[]): GivenVeto[] {
  return slots.flatMap(({ party, answer, vetoed: parts }) => {
    const veto = answer?.veto
    // Only a co-issuer vetoes, and that is an agency.
    if (parts === undefined || veto === undefined || party.form === 'MEMBER') return []
    const { agencyId, name } = party.agency
    return [{ by: { agencyId, name }, reason: answer?.opinion ?? '', veto, parts }]
  })
}

/** Cancels open and waiting slots; answered slots stay as they are. */
export function cancelPending(slots: readonly Slot[]): Slot[] {
  return slots.map(slot => (isPending(slot) ? { ...slot, state: 'CANCELLED' as const } : slot))
}

/**
 * The difference between two sets of slots. The relay opens and cancels requests by it; the event records all of it.
 */
export interface SlotChanges {
  /** Slots that were opened; their parties get a request. */
  readonly asked: readonly Slot[]
  /** Open slots that were cancelled or removed without an answer. */
  readonly cancelled: readonly Slot[]
  /** Ids of new slots that wait for lower orders. */
  readonly waiting: readonly string[]
  /** Ids of slots that were removed, because their answers are for another text. */
  readonly dropped: readonly string[]
}

/** Compares the slots before and after a step. */
export function slotChangesBetween(before: readonly Slot[], after: readonly Slot[]): SlotChanges {
  const was = new Map(before.map(slot => [slot.id, slot.state]))
  const now = new Map(after.map(slot => [slot.id, slot.state]))
  return {
    // One whose answer was undone is open again and is not asked again: its party has the request.
    asked: after.filter(slot => slot.state === 'OPEN' && (was.get(slot.id) ?? 'WAITING') === 'WAITING'),
    cancelled: before.filter(
      slot => slot.state === 'OPEN' && (now.get(slot.id) ?? 'CANCELLED') === 'CANCELLED',
    ),
    waiting: after.filter(slot => slot.state === 'WAITING' && !was.has(slot.id)).map(slot => slot.id),
    dropped: before.filter(slot => !now.has(slot.id)).map(slot => slot.id),
  }
}

/** Slot changes as an event records them; empty lists are left out. */
export function slotChangesInEvent({ asked, cancelled, waiting, dropped }: SlotChanges) {
  return {
    ...(asked.length === 0 ? {} : { asked: asked.map(askedInEvent) }),
    ...(cancelled.length === 0
      ? {}
      : { cancelled: cancelled.map(slot => ({ slot: slot.id, name: partyName(slot), round: slot.round })) }),
    ...(waiting.length === 0 ? {} : { waiting: [...waiting] }),
    ...(dropped.length === 0 ? {} : { dropped: [...dropped] }),
  }
}

function askedInEvent({ id, purpose, party, sections, order, partDigest, round, question }: Slot) {
  const name = partyName({ party })
  return { slot: id, purpose, form: party.form, name, sections, order, partDigest, round, question }
}
