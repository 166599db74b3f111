import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../functions/access/permissions.ts'
import { DELIVERY_LISTS } from '../../functions/exchange/model/filters.ts'
import { operation, operations } from '../../graphql/operations.ts'
import { ask, mutate, send } from '../kit/api.ts'
import { aBinding } from '../kit/bindings.ts'
import { aWeCom } from '../kit/bridge-services.ts'
import { MINUTE, moveClock } from '../kit/clock.ts'
import { aDeliveryTo, manyDeliveries, putDeliveries } from '../kit/deliveries.ts'
import {
  ACCEPT,
  aDraftOf,
  aNotice,
  aNoticeIn,
  bring,
  handle,
  inboxOf,
  nextStep,
  REGISTER,
  type SeenDelivery,
  SIGN_FOR,
  sha256Of,
} from '../kit/documents.ts'
import { indexAll } from '../kit/finding.ts'
import { aCreditCode, aMember, anAgency, anOrganCode, aTree, REGIONS, type Tree } from '../kit/government.ts'
import { leastCost, measuring } from '../kit/measured.ts'
import { aProvider } from '../kit/oidc.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let delivery: SeenDelivery
let dispatched: string
let dispatchedNumber: string

beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  tree = await aTree(stack)
  dispatched = (await aNoticeIn('DISPATCHED', tree.province, [tree.luoyang])).id
  await indexAll(stack)
  const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.luoyang])
  dispatched = notice.id
  dispatchedNumber = notice.number ?? ''
  await relayAll(stack)
  delivery = (await inboxOf(tree.luoyang))[0] as SeenDelivery
})

type Made = { readonly token: Promise<string>; readonly variables: Record<string, unknown> }
const by =
  (agency: () => Tree['province'], role: Role, variables: () => Promise<object> | object) =>
  async (): Promise<Made> => ({
    token: agency().token(role),
    variables: (await variables()) as Record<string, unknown>,
  })
const province = () => tree.province
const luoyang = () => tree.luoyang
const input = (fields: object) => ({ input: { idempotencyKey: randomUUID(), ...fields } })
const stepFrom = (state: string) => async (): Promise<Made> => {
  const { token, input: fields } = await nextStep(
    tree.province,
    await aNoticeIn(state, tree.province, [tree.luoyang]),
  )
  return { token: Promise.resolve(token), variables: input(fields) }
}
const deliveryAfter =
  (...steps: Parameters<typeof handle>[2][]) =>
  async (): Promise<object> => {
    await aNoticeIn('DISPATCHED', tree.province, [tree.luoyang])
    await relayAll(stack)
    const now = await handle(tree.luoyang, (await inboxOf(tree.luoyang))[0] as SeenDelivery, ...steps)
    return input({ deliveryId: now.id, expectedVersion: now.version })
  }
/** Three deliveries to Luoyang, as a call for all of them takes them. */
const allDeliveries = async (...steps: Parameters<typeof handle>[2][]): Promise<object> => {
  const made = await manyDeliveries(stack, tree.province, tree.luoyang, 3)
  const handled = made.map(async ({ deliveryId: id, expectedVersion: version, ...key }) => {
    const now = await handle(tree.luoyang, { id, version } as SeenDelivery, ...steps)
    return { ...key, deliveryId: id, expectedVersion: now.version }
  })
  return { input: { items: await Promise.all(handled) } }
}
/** A request to Luoyang to countersign, not answered yet. */
const aRequest = async (): Promise<{ id: string; version: number }> => {
  const fields = aNotice([tree.luoyang], { countersigners: [{ party: { agencyId: tree.luoyang.id } }] })
  const { token, input: step } = await nextStep(
    tree.province,
    await bring(tree.province, await aDraftOf(tree.province, fields), 'IN_REVIEW'),
  )
  await mutate(token, 'ApproveDraft', step)
  await relayAll(stack)
  const { nodes } = await ask<{ nodes: { id: string; version: number }[] }>(
    await tree.luoyang.token('CLERK'),
    'CountersignRequests',
  )
  if (nodes[0] === undefined) throw new Error('no request arrived')
  return nodes[0]
}
const operator = (fields: () => object) => async (): Promise<Made> => ({
  token: Promise.resolve(tree.operator),
  variables: input(fields()),
})
const anApplication = () => {
  const organCode = anOrganCode()
  return {
    name: `河南省${organCode}厅`,
    regionCode: '410000',
    tier: 'PROVINCE',
    kind: 'DEPARTMENT',
    creditCode: aCreditCode(),
    organCode,
  }
}

