import * as z from 'zod'
import type { Event } from '../../../access/events.ts'
import { DOCUMENT_KINDS, KINDS } from '../../kinds.ts'
import {
  DOCUMENT_STATES,
  type DocumentEventType,
  type DocumentState,
  draftersWith,
  isPending,
  personsOf,
  type SlotState,
} from '../../model/index.ts'
import { BEGINNING, type Change, type Past, type Replayed, resultOf } from './replayed.ts'

/** The change that an event makes; null if it cannot have happened after the events before it. */
type Handler = (past: Past, event: Event) => Change | null

const when =
  <S extends z.ZodType>(
    from: readonly DocumentState[],
    schema: S,
    handle: (data: z.infer<S>, past: Past, actor: string, event: Event) => Change | null,
  ): Handler =>
  (past, event) => {
    const data = schema.safeParse(event.data)
    const isPossible = past.seq > 0 && from.includes(past.state) && data.success
    return isPossible ? handle(data.data, past, event.for ?? event.by, event) : null
  }

/**
 * Steps that only the holder may take. During a round before signing, the holder is the signatory whose turn comes
 * after it, so others may act.
 */
const byHolder =
  (handle: Handler): Handler =>
  (past, event) => {
    const isLater = past.state === 'COUNTERSIGNING' && past.resume === 'APPROVED'
    const isByHolder = past.holder === null || past.holder === (event.for ?? event.by)
    return isByHolder || isLater ? handle(past, event) : null
  }

/** False if the policy of four eyes holds and one of the persons of an event took the step before. */
function areOthers({ fourEyes }: Past, earlier: readonly string[], event: Event): boolean {
  return !fourEyes || !personsOf(event).some(person => earlier.includes(person))
}

const policy = z.object({ fourEyes: z.boolean().optional() })
const state = z.enum(DOCUMENT_STATES)
const holder = z.string().nullable()
const nothing = z.object({})
const passedTo = z.object({ holder })
const leadingTo = z.object({ to: state })
const answered = z.object({ slot: z.string(), to: state })
const undone = z.object({
  slot: z.string(),
  verdict: z.enum(['AGREED', 'RETURNED']),
  resume: z.enum(['IN_REVIEW', 'APPROVED']),
  holder,
})

/** A document that goes back: pending slots are cancelled, and the bound digest stays only if the signature does. */
function back(to: DocumentState, { slots, boundDigest: bound }: Past): Change {
  const ended = Object.entries(slots).map(([id, was]) => [id, isPending({ state: was }) ? 'CANCELLED' : was])
  return {
    state: to,
    holder: null,
    handedOn: null,
    resume: null,
    boundDigest: to === 'SIGNED' ? bound : null,
    slots: Object.fromEntries(ended),
  }
}

/** States in their order. No document goes back to COUNTERSIGNING, so it is left out. */
const RETURNS: readonly DocumentState[] = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'SIGNED', 'RECHECKED']
const RETURNABLE: readonly DocumentState[] = [...RETURNS.slice(1), 'COUNTERSIGNING']

/** True for a state before the present one; in a round, these are DRAFT and IN_REVIEW. */
function liesBefore(to: DocumentState, past: Past): boolean {
  if (past.state === 'COUNTERSIGNING') return to === 'DRAFT' || to === 'IN_REVIEW'
  return RETURNS.includes(to) && RETURNS.indexOf(to) < RETURNS.indexOf(past.state)
}

/** A party's return or veto: it was asked, and the document goes back to its drafter. */
function returnedBy({ slot, to }: z.infer<typeof answered>, past: Past): Change | null {
  return past.slots[slot] === 'OPEN' && to === 'DRAFT'
    ? back(to, { ...past, slots: { ...past.slots, [slot]: 'RETURNED' } })
    : null
}

/** An answer that was undone: the round that it had ended goes on. One that had not arrived leaves its slot open. */
function reopenedBy({ slot, verdict, resume, holder }: z.infer<typeof undone>, past: Past): Change | null {
  const was = past.slots[slot]
  const isOpenYet = was === 'OPEN' && past.state === 'COUNTERSIGNING'
  const ledTo = verdict === 'RETURNED' ? ['DRAFT'] : ['COUNTERSIGNING', 'IN_REVIEW', 'APPROVED']
  if (!isOpenYet && (was !== verdict || !ledTo.includes(past.state))) return null
  const expected = past.resume ?? past.state
  if (expected !== 'DRAFT' && (resume !== expected || holder !== past.holder)) return null
  return {
    state: 'COUNTERSIGNING',
    resume,
    holder,
    handedOn: past.state === 'COUNTERSIGNING' ? past.handedOn : null,
    slots: { ...past.slots, [slot]: 'OPEN' },
  }
}

