import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate, type Payload } from '../kit/api.ts'
import {
  ACCEPT,
  aNotice,
  aNoticeIn,
  bring,
  HANDLE,
  handle,
  inboxOf,
  nextStep,
  REGISTER,
  type SeenDelivery,
  type SeenDocument,
  SIGN_FOR,
} from '../kit/documents.ts'
import { aTree, type Tree } from '../kit/government.ts'
import { drain, fanOut, relay, relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree

beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  await relayAll(stack)
})

interface Report {
  readonly ladder: {
    readonly nodes: readonly {
      recipient: { name: string }
      state: string
      rungs: readonly { state: string }[]
    }[]
  }
  readonly cascade: readonly Record<string, unknown>[]
  readonly recipientCount: number
}
const reportOf = async (agency: Tree['province'], document: SeenDocument) =>
  ask<Report>(await agency.token('CLERK'), 'Document', { id: document.id, first: 100 })

describe('a notice to every government directly under the province', () => {
  test('goes to the cities and to Jiyuan, not to the counties below the cities', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, 'EVERY_GOVERNMENT_BELOW')
    await relayAll(stack)
    const { ladder, recipientCount } = await reportOf(tree.province, notice)
    const names = ladder.nodes.map(row => row.recipient.name).sort()
    expect(names).toEqual([tree.zhengzhou, tree.luoyang, tree.jiyuan].map(agency => agency.name).sort())
    expect(recipientCount).toBe(3)
    expect(await inboxOf(tree.zhongyuan)).toEqual([])
  })

  test('shows the sender each rung that a recipient reaches, as a separate fact', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.luoyang])
    await relayAll(stack)
    const [delivery] = await inboxOf(tree.luoyang)
    if (delivery === undefined) throw new Error('nothing arrived')
    expect(delivery.number).toBe(notice.number)
    const handled = await handle(tree.luoyang, delivery, SIGN_FOR, REGISTER, ACCEPT, HANDLE)
    expect(handled.state).toBe('HANDLED')
    await relayAll(stack)
    const { ladder } = await reportOf(tree.province, notice)
    expect(ladder.nodes[0]?.rungs.map(rung => rung.state)).toEqual([
      'DELIVERED',
      'SIGNED_FOR',
      'REGISTERED',
      'ACCEPTED',
      'HANDLED',
    ])
  })
})

describe('forwarding (转发)', () => {
  test('counts the counties in the cascade of the province’s notice, and gives them its content', async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou])
    await relayAll(stack)
    const [arrived] = await inboxOf(tree.zhengzhou)
    if (arrived === undefined) throw new Error('nothing arrived')
    await handle(tree.zhengzhou, arrived, SIGN_FOR)
    await aNoticeIn('DISPATCHED', tree.zhengzhou, 'EVERY_GOVERNMENT_BELOW', { forwards: arrived.id })
    await relayAll(stack)
    const [below] = await inboxOf(tree.erqi)
    if (below === undefined) throw new Error('nothing arrived')
    await handle(tree.erqi, below, SIGN_FOR)
    await relayAll(stack)
    const { cascade } = await reportOf(tree.province, notice)
    expect(cascade).toMatchObject([
      { tier: 'CITY', delivered: 1, signedFor: 1, registered: 0 },
      { tier: 'COUNTY', delivered: 2, signedFor: 1, registered: 0 },
    ])
    const seen = await ask<{ content: { forwarded: { number: string; body: string } } }>(
      await tree.erqi.token('CLERK'),
      'Delivery',
      { id: below.id },
    )
    expect(seen.content.forwarded).toMatchObject({ number: notice.number, body: '请认真贯彻执行。' })
  })
})

