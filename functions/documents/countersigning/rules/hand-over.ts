import type { Act } from '../../../access/act.ts'
import type { Permission } from '../../../access/permissions.ts'
import type { Problem } from '../../../kernel/problem.ts'
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
  if (document.holder !== fromId) return null
  const event = { type: 'DocumentHandedOver', data: { from: fromId, to: toId } } as const
  return advanceDocument<Document>(document, { ...document, holder: toId }, event, act)
}
