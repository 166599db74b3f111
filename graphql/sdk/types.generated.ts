/** Generated from graphql/operations by graphql/codegen.ts. */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether an act was done. */
export type AuditOutcome =
  /** Done (允许). */
  | 'ALLOWED'
  /** Refused (拒绝). */
  | 'REFUSED';

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
  readonly idempotencyKey: string;
  /** The version that the caller has seen; left out for the first import of a year. */
  readonly expectedVersion?: number | null | undefined;
  /** The year. Days of a holiday that lie in another year belong into that one's calendar. */
  readonly year: number;
  /** The GB/T 2260 code of the caller's own region, or CN for the nation, as without it. */
  readonly region?: string | null | undefined;
  /** Where the days come from (来源). */
  readonly source: CalendarSourceInput;
  /** The days, in one of two formats. */
  readonly data: CalendarDataInput;
};

/** Where the days of a calendar come from (来源). */
export type CalendarSourceInput = {
  /** The title of the notice, such as 国务院办公厅关于2026年部分节假日安排的通知; at most 400 bytes. */
  readonly title: string;
  /** Its document number (发文字号); at most 100 bytes. */
  readonly number?: string | null | undefined;
  /** Where it is published: http or https, at most 500 bytes. */
  readonly url?: string | null | undefined;
};

/**
 * The days of a calendar that are not what their weekday says. Whatever is wrong with them is reported with its line in the
 * text, and its path: `data`, `csv`, the line, the column; or `data`, `json`, `days`, the place in the list, the field. At most
 * 366 days, and 100 kB.
 */
export type CalendarDataInput =
  {   /**
   * CSV with the columns date, kind and name, or 日期, 类型 and 名称, in any order. A cell of kind is a value of CalendarDayKind or
   * a word for it: 放假 or 休; 上班, 班 or 补班. 调休 alone is not clear, and refused. Name may be left empty where it is worked.
   */
  readonly csv: string; readonly json?: never; }
  |  { readonly csv?: never;   /** JSON: `{ "days": [{ "date": "2026-01-01", "kind": "OFF", "name": "元旦" }] }`, and no other fields. */
  readonly json: string; };

/** What a day of a calendar is. */
export type CalendarDayKind =
  /** Nobody works (放假). */
  | 'OFF'
  /** A Saturday or Sunday on which everybody works (调休上班). */
  | 'WORKED';

/** What a deadline follows from. */
export type DeadlineBasis =
  /** A day that was named (限期办复). */
  | 'REPLY_BY'
  /** A number of working days (工作日内办复). */
  | 'REPLY_WITHIN';

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

/** A countersigner to add (加签). */
export type AddCountersignerInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The document. */
  readonly documentId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Whom to ask. */
  readonly countersigner: CountersignerInput;
  /** What to ask. */
  readonly question?: string | null | undefined;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** An agreement (会签同意). */
export type AgreeInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The request. */
  readonly requestId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Opinion (会签意见). */
  readonly opinion?: string | null | undefined;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** A return by a countersigner (会签退回). */
export type ReturnCountersignInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The request. */
  readonly requestId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Why. */
  readonly reason: string;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** A hand-over of work (工作移交). */
export type HandOverInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The member whose work it is: the caller, or any member for an administrator. */
  readonly fromId: string;
  /** The member of the agency who takes it over. */
  readonly toId: string;
};

/** Chosen items to hand over (批量移交). */
export type HandOverItemsInput = {
  /** The items, at most 50, each with a key of its own. */
  readonly items: ReadonlyArray<HandOverItemInput>;
  /** The member of the agency who takes them over. */
  readonly toId: string;
};

/** An item of a worklist to hand over. */
export type HandOverItemInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** A document, or a request to countersign, that is assigned to a member. */
  readonly itemId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
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

/** Direction of a document (行文方向), seen from its issuer. */
export type Direction =
  /** To a superior (上行). */
  | 'UP'
  /** To lower organs (下行). */
  | 'DOWN'
  /** To organs that are neither (平行). */
  | 'PARALLEL';

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
  readonly idempotencyKey: string;
  /** The document. */
  readonly documentId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
  /**
   * The member who alone may take the next step (承办人), for submitForReview and recheckDocument; if left out,
   * everyone with the role may.
   */
  readonly passTo?: string | null | undefined;
};

/** What to check: a draft that is not stored, or a document. */
export type CheckDraftInput =
  {   /** A draft that is not stored. */
  readonly draft: DraftFields; readonly documentId?: never; }
  |  { readonly draft?: never;   /** A document of the caller's agency. */
  readonly documentId: string; };

/** Main recipients: agencies by id, a class, or a list of both with organs that have no account. */
export type AddresseesInput =
  {   /** Agencies by id, at most 300. More than 20 of several tiers are printed by level, parted by ；. */
  readonly agencyIds: ReadonlyArray<string>; readonly recipientClass?: never; readonly list?: never; }
  |  { readonly agencyIds?: never;   /** A class, resolved at dispatch. */
  readonly recipientClass: RecipientClassInput; readonly list?: never; }
  |  { readonly agencyIds?: never; readonly recipientClass?: never;   /** Classes, agencies, and organs without an account, with the agency's own wording if it has one. */
  readonly list: RecipientListInput; };

/**
 * Main recipients as offices list them (主送机关): 各市、县（市、区）人民政府，省政府各部门、各直属机构. Printed are the classes, then the names from
 * the highest tier down, then the organs without an account, or `wording` in place of all of them.
 */
export type RecipientListInput = {
  /** Classes (统称), each resolved at dispatch, at most 8. */
  readonly recipientClasses?: ReadonlyArray<RecipientClassInput> | null | undefined;
  /** Agencies by id, at most 300. */
  readonly agencyIds?: ReadonlyArray<string> | null | undefined;
  /**
   * Names of organs without an account (未开户), at most 100: printed and signed for like the others, never delivered to, and shown as on
   * paper in `LadderConnection.withoutAccount`.
   */
  readonly onPaper?: ReadonlyArray<string> | null | undefined;
  /**
   * What is printed instead, one line of at most 3,000 bytes. It says every class that is addressed, and none that is not
   * (`RECIPIENTS_UNSAID`, `RECIPIENTS_NOT_ADDRESSED`).
   */
  readonly wording?: string | null | undefined;
};

/** A class of recipients (泛称), as mainRecipients. */
export type RecipientClassInput = {
  /** The class. */
  readonly class: RecipientClass;
  /** Only this tier of the class. */
  readonly tier?: Tier | null | undefined;
};

/** A verified upload to attach. */
export type AttachmentInput = {
  /** The upload; must be READY. */
  readonly uploadId: string;
  /** Its name in print (附件名称). */
  readonly name: string;
  /**
   * True declares that the file is not classified (非涉密). Needed if its words could not be checked (`Upload.textCheck` is not
   * CHECKED); the document's history records the declaration with who made it and when.
   */
  readonly declaredUnclassified?: boolean | null | undefined;
};

/** A contact for questions about a request (附注). */
export type ContactInput = {
  /** Name. */
  readonly name: string;
  /** Telephone number. */
  readonly phone: string;
};

/** Who is asked to countersign. */
export type CountersigningPartyInput =
  {   /** Another agency, whose competence is concerned. */
  readonly agencyId: string; readonly memberId?: never; }
  |  { readonly agencyId?: never;   /** A member of the own agency. */
  readonly memberId: string; };

/** A party whose agreement is needed (会签). */
export type CountersignerInput = {
  /** Who is asked. */
  readonly party: CountersigningPartyInput;
  /** Its part: numerals of sections that the body has (一, 二); none for the whole text. It is asked again only if its part changes. */
  readonly sections?: ReadonlyArray<string> | null | undefined;
  /** Equal orders are asked side by side; higher ones after all lower ones have agreed. */
  readonly order?: number | null | undefined;
};

/** A leader to whom a document is addressed by name (受文人). */
export type AttentionInput = {
  /** Name and office. */
  readonly name: string;
  /** How that leader assigned it (交办依据); without it art. 15(5) is violated. */
  readonly assignment?: string | null | undefined;
};

/** A meeting (会议). */
export type MeetingInput = {
  /** Its full name. */
  readonly name: string;
  /** The day on which it passed the text or was held. */
  readonly date: string;
};

/** A decision to revoke or change (撤销、变更). */
export type RevokedInput = {
  /** Whose decision it is; a lower organ. */
  readonly agencyId: string;
  /** Its document number. */
  readonly number: string;
};

/** A consent on which a document rests (同意依据). */
export type ApprovalInput = {
  /** Who consented. */
  readonly agencyId: string;
  /** Where it is written: document number, minutes, or instruction. */
  readonly reference: string;
};

/**
 * The fields of a draft. A new draft needs kind, title and body; other fields left out take their defaults. In a change a
 * field left out stays as it is, and null empties a field that may be empty.
 */
export type DraftFields = {
  /** Kind (文种). */
  readonly kind?: DocumentKind | null | undefined;
  /** Title, at most 300 bytes. */
  readonly title?: string | null | undefined;
  /** Body, at most 100,000 bytes. Lines of cells between bars, such as |序号|单位|, are rows of a table, the first one its head. */
  readonly body?: string | null | undefined;
  /** Urgency. */
  readonly urgency?: Urgency | null | undefined;
  /** Direction (行文方向); required on an OPINION. */
  readonly direction?: Direction | null | undefined;
  /** True if it is important: then the issuer's superior gets a copy, and a department may need its government's consent. */
  readonly important?: boolean | null | undefined;
  /** Main recipients (主送); none for public kinds. */
  readonly mainRecipients?: AddresseesInput | null | undefined;
  /** Copies (抄送), by agency id. */
  readonly copies?: ReadonlyArray<string> | null | undefined;
  /** Agencies that issue it together with the caller's agency, the host (联合行文); organs of the same level. */
  readonly coIssuers?: ReadonlyArray<string> | null | undefined;
  /** Parties whose agreement is needed (会签): other departments concerned, and members of the own agency. */
  readonly countersigners?: ReadonlyArray<CountersignerInput> | null | undefined;
  /** Attachments, in order; at most 20. */
  readonly attachments?: ReadonlyArray<AttachmentInput> | null | undefined;
  /** The items (事项) it raises, one line each. A REQUEST has at most one (art. 15(4)). */
  readonly items?: ReadonlyArray<string> | null | undefined;
  /** Why a level must be skipped (越级理由), if one is (art. 14). */
  readonly skipReason?: string | null | undefined;
  /** Contact for the note; required on a REQUEST. */
  readonly contact?: ContactInput | null | undefined;
  /** The leader to whom it is addressed by name, if one assigned it (受文人、交办依据). */
  readonly attention?: AttentionInput | null | undefined;
  /** The meeting that passed the text, or whose results it records (会议). */
  readonly meeting?: MeetingInput | null | undefined;
  /** The decision of a lower organ that it revokes or changes (撤销、变更). */
  readonly revokes?: RevokedInput | null | undefined;
  /** Consents that it is based on (经…同意), and where they are written. */
  readonly approvals?: ReadonlyArray<ApprovalInput> | null | undefined;
  /** The sentence of the body that states the issuer's own position when a lower organ's request is passed up (倾向性意见). */
  readonly position?: string | null | undefined;
  /**
   * The day by which main recipients are to reply (限期回复), that day included. Not together with `replyWithin`; an ORDER, and what
   * has no main recipients, demands no reply.
   */
  readonly replyBy?: string | null | undefined;
  /** In how many working days after the day of the dispatch they are to reply, from 1 to 200. */
  readonly replyWithin?: number | null | undefined;
  /** The delivery that it answers (答复). */
  readonly replyTo?: string | null | undefined;
  /** The delivery that it forwards (转发), or passes up with its own position. */
  readonly forwards?: string | null | undefined;
  /** Organ code (机关代字) of its number, one of the agency's for this kind; null or left out, the kind decides. */
  readonly organCode?: string | null | undefined;
  /**
   * Attachments that are text of the document itself, printed with it on pages of their own (附件), before the files among
   * `attachments`; at most 10. An empty list has none.
   */
  readonly attachedTexts?: ReadonlyArray<AttachedTextInput> | null | undefined;
  /** LETTER prints a document of a kind without a format of its own as a letter (信函格式); not one that goes upward. */
  readonly printFormat?: PrintFormat | null | undefined;
  /** Who prints it (印发机关), such as the issuer's general office; the issuer if it is left out. At most 200 bytes. */
  readonly printingOrgan?: string | null | undefined;
  /** Notes in brackets below the date (附注), such as 此件公开发布; at most 5 of 500 bytes, without brackets. */
  readonly notes?: ReadonlyArray<string> | null | undefined;
  /** Who attended the meeting (出席、请假、列席), printed on MINUTES. */
  readonly participants?: ParticipantsInput | null | undefined;
  /**
   * Reviews that the document needs beside that of art. 20 (合法性审核、公平竞争审查): an approval must confirm each with a note. An empty list
   * has none. No recipient gets them.
   */
  readonly reviewFlags?: ReadonlyArray<ReviewFlag> | null | undefined;
  /**
   * Makes it a telegram (电报) of this urgency (特提、特急、加急、平急), printed with a head of its own; then `urgency` and `printFormat` stay empty.
   * For OPINION, NOTICE, CIRCULAR, REPORT, REQUEST, REPLY and LETTER.
   */
  readonly telegramUrgency?: TelegramUrgency | null | undefined;
};

/** A new draft. */
export type CreateDraftInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** Its fields. */
  readonly draft: DraftFields;
};

/** Changes to the text of a document. */
export type EditDraftInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The document. */
  readonly documentId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** What changes. */
  readonly draft: DraftFields;
};

/** How a content differs from the one that was signed. */
export type ChangeClass =
  /** It is equal. */
  | 'NONE'
  /** Only its form differs: width of characters, blanks. */
  | 'FORMAL'
  /** Its meaning differs, or may differ. */
  | 'SUBSTANTIVE';

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
  readonly idempotencyKey: string;
  /** The document. */
  readonly documentId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** The reviewer's opinion (审核意见). */
  readonly opinion?: string | null | undefined;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
  /** The member who alone may take the next step (承办人). If left out, everyone with the role may. */
  readonly passTo?: string | null | undefined;
  /** Items of the checklist (审核清单) that the reviewer confirms, each once. Those that the document's flags demand need a note. */
  readonly confirmed?: ReadonlyArray<ConfirmedItemInput> | null | undefined;
};

/** A draft that is given up (废弃). */
export type DiscardDraftInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The document. */
  readonly documentId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Why (废弃理由). */
  readonly reason: string;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** A return (退回). */
export type ReturnDraftInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The document. */
  readonly documentId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Why (退回理由). */
  readonly reason: string;
  /** The state to return to: DRAFT, IN_REVIEW, APPROVED or SIGNED; it must be earlier than the present one. */
  readonly to?: DocumentState;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** A signatory's signature (签发). */
export type SignDocumentInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The document. */
  readonly documentId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Opinion; a bare signature counts as consent (art. 22). */
  readonly opinion?: string | null | undefined;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
  /** The member who alone may take the next step (承办人). If left out, everyone with the role may. */
  readonly passTo?: string | null | undefined;
};

/** A record of the seal's use (用印). */
export type SealDocumentInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The document. */
  readonly documentId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Whose seal; must be the issuer's name. */
  readonly sealOf: string;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
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
  readonly organCode?: string | null | undefined;
  /** Year; by default this year in Shanghai. Only for ORGAN_YEAR, YEAR and MEETING_YEAR. */
  readonly year?: number | null | undefined;
  /** Of YEAR: which kind; by default ANNOUNCEMENT. */
  readonly documentKind?: DocumentKind | null | undefined;
  /** Of minutes: the word of the meetings, as the agency has set it; by default the series of all other meetings. */
  readonly meeting?: string | null | undefined;
  /** Of ISSUE and SITTING: the term (届), as the agency has set it; by default the series that runs on. */
  readonly session?: string | null | undefined;
};

/** The voiding of a number (发文字号作废). */
export type VoidNumberInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The document. */
  readonly documentId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Why (作废理由). */
  readonly reason: string;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** A text to attach (附件). */
export type AttachedTextInput = {
  /** Its title, by which it is listed (附件说明). */
  readonly title: string;
  /**
   * Its text, at most 100,000 bytes; paragraphs are lines. Lines of cells between bars, such as |序号|单位|, are rows of a table, the
   * first one its head.
   */
  readonly body: string;
  /** False for what the document promulgates or forwards (印发、转发): printed without 附件 and a number, and not listed. */
  readonly isListed?: boolean | null | undefined;
};

/** Who attended a meeting; up to 200 in each list, with the unit where one is named. */
export type ParticipantsInput = {
  /** 出席. */
  readonly present?: ReadonlyArray<string> | null | undefined;
  /** 请假. */
  readonly absent?: ReadonlyArray<string> | null | undefined;
  /** 列席. */
  readonly observers?: ReadonlyArray<string> | null | undefined;
};

/** The form of print (格式) chosen for a document. */
export type PrintFormat =
  /** 信函格式. */
  | 'LETTER';

/** How a document is printed once more by an agency that has it. Neither can be taken for the original. */
export type DuplicateForm =
  /** Typeset and printed again (翻印). */
  | 'REPRINT'
  /** Copied (复印): without red, with the word 复印件 and the reminder of the copying agency's stamp (复印机关戳记). */
  | 'COPY';

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

/** How severe a finding is. */
export type Severity =
  /** Blocks the action. */
  | 'ERROR'
  /** Does not block. */
  | 'WARNING';

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

/** A correction of a dispatched document. */
export type CreateCorrectionInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The document; it must be dispatched, and not be replaced yet. */
  readonly documentId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Which number the correction gets. */
  readonly numbering: CorrectionNumbering;
  /** Why. Recipients see it. */
  readonly reason: string;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** An item that a reviewer confirms. */
export type ConfirmedItemInput = {
  /** Which one. */
  readonly item: ReviewItem;
  /** A note, such as the number of the opinion of the legal office; at most 500 bytes. */
  readonly note?: string | null | undefined;
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

/** A short name to set. */
export type DefineShortNameInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The version of the short names that the caller has seen; 0 before the first. */
  readonly expectedVersion: number;
  /** The full name, at most 300 bytes of letters, digits and the signs that names have. */
  readonly name: string;
  /** The short name, at most 60 bytes and shorter than the name. One that reads like another of the list, or like what that avoids, is refused. */
  readonly shortName: string;
  /** What is not to be written instead, at most 5 of 60 bytes each. */
  readonly avoid?: ReadonlyArray<string> | null | undefined;
  /** True if it is used only after the text gave the full name. False if nothing is said. */
  readonly afterName?: boolean | null | undefined;
};

/** A short name to withdraw. */
export type WithdrawShortNameInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The version of the short names that the caller has seen. */
  readonly expectedVersion: number;
  /** Which one. */
  readonly shortName: string;
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

/** A template to keep. */
export type KeepTemplateInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The version of the kind's templates that the caller has seen; 0 before the first of one's own. */
  readonly expectedVersion: number;
  /** For which kind. */
  readonly kind: DocumentKind;
  /** Which of the agency's own gets another text; a new one if nothing is said. */
  readonly templateId?: string | null | undefined;
  /** What it is for, at most 200 bytes. */
  readonly name: string;
  /** The title, at most 300 bytes. */
  readonly title: string;
  /** The body, at most 10,000 bytes. */
  readonly body: string;
  /** Opening phrases (开头用语), at most 10 of 500 bytes each. */
  readonly openings?: ReadonlyArray<string> | null | undefined;
  /** Closing phrases (结尾用语), at most 10 of 500 bytes each. */
  readonly closings?: ReadonlyArray<string> | null | undefined;
};

/** A template to withdraw. */
export type WithdrawTemplateInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The version of the kind's templates that the caller has seen. */
  readonly expectedVersion: number;
  /** Of which kind. */
  readonly kind: DocumentKind;
  /** Which of the agency's own. */
  readonly templateId: string;
};

/** What a title is built of (标题的要素). */
export type BuildTitleInput = {
  /** The kind. */
  readonly kind: DocumentKind;
  /**
   * Names of the issuers as they are to be printed, the host first; the caller's agency if nothing is said. More than three, or names of more
   * than 40 characters, are left out.
   */
  readonly issuers?: ReadonlyArray<string> | null | undefined;
  /** What it is about (事由), with or without 关于 and the kind. Required, but of orders and of what passes another document on. */
  readonly matter?: string | null | undefined;
  /** The document that it passes on. */
  readonly passes?: PassedTitleInput | null | undefined;
};

/** A document that is passed on, for a title. */
export type PassedTitleInput = {
  /** Its title. What was passed on before is named by the first document; laws and rules (规章) get 书名号, others do not. */
  readonly title: string;
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

/** An answer to undo (撤销会签答复). */
export type UndoCountersignAnswerInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The request. */
  readonly requestId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Why. */
  readonly reason: string;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** A veto of a joint issue (联合行文异议). */
export type VetoJointIssueInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The request. */
  readonly requestId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Whose work it is. */
  readonly competence: CompetenceInput;
  /** Numerals of the sections that it is about (一, 二), at most 20; none for the whole text. */
  readonly sections?: ReadonlyArray<string> | null | undefined;
  /** Why; at most 2,000 bytes. */
  readonly reason: string;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** Whose work it is (职权范围). */
export type CompetenceInput =
  {   /** An issuer's: the host's, the caller's own, or another co-issuer's (`CountersignRequest.jointIssuers`). */
  readonly agencyId: string; readonly side?: never; }
  |  { readonly agencyId?: never;   /** A side's, without naming an issuer; one of them must be of it. */
  readonly side: OrganSide; };

/** The sides that art. 17 tells apart (党委、政府). */
export type OrganSide =
  /** 党委: party committees and their organs */
  | 'PARTY'
  /** 政府: governments and their departments */
  | 'GOVERNMENT';

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

/** Why an agency receives a document. */
export type RecipientRole =
  /** Must act (主送). */
  | 'MAIN'
  /** Must know (抄送). */
  | 'COPY';

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

/** A document to deliver again to those who do not have it. */
export type RedeliverDocumentInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The document; it must be dispatched. */
  readonly documentId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
};

/** What an operator has delivered again: all that is listed as undelivered in a province, or a part of it. */
export type RedeliverOverdueInput = {
  /** A repeat with the same key and input has no further effect. */
  readonly idempotencyKey: string;
  /** The province's region code, such as 410000. */
  readonly region: string;
  /** Only this document. */
  readonly onlyDocumentId?: string | null | undefined;
  /** Only what is undelivered since then or later. */
  readonly from?: string | null | undefined;
  /** Only what is undelivered since then or earlier. */
  readonly to?: string | null | undefined;
};

/** The agencies whose documents, deliveries and requests are counted anew. */
export type RecountAgenciesInput = {
  /** A repeat with the same key and input has no further effect. */
  readonly idempotencyKey: string;
  /** Their ids, at most 50. */
  readonly agencyIds: ReadonlyArray<string>;
};

/** A step that needs nothing but the delivery. */
export type DeliveryActionInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The delivery. */
  readonly deliveryId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** Registration of a delivery. */
export type RegisterDeliveryInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The delivery. */
  readonly deliveryId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** A number of the recipient's own (收文编号); no other delivery of the agency may have it. Not together with a series. */
  readonly incomingNumber?: string | null | undefined;
  /** The series from which the next number is taken (收文编号序列). */
  readonly incomingSeriesId?: string | null | undefined;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** A return of a delivery. */
export type ReturnDeliveryInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The delivery. */
  readonly deliveryId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Why, in words; required with every code. */
  readonly reason: string;
  /** Why, so that it can be counted; OTHER if it is not given. */
  readonly code?: ReturnCode | null | undefined;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** A delivery to mark as handled. */
export type MarkHandledInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The delivery. */
  readonly deliveryId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** The result (办理结果). */
  readonly result?: string | null | undefined;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** Deliveries to sign for (批量签收). */
export type SignForDeliveriesInput = {
  /** What to do with each, at most 50. Each has a key of its own, the same as in a call for it alone. */
  readonly items: ReadonlyArray<DeliveryActionInput>;
  /**
   * Act in this member's place (代), for every item that names nobody itself. This needs a delegation from them instead of the
   * role.
   */
  readonly onBehalfOf?: string | null | undefined;
};

/** Deliveries to register (批量登记). */
export type RegisterDeliveriesInput = {
  /** What to do with each, at most 50. Each has a key of its own, the same as in a call for it alone. */
  readonly items: ReadonlyArray<RegisterDeliveryInput>;
  /**
   * Act in this member's place (代), for every item that names nobody itself. This needs a delegation from them instead of the
   * role.
   */
  readonly onBehalfOf?: string | null | undefined;
};

