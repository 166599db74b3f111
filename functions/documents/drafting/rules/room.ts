import type { Unversioned } from '../../../access/steps.ts'
import type { Problem } from '../../../kernel/problem.ts'
import { byteLength } from '../../../kernel/text.ts'
import {
  type Document,
  type DocumentText,
  isPending,
  LIMITS,
  packedText,
  REVIEW_ITEMS,
} from '../../model/index.ts'
import { invalid } from '../../problems.ts'

// Bytes. DynamoDB takes 409,600 an item; JSON is never shorter than what it stores.
const ITEM = 400_000
/** What a stored text may take of it, with the stored data of every agency that it names. */
const TEXT = 350_000
/** A stamp as JSON: who, when, on which day, and the field names. */
const STAMP = 400
const ANSWER = LIMITS.opinion + LIMITS.name + STAMP
/** Room for what later steps add: opinions of review and signature, notes on the items of the review, a reason, a seal, a number, a dispatch. */
const LATER =
  2 * LIMITS.opinion + LIMITS.reason + 2 * LIMITS.name + 10 * STAMP + REVIEW_ITEMS.length * (LIMITS.note + 50)

function bytesOf(value: unknown): number {
  return byteLength(JSON.stringify(value))
}

/** The problem of a text that is too large to be stored; none if it fits. */
export function textRoomProblems(text: DocumentText): Problem[] {
  return bytesOf(packedText(text)) <= TEXT ? [] : [invalid('TEXT_TOO_LONG', [], { limit: TEXT })]
}

/**
 * The problem of a document without room for the answers still to come and for its co-issuers' signatures. It is
 * checked before the parties are asked, since an answer that was given cannot be refused. A veto takes the room of the
 * signature that it prevents.
 */
export function roomProblems(document: Unversioned<Document>): Problem[] {
  const toCome = document.slots.filter(isPending).length * ANSWER
  const joint = document.slots.filter(slot => slot.purpose === 'JOINT').length * (ANSWER + LIMITS.name)
  const size = bytesOf({ ...document, text: packedText(document.text) })
  const isFull = size + toCome + joint + LATER > ITEM
  return isFull ? [invalid('TEXT_TOO_LONG', ['countersigners'], { limit: ITEM })] : []
}
