import { invalid, type Problem } from '../../kernel/problem.ts'
import { byteLength } from '../../kernel/text.ts'
import type { Document, DocumentText } from '../model.ts'
import { isPending } from './countersigning.ts'
import { LIMITS } from './text.ts'

// Bytes. DynamoDB takes 409,600 an item; JSON is never shorter than what it stores.
const ITEM = 400_000
/** What a text may take of it as it is stored, with everything that is kept of those whom it names. */
const TEXT = 350_000
/** Who, when, which day, and the words around it. */
const STAMP = 400
const ANSWER = LIMITS.opinion + LIMITS.name + STAMP
/** What later steps put beside it: opinions of review and signature, a reason, a seal, a number, a dispatch. */
const LATER = 2 * LIMITS.opinion + LIMITS.reason + 2 * LIMITS.name + 10 * STAMP

function bytesOf(value: unknown): number {
  return byteLength(JSON.stringify(value))
}

/** A text that is too large to be stored, whatever makes it so. */
export function textRoomProblems(text: DocumentText): Problem[] {
  return bytesOf(text) <= TEXT ? [] : [invalid('TEXT_TOO_LONG', [], { limit: TEXT })]
}

/**
 * A document that could not take in every answer that is still to come, and the signatures of its co-issuers. It is
 * told to whoever asks for the answers: once they are given, they can't be refused.
 */
export function roomProblems(document: Omit<Document, 'version' | 'chain'>): Problem[] {
  const toCome = document.slots.filter(isPending).length * ANSWER
  const joint = document.slots.filter(slot => slot.purpose === 'JOINT').length * (ANSWER + LIMITS.name)
  const isFull = bytesOf(document) + toCome + joint + LATER > ITEM
  return isFull ? [invalid('TEXT_TOO_LONG', ['countersigners'], { limit: ITEM })] : []
}
