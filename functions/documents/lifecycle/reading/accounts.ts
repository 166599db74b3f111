import type { Context } from '../../../access/command.ts'
import { claimOf, nameKey } from '../../../tenancy/index.ts'
import { partsOf } from '../../model/index.ts'
import { type AgencyNotReady, agencyNotReady } from '../../regulation/problems.ts'
import type { Sending } from '../../regulation/rules/readiness.ts'

/**
 * A warning of organs that a document serves on paper for want of an account, and that have one under this name in the issuer's
 * province, or of a town in the county that the issuer lies in: names of towns are unique in their county alone, and which that is
 * nobody gives. It is one read, and none for a document without such organs.
 */
export async function accountFindings(
  { table }: Pick<Context, 'table'>,
  { issuer, text }: Sending,
): Promise<AgencyNotReady[]> {
  const county = issuer.regionCode.slice(0, 6)
  // A scope of more than six digits is that of a town, which counts in its county.
  const scopes = county.endsWith('00') ? [county] : [county, `${county}000`]
  const keys = partsOf(text.main).onPaper.flatMap(name => scopes.map(scope => nameKey(scope, name)))
  if (keys.length === 0) return []
  const claims = (await table.getMany(keys, { eventual: true })).flatMap(item => claimOf(item) ?? [])
  const known = claims.map(({ agencyId: id, name }) => ({ id, name }))
  return known.length === 0 ? [] : [agencyNotReady('HAS_ACCOUNT', 'mainRecipients', known, 'WARNING')]
}
