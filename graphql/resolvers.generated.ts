/** Generated from graphql/schema by graphql/codegen.ts. */
import type * as types from './types.generated.ts'
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Problem, VersionConflict, WrongState, HeldByAnother } from '../functions/kernel/problem.ts';
import type { NamedAgency, NamedMember, NamedApplication, NamedActor } from '../functions/access/named.ts';
import type { Caller } from '../functions/access/caller.ts';
import type { Deputy } from '../functions/access/denial.ts';
import type { Region, AgencyCard, ChainedMember, RowResult, LineRequestCard } from '../functions/tenancy/model.ts';
import type { EditionShrinks } from '../functions/tenancy/problems.ts';
import type { Delegation } from '../functions/access/delegation.ts';
import type { ListedIssuer, ListedBridge } from '../functions/identity/store.ts';
import type { MuteCard } from '../functions/tenancy/model/mutes.ts';
import type { Invited } from '../functions/identity/actions/invitations.ts';
import type { ListedBinding, ChainedMemberNumber } from '../functions/identity/model/bindings.ts';
import type { ChainedApplication } from '../functions/identity/model.ts';
import type { AuditRecord } from '../functions/access/audit.ts';
import type { AuditSeal, AuditCheck } from '../functions/audit/model.ts';
import type { Unit, Post, PostHolder, Absence, OrganizationImport } from '../functions/organization/model.ts';
import type { NotificationView, Notifications } from '../functions/notifications/reading.ts';
import type { Calendar, Deadline } from '../functions/calendar/model.ts';
import type { CalendarNotLoaded } from '../functions/calendar/problems.ts';
import type { Upload } from '../functions/uploads/model.ts';
import type { ShortNamesView } from '../functions/documents/regulation/reading.ts';
import type { ShortNamesOf } from '../functions/documents/regulation/model.ts';
import type { TemplateView } from '../functions/documents/regulation/rules/templates.ts';
import type { DocumentView, Outbox } from '../functions/documents/reading.ts';
import type { Event } from '../functions/access/events.ts';
import type { Attachment, Signature, JointSignature, Correction, Review, DraftReturn, DraftDiscard, Answer, Veto, AnswerUndo, NumberHolder, NumberVoiding } from '../functions/documents/model/index.ts';
import type { ReviewCheck } from '../functions/documents/regulation/rules/checklist.ts';
import type { RoutingViolation, ElementViolation, AgencyNotReady, OutsideRelations, ReplyDateUnfit, StyleFinding } from '../functions/documents/regulation/problems.ts';
import type { JointIssueVetoed } from '../functions/documents/regulation/rules/vetoes.ts';
import type { KindSuggestion } from '../functions/documents/regulation/rules/suggesting.ts';
import type { NumberDouble, NumberedEntry } from '../functions/documents/numbering/rules/audit.ts';
import type { CountersignatureView, NegotiationEntry, RequestView } from '../functions/documents/countersigning/reading.ts';
import type { AskedContent } from '../functions/documents/countersigning/rules/requests.ts';
import type { Rendition } from '../functions/documents/printing/reading.ts';
import type { DeliveryView, Inbox, ContentView } from '../functions/exchange/reading/deliveries.ts';
import type { SeriesView, EntryView, DoubleView } from '../functions/exchange/reading/incoming.ts';
import type { IncomingVoiding, Progress, DeliveryAdded, Passing, ProgressRequest, ProgressStanding, ResendStanding, Addition, Recall, PaperEntry, PaperRecipient, SourceDistribution, LowerEnd, DeliveryDeadlineMove } from '../functions/exchange/model.ts';
import type { IncomingNumberTaken } from '../functions/exchange/problems.ts';
import type { Holder } from '../functions/exchange/rules/audience.ts';
import type { CountsView } from '../functions/exchange/reading/counts.ts';
import type { AudienceView } from '../functions/exchange/reading/audience.ts';
import type { SupervisionCount } from '../functions/exchange/store/cascade.ts';
import type { ProgressReport } from '../functions/exchange/reading/supervision.ts';
import type { LadderRowView, RungView, UndeliveredRecipient } from '../functions/exchange/reading/ladder.ts';
import type { DistributionView, DistributionRevisionView } from '../functions/exchange/reading/distribution.ts';
import type { Beyond } from '../functions/exchange/rules/forwarded-beyond.ts';
import type { EffectEnd, DeadlineMove } from '../functions/documents/index.ts';
import type { MovedDeadlineView } from '../functions/exchange/reading/moved-deadlines.ts';
import type { Overdue } from '../functions/exchange/store/waiting.ts';
import type { MatterView, MatterList, TaskView, MyTaskView, MyTaskList, HandlingCountsView } from '../functions/handling/reading.ts';
import type { RoutePreviewView, PreviewedStageView } from '../functions/handling/reading/previewing.ts';
import type { MatterSource, WayChoice, ReaderRow, Circulation, Way, WayStep } from '../functions/handling/model.ts';
import type { MatterEventView } from '../functions/handling/reading/history.ts';
import type { WayChoicesView } from '../functions/handling/reading/choices.ts';
import type { ReaderList } from '../functions/handling/reading/readers.ts';
import type { FoundView } from '../functions/finding/reading.ts';
import type { RequestContext } from '../functions/access/request.ts';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
export type EnumResolverSignature<T, AllowedValues = any> = { [key in keyof T]?: AllowedValues };


