import type { Resolvers } from '../../../graphql/resolvers.generated.ts'
import { doneBy } from '../../access/named.ts'
import { holdersOf } from '../reading/audience.ts'

/** Who can see a thing, and who served it on paper. */
export const audienceResolvers = {
  Holder: { agency: ({ agencyId, name }) => (agencyId === null ? null : { agencyId, name }) },
  PaperService: doneBy,
  Audience: { holders: (view, args, context) => holdersOf(view, args, context) },
} satisfies Resolvers
