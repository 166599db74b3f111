import type { QueryQuarantinedUploadsArgs } from '../../graphql/types.generated.ts'
import { connection } from '../access/connection.ts'
import { type Explainer, explainer } from '../access/explain.ts'
import { mayDo } from '../access/permissions.ts'
import { demand, type RequestContext } from '../access/request.ts'
import type { Upload } from './model.ts'
import { permissions } from './permissions.ts'
import { listQuarantine, uploadKey, uploadOf } from './store.ts'

/** Uploads are only read: whoever may not read one does not find it. */
export const uploadExplainer: Explainer = explainer({
  prefix: 'upl',
  read: permissions.readUploads,
  actions: [],
  keys: ({ tenant }, id) => [uploadKey(tenant, id)],
  load: (facts, { tenant }, id) => uploadOf(facts.get(uploadKey(tenant, id))),
  obstacles: () => [],
})

/** An upload of the caller's agency, by id. */
export async function loadUpload(context: RequestContext, id: string): Promise<Upload | null> {
  demand(context, permissions.readUploads)
  return uploadOf(await context.table.get(uploadKey(context.caller.tenant, id)))
}

/** What of the caller's agency is in quarantine, oldest first. */
export async function quarantinedUploads(context: RequestContext, args: QueryQuarantinedUploadsArgs) {
  demand(context, permissions.readQuarantine)
  const { table, caller } = context
  return connection(context, 'quarantinedUploads', args, page => listQuarantine(table, caller.tenant, page))
}

/** What was found in an upload. The scanner's name of it is for those alone who look after security. */
export function quarantineOf({ quarantine }: Upload, { caller }: RequestContext) {
  if (quarantine === undefined) return null
  return mayDo(caller, permissions.readQuarantine) ? quarantine : { ...quarantine, signature: null }
}
