import { type Act, stamp } from '../../access/act.ts'
import { EMPTY_CHAIN, type Event, nextEvent } from '../../access/events.ts'
import {
  type Addressed,
  type DocumentIn,
  draftedOf,
  type LateIds,
  LIMITS,
  lateRecipients,
  textProblems,
  voidDocumentProblems,
} from '../../documents/index.ts'
import { digestOf } from '../../kernel/digest.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import type { Agency } from '../../tenancy/index.ts'
import type { additionEvents } from '../events.ts'
import {
  type Addition,
  MAX_ADDED,
  MAX_ADDITIONS,
  nextOrder,
  PORTION,
  type Recall,
  type Recipient,
  recipientsOfSent,
  type Sent,
} from '../model.ts'
import { invalid } from '../problems.ts'
import { deliveryIdFor } from './deliveries.ts'
import { MAX_RECIPIENTS } from './dispatch.ts'

type Dispatched = DocumentIn<'DISPATCHED'>

/** What a sender says of recipients that it forgot. */
export interface LateAsked extends LateIds {
  readonly reason: string
}

/** What an addition is decided by, beside the document. */
export interface Ground {
  readonly agency: (id: string) => Agency | null
  /** All recipients so far. */
  readonly recipients: readonly Recipient[]
  readonly recalls: readonly Recall[]
}

/** A document with recipients added, what is kept of it, and its event. */
export interface Enlarged {
  readonly document: Dispatched
  readonly addition: Addition
  readonly recipients: readonly Recipient[]
  readonly event: Event
}

/** 补发: decides that a dispatched document goes to recipients that it was not dispatched to, by the rules of the dispatch. */
export function addLate(
  id: string,
  document: Dispatched,
  { reason, ...asked }: LateAsked,
  { agency, recipients, recalls }: Ground,
  act: Act,
): Result<Enlarged> {
  const problems = [...textProblems(['reason'], reason, LIMITS.reason), ...sizeProblems(document, asked)]
  if (problems.length > 0) return refuse(...problems)
  if (recalls.some(({ concerns }) => concerns === null))
    return refuse(invalid('RECALLED_FROM_ALL', ['documentId']))
  const isVoid = voidDocumentProblems(document)
  if (isVoid.length > 0) return refuse(...isVoid)
  const known = new Set(recipients.map(({ agencyId }) => agencyId))
  const already = (['mainRecipientIds', 'copyRecipientIds'] as const).flatMap(field =>
    asked[field].flatMap((given, index) =>
      known.has(given) ? [invalid('ALREADY_A_RECIPIENT', [field, String(index)], { given })] : [],
    ),
  )
  if (already.length > 0) return refuse(...already)
  const limits = { outsideBefore: outsideAdded(document.dispatch), limit: MAX_ADDED }
  const late = lateRecipients(draftedOf(document, 'ISSUING'), asked, agency, limits)
  if (!late.ok) return late
  const { main, copies, outside } = late.value
  const cause = { cause: 'LATE' as const, reason: tidy(reason), outside }
  return ok(enlarge(id, document, [...asRole(main, 'MAIN'), ...asRole(copies, 'COPY')], cause, act))
}

function sizeProblems(document: Dispatched, { mainRecipientIds, copyRecipientIds }: LateIds) {
  const path = ['mainRecipientIds']
  const count = mainRecipientIds.length + copyRecipientIds.length
  return count === 0 ? [invalid('LIST_EMPTY', path)] : roomProblems(document, count, path)
}

/** Problems of a document that has no room for so many recipients more. */
export function roomProblems({ dispatch }: Dispatched, count: number, path: readonly string[]) {
  const limit = Math.min(MAX_ADDED, MAX_RECIPIENTS - recipientsOfSent(dispatch))
  if (count > limit) return [invalid('TOO_MANY_ITEMS', path, { limit })]
  const isFull = (dispatch.added?.length ?? 0) >= MAX_ADDITIONS
  return isFull ? [invalid('TOO_MANY_ADDITIONS', ['documentId'], { limit: MAX_ADDITIONS })] : []
}

/** How many copies outside the issuer's relations were added since the dispatch. */
export function outsideAdded({ added = [] }: Sent): number {
  return added.reduce((sum, { outside = 0 }) => sum + outside, 0)
}

type Newcomer = Omit<Recipient, 'order' | 'added'>

export function asRole(agencies: readonly Addressed[], role: Recipient['role']): Newcomer[] {
  return agencies.map(({ agencyId, name, tier, regionCode }) => ({ agencyId, name, tier, regionCode, role }))
}

/** Adds recipients behind those that there are. */
export function enlarge(
  id: string,
  document: Dispatched,
  newcomers: readonly Newcomer[],
  {
    cause,
    reason,
    outside,
    passedBy,
  }: Pick<Addition, 'cause' | 'reason' | 'passedBy'> & { readonly outside: number },
  act: Act,
): Enlarged {
  const { dispatch } = document
  const from = nextOrder(dispatch, PORTION)
  const ordered = newcomers.map((one, index) => ({ order: from + index, ...one }))
  const { at } = act
  const count = ordered.length
  const data = { documentId: document.id, cause, reason, from, count, recipientsDigest: digestOf(ordered) }
  const event = nextEvent<typeof additionEvents>(id, EMPTY_CHAIN, { type: 'RecipientsAdded', data }, act)
  const added = { id, at, cause, hash: event.hash }
  const places = { from, count, at, ...(outside === 0 ? {} : { outside }) }
  return {
    document: {
      ...document,
      version: document.version + 1,
      dispatch: { ...dispatch, added: [...(dispatch.added ?? []), places] },
    },
    addition: {
      id,
      ...stamp(act),
      cause,
      reason,
      from,
      recipients: ordered.map(({ order, agencyId, name }) => ({ order, agencyId, name })),
      ...(passedBy === undefined ? {} : { passedBy }),
    },
    recipients: ordered.map(one => ({ ...one, added })),
    event,
  }
}

/**
 * The id of a recipient's delivery. One that was added has an id of the time at which it was, by which its inbox is ordered,
 * and of its place, since the same agency may have had the document before.
 */
export function deliveryIdOf(
  documentId: string,
  { agencyId, order, added }: Pick<Recipient, 'agencyId' | 'order' | 'added'>,
  dispatchedAt: string,
  hash: (text: string) => string,
): string {
  return added === undefined
    ? deliveryIdFor(documentId, agencyId, dispatchedAt, hash)
    : deliveryIdFor(`${documentId}\n${order}`, agencyId, added.at, hash)
}
