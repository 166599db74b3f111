import { type Key, tenantPrefix } from '../platform/keys.ts'
import type { Item } from '../platform/table.ts'
import { type Upload, uploadSchema } from './model.ts'

/** The form of its partition key is also what IAM allows the check of uploads: `infra/stacks/events.ts`. */
export function uploadKey(tenant: string, id: string): Key {
  return { pk: `${tenantPrefix(tenant)}UPL#${id}`, sk: 'UPL' }
}
export function uploadItem(upload: Upload, version: number): Item {
  return { ...uploadKey(upload.tenant, upload.id), version, data: upload }
}
export function uploadOf(item: Item | null): Upload | null {
  return item === null ? null : uploadSchema.parse(item.data)
}

/** Where presigned uploads go; only the check reads from here. */
export function uploadObjectKey(tenant: string, id: string): string {
  return `uploads/${tenant}/${id}`
}
/** Where checked bytes are kept. */
export function attachmentObjectKey(tenant: string, id: string): string {
  return `attachments/${tenant}/${id}`
}
/** The tenant and upload that an object key names, if it is one of an upload. */
export function uploadInKey(key: string): { tenant: string; id: string } | null {
  const match = /^uploads\/([^/]+)\/(upl_[0-9A-Z]+)$/.exec(key)
  return match === null ? null : { tenant: match[1] ?? '', id: match[2] ?? '' }
}
