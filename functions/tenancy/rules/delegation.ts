import type { Act } from '../../access/act.ts'
import type { Caller } from '../../access/caller.ts'
import { stateOf } from '../../access/delegation.ts'
import { type Bearer, mayDo, type Permission } from '../../access/permissions.ts'
import { type Advanced, advance, begin, startStep } from '../../access/steps.ts'
import { notFound, notPermitted, type Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { storedTextProblem } from '../../kernel/stored-text.ts'
import { tidy } from '../../kernel/text.ts'
import type { Instant } from '../../kernel/time.ts'
import { delegationEvents } from '../events.ts'
import { type ChainedDelegation, DELEGATION_STEPS, type Member } from '../model.ts'
import { invalid } from '../problems.ts'

export const MAX_NOTE_BYTES = 500

/** A delegation as the caller wants to grant it. Instants are RFC 3339 in any offset. */
export interface DelegationApplication {
  /** Who will act. */
  readonly toId: string
  readonly actions: readonly string[]
  /** Kinds of documents; none for all. */
  readonly kinds: readonly string[]
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
  /** The delegator in the register of members; null for whoever is not in it. */
  readonly delegating: Member | null
  readonly deputy: Member | null
  /** The steps that members may delegate. */
  readonly delegable: readonly Permission[]
}

/**
 * Decides a delegation (委托): of steps that the delegator's own roles hold at this moment, to another member, for a
 * year at most. It has no effect on the past: what was done before it was granted stays undone. All that is wrong is
 * reported at once.
 */
export function grant(
  facts: GrantFacts,
  wanted: DelegationApplication,
  id: string,
  act: Act,
): Result<Advanced<ChainedDelegation>> {
  const { granter, delegator, deputy } = facts
  if (delegator === null) return refuse(notFound(['fromId']))
  if (delegator.id !== granter.subject && !granter.roles.includes('ADMINISTRATOR'))
    return refuse({ ...notPermitted('grantDelegation', ['ADMINISTRATOR']), path: ['fromId'] })
  const period = periodOf(wanted, act.at)
  const problems = [
    ...delegatorProblems(facts.delegating),
    ...deputyProblems(granter, delegator.id, deputy),
    ...actionProblems(facts.delegable, delegator.bearer, wanted.actions),
    ...(delegator.id === granter.subject ? [] : ownProblems(facts.delegable, wanted.actions)),
    ...noteProblems(wanted.note),
    ...(period.ok ? [] : period.problems),
  ]
  if (problems.length > 0 || !period.ok || deputy === null) return refuse(...problems)
  const delegation = {
    id,
    fromId: delegator.id,
    toId: deputy.id,
    actions: facts.delegable.map(({ action }) => action).filter(action => wanted.actions.includes(action)),
    roles: [...delegator.bearer.roles],
    kinds: [...new Set(wanted.kinds)],
    ...period.value,
    note: wanted.note === null ? null : tidy(wanted.note),
    grantedBy: granter.subject,
    grantedAt: act.at,
    revokedAt: null,
  }
  const event = { type: 'DelegationGranted', data: delegation } as const
  return ok(begin<ChainedDelegation, typeof delegationEvents>(delegation, event, act))
}

/** Whoever is suspended or has left delegates nothing, nor does an administrator in their name. */
function delegatorProblems(delegating: Member | null): Problem[] {
  if (delegating === null || delegating.state === 'ACTIVE') return []
  return [invalid('DELEGATION_BY_INACTIVE', ['fromId'], { given: delegating.name })]
}

/**
 * Nobody delegates to themselves or to whoever is suspended or has left, and an administrator does not grant themselves
 * what another member holds.
 */
function deputyProblems(granter: Caller, delegatorId: string, deputy: Member | null): Problem[] {
  const path = ['toId']
  if (deputy === null) return [notFound(path)]
  if (deputy.id === delegatorId) return [invalid('DELEGATION_TO_ONESELF', path)]
  if (deputy.state !== 'ACTIVE') return [invalid('DELEGATION_TO_INACTIVE', path, { given: deputy.name })]
  const isOwnGain = delegatorId !== granter.subject && deputy.id === granter.subject
  return isOwnGain ? [invalid('DELEGATION_TO_GRANTER', path)] : []
}

function actionProblems(
  delegable: readonly Permission[],
  bearer: Bearer,
  actions: readonly string[],
): Problem[] {
  const path = ['actions']
  const allowed = delegable.map(({ action }) => action)
  const unknown = actions.find(action => !allowed.includes(action))
  if (unknown !== undefined) return [invalid('NOT_DELEGABLE', path, { given: unknown, allowed })]
  if (actions.length === 0) return [invalid('NOT_DELEGABLE', path, { allowed })]
  return delegable
    .filter(permission => actions.includes(permission.action) && !mayDo(bearer, permission))
    .map(({ action, roles }) => ({ ...notPermitted(action, roles), path }))
}

/** Steps that only the delegator's own act can delegate: nobody else gives away the power to sign. */
function ownProblems(delegable: readonly Permission[], actions: readonly string[]): Problem[] {
  return delegable
    .filter(({ action, isOwnToDelegate }) => isOwnToDelegate && actions.includes(action))
    .map(({ action }) => invalid('DELEGATED_BY_ONESELF_ALONE', ['actions'], { given: action }))
}

function noteProblems(note: string | null): Problem[] {
  const fault = note === null ? null : storedTextProblem(['note'], note, MAX_NOTE_BYTES)
  return fault === null ? [] : [fault]
}

/** Years within which a delegation begins, and that it lasts. */
const MAX_YEARS = 1

/** From now on at the earliest, starting within a year, and lasting a year at most. */
function periodOf(
  { validFrom, validUntil }: DelegationApplication,
  at: Instant,
): Result<{ validFrom: Instant; validUntil: Instant }> {
  const until = new Date(validUntil)
  const start = new Date(Math.max(Date.parse(validFrom ?? at), Date.parse(at)))
  if (start > yearAfter(new Date(at)))
    return refuse(
      invalid('DELEGATION_STARTS_TOO_LATE', ['validFrom'], { given: start.toISOString(), limit: MAX_YEARS }),
    )
  if (!(until > start))
    return refuse(invalid('DELEGATION_ENDS_BEFORE_START', ['validUntil'], { given: validUntil }))
  if (until > yearAfter(start))
    return refuse(invalid('DELEGATION_TOO_LONG', ['validUntil'], { given: validUntil, limit: MAX_YEARS }))
  return ok({ validFrom: start.toISOString(), validUntil: until.toISOString() })
}

function yearAfter(day: Date): Date {
  const then = new Date(day)
  then.setUTCFullYear(then.getUTCFullYear() + MAX_YEARS)
  return then
}

/** The problem of revoking what another member delegated; null for one's own, and for an administrator. */
export function revocationProblem({ fromId }: ChainedDelegation, { subject, roles }: Caller): Problem | null {
  const isTheirs = fromId === subject || roles.includes('ADMINISTRATOR')
  return isTheirs ? null : notPermitted('revokeDelegation', ['ADMINISTRATOR'])
}

/**
 * Decides a revocation (撤销委托), by who delegated or an administrator: from this moment on the delegation counts no
 * more.
 */
export function revoke(
  delegation: ChainedDelegation,
  caller: Caller,
  expectedVersion: number,
  act: Act,
): Result<Advanced<ChainedDelegation>> {
  const problem = revocationProblem(delegation, caller)
  if (problem !== null) return refuse(problem)
  const standing = { ...delegation, state: stateOf(delegation, act.at) }
  const started = startStep(standing, DELEGATION_STEPS, 'revokeDelegation', expectedVersion)
  if (!started.ok) return started
  const revoked = { ...delegation, revokedAt: act.at }
  const data = delegationEvents.DelegationRevoked.parse(revoked)
  const event = { type: 'DelegationRevoked', data } as const
  return ok(advance<ChainedDelegation, typeof delegationEvents>(delegation, revoked, event, act))
}
