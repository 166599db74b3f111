import { beforeAll, describe, expect, test } from 'vitest'
import type { RelayTools } from '../../functions/access/relay.ts'
import { relays } from '../../functions/exchange/relay/index.ts'
import { relayTools } from '../../functions/handlers/relay-tools.ts'
import { operation } from '../../graphql/operations.ts'
import { ask, mutate, type Payload, send } from '../kit/api.ts'
import { MINUTE, moveClock } from '../kit/clock.ts'
import { aNoticeIn } from '../kit/documents.ts'
import { effectAt, effectOf, endLower, lowerEndOf } from '../kit/effects.ts'
import { inFunction, underRoleOf } from '../kit/functions.ts'
import { anAgency, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { dieAtEachCall, eventsOf } from '../kit/mortal.ts'
import { codesOf, deliveryAt, rungsOf } from '../kit/recalls.ts'
import { drain, relayAll, relayWithArrivals } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let tools: RelayTools
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  await relayAll(stack)
  tools = underRoleOf('relay', await inFunction('relay', async () => relayTools('relay')))
})

const seenAt = async (agency: TestAgency, document: Parameters<typeof deliveryAt>[1]) =>
  effectAt(agency, await deliveryAt(agency, document))

/** What an agency is told of a document of this number, the latest first. */
async function notificationsOf(agency: TestAgency, { number }: { readonly number: string | null }) {
  const clerk = await agency.token('CLERK')
  const { nodes } = await ask<{ nodes: { kind: string; number: string }[] }>(clerk, 'Notifications', {
    first: 50,
  })
  return nodes.filter(one => one.number === number).map(({ kind }) => kind)
}

describe('a document of an agency below (撤销、废止下级公文)', () => {
  test('is ended as by its issuer, who is told, and so are its recipients', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.zhengzhou, [tree.zhongyuan])
    await relayAll(stack)
    const made = await endLower(tree.province, tree.zhengzhou, notice)
    expect(codesOf(made)).toEqual([])
    expect(made.lowerEnd).toMatchObject({ number: notice.number, outcome: 'PENDING', settledAt: null })
    const event = eventsOf(await drain(stack)).find(found => found.event.type === 'LowerEndDecided')
    if (event === undefined) throw new Error('nothing was decided')
    await dieAtEachCall(tools, 'after', given => relays.LowerEndDecided(given, event))
    await relays.LowerEndDecided(tools, event)
    await relayWithArrivals(stack)
    await relayAll(stack, { deliveries: 2 })
    expect(await lowerEndOf(tree.province, made.lowerEnd?.id)).toMatchObject({ outcome: 'DONE' })
    expect(await lowerEndOf(tree.zhengzhou, made.lowerEnd?.id)).toBeNull()
    const end = { kind: 'REVOKED', decidedBy: { agencyId: tree.province.id } }
    expect(await effectOf(tree.zhengzhou, notice)).toMatchObject({ effectEnd: end })
    expect(await seenAt(tree.zhongyuan, notice)).toMatchObject({ effectEnd: end })
    expect(await rungsOf(tree.zhengzhou, notice)).toEqual([['DELIVERED', 'REVOKED']])
    expect(await notificationsOf(tree.zhengzhou, notice)).toEqual(['REVOKED_ABOVE'])
  })

  test('is left alone by who does not lead the issuer, and where there is none to end', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.zhengzhou, [tree.zhongyuan])
    await relayAll(stack)
    for (const other of [tree.luoyang, tree.zhongyuan, tree.zhengzhou])
      expect(codesOf(await endLower(other, tree.zhengzhou, notice))).toEqual(['NOT_LED'])
    const basis = await aNoticeIn('DISPATCHED', tree.luoyang, [tree.zhengzhou])
    const foreign = { byDocumentId: basis.id }
    expect(codesOf(await endLower(tree.province, tree.zhengzhou, notice, foreign))).toEqual(['NOT_A_BASIS'])
    expect(codesOf(await endLower(tree.province, tree.zhengzhou, { number: '无号' }))).toEqual(['NOT_FOUND'])
    const ahead = (notice.number ?? '').replace(/\d+号/, '999号')
    const strange = await endLower(tree.province, tree.zhengzhou, { number: ahead })
    const early = await endLower(tree.province, tree.zhengzhou, notice, { effectiveOn: '2001-01-01' })
    await relayAll(stack)
    const outcomes = [strange, early].map(
      async one => (await lowerEndOf(tree.province, one.lowerEnd?.id))?.outcome,
    )
    expect(await Promise.all(outcomes)).toEqual(['NO_SUCH_DOCUMENT', 'BEFORE_ITS_DATE'])
    expect(await effectOf(tree.zhengzhou, notice)).toMatchObject({ effectEnd: null })
  })
})

