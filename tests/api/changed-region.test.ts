import { beforeAll, describe, expect, test } from 'vitest'
import { agencyKey, agencyOf } from '../../functions/tenancy/store.ts'
import { operation } from '../../graphql/operations.ts'
import { ask, mutate, type Payload, send } from '../kit/api.ts'
import { MINUTE, moveClock } from '../kit/clock.ts'
import {
  aDraftOf,
  aNotice,
  aNoticeIn,
  bring,
  handle,
  inboxOf,
  type SeenDocument,
  SIGN_FOR,
} from '../kit/documents.ts'
import {
  aCreditCode,
  aMember,
  anOrganCode,
  aTree,
  type Person,
  REGIONS,
  type Tree,
  wholeTable,
} from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

/** The edition in which 二七区 (410103) is merged into 新二七区 (410105). */
const NEXT = REGIONS.split('\n')
  .map(row => row.split(',').concat('').join(','))
  .map((row, index) => (index === 0 ? `${row}successor` : row))
  .map(row => (row.startsWith('410103') ? '410103,二七区,COUNTY,410100,410105' : row))
  .concat('410105,新二七区,COUNTY,410100,')
  .join('\n')

let stack: Stack
let tree: Tree
let tenant: string
let before: { draft: SeenDocument; delivery: string; clerk: Person; token: string }
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  tenant = tree.erqi.tenant
  const clerk = await aMember(stack, tree.erqi, '老文书', 'CLERK')
  await aNoticeIn('DISPATCHED', tree.zhengzhou, [tree.erqi])
  await relayAll(stack)
  const [delivery] = await inboxOf(tree.erqi)
  before = {
    draft: await aDraftOf(tree.erqi, aNotice([tree.zhongyuan])),
    delivery: delivery?.id ?? '',
    clerk,
    token: clerk.token,
  }
  const { problems } = await mutate<Payload<'import', unknown>>(tree.operator, 'ImportRegions', {
    edition: '2024-06-30',
    csv: NEXT,
  })
  expect(problems).toEqual([])
  // Nothing that an instance remembers of before is left.
  moveClock(MINUTE)
})

interface Region {
  readonly state: string
  readonly successorCode: string | null
  readonly name: string
}
const region = async (code: string) => ask<Region>(before.token, 'Region', { code })
const stored = async () => agencyOf(await wholeTable(stack).get(agencyKey(tree.erqi.id)))

describe('an agency in a county that a new edition abolishes with a successor', () => {
  test('sees that its region is abolished, and what took its place', async () => {
    expect(await region('410103')).toMatchObject({ state: 'ABOLISHED', successorCode: '410105' })
    expect(await region('410105')).toMatchObject({ state: 'CURRENT', name: '新二七区' })
  })

  test('keeps its tenant, its members and their tokens', async () => {
    expect(await stored()).toMatchObject({ tenant, regionCode: '410103', state: 'ACTIVE' })
    expect(tenant).toBe(`41.01.03.${tree.erqi.id}`)
    expect((await send(before.token, operation('Viewer'))).data).toMatchObject({
      viewer: { subject: before.clerk.id, roles: ['CLERK'], agency: { id: tree.erqi.id } },
    })
    const fresh = await stack.issuer.mint({ sub: before.clerk.id, agency: tree.erqi.id })
    const { nodes } = await ask<{ nodes: { id: string }[] }>(fresh, 'Members')
    expect(nodes.map(({ id }) => id)).toContain(before.clerk.id)
    const later = await aMember(stack, tree.erqi, '新文书', 'CLERK')
    expect((await send(later.token, operation('Inbox'))).status).toBe(200)
  })

  test('keeps what it drafted and received, and goes on with both', async () => {
    const sent = await bring(tree.erqi, before.draft, 'DISPATCHED')
    await relayAll(stack)
    expect(sent.state).toBe('DISPATCHED')
    const inbox = await inboxOf(tree.zhongyuan)
    expect(inbox).toMatchObject([{ issuer: { name: tree.erqi.name, regionCode: '410103' } }])
    const received = (await inboxOf(tree.erqi)).find(({ id }) => id === before.delivery)
    if (received === undefined) throw new Error('the delivery is gone')
    expect((await handle(tree.erqi, received, SIGN_FOR)).state).toBe('SIGNED_FOR')
  })

  test('is still reached by what names it, and left out of a class of recipients', async () => {
    const count = (await inboxOf(tree.erqi)).length
    const named = await aNoticeIn('DISPATCHED', tree.zhengzhou, [tree.erqi])
    await relayAll(stack)
    const inbox = await inboxOf(tree.erqi)
    expect([inbox.length, inbox[0]?.number]).toEqual([count + 1, named.number])

    const toAll = await aNoticeIn('DISPATCHED', tree.zhengzhou, 'EVERY_GOVERNMENT_BELOW')
    await relayAll(stack)
    const ladder = await ask<{ ladder: { nodes: { recipient: { agencyId: string } }[] } }>(
      await tree.zhengzhou.token('CLERK'),
      'Document',
      { id: toAll.id },
    )
    expect(ladder.ladder.nodes.map(({ recipient }) => recipient.agencyId)).toEqual([tree.zhongyuan.id])
    expect(await inboxOf(tree.erqi)).toHaveLength(count + 1)
  })

  test('is administered by its superior as before, and by no other city; no new agency is registered there', async () => {
    const standing = async (by: Tree['erqi'], name: string, expectedVersion: number) =>
      mutate<Payload<'agency', { state: string }>>(await by.token('ADMINISTRATOR'), name, {
        agencyId: tree.erqi.id,
        expectedVersion,
        ...(name === 'SuspendAgency' ? { reason: '撤并' } : {}),
      })
    const version = (await stored())?.version ?? 0
    expect((await standing(tree.luoyang, 'SuspendAgency', version)).problems).toMatchObject([
      { code: 'NOT_FOUND' },
    ])
    expect((await standing(tree.zhengzhou, 'SuspendAgency', version)).agency?.state).toBe('SUSPENDED')
    expect((await standing(tree.zhengzhou, 'ResumeAgency', version + 1)).agency?.state).toBe('ACTIVE')
    const { problems } = await mutate<Payload<'agency', unknown>>(
      await tree.zhengzhou.token('ADMINISTRATOR'),
      'RegisterAgency',
      {
        name: '二七区教育局',
        regionCode: '410103',
        tier: 'COUNTY',
        kind: 'DEPARTMENT',
        creditCode: aCreditCode(),
        organCode: anOrganCode(),
        superiorId: tree.erqi.id,
      },
    )
    expect(problems).toMatchObject([{ code: 'REGION_ABOLISHED', given: '410103', allowed: ['410105'] }])
  })
})
