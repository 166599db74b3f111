import { beforeAll, describe, expect, test } from 'vitest'
import { carryDayOfEffect } from '../../functions/exchange/relay/effects.ts'
import { deliverPortion } from '../../functions/exchange/relay/portions.ts'
import { relayTools } from '../../functions/handlers/relay-tools.ts'
import { ask } from '../kit/api.ts'
import { ACCEPT, aNoticeIn, handle, REGISTER, SIGN_FOR } from '../kit/documents.ts'
import { abolish, revoke } from '../kit/effects.ts'
import { inFunction, underRoleOf } from '../kit/functions.ts'
import { anAgency, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { type Answer, complete, matterOf, mutate, ownTask, type SeenMatter } from '../kit/handling.ts'
import { DEATHS, dieAtEachCall } from '../kit/mortal.ts'
import { codesOf, deliveryAt, rungsOf, stepOn } from '../kit/recalls.ts'
import { relayAll, startDue, waitingMessages } from '../kit/relay.ts'
import { dueAt, importYear, noticesOf, repliesTo, replyAt, setClock } from '../kit/replies.ts'
import { openStack, type Stack } from '../kit/stack.ts'
import { urge } from '../kit/supervision.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  setClock('2031-09-29T09:00')
  tree = await aTree(stack)
  await importYear(tree)
  await relayAll(stack)
})

interface Ended extends SeenMatter {
  readonly due: string | null
  readonly actions: readonly string[]
  readonly source: { readonly ended: object | null }
}
/** A notice of the province that a city handles, which is to answer by the 15th of October. */
async function handled(city: TestAgency) {
  const notice = await aNoticeIn('DISPATCHED', tree.province, [city], { replyBy: '2031-10-15' })
  await relayAll(stack)
  const delivery = await handle(city, await deliveryAt(city, notice), SIGN_FOR, REGISTER, ACCEPT)
  const { matter } = await mutate<Answer>(await city.token('CLERK'), 'OpenMatter', {
    ofDeliveryId: delivery.id,
  })
  if (matter === undefined) throw new Error('not opened')
  await relayAll(stack)
  const at = async (agency: TestAgency) =>
    (await matterOf(await agency.token('CLERK'), matter.id)) as Ended | null
  return { notice, at, id: matter.id }
}
const toldTo = async (agency: TestAgency) =>
  (
    await ask<{ nodes: { kind: string }[] }>(await agency.token('CLERK'), 'MyNotifications', { first: 50 })
  ).nodes.map(({ kind }) => kind)
const owedBy = async (agency: TestAgency) =>
  (
    await ask<{ nodes: { number: string }[] }>(await agency.token('CLERK'), 'InboxReplies', {
      late: false,
      first: 100,
    })
  ).nodes.map(({ number }) => number)
const aCity = () => anAgency(stack, tree.province, { regionCode: '410300', tier: 'CITY' })

describe('a matter about a document that is revoked (来文撤销)', () => {
  test('says so to whoever has it, is due no more, and can go on or be ended', async () => {
    const city = await aCity()
    const { notice, at, id } = await handled(city)
    expect(await at(city)).toMatchObject({ due: '2031-10-15', source: { ended: null } })
    await revoke(tree.province, notice)
    await relayAll(stack, { deliveries: 2 })
    const ended = { kind: 'REVOKED', effectiveOn: null, isVoid: true }
    expect(await at(city)).toMatchObject({ state: 'OPEN', due: null, source: { ended } })
    expect((await at(city))?.actions).toContain('endMatter')
    expect((await at(city))?.actions).not.toContain('urgeTasks')
    expect(await at(tree.luoyang)).toBeNull()
    expect((await toldTo(city)).filter(kind => kind === 'SOURCE_ENDED')).toHaveLength(1)
    expect(await toldTo(tree.luoyang)).not.toContain('SOURCE_ENDED')
    const clerk = await city.token('CLERK')
    expect((await mutate<Answer>(clerk, 'UrgeTasks', { matterId: id })).problems).toMatchObject([
      { code: 'MATTER_SOURCE_VOID', allowed: ['endMatter'] },
    ])
    const { version = 0 } = (await at(city)) ?? {}
    const asked = { matterId: id, expectedVersion: version, reason: '来文已撤销，不再办理' }
    expect(
      (await mutate<Answer>(await tree.luoyang.token('CLERK'), 'EndMatter', asked)).problems,
    ).toMatchObject([{ code: 'NOT_FOUND' }])
    expect((await mutate<Answer>(clerk, 'EndMatter', asked)).matter).toMatchObject({ state: 'ENDED' })
  })

  test('can be done as before, and is asked for again no more', async () => {
    const city = await aCity()
    const { notice, at } = await handled(city)
    await revoke(tree.province, notice)
    await relayAll(stack)
    const again = { code: 'DAMAGED', text: '附件无法打开' }
    expect(codesOf(await stepOn(city, 'AskForResend', await deliveryAt(city, notice), again))).toEqual([
      'DELIVERY_REVOKED',
    ])
    const clerk = await city.token('CLERK')
    await complete(clerk, await ownTask(clerk), { result: '已停止执行' })
    await relayAll(stack)
    expect(await at(city)).toMatchObject({ state: 'CONCLUDED' })
    expect((await rungsOf(tree.province, notice))[0]?.slice(-2)).toEqual(['REVOKED', 'HANDLED'])
  })
})