describe('a document of a government that the people’s congress revokes (人大撤销)', () => {
  const congressOf = (regionCode: string, tier: 'CITY' | 'PROVINCE', name: string) =>
    anAgency(stack, tree.operator, {
      regionCode,
      tier,
      name,
      kind: 'PEOPLES_CONGRESS',
      actsAsGovernment: false,
    })

  test('is void as if its government had revoked it, by the congress and by its standing committee', async () => {
    for (const name of ['郑州市人民代表大会', '郑州市人民代表大会常务委员会']) {
      const congress = await congressOf('410100', 'CITY', name)
      const notice = await aNoticeIn('DISPATCHED', tree.zhengzhou, [tree.zhongyuan])
      await relayAll(stack)
      const made = await endLower(congress, tree.zhengzhou, notice)
      expect(codesOf(made)).toEqual([])
      await relayAll(stack, { deliveries: 2 })
      expect(await lowerEndOf(congress, made.lowerEnd?.id)).toMatchObject({ outcome: 'DONE' })
      const end = { kind: 'REVOKED', decidedBy: { agencyId: congress.id, name } }
      expect(await seenAt(tree.zhongyuan, notice)).toMatchObject({ effectEnd: end })
      const abolishing = { effectiveOn: '2099-01-01' }
      expect(codesOf(await endLower(congress, tree.zhengzhou, notice, abolishing))).toEqual([
        'CONGRESS_ONLY_REVOKES',
      ])
    }
  })

  test('is left alone by a congress of another level or place, by its working committees, and by a government', async () => {
    const others = await Promise.all([
      congressOf('410000', 'PROVINCE', '河南省人民代表大会'),
      congressOf('410300', 'CITY', '洛阳市人民代表大会'),
      congressOf('410100', 'CITY', '郑州市人大常委会法制工作委员会'),
    ])
    const notice = await aNoticeIn('DISPATCHED', tree.zhengzhou, [tree.zhongyuan])
    await relayAll(stack)
    for (const other of others)
      expect(codesOf(await endLower(other, tree.zhengzhou, notice))).toEqual(['NOT_LED'])
    const county = await aNoticeIn('DISPATCHED', tree.zhongyuan, [tree.zhengzhou], {
      ...{ kind: 'REPORT', title: '关于公文互通工作情况的报告', body: '现将有关情况报告如下。' },
    })
    await relayAll(stack)
    const ofCity = await congressOf('410100', 'CITY', '郑州市人大')
    expect(codesOf(await endLower(ofCity, tree.zhongyuan, county))).toEqual(['NOT_LED'])
    expect(await effectOf(tree.zhengzhou, notice)).toMatchObject({ effectEnd: null })
  })
})

test('a superior that was suspended ends nothing below it, and what it had decided before is carried', async () => {
  const { province } = tree
  const superior = await anAgency(stack, province, { regionCode: '410500', tier: 'CITY' })
  const county = await anAgency(stack, superior, { regionCode: '410502', tier: 'COUNTY' })
  const town = await anAgency(stack, county, { regionCode: '410502', tier: 'TOWN' })
  const [first, second] = [
    await aNoticeIn('DISPATCHED', county, [town]),
    await aNoticeIn('DISPATCHED', county, [town]),
  ]
  await relayAll(stack)
  const clerk = await superior.token('CLERK')
  const made = await endLower(superior, county, first)
  expect(codesOf(made)).toEqual([])
  const suspended = await mutate<Payload<'agency', { state: string }>>(
    await province.token('ADMINISTRATOR'),
    'SuspendAgency',
    { agencyId: superior.id, expectedVersion: 1, reason: '机构改革' },
  )
  expect(suspended.agency?.state).toBe('SUSPENDED')
  moveClock(MINUTE)
  const input = { idempotencyKey: 'late', issuerId: county.id, number: second.number, reason: '超越职权' }
  const { status, errors } = await send(clerk, operation('RevokeLowerDocument'), { input })
  expect([status, errors?.[0]?.extensions.reason]).toEqual([403, 'AGENCY_NOT_ACTIVE'])
  await relayAll(stack)
  expect(await effectOf(county, first)).toMatchObject({ effectEnd: { kind: 'REVOKED' } })
  expect(await effectOf(county, second)).toMatchObject({ effectEnd: null })
})
