import { prefixOf } from '../kernel/ids.ts'
import { memberStandingOf } from './admission.ts'
import type { Context } from './command.ts'
import { latestDelegationsTo } from './delegation-store.ts'
import { type Denial, denialOf, notOfThisAction } from './denial.ts'
import { memberKey } from './directory.ts'
import { type Explainer, explanationName } from './explain.ts'
import { Facts } from './facts.ts'
import { mayDo } from './permissions.ts'

/** What the caller asks about: an action, and the thing that it would be taken on. */
export interface Asked {
  readonly action: string
  readonly id: string | null
}

/**
 * Explains why the caller may not take an action. One Query for the delegations to the caller if the action can be
 * delegated, then one read of the thing and of those who delegated.
 */
export async function whyDenied(
  explainers: Readonly<Record<string, Explainer>>,
  { caller, permissions, table, now }: Context,
  { action, id }: Asked,
): Promise<Denial> {
  const permission = Object.hasOwn(permissions, action) ? permissions[action] : undefined
  // The contract enumerates the actions.
  if (permission === undefined) throw new Error(`there is no action ${action}`)
  const name = explanationName(prefixOf(id ?? '') ?? '', action)
  const explainer = id === null || !Object.hasOwn(explainers, name) ? undefined : explainers[name]
  if (id !== null && explainer === undefined) return notOfThisAction(action)

  const { tenant, subject } = caller
  const delegations = permission.isDelegable ? await latestDelegationsTo(table, tenant, subject) : []
  const members = [...new Set(delegations.map(({ fromId }) => fromId))]
  const visible = explainer !== undefined && mayDo(caller, explainer.read) ? explainer : null
  const things = id === null ? [] : (visible?.keys(caller, id) ?? [])
  const keys = [...things, ...members.map(member => memberKey(tenant, member))]
  const facts = new Facts(keys.length === 0 ? [] : await table.getMany(keys))
  const standings = members.flatMap(member => {
    const standing = memberStandingOf(facts.get(memberKey(tenant, member)))
    return standing === null ? [] : [[member, standing] as const]
  })
  return denialOf({
    permission,
    caller,
    at: now().toISOString(),
    thing: id === null ? undefined : (visible?.find(facts, caller, id) ?? null),
    delegations,
    delegators: new Map(standings),
  })
}
