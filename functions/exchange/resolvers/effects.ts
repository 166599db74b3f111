import type { Resolvers } from '../../../graphql/resolvers.generated.ts'
import { documentPayload } from '../../documents/index.ts'
import { abolishDocument, revokeDocument } from '../actions/effects.ts'
import { endOfDelivery, endOfDocument, isEndStillInForce, sourceEndedAt } from '../reading/effects.ts'
import { sourceEndedOf } from '../reading/recalls.ts'

/** 撤销、废止. */
export const effectResolvers = {
  EffectEnd: { isStillInForce: (end, _, context) => isEndStillInForce(end, context) },
} satisfies Resolvers

/** What documents and deliveries say of it, and the mutations. */
export const effectFields = {
  Document: {
    effectEnd: view => endOfDocument(view),
    sourceEnded: (view, _, context) => sourceEndedOf(view, context),
  },
  Delivery: {
    effectEnd: view => endOfDelivery(view),
    sourceEnded: view => sourceEndedAt(view),
  },
  Mutation: {
    revokeDocument: async (_, { input }, context) =>
      documentPayload(
        context,
        await revokeDocument(context, { ...input, byDocumentId: input.byDocumentId ?? null }),
      ),
    abolishDocument: async (_, { input }, context) =>
      documentPayload(
        context,
        await abolishDocument(context, { ...input, byDocumentId: input.byDocumentId ?? null }),
      ),
  },
} satisfies Resolvers
