import { beforeAll, describe, expect, test } from 'vitest'
import type { RelayTools } from '../../functions/access/relay.ts'
import { relays } from '../../functions/exchange/relay/index.ts'
import { deliverPortion } from '../../functions/exchange/relay/portions.ts'
import { relayTools } from '../../functions/handlers/relay-tools.ts'
import { addedRowsOf, additionsOf, addTo } from '../kit/additions.ts'
import { callsToTry } from '../kit/amount.ts'
import { MINUTE, moveClock } from '../kit/clock.ts'
import { aNoticeIn, handle, SIGN_FOR } from '../kit/documents.ts'
import { inFunction, underRoleOf } from '../kit/functions.ts'
import { activate, anAgency, aTree, type Tree } from '../kit/government.ts'
import { DEATHS, dieAtEachCall, eventsOf, interrupted } from '../kit/mortal.ts'
import { codesOf, deliveryAt, recall, rowsOf, rungsOf } from '../kit/recalls.ts'
import { drain, relay, relayAll, startDue, waitingMessages } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let tools: RelayTools
beforeAll(async () => {
  // As in DynamoDB: what meets an item of a transaction fails.
  stack = await openStack({ conflicts: { holdMs: 8 } })
  tree = await aTree(stack)
  await relayAll(stack)
  tools = underRoleOf('relay', await inFunction('relay', async () => relayTools('relay')))
})

async function theWork() {
  const messages = await waitingMessages(stack)
  await Promise.all(messages.map(message => message.remove()))
  return messages.map(({ body }) => JSON.parse(body).deliver)
}

describe.each(DEATHS)('a relay that dies %s each of its calls', when => {
  test('in an addition has queued its recipients alone once it survives', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    await addTo(tree.province, notice, { main: [tree.luoyang] })
    const added = eventsOf(await drain(stack)).find(({ event }) => event.type === 'RecipientsAdded')
    if (added === undefined) throw new Error('nobody was added')
    expect(await dieAtEachCall(tools, when, given => relays.RecipientsAdded(given, added))).toBeGreaterThan(2)
    const froms = (await theWork()).map(({ from }: { from: number }) => from)
    expect([...new Set(froms)]).toEqual([50])
    // Its messages were lost: what is due finds it.
    moveClock(2 * MINUTE)
    await startDue(stack)
    await relayAll(stack)
    expect(await rungsOf(tree.province, notice)).toEqual([['DELIVERED'], ['DELIVERED']])
  })

  test('in the portion of an addition has delivered to each and counted each once', async () => {
    const sleeper = await anAgency(stack, tree.province, {
      regionCode: '410300',
      tier: 'CITY',
      active: false,
    })
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    await addTo(tree.province, notice, { main: [tree.luoyang, sleeper] })
    await relay(await drain(stack))
    const [work] = await theWork()
    expect(await dieAtEachCall(tools, when, given => deliverPortion(given, work))).toBeGreaterThan(6)
    await relayAll(stack)
    expect(await addedRowsOf(tree.province, notice)).toEqual([
      ['DELIVERED', null],
      ['DELIVERED', 'LATE'],
      ['AWAITING_ACTIVATION', 'LATE'],
    ])
    expect((await additionsOf(tree.province, notice)).progress).toMatchObject({
      recipients: 3,
      undelivered: 1,
    })
    await activate(tree.province, sleeper)
    await relayAll(stack)
    expect((await additionsOf(tree.province, notice)).progress).toMatchObject({
      recipients: 3,
      undelivered: 0,
    })
  })
})

describe('an addition', () => {
  test('while the dispatch is carried out, before whichever call of its portion, adds and loses nobody', async () => {
    for (const call of callsToTry()) {
      const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
      await relay(await drain(stack))
      const [work] = await theWork()
      const { tools: given, calls } = interrupted(tools, call, async () => {
        expect(codesOf(await addTo(tree.province, notice, { main: [tree.luoyang] }))).toEqual([])
        await relay(await drain(stack))
      })
      await deliverPortion(given, work)
      if (calls() < call) break
      await relayAll(stack)
      expect(await rungsOf(tree.province, notice)).toEqual([['DELIVERED'], ['DELIVERED']])
      expect((await additionsOf(tree.province, notice)).progress).toMatchObject({
        recipients: 2,
        undelivered: 0,
      })
    }
  })

  test('and another at once are both made, one by who asks again', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    const { version } = notice
    const answers = await Promise.all([
      addTo(tree.province, notice, { main: [tree.luoyang], version }),
      addTo(tree.province, notice, { copies: [tree.jiyuan], version }),
    ])
    expect(answers.map(codesOf).sort()).toEqual([[], ['VERSION_CONFLICT']])
    await relayAll(stack)
    expect(await rungsOf(tree.province, notice)).toEqual([['DELIVERED'], ['DELIVERED']])
  })

  test('while its last recipient signs lists the document as incomplete, counted once', async () => {
    for (let round = 0; round < 4; round++) {
      const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
      await relayAll(stack)
      await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
      const [answer] = await Promise.all([
        addTo(tree.province, notice, { main: [tree.luoyang], version: notice.version }),
        relayAll(stack),
      ])
      expect(codesOf(answer)).toEqual([])
      await relayAll(stack)
      await handle(tree.luoyang, await deliveryAt(tree.luoyang, notice), SIGN_FOR)
      await relayAll(stack)
      const { progress } = await additionsOf(tree.province, notice)
      expect(progress).toMatchObject({ recipients: 2, signedFor: 2, undelivered: 0 })
    }
  })

  test('and a recall from all at once leave each recipient with the document or without', async () => {
    for (let round = 0; round < 5; round++) {
      const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
      await relayAll(stack)
      const { version } = notice
      const [added, recalled] = await Promise.all([
        addTo(tree.province, notice, { main: [tree.luoyang], version }),
        recall(tree.province, notice),
      ])
      await relayAll(stack)
      const rows = await rowsOf(tree.province, notice)
      const wasRecalled = codesOf(recalled).length === 0
      expect(rows[0]).toEqual(wasRecalled ? ['RECALLED', 'RECALLED'] : ['DELIVERED', null])
      if (codesOf(added).length > 0) expect(rows).toHaveLength(1)
      // A recall of the version before the addition is one from those that there were.
      else expect(rows[1]).toEqual(['DELIVERED', null])
      const { progress } = await additionsOf(tree.province, notice)
      expect(progress).toMatchObject({
        recipients: rows.length,
        undelivered: 0,
        recalled: wasRecalled ? 1 : 0,
      })
    }
  })
})
