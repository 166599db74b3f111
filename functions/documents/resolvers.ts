import type {
  MutationApproveDraftArgs,
  MutationBeginUploadArgs,
  MutationCreateDraftArgs,
  MutationEditDraftArgs,
  MutationRecheckDocumentArgs,
  MutationRegisterDocumentArgs,
  MutationReturnDraftArgs,
  MutationSealDocumentArgs,
  MutationSignDocumentArgs,
  MutationSubmitForReviewArgs,
  MutationVoidNumberArgs,
  QueryDocumentArgs,
  QueryNumberLedgerArgs,
  QueryNumberSeriesAuditArgs,
  QueryOutboxArgs,
  QueryRenderArgs,
  QueryRoutingCheckArgs,
  QueryUploadArgs,
  QueryValidateArgs,
} from '../../graphql/types.generated.ts'
import { onBehalfOf } from '../access/act.ts'
import type { RequestContext } from '../access/request.ts'
import {
  approveDraft,
  recheckDocument,
  returnDraft,
  sealDocument,
  signDocument,
  submitForReview,
} from './actions.ts'
import { routingCheck, validate } from './checking.ts'
import { createDraft, editDraft } from './drafting.ts'
import type { Attachment } from './model.ts'
import { countersignatureOf, negotiationOf } from './negotiation.ts'
import { registerDocument, voidNumber } from './numbering.ts'
import {
  actionsOn,
  type DocumentView,
  documentPayload,
  findingsOf,
  historyOf,
  loadDocument,
  loadUpload,
  outbox,
} from './reading.ts'
import { NOTICE, type Rendition, render } from './rendering.ts'
import { numberLedger, numberSeriesAudit } from './series.ts'
import { addresseesFrom, changesFrom, checkFrom, draftFrom } from './translate.ts'
import { beginUpload } from './uploads.ts'

