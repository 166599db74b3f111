import type { Resolvers } from '../../../graphql/resolvers.generated.ts'
import type { NamedAgency } from '../../access/named.ts'
import type { RoutingFix } from './problems.ts'
import { suggestKind } from './reading.ts'

/** A fix with every list present, so that clients need no checks. */
function fixOf({ fix }: { readonly fix: RoutingFix | null }) {
  if (fix === null) return null
  const agencies = (ids: readonly string[] = []): NamedAgency[] => ids.map(agencyId => ({ agencyId }))
  return {
    kind: fix.kind ?? null,
    direction: fix.direction ?? null,
    addCopies: agencies(fix.addCopies),
    removeCopies: agencies(fix.removeCopies),
    addMainRecipients: agencies(fix.addMainRecipients),
    removeMainRecipients: agencies(fix.removeMainRecipients),
    removeCoIssuers: agencies(fix.removeCoIssuers),
    removeCountersigners: agencies(fix.removeCountersigners),
    supply: fix.supply ?? [],
    clear: fix.clear ?? [],
    approvalsFrom: agencies(fix.approvalsFrom),
    consentsFrom: agencies(fix.consentsFrom),
    replace: fix.replace ?? [],
  }
}

export const regulationResolvers = {
  Query: {
    suggestKind: (_, { purpose, recipients }, context) => suggestKind(context, { purpose, recipients }),
  },
  KindSuggestion: { reason: ({ reason }, _, { language }) => reason[language] },
  RoutingViolation: { fix: fixOf },
  ElementViolation: { fix: fixOf },
  OutsideRelations: { fix: fixOf },
  StyleFinding: { fix: fixOf },
} satisfies Resolvers
