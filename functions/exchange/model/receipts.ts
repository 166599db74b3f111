import type { RungKind } from './states.ts'

/** The statement that a receipt signs. */
export interface ReceiptClaims {
  readonly iss: 'hutong'
  readonly sub: string
  readonly document: string
  readonly number: string
  readonly contentDigest: string
  readonly dispatch: { readonly seq: number; readonly hash: string }
  readonly recipient: { readonly id: string; readonly name: string }
  /** The event that added the recipient after the dispatch; absent for those of the dispatch. */
  readonly addition?: { readonly id: string; readonly hash: string }
  readonly rung: RungKind
  readonly at: string
  readonly by: string
  /** The member in whose place it was done (代); absent otherwise. */
  readonly for?: string | undefined
  readonly reason: string | null
  readonly replyNumber: string | null
  /** The event at the recipient. Through `previous` each receipt names the event of the one before. */
  readonly event: { readonly seq: number; readonly hash: string; readonly previous: string | null }
}

/** `typ` of the JWS that signs the root of a tree of receipts. */
export const ROOT_TYPE = 'hutong-receipts+jwt'
/**
 * Member `v` of a signed root: its signature has a low s, so that nobody can make a second one of it. Roots signed before
 * have no `v`, and half of them have a high s: they verify as they are. The member is under the signature, so it can be
 * neither added nor taken away, and in the payload rather than in `typ`, so that verifiers which do not know it accept
 * the root.
 */
export const ROOT_VERSION = 2
/** `typ` of a receipt that is a JWS of its own, as 0.1.0 made them. */
export const RECEIPT_TYPE = 'hutong-receipt+jwt'
