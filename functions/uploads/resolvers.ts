import type { Resolvers } from '../../graphql/resolvers.generated.ts'
import { beginUpload } from './actions.ts'
import { scanOf, textCheckOf } from './model.ts'
import { loadUpload, quarantinedUploads, quarantineOf } from './reading.ts'

export const resolvers = {
  Query: {
    upload: (_, { id }, context) => loadUpload(context, id),
    quarantinedUploads: (_, args, context) => quarantinedUploads(context, args),
  },
  Mutation: {
    beginUpload: async (_, { input }, context) => {
      const { thing, request, problems, replayed } = await beginUpload(context, input)
      const headers = Object.entries(request?.headers ?? {}).map(([name, value]) => ({ name, value }))
      return { upload: thing, url: request?.url ?? null, headers, problems, replayed }
    },
  },
  Upload: {
    fileName: upload => upload.fileName ?? null,
    place: upload => upload.place ?? null,
    textCheck: upload => textCheckOf(upload),
    scan: upload => scanOf(upload),
    quarantine: (upload, _, context) => quarantineOf(upload, context),
  },
} satisfies Resolvers
