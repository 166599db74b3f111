/** Generated from graphql/operations by graphql/codegen.ts. */
import type { CallOptions, Keyless, Operation } from './operation.ts'
import type * as types from './types.generated.ts'

const AdditionFields = "fragment AdditionFields on DocumentAddition{id at by{...ActorFields}onBehalfOf{...ActorFields}cause reason recipients{agencyId name}passedOnBy{agencyId name}alreadyRecipient{agencyId name}}"
const MemberNumberFields = "fragment MemberNumberFields on MemberNumber{member{memberId}kind state givenBy{memberId}givenAt version}"
const BindingFields = "fragment BindingFields on Binding{id member{memberId}issuer subject means grantedBy{memberId}boundAt state endedBy{memberId}endedAt reason version}"
const BridgeFields = "fragment BridgeFields on Bridge{id kind address clientId state version}"
const CalendarFields = "fragment CalendarFields on Calendar{id year region version days{date kind name}source{title number url}importedAt importedBy{agencyId name}}"
const DeadlineFields = "fragment DeadlineFields on Deadline{dueAt dueOn basis from workingDays days{date counted reason name}calendarVersions{region year version}paused{from to}}"
const RequestFields = "fragment RequestFields on CountersignRequest{id version state purpose sections question member{memberId name}host{agencyId name}kind title partDigest askedAt actions jointIssuers{agency{agencyId name}side}answer{by{...ActorFields}onBehalfOf{...ActorFields}name opinion veto{...VetoFields}}undo{by{...ActorFields}at reason verdict}undone{by{...ActorFields}at reason verdict}undoRefused{at because}}"
const VetoFields = "fragment VetoFields on JointVeto{side agency{agencyId name}sections}"
const InboxCountsFields = "fragment InboxCountsFields on InboxCounts{total byState{state count}}"
const OutboxCountsFields = "fragment OutboxCountsFields on OutboxCounts{total incomplete byState{state count}}"
const ProgressFields = "fragment ProgressFields on DocumentProgress{recipients undelivered delivered signedFor registered accepted returned returnedBy{code count}handled replied updatedAt}"
const DistributionFields = "fragment DistributionFields on Distribution{disclosure extent wording reason changedAt carriedAt history{disclosure extent wording reason at by{...ActorFields}onBehalfOf{...ActorFields}}}"
const SourceDistributionFields = "fragment SourceDistributionFields on SourceDistribution{number disclosure extent wording reason at}"
const UploadFields = "fragment UploadFields on Upload{id state rejection place fileName mediaType size textCheck scan quarantine{reason at}}"
const TemplatesOfKind = "fragment TemplatesOfKind on DocumentTemplates{kind version requiredElements templates{id isOwn name title body openings closings placeholders sampleTitle}}"
const ShortNamesOfAgency = "fragment ShortNamesOfAgency on ShortNames{version entries{name shortName avoid afterName}}"
const DocumentStepFields = "fragment DocumentStepFields on Document{id kind title state version actions number createdAt updatedAt dispatchedAt}"
const NumberLedgerFields = "fragment NumberLedgerFields on NumberLedgerEntry{seq version number documentId at by{...ActorFields}voided{by{...ActorFields}at reason}again{documentId at by{...ActorFields}voided{at reason}}}"
const ActorFields = "fragment ActorFields on Actor{subject kind name post agency{agencyId name}}"
const LowerEndFields = "fragment LowerEndFields on LowerEnd{id at issuer{agencyId name}number kind effectiveOn reason basis outcome settledAt}"
const EffectEndFields = "fragment EffectEndFields on EffectEnd{kind effectiveOn isStillInForce reason decidedBy{agencyId name}basis at}"
const SourceEndFields = "fragment SourceEndFields on SourceEnd{kind number effectiveOn reason at}"
const DeliveryFields = "fragment DeliveryFields on Delivery{id kind title number date issuer{agencyId name tier regionCode}state version actions role dispatchedAt deliveredAt updatedAt incomingNumber returnReason returnCode inReplyTo{id}recall{...RecallFields}sourceRecalled{at number reason}}"
const RungFields = "fragment RungFields on Rung{kind state at by{...ActorFields}onBehalfOf{...ActorFields}reason returnCode undoes onPaper{date note}replyNumber receipt}"
const TaskOnPage = "fragment TaskOnPage on Task{id version number kind state step stepName{zh en}to{kind id name}role title what due late actions}"
const MatterOnPage = "fragment MatterOnPage on Matter{id version state title step stepName{zh en}due result source{number issuer gone ended{kind effectiveOn isVoid}}tasks{...TaskOnPage}actions}"
const PreviewFields = "fragment PreviewFields on PreviewedStage{step name{zh en}mode isPresent optional days tasks{taskId to{kind id name}role due isOpen responsible{member{memberId name}because onBehalfOf{memberId name}}}}"
const ChoicesOnPage = "fragment ChoicesOnPage on WayChoices{version choices{kind way{key version steps{key name{zh en}addressee{kind id name}}}chosenAt by{...ActorFields}onBehalfOf{...ActorFields}}}"
const ApplicationFields = "fragment ApplicationFields on Application{id name roles scopes keyIds dpop state version}"
const IssuerFields = "fragment IssuerFields on Issuer{id issuer jwksUri audience subjectClaim agencyClaim agencyBy numberClaim numberOf state version}"
const IncomingSeriesFields = "fragment IncomingSeriesFields on IncomingSeries{id name prefix year next}"
const MemberFields = "fragment MemberFields on Member{id name post roles state version}"
const UnitFields = "fragment UnitFields on Unit{id name path parent{id}order state successor{id name}version}"
const PostFields = "fragment PostFields on Post{id name unit{id name}isHead state successor{id name}holders{member{memberId name}since}version}"
const AbsenceFields = "fragment AbsenceFields on Absence{id member{memberId name}deputy{memberId name}from until reason state version}"
const PaperDistributionFields = "fragment PaperDistributionFields on PaperDistribution{outstanding organs{name version delivery{...PaperDeliveryFields}corrected{...PaperDeliveryFields}}}"
const PaperDeliveryFields = "fragment PaperDeliveryFields on PaperDelivery{sentOn signedFor{on name}note reason at by{...ActorFields}onBehalfOf{...ActorFields}}"
const ReaderOnPage = "fragment ReaderOnPage on Reader{id version position name because onBehalfOf{memberId name}mode state due late openedAt readAt endedAt note actions}"
const RecallFields = "fragment RecallFields on RecallStanding{askedAt reason outcome decidedAt refusal}"
const RenditionFields = "fragment RenditionFields on Rendition{sha256 size pages issue missing faces{face font}notice downloadUrl}"
const ResendFields = "fragment ResendFields on ResendRequest{at code text outcome decidedAt refusal}"
const ProgressAskedFields = "fragment ProgressAskedFields on ProgressStanding{at reason answerBy outcome decidedAt late}"
const ProgressReportFields = "fragment ProgressReportFields on ProgressReport{at by{...ActorFields}onBehalfOf{...ActorFields}note}"
const MuteFields = "fragment MuteFields on Mute{id version state agency{agencyId name}sender{agencyId name}reason since liftedAt actions}"
const DelegationFields = "fragment DelegationFields on Delegation{id from{memberId}to{memberId}actions kinds validFrom validUntil state note grantedBy{memberId}grantedAt revokedAt version}"
const LineRequestFields = "fragment LineRequestFields on LineRequest{agency{agencyId name regionCode}line other{agencyId}askedAt state answeredAt version}"
const AgencyFields = "fragment AgencyFields on Agency{id name shortName regionCode tier kind actsAsGovernment organCode state receives countersigns fourEyes plan version}"
const PageFields = "fragment PageFields on PageInfo{hasNextPage endCursor}"
const ProblemFields = "fragment ProblemFields on Problem{__typename code message path retryable ...on InvalidInput{given allowed limit unit expected place{line character}}...on VersionConflict{currentVersion}...on Busy{retryAfterSeconds}...on CalendarNotLoaded{year region}...on ActedSince{since at}...on IncomingNumberTaken{number deliveryId}...on QuotaExceeded{quota perDay left asked returnsAt}...on WrongState{state allowedActions}...on NotPermitted{action heldBy missingScope delegation}...on HeldByAnother{action holder{memberId name}}...on RoutingViolation{rule article severity fix{...FixFields}}...on OutsideRelations{severity limit given agencies{agencyId name}fix{...FixFields}}...on JointIssueVetoed{article severity agency{agencyId name}reason side competent{agencyId name}sections allowed fix{...FixFields}}...on AgencyNotReady{severity agencies{agencyId name}}...on ElementViolation{element rule article severity fix{...FixFields}}...on StyleFinding{rule source severity place{line character}found fix{...FixFields}}}"
const FixFields = "fragment FixFields on RoutingFix{why kind direction addCopies{agencyId name}removeCopies{agencyId name}addMainRecipients{agencyId name}removeMainRecipients{agencyId name}removeCoIssuers{agencyId name}removeCountersigners{agencyId name}supply clear approvalsFrom{agencyId name}consentsFrom{agencyId name}replace{field place{line character}found replacement}}"
const AgencyLineFields = "fragment AgencyLineFields on Agency{superior{id name}otherSuperior{id name}guiding{id name}askedGuiding{id name}askedOtherSuperior{id name}}"

