import { randomUUID } from 'node:crypto'
import { buildSchema } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../functions/access/permissions.ts'
import { operation, operations } from '../../graphql/operations.ts'
import { ask, mutate, send } from '../kit/api.ts'
import { aBinding } from '../kit/bindings.ts'
import { aWeCom } from '../kit/bridge-services.ts'
import { sdl } from '../kit/contract.ts'
import { aDraftOf, aNotice, aNoticeIn, bring, handle, inboxOf, SIGN_FOR, sha256Of } from '../kit/documents.ts'
import { aMember, anAgency, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { aProvider } from '../kit/oidc.ts'
import { organized } from '../kit/organizations.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

/** Everything an agency owns that has an id. */
interface Belongings {
  readonly draft: string
  readonly dispatched: string
  readonly delivery: string
  readonly upload: string
  readonly member: string
  readonly application: string
  readonly issuer: string
  readonly binding: string
  readonly bridge: string
  readonly delegation: string
  readonly request: string
  readonly series: string
  readonly matter: string
  readonly task: string
  readonly reader: string
  readonly unit: string
  readonly absence: string
}
/** Well-formed ids that belong to nothing. */
const NEVER: Belongings = {
  draft: 'doc_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  dispatched: 'doc_01HZZZZZZZZZZZZZZZZZZZZZZX',
  delivery: 'dlv_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  upload: 'upl_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  member: 'mbr_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  application: 'app_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  issuer: 'iss_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  binding: 'bnd_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  bridge: 'brg_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  delegation: 'dlg_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  request: 'csn_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  series: 'ins_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  matter: 'mat_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  task: 'tsk_01HZZZZZZZZZZZZZZZZZZZZZZZ_1',
  reader: 'rdr_01HZZZZZZZZZZZZZZZZZZZZZZZ_1',
  unit: 'unt_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  absence: 'abs_01HZZZZZZZZZZZZZZZZZZZZZZZ',
}

let stack: Stack
let tree: Tree
const belongings = new Map<string, Belongings>()

beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  tree = await aTree(stack)
  for (const [agency, sender] of [
    [tree.zhengzhou, tree.province],
    [tree.erqi, tree.zhengzhou],
  ] as const) {
    const { id: draft } = await aDraftOf(agency, aNotice([tree.luoyang]))
    const { id: dispatched } = await aNoticeIn('DISPATCHED', agency, [tree.luoyang])
    await aNoticeIn('DISPATCHED', sender, [agency])
    await relayAll(stack)
    const [delivery] = await inboxOf(agency)
    if (delivery === undefined) throw new Error('nothing arrived')
    await handle(agency, delivery, SIGN_FOR)
    const bytes = new TextEncoder().encode(agency.name)
    const { upload } = await mutate<{ upload: { id: string } }>(
      await agency.token('DRAFTER'),
      'BeginUpload',
      {
        sha256: sha256Of(bytes),
        size: bytes.length,
        mediaType: 'text/plain',
      },
    )
    const { member } = await mutate<{ member: { id: string } }>(
      await agency.token('ADMINISTRATOR'),
      'AddMember',
      {
        name: '文书',
        roles: ['CLERK'],
      },
    )
    const { application } = await mutate<{ application: { id: string } }>(
      await agency.token('ADMINISTRATOR'),
      'RegisterApplication',
      {
        name: '应用',
        roles: ['CLERK'],
        scopes: ['exchange'],
        keys: [{ kty: 'OKP', crv: 'Ed25519', kid: 'k1', x: Buffer.alloc(32, 1).toString('base64url') }],
      },
    )
    const { issuer } = await mutate<{ issuer: { id: string } }>(
      await agency.token('ADMINISTRATOR'),
      'RegisterIssuer',
      { issuer: (await aProvider()).issuer },
    )
    const { bridge } = await mutate<{ bridge: { id: string } }>(
      await agency.token('ADMINISTRATOR'),
      'RegisterBridge',
      (await aWeCom()).registration,
    )
    const { delegation } = await mutate<{ delegation: { id: string } }>(
      await agency.token('SIGNATORY'),
      'GrantDelegation',
      { toId: member.id, actions: ['signDocument'], validUntil: new Date(Date.now() + 3_600_000) },
    )
    await mutate(await agency.token('ADMINISTRATOR'), 'GiveMemberNumber', {
      memberId: member.id,
      kind: 'STAFF',
      number: 'A1023',
    })
    const { series } = await mutate<{ series: { id: string } }>(
      await agency.token('CLERK'),
      'OpenIncomingSeries',
      { name: '收文', prefix: '收' },
    )
    const unit = await organized(agency, 'CreateUnit', { name: '办公室' })
    const deputy = await aMember(stack, agency, '代理人', 'CLERK')
    const until = new Date(Date.now() + 3_600_000).toISOString()
    const away = { memberId: member.id, deputyId: deputy.id, until }
    const absence = await organized(agency, 'AnnounceAbsence', away)
    belongings.set(agency.id, {
      unit: unit.id,
      absence: absence.id,
      series: series.id,
      draft,
      dispatched,
      delivery: delivery.id,
      upload: upload.id,
      member: member.id,
      application: application.id,
      issuer: issuer.id,
      binding: await aBinding(stack, agency, member.id),
      bridge: bridge.id,
      delegation: delegation.id,
      request: await aRequestTo(agency),
      ...(await aMatterOf(agency, member.id)),
    })
  }
})