describe('a reply to a delivery', () => {
  const aReportFrom = async (replyTo: string, to: Tree['province']) =>
    mutate<Payload<'document', SeenDocument>>(await tree.luoyang.token('DRAFTER'), 'CreateDraft', {
      draft: {
        kind: 'REPORT',
        title: '关于落实情况的报告',
        body: '现将有关情况报告如下。',
        mainRecipients: { agencyIds: [to.id] },
        replyTo,
      },
    })
  const accepted = async () => {
    await aNoticeIn('DISPATCHED', tree.province, [tree.luoyang])
    await relayAll(stack)
    return handle(tree.luoyang, (await inboxOf(tree.luoyang))[0] as SeenDelivery, SIGN_FOR, REGISTER, ACCEPT)
  }

  test('completes the delivery when it is dispatched, and arrives with the id of the document that it answers', async () => {
    const delivery = await accepted()
    const { document } = await aReportFrom(delivery.id, tree.province)
    const report = await bring(tree.luoyang, document as SeenDocument, 'DISPATCHED')
    await relayAll(stack, { records: all => [...all, ...all], deliveries: 2 })
    const [latest] = await inboxOf(tree.luoyang)
    expect(latest?.state).toBe('REPLIED')
    const [answer] = await inboxOf(tree.province)
    expect(answer).toMatchObject({ number: report.number, kind: 'REPORT' })
    const asked = await reportOf(tree.province, {
      id: (answer as unknown as { inReplyTo: { id: string } }).inReplyTo.id,
    } as SeenDocument)
    expect(asked.ladder.nodes[0]?.rungs.at(-1)).toMatchObject({
      state: 'REPLIED',
      replyNumber: report.number,
    })
  })

  test('is refused if it does not go to the sender of the delivery or is of a kind that cannot be a reply', async () => {
    const delivery = await accepted()
    const notice = { ...aNotice([tree.zhengzhou]), replyTo: delivery.id }
    const noticed = mutate<Payload<'document', SeenDocument>>(
      await tree.luoyang.token('DRAFTER'),
      'CreateDraft',
      { draft: notice },
    )
    for (const [made, code] of [
      [await aReportFrom(delivery.id, tree.zhengzhou), 'ELEMENT_MISMATCH'],
      [await noticed, 'ELEMENT_NOT_ALLOWED'],
    ] as const) {
      const { token, input } = await nextStep(tree.luoyang, made.document as SeenDocument)
      const { document, problems } = await mutate<Payload<'document', SeenDocument>>(
        token,
        'SubmitForReview',
        input,
      )
      expect(document).toBeNull()
      expect(problems.find(problem => problem.code === code)).toMatchObject({
        path: ['replyTo'],
        fix: { clear: ['replyTo'] },
      })
    }
  })

  test('is refused if the delivery was not accepted yet', async () => {
    await aNoticeIn('DISPATCHED', tree.province, [tree.luoyang])
    await relayAll(stack)
    const [delivery] = await inboxOf(tree.luoyang)
    expect((await aReportFrom(delivery?.id ?? '', tree.province)).document).toBeNull()
  })
})

describe('the relay reports each rung to the sender once', () => {
  const aWholeCourse = async () => {
    const notice = await aNoticeIn('DISPATCHED', tree.province, [tree.zhengzhou, tree.luoyang])
    return notice
  }
  const stateOf = async (notice: SeenDocument) => {
    const { ladder, cascade } = await reportOf(tree.province, notice)
    return { rungs: ladder.nodes.map(row => row.rungs.map(rung => rung.state)), cascade }
  }
  const EXPECTED = {
    rungs: [
      ['DELIVERED', 'SIGNED_FOR', 'REGISTERED'],
      ['DELIVERED', 'SIGNED_FOR', 'REGISTERED'],
    ],
    cascade: [
      expect.objectContaining({ tier: 'CITY', delivered: 2, signedFor: 2, registered: 2, accepted: 0 }),
    ],
  }
  const signAndRegister = async (notice: SeenDocument) => {
    for (const city of [tree.zhengzhou, tree.luoyang]) {
      const delivery = (await inboxOf(city)).find(one => one.number === notice.number)
      if (delivery === undefined) throw new Error('nothing arrived')
      await handle(city, delivery, SIGN_FOR, REGISTER)
    }
  }

  test('when every record and every message comes twice', async () => {
    const twice = { records: <T>(all: T[]) => [...all, ...all], deliveries: 2 }
    const notice = await aWholeCourse()
    await relayAll(stack, twice)
    await signAndRegister(notice)
    await relayAll(stack, twice)
    expect(await stateOf(notice)).toEqual(EXPECTED)
    expect((await inboxOf(tree.zhengzhou)).filter(one => one.number === notice.number)).toHaveLength(1)
  })

  test('when records come in the reverse order', async () => {
    const notice = await aWholeCourse()
    await relayAll(stack)
    await signAndRegister(notice)
    await relayAll(stack, { records: all => [...all].reverse() })
    expect(await stateOf(notice)).toEqual(EXPECTED)
  })

  test('when all records of a partition but the last are lost', async () => {
    const notice = await aWholeCourse()
    await relay(await drain(stack))
    await fanOut(stack)
    await drain(stack)
    await signAndRegister(notice)
    const records = await drain(stack)
    const last = [
      ...new Map(records.map(record => [JSON.stringify(record.dynamodb.Keys.pk), record])).values(),
    ]
    expect(await relay(last)).toBe(0)
    expect(await stateOf(notice)).toEqual(EXPECTED)
  })

  test('when the records cannot be read at first and are retried from the queue by their keys', async () => {
    const notice = await aWholeCourse()
    await relayAll(stack)
    await signAndRegister(notice)
    const records = await drain(stack)
    const broken = records.map(record => ({
      ...record,
      dynamodb: { ...record.dynamodb, NewImage: { ...record.dynamodb.NewImage, data: { S: 'broken' } } },
    }))
    expect(await relay(broken)).toBe(0)
    while ((await fanOut(stack)) > 0);
    expect(await stateOf(notice)).toEqual(EXPECTED)
  })

  test('when twenty relays work on the same records at once', async () => {
    const notice = await aWholeCourse()
    await relayAll(stack)
    await signAndRegister(notice)
    const records = await drain(stack)
    await Promise.all(Array.from({ length: 20 }, () => relay(records)))
    await relay(records)
    expect(await stateOf(notice)).toEqual(EXPECTED)
  })
})
