import type { Resolvers } from '../../graphql/resolvers.generated.ts'
import { argumentsAsked } from '../access/asked.ts'
import { bulkPayload } from '../access/bulk.ts'
import { doneBy } from '../access/named.ts'
import { documentPayload, loadReferred as loadDocumentReferred } from '../documents/index.ts'
import { instantOf } from '../kernel/ids.ts'
import { addRecipients } from './actions/additions.ts'
import { acceptDeliveries, registerDeliveries, signForDeliveries } from './actions/bulk.ts'
import { moveReplyDeadline } from './actions/deadline-moves.ts'
import {
  acceptDelivery,
  dispatchDocument,
  markHandled,
  returnDelivery,
  signForDelivery,
} from './actions/deliveries.ts'
import { openIncomingSeries, registerDelivery } from './actions/incoming.ts'
import { objectToRoute, passOnDelivery } from './actions/passings.ts'
import { agreeToRecall, recallDocument, refuseRecall } from './actions/recalls.ts'
import { recountAgencies } from './actions/recount.ts'
import { redeliverDocument, redeliverOverdue } from './actions/redelivery.ts'
import { askForResend, refuseResend } from './actions/resend-requests.ts'
import { resendDocument } from './actions/resending.ts'
import { askForLostDelivery } from './actions/restoring.ts'
import { askForProgress, reportProgress } from './actions/supervision.ts'
import { undoDeliveryStep } from './actions/undoing.ts'
import { type Recipient, returnedBy, undeliveredIn } from './model.ts'
import { addedOf, additionOfRow, additionsOf, passedOnOf, passingsOf } from './reading/additions.ts'
import { whoCanSee } from './reading/audience.ts'
import { inboxCounts, outboxCounts, requestCounts } from './reading/counts.ts'
import {
  actionsOn,
  deliveryPayload,
  inbox,
  loadDelivery,
  loadReferred,
  receivedContent,
  renderDelivery,
  repliedOnPaper,
  resultOf,
  rungsOf,
} from './reading/deliveries.ts'
import { evidence } from './reading/evidence.ts'
import {
  incomingSeries,
  incomingSeriesAudit,
  loadIncomingSeries,
  nextIncomingNumber,
} from './reading/incoming.ts'
import { cascadeOf, ladderOf, ladderRowId, undeliveredTo } from './reading/ladder.ts'
import { deadlineMovesOf, movedDeadlines, owingOf } from './reading/moved-deadlines.ts'
import { overdue, senderOf } from './reading/overdue.ts'
import { progressOf } from './reading/progress.ts'
import {
  recallInRow,
  recallsOf,
  sourceRecalledOf,
  sourceReplacedAt,
  sourceReplacedOf,
} from './reading/recalls.ts'
import { historyOf, referring } from './reading/replacements.ts'
import {
  deadlineOfDelivery,
  deadlineOfDocument,
  isDeliveryLate,
  isRowLate,
  isRowRepliedLate,
  lateRecipients,
  owedInbox,
  remindersOf,
} from './reading/replies.ts'
import { resendAskedInRow, resendAskedOf, resendRequestsOf } from './reading/resend-requests.ts'
import { progressAskedInbox } from './reading/supervision.ts'
import { audienceResolvers } from './resolvers/audience.ts'
import { contentResolvers } from './resolvers/content.ts'
import { effectFields, effectResolvers } from './resolvers/effects.ts'
import { incomingResolvers } from './resolvers/incoming.ts'
import { paperFields, paperResolvers } from './resolvers/paper.ts'
import { supervisedFields, supervisionResolvers } from './resolvers/supervision.ts'

const ofRecipient = { role: ({ recipient }: { readonly recipient: Recipient }) => recipient.role }