/** A matter with its task, and who was given it to read. */
async function aMatterOf(agency: TestAgency, memberId: string) {
  const clerk = await agency.token('CLERK')
  const { matter } = await mutate<{ matter: { id: string; tasks: { id: string }[] } }>(clerk, 'OpenMatter', {
    title: '内部事项',
  })
  await mutate(clerk, 'AddReaders', { matterId: matter.id, to: [{ kind: 'MEMBER', id: memberId }] })
  const { readers } = await ask<{ readers: { nodes: { id: string }[] } }>(clerk, 'MatterReaders', {
    id: matter.id,
  })
  return { matter: matter.id, task: matter.tasks[0]?.id ?? '', reader: readers.nodes[0]?.id ?? '' }
}

/** A request to countersign in an agency's partition, put by an agency that is neither of the two. */
async function aRequestTo(agency: TestAgency): Promise<string> {
  const fields = aNotice([tree.zhongyuan], { countersigners: [{ party: { agencyId: agency.id } }] })
  const { id, version } = await bring(tree.luoyang, await aDraftOf(tree.luoyang, fields), 'IN_REVIEW')
  await mutate(await tree.luoyang.token('REVIEWER'), 'ApproveDraft', {
    documentId: id,
    expectedVersion: version,
  })
  await relayAll(stack)
  const requests = await ask<{ nodes: { id: string }[] }>(await agency.token('CLERK'), 'CountersignRequests')
  return requests.nodes[0]?.id ?? ''
}

const answering = (requestId: string, more: object) => ({
  input: { idempotencyKey: randomUUID(), requestId, expectedVersion: 1, ...more },
})
const step = (documentId: string, more = {}) => ({
  input: { idempotencyKey: randomUUID(), documentId, expectedVersion: 1, ...more },
})
const onDelivery = (deliveryId: string, more = {}) => ({
  input: { idempotencyKey: randomUUID(), deliveryId, expectedVersion: 2, ...more },
})
/** The same for several at once: the one that is meant stands beside one that never existed. */
const onAll = ({ input }: { readonly input: object }, more = {}) => ({
  input: {
    items: [input, { ...input, idempotencyKey: randomUUID(), deliveryId: NEVER.delivery }],
    ...more,
  },
})
const onTask = (taskId: string, more: object = {}) => ({
  input: { idempotencyKey: randomUUID(), taskId, expectedVersion: 2, ...more },
})
const onMatter = (matterId: string, more: object = {}) => ({
  input: { idempotencyKey: randomUUID(), matterId, ...more },
})
const onItems = ({ input }: { readonly input: object }) => ({ input: { items: [input] } })
const OFFICE = { kind: 'OFFICE' }
const adding = (taskId: string) => onTask(taskId, { tasks: [{ to: OFFICE }] })
const onPaper = (more: object) => ({
  input: { idempotencyKey: randomUUID(), expectedVersion: 2, date: '2026-01-05', ...more },
})
const onMember = (memberId: string, more = {}) => ({
  input: { idempotencyKey: randomUUID(), memberId, expectedVersion: 1, ...more },
})
const onApplication = (applicationId: string, more = {}) => ({
  input: { idempotencyKey: randomUUID(), applicationId, expectedVersion: 1, ...more },
})
const delegating = (more: object) => ({
  input: {
    idempotencyKey: randomUUID(),
    actions: ['signDocument'],
    validUntil: new Date(Date.now() + 3_600_000).toISOString(),
    ...more,
  },
})
const draft = (more: object) => ({
  input: { idempotencyKey: randomUUID(), draft: { ...aNotice([tree.luoyang]), ...more } },
})
const unstored = (more: object) => ({ input: { draft: { ...aNotice([tree.luoyang]), ...more } } })

