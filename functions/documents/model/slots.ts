import type { Slot } from './countersigning.ts'

/** The id that names a party, whatever its form. */
export function partyId({ party }: Pick<Slot, 'party'>): string {
  return party.form === 'AGENCY' ? party.agency.agencyId : party.memberId
}
/** The name of a party, whatever its form. */
export function partyName({ party }: Pick<Slot, 'party'>): string {
  return party.form === 'AGENCY' ? party.agency.name : party.name
}

/** True for a slot whose answer is still to come. */
export function isPending({ state }: Pick<Slot, 'state'>): boolean {
  return state === 'OPEN' || state === 'WAITING'
}

/** Cancels what is open or waits; what was answered stays as it is, opinions included. */
export function cancelPending(slots: readonly Slot[]): Slot[] {
  return slots.map(slot => (isPending(slot) ? { ...slot, state: 'CANCELLED' as const } : slot))
}

/** What changed between two sets of slots: the relay carries the requests, the history keeps the rest. */
export interface SlotChanges {
  /** Who is to be asked now. */
  readonly asked: readonly Slot[]
  /** Whose open request is over unanswered. */
  readonly cancelled: readonly Slot[]
  /** Ids of slots that now wait for others. */
  readonly waiting: readonly string[]
  /** Ids of slots that are gone, since what they answered is another text. */
  readonly dropped: readonly string[]
}

/** Compares the slots before and after a step. */
export function slotChangesBetween(before: readonly Slot[], after: readonly Slot[]): SlotChanges {
  const was = new Map(before.map(slot => [slot.id, slot.state]))
  const now = new Map(after.map(slot => [slot.id, slot.state]))
  return {
    asked: after.filter(slot => slot.state === 'OPEN' && was.get(slot.id) !== 'OPEN'),
    cancelled: before.filter(
      slot => slot.state === 'OPEN' && (now.get(slot.id) ?? 'CANCELLED') === 'CANCELLED',
    ),
    waiting: after.filter(slot => slot.state === 'WAITING' && !was.has(slot.id)).map(slot => slot.id),
    dropped: before.filter(slot => !now.has(slot.id)).map(slot => slot.id),
  }
}

/** Slot changes as an event keeps them; only what there is. */
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