export type ResolverTypeWrapper<T> = T | Promise<T>;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => types.Maybe<TTypes> | Promise<types.Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  Party:
    | ( NamedAgency )
    | ( NamedMember )
  ;
  WorkItem:
    | ( DocumentView )
    | ( RequestView )
  ;
  FoundThing:
    | ( DocumentView )
    | ( DeliveryView )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( Calendar )
    | ( RequestView )
    | ( DocumentView )
    | ( DeliveryView )
    | ( LadderRowView )
    | ( SeriesView )
    | ( MatterView )
    | ( TaskView )
    | ( ReaderRow )
    | ( ChainedApplication )
    | ( ListedIssuer )
    | ( ListedBinding )
    | ( ListedBridge )
    | ( NotificationView )
    | ( Absence )
    | ( Post )
    | ( Unit )
    | ( Region )
    | ( AgencyCard )
    | ( Delegation )
    | ( ChainedMember )
    | ( MuteCard )
    | ( Upload )
  ;
  Problem:
    | ( types.InvalidInput )
    | ( types.ClassifiedContent )
    | ( types.NotFound )
    | ( types.AlreadyExists )
    | ( VersionConflict )
    | ( WrongState )
    | ( types.NotPermitted )
    | ( HeldByAnother )
    | ( types.IdempotencyKeyReused )
    | ( types.QuotaExceeded )
    | ( types.NotReady )
    | ( types.Busy )
    | ( types.NotYetSupported )
    | ( CalendarNotLoaded )
    | ( types.NumberYearDiffers )
    | ( types.MissingGlyph )
    | ( RoutingViolation )
    | ( ElementViolation )
    | ( AgencyNotReady )
    | ( OutsideRelations )
    | ( ReplyDateUnfit )
    | ( StyleFinding )
    | ( JointIssueVetoed )
    | ( IncomingNumberTaken )
    | ( types.ActedSince )
    | ( EditionShrinks )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AuditOutcome: types.AuditOutcome;
  AuditRecord: ResolverTypeWrapper<AuditRecord>;
  ID: ResolverTypeWrapper<types.Scalars['ID']['output']>;
  AuditRecordConnection: ResolverTypeWrapper<Omit<types.AuditRecordConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AuditRecordEdge']>, nodes: ReadonlyArray<ResolversTypes['AuditRecord']> }>;
  AuditRecordEdge: ResolverTypeWrapper<Omit<types.AuditRecordEdge, 'node'> & { node: ResolversTypes['AuditRecord'] }>;
  AuditSeal: ResolverTypeWrapper<AuditSeal>;
  AuditSealConnection: ResolverTypeWrapper<Omit<types.AuditSealConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AuditSealEdge']>, nodes: ReadonlyArray<ResolversTypes['AuditSeal']> }>;
  AuditSealEdge: ResolverTypeWrapper<Omit<types.AuditSealEdge, 'node'> & { node: ResolversTypes['AuditSeal'] }>;
  AuditFault: types.AuditFault;
  AuditCheck: ResolverTypeWrapper<AuditCheck>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  DateTime: ResolverTypeWrapper<types.Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<types.Scalars['Date']['output']>;
  JSON: ResolverTypeWrapper<types.Scalars['JSON']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<types.PageInfo>;
  AgencyRef: ResolverTypeWrapper<NamedAgency>;
  MemberRef: ResolverTypeWrapper<NamedMember>;
  ApplicationRef: ResolverTypeWrapper<NamedApplication>;
  Actor: ResolverTypeWrapper<NamedActor>;
  ActorKind: types.ActorKind;
  Viewer: ResolverTypeWrapper<Caller>;
  Denial: ResolverTypeWrapper<Omit<types.Denial, 'problems' | 'deputizing'> & { problems: ReadonlyArray<ResolversTypes['Problem']>, deputizing: ReadonlyArray<ResolversTypes['Deputizing']> }>;
  Deputizing: ResolverTypeWrapper<Deputy>;
  Role: types.Role;
  Problem: ResolverTypeWrapper<Problem>;
  ProblemCode: types.ProblemCode;
  InvalidInput: ResolverTypeWrapper<types.InvalidInput>;
  LimitUnit: types.LimitUnit;
  TextPlace: ResolverTypeWrapper<types.TextPlace>;
  ClassifiedContent: ResolverTypeWrapper<types.ClassifiedContent>;
  NotFound: ResolverTypeWrapper<types.NotFound>;
  AlreadyExists: ResolverTypeWrapper<types.AlreadyExists>;
  VersionConflict: ResolverTypeWrapper<VersionConflict>;
  WrongState: ResolverTypeWrapper<WrongState>;
  NotPermitted: ResolverTypeWrapper<types.NotPermitted>;
  DelegationFault: types.DelegationFault;
  HeldByAnother: ResolverTypeWrapper<HeldByAnother>;
  IdempotencyKeyReused: ResolverTypeWrapper<types.IdempotencyKeyReused>;
  QuotaExceeded: ResolverTypeWrapper<types.QuotaExceeded>;
  QuotaName: types.QuotaName;
  AgencyPlan: types.AgencyPlan;
  QuotaUse: ResolverTypeWrapper<types.QuotaUse>;
  NotReady: ResolverTypeWrapper<types.NotReady>;
  Busy: ResolverTypeWrapper<types.Busy>;
  NotYetSupported: ResolverTypeWrapper<types.NotYetSupported>;
  Action: string;
  ThingState: string;
  ImportCalendarInput: types.ImportCalendarInput;
  CalendarSourceInput: types.CalendarSourceInput;
  CalendarDataInput: types.CalendarDataInput;
  ImportCalendarPayload: ResolverTypeWrapper<Omit<types.ImportCalendarPayload, 'calendar' | 'problems'> & { calendar?: types.Maybe<ResolversTypes['Calendar']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  Calendar: ResolverTypeWrapper<Calendar>;
  CalendarVersion: ResolverTypeWrapper<Calendar>;
  CalendarVersionConnection: ResolverTypeWrapper<Omit<types.CalendarVersionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CalendarVersionEdge']>, nodes: ReadonlyArray<ResolversTypes['CalendarVersion']> }>;
  CalendarVersionEdge: ResolverTypeWrapper<Omit<types.CalendarVersionEdge, 'node'> & { node: ResolversTypes['CalendarVersion'] }>;
  CalendarSource: ResolverTypeWrapper<types.CalendarSource>;
  CalendarDay: ResolverTypeWrapper<types.CalendarDay>;
  CalendarDayKind: types.CalendarDayKind;
  WorkingDeadline: ResolverTypeWrapper<Omit<types.WorkingDeadline, 'deadline' | 'problems'> & { deadline?: types.Maybe<ResolversTypes['Deadline']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  Deadline: ResolverTypeWrapper<Deadline>;
  DeadlineBasis: types.DeadlineBasis;
  DeadlineDay: ResolverTypeWrapper<types.DeadlineDay>;
  DeadlineDayReason: types.DeadlineDayReason;
  CalendarVersionRef: ResolverTypeWrapper<types.CalendarVersionRef>;
  DeadlinePause: ResolverTypeWrapper<types.DeadlinePause>;
  CalendarNotLoaded: ResolverTypeWrapper<CalendarNotLoaded>;
  ChangeType: types.ChangeType;
  Change: ResolverTypeWrapper<Omit<types.Change, 'node'> & { node?: types.Maybe<ResolversTypes['Node']> }>;
  ChangeConnection: ResolverTypeWrapper<Omit<types.ChangeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ChangeEdge']>, nodes: ReadonlyArray<ResolversTypes['Change']> }>;
  ChangeEdge: ResolverTypeWrapper<Omit<types.ChangeEdge, 'node'> & { node: ResolversTypes['Change'] }>;
  CountersignPurpose: types.CountersignPurpose;
  CountersignState: types.CountersignState;
  Party: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['Party']>;
  Countersignature: ResolverTypeWrapper<CountersignatureView>;
  CountersignAnswer: ResolverTypeWrapper<Answer>;
  NegotiationEntry: ResolverTypeWrapper<NegotiationEntry>;
  NegotiationConnection: ResolverTypeWrapper<Omit<types.NegotiationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['NegotiationEdge']>, nodes: ReadonlyArray<ResolversTypes['NegotiationEntry']> }>;
  NegotiationEdge: ResolverTypeWrapper<Omit<types.NegotiationEdge, 'node'> & { node: ResolversTypes['NegotiationEntry'] }>;
  NegotiationAct: types.NegotiationAct;
  CountersignRequest: ResolverTypeWrapper<RequestView>;
  CountersignContent: ResolverTypeWrapper<AskedContent>;
  CountersignRequestConnection: ResolverTypeWrapper<Omit<types.CountersignRequestConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CountersignRequestEdge']>, nodes: ReadonlyArray<ResolversTypes['CountersignRequest']> }>;
  CountersignRequestEdge: ResolverTypeWrapper<Omit<types.CountersignRequestEdge, 'node'> & { node: ResolversTypes['CountersignRequest'] }>;
  WorkItem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WorkItem']>;
  WorkConnection: ResolverTypeWrapper<Omit<types.WorkConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['WorkEdge']>, nodes: ReadonlyArray<ResolversTypes['WorkItem']> }>;
  WorkEdge: ResolverTypeWrapper<Omit<types.WorkEdge, 'node'> & { node: ResolversTypes['WorkItem'] }>;
  AddCountersignerInput: types.AddCountersignerInput;
  AgreeInput: types.AgreeInput;
  ReturnCountersignInput: types.ReturnCountersignInput;
  HandOverInput: types.HandOverInput;
  HandOverItemsInput: types.HandOverItemsInput;
  HandOverItemInput: types.HandOverItemInput;
  CountersignPayload: ResolverTypeWrapper<Omit<types.CountersignPayload, 'request' | 'problems'> & { request?: types.Maybe<ResolversTypes['CountersignRequest']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  HandOverPayload: ResolverTypeWrapper<Omit<types.HandOverPayload, 'problems'> & { problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  HandOverItemPayload: ResolverTypeWrapper<Omit<types.HandOverItemPayload, 'item' | 'problems'> & { item?: types.Maybe<ResolversTypes['WorkItem']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  HandOverItemsPayload: ResolverTypeWrapper<Omit<types.HandOverItemsPayload, 'results' | 'problems'> & { results: ReadonlyArray<ResolversTypes['HandOverItemPayload']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  DocumentKind: types.DocumentKind;
  DocumentState: types.DocumentState;
  Urgency: types.Urgency;
  Document: ResolverTypeWrapper<DocumentView>;
  DocumentConnection: ResolverTypeWrapper<Outbox>;
  DocumentEdge: ResolverTypeWrapper<Omit<types.DocumentEdge, 'node'> & { node: ResolversTypes['Document'] }>;
  Addressees: ResolverTypeWrapper<Omit<types.Addressees, 'agencies'> & { agencies: ReadonlyArray<ResolversTypes['AgencyRef']> }>;
  AddressedClass: ResolverTypeWrapper<types.AddressedClass>;
  RecipientClass: types.RecipientClass;
  Attachment: ResolverTypeWrapper<Attachment>;
  Attention: ResolverTypeWrapper<types.Attention>;
  Meeting: ResolverTypeWrapper<types.Meeting>;
  Revoked: ResolverTypeWrapper<Omit<types.Revoked, 'agency'> & { agency: ResolversTypes['AgencyRef'] }>;
  Approval: ResolverTypeWrapper<Omit<types.Approval, 'agency'> & { agency: ResolversTypes['AgencyRef'] }>;
  Direction: types.Direction;
  Contact: ResolverTypeWrapper<types.Contact>;
  DocumentEvent: ResolverTypeWrapper<Event>;
  DocumentEventConnection: ResolverTypeWrapper<Omit<types.DocumentEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DocumentEventEdge']>, nodes: ReadonlyArray<ResolversTypes['DocumentEvent']> }>;
  DocumentEventEdge: ResolverTypeWrapper<Omit<types.DocumentEventEdge, 'node'> & { node: ResolversTypes['DocumentEvent'] }>;
  DocumentEventType: types.DocumentEventType;
  DocumentActionInput: types.DocumentActionInput;
  DocumentPayload: ResolverTypeWrapper<Omit<types.DocumentPayload, 'document' | 'problems'> & { document?: types.Maybe<ResolversTypes['Document']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  DraftCheck: ResolverTypeWrapper<Omit<types.DraftCheck, 'findings'> & { findings: ReadonlyArray<ResolversTypes['Problem']> }>;
  CheckDraftInput: types.CheckDraftInput;
  AddresseesInput: types.AddresseesInput;
  RecipientListInput: types.RecipientListInput;
  RecipientClassInput: types.RecipientClassInput;
  AttachmentInput: types.AttachmentInput;
  ContactInput: types.ContactInput;
  CountersigningPartyInput: types.CountersigningPartyInput;
  CountersignerInput: types.CountersignerInput;
  AttentionInput: types.AttentionInput;
  MeetingInput: types.MeetingInput;
  RevokedInput: types.RevokedInput;
  ApprovalInput: types.ApprovalInput;
  DraftFields: types.DraftFields;
  CreateDraftInput: types.CreateDraftInput;
  EditDraftInput: types.EditDraftInput;
  Signature: ResolverTypeWrapper<Signature>;
  JointSignature: ResolverTypeWrapper<JointSignature>;
  Correction: ResolverTypeWrapper<Correction>;
  DraftReturn: ResolverTypeWrapper<DraftReturn>;
  DraftDiscard: ResolverTypeWrapper<DraftDiscard>;
  Review: ResolverTypeWrapper<Review>;
  ChangeClass: types.ChangeClass;
  SignedDiff: ResolverTypeWrapper<types.SignedDiff>;
  FieldChange: ResolverTypeWrapper<types.FieldChange>;
  DiffPiece: ResolverTypeWrapper<types.DiffPiece>;
  DiffAct: types.DiffAct;
  ReviewInput: types.ReviewInput;
  DiscardDraftInput: types.DiscardDraftInput;
  ReturnDraftInput: types.ReturnDraftInput;
  SignDocumentInput: types.SignDocumentInput;
  SealDocumentInput: types.SealDocumentInput;
  NumberSeriesKind: types.NumberSeriesKind;
  NumberSeriesInput: types.NumberSeriesInput;
  NumberLedgerEntry: ResolverTypeWrapper<NumberedEntry>;
  NumberHolder: ResolverTypeWrapper<NumberHolder>;
  NumberVoiding: ResolverTypeWrapper<NumberVoiding>;
  NumberLedgerConnection: ResolverTypeWrapper<Omit<types.NumberLedgerConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['NumberLedgerEdge']>, nodes: ReadonlyArray<ResolversTypes['NumberLedgerEntry']> }>;
  NumberLedgerEdge: ResolverTypeWrapper<Omit<types.NumberLedgerEdge, 'node'> & { node: ResolversTypes['NumberLedgerEntry'] }>;
  NumberSeriesAudit: ResolverTypeWrapper<Omit<types.NumberSeriesAudit, 'voided' | 'doubles'> & { voided: ReadonlyArray<ResolversTypes['NumberLedgerEntry']>, doubles: ReadonlyArray<ResolversTypes['NumberDouble']> }>;
  NumberDouble: ResolverTypeWrapper<NumberDouble>;
  VoidNumberInput: types.VoidNumberInput;
  NumberYearDiffers: ResolverTypeWrapper<types.NumberYearDiffers>;
  AttachedTextInput: types.AttachedTextInput;
  ParticipantsInput: types.ParticipantsInput;
  PrintFormat: types.PrintFormat;
  AttachedText: ResolverTypeWrapper<types.AttachedText>;
  Participants: ResolverTypeWrapper<types.Participants>;
  MissingGlyph: ResolverTypeWrapper<types.MissingGlyph>;
  Rendition: ResolverTypeWrapper<Rendition>;
  DuplicateForm: types.DuplicateForm;
  RenditionFace: ResolverTypeWrapper<types.RenditionFace>;
  Typeface: types.Typeface;
  RenditionIssue: types.RenditionIssue;
  RoutingViolation: ResolverTypeWrapper<RoutingViolation>;
  ElementViolation: ResolverTypeWrapper<ElementViolation>;
  AgencyNotReady: ResolverTypeWrapper<AgencyNotReady>;
  OutsideRelations: ResolverTypeWrapper<OutsideRelations>;
  Severity: types.Severity;
  RoutingFix: ResolverTypeWrapper<Omit<types.RoutingFix, 'addCopies' | 'removeCopies' | 'addMainRecipients' | 'removeMainRecipients' | 'removeCoIssuers' | 'removeCountersigners' | 'approvalsFrom' | 'consentsFrom'> & { addCopies: ReadonlyArray<ResolversTypes['AgencyRef']>, removeCopies: ReadonlyArray<ResolversTypes['AgencyRef']>, addMainRecipients: ReadonlyArray<ResolversTypes['AgencyRef']>, removeMainRecipients: ReadonlyArray<ResolversTypes['AgencyRef']>, removeCoIssuers: ReadonlyArray<ResolversTypes['AgencyRef']>, removeCountersigners: ReadonlyArray<ResolversTypes['AgencyRef']>, approvalsFrom: ReadonlyArray<ResolversTypes['AgencyRef']>, consentsFrom: ReadonlyArray<ResolversTypes['AgencyRef']> }>;
  DocumentElement: types.DocumentElement;
  CorrectionNumbering: types.CorrectionNumbering;
  Replaces: ResolverTypeWrapper<Omit<types.Replaces, 'document'> & { document?: types.Maybe<ResolversTypes['Document']> }>;
  ReceivedReplaces: ResolverTypeWrapper<types.ReceivedReplaces>;
  Replacement: ResolverTypeWrapper<Omit<types.Replacement, 'document'> & { document?: types.Maybe<ResolversTypes['Document']> }>;
  DocumentVersion: ResolverTypeWrapper<Omit<types.DocumentVersion, 'document'> & { document?: types.Maybe<ResolversTypes['Document']> }>;
  CreateCorrectionInput: types.CreateCorrectionInput;
  ReplyDemand: ResolverTypeWrapper<types.ReplyDemand>;
  ReplyDateUnfit: ResolverTypeWrapper<ReplyDateUnfit>;
  ConfirmedItemInput: types.ConfirmedItemInput;
  ReviewFlag: types.ReviewFlag;
  ReviewItem: types.ReviewItem;
  ReviewCheck: ResolverTypeWrapper<ReviewCheck>;
  ConfirmedItem: ResolverTypeWrapper<types.ConfirmedItem>;
  ShortNames: ResolverTypeWrapper<ShortNamesView>;
  InheritedShortNames: ResolverTypeWrapper<ShortNamesOf>;
  ShortNameEntry: ResolverTypeWrapper<types.ShortNameEntry>;
  DefineShortNameInput: types.DefineShortNameInput;
  WithdrawShortNameInput: types.WithdrawShortNameInput;
  ShortNamesPayload: ResolverTypeWrapper<Omit<types.ShortNamesPayload, 'shortNames' | 'problems'> & { shortNames?: types.Maybe<ResolversTypes['ShortNames']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  StyleFinding: ResolverTypeWrapper<StyleFinding>;
  TextReplacement: ResolverTypeWrapper<types.TextReplacement>;
  KindSuggestions: ResolverTypeWrapper<Omit<types.KindSuggestions, 'kinds'> & { kinds: ReadonlyArray<ResolversTypes['KindSuggestion']> }>;
  KindSuggestion: ResolverTypeWrapper<KindSuggestion>;
  DocumentPurpose: types.DocumentPurpose;
  TelegramUrgency: types.TelegramUrgency;
  DocumentTemplates: ResolverTypeWrapper<Omit<types.DocumentTemplates, 'templates'> & { templates: ReadonlyArray<ResolversTypes['DocumentTemplate']> }>;
  DocumentTemplate: ResolverTypeWrapper<TemplateView>;
  KeepTemplateInput: types.KeepTemplateInput;
  WithdrawTemplateInput: types.WithdrawTemplateInput;
  TemplatesPayload: ResolverTypeWrapper<Omit<types.TemplatesPayload, 'documentTemplates' | 'problems'> & { documentTemplates?: types.Maybe<ResolversTypes['DocumentTemplates']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  BuildTitleInput: types.BuildTitleInput;
  PassedTitleInput: types.PassedTitleInput;
  PassingVerb: types.PassingVerb;
  BuiltTitle: ResolverTypeWrapper<Omit<types.BuiltTitle, 'problems'> & { problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  UndoCountersignAnswerInput: types.UndoCountersignAnswerInput;
  CountersignUndo: ResolverTypeWrapper<AnswerUndo>;
  CountersignUndoRefusal: ResolverTypeWrapper<types.CountersignUndoRefusal>;
  VetoJointIssueInput: types.VetoJointIssueInput;
  CompetenceInput: types.CompetenceInput;
  OrganSide: types.OrganSide;
  JointVeto: ResolverTypeWrapper<Veto>;
  JointIssuer: ResolverTypeWrapper<Omit<types.JointIssuer, 'agency'> & { agency: ResolversTypes['AgencyRef'] }>;
  JointIssueVetoed: ResolverTypeWrapper<JointIssueVetoed>;
  Audience: ResolverTypeWrapper<AudienceView>;
  Holder: ResolverTypeWrapper<Holder>;
  HolderCapacity: types.HolderCapacity;
  HolderConnection: ResolverTypeWrapper<Omit<types.HolderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['HolderEdge']>, nodes: ReadonlyArray<ResolversTypes['Holder']> }>;
  HolderEdge: ResolverTypeWrapper<Omit<types.HolderEdge, 'node'> & { node: ResolversTypes['Holder'] }>;
  DeliveryState: types.DeliveryState;
  Delivery: ResolverTypeWrapper<DeliveryView>;
  RecipientRole: types.RecipientRole;
  ReceivedContent: ResolverTypeWrapper<ContentView>;
  Signatory: ResolverTypeWrapper<types.Signatory>;
  ForwardedContent: ResolverTypeWrapper<ContentView>;
  DeliveryConnection: ResolverTypeWrapper<Inbox>;
  DeliveryEdge: ResolverTypeWrapper<Omit<types.DeliveryEdge, 'node'> & { node: ResolversTypes['Delivery'] }>;
  LadderConnection: ResolverTypeWrapper<Omit<types.LadderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['LadderEdge']>, nodes: ReadonlyArray<ResolversTypes['LadderRow']> }>;
  LadderEdge: ResolverTypeWrapper<Omit<types.LadderEdge, 'node'> & { node: ResolversTypes['LadderRow'] }>;
  LadderRow: ResolverTypeWrapper<LadderRowView>;
  LadderState: types.LadderState;
  UndeliveredReason: types.UndeliveredReason;
  Undelivered: ResolverTypeWrapper<types.Undelivered>;
  UndeliveredConnection: ResolverTypeWrapper<Omit<types.UndeliveredConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['UndeliveredEdge']>, nodes: ReadonlyArray<ResolversTypes['UndeliveredRecipient']> }>;
  UndeliveredEdge: ResolverTypeWrapper<Omit<types.UndeliveredEdge, 'node'> & { node: ResolversTypes['UndeliveredRecipient'] }>;
  UndeliveredRecipient: ResolverTypeWrapper<UndeliveredRecipient>;
  OverdueConnection: ResolverTypeWrapper<Omit<types.OverdueConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OverdueEdge']>, nodes: ReadonlyArray<ResolversTypes['OverduePortion']> }>;
  OverdueEdge: ResolverTypeWrapper<Omit<types.OverdueEdge, 'node'> & { node: ResolversTypes['OverduePortion'] }>;
  OverduePortion: ResolverTypeWrapper<Overdue>;
  Rung: ResolverTypeWrapper<RungView>;
  ReturnCode: types.ReturnCode;
  RungKind: types.RungKind;
  CascadeCount: ResolverTypeWrapper<types.CascadeCount>;
  Evidence: ResolverTypeWrapper<types.Evidence>;
  RedeliverDocumentInput: types.RedeliverDocumentInput;
  RedeliverOverdueInput: types.RedeliverOverdueInput;
  OverdueRedelivery: ResolverTypeWrapper<types.OverdueRedelivery>;
  RedeliverOverduePayload: ResolverTypeWrapper<Omit<types.RedeliverOverduePayload, 'problems'> & { problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  RecountAgenciesInput: types.RecountAgenciesInput;
  Recount: ResolverTypeWrapper<types.Recount>;
  RecountAgenciesPayload: ResolverTypeWrapper<Omit<types.RecountAgenciesPayload, 'problems'> & { problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  DeliveryActionInput: types.DeliveryActionInput;
  RegisterDeliveryInput: types.RegisterDeliveryInput;
  ReturnDeliveryInput: types.ReturnDeliveryInput;
  MarkHandledInput: types.MarkHandledInput;
  SignForDeliveriesInput: types.SignForDeliveriesInput;
  RegisterDeliveriesInput: types.RegisterDeliveriesInput;
  AcceptDeliveriesInput: types.AcceptDeliveriesInput;
  DeliveriesPayload: ResolverTypeWrapper<Omit<types.DeliveriesPayload, 'results' | 'problems'> & { results: ReadonlyArray<ResolversTypes['DeliveryPayload']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  DeliveryPayload: ResolverTypeWrapper<Omit<types.DeliveryPayload, 'delivery' | 'problems'> & { delivery?: types.Maybe<ResolversTypes['Delivery']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  DocumentAddition: ResolverTypeWrapper<Addition>;
  DeliveryAddition: ResolverTypeWrapper<DeliveryAdded>;
  AdditionCause: types.AdditionCause;
  AddRecipientsInput: types.AddRecipientsInput;
  Counts: ResolverTypeWrapper<CountsView>;
  InboxCounts: ResolverTypeWrapper<types.InboxCounts>;
  InboxCount: ResolverTypeWrapper<types.InboxCount>;
  OutboxCounts: ResolverTypeWrapper<types.OutboxCounts>;
  OutboxCount: ResolverTypeWrapper<types.OutboxCount>;
  CountersignRequestCounts: ResolverTypeWrapper<types.CountersignRequestCounts>;
  CountersignRequestCount: ResolverTypeWrapper<types.CountersignRequestCount>;
  DocumentProgress: ResolverTypeWrapper<Progress>;
  ReturnCount: ResolverTypeWrapper<types.ReturnCount>;
  DeadlineMove: ResolverTypeWrapper<DeadlineMove>;
  DeliveryDeadlineMove: ResolverTypeWrapper<DeliveryDeadlineMove>;
  MoveReplyDeadlineInput: types.MoveReplyDeadlineInput;
  Disclosure: types.Disclosure;
  DistributionExtent: types.DistributionExtent;
  Distribution: ResolverTypeWrapper<DistributionView>;
  DistributionRevision: ResolverTypeWrapper<DistributionRevisionView>;
  SourceDistribution: ResolverTypeWrapper<SourceDistribution>;
  ForwardedBeyond: ResolverTypeWrapper<Beyond>;
  DistributionInput: types.DistributionInput;
  ReviseDistributionInput: types.ReviseDistributionInput;
  EffectEndKind: types.EffectEndKind;
  EffectEnd: ResolverTypeWrapper<EffectEnd>;
  EffectEndDecider: ResolverTypeWrapper<types.EffectEndDecider>;
  SourceEnd: ResolverTypeWrapper<types.SourceEnd>;
  LowerEnd: ResolverTypeWrapper<LowerEnd>;
  LowerEndOutcome: types.LowerEndOutcome;
  LowerEndPayload: ResolverTypeWrapper<Omit<types.LowerEndPayload, 'lowerEnd' | 'problems'> & { lowerEnd?: types.Maybe<ResolversTypes['LowerEnd']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  RevokeLowerDocumentInput: types.RevokeLowerDocumentInput;
  AbolishLowerDocumentInput: types.AbolishLowerDocumentInput;
  RevokeDocumentInput: types.RevokeDocumentInput;
  AbolishDocumentInput: types.AbolishDocumentInput;
  IncomingSeries: ResolverTypeWrapper<SeriesView>;
  IncomingSeriesConnection: ResolverTypeWrapper<Omit<types.IncomingSeriesConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['IncomingSeriesEdge']>, nodes: ReadonlyArray<ResolversTypes['IncomingSeries']> }>;
  IncomingSeriesEdge: ResolverTypeWrapper<Omit<types.IncomingSeriesEdge, 'node'> & { node: ResolversTypes['IncomingSeries'] }>;
  IncomingSeriesPayload: ResolverTypeWrapper<Omit<types.IncomingSeriesPayload, 'series' | 'problems'> & { series?: types.Maybe<ResolversTypes['IncomingSeries']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  OpenIncomingSeriesInput: types.OpenIncomingSeriesInput;
  IncomingSeriesAudit: ResolverTypeWrapper<Omit<types.IncomingSeriesAudit, 'voided' | 'doubles'> & { voided: ReadonlyArray<ResolversTypes['IncomingEntry']>, doubles: ReadonlyArray<ResolversTypes['IncomingDouble']> }>;
  IncomingEntry: ResolverTypeWrapper<EntryView>;
  IncomingVoiding: ResolverTypeWrapper<IncomingVoiding>;
  IncomingDouble: ResolverTypeWrapper<DoubleView>;
  IncomingNumberTaken: ResolverTypeWrapper<IncomingNumberTaken>;
  MovedDeadlineConnection: ResolverTypeWrapper<Omit<types.MovedDeadlineConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MovedDeadlineEdge']>, nodes: ReadonlyArray<ResolversTypes['MovedDeadline']> }>;
  MovedDeadlineEdge: ResolverTypeWrapper<Omit<types.MovedDeadlineEdge, 'node'> & { node: ResolversTypes['MovedDeadline'] }>;
  MovedDeadline: ResolverTypeWrapper<MovedDeadlineView>;
  PaperDistribution: ResolverTypeWrapper<Omit<types.PaperDistribution, 'organs'> & { organs: ReadonlyArray<ResolversTypes['OrganOnPaper']> }>;
  OrganOnPaper: ResolverTypeWrapper<Omit<types.OrganOnPaper, 'delivery' | 'corrected'> & { delivery?: types.Maybe<ResolversTypes['PaperDelivery']>, corrected: ReadonlyArray<ResolversTypes['PaperDelivery']> }>;
  PaperDelivery: ResolverTypeWrapper<PaperEntry>;
  PaperSignature: ResolverTypeWrapper<types.PaperSignature>;
  RecordPaperDeliveryInput: types.RecordPaperDeliveryInput;
  PaperSignatureInput: types.PaperSignatureInput;
  PaperService: ResolverTypeWrapper<PaperRecipient>;
  PaperAnswer: ResolverTypeWrapper<types.PaperAnswer>;
  MarkOnPaperInput: types.MarkOnPaperInput;
  PaperReplyInput: types.PaperReplyInput;
  PaperRecipientInput: types.PaperRecipientInput;
  MarkOnPaperPayload: ResolverTypeWrapper<Omit<types.MarkOnPaperPayload, 'delivery' | 'document' | 'problems'> & { delivery?: types.Maybe<ResolversTypes['Delivery']>, document?: types.Maybe<ResolversTypes['Document']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  Passing: ResolverTypeWrapper<Passing>;
  PassingOutcome: ResolverTypeWrapper<types.PassingOutcome>;
  PassingOutcomeKind: types.PassingOutcomeKind;
  PassOnDeliveryInput: types.PassOnDeliveryInput;
  ObjectToRouteInput: types.ObjectToRouteInput;
  DocumentRecall: ResolverTypeWrapper<Recall>;
  RecallStanding: ResolverTypeWrapper<types.RecallStanding>;
  RecallOutcome: types.RecallOutcome;
  SourceRecall: ResolverTypeWrapper<types.SourceRecall>;
  RecallDocumentInput: types.RecallDocumentInput;
  RefuseRecallInput: types.RefuseRecallInput;
  DeliveryReplacement: ResolverTypeWrapper<Omit<types.DeliveryReplacement, 'delivery'> & { delivery?: types.Maybe<ResolversTypes['Delivery']> }>;
  ReplacedDelivery: ResolverTypeWrapper<Omit<types.ReplacedDelivery, 'delivery'> & { delivery?: types.Maybe<ResolversTypes['Delivery']> }>;
  Reminder: ResolverTypeWrapper<types.Reminder>;
  ReminderKind: types.ReminderKind;
  ResendRequest: ResolverTypeWrapper<ResendStanding>;
  ResendCode: types.ResendCode;
  ResendOutcome: types.ResendOutcome;
  AskForResendInput: types.AskForResendInput;
  RefuseResendInput: types.RefuseResendInput;
  ResendDocumentInput: types.ResendDocumentInput;
  DeliveryRestoration: ResolverTypeWrapper<types.DeliveryRestoration>;
  AskForLostDeliveryInput: types.AskForLostDeliveryInput;
  LostDeliveryRequest: ResolverTypeWrapper<types.LostDeliveryRequest>;
  AskForLostDeliveryPayload: ResolverTypeWrapper<Omit<types.AskForLostDeliveryPayload, 'problems'> & { problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  SourceReplacement: ResolverTypeWrapper<types.SourceReplacement>;
  Supervision: ResolverTypeWrapper<Omit<types.Supervision, 'byTier'> & { byTier: ReadonlyArray<ResolversTypes['SupervisionCount']> }>;
  SupervisionCount: ResolverTypeWrapper<SupervisionCount>;
  ProgressRequest: ResolverTypeWrapper<ProgressRequest>;
  ProgressStanding: ResolverTypeWrapper<ProgressStanding>;
  ProgressOutcome: types.ProgressOutcome;
  ProgressReport: ResolverTypeWrapper<ProgressReport>;
  AskForProgressInput: types.AskForProgressInput;
  ReportProgressInput: types.ReportProgressInput;
  UndoDeliveryStepInput: types.UndoDeliveryStepInput;
  ActedSince: ResolverTypeWrapper<types.ActedSince>;
  TimeRange: types.TimeRange;
  FindIn: types.FindIn;
  FoundThing: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FoundThing']>;
  Found: ResolverTypeWrapper<FoundView>;
  FoundConnection: ResolverTypeWrapper<Omit<types.FoundConnection, 'edges' | 'nodes' | 'problems'> & { edges: ReadonlyArray<ResolversTypes['FoundEdge']>, nodes: ReadonlyArray<ResolversTypes['Found']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  FoundEdge: ResolverTypeWrapper<Omit<types.FoundEdge, 'node'> & { node: ResolversTypes['Found'] }>;
  Matter: ResolverTypeWrapper<MatterView>;
  MatterSource: ResolverTypeWrapper<MatterSource>;
  MatterSourceEnd: ResolverTypeWrapper<types.MatterSourceEnd>;
  MatterSourceGone: types.MatterSourceGone;
  MatterState: types.MatterState;
  Stage: ResolverTypeWrapper<types.Stage>;
  StageState: types.StageState;
  TaskMode: types.TaskMode;
  StepName: ResolverTypeWrapper<types.StepName>;
  StepKind: types.StepKind;
  Task: ResolverTypeWrapper<TaskView>;
  TaskKind: types.TaskKind;
  TaskState: types.TaskState;
  TaskRole: types.TaskRole;
  Addressee: ResolverTypeWrapper<types.Addressee>;
  AddresseeKind: types.AddresseeKind;
  ResponsibleMember: ResolverTypeWrapper<Omit<types.ResponsibleMember, 'member' | 'onBehalfOf'> & { member: ResolversTypes['MemberRef'], onBehalfOf?: types.Maybe<ResolversTypes['MemberRef']> }>;
  Because: types.Because;
  TaskExtension: ResolverTypeWrapper<types.TaskExtension>;
  ExtensionState: types.ExtensionState;
  MatterEvent: ResolverTypeWrapper<MatterEventView>;
  MatterEventType: types.MatterEventType;
  WayOfWorking: ResolverTypeWrapper<Way>;
  WayOfWorkingConnection: ResolverTypeWrapper<Omit<types.WayOfWorkingConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['WayOfWorkingEdge']>, nodes: ReadonlyArray<ResolversTypes['WayOfWorking']> }>;
  WayOfWorkingEdge: ResolverTypeWrapper<Omit<types.WayOfWorkingEdge, 'node'> & { node: ResolversTypes['WayOfWorking'] }>;
  WayStep: ResolverTypeWrapper<WayStep>;
  MyTask: ResolverTypeWrapper<MyTaskView>;
  MatterConnection: ResolverTypeWrapper<MatterList>;
  MatterEdge: ResolverTypeWrapper<Omit<types.MatterEdge, 'node'> & { node: ResolversTypes['Matter'] }>;
  TaskConnection: ResolverTypeWrapper<Omit<types.TaskConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['TaskEdge']>, nodes: ReadonlyArray<ResolversTypes['Task']> }>;
  TaskEdge: ResolverTypeWrapper<Omit<types.TaskEdge, 'node'> & { node: ResolversTypes['Task'] }>;
  MyTaskConnection: ResolverTypeWrapper<MyTaskList>;
  MyTaskEdge: ResolverTypeWrapper<Omit<types.MyTaskEdge, 'node'> & { node: ResolversTypes['MyTask'] }>;
  TaskPayload: ResolverTypeWrapper<Omit<types.TaskPayload, 'task' | 'problems'> & { task?: types.Maybe<ResolversTypes['Task']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  MatterPayload: ResolverTypeWrapper<Omit<types.MatterPayload, 'matter' | 'problems'> & { matter?: types.Maybe<ResolversTypes['Matter']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  HandlingCounts: ResolverTypeWrapper<HandlingCountsView>;
  MatterCount: ResolverTypeWrapper<types.MatterCount>;
  WayChoices: ResolverTypeWrapper<WayChoicesView>;
  WayChoice: ResolverTypeWrapper<WayChoice>;
  ChooseWayInput: types.ChooseWayInput;
  StepAddresseeInput: types.StepAddresseeInput;
  WayChoicesPayload: ResolverTypeWrapper<Omit<types.WayChoicesPayload, 'choices' | 'problems'> & { choices?: types.Maybe<ResolversTypes['WayChoices']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  DueFrom: types.DueFrom;
  CompleteTaskInput: types.CompleteTaskInput;
  PassOnTaskInput: types.PassOnTaskInput;
  DelegateTaskInput: types.DelegateTaskInput;
  AddTasksInput: types.AddTasksInput;
  TakeOutTaskInput: types.TakeOutTaskInput;
  SendBackInput: types.SendBackInput;
  NoteProgressInput: types.NoteProgressInput;
  AskExtensionInput: types.AskExtensionInput;
  AnswerExtensionInput: types.AnswerExtensionInput;
  TakeBackInput: types.TakeBackInput;
  UrgeTasksInput: types.UrgeTasksInput;
  EndMatterInput: types.EndMatterInput;
  ReopenMatterInput: types.ReopenMatterInput;
  FollowReplacementInput: types.FollowReplacementInput;
  OpenMatterInput: types.OpenMatterInput;
  AddresseeInput: types.AddresseeInput;
  NewTaskInput: types.NewTaskInput;
  NextStepInput: types.NextStepInput;
  RoutePreview: ResolverTypeWrapper<RoutePreviewView>;
  PreviewedStage: ResolverTypeWrapper<PreviewedStageView>;
  PreviewedTask: ResolverTypeWrapper<Omit<types.PreviewedTask, 'responsible'> & { responsible: ReadonlyArray<ResolversTypes['ResponsibleMember']> }>;
  Circulation: ResolverTypeWrapper<Circulation>;
  ReadingMode: types.ReadingMode;
  Reader: ResolverTypeWrapper<ReaderRow>;
  ReaderState: types.ReaderState;
  ReaderConnection: ResolverTypeWrapper<ReaderList>;
  ReaderEdge: ResolverTypeWrapper<Omit<types.ReaderEdge, 'node'> & { node: ResolversTypes['Reader'] }>;
  ReaderPayload: ResolverTypeWrapper<Omit<types.ReaderPayload, 'reader' | 'problems'> & { reader?: types.Maybe<ResolversTypes['Reader']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  ReadersPayload: ResolverTypeWrapper<Omit<types.ReadersPayload, 'results' | 'problems'> & { results: ReadonlyArray<ResolversTypes['ReaderPayload']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  TasksPayload: ResolverTypeWrapper<Omit<types.TasksPayload, 'results' | 'problems'> & { results: ReadonlyArray<ResolversTypes['TaskPayload']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  AddReadersInput: types.AddReadersInput;
  RecallReadersInput: types.RecallReadersInput;
  InformMembersInput: types.InformMembersInput;
  MarkReadInput: types.MarkReadInput;
  MarkSeveralReadInput: types.MarkSeveralReadInput;
  CompleteTasksInput: types.CompleteTasksInput;
  PassOnTasksInput: types.PassOnTasksInput;
  ApplicationState: types.ApplicationState;
  Application: ResolverTypeWrapper<ChainedApplication>;
  ApplicationConnection: ResolverTypeWrapper<Omit<types.ApplicationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ApplicationEdge']>, nodes: ReadonlyArray<ResolversTypes['Application']> }>;
  ApplicationEdge: ResolverTypeWrapper<Omit<types.ApplicationEdge, 'node'> & { node: ResolversTypes['Application'] }>;
  TokenScope: types.TokenScope;
  RegisterApplicationInput: types.RegisterApplicationInput;
  ReplaceApplicationKeysInput: types.ReplaceApplicationKeysInput;
  ApplicationActionInput: types.ApplicationActionInput;
  ApplicationReasonInput: types.ApplicationReasonInput;
  ApplicationPayload: ResolverTypeWrapper<Omit<types.ApplicationPayload, 'application' | 'problems'> & { application?: types.Maybe<ResolversTypes['Application']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  IssuerState: types.IssuerState;
  AgencyNaming: types.AgencyNaming;
  Issuer: ResolverTypeWrapper<ListedIssuer>;
  IssuerConnection: ResolverTypeWrapper<Omit<types.IssuerConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['IssuerEdge']>, nodes: ReadonlyArray<ResolversTypes['Issuer']> }>;
  IssuerEdge: ResolverTypeWrapper<Omit<types.IssuerEdge, 'node'> & { node: ResolversTypes['Issuer'] }>;
  RegisterIssuerInput: types.RegisterIssuerInput;
  EndIssuerInput: types.EndIssuerInput;
  IssuerPayload: ResolverTypeWrapper<Omit<types.IssuerPayload, 'issuer' | 'problems'> & { issuer?: types.Maybe<ResolversTypes['Issuer']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  InviteMemberInput: types.InviteMemberInput;
  Invitation: ResolverTypeWrapper<Invited>;
  InvitationPayload: ResolverTypeWrapper<Omit<types.InvitationPayload, 'invitation' | 'problems'> & { invitation?: types.Maybe<ResolversTypes['Invitation']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  NumberKind: types.NumberKind;
  MemberNumberState: types.MemberNumberState;
  MemberNumber: ResolverTypeWrapper<ChainedMemberNumber>;
  MemberNumberConnection: ResolverTypeWrapper<Omit<types.MemberNumberConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MemberNumberEdge']>, nodes: ReadonlyArray<ResolversTypes['MemberNumber']> }>;
  MemberNumberEdge: ResolverTypeWrapper<Omit<types.MemberNumberEdge, 'node'> & { node: ResolversTypes['MemberNumber'] }>;
  BindingMeans: types.BindingMeans;
  BindingState: types.BindingState;
  Binding: ResolverTypeWrapper<ListedBinding>;
  BindingConnection: ResolverTypeWrapper<Omit<types.BindingConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['BindingEdge']>, nodes: ReadonlyArray<ResolversTypes['Binding']> }>;
  BindingEdge: ResolverTypeWrapper<Omit<types.BindingEdge, 'node'> & { node: ResolversTypes['Binding'] }>;
  GiveMemberNumberInput: types.GiveMemberNumberInput;
  WithdrawMemberNumberInput: types.WithdrawMemberNumberInput;
  MemberNumberPayload: ResolverTypeWrapper<Omit<types.MemberNumberPayload, 'number' | 'problems'> & { number?: types.Maybe<ResolversTypes['MemberNumber']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  EndBindingInput: types.EndBindingInput;
  BindingPayload: ResolverTypeWrapper<Omit<types.BindingPayload, 'binding' | 'problems'> & { binding?: types.Maybe<ResolversTypes['Binding']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  BridgeKind: types.BridgeKind;
  BridgeState: types.BridgeState;
  Bridge: ResolverTypeWrapper<ListedBridge>;
  BridgeConnection: ResolverTypeWrapper<Omit<types.BridgeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['BridgeEdge']>, nodes: ReadonlyArray<ResolversTypes['Bridge']> }>;
  BridgeEdge: ResolverTypeWrapper<Omit<types.BridgeEdge, 'node'> & { node: ResolversTypes['Bridge'] }>;
  RegisterBridgeInput: types.RegisterBridgeInput;
  ReplaceBridgeSecretInput: types.ReplaceBridgeSecretInput;
  EndBridgeInput: types.EndBridgeInput;
  BridgePayload: ResolverTypeWrapper<Omit<types.BridgePayload, 'bridge' | 'problems'> & { bridge?: types.Maybe<ResolversTypes['Bridge']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  NotificationKind: types.NotificationKind;
  Notification: ResolverTypeWrapper<NotificationView>;
  NotificationConnection: ResolverTypeWrapper<Notifications>;
  NotificationEdge: ResolverTypeWrapper<Omit<types.NotificationEdge, 'node'> & { node: ResolversTypes['Notification'] }>;
  MarkNotificationsSeenInput: types.MarkNotificationsSeenInput;
  MarkNotificationsSeenPayload: ResolverTypeWrapper<Omit<types.MarkNotificationsSeenPayload, 'notification' | 'problems'> & { notification?: types.Maybe<ResolversTypes['Notification']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  AbsenceState: types.AbsenceState;
  Absence: ResolverTypeWrapper<Absence>;
  AbsenceConnection: ResolverTypeWrapper<Omit<types.AbsenceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AbsenceEdge']>, nodes: ReadonlyArray<ResolversTypes['Absence']> }>;
  AbsenceEdge: ResolverTypeWrapper<Omit<types.AbsenceEdge, 'node'> & { node: ResolversTypes['Absence'] }>;
  AnnounceAbsenceInput: types.AnnounceAbsenceInput;
  EndAbsenceInput: types.EndAbsenceInput;
  AbsencePayload: ResolverTypeWrapper<Omit<types.AbsencePayload, 'absence' | 'problems'> & { absence?: types.Maybe<ResolversTypes['Absence']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  ImportOrganizationInput: types.ImportOrganizationInput;
  ImportOrganizationPayload: ResolverTypeWrapper<Omit<types.ImportOrganizationPayload, 'import' | 'problems'> & { import?: types.Maybe<ResolversTypes['OrganizationImport']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  OrganizationImport: ResolverTypeWrapper<OrganizationImport>;
  OrganizationRow: ResolverTypeWrapper<Omit<types.OrganizationRow, 'problems'> & { problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  PostState: types.PostState;
  Post: ResolverTypeWrapper<Post>;
  PostHolder: ResolverTypeWrapper<PostHolder>;
  PostConnection: ResolverTypeWrapper<Omit<types.PostConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PostEdge']>, nodes: ReadonlyArray<ResolversTypes['Post']> }>;
  PostEdge: ResolverTypeWrapper<Omit<types.PostEdge, 'node'> & { node: ResolversTypes['Post'] }>;
  CreatePostInput: types.CreatePostInput;
  RenamePostInput: types.RenamePostInput;
  MovePostInput: types.MovePostInput;
  AbolishPostInput: types.AbolishPostInput;
  AppointToPostInput: types.AppointToPostInput;
  RelieveFromPostInput: types.RelieveFromPostInput;
  PostPayload: ResolverTypeWrapper<Omit<types.PostPayload, 'post' | 'problems'> & { post?: types.Maybe<ResolversTypes['Post']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  UnitState: types.UnitState;
  Unit: ResolverTypeWrapper<Unit>;
  UnitConnection: ResolverTypeWrapper<Omit<types.UnitConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['UnitEdge']>, nodes: ReadonlyArray<ResolversTypes['Unit']> }>;
  UnitEdge: ResolverTypeWrapper<Omit<types.UnitEdge, 'node'> & { node: ResolversTypes['Unit'] }>;
  CreateUnitInput: types.CreateUnitInput;
  RenameUnitInput: types.RenameUnitInput;
  MoveUnitInput: types.MoveUnitInput;
  DissolveUnitInput: types.DissolveUnitInput;
  UnitPayload: ResolverTypeWrapper<Omit<types.UnitPayload, 'unit' | 'problems'> & { unit?: types.Maybe<ResolversTypes['Unit']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  MovedWork: ResolverTypeWrapper<types.MovedWork>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Tier: types.Tier;
  Region: ResolverTypeWrapper<Region>;
  RegionState: types.RegionState;
  RegionConnection: ResolverTypeWrapper<Omit<types.RegionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['RegionEdge']>, nodes: ReadonlyArray<ResolversTypes['Region']> }>;
  RegionEdge: ResolverTypeWrapper<Omit<types.RegionEdge, 'node'> & { node: ResolversTypes['Region'] }>;
  AgencyKind: types.AgencyKind;
  AgencyState: types.AgencyState;
  Agency: ResolverTypeWrapper<AgencyCard>;
  AgencyConnection: ResolverTypeWrapper<Omit<types.AgencyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AgencyEdge']>, nodes: ReadonlyArray<ResolversTypes['Agency']> }>;
  AgencyEdge: ResolverTypeWrapper<Omit<types.AgencyEdge, 'node'> & { node: ResolversTypes['Agency'] }>;
  DelegationList: types.DelegationList;
  DelegationState: types.DelegationState;
  Delegation: ResolverTypeWrapper<Delegation>;
  DelegationConnection: ResolverTypeWrapper<Omit<types.DelegationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DelegationEdge']>, nodes: ReadonlyArray<ResolversTypes['Delegation']> }>;
  DelegationEdge: ResolverTypeWrapper<Omit<types.DelegationEdge, 'node'> & { node: ResolversTypes['Delegation'] }>;
  ImportRegionsInput: types.ImportRegionsInput;
  EditionShrinks: ResolverTypeWrapper<EditionShrinks>;
  ImportRegionsPayload: ResolverTypeWrapper<Omit<types.ImportRegionsPayload, 'import' | 'problems'> & { import?: types.Maybe<ResolversTypes['RegionImport']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  RegionImport: ResolverTypeWrapper<Omit<types.RegionImport, 'badRows'> & { badRows: ReadonlyArray<ResolversTypes['RowResult']> }>;
  CsvEncoding: types.CsvEncoding;
  RowResult: ResolverTypeWrapper<RowResult>;
  RegisterAgencyInput: types.RegisterAgencyInput;
  RegisterAgencyPayload: ResolverTypeWrapper<Omit<types.RegisterAgencyPayload, 'agency' | 'problems'> & { agency?: types.Maybe<ResolversTypes['Agency']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  ImportAgenciesInput: types.ImportAgenciesInput;
  ImportAgenciesPayload: ResolverTypeWrapper<Omit<types.ImportAgenciesPayload, 'import' | 'problems'> & { import?: types.Maybe<ResolversTypes['AgencyImport']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  AgencyImport: ResolverTypeWrapper<Omit<types.AgencyImport, 'rows'> & { rows: ReadonlyArray<ResolversTypes['RowResult']> }>;
  ActivateAgencyInput: types.ActivateAgencyInput;
  ActivateAgencyPayload: ResolverTypeWrapper<Omit<types.ActivateAgencyPayload, 'agency' | 'problems'> & { agency?: types.Maybe<ResolversTypes['Agency']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  ActivateAgenciesInput: types.ActivateAgenciesInput;
  ActivateAgenciesPayload: ResolverTypeWrapper<Omit<types.ActivateAgenciesPayload, 'results' | 'problems'> & { results: ReadonlyArray<ResolversTypes['ActivateAgencyPayload']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  GrantDelegationInput: types.GrantDelegationInput;
  RevokeDelegationInput: types.RevokeDelegationInput;
  DelegationPayload: ResolverTypeWrapper<Omit<types.DelegationPayload, 'delegation' | 'problems'> & { delegation?: types.Maybe<ResolversTypes['Delegation']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  AgencyLine: types.AgencyLine;
  LineRequestState: types.LineRequestState;
  LineRequest: ResolverTypeWrapper<LineRequestCard>;
  LineRequestConnection: ResolverTypeWrapper<Omit<types.LineRequestConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['LineRequestEdge']>, nodes: ReadonlyArray<ResolversTypes['LineRequest']> }>;
  LineRequestEdge: ResolverTypeWrapper<Omit<types.LineRequestEdge, 'node'> & { node: ResolversTypes['LineRequest'] }>;
  AnswerLineInput: types.AnswerLineInput;
  LinePayload: ResolverTypeWrapper<Omit<types.LinePayload, 'request' | 'problems'> & { request?: types.Maybe<ResolversTypes['LineRequest']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  MemberState: types.MemberState;
  Member: ResolverTypeWrapper<ChainedMember>;
  MemberConnection: ResolverTypeWrapper<Omit<types.MemberConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MemberEdge']>, nodes: ReadonlyArray<ResolversTypes['Member']> }>;
  MemberEdge: ResolverTypeWrapper<Omit<types.MemberEdge, 'node'> & { node: ResolversTypes['Member'] }>;
  AddMemberInput: types.AddMemberInput;
  ReviseMemberInput: types.ReviseMemberInput;
  MemberActionInput: types.MemberActionInput;
  SuspendMemberInput: types.SuspendMemberInput;
  EndMemberInput: types.EndMemberInput;
  MemberPayload: ResolverTypeWrapper<Omit<types.MemberPayload, 'member' | 'problems'> & { member?: types.Maybe<ResolversTypes['Member']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  Office: types.Office;
  AppointOfficerInput: types.AppointOfficerInput;
  AppointOfficerPayload: ResolverTypeWrapper<Omit<types.AppointOfficerPayload, 'agency' | 'problems'> & { agency?: types.Maybe<ResolversTypes['Agency']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  AgencyReasonInput: types.AgencyReasonInput;
  AssignPlanInput: types.AssignPlanInput;
  AgencyActionInput: types.AgencyActionInput;
  AgencyStandingPayload: ResolverTypeWrapper<Omit<types.AgencyStandingPayload, 'agency' | 'problems'> & { agency?: types.Maybe<ResolversTypes['Agency']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  MuteState: types.MuteState;
  Mute: ResolverTypeWrapper<MuteCard>;
  MuteConnection: ResolverTypeWrapper<Omit<types.MuteConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MuteEdge']>, nodes: ReadonlyArray<ResolversTypes['Mute']> }>;
  MuteEdge: ResolverTypeWrapper<Omit<types.MuteEdge, 'node'> & { node: ResolversTypes['Mute'] }>;
  MuteSenderInput: types.MuteSenderInput;
  UnmuteSenderInput: types.UnmuteSenderInput;
  MutePayload: ResolverTypeWrapper<Omit<types.MutePayload, 'mute' | 'problems'> & { mute?: types.Maybe<ResolversTypes['Mute']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  RenameAgencyInput: types.RenameAgencyInput;
  ReviseNumberingInput: types.ReviseNumberingInput;
  OrganCodeInput: types.OrganCodeInput;
  NumberFormRuleInput: types.NumberFormRuleInput;
  NumberForm: types.NumberForm;
  OrganCode: ResolverTypeWrapper<types.OrganCode>;
  NumberFormRule: ResolverTypeWrapper<types.NumberFormRule>;
  UploadState: types.UploadState;
  MalwareScan: types.MalwareScan;
  TextCheck: types.TextCheck;
  QuarantineReason: types.QuarantineReason;
  Quarantine: ResolverTypeWrapper<types.Quarantine>;
  UploadRejection: types.UploadRejection;
  Upload: ResolverTypeWrapper<Upload>;
  UploadConnection: ResolverTypeWrapper<Omit<types.UploadConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['UploadEdge']>, nodes: ReadonlyArray<ResolversTypes['Upload']> }>;
  UploadEdge: ResolverTypeWrapper<Omit<types.UploadEdge, 'node'> & { node: ResolversTypes['Upload'] }>;
  BeginUploadInput: types.BeginUploadInput;
  BeginUploadPayload: ResolverTypeWrapper<Omit<types.BeginUploadPayload, 'upload' | 'problems'> & { upload?: types.Maybe<ResolversTypes['Upload']>, problems: ReadonlyArray<ResolversTypes['Problem']> }>;
  Header: ResolverTypeWrapper<types.Header>;
  Int: ResolverTypeWrapper<types.Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<types.Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<types.Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AuditRecord: AuditRecord;
  ID: types.Scalars['ID']['output'];
  AuditRecordConnection: Omit<types.AuditRecordConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AuditRecordEdge']>, nodes: ReadonlyArray<ResolversParentTypes['AuditRecord']> };
  AuditRecordEdge: Omit<types.AuditRecordEdge, 'node'> & { node: ResolversParentTypes['AuditRecord'] };
  AuditSeal: AuditSeal;
  AuditSealConnection: Omit<types.AuditSealConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AuditSealEdge']>, nodes: ReadonlyArray<ResolversParentTypes['AuditSeal']> };
  AuditSealEdge: Omit<types.AuditSealEdge, 'node'> & { node: ResolversParentTypes['AuditSeal'] };
  AuditCheck: AuditCheck;
  Query: Record<PropertyKey, never>;
  DateTime: types.Scalars['DateTime']['output'];
  Date: types.Scalars['Date']['output'];
  JSON: types.Scalars['JSON']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: types.PageInfo;
  AgencyRef: NamedAgency;
  MemberRef: NamedMember;
  ApplicationRef: NamedApplication;
  Actor: NamedActor;
  Viewer: Caller;
  Denial: Omit<types.Denial, 'problems' | 'deputizing'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']>, deputizing: ReadonlyArray<ResolversParentTypes['Deputizing']> };
  Deputizing: Deputy;
  Problem: Problem;
  InvalidInput: types.InvalidInput;
  TextPlace: types.TextPlace;
  ClassifiedContent: types.ClassifiedContent;
  NotFound: types.NotFound;
  AlreadyExists: types.AlreadyExists;
  VersionConflict: VersionConflict;
  WrongState: WrongState;
  NotPermitted: types.NotPermitted;
  HeldByAnother: HeldByAnother;
  IdempotencyKeyReused: types.IdempotencyKeyReused;
  QuotaExceeded: types.QuotaExceeded;
  QuotaUse: types.QuotaUse;
  NotReady: types.NotReady;
  Busy: types.Busy;
  NotYetSupported: types.NotYetSupported;
  ImportCalendarInput: types.ImportCalendarInput;
  CalendarSourceInput: types.CalendarSourceInput;
  CalendarDataInput: types.CalendarDataInput;
  ImportCalendarPayload: Omit<types.ImportCalendarPayload, 'calendar' | 'problems'> & { calendar?: types.Maybe<ResolversParentTypes['Calendar']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Calendar: Calendar;
  CalendarVersion: Calendar;
  CalendarVersionConnection: Omit<types.CalendarVersionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CalendarVersionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['CalendarVersion']> };
  CalendarVersionEdge: Omit<types.CalendarVersionEdge, 'node'> & { node: ResolversParentTypes['CalendarVersion'] };
  CalendarSource: types.CalendarSource;
  CalendarDay: types.CalendarDay;
  WorkingDeadline: Omit<types.WorkingDeadline, 'deadline' | 'problems'> & { deadline?: types.Maybe<ResolversParentTypes['Deadline']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Deadline: Deadline;
  DeadlineDay: types.DeadlineDay;
  CalendarVersionRef: types.CalendarVersionRef;
  DeadlinePause: types.DeadlinePause;
  CalendarNotLoaded: CalendarNotLoaded;
  Change: Omit<types.Change, 'node'> & { node?: types.Maybe<ResolversParentTypes['Node']> };
  ChangeConnection: Omit<types.ChangeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ChangeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Change']> };
  ChangeEdge: Omit<types.ChangeEdge, 'node'> & { node: ResolversParentTypes['Change'] };
  Party: ResolversUnionTypes<ResolversParentTypes>['Party'];
  Countersignature: CountersignatureView;
  CountersignAnswer: Answer;
  NegotiationEntry: NegotiationEntry;
  NegotiationConnection: Omit<types.NegotiationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['NegotiationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['NegotiationEntry']> };
  NegotiationEdge: Omit<types.NegotiationEdge, 'node'> & { node: ResolversParentTypes['NegotiationEntry'] };
  CountersignRequest: RequestView;
  CountersignContent: AskedContent;
  CountersignRequestConnection: Omit<types.CountersignRequestConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CountersignRequestEdge']>, nodes: ReadonlyArray<ResolversParentTypes['CountersignRequest']> };
  CountersignRequestEdge: Omit<types.CountersignRequestEdge, 'node'> & { node: ResolversParentTypes['CountersignRequest'] };
  WorkItem: ResolversUnionTypes<ResolversParentTypes>['WorkItem'];
  WorkConnection: Omit<types.WorkConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['WorkEdge']>, nodes: ReadonlyArray<ResolversParentTypes['WorkItem']> };
  WorkEdge: Omit<types.WorkEdge, 'node'> & { node: ResolversParentTypes['WorkItem'] };
  AddCountersignerInput: types.AddCountersignerInput;
  AgreeInput: types.AgreeInput;
  ReturnCountersignInput: types.ReturnCountersignInput;
  HandOverInput: types.HandOverInput;
  HandOverItemsInput: types.HandOverItemsInput;
  HandOverItemInput: types.HandOverItemInput;
  CountersignPayload: Omit<types.CountersignPayload, 'request' | 'problems'> & { request?: types.Maybe<ResolversParentTypes['CountersignRequest']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  HandOverPayload: Omit<types.HandOverPayload, 'problems'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  HandOverItemPayload: Omit<types.HandOverItemPayload, 'item' | 'problems'> & { item?: types.Maybe<ResolversParentTypes['WorkItem']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  HandOverItemsPayload: Omit<types.HandOverItemsPayload, 'results' | 'problems'> & { results: ReadonlyArray<ResolversParentTypes['HandOverItemPayload']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Document: DocumentView;
  DocumentConnection: Outbox;
  DocumentEdge: Omit<types.DocumentEdge, 'node'> & { node: ResolversParentTypes['Document'] };
  Addressees: Omit<types.Addressees, 'agencies'> & { agencies: ReadonlyArray<ResolversParentTypes['AgencyRef']> };
  AddressedClass: types.AddressedClass;
  Attachment: Attachment;
  Attention: types.Attention;
  Meeting: types.Meeting;
  Revoked: Omit<types.Revoked, 'agency'> & { agency: ResolversParentTypes['AgencyRef'] };
  Approval: Omit<types.Approval, 'agency'> & { agency: ResolversParentTypes['AgencyRef'] };
  Contact: types.Contact;
  DocumentEvent: Event;
  DocumentEventConnection: Omit<types.DocumentEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DocumentEventEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DocumentEvent']> };
  DocumentEventEdge: Omit<types.DocumentEventEdge, 'node'> & { node: ResolversParentTypes['DocumentEvent'] };
  DocumentActionInput: types.DocumentActionInput;
  DocumentPayload: Omit<types.DocumentPayload, 'document' | 'problems'> & { document?: types.Maybe<ResolversParentTypes['Document']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  DraftCheck: Omit<types.DraftCheck, 'findings'> & { findings: ReadonlyArray<ResolversParentTypes['Problem']> };
  CheckDraftInput: types.CheckDraftInput;
  AddresseesInput: types.AddresseesInput;
  RecipientListInput: types.RecipientListInput;
  RecipientClassInput: types.RecipientClassInput;
  AttachmentInput: types.AttachmentInput;
  ContactInput: types.ContactInput;
  CountersigningPartyInput: types.CountersigningPartyInput;
  CountersignerInput: types.CountersignerInput;
  AttentionInput: types.AttentionInput;
  MeetingInput: types.MeetingInput;
  RevokedInput: types.RevokedInput;
  ApprovalInput: types.ApprovalInput;
  DraftFields: types.DraftFields;
  CreateDraftInput: types.CreateDraftInput;
  EditDraftInput: types.EditDraftInput;
  Signature: Signature;
  JointSignature: JointSignature;
  Correction: Correction;
  DraftReturn: DraftReturn;
  DraftDiscard: DraftDiscard;
  Review: Review;
  SignedDiff: types.SignedDiff;
  FieldChange: types.FieldChange;
  DiffPiece: types.DiffPiece;
  ReviewInput: types.ReviewInput;
  DiscardDraftInput: types.DiscardDraftInput;
  ReturnDraftInput: types.ReturnDraftInput;
  SignDocumentInput: types.SignDocumentInput;
  SealDocumentInput: types.SealDocumentInput;
  NumberSeriesInput: types.NumberSeriesInput;
  NumberLedgerEntry: NumberedEntry;
  NumberHolder: NumberHolder;
  NumberVoiding: NumberVoiding;
  NumberLedgerConnection: Omit<types.NumberLedgerConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['NumberLedgerEdge']>, nodes: ReadonlyArray<ResolversParentTypes['NumberLedgerEntry']> };
  NumberLedgerEdge: Omit<types.NumberLedgerEdge, 'node'> & { node: ResolversParentTypes['NumberLedgerEntry'] };
  NumberSeriesAudit: Omit<types.NumberSeriesAudit, 'voided' | 'doubles'> & { voided: ReadonlyArray<ResolversParentTypes['NumberLedgerEntry']>, doubles: ReadonlyArray<ResolversParentTypes['NumberDouble']> };
  NumberDouble: NumberDouble;
  VoidNumberInput: types.VoidNumberInput;
  NumberYearDiffers: types.NumberYearDiffers;
  AttachedTextInput: types.AttachedTextInput;
  ParticipantsInput: types.ParticipantsInput;
  AttachedText: types.AttachedText;
  Participants: types.Participants;
  MissingGlyph: types.MissingGlyph;
  Rendition: Rendition;
  RenditionFace: types.RenditionFace;
  RoutingViolation: RoutingViolation;
  ElementViolation: ElementViolation;
  AgencyNotReady: AgencyNotReady;
  OutsideRelations: OutsideRelations;
  RoutingFix: Omit<types.RoutingFix, 'addCopies' | 'removeCopies' | 'addMainRecipients' | 'removeMainRecipients' | 'removeCoIssuers' | 'removeCountersigners' | 'approvalsFrom' | 'consentsFrom'> & { addCopies: ReadonlyArray<ResolversParentTypes['AgencyRef']>, removeCopies: ReadonlyArray<ResolversParentTypes['AgencyRef']>, addMainRecipients: ReadonlyArray<ResolversParentTypes['AgencyRef']>, removeMainRecipients: ReadonlyArray<ResolversParentTypes['AgencyRef']>, removeCoIssuers: ReadonlyArray<ResolversParentTypes['AgencyRef']>, removeCountersigners: ReadonlyArray<ResolversParentTypes['AgencyRef']>, approvalsFrom: ReadonlyArray<ResolversParentTypes['AgencyRef']>, consentsFrom: ReadonlyArray<ResolversParentTypes['AgencyRef']> };
  Replaces: Omit<types.Replaces, 'document'> & { document?: types.Maybe<ResolversParentTypes['Document']> };
  ReceivedReplaces: types.ReceivedReplaces;
  Replacement: Omit<types.Replacement, 'document'> & { document?: types.Maybe<ResolversParentTypes['Document']> };
  DocumentVersion: Omit<types.DocumentVersion, 'document'> & { document?: types.Maybe<ResolversParentTypes['Document']> };
  CreateCorrectionInput: types.CreateCorrectionInput;
  ReplyDemand: types.ReplyDemand;
  ReplyDateUnfit: ReplyDateUnfit;
  ConfirmedItemInput: types.ConfirmedItemInput;
  ReviewCheck: ReviewCheck;
  ConfirmedItem: types.ConfirmedItem;
  ShortNames: ShortNamesView;
  InheritedShortNames: ShortNamesOf;
  ShortNameEntry: types.ShortNameEntry;
  DefineShortNameInput: types.DefineShortNameInput;
  WithdrawShortNameInput: types.WithdrawShortNameInput;
  ShortNamesPayload: Omit<types.ShortNamesPayload, 'shortNames' | 'problems'> & { shortNames?: types.Maybe<ResolversParentTypes['ShortNames']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  StyleFinding: StyleFinding;
  TextReplacement: types.TextReplacement;
  KindSuggestions: Omit<types.KindSuggestions, 'kinds'> & { kinds: ReadonlyArray<ResolversParentTypes['KindSuggestion']> };
  KindSuggestion: KindSuggestion;
  DocumentTemplates: Omit<types.DocumentTemplates, 'templates'> & { templates: ReadonlyArray<ResolversParentTypes['DocumentTemplate']> };
  DocumentTemplate: TemplateView;
  KeepTemplateInput: types.KeepTemplateInput;
  WithdrawTemplateInput: types.WithdrawTemplateInput;
  TemplatesPayload: Omit<types.TemplatesPayload, 'documentTemplates' | 'problems'> & { documentTemplates?: types.Maybe<ResolversParentTypes['DocumentTemplates']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  BuildTitleInput: types.BuildTitleInput;
  PassedTitleInput: types.PassedTitleInput;
  BuiltTitle: Omit<types.BuiltTitle, 'problems'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  UndoCountersignAnswerInput: types.UndoCountersignAnswerInput;
  CountersignUndo: AnswerUndo;
  CountersignUndoRefusal: types.CountersignUndoRefusal;
  VetoJointIssueInput: types.VetoJointIssueInput;
  CompetenceInput: types.CompetenceInput;
  JointVeto: Veto;
  JointIssuer: Omit<types.JointIssuer, 'agency'> & { agency: ResolversParentTypes['AgencyRef'] };
  JointIssueVetoed: JointIssueVetoed;
  Audience: AudienceView;
  Holder: Holder;
  HolderConnection: Omit<types.HolderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['HolderEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Holder']> };
  HolderEdge: Omit<types.HolderEdge, 'node'> & { node: ResolversParentTypes['Holder'] };
  Delivery: DeliveryView;
  ReceivedContent: ContentView;
  Signatory: types.Signatory;
  ForwardedContent: ContentView;
  DeliveryConnection: Inbox;
  DeliveryEdge: Omit<types.DeliveryEdge, 'node'> & { node: ResolversParentTypes['Delivery'] };
  LadderConnection: Omit<types.LadderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['LadderEdge']>, nodes: ReadonlyArray<ResolversParentTypes['LadderRow']> };
  LadderEdge: Omit<types.LadderEdge, 'node'> & { node: ResolversParentTypes['LadderRow'] };
  LadderRow: LadderRowView;
  Undelivered: types.Undelivered;
  UndeliveredConnection: Omit<types.UndeliveredConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['UndeliveredEdge']>, nodes: ReadonlyArray<ResolversParentTypes['UndeliveredRecipient']> };
  UndeliveredEdge: Omit<types.UndeliveredEdge, 'node'> & { node: ResolversParentTypes['UndeliveredRecipient'] };
  UndeliveredRecipient: UndeliveredRecipient;
  OverdueConnection: Omit<types.OverdueConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OverdueEdge']>, nodes: ReadonlyArray<ResolversParentTypes['OverduePortion']> };
  OverdueEdge: Omit<types.OverdueEdge, 'node'> & { node: ResolversParentTypes['OverduePortion'] };
  OverduePortion: Overdue;
  Rung: RungView;
  CascadeCount: types.CascadeCount;
  Evidence: types.Evidence;
  RedeliverDocumentInput: types.RedeliverDocumentInput;
  RedeliverOverdueInput: types.RedeliverOverdueInput;
  OverdueRedelivery: types.OverdueRedelivery;
  RedeliverOverduePayload: Omit<types.RedeliverOverduePayload, 'problems'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  RecountAgenciesInput: types.RecountAgenciesInput;
  Recount: types.Recount;
  RecountAgenciesPayload: Omit<types.RecountAgenciesPayload, 'problems'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  DeliveryActionInput: types.DeliveryActionInput;
  RegisterDeliveryInput: types.RegisterDeliveryInput;
  ReturnDeliveryInput: types.ReturnDeliveryInput;
  MarkHandledInput: types.MarkHandledInput;
  SignForDeliveriesInput: types.SignForDeliveriesInput;
  RegisterDeliveriesInput: types.RegisterDeliveriesInput;
  AcceptDeliveriesInput: types.AcceptDeliveriesInput;
  DeliveriesPayload: Omit<types.DeliveriesPayload, 'results' | 'problems'> & { results: ReadonlyArray<ResolversParentTypes['DeliveryPayload']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  DeliveryPayload: Omit<types.DeliveryPayload, 'delivery' | 'problems'> & { delivery?: types.Maybe<ResolversParentTypes['Delivery']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  DocumentAddition: Addition;
  DeliveryAddition: DeliveryAdded;
  AddRecipientsInput: types.AddRecipientsInput;
  Counts: CountsView;
  InboxCounts: types.InboxCounts;
  InboxCount: types.InboxCount;
  OutboxCounts: types.OutboxCounts;
  OutboxCount: types.OutboxCount;
  CountersignRequestCounts: types.CountersignRequestCounts;
  CountersignRequestCount: types.CountersignRequestCount;
  DocumentProgress: Progress;
  ReturnCount: types.ReturnCount;
  DeadlineMove: DeadlineMove;
  DeliveryDeadlineMove: DeliveryDeadlineMove;
  MoveReplyDeadlineInput: types.MoveReplyDeadlineInput;
  Distribution: DistributionView;
  DistributionRevision: DistributionRevisionView;
  SourceDistribution: SourceDistribution;
  ForwardedBeyond: Beyond;
  DistributionInput: types.DistributionInput;
  ReviseDistributionInput: types.ReviseDistributionInput;
  EffectEnd: EffectEnd;
  EffectEndDecider: types.EffectEndDecider;
  SourceEnd: types.SourceEnd;
  LowerEnd: LowerEnd;
  LowerEndPayload: Omit<types.LowerEndPayload, 'lowerEnd' | 'problems'> & { lowerEnd?: types.Maybe<ResolversParentTypes['LowerEnd']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  RevokeLowerDocumentInput: types.RevokeLowerDocumentInput;
  AbolishLowerDocumentInput: types.AbolishLowerDocumentInput;
  RevokeDocumentInput: types.RevokeDocumentInput;
  AbolishDocumentInput: types.AbolishDocumentInput;
  IncomingSeries: SeriesView;
  IncomingSeriesConnection: Omit<types.IncomingSeriesConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['IncomingSeriesEdge']>, nodes: ReadonlyArray<ResolversParentTypes['IncomingSeries']> };
  IncomingSeriesEdge: Omit<types.IncomingSeriesEdge, 'node'> & { node: ResolversParentTypes['IncomingSeries'] };
  IncomingSeriesPayload: Omit<types.IncomingSeriesPayload, 'series' | 'problems'> & { series?: types.Maybe<ResolversParentTypes['IncomingSeries']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  OpenIncomingSeriesInput: types.OpenIncomingSeriesInput;
  IncomingSeriesAudit: Omit<types.IncomingSeriesAudit, 'voided' | 'doubles'> & { voided: ReadonlyArray<ResolversParentTypes['IncomingEntry']>, doubles: ReadonlyArray<ResolversParentTypes['IncomingDouble']> };
  IncomingEntry: EntryView;
  IncomingVoiding: IncomingVoiding;
  IncomingDouble: DoubleView;
  IncomingNumberTaken: IncomingNumberTaken;
  MovedDeadlineConnection: Omit<types.MovedDeadlineConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MovedDeadlineEdge']>, nodes: ReadonlyArray<ResolversParentTypes['MovedDeadline']> };
  MovedDeadlineEdge: Omit<types.MovedDeadlineEdge, 'node'> & { node: ResolversParentTypes['MovedDeadline'] };
  MovedDeadline: MovedDeadlineView;
  PaperDistribution: Omit<types.PaperDistribution, 'organs'> & { organs: ReadonlyArray<ResolversParentTypes['OrganOnPaper']> };
  OrganOnPaper: Omit<types.OrganOnPaper, 'delivery' | 'corrected'> & { delivery?: types.Maybe<ResolversParentTypes['PaperDelivery']>, corrected: ReadonlyArray<ResolversParentTypes['PaperDelivery']> };
  PaperDelivery: PaperEntry;
  PaperSignature: types.PaperSignature;
  RecordPaperDeliveryInput: types.RecordPaperDeliveryInput;
  PaperSignatureInput: types.PaperSignatureInput;
  PaperService: PaperRecipient;
  PaperAnswer: types.PaperAnswer;
  MarkOnPaperInput: types.MarkOnPaperInput;
  PaperReplyInput: types.PaperReplyInput;
  PaperRecipientInput: types.PaperRecipientInput;
  MarkOnPaperPayload: Omit<types.MarkOnPaperPayload, 'delivery' | 'document' | 'problems'> & { delivery?: types.Maybe<ResolversParentTypes['Delivery']>, document?: types.Maybe<ResolversParentTypes['Document']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Passing: Passing;
  PassingOutcome: types.PassingOutcome;
  PassOnDeliveryInput: types.PassOnDeliveryInput;
  ObjectToRouteInput: types.ObjectToRouteInput;
  DocumentRecall: Recall;
  RecallStanding: types.RecallStanding;
  SourceRecall: types.SourceRecall;
  RecallDocumentInput: types.RecallDocumentInput;
  RefuseRecallInput: types.RefuseRecallInput;
  DeliveryReplacement: Omit<types.DeliveryReplacement, 'delivery'> & { delivery?: types.Maybe<ResolversParentTypes['Delivery']> };
  ReplacedDelivery: Omit<types.ReplacedDelivery, 'delivery'> & { delivery?: types.Maybe<ResolversParentTypes['Delivery']> };
  Reminder: types.Reminder;
  ResendRequest: ResendStanding;
  AskForResendInput: types.AskForResendInput;
  RefuseResendInput: types.RefuseResendInput;
  ResendDocumentInput: types.ResendDocumentInput;
  DeliveryRestoration: types.DeliveryRestoration;
  AskForLostDeliveryInput: types.AskForLostDeliveryInput;
  LostDeliveryRequest: types.LostDeliveryRequest;
  AskForLostDeliveryPayload: Omit<types.AskForLostDeliveryPayload, 'problems'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  SourceReplacement: types.SourceReplacement;
  Supervision: Omit<types.Supervision, 'byTier'> & { byTier: ReadonlyArray<ResolversParentTypes['SupervisionCount']> };
  SupervisionCount: SupervisionCount;
  ProgressRequest: ProgressRequest;
  ProgressStanding: ProgressStanding;
  ProgressReport: ProgressReport;
  AskForProgressInput: types.AskForProgressInput;
  ReportProgressInput: types.ReportProgressInput;
  UndoDeliveryStepInput: types.UndoDeliveryStepInput;
  ActedSince: types.ActedSince;
  TimeRange: types.TimeRange;
  FoundThing: ResolversUnionTypes<ResolversParentTypes>['FoundThing'];
  Found: FoundView;
  FoundConnection: Omit<types.FoundConnection, 'edges' | 'nodes' | 'problems'> & { edges: ReadonlyArray<ResolversParentTypes['FoundEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Found']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  FoundEdge: Omit<types.FoundEdge, 'node'> & { node: ResolversParentTypes['Found'] };
  Matter: MatterView;
  MatterSource: MatterSource;
  MatterSourceEnd: types.MatterSourceEnd;
  Stage: types.Stage;
  StepName: types.StepName;
  Task: TaskView;
  Addressee: types.Addressee;
  ResponsibleMember: Omit<types.ResponsibleMember, 'member' | 'onBehalfOf'> & { member: ResolversParentTypes['MemberRef'], onBehalfOf?: types.Maybe<ResolversParentTypes['MemberRef']> };
  TaskExtension: types.TaskExtension;
  MatterEvent: MatterEventView;
  WayOfWorking: Way;
  WayOfWorkingConnection: Omit<types.WayOfWorkingConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['WayOfWorkingEdge']>, nodes: ReadonlyArray<ResolversParentTypes['WayOfWorking']> };
  WayOfWorkingEdge: Omit<types.WayOfWorkingEdge, 'node'> & { node: ResolversParentTypes['WayOfWorking'] };
  WayStep: WayStep;
  MyTask: MyTaskView;
  MatterConnection: MatterList;
  MatterEdge: Omit<types.MatterEdge, 'node'> & { node: ResolversParentTypes['Matter'] };
  TaskConnection: Omit<types.TaskConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['TaskEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Task']> };
  TaskEdge: Omit<types.TaskEdge, 'node'> & { node: ResolversParentTypes['Task'] };
  MyTaskConnection: MyTaskList;
  MyTaskEdge: Omit<types.MyTaskEdge, 'node'> & { node: ResolversParentTypes['MyTask'] };
  TaskPayload: Omit<types.TaskPayload, 'task' | 'problems'> & { task?: types.Maybe<ResolversParentTypes['Task']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  MatterPayload: Omit<types.MatterPayload, 'matter' | 'problems'> & { matter?: types.Maybe<ResolversParentTypes['Matter']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  HandlingCounts: HandlingCountsView;
  MatterCount: types.MatterCount;
  WayChoices: WayChoicesView;
  WayChoice: WayChoice;
  ChooseWayInput: types.ChooseWayInput;
  StepAddresseeInput: types.StepAddresseeInput;
  WayChoicesPayload: Omit<types.WayChoicesPayload, 'choices' | 'problems'> & { choices?: types.Maybe<ResolversParentTypes['WayChoices']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  CompleteTaskInput: types.CompleteTaskInput;
  PassOnTaskInput: types.PassOnTaskInput;
  DelegateTaskInput: types.DelegateTaskInput;
  AddTasksInput: types.AddTasksInput;
  TakeOutTaskInput: types.TakeOutTaskInput;
  SendBackInput: types.SendBackInput;
  NoteProgressInput: types.NoteProgressInput;
  AskExtensionInput: types.AskExtensionInput;
  AnswerExtensionInput: types.AnswerExtensionInput;
  TakeBackInput: types.TakeBackInput;
  UrgeTasksInput: types.UrgeTasksInput;
  EndMatterInput: types.EndMatterInput;
  ReopenMatterInput: types.ReopenMatterInput;
  FollowReplacementInput: types.FollowReplacementInput;
  OpenMatterInput: types.OpenMatterInput;
  AddresseeInput: types.AddresseeInput;
  NewTaskInput: types.NewTaskInput;
  NextStepInput: types.NextStepInput;
  RoutePreview: RoutePreviewView;
  PreviewedStage: PreviewedStageView;
  PreviewedTask: Omit<types.PreviewedTask, 'responsible'> & { responsible: ReadonlyArray<ResolversParentTypes['ResponsibleMember']> };
  Circulation: Circulation;
  Reader: ReaderRow;
  ReaderConnection: ReaderList;
  ReaderEdge: Omit<types.ReaderEdge, 'node'> & { node: ResolversParentTypes['Reader'] };
  ReaderPayload: Omit<types.ReaderPayload, 'reader' | 'problems'> & { reader?: types.Maybe<ResolversParentTypes['Reader']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  ReadersPayload: Omit<types.ReadersPayload, 'results' | 'problems'> & { results: ReadonlyArray<ResolversParentTypes['ReaderPayload']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  TasksPayload: Omit<types.TasksPayload, 'results' | 'problems'> & { results: ReadonlyArray<ResolversParentTypes['TaskPayload']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  AddReadersInput: types.AddReadersInput;
  RecallReadersInput: types.RecallReadersInput;
  InformMembersInput: types.InformMembersInput;
  MarkReadInput: types.MarkReadInput;
  MarkSeveralReadInput: types.MarkSeveralReadInput;
  CompleteTasksInput: types.CompleteTasksInput;
  PassOnTasksInput: types.PassOnTasksInput;
  Application: ChainedApplication;
  ApplicationConnection: Omit<types.ApplicationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ApplicationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Application']> };
  ApplicationEdge: Omit<types.ApplicationEdge, 'node'> & { node: ResolversParentTypes['Application'] };
  RegisterApplicationInput: types.RegisterApplicationInput;
  ReplaceApplicationKeysInput: types.ReplaceApplicationKeysInput;
  ApplicationActionInput: types.ApplicationActionInput;
  ApplicationReasonInput: types.ApplicationReasonInput;
  ApplicationPayload: Omit<types.ApplicationPayload, 'application' | 'problems'> & { application?: types.Maybe<ResolversParentTypes['Application']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Issuer: ListedIssuer;
  IssuerConnection: Omit<types.IssuerConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['IssuerEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Issuer']> };
  IssuerEdge: Omit<types.IssuerEdge, 'node'> & { node: ResolversParentTypes['Issuer'] };
  RegisterIssuerInput: types.RegisterIssuerInput;
  EndIssuerInput: types.EndIssuerInput;
  IssuerPayload: Omit<types.IssuerPayload, 'issuer' | 'problems'> & { issuer?: types.Maybe<ResolversParentTypes['Issuer']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  InviteMemberInput: types.InviteMemberInput;
  Invitation: Invited;
  InvitationPayload: Omit<types.InvitationPayload, 'invitation' | 'problems'> & { invitation?: types.Maybe<ResolversParentTypes['Invitation']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  MemberNumber: ChainedMemberNumber;
  MemberNumberConnection: Omit<types.MemberNumberConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MemberNumberEdge']>, nodes: ReadonlyArray<ResolversParentTypes['MemberNumber']> };
  MemberNumberEdge: Omit<types.MemberNumberEdge, 'node'> & { node: ResolversParentTypes['MemberNumber'] };
  Binding: ListedBinding;
  BindingConnection: Omit<types.BindingConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['BindingEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Binding']> };
  BindingEdge: Omit<types.BindingEdge, 'node'> & { node: ResolversParentTypes['Binding'] };
  GiveMemberNumberInput: types.GiveMemberNumberInput;
  WithdrawMemberNumberInput: types.WithdrawMemberNumberInput;
  MemberNumberPayload: Omit<types.MemberNumberPayload, 'number' | 'problems'> & { number?: types.Maybe<ResolversParentTypes['MemberNumber']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  EndBindingInput: types.EndBindingInput;
  BindingPayload: Omit<types.BindingPayload, 'binding' | 'problems'> & { binding?: types.Maybe<ResolversParentTypes['Binding']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Bridge: ListedBridge;
  BridgeConnection: Omit<types.BridgeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['BridgeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Bridge']> };
  BridgeEdge: Omit<types.BridgeEdge, 'node'> & { node: ResolversParentTypes['Bridge'] };
  RegisterBridgeInput: types.RegisterBridgeInput;
  ReplaceBridgeSecretInput: types.ReplaceBridgeSecretInput;
  EndBridgeInput: types.EndBridgeInput;
  BridgePayload: Omit<types.BridgePayload, 'bridge' | 'problems'> & { bridge?: types.Maybe<ResolversParentTypes['Bridge']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Notification: NotificationView;
  NotificationConnection: Notifications;
  NotificationEdge: Omit<types.NotificationEdge, 'node'> & { node: ResolversParentTypes['Notification'] };
  MarkNotificationsSeenInput: types.MarkNotificationsSeenInput;
  MarkNotificationsSeenPayload: Omit<types.MarkNotificationsSeenPayload, 'notification' | 'problems'> & { notification?: types.Maybe<ResolversParentTypes['Notification']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Absence: Absence;
  AbsenceConnection: Omit<types.AbsenceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AbsenceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Absence']> };
  AbsenceEdge: Omit<types.AbsenceEdge, 'node'> & { node: ResolversParentTypes['Absence'] };
  AnnounceAbsenceInput: types.AnnounceAbsenceInput;
  EndAbsenceInput: types.EndAbsenceInput;
  AbsencePayload: Omit<types.AbsencePayload, 'absence' | 'problems'> & { absence?: types.Maybe<ResolversParentTypes['Absence']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  ImportOrganizationInput: types.ImportOrganizationInput;
  ImportOrganizationPayload: Omit<types.ImportOrganizationPayload, 'import' | 'problems'> & { import?: types.Maybe<ResolversParentTypes['OrganizationImport']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  OrganizationImport: OrganizationImport;
  OrganizationRow: Omit<types.OrganizationRow, 'problems'> & { problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Post: Post;
  PostHolder: PostHolder;
  PostConnection: Omit<types.PostConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PostEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Post']> };
  PostEdge: Omit<types.PostEdge, 'node'> & { node: ResolversParentTypes['Post'] };
  CreatePostInput: types.CreatePostInput;
  RenamePostInput: types.RenamePostInput;
  MovePostInput: types.MovePostInput;
  AbolishPostInput: types.AbolishPostInput;
  AppointToPostInput: types.AppointToPostInput;
  RelieveFromPostInput: types.RelieveFromPostInput;
  PostPayload: Omit<types.PostPayload, 'post' | 'problems'> & { post?: types.Maybe<ResolversParentTypes['Post']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Unit: Unit;
  UnitConnection: Omit<types.UnitConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['UnitEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Unit']> };
  UnitEdge: Omit<types.UnitEdge, 'node'> & { node: ResolversParentTypes['Unit'] };
  CreateUnitInput: types.CreateUnitInput;
  RenameUnitInput: types.RenameUnitInput;
  MoveUnitInput: types.MoveUnitInput;
  DissolveUnitInput: types.DissolveUnitInput;
  UnitPayload: Omit<types.UnitPayload, 'unit' | 'problems'> & { unit?: types.Maybe<ResolversParentTypes['Unit']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  MovedWork: types.MovedWork;
  Mutation: Record<PropertyKey, never>;
  Region: Region;
  RegionConnection: Omit<types.RegionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['RegionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Region']> };
  RegionEdge: Omit<types.RegionEdge, 'node'> & { node: ResolversParentTypes['Region'] };
  Agency: AgencyCard;
  AgencyConnection: Omit<types.AgencyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AgencyEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Agency']> };
  AgencyEdge: Omit<types.AgencyEdge, 'node'> & { node: ResolversParentTypes['Agency'] };
  Delegation: Delegation;
  DelegationConnection: Omit<types.DelegationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DelegationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Delegation']> };
  DelegationEdge: Omit<types.DelegationEdge, 'node'> & { node: ResolversParentTypes['Delegation'] };
  ImportRegionsInput: types.ImportRegionsInput;
  EditionShrinks: EditionShrinks;
  ImportRegionsPayload: Omit<types.ImportRegionsPayload, 'import' | 'problems'> & { import?: types.Maybe<ResolversParentTypes['RegionImport']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  RegionImport: Omit<types.RegionImport, 'badRows'> & { badRows: ReadonlyArray<ResolversParentTypes['RowResult']> };
  RowResult: RowResult;
  RegisterAgencyInput: types.RegisterAgencyInput;
  RegisterAgencyPayload: Omit<types.RegisterAgencyPayload, 'agency' | 'problems'> & { agency?: types.Maybe<ResolversParentTypes['Agency']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  ImportAgenciesInput: types.ImportAgenciesInput;
  ImportAgenciesPayload: Omit<types.ImportAgenciesPayload, 'import' | 'problems'> & { import?: types.Maybe<ResolversParentTypes['AgencyImport']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  AgencyImport: Omit<types.AgencyImport, 'rows'> & { rows: ReadonlyArray<ResolversParentTypes['RowResult']> };
  ActivateAgencyInput: types.ActivateAgencyInput;
  ActivateAgencyPayload: Omit<types.ActivateAgencyPayload, 'agency' | 'problems'> & { agency?: types.Maybe<ResolversParentTypes['Agency']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  ActivateAgenciesInput: types.ActivateAgenciesInput;
  ActivateAgenciesPayload: Omit<types.ActivateAgenciesPayload, 'results' | 'problems'> & { results: ReadonlyArray<ResolversParentTypes['ActivateAgencyPayload']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  GrantDelegationInput: types.GrantDelegationInput;
  RevokeDelegationInput: types.RevokeDelegationInput;
  DelegationPayload: Omit<types.DelegationPayload, 'delegation' | 'problems'> & { delegation?: types.Maybe<ResolversParentTypes['Delegation']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  LineRequest: LineRequestCard;
  LineRequestConnection: Omit<types.LineRequestConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['LineRequestEdge']>, nodes: ReadonlyArray<ResolversParentTypes['LineRequest']> };
  LineRequestEdge: Omit<types.LineRequestEdge, 'node'> & { node: ResolversParentTypes['LineRequest'] };
  AnswerLineInput: types.AnswerLineInput;
  LinePayload: Omit<types.LinePayload, 'request' | 'problems'> & { request?: types.Maybe<ResolversParentTypes['LineRequest']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Member: ChainedMember;
  MemberConnection: Omit<types.MemberConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MemberEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Member']> };
  MemberEdge: Omit<types.MemberEdge, 'node'> & { node: ResolversParentTypes['Member'] };
  AddMemberInput: types.AddMemberInput;
  ReviseMemberInput: types.ReviseMemberInput;
  MemberActionInput: types.MemberActionInput;
  SuspendMemberInput: types.SuspendMemberInput;
  EndMemberInput: types.EndMemberInput;
  MemberPayload: Omit<types.MemberPayload, 'member' | 'problems'> & { member?: types.Maybe<ResolversParentTypes['Member']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  AppointOfficerInput: types.AppointOfficerInput;
  AppointOfficerPayload: Omit<types.AppointOfficerPayload, 'agency' | 'problems'> & { agency?: types.Maybe<ResolversParentTypes['Agency']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  AgencyReasonInput: types.AgencyReasonInput;
  AssignPlanInput: types.AssignPlanInput;
  AgencyActionInput: types.AgencyActionInput;
  AgencyStandingPayload: Omit<types.AgencyStandingPayload, 'agency' | 'problems'> & { agency?: types.Maybe<ResolversParentTypes['Agency']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Mute: MuteCard;
  MuteConnection: Omit<types.MuteConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MuteEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Mute']> };
  MuteEdge: Omit<types.MuteEdge, 'node'> & { node: ResolversParentTypes['Mute'] };
  MuteSenderInput: types.MuteSenderInput;
  UnmuteSenderInput: types.UnmuteSenderInput;
  MutePayload: Omit<types.MutePayload, 'mute' | 'problems'> & { mute?: types.Maybe<ResolversParentTypes['Mute']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  RenameAgencyInput: types.RenameAgencyInput;
  ReviseNumberingInput: types.ReviseNumberingInput;
  OrganCodeInput: types.OrganCodeInput;
  NumberFormRuleInput: types.NumberFormRuleInput;
  OrganCode: types.OrganCode;
  NumberFormRule: types.NumberFormRule;
  Quarantine: types.Quarantine;
  Upload: Upload;
  UploadConnection: Omit<types.UploadConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['UploadEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Upload']> };
  UploadEdge: Omit<types.UploadEdge, 'node'> & { node: ResolversParentTypes['Upload'] };
  BeginUploadInput: types.BeginUploadInput;
  BeginUploadPayload: Omit<types.BeginUploadPayload, 'upload' | 'problems'> & { upload?: types.Maybe<ResolversParentTypes['Upload']>, problems: ReadonlyArray<ResolversParentTypes['Problem']> };
  Header: types.Header;
  Int: types.Scalars['Int']['output'];
  Boolean: types.Scalars['Boolean']['output'];
  String: types.Scalars['String']['output'];
};

export type CostDirectiveArgs = {
  weight: types.Scalars['Int']['input'];
  least?: types.Maybe<types.Scalars['Int']['input']>;
  computed?: types.Maybe<types.Scalars['Boolean']['input']>;
};

export type CostDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize?: types.Maybe<types.Scalars['Int']['input']>;
  slicingArguments?: types.Maybe<ReadonlyArray<types.Scalars['String']['input']>>;
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AuditRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditRecord'] = ResolversParentTypes['AuditRecord']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  application?: Resolver<types.Maybe<ResolversTypes['ApplicationRef']>, ParentType, ContextType>;
  tokenId?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  target?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['AuditOutcome'], ParentType, ContextType>;
  code?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditRecordConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditRecordConnection'] = ResolversParentTypes['AuditRecordConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditRecordEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AuditRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditRecordEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditRecordEdge'] = ResolversParentTypes['AuditRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditRecord'], ParentType, ContextType>;
};

export type AuditSealResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditSeal'] = ResolversParentTypes['AuditSeal']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  root?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  previous?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sealedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AuditSealConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditSealConnection'] = ResolversParentTypes['AuditSealConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditSealEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AuditSeal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditSealEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditSealEdge'] = ResolversParentTypes['AuditSealEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditSeal'], ParentType, ContextType>;
};

export type AuditCheckResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditCheck'] = ResolversParentTypes['AuditCheck']> = {
  seal?: Resolver<ResolversTypes['AuditSeal'], ParentType, ContextType>;
  isIntact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  found?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  root?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  faults?: Resolver<ReadonlyArray<ResolversTypes['AuditFault']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  viewer?: Resolver<types.Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  node?: Resolver<types.Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<types.QueryNodeArgs, 'id'>>;
  nodes?: Resolver<types.Maybe<ReadonlyArray<types.Maybe<ResolversTypes['Node']>>>, ParentType, ContextType, RequireFields<types.QueryNodesArgs, 'ids'>>;
  whyDenied?: Resolver<types.Maybe<ResolversTypes['Denial']>, ParentType, ContextType, RequireFields<types.QueryWhyDeniedArgs, 'action'>>;
  auditRecords?: Resolver<types.Maybe<ResolversTypes['AuditRecordConnection']>, ParentType, ContextType, Partial<types.QueryAuditRecordsArgs>>;
  auditSeals?: Resolver<types.Maybe<ResolversTypes['AuditSealConnection']>, ParentType, ContextType, Partial<types.QueryAuditSealsArgs>>;
  checkAuditSeal?: Resolver<types.Maybe<ResolversTypes['AuditCheck']>, ParentType, ContextType, RequireFields<types.QueryCheckAuditSealArgs, 'number'>>;
  calendar?: Resolver<types.Maybe<ResolversTypes['Calendar']>, ParentType, ContextType, RequireFields<types.QueryCalendarArgs, 'year'>>;
  workingDeadline?: Resolver<types.Maybe<ResolversTypes['WorkingDeadline']>, ParentType, ContextType, RequireFields<types.QueryWorkingDeadlineArgs, 'from' | 'workingDays'>>;
  changesSince?: Resolver<types.Maybe<ResolversTypes['ChangeConnection']>, ParentType, ContextType, Partial<types.QueryChangesSinceArgs>>;
  countersignRequest?: Resolver<types.Maybe<ResolversTypes['CountersignRequest']>, ParentType, ContextType, RequireFields<types.QueryCountersignRequestArgs, 'id'>>;
  countersignRequests?: Resolver<types.Maybe<ResolversTypes['CountersignRequestConnection']>, ParentType, ContextType, Partial<types.QueryCountersignRequestsArgs>>;
  worklist?: Resolver<types.Maybe<ResolversTypes['WorkConnection']>, ParentType, ContextType, Partial<types.QueryWorklistArgs>>;
  document?: Resolver<types.Maybe<ResolversTypes['Document']>, ParentType, ContextType, RequireFields<types.QueryDocumentArgs, 'id'>>;
  outbox?: Resolver<types.Maybe<ResolversTypes['DocumentConnection']>, ParentType, ContextType, RequireFields<types.QueryOutboxArgs, 'incomplete'>>;
  validate?: Resolver<types.Maybe<ResolversTypes['DraftCheck']>, ParentType, ContextType, RequireFields<types.QueryValidateArgs, 'input'>>;
  routingCheck?: Resolver<types.Maybe<ResolversTypes['DraftCheck']>, ParentType, ContextType, RequireFields<types.QueryRoutingCheckArgs, 'input'>>;
  signedDiff?: Resolver<types.Maybe<ResolversTypes['SignedDiff']>, ParentType, ContextType, RequireFields<types.QuerySignedDiffArgs, 'documentId'>>;
  numberSeriesAudit?: Resolver<types.Maybe<ResolversTypes['NumberSeriesAudit']>, ParentType, ContextType, RequireFields<types.QueryNumberSeriesAuditArgs, 'series'>>;
  documentByNumber?: Resolver<types.Maybe<ResolversTypes['Document']>, ParentType, ContextType, RequireFields<types.QueryDocumentByNumberArgs, 'number'>>;
  numberLedger?: Resolver<types.Maybe<ResolversTypes['NumberLedgerConnection']>, ParentType, ContextType, RequireFields<types.QueryNumberLedgerArgs, 'series'>>;
  render?: Resolver<types.Maybe<ResolversTypes['Rendition']>, ParentType, ContextType, RequireFields<types.QueryRenderArgs, 'documentId'>>;
  shortNames?: Resolver<types.Maybe<ResolversTypes['ShortNames']>, ParentType, ContextType>;
  suggestKind?: Resolver<types.Maybe<ResolversTypes['KindSuggestions']>, ParentType, ContextType, RequireFields<types.QuerySuggestKindArgs, 'purpose' | 'recipients'>>;
  documentTemplates?: Resolver<types.Maybe<ResolversTypes['DocumentTemplates']>, ParentType, ContextType, RequireFields<types.QueryDocumentTemplatesArgs, 'kind'>>;
  buildTitle?: Resolver<types.Maybe<ResolversTypes['BuiltTitle']>, ParentType, ContextType, RequireFields<types.QueryBuildTitleArgs, 'input'>>;
  renderDelivery?: Resolver<types.Maybe<ResolversTypes['Rendition']>, ParentType, ContextType, RequireFields<types.QueryRenderDeliveryArgs, 'deliveryId'>>;
  inbox?: Resolver<types.Maybe<ResolversTypes['DeliveryConnection']>, ParentType, ContextType, Partial<types.QueryInboxArgs>>;
  delivery?: Resolver<types.Maybe<ResolversTypes['Delivery']>, ParentType, ContextType, RequireFields<types.QueryDeliveryArgs, 'id'>>;
  undelivered?: Resolver<types.Maybe<ResolversTypes['OverdueConnection']>, ParentType, ContextType, RequireFields<types.QueryUndeliveredArgs, 'region'>>;
  evidence?: Resolver<types.Maybe<ResolversTypes['Evidence']>, ParentType, ContextType, RequireFields<types.QueryEvidenceArgs, 'documentId'>>;
  whoCanSee?: Resolver<types.Maybe<ResolversTypes['Audience']>, ParentType, ContextType, RequireFields<types.QueryWhoCanSeeArgs, 'id'>>;
  counts?: Resolver<types.Maybe<ResolversTypes['Counts']>, ParentType, ContextType>;
  lowerEnd?: Resolver<types.Maybe<ResolversTypes['LowerEnd']>, ParentType, ContextType, RequireFields<types.QueryLowerEndArgs, 'id'>>;
  incomingSeries?: Resolver<types.Maybe<ResolversTypes['IncomingSeriesConnection']>, ParentType, ContextType, Partial<types.QueryIncomingSeriesArgs>>;
  nextIncomingNumber?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<types.QueryNextIncomingNumberArgs, 'seriesId'>>;
  incomingSeriesAudit?: Resolver<types.Maybe<ResolversTypes['IncomingSeriesAudit']>, ParentType, ContextType, RequireFields<types.QueryIncomingSeriesAuditArgs, 'seriesId'>>;
  movedDeadlines?: Resolver<types.Maybe<ResolversTypes['MovedDeadlineConnection']>, ParentType, ContextType, Partial<types.QueryMovedDeadlinesArgs>>;
  find?: Resolver<types.Maybe<ResolversTypes['FoundConnection']>, ParentType, ContextType, RequireFields<types.QueryFindArgs, 'text'>>;
  matter?: Resolver<types.Maybe<ResolversTypes['Matter']>, ParentType, ContextType, RequireFields<types.QueryMatterArgs, 'id'>>;
  matters?: Resolver<types.Maybe<ResolversTypes['MatterConnection']>, ParentType, ContextType, Partial<types.QueryMattersArgs>>;
  myTasks?: Resolver<types.Maybe<ResolversTypes['MyTaskConnection']>, ParentType, ContextType, Partial<types.QueryMyTasksArgs>>;
  agencyTasks?: Resolver<types.Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, Partial<types.QueryAgencyTasksArgs>>;
  waysOfWorking?: Resolver<types.Maybe<ResolversTypes['WayOfWorkingConnection']>, ParentType, ContextType, Partial<types.QueryWaysOfWorkingArgs>>;
  wayChoices?: Resolver<types.Maybe<ResolversTypes['WayChoices']>, ParentType, ContextType>;
  previewTask?: Resolver<types.Maybe<ResolversTypes['RoutePreview']>, ParentType, ContextType, RequireFields<types.QueryPreviewTaskArgs, 'taskId'>>;
  applications?: Resolver<types.Maybe<ResolversTypes['ApplicationConnection']>, ParentType, ContextType, Partial<types.QueryApplicationsArgs>>;
  issuers?: Resolver<types.Maybe<ResolversTypes['IssuerConnection']>, ParentType, ContextType, Partial<types.QueryIssuersArgs>>;
  bindings?: Resolver<types.Maybe<ResolversTypes['BindingConnection']>, ParentType, ContextType, Partial<types.QueryBindingsArgs>>;
  memberNumbers?: Resolver<types.Maybe<ResolversTypes['MemberNumberConnection']>, ParentType, ContextType, Partial<types.QueryMemberNumbersArgs>>;
  bridges?: Resolver<types.Maybe<ResolversTypes['BridgeConnection']>, ParentType, ContextType, Partial<types.QueryBridgesArgs>>;
  notifications?: Resolver<types.Maybe<ResolversTypes['NotificationConnection']>, ParentType, ContextType, Partial<types.QueryNotificationsArgs>>;
  myNotifications?: Resolver<types.Maybe<ResolversTypes['NotificationConnection']>, ParentType, ContextType, Partial<types.QueryMyNotificationsArgs>>;
  absences?: Resolver<types.Maybe<ResolversTypes['AbsenceConnection']>, ParentType, ContextType, Partial<types.QueryAbsencesArgs>>;
  posts?: Resolver<types.Maybe<ResolversTypes['PostConnection']>, ParentType, ContextType, RequireFields<types.QueryPostsArgs, 'unitId'>>;
  post?: Resolver<types.Maybe<ResolversTypes['Post']>, ParentType, ContextType, RequireFields<types.QueryPostArgs, 'id'>>;
  units?: Resolver<types.Maybe<ResolversTypes['UnitConnection']>, ParentType, ContextType, Partial<types.QueryUnitsArgs>>;
  unit?: Resolver<types.Maybe<ResolversTypes['Unit']>, ParentType, ContextType, RequireFields<types.QueryUnitArgs, 'id'>>;
  region?: Resolver<types.Maybe<ResolversTypes['Region']>, ParentType, ContextType, RequireFields<types.QueryRegionArgs, 'code'>>;
  regions?: Resolver<types.Maybe<ResolversTypes['RegionConnection']>, ParentType, ContextType, Partial<types.QueryRegionsArgs>>;
  agencies?: Resolver<types.Maybe<ResolversTypes['AgencyConnection']>, ParentType, ContextType, Partial<types.QueryAgenciesArgs>>;
  subordinates?: Resolver<types.Maybe<ResolversTypes['AgencyConnection']>, ParentType, ContextType, RequireFields<types.QuerySubordinatesArgs, 'agencyId'>>;
  delegations?: Resolver<types.Maybe<ResolversTypes['DelegationConnection']>, ParentType, ContextType, RequireFields<types.QueryDelegationsArgs, 'which'>>;
  linesToConfirm?: Resolver<types.Maybe<ResolversTypes['LineRequestConnection']>, ParentType, ContextType, Partial<types.QueryLinesToConfirmArgs>>;
  members?: Resolver<types.Maybe<ResolversTypes['MemberConnection']>, ParentType, ContextType, Partial<types.QueryMembersArgs>>;
  mutes?: Resolver<types.Maybe<ResolversTypes['MuteConnection']>, ParentType, ContextType, Partial<types.QueryMutesArgs>>;
  upload?: Resolver<types.Maybe<ResolversTypes['Upload']>, ParentType, ContextType, RequireFields<types.QueryUploadArgs, 'id'>>;
  quarantinedUploads?: Resolver<types.Maybe<ResolversTypes['UploadConnection']>, ParentType, ContextType, Partial<types.QueryQuarantinedUploadsArgs>>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type NodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Calendar' | 'CountersignRequest' | 'Document' | 'Delivery' | 'LadderRow' | 'IncomingSeries' | 'Matter' | 'Task' | 'Reader' | 'Application' | 'Issuer' | 'Binding' | 'Bridge' | 'Notification' | 'Absence' | 'Post' | 'Unit' | 'Region' | 'Agency' | 'Delegation' | 'Member' | 'Mute' | 'Upload', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AgencyRefResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AgencyRef'] = ResolversParentTypes['AgencyRef']> = {
  agencyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  regionCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  agency?: Resolver<types.Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberRefResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MemberRef'] = ResolversParentTypes['MemberRef']> = {
  memberId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  post?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  member?: Resolver<types.Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApplicationRefResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ApplicationRef'] = ResolversParentTypes['ApplicationRef']> = {
  applicationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ActorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Actor'] = ResolversParentTypes['Actor']> = {
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActorKind'], ParentType, ContextType>;
  name?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  post?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  agency?: Resolver<types.Maybe<ResolversTypes['AgencyRef']>, ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  post?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  agency?: Resolver<types.Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['TokenScope']>, ParentType, ContextType>;
  allowedActions?: Resolver<ReadonlyArray<ResolversTypes['Action']>, ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['AgencyPlan'], ParentType, ContextType>;
  quotas?: Resolver<ReadonlyArray<ResolversTypes['QuotaUse']>, ParentType, ContextType>;
};

export type DenialResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Denial'] = ResolversParentTypes['Denial']> = {
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  deputizing?: Resolver<ReadonlyArray<ResolversTypes['Deputizing']>, ParentType, ContextType>;
};

export type DeputizingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Deputizing'] = ResolversParentTypes['Deputizing']> = {
  member?: Resolver<ResolversTypes['MemberRef'], ParentType, ContextType>;
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'ClassifiedContent' | 'NotFound' | 'AlreadyExists' | 'VersionConflict' | 'WrongState' | 'NotPermitted' | 'HeldByAnother' | 'IdempotencyKeyReused' | 'QuotaExceeded' | 'NotReady' | 'Busy' | 'NotYetSupported' | 'CalendarNotLoaded' | 'NumberYearDiffers' | 'MissingGlyph' | 'RoutingViolation' | 'ElementViolation' | 'AgencyNotReady' | 'OutsideRelations' | 'ReplyDateUnfit' | 'StyleFinding' | 'JointIssueVetoed' | 'IncomingNumberTaken' | 'ActedSince' | 'EditionShrinks', ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  given?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allowed?: Resolver<types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  limit?: Resolver<types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unit?: Resolver<types.Maybe<ResolversTypes['LimitUnit']>, ParentType, ContextType>;
  expected?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  place?: Resolver<types.Maybe<ResolversTypes['TextPlace']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TextPlaceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TextPlace'] = ResolversParentTypes['TextPlace']> = {
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  character?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClassifiedContentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClassifiedContent'] = ResolversParentTypes['ClassifiedContent']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mark?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotFoundResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlreadyExistsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlreadyExists'] = ResolversParentTypes['AlreadyExists']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VersionConflictResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VersionConflict'] = ResolversParentTypes['VersionConflict']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  current?: Resolver<types.Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WrongStateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WrongState'] = ResolversParentTypes['WrongState']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ThingState'], ParentType, ContextType>;
  allowedActions?: Resolver<ReadonlyArray<ResolversTypes['Action']>, ParentType, ContextType>;
  current?: Resolver<types.Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotPermittedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NotPermitted'] = ResolversParentTypes['NotPermitted']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['Action'], ParentType, ContextType>;
  heldBy?: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType>;
  missingScope?: Resolver<types.Maybe<ResolversTypes['TokenScope']>, ParentType, ContextType>;
  delegation?: Resolver<types.Maybe<ResolversTypes['DelegationFault']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HeldByAnotherResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HeldByAnother'] = ResolversParentTypes['HeldByAnother']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['Action'], ParentType, ContextType>;
  holder?: Resolver<ResolversTypes['MemberRef'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotencyKeyReusedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QuotaExceededResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['QuotaExceeded'] = ResolversParentTypes['QuotaExceeded']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  quota?: Resolver<ResolversTypes['QuotaName'], ParentType, ContextType>;
  perDay?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returnsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QuotaUseResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['QuotaUse'] = ResolversParentTypes['QuotaUse']> = {
  quota?: Resolver<ResolversTypes['QuotaName'], ParentType, ContextType>;
  perDay?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returnsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type NotReadyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NotReady'] = ResolversParentTypes['NotReady']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BusyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Busy'] = ResolversParentTypes['Busy']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  retryAfterSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotYetSupportedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NotYetSupported'] = ResolversParentTypes['NotYetSupported']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  feature?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ActionResolvers = EnumResolverSignature<{ readDirectory?: any, readAudit?: any, importCalendar?: any, addCountersigner?: any, agreeToCountersign?: any, returnCountersign?: any, handOverWork?: any, readDocuments?: any, createDraft?: any, editDraft?: any, discardDraft?: any, submitForReview?: any, approveDraft?: any, returnDraft?: any, takeBack?: any, signDocument?: any, reviseSigned?: any, recheckDocument?: any, sealDocument?: any, registerDocument?: any, voidNumber?: any, readNumberSeries?: any, createCorrection?: any, defineShortName?: any, withdrawShortName?: any, keepTemplate?: any, withdrawTemplate?: any, undoCountersignAnswer?: any, vetoJointIssue?: any, dispatchDocument?: any, redeliverDocument?: any, redeliverOverdue?: any, signForDelivery?: any, registerDelivery?: any, acceptDelivery?: any, returnDelivery?: any, markHandled?: any, readDeliveries?: any, readUndelivered?: any, readEvidence?: any, addRecipients?: any, recountAgencies?: any, moveReplyDeadline?: any, reviseDistribution?: any, revokeDocument?: any, abolishDocument?: any, revokeLowerDocument?: any, abolishLowerDocument?: any, readLowerEnds?: any, openIncomingSeries?: any, readIncomingSeries?: any, recordPaperDelivery?: any, markOnPaper?: any, passOnDelivery?: any, objectToRoute?: any, recallDocument?: any, agreeToRecall?: any, refuseRecall?: any, askForResend?: any, refuseResend?: any, resendDocument?: any, askForLostDelivery?: any, askForProgress?: any, reportProgress?: any, undoDeliveryStep?: any, readMatters?: any, openMatter?: any, completeTask?: any, passOnTask?: any, delegateTask?: any, addTasksBefore?: any, addTasksAfter?: any, addTasksBeside?: any, askForOpinion?: any, splitTask?: any, takeOutTask?: any, sendTaskBack?: any, noteTaskProgress?: any, askForExtension?: any, answerExtension?: any, takeTaskBack?: any, urgeTasks?: any, endMatter?: any, reopenMatter?: any, followReplacement?: any, chooseWay?: any, addReaders?: any, recallReaders?: any, informMembers?: any, markRead?: any, registerApplication?: any, replaceApplicationKeys?: any, suspendApplication?: any, resumeApplication?: any, endApplication?: any, registerIssuer?: any, endIssuer?: any, inviteMember?: any, readApplications?: any, readIssuers?: any, giveMemberNumber?: any, withdrawMemberNumber?: any, endBinding?: any, readBindings?: any, registerBridge?: any, replaceBridgeSecret?: any, endBridge?: any, readBridges?: any, readNotifications?: any, markNotificationsSeen?: any, announceAbsence?: any, endAbsence?: any, importOrganization?: any, createPost?: any, renamePost?: any, movePost?: any, abolishPost?: any, appointToPost?: any, relieveFromPost?: any, createUnit?: any, renameUnit?: any, moveUnit?: any, dissolveUnit?: any, readOrganization?: any, importRegions?: any, registerAgency?: any, importAgencies?: any, activateAgency?: any, grantDelegation?: any, revokeDelegation?: any, readDelegations?: any, confirmLine?: any, declineLine?: any, readLines?: any, addMember?: any, reviseMember?: any, suspendMember?: any, resumeMember?: any, endMember?: any, appointOfficer?: any, suspendAgency?: any, assignPlan?: any, resumeAgency?: any, requireFourEyes?: any, waiveFourEyes?: any, readMembers?: any, muteSender?: any, unmuteSender?: any, readMutes?: any, renameAgency?: any, reviseNumbering?: any, beginUpload?: any, readUploads?: any, readQuarantine?: any }, ResolversTypes['Action']>;

export type ThingStateResolvers = EnumResolverSignature<{ ABOLISHED?: any, ACCEPTED?: any, ACTIVE?: any, AGREED?: any, APPROVED?: any, ASKED?: any, CANCELLED?: any, CLOSED?: any, COMING?: any, CONCLUDED?: any, CONFIRMED?: any, COUNTERSIGNING?: any, CURRENT?: any, DECLINED?: any, DELIVERED?: any, DISCARDED?: any, DISPATCHED?: any, DISSOLVED?: any, DONE?: any, DRAFT?: any, ENDED?: any, EXPIRED?: any, FUTURE?: any, GIVEN?: any, HANDLED?: any, IN_REVIEW?: any, LIFTED?: any, MUTED?: any, OPEN?: any, OVER?: any, PASSED_ON?: any, READ?: any, RECALLED?: any, RECHECKED?: any, REGISTERED?: any, REMOVED?: any, REPLACED?: any, REPLIED?: any, RETURNED?: any, REVOKED?: any, SEALED?: any, SENT_BACK?: any, SIGNED?: any, SIGNED_FOR?: any, SKIPPED?: any, SUSPENDED?: any, TAKEN_BACK?: any, UNDO_ASKED?: any, WAITING?: any, WITHDRAWN?: any }, ResolversTypes['ThingState']>;

export type ImportCalendarPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportCalendarPayload'] = ResolversParentTypes['ImportCalendarPayload']> = {
  calendar?: Resolver<types.Maybe<ResolversTypes['Calendar']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CalendarResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Calendar'] = ResolversParentTypes['Calendar']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  days?: Resolver<ReadonlyArray<ResolversTypes['CalendarDay']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['CalendarSource'], ParentType, ContextType>;
  importedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  importedBy?: Resolver<types.Maybe<ResolversTypes['AgencyRef']>, ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['CalendarVersionConnection'], ParentType, ContextType, Partial<types.CalendarVersionsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CalendarVersionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CalendarVersion'] = ResolversParentTypes['CalendarVersion']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  days?: Resolver<ReadonlyArray<ResolversTypes['CalendarDay']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['CalendarSource'], ParentType, ContextType>;
  importedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  importedBy?: Resolver<types.Maybe<ResolversTypes['AgencyRef']>, ParentType, ContextType>;
};

export type CalendarVersionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CalendarVersionConnection'] = ResolversParentTypes['CalendarVersionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CalendarVersionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CalendarVersion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CalendarVersionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CalendarVersionEdge'] = ResolversParentTypes['CalendarVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CalendarVersion'], ParentType, ContextType>;
};

export type CalendarSourceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CalendarSource'] = ResolversParentTypes['CalendarSource']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CalendarDayResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CalendarDay'] = ResolversParentTypes['CalendarDay']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CalendarDayKind'], ParentType, ContextType>;
  name?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WorkingDeadlineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkingDeadline'] = ResolversParentTypes['WorkingDeadline']> = {
  deadline?: Resolver<types.Maybe<ResolversTypes['Deadline']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type DeadlineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Deadline'] = ResolversParentTypes['Deadline']> = {
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['DeadlineBasis'], ParentType, ContextType>;
  from?: Resolver<types.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  workingDays?: Resolver<types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  days?: Resolver<ReadonlyArray<ResolversTypes['DeadlineDay']>, ParentType, ContextType>;
  calendarVersions?: Resolver<ReadonlyArray<ResolversTypes['CalendarVersionRef']>, ParentType, ContextType>;
  paused?: Resolver<ReadonlyArray<ResolversTypes['DeadlinePause']>, ParentType, ContextType>;
};

export type DeadlineDayResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeadlineDay'] = ResolversParentTypes['DeadlineDay']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  counted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['DeadlineDayReason'], ParentType, ContextType>;
  name?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CalendarVersionRefResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CalendarVersionRef'] = ResolversParentTypes['CalendarVersionRef']> = {
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeadlinePauseResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeadlinePause'] = ResolversParentTypes['DeadlinePause']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type CalendarNotLoadedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CalendarNotLoaded'] = ResolversParentTypes['CalendarNotLoaded']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change']> = {
  type?: Resolver<ResolversTypes['ChangeType'], ParentType, ContextType>;
  nodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  node?: Resolver<types.Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
};

export type ChangeConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeConnection'] = ResolversParentTypes['ChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Change']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ChangeEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ChangeEdge'] = ResolversParentTypes['ChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Change'], ParentType, ContextType>;
};

export type PartyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Party'] = ResolversParentTypes['Party']> = {
  __resolveType: TypeResolveFn<'AgencyRef' | 'MemberRef', ParentType, ContextType>;
};

export type CountersignatureResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Countersignature'] = ResolversParentTypes['Countersignature']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['CountersignPurpose'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sections?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CountersignState'], ParentType, ContextType>;
  awaitingActivationSince?: Resolver<types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  covers?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  question?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  answer?: Resolver<types.Maybe<ResolversTypes['CountersignAnswer']>, ParentType, ContextType>;
};

export type CountersignAnswerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CountersignAnswer'] = ResolversParentTypes['CountersignAnswer']> = {
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opinion?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  veto?: Resolver<types.Maybe<ResolversTypes['JointVeto']>, ParentType, ContextType>;
};

export type NegotiationEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NegotiationEntry'] = ResolversParentTypes['NegotiationEntry']> = {
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  act?: Resolver<ResolversTypes['NegotiationAct'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  party?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opinion?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  round?: Resolver<types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type NegotiationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NegotiationConnection'] = ResolversParentTypes['NegotiationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NegotiationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['NegotiationEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type NegotiationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NegotiationEdge'] = ResolversParentTypes['NegotiationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['NegotiationEntry'], ParentType, ContextType>;
};

export type CountersignRequestResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CountersignRequest'] = ResolversParentTypes['CountersignRequest']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CountersignState'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['CountersignPurpose'], ParentType, ContextType>;
  sections?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  question?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  member?: Resolver<types.Maybe<ResolversTypes['MemberRef']>, ParentType, ContextType>;
  host?: Resolver<ResolversTypes['AgencyRef'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DocumentKind'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  content?: Resolver<types.Maybe<ResolversTypes['CountersignContent']>, ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  answer?: Resolver<types.Maybe<ResolversTypes['CountersignAnswer']>, ParentType, ContextType>;
  actions?: Resolver<ReadonlyArray<ResolversTypes['Action']>, ParentType, ContextType>;
  undo?: Resolver<types.Maybe<ResolversTypes['CountersignUndo']>, ParentType, ContextType>;
  undone?: Resolver<types.Maybe<ResolversTypes['CountersignUndo']>, ParentType, ContextType>;
  undoRefused?: Resolver<types.Maybe<ResolversTypes['CountersignUndoRefusal']>, ParentType, ContextType>;
  jointIssuers?: Resolver<types.Maybe<ReadonlyArray<ResolversTypes['JointIssuer']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CountersignContentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CountersignContent'] = ResolversParentTypes['CountersignContent']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  issuers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  mainRecipients?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  copies?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  attachments?: Resolver<ReadonlyArray<ResolversTypes['Attachment']>, ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  bound?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attachedTexts?: Resolver<ReadonlyArray<ResolversTypes['AttachedText']>, ParentType, ContextType>;
};

export type CountersignRequestConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CountersignRequestConnection'] = ResolversParentTypes['CountersignRequestConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CountersignRequestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CountersignRequest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CountersignRequestEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CountersignRequestEdge'] = ResolversParentTypes['CountersignRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CountersignRequest'], ParentType, ContextType>;
};

export type WorkItemResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkItem'] = ResolversParentTypes['WorkItem']> = {
  __resolveType: TypeResolveFn<'Document' | 'CountersignRequest', ParentType, ContextType>;
};

export type WorkConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkConnection'] = ResolversParentTypes['WorkConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WorkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['WorkItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WorkEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WorkEdge'] = ResolversParentTypes['WorkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WorkItem'], ParentType, ContextType>;
};

export type CountersignPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CountersignPayload'] = ResolversParentTypes['CountersignPayload']> = {
  request?: Resolver<types.Maybe<ResolversTypes['CountersignRequest']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type HandOverPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HandOverPayload'] = ResolversParentTypes['HandOverPayload']> = {
  moved?: Resolver<types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hasMore?: Resolver<types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type HandOverItemPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HandOverItemPayload'] = ResolversParentTypes['HandOverItemPayload']> = {
  item?: Resolver<types.Maybe<ResolversTypes['WorkItem']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type HandOverItemsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HandOverItemsPayload'] = ResolversParentTypes['HandOverItemsPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['HandOverItemPayload']>, ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type DocumentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DocumentKind'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  urgency?: Resolver<types.Maybe<ResolversTypes['Urgency']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DocumentState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  actions?: Resolver<ReadonlyArray<ResolversTypes['Action']>, ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['AgencyRef'], ParentType, ContextType>;
  number?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<types.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  signature?: Resolver<types.Maybe<ResolversTypes['Signature']>, ParentType, ContextType>;
  mainRecipients?: Resolver<types.Maybe<ResolversTypes['Addressees']>, ParentType, ContextType>;
  copies?: Resolver<types.Maybe<ReadonlyArray<ResolversTypes['AgencyRef']>>, ParentType, ContextType>;
  attachments?: Resolver<types.Maybe<ReadonlyArray<ResolversTypes['Attachment']>>, ParentType, ContextType>;
  items?: Resolver<types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  skipReason?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contact?: Resolver<types.Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  direction?: Resolver<types.Maybe<ResolversTypes['Direction']>, ParentType, ContextType>;
  important?: Resolver<types.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  coIssuers?: Resolver<types.Maybe<ReadonlyArray<ResolversTypes['AgencyRef']>>, ParentType, ContextType>;
  attention?: Resolver<types.Maybe<ResolversTypes['Attention']>, ParentType, ContextType>;
  meeting?: Resolver<types.Maybe<ResolversTypes['Meeting']>, ParentType, ContextType>;
  revokes?: Resolver<types.Maybe<ResolversTypes['Revoked']>, ParentType, ContextType>;
  approvals?: Resolver<types.Maybe<ReadonlyArray<ResolversTypes['Approval']>>, ParentType, ContextType>;
  position?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  returned?: Resolver<types.Maybe<ResolversTypes['DraftReturn']>, ParentType, ContextType>;
  holder?: Resolver<types.Maybe<ResolversTypes['MemberRef']>, ParentType, ContextType>;
  countersignatures?: Resolver<types.Maybe<ReadonlyArray<ResolversTypes['Countersignature']>>, ParentType, ContextType>;
  negotiation?: Resolver<types.Maybe<ResolversTypes['NegotiationConnection']>, ParentType, ContextType, Partial<types.DocumentNegotiationArgs>>;
  review?: Resolver<types.Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  findings?: Resolver<types.Maybe<ReadonlyArray<ResolversTypes['Problem']>>, ParentType, ContextType>;
  replyTo?: Resolver<types.Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
  forwards?: Resolver<types.Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dispatchedAt?: Resolver<types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  contentDigest?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<types.Maybe<ResolversTypes['DocumentEventConnection']>, ParentType, ContextType, Partial<types.DocumentHistoryArgs>>;
  recipientCount?: Resolver<types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ladder?: Resolver<types.Maybe<ResolversTypes['LadderConnection']>, ParentType, ContextType, Partial<types.DocumentLadderArgs>>;
  undelivered?: Resolver<types.Maybe<ResolversTypes['UndeliveredConnection']>, ParentType, ContextType, Partial<types.DocumentUndeliveredArgs>>;
  cascade?: Resolver<types.Maybe<ReadonlyArray<ResolversTypes['CascadeCount']>>, ParentType, ContextType>;
  progress?: Resolver<types.Maybe<ResolversTypes['DocumentProgress']>, ParentType, ContextType>;
  discarded?: Resolver<types.Maybe<ResolversTypes['DraftDiscard']>, ParentType, ContextType>;
  organCode?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attachedTexts?: Resolver<types.Maybe<ReadonlyArray<ResolversTypes['AttachedText']>>, ParentType, ContextType>;
  printFormat?: Resolver<types.Maybe<ResolversTypes['PrintFormat']>, ParentType, ContextType>;
  printingOrgan?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notes?: Resolver<types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  participants?: Resolver<types.Maybe<ResolversTypes['Participants']>, ParentType, ContextType>;
  replaces?: Resolver<types.Maybe<ResolversTypes['Replaces']>, ParentType, ContextType>;
  replacedBy?: Resolver<types.Maybe<ResolversTypes['Replacement']>, ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['DocumentVersion']>, ParentType, ContextType>;
  replyDemand?: Resolver<types.Maybe<ResolversTypes['ReplyDemand']>, ParentType, ContextType>;
  reviewFlags?: Resolver<types.Maybe<ReadonlyArray<ResolversTypes['ReviewFlag']>>, ParentType, ContextType>;
  reviewChecklist?: Resolver<types.Maybe<ReadonlyArray<ResolversTypes['ReviewCheck']>>, ParentType, ContextType>;
  telegramUrgency?: Resolver<types.Maybe<ResolversTypes['TelegramUrgency']>, ParentType, ContextType>;
  additions?: Resolver<ReadonlyArray<ResolversTypes['DocumentAddition']>, ParentType, ContextType>;
  deadlineMoves?: Resolver<ReadonlyArray<ResolversTypes['DeadlineMove']>, ParentType, ContextType>;
  distribution?: Resolver<types.Maybe<ResolversTypes['Distribution']>, ParentType, ContextType>;
  sourceDistribution?: Resolver<ReadonlyArray<ResolversTypes['SourceDistribution']>, ParentType, ContextType>;
  effectEnd?: Resolver<types.Maybe<ResolversTypes['EffectEnd']>, ParentType, ContextType>;
  sourceEnded?: Resolver<types.Maybe<ResolversTypes['SourceEnd']>, ParentType, ContextType>;
  paperDistribution?: Resolver<types.Maybe<ResolversTypes['PaperDistribution']>, ParentType, ContextType>;
  recalls?: Resolver<ReadonlyArray<ResolversTypes['DocumentRecall']>, ParentType, ContextType>;
  sourceRecalled?: Resolver<types.Maybe<ResolversTypes['SourceRecall']>, ParentType, ContextType>;
  deadline?: Resolver<types.Maybe<ResolversTypes['Deadline']>, ParentType, ContextType>;
  lateRecipients?: Resolver<types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  resendRequests?: Resolver<ReadonlyArray<ResolversTypes['LadderRow']>, ParentType, ContextType>;
  sourceReplaced?: Resolver<types.Maybe<ResolversTypes['SourceReplacement']>, ParentType, ContextType>;
  progressRequests?: Resolver<ReadonlyArray<ResolversTypes['ProgressRequest']>, ParentType, ContextType>;
  supervision?: Resolver<types.Maybe<ResolversTypes['Supervision']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DocumentConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DocumentConnection'] = ResolversParentTypes['DocumentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DocumentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Document']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DocumentEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DocumentEdge'] = ResolversParentTypes['DocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
};

export type AddresseesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Addressees'] = ResolversParentTypes['Addressees']> = {
  agencies?: Resolver<ReadonlyArray<ResolversTypes['AgencyRef']>, ParentType, ContextType>;
  class?: Resolver<types.Maybe<ResolversTypes['RecipientClass']>, ParentType, ContextType>;
  tier?: Resolver<types.Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
  classes?: Resolver<ReadonlyArray<ResolversTypes['AddressedClass']>, ParentType, ContextType>;
  onPaper?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  wording?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AddressedClassResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AddressedClass'] = ResolversParentTypes['AddressedClass']> = {
  class?: Resolver<ResolversTypes['RecipientClass'], ParentType, ContextType>;
  tier?: Resolver<types.Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
};

export type AttachmentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Attachment'] = ResolversParentTypes['Attachment']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scan?: Resolver<ResolversTypes['MalwareScan'], ParentType, ContextType>;
  declaredUnclassified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  downloadUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AttentionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Attention'] = ResolversParentTypes['Attention']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  assignment?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MeetingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Meeting'] = ResolversParentTypes['Meeting']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type RevokedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Revoked'] = ResolversParentTypes['Revoked']> = {
  agency?: Resolver<ResolversTypes['AgencyRef'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ApprovalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Approval'] = ResolversParentTypes['Approval']> = {
  agency?: Resolver<ResolversTypes['AgencyRef'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContactResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DocumentEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DocumentEvent'] = ResolversParentTypes['DocumentEvent']> = {
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['DocumentEventType'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  application?: Resolver<types.Maybe<ResolversTypes['ApplicationRef']>, ParentType, ContextType>;
  declaredUnclassified?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DocumentEventConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DocumentEventConnection'] = ResolversParentTypes['DocumentEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DocumentEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DocumentEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DocumentEventEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DocumentEventEdge'] = ResolversParentTypes['DocumentEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DocumentEvent'], ParentType, ContextType>;
};

export type DocumentPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DocumentPayload'] = ResolversParentTypes['DocumentPayload']> = {
  document?: Resolver<types.Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DraftCheckResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DraftCheck'] = ResolversParentTypes['DraftCheck']> = {
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type SignatureResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Signature'] = ResolversParentTypes['Signature']> = {
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  post?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opinion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  signedDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  joint?: Resolver<ReadonlyArray<ResolversTypes['JointSignature']>, ParentType, ContextType>;
  corrections?: Resolver<ReadonlyArray<ResolversTypes['Correction']>, ParentType, ContextType>;
};

export type JointSignatureResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['JointSignature'] = ResolversParentTypes['JointSignature']> = {
  agency?: Resolver<ResolversTypes['AgencyRef'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opinion?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type CorrectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Correction'] = ResolversParentTypes['Correction']> = {
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DraftReturnResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DraftReturn'] = ResolversParentTypes['DraftReturn']> = {
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DocumentState'], ParentType, ContextType>;
  party?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DraftDiscardResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DraftDiscard'] = ResolversParentTypes['DraftDiscard']> = {
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReviewResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review']> = {
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  opinion?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  confirmed?: Resolver<ReadonlyArray<ResolversTypes['ConfirmedItem']>, ParentType, ContextType>;
};

export type SignedDiffResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SignedDiff'] = ResolversParentTypes['SignedDiff']> = {
  signedDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currentDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  change?: Resolver<ResolversTypes['ChangeClass'], ParentType, ContextType>;
  isSigned?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['FieldChange']>, ParentType, ContextType>;
};

export type FieldChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FieldChange'] = ResolversParentTypes['FieldChange']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  change?: Resolver<ResolversTypes['ChangeClass'], ParentType, ContextType>;
  pieces?: Resolver<ReadonlyArray<ResolversTypes['DiffPiece']>, ParentType, ContextType>;
};

export type DiffPieceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DiffPiece'] = ResolversParentTypes['DiffPiece']> = {
  act?: Resolver<ResolversTypes['DiffAct'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NumberLedgerEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NumberLedgerEntry'] = ResolversParentTypes['NumberLedgerEntry']> = {
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  document?: Resolver<types.Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  documentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  voided?: Resolver<types.Maybe<ResolversTypes['NumberVoiding']>, ParentType, ContextType>;
  again?: Resolver<ReadonlyArray<ResolversTypes['NumberHolder']>, ParentType, ContextType>;
};

export type NumberHolderResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NumberHolder'] = ResolversParentTypes['NumberHolder']> = {
  document?: Resolver<types.Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  documentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  voided?: Resolver<types.Maybe<ResolversTypes['NumberVoiding']>, ParentType, ContextType>;
};

export type NumberVoidingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NumberVoiding'] = ResolversParentTypes['NumberVoiding']> = {
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NumberLedgerConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NumberLedgerConnection'] = ResolversParentTypes['NumberLedgerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NumberLedgerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['NumberLedgerEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type NumberLedgerEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NumberLedgerEdge'] = ResolversParentTypes['NumberLedgerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['NumberLedgerEntry'], ParentType, ContextType>;
};

export type NumberSeriesAuditResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NumberSeriesAudit'] = ResolversParentTypes['NumberSeriesAudit']> = {
  kind?: Resolver<ResolversTypes['NumberSeriesKind'], ParentType, ContextType>;
  organCode?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  year?: Resolver<types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  documentKind?: Resolver<types.Maybe<ResolversTypes['DocumentKind']>, ParentType, ContextType>;
  meeting?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  session?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  counter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  highest?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  issued?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  voided?: Resolver<ReadonlyArray<ResolversTypes['NumberLedgerEntry']>, ParentType, ContextType>;
  gaps?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  doubles?: Resolver<ReadonlyArray<ResolversTypes['NumberDouble']>, ParentType, ContextType>;
  misplaced?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  sound?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  proofHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type NumberDoubleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NumberDouble'] = ResolversParentTypes['NumberDouble']> = {
  document?: Resolver<types.Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  numbers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NumberYearDiffersResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NumberYearDiffers'] = ResolversParentTypes['NumberYearDiffers']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  given?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AttachedTextResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AttachedText'] = ResolversParentTypes['AttachedText']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isListed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ParticipantsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Participants'] = ResolversParentTypes['Participants']> = {
  present?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  absent?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  observers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MissingGlyphResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MissingGlyph'] = ResolversParentTypes['MissingGlyph']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  given?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  place?: Resolver<types.Maybe<ResolversTypes['TextPlace']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RenditionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Rendition'] = ResolversParentTypes['Rendition']> = {
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pages?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  issue?: Resolver<ResolversTypes['RenditionIssue'], ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  faces?: Resolver<ReadonlyArray<ResolversTypes['RenditionFace']>, ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  downloadUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RenditionFaceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RenditionFace'] = ResolversParentTypes['RenditionFace']> = {
  face?: Resolver<ResolversTypes['Typeface'], ParentType, ContextType>;
  font?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RoutingViolationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RoutingViolation'] = ResolversParentTypes['RoutingViolation']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  fix?: Resolver<types.Maybe<ResolversTypes['RoutingFix']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ElementViolationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ElementViolation'] = ResolversParentTypes['ElementViolation']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  element?: Resolver<ResolversTypes['DocumentElement'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  fix?: Resolver<types.Maybe<ResolversTypes['RoutingFix']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AgencyNotReadyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AgencyNotReady'] = ResolversParentTypes['AgencyNotReady']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  agencies?: Resolver<ReadonlyArray<ResolversTypes['AgencyRef']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutsideRelationsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OutsideRelations'] = ResolversParentTypes['OutsideRelations']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  limit?: Resolver<types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  given?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  agencies?: Resolver<ReadonlyArray<ResolversTypes['AgencyRef']>, ParentType, ContextType>;
  fix?: Resolver<types.Maybe<ResolversTypes['RoutingFix']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RoutingFixResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RoutingFix'] = ResolversParentTypes['RoutingFix']> = {
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<types.Maybe<ResolversTypes['DocumentKind']>, ParentType, ContextType>;
  direction?: Resolver<types.Maybe<ResolversTypes['Direction']>, ParentType, ContextType>;
  addCopies?: Resolver<ReadonlyArray<ResolversTypes['AgencyRef']>, ParentType, ContextType>;
  removeCopies?: Resolver<ReadonlyArray<ResolversTypes['AgencyRef']>, ParentType, ContextType>;
  addMainRecipients?: Resolver<ReadonlyArray<ResolversTypes['AgencyRef']>, ParentType, ContextType>;
  removeMainRecipients?: Resolver<ReadonlyArray<ResolversTypes['AgencyRef']>, ParentType, ContextType>;
  removeCoIssuers?: Resolver<ReadonlyArray<ResolversTypes['AgencyRef']>, ParentType, ContextType>;
  removeCountersigners?: Resolver<ReadonlyArray<ResolversTypes['AgencyRef']>, ParentType, ContextType>;
  supply?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  clear?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  approvalsFrom?: Resolver<ReadonlyArray<ResolversTypes['AgencyRef']>, ParentType, ContextType>;
  consentsFrom?: Resolver<ReadonlyArray<ResolversTypes['AgencyRef']>, ParentType, ContextType>;
  replace?: Resolver<ReadonlyArray<ResolversTypes['TextReplacement']>, ParentType, ContextType>;
};

export type ReplacesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Replaces'] = ResolversParentTypes['Replaces']> = {
  document?: Resolver<types.Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  documentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  numbering?: Resolver<ResolversTypes['CorrectionNumbering'], ParentType, ContextType>;
};

export type ReceivedReplacesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReceivedReplaces'] = ResolversParentTypes['ReceivedReplaces']> = {
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  numbering?: Resolver<ResolversTypes['CorrectionNumbering'], ParentType, ContextType>;
};

export type ReplacementResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Replacement'] = ResolversParentTypes['Replacement']> = {
  document?: Resolver<types.Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  documentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  numbering?: Resolver<ResolversTypes['CorrectionNumbering'], ParentType, ContextType>;
};

export type DocumentVersionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DocumentVersion'] = ResolversParentTypes['DocumentVersion']> = {
  document?: Resolver<types.Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  documentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dispatchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReplyDemandResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReplyDemand'] = ResolversParentTypes['ReplyDemand']> = {
  date?: Resolver<types.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  workingDays?: Resolver<types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ReplyDateUnfitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReplyDateUnfit'] = ResolversParentTypes['ReplyDateUnfit']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  workingDay?: Resolver<types.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReviewCheckResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReviewCheck'] = ResolversParentTypes['ReviewCheck']> = {
  item?: Resolver<ResolversTypes['ReviewItem'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isSuggested?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ConfirmedItemResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ConfirmedItem'] = ResolversParentTypes['ConfirmedItem']> = {
  item?: Resolver<ResolversTypes['ReviewItem'], ParentType, ContextType>;
  note?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ShortNamesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ShortNames'] = ResolversParentTypes['ShortNames']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entries?: Resolver<ReadonlyArray<ResolversTypes['ShortNameEntry']>, ParentType, ContextType>;
  inherited?: Resolver<ReadonlyArray<ResolversTypes['InheritedShortNames']>, ParentType, ContextType>;
};

export type InheritedShortNamesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InheritedShortNames'] = ResolversParentTypes['InheritedShortNames']> = {
  agency?: Resolver<ResolversTypes['AgencyRef'], ParentType, ContextType>;
  entries?: Resolver<ReadonlyArray<ResolversTypes['ShortNameEntry']>, ParentType, ContextType>;
};

export type ShortNameEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ShortNameEntry'] = ResolversParentTypes['ShortNameEntry']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shortName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  avoid?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  afterName?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ShortNamesPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ShortNamesPayload'] = ResolversParentTypes['ShortNamesPayload']> = {
  shortNames?: Resolver<types.Maybe<ResolversTypes['ShortNames']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type StyleFindingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StyleFinding'] = ResolversParentTypes['StyleFinding']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  place?: Resolver<types.Maybe<ResolversTypes['TextPlace']>, ParentType, ContextType>;
  found?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fix?: Resolver<types.Maybe<ResolversTypes['RoutingFix']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TextReplacementResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TextReplacement'] = ResolversParentTypes['TextReplacement']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['TextPlace'], ParentType, ContextType>;
  found?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replacement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type KindSuggestionsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['KindSuggestions'] = ResolversParentTypes['KindSuggestions']> = {
  kinds?: Resolver<ReadonlyArray<ResolversTypes['KindSuggestion']>, ParentType, ContextType>;
};

export type KindSuggestionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['KindSuggestion'] = ResolversParentTypes['KindSuggestion']> = {
  kind?: Resolver<ResolversTypes['DocumentKind'], ParentType, ContextType>;
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DocumentTemplatesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DocumentTemplates'] = ResolversParentTypes['DocumentTemplates']> = {
  kind?: Resolver<ResolversTypes['DocumentKind'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requiredElements?: Resolver<ReadonlyArray<ResolversTypes['DocumentElement']>, ParentType, ContextType>;
  templates?: Resolver<ReadonlyArray<ResolversTypes['DocumentTemplate']>, ParentType, ContextType>;
};

export type DocumentTemplateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DocumentTemplate'] = ResolversParentTypes['DocumentTemplate']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOwn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  closings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  placeholders?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  sampleTitle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TemplatesPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TemplatesPayload'] = ResolversParentTypes['TemplatesPayload']> = {
  documentTemplates?: Resolver<types.Maybe<ResolversTypes['DocumentTemplates']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type BuiltTitleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BuiltTitle'] = ResolversParentTypes['BuiltTitle']> = {
  title?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type CountersignUndoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CountersignUndo'] = ResolversParentTypes['CountersignUndo']> = {
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['CountersignState'], ParentType, ContextType>;
};

export type CountersignUndoRefusalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CountersignUndoRefusal'] = ResolversParentTypes['CountersignUndoRefusal']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  because?: Resolver<ResolversTypes['DocumentEventType'], ParentType, ContextType>;
};

export type JointVetoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['JointVeto'] = ResolversParentTypes['JointVeto']> = {
  side?: Resolver<types.Maybe<ResolversTypes['OrganSide']>, ParentType, ContextType>;
  agency?: Resolver<types.Maybe<ResolversTypes['AgencyRef']>, ParentType, ContextType>;
  sections?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type JointIssuerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['JointIssuer'] = ResolversParentTypes['JointIssuer']> = {
  agency?: Resolver<ResolversTypes['AgencyRef'], ParentType, ContextType>;
  side?: Resolver<types.Maybe<ResolversTypes['OrganSide']>, ParentType, ContextType>;
};

export type JointIssueVetoedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['JointIssueVetoed'] = ResolversParentTypes['JointIssueVetoed']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  agency?: Resolver<ResolversTypes['AgencyRef'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  side?: Resolver<types.Maybe<ResolversTypes['OrganSide']>, ParentType, ContextType>;
  competent?: Resolver<types.Maybe<ResolversTypes['AgencyRef']>, ParentType, ContextType>;
  sections?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  allowed?: Resolver<types.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  fix?: Resolver<types.Maybe<ResolversTypes['RoutingFix']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AudienceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Audience'] = ResolversParentTypes['Audience']> = {
  roles?: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['TokenScope'], ParentType, ContextType>;
  holderCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  holders?: Resolver<ResolversTypes['HolderConnection'], ParentType, ContextType, Partial<types.AudienceHoldersArgs>>;
};

export type HolderResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Holder'] = ResolversParentTypes['Holder']> = {
  agency?: Resolver<types.Maybe<ResolversTypes['AgencyRef']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['HolderCapacity'], ParentType, ContextType>;
  holds?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  state?: Resolver<types.Maybe<ResolversTypes['LadderState']>, ParentType, ContextType>;
};

export type HolderConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HolderConnection'] = ResolversParentTypes['HolderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['HolderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Holder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type HolderEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HolderEdge'] = ResolversParentTypes['HolderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Holder'], ParentType, ContextType>;
};

export type DeliveryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Delivery'] = ResolversParentTypes['Delivery']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DeliveryState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  actions?: Resolver<ReadonlyArray<ResolversTypes['Action']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['RecipientRole'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DocumentKind'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  urgency?: Resolver<types.Maybe<ResolversTypes['Urgency']>, ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['AgencyRef'], ParentType, ContextType>;
  contentDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dispatchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  incomingNumber?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  returnReason?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  returnCode?: Resolver<types.Maybe<ResolversTypes['ReturnCode']>, ParentType, ContextType>;
  result?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  inReplyTo?: Resolver<types.Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  content?: Resolver<types.Maybe<ResolversTypes['ReceivedContent']>, ParentType, ContextType>;
  rungs?: Resolver<ReadonlyArray<ResolversTypes['Rung']>, ParentType, ContextType>;
  telegramUrgency?: Resolver<types.Maybe<ResolversTypes['TelegramUrgency']>, ParentType, ContextType>;
  added?: Resolver<types.Maybe<ResolversTypes['DeliveryAddition']>, ParentType, ContextType>;
  deadlineMoves?: Resolver<ReadonlyArray<ResolversTypes['DeliveryDeadlineMove']>, ParentType, ContextType>;
  distribution?: Resolver<types.Maybe<ResolversTypes['Distribution']>, ParentType, ContextType>;
  sourceDistribution?: Resolver<ReadonlyArray<ResolversTypes['SourceDistribution']>, ParentType, ContextType>;
  forwardedBeyond?: Resolver<types.Maybe<ReadonlyArray<ResolversTypes['ForwardedBeyond']>>, ParentType, ContextType>;
  effectEnd?: Resolver<types.Maybe<ResolversTypes['EffectEnd']>, ParentType, ContextType>;
  sourceEnded?: Resolver<types.Maybe<ResolversTypes['SourceEnd']>, ParentType, ContextType>;
  onPaper?: Resolver<types.Maybe<ResolversTypes['PaperAnswer']>, ParentType, ContextType>;
  passings?: Resolver<ReadonlyArray<ResolversTypes['Passing']>, ParentType, ContextType>;
  recall?: Resolver<types.Maybe<ResolversTypes['RecallStanding']>, ParentType, ContextType>;
  sourceRecalled?: Resolver<types.Maybe<ResolversTypes['SourceRecall']>, ParentType, ContextType>;
  replacedBy?: Resolver<types.Maybe<ResolversTypes['DeliveryReplacement']>, ParentType, ContextType>;
  replaces?: Resolver<types.Maybe<ResolversTypes['ReplacedDelivery']>, ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['Delivery']>, ParentType, ContextType>;
  deadline?: Resolver<types.Maybe<ResolversTypes['Deadline']>, ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  repliedLate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reminders?: Resolver<ReadonlyArray<ResolversTypes['Reminder']>, ParentType, ContextType>;
  resendAsked?: Resolver<types.Maybe<ResolversTypes['ResendRequest']>, ParentType, ContextType>;
  restored?: Resolver<types.Maybe<ResolversTypes['DeliveryRestoration']>, ParentType, ContextType>;
  sourceReplaced?: Resolver<types.Maybe<ResolversTypes['SourceReplacement']>, ParentType, ContextType>;
  progressAsked?: Resolver<types.Maybe<ResolversTypes['ProgressStanding']>, ParentType, ContextType>;
  progressReports?: Resolver<ReadonlyArray<ResolversTypes['ProgressReport']>, ParentType, ContextType>;
  matter?: Resolver<types.Maybe<ResolversTypes['Matter']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReceivedContentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReceivedContent'] = ResolversParentTypes['ReceivedContent']> = {
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mainRecipients?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  copies?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  issuers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  signatory?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signatories?: Resolver<ReadonlyArray<ResolversTypes['Signatory']>, ParentType, ContextType>;
  signedDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  manifest?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  faults?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  attachments?: Resolver<ReadonlyArray<ResolversTypes['Attachment']>, ParentType, ContextType>;
  contact?: Resolver<types.Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  forwarded?: Resolver<types.Maybe<ResolversTypes['ForwardedContent']>, ParentType, ContextType>;
  attachedTexts?: Resolver<ReadonlyArray<ResolversTypes['AttachedText']>, ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  participants?: Resolver<types.Maybe<ResolversTypes['Participants']>, ParentType, ContextType>;
  replaces?: Resolver<types.Maybe<ResolversTypes['ReceivedReplaces']>, ParentType, ContextType>;
  replyDemand?: Resolver<types.Maybe<ResolversTypes['ReplyDemand']>, ParentType, ContextType>;
};

export type SignatoryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Signatory'] = ResolversParentTypes['Signatory']> = {
  agency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ForwardedContentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ForwardedContent'] = ResolversParentTypes['ForwardedContent']> = {
  issuerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contentDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attachments?: Resolver<ReadonlyArray<ResolversTypes['Attachment']>, ParentType, ContextType>;
  forwarded?: Resolver<types.Maybe<ResolversTypes['ForwardedContent']>, ParentType, ContextType>;
  attachedTexts?: Resolver<ReadonlyArray<ResolversTypes['AttachedText']>, ParentType, ContextType>;
};

export type DeliveryConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeliveryConnection'] = ResolversParentTypes['DeliveryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DeliveryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Delivery']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DeliveryEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeliveryEdge'] = ResolversParentTypes['DeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Delivery'], ParentType, ContextType>;
};

export type LadderConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LadderConnection'] = ResolversParentTypes['LadderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LadderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LadderRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  withoutAccount?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LadderEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LadderEdge'] = ResolversParentTypes['LadderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LadderRow'], ParentType, ContextType>;
};

export type LadderRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LadderRow'] = ResolversParentTypes['LadderRow']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['AgencyRef'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['RecipientRole'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['LadderState'], ParentType, ContextType>;
  rungs?: Resolver<ReadonlyArray<ResolversTypes['Rung']>, ParentType, ContextType>;
  reply?: Resolver<types.Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
  undelivered?: Resolver<types.Maybe<ResolversTypes['Undelivered']>, ParentType, ContextType>;
  added?: Resolver<types.Maybe<ResolversTypes['DocumentAddition']>, ParentType, ContextType>;
  onPaper?: Resolver<types.Maybe<ResolversTypes['PaperService']>, ParentType, ContextType>;
  passedOn?: Resolver<types.Maybe<ResolversTypes['DocumentAddition']>, ParentType, ContextType>;
  recall?: Resolver<types.Maybe<ResolversTypes['RecallStanding']>, ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  repliedLate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  resendAsked?: Resolver<types.Maybe<ResolversTypes['ResendRequest']>, ParentType, ContextType>;
  progressAsked?: Resolver<types.Maybe<ResolversTypes['ProgressStanding']>, ParentType, ContextType>;
  progressReports?: Resolver<ReadonlyArray<ResolversTypes['ProgressReport']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UndeliveredResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Undelivered'] = ResolversParentTypes['Undelivered']> = {
  reason?: Resolver<ResolversTypes['UndeliveredReason'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  tries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  triedAt?: Resolver<types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  explanation?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UndeliveredConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UndeliveredConnection'] = ResolversParentTypes['UndeliveredConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UndeliveredEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['UndeliveredRecipient']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UndeliveredEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UndeliveredEdge'] = ResolversParentTypes['UndeliveredEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UndeliveredRecipient'], ParentType, ContextType>;
};

export type UndeliveredRecipientResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UndeliveredRecipient'] = ResolversParentTypes['UndeliveredRecipient']> = {
  recipient?: Resolver<ResolversTypes['AgencyRef'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['RecipientRole'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['UndeliveredReason'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  tries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  triedAt?: Resolver<types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  explanation?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OverdueConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OverdueConnection'] = ResolversParentTypes['OverdueConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OverdueEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['OverduePortion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OverdueEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OverdueEdge'] = ResolversParentTypes['OverdueEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OverduePortion'], ParentType, ContextType>;
};

export type OverduePortionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OverduePortion'] = ResolversParentTypes['OverduePortion']> = {
  documentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sender?: Resolver<ResolversTypes['AgencyRef'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  seenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RungResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Rung'] = ResolversParentTypes['Rung']> = {
  kind?: Resolver<ResolversTypes['RungKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DeliveryState'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  reason?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  returnCode?: Resolver<types.Maybe<ResolversTypes['ReturnCode']>, ParentType, ContextType>;
  passedTo?: Resolver<types.Maybe<ResolversTypes['AgencyRef']>, ParentType, ContextType>;
  replyNumber?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receipt?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueAt?: Resolver<types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  onPaper?: Resolver<types.Maybe<ResolversTypes['PaperAnswer']>, ParentType, ContextType>;
  resendCode?: Resolver<types.Maybe<ResolversTypes['ResendCode']>, ParentType, ContextType>;
  answerBy?: Resolver<types.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  note?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  undoes?: Resolver<types.Maybe<ResolversTypes['RungKind']>, ParentType, ContextType>;
};

export type CascadeCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CascadeCount'] = ResolversParentTypes['CascadeCount']> = {
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  delivered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  signedFor?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  registered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  handled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  replied?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recalled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  passedOn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  replaced?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  bundle?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  endCursor?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OverdueRedeliveryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OverdueRedelivery'] = ResolversParentTypes['OverdueRedelivery']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RedeliverOverduePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RedeliverOverduePayload'] = ResolversParentTypes['RedeliverOverduePayload']> = {
  redelivery?: Resolver<types.Maybe<ResolversTypes['OverdueRedelivery']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RecountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Recount'] = ResolversParentTypes['Recount']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  agencyIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type RecountAgenciesPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecountAgenciesPayload'] = ResolversParentTypes['RecountAgenciesPayload']> = {
  recount?: Resolver<types.Maybe<ResolversTypes['Recount']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DeliveriesPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeliveriesPayload'] = ResolversParentTypes['DeliveriesPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['DeliveryPayload']>, ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type DeliveryPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeliveryPayload'] = ResolversParentTypes['DeliveryPayload']> = {
  delivery?: Resolver<types.Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DocumentAdditionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DocumentAddition'] = ResolversParentTypes['DocumentAddition']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['AdditionCause'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recipients?: Resolver<ReadonlyArray<ResolversTypes['AgencyRef']>, ParentType, ContextType>;
  passedOnBy?: Resolver<types.Maybe<ResolversTypes['AgencyRef']>, ParentType, ContextType>;
  alreadyRecipient?: Resolver<types.Maybe<ResolversTypes['AgencyRef']>, ParentType, ContextType>;
};

export type DeliveryAdditionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeliveryAddition'] = ResolversParentTypes['DeliveryAddition']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['AdditionCause'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  passedOnBy?: Resolver<types.Maybe<ResolversTypes['AgencyRef']>, ParentType, ContextType>;
};

export type CountsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Counts'] = ResolversParentTypes['Counts']> = {
  inbox?: Resolver<types.Maybe<ResolversTypes['InboxCounts']>, ParentType, ContextType>;
  outbox?: Resolver<types.Maybe<ResolversTypes['OutboxCounts']>, ParentType, ContextType>;
  countersignRequests?: Resolver<types.Maybe<ResolversTypes['CountersignRequestCounts']>, ParentType, ContextType>;
  handling?: Resolver<types.Maybe<ResolversTypes['HandlingCounts']>, ParentType, ContextType>;
};

export type InboxCountsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InboxCounts'] = ResolversParentTypes['InboxCounts']> = {
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byState?: Resolver<ReadonlyArray<ResolversTypes['InboxCount']>, ParentType, ContextType>;
};

export type InboxCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InboxCount'] = ResolversParentTypes['InboxCount']> = {
  state?: Resolver<ResolversTypes['DeliveryState'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OutboxCountsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OutboxCounts'] = ResolversParentTypes['OutboxCounts']> = {
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  incomplete?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byState?: Resolver<ReadonlyArray<ResolversTypes['OutboxCount']>, ParentType, ContextType>;
};

export type OutboxCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OutboxCount'] = ResolversParentTypes['OutboxCount']> = {
  state?: Resolver<ResolversTypes['DocumentState'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CountersignRequestCountsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CountersignRequestCounts'] = ResolversParentTypes['CountersignRequestCounts']> = {
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byState?: Resolver<ReadonlyArray<ResolversTypes['CountersignRequestCount']>, ParentType, ContextType>;
};

export type CountersignRequestCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CountersignRequestCount'] = ResolversParentTypes['CountersignRequestCount']> = {
  state?: Resolver<ResolversTypes['CountersignState'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DocumentProgressResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DocumentProgress'] = ResolversParentTypes['DocumentProgress']> = {
  recipients?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  undelivered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  delivered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  signedFor?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  registered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returnedBy?: Resolver<ReadonlyArray<ResolversTypes['ReturnCount']>, ParentType, ContextType>;
  handled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  replied?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recalled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  passedOn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  withoutAccount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onPaper?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  replaced?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  progressAwaited?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReturnCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReturnCount'] = ResolversParentTypes['ReturnCount']> = {
  code?: Resolver<ResolversTypes['ReturnCode'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeadlineMoveResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeadlineMove'] = ResolversParentTypes['DeadlineMove']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  keptDueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  calendarVersions?: Resolver<ReadonlyArray<ResolversTypes['CalendarVersionRef']>, ParentType, ContextType>;
};

export type DeliveryDeadlineMoveResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeliveryDeadlineMove'] = ResolversParentTypes['DeliveryDeadlineMove']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  keptDueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DistributionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Distribution'] = ResolversParentTypes['Distribution']> = {
  disclosure?: Resolver<ResolversTypes['Disclosure'], ParentType, ContextType>;
  extent?: Resolver<ResolversTypes['DistributionExtent'], ParentType, ContextType>;
  wording?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  carriedAt?: Resolver<types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['DistributionRevision']>, ParentType, ContextType>;
};

export type DistributionRevisionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DistributionRevision'] = ResolversParentTypes['DistributionRevision']> = {
  disclosure?: Resolver<ResolversTypes['Disclosure'], ParentType, ContextType>;
  extent?: Resolver<ResolversTypes['DistributionExtent'], ParentType, ContextType>;
  wording?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
};

export type SourceDistributionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SourceDistribution'] = ResolversParentTypes['SourceDistribution']> = {
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  disclosure?: Resolver<ResolversTypes['Disclosure'], ParentType, ContextType>;
  extent?: Resolver<ResolversTypes['DistributionExtent'], ParentType, ContextType>;
  wording?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ForwardedBeyondResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ForwardedBeyond'] = ResolversParentTypes['ForwardedBeyond']> = {
  documentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isDisclosedBeyond?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  agencies?: Resolver<ReadonlyArray<ResolversTypes['AgencyRef']>, ParentType, ContextType>;
};

export type EffectEndResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EffectEnd'] = ResolversParentTypes['EffectEnd']> = {
  kind?: Resolver<ResolversTypes['EffectEndKind'], ParentType, ContextType>;
  effectiveOn?: Resolver<types.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  isStillInForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedBy?: Resolver<ResolversTypes['EffectEndDecider'], ParentType, ContextType>;
  basis?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type EffectEndDeciderResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EffectEndDecider'] = ResolversParentTypes['EffectEndDecider']> = {
  agencyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SourceEndResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SourceEnd'] = ResolversParentTypes['SourceEnd']> = {
  kind?: Resolver<ResolversTypes['EffectEndKind'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  effectiveOn?: Resolver<types.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type LowerEndResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LowerEnd'] = ResolversParentTypes['LowerEnd']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['EffectEndDecider'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EffectEndKind'], ParentType, ContextType>;
  effectiveOn?: Resolver<types.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  basis?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['LowerEndOutcome'], ParentType, ContextType>;
  settledAt?: Resolver<types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type LowerEndPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LowerEndPayload'] = ResolversParentTypes['LowerEndPayload']> = {
  lowerEnd?: Resolver<types.Maybe<ResolversTypes['LowerEnd']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type IncomingSeriesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IncomingSeries'] = ResolversParentTypes['IncomingSeries']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  next?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IncomingSeriesConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IncomingSeriesConnection'] = ResolversParentTypes['IncomingSeriesConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IncomingSeriesEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['IncomingSeries']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type IncomingSeriesEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IncomingSeriesEdge'] = ResolversParentTypes['IncomingSeriesEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IncomingSeries'], ParentType, ContextType>;
};

export type IncomingSeriesPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IncomingSeriesPayload'] = ResolversParentTypes['IncomingSeriesPayload']> = {
  series?: Resolver<types.Maybe<ResolversTypes['IncomingSeries']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type IncomingSeriesAuditResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IncomingSeriesAudit'] = ResolversParentTypes['IncomingSeriesAudit']> = {
  seriesId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  counter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  highest?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  issued?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  voided?: Resolver<ReadonlyArray<ResolversTypes['IncomingEntry']>, ParentType, ContextType>;
  gaps?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  doubles?: Resolver<ReadonlyArray<ResolversTypes['IncomingDouble']>, ParentType, ContextType>;
  misplaced?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  sound?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  proofHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type IncomingEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IncomingEntry'] = ResolversParentTypes['IncomingEntry']> = {
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  delivery?: Resolver<types.Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  voided?: Resolver<types.Maybe<ResolversTypes['IncomingVoiding']>, ParentType, ContextType>;
};

export type IncomingVoidingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IncomingVoiding'] = ResolversParentTypes['IncomingVoiding']> = {
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IncomingDoubleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IncomingDouble'] = ResolversParentTypes['IncomingDouble']> = {
  delivery?: Resolver<types.Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
  numbers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IncomingNumberTakenResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IncomingNumberTaken'] = ResolversParentTypes['IncomingNumberTaken']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deliveryId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  delivery?: Resolver<types.Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MovedDeadlineConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MovedDeadlineConnection'] = ResolversParentTypes['MovedDeadlineConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MovedDeadlineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MovedDeadline']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MovedDeadlineEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MovedDeadlineEdge'] = ResolversParentTypes['MovedDeadlineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MovedDeadline'], ParentType, ContextType>;
};

export type MovedDeadlineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MovedDeadline'] = ResolversParentTypes['MovedDeadline']> = {
  document?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
  keptDueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deadline?: Resolver<types.Maybe<ResolversTypes['Deadline']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  recipientsOwing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PaperDistributionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PaperDistribution'] = ResolversParentTypes['PaperDistribution']> = {
  organs?: Resolver<ReadonlyArray<ResolversTypes['OrganOnPaper']>, ParentType, ContextType>;
  outstanding?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganOnPaperResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OrganOnPaper'] = ResolversParentTypes['OrganOnPaper']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  delivery?: Resolver<types.Maybe<ResolversTypes['PaperDelivery']>, ParentType, ContextType>;
  corrected?: Resolver<ReadonlyArray<ResolversTypes['PaperDelivery']>, ParentType, ContextType>;
};

export type PaperDeliveryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PaperDelivery'] = ResolversParentTypes['PaperDelivery']> = {
  sentOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  signedFor?: Resolver<types.Maybe<ResolversTypes['PaperSignature']>, ParentType, ContextType>;
  note?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
};

export type PaperSignatureResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PaperSignature'] = ResolversParentTypes['PaperSignature']> = {
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PaperServiceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PaperService'] = ResolversParentTypes['PaperService']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  note?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
};

export type PaperAnswerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PaperAnswer'] = ResolversParentTypes['PaperAnswer']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  note?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MarkOnPaperPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MarkOnPaperPayload'] = ResolversParentTypes['MarkOnPaperPayload']> = {
  delivery?: Resolver<types.Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
  document?: Resolver<types.Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PassingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Passing'] = ResolversParentTypes['Passing']> = {
  to?: Resolver<ResolversTypes['AgencyRef'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<types.Maybe<ResolversTypes['PassingOutcome']>, ParentType, ContextType>;
};

export type PassingOutcomeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PassingOutcome'] = ResolversParentTypes['PassingOutcome']> = {
  kind?: Resolver<ResolversTypes['PassingOutcomeKind'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DocumentRecallResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DocumentRecall'] = ResolversParentTypes['DocumentRecall']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recipients?: Resolver<types.Maybe<ReadonlyArray<ResolversTypes['AgencyRef']>>, ParentType, ContextType>;
  objectsToRoute?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RecallStandingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecallStanding'] = ResolversParentTypes['RecallStanding']> = {
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['RecallOutcome'], ParentType, ContextType>;
  decidedAt?: Resolver<types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  refusal?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SourceRecallResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SourceRecall'] = ResolversParentTypes['SourceRecall']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DeliveryReplacementResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeliveryReplacement'] = ResolversParentTypes['DeliveryReplacement']> = {
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deliveryId?: Resolver<types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  delivery?: Resolver<types.Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReplacedDeliveryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReplacedDelivery'] = ResolversParentTypes['ReplacedDelivery']> = {
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deliveryId?: Resolver<types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  delivery?: Resolver<types.Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReminderResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Reminder'] = ResolversParentTypes['Reminder']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ReminderKind'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ResendRequestResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ResendRequest'] = ResolversParentTypes['ResendRequest']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ResendCode'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ResendOutcome'], ParentType, ContextType>;
  decidedAt?: Resolver<types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  refusal?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeliveryRestorationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeliveryRestoration'] = ResolversParentTypes['DeliveryRestoration']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  provedRung?: Resolver<ResolversTypes['RungKind'], ParentType, ContextType>;
  provedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  provedSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LostDeliveryRequestResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LostDeliveryRequest'] = ResolversParentTypes['LostDeliveryRequest']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  issuerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AskForLostDeliveryPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AskForLostDeliveryPayload'] = ResolversParentTypes['AskForLostDeliveryPayload']> = {
  request?: Resolver<types.Maybe<ResolversTypes['LostDeliveryRequest']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SourceReplacementResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SourceReplacement'] = ResolversParentTypes['SourceReplacement']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correctionNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SupervisionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Supervision'] = ResolversParentTypes['Supervision']> = {
  byTier?: Resolver<ReadonlyArray<ResolversTypes['SupervisionCount']>, ParentType, ContextType>;
};

export type SupervisionCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SupervisionCount'] = ResolversParentTypes['SupervisionCount']> = {
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  concluded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  atIt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notBegun?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProgressRequestResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProgressRequest'] = ResolversParentTypes['ProgressRequest']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  reason?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answerBy?: Resolver<types.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  recipients?: Resolver<types.Maybe<ReadonlyArray<ResolversTypes['AgencyRef']>>, ParentType, ContextType>;
};

export type ProgressStandingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProgressStanding'] = ResolversParentTypes['ProgressStanding']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answerBy?: Resolver<types.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ProgressOutcome'], ParentType, ContextType>;
  decidedAt?: Resolver<types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProgressReportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ProgressReport'] = ResolversParentTypes['ProgressReport']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ActedSinceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ActedSince'] = ResolversParentTypes['ActedSince']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['RungKind'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FoundThingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FoundThing'] = ResolversParentTypes['FoundThing']> = {
  __resolveType: TypeResolveFn<'Document' | 'Delivery', ParentType, ContextType>;
};

export type FoundResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Found'] = ResolversParentTypes['Found']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  in?: Resolver<ResolversTypes['FindIn'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DocumentKind'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  date?: Resolver<types.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  thing?: Resolver<types.Maybe<ResolversTypes['FoundThing']>, ParentType, ContextType>;
};

export type FoundConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FoundConnection'] = ResolversParentTypes['FoundConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FoundEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Found']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type FoundEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FoundEdge'] = ResolversParentTypes['FoundEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Found'], ParentType, ContextType>;
};

export type MatterResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Matter'] = ResolversParentTypes['Matter']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MatterState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<types.Maybe<ResolversTypes['MatterSource']>, ParentType, ContextType>;
  way?: Resolver<ResolversTypes['WayOfWorking'], ParentType, ContextType>;
  step?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stepName?: Resolver<types.Maybe<ResolversTypes['StepName']>, ParentType, ContextType>;
  due?: Resolver<types.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  result?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stages?: Resolver<ReadonlyArray<ResolversTypes['Stage']>, ParentType, ContextType>;
  tasks?: Resolver<ReadonlyArray<ResolversTypes['Task']>, ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['MatterEvent']>, ParentType, ContextType>;
  actions?: Resolver<ReadonlyArray<ResolversTypes['Action']>, ParentType, ContextType>;
  dueFrom?: Resolver<types.Maybe<ResolversTypes['DueFrom']>, ParentType, ContextType>;
  route?: Resolver<ReadonlyArray<ResolversTypes['PreviewedStage']>, ParentType, ContextType>;
  circulation?: Resolver<types.Maybe<ResolversTypes['Circulation']>, ParentType, ContextType>;
  readers?: Resolver<types.Maybe<ResolversTypes['ReaderConnection']>, ParentType, ContextType, Partial<types.MatterReadersArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MatterSourceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MatterSource'] = ResolversParentTypes['MatterSource']> = {
  delivery?: Resolver<types.Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
  document?: Resolver<types.Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  number?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuer?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gone?: Resolver<types.Maybe<ResolversTypes['MatterSourceGone']>, ParentType, ContextType>;
  ended?: Resolver<types.Maybe<ResolversTypes['MatterSourceEnd']>, ParentType, ContextType>;
};

export type MatterSourceEndResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MatterSourceEnd'] = ResolversParentTypes['MatterSourceEnd']> = {
  kind?: Resolver<ResolversTypes['EffectEndKind'], ParentType, ContextType>;
  effectiveOn?: Resolver<types.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  isVoid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type StageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Stage'] = ResolversParentTypes['Stage']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['StepName'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StepKind'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['TaskMode'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['StageState'], ParentType, ContextType>;
};

export type StepNameResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StepName'] = ResolversParentTypes['StepName']> = {
  zh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TaskResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Task'] = ResolversParentTypes['Task']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  matter?: Resolver<ResolversTypes['Matter'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TaskKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TaskState'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stepName?: Resolver<ResolversTypes['StepName'], ParentType, ContextType>;
  stepKind?: Resolver<ResolversTypes['StepKind'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Addressee'], ParentType, ContextType>;
  role?: Resolver<types.Maybe<ResolversTypes['TaskRole']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  what?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  due?: Resolver<types.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  openedAt?: Resolver<types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedAt?: Resolver<types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  by?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  opinion?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parentId?: Resolver<types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  extension?: Resolver<types.Maybe<ResolversTypes['TaskExtension']>, ParentType, ContextType>;
  responsible?: Resolver<ReadonlyArray<ResolversTypes['ResponsibleMember']>, ParentType, ContextType>;
  actions?: Resolver<ReadonlyArray<ResolversTypes['Action']>, ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['MatterEvent']>, ParentType, ContextType>;
  dueFrom?: Resolver<types.Maybe<ResolversTypes['DueFrom']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddresseeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Addressee'] = ResolversParentTypes['Addressee']> = {
  kind?: Resolver<ResolversTypes['AddresseeKind'], ParentType, ContextType>;
  id?: Resolver<types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ResponsibleMemberResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ResponsibleMember'] = ResolversParentTypes['ResponsibleMember']> = {
  member?: Resolver<ResolversTypes['MemberRef'], ParentType, ContextType>;
  because?: Resolver<ResolversTypes['Because'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['MemberRef']>, ParentType, ContextType>;
};

export type TaskExtensionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TaskExtension'] = ResolversParentTypes['TaskExtension']> = {
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ExtensionState'], ParentType, ContextType>;
};

export type MatterEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MatterEvent'] = ResolversParentTypes['MatterEvent']> = {
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['MatterEventType'], ParentType, ContextType>;
  step?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stepName?: Resolver<types.Maybe<ResolversTypes['StepName']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  readerIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  taskIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  text?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WayOfWorkingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WayOfWorking'] = ResolversParentTypes['WayOfWorking']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['WayStep']>, ParentType, ContextType>;
  chosenFor?: Resolver<ReadonlyArray<ResolversTypes['DocumentKind']>, ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type WayOfWorkingConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WayOfWorkingConnection'] = ResolversParentTypes['WayOfWorkingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WayOfWorkingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['WayOfWorking']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WayOfWorkingEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WayOfWorkingEdge'] = ResolversParentTypes['WayOfWorkingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WayOfWorking'], ParentType, ContextType>;
};

export type WayStepResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WayStep'] = ResolversParentTypes['WayStep']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['StepName'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StepKind'], ParentType, ContextType>;
  addressee?: Resolver<ResolversTypes['Addressee'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['TaskMode'], ParentType, ContextType>;
  days?: Resolver<types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  optional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MyTaskResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MyTask'] = ResolversParentTypes['MyTask']> = {
  task?: Resolver<types.Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  reading?: Resolver<types.Maybe<ResolversTypes['Reader']>, ParentType, ContextType>;
  because?: Resolver<ResolversTypes['Because'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['MemberRef']>, ParentType, ContextType>;
};

export type MatterConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MatterConnection'] = ResolversParentTypes['MatterConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MatterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Matter']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MatterEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MatterEdge'] = ResolversParentTypes['MatterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Matter'], ParentType, ContextType>;
};

