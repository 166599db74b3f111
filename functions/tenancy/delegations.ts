import type { Act, Context, Effect, Outcome } from '../access/command.ts'
import { perform, refused } from '../access/command.ts'
import type { Delegation } from '../access/delegation.ts'
import { type Chain, chainAfter, EMPTY_CHAIN, eventItem, nextEvent } from '../access/events.ts'
import { SCOPES } from '../access/permissions.ts'
import { notFound, versionConflict } from '../kernel/problem.ts'
import { ok, refuse } from '../kernel/result.ts'
import { type DelegationApplication, type GrantFacts, grant, revoke } from './rules/delegation.ts'
import {
  delegationItem,
  delegationKey,
  delegationOf,
  mandateItem,
  memberKey,
  memberOf,
  storedDelegation,
} from './store.ts'

/** What a request to delegate carries. */
export interface GrantInput extends DelegationApplication {
  readonly idempotencyKey: string
  /** Who delegates, if an administrator grants in another's name; null for the caller. */
  readonly fromId: string | null
}

/**
 * 委托. Delegates steps to another member of the caller's agency. Who delegates for themselves delegates what this
 * very token may do; for a delegator whom an administrator names, the roles count that the register of members says.
 */
export function grantDelegation(
  context: Context,
  { idempotencyKey, ...input }: GrantInput,
): Promise<Outcome<Delegation>> {
  const { caller, newId } = context
  const { fromId, ...wanted } = input
  const isOwn = fromId === null || fromId === caller.subject
  const deputyKey = memberKey(caller.tenant, input.toId)
  const namedKey = isOwn ? null : memberKey(caller.tenant, fromId)
  return perform<Delegation>(context, {
    action: 'grantDelegation',
    idempotencyKey,
    input,
    load: namedKey === null ? [deputyKey] : [deputyKey, namedKey],
    decide(facts, act) {
      const deputy = facts.get(deputyKey)
      const named = namedKey === null ? null : facts.get(namedKey)
      const member = named === null ? null : memberOf(named)
      const delegator: GrantFacts['delegator'] = isOwn
        ? { id: caller.subject, bearer: caller }
        : member && { id: member.id, bearer: { roles: member.roles, scopes: SCOPES } }
      const known = { granter: caller, delegator, deputy: deputy === null ? null : memberOf(deputy) }
      const decision = grant(known, wanted, act.at)
      if (!decision.ok) return decision
      const delegation = { ...decision.value, id: newId('dlg'), version: 1 }
      return ok(effectOf(caller.tenant, delegation, EMPTY_CHAIN, 'DelegationGranted', act))
    },
    restore: item => delegationOf(item) as Delegation,
  })
}

export interface RevokeInput {
  readonly idempotencyKey: string
  readonly delegationId: string
  readonly expectedVersion: number
}

/** 撤销委托. Counts at once: a step that has not committed by now finds the delegation revoked. */
export function revokeDelegation(
  context: Context,
  { idempotencyKey, ...input }: RevokeInput,
): Promise<Outcome<Delegation>> {
  const { caller } = context
  if (caller.agency === null) return Promise.resolve(refused(notFound(['delegationId'])))
  const key = delegationKey(caller.tenant, input.delegationId)
  return perform<Delegation>(context, {
    action: 'revokeDelegation',
    idempotencyKey,
    input,
    load: [key],
    decide(facts, act) {
      const stored = storedDelegation(facts.get(key))
      if (stored === null) return refuse(notFound(['delegationId']))
      const { chain, ...delegation } = stored
      if (delegation.version !== input.expectedVersion) return refuse(versionConflict(delegation.version))
      const decision = revoke(delegation, caller, act.at)
      if (!decision.ok) return decision
      return ok(effectOf(caller.tenant, decision.value, chain, 'DelegationRevoked', act))
    },
    restore: item => delegationOf(item) as Delegation,
  })
}

/** The delegation with the next event of its chain, and the copy by which its steps find it. */
function effectOf(
  tenant: string,
  delegation: Delegation,
  chain: Chain,
  type: 'DelegationGranted' | 'DelegationRevoked',
  act: Act,
): Effect<Delegation> {
  const { version: _, ...data } = delegation
  const event = nextEvent(delegation.id, chain, { type, data }, act)
  const key = delegationKey(tenant, delegation.id)
  const when = delegation.version === 1 ? ('absent' as const) : { version: delegation.version - 1 }
  return {
    thing: delegation,
    ref: key,
    writes: [
      { put: delegationItem(tenant, delegation, chainAfter(event)), when },
      { put: mandateItem(tenant, delegation), when },
      { put: eventItem(key, event), when: 'absent' },
    ],
  }
}
