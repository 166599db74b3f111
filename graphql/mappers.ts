/** The context of every resolver. */
export const CONTEXT = '../functions/access/request.ts#RequestContext'

/**
 * The domain type behind each GraphQL type: what a resolver returns for it, and what the resolvers of its fields get.
 * A type that is not listed has the shape that the schema gives it.
 */
export const MAPPERS: Readonly<Record<string, string>> = {
  Problem: '../functions/kernel/problem.ts#Problem',
  AgencyRef: '../functions/access/named.ts#NamedAgency',
  MemberRef: '../functions/access/named.ts#NamedMember',
  ApplicationRef: '../functions/access/named.ts#NamedApplication',
  Actor: '../functions/access/named.ts#NamedActor',
  Viewer: '../functions/access/caller.ts#Caller',
  VersionConflict: '../functions/kernel/problem.ts#VersionConflict',
  WrongState: '../functions/kernel/problem.ts#WrongState',
  HeldByAnother: '../functions/kernel/problem.ts#HeldByAnother',
  Deputizing: '../functions/access/denial.ts#Deputy',

  Region: '../functions/tenancy/model.ts#Region',
  Agency: '../functions/tenancy/model.ts#AgencyCard',
  Member: '../functions/tenancy/model.ts#ChainedMember',
  EditionShrinks: '../functions/tenancy/problems.ts#EditionShrinks',
  Delegation: '../functions/access/delegation.ts#Delegation',
  RowResult: '../functions/tenancy/model.ts#RowResult',

  Issuer: '../functions/identity/store.ts#ListedIssuer',
  Bridge: '../functions/identity/store.ts#ListedBridge',
  Mute: '../functions/tenancy/model/mutes.ts#MuteCard',
  LineRequest: '../functions/tenancy/model.ts#LineRequestCard',
  Invitation: '../functions/identity/actions/invitations.ts#Invited',
  Binding: '../functions/identity/model/bindings.ts#ListedBinding',
  MemberNumber: '../functions/identity/model/bindings.ts#ChainedMemberNumber',
  Application: '../functions/identity/model.ts#ChainedApplication',

  AuditRecord: '../functions/access/audit.ts#AuditRecord',
  AuditSeal: '../functions/audit/model.ts#AuditSeal',
  AuditCheck: '../functions/audit/model.ts#AuditCheck',

  Calendar: '../functions/calendar/model.ts#Calendar',
  CalendarVersion: '../functions/calendar/model.ts#Calendar',
  CalendarNotLoaded: '../functions/calendar/problems.ts#CalendarNotLoaded',
  Deadline: '../functions/calendar/model.ts#Deadline',

  Upload: '../functions/uploads/model.ts#Upload',

  Document: '../functions/documents/reading.ts#DocumentView',
  DocumentConnection: '../functions/documents/reading.ts#Outbox',
  DocumentEvent: '../functions/access/events.ts#Event',
  Attachment: '../functions/documents/model/index.ts#Attachment',
  Signature: '../functions/documents/model/index.ts#Signature',
  JointSignature: '../functions/documents/model/index.ts#JointSignature',
  Correction: '../functions/documents/model/index.ts#Correction',
  Review: '../functions/documents/model/index.ts#Review',
  DraftReturn: '../functions/documents/model/index.ts#DraftReturn',
  RoutingViolation: '../functions/documents/regulation/problems.ts#RoutingViolation',
  ElementViolation: '../functions/documents/regulation/problems.ts#ElementViolation',
  AgencyNotReady: '../functions/documents/regulation/problems.ts#AgencyNotReady',
  OutsideRelations: '../functions/documents/regulation/problems.ts#OutsideRelations',
  ReplyDateUnfit: '../functions/documents/regulation/problems.ts#ReplyDateUnfit',
  NumberDouble: '../functions/documents/numbering/rules/audit.ts#NumberDouble',
  Countersignature: '../functions/documents/countersigning/reading.ts#CountersignatureView',
  CountersignAnswer: '../functions/documents/model/index.ts#Answer',
  NegotiationEntry: '../functions/documents/countersigning/reading.ts#NegotiationEntry',
  CountersignRequest: '../functions/documents/countersigning/reading.ts#RequestView',
  CountersignContent: '../functions/documents/countersigning/rules/requests.ts#AskedContent',
  NumberLedgerEntry: '../functions/documents/numbering/rules/audit.ts#NumberedEntry',
  NumberVoiding: '../functions/documents/model/index.ts#NumberVoiding',
  Rendition: '../functions/documents/printing/reading.ts#Rendition',

  Delivery: '../functions/exchange/reading/deliveries.ts#DeliveryView',
  Holder: '../functions/exchange/rules/audience.ts#Holder',
  DeliveryConnection: '../functions/exchange/reading/deliveries.ts#Inbox',
  Counts: '../functions/exchange/reading/counts.ts#CountsView',
  DocumentProgress: '../functions/exchange/model.ts#Progress',
  Audience: '../functions/exchange/reading/audience.ts#AudienceView',
  ReceivedContent: '../functions/exchange/reading/deliveries.ts#ContentView',
  ForwardedContent: '../functions/exchange/reading/deliveries.ts#ContentView',
  DocumentRecall: '../functions/exchange/model.ts#Recall',
  LadderRow: '../functions/exchange/reading/ladder.ts#LadderRowView',
  Rung: '../functions/exchange/reading/ladder.ts#RungView',
  UndeliveredRecipient: '../functions/exchange/reading/ladder.ts#UndeliveredRecipient',
  OverduePortion: '../functions/exchange/store/waiting.ts#Overdue',

  Found: '../functions/finding/reading.ts#FoundView',
}