export type TaskConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TaskConnection'] = ResolversParentTypes['TaskConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TaskEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Task']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TaskEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TaskEdge'] = ResolversParentTypes['TaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Task'], ParentType, ContextType>;
};

export type MyTaskConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MyTaskConnection'] = ResolversParentTypes['MyTaskConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MyTaskEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MyTask']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MyTaskEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MyTaskEdge'] = ResolversParentTypes['MyTaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MyTask'], ParentType, ContextType>;
};

export type TaskPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TaskPayload'] = ResolversParentTypes['TaskPayload']> = {
  task?: Resolver<types.Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MatterPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MatterPayload'] = ResolversParentTypes['MatterPayload']> = {
  matter?: Resolver<types.Maybe<ResolversTypes['Matter']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type HandlingCountsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HandlingCounts'] = ResolversParentTypes['HandlingCounts']> = {
  matters?: Resolver<ReadonlyArray<ResolversTypes['MatterCount']>, ParentType, ContextType>;
  mine?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MatterCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MatterCount'] = ResolversParentTypes['MatterCount']> = {
  state?: Resolver<ResolversTypes['MatterState'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WayChoicesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WayChoices'] = ResolversParentTypes['WayChoices']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  choices?: Resolver<ReadonlyArray<ResolversTypes['WayChoice']>, ParentType, ContextType>;
};

