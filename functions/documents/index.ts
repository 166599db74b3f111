import type { Area, AreaWork } from '../access/area.ts'
import { loadRequest, requestExplainer } from './countersigning/reading.ts'
import { due, queued, relays } from './countersigning/relay/index.ts'
import { countersigningResolvers } from './countersigning/resolvers.ts'
import { requestSteps } from './countersigning/rules/requests.ts'
import type { ReceivedDeliveries } from './drafting/actions.ts'
import { documentExplainer } from './lifecycle/reading/explaining.ts'
import { lifecycleResolvers } from './lifecycle/resolvers.ts'
import { correctionSteps } from './lifecycle/rules/correcting.ts'
import { documentEvents, documentSteps, requestEvents } from './model/index.ts'
import { citedStates } from './numbering/reading/cited.ts'
import { numberingResolvers } from './numbering/resolvers.ts'
import { permissions } from './permissions.ts'
import { printingResolvers } from './printing/resolvers.ts'
import { AUDITED, problemFacts } from './problems.ts'
import { type Beside, changedDocument, loadDocument } from './reading.ts'
import { shortNameEvents } from './regulation/events.ts'
import { regulationResolvers } from './regulation/resolvers.ts'
import { documentQuery, documentResolvers } from './resolvers.ts'
import { relistedDocument } from './store.ts'

/**
 * The area of documents (公文). `deliveries` gives access to the received deliveries that a draft may refer to; `beside` says
 * what a later area keeps beside a document.
 */
export function documents(deliveries: ReceivedDeliveries, beside: Beside): Area {
  const lifecycle = lifecycleResolvers(deliveries, citedStates(deliveries))
  return {
    name: 'documents',
    resolvers: {
      ...documentResolvers,
      ...regulationResolvers,
      ...countersigningResolvers,
      ...lifecycle,
      ...numberingResolvers,
      ...printingResolvers,
      Query: {
        ...documentResolvers.Query,
        ...documentQuery(beside),
        ...regulationResolvers.Query,
        ...countersigningResolvers.Query,
        ...lifecycle.Query,
        ...numberingResolvers.Query,
        ...printingResolvers.Query,
      },
      Mutation: {
        ...regulationResolvers.Mutation,
        ...countersigningResolvers.Mutation,
        ...lifecycle.Mutation,
        ...numberingResolvers.Mutation,
      },
    },
    loaders: {
      doc: { typename: 'Document', load: loadDocument },
      csn: { typename: 'CountersignRequest', load: loadRequest },
    },
    changes: {
      DOCUMENT: { typename: 'Document', permission: permissions.readDocuments, load: changedDocument },
    },
    relisted: relistedDocument,
    messages: async () => (await import('./messages.ts')).messages,
    problemFacts,
    problems: [
      'RoutingViolation',
      'ElementViolation',
      'AgencyNotReady',
      'OutsideRelations',
      'JointIssueVetoed',
      'ReplyDateUnfit',
      'StyleFinding',
      'MissingGlyph',
      'NumberYearDiffers',
    ],
    permissions,
    audited: AUDITED,
    explainers: [documentExplainer, requestExplainer],
    steps: [documentSteps, requestSteps, correctionSteps],
  }
}

/** What it does for the relay and when something is due. */
export function documentsWork(): AreaWork {
  return {
    name: 'documents',
    events: { ...documentEvents, ...requestEvents, ...shortNameEvents },
    relays,
    queued,
    due,
  }
}

export { type StepInput, takeDocumentStep } from './actions.ts'
export { draftedOf } from './countersigning/rules/rounds.ts'
export { REQUESTS } from './countersigning/store.ts'
export type { ReceivedDeliveries, ReceivedNumber } from './drafting/actions.ts'
export type { DeliveryUse } from './drafting/model.ts'
export { attachedTextsOf, attachmentsFrom, recipientNames, replyDemandOf } from './drafting/reading.ts'
export { distributionIn, distributionWording } from './drafting/rules/distribution.ts'
export { textProblems } from './drafting/rules/text.ts'
export { DOCUMENT_KINDS, type DocumentKind, KINDS } from './kinds.ts'
export { subordinatesSentTo } from './lifecycle/reading/directory.ts'
export {
  alreadyReplaced,
  firstOfLine,
  replacementBy,
  replacementOf,
  voidDocumentProblems,
} from './lifecycle/rules/correcting.ts'
export { contentDigestOf, type Manifest, manifestFaults, manifestOf } from './lifecycle/rules/manifest.ts'
export { replay } from './lifecycle/rules/replay.ts'
export { changedSinceSigned, isAsSigned } from './lifecycle/rules/signing.ts'
export { lineIn, linePartition, readLine, replacementItem, replacementKey } from './lifecycle/store.ts'
export {
  type AddedPlaces,
  type Addressed,
  advanceDocument,
  type DeadlineMove,
  type DecidedDistribution,
  type DecidedEnd,
  DISCLOSURES,
  DISTRIBUTION_EXTENTS,
  type Distribution,
  type DistributionRevision,
  DOCUMENT_STATES,
  type Document,
  type DocumentCard,
  type DocumentEventType,
  type DocumentIn,
  distributionRevisionSchema,
  distributionSchema,
  documentSteps,
  EFFECT_ENDS,
  type EffectEnd,
  type EffectEndKind,
  effectEndSchema,
  forward,
  isBeyond,
  isStillInForce,
  type LedgerRow,
  LIMITS,
  LIVE_STATES,
  MAX_DISTRIBUTION_REVISIONS,
  mayCongressRevoke,
  narrowest,
  partsOf,
  presentEnd,
  REQUEST_STATES,
  type Related,
  type Replacement,
  type ReplyDeadline,
  relationOf,
  replyDeadlineSchema,
  type Source,
  type Stepped,
  sourceSchema,
  type TelegramUrgency,
  unsealedProblem,
  urgencyFacts,
  urgencyOf,
} from './model/index.ts'
export { SeriesTurns } from './numbering/actions/turns.ts'
export { auditedPage, documentsOfNumber } from './numbering/reading.ts'
export { type AuditState, auditLedger, auditStart, type LedgerAudit } from './numbering/rules/audit.ts'
export { numberMeant } from './numbering/rules/spelling.ts'
export { ledgerSk, noteKey as waitingKey, seqInLedger } from './numbering/store.ts'
export { permissions } from './permissions.ts'
export { imprintFor, type Rendition, renderContent } from './printing/reading.ts'
export { type DuplicateForm, endedOf } from './printing/rules.ts'
export {
  type Beside,
  type DocumentView,
  documentPayload,
  furthest,
  historyOf,
  loadDocument,
  loadReferred,
} from './reading.ts'
export { findingsOn } from './regulation/rules/findings.ts'
export { type LateIds, lateRecipients } from './regulation/rules/late.ts'
export { membersOfClasses, readinessFindings } from './regulation/rules/readiness.ts'
export { checkedReply, yearsOfReply } from './regulation/rules/reply-demand.ts'
export {
  cardOf as documentCardOf,
  documentItem,
  documentKey,
  documentOf,
  documentPartition,
  dueSide,
  INCOMPLETE,
  incompletePartition,
  listDocuments,
  OUTBOX,
  owedPartition,
  type Reach,
  readEvents,
  stepEffect,
  TO_DOCUMENT,
  TO_EVENTS,
} from './store.ts'
