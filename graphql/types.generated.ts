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

/** Reads. Every list is a connection; what is invisible to the caller answers exactly like what does not exist. */
export type Query = {
  /** Who I am and what I may do. */
  readonly viewer: Viewer;
  /** One thing by its global id: a document, delivery, upload, agency, member, delegation or request to countersign. */
  readonly node?: Maybe<Node>;
  /** Up to 50 things by their global ids, in the order asked; null for each that is not there. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** A request to countersign (会签请求) that was put to the caller's agency. */
  readonly countersignRequest?: Maybe<CountersignRequest>;
  /** Requests to countersign that were put to the caller's agency or its members, newest first. */
  readonly countersignRequests: CountersignRequestConnection;
  /**
   * What waits for one member (待办): documents that were given into their hands (`passTo`) and requests to them by name. The
   * caller's own by default. What waits for an agency or a role is in `countersignRequests` and `outbox`.
   */
  readonly worklist: WorkConnection;
  /** A document of the caller's agency. */
  readonly document?: Maybe<Document>;
  /** Documents of the caller's agency, newest first (发文). */
  readonly outbox: DocumentConnection;
  /**
   * Everything the rules say of a draft before it is stored: its form, its elements and its routing. Give either a draft or
   * the id of a document; null if there is no such document for the caller.
   */
  readonly validate?: Maybe<DraftCheck>;
  /** The routing rules alone (行文规则), each violation with its article and a fix; up to 3,000 recipients. */
  readonly routingCheck?: Maybe<DraftCheck>;
  /**
   * What differs between the content that was last signed and the content as it is (签发稿比对). Null if it was never
   * signed.
   */
  readonly signedDiff?: Maybe<SignedDiff>;
  /**
   * The audit of a number series (编号核查): whether every number was given, each once, and what became of it. A page judges
   * up to 1,000 numbers as the counter stood when the audit began; pass the cursor to go on.
   */
  readonly numberSeriesAudit: NumberSeriesAudit;
  /** The ledger of a number series (发文登记簿): what each number was given to, in the order of the numbers. */
  readonly numberLedger: NumberLedgerConnection;
  /**
   * A document of the caller's agency as a PDF by the measures of GB/T 9704 (版式): the copy to sign off (签发稿) until it has
   * its number, the printed copy (印制件) from then on. Kept by its digest. It carries no electronic seal.
   */
  readonly render?: Maybe<Rendition>;
  /** The printed copy (印制件) of what was delivered to the caller's agency. */
  readonly renderDelivery?: Maybe<Rendition>;
  /** What arrived for the caller's agency, newest first (收文). */
  readonly inbox: DeliveryConnection;
  /** One delivery to the caller's agency. */
  readonly delivery?: Maybe<Delivery>;
  /**
   * Proof of how far a document has got: the document's hash-chained history and the signed receipts of its ladder.
   * It verifies offline. At most 500 recipients a bundle.
   */
  readonly evidence?: Maybe<Evidence>;
  /** A region (行政区划) of the current edition, by its GB/T 2260 code. */
  readonly region?: Maybe<Region>;
  /** Regions directly below one, by code. */
  readonly regions: RegionConnection;
  /** The directory (机关名录): agencies of one region, by name. */
  readonly agencies: AgencyConnection;
  /** Agencies directly under one (直接下级机关), by tier and region code. */
  readonly subordinates: AgencyConnection;
  /** Members of the caller's agency (人员), oldest first. */
  readonly members: MemberConnection;
  /** Delegations in the caller's agency (委托), newest first. */
  readonly delegations: DelegationConnection;
  /** An upload of the caller's agency. */
  readonly upload?: Maybe<Upload>;
};