/**
 * Every operation of the schema that takes an id of something owned: how it is called with such an id. Operations
 * that take none are named in LISTS, SERIES and OPEN below; a test fails if a field of the schema is in neither.
 */
const WITH_AN_ID: Record<string, (of: Belongings) => Record<string, unknown>> = {
  Document: ({ draft: id }) => ({ id }),
  Upload: ({ upload: id }) => ({ id }),
  Delivery: ({ delivery: id }) => ({ id }),
  Evidence: ({ dispatched: documentId }) => ({ documentId }),
  Node: ({ dispatched: id }) => ({ id }),
  Nodes: of => ({ ids: Object.values(of) }),
  CreateDraft: ({ upload: uploadId }) => draft({ attachments: [{ uploadId, name: '附件' }] }),
  'CreateDraft in reply': ({ delivery: replyTo }) => draft({ replyTo }),
  'CreateDraft forwarding': ({ delivery: forwards }) => draft({ forwards }),
  Validate: ({ draft: documentId }) => ({ input: { documentId } }),
  'Validate with an upload': ({ upload: uploadId }) =>
    unstored({ attachments: [{ uploadId, name: '附件' }] }),
  'Validate in reply': ({ delivery: replyTo }) => unstored({ replyTo }),
  'Validate with a member': ({ member: memberId }) => unstored({ countersigners: [{ party: { memberId } }] }),
  RoutingCheck: ({ dispatched: documentId }) => ({ input: { documentId } }),
  'RoutingCheck forwarding': ({ delivery: forwards }) => unstored({ forwards }),
  EditDraft: ({ draft: id }) => step(id, { draft: { title: '关于窃取的通知' } }),
  DiscardDraft: ({ draft: id }) => step(id, { reason: '窃弃' }),
  SubmitForReview: ({ draft: id }) => step(id),
  ApproveDraft: ({ draft: id }) => step(id),
  ReturnDraft: ({ draft: id }) => step(id, { reason: '退回' }),
  SignDocument: ({ draft: id }) => step(id),
  RecheckDocument: ({ draft: id }) => step(id),
  RegisterDocument: ({ draft: id }) => step(id),
  SealDocument: ({ draft: id }) => step(id, { sealOf: '某机关' }),
  'SubmitForReview to a member': ({ member: passTo, draft: id }) => step(id, { passTo }),
  TakeBack: ({ draft: id }) => step(id),
  ReviseSigned: ({ draft: id }) => step(id, { draft: { body: '窃改' } }),
  AddCountersigner: ({ draft: id, member: memberId }) => step(id, { countersigner: { party: { memberId } } }),
  'CreateDraft asking a member': ({ member: memberId }) =>
    draft({ countersigners: [{ party: { memberId } }] }),
  CountersignRequest: ({ request: id }) => ({ id }),
  AgreeToCountersign: ({ request: id }) => answering(id, { opinion: '同意' }),
  ReturnCountersign: ({ request: id }) => answering(id, { reason: '不同意' }),
  VetoJointIssue: ({ request: id }) =>
    answering(id, { competence: { side: 'PARTY' }, reason: '属于党委职权' }),
  UndoCountersignAnswer: ({ request: id }) => answering(id, { reason: '误操作' }),
  SignedDiff: ({ dispatched: documentId }) => ({ documentId }),
  Render: ({ dispatched: documentId }) => ({ documentId }),
  RenderDelivery: ({ delivery: deliveryId }) => ({ deliveryId }),
  Worklist: ({ member: memberId }) => ({ memberId }),
  HandOverWork: ({ member: toId }) => ({
    input: { idempotencyKey: randomUUID(), fromId: 'mbr_01HZZZZZZZZZZZZZZZZZZZZZZX', toId },
  }),
  VoidNumber: ({ draft: id }) => step(id, { reason: '作废' }),
  DispatchDocument: ({ draft: id }) => step(id),
  RedeliverDocument: ({ dispatched: id }) => step(id),
  MoveReplyDeadline: ({ dispatched: id }) => step(id),
  RecallDocument: ({ dispatched: id }) => step(id, { reason: '撤回' }),
  RevokeDocument: ({ dispatched: id }) => step(id, { reason: '撤销' }),
  AbolishDocument: ({ dispatched: id }) => step(id, { reason: '废止', effectiveOn: '2026-12-01' }),
  ReviseDistribution: ({ dispatched: id }) =>
    step(id, { reason: '公开', distribution: { disclosure: 'ON_OWN_INITIATIVE', extent: 'UNLIMITED' } }),
  AddRecipients: ({ dispatched: id }) =>
    step(id, { reason: '补发', mainRecipientIds: ['agc_01HZZZZZZZZZZZZZZZZZZZZZZZ'] }),
  'DocumentRecalls of a document': ({ dispatched: id }) => ({ id }),
  AgreeToRecall: ({ delivery: id }) => onDelivery(id),
  RefuseRecall: ({ delivery: id }) => onDelivery(id, { reason: '不同意' }),
  CreateCorrection: ({ dispatched: id }) => step(id, { numbering: 'NEW_NUMBER', reason: '越权' }),
  PassOnDelivery: ({ delivery: id }) => onDelivery(id, { toAgencyId: tree.luoyang.id, reason: '越权' }),
  ObjectToRoute: ({ dispatched: id }) => step(id, { recipientId: tree.luoyang.id, reason: '越权' }),
  ResendDocument: ({ dispatched: id }) => step(id, { recipientIds: [tree.luoyang.id], reason: '越权' }),
  'DocumentSources of a document': ({ dispatched: id }) => ({ id }),
  'DeliverySources of a delivery': ({ delivery: id }) => ({ id }),
  AskForResend: ({ delivery: id }) => onDelivery(id, { code: 'LOST', text: '越权' }),
  RefuseResend: ({ dispatched: id }) => step(id, { recipientId: tree.luoyang.id, reason: '越权' }),
  AskForProgress: ({ dispatched: id }) => step(id, { recipientIds: [tree.luoyang.id] }),
  ReportProgress: ({ delivery: id }) => onDelivery(id, { note: '越权' }),
  'DocumentSupervision of a document': ({ dispatched: id }) => ({ id }),
  'DeliveryProgress of a delivery': ({ delivery: id }) => ({ id }),
  'DocumentResends of a document': ({ dispatched: id }) => ({ id }),
  'DeliveryResend of a delivery': ({ delivery: id }) => ({ id }),
  'DeliveryRestored of a delivery': ({ delivery: id }) => ({ id }),
  'DocumentUndelivered of a document': ({ dispatched: id }) => ({ id }),
  OpenMatter: ({ delivery: ofDeliveryId }) => ({
    input: { idempotencyKey: randomUUID(), ofDeliveryId },
  }),
  'OpenMatter of a document': ({ draft: ofDocumentId }) => ({
    input: { idempotencyKey: randomUUID(), ofDocumentId },
  }),
  Matter: ({ matter: id }) => ({ id }),
  MatterReaders: ({ matter: id }) => ({ id }),
  PreviewTask: ({ task: taskId }) => ({ taskId }),
  CompleteTask: ({ task: id }) => onTask(id),
  CompleteTasks: ({ task: id }) => onItems(onTask(id)),
  PassOnTask: ({ task: id }) => onTask(id, { to: { to: OFFICE } }),
  PassOnTasks: ({ task: id }) => onItems(onTask(id, { to: { to: OFFICE } })),
  DelegateTask: ({ task: id }) => onTask(id, { to: { to: OFFICE } }),
  AddTasksBefore: ({ task: id }) => adding(id),
  AddTasksAfter: ({ task: id }) => adding(id),
  AddTasksBeside: ({ task: id }) => adding(id),
  AskForOpinion: ({ task: id }) => adding(id),
  SplitTask: ({ task: id }) => adding(id),
  TakeOutTask: ({ task: id }) => onTask(id),
  SendTaskBack: ({ task: id }) => onTask(id, { toStep: 'HANDLE', straightBack: true, reason: '越权' }),
  NoteTaskProgress: ({ task: id }) => onTask(id, { note: '越权' }),
  AskForExtension: ({ task: id }) => onTask(id, { until: '2030-01-01', reason: '越权' }),
  AnswerExtension: ({ task: id }) => onTask(id, { grant: true }),
  TakeTaskBack: ({ task: id }) => onTask(id),
  UrgeTasks: ({ matter: id }) => onMatter(id),
  EndMatter: ({ matter: id }) => onMatter(id, { expectedVersion: 2, reason: '越权' }),
  ReopenMatter: ({ matter: id }) => onMatter(id, { expectedVersion: 2, reason: '越权' }),
  FollowReplacement: ({ matter: id }) => onMatter(id, { expectedVersion: 2 }),
  AddReaders: ({ matter: id }) => onMatter(id, { to: [OFFICE] }),
  'AddReaders to a member': ({ matter: id, member }) =>
    onMatter(id, { to: [{ kind: 'MEMBER', id: member }] }),
  InformMembers: ({ matter: id }) => onMatter(id, { to: [OFFICE] }),
  RecallReaders: ({ matter: matterId, reader }) => onMatter(matterId, { readerIds: [reader] }),
  MarkRead: ({ reader: readerId }) => ({
    input: { idempotencyKey: randomUUID(), readerId, expectedVersion: 1 },
  }),
  MarkSeveralRead: ({ reader: readerId }) => ({
    input: { items: [{ idempotencyKey: randomUUID(), readerId, expectedVersion: 1 }] },
  }),
  SignForDelivery: ({ delivery: id }) => onDelivery(id),
  SignForDeliveries: ({ delivery: id }) => onAll(onDelivery(id)),
  'SignForDeliveries in another’s place': ({ delivery: id, member: onBehalfOf }) =>
    onAll(onDelivery(id), { onBehalfOf }),
  RegisterDeliveries: ({ delivery: id }) => onAll(onDelivery(id)),
  AcceptDeliveries: ({ delivery: id }) => onAll(onDelivery(id)),
  HandOverItems: ({ draft, request, member: toId }) => ({
    input: {
      toId,
      items: [draft, request].map(itemId => ({ itemId, idempotencyKey: randomUUID(), expectedVersion: 1 })),
    },
  }),
  RegisterDelivery: ({ delivery: id }) => onDelivery(id),
  'RegisterDelivery in a series': ({ delivery: id, series: incomingSeriesId }) =>
    onDelivery(id, { incomingSeriesId }),
  NextIncomingNumber: ({ series: seriesId }) => ({ seriesId }),
  IncomingSeriesAudit: ({ series: seriesId }) => ({ seriesId }),
  AcceptDelivery: ({ delivery: id }) => onDelivery(id),
  ReturnDelivery: ({ delivery: id }) => onDelivery(id, { reason: '退回' }),
  MarkHandled: ({ delivery: id }) => onDelivery(id),
  MarkOnPaper: ({ delivery: deliveryId }) => onPaper({ reply: { deliveryId } }),
  'MarkOnPaper of a recipient': ({ dispatched: documentId }) =>
    onPaper({ recipient: { documentId, recipientId: tree.luoyang.id } }),
  'DocumentOnPaper of a document': ({ dispatched: id }) => ({ id }),
  DocumentPaperDistribution: ({ dispatched: id }) => ({ id }),
  RecordPaperDelivery: ({ dispatched: id }) => step(id, { organ: '郑州海关', sentOn: '2026-01-05' }),
  UndoDeliveryStep: ({ delivery: id }) => onDelivery(id, { reason: '误操作' }),
  'SignDocument in another’s place': ({ draft: id, member: onBehalfOf }) => step(id, { onBehalfOf }),
  'MarkHandled in another’s place': ({ delivery: id, member: onBehalfOf }) => onDelivery(id, { onBehalfOf }),
  GrantDelegation: ({ member: toId }) => delegating({ toId }),
  'GrantDelegation in another’s name': ({ member: fromId }) => delegating({ fromId, toId: fromId }),
  ReviseMember: ({ member: memberId }) => onMember(memberId, { roles: ['SIGNATORY'] }),
  SuspendMember: ({ member: memberId }) => onMember(memberId, { reason: '越权' }),
  ResumeMember: ({ member: memberId }) => onMember(memberId),
  EndMember: ({ member: memberId }) => onMember(memberId, { reason: '越权' }),
  InviteMember: ({ member: memberId }) => ({ input: { idempotencyKey: randomUUID(), memberId } }),
  GiveMemberNumber: ({ member: memberId }) => ({
    input: { idempotencyKey: randomUUID(), memberId, kind: 'MOBILE', number: '13800138000' },
  }),
  WithdrawMemberNumber: ({ member: memberId }) => onMember(memberId, { kind: 'STAFF' }),
  MemberNumbers: ({ member: memberId }) => ({ memberId }),
  'Bindings of a member': ({ member: memberId }) => ({ memberId }),
  EndBinding: ({ binding: bindingId }) => ({
    input: { idempotencyKey: randomUUID(), bindingId, expectedVersion: 1, reason: '越权' },
  }),
  EndIssuer: ({ issuer: issuerId }) => ({
    input: { idempotencyKey: randomUUID(), issuerId, expectedVersion: 1, reason: '越权' },
  }),
  EndBridge: ({ bridge: bridgeId }) => ({
    input: { idempotencyKey: randomUUID(), bridgeId, expectedVersion: 1, reason: '越权' },
  }),
  ReplaceBridgeSecret: ({ bridge: bridgeId }) => ({
    input: { idempotencyKey: randomUUID(), bridgeId, expectedVersion: 1, secret: 's'.repeat(40) },
  }),
  ReplaceApplicationKeys: ({ application: id }) => onApplication(id, { keys: [{}] }),
  SuspendApplication: ({ application: id }) => onApplication(id, { reason: '越权' }),
  ResumeApplication: ({ application: id }) => onApplication(id),
  EndApplication: ({ application: id }) => onApplication(id, { reason: '越权' }),
  WhyDenied: ({ draft: id }) => ({ action: 'submitForReview', id }),
  'WhyDenied of a read': ({ dispatched: id }) => ({ action: 'readEvidence', id }),
  'WhyDenied of a delivery': ({ delivery: id }) => ({ action: 'markHandled', id }),
  'WhyDenied of a request': ({ request: id }) => ({ action: 'agreeToCountersign', id }),
  'WhyDenied of an upload': ({ upload: id }) => ({ action: 'readUploads', id }),
  'WhyDenied of a member': ({ member: id }) => ({ action: 'endMember', id }),
  'WhyDenied of an application': ({ application: id }) => ({ action: 'endApplication', id }),
  'WhyDenied of an issuer': ({ issuer: id }) => ({ action: 'endIssuer', id }),
  'WhyDenied of a binding': ({ binding: id }) => ({ action: 'endBinding', id }),
  'WhyDenied of a number': ({ member: id }) => ({ action: 'withdrawMemberNumber', id }),
  'WhyDenied of a bridge': ({ bridge: id }) => ({ action: 'endBridge', id }),
  'WhyDenied of an invitation': ({ member: id }) => ({ action: 'inviteMember', id }),
  'WhyDenied of a delegation': ({ delegation: id }) => ({ action: 'revokeDelegation', id }),
  WhoCanSee: ({ dispatched: id }) => ({ id }),
  'WhoCanSee of a delivery': ({ delivery: id }) => ({ id }),
  RevokeDelegation: ({ delegation: delegationId }) => ({
    input: { idempotencyKey: randomUUID(), delegationId, expectedVersion: 1 },
  }),
}
/** Lists of the caller's own tenant: nothing of the other may be in them. */
const LISTS = [
  'Inbox',
  'Outbox',
  'IncomingSeries',
  'Members',
  'Applications',
  'Issuers',
  'Bindings',
  'Bridges',
  'Delegations',
  'CountersignRequests',
  'Units',
  'Absences',
  'MembersWithPosts',
  'Matters',
]
/** Queries by organ code, which is public: they answer with the caller's own series of that code, if any. */
const SERIES = ['NumberSeriesAudit', 'NumberLedger']
/** The directory, which everyone may read, and operations that create something in the caller's own tenant. */
const OPEN = [
  // Each with another agency's units, posts and members: tests/api/organization.test.ts.
  'Unit',
  'Posts',
  'Post',
  'CreateUnit',
  'RenameUnit',
  'MoveUnit',
  'DissolveUnit',
  'CreatePost',
  'RenamePost',
  'MovePost',
  'AbolishPost',
  'AppointToPost',
  'RelieveFromPost',
  'AnnounceAbsence',
  'EndAbsence',
  'ImportOrganization',
  // Between two agencies and those above them: tests/api/muting.test.ts.
  'Mutes',
  'MuteSender',
  'UnmuteSender',
  'Viewer',
  'Region',
  'Regions',
  'Agencies',
  'Subordinates',
  'ImportRegions',
  // Of the caller's own agency; a title is built of what is given: tests/api/drafting-help.test.ts.
  'DocumentTemplates',
  'KeepTemplate',
  'WithdrawTemplate',
  'BuildTitle',
  'ShortNames',
  'DefineShortName',
  'WithdrawShortName',
  // By the directory, which everyone reads: tests/api/kinds.test.ts.
  'SuggestKind',
  // Which everyone reads and its own government imports: tests/api/calendar.test.ts.
  'Calendar',
  'CalendarVersions',
  'ImportCalendar',
  'WorkingDeadline',
  'RegisterAgency',
  'ImportAgencies',
  'ActivateAgency',
  // Each by itself as by ActivateAgency: tests/api/bulk.test.ts.
  'ActivateAgencies',
  // What is half a minute old, and by a number: tests/api/changes.test.ts, tests/api/filters.test.ts.
  'ChangesSince',
  'DocumentByNumber',
  // The auditor's alone: tests/api/audit.test.ts.
  'AuditRecords',
  'AuditSeals',
  'CheckAuditSeal',
  // Of those alone who look after security: tests/api/malware.test.ts.
  'QuarantinedUploads',
  // By who was asked alone: tests/api/onboarding.test.ts.
  'LinesToConfirm',
  'ConfirmLine',
  'DeclineLine',
  'AddMember',
  'RegisterApplication',
  'RegisterIssuer',
  'RegisterBridge',
  // Of lower agencies, and of no other: tests/api/members.test.ts.
  'AppointOfficer',
  'SuspendAgency',
  'ResumeAgency',
  // For operators alone: tests/api/quotas.test.ts.
  'AssignPlan',
  // tests/api/renaming.test.ts.
  'RenameAgency',
  'ReviseNumbering',
  'RequireFourEyes',
  'WaiveFourEyes',
  // For operators alone: tests/api/undelivered.test.ts.
  'Undelivered',
  'RedeliverOverdue',
  'BeginUpload',
  // Of the caller's own agency: tests/api/counts.test.ts. For operators alone: tests/api/recount.test.ts.
  'Counts',
  'RecountAgencies',
  // Of the caller's own agency and member: tests/api/notifications.test.ts.
  'Notifications',
  'MarkNotificationsSeen',
  // The same of a member's own: tests/api/task-deadlines.test.ts.
  'MyNotifications',
  // Of the caller's own agency: tests/api/way-choices.test.ts.
  'WayChoices',
  'ChooseWay',
  // Of what was sent to the caller's own agency: tests/api/restoring.test.ts.
  'AskForLostDelivery',
  // Of agencies that the caller's leads, and of its own decisions: tests/api/lower-ends.test.ts.
  'RevokeLowerDocument',
  'AbolishLowerDocument',
  'LowerEnd',
  // Of the caller's own agency: tests/api/incoming-numbers.test.ts.
  'OpenIncomingSeries',
  // Of the caller's own documents: tests/api/moved-deadlines.test.ts.
  'MovedDeadlines',
  // Of the caller's own agency and member: tests/api/handling.test.ts, tests/api/readers.test.ts.
  'MyTasks',
  'AgencyTasks',
  'WaysOfWorking',
  // In the caller's own index alone: tests/api/finding.test.ts.
  'Find',
]

