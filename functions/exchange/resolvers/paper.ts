import type { Resolvers } from '../../../graphql/resolvers.generated.ts'
import { doneBy } from '../../access/named.ts'
import { documentPayload } from '../../documents/index.ts'
import { markOnPaper } from '../actions/paper.ts'
import { recordPaperDelivery } from '../actions/paper-records.ts'
import { deliveryPayload } from '../reading/deliveries.ts'
import { paperDistributionOf } from '../reading/paper-records.ts'

/** 纸质. */
export const paperResolvers = {
  PaperService: doneBy,
  PaperDelivery: doneBy,
} satisfies Resolvers

/** What documents say of it, and the mutations. */
export const paperFields = {
  Document: { paperDistribution: (view, _, context) => paperDistributionOf(view, context) },
  Mutation: {
    markOnPaper: async (_, { input }, context) => {
      const { delivery, document } = await markOnPaper(context, { ...input, note: input.note ?? null })
      return delivery === null
        ? { delivery: null, ...documentPayload(context, document) }
        : { document: null, ...deliveryPayload(context, delivery) }
    },
    recordPaperDelivery: async (_, { input }, context) => {
      const { corrects = 0, signedFor = null, note = null, reason = null } = input
      return documentPayload(
        context,
        await recordPaperDelivery(context, { ...input, corrects, signedFor, note, reason }),
      )
    },
  },
} satisfies Resolvers
