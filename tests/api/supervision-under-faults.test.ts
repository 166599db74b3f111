import { beforeAll, describe, expect, test } from 'vitest'
import type { RelayTools } from '../../functions/access/relay.ts'
import { deliverPortion } from '../../functions/exchange/relay/portions.ts'
import { fanOutProgressRequest } from '../../functions/exchange/relay/supervision.ts'
import { relayTools } from '../../functions/handlers/relay-tools.ts'
import { aNoticeIn, handle, SIGN_FOR } from '../kit/documents.ts'
import { inFunction, underRoleOf } from '../kit/functions.ts'
import { aTree, type Tree } from '../kit/government.ts'
import { DEATHS, dieAtEachCall, eventsOf } from '../kit/mortal.ts'
import { codesOf, deliveryAt, rungsOf } from '../kit/recalls.ts'
import { drain, relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'
import { outcomesOf, report, supervisionOf, urge } from '../kit/supervision.ts'

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

async function anAsked() {
  const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
  await relayAll(stack)
  await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
  await relayAll(stack)
  expect(codesOf(await urge(tree.province, notice))).toEqual([])
  const [event] = eventsOf(await drain(stack)).filter(one => one.event.type === 'ProgressAsked')
  if (event === undefined) throw new Error('nothing was asked')
  const portion = { tenant: tree.province.tenant, documentId: notice.id, from: 0 }
  return { notice, event, portion }
}
const ASKED = ['DELIVERED', 'SIGNED_FOR', 'PROGRESS_ASKED']

describe('a request for progress', () => {
  test.each(DEATHS)('asks once, though the relay dies %s each of its calls', async when => {
    const { notice, event, portion } = await anAsked()
    const run = async (given: RelayTools) => {
      await fanOutProgressRequest(given, event)
      await deliverPortion(given, portion)
    }
    expect(await dieAtEachCall(tools, when, run)).toBeGreaterThan(3)
    await run(tools)
    await relayAll(stack)
    expect(await rungsOf(tree.province, notice)).toEqual([ASKED])
    expect((await supervisionOf(tree.province, notice)).progress.progressAwaited).toBe(1)
  })

  test('that meets a report, and is carried twice at once, is there once, and answered if the report came later', async () => {
    for (let round = 0; round < 3; round++) {
      const { notice, portion } = await anAsked()
      const delivery = await deliveryAt(tree.zhengzhou, notice)
      const [reported] = await Promise.all([
        report(tree.zhengzhou, delivery),
        deliverPortion(tools, portion),
        deliverPortion(tools, portion),
      ])
      await relayAll(stack)
      const [rungs = []] = await rungsOf(tree.province, notice)
      expect(rungs.filter(kind => kind === 'PROGRESS_ASKED')).toHaveLength(1)
      const place = rungs.indexOf('PROGRESS_REPORTED')
      expect(place >= 0).toBe(codesOf(reported).length === 0)
      const isAnswered = place > rungs.indexOf('PROGRESS_ASKED')
      expect(await outcomesOf(tree.province, notice)).toEqual([isAnswered ? 'REPORTED' : 'ASKED'])
      const { progressAwaited } = (await supervisionOf(tree.province, notice)).progress
      expect(progressAwaited).toBe(isAnswered ? 0 : 1)
    }
  })

  test('that is carried late asks nobody of what was answered since', async () => {
    const { notice, event, portion } = await anAsked()
    await deliverPortion(tools, portion)
    await report(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice))
    await fanOutProgressRequest(tools, event)
    await relayAll(stack)
    expect(await rungsOf(tree.province, notice)).toEqual([[...ASKED, 'PROGRESS_REPORTED']])
  })
})
