import type { QueryAuditRecordsArgs, QueryAuditSealsArgs } from '../../graphql/types.generated.ts'
import { connection } from '../access/connection.ts'
import { demand, type RequestContext } from '../access/request.ts'
import { mapPage } from '../platform/paging.ts'
import type { AuditCheck } from './model.ts'
import { permissions } from './permissions.ts'
import { checkSeal, sealOf } from './rules.ts'
import { listRecords, listSeals, recordsIn, sealAndBefore } from './store.ts'

/** Checks the permission to read the audit, and records the reading. @throws Forbidden */
function open(context: RequestContext, target: string | null): void {
  demand(context, permissions.readAudit)
  context.audit.read({ action: permissions.readAudit.action, target })
}

/** What the members of the caller's agency did, newest first: all, or what one subject did. */
export async function auditRecords(context: RequestContext, args: QueryAuditRecordsArgs) {
  const { table, caller } = context
  const subject = args.subject ?? null
  open(context, subject)
  const instant = (given: string | null | undefined): string | null =>
    given === null || given === undefined ? null : new Date(given).toISOString()
  const [from, end] = [instant(args.from), instant(args.until) ?? END_OF_TIME]
  // Between two instants in the wrong order is nothing.
  const stretch = { from, until: from !== null && from > end ? from : end }
  return connection(context, 'auditRecords', args, page =>
    listRecords(table, caller.tenant, subject, stretch, page),
  )
}
/** Behind every instant in RFC 3339. */
const END_OF_TIME = '~'

/** The seals of the caller's agency, newest first. */
export async function auditSeals(context: RequestContext, args: QueryAuditSealsArgs) {
  open(context, null)
  return connection(context, 'auditSeals', args, page =>
    mapPage(listSeals(context.table, context.caller.tenant, page), sealOf),
  )
}

/** Compares a seal with the records that are there now; null if there is no such seal. */
export async function checkAuditSeal(context: RequestContext, number: number): Promise<AuditCheck | null> {
  const { table, caller } = context
  open(context, String(number))
  const { seal, before } = await sealAndBefore(table, caller.tenant, number)
  if (seal === null) return null
  const { from, until } = sealOf(seal)
  return checkSeal(seal, before, await recordsIn(table, caller.tenant, { from, until }))
}
