import type { Resolvers } from '../../graphql/resolvers.generated.ts'
import { find } from './reading.ts'

export const findingResolvers = {
  Query: { find: (_, args, context) => find(context, args) },
  Found: { thing: ({ thing }) => thing() },
} satisfies Resolvers