/** The canonical operations, by the names of their methods. */
export const operations: Operations = {
  abolishDocument: { kind: 'mutation', name: 'AbolishDocument', isNeverNull: true, text: "mutation AbolishDocument($input:AbolishDocumentInput!){abolishDocument(input:$input){document{...DocumentStepFields effectEnd{...EffectEndFields}}replayed problems{...ProblemFields}}}" + DocumentStepFields + EffectEndFields + ProblemFields + FixFields },
  abolishLowerDocument: { kind: 'mutation', name: 'AbolishLowerDocument', isNeverNull: true, text: "mutation AbolishLowerDocument($input:AbolishLowerDocumentInput!){abolishLowerDocument(input:$input){lowerEnd{...LowerEndFields}replayed problems{...ProblemFields}}}" + LowerEndFields + ProblemFields + FixFields },
  abolishPost: { kind: 'mutation', name: 'AbolishPost', isNeverNull: true, text: "mutation AbolishPost($input:AbolishPostInput!){abolishPost(input:$input){post{...PostFields}moved{id title}movedCount leftCount replayed problems{...ProblemFields}}}" + PostFields + ProblemFields + FixFields },
  absences: { kind: 'query', name: 'Absences', isNeverNull: true, text: "query Absences($memberId:ID$first:Int!=20$after:String){absences(memberId:$memberId first:$first after:$after){nodes{...AbsenceFields}pageInfo{...PageFields}}}" + AbsenceFields + PageFields },
  acceptDeliveries: { kind: 'mutation', name: 'AcceptDeliveries', isNeverNull: true, text: "mutation AcceptDeliveries($input:AcceptDeliveriesInput!){acceptDeliveries(input:$input){results{delivery{...DeliveryFields}replayed problems{...ProblemFields}}done refused problems{...ProblemFields}}}" + DeliveryFields + RecallFields + ProblemFields + FixFields },
  acceptDelivery: { kind: 'mutation', name: 'AcceptDelivery', isNeverNull: true, text: "mutation AcceptDelivery($input:DeliveryActionInput!){acceptDelivery(input:$input){delivery{...DeliveryFields}replayed problems{...ProblemFields}}}" + DeliveryFields + RecallFields + ProblemFields + FixFields },
  activateAgencies: { kind: 'mutation', name: 'ActivateAgencies', isNeverNull: true, text: "mutation ActivateAgencies($input:ActivateAgenciesInput!){activateAgencies(input:$input){results{agency{...AgencyFields}administratorId replayed problems{...ProblemFields}}done refused problems{...ProblemFields}}}" + AgencyFields + ProblemFields + FixFields },
  activateAgency: { kind: 'mutation', name: 'ActivateAgency', isNeverNull: true, text: "mutation ActivateAgency($input:ActivateAgencyInput!){activateAgency(input:$input){agency{...AgencyFields}administratorId replayed problems{...ProblemFields}}}" + AgencyFields + ProblemFields + FixFields },
  addCountersigner: { kind: 'mutation', name: 'AddCountersigner', isNeverNull: true, text: "mutation AddCountersigner($input:AddCountersignerInput!){addCountersigner(input:$input){document{...DocumentStepFields}problems{...ProblemFields}replayed}}" + DocumentStepFields + ProblemFields + FixFields },
  addMember: { kind: 'mutation', name: 'AddMember', isNeverNull: true, text: "mutation AddMember($input:AddMemberInput!){addMember(input:$input){member{...MemberFields}replayed problems{...ProblemFields}}}" + MemberFields + ProblemFields + FixFields },
  addReaders: { kind: 'mutation', name: 'AddReaders', isNeverNull: true, text: "mutation AddReaders($input:AddReadersInput!){addReaders(input:$input){matter{id version circulation{mode unread}}problems{...ProblemFields}replayed}}" + ProblemFields + FixFields },
  addRecipients: { kind: 'mutation', name: 'AddRecipients', isNeverNull: true, text: "mutation AddRecipients($input:AddRecipientsInput!){addRecipients(input:$input){document{...DocumentStepFields}replayed problems{...ProblemFields}}}" + DocumentStepFields + ProblemFields + FixFields },
  addTasksAfter: { kind: 'mutation', name: 'AddTasksAfter', isNeverNull: true, text: "mutation AddTasksAfter($input:AddTasksInput!){addTasksAfter(input:$input){task{...TaskOnPage matter{id version state step}}problems{...ProblemFields}replayed}}" + TaskOnPage + ProblemFields + FixFields },
  addTasksBefore: { kind: 'mutation', name: 'AddTasksBefore', isNeverNull: true, text: "mutation AddTasksBefore($input:AddTasksInput!){addTasksBefore(input:$input){task{...TaskOnPage matter{id version state step}}problems{...ProblemFields}replayed}}" + TaskOnPage + ProblemFields + FixFields },
  addTasksBeside: { kind: 'mutation', name: 'AddTasksBeside', isNeverNull: true, text: "mutation AddTasksBeside($input:AddTasksInput!){addTasksBeside(input:$input){task{...TaskOnPage matter{id version state step}}problems{...ProblemFields}replayed}}" + TaskOnPage + ProblemFields + FixFields },
  agencies: { kind: 'query', name: 'Agencies', isNeverNull: true, text: "query Agencies($region:String$within:String$superiorId:ID$kind:AgencyKind$tier:Tier$namePrefix:String$first:Int!=20$after:String){agencies(region:$region within:$within superiorId:$superiorId kind:$kind tier:$tier namePrefix:$namePrefix first:$first after:$after){nodes{...AgencyFields}pageInfo{...PageFields}}}" + AgencyFields + PageFields },
  agencyTasks: { kind: 'query', name: 'AgencyTasks', isNeverNull: true, text: "query AgencyTasks($state:TaskState$unitId:ID$lead:Boolean$dueFrom:Date$dueUntil:Date$late:Boolean$first:Int!=20$after:String){agencyTasks(state:$state unitId:$unitId lead:$lead dueFrom:$dueFrom dueUntil:$dueUntil late:$late first:$first after:$after){nodes{id state step role title due late to{kind id name}}pageInfo{hasNextPage endCursor}}}" },
  agreeToCountersign: { kind: 'mutation', name: 'AgreeToCountersign', isNeverNull: true, text: "mutation AgreeToCountersign($input:AgreeInput!){agreeToCountersign(input:$input){request{...RequestFields}problems{...ProblemFields}replayed}}" + RequestFields + ActorFields + VetoFields + ProblemFields + FixFields },
  agreeToRecall: { kind: 'mutation', name: 'AgreeToRecall', isNeverNull: true, text: "mutation AgreeToRecall($input:DeliveryActionInput!){agreeToRecall(input:$input){delivery{...DeliveryFields}replayed problems{...ProblemFields}}}" + DeliveryFields + RecallFields + ProblemFields + FixFields },
  announceAbsence: { kind: 'mutation', name: 'AnnounceAbsence', isNeverNull: true, text: "mutation AnnounceAbsence($input:AnnounceAbsenceInput!){announceAbsence(input:$input){absence{...AbsenceFields}moved{id title}movedCount leftCount replayed problems{...ProblemFields}}}" + AbsenceFields + ProblemFields + FixFields },
  answerExtension: { kind: 'mutation', name: 'AnswerExtension', isNeverNull: true, text: "mutation AnswerExtension($input:AnswerExtensionInput!){answerExtension(input:$input){task{...TaskOnPage matter{id version state step}}problems{...ProblemFields}replayed}}" + TaskOnPage + ProblemFields + FixFields },
  applications: { kind: 'query', name: 'Applications', isNeverNull: true, text: "query Applications($first:Int!=20$after:String){applications(first:$first after:$after){nodes{...ApplicationFields}pageInfo{...PageFields}}}" + ApplicationFields + PageFields },
  appointOfficer: { kind: 'mutation', name: 'AppointOfficer', isNeverNull: true, text: "mutation AppointOfficer($input:AppointOfficerInput!){appointOfficer(input:$input){agency{...AgencyFields}officerId replayed problems{...ProblemFields}}}" + AgencyFields + ProblemFields + FixFields },
  appointToPost: { kind: 'mutation', name: 'AppointToPost', isNeverNull: true, text: "mutation AppointToPost($input:AppointToPostInput!){appointToPost(input:$input){post{...PostFields}moved{id title}movedCount leftCount replayed problems{...ProblemFields}}}" + PostFields + ProblemFields + FixFields },
  approveDraft: { kind: 'mutation', name: 'ApproveDraft', isNeverNull: true, text: "mutation ApproveDraft($input:ReviewInput!){approveDraft(input:$input){document{...DocumentStepFields}replayed problems{...ProblemFields}}}" + DocumentStepFields + ProblemFields + FixFields },
  askForExtension: { kind: 'mutation', name: 'AskForExtension', isNeverNull: true, text: "mutation AskForExtension($input:AskExtensionInput!){askForExtension(input:$input){task{...TaskOnPage matter{id version state step}}problems{...ProblemFields}replayed}}" + TaskOnPage + ProblemFields + FixFields },
  askForLostDelivery: { kind: 'mutation', name: 'AskForLostDelivery', isNeverNull: true, text: "mutation AskForLostDelivery($input:AskForLostDeliveryInput!){askForLostDelivery(input:$input){request{id number}problems{...ProblemFields}replayed}}" + ProblemFields + FixFields },
  askForOpinion: { kind: 'mutation', name: 'AskForOpinion', isNeverNull: true, text: "mutation AskForOpinion($input:AddTasksInput!){askForOpinion(input:$input){task{...TaskOnPage matter{id version state step}}problems{...ProblemFields}replayed}}" + TaskOnPage + ProblemFields + FixFields },
  askForProgress: { kind: 'mutation', name: 'AskForProgress', isNeverNull: true, text: "mutation AskForProgress($input:AskForProgressInput!){askForProgress(input:$input){document{...DocumentStepFields}replayed problems{...ProblemFields}}}" + DocumentStepFields + ProblemFields + FixFields },
  askForResend: { kind: 'mutation', name: 'AskForResend', isNeverNull: true, text: "mutation AskForResend($input:AskForResendInput!){askForResend(input:$input){delivery{...DeliveryFields}replayed problems{...ProblemFields}}}" + DeliveryFields + RecallFields + ProblemFields + FixFields },
  assignPlan: { kind: 'mutation', name: 'AssignPlan', isNeverNull: true, text: "mutation AssignPlan($input:AssignPlanInput!){assignPlan(input:$input){agency{...AgencyFields}replayed problems{...ProblemFields}}}" + AgencyFields + ProblemFields + FixFields },
  auditRecords: { kind: 'query', name: 'AuditRecords', isNeverNull: true, text: "query AuditRecords($from:DateTime$until:DateTime$subject:ID$first:Int!=20$after:String){auditRecords(from:$from until:$until subject:$subject first:$first after:$after){nodes{id at by{...ActorFields}onBehalfOf{...ActorFields}application{applicationId name}tokenId source action target outcome code count lastAt requestId}pageInfo{hasNextPage endCursor}}}" + ActorFields },
  auditSeals: { kind: 'query', name: 'AuditSeals', isNeverNull: true, text: "query AuditSeals($first:Int!=20$after:String){auditSeals(first:$first after:$after){nodes{number from until records root previous hash sealedAt}pageInfo{hasNextPage endCursor}}}" },
  beginUpload: { kind: 'mutation', name: 'BeginUpload', isNeverNull: true, text: "mutation BeginUpload($input:BeginUploadInput!){beginUpload(input:$input){upload{id state}url headers{name value}replayed problems{...ProblemFields}}}" + ProblemFields + FixFields },
  bindings: { kind: 'query', name: 'Bindings', isNeverNull: true, text: "query Bindings($memberId:ID$first:Int!=20$after:String){bindings(memberId:$memberId first:$first after:$after){nodes{...BindingFields member{name}grantedBy{name}}pageInfo{...PageFields}}}" + BindingFields + PageFields },
  bridges: { kind: 'query', name: 'Bridges', isNeverNull: true, text: "query Bridges($first:Int!=20$after:String){bridges(first:$first after:$after){nodes{...BridgeFields}pageInfo{...PageFields}}}" + BridgeFields + PageFields },
  buildTitle: { kind: 'query', name: 'BuildTitle', text: "query BuildTitle($input:BuildTitleInput!){buildTitle(input:$input){title problems{...ProblemFields}}}" + ProblemFields + FixFields },
  calendar: { kind: 'query', name: 'Calendar', text: "query Calendar($year:Int!$region:String){calendar(year:$year region:$region){...CalendarFields}}" + CalendarFields },
  calendarVersions: { kind: 'query', name: 'CalendarVersions', text: "query CalendarVersions($year:Int!$region:String$first:Int!=20$after:String){calendar(year:$year region:$region){id year region version versions(first:$first after:$after){nodes{version days{date kind name}source{title number url}importedAt importedBy{agencyId name}}pageInfo{hasNextPage endCursor}}}}" },
  changesSince: { kind: 'query', name: 'ChangesSince', isNeverNull: true, text: "query ChangesSince($after:String$types:[ChangeType!]$first:Int!=20){changesSince(after:$after types:$types first:$first){nodes{type nodeId version updatedAt node{__typename id ...on Document{title documentState:state updatedAt progress{...ProgressFields}}...on Matter{matterTitle:title matterState:state due}...on Task{taskTitle:title taskState:state step due late}...on Notification{kind number}...on Delivery{title deliveryState:state updatedAt}}}pageInfo{...PageFields}}}" + ProgressFields + PageFields },
  checkAuditSeal: { kind: 'query', name: 'CheckAuditSeal', text: "query CheckAuditSeal($number:Int!){checkAuditSeal(number:$number){isIntact found root faults seal{number from until records root}}}" },
  chooseWay: { kind: 'mutation', name: 'ChooseWay', isNeverNull: true, text: "mutation ChooseWay($input:ChooseWayInput!){chooseWay(input:$input){choices{...ChoicesOnPage}problems{...ProblemFields}replayed}}" + ChoicesOnPage + ActorFields + ProblemFields + FixFields },
  completeTask: { kind: 'mutation', name: 'CompleteTask', isNeverNull: true, text: "mutation CompleteTask($input:CompleteTaskInput!){completeTask(input:$input){task{...TaskOnPage matter{id version state step}}problems{...ProblemFields}replayed}}" + TaskOnPage + ProblemFields + FixFields },
  completeTasks: { kind: 'mutation', name: 'CompleteTasks', isNeverNull: true, text: "mutation CompleteTasks($input:CompleteTasksInput!){completeTasks(input:$input){results{task{...TaskOnPage}problems{...ProblemFields}replayed}done refused problems{...ProblemFields}}}" + TaskOnPage + ProblemFields + FixFields },
  confirmLine: { kind: 'mutation', name: 'ConfirmLine', isNeverNull: true, text: "mutation ConfirmLine($input:AnswerLineInput!){confirmLine(input:$input){request{...LineRequestFields}replayed problems{...ProblemFields}}}" + LineRequestFields + ProblemFields + FixFields },
  countersignRequest: { kind: 'query', name: 'CountersignRequest', text: "query CountersignRequest($id:ID!){countersignRequest(id:$id){...RequestFields content{title body issuers mainRecipients copies items bound attachedTexts{title body isListed}attachments{name sha256}}}}" + RequestFields + ActorFields + VetoFields },
  countersignRequests: { kind: 'query', name: 'CountersignRequests', isNeverNull: true, text: "query CountersignRequests($state:CountersignState$first:Int!=20$after:String){countersignRequests(state:$state first:$first after:$after){nodes{...RequestFields}pageInfo{hasNextPage endCursor}}}" + RequestFields + ActorFields + VetoFields },
  counts: { kind: 'query', name: 'Counts', text: "query Counts{counts{inbox{...InboxCountsFields}outbox{...OutboxCountsFields}countersignRequests{open byState{state count}}}}" + InboxCountsFields + OutboxCountsFields },
  countsOfHandling: { kind: 'query', name: 'CountsOfHandling', text: "query CountsOfHandling{counts{handling{mine matters{state count}}}}" },
  createCorrection: { kind: 'mutation', name: 'CreateCorrection', isNeverNull: true, text: "mutation CreateCorrection($input:CreateCorrectionInput!){createCorrection(input:$input){document{...DocumentStepFields}replayed problems{...ProblemFields}}}" + DocumentStepFields + ProblemFields + FixFields },
  createDraft: { kind: 'mutation', name: 'CreateDraft', isNeverNull: true, text: "mutation CreateDraft($input:CreateDraftInput!){createDraft(input:$input){document{...DocumentStepFields}replayed problems{...ProblemFields}}}" + DocumentStepFields + ProblemFields + FixFields },
  createPost: { kind: 'mutation', name: 'CreatePost', isNeverNull: true, text: "mutation CreatePost($input:CreatePostInput!){createPost(input:$input){post{...PostFields}moved{id title}movedCount leftCount replayed problems{...ProblemFields}}}" + PostFields + ProblemFields + FixFields },
  createUnit: { kind: 'mutation', name: 'CreateUnit', isNeverNull: true, text: "mutation CreateUnit($input:CreateUnitInput!){createUnit(input:$input){unit{...UnitFields}moved{id title}movedCount leftCount replayed problems{...ProblemFields}}}" + UnitFields + ProblemFields + FixFields },
  dashboard: { kind: 'query', name: 'Dashboard', isWhole: true, text: "query Dashboard($worklist:Int!=5$incomplete:Int!=5){counts{inbox{...InboxCountsFields}outbox{...OutboxCountsFields}countersignRequests{open}}worklist(first:$worklist){nodes{...on Document{id title documentState:state}...on CountersignRequest{id title state}}pageInfo{...PageFields}}outbox(incomplete:true first:$incomplete){nodes{id number title dispatchedAt progress{...ProgressFields}}totalCount}}" + InboxCountsFields + OutboxCountsFields + PageFields + ProgressFields },
  declineLine: { kind: 'mutation', name: 'DeclineLine', isNeverNull: true, text: "mutation DeclineLine($input:AnswerLineInput!){declineLine(input:$input){request{...LineRequestFields}replayed problems{...ProblemFields}}}" + LineRequestFields + ProblemFields + FixFields },
  defineShortName: { kind: 'mutation', name: 'DefineShortName', isNeverNull: true, text: "mutation DefineShortName($input:DefineShortNameInput!){defineShortName(input:$input){shortNames{...ShortNamesOfAgency}problems{...ProblemFields}replayed}}" + ShortNamesOfAgency + ProblemFields + FixFields },
  delegateTask: { kind: 'mutation', name: 'DelegateTask', isNeverNull: true, text: "mutation DelegateTask($input:DelegateTaskInput!){delegateTask(input:$input){task{...TaskOnPage matter{id version state step}}problems{...ProblemFields}replayed}}" + TaskOnPage + ProblemFields + FixFields },
  delegations: { kind: 'query', name: 'Delegations', isNeverNull: true, text: "query Delegations($which:DelegationList!=OF_AGENCY$first:Int!=20$after:String){delegations(which:$which first:$first after:$after){nodes{...DelegationFields from{name}to{name}}pageInfo{...PageFields}}}" + DelegationFields + PageFields },
  delivery: { kind: 'query', name: 'Delivery', text: "query Delivery($id:ID!){delivery(id:$id){...DeliveryFields urgency telegramUrgency result content{body contact{name phone}attachedTexts{title body isListed}notes participants{present absent observers}mainRecipients copies issuers signatory signatories{agency name}signedDigest faults attachments{name sha256 size mediaType fileName scan declaredUnclassified downloadUrl}forwarded{issuerName number title body contentDigest attachedTexts{title body isListed}attachments{name sha256 fileName scan downloadUrl}}}rungs{...RungFields}}}" + DeliveryFields + RecallFields + RungFields + ActorFields },
  deliveryAdded: { kind: 'query', name: 'DeliveryAdded', text: "query DeliveryAdded($id:ID!){delivery(id:$id){id state dispatchedAt added{at cause reason}}}" },
  deliveryDeadlineMoves: { kind: 'query', name: 'DeliveryDeadlineMoves', text: "query DeliveryDeadlineMoves($id:ID!){delivery(id:$id){id deadline{...DeadlineFields}deadlineMoves{at keptDueAt dueAt}}}" + DeadlineFields },
  deliveryDistribution: { kind: 'query', name: 'DeliveryDistribution', text: "query DeliveryDistribution($id:ID!){delivery(id:$id){id distribution{...DistributionFields}sourceDistribution{...SourceDistributionFields}}}" + DistributionFields + ActorFields + SourceDistributionFields },
  deliveryEffect: { kind: 'query', name: 'DeliveryEffect', text: "query DeliveryEffect($id:ID!){delivery(id:$id){id effectEnd{...EffectEndFields}sourceEnded{...SourceEndFields}}}" + EffectEndFields + SourceEndFields },
  deliveryForwardedBeyond: { kind: 'query', name: 'DeliveryForwardedBeyond', text: "query DeliveryForwardedBeyond($id:ID!){delivery(id:$id){id forwardedBeyond{documentId number isDisclosedBeyond count agencies{agencyId name}}}}" },
  deliveryMatter: { kind: 'query', name: 'DeliveryMatter', text: "query DeliveryMatter($id:ID!){delivery(id:$id){id matter{id state step due}}}" },
  deliveryPassings: { kind: 'query', name: 'DeliveryPassings', text: "query DeliveryPassings($id:ID!){delivery(id:$id){id state version added{at cause reason passedOnBy{agencyId name}}passings{to{agencyId name}at by{...ActorFields}onBehalfOf{...ActorFields}reason outcome{kind at reason}}}}" + ActorFields },
  deliveryProgress: { kind: 'query', name: 'DeliveryProgress', text: "query DeliveryProgress($id:ID!){delivery(id:$id){id version state actions progressAsked{...ProgressAskedFields}progressReports{...ProgressReportFields}}}" + ProgressAskedFields + ProgressReportFields + ActorFields },
  deliveryReply: { kind: 'query', name: 'DeliveryReply', text: "query DeliveryReply($id:ID!){delivery(id:$id){id version state deadline{...DeadlineFields}late repliedLate reminders{at kind step}content{replyDemand{date workingDays}}}}" + DeadlineFields },
  deliveryResend: { kind: 'query', name: 'DeliveryResend', text: "query DeliveryResend($id:ID!){delivery(id:$id){id version state actions resendAsked{...ResendFields}}}" + ResendFields },
  deliveryRestored: { kind: 'query', name: 'DeliveryRestored', text: "query DeliveryRestored($id:ID!){delivery(id:$id){id version state title restored{at provedRung provedAt provedSeq}rungs{kind at}}}" },
  deliverySources: { kind: 'query', name: 'DeliverySources', text: "query DeliverySources($id:ID!){delivery(id:$id){id sourceReplaced{at number correctionNumber}}}" },
  deliveryVersions: { kind: 'query', name: 'DeliveryVersions', text: "query DeliveryVersions($id:ID!){delivery(id:$id){...DeliveryFields replaces{number deliveryId reason}replacedBy{number deliveryId at reason}history{id number state}content{body replaces{number digest reason numbering}}}}" + DeliveryFields + RecallFields },
  discardDraft: { kind: 'mutation', name: 'DiscardDraft', isNeverNull: true, text: "mutation DiscardDraft($input:DiscardDraftInput!){discardDraft(input:$input){document{...DocumentStepFields discarded{by{...ActorFields}at reason}}replayed problems{...ProblemFields}}}" + DocumentStepFields + ActorFields + ProblemFields + FixFields },
  dispatchDocument: { kind: 'mutation', name: 'DispatchDocument', isNeverNull: true, text: "mutation DispatchDocument($input:DocumentActionInput!){dispatchDocument(input:$input){document{...DocumentStepFields}replayed problems{...ProblemFields}}}" + DocumentStepFields + ProblemFields + FixFields },
  dissolveUnit: { kind: 'mutation', name: 'DissolveUnit', isNeverNull: true, text: "mutation DissolveUnit($input:DissolveUnitInput!){dissolveUnit(input:$input){unit{...UnitFields}moved{id title}movedCount leftCount replayed problems{...ProblemFields}}}" + UnitFields + ProblemFields + FixFields },
  document: { kind: 'query', name: 'Document', text: "query Document($id:ID!$first:Int!=20$after:String){document(id:$id){...DocumentStepFields urgency telegramUrgency body issuer{agencyId name}items skipReason contact{name phone}attachedTexts{title body isListed}printFormat printingOrgan notes participants{present absent observers}holder{memberId name}direction important coIssuers{agencyId name}countersignatures{id purpose name party{...on AgencyRef{agencyId}...on MemberRef{memberId}}sections order state awaitingActivationSince covers question partDigest answer{by{...ActorFields}onBehalfOf{...ActorFields}at name opinion veto{...VetoFields}}}negotiation(last:20){nodes{seq act at by{...ActorFields}onBehalfOf{...ActorFields}party opinion round}pageInfo{...PageFields}}attention{name assignment}meeting{name date}revokes{agency{agencyId name}number}approvals{agency{agencyId name}reference}position returned{from party reason at by{...ActorFields}onBehalfOf{...ActorFields}}reviewFlags reviewChecklist{item text source isRequired isSuggested}review{opinion confirmed{item note}at by{...ActorFields}onBehalfOf{...ActorFields}}findings{...ProblemFields}date contentDigest recipientCount signature{by{...ActorFields}onBehalfOf{...ActorFields}name opinion date signedDigest joint{agency{agencyId name}by{...ActorFields}onBehalfOf{...ActorFields}name opinion date}corrections{by{...ActorFields}onBehalfOf{...ActorFields}at from to fields}}mainRecipients{class tier classes{class tier}onPaper wording agencies{agencyId name}}copies{agencyId name}attachments{name sha256 size mediaType fileName scan declaredUnclassified downloadUrl}history(last:20){nodes{seq type at declaredUnclassified by{...ActorFields}onBehalfOf{...ActorFields}application{applicationId name}hash}pageInfo{...PageFields}}ladder(first:$first after:$after){nodes{id recipient{agencyId name tier}role state rungs{kind state at by{...ActorFields}onBehalfOf{...ActorFields}reason returnCode replyNumber}undelivered{reason since tries triedAt}}withoutAccount pageInfo{...PageFields}}cascade{tier delivered signedFor registered accepted returned handled replied}}}" + DocumentStepFields + ActorFields + VetoFields + PageFields + ProblemFields + FixFields },
  documentAdditions: { kind: 'query', name: 'DocumentAdditions', text: "query DocumentAdditions($id:ID!$first:Int!=20$after:String){document(id:$id){id version additions{...AdditionFields}progress{recipients undelivered signedFor recalled}ladder(first:$first after:$after){nodes{id recipient{agencyId name}role state added{...AdditionFields}}pageInfo{...PageFields}}}}" + AdditionFields + ActorFields + PageFields },
  documentByNumber: { kind: 'query', name: 'DocumentByNumber', text: "query DocumentByNumber($number:String!$kind:DocumentKind){documentByNumber(number:$number kind:$kind){...DocumentStepFields}}" + DocumentStepFields },
  documentDistribution: { kind: 'query', name: 'DocumentDistribution', text: "query DocumentDistribution($id:ID!){document(id:$id){id distribution{...DistributionFields}sourceDistribution{...SourceDistributionFields}}}" + DistributionFields + ActorFields + SourceDistributionFields },
  documentEffect: { kind: 'query', name: 'DocumentEffect', text: "query DocumentEffect($id:ID!){document(id:$id){id effectEnd{...EffectEndFields}sourceEnded{...SourceEndFields}}}" + EffectEndFields + SourceEndFields },
  documentLadder: { kind: 'query', name: 'DocumentLadder', text: "query DocumentLadder($id:ID!$first:Int=20$after:String){document(id:$id){id version title number progress{...ProgressFields}ladder(first:$first after:$after){nodes{id recipient{agencyId name tier}role state rungs{...RungFields}reply{id number}undelivered{reason since tries}}pageInfo{...PageFields}}}}" + ProgressFields + RungFields + ActorFields + PageFields },
  documentOnPaper: { kind: 'query', name: 'DocumentOnPaper', text: "query DocumentOnPaper($id:ID!$first:Int!=20$after:String){document(id:$id){id progress{recipients undelivered delivered replied onPaper}ladder(first:$first after:$after){nodes{recipient{agencyId}state undelivered{reason}onPaper{date note at by{...ActorFields}onBehalfOf{...ActorFields}}rungs{...RungFields}}pageInfo{...PageFields}}}}" + ActorFields + RungFields + PageFields },
  documentPaperDistribution: { kind: 'query', name: 'DocumentPaperDistribution', text: "query DocumentPaperDistribution($id:ID!){document(id:$id){id version paperDistribution{...PaperDistributionFields}}}" + PaperDistributionFields + PaperDeliveryFields + ActorFields },
  documentRecalls: { kind: 'query', name: 'DocumentRecalls', text: "query DocumentRecalls($id:ID!$first:Int!=20$after:String){document(id:$id){id recalls{id at by{...ActorFields}onBehalfOf{...ActorFields}reason recipients{agencyId name}}sourceRecalled{at number reason}progress{recipients undelivered signedFor recalled}ladder(first:$first after:$after){nodes{id recipient{agencyId name}state recall{...RecallFields}}pageInfo{...PageFields}}}}" + ActorFields + RecallFields + PageFields },
  documentReplies: { kind: 'query', name: 'DocumentReplies', text: "query DocumentReplies($id:ID!$late:Boolean$first:Int!=20$after:String){document(id:$id){id replyDemand{date workingDays}deadline{...DeadlineFields}lateRecipients ladder(late:$late first:$first after:$after){nodes{id recipient{agencyId name}state late repliedLate}pageInfo{...PageFields}}}}" + DeadlineFields + PageFields },
  documentResends: { kind: 'query', name: 'DocumentResends', text: "query DocumentResends($id:ID!$first:Int!=20$after:String){document(id:$id){id version resendRequests{id recipient{agencyId name}resendAsked{...ResendFields}}ladder(first:$first after:$after){nodes{id recipient{agencyId name}state resendAsked{...ResendFields}rungs{kind reason resendCode}}pageInfo{...PageFields}}}}" + ResendFields + PageFields },
  documentRoutes: { kind: 'query', name: 'DocumentRoutes', text: "query DocumentRoutes($id:ID!$first:Int!=20$after:String){document(id:$id){id version progress{recipients undelivered passedOn recalled}ladder(first:$first after:$after){nodes{id recipient{agencyId name}state added{...AdditionFields}passedOn{...AdditionFields}recall{...RecallFields}rungs{kind reason passedTo{agencyId name}}}pageInfo{...PageFields}}}}" + AdditionFields + ActorFields + RecallFields + PageFields },
  documentSources: { kind: 'query', name: 'DocumentSources', text: "query DocumentSources($id:ID!){document(id:$id){id sourceReplaced{at number correctionNumber}}}" },
  documentSupervision: { kind: 'query', name: 'DocumentSupervision', text: "query DocumentSupervision($id:ID!$first:Int!=20$after:String){document(id:$id){id version progress{progressAwaited}supervision{byTier{tier concluded atIt notBegun late}}progressRequests{id at by{...ActorFields}onBehalfOf{...ActorFields}reason answerBy recipients{agencyId name}}ladder(first:$first after:$after){nodes{id recipient{agencyId name}state progressAsked{...ProgressAskedFields}progressReports{...ProgressReportFields}rungs{kind state at reason answerBy note dueAt}}pageInfo{...PageFields}}}}" + ActorFields + ProgressAskedFields + ProgressReportFields + PageFields },
  documentTemplates: { kind: 'query', name: 'DocumentTemplates', text: "query DocumentTemplates($kind:DocumentKind!){documentTemplates(kind:$kind){...TemplatesOfKind}}" + TemplatesOfKind },
  documentUndelivered: { kind: 'query', name: 'DocumentUndelivered', text: "query DocumentUndelivered($id:ID!$first:Int!=20$after:String){document(id:$id){id undelivered(first:$first after:$after){nodes{recipient{agencyId name}role reason since tries triedAt explanation}pageInfo{...PageFields}}}}" + PageFields },
  documentVersions: { kind: 'query', name: 'DocumentVersions', text: "query DocumentVersions($id:ID!){document(id:$id){id replaces{documentId number digest reason numbering}replacedBy{documentId number at reason numbering}versions{documentId number dispatchedAt}progress{recipients undelivered replaced}}}" },
  editDraft: { kind: 'mutation', name: 'EditDraft', isNeverNull: true, text: "mutation EditDraft($input:EditDraftInput!){editDraft(input:$input){document{...DocumentStepFields}replayed problems{...ProblemFields}}}" + DocumentStepFields + ProblemFields + FixFields },
  endAbsence: { kind: 'mutation', name: 'EndAbsence', isNeverNull: true, text: "mutation EndAbsence($input:EndAbsenceInput!){endAbsence(input:$input){absence{...AbsenceFields}moved{id title}movedCount leftCount replayed problems{...ProblemFields}}}" + AbsenceFields + ProblemFields + FixFields },
  endApplication: { kind: 'mutation', name: 'EndApplication', isNeverNull: true, text: "mutation EndApplication($input:ApplicationReasonInput!){endApplication(input:$input){application{...ApplicationFields}replayed problems{...ProblemFields}}}" + ApplicationFields + ProblemFields + FixFields },
  endBinding: { kind: 'mutation', name: 'EndBinding', isNeverNull: true, text: "mutation EndBinding($input:EndBindingInput!){endBinding(input:$input){binding{...BindingFields}replayed problems{...ProblemFields}}}" + BindingFields + ProblemFields + FixFields },
  endBridge: { kind: 'mutation', name: 'EndBridge', isNeverNull: true, text: "mutation EndBridge($input:EndBridgeInput!){endBridge(input:$input){bridge{...BridgeFields}replayed problems{...ProblemFields}}}" + BridgeFields + ProblemFields + FixFields },
  endIssuer: { kind: 'mutation', name: 'EndIssuer', isNeverNull: true, text: "mutation EndIssuer($input:EndIssuerInput!){endIssuer(input:$input){issuer{...IssuerFields}replayed problems{...ProblemFields}}}" + IssuerFields + ProblemFields + FixFields },
  endMatter: { kind: 'mutation', name: 'EndMatter', isNeverNull: true, text: "mutation EndMatter($input:EndMatterInput!){endMatter(input:$input){matter{...MatterOnPage}problems{...ProblemFields}replayed}}" + MatterOnPage + TaskOnPage + ProblemFields + FixFields },
  endMember: { kind: 'mutation', name: 'EndMember', isNeverNull: true, text: "mutation EndMember($input:EndMemberInput!){endMember(input:$input){member{...MemberFields}replayed problems{...ProblemFields}}}" + MemberFields + ProblemFields + FixFields },
  evidence: { kind: 'query', name: 'Evidence', text: "query Evidence($documentId:ID!$after:String){evidence(documentId:$documentId after:$after){bundle endCursor}}" },
  find: { kind: 'query', name: 'Find', isNeverNull: true, text: "query Find($text:String!$in:[FindIn!]$first:Int!=20$after:String){find(text:$text in:$in first:$first after:$after){nodes{id in kind title number issuerName date}pageInfo{...PageFields}isComplete problems{...ProblemFields}}}" + PageFields + ProblemFields + FixFields },
  findThings: { kind: 'query', name: 'FindThings', isNeverNull: true, text: "query FindThings($text:String!$in:[FindIn!]$first:Int!=20$after:String){find(text:$text in:$in first:$first after:$after){nodes{title thing{__typename ...on Document{id version state}...on Delivery{id version deliveryState:state}}}pageInfo{...PageFields}}}" + PageFields },
  followReplacement: { kind: 'mutation', name: 'FollowReplacement', isNeverNull: true, text: "mutation FollowReplacement($input:FollowReplacementInput!){followReplacement(input:$input){matter{...MatterOnPage}problems{...ProblemFields}replayed}}" + MatterOnPage + TaskOnPage + ProblemFields + FixFields },
  giveMemberNumber: { kind: 'mutation', name: 'GiveMemberNumber', isNeverNull: true, text: "mutation GiveMemberNumber($input:GiveMemberNumberInput!){giveMemberNumber(input:$input){number{...MemberNumberFields}replayed problems{...ProblemFields}}}" + MemberNumberFields + ProblemFields + FixFields },
  grantDelegation: { kind: 'mutation', name: 'GrantDelegation', isNeverNull: true, text: "mutation GrantDelegation($input:GrantDelegationInput!){grantDelegation(input:$input){delegation{...DelegationFields}replayed problems{...ProblemFields}}}" + DelegationFields + ProblemFields + FixFields },
  handOverItems: { kind: 'mutation', name: 'HandOverItems', isNeverNull: true, text: "mutation HandOverItems($input:HandOverItemsInput!){handOverItems(input:$input){results{item{...on Document{id version documentState:state holder{memberId}}...on CountersignRequest{...RequestFields}}replayed problems{...ProblemFields}}done refused problems{...ProblemFields}}}" + RequestFields + ActorFields + VetoFields + ProblemFields + FixFields },
  handOverWork: { kind: 'mutation', name: 'HandOverWork', isNeverNull: true, text: "mutation HandOverWork($input:HandOverInput!){handOverWork(input:$input){moved hasMore problems{...ProblemFields}replayed}}" + ProblemFields + FixFields },
  importAgencies: { kind: 'mutation', name: 'ImportAgencies', isNeverNull: true, text: "mutation ImportAgencies($input:ImportAgenciesInput!){importAgencies(input:$input){import{dryRun registered rejected rows{line agency{...AgencyFields}problems{...ProblemFields}}ignoredColumns misread}replayed problems{...ProblemFields}}}" + AgencyFields + ProblemFields + FixFields },
  importCalendar: { kind: 'mutation', name: 'ImportCalendar', isNeverNull: true, text: "mutation ImportCalendar($input:ImportCalendarInput!){importCalendar(input:$input){calendar{...CalendarFields}problems{...ProblemFields}replayed}}" + CalendarFields + ProblemFields + FixFields },
  importOrganization: { kind: 'mutation', name: 'ImportOrganization', isNeverNull: true, text: "mutation ImportOrganization($input:ImportOrganizationInput!){importOrganization(input:$input){import{dryRun added accepted rejected movedCount leftCount rows{line unitId postId memberId problems{...ProblemFields}}ignoredColumns misread}replayed problems{...ProblemFields}}}" + ProblemFields + FixFields },
  importRegions: { kind: 'mutation', name: 'ImportRegions', isNeverNull: true, text: "mutation ImportRegions($input:ImportRegionsInput!){importRegions(input:$input){import{edition importedAt regions remaining abolished dryRun badRows{line problems{...ProblemFields}}ignoredColumns misread}replayed problems{...ProblemFields ...on EditionShrinks{before abolished lostTiers examples{code name}}}}}" + ProblemFields + FixFields },
  inbox: { kind: 'query', name: 'Inbox', isNeverNull: true, text: "query Inbox($state:DeliveryState$kind:DocumentKind$issuerId:ID$urgency:Urgency$role:RecipientRole$number:String$dispatched:TimeRange$first:Int!=20$after:String){inbox(state:$state kind:$kind issuerId:$issuerId urgency:$urgency role:$role number:$number dispatched:$dispatched first:$first after:$after){nodes{...DeliveryFields}pageInfo{...PageFields}}}" + DeliveryFields + RecallFields + PageFields },
  inboxProgressAsked: { kind: 'query', name: 'InboxProgressAsked', isNeverNull: true, text: "query InboxProgressAsked($first:Int!=20$after:String){inbox(progressAsked:true first:$first after:$after){nodes{...DeliveryFields progressAsked{...ProgressAskedFields}}pageInfo{...PageFields}}}" + DeliveryFields + RecallFields + ProgressAskedFields + PageFields },
  inboxReplies: { kind: 'query', name: 'InboxReplies', isNeverNull: true, text: "query InboxReplies($late:Boolean!$first:Int!=20$after:String){inbox(late:$late first:$first after:$after){nodes{...DeliveryFields late repliedLate}pageInfo{...PageFields}}}" + DeliveryFields + RecallFields + PageFields },
  inboxTabs: { kind: 'query', name: 'InboxTabs', isWhole: true, text: "query InboxTabs($state:DeliveryState$kind:DocumentKind$first:Int=20$after:String){inbox(state:$state kind:$kind first:$first after:$after){nodes{...DeliveryFields}totalCount pageInfo{...PageFields}}counts{inbox{...InboxCountsFields}}}" + DeliveryFields + RecallFields + PageFields + InboxCountsFields },
  incomingSeries: { kind: 'query', name: 'IncomingSeries', isNeverNull: true, text: "query IncomingSeries($first:Int!=20$after:String){incomingSeries(first:$first after:$after){nodes{...IncomingSeriesFields}pageInfo{...PageFields}}}" + IncomingSeriesFields + PageFields },
  incomingSeriesAudit: { kind: 'query', name: 'IncomingSeriesAudit', isNeverNull: true, text: "query IncomingSeriesAudit($seriesId:ID!$year:Int$after:String){incomingSeriesAudit(seriesId:$seriesId year:$year after:$after){seriesId year from to counter highest issued voided{seq version number delivery{id}at by{...ActorFields}onBehalfOf{...ActorFields}voided{by{...ActorFields}onBehalfOf{...ActorFields}at reason}}gaps doubles{delivery{id}numbers}misplaced sound proofHash pageInfo{...PageFields}}}" + ActorFields + PageFields },
  informMembers: { kind: 'mutation', name: 'InformMembers', isNeverNull: true, text: "mutation InformMembers($input:InformMembersInput!){informMembers(input:$input){matter{id version circulation{mode unread}}problems{...ProblemFields}replayed}}" + ProblemFields + FixFields },
  inviteMember: { kind: 'mutation', name: 'InviteMember', isNeverNull: true, text: "mutation InviteMember($input:InviteMemberInput!){inviteMember(input:$input){invitation{member{memberId}until code}replayed problems{...ProblemFields}}}" + ProblemFields + FixFields },
  issuers: { kind: 'query', name: 'Issuers', isNeverNull: true, text: "query Issuers($first:Int!=20$after:String){issuers(first:$first after:$after){nodes{...IssuerFields}pageInfo{...PageFields}}}" + IssuerFields + PageFields },
  keepTemplate: { kind: 'mutation', name: 'KeepTemplate', isNeverNull: true, text: "mutation KeepTemplate($input:KeepTemplateInput!){keepTemplate(input:$input){documentTemplates{...TemplatesOfKind}problems{...ProblemFields}replayed}}" + TemplatesOfKind + ProblemFields + FixFields },
  linesToConfirm: { kind: 'query', name: 'LinesToConfirm', isNeverNull: true, text: "query LinesToConfirm($first:Int!=20$after:String){linesToConfirm(first:$first after:$after){nodes{...LineRequestFields}pageInfo{...PageFields}}}" + LineRequestFields + PageFields },
  lowerEnd: { kind: 'query', name: 'LowerEnd', text: "query LowerEnd($id:ID!){lowerEnd(id:$id){...LowerEndFields}}" + LowerEndFields },
  markHandled: { kind: 'mutation', name: 'MarkHandled', isNeverNull: true, text: "mutation MarkHandled($input:MarkHandledInput!){markHandled(input:$input){delivery{...DeliveryFields}replayed problems{...ProblemFields}}}" + DeliveryFields + RecallFields + ProblemFields + FixFields },
  markNotificationsSeen: { kind: 'mutation', name: 'MarkNotificationsSeen', isNeverNull: true, text: "mutation MarkNotificationsSeen($input:MarkNotificationsSeenInput!){markNotificationsSeen(input:$input){notification{id isSeen}replayed problems{...ProblemFields}}}" + ProblemFields + FixFields },
  markOnPaper: { kind: 'mutation', name: 'MarkOnPaper', isNeverNull: true, text: "mutation MarkOnPaper($input:MarkOnPaperInput!){markOnPaper(input:$input){delivery{...DeliveryFields onPaper{date note}}document{...DocumentStepFields}problems{...ProblemFields}replayed}}" + DeliveryFields + RecallFields + DocumentStepFields + ProblemFields + FixFields },
  markRead: { kind: 'mutation', name: 'MarkRead', isNeverNull: true, text: "mutation MarkRead($input:MarkReadInput!){markRead(input:$input){reader{...ReaderOnPage}problems{...ProblemFields}replayed}}" + ReaderOnPage + ProblemFields + FixFields },
  markSeveralRead: { kind: 'mutation', name: 'MarkSeveralRead', isNeverNull: true, text: "mutation MarkSeveralRead($input:MarkSeveralReadInput!){markSeveralRead(input:$input){results{reader{...ReaderOnPage}problems{...ProblemFields}replayed}done refused problems{...ProblemFields}}}" + ReaderOnPage + ProblemFields + FixFields },
  matter: { kind: 'query', name: 'Matter', text: "query Matter($id:ID!){matter(id:$id){...MatterOnPage dueFrom stages{number step name{zh en}mode state}events{sequence type stepName{zh en}at by{name}onBehalfOf{name}taskIds text}}}" + MatterOnPage + TaskOnPage },
  matterReaders: { kind: 'query', name: 'MatterReaders', text: "query MatterReaders($id:ID!$first:Int!=20$after:String){matter(id:$id){id circulation{mode unread}readers(first:$first after:$after){nodes{...ReaderOnPage}pageInfo{hasNextPage endCursor}totalCount}}}" + ReaderOnPage },
  matterRoute: { kind: 'query', name: 'MatterRoute', text: "query MatterRoute($id:ID!){matter(id:$id){id route{...PreviewFields}}}" + PreviewFields },
  matters: { kind: 'query', name: 'Matters', isNeverNull: true, text: "query Matters($state:MatterState$first:Int!=20$after:String){matters(state:$state first:$first after:$after){nodes{id version state title step due}pageInfo{hasNextPage endCursor}totalCount}}" },
  memberNumbers: { kind: 'query', name: 'MemberNumbers', isNeverNull: true, text: "query MemberNumbers($memberId:ID$first:Int!=20$after:String){memberNumbers(memberId:$memberId first:$first after:$after){nodes{...MemberNumberFields member{name}givenBy{name}}pageInfo{...PageFields}}}" + MemberNumberFields + PageFields },
  members: { kind: 'query', name: 'Members', isNeverNull: true, text: "query Members($role:Role$state:MemberState$namePrefix:String$first:Int!=20$after:String){members(role:$role state:$state namePrefix:$namePrefix first:$first after:$after){nodes{...MemberFields}pageInfo{...PageFields}}}" + MemberFields + PageFields },
  membersWithPosts: { kind: 'query', name: 'MembersWithPosts', isNeverNull: true, text: "query MembersWithPosts($first:Int!=20$after:String){members(first:$first after:$after){nodes{...MemberFields posts{id name unit{id path}isHead}}pageInfo{...PageFields}}}" + MemberFields + PageFields },
  movePost: { kind: 'mutation', name: 'MovePost', isNeverNull: true, text: "mutation MovePost($input:MovePostInput!){movePost(input:$input){post{...PostFields}moved{id title}movedCount leftCount replayed problems{...ProblemFields}}}" + PostFields + ProblemFields + FixFields },
  moveReplyDeadline: { kind: 'mutation', name: 'MoveReplyDeadline', isNeverNull: true, text: "mutation MoveReplyDeadline($input:MoveReplyDeadlineInput!){moveReplyDeadline(input:$input){document{id version deadline{...DeadlineFields}deadlineMoves{at by{...ActorFields}onBehalfOf{...ActorFields}keptDueAt dueAt calendarVersions{region year version}}}problems{...ProblemFields}replayed}}" + DeadlineFields + ActorFields + ProblemFields + FixFields },
  moveUnit: { kind: 'mutation', name: 'MoveUnit', isNeverNull: true, text: "mutation MoveUnit($input:MoveUnitInput!){moveUnit(input:$input){unit{...UnitFields}moved{id title}movedCount leftCount replayed problems{...ProblemFields}}}" + UnitFields + ProblemFields + FixFields },
  movedDeadlines: { kind: 'query', name: 'MovedDeadlines', isNeverNull: true, text: "query MovedDeadlines($first:Int!=20$after:String){movedDeadlines(first:$first after:$after){nodes{document{id title number deadline{dueAt dueOn}}keptDueAt deadline{...DeadlineFields}problems{...ProblemFields}recipientsOwing}pageInfo{...PageFields}}}" + DeadlineFields + ProblemFields + FixFields + PageFields },
  muteSender: { kind: 'mutation', name: 'MuteSender', isNeverNull: true, text: "mutation MuteSender($input:MuteSenderInput!){muteSender(input:$input){mute{...MuteFields}replayed problems{...ProblemFields}}}" + MuteFields + ProblemFields + FixFields },
  mutes: { kind: 'query', name: 'Mutes', isNeverNull: true, text: "query Mutes($first:Int!=20$after:String){mutes(first:$first after:$after){nodes{...MuteFields}pageInfo{hasNextPage endCursor}}}" + MuteFields },
  myNotifications: { kind: 'query', name: 'MyNotifications', isNeverNull: true, text: "query MyNotifications($first:Int!=20$after:String){myNotifications(first:$first after:$after){unseen nodes{id kind at deliveredAt isSeen actedAt number task{id version step title due late state}matter{id title}reading{id version state}}pageInfo{...PageFields}}}" + PageFields },
  myTasks: { kind: 'query', name: 'MyTasks', isNeverNull: true, text: "query MyTasks($done:Boolean$late:Boolean$dueUntil:Date$first:Int!=20$after:String){myTasks(done:$done late:$late dueUntil:$dueUntil first:$first after:$after){nodes{because onBehalfOf{memberId name}task{id version state kind step role title what due late}reading{id version matterId title number issuer mode due late}}pageInfo{hasNextPage endCursor}totalCount}}" },
  nextIncomingNumber: { kind: 'query', name: 'NextIncomingNumber', text: "query NextIncomingNumber($seriesId:ID!){nextIncomingNumber(seriesId:$seriesId)}" },
  node: { kind: 'query', name: 'Node', text: "query Node($id:ID!){node(id:$id){__typename id}}" },
  nodeAgency: { kind: 'query', name: 'NodeAgency', text: "query NodeAgency($id:ID!){node(id:$id){...on Agency{...AgencyFields ...AgencyLineFields}}}" + AgencyFields + AgencyLineFields },
  nodeTask: { kind: 'query', name: 'NodeTask', text: "query NodeTask($id:ID!){node(id:$id){...on Task{...TaskOnPage dueFrom opinion parentId by{...ActorFields}onBehalfOf{...ActorFields}extension{until reason state}responsible{member{memberId name}because onBehalfOf{memberId name}}events{sequence type text}}}}" + TaskOnPage + ActorFields },
  nodes: { kind: 'query', name: 'Nodes', text: "query Nodes($ids:[ID!]!){nodes(ids:$ids){__typename id}}" },
  noteTaskProgress: { kind: 'mutation', name: 'NoteTaskProgress', isNeverNull: true, text: "mutation NoteTaskProgress($input:NoteProgressInput!){noteTaskProgress(input:$input){task{...TaskOnPage matter{id version state step}}problems{...ProblemFields}replayed}}" + TaskOnPage + ProblemFields + FixFields },
  notifications: { kind: 'query', name: 'Notifications', isNeverNull: true, text: "query Notifications($first:Int!=20$after:String){notifications(first:$first after:$after){unseen nodes{id kind at deliveredAt isSeen actedAt number late delivery{id title state}document{id title}recipient{agencyId name}}pageInfo{...PageFields}}}" + PageFields },
  numberLedger: { kind: 'query', name: 'NumberLedger', isNeverNull: true, text: "query NumberLedger($series:NumberSeriesInput!={kind:ORGAN_YEAR}$first:Int!=20$after:String){numberLedger(series:$series first:$first after:$after){nodes{...NumberLedgerFields}pageInfo{...PageFields}}}" + NumberLedgerFields + ActorFields + PageFields },
  numberSeriesAudit: { kind: 'query', name: 'NumberSeriesAudit', isNeverNull: true, text: "query NumberSeriesAudit($series:NumberSeriesInput!={kind:ORGAN_YEAR}$after:String){numberSeriesAudit(series:$series after:$after){kind organCode year documentKind meeting session from to counter highest issued voided{...NumberLedgerFields}gaps doubles{document{id}numbers}misplaced sound proofHash pageInfo{...PageFields}}}" + NumberLedgerFields + ActorFields + PageFields },
  objectToRoute: { kind: 'mutation', name: 'ObjectToRoute', isNeverNull: true, text: "mutation ObjectToRoute($input:ObjectToRouteInput!){objectToRoute(input:$input){document{...DocumentStepFields}replayed problems{...ProblemFields}}}" + DocumentStepFields + ProblemFields + FixFields },
  openIncomingSeries: { kind: 'mutation', name: 'OpenIncomingSeries', isNeverNull: true, text: "mutation OpenIncomingSeries($input:OpenIncomingSeriesInput!){openIncomingSeries(input:$input){series{...IncomingSeriesFields}problems{...ProblemFields}replayed}}" + IncomingSeriesFields + ProblemFields + FixFields },
  openMatter: { kind: 'mutation', name: 'OpenMatter', isNeverNull: true, text: "mutation OpenMatter($input:OpenMatterInput!){openMatter(input:$input){matter{...MatterOnPage}problems{...ProblemFields}replayed}}" + MatterOnPage + TaskOnPage + ProblemFields + FixFields },
  outbox: { kind: 'query', name: 'Outbox', isNeverNull: true, text: "query Outbox($state:DocumentState$kind:DocumentKind$created:TimeRange$first:Int!=20$after:String){outbox(state:$state kind:$kind created:$created first:$first after:$after){nodes{...DocumentStepFields}pageInfo{...PageFields}}}" + DocumentStepFields + PageFields },
  outboxProgress: { kind: 'query', name: 'OutboxProgress', isNeverNull: true, text: "query OutboxProgress($state:DocumentState$incomplete:Boolean!=false$first:Int=20$after:String){outbox(state:$state incomplete:$incomplete first:$first after:$after){nodes{id number title state dispatchedAt progress{...ProgressFields}}pageInfo{...PageFields}totalCount}}" + ProgressFields + PageFields },
  outboxReplies: { kind: 'query', name: 'OutboxReplies', isNeverNull: true, text: "query OutboxReplies($late:Boolean!$first:Int!=20$after:String){outbox(late:$late first:$first after:$after){nodes{id title number lateRecipients}pageInfo{...PageFields}}}" + PageFields },
  passOnDelivery: { kind: 'mutation', name: 'PassOnDelivery', isNeverNull: true, text: "mutation PassOnDelivery($input:PassOnDeliveryInput!){passOnDelivery(input:$input){delivery{...DeliveryFields}replayed problems{...ProblemFields}}}" + DeliveryFields + RecallFields + ProblemFields + FixFields },
  passOnTask: { kind: 'mutation', name: 'PassOnTask', isNeverNull: true, text: "mutation PassOnTask($input:PassOnTaskInput!){passOnTask(input:$input){task{...TaskOnPage matter{id version state step}}problems{...ProblemFields}replayed}}" + TaskOnPage + ProblemFields + FixFields },
  passOnTasks: { kind: 'mutation', name: 'PassOnTasks', isNeverNull: true, text: "mutation PassOnTasks($input:PassOnTasksInput!){passOnTasks(input:$input){results{task{...TaskOnPage}problems{...ProblemFields}replayed}done refused problems{...ProblemFields}}}" + TaskOnPage + ProblemFields + FixFields },
  post: { kind: 'query', name: 'Post', text: "query Post($id:ID!){post(id:$id){...PostFields}}" + PostFields },
  posts: { kind: 'query', name: 'Posts', isNeverNull: true, text: "query Posts($unitId:ID!$first:Int!=20$after:String){posts(unitId:$unitId first:$first after:$after){nodes{...PostFields}pageInfo{...PageFields}}}" + PostFields + PageFields },
  previewTask: { kind: 'query', name: 'PreviewTask', text: "query PreviewTask($taskId:ID!$next:NextStepInput$sendBackTo:String$straightBack:Boolean$passOnTo:NewTaskInput){previewTask(taskId:$taskId next:$next sendBackTo:$sendBackTo straightBack:$straightBack passOnTo:$passOnTo){stages{...PreviewFields}problems{...ProblemFields}}}" + PreviewFields + ProblemFields + FixFields },
  quarantinedUploads: { kind: 'query', name: 'QuarantinedUploads', isNeverNull: true, text: "query QuarantinedUploads($first:Int!=20$after:String){quarantinedUploads(first:$first after:$after){nodes{...UploadFields quarantine{signature}}pageInfo{...PageFields}}}" + UploadFields + PageFields },
  recallDocument: { kind: 'mutation', name: 'RecallDocument', isNeverNull: true, text: "mutation RecallDocument($input:RecallDocumentInput!){recallDocument(input:$input){document{...DocumentStepFields}replayed problems{...ProblemFields}}}" + DocumentStepFields + ProblemFields + FixFields },
  recallReaders: { kind: 'mutation', name: 'RecallReaders', isNeverNull: true, text: "mutation RecallReaders($input:RecallReadersInput!){recallReaders(input:$input){matter{id version circulation{mode unread}}problems{...ProblemFields}replayed}}" + ProblemFields + FixFields },
  recheckDocument: { kind: 'mutation', name: 'RecheckDocument', isNeverNull: true, text: "mutation RecheckDocument($input:DocumentActionInput!){recheckDocument(input:$input){document{...DocumentStepFields}replayed problems{...ProblemFields}}}" + DocumentStepFields + ProblemFields + FixFields },
  recordPaperDelivery: { kind: 'mutation', name: 'RecordPaperDelivery', isNeverNull: true, text: "mutation RecordPaperDelivery($input:RecordPaperDeliveryInput!){recordPaperDelivery(input:$input){document{...DocumentStepFields paperDistribution{...PaperDistributionFields}}problems{...ProblemFields}replayed}}" + DocumentStepFields + PaperDistributionFields + PaperDeliveryFields + ActorFields + ProblemFields + FixFields },
  recountAgencies: { kind: 'mutation', name: 'RecountAgencies', isNeverNull: true, text: "mutation RecountAgencies($input:RecountAgenciesInput!){recountAgencies(input:$input){recount{id agencyIds}replayed problems{...ProblemFields}}}" + ProblemFields + FixFields },
  redeliverDocument: { kind: 'mutation', name: 'RedeliverDocument', isNeverNull: true, text: "mutation RedeliverDocument($input:RedeliverDocumentInput!){redeliverDocument(input:$input){document{...DocumentStepFields}problems{...ProblemFields}replayed}}" + DocumentStepFields + ProblemFields + FixFields },
  redeliverOverdue: { kind: 'mutation', name: 'RedeliverOverdue', isNeverNull: true, text: "mutation RedeliverOverdue($input:RedeliverOverdueInput!){redeliverOverdue(input:$input){redelivery{id region}problems{...ProblemFields}replayed}}" + ProblemFields + FixFields },
  refuseRecall: { kind: 'mutation', name: 'RefuseRecall', isNeverNull: true, text: "mutation RefuseRecall($input:RefuseRecallInput!){refuseRecall(input:$input){delivery{...DeliveryFields}replayed problems{...ProblemFields}}}" + DeliveryFields + RecallFields + ProblemFields + FixFields },
  refuseResend: { kind: 'mutation', name: 'RefuseResend', isNeverNull: true, text: "mutation RefuseResend($input:RefuseResendInput!){refuseResend(input:$input){document{...DocumentStepFields}replayed problems{...ProblemFields}}}" + DocumentStepFields + ProblemFields + FixFields },
  region: { kind: 'query', name: 'Region', text: "query Region($code:String!){region(code:$code){id code name tier parentCode edition importedAt state successorCode abolishedIn}}" },
  regions: { kind: 'query', name: 'Regions', isNeverNull: true, text: "query Regions($parent:String$first:Int!=20$after:String){regions(parent:$parent first:$first after:$after){nodes{id code name tier}pageInfo{...PageFields}}}" + PageFields },
  registerAgency: { kind: 'mutation', name: 'RegisterAgency', isNeverNull: true, text: "mutation RegisterAgency($input:RegisterAgencyInput!){registerAgency(input:$input){agency{...AgencyFields}replayed problems{...ProblemFields}}}" + AgencyFields + ProblemFields + FixFields },
  registerApplication: { kind: 'mutation', name: 'RegisterApplication', isNeverNull: true, text: "mutation RegisterApplication($input:RegisterApplicationInput!){registerApplication(input:$input){application{...ApplicationFields}replayed problems{...ProblemFields}}}" + ApplicationFields + ProblemFields + FixFields },
  registerBridge: { kind: 'mutation', name: 'RegisterBridge', isNeverNull: true, text: "mutation RegisterBridge($input:RegisterBridgeInput!){registerBridge(input:$input){bridge{...BridgeFields}replayed problems{...ProblemFields}}}" + BridgeFields + ProblemFields + FixFields },
  registerDeliveries: { kind: 'mutation', name: 'RegisterDeliveries', isNeverNull: true, text: "mutation RegisterDeliveries($input:RegisterDeliveriesInput!){registerDeliveries(input:$input){results{delivery{...DeliveryFields}replayed problems{...ProblemFields}}done refused problems{...ProblemFields}}}" + DeliveryFields + RecallFields + ProblemFields + FixFields },
  registerDelivery: { kind: 'mutation', name: 'RegisterDelivery', isNeverNull: true, text: "mutation RegisterDelivery($input:RegisterDeliveryInput!){registerDelivery(input:$input){delivery{...DeliveryFields}replayed problems{...ProblemFields}}}" + DeliveryFields + RecallFields + ProblemFields + FixFields },
  registerDocument: { kind: 'mutation', name: 'RegisterDocument', isNeverNull: true, text: "mutation RegisterDocument($input:DocumentActionInput!){registerDocument(input:$input){document{...DocumentStepFields}replayed problems{...ProblemFields}}}" + DocumentStepFields + ProblemFields + FixFields },
  registerIssuer: { kind: 'mutation', name: 'RegisterIssuer', isNeverNull: true, text: "mutation RegisterIssuer($input:RegisterIssuerInput!){registerIssuer(input:$input){issuer{...IssuerFields}replayed problems{...ProblemFields}}}" + IssuerFields + ProblemFields + FixFields },
  relieveFromPost: { kind: 'mutation', name: 'RelieveFromPost', isNeverNull: true, text: "mutation RelieveFromPost($input:RelieveFromPostInput!){relieveFromPost(input:$input){post{...PostFields}moved{id title}movedCount leftCount replayed problems{...ProblemFields}}}" + PostFields + ProblemFields + FixFields },
  renameAgency: { kind: 'mutation', name: 'RenameAgency', isNeverNull: true, text: "mutation RenameAgency($input:RenameAgencyInput!){renameAgency(input:$input){agency{...AgencyFields}replayed problems{...ProblemFields}}}" + AgencyFields + ProblemFields + FixFields },
  renamePost: { kind: 'mutation', name: 'RenamePost', isNeverNull: true, text: "mutation RenamePost($input:RenamePostInput!){renamePost(input:$input){post{...PostFields}moved{id title}movedCount leftCount replayed problems{...ProblemFields}}}" + PostFields + ProblemFields + FixFields },
  renameUnit: { kind: 'mutation', name: 'RenameUnit', isNeverNull: true, text: "mutation RenameUnit($input:RenameUnitInput!){renameUnit(input:$input){unit{...UnitFields}moved{id title}movedCount leftCount replayed problems{...ProblemFields}}}" + UnitFields + ProblemFields + FixFields },
  render: { kind: 'query', name: 'Render', text: "query Render($documentId:ID!$duplicate:DuplicateForm){render(documentId:$documentId duplicate:$duplicate){...RenditionFields}}" + RenditionFields },
  renderDelivery: { kind: 'query', name: 'RenderDelivery', text: "query RenderDelivery($deliveryId:ID!$duplicate:DuplicateForm){renderDelivery(deliveryId:$deliveryId duplicate:$duplicate){...RenditionFields}}" + RenditionFields },
  reopenMatter: { kind: 'mutation', name: 'ReopenMatter', isNeverNull: true, text: "mutation ReopenMatter($input:ReopenMatterInput!){reopenMatter(input:$input){matter{...MatterOnPage}problems{...ProblemFields}replayed}}" + MatterOnPage + TaskOnPage + ProblemFields + FixFields },
  replaceApplicationKeys: { kind: 'mutation', name: 'ReplaceApplicationKeys', isNeverNull: true, text: "mutation ReplaceApplicationKeys($input:ReplaceApplicationKeysInput!){replaceApplicationKeys(input:$input){application{...ApplicationFields}replayed problems{...ProblemFields}}}" + ApplicationFields + ProblemFields + FixFields },
  replaceBridgeSecret: { kind: 'mutation', name: 'ReplaceBridgeSecret', isNeverNull: true, text: "mutation ReplaceBridgeSecret($input:ReplaceBridgeSecretInput!){replaceBridgeSecret(input:$input){bridge{...BridgeFields}replayed problems{...ProblemFields}}}" + BridgeFields + ProblemFields + FixFields },
  reportProgress: { kind: 'mutation', name: 'ReportProgress', isNeverNull: true, text: "mutation ReportProgress($input:ReportProgressInput!){reportProgress(input:$input){delivery{...DeliveryFields}replayed problems{...ProblemFields}}}" + DeliveryFields + RecallFields + ProblemFields + FixFields },
  requireFourEyes: { kind: 'mutation', name: 'RequireFourEyes', isNeverNull: true, text: "mutation RequireFourEyes($input:AgencyActionInput!){requireFourEyes(input:$input){agency{...AgencyFields}replayed problems{...ProblemFields}}}" + AgencyFields + ProblemFields + FixFields },
  resendDocument: { kind: 'mutation', name: 'ResendDocument', isNeverNull: true, text: "mutation ResendDocument($input:ResendDocumentInput!){resendDocument(input:$input){document{...DocumentStepFields}replayed problems{...ProblemFields}}}" + DocumentStepFields + ProblemFields + FixFields },
  resumeAgency: { kind: 'mutation', name: 'ResumeAgency', isNeverNull: true, text: "mutation ResumeAgency($input:AgencyActionInput!){resumeAgency(input:$input){agency{...AgencyFields}replayed problems{...ProblemFields}}}" + AgencyFields + ProblemFields + FixFields },
  resumeApplication: { kind: 'mutation', name: 'ResumeApplication', isNeverNull: true, text: "mutation ResumeApplication($input:ApplicationActionInput!){resumeApplication(input:$input){application{...ApplicationFields}replayed problems{...ProblemFields}}}" + ApplicationFields + ProblemFields + FixFields },
  resumeMember: { kind: 'mutation', name: 'ResumeMember', isNeverNull: true, text: "mutation ResumeMember($input:MemberActionInput!){resumeMember(input:$input){member{...MemberFields}replayed problems{...ProblemFields}}}" + MemberFields + ProblemFields + FixFields },
  returnCountersign: { kind: 'mutation', name: 'ReturnCountersign', isNeverNull: true, text: "mutation ReturnCountersign($input:ReturnCountersignInput!){returnCountersign(input:$input){request{...RequestFields}problems{...ProblemFields}replayed}}" + RequestFields + ActorFields + VetoFields + ProblemFields + FixFields },
  returnDelivery: { kind: 'mutation', name: 'ReturnDelivery', isNeverNull: true, text: "mutation ReturnDelivery($input:ReturnDeliveryInput!){returnDelivery(input:$input){delivery{...DeliveryFields}replayed problems{...ProblemFields}}}" + DeliveryFields + RecallFields + ProblemFields + FixFields },
  returnDraft: { kind: 'mutation', name: 'ReturnDraft', isNeverNull: true, text: "mutation ReturnDraft($input:ReturnDraftInput!){returnDraft(input:$input){document{...DocumentStepFields}replayed problems{...ProblemFields}}}" + DocumentStepFields + ProblemFields + FixFields },
  reviseDistribution: { kind: 'mutation', name: 'ReviseDistribution', isNeverNull: true, text: "mutation ReviseDistribution($input:ReviseDistributionInput!){reviseDistribution(input:$input){document{...DocumentStepFields distribution{...DistributionFields}}replayed problems{...ProblemFields}}}" + DocumentStepFields + DistributionFields + ActorFields + ProblemFields + FixFields },
  reviseMember: { kind: 'mutation', name: 'ReviseMember', isNeverNull: true, text: "mutation ReviseMember($input:ReviseMemberInput!){reviseMember(input:$input){member{...MemberFields}replayed problems{...ProblemFields}}}" + MemberFields + ProblemFields + FixFields },
  reviseNumbering: { kind: 'mutation', name: 'ReviseNumbering', isNeverNull: true, text: "mutation ReviseNumbering($input:ReviseNumberingInput!){reviseNumbering(input:$input){agency{id version organCode organCodes{code kinds printFormat telegrams}numberForms{kind form meeting session}}replayed problems{...ProblemFields}}}" + ProblemFields + FixFields },
  reviseSigned: { kind: 'mutation', name: 'ReviseSigned', isNeverNull: true, text: "mutation ReviseSigned($input:EditDraftInput!){reviseSigned(input:$input){document{...DocumentStepFields}problems{...ProblemFields}replayed}}" + DocumentStepFields + ProblemFields + FixFields },
  revokeDelegation: { kind: 'mutation', name: 'RevokeDelegation', isNeverNull: true, text: "mutation RevokeDelegation($input:RevokeDelegationInput!){revokeDelegation(input:$input){delegation{...DelegationFields}replayed problems{...ProblemFields}}}" + DelegationFields + ProblemFields + FixFields },
  revokeDocument: { kind: 'mutation', name: 'RevokeDocument', isNeverNull: true, text: "mutation RevokeDocument($input:RevokeDocumentInput!){revokeDocument(input:$input){document{...DocumentStepFields effectEnd{...EffectEndFields}}replayed problems{...ProblemFields}}}" + DocumentStepFields + EffectEndFields + ProblemFields + FixFields },
  revokeLowerDocument: { kind: 'mutation', name: 'RevokeLowerDocument', isNeverNull: true, text: "mutation RevokeLowerDocument($input:RevokeLowerDocumentInput!){revokeLowerDocument(input:$input){lowerEnd{...LowerEndFields}replayed problems{...ProblemFields}}}" + LowerEndFields + ProblemFields + FixFields },
  routingCheck: { kind: 'query', name: 'RoutingCheck', text: "query RoutingCheck($input:CheckDraftInput!){routingCheck(input:$input){allowed findings{...ProblemFields}}}" + ProblemFields + FixFields },
  sealDocument: { kind: 'mutation', name: 'SealDocument', isNeverNull: true, text: "mutation SealDocument($input:SealDocumentInput!){sealDocument(input:$input){document{...DocumentStepFields}replayed problems{...ProblemFields}}}" + DocumentStepFields + ProblemFields + FixFields },
  sendTaskBack: { kind: 'mutation', name: 'SendTaskBack', isNeverNull: true, text: "mutation SendTaskBack($input:SendBackInput!){sendTaskBack(input:$input){task{...TaskOnPage matter{id version state step}}problems{...ProblemFields}replayed}}" + TaskOnPage + ProblemFields + FixFields },
  shortNames: { kind: 'query', name: 'ShortNames', text: "query ShortNames{shortNames{...ShortNamesOfAgency inherited{agency{agencyId name}entries{name shortName avoid afterName}}}}" + ShortNamesOfAgency },
  signDocument: { kind: 'mutation', name: 'SignDocument', isNeverNull: true, text: "mutation SignDocument($input:SignDocumentInput!){signDocument(input:$input){document{...DocumentStepFields}replayed problems{...ProblemFields}}}" + DocumentStepFields + ProblemFields + FixFields },
  signForDeliveries: { kind: 'mutation', name: 'SignForDeliveries', isNeverNull: true, text: "mutation SignForDeliveries($input:SignForDeliveriesInput!){signForDeliveries(input:$input){results{delivery{...DeliveryFields}replayed problems{...ProblemFields}}done refused problems{...ProblemFields}}}" + DeliveryFields + RecallFields + ProblemFields + FixFields },
  signForDelivery: { kind: 'mutation', name: 'SignForDelivery', isNeverNull: true, text: "mutation SignForDelivery($input:DeliveryActionInput!){signForDelivery(input:$input){delivery{...DeliveryFields}replayed problems{...ProblemFields}}}" + DeliveryFields + RecallFields + ProblemFields + FixFields },
  signedDiff: { kind: 'query', name: 'SignedDiff', text: "query SignedDiff($documentId:ID!){signedDiff(documentId:$documentId){signedDigest currentDigest change isSigned changes{field change pieces{act text}}}}" },
  splitTask: { kind: 'mutation', name: 'SplitTask', isNeverNull: true, text: "mutation SplitTask($input:AddTasksInput!){splitTask(input:$input){task{...TaskOnPage matter{id version state step}}problems{...ProblemFields}replayed}}" + TaskOnPage + ProblemFields + FixFields },
  submitForReview: { kind: 'mutation', name: 'SubmitForReview', isNeverNull: true, text: "mutation SubmitForReview($input:DocumentActionInput!){submitForReview(input:$input){document{...DocumentStepFields}replayed problems{...ProblemFields}}}" + DocumentStepFields + ProblemFields + FixFields },
  subordinates: { kind: 'query', name: 'Subordinates', isNeverNull: true, text: "query Subordinates($agencyId:ID!$tier:Tier$first:Int!=20$after:String){subordinates(agencyId:$agencyId tier:$tier first:$first after:$after){nodes{...AgencyFields}pageInfo{...PageFields}}}" + AgencyFields + PageFields },
  suggestKind: { kind: 'query', name: 'SuggestKind', text: "query SuggestKind($purpose:DocumentPurpose!$recipients:[ID!]!){suggestKind(purpose:$purpose recipients:$recipients){kinds{kind article reason}}}" },
  suspendAgency: { kind: 'mutation', name: 'SuspendAgency', isNeverNull: true, text: "mutation SuspendAgency($input:AgencyReasonInput!){suspendAgency(input:$input){agency{...AgencyFields}replayed problems{...ProblemFields}}}" + AgencyFields + ProblemFields + FixFields },
  suspendApplication: { kind: 'mutation', name: 'SuspendApplication', isNeverNull: true, text: "mutation SuspendApplication($input:ApplicationReasonInput!){suspendApplication(input:$input){application{...ApplicationFields}replayed problems{...ProblemFields}}}" + ApplicationFields + ProblemFields + FixFields },
  suspendMember: { kind: 'mutation', name: 'SuspendMember', isNeverNull: true, text: "mutation SuspendMember($input:SuspendMemberInput!){suspendMember(input:$input){member{...MemberFields}replayed problems{...ProblemFields}}}" + MemberFields + ProblemFields + FixFields },
  takeBack: { kind: 'mutation', name: 'TakeBack', isNeverNull: true, text: "mutation TakeBack($input:DocumentActionInput!){takeBack(input:$input){document{...DocumentStepFields}problems{...ProblemFields}replayed}}" + DocumentStepFields + ProblemFields + FixFields },
  takeOutTask: { kind: 'mutation', name: 'TakeOutTask', isNeverNull: true, text: "mutation TakeOutTask($input:TakeOutTaskInput!){takeOutTask(input:$input){task{...TaskOnPage matter{id version state step}}problems{...ProblemFields}replayed}}" + TaskOnPage + ProblemFields + FixFields },
  takeTaskBack: { kind: 'mutation', name: 'TakeTaskBack', isNeverNull: true, text: "mutation TakeTaskBack($input:TakeBackInput!){takeTaskBack(input:$input){task{...TaskOnPage matter{id version state step}}problems{...ProblemFields}replayed}}" + TaskOnPage + ProblemFields + FixFields },
  undelivered: { kind: 'query', name: 'Undelivered', isNeverNull: true, text: "query Undelivered($region:String!$first:Int!=20$after:String){undelivered(region:$region first:$first after:$after){nodes{documentId sender{agencyId name}from since seenAt}pageInfo{...PageFields}}}" + PageFields },
  undoCountersignAnswer: { kind: 'mutation', name: 'UndoCountersignAnswer', isNeverNull: true, text: "mutation UndoCountersignAnswer($input:UndoCountersignAnswerInput!){undoCountersignAnswer(input:$input){request{...RequestFields}problems{...ProblemFields}replayed}}" + RequestFields + ActorFields + VetoFields + ProblemFields + FixFields },
  undoDeliveryStep: { kind: 'mutation', name: 'UndoDeliveryStep', isNeverNull: true, text: "mutation UndoDeliveryStep($input:UndoDeliveryStepInput!){undoDeliveryStep(input:$input){delivery{...DeliveryFields}replayed problems{...ProblemFields}}}" + DeliveryFields + RecallFields + ProblemFields + FixFields },
  unit: { kind: 'query', name: 'Unit', text: "query Unit($id:ID!){unit(id:$id){...UnitFields}}" + UnitFields },
  units: { kind: 'query', name: 'Units', isNeverNull: true, text: "query Units($first:Int!=20$after:String){units(first:$first after:$after){nodes{...UnitFields}pageInfo{...PageFields}}}" + UnitFields + PageFields },
  unmuteSender: { kind: 'mutation', name: 'UnmuteSender', isNeverNull: true, text: "mutation UnmuteSender($input:UnmuteSenderInput!){unmuteSender(input:$input){mute{...MuteFields}replayed problems{...ProblemFields}}}" + MuteFields + ProblemFields + FixFields },
  upload: { kind: 'query', name: 'Upload', text: "query Upload($id:ID!){upload(id:$id){...UploadFields}}" + UploadFields },
  urgeTasks: { kind: 'mutation', name: 'UrgeTasks', isNeverNull: true, text: "mutation UrgeTasks($input:UrgeTasksInput!){urgeTasks(input:$input){matter{...MatterOnPage}problems{...ProblemFields}replayed}}" + MatterOnPage + TaskOnPage + ProblemFields + FixFields },
  validate: { kind: 'query', name: 'Validate', text: "query Validate($input:CheckDraftInput!){validate(input:$input){allowed findings{...ProblemFields}}}" + ProblemFields + FixFields },
  vetoJointIssue: { kind: 'mutation', name: 'VetoJointIssue', isNeverNull: true, text: "mutation VetoJointIssue($input:VetoJointIssueInput!){vetoJointIssue(input:$input){request{...RequestFields}problems{...ProblemFields}replayed}}" + RequestFields + ActorFields + VetoFields + ProblemFields + FixFields },
  viewer: { kind: 'query', name: 'Viewer', text: "query Viewer{viewer{subject agency{...AgencyFields}roles scopes allowedActions}}" + AgencyFields },
  viewerQuotas: { kind: 'query', name: 'ViewerQuotas', text: "query ViewerQuotas{viewer{plan quotas{quota perDay left returnsAt}}}" },
  voidNumber: { kind: 'mutation', name: 'VoidNumber', isNeverNull: true, text: "mutation VoidNumber($input:VoidNumberInput!){voidNumber(input:$input){document{...DocumentStepFields}replayed problems{...ProblemFields}}}" + DocumentStepFields + ProblemFields + FixFields },
  waiveFourEyes: { kind: 'mutation', name: 'WaiveFourEyes', isNeverNull: true, text: "mutation WaiveFourEyes($input:AgencyReasonInput!){waiveFourEyes(input:$input){agency{...AgencyFields}replayed problems{...ProblemFields}}}" + AgencyFields + ProblemFields + FixFields },
  wayChoices: { kind: 'query', name: 'WayChoices', text: "query WayChoices{wayChoices{...ChoicesOnPage}}" + ChoicesOnPage + ActorFields },
  waysOfWorking: { kind: 'query', name: 'WaysOfWorking', isNeverNull: true, text: "query WaysOfWorking($first:Int!=20$after:String){waysOfWorking(first:$first after:$after){nodes{key version chosenFor isDefault steps{key name{zh en}kind addressee{kind id name}mode days optional}}pageInfo{hasNextPage endCursor}}}" },
  whoCanSee: { kind: 'query', name: 'WhoCanSee', text: "query WhoCanSee($id:ID!$first:Int!=20$after:String){whoCanSee(id:$id){roles scope holderCount holders(first:$first after:$after){nodes{agency{agencyId}name capacity holds state}pageInfo{...PageFields}}}}" + PageFields },
  whyDenied: { kind: 'query', name: 'WhyDenied', text: "query WhyDenied($action:Action!$id:ID){whyDenied(action:$action id:$id){allowed problems{...ProblemFields}deputizing{member{memberId name}allowed problems{...ProblemFields}}}}" + ProblemFields + FixFields },
  withdrawMemberNumber: { kind: 'mutation', name: 'WithdrawMemberNumber', isNeverNull: true, text: "mutation WithdrawMemberNumber($input:WithdrawMemberNumberInput!){withdrawMemberNumber(input:$input){number{...MemberNumberFields}replayed problems{...ProblemFields}}}" + MemberNumberFields + ProblemFields + FixFields },
  withdrawShortName: { kind: 'mutation', name: 'WithdrawShortName', isNeverNull: true, text: "mutation WithdrawShortName($input:WithdrawShortNameInput!){withdrawShortName(input:$input){shortNames{...ShortNamesOfAgency}problems{...ProblemFields}replayed}}" + ShortNamesOfAgency + ProblemFields + FixFields },
  withdrawTemplate: { kind: 'mutation', name: 'WithdrawTemplate', isNeverNull: true, text: "mutation WithdrawTemplate($input:WithdrawTemplateInput!){withdrawTemplate(input:$input){documentTemplates{...TemplatesOfKind}problems{...ProblemFields}replayed}}" + TemplatesOfKind + ProblemFields + FixFields },
  workingDeadline: { kind: 'query', name: 'WorkingDeadline', text: "query WorkingDeadline($from:Date!$workingDays:Int!$region:String){workingDeadline(from:$from workingDays:$workingDays region:$region){deadline{...DeadlineFields}problems{...ProblemFields}}}" + DeadlineFields + ProblemFields + FixFields },
  worklist: { kind: 'query', name: 'Worklist', isNeverNull: true, text: "query Worklist($memberId:ID$first:Int!=20$after:String){worklist(memberId:$memberId first:$first after:$after){nodes{...on Document{id title documentState:state}...on CountersignRequest{...RequestFields}}pageInfo{hasNextPage endCursor}}}" + RequestFields + ActorFields + VetoFields },
}

