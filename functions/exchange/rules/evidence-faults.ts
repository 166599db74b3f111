/** What is wrong with an evidence bundle: data, for programs. `describeFault` makes the sentence for people. */
export type EvidenceFault =
  | { readonly code: 'NOT_A_BUNDLE' | 'NO_EVENTS' | 'NEVER_DISPATCHED' | 'EVENT_AFTER_DISPATCH' }
  | { readonly code: 'ANOTHER_DOCUMENT_DISPATCHED' | 'OTHER_RECIPIENTS_DISPATCHED' | 'NO_RECEIPT' }
  | {
      readonly code: 'EVENT_OF_ANOTHER_DOCUMENT' | 'EVENT_NOT_LINKED' | 'EVENT_CHANGED'
      /** Its number in the chain. */
      readonly event: number
    }
  | { readonly code: 'EVENT_OUT_OF_ORDER'; readonly event: number; readonly after: number }
  | { readonly code: 'IMPOSSIBLE_HISTORY'; readonly event: number; readonly type: string }
  | {
      readonly code: 'NOT_AN_ADDITION'
      /** Its id. */
      readonly addition: string
    }
  | { readonly code: 'NOT_A_RECIPIENT' | 'RECIPIENT_TWICE'; readonly recipient: string }
  | {
      readonly code:
        | 'RECEIPT_SIGNATURE_INVALID'
        | 'RECEIPT_OF_SOMETHING_ELSE'
        | 'RECEIPT_OF_ANOTHER_HISTORY'
        | 'RECEIPT_NOT_LINKED'
        | 'RECEIPT_OUT_OF_ORDER'
        | 'IMPOSSIBLE_RUNG'
      /** Its place among the recipient's receipts, from 1. */
      readonly receipt: number
      readonly recipient: string
    }

const SENTENCES: Readonly<Record<EvidenceFault['code'], string>> = {
  NOT_A_BUNDLE: 'not an evidence bundle of format hutong-evidence/1 or hutong-evidence/2',
  NO_EVENTS: 'the bundle has no events',
  NEVER_DISPATCHED: 'the document was never dispatched: nothing signs its history',
  EVENT_AFTER_DISPATCH: 'something follows the dispatch',
  ANOTHER_DOCUMENT_DISPATCHED: 'the document is not the one that was dispatched',
  OTHER_RECIPIENTS_DISPATCHED: 'it was dispatched to others than the bundle lists',
  NO_RECEIPT: 'no receipt signs the history',
  EVENT_OF_ANOTHER_DOCUMENT: 'event {event} is about another document',
  EVENT_NOT_LINKED: 'event {event} is not linked to the event before it',
  EVENT_CHANGED: 'event {event} was changed: its hash does not match',
  EVENT_OUT_OF_ORDER: 'event {event} does not follow event {after}',
  IMPOSSIBLE_HISTORY: '{type} ({event}) cannot have followed what was before it',
  NOT_AN_ADDITION: 'addition {addition} was changed, or is none of this document',
  NOT_A_RECIPIENT: '{recipient} is none of those it was dispatched to',
  RECIPIENT_TWICE: '{recipient} is listed more than once',
  RECEIPT_SIGNATURE_INVALID: 'receipt {receipt} of {recipient}: the signature is not valid',
  RECEIPT_OF_SOMETHING_ELSE: 'receipt {receipt} of {recipient} is about something else',
  RECEIPT_OF_ANOTHER_HISTORY:
    "receipt {receipt} of {recipient} vouches for another history than the bundle's",
  RECEIPT_NOT_LINKED: 'receipt {receipt} of {recipient} is not linked to the one before it',
  RECEIPT_OUT_OF_ORDER: 'receipt {receipt} of {recipient} is out of order',
  IMPOSSIBLE_RUNG: 'receipt {receipt} of {recipient}: this cannot have followed what was before it',
}

/** A fault as a sentence in English. */
export function describeFault(fault: EvidenceFault): string {
  const values: Readonly<Record<string, unknown>> = { ...fault }
  return SENTENCES[fault.code].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))
}