/** An agency that is neither above nor below the others. */
const aStranger = () => anAgency(stack, tree.zhengzhou, { regionCode: '410102', tier: 'COUNTY' })

/** A plan for an agency, by an operator. */
const assigningAPlan = async (): Promise<Made> => {
  const { id } = await anAgency(stack, tree.zhengzhou, { regionCode: '410102', tier: 'COUNTY' })
  const plan = { agencyId: id, expectedVersion: 1, plan: 'EXTENDED', reason: '统一接入' }
  return { token: Promise.resolve(tree.operator), variables: input(plan) }
}

/** A request of a city's bureau to be guided by the province. */
const aLineToAnswer = async () => {
  const bureau = { ...anApplication(), regionCode: '410100', tier: 'CITY', superiorId: tree.zhengzhou.id }
  const name = `郑州市${bureau.organCode}局`
  const { agency } = await mutate<{ agency: { id: string } }>(
    await tree.zhengzhou.token('ADMINISTRATOR'),
    'RegisterAgency',
    { ...bureau, name, guidingId: tree.province.id },
  )
  return { agencyId: agency.id, line: 'GUIDANCE', expectedVersion: 1 }
}

const aDelegation = async () => {
  const token = await tree.province.token('ADMINISTRATOR')
  const { member } = await mutate<{ member: { id: string } }>(token, 'AddMember', {
    name: '副职',
    roles: ['CLERK'],
  })
  const validUntil = new Date(Date.now() + 3_600_000).toISOString()
  return input({ toId: member.id, actions: ['signDocument'], validUntil })
}

const aMemberWith = async (more: object) => {
  const { id } = await aMember(stack, tree.province, '科员', 'CLERK')
  return input({ memberId: id, expectedVersion: 1, ...more })
}
const anAgencyWith = async (more: object) => {
  const { id } = await anAgency(stack, tree.province, { regionCode: '410300', tier: 'CITY' })
  return input({ agencyId: id, expectedVersion: 1, ...more })
}
const aBridge = async () => (await aWeCom()).registration
const registered = async (fields: object): Promise<string> => {
  const token = await tree.province.token('ADMINISTRATOR')
  return (await mutate<{ bridge: { id: string } }>(token, 'RegisterBridge', { ...fields })).bridge.id
}
const anApp = () => ({
  name: '公文接收系统',
  roles: ['CLERK'],
  scopes: ['exchange'],
  keys: [{ kty: 'OKP', crv: 'Ed25519', kid: 'k1', x: Buffer.alloc(32, 1).toString('base64url') }],
})
const anAppWith = async (more: object) => {
  const token = await tree.province.token('ADMINISTRATOR')
  const { application } = await mutate<{ application: { id: string } }>(token, 'RegisterApplication', anApp())
  return input({ applicationId: application.id, expectedVersion: 1, ...more })
}

/**
 * Calls to DynamoDB that each canonical operation makes, whatever the tenant holds. Mutations: one read of everything
 * by key and one transaction; registering and dispatching add one Query beside the read. A number here may only fall.
 */
