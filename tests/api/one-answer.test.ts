import { beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../kit/api.ts'
import { fillZhengzhou } from '../kit/busy-agency.ts'
import type { Staff } from '../kit/busy-documents.ts'
import { EVERY_WORK } from '../kit/busy-handling.ts'
import type { Organization } from '../kit/busy-organization.ts'
import { DAY } from '../kit/clock.ts'
import {
  aDraftOf,
  aNotice,
  inboxOf,
  nextStep,
  type SeenDelivery,
  type SeenDocument,
} from '../kit/documents.ts'
import { aTree, type Tree } from '../kit/government.ts'
import { report } from '../kit/observations.ts'
import { aQuarantinedUpload } from '../kit/ready-uploads.ts'
import { relayAll } from '../kit/relay.ts'
import { isNode, listedTypes, rootLists, thingsIn } from '../kit/selections.ts'
import { openStack, type Stack } from '../kit/stack.ts'
import { Reader } from '../kit/whole-reading.ts'

let stack: Stack
let tree: Tree
let staff: Staff & Organization
let readers: readonly Reader[]

/** What a list cannot be asked without, and what shows other rows of it; it is asked once with each. */
const ARGUMENTS: Readonly<Record<string, () => readonly Record<string, unknown>[]>> = {
  // Kinds and tiers go together with `within`, not with a region.
  agencies: () => [{ within: '410000' }, { region: '410102' }, { region: '410300' }],
  find: () => [{ text: '公文互通' }],
  myTasks: () => [{}, { done: true }],
  posts: () => [{ unitId: staff.office.id }],
  regions: () => [{ parent: '410000' }],
  subordinates: () => [{ agencyId: tree.zhengzhou.id }],
  undelivered: () => [{ region: '410000' }],
  worklist: () => [{ memberId: staff.colleague.id }, { memberId: staff.head.id }],
}

beforeAll(async () => {
  stack = await openStack({ allIndexes: true, interpreted: true })
  tree = await aTree(stack)
  staff = await fillZhengzhou(stack, tree)
  await aQuarantinedUpload(stack, tree.zhengzhou)
  const { zhengzhou } = tree
  readers = [
    new Reader(await zhengzhou.token(...EVERY_WORK)),
    new Reader(await zhengzhou.token('ADMINISTRATOR')),
    new Reader(await zhengzhou.token('AUDITOR')),
    new Reader(await zhengzhou.token('SECURITY_ADMINISTRATOR')),
    new Reader(tree.operator),
  ]
  for (const list of rootLists) {
    const given = ARGUMENTS[list.field.name]?.() ?? [{}]
    // Who may not read it is refused, and the audit counts that: nobody is asked once somebody may.
    for (const reader of readers) {
      if (!(await reader.mayRead(list, given[0] ?? {}))) continue
      await reader.readList(list, given)
      break
    }
  }
  // Every member may read mutes, and only an administrator lifts one.
  const mutes = rootLists.filter(({ field }) => field.name === 'mutes')
  for (const list of mutes) await readers[1]?.readList(list, [{}])
  for (const reader of readers) {
    await reader.readSelf()
    await reader.readThings()
  }
})

/** Types of which things are in a list and can be read elsewhere too. */
const compared = listedTypes.filter(isNode)
/** Lists of such things, or of rows that lead to them. */
const comparedLists = rootLists.filter(({ node }) => thingsIn(node).some(type => compared.includes(type)))

/**
 * What only abolished regions, units and posts have, uploads that are not in quarantine, what is late, an undo that is under way
 * or refused, what a moved deadline or the correction of a source tells, and what lies with other members to read: no list has those
 * here.
 */
const NEVER_LISTED = [
  'Region.successorCode',
  'Region.abolishedIn',
  'Unit.successor',
  'Post.successor',
  'CountersignRequest.undo',
  'CountersignRequest.undoRefused',
  'Delivery.reminders',
  'Notification.late',
  'Notification.reading',
  'Delivery.deadlineMoves',
  'Delivery.sourceReplaced',
  'Delivery.sourceEnded',
  'Delivery.effectEnd',
  'Delivery.distribution',
  'Delivery.sourceDistribution',
  'Delivery.forwardedBeyond',
  'Document.deadlineMoves',
  'Document.sourceReplaced',
  'Document.sourceEnded',
  'Document.effectEnd',
  'Document.distribution',
  'Document.sourceDistribution',
  'Upload.rejection',
  'Upload.place',
  'Upload.textCheck',
  'Upload.scan',
]

describe('list, node and page', () => {
  test('have one answer for every field of every listed type', () => {
    expect(report(readers.flatMap(({ seen }) => seen.differences()))).toEqual([])
  })
  test('were compared for every list of things: each had rows for somebody', () => {
    const filled = new Set(readers.flatMap(({ filledLists }) => [...filledLists]))
    expect(comparedLists.map(({ coordinate }) => coordinate).filter(one => !filled.has(one))).toEqual([])
  })
  test('were compared by things of which every field has a value somewhere', () => {
    const filled = new Set(readers.flatMap(({ seen }) => [...seen.filled()]))
    const fields = compared.flatMap(type =>
      Object.keys(type.getFields()).map(field => `${type.name}.${field}`),
    )
    expect(fields.filter(field => !filled.has(field)).sort()).toEqual(NEVER_LISTED.toSorted())
  })
})

describe('the answer of a mutation', () => {
  /** Takes a step as a client that keeps the whole answer would. @returns the thing, and what was said differently */
  async function differing(name: string, token: string, input: Record<string, unknown>) {
    const reader = new Reader(token)
    const payload = await reader.mutate<Record<string, { id: string; version: number }>>(name, input)
    return { payload, differences: report(reader.seen.differences()) }
  }
  const lowerFirst = (name: string) => (name[0] ?? '').toLowerCase() + name.slice(1)

  test('on a document says what the document says after it', async () => {
    const { zhengzhou, zhongyuan } = tree
    const found: string[] = []
    let now = await aDraftOf(zhengzhou, aNotice([zhongyuan]))
    while (now.state !== 'DISPATCHED') {
      const { name, token, input } = await nextStep(zhengzhou, now)
      const { payload, differences } = await differing(lowerFirst(name), token, input)
      found.push(...differences)
      now = payload.document as SeenDocument
    }
    expect([...new Set(found)]).toEqual([])
  })

  test('on a delivery says what the delivery says after it', async () => {
    await relayAll(stack)
    const clerk = await tree.zhongyuan.token('CLERK')
    const found: string[] = []
    let [now] = await inboxOf(tree.zhongyuan, { state: 'DELIVERED' })
    for (const [name, more] of [
      ['signForDelivery', {}],
      ['registerDelivery', { incomingNumber: '收字第2号' }],
      ['acceptDelivery', {}],
      ['markHandled', { result: '已办结' }],
    ] as const) {
      const input = { deliveryId: now?.id, expectedVersion: now?.version, ...more }
      const { payload, differences } = await differing(name, clerk, input)
      found.push(...differences)
      now = payload.delivery as SeenDelivery
    }
    expect([...new Set(found)]).toEqual([])
  })

  test('on a request to countersign says what the request says after it', async () => {
    const { nodes } = await ask<{ nodes: { id: string; version: number; state: string }[] }>(
      await tree.zhengzhou.token('CLERK'),
      'CountersignRequests',
    )
    const request = nodes.find(({ state }) => state === 'OPEN')
    const input = { requestId: request?.id, expectedVersion: request?.version, opinion: '同意' }
    const signatory = await tree.zhengzhou.token('SIGNATORY')
    expect((await differing('agreeToCountersign', signatory, input)).differences).toEqual([])
  })

  test('in the register says what the thing says after it', async () => {
    const administrator = await tree.zhengzhou.token('ADMINISTRATOR')
    const { head, colleague } = staff
    const validUntil = new Date(Date.now() + DAY).toISOString()
    const key = { kty: 'OKP', crv: 'Ed25519', kid: 'k2', x: Buffer.alloc(32, 2).toString('base64url') }
    const found: string[] = []
    for (const [name, token, input] of [
      ['addMember', administrator, { name: '文书', roles: ['CLERK'] }],
      ['reviseMember', administrator, { memberId: head.id, expectedVersion: 1, post: '主任' }],
      ['grantDelegation', head.token, { toId: colleague.id, actions: ['signDocument'], validUntil }],
      [
        'registerApplication',
        administrator,
        { name: '应用', roles: ['CLERK'], scopes: ['exchange'], keys: [key] },
      ],
      ['requireFourEyes', administrator, { agencyId: tree.zhengzhou.id, expectedVersion: 2 }],
      ['beginUpload', colleague.token, { sha256: 'a'.repeat(64), size: 9, mediaType: 'text/plain' }],
    ] as const)
      found.push(...(await differing(name, token, input)).differences)
    expect([...new Set(found)]).toEqual([])
  })
})
