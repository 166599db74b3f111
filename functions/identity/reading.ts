import type { QueryApplicationsArgs } from '../../graphql/types.generated.ts'
import { connection } from '../access/connection.ts'
import { applicationKey } from '../access/directory.ts'
import { demand, type RequestContext } from '../access/request.ts'
import type { ChainedApplication } from './model.ts'
import { permissions } from './permissions.ts'
import { applicationOf, listApplications } from './store.ts'

/** An application of the caller's agency, by id. */
export async function loadApplication(
  context: RequestContext,
  id: string,
): Promise<ChainedApplication | null> {
  demand(context, permissions.readApplications)
  return applicationOf(await context.table.get(applicationKey(context.caller.tenant, id)))
}

/** Applications of the caller's agency, oldest first. */
export async function applications(context: RequestContext, args: QueryApplicationsArgs) {
  demand(context, permissions.readApplications)
  return connection(context, 'applications', args, page =>
    listApplications(context.table, context.caller.tenant, page),
  )
}
