import type {
  QueryApplicationsArgs,
  QueryBridgesArgs,
  QueryIssuersArgs,
} from '../../graphql/types.generated.ts'
import { connection } from '../access/connection.ts'
import { applicationKey } from '../access/directory.ts'
import { type Explainer, explainer } from '../access/explain.ts'
import { demand, type RequestContext } from '../access/request.ts'
import { stateProblems } from '../access/steps.ts'
import { memberKey, memberOf, permissions as ofTenancy } from '../tenancy/index.ts'
import { APPLICATION_STEPS, BRIDGE_STEPS, type ChainedApplication, ISSUER_STEPS } from './model.ts'
import { permissions } from './permissions.ts'
import { invitingProblem } from './rules/invitations.ts'
import {
  applicationOf,
  type ListedBridge,
  type ListedIssuer,
  listApplications,
  listBridges,
  listedBridge,
  listedBridgeKey,
  listedIssuer,
  listedIssuerKey,
  listIssuers,
} from './store.ts'

/** Why steps on applications, issuers and bridges are denied, and the invitation of a member. */
export const explainers: readonly Explainer[] = [
  explainer({
    prefix: 'app',
    read: permissions.readApplications,
    actions: ['replaceApplicationKeys', 'suspendApplication', 'resumeApplication', 'endApplication'],
    keys: ({ tenant }, id) => [applicationKey(tenant, id)],
    load: (facts, { tenant }, id) => applicationOf(facts.get(applicationKey(tenant, id))),
    obstacles: (application, { action }) => stateProblems(application, APPLICATION_STEPS, action),
  }),
  explainer({
    prefix: 'iss',
    read: permissions.readIssuers,
    actions: ['endIssuer'],
    keys: ({ tenant }, id) => [listedIssuerKey(tenant, id)],
    load(facts, { tenant }, id) {
      const item = facts.get(listedIssuerKey(tenant, id))
      return item === null ? null : listedIssuer(item)
    },
    obstacles: (issuer, { action }) => stateProblems(issuer, ISSUER_STEPS, action),
  }),
  explainer({
    prefix: 'brg',
    read: permissions.readBridges,
    actions: ['replaceBridgeSecret', 'endBridge'],
    keys: ({ tenant }, id) => [listedBridgeKey(tenant, id)],
    load(facts, { tenant }, id) {
      const item = facts.get(listedBridgeKey(tenant, id))
      return item === null ? null : listedBridge(item)
    },
    obstacles: (bridge, { action }) => stateProblems(bridge, BRIDGE_STEPS, action),
  }),
  explainer({
    prefix: 'mbr',
    read: ofTenancy.readMembers,
    isOfEarlierArea: true,
    actions: ['inviteMember'],
    keys: ({ tenant }, id) => [memberKey(tenant, id)],
    load(facts, { tenant }, id) {
      const item = facts.get(memberKey(tenant, id))
      return item === null ? null : memberOf(item)
    },
    obstacles(member) {
      const problem = invitingProblem(member)
      return problem === null ? [] : [problem]
    },
  }),
]

/** An application of the caller's agency, by id. */
export async function loadApplication(
  context: RequestContext,
  id: string,
): Promise<ChainedApplication | null> {
  demand(context, permissions.readApplications)
  return applicationOf(await context.table.get(applicationKey(context.caller.tenant, id)))
}

/** Issuers that the caller's agency registered, oldest first. */
export async function issuers(context: RequestContext, args: QueryIssuersArgs) {
  demand(context, permissions.readIssuers)
  return connection(context, 'issuers', args, page => listIssuers(context.table, context.caller.tenant, page))
}

/** An issuer that the caller's agency registered, by id. */
export async function loadIssuer(context: RequestContext, id: string): Promise<ListedIssuer | null> {
  demand(context, permissions.readIssuers)
  const item = await context.table.get(listedIssuerKey(context.caller.tenant, id))
  return item === null ? null : listedIssuer(item)
}

/** Bridges that the caller's agency registered, oldest first. */
export async function bridges(context: RequestContext, args: QueryBridgesArgs) {
  demand(context, permissions.readBridges)
  return connection(context, 'bridges', args, page => listBridges(context.table, context.caller.tenant, page))
}

/** A bridge that the caller's agency registered, by id. */
export async function loadBridge(context: RequestContext, id: string): Promise<ListedBridge | null> {
  demand(context, permissions.readBridges)
  const item = await context.table.get(listedBridgeKey(context.caller.tenant, id))
  return item === null ? null : listedBridge(item)
}

/** Applications of the caller's agency, oldest first. */
export async function applications(context: RequestContext, args: QueryApplicationsArgs) {
  demand(context, permissions.readApplications)
  return connection(context, 'applications', args, page =>
    listApplications(context.table, context.caller.tenant, page),
  )
}