export type WayChoiceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WayChoice'] = ResolversParentTypes['WayChoice']> = {
  kind?: Resolver<types.Maybe<ResolversTypes['DocumentKind']>, ParentType, ContextType>;
  way?: Resolver<ResolversTypes['WayOfWorking'], ParentType, ContextType>;
  chosenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
};

export type WayChoicesPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WayChoicesPayload'] = ResolversParentTypes['WayChoicesPayload']> = {
  choices?: Resolver<types.Maybe<ResolversTypes['WayChoices']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RoutePreviewResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RoutePreview'] = ResolversParentTypes['RoutePreview']> = {
  stages?: Resolver<ReadonlyArray<ResolversTypes['PreviewedStage']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type PreviewedStageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PreviewedStage'] = ResolversParentTypes['PreviewedStage']> = {
  step?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['StepName'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['TaskMode'], ParentType, ContextType>;
  isPresent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  optional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  days?: Resolver<types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tasks?: Resolver<ReadonlyArray<ResolversTypes['PreviewedTask']>, ParentType, ContextType>;
};

export type PreviewedTaskResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PreviewedTask'] = ResolversParentTypes['PreviewedTask']> = {
  taskId?: Resolver<types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Addressee'], ParentType, ContextType>;
  role?: Resolver<types.Maybe<ResolversTypes['TaskRole']>, ParentType, ContextType>;
  due?: Resolver<types.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  isOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  responsible?: Resolver<ReadonlyArray<ResolversTypes['ResponsibleMember']>, ParentType, ContextType>;
};