/** Deliveries to accept (批量受理). */
export type AcceptDeliveriesInput = {
  /** What to do with each, at most 50. Each has a key of its own, the same as in a call for it alone. */
  readonly items: ReadonlyArray<DeliveryActionInput>;
  /**
   * Act in this member's place (代), for every item that names nobody itself. This needs a delegation from them instead of the
   * role.
   */
  readonly onBehalfOf?: string | null | undefined;
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
  readonly idempotencyKey: string;
  /** The document; it must be dispatched. */
  readonly documentId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Who must act on it (主送). With the copies at most 100. */
  readonly mainRecipientIds: ReadonlyArray<string>;
  /** Who must know of it (抄送); nobody if absent or null. */
  readonly copyRecipientIds?: ReadonlyArray<string> | null | undefined;
  /** Why. The new recipients see it. */
  readonly reason: string;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** A deadline that is to follow the calendars. */
export type MoveReplyDeadlineInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The document; it must be dispatched. */
  readonly documentId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
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

/** For whom a document is to be. */
export type DistributionInput = {
  /** Whether it is published. */
  readonly disclosure: Disclosure;
  /** How far down it goes. What is published (ON_OWN_INITIATIVE) is UNLIMITED. */
  readonly extent: DistributionExtent;
  /** The same as a note (附注) says it, in one line; without it, in the usual words (此件公开发布). It must not say something else. */
  readonly wording?: string | null | undefined;
};

/** A change of who may read a document. */
export type ReviseDistributionInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The document; it must be dispatched. */
  readonly documentId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** For whom it is to be. */
  readonly distribution: DistributionInput;
  /** Why. Recipients see it. */
  readonly reason: string;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** How a document lost its effect. */
export type EffectEndKind =
  /** Void from the start (撤销). */
  | 'REVOKED'
  /** Without effect from a day on (废止). */
  | 'ABOLISHED';

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

/** A revocation of a document of an agency below. */
export type RevokeLowerDocumentInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** Its issuer, which the caller's agency leads, directly or over others, or whose congress it is. */
  readonly issuerId: string;
  /** Its number (发文字号), however it is written. */
  readonly number: string;
  /** Why. Recipients see it. */
  readonly reason: string;
  /** The dispatched document of the caller's agency by which it was decided (依据). */
  readonly byDocumentId?: string | null | undefined;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** An abolition of a document of an agency below. */
export type AbolishLowerDocumentInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** Its issuer, which the caller's agency leads, directly or over others. */
  readonly issuerId: string;
  /** Its number (发文字号), however it is written. */
  readonly number: string;
  /** From which day on it is without effect, not before its date (成文日期). */
  readonly effectiveOn: string;
  /** Why. Recipients see it. */
  readonly reason: string;
  /** The dispatched document of the caller's agency by which it was decided (依据). */
  readonly byDocumentId?: string | null | undefined;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** A revocation. */
export type RevokeDocumentInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The document; it must be dispatched. */
  readonly documentId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Why. Recipients see it. */
  readonly reason: string;
  /** The dispatched document of the agency by which it was decided (依据). */
  readonly byDocumentId?: string | null | undefined;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** An abolition. */
export type AbolishDocumentInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The document; it must be dispatched. */
  readonly documentId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** From which day on it is without effect, not before its date (成文日期). */
  readonly effectiveOn: string;
  /** Why. Recipients see it. */
  readonly reason: string;
  /** The dispatched document of the agency by which it was decided (依据). */
  readonly byDocumentId?: string | null | undefined;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** A series to open. */
export type OpenIncomingSeriesInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** What it is for. */
  readonly name: string;
  /** What its numbers begin with: 1 to 12 ideographs or letters. No other series of the agency may have it. */
  readonly prefix: string;
  /** The first number that it gives this year. */
  readonly first?: number;
};

/** A record of how an organ without an account got a document. */
export type RecordPaperDeliveryInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The document; it must be dispatched. */
  readonly documentId: string;
  /** The version of the document that the caller has seen. */
  readonly expectedVersion: number;
  /** The organ, as the text names it (`OrganOnPaper.name`). */
  readonly organ: string;
  /** The version of its record that the caller has seen (`OrganOnPaper.version`); 0 for the first record. */
  readonly corrects?: number;
  /** The day on which it went; not before the document's date, and not in the future. */
  readonly sentOn: string;
  /** Who signed for it there, and when; null if that is not known. */
  readonly signedFor?: PaperSignatureInput | null | undefined;
  /** How it went, or where the receipt was filed. */
  readonly note?: string | null | undefined;
  /** Why what was recorded is corrected; needed for that. */
  readonly reason?: string | null | undefined;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** That somebody signed for it. */
export type PaperSignatureInput = {
  /** The day; not before it went, and not in the future. */
  readonly on: string;
  /** Who, as they signed; one line. */
  readonly name: string;
};

/** Something to mark as gone on paper: `reply` or `recipient`, one of the two. */
export type MarkOnPaperInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The version of the delivery, or of the document, that the caller has seen. */
  readonly expectedVersion: number;
  /** The agency's own answer. */
  readonly reply?: PaperReplyInput | null | undefined;
  /** A recipient of the agency's own document. */
  readonly recipient?: PaperRecipientInput | null | undefined;
  /** The day on which it went; not in the future. */
  readonly date: string;
  /** How it went, or where it was filed. The other side sees it. */
  readonly note?: string | null | undefined;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** A delivery that was answered on paper. */
export type PaperReplyInput = {
  /** The delivery; it must be accepted or handled. */
  readonly deliveryId: string;
};

/** A recipient that got a document on paper. */
export type PaperRecipientInput = {
  /** The document; it must be dispatched. */
  readonly documentId: string;
  /** The recipient's agency. */
  readonly recipientId: string;
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
  readonly idempotencyKey: string;
  /** The delivery; it must be signed for or registered. */
  readonly deliveryId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** The agency that it is for. */
  readonly toAgencyId: string;
  /** Why. The sender and the other agency see it. */
  readonly reason: string;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** An objection to a changed route. */
export type ObjectToRouteInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The document. */
  readonly documentId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** The agency that it was passed on to. */
  readonly recipientId: string;
  /** Why. Both recipients see it. */
  readonly reason: string;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
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

/** A recall of a document. */
export type RecallDocumentInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The document; it must be dispatched. */
  readonly documentId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** From which recipients, at most 100; from all if absent or null. */
  readonly recipientIds?: ReadonlyArray<string> | null | undefined;
  /** Why. Recipients see it. */
  readonly reason: string;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** A refusal to give a document back. */
export type RefuseRecallInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The delivery. */
  readonly deliveryId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Why. The sender sees it. */
  readonly reason: string;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** What is sent to remind of a reply, in working hours. */
export type ReminderKind =
  /** On the working day before the last day (到期提醒). */
  | 'REPLY_DUE_SOON'
  /** After the deadline (逾期催办): with the first working hour, after three working days more, and after another five. */
  | 'REPLY_LATE';

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
  readonly idempotencyKey: string;
  /** The delivery; in any state but RECALLED, REPLACED and PASSED_ON. */
  readonly deliveryId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Why. */
  readonly code: ResendCode;
  /** Why, in words. The sender sees it. */
  readonly text: string;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** A request for a document that its sender refuses. */
export type RefuseResendInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The document. */
  readonly documentId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** The recipient that asked. */
  readonly recipientId: string;
  /** Why. The recipient sees it. */
  readonly reason: string;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** A document to send again. */
export type ResendDocumentInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The document; it must be dispatched. */
  readonly documentId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** The recipients, at most 100, of whom at most 50 have it and asked for it. Each must have returned it or asked for it. */
  readonly recipientIds: ReadonlyArray<string>;
  /** Why. The recipients see it. */
  readonly reason: string;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** What was lost. */
export type AskForLostDeliveryInput = {
  /** A repeat with the same key and input has no further effect. */
  readonly idempotencyKey: string;
  /** The agency that sent it. */
  readonly issuerId: string;
  /** The number of the document (发文字号), however it is written. */
  readonly number: string;
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

/** A document to ask for progress of. */
export type AskForProgressInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The document; it must be dispatched. */
  readonly documentId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /**
   * Whom to ask, at most 100. If absent, all who have the document, have not concluded and are below the sender; who is asked already
   * is not asked twice.
   */
  readonly recipientIds?: ReadonlyArray<string> | null | undefined;
  /** Why. The recipients see it. */
  readonly reason?: string | null | undefined;
  /** The last day for the answer, not before today. */
  readonly answerBy?: string | null | undefined;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** A report on a delivery. */
export type ReportProgressInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The delivery; signed for, registered or accepted. */
  readonly deliveryId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** What is reported, at most 3,000 bytes. The sender sees it. */
  readonly note: string;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** A step on a delivery to undo. */
export type UndoDeliveryStepInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The delivery. */
  readonly deliveryId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Which step is meant: registerDelivery, acceptDelivery or returnDelivery. If absent, the last of these. */
  readonly step?: Action | null | undefined;
  /** Why. The sender sees it. */
  readonly reason: string;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** A range of time (起止时间). Either end may be left out. A range that ends before it begins is refused with RANGE_REVERSED. */
export type TimeRange = {
  /** From this instant on (含). */
  readonly from?: string | null | undefined;
  /** Before this instant (不含). */
  readonly until?: string | null | undefined;
};

/** Where words are looked for. */
export type FindIn =
  /** Documents that the agency makes (发文). */
  | 'DOCUMENTS'
  /** Deliveries to the agency (收文). */
  | 'DELIVERIES';

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

/** What came of an extension. */
export type ExtensionState =
  /** It waits for an answer. */
  | 'ASKED'
  /** It was granted: it is the deadline. */
  | 'GRANTED'
  /** It was refused. */
  | 'REFUSED';

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

/** A way of working to choose. */
export type ChooseWayInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The version of the choices that the caller has seen; 0 before the first. */
  readonly expectedVersion: number;
  /** For which kind of arrival; for all without a choice of their own if nothing is said. */
  readonly kind?: DocumentKind | null | undefined;
  /** The key of the way; nothing is chosen for the kind any more if nothing is said. */
  readonly way?: string | null | undefined;
  /** Who has which step, unless whoever does the one before chooses others; the office has the others. */
  readonly addressees?: ReadonlyArray<StepAddresseeInput> | null | undefined;
};

/** Who has a step (环节承办对象). */
export type StepAddresseeInput = {
  /** The key of the step. */
  readonly step: string;
  /** For whom it is. */
  readonly to: AddresseeInput;
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
  readonly idempotencyKey: string;
  /** The task. */
  readonly taskId: string;
  /** The version of the task that the caller has seen. */
  readonly expectedVersion: number;
  /** The opinion (意见). */
  readonly opinion?: string | null | undefined;
  /** What the matter is concluded with, which the sender of the arrival sees: only with its last task (`RESULT_TOO_EARLY`). */
  readonly result?: string | null | undefined;
  /** Who has the next step; those of the way, or who had it before, if nothing is said. */
  readonly next?: NextStepInput | null | undefined;
};

/** The input of `passOnTask`. */
export type PassOnTaskInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The task. */
  readonly taskId: string;
  /** The version of the task that the caller has seen. */
  readonly expectedVersion: number;
  /** Who has it from now on. */
  readonly to: NewTaskInput;
  /** Why. */
  readonly reason?: string | null | undefined;
};

/** The input of `delegateTask`. */
export type DelegateTaskInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The task. */
  readonly taskId: string;
  /** The version of the task that the caller has seen. */
  readonly expectedVersion: number;
  /** Who does it. */
  readonly to: NewTaskInput;
  /** Why. */
  readonly reason?: string | null | undefined;
};

/** Tasks to put to a task. */
export type AddTasksInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The task. */
  readonly taskId: string;
  /** The version of the task that the caller has seen. */
  readonly expectedVersion: number;
  /** For whom; 10 at most. */
  readonly tasks: ReadonlyArray<NewTaskInput>;
  /** Why. */
  readonly reason?: string | null | undefined;
};

/** The input of `takeOutTask`. */
export type TakeOutTaskInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The task. */
  readonly taskId: string;
  /** The version of the task that the caller has seen. */
  readonly expectedVersion: number;
  /** Why. */
  readonly reason?: string | null | undefined;
};

/** The input of `sendTaskBack`. */
export type SendBackInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The task. */
  readonly taskId: string;
  /** The version of the task that the caller has seen. */
  readonly expectedVersion: number;
  /** The key of the step. */
  readonly toStep: string;
  /** True: it comes straight back to this step. False: what lies between is asked again. */
  readonly straightBack: boolean;
  /** Why. */
  readonly reason: string;
};

/** The input of `noteTaskProgress`. */
export type NoteProgressInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The task. */
  readonly taskId: string;
  /** The version of the task that the caller has seen. */
  readonly expectedVersion: number;
  /** What was done. */
  readonly note: string;
};

/** The input of `askForExtension`. */
export type AskExtensionInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The task. */
  readonly taskId: string;
  /** The version of the task that the caller has seen. */
  readonly expectedVersion: number;
  /** The date that is asked for. */
  readonly until: string;
  /** Why. */
  readonly reason: string;
};

/** The input of `answerExtension`. */
export type AnswerExtensionInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The task. */
  readonly taskId: string;
  /** The version of the task that the caller has seen. */
  readonly expectedVersion: number;
  /** True to grant it. */
  readonly grant: boolean;
  /** Why. */
  readonly reason?: string | null | undefined;
};

/** The input of `takeTaskBack`. */
export type TakeBackInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The task. */
  readonly taskId: string;
  /** The version of the task that the caller has seen. */
  readonly expectedVersion: number;
};

/** The input of `urgeTasks`. */
export type UrgeTasksInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The matter. */
  readonly matterId: string;
  /** Which tasks; all that are open, and that the caller has not just urged, if nothing is said. */
  readonly taskIds?: ReadonlyArray<string> | null | undefined;
  /** Why. */
  readonly reason?: string | null | undefined;
};

/** The input of `endMatter`. */
export type EndMatterInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The matter. */
  readonly matterId: string;
  /** The version of the matter that the caller has seen. */
  readonly expectedVersion: number;
  /** Why. */
  readonly reason: string;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** The input of `reopenMatter`. */
export type ReopenMatterInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The matter. */
  readonly matterId: string;
  /** The version of the matter that the caller has seen. */
  readonly expectedVersion: number;
  /** Why. */
  readonly reason: string;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** The input of `followReplacement`. */
export type FollowReplacementInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The matter. */
  readonly matterId: string;
  /** The version of the matter that the caller has seen. */
  readonly expectedVersion: number;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** A matter to begin. At most one of `ofDeliveryId` and `ofDocumentId`. */
export type OpenMatterInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The delivery that it handles; it must be accepted, and have no other matter. */
  readonly ofDeliveryId?: string | null | undefined;
  /** The document of the agency's own that it handles. */
  readonly ofDocumentId?: string | null | undefined;
  /** What it is about; that of the delivery or document if nothing is said. */
  readonly title?: string | null | undefined;
  /** The key of a way of working; that which the agency chose for such arrivals if nothing is said. */
  readonly way?: string | null | undefined;
  /** By when it is to be concluded, if earlier than the sender demands. */
  readonly due?: string | null | undefined;
  /** Who has the first step; those of the way if nothing is said. */
  readonly first?: ReadonlyArray<NewTaskInput> | null | undefined;
  /** Act in this member's place (代). This needs a delegation from them instead of the role. */
  readonly onBehalfOf?: string | null | undefined;
};

/** To whom work is addressed (交办对象). */
export type AddresseeInput = {
  /** What it is. */
  readonly kind: AddresseeKind;
  /** Which member, post or unit; not for the office. */
  readonly id?: string | null | undefined;
};

/** A task for somebody. */
export type NewTaskInput = {
  /** For whom. */
  readonly to: AddresseeInput;
  /** Lead or helper, where several do a step (主办、协办). A step with helpers has one lead. */
  readonly role?: TaskRole | null | undefined;
  /** What is asked for, where it is a part of the matter. */
  readonly title?: string | null | undefined;
  /** By when. */
  readonly due?: string | null | undefined;
};

/** Who has the next step. */
export type NextStepInput = {
  /** The key of the step; the one that follows if nothing is said. Those that are left out must be optional. */
  readonly step?: string | null | undefined;
  /** How several share it; that of the way if nothing is said. */
  readonly mode?: TaskMode | null | undefined;
  /** Who; those of the way, or who had it before, if nothing is said. */
  readonly tasks?: ReadonlyArray<NewTaskInput> | null | undefined;
};

/** How a matter is circulated. */
export type ReadingMode =
  /** Nobody waits for whoever reads it (自由传阅). */
  | 'FREE'
  /** All read it at the same time (同时传阅). */
  | 'PARALLEL'
  /** One after the other (依次传阅). */
  | 'IN_ORDER';

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

/** A matter to circulate (传阅). */
export type AddReadersInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The matter. */
  readonly matterId: string;
  /** Who is to read it, 25 at most: members, posts and units, of which each one becomes a reader who is responsible now. */
  readonly to: ReadonlyArray<AddresseeInput>;
  /** How it is circulated; the matter keeps what the first call says, which is FREE if it says nothing. */
  readonly mode?: ReadingMode | null | undefined;
  /** By when they are to read it. */
  readonly due?: string | null | undefined;
};

/** Readers from whom to take a matter (撤回传阅). */
export type RecallReadersInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The matter. */
  readonly matterId: string;
  /**
   * The readers, 25 at most. If nothing is said, those who have not read it, the last ones first, as many as one call can take: call
   * again, with another key, as long as `circulation.unread` is not 0.
   */
  readonly readerIds?: ReadonlyArray<string> | null | undefined;
  /** Why. */
  readonly reason?: string | null | undefined;
};

/** Members to inform of a matter (抄送). */
export type InformMembersInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The matter. */
  readonly matterId: string;
  /** Whom, 25 at most: of posts and units, whoever is responsible now. */
  readonly to: ReadonlyArray<AddresseeInput>;
};

/** What the caller has read (已阅). */
export type MarkReadInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The reader, who must be the caller. */
  readonly readerId: string;
  /** The version of it that the caller has seen. */
  readonly expectedVersion: number;
  /** What they note (阅签). */
  readonly note?: string | null | undefined;
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
  readonly idempotencyKey: string;
  /** Name, as shown to others. */
  readonly name: string;
  /** DRAFTER or CLERK, or both: reviewing, signing and administering are people's acts. */
  readonly roles: ReadonlyArray<Role>;
  /** The scopes that its tokens may have. */
  readonly scopes: ReadonlyArray<TokenScope>;
  /** One to five public keys as JWK (RFC 7517), each with a kid: P-256, Ed25519, or RSA of 2048 bits or more. */
  readonly keys: ReadonlyArray<unknown>;
  /** True if its tokens are to be bound to a key that it proves to have with each request (DPoP, RFC 9449). */
  readonly dpop?: boolean | null | undefined;
};

/** Other keys for an application. */
export type ReplaceApplicationKeysInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The application. */
  readonly applicationId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** All keys that it has from then on. */
  readonly keys: ReadonlyArray<unknown>;
};

/** A step on an application that needs nothing else. */
export type ApplicationActionInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The application. */
  readonly applicationId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
};

/** A step on an application that needs a reason. */
export type ApplicationReasonInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The application. */
  readonly applicationId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Why; at most 500 bytes. */
  readonly reason: string;
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

/** An issuer to register. */
export type RegisterIssuerInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** Its address, which is the `iss` of its tokens: https, and public or in a network that the deployment names. */
  readonly issuer: string;
  /** The `aud` that its tokens have; that of this API if left out. */
  readonly audience?: string | null | undefined;
  /** The claim that names the person; `sub` if left out. */
  readonly subjectClaim?: string | null | undefined;
  /** The claim that names the agency; `agency` if left out. */
  readonly agencyClaim?: string | null | undefined;
  /** What that claim holds; the id if left out. */
  readonly agencyBy?: AgencyNaming | null | undefined;
  /**
   * The claim that holds a number: whoever shows the number of a member (`giveMemberNumber`) is bound to them. It cannot be the
   * claim that names the person, because numbers are handed on. If left out, people are bound by invitation alone.
   */
  readonly numberClaim?: string | null | undefined;
  /** What that claim holds; given with it. */
  readonly numberOf?: NumberKind | null | undefined;
};

/** An issuer to end. */
export type EndIssuerInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The issuer. */
  readonly issuerId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Why; at most 500 bytes. */
  readonly reason: string;
};

/** A member to invite. */
export type InviteMemberInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The member. */
  readonly memberId: string;
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

/** A number for a member. */
export type GiveMemberNumberInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The member. */
  readonly memberId: string;
  /** What number it is. */
  readonly kind: NumberKind;
  /** The number, with or without blanks, hyphens and +86. At most 100 bytes. */
  readonly number: string;
};

/** A number to withdraw. */
export type WithdrawMemberNumberInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The member. */
  readonly memberId: string;
  /** What number it is. */
  readonly kind: NumberKind;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
};

/** A binding to take back. */
export type EndBindingInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The binding. */
  readonly bindingId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Why; at most 500 bytes. */
  readonly reason: string;
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

/** A bridge to register. */
export type RegisterBridgeInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** By which service people log in. */
  readonly kind: BridgeKind;
  /** The address of the service, public or in a network that the deployment names; that of the public service if left out. */
  readonly address?: string | null | undefined;
  /** The corpId of WeCom, or the appKey of DingTalk. */
  readonly clientId: string;
  /** The secret of the app. It is stored encrypted, and no answer contains it. */
  readonly secret: string;
};

/** Another secret for a bridge. */
export type ReplaceBridgeSecretInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The bridge. */
  readonly bridgeId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** The secret of the app from then on. */
  readonly secret: string;
};

/** A bridge to end. */
export type EndBridgeInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The bridge. */
  readonly bridgeId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Why; at most 500 bytes. */
  readonly reason: string;
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

/** Up to which notification the caller has seen them. */
export type MarkNotificationsSeenInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The latest one that was seen. */
  readonly notificationId: string;
};

/** Whether an absence lasts. */
export type AbsenceState =
  /** Has not begun (未开始). */
  | 'COMING'
  /** Lasts (外出中). */
  | 'CURRENT'
  /** Is over (已结束). */
  | 'OVER';

/** An absence to announce. */
export type AnnounceAbsenceInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** Who is out of office; the caller if it is left out. */
  readonly memberId?: string | null | undefined;
  /** Who acts on what comes to them: another member. */
  readonly deputyId: string;
  /** When it begins; at once if it is left out or past. */
  readonly from?: string | null | undefined;
  /** When the member is back; at most 366 days later. */
  readonly until: string;
  /** Why; at most 500 bytes. */
  readonly reason?: string | null | undefined;
};

/** The end of an absence. */
export type EndAbsenceInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The absence. */
  readonly absenceId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
};

/** Many units, posts and members to add. */
export type ImportOrganizationInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /**
   * CSV with the column unit (内设机构), a path such as 办公室/秘书科, and any of post (岗位), isHead (负责人, 是 or 否), member (姓名),
   * memberId (人员标识), title (职务) and roles (角色, such as 起草、文书), in any order. A member is known by the id, or by a name that
   * nobody else in the agency has; who is not there is added with title and roles. At most 500 rows.
   */
  readonly csv: string;
  /** True to be told what would be done with each row, and nothing more: the key is not used up. */
  readonly dryRun?: boolean | null | undefined;
};

/** Whether a post exists. */
export type PostState =
  /** Exists (正常). */
  | 'ACTIVE'
  /** Was abolished (已撤销), by itself or with its unit. */
  | 'ABOLISHED';

/** A post to create. */
export type CreatePostInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The unit. */
  readonly unitId: string;
  /** Name; at most 200 bytes. */
  readonly name: string;
  /** True if it leads the unit (负责人). */
  readonly isHead?: boolean | null | undefined;
};

/** Another name for a post. */
export type RenamePostInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The post. */
  readonly postId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Name; at most 200 bytes. */
  readonly name: string;
};

/** Another place for a post. */
export type MovePostInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The post. */
  readonly postId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** The unit. */
  readonly unitId: string;
  /** True if it is to lead the unit (负责人). */
  readonly isHead?: boolean | null | undefined;
};

/** The end of a post. */
export type AbolishPostInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The post. */
  readonly postId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** The post that takes over; null for the head of its unit, and so on up. */
  readonly successorId?: string | null | undefined;
  /** Why; at most 500 bytes. */
  readonly reason: string;
};

/** Somebody for a post. */
export type AppointToPostInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The post. */
  readonly postId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** The member. */
  readonly memberId: string;
};

/** The end of a holding. */
export type RelieveFromPostInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The post. */
  readonly postId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** The member. */
  readonly memberId: string;
  /** Whom to appoint in the same step. */
  readonly successorMemberId?: string | null | undefined;
};

/** Whether a unit exists. */
export type UnitState =
  /** Exists (正常). */
  | 'ACTIVE'
  /** Was dissolved (已撤销). */
  | 'DISSOLVED';