const ALL_ROLES: Role[] = ['DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK', 'ADMINISTRATOR']

test('every query and mutation of the schema is in this test', () => {
  const schema = buildSchema(sdl)
  const fields = [
    ...Object.keys(schema.getQueryType()?.getFields() ?? {}),
    ...Object.keys(schema.getMutationType()?.getFields() ?? {}),
  ]
  const named = new Set(
    [...Object.keys(WITH_AN_ID), ...LISTS, ...SERIES, ...OPEN].map(
      name => (name[0] ?? '').toLowerCase() + name.slice(1),
    ),
  )
  expect(fields.filter(field => !named.has(field))).toEqual([])
  expect([...operations.keys()].length).toBeGreaterThanOrEqual(fields.length)
})

const pairs = [
  ['a county', () => tree.erqi, 'its city', () => tree.zhengzhou],
  ['a city', () => tree.zhengzhou, 'its county', () => tree.erqi],
] as const

describe.each(pairs)('%s, given ids of %3$s,', (_, caller, __, owner) => {
  test.each(Object.keys(WITH_AN_ID))('gets from %s the answer for ids that never existed', async name => {
    const variablesFor = WITH_AN_ID[name]
    const operationName = name.split(' ')[0] ?? ''
    const foreign = belongings.get(owner().id)
    if (variablesFor === undefined || foreign === undefined) throw new Error(name)
    const token = await caller().token(...ALL_ROLES)
    const seen = await send(token, operation(operationName), variablesFor(foreign))
    const never = await send(token, operation(operationName), variablesFor(NEVER))
    expect([seen.status, seen.data, seen.errors]).toEqual([never.status, never.data, never.errors])
    expect(never.status).toBe(200)
    expect(JSON.stringify(seen.data)).not.toContain(owner().name)
  })

  test.each(LISTS)('sees nothing of the other in %s', async name => {
    const { nodes } = await ask<{ nodes: { id: string }[] }>(await caller().token(...ALL_ROLES), name, {
      first: 100,
    })
    const foreign = Object.values(belongings.get(owner().id) ?? {})
    expect(nodes.filter(node => foreign.includes(node.id))).toEqual([])
    expect(nodes.length).toBeGreaterThan(0)
  })

  test.each(SERIES)(
    'gets from %s by the other’s organ code the answer for a code that nobody has',
    async name => {
      const token = await caller().token(...ALL_ROLES)
      const series = (organCode: string) => ({ series: { kind: 'ORGAN_YEAR', organCode } })
      const seen = await send(token, operation(name), series(owner().organCode))
      const never = await send(token, operation(name), series('未有机关'))
      expect(never.errors).toBeUndefined()
      expect(seen.data).toEqual(
        JSON.parse(JSON.stringify(never.data).replaceAll('未有机关', owner().organCode)),
      )
      const own = await send(token, operation(name))
      expect(JSON.stringify(own.data)).toContain(`${caller().organCode}〔`.slice(0, -1))
      expect(JSON.stringify(own.data)).not.toEqual(JSON.stringify(never.data))
    },
  )

  test('is answered for ids of its own', async () => {
    const own = belongings.get(caller().id)
    const { nodes } = (
      await send<{ nodes: ({ id: string } | null)[] }>(
        await caller().token(...ALL_ROLES),
        operation('Nodes'),
        { ids: Object.values(own ?? {}) },
      )
    ).data ?? { nodes: [] }
    expect(nodes.map(node => node?.id)).toEqual(Object.values(own ?? {}))
  })

  test('finds no row of the other’s ladder, nor a place that a ladder does not have', async () => {
    const rowsOf = async (agency: TestAgency, ...ids: string[]) =>
      (
        await send<{ nodes: ({ id: string } | null)[] }>(
          await agency.token(...ALL_ROLES),
          operation('Nodes'),
          { ids },
        )
      ).data?.nodes.map(node => node?.id ?? null)
    const row = `row_${belongings.get(owner().id)?.dispatched?.slice('doc_'.length)}`
    expect(await rowsOf(owner(), `${row}_0`)).toEqual([`${row}_0`])
    expect(await rowsOf(caller(), `${row}_0`)).toEqual([null])
    const wrong = [`${row}_9999`, `${row}_00`, `${row}_-1`, row, `${row}_0#`, 'rgn_99', 'rgn_41010x']
    expect(await rowsOf(owner(), ...wrong)).toEqual(wrong.map(() => null))
  })

  test('is refused a cursor of the other', async () => {
    const { pageInfo } = await ask<{ pageInfo: { endCursor: string } }>(
      await owner().token('CLERK'),
      'Outbox',
      { first: 1 },
    )
    const answer = await send(await caller().token('CLERK'), operation('Outbox'), {
      first: 1,
      after: pageInfo.endCursor,
    })
    expect(answer.errors?.[0]?.extensions.code).toBe('INVALID_CURSOR')
  })
})

