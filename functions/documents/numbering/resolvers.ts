import type { Resolvers } from '../../../graphql/resolvers.generated.ts'
import { doneBy } from '../../access/named.ts'
import { documentPayload, loadReferred } from '../reading.ts'
import { registerDocument, voidNumber } from './actions.ts'
import { documentByNumber, numberLedger, numberSeriesAudit } from './reading.ts'

export const numberingResolvers = {
  Query: {
    numberSeriesAudit: (_, args, context) => numberSeriesAudit(context, args),
    documentByNumber: (_, args, context) => documentByNumber(context, args),
    numberLedger: (_, args, context) => numberLedger(context, args),
  },
  NumberLedgerEntry: {
    ...doneBy,
    document: ({ documentId }, _, context) => loadReferred(context, documentId),
    again: ({ again }) => again ?? [],
  },
  NumberHolder: { ...doneBy, document: ({ documentId }, _, context) => loadReferred(context, documentId) },
  NumberVoiding: doneBy,
  NumberDouble: { document: ({ documentId }, _, context) => loadReferred(context, documentId) },
  Mutation: {
    registerDocument: async (_, { input }, context) =>
      documentPayload(context, await registerDocument(context, input)),
    voidNumber: async (_, { input }, context) => documentPayload(context, await voidNumber(context, input)),
  },
} satisfies Resolvers