/** A unit to create. */
export type CreateUnitInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** Name; at most 200 bytes, without a slash. */
  readonly name: string;
  /** The unit to put it below; null for directly below the agency. */
  readonly parentId?: string | null | undefined;
  /** Its place among its siblings (排序号), up to 1000000; behind them if it is left out. */
  readonly order?: number | null | undefined;
};

/** Another name for a unit. */
export type RenameUnitInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The unit. */
  readonly unitId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Name; at most 200 bytes, without a slash. */
  readonly name: string;
};

/** Another place for a unit. */
export type MoveUnitInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The unit. */
  readonly unitId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** The unit to put it below; null for directly below the agency. */
  readonly parentId?: string | null | undefined;
  /** Its place among its siblings (排序号), up to 1000000. If it is left out: as before, or behind them below another unit. */
  readonly order?: number | null | undefined;
};

/** The end of a unit. */
export type DissolveUnitInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The unit. */
  readonly unitId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** The unit that takes over; null for the one above it, or the agency's clerks if there is none. */
  readonly successorId?: string | null | undefined;
  /** Why; at most 500 bytes. */
  readonly reason: string;
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

/** Whether a region is in the current edition. */
export type RegionState =
  /** Listed (现行). */
  | 'CURRENT'
  /** Not listed any more, or listed as abolished (撤销): no agency is registered there, and a class of recipients leaves it out. */
  | 'ABOLISHED';

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

/** An edition of the region list. */
export type ImportRegionsInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The date of the edition. */
  readonly edition: string;
  /**
   * CSV with the columns code, name, tier and parent, or 代码, 名称, 层级 and 上级代码, in any order. A cell of tier is a value of
   * Tier or its Chinese word (省、市、县、乡镇). Cells are separated by commas, semicolons or tabs; empty rows are skipped.
   * Optional columns are state (状态: CURRENT 现行 or ABOLISHED 撤销) and successor (继任代码), for codes that are abolished: a row
   * with a successor is one.
   */
  readonly csv: string;
  /** The number of regions that the list abolishes, to confirm it after `EditionShrinks`. */
  readonly confirmShrinking?: number | null | undefined;
  /** True to be told what would be done, and nothing more: the key is not used up. */
  readonly dryRun?: boolean | null | undefined;
};

/** The encoding of a file that was decoded as another. */
export type CsvEncoding =
  /** UTF-8, read as Latin-1 or GBK. */
  | 'UTF_8'
  /** GBK or GB 18030, read as Latin-1. */
  | 'GB18030';

/** An agency to register. */
export type RegisterAgencyInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /**
   * Full name. It begins with that of its region (河南省郑州市财政局, 郑州市财政局) or with the full name of its superior, and has
   * ideographs, digits, Latin letters and the signs of real names only.
   */
  readonly name: string;
  /** Standard short name, of the same characters; it begins with no other region's name. */
  readonly shortName?: string | null | undefined;
  /** GB/T 2260 code of its region. */
  readonly regionCode: string;
  /** Its tier. */
  readonly tier: Tier;
  /** What it is. */
  readonly kind: AgencyKind;
  /** True if it acts as a government although its kind is OTHER. */
  readonly actsAsGovernment?: boolean | null | undefined;
  /** Unified social credit code as agencies have it: 11, 12, 13 or 19 in front; 54 and 81 also for other organs. Checked. */
  readonly creditCode: string;
  /** Organ code in document numbers, 2 to 12 Chinese characters, 〇 included. */
  readonly organCode: string;
  /** Superior agency. Only operators may leave it out. */
  readonly superiorId?: string | null | undefined;
  /**
   * Agency on the professional line. It counts once an administrator of that agency confirmed it; at once if the caller
   * is an operator, or of that agency or one above it.
   */
  readonly guidingId?: string | null | undefined;
  /** Second superior of a dual-led organ (双重领导): neither the superior nor the guiding agency, and only with a superior. Confirmed as the guiding agency is. */
  readonly otherSuperiorId?: string | null | undefined;
  /**
   * True if reviewing and signing need another person than the step before (不相容岗位分离). By default true, but for towns
   * and inner divisions, which have too few people.
   */
  readonly fourEyes?: boolean | null | undefined;
  /** Organ codes (机关代字) beside the main one, at most 12. */
  readonly organCodes?: ReadonlyArray<OrganCodeInput> | null | undefined;
};

/** Many agencies to register. */
export type ImportAgenciesInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /**
   * CSV with the columns name, shortName, regionCode, tier, kind, actsAsGovernment, creditCode, organCode, superior, or
   * 机关名称, 简称, 行政区划代码, 层级, 类别, 行使政府职能, 统一社会信用代码, 机关代字, 上级机关, in any order; so too the values of tier and
   * kind (县, 政府, 党委, 部门 …). The superior is the full name of the caller's agency or of one registered by an earlier row
   * of the same import. An optional column otherSuperior (另一上级机关, 双重领导) contains such a name, or the id of any agency;
   * organCodes (其他机关代字) the codes beside the main one with the kinds that have them, such as 郑政函（函、批复）；郑政办.
   * At most 500 rows.
   */
  readonly csv: string;
  /** True to be told what would be done with each row, and nothing more: the key is not used up. */
  readonly dryRun?: boolean | null | undefined;
};

/** An agency to activate. */
export type ActivateAgencyInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The agency. */
  readonly agencyId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Name of the first administrator. */
  readonly administratorName: string;
};

/** Agencies to activate (批量开通). */
export type ActivateAgenciesInput = {
  /** What to do with each, at most 50. Each has a key of its own, the same as in a call for it alone. */
  readonly items: ReadonlyArray<ActivateAgencyInput>;
};

/** A delegation to grant. */
export type GrantDelegationInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The member who delegates, if an administrator grants it in their name; by default the caller. */
  readonly fromId?: string | null | undefined;
  /** The member who may act; neither the one who delegates nor the one who grants. */
  readonly toId: string;
  /** The steps, as names of mutations on documents and deliveries. The delegator's roles must allow each. */
  readonly actions: ReadonlyArray<Action>;
  /** Only for documents of these kinds (文种); for every kind if left out. */
  readonly kinds?: ReadonlyArray<DocumentKind> | null | undefined;
  /** When it becomes valid; at once if left out. It is never valid for the past. */
  readonly validFrom?: string | null | undefined;
  /** When it expires; at most a year later. */
  readonly validUntil: string;
  /** Why, or for which absence; at most 500 bytes. */
  readonly note?: string | null | undefined;
};

/** A delegation to end. */
export type RevokeDelegationInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The delegation. */
  readonly delegationId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
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

/** An answer to a request for a line. */
export type AnswerLineInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The agency that asks. */
  readonly agencyId: string;
  /** What it asks for. */
  readonly line: AgencyLine;
  /** The version of the request that the caller has seen. */
  readonly expectedVersion: number;
};

/** Whether a member may act. */
export type MemberState =
  /** May act (在岗). */
  | 'ACTIVE'
  /** May not act until resumed (停用). */
  | 'SUSPENDED'
  /** Has left (离任). */
  | 'ENDED';

/** A member to add. */
export type AddMemberInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** Name as shown to others, and as printed beside a signature. */
  readonly name: string;
  /** Post (职务), as printed beside a signature. */
  readonly post?: string | null | undefined;
  /** Roles to hold; not OPERATOR, and at most one of ADMINISTRATOR, SECURITY_ADMINISTRATOR and AUDITOR. */
  readonly roles: ReadonlyArray<Role>;
};

/** A member as they are to be. What is left out stays as it is. */
export type ReviseMemberInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The member. */
  readonly memberId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Name as shown to others. */
  readonly name?: string | null | undefined;
  /** Post (职务); null for none. */
  readonly post?: string | null | undefined;
  /** All roles that the member holds from then on. */
  readonly roles?: ReadonlyArray<Role> | null | undefined;
};

/** A step on a member that needs nothing else. */
export type MemberActionInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The member. */
  readonly memberId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
};

/** A suspension. */
export type SuspendMemberInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The member. */
  readonly memberId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Why; at most 500 bytes. */
  readonly reason: string;
};

/** A member's leaving. */
export type EndMemberInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The member. */
  readonly memberId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Why; at most 500 bytes. */
  readonly reason: string;
  /** Who gets what is in their hands; if left out, it is left to whoever holds the role. */
  readonly successorId?: string | null | undefined;
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
  readonly idempotencyKey: string;
  /** The agency. */
  readonly agencyId: string;
  /** The version of the agency that the caller has seen. */
  readonly expectedVersion: number;
  /** Name of the officer. */
  readonly name: string;
  /** What they are to be. */
  readonly office: Office;
};

/** A step on an agency that needs a reason. */
export type AgencyReasonInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The agency. */
  readonly agencyId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** Why; at most 500 bytes. */
  readonly reason: string;
};

/** A change of what an agency may use. */
export type AssignPlanInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The agency. */
  readonly agencyId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
  /** The plan. */
  readonly plan: AgencyPlan;
  /** Why; at most 500 bytes. */
  readonly reason: string;
};

/** A step on an agency that needs nothing else. */
export type AgencyActionInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The agency. */
  readonly agencyId: string;
  /** The version the caller has seen. */
  readonly expectedVersion: number;
};

/** Whether a mute holds. */
export type MuteState =
  /** It holds (拒收中). */
  | 'MUTED'
  /** It was lifted (已恢复接收). */
  | 'LIFTED';

/** Which sender to mute, and why. */
export type MuteSenderInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The agency whose letters are not taken any more. */
  readonly senderId: string;
  /** Why. The sender and the direct superiors of both agencies read it; at most 500 bytes. */
  readonly reason: string;
};

/** Which mute to lift. */
export type UnmuteSenderInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The mute. */
  readonly muteId: string;
  /** The version of the mute that the caller has seen. */
  readonly expectedVersion: number;
};

/** An agency's new name. */
export type RenameAgencyInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The agency. */
  readonly agencyId: string;
  /** The version of the agency that the caller has seen. */
  readonly expectedVersion: number;
  /** Full name (全称), by the same rules as in a registration. */
  readonly name: string;
  /** Short name (规范化简称). Left out, it stays; null takes it away. */
  readonly shortName?: string | null | undefined;
  /** Organ code (机关代字) of the numbers of documents that are signed from then on. Left out, it stays. */
  readonly organCode?: string | null | undefined;
  /** The decision that it follows from, such as that on an institutional reform; recorded with the renaming. */
  readonly reason: string;
};

/** How an agency is to number its documents. */
export type ReviseNumberingInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** The agency. */
  readonly agencyId: string;
  /** The version of the agency that the caller has seen. */
  readonly expectedVersion: number;
  /** All organ codes beside the main one, at most 12. Left out, they stay. */
  readonly organCodes?: ReadonlyArray<OrganCodeInput> | null | undefined;
  /** All kinds and meetings that are numbered otherwise, at most 12; the first that fits holds. Left out, they stay. */
  readonly numberForms?: ReadonlyArray<NumberFormRuleInput> | null | undefined;
  /** The decision that it follows from; recorded with the setting. */
  readonly reason: string;
};

/** An organ code (机关代字) beside the main one, such as 郑政函. */
export type OrganCodeInput = {
  /** 2 to 12 Chinese characters, unique in the province and in the agency. */
  readonly code: string;
  /** Kinds that it numbers unless a draft asks for another. None: every kind may ask for it. */
  readonly kinds?: ReadonlyArray<DocumentKind> | null | undefined;
  /** The form (格式) in which its documents are printed unless a draft names one. */
  readonly printFormat?: PrintFormat | null | undefined;
  /**
   * True for one that numbers telegrams (电报) and nothing else, of these kinds or of all, such as 豫政办明电. 内部明电, 发电, 明电 and 传真电报 may then be
   * those of several agencies. False if nothing is said.
   */
  readonly telegrams?: boolean | null | undefined;
};

/** That a kind, or the minutes of some meetings, have numbers of a form of their own. */
export type NumberFormRuleInput = {
  /** ANNOUNCEMENT, PUBLIC_NOTICE or MINUTES. */
  readonly kind: DocumentKind;
  /** The form: YEAR for announcements and public notices, the others for minutes. */
  readonly form: NumberForm;
  /** Of minutes: a word in the names of the meetings, such as 常务会议; each has a series of its own. Left out: all meetings. */
  readonly meeting?: string | null | undefined;
  /** Of ISSUE and SITTING: the term (届), such as 十五届, with which the series begins anew. Left out: it runs on. */
  readonly session?: string | null | undefined;
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

/** A file to upload. */
export type BeginUploadInput = {
  /** A repeat with the same key and input has no further effect and is answered with the present state. */
  readonly idempotencyKey: string;
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  readonly sha256: string;
  /** Length in bytes, at most 50,000,000. */
  readonly size: number;
  /** Media type: PDF, OFD, DOCX, XLSX, PPTX, DOC, XLS, PPT, WPS, ET, DPS, ODT, ODS, PNG, JPEG, plain text, CSV or ZIP. */
  readonly mediaType: string;
  /** The file's own name, without a path, at most 255 bytes: those who download it get it under this name. */
  readonly fileName?: string | null | undefined;
};

export type DocumentAdditionsQueryVariables = Exact<{
  id: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type DocumentAdditionsQuery = { readonly document: { readonly id: string, readonly version: number, readonly additions: ReadonlyArray<AdditionFieldsFragment>, readonly progress: { readonly recipients: number, readonly undelivered: number, readonly signedFor: number, readonly recalled: number } | null, readonly ladder: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly role: RecipientRole, readonly state: LadderState, readonly recipient: { readonly agencyId: string, readonly name: string }, readonly added: AdditionFieldsFragment | null }>, readonly pageInfo: PageFieldsFragment } | null } | null };

export type DeliveryAddedQueryVariables = Exact<{
  id: string;
}>;


export type DeliveryAddedQuery = { readonly delivery: { readonly id: string, readonly state: DeliveryState, readonly dispatchedAt: string, readonly added: { readonly at: string, readonly cause: AdditionCause, readonly reason: string } | null } | null };

export type AddRecipientsMutationVariables = Exact<{
  input: AddRecipientsInput;
}>;


