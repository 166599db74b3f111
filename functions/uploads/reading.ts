import { type Explainer, explainer } from '../access/explain.ts'
import { demand, type RequestContext } from '../access/request.ts'
import type { Upload } from './model.ts'
import { permissions } from './permissions.ts'
import { uploadKey, uploadOf } from './store.ts'

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
