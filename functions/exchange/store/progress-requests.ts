import { documentPartition } from '../../documents/index.ts'
import { tenantPrefix } from '../../platform/keys.ts'
import type { Item } from '../../platform/table.ts'
import { type ProgressRequest, progressRequestSchema } from '../model.ts'

/** Requests for progress lie with the recalls of a document: whoever looks after its portions reads both by one Query. */
export const PROGRESS_REQUEST = 'PROGRESS#'

export function progressRequestItem(tenant: string, documentId: string, request: ProgressRequest): Item {
  const pk = `${documentPartition(tenant, documentId).pk}#RECALLS`
  return { pk, sk: `${PROGRESS_REQUEST}${request.id}`, data: request }
}

/** Those among the items, oldest first. */
export function progressRequestsIn(items: readonly Item[]): ProgressRequest[] {
  return items
    .filter(({ sk }) => sk.startsWith(PROGRESS_REQUEST))
    .map(({ data }) => progressRequestSchema.parse(data))
    .sort((a, b) => (`${a.at}${a.id}` < `${b.at}${b.id}` ? -1 : 1))
}

/** Where the event of a request lies, which is a chain of its own. */
export function progressRequestPartition(tenant: string, id: string): { pk: string } {
  return { pk: `${tenantPrefix(tenant)}PRQ#${id}` }
}
