import type { Resolvers } from '../../../graphql/resolvers.generated.ts'
import type { Outcome } from '../../access/command.ts'
import { documentPayload } from '../../documents/index.ts'
import { abolishDocument, revokeDocument } from '../actions/effects.ts'
import { abolishLowerDocument, revokeLowerDocument } from '../actions/lower-ends.ts'
import type { LowerEnd } from '../model.ts'
import {
  endOfDelivery,
  endOfDocument,
  isEndStillInForce,
  loadLowerEnd,
  sourceEndedAt,
} from '../reading/effects.ts'
import { sourceEndedOf } from '../reading/recalls.ts'
import { distributionFields, distributionResolvers } from './distribution.ts'

/** 撤销、废止, and with them the other thing that is decided on a document after its dispatch. */
export const effectResolvers = {
  ...distributionResolvers,
  EffectEnd: { isStillInForce: (end, _, context) => isEndStillInForce(end, context) },
} satisfies Resolvers

function lowerPayload({ thing, problems, replayed }: Outcome<LowerEnd>) {
  return { lowerEnd: thing, problems, replayed }
}

/** What documents and deliveries say of it, and the mutations. */
export const effectFields = {
  Query: { lowerEnd: (_, { id }, context) => loadLowerEnd(context, id) },
  Document: {
    effectEnd: view => endOfDocument(view),
    sourceEnded: (view, _, context) => sourceEndedOf(view, context),
    ...distributionFields.Document,
  },
  Delivery: {
    effectEnd: view => endOfDelivery(view),
    sourceEnded: view => sourceEndedAt(view),
    ...distributionFields.Delivery,
  },
  Mutation: {
    ...distributionFields.Mutation,
    revokeDocument: async (_, { input }, context) =>
      documentPayload(
        context,
        await revokeDocument(context, { ...input, byDocumentId: input.byDocumentId ?? null }),
      ),
    revokeLowerDocument: async (_, { input }, context) =>
      lowerPayload(
        await revokeLowerDocument(context, { ...input, byDocumentId: input.byDocumentId ?? null }),
      ),
    abolishLowerDocument: async (_, { input }, context) =>
      lowerPayload(
        await abolishLowerDocument(context, { ...input, byDocumentId: input.byDocumentId ?? null }),
      ),
    abolishDocument: async (_, { input }, context) =>
      documentPayload(
        context,
        await abolishDocument(context, { ...input, byDocumentId: input.byDocumentId ?? null }),
      ),
  },
} satisfies Resolvers
