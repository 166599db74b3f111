import type { Document, DocumentState, SlotState } from '../../model/index.ts'
import { boundDigest } from './signing.ts'

/** The state of a document, computed from its events alone. */
export interface Replayed {
  readonly state: DocumentState
  /** Number of events, which is also the document's version. */
  readonly seq: number
  readonly hash: string | null
  /** The state after the round of countersigning; null outside a round. */
  readonly resume: DocumentState | null
  readonly rounds: number
  readonly slots: Readonly<Record<string, SlotState>>
  readonly holder: string | null
  readonly handedOn: { readonly by: string; readonly from: DocumentState } | null
  /** SHA-256 of the content that the signature holds for, corrections included; null if nothing is signed. */
  readonly boundDigest: string | null
  readonly number: string | null
}

/** The same fields of a stored document, to which its complete history must lead. */
export function projectionOf(document: Document): Replayed {
  return {
    state: document.state,
    seq: document.chain.seq,
    hash: document.chain.hash,
    resume: document.state === 'COUNTERSIGNING' ? document.resume : null,
    rounds: document.rounds,
    slots: Object.fromEntries(document.slots.map(({ id, state }) => [id, state])),
    holder: document.holder,
    handedOn: document.handedOn,
    boundDigest: 'signature' in document ? boundDigest(document.signature) : null,
    number: 'number' in document ? document.number.text : null,
  }
}

/** What an event changes; everything else stays. */
export type Change = Partial<Omit<Past, 'seq' | 'hash' | 'rounds' | 'voided'>>
/** The result of the events so far, with what only the replay needs. */
export interface Past extends Replayed {
  readonly voided: readonly string[]
  /** The policy of four eyes, and who drafted and reviewed. */
  readonly fourEyes: boolean
  readonly drafters: readonly string[]
  readonly reviewers: readonly string[]
}

/** Before the first event. */
export const BEGINNING: Past = {
  state: 'DRAFT',
  seq: 0,
  hash: null,
  resume: null,
  rounds: 0,
  slots: {},
  holder: null,
  handedOn: null,
  boundDigest: null,
  number: null,
  voided: [],
  fourEyes: false,
  drafters: [],
  reviewers: [],
}

/** What the history leads to, without what only the replay needs. */
export function resultOf(past: Past): Replayed {
  const { voided: _, fourEyes: __, drafters: ___, reviewers: ____, ...result } = past
  return result
}
