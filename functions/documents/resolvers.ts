import type { Resolvers } from '../../graphql/resolvers.generated.ts'
import { onBehalfOf } from '../access/act.ts'
import { countersignaturesOf, negotiationOf } from './countersigning/reading.ts'
import { findingsOf } from './lifecycle/reading/validation.ts'
import { actionsOn, addresseesFrom, historyOf, loadDocument, outbox } from './reading.ts'

export const documentResolvers = {
  Query: {
    document: (_, { id }, context) => loadDocument(context, id),
    outbox: (_, args, context) => outbox(context, args),
  },
  Document: {
    body: ({ full }) => full?.text.body ?? null,
    actions: (view, _, context) => actionsOn(view, context),
    items: ({ full }) => full?.text.items ?? null,
    skipReason: ({ full }) => full?.text.skipReason ?? null,
    contact: ({ full }) => full?.text.contact ?? null,
    returned: ({ full }) => full?.returned ?? null,
    direction: ({ full }) => full?.text.direction ?? null,
    important: ({ full }) => full?.text.important ?? null,
    coIssuers: ({ full }) => full?.text.coIssuers ?? null,
    attention: ({ full }) => full?.text.attention ?? null,
    meeting: ({ full }) => full?.text.meeting ?? null,
    revokes: ({ full }) => full?.text.revokes ?? null,
    approvals: ({ full }) => full?.text.approvals ?? null,
    position: ({ full }) => full?.text.position ?? null,
    holderId: ({ full }) => full?.holder ?? null,
    countersignatures: view => countersignaturesOf(view),
    negotiation: (view, _, context) => negotiationOf(view, one => historyOf(one, context)),
    review: ({ full }) => (full !== null && 'review' in full ? full.review : null),
    findings: ({ full }) => (full === null ? null : findingsOf(full)),
    signature: ({ full }) => (full !== null && 'signature' in full ? full.signature : null),
    mainRecipients: ({ full }) => (full === null ? null : addresseesFrom(full.text.main)),
    copies: ({ full }) => full?.text.copies ?? null,
    attachments: ({ full }) => full?.text.attachments ?? null,
    contentDigest: ({ full }) => (full?.state === 'DISPATCHED' ? full.dispatch.contentDigest : null),
    recipientCount: ({ full }) => (full?.state === 'DISPATCHED' ? full.dispatch.recipientCount : null),
    history: (view, _, context) => historyOf(view, context),
  },
  DocumentEvent: { onBehalfOf, applicationId: ({ via }) => via ?? null },
  Attachment: {
    downloadUrl: ({ key, name, mediaType }, _, { objects }) => objects.presignDownload(key, name, mediaType),
  },
} satisfies Resolvers
