import type { Resolvers } from '../../../graphql/resolvers.generated.ts'
import type { RoutingFix } from './problems.ts'

/** A fix with every list present, so that clients need no checks. */
function fixOf({ fix }: { readonly fix: RoutingFix | null }) {
  if (fix === null) return null
  const empty = {
    kind: null,
    direction: null,
    addCopies: [],
    removeCopies: [],
    addMainRecipients: [],
    removeMainRecipients: [],
    removeCoIssuers: [],
    removeCountersigners: [],
    supply: [],
    clear: [],
    approvalsFrom: [],
    consentsFrom: [],
  }
  return { ...empty, ...fix }
}

export const regulationResolvers = {
  RoutingViolation: { fix: fixOf },
  ElementViolation: { fix: fixOf },
} satisfies Resolvers
