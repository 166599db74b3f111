import { Facts } from '../../access/facts.ts'
import { demand, type RequestContext } from '../../access/request.ts'
import { agencyIn, agencyKey } from '../../tenancy/index.ts'
import { addressedBy, isInRegion, issuerOf, LIMITS, waysTo } from '../model/index.ts'
import { permissions } from '../permissions.ts'
import type { Purpose } from './model.ts'
import { type KindSuggestion, suggestedKinds } from './rules/suggesting.ts'

/** Kinds for a purpose and recipients, by one read of the directory; null if one of them does not exist or they are too many. */
export async function suggestKind(
  context: RequestContext,
  { purpose, recipients }: { readonly purpose: Purpose; readonly recipients: readonly string[] },
): Promise<{ readonly kinds: readonly KindSuggestion[] } | null> {
  demand(context, permissions.readDocuments)
  const { table, caller } = context
  if (caller.agency === null || recipients.length > LIMITS.recipients) return null
  const keys = [caller.agency.id, ...recipients].map(agencyKey)
  const facts = new Facts(await table.getMany(keys, { eventual: true }))
  const own = agencyIn(facts, caller.agency.id)
  const named = recipients.map(id => agencyIn(facts, id)).filter(agency => agency !== null)
  if (own === null || named.length < recipients.length) return null
  const issuer = issuerOf(own)
  const to = named.map(agency => {
    const addressed = addressedBy(issuer, agency)
    return { ways: waysTo(issuer, [], addressed), isLocal: isInRegion(issuer, addressed) }
  })
  return { kinds: suggestedKinds(purpose, to, issuer) }
}
