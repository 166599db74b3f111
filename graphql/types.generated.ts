/** Generated from graphql/schema by graphql/codegen.ts. */
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant, RFC 3339 in UTC with milliseconds, e.g. 2026-01-05T01:30:00.000Z. */
  DateTime: { input: string; output: string; }
  /** A calendar day in Asia/Shanghai, YYYY-MM-DD. */
  Date: { input: string; output: string; }
  /** Any JSON value. Used only where the shape is a published format of its own, such as an evidence bundle. */
  JSON: { input: unknown; output: unknown; }
};

/** Whether an act was done. */
export type AuditOutcome =
  /** Done (允许). */
  | 'ALLOWED'
  /** Refused (拒绝). */
  | 'REFUSED';

/** Who did what to what, when, from where, with which token and application (审计记录). */
export type AuditRecord = {
  /** Identifies the record. */
  readonly id: Scalars['ID']['output'];
  /** When; of refusals that were counted together, the first of them. */
  readonly at: Scalars['DateTime']['output'];
  /**
   * The member, application or operator. Whom the register does not know is named as a registered issuer names them, followed
   * by the issuer in brackets; such a one has no name.
   */
  readonly by: Actor;
  /** The member in whose place it was done (代). */
  readonly onBehalfOf?: Maybe<Actor>;
  /** The application that acted, for itself or in the subject's name. */
  readonly application?: Maybe<ApplicationRef>;
  /** The token's `jti`, or the start of a SHA-256 digest of a token without one. */
  readonly tokenId?: Maybe<Scalars['String']['output']>;
  /** The network address that the request came from. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /**
   * The name of a mutation or of a group of reads, or `issueToken`, `acceptInvitation`, or `admission`: the token was good, and
   * its holder was not let in.
   */
  readonly action: Scalars['String']['output'];
  /** The id of the thing that it was about; of refusals that were counted together, that of the first. */
  readonly target?: Maybe<Scalars['String']['output']>;
  /** Whether it was done. */
  readonly outcome: AuditOutcome;
  /** Why it was refused: the code of a problem, or the reason why somebody was not admitted. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /**
   * How many equal refusals of one minute this stands for: same subject, token, action and reason. Each instance of the API counts for
   * itself, at least this many.
   */
  readonly count: Scalars['Int']['output'];
  /** When the last of them was. */
  readonly lastAt: Scalars['DateTime']['output'];
  /** The request, or the first of them; the `x-request-id` of its answer. */
  readonly requestId: Scalars['String']['output'];
};

/** A page of audit records. */
export type AuditRecordConnection = {
  /** Records with their cursors. */
  readonly edges: ReadonlyArray<AuditRecordEdge>;
  /** The records alone. */
  readonly nodes: ReadonlyArray<AuditRecord>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A record in a page. */
export type AuditRecordEdge = {
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: AuditRecord;
};

/**
 * What was sealed of the audit (审计封存). The records themselves, one a line in RFC 8785 form, and the seal are archived where
 * nobody can remove them.
 */
export type AuditSeal = {
  /** Counts the agency's seals from 1. */
  readonly number: Scalars['Int']['output'];
  /** Where the seal before it ends; null for the first. */
  readonly from?: Maybe<Scalars['DateTime']['output']>;
  /** A full hour. */
  readonly until: Scalars['DateTime']['output'];
  /** How many records it covers. */
  readonly records: Scalars['Int']['output'];
  /** The root of the hash tree over them (RFC 6962), as hexadecimal digits. */
  readonly root: Scalars['String']['output'];
  /** The hash of the seal before it. */
  readonly previous?: Maybe<Scalars['String']['output']>;
  /** SHA-256 over the RFC 8785 form of this seal's event. */
  readonly hash: Scalars['String']['output'];
  /** When it was sealed. */
  readonly sealedAt: Scalars['DateTime']['output'];
};

/** A page of seals. */
export type AuditSealConnection = {
  /** Seals with their cursors. */
  readonly edges: ReadonlyArray<AuditSealEdge>;
  /** The seals alone. */
  readonly nodes: ReadonlyArray<AuditSeal>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A seal in a page. */
export type AuditSealEdge = {
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The seal. */
  readonly node: AuditSeal;
};

/** What is wrong with a seal or its records. */
export type AuditFault =
  /** Fewer records are there than were sealed (记录缺失). Records leave the table after 400 days; the archive has them. */
  | 'RECORDS_MISSING'
  /** More records are there than were sealed (记录增加). */
  | 'RECORDS_ADDED'
  /** As many records are there, and not the same (记录被改). */
  | 'RECORDS_CHANGED'
  /** The seal does not have its hash (封存被改). */
  | 'SEAL_CHANGED'
  /** The seal does not follow the one before it (封存链断裂). */
  | 'CHAIN_BROKEN';

/** What came of comparing a seal with the records (审计核验). */
export type AuditCheck = {
  /** The seal. */
  readonly seal: AuditSeal;
  /** True if nothing is wrong. */
  readonly isIntact: Scalars['Boolean']['output'];
  /** How many records are there now. */
  readonly found: Scalars['Int']['output'];
  /** The root over them; null if none is there. */
  readonly root?: Maybe<Scalars['String']['output']>;
  /** What is wrong; empty exactly if it is intact. */
  readonly faults: ReadonlyArray<AuditFault>;
};

/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type Query = {
  /** Who I am and what I may do. */
  readonly viewer?: Maybe<Viewer>;
  /** One object by its global id: a document, delivery, upload, agency, member, delegation or request to countersign. */
  readonly node?: Maybe<Node>;
  /** Up to 50 objects by their global ids, in the order of the ids; null for each that does not exist. */
  readonly nodes?: Maybe<ReadonlyArray<Maybe<Node>>>;
  /**
   * Why the caller may not take an action (无权办理的原因), by the rules that the action itself asks: scope and role of the token,
   * the state of the thing, who holds it (承办人), whose turn it is, four eyes (不相容岗位分离), delegations (委托). What depends on
   * the action's input or on the content is not answered here; `validate` answers it for documents.
   */
  readonly whyDenied?: Maybe<Denial>;
  /**
   * Who did what (审计记录), newest first: the acts of the caller's agency and what was refused there; for operators those of
   * operators. Reading it is recorded as well.
   */
  readonly auditRecords?: Maybe<AuditRecordConnection>;
  /**
   * The seals of the audit (审计封存), newest first. Each covers the records since the one before it up to the end of an hour, and
   * holds that one's hash, so that neither a record nor a seal can vanish unseen.
   */
  readonly auditSeals?: Maybe<AuditSealConnection>;
  /** Compares a seal with the records that are there now; null if there is no seal of this number. */
  readonly checkAuditSeal?: Maybe<AuditCheck>;
  /** The calendar of working days (工作日历) of a year: of the nation, or what a region adds. Null if it was not imported. */
  readonly calendar?: Maybe<Calendar>;
  /**
   * The deadline so many working days after a day (办理时限试算), with the reason why each day counts or does not. The day itself
   * is not counted (Civil Code, art. 201), and the last one ends at 24:00 in Shanghai.
   */
  readonly workingDeadline?: Maybe<WorkingDeadline>;
  /**
   * What changed in the caller's agency (变更), the oldest change first: what arrived, its documents, and how far
   * they have got with their recipients. A client asks again with the last `endCursor`, which it keeps, instead of reading its lists again; without a cursor
   * it gets everything there is.
   *
   * A thing is listed once, in its last version: versions in between are left out, and none that is the last is ever passed
   * over. A page may list a thing again that an earlier page had: a client drops rows whose version it has. What was written
   * in the last 30 seconds is not listed yet. Types that the caller may not read are left out, and refused if `types` names
   * them. `types` is applied to what was read, so a page may be short or empty although there is more: `hasNextPage` says so.
   */
  readonly changesSince?: Maybe<ChangeConnection>;
  /** A request to countersign (会签请求) to the caller's agency or one of its members. */
  readonly countersignRequest?: Maybe<CountersignRequest>;
  /** Requests to countersign, newest first: with a state, those to the caller's agency or its members; without, those to the agency. */
  readonly countersignRequests?: Maybe<CountersignRequestConnection>;
  /**
   * The worklist of one member (待办): documents that are assigned to them (`passTo`) and requests to them by name. By
   * default the caller's own. Work for an agency or a role is in `countersignRequests` and `outbox`.
   */
  readonly worklist?: Maybe<WorkConnection>;
  /** A document of the caller's agency. */
  readonly document?: Maybe<Document>;
  /**
   * Documents of the caller's agency, newest first (发文). `kind` and `state` can be given alone or together, and `created` with
   * each. Discarded drafts are listed only with `state: DISCARDED`.
   */
  readonly outbox?: Maybe<DocumentConnection>;
  /**
   * All findings on a draft before it is stored: form, elements, routing, and whether those it is sent to are ready for it.
   * Null if the document does not exist for the caller.
   */
  readonly validate?: Maybe<DraftCheck>;
  /**
   * The routing rules (行文规则), each violation with its article and a fix, and whether recipients are ready; up to 3,000
   * recipients.
   */
  readonly routingCheck?: Maybe<DraftCheck>;
  /** The difference between the content as last signed and as it is now (签发稿比对). Null if it was never signed. */
  readonly signedDiff?: Maybe<SignedDiff>;
  /**
   * The audit of a number series (编号核查): whether every number was given, each once, and which are void. A page judges up
   * to 1,000 numbers as the counter was when the audit began; pass the cursor to continue.
   */
  readonly numberSeriesAudit?: Maybe<NumberSeriesAudit>;
  /**
   * The document of the caller's agency that has this number (发文字号), whatever brackets and widths it is written with. Null for a
   * number that none has, void ones included: `numberLedger` has those. Arrivals: `inbox(number:)`.
   */
  readonly documentByNumber?: Maybe<Document>;
  /** The ledger of a number series (发文登记簿): the document of each number, in the order of the numbers. */
  readonly numberLedger?: Maybe<NumberLedgerConnection>;
  /**
   * A document of the caller's agency as a PDF in the layout of GB/T 9704 (版式): a preview for signing (签发稿) until it has
   * its number, the printed copy (印制件) from then on. Stored by its digest. It carries no electronic seal.
   */
  readonly render?: Maybe<Rendition>;
  /** Short names (规范化简称) that hold for the caller's agency: its own, and those of its superiors. */
  readonly shortNames?: Maybe<ShortNames>;
  /**
   * Kinds (文种) for what a document is to do and whom it goes to, by art. 8, the usual one first; empty if no kind does that. Without
   * recipients, kinds that are made public. Null if a recipient does not exist, or there are more than 300.
   */
  readonly suggestKind?: Maybe<KindSuggestions>;
  /**
   * Templates of a kind (公文模板): those that are shipped, and then those of the caller's agency. A client puts a draft's own words in the
   * place of each `【…】` and gives title and body to `createDraft`.
   */
  readonly documentTemplates?: Maybe<DocumentTemplates>;
  /**
   * A title by art. 9(7) (标题): issuer, 关于 with the matter, and the kind; or that of a document which passes another on (转发、批转、印发),
   * where neither 关于 nor 通知 stands twice. Nothing is stored.
   */
  readonly buildTitle?: Maybe<BuiltTitle>;
  /** The printed copy (印制件) of a delivery to the caller's agency; null once it was recalled. */
  readonly renderDelivery?: Maybe<Rendition>;
  /**
   * Deliveries to the caller's agency, newest first (收文). One of `kind`, `issuerId`, `urgency` and `role` can be given, alone or
   * with `state`; or `number` alone; and `dispatched` with each. Other combinations are refused with FILTERS_NOT_SERVED, whose
   * `allowed` lists those that are served.
   */
  readonly inbox?: Maybe<DeliveryConnection>;
  /** One delivery to the caller's agency. */
  readonly delivery?: Maybe<Delivery>;
  /**
   * What is undelivered in a province for more than a minute, oldest document first, for operators: pointers, and nothing
   * of what the documents say.
   */
  readonly undelivered?: Maybe<OverdueConnection>;
  /**
   * Proof of how far a document has got: the document's hash-chained history and the signed receipts of its ladder.
   * It can be verified offline. A bundle has at most 200 recipients.
   */
  readonly evidence?: Maybe<Evidence>;
  /**
   * Who can see a document (公文) or a delivery (收文) of the caller's agency (谁能看到): which agencies hold it, and which roles of the
   * caller's own agency may read it. Of other agencies it names no members. Null for anything else, as for an id that never
   * existed.
   */
  readonly whoCanSee?: Maybe<Audience>;
  /**
   * How many things the caller's agency has in each state (各状态数量), for tabs and dashboards. They are counted with every
   * change, so reading them costs the same however many there are. Null for operators, who belong to no agency.
   */
  readonly counts?: Maybe<Counts>;
  /** What came of a decision of the caller's agency on a document of an agency below; null if there is no such decision. */
  readonly lowerEnd?: Maybe<LowerEnd>;
  /** The series of incoming numbers (收文编号序列) of the caller's agency, in the order in which they were opened. */
  readonly incomingSeries?: Maybe<IncomingSeriesConnection>;
  /**
   * The number that the next registration in a series would get (下一个收文编号). It is only offered: whoever registers first gets it.
   * Null if the agency has no such series.
   */
  readonly nextIncomingNumber?: Maybe<Scalars['String']['output']>;
  /**
   * The audit of a year of a series of incoming numbers (收文编号核查), as `numberSeriesAudit` is of document numbers. Null if the agency
   * has no such series.
   */
  readonly incomingSeriesAudit?: Maybe<IncomingSeriesAudit>;
  /**
   * Documents of the caller's agency of which a reply is owed, and whose deadline is another day by the working-day calendars of now than by
   * those of the dispatch (回复期限变动), as after a correction of a calendar; the one that is due first at the top. Deadlines by a named
   * day never move. A page looks at as many owed documents as its size says and has those that moved: it may have fewer or none with
   * others after it, as `pageInfo` says.
   */
  readonly movedDeadlines?: Maybe<MovedDeadlineConnection>;
  /**
   * Finds (查找) documents (公文) and deliveries (收文) of the caller's agency by words of the title (标题), the document number
   * (发文字号) and the issuer's name (发文机关), newest first. Words stand with blanks between them, and all must be there. Brackets and
   * punctuation, full or half width, capitals, traditional or simplified characters make no difference.
   */
  readonly find?: Maybe<FoundConnection>;
  /** A matter of the caller's agency (办件); null if there is none. */
  readonly matter?: Maybe<Matter>;
  /** Matters of the caller's agency, the latest first. */
  readonly matters?: Maybe<MatterConnection>;
  /**
   * What the caller has to do (我的待办): as a person, by posts and units, and for those who are away, together, by the day when it is
   * due. With `done`, what the caller has done, the latest first.
   */
  readonly myTasks?: Maybe<MyTaskConnection>;
  /** Tasks of the caller's agency (全部待办) by the day when they are due. */
  readonly agencyTasks?: Maybe<TaskConnection>;
  /** The ways of working (办理方式) that a matter can have. */
  readonly waysOfWorking?: Maybe<WayOfWorkingConnection>;
  /** What the caller's agency chose of the ways of working (办理方式的选定). */
  readonly wayChoices?: Maybe<WayChoices>;
  /**
   * Who would get a matter next, and after that, if the caller did a task, passed it on, or sent it back (流程预览). Nothing is written. The
   * problems are those that the act would be refused with.
   */
  readonly previewTask?: Maybe<RoutePreview>;
  /** Applications of the caller's agency (应用), oldest first. */
  readonly applications?: Maybe<ApplicationConnection>;
  /** Issuers that the caller's agency registered (身份源), oldest first. */
  readonly issuers?: Maybe<IssuerConnection>;
  /** Bindings in the caller's agency (绑定), those that have ended included, oldest first. */
  readonly bindings?: Maybe<BindingConnection>;
  /** Which numbers the members of the caller's agency were given (人员号码), by member. The numbers themselves are not stored. */
  readonly memberNumbers?: Maybe<MemberNumberConnection>;
  /** Bridges that the caller's agency registered (登录桥), oldest first. */
  readonly bridges?: Maybe<BridgeConnection>;
  /**
   * What the people of the caller's agency are told (提醒), the latest first: what arrived, what came back, what was recalled. Kept
   * for 400 days. That it was delivered, that the caller has seen it and that the agency acted on it are three facts.
   */
  readonly notifications?: Maybe<NotificationConnection>;
  /**
   * What the caller is told of their own tasks and matters (我的提醒), the latest first. Kept for 400 days. Nobody else sees them. They
   * are no part of `notifications`, which are of the agency as a whole.
   */
  readonly myNotifications?: Maybe<NotificationConnection>;
  /** Absences in the caller's agency that last or are to come (外出), the first to begin first. */
  readonly absences?: Maybe<AbsenceConnection>;
  /** The posts of a unit of the caller's agency (岗位), the head first. Abolished ones are not listed. */
  readonly posts?: Maybe<PostConnection>;
  /** A post of the caller's agency, also an abolished one. */
  readonly post?: Maybe<Post>;
  /** The units of the caller's agency (内设机构) from the top down, each followed by those below it. Dissolved ones are not listed. */
  readonly units?: Maybe<UnitConnection>;
  /** A unit of the caller's agency, also a dissolved one. */
  readonly unit?: Maybe<Unit>;
  /** A region (行政区划) by its GB/T 2260 code: of the current edition, or one that was abolished; `state` says which. */
  readonly region?: Maybe<Region>;
  /** Regions of the current edition directly below one, by code. Those that were abolished are not listed. */
  readonly regions?: Maybe<RegionConnection>;
  /**
   * The directory (机关名录), by name: of one region, within a region and everything below it, or directly under an agency. Of these
   * three one is given; without any it is the caller's own province. Within a province or a city, `kind` or `tier` can be
   * given as well, within a county `kind`; with `superiorId` only `tier`, and the order is that of tiers and region codes. Other
   * combinations are refused with FILTERS_NOT_SERVED. Where nothing is found, a code that is none is refused with REGION_UNKNOWN,
   * and one that was abolished with REGION_ABOLISHED, whose `allowed` names the successor.
   */
  readonly agencies?: Maybe<AgencyConnection>;
  /** Agencies directly under one (直接下级机关), by tier and region code. */
  readonly subordinates?: Maybe<AgencyConnection>;
  /** Delegations in the caller's agency (委托), newest first. */
  readonly delegations?: Maybe<DelegationConnection>;
  /**
   * What agencies ask the caller's for, and it has not answered yet: to guide them, or to be their second superior. Oldest
   * first; an answered request leaves the list a moment later.
   */
  readonly linesToConfirm?: Maybe<LineRequestConnection>;
  /**
   * Members of the caller's agency (人员), oldest first; with a filter, by state and name. `state` and `namePrefix` can be given
   * alone or together, `role` alone, with `state`, or with both; others are refused with FILTERS_NOT_SERVED.
   */
  readonly members?: Maybe<MemberConnection>;
  /**
   * Who takes nothing from whom (拒收), latest first, those that were lifted among them: mutes of the caller's agency, mutes of
   * others against it, and those of and against agencies directly below it.
   */
  readonly mutes?: Maybe<MuteConnection>;
  /** An upload of the caller's agency. */
  readonly upload?: Maybe<Upload>;
  /** What of the caller's agency is in quarantine (隔离), oldest first; for those who look after security. */
  readonly quarantinedUploads?: Maybe<UploadConnection>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryWhyDeniedArgs = {
  action: Action;
  id?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryAuditRecordsArgs = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  subject?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryAuditSealsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryCheckAuditSealArgs = {
  number: Scalars['Int']['input'];
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryCalendarArgs = {
  year: Scalars['Int']['input'];
  region?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryWorkingDeadlineArgs = {
  from: Scalars['Date']['input'];
  workingDays: Scalars['Int']['input'];
  region?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryChangesSinceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<ChangeType>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryCountersignRequestArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryCountersignRequestsArgs = {
  state?: InputMaybe<CountersignState>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryWorklistArgs = {
  memberId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryDocumentArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryOutboxArgs = {
  state?: InputMaybe<DocumentState>;
  kind?: InputMaybe<DocumentKind>;
  created?: InputMaybe<TimeRange>;
  incomplete?: Scalars['Boolean']['input'];
  late?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryValidateArgs = {
  input: CheckDraftInput;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryRoutingCheckArgs = {
  input: CheckDraftInput;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QuerySignedDiffArgs = {
  documentId: Scalars['ID']['input'];
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryNumberSeriesAuditArgs = {
  series?: NumberSeriesInput;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryDocumentByNumberArgs = {
  number: Scalars['String']['input'];
  kind?: InputMaybe<DocumentKind>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryNumberLedgerArgs = {
  series?: NumberSeriesInput;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryRenderArgs = {
  documentId: Scalars['ID']['input'];
  duplicate?: InputMaybe<DuplicateForm>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QuerySuggestKindArgs = {
  purpose: DocumentPurpose;
  recipients: ReadonlyArray<Scalars['ID']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryDocumentTemplatesArgs = {
  kind: DocumentKind;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryBuildTitleArgs = {
  input: BuildTitleInput;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryRenderDeliveryArgs = {
  deliveryId: Scalars['ID']['input'];
  duplicate?: InputMaybe<DuplicateForm>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryInboxArgs = {
  state?: InputMaybe<DeliveryState>;
  kind?: InputMaybe<DocumentKind>;
  issuerId?: InputMaybe<Scalars['ID']['input']>;
  urgency?: InputMaybe<Urgency>;
  role?: InputMaybe<RecipientRole>;
  number?: InputMaybe<Scalars['String']['input']>;
  dispatched?: InputMaybe<TimeRange>;
  late?: InputMaybe<Scalars['Boolean']['input']>;
  progressAsked?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryDeliveryArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryUndeliveredArgs = {
  region: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryEvidenceArgs = {
  documentId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryWhoCanSeeArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryLowerEndArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryIncomingSeriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryNextIncomingNumberArgs = {
  seriesId: Scalars['ID']['input'];
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryIncomingSeriesAuditArgs = {
  seriesId: Scalars['ID']['input'];
  year?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryMovedDeadlinesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryFindArgs = {
  text: Scalars['String']['input'];
  in?: InputMaybe<ReadonlyArray<FindIn>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryMatterArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryMattersArgs = {
  state?: InputMaybe<MatterState>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryMyTasksArgs = {
  done?: InputMaybe<Scalars['Boolean']['input']>;
  late?: InputMaybe<Scalars['Boolean']['input']>;
  dueUntil?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryAgencyTasksArgs = {
  state?: InputMaybe<TaskState>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
  lead?: InputMaybe<Scalars['Boolean']['input']>;
  dueFrom?: InputMaybe<Scalars['Date']['input']>;
  dueUntil?: InputMaybe<Scalars['Date']['input']>;
  late?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryWaysOfWorkingArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryPreviewTaskArgs = {
  taskId: Scalars['ID']['input'];
  next?: InputMaybe<NextStepInput>;
  sendBackTo?: InputMaybe<Scalars['String']['input']>;
  straightBack?: InputMaybe<Scalars['Boolean']['input']>;
  passOnTo?: InputMaybe<NewTaskInput>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryApplicationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryIssuersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryBindingsArgs = {
  memberId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryMemberNumbersArgs = {
  memberId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryBridgesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryNotificationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryMyNotificationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryAbsencesArgs = {
  memberId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryPostsArgs = {
  unitId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryPostArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryUnitsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryUnitArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryRegionArgs = {
  code: Scalars['String']['input'];
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryRegionsArgs = {
  parent?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryAgenciesArgs = {
  region?: InputMaybe<Scalars['String']['input']>;
  within?: InputMaybe<Scalars['String']['input']>;
  superiorId?: InputMaybe<Scalars['ID']['input']>;
  kind?: InputMaybe<AgencyKind>;
  tier?: InputMaybe<Tier>;
  namePrefix?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QuerySubordinatesArgs = {
  agencyId: Scalars['ID']['input'];
  tier?: InputMaybe<Tier>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryDelegationsArgs = {
  which?: DelegationList;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryLinesToConfirmArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryMembersArgs = {
  role?: InputMaybe<Role>;
  state?: InputMaybe<MemberState>;
  namePrefix?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryMutesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryUploadArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Reads. Every list is a connection. What the caller may not see is answered exactly as if it did not exist. Every field here
 * is nullable: one that the token does not permit is null with an error of its own, and the others are answered.
 */
export type QueryQuarantinedUploadsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Anything with a global id. */
export type Node = {
  /** Opaque and global; sortable by creation. */
  readonly id: Scalars['ID']['output'];
};

/** Where a page of a connection ends. */
export type PageInfo = {
  /** True if there is more after this page; going backwards, true if the page ends before a cursor. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** True if there is more before this page; going forwards, true if the page starts after a cursor. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The first item's cursor: pass it as `before`, with `last`, to get the page before. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** The last item's cursor: pass it as `after` to get the next page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/**
 * An agency as it was named in what refers to it. It has no `id`, since caches know things by id and its name here may differ
 * from its present one.
 */
export type AgencyRef = {
  /** The agency's id. */
  readonly agencyId: Scalars['ID']['output'];
  /** Its full name then; its present one where none was recorded. */
  readonly name: Scalars['String']['output'];
  /** Its tier, then or now likewise. */
  readonly tier: Tier;
  /** GB/T 2260 code of its region, then or now likewise. */
  readonly regionCode: Scalars['String']['output'];
  /** The agency as it is now; null for who may not read the directory. */
  readonly agency?: Maybe<Agency>;
};

/** A member of the caller's agency. It has no `id`, since caches know things by id and this is a part of a member. */
export type MemberRef = {
  /** The member's id. */
  readonly memberId: Scalars['ID']['output'];
  /** Name; null if the register has no such member. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Post (职务). */
  readonly post?: Maybe<Scalars['String']['output']>;
  /** The member; null for who may not read the register. */
  readonly member?: Maybe<Member>;
};

/** An application of the caller's agency. */
export type ApplicationRef = {
  /** The application's id. */
  readonly applicationId: Scalars['ID']['output'];
  /** Name; null if the register has no such application. */
  readonly name?: Maybe<Scalars['String']['output']>;
};

/**
 * Who did something, as they were called then: names and posts change, and what was done does not. It has no `id` for that
 * reason.
 */
export type Actor = {
  /** The id of a member or application, the name of an operator, or `relay` for the platform itself. */
  readonly subject: Scalars['ID']['output'];
  /** What they are. */
  readonly kind: ActorKind;
  /**
   * Name. Null for the platform, and for members of other agencies in what was recorded before names were; of the caller's own
   * agency the present name then stands here.
   */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Post (职务), if any, then or now likewise. */
  readonly post?: Maybe<Scalars['String']['output']>;
  /** The agency that they acted for; null for the platform and operators, and where it was not recorded. */
  readonly agency?: Maybe<AgencyRef>;
};

/** What somebody is who did something. */
export type ActorKind =
  /** A member of an agency (人员). */
  | 'MEMBER'
  /** An application, for itself (应用). */
  | 'APPLICATION'
  /** Whoever runs the platform of a region (运维). */
  | 'OPERATOR'
  /** The platform itself (平台). */
  | 'PLATFORM'
  /** Whom no register knows: a token named somebody who was not admitted (不明). */
  | 'UNKNOWN';

/** The caller, according to the verified access token. */
export type Viewer = {
  /** The member's id, or the operator's name. */
  readonly subject: Scalars['String']['output'];
  /** The member's name, as the agency's register has it; the operator's name. */
  readonly name: Scalars['String']['output'];
  /** The member's post (职务). */
  readonly post?: Maybe<Scalars['String']['output']>;
  /** The agency (机关) that the caller acts for; null for operators of the platform. */
  readonly agency?: Maybe<Agency>;
  /** Roles that the agency's register gives the member, whatever the token says. */
  readonly roles: ReadonlyArray<Role>;
  /** Scopes that the token carries. */
  readonly scopes: ReadonlyArray<TokenScope>;
  /** The actions that roles and scopes together allow. */
  readonly allowedActions: ReadonlyArray<Action>;
  /** What the agency may use (套餐). */
  readonly plan: AgencyPlan;
  /** How much of each quota is left today (额度余量). */
  readonly quotas: ReadonlyArray<QuotaUse>;
};

/** Whether the caller may take an action, and what stands in the way (是否有权办理及其原因). */
export type Denial = {
  /** True if nothing stands in the way of the caller, in the caller's own place. */
  readonly allowed: Scalars['Boolean']['output'];
  /** Everything that stands in the way: first what the token lacks, then the thing. Empty exactly if it is allowed. */
  readonly problems: ReadonlyArray<Problem>;
  /**
   * The members in whose place (代) the caller could act, by the latest 50 delegations to the caller, newest first. Empty if the
   * action cannot be delegated, and for a thing that does not exist.
   */
  readonly deputizing: ReadonlyArray<Deputizing>;
};

/** A member who delegated something to the caller (委托人), and whether that covers the action. */
export type Deputizing = {
  /** The member; pass the id as `onBehalfOf`. */
  readonly member: MemberRef;
  /** True if the caller may take the action in this member's place (代). */
  readonly allowed: Scalars['Boolean']['output'];
  /** What stands in the way there: why no delegation covers it, or the thing. Empty exactly if it is allowed. */
  readonly problems: ReadonlyArray<Problem>;
};

/** The roles of members and operators (角色). */
export type Role =
  /** Drafts documents (起草). */
  | 'DRAFTER'
  /** Reviews drafts (审核). */
  | 'REVIEWER'
  /** Signs documents (签发). */
  | 'SIGNATORY'
  /** Rechecks, registers, seals and dispatches; signs for and registers what arrives (文书). */
  | 'CLERK'
  /** Manages members and lower agencies (管理员). */
  | 'ADMINISTRATOR'
  /** Runs the platform of a region; sees no content (运维). */
  | 'OPERATOR'
  /** Looks after security: may suspend members. No administrator holds this role (安全管理员). */
  | 'SECURITY_ADMINISTRATOR'
  /** Reads who did what. No administrator of either kind holds this role (安全审计员). */
  | 'AUDITOR';

/** Why a mutation changed nothing, or a warning about a change that was made. */
export type Problem = {
  /** Stable; never translated. */
  readonly code: ProblemCode;
  /** For people, in the language of Accept-Language: zh-CN or en. */
  readonly message: Scalars['String']['output'];
  /** The path of the field in the input, outermost first; empty if it is not about one field. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** True if the same request may succeed later without a change. */
  readonly retryable: Scalars['Boolean']['output'];
};

/** Every code a problem can have: the generic ones here, those of an area beside its types. */
export type ProblemCode =
  /** A text is empty or blank. */
  | 'TEXT_EMPTY'
  /** A text has more bytes than allowed. */
  | 'TEXT_TOO_LONG'
  /** A text is not well-formed Unicode. */
  | 'TEXT_BROKEN_UNICODE'
  /**
   * A text has control or direction-override characters; `given` and `place` name the first. Line breaks of every kind
   * become line feeds instead, those that Word writes (VT, FF) among them.
   */
  | 'TEXT_CONTROL_CHARACTER'
  /** A text has a code point that Unicode assigns to no character, such as U+FFFF; `given` and `place` name the first. */
  | 'TEXT_NONCHARACTER'
  /** A text has U+FFFD, which stands for a character that a conversion lost; `place` is that of the first. */
  | 'TEXT_REPLACEMENT_CHARACTER'
  /** A text has a private-use character (造字), which others cannot show; `given` and `place` name the first. */
  | 'TEXT_PRIVATE_USE'
  /** A list has more items than allowed. */
  | 'TOO_MANY_ITEMS'
  /** A list that needs at least one item has none. */
  | 'LIST_EMPTY'
  /** A value is not one of those in `allowed`. */
  | 'NOT_ONE_OF'
  /** Not a date that exists, written YYYY-MM-DD. */
  | 'NOT_A_DATE'
  /** A number below its least value, or above `limit`; the number is `given`. */
  | 'OUT_OF_RANGE'
  /** The cursor was not made for this list, these arguments and this caller. */
  | 'INVALID_CURSOR'
  /** Classified content must never enter the system (涉密不上网). */
  | 'CLASSIFIED_CONTENT'
  /** The object does not exist, or the caller may not see it. */
  | 'NOT_FOUND'
  /** Something that must be unique exists already. */
  | 'ALREADY_EXISTS'
  /** The object was changed since the caller read it. */
  | 'VERSION_CONFLICT'
  /** The object's state does not allow the action. */
  | 'WRONG_STATE'
  /** The roles and scopes of the token do not allow the action. */
  | 'NOT_PERMITTED'
  /** The action is not taken on things of the kind that the id names. */
  | 'ID_NOT_OF_THIS_ACTION'
  /** The step is assigned to another member. */
  | 'HELD_BY_ANOTHER'
  /** The idempotency key was used with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** An object that the input refers to is still being checked. */
  | 'NOT_READY'
  /** The agency has used up a quota of the day (今日额度); nothing was written. It returns at `returnsAt`. */
  | 'QUOTA_EXCEEDED'
  /** Too many requests at once, or too many changes of the same object; nothing was written. */
  | 'BUSY'
  /**
   * Of several items: the time of the request was nearly over before this one's turn. Nothing of it was written; send it again
   * with the same key.
   */
  | 'NOT_STARTED'
  /**
   * Of several items: a fault on our side interrupted this one, and it may have been done. Send it again with the same key; it
   * is done once.
   */
  | 'OUTCOME_UNKNOWN'
  /** Not supported by this version. */
  | 'NOT_YET_SUPPORTED'
  /** The calendar of a year that is needed was not imported (工作日历未导入); see the type CalendarNotLoaded. */
  | 'CALENDAR_NOT_LOADED'
  /** Neither a region code nor CN for the nation (行政区划代码). */
  | 'NOT_A_CALENDAR_REGION'
  /** The caller decides the days of another region: that of `allowed` (不是本行政区划的日历). */
  | 'CALENDAR_OF_ANOTHER_REGION'
  /** The days of a region are imported by its government, or an agency that acts as one, of a county or above (非一级政府). */
  | 'NOT_A_GOVERNMENT'
  /** The text is no JSON, or has lost characters to a wrong conversion; `place` is where (JSON 格式错误). */
  | 'CALENDAR_JSON_BROKEN'
  /** The JSON has other fields than those of the format, lacks one, or has a value of another type; see the path (JSON 结构不符). */
  | 'CALENDAR_JSON_MISFIT'
  /** The address of a source is neither of http nor of https (网址). */
  | 'SOURCE_NOT_AN_ADDRESS'
  /** A day of a calendar is no date (日期无效). */
  | 'DAY_NOT_A_DATE'
  /** A day of a calendar is not of its year (年份不符). */
  | 'DAY_OF_ANOTHER_YEAR'
  /** The kind of a day is none of `allowed` nor a word for one (日期类型不明). */
  | 'DAY_KIND_UNKNOWN'
  /** A day off has no name of a holiday (缺少节日名称). */
  | 'DAY_WITHOUT_NAME'
  /** A day is there twice (日期重复). */
  | 'DAY_TWICE'
  /** A day is both off and worked (既放假又上班). */
  | 'DAY_OFF_AND_WORKED'
  /** A day that is listed as worked is neither Saturday nor Sunday, so it is worked anyway (并非周末). */
  | 'WORKED_DAY_NOT_A_WEEKEND'
  /** The party, who is `given`, is asked already, or has agreed to the text as it is. */
  | 'ALREADY_ASKED'
  /** A document has at most 20 rounds of countersigning; after that no other agency is asked. */
  | 'TOO_MANY_ROUNDS'
  /** Work would be given to a member who is suspended or has left; `given` is their name. */
  | 'MEMBER_NOT_ACTIVE'
  /** Work would be given to a member (passTo, handOverWork, handOverItems, countersigners) who holds none of the roles in `allowed`. */
  | 'LACKS_ROLE'
  /** The work would be handed over to the same member. */
  | 'SAME_MEMBER'
  /** Nobody holds the item, so there is nothing to hand over. */
  | 'HELD_BY_NOBODY'
  /** Nobody is in a class of recipients; `given` is the class in words. */
  | 'CLASS_EMPTY'
  /** A new draft lacks this field, or a change empties what must not be empty. */
  | 'FIELD_REQUIRED'
  /** There is no agency with this id. */
  | 'NO_SUCH_AGENCY'
  /** The issuing agency itself is named where another agency is required. */
  | 'ISSUER_NAMED'
  /** The same agency or member is named more than once; `given` says which. */
  | 'PARTY_NAMED_TWICE'
  /** Not the numeral of a section, such as 一; `given` is the value. */
  | 'NOT_A_SECTION'
  /** The body lacks sections; `given` lists them. */
  | 'SECTION_MISSING'
  /** The uploaded file is not what was declared; `given` says how it differs. */
  | 'UPLOAD_DIFFERS'
  /** The uploaded file did not pass the check; `given` says why. */
  | 'UPLOAD_REFUSED'
  /** Malware was found in the uploaded file; `given` says why it is in quarantine. */
  | 'UPLOAD_QUARANTINED'
  /** The words of the file could not be checked: `declaredUnclassified: true` is needed; `allowed` has the value. */
  | 'DECLARATION_MISSING'
  /**
   * The issuing agency was renamed since the document was drafted: `given` is the name that the document bears, `allowed` the
   * present one. Return it to the drafter; it takes the present name when it is submitted again.
   * Of a request to a co-issuer: the agency itself was renamed since. Return the request, and the host names it again.
   */
  | 'ISSUER_RENAMED'
  /** The drafter would review, themselves or through a deputy (不相容岗位分离). */
  | 'REVIEWED_BY_DRAFTER'
  /** The reviewer would sign, themselves or through a deputy (不相容岗位分离). */
  | 'SIGNED_BY_REVIEWER'
  /** The step that follows cannot be assigned to one member. */
  | 'STEP_PASSES_TO_NOBODY'
  /** Not a state that the document can go back to; `allowed` lists those. */
  | 'NOT_AN_EARLIER_STEP'
  /** The revision changes nothing. */
  | 'NOTHING_CHANGED'
  /** The content is not what was signed. */
  | 'CONTENT_CHANGED_SINCE_SIGNING'
  /** The seal is not the issuer's (用印机关与署名不一致). */
  | 'NOT_THE_ISSUERS_NAME'
  /** The number has another year than the document's date. */
  | 'NUMBER_YEAR_DIFFERS'
  /** No font has the character `given`, which stands at `place`. */
  | 'MISSING_GLYPHS'
  /** The title does not end with the word of the kind (文种). */
  | 'TITLE_WITHOUT_KIND'
  /** An element that the kind requires is missing. */
  | 'MISSING_ELEMENT'
  /** An element is given that the kind does not have. */
  | 'ELEMENT_NOT_ALLOWED'
  /** An element does not fit the others. */
  | 'ELEMENT_MISMATCH'
  /** The text speaks of a classification level, as rules about secrecy do, in the place where documents carry one. A warning. */
  | 'LEVEL_MENTIONED'
  /** The title has a line break. A warning. */
  | 'TITLE_BROKEN'
  /** A title says that it passes a document on in the word for another relation to whoever issued it (批转、转发). A warning. */
  | 'FORWARDED_OTHERWISE'
  /** The document goes to agencies that what it forwards is not for since its issuer changed its range of readers (知悉范围). A warning of validate. */
  | 'FORWARDED_BEYOND'
  /** A note says that the document is disclosed further than what it forwards is since its issuer changed that (公开属性). A warning of validate. */
  | 'DISCLOSED_BEYOND'
  /** The agency's own wording of the main recipients names a sort of organ that nobody among them is; the message has the phrase. */
  | 'RECIPIENTS_NOT_ADDRESSED'
  /** The agency's own wording of the main recipients leaves out a class, or, as a warning, agencies; the message names them. */
  | 'RECIPIENTS_UNSAID'
  /** A routing rule of the regulation (行文规则) is violated, or a warning about one. */
  | 'ROUTING_VIOLATION'
  /** A recipient, or an agency asked to countersign, is not activated (未开通): what is sent to it waits until it is. */
  | 'AGENCY_NOT_ACTIVE'
  /** Nobody at a recipient may sign for deliveries (签收). */
  | 'NOBODY_SIGNS_FOR'
  /** Nobody at an agency that is asked to countersign may answer (会签). */
  | 'NOBODY_COUNTERSIGNS'
  /** The region of an agency that is named is abolished (撤销): its successor's agency may be meant. It still gets the document. */
  | 'AGENCY_REGION_ABOLISHED'
  /** A class of recipients (统称) leaves out an agency, since its region is abolished (撤销): it gets the document only by name. */
  | 'LEFT_OUT_OF_CLASS'
  /**
   * A co-issuer (联合行文) was renamed since it was named: its head cannot sign under the former name. Name it again in the draft.
   * Found by validate, of a document that is not signed yet.
   */
  | 'CO_ISSUER_RENAMED'
  /** An organ that the main recipients serve on paper (`onPaper`) has an account in the issuer's province: nothing is delivered to it so. A warning of validate. */
  | 'HAS_ACCOUNT'
  /** Copies (抄送) to more than 10 agencies that the issuer has no relation to. */
  | 'COPIES_OUTSIDE_RELATIONS'
  /** More than 10 agencies that the issuer has no relation to are asked to agree at once (会签、联合行文). */
  | 'ASKED_OUTSIDE_RELATIONS'
  /** The document was replaced already; what holds in its line is `given`. */
  | 'ALREADY_REPLACED'
  /** The line has `limit` documents already. */
  | 'TOO_MANY_CORRECTIONS'
  /** A correction with the number of the original has its kind as well, which is `allowed`. */
  | 'CORRECTION_KEEPS_KIND'
  /** A reply is demanded by a day and within working days at once: one of the two. */
  | 'REPLY_DEMANDED_TWICE'
  /** The day by which a reply is demanded is past (回复期限已过). */
  | 'REPLY_DATE_PAST'
  /** Nobody works on the day by which a reply is demanded (回复期限非工作日). */
  | 'REPLY_DATE_DAY_OFF'
  /** The document has a flag, which is `given`, that the approval does not confirm with a note. */
  | 'REVIEW_NOT_CONFIRMED'
  /** An item of the checklist, which is `given`, is confirmed twice. */
  | 'REVIEW_ITEM_TWICE'
  /** Not a full or short name: it has other characters than names, or the short one is no shorter. */
  | 'NOT_A_SHORT_NAME'
  /** Something is not written as the standards on punctuation, numerals and form have it (文风). A warning. */
  | 'STYLE'
  /** A part of a title has an urgency (紧急程度), which is `given` and has a place of its own. */
  | 'URGENCY_IN_TITLE'
  /** An answer is undone by whoever gave it, or in whose place it was given (非本人答复). */
  | 'ANSWER_OF_ANOTHER'
  /** Somebody acted after the answer: `given` is the type of that event. */
  | 'ANSWER_ACTED_ON'
  /** Answers to this request were undone `limit` times already. */
  | 'TOO_MANY_ANSWERS_UNDONE'
  /** A co-issuer vetoed the joint issue: the work is one side's alone (art. 17). */
  | 'JOINT_ISSUE_VETOED'
  /** Only a co-issuer vetoes a joint issue; others agree or return, as `allowed` says. */
  | 'NOT_A_JOINT_ISSUE'
  /** All issuers are of one side, of whom the second sentence of art. 17 does not speak: agree or return, as `allowed` says. */
  | 'ISSUERS_OF_ONE_SIDE'
  /** The agency or the side that is `given` is none of those who issue the document. */
  | 'NOT_ONE_OF_THE_ISSUERS'
  /** Not the region code of a province, such as 410000. */
  | 'NO_SUCH_PROVINCE'
  /** The class of recipients is empty: no government is directly below the issuer, nor below the one that a general office speaks for. */
  | 'NO_GOVERNMENTS_BELOW'
  /** The delivery's state, in `given`, does not allow an answer or forwarding yet; `allowed` lists the states that do. */
  | 'DELIVERY_NOT_READY_FOR_THIS'
  /** The agency in `given` is one of the document's recipients already. */
  | 'ALREADY_A_RECIPIENT'
  /** The document was recalled from all its recipients (撤回). */
  | 'RECALLED_FROM_ALL'
  /** Recipients were added to the document `limit` times already. */
  | 'TOO_MANY_ADDITIONS'
  /** By the calendars of now the deadline is the same; or it is a named day, or none is demanded (期限未变). */
  | 'DEADLINE_NOT_MOVED'
  /** Nobody owes a reply to the document any more (无待回复单位). */
  | 'NO_REPLY_OWED'
  /** The deadline was moved `limit` times already. */
  | 'TOO_MANY_DEADLINE_MOVES'
  /** The range of readers is `given` already: nothing would change. */
  | 'DISTRIBUTION_UNCHANGED'
  /** What is published is not for some agencies alone: the extent must be one of `allowed`. */
  | 'PUBLISHED_TO_SOME'
  /** The wording in `given` says something else than the range of readers, which `allowed` words. */
  | 'WORDING_SAYS_OTHERWISE'
  /** The range of readers of a document can be changed only so often: `limit`. */
  | 'TOO_MANY_DISTRIBUTION_REVISIONS'
  /** The document was revoked (撤销): it is sent to nobody, corrected, or ended any more. */
  | 'REVOKED_ALREADY'
  /** The document is abolished from the day in `given` on already (废止). */
  | 'ABOLISHED_ALREADY'
  /** The document is without effect since the day in `given` (废止): nobody is urged because of it, and no deadline moved. */
  | 'OUT_OF_EFFECT'
  /** The delivery is of a document that is without effect since the day in `given` (废止): it is not passed on, and its return is not undone. */
  | 'DELIVERY_OUT_OF_EFFECT'
  /** The day in `given` is before the document's date (成文日期), which `allowed` has. */
  | 'BEFORE_ITS_DATE'
  /** A congress only revokes what the government in `given` issued (人大撤销), and does not abolish it. */
  | 'CONGRESS_ONLY_REVOKES'
  /** The agency in `given` is not led by the caller's (领导关系), nor is that the congress of its level: its documents are neither revoked nor abolished by it. */
  | 'NOT_LED'
  /** What `given` names is no dispatched document of the agency, or the document itself, or revoked. */
  | 'NOT_A_BASIS'
  /** The delivery is of a document that was revoked (撤销): it is neither forwarded, passed on nor asked for again, and its return is not undone. */
  | 'DELIVERY_REVOKED'
  /** Handling has begun already (已开始承办). */
  | 'HANDLING_BEGUN_ALREADY'
  /** A matter of the agency (`given`) handles the delivery and concludes it; nobody marks it beside that (正由办件办理). */
  | 'IN_A_MATTER'
  /** Handling was taken up again `limit` times already. */
  | 'TOO_MANY_REOPENED'
  /** Another delivery of the agency is registered under this number (重号); see the type IncomingNumberTaken. */
  | 'INCOMING_NUMBER_TAKEN'
  /** A number is taken from a series or given, not both. */
  | 'INCOMING_NUMBER_TWICE'
  /** Not what incoming numbers can begin with: 1 to 12 ideographs or letters (字头). */
  | 'NOT_AN_INCOMING_PREFIX'
  /** The organ in `given` is none of the document's main recipients without an account; `allowed` has the first of these. */
  | 'ORGAN_NOT_ON_PAPER'
  /** The record of the organ is not of the version in `given` but of that in `allowed`; 0 if there is none. */
  | 'PAPER_RECORD_CHANGED'
  /** The day in `given` is before that in `allowed`: the document's date, or the day on which it went. */
  | 'PAPER_DATE_TOO_EARLY'
  /** What was recorded of an organ is corrected `limit` times at most. */
  | 'TOO_MANY_PAPER_CORRECTIONS'
  /** The day is in the future; `allowed` has today in Shanghai. */
  | 'DATE_IN_FUTURE'
  /** An answer or a recipient is marked, one of the two. */
  | 'REPLY_OR_RECIPIENT'
  /** The recipient has the document, is about to get it, or lost it: only one of the states in `allowed` is marked as served on paper. */
  | 'NOT_UNREACHED'
  /** Its sender asked for the delivery back (撤回): it is not passed on. */
  | 'RECALL_IN_THE_WAY'
  /** The agency in `given` is the recipient itself or the sender: nothing is passed on to it. */
  | 'NOT_TO_BE_PASSED_TO'
  /** The delivery was passed on `limit` times already. */
  | 'TOO_MANY_PASSINGS'
  /** No recipient passed the document on to the agency in `given`. */
  | 'NOT_PASSED_ON_TO'
  /** The document was recalled from the agency in `given` already. */
  | 'RECALLED_FROM_RECIPIENT'
  /** The agency in `given` signed for the document: an ordinary recall remains. */
  | 'SIGNED_FOR_ALREADY'
  /** The delivery was recalled by its issuer (撤回): no step on it is possible, and no draft answers or forwards it. */
  | 'DELIVERY_RECALLED'
  /** No recall of the delivery waits for an answer: there is none, or it was answered. */
  | 'RECALL_NOT_ASKED'
  /** The agency in `given` is none of those that the document was dispatched to. */
  | 'NOT_DISPATCHED_TO'
  /** The document was recalled `limit` times already. */
  | 'TOO_MANY_RECALLS'
  /** The delivery was replaced by the correction with the number `given` (更正): no step on it is possible, and no draft answers or forwards it. */
  | 'DELIVERY_REPLACED'
  /** The delivery was asked for again already, and that waits for an answer. */
  | 'RESEND_ASKED_ALREADY'
  /** The delivery was asked for again `limit` times already. */
  | 'TOO_MANY_RESENDS_ASKED'
  /** The agency in `given` did not ask for the document again, or was answered. */
  | 'RESEND_NOT_ASKED'
  /** The recipient in `given` neither returned the document nor asked for it, or has it again already. */
  | 'NOT_RETURNED'
  /** The sender is not above the agency in `given` on any line (非上级机关). */
  | 'NOT_ABOVE_RECIPIENT'
  /** The agency in `given` does not have the document, or has concluded (不在办理中). */
  | 'NOT_UNDER_WAY'
  /** All who got the document have concluded or have it no more, or none of them is below (无可催办). */
  | 'NOBODY_UNDER_WAY'
  /** The agency in `given` was asked already, and that waits for its answer. */
  | 'PROGRESS_ASKED_ALREADY'
  /** All were asked already, and `given` of them have not answered. */
  | 'PROGRESS_STILL_AWAITED'
  /** The agency in `given` was asked `limit` times already. */
  | 'TOO_MANY_PROGRESS_ASKED'
  /** Progress of the document was asked for `limit` times already. */
  | 'TOO_MANY_PROGRESS_REQUESTS'
  /** The agency reported on the delivery `limit` times already. */
  | 'TOO_MANY_PROGRESS_REPORTED'
  /** The day in `given` is over; `allowed` has the first that is not. */
  | 'DATE_IN_PAST'
  /** Somebody acted since, so it cannot be undone (已有后续办理); see the type ActedSince. */
  | 'ACTED_SINCE'
  /** The delivery has no such step that could be undone. */
  | 'NOTHING_TO_UNDO'
  /** A step is undone by whoever took it, or in whose place it was taken (非本人办理). */
  | 'STEP_OF_ANOTHER'
  /** Steps of the delivery were undone `limit` times already. */
  | 'TOO_MANY_UNDONE'
  /** A search has fewer than two characters. */
  | 'SEARCH_TOO_SHORT'
  /** A search has more than 32 characters. */
  | 'SEARCH_TOO_LONG'
  /** The task is for the addressee in `given`; `allowed` has the ids of members who can act on it now. */
  | 'TASK_OF_ANOTHER'
  /** What has the id in `given` does not exist, is dissolved, has left, or is not of this agency. */
  | 'NOT_ADDRESSABLE'
  /** The id of an addressee of the kind in `given` is missing. */
  | 'ADDRESSEE_WITHOUT_ID'
  /** What has the id of the addressee is not of the kind in `given` but of that in `allowed`. */
  | 'ADDRESSEE_OF_OTHER_KIND'
  /** The addressee in `given` has a task in this step already that is not done. */
  | 'ADDRESSED_TWICE'
  /** What is in `given` is named twice in the request. */
  | 'NAMED_TWICE'
  /** The addressee in `given` passed this task on before. */
  | 'PASSED_IN_CIRCLE'
  /** The addressee in `given` has this task already. */
  | 'PASSED_TO_ITSELF'
  /** A step has one lead (主办), and has it already: the role in `given` cannot be given, that in `allowed` can. */
  | 'SECOND_LEAD'
  /** A step with helpers (协办) has one lead (主办). A lead can be passed on, not taken out. */
  | 'LEAD_MISSING'
  /** Only those who share a step have a role in it, and passing on keeps that: the one in `given` cannot be given here. */
  | 'NO_ROLE_HERE'
  /** The lead ends a step when the tasks in `allowed` are done. */
  | 'LEAD_WAITS'
  /** Nobody else has done or does this step: pass the task on instead. */
  | 'LAST_TASK'
  /** The act in `given` does not fit this task; `allowed` lists those that do. */
  | 'NOT_OF_THIS_TASK'
  /** Only who gave a task, the lead of its step, or the office can take it out: the members in `allowed`. */
  | 'NOT_TO_BE_REMOVED'
  /** Nobody takes out their own task: the members in `allowed` can, and it can be passed on. */
  | 'OWN_TASK_STAYS'
  /** No step was done before the present one. */
  | 'NOTHING_TO_SEND_BACK_TO'
  /** The step in `given` was not done before; `allowed` lists those that were. */
  | 'NOT_SENT_BACK_TO'
  /** Somebody acted on what the act led to: it cannot be taken back. */
  | 'NEXT_HAS_ACTED'
  /** Only who did it can take it back: the members in `allowed`. */
  | 'ACT_OF_ANOTHER'
  /** The date in `given` is before that in `allowed`. */
  | 'DUE_IN_PAST'
  /** The date in `given` is after that in `allowed`: passing a task on gives no more time. */
  | 'DUE_TOO_LATE'
  /** At most `limit` tasks can be added to a matter. */
  | 'TOO_MANY_TASKS'
  /** At most `limit` tasks of a matter can be unfinished at once. */
  | 'TOO_MANY_UNFINISHED'
  /** The delivery of the matter was recalled or corrected, as `given` says; `allowed` lists what can be done. */
  | 'MATTER_SOURCE_GONE'
  /** What the matter handles has no effect any more: nobody is urged because of it; `allowed` lists what can be done. */
  | 'MATTER_SOURCE_VOID'
  /** What the matter handles was not replaced. */
  | 'MATTER_SOURCE_STANDS'
  /** The correction was not sent to the agency, or is not accepted yet. */
  | 'REPLACEMENT_NOT_ACCEPTED'
  /** No step that could be chosen has the key in `given`; `allowed` lists those that can be. */
  | 'NO_SUCH_STEP'
  /** A step before that in `given` cannot be left out; `allowed` lists those that can be chosen. */
  | 'STEP_NOT_OPTIONAL'
  /** There is no step to choose: this one is the last, or the matter goes straight back to where it was sent back. */
  | 'NO_STEP_FOLLOWS'
  /** The task does not decide what follows: an opinion, a part, or what was delegated. */
  | 'NEXT_NOT_TO_CHOOSE'
  /** A result is given with the last task of the matter, which is of the step in `allowed`. */
  | 'RESULT_TOO_EARLY'
  /** The task has no deadline to extend. */
  | 'NO_DEADLINE_TO_EXTEND'
  /** The date in `given` is not later than the deadline; the earliest that can be asked for is in `allowed`. */
  | 'EXTENSION_NOT_LATER'
  /** No extension of this task waits for an answer. */
  | 'EXTENSION_NOT_ASKED'
  /** An extension of this task waits for an answer already. */
  | 'EXTENSION_ASKED_ALREADY'
  /** Who gave the task or the office answers, and nobody their own request: the members in `allowed`. */
  | 'NOT_TO_ANSWER_EXTENSION'
  /** The caller urged the task in `given` within the hour; from the instant in `allowed` on they can again. */
  | 'URGED_ALREADY'
  /** The delivery has the matter in `given` already. */
  | 'HANDLED_ALREADY'
  /** Only the office, or who has a task of the matter to do, can circulate it. */
  | 'NOT_TO_CIRCULATE'
  /** These are more readers than `limit`: those of one call, or those of a matter. */
  | 'CIRCULATION_LIMIT'
  /** All who are named can read it, or have read it, already; `given` names them. */
  | 'CIRCULATED_ALREADY'
  /** It is circulated in the mode in `allowed` already, which is not that in `given`. */
  | 'READING_MODE_STANDS'
  /** Only the member in `given` can say that they have read it. */
  | 'READER_OF_ANOTHER'
  /** It is read in order and lies with the reader in `given` (依次传阅): recalled from one who cannot read it, it comes to the next. */
  | 'READING_WAITS'
  /** Only who gave it to the reader in `given`, or the office, can recall it from them. */
  | 'NOT_TO_BE_RECALLED'
  /** A role that only people hold; `allowed` lists those of applications. */
  | 'NOT_AN_APPLICATIONS_ROLE'
  /** No scope was given. */
  | 'NO_SCOPE_GIVEN'
  /** Not a public key of a kind that is accepted; `given` is its place in the list. */
  | 'NOT_A_PUBLIC_KEY'
  /** Two keys have the same kid. */
  | 'KEY_ID_TWICE'
  /** Not the address of an issuer: https, without a query. */
  | 'NOT_AN_ISSUER'
  /** Not the name of a claim. */
  | 'NOT_A_CLAIM'
  /** The issuer's description or keys cannot be read from where it says that they are. */
  | 'ISSUER_UNREACHABLE'
  /** The member is suspended or has left. */
  | 'NOT_INVITABLE'
  /** It was not said what number the claim holds. */
  | 'NUMBER_KIND_MISSING'
  /** The claim that names the person or the agency cannot hold the number. */
  | 'NUMBER_NAMES_SOMEBODY'
  /** Not a staff number (工号). */
  | 'NOT_A_STAFF_NUMBER'
  /** Not the number of a mobile phone in mainland China (手机号码). */
  | 'NOT_A_MOBILE_NUMBER'
  /** The member is suspended or has left. */
  | 'NUMBER_FOR_INACTIVE'
  /** The number belongs to another member of the agency, who is `given`. */
  | 'NUMBER_OF_ANOTHER_MEMBER'
  /** Not the address of a service: https, without a user or a query. */
  | 'NOT_A_SERVICE_ADDRESS'
  /** Neither a corpId of WeCom nor an appKey of DingTalk. */
  | 'NOT_A_CLIENT_ID'
  /** Not the secret of an app. */
  | 'NOT_AN_APP_SECRET'
  /** The service does not answer as WeCom or DingTalk do. */
  | 'SERVICE_UNREACHABLE'
  /** The service does not accept the app; `given` is its code for the reason. */
  | 'APP_REFUSED'
  /** Nobody is their own deputy. */
  | 'OWN_DEPUTY'
  /** The absence would end at `given`, which is past. */
  | 'ABSENCE_IN_THE_PAST'
  /** The absence would end at `given`, which is not after its start. */
  | 'ABSENCE_ENDS_BEFORE_START'
  /** An absence lasts at most `limit` days. */
  | 'ABSENCE_TOO_LONG'
  /** It overlaps with another absence of the member, which begins at `given`. */
  | 'ABSENCES_OVERLAP'
  /** The agency has no member with the id `given`. */
  | 'NO_SUCH_MEMBER'
  /** Several members are called `given`; the id of one is needed. */
  | 'MEMBERS_OF_ONE_NAME'
  /** The post `given` cannot take over: it is abolished, or the same one. */
  | 'NOT_A_POST_SUCCESSOR'
  /** The unit has the head post `given` already. */
  | 'UNIT_HAS_A_HEAD'
  /** The member `given` is suspended or has left. */
  | 'MEMBER_NOT_IN_OFFICE'
  /** The member `given` holds the post already. */
  | 'HOLDS_THE_POST'
  /** The member does not hold the post `given`. */
  | 'HOLDS_NOT_THE_POST'
  /** The name of a unit has a slash, which separates units in an import. */
  | 'UNIT_NAME_HAS_SLASH'
  /** A unit would be below itself; `given` is its name. */
  | 'UNIT_WITHIN_ITSELF'
  /** Units would have more than `limit` levels. */
  | 'UNITS_TOO_DEEP'
  /** The unit `given` is dissolved (已撤销). */
  | 'UNIT_DISSOLVED'
  /** The unit `given` is within the one to dissolve. */
  | 'UNIT_HAS_UNITS'
  /** A unit would take over from itself. */
  | 'NOT_A_UNIT_SUCCESSOR'
  /** No role was given, or one that an agency cannot assign; `allowed` lists those that it can. */
  | 'ROLE_NOT_ASSIGNABLE'
  /** Not a valid unified social credit code (统一社会信用代码, GB 32100). */
  | 'INVALID_CREDIT_CODE'
  /**
   * The credit code is valid, and not one of such an agency: it begins with none of `allowed`, has letters at 3 to 8, no valid
   * organisation code (组织机构代码, GB 11714) at 9 to 17, or is an identity number.
   */
  | 'CREDIT_CODE_NOT_OF_AN_AGENCY'
  /** The agency has this name, short name and organ code already; `given` is the name. */
  | 'NAME_UNCHANGED'
  /** A character that no name of an organ has, such as an emoji; `given` is its code point, `place` says where. */
  | 'NOT_IN_A_NAME'
  /** The name of an organ of the whole country, such as 国务院; `given` is what shows it. */
  | 'NATIONAL_NAME'
  /** The name begins with none of `allowed`, nor with the superior's name, or it is that of another region's organ. */
  | 'NAME_NOT_OF_ITS_REGION'
  /** No agency of this kind has such a name in this region; `allowed` has usual ones. */
  | 'NAME_NOT_OF_ITS_KIND'
  /** An agency with this name is of one of the kinds in `allowed`. */
  | 'KIND_NOT_OF_ITS_NAME'
  /** A government, party committee or people's congress below no such organ of a higher tier. */
  | 'OWN_LEVEL_OR_ABOVE'
  /** Not a valid organ code (机关代字): 2 to 12 ideographs of any plane, 〇 included. */
  | 'INVALID_ORGAN_CODE'
  /** The region list has no such code. */
  | 'NO_SUCH_REGION'
  /** Not of the form of a GB/T 2260 code: six digits, nine for towns. */
  | 'NOT_A_REGION_CODE'
  /** A division that only groups counties of the province, such as 419000: no agency is registered there. */
  | 'REGION_WITHOUT_GOVERNMENT'
  /** The region was abolished (撤销); `allowed` contains the successor, if the list names one. */
  | 'REGION_ABOLISHED'
  /** No name of a region: Chinese characters, perhaps with digits, brackets, a middle dot or a hyphen. */
  | 'NOT_A_REGION_NAME'
  /** A current region has a successor, or the successor leads to no current region of the list. */
  | 'NOT_A_REGION_SUCCESSOR'
  /** So much is missing from a list of regions that it has to be confirmed. */
  | 'EDITION_SHRINKS'
  /** The region is outside the caller's own. */
  | 'BEYOND_REACH'
  /** The tier is not that of the region; `allowed` contains it. */
  | 'NOT_THE_REGIONS_TIER'
  /** Only kinds in `allowed` may act as a government. */
  | 'KIND_CANNOT_ACT_AS_GOVERNMENT'
  /** There is no such superior agency (上级机关). */
  | 'NO_SUCH_SUPERIOR'
  /** The name is neither that of the caller's agency nor of one registered by an earlier row of the import. */
  | 'SUPERIOR_NOT_REGISTERED'
  /** More than one agency of the import has this name. */
  | 'AMBIGUOUS_NAME'
  /** There is no such agency on the professional line (业务指导机关). */
  | 'NO_SUCH_GUIDING_AGENCY'
  /** The superior is neither the caller's agency nor below it. */
  | 'NOT_BELOW_CALLER'
  /** The second superior (双重领导) does not exist, is the superior, the guiding agency or an inner division, or is given without a superior. */
  | 'NOT_A_SECOND_SUPERIOR'
  /** An inner division (内设机构) without an agency above it, or an agency below an inner division. */
  | 'DIVISION_MISPLACED'
  /** The CSV lacks the columns in `allowed`, headers in the language of Accept-Language. Either language's are read. */
  | 'CSV_COLUMNS_MISSING'
  /** The CSV cannot be read; `given` is the line where reading failed. */
  | 'INVALID_CSV'
  /** Two columns of the CSV are the same, perhaps by its English and its Chinese name; `given` is the second header. */
  | 'CSV_COLUMN_TWICE'
  /** A row of the CSV has a value below no header; `given` is its line. */
  | 'CSV_CELL_WITHOUT_HEADER'
  /** The CSV was decoded with a wrong encoding (乱码) and its text is lost; `given` is the first line that shows it. */
  | 'CSV_GARBLED'
  /** The edition is older than the one already imported; `allowed` contains that. */
  | 'OUTDATED_EDITION'
  /** The same member delegates and receives the delegation. */
  | 'DELEGATION_TO_ONESELF'
  /** An administrator grants a delegation to themselves in another's name. */
  | 'DELEGATION_TO_GRANTER'
  /** The member who would act is suspended or has left; `given` is their name. */
  | 'DELEGATION_TO_INACTIVE'
  /** The member who would delegate is suspended or has left; `given` is their name. */
  | 'DELEGATION_BY_INACTIVE'
  /** No step was named, or one that cannot be delegated; `allowed` lists those that can. */
  | 'NOT_DELEGABLE'
  /** The delegation would start, as `given`, more than a year (`limit`) from now. */
  | 'DELEGATION_STARTS_TOO_LATE'
  /** The delegation would end, as `given`, before it starts, or in the past. */
  | 'DELEGATION_ENDS_BEFORE_START'
  /** The delegation would last, until what is `given`, longer than a year (`limit`). */
  | 'DELEGATION_TOO_LONG'
  /** One member would hold two of the offices in `allowed` (三员分立). */
  | 'OFFICES_NOT_SEPARATE'
  /** Nobody changes their own roles, or suspends or ends themselves. */
  | 'OWN_STANDING'
  /** The agency would be left without an administrator. */
  | 'LAST_ADMINISTRATOR'
  /** The successor is not another, active member. */
  | 'NOT_A_SUCCESSOR'
  /** Steps that only the member who may take them delegates; `given` is the first of them. */
  | 'DELEGATED_BY_ONESELF_ALONE'
  /** An agency does not mute itself. */
  | 'MUTES_ITSELF'
  /** A superior on any line, or the guiding agency, cannot be muted. */
  | 'SENDER_IS_ABOVE'
  /** Not a word that tells meetings apart, or for documents that are no minutes. */
  | 'NOT_A_MEETING_WORD'
  /** Not a term (届), or for numbers that do not begin anew with one. */
  | 'NOT_A_SESSION'
  /** Not a SHA-256 digest: 64 hexadecimal digits. */
  | 'NOT_A_SHA256'
  /** Not an accepted media type; `allowed` lists them. */
  | 'MEDIA_TYPE_NOT_TAKEN'
  /** Not the name of a file: it has a path. */
  | 'NOT_A_FILE_NAME';

/** An invalid input value. */
export type InvalidInput = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The given value, shortened; null where showing it does not help. */
  readonly given?: Maybe<Scalars['String']['output']>;
  /** Every valid value, where there are few. Names, such as headers of a CSV, are in the language of Accept-Language. */
  readonly allowed?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The limit that was exceeded, where there is one. */
  readonly limit?: Maybe<Scalars['Int']['output']>;
  /** What `limit` counts; null without one. */
  readonly unit?: Maybe<LimitUnit>;
  /**
   * The form (格式) of a valid value, where there is one: a regular expression (ECMA-262, flag u). What it matches may still be
   * wrong, such as a credit code with a wrong check character.
   */
  readonly expected?: Maybe<Scalars['String']['output']>;
  /** Where the character is that a text may not have; `given` is its code point, such as U+FFFF. */
  readonly place?: Maybe<TextPlace>;
};

/** What the limit of an input counts (限额的单位). */
export type LimitUnit =
  /** Bytes of UTF-8 (字节). */
  | 'BYTES'
  /** Characters (code points), blanks and punctuation not counted. */
  | 'CHARACTERS'
  /** Items of a list (项). */
  | 'ITEMS'
  /** Calendar years (年). */
  | 'YEARS'
  /** Nothing: it is the highest value of the number itself (最大值). */
  | 'VALUE';

/** A place in a text, counted from 1. */
export type TextPlace = {
  /** The line. A line ends at any line break, however it was written. */
  readonly line: Scalars['Int']['output'];
  /** The character in the line, in code points: a character beyond the BMP, such as 𠮷, is one. */
  readonly character: Scalars['Int']['output'];
};

/** A classification mark (密级标志) was found. Nothing of the text was stored. */
export type ClassifiedContent = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The mark that was found. */
  readonly mark: Scalars['String']['output'];
  /** The line of the text on which it stands, from 1. */
  readonly line: Scalars['Int']['output'];
};

/** The object does not exist for this caller. */
export type NotFound = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
};

/** Something that must be unique exists already. */
export type AlreadyExists = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
};

/** The object was changed since the caller read it. */
export type VersionConflict = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The current version. */
  readonly currentVersion: Scalars['Int']['output'];
  /** The thing as it is now; null for who may not read it. */
  readonly current?: Maybe<Node>;
};

/** The object's state does not allow the action. */
export type WrongState = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The current state. */
  readonly state: ThingState;
  /** The actions that this state allows. */
  readonly allowedActions: ReadonlyArray<Action>;
  /** The thing as it is now; null for who may not read it. */
  readonly current?: Maybe<Node>;
};

/** The token does not allow the action. */
export type NotPermitted = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The action. */
  readonly action: Action;
  /** Roles that allow it. */
  readonly heldBy: ReadonlyArray<Role>;
  /** The scope (授权范围) that the token lacks; null if it is not the scope that is missing. */
  readonly missingScope?: Maybe<TokenScope>;
  /** For a step in another's place (代): why no delegation covers it. */
  readonly delegation?: Maybe<DelegationFault>;
};

/** Why no delegation covers a step; of several faults, the most specific one. */
export type DelegationFault =
  /** Nothing was delegated between the two (没有委托). */
  | 'NONE'
  /** Other steps were delegated, not this one (未委托此事项). */
  | 'OTHER_ACTION'
  /** It has expired (已到期). */
  | 'EXPIRED'
  /** It was revoked (已撤销). */
  | 'REVOKED'
  /** It is not valid yet (未生效). */
  | 'FUTURE'
  /** It is for documents of other kinds (不含此文种). */
  | 'OTHER_KIND'
  /** Whoever delegated it has left, is suspended, or no longer holds a role that permits it (委托人已失去权限). */
  | 'DELEGATOR_LOST_IT';

/** The step is assigned to another member (承办人): only that member, or a deputy of theirs, may take it. */
export type HeldByAnother = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The action. */
  readonly action: Action;
  /** The member who holds it. */
  readonly holder: MemberRef;
};

/** The idempotency key was used before with another input. */
export type IdempotencyKeyReused = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
};

/** A quota of the day has not as much left as the action needs (今日额度不足). The same request passes later. */
export type QuotaExceeded = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /** Which quota. */
  readonly quota: QuotaName;
  /** What may be used a day. */
  readonly perDay: Scalars['Int']['output'];
  /** What is left of it today. */
  readonly left: Scalars['Int']['output'];
  /** What the action would have used. */
  readonly asked: Scalars['Int']['output'];
  /** When all of it can be used again: midnight in Shanghai. */
  readonly returnsAt: Scalars['DateTime']['output'];
};

/** What an agency may do a number of times a day (每日额度), of Asia/Shanghai. */
export type QuotaName =
  /** Drafts begun (新建文稿). */
  | 'DRAFTS'
  /** Copies sent: each recipient of each document is one (发送份数). */
  | 'COPIES'
  /** Files announced for upload (上传文件数). */
  | 'UPLOADS'
  /** Megabytes (1,000,000 bytes) of those files, each rounded up (上传兆字节数). */
  | 'UPLOAD_MEGABYTES'
  /** Requests to countersign to the same agency (向同一机关请求会签). */
  | 'REQUESTS_TO_ONE';

/** What an agency may use (套餐); the operators change it. */
export type AgencyPlan =
  /** What every agency has at first, by its tier. */
  | 'STANDARD'
  /** Ten times as much. */
  | 'EXTENDED';

/** How much of a quota is left today (额度余量). */
export type QuotaUse = {
  /** Which quota. */
  readonly quota: QuotaName;
  /** What may be used a day. */
  readonly perDay: Scalars['Int']['output'];
  /** What is left of it today; of a quota for each other agency, what is left for one that nothing was asked today. */
  readonly left: Scalars['Int']['output'];
  /** When all of it can be used again: midnight in Shanghai. */
  readonly returnsAt: Scalars['DateTime']['output'];
};

/** An object that the input refers to is not ready yet; retry soon. */
export type NotReady = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
};

/**
 * The same request may be repeated soon: too many requests at once, or too many changes of the same object (BUSY, nothing was
 * written); of several items, one that was not begun (NOT_STARTED) or was interrupted (OUTCOME_UNKNOWN).
 */
export type Busy = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /** Seconds after which the same request may be repeated. */
  readonly retryAfterSeconds: Scalars['Int']['output'];
};

/** Not supported by this version. */
export type NotYetSupported = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /**
   * What is not supported yet.
   * @deprecated Use nothing instead: every kind is supported. Removed after 2027-12-01.
   */
  readonly feature: Scalars['String']['output'];
};

/** What may be done, by the names of mutations and of groups of reads; each area adds its own. */
export type Action =
  /** Reading the directory (机关名录): agencies and regions. */
  | 'readDirectory'
  /** Reading the audit (审计). */
  | 'readAudit'
  /** The mutation `importCalendar`. */
  | 'importCalendar'
  /** The mutation `addCountersigner`. */
  | 'addCountersigner'
  /** The mutation `agreeToCountersign`. */
  | 'agreeToCountersign'
  /** The mutation `returnCountersign`. */
  | 'returnCountersign'
  /** The mutation `handOverWork`. */
  | 'handOverWork'
  /** Reading documents (公文), requests to countersign and worklists. */
  | 'readDocuments'
  /** The mutation `createDraft`. */
  | 'createDraft'
  /** The mutation `editDraft`. */
  | 'editDraft'
  /** The mutation `discardDraft`. */
  | 'discardDraft'
  /** The mutation `submitForReview`. */
  | 'submitForReview'
  /** The mutation `approveDraft`. */
  | 'approveDraft'
  /** The mutation `returnDraft`. */
  | 'returnDraft'
  /** The mutation `takeBack`. */
  | 'takeBack'
  /** The mutation `signDocument`. */
  | 'signDocument'
  /** The mutation `reviseSigned`. */
  | 'reviseSigned'
  /** The mutation `recheckDocument`. */
  | 'recheckDocument'
  /** The mutation `sealDocument`. */
  | 'sealDocument'
  /** The mutation `registerDocument`. */
  | 'registerDocument'
  /** The mutation `voidNumber`. */
  | 'voidNumber'
  /** Reading number series and their ledger (发文登记簿). */
  | 'readNumberSeries'
  /** The mutation `createCorrection`. */
  | 'createCorrection'
  /** The mutation `defineShortName`. */
  | 'defineShortName'
  /** The mutation `withdrawShortName`. */
  | 'withdrawShortName'
  /** The mutation `keepTemplate`. */
  | 'keepTemplate'
  /** The mutation `withdrawTemplate`. */
  | 'withdrawTemplate'
  /** The mutation `undoCountersignAnswer`. */
  | 'undoCountersignAnswer'
  /** The mutation `vetoJointIssue`. */
  | 'vetoJointIssue'
  /** The mutation `dispatchDocument`. */
  | 'dispatchDocument'
  /** The mutation `redeliverDocument`. */
  | 'redeliverDocument'
  /** The mutation `redeliverOverdue`. */
  | 'redeliverOverdue'
  /** The mutation `signForDelivery`. */
  | 'signForDelivery'
  /** The mutation `registerDelivery`. */
  | 'registerDelivery'
  /** The mutation `acceptDelivery`. */
  | 'acceptDelivery'
  /** The mutation `returnDelivery`. */
  | 'returnDelivery'
  /** The mutation `markHandled`. */
  | 'markHandled'
  /** Reading deliveries (收文). */
  | 'readDeliveries'
  /** Reading what is undelivered in a province. */
  | 'readUndelivered'
  /** Reading evidence. */
  | 'readEvidence'
  /** The mutation `addRecipients`. */
  | 'addRecipients'
  /** The mutation `recountAgencies`. */
  | 'recountAgencies'
  /** The mutation `moveReplyDeadline`. */
  | 'moveReplyDeadline'
  /** The mutation `reviseDistribution`. */
  | 'reviseDistribution'
  /** The mutation `revokeDocument`. */
  | 'revokeDocument'
  /** The mutation `abolishDocument`. */
  | 'abolishDocument'
  /** The mutation `revokeLowerDocument`. */
  | 'revokeLowerDocument'
  /** The mutation `abolishLowerDocument`. */
  | 'abolishLowerDocument'
  /** Reading decisions on documents of agencies below. */
  | 'readLowerEnds'
  /** The mutation `openIncomingSeries`. */
  | 'openIncomingSeries'
  /** Reading series of incoming numbers (收文编号序列). */
  | 'readIncomingSeries'
  /** The mutation `recordPaperDelivery`. */
  | 'recordPaperDelivery'
  /** The mutation `markOnPaper`. */
  | 'markOnPaper'
  /** The mutation `passOnDelivery`. */
  | 'passOnDelivery'
  /** The mutation `objectToRoute`. */
  | 'objectToRoute'
  /** The mutation `recallDocument`. */
  | 'recallDocument'
  /** The mutation `agreeToRecall`. */
  | 'agreeToRecall'
  /** The mutation `refuseRecall`. */
  | 'refuseRecall'
  /** The mutation `askForResend`. */
  | 'askForResend'
  /** The mutation `refuseResend`. */
  | 'refuseResend'
  /** The mutation `resendDocument`. */
  | 'resendDocument'
  /** The mutation `askForLostDelivery`. */
  | 'askForLostDelivery'
  /** The mutation `askForProgress`. */
  | 'askForProgress'
  /** The mutation `reportProgress`. */
  | 'reportProgress'
  /** The mutation `undoDeliveryStep`. */
  | 'undoDeliveryStep'
  /** Reading matters and tasks. */
  | 'readMatters'
  /** The mutation `openMatter`. */
  | 'openMatter'
  /** The mutation `completeTask`. */
  | 'completeTask'
  /** The mutation `passOnTask`. */
  | 'passOnTask'
  /** The mutation `delegateTask`. */
  | 'delegateTask'
  /** The mutation `addTasksBefore`. */
  | 'addTasksBefore'
  /** The mutation `addTasksAfter`. */
  | 'addTasksAfter'
  /** The mutation `addTasksBeside`. */
  | 'addTasksBeside'
  /** The mutation `askForOpinion`. */
  | 'askForOpinion'
  /** The mutation `splitTask`. */
  | 'splitTask'
  /** The mutation `takeOutTask`. */
  | 'takeOutTask'
  /** The mutation `sendTaskBack`. */
  | 'sendTaskBack'
  /** The mutation `noteTaskProgress`. */
  | 'noteTaskProgress'
  /** The mutation `askForExtension`. */
  | 'askForExtension'
  /** The mutation `answerExtension`. */
  | 'answerExtension'
  /** The mutation `takeTaskBack`. */
  | 'takeTaskBack'
  /** The mutation `urgeTasks`. */
  | 'urgeTasks'
  /** The mutation `endMatter`. */
  | 'endMatter'
  /** The mutation `reopenMatter`. */
  | 'reopenMatter'
  /** The mutation `followReplacement`. */
  | 'followReplacement'
  /** The mutation `chooseWay`. */
  | 'chooseWay'
  /** The mutation `addReaders`. */
  | 'addReaders'
  /** The mutation `recallReaders`. */
  | 'recallReaders'
  /** The mutation `informMembers`. */
  | 'informMembers'
  /** The mutation `markRead`. */
  | 'markRead'
  /** The mutation `registerApplication`. */
  | 'registerApplication'
  /** The mutation `replaceApplicationKeys`. */
  | 'replaceApplicationKeys'
  /** The mutation `suspendApplication`. */
  | 'suspendApplication'
  /** The mutation `resumeApplication`. */
  | 'resumeApplication'
  /** The mutation `endApplication`. */
  | 'endApplication'
  /** The mutation `registerIssuer`. */
  | 'registerIssuer'
  /** The mutation `endIssuer`. */
  | 'endIssuer'
  /** The mutation `inviteMember`. */
  | 'inviteMember'
  /** Reading applications (应用). */
  | 'readApplications'
  /** Reading issuers (身份源). */
  | 'readIssuers'
  /** The mutation `giveMemberNumber`. */
  | 'giveMemberNumber'
  /** The mutation `withdrawMemberNumber`. */
  | 'withdrawMemberNumber'
  /** The mutation `endBinding`. */
  | 'endBinding'
  /** Reading bindings and who has a number. */
  | 'readBindings'
  /** The mutation `registerBridge`. */
  | 'registerBridge'
  /** The mutation `replaceBridgeSecret`. */
  | 'replaceBridgeSecret'
  /** The mutation `endBridge`. */
  | 'endBridge'
  /** Reading bridges. */
  | 'readBridges'
  /** Reading what the agency is told. */
  | 'readNotifications'
  /** The mutation `markNotificationsSeen`. */
  | 'markNotificationsSeen'
  /** The mutation `announceAbsence`. */
  | 'announceAbsence'
  /** The mutation `endAbsence`. */
  | 'endAbsence'
  /** The mutation `importOrganization`. */
  | 'importOrganization'
  /** The mutation `createPost`. */
  | 'createPost'
  /** The mutation `renamePost`. */
  | 'renamePost'
  /** The mutation `movePost`. */
  | 'movePost'
  /** The mutation `abolishPost`. */
  | 'abolishPost'
  /** The mutation `appointToPost`. */
  | 'appointToPost'
  /** The mutation `relieveFromPost`. */
  | 'relieveFromPost'
  /** The mutation `createUnit`. */
  | 'createUnit'
  /** The mutation `renameUnit`. */
  | 'renameUnit'
  /** The mutation `moveUnit`. */
  | 'moveUnit'
  /** The mutation `dissolveUnit`. */
  | 'dissolveUnit'
  /** Reading units, posts and absences (机构设置). */
  | 'readOrganization'
  /** The mutation `importRegions`. */
  | 'importRegions'
  /** The mutation `registerAgency`. */
  | 'registerAgency'
  /** The mutation `importAgencies`. */
  | 'importAgencies'
  /** The mutation `activateAgency`. */
  | 'activateAgency'
  /** The mutation `grantDelegation`. */
  | 'grantDelegation'
  /** The mutation `revokeDelegation`. */
  | 'revokeDelegation'
  /** Reading delegations (委托). */
  | 'readDelegations'
  /** The mutation `confirmLine`. */
  | 'confirmLine'
  /** The mutation `declineLine`. */
  | 'declineLine'
  /** Reading requests for lines. */
  | 'readLines'
  /** The mutation `addMember`. */
  | 'addMember'
  /** The mutation `reviseMember`. */
  | 'reviseMember'
  /** The mutation `suspendMember`. */
  | 'suspendMember'
  /** The mutation `resumeMember`. */
  | 'resumeMember'
  /** The mutation `endMember`. */
  | 'endMember'
  /** The mutation `appointOfficer`. */
  | 'appointOfficer'
  /** The mutation `suspendAgency`. */
  | 'suspendAgency'
  /** The mutation `assignPlan`. */
  | 'assignPlan'
  /** The mutation `resumeAgency`. */
  | 'resumeAgency'
  /** The mutation `requireFourEyes`. */
  | 'requireFourEyes'
  /** The mutation `waiveFourEyes`. */
  | 'waiveFourEyes'
  /** Reading the register of members (人员). */
  | 'readMembers'
  /** The mutation `muteSender`. */
  | 'muteSender'
  /** The mutation `unmuteSender`. */
  | 'unmuteSender'
  /** Reading who takes nothing from whom. */
  | 'readMutes'
  /** The mutation `renameAgency`. */
  | 'renameAgency'
  /** The mutation `reviseNumbering`. */
  | 'reviseNumbering'
  /** The mutation `beginUpload`. */
  | 'beginUpload'
  /** Reading uploads. */
  | 'readUploads'
  /** Reading what is in quarantine. */
  | 'readQuarantine';

/** Every state that a step may not start from, of whatever thing; the enumeration of that thing describes it. */
export type ThingState =
  /** See `PostState.ABOLISHED`. */
  | 'ABOLISHED'
  /** See `DeliveryState.ACCEPTED`. */
  | 'ACCEPTED'
  /** See `AgencyState.ACTIVE`, `ApplicationState.ACTIVE`, `BindingState.ACTIVE`, `BridgeState.ACTIVE`, `DelegationState.ACTIVE`, `IssuerState.ACTIVE`, `MemberState.ACTIVE`, `PostState.ACTIVE`, `UnitState.ACTIVE`. */
  | 'ACTIVE'
  /** See `CountersignState.AGREED`. */
  | 'AGREED'
  /** See `DocumentState.APPROVED`. */
  | 'APPROVED'
  /** See `LineRequestState.ASKED`. */
  | 'ASKED'
  /** See `CountersignState.CANCELLED`. */
  | 'CANCELLED'
  /** See `TaskState.CLOSED`. */
  | 'CLOSED'
  /** See `AbsenceState.COMING`. */
  | 'COMING'
  /** See `MatterState.CONCLUDED`. */
  | 'CONCLUDED'
  /** See `LineRequestState.CONFIRMED`. */
  | 'CONFIRMED'
  /** See `DocumentState.COUNTERSIGNING`. */
  | 'COUNTERSIGNING'
  /** See `AbsenceState.CURRENT`. */
  | 'CURRENT'
  /** See `LineRequestState.DECLINED`. */
  | 'DECLINED'
  /** See `DeliveryState.DELIVERED`. */
  | 'DELIVERED'
  /** See `DocumentState.DISCARDED`. */
  | 'DISCARDED'
  /** See `DocumentState.DISPATCHED`. */
  | 'DISPATCHED'
  /** See `UnitState.DISSOLVED`. */
  | 'DISSOLVED'
  /** See `TaskState.DONE`. */
  | 'DONE'
  /** See `DocumentState.DRAFT`. */
  | 'DRAFT'
  /** See `ApplicationState.ENDED`, `BindingState.ENDED`, `BridgeState.ENDED`, `IssuerState.ENDED`, `MatterState.ENDED`, `MemberState.ENDED`. */
  | 'ENDED'
  /** See `DelegationState.EXPIRED`. */
  | 'EXPIRED'
  /** See `DelegationState.FUTURE`. */
  | 'FUTURE'
  /** See `MemberNumberState.GIVEN`. */
  | 'GIVEN'
  /** See `DeliveryState.HANDLED`. */
  | 'HANDLED'
  /** See `DocumentState.IN_REVIEW`. */
  | 'IN_REVIEW'
  /** See `MuteState.LIFTED`. */
  | 'LIFTED'
  /** See `MuteState.MUTED`. */
  | 'MUTED'
  /** See `CountersignState.OPEN`, `MatterState.OPEN`, `ReaderState.OPEN`, `TaskState.OPEN`. */
  | 'OPEN'
  /** See `AbsenceState.OVER`. */
  | 'OVER'
  /** See `DeliveryState.PASSED_ON`, `TaskState.PASSED_ON`. */
  | 'PASSED_ON'
  /** See `ReaderState.READ`. */
  | 'READ'
  /** See `DeliveryState.RECALLED`, `ReaderState.RECALLED`. */
  | 'RECALLED'
  /** See `DocumentState.RECHECKED`. */
  | 'RECHECKED'
  /** See `AgencyState.REGISTERED`, `DeliveryState.REGISTERED`, `DocumentState.REGISTERED`. */
  | 'REGISTERED'
  /** See `TaskState.REMOVED`. */
  | 'REMOVED'
  /** See `DeliveryState.REPLACED`. */
  | 'REPLACED'
  /** See `DeliveryState.REPLIED`. */
  | 'REPLIED'
  /** See `CountersignState.RETURNED`, `DeliveryState.RETURNED`. */
  | 'RETURNED'
  /** See `DelegationState.REVOKED`. */
  | 'REVOKED'
  /** See `DocumentState.SEALED`. */
  | 'SEALED'
  /** See `TaskState.SENT_BACK`. */
  | 'SENT_BACK'
  /** See `DocumentState.SIGNED`. */
  | 'SIGNED'
  /** See `DeliveryState.SIGNED_FOR`. */
  | 'SIGNED_FOR'
  /** See `ReaderState.SKIPPED`. */
  | 'SKIPPED'
  /** See `AgencyState.SUSPENDED`, `ApplicationState.SUSPENDED`, `MemberState.SUSPENDED`. */
  | 'SUSPENDED'
  /** See `TaskState.TAKEN_BACK`. */
  | 'TAKEN_BACK'
  /** See `CountersignState.UNDO_ASKED`. */
  | 'UNDO_ASKED'
  /** See `CountersignState.WAITING`, `ReaderState.WAITING`, `TaskState.WAITING`. */
  | 'WAITING'
  /** See `MemberNumberState.WITHDRAWN`. */
  | 'WITHDRAWN';

/** A calendar of working days. */
export type ImportCalendarInput = {
  /** A repeat with the same key and input has no further effect and is answered with the version that it made. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version that the caller has seen; left out for the first import of a year. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The year. Days of a holiday that lie in another year belong into that one's calendar. */
  readonly year: Scalars['Int']['input'];
  /** The GB/T 2260 code of the caller's own region, or CN for the nation, as without it. */
  readonly region?: InputMaybe<Scalars['String']['input']>;
  /** Where the days come from (来源). */
  readonly source: CalendarSourceInput;
  /** The days, in one of two formats. */
  readonly data: CalendarDataInput;
};

/** Where the days of a calendar come from (来源). */
export type CalendarSourceInput = {
  /** The title of the notice, such as 国务院办公厅关于2026年部分节假日安排的通知; at most 400 bytes. */
  readonly title: Scalars['String']['input'];
  /** Its document number (发文字号); at most 100 bytes. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** Where it is published: http or https, at most 500 bytes. */
  readonly url?: InputMaybe<Scalars['String']['input']>;
};

/**
 * The days of a calendar that are not what their weekday says. Whatever is wrong with them is reported with its line in the
 * text, and its path: `data`, `csv`, the line, the column; or `data`, `json`, `days`, the place in the list, the field. At most
 * 366 days, and 100 kB.
 */
export type CalendarDataInput =
  /**
   * CSV with the columns date, kind and name, or 日期, 类型 and 名称, in any order. A cell of kind is a value of CalendarDayKind or
   * a word for it: 放假 or 休; 上班, 班 or 补班. 调休 alone is not clear, and refused. Name may be left empty where it is worked.
   */
  { readonly csv: Scalars['String']['input']; readonly json?: never; }
  |  /** JSON: `{ "days": [{ "date": "2026-01-01", "kind": "OFF", "name": "元旦" }] }`, and no other fields. */
  { readonly csv?: never; readonly json: Scalars['String']['input']; };

/** The result of importing a calendar. */
export type ImportCalendarPayload = {
  /** The new version; null if nothing was written. */
  readonly calendar?: Maybe<Calendar>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** The calendar of working days of a year (工作日历): that of the nation, or what a region adds to it. */
export type Calendar = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** The year. */
  readonly year: Scalars['Int']['output'];
  /** CN for the nation, or a GB/T 2260 code. */
  readonly region: Scalars['String']['output'];
  /** Pass it as expectedVersion. Each import is a version, the first one is 1. */
  readonly version: Scalars['Int']['output'];
  /** The days that are not what their weekday says, by date. */
  readonly days: ReadonlyArray<CalendarDay>;
  /** Where they come from (来源). */
  readonly source: CalendarSource;
  /** When this version was imported. */
  readonly importedAt: Scalars['DateTime']['output'];
  /** The agency that imported it, as it was called then; null for the operators of the platform. */
  readonly importedBy?: Maybe<AgencyRef>;
  /** All versions, the latest first. */
  readonly versions: CalendarVersionConnection;
};


/** The calendar of working days of a year (工作日历): that of the nation, or what a region adds to it. */
export type CalendarVersionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A version of a calendar, as it was imported. */
export type CalendarVersion = {
  /** The first one is 1. */
  readonly version: Scalars['Int']['output'];
  /** The days that are not what their weekday says, by date. */
  readonly days: ReadonlyArray<CalendarDay>;
  /** Where they come from (来源). */
  readonly source: CalendarSource;
  /** When it was imported. */
  readonly importedAt: Scalars['DateTime']['output'];
  /** The agency that imported it, as it was called then; null for the operators of the platform. */
  readonly importedBy?: Maybe<AgencyRef>;
};

/** A page of versions of a calendar. */
export type CalendarVersionConnection = {
  /** Versions with their cursors. */
  readonly edges: ReadonlyArray<CalendarVersionEdge>;
  /** The versions alone. */
  readonly nodes: ReadonlyArray<CalendarVersion>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A version in a page. */
export type CalendarVersionEdge = {
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The version. */
  readonly node: CalendarVersion;
};

/** Where the days of a calendar come from (来源). */
export type CalendarSource = {
  /** The title of the notice. */
  readonly title: Scalars['String']['output'];
  /** Its document number (发文字号). */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Where it is published. */
  readonly url?: Maybe<Scalars['String']['output']>;
};

/** A day that is not what its weekday says. */
export type CalendarDay = {
  /** The day. */
  readonly date: Scalars['Date']['output'];
  /** What it is. */
  readonly kind: CalendarDayKind;
  /** The holiday (节); null for a day worked of which the source does not say what it makes up for. */
  readonly name?: Maybe<Scalars['String']['output']>;
};

/** What a day of a calendar is. */
export type CalendarDayKind =
  /** Nobody works (放假). */
  | 'OFF'
  /** A Saturday or Sunday on which everybody works (调休上班). */
  | 'WORKED';

/** A deadline in working days, or why there is none. */
export type WorkingDeadline = {
  /** The deadline; null if there is a problem. */
  readonly deadline?: Maybe<Deadline>;
  /** What was wrong, such as `CalendarNotLoaded`. */
  readonly problems: ReadonlyArray<Problem>;
};

/** Until when something is due (办理时限), and why then. */
export type Deadline = {
  /** The end of the last day, 24:00 in Shanghai: the first instant that is too late. */
  readonly dueAt: Scalars['DateTime']['output'];
  /** The last day. */
  readonly dueOn: Scalars['Date']['output'];
  /** What it follows from. */
  readonly basis: DeadlineBasis;
  /** The day from which working days are counted, itself not counted; null for a day that was named. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** How many working days were given; null for a day that was named. */
  readonly workingDays?: Maybe<Scalars['Int']['output']>;
  /** Every day up to the last, with the reason why it counts or does not; of a day that was named, that day alone. */
  readonly days: ReadonlyArray<DeadlineDay>;
  /** The versions of the calendars that it was computed by: of the nation first, then of regions. */
  readonly calendarVersions: ReadonlyArray<CalendarVersionRef>;
  /** Spans in which days are not counted (暂停计时). */
  readonly paused: ReadonlyArray<DeadlinePause>;
};

/** What a deadline follows from. */
export type DeadlineBasis =
  /** A day that was named (限期办复). */
  | 'REPLY_BY'
  /** A number of working days (工作日内办复). */
  | 'REPLY_WITHIN';

/** A day on the way to a deadline. */
export type DeadlineDay = {
  /** The day. */
  readonly date: Scalars['Date']['output'];
  /** True if it counts as a working day. */
  readonly counted: Scalars['Boolean']['output'];
  /** Why it does, or does not. */
  readonly reason: DeadlineDayReason;
  /** The holiday (节), where the calendar names one. */
  readonly name?: Maybe<Scalars['String']['output']>;
};

/** Why a day counts towards a deadline, or does not. */
export type DeadlineDayReason =
  /** An ordinary working day: counts (工作日). */
  | 'WORKING_DAY'
  /** A Saturday or Sunday that is worked for a holiday: counts (调休上班). */
  | 'SHIFTED_WORKING_DAY'
  /** A Saturday or Sunday (周末). */
  | 'WEEKEND'
  /** A day off by the calendar (放假). */
  | 'HOLIDAY'
  /** The day from which it runs: Civil Code, art. 201 (开始的当日不计入). */
  | 'START_DAY'
  /** Within a span in which the deadline is paused (暂停计时). */
  | 'PAUSED';

/** A version of a calendar, as a deadline names it. */
export type CalendarVersionRef = {
  /** CN for the nation, or a GB/T 2260 code. */
  readonly region: Scalars['String']['output'];
  /** The year. */
  readonly year: Scalars['Int']['output'];
  /** The version. */
  readonly version: Scalars['Int']['output'];
};

/** A span in which days do not count (暂停计时). */
export type DeadlinePause = {
  /** Its first day. */
  readonly from: Scalars['Date']['output'];
  /** The first day after it. */
  readonly to: Scalars['Date']['output'];
};

/** The calendar of a year was not imported, so its working days are not known (工作日历未导入). */
export type CalendarNotLoaded = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The year. */
  readonly year: Scalars['Int']['output'];
  /** Whose calendar is missing: CN for the nation. What regions add may be missing. */
  readonly region: Scalars['String']['output'];
};

/** What kind of thing changed. */
export type ChangeType =
  /** A document of the caller's agency (发文). */
  | 'DOCUMENT'
  /** A delivery to the caller's agency (收文). */
  | 'DELIVERY'
  /** How far a document of the caller's agency has got with its recipients (送达进度); `node` is the document. */
  | 'LADDER'
  /** A matter (办件). */
  | 'MATTER'
  /** A task (办理事项). */
  | 'TASK'
  /** What the caller was given to read (传阅), as it comes to lie with them and as that ends. That of others is not listed. */
  | 'READING'
  /** A notification (提醒), once, as it reaches the agency. When the caller has seen it, is no change. */
  | 'NOTIFICATION';

/** A thing that changed (变更). */
export type Change = {
  /** What kind of thing. */
  readonly type: ChangeType;
  /** The id of the thing, or of the document whose ladder it is. A row has no id of its own. */
  readonly nodeId: Scalars['ID']['output'];
  /** Its version after the change. A client that has this version or a later one has nothing to do. */
  readonly version: Scalars['Int']['output'];
  /** When it was changed (变更时间). */
  readonly updatedAt: Scalars['DateTime']['output'];
  /**
   * The thing as it is now, which may be a later version than the row's. All nodes of a page are fetched together; null if it
   * can no longer be read.
   */
  readonly node?: Maybe<Node>;
};

/** A page of changes. */
export type ChangeConnection = {
  /** The changes with their cursors. */
  readonly edges: ReadonlyArray<ChangeEdge>;
  /** The changes alone. */
  readonly nodes: ReadonlyArray<Change>;
  /**
   * Where the page ends. `endCursor` is that of the last change that was read, listed or not; on an empty page it is the one
   * that the client gave.
   */
  readonly pageInfo: PageInfo;
};

/** A change in a page. */
export type ChangeEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The change. */
  readonly node: Change;
};

/** Why a party is asked to countersign. */
export type CountersignPurpose =
  /** Issues it together with the host (联合行文): the agreement is the signature of the organ's head. */
  | 'JOINT'
  /** Its competence is concerned (会签). */
  | 'CONSENT'
  /** Added by the reviewer or the signatory (加签). */
  | 'ADDED';

/** State of a request to countersign. */
export type CountersignState =
  /** Not asked yet: parties of a lower order come first. */
  | 'WAITING'
  /** Asked, and not answered yet. */
  | 'OPEN'
  /** Agreed (同意). */
  | 'AGREED'
  /** Did not agree (退回). */
  | 'RETURNED'
  /**
   * No answer is needed any more, e.g. because another party or the host returned the document. The asked party does not see
   * the text any more.
   */
  | 'CANCELLED'
  /** Answered, and the party asks to undo that (撤销待定): the host's document decides a moment later. Only of a request. */
  | 'UNDO_ASKED';

/** A party that is asked to countersign. */
export type Party = AgencyRef | MemberRef;

/** A party whose agreement a document needs or has (会签). */
export type Countersignature = {
  /** Id of the request that the party got. */
  readonly id: Scalars['ID']['output'];
  /** Why the party is asked. */
  readonly purpose: CountersignPurpose;
  /** Who is asked: another agency, or a member of the own one. */
  readonly party: Party;
  /** Name of the agency or member, as the document has it. */
  readonly name: Scalars['String']['output'];
  /** The party's part: numerals of the body's sections; empty for the whole. */
  readonly sections: ReadonlyArray<Scalars['String']['output']>;
  /** Equal orders are asked side by side. */
  readonly order: Scalars['Int']['output'];
  /** State. */
  readonly state: CountersignState;
  /**
   * Since when the request waits for the agency's activation (待开通), while its state is OPEN: it has not reached anybody yet,
   * and is opened by itself. Null if it does not wait.
   */
  readonly awaitingActivationSince?: Maybe<Scalars['DateTime']['output']>;
  /** True if the party agreed and the part is unchanged since. */
  readonly covers: Scalars['Boolean']['output'];
  /** The question, if the party was added (加签). */
  readonly question?: Maybe<Scalars['String']['output']>;
  /** SHA-256 of the part as it was when the party was asked. */
  readonly partDigest: Scalars['String']['output'];
  /** The answer, once there is one. */
  readonly answer?: Maybe<CountersignAnswer>;
};

/** An answer to a request to countersign. */
export type CountersignAnswer = {
  /** Who answered. */
  readonly by: Actor;
  /** The member in whose place it was done (代), as they were called then; null if done for oneself. */
  readonly onBehalfOf?: Maybe<Actor>;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Name as given. */
  readonly name: Scalars['String']['output'];
  /** Opinion, or the reason of a return. */
  readonly opinion?: Maybe<Scalars['String']['output']>;
  /** Only of a return that is a veto of the joint issue: whose work it is. */
  readonly veto?: Maybe<JointVeto>;
};

/** One entry of the negotiation record (协商记录): who was asked, agreed, returned or was cancelled, over all rounds. */
export type NegotiationEntry = {
  /** Its event's place in the chain. */
  readonly seq: Scalars['Int']['output'];
  /** What happened. */
  readonly act: NegotiationAct;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who did it. */
  readonly by: Actor;
  /** The member in whose place it was done (代), as they were called then; null if done for oneself. */
  readonly onBehalfOf?: Maybe<Actor>;
  /** The party. */
  readonly party: Scalars['String']['output'];
  /** Opinion or reason. */
  readonly opinion?: Maybe<Scalars['String']['output']>;
  /** The round of countersigning, from 1. */
  readonly round?: Maybe<Scalars['Int']['output']>;
};

/** A page of a negotiation record. */
export type NegotiationConnection = {
  /** The entries with their cursors. */
  readonly edges: ReadonlyArray<NegotiationEdge>;
  /** The entries alone. */
  readonly nodes: ReadonlyArray<NegotiationEntry>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** An entry in a page. */
export type NegotiationEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: NegotiationEntry;
};

/** What happened in a negotiation. */
export type NegotiationAct =
  /** A party was asked. */
  | 'ASKED'
  /** A party agreed. */
  | 'AGREED'
  /** A party returned it. */
  | 'RETURNED'
  /** An open request was cancelled. */
  | 'CANCELLED'
  /** A party's answer came after its request was cancelled: an opinion that decides nothing. */
  | 'LATE'
  /** A party undid its answer: it is asked again. */
  | 'UNDONE'
  /** A co-issuer vetoed the joint issue (联合行文异议): a return, after which the same text is not issued jointly. */
  | 'VETOED';

/** A request to countersign (会签请求), as the asked party has it. */
export type CountersignRequest = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Pass it as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** State. */
  readonly state: CountersignState;
  /** Why you are asked. */
  readonly purpose: CountersignPurpose;
  /** Your part: numerals of the body's sections; empty for the whole. */
  readonly sections: ReadonlyArray<Scalars['String']['output']>;
  /** The question, if the party was added (加签); null once the request is cancelled. */
  readonly question?: Maybe<Scalars['String']['output']>;
  /** The member who is asked; null if the agency is. */
  readonly member?: Maybe<MemberRef>;
  /** Who asks: the host (主办机关), under its name then. */
  readonly host: AgencyRef;
  /** Kind. */
  readonly kind: DocumentKind;
  /** Title; empty once the request is cancelled. */
  readonly title: Scalars['String']['output'];
  /** SHA-256 of your part; an agreement covers only this. */
  readonly partDigest: Scalars['String']['output'];
  /** The text to agree to; null once the request is cancelled: who asked, when and about which kind stays, the text does not. */
  readonly content?: Maybe<CountersignContent>;
  /** When it was asked. */
  readonly askedAt: Scalars['DateTime']['output'];
  /** The answer, once there is one. */
  readonly answer?: Maybe<CountersignAnswer>;
  /** Names of mutations that the caller may use now. */
  readonly actions: ReadonlyArray<Action>;
  /** The undo that the host is to decide on; null in any other state than UNDO_ASKED. */
  readonly undo?: Maybe<CountersignUndo>;
  /** The last answer that was undone; null if none was. */
  readonly undone?: Maybe<CountersignUndo>;
  /** Why the answer could not be undone; null if that was not tried. */
  readonly undoRefused?: Maybe<CountersignUndoRefusal>;
  /** All issuers, the host first, of whom a veto may name one; null where none is possible, and once the request is cancelled. */
  readonly jointIssuers?: Maybe<ReadonlyArray<JointIssuer>>;
};

/** A text to agree to. */
export type CountersignContent = {
  /** Title. */
  readonly title: Scalars['String']['output'];
  /** Body. */
  readonly body: Scalars['String']['output'];
  /** Issuing agencies, the host first. */
  readonly issuers: ReadonlyArray<Scalars['String']['output']>;
  /** Main recipients. */
  readonly mainRecipients: ReadonlyArray<Scalars['String']['output']>;
  /** Copies. */
  readonly copies: ReadonlyArray<Scalars['String']['output']>;
  /** Attachments, in order. */
  readonly attachments: ReadonlyArray<Attachment>;
  /** The items it raises. */
  readonly items: ReadonlyArray<Scalars['String']['output']>;
  /**
   * All that a signature will bind, as RFC 8785 canonical JSON. A party that is asked about the whole text agrees to exactly
   * this, and its SHA-256 is the request's partDigest.
   */
  readonly bound: Scalars['String']['output'];
  /** Attachments that are text of the document itself (附件), before `attachments`. */
  readonly attachedTexts: ReadonlyArray<AttachedText>;
};

/** A page of requests. */
export type CountersignRequestConnection = {
  /** The requests with their cursors. */
  readonly edges: ReadonlyArray<CountersignRequestEdge>;
  /** The requests alone. */
  readonly nodes: ReadonlyArray<CountersignRequest>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A request in a page. */
export type CountersignRequestEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The request. */
  readonly node: CountersignRequest;
};

/** An item of a worklist: a document that is assigned to the member, or a request to the member to countersign. */
export type WorkItem = Document | CountersignRequest;

/** A page of work. */
export type WorkConnection = {
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<WorkEdge>;
  /** The items alone. */
  readonly nodes: ReadonlyArray<WorkItem>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** An item in a page. */
export type WorkEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: WorkItem;
};

/** A countersigner to add (加签). */
export type AddCountersignerInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Whom to ask. */
  readonly countersigner: CountersignerInput;
  /** What to ask. */
  readonly question?: InputMaybe<Scalars['String']['input']>;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** An agreement (会签同意). */
export type AgreeInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The request. */
  readonly requestId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Opinion (会签意见). */
  readonly opinion?: InputMaybe<Scalars['String']['input']>;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** A return by a countersigner (会签退回). */
export type ReturnCountersignInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The request. */
  readonly requestId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** A hand-over of work (工作移交). */
export type HandOverInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The member whose work it is: the caller, or any member for an administrator. */
  readonly fromId: Scalars['ID']['input'];
  /** The member of the agency who takes it over. */
  readonly toId: Scalars['ID']['input'];
};

/** Chosen items to hand over (批量移交). */
export type HandOverItemsInput = {
  /** The items, at most 50, each with a key of its own. */
  readonly items: ReadonlyArray<HandOverItemInput>;
  /** The member of the agency who takes them over. */
  readonly toId: Scalars['ID']['input'];
};

/** An item of a worklist to hand over. */
export type HandOverItemInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** A document, or a request to countersign, that is assigned to a member. */
  readonly itemId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The request after an answer. */
export type CountersignPayload = {
  /** The request; null if nothing was written. */
  readonly request?: Maybe<CountersignRequest>;
  /** Why nothing was written. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** The result of a hand-over. */
export type HandOverPayload = {
  /** How many items were handed over; null if nothing was done. */
  readonly moved?: Maybe<Scalars['Int']['output']>;
  /** True if there were more than 50 items: repeat it with another key. */
  readonly hasMore?: Maybe<Scalars['Boolean']['output']>;
  /** Why nothing was done. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** An item of a worklist after it was handed over. */
export type HandOverItemPayload = {
  /** The item; null if nothing was written. */
  readonly item?: Maybe<WorkItem>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Several items after the hand-over of each. */
export type HandOverItemsPayload = {
  /**
   * What came of each item, in the order given. The path of a problem begins with `items` and the item's index, unless it is
   * about `toId`. Empty if the call was refused as a whole.
   */
  readonly results: ReadonlyArray<HandOverItemPayload>;
  /** How many items are done, those included that an earlier call did. */
  readonly done: Scalars['Int']['output'];
  /** How many are not. Those whose problems are retryable may be sent again with the same keys. */
  readonly refused: Scalars['Int']['output'];
  /** Why the call was refused as a whole: it has no items, or too many. */
  readonly problems: ReadonlyArray<Problem>;
};

/** The 15 kinds of official document (公文种类), art. 8. */
export type DocumentKind =
  /** 决议 */
  | 'RESOLUTION'
  /** 决定 */
  | 'DECISION'
  /** 命令（令） */
  | 'ORDER'
  /** 公报 */
  | 'COMMUNIQUE'
  /** 公告 */
  | 'ANNOUNCEMENT'
  /** 通告 */
  | 'PUBLIC_NOTICE'
  /** 意见 */
  | 'OPINION'
  /** 通知 */
  | 'NOTICE'
  /** 通报 */
  | 'CIRCULAR'
  /** 报告 */
  | 'REPORT'
  /** 请示 */
  | 'REQUEST'
  /** 批复 */
  | 'REPLY'
  /** 议案 */
  | 'BILL'
  /** 函 */
  | 'LETTER'
  /** 纪要 */
  | 'MINUTES';

/** The state of a document in its own agency. */
export type DocumentState =
  /** Being written (起草). */
  | 'DRAFT'
  /** With the reviewer (审核). */
  | 'IN_REVIEW'
  /** With the parties whose agreement it needs (会签). */
  | 'COUNTERSIGNING'
  /** Reviewed, waiting for the signatory (待签发). */
  | 'APPROVED'
  /** Signed (已签发). */
  | 'SIGNED'
  /** Rechecked (已复核). */
  | 'RECHECKED'
  /** Has its number (已登记). */
  | 'REGISTERED'
  /** Sealed (已用印). */
  | 'SEALED'
  /** Sent (已核发). */
  | 'DISPATCHED'
  /** A draft that was given up (已废弃): listed only where this state is asked for, and counted with no others. */
  | 'DISCARDED';

/** Urgency (紧急程度). */
export type Urgency =
  /** 加急 */
  | 'URGENT'
  /** 特急 */
  | 'VERY_URGENT';

/** An official document (公文), as the issuing agency sees it. */
export type Document = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Its kind (文种). */
  readonly kind: DocumentKind;
  /** Title (标题). */
  readonly title: Scalars['String']['output'];
  /** Body (正文), plain text; paragraphs are lines. */
  readonly body?: Maybe<Scalars['String']['output']>;
  /** Urgency, if any. */
  readonly urgency?: Maybe<Urgency>;
  /** State. */
  readonly state: DocumentState;
  /** Pass it as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** Names of the mutations that state and role allow the caller now. What the text still lacks is in `findings`. */
  readonly actions: ReadonlyArray<Action>;
  /** The issuing agency (发文机关), under its name at the time. */
  readonly issuer: AgencyRef;
  /** Document number (发文字号), from registration on. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Date of the document (成文日期), from signing on. */
  readonly date?: Maybe<Scalars['Date']['output']>;
  /** The signature (签发), from signing on. */
  readonly signature?: Maybe<Signature>;
  /** Main recipients (主送), as addressed. */
  readonly mainRecipients?: Maybe<Addressees>;
  /** Copies (抄送). */
  readonly copies?: Maybe<ReadonlyArray<AgencyRef>>;
  /** Attachments (附件), in order. */
  readonly attachments?: Maybe<ReadonlyArray<Attachment>>;
  /** The items (事项) it raises. */
  readonly items?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Why a level is skipped (越级理由). */
  readonly skipReason?: Maybe<Scalars['String']['output']>;
  /** The contact in the note (附注). */
  readonly contact?: Maybe<Contact>;
  /** Direction (行文方向), where it was declared. */
  readonly direction?: Maybe<Direction>;
  /** True if it was declared important. */
  readonly important?: Maybe<Scalars['Boolean']['output']>;
  /** Agencies that issue it together with the host (联合行文). */
  readonly coIssuers?: Maybe<ReadonlyArray<AgencyRef>>;
  /** The leader to whom it is addressed by name (受文人). */
  readonly attention?: Maybe<Attention>;
  /** The meeting that passed the text, or whose results it records (会议). */
  readonly meeting?: Maybe<Meeting>;
  /** The decision that it revokes or changes (撤销、变更). */
  readonly revokes?: Maybe<Revoked>;
  /** Consents that it is based on (同意依据). */
  readonly approvals?: Maybe<ReadonlyArray<Approval>>;
  /** The issuer's own position on a request that is passed up (倾向性意见). */
  readonly position?: Maybe<Scalars['String']['output']>;
  /** Who returned it, and why (退回); null after the next step forward. */
  readonly returned?: Maybe<DraftReturn>;
  /** The member who alone may take the next step (承办人); null if everyone with the role may. */
  readonly holder?: Maybe<MemberRef>;
  /** Parties whose agreement it needs or has (会签). */
  readonly countersignatures?: Maybe<ReadonlyArray<Countersignature>>;
  /** Who was asked, agreed, returned or was cancelled, over all rounds (协商记录). */
  readonly negotiation?: Maybe<NegotiationConnection>;
  /** The review (审核), once the document is approved. */
  readonly review?: Maybe<Review>;
  /**
   * Findings of the rules on the text as it is: elements and routing. Findings without a severity or of severity ERROR
   * block submission, signing and dispatch.
   */
  readonly findings?: Maybe<ReadonlyArray<Problem>>;
  /** The delivery that this document answers; null too for who may not read deliveries. */
  readonly replyTo?: Maybe<Delivery>;
  /** The delivery that this document forwards (转发); null too for who may not read deliveries. */
  readonly forwards?: Maybe<Delivery>;
  /** When it was drafted. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was changed last, by whatever step (最后变更时间). `version` says whether it changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** When it was dispatched. */
  readonly dispatchedAt?: Maybe<Scalars['DateTime']['output']>;
  /** SHA-256 of the manifest that was dispatched. */
  readonly contentDigest?: Maybe<Scalars['String']['output']>;
  /** Its history: hash-chained events, oldest first. */
  readonly history?: Maybe<DocumentEventConnection>;
  /** How many agencies it was dispatched to. */
  readonly recipientCount?: Maybe<Scalars['Int']['output']>;
  /** How far it has got with each recipient. Null before dispatch. */
  readonly ladder?: Maybe<LadderConnection>;
  /** The recipients that it was dispatched to and not delivered to yet (未送达). Null before the dispatch. */
  readonly undelivered?: Maybe<UndeliveredConnection>;
  /** Counts by tier, over the whole tree of forwarded copies. */
  readonly cascade?: Maybe<ReadonlyArray<CascadeCount>>;
  /**
   * How many recipients have each rung (送达进度), the same in lists; those of a whole list are one read. Null before the
   * dispatch, and for a document of before 1.0 until its next rung or a recount.
   */
  readonly progress?: Maybe<DocumentProgress>;
  /** Why the draft was given up; null unless it was (废弃). */
  readonly discarded?: Maybe<DraftDiscard>;
  /** The organ code (机关代字) that was asked for; null where the kind decides. */
  readonly organCode?: Maybe<Scalars['String']['output']>;
  /** Attachments that are text of the document itself (附件), before `attachments`. */
  readonly attachedTexts?: Maybe<ReadonlyArray<AttachedText>>;
  /** The form of print chosen for it (格式); null for that of its kind. */
  readonly printFormat?: Maybe<PrintFormat>;
  /** Who prints it (印发机关), where another than the issuer was named. */
  readonly printingOrgan?: Maybe<Scalars['String']['output']>;
  /** Notes in brackets below the date (附注). */
  readonly notes?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Who attended the meeting (出席、请假、列席). */
  readonly participants?: Maybe<Participants>;
  /** What it replaces (更正); null if it is no correction. It is part of the signed content. */
  readonly replaces?: Maybe<Replaces>;
  /** What replaced it; null if nothing did. */
  readonly replacedBy?: Maybe<Replacement>;
  /**
   * Every dispatched document of its line of versions, oldest first: the last one holds. One that was never replaced stands there
   * alone.
   */
  readonly versions: ReadonlyArray<DocumentVersion>;
  /** Until when its main recipients are to reply (回复期限); null where no reply is demanded. */
  readonly replyDemand?: Maybe<ReplyDemand>;
  /** The reviews that it needs beside that of art. 20 (合法性审核、公平竞争审查). */
  readonly reviewFlags?: Maybe<ReadonlyArray<ReviewFlag>>;
  /** What a reviewer of it looks at (审核清单): art. 20, and the reviews that its flags demand or its wording suggests. */
  readonly reviewChecklist?: Maybe<ReadonlyArray<ReviewCheck>>;
  /** The urgency of a telegram (电报等级); null if it is none. */
  readonly telegramUrgency?: Maybe<TelegramUrgency>;
  /** What was added to its recipients after the dispatch, oldest first (补发); empty if nothing was. */
  readonly additions: ReadonlyArray<DocumentAddition>;
  /** How its deadline was moved, oldest first (回复期限变动); empty if it never was. */
  readonly deadlineMoves: ReadonlyArray<DeadlineMove>;
  /** For whom it is since the last change (知悉范围); null while that is as it was signed. */
  readonly distribution?: Maybe<Distribution>;
  /** For whom the documents are that it contains, as their issuers changed that (被转发公文的知悉范围变更); empty if none did. */
  readonly sourceDistribution: ReadonlyArray<SourceDistribution>;
  /** That it was revoked or abolished (撤销、废止); null while neither was decided. Of both the revocation. */
  readonly effectEnd?: Maybe<EffectEnd>;
  /** That what it forwards was revoked or abolished (被转发的公文已撤销、废止); null if it was not. */
  readonly sourceEnded?: Maybe<SourceEnd>;
  /** How main recipients without an account got it on paper (纸质送达登记); null before the dispatch, and where there are none. */
  readonly paperDistribution?: Maybe<PaperDistribution>;
  /** What was recalled of it, oldest first (撤回发文); empty if nothing was. */
  readonly recalls: ReadonlyArray<DocumentRecall>;
  /** That what it forwards was recalled by its issuer (被转发的公文已撤回); null if it was not. */
  readonly sourceRecalled?: Maybe<SourceRecall>;
  /** Until when its main recipients are to reply (回复期限), as it was counted at the dispatch; null before it, and where none is demanded. */
  readonly deadline?: Maybe<Deadline>;
  /**
   * How many of those who have it are late with their reply (逾期未回复); null where none is demanded. Who does not have it yet, as
   * `undelivered` says, is not late.
   */
  readonly lateRecipients?: Maybe<Scalars['Int']['output']>;
  /** The rows of recipients that asked for it again and wait for an answer (待答复的重发请求), in the order of the ladder. */
  readonly resendRequests: ReadonlyArray<LadderRow>;
  /** That what it forwards was replaced by a correction of its issuer (被转发的公文已更正); null if it was not. */
  readonly sourceReplaced?: Maybe<SourceReplacement>;
  /** How its sender asked for progress, oldest first (催办); empty if it never did. */
  readonly progressRequests: ReadonlyArray<ProgressRequest>;
  /**
   * How far its recipients are with it, and those to whom it was forwarded (督办): numbers by tier, and nothing of what is theirs. Null before the
   * dispatch, and where that was before it was counted.
   */
  readonly supervision?: Maybe<Supervision>;
};


/** An official document (公文), as the issuing agency sees it. */
export type DocumentNegotiationArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** An official document (公文), as the issuing agency sees it. */
export type DocumentHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** An official document (公文), as the issuing agency sees it. */
export type DocumentLadderArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  late?: InputMaybe<Scalars['Boolean']['input']>;
};


/** An official document (公文), as the issuing agency sees it. */
export type DocumentUndeliveredArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of documents. */
export type DocumentConnection = {
  /** The documents with their cursors. */
  readonly edges: ReadonlyArray<DocumentEdge>;
  /** The documents alone. */
  readonly nodes: ReadonlyArray<Document>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; null where no counter has it, and until the agency's documents are counted. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A document in a page. */
export type DocumentEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The document. */
  readonly node: Document;
};

/** Main recipients: named agencies, classes resolved at dispatch, and organs without an account. */
export type Addressees = {
  /** Agencies by name; empty for a class. */
  readonly agencies: ReadonlyArray<AgencyRef>;
  /** The class, if there is one alone; null for named agencies. */
  readonly class?: Maybe<RecipientClass>;
  /** Only this tier of the class. */
  readonly tier?: Maybe<Tier>;
  /** All classes. */
  readonly classes: ReadonlyArray<AddressedClass>;
  /** Organs without an account (未开户), by name: they get it on paper (纸质). */
  readonly onPaper: ReadonlyArray<Scalars['String']['output']>;
  /** The agency's own wording (主送机关), printed in place of classes and names; null if it gave none. */
  readonly wording?: Maybe<Scalars['String']['output']>;
};

/** A class among the main recipients (统称). */
export type AddressedClass = {
  /** The class. */
  readonly class: RecipientClass;
  /** Only this tier of the class; null for all. */
  readonly tier?: Maybe<Tier>;
};

/** Classes of recipients (统称), resolved from the tree's data at dispatch. Agencies of abolished regions are left out. */
export type RecipientClass =
  /** Every government directly under the issuer, or under the government that a general office speaks for (各下级人民政府). */
  | 'GOVERNMENTS_DIRECTLY_UNDER'
  /**
   * Every government below the issuer, or below the government that a general office speaks for, on lines of leadership over any number
   * of steps; of one tier, 各县（市、区）人民政府 or 各乡镇人民政府、各街道办事处.
   */
  | 'GOVERNMENTS_BELOW'
  /** The departments and other organs that the issuer, or the government that a general office speaks for, leads at its own tier (各部门、各直属机构). */
  | 'DEPARTMENTS_OF_OWN_GOVERNMENT'
  /** The departments one step below that the issuing department guides or leads (各下级主管部门). */
  | 'COUNTERPART_DEPARTMENTS_BELOW'
  /**
   * The departments of every tier below that the issuing department guides or leads, also by those between (各级主管部门); of one tier, 各市主管部门
   * or 各县（市、区）主管部门.
   */
  | 'COUNTERPART_DEPARTMENTS_OF_ALL_TIERS';

/** A file that belongs to a document (附件). */
export type Attachment = {
  /** Its name in print (附件名称). */
  readonly name: Scalars['String']['output'];
  /** SHA-256, 64 hexadecimal digits. */
  readonly sha256: Scalars['String']['output'];
  /** Bytes. */
  readonly size: Scalars['Int']['output'];
  /** Media type as verified. */
  readonly mediaType: Scalars['String']['output'];
  /** The name under which it is downloaded: the file's own, or its name with the ending of its type. */
  readonly fileName: Scalars['String']['output'];
  /** What is known of malware in it. */
  readonly scan: MalwareScan;
  /** True if whoever attached it declared that it is not classified (非涉密声明), because its words could not be checked. */
  readonly declaredUnclassified: Scalars['Boolean']['output'];
  /** A presigned URL, good for five minutes. */
  readonly downloadUrl: Scalars['String']['output'];
};

/** A leader to whom a document is addressed by name (受文人). */
export type Attention = {
  /** Name and office. */
  readonly name: Scalars['String']['output'];
  /** How that leader assigned it (交办依据). */
  readonly assignment?: Maybe<Scalars['String']['output']>;
};

/** A meeting (会议). */
export type Meeting = {
  /** Its full name. */
  readonly name: Scalars['String']['output'];
  /** The day on which it passed the text or was held. */
  readonly date: Scalars['Date']['output'];
};

/** A decision that is revoked or changed (撤销、变更). */
export type Revoked = {
  /** Whose decision it is. */
  readonly agency: AgencyRef;
  /** Its document number. */
  readonly number: Scalars['String']['output'];
};

/** A consent on which a document rests (同意依据). */
export type Approval = {
  /** Who consented. */
  readonly agency: AgencyRef;
  /** Where the consent is written. */
  readonly reference: Scalars['String']['output'];
};

/** Direction of a document (行文方向), seen from its issuer. */
export type Direction =
  /** To a superior (上行). */
  | 'UP'
  /** To lower organs (下行). */
  | 'DOWN'
  /** To organs that are neither (平行). */
  | 'PARALLEL';

/** A contact for questions (附注). */
export type Contact = {
  /** Name. */
  readonly name: Scalars['String']['output'];
  /** Telephone number. */
  readonly phone: Scalars['String']['output'];
};

/** An event in the life of a document. */
export type DocumentEvent = {
  /** Its place in the chain, from 1. */
  readonly seq: Scalars['Int']['output'];
  /** What happened. */
  readonly type: DocumentEventType;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who. */
  readonly by: Actor;
  /** The member in whose place it was done (代), as they were called then; null if done for oneself. */
  readonly onBehalfOf?: Maybe<Actor>;
  /** The application that did it in the name of `by` (应用代办); null if none did. */
  readonly application?: Maybe<ApplicationRef>;
  /** SHA-256 of the attachments that `by` declared to be not classified (非涉密声明), because their words could not be checked. */
  readonly declaredUnclassified: ReadonlyArray<Scalars['String']['output']>;
  /** SHA-256 over the canonical event with the previous hash. */
  readonly hash: Scalars['String']['output'];
};

/** A page of a document's history. */
export type DocumentEventConnection = {
  /** The events with their cursors. */
  readonly edges: ReadonlyArray<DocumentEventEdge>;
  /** The events alone. */
  readonly nodes: ReadonlyArray<DocumentEvent>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** An event in a page. */
export type DocumentEventEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: DocumentEvent;
};

/** What happened in the life of a document. */
export type DocumentEventType =
  /** A draft was made (起草). */
  | 'DraftCreated'
  /** The draft was changed (修改). */
  | 'DraftEdited'
  /** The draft was given up (废弃). */
  | 'DraftDiscarded'
  /** It was submitted for review (送审). */
  | 'DraftSubmitted'
  /** It was approved (审核通过). */
  | 'DraftApproved'
  /** It was returned (退回). */
  | 'DraftReturned'
  /** A step was taken back (撤回). */
  | 'DocumentTakenBack'
  /** It was handed over to another member (移交). */
  | 'DocumentHandedOver'
  /** A countersigner was added (加签). */
  | 'CountersignerAdded'
  /** A party agreed (会签同意). */
  | 'CountersignAgreed'
  /** A party did not agree (会签退回). */
  | 'CountersignReturned'
  /** A party answered after its request was cancelled: an opinion that decides nothing. */
  | 'CountersignLate'
  /** A party undid its answer (撤销会签答复): the round goes on, with its slot open. */
  | 'CountersignAnswerUndone'
  /** It was signed (签发). */
  | 'DocumentSigned'
  /** A formal correction after the signature (更正). */
  | 'DocumentCorrected'
  /** A substantive change reopened the signing (重新签发). */
  | 'SigningReopened'
  /** It was rechecked (复核). */
  | 'DocumentRechecked'
  /** It got its number (登记). */
  | 'DocumentRegistered'
  /** Its number was voided (作废). */
  | 'NumberVoided'
  /** It was sealed (用印). */
  | 'DocumentSealed'
  /** It was dispatched (核发). */
  | 'DocumentDispatched'
  /** A co-issuer vetoed the joint issue (联合行文异议), and the document went back to its drafter. */
  | 'JointIssueVetoed';

/** A step that needs nothing but the document. */
export type DocumentActionInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
  /**
   * The member who alone may take the next step (承办人), for submitForReview and recheckDocument; if left out,
   * everyone with the role may.
   */
  readonly passTo?: InputMaybe<Scalars['ID']['input']>;
};

/** The document after a step. */
export type DocumentPayload = {
  /** The document; null if nothing was written. */
  readonly document?: Maybe<Document>;
  /** Why nothing was written; or, with a document, findings of the rules, which may block a later step. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** The result of checking a draft. */
export type DraftCheck = {
  /** True if no finding blocks: these rules allow the draft to be submitted for review. */
  readonly allowed: Scalars['Boolean']['output'];
  /** Every finding; those of severity WARNING do not block, everything else does. */
  readonly findings: ReadonlyArray<Problem>;
};

/** What to check: a draft that is not stored, or a document. */
export type CheckDraftInput =
  /** A draft that is not stored. */
  { readonly draft: DraftFields; readonly documentId?: never; }
  |  /** A document of the caller's agency. */
  { readonly draft?: never; readonly documentId: Scalars['ID']['input']; };

/** Main recipients: agencies by id, a class, or a list of both with organs that have no account. */
export type AddresseesInput =
  /** Agencies by id, at most 300. More than 20 of several tiers are printed by level, parted by ；. */
  { readonly agencyIds: ReadonlyArray<Scalars['ID']['input']>; readonly recipientClass?: never; readonly list?: never; }
  |  /** A class, resolved at dispatch. */
  { readonly agencyIds?: never; readonly recipientClass: RecipientClassInput; readonly list?: never; }
  |  /** Classes, agencies, and organs without an account, with the agency's own wording if it has one. */
  { readonly agencyIds?: never; readonly recipientClass?: never; readonly list: RecipientListInput; };

/**
 * Main recipients as offices list them (主送机关): 各市、县（市、区）人民政府，省政府各部门、各直属机构. Printed are the classes, then the names from
 * the highest tier down, then the organs without an account, or `wording` in place of all of them.
 */
export type RecipientListInput = {
  /** Classes (统称), each resolved at dispatch, at most 8. */
  readonly recipientClasses?: InputMaybe<ReadonlyArray<RecipientClassInput>>;
  /** Agencies by id, at most 300. */
  readonly agencyIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /**
   * Names of organs without an account (未开户), at most 100: printed and signed for like the others, never delivered to, and shown as on
   * paper in `LadderConnection.withoutAccount`.
   */
  readonly onPaper?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /**
   * What is printed instead, one line of at most 3,000 bytes. It says every class that is addressed, and none that is not
   * (`RECIPIENTS_UNSAID`, `RECIPIENTS_NOT_ADDRESSED`).
   */
  readonly wording?: InputMaybe<Scalars['String']['input']>;
};

/** A class of recipients (泛称), as mainRecipients. */
export type RecipientClassInput = {
  /** The class. */
  readonly class: RecipientClass;
  /** Only this tier of the class. */
  readonly tier?: InputMaybe<Tier>;
};

/** A verified upload to attach. */
export type AttachmentInput = {
  /** The upload; must be READY. */
  readonly uploadId: Scalars['ID']['input'];
  /** Its name in print (附件名称). */
  readonly name: Scalars['String']['input'];
  /**
   * True declares that the file is not classified (非涉密). Needed if its words could not be checked (`Upload.textCheck` is not
   * CHECKED); the document's history records the declaration with who made it and when.
   */
  readonly declaredUnclassified?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A contact for questions about a request (附注). */
export type ContactInput = {
  /** Name. */
  readonly name: Scalars['String']['input'];
  /** Telephone number. */
  readonly phone: Scalars['String']['input'];
};

/** Who is asked to countersign. */
export type CountersigningPartyInput =
  /** Another agency, whose competence is concerned. */
  { readonly agencyId: Scalars['ID']['input']; readonly memberId?: never; }
  |  /** A member of the own agency. */
  { readonly agencyId?: never; readonly memberId: Scalars['ID']['input']; };

/** A party whose agreement is needed (会签). */
export type CountersignerInput = {
  /** Who is asked. */
  readonly party: CountersigningPartyInput;
  /** Its part: numerals of sections that the body has (一, 二); none for the whole text. It is asked again only if its part changes. */
  readonly sections?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Equal orders are asked side by side; higher ones after all lower ones have agreed. */
  readonly order?: InputMaybe<Scalars['Int']['input']>;
};

/** A leader to whom a document is addressed by name (受文人). */
export type AttentionInput = {
  /** Name and office. */
  readonly name: Scalars['String']['input'];
  /** How that leader assigned it (交办依据); without it art. 15(5) is violated. */
  readonly assignment?: InputMaybe<Scalars['String']['input']>;
};

/** A meeting (会议). */
export type MeetingInput = {
  /** Its full name. */
  readonly name: Scalars['String']['input'];
  /** The day on which it passed the text or was held. */
  readonly date: Scalars['Date']['input'];
};

/** A decision to revoke or change (撤销、变更). */
export type RevokedInput = {
  /** Whose decision it is; a lower organ. */
  readonly agencyId: Scalars['ID']['input'];
  /** Its document number. */
  readonly number: Scalars['String']['input'];
};

/** A consent on which a document rests (同意依据). */
export type ApprovalInput = {
  /** Who consented. */
  readonly agencyId: Scalars['ID']['input'];
  /** Where it is written: document number, minutes, or instruction. */
  readonly reference: Scalars['String']['input'];
};

/**
 * The fields of a draft. A new draft needs kind, title and body; other fields left out take their defaults. In a change a
 * field left out stays as it is, and null empties a field that may be empty.
 */
export type DraftFields = {
  /** Kind (文种). */
  readonly kind?: InputMaybe<DocumentKind>;
  /** Title, at most 300 bytes. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Body, at most 100,000 bytes. Lines of cells between bars, such as |序号|单位|, are rows of a table, the first one its head. */
  readonly body?: InputMaybe<Scalars['String']['input']>;
  /** Urgency. */
  readonly urgency?: InputMaybe<Urgency>;
  /** Direction (行文方向); required on an OPINION. */
  readonly direction?: InputMaybe<Direction>;
  /** True if it is important: then the issuer's superior gets a copy, and a department may need its government's consent. */
  readonly important?: InputMaybe<Scalars['Boolean']['input']>;
  /** Main recipients (主送); none for public kinds. */
  readonly mainRecipients?: InputMaybe<AddresseesInput>;
  /** Copies (抄送), by agency id. */
  readonly copies?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Agencies that issue it together with the caller's agency, the host (联合行文); organs of the same level. */
  readonly coIssuers?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Parties whose agreement is needed (会签): other departments concerned, and members of the own agency. */
  readonly countersigners?: InputMaybe<ReadonlyArray<CountersignerInput>>;
  /** Attachments, in order; at most 20. */
  readonly attachments?: InputMaybe<ReadonlyArray<AttachmentInput>>;
  /** The items (事项) it raises, one line each. A REQUEST has at most one (art. 15(4)). */
  readonly items?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Why a level must be skipped (越级理由), if one is (art. 14). */
  readonly skipReason?: InputMaybe<Scalars['String']['input']>;
  /** Contact for the note; required on a REQUEST. */
  readonly contact?: InputMaybe<ContactInput>;
  /** The leader to whom it is addressed by name, if one assigned it (受文人、交办依据). */
  readonly attention?: InputMaybe<AttentionInput>;
  /** The meeting that passed the text, or whose results it records (会议). */
  readonly meeting?: InputMaybe<MeetingInput>;
  /** The decision of a lower organ that it revokes or changes (撤销、变更). */
  readonly revokes?: InputMaybe<RevokedInput>;
  /** Consents that it is based on (经…同意), and where they are written. */
  readonly approvals?: InputMaybe<ReadonlyArray<ApprovalInput>>;
  /** The sentence of the body that states the issuer's own position when a lower organ's request is passed up (倾向性意见). */
  readonly position?: InputMaybe<Scalars['String']['input']>;
  /**
   * The day by which main recipients are to reply (限期回复), that day included. Not together with `replyWithin`; an ORDER, and what
   * has no main recipients, demands no reply.
   */
  readonly replyBy?: InputMaybe<Scalars['Date']['input']>;
  /** In how many working days after the day of the dispatch they are to reply, from 1 to 200. */
  readonly replyWithin?: InputMaybe<Scalars['Int']['input']>;
  /** The delivery that it answers (答复). */
  readonly replyTo?: InputMaybe<Scalars['ID']['input']>;
  /** The delivery that it forwards (转发), or passes up with its own position. */
  readonly forwards?: InputMaybe<Scalars['ID']['input']>;
  /** Organ code (机关代字) of its number, one of the agency's for this kind; null or left out, the kind decides. */
  readonly organCode?: InputMaybe<Scalars['String']['input']>;
  /**
   * Attachments that are text of the document itself, printed with it on pages of their own (附件), before the files among
   * `attachments`; at most 10. An empty list has none.
   */
  readonly attachedTexts?: InputMaybe<ReadonlyArray<AttachedTextInput>>;
  /** LETTER prints a document of a kind without a format of its own as a letter (信函格式); not one that goes upward. */
  readonly printFormat?: InputMaybe<PrintFormat>;
  /** Who prints it (印发机关), such as the issuer's general office; the issuer if it is left out. At most 200 bytes. */
  readonly printingOrgan?: InputMaybe<Scalars['String']['input']>;
  /** Notes in brackets below the date (附注), such as 此件公开发布; at most 5 of 500 bytes, without brackets. */
  readonly notes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Who attended the meeting (出席、请假、列席), printed on MINUTES. */
  readonly participants?: InputMaybe<ParticipantsInput>;
  /**
   * Reviews that the document needs beside that of art. 20 (合法性审核、公平竞争审查): an approval must confirm each with a note. An empty list
   * has none. No recipient gets them.
   */
  readonly reviewFlags?: InputMaybe<ReadonlyArray<ReviewFlag>>;
  /**
   * Makes it a telegram (电报) of this urgency (特提、特急、加急、平急), printed with a head of its own; then `urgency` and `printFormat` stay empty.
   * For OPINION, NOTICE, CIRCULAR, REPORT, REQUEST, REPLY and LETTER.
   */
  readonly telegramUrgency?: InputMaybe<TelegramUrgency>;
};

/** A new draft. */
export type CreateDraftInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Its fields. */
  readonly draft: DraftFields;
};

/** Changes to the text of a document. */
export type EditDraftInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** What changes. */
  readonly draft: DraftFields;
};

/** A signature (签发). */
export type Signature = {
  /** The signatory. */
  readonly by: Actor;
  /** The member in whose place it was done (代), as they were called then; null if done for oneself. */
  readonly onBehalfOf?: Maybe<Actor>;
  /** Name of the signatory, as the agency's register had it. */
  readonly name: Scalars['String']['output'];
  /** Post of the signatory (职务). */
  readonly post?: Maybe<Scalars['String']['output']>;
  /** The opinion (签发意见). */
  readonly opinion: Scalars['String']['output'];
  /** The day (成文日期). */
  readonly date: Scalars['Date']['output'];
  /** SHA-256 over the canonical form of exactly what was signed. */
  readonly signedDigest: Scalars['String']['output'];
  /** Signatures of the heads of co-issuers (联合行文). */
  readonly joint: ReadonlyArray<JointSignature>;
  /** Formal corrections since then, each from digest to digest. */
  readonly corrections: ReadonlyArray<Correction>;
};

/** The signature of a co-issuer's head (联合行文会签). */
export type JointSignature = {
  /** The organ, under its name then. */
  readonly agency: AgencyRef;
  /** Who signed. */
  readonly by: Actor;
  /** The member in whose place it was done (代), as they were called then; null if done for oneself. */
  readonly onBehalfOf?: Maybe<Actor>;
  /** Name of the head, as given. */
  readonly name: Scalars['String']['output'];
  /** Opinion. */
  readonly opinion?: Maybe<Scalars['String']['output']>;
  /** The day. */
  readonly date: Scalars['Date']['output'];
};

/** A formal correction after the signature. */
export type Correction = {
  /** Who made it. */
  readonly by: Actor;
  /** The member in whose place it was done (代), as they were called then; null if done for oneself. */
  readonly onBehalfOf?: Maybe<Actor>;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** SHA-256 of the content before. */
  readonly from: Scalars['String']['output'];
  /** SHA-256 of the content after. */
  readonly to: Scalars['String']['output'];
  /** Fields that changed their form. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
};

/** A return (退回). */
export type DraftReturn = {
  /** Who returned it. */
  readonly by: Actor;
  /** The state from which it was returned. */
  readonly from: DocumentState;
  /** The countersigner who returned it, if one did. */
  readonly party?: Maybe<Scalars['String']['output']>;
  /** The member in whose place it was done (代), as they were called then; null if done for oneself. */
  readonly onBehalfOf?: Maybe<Actor>;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Why (退回理由). */
  readonly reason: Scalars['String']['output'];
};

/** A draft given up (废弃). */
export type DraftDiscard = {
  /** Who gave it up. */
  readonly by: Actor;
  /** The member in whose place it was done (代), as they were called then; null if done for oneself. */
  readonly onBehalfOf?: Maybe<Actor>;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Why (废弃理由). */
  readonly reason: Scalars['String']['output'];
};

/** A review that approved the draft (审核). */
export type Review = {
  /** The reviewer. */
  readonly by: Actor;
  /** The member in whose place it was done (代), as they were called then; null if done for oneself. */
  readonly onBehalfOf?: Maybe<Actor>;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The opinion (审核意见). */
  readonly opinion?: Maybe<Scalars['String']['output']>;
  /** The items that the reviewer confirmed (审核清单). */
  readonly confirmed: ReadonlyArray<ConfirmedItem>;
};

/** How a content differs from the one that was signed. */
export type ChangeClass =
  /** It is equal. */
  | 'NONE'
  /** Only its form differs: width of characters, blanks. */
  | 'FORMAL'
  /** Its meaning differs, or may differ. */
  | 'SUBSTANTIVE';

/** The difference from the signed content (签发稿比对). */
export type SignedDiff = {
  /** SHA-256 of what was signed. */
  readonly signedDigest: Scalars['String']['output'];
  /** SHA-256 of the content as it is. */
  readonly currentDigest: Scalars['String']['output'];
  /** The most severe of the changes. */
  readonly change: ChangeClass;
  /** True if the document has a signature that is valid for the content as it is. */
  readonly isSigned: Scalars['Boolean']['output'];
  /** Every field that differs. */
  readonly changes: ReadonlyArray<FieldChange>;
};

/** A field that differs. */
export type FieldChange = {
  /** Name of the field. */
  readonly field: Scalars['String']['output'];
  /** How it differs. */
  readonly change: ChangeClass;
  /** Pieces of text, in order: unchanged, removed or added. */
  readonly pieces: ReadonlyArray<DiffPiece>;
};

/** A piece of a comparison. */
export type DiffPiece = {
  /** Whether it is unchanged, removed or added. */
  readonly act: DiffAct;
  /** The text. */
  readonly text: Scalars['String']['output'];
};

/** How a piece of text differs. */
export type DiffAct =
  /** In both texts. */
  | 'SAME'
  /** Only in the signed text. */
  | 'REMOVED'
  /** Only in the present text. */
  | 'ADDED';

/** A reviewer's approval. */
export type ReviewInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The reviewer's opinion (审核意见). */
  readonly opinion?: InputMaybe<Scalars['String']['input']>;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
  /** The member who alone may take the next step (承办人). If left out, everyone with the role may. */
  readonly passTo?: InputMaybe<Scalars['ID']['input']>;
  /** Items of the checklist (审核清单) that the reviewer confirms, each once. Those that the document's flags demand need a note. */
  readonly confirmed?: InputMaybe<ReadonlyArray<ConfirmedItemInput>>;
};

/** A draft that is given up (废弃). */
export type DiscardDraftInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why (废弃理由). */
  readonly reason: Scalars['String']['input'];
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** A return (退回). */
export type ReturnDraftInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why (退回理由). */
  readonly reason: Scalars['String']['input'];
  /** The state to return to: DRAFT, IN_REVIEW, APPROVED or SIGNED; it must be earlier than the present one. */
  readonly to?: DocumentState;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** A signatory's signature (签发). */
export type SignDocumentInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Opinion; a bare signature counts as consent (art. 22). */
  readonly opinion?: InputMaybe<Scalars['String']['input']>;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
  /** The member who alone may take the next step (承办人). If left out, everyone with the role may. */
  readonly passTo?: InputMaybe<Scalars['ID']['input']>;
};

/** A record of the seal's use (用印). */
export type SealDocumentInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Whose seal; must be the issuer's name. */
  readonly sealOf: Scalars['String']['input'];
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** Kinds of number series (编号序列). */
export type NumberSeriesKind =
  /** By organ code and year: 机关代字〔年〕n号. */
  | 'ORGAN_YEAR'
  /** Orders (令): 第n号, one series per agency that runs on across years. */
  | 'ORDER'
  /** Announcements or public notices: 2026年第n号, one series per kind and year. */
  | 'YEAR'
  /** Minutes: 〔2026〕n号, one series per meeting and year. */
  | 'MEETING_YEAR'
  /** Minutes: 第n期, or 十五届第n期, one series per meeting and term (届). */
  | 'ISSUE'
  /** Minutes: 第n次, or 十五届第n次, one series per meeting and term (届). */
  | 'SITTING';

/** A number series of the caller's agency. */
export type NumberSeriesInput = {
  /** Its kind. */
  readonly kind?: NumberSeriesKind;
  /** Organ code (机关代字); by default the agency's own. Only for ORGAN_YEAR. */
  readonly organCode?: InputMaybe<Scalars['String']['input']>;
  /** Year; by default this year in Shanghai. Only for ORGAN_YEAR, YEAR and MEETING_YEAR. */
  readonly year?: InputMaybe<Scalars['Int']['input']>;
  /** Of YEAR: which kind; by default ANNOUNCEMENT. */
  readonly documentKind?: InputMaybe<DocumentKind>;
  /** Of minutes: the word of the meetings, as the agency has set it; by default the series of all other meetings. */
  readonly meeting?: InputMaybe<Scalars['String']['input']>;
  /** Of ISSUE and SITTING: the term (届), as the agency has set it; by default the series that runs on. */
  readonly session?: InputMaybe<Scalars['String']['input']>;
};

/** An entry of the ledger (发文登记簿): which document got the number. */
export type NumberLedgerEntry = {
  /** The number within its series, from 1. */
  readonly seq: Scalars['Int']['output'];
  /** 1 when the number is given; one more when it is voided, and whenever a correction gets it again or gives it up. */
  readonly version: Scalars['Int']['output'];
  /** The number as printed (发文字号). */
  readonly number: Scalars['String']['output'];
  /** The document that it was given to. */
  readonly document?: Maybe<Document>;
  /** Its id, which the proof covers. */
  readonly documentId: Scalars['ID']['output'];
  /** When it was given (登记时间). */
  readonly at: Scalars['DateTime']['output'];
  /** The clerk who registered. */
  readonly by: Actor;
  /** The member in whose place it was done (代), as they were called then; null if done for oneself. */
  readonly onBehalfOf?: Maybe<Actor>;
  /** Its voiding (作废); null for a number in use. */
  readonly voided?: Maybe<NumberVoiding>;
  /** Corrections that were registered with the same number (更正重发), oldest first; the number was taken once all the same. */
  readonly again: ReadonlyArray<NumberHolder>;
};

/** A correction that has the number of what it corrects (更正重发). */
export type NumberHolder = {
  /** The correction; null too for who may not read documents. */
  readonly document?: Maybe<Document>;
  /** Its id, which the proof covers. */
  readonly documentId: Scalars['ID']['output'];
  /** When it was registered (登记时间). */
  readonly at: Scalars['DateTime']['output'];
  /** The clerk who registered. */
  readonly by: Actor;
  /** The member in whose place it was done (代), as they were called then; null if done for oneself. */
  readonly onBehalfOf?: Maybe<Actor>;
  /** That it was given up before its dispatch; null if it was not. The number stays in use. */
  readonly voided?: Maybe<NumberVoiding>;
};

/** The voiding of a number (作废). */
export type NumberVoiding = {
  /** The clerk who voided it. */
  readonly by: Actor;
  /** The member in whose place it was done (代), as they were called then; null if done for oneself. */
  readonly onBehalfOf?: Maybe<Actor>;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Why (作废理由). */
  readonly reason: Scalars['String']['output'];
};

/** A page of a ledger. */
export type NumberLedgerConnection = {
  /** The entries with their cursors. */
  readonly edges: ReadonlyArray<NumberLedgerEdge>;
  /** The entries alone. */
  readonly nodes: ReadonlyArray<NumberLedgerEntry>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** An entry in a page. */
export type NumberLedgerEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: NumberLedgerEntry;
};

/** The audit of a series by its ledger (编号核查), page by page. */
export type NumberSeriesAudit = {
  /** Kind of the series. */
  readonly kind: NumberSeriesKind;
  /** Its organ code (机关代字); null for series without one. */
  readonly organCode?: Maybe<Scalars['String']['output']>;
  /** Its year; null for series across years. */
  readonly year?: Maybe<Scalars['Int']['output']>;
  /** The kind, of a series of YEAR; else null. */
  readonly documentKind?: Maybe<DocumentKind>;
  /** The word of the meetings, of a series of minutes; else null, also for that of all other meetings. */
  readonly meeting?: Maybe<Scalars['String']['output']>;
  /** The term (届), of a series that begins anew with each; else null. */
  readonly session?: Maybe<Scalars['String']['output']>;
  /** The first number that this page judges. */
  readonly from: Scalars['Int']['output'];
  /** The last number that this page judges; less than `from` if there is none. */
  readonly to: Scalars['Int']['output'];
  /** The counter when the audit began. Numbers given since are not judged. */
  readonly counter: Scalars['Int']['output'];
  /** The highest number found so far; on the last page it must equal the counter. */
  readonly highest: Scalars['Int']['output'];
  /** How many of this page's numbers were given, void ones included. */
  readonly issued: Scalars['Int']['output'];
  /** Numbers of this page that are void (作废号), with reason. */
  readonly voided: ReadonlyArray<NumberLedgerEntry>;
  /** Numbers of this page that were never given (漏号). */
  readonly gaps: ReadonlyArray<Scalars['Int']['output']>;
  /** Duplicates (重号): documents with more than one number on this page that is not void. */
  readonly doubles: ReadonlyArray<NumberDouble>;
  /** Numbers of this page whose entry is for another number, or is malformed (错号). */
  readonly misplaced: ReadonlyArray<Scalars['Int']['output']>;
  /**
   * True if this page has no gap, no duplicate and nothing misplaced, and on the last page the highest number equals the
   * counter. Also true for a series without any number, whose counter is 0.
   */
  readonly sound: Scalars['Boolean']['output'];
  /**
   * Proof of the ledger from its first number to the end of this page, which anyone who exports the ledger can
   * compute: start with 64 zeros; for each entry in order take SHA-256, in hexadecimal, of the proof so far, a line feed, and
   * the RFC 8785 canonical JSON of the entry with all its fields: at, by, byPerson, documentId, number, seq, version, and
   * voided, which is null or at, by, byPerson and reason. There `by` is the subject, and byPerson has name, post and agency,
   * which has id and name; where no person was recorded it is absent. Where `onBehalfOf` is not null, for and forPerson are
   * further fields, alike. Where `again` is not empty, it is a further field: of each at, by, byPerson, documentId and voided. Equal proofs mean equal ledgers.
   */
  readonly proofHash: Scalars['String']['output'];
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A duplicate (重号): a document with more than one number. */
export type NumberDouble = {
  /** The document. */
  readonly document?: Maybe<Document>;
  /** Its numbers. */
  readonly numbers: ReadonlyArray<Scalars['String']['output']>;
};

/** The voiding of a number (发文字号作废). */
export type VoidNumberInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why (作废理由). */
  readonly reason: Scalars['String']['input'];
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** A number of another year than the document's date (成文日期): signed in December and registered in January. */
export type NumberYearDiffers = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /** Always WARNING. */
  readonly severity: Severity;
  /** The document's date. Never null; of the type that it has in InvalidInput, so that one selection takes both. */
  readonly given?: Maybe<Scalars['String']['output']>;
  /** The year that the number has, or would have if it were given now. */
  readonly year: Scalars['Int']['output'];
};

/** A text to attach (附件). */
export type AttachedTextInput = {
  /** Its title, by which it is listed (附件说明). */
  readonly title: Scalars['String']['input'];
  /**
   * Its text, at most 100,000 bytes; paragraphs are lines. Lines of cells between bars, such as |序号|单位|, are rows of a table, the
   * first one its head.
   */
  readonly body: Scalars['String']['input'];
  /** False for what the document promulgates or forwards (印发、转发): printed without 附件 and a number, and not listed. */
  readonly isListed?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Who attended a meeting; up to 200 in each list, with the unit where one is named. */
export type ParticipantsInput = {
  /** 出席. */
  readonly present?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** 请假. */
  readonly absent?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** 列席. */
  readonly observers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** The form of print (格式) chosen for a document. */
export type PrintFormat =
  /** 信函格式. */
  | 'LETTER';

/** An attachment that is text of the document itself (附件). */
export type AttachedText = {
  /** Its title. */
  readonly title: Scalars['String']['output'];
  /** Its text. */
  readonly body: Scalars['String']['output'];
  /** False for what the document promulgates or forwards (印发、转发). */
  readonly isListed: Scalars['Boolean']['output'];
};

/** Who attended a meeting. */
export type Participants = {
  /** 出席. */
  readonly present: ReadonlyArray<Scalars['String']['output']>;
  /** 请假. */
  readonly absent: ReadonlyArray<Scalars['String']['output']>;
  /** 列席. */
  readonly observers: ReadonlyArray<Scalars['String']['output']>;
};

/** A character of title, text or attached text that no font has: 〓 would be printed (缺字). Found by `validate` and at the signature. */
export type MissingGlyph = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /** Always WARNING. */
  readonly severity: Severity;
  /** The character. Never null; of the type that it has in InvalidInput, so that one selection takes both. */
  readonly given?: Maybe<Scalars['String']['output']>;
  /** Where it stands first. Never null. */
  readonly place?: Maybe<TextPlace>;
};

/** A document as a PDF (版式文件). */
export type Rendition = {
  /** SHA-256 of its bytes; the same document makes the same bytes. */
  readonly sha256: Scalars['String']['output'];
  /** Bytes. */
  readonly size: Scalars['Int']['output'];
  /** Pages. */
  readonly pages: Scalars['Int']['output'];
  /** What it is for. */
  readonly issue: RenditionIssue;
  /** Characters that no font has; 〓 is printed instead. */
  readonly missing: ReadonlyArray<Scalars['String']['output']>;
  /** The fonts that it is set in. A face of which the deployment's font lacks characters has further ones. */
  readonly faces: ReadonlyArray<RenditionFace>;
  /** The notice, printed on every page, that it carries no legally effective electronic seal. */
  readonly notice: Scalars['String']['output'];
  /** A presigned URL, good for five minutes. */
  readonly downloadUrl: Scalars['String']['output'];
};

/** How a document is printed once more by an agency that has it. Neither can be taken for the original. */
export type DuplicateForm =
  /** Typeset and printed again (翻印). */
  | 'REPRINT'
  /** Copied (复印): without red, with the word 复印件 and the reminder of the copying agency's stamp (复印机关戳记). */
  | 'COPY';

/** A font that a rendition is set in. */
export type RenditionFace = {
  /** The face (字体) that it is the font of. */
  readonly face: Typeface;
  /** Its PostScript name, as readers of PDFs show it. */
  readonly font: Scalars['String']['output'];
};

/** A face that GB/T 9704 names (字体). */
export type Typeface =
  /** 仿宋. */
  | 'FANGSONG'
  /** 小标宋. */
  | 'XIAOBIAOSONG'
  /** 黑体. */
  | 'HEITI'
  /** 楷体. */
  | 'KAITI'
  /** 宋体. */
  | 'SONGTI';

/** What a rendition is for. */
export type RenditionIssue =
  /** To be read before signing (签发稿). */
  | 'PREVIEW'
  /** The printed copy (印制件). */
  | 'PRINT'
  /** A reprint of that (翻印件). */
  | 'REPRINT'
  /** A copy of that (复印件), all in black, to be stamped by who made it. */
  | 'COPY';

/** A violation of a routing rule of the regulation (《党政机关公文处理工作条例》行文规则). */
export type RoutingViolation = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The rule's name in this platform, e.g. R2. */
  readonly rule: Scalars['String']['output'];
  /** The article of the regulation, e.g. 14. */
  readonly article: Scalars['String']['output'];
  /** An ERROR blocks; a WARNING does not. */
  readonly severity: Severity;
  /** A change that satisfies the rule, if there is one. */
  readonly fix?: Maybe<RoutingFix>;
};

/** An element of a document (公文格式要素, art. 9) is missing, wrong, or not allowed. */
export type ElementViolation = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The element. */
  readonly element: DocumentElement;
  /** The rule's name in this platform, e.g. E-TITLE. */
  readonly rule: Scalars['String']['output'];
  /** The article of the regulation, e.g. 9(7). */
  readonly article: Scalars['String']['output'];
  /** An ERROR blocks; a WARNING does not. */
  readonly severity: Severity;
  /** A change that satisfies the rule, if there is one. */
  readonly fix?: Maybe<RoutingFix>;
};

/**
 * Agencies that the document sends something to (主送、抄送、会签、联合行文), and that are not ready for it. It waits for them and
 * arrives by itself, except for those that a class of recipients leaves out (`LEFT_OUT_OF_CLASS`) and for co-issuers under a
 * former name (`CO_ISSUER_RENAMED`), or an account that the document leaves aside (`HAS_ACCOUNT`). validate and routingCheck look all of them up; createDraft and editDraft those that they
 * are given.
 */
export type AgencyNotReady = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /** An ERROR for the only main recipient and for a renamed co-issuer that has not signed, and a WARNING for all others. */
  readonly severity: Severity;
  /** The agencies, all of the field that `path` names. */
  readonly agencies: ReadonlyArray<AgencyRef>;
};

/**
 * More agencies outside the issuer's relations (隶属、指导、同级以外) than one document may be copied to, or put to for their
 * agreement (会签、联合行文). In relation are superiors and subordinates on any line, agencies of the same level in the same region,
 * and those directly under the same superior; of them there may be as many as the lists allow.
 */
export type OutsideRelations = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /** Always ERROR. */
  readonly severity: Severity;
  /** How many there may be. Never null; of the types that these have in InvalidInput, so that one selection takes both. */
  readonly limit?: Maybe<Scalars['Int']['output']>;
  /** How many there are. Never null. */
  readonly given?: Maybe<Scalars['String']['output']>;
  /** All of them. */
  readonly agencies: ReadonlyArray<AgencyRef>;
  /** Leaves out those beyond the limit; any others would do. */
  readonly fix?: Maybe<RoutingFix>;
};

/** How severe a finding is. */
export type Severity =
  /** Blocks the action. */
  | 'ERROR'
  /** Does not block. */
  | 'WARNING';

/**
 * A change to the draft that satisfies the violated rule; apply it with editDraft. Clear and remove first, then add, and
 * check again, since another kind has other requirements.
 */
export type RoutingFix = {
  /** Why it helps: one sentence for whoever decides whether to take it, in the language of the request. */
  readonly why: Scalars['String']['output'];
  /** Use this kind (文种) instead. */
  readonly kind?: Maybe<DocumentKind>;
  /** Declare this direction (行文方向). */
  readonly direction?: Maybe<Direction>;
  /** Agencies to add to the copies (抄送). */
  readonly addCopies: ReadonlyArray<AgencyRef>;
  /** Agencies to remove from the copies. */
  readonly removeCopies: ReadonlyArray<AgencyRef>;
  /** Agencies to add to the main recipients (主送). */
  readonly addMainRecipients: ReadonlyArray<AgencyRef>;
  /** Agencies to remove from the main recipients. */
  readonly removeMainRecipients: ReadonlyArray<AgencyRef>;
  /** Agencies to remove from the co-issuers (联合行文). */
  readonly removeCoIssuers: ReadonlyArray<AgencyRef>;
  /** Agencies to remove from the countersigners (会签). */
  readonly removeCountersigners: ReadonlyArray<AgencyRef>;
  /** Input fields that must be given. */
  readonly supply: ReadonlyArray<Scalars['String']['output']>;
  /** Input fields to empty: null, or an empty list. */
  readonly clear: ReadonlyArray<Scalars['String']['output']>;
  /** Agencies whose consent must be named among the approvals (同意依据). */
  readonly approvalsFrom: ReadonlyArray<AgencyRef>;
  /** Agencies that must be asked to countersign, and agree (会签). */
  readonly consentsFrom: ReadonlyArray<AgencyRef>;
  /**
   * Characters to replace in title or body. The places are those of the text as it was checked: apply all that an answer has from
   * the end of the text to its beginning.
   */
  readonly replace: ReadonlyArray<TextReplacement>;
};

/** The elements of a document (公文要素), art. 9, and what else a kind may require. */
export type DocumentElement =
  /** 份号 */
  | 'COPY_NUMBER'
  /** 密级和保密期限 */
  | 'SECRECY'
  /** 紧急程度 */
  | 'URGENCY'
  /** 发文机关标志 */
  | 'ISSUER_MARK'
  /** 发文字号 */
  | 'NUMBER'
  /** 签发人 */
  | 'SIGNATORY'
  /** 标题 */
  | 'TITLE'
  /** 主送机关 */
  | 'MAIN_RECIPIENTS'
  /** 正文 */
  | 'BODY'
  /** 附件说明 */
  | 'ATTACHMENT_LIST'
  /** 发文机关署名 */
  | 'SIGNATURE'
  /** 成文日期 */
  | 'DATE'
  /** 印章 */
  | 'SEAL'
  /** 附注 */
  | 'NOTE'
  /** 附件 */
  | 'ATTACHMENTS'
  /** 抄送机关 */
  | 'COPIES'
  /** 印发机关和印发日期 */
  | 'PRINTING'
  /** 页码 */
  | 'PAGE_NUMBER'
  /** 会议 */
  | 'MEETING'
  /** 撤销、变更 */
  | 'REVOKES'
  /** 答复 */
  | 'REPLY_TO'
  /** 转发 */
  | 'FORWARDS'
  /** 回复期限 */
  | 'REPLY_DEMAND';

/** Whether a correction has a number of its own (更正件的发文字号). */
export type CorrectionNumbering =
  /** A number of its own: it says which document it replaces (本文替代……，原文同时废止). */
  | 'NEW_NUMBER'
  /** That of the original, which is given again (更正重发): for formal corrections. It is marked 更正版. */
  | 'SAME_NUMBER';

/** What a correction replaces (被更正的公文). */
export type Replaces = {
  /** The document; null too for who may not read documents. */
  readonly document?: Maybe<Document>;
  /** Its id. */
  readonly documentId: Scalars['ID']['output'];
  /** Its number (发文字号). */
  readonly number: Scalars['String']['output'];
  /** SHA-256 of its manifest. */
  readonly digest: Scalars['String']['output'];
  /** Why it is corrected (更正原因). */
  readonly reason: Scalars['String']['output'];
  /** Which number the correction has. */
  readonly numbering: CorrectionNumbering;
};

/** What a correction replaces, as recipients see it (被更正的公文). */
export type ReceivedReplaces = {
  /** Its number (发文字号). */
  readonly number: Scalars['String']['output'];
  /** SHA-256 of its manifest. */
  readonly digest: Scalars['String']['output'];
  /** Why it is corrected (更正原因). */
  readonly reason: Scalars['String']['output'];
  /** Which number the correction has. */
  readonly numbering: CorrectionNumbering;
};

/** By what a document was replaced (更正件). */
export type Replacement = {
  /** The correction; null too for who may not read documents. */
  readonly document?: Maybe<Document>;
  /** Its id. */
  readonly documentId: Scalars['ID']['output'];
  /** Its number (发文字号). */
  readonly number: Scalars['String']['output'];
  /** When it was dispatched. */
  readonly at: Scalars['DateTime']['output'];
  /** Why (更正原因). */
  readonly reason: Scalars['String']['output'];
  /** Which number it has. */
  readonly numbering: CorrectionNumbering;
};

/** A document of a line of versions. */
export type DocumentVersion = {
  /** The document; null too for who may not read documents. */
  readonly document?: Maybe<Document>;
  /** Its id. */
  readonly documentId: Scalars['ID']['output'];
  /** Its number (发文字号). */
  readonly number: Scalars['String']['output'];
  /** When it was dispatched. */
  readonly dispatchedAt: Scalars['DateTime']['output'];
};

/** A correction of a dispatched document. */
export type CreateCorrectionInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document; it must be dispatched, and not be replaced yet. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Which number the correction gets. */
  readonly numbering: CorrectionNumbering;
  /** Why. Recipients see it. */
  readonly reason: Scalars['String']['input'];
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** Until when a document demands a reply (回复期限): by a day, or within working days. What that comes to is counted at the dispatch. */
export type ReplyDemand = {
  /** The day, itself included. */
  readonly date?: Maybe<Scalars['Date']['output']>;
  /** How many working days after the day of the dispatch. */
  readonly workingDays?: Maybe<Scalars['Int']['output']>;
};

/** A day by which a document cannot demand a reply, or had better not (回复期限不当). */
export type ReplyDateUnfit = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /** An ERROR for a day that is past, a WARNING for a day off. */
  readonly severity: Severity;
  /** The day. */
  readonly date: Scalars['Date']['output'];
  /** The next working day, which would fit; null of a day that is past, or where the calendar does not say. */
  readonly workingDay?: Maybe<Scalars['Date']['output']>;
};

/** An item that a reviewer confirms. */
export type ConfirmedItemInput = {
  /** Which one. */
  readonly item: ReviewItem;
  /** A note, such as the number of the opinion of the legal office; at most 500 bytes. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** A review that other rules demand of some documents. */
export type ReviewFlag =
  /** 合法性审核, of documents that set rules for the public (规范性文件) */
  | 'LEGALITY'
  /** 公平竞争审查, of measures that touch what firms do */
  | 'FAIR_COMPETITION';

/** What a reviewer looks at (审核重点, art. 20). */
export type ReviewItem =
  /** 行文理由、行文依据, art. 20(1) */
  | 'REASONS'
  /** 符合法律法规和政策, art. 20(2) */
  | 'LAWFULNESS'
  /** 体现发文机关意图, art. 20(2) */
  | 'INTENT'
  /** 同现行公文相衔接, art. 20(2) */
  | 'CONSISTENCY'
  /** 措施切实可行, art. 20(2) */
  | 'FEASIBILITY'
  /** 涉及地区、部门的协商, art. 20(3) */
  | 'CONSULTATION'
  /** 文种、格式, art. 20(4) */
  | 'KIND_AND_FORM'
  /** 人名、地名、时间、数字、段落顺序、引文, art. 20(4) */
  | 'ACCURACY'
  /** 文字、数字、计量单位、标点符号, art. 20(4) */
  | 'USAGE'
  /** 起草的其他要求, art. 20(5) */
  | 'OTHER_REQUIREMENTS'
  /** 联合行文的事项不只属于党委或者政府一方, art. 17; only of documents whose issuers may be of both sides */
  | 'JOINT_COMPETENCE'
  /** 合法性审核 */
  | 'LEGALITY'
  /** 公平竞争审查 */
  | 'FAIR_COMPETITION';

/** An item of a document's checklist (审核清单). */
export type ReviewCheck = {
  /** The item. */
  readonly item: ReviewItem;
  /** What it asks, in the language of the request. */
  readonly text: Scalars['String']['output'];
  /** The article of the regulation, or the rule that demands the review. */
  readonly source: Scalars['String']['output'];
  /** True if an approval must confirm it with a note, since the document has its flag. */
  readonly isRequired: Scalars['Boolean']['output'];
  /** True of a flag that the document does not have, although its wording suggests it. */
  readonly isSuggested: Scalars['Boolean']['output'];
};

/** An item as a reviewer confirmed it. */
export type ConfirmedItem = {
  /** The item. */
  readonly item: ReviewItem;
  /** The reviewer's note; null if there is none. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** Short names (规范化简称) that an agency has set, with those of its superiors. */
export type ShortNames = {
  /** Raised by every change; 0 before the first. */
  readonly version: Scalars['Int']['output'];
  /** In the order in which they were set. */
  readonly entries: ReadonlyArray<ShortNameEntry>;
  /** Those of the superiors, from the nearest up: what a nearer one says goes before. Changes show here within seconds. */
  readonly inherited: ReadonlyArray<InheritedShortNames>;
};

/** The short names of a superior. */
export type InheritedShortNames = {
  /** The superior. */
  readonly agency: AgencyRef;
  /** In the order in which they were set. */
  readonly entries: ReadonlyArray<ShortNameEntry>;
};

/** A short name (简称) and what it stands for, an organ or the title of a rule. */
export type ShortNameEntry = {
  /** The full name (全称), such as 河南省发展和改革委员会. */
  readonly name: Scalars['String']['output'];
  /** The short name, such as 省发展改革委. */
  readonly shortName: Scalars['String']['output'];
  /** What is not to be written instead (不规范简称), such as 省发改委. */
  readonly avoid: ReadonlyArray<Scalars['String']['output']>;
  /** True if it is used only after the text gave the full name with 以下简称. */
  readonly afterName: Scalars['Boolean']['output'];
};

/** A short name to set. */
export type DefineShortNameInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version of the short names that the caller has seen; 0 before the first. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The full name, at most 300 bytes of letters, digits and the signs that names have. */
  readonly name: Scalars['String']['input'];
  /** The short name, at most 60 bytes and shorter than the name. One that reads like another of the list, or like what that avoids, is refused. */
  readonly shortName: Scalars['String']['input'];
  /** What is not to be written instead, at most 5 of 60 bytes each. */
  readonly avoid?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** True if it is used only after the text gave the full name. False if nothing is said. */
  readonly afterName?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A short name to withdraw. */
export type WithdrawShortNameInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version of the short names that the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Which one. */
  readonly shortName: Scalars['String']['input'];
};

/** The answer of a change of short names. */
export type ShortNamesPayload = {
  /** The agency's short names after it; null if nothing was written. */
  readonly shortNames?: Maybe<ShortNames>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if the same request was answered before. */
  readonly replayed: Scalars['Boolean']['output'];
};

/**
 * Something in title or body that is not written as the standards have it: punctuation (GB/T 15834 标点符号用法), numerals and dates
 * (GB/T 15835 出版物上数字用法), section numbers, attachments and cited numbers (GB/T 9704), one kind in a title, forms of address
 * (称谓). Of validate alone; it never blocks. At most 10 for each rule and field; the others show once those are corrected.
 */
export type StyleFinding = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** The field: title or body. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The rule's name in this platform, e.g. S-DATE. */
  readonly rule: Scalars['String']['output'];
  /** The standard and its clause, e.g. GB/T 15835-2011, 5.1.4. */
  readonly source: Scalars['String']['output'];
  /** Always WARNING. */
  readonly severity: Severity;
  /**
   * Where it begins, in the text as it is stored: line breaks are line feeds, without blanks around it. Never null; of the type that
   * it has in InvalidInput, so that one selection takes both.
   */
  readonly place?: Maybe<TextPlace>;
  /** What stands there, its first 40 characters. */
  readonly found: Scalars['String']['output'];
  /** What to replace; null where only a person can tell. */
  readonly fix?: Maybe<RoutingFix>;
};

/** Characters in a field of the draft, and what takes their place. */
export type TextReplacement = {
  /** The input field: title or body. */
  readonly field: Scalars['String']['output'];
  /** Where the first of them stands. */
  readonly place: TextPlace;
  /** All of them. */
  readonly found: Scalars['String']['output'];
  /** What takes their place; empty to remove them. */
  readonly replacement: Scalars['String']['output'];
};

/** Kinds (文种) for one purpose and the same recipients. */
export type KindSuggestions = {
  /** The kinds, the usual one first. */
  readonly kinds: ReadonlyArray<KindSuggestion>;
};

/** A kind (文种) that suits a purpose. */
export type KindSuggestion = {
  /** The kind. */
  readonly kind: DocumentKind;
  /** Where the regulation names it, e.g. 8(11). */
  readonly article: Scalars['String']['output'];
  /** Why, in one sentence in the language of the request. */
  readonly reason: Scalars['String']['output'];
};

/** What a document is to do (行文目的). */
export type DocumentPurpose =
  /** To ask for instructions or approval (请求指示、批准). */
  | 'ASK_APPROVAL'
  /** To report (汇报工作、反映情况). */
  | 'REPORT'
  /** To answer (答复). */
  | 'ANSWER'
  /** To arrange work and have it done (部署工作、要求执行). */
  | 'ARRANGE'
  /** To inform (告知、周知). */
  | 'INFORM'
  /** To pass on what another issued (批转、转发、转报). */
  | 'FORWARD'
  /** To commend, criticise, reward or punish (表彰、批评、奖惩). */
  | 'COMMEND_OR_CRITICISE'
  /** To put views and ways to act (提出见解和处理办法). */
  | 'PUT_VIEWS'
  /** To consult or ask (商洽、询问). */
  | 'CONSULT'
  /** To promulgate regulations (公布法规、规章). */
  | 'PROMULGATE'
  /** To change or revoke a lower organ's decision (变更、撤销下级机关的决定). */
  | 'REVOKE'
  /** To submit a matter to the people's congress (提请人民代表大会审议). */
  | 'SUBMIT_TO_CONGRESS'
  /** To record a meeting (记载会议). */
  | 'RECORD_MEETING'
  /** To make known what a meeting passed (公布会议通过的决策). */
  | 'ANNOUNCE_RESOLUTION';

/** The urgency of a telegram (电报等级), a scale of its own: documents have `Urgency`. */
export type TelegramUrgency =
  /** 平急. */
  | 'ROUTINE'
  /** 加急. */
  | 'URGENT'
  /** 特急. */
  | 'VERY_URGENT'
  /** 特提. */
  | 'UTMOST';

/** The templates of a kind (公文模板). */
export type DocumentTemplates = {
  /** Of which kind. */
  readonly kind: DocumentKind;
  /** Raised by every change of the agency's own; 0 before the first. */
  readonly version: Scalars['Int']['output'];
  /** Elements that a document of the kind must have and that its drafter gives (必备要素). */
  readonly requiredElements: ReadonlyArray<DocumentElement>;
  /** The shipped ones first. */
  readonly templates: ReadonlyArray<DocumentTemplate>;
};

/** A template (模板) of a document: wording from usage, or the agency's own. */
export type DocumentTemplate = {
  /** Its id within its kind. */
  readonly id: Scalars['ID']['output'];
  /** True for one of the agency's own. */
  readonly isOwn: Scalars['Boolean']['output'];
  /** What it is for. */
  readonly name: Scalars['String']['output'];
  /** The title, with `【…】` for what is filled in. */
  readonly title: Scalars['String']['output'];
  /** The body, with `【…】` for what is filled in. */
  readonly body: Scalars['String']['output'];
  /** Opening phrases to choose from (开头用语). */
  readonly openings: ReadonlyArray<Scalars['String']['output']>;
  /** Closing phrases to choose from (结尾用语). */
  readonly closings: ReadonlyArray<Scalars['String']['output']>;
  /** What stands in `【…】` in title and body, each once. */
  readonly placeholders: ReadonlyArray<Scalars['String']['output']>;
  /** The title with an example filled in. */
  readonly sampleTitle: Scalars['String']['output'];
};

/** A template to keep. */
export type KeepTemplateInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version of the kind's templates that the caller has seen; 0 before the first of one's own. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** For which kind. */
  readonly kind: DocumentKind;
  /** Which of the agency's own gets another text; a new one if nothing is said. */
  readonly templateId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is for, at most 200 bytes. */
  readonly name: Scalars['String']['input'];
  /** The title, at most 300 bytes. */
  readonly title: Scalars['String']['input'];
  /** The body, at most 10,000 bytes. */
  readonly body: Scalars['String']['input'];
  /** Opening phrases (开头用语), at most 10 of 500 bytes each. */
  readonly openings?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Closing phrases (结尾用语), at most 10 of 500 bytes each. */
  readonly closings?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A template to withdraw. */
export type WithdrawTemplateInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version of the kind's templates that the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Of which kind. */
  readonly kind: DocumentKind;
  /** Which of the agency's own. */
  readonly templateId: Scalars['ID']['input'];
};

/** The answer of a change of templates. */
export type TemplatesPayload = {
  /** The kind's templates after it; null if nothing was written. */
  readonly documentTemplates?: Maybe<DocumentTemplates>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if the same request was answered before. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** What a title is built of (标题的要素). */
export type BuildTitleInput = {
  /** The kind. */
  readonly kind: DocumentKind;
  /**
   * Names of the issuers as they are to be printed, the host first; the caller's agency if nothing is said. More than three, or names of more
   * than 40 characters, are left out.
   */
  readonly issuers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What it is about (事由), with or without 关于 and the kind. Required, but of orders and of what passes another document on. */
  readonly matter?: InputMaybe<Scalars['String']['input']>;
  /** The document that it passes on. */
  readonly passes?: InputMaybe<PassedTitleInput>;
};

/** A document that is passed on, for a title. */
export type PassedTitleInput = {
  /** Its title. What was passed on before is named by the first document; laws and rules (规章) get 书名号, others do not. */
  readonly title: Scalars['String']['input'];
  /** How it is passed on. */
  readonly verb: PassingVerb;
};

/** How a document passes another on. */
export type PassingVerb =
  /** 转发 */
  | 'FORWARD'
  /** 批转 */
  | 'APPROVE_AND_FORWARD'
  /** 印发 */
  | 'ISSUE';

/** A title, or why there is none. */
export type BuiltTitle = {
  /** The title; null if something was wrong. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** What was wrong: line feeds, an urgency (紧急程度), a matter that is missing, a title that is too long. */
  readonly problems: ReadonlyArray<Problem>;
};

/** An answer to undo (撤销会签答复). */
export type UndoCountersignAnswerInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The request. */
  readonly requestId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** An answer that is undone. */
export type CountersignUndo = {
  /** Who undoes it. */
  readonly by: Actor;
  /** The member in whose place it was done (代), as they were called then; null if done for oneself. */
  readonly onBehalfOf?: Maybe<Actor>;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** What was answered: AGREED or RETURNED. */
  readonly verdict: CountersignState;
};

/** Why an answer stays. */
export type CountersignUndoRefusal = {
  /** When that was decided. */
  readonly at: Scalars['DateTime']['output'];
  /** What was done at the host's after it. */
  readonly because: DocumentEventType;
};

/** A veto of a joint issue (联合行文异议). */
export type VetoJointIssueInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The request. */
  readonly requestId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Whose work it is. */
  readonly competence: CompetenceInput;
  /** Numerals of the sections that it is about (一, 二), at most 20; none for the whole text. */
  readonly sections?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Why; at most 2,000 bytes. */
  readonly reason: Scalars['String']['input'];
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** Whose work it is (职权范围). */
export type CompetenceInput =
  /** An issuer's: the host's, the caller's own, or another co-issuer's (`CountersignRequest.jointIssuers`). */
  { readonly agencyId: Scalars['ID']['input']; readonly side?: never; }
  |  /** A side's, without naming an issuer; one of them must be of it. */
  { readonly agencyId?: never; readonly side: OrganSide; };

/** The sides that art. 17 tells apart (党委、政府). */
export type OrganSide =
  /** 党委: party committees and their organs */
  | 'PARTY'
  /** 政府: governments and their departments */
  | 'GOVERNMENT';

/** What a veto says (联合行文异议). */
export type JointVeto = {
  /** The side whose work it is; null where that of the named agency is not known. */
  readonly side?: Maybe<OrganSide>;
  /** The issuer whose work it is; null if only a side was named. */
  readonly agency?: Maybe<AgencyRef>;
  /** Numerals of the sections that it is about; empty for the whole text. */
  readonly sections: ReadonlyArray<Scalars['String']['output']>;
};

/** An issuer of a joint document (联合行文). */
export type JointIssuer = {
  /** The agency, under its name then. */
  readonly agency: AgencyRef;
  /** Its side; null for organs of neither (人大, 军分区), and where it is not known. */
  readonly side?: Maybe<OrganSide>;
};

/**
 * A co-issuer vetoed the joint issue (联合行文异议, art. 17). It stands while the text has what was vetoed, and issuers of both sides: those
 * whose work it is, and others.
 */
export type JointIssueVetoed = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The article of the regulation: 17. */
  readonly article: Scalars['String']['output'];
  /** Always ERROR. */
  readonly severity: Severity;
  /** Who vetoed it. */
  readonly agency: AgencyRef;
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** The side whose work it is; null where that of the named agency is not known. */
  readonly side?: Maybe<OrganSide>;
  /** The issuer whose work it is; null if only a side was named. */
  readonly competent?: Maybe<AgencyRef>;
  /** Numerals of the sections that it is about, as the text has them now; empty for the whole text. */
  readonly sections: ReadonlyArray<Scalars['String']['output']>;
  /**
   * What can be done: REMOVE_CO_ISSUERS (issue it on the side whose work it is, where the host is of it), TAKE_SECTIONS_OUT, CHANGE_TEXT.
   * Never null; of the type that it has in InvalidInput, so that one selection takes both.
   */
  readonly allowed?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Takes out the co-issuers whose work it is not; where it is not the host's either, the body must change. */
  readonly fix?: Maybe<RoutingFix>;
};

/** Who can see a document or a delivery (可见范围). */
export type Audience = {
  /** The roles (角色) of the caller's agency whose members may read it. */
  readonly roles: ReadonlyArray<Role>;
  /** The scope (授权范围) that their tokens need for it. */
  readonly scope: TokenScope;
  /** How many agencies hold it or are to get it; one that countersigned and receives it counts twice. */
  readonly holderCount: Scalars['Int']['output'];
  /**
   * The agencies: of a document the issuer, then every agency that was ever asked to countersign, then the recipients in the
   * order of the dispatch; of a delivery its issuer and the caller's agency, since its other recipients are the issuer's to know.
   */
  readonly holders: HolderConnection;
};


/** Who can see a document or a delivery (可见范围). */
export type AudienceHoldersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** An agency that holds a document or a delivery (持有机关). */
export type Holder = {
  /** The agency; null for one that was asked about an earlier text, of which only the name is kept. */
  readonly agency?: Maybe<AgencyRef>;
  /** Its name, as the document has it. */
  readonly name: Scalars['String']['output'];
  /** As what it holds it. */
  readonly capacity: HolderCapacity;
  /** False for a recipient that does not have it yet (未送达), or from which it was recalled (已撤回). */
  readonly holds: Scalars['Boolean']['output'];
  /** How far a recipient has come; null for issuer and countersigning agencies. */
  readonly state?: Maybe<LadderState>;
};

/** As what an agency holds a document. */
export type HolderCapacity =
  /** It issues it (发文机关). */
  | 'ISSUER'
  /** It was asked to countersign it (会签机关); it keeps the text that it was asked about. */
  | 'COUNTERSIGNER'
  /** It must act on it (主送机关). */
  | 'MAIN_RECIPIENT'
  /** It must know of it (抄送机关). */
  | 'COPY_RECIPIENT';

/** A page of the agencies that hold a document or a delivery. */
export type HolderConnection = {
  /** With cursors. */
  readonly edges: ReadonlyArray<HolderEdge>;
  /** The same, without cursors. */
  readonly nodes: ReadonlyArray<Holder>;
  /** Where this page ends. */
  readonly pageInfo: PageInfo;
};

/** An agency in a page. */
export type HolderEdge = {
  /** Cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The agency. */
  readonly node: Holder;
};

/** How far the recipient has come with a delivery. Each rung is a separate, dated fact. */
export type DeliveryState =
  /** In the recipient's inbox (已送达). */
  | 'DELIVERED'
  /** Signed for (已签收). */
  | 'SIGNED_FOR'
  /** Registered (已登记). */
  | 'REGISTERED'
  /** Accepted (已受理). */
  | 'ACCEPTED'
  /** Returned, with a reason (已退回). */
  | 'RETURNED'
  /** Handled (已办结). */
  | 'HANDLED'
  /** Answered with a document of the recipient (已答复). */
  | 'REPLIED'
  /** Recalled by its sender (已撤回): the recipient does not have it any more, or never got it. */
  | 'RECALLED'
  /** Passed on to the agency that it is for (已改送). */
  | 'PASSED_ON'
  /** Replaced by a correction (已更正替代): it can still be read, and nothing can be done with it. It never arrived if it has no title. */
  | 'REPLACED';

/** A received document (收文): an immutable envelope, and what the recipient has done with it. */
export type Delivery = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** State. */
  readonly state: DeliveryState;
  /** Pass it as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** What the caller may do now. */
  readonly actions: ReadonlyArray<Action>;
  /** Whether the agency is a main recipient (主送) or gets a copy (抄送). */
  readonly role: RecipientRole;
  /** Kind (文种). */
  readonly kind: DocumentKind;
  /** Title; empty once it was recalled, and if it was replaced before it arrived. */
  readonly title: Scalars['String']['output'];
  /** Document number (发文字号). */
  readonly number: Scalars['String']['output'];
  /** Date (成文日期). */
  readonly date: Scalars['Date']['output'];
  /** Urgency. */
  readonly urgency?: Maybe<Urgency>;
  /**
   * The issuing agency, with its name, tier and region when it issued the document. Show all three: a name alone can be
   * mistaken for another's.
   */
  readonly issuer: AgencyRef;
  /** SHA-256 of the manifest. */
  readonly contentDigest: Scalars['String']['output'];
  /** When its issuer dispatched it (发出时间). */
  readonly dispatchedAt: Scalars['DateTime']['output'];
  /** When it arrived. */
  readonly deliveredAt: Scalars['DateTime']['output'];
  /** When it was changed last, by whatever step (最后变更时间). `version` says whether it changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** The recipient's own register number (收文编号). */
  readonly incomingNumber?: Maybe<Scalars['String']['output']>;
  /** Why it was returned, in words. */
  readonly returnReason?: Maybe<Scalars['String']['output']>;
  /** Why it was returned (退文原因); null if it was not. */
  readonly returnCode?: Maybe<ReturnCode>;
  /** The result of handling (办理结果). */
  readonly result?: Maybe<Scalars['String']['output']>;
  /** The document of the caller's agency that this one answers; null too for who may not read documents. */
  readonly inReplyTo?: Maybe<Document>;
  /** The document itself; null once it was recalled, and if it was replaced before it arrived. */
  readonly content?: Maybe<ReceivedContent>;
  /** Every rung that it has reached, oldest first: when, by whom, with which receipt. */
  readonly rungs: ReadonlyArray<Rung>;
  /**
   * The urgency of a telegram (电报等级); null if it is none. `urgency`, by which lists are filtered, has for 特提 and 特急 VERY_URGENT, for 加急
   * URGENT, and for 平急 null.
   */
  readonly telegramUrgency?: Maybe<TelegramUrgency>;
  /** Why it came after the document's dispatch (补发); null if it came with it. */
  readonly added?: Maybe<DeliveryAddition>;
  /** How its sender moved its deadline, oldest first (回复期限变动); empty if it never did. */
  readonly deadlineMoves: ReadonlyArray<DeliveryDeadlineMove>;
  /** For whom it is since the last change (知悉范围), as far as its recipient was told; null while that is as it was signed. */
  readonly distribution?: Maybe<Distribution>;
  /** For whom the documents are that it contains, as their issuers changed that (被转发公文的知悉范围变更); empty if none did. */
  readonly sourceDistribution: ReadonlyArray<SourceDistribution>;
  /**
   * The agency's dispatched documents that forward it, at most 20, and go beyond for whom it is by now (超出知悉范围的转发), the latest first; empty while
   * nobody changed that, and null for who may not read documents. Nothing is taken back by itself: `recallDocument` asks them, `reviseDistribution`
   * changes what a document says of itself. People of the agency to whom it was circulated are within every range.
   */
  readonly forwardedBeyond?: Maybe<ReadonlyArray<ForwardedBeyond>>;
  /** That it was revoked or abolished (撤销、废止), as far as its recipient was told; null while neither was decided. */
  readonly effectEnd?: Maybe<EffectEnd>;
  /** That what it forwards was revoked or abolished (被转发的公文已撤销、废止); null if it was not. */
  readonly sourceEnded?: Maybe<SourceEnd>;
  /** That the agency answered it on paper (纸质答复); null if it did not. */
  readonly onPaper?: Maybe<PaperAnswer>;
  /** To whom it was passed on, oldest first (改送); empty if it never was. */
  readonly passings: ReadonlyArray<Passing>;
  /** How its recall stands (撤回); null if it was not recalled. */
  readonly recall?: Maybe<RecallStanding>;
  /** That what it forwards was recalled by its issuer (被转发的公文已撤回); null if it was not. */
  readonly sourceRecalled?: Maybe<SourceRecall>;
  /** By what its sender replaced it (更正件); null if it was not replaced. */
  readonly replacedBy?: Maybe<DeliveryReplacement>;
  /** What it replaces (更正); null if it is no correction. */
  readonly replaces?: Maybe<ReplacedDelivery>;
  /** All deliveries of its line of versions to the caller's agency, oldest first. One that was never replaced stands there alone. */
  readonly history: ReadonlyArray<Delivery>;
  /** Until when the agency is to reply, and why then (回复期限); null if it need not, as with a copy. */
  readonly deadline?: Maybe<Deadline>;
  /** True if the reply is late (逾期未回复): it was neither replied to, returned nor recalled until the end of the last day. */
  readonly late: Scalars['Boolean']['output'];
  /** True if the reply came late (逾期回复); that stays so. */
  readonly repliedLate: Scalars['Boolean']['output'];
  /** What was sent to remind of the reply (提醒、催办), oldest first. */
  readonly reminders: ReadonlyArray<Reminder>;
  /** The last time that it was asked for again (请求重发); null if it never was. */
  readonly resendAsked?: Maybe<ResendRequest>;
  /**
   * The last time that it was made again, since the agency had lost it, as in a restore of its data (恢复); null if it never was. What only
   * the agency knew is not in it any more: the number under which it was registered, and the result of its handling.
   */
  readonly restored?: Maybe<DeliveryRestoration>;
  /** That what it forwards was replaced by a correction of its issuer (被转发的公文已更正); null if it was not. */
  readonly sourceReplaced?: Maybe<SourceReplacement>;
  /** The last request of the sender for progress (催办); null if there was none. */
  readonly progressAsked?: Maybe<ProgressStanding>;
  /** What the agency reported, oldest first (进展). */
  readonly progressReports: ReadonlyArray<ProgressReport>;
  /** The matter that handles it (办件); null if there is none. */
  readonly matter?: Maybe<Matter>;
};

/** Why an agency receives a document. */
export type RecipientRole =
  /** Must act (主送). */
  | 'MAIN'
  /** Must know (抄送). */
  | 'COPY';

/** What was dispatched, verified against its digest. */
export type ReceivedContent = {
  /** Body (正文). */
  readonly body: Scalars['String']['output'];
  /** Main recipients as printed. */
  readonly mainRecipients: ReadonlyArray<Scalars['String']['output']>;
  /** Copies as printed. */
  readonly copies: ReadonlyArray<Scalars['String']['output']>;
  /** The issuing agencies, the host first (发文机关). */
  readonly issuers: ReadonlyArray<Scalars['String']['output']>;
  /** Name of the signatory (签发人), on upward documents; of a joint one, the host's. */
  readonly signatory?: Maybe<Scalars['String']['output']>;
  /** Every signatory with the organ, on upward documents. */
  readonly signatories: ReadonlyArray<Signatory>;
  /** SHA-256 of the content that was signed. Anybody can compute it from the manifest. */
  readonly signedDigest: Scalars['String']['output'];
  /**
   * The manifest: every byte that was sent, by value or by digest. Its RFC 8785 form has the content digest as SHA-256;
   * its fields without format, documentId, number, date, signatories, sealed, printing, signatureMark, files,
   * signedDigest and corrections have the signed digest, or that of the last correction.
   */
  readonly manifest: Scalars['JSON']['output'];
  /** Faults of the manifest, checked when this field is read; empty if there are none. */
  readonly faults: ReadonlyArray<Scalars['String']['output']>;
  /** Attachments, in order. */
  readonly attachments: ReadonlyArray<Attachment>;
  /** The contact in the note (附注), on requests. */
  readonly contact?: Maybe<Contact>;
  /** The document that it forwards (被转发的公文), if any. */
  readonly forwarded?: Maybe<ForwardedContent>;
  /** Attachments that are text of the document itself (附件), before `attachments`. */
  readonly attachedTexts: ReadonlyArray<AttachedText>;
  /** Notes in brackets below the date (附注). */
  readonly notes: ReadonlyArray<Scalars['String']['output']>;
  /** Who attended the meeting (出席、请假、列席); null on other documents. */
  readonly participants?: Maybe<Participants>;
  /** What it replaces (更正), as it was signed; null if it is no correction. */
  readonly replaces?: Maybe<ReceivedReplaces>;
  /** Until when main recipients are to reply, as it is printed (回复期限); null where no reply is demanded. */
  readonly replyDemand?: Maybe<ReplyDemand>;
};

/** A signatory (签发人). */
export type Signatory = {
  /** The organ. */
  readonly agency: Scalars['String']['output'];
  /** The name. */
  readonly name: Scalars['String']['output'];
};

/** A forwarded document (被转发的公文). */
export type ForwardedContent = {
  /** Name of its issuer. */
  readonly issuerName: Scalars['String']['output'];
  /** Its number. */
  readonly number: Scalars['String']['output'];
  /** Its title. */
  readonly title: Scalars['String']['output'];
  /** Its body. */
  readonly body: Scalars['String']['output'];
  /** SHA-256 of its manifest. */
  readonly contentDigest: Scalars['String']['output'];
  /** Its attachments. */
  readonly attachments: ReadonlyArray<Attachment>;
  /** The document that it forwards itself, if any. */
  readonly forwarded?: Maybe<ForwardedContent>;
  /** Attachments that are text of the document itself (附件), before `attachments`. */
  readonly attachedTexts: ReadonlyArray<AttachedText>;
};

/** A page of deliveries. */
export type DeliveryConnection = {
  /** The deliveries with their cursors. */
  readonly edges: ReadonlyArray<DeliveryEdge>;
  /** The deliveries alone. */
  readonly nodes: ReadonlyArray<Delivery>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; null where no counter has it, and until the agency's deliveries are counted. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A delivery in a page. */
export type DeliveryEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The delivery. */
  readonly node: Delivery;
};

/** A page of the ladder. */
export type LadderConnection = {
  /** The recipients with their cursors. */
  readonly edges: ReadonlyArray<LadderEdge>;
  /** The recipients alone. */
  readonly nodes: ReadonlyArray<LadderRow>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /**
   * Main recipients without an account (未开户), by name, on whatever page: printed and bound by the signature, served on paper (纸质), and
   * without a row, since nothing is delivered to them.
   */
  readonly withoutAccount: ReadonlyArray<Scalars['String']['output']>;
};

/** A recipient in a page. */
export type LadderEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The recipient. */
  readonly node: LadderRow;
};

/** How far the document has got with one recipient. */
export type LadderRow = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** The recipient, as it was named at the dispatch. */
  readonly recipient: AgencyRef;
  /** Main or copy. */
  readonly role: RecipientRole;
  /** The state after the last rung; before the first, how the attempts to deliver stand. */
  readonly state: LadderState;
  /** Every rung, oldest first. */
  readonly rungs: ReadonlyArray<Rung>;
  /** The recipient's answer, once it has arrived here; null too for who may not read deliveries. */
  readonly reply?: Maybe<Delivery>;
  /** Why the recipient does not have the document yet; null once it is delivered. */
  readonly undelivered?: Maybe<Undelivered>;
  /** How the recipient was added after the dispatch (补发); null for those that it was dispatched to. */
  readonly added?: Maybe<DocumentAddition>;
  /** That it went on paper, as the sender marked it (纸质送达); null if it did not. */
  readonly onPaper?: Maybe<PaperService>;
  /** What came of it that the recipient passed it on (改送); null while that is on its way, and for other rows. */
  readonly passedOn?: Maybe<DocumentAddition>;
  /** How a recall stands with the recipient (撤回); null if none concerns it. */
  readonly recall?: Maybe<RecallStanding>;
  /** True if the recipient has it and its reply is late (逾期未回复): it has neither replied nor returned it, and it was not recalled. */
  readonly late: Scalars['Boolean']['output'];
  /** True if its reply came late (逾期回复); that stays so. */
  readonly repliedLate: Scalars['Boolean']['output'];
  /** The last time that the recipient asked for it again (请求重发); null if it never did. */
  readonly resendAsked?: Maybe<ResendRequest>;
  /** The last request for progress to the recipient (催办); null if there was none. */
  readonly progressAsked?: Maybe<ProgressStanding>;
  /** What the recipient reported, oldest first (进展). */
  readonly progressReports: ReadonlyArray<ProgressReport>;
};

/** How far a document has got with one recipient. A row exists from the dispatch on. */
export type LadderState =
  /** On its way; it is tried again by itself (投递中). */
  | 'PENDING'
  /** The recipient is not activated; it is delivered by itself when it is (待启用). */
  | 'AWAITING_ACTIVATION'
  /** The recipient takes nothing from the sender (拒收); `undelivered` says why. It is delivered once that is lifted. */
  | 'MUTED'
  /** Tried too often; the sender or an operator can have it delivered again (投递失败). */
  | 'UNDELIVERABLE'
  /** It went on paper, as its sender marked it (纸质送达); it is not delivered any more. */
  | 'ON_PAPER'
  /** In the recipient's inbox (已送达). */
  | 'DELIVERED'
  /** Signed for (已签收). */
  | 'SIGNED_FOR'
  /** Registered (已登记). */
  | 'REGISTERED'
  /** Accepted (已受理). */
  | 'ACCEPTED'
  /** Returned, with a reason (已退回). */
  | 'RETURNED'
  /** Handled (已办结). */
  | 'HANDLED'
  /** Answered with a document of the recipient, or on paper (已答复). */
  | 'REPLIED'
  /** Recalled by its sender (已撤回): the recipient does not have it any more, or never got it. */
  | 'RECALLED'
  /** Passed on to the agency that it is for (已改送). */
  | 'PASSED_ON'
  /** Replaced by a correction (已更正替代), whether it had arrived or not. */
  | 'REPLACED';

/** Why a recipient does not have a document yet. */
export type UndeliveredReason =
  /** It was not tried yet. */
  | 'QUEUED'
  /** The recipient is not activated. */
  | 'AWAITING_ACTIVATION'
  /** The recipient takes nothing from the sender (拒收). It is delivered once that is lifted. */
  | 'MUTED'
  /** The platform failed to deliver it. */
  | 'SERVICE_FAILURE';

/** A delivery that has not been made yet. */
export type Undelivered = {
  /** Why. */
  readonly reason: UndeliveredReason;
  /** Since when it is to be delivered: the time of the dispatch. */
  readonly since: Scalars['DateTime']['output'];
  /** How often it was tried. */
  readonly tries: Scalars['Int']['output'];
  /** When it was tried last; null if it was not. */
  readonly triedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the recipient takes nothing from the sender, in its words; null for other reasons. */
  readonly explanation?: Maybe<Scalars['String']['output']>;
};

/** A page of the recipients that a document was not delivered to. */
export type UndeliveredConnection = {
  /** The recipients with their cursors. */
  readonly edges: ReadonlyArray<UndeliveredEdge>;
  /** The recipients alone. */
  readonly nodes: ReadonlyArray<UndeliveredRecipient>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A recipient in a page. */
export type UndeliveredEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The recipient. */
  readonly node: UndeliveredRecipient;
};

/** A recipient that does not have the document yet. */
export type UndeliveredRecipient = {
  /** The recipient, as it was named at the dispatch. */
  readonly recipient: AgencyRef;
  /** Main or copy. */
  readonly role: RecipientRole;
  /** Why. */
  readonly reason: UndeliveredReason;
  /** Since when it is to be delivered: the time of the dispatch. */
  readonly since: Scalars['DateTime']['output'];
  /** How often it was tried. */
  readonly tries: Scalars['Int']['output'];
  /** When it was tried last; null if it was not. */
  readonly triedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the recipient takes nothing from the sender, in its words; null for other reasons. */
  readonly explanation?: Maybe<Scalars['String']['output']>;
};

/** A page of what is overdue. */
export type OverdueConnection = {
  /** The portions with their cursors. */
  readonly edges: ReadonlyArray<OverdueEdge>;
  /** The portions alone. */
  readonly nodes: ReadonlyArray<OverduePortion>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A portion in a page. */
export type OverdueEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The portion. */
  readonly node: OverduePortion;
};

/** Up to 50 recipients of one document, of whom some do not have it. */
export type OverduePortion = {
  /** The document. Only its own agency can read it. */
  readonly documentId: Scalars['ID']['output'];
  /** The agency that dispatched it. */
  readonly sender: AgencyRef;
  /** The place of the portion's first recipient in the order of the dispatch. */
  readonly from: Scalars['Int']['output'];
  /** Since when it is to be delivered. */
  readonly since: Scalars['DateTime']['output'];
  /** When this was last found. */
  readonly seenAt: Scalars['DateTime']['output'];
};

/** One rung: a dated fact with a signed receipt. */
export type Rung = {
  /** What happened. */
  readonly kind: RungKind;
  /** The state of the delivery after it. */
  readonly state: DeliveryState;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who did it at the recipient, as they were called then; the platform for DELIVERED, RECALLED, REPLACED, RECALL_ASKED, PASSING_REFUSED, ROUTE_OBJECTED, DEADLINE_MOVED and PROGRESS_ASKED. */
  readonly by: Actor;
  /** The member in whose place it was done (代), as they were called then; null if done for oneself. */
  readonly onBehalfOf?: Maybe<Actor>;
  /**
   * The reason, for RETURNED, RECALLED, REPLACED, RECALL_ASKED, RECALL_REFUSED, UNDONE, PASSED_ON, ROUTE_OBJECTED and PROGRESS_ASKED; for PASSING_REFUSED
   * the code of the problem.
   */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Why it was returned (退文原因), for RETURNED. */
  readonly returnCode?: Maybe<ReturnCode>;
  /** To whom it was passed on (改送), for PASSED_ON. */
  readonly passedTo?: Maybe<AgencyRef>;
  /** Document number of the answer, for REPLIED. */
  readonly replyNumber?: Maybe<Scalars['String']['output']>;
  /**
   * The receipt; null for some seconds, until it is signed. Three parts joined by `~`: the claims in RFC 8785 form as
   * base64url, their path in a hash tree (RFC 6962), and the tree's root as compact JWS, ES256. It names the event of the
   * receipt before, and can be verified by itself.
   */
  readonly receipt?: Maybe<Scalars['String']['output']>;
  /** By when the recipient means to conclude, for HANDLING_BEGUN; null if it set no date, and for other rungs. */
  readonly dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** That the answer went on paper (纸质答复), for REPLIED; null if it was dispatched. */
  readonly onPaper?: Maybe<PaperAnswer>;
  /** Why it was asked for again, for RESEND_ASKED. */
  readonly resendCode?: Maybe<ResendCode>;
  /** The last day for the answer, for PROGRESS_ASKED; null if the sender set none. */
  readonly answerBy?: Maybe<Scalars['Date']['output']>;
  /** What was reported, for PROGRESS_REPORTED. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Which rung was undone, for UNDONE: the last one of this kind before it. */
  readonly undoes?: Maybe<RungKind>;
};

/** Why a delivery is returned (退文原因). */
export type ReturnCode =
  /** Sent to the wrong agency (主送机关有误). */
  | 'WRONG_ADDRESSEE'
  /** The matter is not within the recipient's competence (不属本机关职权). */
  | 'NOT_OUR_COMPETENCE'
  /** An element of the document is missing or wrong (公文要素不全). */
  | 'ELEMENT_MISSING'
  /** The kind does not suit the matter (文种不当). */
  | 'WRONG_KIND'
  /** Agencies concerned were not consulted (未经会商). */
  | 'NOT_CONSULTED'
  /** The attachments are not those that the document names (附件不符). */
  | 'ATTACHMENT_MISMATCH'
  /** The same document arrived before (重复发文). */
  | 'DUPLICATE'
  /** Another reason, which the text says (其他). */
  | 'OTHER';

/** What a rung is about: a state that the delivery came into, or a part of a recall (撤回). */
export type RungKind =
  /** Delivered (送达). */
  | 'DELIVERED'
  /** Signed for (签收). */
  | 'SIGNED_FOR'
  /** Registered (登记). */
  | 'REGISTERED'
  /** Accepted (受理). */
  | 'ACCEPTED'
  /** Returned (退文). */
  | 'RETURNED'
  /** Handled (办结). */
  | 'HANDLED'
  /** Answered (答复). */
  | 'REPLIED'
  /** Recalled before anybody signed for it (撤回). */
  | 'RECALLED'
  /** Passed on to the agency that it is for (改送). */
  | 'PASSED_ON'
  /** Replaced by a correction (更正替代). */
  | 'REPLACED'
  /** The recipient was asked to give it back (请求撤回). */
  | 'RECALL_ASKED'
  /** The recipient gave it back (同意撤回). */
  | 'RECALL_AGREED'
  /** The recipient refused (不同意撤回). */
  | 'RECALL_REFUSED'
  /** A step was undone by whoever took it (撤销误操作); `Rung.undoes` says which. */
  | 'UNDONE'
  /** Its sender sent again what had been returned (重发); the new copy has a row of its own. */
  | 'RESENT'
  /** It came back, since the rules that bind its sender refuse the route (改送未成). */
  | 'PASSING_REFUSED'
  /** It came back, since its sender objected to the route (改送异议). */
  | 'ROUTE_OBJECTED'
  /** Its sender moved the deadline of the reply after a correction of a calendar (回复期限变动); the state stays. */
  | 'DEADLINE_MOVED'
  /** The recipient was told that others may read the document than before (知悉范围变更); the state stays. */
  | 'DISTRIBUTION_REVISED'
  /** The document was abolished, and is without effect from a day on (废止); the state stays. */
  | 'ABOLISHED'
  /** The day of its abolition has come (失效); the state stays. */
  | 'OUT_OF_EFFECT'
  /** The document was revoked, and is void from the start (撤销); the state stays. */
  | 'REVOKED'
  /** The recipient has begun to handle what it accepted (开始承办), by `Rung.dueAt` if it set a date; the state stays ACCEPTED. */
  | 'HANDLING_BEGUN'
  /** What it had handled is taken up again (重新办理): the state is ACCEPTED again. */
  | 'HANDLING_REOPENED'
  /** The recipient asked its sender for it again (请求重发). */
  | 'RESEND_ASKED'
  /** The sender refused to send it again (不予重发). */
  | 'RESEND_REFUSED'
  /** The recipient had lost it, and it was made again (恢复). */
  | 'RESTORED'
  /** Its sender asked how far it has got (催办); the state stays. */
  | 'PROGRESS_ASKED'
  /** The recipient reported (报告进展), in `Rung.note`; the state stays. */
  | 'PROGRESS_REPORTED';

/**
 * How many agencies of a tier have reached each rung, counting forwarded copies too. An agency counts once, however often it
 * was forwarded there: by the first document's own delivery, or else by the first that was forwarded to it.
 */
export type CascadeCount = {
  /** The tier. */
  readonly tier: Tier;
  /** Delivered. */
  readonly delivered: Scalars['Int']['output'];
  /** Signed for. */
  readonly signedFor: Scalars['Int']['output'];
  /** Registered. */
  readonly registered: Scalars['Int']['output'];
  /** Accepted. */
  readonly accepted: Scalars['Int']['output'];
  /** Returned. */
  readonly returned: Scalars['Int']['output'];
  /** Handled. */
  readonly handled: Scalars['Int']['output'];
  /** Replied. */
  readonly replied: Scalars['Int']['output'];
  /** Recalled. */
  readonly recalled: Scalars['Int']['output'];
  /** Passed on. */
  readonly passedOn: Scalars['Int']['output'];
  /** Replaced by a correction. */
  readonly replaced: Scalars['Int']['output'];
};

/** An evidence bundle. */
export type Evidence = {
  /** The bundle; `npm run verify -- bundle.json --keys keys.json` checks it offline. */
  readonly bundle: Scalars['JSON']['output'];
  /** Pass it as `after` for the next recipients; null at the end. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** A document to deliver again to those who do not have it. */
export type RedeliverDocumentInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document; it must be dispatched. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** What an operator has delivered again: all that is listed as undelivered in a province, or a part of it. */
export type RedeliverOverdueInput = {
  /** A repeat with the same key and input has no further effect. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The province's region code, such as 410000. */
  readonly region: Scalars['String']['input'];
  /** Only this document. */
  readonly onlyDocumentId?: InputMaybe<Scalars['ID']['input']>;
  /** Only what is undelivered since then or later. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only what is undelivered since then or earlier. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A redelivery of what is overdue in a province. */
export type OverdueRedelivery = {
  /** Its id, for the logs. */
  readonly id: Scalars['ID']['output'];
  /** The province's region code. */
  readonly region: Scalars['String']['output'];
};

/** The redelivery that was asked for. */
export type RedeliverOverduePayload = {
  /** What was asked for, and is done within seconds; null if nothing was. */
  readonly redelivery?: Maybe<OverdueRedelivery>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** The agencies whose documents, deliveries and requests are counted anew. */
export type RecountAgenciesInput = {
  /** A repeat with the same key and input has no further effect. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Their ids, at most 50. */
  readonly agencyIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** A recount that was asked for. */
export type Recount = {
  /** Its id, for the logs. */
  readonly id: Scalars['ID']['output'];
  /** The agencies. */
  readonly agencyIds: ReadonlyArray<Scalars['ID']['output']>;
};

/** The recount that was asked for. */
export type RecountAgenciesPayload = {
  /** What was asked for; null if nothing was. */
  readonly recount?: Maybe<Recount>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** A step that needs nothing but the delivery. */
export type DeliveryActionInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The delivery. */
  readonly deliveryId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** Registration of a delivery. */
export type RegisterDeliveryInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The delivery. */
  readonly deliveryId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** A number of the recipient's own (收文编号); no other delivery of the agency may have it. Not together with a series. */
  readonly incomingNumber?: InputMaybe<Scalars['String']['input']>;
  /** The series from which the next number is taken (收文编号序列). */
  readonly incomingSeriesId?: InputMaybe<Scalars['ID']['input']>;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** A return of a delivery. */
export type ReturnDeliveryInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The delivery. */
  readonly deliveryId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why, in words; required with every code. */
  readonly reason: Scalars['String']['input'];
  /** Why, so that it can be counted; OTHER if it is not given. */
  readonly code?: InputMaybe<ReturnCode>;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** A delivery to mark as handled. */
export type MarkHandledInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The delivery. */
  readonly deliveryId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The result (办理结果). */
  readonly result?: InputMaybe<Scalars['String']['input']>;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** Deliveries to sign for (批量签收). */
export type SignForDeliveriesInput = {
  /** What to do with each, at most 50. Each has a key of its own, the same as in a call for it alone. */
  readonly items: ReadonlyArray<DeliveryActionInput>;
  /**
   * Act in this member's place (代), for every item that names nobody itself. This needs a delegation from them instead of the
   * role.
   */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** Deliveries to register (批量登记). */
export type RegisterDeliveriesInput = {
  /** What to do with each, at most 50. Each has a key of its own, the same as in a call for it alone. */
  readonly items: ReadonlyArray<RegisterDeliveryInput>;
  /**
   * Act in this member's place (代), for every item that names nobody itself. This needs a delegation from them instead of the
   * role.
   */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** Deliveries to accept (批量受理). */
export type AcceptDeliveriesInput = {
  /** What to do with each, at most 50. Each has a key of its own, the same as in a call for it alone. */
  readonly items: ReadonlyArray<DeliveryActionInput>;
  /**
   * Act in this member's place (代), for every item that names nobody itself. This needs a delegation from them instead of the
   * role.
   */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** Several deliveries after a step that was taken on each. */
export type DeliveriesPayload = {
  /**
   * What came of each item, in the order given. The path of a problem begins with `items` and the item's index. Empty if the
   * call was refused as a whole.
   */
  readonly results: ReadonlyArray<DeliveryPayload>;
  /** How many items are done, those included that an earlier call did. */
  readonly done: Scalars['Int']['output'];
  /** How many are not. Those whose problems are retryable may be sent again with the same keys. */
  readonly refused: Scalars['Int']['output'];
  /** Why the call was refused as a whole: it has no items, or too many. */
  readonly problems: ReadonlyArray<Problem>;
};

/** The delivery after a step. */
export type DeliveryPayload = {
  /** The delivery; null if nothing was written. */
  readonly delivery?: Maybe<Delivery>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Recipients that were added to a document after its dispatch (补发). */
export type DocumentAddition = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who added them, as they were called then. */
  readonly by: Actor;
  /** The member in whose place it was done (代), as they were called then; null if done for oneself. */
  readonly onBehalfOf?: Maybe<Actor>;
  /** What led to it. */
  readonly cause: AdditionCause;
  /** Why, in words. */
  readonly reason: Scalars['String']['output'];
  /** Those that were added; empty if it was passed on to who had it already. */
  readonly recipients: ReadonlyArray<AgencyRef>;
  /** Who passed it on (改送); null for other causes. */
  readonly passedOnBy?: Maybe<AgencyRef>;
  /** To whom it was passed on who had it already; null if somebody was added. */
  readonly alreadyRecipient?: Maybe<AgencyRef>;
};

/** Why a delivery came after the dispatch of its document (补发). */
export type DeliveryAddition = {
  /** When its recipient was added. */
  readonly at: Scalars['DateTime']['output'];
  /** What led to it. */
  readonly cause: AdditionCause;
  /** Why, in words. */
  readonly reason: Scalars['String']['output'];
  /** Who passed it on (改送); null for other causes. */
  readonly passedOnBy?: Maybe<AgencyRef>;
};

/** What led to recipients that were added after the dispatch. */
export type AdditionCause =
  /** The sender had left them out (补发). */
  | 'LATE'
  /** A recipient passed it on (改送). */
  | 'PASSED_ON'
  /** The recipient had returned it, and the sender sent it again (重发). */
  | 'RESENT';

/** Further recipients of a dispatched document. */
export type AddRecipientsInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document; it must be dispatched. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Who must act on it (主送). With the copies at most 100. */
  readonly mainRecipientIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Who must know of it (抄送); nobody if absent or null. */
  readonly copyRecipientIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Why. The new recipients see it. */
  readonly reason: Scalars['String']['input'];
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/**
 * Counts of an agency. Each is null until what was there before counting began is counted, which operators have done once
 * after an upgrade from before 1.0.
 */
export type Counts = {
  /** Deliveries (收文). */
  readonly inbox?: Maybe<InboxCounts>;
  /** Documents (发文). */
  readonly outbox?: Maybe<OutboxCounts>;
  /** Requests to countersign (会签请求), those to members included. */
  readonly countersignRequests?: Maybe<CountersignRequestCounts>;
  /** Of the agency's matters, and of the caller's own tasks. */
  readonly handling?: Maybe<HandlingCounts>;
};

/** Deliveries by state. */
export type InboxCounts = {
  /** All of them. */
  readonly total: Scalars['Int']['output'];
  /** One entry for each state, in the order of the states, also where there are none. */
  readonly byState: ReadonlyArray<InboxCount>;
};

/** Deliveries in one state. */
export type InboxCount = {
  /** The state; pass it to `inbox` to list them. */
  readonly state: DeliveryState;
  /** How many there are. */
  readonly count: Scalars['Int']['output'];
};

/** Documents by state, without discarded drafts: `outbox(state: DISCARDED)` counts those. */
export type OutboxCounts = {
  /** All of them. */
  readonly total: Scalars['Int']['output'];
  /** Those that were dispatched and that some recipient has not signed for (未签收完); `outbox(incomplete: true)` lists them. */
  readonly incomplete: Scalars['Int']['output'];
  /** One entry for each state but DISCARDED, in the order of the states, also where there are none. */
  readonly byState: ReadonlyArray<OutboxCount>;
};

/** Documents in one state. */
export type OutboxCount = {
  /** The state; pass it to `outbox` to list them. */
  readonly state: DocumentState;
  /** How many there are. */
  readonly count: Scalars['Int']['output'];
};

/** Requests to countersign by state. */
export type CountersignRequestCounts = {
  /** Those that wait for an answer; `countersignRequests(state: OPEN)` lists them. */
  readonly open: Scalars['Int']['output'];
  /** One entry for each state, in the order of the states, also where there are none. */
  readonly byState: ReadonlyArray<CountersignRequestCount>;
};

/** Requests to countersign in one state. */
export type CountersignRequestCount = {
  /** The state; pass it to `countersignRequests` to list them. */
  readonly state: CountersignState;
  /** How many there are. */
  readonly count: Scalars['Int']['output'];
};

/** How many recipients of a document have each rung. A recipient that has one rung has those before it, unless it was recalled. */
export type DocumentProgress = {
  /** How many it was dispatched to. */
  readonly recipients: Scalars['Int']['output'];
  /** Those that do not have it yet (未送达). */
  readonly undelivered: Scalars['Int']['output'];
  /** Those that have it (已送达). */
  readonly delivered: Scalars['Int']['output'];
  /** Those that signed for it (签收). */
  readonly signedFor: Scalars['Int']['output'];
  /** Those that registered it (登记). */
  readonly registered: Scalars['Int']['output'];
  /** Those that accepted it (受理). */
  readonly accepted: Scalars['Int']['output'];
  /** Those that returned it (退文). */
  readonly returned: Scalars['Int']['output'];
  /** How many of those that returned it gave each code, in the order of the codes; codes that nobody gave are left out. */
  readonly returnedBy: ReadonlyArray<ReturnCount>;
  /** Those that marked it as handled (办结). */
  readonly handled: Scalars['Int']['output'];
  /** Those whose answer was dispatched (答复). */
  readonly replied: Scalars['Int']['output'];
  /** Those from whom it was recalled (撤回). */
  readonly recalled: Scalars['Int']['output'];
  /** Those that passed it on (改送). */
  readonly passedOn: Scalars['Int']['output'];
  /** When it last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Main recipients without an account (未开户), who get it on paper; they are not among `recipients`. */
  readonly withoutAccount: Scalars['Int']['output'];
  /** Those who got it on paper, as the sender marked them (纸质送达); they are not among the undelivered. */
  readonly onPaper: Scalars['Int']['output'];
  /** Those at whom a correction replaced it (更正替代). */
  readonly replaced: Scalars['Int']['output'];
  /** How many recipients were asked for progress and have not answered (待报告进展). */
  readonly progressAwaited: Scalars['Int']['output'];
};

/** Returns of a document with one code (退文). */
export type ReturnCount = {
  /** The code. */
  readonly code: ReturnCode;
  /** How many recipients gave it. */
  readonly count: Scalars['Int']['output'];
};

/** That a sender moved a deadline after a correction of a calendar (回复期限变动). */
export type DeadlineMove = {
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who moved it, as they were called then. */
  readonly by: Actor;
  /** The member in whose place it was done (代), as they were called then; null if done for oneself. */
  readonly onBehalfOf?: Maybe<Actor>;
  /** The deadline before it. */
  readonly keptDueAt: Scalars['DateTime']['output'];
  /** The deadline since then. */
  readonly dueAt: Scalars['DateTime']['output'];
  /** Why: the versions of the calendars that it was counted by anew. */
  readonly calendarVersions: ReadonlyArray<CalendarVersionRef>;
};

/** That the sender of a delivery moved its deadline (回复期限变动). `Delivery.deadline` explains the one since then. */
export type DeliveryDeadlineMove = {
  /** When its sender did. */
  readonly at: Scalars['DateTime']['output'];
  /** The deadline before it. */
  readonly keptDueAt: Scalars['DateTime']['output'];
  /** The deadline since then. */
  readonly dueAt: Scalars['DateTime']['output'];
};

/** A deadline that is to follow the calendars. */
export type MoveReplyDeadlineInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document; it must be dispatched. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** Whether a document is published (公开属性), from the widest to the narrowest. */
export type Disclosure =
  /** Published by its issuer (主动公开、公开发布). */
  | 'ON_OWN_INITIATIVE'
  /** Given to who applies for it (依申请公开). */
  | 'ON_REQUEST'
  /** Not disclosed (不予公开). */
  | 'NOT_DISCLOSED';

/** How far down a document goes, whoever passes it on (印发传达范围), from the widest to the narrowest. */
export type DistributionExtent =
  /** Without a limit among agencies (不限). */
  | 'UNLIMITED'
  /** Down to towns (发至乡镇级). */
  | 'TO_TOWN'
  /** Down to counties (发至县级、县团级). */
  | 'TO_COUNTY'
  /** Down to cities (发至市级、地市级). */
  | 'TO_CITY'
  /** To the province alone (发至省级). */
  | 'TO_PROVINCE'
  /** Its recipients alone (仅限收文机关). */
  | 'RECIPIENTS_ONLY';

/** For whom a document is (知悉范围), as its issuer changed it last. */
export type Distribution = {
  /** Whether it is published. */
  readonly disclosure: Disclosure;
  /** How far down it goes. */
  readonly extent: DistributionExtent;
  /** The same as a note (附注) says it. */
  readonly wording: Scalars['String']['output'];
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** When it was changed. */
  readonly changedAt: Scalars['DateTime']['output'];
  /** When the recipient was told; null as its issuer sees it. */
  readonly carriedAt?: Maybe<Scalars['DateTime']['output']>;
  /** All changes, oldest first. */
  readonly history: ReadonlyArray<DistributionRevision>;
};

/** A change of who may read a document (知悉范围变更). */
export type DistributionRevision = {
  /** Whether it was published since then. */
  readonly disclosure: Disclosure;
  /** How far down it went since then. */
  readonly extent: DistributionExtent;
  /** The same as a note (附注) says it. */
  readonly wording: Scalars['String']['output'];
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who did it, as they were called then; null as recipients see it. */
  readonly by?: Maybe<Actor>;
  /** The member in whose place it was done (代), as they were called then; null if done for oneself, and as recipients see it. */
  readonly onBehalfOf?: Maybe<Actor>;
};

/** For whom a document is that another one contains (被转发公文的知悉范围变更), as its issuer changed it last. */
export type SourceDistribution = {
  /** Its number (发文字号). */
  readonly number: Scalars['String']['output'];
  /** Whether it is published. */
  readonly disclosure: Disclosure;
  /** How far down it goes. */
  readonly extent: DistributionExtent;
  /** The same as a note (附注) says it. */
  readonly wording: Scalars['String']['output'];
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** When it was changed. */
  readonly at: Scalars['DateTime']['output'];
};

/** A document that goes beyond the range of readers of what it forwards (超出知悉范围). */
export type ForwardedBeyond = {
  /** Its id. */
  readonly documentId: Scalars['ID']['output'];
  /** Its number (发文字号). */
  readonly number: Scalars['String']['output'];
  /** True if its notes, or the last change of its own range, disclose it further than that. */
  readonly isDisclosedBeyond: Scalars['Boolean']['output'];
  /** How many of its recipients that is not for, without those from whom it was recalled or who were asked to give it back. */
  readonly count: Scalars['Int']['output'];
  /** The first 100 of them. */
  readonly agencies: ReadonlyArray<AgencyRef>;
};

/** For whom a document is to be. */
export type DistributionInput = {
  /** Whether it is published. */
  readonly disclosure: Disclosure;
  /** How far down it goes. What is published (ON_OWN_INITIATIVE) is UNLIMITED. */
  readonly extent: DistributionExtent;
  /** The same as a note (附注) says it, in one line; without it, in the usual words (此件公开发布). It must not say something else. */
  readonly wording?: InputMaybe<Scalars['String']['input']>;
};

/** A change of who may read a document. */
export type ReviseDistributionInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document; it must be dispatched. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** For whom it is to be. */
  readonly distribution: DistributionInput;
  /** Why. Recipients see it. */
  readonly reason: Scalars['String']['input'];
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** How a document lost its effect. */
export type EffectEndKind =
  /** Void from the start (撤销). */
  | 'REVOKED'
  /** Without effect from a day on (废止). */
  | 'ABOLISHED';

/** That a document was revoked or abolished (撤销、废止). */
export type EffectEnd = {
  /** How. */
  readonly kind: EffectEndKind;
  /** From which day on it is without effect; null if it is revoked, and so void from the start. */
  readonly effectiveOn?: Maybe<Scalars['Date']['output']>;
  /** True before that day. */
  readonly isStillInForce: Scalars['Boolean']['output'];
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** Who decided it: its issuer, or an agency above it. */
  readonly decidedBy: EffectEndDecider;
  /** The number of the document by which it was decided (依据); null if none was named. */
  readonly basis?: Maybe<Scalars['String']['output']>;
  /** When it was decided. */
  readonly at: Scalars['DateTime']['output'];
};

/** The agency that decided it, as it was called then. */
export type EffectEndDecider = {
  /** The agency's id. */
  readonly agencyId: Scalars['ID']['output'];
  /** Its full name then. */
  readonly name: Scalars['String']['output'];
};

/** That a forwarded document was revoked or abolished (被转发的公文已撤销、废止). Of several revocations or abolitions the first one. */
export type SourceEnd = {
  /** How. */
  readonly kind: EffectEndKind;
  /** Its number (发文字号). */
  readonly number: Scalars['String']['output'];
  /** From which day on it is without effect; null if it is revoked. */
  readonly effectiveOn?: Maybe<Scalars['Date']['output']>;
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** When it was decided. */
  readonly at: Scalars['DateTime']['output'];
};

/** A decision on a document of an agency below (撤销、废止下级公文). */
export type LowerEnd = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The document's issuer, as it was called then. */
  readonly issuer: EffectEndDecider;
  /** Its number (发文字号). */
  readonly number: Scalars['String']['output'];
  /** How. */
  readonly kind: EffectEndKind;
  /** From which day on it is without effect; null if it is revoked. */
  readonly effectiveOn?: Maybe<Scalars['Date']['output']>;
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** The number of the document by which it was decided (依据); null if none was named. */
  readonly basis?: Maybe<Scalars['String']['output']>;
  /** What came of it. */
  readonly outcome: LowerEndOutcome;
  /** When that was known; null while it is pending. */
  readonly settledAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What came of a decision on a document of an agency below. */
export type LowerEndOutcome =
  /** It is on its way. */
  | 'PENDING'
  /** The document is revoked or abolished. */
  | 'DONE'
  /** The issuer is not led by the agency any more, nor is that its congress. */
  | 'NOT_BELOW'
  /** No dispatched document of the issuer has the number. */
  | 'NO_SUCH_DOCUMENT'
  /** A correction replaced it: that is ended instead. */
  | 'REPLACED'
  /** It was revoked or abolished already. */
  | 'ENDED_ALREADY'
  /** The day is before its date (成文日期). */
  | 'BEFORE_ITS_DATE';

/** The decision that was made. */
export type LowerEndPayload = {
  /** The decision; null if nothing was written. */
  readonly lowerEnd?: Maybe<LowerEnd>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if it was made before. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** A revocation of a document of an agency below. */
export type RevokeLowerDocumentInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Its issuer, which the caller's agency leads, directly or over others, or whose congress it is. */
  readonly issuerId: Scalars['ID']['input'];
  /** Its number (发文字号), however it is written. */
  readonly number: Scalars['String']['input'];
  /** Why. Recipients see it. */
  readonly reason: Scalars['String']['input'];
  /** The dispatched document of the caller's agency by which it was decided (依据). */
  readonly byDocumentId?: InputMaybe<Scalars['ID']['input']>;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** An abolition of a document of an agency below. */
export type AbolishLowerDocumentInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Its issuer, which the caller's agency leads, directly or over others. */
  readonly issuerId: Scalars['ID']['input'];
  /** Its number (发文字号), however it is written. */
  readonly number: Scalars['String']['input'];
  /** From which day on it is without effect, not before its date (成文日期). */
  readonly effectiveOn: Scalars['Date']['input'];
  /** Why. Recipients see it. */
  readonly reason: Scalars['String']['input'];
  /** The dispatched document of the caller's agency by which it was decided (依据). */
  readonly byDocumentId?: InputMaybe<Scalars['ID']['input']>;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** A revocation. */
export type RevokeDocumentInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document; it must be dispatched. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why. Recipients see it. */
  readonly reason: Scalars['String']['input'];
  /** The dispatched document of the agency by which it was decided (依据). */
  readonly byDocumentId?: InputMaybe<Scalars['ID']['input']>;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** An abolition. */
export type AbolishDocumentInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document; it must be dispatched. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** From which day on it is without effect, not before its date (成文日期). */
  readonly effectiveOn: Scalars['Date']['input'];
  /** Why. Recipients see it. */
  readonly reason: Scalars['String']['input'];
  /** The dispatched document of the agency by which it was decided (依据). */
  readonly byDocumentId?: InputMaybe<Scalars['ID']['input']>;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** A series of incoming numbers (收文编号序列). */
export type IncomingSeries = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** What it is for, such as 收文 or 密码电报. */
  readonly name: Scalars['String']['output'];
  /** What its numbers begin with (字头). */
  readonly prefix: Scalars['String']['output'];
  /** This year in Shanghai: that of the next number. */
  readonly year: Scalars['Int']['output'];
  /** The next number of this year; `nextIncomingNumber` has it as printed. */
  readonly next: Scalars['Int']['output'];
};

/** A page of series. */
export type IncomingSeriesConnection = {
  /** The series with their cursors. */
  readonly edges: ReadonlyArray<IncomingSeriesEdge>;
  /** The series alone. */
  readonly nodes: ReadonlyArray<IncomingSeries>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A series in a page. */
export type IncomingSeriesEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The series. */
  readonly node: IncomingSeries;
};

/** A series after it was opened. */
export type IncomingSeriesPayload = {
  /** The series; null if nothing was written. */
  readonly series?: Maybe<IncomingSeries>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** A series to open. */
export type OpenIncomingSeriesInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What it is for. */
  readonly name: Scalars['String']['input'];
  /** What its numbers begin with: 1 to 12 ideographs or letters. No other series of the agency may have it. */
  readonly prefix: Scalars['String']['input'];
  /** The first number that it gives this year. */
  readonly first?: Scalars['Int']['input'];
};

/** The audit of a year of a series of incoming numbers (收文编号核查), page by page. */
export type IncomingSeriesAudit = {
  /** The series. */
  readonly seriesId: Scalars['ID']['output'];
  /** The year. */
  readonly year: Scalars['Int']['output'];
  /** The first number that this page judges. */
  readonly from: Scalars['Int']['output'];
  /** The last number that this page judges; less than `from` if there is none. */
  readonly to: Scalars['Int']['output'];
  /** The counter when the audit began. Numbers given since are not judged. */
  readonly counter: Scalars['Int']['output'];
  /** The highest number found so far; on the last page it must equal the counter, if any number was given. */
  readonly highest: Scalars['Int']['output'];
  /** How many of this page's numbers were given, void ones included. */
  readonly issued: Scalars['Int']['output'];
  /** Numbers of this page that are void (作废号), with reason. */
  readonly voided: ReadonlyArray<IncomingEntry>;
  /** Numbers of this page that were never given (漏号). */
  readonly gaps: ReadonlyArray<Scalars['Int']['output']>;
  /** Duplicates (重号): deliveries with more than one number on this page that is not void. */
  readonly doubles: ReadonlyArray<IncomingDouble>;
  /** Numbers of this page whose entry is for another number, or is malformed (错号). */
  readonly misplaced: ReadonlyArray<Scalars['Int']['output']>;
  /** True if this page has no gap, no duplicate and nothing misplaced, and on the last page the highest number equals the counter. */
  readonly sound: Scalars['Boolean']['output'];
  /** Proof of the ledger up to the end of this page, made as that of `NumberSeriesAudit`; an entry has deliveryId in place of documentId. */
  readonly proofHash: Scalars['String']['output'];
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** An entry of the register of arrivals (收文登记簿): which delivery got the number. */
export type IncomingEntry = {
  /** The number within its series and year. */
  readonly seq: Scalars['Int']['output'];
  /** 1 when the number is given, 2 when it is voided. */
  readonly version: Scalars['Int']['output'];
  /** The number as printed (收文编号). */
  readonly number: Scalars['String']['output'];
  /** The delivery that it was given to; null for who may not read deliveries. */
  readonly delivery?: Maybe<Delivery>;
  /** When it was given (登记时间). */
  readonly at: Scalars['DateTime']['output'];
  /** The clerk who registered. */
  readonly by: Actor;
  /** The member in whose place it was done (代), as they were called then; null if done for oneself. */
  readonly onBehalfOf?: Maybe<Actor>;
  /** Its voiding (作废); null for a number in use. */
  readonly voided?: Maybe<IncomingVoiding>;
};

/** The voiding of an incoming number (作废): its registration was undone. */
export type IncomingVoiding = {
  /** Who undid the registration. */
  readonly by: Actor;
  /** The member in whose place it was done (代), as they were called then; null if done for oneself. */
  readonly onBehalfOf?: Maybe<Actor>;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Why (作废理由). */
  readonly reason: Scalars['String']['output'];
};

/** A delivery with more than one number (重号). */
export type IncomingDouble = {
  /** The delivery; null for who may not read deliveries. */
  readonly delivery?: Maybe<Delivery>;
  /** Its numbers. */
  readonly numbers: ReadonlyArray<Scalars['String']['output']>;
};

/** Another delivery of the agency is registered under this number (重号). */
export type IncomingNumberTaken = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The number, as the other delivery has it. */
  readonly number: Scalars['String']['output'];
  /** The id of the delivery that has it. */
  readonly deliveryId: Scalars['ID']['output'];
  /** That delivery; null for who may not read deliveries. */
  readonly delivery?: Maybe<Delivery>;
};

/** A page of documents whose deadline moved. */
export type MovedDeadlineConnection = {
  /** The documents with their cursors. */
  readonly edges: ReadonlyArray<MovedDeadlineEdge>;
  /** The documents alone. */
  readonly nodes: ReadonlyArray<MovedDeadline>;
  /** Where the page ends: behind the last document that it looked at, whether that moved or not. */
  readonly pageInfo: PageInfo;
};

/** A document whose deadline moved, in a page. */
export type MovedDeadlineEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The document and its deadlines. */
  readonly node: MovedDeadline;
};

/** A document whose deadline moved (回复期限变动). The kept one holds until its sender moves it (`moveReplyDeadline`). */
export type MovedDeadline = {
  /** The document. Its `deadline` explains the kept one, and `ladder` with `late` lists those who owe the reply. */
  readonly document: Document;
  /** The end of the last day as it was counted at the dispatch, 24:00 in Shanghai. */
  readonly keptDueAt: Scalars['DateTime']['output'];
  /** Until when the reply would be due by the calendars of now, and why then; null if there is a problem. */
  readonly deadline?: Maybe<Deadline>;
  /** Why it cannot be counted: `CalendarNotLoaded`, if it moved into a year that was not imported. */
  readonly problems: ReadonlyArray<Problem>;
  /** How many recipients owe the reply (涉及单位), late or not. */
  readonly recipientsOwing: Scalars['Int']['output'];
};

/** How a document reached those without an account (纸质送达). They are in no count of recipients or of what is undelivered. */
export type PaperDistribution = {
  /** Each of them, in the order of the text. */
  readonly organs: ReadonlyArray<OrganOnPaper>;
  /** Of how many nothing is recorded yet. */
  readonly outstanding: Scalars['Int']['output'];
};

/** A main recipient without an account (未开户), as the signed text names it. */
export type OrganOnPaper = {
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** How often something was recorded of it, which `corrects` of the next record names; 0 if nothing was. */
  readonly version: Scalars['Int']['output'];
  /** What is recorded; null if nothing is. */
  readonly delivery?: Maybe<PaperDelivery>;
  /** What was recorded before and corrected, the latest first. */
  readonly corrected: ReadonlyArray<PaperDelivery>;
};

/** That a document went on paper to an organ without an account (纸质送达). */
export type PaperDelivery = {
  /** The day on which it went. */
  readonly sentOn: Scalars['Date']['output'];
  /** Who signed for it there, and on which day (签收); null if that is not known. */
  readonly signedFor?: Maybe<PaperSignature>;
  /** What the sender says of it, such as how it went. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Why it took the place of the record before; null for the first one. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** When it was recorded. */
  readonly at: Scalars['DateTime']['output'];
  /** Who recorded it, as they were called then. */
  readonly by: Actor;
  /** The member in whose place it was done (代), as they were called then; null if done for oneself. */
  readonly onBehalfOf?: Maybe<Actor>;
};

/** That somebody signed for a document on paper (签收). */
export type PaperSignature = {
  /** The day. */
  readonly on: Scalars['Date']['output'];
  /** Who, as they signed. */
  readonly name: Scalars['String']['output'];
};

/** A record of how an organ without an account got a document. */
export type RecordPaperDeliveryInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document; it must be dispatched. */
  readonly documentId: Scalars['ID']['input'];
  /** The version of the document that the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The organ, as the text names it (`OrganOnPaper.name`). */
  readonly organ: Scalars['String']['input'];
  /** The version of its record that the caller has seen (`OrganOnPaper.version`); 0 for the first record. */
  readonly corrects?: Scalars['Int']['input'];
  /** The day on which it went; not before the document's date, and not in the future. */
  readonly sentOn: Scalars['Date']['input'];
  /** Who signed for it there, and when; null if that is not known. */
  readonly signedFor?: InputMaybe<PaperSignatureInput>;
  /** How it went, or where the receipt was filed. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Why what was recorded is corrected; needed for that. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** That somebody signed for it. */
export type PaperSignatureInput = {
  /** The day; not before it went, and not in the future. */
  readonly on: Scalars['Date']['input'];
  /** Who, as they signed; one line. */
  readonly name: Scalars['String']['input'];
};

/** That a recipient was served on paper (纸质送达). */
export type PaperService = {
  /** The day on which it went. */
  readonly date: Scalars['Date']['output'];
  /** What the sender says of it. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** When it was marked. */
  readonly at: Scalars['DateTime']['output'];
  /** Who marked it, as they were called then. */
  readonly by: Actor;
  /** The member in whose place it was done (代), as they were called then; null if done for oneself. */
  readonly onBehalfOf?: Maybe<Actor>;
};

/** That an answer went on paper (纸质答复); the rung says who marked it. */
export type PaperAnswer = {
  /** The day on which it went. */
  readonly date: Scalars['Date']['output'];
  /** What the recipient says of it. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** Something to mark as gone on paper: `reply` or `recipient`, one of the two. */
export type MarkOnPaperInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version of the delivery, or of the document, that the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The agency's own answer. */
  readonly reply?: InputMaybe<PaperReplyInput>;
  /** A recipient of the agency's own document. */
  readonly recipient?: InputMaybe<PaperRecipientInput>;
  /** The day on which it went; not in the future. */
  readonly date: Scalars['Date']['input'];
  /** How it went, or where it was filed. The other side sees it. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** A delivery that was answered on paper. */
export type PaperReplyInput = {
  /** The delivery; it must be accepted or handled. */
  readonly deliveryId: Scalars['ID']['input'];
};

/** A recipient that got a document on paper. */
export type PaperRecipientInput = {
  /** The document; it must be dispatched. */
  readonly documentId: Scalars['ID']['input'];
  /** The recipient's agency. */
  readonly recipientId: Scalars['ID']['input'];
};

/** What was marked. */
export type MarkOnPaperPayload = {
  /** The delivery, if an answer was marked; null if nothing was written. */
  readonly delivery?: Maybe<Delivery>;
  /** The document, if a recipient was marked; null if nothing was written. */
  readonly document?: Maybe<Document>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** That a recipient passed a delivery on to another agency (改送). */
export type Passing = {
  /** To whom. */
  readonly to: AgencyRef;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who passed it on, as they were called then. */
  readonly by: Actor;
  /** The member in whose place it was done (代), as they were called then; null if done for oneself. */
  readonly onBehalfOf?: Maybe<Actor>;
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** That it came back; null if it did not. */
  readonly outcome?: Maybe<PassingOutcome>;
};

/** That a delivery which was passed on came back. */
export type PassingOutcome = {
  /** Why. */
  readonly kind: PassingOutcomeKind;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The sender's reason, or the code of the problem. */
  readonly reason: Scalars['String']['output'];
};

/** Why a delivery that was passed on came back. */
export type PassingOutcomeKind =
  /** The rules that bind its sender refuse the route (改送未成). */
  | 'REFUSED'
  /** Its sender objected (改送异议). */
  | 'OBJECTED';

/** A delivery to pass on. */
export type PassOnDeliveryInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The delivery; it must be signed for or registered. */
  readonly deliveryId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The agency that it is for. */
  readonly toAgencyId: Scalars['ID']['input'];
  /** Why. The sender and the other agency see it. */
  readonly reason: Scalars['String']['input'];
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** An objection to a changed route. */
export type ObjectToRouteInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The agency that it was passed on to. */
  readonly recipientId: Scalars['ID']['input'];
  /** Why. Both recipients see it. */
  readonly reason: Scalars['String']['input'];
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** A recall of a document (撤回发文). */
export type DocumentRecall = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who recalled it, as they were called then. */
  readonly by: Actor;
  /** The member in whose place it was done (代), as they were called then; null if done for oneself. */
  readonly onBehalfOf?: Maybe<Actor>;
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** From whom; null for all recipients of the dispatch. */
  readonly recipients?: Maybe<ReadonlyArray<AgencyRef>>;
  /** True for an objection to a changed route (改送异议), which takes back what nobody signed for. */
  readonly objectsToRoute: Scalars['Boolean']['output'];
};

/** How a recall stands with one recipient (撤回情况). Of several recalls that concern it the first counts. */
export type RecallStanding = {
  /** When it was recalled. */
  readonly askedAt: Scalars['DateTime']['output'];
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** What came of it. */
  readonly outcome: RecallOutcome;
  /** When the recipient lost, refused or returned it; null while it is asked. */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the recipient refuses; null for other outcomes. */
  readonly refusal?: Maybe<Scalars['String']['output']>;
};

/** What came of a recall at a recipient. */
export type RecallOutcome =
  /** It is on its way to the recipient, or the recipient is asked (待答复). */
  | 'ASKED'
  /** The recipient does not have it any more, or never got it (已撤回). */
  | 'RECALLED'
  /** The recipient refuses (不同意撤回). */
  | 'REFUSED'
  /** The recipient returned it (已退回): there was nothing to recall. */
  | 'RETURNED'
  /** The recipient passed it on (已改送): there was nothing to recall. */
  | 'PASSED_ON'
  /** The recipient signed for it before its sender objected to the route (改送异议过迟). */
  | 'TOO_LATE'
  /** A correction replaced it first (已更正替代): there was nothing to recall any more. */
  | 'REPLACED';

/** That a forwarded document was recalled by its issuer (被转发的公文已撤回). */
export type SourceRecall = {
  /** When it was recalled. */
  readonly at: Scalars['DateTime']['output'];
  /** Its number (发文字号). */
  readonly number: Scalars['String']['output'];
  /** Why. */
  readonly reason: Scalars['String']['output'];
};

/** A recall of a document. */
export type RecallDocumentInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document; it must be dispatched. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** From which recipients, at most 100; from all if absent or null. */
  readonly recipientIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Why. Recipients see it. */
  readonly reason: Scalars['String']['input'];
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** A refusal to give a document back. */
export type RefuseRecallInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The delivery. */
  readonly deliveryId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why. The sender sees it. */
  readonly reason: Scalars['String']['input'];
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** By what a delivery was replaced (更正件). */
export type DeliveryReplacement = {
  /** The number of the correction (发文字号). */
  readonly number: Scalars['String']['output'];
  /** Its delivery to the same agency; null if it was not sent there. */
  readonly deliveryId?: Maybe<Scalars['ID']['output']>;
  /** The delivery itself; null if it was not sent there. */
  readonly delivery?: Maybe<Delivery>;
  /** When the correction was dispatched. */
  readonly at: Scalars['DateTime']['output'];
  /** Why (更正原因). */
  readonly reason: Scalars['String']['output'];
};

/** What a delivery replaces (被更正的公文). */
export type ReplacedDelivery = {
  /** Its number (发文字号). */
  readonly number: Scalars['String']['output'];
  /** Its delivery to the same agency; null if it was not sent there. */
  readonly deliveryId?: Maybe<Scalars['ID']['output']>;
  /** The delivery itself; null if it was not sent there. */
  readonly delivery?: Maybe<Delivery>;
  /** Why it is corrected (更正原因). */
  readonly reason: Scalars['String']['output'];
};

/** What was sent to remind of a reply. */
export type Reminder = {
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** What. */
  readonly kind: ReminderKind;
  /** Which one of its kind, from 1. */
  readonly step: Scalars['Int']['output'];
};

/** What is sent to remind of a reply, in working hours. */
export type ReminderKind =
  /** On the working day before the last day (到期提醒). */
  | 'REPLY_DUE_SOON'
  /** After the deadline (逾期催办): with the first working hour, after three working days more, and after another five. */
  | 'REPLY_LATE';

/** That a recipient asked for a document again (请求重发). */
export type ResendRequest = {
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Why. */
  readonly code: ResendCode;
  /** Why, in words. */
  readonly text: Scalars['String']['output'];
  /** What came of it. */
  readonly outcome: ResendOutcome;
  /** When the answer came to the recipient; null before, and if there is none. */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the sender refuses; null for other outcomes. */
  readonly refusal?: Maybe<Scalars['String']['output']>;
};

/** Why a recipient asks for a document again. */
export type ResendCode =
  /** It cannot be opened or read completely (公文损坏). */
  | 'DAMAGED'
  /** The recipient lost it, as when its data was restored (公文丢失). */
  | 'LOST'
  /** Another reason, which the text says (其他). */
  | 'OTHER';

/** What came of a request to send a document again. */
export type ResendOutcome =
  /** It waits for the sender's answer, or that is on its way (待答复). */
  | 'ASKED'
  /** The sender sent it again (已重发). */
  | 'RESENT'
  /** The sender refuses (不予重发). */
  | 'REFUSED'
  /** It was recalled, replaced or passed on before it was answered (已失效). */
  | 'LAPSED';

/** A delivery to ask for again. */
export type AskForResendInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The delivery; in any state but RECALLED, REPLACED and PASSED_ON. */
  readonly deliveryId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why. */
  readonly code: ResendCode;
  /** Why, in words. The sender sees it. */
  readonly text: Scalars['String']['input'];
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** A request for a document that its sender refuses. */
export type RefuseResendInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The recipient that asked. */
  readonly recipientId: Scalars['ID']['input'];
  /** Why. The recipient sees it. */
  readonly reason: Scalars['String']['input'];
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** A document to send again. */
export type ResendDocumentInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document; it must be dispatched. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The recipients, at most 100, of whom at most 50 have it and asked for it. Each must have returned it or asked for it. */
  readonly recipientIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Why. The recipients see it. */
  readonly reason: Scalars['String']['input'];
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** That a delivery was made again as its sender's ladder proves it (恢复). */
export type DeliveryRestoration = {
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The last rung before it of which the sender has the receipt. `Delivery.rungs` may lack it and those before it, but for the first. */
  readonly provedRung: RungKind;
  /** When that was. */
  readonly provedAt: Scalars['DateTime']['output'];
  /** Its place in the delivery's chain: so many rungs the ladder proves. */
  readonly provedSeq: Scalars['Int']['output'];
};

/** What was lost. */
export type AskForLostDeliveryInput = {
  /** A repeat with the same key and input has no further effect. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The agency that sent it. */
  readonly issuerId: Scalars['ID']['input'];
  /** The number of the document (发文字号), however it is written. */
  readonly number: Scalars['String']['input'];
};

/** A request for what was lost. */
export type LostDeliveryRequest = {
  /** Its id, for the logs. */
  readonly id: Scalars['ID']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The agency that sent it. */
  readonly issuerId: Scalars['ID']['output'];
  /** The number, in its printed form. */
  readonly number: Scalars['String']['output'];
};

/** The request that was made. */
export type AskForLostDeliveryPayload = {
  /** What was asked for; null if nothing was. */
  readonly request?: Maybe<LostDeliveryRequest>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** That a forwarded document was replaced by a correction of its issuer (被转发的公文已更正). Of several the first one. */
export type SourceReplacement = {
  /** When the correction was dispatched. */
  readonly at: Scalars['DateTime']['output'];
  /** The number of what was replaced (发文字号). */
  readonly number: Scalars['String']['output'];
  /** The number of the correction (发文字号). */
  readonly correctionNumber: Scalars['String']['output'];
};

/** How far those are who have a document, by tier (督办). */
export type Supervision = {
  /** A count for each tier that got it, highest tier first; an agency counts once, as in `cascade`. */
  readonly byTier: ReadonlyArray<SupervisionCount>;
};

/** How far the agencies of a tier are. */
export type SupervisionCount = {
  /** The tier. */
  readonly tier: Tier;
  /** Have concluded (已办结): handled it, or replied. */
  readonly concluded: Scalars['Int']['output'];
  /** Are at it (办理中): said that handling has begun, or goes on. */
  readonly atIt: Scalars['Int']['output'];
  /** Have it and have not said that handling has begun (未开始). */
  readonly notBegun: Scalars['Int']['output'];
  /** Owe whoever sent it to them a reply past its deadline (逾期未回复); these are among the others. */
  readonly late: Scalars['Int']['output'];
};

/** That a sender asked for progress (催办). */
export type ProgressRequest = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who asked, as they were called then. */
  readonly by: Actor;
  /** The member in whose place it was done (代), as they were called then; null if done for oneself. */
  readonly onBehalfOf?: Maybe<Actor>;
  /** Why; null if nothing was said. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The last day for the answer; null if none was set. */
  readonly answerBy?: Maybe<Scalars['Date']['output']>;
  /** Whom; null for all who had not concluded. */
  readonly recipients?: Maybe<ReadonlyArray<AgencyRef>>;
};

/** How a request for progress stands with one recipient. */
export type ProgressStanding = {
  /** When it reached the recipient. */
  readonly at: Scalars['DateTime']['output'];
  /** Why; null if nothing was said. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The last day for the answer; null if none was set. */
  readonly answerBy?: Maybe<Scalars['Date']['output']>;
  /** What came of it. */
  readonly outcome: ProgressOutcome;
  /** When that was; null while it waits. */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** True if it waits after the last day (逾期未报告). */
  readonly late: Scalars['Boolean']['output'];
};

/** What came of a request for progress. */
export type ProgressOutcome =
  /** It waits for the answer (待报告). */
  | 'ASKED'
  /** The recipient reported (已报告). */
  | 'REPORTED'
  /** The recipient concluded: it handled the delivery or replied to it (已办结). */
  | 'CONCLUDED'
  /** The recipient does not have it any more: it was returned, passed on, recalled or replaced (已失效). */
  | 'LAPSED';

/** What a recipient reported (进展). */
export type ProgressReport = {
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who reported, as they were called then. */
  readonly by: Actor;
  /** The member in whose place it was done (代), as they were called then; null if done for oneself. */
  readonly onBehalfOf?: Maybe<Actor>;
  /** What. */
  readonly note: Scalars['String']['output'];
};

/** A document to ask for progress of. */
export type AskForProgressInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document; it must be dispatched. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /**
   * Whom to ask, at most 100. If absent, all who have the document, have not concluded and are below the sender; who is asked already
   * is not asked twice.
   */
  readonly recipientIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Why. The recipients see it. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The last day for the answer, not before today. */
  readonly answerBy?: InputMaybe<Scalars['Date']['input']>;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** A report on a delivery. */
export type ReportProgressInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The delivery; signed for, registered or accepted. */
  readonly deliveryId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** What is reported, at most 3,000 bytes. The sender sees it. */
  readonly note: Scalars['String']['input'];
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** A step on a delivery to undo. */
export type UndoDeliveryStepInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The delivery. */
  readonly deliveryId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Which step is meant: registerDelivery, acceptDelivery or returnDelivery. If absent, the last of these. */
  readonly step?: InputMaybe<Action>;
  /** Why. The sender sees it. */
  readonly reason: Scalars['String']['input'];
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** Somebody acted after what is to be undone (已有后续办理). */
export type ActedSince = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /** What was done first after it. */
  readonly since: RungKind;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
};

/** A range of time (起止时间). Either end may be left out. A range that ends before it begins is refused with RANGE_REVERSED. */
export type TimeRange = {
  /** From this instant on (含). */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before this instant (不含). */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Where words are looked for. */
export type FindIn =
  /** Documents that the agency makes (发文). */
  | 'DOCUMENTS'
  /** Deliveries to the agency (收文). */
  | 'DELIVERIES';

/** A document or delivery that was found. */
export type FoundThing = Document | Delivery;

/** A result (查找结果): what a list shows of a document or delivery, without reading it. */
export type Found = {
  /** The id of the document or delivery. */
  readonly id: Scalars['ID']['output'];
  /** Where it was found. */
  readonly in: FindIn;
  /** Its kind (文种). */
  readonly kind: DocumentKind;
  /** Its title (标题). */
  readonly title: Scalars['String']['output'];
  /** Its number (发文字号); null before it is registered. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** The issuer's name (发文机关), as the document has it. */
  readonly issuerName: Scalars['String']['output'];
  /** Its date (成文日期); null before it is registered. */
  readonly date?: Maybe<Scalars['Date']['output']>;
  /** The document or delivery itself as it is now. Those of a page are read together. */
  readonly thing?: Maybe<FoundThing>;
};

/** A page of results. It may have fewer than asked for, even none, while there are more: then go on behind `endCursor`. */
export type FoundConnection = {
  /** Results with their cursors. */
  readonly edges: ReadonlyArray<FoundEdge>;
  /** The results alone. */
  readonly nodes: ReadonlyArray<Found>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /**
   * False while documents and deliveries of before the agency's index was begun may be missing; it is begun with the first
   * document or delivery that is made or changed.
   */
  readonly isComplete: Scalars['Boolean']['output'];
  /** Why nothing was looked for: the text is too short, too long or malformed. */
  readonly problems: ReadonlyArray<Problem>;
};

/** A result in a page. */
export type FoundEdge = {
  /** Pass it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The result. */
  readonly node: Found;
};

/** Something that an agency handles (办件). */
export type Matter = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Raised by every act. */
  readonly version: Scalars['Int']['output'];
  /** Whether it goes on. */
  readonly state: MatterState;
  /** What it is about. */
  readonly title: Scalars['String']['output'];
  /** What it handles; null for what came from outside of the system. */
  readonly source?: Maybe<MatterSource>;
  /** Its way of working, as it was when it began. */
  readonly way: WayOfWorking;
  /** The key of the step that is being done; null if it does not go on. */
  readonly step?: Maybe<Scalars['String']['output']>;
  /** What that step is called. */
  readonly stepName?: Maybe<StepName>;
  /** By when it is to be concluded; null if nothing says so. */
  readonly due?: Maybe<Scalars['Date']['output']>;
  /** When it began. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** When it changed last. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** What it was concluded with; null before, and without words. */
  readonly result?: Maybe<Scalars['String']['output']>;
  /** Its steps as they were done, the first one first; one that was sent back to is there again. */
  readonly stages: ReadonlyArray<Stage>;
  /** Everything that was to be done, the first one first. */
  readonly tasks: ReadonlyArray<Task>;
  /** All acts, the oldest first. */
  readonly events: ReadonlyArray<MatterEvent>;
  /** What the caller may do with it now as a whole. */
  readonly actions: ReadonlyArray<Action>;
  /** What its deadline comes from; null if it has none. */
  readonly dueFrom?: Maybe<DueFrom>;
  /** Who has it, and who is to get it if nobody chooses otherwise (流程). */
  readonly route: ReadonlyArray<PreviewedStage>;
  /** How it is circulated (传阅); null if it never was. */
  readonly circulation?: Maybe<Circulation>;
  /** Who was given it to read, in their order: where it is, and since when. */
  readonly readers?: Maybe<ReaderConnection>;
};


/** Something that an agency handles (办件). */
export type MatterReadersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** What a matter handles. */
export type MatterSource = {
  /** The delivery; null for others, and for who may not read deliveries. */
  readonly delivery?: Maybe<Delivery>;
  /** The document of the agency's own; null for others, and for who may not read documents. */
  readonly document?: Maybe<Document>;
  /** The number of the delivery (来文字号); null for others. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Who issued the delivery; null for others. */
  readonly issuer?: Maybe<Scalars['String']['output']>;
  /** What became of the delivery under the matter; null if nothing did. */
  readonly gone?: Maybe<MatterSourceGone>;
  /** That the delivery was revoked or abolished (来文撤销、废止); null while neither was decided. The matter can go on, or be ended. */
  readonly ended?: Maybe<MatterSourceEnd>;
};

/** How the sender ended the effect of what a matter handles (来文撤销、废止). */
export type MatterSourceEnd = {
  /** How. */
  readonly kind: EffectEndKind;
  /** From which day on it is without effect; null if it is revoked. */
  readonly effectiveOn?: Maybe<Scalars['Date']['output']>;
  /** True once it has no effect any more: at once if it is revoked, else from that day on. Its sender demands no answer then. */
  readonly isVoid: Scalars['Boolean']['output'];
};

/** What became of a delivery under its matter. */
export type MatterSourceGone =
  /** It was recalled (已撤回): the matter can only be ended. */
  | 'RECALLED'
  /** It was corrected (已更正): the matter can go on with the correction, or be ended. */
  | 'REPLACED';

/** The state of a matter. */
export type MatterState =
  /** It goes on (办理中). */
  | 'OPEN'
  /** It was done (已办结). */
  | 'CONCLUDED'
  /** It was ended without a result (已撤销). */
  | 'ENDED';

/** A step of a way of working as it is done, or was. */
export type Stage = {
  /** Its number in the matter, from 1. */
  readonly number: Scalars['Int']['output'];
  /** The key of its step. */
  readonly step: Scalars['String']['output'];
  /** What its step is called. */
  readonly name: StepName;
  /** What kind of step it is. */
  readonly kind: StepKind;
  /** How several share it. */
  readonly mode: TaskMode;
  /** How far it is. */
  readonly state: StageState;
};

/** How far a stage is. */
export type StageState =
  /** It is being done. */
  | 'OPEN'
  /** It was done. */
  | 'DONE'
  /** It was sent back (驳回). */
  | 'SENT_BACK'
  /** The act that opened it was taken back (拿回). */
  | 'TAKEN_BACK'
  /** The matter was ended. */
  | 'ENDED';

/** How several share a step. */
export type TaskMode =
  /** All of them, at the same time (会签). */
  | 'ALL'
  /** One after the other (依次). */
  | 'IN_ORDER'
  /** Whoever comes first (或签). */
  | 'ANY';

/** What a step of a way of working is called (环节名称). */
export type StepName = {
  /** In Chinese. */
  readonly zh: Scalars['String']['output'];
  /** In English. */
  readonly en: Scalars['String']['output'];
};

/** A step's kind of work. */
export type StepKind =
  /** All of it at once (办理). */
  | 'HANDLE'
  /** Proposes who does it (拟办). */
  | 'PROPOSE'
  /** Instructs (批办). */
  | 'INSTRUCT'
  /** Gives it to those who do it (分办). */
  | 'ASSIGN'
  /** Does it (承办). */
  | 'UNDERTAKE'
  /** Looks at what was done (审核). */
  | 'REVIEW'
  /** Answers (答复). */
  | 'REPLY'
  /** Concludes (办结). */
  | 'CONCLUDE';

/** What somebody is to do in a matter (办理事项). */
export type Task = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Raised by everything that changes the task. An act on it names the version that was seen. */
  readonly version: Scalars['Int']['output'];
  /** The matter. */
  readonly matter: Matter;
  /** Its number in the matter, from 1. */
  readonly number: Scalars['Int']['output'];
  /** What kind of task it is. */
  readonly kind: TaskKind;
  /** How far it is. */
  readonly state: TaskState;
  /** The key of its step. */
  readonly step: Scalars['String']['output'];
  /** What its step is called. */
  readonly stepName: StepName;
  /** What kind of step it belongs to. */
  readonly stepKind: StepKind;
  /** For whom it is. */
  readonly to: Addressee;
  /** Lead or helper (主办、协办); null where nobody leads. */
  readonly role?: Maybe<TaskRole>;
  /** The title of the matter. */
  readonly title: Scalars['String']['output'];
  /** What is asked for, where it is a part of the matter; else null. */
  readonly what?: Maybe<Scalars['String']['output']>;
  /** By when; null if there is no deadline. */
  readonly due?: Maybe<Scalars['Date']['output']>;
  /** True once the day when it is due is over, and it is not done. */
  readonly late: Scalars['Boolean']['output'];
  /** When it could be done first; null before. */
  readonly openedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ended; null before. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who ended it, as they were called then; null before, and where nobody did. */
  readonly by?: Maybe<Actor>;
  /** In whose place, of a deputy; else null. */
  readonly onBehalfOf?: Maybe<Actor>;
  /** The opinion that it was done with; null if there is none. */
  readonly opinion?: Maybe<Scalars['String']['output']>;
  /** The task that it was put to; null for those of the step itself. */
  readonly parentId?: Maybe<Scalars['ID']['output']>;
  /** The extension that was asked for last; null if none was. */
  readonly extension?: Maybe<TaskExtension>;
  /** Who can act on it now, and why. */
  readonly responsible: ReadonlyArray<ResponsibleMember>;
  /** What the caller may do with it now. */
  readonly actions: ReadonlyArray<Action>;
  /** The acts on it, the oldest first: what changed since a version that was seen. */
  readonly events: ReadonlyArray<MatterEvent>;
  /** What its deadline comes from; null if it has none. */
  readonly dueFrom?: Maybe<DueFrom>;
};

/** What kind of task it is. */
export type TaskKind =
  /** A part of the step itself. */
  | 'STEP'
  /** Put before another (前加签). */
  | 'BEFORE'
  /** Put behind another (后加签). */
  | 'AFTER'
  /** Delegated, and to be given back (委派). */
  | 'DELEGATED'
  /** Asked for an opinion (征求意见). */
  | 'OPINION'
  /** A part of the work (分件). */
  | 'PART';

/** How far a task is. */
export type TaskState =
  /** Its turn has not come, or it waits for what was put before it. */
  | 'WAITING'
  /** Somebody can act on it. */
  | 'OPEN'
  /** Done. */
  | 'DONE'
  /** Another has it (转办). */
  | 'PASSED_ON'
  /** It sent the matter back (驳回). */
  | 'SENT_BACK'
  /** Taken out (减签). */
  | 'REMOVED'
  /** The act that opened it was taken back (拿回). */
  | 'TAKEN_BACK'
  /** Not needed any more: another did it (或签), or the step ended. */
  | 'CLOSED';

/** Lead or helper. */
export type TaskRole =
  /** Leads, and ends the step (主办). */
  | 'LEAD'
  /** Helps (协办). */
  | 'HELPER';

/** For whom a task is (交办对象). */
export type Addressee = {
  /** What it is. */
  readonly kind: AddresseeKind;
  /** The member, post or unit; null for the office. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** As it was called then. */
  readonly name: Scalars['String']['output'];
};

/** To whom work can be addressed. */
export type AddresseeKind =
  /** A person. */
  | 'MEMBER'
  /** A post (岗位): whoever holds it. */
  | 'POST'
  /** A unit (内设机构): whoever holds a post in it. */
  | 'UNIT'
  /** The office (收发室): the agency's clerks. */
  | 'OFFICE';

/** A member who can act on a task. */
export type ResponsibleMember = {
  /** Who. */
  readonly member: MemberRef;
  /** Why. */
  readonly because: Because;
  /** In whose place, of a deputy and a successor; else null. */
  readonly onBehalfOf?: Maybe<MemberRef>;
};

/** Why a task is somebody's. */
export type Because =
  /** It is for them. */
  | 'PERSON'
  /** They hold the post. */
  | 'POST'
  /** They hold a post in the unit. */
  | 'UNIT'
  /** They lead the unit, where nobody else is there. */
  | 'HEAD'
  /** They act for somebody who is away (代). */
  | 'DEPUTY'
  /** They follow somebody who left, or a post or unit that is no more. */
  | 'SUCCESSOR'
  /** They are the office: nobody else is there, or it is for the office. */
  | 'OFFICE';

/** A later date that was asked for (延期). */
export type TaskExtension = {
  /** The date. */
  readonly until: Scalars['Date']['output'];
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** What came of it. */
  readonly state: ExtensionState;
};

/** What came of an extension. */
export type ExtensionState =
  /** It waits for an answer. */
  | 'ASKED'
  /** It was granted: it is the deadline. */
  | 'GRANTED'
  /** It was refused. */
  | 'REFUSED';

/** An act on a matter. */
export type MatterEvent = {
  /** Its number in the chain, from 1. */
  readonly sequence: Scalars['Int']['output'];
  /** What was done. */
  readonly type: MatterEventType;
  /** The key of the step in which it was done; null for an act that is of no task. */
  readonly step?: Maybe<Scalars['String']['output']>;
  /** What that step is called. */
  readonly stepName?: Maybe<StepName>;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who did it, as they were called then. */
  readonly by: Actor;
  /** In whose place (代); null if for oneself. */
  readonly onBehalfOf?: Maybe<Actor>;
  /** The readers that it names. */
  readonly readerIds: ReadonlyArray<Scalars['ID']['output']>;
  /** The tasks that it names. */
  readonly taskIds: ReadonlyArray<Scalars['ID']['output']>;
  /** The opinion, reason or note; null without words. */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/** What happened in the life of a matter. More values may come. */
export type MatterEventType =
  /** It began (登记). */
  | 'MatterOpened'
  /** A task was done (办理). */
  | 'TaskDone'
  /** A task was passed on (转办). */
  | 'TaskPassedOn'
  /** Tasks were put to a task (委派、前加签、后加签、会签加人、征求意见、分件). */
  | 'TasksAdded'
  /** A task was taken out (减签). */
  | 'TaskRemoved'
  /** It was sent back to a step (驳回). */
  | 'SentBack'
  /** An act was taken back (拿回). */
  | 'TakenBack'
  /** Somebody was urged (催办). */
  | 'Urged'
  /** Progress was noted (进展). */
  | 'ProgressNoted'
  /** A later date was asked for (申请延期). */
  | 'ExtensionAsked'
  /** That was granted or refused (答复延期). */
  | 'ExtensionAnswered'
  /** It was ended without a result (撤销办件). */
  | 'MatterEnded'
  /** It goes on again (唤醒). */
  | 'MatterReopened'
  /** What it handles was recalled or corrected (来文撤回、更正). */
  | 'SourceGone'
  /** What it handles was revoked or abolished, or the day of that has come (来文撤销、废止). */
  | 'SourceEnded'
  /** The sender moved the deadline (期限变动). */
  | 'DueMoved'
  /** Days of steps were counted once the working calendar that was missing had come, so tasks have their dates (期限确定). */
  | 'TasksDated'
  /** Readers were added, or somebody was informed (传阅、抄送). */
  | 'ReadersAdded'
  /** It was taken from readers again (撤回传阅). */
  | 'ReadersRecalled'
  /** A reader has read it (已阅). */
  | 'MarkedRead'
  /** A reader left before they read it (离岗). */
  | 'ReadersLeft'
  /** It goes on with the correction (按更正件办理). */
  | 'SourceFollowed';

/** A way of working (办理方式). */
export type WayOfWorking = {
  /** Its name in requests. */
  readonly key: Scalars['String']['output'];
  /** Raised by every change. A matter keeps the version that it began with. */
  readonly version: Scalars['Int']['output'];
  /** Its steps in their order. */
  readonly steps: ReadonlyArray<WayStep>;
  /** The kinds of arrivals for which the agency chose it. */
  readonly chosenFor: ReadonlyArray<DocumentKind>;
  /** True if the agency chose it for all kinds without a choice of their own. */
  readonly isDefault: Scalars['Boolean']['output'];
};

/** A page of ways of working. */
export type WayOfWorkingConnection = {
  /** The ways with their cursors. */
  readonly edges: ReadonlyArray<WayOfWorkingEdge>;
  /** The ways alone. */
  readonly nodes: ReadonlyArray<WayOfWorking>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A way of working in a page. */
export type WayOfWorkingEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The way. */
  readonly node: WayOfWorking;
};

/** A step of a way of working. */
export type WayStep = {
  /** Unique in its way. */
  readonly key: Scalars['String']['output'];
  /** What it is called. */
  readonly name: StepName;
  /** What kind of step it is. */
  readonly kind: StepKind;
  /** Who does it, unless whoever does the step before chooses others. */
  readonly addressee: Addressee;
  /** How several share it. */
  readonly mode: TaskMode;
  /** Working days for it; null if the way sets none. */
  readonly days?: Maybe<Scalars['Int']['output']>;
  /** Whether whoever does the step before may leave it out. */
  readonly optional: Scalars['Boolean']['output'];
};

/** A task in the caller's own list. */
export type MyTask = {
  /** The task; null for what the caller is given to read. */
  readonly task?: Maybe<Task>;
  /** What the caller is given to read (待阅); null for a task. */
  readonly reading?: Maybe<Reader>;
  /** Why it is the caller's. */
  readonly because: Because;
  /** In whose place, of a deputy and a successor; else null. */
  readonly onBehalfOf?: Maybe<MemberRef>;
};

/** A page of matters. */
export type MatterConnection = {
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<MatterEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Matter>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; null where they are not counted. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A row of a page of matters. */
export type MatterEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Matter;
};

/** A page of tasks. */
export type TaskConnection = {
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<TaskEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Task>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A row of a page of tasks. */
export type TaskEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Task;
};

/** A page of the caller's tasks. */
export type MyTaskConnection = {
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<MyTaskEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<MyTask>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; null where they are not counted. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A row of a page of the caller's tasks. */
export type MyTaskEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: MyTask;
};

/** The answer of an act on a task. */
export type TaskPayload = {
  /** The task after it; null if nothing was written. */
  readonly task?: Maybe<Task>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if the same request was answered before. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** The answer of an act on a matter. */
export type MatterPayload = {
  /** The matter after it; null if nothing was written. */
  readonly matter?: Maybe<Matter>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if the same request was answered before. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** How much there is to handle. */
export type HandlingCounts = {
  /** Matters by state. */
  readonly matters: ReadonlyArray<MatterCount>;
  /** What the caller has to do. */
  readonly mine: Scalars['Int']['output'];
};

/** How many matters are in a state. */
export type MatterCount = {
  /** The state. */
  readonly state: MatterState;
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** What an agency chose of the ways of working (办理方式的选定). */
export type WayChoices = {
  /** Raised by every choice; 0 before the first. */
  readonly version: Scalars['Int']['output'];
  /** The choices. Where there is none, matters begin with the way of a small office. */
  readonly choices: ReadonlyArray<WayChoice>;
};

/** The way of working for a kind of arrival. */
export type WayChoice = {
  /** The kind; null for all kinds without a choice of their own. */
  readonly kind?: Maybe<DocumentKind>;
  /** The way, with who has its steps. */
  readonly way: WayOfWorking;
  /** When it was chosen. */
  readonly chosenAt: Scalars['DateTime']['output'];
  /** Who chose it, as they were called then. */
  readonly by: Actor;
  /** In whose place (代); null if for oneself. */
  readonly onBehalfOf?: Maybe<Actor>;
};

/** A way of working to choose. */
export type ChooseWayInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The version of the choices that the caller has seen; 0 before the first. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** For which kind of arrival; for all without a choice of their own if nothing is said. */
  readonly kind?: InputMaybe<DocumentKind>;
  /** The key of the way; nothing is chosen for the kind any more if nothing is said. */
  readonly way?: InputMaybe<Scalars['String']['input']>;
  /** Who has which step, unless whoever does the one before chooses others; the office has the others. */
  readonly addressees?: InputMaybe<ReadonlyArray<StepAddresseeInput>>;
};

/** Who has a step (环节承办对象). */
export type StepAddresseeInput = {
  /** The key of the step. */
  readonly step: Scalars['String']['input'];
  /** For whom it is. */
  readonly to: AddresseeInput;
};

/** The answer of a choice. */
export type WayChoicesPayload = {
  /** The choices after it; null if nothing was written. */
  readonly choices?: Maybe<WayChoices>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if the same request was answered before. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** What a deadline comes from (期限来源). */
export type DueFrom =
  /** Somebody named the day. */
  | 'NAMED'
  /** The way of working gives its step so many working days. */
  | 'WAY'
  /** The sender of the arrival demands a reply by then. */
  | 'SENDER'
  /** An extension was granted (延期). */
  | 'EXTENSION';

/** The input of `completeTask`. */
export type CompleteTaskInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The task. */
  readonly taskId: Scalars['ID']['input'];
  /** The version of the task that the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The opinion (意见). */
  readonly opinion?: InputMaybe<Scalars['String']['input']>;
  /** What the matter is concluded with, which the sender of the arrival sees: only with its last task (`RESULT_TOO_EARLY`). */
  readonly result?: InputMaybe<Scalars['String']['input']>;
  /** Who has the next step; those of the way, or who had it before, if nothing is said. */
  readonly next?: InputMaybe<NextStepInput>;
};

/** The input of `passOnTask`. */
export type PassOnTaskInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The task. */
  readonly taskId: Scalars['ID']['input'];
  /** The version of the task that the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Who has it from now on. */
  readonly to: NewTaskInput;
  /** Why. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** The input of `delegateTask`. */
export type DelegateTaskInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The task. */
  readonly taskId: Scalars['ID']['input'];
  /** The version of the task that the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Who does it. */
  readonly to: NewTaskInput;
  /** Why. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Tasks to put to a task. */
export type AddTasksInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The task. */
  readonly taskId: Scalars['ID']['input'];
  /** The version of the task that the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** For whom; 10 at most. */
  readonly tasks: ReadonlyArray<NewTaskInput>;
  /** Why. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** The input of `takeOutTask`. */
export type TakeOutTaskInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The task. */
  readonly taskId: Scalars['ID']['input'];
  /** The version of the task that the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** The input of `sendTaskBack`. */
export type SendBackInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The task. */
  readonly taskId: Scalars['ID']['input'];
  /** The version of the task that the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The key of the step. */
  readonly toStep: Scalars['String']['input'];
  /** True: it comes straight back to this step. False: what lies between is asked again. */
  readonly straightBack: Scalars['Boolean']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
};

/** The input of `noteTaskProgress`. */
export type NoteProgressInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The task. */
  readonly taskId: Scalars['ID']['input'];
  /** The version of the task that the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** What was done. */
  readonly note: Scalars['String']['input'];
};

/** The input of `askForExtension`. */
export type AskExtensionInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The task. */
  readonly taskId: Scalars['ID']['input'];
  /** The version of the task that the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The date that is asked for. */
  readonly until: Scalars['Date']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
};

/** The input of `answerExtension`. */
export type AnswerExtensionInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The task. */
  readonly taskId: Scalars['ID']['input'];
  /** The version of the task that the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** True to grant it. */
  readonly grant: Scalars['Boolean']['input'];
  /** Why. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** The input of `takeTaskBack`. */
export type TakeBackInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The task. */
  readonly taskId: Scalars['ID']['input'];
  /** The version of the task that the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The input of `urgeTasks`. */
export type UrgeTasksInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The matter. */
  readonly matterId: Scalars['ID']['input'];
  /** Which tasks; all that are open, and that the caller has not just urged, if nothing is said. */
  readonly taskIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Why. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** The input of `endMatter`. */
export type EndMatterInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The matter. */
  readonly matterId: Scalars['ID']['input'];
  /** The version of the matter that the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** The input of `reopenMatter`. */
export type ReopenMatterInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The matter. */
  readonly matterId: Scalars['ID']['input'];
  /** The version of the matter that the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** The input of `followReplacement`. */
export type FollowReplacementInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The matter. */
  readonly matterId: Scalars['ID']['input'];
  /** The version of the matter that the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** A matter to begin. At most one of `ofDeliveryId` and `ofDocumentId`. */
export type OpenMatterInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The delivery that it handles; it must be accepted, and have no other matter. */
  readonly ofDeliveryId?: InputMaybe<Scalars['ID']['input']>;
  /** The document of the agency's own that it handles. */
  readonly ofDocumentId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is about; that of the delivery or document if nothing is said. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** The key of a way of working; that which the agency chose for such arrivals if nothing is said. */
  readonly way?: InputMaybe<Scalars['String']['input']>;
  /** By when it is to be concluded, if earlier than the sender demands. */
  readonly due?: InputMaybe<Scalars['Date']['input']>;
  /** Who has the first step; those of the way if nothing is said. */
  readonly first?: InputMaybe<ReadonlyArray<NewTaskInput>>;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** To whom work is addressed (交办对象). */
export type AddresseeInput = {
  /** What it is. */
  readonly kind: AddresseeKind;
  /** Which member, post or unit; not for the office. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
};

/** A task for somebody. */
export type NewTaskInput = {
  /** For whom. */
  readonly to: AddresseeInput;
  /** Lead or helper, where several do a step (主办、协办). A step with helpers has one lead. */
  readonly role?: InputMaybe<TaskRole>;
  /** What is asked for, where it is a part of the matter. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** By when. */
  readonly due?: InputMaybe<Scalars['Date']['input']>;
};

/** Who has the next step. */
export type NextStepInput = {
  /** The key of the step; the one that follows if nothing is said. Those that are left out must be optional. */
  readonly step?: InputMaybe<Scalars['String']['input']>;
  /** How several share it; that of the way if nothing is said. */
  readonly mode?: InputMaybe<TaskMode>;
  /** Who; those of the way, or who had it before, if nothing is said. */
  readonly tasks?: InputMaybe<ReadonlyArray<NewTaskInput>>;
};

/** What would follow from an act on a task. */
export type RoutePreview = {
  /** The step that would be done then, and those behind it; empty if the matter would be over, or the act would be refused. */
  readonly stages: ReadonlyArray<PreviewedStage>;
  /** Why the act would be refused. */
  readonly problems: ReadonlyArray<Problem>;
};

/** A step that comes, as far as can be seen now. */
export type PreviewedStage = {
  /** The key of the step. */
  readonly step: Scalars['String']['output'];
  /** What the step is called. */
  readonly name: StepName;
  /** How several share it. */
  readonly mode: TaskMode;
  /** True for the step that is being done; false for those behind it. */
  readonly isPresent: Scalars['Boolean']['output'];
  /** Whether whoever does the step before may leave it out. */
  readonly optional: Scalars['Boolean']['output'];
  /** Working days for it from when it opens; null if the way sets none. */
  readonly days?: Maybe<Scalars['Int']['output']>;
  /** Who has it, in the order of their turns. */
  readonly tasks: ReadonlyArray<PreviewedTask>;
};

/** Somebody who is to have a task. */
export type PreviewedTask = {
  /** The task; null for one that there is not yet. */
  readonly taskId?: Maybe<Scalars['ID']['output']>;
  /** For whom. */
  readonly to: Addressee;
  /** Lead or helper; null where nobody leads. */
  readonly role?: Maybe<TaskRole>;
  /** By when; null if there is no deadline, or it is counted later. */
  readonly due?: Maybe<Scalars['Date']['output']>;
  /** False for one that waits, for its turn or for what was put before it. */
  readonly isOpen: Scalars['Boolean']['output'];
  /** Who that is at present. */
  readonly responsible: ReadonlyArray<ResponsibleMember>;
};

/** How a matter is circulated. */
export type Circulation = {
  /** How; null as long as members were informed of it only. */
  readonly mode?: Maybe<ReadingMode>;
  /** How many have it to read, or wait for it. */
  readonly unread: Scalars['Int']['output'];
};

/** How a matter is circulated. */
export type ReadingMode =
  /** Nobody waits for whoever reads it (自由传阅). */
  | 'FREE'
  /** All read it at the same time (同时传阅). */
  | 'PARALLEL'
  /** One after the other (依次传阅). */
  | 'IN_ORDER';

/** Somebody who was given a matter to read (传阅人). */
export type Reader = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Raised by everything that changes it. A read mark names the version that was seen. */
  readonly version: Scalars['Int']['output'];
  /** The matter. */
  readonly matterId: Scalars['ID']['output'];
  /** The title of the matter. */
  readonly title: Scalars['String']['output'];
  /** The number of the delivery that it handles (来文字号); null for others. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Who issued that delivery; null for others. */
  readonly issuer?: Maybe<Scalars['String']['output']>;
  /** The place among the readers of the matter, from 1. */
  readonly position: Scalars['Int']['output'];
  /** Who reads it. */
  readonly member: MemberRef;
  /** As they were called when it was given to them. */
  readonly name: Scalars['String']['output'];
  /** Why they were given it. */
  readonly because: Because;
  /** Whom they stand in for, of a deputy and a successor; else null. Their mark is their own all the same. */
  readonly onBehalfOf?: Maybe<MemberRef>;
  /** How it is circulated to them. Those who are informed once have it freely. */
  readonly mode: ReadingMode;
  /** Whether they have it, and whether they have read it. */
  readonly state: ReaderState;
  /** By which day it is to be read; null if nobody says so. */
  readonly due?: Maybe<Scalars['Date']['output']>;
  /** True once that day is over and it is not read. */
  readonly late: Scalars['Boolean']['output'];
  /** Who gave it to them. */
  readonly addedBy: MemberRef;
  /** Since when it lies with them; null before. */
  readonly openedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When they said that they have read it; null if they have not. */
  readonly readAt?: Maybe<Scalars['DateTime']['output']>;
  /** When they read it, or it was recalled from them, or they left; null before. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What they noted; null without words. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** What the caller may do with it now. */
  readonly actions: ReadonlyArray<Action>;
};

/** How far a reader is. */
export type ReaderState =
  /** Their turn has not come (待传). */
  | 'WAITING'
  /** It lies with them (待阅). */
  | 'OPEN'
  /** They have read it (已阅). */
  | 'READ'
  /** It was taken from them before (已撤回). */
  | 'RECALLED'
  /** They left the agency before (已跳过). */
  | 'SKIPPED';

/** A page of readers. */
export type ReaderConnection = {
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ReaderEdge>;
  /** The rows alone. */
  readonly nodes: ReadonlyArray<Reader>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; null where they are not counted. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A row of a page of readers. */
export type ReaderEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Reader;
};

/** The answer of a read mark. */
export type ReaderPayload = {
  /** The reader after it; null if nothing was written. */
  readonly reader?: Maybe<Reader>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if the same request was answered before. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** The answer of several read marks. */
export type ReadersPayload = {
  /** One for each item, in the order given; empty if the call was refused as a whole. */
  readonly results: ReadonlyArray<ReaderPayload>;
  /** How many are done. */
  readonly done: Scalars['Int']['output'];
  /** How many are refused. */
  readonly refused: Scalars['Int']['output'];
  /** Why the call was refused as a whole; those of one item are in its result. */
  readonly problems: ReadonlyArray<Problem>;
};

/** The answer of an act on several tasks. */
export type TasksPayload = {
  /** One for each item, in the order given; empty if the call was refused as a whole. */
  readonly results: ReadonlyArray<TaskPayload>;
  /** How many are done. */
  readonly done: Scalars['Int']['output'];
  /** How many are refused. */
  readonly refused: Scalars['Int']['output'];
  /** Why the call was refused as a whole; those of one item are in its result. */
  readonly problems: ReadonlyArray<Problem>;
};

/** A matter to circulate (传阅). */
export type AddReadersInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The matter. */
  readonly matterId: Scalars['ID']['input'];
  /** Who is to read it, 25 at most: members, posts and units, of which each one becomes a reader who is responsible now. */
  readonly to: ReadonlyArray<AddresseeInput>;
  /** How it is circulated; the matter keeps what the first call says, which is FREE if it says nothing. */
  readonly mode?: InputMaybe<ReadingMode>;
  /** By when they are to read it. */
  readonly due?: InputMaybe<Scalars['Date']['input']>;
};

/** Readers from whom to take a matter (撤回传阅). */
export type RecallReadersInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The matter. */
  readonly matterId: Scalars['ID']['input'];
  /**
   * The readers, 25 at most. If nothing is said, those who have not read it, the last ones first, as many as one call can take: call
   * again, with another key, as long as `circulation.unread` is not 0.
   */
  readonly readerIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Why. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Members to inform of a matter (抄送). */
export type InformMembersInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The matter. */
  readonly matterId: Scalars['ID']['input'];
  /** Whom, 25 at most: of posts and units, whoever is responsible now. */
  readonly to: ReadonlyArray<AddresseeInput>;
};

/** What the caller has read (已阅). */
export type MarkReadInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The reader, who must be the caller. */
  readonly readerId: Scalars['ID']['input'];
  /** The version of it that the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** What they note (阅签). */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** What the caller has read (批量已阅). */
export type MarkSeveralReadInput = {
  /** What to mark, at most 50. Each has a key of its own, the same as in a call for it alone. */
  readonly items: ReadonlyArray<MarkReadInput>;
};

/** Tasks to do (批量办理). */
export type CompleteTasksInput = {
  /** What to do with each, at most 50. Each has a key of its own, the same as in a call for it alone. */
  readonly items: ReadonlyArray<CompleteTaskInput>;
};

/** Tasks to give to others (批量转办). */
export type PassOnTasksInput = {
  /** What to do with each, at most 50. Each has a key of its own, the same as in a call for it alone. */
  readonly items: ReadonlyArray<PassOnTaskInput>;
};

/** Whether an application may act. */
export type ApplicationState =
  /** May act (使用中). */
  | 'ACTIVE'
  /** May not act until resumed (停用). */
  | 'SUSPENDED'
  /** Has ended (注销). */
  | 'ENDED';

/** Software that acts for an agency with keys of its own (应用). */
export type Application = Node & {
  /** Global id; the `client_id` of OAuth. */
  readonly id: Scalars['ID']['output'];
  /** Name, as shown to others. */
  readonly name: Scalars['String']['output'];
  /** What it may do: DRAFTER or CLERK, or both. */
  readonly roles: ReadonlyArray<Role>;
  /** The scopes that its tokens may have. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  /** Ids of its public keys (`kid`). */
  readonly keyIds: ReadonlyArray<Scalars['String']['output']>;
  /** True if its tokens are bound to a key that it proves to have with each request (DPoP). */
  readonly dpop: Scalars['Boolean']['output'];
  /** Whether it may act. */
  readonly state: ApplicationState;
  /** Pass it as expectedVersion. */
  readonly version: Scalars['Int']['output'];
};

/** A page of applications. */
export type ApplicationConnection = {
  /** The applications with their cursors. */
  readonly edges: ReadonlyArray<ApplicationEdge>;
  /** The applications alone. */
  readonly nodes: ReadonlyArray<Application>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** An application in a page. */
export type ApplicationEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The application. */
  readonly node: Application;
};

/** What a token may be limited to. */
export type TokenScope =
  /** Read the directory (机关名录). */
  | 'directory'
  /** Make documents (拟制公文). */
  | 'document'
  /** Send and receive (公文收发). */
  | 'exchange'
  /** Keep the register (机关和人员管理). */
  | 'tenancy';

/** An application to register. */
export type RegisterApplicationInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Name, as shown to others. */
  readonly name: Scalars['String']['input'];
  /** DRAFTER or CLERK, or both: reviewing, signing and administering are people's acts. */
  readonly roles: ReadonlyArray<Role>;
  /** The scopes that its tokens may have. */
  readonly scopes: ReadonlyArray<TokenScope>;
  /** One to five public keys as JWK (RFC 7517), each with a kid: P-256, Ed25519, or RSA of 2048 bits or more. */
  readonly keys: ReadonlyArray<Scalars['JSON']['input']>;
  /** True if its tokens are to be bound to a key that it proves to have with each request (DPoP, RFC 9449). */
  readonly dpop?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Other keys for an application. */
export type ReplaceApplicationKeysInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The application. */
  readonly applicationId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** All keys that it has from then on. */
  readonly keys: ReadonlyArray<Scalars['JSON']['input']>;
};

/** A step on an application that needs nothing else. */
export type ApplicationActionInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The application. */
  readonly applicationId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** A step on an application that needs a reason. */
export type ApplicationReasonInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The application. */
  readonly applicationId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why; at most 500 bytes. */
  readonly reason: Scalars['String']['input'];
};

/** The application after a step. */
export type ApplicationPayload = {
  /** The application; null if nothing was written. */
  readonly application?: Maybe<Application>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Whether an issuer is trusted. */
export type IssuerState =
  /** Trusted (使用中). */
  | 'ACTIVE'
  /** No longer trusted (注销). */
  | 'ENDED';

/** By what an issuer's tokens name an agency. */
export type AgencyNaming =
  /** By its id here (编号). */
  | 'ID'
  /** By its unified social credit code (统一社会信用代码). */
  | 'CREDIT_CODE';

/** An identity provider of a province or a city (身份源): it speaks for the agency that registered it and those below. */
export type Issuer = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** The `iss` of its tokens. */
  readonly issuer: Scalars['String']['output'];
  /** Where its keys are. */
  readonly jwksUri: Scalars['String']['output'];
  /** The `aud` that its tokens have. */
  readonly audience: Scalars['String']['output'];
  /** The claim that names the person. */
  readonly subjectClaim: Scalars['String']['output'];
  /** The claim that names the agency. */
  readonly agencyClaim: Scalars['String']['output'];
  /** What that claim holds. */
  readonly agencyBy: AgencyNaming;
  /** The claim that holds a number by which people are bound; null if they are bound by invitation alone. */
  readonly numberClaim?: Maybe<Scalars['String']['output']>;
  /** What that claim holds; null without one. */
  readonly numberOf?: Maybe<NumberKind>;
  /** Whether it is trusted. */
  readonly state: IssuerState;
  /** Pass it as expectedVersion. */
  readonly version: Scalars['Int']['output'];
};

/** A page of issuers. */
export type IssuerConnection = {
  /** The issuers with their cursors. */
  readonly edges: ReadonlyArray<IssuerEdge>;
  /** The issuers alone. */
  readonly nodes: ReadonlyArray<Issuer>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** An issuer in a page. */
export type IssuerEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The issuer. */
  readonly node: Issuer;
};

/** An issuer to register. */
export type RegisterIssuerInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Its address, which is the `iss` of its tokens: https, and public or in a network that the deployment names. */
  readonly issuer: Scalars['String']['input'];
  /** The `aud` that its tokens have; that of this API if left out. */
  readonly audience?: InputMaybe<Scalars['String']['input']>;
  /** The claim that names the person; `sub` if left out. */
  readonly subjectClaim?: InputMaybe<Scalars['String']['input']>;
  /** The claim that names the agency; `agency` if left out. */
  readonly agencyClaim?: InputMaybe<Scalars['String']['input']>;
  /** What that claim holds; the id if left out. */
  readonly agencyBy?: InputMaybe<AgencyNaming>;
  /**
   * The claim that holds a number: whoever shows the number of a member (`giveMemberNumber`) is bound to them. It cannot be the
   * claim that names the person, because numbers are handed on. If left out, people are bound by invitation alone.
   */
  readonly numberClaim?: InputMaybe<Scalars['String']['input']>;
  /** What that claim holds; given with it. */
  readonly numberOf?: InputMaybe<NumberKind>;
};

/** An issuer to end. */
export type EndIssuerInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The issuer. */
  readonly issuerId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why; at most 500 bytes. */
  readonly reason: Scalars['String']['input'];
};

/** The issuer after a step. */
export type IssuerPayload = {
  /** The issuer; null if nothing was written. */
  readonly issuer?: Maybe<Issuer>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** A member to invite. */
export type InviteMemberInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The member. */
  readonly memberId: Scalars['ID']['input'];
};

/** An invitation (邀请). */
export type Invitation = {
  /** The member. */
  readonly member: MemberRef;
  /** Until just before this instant. */
  readonly until: Scalars['DateTime']['output'];
  /** The code for the person; null in a repeated answer, because it is not stored. */
  readonly code?: Maybe<Scalars['String']['output']>;
};

/** The invitation. */
export type InvitationPayload = {
  /** The invitation; null if nothing was written. */
  readonly invitation?: Maybe<Invitation>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** The numbers by which an agency knows its people. */
export type NumberKind =
  /** The agency's own number of the person (工号). */
  | 'STAFF'
  /** The number of a mobile phone in mainland China (手机号码). */
  | 'MOBILE';

/** Whether a member has a number. */
export type MemberNumberState =
  /** The member has it (已登记). */
  | 'GIVEN'
  /** The member no longer has it (已撤销). */
  | 'WITHDRAWN';

/** That a member has a number of a kind (人员号码). The number itself is stored nowhere. */
export type MemberNumber = {
  /** The member. */
  readonly member: MemberRef;
  /** What number it is. */
  readonly kind: NumberKind;
  /** Whether the member has it. */
  readonly state: MemberNumberState;
  /** The administrator who gave it. */
  readonly givenBy: MemberRef;
  /** When it was given. */
  readonly givenAt: Scalars['DateTime']['output'];
  /** Pass it as expectedVersion. */
  readonly version: Scalars['Int']['output'];
};

/** A page of numbers. */
export type MemberNumberConnection = {
  /** The numbers with their cursors. */
  readonly edges: ReadonlyArray<MemberNumberEdge>;
  /** The numbers alone. */
  readonly nodes: ReadonlyArray<MemberNumber>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A number in a page. */
export type MemberNumberEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The number. */
  readonly node: MemberNumber;
};

/** By what a subject was bound. */
export type BindingMeans =
  /** An invitation that was accepted (邀请). */
  | 'INVITATION'
  /** The number that its token showed (号码). */
  | 'NUMBER';

/** Whether a binding counts. */
export type BindingState =
  /** The subject is the member (已绑定). */
  | 'ACTIVE'
  /** Was taken back (已解除). */
  | 'ENDED';

/** Which member the subject of a registered issuer is (绑定). One that has ended does not come back. */
export type Binding = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** The member. */
  readonly member: MemberRef;
  /** The `iss` of the issuer's tokens. */
  readonly issuer: Scalars['String']['output'];
  /** What the issuer calls the person. */
  readonly subject: Scalars['String']['output'];
  /** By what it was bound. */
  readonly means: BindingMeans;
  /** The administrator who made the invitation, or gave the number. */
  readonly grantedBy: MemberRef;
  /** When it was bound. */
  readonly boundAt: Scalars['DateTime']['output'];
  /** Whether it counts. */
  readonly state: BindingState;
  /** Who took it back; null while it counts. */
  readonly endedBy?: Maybe<MemberRef>;
  /** When it was taken back; null while it counts. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was taken back; null while it counts. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Pass it as expectedVersion. */
  readonly version: Scalars['Int']['output'];
};

/** A page of bindings. */
export type BindingConnection = {
  /** The bindings with their cursors. */
  readonly edges: ReadonlyArray<BindingEdge>;
  /** The bindings alone. */
  readonly nodes: ReadonlyArray<Binding>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A binding in a page. */
export type BindingEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The binding. */
  readonly node: Binding;
};

/** A number for a member. */
export type GiveMemberNumberInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The member. */
  readonly memberId: Scalars['ID']['input'];
  /** What number it is. */
  readonly kind: NumberKind;
  /** The number, with or without blanks, hyphens and +86. At most 100 bytes. */
  readonly number: Scalars['String']['input'];
};

/** A number to withdraw. */
export type WithdrawMemberNumberInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The member. */
  readonly memberId: Scalars['ID']['input'];
  /** What number it is. */
  readonly kind: NumberKind;
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** That a member has a number, after a step. */
export type MemberNumberPayload = {
  /** What is kept of the number; null if nothing was written. */
  readonly number?: Maybe<MemberNumber>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** A binding to take back. */
export type EndBindingInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The binding. */
  readonly bindingId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why; at most 500 bytes. */
  readonly reason: Scalars['String']['input'];
};

/** The binding after a step. */
export type BindingPayload = {
  /** The binding; null if nothing was written. */
  readonly binding?: Maybe<Binding>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** By which service people log in. */
export type BridgeKind =
  /** WeCom (政务微信, 企业微信). */
  | 'WECOM'
  /** DingTalk (钉钉). */
  | 'DINGTALK';

/** Whether a bridge can be used. */
export type BridgeState =
  /** In use (使用中). */
  | 'ACTIVE'
  /** No longer in use (注销). */
  | 'ENDED';

/**
 * An app of WeCom or DingTalk by which people log in (登录桥): it speaks for the agency that registered it and those below. The
 * token service exchanges the service's codes: see the README.
 */
export type Bridge = Node & {
  /** Global id: the `bridge` of a request for a token, and the `client_id` of its tokens. */
  readonly id: Scalars['ID']['output'];
  /** By which service people log in. */
  readonly kind: BridgeKind;
  /** Where the service is. */
  readonly address: Scalars['String']['output'];
  /** The corpId of WeCom, or the appKey of DingTalk. */
  readonly clientId: Scalars['String']['output'];
  /** Whether it can be used. */
  readonly state: BridgeState;
  /** Pass it as expectedVersion. */
  readonly version: Scalars['Int']['output'];
};

/** A page of bridges. */
export type BridgeConnection = {
  /** The bridges with their cursors. */
  readonly edges: ReadonlyArray<BridgeEdge>;
  /** The bridges alone. */
  readonly nodes: ReadonlyArray<Bridge>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A bridge in a page. */
export type BridgeEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The bridge. */
  readonly node: Bridge;
};

/** A bridge to register. */
export type RegisterBridgeInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** By which service people log in. */
  readonly kind: BridgeKind;
  /** The address of the service, public or in a network that the deployment names; that of the public service if left out. */
  readonly address?: InputMaybe<Scalars['String']['input']>;
  /** The corpId of WeCom, or the appKey of DingTalk. */
  readonly clientId: Scalars['String']['input'];
  /** The secret of the app. It is stored encrypted, and no answer contains it. */
  readonly secret: Scalars['String']['input'];
};

/** Another secret for a bridge. */
export type ReplaceBridgeSecretInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The bridge. */
  readonly bridgeId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The secret of the app from then on. */
  readonly secret: Scalars['String']['input'];
};

/** A bridge to end. */
export type EndBridgeInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The bridge. */
  readonly bridgeId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why; at most 500 bytes. */
  readonly reason: Scalars['String']['input'];
};

/** The bridge after a step. */
export type BridgePayload = {
  /** The bridge; null if nothing was written. */
  readonly bridge?: Maybe<Bridge>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** What happened to what an agency received or sent. */
export type NotificationKind =
  /** A document arrived (来文). */
  | 'ARRIVED'
  /** The sender of a document that was signed for asks for it back (请求撤回). */
  | 'RECALL_ASKED'
  /** A document was recalled before it was signed for, or before it arrived (已撤回). */
  | 'RECALLED'
  /** A correction took the place of a document (更正替代). */
  | 'REPLACED'
  /** A document was revoked and is void from the start (已撤销). */
  | 'REVOKED'
  /** A document was abolished, and is without effect from a day on (已废止). */
  | 'ABOLISHED'
  /** Others may read a document than before (知悉范围变更). */
  | 'DISTRIBUTION_REVISED'
  /** A document that was passed on came back: the rules that bind its sender refuse the route (改送未成). */
  | 'PASSING_REFUSED'
  /** A document that was passed on came back: its sender objects to the route (改送异议). */
  | 'ROUTE_OBJECTED'
  /** A reply is due soon (回复将到期). */
  | 'REPLY_DUE_SOON'
  /** A reply is late (逾期未回复). */
  | 'REPLY_LATE'
  /** Its sender asks how far a document has got (催办). */
  | 'PROGRESS_ASKED'
  /** Its report on a document is late (逾期未报告). */
  | 'PROGRESS_LATE'
  /** A recipient returned a document (退文). */
  | 'RETURNED'
  /** A recipient gave back a document that was recalled (同意撤回). */
  | 'RECALL_AGREED'
  /** A recipient refuses to give a document back (不同意撤回). */
  | 'RECALL_REFUSED'
  /** A recipient passed a document on to another agency (改送). */
  | 'PASSED_ON'
  /** Replies to a document are late (对方逾期未回复). */
  | 'REPLIES_LATE'
  /** A superior revoked a document of the agency's own (上级撤销). */
  | 'REVOKED_ABOVE'
  /** A superior abolished a document of the agency's own (上级废止). */
  | 'ABOLISHED_ABOVE'
  /** What a document of the agency's own forwards, at whatever depth, was revoked (被转发的公文已撤销). */
  | 'SOURCE_REVOKED'
  /** What a document of the agency's own forwards, at whatever depth, was abolished (被转发的公文已废止). */
  | 'SOURCE_ABOLISHED'
  /** A recipient reported how far it has got (报告进展). */
  | 'PROGRESS_REPORTED'
  /** A task came to the member (待办). */
  | 'TASK_CAME'
  /** A task was passed on to the member (转办). */
  | 'TASK_PASSED_ON'
  /** A matter was sent back, and the member has its task (驳回). */
  | 'TASK_SENT_BACK'
  /** A task is no more the member's: taken out, taken back, given to another, or not needed (不再办理). */
  | 'TASK_GONE'
  /** A task of the member's is due on the next working day (即将到期). */
  | 'TASK_DUE_SOON'
  /** A task of the member's is late (已逾期). */
  | 'TASK_LATE'
  /** Somebody urged a task of the member's (催办). */
  | 'TASK_URGED'
  /** The sender of the arrival moved the deadline of a task of the member's (期限变动). */
  | 'TASK_DUE_MOVED'
  /** What the member has a task about was revoked or abolished, or has no effect any more (来文撤销、废止). */
  | 'SOURCE_ENDED'
  /** Somebody asks for an extension of a task that the member gave, or the office (申请延期). */
  | 'EXTENSION_ASKED'
  /** An extension of a task of the member's was granted or refused (答复延期). */
  | 'EXTENSION_ANSWERED'
  /** A matter that the member worked on goes on again (唤醒). */
  | 'MATTER_REOPENED'
  /** A task moved to the member, who stands in for its holder, has their post now, or follows them (转来). */
  | 'TASK_MOVED'
  /** A matter lies with the member to read (传阅). */
  | 'READING_CAME'
  /** It was taken from them before they read it (撤回传阅). */
  | 'READING_GONE'
  /** What lies with the member to read is due on the next working day (传阅将到期). */
  | 'READING_DUE_SOON'
  /** What lies with the member to read is late (逾期未阅). */
  | 'READING_LATE';

/** Something that the people of an agency are told (提醒). It points to a delivery, or to a document of the agency's own. */
export type Notification = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** What happened. */
  readonly kind: NotificationKind;
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** When it reached the agency (送达). */
  readonly deliveredAt: Scalars['DateTime']['output'];
  /** True once the caller has seen it (已看). */
  readonly isSeen: Scalars['Boolean']['output'];
  /**
   * When the agency acted on it (已办): signed for what arrived, answered a recall, replied, ended the task. Null before, and for what
   * asks for no act.
   */
  readonly actedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The document's number (发文字号); empty for a matter without an arrival. */
  readonly number: Scalars['String']['output'];
  /** What was received; null for what the agency sent, and for who may not read deliveries. */
  readonly delivery?: Maybe<Delivery>;
  /** What was sent; null for what the agency received, and for who may not read documents. */
  readonly document?: Maybe<Document>;
  /** The recipient, of what the agency sent; null for what it received, and for REPLIES_LATE. */
  readonly recipient?: Maybe<AgencyRef>;
  /** How many replies are late, for REPLIES_LATE; else null. */
  readonly late?: Maybe<Scalars['Int']['output']>;
  /** The task that the member is told of; null for others, and for who may not read matters. */
  readonly task?: Maybe<Task>;
  /** The matter of it; null for others, and for who may not read matters. */
  readonly matter?: Maybe<Matter>;
  /** What the member is told of that is theirs to read; null for others, and for who may not read matters. */
  readonly reading?: Maybe<Reader>;
};

/** A page of notifications. */
export type NotificationConnection = {
  /** The notifications with their cursors. */
  readonly edges: ReadonlyArray<NotificationEdge>;
  /** The notifications alone. */
  readonly nodes: ReadonlyArray<Notification>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many the caller has not seen, on all pages; 100 stands for as many or more. */
  readonly unseen: Scalars['Int']['output'];
};

/** A notification in a page. */
export type NotificationEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The notification. */
  readonly node: Notification;
};

/** Up to which notification the caller has seen them. */
export type MarkNotificationsSeenInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The latest one that was seen. */
  readonly notificationId: Scalars['ID']['input'];
};

/** The notification up to which they are seen. */
export type MarkNotificationsSeenPayload = {
  /** The notification; null if nothing was written. */
  readonly notification?: Maybe<Notification>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if they were seen before. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Whether an absence lasts. */
export type AbsenceState =
  /** Has not begun (未开始). */
  | 'COMING'
  /** Lasts (外出中). */
  | 'CURRENT'
  /** Is over (已结束). */
  | 'OVER';

/** A member is out of office (外出), and a deputy acts on what comes to them. It can be read for 30 days after it is over. */
export type Absence = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Who is out of office. */
  readonly member: MemberRef;
  /** Who acts on what comes to them. A deputy who is out of office too has a deputy of their own. */
  readonly deputy: MemberRef;
  /** When it begins. */
  readonly from: Scalars['DateTime']['output'];
  /** When the member is back. */
  readonly until: Scalars['DateTime']['output'];
  /** Why. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Whether it lasts. */
  readonly state: AbsenceState;
  /** Pass it as expectedVersion. */
  readonly version: Scalars['Int']['output'];
};

/** A page of absences. */
export type AbsenceConnection = {
  /** The absences with their cursors. */
  readonly edges: ReadonlyArray<AbsenceEdge>;
  /** The absences alone. */
  readonly nodes: ReadonlyArray<Absence>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** An absence in a page. */
export type AbsenceEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The absence. */
  readonly node: Absence;
};

/** An absence to announce. */
export type AnnounceAbsenceInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Who is out of office; the caller if it is left out. */
  readonly memberId?: InputMaybe<Scalars['ID']['input']>;
  /** Who acts on what comes to them: another member. */
  readonly deputyId: Scalars['ID']['input'];
  /** When it begins; at once if it is left out or past. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** When the member is back; at most 366 days later. */
  readonly until: Scalars['DateTime']['input'];
  /** Why; at most 500 bytes. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** The end of an absence. */
export type EndAbsenceInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The absence. */
  readonly absenceId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The absence after a step, and what moved with it. */
export type AbsencePayload = {
  /** The absence; null if nothing was written. */
  readonly absence?: Maybe<Absence>;
  /**
   * What was in the hands of whom the change concerns, and moved to others in the same step (同步移交). A repeated request lists none:
   * it moved nothing.
   */
  readonly moved: ReadonlyArray<MovedWork>;
  /** How many `moved` lists. */
  readonly movedCount: Scalars['Int']['output'];
  /** How many more of them move a moment later. */
  readonly leftCount: Scalars['Int']['output'];
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Many units, posts and members to add. */
export type ImportOrganizationInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /**
   * CSV with the column unit (内设机构), a path such as 办公室/秘书科, and any of post (岗位), isHead (负责人, 是 or 否), member (姓名),
   * memberId (人员标识), title (职务) and roles (角色, such as 起草、文书), in any order. A member is known by the id, or by a name that
   * nobody else in the agency has; who is not there is added with title and roles. At most 500 rows.
   */
  readonly csv: Scalars['String']['input'];
  /** True to be told what would be done with each row, and nothing more: the key is not used up. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The result of importing an organization. */
export type ImportOrganizationPayload = {
  /** The import; null if nothing was written, or only a part because others changed the organization at the same time. */
  readonly import?: Maybe<OrganizationImport>;
  /** What was wrong with the request as a whole. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** An import of units, posts and members. */
export type OrganizationImport = {
  /** True if nothing was written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** How many units, posts, members and holdings it added, or would. */
  readonly added: Scalars['Int']['output'];
  /** Number of rows that were taken, with what was there already. */
  readonly accepted: Scalars['Int']['output'];
  /** Number of rows that were rejected, in whole or in part. */
  readonly rejected: Scalars['Int']['output'];
  /** How much work moved to those who were appointed (同步移交). */
  readonly movedCount: Scalars['Int']['output'];
  /** How much more of it moves a moment later. */
  readonly leftCount: Scalars['Int']['output'];
  /** One result for each row, in order. */
  readonly rows: ReadonlyArray<OrganizationRow>;
  /** Headers of the CSV that name no column of this import; what was below them was not read. */
  readonly ignoredColumns: ReadonlyArray<Scalars['String']['output']>;
  /** What the file was written in, if the client had decoded it as something else. Its text was restored without loss. */
  readonly misread?: Maybe<CsvEncoding>;
};

/** What came of a row. Ids of what a dry run would create are null. */
export type OrganizationRow = {
  /** The line of the CSV that the row starts on, counted from 1; the header is line 1 unless something stands before it. */
  readonly line: Scalars['Int']['output'];
  /** The unit. */
  readonly unitId?: Maybe<Scalars['ID']['output']>;
  /** The post. */
  readonly postId?: Maybe<Scalars['ID']['output']>;
  /** The member. */
  readonly memberId?: Maybe<Scalars['ID']['output']>;
  /** What was wrong with the row. What stands before it in the row was done: a unit may be there without its post. */
  readonly problems: ReadonlyArray<Problem>;
};

/** Whether a post exists. */
export type PostState =
  /** Exists (正常). */
  | 'ACTIVE'
  /** Was abolished (已撤销), by itself or with its unit. */
  | 'ABOLISHED';

/** A place in a unit (岗位) that members hold, one after another or several at once. Work may be addressed to it. */
export type Post = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Name, unique in its unit. */
  readonly name: Scalars['String']['output'];
  /** Its unit. */
  readonly unit?: Maybe<Unit>;
  /** Leads its unit (负责人). A unit has one such post at most. */
  readonly isHead: Scalars['Boolean']['output'];
  /** Whether it exists. */
  readonly state: PostState;
  /** Of an abolished post, the one that took over; null for the head of its unit, and so on up. */
  readonly successor?: Maybe<Post>;
  /** Who holds it, in the order of their appointment; at most 20. */
  readonly holders: ReadonlyArray<PostHolder>;
  /** Pass it as expectedVersion. */
  readonly version: Scalars['Int']['output'];
};

/** Who holds a post. */
export type PostHolder = {
  /** The member. */
  readonly member: MemberRef;
  /** Since when. */
  readonly since: Scalars['DateTime']['output'];
};

/** A page of posts. */
export type PostConnection = {
  /** The posts with their cursors. */
  readonly edges: ReadonlyArray<PostEdge>;
  /** The posts alone. */
  readonly nodes: ReadonlyArray<Post>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A post in a page. */
export type PostEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The post. */
  readonly node: Post;
};

/** A post to create. */
export type CreatePostInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The unit. */
  readonly unitId: Scalars['ID']['input'];
  /** Name; at most 200 bytes. */
  readonly name: Scalars['String']['input'];
  /** True if it leads the unit (负责人). */
  readonly isHead?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Another name for a post. */
export type RenamePostInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The post. */
  readonly postId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Name; at most 200 bytes. */
  readonly name: Scalars['String']['input'];
};

/** Another place for a post. */
export type MovePostInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The post. */
  readonly postId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The unit. */
  readonly unitId: Scalars['ID']['input'];
  /** True if it is to lead the unit (负责人). */
  readonly isHead?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The end of a post. */
export type AbolishPostInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The post. */
  readonly postId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The post that takes over; null for the head of its unit, and so on up. */
  readonly successorId?: InputMaybe<Scalars['ID']['input']>;
  /** Why; at most 500 bytes. */
  readonly reason: Scalars['String']['input'];
};

/** Somebody for a post. */
export type AppointToPostInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The post. */
  readonly postId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The member. */
  readonly memberId: Scalars['ID']['input'];
};

/** The end of a holding. */
export type RelieveFromPostInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The post. */
  readonly postId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The member. */
  readonly memberId: Scalars['ID']['input'];
  /** Whom to appoint in the same step. */
  readonly successorMemberId?: InputMaybe<Scalars['ID']['input']>;
};

/** The post after a step, and what moved with it. */
export type PostPayload = {
  /** The post; null if nothing was written. */
  readonly post?: Maybe<Post>;
  /**
   * What was in the hands of whom the change concerns, and moved to others in the same step (同步移交). A repeated request lists none:
   * it moved nothing.
   */
  readonly moved: ReadonlyArray<MovedWork>;
  /** How many `moved` lists. */
  readonly movedCount: Scalars['Int']['output'];
  /** How many more of them move a moment later. */
  readonly leftCount: Scalars['Int']['output'];
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Whether a unit exists. */
export type UnitState =
  /** Exists (正常). */
  | 'ACTIVE'
  /** Was dissolved (已撤销). */
  | 'DISSOLVED';

/** A part of an agency (内设机构), such as an office or a division. Units form a tree of at most six levels. */
export type Unit = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Name, unique among the units below the same one. */
  readonly name: Scalars['String']['output'];
  /** The names from the topmost unit down to this one. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** The unit that it belongs to; null directly below the agency. */
  readonly parent?: Maybe<Unit>;
  /** Its place among the units below the same one (排序号), the lowest first. */
  readonly order: Scalars['Int']['output'];
  /** Whether it exists. */
  readonly state: UnitState;
  /** Of a dissolved unit, the one that took over; null for the unit above it, or the agency's clerks if there is none. */
  readonly successor?: Maybe<Unit>;
  /** Pass it as expectedVersion. */
  readonly version: Scalars['Int']['output'];
};

/** A page of units. */
export type UnitConnection = {
  /** The units with their cursors. */
  readonly edges: ReadonlyArray<UnitEdge>;
  /** The units alone. */
  readonly nodes: ReadonlyArray<Unit>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A unit in a page. */
export type UnitEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The unit. */
  readonly node: Unit;
};

/** A unit to create. */
export type CreateUnitInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Name; at most 200 bytes, without a slash. */
  readonly name: Scalars['String']['input'];
  /** The unit to put it below; null for directly below the agency. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Its place among its siblings (排序号), up to 1000000; behind them if it is left out. */
  readonly order?: InputMaybe<Scalars['Int']['input']>;
};

/** Another name for a unit. */
export type RenameUnitInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The unit. */
  readonly unitId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Name; at most 200 bytes, without a slash. */
  readonly name: Scalars['String']['input'];
};

/** Another place for a unit. */
export type MoveUnitInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The unit. */
  readonly unitId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The unit to put it below; null for directly below the agency. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Its place among its siblings (排序号), up to 1000000. If it is left out: as before, or behind them below another unit. */
  readonly order?: InputMaybe<Scalars['Int']['input']>;
};

/** The end of a unit. */
export type DissolveUnitInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The unit. */
  readonly unitId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The unit that takes over; null for the one above it, or the agency's clerks if there is none. */
  readonly successorId?: InputMaybe<Scalars['ID']['input']>;
  /** Why; at most 500 bytes. */
  readonly reason: Scalars['String']['input'];
};

/** The unit after a step, and what moved with it. */
export type UnitPayload = {
  /** The unit; null if nothing was written. */
  readonly unit?: Maybe<Unit>;
  /**
   * What was in the hands of whom the change concerns, and moved to others in the same step (同步移交). A repeated request lists none:
   * it moved nothing.
   */
  readonly moved: ReadonlyArray<MovedWork>;
  /** How many `moved` lists. */
  readonly movedCount: Scalars['Int']['output'];
  /** How many more of them move a moment later. */
  readonly leftCount: Scalars['Int']['output'];
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** A piece of work that was in the hands of whom a change of the organization concerns. */
export type MovedWork = {
  /** Global id of the work. */
  readonly id: Scalars['ID']['output'];
  /** What it is about. */
  readonly title: Scalars['String']['output'];
};

/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type Mutation = {
  /**
   * Imports an edition of the region list (GB/T 2260). Operators only. A long list takes several requests, each with a new
   * key: repeat the mutation until `remaining` is 0. Until then nothing of it is shown. For each province that it has regions
   * of it becomes the current list, as a whole: codes that it does not list are abolished (撤销).
   */
  readonly importRegions?: Maybe<ImportRegionsPayload>;
  /**
   * Registers an agency below the caller's own in its region; operators register any in theirs. Nobody can act for it yet. Its
   * name must fit its region and kind, and is unique in the province, a town's in its county, however it is written.
   */
  readonly registerAgency?: Maybe<RegisterAgencyPayload>;
  /** Registers many agencies from CSV. Valid rows are registered, each invalid row is reported with its line. */
  readonly importAgencies?: Maybe<ImportAgenciesPayload>;
  /** Activates a registered agency and gives it its first administrator (开通). */
  readonly activateAgency?: Maybe<ActivateAgencyPayload>;
  /**
   * Activates up to 50 registered agencies (批量开通), each by itself as by `activateAgency`: with its own key, and none depends
   * on another. After a broken connection send the same call again: what was done is answered as replayed.
   */
  readonly activateAgencies?: Maybe<ActivateAgenciesPayload>;
  /**
   * Delegates steps to another member of the caller's agency (委托), for a period and optionally only for some kinds of
   * documents.
   */
  readonly grantDelegation?: Maybe<DelegationPayload>;
  /** Ends a delegation at once (撤销委托), by the delegator or an administrator. */
  readonly revokeDelegation?: Maybe<DelegationPayload>;
  /**
   * Imports the calendar of working days of a year (导入工作日历) as its next version, as a whole or not at all. Operators import
   * that of the nation; the government of a province, city or county what its region adds: its days override the nation's
   * there and in the regions below. Earlier versions stay.
   */
  readonly importCalendar?: Maybe<ImportCalendarPayload>;
  /**
   * Adds a countersigner (加签); only for a member whose turn it is. The document waits in COUNTERSIGNING and then returns
   * to the state in which it was.
   */
  readonly addCountersigner?: Maybe<DocumentPayload>;
  /**
   * Agrees (会签同意). For an agency, its signatory agrees; on a joint document that is the signature of its head. The
   * agreement covers the part as it was when the party was asked. The document goes on a moment later.
   */
  readonly agreeToCountersign?: Maybe<CountersignPayload>;
  /** Does not agree (会签退回), with the reason: the document goes back to its drafter, other open requests are cancelled. */
  readonly returnCountersign?: Maybe<CountersignPayload>;
  /** Hands one member's worklist over to another (工作移交), up to 50 items at once. */
  readonly handOverWork?: Maybe<HandOverPayload>;
  /**
   * Hands up to 50 chosen items over to another member (批量移交): documents and requests that are assigned to the caller, or
   * for an administrator to any member. Each is handed over by itself, with its own key, and none depends on another. After a
   * broken connection send the same call again: what was done is answered as replayed. Roles: those of `handOverWork`.
   */
  readonly handOverItems?: Maybe<HandOverItemsPayload>;
  /** Starts a document (起草). */
  readonly createDraft?: Maybe<DocumentPayload>;
  /** Changes a draft; fields left out stay as they are. */
  readonly editDraft?: Maybe<DocumentPayload>;
  /**
   * Gives a draft up (废弃), also one that was returned. It stays with its history, can take no further step, and is found by
   * `outbox(state: DISCARDED)` alone. What it answered can be answered by another draft.
   */
  readonly discardDraft?: Maybe<DocumentPayload>;
  /** Submits a draft for review (送审). Elements and routing rules are checked here. */
  readonly submitForReview?: Maybe<DocumentPayload>;
  /** Approves a draft (审核通过). It goes on to signing, or first to the parties that must countersign (会签). */
  readonly approveDraft?: Maybe<DocumentPayload>;
  /** Returns a document to its drafter or to any earlier step (退回); only for a member whose turn it is. */
  readonly returnDraft?: Maybe<DocumentPayload>;
  /** Takes back a step that nobody has acted on yet (撤回); only for the member who took it. */
  readonly takeBack?: Maybe<DocumentPayload>;
  /** Signs (签发): binds opinion, name and date to the hash of what is signed. */
  readonly signDocument?: Maybe<DocumentPayload>;
  /**
   * Changes a document after it was signed. A formal change (width, blanks) is recorded as a correction; a substantive
   * one reopens the signing with the original signatory (art. 25) and asks those parties again whose part changed.
   */
  readonly reviseSigned?: Maybe<DocumentPayload>;
  /** Rechecks before registration (复核). */
  readonly recheckDocument?: Maybe<DocumentPayload>;
  /** Records that the document was sealed (用印). It is a record, not an electronic seal. */
  readonly sealDocument?: Maybe<DocumentPayload>;
  /**
   * Registers (发文登记) and takes the document number (发文字号), gapless per agency, organ code and year; orders (令) take
   * 第N号, gapless per agency. Announcements and minutes have series of their own where the agency has set so
   * (`Agency.numberForms`), gapless alike.
   */
  readonly registerDocument?: Maybe<DocumentPayload>;
  /**
   * Voids the number (发文字号作废) of a document that is registered or sealed but not dispatched. The document goes back to
   * RECHECKED without number and seal; the number stays in the ledger with the reason and is never given again.
   */
  readonly voidNumber?: Maybe<DocumentPayload>;
  /**
   * Begins a correction (更正) of a dispatched document of the caller's agency: a draft with its text, recipients and attachments. It
   * is changed, reviewed, signed, registered, sealed and dispatched as any other; its dispatch replaces the original. Of two
   * corrections of one document only one can be dispatched.
   */
  readonly createCorrection?: Maybe<DocumentPayload>;
  /**
   * Sets a short name of the agency's own (设定简称), or what one of its list stands for. `validate` warns where a text has what is to be avoided,
   * or uses a short form before its full name, here and in the agencies below. At most 300.
   */
  readonly defineShortName?: Maybe<ShortNamesPayload>;
  /** Takes a short name of the agency's own out of its list (撤下简称). */
  readonly withdrawShortName?: Maybe<ShortNamesPayload>;
  /**
   * Keeps a template of the agency's own (保存模板) beside the shipped ones: at most 10 a kind. Drafts that were begun with it stay as they
   * are.
   */
  readonly keepTemplate?: Maybe<TemplatesPayload>;
  /** Takes a template of the agency's own out of its list (撤下模板). */
  readonly withdrawTemplate?: Maybe<TemplatesPayload>;
  /**
   * Undoes the answer to a request to countersign (撤销会签答复), for whoever gave it, also in another's place (代). That the document went
   * on, or back to its drafter, because of the answer is undone with it; what a person did after it at the host's stands in the way, as
   * does an agreement of a party that was asked since, or the return by another party. A request from the own agency is open
   * again at once, or it is refused with ANSWER_ACTED_ON. One from another agency waits in UNDO_ASKED; a moment later it is open
   * again, or answered as before with `undoRefused`. Other parties whose requests a return had cancelled are asked anew.
   */
  readonly undoCountersignAnswer?: Maybe<CountersignPayload>;
  /**
   * Vetoes a joint issue (联合行文异议, art. 17: 属于党委、政府各自职权范围内的工作，不得联合行文), for the head of a co-issuer, in answer to its request. The
   * document goes back to its drafter as after a return, and is not submitted or signed as a joint one of both sides while it has the
   * text that was vetoed (JointIssueVetoed). A changed text may be asked again. Refused where all issuers are of one side.
   */
  readonly vetoJointIssue?: Maybe<CountersignPayload>;
  /** Dispatches a document to all its recipients (核发); the relay delivers it. It must be sealed, if its kind has a seal. */
  readonly dispatchDocument?: Maybe<DocumentPayload>;
  /**
   * Delivers a document again to those recipients who do not have it yet (重新投递), and makes the deliveries again that their recipients
   * lost, as in a restore of their data (`Delivery.restored`). Whoever has it keeps it; asking twice has no further effect.
   */
  readonly redeliverDocument?: Maybe<DocumentPayload>;
  /** Has what is undelivered in a province delivered again, for operators. */
  readonly redeliverOverdue?: Maybe<RedeliverOverduePayload>;
  /**
   * Has what agencies have counted anew (重新统计), for operators: after an upgrade from before 1.0, or when counts are in
   * doubt. Each agency is counted as soon as nothing of it has changed for a minute.
   */
  readonly recountAgencies?: Maybe<RecountAgenciesPayload>;
  /** Signs for a delivery: confirms that it arrived complete (签收). */
  readonly signForDelivery?: Maybe<DeliveryPayload>;
  /** Registers a delivery (收文登记). */
  readonly registerDelivery?: Maybe<DeliveryPayload>;
  /** Accepts a delivery after preliminary review (初审通过). */
  readonly acceptDelivery?: Maybe<DeliveryPayload>;
  /**
   * Signs for up to 50 deliveries (批量签收). Each is signed for by itself, as by `signForDelivery`: with its own key, and none
   * depends on another. After a broken connection send the same call again: what was done is answered as replayed.
   */
  readonly signForDeliveries?: Maybe<DeliveriesPayload>;
  /** Registers up to 50 deliveries (批量登记), each by itself as by `registerDelivery`; see `signForDeliveries`. */
  readonly registerDeliveries?: Maybe<DeliveriesPayload>;
  /** Accepts up to 50 deliveries (批量受理), each by itself as by `acceptDelivery`; see `signForDeliveries`. */
  readonly acceptDeliveries?: Maybe<DeliveriesPayload>;
  /** Returns a delivery after preliminary review, with the reason (退文). */
  readonly returnDelivery?: Maybe<DeliveryPayload>;
  /** Marks a delivery as handled (办结). */
  readonly markHandled?: Maybe<DeliveryPayload>;
  /**
   * Sends a dispatched document to further recipients (补发): the same content, by the same routing rules as at its dispatch. Each has a
   * row of the ladder behind those that there are; `Document.additions` has them at once, the relay delivers. Refused once the
   * document was recalled from all.
   */
  readonly addRecipients?: Maybe<DocumentPayload>;
  /**
   * Moves the deadline of a dispatched document to what the working-day calendars of now say (回复期限变动), after a correction, as
   * `movedDeadlines` lists it. Only a deadline in working days moves, and only while somebody owes the reply or is still to get the document.
   * The document has it at once; within seconds those who owe the reply have it too, and are reminded by it.
   */
  readonly moveReplyDeadline?: Maybe<DocumentPayload>;
  /**
   * Changes who may read a dispatched document of the caller's agency (知悉范围变更): wider, as when it is published after a review, or narrower. What
   * is signed and printed stays as it is. Within seconds all who have the document are told, also those who get it later, and the documents
   * that forward it, at any depth. It is not taken back, but changed again; the last change counts.
   */
  readonly reviseDistribution?: Maybe<DocumentPayload>;
  /**
   * Revokes a dispatched document of the caller's agency (撤销): it is void from the start. Within seconds all who have it are told, also those
   * who get it later, and the documents that forward it, at any depth. It is not taken back: that needs a new document.
   */
  readonly revokeDocument?: Maybe<DocumentPayload>;
  /**
   * Abolishes a dispatched document of the caller's agency (废止): it is without effect from a day on. All are told as of a revocation. What was
   * abolished may be revoked still. On its day all are told once more, and replies and reports to it are owed no more.
   */
  readonly abolishDocument?: Maybe<DocumentPayload>;
  /**
   * Revokes a document of an agency that the caller's agency leads (撤销下级公文). A people's congress and its standing committee revoke so what the
   * government of their level issued, a congress within their region, and the congress what its standing committee did. Within seconds it is as if its issuer had: the issuer is told
   * too. What came of it `lowerEnd` says.
   */
  readonly revokeLowerDocument?: Maybe<LowerEndPayload>;
  /** Abolishes a document of an agency that the caller's agency leads (废止下级公文), as `revokeLowerDocument` revokes one. */
  readonly abolishLowerDocument?: Maybe<LowerEndPayload>;
  /**
   * Opens a series of incoming numbers (设立收文编号序列): 收〔2026〕12号 has the prefix 收. Each year begins with 1; the first one may
   * begin later, where the agency goes on from a register of before.
   */
  readonly openIncomingSeries?: Maybe<IncomingSeriesPayload>;
  /**
   * Records that a dispatched document went on paper to a main recipient without an account, and who signed for it there (纸质送达登记). The same
   * corrects what was recorded, with a reason; the history stays. The document, its ladder and its counts stay as they are.
   */
  readonly recordPaperDelivery?: Maybe<DocumentPayload>;
  /**
   * Marks something as gone on paper (标记为纸质): the sender a recipient that could not be reached (not activated, muted, undeliverable), or the
   * recipient its answer. Such a recipient is waited for no longer and not delivered to; such a delivery counts as answered.
   */
  readonly markOnPaper?: Maybe<MarkOnPaperPayload>;
  /**
   * Passes a delivery on to the agency that it is for, with the reason (改送). That agency gets a delivery of its own, unless it has the document
   * already; the sender sees where it went, and may object until it is signed for. It goes nowhere that the sender could not have sent it:
   * otherwise it comes back (`Delivery.passings`).
   */
  readonly passOnDelivery?: Maybe<DeliveryPayload>;
  /**
   * Objects to the route that a recipient gave a document, as long as the new one did not sign for it (改送异议). The new copy is
   * recalled, and the document comes back to who passed it on.
   */
  readonly objectToRoute?: Maybe<DocumentPayload>;
  /**
   * Recalls a dispatched document from all or some of its recipients (撤回发文). A copy that nobody signed for is taken back within
   * seconds; a recipient that signed for it is asked. `Document.recalls` has it at once, each row of the ladder says in `recall`
   * what came of it. Whoever forwarded it learns of it, and so do those whom they forwarded it to. The document itself stays.
   */
  readonly recallDocument?: Maybe<DocumentPayload>;
  /**
   * Agrees to a recall (同意撤回): the document is given back. Its number, issuer and the reason stay; what it says is not shown any
   * more.
   */
  readonly agreeToRecall?: Maybe<DeliveryPayload>;
  /** Refuses a recall, with the reason (不同意撤回): the document stays with the recipient. The answer is final. */
  readonly refuseRecall?: Maybe<DeliveryPayload>;
  /**
   * Asks the sender for a document again (请求重发), because it is damaged or was lost. The delivery stays as it is; the sender sees
   * the request in `Document.resendRequests` and answers it with `resendDocument` or `refuseResend`. Three times a delivery at most.
   */
  readonly askForResend?: Maybe<DeliveryPayload>;
  /** Refuses to send a document again to a recipient that asked for it, with the reason (不予重发). */
  readonly refuseResend?: Maybe<DocumentPayload>;
  /**
   * Sends a document again, as it was, to recipients that returned it or asked for it (重发). Who returned it gets a delivery more and has
   * a row more (`LadderRow.added`); the returned one stays as it is. Who asked for it and has it gets no second one: its request is
   * answered, and the content put in its place again if it was lost. Refused for all others.
   */
  readonly resendDocument?: Maybe<DocumentPayload>;
  /**
   * Asks for what an agency sent under a number, and was lost here, as in a restore of this agency's data (请求恢复来文). If its ladder proves
   * that it was delivered here, the delivery is made again (`Delivery.restored`) within seconds; nobody needs to agree, since nothing comes that
   * was not here before. Otherwise nothing happens, and nothing is told of the number.
   */
  readonly askForLostDelivery?: Maybe<AskForLostDeliveryPayload>;
  /**
   * Asks recipients how far a document has got (催办), for a sender that is above them on any line: of leadership, of a second superior, or of
   * guidance. Each gets the request within seconds and answers it with `reportProgress`, or by concluding. Three times a recipient at most,
   * and not while one waits for its answer.
   */
  readonly askForProgress?: Maybe<DocumentPayload>;
  /**
   * Reports on a delivery (报告进展), asked or not: a note that the sender sees on its ladder. The delivery stays as it is. Ten times a delivery
   * at most.
   */
  readonly reportProgress?: Maybe<DeliveryPayload>;
  /**
   * Undoes the last step on a delivery (撤销误操作): a registration, an acceptance or a return, for whoever took it, as long as nobody has
   * acted since. The delivery is as it was before; the ladder shows the step and its undoing. The number of a registration that is
   * undone is void if a series gave it (作废). Signing for a delivery and handling it are not undone.
   */
  readonly undoDeliveryStep?: Maybe<DeliveryPayload>;
  /**
   * Begins a matter (登记办件): of a delivery that was accepted, of a document of the agency's own, or of neither. The sender of the delivery
   * sees that its handling has begun, and by when it is meant to end.
   */
  readonly openMatter?: Maybe<MatterPayload>;
  /** Does a task (办理), with an opinion. The last one of a step may name who has the next one; the last of all concludes the matter (办结). */
  readonly completeTask?: Maybe<TaskPayload>;
  /** Gives a task to another for good (转办): in the same place, and not back in a circle. The office may do so with any task. */
  readonly passOnTask?: Maybe<TaskPayload>;
  /** Has another do a task and give it back (委派). */
  readonly delegateTask?: Maybe<TaskPayload>;
  /** Puts others before a task (前加签): it waits until all of them are done. */
  readonly addTasksBefore?: Maybe<TaskPayload>;
  /** Puts others behind a task (后加签), before the step goes on. */
  readonly addTasksAfter?: Maybe<TaskPayload>;
  /** Lets others share a step (会签加人). */
  readonly addTasksBeside?: Maybe<TaskPayload>;
  /** Asks others for their opinion without giving a task away (征求意见). Nothing waits for them. */
  readonly askForOpinion?: Maybe<TaskPayload>;
  /** Gives parts of the work to others (分件). The task waits until they join again. */
  readonly splitTask?: Maybe<TaskPayload>;
  /** Takes out a task (减签): whoever added it, the lead of the step, or the office. */
  readonly takeOutTask?: Maybe<TaskPayload>;
  /** Sends a matter back to a step that was done (驳回). */
  readonly sendTaskBack?: Maybe<TaskPayload>;
  /** Notes what was done so far (进展). Nothing moves. */
  readonly noteTaskProgress?: Maybe<TaskPayload>;
  /** Asks for a later date (申请延期). The old one stands until somebody agrees. */
  readonly askForExtension?: Maybe<TaskPayload>;
  /** Grants or refuses a later date (答复延期): whoever gave the task, or the office. */
  readonly answerExtension?: Maybe<TaskPayload>;
  /** Takes back the act that ended a task (拿回), as long as nobody acted on what it led to. */
  readonly takeTaskBack?: Maybe<TaskPayload>;
  /**
   * Reminds whoever has open tasks of a matter (催办). The matter keeps who urged whom. A member urges a task once an hour at most
   * (`URGED_ALREADY`).
   */
  readonly urgeTasks?: Maybe<MatterPayload>;
  /** Ends a matter without a result (撤销办件). */
  readonly endMatter?: Maybe<MatterPayload>;
  /** Lets a matter that was concluded or ended go on with its last step (唤醒). */
  readonly reopenMatter?: Maybe<MatterPayload>;
  /** Lets a matter go on with what replaced its document (按更正件办理). That must be accepted. */
  readonly followReplacement?: Maybe<MatterPayload>;
  /**
   * Chooses the way of working for a kind of arrival (选定办理方式), and who has its steps. Matters begin with it from now on where no way is
   * named; those that run keep theirs.
   */
  readonly chooseWay?: Maybe<WayChoicesPayload>;
  /**
   * Gives a matter to others to read (传阅), as long as it goes on. Of posts and units those are readers who are responsible now, and the
   * deputies of those who are away; who has it to read already is left out. The office can do so, and whoever has a task of the matter.
   */
  readonly addReaders?: Maybe<MatterPayload>;
  /**
   * Takes a matter from readers again who have not read it (撤回传阅): by who gave it to them, or by the office. Where it goes in order,
   * the next one has it then.
   */
  readonly recallReaders?: Maybe<MatterPayload>;
  /** Shows a matter once to others (抄送). Nothing waits for them, and who can read it already is left out. */
  readonly informMembers?: Maybe<MatterPayload>;
  /**
   * Says that the caller has read what lies with them to read (已阅). Nobody else can, and it does not follow from opening a page. A
   * matter that is concluded may still be read.
   */
  readonly markRead?: Maybe<ReaderPayload>;
  /** Says of up to 50 that the caller has read them (批量已阅), each by itself as by `markRead`. */
  readonly markSeveralRead?: Maybe<ReadersPayload>;
  /**
   * Does up to 50 tasks (批量办理), each by itself as by `completeTask`: with its own key, and none depends on another. After a broken
   * connection send the same call again: what was done is answered as replayed.
   */
  readonly completeTasks?: Maybe<TasksPayload>;
  /** Gives up to 50 tasks to others for good (批量转办), each by itself as by `passOnTask`; see `completeTasks`. */
  readonly passOnTasks?: Maybe<TasksPayload>;
  /**
   * Registers an application (应用) of the caller's agency: software that acts for it with keys of its own. Its id is the
   * `client_id` with which it gets tokens at `/oauth/token` (OAuth 2.0 client credentials, private_key_jwt).
   */
  readonly registerApplication?: Maybe<ApplicationPayload>;
  /** Replaces the keys of an application. To change them without a gap, name the old and the new ones, and later the new ones alone. */
  readonly replaceApplicationKeys?: Maybe<ApplicationPayload>;
  /** Suspends an application (停用应用): within a minute no token of it is accepted, and it gets no new ones. */
  readonly suspendApplication?: Maybe<ApplicationPayload>;
  /** Ends a suspension (恢复应用). */
  readonly resumeApplication?: Maybe<ApplicationPayload>;
  /** Ends an application for good (注销应用). */
  readonly endApplication?: Maybe<ApplicationPayload>;
  /**
   * Registers an issuer (身份源) for the caller's agency and those that answer to it: an identity provider that describes itself
   * by OpenID Connect Discovery. Its people are bound to members by invitation, or by a number that its tokens show.
   */
  readonly registerIssuer?: Maybe<IssuerPayload>;
  /** Ends an issuer (注销身份源): within a minute nobody whom it names is admitted. */
  readonly endIssuer?: Maybe<IssuerPayload>;
  /**
   * Invites a member (邀请) to bind the identity that a registered issuer gives them: they send the code with a token of that
   * issuer to `/invitations/accept`, once, within seven days.
   */
  readonly inviteMember?: Maybe<InvitationPayload>;
  /**
   * Gives a member a number (登记号码), which is stored as a digest alone. The next subject that shows it with a token of a
   * registered issuer is bound to the member, once; anybody who shows it later is refused. A number belongs to one member.
   */
  readonly giveMemberNumber?: Maybe<MemberNumberPayload>;
  /** Withdraws a number from a member (撤销号码), so that another may have it. Whoever was bound by it stays bound. */
  readonly withdrawMemberNumber?: Maybe<MemberNumberPayload>;
  /** Takes a binding back (解除绑定): within a minute its subject is nobody. A new invitation may bind it again; a number does not. */
  readonly endBinding?: Maybe<BindingPayload>;
  /**
   * Registers a bridge (登录桥) for the caller's agency and those that answer to it: an app of WeCom (政务微信, 企业微信) or
   * DingTalk (钉钉), by which people log in who are bound to members by invitation. The service is asked for a token of the
   * app, so what could not be used is not registered.
   */
  readonly registerBridge?: Maybe<BridgePayload>;
  /** Replaces the secret of a bridge (更换登录桥密钥), after it was renewed at the service. The service is asked again. */
  readonly replaceBridgeSecret?: Maybe<BridgePayload>;
  /**
   * Ends a bridge (注销登录桥): nobody logs in by it any more, and within a minute none of its tokens is accepted. Its secret is
   * removed. People stay bound for another bridge to the same organization.
   */
  readonly endBridge?: Maybe<BridgePayload>;
  /**
   * Notes that the caller has seen the notifications up to this one (标记已看). Nobody else sees that, and the audit does not record
   * it. Repeats, and earlier notifications, change nothing.
   */
  readonly markNotificationsSeen?: Maybe<MarkNotificationsSeenPayload>;
  /**
   * Announces that a member is out of office (登记外出): what comes to them comes to a deputy as well, "for" them. By the member, or an
   * administrator for them. It lends no role, and lets nobody sign for the absent: for that there are delegations (委托).
   */
  readonly announceAbsence?: Maybe<AbsencePayload>;
  /** Ends an absence (结束外出): the member is back, or does not leave. By the member or an administrator. */
  readonly endAbsence?: Maybe<AbsencePayload>;
  /**
   * Adds units, posts, holders and members from CSV (导入机构设置). Valid rows are taken, each invalid row is reported with its line.
   * What is there already stays as it is, so the same file may be imported again.
   */
  readonly importOrganization?: Maybe<ImportOrganizationPayload>;
  /** Creates a post in a unit (设立岗位). Nobody holds it yet. */
  readonly createPost?: Maybe<PostPayload>;
  /** Gives a post another name. */
  readonly renamePost?: Maybe<PostPayload>;
  /** Puts a post with its holders into another unit, or at the head of its unit, or from there. */
  readonly movePost?: Maybe<PostPayload>;
  /** Abolishes a post (撤销岗位). Its work comes to the post that took over, or to the head of its unit. */
  readonly abolishPost?: Maybe<PostPayload>;
  /**
   * Appoints a member of the caller's agency to a post (任职), beside those who hold it. It gives no role: what a member may do,
   * their roles say.
   */
  readonly appointToPost?: Maybe<PostPayload>;
  /** Relieves a member from a post (免职). What is in their hands by the post moves in the same step, to the successor if one is named. */
  readonly relieveFromPost?: Maybe<PostPayload>;
  /** Creates a unit of the agency (设立内设机构): below another one, or directly below the agency. */
  readonly createUnit?: Maybe<UnitPayload>;
  /** Gives a unit another name (更名). */
  readonly renameUnit?: Maybe<UnitPayload>;
  /** Puts a unit, with what is below it, below another one, or elsewhere among its siblings. */
  readonly moveUnit?: Maybe<UnitPayload>;
  /**
   * Dissolves a unit (撤销内设机构). Its posts are abolished with it: their holders are appointed anew, by name, where they go. Until then
   * the work of the unit and its posts comes to the unit that took over. A unit with units below it is dissolved after them.
   */
  readonly dissolveUnit?: Maybe<UnitPayload>;
  /**
   * Agrees to be the guiding agency (业务指导机关) or second superior (双重领导) of an agency that named the caller's at its
   * registration. It counts a moment later. By an administrator of the agency that was asked.
   */
  readonly confirmLine?: Maybe<LinePayload>;
  /** Refuses to be the guiding agency or second superior of an agency that named the caller's at its registration. */
  readonly declineLine?: Maybe<LinePayload>;
  /** Adds a member to the caller's agency. */
  readonly addMember?: Maybe<MemberPayload>;
  /** Changes name, post or roles of a member. Roles count everywhere within a minute. Nobody changes their own roles. */
  readonly reviseMember?: Maybe<MemberPayload>;
  /** Suspends a member (停用): within a minute they are no longer admitted, until they are resumed. */
  readonly suspendMember?: Maybe<MemberPayload>;
  /** Ends a suspension (恢复). */
  readonly resumeMember?: Maybe<MemberPayload>;
  /**
   * Records that a member has left (离任), for good. What is in their hands goes to the successor a moment later: a document
   * that the successor may not go on with, to whoever holds the role.
   */
  readonly endMember?: Maybe<MemberPayload>;
  /**
   * Gives an agency below the caller's an administrator, a security administrator or an auditor (三员): after its last
   * administrator was lost, or if it is too small to have all three.
   */
  readonly appointOfficer?: Maybe<AppointOfficerPayload>;
  /**
   * Suspends an agency below the caller's (停用机关): within a minute nobody acts for it. What is sent to it waits, and its
   * senders see that.
   */
  readonly suspendAgency?: Maybe<AgencyStandingPayload>;
  /** Changes what an agency may use (调整套餐); for operators. It counts everywhere within a minute. */
  readonly assignPlan?: Maybe<AgencyStandingPayload>;
  /** Ends the suspension of an agency (恢复机关): what waited is delivered. */
  readonly resumeAgency?: Maybe<AgencyStandingPayload>;
  /**
   * Has different people draft, review and sign (不相容岗位分离): in an agency below the caller's, or in the caller's own, which
   * may ask for more of itself and not for less.
   */
  readonly requireFourEyes?: Maybe<AgencyStandingPayload>;
  /** No longer asks this of an agency below the caller's, which has too few people. What it asks of itself stays. */
  readonly waiveFourEyes?: Maybe<AgencyStandingPayload>;
  /**
   * Takes no more letters and no requests to countersign from a sender (拒收). The sender's ladder says so, with the reason, and
   * the sender and the direct superiors of both agencies see it in `mutes`. What was delivered before stays. Superiors on any
   * line and the guiding agency (业务指导机关) cannot be muted. By an administrator of the recipient.
   */
  readonly muteSender?: Maybe<MutePayload>;
  /** Takes a sender's letters again (恢复接收). What it sent meanwhile and still waits is delivered a moment later. */
  readonly unmuteSender?: Maybe<MutePayload>;
  /**
   * Renames an agency below the caller's (更名); operators rename the topmost. The names fit as those of a registration do, and
   * the former ones stay reserved to the agency. The records of the agencies below bear the new name some moments later.
   * What was signed or sent keeps the name of its time; a document that is not signed yet takes the new name when it is
   * edited or submitted, and is not signed under the former one (`ISSUER_RENAMED`).
   */
  readonly renameAgency?: Maybe<AgencyStandingPayload>;
  /**
   * Sets how an agency below the caller's numbers its documents (发文字号设置): its organ codes (机关代字) beside the main one, and the
   * announcements and minutes that have numbers of their own form; operators set it for the topmost. Codes and forms that are
   * left out of a given list end: their numbers and ledgers stay, and codes stay reserved to the agency. Drafts take the
   * setting when they are edited, submitted or signed.
   */
  readonly reviseNumbering?: Maybe<AgencyStandingPayload>;
  /** Announces a file, and returns a presigned PUT that is bound to its SHA-256, length and type. */
  readonly beginUpload?: Maybe<BeginUploadPayload>;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationImportRegionsArgs = {
  input: ImportRegionsInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationRegisterAgencyArgs = {
  input: RegisterAgencyInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationImportAgenciesArgs = {
  input: ImportAgenciesInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationActivateAgencyArgs = {
  input: ActivateAgencyInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationActivateAgenciesArgs = {
  input: ActivateAgenciesInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationGrantDelegationArgs = {
  input: GrantDelegationInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationRevokeDelegationArgs = {
  input: RevokeDelegationInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationImportCalendarArgs = {
  input: ImportCalendarInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationAddCountersignerArgs = {
  input: AddCountersignerInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationAgreeToCountersignArgs = {
  input: AgreeInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationReturnCountersignArgs = {
  input: ReturnCountersignInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationHandOverWorkArgs = {
  input: HandOverInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationHandOverItemsArgs = {
  input: HandOverItemsInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationCreateDraftArgs = {
  input: CreateDraftInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationEditDraftArgs = {
  input: EditDraftInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationDiscardDraftArgs = {
  input: DiscardDraftInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationSubmitForReviewArgs = {
  input: DocumentActionInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationApproveDraftArgs = {
  input: ReviewInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationReturnDraftArgs = {
  input: ReturnDraftInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationTakeBackArgs = {
  input: DocumentActionInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationSignDocumentArgs = {
  input: SignDocumentInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationReviseSignedArgs = {
  input: EditDraftInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationRecheckDocumentArgs = {
  input: DocumentActionInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationSealDocumentArgs = {
  input: SealDocumentInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationRegisterDocumentArgs = {
  input: DocumentActionInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationVoidNumberArgs = {
  input: VoidNumberInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationCreateCorrectionArgs = {
  input: CreateCorrectionInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationDefineShortNameArgs = {
  input: DefineShortNameInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationWithdrawShortNameArgs = {
  input: WithdrawShortNameInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationKeepTemplateArgs = {
  input: KeepTemplateInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationWithdrawTemplateArgs = {
  input: WithdrawTemplateInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationUndoCountersignAnswerArgs = {
  input: UndoCountersignAnswerInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationVetoJointIssueArgs = {
  input: VetoJointIssueInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationDispatchDocumentArgs = {
  input: DocumentActionInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationRedeliverDocumentArgs = {
  input: RedeliverDocumentInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationRedeliverOverdueArgs = {
  input: RedeliverOverdueInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationRecountAgenciesArgs = {
  input: RecountAgenciesInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationSignForDeliveryArgs = {
  input: DeliveryActionInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationRegisterDeliveryArgs = {
  input: RegisterDeliveryInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationAcceptDeliveryArgs = {
  input: DeliveryActionInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationSignForDeliveriesArgs = {
  input: SignForDeliveriesInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationRegisterDeliveriesArgs = {
  input: RegisterDeliveriesInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationAcceptDeliveriesArgs = {
  input: AcceptDeliveriesInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationReturnDeliveryArgs = {
  input: ReturnDeliveryInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationMarkHandledArgs = {
  input: MarkHandledInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationAddRecipientsArgs = {
  input: AddRecipientsInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationMoveReplyDeadlineArgs = {
  input: MoveReplyDeadlineInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationReviseDistributionArgs = {
  input: ReviseDistributionInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationRevokeDocumentArgs = {
  input: RevokeDocumentInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationAbolishDocumentArgs = {
  input: AbolishDocumentInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationRevokeLowerDocumentArgs = {
  input: RevokeLowerDocumentInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationAbolishLowerDocumentArgs = {
  input: AbolishLowerDocumentInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationOpenIncomingSeriesArgs = {
  input: OpenIncomingSeriesInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationRecordPaperDeliveryArgs = {
  input: RecordPaperDeliveryInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationMarkOnPaperArgs = {
  input: MarkOnPaperInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationPassOnDeliveryArgs = {
  input: PassOnDeliveryInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationObjectToRouteArgs = {
  input: ObjectToRouteInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationRecallDocumentArgs = {
  input: RecallDocumentInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationAgreeToRecallArgs = {
  input: DeliveryActionInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationRefuseRecallArgs = {
  input: RefuseRecallInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationAskForResendArgs = {
  input: AskForResendInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationRefuseResendArgs = {
  input: RefuseResendInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationResendDocumentArgs = {
  input: ResendDocumentInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationAskForLostDeliveryArgs = {
  input: AskForLostDeliveryInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationAskForProgressArgs = {
  input: AskForProgressInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationReportProgressArgs = {
  input: ReportProgressInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationUndoDeliveryStepArgs = {
  input: UndoDeliveryStepInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationOpenMatterArgs = {
  input: OpenMatterInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationCompleteTaskArgs = {
  input: CompleteTaskInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationPassOnTaskArgs = {
  input: PassOnTaskInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationDelegateTaskArgs = {
  input: DelegateTaskInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationAddTasksBeforeArgs = {
  input: AddTasksInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationAddTasksAfterArgs = {
  input: AddTasksInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationAddTasksBesideArgs = {
  input: AddTasksInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationAskForOpinionArgs = {
  input: AddTasksInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationSplitTaskArgs = {
  input: AddTasksInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationTakeOutTaskArgs = {
  input: TakeOutTaskInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationSendTaskBackArgs = {
  input: SendBackInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationNoteTaskProgressArgs = {
  input: NoteProgressInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationAskForExtensionArgs = {
  input: AskExtensionInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationAnswerExtensionArgs = {
  input: AnswerExtensionInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationTakeTaskBackArgs = {
  input: TakeBackInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationUrgeTasksArgs = {
  input: UrgeTasksInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationEndMatterArgs = {
  input: EndMatterInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationReopenMatterArgs = {
  input: ReopenMatterInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationFollowReplacementArgs = {
  input: FollowReplacementInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationChooseWayArgs = {
  input: ChooseWayInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationAddReadersArgs = {
  input: AddReadersInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationRecallReadersArgs = {
  input: RecallReadersInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationInformMembersArgs = {
  input: InformMembersInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationMarkReadArgs = {
  input: MarkReadInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationMarkSeveralReadArgs = {
  input: MarkSeveralReadInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationCompleteTasksArgs = {
  input: CompleteTasksInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationPassOnTasksArgs = {
  input: PassOnTasksInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationRegisterApplicationArgs = {
  input: RegisterApplicationInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationReplaceApplicationKeysArgs = {
  input: ReplaceApplicationKeysInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationSuspendApplicationArgs = {
  input: ApplicationReasonInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationResumeApplicationArgs = {
  input: ApplicationActionInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationEndApplicationArgs = {
  input: ApplicationReasonInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationRegisterIssuerArgs = {
  input: RegisterIssuerInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationEndIssuerArgs = {
  input: EndIssuerInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationInviteMemberArgs = {
  input: InviteMemberInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationGiveMemberNumberArgs = {
  input: GiveMemberNumberInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationWithdrawMemberNumberArgs = {
  input: WithdrawMemberNumberInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationEndBindingArgs = {
  input: EndBindingInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationRegisterBridgeArgs = {
  input: RegisterBridgeInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationReplaceBridgeSecretArgs = {
  input: ReplaceBridgeSecretInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationEndBridgeArgs = {
  input: EndBridgeInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationMarkNotificationsSeenArgs = {
  input: MarkNotificationsSeenInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationAnnounceAbsenceArgs = {
  input: AnnounceAbsenceInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationEndAbsenceArgs = {
  input: EndAbsenceInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationImportOrganizationArgs = {
  input: ImportOrganizationInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationCreatePostArgs = {
  input: CreatePostInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationRenamePostArgs = {
  input: RenamePostInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationMovePostArgs = {
  input: MovePostInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationAbolishPostArgs = {
  input: AbolishPostInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationAppointToPostArgs = {
  input: AppointToPostInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationRelieveFromPostArgs = {
  input: RelieveFromPostInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationCreateUnitArgs = {
  input: CreateUnitInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationRenameUnitArgs = {
  input: RenameUnitInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationMoveUnitArgs = {
  input: MoveUnitInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationDissolveUnitArgs = {
  input: DissolveUnitInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationConfirmLineArgs = {
  input: AnswerLineInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationDeclineLineArgs = {
  input: AnswerLineInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationAddMemberArgs = {
  input: AddMemberInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationReviseMemberArgs = {
  input: ReviseMemberInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationSuspendMemberArgs = {
  input: SuspendMemberInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationResumeMemberArgs = {
  input: MemberActionInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationEndMemberArgs = {
  input: EndMemberInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationAppointOfficerArgs = {
  input: AppointOfficerInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationSuspendAgencyArgs = {
  input: AgencyReasonInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationAssignPlanArgs = {
  input: AssignPlanInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationResumeAgencyArgs = {
  input: AgencyActionInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationRequireFourEyesArgs = {
  input: AgencyActionInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationWaiveFourEyesArgs = {
  input: AgencyReasonInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationMuteSenderArgs = {
  input: MuteSenderInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationUnmuteSenderArgs = {
  input: UnmuteSenderInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationRenameAgencyArgs = {
  input: RenameAgencyInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationReviseNumberingArgs = {
  input: ReviseNumberingInput;
};


/**
 * Changes, one per request. Each takes an idempotency key and answers with the changed object or with problems. If the
 * object is null, nothing was written.
 */
export type MutationBeginUploadArgs = {
  input: BeginUploadInput;
};

/** Tier of government (层级). */
export type Tier =
  /** Province (省). */
  | 'PROVINCE'
  /** Prefecture city (市). */
  | 'CITY'
  /** County, district or county-level city (县、区、县级市). */
  | 'COUNTY'
  /** Town, township or subdistrict (乡镇、街道). */
  | 'TOWN';

/** An administrative division (行政区划) of GB/T 2260. */
export type Region = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Six digits; nine for towns. */
  readonly code: Scalars['String']['output'];
  /** Its name, e.g. 郑州市. */
  readonly name: Scalars['String']['output'];
  /** Its tier according to its code. A placeholder such as 419000 is a division, not a government. */
  readonly tier: Tier;
  /** Code of the division above. */
  readonly parentCode?: Maybe<Scalars['String']['output']>;
  /** The edition it comes from: of one that was abolished, the last that listed it. */
  readonly edition: Scalars['Date']['output'];
  /** When that edition was imported. */
  readonly importedAt: Scalars['DateTime']['output'];
  /** Whether the current edition lists it. */
  readonly state: RegionState;
  /** The code that took its place when it was merged, renamed or upgraded (继任代码); null if the list does not say. */
  readonly successorCode?: Maybe<Scalars['String']['output']>;
  /** The first edition in which it was abolished; null for a current one. */
  readonly abolishedIn?: Maybe<Scalars['Date']['output']>;
};

/** Whether a region is in the current edition. */
export type RegionState =
  /** Listed (现行). */
  | 'CURRENT'
  /** Not listed any more, or listed as abolished (撤销): no agency is registered there, and a class of recipients leaves it out. */
  | 'ABOLISHED';

/** A page of regions. */
export type RegionConnection = {
  /** The regions with their cursors. */
  readonly edges: ReadonlyArray<RegionEdge>;
  /** The regions alone. */
  readonly nodes: ReadonlyArray<Region>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A region in a page. */
export type RegionEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The region. */
  readonly node: Region;
};

/** What an agency is. */
export type AgencyKind =
  /** A people's government (人民政府). */
  | 'GOVERNMENT'
  /** A party committee (党委). */
  | 'PARTY_COMMITTEE'
  /** A general office (办公厅、办公室). */
  | 'GENERAL_OFFICE'
  /** A department (部门). */
  | 'DEPARTMENT'
  /** A people's congress (人大). */
  | 'PEOPLES_CONGRESS'
  /** An inner division (内设机构), registered so that its own drafts have a place; always below an agency. */
  | 'INNER_DIVISION'
  /** Anything else, such as a functional zone's management committee (管理委员会). */
  | 'OTHER';

/** Whether anybody can act for an agency. */
export type AgencyState =
  /** Registered: it has no member yet, and what is sent to it waits until it is activated. */
  | 'REGISTERED'
  /** Has an administrator (已开通). */
  | 'ACTIVE'
  /** Nobody acts for it: what is sent to it waits until it is resumed (停用). */
  | 'SUSPENDED';

/** An organ that issues and receives documents (机关): the tenant. */
export type Agency = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Full name, e.g. 郑州市人民政府. */
  readonly name: Scalars['String']['output'];
  /** Standard short name (规范化简称). */
  readonly shortName?: Maybe<Scalars['String']['output']>;
  /** Code of its region. */
  readonly regionCode: Scalars['String']['output'];
  /** Its tier. */
  readonly tier: Tier;
  /** What it is. */
  readonly kind: AgencyKind;
  /** True for governments, and for organs that act as one, such as some management committees. */
  readonly actsAsGovernment: Scalars['Boolean']['output'];
  /** Unified social credit code (统一社会信用代码). */
  readonly creditCode: Scalars['String']['output'];
  /** The organ code in document numbers (机关代字), e.g. 郑政. */
  readonly organCode: Scalars['String']['output'];
  /** The superior agency (上级机关), stored as data: that of 济源 is the province. */
  readonly superior?: Maybe<Agency>;
  /** The agency on the professional line (业务指导机关). */
  readonly guiding?: Maybe<Agency>;
  /** The second superior of a dual-led organ (双重领导), e.g. the city's bureau for a county's bureau. */
  readonly otherSuperior?: Maybe<Agency>;
  /** Named as guiding agency at registration, and without effect until that agency confirms it (`confirmLine`). */
  readonly askedGuiding?: Maybe<Agency>;
  /** Named as second superior at registration, and without effect until that agency confirms it (`confirmLine`). */
  readonly askedOtherSuperior?: Maybe<Agency>;
  /** Whether anybody can act for it. */
  readonly state: AgencyState;
  /**
   * True if somebody there may sign for deliveries (签收). Set shortly after the first such member was added; agencies
   * whose members were added before it was recorded have true.
   */
  readonly receives: Scalars['Boolean']['output'];
  /** True if somebody there may answer a request to countersign (会签) for it; set in the same way. */
  readonly countersigns: Scalars['Boolean']['output'];
  /** True if reviewing and signing need another person than the step before (不相容岗位分离). */
  readonly fourEyes: Scalars['Boolean']['output'];
  /** What it may use (套餐). */
  readonly plan: AgencyPlan;
  /** Pass it as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** Its organ codes (机关代字) beside the main one. */
  readonly organCodes: ReadonlyArray<OrganCode>;
  /** Kinds and meetings that it numbers otherwise than by organ code and year. */
  readonly numberForms: ReadonlyArray<NumberFormRule>;
};

/** A page of agencies. */
export type AgencyConnection = {
  /** The agencies with their cursors. */
  readonly edges: ReadonlyArray<AgencyEdge>;
  /** The agencies alone. */
  readonly nodes: ReadonlyArray<Agency>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** An agency in a page. */
export type AgencyEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The agency. */
  readonly node: Agency;
};

/** Which delegations a list holds. */
export type DelegationList =
  /** All of the caller's agency (本机关). */
  | 'OF_AGENCY'
  /** Those that the caller granted (本人委托). */
  | 'FROM_ME'
  /** Those by which the caller may act for others (受托). */
  | 'TO_ME';

/** Whether a delegation is valid now. */
export type DelegationState =
  /** Granted, and not valid yet (未生效). */
  | 'FUTURE'
  /** Valid now (有效). */
  | 'ACTIVE'
  /** Expired (已到期). */
  | 'EXPIRED'
  /** Ended before its time (已撤销). */
  | 'REVOKED';

/**
 * A delegation (委托): who may take which steps in whose place (代), for which kinds of documents, and when. A delegation
 * cannot be passed on.
 */
export type Delegation = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** The member who delegates (委托人). */
  readonly from: MemberRef;
  /** The member who may act for them (受托人). */
  readonly to: MemberRef;
  /** The steps, as names of mutations; the delegator's roles allowed them when it was granted. */
  readonly actions: ReadonlyArray<Action>;
  /** The kinds of documents (文种) that it covers; empty for every kind. */
  readonly kinds: ReadonlyArray<DocumentKind>;
  /** From this instant on. */
  readonly validFrom: Scalars['DateTime']['output'];
  /** Until just before this instant. */
  readonly validUntil: Scalars['DateTime']['output'];
  /** Whether it is valid now. */
  readonly state: DelegationState;
  /** Why, or for which absence. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Who granted it: the delegator, or an administrator in their name. */
  readonly grantedBy: MemberRef;
  /** When it was granted. */
  readonly grantedAt: Scalars['DateTime']['output'];
  /** When it was revoked, if it was. */
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Pass it as expectedVersion. */
  readonly version: Scalars['Int']['output'];
};

/** A page of delegations. */
export type DelegationConnection = {
  /** The delegations with their cursors. */
  readonly edges: ReadonlyArray<DelegationEdge>;
  /** The delegations alone. */
  readonly nodes: ReadonlyArray<Delegation>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A delegation in a page. */
export type DelegationEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The delegation. */
  readonly node: Delegation;
};

/** An edition of the region list. */
export type ImportRegionsInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The date of the edition. */
  readonly edition: Scalars['Date']['input'];
  /**
   * CSV with the columns code, name, tier and parent, or 代码, 名称, 层级 and 上级代码, in any order. A cell of tier is a value of
   * Tier or its Chinese word (省、市、县、乡镇). Cells are separated by commas, semicolons or tabs; empty rows are skipped.
   * Optional columns are state (状态: CURRENT 现行 or ABOLISHED 撤销) and successor (继任代码), for codes that are abolished: a row
   * with a successor is one.
   */
  readonly csv: Scalars['String']['input'];
  /** The number of regions that the list abolishes, to confirm it after `EditionShrinks`. */
  readonly confirmShrinking?: InputMaybe<Scalars['Int']['input']>;
  /** True to be told what would be done, and nothing more: the key is not used up. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * The list leaves out so many regions that it may not be whole: more than 5 and 1 % of a province without a word, or a whole
 * tier. Nothing was written. Complete the list, name what is abolished in rows of its own, or confirm the number.
 */
export type EditionShrinks = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /** How many regions of these provinces are current. */
  readonly before: Scalars['Int']['output'];
  /** How many of them the list abolishes; pass it as confirmShrinking to confirm. */
  readonly abolished: Scalars['Int']['output'];
  /** Tiers (层级) of which a province would have no region any more. */
  readonly lostTiers: ReadonlyArray<Tier>;
  /** The first 10 of the regions that it abolishes. */
  readonly examples: ReadonlyArray<Region>;
};

/** The result of importing regions. */
export type ImportRegionsPayload = {
  /** The import; null if nothing was written. */
  readonly import?: Maybe<RegionImport>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** An import of regions. */
export type RegionImport = {
  /** The edition. */
  readonly edition: Scalars['Date']['output'];
  /** When it was imported. */
  readonly importedAt: Scalars['DateTime']['output'];
  /** How many current regions it holds. */
  readonly regions: Scalars['Int']['output'];
  /** How many regions of the list that is current now it abolishes. */
  readonly abolished: Scalars['Int']['output'];
  /** True if nothing was written: `remaining` then counts all regions that would be. */
  readonly dryRun: Scalars['Boolean']['output'];
  /**
   * How many regions are still to be written: repeat the mutation with a new key until this is 0. The edition becomes the
   * current one with the request that answers 0.
   */
  readonly remaining: Scalars['Int']['output'];
  /** How many rows were rejected. */
  readonly rejected: Scalars['Int']['output'];
  /** The first 200 rejected rows, with their lines. */
  readonly badRows: ReadonlyArray<RowResult>;
  /** Headers of the CSV that name no column of this import; what was below them was not read. */
  readonly ignoredColumns: ReadonlyArray<Scalars['String']['output']>;
  /** What the file was written in, if the client had decoded it as something else. Its text was restored without loss. */
  readonly misread?: Maybe<CsvEncoding>;
};

/** The encoding of a file that was decoded as another. */
export type CsvEncoding =
  /** UTF-8, read as Latin-1 or GBK. */
  | 'UTF_8'
  /** GBK or GB 18030, read as Latin-1. */
  | 'GB18030';

/** The outcome of one row of a CSV. */
export type RowResult = {
  /** The line of the CSV that the row starts on, counted from 1; the header is line 1 unless something stands before it. */
  readonly line: Scalars['Int']['output'];
  /** The agency, if it was registered now or earlier with the same data. */
  readonly agency?: Maybe<Agency>;
  /** What was wrong with the row. */
  readonly problems: ReadonlyArray<Problem>;
};

/** An agency to register. */
export type RegisterAgencyInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /**
   * Full name. It begins with that of its region (河南省郑州市财政局, 郑州市财政局) or with the full name of its superior, and has
   * ideographs, digits, Latin letters and the signs of real names only.
   */
  readonly name: Scalars['String']['input'];
  /** Standard short name, of the same characters; it begins with no other region's name. */
  readonly shortName?: InputMaybe<Scalars['String']['input']>;
  /** GB/T 2260 code of its region. */
  readonly regionCode: Scalars['String']['input'];
  /** Its tier. */
  readonly tier: Tier;
  /** What it is. */
  readonly kind: AgencyKind;
  /** True if it acts as a government although its kind is OTHER. */
  readonly actsAsGovernment?: InputMaybe<Scalars['Boolean']['input']>;
  /** Unified social credit code as agencies have it: 11, 12, 13 or 19 in front; 54 and 81 also for other organs. Checked. */
  readonly creditCode: Scalars['String']['input'];
  /** Organ code in document numbers, 2 to 12 Chinese characters, 〇 included. */
  readonly organCode: Scalars['String']['input'];
  /** Superior agency. Only operators may leave it out. */
  readonly superiorId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Agency on the professional line. It counts once an administrator of that agency confirmed it; at once if the caller
   * is an operator, or of that agency or one above it.
   */
  readonly guidingId?: InputMaybe<Scalars['ID']['input']>;
  /** Second superior of a dual-led organ (双重领导): neither the superior nor the guiding agency, and only with a superior. Confirmed as the guiding agency is. */
  readonly otherSuperiorId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * True if reviewing and signing need another person than the step before (不相容岗位分离). By default true, but for towns
   * and inner divisions, which have too few people.
   */
  readonly fourEyes?: InputMaybe<Scalars['Boolean']['input']>;
  /** Organ codes (机关代字) beside the main one, at most 12. */
  readonly organCodes?: InputMaybe<ReadonlyArray<OrganCodeInput>>;
};

/** The registered agency. */
export type RegisterAgencyPayload = {
  /** The agency; null if nothing was written. */
  readonly agency?: Maybe<Agency>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Many agencies to register. */
export type ImportAgenciesInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /**
   * CSV with the columns name, shortName, regionCode, tier, kind, actsAsGovernment, creditCode, organCode, superior, or
   * 机关名称, 简称, 行政区划代码, 层级, 类别, 行使政府职能, 统一社会信用代码, 机关代字, 上级机关, in any order; so too the values of tier and
   * kind (县, 政府, 党委, 部门 …). The superior is the full name of the caller's agency or of one registered by an earlier row
   * of the same import. An optional column otherSuperior (另一上级机关, 双重领导) contains such a name, or the id of any agency;
   * organCodes (其他机关代字) the codes beside the main one with the kinds that have them, such as 郑政函（函、批复）；郑政办.
   * At most 500 rows.
   */
  readonly csv: Scalars['String']['input'];
  /** True to be told what would be done with each row, and nothing more: the key is not used up. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The result of importing agencies. */
export type ImportAgenciesPayload = {
  /** The import; null if nothing was written. */
  readonly import?: Maybe<AgencyImport>;
  /** What was wrong with the request as a whole. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** An import of agencies. */
export type AgencyImport = {
  /** True if nothing was written: the agencies in `rows` do not exist, nor do their ids. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** Number of rows that were registered, now or earlier. */
  readonly registered: Scalars['Int']['output'];
  /** Number of rows that were rejected. */
  readonly rejected: Scalars['Int']['output'];
  /** One result for each row, in order. */
  readonly rows: ReadonlyArray<RowResult>;
  /** Headers of the CSV that name no column of this import; what was below them was not read. */
  readonly ignoredColumns: ReadonlyArray<Scalars['String']['output']>;
  /** What the file was written in, if the client had decoded it as something else. Its text was restored without loss. */
  readonly misread?: Maybe<CsvEncoding>;
};

/** An agency to activate. */
export type ActivateAgencyInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The agency. */
  readonly agencyId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Name of the first administrator. */
  readonly administratorName: Scalars['String']['input'];
};

/** The activated agency. */
export type ActivateAgencyPayload = {
  /** The agency; null if nothing was written. */
  readonly agency?: Maybe<Agency>;
  /** Id of its first administrator, who appears in the agency's own partition a moment later. */
  readonly administratorId?: Maybe<Scalars['ID']['output']>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Agencies to activate (批量开通). */
export type ActivateAgenciesInput = {
  /** What to do with each, at most 50. Each has a key of its own, the same as in a call for it alone. */
  readonly items: ReadonlyArray<ActivateAgencyInput>;
};

/** Several agencies after the activation of each. */
export type ActivateAgenciesPayload = {
  /**
   * What came of each item, in the order given. The path of a problem begins with `items` and the item's index. Empty if the
   * call was refused as a whole.
   */
  readonly results: ReadonlyArray<ActivateAgencyPayload>;
  /** How many items are done, those included that an earlier call did. */
  readonly done: Scalars['Int']['output'];
  /** How many are not. Those whose problems are retryable may be sent again with the same keys. */
  readonly refused: Scalars['Int']['output'];
  /** Why the call was refused as a whole: it has no items, or too many. */
  readonly problems: ReadonlyArray<Problem>;
};

/** A delegation to grant. */
export type GrantDelegationInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The member who delegates, if an administrator grants it in their name; by default the caller. */
  readonly fromId?: InputMaybe<Scalars['ID']['input']>;
  /** The member who may act; neither the one who delegates nor the one who grants. */
  readonly toId: Scalars['ID']['input'];
  /** The steps, as names of mutations on documents and deliveries. The delegator's roles must allow each. */
  readonly actions: ReadonlyArray<Action>;
  /** Only for documents of these kinds (文种); for every kind if left out. */
  readonly kinds?: InputMaybe<ReadonlyArray<DocumentKind>>;
  /** When it becomes valid; at once if left out. It is never valid for the past. */
  readonly validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it expires; at most a year later. */
  readonly validUntil: Scalars['DateTime']['input'];
  /** Why, or for which absence; at most 500 bytes. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** A delegation to end. */
export type RevokeDelegationInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The delegation. */
  readonly delegationId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The delegation that was granted or ended. */
export type DelegationPayload = {
  /** The delegation; null if nothing was written. */
  readonly delegation?: Maybe<Delegation>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** A line between agencies that the other side has to confirm. */
export type AgencyLine =
  /** Professional guidance (业务指导). */
  | 'GUIDANCE'
  /** The second superior of a dual-led organ (双重领导). */
  | 'SECOND_SUPERIOR';

/** Whether a line was confirmed. */
export type LineRequestState =
  /** Not answered yet (待确认): the line has no effect. */
  | 'ASKED'
  /** Confirmed (已确认): it counts, at the latest a moment later. */
  | 'CONFIRMED'
  /** Declined (已拒绝). */
  | 'DECLINED';

/** An agency's wish for a line to another, which it named at its registration. */
export type LineRequest = {
  /** The agency that asks. */
  readonly agency: AgencyRef;
  /** What it asks for. */
  readonly line: AgencyLine;
  /** The agency that is asked. */
  readonly other: AgencyRef;
  /** When it was asked. */
  readonly askedAt: Scalars['DateTime']['output'];
  /** Whether it was answered. */
  readonly state: LineRequestState;
  /** When it was answered. */
  readonly answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Pass it as expectedVersion. */
  readonly version: Scalars['Int']['output'];
};

/** A page of requests for lines. */
export type LineRequestConnection = {
  /** The requests with their cursors. */
  readonly edges: ReadonlyArray<LineRequestEdge>;
  /** The requests alone. */
  readonly nodes: ReadonlyArray<LineRequest>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A request for a line in a page. */
export type LineRequestEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The request. */
  readonly node: LineRequest;
};

/** An answer to a request for a line. */
export type AnswerLineInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The agency that asks. */
  readonly agencyId: Scalars['ID']['input'];
  /** What it asks for. */
  readonly line: AgencyLine;
  /** The version of the request that the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The answered request. */
export type LinePayload = {
  /** The request; null if nothing was written. */
  readonly request?: Maybe<LineRequest>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Whether a member may act. */
export type MemberState =
  /** May act (在岗). */
  | 'ACTIVE'
  /** May not act until resumed (停用). */
  | 'SUSPENDED'
  /** Has left (离任). */
  | 'ENDED';

/** A person in an agency (人员), or a post. */
export type Member = Node & {
  /** Global id; the subject of access tokens that the platform's own issuer gives. */
  readonly id: Scalars['ID']['output'];
  /** Name as shown to others, and as printed beside a signature. */
  readonly name: Scalars['String']['output'];
  /** Post (职务), as printed beside a signature. */
  readonly post?: Maybe<Scalars['String']['output']>;
  /** Roles held. */
  readonly roles: ReadonlyArray<Role>;
  /** Whether they may act. */
  readonly state: MemberState;
  /** Pass it as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** The posts that they hold (任职), for who may read the organization. */
  readonly posts: ReadonlyArray<Post>;
};

/** A page of members. */
export type MemberConnection = {
  /** The members with their cursors. */
  readonly edges: ReadonlyArray<MemberEdge>;
  /** The members alone. */
  readonly nodes: ReadonlyArray<Member>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A member in a page. */
export type MemberEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The member. */
  readonly node: Member;
};

/** A member to add. */
export type AddMemberInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Name as shown to others, and as printed beside a signature. */
  readonly name: Scalars['String']['input'];
  /** Post (职务), as printed beside a signature. */
  readonly post?: InputMaybe<Scalars['String']['input']>;
  /** Roles to hold; not OPERATOR, and at most one of ADMINISTRATOR, SECURITY_ADMINISTRATOR and AUDITOR. */
  readonly roles: ReadonlyArray<Role>;
};

/** A member as they are to be. What is left out stays as it is. */
export type ReviseMemberInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The member. */
  readonly memberId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Name as shown to others. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Post (职务); null for none. */
  readonly post?: InputMaybe<Scalars['String']['input']>;
  /** All roles that the member holds from then on. */
  readonly roles?: InputMaybe<ReadonlyArray<Role>>;
};

/** A step on a member that needs nothing else. */
export type MemberActionInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The member. */
  readonly memberId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** A suspension. */
export type SuspendMemberInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The member. */
  readonly memberId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why; at most 500 bytes. */
  readonly reason: Scalars['String']['input'];
};

/** A member's leaving. */
export type EndMemberInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The member. */
  readonly memberId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why; at most 500 bytes. */
  readonly reason: Scalars['String']['input'];
  /** Who gets what is in their hands; if left out, it is left to whoever holds the role. */
  readonly successorId?: InputMaybe<Scalars['ID']['input']>;
};

/** The member after a step. */
export type MemberPayload = {
  /** The member; null if nothing was written. */
  readonly member?: Maybe<Member>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** The offices that one person may not hold together (三员分立). */
export type Office =
  /** Manages members and lower agencies (系统管理员). */
  | 'ADMINISTRATOR'
  /** Looks after security (安全管理员). */
  | 'SECURITY_ADMINISTRATOR'
  /** Reads who did what (安全审计员). */
  | 'AUDITOR';

/** An officer for an agency below the caller's. */
export type AppointOfficerInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The agency. */
  readonly agencyId: Scalars['ID']['input'];
  /** The version of the agency that the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Name of the officer. */
  readonly name: Scalars['String']['input'];
  /** What they are to be. */
  readonly office: Office;
};

/** The agency with its new officer. */
export type AppointOfficerPayload = {
  /** The agency; null if nothing was written. */
  readonly agency?: Maybe<Agency>;
  /** Id of the officer, who appears in the agency's own register a moment later. */
  readonly officerId?: Maybe<Scalars['ID']['output']>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** A step on an agency that needs a reason. */
export type AgencyReasonInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The agency. */
  readonly agencyId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why; at most 500 bytes. */
  readonly reason: Scalars['String']['input'];
};

/** A change of what an agency may use. */
export type AssignPlanInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The agency. */
  readonly agencyId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The plan. */
  readonly plan: AgencyPlan;
  /** Why; at most 500 bytes. */
  readonly reason: Scalars['String']['input'];
};

/** A step on an agency that needs nothing else. */
export type AgencyActionInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The agency. */
  readonly agencyId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The agency after a step. */
export type AgencyStandingPayload = {
  /** The agency; null if nothing was written. */
  readonly agency?: Maybe<Agency>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Whether a mute holds. */
export type MuteState =
  /** It holds (拒收中). */
  | 'MUTED'
  /** It was lifted (已恢复接收). */
  | 'LIFTED';

/** An agency takes no letters from another (拒收). */
export type Mute = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Pass it as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** Whether it holds. */
  readonly state: MuteState;
  /** The agency that muted. */
  readonly agency: AgencyRef;
  /** The agency whose letters it does not take. */
  readonly sender: AgencyRef;
  /** Why, in the words of the agency that muted. */
  readonly reason: Scalars['String']['output'];
  /** Since when. */
  readonly since: Scalars['DateTime']['output'];
  /** When it was lifted; null while it holds. */
  readonly liftedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Names of mutations that the caller may use now. */
  readonly actions: ReadonlyArray<Action>;
};

/** A page of mutes. */
export type MuteConnection = {
  /** The mutes with their cursors. */
  readonly edges: ReadonlyArray<MuteEdge>;
  /** The mutes alone. */
  readonly nodes: ReadonlyArray<Mute>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A mute in a page. */
export type MuteEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The mute. */
  readonly node: Mute;
};

/** Which sender to mute, and why. */
export type MuteSenderInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The agency whose letters are not taken any more. */
  readonly senderId: Scalars['ID']['input'];
  /** Why. The sender and the direct superiors of both agencies read it; at most 500 bytes. */
  readonly reason: Scalars['String']['input'];
};

/** Which mute to lift. */
export type UnmuteSenderInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The mute. */
  readonly muteId: Scalars['ID']['input'];
  /** The version of the mute that the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The mute after the step. */
export type MutePayload = {
  /** The mute; null if nothing was written. */
  readonly mute?: Maybe<Mute>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** An agency's new name. */
export type RenameAgencyInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The agency. */
  readonly agencyId: Scalars['ID']['input'];
  /** The version of the agency that the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Full name (全称), by the same rules as in a registration. */
  readonly name: Scalars['String']['input'];
  /** Short name (规范化简称). Left out, it stays; null takes it away. */
  readonly shortName?: InputMaybe<Scalars['String']['input']>;
  /** Organ code (机关代字) of the numbers of documents that are signed from then on. Left out, it stays. */
  readonly organCode?: InputMaybe<Scalars['String']['input']>;
  /** The decision that it follows from, such as that on an institutional reform; recorded with the renaming. */
  readonly reason: Scalars['String']['input'];
};

/** How an agency is to number its documents. */
export type ReviseNumberingInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The agency. */
  readonly agencyId: Scalars['ID']['input'];
  /** The version of the agency that the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** All organ codes beside the main one, at most 12. Left out, they stay. */
  readonly organCodes?: InputMaybe<ReadonlyArray<OrganCodeInput>>;
  /** All kinds and meetings that are numbered otherwise, at most 12; the first that fits holds. Left out, they stay. */
  readonly numberForms?: InputMaybe<ReadonlyArray<NumberFormRuleInput>>;
  /** The decision that it follows from; recorded with the setting. */
  readonly reason: Scalars['String']['input'];
};

/** An organ code (机关代字) beside the main one, such as 郑政函. */
export type OrganCodeInput = {
  /** 2 to 12 Chinese characters, unique in the province and in the agency. */
  readonly code: Scalars['String']['input'];
  /** Kinds that it numbers unless a draft asks for another. None: every kind may ask for it. */
  readonly kinds?: InputMaybe<ReadonlyArray<DocumentKind>>;
  /** The form (格式) in which its documents are printed unless a draft names one. */
  readonly printFormat?: InputMaybe<PrintFormat>;
  /**
   * True for one that numbers telegrams (电报) and nothing else, of these kinds or of all, such as 豫政办明电. 内部明电, 发电, 明电 and 传真电报 may then be
   * those of several agencies. False if nothing is said.
   */
  readonly telegrams?: InputMaybe<Scalars['Boolean']['input']>;
};

/** That a kind, or the minutes of some meetings, have numbers of a form of their own. */
export type NumberFormRuleInput = {
  /** ANNOUNCEMENT, PUBLIC_NOTICE or MINUTES. */
  readonly kind: DocumentKind;
  /** The form: YEAR for announcements and public notices, the others for minutes. */
  readonly form: NumberForm;
  /** Of minutes: a word in the names of the meetings, such as 常务会议; each has a series of its own. Left out: all meetings. */
  readonly meeting?: InputMaybe<Scalars['String']['input']>;
  /** Of ISSUE and SITTING: the term (届), such as 十五届, with which the series begins anew. Left out: it runs on. */
  readonly session?: InputMaybe<Scalars['String']['input']>;
};

/** Forms of document numbers without an organ code (编号方式). */
export type NumberForm =
  /** 2026年第2号, by kind and year. */
  | 'YEAR'
  /** 〔2026〕4号, by meeting and year. */
  | 'MEETING_YEAR'
  /** 第4期, or 十五届第4期, by meeting and term. */
  | 'ISSUE'
  /** 第44次, or 十五届第44次, by meeting and term. */
  | 'SITTING';

/** An organ code (机关代字) beside the main one. */
export type OrganCode = {
  /** The code. */
  readonly code: Scalars['String']['output'];
  /** Kinds that it numbers unless a draft asks for another. */
  readonly kinds: ReadonlyArray<DocumentKind>;
  /** The form (格式) in which its documents are printed. */
  readonly printFormat?: Maybe<PrintFormat>;
  /** True if it numbers telegrams (电报) and nothing else. */
  readonly telegrams: Scalars['Boolean']['output'];
};

/** That a kind, or the minutes of some meetings, have numbers of a form of their own. */
export type NumberFormRule = {
  /** The kind. */
  readonly kind: DocumentKind;
  /** The form. */
  readonly form: NumberForm;
  /** A word in the names of the meetings; null for all. */
  readonly meeting?: Maybe<Scalars['String']['output']>;
  /** The term (届); null for a series that runs on. */
  readonly session?: Maybe<Scalars['String']['output']>;
};

/** State of an upload. */
export type UploadState =
  /** Announced; the bytes have not arrived or are not checked yet. */
  | 'PENDING'
  /**
   * The bytes arrived and their content was checked; a scanner's verdict on malware is awaited. It takes as long as the scanner is
   * down: nothing has to be uploaded again.
   */
  | 'SCANNING'
  /** Checked; may be attached. */
  | 'READY'
  /** Malware was found in it (隔离): never attachable, and downloaded by nobody. */
  | 'QUARANTINED'
  /** Not what was declared, or of a type that is not accepted; never attachable. */
  | 'REJECTED';

/** What is known of malware in a file. */
export type MalwareScan =
  /** A scanner found none. */
  | 'CLEAN'
  /** It was not scanned: the platform has no scanner, or had none then. */
  | 'UNSCANNED';

/** Whether the words of a file were checked, among others for marks of classified content (密级). */
export type TextCheck =
  /** They were read and checked. */
  | 'CHECKED'
  /** They cannot be read, as those of an image: whoever attaches the file declares that it is not classified. */
  | 'NOT_CHECKED';

/** Why a file is in quarantine. */
export type QuarantineReason =
  /** It contains malware (恶意代码). */
  | 'MALWARE';

/** What was found in a file that is in quarantine (隔离). */
export type Quarantine = {
  /** Why it is there. */
  readonly reason: QuarantineReason;
  /** When it was found. */
  readonly at: Scalars['DateTime']['output'];
  /** The scanner's name of what it found; null for everybody but those who look after security. */
  readonly signature?: Maybe<Scalars['String']['output']>;
};

/** Why a file was rejected. */
export type UploadRejection =
  /** It has another length than declared. */
  | 'SIZE_DIFFERS'
  /** It has another SHA-256 than declared. */
  | 'SHA256_DIFFERS'
  /** It is of another type than declared. */
  | 'TYPE_DIFFERS'
  /** It is of a type that is not accepted. */
  | 'TYPE_NOT_TAKEN'
  /** It is an archive that cannot be read. */
  | 'ARCHIVE_BROKEN'
  /** It is an archive that unpacks to too much. */
  | 'ARCHIVE_TOO_LARGE'
  /** It bears a classification mark (密级): nothing classified may be exchanged here. */
  | 'CLASSIFIED'
  /** It is encrypted, or needs a password. */
  | 'ENCRYPTED'
  /** It contains macros. */
  | 'HAS_MACROS'
  /** Another file, an OLE object or a control is embedded in it. */
  | 'HAS_EMBEDDED_OBJECT'
  /** It loads content from elsewhere: a remote template, a linked workbook, a data connection. Hyperlinks are taken. */
  | 'HAS_EXTERNAL_LINK'
  /** It contains script, markup that runs, or an action that does more than to show a page. */
  | 'HAS_SCRIPT'
  /** It is an archive with a name in it that leads out of the archive or cannot be written to a disk. */
  | 'ENTRY_NAME_UNSAFE'
  /** It is an archive with two files of one name, or a document with two main parts. */
  | 'ENTRY_TWICE'
  /** It is not plain text in UTF-8, GB 18030 or UTF-16 with a byte order mark. */
  | 'NOT_TEXT'
  /** It has a document type definition (DTD) or entities in its XML. */
  | 'XML_NOT_ALLOWED'
  /** Its structure is damaged, or programs would read different things in it. */
  | 'NOT_READABLE'
  /** Its name has another extension than files of its type. */
  | 'EXTENSION_DIFFERS'
  /** Its name is unsafe: not seen as it is, a path, or that of a program. */
  | 'FILE_NAME_UNSAFE'
  /** It takes too long to check or is nested too deeply. */
  | 'TOO_COMPLEX'
  /** It is too large to be scanned for malware. */
  | 'SCAN_TOO_LARGE'
  /** It cannot be scanned for malware, as if it is encrypted. */
  | 'SCAN_UNSUPPORTED';

/** An upload. */
export type Upload = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** State. */
  readonly state: UploadState;
  /** Why it was rejected. */
  readonly rejection?: Maybe<UploadRejection>;
  /** Declared SHA-256. */
  readonly sha256: Scalars['String']['output'];
  /** Declared length in bytes. */
  readonly size: Scalars['Int']['output'];
  /** Declared media type. */
  readonly mediaType: Scalars['String']['output'];
  /** The file's own name, if one was declared. */
  readonly fileName?: Maybe<Scalars['String']['output']>;
  /** Where in the file what it was rejected for was found; null if it concerns the whole file. */
  readonly place?: Maybe<Scalars['String']['output']>;
  /** Whether its words were checked; null until it is READY. */
  readonly textCheck?: Maybe<TextCheck>;
  /** What is known of malware in it; null until it is READY. */
  readonly scan?: Maybe<MalwareScan>;
  /** What was found in it; null unless it is QUARANTINED. */
  readonly quarantine?: Maybe<Quarantine>;
};

/** A page of uploads. */
export type UploadConnection = {
  /** The uploads with their cursors. */
  readonly edges: ReadonlyArray<UploadEdge>;
  /** The uploads alone. */
  readonly nodes: ReadonlyArray<Upload>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** An upload in a page. */
export type UploadEdge = {
  /** Pass it as `after` to continue after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The upload. */
  readonly node: Upload;
};

/** A file to upload. */
export type BeginUploadInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  readonly sha256: Scalars['String']['input'];
  /** Length in bytes, at most 50,000,000. */
  readonly size: Scalars['Int']['input'];
  /** Media type: PDF, OFD, DOCX, XLSX, PPTX, DOC, XLS, PPT, WPS, ET, DPS, ODT, ODS, PNG, JPEG, plain text, CSV or ZIP. */
  readonly mediaType: Scalars['String']['input'];
  /** The file's own name, without a path, at most 255 bytes: those who download it get it under this name. */
  readonly fileName?: InputMaybe<Scalars['String']['input']>;
};

/** Where to put the bytes. */
export type BeginUploadPayload = {
  /** The upload; null if nothing was written. */
  readonly upload?: Maybe<Upload>;
  /** PUT the bytes here within 15 minutes. */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** Headers that the PUT must carry, as they are. */
  readonly headers: ReadonlyArray<Header>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** A header of an HTTP request. */
export type Header = {
  /** Name. */
  readonly name: Scalars['String']['output'];
  /** Value. */
  readonly value: Scalars['String']['output'];
};