export type CirculationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Circulation'] = ResolversParentTypes['Circulation']> = {
  mode?: Resolver<types.Maybe<ResolversTypes['ReadingMode']>, ParentType, ContextType>;
  unread?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReaderResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Reader'] = ResolversParentTypes['Reader']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  matterId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuer?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  member?: Resolver<ResolversTypes['MemberRef'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  because?: Resolver<ResolversTypes['Because'], ParentType, ContextType>;
  onBehalfOf?: Resolver<types.Maybe<ResolversTypes['MemberRef']>, ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['ReadingMode'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReaderState'], ParentType, ContextType>;
  due?: Resolver<types.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  addedBy?: Resolver<ResolversTypes['MemberRef'], ParentType, ContextType>;
  openedAt?: Resolver<types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  readAt?: Resolver<types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedAt?: Resolver<types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  note?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actions?: Resolver<ReadonlyArray<ResolversTypes['Action']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReaderConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReaderConnection'] = ResolversParentTypes['ReaderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReaderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Reader']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ReaderEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReaderEdge'] = ResolversParentTypes['ReaderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Reader'], ParentType, ContextType>;
};

export type ReaderPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReaderPayload'] = ResolversParentTypes['ReaderPayload']> = {
  reader?: Resolver<types.Maybe<ResolversTypes['Reader']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReadersPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReadersPayload'] = ResolversParentTypes['ReadersPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['ReaderPayload']>, ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type TasksPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TasksPayload'] = ResolversParentTypes['TasksPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['TaskPayload']>, ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ApplicationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Application'] = ResolversParentTypes['Application']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  keyIds?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  dpop?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ApplicationState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApplicationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ApplicationConnection'] = ResolversParentTypes['ApplicationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ApplicationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Application']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApplicationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ApplicationEdge'] = ResolversParentTypes['ApplicationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
};

