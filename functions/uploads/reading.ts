import { demand, type RequestContext } from '../access/request.ts'
import type { Upload } from './model.ts'
import { permissions } from './permissions.ts'
import { uploadKey, uploadOf } from './store.ts'

/** An upload of the caller's agency, by id. */
export async function loadUpload(context: RequestContext, id: string): Promise<Upload | null> {
  demand(context, permissions.readUploads)
  return uploadOf(await context.table.get(uploadKey(context.caller.tenant, id)))
}
