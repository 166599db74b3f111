import type { Resolvers } from '../../../graphql/resolvers.generated.ts'
import { doneBy } from '../../access/named.ts'
import type { RequestContext } from '../../access/request.ts'
import type { ReceivedDeliveries } from '../drafting/actions.ts'
import { documentPayload, loadReferred } from '../reading.ts'
import { createCorrection } from './actions/corrections.ts'
import { createDraft, editDraft, reviseSigned } from './actions/drafts.ts'
import {
  approveDraft,
  discardDraft,
  recheckDocument,
  returnDraft,
  sealDocument,
  signDocument,
  submitForReview,
  takeBack,
} from './actions/steps.ts'
import { signedDiff } from './reading/signed-diff.ts'
import { type OwnRegister, routingCheck, validate } from './reading/validation.ts'

/** A document of one's own that a line of versions names; null for who may not read documents. */
const replacing = {
  document: ({ documentId }: { readonly documentId: string }, _: unknown, context: RequestContext) =>
    loadReferred(context, documentId),
}

/**
 * Resolvers of the lifecycle. `deliveries` gives access to the received deliveries that a draft may refer to, `register` to the
 * numbers that it cites.
 */
export const lifecycleResolvers = (deliveries: ReceivedDeliveries, register: OwnRegister) =>
  ({
    Query: {
      validate: (_, { input }, context) => validate(context, input, deliveries, register),
      routingCheck: (_, { input }, context) => routingCheck(context, input, deliveries),
      signedDiff: (_, { documentId }, context) => signedDiff(context, documentId),
    },
    Signature: doneBy,
    Replaces: replacing,
    Replacement: replacing,
    DocumentVersion: replacing,
    JointSignature: {
      ...doneBy,
      agency: ({ agencyId, agencyName: name }) => ({ agencyId, name }),
    },
    Correction: doneBy,
    Review: { ...doneBy, confirmed: ({ confirmed }) => confirmed ?? [] },
    DraftReturn: doneBy,
    DraftDiscard: doneBy,
    Mutation: {
      createCorrection: async (_, { input }, context) =>
        documentPayload(context, await createCorrection(context, input)),
      createDraft: async (_, { input }, context) =>
        documentPayload(context, await createDraft(context, input, deliveries)),
      editDraft: async (_, { input }, context) =>
        documentPayload(context, await editDraft(context, input, deliveries)),
      discardDraft: async (_, { input }, context) =>
        documentPayload(context, await discardDraft(context, input)),
      submitForReview: async (_, { input }, context) =>
        documentPayload(context, await submitForReview(context, input)),
      approveDraft: async (_, { input }, context) =>
        documentPayload(context, await approveDraft(context, { ...input, opinion: input.opinion ?? null })),
      returnDraft: async (_, { input }, context) =>
        documentPayload(context, await returnDraft(context, { ...input, to: input.to ?? 'DRAFT' })),
      takeBack: async (_, { input }, context) => documentPayload(context, await takeBack(context, input)),
      signDocument: async (_, { input }, context) =>
        documentPayload(context, await signDocument(context, { ...input, opinion: input.opinion ?? null })),
      reviseSigned: async (_, { input }, context) =>
        documentPayload(context, await reviseSigned(context, input, deliveries)),
      recheckDocument: async (_, { input }, context) =>
        documentPayload(context, await recheckDocument(context, input)),
      sealDocument: async (_, { input }, context) =>
        documentPayload(context, await sealDocument(context, input)),
    },
  }) satisfies Resolvers
