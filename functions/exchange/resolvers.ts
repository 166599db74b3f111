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
} from './actions/deliveries.ts'
import { redeliverDocument, redeliverOverdue } from './actions/redelivery.ts'
import type { Recipient } from './model.ts'
import { holdersOf, whoCanSee } from './reading/audience.ts'
import {
  actionsOn,
  type ContentView,
  contentOf,
  deliveryPayload,
  inbox,
  loadDelivery,
  receiptsOf,
  renderDelivery,
} from './reading/deliveries.ts'
import { evidence } from './reading/evidence.ts'
import { cascadeOf, ladderOf, undeliveredTo } from './reading/ladder.ts'
import { overdue, senderOf } from './reading/overdue.ts'

const ofRecipient = {
  recipientId: ({ recipient }: { readonly recipient: Recipient }) => recipient.agencyId,
  recipientName: ({ recipient }: { readonly recipient: Recipient }) => recipient.name,
  role: ({ recipient }: { readonly recipient: Recipient }) => recipient.role,
}

/** The document that a forwarding one contains, at any depth. */
async function forwarded({ inner }: ContentView, _: unknown, context: RequestContext) {
  return inner === null ? null : { ...(await contentOf(inner.contentDigest, context)), ...inner }
}

export const exchangeResolvers = {
  Query: {
    inbox: (_, args, context) => inbox(context, args),
    delivery: (_, { id }, context) => loadDelivery(context, id),
    renderDelivery: (_, { deliveryId }, context) => renderDelivery(context, deliveryId),
    undelivered: (_, args, context) => overdue(context, args),
    evidence: (_, args, context) => evidence(context, args),
    whoCanSee: (_, { id }, context) => whoCanSee(context, id),
  },
  Document: {
    ladder: (view, args, context) => ladderOf(view, args, context),
    undelivered: (view, args, context) => undeliveredTo(view, args, context),
    cascade: view => cascadeOf(view),
  },
  Audience: { holders: (view, args, context) => holdersOf(view, args, context) },
  LadderRow: { ...ofRecipient, tier: ({ recipient }) => recipient.tier },
  Rung: { onBehalfOf, receipt: rung => rung.receipt() },
  UndeliveredRecipient: ofRecipient,
  OverduePortion: { senderId: senderOf },
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
    redeliverDocument: async (_, { input }, context) =>
      documentPayload(context, await redeliverDocument(context, input)),
    redeliverOverdue: async (_, { input }, context) => {
      const { thing, problems, replayed } = await redeliverOverdue(context, {
        ...input,
        onlyDocumentId: input.onlyDocumentId ?? null,
        from: input.from ?? null,
        to: input.to ?? null,
      })
      return { redelivery: thing, problems, replayed }
    },
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
