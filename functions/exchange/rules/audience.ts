import type { Event } from '../../access/events.ts'
import type { Document } from '../../documents/index.ts'
import {
  DELIVERY_STATES,
  type Delivery,
  type LadderRow,
  type LadderState,
  type Recipient,
  type Rung,
} from '../model.ts'
import { isUnsentReplaced } from './replacements.ts'

export const HOLDER_CAPACITIES = ['ISSUER', 'COUNTERSIGNER', 'MAIN_RECIPIENT', 'COPY_RECIPIENT'] as const
export type HolderCapacity = (typeof HOLDER_CAPACITIES)[number]

/** An agency that holds a document, and as what. */
export interface Holder {
  /** Null for one that was asked about an earlier text, of which the history keeps only the name. */
  readonly agencyId: string | null
  readonly name: string
  readonly capacity: HolderCapacity
  /** False for a recipient that does not have it yet, or from which it was recalled. */
  readonly holds: boolean
  /** How far a recipient has come; null for the others. */
  readonly state: LadderState | null
}

interface Asked {
  readonly slot: string
  readonly form: string
  readonly name: string
}

/**
 * The agencies that hold a document beside its recipients: the issuer, then every agency that was ever asked to
 * countersign. Whoever was asked keeps the request with the text of then, also if the request was cancelled since.
 */
export function makersOf({ issuer, slots }: Document, events: readonly Event[]): Holder[] {
  const asked = events.flatMap(({ data }) => (Array.isArray(data.asked) ? (data.asked as Asked[]) : []))
  const agencies = new Map<string, Holder>()
  for (const { slot: id, form, name } of asked) {
    if (form !== 'AGENCY') continue
    const party = slots.find(slot => slot.id === id)?.party
    const agencyId = party?.form === 'AGENCY' ? party.agency.agencyId : null
    // The same agency may be asked in several rounds; its id is known if one of its slots is still there.
    agencies.set(name, maker(agencyId ?? agencies.get(name)?.agencyId ?? null, name, 'COUNTERSIGNER'))
  }
  return [maker(issuer.id, issuer.name, 'ISSUER'), ...agencies.values()]
}

function maker(agencyId: string | null, name: string, capacity: HolderCapacity): Holder {
  return { agencyId, name, capacity, holds: true, state: null }
}

/** A recipient as its row of the ladder has it. What was replaced it keeps, unless it never came. */
export function recipientHolder({
  recipient,
  state,
  rungs,
}: Pick<LadderRow, 'recipient' | 'state'> & { readonly rungs: readonly Pick<Rung, 'kind'>[] }): Holder {
  const isReplacedUnsent = state === 'REPLACED' && rungs.every(({ kind }) => kind !== 'DELIVERED')
  const isTaken = state === 'RECALLED' || isReplacedUnsent
  const holds = (DELIVERY_STATES as readonly LadderState[]).includes(state) && !isTaken
  return {
    agencyId: recipient.agencyId,
    name: recipient.name,
    capacity: asWhat(recipient),
    holds,
    state,
  }
}

/** Who holds a delivery, as far as its recipient knows: its issuer and the recipient. Others are the issuer's to know. */
export function holdersOfDelivery(delivery: Delivery): Holder[] {
  const { source, recipient, state } = delivery
  const rungs = isUnsentReplaced(delivery) ? [] : [{ kind: 'DELIVERED' as const }]
  return [maker(source.senderId, source.issuerName, 'ISSUER'), recipientHolder({ recipient, state, rungs })]
}

function asWhat({ role }: Recipient): HolderCapacity {
  return role === 'MAIN' ? 'MAIN_RECIPIENT' : 'COPY_RECIPIENT'
}