export const exchangeResolvers = {
  Query: {
    ...effectFields.Query,
    inbox(_, args, context) {
      if (args.progressAsked === true) return progressAskedInbox(context, args)
      return args.late == null ? inbox(context, args) : owedInbox(context, args.late, args)
    },
    delivery: (_, { id }, context) => loadDelivery(context, id),
    renderDelivery: (_, { deliveryId, duplicate }, context) =>
      renderDelivery(context, deliveryId, duplicate ?? null),
    undelivered: (_, args, context) => overdue(context, args),
    movedDeadlines: (_, args, context) => movedDeadlines(context, args),
    evidence: (_, args, context) => evidence(context, args),
    whoCanSee: (_, { id }, context, info) => whoCanSee(context, id, argumentsAsked(info, 'holders')),
    incomingSeries: (_, args, context) => incomingSeries(context, args),
    nextIncomingNumber: (_, { seriesId }, context) => nextIncomingNumber(context, seriesId),
    incomingSeriesAudit: (_, args, context) => incomingSeriesAudit(context, args),
    counts: (_, __, { caller }) => (caller.agency === null ? null : {}),
  },
  Counts: {
    inbox: (_, __, context) => inboxCounts(context),
    outbox: (_, __, context) => outboxCounts(context),
    countersignRequests: (_, __, context) => requestCounts(context),
  },
  DocumentProgress: { undelivered: undeliveredIn, returnedBy },
  DeliveryConnection: { totalCount: ({ totalCount }) => totalCount() },
  Document: {
    ladder: (view, args, context) => ladderOf(view, args, context),
    undelivered: (view, args, context) => undeliveredTo(view, args, context),
    cascade: view => cascadeOf(view),
    replyTo: ({ replyToDeliveryId }, _, context) => loadReferred(context, replyToDeliveryId),
    forwards: ({ forwardsDeliveryId }, _, context) => loadReferred(context, forwardsDeliveryId),
    progress: (view, _, context) => progressOf(view, context),
    additions: (view, _, context) => additionsOf(view, context),
    recalls: (view, _, context) => recallsOf(view, context),
    sourceRecalled: (view, _, context) => sourceRecalledOf(view, context),
    sourceReplaced: (view, _, context) => sourceReplacedOf(view, context),
    resendRequests: (view, _, context) => resendRequestsOf(view, context),
    ...supervisedFields.Document,
    ...effectFields.Document,
    ...paperFields.Document,
    deadline: (view, _, context) => deadlineOfDocument(view, context),
    deadlineMoves: view => deadlineMovesOf(view),
    lateRecipients: (view, _, context) => lateRecipients(view, context),
  },
  DocumentAddition: {
    ...doneBy,
    passedOnBy: ({ passedBy }) => passedBy ?? null,
    alreadyRecipient: ({ already }) => already ?? null,
  },
  DeliveryAddition: { passedOnBy: ({ passedOnBy }) => passedOnBy ?? null },
  Passing: { ...doneBy, outcome: ({ outcome }) => outcome ?? null },
  DocumentRecall: {
    ...doneBy,
    recipients: ({ concerns }) => concerns,
    objectsToRoute: ({ objectsTo }) => objectsTo !== undefined,
  },
  LadderRow: {
    ...ofRecipient,
    id: ladderRowId,
    reply: ({ rungs }, _, context) =>
      loadReferred(context, rungs.find(rung => rung.kind === 'REPLIED')?.replyDeliveryId ?? null),
    added: (row, _, context) => additionOfRow(row, context),
    passedOn: (row, _, context) => passedOnOf(row, context),
    recall: (row, _, context) => recallInRow(row, context),
    resendAsked: row => resendAskedInRow(row),
    ...supervisedFields.LadderRow,
    late: (row, _, context) => isRowLate(row, context),
    repliedLate: isRowRepliedLate,
  },
  Rung: {
    ...doneBy,
    receipt: rung => rung.receipt(),
    undoes: ({ undoes }) => undoes?.kind ?? null,
    onPaper: ({ onPaper }) => onPaper ?? null,
    resendCode: ({ resendCode }) => resendCode ?? null,
    dueAt: ({ dueAt }) => dueAt ?? null,
    answerBy: ({ answerBy }) => answerBy ?? null,
    note: ({ note }) => note ?? null,
  },
  UndeliveredRecipient: ofRecipient,
  DeadlineMove: { ...doneBy, keptDueAt: ({ from }) => from, dueAt: ({ to }) => to },
  DeliveryDeadlineMove: { keptDueAt: ({ from }) => from, dueAt: ({ to }) => to },
  MovedDeadline: { recipientsOwing: (moved, _, context) => owingOf(moved, context) },
  OverduePortion: { sender: senderOf },
  Delivery: {
    dispatchedAt: ({ id }) => instantOf(id),
    updatedAt: ({ updatedAt, deliveredAt }) => updatedAt ?? deliveredAt,
    deadlineMoves: async ({ dueAt, whole }) =>
      dueAt === undefined ? [] : ((await whole()).deadlineMoves ?? []),
    actions: (view, _, context) => actionsOn(view, context),
    issuer: ({ issuerId: agencyId, issuerName: name, issuerTier: tier, issuerRegionCode: regionCode }) => ({
      agencyId,
      name,
      tier,
      regionCode,
    }),
    telegramUrgency: ({ telegramUrgency }) => telegramUrgency ?? null,
    returnCode: ({ returnReason, returnCode }) => (returnReason === null ? null : (returnCode ?? 'OTHER')),
    result: view => resultOf(view),
    onPaper: view => repliedOnPaper(view),
    inReplyTo: ({ inReplyToDocumentId }, _, context) => loadDocumentReferred(context, inReplyToDocumentId),
    content: (view, _, context) => receivedContent(view, context),
    added: view => addedOf(view),
    passings: view => passingsOf(view),
    resendAsked: view => resendAskedOf(view),
    restored: async ({ whole }) => (await whole()).restored ?? null,
    ...supervisedFields.Delivery,
    ...effectFields.Delivery,
    recall: ({ recall }) => recall ?? null,
    sourceRecalled: ({ sourceRecalled }) => sourceRecalled ?? null,
    sourceReplaced: view => sourceReplacedAt(view),
    replacedBy: ({ replacedBy }) => replacedBy ?? null,
    replaces: ({ replaces }) => replaces ?? null,
    history: (view, _, context) => historyOf(view, context),
    rungs: (view, _, context) => rungsOf(view, context),
    deadline: (view, _, context) => deadlineOfDelivery(view, context),
    late: (view, _, context) => isDeliveryLate(view, context),
    repliedLate: ({ repliedLate }) => repliedLate === true,
    reminders: remindersOf,
  },
  DeliveryReplacement: referring,
  ReplacedDelivery: referring,
  ...audienceResolvers,
  ...contentResolvers,
  ...effectResolvers,
  ...incomingResolvers,
  ...paperResolvers,
  ...supervisionResolvers,
  Mutation: {
    ...effectFields.Mutation,
    ...paperFields.Mutation,
    dispatchDocument: async (_, { input }, context) =>
      documentPayload(context, await dispatchDocument(context, input)),
    redeliverDocument: async (_, { input }, context) =>
      documentPayload(context, await redeliverDocument(context, input)),
    addRecipients: async (_, { input }, context) =>
      documentPayload(
        context,
        await addRecipients(context, { ...input, copyRecipientIds: input.copyRecipientIds ?? [] }),
      ),
    resendDocument: async (_, { input }, context) =>
      documentPayload(context, await resendDocument(context, input)),
    moveReplyDeadline: async (_, { input }, context) =>
      documentPayload(context, await moveReplyDeadline(context, input)),
    passOnDelivery: async (_, { input }, context) =>
      deliveryPayload(context, await passOnDelivery(context, input)),
    objectToRoute: async (_, { input }, context) =>
      documentPayload(context, await objectToRoute(context, input)),
    recallDocument: async (_, { input }, context) =>
      documentPayload(
        context,
        await recallDocument(context, { ...input, recipientIds: input.recipientIds ?? null }),
      ),
    askForResend: async (_, { input }, context) =>
      deliveryPayload(context, await askForResend(context, input)),
    refuseResend: async (_, { input }, context) =>
      documentPayload(context, await refuseResend(context, input)),
    askForLostDelivery: async (_, { input }, context) => {
      const { thing, problems, replayed } = await askForLostDelivery(context, input)
      return { request: thing, problems, replayed }
    },
    askForProgress: async (_, { input }, context) =>
      documentPayload(context, await askForProgress(context, input)),
    reportProgress: async (_, { input }, context) =>
      deliveryPayload(context, await reportProgress(context, input)),
    agreeToRecall: async (_, { input }, context) =>
      deliveryPayload(context, await agreeToRecall(context, input)),
    refuseRecall: async (_, { input }, context) =>
      deliveryPayload(context, await refuseRecall(context, input)),
    redeliverOverdue: async (_, { input }, context) => {
      const { thing, problems, replayed } = await redeliverOverdue(context, {
        ...input,
        onlyDocumentId: input.onlyDocumentId ?? null,
        from: input.from ?? null,
        to: input.to ?? null,
      })
      return { redelivery: thing, problems, replayed }
    },
    signForDelivery: async (_, { input }, context) =>
      deliveryPayload(context, await signForDelivery(context, input)),
    recountAgencies: async (_, { input }, context) => {
      const { thing, problems, replayed } = await recountAgencies(context, input)
      return { recount: thing, problems, replayed }
    },
    registerDelivery: async (_, { input }, context) =>
      deliveryPayload(context, await registerDelivery(context, input)),
    openIncomingSeries: async (_, { input }, context) => {
      const { thing, problems, replayed } = await openIncomingSeries(context, {
        ...input,
        first: input.first ?? 1,
      })
      return {
        series: thing === null ? null : await loadIncomingSeries(context, thing.id),
        problems,
        replayed,
      }
    },
    acceptDelivery: async (_, { input }, context) =>
      deliveryPayload(context, await acceptDelivery(context, input)),
    returnDelivery: async (_, { input }, context) =>
      deliveryPayload(context, await returnDelivery(context, input)),
    signForDeliveries: async (_, { input }, context) =>
      bulkPayload(await signForDeliveries(context, input), one => deliveryPayload(context, one)),
    registerDeliveries: async (_, { input }, context) =>
      bulkPayload(await registerDeliveries(context, input), one => deliveryPayload(context, one)),
    acceptDeliveries: async (_, { input }, context) =>
      bulkPayload(await acceptDeliveries(context, input), one => deliveryPayload(context, one)),
    undoDeliveryStep: async (_, { input }, context) =>
      deliveryPayload(context, await undoDeliveryStep(context, { ...input, step: input.step ?? null })),
    markHandled: async (_, { input }, context) =>
      deliveryPayload(context, await markHandled(context, { ...input, result: input.result ?? null })),
  },
} satisfies Resolvers
