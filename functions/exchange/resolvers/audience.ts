import type { Resolvers } from '../../../graphql/resolvers.generated.ts'
import { holdersOf } from '../reading/audience.ts'

/** Who can see a thing. */
export const audienceResolvers = {
  Holder: { agency: ({ agencyId, name }) => (agencyId === null ? null : { agencyId, name }) },
  Audience: { holders: (view, args, context) => holdersOf(view, args, context) },
} satisfies Resolvers
