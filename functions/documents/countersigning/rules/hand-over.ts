import type { Act } from '../../../access/act.ts'
import type { Permission } from '../../../access/permissions.ts'
import { wrongStateOf } from '../../../access/steps.ts'
import { heldByAnother, notFound, type Problem, versionConflict } from '../../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Member } from '../../../tenancy/index.ts'
import {
  ANSWERING,
  advanceDocument,
  type CountersignRequest,
  type Document,
  holdersStep,
  isAble,
  roleProblem,
  type Stepped,
} from '../../model/index.ts'
import { permissions } from '../../permissions.ts'
import { invalid } from '../../problems.ts'
import { assignRequest, type Requested, requestSteps } from './requests.ts'

/** A document that a member holds, or a request that is put to a member. */
export type Held =
  | { readonly of: 'DOCUMENT'; readonly document: Document }
  | { readonly of: 'REQUEST'; readonly request: CountersignRequest }

/** What the holder needs to go on with it; null if nothing is theirs to do. */
function neededFor(held: Held): Permission | null {
  if (held.of === 'REQUEST') return ANSWERING
  const step = holdersStep(held.document)
  return step === null ? null : permissions[step]
}

/** True if a member may go on with what they are handed. */
export function canTakeOver(held: Held, to: Pick<Member, 'roles'>): boolean {
  const needed = neededFor(held)
  return needed === null || isAble(to, needed)
}

/** What keeps work from being handed to a member: one problem for each kind of step that their roles do not permit. */
export function handOverProblems(work: readonly Held[], to: Member): Problem[] {
  const needed = new Set(work.map(neededFor).filter(permission => permission !== null))
  return [...needed].flatMap(permission => roleProblem(to, permission, ['toId']) ?? [])
}

/**
 * 移交: assigns a document to another member, or to whoever holds the role. Returns null if the first member does not hold it. Nobody has acted on the
 * document by that, so whoever handed it on may still take it back (撤回).
 */
export function handOver(document: Document, fromId: string, toId: string | null, act: Act): Stepped | null {
  return document.holder === fromId ? assign(document, { from: fromId, to: toId }, act) : null
}

/** The same for a document that is known to be the first member's. */
function assign(
  document: Document,
  data: { readonly from: string; readonly to: string | null },
  act: Act,
): Stepped {
  const event = { type: 'DocumentHandedOver', data } as const
  return advanceDocument<Document>(document, { ...document, holder: data.to }, event, act)
}

/** One chosen item, and to whom it is to go. */
export interface ChosenItem {
  readonly held: Held
  readonly expectedVersion: number
  /** Null if the agency has no such member. */
  readonly to: Member | null
  /** True for an administrator, who hands over what anybody holds. */
  readonly ofAnybody: boolean
}

/** An item after it was handed over. */
export type HandedOver =
  | { readonly of: 'DOCUMENT'; readonly step: Stepped }
  | { readonly of: 'REQUEST'; readonly step: Requested }

/**
 * 移交: hands one chosen item over to another member who may go on with it. Refused unless the caller holds it, or hands
 * over what anybody holds; and for a request that was answered or cancelled.
 */
export function handOverItem(
  { held, expectedVersion, to, ofAnybody }: ChosenItem,
  act: Act,
): Result<HandedOver> {
  const { version } = held.of === 'DOCUMENT' ? held.document : held.request
  if (version !== expectedVersion) return refuse(versionConflict(version))
  if (held.of === 'REQUEST' && held.request.state !== 'OPEN')
    return refuse(wrongStateOf(requestSteps, held.request.state))
  const holder = held.of === 'DOCUMENT' ? held.document.holder : held.request.memberId
  if (holder === null) return refuse(invalid('HELD_BY_NOBODY', ['itemId']))
  if (holder !== act.by && !ofAnybody) return refuse(heldByAnother('handOverWork', holder))
  if (to === null) return refuse(notFound(['toId']))
  if (to.id === holder) return refuse(invalid('SAME_MEMBER', ['toId']))
  const problems = handOverProblems([held], to)
  if (problems.length > 0) return refuse(...problems)
  const way = { from: holder, to: to.id }
  return ok(
    held.of === 'DOCUMENT'
      ? { of: 'DOCUMENT', step: assign(held.document, way, act) }
      : { of: 'REQUEST', step: assignRequest(held.request, way, act) },
  )
}