export const documentResolvers = {
  Query: {
    document: (_: unknown, { id }: QueryDocumentArgs, context: RequestContext) => loadDocument(context, id),
    upload: (_: unknown, { id }: QueryUploadArgs, context: RequestContext) => loadUpload(context, id),
    outbox: (_: unknown, args: QueryOutboxArgs, context: RequestContext) => outbox(context, args),
    numberSeriesAudit: (_: unknown, args: QueryNumberSeriesAuditArgs, context: RequestContext) =>
      numberSeriesAudit(context, args),
    numberLedger: (_: unknown, args: QueryNumberLedgerArgs, context: RequestContext) =>
      numberLedger(context, args),
    render: (_: unknown, { documentId }: QueryRenderArgs, context: RequestContext) =>
      render(context, documentId),
    validate: (_: unknown, args: QueryValidateArgs, context: RequestContext) =>
      validate(context, checkFrom(args)),
    routingCheck: (_: unknown, args: QueryRoutingCheckArgs, context: RequestContext) =>
      routingCheck(context, checkFrom(args)),
  },
  Document: {
    body: ({ full }: DocumentView) => full?.text.body ?? null,
    actions: (view: DocumentView, _: unknown, context: RequestContext) => actionsOn(view, context),
    matters: ({ full }: DocumentView) => full?.text.matters ?? null,
    skipReason: ({ full }: DocumentView) => full?.text.skipReason ?? null,
    contact: ({ full }: DocumentView) => full?.text.contact ?? null,
    returned: ({ full }: DocumentView) => full?.returned ?? null,
    direction: ({ full }: DocumentView) => full?.text.direction ?? null,
    important: ({ full }: DocumentView) => full?.text.important ?? null,
    coIssuers: ({ full }: DocumentView) => full?.text.coIssuers ?? null,
    attention: ({ full }: DocumentView) => full?.text.attention ?? null,
    meeting: ({ full }: DocumentView) => full?.text.meeting ?? null,
    revokes: ({ full }: DocumentView) => full?.text.revokes ?? null,
    approvals: ({ full }: DocumentView) => full?.text.approvals ?? null,
    leaning: ({ full }: DocumentView) => full?.text.leaning ?? null,
    holderId: ({ full }: DocumentView) => full?.holder ?? null,
    countersignatures: ({ full }: DocumentView) =>
      full?.slots.map(slot => countersignatureOf(slot, full)) ?? null,
    negotiation: (view: DocumentView, _: unknown, context: RequestContext) =>
      negotiationOf(view, one => historyOf(one, context)),
    review: ({ full }: DocumentView) => (full !== null && 'review' in full ? full.review : null),
    findings: ({ full }: DocumentView) => (full === null ? null : findingsOf(full)),
    signature: ({ full }: DocumentView) => (full !== null && 'signature' in full ? full.signature : null),
    mainRecipients: ({ full }: DocumentView) => (full === null ? null : addresseesFrom(full.text.main)),
    copies: ({ full }: DocumentView) => full?.text.copies ?? null,
    attachments: ({ full }: DocumentView) => full?.text.attachments ?? null,
    contentDigest: ({ full }: DocumentView) =>
      full?.state === 'DISPATCHED' ? full.dispatch.contentDigest : null,
    recipientCount: ({ full }: DocumentView) =>
      full?.state === 'DISPATCHED' ? full.dispatch.recipientCount : null,
    history: (view: DocumentView, _: unknown, context: RequestContext) => historyOf(view, context),
  },
  Signature: { onBehalfOf },
  Review: { onBehalfOf },
  DraftReturn: { onBehalfOf },
  DocumentEvent: { onBehalfOf },
  NumberLedgerEntry: { onBehalfOf },
  NumberVoiding: { onBehalfOf },
  Rendition: {
    notice: () => NOTICE,
    downloadUrl: ({ key, fileName }: Rendition, _: unknown, { objects }: RequestContext) =>
      objects.presignDownload(key, fileName, 'application/pdf'),
  },
  Attachment: {
    downloadUrl: ({ key, name, mediaType }: Attachment, _: unknown, { objects }: RequestContext) =>
      objects.presignDownload(key, name, mediaType),
  },
  Mutation: {
    beginUpload: async (_: unknown, { input }: MutationBeginUploadArgs, context: RequestContext) => {
      const { thing, request, problems, replayed } = await beginUpload(context, input)
      const headers = Object.entries(request?.headers ?? {}).map(([name, value]) => ({ name, value }))
      return { upload: thing, url: request?.url ?? null, headers, problems, replayed }
    },
    createDraft: async (_: unknown, { input }: MutationCreateDraftArgs, context: RequestContext) =>
      documentPayload(
        context,
        await createDraft(context, { idempotencyKey: input.idempotencyKey, ...draftFrom(input) }),
      ),
    editDraft: async (_: unknown, { input }: MutationEditDraftArgs, context: RequestContext) => {
      const { idempotencyKey, documentId, expectedVersion } = input
      const changes = changesFrom(input)
      return documentPayload(
        context,
        await editDraft(context, { idempotencyKey, documentId, expectedVersion, ...changes }),
      )
    },
    submitForReview: async (_: unknown, { input }: MutationSubmitForReviewArgs, context: RequestContext) =>
      documentPayload(context, await submitForReview(context, input)),
    approveDraft: async (_: unknown, { input }: MutationApproveDraftArgs, context: RequestContext) =>
      documentPayload(context, await approveDraft(context, { ...input, opinion: input.opinion ?? null })),
    returnDraft: async (_: unknown, { input }: MutationReturnDraftArgs, context: RequestContext) =>
      documentPayload(context, await returnDraft(context, { ...input, to: input.to ?? 'DRAFT' })),
    signDocument: async (_: unknown, { input }: MutationSignDocumentArgs, context: RequestContext) =>
      documentPayload(context, await signDocument(context, { ...input, opinion: input.opinion ?? null })),
    recheckDocument: async (_: unknown, { input }: MutationRecheckDocumentArgs, context: RequestContext) =>
      documentPayload(context, await recheckDocument(context, input)),
    registerDocument: async (_: unknown, { input }: MutationRegisterDocumentArgs, context: RequestContext) =>
      documentPayload(context, await registerDocument(context, input)),
    sealDocument: async (_: unknown, { input }: MutationSealDocumentArgs, context: RequestContext) =>
      documentPayload(context, await sealDocument(context, input)),
    voidNumber: async (_: unknown, { input }: MutationVoidNumberArgs, context: RequestContext) =>
      documentPayload(context, await voidNumber(context, input)),
  },
}
