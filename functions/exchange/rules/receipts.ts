import * as z from 'zod'
import { stamp } from '../../access/act.ts'
import type { Event } from '../../access/events.ts'
import { fromBase64url, fromUtf8 } from '../../kernel/base64url.ts'
import { canonical } from '../../kernel/digest.ts'
import { leafOf } from '../../kernel/merkle.ts'
import {
  type DeliveryState,
  deliveryStateSchema,
  onPaperSchema,
  type ReceiptClaims,
  ROOT_VERSION,
  RUNG_KINDS,
  type Rung,
  type RungKind,
  type RungRoute,
  resendCodeSchema,
  storedReturnCodeSchema,
  undoesSchema,
} from '../model.ts'
import { additionOf } from './deliveries.ts'

const kindSchema = z.enum(RUNG_KINDS)

/** Kinds of rungs that are not named by the state which they lead to. */
const SAYING_STATE: readonly RungKind[] = [
  'RECALL_ASKED',
  'RECALL_REFUSED',
  'PASSING_REFUSED',
  'ROUTE_OBJECTED',
  'UNDONE',
  'RESENT',
  'RESEND_ASKED',
  'RESEND_REFUSED',
  'DEADLINE_MOVED',
  'HANDLING_BEGUN',
  'HANDLING_REOPENED',
  'RESTORED',
  'PROGRESS_ASKED',
  'PROGRESS_REPORTED',
  'ABOLISHED',
  'OUT_OF_EFFECT',
  'REVOKED',
  'DISTRIBUTION_REVISED',
]

/** The state of a delivery after an event: the one that the event is named by, or that it says. */
function stateAfter(kind: RungKind, { data }: Event): DeliveryState {
  if (kind === 'RECALL_AGREED') return 'RECALLED'
  return deliveryStateSchema.parse(SAYING_STATE.includes(kind) ? data.state : kind)
}

function passedTo({ data: { toAgencyId, toName } }: Event): Rung['passedTo'] {
  return typeof toAgencyId === 'string' && typeof toName === 'string'
    ? { agencyId: toAgencyId, name: toName }
    : null
}

/** The rung that an event of a delivery reaches. */
export function rungOf(event: Event): Rung {
  const kind = kindSchema.parse(event.type)
  const text = (name: string): string | null => {
    const value = event.data[name]
    return typeof value === 'string' ? value : null
  }
  return {
    seq: event.seq,
    kind,
    state: stateAfter(kind, event),
    ...stamp(event),
    reason: text('reason'),
    returnCode: kind === 'RETURNED' ? (storedReturnCodeSchema.parse(event.data.code) ?? 'OTHER') : null,
    replyNumber: text('replyNumber'),
    replyDeliveryId: text('replyDeliveryId'),
    recallId: text('recallId'),
    ...(event.data.onPaper === undefined ? {} : { onPaper: onPaperSchema.parse(event.data.onPaper) }),
    ...(kind === 'UNDONE' ? { undoes: undoesSchema.parse(event.data.undoes) } : {}),
    ...(kind === 'RESEND_ASKED' ? { resendCode: resendCodeSchema.parse(event.data.code) } : {}),
    ...(kind === 'HANDLING_BEGUN' ? { dueAt: text('dueAt') } : {}),
    ...(kind === 'PROGRESS_ASKED' ? { answerBy: text('answerBy') } : {}),
    ...(kind === 'PROGRESS_REPORTED' ? { note: z.string().parse(event.data.note) } : {}),
    ...(kind === 'DISTRIBUTION_REVISED' ? { distribution: z.number().parse(event.data.n) } : {}),
    ...(event.data.endsProgressAsked === true ? { endsProgressAsked: true as const } : {}),
    ...(event.data.unsigned === true ? { unsigned: true as const } : {}),
    passedTo: passedTo(event),
    hash: event.hash,
    previous: event.previous,
  }
}

/** What the receipts of one recipient are about. */
export type ReceiptSubject = Omit<RungRoute, 'senderTenant' | 'recipientTenant' | 'root'>

/**
 * The claims of a rung's receipt. They follow from what sender and recipient have stored, so both compute the same ones
 * and only the proof of the signature has to be kept.
 */
export function claimsOf(subject: ReceiptSubject, rung: Rung): ReceiptClaims {
  const { recipient } = subject
  return {
    iss: 'hutong',
    sub: subject.deliveryId,
    document: subject.documentId,
    number: subject.number,
    contentDigest: subject.contentDigest,
    dispatch: subject.dispatchEvent,
    recipient: { id: recipient.agencyId, name: recipient.name },
    ...additionOf(recipient),
    rung: rung.kind,
    at: rung.at,
    by: rung.by,
    ...(rung.for === undefined ? {} : { for: rung.for }),
    reason: rung.reason,
    replyNumber: rung.replyNumber,
    event: { seq: rung.seq, hash: rung.hash, previous: rung.previous },
  }
}

/** The leaf of a rung's receipt in the tree that is signed. */
export function leafOfClaims(claims: ReceiptClaims): string {
  return leafOf(canonical(claims))
}

/** What is signed for a tree of so many receipts. */
export function rootPayload(root: string, size: number): Readonly<Record<string, unknown>> {
  return { iss: 'hutong', v: ROOT_VERSION, root, size }
}

/** Separates the parts of a receipt; base64url has no such character. */
const SEPARATOR = '~'

/** The part of a receipt that follows from the signature: the leaf's path, and the signed root as compact JWS. */
export function proofFrom(path: string, root: string): string {
  return `${path}${SEPARATOR}${root}`
}

/** A receipt: its claims in canonical form as base64url, and the proof. It can be verified by itself. */
export function receiptFrom(claims: ReceiptClaims, proof: string): string {
  return `${Buffer.from(canonical(claims)).toString('base64url')}${SEPARATOR}${proof}`
}

/** The parts of a receipt; null for a text of another form. Every receipt has one form only. */
export function partsOf(
  receipt: string,
): { readonly claims: string; readonly path: string; readonly root: string } | null {
  const [encoded, path, root, ...more] = receipt.split(SEPARATOR)
  if (encoded === undefined || path === undefined || root === undefined || more.length > 0) return null
  const bytes = fromBase64url(encoded)
  const claims = bytes === null ? null : fromUtf8(bytes)
  return claims === null ? null : { claims, path, root }
}
