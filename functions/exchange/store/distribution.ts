import { tenantPrefix } from '../../platform/keys.ts'

/** Where the event lies by which the range of a document's readers was changed, which is a chain of its own. */
export function distributionPartition(tenant: string, id: string): { pk: string } {
  return { pk: `${tenantPrefix(tenant)}DSR#${id}` }
}