/** One handler for every event that a document can have. */
const HANDLERS: Readonly<Record<DocumentEventType, Handler>> = {
  DraftCreated: (past, event) => {
    const { fourEyes = false } = policy.safeParse(event.data).data ?? {}
    return past.seq === 0 ? { fourEyes, drafters: personsOf(event) } : null
  },
  DraftEdited: when(['DRAFT'], nothing, (_, past, __, event) => ({
    drafters: draftersWith(past.drafters, event),
  })),
  DraftDiscarded: when(['DRAFT'], z.object({ reason: z.string() }), () => ({ state: 'DISCARDED' })),
  DraftSubmitted: when(['DRAFT'], passedTo, (data, past, by, event) => ({
    state: 'IN_REVIEW',
    drafters: draftersWith(past.drafters, event),
    holder: data.holder,
    handedOn: { by, from: 'DRAFT' },
  })),
  DraftApproved: byHolder(
    when(
      ['IN_REVIEW'],
      z.object({ holder, to: z.enum(['APPROVED', 'COUNTERSIGNING']) }),
      (data, past, by, event) =>
        areOthers(past, past.drafters, event)
          ? {
              state: data.to,
              holder: data.holder,
              handedOn: { by, from: 'IN_REVIEW' },
              resume: data.to === 'COUNTERSIGNING' ? 'APPROVED' : null,
              reviewers: personsOf(event),
            }
          : null,
    ),
  ),
  CountersignerAdded: byHolder(
    when(['IN_REVIEW', 'COUNTERSIGNING', 'APPROVED'], z.object({ resume: state }), (data, past, by) => {
      if (data.resume !== (past.resume ?? past.state)) return null
      const handedOn = past.state === 'COUNTERSIGNING' ? null : { by, from: past.state }
      return { state: 'COUNTERSIGNING', resume: data.resume, handedOn }
    }),
  ),
  CountersignLate: when(
    ['DRAFT', 'IN_REVIEW', 'COUNTERSIGNING', 'APPROVED'],
    z.object({ slot: z.string() }),
    (data, past) => (past.slots[data.slot] === 'CANCELLED' ? {} : null),
  ),
  CountersignAgreed: when(['COUNTERSIGNING'], answered, (data, past) => {
    const leads = data.to === 'COUNTERSIGNING' || data.to === past.resume
    if (past.slots[data.slot] !== 'OPEN' || !leads) return null
    const resume = data.to === 'COUNTERSIGNING' ? past.resume : null
    return { state: data.to, resume, handedOn: null, slots: { ...past.slots, [data.slot]: 'AGREED' } }
  }),
  CountersignReturned: when(['COUNTERSIGNING'], answered, returnedBy),
  JointIssueVetoed: when(['COUNTERSIGNING'], answered, returnedBy),
  CountersignAnswerUndone: when(['COUNTERSIGNING', 'IN_REVIEW', 'APPROVED', 'DRAFT'], undone, reopenedBy),
  DraftReturned: byHolder(
    when(RETURNABLE, leadingTo, ({ to }, past) => (liesBefore(to, past) ? back(to, past) : null)),
  ),
  DocumentTakenBack: when(RETURNABLE, leadingTo, ({ to }, past, by) =>
    past.handedOn?.by === by && past.handedOn.from === to ? back(to, past) : null,
  ),
  DocumentHandedOver: when(
    DOCUMENT_STATES,
    z.object({ from: z.string(), to: z.string().nullable() }),
    (data, past) =>
      // Whoever handed it on may still take it back. Before 0.2 they could not: such histories fit as well.
      past.holder === data.from ? { holder: data.to } : null,
  ),
  DocumentSigned: byHolder(
    when(['APPROVED'], z.object({ signedDigest: z.string(), holder }), (data, past, by, event) =>
      areOthers(past, past.reviewers, event)
        ? {
            state: 'SIGNED',
            holder: data.holder,
            handedOn: { by, from: 'APPROVED' },
            boundDigest: data.signedDigest,
          }
        : null,
    ),
  ),
  DocumentCorrected: when(
    ['SIGNED', 'RECHECKED'],
    z.object({ from: z.string(), to: z.string(), holder }),
    (data, past) =>
      data.from === past.boundDigest
        ? { state: 'SIGNED', holder: data.holder, handedOn: null, boundDigest: data.to }
        : null,
  ),
  SigningReopened: when(
    ['SIGNED', 'RECHECKED'],
    z.object({ from: z.string(), holder, to: z.enum(['APPROVED', 'COUNTERSIGNING']) }),
    (data, past, _, event) =>
      data.from === past.boundDigest
        ? {
            state: data.to,
            holder: data.holder,
            drafters: draftersWith(past.drafters, event),
            handedOn: null,
            boundDigest: null,
            resume: data.to === 'COUNTERSIGNING' ? 'APPROVED' : null,
          }
        : null,
  ),
  DocumentRechecked: byHolder(
    when(['SIGNED'], passedTo, (data, _, by) => ({
      state: 'RECHECKED',
      holder: data.holder,
      handedOn: { by, from: 'SIGNED' },
    })),
  ),
  DocumentRegistered: byHolder(
    when(
      ['RECHECKED'],
      z.object({ number: z.string(), again: z.boolean().optional() }),
      ({ number, again }, past) =>
        // Only what was given to another document before can be given up and taken again.
        past.voided.includes(number) && again !== true
          ? null
          : { state: 'REGISTERED', number, holder: null, handedOn: null },
    ),
  ),
  NumberVoided: when(['REGISTERED', 'SEALED'], z.object({ number: z.string() }), ({ number }, past) =>
    number === past.number ? { state: 'RECHECKED', number: null } : null,
  ),
  DocumentSealed: when(['REGISTERED'], nothing, () => ({ state: 'SEALED' })),
  DocumentDispatched: when(
    ['REGISTERED', 'SEALED'],
    z.object({ number: z.string(), kind: z.enum(DOCUMENT_KINDS) }),
    (data, past) => {
      const isSealed = past.state === 'SEALED'
      return data.number === past.number && KINDS[data.kind].hasSeal === isSealed
        ? { state: 'DISPATCHED' }
        : null
    },
  ),
}

