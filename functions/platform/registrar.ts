import { mayReplace } from './keys.ts'
import { targetOf, type Write } from './writes.ts'

/**
 * A write as a registrar may make it. The key of an agency tells no region, so neither the key nor IAM bounds who writes
 * it: the agency must belong to the registrar's reach, the stored one by a condition of the same transaction, and the
 * new one by its tenant key. A bug that names another province's agency then changes nothing.
 * @returns null if nobody may make it: it would replace an item of the directory, or put an agency beyond the reach
 */
export function asRegistrar(reach: string, write: Write): Write | null {
  if ('check' in write) return write
  const { pk } = targetOf(write)
  const isConditional = 'put' in write && write.when !== 'any'
  if (!mayReplace(pk) && !isConditional) return null
  if (!('put' in write) || !pk.startsWith('D#AG#') || reach === '') return write
  if (!String(write.put.tenant ?? '').startsWith(reach)) return null
  if (typeof write.when === 'string') return write
  return { put: write.put, when: { ...write.when, tenantWithin: reach } }
}