const CALLS: Record<string, [number, () => Promise<Made>]> = {
  Viewer: [1, by(province, 'CLERK', () => ({}))],
  ViewerQuotas: [1, by(province, 'CLERK', () => ({}))],
  // Delegations to the caller; then the delivery with those who delegated.
  WhyDenied: [2, by(luoyang, 'CLERK', () => ({ action: 'signForDelivery', id: delivery.id }))],
  WhoCanSee: [1, by(province, 'CLERK', () => ({ id: dispatched, first: 100 }))],
  // Which list of regions is current, and then what that has.
  Region: [2, by(province, 'CLERK', () => ({ code: '410100' }))],
  Regions: [2, by(province, 'CLERK', () => ({ parent: '410100' }))],
  Agencies: [1, by(province, 'CLERK', () => ({ region: '410100', namePrefix: '测' }))],
  Subordinates: [1, by(province, 'CLERK', () => ({ agencyId: tree.province.id }))],
  LinesToConfirm: [1, by(province, 'ADMINISTRATOR', () => ({}))],
  Members: [1, by(province, 'CLERK', () => ({}))],
  Node: [1, by(province, 'CLERK', () => ({ id: dispatched }))],
  NodeAgency: [2, by(province, 'CLERK', () => ({ id: tree.zhengzhou.id }))],
  Nodes: [2, by(province, 'CLERK', () => ({ ids: [dispatched, tree.luoyang.id] }))],
  Document: [1, by(province, 'CLERK', () => ({ id: dispatched, first: 100 }))],
  // The list, and of its rows what decides on their actions.
  Outbox: [2, by(province, 'CLERK', () => ({ state: 'DISPATCHED', first: 100 }))],
  Counts: [1, by(province, 'CLERK', () => ({}))],
  // The counts, the worklist, the incomplete documents, and then the progress of all of these.
  Dashboard: [4, by(province, 'CLERK', () => ({}))],
  // The page and the counts; then the progress of all on the page.
  OutboxProgress: [3, by(province, 'CLERK', () => ({ state: 'DISPATCHED', first: 50 }))],
  RecountAgencies: [2, operator(() => ({ agencyIds: [tree.luoyang.id] }))],
  // The ledger, and then the document page.
  DocumentByNumber: [2, by(province, 'CLERK', () => ({ number: dispatchedNumber }))],
  // One Query, and one read of all that it lists.
  ChangesSince: [
    2,
    by(province, 'CLERK', () => {
      moveClock(MINUTE)
      return { first: 20 }
    }),
  ],
  // Three reads, one after the other: the agency for its organ code, the counter, the ledger.
  NumberSeriesAudit: [3, by(province, 'CLERK', () => ({}))],
  NumberLedger: [2, by(province, 'CLERK', () => ({ first: 100 }))],
  Upload: [1, by(province, 'CLERK', () => ({ id: 'upl_01HZZZZZZZZZZZZZZZZZZZZZZZ' }))],
  Validate: [1, by(province, 'DRAFTER', () => ({ input: { draft: aNotice([tree.luoyang]) } }))],
  // The document, and then those that it names.
  RoutingCheck: [2, by(province, 'DRAFTER', () => ({ input: { documentId: dispatched } }))],
  Inbox: [1, by(luoyang, 'CLERK', () => ({ first: 100 }))],
  // The page and the counts.
  InboxTabs: [2, by(luoyang, 'CLERK', () => ({ first: 100 }))],
  // The document page, which has the ladder; its progress; and the delivery of the answer, if any came.
  DocumentLadder: [3, by(province, 'CLERK', () => ({ id: dispatched, first: 100 }))],
  Delivery: [1, by(luoyang, 'CLERK', () => ({ id: delivery.id }))],
  // How far the index is; documents and deliveries under each of three tokens.
  Find: [7, by(luoyang, 'CLERK', () => ({ text: '公文互通', first: 100 }))],
  // The same of deliveries alone, and then those of the page together.
  FindThings: [5, by(luoyang, 'CLERK', () => ({ text: '公文互通', in: ['DELIVERIES'], first: 100 }))],
  // The document; then its events, recipients, rungs, proofs and the keys, at once.
  Evidence: [6, by(province, 'CLERK', () => ({ documentId: dispatched }))],
  CountersignRequest: [1, by(luoyang, 'CLERK', async () => ({ id: (await aRequest()).id }))],
  CountersignRequests: [1, by(luoyang, 'CLERK', () => ({ state: 'OPEN', first: 100 }))],
  Worklist: [1, by(province, 'CLERK', () => ({}))],
  SignedDiff: [1, by(province, 'CLERK', () => ({ documentId: dispatched }))],
  Render: [1, by(province, 'CLERK', () => ({ documentId: dispatched }))],
  RenderDelivery: [1, by(luoyang, 'CLERK', () => ({ deliveryId: delivery.id }))],
  TakeBack: [
    2,
    by(province, 'DRAFTER', async () => {
      const { id, version } = await aNoticeIn('IN_REVIEW', tree.province, [tree.luoyang])
      return input({ documentId: id, expectedVersion: version })
    }),
  ],
  AddCountersigner: [
    3,
    by(province, 'SIGNATORY', async () => {
      const { id, version } = await aNoticeIn('APPROVED', tree.province, [tree.luoyang])
      return input({
        documentId: id,
        expectedVersion: version,
        countersigner: { party: { agencyId: tree.jiyuan.id } },
      })
    }),
  ],
  ReviseSigned: [
    2,
    by(province, 'CLERK', async () => {
      const { id, version } = await aNoticeIn('SIGNED', tree.province, [tree.luoyang])
      return input({ documentId: id, expectedVersion: version, draft: { body: '改过的正文' } })
    }),
  ],
  AgreeToCountersign: [
    2,
    by(luoyang, 'SIGNATORY', async () => {
      const { id, version } = await aRequest()
      return input({ requestId: id, expectedVersion: version })
    }),
  ],
  ReturnCountersign: [
    2,
    by(luoyang, 'SIGNATORY', async () => {
      const { id, version } = await aRequest()
      return input({ requestId: id, expectedVersion: version, reason: '不同意' })
    }),
  ],
  // Reads of the idempotency record, the next member and the list; one write of the record. Each item moved adds two.
  HandOverWork: [
    5,
    by(province, 'ADMINISTRATOR', async () => {
      const next = await aMember(stack, tree.province, '接任者', 'CLERK')
      return input({ fromId: 'mbr_01HZZZZZZZZZZZZZZZZZZZZZZZ', toId: next.id })
    }),
  ],
  HandOverItems: [
    4,
    by(province, 'ADMINISTRATOR', async () => {
      const [from, next] = [
        await aMember(stack, tree.province, '调离者', 'REVIEWER'),
        await aMember(stack, tree.province, '接任者', 'REVIEWER'),
      ]
      const held = Array.from({ length: 3 }, async () => {
        const draft = await aDraftOf(tree.province, aNotice([tree.luoyang]))
        const { name, token, input: fields } = await nextStep(tree.province, draft)
        await mutate(token, name, { ...fields, passTo: from.id })
        return { idempotencyKey: randomUUID(), itemId: draft.id, expectedVersion: draft.version + 1 }
      })
      return { input: { items: await Promise.all(held), toId: next.id } }
    }),
  ],
  BeginUpload: [
    4,
    by(province, 'DRAFTER', () =>
      input({ sha256: sha256Of(new Uint8Array()), size: 1, mediaType: 'text/plain' }),
    ),
  ],
  // One call beside read and commit for each quota that it uses.
  CreateDraft: [3, by(province, 'DRAFTER', () => input({ draft: aNotice([tree.luoyang]) }))],
  EditDraft: [
    2,
    by(province, 'DRAFTER', async () => {
      const { id, version } = await aDraftOf(tree.province, aNotice([tree.luoyang]))
      return input({ documentId: id, expectedVersion: version, draft: { body: '改过的正文' } })
    }),
  ],
  SubmitForReview: [2, stepFrom('DRAFT')],
  ApproveDraft: [2, stepFrom('IN_REVIEW')],
  ReturnDraft: [
    2,
    by(province, 'REVIEWER', async () => {
      const { id, version } = await aNoticeIn('IN_REVIEW', tree.province, [tree.luoyang])
      return input({ documentId: id, expectedVersion: version, reason: '退回' })
    }),
  ],
  SignDocument: [2, stepFrom('APPROVED')],
  RecheckDocument: [2, stepFrom('SIGNED')],
  RegisterDocument: [3, stepFrom('RECHECKED')],
  SealDocument: [2, stepFrom('REGISTERED')],
  VoidNumber: [
    2,
    by(province, 'CLERK', async () => {
      const { id, version } = await aNoticeIn('SEALED', tree.province, [tree.luoyang])
      return input({ documentId: id, expectedVersion: version, reason: '标题有误' })
    }),
  ],
  DispatchDocument: [4, stepFrom('SEALED')],
  // The document page; the portions; their recipients where some are without.
  DocumentUndelivered: [2, by(province, 'CLERK', () => ({ id: dispatched }))],
  RedeliverDocument: [
    2,
    by(province, 'CLERK', async () => {
      const { id, version } = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
      return input({ documentId: id, expectedVersion: version })
    }),
  ],
  Undelivered: [1, async () => ({ token: Promise.resolve(tree.operator), variables: { region: '410000' } })],
  RedeliverOverdue: [2, operator(() => ({ region: '410000' }))],
  SignForDelivery: [2, by(luoyang, 'CLERK', deliveryAfter())],
  // One read for all, and a transaction for each: singly they take two each.
  SignForDeliveries: [4, by(luoyang, 'CLERK', () => allDeliveries())],
  RegisterDeliveries: [4, by(luoyang, 'CLERK', () => allDeliveries(SIGN_FOR))],
  AcceptDeliveries: [4, by(luoyang, 'CLERK', () => allDeliveries(SIGN_FOR, REGISTER))],
  RegisterDelivery: [2, by(luoyang, 'CLERK', deliveryAfter(SIGN_FOR))],
  AcceptDelivery: [2, by(luoyang, 'CLERK', deliveryAfter(SIGN_FOR, REGISTER))],
  ReturnDelivery: [
    2,
    by(luoyang, 'CLERK', async () => {
      const made = (await deliveryAfter(SIGN_FOR)()) as { input: object }
      return { input: { ...made.input, reason: '退回' } }
    }),
  ],
  MarkHandled: [2, by(luoyang, 'CLERK', deliveryAfter(SIGN_FOR, REGISTER, ACCEPT))],
  // The whole list of members beside the read: the agency must keep an administrator.
  ReviseMember: [3, by(province, 'ADMINISTRATOR', () => aMemberWith({ roles: ['DRAFTER'] }))],
  SuspendMember: [3, by(province, 'ADMINISTRATOR', () => aMemberWith({ reason: '调查' }))],
  EndMember: [3, by(province, 'ADMINISTRATOR', () => aMemberWith({ reason: '调离' }))],
  ResumeMember: [
    3,
    by(province, 'ADMINISTRATOR', async () => {
      const { input: suspension } = await aMemberWith({ reason: '调查' })
      await mutate(await tree.province.token('ADMINISTRATOR'), 'SuspendMember', suspension)
      const { memberId } = suspension as unknown as { memberId: string }
      return input({ memberId, expectedVersion: 2 })
    }),
  ],
  AppointOfficer: [
    2,
    by(province, 'ADMINISTRATOR', () => anAgencyWith({ name: '审计员', office: 'AUDITOR' })),
  ],
  AssignPlan: [2, async () => assigningAPlan()],
  Mutes: [1, by(province, 'CLERK', () => ({}))],
  MuteSender: [
    2,
    by(luoyang, 'ADMINISTRATOR', async () => input({ senderId: (await aStranger()).id, reason: '无关' })),
  ],
  UnmuteSender: [
    2,
    by(luoyang, 'ADMINISTRATOR', async () => {
      const by = await tree.luoyang.token('ADMINISTRATOR')
      const senderId = (await aStranger()).id
      const { mute } = await mutate<{ mute: { id: string } }>(by, 'MuteSender', { senderId, reason: '无关' })
      return input({ muteId: mute.id, expectedVersion: 1 })
    }),
  ],
  QuarantinedUploads: [1, by(province, 'SECURITY_ADMINISTRATOR', () => ({}))],
  SuspendAgency: [2, by(province, 'ADMINISTRATOR', () => anAgencyWith({ reason: '机构改革' }))],
  ResumeAgency: [
    2,
    by(province, 'ADMINISTRATOR', async () => {
      const { input: suspension } = await anAgencyWith({ reason: '机构改革' })
      await mutate(await tree.province.token('ADMINISTRATOR'), 'SuspendAgency', suspension)
      const { agencyId } = suspension as unknown as { agencyId: string }
      return input({ agencyId, expectedVersion: 2 })
    }),
  ],
  // The agency's record says what else is read: the claims, and the region by two reads one after the other.
  RenameAgency: [
    6,
    by(province, 'ADMINISTRATOR', async () => {
      const renaming = { name: `洛阳市${anOrganCode()}局`, reason: '机构改革' }
      const fields = { regionCode: '410300', tier: 'CITY', kind: 'DEPARTMENT' } as const
      const { id } = await anAgency(stack, tree.province, fields)
      return input({ agencyId: id, expectedVersion: 1, ...renaming })
    }),
  ],
  RequireFourEyes: [2, by(province, 'ADMINISTRATOR', () => anAgencyWith({}))],
  WaiveFourEyes: [2, by(province, 'ADMINISTRATOR', () => anAgencyWith({ reason: '人员不足' }))],
  Issuers: [1, by(province, 'ADMINISTRATOR', () => ({}))],
  // One read of the idempotency record before anything is fetched.
  RegisterIssuer: [
    3,
    by(province, 'ADMINISTRATOR', async () => input({ issuer: (await aProvider()).issuer })),
  ],
  // The issuer's address by its id, and then as every step.
  EndIssuer: [
    3,
    by(province, 'ADMINISTRATOR', async () => {
      const token = await tree.province.token('ADMINISTRATOR')
      const registration = { issuer: (await aProvider()).issuer }
      const { issuer } = await mutate<{ issuer: { id: string } }>(token, 'RegisterIssuer', registration)
      return input({ issuerId: issuer.id, expectedVersion: 1, reason: '更换平台' })
    }),
  ],
  Bridges: [1, by(province, 'ADMINISTRATOR', () => ({}))],
  // One read of the idempotency record before the service is asked.
  RegisterBridge: [3, by(province, 'ADMINISTRATOR', async () => input(await aBridge()))],
  // And one of the bridge, since the service that is asked is its own.
  ReplaceBridgeSecret: [
    4,
    by(province, 'ADMINISTRATOR', async () => {
      const fields = await aBridge()
      return input({ bridgeId: await registered(fields), expectedVersion: 1, secret: fields.secret })
    }),
  ],
  EndBridge: [
    2,
    by(province, 'ADMINISTRATOR', async () =>
      input({ bridgeId: await registered(await aBridge()), expectedVersion: 1, reason: '更换平台' }),
    ),
  ],
  InviteMember: [
    2,
    by(province, 'ADMINISTRATOR', async () =>
      input({ memberId: (await aMember(stack, tree.province, '科员', 'CLERK')).id }),
    ),
  ],
  AuditRecords: [1, by(province, 'AUDITOR', () => ({}))],
  AuditSeals: [1, by(province, 'AUDITOR', () => ({}))],
  // And one for a thousand records, if there is such a seal.
  CheckAuditSeal: [1, by(province, 'AUDITOR', () => ({ number: 1 }))],
  // An empty list; names of members would be one call more.
  Bindings: [1, by(province, 'ADMINISTRATOR', () => ({}))],
  // An empty list; names of members would be one call more.
  MemberNumbers: [1, by(province, 'ADMINISTRATOR', () => ({}))],
  GiveMemberNumber: [
    2,
    by(province, 'ADMINISTRATOR', async () => {
      const { id: memberId } = await aMember(stack, tree.province, '科员', 'CLERK')
      return input({ memberId, kind: 'STAFF', number: 'A1' })
    }),
  ],
  // Under which digest the number is found, and then as every step.
  WithdrawMemberNumber: [
    3,
    by(province, 'ADMINISTRATOR', async () => {
      const { id: memberId } = await aMember(stack, tree.province, '科员', 'CLERK')
      const number = { memberId, kind: 'STAFF' }
      const token = await tree.province.token('ADMINISTRATOR')
      await mutate(token, 'GiveMemberNumber', { ...number, number: 'A2' })
      return input({ ...number, expectedVersion: 1 })
    }),
  ],
  EndBinding: [
    2,
    by(province, 'ADMINISTRATOR', async () => {
      const { id } = await aMember(stack, tree.province, '科员', 'CLERK')
      const bindingId = await aBinding(stack, tree.province, id)
      return input({ bindingId, expectedVersion: 1, reason: '换号' })
    }),
  ],
  Applications: [1, by(province, 'ADMINISTRATOR', () => ({}))],
  RegisterApplication: [2, by(province, 'ADMINISTRATOR', () => input(anApp()))],
  ReplaceApplicationKeys: [2, by(province, 'ADMINISTRATOR', () => anAppWith({ keys: anApp().keys }))],
  SuspendApplication: [2, by(province, 'ADMINISTRATOR', () => anAppWith({ reason: '调查' }))],
  EndApplication: [2, by(province, 'ADMINISTRATOR', () => anAppWith({ reason: '停止使用' }))],
  ResumeApplication: [
    2,
    by(province, 'ADMINISTRATOR', async () => {
      const { input: suspension } = await anAppWith({ reason: '调查' })
      await mutate(await tree.province.token('ADMINISTRATOR'), 'SuspendApplication', suspension)
      const { applicationId } = suspension as unknown as { applicationId: string }
      return input({ applicationId, expectedVersion: 2 })
    }),
  ],
  AddMember: [2, by(province, 'ADMINISTRATOR', () => input({ name: '文书', roles: ['CLERK'] }))],
  // An empty list; names of members would be one call more.
  Delegations: [1, by(province, 'CLERK', () => ({ which: 'TO_ME', first: 100 }))],
  GrantDelegation: [2, by(province, 'SIGNATORY', aDelegation)],
  RevokeDelegation: [
    2,
    by(province, 'SIGNATORY', async () => {
      const token = await tree.province.token('SIGNATORY')
      const { delegation } = await mutate<{ delegation: { id: string } }>(
        token,
        'GrantDelegation',
        (await aDelegation()).input,
      )
      return input({ delegationId: delegation.id, expectedVersion: 1 })
    }),
  ],
  // The region takes two reads one after the other, at the same time as everything else.
  RegisterAgency: [
    4,
    by(province, 'ADMINISTRATOR', () => input({ ...anApplication(), superiorId: tree.province.id })),
  ],
  ActivateAgency: [
    2,
    by(province, 'ADMINISTRATOR', async () => {
      const { id } = await anAgency(stack, tree.province, {
        regionCode: '410300',
        tier: 'CITY',
        active: false,
      })
      return input({ agencyId: id, expectedVersion: 1, administratorName: '管理员' })
    }),
  ],
  ActivateAgencies: [
    4,
    by(province, 'ADMINISTRATOR', async () => {
      const fields = { regionCode: '410300', tier: 'CITY', active: false } as const
      const made = Array.from({ length: 3 }, () => anAgency(stack, tree.province, fields))
      const items = (await Promise.all(made)).map(({ id: agencyId }) => ({
        ...{ idempotencyKey: randomUUID(), agencyId, expectedVersion: 1 },
        administratorName: '管理员',
      }))
      return { input: { items } }
    }),
  ],
  ConfirmLine: [2, by(province, 'ADMINISTRATOR', async () => input(await aLineToAnswer()))],
  DeclineLine: [2, by(province, 'ADMINISTRATOR', async () => input(await aLineToAnswer()))],
  // One read of the idempotency record and one of the editions, one Query for the list, which is all there already. Then
  // 25 regions a write; agencies share one read beside two of regions, with 16 a transaction.
  ImportRegions: [5, operator(() => ({ edition: '2023-06-30', csv: REGIONS }))],
  ImportAgencies: [
    7,
    by(province, 'ADMINISTRATOR', () => {
      const { name, regionCode, tier, kind, creditCode, organCode } = anApplication()
      const head = 'name,shortName,regionCode,tier,kind,actsAsGovernment,creditCode,organCode,superior'
      return input({
        csv: `${head}\n${name},,${regionCode},${tier},${kind},,${creditCode},${organCode},${tree.province.name}\n`,
      })
    }),
  ],
}

