import { type Act, stamp } from '../../access/act.ts'
import { begin, isIn } from '../../access/steps.ts'
import type { Replacement } from '../../documents/index.ts'
import type { deliveryEvents } from '../events.ts'
import type { Delivery, DeliveryState, Envelope, Recipient, ReplacedBy } from '../model.ts'
import { arriving, firstOf, replacementIn, type Stepped, stepped } from './deliveries.ts'
import { withoutText } from './recalls.ts'

/** States in which a recipient has work with a delivery: a correction takes its place (更正替代). */
export const LIVE = [
  'DELIVERED',
  'SIGNED_FOR',
  'REGISTERED',
  'ACCEPTED',
  'HANDLED',
] as const satisfies readonly DeliveryState[]

/** What a correction does to a delivery: a step, which is a rung, or a fact that leaves its state. */
export type Effect =
  | { readonly kind: 'STEP'; readonly step: Stepped }
  | { readonly kind: 'FACT'; readonly delivery: Delivery }

/**
 * What a correction does to the delivery of an earlier document of its line. One that was answered, returned or recalled
 * keeps its state. Null if it says already by what it was replaced: of several the first stays, since it ended the work.
 */
export function applyReplacement(delivery: Delivery, by: ReplacedBy, act: Act): Effect | null {
  if (delivery.replacedBy !== undefined) return null
  if (!isIn(delivery, LIVE))
    return { kind: 'FACT', delivery: { ...delivery, version: delivery.version + 1, replacedBy: by } }
  const replaced = { ...stamp(act), isUnsent: false }
  const after = { ...delivery, state: 'REPLACED' as const, replacedBy: by, replaced }
  // Who asked for it again before signing for it has rungs in between.
  const unsigned = delivery.state === 'DELIVERED' && delivery.chain.seq > 1 ? { unsigned: true as const } : {}
  const data = { ...replacementIn(by), ...unsigned }
  return { kind: 'STEP', step: stepped(delivery, after, { type: 'REPLACED', data }, act) }
}

/** A tombstone in the place of what was not delivered yet. A delivery that comes later finds it there. */
export function deliverReplaced(
  id: string,
  envelope: Envelope,
  recipient: Recipient,
  by: ReplacedBy,
  act: Act,
): Stepped {
  const delivery = arriving(id, envelope, recipient, act.at)
  const tombstone = {
    ...delivery,
    source: withoutText(delivery.source),
    state: 'REPLACED' as const,
    replacedBy: by,
    replaced: { ...stamp(act), isUnsent: true },
  }
  return begin<Delivery, typeof deliveryEvents>(tombstone, firstOf(tombstone), act)
}

/** The delivery of an earlier document at a recipient, or the tombstone to put where there is none. */
export type EarlierHere =
  | { readonly old: Delivery }
  | { readonly old: null; readonly tombstone: () => Delivery }

/** What one commit changes at a recipient. */
export interface Changes {
  /** What is put where nothing was: a correction, and tombstones. */
  readonly put: readonly Delivery[]
  /** What a correction takes the place of. */
  readonly steps: readonly Stepped[]
  /** What keeps its state and is told. */
  readonly told: readonly Delivery[]
}

/**
 * What changes at a recipient when a correction arrives, or when it is only told of one.
 * @param correction null if it is there already, or does not come
 * @param earlier every document of the line that was dispatched to the recipient before it
 */
export function replacing(
  correction: Delivery | null,
  earlier: readonly EarlierHere[],
  by: ReplacedBy,
  act: Act,
): Changes {
  const tombstones = earlier.flatMap(one => (one.old === null ? [one.tombstone()] : []))
  const effects = earlier.flatMap(({ old }) => (old === null ? [] : [applyReplacement(old, by, act)]))
  return {
    put: [...(correction === null ? [] : [correction]), ...tombstones],
    steps: effects.flatMap(one => (one?.kind === 'STEP' ? [one.step] : [])),
    told: effects.flatMap(one => (one?.kind === 'FACT' ? [one.delivery] : [])),
  }
}

/** The delivery of a correction as it arrives, with what it replaces at the same recipient. */
export function asCorrection(
  delivery: Delivery,
  { replaces }: Pick<Envelope, 'replaces'>,
  deliveryId: string | null,
): Delivery {
  return replaces === undefined ? delivery : { ...delivery, replaces: { ...replaces, deliveryId } }
}

/** What a delivery is told of the correction that replaces it. */
export function replacedByOf(
  { documentId, number, at, reason, firstId }: Omit<ReplacedBy, 'deliveryId' | 'carriedAt'>,
  deliveryId: string | null,
  carriedAt: string,
): ReplacedBy {
  return { documentId, number, deliveryId, at, carriedAt, reason, firstId }
}

/** True for a tombstone of what was replaced before it was delivered. */
export function isUnsentReplaced(delivery: Delivery): boolean {
  return delivery.state === 'REPLACED' && delivery.replaced.isUnsent
}

/** What replaced a document, and every later document of its line; null if nothing did. */
export function replacedIn(
  documentId: string,
  line: readonly Replacement[],
): { readonly first: Replacement; readonly later: readonly Replacement['by'][] } | null {
  const place = line.findIndex(one => one.documentId === documentId)
  const first = line[place]
  return first === undefined ? null : { first, later: line.slice(place).map(({ by }) => by) }
}

/** The documents of a line before a correction, oldest first. */
export function earlierIn(
  documentId: string,
  line: readonly Replacement[],
): readonly Pick<Replacement, 'documentId' | 'number' | 'dispatchedAt'>[] {
  const place = line.findIndex(({ by }) => by.documentId === documentId)
  return line.slice(0, place + 1)
}
