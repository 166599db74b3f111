import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../functions/access/permissions.ts'
import { operation, operations } from '../../graphql/operations.ts'
import { send } from '../kit/api.ts'
import {
  ACCEPT,
  aDraftOf,
  aNotice,
  aNoticeIn,
  handle,
  inboxOf,
  nextStep,
  REGISTER,
  type SeenDelivery,
  SIGN_FOR,
  sha256Of,
} from '../kit/documents.ts'
import { aCreditCode, anOrganCode, aTree, REGIONS, type Tree } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let delivery: SeenDelivery
let dispatched: string

beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  dispatched = (await aNoticeIn('DISPATCHED', tree.province, [tree.luoyang])).id
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
const operator = (fields: () => object) => async (): Promise<Made> => ({
  token: Promise.resolve(tree.operator),
  variables: input(fields()),
})
const anApplication = () => ({
  name: '测试厅',
  regionCode: '410000',
  tier: 'PROVINCE',
  kind: 'DEPARTMENT',
  creditCode: aCreditCode(),
  organCode: anOrganCode(),
})

/**
 * Calls to DynamoDB that each canonical operation makes, whatever the tenant holds. Mutations: one read of everything
 * by key and one transaction; registering and dispatching add one Query beside the read. A number here may only fall.
 */
const CALLS: Record<string, [number, () => Promise<Made>]> = {
  Viewer: [1, by(province, 'CLERK', () => ({}))],
  Region: [1, by(province, 'CLERK', () => ({ code: '410100' }))],
  Regions: [1, by(province, 'CLERK', () => ({ parent: '410100' }))],
  Agencies: [1, by(province, 'CLERK', () => ({ region: '410100', namePrefix: '测' }))],
  Subordinates: [1, by(province, 'CLERK', () => ({ agencyId: tree.province.id }))],
  Members: [1, by(province, 'CLERK', () => ({}))],
  Node: [1, by(province, 'CLERK', () => ({ id: dispatched }))],
  Nodes: [2, by(province, 'CLERK', () => ({ ids: [dispatched, tree.luoyang.id] }))],
  Document: [1, by(province, 'CLERK', () => ({ id: dispatched, first: 100 }))],
  Outbox: [1, by(province, 'CLERK', () => ({ state: 'DISPATCHED', first: 100 }))],
  Upload: [1, by(province, 'CLERK', () => ({ id: 'upl_01HZZZZZZZZZZZZZZZZZZZZZZZ' }))],
  Validate: [1, by(province, 'DRAFTER', () => ({ draft: aNotice([tree.luoyang]) }))],
  RoutingCheck: [1, by(province, 'DRAFTER', () => ({ documentId: dispatched }))],
  Inbox: [1, by(luoyang, 'CLERK', () => ({ first: 100 }))],
  Delivery: [1, by(luoyang, 'CLERK', () => ({ id: delivery.id }))],
  Evidence: [4, by(province, 'CLERK', () => ({ documentId: dispatched }))],
  BeginUpload: [
    2,
    by(province, 'DRAFTER', () =>
      input({ sha256: sha256Of(new Uint8Array()), size: 1, mediaType: 'text/plain' }),
    ),
  ],
  CreateDraft: [2, by(province, 'DRAFTER', () => input(aNotice([tree.luoyang])))],
  EditDraft: [
    2,
    by(province, 'DRAFTER', async () => {
      const { id, version } = await aDraftOf(tree.province, aNotice([tree.luoyang]))
      return input({ documentId: id, expectedVersion: version, body: '改过的正文' })
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
  DispatchDocument: [3, stepFrom('SEALED')],
  SignForDelivery: [2, by(luoyang, 'CLERK', deliveryAfter())],
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
  AddMember: [2, by(province, 'ADMINISTRATOR', () => input({ name: '文书', roles: ['CLERK'] }))],
  RegisterAgency: [
    2,
    by(province, 'ADMINISTRATOR', () => input({ ...anApplication(), superiorId: tree.province.id })),
  ],
  ActivateAgency: [
    2,
    by(province, 'ADMINISTRATOR', () =>
      input({ agencyId: tree.luoyang.id, expectedVersion: 1, administratorName: '管理员' }),
    ),
  ],
  // One record to look for, then by rows: 25 regions a write; rows of agencies share one read and 24 a transaction.
  ImportRegions: [5, operator(() => ({ edition: '2023-06-30', csv: REGIONS }))],
  ImportAgencies: [
    5,
    by(province, 'ADMINISTRATOR', () => {
      const { name, regionCode, tier, kind, creditCode, organCode } = anApplication()
      const head = 'name,shortName,regionCode,tier,kind,actsAsGovernment,creditCode,organCode,superior'
      return input({
        csv: `${head}\n${name},,${regionCode},${tier},${kind},,${creditCode},${organCode},${tree.province.name}\n`,
      })
    }),
  ],
}

describe('calls to the database', () => {
  test('are counted for every canonical operation', () => {
    expect(Object.keys(CALLS).sort()).toEqual([...operations.keys()].sort())
  })

  test.each(Object.entries(CALLS))('%s', async (name, [calls, make]) => {
    const { token, variables } = await make()
    const { data, errors, extensions } = await send<Record<string, { problems?: unknown[] }>>(
      await token,
      operation(name),
      variables,
    )
    expect(errors).toBeUndefined()
    expect(Object.values(data ?? {})[0]?.problems ?? []).toEqual([])
    expect(extensions?.cost.databaseCalls).toBe(calls)
  })

  test('and their units do not grow with what the tenant holds', async () => {
    const token = await tree.erqi.token('CLERK')
    const cost = async () => (await send(token, operation('Outbox'), { first: 5 })).extensions?.cost
    for (let index = 0; index < 6; index++) await aDraftOf(tree.erqi, aNotice([tree.zhongyuan]))
    const few = await cost()
    for (let index = 0; index < 40; index++) await aDraftOf(tree.erqi, aNotice([tree.zhongyuan]))
    expect(await cost()).toEqual(few)
  })
})
