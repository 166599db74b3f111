import type { Page, PageRequest } from '../kernel/page.ts'
import { type Key, tenantPrefix } from '../platform/keys.ts'
import { mapPage } from '../platform/paging.ts'
import type { Item, Table } from '../platform/table.ts'
import type { Write } from '../platform/writes.ts'
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

const quarantinePartition = (tenant: string): string => `${tenantPrefix(tenant)}UPL#QUARANTINE`

/** An upload in the state that a check found. One in quarantine is also in its tenant's list, and changes no more. */
export function checkedWrites(upload: Upload, version: number): Write[] {
  const put = uploadItem(upload, version + 1)
  const { tenant, id, quarantine } = upload
  const listed = quarantine && { pk: quarantinePartition(tenant), sk: `${quarantine.at}#${id}`, data: upload }
  return [
    { put, when: { version } },
    ...(listed === undefined ? [] : [{ put: listed, when: 'absent' } as const]),
  ]
}
/** What of a tenant is in quarantine, oldest first: one Query. */
export function listQuarantine(table: Table, tenant: string, page: PageRequest): Promise<Page<Upload>> {
  return mapPage(table.query({ pk: quarantinePartition(tenant) }, page), item =>
    uploadSchema.parse(item.data),
  )
}

/** Where presigned uploads go; only the check reads from here. */
export function uploadObjectKey(tenant: string, id: string): string {
  return `uploads/${tenant}/${id}`
}
/** Where checked bytes are kept. */
export function attachmentObjectKey(tenant: string, id: string): string {
  return `attachments/${tenant}/${id}`
}
/** Where malware is kept: nothing of the product can read it from here, and no URL leads to it. */
export function quarantineObjectKey(tenant: string, id: string): string {
  return `quarantine/${tenant}/${id}`
}
/** The tenant and upload that an object key names, if it is one of an upload. */
export function uploadInKey(key: string): { tenant: string; id: string } | null {
  const match = /^uploads\/([^/]+)\/(upl_[0-9A-Z]+)$/.exec(key)
  return match === null ? null : { tenant: match[1] ?? '', id: match[2] ?? '' }
}
