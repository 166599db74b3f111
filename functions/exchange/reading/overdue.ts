import type { QueryUndeliveredArgs } from '../../../graphql/types.generated.ts'
import { connection } from '../../access/connection.ts'
import type { NamedAgency } from '../../access/named.ts'
import { demand, type RequestContext } from '../../access/request.ts'
import { permissions } from '../permissions.ts'
import { listOverdue, type Overdue } from '../store/index.ts'

/** What is undelivered in a province, for operators. */
export function overdue(context: RequestContext, args: QueryUndeliveredArgs) {
  demand(context, permissions.readUndelivered)
  const province = args.region.slice(0, 2)
  return connection(context, 'undelivered', args, page => listOverdue(context.table, province, page))
}

/** The agency that dispatched: the last part of its tenant key. */
export function senderOf({ tenant }: Overdue): NamedAgency {
  return { agencyId: tenant.slice(tenant.lastIndexOf('.') + 1) }
}
