import type { Caller } from '../../access/authenticate.ts'
import { DELEGABLE, type Delegable, type Delegation, stateOf } from '../../access/delegation.ts'
import { type Bearer, mayDo, PERMISSIONS } from '../../access/permissions.ts'
import { invalid, notFound, notPermitted, type Problem, wrongState } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { textFault, tidy } from '../../kernel/text.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Member } from '../model.ts'

export const MAX_NOTE_BYTES = 500

/** A delegation as somebody wants to grant it. Instants are RFC 3339 in any offset. */
export interface DelegationApplication {
  /** Who will act. */
  readonly toId: string
  readonly actions: readonly string[]
  /** Kinds of documents; none for all. */
  readonly matters: readonly string[]
  /** Null for at once. */
  readonly validFrom: string | null
  readonly validUntil: string
  readonly note: string | null
}

/** What granting depends on. */
export interface GrantFacts {
  readonly granter: Caller
  /** Who delegates, and what they hold themselves; null if there is no such member. */
  readonly delegator: { readonly id: string; readonly bearer: Bearer } | null
  readonly deputy: Member | null
}

/** A new delegation as decided: everything but its id and version. */
export type Grant = Omit<Delegation, 'id' | 'version'>

/**
 * Decides a delegation (委托): of steps that the delegator's own roles hold at this moment, to another member, for a
 * year at most. It never reaches back: what was done before it was granted stays undone. All that is wrong is
 * reported at once.
 */
export function grant(facts: GrantFacts, wanted: DelegationApplication, at: Instant): Result<Grant> {
  const { granter, delegator, deputy } = facts
  if (delegator === null) return refuse(notFound(['fromId']))
  if (delegator.id !== granter.subject && !granter.roles.includes('ADMINISTRATOR'))
    return refuse({ ...notPermitted('grantDelegation', ['ADMINISTRATOR']), path: ['fromId'] })
  const period = periodOf(wanted, at)
  const actions = DELEGABLE.filter(action => wanted.actions.includes(action))
  const problems = [
    ...deputyProblems(granter, delegator.id, deputy),
    ...actionProblems(delegator.bearer, wanted.actions),
    ...noteProblems(wanted.note),
    ...(period.ok ? [] : period.problems),
  ]
  if (problems.length > 0 || !period.ok || deputy === null) return refuse(...problems)
  return ok({
    fromId: delegator.id,
    toId: deputy.id,
    actions,
    roles: [...delegator.bearer.roles],
    matters: [...new Set(wanted.matters)],
    ...period.value,
    note: wanted.note === null ? null : tidy(wanted.note),
    grantedBy: granter.subject,
    grantedAt: at,
    revokedAt: null,
  })
}

/** Somebody else than who delegates; and whoever delegates in another's name does not empower themselves. */
function deputyProblems(granter: Caller, delegatorId: string, deputy: Member | null): Problem[] {
  if (deputy === null) return [notFound(['toId'])]
  if (deputy.id === delegatorId) return [invalid('INVALID_VALUE', ['toId'], { reason: '委托人' })]
  const isOwnGain = delegatorId !== granter.subject && deputy.id === granter.subject
  return isOwnGain ? [invalid('INVALID_VALUE', ['toId'], { reason: '经办人' })] : []
}

function actionProblems(bearer: Bearer, actions: readonly string[]): Problem[] {
  const path = ['actions']
  const isDelegable = (action: string): action is Delegable =>
    (DELEGABLE as readonly string[]).includes(action)
  if (actions.length === 0 || !actions.every(isDelegable))
    return [invalid('INVALID_VALUE', path, { reason: DELEGABLE.join(', ') })]
  return [...new Set(actions)]
    .filter(action => !mayDo(bearer, action))
    .map(action => ({ ...notPermitted(action, PERMISSIONS[action].roles), path }))
}

function noteProblems(note: string | null): Problem[] {
  const fault = note === null ? null : textFault(note, MAX_NOTE_BYTES)
  return fault === null ? [] : [invalid(`TEXT_${fault}`, ['note'], { limit: MAX_NOTE_BYTES })]
}

/** From now on at the earliest, starting within a year, and lasting a year at most. */
function periodOf(
  { validFrom, validUntil }: DelegationApplication,
  at: Instant,
): Result<{ validFrom: Instant; validUntil: Instant }> {
  const until = new Date(validUntil)
  const start = new Date(Math.max(Date.parse(validFrom ?? at), Date.parse(at)))
  if (start > yearAfter(new Date(at)))
    return refuse(invalid('INVALID_VALUE', ['validFrom'], { reason: '1年' }))
  if (!(until > start))
    return refuse(invalid('INVALID_VALUE', ['validUntil'], { reason: start.toISOString() }))
  if (until > yearAfter(start)) return refuse(invalid('INVALID_VALUE', ['validUntil'], { reason: '1年' }))
  return ok({ validFrom: start.toISOString(), validUntil: until.toISOString() })
}

function yearAfter(day: Date): Date {
  const then = new Date(day)
  then.setUTCFullYear(then.getUTCFullYear() + 1)
  return then
}

/** Decides a revocation (撤销委托), by who delegated or an administrator: from this moment on it counts no more. */
export function revoke(delegation: Delegation, caller: Caller, at: Instant): Result<Delegation> {
  const isTheirs = delegation.fromId === caller.subject || caller.roles.includes('ADMINISTRATOR')
  if (!isTheirs) return refuse(notPermitted('revokeDelegation', ['ADMINISTRATOR']))
  const state = stateOf(delegation, at)
  if (state === 'REVOKED' || state === 'EXPIRED') return refuse(wrongState(state, []))
  return ok({ ...delegation, version: delegation.version + 1, revokedAt: at })
}
