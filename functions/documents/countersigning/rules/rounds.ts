import type { Act } from '../../../access/act.ts'
import { sha256 } from '../../../kernel/digest.ts'
import { idFrom } from '../../../kernel/ids.ts'
import type { Problem } from '../../../kernel/problem.ts'
import { partDigest, sectionProblems } from '../../drafting/rules/signed-content.ts'
import {
  type Countersigner,
  type Document,
  type DocumentText,
  type Drafted,
  type Issuer,
  isPending,
  isVetoed,
  LIMITS,
  type Purpose,
  partyId,
  type Slot,
  vetoesIn,
} from '../../model/index.ts'
import { invalid } from '../../problems.ts'

/** A party to ask, before it is checked whether it has agreed already. */
export interface Wanted extends Countersigner {
  readonly purpose: Purpose
  readonly question: string | null
}

// Heads of co-issuers come last: they sign what all countersigners have agreed to.
const JOINT_ORDER = LIMITS.countersigners + 1

/**
 * The parties that a text names: those whose competence it concerns, then the heads of its co-issuers (arts 17, 22).
 */
export function wantedBy({ countersigners, coIssuers }: DocumentText): Wanted[] {
  return [
    ...countersigners.map(one => ({ ...one, purpose: 'CONSENT' as const, question: null })),
    ...coIssuers.map(agency => ({
      party: { form: 'AGENCY' as const, agency },
      sections: [],
      order: JOINT_ORDER,
      purpose: 'JOINT' as const,
      question: null,
    })),
  ]
}

/** Problems of countersigners whose sections the body does not have. */
export function partProblems({ body, countersigners }: DocumentText): Problem[] {
  return countersigners.flatMap(({ sections }, index) =>
    sectionProblems(body, sections, ['countersigners', String(index)]),
  )
}

type Asking = Pick<Document, 'id' | 'version' | 'issuer' | 'text' | 'slots' | 'rounds'>

/**
 * Starts a round. A party that agreed to its part as it now is, is not asked again; every other party gets a new
 * request. The agreement of an added countersigner (加签) counts as long as its part is the same. Vetoes are kept.
 */
export function sendRound(document: Asking, act: Act): Pick<Document, 'slots' | 'rounds'> {
  const { wanted, kept, missing } = standingOf(document)
  const isWanted = (slot: Slot): boolean => slot.purpose === 'ADDED' || wanted.some(one => isFor(slot, one))
  const vetoed = document.slots.filter(isVetoed)
  const rounds = missing.length === 0 ? document.rounds : document.rounds + 1
  const asked = missing.map((one, index) => newSlot(document, one, rounds, index, act))
  return { slots: openNext([...vetoed, ...kept.filter(isWanted), ...asked]), rounds }
}

/** Whom a text names, the slots whose agreement counts, and whom the next round asks. */
function standingOf({ issuer, text, slots }: Pick<Document, 'issuer' | 'text' | 'slots'>) {
  const wanted = wantedBy(text)
  const kept = slots.filter(slot => slot.state === 'AGREED' && covers(slot, issuer, text))
  const missing = wanted.filter(one => !kept.some(slot => isFor(slot, one)))
  return { wanted, kept, missing }
}

/**
 * The problem of a document whose next round would ask other agencies once too often. Asking its own members is no matter
 * of others.
 */
export function nextRoundProblems(
  document: Pick<Document, 'issuer' | 'text' | 'slots' | 'rounds'>,
): Problem[] {
  return tooManyRounds(document, standingOf(document).missing)
}

/** The same for these parties. */
export function tooManyRounds(
  { rounds }: Pick<Document, 'rounds'>,
  asked: readonly Pick<Countersigner, 'party'>[],
): Problem[] {
  const limit = LIMITS.rounds
  if (rounds < limit || asked.every(({ party }) => party.form === 'MEMBER')) return []
  return [invalid('TOO_MANY_ROUNDS', ['countersigners'], { given: String(rounds), limit })]
}

/** True if the slot is for this party, purpose and sections. */
function isFor(slot: Slot, one: Wanted): boolean {
  return (
    slot.purpose === one.purpose &&
    partyId(slot) === partyId(one) &&
    slot.sections.join() === one.sections.join()
  )
}

