import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import type { RelayTools } from '../../functions/access/relay.ts'
import { relays } from '../../functions/exchange/relay/index.ts'
import { deliverPortion } from '../../functions/exchange/relay/portions.ts'
import { relayRungs } from '../../functions/exchange/relay/rungs.ts'
import { progressKey } from '../../functions/exchange/store/index.ts'
import { relayTools } from '../../functions/handlers/relay-tools.ts'
import { callsToTry } from '../kit/amount.ts'
import { ask, mutate, type Payload } from '../kit/api.ts'
import { interruptedBefore } from '../kit/busy-table.ts'
import { MINUTE, moveClock } from '../kit/clock.ts'
import {
  aDraftOf,
  aNotice,
  aNoticeIn,
  bring,
  handle,
  inboxOf,
  type SeenDelivery,
  type SeenDocument,
  SIGN_FOR,
} from '../kit/documents.ts'
import { inFunction, underRoleOf } from '../kit/functions.ts'
import { anAgency, aTree, type TestAgency, type Tree, wholeTable } from '../kit/government.ts'
import { DEATHS, dieAtEachCall, eventsOf, interrupted } from '../kit/mortal.ts'
import { codesOf, deliveryAt, recall, recallsOf, rowsOf, rungsOf, stepOn } from '../kit/recalls.ts'
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
const aSleeper = () => anAgency(stack, tree.province, { regionCode: '410300', tier: 'CITY', active: false })
const activate = async ({ id: agencyId }: TestAgency) => {
  const input = { agencyId, expectedVersion: 1, administratorName: '管理员' }
  await mutate(await tree.province.token('ADMINISTRATOR'), 'ActivateAgency', input)
}
/** What is counted of a document, against what its ladder says, and of the inbox of an agency against its list. */
async function expectCountsToAgree(notice: SeenDocument): Promise<void> {
  const [{ progress, ladder }, rungs] = [
    await recallsOf(tree.province, notice),
    await rungsOf(tree.province, notice),
  ]
  const states = ladder.nodes.map(({ state }) => state)
  const undelivered = states.filter((state, at) => rungs[at]?.length === 0 && state !== 'RECALLED').length
  expect(progress).toMatchObject({
    recipients: states.length,
    undelivered,
    signedFor: rungs.filter(kinds => kinds.includes('SIGNED_FOR')).length,
    recalled: states.filter(state => state === 'RECALLED').length,
  })
  for (const agency of [tree.zhengzhou, tree.luoyang]) {
    const counts = await ask<{ inbox: { byState: { state: string; count: number }[] } }>(
      await agency.token('CLERK'),
      'Counts',
      {},
    )
    const list = await inboxOf(agency, { first: 100 })
    for (const { state, count } of counts.inbox.byState)
      expect([state, count]).toEqual([state, list.filter(one => one.state === state).length])
  }
}

describe.each(DEATHS)('a relay that dies %s each of its calls', when => {
  test('in a recall has queued everybody concerned once it survives', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou, tree.luoyang])
    await relayAll(stack)
    await recall(tree.province, notice)
    const recalled = eventsOf(await drain(stack)).find(({ event }) => event.type === 'DocumentRecalled')
    if (recalled === undefined) throw new Error('nothing was recalled')
    expect(
      await dieAtEachCall(tools, when, given => relays.DocumentRecalled(given, recalled)),
    ).toBeGreaterThan(3)
    await relayAll(stack)
    expect(await rungsOf(tree.province, notice)).toEqual([
      ['DELIVERED', 'RECALLED'],
      ['DELIVERED', 'RECALLED'],
    ])
    await expectCountsToAgree(notice)
  })

  test('in a portion has taken back from each, asked each and counted each once', async () => {
    const sleeper = await aSleeper()
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou, sleeper, tree.luoyang])
    await relayAll(stack)
    await handle(tree.luoyang, await deliveryAt(tree.luoyang, notice), SIGN_FOR)
    await relayAll(stack)
    await recall(tree.province, notice)
    await relay(await drain(stack))
    const [work] = await theWork()
    expect(await dieAtEachCall(tools, when, given => deliverPortion(given, work))).toBeGreaterThan(6)
    await relayAll(stack)
    expect(await rungsOf(tree.province, notice)).toEqual([
      ['DELIVERED', 'RECALLED'],
      [],
      ['DELIVERED', 'SIGNED_FOR', 'RECALL_ASKED'],
    ])
    expect(await rowsOf(tree.province, notice)).toEqual([
      ['RECALLED', 'RECALLED'],
      ['RECALLED', 'RECALLED'],
      ['SIGNED_FOR', 'ASKED'],
    ])
    await expectCountsToAgree(notice)
  })

  test('in the portion of a document that was recalled before its delivery leaves one tombstone each', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou, tree.luoyang])
    await recall(tree.province, notice, { from: [tree.luoyang] })
    await relay(await drain(stack))
    const [work] = await theWork()
    await theWork()
    expect(await dieAtEachCall(tools, when, given => deliverPortion(given, work))).toBeGreaterThan(6)
    await relayAll(stack)
    expect(await rungsOf(tree.province, notice)).toEqual([['DELIVERED'], ['RECALLED']])
    await expectCountsToAgree(notice)
  })

  test('in the rungs of a recall has written and counted each once', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou, tree.luoyang])
    await relayAll(stack)
    await handle(tree.luoyang, await deliveryAt(tree.luoyang, notice), SIGN_FOR)
    await relayAll(stack)
    await recall(tree.province, notice)
    await relay(await drain(stack))
    for (const work of await theWork()) await deliverPortion(tools, work)
    const batch = eventsOf(await drain(stack)).filter(({ event }) => event.type.startsWith('RECALL'))
    expect(batch).toHaveLength(2)
    expect(await dieAtEachCall(tools, when, given => relayRungs.together(given, batch))).toBeGreaterThan(1)
    await relayAll(stack)
    expect(await rungsOf(tree.province, notice)).toEqual([
      ['DELIVERED', 'RECALLED'],
      ['DELIVERED', 'SIGNED_FOR', 'RECALL_ASKED'],
    ])
    await expectCountsToAgree(notice)
  })

  test('in passing it on has told everybody who got it by forwarding', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    const { id } = await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
    const fields = aNotice([tree.zhongyuan], { title: '转发关于做好公文互通工作的通知', forwards: id })
    const forwarding = await bring(tree.zhengzhou, await aDraftOf(tree.zhengzhou, fields), 'DISPATCHED')
    await relayAll(stack)
    await recall(tree.province, notice)
    await relay(await drain(stack))
    const [work] = await theWork()
    expect(await dieAtEachCall(tools, when, given => deliverPortion(given, work))).toBeGreaterThan(8)
    for (const told of await theWork())
      expect(await dieAtEachCall(tools, when, given => deliverPortion(given, told))).toBeGreaterThan(3)
    // Who died behind the note has queued nothing: what is due finds it.
    moveClock(2 * MINUTE)
    await startDue(stack)
    await relayAll(stack)
    expect((await deliveryAt(tree.zhongyuan, forwarding)).sourceRecalled).toMatchObject({
      number: notice.number,
    })
  })
})

