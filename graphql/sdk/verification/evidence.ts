import { type Bundle, type BundleEvent, bundleIn } from './bundle.ts'
import { digestOf, sha256 } from './digests.ts'
import type { KeySet } from './keys.ts'
import { type ReceiptClaims, type Verifier, verifierBy } from './receipts.ts'

/** What is wrong with an evidence bundle, in the codes of `npm run verify`. */
export type EvidenceFault =
  | { readonly code: 'NOT_A_BUNDLE' | 'NO_EVENTS' | 'NEVER_DISPATCHED' | 'EVENT_AFTER_DISPATCH' }
  | { readonly code: 'ANOTHER_DOCUMENT_DISPATCHED' | 'OTHER_RECIPIENTS_DISPATCHED' | 'NO_RECEIPT' }
  | {
      readonly code: 'EVENT_OF_ANOTHER_DOCUMENT' | 'EVENT_NOT_LINKED' | 'EVENT_CHANGED'
      /** Its number in the chain. */
      readonly event: number
    }
  | { readonly code: 'EVENT_OUT_OF_ORDER'; readonly event: number; readonly after: number }
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
      /** Its place among the recipient's receipts, from 1. */
      readonly receipt: number
      readonly recipient: string
    }

/** What a check of a bundle found. */
export interface Verdict {
  /** Nothing is wrong by the keys that were used. */
  readonly valid: boolean
  /**
   * Valid, and by keys from a source other than the bundle. Otherwise a valid bundle is only consistent: whoever wrote it
   * may have made its keys and signatures.
   */
  readonly authenticated: boolean
  readonly faults: readonly EvidenceFault[]
  readonly events: number
  readonly receipts: number
  /** How many different recipients the bundle has. */
  readonly recipients: number
  /** Names of recipients of the dispatch for whom the bundle has no receipt. */
  readonly without: readonly string[]
}

/**
 * Checks a bundle with public keys alone: each event's hash and its link to the one before, each receipt's signature and
 * its link to the one before, and that all of it is about this document. Whether the history can have happened by the rules
 * of the platform is checked by `npm run verify` alone.
 * @param trusted keys from a source other than the bundle (`receiptKeys` of the client); without them the check only shows
 * that the bundle is consistent
 */
export async function verifyEvidence(input: unknown, trusted?: KeySet): Promise<Verdict> {
  const bundle = bundleIn(input)
  if (bundle === null) {
    const nothing = { events: 0, receipts: 0, recipients: 0, without: [] }
    return { valid: false, authenticated: false, faults: [{ code: 'NOT_A_BUNDLE' }], ...nothing }
  }
  const { events, recipients } = bundle
  const verifier = verifierBy(trusted ?? bundle.keys)
  const faults = [
    ...(await eventFaults(bundle)),
    ...(await dispatchFaults(bundle)),
    ...(await additionFaults(bundle)),
  ]
  for (const recipient of recipients) faults.push(...(await receiptFaults(bundle, recipient, verifier)))
  const receipted = new Set(recipients.filter(one => one.receipts.length > 0).map(nameOfSubject))
  return {
    valid: faults.length === 0,
    authenticated: faults.length === 0 && trusted !== undefined,
    faults,
    events: events.length,
    receipts: recipients.reduce((sum, one) => sum + one.receipts.length, 0),
    recipients: new Set(recipients.map(({ id }) => id)).size,
    without: subjectsIn(bundle)
      .filter(one => !receipted.has(nameOfSubject(one)))
      .map(({ name }) => name),
  }
}

/** Whom receipts can be of: an agency, by the dispatch or by an addition. */
interface Subject {
  readonly id: string
  readonly name: string
  readonly addition?: string | undefined
}

function subjectsIn({ dispatchedTo, additions = [] }: Bundle): Subject[] {
  return [
    ...dispatchedTo.map(({ agencyId: id, name }) => ({ id, name })),
    ...additions.flatMap(({ event, recipients }) =>
      recipients.map(({ agencyId: id, name }) => ({ id, name, addition: event.aggregate })),
    ),
  ]
}

function nameOfSubject({ id, addition = '' }: Subject): string {
  return `${addition}\n${id}`
}

/**
 * Each addition is the first event of a chain of its own, is about the document, and covers its recipients by their digest; their
 * receipts name its hash.
 */
async function additionFaults({ document, additions = [] }: Bundle): Promise<EvidenceFault[]> {
  const ids = additions.map(({ event }) => event.aggregate)
  const faults: EvidenceFault[] = []
  for (const [index, { event, recipients }] of additions.entries()) {
    const { hash, ...hashed } = event
    const isProper =
      ids.indexOf(event.aggregate) === index &&
      event.type === 'RecipientsAdded' &&
      event.seq === 1 &&
      event.previous === null &&
      event.data.documentId === document.id &&
      recipients.every(({ added }) => added.id === event.aggregate && added.hash === hash) &&
      (await digestOf(hashed)) === hash &&
      (await digestOf(recipients.map(({ added: _, ...one }) => one))) === event.data.recipientsDigest
    if (!isProper) faults.push({ code: 'NOT_AN_ADDITION', addition: event.aggregate })
  }
  return faults
}