export type AddRecipientsMutation = { readonly addRecipients: { readonly replayed: boolean, readonly document: DocumentStepFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type AdditionFieldsFragment = { readonly id: string, readonly at: string, readonly cause: AdditionCause, readonly reason: string, readonly by: ActorFieldsFragment, readonly onBehalfOf: ActorFieldsFragment | null, readonly recipients: ReadonlyArray<{ readonly agencyId: string, readonly name: string }>, readonly passedOnBy: { readonly agencyId: string, readonly name: string } | null, readonly alreadyRecipient: { readonly agencyId: string, readonly name: string } | null };

export type AuditRecordsQueryVariables = Exact<{
  from?: string | null | undefined;
  until?: string | null | undefined;
  subject?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type AuditRecordsQuery = { readonly auditRecords: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly at: string, readonly tokenId: string | null, readonly source: string | null, readonly action: string, readonly target: string | null, readonly outcome: AuditOutcome, readonly code: string | null, readonly count: number, readonly lastAt: string, readonly requestId: string, readonly by: ActorFieldsFragment, readonly onBehalfOf: ActorFieldsFragment | null, readonly application: { readonly applicationId: string, readonly name: string | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type AuditSealsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type AuditSealsQuery = { readonly auditSeals: { readonly nodes: ReadonlyArray<{ readonly number: number, readonly from: string | null, readonly until: string, readonly records: number, readonly root: string, readonly previous: string | null, readonly hash: string, readonly sealedAt: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type CheckAuditSealQueryVariables = Exact<{
  number: number;
}>;


export type CheckAuditSealQuery = { readonly checkAuditSeal: { readonly isIntact: boolean, readonly found: number, readonly root: string | null, readonly faults: ReadonlyArray<AuditFault>, readonly seal: { readonly number: number, readonly from: string | null, readonly until: string, readonly records: number, readonly root: string } } | null };

export type WhyDeniedQueryVariables = Exact<{
  action: Action;
  id?: string | null | undefined;
}>;


export type WhyDeniedQuery = { readonly whyDenied: { readonly allowed: boolean, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    >, readonly deputizing: ReadonlyArray<{ readonly allowed: boolean, readonly member: { readonly memberId: string, readonly name: string | null }, readonly problems: ReadonlyArray<
        | ProblemFields_InvalidInput_Fragment
        | ProblemFields_ClassifiedContent_Fragment
        | ProblemFields_NotFound_Fragment
        | ProblemFields_AlreadyExists_Fragment
        | ProblemFields_VersionConflict_Fragment
        | ProblemFields_WrongState_Fragment
        | ProblemFields_NotPermitted_Fragment
        | ProblemFields_HeldByAnother_Fragment
        | ProblemFields_IdempotencyKeyReused_Fragment
        | ProblemFields_QuotaExceeded_Fragment
        | ProblemFields_NotReady_Fragment
        | ProblemFields_Busy_Fragment
        | ProblemFields_NotYetSupported_Fragment
        | ProblemFields_CalendarNotLoaded_Fragment
        | ProblemFields_NumberYearDiffers_Fragment
        | ProblemFields_MissingGlyph_Fragment
        | ProblemFields_RoutingViolation_Fragment
        | ProblemFields_ElementViolation_Fragment
        | ProblemFields_AgencyNotReady_Fragment
        | ProblemFields_OutsideRelations_Fragment
        | ProblemFields_ReplyDateUnfit_Fragment
        | ProblemFields_StyleFinding_Fragment
        | ProblemFields_JointIssueVetoed_Fragment
        | ProblemFields_IncomingNumberTaken_Fragment
        | ProblemFields_ActedSince_Fragment
        | ProblemFields_EditionShrinks_Fragment
      > }> } | null };

export type WhoCanSeeQueryVariables = Exact<{
  id: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type WhoCanSeeQuery = { readonly whoCanSee: { readonly roles: ReadonlyArray<Role>, readonly scope: TokenScope, readonly holderCount: number, readonly holders: { readonly nodes: ReadonlyArray<{ readonly name: string, readonly capacity: HolderCapacity, readonly holds: boolean, readonly state: LadderState | null, readonly agency: { readonly agencyId: string } | null }>, readonly pageInfo: PageFieldsFragment } } | null };

export type MemberNumberFieldsFragment = { readonly kind: NumberKind, readonly state: MemberNumberState, readonly givenAt: string, readonly version: number, readonly member: { readonly memberId: string }, readonly givenBy: { readonly memberId: string } };

export type MemberNumbersQueryVariables = Exact<{
  memberId?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type MemberNumbersQuery = { readonly memberNumbers: { readonly nodes: ReadonlyArray<(
      { readonly member: { readonly name: string | null }, readonly givenBy: { readonly name: string | null } }
      & MemberNumberFieldsFragment
    )>, readonly pageInfo: PageFieldsFragment } | null };

export type GiveMemberNumberMutationVariables = Exact<{
  input: GiveMemberNumberInput;
}>;


export type GiveMemberNumberMutation = { readonly giveMemberNumber: { readonly replayed: boolean, readonly number: MemberNumberFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type WithdrawMemberNumberMutationVariables = Exact<{
  input: WithdrawMemberNumberInput;
}>;


export type WithdrawMemberNumberMutation = { readonly withdrawMemberNumber: { readonly replayed: boolean, readonly number: MemberNumberFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type BindingFieldsFragment = { readonly id: string, readonly issuer: string, readonly subject: string, readonly means: BindingMeans, readonly boundAt: string, readonly state: BindingState, readonly endedAt: string | null, readonly reason: string | null, readonly version: number, readonly member: { readonly memberId: string }, readonly grantedBy: { readonly memberId: string }, readonly endedBy: { readonly memberId: string } | null };

export type BindingsQueryVariables = Exact<{
  memberId?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type BindingsQuery = { readonly bindings: { readonly nodes: ReadonlyArray<(
      { readonly member: { readonly name: string | null }, readonly grantedBy: { readonly name: string | null } }
      & BindingFieldsFragment
    )>, readonly pageInfo: PageFieldsFragment } | null };

export type EndBindingMutationVariables = Exact<{
  input: EndBindingInput;
}>;


export type EndBindingMutation = { readonly endBinding: { readonly replayed: boolean, readonly binding: BindingFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type BridgeFieldsFragment = { readonly id: string, readonly kind: BridgeKind, readonly address: string, readonly clientId: string, readonly state: BridgeState, readonly version: number };

export type BridgesQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type BridgesQuery = { readonly bridges: { readonly nodes: ReadonlyArray<BridgeFieldsFragment>, readonly pageInfo: PageFieldsFragment } | null };

export type RegisterBridgeMutationVariables = Exact<{
  input: RegisterBridgeInput;
}>;


export type RegisterBridgeMutation = { readonly registerBridge: { readonly replayed: boolean, readonly bridge: BridgeFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type ReplaceBridgeSecretMutationVariables = Exact<{
  input: ReplaceBridgeSecretInput;
}>;


export type ReplaceBridgeSecretMutation = { readonly replaceBridgeSecret: { readonly replayed: boolean, readonly bridge: BridgeFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type EndBridgeMutationVariables = Exact<{
  input: EndBridgeInput;
}>;


export type EndBridgeMutation = { readonly endBridge: { readonly replayed: boolean, readonly bridge: BridgeFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type ImportCalendarMutationVariables = Exact<{
  input: ImportCalendarInput;
}>;


export type ImportCalendarMutation = { readonly importCalendar: { readonly replayed: boolean, readonly calendar: CalendarFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type CalendarQueryVariables = Exact<{
  year: number;
  region?: string | null | undefined;
}>;


export type CalendarQuery = { readonly calendar: CalendarFieldsFragment | null };

export type CalendarVersionsQueryVariables = Exact<{
  year: number;
  region?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type CalendarVersionsQuery = { readonly calendar: { readonly id: string, readonly year: number, readonly region: string, readonly version: number, readonly versions: { readonly nodes: ReadonlyArray<{ readonly version: number, readonly importedAt: string, readonly days: ReadonlyArray<{ readonly date: string, readonly kind: CalendarDayKind, readonly name: string | null }>, readonly source: { readonly title: string, readonly number: string | null, readonly url: string | null }, readonly importedBy: { readonly agencyId: string, readonly name: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type WorkingDeadlineQueryVariables = Exact<{
  from: string;
  workingDays: number;
  region?: string | null | undefined;
}>;


export type WorkingDeadlineQuery = { readonly workingDeadline: { readonly deadline: DeadlineFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type CalendarFieldsFragment = { readonly id: string, readonly year: number, readonly region: string, readonly version: number, readonly importedAt: string, readonly days: ReadonlyArray<{ readonly date: string, readonly kind: CalendarDayKind, readonly name: string | null }>, readonly source: { readonly title: string, readonly number: string | null, readonly url: string | null }, readonly importedBy: { readonly agencyId: string, readonly name: string } | null };

export type DeadlineFieldsFragment = { readonly dueAt: string, readonly dueOn: string, readonly basis: DeadlineBasis, readonly from: string | null, readonly workingDays: number | null, readonly days: ReadonlyArray<{ readonly date: string, readonly counted: boolean, readonly reason: DeadlineDayReason, readonly name: string | null }>, readonly calendarVersions: ReadonlyArray<{ readonly region: string, readonly year: number, readonly version: number }>, readonly paused: ReadonlyArray<{ readonly from: string, readonly to: string }> };

export type ChangesSinceQueryVariables = Exact<{
  after?: string | null | undefined;
  types?: ReadonlyArray<ChangeType> | ChangeType | null | undefined;
  first?: number;
}>;


export type ChangesSinceQuery = { readonly changesSince: { readonly nodes: ReadonlyArray<{ readonly type: ChangeType, readonly nodeId: string, readonly version: number, readonly updatedAt: string, readonly node:
        | { readonly __typename: 'Calendar', readonly id: string }
        | { readonly __typename: 'CountersignRequest', readonly id: string }
        | { readonly __typename: 'Document', readonly title: string, readonly updatedAt: string, readonly id: string, readonly documentState: DocumentState, readonly progress: ProgressFieldsFragment | null }
        | { readonly __typename: 'Delivery', readonly title: string, readonly updatedAt: string, readonly id: string, readonly deliveryState: DeliveryState }
        | { readonly __typename: 'LadderRow', readonly id: string }
        | { readonly __typename: 'IncomingSeries', readonly id: string }
        | { readonly __typename: 'Matter', readonly due: string | null, readonly id: string, readonly matterTitle: string, readonly matterState: MatterState }
        | { readonly __typename: 'Task', readonly step: string, readonly due: string | null, readonly late: boolean, readonly id: string, readonly taskTitle: string, readonly taskState: TaskState }
        | { readonly __typename: 'Reader', readonly id: string }
        | { readonly __typename: 'Application', readonly id: string }
        | { readonly __typename: 'Issuer', readonly id: string }
        | { readonly __typename: 'Binding', readonly id: string }
        | { readonly __typename: 'Bridge', readonly id: string }
        | { readonly __typename: 'Notification', readonly kind: NotificationKind, readonly number: string, readonly id: string }
        | { readonly __typename: 'Absence', readonly id: string }
        | { readonly __typename: 'Post', readonly id: string }
        | { readonly __typename: 'Unit', readonly id: string }
        | { readonly __typename: 'Region', readonly id: string }
        | { readonly __typename: 'Agency', readonly id: string }
        | { readonly __typename: 'Delegation', readonly id: string }
        | { readonly __typename: 'Member', readonly id: string }
        | { readonly __typename: 'Mute', readonly id: string }
        | { readonly __typename: 'Upload', readonly id: string }
       | null }>, readonly pageInfo: PageFieldsFragment } | null };

export type CreateCorrectionMutationVariables = Exact<{
  input: CreateCorrectionInput;
}>;


export type CreateCorrectionMutation = { readonly createCorrection: { readonly replayed: boolean, readonly document: DocumentStepFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type DocumentVersionsQueryVariables = Exact<{
  id: string;
}>;


export type DocumentVersionsQuery = { readonly document: { readonly id: string, readonly replaces: { readonly documentId: string, readonly number: string, readonly digest: string, readonly reason: string, readonly numbering: CorrectionNumbering } | null, readonly replacedBy: { readonly documentId: string, readonly number: string, readonly at: string, readonly reason: string, readonly numbering: CorrectionNumbering } | null, readonly versions: ReadonlyArray<{ readonly documentId: string, readonly number: string, readonly dispatchedAt: string }>, readonly progress: { readonly recipients: number, readonly undelivered: number, readonly replaced: number } | null } | null };

export type DeliveryVersionsQueryVariables = Exact<{
  id: string;
}>;


export type DeliveryVersionsQuery = { readonly delivery: (
    { readonly replaces: { readonly number: string, readonly deliveryId: string | null, readonly reason: string } | null, readonly replacedBy: { readonly number: string, readonly deliveryId: string | null, readonly at: string, readonly reason: string } | null, readonly history: ReadonlyArray<{ readonly id: string, readonly number: string, readonly state: DeliveryState }>, readonly content: { readonly body: string, readonly replaces: { readonly number: string, readonly digest: string, readonly reason: string, readonly numbering: CorrectionNumbering } | null } | null }
    & DeliveryFieldsFragment
  ) | null };

export type RequestFieldsFragment = { readonly id: string, readonly version: number, readonly state: CountersignState, readonly purpose: CountersignPurpose, readonly sections: ReadonlyArray<string>, readonly question: string | null, readonly kind: DocumentKind, readonly title: string, readonly partDigest: string, readonly askedAt: string, readonly actions: ReadonlyArray<Action>, readonly member: { readonly memberId: string, readonly name: string | null } | null, readonly host: { readonly agencyId: string, readonly name: string }, readonly jointIssuers: ReadonlyArray<{ readonly side: OrganSide | null, readonly agency: { readonly agencyId: string, readonly name: string } }> | null, readonly answer: { readonly name: string, readonly opinion: string | null, readonly by: ActorFieldsFragment, readonly onBehalfOf: ActorFieldsFragment | null, readonly veto: VetoFieldsFragment | null } | null, readonly undo: { readonly at: string, readonly reason: string, readonly verdict: CountersignState, readonly by: ActorFieldsFragment } | null, readonly undone: { readonly at: string, readonly reason: string, readonly verdict: CountersignState, readonly by: ActorFieldsFragment } | null, readonly undoRefused: { readonly at: string, readonly because: DocumentEventType } | null };

export type VetoFieldsFragment = { readonly side: OrganSide | null, readonly sections: ReadonlyArray<string>, readonly agency: { readonly agencyId: string, readonly name: string } | null };

export type CountersignRequestQueryVariables = Exact<{
  id: string;
}>;


export type CountersignRequestQuery = { readonly countersignRequest: (
    { readonly content: { readonly title: string, readonly body: string, readonly issuers: ReadonlyArray<string>, readonly mainRecipients: ReadonlyArray<string>, readonly copies: ReadonlyArray<string>, readonly items: ReadonlyArray<string>, readonly bound: string, readonly attachedTexts: ReadonlyArray<{ readonly title: string, readonly body: string, readonly isListed: boolean }>, readonly attachments: ReadonlyArray<{ readonly name: string, readonly sha256: string }> } | null }
    & RequestFieldsFragment
  ) | null };

export type CountersignRequestsQueryVariables = Exact<{
  state?: CountersignState | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type CountersignRequestsQuery = { readonly countersignRequests: { readonly nodes: ReadonlyArray<RequestFieldsFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type WorklistQueryVariables = Exact<{
  memberId?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type WorklistQuery = { readonly worklist: { readonly nodes: ReadonlyArray<
      | { readonly id: string, readonly title: string, readonly documentState: DocumentState }
      | RequestFieldsFragment
    >, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type SignedDiffQueryVariables = Exact<{
  documentId: string;
}>;


export type SignedDiffQuery = { readonly signedDiff: { readonly signedDigest: string, readonly currentDigest: string, readonly change: ChangeClass, readonly isSigned: boolean, readonly changes: ReadonlyArray<{ readonly field: string, readonly change: ChangeClass, readonly pieces: ReadonlyArray<{ readonly act: DiffAct, readonly text: string }> }> } | null };

export type TakeBackMutationVariables = Exact<{
  input: DocumentActionInput;
}>;


export type TakeBackMutation = { readonly takeBack: { readonly replayed: boolean, readonly document: DocumentStepFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type AddCountersignerMutationVariables = Exact<{
  input: AddCountersignerInput;
}>;


export type AddCountersignerMutation = { readonly addCountersigner: { readonly replayed: boolean, readonly document: DocumentStepFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type ReviseSignedMutationVariables = Exact<{
  input: EditDraftInput;
}>;


export type ReviseSignedMutation = { readonly reviseSigned: { readonly replayed: boolean, readonly document: DocumentStepFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type AgreeToCountersignMutationVariables = Exact<{
  input: AgreeInput;
}>;


export type AgreeToCountersignMutation = { readonly agreeToCountersign: { readonly replayed: boolean, readonly request: RequestFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type ReturnCountersignMutationVariables = Exact<{
  input: ReturnCountersignInput;
}>;


export type ReturnCountersignMutation = { readonly returnCountersign: { readonly replayed: boolean, readonly request: RequestFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type VetoJointIssueMutationVariables = Exact<{
  input: VetoJointIssueInput;
}>;


export type VetoJointIssueMutation = { readonly vetoJointIssue: { readonly replayed: boolean, readonly request: RequestFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type UndoCountersignAnswerMutationVariables = Exact<{
  input: UndoCountersignAnswerInput;
}>;


export type UndoCountersignAnswerMutation = { readonly undoCountersignAnswer: { readonly replayed: boolean, readonly request: RequestFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type HandOverWorkMutationVariables = Exact<{
  input: HandOverInput;
}>;


export type HandOverWorkMutation = { readonly handOverWork: { readonly moved: number | null, readonly hasMore: boolean | null, readonly replayed: boolean, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type HandOverItemsMutationVariables = Exact<{
  input: HandOverItemsInput;
}>;


export type HandOverItemsMutation = { readonly handOverItems: { readonly done: number, readonly refused: number, readonly results: ReadonlyArray<{ readonly replayed: boolean, readonly item:
        | { readonly id: string, readonly version: number, readonly documentState: DocumentState, readonly holder: { readonly memberId: string } | null }
        | RequestFieldsFragment
       | null, readonly problems: ReadonlyArray<
        | ProblemFields_InvalidInput_Fragment
        | ProblemFields_ClassifiedContent_Fragment
        | ProblemFields_NotFound_Fragment
        | ProblemFields_AlreadyExists_Fragment
        | ProblemFields_VersionConflict_Fragment
        | ProblemFields_WrongState_Fragment
        | ProblemFields_NotPermitted_Fragment
        | ProblemFields_HeldByAnother_Fragment
        | ProblemFields_IdempotencyKeyReused_Fragment
        | ProblemFields_QuotaExceeded_Fragment
        | ProblemFields_NotReady_Fragment
        | ProblemFields_Busy_Fragment
        | ProblemFields_NotYetSupported_Fragment
        | ProblemFields_CalendarNotLoaded_Fragment
        | ProblemFields_NumberYearDiffers_Fragment
        | ProblemFields_MissingGlyph_Fragment
        | ProblemFields_RoutingViolation_Fragment
        | ProblemFields_ElementViolation_Fragment
        | ProblemFields_AgencyNotReady_Fragment
        | ProblemFields_OutsideRelations_Fragment
        | ProblemFields_ReplyDateUnfit_Fragment
        | ProblemFields_StyleFinding_Fragment
        | ProblemFields_JointIssueVetoed_Fragment
        | ProblemFields_IncomingNumberTaken_Fragment
        | ProblemFields_ActedSince_Fragment
        | ProblemFields_EditionShrinks_Fragment
      > }>, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type CountsQueryVariables = Exact<{ [key: string]: never; }>;


export type CountsQuery = { readonly counts: { readonly inbox: InboxCountsFieldsFragment | null, readonly outbox: OutboxCountsFieldsFragment | null, readonly countersignRequests: { readonly open: number, readonly byState: ReadonlyArray<{ readonly state: CountersignState, readonly count: number }> } | null } | null };

export type DashboardQueryVariables = Exact<{
  worklist?: number;
  incomplete?: number;
}>;


export type DashboardQuery = { readonly counts: { readonly inbox: InboxCountsFieldsFragment | null, readonly outbox: OutboxCountsFieldsFragment | null, readonly countersignRequests: { readonly open: number } | null } | null, readonly worklist: { readonly nodes: ReadonlyArray<
      | { readonly id: string, readonly title: string, readonly documentState: DocumentState }
      | { readonly id: string, readonly title: string, readonly state: CountersignState }
    >, readonly pageInfo: PageFieldsFragment } | null, readonly outbox: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly title: string, readonly dispatchedAt: string | null, readonly progress: ProgressFieldsFragment | null }> } | null };

export type OutboxProgressQueryVariables = Exact<{
  state?: DocumentState | null | undefined;
  incomplete?: boolean;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OutboxProgressQuery = { readonly outbox: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly title: string, readonly state: DocumentState, readonly dispatchedAt: string | null, readonly progress: ProgressFieldsFragment | null }>, readonly pageInfo: PageFieldsFragment } | null };

export type RecountAgenciesMutationVariables = Exact<{
  input: RecountAgenciesInput;
}>;


export type RecountAgenciesMutation = { readonly recountAgencies: { readonly replayed: boolean, readonly recount: { readonly id: string, readonly agencyIds: ReadonlyArray<string> } | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type InboxCountsFieldsFragment = { readonly total: number, readonly byState: ReadonlyArray<{ readonly state: DeliveryState, readonly count: number }> };

export type OutboxCountsFieldsFragment = { readonly total: number, readonly incomplete: number, readonly byState: ReadonlyArray<{ readonly state: DocumentState, readonly count: number }> };

export type ProgressFieldsFragment = { readonly recipients: number, readonly undelivered: number, readonly delivered: number, readonly signedFor: number, readonly registered: number, readonly accepted: number, readonly returned: number, readonly handled: number, readonly replied: number, readonly updatedAt: string, readonly returnedBy: ReadonlyArray<{ readonly code: ReturnCode, readonly count: number }> };

export type DocumentDistributionQueryVariables = Exact<{
  id: string;
}>;


export type DocumentDistributionQuery = { readonly document: { readonly id: string, readonly distribution: DistributionFieldsFragment | null, readonly sourceDistribution: ReadonlyArray<SourceDistributionFieldsFragment> } | null };

export type DeliveryDistributionQueryVariables = Exact<{
  id: string;
}>;


export type DeliveryDistributionQuery = { readonly delivery: { readonly id: string, readonly distribution: DistributionFieldsFragment | null, readonly sourceDistribution: ReadonlyArray<SourceDistributionFieldsFragment> } | null };

export type DeliveryForwardedBeyondQueryVariables = Exact<{
  id: string;
}>;


export type DeliveryForwardedBeyondQuery = { readonly delivery: { readonly id: string, readonly forwardedBeyond: ReadonlyArray<{ readonly documentId: string, readonly number: string, readonly isDisclosedBeyond: boolean, readonly count: number, readonly agencies: ReadonlyArray<{ readonly agencyId: string, readonly name: string }> }> | null } | null };

export type ReviseDistributionMutationVariables = Exact<{
  input: ReviseDistributionInput;
}>;


export type ReviseDistributionMutation = { readonly reviseDistribution: { readonly replayed: boolean, readonly document: (
      { readonly distribution: DistributionFieldsFragment | null }
      & DocumentStepFieldsFragment
    ) | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type DistributionFieldsFragment = { readonly disclosure: Disclosure, readonly extent: DistributionExtent, readonly wording: string, readonly reason: string, readonly changedAt: string, readonly carriedAt: string | null, readonly history: ReadonlyArray<{ readonly disclosure: Disclosure, readonly extent: DistributionExtent, readonly wording: string, readonly reason: string, readonly at: string, readonly by: ActorFieldsFragment | null, readonly onBehalfOf: ActorFieldsFragment | null }> };

export type SourceDistributionFieldsFragment = { readonly number: string, readonly disclosure: Disclosure, readonly extent: DistributionExtent, readonly wording: string, readonly reason: string, readonly at: string };

export type DocumentQueryVariables = Exact<{
  id: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type DocumentQuery = { readonly document: (
    { readonly urgency: Urgency | null, readonly telegramUrgency: TelegramUrgency | null, readonly body: string | null, readonly items: ReadonlyArray<string> | null, readonly skipReason: string | null, readonly printFormat: PrintFormat | null, readonly printingOrgan: string | null, readonly notes: ReadonlyArray<string> | null, readonly direction: Direction | null, readonly important: boolean | null, readonly position: string | null, readonly reviewFlags: ReadonlyArray<ReviewFlag> | null, readonly date: string | null, readonly contentDigest: string | null, readonly recipientCount: number | null, readonly issuer: { readonly agencyId: string, readonly name: string }, readonly contact: { readonly name: string, readonly phone: string } | null, readonly attachedTexts: ReadonlyArray<{ readonly title: string, readonly body: string, readonly isListed: boolean }> | null, readonly participants: { readonly present: ReadonlyArray<string>, readonly absent: ReadonlyArray<string>, readonly observers: ReadonlyArray<string> } | null, readonly holder: { readonly memberId: string, readonly name: string | null } | null, readonly coIssuers: ReadonlyArray<{ readonly agencyId: string, readonly name: string }> | null, readonly countersignatures: ReadonlyArray<{ readonly id: string, readonly purpose: CountersignPurpose, readonly name: string, readonly sections: ReadonlyArray<string>, readonly order: number, readonly state: CountersignState, readonly awaitingActivationSince: string | null, readonly covers: boolean, readonly question: string | null, readonly partDigest: string, readonly party:
        | { readonly agencyId: string }
        | { readonly memberId: string }
      , readonly answer: { readonly at: string, readonly name: string, readonly opinion: string | null, readonly by: ActorFieldsFragment, readonly onBehalfOf: ActorFieldsFragment | null, readonly veto: VetoFieldsFragment | null } | null }> | null, readonly negotiation: { readonly nodes: ReadonlyArray<{ readonly seq: number, readonly act: NegotiationAct, readonly at: string, readonly party: string, readonly opinion: string | null, readonly round: number | null, readonly by: ActorFieldsFragment, readonly onBehalfOf: ActorFieldsFragment | null }>, readonly pageInfo: PageFieldsFragment } | null, readonly attention: { readonly name: string, readonly assignment: string | null } | null, readonly meeting: { readonly name: string, readonly date: string } | null, readonly revokes: { readonly number: string, readonly agency: { readonly agencyId: string, readonly name: string } } | null, readonly approvals: ReadonlyArray<{ readonly reference: string, readonly agency: { readonly agencyId: string, readonly name: string } }> | null, readonly returned: { readonly from: DocumentState, readonly party: string | null, readonly reason: string, readonly at: string, readonly by: ActorFieldsFragment, readonly onBehalfOf: ActorFieldsFragment | null } | null, readonly reviewChecklist: ReadonlyArray<{ readonly item: ReviewItem, readonly text: string, readonly source: string, readonly isRequired: boolean, readonly isSuggested: boolean }> | null, readonly review: { readonly opinion: string | null, readonly at: string, readonly confirmed: ReadonlyArray<{ readonly item: ReviewItem, readonly note: string | null }>, readonly by: ActorFieldsFragment, readonly onBehalfOf: ActorFieldsFragment | null } | null, readonly findings: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > | null, readonly signature: { readonly name: string, readonly opinion: string, readonly date: string, readonly signedDigest: string, readonly by: ActorFieldsFragment, readonly onBehalfOf: ActorFieldsFragment | null, readonly joint: ReadonlyArray<{ readonly name: string, readonly opinion: string | null, readonly date: string, readonly agency: { readonly agencyId: string, readonly name: string }, readonly by: ActorFieldsFragment, readonly onBehalfOf: ActorFieldsFragment | null }>, readonly corrections: ReadonlyArray<{ readonly at: string, readonly from: string, readonly to: string, readonly fields: ReadonlyArray<string>, readonly by: ActorFieldsFragment, readonly onBehalfOf: ActorFieldsFragment | null }> } | null, readonly mainRecipients: { readonly class: RecipientClass | null, readonly tier: Tier | null, readonly onPaper: ReadonlyArray<string>, readonly wording: string | null, readonly classes: ReadonlyArray<{ readonly class: RecipientClass, readonly tier: Tier | null }>, readonly agencies: ReadonlyArray<{ readonly agencyId: string, readonly name: string }> } | null, readonly copies: ReadonlyArray<{ readonly agencyId: string, readonly name: string }> | null, readonly attachments: ReadonlyArray<{ readonly name: string, readonly sha256: string, readonly size: number, readonly mediaType: string, readonly fileName: string, readonly scan: MalwareScan, readonly declaredUnclassified: boolean, readonly downloadUrl: string }> | null, readonly history: { readonly nodes: ReadonlyArray<{ readonly seq: number, readonly type: DocumentEventType, readonly at: string, readonly declaredUnclassified: ReadonlyArray<string>, readonly hash: string, readonly by: ActorFieldsFragment, readonly onBehalfOf: ActorFieldsFragment | null, readonly application: { readonly applicationId: string, readonly name: string | null } | null }>, readonly pageInfo: PageFieldsFragment } | null, readonly ladder: { readonly withoutAccount: ReadonlyArray<string>, readonly nodes: ReadonlyArray<{ readonly id: string, readonly role: RecipientRole, readonly state: LadderState, readonly recipient: { readonly agencyId: string, readonly name: string, readonly tier: Tier }, readonly rungs: ReadonlyArray<{ readonly kind: RungKind, readonly state: DeliveryState, readonly at: string, readonly reason: string | null, readonly returnCode: ReturnCode | null, readonly replyNumber: string | null, readonly by: ActorFieldsFragment, readonly onBehalfOf: ActorFieldsFragment | null }>, readonly undelivered: { readonly reason: UndeliveredReason, readonly since: string, readonly tries: number, readonly triedAt: string | null } | null }>, readonly pageInfo: PageFieldsFragment } | null, readonly cascade: ReadonlyArray<{ readonly tier: Tier, readonly delivered: number, readonly signedFor: number, readonly registered: number, readonly accepted: number, readonly returned: number, readonly handled: number, readonly replied: number }> | null }
    & DocumentStepFieldsFragment
  ) | null };

export type OutboxQueryVariables = Exact<{
  state?: DocumentState | null | undefined;
  kind?: DocumentKind | null | undefined;
  created?: TimeRange | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type OutboxQuery = { readonly outbox: { readonly nodes: ReadonlyArray<DocumentStepFieldsFragment>, readonly pageInfo: PageFieldsFragment } | null };

export type NumberSeriesAuditQueryVariables = Exact<{
  series?: NumberSeriesInput;
  after?: string | null | undefined;
}>;


export type NumberSeriesAuditQuery = { readonly numberSeriesAudit: { readonly kind: NumberSeriesKind, readonly organCode: string | null, readonly year: number | null, readonly documentKind: DocumentKind | null, readonly meeting: string | null, readonly session: string | null, readonly from: number, readonly to: number, readonly counter: number, readonly highest: number, readonly issued: number, readonly gaps: ReadonlyArray<number>, readonly misplaced: ReadonlyArray<number>, readonly sound: boolean, readonly proofHash: string, readonly voided: ReadonlyArray<NumberLedgerFieldsFragment>, readonly doubles: ReadonlyArray<{ readonly numbers: ReadonlyArray<string>, readonly document: { readonly id: string } | null }>, readonly pageInfo: PageFieldsFragment } | null };

export type DocumentByNumberQueryVariables = Exact<{
  number: string;
  kind?: DocumentKind | null | undefined;
}>;


export type DocumentByNumberQuery = { readonly documentByNumber: DocumentStepFieldsFragment | null };

export type NumberLedgerQueryVariables = Exact<{
  series?: NumberSeriesInput;
  first?: number;
  after?: string | null | undefined;
}>;


export type NumberLedgerQuery = { readonly numberLedger: { readonly nodes: ReadonlyArray<NumberLedgerFieldsFragment>, readonly pageInfo: PageFieldsFragment } | null };

export type UploadQueryVariables = Exact<{
  id: string;
}>;


export type UploadQuery = { readonly upload: UploadFieldsFragment | null };

export type QuarantinedUploadsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type QuarantinedUploadsQuery = { readonly quarantinedUploads: { readonly nodes: ReadonlyArray<(
      { readonly quarantine: { readonly signature: string | null } | null }
      & UploadFieldsFragment
    )>, readonly pageInfo: PageFieldsFragment } | null };

export type UploadFieldsFragment = { readonly id: string, readonly state: UploadState, readonly rejection: UploadRejection | null, readonly place: string | null, readonly fileName: string | null, readonly mediaType: string, readonly size: number, readonly textCheck: TextCheck | null, readonly scan: MalwareScan | null, readonly quarantine: { readonly reason: QuarantineReason, readonly at: string } | null };

export type ValidateQueryVariables = Exact<{
  input: CheckDraftInput;
}>;


export type ValidateQuery = { readonly validate: { readonly allowed: boolean, readonly findings: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type SuggestKindQueryVariables = Exact<{
  purpose: DocumentPurpose;
  recipients: ReadonlyArray<string> | string;
}>;


export type SuggestKindQuery = { readonly suggestKind: { readonly kinds: ReadonlyArray<{ readonly kind: DocumentKind, readonly article: string, readonly reason: string }> } | null };

export type DocumentTemplatesQueryVariables = Exact<{
  kind: DocumentKind;
}>;


export type DocumentTemplatesQuery = { readonly documentTemplates: TemplatesOfKindFragment | null };

export type TemplatesOfKindFragment = { readonly kind: DocumentKind, readonly version: number, readonly requiredElements: ReadonlyArray<DocumentElement>, readonly templates: ReadonlyArray<{ readonly id: string, readonly isOwn: boolean, readonly name: string, readonly title: string, readonly body: string, readonly openings: ReadonlyArray<string>, readonly closings: ReadonlyArray<string>, readonly placeholders: ReadonlyArray<string>, readonly sampleTitle: string }> };

export type BuildTitleQueryVariables = Exact<{
  input: BuildTitleInput;
}>;


export type BuildTitleQuery = { readonly buildTitle: { readonly title: string | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type KeepTemplateMutationVariables = Exact<{
  input: KeepTemplateInput;
}>;


export type KeepTemplateMutation = { readonly keepTemplate: { readonly replayed: boolean, readonly documentTemplates: TemplatesOfKindFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type WithdrawTemplateMutationVariables = Exact<{
  input: WithdrawTemplateInput;
}>;


export type WithdrawTemplateMutation = { readonly withdrawTemplate: { readonly replayed: boolean, readonly documentTemplates: TemplatesOfKindFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type ShortNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type ShortNamesQuery = { readonly shortNames: (
    { readonly inherited: ReadonlyArray<{ readonly agency: { readonly agencyId: string, readonly name: string }, readonly entries: ReadonlyArray<{ readonly name: string, readonly shortName: string, readonly avoid: ReadonlyArray<string>, readonly afterName: boolean }> }> }
    & ShortNamesOfAgencyFragment
  ) | null };

export type ShortNamesOfAgencyFragment = { readonly version: number, readonly entries: ReadonlyArray<{ readonly name: string, readonly shortName: string, readonly avoid: ReadonlyArray<string>, readonly afterName: boolean }> };

export type DefineShortNameMutationVariables = Exact<{
  input: DefineShortNameInput;
}>;


export type DefineShortNameMutation = { readonly defineShortName: { readonly replayed: boolean, readonly shortNames: ShortNamesOfAgencyFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type WithdrawShortNameMutationVariables = Exact<{
  input: WithdrawShortNameInput;
}>;


export type WithdrawShortNameMutation = { readonly withdrawShortName: { readonly replayed: boolean, readonly shortNames: ShortNamesOfAgencyFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type RoutingCheckQueryVariables = Exact<{
  input: CheckDraftInput;
}>;


export type RoutingCheckQuery = { readonly routingCheck: { readonly allowed: boolean, readonly findings: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type BeginUploadMutationVariables = Exact<{
  input: BeginUploadInput;
}>;


export type BeginUploadMutation = { readonly beginUpload: { readonly url: string | null, readonly replayed: boolean, readonly upload: { readonly id: string, readonly state: UploadState } | null, readonly headers: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type SubmitForReviewMutationVariables = Exact<{
  input: DocumentActionInput;
}>;


export type SubmitForReviewMutation = { readonly submitForReview: { readonly replayed: boolean, readonly document: DocumentStepFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type ApproveDraftMutationVariables = Exact<{
  input: ReviewInput;
}>;


export type ApproveDraftMutation = { readonly approveDraft: { readonly replayed: boolean, readonly document: DocumentStepFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type DiscardDraftMutationVariables = Exact<{
  input: DiscardDraftInput;
}>;


export type DiscardDraftMutation = { readonly discardDraft: { readonly replayed: boolean, readonly document: (
      { readonly discarded: { readonly at: string, readonly reason: string, readonly by: ActorFieldsFragment } | null }
      & DocumentStepFieldsFragment
    ) | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type ReturnDraftMutationVariables = Exact<{
  input: ReturnDraftInput;
}>;


export type ReturnDraftMutation = { readonly returnDraft: { readonly replayed: boolean, readonly document: DocumentStepFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type SignDocumentMutationVariables = Exact<{
  input: SignDocumentInput;
}>;


export type SignDocumentMutation = { readonly signDocument: { readonly replayed: boolean, readonly document: DocumentStepFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type RecheckDocumentMutationVariables = Exact<{
  input: DocumentActionInput;
}>;


export type RecheckDocumentMutation = { readonly recheckDocument: { readonly replayed: boolean, readonly document: DocumentStepFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type RegisterDocumentMutationVariables = Exact<{
  input: DocumentActionInput;
}>;


export type RegisterDocumentMutation = { readonly registerDocument: { readonly replayed: boolean, readonly document: DocumentStepFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type SealDocumentMutationVariables = Exact<{
  input: SealDocumentInput;
}>;


export type SealDocumentMutation = { readonly sealDocument: { readonly replayed: boolean, readonly document: DocumentStepFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type VoidNumberMutationVariables = Exact<{
  input: VoidNumberInput;
}>;


export type VoidNumberMutation = { readonly voidNumber: { readonly replayed: boolean, readonly document: DocumentStepFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type CreateDraftMutationVariables = Exact<{
  input: CreateDraftInput;
}>;


export type CreateDraftMutation = { readonly createDraft: { readonly replayed: boolean, readonly document: DocumentStepFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type EditDraftMutationVariables = Exact<{
  input: EditDraftInput;
}>;


export type EditDraftMutation = { readonly editDraft: { readonly replayed: boolean, readonly document: DocumentStepFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type DocumentStepFieldsFragment = { readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly state: DocumentState, readonly version: number, readonly actions: ReadonlyArray<Action>, readonly number: string | null, readonly createdAt: string, readonly updatedAt: string, readonly dispatchedAt: string | null };

export type NumberLedgerFieldsFragment = { readonly seq: number, readonly version: number, readonly number: string, readonly documentId: string, readonly at: string, readonly by: ActorFieldsFragment, readonly voided: { readonly at: string, readonly reason: string, readonly by: ActorFieldsFragment } | null, readonly again: ReadonlyArray<{ readonly documentId: string, readonly at: string, readonly by: ActorFieldsFragment, readonly voided: { readonly at: string, readonly reason: string } | null }> };

export type ActorFieldsFragment = { readonly subject: string, readonly kind: ActorKind, readonly name: string | null, readonly post: string | null, readonly agency: { readonly agencyId: string, readonly name: string } | null };

export type DocumentEffectQueryVariables = Exact<{
  id: string;
}>;


export type DocumentEffectQuery = { readonly document: { readonly id: string, readonly effectEnd: EffectEndFieldsFragment | null, readonly sourceEnded: SourceEndFieldsFragment | null } | null };

export type DeliveryEffectQueryVariables = Exact<{
  id: string;
}>;


export type DeliveryEffectQuery = { readonly delivery: { readonly id: string, readonly effectEnd: EffectEndFieldsFragment | null, readonly sourceEnded: SourceEndFieldsFragment | null } | null };

export type RevokeDocumentMutationVariables = Exact<{
  input: RevokeDocumentInput;
}>;


export type RevokeDocumentMutation = { readonly revokeDocument: { readonly replayed: boolean, readonly document: (
      { readonly effectEnd: EffectEndFieldsFragment | null }
      & DocumentStepFieldsFragment
    ) | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type AbolishDocumentMutationVariables = Exact<{
  input: AbolishDocumentInput;
}>;


export type AbolishDocumentMutation = { readonly abolishDocument: { readonly replayed: boolean, readonly document: (
      { readonly effectEnd: EffectEndFieldsFragment | null }
      & DocumentStepFieldsFragment
    ) | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type RevokeLowerDocumentMutationVariables = Exact<{
  input: RevokeLowerDocumentInput;
}>;


export type RevokeLowerDocumentMutation = { readonly revokeLowerDocument: { readonly replayed: boolean, readonly lowerEnd: LowerEndFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type AbolishLowerDocumentMutationVariables = Exact<{
  input: AbolishLowerDocumentInput;
}>;


export type AbolishLowerDocumentMutation = { readonly abolishLowerDocument: { readonly replayed: boolean, readonly lowerEnd: LowerEndFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type LowerEndQueryVariables = Exact<{
  id: string;
}>;


export type LowerEndQuery = { readonly lowerEnd: LowerEndFieldsFragment | null };

export type LowerEndFieldsFragment = { readonly id: string, readonly at: string, readonly number: string, readonly kind: EffectEndKind, readonly effectiveOn: string | null, readonly reason: string, readonly basis: string | null, readonly outcome: LowerEndOutcome, readonly settledAt: string | null, readonly issuer: { readonly agencyId: string, readonly name: string } };

export type EffectEndFieldsFragment = { readonly kind: EffectEndKind, readonly effectiveOn: string | null, readonly isStillInForce: boolean, readonly reason: string, readonly basis: string | null, readonly at: string, readonly decidedBy: { readonly agencyId: string, readonly name: string } };

export type SourceEndFieldsFragment = { readonly kind: EffectEndKind, readonly number: string, readonly effectiveOn: string | null, readonly reason: string, readonly at: string };

export type InboxQueryVariables = Exact<{
  state?: DeliveryState | null | undefined;
  kind?: DocumentKind | null | undefined;
  issuerId?: string | null | undefined;
  urgency?: Urgency | null | undefined;
  role?: RecipientRole | null | undefined;
  number?: string | null | undefined;
  dispatched?: TimeRange | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type InboxQuery = { readonly inbox: { readonly nodes: ReadonlyArray<DeliveryFieldsFragment>, readonly pageInfo: PageFieldsFragment } | null };

export type DeliveryQueryVariables = Exact<{
  id: string;
}>;


export type DeliveryQuery = { readonly delivery: (
    { readonly urgency: Urgency | null, readonly telegramUrgency: TelegramUrgency | null, readonly result: string | null, readonly content: { readonly body: string, readonly notes: ReadonlyArray<string>, readonly mainRecipients: ReadonlyArray<string>, readonly copies: ReadonlyArray<string>, readonly issuers: ReadonlyArray<string>, readonly signatory: string | null, readonly signedDigest: string, readonly faults: ReadonlyArray<string>, readonly contact: { readonly name: string, readonly phone: string } | null, readonly attachedTexts: ReadonlyArray<{ readonly title: string, readonly body: string, readonly isListed: boolean }>, readonly participants: { readonly present: ReadonlyArray<string>, readonly absent: ReadonlyArray<string>, readonly observers: ReadonlyArray<string> } | null, readonly signatories: ReadonlyArray<{ readonly agency: string, readonly name: string }>, readonly attachments: ReadonlyArray<{ readonly name: string, readonly sha256: string, readonly size: number, readonly mediaType: string, readonly fileName: string, readonly scan: MalwareScan, readonly declaredUnclassified: boolean, readonly downloadUrl: string }>, readonly forwarded: { readonly issuerName: string, readonly number: string, readonly title: string, readonly body: string, readonly contentDigest: string, readonly attachedTexts: ReadonlyArray<{ readonly title: string, readonly body: string, readonly isListed: boolean }>, readonly attachments: ReadonlyArray<{ readonly name: string, readonly sha256: string, readonly fileName: string, readonly scan: MalwareScan, readonly downloadUrl: string }> } | null } | null, readonly rungs: ReadonlyArray<RungFieldsFragment> }
    & DeliveryFieldsFragment
  ) | null };

export type EvidenceQueryVariables = Exact<{
  documentId: string;
  after?: string | null | undefined;
}>;


export type EvidenceQuery = { readonly evidence: { readonly bundle: unknown, readonly endCursor: string | null } | null };

export type DispatchDocumentMutationVariables = Exact<{
  input: DocumentActionInput;
}>;


export type DispatchDocumentMutation = { readonly dispatchDocument: { readonly replayed: boolean, readonly document: DocumentStepFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type SignForDeliveryMutationVariables = Exact<{
  input: DeliveryActionInput;
}>;


export type SignForDeliveryMutation = { readonly signForDelivery: { readonly replayed: boolean, readonly delivery: DeliveryFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type RegisterDeliveryMutationVariables = Exact<{
  input: RegisterDeliveryInput;
}>;


export type RegisterDeliveryMutation = { readonly registerDelivery: { readonly replayed: boolean, readonly delivery: DeliveryFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type AcceptDeliveryMutationVariables = Exact<{
  input: DeliveryActionInput;
}>;


export type AcceptDeliveryMutation = { readonly acceptDelivery: { readonly replayed: boolean, readonly delivery: DeliveryFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type ReturnDeliveryMutationVariables = Exact<{
  input: ReturnDeliveryInput;
}>;


export type ReturnDeliveryMutation = { readonly returnDelivery: { readonly replayed: boolean, readonly delivery: DeliveryFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type MarkHandledMutationVariables = Exact<{
  input: MarkHandledInput;
}>;


export type MarkHandledMutation = { readonly markHandled: { readonly replayed: boolean, readonly delivery: DeliveryFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type SignForDeliveriesMutationVariables = Exact<{
  input: SignForDeliveriesInput;
}>;


export type SignForDeliveriesMutation = { readonly signForDeliveries: { readonly done: number, readonly refused: number, readonly results: ReadonlyArray<{ readonly replayed: boolean, readonly delivery: DeliveryFieldsFragment | null, readonly problems: ReadonlyArray<
        | ProblemFields_InvalidInput_Fragment
        | ProblemFields_ClassifiedContent_Fragment
        | ProblemFields_NotFound_Fragment
        | ProblemFields_AlreadyExists_Fragment
        | ProblemFields_VersionConflict_Fragment
        | ProblemFields_WrongState_Fragment
        | ProblemFields_NotPermitted_Fragment
        | ProblemFields_HeldByAnother_Fragment
        | ProblemFields_IdempotencyKeyReused_Fragment
        | ProblemFields_QuotaExceeded_Fragment
        | ProblemFields_NotReady_Fragment
        | ProblemFields_Busy_Fragment
        | ProblemFields_NotYetSupported_Fragment
        | ProblemFields_CalendarNotLoaded_Fragment
        | ProblemFields_NumberYearDiffers_Fragment
        | ProblemFields_MissingGlyph_Fragment
        | ProblemFields_RoutingViolation_Fragment
        | ProblemFields_ElementViolation_Fragment
        | ProblemFields_AgencyNotReady_Fragment
        | ProblemFields_OutsideRelations_Fragment
        | ProblemFields_ReplyDateUnfit_Fragment
        | ProblemFields_StyleFinding_Fragment
        | ProblemFields_JointIssueVetoed_Fragment
        | ProblemFields_IncomingNumberTaken_Fragment
        | ProblemFields_ActedSince_Fragment
        | ProblemFields_EditionShrinks_Fragment
      > }>, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type RegisterDeliveriesMutationVariables = Exact<{
  input: RegisterDeliveriesInput;
}>;


export type RegisterDeliveriesMutation = { readonly registerDeliveries: { readonly done: number, readonly refused: number, readonly results: ReadonlyArray<{ readonly replayed: boolean, readonly delivery: DeliveryFieldsFragment | null, readonly problems: ReadonlyArray<
        | ProblemFields_InvalidInput_Fragment
        | ProblemFields_ClassifiedContent_Fragment
        | ProblemFields_NotFound_Fragment
        | ProblemFields_AlreadyExists_Fragment
        | ProblemFields_VersionConflict_Fragment
        | ProblemFields_WrongState_Fragment
        | ProblemFields_NotPermitted_Fragment
        | ProblemFields_HeldByAnother_Fragment
        | ProblemFields_IdempotencyKeyReused_Fragment
        | ProblemFields_QuotaExceeded_Fragment
        | ProblemFields_NotReady_Fragment
        | ProblemFields_Busy_Fragment
        | ProblemFields_NotYetSupported_Fragment
        | ProblemFields_CalendarNotLoaded_Fragment
        | ProblemFields_NumberYearDiffers_Fragment
        | ProblemFields_MissingGlyph_Fragment
        | ProblemFields_RoutingViolation_Fragment
        | ProblemFields_ElementViolation_Fragment
        | ProblemFields_AgencyNotReady_Fragment
        | ProblemFields_OutsideRelations_Fragment
        | ProblemFields_ReplyDateUnfit_Fragment
        | ProblemFields_StyleFinding_Fragment
        | ProblemFields_JointIssueVetoed_Fragment
        | ProblemFields_IncomingNumberTaken_Fragment
        | ProblemFields_ActedSince_Fragment
        | ProblemFields_EditionShrinks_Fragment
      > }>, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type AcceptDeliveriesMutationVariables = Exact<{
  input: AcceptDeliveriesInput;
}>;


export type AcceptDeliveriesMutation = { readonly acceptDeliveries: { readonly done: number, readonly refused: number, readonly results: ReadonlyArray<{ readonly replayed: boolean, readonly delivery: DeliveryFieldsFragment | null, readonly problems: ReadonlyArray<
        | ProblemFields_InvalidInput_Fragment
        | ProblemFields_ClassifiedContent_Fragment
        | ProblemFields_NotFound_Fragment
        | ProblemFields_AlreadyExists_Fragment
        | ProblemFields_VersionConflict_Fragment
        | ProblemFields_WrongState_Fragment
        | ProblemFields_NotPermitted_Fragment
        | ProblemFields_HeldByAnother_Fragment
        | ProblemFields_IdempotencyKeyReused_Fragment
        | ProblemFields_QuotaExceeded_Fragment
        | ProblemFields_NotReady_Fragment
        | ProblemFields_Busy_Fragment
        | ProblemFields_NotYetSupported_Fragment
        | ProblemFields_CalendarNotLoaded_Fragment
        | ProblemFields_NumberYearDiffers_Fragment
        | ProblemFields_MissingGlyph_Fragment
        | ProblemFields_RoutingViolation_Fragment
        | ProblemFields_ElementViolation_Fragment
        | ProblemFields_AgencyNotReady_Fragment
        | ProblemFields_OutsideRelations_Fragment
        | ProblemFields_ReplyDateUnfit_Fragment
        | ProblemFields_StyleFinding_Fragment
        | ProblemFields_JointIssueVetoed_Fragment
        | ProblemFields_IncomingNumberTaken_Fragment
        | ProblemFields_ActedSince_Fragment
        | ProblemFields_EditionShrinks_Fragment
      > }>, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type DeliveryFieldsFragment = { readonly id: string, readonly kind: DocumentKind, readonly title: string, readonly number: string, readonly date: string, readonly state: DeliveryState, readonly version: number, readonly actions: ReadonlyArray<Action>, readonly role: RecipientRole, readonly dispatchedAt: string, readonly deliveredAt: string, readonly updatedAt: string, readonly incomingNumber: string | null, readonly returnReason: string | null, readonly returnCode: ReturnCode | null, readonly issuer: { readonly agencyId: string, readonly name: string, readonly tier: Tier, readonly regionCode: string }, readonly inReplyTo: { readonly id: string } | null, readonly recall: RecallFieldsFragment | null, readonly sourceRecalled: { readonly at: string, readonly number: string, readonly reason: string } | null };

export type DocumentUndeliveredQueryVariables = Exact<{
  id: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type DocumentUndeliveredQuery = { readonly document: { readonly id: string, readonly undelivered: { readonly nodes: ReadonlyArray<{ readonly role: RecipientRole, readonly reason: UndeliveredReason, readonly since: string, readonly tries: number, readonly triedAt: string | null, readonly explanation: string | null, readonly recipient: { readonly agencyId: string, readonly name: string } }>, readonly pageInfo: PageFieldsFragment } | null } | null };

export type UndeliveredQueryVariables = Exact<{
  region: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type UndeliveredQuery = { readonly undelivered: { readonly nodes: ReadonlyArray<{ readonly documentId: string, readonly from: number, readonly since: string, readonly seenAt: string, readonly sender: { readonly agencyId: string, readonly name: string } }>, readonly pageInfo: PageFieldsFragment } | null };

export type RedeliverDocumentMutationVariables = Exact<{
  input: RedeliverDocumentInput;
}>;


export type RedeliverDocumentMutation = { readonly redeliverDocument: { readonly replayed: boolean, readonly document: DocumentStepFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type RedeliverOverdueMutationVariables = Exact<{
  input: RedeliverOverdueInput;
}>;


export type RedeliverOverdueMutation = { readonly redeliverOverdue: { readonly replayed: boolean, readonly redelivery: { readonly id: string, readonly region: string } | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type RungFieldsFragment = { readonly kind: RungKind, readonly state: DeliveryState, readonly at: string, readonly reason: string | null, readonly returnCode: ReturnCode | null, readonly undoes: RungKind | null, readonly replyNumber: string | null, readonly receipt: string | null, readonly by: ActorFieldsFragment, readonly onBehalfOf: ActorFieldsFragment | null, readonly onPaper: { readonly date: string, readonly note: string | null } | null };

export type FindQueryVariables = Exact<{
  text: string;
  in?: ReadonlyArray<FindIn> | FindIn | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type FindQuery = { readonly find: { readonly isComplete: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly in: FindIn, readonly kind: DocumentKind, readonly title: string, readonly number: string | null, readonly issuerName: string, readonly date: string | null }>, readonly pageInfo: PageFieldsFragment, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type FindThingsQueryVariables = Exact<{
  text: string;
  in?: ReadonlyArray<FindIn> | FindIn | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type FindThingsQuery = { readonly find: { readonly nodes: ReadonlyArray<{ readonly title: string, readonly thing:
        | { readonly __typename: 'Document', readonly id: string, readonly version: number, readonly state: DocumentState }
        | { readonly __typename: 'Delivery', readonly id: string, readonly version: number, readonly deliveryState: DeliveryState }
       | null }>, readonly pageInfo: PageFieldsFragment } | null };

export type TaskOnPageFragment = { readonly id: string, readonly version: number, readonly number: number, readonly kind: TaskKind, readonly state: TaskState, readonly step: string, readonly role: TaskRole | null, readonly title: string, readonly what: string | null, readonly due: string | null, readonly late: boolean, readonly actions: ReadonlyArray<Action>, readonly stepName: { readonly zh: string, readonly en: string }, readonly to: { readonly kind: AddresseeKind, readonly id: string | null, readonly name: string } };

export type OpenMatterMutationVariables = Exact<{
  input: OpenMatterInput;
}>;


export type OpenMatterMutation = { readonly openMatter: { readonly replayed: boolean, readonly matter: MatterOnPageFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type MatterOnPageFragment = { readonly id: string, readonly version: number, readonly state: MatterState, readonly title: string, readonly step: string | null, readonly due: string | null, readonly result: string | null, readonly actions: ReadonlyArray<Action>, readonly stepName: { readonly zh: string, readonly en: string } | null, readonly source: { readonly number: string | null, readonly issuer: string | null, readonly gone: MatterSourceGone | null, readonly ended: { readonly kind: EffectEndKind, readonly effectiveOn: string | null, readonly isVoid: boolean } | null } | null, readonly tasks: ReadonlyArray<TaskOnPageFragment> };

export type MatterQueryVariables = Exact<{
  id: string;
}>;


export type MatterQuery = { readonly matter: (
    { readonly dueFrom: DueFrom | null, readonly stages: ReadonlyArray<{ readonly number: number, readonly step: string, readonly mode: TaskMode, readonly state: StageState, readonly name: { readonly zh: string, readonly en: string } }>, readonly events: ReadonlyArray<{ readonly sequence: number, readonly type: MatterEventType, readonly at: string, readonly taskIds: ReadonlyArray<string>, readonly text: string | null, readonly stepName: { readonly zh: string, readonly en: string } | null, readonly by: { readonly name: string | null }, readonly onBehalfOf: { readonly name: string | null } | null }> }
    & MatterOnPageFragment
  ) | null };

export type CompleteTaskMutationVariables = Exact<{
  input: CompleteTaskInput;
}>;


export type CompleteTaskMutation = { readonly completeTask: { readonly replayed: boolean, readonly task: (
      { readonly matter: { readonly id: string, readonly version: number, readonly state: MatterState, readonly step: string | null } }
      & TaskOnPageFragment
    ) | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type PassOnTaskMutationVariables = Exact<{
  input: PassOnTaskInput;
}>;


export type PassOnTaskMutation = { readonly passOnTask: { readonly replayed: boolean, readonly task: (
      { readonly matter: { readonly id: string, readonly version: number, readonly state: MatterState, readonly step: string | null } }
      & TaskOnPageFragment
    ) | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type DelegateTaskMutationVariables = Exact<{
  input: DelegateTaskInput;
}>;


export type DelegateTaskMutation = { readonly delegateTask: { readonly replayed: boolean, readonly task: (
      { readonly matter: { readonly id: string, readonly version: number, readonly state: MatterState, readonly step: string | null } }
      & TaskOnPageFragment
    ) | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type AddTasksBeforeMutationVariables = Exact<{
  input: AddTasksInput;
}>;


export type AddTasksBeforeMutation = { readonly addTasksBefore: { readonly replayed: boolean, readonly task: (
      { readonly matter: { readonly id: string, readonly version: number, readonly state: MatterState, readonly step: string | null } }
      & TaskOnPageFragment
    ) | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type AddTasksAfterMutationVariables = Exact<{
  input: AddTasksInput;
}>;


export type AddTasksAfterMutation = { readonly addTasksAfter: { readonly replayed: boolean, readonly task: (
      { readonly matter: { readonly id: string, readonly version: number, readonly state: MatterState, readonly step: string | null } }
      & TaskOnPageFragment
    ) | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type AddTasksBesideMutationVariables = Exact<{
  input: AddTasksInput;
}>;


export type AddTasksBesideMutation = { readonly addTasksBeside: { readonly replayed: boolean, readonly task: (
      { readonly matter: { readonly id: string, readonly version: number, readonly state: MatterState, readonly step: string | null } }
      & TaskOnPageFragment
    ) | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type AskForOpinionMutationVariables = Exact<{
  input: AddTasksInput;
}>;


export type AskForOpinionMutation = { readonly askForOpinion: { readonly replayed: boolean, readonly task: (
      { readonly matter: { readonly id: string, readonly version: number, readonly state: MatterState, readonly step: string | null } }
      & TaskOnPageFragment
    ) | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type SplitTaskMutationVariables = Exact<{
  input: AddTasksInput;
}>;


export type SplitTaskMutation = { readonly splitTask: { readonly replayed: boolean, readonly task: (
      { readonly matter: { readonly id: string, readonly version: number, readonly state: MatterState, readonly step: string | null } }
      & TaskOnPageFragment
    ) | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type TakeOutTaskMutationVariables = Exact<{
  input: TakeOutTaskInput;
}>;


export type TakeOutTaskMutation = { readonly takeOutTask: { readonly replayed: boolean, readonly task: (
      { readonly matter: { readonly id: string, readonly version: number, readonly state: MatterState, readonly step: string | null } }
      & TaskOnPageFragment
    ) | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type SendTaskBackMutationVariables = Exact<{
  input: SendBackInput;
}>;


export type SendTaskBackMutation = { readonly sendTaskBack: { readonly replayed: boolean, readonly task: (
      { readonly matter: { readonly id: string, readonly version: number, readonly state: MatterState, readonly step: string | null } }
      & TaskOnPageFragment
    ) | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type NoteTaskProgressMutationVariables = Exact<{
  input: NoteProgressInput;
}>;


export type NoteTaskProgressMutation = { readonly noteTaskProgress: { readonly replayed: boolean, readonly task: (
      { readonly matter: { readonly id: string, readonly version: number, readonly state: MatterState, readonly step: string | null } }
      & TaskOnPageFragment
    ) | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type AskForExtensionMutationVariables = Exact<{
  input: AskExtensionInput;
}>;


export type AskForExtensionMutation = { readonly askForExtension: { readonly replayed: boolean, readonly task: (
      { readonly matter: { readonly id: string, readonly version: number, readonly state: MatterState, readonly step: string | null } }
      & TaskOnPageFragment
    ) | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type AnswerExtensionMutationVariables = Exact<{
  input: AnswerExtensionInput;
}>;


export type AnswerExtensionMutation = { readonly answerExtension: { readonly replayed: boolean, readonly task: (
      { readonly matter: { readonly id: string, readonly version: number, readonly state: MatterState, readonly step: string | null } }
      & TaskOnPageFragment
    ) | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type TakeTaskBackMutationVariables = Exact<{
  input: TakeBackInput;
}>;


export type TakeTaskBackMutation = { readonly takeTaskBack: { readonly replayed: boolean, readonly task: (
      { readonly matter: { readonly id: string, readonly version: number, readonly state: MatterState, readonly step: string | null } }
      & TaskOnPageFragment
    ) | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type UrgeTasksMutationVariables = Exact<{
  input: UrgeTasksInput;
}>;


export type UrgeTasksMutation = { readonly urgeTasks: { readonly replayed: boolean, readonly matter: MatterOnPageFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type EndMatterMutationVariables = Exact<{
  input: EndMatterInput;
}>;


export type EndMatterMutation = { readonly endMatter: { readonly replayed: boolean, readonly matter: MatterOnPageFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type ReopenMatterMutationVariables = Exact<{
  input: ReopenMatterInput;
}>;


export type ReopenMatterMutation = { readonly reopenMatter: { readonly replayed: boolean, readonly matter: MatterOnPageFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type FollowReplacementMutationVariables = Exact<{
  input: FollowReplacementInput;
}>;


export type FollowReplacementMutation = { readonly followReplacement: { readonly replayed: boolean, readonly matter: MatterOnPageFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type MyTasksQueryVariables = Exact<{
  done?: boolean | null | undefined;
  late?: boolean | null | undefined;
  dueUntil?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type MyTasksQuery = { readonly myTasks: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly because: Because, readonly onBehalfOf: { readonly memberId: string, readonly name: string | null } | null, readonly task: { readonly id: string, readonly version: number, readonly state: TaskState, readonly kind: TaskKind, readonly step: string, readonly role: TaskRole | null, readonly title: string, readonly what: string | null, readonly due: string | null, readonly late: boolean } | null, readonly reading: { readonly id: string, readonly version: number, readonly matterId: string, readonly title: string, readonly number: string | null, readonly issuer: string | null, readonly mode: ReadingMode, readonly due: string | null, readonly late: boolean } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type AgencyTasksQueryVariables = Exact<{
  state?: TaskState | null | undefined;
  unitId?: string | null | undefined;
  lead?: boolean | null | undefined;
  dueFrom?: string | null | undefined;
  dueUntil?: string | null | undefined;
  late?: boolean | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type AgencyTasksQuery = { readonly agencyTasks: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: TaskState, readonly step: string, readonly role: TaskRole | null, readonly title: string, readonly due: string | null, readonly late: boolean, readonly to: { readonly kind: AddresseeKind, readonly id: string | null, readonly name: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type MattersQueryVariables = Exact<{
  state?: MatterState | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type MattersQuery = { readonly matters: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly state: MatterState, readonly title: string, readonly step: string | null, readonly due: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type NodeTaskQueryVariables = Exact<{
  id: string;
}>;


export type NodeTaskQuery = { readonly node:
    | (
      { readonly dueFrom: DueFrom | null, readonly opinion: string | null, readonly parentId: string | null, readonly by: ActorFieldsFragment | null, readonly onBehalfOf: ActorFieldsFragment | null, readonly extension: { readonly until: string, readonly reason: string, readonly state: ExtensionState } | null, readonly responsible: ReadonlyArray<{ readonly because: Because, readonly member: { readonly memberId: string, readonly name: string | null }, readonly onBehalfOf: { readonly memberId: string, readonly name: string | null } | null }>, readonly events: ReadonlyArray<{ readonly sequence: number, readonly type: MatterEventType, readonly text: string | null }> }
      & TaskOnPageFragment
    )
    | Record<PropertyKey, never>
   | null };

export type WaysOfWorkingQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type WaysOfWorkingQuery = { readonly waysOfWorking: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly version: number, readonly chosenFor: ReadonlyArray<DocumentKind>, readonly isDefault: boolean, readonly steps: ReadonlyArray<{ readonly key: string, readonly kind: StepKind, readonly mode: TaskMode, readonly days: number | null, readonly optional: boolean, readonly name: { readonly zh: string, readonly en: string }, readonly addressee: { readonly kind: AddresseeKind, readonly id: string | null, readonly name: string } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type PreviewFieldsFragment = { readonly step: string, readonly mode: TaskMode, readonly isPresent: boolean, readonly optional: boolean, readonly days: number | null, readonly name: { readonly zh: string, readonly en: string }, readonly tasks: ReadonlyArray<{ readonly taskId: string | null, readonly role: TaskRole | null, readonly due: string | null, readonly isOpen: boolean, readonly to: { readonly kind: AddresseeKind, readonly id: string | null, readonly name: string }, readonly responsible: ReadonlyArray<{ readonly because: Because, readonly member: { readonly memberId: string, readonly name: string | null }, readonly onBehalfOf: { readonly memberId: string, readonly name: string | null } | null }> }> };

export type MatterRouteQueryVariables = Exact<{
  id: string;
}>;


export type MatterRouteQuery = { readonly matter: { readonly id: string, readonly route: ReadonlyArray<PreviewFieldsFragment> } | null };

export type PreviewTaskQueryVariables = Exact<{
  taskId: string;
  next?: NextStepInput | null | undefined;
  sendBackTo?: string | null | undefined;
  straightBack?: boolean | null | undefined;
  passOnTo?: NewTaskInput | null | undefined;
}>;


export type PreviewTaskQuery = { readonly previewTask: { readonly stages: ReadonlyArray<PreviewFieldsFragment>, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type CountsOfHandlingQueryVariables = Exact<{ [key: string]: never; }>;


export type CountsOfHandlingQuery = { readonly counts: { readonly handling: { readonly mine: number, readonly matters: ReadonlyArray<{ readonly state: MatterState, readonly count: number }> } | null } | null };

export type DeliveryMatterQueryVariables = Exact<{
  id: string;
}>;


export type DeliveryMatterQuery = { readonly delivery: { readonly id: string, readonly matter: { readonly id: string, readonly state: MatterState, readonly step: string | null, readonly due: string | null } | null } | null };

export type ChoicesOnPageFragment = { readonly version: number, readonly choices: ReadonlyArray<{ readonly kind: DocumentKind | null, readonly chosenAt: string, readonly way: { readonly key: string, readonly version: number, readonly steps: ReadonlyArray<{ readonly key: string, readonly name: { readonly zh: string, readonly en: string }, readonly addressee: { readonly kind: AddresseeKind, readonly id: string | null, readonly name: string } }> }, readonly by: ActorFieldsFragment, readonly onBehalfOf: ActorFieldsFragment | null }> };

export type WayChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type WayChoicesQuery = { readonly wayChoices: ChoicesOnPageFragment | null };

export type ChooseWayMutationVariables = Exact<{
  input: ChooseWayInput;
}>;


export type ChooseWayMutation = { readonly chooseWay: { readonly replayed: boolean, readonly choices: ChoicesOnPageFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type ApplicationFieldsFragment = { readonly id: string, readonly name: string, readonly roles: ReadonlyArray<Role>, readonly scopes: ReadonlyArray<string>, readonly keyIds: ReadonlyArray<string>, readonly dpop: boolean, readonly state: ApplicationState, readonly version: number };

export type ApplicationsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type ApplicationsQuery = { readonly applications: { readonly nodes: ReadonlyArray<ApplicationFieldsFragment>, readonly pageInfo: PageFieldsFragment } | null };

export type RegisterApplicationMutationVariables = Exact<{
  input: RegisterApplicationInput;
}>;


export type RegisterApplicationMutation = { readonly registerApplication: { readonly replayed: boolean, readonly application: ApplicationFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type ReplaceApplicationKeysMutationVariables = Exact<{
  input: ReplaceApplicationKeysInput;
}>;


export type ReplaceApplicationKeysMutation = { readonly replaceApplicationKeys: { readonly replayed: boolean, readonly application: ApplicationFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type SuspendApplicationMutationVariables = Exact<{
  input: ApplicationReasonInput;
}>;


export type SuspendApplicationMutation = { readonly suspendApplication: { readonly replayed: boolean, readonly application: ApplicationFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type ResumeApplicationMutationVariables = Exact<{
  input: ApplicationActionInput;
}>;


export type ResumeApplicationMutation = { readonly resumeApplication: { readonly replayed: boolean, readonly application: ApplicationFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type EndApplicationMutationVariables = Exact<{
  input: ApplicationReasonInput;
}>;


export type EndApplicationMutation = { readonly endApplication: { readonly replayed: boolean, readonly application: ApplicationFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type IssuerFieldsFragment = { readonly id: string, readonly issuer: string, readonly jwksUri: string, readonly audience: string, readonly subjectClaim: string, readonly agencyClaim: string, readonly agencyBy: AgencyNaming, readonly numberClaim: string | null, readonly numberOf: NumberKind | null, readonly state: IssuerState, readonly version: number };

export type IssuersQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type IssuersQuery = { readonly issuers: { readonly nodes: ReadonlyArray<IssuerFieldsFragment>, readonly pageInfo: PageFieldsFragment } | null };

export type RegisterIssuerMutationVariables = Exact<{
  input: RegisterIssuerInput;
}>;


export type RegisterIssuerMutation = { readonly registerIssuer: { readonly replayed: boolean, readonly issuer: IssuerFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type EndIssuerMutationVariables = Exact<{
  input: EndIssuerInput;
}>;


export type EndIssuerMutation = { readonly endIssuer: { readonly replayed: boolean, readonly issuer: IssuerFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type InviteMemberMutationVariables = Exact<{
  input: InviteMemberInput;
}>;


export type InviteMemberMutation = { readonly inviteMember: { readonly replayed: boolean, readonly invitation: { readonly until: string, readonly code: string | null, readonly member: { readonly memberId: string } } | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type IncomingSeriesQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type IncomingSeriesQuery = { readonly incomingSeries: { readonly nodes: ReadonlyArray<IncomingSeriesFieldsFragment>, readonly pageInfo: PageFieldsFragment } | null };

export type NextIncomingNumberQueryVariables = Exact<{
  seriesId: string;
}>;


export type NextIncomingNumberQuery = { readonly nextIncomingNumber: string | null };

export type IncomingSeriesAuditQueryVariables = Exact<{
  seriesId: string;
  year?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type IncomingSeriesAuditQuery = { readonly incomingSeriesAudit: { readonly seriesId: string, readonly year: number, readonly from: number, readonly to: number, readonly counter: number, readonly highest: number, readonly issued: number, readonly gaps: ReadonlyArray<number>, readonly misplaced: ReadonlyArray<number>, readonly sound: boolean, readonly proofHash: string, readonly voided: ReadonlyArray<{ readonly seq: number, readonly version: number, readonly number: string, readonly at: string, readonly delivery: { readonly id: string } | null, readonly by: ActorFieldsFragment, readonly onBehalfOf: ActorFieldsFragment | null, readonly voided: { readonly at: string, readonly reason: string, readonly by: ActorFieldsFragment, readonly onBehalfOf: ActorFieldsFragment | null } | null }>, readonly doubles: ReadonlyArray<{ readonly numbers: ReadonlyArray<string>, readonly delivery: { readonly id: string } | null }>, readonly pageInfo: PageFieldsFragment } | null };

export type OpenIncomingSeriesMutationVariables = Exact<{
  input: OpenIncomingSeriesInput;
}>;


export type OpenIncomingSeriesMutation = { readonly openIncomingSeries: { readonly replayed: boolean, readonly series: IncomingSeriesFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type IncomingSeriesFieldsFragment = { readonly id: string, readonly name: string, readonly prefix: string, readonly year: number, readonly next: number };

export type MemberFieldsFragment = { readonly id: string, readonly name: string, readonly post: string | null, readonly roles: ReadonlyArray<Role>, readonly state: MemberState, readonly version: number };

export type MembersQueryVariables = Exact<{
  role?: Role | null | undefined;
  state?: MemberState | null | undefined;
  namePrefix?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type MembersQuery = { readonly members: { readonly nodes: ReadonlyArray<MemberFieldsFragment>, readonly pageInfo: PageFieldsFragment } | null };

export type RequireFourEyesMutationVariables = Exact<{
  input: AgencyActionInput;
}>;


export type RequireFourEyesMutation = { readonly requireFourEyes: { readonly replayed: boolean, readonly agency: AgencyFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type WaiveFourEyesMutationVariables = Exact<{
  input: AgencyReasonInput;
}>;


export type WaiveFourEyesMutation = { readonly waiveFourEyes: { readonly replayed: boolean, readonly agency: AgencyFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type AddMemberMutationVariables = Exact<{
  input: AddMemberInput;
}>;


export type AddMemberMutation = { readonly addMember: { readonly replayed: boolean, readonly member: MemberFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type ReviseMemberMutationVariables = Exact<{
  input: ReviseMemberInput;
}>;


export type ReviseMemberMutation = { readonly reviseMember: { readonly replayed: boolean, readonly member: MemberFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type SuspendMemberMutationVariables = Exact<{
  input: SuspendMemberInput;
}>;


export type SuspendMemberMutation = { readonly suspendMember: { readonly replayed: boolean, readonly member: MemberFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type ResumeMemberMutationVariables = Exact<{
  input: MemberActionInput;
}>;


export type ResumeMemberMutation = { readonly resumeMember: { readonly replayed: boolean, readonly member: MemberFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type EndMemberMutationVariables = Exact<{
  input: EndMemberInput;
}>;


export type EndMemberMutation = { readonly endMember: { readonly replayed: boolean, readonly member: MemberFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type AppointOfficerMutationVariables = Exact<{
  input: AppointOfficerInput;
}>;


export type AppointOfficerMutation = { readonly appointOfficer: { readonly officerId: string | null, readonly replayed: boolean, readonly agency: AgencyFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type SuspendAgencyMutationVariables = Exact<{
  input: AgencyReasonInput;
}>;


export type SuspendAgencyMutation = { readonly suspendAgency: { readonly replayed: boolean, readonly agency: AgencyFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type ResumeAgencyMutationVariables = Exact<{
  input: AgencyActionInput;
}>;


export type ResumeAgencyMutation = { readonly resumeAgency: { readonly replayed: boolean, readonly agency: AgencyFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type AssignPlanMutationVariables = Exact<{
  input: AssignPlanInput;
}>;


export type AssignPlanMutation = { readonly assignPlan: { readonly replayed: boolean, readonly agency: AgencyFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type ReviseNumberingMutationVariables = Exact<{
  input: ReviseNumberingInput;
}>;


export type ReviseNumberingMutation = { readonly reviseNumbering: { readonly replayed: boolean, readonly agency: { readonly id: string, readonly version: number, readonly organCode: string, readonly organCodes: ReadonlyArray<{ readonly code: string, readonly kinds: ReadonlyArray<DocumentKind>, readonly printFormat: PrintFormat | null, readonly telegrams: boolean }>, readonly numberForms: ReadonlyArray<{ readonly kind: DocumentKind, readonly form: NumberForm, readonly meeting: string | null, readonly session: string | null }> } | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type RenameAgencyMutationVariables = Exact<{
  input: RenameAgencyInput;
}>;


export type RenameAgencyMutation = { readonly renameAgency: { readonly replayed: boolean, readonly agency: AgencyFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type MovedDeadlinesQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type MovedDeadlinesQuery = { readonly movedDeadlines: { readonly nodes: ReadonlyArray<{ readonly keptDueAt: string, readonly recipientsOwing: number, readonly document: { readonly id: string, readonly title: string, readonly number: string | null, readonly deadline: { readonly dueAt: string, readonly dueOn: string } | null }, readonly deadline: DeadlineFieldsFragment | null, readonly problems: ReadonlyArray<
        | ProblemFields_InvalidInput_Fragment
        | ProblemFields_ClassifiedContent_Fragment
        | ProblemFields_NotFound_Fragment
        | ProblemFields_AlreadyExists_Fragment
        | ProblemFields_VersionConflict_Fragment
        | ProblemFields_WrongState_Fragment
        | ProblemFields_NotPermitted_Fragment
        | ProblemFields_HeldByAnother_Fragment
        | ProblemFields_IdempotencyKeyReused_Fragment
        | ProblemFields_QuotaExceeded_Fragment
        | ProblemFields_NotReady_Fragment
        | ProblemFields_Busy_Fragment
        | ProblemFields_NotYetSupported_Fragment
        | ProblemFields_CalendarNotLoaded_Fragment
        | ProblemFields_NumberYearDiffers_Fragment
        | ProblemFields_MissingGlyph_Fragment
        | ProblemFields_RoutingViolation_Fragment
        | ProblemFields_ElementViolation_Fragment
        | ProblemFields_AgencyNotReady_Fragment
        | ProblemFields_OutsideRelations_Fragment
        | ProblemFields_ReplyDateUnfit_Fragment
        | ProblemFields_StyleFinding_Fragment
        | ProblemFields_JointIssueVetoed_Fragment
        | ProblemFields_IncomingNumberTaken_Fragment
        | ProblemFields_ActedSince_Fragment
        | ProblemFields_EditionShrinks_Fragment
      > }>, readonly pageInfo: PageFieldsFragment } | null };

export type MoveReplyDeadlineMutationVariables = Exact<{
  input: MoveReplyDeadlineInput;
}>;


export type MoveReplyDeadlineMutation = { readonly moveReplyDeadline: { readonly replayed: boolean, readonly document: { readonly id: string, readonly version: number, readonly deadline: DeadlineFieldsFragment | null, readonly deadlineMoves: ReadonlyArray<{ readonly at: string, readonly keptDueAt: string, readonly dueAt: string, readonly by: ActorFieldsFragment, readonly onBehalfOf: ActorFieldsFragment | null, readonly calendarVersions: ReadonlyArray<{ readonly region: string, readonly year: number, readonly version: number }> }> } | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type DeliveryDeadlineMovesQueryVariables = Exact<{
  id: string;
}>;


export type DeliveryDeadlineMovesQuery = { readonly delivery: { readonly id: string, readonly deadline: DeadlineFieldsFragment | null, readonly deadlineMoves: ReadonlyArray<{ readonly at: string, readonly keptDueAt: string, readonly dueAt: string }> } | null };

export type NotificationsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type NotificationsQuery = { readonly notifications: { readonly unseen: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: NotificationKind, readonly at: string, readonly deliveredAt: string, readonly isSeen: boolean, readonly actedAt: string | null, readonly number: string, readonly late: number | null, readonly delivery: { readonly id: string, readonly title: string, readonly state: DeliveryState } | null, readonly document: { readonly id: string, readonly title: string } | null, readonly recipient: { readonly agencyId: string, readonly name: string } | null }>, readonly pageInfo: PageFieldsFragment } | null };

export type MyNotificationsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type MyNotificationsQuery = { readonly myNotifications: { readonly unseen: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: NotificationKind, readonly at: string, readonly deliveredAt: string, readonly isSeen: boolean, readonly actedAt: string | null, readonly number: string, readonly task: { readonly id: string, readonly version: number, readonly step: string, readonly title: string, readonly due: string | null, readonly late: boolean, readonly state: TaskState } | null, readonly matter: { readonly id: string, readonly title: string } | null, readonly reading: { readonly id: string, readonly version: number, readonly state: ReaderState } | null }>, readonly pageInfo: PageFieldsFragment } | null };

export type MarkNotificationsSeenMutationVariables = Exact<{
  input: MarkNotificationsSeenInput;
}>;


export type MarkNotificationsSeenMutation = { readonly markNotificationsSeen: { readonly replayed: boolean, readonly notification: { readonly id: string, readonly isSeen: boolean } | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type UnitFieldsFragment = { readonly id: string, readonly name: string, readonly path: ReadonlyArray<string>, readonly order: number, readonly state: UnitState, readonly version: number, readonly parent: { readonly id: string } | null, readonly successor: { readonly id: string, readonly name: string } | null };

export type PostFieldsFragment = { readonly id: string, readonly name: string, readonly isHead: boolean, readonly state: PostState, readonly version: number, readonly unit: { readonly id: string, readonly name: string } | null, readonly successor: { readonly id: string, readonly name: string } | null, readonly holders: ReadonlyArray<{ readonly since: string, readonly member: { readonly memberId: string, readonly name: string | null } }> };

export type AbsenceFieldsFragment = { readonly id: string, readonly from: string, readonly until: string, readonly reason: string | null, readonly state: AbsenceState, readonly version: number, readonly member: { readonly memberId: string, readonly name: string | null }, readonly deputy: { readonly memberId: string, readonly name: string | null } };

export type UnitsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type UnitsQuery = { readonly units: { readonly nodes: ReadonlyArray<UnitFieldsFragment>, readonly pageInfo: PageFieldsFragment } | null };

export type UnitQueryVariables = Exact<{
  id: string;
}>;


export type UnitQuery = { readonly unit: UnitFieldsFragment | null };

export type PostsQueryVariables = Exact<{
  unitId: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type PostsQuery = { readonly posts: { readonly nodes: ReadonlyArray<PostFieldsFragment>, readonly pageInfo: PageFieldsFragment } | null };

export type PostQueryVariables = Exact<{
  id: string;
}>;


export type PostQuery = { readonly post: PostFieldsFragment | null };

export type AbsencesQueryVariables = Exact<{
  memberId?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type AbsencesQuery = { readonly absences: { readonly nodes: ReadonlyArray<AbsenceFieldsFragment>, readonly pageInfo: PageFieldsFragment } | null };

export type MembersWithPostsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type MembersWithPostsQuery = { readonly members: { readonly nodes: ReadonlyArray<(
      { readonly posts: ReadonlyArray<{ readonly id: string, readonly name: string, readonly isHead: boolean, readonly unit: { readonly id: string, readonly path: ReadonlyArray<string> } | null }> }
      & MemberFieldsFragment
    )>, readonly pageInfo: PageFieldsFragment } | null };

export type CreateUnitMutationVariables = Exact<{
  input: CreateUnitInput;
}>;


export type CreateUnitMutation = { readonly createUnit: { readonly movedCount: number, readonly leftCount: number, readonly replayed: boolean, readonly unit: UnitFieldsFragment | null, readonly moved: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type RenameUnitMutationVariables = Exact<{
  input: RenameUnitInput;
}>;


export type RenameUnitMutation = { readonly renameUnit: { readonly movedCount: number, readonly leftCount: number, readonly replayed: boolean, readonly unit: UnitFieldsFragment | null, readonly moved: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type MoveUnitMutationVariables = Exact<{
  input: MoveUnitInput;
}>;


export type MoveUnitMutation = { readonly moveUnit: { readonly movedCount: number, readonly leftCount: number, readonly replayed: boolean, readonly unit: UnitFieldsFragment | null, readonly moved: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type DissolveUnitMutationVariables = Exact<{
  input: DissolveUnitInput;
}>;


export type DissolveUnitMutation = { readonly dissolveUnit: { readonly movedCount: number, readonly leftCount: number, readonly replayed: boolean, readonly unit: UnitFieldsFragment | null, readonly moved: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type CreatePostMutationVariables = Exact<{
  input: CreatePostInput;
}>;


export type CreatePostMutation = { readonly createPost: { readonly movedCount: number, readonly leftCount: number, readonly replayed: boolean, readonly post: PostFieldsFragment | null, readonly moved: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type RenamePostMutationVariables = Exact<{
  input: RenamePostInput;
}>;


export type RenamePostMutation = { readonly renamePost: { readonly movedCount: number, readonly leftCount: number, readonly replayed: boolean, readonly post: PostFieldsFragment | null, readonly moved: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type MovePostMutationVariables = Exact<{
  input: MovePostInput;
}>;


export type MovePostMutation = { readonly movePost: { readonly movedCount: number, readonly leftCount: number, readonly replayed: boolean, readonly post: PostFieldsFragment | null, readonly moved: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type AbolishPostMutationVariables = Exact<{
  input: AbolishPostInput;
}>;


export type AbolishPostMutation = { readonly abolishPost: { readonly movedCount: number, readonly leftCount: number, readonly replayed: boolean, readonly post: PostFieldsFragment | null, readonly moved: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type AppointToPostMutationVariables = Exact<{
  input: AppointToPostInput;
}>;


export type AppointToPostMutation = { readonly appointToPost: { readonly movedCount: number, readonly leftCount: number, readonly replayed: boolean, readonly post: PostFieldsFragment | null, readonly moved: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type RelieveFromPostMutationVariables = Exact<{
  input: RelieveFromPostInput;
}>;


export type RelieveFromPostMutation = { readonly relieveFromPost: { readonly movedCount: number, readonly leftCount: number, readonly replayed: boolean, readonly post: PostFieldsFragment | null, readonly moved: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type AnnounceAbsenceMutationVariables = Exact<{
  input: AnnounceAbsenceInput;
}>;


export type AnnounceAbsenceMutation = { readonly announceAbsence: { readonly movedCount: number, readonly leftCount: number, readonly replayed: boolean, readonly absence: AbsenceFieldsFragment | null, readonly moved: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type EndAbsenceMutationVariables = Exact<{
  input: EndAbsenceInput;
}>;


export type EndAbsenceMutation = { readonly endAbsence: { readonly movedCount: number, readonly leftCount: number, readonly replayed: boolean, readonly absence: AbsenceFieldsFragment | null, readonly moved: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type ImportOrganizationMutationVariables = Exact<{
  input: ImportOrganizationInput;
}>;


export type ImportOrganizationMutation = { readonly importOrganization: { readonly replayed: boolean, readonly import: { readonly dryRun: boolean, readonly added: number, readonly accepted: number, readonly rejected: number, readonly movedCount: number, readonly leftCount: number, readonly ignoredColumns: ReadonlyArray<string>, readonly misread: CsvEncoding | null, readonly rows: ReadonlyArray<{ readonly line: number, readonly unitId: string | null, readonly postId: string | null, readonly memberId: string | null, readonly problems: ReadonlyArray<
          | ProblemFields_InvalidInput_Fragment
          | ProblemFields_ClassifiedContent_Fragment
          | ProblemFields_NotFound_Fragment
          | ProblemFields_AlreadyExists_Fragment
          | ProblemFields_VersionConflict_Fragment
          | ProblemFields_WrongState_Fragment
          | ProblemFields_NotPermitted_Fragment
          | ProblemFields_HeldByAnother_Fragment
          | ProblemFields_IdempotencyKeyReused_Fragment
          | ProblemFields_QuotaExceeded_Fragment
          | ProblemFields_NotReady_Fragment
          | ProblemFields_Busy_Fragment
          | ProblemFields_NotYetSupported_Fragment
          | ProblemFields_CalendarNotLoaded_Fragment
          | ProblemFields_NumberYearDiffers_Fragment
          | ProblemFields_MissingGlyph_Fragment
          | ProblemFields_RoutingViolation_Fragment
          | ProblemFields_ElementViolation_Fragment
          | ProblemFields_AgencyNotReady_Fragment
          | ProblemFields_OutsideRelations_Fragment
          | ProblemFields_ReplyDateUnfit_Fragment
          | ProblemFields_StyleFinding_Fragment
          | ProblemFields_JointIssueVetoed_Fragment
          | ProblemFields_IncomingNumberTaken_Fragment
          | ProblemFields_ActedSince_Fragment
          | ProblemFields_EditionShrinks_Fragment
        > }> } | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type MarkOnPaperMutationVariables = Exact<{
  input: MarkOnPaperInput;
}>;


export type MarkOnPaperMutation = { readonly markOnPaper: { readonly replayed: boolean, readonly delivery: (
      { readonly onPaper: { readonly date: string, readonly note: string | null } | null }
      & DeliveryFieldsFragment
    ) | null, readonly document: DocumentStepFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type DocumentOnPaperQueryVariables = Exact<{
  id: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type DocumentOnPaperQuery = { readonly document: { readonly id: string, readonly progress: { readonly recipients: number, readonly undelivered: number, readonly delivered: number, readonly replied: number, readonly onPaper: number } | null, readonly ladder: { readonly nodes: ReadonlyArray<{ readonly state: LadderState, readonly recipient: { readonly agencyId: string }, readonly undelivered: { readonly reason: UndeliveredReason } | null, readonly onPaper: { readonly date: string, readonly note: string | null, readonly at: string, readonly by: ActorFieldsFragment, readonly onBehalfOf: ActorFieldsFragment | null } | null, readonly rungs: ReadonlyArray<RungFieldsFragment> }>, readonly pageInfo: PageFieldsFragment } | null } | null };

export type RecordPaperDeliveryMutationVariables = Exact<{
  input: RecordPaperDeliveryInput;
}>;


export type RecordPaperDeliveryMutation = { readonly recordPaperDelivery: { readonly replayed: boolean, readonly document: (
      { readonly paperDistribution: PaperDistributionFieldsFragment | null }
      & DocumentStepFieldsFragment
    ) | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type DocumentPaperDistributionQueryVariables = Exact<{
  id: string;
}>;


export type DocumentPaperDistributionQuery = { readonly document: { readonly id: string, readonly version: number, readonly paperDistribution: PaperDistributionFieldsFragment | null } | null };

export type PaperDistributionFieldsFragment = { readonly outstanding: number, readonly organs: ReadonlyArray<{ readonly name: string, readonly version: number, readonly delivery: PaperDeliveryFieldsFragment | null, readonly corrected: ReadonlyArray<PaperDeliveryFieldsFragment> }> };

export type PaperDeliveryFieldsFragment = { readonly sentOn: string, readonly note: string | null, readonly reason: string | null, readonly at: string, readonly signedFor: { readonly on: string, readonly name: string } | null, readonly by: ActorFieldsFragment, readonly onBehalfOf: ActorFieldsFragment | null };

export type DeliveryPassingsQueryVariables = Exact<{
  id: string;
}>;


export type DeliveryPassingsQuery = { readonly delivery: { readonly id: string, readonly state: DeliveryState, readonly version: number, readonly added: { readonly at: string, readonly cause: AdditionCause, readonly reason: string, readonly passedOnBy: { readonly agencyId: string, readonly name: string } | null } | null, readonly passings: ReadonlyArray<{ readonly at: string, readonly reason: string, readonly to: { readonly agencyId: string, readonly name: string }, readonly by: ActorFieldsFragment, readonly onBehalfOf: ActorFieldsFragment | null, readonly outcome: { readonly kind: PassingOutcomeKind, readonly at: string, readonly reason: string } | null }> } | null };

export type DocumentRoutesQueryVariables = Exact<{
  id: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type DocumentRoutesQuery = { readonly document: { readonly id: string, readonly version: number, readonly progress: { readonly recipients: number, readonly undelivered: number, readonly passedOn: number, readonly recalled: number } | null, readonly ladder: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: LadderState, readonly recipient: { readonly agencyId: string, readonly name: string }, readonly added: AdditionFieldsFragment | null, readonly passedOn: AdditionFieldsFragment | null, readonly recall: RecallFieldsFragment | null, readonly rungs: ReadonlyArray<{ readonly kind: RungKind, readonly reason: string | null, readonly passedTo: { readonly agencyId: string, readonly name: string } | null }> }>, readonly pageInfo: PageFieldsFragment } | null } | null };

export type PassOnDeliveryMutationVariables = Exact<{
  input: PassOnDeliveryInput;
}>;


export type PassOnDeliveryMutation = { readonly passOnDelivery: { readonly replayed: boolean, readonly delivery: DeliveryFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type ObjectToRouteMutationVariables = Exact<{
  input: ObjectToRouteInput;
}>;


export type ObjectToRouteMutation = { readonly objectToRoute: { readonly replayed: boolean, readonly document: DocumentStepFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type ReaderOnPageFragment = { readonly id: string, readonly version: number, readonly position: number, readonly name: string, readonly because: Because, readonly mode: ReadingMode, readonly state: ReaderState, readonly due: string | null, readonly late: boolean, readonly openedAt: string | null, readonly readAt: string | null, readonly endedAt: string | null, readonly note: string | null, readonly actions: ReadonlyArray<Action>, readonly onBehalfOf: { readonly memberId: string, readonly name: string | null } | null };

export type MatterReadersQueryVariables = Exact<{
  id: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type MatterReadersQuery = { readonly matter: { readonly id: string, readonly circulation: { readonly mode: ReadingMode | null, readonly unread: number } | null, readonly readers: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<ReaderOnPageFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type AddReadersMutationVariables = Exact<{
  input: AddReadersInput;
}>;


export type AddReadersMutation = { readonly addReaders: { readonly replayed: boolean, readonly matter: { readonly id: string, readonly version: number, readonly circulation: { readonly mode: ReadingMode | null, readonly unread: number } | null } | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type InformMembersMutationVariables = Exact<{
  input: InformMembersInput;
}>;


export type InformMembersMutation = { readonly informMembers: { readonly replayed: boolean, readonly matter: { readonly id: string, readonly version: number, readonly circulation: { readonly mode: ReadingMode | null, readonly unread: number } | null } | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type RecallReadersMutationVariables = Exact<{
  input: RecallReadersInput;
}>;


export type RecallReadersMutation = { readonly recallReaders: { readonly replayed: boolean, readonly matter: { readonly id: string, readonly version: number, readonly circulation: { readonly mode: ReadingMode | null, readonly unread: number } | null } | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type MarkReadMutationVariables = Exact<{
  input: MarkReadInput;
}>;


export type MarkReadMutation = { readonly markRead: { readonly replayed: boolean, readonly reader: ReaderOnPageFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type MarkSeveralReadMutationVariables = Exact<{
  input: MarkSeveralReadInput;
}>;


export type MarkSeveralReadMutation = { readonly markSeveralRead: { readonly done: number, readonly refused: number, readonly results: ReadonlyArray<{ readonly replayed: boolean, readonly reader: ReaderOnPageFragment | null, readonly problems: ReadonlyArray<
        | ProblemFields_InvalidInput_Fragment
        | ProblemFields_ClassifiedContent_Fragment
        | ProblemFields_NotFound_Fragment
        | ProblemFields_AlreadyExists_Fragment
        | ProblemFields_VersionConflict_Fragment
        | ProblemFields_WrongState_Fragment
        | ProblemFields_NotPermitted_Fragment
        | ProblemFields_HeldByAnother_Fragment
        | ProblemFields_IdempotencyKeyReused_Fragment
        | ProblemFields_QuotaExceeded_Fragment
        | ProblemFields_NotReady_Fragment
        | ProblemFields_Busy_Fragment
        | ProblemFields_NotYetSupported_Fragment
        | ProblemFields_CalendarNotLoaded_Fragment
        | ProblemFields_NumberYearDiffers_Fragment
        | ProblemFields_MissingGlyph_Fragment
        | ProblemFields_RoutingViolation_Fragment
        | ProblemFields_ElementViolation_Fragment
        | ProblemFields_AgencyNotReady_Fragment
        | ProblemFields_OutsideRelations_Fragment
        | ProblemFields_ReplyDateUnfit_Fragment
        | ProblemFields_StyleFinding_Fragment
        | ProblemFields_JointIssueVetoed_Fragment
        | ProblemFields_IncomingNumberTaken_Fragment
        | ProblemFields_ActedSince_Fragment
        | ProblemFields_EditionShrinks_Fragment
      > }>, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type CompleteTasksMutationVariables = Exact<{
  input: CompleteTasksInput;
}>;


export type CompleteTasksMutation = { readonly completeTasks: { readonly done: number, readonly refused: number, readonly results: ReadonlyArray<{ readonly replayed: boolean, readonly task: TaskOnPageFragment | null, readonly problems: ReadonlyArray<
        | ProblemFields_InvalidInput_Fragment
        | ProblemFields_ClassifiedContent_Fragment
        | ProblemFields_NotFound_Fragment
        | ProblemFields_AlreadyExists_Fragment
        | ProblemFields_VersionConflict_Fragment
        | ProblemFields_WrongState_Fragment
        | ProblemFields_NotPermitted_Fragment
        | ProblemFields_HeldByAnother_Fragment
        | ProblemFields_IdempotencyKeyReused_Fragment
        | ProblemFields_QuotaExceeded_Fragment
        | ProblemFields_NotReady_Fragment
        | ProblemFields_Busy_Fragment
        | ProblemFields_NotYetSupported_Fragment
        | ProblemFields_CalendarNotLoaded_Fragment
        | ProblemFields_NumberYearDiffers_Fragment
        | ProblemFields_MissingGlyph_Fragment
        | ProblemFields_RoutingViolation_Fragment
        | ProblemFields_ElementViolation_Fragment
        | ProblemFields_AgencyNotReady_Fragment
        | ProblemFields_OutsideRelations_Fragment
        | ProblemFields_ReplyDateUnfit_Fragment
        | ProblemFields_StyleFinding_Fragment
        | ProblemFields_JointIssueVetoed_Fragment
        | ProblemFields_IncomingNumberTaken_Fragment
        | ProblemFields_ActedSince_Fragment
        | ProblemFields_EditionShrinks_Fragment
      > }>, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type PassOnTasksMutationVariables = Exact<{
  input: PassOnTasksInput;
}>;


export type PassOnTasksMutation = { readonly passOnTasks: { readonly done: number, readonly refused: number, readonly results: ReadonlyArray<{ readonly replayed: boolean, readonly task: TaskOnPageFragment | null, readonly problems: ReadonlyArray<
        | ProblemFields_InvalidInput_Fragment
        | ProblemFields_ClassifiedContent_Fragment
        | ProblemFields_NotFound_Fragment
        | ProblemFields_AlreadyExists_Fragment
        | ProblemFields_VersionConflict_Fragment
        | ProblemFields_WrongState_Fragment
        | ProblemFields_NotPermitted_Fragment
        | ProblemFields_HeldByAnother_Fragment
        | ProblemFields_IdempotencyKeyReused_Fragment
        | ProblemFields_QuotaExceeded_Fragment
        | ProblemFields_NotReady_Fragment
        | ProblemFields_Busy_Fragment
        | ProblemFields_NotYetSupported_Fragment
        | ProblemFields_CalendarNotLoaded_Fragment
        | ProblemFields_NumberYearDiffers_Fragment
        | ProblemFields_MissingGlyph_Fragment
        | ProblemFields_RoutingViolation_Fragment
        | ProblemFields_ElementViolation_Fragment
        | ProblemFields_AgencyNotReady_Fragment
        | ProblemFields_OutsideRelations_Fragment
        | ProblemFields_ReplyDateUnfit_Fragment
        | ProblemFields_StyleFinding_Fragment
        | ProblemFields_JointIssueVetoed_Fragment
        | ProblemFields_IncomingNumberTaken_Fragment
        | ProblemFields_ActedSince_Fragment
        | ProblemFields_EditionShrinks_Fragment
      > }>, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type DocumentRecallsQueryVariables = Exact<{
  id: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type DocumentRecallsQuery = { readonly document: { readonly id: string, readonly recalls: ReadonlyArray<{ readonly id: string, readonly at: string, readonly reason: string, readonly by: ActorFieldsFragment, readonly onBehalfOf: ActorFieldsFragment | null, readonly recipients: ReadonlyArray<{ readonly agencyId: string, readonly name: string }> | null }>, readonly sourceRecalled: { readonly at: string, readonly number: string, readonly reason: string } | null, readonly progress: { readonly recipients: number, readonly undelivered: number, readonly signedFor: number, readonly recalled: number } | null, readonly ladder: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: LadderState, readonly recipient: { readonly agencyId: string, readonly name: string }, readonly recall: RecallFieldsFragment | null }>, readonly pageInfo: PageFieldsFragment } | null } | null };

export type RecallDocumentMutationVariables = Exact<{
  input: RecallDocumentInput;
}>;


export type RecallDocumentMutation = { readonly recallDocument: { readonly replayed: boolean, readonly document: DocumentStepFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type AgreeToRecallMutationVariables = Exact<{
  input: DeliveryActionInput;
}>;


export type AgreeToRecallMutation = { readonly agreeToRecall: { readonly replayed: boolean, readonly delivery: DeliveryFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type RefuseRecallMutationVariables = Exact<{
  input: RefuseRecallInput;
}>;


export type RefuseRecallMutation = { readonly refuseRecall: { readonly replayed: boolean, readonly delivery: DeliveryFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type RecallFieldsFragment = { readonly askedAt: string, readonly reason: string, readonly outcome: RecallOutcome, readonly decidedAt: string | null, readonly refusal: string | null };

export type RenditionFieldsFragment = { readonly sha256: string, readonly size: number, readonly pages: number, readonly issue: RenditionIssue, readonly missing: ReadonlyArray<string>, readonly notice: string, readonly downloadUrl: string, readonly faces: ReadonlyArray<{ readonly face: Typeface, readonly font: string }> };

export type RenderQueryVariables = Exact<{
  documentId: string;
  duplicate?: DuplicateForm | null | undefined;
}>;


export type RenderQuery = { readonly render: RenditionFieldsFragment | null };

export type RenderDeliveryQueryVariables = Exact<{
  deliveryId: string;
  duplicate?: DuplicateForm | null | undefined;
}>;


export type RenderDeliveryQuery = { readonly renderDelivery: RenditionFieldsFragment | null };

export type DocumentRepliesQueryVariables = Exact<{
  id: string;
  late?: boolean | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type DocumentRepliesQuery = { readonly document: { readonly id: string, readonly lateRecipients: number | null, readonly replyDemand: { readonly date: string | null, readonly workingDays: number | null } | null, readonly deadline: DeadlineFieldsFragment | null, readonly ladder: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: LadderState, readonly late: boolean, readonly repliedLate: boolean, readonly recipient: { readonly agencyId: string, readonly name: string } }>, readonly pageInfo: PageFieldsFragment } | null } | null };

export type DeliveryReplyQueryVariables = Exact<{
  id: string;
}>;


export type DeliveryReplyQuery = { readonly delivery: { readonly id: string, readonly version: number, readonly state: DeliveryState, readonly late: boolean, readonly repliedLate: boolean, readonly deadline: DeadlineFieldsFragment | null, readonly reminders: ReadonlyArray<{ readonly at: string, readonly kind: ReminderKind, readonly step: number }>, readonly content: { readonly replyDemand: { readonly date: string | null, readonly workingDays: number | null } | null } | null } | null };

export type InboxRepliesQueryVariables = Exact<{
  late: boolean;
  first?: number;
  after?: string | null | undefined;
}>;


export type InboxRepliesQuery = { readonly inbox: { readonly nodes: ReadonlyArray<(
      { readonly late: boolean, readonly repliedLate: boolean }
      & DeliveryFieldsFragment
    )>, readonly pageInfo: PageFieldsFragment } | null };

export type OutboxRepliesQueryVariables = Exact<{
  late: boolean;
  first?: number;
  after?: string | null | undefined;
}>;


export type OutboxRepliesQuery = { readonly outbox: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly number: string | null, readonly lateRecipients: number | null }>, readonly pageInfo: PageFieldsFragment } | null };

export type ResendFieldsFragment = { readonly at: string, readonly code: ResendCode, readonly text: string, readonly outcome: ResendOutcome, readonly decidedAt: string | null, readonly refusal: string | null };

export type AskForResendMutationVariables = Exact<{
  input: AskForResendInput;
}>;


export type AskForResendMutation = { readonly askForResend: { readonly replayed: boolean, readonly delivery: DeliveryFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type RefuseResendMutationVariables = Exact<{
  input: RefuseResendInput;
}>;


export type RefuseResendMutation = { readonly refuseResend: { readonly replayed: boolean, readonly document: DocumentStepFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type DeliveryResendQueryVariables = Exact<{
  id: string;
}>;


export type DeliveryResendQuery = { readonly delivery: { readonly id: string, readonly version: number, readonly state: DeliveryState, readonly actions: ReadonlyArray<Action>, readonly resendAsked: ResendFieldsFragment | null } | null };

export type DocumentResendsQueryVariables = Exact<{
  id: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type DocumentResendsQuery = { readonly document: { readonly id: string, readonly version: number, readonly resendRequests: ReadonlyArray<{ readonly id: string, readonly recipient: { readonly agencyId: string, readonly name: string }, readonly resendAsked: ResendFieldsFragment | null }>, readonly ladder: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: LadderState, readonly recipient: { readonly agencyId: string, readonly name: string }, readonly resendAsked: ResendFieldsFragment | null, readonly rungs: ReadonlyArray<{ readonly kind: RungKind, readonly reason: string | null, readonly resendCode: ResendCode | null }> }>, readonly pageInfo: PageFieldsFragment } | null } | null };

export type ResendDocumentMutationVariables = Exact<{
  input: ResendDocumentInput;
}>;


export type ResendDocumentMutation = { readonly resendDocument: { readonly replayed: boolean, readonly document: DocumentStepFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type AskForLostDeliveryMutationVariables = Exact<{
  input: AskForLostDeliveryInput;
}>;


export type AskForLostDeliveryMutation = { readonly askForLostDelivery: { readonly replayed: boolean, readonly request: { readonly id: string, readonly number: string } | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type DeliveryRestoredQueryVariables = Exact<{
  id: string;
}>;


export type DeliveryRestoredQuery = { readonly delivery: { readonly id: string, readonly version: number, readonly state: DeliveryState, readonly title: string, readonly restored: { readonly at: string, readonly provedRung: RungKind, readonly provedAt: string, readonly provedSeq: number } | null, readonly rungs: ReadonlyArray<{ readonly kind: RungKind, readonly at: string }> } | null };

export type InboxTabsQueryVariables = Exact<{
  state?: DeliveryState | null | undefined;
  kind?: DocumentKind | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type InboxTabsQuery = { readonly inbox: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<DeliveryFieldsFragment>, readonly pageInfo: PageFieldsFragment } | null, readonly counts: { readonly inbox: InboxCountsFieldsFragment | null } | null };

export type DocumentLadderQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DocumentLadderQuery = { readonly document: { readonly id: string, readonly version: number, readonly title: string, readonly number: string | null, readonly progress: ProgressFieldsFragment | null, readonly ladder: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly role: RecipientRole, readonly state: LadderState, readonly recipient: { readonly agencyId: string, readonly name: string, readonly tier: Tier }, readonly rungs: ReadonlyArray<RungFieldsFragment>, readonly reply: { readonly id: string, readonly number: string } | null, readonly undelivered: { readonly reason: UndeliveredReason, readonly since: string, readonly tries: number } | null }>, readonly pageInfo: PageFieldsFragment } | null } | null };

export type DocumentSourcesQueryVariables = Exact<{
  id: string;
}>;


export type DocumentSourcesQuery = { readonly document: { readonly id: string, readonly sourceReplaced: { readonly at: string, readonly number: string, readonly correctionNumber: string } | null } | null };

export type DeliverySourcesQueryVariables = Exact<{
  id: string;
}>;


export type DeliverySourcesQuery = { readonly delivery: { readonly id: string, readonly sourceReplaced: { readonly at: string, readonly number: string, readonly correctionNumber: string } | null } | null };

export type ProgressAskedFieldsFragment = { readonly at: string, readonly reason: string | null, readonly answerBy: string | null, readonly outcome: ProgressOutcome, readonly decidedAt: string | null, readonly late: boolean };

export type ProgressReportFieldsFragment = { readonly at: string, readonly note: string, readonly by: ActorFieldsFragment, readonly onBehalfOf: ActorFieldsFragment | null };

export type AskForProgressMutationVariables = Exact<{
  input: AskForProgressInput;
}>;


export type AskForProgressMutation = { readonly askForProgress: { readonly replayed: boolean, readonly document: DocumentStepFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type ReportProgressMutationVariables = Exact<{
  input: ReportProgressInput;
}>;


export type ReportProgressMutation = { readonly reportProgress: { readonly replayed: boolean, readonly delivery: DeliveryFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type DeliveryProgressQueryVariables = Exact<{
  id: string;
}>;


export type DeliveryProgressQuery = { readonly delivery: { readonly id: string, readonly version: number, readonly state: DeliveryState, readonly actions: ReadonlyArray<Action>, readonly progressAsked: ProgressAskedFieldsFragment | null, readonly progressReports: ReadonlyArray<ProgressReportFieldsFragment> } | null };

export type DocumentSupervisionQueryVariables = Exact<{
  id: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type DocumentSupervisionQuery = { readonly document: { readonly id: string, readonly version: number, readonly progress: { readonly progressAwaited: number } | null, readonly supervision: { readonly byTier: ReadonlyArray<{ readonly tier: Tier, readonly concluded: number, readonly atIt: number, readonly notBegun: number, readonly late: number }> } | null, readonly progressRequests: ReadonlyArray<{ readonly id: string, readonly at: string, readonly reason: string | null, readonly answerBy: string | null, readonly by: ActorFieldsFragment, readonly onBehalfOf: ActorFieldsFragment | null, readonly recipients: ReadonlyArray<{ readonly agencyId: string, readonly name: string }> | null }>, readonly ladder: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: LadderState, readonly recipient: { readonly agencyId: string, readonly name: string }, readonly progressAsked: ProgressAskedFieldsFragment | null, readonly progressReports: ReadonlyArray<ProgressReportFieldsFragment>, readonly rungs: ReadonlyArray<{ readonly kind: RungKind, readonly state: DeliveryState, readonly at: string, readonly reason: string | null, readonly answerBy: string | null, readonly note: string | null, readonly dueAt: string | null }> }>, readonly pageInfo: PageFieldsFragment } | null } | null };

export type InboxProgressAskedQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type InboxProgressAskedQuery = { readonly inbox: { readonly nodes: ReadonlyArray<(
      { readonly progressAsked: ProgressAskedFieldsFragment | null }
      & DeliveryFieldsFragment
    )>, readonly pageInfo: PageFieldsFragment } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly subject: string, readonly roles: ReadonlyArray<Role>, readonly scopes: ReadonlyArray<TokenScope>, readonly allowedActions: ReadonlyArray<Action>, readonly agency: AgencyFieldsFragment | null } | null };

export type ViewerQuotasQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuotasQuery = { readonly viewer: { readonly plan: AgencyPlan, readonly quotas: ReadonlyArray<{ readonly quota: QuotaName, readonly perDay: number, readonly left: number, readonly returnsAt: string }> } | null };

export type RegionQueryVariables = Exact<{
  code: string;
}>;


export type RegionQuery = { readonly region: { readonly id: string, readonly code: string, readonly name: string, readonly tier: Tier, readonly parentCode: string | null, readonly edition: string, readonly importedAt: string, readonly state: RegionState, readonly successorCode: string | null, readonly abolishedIn: string | null } | null };

export type RegionsQueryVariables = Exact<{
  parent?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type RegionsQuery = { readonly regions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly tier: Tier }>, readonly pageInfo: PageFieldsFragment } | null };

export type AgenciesQueryVariables = Exact<{
  region?: string | null | undefined;
  within?: string | null | undefined;
  superiorId?: string | null | undefined;
  kind?: AgencyKind | null | undefined;
  tier?: Tier | null | undefined;
  namePrefix?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type AgenciesQuery = { readonly agencies: { readonly nodes: ReadonlyArray<AgencyFieldsFragment>, readonly pageInfo: PageFieldsFragment } | null };

export type SubordinatesQueryVariables = Exact<{
  agencyId: string;
  tier?: Tier | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type SubordinatesQuery = { readonly subordinates: { readonly nodes: ReadonlyArray<AgencyFieldsFragment>, readonly pageInfo: PageFieldsFragment } | null };

export type LinesToConfirmQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type LinesToConfirmQuery = { readonly linesToConfirm: { readonly nodes: ReadonlyArray<LineRequestFieldsFragment>, readonly pageInfo: PageFieldsFragment } | null };

export type NodeQueryVariables = Exact<{
  id: string;
}>;


export type NodeQuery = { readonly node:
    | { readonly __typename: 'Calendar', readonly id: string }
    | { readonly __typename: 'CountersignRequest', readonly id: string }
    | { readonly __typename: 'Document', readonly id: string }
    | { readonly __typename: 'Delivery', readonly id: string }
    | { readonly __typename: 'LadderRow', readonly id: string }
    | { readonly __typename: 'IncomingSeries', readonly id: string }
    | { readonly __typename: 'Matter', readonly id: string }
    | { readonly __typename: 'Task', readonly id: string }
    | { readonly __typename: 'Reader', readonly id: string }
    | { readonly __typename: 'Application', readonly id: string }
    | { readonly __typename: 'Issuer', readonly id: string }
    | { readonly __typename: 'Binding', readonly id: string }
    | { readonly __typename: 'Bridge', readonly id: string }
    | { readonly __typename: 'Notification', readonly id: string }
    | { readonly __typename: 'Absence', readonly id: string }
    | { readonly __typename: 'Post', readonly id: string }
    | { readonly __typename: 'Unit', readonly id: string }
    | { readonly __typename: 'Region', readonly id: string }
    | { readonly __typename: 'Agency', readonly id: string }
    | { readonly __typename: 'Delegation', readonly id: string }
    | { readonly __typename: 'Member', readonly id: string }
    | { readonly __typename: 'Mute', readonly id: string }
    | { readonly __typename: 'Upload', readonly id: string }
   | null };

export type NodeAgencyQueryVariables = Exact<{
  id: string;
}>;


export type NodeAgencyQuery = { readonly node:
    | (
      AgencyFieldsFragment
      & AgencyLineFieldsFragment
    )
    | Record<PropertyKey, never>
   | null };

export type NodesQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type NodesQuery = { readonly nodes: ReadonlyArray<
    | { readonly __typename: 'Calendar', readonly id: string }
    | { readonly __typename: 'CountersignRequest', readonly id: string }
    | { readonly __typename: 'Document', readonly id: string }
    | { readonly __typename: 'Delivery', readonly id: string }
    | { readonly __typename: 'LadderRow', readonly id: string }
    | { readonly __typename: 'IncomingSeries', readonly id: string }
    | { readonly __typename: 'Matter', readonly id: string }
    | { readonly __typename: 'Task', readonly id: string }
    | { readonly __typename: 'Reader', readonly id: string }
    | { readonly __typename: 'Application', readonly id: string }
    | { readonly __typename: 'Issuer', readonly id: string }
    | { readonly __typename: 'Binding', readonly id: string }
    | { readonly __typename: 'Bridge', readonly id: string }
    | { readonly __typename: 'Notification', readonly id: string }
    | { readonly __typename: 'Absence', readonly id: string }
    | { readonly __typename: 'Post', readonly id: string }
    | { readonly __typename: 'Unit', readonly id: string }
    | { readonly __typename: 'Region', readonly id: string }
    | { readonly __typename: 'Agency', readonly id: string }
    | { readonly __typename: 'Delegation', readonly id: string }
    | { readonly __typename: 'Member', readonly id: string }
    | { readonly __typename: 'Mute', readonly id: string }
    | { readonly __typename: 'Upload', readonly id: string }
   | null> | null };

export type DelegationsQueryVariables = Exact<{
  which?: DelegationList;
  first?: number;
  after?: string | null | undefined;
}>;


export type DelegationsQuery = { readonly delegations: { readonly nodes: ReadonlyArray<(
      { readonly from: { readonly name: string | null }, readonly to: { readonly name: string | null } }
      & DelegationFieldsFragment
    )>, readonly pageInfo: PageFieldsFragment } | null };

export type ImportRegionsMutationVariables = Exact<{
  input: ImportRegionsInput;
}>;


export type ImportRegionsMutation = { readonly importRegions: { readonly replayed: boolean, readonly import: { readonly edition: string, readonly importedAt: string, readonly regions: number, readonly remaining: number, readonly abolished: number, readonly dryRun: boolean, readonly ignoredColumns: ReadonlyArray<string>, readonly misread: CsvEncoding | null, readonly badRows: ReadonlyArray<{ readonly line: number, readonly problems: ReadonlyArray<
          | ProblemFields_InvalidInput_Fragment
          | ProblemFields_ClassifiedContent_Fragment
          | ProblemFields_NotFound_Fragment
          | ProblemFields_AlreadyExists_Fragment
          | ProblemFields_VersionConflict_Fragment
          | ProblemFields_WrongState_Fragment
          | ProblemFields_NotPermitted_Fragment
          | ProblemFields_HeldByAnother_Fragment
          | ProblemFields_IdempotencyKeyReused_Fragment
          | ProblemFields_QuotaExceeded_Fragment
          | ProblemFields_NotReady_Fragment
          | ProblemFields_Busy_Fragment
          | ProblemFields_NotYetSupported_Fragment
          | ProblemFields_CalendarNotLoaded_Fragment
          | ProblemFields_NumberYearDiffers_Fragment
          | ProblemFields_MissingGlyph_Fragment
          | ProblemFields_RoutingViolation_Fragment
          | ProblemFields_ElementViolation_Fragment
          | ProblemFields_AgencyNotReady_Fragment
          | ProblemFields_OutsideRelations_Fragment
          | ProblemFields_ReplyDateUnfit_Fragment
          | ProblemFields_StyleFinding_Fragment
          | ProblemFields_JointIssueVetoed_Fragment
          | ProblemFields_IncomingNumberTaken_Fragment
          | ProblemFields_ActedSince_Fragment
          | ProblemFields_EditionShrinks_Fragment
        > }> } | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | (
        { readonly before: number, readonly abolished: number, readonly lostTiers: ReadonlyArray<Tier>, readonly examples: ReadonlyArray<{ readonly code: string, readonly name: string }> }
        & ProblemFields_EditionShrinks_Fragment
      )
    > } | null };

export type RegisterAgencyMutationVariables = Exact<{
  input: RegisterAgencyInput;
}>;


export type RegisterAgencyMutation = { readonly registerAgency: { readonly replayed: boolean, readonly agency: AgencyFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type ImportAgenciesMutationVariables = Exact<{
  input: ImportAgenciesInput;
}>;


export type ImportAgenciesMutation = { readonly importAgencies: { readonly replayed: boolean, readonly import: { readonly dryRun: boolean, readonly registered: number, readonly rejected: number, readonly ignoredColumns: ReadonlyArray<string>, readonly misread: CsvEncoding | null, readonly rows: ReadonlyArray<{ readonly line: number, readonly agency: AgencyFieldsFragment | null, readonly problems: ReadonlyArray<
          | ProblemFields_InvalidInput_Fragment
          | ProblemFields_ClassifiedContent_Fragment
          | ProblemFields_NotFound_Fragment
          | ProblemFields_AlreadyExists_Fragment
          | ProblemFields_VersionConflict_Fragment
          | ProblemFields_WrongState_Fragment
          | ProblemFields_NotPermitted_Fragment
          | ProblemFields_HeldByAnother_Fragment
          | ProblemFields_IdempotencyKeyReused_Fragment
          | ProblemFields_QuotaExceeded_Fragment
          | ProblemFields_NotReady_Fragment
          | ProblemFields_Busy_Fragment
          | ProblemFields_NotYetSupported_Fragment
          | ProblemFields_CalendarNotLoaded_Fragment
          | ProblemFields_NumberYearDiffers_Fragment
          | ProblemFields_MissingGlyph_Fragment
          | ProblemFields_RoutingViolation_Fragment
          | ProblemFields_ElementViolation_Fragment
          | ProblemFields_AgencyNotReady_Fragment
          | ProblemFields_OutsideRelations_Fragment
          | ProblemFields_ReplyDateUnfit_Fragment
          | ProblemFields_StyleFinding_Fragment
          | ProblemFields_JointIssueVetoed_Fragment
          | ProblemFields_IncomingNumberTaken_Fragment
          | ProblemFields_ActedSince_Fragment
          | ProblemFields_EditionShrinks_Fragment
        > }> } | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type ActivateAgencyMutationVariables = Exact<{
  input: ActivateAgencyInput;
}>;


export type ActivateAgencyMutation = { readonly activateAgency: { readonly administratorId: string | null, readonly replayed: boolean, readonly agency: AgencyFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type ActivateAgenciesMutationVariables = Exact<{
  input: ActivateAgenciesInput;
}>;


export type ActivateAgenciesMutation = { readonly activateAgencies: { readonly done: number, readonly refused: number, readonly results: ReadonlyArray<{ readonly administratorId: string | null, readonly replayed: boolean, readonly agency: AgencyFieldsFragment | null, readonly problems: ReadonlyArray<
        | ProblemFields_InvalidInput_Fragment
        | ProblemFields_ClassifiedContent_Fragment
        | ProblemFields_NotFound_Fragment
        | ProblemFields_AlreadyExists_Fragment
        | ProblemFields_VersionConflict_Fragment
        | ProblemFields_WrongState_Fragment
        | ProblemFields_NotPermitted_Fragment
        | ProblemFields_HeldByAnother_Fragment
        | ProblemFields_IdempotencyKeyReused_Fragment
        | ProblemFields_QuotaExceeded_Fragment
        | ProblemFields_NotReady_Fragment
        | ProblemFields_Busy_Fragment
        | ProblemFields_NotYetSupported_Fragment
        | ProblemFields_CalendarNotLoaded_Fragment
        | ProblemFields_NumberYearDiffers_Fragment
        | ProblemFields_MissingGlyph_Fragment
        | ProblemFields_RoutingViolation_Fragment
        | ProblemFields_ElementViolation_Fragment
        | ProblemFields_AgencyNotReady_Fragment
        | ProblemFields_OutsideRelations_Fragment
        | ProblemFields_ReplyDateUnfit_Fragment
        | ProblemFields_StyleFinding_Fragment
        | ProblemFields_JointIssueVetoed_Fragment
        | ProblemFields_IncomingNumberTaken_Fragment
        | ProblemFields_ActedSince_Fragment
        | ProblemFields_EditionShrinks_Fragment
      > }>, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type ConfirmLineMutationVariables = Exact<{
  input: AnswerLineInput;
}>;


export type ConfirmLineMutation = { readonly confirmLine: { readonly replayed: boolean, readonly request: LineRequestFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type MuteFieldsFragment = { readonly id: string, readonly version: number, readonly state: MuteState, readonly reason: string, readonly since: string, readonly liftedAt: string | null, readonly actions: ReadonlyArray<Action>, readonly agency: { readonly agencyId: string, readonly name: string }, readonly sender: { readonly agencyId: string, readonly name: string } };

export type MuteSenderMutationVariables = Exact<{
  input: MuteSenderInput;
}>;


export type MuteSenderMutation = { readonly muteSender: { readonly replayed: boolean, readonly mute: MuteFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type UnmuteSenderMutationVariables = Exact<{
  input: UnmuteSenderInput;
}>;


export type UnmuteSenderMutation = { readonly unmuteSender: { readonly replayed: boolean, readonly mute: MuteFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type MutesQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type MutesQuery = { readonly mutes: { readonly nodes: ReadonlyArray<MuteFieldsFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type DeclineLineMutationVariables = Exact<{
  input: AnswerLineInput;
}>;


export type DeclineLineMutation = { readonly declineLine: { readonly replayed: boolean, readonly request: LineRequestFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type GrantDelegationMutationVariables = Exact<{
  input: GrantDelegationInput;
}>;


export type GrantDelegationMutation = { readonly grantDelegation: { readonly replayed: boolean, readonly delegation: DelegationFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type RevokeDelegationMutationVariables = Exact<{
  input: RevokeDelegationInput;
}>;


export type RevokeDelegationMutation = { readonly revokeDelegation: { readonly replayed: boolean, readonly delegation: DelegationFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };

export type DelegationFieldsFragment = { readonly id: string, readonly actions: ReadonlyArray<Action>, readonly kinds: ReadonlyArray<DocumentKind>, readonly validFrom: string, readonly validUntil: string, readonly state: DelegationState, readonly note: string | null, readonly grantedAt: string, readonly revokedAt: string | null, readonly version: number, readonly from: { readonly memberId: string }, readonly to: { readonly memberId: string }, readonly grantedBy: { readonly memberId: string } };

export type LineRequestFieldsFragment = { readonly line: AgencyLine, readonly askedAt: string, readonly state: LineRequestState, readonly answeredAt: string | null, readonly version: number, readonly agency: { readonly agencyId: string, readonly name: string, readonly regionCode: string }, readonly other: { readonly agencyId: string } };

export type AgencyFieldsFragment = { readonly id: string, readonly name: string, readonly shortName: string | null, readonly regionCode: string, readonly tier: Tier, readonly kind: AgencyKind, readonly actsAsGovernment: boolean, readonly organCode: string, readonly state: AgencyState, readonly receives: boolean, readonly countersigns: boolean, readonly fourEyes: boolean, readonly plan: AgencyPlan, readonly version: number };

export type PageFieldsFragment = { readonly hasNextPage: boolean, readonly endCursor: string | null };

type ProblemFields_InvalidInput_Fragment = { readonly __typename: 'InvalidInput', readonly given: string | null, readonly allowed: ReadonlyArray<string> | null, readonly limit: number | null, readonly unit: LimitUnit | null, readonly expected: string | null, readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly retryable: boolean, readonly place: { readonly line: number, readonly character: number } | null };

type ProblemFields_ClassifiedContent_Fragment = { readonly __typename: 'ClassifiedContent', readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly retryable: boolean };

type ProblemFields_NotFound_Fragment = { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly retryable: boolean };

type ProblemFields_AlreadyExists_Fragment = { readonly __typename: 'AlreadyExists', readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly retryable: boolean };

type ProblemFields_VersionConflict_Fragment = { readonly __typename: 'VersionConflict', readonly currentVersion: number, readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly retryable: boolean };

type ProblemFields_WrongState_Fragment = { readonly __typename: 'WrongState', readonly state: ThingState, readonly allowedActions: ReadonlyArray<Action>, readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly retryable: boolean };

type ProblemFields_NotPermitted_Fragment = { readonly __typename: 'NotPermitted', readonly action: Action, readonly heldBy: ReadonlyArray<Role>, readonly missingScope: TokenScope | null, readonly delegation: DelegationFault | null, readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly retryable: boolean };

type ProblemFields_HeldByAnother_Fragment = { readonly __typename: 'HeldByAnother', readonly action: Action, readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly retryable: boolean, readonly holder: { readonly memberId: string, readonly name: string | null } };

type ProblemFields_IdempotencyKeyReused_Fragment = { readonly __typename: 'IdempotencyKeyReused', readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly retryable: boolean };

type ProblemFields_QuotaExceeded_Fragment = { readonly __typename: 'QuotaExceeded', readonly quota: QuotaName, readonly perDay: number, readonly left: number, readonly asked: number, readonly returnsAt: string, readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly retryable: boolean };

type ProblemFields_NotReady_Fragment = { readonly __typename: 'NotReady', readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly retryable: boolean };

type ProblemFields_Busy_Fragment = { readonly __typename: 'Busy', readonly retryAfterSeconds: number, readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly retryable: boolean };

type ProblemFields_NotYetSupported_Fragment = { readonly __typename: 'NotYetSupported', readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly retryable: boolean };

type ProblemFields_CalendarNotLoaded_Fragment = { readonly __typename: 'CalendarNotLoaded', readonly year: number, readonly region: string, readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly retryable: boolean };

type ProblemFields_NumberYearDiffers_Fragment = { readonly __typename: 'NumberYearDiffers', readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly retryable: boolean };

type ProblemFields_MissingGlyph_Fragment = { readonly __typename: 'MissingGlyph', readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly retryable: boolean };

type ProblemFields_RoutingViolation_Fragment = { readonly __typename: 'RoutingViolation', readonly rule: string, readonly article: string, readonly severity: Severity, readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly retryable: boolean, readonly fix: FixFieldsFragment | null };

type ProblemFields_ElementViolation_Fragment = { readonly __typename: 'ElementViolation', readonly element: DocumentElement, readonly rule: string, readonly article: string, readonly severity: Severity, readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly retryable: boolean, readonly fix: FixFieldsFragment | null };

type ProblemFields_AgencyNotReady_Fragment = { readonly __typename: 'AgencyNotReady', readonly severity: Severity, readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly retryable: boolean, readonly agencies: ReadonlyArray<{ readonly agencyId: string, readonly name: string }> };

type ProblemFields_OutsideRelations_Fragment = { readonly __typename: 'OutsideRelations', readonly severity: Severity, readonly limit: number | null, readonly given: string | null, readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly retryable: boolean, readonly agencies: ReadonlyArray<{ readonly agencyId: string, readonly name: string }>, readonly fix: FixFieldsFragment | null };

type ProblemFields_ReplyDateUnfit_Fragment = { readonly __typename: 'ReplyDateUnfit', readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly retryable: boolean };

type ProblemFields_StyleFinding_Fragment = { readonly __typename: 'StyleFinding', readonly rule: string, readonly source: string, readonly severity: Severity, readonly found: string, readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly retryable: boolean, readonly place: { readonly line: number, readonly character: number } | null, readonly fix: FixFieldsFragment | null };

type ProblemFields_JointIssueVetoed_Fragment = { readonly __typename: 'JointIssueVetoed', readonly article: string, readonly severity: Severity, readonly reason: string, readonly side: OrganSide | null, readonly sections: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> | null, readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly retryable: boolean, readonly agency: { readonly agencyId: string, readonly name: string }, readonly competent: { readonly agencyId: string, readonly name: string } | null, readonly fix: FixFieldsFragment | null };

type ProblemFields_IncomingNumberTaken_Fragment = { readonly __typename: 'IncomingNumberTaken', readonly number: string, readonly deliveryId: string, readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly retryable: boolean };

type ProblemFields_ActedSince_Fragment = { readonly __typename: 'ActedSince', readonly since: RungKind, readonly at: string, readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly retryable: boolean };

type ProblemFields_EditionShrinks_Fragment = { readonly __typename: 'EditionShrinks', readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string>, readonly retryable: boolean };

export type ProblemFieldsFragment =
  | ProblemFields_InvalidInput_Fragment
  | ProblemFields_ClassifiedContent_Fragment
  | ProblemFields_NotFound_Fragment
  | ProblemFields_AlreadyExists_Fragment
  | ProblemFields_VersionConflict_Fragment
  | ProblemFields_WrongState_Fragment
  | ProblemFields_NotPermitted_Fragment
  | ProblemFields_HeldByAnother_Fragment
  | ProblemFields_IdempotencyKeyReused_Fragment
  | ProblemFields_QuotaExceeded_Fragment
  | ProblemFields_NotReady_Fragment
  | ProblemFields_Busy_Fragment
  | ProblemFields_NotYetSupported_Fragment
  | ProblemFields_CalendarNotLoaded_Fragment
  | ProblemFields_NumberYearDiffers_Fragment
  | ProblemFields_MissingGlyph_Fragment
  | ProblemFields_RoutingViolation_Fragment
  | ProblemFields_ElementViolation_Fragment
  | ProblemFields_AgencyNotReady_Fragment
  | ProblemFields_OutsideRelations_Fragment
  | ProblemFields_ReplyDateUnfit_Fragment
  | ProblemFields_StyleFinding_Fragment
  | ProblemFields_JointIssueVetoed_Fragment
  | ProblemFields_IncomingNumberTaken_Fragment
  | ProblemFields_ActedSince_Fragment
  | ProblemFields_EditionShrinks_Fragment
;

export type FixFieldsFragment = { readonly why: string, readonly kind: DocumentKind | null, readonly direction: Direction | null, readonly supply: ReadonlyArray<string>, readonly clear: ReadonlyArray<string>, readonly addCopies: ReadonlyArray<{ readonly agencyId: string, readonly name: string }>, readonly removeCopies: ReadonlyArray<{ readonly agencyId: string, readonly name: string }>, readonly addMainRecipients: ReadonlyArray<{ readonly agencyId: string, readonly name: string }>, readonly removeMainRecipients: ReadonlyArray<{ readonly agencyId: string, readonly name: string }>, readonly removeCoIssuers: ReadonlyArray<{ readonly agencyId: string, readonly name: string }>, readonly removeCountersigners: ReadonlyArray<{ readonly agencyId: string, readonly name: string }>, readonly approvalsFrom: ReadonlyArray<{ readonly agencyId: string, readonly name: string }>, readonly consentsFrom: ReadonlyArray<{ readonly agencyId: string, readonly name: string }>, readonly replace: ReadonlyArray<{ readonly field: string, readonly found: string, readonly replacement: string, readonly place: { readonly line: number, readonly character: number } }> };

export type AgencyLineFieldsFragment = { readonly superior: { readonly id: string, readonly name: string } | null, readonly otherSuperior: { readonly id: string, readonly name: string } | null, readonly guiding: { readonly id: string, readonly name: string } | null, readonly askedGuiding: { readonly id: string, readonly name: string } | null, readonly askedOtherSuperior: { readonly id: string, readonly name: string } | null };

export type UndoDeliveryStepMutationVariables = Exact<{
  input: UndoDeliveryStepInput;
}>;


export type UndoDeliveryStepMutation = { readonly undoDeliveryStep: { readonly replayed: boolean, readonly delivery: DeliveryFieldsFragment | null, readonly problems: ReadonlyArray<
      | ProblemFields_InvalidInput_Fragment
      | ProblemFields_ClassifiedContent_Fragment
      | ProblemFields_NotFound_Fragment
      | ProblemFields_AlreadyExists_Fragment
      | ProblemFields_VersionConflict_Fragment
      | ProblemFields_WrongState_Fragment
      | ProblemFields_NotPermitted_Fragment
      | ProblemFields_HeldByAnother_Fragment
      | ProblemFields_IdempotencyKeyReused_Fragment
      | ProblemFields_QuotaExceeded_Fragment
      | ProblemFields_NotReady_Fragment
      | ProblemFields_Busy_Fragment
      | ProblemFields_NotYetSupported_Fragment
      | ProblemFields_CalendarNotLoaded_Fragment
      | ProblemFields_NumberYearDiffers_Fragment
      | ProblemFields_MissingGlyph_Fragment
      | ProblemFields_RoutingViolation_Fragment
      | ProblemFields_ElementViolation_Fragment
      | ProblemFields_AgencyNotReady_Fragment
      | ProblemFields_OutsideRelations_Fragment
      | ProblemFields_ReplyDateUnfit_Fragment
      | ProblemFields_StyleFinding_Fragment
      | ProblemFields_JointIssueVetoed_Fragment
      | ProblemFields_IncomingNumberTaken_Fragment
      | ProblemFields_ActedSince_Fragment
      | ProblemFields_EditionShrinks_Fragment
    > } | null };
