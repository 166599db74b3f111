import { beforeAll, describe, expect, test } from 'vitest'
import type { RelayTools } from '../../functions/access/relay.ts'
import { verifyBundle } from '../../functions/exchange/index.ts'
import { relays } from '../../functions/exchange/relay/index.ts'
import { deliverPortion } from '../../functions/exchange/relay/portions.ts'
import { relayTools } from '../../functions/handlers/relay-tools.ts'
import { ask, http, mutate, type Payload, type SeenProblem } from '../kit/api.ts'
import { aCorrectionIn } from '../kit/corrections.ts'
import {
  beyondAt,
  distributionAt,
  distributionOf,
  revise,
  TO_ALL,
  TO_COUNTIES,
  WHY_REVISED,
} from '../kit/distribution.ts'
import { ACCEPT, aDraftOf, aNotice, aNoticeIn, bring, handle, REGISTER, SIGN_FOR } from '../kit/documents.ts'
import { revoke } from '../kit/effects.ts'
import { inFunction, underRoleOf } from '../kit/functions.ts'
import { activate, anAgency, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { DEATHS, dieAtEachCall, eventsOf } from '../kit/mortal.ts'
import { codesOf, deliveryAt, recall, rungsOf, stepOn } from '../kit/recalls.ts'
import { drain, relay, relayAll, waitingMessages } from '../kit/relay.ts'
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

async function aNoticeTo(...to: TestAgency[]) {
  const notice = await aNoticeIn('DISPATCHED', tree.province, to)
  await relayAll(stack)
  return notice
}
const seenAt = async (agency: TestAgency, document: Parameters<typeof deliveryAt>[1]) =>
  distributionAt(agency, await deliveryAt(agency, document))
async function forward(by: TestAgency, to: TestAgency, id: string) {
  const fields = aNotice([to], { title: '转发关于做好公文互通工作的通知', forwards: id })
  return bring(by, await aDraftOf(by, fields), 'DISPATCHED')
}
const OF_RANGE = ['FORWARDED_BEYOND', 'DISCLOSED_BEYOND', 'NOT_FOUND']
/** What validate says of the range of readers of what is forwarded. */
async function checked(agency: TestAgency, input: object): Promise<string[]> {
  const token = await agency.token('DRAFTER')
  const { findings } = await ask<{ findings: readonly SeenProblem[] }>(token, 'Validate', { input })
  return findings.map(({ code }) => code).filter(code => OF_RANGE.includes(code))
}
const NARROW = { ...TO_COUNTIES, wording: '此件不予公开，发至县级', reason: WHY_REVISED }

describe('a document of which the range of readers is changed (知悉范围变更)', () => {
  test('says so to all who have it, whatever they did with it, with its history; evidence verifies', async () => {
    const notice = await aNoticeTo(tree.zhengzhou, tree.luoyang)
    await handle(tree.luoyang, await deliveryAt(tree.luoyang, notice), SIGN_FOR, REGISTER, ACCEPT)
    const narrowed = await revise(tree.province, notice, TO_COUNTIES)
    expect(codesOf(narrowed)).toEqual([])
    const { document } = narrowed
    if (document === null) throw new Error('not revised')
    expect(document).toMatchObject({
      version: notice.version + 1,
      distribution: {
        ...NARROW,
        carriedAt: null,
        history: [{ ...NARROW, by: { subject: expect.any(String) } }],
      },
    })
    await relayAll(stack)
    const widened = await revise(tree.province, document, { ...TO_ALL, wording: '此件主动公开' })
    expect(codesOf(widened)).toEqual([])
    await relayAll(stack)
    const last = { ...TO_ALL, wording: '此件主动公开' }
    for (const city of [tree.zhengzhou, tree.luoyang])
      expect(await seenAt(city, notice)).toMatchObject({
        distribution: { ...last, carriedAt: expect.any(String), history: [{ ...NARROW, by: null }, last] },
        sourceDistribution: [],
      })
    expect(await rungsOf(tree.province, notice)).toEqual([
      ['DELIVERED', 'DISTRIBUTION_REVISED', 'DISTRIBUTION_REVISED'],
      ['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'ACCEPTED', 'DISTRIBUTION_REVISED', 'DISTRIBUTION_REVISED'],
    ])
    const told = await ask<{ nodes: { kind: string; number: string }[] }>(
      await tree.luoyang.token('CLERK'),
      'Notifications',
      { first: 50 },
    )
    expect(told.nodes.filter(({ kind }) => kind === 'DISTRIBUTION_REVISED')).toHaveLength(2)
    const keys = JSON.parse((await http('GET', '/.well-known/receipt-keys.json', {})).body ?? '{}')
    const { bundle } = await ask<{ bundle: unknown }>(await tree.province.token('CLERK'), 'Evidence', {
      documentId: notice.id,
    })
    expect(await verifyBundle(bundle, keys)).toMatchObject({ faults: [], authenticated: true })
  })

  test('is refused of another version, of another agency, where nothing changes, and once it is void or replaced', async () => {
    const notice = await aNoticeTo(tree.zhengzhou)
    const stale = { ...notice, version: notice.version - 1 }
    expect(codesOf(await revise(tree.province, stale, TO_ALL))).toEqual(['VERSION_CONFLICT'])
    expect(codesOf(await revise(tree.zhengzhou, notice, TO_ALL))).toEqual(['NOT_FOUND'])
    expect(codesOf(await revise(tree.province, notice, { ...TO_ALL, wording: '秘密★1年' }))).toEqual([
      'CLASSIFIED_CONTENT',
    ])
    expect(await distributionOf(tree.luoyang, notice)).toBeNull()
    expect(await distributionAt(tree.luoyang, await deliveryAt(tree.zhengzhou, notice))).toBeNull()
    expect(await distributionOf(tree.province, notice)).toEqual(
      expect.objectContaining({ distribution: null, sourceDistribution: [] }),
    )
    const { document } = await revise(tree.province, notice, TO_ALL)
    const after = { ...notice, version: document?.version ?? 0 }
    expect(codesOf(await revise(tree.province, after, TO_ALL))).toEqual(['DISTRIBUTION_UNCHANGED'])
    const revoked = await revoke(tree.province, after)
    const gone = { ...notice, version: revoked.document?.version ?? 0 }
    expect(codesOf(await revise(tree.province, gone, TO_COUNTIES))).toEqual(['REVOKED_ALREADY'])
    const other = await aNoticeTo(tree.zhengzhou)
    await aCorrectionIn('DISPATCHED', tree.province, other)
    expect(codesOf(await revise(tree.province, other, TO_ALL))).toEqual(['ALREADY_REPLACED'])
    await relayAll(stack, { deliveries: 2 })
  })

  test('is told to who gets it later, to who undoes its return, and not to who gave it back', async () => {
    const late = await anAgency(stack, tree.province, { regionCode: '410300', tier: 'CITY', active: false })
    const notice = await aNoticeTo(late, tree.luoyang)
    const signed = await handle(tree.luoyang, await deliveryAt(tree.luoyang, notice), SIGN_FOR)
    const { delivery } = await stepOn(tree.luoyang, 'ReturnDelivery', signed, { reason: '误送' })
    const { document } = await revise(tree.province, notice, TO_COUNTIES)
    const added = await mutate<Payload<'document', object>>(
      await tree.province.token('CLERK'),
      'AddRecipients',
      {
        ...{ documentId: notice.id, expectedVersion: document?.version, reason: '漏列' },
        mainRecipientIds: [tree.zhengzhou.id],
      },
    )
    expect(codesOf(added)).toEqual([])
    await relayAll(stack)
    if (delivery === null) throw new Error('not returned')
    expect(codesOf(await stepOn(tree.luoyang, 'UndoDeliveryStep', delivery, { reason: '误退' }))).toEqual([])
    await activate(tree.province, late)
    await relayAll(stack, { deliveries: 2 })
    expect(await rungsOf(tree.province, notice)).toEqual([
      ['DELIVERED', 'DISTRIBUTION_REVISED'],
      ['DELIVERED', 'SIGNED_FOR', 'RETURNED', 'UNDONE', 'DISTRIBUTION_REVISED'],
      ['DELIVERED', 'DISTRIBUTION_REVISED'],
    ])
    for (const city of [late, tree.luoyang, tree.zhengzhou])
      expect(await seenAt(city, notice)).toMatchObject({ distribution: TO_COUNTIES })
    const recalled = await aNoticeTo(tree.zhengzhou, tree.luoyang)
    await handle(tree.luoyang, await deliveryAt(tree.luoyang, recalled), SIGN_FOR)
    await recall(tree.province, recalled)
    await revise(tree.province, recalled, TO_COUNTIES)
    await relayAll(stack)
    expect(await rungsOf(tree.province, recalled)).toEqual([
      ['DELIVERED', 'RECALLED'],
      ['DELIVERED', 'SIGNED_FOR', 'RECALL_ASKED', 'DISTRIBUTION_REVISED'],
    ])
  })

  test('reaches who forwarded it and those to whom they did, at any depth, and what is forwarded later', async () => {
    const notice = await aNoticeTo(tree.zhengzhou)
    const received = await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
    const first = await forward(tree.zhengzhou, tree.zhongyuan, received.id)
    await relayAll(stack)
    const atCounty = await handle(tree.zhongyuan, await deliveryAt(tree.zhongyuan, first), SIGN_FOR)
    const town = await anAgency(stack, tree.zhongyuan, { regionCode: '410102', tier: 'TOWN' })
    const second = await forward(tree.zhongyuan, town, atCounty.id)
    await relayAll(stack)
    await revise(tree.province, notice, TO_COUNTIES)
    // Of the one in between there is a change of its own.
    await revise(tree.zhengzhou, first, { ...TO_COUNTIES, extent: 'RECIPIENTS_ONLY' })
    await relayAll(stack, { deliveries: 2 })
    const ofNotice = { ...NARROW, number: notice.number }
    const ofFirst = { disclosure: 'NOT_DISCLOSED', extent: 'RECIPIENTS_ONLY', number: first.number }
    expect(await distributionOf(tree.zhengzhou, first)).toMatchObject({
      distribution: { extent: 'RECIPIENTS_ONLY' },
      sourceDistribution: [ofNotice],
    })
    const told = await seenAt(town, second)
    expect(told?.distribution).toBeNull()
    expect(told?.sourceDistribution).toHaveLength(2)
    expect(told?.sourceDistribution).toEqual(
      expect.arrayContaining([expect.objectContaining(ofNotice), expect.objectContaining(ofFirst)]),
    )
    // The county may not have it any more, and whom it forwarded it to neither; the city, to whom nothing but its own is said, may.
    const [beyond] = (await beyondAt(tree.zhongyuan, atCounty)) ?? []
    expect(beyond).toMatchObject({
      ...{ documentId: second.id, number: second.number, isDisclosedBeyond: false, count: 1 },
      agencies: [{ agencyId: town.id }],
    })
    expect(await beyondAt(tree.zhengzhou, received)).toEqual([])
    expect(await beyondAt(tree.luoyang, atCounty)).toBeUndefined()
    await recall(tree.zhongyuan, second, { from: [town] })
    expect(await beyondAt(tree.zhongyuan, atCounty)).toEqual([])
    const draft = aNotice([tree.zhongyuan, tree.erqi], {
      title: '转发关于做好公文互通工作的通知',
      ...{ forwards: atCounty.id, notes: ['此件公开发布'] },
    })
    const stored = await aDraftOf(tree.zhongyuan, { ...draft, ...aNotice([town]), forwards: atCounty.id })
    const findings = [
      ...[await checked(tree.zhongyuan, { draft: { ...draft, mainRecipients: { agencyIds: [town.id] } } })],
      ...[await checked(tree.zhongyuan, { documentId: stored.id })],
      await checked(tree.luoyang, { draft }),
    ]
    const both = ['FORWARDED_BEYOND', 'DISCLOSED_BEYOND']
    expect(findings).toEqual([both, both, ['NOT_FOUND']])
    const third = await forward(tree.zhengzhou, tree.erqi, received.id)
    await relayAll(stack)
    expect(await seenAt(tree.erqi, third)).toMatchObject({ sourceDistribution: [ofNotice] })
  })
})

test.each(DEATHS)(
  'a relay that dies %s each of its calls tells each once, and the last change last',
  async when => {
    const notice = await aNoticeTo(tree.zhengzhou, tree.luoyang)
    const { document } = await revise(tree.province, notice, TO_COUNTIES)
    const [event] = eventsOf(await drain(stack)).filter(found => found.event.type === 'DistributionRevised')
    await revise(tree.province, { ...notice, version: document?.version ?? 0 }, TO_ALL)
    const [later] = eventsOf(await drain(stack)).filter(found => found.event.type === 'DistributionRevised')
    if (event === undefined || later === undefined) throw new Error('nothing was revised')
    // The later one comes first, and the earlier one again after it.
    const fanOut = relays.DistributionRevised
    expect(await dieAtEachCall(tools, when, given => fanOut(given, later))).toBeGreaterThan(2)
    await fanOut(tools, event)
    const messages = await waitingMessages(stack)
    await Promise.all(messages.map(message => message.remove()))
    const [work] = messages.flatMap(({ body }) => JSON.parse(body).deliver ?? [])
    expect(await dieAtEachCall(tools, when, given => deliverPortion(given, work))).toBeGreaterThan(5)
    await Promise.all([deliverPortion(tools, work), deliverPortion(tools, work)])
    await relay(await drain(stack))
    expect(await rungsOf(tree.province, notice)).toEqual([
      ['DELIVERED', 'DISTRIBUTION_REVISED'],
      ['DELIVERED', 'DISTRIBUTION_REVISED'],
    ])
    for (const city of [tree.zhengzhou, tree.luoyang])
      expect(await seenAt(city, notice)).toMatchObject({
        distribution: { ...TO_ALL, history: [{ extent: 'TO_COUNTY' }, { extent: 'UNLIMITED' }] },
      })
  },
)
