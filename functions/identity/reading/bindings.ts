import type { QueryBindingsArgs, QueryMemberNumbersArgs } from '../../../graphql/types.generated.ts'
import { connection } from '../../access/connection.ts'
import { type Explainer, explainer } from '../../access/explain.ts'
import { NUMBER_KINDS } from '../../access/issuers.ts'
import { bindingIdKey } from '../../access/registered-issuers.ts'
import { demand, type RequestContext } from '../../access/request.ts'
import { stateProblems } from '../../access/steps.ts'
import { memberKey, memberOf, permissions as ofTenancy } from '../../tenancy/index.ts'
import { BINDING_STEPS, type ListedBinding } from '../model/bindings.ts'
import { permissions } from '../permissions.ts'
import { numberId, numberObstacles } from '../rules/numbers.ts'
import {
  bindingOf,
  listBindings,
  listMemberNumbers,
  memberNumberKey,
  memberNumberOf,
} from '../store/bindings.ts'

/** Why a binding cannot be ended, and a member's number cannot be given or withdrawn. */
export const explainers: readonly Explainer[] = [
  explainer({
    prefix: 'bnd',
    read: permissions.readBindings,
    actions: ['endBinding'],
    keys: ({ tenant }, id) => [bindingIdKey(tenant, id)],
    load: (facts, { tenant }, id) => bindingOf(facts.get(bindingIdKey(tenant, id))),
    obstacles: (binding, { action }) => stateProblems(binding, BINDING_STEPS, action),
  }),
  explainer({
    prefix: 'mbr',
    read: ofTenancy.readMembers,
    isOfEarlierArea: true,
    actions: ['giveMemberNumber', 'withdrawMemberNumber'],
    keys: ({ tenant }, id) => [
      memberKey(tenant, id),
      ...NUMBER_KINDS.map(kind => memberNumberKey(tenant, numberId(id, kind))),
    ],
    load(facts, { tenant }, id) {
      const item = facts.get(memberKey(tenant, id))
      if (item === null) return null
      const numbers = NUMBER_KINDS.map(kind =>
        memberNumberOf(facts.get(memberNumberKey(tenant, numberId(id, kind)))),
      )
      return { member: memberOf(item), numbers }
    },
    obstacles: ({ member, numbers }, { action }) => numberObstacles(member, numbers, action),
  }),
]

/** A binding of the caller's agency, by id. */
export async function loadBinding(context: RequestContext, id: string): Promise<ListedBinding | null> {
  demand(context, permissions.readBindings)
  return bindingOf(await context.table.get(bindingIdKey(context.caller.tenant, id)))
}

/** Bindings of the caller's agency or of one of its members, those that have ended included, oldest first. */
export async function bindings(context: RequestContext, args: QueryBindingsArgs) {
  demand(context, permissions.readBindings)
  return connection(context, 'bindings', args, page =>
    listBindings(context.table, context.caller.tenant, args.memberId ?? null, page),
  )
}

/** Which numbers the members of the caller's agency have, or one of them has; the numbers themselves are not stored. */
export async function memberNumbers(context: RequestContext, args: QueryMemberNumbersArgs) {
  demand(context, permissions.readBindings)
  return connection(context, 'memberNumbers', args, page =>
    listMemberNumbers(context.table, context.caller.tenant, args.memberId ?? null, page),
  )
}
