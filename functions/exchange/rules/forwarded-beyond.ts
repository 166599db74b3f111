import {
  DISCLOSURES,
  type Distribution,
  type DocumentIn,
  distributionIn,
  isBeyond,
} from '../../documents/index.ts'
import type { Recall, Recipient } from '../model.ts'
import { recallFor } from './recalls.ts'

/** A document that forwards a delivery, as its own agency has it. */
export interface Forwarding {
  readonly document: DocumentIn<'DISPATCHED'>
  readonly recipients: readonly Recipient[]
  readonly recalls: readonly Recall[]
}

/** How a forwarding document goes beyond the range of readers of what it contains. */
export interface Beyond {
  readonly documentId: string
  readonly number: string
  /** True if it says that it is disclosed further than that. */
  readonly isDisclosedBeyond: boolean
  /** Recipients that what it contains is not for. */
  readonly recipients: readonly Recipient[]
}

/**
 * How a document that forwards something goes beyond for whom that is: by recipients from whom it was not recalled yet, and by what it says
 * of its own disclosure. Null if it does not. Nobody is taken from: the agency that forwarded it decides.
 */
export function beyondOf(
  allowed: Distribution,
  { document, recipients, recalls }: Forwarding,
): Beyond | null {
  const beyond = recipients.filter(
    ({ tier, order }) => isBeyond(tier, allowed.extent) && recallFor(recalls, order) === null,
  )
  const isDisclosedBeyond = disclosesMore(document, allowed)
  if (beyond.length === 0 && !isDisclosedBeyond) return null
  return { documentId: document.id, number: document.number.text, isDisclosedBeyond, recipients: beyond }
}

function disclosesMore({ text, dispatch }: DocumentIn<'DISPATCHED'>, allowed: Distribution): boolean {
  const disclosure = (dispatch.distribution?.at(-1) ?? distributionIn(text.notes)).disclosure
  return disclosure !== null && DISCLOSURES.indexOf(disclosure) < DISCLOSURES.indexOf(allowed.disclosure)
}
