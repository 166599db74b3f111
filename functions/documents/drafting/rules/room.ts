import type { Unversioned } from '../../../access/steps.ts'
import type { Problem } from '../../../kernel/problem.ts'
import { byteLength } from '../../../kernel/text.ts'
import { type Document, type DocumentText, isPending, LIMITS } from '../../model/index.ts'
import { invalid } from '../../problems.ts'

// Bytes. DynamoDB takes 409,600 an item; JSON is never shorter than what it stores.
const ITEM = 400_000
/** What a text may take of it as it is stored, with everything that is kept of those whom it names. */
const TEXT = 350_000
/** Who, when, which day, and the words around it. */
const STAMP = 400
const ANSWER = LIMITS.opinion + LIMITS.name + STAMP
/** Room for what later steps put beside it: opinions of review and signature, a reason, a seal, a number, a dispatch. */
const LATER = 2 * LIMITS.opinion + LIMITS.reason + 2 * LIMITS.name + 10 * STAMP

function bytesOf(value: unknown): number {
  return byteLength(JSON.stringify(value))
}

/** A text that is too large to be stored, whatever makes it so. */
export function textRoomProblems(text: DocumentText): Problem[] {
  return bytesOf(text) <= TEXT ? [] : [invalid('TEXT_TOO_LONG', [], { limit: TEXT })]
}

/**
 * A document without room for every answer that is still to come and for the signatures of its co-issuers. Whoever asks
 * for the answers is refused: once they are given, they can't be.
 */
export function roomProblems(document: Unversioned<Document>): Problem[] {
  const toCome = document.slots.filter(isPending).length * ANSWER
  const joint = document.slots.filter(slot => slot.purpose === 'JOINT').length * (ANSWER + LIMITS.name)
  const isFull = bytesOf(document) + toCome + joint + LATER > ITEM
  return isFull ? [invalid('TEXT_TOO_LONG', ['countersigners'], { limit: ITEM })] : []
}
