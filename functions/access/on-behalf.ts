import { ok, type Result } from '../kernel/result.ts'
import type { Key } from '../platform/keys.ts'
import type { Item, Table, Write } from '../platform/table.ts'
import { type Act, actOf, personOf } from './act.ts'
import { memberStandingOf } from './admission.ts'
import type { Caller } from './caller.ts'
import { findDelegation, heldThrough } from './delegation.ts'
import { delegationInCopy, deputyKey, deputyPartition, readDelegationsTo } from './delegation-store.ts'
import { memberKey } from './directory.ts'
import type { Facts } from './facts.ts'
import type { Permission } from './permissions.ts'

/**
 * The member on whose behalf a step is taken (代), and the kind of its document, since a delegation may be limited to
 * kinds.
 */
export interface OnBehalf {
  readonly of: string
  readonly kind: (facts: Facts) => string | null
}

interface Asking {
  readonly caller: Caller
  readonly table: Table
  readonly now: () => Date
}

/** The delegations to the caller by the member in whose place they act. */
export function delegationsFor(
  { caller, table, now }: Asking,
  onBehalf?: OnBehalf,
): Promise<readonly Item[]> {
  if (onBehalf === undefined) return Promise.resolve([])
  const at = now().toISOString()
  return readDelegationsTo(table, caller.tenant, { from: onBehalf.of, to: caller.subject, at })
}

/** The key of the member in whose place the caller acts. */
export function delegatorKeys({ tenant }: Caller, onBehalf?: OnBehalf): Key[] {
  return onBehalf === undefined ? [] : [memberKey(tenant, onBehalf.of)]
}

/**
 * The act of the caller at this moment. On another's behalf, `guard` checks the version of the delegation in the
 * transaction of the effect, so that no step commits after its delegation was revoked. Nor does one commit after the
 * delegator lost the role: what they no longer may, nobody may in their place.
 */
export function standingOf(
  { caller, requestId }: { readonly caller: Caller; readonly requestId: string },
  { permission, onBehalf }: { readonly permission: Permission; readonly onBehalf?: OnBehalf },
  facts: Facts,
  at: string,
): Result<{ readonly act: Act; readonly guard: readonly Write[] }> {
  const { tenant, subject, scopes } = caller
  const own = actOf(caller, at, requestId)
  if (onBehalf === undefined) return ok({ act: own, guard: [] })
  const delegated = facts.within(deputyPartition(tenant, subject)).map(delegationInCopy)
  const step = { from: onBehalf.of, to: subject, permission, kind: onBehalf.kind(facts), at }
  const found = findDelegation(delegated, step)
  if (!found.ok) return found
  const delegatorKey = memberKey(tenant, onBehalf.of)
  const item = facts.get(delegatorKey)
  const held = heldThrough(found.value, memberStandingOf(item), permission)
  if (!held.ok) return held
  const guard = [
    { check: deputyKey(tenant, found.value), when: { version: found.value.version } },
    ...(item?.version === undefined ? [] : [{ check: delegatorKey, when: { version: item.version } }]),
  ]
  return ok({
    act: { ...own, ...delegatorIn(caller, onBehalf.of, item), held: { roles: held.value, scopes } },
    guard,
  })
}

/** The member on whose behalf the caller acts, as the register has them. */
function delegatorIn(caller: Caller, id: string, item: Item | null): Pick<Act, 'for' | 'forPerson'> {
  const member = memberStandingOf(item)
  return { for: id, ...(member === null ? {} : { forPerson: personOf({ ...caller, ...member }) }) }
}