describe('a recall and a sign-for at the same moment', () => {
  /** Exactly one has won, and both sides say which. */
  async function expectOneWinner(notice: SeenDocument, signed: Awaited<ReturnType<typeof stepOn>>) {
    await relayAll(stack)
    const codes = codesOf(signed)
    const { state } = await deliveryAt(tree.zhengzhou, notice)
    if (codes.length === 0) {
      expect(state).toBe('SIGNED_FOR')
      expect(await rowsOf(tree.province, notice)).toEqual([['SIGNED_FOR', 'ASKED']])
    } else {
      expect([codes, state]).toEqual([['DELIVERY_RECALLED'], 'RECALLED'])
      expect(await rowsOf(tree.province, notice)).toEqual([['RECALLED', 'RECALLED']])
    }
    await expectCountsToAgree(notice)
    return codes.length === 0 ? 'SIGNED_FOR' : 'RECALLED'
  }
  async function aRecallOnItsWay() {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    const delivery = await deliveryAt(tree.zhengzhou, notice)
    await recall(tree.province, notice)
    await relay(await drain(stack))
    const [work] = await theWork()
    return { notice, delivery, work }
  }

  test('have one winner, before whichever call of the relay the recipient signs', async () => {
    const winners = new Set<string>()
    for (const call of callsToTry()) {
      const { notice, delivery, work } = await aRecallOnItsWay()
      let signed: Awaited<ReturnType<typeof stepOn>> | undefined
      const { tools: given, calls } = interrupted(tools, call, async () => {
        signed = await stepOn(tree.zhengzhou, 'SignForDelivery', delivery)
      })
      await deliverPortion(given, work)
      signed ??= await stepOn(tree.zhengzhou, 'SignForDelivery', delivery)
      winners.add(await expectOneWinner(notice, signed))
      if (calls() < call) break
    }
    expect([...winners].sort()).toEqual(['RECALLED', 'SIGNED_FOR'])
  })

  test('have one winner when both run at once', async () => {
    for (let round = 0; round < 6; round++) {
      const { notice, delivery, work } = await aRecallOnItsWay()
      const [signed] = await Promise.all([
        stepOn(tree.zhengzhou, 'SignForDelivery', delivery),
        deliverPortion(tools, work),
        deliverPortion(tools, work),
      ])
      await expectOneWinner(notice, signed)
    }
  })
})

