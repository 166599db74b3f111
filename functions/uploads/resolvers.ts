import type { Resolvers } from '../../graphql/resolvers.generated.ts'
import { beginUpload } from './actions.ts'
import { loadUpload } from './reading.ts'

export const resolvers = {
  Query: {
    upload: (_, { id }, context) => loadUpload(context, id),
  },
  Mutation: {
    beginUpload: async (_, { input }, context) => {
      const { thing, request, problems, replayed } = await beginUpload(context, input)
      const headers = Object.entries(request?.headers ?? {}).map(([name, value]) => ({ name, value }))
      return { upload: thing, url: request?.url ?? null, headers, problems, replayed }
    },
  },
} satisfies Resolvers
