import { type Act, stamp } from '../../access/act.ts'
import { type DocumentIn, draftedOf, LIMITS, lateRecipients, textProblems } from '../../documents/index.ts'
import { notFound, type Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import type { Agency } from '../../tenancy/index.ts'
import {
  type Addition,
  type Delivery,
  type DeliveryIn,
  MAX_ADDITIONS,
  MAX_PASSINGS,
  MAX_RECALLS,
  nextOrder,
  type PassedBy,
  type Passing,
  PORTION,
  type Recall,
  type Recipient,
  type Rung,
  recipientsOfSent,
} from '../model.ts'
import { invalid } from '../problems.ts'
import { asRole, type Enlarged, enlarge, type Ground, outsideAdded } from './additions.ts'
import { type Stepped, stepped } from './deliveries.ts'
import { MAX_RECIPIENTS } from './dispatch.ts'
import { voidProblems } from './effects.ts'
import { concerns, recallFor } from './recalls.ts'

type Dispatched = DocumentIn<'DISPATCHED'>

/**
 * 改送: passes a delivery on to the agency that it is for, with the reason. It stays with the recipient as a fact; the relay has the
 * other agency get one of its own.
 */
export function passOn(
  delivery: DeliveryIn<'SIGNED_FOR' | 'REGISTERED'>,
  to: Pick<Agency, 'id' | 'name'> | null,
  reason: string,
  act: Act,
): Result<Stepped> {
  const problems = textProblems(['reason'], reason, LIMITS.reason)
  if (problems.length > 0) return refuse(...problems)
  const path = ['toAgencyId']
  if (to === null) return refuse(notFound(path))
  const { passed = [], recall, recipient, source } = delivery
  if (to.id === recipient.agencyId || to.id === source.senderId)
    return refuse(invalid('NOT_TO_BE_PASSED_TO', path, { given: to.name }))
  if (recall !== undefined) return refuse(invalid('RECALL_IN_THE_WAY', ['deliveryId']))
  const isVoid = voidProblems(delivery)
  if (isVoid.length > 0) return refuse(...isVoid)
  if (passed.length >= MAX_PASSINGS)
    return refuse(invalid('TOO_MANY_PASSINGS', ['deliveryId'], { limit: MAX_PASSINGS }))
  const passing = { ...stamp(act), to: { agencyId: to.id, name: to.name }, reason: tidy(reason) }
  const after = { ...delivery, state: 'PASSED_ON' as const, passed: [...passed, passing] }
  const data = { toAgencyId: to.id, toName: to.name, reason: passing.reason }
  return ok(stepped(delivery, after, { type: 'PASSED_ON', data }, act))
}

/** What came of a passing in the partition of the sender: a recipient more, or that there was one already, or a refusal. */
export type Carried = { readonly enlarged: Enlarged } | { readonly addition: Addition }

/**
 * What a passing leads to: by the rules of the dispatch the agency becomes a recipient in the role of the one who passed the document on.
 * One that is a recipient already gets no second delivery. The sender's document may go nowhere that the sender could not have
 * sent it.
 */
export function carryPassing(
  id: string,
  document: Dispatched,
  { to, reason }: Pick<Passing, 'to' | 'reason'>,
  by: { readonly passedBy: PassedBy; readonly role: Recipient['role'] },
  { agency, recipients, recalls }: Ground,
  act: Act,
): Carried {
  const { dispatch } = document
  const { passedBy, role } = by
  const nobody = {
    id,
    ...stamp(act),
    cause: 'PASSED_ON' as const,
    reason,
    from: nextOrder(dispatch, PORTION),
    recipients: [],
    passedBy,
  }
  const refused = (code: string): Carried => ({ addition: { ...nobody, refused: code } })
  const isRecalled = recalls.some(
    one => one.objectsTo === undefined && (one.concerns === null || concerns(one, passedBy.order)),
  )
  if (isRecalled) return refused('RECALL_IN_THE_WAY')
  const already = recipients.find(({ agencyId }) => agencyId === to.agencyId)
  if (already !== undefined)
    return { addition: { ...nobody, already: { agencyId: already.agencyId, name: already.name } } }
  if ((dispatch.added?.length ?? 0) >= MAX_ADDITIONS || recipientsOfSent(dispatch) >= MAX_RECIPIENTS)
    return refused('TOO_MANY_ADDITIONS')
  const ids = { mainRecipientIds: [], copyRecipientIds: [], [FIELDS[role]]: [to.agencyId] }
  const limits = { outsideBefore: outsideAdded(dispatch), limit: 1 }
  const late = lateRecipients(draftedOf(document, 'ISSUING'), ids, agency, limits)
  if (!late.ok) {
    // A refusal has one problem at least.
    const [{ code }] = late.problems as [Problem]
    return refused(code)
  }
  const newcomers = asRole([...late.value.main, ...late.value.copies], role)
  const cause = { cause: 'PASSED_ON' as const, reason, outside: late.value.outside, passedBy }
  return { enlarged: enlarge(id, document, newcomers, cause, act) }
}
const FIELDS = { MAIN: 'mainRecipientIds', COPY: 'copyRecipientIds' } as const

/**
 * A delivery that comes back to who passed it on, in the state that it had before: the passing was refused, or the sender objected.
 * Null if it is not passed on to this agency, or not any more, or was replaced.
 */
export function comeBack(
  delivery: Delivery,
  toAgencyId: string,
  { kind, reason }: Pick<NonNullable<Passing['outcome']>, 'kind' | 'reason'>,
  act: Act,
): Stepped | null {
  // What was replaced meanwhile stays where it was passed to: its recipient has the correction, or none.
  if (delivery.state !== 'PASSED_ON' || delivery.replacedBy !== undefined) return null
  const { registration, passed: all, ...rest } = delivery
  const last = all.at(-1)
  if (last?.to.agencyId !== toAgencyId) return null
  const passed = [...all.slice(0, -1), { ...last, outcome: { kind, at: act.at, reason } }]
  const after =
    registration === undefined
      ? { ...rest, passed, state: 'SIGNED_FOR' as const }
      : { ...rest, passed, state: 'REGISTERED' as const, registration }
  const type = kind === 'REFUSED' ? 'PASSING_REFUSED' : 'ROUTE_OBJECTED'
  return stepped(delivery, after, { type, data: { reason, state: after.state } }, act)
}

/** What a sender says against a changed route. */
export interface Objection {
  readonly documentId: string
  readonly recipientId: string
  readonly reason: string
}

/**
 * Decides that a sender objects to the route that a recipient gave its document. It is a recall from the new recipient, as long as that
 * did not sign for it; the relay finds out whether it did meanwhile.
 */
export function objectToRoute(
  { recipientId, reason }: Objection,
  additions: readonly Addition[],
  rungs: ReadonlyMap<number, readonly Rung[]>,
  recalls: readonly Recall[],
): Result<{ readonly orders: Recall['concerns']; readonly objectsTo: PassedBy; readonly reason: string }> {
  const problems = textProblems(['reason'], reason, LIMITS.reason)
  if (problems.length > 0) return refuse(...problems)
  const path = ['recipientId']
  const [found] = additions.flatMap(({ passedBy, recipients: [first] }) =>
    passedBy !== undefined && first?.agencyId === recipientId ? [{ passedBy, first }] : [],
  )
  if (found === undefined) return refuse(invalid('NOT_PASSED_ON_TO', path, { given: recipientId }))
  const { first, passedBy } = found
  if (recallFor(recalls, first.order) !== null)
    return refuse(invalid('RECALLED_FROM_RECIPIENT', path, { given: first.name }))
  if (rungs.get(first.order)?.some(({ kind }) => kind === 'SIGNED_FOR'))
    return refuse(invalid('SIGNED_FOR_ALREADY', path, { given: first.name }))
  if (recalls.length >= MAX_RECALLS)
    return refuse(invalid('TOO_MANY_RECALLS', ['documentId'], { limit: MAX_RECALLS }))
  return ok({ orders: [first], objectsTo: passedBy, reason: tidy(reason) })
}