const slotsSchema = z.object({
  asked: z.array(z.object({ slot: z.string(), round: z.number().int() })).default([]),
  cancelled: z.array(z.object({ slot: z.string() })).default([]),
  waiting: z.array(z.string()).default([]),
  dropped: z.array(z.string()).default([]),
})

/** The slots after an event's slot changes; null if these do not fit the slots before. */
function slotsAfter(past: Past, change: Change, event: Event): Pick<Replayed, 'slots' | 'rounds'> | null {
  const changes = slotsSchema.safeParse(event.data)
  if (!changes.success) return null
  const { asked, cancelled, waiting, dropped } = changes.data
  const slots: Record<string, SlotState> = { ...(change.slots ?? past.slots) }
  const fits =
    asked.every(({ slot }) => (past.slots[slot] ?? 'WAITING') === 'WAITING') &&
    waiting.every(slot => past.slots[slot] === undefined) &&
    cancelled.every(({ slot }) => past.slots[slot] === 'OPEN' && slots[slot] === 'CANCELLED') &&
    dropped.every(slot => past.slots[slot] !== undefined)
  if (!fits) return null
  for (const slot of dropped) delete slots[slot]
  for (const slot of waiting) slots[slot] = 'WAITING'
  for (const { slot } of asked) slots[slot] = 'OPEN'
  const states = Object.values(slots)
  const isRound = (change.state ?? past.state) === 'COUNTERSIGNING'
  const isSound = isRound ? states.includes('OPEN') : !states.some(one => isPending({ state: one }))
  return isSound ? { slots, rounds: Math.max(past.rounds, ...asked.map(({ round }) => round)) } : null
}

function isDocumentEvent(type: string): type is DocumentEventType {
  return Object.hasOwn(HANDLERS, type)
}

/** Where a history leads, or the first event that cannot have happened after those before it. */
export type Replay =
  | { readonly ok: true; readonly value: Replayed }
  | { readonly ok: false; readonly event: Event }

/**
 * Replays a document's history from its events alone: their types and data, without the document and without the rules
 * that let them happen. It only checks of each event whether it can follow: right state, right holder, answers of
 * parties that were asked, corrections from the bound digest, a number that was not void. The chain's hashes are not
 * checked here. Never throws, whatever the events hold.
 */
export function replay(events: readonly Event[]): Replay {
  let past = BEGINNING
  for (const event of events) {
    const change = isDocumentEvent(event.type) ? HANDLERS[event.type](past, event) : null
    const slots = change === null ? null : slotsAfter(past, change, event)
    if (slots === null) return { ok: false, event }
    const given = event.type === 'NumberVoided' ? past.number : null
    const voided = given === null ? past.voided : [...past.voided, given]
    past = { ...past, ...change, ...slots, seq: past.seq + 1, hash: event.hash, voided }
  }
  return { ok: true, value: resultOf(past) }
}
