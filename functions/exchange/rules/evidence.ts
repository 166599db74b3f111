import { createLocalJWKSet, type JSONWebKeySet } from 'jose'
import * as z from 'zod'
import type { Stamp } from '../../access/act.ts'
import { type Event, eventSchema, hashOfEvent } from '../../access/events.ts'
import { replay } from '../../documents/index.ts'
import { digestOf, sha256 } from '../../kernel/digest.ts'
import { type RungKind, recipientSchema } from '../model.ts'
import { additionFaults, bundledAdditionSchema } from './evidence-additions.ts'
import type { EvidenceFault } from './evidence-faults.ts'
import { firstImpossible } from './rung-history.ts'
import { type Claims, claimsIn, type Keys } from './signed-claims.ts'

/** Bundles of 0.1.0 are format 1; their receipts are signed each by itself. */
const FORMATS = ['hutong-evidence/1', 'hutong-evidence/2'] as const

/** 证据包: a document's history and each recipient's receipts, with the keys to check them. */
export const bundleSchema = z.strictObject({
  format: z.enum(FORMATS),
  document: z.strictObject({
    id: z.string(),
    number: z.string().nullable(),
    title: z.string(),
    issuer: z.string(),
    contentDigest: z.string().nullable(),
  }),
  events: z.array(eventSchema.strict()),
  /** All recipients of the dispatch. */
  dispatchedTo: z.array(recipientSchema.strict()),
  /** What was added since; absent in bundles of documents to which nobody was. */
  additions: z.array(bundledAdditionSchema).optional(),
  /** The recipients of one page of the ladder, with their receipts; those that were added, with the id of the addition. */
  recipients: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      addition: z.string().optional(),
      receipts: z.array(z.string()),
    }),
  ),
  keys: z.object({ keys: z.array(z.looseObject({})) }),
})
export type Bundle = z.infer<typeof bundleSchema>

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
  /** Steps taken in another's place (代): which step, by whom, for whom. */
  readonly onBehalf: readonly string[]
}

/**
 * Checks a bundle with public keys alone: each event's hash and its link to the one before, that the history can have
 * happened, each receipt's signature and its link to the one before, and that all of it is about this document.
 * @param trusted keys from a source other than the bundle; without them the check only shows that the bundle is
 * consistent.
 */
