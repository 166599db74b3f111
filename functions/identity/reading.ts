import type { QueryApplicationsArgs, QueryIssuersArgs } from '../../graphql/types.generated.ts'
import { connection } from '../access/connection.ts'
import { applicationKey } from '../access/directory.ts'
import { demand, type RequestContext } from '../access/request.ts'
import type { ChainedApplication } from './model.ts'
import { permissions } from './permissions.ts'
import {
  applicationOf,
  type ListedIssuer,
  listApplications,
  listedIssuer,
  listedIssuerKey,
  listIssuers,
} from './store.ts'

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

/** Applications of the caller's agency, oldest first. */
export async function applications(context: RequestContext, args: QueryApplicationsArgs) {
  demand(context, permissions.readApplications)
  return connection(context, 'applications', args, page =>
    listApplications(context.table, context.caller.tenant, page),
  )
}