export type ApplicationPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ApplicationPayload'] = ResolversParentTypes['ApplicationPayload']> = {
  application?: Resolver<types.Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type IssuerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Issuer'] = ResolversParentTypes['Issuer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  jwksUri?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  audience?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjectClaim?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  agencyClaim?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  agencyBy?: Resolver<ResolversTypes['AgencyNaming'], ParentType, ContextType>;
  numberClaim?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  numberOf?: Resolver<types.Maybe<ResolversTypes['NumberKind']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['IssuerState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IssuerConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IssuerConnection'] = ResolversParentTypes['IssuerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IssuerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Issuer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type IssuerEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IssuerEdge'] = ResolversParentTypes['IssuerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Issuer'], ParentType, ContextType>;
};

export type IssuerPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IssuerPayload'] = ResolversParentTypes['IssuerPayload']> = {
  issuer?: Resolver<types.Maybe<ResolversTypes['Issuer']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type InvitationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation']> = {
  member?: Resolver<ResolversTypes['MemberRef'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  code?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InvitationPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvitationPayload'] = ResolversParentTypes['InvitationPayload']> = {
  invitation?: Resolver<types.Maybe<ResolversTypes['Invitation']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MemberNumberResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MemberNumber'] = ResolversParentTypes['MemberNumber']> = {
  member?: Resolver<ResolversTypes['MemberRef'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NumberKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MemberNumberState'], ParentType, ContextType>;
  givenBy?: Resolver<ResolversTypes['MemberRef'], ParentType, ContextType>;
  givenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MemberNumberConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MemberNumberConnection'] = ResolversParentTypes['MemberNumberConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MemberNumberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MemberNumber']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MemberNumberEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MemberNumberEdge'] = ResolversParentTypes['MemberNumberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MemberNumber'], ParentType, ContextType>;
};

