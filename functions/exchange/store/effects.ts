import { tenantPrefix } from '../../platform/keys.ts'

/** Where the event lies by which a document was abolished or revoked, which is a chain of its own. */
export function effectPartition(tenant: string, id: string): { pk: string } {
  return { pk: `${tenantPrefix(tenant)}END#${id}` }
}
