import type { Resolvers } from '../../graphql/resolvers.generated.ts'
import type { DocumentEventType } from '../../graphql/types.generated.ts'
import { doneBy } from '../access/named.ts'
import { countersignaturesOf, negotiationPage } from './countersigning/reading.ts'
import { declaredIn, downloadName } from './drafting/reading.ts'
import { findingsOf } from './lifecycle/reading/validation.ts'
import {
  actionsOn,
  addresseesFrom,
  type Beside,
  historyPage,
  loadDocument,
  outbox,
  reachAsked,
} from './reading.ts'

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
    body: async ({ whole }) => (await whole()).text.body,
    updatedAt: ({ updatedAt, dispatchedAt, createdAt }) => updatedAt ?? dispatchedAt ?? createdAt,
    actions: (view, _, context) => actionsOn(view, context),
    issuer: ({ issuerId, issuerName }) => ({ agencyId: issuerId, name: issuerName }),
    items: async ({ whole }) => (await whole()).text.items,
    skipReason: async ({ whole }) => (await whole()).text.skipReason,
    contact: async ({ whole }) => (await whole()).text.contact,
    returned: async ({ whole }) => (await whole()).returned,
    direction: async ({ whole }) => (await whole()).text.direction,
    important: async ({ whole }) => (await whole()).text.important,
    coIssuers: async ({ whole }) => (await whole()).text.coIssuers,
    attention: async ({ whole }) => (await whole()).text.attention,
    meeting: async ({ whole }) => (await whole()).text.meeting,
    revokes: async ({ whole }) => (await whole()).text.revokes,
    approvals: async ({ whole }) => (await whole()).text.approvals,
    position: async ({ whole }) => (await whole()).text.position,
    holder: async ({ whole }) => {
      const { holder } = await whole()
      return holder === null ? null : { memberId: holder }
    },
    countersignatures: (view, _, context) => countersignaturesOf(view, context),
    negotiation: negotiationPage,
    review: async ({ whole }) => {
      const document = await whole()
      return 'review' in document ? document.review : null
    },
    findings: async ({ whole }) => findingsOf(await whole()),
    signature: async ({ whole }) => {
      const document = await whole()
      return 'signature' in document ? document.signature : null
    },
    mainRecipients: async ({ whole }) => addresseesFrom((await whole()).text.main),
    copies: async ({ whole }) => (await whole()).text.copies,
    attachments: async ({ whole }) => (await whole()).text.attachments,
    contentDigest: async ({ whole }) => {
      const document = await whole()
      return document.state === 'DISPATCHED' ? document.dispatch.contentDigest : null
    },
    recipientCount: async ({ whole }) => {
      const document = await whole()
      return document.state === 'DISPATCHED' ? document.dispatch.recipientCount : null
    },
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