describe('a delivery that began before the recall', () => {
  test('ends as recalled, before whichever of its calls the recall is carried out', async () => {
    for (const call of callsToTry()) {
      const sleeper = await aSleeper()
      const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou, sleeper])
      await relay(await drain(stack))
      const [work] = await theWork()
      const { tools: given, calls } = interrupted(tools, call, async () => {
        await recall(tree.province, notice)
        await relay(await drain(stack))
        for (const later of await theWork()) await deliverPortion(tools, later)
        await activate(sleeper)
      })
      await deliverPortion(given, work)
      if (calls() < call) {
        await recall(tree.province, notice)
      }
      await relayAll(stack)
      expect(await rowsOf(tree.province, notice)).toEqual([
        ['RECALLED', 'RECALLED'],
        ['RECALLED', 'RECALLED'],
      ])
      await expectCountsToAgree(notice)
      const atSleeper = calls() < call ? [] : (await inboxOf(sleeper)).map(({ state }) => state)
      expect(atSleeper.filter(state => state !== 'RECALLED')).toEqual([])
      if (calls() < call) break
    }
  })
})

describe('recalls', () => {
  test('that are made at once, relayed twice and out of order, leave what one would', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou, tree.luoyang])
    await relayAll(stack)
    await handle(tree.luoyang, await deliveryAt(tree.luoyang, notice), SIGN_FOR)
    await Promise.all(['甲', '乙', '丙'].map(reason => recall(tree.province, notice, { reason })))
    await relayAll(stack, { deliveries: 2, records: all => [...all, ...all].toReversed() })
    expect(await rungsOf(tree.province, notice)).toEqual([
      ['DELIVERED', 'RECALLED'],
      ['DELIVERED', 'SIGNED_FOR', 'RECALL_ASKED'],
    ])
    expect((await recallsOf(tree.province, notice)).recalls).toHaveLength(3)
    await expectCountsToAgree(notice)
  })

  test('whose message was lost are found by what is due', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    await recall(tree.province, notice)
    await relay(await drain(stack))
    await theWork()
    expect(await rowsOf(tree.province, notice)).toEqual([['DELIVERED', 'ASKED']])
    moveClock(2 * MINUTE)
    await startDue(stack)
    await relayAll(stack)
    expect(await rowsOf(tree.province, notice)).toEqual([['RECALLED', 'RECALLED']])
  })
})

describe('a recall of a document from before progress was kept', () => {
  test('begins its progress with what the ladder has, and counts who was recalled from once', async () => {
    const sleeper = await aSleeper()
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou, sleeper])
    await relayAll(stack)
    await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
    await relayAll(stack)
    await wholeTable(stack).commit([{ remove: progressKey(tree.province.tenant, notice.id), when: 'any' }])
    await recall(tree.province, notice, { from: [sleeper] })
    await relayAll(stack, { deliveries: 2 })
    expect(await rowsOf(tree.province, notice)).toEqual([
      ['SIGNED_FOR', null],
      ['RECALLED', 'RECALLED'],
    ])
    await expectCountsToAgree(notice)
  })
})

describe('an answer and a step of receiving at once', () => {
  test('have one winner', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
    await recall(tree.province, notice)
    await relayAll(stack)
    const delivery: SeenDelivery = await deliveryAt(tree.zhengzhou, notice)
    const answers = await Promise.all([
      stepOn(tree.zhengzhou, 'AgreeToRecall', delivery),
      stepOn(tree.zhengzhou, 'RegisterDelivery', delivery),
    ])
    expect(answers.filter(({ problems }) => problems.length === 0)).toHaveLength(1)
    await relayAll(stack)
    await expectCountsToAgree(notice)
  })
})

describe('a dispatch that forwards and a recall at the same moment', () => {
  /** A document that is ready to be dispatched and forwards a notice; and its dispatch, before whose commit something else happens. */
  async function aForwarding() {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    const { id } = await handle(tree.zhengzhou, await deliveryAt(tree.zhengzhou, notice), SIGN_FOR)
    const fields = aNotice([tree.zhongyuan], { forwards: id })
    const sealed = await bring(tree.zhengzhou, await aDraftOf(tree.zhengzhou, fields), 'SEALED')
    const input = { documentId: sealed.id, expectedVersion: sealed.version }
    const dispatched = async (meanwhile: () => Promise<unknown>) => {
      const token = await tree.zhengzhou.token('CLERK')
      return interruptedBefore(TransactWriteCommand, meanwhile, () =>
        mutate<Payload<'document', SeenDocument>>(token, 'DispatchDocument', input),
      )
    }
    return { notice, dispatched }
  }

  test('sends nothing on once the notice was given back', async () => {
    const { notice, dispatched } = await aForwarding()
    await recall(tree.province, notice)
    await relayAll(stack)
    const asked = await deliveryAt(tree.zhengzhou, notice)
    const outcome = await dispatched(() => stepOn(tree.zhengzhou, 'AgreeToRecall', asked))
    expect(codesOf(outcome)).toEqual(['DELIVERY_RECALLED'])
    await relayAll(stack)
  })

  test('says that its source was recalled, if that came between', async () => {
    const { notice, dispatched } = await aForwarding()
    const { document } = await dispatched(async () => {
      await recall(tree.province, notice)
      await relayAll(stack)
    })
    if (document === null) throw new Error('not dispatched')
    await relayAll(stack)
    expect((await deliveryAt(tree.zhongyuan, document)).sourceRecalled).toMatchObject({
      number: notice.number,
    })
  })
})