async function eventFaults({ document, events }: Bundle): Promise<EvidenceFault[]> {
  const faults: EvidenceFault[] = []
  let previous: BundleEvent | undefined
  for (const event of events) {
    const place = { event: event.seq }
    const { hash, ...hashed } = event
    if (event.aggregate !== document.id) faults.push({ code: 'EVENT_OF_ANOTHER_DOCUMENT', ...place })
    if (event.seq !== (previous?.seq ?? 0) + 1)
      faults.push({ code: 'EVENT_OUT_OF_ORDER', ...place, after: previous?.seq ?? 0 })
    if (event.previous !== (previous?.hash ?? null)) faults.push({ code: 'EVENT_NOT_LINKED', ...place })
    if ((await digestOf(hashed)) !== hash) faults.push({ code: 'EVENT_CHANGED', ...place })
    previous = event
  }
  if (events.length === 0) faults.push({ code: 'NO_EVENTS' })
  return faults
}

function dispatchesIn({ events }: Bundle): readonly BundleEvent[] {
  return events.filter(event => event.type === 'DocumentDispatched')
}

/** The bundle's document and recipients must be those of the chain's dispatch, which must be the last event. */
async function dispatchFaults(bundle: Bundle): Promise<EvidenceFault[]> {
  const { document, events, dispatchedTo, recipients } = bundle
  const [dispatch, ...more] = dispatchesIn(bundle)
  if (dispatch === undefined) return [{ code: 'NEVER_DISPATCHED' }]
  const faults: EvidenceFault[] = []
  const { contentDigest, issuerName, number, title, recipientsDigest } = dispatch.data
  const isSame =
    contentDigest === document.contentDigest &&
    issuerName === document.issuer &&
    number === document.number &&
    title === document.title
  // Receipts vouch for the dispatch event and those before it; whatever stood behind it would be vouched for by nobody.
  if (more.length > 0 || events.at(-1) !== dispatch) faults.push({ code: 'EVENT_AFTER_DISPATCH' })
  if (!isSame) faults.push({ code: 'ANOTHER_DOCUMENT_DISPATCHED' })
  if ((await digestOf(dispatchedTo)) !== recipientsDigest)
    faults.push({ code: 'OTHER_RECIPIENTS_DISPATCHED' })
  const subjects = subjectsIn(bundle)
  const known = new Map(subjects.map(one => [nameOfSubject(one), one.name]))
  for (const one of recipients)
    if (known.get(nameOfSubject(one)) !== one.name)
      faults.push({ code: 'NOT_A_RECIPIENT', recipient: one.name })
  const twice = [...repeated(subjects, nameOfSubject), ...repeated<Subject>(recipients, nameOfSubject)]
  for (const { name } of twice) faults.push({ code: 'RECIPIENT_TWICE', recipient: name })
  // Without any receipt nobody vouches for the history: the bundle only agrees with itself.
  if (recipients.every(({ receipts }) => receipts.length === 0)) faults.push({ code: 'NO_RECEIPT' })
  return faults
}

/** What has an id that another before it has, once for each such id. */
function repeated<T>(all: readonly T[], idOf: (one: T) => string): T[] {
  const times = new Map<string, number>()
  return all.filter(one => {
    const time = (times.get(idOf(one)) ?? 0) + 1
    times.set(idOf(one), time)
    return time === 2
  })
}

/** The receipt before one; `event` is null if it was not valid. */
interface Before {
  readonly receipt: string
  readonly event: string | null
}

async function receiptFaults(
  bundle: Bundle,
  recipient: Bundle['recipients'][number],
  verifier: Verifier,
): Promise<EvidenceFault[]> {
  const faults: EvidenceFault[] = []
  const { document } = bundle
  const dispatch = dispatchesIn(bundle).at(-1)
  const addition = bundle.additions?.find(({ event }) => event.aggregate === recipient.addition)?.event
  let before: Before | null = null
  for (const [index, receipt] of recipient.receipts.entries()) {
    const place = { receipt: index + 1, recipient: recipient.name }
    const claims = await verifier.claimsOf(receipt)
    if (claims === null) {
      faults.push({ code: 'RECEIPT_SIGNATURE_INVALID', ...place })
      before = { receipt, event: null }
      continue
    }
    const isAboutThis =
      claims.document === document.id &&
      claims.contentDigest === document.contentDigest &&
      claims.number === document.number &&
      claims.recipient.id === recipient.id &&
      claims.recipient.name === recipient.name &&
      claims.addition?.id === addition?.aggregate &&
      claims.addition?.hash === addition?.hash
    const isOfThisDispatch = claims.dispatch.seq === dispatch?.seq && claims.dispatch.hash === dispatch.hash
    if (!isAboutThis) faults.push({ code: 'RECEIPT_OF_SOMETHING_ELSE', ...place })
    if (!isOfThisDispatch) faults.push({ code: 'RECEIPT_OF_ANOTHER_HISTORY', ...place })
    if (!(await isLinked(claims, before))) faults.push({ code: 'RECEIPT_NOT_LINKED', ...place })
    if (claims.event.seq !== index + 1) faults.push({ code: 'RECEIPT_OUT_OF_ORDER', ...place })
    before = { receipt, event: claims.event.hash }
  }
  return faults
}

/** Receipts of 0.1.0 name the receipt before by its digest, later ones the event before by its hash. */
async function isLinked({ previous, event }: ReceiptClaims, before: Before | null): Promise<boolean> {
  if (previous !== undefined) return previous === (before === null ? null : await sha256(before.receipt))
  // What is before is at fault itself, and reported.
  if (before !== null && before.event === null) return true
  return (event.previous ?? null) === (before?.event ?? null)
}