export type BindingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Binding'] = ResolversParentTypes['Binding']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<ResolversTypes['MemberRef'], ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  means?: Resolver<ResolversTypes['BindingMeans'], ParentType, ContextType>;
  grantedBy?: Resolver<ResolversTypes['MemberRef'], ParentType, ContextType>;
  boundAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['BindingState'], ParentType, ContextType>;
  endedBy?: Resolver<types.Maybe<ResolversTypes['MemberRef']>, ParentType, ContextType>;
  endedAt?: Resolver<types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BindingConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingConnection'] = ResolversParentTypes['BindingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BindingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Binding']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BindingEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingEdge'] = ResolversParentTypes['BindingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Binding'], ParentType, ContextType>;
};

export type MemberNumberPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MemberNumberPayload'] = ResolversParentTypes['MemberNumberPayload']> = {
  number?: Resolver<types.Maybe<ResolversTypes['MemberNumber']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type BindingPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BindingPayload'] = ResolversParentTypes['BindingPayload']> = {
  binding?: Resolver<types.Maybe<ResolversTypes['Binding']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type BridgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Bridge'] = ResolversParentTypes['Bridge']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['BridgeKind'], ParentType, ContextType>;
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clientId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['BridgeState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BridgeConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BridgeConnection'] = ResolversParentTypes['BridgeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BridgeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Bridge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BridgeEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BridgeEdge'] = ResolversParentTypes['BridgeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Bridge'], ParentType, ContextType>;
};

export type BridgePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BridgePayload'] = ResolversParentTypes['BridgePayload']> = {
  bridge?: Resolver<types.Maybe<ResolversTypes['Bridge']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type NotificationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Notification'] = ResolversParentTypes['Notification']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NotificationKind'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  isSeen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  actedAt?: Resolver<types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  delivery?: Resolver<types.Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
  document?: Resolver<types.Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  recipient?: Resolver<types.Maybe<ResolversTypes['AgencyRef']>, ParentType, ContextType>;
  late?: Resolver<types.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  task?: Resolver<types.Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  matter?: Resolver<types.Maybe<ResolversTypes['Matter']>, ParentType, ContextType>;
  reading?: Resolver<types.Maybe<ResolversTypes['Reader']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotificationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NotificationConnection'] = ResolversParentTypes['NotificationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NotificationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Notification']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  unseen?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NotificationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NotificationEdge'] = ResolversParentTypes['NotificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notification'], ParentType, ContextType>;
};

export type MarkNotificationsSeenPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MarkNotificationsSeenPayload'] = ResolversParentTypes['MarkNotificationsSeenPayload']> = {
  notification?: Resolver<types.Maybe<ResolversTypes['Notification']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AbsenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Absence'] = ResolversParentTypes['Absence']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<ResolversTypes['MemberRef'], ParentType, ContextType>;
  deputy?: Resolver<ResolversTypes['MemberRef'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AbsenceState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AbsenceConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AbsenceConnection'] = ResolversParentTypes['AbsenceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AbsenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Absence']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AbsenceEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AbsenceEdge'] = ResolversParentTypes['AbsenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Absence'], ParentType, ContextType>;
};

export type AbsencePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AbsencePayload'] = ResolversParentTypes['AbsencePayload']> = {
  absence?: Resolver<types.Maybe<ResolversTypes['Absence']>, ParentType, ContextType>;
  moved?: Resolver<ReadonlyArray<ResolversTypes['MovedWork']>, ParentType, ContextType>;
  movedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leftCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ImportOrganizationPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportOrganizationPayload'] = ResolversParentTypes['ImportOrganizationPayload']> = {
  import?: Resolver<types.Maybe<ResolversTypes['OrganizationImport']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OrganizationImportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OrganizationImport'] = ResolversParentTypes['OrganizationImport']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  movedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leftCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['OrganizationRow']>, ParentType, ContextType>;
  ignoredColumns?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  misread?: Resolver<types.Maybe<ResolversTypes['CsvEncoding']>, ParentType, ContextType>;
};

export type OrganizationRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OrganizationRow'] = ResolversParentTypes['OrganizationRow']> = {
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitId?: Resolver<types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  postId?: Resolver<types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  memberId?: Resolver<types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type PostResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Post'] = ResolversParentTypes['Post']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<types.Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  isHead?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PostState'], ParentType, ContextType>;
  successor?: Resolver<types.Maybe<ResolversTypes['Post']>, ParentType, ContextType>;
  holders?: Resolver<ReadonlyArray<ResolversTypes['PostHolder']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostHolderResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PostHolder'] = ResolversParentTypes['PostHolder']> = {
  member?: Resolver<ResolversTypes['MemberRef'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PostConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PostConnection'] = ResolversParentTypes['PostConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PostEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Post']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PostEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PostEdge'] = ResolversParentTypes['PostEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
};

export type PostPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PostPayload'] = ResolversParentTypes['PostPayload']> = {
  post?: Resolver<types.Maybe<ResolversTypes['Post']>, ParentType, ContextType>;
  moved?: Resolver<ReadonlyArray<ResolversTypes['MovedWork']>, ParentType, ContextType>;
  movedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leftCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UnitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<types.Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['UnitState'], ParentType, ContextType>;
  successor?: Resolver<types.Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnitConnection'] = ResolversParentTypes['UnitConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UnitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Unit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UnitEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnitEdge'] = ResolversParentTypes['UnitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type UnitPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnitPayload'] = ResolversParentTypes['UnitPayload']> = {
  unit?: Resolver<types.Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  moved?: Resolver<ReadonlyArray<ResolversTypes['MovedWork']>, ParentType, ContextType>;
  movedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leftCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MovedWorkResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MovedWork'] = ResolversParentTypes['MovedWork']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  importRegions?: Resolver<types.Maybe<ResolversTypes['ImportRegionsPayload']>, ParentType, ContextType, RequireFields<types.MutationImportRegionsArgs, 'input'>>;
  registerAgency?: Resolver<types.Maybe<ResolversTypes['RegisterAgencyPayload']>, ParentType, ContextType, RequireFields<types.MutationRegisterAgencyArgs, 'input'>>;
  importAgencies?: Resolver<types.Maybe<ResolversTypes['ImportAgenciesPayload']>, ParentType, ContextType, RequireFields<types.MutationImportAgenciesArgs, 'input'>>;
  activateAgency?: Resolver<types.Maybe<ResolversTypes['ActivateAgencyPayload']>, ParentType, ContextType, RequireFields<types.MutationActivateAgencyArgs, 'input'>>;
  activateAgencies?: Resolver<types.Maybe<ResolversTypes['ActivateAgenciesPayload']>, ParentType, ContextType, RequireFields<types.MutationActivateAgenciesArgs, 'input'>>;
  grantDelegation?: Resolver<types.Maybe<ResolversTypes['DelegationPayload']>, ParentType, ContextType, RequireFields<types.MutationGrantDelegationArgs, 'input'>>;
  revokeDelegation?: Resolver<types.Maybe<ResolversTypes['DelegationPayload']>, ParentType, ContextType, RequireFields<types.MutationRevokeDelegationArgs, 'input'>>;
  importCalendar?: Resolver<types.Maybe<ResolversTypes['ImportCalendarPayload']>, ParentType, ContextType, RequireFields<types.MutationImportCalendarArgs, 'input'>>;
  addCountersigner?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationAddCountersignerArgs, 'input'>>;
  agreeToCountersign?: Resolver<types.Maybe<ResolversTypes['CountersignPayload']>, ParentType, ContextType, RequireFields<types.MutationAgreeToCountersignArgs, 'input'>>;
  returnCountersign?: Resolver<types.Maybe<ResolversTypes['CountersignPayload']>, ParentType, ContextType, RequireFields<types.MutationReturnCountersignArgs, 'input'>>;
  handOverWork?: Resolver<types.Maybe<ResolversTypes['HandOverPayload']>, ParentType, ContextType, RequireFields<types.MutationHandOverWorkArgs, 'input'>>;
  handOverItems?: Resolver<types.Maybe<ResolversTypes['HandOverItemsPayload']>, ParentType, ContextType, RequireFields<types.MutationHandOverItemsArgs, 'input'>>;
  createDraft?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationCreateDraftArgs, 'input'>>;
  editDraft?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationEditDraftArgs, 'input'>>;
  discardDraft?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationDiscardDraftArgs, 'input'>>;
  submitForReview?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationSubmitForReviewArgs, 'input'>>;
  approveDraft?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationApproveDraftArgs, 'input'>>;
  returnDraft?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationReturnDraftArgs, 'input'>>;
  takeBack?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationTakeBackArgs, 'input'>>;
  signDocument?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationSignDocumentArgs, 'input'>>;
  reviseSigned?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationReviseSignedArgs, 'input'>>;
  recheckDocument?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationRecheckDocumentArgs, 'input'>>;
  sealDocument?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationSealDocumentArgs, 'input'>>;
  registerDocument?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationRegisterDocumentArgs, 'input'>>;
  voidNumber?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationVoidNumberArgs, 'input'>>;
  createCorrection?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationCreateCorrectionArgs, 'input'>>;
  defineShortName?: Resolver<types.Maybe<ResolversTypes['ShortNamesPayload']>, ParentType, ContextType, RequireFields<types.MutationDefineShortNameArgs, 'input'>>;
  withdrawShortName?: Resolver<types.Maybe<ResolversTypes['ShortNamesPayload']>, ParentType, ContextType, RequireFields<types.MutationWithdrawShortNameArgs, 'input'>>;
  keepTemplate?: Resolver<types.Maybe<ResolversTypes['TemplatesPayload']>, ParentType, ContextType, RequireFields<types.MutationKeepTemplateArgs, 'input'>>;
  withdrawTemplate?: Resolver<types.Maybe<ResolversTypes['TemplatesPayload']>, ParentType, ContextType, RequireFields<types.MutationWithdrawTemplateArgs, 'input'>>;
  undoCountersignAnswer?: Resolver<types.Maybe<ResolversTypes['CountersignPayload']>, ParentType, ContextType, RequireFields<types.MutationUndoCountersignAnswerArgs, 'input'>>;
  vetoJointIssue?: Resolver<types.Maybe<ResolversTypes['CountersignPayload']>, ParentType, ContextType, RequireFields<types.MutationVetoJointIssueArgs, 'input'>>;
  dispatchDocument?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationDispatchDocumentArgs, 'input'>>;
  redeliverDocument?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationRedeliverDocumentArgs, 'input'>>;
  redeliverOverdue?: Resolver<types.Maybe<ResolversTypes['RedeliverOverduePayload']>, ParentType, ContextType, RequireFields<types.MutationRedeliverOverdueArgs, 'input'>>;
  recountAgencies?: Resolver<types.Maybe<ResolversTypes['RecountAgenciesPayload']>, ParentType, ContextType, RequireFields<types.MutationRecountAgenciesArgs, 'input'>>;
  signForDelivery?: Resolver<types.Maybe<ResolversTypes['DeliveryPayload']>, ParentType, ContextType, RequireFields<types.MutationSignForDeliveryArgs, 'input'>>;
  registerDelivery?: Resolver<types.Maybe<ResolversTypes['DeliveryPayload']>, ParentType, ContextType, RequireFields<types.MutationRegisterDeliveryArgs, 'input'>>;
  acceptDelivery?: Resolver<types.Maybe<ResolversTypes['DeliveryPayload']>, ParentType, ContextType, RequireFields<types.MutationAcceptDeliveryArgs, 'input'>>;
  signForDeliveries?: Resolver<types.Maybe<ResolversTypes['DeliveriesPayload']>, ParentType, ContextType, RequireFields<types.MutationSignForDeliveriesArgs, 'input'>>;
  registerDeliveries?: Resolver<types.Maybe<ResolversTypes['DeliveriesPayload']>, ParentType, ContextType, RequireFields<types.MutationRegisterDeliveriesArgs, 'input'>>;
  acceptDeliveries?: Resolver<types.Maybe<ResolversTypes['DeliveriesPayload']>, ParentType, ContextType, RequireFields<types.MutationAcceptDeliveriesArgs, 'input'>>;
  returnDelivery?: Resolver<types.Maybe<ResolversTypes['DeliveryPayload']>, ParentType, ContextType, RequireFields<types.MutationReturnDeliveryArgs, 'input'>>;
  markHandled?: Resolver<types.Maybe<ResolversTypes['DeliveryPayload']>, ParentType, ContextType, RequireFields<types.MutationMarkHandledArgs, 'input'>>;
  addRecipients?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationAddRecipientsArgs, 'input'>>;
  moveReplyDeadline?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationMoveReplyDeadlineArgs, 'input'>>;
  reviseDistribution?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationReviseDistributionArgs, 'input'>>;
  revokeDocument?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationRevokeDocumentArgs, 'input'>>;
  abolishDocument?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationAbolishDocumentArgs, 'input'>>;
  revokeLowerDocument?: Resolver<types.Maybe<ResolversTypes['LowerEndPayload']>, ParentType, ContextType, RequireFields<types.MutationRevokeLowerDocumentArgs, 'input'>>;
  abolishLowerDocument?: Resolver<types.Maybe<ResolversTypes['LowerEndPayload']>, ParentType, ContextType, RequireFields<types.MutationAbolishLowerDocumentArgs, 'input'>>;
  openIncomingSeries?: Resolver<types.Maybe<ResolversTypes['IncomingSeriesPayload']>, ParentType, ContextType, RequireFields<types.MutationOpenIncomingSeriesArgs, 'input'>>;
  recordPaperDelivery?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationRecordPaperDeliveryArgs, 'input'>>;
  markOnPaper?: Resolver<types.Maybe<ResolversTypes['MarkOnPaperPayload']>, ParentType, ContextType, RequireFields<types.MutationMarkOnPaperArgs, 'input'>>;
  passOnDelivery?: Resolver<types.Maybe<ResolversTypes['DeliveryPayload']>, ParentType, ContextType, RequireFields<types.MutationPassOnDeliveryArgs, 'input'>>;
  objectToRoute?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationObjectToRouteArgs, 'input'>>;
  recallDocument?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationRecallDocumentArgs, 'input'>>;
  agreeToRecall?: Resolver<types.Maybe<ResolversTypes['DeliveryPayload']>, ParentType, ContextType, RequireFields<types.MutationAgreeToRecallArgs, 'input'>>;
  refuseRecall?: Resolver<types.Maybe<ResolversTypes['DeliveryPayload']>, ParentType, ContextType, RequireFields<types.MutationRefuseRecallArgs, 'input'>>;
  askForResend?: Resolver<types.Maybe<ResolversTypes['DeliveryPayload']>, ParentType, ContextType, RequireFields<types.MutationAskForResendArgs, 'input'>>;
  refuseResend?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationRefuseResendArgs, 'input'>>;
  resendDocument?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationResendDocumentArgs, 'input'>>;
  askForLostDelivery?: Resolver<types.Maybe<ResolversTypes['AskForLostDeliveryPayload']>, ParentType, ContextType, RequireFields<types.MutationAskForLostDeliveryArgs, 'input'>>;
  askForProgress?: Resolver<types.Maybe<ResolversTypes['DocumentPayload']>, ParentType, ContextType, RequireFields<types.MutationAskForProgressArgs, 'input'>>;
  reportProgress?: Resolver<types.Maybe<ResolversTypes['DeliveryPayload']>, ParentType, ContextType, RequireFields<types.MutationReportProgressArgs, 'input'>>;
  undoDeliveryStep?: Resolver<types.Maybe<ResolversTypes['DeliveryPayload']>, ParentType, ContextType, RequireFields<types.MutationUndoDeliveryStepArgs, 'input'>>;
  openMatter?: Resolver<types.Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<types.MutationOpenMatterArgs, 'input'>>;
  completeTask?: Resolver<types.Maybe<ResolversTypes['TaskPayload']>, ParentType, ContextType, RequireFields<types.MutationCompleteTaskArgs, 'input'>>;
  passOnTask?: Resolver<types.Maybe<ResolversTypes['TaskPayload']>, ParentType, ContextType, RequireFields<types.MutationPassOnTaskArgs, 'input'>>;
  delegateTask?: Resolver<types.Maybe<ResolversTypes['TaskPayload']>, ParentType, ContextType, RequireFields<types.MutationDelegateTaskArgs, 'input'>>;
  addTasksBefore?: Resolver<types.Maybe<ResolversTypes['TaskPayload']>, ParentType, ContextType, RequireFields<types.MutationAddTasksBeforeArgs, 'input'>>;
  addTasksAfter?: Resolver<types.Maybe<ResolversTypes['TaskPayload']>, ParentType, ContextType, RequireFields<types.MutationAddTasksAfterArgs, 'input'>>;
  addTasksBeside?: Resolver<types.Maybe<ResolversTypes['TaskPayload']>, ParentType, ContextType, RequireFields<types.MutationAddTasksBesideArgs, 'input'>>;
  askForOpinion?: Resolver<types.Maybe<ResolversTypes['TaskPayload']>, ParentType, ContextType, RequireFields<types.MutationAskForOpinionArgs, 'input'>>;
  splitTask?: Resolver<types.Maybe<ResolversTypes['TaskPayload']>, ParentType, ContextType, RequireFields<types.MutationSplitTaskArgs, 'input'>>;
  takeOutTask?: Resolver<types.Maybe<ResolversTypes['TaskPayload']>, ParentType, ContextType, RequireFields<types.MutationTakeOutTaskArgs, 'input'>>;
  sendTaskBack?: Resolver<types.Maybe<ResolversTypes['TaskPayload']>, ParentType, ContextType, RequireFields<types.MutationSendTaskBackArgs, 'input'>>;
  noteTaskProgress?: Resolver<types.Maybe<ResolversTypes['TaskPayload']>, ParentType, ContextType, RequireFields<types.MutationNoteTaskProgressArgs, 'input'>>;
  askForExtension?: Resolver<types.Maybe<ResolversTypes['TaskPayload']>, ParentType, ContextType, RequireFields<types.MutationAskForExtensionArgs, 'input'>>;
  answerExtension?: Resolver<types.Maybe<ResolversTypes['TaskPayload']>, ParentType, ContextType, RequireFields<types.MutationAnswerExtensionArgs, 'input'>>;
  takeTaskBack?: Resolver<types.Maybe<ResolversTypes['TaskPayload']>, ParentType, ContextType, RequireFields<types.MutationTakeTaskBackArgs, 'input'>>;
  urgeTasks?: Resolver<types.Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<types.MutationUrgeTasksArgs, 'input'>>;
  endMatter?: Resolver<types.Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<types.MutationEndMatterArgs, 'input'>>;
  reopenMatter?: Resolver<types.Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<types.MutationReopenMatterArgs, 'input'>>;
  followReplacement?: Resolver<types.Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<types.MutationFollowReplacementArgs, 'input'>>;
  chooseWay?: Resolver<types.Maybe<ResolversTypes['WayChoicesPayload']>, ParentType, ContextType, RequireFields<types.MutationChooseWayArgs, 'input'>>;
  addReaders?: Resolver<types.Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<types.MutationAddReadersArgs, 'input'>>;
  recallReaders?: Resolver<types.Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<types.MutationRecallReadersArgs, 'input'>>;
  informMembers?: Resolver<types.Maybe<ResolversTypes['MatterPayload']>, ParentType, ContextType, RequireFields<types.MutationInformMembersArgs, 'input'>>;
  markRead?: Resolver<types.Maybe<ResolversTypes['ReaderPayload']>, ParentType, ContextType, RequireFields<types.MutationMarkReadArgs, 'input'>>;
  markSeveralRead?: Resolver<types.Maybe<ResolversTypes['ReadersPayload']>, ParentType, ContextType, RequireFields<types.MutationMarkSeveralReadArgs, 'input'>>;
  completeTasks?: Resolver<types.Maybe<ResolversTypes['TasksPayload']>, ParentType, ContextType, RequireFields<types.MutationCompleteTasksArgs, 'input'>>;
  passOnTasks?: Resolver<types.Maybe<ResolversTypes['TasksPayload']>, ParentType, ContextType, RequireFields<types.MutationPassOnTasksArgs, 'input'>>;
  registerApplication?: Resolver<types.Maybe<ResolversTypes['ApplicationPayload']>, ParentType, ContextType, RequireFields<types.MutationRegisterApplicationArgs, 'input'>>;
  replaceApplicationKeys?: Resolver<types.Maybe<ResolversTypes['ApplicationPayload']>, ParentType, ContextType, RequireFields<types.MutationReplaceApplicationKeysArgs, 'input'>>;
  suspendApplication?: Resolver<types.Maybe<ResolversTypes['ApplicationPayload']>, ParentType, ContextType, RequireFields<types.MutationSuspendApplicationArgs, 'input'>>;
  resumeApplication?: Resolver<types.Maybe<ResolversTypes['ApplicationPayload']>, ParentType, ContextType, RequireFields<types.MutationResumeApplicationArgs, 'input'>>;
  endApplication?: Resolver<types.Maybe<ResolversTypes['ApplicationPayload']>, ParentType, ContextType, RequireFields<types.MutationEndApplicationArgs, 'input'>>;
  registerIssuer?: Resolver<types.Maybe<ResolversTypes['IssuerPayload']>, ParentType, ContextType, RequireFields<types.MutationRegisterIssuerArgs, 'input'>>;
  endIssuer?: Resolver<types.Maybe<ResolversTypes['IssuerPayload']>, ParentType, ContextType, RequireFields<types.MutationEndIssuerArgs, 'input'>>;
  inviteMember?: Resolver<types.Maybe<ResolversTypes['InvitationPayload']>, ParentType, ContextType, RequireFields<types.MutationInviteMemberArgs, 'input'>>;
  giveMemberNumber?: Resolver<types.Maybe<ResolversTypes['MemberNumberPayload']>, ParentType, ContextType, RequireFields<types.MutationGiveMemberNumberArgs, 'input'>>;
  withdrawMemberNumber?: Resolver<types.Maybe<ResolversTypes['MemberNumberPayload']>, ParentType, ContextType, RequireFields<types.MutationWithdrawMemberNumberArgs, 'input'>>;
  endBinding?: Resolver<types.Maybe<ResolversTypes['BindingPayload']>, ParentType, ContextType, RequireFields<types.MutationEndBindingArgs, 'input'>>;
  registerBridge?: Resolver<types.Maybe<ResolversTypes['BridgePayload']>, ParentType, ContextType, RequireFields<types.MutationRegisterBridgeArgs, 'input'>>;
  replaceBridgeSecret?: Resolver<types.Maybe<ResolversTypes['BridgePayload']>, ParentType, ContextType, RequireFields<types.MutationReplaceBridgeSecretArgs, 'input'>>;
  endBridge?: Resolver<types.Maybe<ResolversTypes['BridgePayload']>, ParentType, ContextType, RequireFields<types.MutationEndBridgeArgs, 'input'>>;
  markNotificationsSeen?: Resolver<types.Maybe<ResolversTypes['MarkNotificationsSeenPayload']>, ParentType, ContextType, RequireFields<types.MutationMarkNotificationsSeenArgs, 'input'>>;
  announceAbsence?: Resolver<types.Maybe<ResolversTypes['AbsencePayload']>, ParentType, ContextType, RequireFields<types.MutationAnnounceAbsenceArgs, 'input'>>;
  endAbsence?: Resolver<types.Maybe<ResolversTypes['AbsencePayload']>, ParentType, ContextType, RequireFields<types.MutationEndAbsenceArgs, 'input'>>;
  importOrganization?: Resolver<types.Maybe<ResolversTypes['ImportOrganizationPayload']>, ParentType, ContextType, RequireFields<types.MutationImportOrganizationArgs, 'input'>>;
  createPost?: Resolver<types.Maybe<ResolversTypes['PostPayload']>, ParentType, ContextType, RequireFields<types.MutationCreatePostArgs, 'input'>>;
  renamePost?: Resolver<types.Maybe<ResolversTypes['PostPayload']>, ParentType, ContextType, RequireFields<types.MutationRenamePostArgs, 'input'>>;
  movePost?: Resolver<types.Maybe<ResolversTypes['PostPayload']>, ParentType, ContextType, RequireFields<types.MutationMovePostArgs, 'input'>>;
  abolishPost?: Resolver<types.Maybe<ResolversTypes['PostPayload']>, ParentType, ContextType, RequireFields<types.MutationAbolishPostArgs, 'input'>>;
  appointToPost?: Resolver<types.Maybe<ResolversTypes['PostPayload']>, ParentType, ContextType, RequireFields<types.MutationAppointToPostArgs, 'input'>>;
  relieveFromPost?: Resolver<types.Maybe<ResolversTypes['PostPayload']>, ParentType, ContextType, RequireFields<types.MutationRelieveFromPostArgs, 'input'>>;
  createUnit?: Resolver<types.Maybe<ResolversTypes['UnitPayload']>, ParentType, ContextType, RequireFields<types.MutationCreateUnitArgs, 'input'>>;
  renameUnit?: Resolver<types.Maybe<ResolversTypes['UnitPayload']>, ParentType, ContextType, RequireFields<types.MutationRenameUnitArgs, 'input'>>;
  moveUnit?: Resolver<types.Maybe<ResolversTypes['UnitPayload']>, ParentType, ContextType, RequireFields<types.MutationMoveUnitArgs, 'input'>>;
  dissolveUnit?: Resolver<types.Maybe<ResolversTypes['UnitPayload']>, ParentType, ContextType, RequireFields<types.MutationDissolveUnitArgs, 'input'>>;
  confirmLine?: Resolver<types.Maybe<ResolversTypes['LinePayload']>, ParentType, ContextType, RequireFields<types.MutationConfirmLineArgs, 'input'>>;
  declineLine?: Resolver<types.Maybe<ResolversTypes['LinePayload']>, ParentType, ContextType, RequireFields<types.MutationDeclineLineArgs, 'input'>>;
  addMember?: Resolver<types.Maybe<ResolversTypes['MemberPayload']>, ParentType, ContextType, RequireFields<types.MutationAddMemberArgs, 'input'>>;
  reviseMember?: Resolver<types.Maybe<ResolversTypes['MemberPayload']>, ParentType, ContextType, RequireFields<types.MutationReviseMemberArgs, 'input'>>;
  suspendMember?: Resolver<types.Maybe<ResolversTypes['MemberPayload']>, ParentType, ContextType, RequireFields<types.MutationSuspendMemberArgs, 'input'>>;
  resumeMember?: Resolver<types.Maybe<ResolversTypes['MemberPayload']>, ParentType, ContextType, RequireFields<types.MutationResumeMemberArgs, 'input'>>;
  endMember?: Resolver<types.Maybe<ResolversTypes['MemberPayload']>, ParentType, ContextType, RequireFields<types.MutationEndMemberArgs, 'input'>>;
  appointOfficer?: Resolver<types.Maybe<ResolversTypes['AppointOfficerPayload']>, ParentType, ContextType, RequireFields<types.MutationAppointOfficerArgs, 'input'>>;
  suspendAgency?: Resolver<types.Maybe<ResolversTypes['AgencyStandingPayload']>, ParentType, ContextType, RequireFields<types.MutationSuspendAgencyArgs, 'input'>>;
  assignPlan?: Resolver<types.Maybe<ResolversTypes['AgencyStandingPayload']>, ParentType, ContextType, RequireFields<types.MutationAssignPlanArgs, 'input'>>;
  resumeAgency?: Resolver<types.Maybe<ResolversTypes['AgencyStandingPayload']>, ParentType, ContextType, RequireFields<types.MutationResumeAgencyArgs, 'input'>>;
  requireFourEyes?: Resolver<types.Maybe<ResolversTypes['AgencyStandingPayload']>, ParentType, ContextType, RequireFields<types.MutationRequireFourEyesArgs, 'input'>>;
  waiveFourEyes?: Resolver<types.Maybe<ResolversTypes['AgencyStandingPayload']>, ParentType, ContextType, RequireFields<types.MutationWaiveFourEyesArgs, 'input'>>;
  muteSender?: Resolver<types.Maybe<ResolversTypes['MutePayload']>, ParentType, ContextType, RequireFields<types.MutationMuteSenderArgs, 'input'>>;
  unmuteSender?: Resolver<types.Maybe<ResolversTypes['MutePayload']>, ParentType, ContextType, RequireFields<types.MutationUnmuteSenderArgs, 'input'>>;
  renameAgency?: Resolver<types.Maybe<ResolversTypes['AgencyStandingPayload']>, ParentType, ContextType, RequireFields<types.MutationRenameAgencyArgs, 'input'>>;
  reviseNumbering?: Resolver<types.Maybe<ResolversTypes['AgencyStandingPayload']>, ParentType, ContextType, RequireFields<types.MutationReviseNumberingArgs, 'input'>>;
  beginUpload?: Resolver<types.Maybe<ResolversTypes['BeginUploadPayload']>, ParentType, ContextType, RequireFields<types.MutationBeginUploadArgs, 'input'>>;
};

export type RegionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  parentCode?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  importedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RegionState'], ParentType, ContextType>;
  successorCode?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  abolishedIn?: Resolver<types.Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RegionConnection'] = ResolversParentTypes['RegionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RegionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Region']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RegionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RegionEdge'] = ResolversParentTypes['RegionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
};

