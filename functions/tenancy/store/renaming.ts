import type { Advanced } from '../../access/steps.ts'
import type { Key } from '../../platform/keys.ts'
import type { Write } from '../../platform/table.ts'
import type { Agency, Claim } from '../model.ts'
import { agencyItem, agencyWrites } from '../store.ts'

/**
 * Writes a renaming, with claims on those of the wanted names and codes that nobody holds. Earlier claims stay: they keep
 * the agency's former names and codes from others.
 */
export function renamingWrites(
  administrator: string,
  renamed: Advanced<Agency>,
  unclaimed: readonly Key[],
): Write[] {
  const { id: agencyId, name, regionCode, tenant } = renamed.thing
  const claim: Claim = { agencyId, name, regionCode }
  return [
    ...agencyWrites(administrator, renamed, { tenant }),
    ...unclaimed.map((key): Write => ({ put: { ...key, ...claim }, when: 'absent' })),
  ]
}

/** Writes the record of an agency whose lines name another one anew; loses to whatever changed it meanwhile. */
export function lineNamesWrite(agency: Agency): Write {
  return { put: agencyItem(agency), when: { version: agency.version - 1 } }
}