describe('administration across agencies', () => {
  test('does not let a city activate an agency that another city registered', async () => {
    const { id: agencyId } = await anAgency(stack, tree.zhengzhou, {
      regionCode: '410102',
      tier: 'COUNTY',
      active: false,
    })
    const activation = { agencyId, expectedVersion: 1, administratorName: '管理员' }
    const foreign = await mutate(await tree.luoyang.token('ADMINISTRATOR'), 'ActivateAgency', activation)
    expect(foreign).toMatchObject({ agency: null, problems: [{ code: 'NOT_FOUND' }] })
    const own = await mutate(await tree.zhengzhou.token('ADMINISTRATOR'), 'ActivateAgency', activation)
    expect(own).toMatchObject({ agency: { id: agencyId, state: 'ACTIVE' }, problems: [] })
  })

  test.each(Object.keys(WITH_AN_ID))(
    'refuses %s to an operator, who has no agency, without failing',
    async name => {
      const variables = WITH_AN_ID[name]?.(NEVER)
      const { status, errors = [] } = await send(
        tree.operator,
        operation(name.split(' ')[0] ?? ''),
        variables,
      )
      expect([status, errors.filter(({ extensions: { code } }) => code === 'INTERNAL')]).toEqual([200, []])
    },
  )

  test('does not show an operator any document, delivery or member', async () => {
    const ids = [...belongings.values()].flatMap(of => Object.values(of))
    const { data } = await send<{ nodes: unknown[] }>(tree.operator, operation('Nodes'), { ids })
    expect(data?.nodes).toEqual(ids.map(() => null))
    const inbox = await send(tree.operator, operation('Inbox'), {})
    expect(inbox.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })
})