export type AgencyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Agency'] = ResolversParentTypes['Agency']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shortName?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regionCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AgencyKind'], ParentType, ContextType>;
  actsAsGovernment?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  creditCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  superior?: Resolver<types.Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  guiding?: Resolver<types.Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  otherSuperior?: Resolver<types.Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  askedGuiding?: Resolver<types.Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  askedOtherSuperior?: Resolver<types.Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AgencyState'], ParentType, ContextType>;
  receives?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  countersigns?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  fourEyes?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['AgencyPlan'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  organCodes?: Resolver<ReadonlyArray<ResolversTypes['OrganCode']>, ParentType, ContextType>;
  numberForms?: Resolver<ReadonlyArray<ResolversTypes['NumberFormRule']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AgencyConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AgencyConnection'] = ResolversParentTypes['AgencyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AgencyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Agency']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AgencyEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AgencyEdge'] = ResolversParentTypes['AgencyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
};

export type DelegationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Delegation'] = ResolversParentTypes['Delegation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['MemberRef'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['MemberRef'], ParentType, ContextType>;
  actions?: Resolver<ReadonlyArray<ResolversTypes['Action']>, ParentType, ContextType>;
  kinds?: Resolver<ReadonlyArray<ResolversTypes['DocumentKind']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DelegationState'], ParentType, ContextType>;
  note?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grantedBy?: Resolver<ResolversTypes['MemberRef'], ParentType, ContextType>;
  grantedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revokedAt?: Resolver<types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DelegationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DelegationConnection'] = ResolversParentTypes['DelegationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DelegationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Delegation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DelegationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DelegationEdge'] = ResolversParentTypes['DelegationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Delegation'], ParentType, ContextType>;
};

export type EditionShrinksResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EditionShrinks'] = ResolversParentTypes['EditionShrinks']> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  abolished?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lostTiers?: Resolver<ReadonlyArray<ResolversTypes['Tier']>, ParentType, ContextType>;
  examples?: Resolver<ReadonlyArray<ResolversTypes['Region']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportRegionsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportRegionsPayload'] = ResolversParentTypes['ImportRegionsPayload']> = {
  import?: Resolver<types.Maybe<ResolversTypes['RegionImport']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RegionImportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RegionImport'] = ResolversParentTypes['RegionImport']> = {
  edition?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  importedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  regions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  abolished?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  badRows?: Resolver<ReadonlyArray<ResolversTypes['RowResult']>, ParentType, ContextType>;
  ignoredColumns?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  misread?: Resolver<types.Maybe<ResolversTypes['CsvEncoding']>, ParentType, ContextType>;
};

export type RowResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RowResult'] = ResolversParentTypes['RowResult']> = {
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  agency?: Resolver<types.Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type RegisterAgencyPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RegisterAgencyPayload'] = ResolversParentTypes['RegisterAgencyPayload']> = {
  agency?: Resolver<types.Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ImportAgenciesPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportAgenciesPayload'] = ResolversParentTypes['ImportAgenciesPayload']> = {
  import?: Resolver<types.Maybe<ResolversTypes['AgencyImport']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AgencyImportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AgencyImport'] = ResolversParentTypes['AgencyImport']> = {
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  registered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['RowResult']>, ParentType, ContextType>;
  ignoredColumns?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  misread?: Resolver<types.Maybe<ResolversTypes['CsvEncoding']>, ParentType, ContextType>;
};

export type ActivateAgencyPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ActivateAgencyPayload'] = ResolversParentTypes['ActivateAgencyPayload']> = {
  agency?: Resolver<types.Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  administratorId?: Resolver<types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ActivateAgenciesPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ActivateAgenciesPayload'] = ResolversParentTypes['ActivateAgenciesPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['ActivateAgencyPayload']>, ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type DelegationPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DelegationPayload'] = ResolversParentTypes['DelegationPayload']> = {
  delegation?: Resolver<types.Maybe<ResolversTypes['Delegation']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LineRequestResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LineRequest'] = ResolversParentTypes['LineRequest']> = {
  agency?: Resolver<ResolversTypes['AgencyRef'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['AgencyLine'], ParentType, ContextType>;
  other?: Resolver<ResolversTypes['AgencyRef'], ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['LineRequestState'], ParentType, ContextType>;
  answeredAt?: Resolver<types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LineRequestConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LineRequestConnection'] = ResolversParentTypes['LineRequestConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LineRequestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LineRequest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LineRequestEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LineRequestEdge'] = ResolversParentTypes['LineRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LineRequest'], ParentType, ContextType>;
};

export type LinePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LinePayload'] = ResolversParentTypes['LinePayload']> = {
  request?: Resolver<types.Maybe<ResolversTypes['LineRequest']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MemberResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  post?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MemberState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  posts?: Resolver<ReadonlyArray<ResolversTypes['Post']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MemberConnection'] = ResolversParentTypes['MemberConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Member']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MemberEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MemberEdge'] = ResolversParentTypes['MemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
};

export type MemberPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MemberPayload'] = ResolversParentTypes['MemberPayload']> = {
  member?: Resolver<types.Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AppointOfficerPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AppointOfficerPayload'] = ResolversParentTypes['AppointOfficerPayload']> = {
  agency?: Resolver<types.Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  officerId?: Resolver<types.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AgencyStandingPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AgencyStandingPayload'] = ResolversParentTypes['AgencyStandingPayload']> = {
  agency?: Resolver<types.Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MuteResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mute'] = ResolversParentTypes['Mute']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MuteState'], ParentType, ContextType>;
  agency?: Resolver<ResolversTypes['AgencyRef'], ParentType, ContextType>;
  sender?: Resolver<ResolversTypes['AgencyRef'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  liftedAt?: Resolver<types.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  actions?: Resolver<ReadonlyArray<ResolversTypes['Action']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MuteConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MuteConnection'] = ResolversParentTypes['MuteConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MuteEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Mute']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MuteEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MuteEdge'] = ResolversParentTypes['MuteEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Mute'], ParentType, ContextType>;
};

export type MutePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MutePayload'] = ResolversParentTypes['MutePayload']> = {
  mute?: Resolver<types.Maybe<ResolversTypes['Mute']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OrganCodeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OrganCode'] = ResolversParentTypes['OrganCode']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kinds?: Resolver<ReadonlyArray<ResolversTypes['DocumentKind']>, ParentType, ContextType>;
  printFormat?: Resolver<types.Maybe<ResolversTypes['PrintFormat']>, ParentType, ContextType>;
  telegrams?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type NumberFormRuleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NumberFormRule'] = ResolversParentTypes['NumberFormRule']> = {
  kind?: Resolver<ResolversTypes['DocumentKind'], ParentType, ContextType>;
  form?: Resolver<ResolversTypes['NumberForm'], ParentType, ContextType>;
  meeting?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  session?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QuarantineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Quarantine'] = ResolversParentTypes['Quarantine']> = {
  reason?: Resolver<ResolversTypes['QuarantineReason'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  signature?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UploadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Upload'] = ResolversParentTypes['Upload']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['UploadState'], ParentType, ContextType>;
  rejection?: Resolver<types.Maybe<ResolversTypes['UploadRejection']>, ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fileName?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  place?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  textCheck?: Resolver<types.Maybe<ResolversTypes['TextCheck']>, ParentType, ContextType>;
  scan?: Resolver<types.Maybe<ResolversTypes['MalwareScan']>, ParentType, ContextType>;
  quarantine?: Resolver<types.Maybe<ResolversTypes['Quarantine']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UploadConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UploadConnection'] = ResolversParentTypes['UploadConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UploadEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Upload']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UploadEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UploadEdge'] = ResolversParentTypes['UploadEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Upload'], ParentType, ContextType>;
};

export type BeginUploadPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BeginUploadPayload'] = ResolversParentTypes['BeginUploadPayload']> = {
  upload?: Resolver<types.Maybe<ResolversTypes['Upload']>, ParentType, ContextType>;
  url?: Resolver<types.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  headers?: Resolver<ReadonlyArray<ResolversTypes['Header']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type HeaderResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Header'] = ResolversParentTypes['Header']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  AuditRecord?: AuditRecordResolvers<ContextType>;
  AuditRecordConnection?: AuditRecordConnectionResolvers<ContextType>;
  AuditRecordEdge?: AuditRecordEdgeResolvers<ContextType>;
  AuditSeal?: AuditSealResolvers<ContextType>;
  AuditSealConnection?: AuditSealConnectionResolvers<ContextType>;
  AuditSealEdge?: AuditSealEdgeResolvers<ContextType>;
  AuditCheck?: AuditCheckResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  AgencyRef?: AgencyRefResolvers<ContextType>;
  MemberRef?: MemberRefResolvers<ContextType>;
  ApplicationRef?: ApplicationRefResolvers<ContextType>;
  Actor?: ActorResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Denial?: DenialResolvers<ContextType>;
  Deputizing?: DeputizingResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  TextPlace?: TextPlaceResolvers<ContextType>;
  ClassifiedContent?: ClassifiedContentResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  AlreadyExists?: AlreadyExistsResolvers<ContextType>;
  VersionConflict?: VersionConflictResolvers<ContextType>;
  WrongState?: WrongStateResolvers<ContextType>;
  NotPermitted?: NotPermittedResolvers<ContextType>;
  HeldByAnother?: HeldByAnotherResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  QuotaExceeded?: QuotaExceededResolvers<ContextType>;
  QuotaUse?: QuotaUseResolvers<ContextType>;
  NotReady?: NotReadyResolvers<ContextType>;
  Busy?: BusyResolvers<ContextType>;
  NotYetSupported?: NotYetSupportedResolvers<ContextType>;
  Action?: ActionResolvers;
  ThingState?: ThingStateResolvers;
  ImportCalendarPayload?: ImportCalendarPayloadResolvers<ContextType>;
  Calendar?: CalendarResolvers<ContextType>;
  CalendarVersion?: CalendarVersionResolvers<ContextType>;
  CalendarVersionConnection?: CalendarVersionConnectionResolvers<ContextType>;
  CalendarVersionEdge?: CalendarVersionEdgeResolvers<ContextType>;
  CalendarSource?: CalendarSourceResolvers<ContextType>;
  CalendarDay?: CalendarDayResolvers<ContextType>;
  WorkingDeadline?: WorkingDeadlineResolvers<ContextType>;
  Deadline?: DeadlineResolvers<ContextType>;
  DeadlineDay?: DeadlineDayResolvers<ContextType>;
  CalendarVersionRef?: CalendarVersionRefResolvers<ContextType>;
  DeadlinePause?: DeadlinePauseResolvers<ContextType>;
  CalendarNotLoaded?: CalendarNotLoadedResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  ChangeConnection?: ChangeConnectionResolvers<ContextType>;
  ChangeEdge?: ChangeEdgeResolvers<ContextType>;
  Party?: PartyResolvers<ContextType>;
  Countersignature?: CountersignatureResolvers<ContextType>;
  CountersignAnswer?: CountersignAnswerResolvers<ContextType>;
  NegotiationEntry?: NegotiationEntryResolvers<ContextType>;
  NegotiationConnection?: NegotiationConnectionResolvers<ContextType>;
  NegotiationEdge?: NegotiationEdgeResolvers<ContextType>;
  CountersignRequest?: CountersignRequestResolvers<ContextType>;
  CountersignContent?: CountersignContentResolvers<ContextType>;
  CountersignRequestConnection?: CountersignRequestConnectionResolvers<ContextType>;
  CountersignRequestEdge?: CountersignRequestEdgeResolvers<ContextType>;
  WorkItem?: WorkItemResolvers<ContextType>;
  WorkConnection?: WorkConnectionResolvers<ContextType>;
  WorkEdge?: WorkEdgeResolvers<ContextType>;
  CountersignPayload?: CountersignPayloadResolvers<ContextType>;
  HandOverPayload?: HandOverPayloadResolvers<ContextType>;
  HandOverItemPayload?: HandOverItemPayloadResolvers<ContextType>;
  HandOverItemsPayload?: HandOverItemsPayloadResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  DocumentConnection?: DocumentConnectionResolvers<ContextType>;
  DocumentEdge?: DocumentEdgeResolvers<ContextType>;
  Addressees?: AddresseesResolvers<ContextType>;
  AddressedClass?: AddressedClassResolvers<ContextType>;
  Attachment?: AttachmentResolvers<ContextType>;
  Attention?: AttentionResolvers<ContextType>;
  Meeting?: MeetingResolvers<ContextType>;
  Revoked?: RevokedResolvers<ContextType>;
  Approval?: ApprovalResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  DocumentEvent?: DocumentEventResolvers<ContextType>;
  DocumentEventConnection?: DocumentEventConnectionResolvers<ContextType>;
  DocumentEventEdge?: DocumentEventEdgeResolvers<ContextType>;
  DocumentPayload?: DocumentPayloadResolvers<ContextType>;
  DraftCheck?: DraftCheckResolvers<ContextType>;
  Signature?: SignatureResolvers<ContextType>;
  JointSignature?: JointSignatureResolvers<ContextType>;
  Correction?: CorrectionResolvers<ContextType>;
  DraftReturn?: DraftReturnResolvers<ContextType>;
  DraftDiscard?: DraftDiscardResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  SignedDiff?: SignedDiffResolvers<ContextType>;
  FieldChange?: FieldChangeResolvers<ContextType>;
  DiffPiece?: DiffPieceResolvers<ContextType>;
  NumberLedgerEntry?: NumberLedgerEntryResolvers<ContextType>;
  NumberHolder?: NumberHolderResolvers<ContextType>;
  NumberVoiding?: NumberVoidingResolvers<ContextType>;
  NumberLedgerConnection?: NumberLedgerConnectionResolvers<ContextType>;
  NumberLedgerEdge?: NumberLedgerEdgeResolvers<ContextType>;
  NumberSeriesAudit?: NumberSeriesAuditResolvers<ContextType>;
  NumberDouble?: NumberDoubleResolvers<ContextType>;
  NumberYearDiffers?: NumberYearDiffersResolvers<ContextType>;
  AttachedText?: AttachedTextResolvers<ContextType>;
  Participants?: ParticipantsResolvers<ContextType>;
  MissingGlyph?: MissingGlyphResolvers<ContextType>;
  Rendition?: RenditionResolvers<ContextType>;
  RenditionFace?: RenditionFaceResolvers<ContextType>;
  RoutingViolation?: RoutingViolationResolvers<ContextType>;
  ElementViolation?: ElementViolationResolvers<ContextType>;
  AgencyNotReady?: AgencyNotReadyResolvers<ContextType>;
  OutsideRelations?: OutsideRelationsResolvers<ContextType>;
  RoutingFix?: RoutingFixResolvers<ContextType>;
  Replaces?: ReplacesResolvers<ContextType>;
  ReceivedReplaces?: ReceivedReplacesResolvers<ContextType>;
  Replacement?: ReplacementResolvers<ContextType>;
  DocumentVersion?: DocumentVersionResolvers<ContextType>;
  ReplyDemand?: ReplyDemandResolvers<ContextType>;
  ReplyDateUnfit?: ReplyDateUnfitResolvers<ContextType>;
  ReviewCheck?: ReviewCheckResolvers<ContextType>;
  ConfirmedItem?: ConfirmedItemResolvers<ContextType>;
  ShortNames?: ShortNamesResolvers<ContextType>;
  InheritedShortNames?: InheritedShortNamesResolvers<ContextType>;
  ShortNameEntry?: ShortNameEntryResolvers<ContextType>;
  ShortNamesPayload?: ShortNamesPayloadResolvers<ContextType>;
  StyleFinding?: StyleFindingResolvers<ContextType>;
  TextReplacement?: TextReplacementResolvers<ContextType>;
  KindSuggestions?: KindSuggestionsResolvers<ContextType>;
  KindSuggestion?: KindSuggestionResolvers<ContextType>;
  DocumentTemplates?: DocumentTemplatesResolvers<ContextType>;
  DocumentTemplate?: DocumentTemplateResolvers<ContextType>;
  TemplatesPayload?: TemplatesPayloadResolvers<ContextType>;
  BuiltTitle?: BuiltTitleResolvers<ContextType>;
  CountersignUndo?: CountersignUndoResolvers<ContextType>;
  CountersignUndoRefusal?: CountersignUndoRefusalResolvers<ContextType>;
  JointVeto?: JointVetoResolvers<ContextType>;
  JointIssuer?: JointIssuerResolvers<ContextType>;
  JointIssueVetoed?: JointIssueVetoedResolvers<ContextType>;
  Audience?: AudienceResolvers<ContextType>;
  Holder?: HolderResolvers<ContextType>;
  HolderConnection?: HolderConnectionResolvers<ContextType>;
  HolderEdge?: HolderEdgeResolvers<ContextType>;
  Delivery?: DeliveryResolvers<ContextType>;
  ReceivedContent?: ReceivedContentResolvers<ContextType>;
  Signatory?: SignatoryResolvers<ContextType>;
  ForwardedContent?: ForwardedContentResolvers<ContextType>;
  DeliveryConnection?: DeliveryConnectionResolvers<ContextType>;
  DeliveryEdge?: DeliveryEdgeResolvers<ContextType>;
  LadderConnection?: LadderConnectionResolvers<ContextType>;
  LadderEdge?: LadderEdgeResolvers<ContextType>;
  LadderRow?: LadderRowResolvers<ContextType>;
  Undelivered?: UndeliveredResolvers<ContextType>;
  UndeliveredConnection?: UndeliveredConnectionResolvers<ContextType>;
  UndeliveredEdge?: UndeliveredEdgeResolvers<ContextType>;
  UndeliveredRecipient?: UndeliveredRecipientResolvers<ContextType>;
  OverdueConnection?: OverdueConnectionResolvers<ContextType>;
  OverdueEdge?: OverdueEdgeResolvers<ContextType>;
  OverduePortion?: OverduePortionResolvers<ContextType>;
  Rung?: RungResolvers<ContextType>;
  CascadeCount?: CascadeCountResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  OverdueRedelivery?: OverdueRedeliveryResolvers<ContextType>;
  RedeliverOverduePayload?: RedeliverOverduePayloadResolvers<ContextType>;
  Recount?: RecountResolvers<ContextType>;
  RecountAgenciesPayload?: RecountAgenciesPayloadResolvers<ContextType>;
  DeliveriesPayload?: DeliveriesPayloadResolvers<ContextType>;
  DeliveryPayload?: DeliveryPayloadResolvers<ContextType>;
  DocumentAddition?: DocumentAdditionResolvers<ContextType>;
  DeliveryAddition?: DeliveryAdditionResolvers<ContextType>;
  Counts?: CountsResolvers<ContextType>;
  InboxCounts?: InboxCountsResolvers<ContextType>;
  InboxCount?: InboxCountResolvers<ContextType>;
  OutboxCounts?: OutboxCountsResolvers<ContextType>;
  OutboxCount?: OutboxCountResolvers<ContextType>;
  CountersignRequestCounts?: CountersignRequestCountsResolvers<ContextType>;
  CountersignRequestCount?: CountersignRequestCountResolvers<ContextType>;
  DocumentProgress?: DocumentProgressResolvers<ContextType>;
  ReturnCount?: ReturnCountResolvers<ContextType>;
  DeadlineMove?: DeadlineMoveResolvers<ContextType>;
  DeliveryDeadlineMove?: DeliveryDeadlineMoveResolvers<ContextType>;
  Distribution?: DistributionResolvers<ContextType>;
  DistributionRevision?: DistributionRevisionResolvers<ContextType>;
  SourceDistribution?: SourceDistributionResolvers<ContextType>;
  ForwardedBeyond?: ForwardedBeyondResolvers<ContextType>;
  EffectEnd?: EffectEndResolvers<ContextType>;
  EffectEndDecider?: EffectEndDeciderResolvers<ContextType>;
  SourceEnd?: SourceEndResolvers<ContextType>;
  LowerEnd?: LowerEndResolvers<ContextType>;
  LowerEndPayload?: LowerEndPayloadResolvers<ContextType>;
  IncomingSeries?: IncomingSeriesResolvers<ContextType>;
  IncomingSeriesConnection?: IncomingSeriesConnectionResolvers<ContextType>;
  IncomingSeriesEdge?: IncomingSeriesEdgeResolvers<ContextType>;
  IncomingSeriesPayload?: IncomingSeriesPayloadResolvers<ContextType>;
  IncomingSeriesAudit?: IncomingSeriesAuditResolvers<ContextType>;
  IncomingEntry?: IncomingEntryResolvers<ContextType>;
  IncomingVoiding?: IncomingVoidingResolvers<ContextType>;
  IncomingDouble?: IncomingDoubleResolvers<ContextType>;
  IncomingNumberTaken?: IncomingNumberTakenResolvers<ContextType>;
  MovedDeadlineConnection?: MovedDeadlineConnectionResolvers<ContextType>;
  MovedDeadlineEdge?: MovedDeadlineEdgeResolvers<ContextType>;
  MovedDeadline?: MovedDeadlineResolvers<ContextType>;
  PaperDistribution?: PaperDistributionResolvers<ContextType>;
  OrganOnPaper?: OrganOnPaperResolvers<ContextType>;
  PaperDelivery?: PaperDeliveryResolvers<ContextType>;
  PaperSignature?: PaperSignatureResolvers<ContextType>;
  PaperService?: PaperServiceResolvers<ContextType>;
  PaperAnswer?: PaperAnswerResolvers<ContextType>;
  MarkOnPaperPayload?: MarkOnPaperPayloadResolvers<ContextType>;
  Passing?: PassingResolvers<ContextType>;
  PassingOutcome?: PassingOutcomeResolvers<ContextType>;
  DocumentRecall?: DocumentRecallResolvers<ContextType>;
  RecallStanding?: RecallStandingResolvers<ContextType>;
  SourceRecall?: SourceRecallResolvers<ContextType>;
  DeliveryReplacement?: DeliveryReplacementResolvers<ContextType>;
  ReplacedDelivery?: ReplacedDeliveryResolvers<ContextType>;
  Reminder?: ReminderResolvers<ContextType>;
  ResendRequest?: ResendRequestResolvers<ContextType>;
  DeliveryRestoration?: DeliveryRestorationResolvers<ContextType>;
  LostDeliveryRequest?: LostDeliveryRequestResolvers<ContextType>;
  AskForLostDeliveryPayload?: AskForLostDeliveryPayloadResolvers<ContextType>;
  SourceReplacement?: SourceReplacementResolvers<ContextType>;
  Supervision?: SupervisionResolvers<ContextType>;
  SupervisionCount?: SupervisionCountResolvers<ContextType>;
  ProgressRequest?: ProgressRequestResolvers<ContextType>;
  ProgressStanding?: ProgressStandingResolvers<ContextType>;
  ProgressReport?: ProgressReportResolvers<ContextType>;
  ActedSince?: ActedSinceResolvers<ContextType>;
  FoundThing?: FoundThingResolvers<ContextType>;
  Found?: FoundResolvers<ContextType>;
  FoundConnection?: FoundConnectionResolvers<ContextType>;
  FoundEdge?: FoundEdgeResolvers<ContextType>;
  Matter?: MatterResolvers<ContextType>;
  MatterSource?: MatterSourceResolvers<ContextType>;
  MatterSourceEnd?: MatterSourceEndResolvers<ContextType>;
  Stage?: StageResolvers<ContextType>;
  StepName?: StepNameResolvers<ContextType>;
  Task?: TaskResolvers<ContextType>;
  Addressee?: AddresseeResolvers<ContextType>;
  ResponsibleMember?: ResponsibleMemberResolvers<ContextType>;
  TaskExtension?: TaskExtensionResolvers<ContextType>;
  MatterEvent?: MatterEventResolvers<ContextType>;
  WayOfWorking?: WayOfWorkingResolvers<ContextType>;
  WayOfWorkingConnection?: WayOfWorkingConnectionResolvers<ContextType>;
  WayOfWorkingEdge?: WayOfWorkingEdgeResolvers<ContextType>;
  WayStep?: WayStepResolvers<ContextType>;
  MyTask?: MyTaskResolvers<ContextType>;
  MatterConnection?: MatterConnectionResolvers<ContextType>;
  MatterEdge?: MatterEdgeResolvers<ContextType>;
  TaskConnection?: TaskConnectionResolvers<ContextType>;
  TaskEdge?: TaskEdgeResolvers<ContextType>;
  MyTaskConnection?: MyTaskConnectionResolvers<ContextType>;
  MyTaskEdge?: MyTaskEdgeResolvers<ContextType>;
  TaskPayload?: TaskPayloadResolvers<ContextType>;
  MatterPayload?: MatterPayloadResolvers<ContextType>;
  HandlingCounts?: HandlingCountsResolvers<ContextType>;
  MatterCount?: MatterCountResolvers<ContextType>;
  WayChoices?: WayChoicesResolvers<ContextType>;
  WayChoice?: WayChoiceResolvers<ContextType>;
  WayChoicesPayload?: WayChoicesPayloadResolvers<ContextType>;
  RoutePreview?: RoutePreviewResolvers<ContextType>;
  PreviewedStage?: PreviewedStageResolvers<ContextType>;
  PreviewedTask?: PreviewedTaskResolvers<ContextType>;
  Circulation?: CirculationResolvers<ContextType>;
  Reader?: ReaderResolvers<ContextType>;
  ReaderConnection?: ReaderConnectionResolvers<ContextType>;
  ReaderEdge?: ReaderEdgeResolvers<ContextType>;
  ReaderPayload?: ReaderPayloadResolvers<ContextType>;
  ReadersPayload?: ReadersPayloadResolvers<ContextType>;
  TasksPayload?: TasksPayloadResolvers<ContextType>;
  Application?: ApplicationResolvers<ContextType>;
  ApplicationConnection?: ApplicationConnectionResolvers<ContextType>;
  ApplicationEdge?: ApplicationEdgeResolvers<ContextType>;
  ApplicationPayload?: ApplicationPayloadResolvers<ContextType>;
  Issuer?: IssuerResolvers<ContextType>;
  IssuerConnection?: IssuerConnectionResolvers<ContextType>;
  IssuerEdge?: IssuerEdgeResolvers<ContextType>;
  IssuerPayload?: IssuerPayloadResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  InvitationPayload?: InvitationPayloadResolvers<ContextType>;
  MemberNumber?: MemberNumberResolvers<ContextType>;
  MemberNumberConnection?: MemberNumberConnectionResolvers<ContextType>;
  MemberNumberEdge?: MemberNumberEdgeResolvers<ContextType>;
  Binding?: BindingResolvers<ContextType>;
  BindingConnection?: BindingConnectionResolvers<ContextType>;
  BindingEdge?: BindingEdgeResolvers<ContextType>;
  MemberNumberPayload?: MemberNumberPayloadResolvers<ContextType>;
  BindingPayload?: BindingPayloadResolvers<ContextType>;
  Bridge?: BridgeResolvers<ContextType>;
  BridgeConnection?: BridgeConnectionResolvers<ContextType>;
  BridgeEdge?: BridgeEdgeResolvers<ContextType>;
  BridgePayload?: BridgePayloadResolvers<ContextType>;
  Notification?: NotificationResolvers<ContextType>;
  NotificationConnection?: NotificationConnectionResolvers<ContextType>;
  NotificationEdge?: NotificationEdgeResolvers<ContextType>;
  MarkNotificationsSeenPayload?: MarkNotificationsSeenPayloadResolvers<ContextType>;
  Absence?: AbsenceResolvers<ContextType>;
  AbsenceConnection?: AbsenceConnectionResolvers<ContextType>;
  AbsenceEdge?: AbsenceEdgeResolvers<ContextType>;
  AbsencePayload?: AbsencePayloadResolvers<ContextType>;
  ImportOrganizationPayload?: ImportOrganizationPayloadResolvers<ContextType>;
  OrganizationImport?: OrganizationImportResolvers<ContextType>;
  OrganizationRow?: OrganizationRowResolvers<ContextType>;
  Post?: PostResolvers<ContextType>;
  PostHolder?: PostHolderResolvers<ContextType>;
  PostConnection?: PostConnectionResolvers<ContextType>;
  PostEdge?: PostEdgeResolvers<ContextType>;
  PostPayload?: PostPayloadResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
  UnitConnection?: UnitConnectionResolvers<ContextType>;
  UnitEdge?: UnitEdgeResolvers<ContextType>;
  UnitPayload?: UnitPayloadResolvers<ContextType>;
  MovedWork?: MovedWorkResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  RegionConnection?: RegionConnectionResolvers<ContextType>;
  RegionEdge?: RegionEdgeResolvers<ContextType>;
  Agency?: AgencyResolvers<ContextType>;
  AgencyConnection?: AgencyConnectionResolvers<ContextType>;
  AgencyEdge?: AgencyEdgeResolvers<ContextType>;
  Delegation?: DelegationResolvers<ContextType>;
  DelegationConnection?: DelegationConnectionResolvers<ContextType>;
  DelegationEdge?: DelegationEdgeResolvers<ContextType>;
  EditionShrinks?: EditionShrinksResolvers<ContextType>;
  ImportRegionsPayload?: ImportRegionsPayloadResolvers<ContextType>;
  RegionImport?: RegionImportResolvers<ContextType>;
  RowResult?: RowResultResolvers<ContextType>;
  RegisterAgencyPayload?: RegisterAgencyPayloadResolvers<ContextType>;
  ImportAgenciesPayload?: ImportAgenciesPayloadResolvers<ContextType>;
  AgencyImport?: AgencyImportResolvers<ContextType>;
  ActivateAgencyPayload?: ActivateAgencyPayloadResolvers<ContextType>;
  ActivateAgenciesPayload?: ActivateAgenciesPayloadResolvers<ContextType>;
  DelegationPayload?: DelegationPayloadResolvers<ContextType>;
  LineRequest?: LineRequestResolvers<ContextType>;
  LineRequestConnection?: LineRequestConnectionResolvers<ContextType>;
  LineRequestEdge?: LineRequestEdgeResolvers<ContextType>;
  LinePayload?: LinePayloadResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  MemberConnection?: MemberConnectionResolvers<ContextType>;
  MemberEdge?: MemberEdgeResolvers<ContextType>;
  MemberPayload?: MemberPayloadResolvers<ContextType>;
  AppointOfficerPayload?: AppointOfficerPayloadResolvers<ContextType>;
  AgencyStandingPayload?: AgencyStandingPayloadResolvers<ContextType>;
  Mute?: MuteResolvers<ContextType>;
  MuteConnection?: MuteConnectionResolvers<ContextType>;
  MuteEdge?: MuteEdgeResolvers<ContextType>;
  MutePayload?: MutePayloadResolvers<ContextType>;
  OrganCode?: OrganCodeResolvers<ContextType>;
  NumberFormRule?: NumberFormRuleResolvers<ContextType>;
  Quarantine?: QuarantineResolvers<ContextType>;
  Upload?: UploadResolvers<ContextType>;
  UploadConnection?: UploadConnectionResolvers<ContextType>;
  UploadEdge?: UploadEdgeResolvers<ContextType>;
  BeginUploadPayload?: BeginUploadPayloadResolvers<ContextType>;
  Header?: HeaderResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  cost?: CostDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
};