/** What each takes and returns. */
export interface Operations {
  readonly abolishDocument: Operation<types.AbolishDocumentMutation, Keyless<types.AbolishDocumentMutationVariables>>
  readonly abolishLowerDocument: Operation<types.AbolishLowerDocumentMutation, Keyless<types.AbolishLowerDocumentMutationVariables>>
  readonly abolishPost: Operation<types.AbolishPostMutation, Keyless<types.AbolishPostMutationVariables>>
  readonly absences: Operation<types.AbsencesQuery, types.AbsencesQueryVariables>
  readonly acceptDeliveries: Operation<types.AcceptDeliveriesMutation, Keyless<types.AcceptDeliveriesMutationVariables>>
  readonly acceptDelivery: Operation<types.AcceptDeliveryMutation, Keyless<types.AcceptDeliveryMutationVariables>>
  readonly activateAgencies: Operation<types.ActivateAgenciesMutation, Keyless<types.ActivateAgenciesMutationVariables>>
  readonly activateAgency: Operation<types.ActivateAgencyMutation, Keyless<types.ActivateAgencyMutationVariables>>
  readonly addCountersigner: Operation<types.AddCountersignerMutation, Keyless<types.AddCountersignerMutationVariables>>
  readonly addMember: Operation<types.AddMemberMutation, Keyless<types.AddMemberMutationVariables>>
  readonly addReaders: Operation<types.AddReadersMutation, Keyless<types.AddReadersMutationVariables>>
  readonly addRecipients: Operation<types.AddRecipientsMutation, Keyless<types.AddRecipientsMutationVariables>>
  readonly addTasksAfter: Operation<types.AddTasksAfterMutation, Keyless<types.AddTasksAfterMutationVariables>>
  readonly addTasksBefore: Operation<types.AddTasksBeforeMutation, Keyless<types.AddTasksBeforeMutationVariables>>
  readonly addTasksBeside: Operation<types.AddTasksBesideMutation, Keyless<types.AddTasksBesideMutationVariables>>
  readonly agencies: Operation<types.AgenciesQuery, types.AgenciesQueryVariables>
  readonly agencyTasks: Operation<types.AgencyTasksQuery, types.AgencyTasksQueryVariables>
  readonly agreeToCountersign: Operation<types.AgreeToCountersignMutation, Keyless<types.AgreeToCountersignMutationVariables>>
  readonly agreeToRecall: Operation<types.AgreeToRecallMutation, Keyless<types.AgreeToRecallMutationVariables>>
  readonly announceAbsence: Operation<types.AnnounceAbsenceMutation, Keyless<types.AnnounceAbsenceMutationVariables>>
  readonly answerExtension: Operation<types.AnswerExtensionMutation, Keyless<types.AnswerExtensionMutationVariables>>
  readonly applications: Operation<types.ApplicationsQuery, types.ApplicationsQueryVariables>
  readonly appointOfficer: Operation<types.AppointOfficerMutation, Keyless<types.AppointOfficerMutationVariables>>
  readonly appointToPost: Operation<types.AppointToPostMutation, Keyless<types.AppointToPostMutationVariables>>
  readonly approveDraft: Operation<types.ApproveDraftMutation, Keyless<types.ApproveDraftMutationVariables>>
  readonly askForExtension: Operation<types.AskForExtensionMutation, Keyless<types.AskForExtensionMutationVariables>>
  readonly askForLostDelivery: Operation<types.AskForLostDeliveryMutation, Keyless<types.AskForLostDeliveryMutationVariables>>
  readonly askForOpinion: Operation<types.AskForOpinionMutation, Keyless<types.AskForOpinionMutationVariables>>
  readonly askForProgress: Operation<types.AskForProgressMutation, Keyless<types.AskForProgressMutationVariables>>
  readonly askForResend: Operation<types.AskForResendMutation, Keyless<types.AskForResendMutationVariables>>
  readonly assignPlan: Operation<types.AssignPlanMutation, Keyless<types.AssignPlanMutationVariables>>
  readonly auditRecords: Operation<types.AuditRecordsQuery, types.AuditRecordsQueryVariables>
  readonly auditSeals: Operation<types.AuditSealsQuery, types.AuditSealsQueryVariables>
  readonly beginUpload: Operation<types.BeginUploadMutation, Keyless<types.BeginUploadMutationVariables>>
  readonly bindings: Operation<types.BindingsQuery, types.BindingsQueryVariables>
  readonly bridges: Operation<types.BridgesQuery, types.BridgesQueryVariables>
  readonly buildTitle: Operation<types.BuildTitleQuery, types.BuildTitleQueryVariables>
  readonly calendar: Operation<types.CalendarQuery, types.CalendarQueryVariables>
  readonly calendarVersions: Operation<types.CalendarVersionsQuery, types.CalendarVersionsQueryVariables>
  readonly changesSince: Operation<types.ChangesSinceQuery, types.ChangesSinceQueryVariables>
  readonly checkAuditSeal: Operation<types.CheckAuditSealQuery, types.CheckAuditSealQueryVariables>
  readonly chooseWay: Operation<types.ChooseWayMutation, Keyless<types.ChooseWayMutationVariables>>
  readonly completeTask: Operation<types.CompleteTaskMutation, Keyless<types.CompleteTaskMutationVariables>>
  readonly completeTasks: Operation<types.CompleteTasksMutation, Keyless<types.CompleteTasksMutationVariables>>
  readonly confirmLine: Operation<types.ConfirmLineMutation, Keyless<types.ConfirmLineMutationVariables>>
  readonly countersignRequest: Operation<types.CountersignRequestQuery, types.CountersignRequestQueryVariables>
  readonly countersignRequests: Operation<types.CountersignRequestsQuery, types.CountersignRequestsQueryVariables>
  readonly counts: Operation<types.CountsQuery, types.CountsQueryVariables>
  readonly countsOfHandling: Operation<types.CountsOfHandlingQuery, types.CountsOfHandlingQueryVariables>
  readonly createCorrection: Operation<types.CreateCorrectionMutation, Keyless<types.CreateCorrectionMutationVariables>>
  readonly createDraft: Operation<types.CreateDraftMutation, Keyless<types.CreateDraftMutationVariables>>
  readonly createPost: Operation<types.CreatePostMutation, Keyless<types.CreatePostMutationVariables>>
  readonly createUnit: Operation<types.CreateUnitMutation, Keyless<types.CreateUnitMutationVariables>>
  readonly dashboard: Operation<types.DashboardQuery, types.DashboardQueryVariables>
  readonly declineLine: Operation<types.DeclineLineMutation, Keyless<types.DeclineLineMutationVariables>>
  readonly defineShortName: Operation<types.DefineShortNameMutation, Keyless<types.DefineShortNameMutationVariables>>
  readonly delegateTask: Operation<types.DelegateTaskMutation, Keyless<types.DelegateTaskMutationVariables>>
  readonly delegations: Operation<types.DelegationsQuery, types.DelegationsQueryVariables>
  readonly delivery: Operation<types.DeliveryQuery, types.DeliveryQueryVariables>
  readonly deliveryAdded: Operation<types.DeliveryAddedQuery, types.DeliveryAddedQueryVariables>
  readonly deliveryDeadlineMoves: Operation<types.DeliveryDeadlineMovesQuery, types.DeliveryDeadlineMovesQueryVariables>
  readonly deliveryDistribution: Operation<types.DeliveryDistributionQuery, types.DeliveryDistributionQueryVariables>
  readonly deliveryEffect: Operation<types.DeliveryEffectQuery, types.DeliveryEffectQueryVariables>
  readonly deliveryForwardedBeyond: Operation<types.DeliveryForwardedBeyondQuery, types.DeliveryForwardedBeyondQueryVariables>
  readonly deliveryMatter: Operation<types.DeliveryMatterQuery, types.DeliveryMatterQueryVariables>
  readonly deliveryPassings: Operation<types.DeliveryPassingsQuery, types.DeliveryPassingsQueryVariables>
  readonly deliveryProgress: Operation<types.DeliveryProgressQuery, types.DeliveryProgressQueryVariables>
  readonly deliveryReply: Operation<types.DeliveryReplyQuery, types.DeliveryReplyQueryVariables>
  readonly deliveryResend: Operation<types.DeliveryResendQuery, types.DeliveryResendQueryVariables>
  readonly deliveryRestored: Operation<types.DeliveryRestoredQuery, types.DeliveryRestoredQueryVariables>
  readonly deliverySources: Operation<types.DeliverySourcesQuery, types.DeliverySourcesQueryVariables>
  readonly deliveryVersions: Operation<types.DeliveryVersionsQuery, types.DeliveryVersionsQueryVariables>
  readonly discardDraft: Operation<types.DiscardDraftMutation, Keyless<types.DiscardDraftMutationVariables>>
  readonly dispatchDocument: Operation<types.DispatchDocumentMutation, Keyless<types.DispatchDocumentMutationVariables>>
  readonly dissolveUnit: Operation<types.DissolveUnitMutation, Keyless<types.DissolveUnitMutationVariables>>
  readonly document: Operation<types.DocumentQuery, types.DocumentQueryVariables>
  readonly documentAdditions: Operation<types.DocumentAdditionsQuery, types.DocumentAdditionsQueryVariables>
  readonly documentByNumber: Operation<types.DocumentByNumberQuery, types.DocumentByNumberQueryVariables>
  readonly documentDistribution: Operation<types.DocumentDistributionQuery, types.DocumentDistributionQueryVariables>
  readonly documentEffect: Operation<types.DocumentEffectQuery, types.DocumentEffectQueryVariables>
  readonly documentLadder: Operation<types.DocumentLadderQuery, types.DocumentLadderQueryVariables>
  readonly documentOnPaper: Operation<types.DocumentOnPaperQuery, types.DocumentOnPaperQueryVariables>
  readonly documentPaperDistribution: Operation<types.DocumentPaperDistributionQuery, types.DocumentPaperDistributionQueryVariables>
  readonly documentRecalls: Operation<types.DocumentRecallsQuery, types.DocumentRecallsQueryVariables>
  readonly documentReplies: Operation<types.DocumentRepliesQuery, types.DocumentRepliesQueryVariables>
  readonly documentResends: Operation<types.DocumentResendsQuery, types.DocumentResendsQueryVariables>
  readonly documentRoutes: Operation<types.DocumentRoutesQuery, types.DocumentRoutesQueryVariables>
  readonly documentSources: Operation<types.DocumentSourcesQuery, types.DocumentSourcesQueryVariables>
  readonly documentSupervision: Operation<types.DocumentSupervisionQuery, types.DocumentSupervisionQueryVariables>
  readonly documentTemplates: Operation<types.DocumentTemplatesQuery, types.DocumentTemplatesQueryVariables>
  readonly documentUndelivered: Operation<types.DocumentUndeliveredQuery, types.DocumentUndeliveredQueryVariables>
  readonly documentVersions: Operation<types.DocumentVersionsQuery, types.DocumentVersionsQueryVariables>
  readonly editDraft: Operation<types.EditDraftMutation, Keyless<types.EditDraftMutationVariables>>
  readonly endAbsence: Operation<types.EndAbsenceMutation, Keyless<types.EndAbsenceMutationVariables>>
  readonly endApplication: Operation<types.EndApplicationMutation, Keyless<types.EndApplicationMutationVariables>>
  readonly endBinding: Operation<types.EndBindingMutation, Keyless<types.EndBindingMutationVariables>>
  readonly endBridge: Operation<types.EndBridgeMutation, Keyless<types.EndBridgeMutationVariables>>
  readonly endIssuer: Operation<types.EndIssuerMutation, Keyless<types.EndIssuerMutationVariables>>
  readonly endMatter: Operation<types.EndMatterMutation, Keyless<types.EndMatterMutationVariables>>
  readonly endMember: Operation<types.EndMemberMutation, Keyless<types.EndMemberMutationVariables>>
  readonly evidence: Operation<types.EvidenceQuery, types.EvidenceQueryVariables>
  readonly find: Operation<types.FindQuery, types.FindQueryVariables>
  readonly findThings: Operation<types.FindThingsQuery, types.FindThingsQueryVariables>
  readonly followReplacement: Operation<types.FollowReplacementMutation, Keyless<types.FollowReplacementMutationVariables>>
  readonly giveMemberNumber: Operation<types.GiveMemberNumberMutation, Keyless<types.GiveMemberNumberMutationVariables>>
  readonly grantDelegation: Operation<types.GrantDelegationMutation, Keyless<types.GrantDelegationMutationVariables>>
  readonly handOverItems: Operation<types.HandOverItemsMutation, Keyless<types.HandOverItemsMutationVariables>>
  readonly handOverWork: Operation<types.HandOverWorkMutation, Keyless<types.HandOverWorkMutationVariables>>
  readonly importAgencies: Operation<types.ImportAgenciesMutation, Keyless<types.ImportAgenciesMutationVariables>>
  readonly importCalendar: Operation<types.ImportCalendarMutation, Keyless<types.ImportCalendarMutationVariables>>
  readonly importOrganization: Operation<types.ImportOrganizationMutation, Keyless<types.ImportOrganizationMutationVariables>>
  readonly importRegions: Operation<types.ImportRegionsMutation, Keyless<types.ImportRegionsMutationVariables>>
  readonly inbox: Operation<types.InboxQuery, types.InboxQueryVariables>
  readonly inboxProgressAsked: Operation<types.InboxProgressAskedQuery, types.InboxProgressAskedQueryVariables>
  readonly inboxReplies: Operation<types.InboxRepliesQuery, types.InboxRepliesQueryVariables>
  readonly inboxTabs: Operation<types.InboxTabsQuery, types.InboxTabsQueryVariables>
  readonly incomingSeries: Operation<types.IncomingSeriesQuery, types.IncomingSeriesQueryVariables>
  readonly incomingSeriesAudit: Operation<types.IncomingSeriesAuditQuery, types.IncomingSeriesAuditQueryVariables>
  readonly informMembers: Operation<types.InformMembersMutation, Keyless<types.InformMembersMutationVariables>>
  readonly inviteMember: Operation<types.InviteMemberMutation, Keyless<types.InviteMemberMutationVariables>>
  readonly issuers: Operation<types.IssuersQuery, types.IssuersQueryVariables>
  readonly keepTemplate: Operation<types.KeepTemplateMutation, Keyless<types.KeepTemplateMutationVariables>>
  readonly linesToConfirm: Operation<types.LinesToConfirmQuery, types.LinesToConfirmQueryVariables>
  readonly lowerEnd: Operation<types.LowerEndQuery, types.LowerEndQueryVariables>
  readonly markHandled: Operation<types.MarkHandledMutation, Keyless<types.MarkHandledMutationVariables>>
  readonly markNotificationsSeen: Operation<types.MarkNotificationsSeenMutation, Keyless<types.MarkNotificationsSeenMutationVariables>>
  readonly markOnPaper: Operation<types.MarkOnPaperMutation, Keyless<types.MarkOnPaperMutationVariables>>
  readonly markRead: Operation<types.MarkReadMutation, Keyless<types.MarkReadMutationVariables>>
  readonly markSeveralRead: Operation<types.MarkSeveralReadMutation, Keyless<types.MarkSeveralReadMutationVariables>>
  readonly matter: Operation<types.MatterQuery, types.MatterQueryVariables>
  readonly matterReaders: Operation<types.MatterReadersQuery, types.MatterReadersQueryVariables>
  readonly matterRoute: Operation<types.MatterRouteQuery, types.MatterRouteQueryVariables>
  readonly matters: Operation<types.MattersQuery, types.MattersQueryVariables>
  readonly memberNumbers: Operation<types.MemberNumbersQuery, types.MemberNumbersQueryVariables>
  readonly members: Operation<types.MembersQuery, types.MembersQueryVariables>
  readonly membersWithPosts: Operation<types.MembersWithPostsQuery, types.MembersWithPostsQueryVariables>
  readonly movePost: Operation<types.MovePostMutation, Keyless<types.MovePostMutationVariables>>
  readonly moveReplyDeadline: Operation<types.MoveReplyDeadlineMutation, Keyless<types.MoveReplyDeadlineMutationVariables>>
  readonly moveUnit: Operation<types.MoveUnitMutation, Keyless<types.MoveUnitMutationVariables>>
  readonly movedDeadlines: Operation<types.MovedDeadlinesQuery, types.MovedDeadlinesQueryVariables>
  readonly muteSender: Operation<types.MuteSenderMutation, Keyless<types.MuteSenderMutationVariables>>
  readonly mutes: Operation<types.MutesQuery, types.MutesQueryVariables>
  readonly myNotifications: Operation<types.MyNotificationsQuery, types.MyNotificationsQueryVariables>
  readonly myTasks: Operation<types.MyTasksQuery, types.MyTasksQueryVariables>
  readonly nextIncomingNumber: Operation<types.NextIncomingNumberQuery, types.NextIncomingNumberQueryVariables>
  readonly node: Operation<types.NodeQuery, types.NodeQueryVariables>
  readonly nodeAgency: Operation<types.NodeAgencyQuery, types.NodeAgencyQueryVariables>
  readonly nodeTask: Operation<types.NodeTaskQuery, types.NodeTaskQueryVariables>
  readonly nodes: Operation<types.NodesQuery, types.NodesQueryVariables>
  readonly noteTaskProgress: Operation<types.NoteTaskProgressMutation, Keyless<types.NoteTaskProgressMutationVariables>>
  readonly notifications: Operation<types.NotificationsQuery, types.NotificationsQueryVariables>
  readonly numberLedger: Operation<types.NumberLedgerQuery, types.NumberLedgerQueryVariables>
  readonly numberSeriesAudit: Operation<types.NumberSeriesAuditQuery, types.NumberSeriesAuditQueryVariables>
  readonly objectToRoute: Operation<types.ObjectToRouteMutation, Keyless<types.ObjectToRouteMutationVariables>>
  readonly openIncomingSeries: Operation<types.OpenIncomingSeriesMutation, Keyless<types.OpenIncomingSeriesMutationVariables>>
  readonly openMatter: Operation<types.OpenMatterMutation, Keyless<types.OpenMatterMutationVariables>>
  readonly outbox: Operation<types.OutboxQuery, types.OutboxQueryVariables>
  readonly outboxProgress: Operation<types.OutboxProgressQuery, types.OutboxProgressQueryVariables>
  readonly outboxReplies: Operation<types.OutboxRepliesQuery, types.OutboxRepliesQueryVariables>
  readonly passOnDelivery: Operation<types.PassOnDeliveryMutation, Keyless<types.PassOnDeliveryMutationVariables>>
  readonly passOnTask: Operation<types.PassOnTaskMutation, Keyless<types.PassOnTaskMutationVariables>>
  readonly passOnTasks: Operation<types.PassOnTasksMutation, Keyless<types.PassOnTasksMutationVariables>>
  readonly post: Operation<types.PostQuery, types.PostQueryVariables>
  readonly posts: Operation<types.PostsQuery, types.PostsQueryVariables>
  readonly previewTask: Operation<types.PreviewTaskQuery, types.PreviewTaskQueryVariables>
  readonly quarantinedUploads: Operation<types.QuarantinedUploadsQuery, types.QuarantinedUploadsQueryVariables>
  readonly recallDocument: Operation<types.RecallDocumentMutation, Keyless<types.RecallDocumentMutationVariables>>
  readonly recallReaders: Operation<types.RecallReadersMutation, Keyless<types.RecallReadersMutationVariables>>
  readonly recheckDocument: Operation<types.RecheckDocumentMutation, Keyless<types.RecheckDocumentMutationVariables>>
  readonly recordPaperDelivery: Operation<types.RecordPaperDeliveryMutation, Keyless<types.RecordPaperDeliveryMutationVariables>>
  readonly recountAgencies: Operation<types.RecountAgenciesMutation, Keyless<types.RecountAgenciesMutationVariables>>
  readonly redeliverDocument: Operation<types.RedeliverDocumentMutation, Keyless<types.RedeliverDocumentMutationVariables>>
  readonly redeliverOverdue: Operation<types.RedeliverOverdueMutation, Keyless<types.RedeliverOverdueMutationVariables>>
  readonly refuseRecall: Operation<types.RefuseRecallMutation, Keyless<types.RefuseRecallMutationVariables>>
  readonly refuseResend: Operation<types.RefuseResendMutation, Keyless<types.RefuseResendMutationVariables>>
  readonly region: Operation<types.RegionQuery, types.RegionQueryVariables>
  readonly regions: Operation<types.RegionsQuery, types.RegionsQueryVariables>
  readonly registerAgency: Operation<types.RegisterAgencyMutation, Keyless<types.RegisterAgencyMutationVariables>>
  readonly registerApplication: Operation<types.RegisterApplicationMutation, Keyless<types.RegisterApplicationMutationVariables>>
  readonly registerBridge: Operation<types.RegisterBridgeMutation, Keyless<types.RegisterBridgeMutationVariables>>
  readonly registerDeliveries: Operation<types.RegisterDeliveriesMutation, Keyless<types.RegisterDeliveriesMutationVariables>>
  readonly registerDelivery: Operation<types.RegisterDeliveryMutation, Keyless<types.RegisterDeliveryMutationVariables>>
  readonly registerDocument: Operation<types.RegisterDocumentMutation, Keyless<types.RegisterDocumentMutationVariables>>
  readonly registerIssuer: Operation<types.RegisterIssuerMutation, Keyless<types.RegisterIssuerMutationVariables>>
  readonly relieveFromPost: Operation<types.RelieveFromPostMutation, Keyless<types.RelieveFromPostMutationVariables>>
  readonly renameAgency: Operation<types.RenameAgencyMutation, Keyless<types.RenameAgencyMutationVariables>>
  readonly renamePost: Operation<types.RenamePostMutation, Keyless<types.RenamePostMutationVariables>>
  readonly renameUnit: Operation<types.RenameUnitMutation, Keyless<types.RenameUnitMutationVariables>>
  readonly render: Operation<types.RenderQuery, types.RenderQueryVariables>
  readonly renderDelivery: Operation<types.RenderDeliveryQuery, types.RenderDeliveryQueryVariables>
  readonly reopenMatter: Operation<types.ReopenMatterMutation, Keyless<types.ReopenMatterMutationVariables>>
  readonly replaceApplicationKeys: Operation<types.ReplaceApplicationKeysMutation, Keyless<types.ReplaceApplicationKeysMutationVariables>>
  readonly replaceBridgeSecret: Operation<types.ReplaceBridgeSecretMutation, Keyless<types.ReplaceBridgeSecretMutationVariables>>
  readonly reportProgress: Operation<types.ReportProgressMutation, Keyless<types.ReportProgressMutationVariables>>
  readonly requireFourEyes: Operation<types.RequireFourEyesMutation, Keyless<types.RequireFourEyesMutationVariables>>
  readonly resendDocument: Operation<types.ResendDocumentMutation, Keyless<types.ResendDocumentMutationVariables>>
  readonly resumeAgency: Operation<types.ResumeAgencyMutation, Keyless<types.ResumeAgencyMutationVariables>>
  readonly resumeApplication: Operation<types.ResumeApplicationMutation, Keyless<types.ResumeApplicationMutationVariables>>
  readonly resumeMember: Operation<types.ResumeMemberMutation, Keyless<types.ResumeMemberMutationVariables>>
  readonly returnCountersign: Operation<types.ReturnCountersignMutation, Keyless<types.ReturnCountersignMutationVariables>>
  readonly returnDelivery: Operation<types.ReturnDeliveryMutation, Keyless<types.ReturnDeliveryMutationVariables>>
  readonly returnDraft: Operation<types.ReturnDraftMutation, Keyless<types.ReturnDraftMutationVariables>>
  readonly reviseDistribution: Operation<types.ReviseDistributionMutation, Keyless<types.ReviseDistributionMutationVariables>>
  readonly reviseMember: Operation<types.ReviseMemberMutation, Keyless<types.ReviseMemberMutationVariables>>
  readonly reviseNumbering: Operation<types.ReviseNumberingMutation, Keyless<types.ReviseNumberingMutationVariables>>
  readonly reviseSigned: Operation<types.ReviseSignedMutation, Keyless<types.ReviseSignedMutationVariables>>
  readonly revokeDelegation: Operation<types.RevokeDelegationMutation, Keyless<types.RevokeDelegationMutationVariables>>
  readonly revokeDocument: Operation<types.RevokeDocumentMutation, Keyless<types.RevokeDocumentMutationVariables>>
  readonly revokeLowerDocument: Operation<types.RevokeLowerDocumentMutation, Keyless<types.RevokeLowerDocumentMutationVariables>>
  readonly routingCheck: Operation<types.RoutingCheckQuery, types.RoutingCheckQueryVariables>
  readonly sealDocument: Operation<types.SealDocumentMutation, Keyless<types.SealDocumentMutationVariables>>
  readonly sendTaskBack: Operation<types.SendTaskBackMutation, Keyless<types.SendTaskBackMutationVariables>>
  readonly shortNames: Operation<types.ShortNamesQuery, types.ShortNamesQueryVariables>
  readonly signDocument: Operation<types.SignDocumentMutation, Keyless<types.SignDocumentMutationVariables>>
  readonly signForDeliveries: Operation<types.SignForDeliveriesMutation, Keyless<types.SignForDeliveriesMutationVariables>>
  readonly signForDelivery: Operation<types.SignForDeliveryMutation, Keyless<types.SignForDeliveryMutationVariables>>
  readonly signedDiff: Operation<types.SignedDiffQuery, types.SignedDiffQueryVariables>
  readonly splitTask: Operation<types.SplitTaskMutation, Keyless<types.SplitTaskMutationVariables>>
  readonly submitForReview: Operation<types.SubmitForReviewMutation, Keyless<types.SubmitForReviewMutationVariables>>
  readonly subordinates: Operation<types.SubordinatesQuery, types.SubordinatesQueryVariables>
  readonly suggestKind: Operation<types.SuggestKindQuery, types.SuggestKindQueryVariables>
  readonly suspendAgency: Operation<types.SuspendAgencyMutation, Keyless<types.SuspendAgencyMutationVariables>>
  readonly suspendApplication: Operation<types.SuspendApplicationMutation, Keyless<types.SuspendApplicationMutationVariables>>
  readonly suspendMember: Operation<types.SuspendMemberMutation, Keyless<types.SuspendMemberMutationVariables>>
  readonly takeBack: Operation<types.TakeBackMutation, Keyless<types.TakeBackMutationVariables>>
  readonly takeOutTask: Operation<types.TakeOutTaskMutation, Keyless<types.TakeOutTaskMutationVariables>>
  readonly takeTaskBack: Operation<types.TakeTaskBackMutation, Keyless<types.TakeTaskBackMutationVariables>>
  readonly undelivered: Operation<types.UndeliveredQuery, types.UndeliveredQueryVariables>
  readonly undoCountersignAnswer: Operation<types.UndoCountersignAnswerMutation, Keyless<types.UndoCountersignAnswerMutationVariables>>
  readonly undoDeliveryStep: Operation<types.UndoDeliveryStepMutation, Keyless<types.UndoDeliveryStepMutationVariables>>
  readonly unit: Operation<types.UnitQuery, types.UnitQueryVariables>
  readonly units: Operation<types.UnitsQuery, types.UnitsQueryVariables>
  readonly unmuteSender: Operation<types.UnmuteSenderMutation, Keyless<types.UnmuteSenderMutationVariables>>
  readonly upload: Operation<types.UploadQuery, types.UploadQueryVariables>
  readonly urgeTasks: Operation<types.UrgeTasksMutation, Keyless<types.UrgeTasksMutationVariables>>
  readonly validate: Operation<types.ValidateQuery, types.ValidateQueryVariables>
  readonly vetoJointIssue: Operation<types.VetoJointIssueMutation, Keyless<types.VetoJointIssueMutationVariables>>
  readonly viewer: Operation<types.ViewerQuery, types.ViewerQueryVariables>
  readonly viewerQuotas: Operation<types.ViewerQuotasQuery, types.ViewerQuotasQueryVariables>
  readonly voidNumber: Operation<types.VoidNumberMutation, Keyless<types.VoidNumberMutationVariables>>
  readonly waiveFourEyes: Operation<types.WaiveFourEyesMutation, Keyless<types.WaiveFourEyesMutationVariables>>
  readonly wayChoices: Operation<types.WayChoicesQuery, types.WayChoicesQueryVariables>
  readonly waysOfWorking: Operation<types.WaysOfWorkingQuery, types.WaysOfWorkingQueryVariables>
  readonly whoCanSee: Operation<types.WhoCanSeeQuery, types.WhoCanSeeQueryVariables>
  readonly whyDenied: Operation<types.WhyDeniedQuery, types.WhyDeniedQueryVariables>
  readonly withdrawMemberNumber: Operation<types.WithdrawMemberNumberMutation, Keyless<types.WithdrawMemberNumberMutationVariables>>
  readonly withdrawShortName: Operation<types.WithdrawShortNameMutation, Keyless<types.WithdrawShortNameMutationVariables>>
  readonly withdrawTemplate: Operation<types.WithdrawTemplateMutation, Keyless<types.WithdrawTemplateMutationVariables>>
  readonly workingDeadline: Operation<types.WorkingDeadlineQuery, types.WorkingDeadlineQueryVariables>
  readonly worklist: Operation<types.WorklistQuery, types.WorklistQueryVariables>
}

