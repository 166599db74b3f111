import type { Resolvers } from '../../../graphql/resolvers.generated.ts'
import { onBehalfOf } from '../../access/act.ts'
import { documentPayload } from '../reading.ts'
import { registerDocument, voidNumber } from './actions.ts'
import { numberLedger, numberSeriesAudit } from './reading.ts'

export const numberingResolvers = {
  Query: {
    numberSeriesAudit: (_, args, context) => numberSeriesAudit(context, args),
    numberLedger: (_, args, context) => numberLedger(context, args),
  },
  NumberLedgerEntry: { onBehalfOf },
  NumberVoiding: { onBehalfOf },
  Mutation: {
    registerDocument: async (_, { input }, context) =>
      documentPayload(context, await registerDocument(context, input)),
    voidNumber: async (_, { input }, context) => documentPayload(context, await voidNumber(context, input)),
  },
} satisfies Resolvers
