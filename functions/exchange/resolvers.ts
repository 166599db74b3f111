import type { Resolvers } from '../../graphql/resolvers.generated.ts'
import { onBehalfOf } from '../access/act.ts'
import type { RequestContext } from '../access/request.ts'
import { attachmentsFrom, documentPayload, recipientNames } from '../documents/index.ts'
import {
  acceptDelivery,
  dispatchDocument,
  markHandled,
  registerDelivery,
  returnDelivery,
  signForDelivery,
} from './actions.ts'
import {
  actionsOn,
  type ContentView,
  cascadeOf,
  contentOf,
  deliveryPayload,
  inbox,
  ladderOf,
  loadDelivery,
  receiptsOf,
  renderDelivery,
} from './reading/deliveries.ts'
import { evidence } from './reading/evidence.ts'

/** The document that a forwarding one contains, at any depth. */
async function forwarded({ inner }: ContentView, _: unknown, context: RequestContext) {
  return inner === null ? null : { ...(await contentOf(inner.contentDigest, context)), ...inner }
}

export const exchangeResolvers = {
  Query: {
    inbox: (_, args, context) => inbox(context, args),
    delivery: (_, { id }, context) => loadDelivery(context, id),
    renderDelivery: (_, { deliveryId }, context) => renderDelivery(context, deliveryId),
    evidence: (_, args, context) => evidence(context, args),
  },
  Document: {
    ladder: (view, args, context) => ladderOf(view, args, context),
    cascade: view => cascadeOf(view),
  },
  LadderRow: {
    recipientId: ({ recipient }) => recipient.agencyId,
    recipientName: ({ recipient }) => recipient.name,
    tier: ({ recipient }) => recipient.tier,
    role: ({ recipient }) => recipient.role,
  },
  Rung: { onBehalfOf },
  Delivery: {
    actions: ({ state }, _, context) => actionsOn(state, context),
    content: ({ alone, contentDigest }, _, context) => (alone ? contentOf(contentDigest, context) : null),
    receipts: (view, _, context) => receiptsOf(view, context),
  },
  ReceivedContent: {
    forwarded,
    mainRecipients: content => recipientNames(content),
    copies: ({ copies }) => copies.map(copy => copy.name),
    issuers: ({ issuers }) => issuers.map(issuer => issuer.name),
    attachments: content => attachmentsFrom(content),
    signatory: ({ signatories }) => signatories[0]?.name ?? null,
  },
  ForwardedContent: { forwarded, attachments: content => attachmentsFrom(content) },
  Mutation: {
    dispatchDocument: async (_, { input }, context) =>
      documentPayload(context, await dispatchDocument(context, input)),
    signForDelivery: async (_, { input }, context) => deliveryPayload(await signForDelivery(context, input)),
    registerDelivery: async (_, { input }, context) =>
      deliveryPayload(
        await registerDelivery(context, { ...input, incomingNumber: input.incomingNumber ?? null }),
      ),
    acceptDelivery: async (_, { input }, context) => deliveryPayload(await acceptDelivery(context, input)),
    returnDelivery: async (_, { input }, context) => deliveryPayload(await returnDelivery(context, input)),
    markHandled: async (_, { input }, context) =>
      deliveryPayload(await markHandled(context, { ...input, result: input.result ?? null })),
  },
} satisfies Resolvers