/** One method for each canonical operation. */
export interface Methods {
  /** Abolishes a dispatched document of the caller's agency (废止): it is without effect from a day on. All are told as of a revocation. What was abolished may be revoked still. On its day all are told once more, and replies and reports to it are owed no more. */
  abolishDocument(variables: Keyless<types.AbolishDocumentMutationVariables>, options?: CallOptions): Promise<NonNullable<types.AbolishDocumentMutation['abolishDocument']>>
  /** Abolishes a document of an agency that the caller's agency leads (废止下级公文), as `revokeLowerDocument` revokes one. */
  abolishLowerDocument(variables: Keyless<types.AbolishLowerDocumentMutationVariables>, options?: CallOptions): Promise<NonNullable<types.AbolishLowerDocumentMutation['abolishLowerDocument']>>
  /** Abolishes a post (撤销岗位). Its work comes to the post that took over, or to the head of its unit. */
  abolishPost(variables: Keyless<types.AbolishPostMutationVariables>, options?: CallOptions): Promise<NonNullable<types.AbolishPostMutation['abolishPost']>>
  /** Absences in the caller's agency that last or are to come (外出), the first to begin first. */
  absences(variables?: types.AbsencesQueryVariables, options?: CallOptions): Promise<NonNullable<types.AbsencesQuery['absences']>>
  /** Accepts up to 50 deliveries (批量受理), each by itself as by `acceptDelivery`; see `signForDeliveries`. */
  acceptDeliveries(variables: Keyless<types.AcceptDeliveriesMutationVariables>, options?: CallOptions): Promise<NonNullable<types.AcceptDeliveriesMutation['acceptDeliveries']>>
  /** Accepts a delivery after preliminary review (初审通过). */
  acceptDelivery(variables: Keyless<types.AcceptDeliveryMutationVariables>, options?: CallOptions): Promise<NonNullable<types.AcceptDeliveryMutation['acceptDelivery']>>
  /** Activates up to 50 registered agencies (批量开通), each by itself as by `activateAgency`: with its own key, and none depends on another. After a broken connection send the same call again: what was done is answered as replayed. */
  activateAgencies(variables: Keyless<types.ActivateAgenciesMutationVariables>, options?: CallOptions): Promise<NonNullable<types.ActivateAgenciesMutation['activateAgencies']>>
  /** Activates a registered agency and gives it its first administrator (开通). */
  activateAgency(variables: Keyless<types.ActivateAgencyMutationVariables>, options?: CallOptions): Promise<NonNullable<types.ActivateAgencyMutation['activateAgency']>>
  /** Adds a countersigner (加签); only for a member whose turn it is. The document waits in COUNTERSIGNING and then returns to the state in which it was. */
  addCountersigner(variables: Keyless<types.AddCountersignerMutationVariables>, options?: CallOptions): Promise<NonNullable<types.AddCountersignerMutation['addCountersigner']>>
  /** Adds a member to the caller's agency. */
  addMember(variables: Keyless<types.AddMemberMutationVariables>, options?: CallOptions): Promise<NonNullable<types.AddMemberMutation['addMember']>>
  /** Gives a matter to others to read (传阅), as long as it goes on. Of posts and units those are readers who are responsible now, and the deputies of those who are away; who has it to read already is left out. The office can do so, and whoever has a task of the matter. */
  addReaders(variables: Keyless<types.AddReadersMutationVariables>, options?: CallOptions): Promise<NonNullable<types.AddReadersMutation['addReaders']>>
  /** Sends a dispatched document to further recipients (补发): the same content, by the same routing rules as at its dispatch. Each has a row of the ladder behind those that there are; `Document.additions` has them at once, the relay delivers. Refused once the document was recalled from all. */
  addRecipients(variables: Keyless<types.AddRecipientsMutationVariables>, options?: CallOptions): Promise<NonNullable<types.AddRecipientsMutation['addRecipients']>>
  /** Puts others behind a task (后加签), before the step goes on. */
  addTasksAfter(variables: Keyless<types.AddTasksAfterMutationVariables>, options?: CallOptions): Promise<NonNullable<types.AddTasksAfterMutation['addTasksAfter']>>
  /** Puts others before a task (前加签): it waits until all of them are done. */
  addTasksBefore(variables: Keyless<types.AddTasksBeforeMutationVariables>, options?: CallOptions): Promise<NonNullable<types.AddTasksBeforeMutation['addTasksBefore']>>
  /** Lets others share a step (会签加人). */
  addTasksBeside(variables: Keyless<types.AddTasksBesideMutationVariables>, options?: CallOptions): Promise<NonNullable<types.AddTasksBesideMutation['addTasksBeside']>>
  /** The directory (机关名录), by name: of one region, within a region and everything below it, or directly under an agency. Of these three one is given; without any it is the caller's own province. Within a province or a city, `kind` or `tier` can be given as well, within a county `kind`; with `superiorId` only `tier`, and the order is that of tiers and region codes. Other combinations are refused with FILTERS_NOT_SERVED. Where nothing is found, a code that is none is refused with REGION_UNKNOWN, and one that was abolished with REGION_ABOLISHED, whose `allowed` names the successor. */
  agencies(variables?: types.AgenciesQueryVariables, options?: CallOptions): Promise<NonNullable<types.AgenciesQuery['agencies']>>
  /** Tasks of the caller's agency (全部待办) by the day when they are due. */
  agencyTasks(variables?: types.AgencyTasksQueryVariables, options?: CallOptions): Promise<NonNullable<types.AgencyTasksQuery['agencyTasks']>>
  /** Agrees (会签同意). For an agency, its signatory agrees; on a joint document that is the signature of its head. The agreement covers the part as it was when the party was asked. The document goes on a moment later. */
  agreeToCountersign(variables: Keyless<types.AgreeToCountersignMutationVariables>, options?: CallOptions): Promise<NonNullable<types.AgreeToCountersignMutation['agreeToCountersign']>>
  /** Agrees to a recall (同意撤回): the document is given back. Its number, issuer and the reason stay; what it says is not shown any more. */
  agreeToRecall(variables: Keyless<types.AgreeToRecallMutationVariables>, options?: CallOptions): Promise<NonNullable<types.AgreeToRecallMutation['agreeToRecall']>>
  /** Announces that a member is out of office (登记外出): what comes to them comes to a deputy as well, "for" them. By the member, or an administrator for them. It lends no role, and lets nobody sign for the absent: for that there are delegations (委托). */
  announceAbsence(variables: Keyless<types.AnnounceAbsenceMutationVariables>, options?: CallOptions): Promise<NonNullable<types.AnnounceAbsenceMutation['announceAbsence']>>
  /** Grants or refuses a later date (答复延期): whoever gave the task, or the office. */
  answerExtension(variables: Keyless<types.AnswerExtensionMutationVariables>, options?: CallOptions): Promise<NonNullable<types.AnswerExtensionMutation['answerExtension']>>
  /** Applications of the caller's agency (应用), oldest first. */
  applications(variables?: types.ApplicationsQueryVariables, options?: CallOptions): Promise<NonNullable<types.ApplicationsQuery['applications']>>
  /** Gives an agency below the caller's an administrator, a security administrator or an auditor (三员): after its last administrator was lost, or if it is too small to have all three. */
  appointOfficer(variables: Keyless<types.AppointOfficerMutationVariables>, options?: CallOptions): Promise<NonNullable<types.AppointOfficerMutation['appointOfficer']>>
  /** Appoints a member of the caller's agency to a post (任职), beside those who hold it. It gives no role: what a member may do, their roles say. */
  appointToPost(variables: Keyless<types.AppointToPostMutationVariables>, options?: CallOptions): Promise<NonNullable<types.AppointToPostMutation['appointToPost']>>
  /** Approves a draft (审核通过). It goes on to signing, or first to the parties that must countersign (会签). */
  approveDraft(variables: Keyless<types.ApproveDraftMutationVariables>, options?: CallOptions): Promise<NonNullable<types.ApproveDraftMutation['approveDraft']>>
  /** Asks for a later date (申请延期). The old one stands until somebody agrees. */
  askForExtension(variables: Keyless<types.AskForExtensionMutationVariables>, options?: CallOptions): Promise<NonNullable<types.AskForExtensionMutation['askForExtension']>>
  /** Asks for what an agency sent under a number, and was lost here, as in a restore of this agency's data (请求恢复来文). If its ladder proves that it was delivered here, the delivery is made again (`Delivery.restored`) within seconds; nobody needs to agree, since nothing comes that was not here before. Otherwise nothing happens, and nothing is told of the number. */
  askForLostDelivery(variables: Keyless<types.AskForLostDeliveryMutationVariables>, options?: CallOptions): Promise<NonNullable<types.AskForLostDeliveryMutation['askForLostDelivery']>>
  /** Asks others for their opinion without giving a task away (征求意见). Nothing waits for them. */
  askForOpinion(variables: Keyless<types.AskForOpinionMutationVariables>, options?: CallOptions): Promise<NonNullable<types.AskForOpinionMutation['askForOpinion']>>
  /** Asks recipients how far a document has got (催办), for a sender that is above them on any line: of leadership, of a second superior, or of guidance. Each gets the request within seconds and answers it with `reportProgress`, or by concluding. Three times a recipient at most, and not while one waits for its answer. */
  askForProgress(variables: Keyless<types.AskForProgressMutationVariables>, options?: CallOptions): Promise<NonNullable<types.AskForProgressMutation['askForProgress']>>
  /** Asks the sender for a document again (请求重发), because it is damaged or was lost. The delivery stays as it is; the sender sees the request in `Document.resendRequests` and answers it with `resendDocument` or `refuseResend`. Three times a delivery at most. */
  askForResend(variables: Keyless<types.AskForResendMutationVariables>, options?: CallOptions): Promise<NonNullable<types.AskForResendMutation['askForResend']>>
  /** Changes what an agency may use (调整套餐); for operators. It counts everywhere within a minute. */
  assignPlan(variables: Keyless<types.AssignPlanMutationVariables>, options?: CallOptions): Promise<NonNullable<types.AssignPlanMutation['assignPlan']>>
  /** Who did what (审计记录), newest first: the acts of the caller's agency and what was refused there; for operators those of operators. Reading it is recorded as well. */
  auditRecords(variables?: types.AuditRecordsQueryVariables, options?: CallOptions): Promise<NonNullable<types.AuditRecordsQuery['auditRecords']>>
  /** The seals of the audit (审计封存), newest first. Each covers the records since the one before it up to the end of an hour, and holds that one's hash, so that neither a record nor a seal can vanish unseen. */
  auditSeals(variables?: types.AuditSealsQueryVariables, options?: CallOptions): Promise<NonNullable<types.AuditSealsQuery['auditSeals']>>
  /** Announces a file, and returns a presigned PUT that is bound to its SHA-256, length and type. */
  beginUpload(variables: Keyless<types.BeginUploadMutationVariables>, options?: CallOptions): Promise<NonNullable<types.BeginUploadMutation['beginUpload']>>
  /** Bindings in the caller's agency (绑定), those that have ended included, oldest first. */
  bindings(variables?: types.BindingsQueryVariables, options?: CallOptions): Promise<NonNullable<types.BindingsQuery['bindings']>>
  /** Bridges that the caller's agency registered (登录桥), oldest first. */
  bridges(variables?: types.BridgesQueryVariables, options?: CallOptions): Promise<NonNullable<types.BridgesQuery['bridges']>>
  /** A title by art. 9(7) (标题): issuer, 关于 with the matter, and the kind; or that of a document which passes another on (转发、批转、印发), where neither 关于 nor 通知 stands twice. Nothing is stored. */
  buildTitle(variables: types.BuildTitleQueryVariables, options?: CallOptions): Promise<types.BuildTitleQuery['buildTitle']>
  /** The calendar of working days (工作日历) of a year: of the nation, or what a region adds. Null if it was not imported. */
  calendar(variables: types.CalendarQueryVariables, options?: CallOptions): Promise<types.CalendarQuery['calendar']>
  /** The calendar of working days (工作日历) of a year: of the nation, or what a region adds. Null if it was not imported. */
  calendarVersions(variables: types.CalendarVersionsQueryVariables, options?: CallOptions): Promise<types.CalendarVersionsQuery['calendar']>
  /** What changed in the caller's agency (变更), the oldest change first: what arrived, its documents, and how far they have got with their recipients. A client asks again with the last `endCursor`, which it keeps, instead of reading its lists again; without a cursor it gets everything there is. A thing is listed once, in its last version: versions in between are left out, and none that is the last is ever passed over. A page may list a thing again that an earlier page had: a client drops rows whose version it has. What was written in the last 30 seconds is not listed yet. Types that the caller may not read are left out, and refused if `types` names them. `types` is applied to what was read, so a page may be short or empty although there is more: `hasNextPage` says so. */
  changesSince(variables?: types.ChangesSinceQueryVariables, options?: CallOptions): Promise<NonNullable<types.ChangesSinceQuery['changesSince']>>
  /** Compares a seal with the records that are there now; null if there is no seal of this number. */
  checkAuditSeal(variables: types.CheckAuditSealQueryVariables, options?: CallOptions): Promise<types.CheckAuditSealQuery['checkAuditSeal']>
  /** Chooses the way of working for a kind of arrival (选定办理方式), and who has its steps. Matters begin with it from now on where no way is named; those that run keep theirs. */
  chooseWay(variables: Keyless<types.ChooseWayMutationVariables>, options?: CallOptions): Promise<NonNullable<types.ChooseWayMutation['chooseWay']>>
  /** Does a task (办理), with an opinion. The last one of a step may name who has the next one; the last of all concludes the matter (办结). */
  completeTask(variables: Keyless<types.CompleteTaskMutationVariables>, options?: CallOptions): Promise<NonNullable<types.CompleteTaskMutation['completeTask']>>
  /** Does up to 50 tasks (批量办理), each by itself as by `completeTask`: with its own key, and none depends on another. After a broken connection send the same call again: what was done is answered as replayed. */
  completeTasks(variables: Keyless<types.CompleteTasksMutationVariables>, options?: CallOptions): Promise<NonNullable<types.CompleteTasksMutation['completeTasks']>>
  /** Agrees to be the guiding agency (业务指导机关) or second superior (双重领导) of an agency that named the caller's at its registration. It counts a moment later. By an administrator of the agency that was asked. */
  confirmLine(variables: Keyless<types.ConfirmLineMutationVariables>, options?: CallOptions): Promise<NonNullable<types.ConfirmLineMutation['confirmLine']>>
  /** A request to countersign (会签请求) to the caller's agency or one of its members. */
  countersignRequest(variables: types.CountersignRequestQueryVariables, options?: CallOptions): Promise<types.CountersignRequestQuery['countersignRequest']>
  /** Requests to countersign, newest first: with a state, those to the caller's agency or its members; without, those to the agency. */
  countersignRequests(variables?: types.CountersignRequestsQueryVariables, options?: CallOptions): Promise<NonNullable<types.CountersignRequestsQuery['countersignRequests']>>
  /** How many things the caller's agency has in each state (各状态数量), for tabs and dashboards. They are counted with every change, so reading them costs the same however many there are. Null for operators, who belong to no agency. */
  counts(variables?: types.CountsQueryVariables, options?: CallOptions): Promise<types.CountsQuery['counts']>
  /** How many things the caller's agency has in each state (各状态数量), for tabs and dashboards. They are counted with every change, so reading them costs the same however many there are. Null for operators, who belong to no agency. */
  countsOfHandling(variables?: types.CountsOfHandlingQueryVariables, options?: CallOptions): Promise<types.CountsOfHandlingQuery['counts']>
  /** Begins a correction (更正) of a dispatched document of the caller's agency: a draft with its text, recipients and attachments. It is changed, reviewed, signed, registered, sealed and dispatched as any other; its dispatch replaces the original. Of two corrections of one document only one can be dispatched. */
  createCorrection(variables: Keyless<types.CreateCorrectionMutationVariables>, options?: CallOptions): Promise<NonNullable<types.CreateCorrectionMutation['createCorrection']>>
  /** Starts a document (起草). */
  createDraft(variables: Keyless<types.CreateDraftMutationVariables>, options?: CallOptions): Promise<NonNullable<types.CreateDraftMutation['createDraft']>>
  /** Creates a post in a unit (设立岗位). Nobody holds it yet. */
  createPost(variables: Keyless<types.CreatePostMutationVariables>, options?: CallOptions): Promise<NonNullable<types.CreatePostMutation['createPost']>>
  /** Creates a unit of the agency (设立内设机构): below another one, or directly below the agency. */
  createUnit(variables: Keyless<types.CreateUnitMutationVariables>, options?: CallOptions): Promise<NonNullable<types.CreateUnitMutation['createUnit']>>
  /** Several fields at once: a whole screen. */
  dashboard(variables?: types.DashboardQueryVariables, options?: CallOptions): Promise<types.DashboardQuery>
  /** Refuses to be the guiding agency or second superior of an agency that named the caller's at its registration. */
  declineLine(variables: Keyless<types.DeclineLineMutationVariables>, options?: CallOptions): Promise<NonNullable<types.DeclineLineMutation['declineLine']>>
  /** Sets a short name of the agency's own (设定简称), or what one of its list stands for. `validate` warns where a text has what is to be avoided, or uses a short form before its full name, here and in the agencies below. At most 300. */
  defineShortName(variables: Keyless<types.DefineShortNameMutationVariables>, options?: CallOptions): Promise<NonNullable<types.DefineShortNameMutation['defineShortName']>>
  /** Has another do a task and give it back (委派). */
  delegateTask(variables: Keyless<types.DelegateTaskMutationVariables>, options?: CallOptions): Promise<NonNullable<types.DelegateTaskMutation['delegateTask']>>
  /** Delegations in the caller's agency (委托), newest first. */
  delegations(variables?: types.DelegationsQueryVariables, options?: CallOptions): Promise<NonNullable<types.DelegationsQuery['delegations']>>
  /** One delivery to the caller's agency. */
  delivery(variables: types.DeliveryQueryVariables, options?: CallOptions): Promise<types.DeliveryQuery['delivery']>
  /** One delivery to the caller's agency. */
  deliveryAdded(variables: types.DeliveryAddedQueryVariables, options?: CallOptions): Promise<types.DeliveryAddedQuery['delivery']>
  /** One delivery to the caller's agency. */
  deliveryDeadlineMoves(variables: types.DeliveryDeadlineMovesQueryVariables, options?: CallOptions): Promise<types.DeliveryDeadlineMovesQuery['delivery']>
  /** One delivery to the caller's agency. */
  deliveryDistribution(variables: types.DeliveryDistributionQueryVariables, options?: CallOptions): Promise<types.DeliveryDistributionQuery['delivery']>
  /** One delivery to the caller's agency. */
  deliveryEffect(variables: types.DeliveryEffectQueryVariables, options?: CallOptions): Promise<types.DeliveryEffectQuery['delivery']>
  /** One delivery to the caller's agency. */
  deliveryForwardedBeyond(variables: types.DeliveryForwardedBeyondQueryVariables, options?: CallOptions): Promise<types.DeliveryForwardedBeyondQuery['delivery']>
  /** One delivery to the caller's agency. */
  deliveryMatter(variables: types.DeliveryMatterQueryVariables, options?: CallOptions): Promise<types.DeliveryMatterQuery['delivery']>
  /** One delivery to the caller's agency. */
  deliveryPassings(variables: types.DeliveryPassingsQueryVariables, options?: CallOptions): Promise<types.DeliveryPassingsQuery['delivery']>
  /** One delivery to the caller's agency. */
  deliveryProgress(variables: types.DeliveryProgressQueryVariables, options?: CallOptions): Promise<types.DeliveryProgressQuery['delivery']>
  /** One delivery to the caller's agency. */
  deliveryReply(variables: types.DeliveryReplyQueryVariables, options?: CallOptions): Promise<types.DeliveryReplyQuery['delivery']>
  /** One delivery to the caller's agency. */
  deliveryResend(variables: types.DeliveryResendQueryVariables, options?: CallOptions): Promise<types.DeliveryResendQuery['delivery']>
  /** One delivery to the caller's agency. */
  deliveryRestored(variables: types.DeliveryRestoredQueryVariables, options?: CallOptions): Promise<types.DeliveryRestoredQuery['delivery']>
  /** One delivery to the caller's agency. */
  deliverySources(variables: types.DeliverySourcesQueryVariables, options?: CallOptions): Promise<types.DeliverySourcesQuery['delivery']>
  /** One delivery to the caller's agency. */
  deliveryVersions(variables: types.DeliveryVersionsQueryVariables, options?: CallOptions): Promise<types.DeliveryVersionsQuery['delivery']>
  /** Gives a draft up (废弃), also one that was returned. It stays with its history, can take no further step, and is found by `outbox(state: DISCARDED)` alone. What it answered can be answered by another draft. */
  discardDraft(variables: Keyless<types.DiscardDraftMutationVariables>, options?: CallOptions): Promise<NonNullable<types.DiscardDraftMutation['discardDraft']>>
  /** Dispatches a document to all its recipients (核发); the relay delivers it. It must be sealed, if its kind has a seal. */
  dispatchDocument(variables: Keyless<types.DispatchDocumentMutationVariables>, options?: CallOptions): Promise<NonNullable<types.DispatchDocumentMutation['dispatchDocument']>>
  /** Dissolves a unit (撤销内设机构). Its posts are abolished with it: their holders are appointed anew, by name, where they go. Until then the work of the unit and its posts comes to the unit that took over. A unit with units below it is dissolved after them. */
  dissolveUnit(variables: Keyless<types.DissolveUnitMutationVariables>, options?: CallOptions): Promise<NonNullable<types.DissolveUnitMutation['dissolveUnit']>>
  /** A document of the caller's agency. */
  document(variables: types.DocumentQueryVariables, options?: CallOptions): Promise<types.DocumentQuery['document']>
  /** A document of the caller's agency. */
  documentAdditions(variables: types.DocumentAdditionsQueryVariables, options?: CallOptions): Promise<types.DocumentAdditionsQuery['document']>
  /** The document of the caller's agency that has this number (发文字号), whatever brackets and widths it is written with. Null for a number that none has, void ones included: `numberLedger` has those. Arrivals: `inbox(number:)`. */
  documentByNumber(variables: types.DocumentByNumberQueryVariables, options?: CallOptions): Promise<types.DocumentByNumberQuery['documentByNumber']>
  /** A document of the caller's agency. */
  documentDistribution(variables: types.DocumentDistributionQueryVariables, options?: CallOptions): Promise<types.DocumentDistributionQuery['document']>
  /** A document of the caller's agency. */
  documentEffect(variables: types.DocumentEffectQueryVariables, options?: CallOptions): Promise<types.DocumentEffectQuery['document']>
  /** A document of the caller's agency. */
  documentLadder(variables: types.DocumentLadderQueryVariables, options?: CallOptions): Promise<types.DocumentLadderQuery['document']>
  /** A document of the caller's agency. */
  documentOnPaper(variables: types.DocumentOnPaperQueryVariables, options?: CallOptions): Promise<types.DocumentOnPaperQuery['document']>
  /** A document of the caller's agency. */
  documentPaperDistribution(variables: types.DocumentPaperDistributionQueryVariables, options?: CallOptions): Promise<types.DocumentPaperDistributionQuery['document']>
  /** A document of the caller's agency. */
  documentRecalls(variables: types.DocumentRecallsQueryVariables, options?: CallOptions): Promise<types.DocumentRecallsQuery['document']>
  /** A document of the caller's agency. */
  documentReplies(variables: types.DocumentRepliesQueryVariables, options?: CallOptions): Promise<types.DocumentRepliesQuery['document']>
  /** A document of the caller's agency. */
  documentResends(variables: types.DocumentResendsQueryVariables, options?: CallOptions): Promise<types.DocumentResendsQuery['document']>
  /** A document of the caller's agency. */
  documentRoutes(variables: types.DocumentRoutesQueryVariables, options?: CallOptions): Promise<types.DocumentRoutesQuery['document']>
  /** A document of the caller's agency. */
  documentSources(variables: types.DocumentSourcesQueryVariables, options?: CallOptions): Promise<types.DocumentSourcesQuery['document']>
  /** A document of the caller's agency. */
  documentSupervision(variables: types.DocumentSupervisionQueryVariables, options?: CallOptions): Promise<types.DocumentSupervisionQuery['document']>
  /** Templates of a kind (公文模板): those that are shipped, and then those of the caller's agency. A client puts a draft's own words in the place of each `【…】` and gives title and body to `createDraft`. */
  documentTemplates(variables: types.DocumentTemplatesQueryVariables, options?: CallOptions): Promise<types.DocumentTemplatesQuery['documentTemplates']>
  /** A document of the caller's agency. */
  documentUndelivered(variables: types.DocumentUndeliveredQueryVariables, options?: CallOptions): Promise<types.DocumentUndeliveredQuery['document']>
  /** A document of the caller's agency. */
  documentVersions(variables: types.DocumentVersionsQueryVariables, options?: CallOptions): Promise<types.DocumentVersionsQuery['document']>
  /** Changes a draft; fields left out stay as they are. */
  editDraft(variables: Keyless<types.EditDraftMutationVariables>, options?: CallOptions): Promise<NonNullable<types.EditDraftMutation['editDraft']>>
  /** Ends an absence (结束外出): the member is back, or does not leave. By the member or an administrator. */
  endAbsence(variables: Keyless<types.EndAbsenceMutationVariables>, options?: CallOptions): Promise<NonNullable<types.EndAbsenceMutation['endAbsence']>>
  /** Ends an application for good (注销应用). */
  endApplication(variables: Keyless<types.EndApplicationMutationVariables>, options?: CallOptions): Promise<NonNullable<types.EndApplicationMutation['endApplication']>>
  /** Takes a binding back (解除绑定): within a minute its subject is nobody. A new invitation may bind it again; a number does not. */
  endBinding(variables: Keyless<types.EndBindingMutationVariables>, options?: CallOptions): Promise<NonNullable<types.EndBindingMutation['endBinding']>>
  /** Ends a bridge (注销登录桥): nobody logs in by it any more, and within a minute none of its tokens is accepted. Its secret is removed. People stay bound for another bridge to the same organization. */
  endBridge(variables: Keyless<types.EndBridgeMutationVariables>, options?: CallOptions): Promise<NonNullable<types.EndBridgeMutation['endBridge']>>
  /** Ends an issuer (注销身份源): within a minute nobody whom it names is admitted. */
  endIssuer(variables: Keyless<types.EndIssuerMutationVariables>, options?: CallOptions): Promise<NonNullable<types.EndIssuerMutation['endIssuer']>>
  /** Ends a matter without a result (撤销办件). */
  endMatter(variables: Keyless<types.EndMatterMutationVariables>, options?: CallOptions): Promise<NonNullable<types.EndMatterMutation['endMatter']>>
  /** Records that a member has left (离任), for good. What is in their hands goes to the successor a moment later: a document that the successor may not go on with, to whoever holds the role. */
  endMember(variables: Keyless<types.EndMemberMutationVariables>, options?: CallOptions): Promise<NonNullable<types.EndMemberMutation['endMember']>>
  /** Proof of how far a document has got: the document's hash-chained history and the signed receipts of its ladder. It can be verified offline. A bundle has at most 200 recipients. */
  evidence(variables: types.EvidenceQueryVariables, options?: CallOptions): Promise<types.EvidenceQuery['evidence']>
  /** Finds (查找) documents (公文) and deliveries (收文) of the caller's agency by words of the title (标题), the document number (发文字号) and the issuer's name (发文机关), newest first. Words stand with blanks between them, and all must be there. Brackets and punctuation, full or half width, capitals, traditional or simplified characters make no difference. */
  find(variables: types.FindQueryVariables, options?: CallOptions): Promise<NonNullable<types.FindQuery['find']>>
  /** Finds (查找) documents (公文) and deliveries (收文) of the caller's agency by words of the title (标题), the document number (发文字号) and the issuer's name (发文机关), newest first. Words stand with blanks between them, and all must be there. Brackets and punctuation, full or half width, capitals, traditional or simplified characters make no difference. */
  findThings(variables: types.FindThingsQueryVariables, options?: CallOptions): Promise<NonNullable<types.FindThingsQuery['find']>>
  /** Lets a matter go on with what replaced its document (按更正件办理). That must be accepted. */
  followReplacement(variables: Keyless<types.FollowReplacementMutationVariables>, options?: CallOptions): Promise<NonNullable<types.FollowReplacementMutation['followReplacement']>>
  /** Gives a member a number (登记号码), which is stored as a digest alone. The next subject that shows it with a token of a registered issuer is bound to the member, once; anybody who shows it later is refused. A number belongs to one member. */
  giveMemberNumber(variables: Keyless<types.GiveMemberNumberMutationVariables>, options?: CallOptions): Promise<NonNullable<types.GiveMemberNumberMutation['giveMemberNumber']>>
  /** Delegates steps to another member of the caller's agency (委托), for a period and optionally only for some kinds of documents. */
  grantDelegation(variables: Keyless<types.GrantDelegationMutationVariables>, options?: CallOptions): Promise<NonNullable<types.GrantDelegationMutation['grantDelegation']>>
  /** Hands up to 50 chosen items over to another member (批量移交): documents and requests that are assigned to the caller, or for an administrator to any member. Each is handed over by itself, with its own key, and none depends on another. After a broken connection send the same call again: what was done is answered as replayed. Roles: those of `handOverWork`. */
  handOverItems(variables: Keyless<types.HandOverItemsMutationVariables>, options?: CallOptions): Promise<NonNullable<types.HandOverItemsMutation['handOverItems']>>
  /** Hands one member's worklist over to another (工作移交), up to 50 items at once. */
  handOverWork(variables: Keyless<types.HandOverWorkMutationVariables>, options?: CallOptions): Promise<NonNullable<types.HandOverWorkMutation['handOverWork']>>
  /** Registers many agencies from CSV. Valid rows are registered, each invalid row is reported with its line. */
  importAgencies(variables: Keyless<types.ImportAgenciesMutationVariables>, options?: CallOptions): Promise<NonNullable<types.ImportAgenciesMutation['importAgencies']>>
  /** Imports the calendar of working days of a year (导入工作日历) as its next version, as a whole or not at all. Operators import that of the nation; the government of a province, city or county what its region adds: its days override the nation's there and in the regions below. Earlier versions stay. */
  importCalendar(variables: Keyless<types.ImportCalendarMutationVariables>, options?: CallOptions): Promise<NonNullable<types.ImportCalendarMutation['importCalendar']>>
  /** Adds units, posts, holders and members from CSV (导入机构设置). Valid rows are taken, each invalid row is reported with its line. What is there already stays as it is, so the same file may be imported again. */
  importOrganization(variables: Keyless<types.ImportOrganizationMutationVariables>, options?: CallOptions): Promise<NonNullable<types.ImportOrganizationMutation['importOrganization']>>
  /** Imports an edition of the region list (GB/T 2260). Operators only. A long list takes several requests, each with a new key: repeat the mutation until `remaining` is 0. Until then nothing of it is shown. For each province that it has regions of it becomes the current list, as a whole: codes that it does not list are abolished (撤销). */
  importRegions(variables: Keyless<types.ImportRegionsMutationVariables>, options?: CallOptions): Promise<NonNullable<types.ImportRegionsMutation['importRegions']>>
  /** Deliveries to the caller's agency, newest first (收文). One of `kind`, `issuerId`, `urgency` and `role` can be given, alone or with `state`; or `number` alone; and `dispatched` with each. Other combinations are refused with FILTERS_NOT_SERVED, whose `allowed` lists those that are served. */
  inbox(variables?: types.InboxQueryVariables, options?: CallOptions): Promise<NonNullable<types.InboxQuery['inbox']>>
  /** Deliveries to the caller's agency, newest first (收文). One of `kind`, `issuerId`, `urgency` and `role` can be given, alone or with `state`; or `number` alone; and `dispatched` with each. Other combinations are refused with FILTERS_NOT_SERVED, whose `allowed` lists those that are served. */
  inboxProgressAsked(variables?: types.InboxProgressAskedQueryVariables, options?: CallOptions): Promise<NonNullable<types.InboxProgressAskedQuery['inbox']>>
  /** Deliveries to the caller's agency, newest first (收文). One of `kind`, `issuerId`, `urgency` and `role` can be given, alone or with `state`; or `number` alone; and `dispatched` with each. Other combinations are refused with FILTERS_NOT_SERVED, whose `allowed` lists those that are served. */
  inboxReplies(variables: types.InboxRepliesQueryVariables, options?: CallOptions): Promise<NonNullable<types.InboxRepliesQuery['inbox']>>
  /** Several fields at once: a whole screen. */
  inboxTabs(variables?: types.InboxTabsQueryVariables, options?: CallOptions): Promise<types.InboxTabsQuery>
  /** The series of incoming numbers (收文编号序列) of the caller's agency, in the order in which they were opened. */
  incomingSeries(variables?: types.IncomingSeriesQueryVariables, options?: CallOptions): Promise<NonNullable<types.IncomingSeriesQuery['incomingSeries']>>
  /** The audit of a year of a series of incoming numbers (收文编号核查), as `numberSeriesAudit` is of document numbers. Null if the agency has no such series. */
  incomingSeriesAudit(variables: types.IncomingSeriesAuditQueryVariables, options?: CallOptions): Promise<NonNullable<types.IncomingSeriesAuditQuery['incomingSeriesAudit']>>
  /** Shows a matter once to others (抄送). Nothing waits for them, and who can read it already is left out. */
  informMembers(variables: Keyless<types.InformMembersMutationVariables>, options?: CallOptions): Promise<NonNullable<types.InformMembersMutation['informMembers']>>
  /** Invites a member (邀请) to bind the identity that a registered issuer gives them: they send the code with a token of that issuer to `/invitations/accept`, once, within seven days. */
  inviteMember(variables: Keyless<types.InviteMemberMutationVariables>, options?: CallOptions): Promise<NonNullable<types.InviteMemberMutation['inviteMember']>>
  /** Issuers that the caller's agency registered (身份源), oldest first. */
  issuers(variables?: types.IssuersQueryVariables, options?: CallOptions): Promise<NonNullable<types.IssuersQuery['issuers']>>
  /** Keeps a template of the agency's own (保存模板) beside the shipped ones: at most 10 a kind. Drafts that were begun with it stay as they are. */
  keepTemplate(variables: Keyless<types.KeepTemplateMutationVariables>, options?: CallOptions): Promise<NonNullable<types.KeepTemplateMutation['keepTemplate']>>
  /** What agencies ask the caller's for, and it has not answered yet: to guide them, or to be their second superior. Oldest first; an answered request leaves the list a moment later. */
  linesToConfirm(variables?: types.LinesToConfirmQueryVariables, options?: CallOptions): Promise<NonNullable<types.LinesToConfirmQuery['linesToConfirm']>>
  /** What came of a decision of the caller's agency on a document of an agency below; null if there is no such decision. */
  lowerEnd(variables: types.LowerEndQueryVariables, options?: CallOptions): Promise<types.LowerEndQuery['lowerEnd']>
  /** Marks a delivery as handled (办结). */
  markHandled(variables: Keyless<types.MarkHandledMutationVariables>, options?: CallOptions): Promise<NonNullable<types.MarkHandledMutation['markHandled']>>
  /** Notes that the caller has seen the notifications up to this one (标记已看). Nobody else sees that, and the audit does not record it. Repeats, and earlier notifications, change nothing. */
  markNotificationsSeen(variables: Keyless<types.MarkNotificationsSeenMutationVariables>, options?: CallOptions): Promise<NonNullable<types.MarkNotificationsSeenMutation['markNotificationsSeen']>>
  /** Marks something as gone on paper (标记为纸质): the sender a recipient that could not be reached (not activated, muted, undeliverable), or the recipient its answer. Such a recipient is waited for no longer and not delivered to; such a delivery counts as answered. */
  markOnPaper(variables: Keyless<types.MarkOnPaperMutationVariables>, options?: CallOptions): Promise<NonNullable<types.MarkOnPaperMutation['markOnPaper']>>
  /** Says that the caller has read what lies with them to read (已阅). Nobody else can, and it does not follow from opening a page. A matter that is concluded may still be read. */
  markRead(variables: Keyless<types.MarkReadMutationVariables>, options?: CallOptions): Promise<NonNullable<types.MarkReadMutation['markRead']>>
  /** Says of up to 50 that the caller has read them (批量已阅), each by itself as by `markRead`. */
  markSeveralRead(variables: Keyless<types.MarkSeveralReadMutationVariables>, options?: CallOptions): Promise<NonNullable<types.MarkSeveralReadMutation['markSeveralRead']>>
  /** A matter of the caller's agency (办件); null if there is none. */
  matter(variables: types.MatterQueryVariables, options?: CallOptions): Promise<types.MatterQuery['matter']>
  /** A matter of the caller's agency (办件); null if there is none. */
  matterReaders(variables: types.MatterReadersQueryVariables, options?: CallOptions): Promise<types.MatterReadersQuery['matter']>
  /** A matter of the caller's agency (办件); null if there is none. */
  matterRoute(variables: types.MatterRouteQueryVariables, options?: CallOptions): Promise<types.MatterRouteQuery['matter']>
  /** Matters of the caller's agency, the latest first. */
  matters(variables?: types.MattersQueryVariables, options?: CallOptions): Promise<NonNullable<types.MattersQuery['matters']>>
  /** Which numbers the members of the caller's agency were given (人员号码), by member. The numbers themselves are not stored. */
  memberNumbers(variables?: types.MemberNumbersQueryVariables, options?: CallOptions): Promise<NonNullable<types.MemberNumbersQuery['memberNumbers']>>
  /** Members of the caller's agency (人员), oldest first; with a filter, by state and name. `state` and `namePrefix` can be given alone or together, `role` alone, with `state`, or with both; others are refused with FILTERS_NOT_SERVED. */
  members(variables?: types.MembersQueryVariables, options?: CallOptions): Promise<NonNullable<types.MembersQuery['members']>>
  /** Members of the caller's agency (人员), oldest first; with a filter, by state and name. `state` and `namePrefix` can be given alone or together, `role` alone, with `state`, or with both; others are refused with FILTERS_NOT_SERVED. */
  membersWithPosts(variables?: types.MembersWithPostsQueryVariables, options?: CallOptions): Promise<NonNullable<types.MembersWithPostsQuery['members']>>
  /** Puts a post with its holders into another unit, or at the head of its unit, or from there. */
  movePost(variables: Keyless<types.MovePostMutationVariables>, options?: CallOptions): Promise<NonNullable<types.MovePostMutation['movePost']>>
  /** Moves the deadline of a dispatched document to what the working-day calendars of now say (回复期限变动), after a correction, as `movedDeadlines` lists it. Only a deadline in working days moves, and only while somebody owes the reply or is still to get the document. The document has it at once; within seconds those who owe the reply have it too, and are reminded by it. */
  moveReplyDeadline(variables: Keyless<types.MoveReplyDeadlineMutationVariables>, options?: CallOptions): Promise<NonNullable<types.MoveReplyDeadlineMutation['moveReplyDeadline']>>
  /** Puts a unit, with what is below it, below another one, or elsewhere among its siblings. */
  moveUnit(variables: Keyless<types.MoveUnitMutationVariables>, options?: CallOptions): Promise<NonNullable<types.MoveUnitMutation['moveUnit']>>
  /** Documents of the caller's agency of which a reply is owed, and whose deadline is another day by the working-day calendars of now than by those of the dispatch (回复期限变动), as after a correction of a calendar; the one that is due first at the top. Deadlines by a named day never move. A page looks at as many owed documents as its size says and has those that moved: it may have fewer or none with others after it, as `pageInfo` says. */
  movedDeadlines(variables?: types.MovedDeadlinesQueryVariables, options?: CallOptions): Promise<NonNullable<types.MovedDeadlinesQuery['movedDeadlines']>>
  /** Takes no more letters and no requests to countersign from a sender (拒收). The sender's ladder says so, with the reason, and the sender and the direct superiors of both agencies see it in `mutes`. What was delivered before stays. Superiors on any line and the guiding agency (业务指导机关) cannot be muted. By an administrator of the recipient. */
  muteSender(variables: Keyless<types.MuteSenderMutationVariables>, options?: CallOptions): Promise<NonNullable<types.MuteSenderMutation['muteSender']>>
  /** Who takes nothing from whom (拒收), latest first, those that were lifted among them: mutes of the caller's agency, mutes of others against it, and those of and against agencies directly below it. */
  mutes(variables?: types.MutesQueryVariables, options?: CallOptions): Promise<NonNullable<types.MutesQuery['mutes']>>
  /** What the caller is told of their own tasks and matters (我的提醒), the latest first. Kept for 400 days. Nobody else sees them. They are no part of `notifications`, which are of the agency as a whole. */
  myNotifications(variables?: types.MyNotificationsQueryVariables, options?: CallOptions): Promise<NonNullable<types.MyNotificationsQuery['myNotifications']>>
  /** What the caller has to do (我的待办): as a person, by posts and units, and for those who are away, together, by the day when it is due. With `done`, what the caller has done, the latest first. */
  myTasks(variables?: types.MyTasksQueryVariables, options?: CallOptions): Promise<NonNullable<types.MyTasksQuery['myTasks']>>
  /** The number that the next registration in a series would get (下一个收文编号). It is only offered: whoever registers first gets it. Null if the agency has no such series. */
  nextIncomingNumber(variables: types.NextIncomingNumberQueryVariables, options?: CallOptions): Promise<types.NextIncomingNumberQuery['nextIncomingNumber']>
  /** One object by its global id: a document, delivery, upload, agency, member, delegation or request to countersign. */
  node(variables: types.NodeQueryVariables, options?: CallOptions): Promise<types.NodeQuery['node']>
  /** One object by its global id: a document, delivery, upload, agency, member, delegation or request to countersign. */
  nodeAgency(variables: types.NodeAgencyQueryVariables, options?: CallOptions): Promise<types.NodeAgencyQuery['node']>
  /** One object by its global id: a document, delivery, upload, agency, member, delegation or request to countersign. */
  nodeTask(variables: types.NodeTaskQueryVariables, options?: CallOptions): Promise<types.NodeTaskQuery['node']>
  /** Up to 50 objects by their global ids, in the order of the ids; null for each that does not exist. */
  nodes(variables: types.NodesQueryVariables, options?: CallOptions): Promise<types.NodesQuery['nodes']>
  /** Notes what was done so far (进展). Nothing moves. */
  noteTaskProgress(variables: Keyless<types.NoteTaskProgressMutationVariables>, options?: CallOptions): Promise<NonNullable<types.NoteTaskProgressMutation['noteTaskProgress']>>
  /** What the people of the caller's agency are told (提醒), the latest first: what arrived, what came back, what was recalled. Kept for 400 days. That it was delivered, that the caller has seen it and that the agency acted on it are three facts. */
  notifications(variables?: types.NotificationsQueryVariables, options?: CallOptions): Promise<NonNullable<types.NotificationsQuery['notifications']>>
  /** The ledger of a number series (发文登记簿): the document of each number, in the order of the numbers. */
  numberLedger(variables?: types.NumberLedgerQueryVariables, options?: CallOptions): Promise<NonNullable<types.NumberLedgerQuery['numberLedger']>>
  /** The audit of a number series (编号核查): whether every number was given, each once, and which are void. A page judges up to 1,000 numbers as the counter was when the audit began; pass the cursor to continue. */
  numberSeriesAudit(variables?: types.NumberSeriesAuditQueryVariables, options?: CallOptions): Promise<NonNullable<types.NumberSeriesAuditQuery['numberSeriesAudit']>>
  /** Objects to the route that a recipient gave a document, as long as the new one did not sign for it (改送异议). The new copy is recalled, and the document comes back to who passed it on. */
  objectToRoute(variables: Keyless<types.ObjectToRouteMutationVariables>, options?: CallOptions): Promise<NonNullable<types.ObjectToRouteMutation['objectToRoute']>>
  /** Opens a series of incoming numbers (设立收文编号序列): 收〔2026〕12号 has the prefix 收. Each year begins with 1; the first one may begin later, where the agency goes on from a register of before. */
  openIncomingSeries(variables: Keyless<types.OpenIncomingSeriesMutationVariables>, options?: CallOptions): Promise<NonNullable<types.OpenIncomingSeriesMutation['openIncomingSeries']>>
  /** Begins a matter (登记办件): of a delivery that was accepted, of a document of the agency's own, or of neither. The sender of the delivery sees that its handling has begun, and by when it is meant to end. */
  openMatter(variables: Keyless<types.OpenMatterMutationVariables>, options?: CallOptions): Promise<NonNullable<types.OpenMatterMutation['openMatter']>>
  /** Documents of the caller's agency, newest first (发文). `kind` and `state` can be given alone or together, and `created` with each. Discarded drafts are listed only with `state: DISCARDED`. */
  outbox(variables?: types.OutboxQueryVariables, options?: CallOptions): Promise<NonNullable<types.OutboxQuery['outbox']>>
  /** Documents of the caller's agency, newest first (发文). `kind` and `state` can be given alone or together, and `created` with each. Discarded drafts are listed only with `state: DISCARDED`. */
  outboxProgress(variables?: types.OutboxProgressQueryVariables, options?: CallOptions): Promise<NonNullable<types.OutboxProgressQuery['outbox']>>
  /** Documents of the caller's agency, newest first (发文). `kind` and `state` can be given alone or together, and `created` with each. Discarded drafts are listed only with `state: DISCARDED`. */
  outboxReplies(variables: types.OutboxRepliesQueryVariables, options?: CallOptions): Promise<NonNullable<types.OutboxRepliesQuery['outbox']>>
  /** Passes a delivery on to the agency that it is for, with the reason (改送). That agency gets a delivery of its own, unless it has the document already; the sender sees where it went, and may object until it is signed for. It goes nowhere that the sender could not have sent it: otherwise it comes back (`Delivery.passings`). */
  passOnDelivery(variables: Keyless<types.PassOnDeliveryMutationVariables>, options?: CallOptions): Promise<NonNullable<types.PassOnDeliveryMutation['passOnDelivery']>>
  /** Gives a task to another for good (转办): in the same place, and not back in a circle. The office may do so with any task. */
  passOnTask(variables: Keyless<types.PassOnTaskMutationVariables>, options?: CallOptions): Promise<NonNullable<types.PassOnTaskMutation['passOnTask']>>
  /** Gives up to 50 tasks to others for good (批量转办), each by itself as by `passOnTask`; see `completeTasks`. */
  passOnTasks(variables: Keyless<types.PassOnTasksMutationVariables>, options?: CallOptions): Promise<NonNullable<types.PassOnTasksMutation['passOnTasks']>>
  /** A post of the caller's agency, also an abolished one. */
  post(variables: types.PostQueryVariables, options?: CallOptions): Promise<types.PostQuery['post']>
  /** The posts of a unit of the caller's agency (岗位), the head first. Abolished ones are not listed. */
  posts(variables: types.PostsQueryVariables, options?: CallOptions): Promise<NonNullable<types.PostsQuery['posts']>>
  /** Who would get a matter next, and after that, if the caller did a task, passed it on, or sent it back (流程预览). Nothing is written. The problems are those that the act would be refused with. */
  previewTask(variables: types.PreviewTaskQueryVariables, options?: CallOptions): Promise<types.PreviewTaskQuery['previewTask']>
  /** What of the caller's agency is in quarantine (隔离), oldest first; for those who look after security. */
  quarantinedUploads(variables?: types.QuarantinedUploadsQueryVariables, options?: CallOptions): Promise<NonNullable<types.QuarantinedUploadsQuery['quarantinedUploads']>>
  /** Recalls a dispatched document from all or some of its recipients (撤回发文). A copy that nobody signed for is taken back within seconds; a recipient that signed for it is asked. `Document.recalls` has it at once, each row of the ladder says in `recall` what came of it. Whoever forwarded it learns of it, and so do those whom they forwarded it to. The document itself stays. */
  recallDocument(variables: Keyless<types.RecallDocumentMutationVariables>, options?: CallOptions): Promise<NonNullable<types.RecallDocumentMutation['recallDocument']>>
  /** Takes a matter from readers again who have not read it (撤回传阅): by who gave it to them, or by the office. Where it goes in order, the next one has it then. */
  recallReaders(variables: Keyless<types.RecallReadersMutationVariables>, options?: CallOptions): Promise<NonNullable<types.RecallReadersMutation['recallReaders']>>
  /** Rechecks before registration (复核). */
  recheckDocument(variables: Keyless<types.RecheckDocumentMutationVariables>, options?: CallOptions): Promise<NonNullable<types.RecheckDocumentMutation['recheckDocument']>>
  /** Records that a dispatched document went on paper to a main recipient without an account, and who signed for it there (纸质送达登记). The same corrects what was recorded, with a reason; the history stays. The document, its ladder and its counts stay as they are. */
  recordPaperDelivery(variables: Keyless<types.RecordPaperDeliveryMutationVariables>, options?: CallOptions): Promise<NonNullable<types.RecordPaperDeliveryMutation['recordPaperDelivery']>>
  /** Has what agencies have counted anew (重新统计), for operators: after an upgrade from before 1.0, or when counts are in doubt. Each agency is counted as soon as nothing of it has changed for a minute. */
  recountAgencies(variables: Keyless<types.RecountAgenciesMutationVariables>, options?: CallOptions): Promise<NonNullable<types.RecountAgenciesMutation['recountAgencies']>>
  /** Delivers a document again to those recipients who do not have it yet (重新投递), and makes the deliveries again that their recipients lost, as in a restore of their data (`Delivery.restored`). Whoever has it keeps it; asking twice has no further effect. */
  redeliverDocument(variables: Keyless<types.RedeliverDocumentMutationVariables>, options?: CallOptions): Promise<NonNullable<types.RedeliverDocumentMutation['redeliverDocument']>>
  /** Has what is undelivered in a province delivered again, for operators. */
  redeliverOverdue(variables: Keyless<types.RedeliverOverdueMutationVariables>, options?: CallOptions): Promise<NonNullable<types.RedeliverOverdueMutation['redeliverOverdue']>>
  /** Refuses a recall, with the reason (不同意撤回): the document stays with the recipient. The answer is final. */
  refuseRecall(variables: Keyless<types.RefuseRecallMutationVariables>, options?: CallOptions): Promise<NonNullable<types.RefuseRecallMutation['refuseRecall']>>
  /** Refuses to send a document again to a recipient that asked for it, with the reason (不予重发). */
  refuseResend(variables: Keyless<types.RefuseResendMutationVariables>, options?: CallOptions): Promise<NonNullable<types.RefuseResendMutation['refuseResend']>>
  /** A region (行政区划) by its GB/T 2260 code: of the current edition, or one that was abolished; `state` says which. */
  region(variables: types.RegionQueryVariables, options?: CallOptions): Promise<types.RegionQuery['region']>
  /** Regions of the current edition directly below one, by code. Those that were abolished are not listed. */
  regions(variables?: types.RegionsQueryVariables, options?: CallOptions): Promise<NonNullable<types.RegionsQuery['regions']>>
  /** Registers an agency below the caller's own in its region; operators register any in theirs. Nobody can act for it yet. Its name must fit its region and kind, and is unique in the province, a town's in its county, however it is written. */
  registerAgency(variables: Keyless<types.RegisterAgencyMutationVariables>, options?: CallOptions): Promise<NonNullable<types.RegisterAgencyMutation['registerAgency']>>
  /** Registers an application (应用) of the caller's agency: software that acts for it with keys of its own. Its id is the `client_id` with which it gets tokens at `/oauth/token` (OAuth 2.0 client credentials, private_key_jwt). */
  registerApplication(variables: Keyless<types.RegisterApplicationMutationVariables>, options?: CallOptions): Promise<NonNullable<types.RegisterApplicationMutation['registerApplication']>>
  /** Registers a bridge (登录桥) for the caller's agency and those that answer to it: an app of WeCom (政务微信, 企业微信) or DingTalk (钉钉), by which people log in who are bound to members by invitation. The service is asked for a token of the app, so what could not be used is not registered. */
  registerBridge(variables: Keyless<types.RegisterBridgeMutationVariables>, options?: CallOptions): Promise<NonNullable<types.RegisterBridgeMutation['registerBridge']>>
  /** Registers up to 50 deliveries (批量登记), each by itself as by `registerDelivery`; see `signForDeliveries`. */
  registerDeliveries(variables: Keyless<types.RegisterDeliveriesMutationVariables>, options?: CallOptions): Promise<NonNullable<types.RegisterDeliveriesMutation['registerDeliveries']>>
  /** Registers a delivery (收文登记). */
  registerDelivery(variables: Keyless<types.RegisterDeliveryMutationVariables>, options?: CallOptions): Promise<NonNullable<types.RegisterDeliveryMutation['registerDelivery']>>
  /** Registers (发文登记) and takes the document number (发文字号), gapless per agency, organ code and year; orders (令) take 第N号, gapless per agency. Announcements and minutes have series of their own where the agency has set so (`Agency.numberForms`), gapless alike. */
  registerDocument(variables: Keyless<types.RegisterDocumentMutationVariables>, options?: CallOptions): Promise<NonNullable<types.RegisterDocumentMutation['registerDocument']>>
  /** Registers an issuer (身份源) for the caller's agency and those that answer to it: an identity provider that describes itself by OpenID Connect Discovery. Its people are bound to members by invitation, or by a number that its tokens show. */
  registerIssuer(variables: Keyless<types.RegisterIssuerMutationVariables>, options?: CallOptions): Promise<NonNullable<types.RegisterIssuerMutation['registerIssuer']>>
  /** Relieves a member from a post (免职). What is in their hands by the post moves in the same step, to the successor if one is named. */
  relieveFromPost(variables: Keyless<types.RelieveFromPostMutationVariables>, options?: CallOptions): Promise<NonNullable<types.RelieveFromPostMutation['relieveFromPost']>>
  /** Renames an agency below the caller's (更名); operators rename the topmost. The names fit as those of a registration do, and the former ones stay reserved to the agency. The records of the agencies below bear the new name some moments later. What was signed or sent keeps the name of its time; a document that is not signed yet takes the new name when it is edited or submitted, and is not signed under the former one (`ISSUER_RENAMED`). */
  renameAgency(variables: Keyless<types.RenameAgencyMutationVariables>, options?: CallOptions): Promise<NonNullable<types.RenameAgencyMutation['renameAgency']>>
  /** Gives a post another name. */
  renamePost(variables: Keyless<types.RenamePostMutationVariables>, options?: CallOptions): Promise<NonNullable<types.RenamePostMutation['renamePost']>>
  /** Gives a unit another name (更名). */
  renameUnit(variables: Keyless<types.RenameUnitMutationVariables>, options?: CallOptions): Promise<NonNullable<types.RenameUnitMutation['renameUnit']>>
  /** A document of the caller's agency as a PDF in the layout of GB/T 9704 (版式): a preview for signing (签发稿) until it has its number, the printed copy (印制件) from then on. Stored by its digest. It carries no electronic seal. */
  render(variables: types.RenderQueryVariables, options?: CallOptions): Promise<types.RenderQuery['render']>
  /** The printed copy (印制件) of a delivery to the caller's agency; null once it was recalled. */
  renderDelivery(variables: types.RenderDeliveryQueryVariables, options?: CallOptions): Promise<types.RenderDeliveryQuery['renderDelivery']>
  /** Lets a matter that was concluded or ended go on with its last step (唤醒). */
  reopenMatter(variables: Keyless<types.ReopenMatterMutationVariables>, options?: CallOptions): Promise<NonNullable<types.ReopenMatterMutation['reopenMatter']>>
  /** Replaces the keys of an application. To change them without a gap, name the old and the new ones, and later the new ones alone. */
  replaceApplicationKeys(variables: Keyless<types.ReplaceApplicationKeysMutationVariables>, options?: CallOptions): Promise<NonNullable<types.ReplaceApplicationKeysMutation['replaceApplicationKeys']>>
  /** Replaces the secret of a bridge (更换登录桥密钥), after it was renewed at the service. The service is asked again. */
  replaceBridgeSecret(variables: Keyless<types.ReplaceBridgeSecretMutationVariables>, options?: CallOptions): Promise<NonNullable<types.ReplaceBridgeSecretMutation['replaceBridgeSecret']>>
  /** Reports on a delivery (报告进展), asked or not: a note that the sender sees on its ladder. The delivery stays as it is. Ten times a delivery at most. */
  reportProgress(variables: Keyless<types.ReportProgressMutationVariables>, options?: CallOptions): Promise<NonNullable<types.ReportProgressMutation['reportProgress']>>
  /** Has different people draft, review and sign (不相容岗位分离): in an agency below the caller's, or in the caller's own, which may ask for more of itself and not for less. */
  requireFourEyes(variables: Keyless<types.RequireFourEyesMutationVariables>, options?: CallOptions): Promise<NonNullable<types.RequireFourEyesMutation['requireFourEyes']>>
  /** Sends a document again, as it was, to recipients that returned it or asked for it (重发). Who returned it gets a delivery more and has a row more (`LadderRow.added`); the returned one stays as it is. Who asked for it and has it gets no second one: its request is answered, and the content put in its place again if it was lost. Refused for all others. */
  resendDocument(variables: Keyless<types.ResendDocumentMutationVariables>, options?: CallOptions): Promise<NonNullable<types.ResendDocumentMutation['resendDocument']>>
  /** Ends the suspension of an agency (恢复机关): what waited is delivered. */
  resumeAgency(variables: Keyless<types.ResumeAgencyMutationVariables>, options?: CallOptions): Promise<NonNullable<types.ResumeAgencyMutation['resumeAgency']>>
  /** Ends a suspension (恢复应用). */
  resumeApplication(variables: Keyless<types.ResumeApplicationMutationVariables>, options?: CallOptions): Promise<NonNullable<types.ResumeApplicationMutation['resumeApplication']>>
  /** Ends a suspension (恢复). */
  resumeMember(variables: Keyless<types.ResumeMemberMutationVariables>, options?: CallOptions): Promise<NonNullable<types.ResumeMemberMutation['resumeMember']>>
  /** Does not agree (会签退回), with the reason: the document goes back to its drafter, other open requests are cancelled. */
  returnCountersign(variables: Keyless<types.ReturnCountersignMutationVariables>, options?: CallOptions): Promise<NonNullable<types.ReturnCountersignMutation['returnCountersign']>>
  /** Returns a delivery after preliminary review, with the reason (退文). */
  returnDelivery(variables: Keyless<types.ReturnDeliveryMutationVariables>, options?: CallOptions): Promise<NonNullable<types.ReturnDeliveryMutation['returnDelivery']>>
  /** Returns a document to its drafter or to any earlier step (退回); only for a member whose turn it is. */
  returnDraft(variables: Keyless<types.ReturnDraftMutationVariables>, options?: CallOptions): Promise<NonNullable<types.ReturnDraftMutation['returnDraft']>>
  /** Changes who may read a dispatched document of the caller's agency (知悉范围变更): wider, as when it is published after a review, or narrower. What is signed and printed stays as it is. Within seconds all who have the document are told, also those who get it later, and the documents that forward it, at any depth. It is not taken back, but changed again; the last change counts. */
  reviseDistribution(variables: Keyless<types.ReviseDistributionMutationVariables>, options?: CallOptions): Promise<NonNullable<types.ReviseDistributionMutation['reviseDistribution']>>
  /** Changes name, post or roles of a member. Roles count everywhere within a minute. Nobody changes their own roles. */
  reviseMember(variables: Keyless<types.ReviseMemberMutationVariables>, options?: CallOptions): Promise<NonNullable<types.ReviseMemberMutation['reviseMember']>>
  /** Sets how an agency below the caller's numbers its documents (发文字号设置): its organ codes (机关代字) beside the main one, and the announcements and minutes that have numbers of their own form; operators set it for the topmost. Codes and forms that are left out of a given list end: their numbers and ledgers stay, and codes stay reserved to the agency. Drafts take the setting when they are edited, submitted or signed. */
  reviseNumbering(variables: Keyless<types.ReviseNumberingMutationVariables>, options?: CallOptions): Promise<NonNullable<types.ReviseNumberingMutation['reviseNumbering']>>
  /** Changes a document after it was signed. A formal change (width, blanks) is recorded as a correction; a substantive one reopens the signing with the original signatory (art. 25) and asks those parties again whose part changed. */
  reviseSigned(variables: Keyless<types.ReviseSignedMutationVariables>, options?: CallOptions): Promise<NonNullable<types.ReviseSignedMutation['reviseSigned']>>
  /** Ends a delegation at once (撤销委托), by the delegator or an administrator. */
  revokeDelegation(variables: Keyless<types.RevokeDelegationMutationVariables>, options?: CallOptions): Promise<NonNullable<types.RevokeDelegationMutation['revokeDelegation']>>
  /** Revokes a dispatched document of the caller's agency (撤销): it is void from the start. Within seconds all who have it are told, also those who get it later, and the documents that forward it, at any depth. It is not taken back: that needs a new document. */
  revokeDocument(variables: Keyless<types.RevokeDocumentMutationVariables>, options?: CallOptions): Promise<NonNullable<types.RevokeDocumentMutation['revokeDocument']>>
  /** Revokes a document of an agency that the caller's agency leads (撤销下级公文). A people's congress and its standing committee revoke so what the government of their level issued, a congress within their region, and the congress what its standing committee did. Within seconds it is as if its issuer had: the issuer is told too. What came of it `lowerEnd` says. */
  revokeLowerDocument(variables: Keyless<types.RevokeLowerDocumentMutationVariables>, options?: CallOptions): Promise<NonNullable<types.RevokeLowerDocumentMutation['revokeLowerDocument']>>
  /** The routing rules (行文规则), each violation with its article and a fix, and whether recipients are ready; up to 3,000 recipients. */
  routingCheck(variables: types.RoutingCheckQueryVariables, options?: CallOptions): Promise<types.RoutingCheckQuery['routingCheck']>
  /** Records that the document was sealed (用印). It is a record, not an electronic seal. */
  sealDocument(variables: Keyless<types.SealDocumentMutationVariables>, options?: CallOptions): Promise<NonNullable<types.SealDocumentMutation['sealDocument']>>
  /** Sends a matter back to a step that was done (驳回). */
  sendTaskBack(variables: Keyless<types.SendTaskBackMutationVariables>, options?: CallOptions): Promise<NonNullable<types.SendTaskBackMutation['sendTaskBack']>>
  /** Short names (规范化简称) that hold for the caller's agency: its own, and those of its superiors. */
  shortNames(variables?: types.ShortNamesQueryVariables, options?: CallOptions): Promise<types.ShortNamesQuery['shortNames']>
  /** Signs (签发): binds opinion, name and date to the hash of what is signed. */
  signDocument(variables: Keyless<types.SignDocumentMutationVariables>, options?: CallOptions): Promise<NonNullable<types.SignDocumentMutation['signDocument']>>
  /** Signs for up to 50 deliveries (批量签收). Each is signed for by itself, as by `signForDelivery`: with its own key, and none depends on another. After a broken connection send the same call again: what was done is answered as replayed. */
  signForDeliveries(variables: Keyless<types.SignForDeliveriesMutationVariables>, options?: CallOptions): Promise<NonNullable<types.SignForDeliveriesMutation['signForDeliveries']>>
  /** Signs for a delivery: confirms that it arrived complete (签收). */
  signForDelivery(variables: Keyless<types.SignForDeliveryMutationVariables>, options?: CallOptions): Promise<NonNullable<types.SignForDeliveryMutation['signForDelivery']>>
  /** The difference between the content as last signed and as it is now (签发稿比对). Null if it was never signed. */
  signedDiff(variables: types.SignedDiffQueryVariables, options?: CallOptions): Promise<types.SignedDiffQuery['signedDiff']>
  /** Gives parts of the work to others (分件). The task waits until they join again. */
  splitTask(variables: Keyless<types.SplitTaskMutationVariables>, options?: CallOptions): Promise<NonNullable<types.SplitTaskMutation['splitTask']>>
  /** Submits a draft for review (送审). Elements and routing rules are checked here. */
  submitForReview(variables: Keyless<types.SubmitForReviewMutationVariables>, options?: CallOptions): Promise<NonNullable<types.SubmitForReviewMutation['submitForReview']>>
  /** Agencies directly under one (直接下级机关), by tier and region code. */
  subordinates(variables: types.SubordinatesQueryVariables, options?: CallOptions): Promise<NonNullable<types.SubordinatesQuery['subordinates']>>
  /** Kinds (文种) for what a document is to do and whom it goes to, by art. 8, the usual one first; empty if no kind does that. Without recipients, kinds that are made public. Null if a recipient does not exist, or there are more than 300. */
  suggestKind(variables: types.SuggestKindQueryVariables, options?: CallOptions): Promise<types.SuggestKindQuery['suggestKind']>
  /** Suspends an agency below the caller's (停用机关): within a minute nobody acts for it. What is sent to it waits, and its senders see that. */
  suspendAgency(variables: Keyless<types.SuspendAgencyMutationVariables>, options?: CallOptions): Promise<NonNullable<types.SuspendAgencyMutation['suspendAgency']>>
  /** Suspends an application (停用应用): within a minute no token of it is accepted, and it gets no new ones. */
  suspendApplication(variables: Keyless<types.SuspendApplicationMutationVariables>, options?: CallOptions): Promise<NonNullable<types.SuspendApplicationMutation['suspendApplication']>>
  /** Suspends a member (停用): within a minute they are no longer admitted, until they are resumed. */
  suspendMember(variables: Keyless<types.SuspendMemberMutationVariables>, options?: CallOptions): Promise<NonNullable<types.SuspendMemberMutation['suspendMember']>>
  /** Takes back a step that nobody has acted on yet (撤回); only for the member who took it. */
  takeBack(variables: Keyless<types.TakeBackMutationVariables>, options?: CallOptions): Promise<NonNullable<types.TakeBackMutation['takeBack']>>
  /** Takes out a task (减签): whoever added it, the lead of the step, or the office. */
  takeOutTask(variables: Keyless<types.TakeOutTaskMutationVariables>, options?: CallOptions): Promise<NonNullable<types.TakeOutTaskMutation['takeOutTask']>>
  /** Takes back the act that ended a task (拿回), as long as nobody acted on what it led to. */
  takeTaskBack(variables: Keyless<types.TakeTaskBackMutationVariables>, options?: CallOptions): Promise<NonNullable<types.TakeTaskBackMutation['takeTaskBack']>>
  /** What is undelivered in a province for more than a minute, oldest document first, for operators: pointers, and nothing of what the documents say. */
  undelivered(variables: types.UndeliveredQueryVariables, options?: CallOptions): Promise<NonNullable<types.UndeliveredQuery['undelivered']>>
  /** Undoes the answer to a request to countersign (撤销会签答复), for whoever gave it, also in another's place (代). That the document went on, or back to its drafter, because of the answer is undone with it; what a person did after it at the host's stands in the way, as does an agreement of a party that was asked since, or the return by another party. A request from the own agency is open again at once, or it is refused with ANSWER_ACTED_ON. One from another agency waits in UNDO_ASKED; a moment later it is open again, or answered as before with `undoRefused`. Other parties whose requests a return had cancelled are asked anew. */
  undoCountersignAnswer(variables: Keyless<types.UndoCountersignAnswerMutationVariables>, options?: CallOptions): Promise<NonNullable<types.UndoCountersignAnswerMutation['undoCountersignAnswer']>>
  /** Undoes the last step on a delivery (撤销误操作): a registration, an acceptance or a return, for whoever took it, as long as nobody has acted since. The delivery is as it was before; the ladder shows the step and its undoing. The number of a registration that is undone is void if a series gave it (作废). Signing for a delivery and handling it are not undone. */
  undoDeliveryStep(variables: Keyless<types.UndoDeliveryStepMutationVariables>, options?: CallOptions): Promise<NonNullable<types.UndoDeliveryStepMutation['undoDeliveryStep']>>
  /** A unit of the caller's agency, also a dissolved one. */
  unit(variables: types.UnitQueryVariables, options?: CallOptions): Promise<types.UnitQuery['unit']>
  /** The units of the caller's agency (内设机构) from the top down, each followed by those below it. Dissolved ones are not listed. */
  units(variables?: types.UnitsQueryVariables, options?: CallOptions): Promise<NonNullable<types.UnitsQuery['units']>>
  /** Takes a sender's letters again (恢复接收). What it sent meanwhile and still waits is delivered a moment later. */
  unmuteSender(variables: Keyless<types.UnmuteSenderMutationVariables>, options?: CallOptions): Promise<NonNullable<types.UnmuteSenderMutation['unmuteSender']>>
  /** An upload of the caller's agency. */
  upload(variables: types.UploadQueryVariables, options?: CallOptions): Promise<types.UploadQuery['upload']>
  /** Reminds whoever has open tasks of a matter (催办). The matter keeps who urged whom. A member urges a task once an hour at most (`URGED_ALREADY`). */
  urgeTasks(variables: Keyless<types.UrgeTasksMutationVariables>, options?: CallOptions): Promise<NonNullable<types.UrgeTasksMutation['urgeTasks']>>
  /** All findings on a draft before it is stored: form, elements, routing, and whether those it is sent to are ready for it. Null if the document does not exist for the caller. */
  validate(variables: types.ValidateQueryVariables, options?: CallOptions): Promise<types.ValidateQuery['validate']>
  /** Vetoes a joint issue (联合行文异议, art. 17: 属于党委、政府各自职权范围内的工作，不得联合行文), for the head of a co-issuer, in answer to its request. The document goes back to its drafter as after a return, and is not submitted or signed as a joint one of both sides while it has the text that was vetoed (JointIssueVetoed). A changed text may be asked again. Refused where all issuers are of one side. */
  vetoJointIssue(variables: Keyless<types.VetoJointIssueMutationVariables>, options?: CallOptions): Promise<NonNullable<types.VetoJointIssueMutation['vetoJointIssue']>>
  /** Who I am and what I may do. */
  viewer(variables?: types.ViewerQueryVariables, options?: CallOptions): Promise<types.ViewerQuery['viewer']>
  /** Who I am and what I may do. */
  viewerQuotas(variables?: types.ViewerQuotasQueryVariables, options?: CallOptions): Promise<types.ViewerQuotasQuery['viewer']>
  /** Voids the number (发文字号作废) of a document that is registered or sealed but not dispatched. The document goes back to RECHECKED without number and seal; the number stays in the ledger with the reason and is never given again. */
  voidNumber(variables: Keyless<types.VoidNumberMutationVariables>, options?: CallOptions): Promise<NonNullable<types.VoidNumberMutation['voidNumber']>>
  /** No longer asks this of an agency below the caller's, which has too few people. What it asks of itself stays. */
  waiveFourEyes(variables: Keyless<types.WaiveFourEyesMutationVariables>, options?: CallOptions): Promise<NonNullable<types.WaiveFourEyesMutation['waiveFourEyes']>>
  /** What the caller's agency chose of the ways of working (办理方式的选定). */
  wayChoices(variables?: types.WayChoicesQueryVariables, options?: CallOptions): Promise<types.WayChoicesQuery['wayChoices']>
  /** The ways of working (办理方式) that a matter can have. */
  waysOfWorking(variables?: types.WaysOfWorkingQueryVariables, options?: CallOptions): Promise<NonNullable<types.WaysOfWorkingQuery['waysOfWorking']>>
  /** Who can see a document (公文) or a delivery (收文) of the caller's agency (谁能看到): which agencies hold it, and which roles of the caller's own agency may read it. Of other agencies it names no members. Null for anything else, as for an id that never existed. */
  whoCanSee(variables: types.WhoCanSeeQueryVariables, options?: CallOptions): Promise<types.WhoCanSeeQuery['whoCanSee']>
  /** Why the caller may not take an action (无权办理的原因), by the rules that the action itself asks: scope and role of the token, the state of the thing, who holds it (承办人), whose turn it is, four eyes (不相容岗位分离), delegations (委托). What depends on the action's input or on the content is not answered here; `validate` answers it for documents. */
  whyDenied(variables: types.WhyDeniedQueryVariables, options?: CallOptions): Promise<types.WhyDeniedQuery['whyDenied']>
  /** Withdraws a number from a member (撤销号码), so that another may have it. Whoever was bound by it stays bound. */
  withdrawMemberNumber(variables: Keyless<types.WithdrawMemberNumberMutationVariables>, options?: CallOptions): Promise<NonNullable<types.WithdrawMemberNumberMutation['withdrawMemberNumber']>>
  /** Takes a short name of the agency's own out of its list (撤下简称). */
  withdrawShortName(variables: Keyless<types.WithdrawShortNameMutationVariables>, options?: CallOptions): Promise<NonNullable<types.WithdrawShortNameMutation['withdrawShortName']>>
  /** Takes a template of the agency's own out of its list (撤下模板). */
  withdrawTemplate(variables: Keyless<types.WithdrawTemplateMutationVariables>, options?: CallOptions): Promise<NonNullable<types.WithdrawTemplateMutation['withdrawTemplate']>>
  /** The deadline so many working days after a day (办理时限试算), with the reason why each day counts or does not. The day itself is not counted (Civil Code, art. 201), and the last one ends at 24:00 in Shanghai. */
  workingDeadline(variables: types.WorkingDeadlineQueryVariables, options?: CallOptions): Promise<types.WorkingDeadlineQuery['workingDeadline']>
  /** The worklist of one member (待办): documents that are assigned to them (`passTo`) and requests to them by name. By default the caller's own. Work for an agency or a role is in `countersignRequests` and `outbox`. */
  worklist(variables?: types.WorklistQueryVariables, options?: CallOptions): Promise<NonNullable<types.WorklistQuery['worklist']>>
}
