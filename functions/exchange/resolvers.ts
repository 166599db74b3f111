import type {
  DocumentLadderArgs,
  MutationAcceptDeliveryArgs,
  MutationDispatchDocumentArgs,
  MutationMarkHandledArgs,
  MutationRegisterDeliveryArgs,
  MutationReturnDeliveryArgs,
  MutationSignForDeliveryArgs,
  QueryDeliveryArgs,
  QueryEvidenceArgs,
  QueryInboxArgs,
  QueryRenderDeliveryArgs,
} from '../../graphql/types.generated.ts'
import { onBehalfOf } from '../access/act.ts'
import type { RequestContext } from '../access/request.ts'
import { type DocumentView, documentPayload } from '../documents/reading.ts'
import { attachmentsFrom, namesOf } from '../documents/translate.ts'
import {
  acceptDelivery,
  dispatchDocument,
  markHandled,
  registerDelivery,
  returnDelivery,
  signForDelivery,
} from './actions.ts'
import { evidence } from './evidence.ts'
import type { LadderRow } from './model.ts'
import {
  actionsOn,
  type ContentView,
  cascadeOf,
  contentOf,
  type DeliveryView,
  deliveryPayload,
  inbox,
  ladderOf,
  loadDelivery,
  receiptsOf,
  renderDelivery,
} from './reading.ts'

/** The document inside of a forwarding one, however deep. */
async function forwarded({ inner }: ContentView, _: unknown, context: RequestContext) {
  return inner === null ? null : { ...(await contentOf(inner.contentDigest, context)), ...inner }
}

export const exchangeResolvers = {
  Query: {
    inbox: (_: unknown, args: QueryInboxArgs, context: RequestContext) => inbox(context, args),
    delivery: (_: unknown, { id }: QueryDeliveryArgs, context: RequestContext) => loadDelivery(context, id),
    renderDelivery: (_: unknown, { deliveryId }: QueryRenderDeliveryArgs, context: RequestContext) =>
      renderDelivery(context, deliveryId),
    evidence: (_: unknown, args: QueryEvidenceArgs, context: RequestContext) => evidence(context, args),
  },
  Document: {
    ladder: (view: DocumentView, args: DocumentLadderArgs, context: RequestContext) =>
      ladderOf(view, args, context),
    cascade: (view: DocumentView) => cascadeOf(view),
  },
  LadderRow: {
    recipientId: ({ recipient }: LadderRow) => recipient.agencyId,
    recipientName: ({ recipient }: LadderRow) => recipient.name,
    tier: ({ recipient }: LadderRow) => recipient.tier,
    role: ({ recipient }: LadderRow) => recipient.role,
  },
  Rung: { onBehalfOf },
  Delivery: {
    actions: ({ state }: DeliveryView, _: unknown, context: RequestContext) => actionsOn(state, context),
    content: ({ alone, contentDigest }: DeliveryView, _: unknown, context: RequestContext) =>
      alone ? contentOf(contentDigest, context) : null,
    receipts: (view: DeliveryView, _: unknown, context: RequestContext) => receiptsOf(view, context),
  },
  ReceivedContent: {
    forwarded,
    mainRecipients: (content: ContentView) => namesOf(content),
    copies: ({ copies }: ContentView) => copies.map(copy => copy.name),
    issuers: ({ issuers }: ContentView) => issuers.map(issuer => issuer.name),
    attachments: (content: ContentView) => attachmentsFrom(content),
    signatory: ({ signatories }: ContentView) => signatories[0]?.name ?? null,
  },
  ForwardedContent: { forwarded, attachments: (content: ContentView) => attachmentsFrom(content) },
  Mutation: {
    dispatchDocument: async (_: unknown, { input }: MutationDispatchDocumentArgs, context: RequestContext) =>
      documentPayload(context, await dispatchDocument(context, input)),
    signForDelivery: async (_: unknown, { input }: MutationSignForDeliveryArgs, context: RequestContext) =>
      deliveryPayload(await signForDelivery(context, input)),
    registerDelivery: async (_: unknown, { input }: MutationRegisterDeliveryArgs, context: RequestContext) =>
      deliveryPayload(
        await registerDelivery(context, { ...input, incomingNumber: input.incomingNumber ?? null }),
      ),
    acceptDelivery: async (_: unknown, { input }: MutationAcceptDeliveryArgs, context: RequestContext) =>
      deliveryPayload(await acceptDelivery(context, input)),
    returnDelivery: async (_: unknown, { input }: MutationReturnDeliveryArgs, context: RequestContext) =>
      deliveryPayload(await returnDelivery(context, input)),
    markHandled: async (_: unknown, { input }: MutationMarkHandledArgs, context: RequestContext) =>
      deliveryPayload(await markHandled(context, { ...input, result: input.result ?? null })),
  },
}