test.each(DEATHS)('a relay that dies %s each of its calls tells of the day once', async when => {
  const city = await aCity()
  const notice = await aNoticeIn('DISPATCHED', tree.province, [city])
  await relayAll(stack)
  const { document } = await abolish(tree.province, notice, '2031-09-30')
  await relayAll(stack)
  expect(document).toMatchObject({ effectEnd: { isStillInForce: true } })
  setClock('2031-09-30T00:01')
  await startDue(stack)
  const tools = underRoleOf('relay', await inFunction('relay', async () => relayTools('relay')))
  const take = async () => {
    const messages = await waitingMessages(stack)
    await Promise.all(messages.map(message => message.remove()))
    return messages.map(({ body }) => JSON.parse(body))
  }
  const [{ outOfEffect }] = (await take()).filter(body => body.outOfEffect?.documentId === notice.id)
  expect(await dieAtEachCall(tools, when, given => carryDayOfEffect(given, outOfEffect))).toBeGreaterThan(2)
  const [{ deliver }] = await take()
  expect(await dieAtEachCall(tools, when, given => deliverPortion(given, deliver))).toBeGreaterThan(4)
  await Promise.all([carryDayOfEffect(tools, outOfEffect), deliverPortion(tools, deliver)])
  await relayAll(stack)
  expect(await rungsOf(tree.province, notice)).toEqual([['DELIVERED', 'ABOLISHED', 'OUT_OF_EFFECT']])
  setClock('2031-09-29T09:00')
})

describe('the day from which on an abolished document is without effect (失效)', () => {
  test('comes once: nothing is owed, urged or asked any more, and whoever handles it is told', async () => {
    const city = await aCity()
    const { notice, at } = await handled(city)
    const { document } = await abolish(tree.province, notice, '2031-10-10')
    await relayAll(stack)
    const ended = { kind: 'ABOLISHED', effectiveOn: '2031-10-10', isVoid: false }
    expect(await at(city)).toMatchObject({ due: '2031-10-15', source: { ended } })
    const version = document?.version ?? 0
    const asked = await urge(tree.province, notice)
    expect(codesOf(asked)).toEqual([])
    await relayAll(stack)
    await dueAt(stack, '2031-10-09T23:59')
    expect(await owedBy(city)).toEqual([notice.number])
    await dueAt(stack, '2031-10-10T00:01')
    await dueAt(stack, '2031-10-10T00:02')
    expect((await rungsOf(tree.province, notice))[0]?.slice(-3)).toEqual([
      'ABOLISHED',
      'PROGRESS_ASKED',
      'OUT_OF_EFFECT',
    ])
    expect(await at(city)).toMatchObject({
      state: 'OPEN',
      due: null,
      source: { ended: { ...ended, isVoid: true } },
    })
    expect((await toldTo(city)).filter(kind => kind === 'SOURCE_ENDED')).toHaveLength(2)
    expect(await owedBy(city)).toEqual([])
    expect(codesOf(await urge(tree.province, notice))).toEqual(['OUT_OF_EFFECT'])
    const moved = await mutate<Answer>(await tree.province.token('CLERK'), 'MoveReplyDeadline', {
      documentId: notice.id,
      expectedVersion: version,
    })
    expect(moved.problems).toMatchObject([{ code: 'OUT_OF_EFFECT', given: '2031-10-10' }])
    expect(codesOf(await urge(tree.zhengzhou, notice, { version }))).toEqual(['NOT_FOUND'])
    for (const day of ['2031-10-14T10:00', '2031-10-16T10:00', '2031-10-21T10:00']) await dueAt(stack, day)
    const kinds = (await noticesOf(stack, city)).map(({ kind }) => kind)
    expect(kinds.filter(kind => String(kind).startsWith('REPLY_'))).toEqual([])
    expect(await replyAt(city, notice)).toMatchObject({ late: false, reminders: [] })
    expect(await repliesTo(tree.province, notice)).toMatchObject({
      lateRecipients: 0,
      ladder: { nodes: [{ late: false }] },
    })
  })
})