/** Reads. Every list is a connection; what is invisible to the caller answers exactly like what does not exist. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Every list is a connection; what is invisible to the caller answers exactly like what does not exist. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** Reads. Every list is a connection; what is invisible to the caller answers exactly like what does not exist. */
export type QueryCountersignRequestArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Every list is a connection; what is invisible to the caller answers exactly like what does not exist. */
export type QueryCountersignRequestsArgs = {
  state?: InputMaybe<CountersignState>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Reads. Every list is a connection; what is invisible to the caller answers exactly like what does not exist. */
export type QueryWorklistArgs = {
  memberId?: InputMaybe<Scalars['ID']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Reads. Every list is a connection; what is invisible to the caller answers exactly like what does not exist. */
export type QueryDocumentArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Every list is a connection; what is invisible to the caller answers exactly like what does not exist. */
export type QueryOutboxArgs = {
  state?: InputMaybe<DocumentState>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Reads. Every list is a connection; what is invisible to the caller answers exactly like what does not exist. */
export type QueryValidateArgs = {
  draft?: InputMaybe<DraftFields>;
  documentId?: InputMaybe<Scalars['ID']['input']>;
};


/** Reads. Every list is a connection; what is invisible to the caller answers exactly like what does not exist. */
export type QueryRoutingCheckArgs = {
  draft?: InputMaybe<DraftFields>;
  documentId?: InputMaybe<Scalars['ID']['input']>;
};


/** Reads. Every list is a connection; what is invisible to the caller answers exactly like what does not exist. */
export type QuerySignedDiffArgs = {
  documentId: Scalars['ID']['input'];
};


/** Reads. Every list is a connection; what is invisible to the caller answers exactly like what does not exist. */
export type QueryNumberSeriesAuditArgs = {
  series?: NumberSeriesInput;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Reads. Every list is a connection; what is invisible to the caller answers exactly like what does not exist. */
export type QueryNumberLedgerArgs = {
  series?: NumberSeriesInput;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Reads. Every list is a connection; what is invisible to the caller answers exactly like what does not exist. */
export type QueryRenderArgs = {
  documentId: Scalars['ID']['input'];
};


/** Reads. Every list is a connection; what is invisible to the caller answers exactly like what does not exist. */
export type QueryRenderDeliveryArgs = {
  deliveryId: Scalars['ID']['input'];
};


/** Reads. Every list is a connection; what is invisible to the caller answers exactly like what does not exist. */
export type QueryInboxArgs = {
  state?: InputMaybe<DeliveryState>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Reads. Every list is a connection; what is invisible to the caller answers exactly like what does not exist. */
export type QueryDeliveryArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Every list is a connection; what is invisible to the caller answers exactly like what does not exist. */
export type QueryEvidenceArgs = {
  documentId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Reads. Every list is a connection; what is invisible to the caller answers exactly like what does not exist. */
export type QueryRegionArgs = {
  code: Scalars['String']['input'];
};


/** Reads. Every list is a connection; what is invisible to the caller answers exactly like what does not exist. */
export type QueryRegionsArgs = {
  parent: Scalars['String']['input'];
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Reads. Every list is a connection; what is invisible to the caller answers exactly like what does not exist. */
export type QueryAgenciesArgs = {
  region: Scalars['String']['input'];
  namePrefix?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Reads. Every list is a connection; what is invisible to the caller answers exactly like what does not exist. */
export type QuerySubordinatesArgs = {
  agencyId: Scalars['ID']['input'];
  tier?: InputMaybe<Tier>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Reads. Every list is a connection; what is invisible to the caller answers exactly like what does not exist. */
export type QueryMembersArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Reads. Every list is a connection; what is invisible to the caller answers exactly like what does not exist. */
export type QueryDelegationsArgs = {
  which?: DelegationList;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Reads. Every list is a connection; what is invisible to the caller answers exactly like what does not exist. */
export type QueryUploadArgs = {
  id: Scalars['ID']['input'];
};

/** Anything with a global id. */
export type Node = {
  /** Opaque and global; sortable by creation. */
  readonly id: Scalars['ID']['output'];
};

/** Where a page of a connection ends. */
export type PageInfo = {
  /** True if there is more after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Pass it as `after` to get the next page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** Who calls, as the verified access token says. */
export type Viewer = {
  /** The token's subject: a member id, or the operator's name. */
  readonly subject: Scalars['String']['output'];
  /** The agency (机关) that the caller acts for; null for operators of the platform. */
  readonly agency?: Maybe<Agency>;
  /** Roles that the token carries. */
  readonly roles: ReadonlyArray<Role>;
  /** Scopes that the token carries. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  /** Names of the actions that roles and scopes together allow. */
  readonly allowedActions: ReadonlyArray<Scalars['String']['output']>;
};

/** What a member may hold (岗位). */
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
  | 'OPERATOR';

/** Why a mutation did nothing, or what to mind although it did. */
export type Problem = {
  /** Stable; never translated. */
  readonly code: ProblemCode;
  /** For people, in the language of Accept-Language: zh-CN or en. */
  readonly message: Scalars['String']['output'];
  /** Where in the input, outermost first; empty if it is not about one field. */
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
  /** A text has control or direction-override characters. */
  | 'TEXT_CONTROL_CHARACTER'
  /** A list has more items than allowed. */
  | 'TOO_MANY_ITEMS'
  /** A value is none of those in `allowed`. */
  | 'NOT_ONE_OF'
  /** Not a date that exists, written YYYY-MM-DD. */
  | 'NOT_A_DATE'
  /** A number below its least value, or above `limit`. */
  | 'OUT_OF_RANGE'
  /** Several or none of the fields in `allowed` were given: exactly one is wanted. */
  | 'EXACTLY_ONE_EXPECTED'
  /** The cursor was not made for this list, these arguments and this caller. */
  | 'INVALID_CURSOR'
  /** There is no such thing, or none that the caller may see. */
  | 'NOT_FOUND'
  /** A thing that must be unique exists already. */
  | 'ALREADY_EXISTS'
  /** Somebody changed the thing first. */
  | 'VERSION_CONFLICT'
  /** The thing's state does not allow the action. */
  | 'WRONG_STATE'
  /** No role or scope of the token holds the action. */
  | 'NOT_PERMITTED'
  /** The step is assigned to one member, and to nobody else. */
  | 'HELD_BY_ANOTHER'
  /** The idempotency key was used with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** Something referred to is still being checked. */
  | 'NOT_READY'
  /** Too many callers change the same thing at once; nothing was written. */
  | 'BUSY'
  /** Known to the domain, not built yet. */
  | 'NOT_YET_SUPPORTED'
  /** The party is being asked already, or has agreed to the text as it is. */
  | 'ALREADY_ASKED'
  /** Work is handed over to the member who has it. */
  | 'SAME_MEMBER'
  /** Classified content must never enter the system (涉密不上网). */
  | 'CLASSIFIED_CONTENT'
  /** A new draft lacks this field, or a change empties what must not be empty. */
  | 'FIELD_REQUIRED'
  /** There is no agency with this id. */
  | 'NO_SUCH_AGENCY'
  /** The issuing agency itself is named where another is wanted. */
  | 'ISSUER_NAMED'
  /** A countersigner is an agency or a member, not both and not neither. */
  | 'EXACTLY_ONE_PARTY'
  /** The same agency or member is named more than once: who, in `given`. */
  | 'PARTY_NAMED_TWICE'
  /** Not the numeral of a section, such as 一: the value in `given`. */
  | 'NOT_A_SECTION'
  /** The body does not have these sections: which, in `given`. */
  | 'SECTION_MISSING'
  /** The uploaded file is not what was declared: how it differs, in `given`. */
  | 'UPLOAD_DIFFERS'
  /** The uploaded file did not pass the check: why, in `given`. */
  | 'UPLOAD_REFUSED'
  /** The step that follows cannot be assigned to one member. */
  | 'STEP_PASSES_TO_NOBODY'
  /** Not a state that the document can go back to; those that it can, in `allowed`. */
  | 'NOT_AN_EARLIER_STEP'
  /** A revision that changes nothing. */
  | 'NOTHING_CHANGED'
  /** The content is not what was signed. */
  | 'CONTENT_CHANGED_SINCE_SIGNING'
  /** The seal is not the issuer's (用印机关与署名不一致). */
  | 'NOT_THE_ISSUERS_NAME'
  /** The title does not end with the word of the kind (文种). */
  | 'TITLE_WITHOUT_KIND'
  /** An element that the kind requires is missing. */
  | 'MISSING_ELEMENT'
  /** An element that the kind does not have is there. */
  | 'ELEMENT_NOT_ALLOWED'
  /** An element does not fit the others. */
  | 'ELEMENT_MISMATCH'
  /** A routing rule of the regulation (行文规则) is violated or should be minded. */
  | 'ROUTING_VIOLATION'
  /** A class of recipients that is empty: no government is directly below the issuer. */
  | 'NO_GOVERNMENTS_BELOW'
  /** The delivery is not far enough to be answered or passed on: its state in `given`, those that are in `allowed`. */
  | 'DELIVERY_NOT_READY_FOR_THIS'
  /** No role was given, or one that an agency cannot give; `allowed` lists those that it can. */
  | 'ROLE_NOT_ASSIGNABLE'
  /** Not a valid unified social credit code (统一社会信用代码, GB 32100). */
  | 'INVALID_CREDIT_CODE'
  /** Not a valid organ code (机关代字). */
  | 'INVALID_ORGAN_CODE'
  /** The region list has no such code. */
  | 'NO_SUCH_REGION'
  /** Not written like a GB/T 2260 code: six digits, nine for towns. */
  | 'NOT_A_REGION_CODE'
  /** A division that only groups counties of the province, such as 419000: no agency is registered there. */
  | 'REGION_WITHOUT_GOVERNMENT'
  /** The region lies outside of the caller's own. */
  | 'BEYOND_REACH'
  /** The tier is not that of the region, which is in `allowed`. */
  | 'NOT_THE_REGIONS_TIER'
  /** Only kinds in `allowed` may act as a government. */
  | 'KIND_CANNOT_ACT_AS_GOVERNMENT'
  /** There is no such superior agency (上级机关). */
  | 'NO_SUCH_SUPERIOR'
  /** No agency of this name is the caller's own or registered by an earlier row of the import. */
  | 'SUPERIOR_NOT_REGISTERED'
  /** More than one agency of the import has this name. */
  | 'AMBIGUOUS_NAME'
  /** There is no such agency on the professional line (业务指导机关). */
  | 'NO_SUCH_GUIDING_AGENCY'
  /** The superior is neither the caller's agency nor below it. */
  | 'NOT_BELOW_CALLER'
  /** Not there, or not another than superior and guiding agency, or an inner division, or given alone (双重领导). */
  | 'NOT_A_SECOND_SUPERIOR'
  /** An inner division (内设机构) without an agency above it, or an agency below an inner division. */
  | 'DIVISION_MISPLACED'
  /** The CSV lacks the columns in `allowed`. */
  | 'CSV_COLUMNS_MISSING'
  /** The CSV cannot be read; `given` is the line where reading failed. */
  | 'INVALID_CSV'
  /** The edition is older than the one already imported, which is in `allowed`. */
  | 'OUTDATED_EDITION'
  /** Who delegates and who receives the delegation are the same. */
  | 'DELEGATION_TO_ONESELF'
  /** An administrator grants a delegation to themselves in another's name. */
  | 'DELEGATION_TO_GRANTER'
  /** No step was named, or one that cannot be delegated; `allowed` lists those that can. */
  | 'NOT_DELEGABLE'
  /** The delegation would start more than a year from now. */
  | 'DELEGATION_STARTS_TOO_LATE'
  /** The delegation would end before it starts, or is over already. */
  | 'DELEGATION_ENDS_BEFORE_START'
  /** The delegation would last longer than a year. */
  | 'DELEGATION_TOO_LONG'
  /** Not a SHA-256 digest: 64 hexadecimal digits. */
  | 'NOT_A_SHA256'
  /** Not one of the media types that are taken, which are in `allowed`. */
  | 'MEDIA_TYPE_NOT_TAKEN';

/** A value that the server cannot take. */
export type InvalidInput = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The value that was given, shortened, where showing it helps. */
  readonly given?: Maybe<Scalars['String']['output']>;
  /** Every value that would be taken, where there are few. */
  readonly allowed?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The limit that was exceeded, where there is one: bytes for texts, items for lists, the highest value for numbers. */
  readonly limit?: Maybe<Scalars['Int']['output']>;
};

/** There is no such thing for this caller. */
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

/** Something that must be unique is taken. */
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

/** The thing changed since the caller read it. */
export type VersionConflict = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The version that is current now. */
  readonly currentVersion: Scalars['Int']['output'];
};

/** The action does not fit the state. */
export type WrongState = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The state the thing is in. */
  readonly state: Scalars['String']['output'];
  /** What its state does allow. */
  readonly allowedActions: ReadonlyArray<Scalars['String']['output']>;
};

/** The token does not hold the action. */
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
  readonly action: Scalars['String']['output'];
  /** Roles that hold it. */
  readonly heldBy: ReadonlyArray<Role>;
  /** For a step in another's place (代): what the delegation lacks. */
  readonly delegation?: Maybe<DelegationFault>;
};

/** Why no delegation covers a step; of several faults, the most specific one. */
export type DelegationFault =
  /** Nothing was delegated between the two (没有委托). */
  | 'NONE'
  /** Other steps were delegated, not this one (未委托此事项). */
  | 'OTHER_ACTION'
  /** Its time is over (已到期). */
  | 'EXPIRED'
  /** It was revoked (已撤销). */
  | 'REVOKED'
  /** Its time has not begun (未生效). */
  | 'FUTURE'
  /** It is for documents of other kinds (不含此文种). */
  | 'OTHER_KIND';

/** The step is in the hands of one person (承办人): only they, or who acts for them, may take it. */
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
  readonly action: Scalars['String']['output'];
  /** The member who holds it. */
  readonly holder: Scalars['ID']['output'];
};

/** The same idempotency key came with another input. */
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

/** Something referred to is not ready yet: ask again soon. */
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

/** Too many at once; nothing was written. */
export type Busy = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
};

/** The domain knows it, this version does not. */
export type NotYetSupported = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /** What is not supported yet. */
  readonly feature: Scalars['String']['output'];
};

/** Why somebody is asked to countersign. */
export type CountersignPurpose =
  /** Issues it together with the host (联合行文): the agreement is the signature of the organ's head. */
  | 'JOINT'
  /** The matter touches them (会签). */
  | 'CONSENT'
  /** Asked on the way by whoever had the document (加签). */
  | 'ADDED';

/** How far a request to countersign is. */
export type CountersignState =
  /** Others of a lower order come first; not asked yet. */
  | 'WAITING'
  /** Asked; the answer is still to come. */
  | 'OPEN'
  /** Agreed (同意). */
  | 'AGREED'
  /** Did not agree (退回). */
  | 'RETURNED'
  /** No answer needed any more: a sibling returned it, or it was taken back. */
  | 'CANCELLED';

/** One whose agreement a document waits for, or has (会签). */
export type Countersignature = {
  /** Names the request that the party got. */
  readonly id: Scalars['ID']['output'];
  /** Why they are asked. */
  readonly purpose: CountersignPurpose;
  /** The agency, if one is asked. */
  readonly agencyId?: Maybe<Scalars['ID']['output']>;
  /** The member, if one is asked. */
  readonly memberId?: Maybe<Scalars['ID']['output']>;
  /** Name of the agency or member. */
  readonly name: Scalars['String']['output'];
  /** Their part: numerals of the body's sections; empty for the whole. */
  readonly sections: ReadonlyArray<Scalars['String']['output']>;
  /** Equal orders are asked side by side. */
  readonly order: Scalars['Int']['output'];
  /** State. */
  readonly state: CountersignState;
  /** True while an agreement covers the part as it now is. */
  readonly covers: Scalars['Boolean']['output'];
  /** What was asked, if it was added on the way. */
  readonly question?: Maybe<Scalars['String']['output']>;
  /** SHA-256 of the part as it was asked about. */
  readonly partDigest: Scalars['String']['output'];
  /** The answer, once there is one. */
  readonly answer?: Maybe<CountersignAnswer>;
};

/** An answer to a request to countersign. */
export type CountersignAnswer = {
  /** Subject of who answered. */
  readonly by: Scalars['String']['output'];
  /** The member in whose place it was done (代), if so. */
  readonly onBehalfOf?: Maybe<Scalars['ID']['output']>;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Name as given. */
  readonly name: Scalars['String']['output'];
  /** Opinion, or the reason of a return. */
  readonly opinion?: Maybe<Scalars['String']['output']>;
};

/** One entry of the negotiation record (协商记录): who was asked, agreed, returned or was cancelled, over all rounds. */
export type NegotiationEntry = {
  /** Its event's place in the chain. */
  readonly seq: Scalars['Int']['output'];
  /** What happened. */
  readonly act: NegotiationAct;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Subject of who did it. */
  readonly by: Scalars['String']['output'];
  /** The member in whose place it was done (代); null if for oneself. */
  readonly onBehalfOf?: Maybe<Scalars['ID']['output']>;
  /** The party. */
  readonly party: Scalars['String']['output'];
  /** Opinion or reason. */
  readonly opinion?: Maybe<Scalars['String']['output']>;
  /** Which time it was sent round. */
  readonly round?: Maybe<Scalars['Int']['output']>;
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
  /** A party answered after its request was cancelled: an opinion that decides nothing. */
  | 'LATE';

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
  /** What is asked, if it was added on the way. */
  readonly question?: Maybe<Scalars['String']['output']>;
  /** The member who is asked; null if the agency is. */
  readonly memberId?: Maybe<Scalars['ID']['output']>;
  /** Who asks: the host (主办机关). */
  readonly hostId: Scalars['ID']['output'];
  /** Its name. */
  readonly hostName: Scalars['String']['output'];
  /** Kind. */
  readonly kind: DocumentKind;
  /** Title. */
  readonly title: Scalars['String']['output'];
  /** SHA-256 of your part, to which an agreement binds. */
  readonly partDigest: Scalars['String']['output'];
  /** The text that is to be agreed to. Null in lists. */
  readonly content?: Maybe<CountersignContent>;
  /** When it was asked. */
  readonly askedAt: Scalars['DateTime']['output'];
  /** The answer, once there is one. */
  readonly answer?: Maybe<CountersignAnswer>;
  /** Names of mutations that the caller may use now. */
  readonly actions: ReadonlyArray<Scalars['String']['output']>;
};

/** A text that is to be agreed to. */
export type CountersignContent = {
  /** Title. */
  readonly title: Scalars['String']['output'];
  /** Body. */
  readonly body: Scalars['String']['output'];
  /** Who issues it, the host first. */
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
   * All that a signature will bind, as RFC 8785 canonical JSON: whoever is asked about the whole agrees to exactly this, and
   * its SHA-256 is the request's partDigest.
   */
  readonly bound: Scalars['String']['output'];
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
  /** Pass it as `after` to go on behind this one. */
  readonly cursor: Scalars['String']['output'];
  /** The request. */
  readonly node: CountersignRequest;
};

/** One thing that waits for a member: exactly one of its fields is there. */
export type WorkItem = {
  /** A document in their hands. */
  readonly document?: Maybe<Document>;
  /** A request to countersign. */
  readonly request?: Maybe<CountersignRequest>;
};

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
  /** Pass it as `after` to go on behind this one. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: WorkItem;
};

/** One more to be asked (加签). */
export type AddCountersignerInput = {
  /** Same key and input: one effect; a repeat answers with the thing as it now is. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Whom to ask. */
  readonly countersigner: CountersignerInput;
  /** What to ask. */
  readonly question?: InputMaybe<Scalars['String']['input']>;
  /** Act in this member's place (代): needs a delegation from them, and then not the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** An agreement (会签同意). */
export type AgreeInput = {
  /** Same key and input: one effect; a repeat answers with the thing as it now is. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The request. */
  readonly requestId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Name of who agrees; on a joint document, of the organ's head as it is printed. */
  readonly name: Scalars['String']['input'];
  /** Opinion (会签意见). */
  readonly opinion?: InputMaybe<Scalars['String']['input']>;
  /** Act in this member's place (代): needs a delegation from them, and then not the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** A return by a countersigner (会签退回). */
export type ReturnCountersignInput = {
  /** Same key and input: one effect; a repeat answers with the thing as it now is. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The request. */
  readonly requestId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Name of who returns it. */
  readonly name: Scalars['String']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
  /** Act in this member's place (代): needs a delegation from them, and then not the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** Work that changes hands (工作移交). */
export type HandOverInput = {
  /** Same key and input: one effect; a repeat answers with the thing as it now is. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Whose work it was: the caller's own, or anybody's for an administrator. */
  readonly fromId: Scalars['ID']['input'];
  /** Whose it will be; a member of the agency. */
  readonly toId: Scalars['ID']['input'];
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

/** What became of a hand-over. */
export type HandOverPayload = {
  /** How many things changed hands; null if nothing was done. */
  readonly moved?: Maybe<Scalars['Int']['output']>;
  /** True if more than 50 waited: do it again with another key. */
  readonly hasMore?: Maybe<Scalars['Boolean']['output']>;
  /** Why nothing was done. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
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

/** How far a document has come in its own agency. */
export type DocumentState =
  /** Being written (起草). */
  | 'DRAFT'
  /** With the reviewer (审核). */
  | 'IN_REVIEW'
  /** With those whose agreement it needs (会签). */
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
  | 'DISPATCHED';

/** Urgency (紧急程度). */
export type Urgency =
  /** 加急 */
  | 'URGENT'
  /** 特急 */
  | 'VERY_URGENT';

/** An official document (公文) as its own agency sees it. */
export type Document = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Its kind (文种). */
  readonly kind: DocumentKind;
  /** Title (标题). */
  readonly title: Scalars['String']['output'];
  /** Body (正文), plain text; paragraphs are lines. Null in lists: read the document for it. */
  readonly body?: Maybe<Scalars['String']['output']>;
  /** Urgency, if any. */
  readonly urgency?: Maybe<Urgency>;
  /** State. */
  readonly state: DocumentState;
  /** Pass it as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** What state and role let the caller do now: names of mutations. See findings for what the text still lacks. */
  readonly actions: ReadonlyArray<Scalars['String']['output']>;
  /** The issuing agency (发文机关). */
  readonly issuerId: Scalars['ID']['output'];
  /** Its name at the time. */
  readonly issuerName: Scalars['String']['output'];
  /** Document number (发文字号), from registration on. */
  readonly number?: Maybe<Scalars['String']['output']>;
  /** Date of the document (成文日期), from signing on. */
  readonly date?: Maybe<Scalars['Date']['output']>;
  /** The signature (签发), from signing on. */
  readonly signature?: Maybe<Signature>;
  /** Main recipients (主送), as addressed. Null in lists. */
  readonly mainRecipients?: Maybe<Addressees>;
  /** Copies (抄送). Null in lists. */
  readonly copies?: Maybe<ReadonlyArray<AddressedAgency>>;
  /** Attachments (附件), in order. Null in lists. */
  readonly attachments?: Maybe<ReadonlyArray<Attachment>>;
  /** The items (事项) it raises. Null in lists. */
  readonly items?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Why a level is skipped (越级理由). */
  readonly skipReason?: Maybe<Scalars['String']['output']>;
  /** Contact of the note (附注). */
  readonly contact?: Maybe<Contact>;
  /** Direction (行文方向), where it was declared. */
  readonly direction?: Maybe<Direction>;
  /** True if it was declared important. Null in lists. */
  readonly important?: Maybe<Scalars['Boolean']['output']>;
  /** Who issues it together with the host (联合行文). Null in lists. */
  readonly coIssuers?: Maybe<ReadonlyArray<AddressedAgency>>;
  /** The leader to whom it is addressed by name (受文人). */
  readonly attention?: Maybe<Attention>;
  /** The meeting that passed or held it (会议). */
  readonly meeting?: Maybe<Meeting>;
  /** The decision that it revokes or changes (撤销、变更). */
  readonly revokes?: Maybe<Revoked>;
  /** Whose consent it rests on (同意依据). Null in lists. */
  readonly approvals?: Maybe<ReadonlyArray<Approval>>;
  /** One's own position on a request that is passed up (倾向性意见). */
  readonly position?: Maybe<Scalars['String']['output']>;
  /** Who returned it, and why (退回); gone once it goes on again. */
  readonly returned?: Maybe<DraftReturn>;
  /** The member who alone may take the next step; null for everyone with the role, and in lists. */
  readonly holderId?: Maybe<Scalars['ID']['output']>;
  /** Whose agreement it needs or has (会签). Null in lists. */
  readonly countersignatures?: Maybe<ReadonlyArray<Countersignature>>;
  /** Who was asked, agreed, returned, over all rounds (协商记录). Null in lists. */
  readonly negotiation?: Maybe<ReadonlyArray<NegotiationEntry>>;
  /** The review (审核), once it is through. */
  readonly review?: Maybe<Review>;
  /**
   * What the rules say of the text now: elements and routing. Those without a severity and those of severity ERROR block
   * review and dispatch. Null in lists.
   */
  readonly findings?: Maybe<ReadonlyArray<Problem>>;
  /** The delivery that this document answers. */
  readonly replyToDeliveryId?: Maybe<Scalars['ID']['output']>;
  /** The delivery that this document forwards (转发). */
  readonly forwardsDeliveryId?: Maybe<Scalars['ID']['output']>;
  /** When it was drafted. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was dispatched. */
  readonly dispatchedAt?: Maybe<Scalars['DateTime']['output']>;
  /** SHA-256 of the manifest that was dispatched. */
  readonly contentDigest?: Maybe<Scalars['String']['output']>;
  /** What happened to it, oldest first, hash-chained. Null in lists. */
  readonly history?: Maybe<ReadonlyArray<DocumentEvent>>;
  /** How many agencies it was dispatched to. */
  readonly recipientCount?: Maybe<Scalars['Int']['output']>;
  /** How far it has got with each recipient. Null in lists and before dispatch. */
  readonly ladder?: Maybe<LadderConnection>;
  /** Counts by tier, over the whole tree of forwarded copies. Null in lists. */
  readonly cascade?: Maybe<ReadonlyArray<CascadeCount>>;
};


/** An official document (公文) as its own agency sees it. */
export type DocumentLadderArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of documents. */
export type DocumentConnection = {
  /** The documents with their cursors. */
  readonly edges: ReadonlyArray<DocumentEdge>;
  /** The documents alone. */
  readonly nodes: ReadonlyArray<Document>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A document in a page. */
export type DocumentEdge = {
  /** Pass it as `after` to go on behind this one. */
  readonly cursor: Scalars['String']['output'];
  /** The document. */
  readonly node: Document;
};

/** An agency as addressed: its name at the time. */
export type AddressedAgency = {
  /** The agency's id. */
  readonly agencyId: Scalars['ID']['output'];
  /** Its name then. */
  readonly name: Scalars['String']['output'];
  /** Its tier. */
  readonly tier: Tier;
};

/** Main recipients: named agencies, or a class resolved at dispatch. */
export type Addressees = {
  /** Agencies by name; empty for a class. */
  readonly agencies: ReadonlyArray<AddressedAgency>;
  /** The class; null for named agencies. */
  readonly class?: Maybe<RecipientClass>;
  /** Only this tier of the class. */
  readonly tier?: Maybe<Tier>;
};

/** Classes of recipients (统称), resolved from the tree's data at dispatch. */
export type RecipientClass =
  /** Every government directly under the issuer (各下级人民政府). */
  | 'GOVERNMENTS_DIRECTLY_UNDER';

/** A file that belongs to a document (附件). */
export type Attachment = {
  /** Its name (附件名称). */
  readonly name: Scalars['String']['output'];
  /** SHA-256, 64 hexadecimal digits. */
  readonly sha256: Scalars['String']['output'];
  /** Bytes. */
  readonly size: Scalars['Int']['output'];
  /** Media type as verified. */
  readonly mediaType: Scalars['String']['output'];
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
  readonly agency: AddressedAgency;
  /** Its document number. */
  readonly number: Scalars['String']['output'];
};

/** A consent on which a document rests (同意依据). */
export type Approval = {
  /** Who consented. */
  readonly agency: AddressedAgency;
  /** Where it is written. */
  readonly reference: Scalars['String']['output'];
};

/** Which way a document goes (行文方向), seen from its issuer. */
export type Direction =
  /** To a superior (上行). */
  | 'UP'
  /** To lower organs (下行). */
  | 'DOWN'
  /** To organs beside it (平行). */
  | 'PARALLEL';

/** Whom to ask (附注). */
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
  readonly type: Scalars['String']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who. */
  readonly by: Scalars['String']['output'];
  /** The member in whose place it was done (代); null if for oneself. */
  readonly onBehalfOf?: Maybe<Scalars['ID']['output']>;
  /** SHA-256 over the canonical event with the previous hash. */
  readonly hash: Scalars['String']['output'];
};

/** A step that needs nothing but the document. */
export type DocumentActionInput = {
  /** Same key and input: one effect; a repeat answers with the thing as it now is. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Act in this member's place (代): needs a delegation from them, and then not the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
  /**
   * The member who alone may take the next step (承办人), for submitForReview and recheckDocument; everyone with the role if
   * left out.
   */
  readonly passTo?: InputMaybe<Scalars['ID']['input']>;
};

/** The document after a step. */
export type DocumentPayload = {
  /** The document; null if nothing was written. */
  readonly document?: Maybe<Document>;
  /** Why nothing was written; or, with a document, what its rules find, which may block a later step. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
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
};

/** What the rules say of a draft. */
export type DraftCheck = {
  /** True if nothing blocks: the draft may be handed to review as far as these rules go. */
  readonly allowed: Scalars['Boolean']['output'];
  /** Every finding; those of severity WARNING do not block, everything else does. */
  readonly findings: ReadonlyArray<Problem>;
};

/** Whom a document is for: agencies by id, or a class. */
export type AddresseesInput = {
  /** Agencies by id. */
  readonly agencyIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** A class, resolved at dispatch. */
  readonly class?: InputMaybe<RecipientClass>;
  /** Only this tier of the class. */
  readonly tier?: InputMaybe<Tier>;
};

/** A verified upload to attach. */
export type AttachmentInput = {
  /** The upload; must be READY. */
  readonly uploadId: Scalars['ID']['input'];
  /** Name of the attachment. */
  readonly name: Scalars['String']['input'];
};

/** Whom to ask about a request (附注). */
export type ContactInput = {
  /** Name. */
  readonly name: Scalars['String']['input'];
  /** Telephone number. */
  readonly phone: Scalars['String']['input'];
};

/** Whose agreement is asked (会签): exactly one of the two ids. */
export type CountersignerInput = {
  /** Another agency, which the matter touches. */
  readonly agencyId?: InputMaybe<Scalars['ID']['input']>;
  /** A member of the own agency. */
  readonly memberId?: InputMaybe<Scalars['ID']['input']>;
  /** Numerals of the body's sections that are its part (一, 二), each of which the body has; none for the whole. Only a change of its part asks again. */
  readonly sections?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Equal orders are asked side by side; higher ones after all lower ones have agreed. */
  readonly order?: InputMaybe<Scalars['Int']['input']>;
};

/** A leader to whom a document is addressed by name (受文人). */
export type AttentionInput = {
  /** Name and office. */
  readonly name: Scalars['String']['input'];
  /** How that leader assigned it (交办依据); without it the rule of art. 15(5) is violated. */
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
 * The fields of a draft. A new draft needs kind, title and body, and what is left out takes its default; of a change, what
 * is left out stays and null empties what may be empty.
 */
export type DraftFields = {
  /** Kind (文种). */
  readonly kind?: InputMaybe<DocumentKind>;
  /** Title, at most 300 bytes. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Body, at most 100,000 bytes. */
  readonly body?: InputMaybe<Scalars['String']['input']>;
  /** Urgency. */
  readonly urgency?: InputMaybe<Urgency>;
  /** Direction (行文方向); an OPINION declares it. */
  readonly direction?: InputMaybe<Direction>;
  /** True if it is important: then the issuer's superior is to know of it, or a department's government to agree. */
  readonly important?: InputMaybe<Scalars['Boolean']['input']>;
  /** Main recipients (主送); none on what is published to all. */
  readonly mainRecipients?: InputMaybe<AddresseesInput>;
  /** Copies (抄送), by agency id. */
  readonly copies?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Who issues it together with the caller's agency (联合行文), after the host; organs of its own level. */
  readonly coIssuers?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Whose agreement is asked (会签): other departments that it touches, and members of the own agency. */
  readonly countersigners?: InputMaybe<ReadonlyArray<CountersignerInput>>;
  /** Attachments, in order; at most 20. */
  readonly attachments?: InputMaybe<ReadonlyArray<AttachmentInput>>;
  /** The items (事项) it raises, one line each. A REQUEST has one (art. 15): more are refused. */
  readonly items?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Why a level must be skipped (越级理由), if it must (art. 14). */
  readonly skipReason?: InputMaybe<Scalars['String']['input']>;
  /** Contact for the note; required on a REQUEST. */
  readonly contact?: InputMaybe<ContactInput>;
  /** The leader to whom it is addressed by name, if one assigned it (受文人、交办依据). */
  readonly attention?: InputMaybe<AttentionInput>;
  /** The meeting that passed or held it (会议). */
  readonly meeting?: InputMaybe<MeetingInput>;
  /** The decision of a lower organ that it revokes or changes (撤销、变更). */
  readonly revokes?: InputMaybe<RevokedInput>;
  /** Whose consent it rests on (经…同意), and where that is written. */
  readonly approvals?: InputMaybe<ReadonlyArray<ApprovalInput>>;
  /** The sentence of the body that states one's own position when a lower organ's request is passed up (倾向性意见). */
  readonly position?: InputMaybe<Scalars['String']['input']>;
  /** The delivery that it answers (答复). */
  readonly replyTo?: InputMaybe<Scalars['ID']['input']>;
  /** The delivery that it forwards (转发), or passes up with one's own position. */
  readonly forwards?: InputMaybe<Scalars['ID']['input']>;
};

/** A new draft. */
export type CreateDraftInput = {
  /** Same key and input: one effect; a repeat answers with the thing as it now is. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Its fields. */
  readonly draft: DraftFields;
};

/** Changes to the text of a document. */
export type EditDraftInput = {
  /** Same key and input: one effect; a repeat answers with the thing as it now is. */
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
  /** Subject of the signatory. */
  readonly by: Scalars['String']['output'];
  /** The member in whose place it was done (代); null if for oneself. */
  readonly onBehalfOf?: Maybe<Scalars['ID']['output']>;
  /** Name of the signatory. */
  readonly name: Scalars['String']['output'];
  /** The opinion (签发意见). */
  readonly opinion: Scalars['String']['output'];
  /** The day (成文日期). */
  readonly date: Scalars['Date']['output'];
  /** SHA-256 over the canonical form of exactly what was signed. */
  readonly signedDigest: Scalars['String']['output'];
  /** Signatures of the heads of co-issuers (联合行文). */
  readonly joint: ReadonlyArray<JointSignature>;
  /** Formal corrections since, each from digest to digest. */
  readonly corrections: ReadonlyArray<Correction>;
};

/** The signature of a co-issuer's head (联合行文会签). */
export type JointSignature = {
  /** The organ. */
  readonly agencyId: Scalars['ID']['output'];
  /** Its name. */
  readonly agencyName: Scalars['String']['output'];
  /** Subject of who signed. */
  readonly by: Scalars['String']['output'];
  /** The member in whose place it was done (代); null if for oneself. */
  readonly onBehalfOf?: Maybe<Scalars['ID']['output']>;
  /** Name of the head, as given. */
  readonly name: Scalars['String']['output'];
  /** Opinion. */
  readonly opinion?: Maybe<Scalars['String']['output']>;
  /** The day. */
  readonly date: Scalars['Date']['output'];
};

/** A formal correction after the signature. */
export type Correction = {
  /** Subject of who made it. */
  readonly by: Scalars['String']['output'];
  /** The member in whose place it was done (代); null if for oneself. */
  readonly onBehalfOf?: Maybe<Scalars['ID']['output']>;
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
  /** Subject of who returned it. */
  readonly by: Scalars['String']['output'];
  /** The state from which it was returned. */
  readonly from: DocumentState;
  /** The countersigner who returned it, if one did. */
  readonly party?: Maybe<Scalars['String']['output']>;
  /** The member in whose place it was done (代); null if for oneself. */
  readonly onBehalfOf?: Maybe<Scalars['ID']['output']>;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Why (退回理由). */
  readonly reason: Scalars['String']['output'];
};

/** A review that let the draft through (审核). */
export type Review = {
  /** Subject of the reviewer. */
  readonly by: Scalars['String']['output'];
  /** The member in whose place it was done (代); null if for oneself. */
  readonly onBehalfOf?: Maybe<Scalars['ID']['output']>;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The opinion (审核意见). */
  readonly opinion?: Maybe<Scalars['String']['output']>;
};

/** How far a content is from the one that was signed. */
export type ChangeClass =
  /** It is the same. */
  | 'NONE'
  /** Only its form differs: width of characters, blanks. */
  | 'FORMAL'
  /** It says something else, or may. */
  | 'SUBSTANTIVE';

/** What differs from what was signed (签发稿比对). */
export type SignedDiff = {
  /** SHA-256 of what was signed. */
  readonly signedDigest: Scalars['String']['output'];
  /** SHA-256 of the content as it is. */
  readonly currentDigest: Scalars['String']['output'];
  /** The gravest of the changes. */
  readonly change: ChangeClass;
  /** True if the document has a signature that holds for the content as it is. */
  readonly isSigned: Scalars['Boolean']['output'];
  /** Every field that differs. */
  readonly changes: ReadonlyArray<FieldChange>;
};

/** A field that differs. */
export type FieldChange = {
  /** Name of the field. */
  readonly field: Scalars['String']['output'];
  /** How far it differs. */
  readonly change: ChangeClass;
  /** Pieces of text, in order: what stayed, what went, what came. */
  readonly pieces: ReadonlyArray<DiffPiece>;
};

/** A piece of a comparison. */
export type DiffPiece = {
  /** What became of it. */
  readonly act: DiffAct;
  /** The text. */
  readonly text: Scalars['String']['output'];
};

/** What became of a piece of text. */
export type DiffAct =
  /** It is in both. */
  | 'SAME'
  /** It was signed and is gone. */
  | 'REMOVED'
  /** It was not signed and is there. */
  | 'ADDED';

/** A reviewer's approval. */
export type ReviewInput = {
  /** Same key and input: one effect; a repeat answers with the thing as it now is. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The reviewer's opinion (审核意见). */
  readonly opinion?: InputMaybe<Scalars['String']['input']>;
  /** Act in this member's place (代): needs a delegation from them, and then not the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
  /** The member who alone may take the next step (承办人); everyone with the role if left out. */
  readonly passTo?: InputMaybe<Scalars['ID']['input']>;
};

/** A return (退回). */
export type ReturnDraftInput = {
  /** Same key and input: one effect; a repeat answers with the thing as it now is. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why (退回理由). */
  readonly reason: Scalars['String']['input'];
  /** Where to: DRAFT, IN_REVIEW, APPROVED or SIGNED, as long as it is earlier. */
  readonly to?: DocumentState;
  /** Act in this member's place (代): needs a delegation from them, and then not the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** A signatory's signature (签发). */
export type SignDocumentInput = {
  /** Same key and input: one effect; a repeat answers with the thing as it now is. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Name of the signatory. */
  readonly name: Scalars['String']['input'];
  /** Opinion; a bare signature counts as consent (art. 22). */
  readonly opinion?: InputMaybe<Scalars['String']['input']>;
  /** Act in this member's place (代): needs a delegation from them, and then not the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
  /** The member who alone may take the next step (承办人); everyone with the role if left out. */
  readonly passTo?: InputMaybe<Scalars['ID']['input']>;
};

/** A record of the seal's use (用印). */
export type SealDocumentInput = {
  /** Same key and input: one effect; a repeat answers with the thing as it now is. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Whose seal; must be the issuer's name. */
  readonly sealOf: Scalars['String']['input'];
  /** Act in this member's place (代): needs a delegation from them, and then not the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** Kinds of number series (编号序列). */
export type NumberSeriesKind =
  /** By organ code and year: 机关代字〔年〕n号. */
  | 'ORGAN_YEAR'
  /** Orders (令): 第n号, one series per agency that runs on across years. */
  | 'ORDER';

/** A number series of the caller's agency. */
export type NumberSeriesInput = {
  /** Its kind. */
  readonly kind?: NumberSeriesKind;
  /** Organ code (机关代字); by default the agency's own. Not for ORDER. */
  readonly organCode?: InputMaybe<Scalars['String']['input']>;
  /** Year; by default this year in Shanghai. Not for ORDER. */
  readonly year?: InputMaybe<Scalars['Int']['input']>;
};

/** What a number was given to (发文登记簿). */
export type NumberLedgerEntry = {
  /** The number within its series, from 1. */
  readonly seq: Scalars['Int']['output'];
  /** 1 when the number is given, 2 when it is voided. */
  readonly version: Scalars['Int']['output'];
  /** The number as printed (发文字号). */
  readonly number: Scalars['String']['output'];
  /** The document that it was given to. */
  readonly documentId: Scalars['ID']['output'];
  /** When it was given (登记时间). */
  readonly at: Scalars['DateTime']['output'];
  /** Subject of the clerk who registered. */
  readonly by: Scalars['String']['output'];
  /** The member in whose place it was done (代); null if for oneself. */
  readonly onBehalfOf?: Maybe<Scalars['ID']['output']>;
  /** How it became void (作废); null for a number in use. */
  readonly voided?: Maybe<NumberVoiding>;
};

/** The voiding of a number (作废). */
export type NumberVoiding = {
  /** Subject of the clerk who voided it. */
  readonly by: Scalars['String']['output'];
  /** The member in whose place it was done (代); null if for oneself. */
  readonly onBehalfOf?: Maybe<Scalars['ID']['output']>;
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
  /** Pass it as `after` to go on behind this one. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: NumberLedgerEntry;
};

/** What the ledger shows of a series (编号核查), page by page. */
export type NumberSeriesAudit = {
  /** Kind of the series. */
  readonly kind: NumberSeriesKind;
  /** Its organ code (机关代字); null for orders. */
  readonly organCode?: Maybe<Scalars['String']['output']>;
  /** Its year; null for orders. */
  readonly year?: Maybe<Scalars['Int']['output']>;
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
  /** Documents that hold more than one number of this page (重号). */
  readonly doubles: ReadonlyArray<NumberDouble>;
  /** Numbers of this page whose entry is for another number, or is none at all (错号). */
  readonly misplaced: ReadonlyArray<Scalars['Int']['output']>;
  /**
   * No gap, no double, nothing misplaced on this page; and, on the last, the counter is at the highest number. True as well
   * of a series that was never begun: its counter is 0.
   */
  readonly sound: Scalars['Boolean']['output'];
  /**
   * Proof of the ledger from its first number to the end of this page, which anyone who exports the ledger can work out
   * again: start with 64 zeros; for each entry in order take SHA-256, in hexadecimal, of the proof so far, a line feed, and
   * the RFC 8785 canonical JSON of the entry with all its fields: at, by, documentId, number, seq, version, and voided,
   * which is null or at, by and reason. Equal proofs mean equal ledgers.
   */
  readonly proofHash: Scalars['String']['output'];
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A document that holds more than one number (重号). */
export type NumberDouble = {
  /** The document. */
  readonly documentId: Scalars['ID']['output'];
  /** Its numbers. */
  readonly numbers: ReadonlyArray<Scalars['String']['output']>;
};

/** The voiding of a number (发文字号作废). */
export type VoidNumberInput = {
  /** Same key and input: one effect; a repeat answers with the thing as it now is. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The document. */
  readonly documentId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why (作废理由). */
  readonly reason: Scalars['String']['input'];
  /** Act in this member's place (代): needs a delegation from them, and then not the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
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
  /** Characters that no font has; 〓 stands where they should. */
  readonly missing: ReadonlyArray<Scalars['String']['output']>;
  /** That it carries no legally effective electronic seal; printed on every page. */
  readonly notice: Scalars['String']['output'];
  /** A presigned URL, good for five minutes. */
  readonly downloadUrl: Scalars['String']['output'];
};

/** What a rendition is for. */
export type RenditionIssue =
  /** To be read before signing (签发稿). */
  | 'PREVIEW'
  /** The printed copy (印制件). */
  | 'PRINT';

/** A routing rule of the regulation (《党政机关公文处理工作条例》行文规则). */
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
  /** A change that makes the rule hold, if there is one. */
  readonly fix?: Maybe<RoutingFix>;
};

/** An element of a document (公文格式要素, art. 9) is missing, wrong, or not to be there. */
export type ElementViolation = Problem & {
  /** See Problem. */
  readonly code: ProblemCode;
  /** See Problem. */
  readonly message: Scalars['String']['output'];
  /** See Problem. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** See Problem. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The element, e.g. TITLE. */
  readonly element: Scalars['String']['output'];
  /** The rule's name in this platform, e.g. E-TITLE. */
  readonly rule: Scalars['String']['output'];
  /** The article of the regulation, e.g. 9(7). */
  readonly article: Scalars['String']['output'];
  /** An ERROR blocks; a WARNING does not. */
  readonly severity: Severity;
  /** A change that makes the rule hold, if there is one. */
  readonly fix?: Maybe<RoutingFix>;
};

/** How grave a finding is. */
export type Severity =
  /** Blocks the action. */
  | 'ERROR'
  /** Does not block. */
  | 'WARNING';

/**
 * A change to the draft that makes a violated rule hold; apply it with editDraft. Empty and take out first, then add, and
 * check again: another kind may ask for other things.
 */
export type RoutingFix = {
  /** Use this kind (文种) instead. */
  readonly kind?: Maybe<DocumentKind>;
  /** Declare this direction (行文方向). */
  readonly direction?: Maybe<Direction>;
  /** Agencies to add to the copies (抄送). */
  readonly addCopies: ReadonlyArray<Scalars['ID']['output']>;
  /** Agencies to take out of the copies. */
  readonly removeCopies: ReadonlyArray<Scalars['ID']['output']>;
  /** Agencies to add to the main recipients (主送). */
  readonly addMainRecipients: ReadonlyArray<Scalars['ID']['output']>;
  /** Agencies to take out of the main recipients. */
  readonly removeMainRecipients: ReadonlyArray<Scalars['ID']['output']>;
  /** Agencies that may not issue it together with the host (联合行文). */
  readonly removeCoIssuers: ReadonlyArray<Scalars['ID']['output']>;
  /** Agencies that are not to be asked to countersign (会签). */
  readonly removeCountersigners: ReadonlyArray<Scalars['ID']['output']>;
  /** Input fields that must be given. */
  readonly supply: ReadonlyArray<Scalars['String']['output']>;
  /** Input fields to empty: null, or an empty list. */
  readonly clear: ReadonlyArray<Scalars['String']['output']>;
  /** Agencies whose consent must be named among the approvals (同意依据). */
  readonly approvalsFrom: ReadonlyArray<Scalars['ID']['output']>;
  /** Agencies that must be asked to countersign, and agree (会签). */
  readonly consentsFrom: ReadonlyArray<Scalars['ID']['output']>;
};

/** How far a delivery has come with its recipient. Each rung is a separate, dated fact. */
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
  /** Answered with a document of its own (已答复). */
  | 'REPLIED';

/** A document that arrived (收文): an immutable envelope, and what the recipient has done with it. */
export type Delivery = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** State. */
  readonly state: DeliveryState;
  /** Pass it as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** What the caller may do now. */
  readonly actions: ReadonlyArray<Scalars['String']['output']>;
  /** As a main recipient or for information (抄送). */
  readonly role: RecipientRole;
  /** Kind (文种). */
  readonly kind: DocumentKind;
  /** Title. */
  readonly title: Scalars['String']['output'];
  /** Document number (发文字号). */
  readonly number: Scalars['String']['output'];
  /** Date (成文日期). */
  readonly date: Scalars['Date']['output'];
  /** Urgency. */
  readonly urgency?: Maybe<Urgency>;
  /** The issuing agency. */
  readonly issuerId: Scalars['ID']['output'];
  /** Its name. */
  readonly issuerName: Scalars['String']['output'];
  /** SHA-256 of the manifest. */
  readonly contentDigest: Scalars['String']['output'];
  /** When it arrived. */
  readonly deliveredAt: Scalars['DateTime']['output'];
  /** The recipient's own register number (收文编号). */
  readonly incomingNumber?: Maybe<Scalars['String']['output']>;
  /** Why it was returned. */
  readonly returnReason?: Maybe<Scalars['String']['output']>;
  /** The result that was noted (办理结果). Null in lists. */
  readonly result?: Maybe<Scalars['String']['output']>;
  /** The document of the caller's agency that this one answers. */
  readonly inReplyToDocumentId?: Maybe<Scalars['ID']['output']>;
  /** The document itself. Null in lists: read the delivery for it. */
  readonly content?: Maybe<ReceivedContent>;
  /** Signed receipts of each rung, compact JWS, oldest first. Null in lists. */
  readonly receipts?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  /** Who issued it, the host first (发文机关). */
  readonly issuers: ReadonlyArray<Scalars['String']['output']>;
  /** Name of the signatory (签发人), on upward documents; of a joint one, the host's. */
  readonly signatory?: Maybe<Scalars['String']['output']>;
  /** Every signatory with the organ, on upward documents. */
  readonly signatories: ReadonlyArray<Signatory>;
  /** SHA-256 of the content that was signed. Anybody can reckon it from the manifest. */
  readonly signedDigest: Scalars['String']['output'];
  /**
   * The manifest: every byte that was sent, by value or by digest. Its RFC 8785 form has the content digest as SHA-256;
   * its members without format, documentId, number, date, signatories, sealed, files, signedDigest and corrections have
   * the signed digest, or that of the last correction.
   */
  readonly manifest: Scalars['JSON']['output'];
  /** What does not hold in the manifest, checked now; empty if everything does. */
  readonly faults: ReadonlyArray<Scalars['String']['output']>;
  /** Attachments, in order. */
  readonly attachments: ReadonlyArray<Attachment>;
  /** Whom to ask (附注), on requests. */
  readonly contact?: Maybe<Contact>;
  /** What it forwards (被转发的公文), if anything. */
  readonly forwarded?: Maybe<ForwardedContent>;
};

/** A signatory (签发人). */
export type Signatory = {
  /** The organ. */
  readonly agency: Scalars['String']['output'];
  /** The name. */
  readonly name: Scalars['String']['output'];
};

/** A document inside of a forwarding one. */
export type ForwardedContent = {
  /** Who issued it. */
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
  /** What it forwards itself, if anything. */
  readonly forwarded?: Maybe<ForwardedContent>;
};

/** A page of deliveries. */
export type DeliveryConnection = {
  /** The deliveries with their cursors. */
  readonly edges: ReadonlyArray<DeliveryEdge>;
  /** The deliveries alone. */
  readonly nodes: ReadonlyArray<Delivery>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A delivery in a page. */
export type DeliveryEdge = {
  /** Pass it as `after` to go on behind this one. */
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
};

/** A recipient in a page. */
export type LadderEdge = {
  /** Pass it as `after` to go on behind this one. */
  readonly cursor: Scalars['String']['output'];
  /** The recipient. */
  readonly node: LadderRow;
};

/** How far the document has got with one recipient. */
export type LadderRow = {
  /** The recipient. */
  readonly recipientId: Scalars['ID']['output'];
  /** Its name. */
  readonly recipientName: Scalars['String']['output'];
  /** Its tier. */
  readonly tier: Tier;
  /** Main or copy. */
  readonly role: RecipientRole;
  /** The highest rung. */
  readonly state: DeliveryState;
  /** Every rung, oldest first. */
  readonly rungs: ReadonlyArray<Rung>;
};

/** One rung: a dated fact with a signed receipt. */
export type Rung = {
  /** What. */
  readonly state: DeliveryState;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who, at the recipient; the relay for DELIVERED. */
  readonly by: Scalars['String']['output'];
  /** The member in whose place it was done (代); null if for oneself. */
  readonly onBehalfOf?: Maybe<Scalars['ID']['output']>;
  /** The reason, for RETURNED. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Number of the answer, for REPLIED. */
  readonly replyNumber?: Maybe<Scalars['String']['output']>;
  /** The receipt: compact JWS, ES256, chained to the one before. */
  readonly receipt: Scalars['String']['output'];
};

/** How many agencies of a tier have reached each rung, forwarded copies included. */
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
};

/** An evidence bundle. */
export type Evidence = {
  /** The bundle; `npm run verify -- bundle.json` checks it offline. */
  readonly bundle: Scalars['JSON']['output'];
  /** Pass it as `after` for the next recipients; null at the end. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** A step that needs nothing but the delivery. */
export type DeliveryActionInput = {
  /** Same key and input: one effect; a repeat answers with the thing as it now is. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The delivery. */
  readonly deliveryId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Act in this member's place (代): needs a delegation from them, and then not the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** Registration of what arrived. */
export type RegisterDeliveryInput = {
  /** Same key and input: one effect; a repeat answers with the thing as it now is. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The delivery. */
  readonly deliveryId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The recipient's own register number. */
  readonly incomingNumber?: InputMaybe<Scalars['String']['input']>;
  /** Act in this member's place (代): needs a delegation from them, and then not the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** A return. */
export type ReturnDeliveryInput = {
  /** Same key and input: one effect; a repeat answers with the thing as it now is. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The delivery. */
  readonly deliveryId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
  /** Act in this member's place (代): needs a delegation from them, and then not the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
};

/** A note that it is done. */
export type MarkHandledInput = {
  /** Same key and input: one effect; a repeat answers with the thing as it now is. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The delivery. */
  readonly deliveryId: Scalars['ID']['input'];
  /** The version the caller has seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The result (办理结果). */
  readonly result?: InputMaybe<Scalars['String']['input']>;
  /** Act in this member's place (代): needs a delegation from them, and then not the role. */
  readonly onBehalfOf?: InputMaybe<Scalars['ID']['input']>;
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

/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type Mutation = {
  /**
   * Imports an edition of the region list (GB/T 2260). Operators only. A long list takes several requests, each with a new
   * key: repeat the mutation until `remaining` is 0.
   */
  readonly importRegions: ImportRegionsPayload;
  /** Registers an agency within the caller's reach; it is there, but nobody can act for it yet. */
  readonly registerAgency: RegisterAgencyPayload;
  /** Registers many agencies from CSV. Good rows are kept, each bad row is reported with its line. */
  readonly importAgencies: ImportAgenciesPayload;
  /** Activates a registered agency and gives it its first administrator (开通). */
  readonly activateAgency: ActivateAgencyPayload;
  /** Adds a member to the caller's agency. */
  readonly addMember: AddMemberPayload;
  /** Delegates steps to another member of the caller's agency (委托), for a time and, if wished, for some kinds of documents. */
  readonly grantDelegation: DelegationPayload;
  /** Ends a delegation at once (撤销委托): by who delegated, or an administrator. */
  readonly revokeDelegation: DelegationPayload;
  /**
   * Asks one more to countersign (加签), by the one whose turn it is. The document waits in COUNTERSIGNING and then comes
   * back to where it was.
   */
  readonly addCountersigner: DocumentPayload;
  /**
   * Agrees (会签同意). For an agency, its signatory agrees; on a joint document that is the signature of its head. The
   * agreement covers the part that was asked about as it was then. The document goes on a moment later.
   */
  readonly agreeToCountersign: CountersignPayload;
  /** Does not agree (会签退回), with the reason: the document goes back to its drafter, open siblings are cancelled. */
  readonly returnCountersign: CountersignPayload;
  /** Hands over what waits for one member to another (工作移交), up to 50 things at once. */
  readonly handOverWork: HandOverPayload;
  /** Starts a document (起草). */
  readonly createDraft: DocumentPayload;
  /** Changes a draft; fields left out stay as they are. */
  readonly editDraft: DocumentPayload;
  /** Hands a draft to review (送审). Elements and routing rules are checked here. */
  readonly submitForReview: DocumentPayload;
  /** Approves a draft (审核通过): on to signing, or first to those who must countersign (会签). */
  readonly approveDraft: DocumentPayload;
  /** Returns a document to its drafter or any earlier step (退回), by the one whose turn it is. */
  readonly returnDraft: DocumentPayload;
  /** Takes a step back that nobody has acted on yet (撤回); only for who took it. */
  readonly takeBack: DocumentPayload;
  /** Signs (签发): binds opinion, name and date to the hash of what is signed. */
  readonly signDocument: DocumentPayload;
  /**
   * Changes a document after it was signed. A merely formal change (width, blanks) is recorded as a correction; a
   * substantive one reopens the signing with the original signatory (art. 25) and asks those again whose part changed.
   */
  readonly reviseSigned: DocumentPayload;
  /** Rechecks before registration (复核). */
  readonly recheckDocument: DocumentPayload;
  /** Records that the seal was set (用印). It is a record, not an electronic seal. */
  readonly sealDocument: DocumentPayload;
  /**
   * Registers (发文登记) and takes the document number (发文字号), gapless per agency, organ code and year; orders (令) take
   * 第N号, gapless per agency.
   */
  readonly registerDocument: DocumentPayload;
  /**
   * Voids the number (发文字号作废) of a document that is registered or sealed but not dispatched. The document goes back to
   * RECHECKED without number and seal; the number stays in the ledger with the reason and is never given again.
   */
  readonly voidNumber: DocumentPayload;
  /** Sends a sealed document to everyone it is for (核发). The relay delivers. */
  readonly dispatchDocument: DocumentPayload;
  /** Confirms that it arrived whole (签收). */
  readonly signForDelivery: DeliveryPayload;
  /** Registers what arrived (收文登记). */
  readonly registerDelivery: DeliveryPayload;
  /** Accepts after preliminary review (初审通过). */
  readonly acceptDelivery: DeliveryPayload;
  /** Returns after preliminary review, with the reason (退文). */
  readonly returnDelivery: DeliveryPayload;
  /** Marks as handled (办结). */
  readonly markHandled: DeliveryPayload;
  /** Announces a file; answers with a presigned PUT bound to its SHA-256, length and type. */
  readonly beginUpload: BeginUploadPayload;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationImportRegionsArgs = {
  input: ImportRegionsInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationRegisterAgencyArgs = {
  input: RegisterAgencyInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationImportAgenciesArgs = {
  input: ImportAgenciesInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationActivateAgencyArgs = {
  input: ActivateAgencyInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationAddMemberArgs = {
  input: AddMemberInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationGrantDelegationArgs = {
  input: GrantDelegationInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationRevokeDelegationArgs = {
  input: RevokeDelegationInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationAddCountersignerArgs = {
  input: AddCountersignerInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationAgreeToCountersignArgs = {
  input: AgreeInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationReturnCountersignArgs = {
  input: ReturnCountersignInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationHandOverWorkArgs = {
  input: HandOverInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationCreateDraftArgs = {
  input: CreateDraftInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationEditDraftArgs = {
  input: EditDraftInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationSubmitForReviewArgs = {
  input: DocumentActionInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationApproveDraftArgs = {
  input: ReviewInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationReturnDraftArgs = {
  input: ReturnDraftInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationTakeBackArgs = {
  input: DocumentActionInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationSignDocumentArgs = {
  input: SignDocumentInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationReviseSignedArgs = {
  input: EditDraftInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationRecheckDocumentArgs = {
  input: DocumentActionInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationSealDocumentArgs = {
  input: SealDocumentInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationRegisterDocumentArgs = {
  input: DocumentActionInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationVoidNumberArgs = {
  input: VoidNumberInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationDispatchDocumentArgs = {
  input: DocumentActionInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationSignForDeliveryArgs = {
  input: DeliveryActionInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationRegisterDeliveryArgs = {
  input: RegisterDeliveryInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationAcceptDeliveryArgs = {
  input: DeliveryActionInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationReturnDeliveryArgs = {
  input: ReturnDeliveryInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
 */
export type MutationMarkHandledArgs = {
  input: MarkHandledInput;
};


/**
 * Changes. One per request. Each takes an idempotency key; each answers with the thing or with problems, and writes
 * nothing when the thing is null.
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
export type Region = {
  /** Six digits; nine for towns. */
  readonly code: Scalars['String']['output'];
  /** Its name, e.g. 郑州市. */
  readonly name: Scalars['String']['output'];
  /** Its tier by code. A placeholder such as 419000 is a division, not a government. */
  readonly tier: Tier;
  /** Code of the division above. */
  readonly parentCode?: Maybe<Scalars['String']['output']>;
  /** The edition it comes from. */
  readonly edition: Scalars['Date']['output'];
  /** When that edition was imported. */
  readonly importedAt: Scalars['DateTime']['output'];
};

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
  /** Pass it as `after` to go on behind this one. */
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
  /** Registered; receives, but has no member yet. */
  | 'REGISTERED'
  /** Has an administrator (已开通). */
  | 'ACTIVE';

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
  /** The superior agency (上级机关), as data: 济源 answers to the province. */
  readonly superiorId?: Maybe<Scalars['ID']['output']>;
  /** The agency on the professional line (业务指导机关). */
  readonly guidingId?: Maybe<Scalars['ID']['output']>;
  /** The second superior of a dual-led organ (双重领导), e.g. the city's bureau of a county's bureau. */
  readonly otherSuperiorId?: Maybe<Scalars['ID']['output']>;
  /** Whether anybody can act for it. */
  readonly state: AgencyState;
  /** Pass it as expectedVersion. */
  readonly version: Scalars['Int']['output'];
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
  /** Pass it as `after` to go on behind this one. */
  readonly cursor: Scalars['String']['output'];
  /** The agency. */
  readonly node: Agency;
};

/** A person in an agency (人员), or a post. */
export type Member = Node & {
  /** Global id; the subject of access tokens. */
  readonly id: Scalars['ID']['output'];
  /** Name as shown to others. */
  readonly name: Scalars['String']['output'];
  /** Roles held. */
  readonly roles: ReadonlyArray<Role>;
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
  /** Pass it as `after` to go on behind this one. */
  readonly cursor: Scalars['String']['output'];
  /** The member. */
  readonly node: Member;
};

/** Which delegations a list holds. */
export type DelegationList =
  /** All of the caller's agency (本机关). */
  | 'OF_AGENCY'
  /** Those that the caller granted (本人委托). */
  | 'FROM_ME'
  /** Those by which the caller may act for others (受托). */
  | 'TO_ME';

/** Whether a delegation counts now. */
export type DelegationState =
  /** Granted, and not begun yet (未生效). */
  | 'FUTURE'
  /** Counts now (有效). */
  | 'ACTIVE'
  /** Its time is over (已到期). */
  | 'EXPIRED'
  /** Ended before its time (已撤销). */
  | 'REVOKED';

/**
 * A delegation (委托): who may take which steps in whose place (代), for which kinds of documents, from when until when.
 * There are no chains: what was delegated cannot be delegated on.
 */
export type Delegation = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** The member who delegates (委托人). */
  readonly fromId: Scalars['ID']['output'];
  /** The member who may act for them (受托人). */
  readonly toId: Scalars['ID']['output'];
  /** The steps, as names of mutations; the delegator held them when it was granted. */
  readonly actions: ReadonlyArray<Scalars['String']['output']>;
  /** The kinds of documents (文种) that it covers; empty for every kind. */
  readonly kinds: ReadonlyArray<DocumentKind>;
  /** From this instant on. */
  readonly validFrom: Scalars['DateTime']['output'];
  /** Until just before this instant. */
  readonly validUntil: Scalars['DateTime']['output'];
  /** Whether it counts now. */
  readonly state: DelegationState;
  /** Why, or for which absence. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Who granted it: the delegator, or an administrator in their name. */
  readonly grantedBy: Scalars['ID']['output'];
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
  /** Pass it as `after` to go on behind this one. */
  readonly cursor: Scalars['String']['output'];
  /** The delegation. */
  readonly node: Delegation;
};

/** An edition of the region list. */
export type ImportRegionsInput = {
  /** Same key and input: one effect; a repeat answers with the thing as it now is. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The day the edition is of. */
  readonly edition: Scalars['Date']['input'];
  /** CSV with the header code,name,tier,parent. */
  readonly csv: Scalars['String']['input'];
};

/** What importing regions did. */
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
  /** When. */
  readonly importedAt: Scalars['DateTime']['output'];
  /** How many regions it holds. */
  readonly regions: Scalars['Int']['output'];
  /**
   * How many regions are still to be written: repeat the mutation with a new key until this is 0. The edition becomes the
   * current one with the request that answers 0.
   */
  readonly remaining: Scalars['Int']['output'];
  /** How many rows were left out. */
  readonly rejected: Scalars['Int']['output'];
  /** The first 200 rows that were left out, with their lines. */
  readonly badRows: ReadonlyArray<RowResult>;
};

/** The outcome of one row of a CSV. */
export type RowResult = {
  /** The line in the CSV, the header being line 1. */
  readonly line: Scalars['Int']['output'];
  /** The agency, if it was registered or was there already with the same data. */
  readonly agency?: Maybe<Agency>;
  /** What was wrong with the row. */
  readonly problems: ReadonlyArray<Problem>;
};

/** An agency to register. */
export type RegisterAgencyInput = {
  /** Same key and input: one effect; a repeat answers with the thing as it now is. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Full name. */
  readonly name: Scalars['String']['input'];
  /** Standard short name. */
  readonly shortName?: InputMaybe<Scalars['String']['input']>;
  /** GB/T 2260 code of its region. */
  readonly regionCode: Scalars['String']['input'];
  /** Its tier. */
  readonly tier: Tier;
  /** What it is. */
  readonly kind: AgencyKind;
  /** True if it acts as a government although its kind is OTHER. */
  readonly actsAsGovernment?: InputMaybe<Scalars['Boolean']['input']>;
  /** Unified social credit code; checked. */
  readonly creditCode: Scalars['String']['input'];
  /** Organ code in document numbers, 2 to 12 Chinese characters. */
  readonly organCode: Scalars['String']['input'];
  /** Superior agency. Only operators may leave it out. */
  readonly superiorId?: InputMaybe<Scalars['ID']['input']>;
  /** Agency on the professional line. */
  readonly guidingId?: InputMaybe<Scalars['ID']['input']>;
  /** Second superior of a dual-led organ (双重领导): another than superior and guiding agency, and only beside a superior. */
  readonly otherSuperiorId?: InputMaybe<Scalars['ID']['input']>;
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
  /** Same key and input: one effect; a repeat answers with the thing as it now is. */
  readonly idempotencyKey: Scalars['String']['input'];
  /**
   * CSV with the header name,shortName,regionCode,tier,kind,actsAsGovernment,creditCode,organCode,superior. The
   * superior is a full name: of the caller's agency or of one registered in an earlier row of the same import. A column
   * otherSuperior may be added (双重领导): such a name, or the id of any agency.
   * At most 500 rows.
   */
  readonly csv: Scalars['String']['input'];
};

/** What importing agencies did. */
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
  /** Rows that are registered now. */
  readonly registered: Scalars['Int']['output'];
  /** Rows that could not be. */
  readonly rejected: Scalars['Int']['output'];
  /** One result for each row, in order. */
  readonly rows: ReadonlyArray<RowResult>;
};

/** An agency to activate. */
export type ActivateAgencyInput = {
  /** Same key and input: one effect; a repeat answers with the thing as it now is. */
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

/** A member to add. */
export type AddMemberInput = {
  /** Same key and input: one effect; a repeat answers with the thing as it now is. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Name as shown to others. */
  readonly name: Scalars['String']['input'];
  /** Roles to hold; not OPERATOR. */
  readonly roles: ReadonlyArray<Role>;
};

/** The added member. */
export type AddMemberPayload = {
  /** The member; null if nothing was written. */
  readonly member?: Maybe<Member>;
  /** What was wrong. */
  readonly problems: ReadonlyArray<Problem>;
  /** True if an earlier request with this key did it. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** A delegation to grant. */
export type GrantDelegationInput = {
  /** Same key and input: one effect; a repeat answers with the thing as it now is. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Who delegates, if it is an administrator who grants it; otherwise the caller. */
  readonly fromId?: InputMaybe<Scalars['ID']['input']>;
  /** The member who will act; another than who delegates or who grants. */
  readonly toId: Scalars['ID']['input'];
  /** The steps, as names of mutations on documents and deliveries. The delegator must hold each. */
  readonly actions: ReadonlyArray<Scalars['String']['input']>;
  /** Only for documents of these kinds (文种); for every kind if left out. */
  readonly kinds?: InputMaybe<ReadonlyArray<DocumentKind>>;
  /** From when on; at once if left out. A delegation never reaches back. */
  readonly validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Until when; at most a year. */
  readonly validUntil: Scalars['DateTime']['input'];
  /** Why, or for which absence; at most 500 bytes. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** A delegation to end. */
export type RevokeDelegationInput = {
  /** Same key and input: one effect; a repeat answers with the thing as it now is. */
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

/** State of an upload. */
export type UploadState =
  /** Announced; the bytes are not here or not checked yet. */
  | 'PENDING'
  /** Checked; may be attached. */
  | 'READY'
  /** Not what was declared, or of a type that is not taken; never attachable. */
  | 'REJECTED';

/** An upload. */
export type Upload = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** State. */
  readonly state: UploadState;
  /** Why it was rejected. */
  readonly rejection?: Maybe<Scalars['String']['output']>;
  /** Declared SHA-256. */
  readonly sha256: Scalars['String']['output'];
  /** Declared bytes. */
  readonly size: Scalars['Int']['output'];
  /** Declared media type. */
  readonly mediaType: Scalars['String']['output'];
};

/** A file to upload. */
export type BeginUploadInput = {
  /** Same key and input: one effect; a repeat answers with the thing as it now is. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  readonly sha256: Scalars['String']['input'];
  /** Bytes, at most 50,000,000. */
  readonly size: Scalars['Int']['input'];
  /** Media type: PDF, OFD, DOCX, XLSX, PNG, JPEG, plain text or CSV. */
  readonly mediaType: Scalars['String']['input'];
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
