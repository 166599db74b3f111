import type { Resolvers } from '../../../graphql/resolvers.generated.ts'
import { NO_SEAL_NOTICE } from '../../typesetting/index.ts'
import { render } from './reading.ts'

export const printingResolvers = {
  Query: {
    render: (_, { documentId, duplicate }, context) => render(context, documentId, duplicate ?? null),
  },
  Rendition: {
    notice: () => NO_SEAL_NOTICE,
    downloadUrl: ({ key, fileName }, _, { objects }) =>
      objects.presignDownload(key, fileName, 'application/pdf'),
  },
} satisfies Resolvers