/** True if the party has an open or waiting slot, or has agreed to the same sections as they now are. */
export function isAskedAlready({ issuer, text, slots }: Asking, wanted: Wanted): boolean {
  return slots.some(
    slot =>
      partyId(slot) === partyId(wanted) &&
      (isPending(slot) ||
        (slot.state === 'AGREED' &&
          covers(slot, issuer, text) &&
          slot.sections.join() === wanted.sections.join())),
  )
}

/** Adds a party (加签) and asks it at once, side by side with those who are asked now. */
export function addSlot(document: Asking, wanted: Wanted, act: Act): Pick<Document, 'slots' | 'rounds'> {
  const rounds = document.rounds + 1
  const slot = newSlot(document, wanted, rounds, 0, act)
  return { slots: [...document.slots, { ...slot, state: 'OPEN' }], rounds }
}

/** A slot that waits to be asked. `index` tells it from others that are made by the same step. */
export function newSlot(document: Asking, wanted: Wanted, round: number, index: number, act: Act): Slot {
  const bytes = Buffer.from(sha256(`${document.id}\n${document.version}\n${index}`), 'hex')
  return {
    ...wanted,
    id: idFrom('csn', Date.parse(act.at), bytes),
    state: 'WAITING',
    partDigest: partDigest(document.issuer, document.text, wanted.sections),
    round,
    answer: null,
  }
}

/** True while an agreement covers its part of the text as it is. */
export function covers(slot: Slot, issuer: Issuer, text: DocumentText): boolean {
  return slot.partDigest === partDigest(issuer, text, slot.sections)
}

/** Opens the waiting slots of the lowest order, unless a slot is still open. */
export function openNext(slots: readonly Slot[]): Slot[] {
  if (slots.some(slot => slot.state === 'OPEN')) return [...slots]
  const orders = slots.filter(slot => slot.state === 'WAITING').map(slot => slot.order)
  const lowest = Math.min(...orders)
  return slots.map(slot =>
    slot.state === 'WAITING' && slot.order === lowest ? { ...slot, state: 'OPEN' as const } : slot,
  )
}

/**
 * Agencies whose agreement covers the text as it is, co-issuers included. A party that the text names has agreed only
 * if its agreement is for this purpose and these sections: an added opinion on some sections is no consent to the rest.
 */
export function agreedAgencies({
  issuer,
  text,
  slots,
}: Pick<Document, 'issuer' | 'text' | 'slots'>): string[] {
  const good = slots.filter(slot => slot.state === 'AGREED' && covers(slot, issuer, text))
  const missing = wantedBy(text)
    .filter(one => !good.some(slot => isFor(slot, one)))
    .map(partyId)
  const agencies = good.flatMap(({ party }) => (party.form === 'AGENCY' ? [party.agency.agencyId] : []))
  return [...new Set(agencies)].filter(id => !missing.includes(id))
}

/** After a formal correction, agreements that covered the text before it cover the text after it. */
export function rebound({ issuer, text, slots }: Asking, after: DocumentText): Slot[] {
  return slots.map(slot =>
    slot.state === 'AGREED' && covers(slot, issuer, text)
      ? { ...slot, partDigest: partDigest(issuer, after, slot.sections) }
      : slot,
  )
}

const MAKING: readonly Document['state'][] = ['DRAFT', 'IN_REVIEW', 'COUNTERSIGNING', 'DISCARDED']

/** ISSUING from approval on, where every agreement must be given. */
export function stageOf({ state }: Pick<Document, 'state'>): Drafted['stage'] {
  return MAKING.includes(state) ? 'MAKING' : 'ISSUING'
}

/** A document as the regulation's rules check it. */
export function draftedOf(
  document: Pick<Document, 'issuer' | 'text' | 'slots' | 'state'>,
  stage: Drafted['stage'] = stageOf(document),
): Drafted {
  const { issuer, text } = document
  return { issuer, text, agreed: agreedAgencies(document), stage, vetoes: vetoesIn(document.slots) }
}