describe('the calls to the database of an operation', () => {
  test('are listed in this test for every canonical operation', () => {
    expect(Object.keys(CALLS).sort()).toEqual([...operations.keys()].sort())
  })

  test.each(Object.entries(CALLS))(
    'are as many as listed for %s, and its estimate is no less than these and their units',
    async (name, [calls, make]) => {
      const { token, variables } = await make()
      const bearer = await token
      const [{ data, errors, extensions }, measured] = await measuring(() =>
        send<Record<string, { problems?: unknown[]; refused?: number }>>(bearer, operation(name), variables),
      )
      expect(errors).toBeUndefined()
      const [answer] = Object.values(data ?? {})
      expect(answer?.problems ?? []).toEqual([])
      expect(answer?.refused ?? 0).toBe(0)
      expect(extensions?.cost.databaseCalls).toBe(calls)
      expect(extensions?.cost.estimated).toBeGreaterThanOrEqual(leastCost(measured))
    },
  )

  test('and their capacity units do not grow with what the tenant holds', async () => {
    const token = await tree.erqi.token('CLERK')
    const cost = async () => (await send(token, operation('Outbox'), { first: 5 })).extensions?.cost
    for (let index = 0; index < 6; index++) await aDraftOf(tree.erqi, aNotice([tree.zhongyuan]))
    const few = await cost()
    for (let index = 0; index < 40; index++) await aDraftOf(tree.erqi, aNotice([tree.zhongyuan]))
    expect(await cost()).toEqual(few)
  })

  test('and their units are the same for every filter, and for the changes, whether a tenant holds a hundred things or a thousand', async () => {
    const agency = tree.zhongyuan
    const put = (from: number, count: number) =>
      putDeliveries(
        stack,
        agency,
        Array.from({ length: count }, (_, index) =>
          aDeliveryTo(agency, {
            n: 10_000 + from + index,
            issuerId: tree.province.id,
            kind: 'NOTICE',
            urgency: 'URGENT',
            role: 'MAIN',
            state: 'ACCEPTED',
            number: '豫政〔2026〕1号',
            dispatchedAt: new Date(Date.UTC(2026, 0, 1) + (from + index) * MINUTE).toISOString(),
          }),
        ),
      )
    const values = {
      kind: 'NOTICE',
      issuerId: tree.province.id,
      urgency: 'URGENT',
      role: 'MAIN',
      state: 'ACCEPTED',
      number: '豫政〔2026〕1号',
    }
    const dispatched = { from: '2026-01-01T00:10:00Z', until: '2026-01-01T01:10:00Z' }
    const asked = DELIVERY_LISTS.map(({ filters }) =>
      Object.fromEntries(filters.map(name => [name, values[name]])),
    )
    const costs = async () => {
      const token = await agency.token('CLERK')
      const costOf = async (name: string, variables: object) => {
        const { data, extensions } = await send<Record<string, { nodes: unknown[] }>>(
          token,
          operation(name),
          { first: 20, ...variables },
        )
        expect(Object.values(data ?? {})[0]?.nodes).toHaveLength(20)
        const { databaseCalls, capacityUnits } = extensions?.cost ?? { databaseCalls: 0, capacityUnits: 0 }
        return { databaseCalls, capacityUnits: Math.round(capacityUnits) }
      }
      moveClock(MINUTE)
      return {
        inbox: await Promise.all(asked.map(variables => costOf('Inbox', variables))),
        ranged: await Promise.all(asked.map(variables => costOf('Inbox', { ...variables, dispatched }))),
        changes: await costOf('ChangesSince', {}),
      }
    }
    await put(0, 100)
    const few = await costs()
    expect(few.inbox.map(({ databaseCalls }) => databaseCalls)).toEqual([...Array(10).fill(1), 2])
    await put(100, 900)
    expect(await costs()).toEqual(few)
  })
})
