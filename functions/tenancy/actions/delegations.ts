import { type Context, type Effect, type Outcome, perform } from '../../access/command.ts'
import { SCOPES } from '../../access/permissions.ts'
import type { Advanced } from '../../access/steps.ts'
import { type StepInput, takeStep } from '../../access/take-step.ts'
import { ok } from '../../kernel/result.ts'
import type { Item, Write } from '../../platform/table.ts'
import type { ChainedDelegation } from '../model.ts'
import { permissions } from '../permissions.ts'
import { type DelegationApplication, type GrantFacts, grant, revoke } from '../rules/delegation.ts'
import { delegationKey, delegationOf, delegationWrites, memberKey, memberOf } from '../store.ts'

export interface GrantInput extends DelegationApplication {
  readonly idempotencyKey: string
  /** Who delegates, if an administrator grants in another's name; null for the caller. */
  readonly fromId: string | null
}

/**
 * 委托. Delegates steps to another member of the caller's agency. Who delegates for themselves delegates what this
 * very token may do; for a delegator whom an administrator names, the roles count that the register of members has.
 */
export function grantDelegation(
  context: Context,
  { idempotencyKey, ...input }: GrantInput,
): Promise<Outcome<ChainedDelegation>> {
  const { caller, newId } = context
  const { fromId, ...wanted } = input
  const delegable = Object.values(context.permissions).filter(({ isDelegable }) => isDelegable)
  const isOwn = fromId === null || fromId === caller.subject
  const toKey = memberKey(caller.tenant, input.toId)
  const fromKey = memberKey(caller.tenant, isOwn ? caller.subject : fromId)
  return perform<ChainedDelegation>(context, {
    permission: permissions.grantDelegation,
    idempotencyKey,
    input,
    load: [toKey, fromKey],
    decide(facts, act) {
      const [to, from] = [facts.get(toKey), facts.get(fromKey)]
      const known: GrantFacts = {
        granter: caller,
        delegator: isOwn ? { id: caller.subject, bearer: caller } : registered(from),
        delegating: from === null ? null : memberOf(from),
        deputy: to === null ? null : memberOf(to),
        delegable,
      }
      const decision = grant(known, wanted, newId('dlg'), act)
      if (!decision.ok) return decision
      const effect = effectOf(caller.tenant, decision.value)
      return ok({ ...effect, writes: [...effect.writes, ...unchanged(to, from)] })
    },
    restore: restoreDelegation,
  })
}

/** Checks that neither member changes before the grant commits: one of them may just be leaving. */
function unchanged(...items: readonly (Item | null)[]): Write[] {
  return items.flatMap((item): Write[] =>
    item?.version === undefined
      ? []
      : [{ check: { pk: item.pk, sk: item.sk }, when: { version: item.version } }],
  )
}

/** A delegator as the register of members has them. */
function registered(item: Item | null): GrantFacts['delegator'] {
  if (item === null) return null
  const { id, roles } = memberOf(item)
  return { id, bearer: { roles, scopes: SCOPES } }
}

function restoreDelegation(item: Item): ChainedDelegation {
  const delegation = delegationOf(item)
  if (delegation === null) throw new Error('not a delegation')
  return delegation
}

export interface RevokeInput extends StepInput {
  readonly delegationId: string
}

/** 撤销委托. Counts at once: a step that has not committed by now finds the delegation revoked. */
export function revokeDelegation(context: Context, input: RevokeInput): Promise<Outcome<ChainedDelegation>> {
  const { caller } = context
  return takeStep<ChainedDelegation>(context, input, {
    permission: permissions.revokeDelegation,
    key: delegationKey(caller.tenant, input.delegationId),
    named: 'delegationId',
    read: delegationOf,
    decide(delegation, act) {
      const decision = revoke(delegation, caller, input.expectedVersion, act)
      return decision.ok ? ok(effectOf(caller.tenant, decision.value)) : decision
    },
  })
}

function effectOf(tenant: string, advanced: Advanced<ChainedDelegation>): Effect<ChainedDelegation> {
  const { thing } = advanced
  return { thing, ref: delegationKey(tenant, thing.id), writes: delegationWrites(tenant, advanced) }
}