export async function verifyBundle(input: unknown, trusted?: JSONWebKeySet): Promise<Verdict> {
  const parsed = bundleSchema.safeParse(input)
  if (!parsed.success || !isCanonical(input)) {
    return {
      valid: false,
      authenticated: false,
      faults: [{ code: 'NOT_A_BUNDLE' }],
      events: 0,
      receipts: 0,
      recipients: 0,
      without: [],
      onBehalf: [],
    }
  }
  const bundle = parsed.data
  const keys = createLocalJWKSet(trusted ?? (bundle.keys as JSONWebKeySet))
  const faults = [
    ...eventFaults(bundle),
    ...dispatchFaults(bundle),
    ...additionFaults(bundle.document.id, bundle.additions ?? []),
  ]
  const onBehalf = bundle.events.flatMap(event => onBehalfIn(event.type, event))
  for (const recipient of bundle.recipients) {
    const found = await checkReceipts(bundle, recipient, keys)
    faults.push(...found.faults)
    onBehalf.push(...found.onBehalf)
  }
  const receipts = bundle.recipients.reduce((sum, { receipts: list }) => sum + list.length, 0)
  const receipted = new Set(bundle.recipients.filter(one => one.receipts.length > 0).map(nameOfSubject))
  return {
    valid: faults.length === 0,
    authenticated: faults.length === 0 && trusted !== undefined,
    faults,
    events: bundle.events.length,
    receipts,
    recipients: new Set(bundle.recipients.map(({ id }) => id)).size,
    without: subjectsIn(bundle)
      .filter(one => !receipted.has(nameOfSubject(one)))
      .map(({ name }) => name),
    onBehalf,
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

function onBehalfIn(what: string, { by, for: whom }: Stamp): string[] {
  return whom === undefined ? [] : [`${what}: ${by} for ${whom}`]
}

/** An input without canonical form, such as half a surrogate pair, cannot have been hashed. */
function isCanonical(input: unknown): boolean {
  try {
    digestOf(input)
    return true
  } catch {
    return false
  }
}

function eventFaults({ document, events }: Bundle): EvidenceFault[] {
  const faults: EvidenceFault[] = []
  let previous: Event | undefined
  for (const event of events) {
    const place = { event: event.seq }
    if (event.aggregate !== document.id) faults.push({ code: 'EVENT_OF_ANOTHER_DOCUMENT', ...place })
    if (event.seq !== (previous?.seq ?? 0) + 1)
      faults.push({ code: 'EVENT_OUT_OF_ORDER', ...place, after: previous?.seq ?? 0 })
    if (event.previous !== (previous?.hash ?? null)) faults.push({ code: 'EVENT_NOT_LINKED', ...place })
    if (hashOfEvent(event) !== event.hash) faults.push({ code: 'EVENT_CHANGED', ...place })
    previous = event
  }
  if (events.length === 0) faults.push({ code: 'NO_EVENTS' })
  if (faults.length > 0) return faults
  // Hashes that hold only prove that nothing was changed afterwards, not that it could have happened.
  const replayed = replay(events)
  if (replayed.ok) return []
  const { type, seq } = replayed.event
  return [{ code: 'IMPOSSIBLE_HISTORY', event: seq, type }]
}

/** The bundle's document and recipients must be those of the chain's dispatch. */
function dispatchFaults(bundle: Bundle): EvidenceFault[] {
  const { document, events, dispatchedTo, recipients } = bundle
  const dispatches = events.filter(event => event.type === 'DocumentDispatched')
  const dispatched = dispatches[0]?.data
  if (dispatched === undefined) return [{ code: 'NEVER_DISPATCHED' }]
  const faults: EvidenceFault[] = []
  const same =
    dispatched.contentDigest === document.contentDigest &&
    dispatched.issuerName === document.issuer &&
    dispatched.number === document.number &&
    dispatched.title === document.title
  // Receipts vouch for the dispatch event and those before it; whatever stood behind it would be vouched for by nobody.
  if (dispatches.length > 1 || events.at(-1) !== dispatches[0]) faults.push({ code: 'EVENT_AFTER_DISPATCH' })
  if (!same) faults.push({ code: 'ANOTHER_DOCUMENT_DISPATCHED' })
  if (digestOf(dispatchedTo) !== dispatched.recipientsDigest)
    faults.push({ code: 'OTHER_RECIPIENTS_DISPATCHED' })
  const subjects = subjectsIn(bundle)
  const known = new Map(subjects.map(one => [nameOfSubject(one), one.name]))
  const strangers = recipients.filter(one => known.get(nameOfSubject(one)) !== one.name)
  faults.push(...strangers.map(({ name }) => ({ code: 'NOT_A_RECIPIENT' as const, recipient: name })))
  const twice = [...repeated(subjects, nameOfSubject), ...repeated<Subject>(recipients, nameOfSubject)]
  faults.push(...twice.map(({ name }) => ({ code: 'RECIPIENT_TWICE' as const, recipient: name })))
  // Receipts vouch for the dispatch and all before it; without any, the bundle only agrees with itself.
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

async function checkReceipts(
  { document, events, additions = [] }: Bundle,
  recipient: Bundle['recipients'][number],
  keys: Keys,
): Promise<Pick<Verdict, 'faults' | 'onBehalf'>> {
  const faults: EvidenceFault[] = []
  const onBehalf: string[] = []
  const dispatched = events.findLast(event => event.type === 'DocumentDispatched')
  const addition = additions.find(({ event }) => event.aggregate === recipient.addition)?.event
  let before: Before | null = null
  const kinds: RungKind[] = []
  for (const [index, receipt] of recipient.receipts.entries()) {
    const place = { receipt: index + 1, recipient: recipient.name }
    const claims = await claimsIn(receipt, keys)
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
    kinds.push(claims.rung)
    onBehalf.push(...onBehalfIn(`${claims.rung} of ${recipient.name}`, claims))
    if (!isAboutThis) faults.push({ code: 'RECEIPT_OF_SOMETHING_ELSE', ...place })
    const isOfThisDispatch =
      claims.dispatch.seq === dispatched?.seq && claims.dispatch.hash === dispatched.hash
    if (!isOfThisDispatch) faults.push({ code: 'RECEIPT_OF_ANOTHER_HISTORY', ...place })
    if (!isLinked(claims, before)) faults.push({ code: 'RECEIPT_NOT_LINKED', ...place })
    if (claims.event.seq !== index + 1) faults.push({ code: 'RECEIPT_OUT_OF_ORDER', ...place })
    before = { receipt, event: claims.event.hash }
  }
  // As with the document's events: genuine receipts only prove that it was said, not that it could have happened.
  const impossible = faults.length > 0 ? -1 : firstImpossible(kinds)
  if (impossible >= 0)
    faults.push({ code: 'IMPOSSIBLE_RUNG', receipt: impossible + 1, recipient: recipient.name })
  return { faults, onBehalf }
}

/** The receipt before one; the event is null if its signature was not valid. */
interface Before {
  readonly receipt: string
  readonly event: string | null
}

/** Receipts of 0.1.0 name the receipt before by its digest, later ones the event before by its hash. */
function isLinked({ previous, event }: Claims, before: Before | null): boolean {
  if (previous !== undefined) return previous === (before === null ? null : sha256(before.receipt))
  // What is before is at fault itself, and reported.
  if (before !== null && before.event === null) return true
  return event.previous === (before?.event ?? null)
}
