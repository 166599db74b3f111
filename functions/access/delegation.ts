import * as z from 'zod'
import { type DelegationFault, type NotPermitted, notDelegated } from '../kernel/problem.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Instant } from '../kernel/time.ts'
import type { MemberStanding } from './admission.ts'
import { type Permission, ROLES, type Role } from './permissions.ts'

/**
 * A delegation (委托): who may take which actions on whose behalf, for which kinds of documents, from when until when.
 */
export const delegationSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  /** Who delegates. */
  fromId: z.string(),
  /** Who will act. */
  toId: z.string(),
  /** Actions whose permission is delegable. Later areas define them, so the schema is not an enum. */
  actions: z.array(z.string()),
  /** The delegator's roles that permitted these actions when the delegation was granted. */
  roles: z.array(z.enum(ROLES)),
  /** Kinds of documents; empty for every kind. */
  kinds: z.array(z.string()),
  /** Instants: in force from `validFrom` on, no longer at `validUntil`. */
  validFrom: z.string(),
  validUntil: z.string(),
  note: z.string().nullable(),
  grantedBy: z.string(),
  grantedAt: z.string(),
  revokedAt: z.string().nullable(),
})
export type Delegation = z.infer<typeof delegationSchema>

export const DELEGATION_STATES = ['FUTURE', 'ACTIVE', 'EXPIRED', 'REVOKED'] as const
export type DelegationState = (typeof DELEGATION_STATES)[number]

/**
 * The state of a delegation at an instant: in force from `validFrom` on, no longer at `validUntil`. Revocation is
 * final.
 */
export function stateOf(
  { validFrom, validUntil, revokedAt }: Pick<Delegation, 'validFrom' | 'validUntil' | 'revokedAt'>,
  at: Instant,
): DelegationState {
  if (revokedAt !== null) return 'REVOKED'
  if (at >= validUntil) return 'EXPIRED'
  return at < validFrom ? 'FUTURE' : 'ACTIVE'
}

/** A step that a member wants to take on another's behalf. */
export interface Deputizing {
  readonly from: string
  readonly to: string
  readonly permission: Permission
  /** The kind of the document. Null if the step concerns no document; callers check that. */
  readonly kind: string | null
  readonly at: Instant
}

// Ordered from least to most specific: the most specific fault is reported.
export const DELEGATION_FAULTS = [
  'NONE',
  'OTHER_ACTION',
  'EXPIRED',
  'REVOKED',
  'FUTURE',
  'OTHER_KIND',
  'DELEGATOR_LOST_IT',
] as const satisfies readonly DelegationFault[]

/** Why a delegation does not cover a step; null if it does. */
export function delegationFault(delegation: Delegation, step: Deputizing): DelegationFault | null {
  const { fromId, toId, actions, kinds } = delegation
  if (fromId !== step.from || toId !== step.to) return 'NONE'
  if (!actions.includes(step.permission.action)) return 'OTHER_ACTION'
  const state = stateOf(delegation, step.at)
  if (state !== 'ACTIVE') return state
  const isCovered = kinds.length === 0 || step.kind === null || kinds.includes(step.kind)
  return isCovered ? null : 'OTHER_KIND'
}

/**
 * A delegation that covers a step, granted directly by the one member to the other: delegations are not transitive.
 * If none does, refuses with the most specific fault among them.
 */
export function findDelegation(delegations: readonly Delegation[], step: Deputizing): Result<Delegation> {
  const faults = new Set<DelegationFault>()
  for (const delegation of delegations) {
    const fault = delegationFault(delegation, step)
    if (fault === null) return ok(delegation)
    faults.add(fault)
  }
  return refuse(uncovered(step.permission, DELEGATION_FAULTS.findLast(fault => faults.has(fault)) ?? 'NONE'))
}

/**
 * The roles that a deputy has through a delegation: those that the delegator held when granting it, and still holds.
 * Refuses if none of them permits the step any more.
 */
export function heldThrough(
  delegation: Delegation,
  delegator: Pick<MemberStanding, 'state' | 'roles'> | null,
  permission: Permission,
): Result<readonly Role[]> {
  const kept = delegator?.state === 'ACTIVE' ? delegator.roles : []
  const roles = delegation.roles.filter(role => kept.includes(role))
  const isEnough = roles.some(role => permission.roles.includes(role))
  return isEnough ? ok(roles) : refuse(uncovered(permission, 'DELEGATOR_LOST_IT'))
}

/** The problem of a step that no delegation covers. */
export function uncovered({ action, roles }: Permission, fault: DelegationFault): NotPermitted {
  return notDelegated(action, roles, fault)
}
