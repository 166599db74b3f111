import type { Resolvers } from '../../graphql/resolvers.generated.ts'
import type { DocumentEventType } from '../../graphql/types.generated.ts'
import { doneBy } from '../access/named.ts'
import { countersignaturesOf, negotiationPage } from './countersigning/reading.ts'
import { attachedTextsOf, declaredIn, downloadName, replyDemandOf } from './drafting/reading.ts'
import { findingsOf } from './lifecycle/reading/validation.ts'
import { replacedByOf, versionsOf } from './lifecycle/reading/versions.ts'
import {
  actionsOn,
  addresseesFrom,
  type Beside,
  historyPage,
  loadDocument,
  ofWhole,
  outbox,
  reachAsked,
} from './reading.ts'
import { checklistFor } from './regulation/reading.ts'

/** The query of one document, together with what a later area keeps beside it. */
export const documentQuery = (beside: Beside) =>
  ({
    document: (_, { id }, context, info) => loadDocument(context, id, reachAsked(info, beside)),
  }) satisfies Resolvers['Query']

export const documentResolvers = {
  Query: {
    outbox: (_, args, context) => outbox(context, args),
  },
  Document: {
    body: ofWhole(({ text }) => text.body),
    updatedAt: ({ updatedAt, dispatchedAt, createdAt }) => updatedAt ?? dispatchedAt ?? createdAt,
    actions: (view, _, context) => actionsOn(view, context),
    issuer: ({ issuerId, issuerName }) => ({ agencyId: issuerId, name: issuerName }),
    items: ofWhole(({ text }) => text.items),
    skipReason: ofWhole(({ text }) => text.skipReason),
    contact: ofWhole(({ text }) => text.contact),
    returned: ofWhole(({ returned }) => returned),
    discarded: ofWhole(document => (document.state === 'DISCARDED' ? document.discard : null)),
    direction: ofWhole(({ text }) => text.direction),
    important: ofWhole(({ text }) => text.important),
    coIssuers: ofWhole(({ text }) => text.coIssuers),
    attention: ofWhole(({ text }) => text.attention),
    meeting: ofWhole(({ text }) => text.meeting),
    organCode: ofWhole(({ text }) => text.organCode ?? null),
    revokes: ofWhole(({ text }) => text.revokes),
    approvals: ofWhole(({ text }) => text.approvals),
    position: ofWhole(({ text }) => text.position),
    replyDemand: ofWhole(({ text }) => replyDemandOf(text)),
    holder: ofWhole(({ holder }) => (holder === null ? null : { memberId: holder })),
    countersignatures: (view, _, context) => countersignaturesOf(view, context),
    negotiation: negotiationPage,
    review: ofWhole(document => ('review' in document ? document.review : null)),
    findings: ofWhole(findingsOf),
    signature: ofWhole(document => ('signature' in document ? document.signature : null)),
    mainRecipients: ofWhole(({ text }) => addresseesFrom(text.main)),
    copies: ofWhole(({ text }) => text.copies),
    attachments: ofWhole(({ text }) => text.attachments),
    attachedTexts: ofWhole(({ text }) => attachedTextsOf(text)),
    telegramUrgency: ofWhole(({ text }) => text.telegramUrgency ?? null),
    printFormat: ofWhole(({ text }) => text.printFormat ?? null),
    printingOrgan: ofWhole(({ text }) => text.printingOrgan ?? null),
    notes: ofWhole(({ text }) => text.notes ?? []),
    reviewFlags: ofWhole(({ text }) => text.reviewFlags ?? []),
    reviewChecklist: ofWhole(({ text, issuer }) => checklistFor(text, issuer)),
    participants: ofWhole(({ text }) => text.participants ?? null),
    contentDigest: ofWhole(one => (one.state === 'DISPATCHED' ? one.dispatch.contentDigest : null)),
    recipientCount: ofWhole(one => (one.state === 'DISPATCHED' ? one.dispatch.recipientCount : null)),
    replaces: ofWhole(({ text }) => text.replaces ?? null),
    replacedBy: (view, _, context) => replacedByOf(view, context),
    versions: (view, _, context) => versionsOf(view, context),
    history: historyPage,
  },
  DocumentEvent: {
    ...doneBy,
    type: ({ type }) => type as DocumentEventType,
    application: ({ via }) => (via === undefined ? null : { applicationId: via }),
    declaredUnclassified: ({ data }) => declaredIn(data),
  },
  DocumentConnection: { totalCount: ({ totalCount }) => totalCount() },
  Attachment: {
    fileName: attachment => downloadName(attachment),
    scan: ({ scan }) => scan ?? 'UNSCANNED',
    declaredUnclassified: ({ declaredUnclassified }) => declaredUnclassified === true,
    downloadUrl: (attachment, _, { objects }) =>
      objects.presignDownload(attachment.key, downloadName(attachment), attachment.mediaType),
  },
} satisfies Resolvers
