import { beforeAll, describe, expect, test } from 'vitest'
import { aCorrectionIn } from '../kit/corrections.ts'
import { aNoticeIn, handle, REGISTER, type SeenDocument, SIGN_FOR } from '../kit/documents.ts'
import { aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { type Answer, complete, matterOf, mutate, openIn, ownTask, type SeenMatter } from '../kit/handling.ts'
import { kindsOf } from '../kit/passings.ts'
import { deliveryAt, recall, stepOn } from '../kit/recalls.ts'
import { relayAll } from '../kit/relay.ts'
import { dataOf, redeliver, restoreTo } from '../kit/restoring.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  await relayAll(stack)
})

/** A notice of the province that a city has accepted and begun to handle. */
async function handled(city: TestAgency): Promise<{ notice: SeenDocument; matter: SeenMatter }> {
  const notice = await aNoticeIn('DISPATCHED', tree.province, [city])
  await relayAll(stack)
  const delivery = await accept(city, notice)
  const { matter } = await mutate<Answer>(await city.token('CLERK'), 'OpenMatter', {
    ofDeliveryId: delivery.id,
  })
  await relayAll(stack)
  return { notice, matter: matter as SeenMatter }
}
const accept = async (city: TestAgency, document: SeenDocument) =>
  handle(city, await deliveryAt(city, document), SIGN_FOR, REGISTER, ['AcceptDelivery'])

const completeOwn = async (city: TestAgency) => {
  const clerk = await city.token('CLERK')
  const { id, version } = await ownTask(clerk)
  return mutate<Answer>(clerk, 'CompleteTask', { taskId: id, expectedVersion: version })
}
const on = async (city: TestAgency, name: string, { id }: SeenMatter, more: object = {}) => {
  const clerk = await city.token('CLERK')
  const { version } = await matterOf(clerk, id)
  return mutate<Answer>(clerk, name, { matterId: id, expectedVersion: version, ...more })
}

/** What a clerk is offered of what concerns the handling of a delivery. */
const offeredOn = async (city: TestAgency, document: SeenDocument) =>
  (await deliveryAt(city, document)).actions.filter(one =>
    ['markHandled', 'openMatter', 'undoDeliveryStep'].includes(one),
  )

describe('a matter whose delivery is recalled', () => {
  test('can only be ended, and says so to whoever acts on it', async () => {
    const { luoyang } = tree
    const { notice, matter } = await handled(luoyang)
    await recall(tree.province, notice)
    await relayAll(stack)
    expect((await stepOn(luoyang, 'AgreeToRecall', await deliveryAt(luoyang, notice))).problems).toEqual([])
    await relayAll(stack)
    const clerk = await luoyang.token('CLERK')
    expect(await matterOf(clerk, matter.id)).toMatchObject({
      state: 'OPEN',
      source: { gone: 'RECALLED' },
      actions: ['endMatter'],
    })
    expect((await completeOwn(luoyang)).problems).toMatchObject([
      { code: 'MATTER_SOURCE_GONE', allowed: ['endMatter'] },
    ])
    const ended = await on(luoyang, 'EndMatter', matter, { reason: '来文已撤回' })
    expect(ended.matter).toMatchObject({ state: 'ENDED' })
    const reopened = await on(luoyang, 'ReopenMatter', matter, { reason: '再办' })
    expect(reopened.problems).toMatchObject([{ code: 'MATTER_SOURCE_GONE' }])
  })
})

describe('a matter whose delivery is corrected', () => {
  test('goes on with the correction once that is accepted, and concludes it', async () => {
    const { jiyuan } = tree
    const { notice, matter } = await handled(jiyuan)
    const correction = await aCorrectionIn('DISPATCHED', tree.province, notice)
    await relayAll(stack)
    const clerk = await jiyuan.token('CLERK')
    expect(await matterOf(clerk, matter.id)).toMatchObject({
      source: { gone: 'REPLACED' },
      actions: ['endMatter'],
    })
    expect((await on(jiyuan, 'FollowReplacement', matter)).problems).toMatchObject([
      { code: 'REPLACEMENT_NOT_ACCEPTED' },
    ])
    await accept(jiyuan, correction)
    expect(await matterOf(clerk, matter.id)).toMatchObject({ actions: ['followReplacement', 'endMatter'] })
    const followed = await on(jiyuan, 'FollowReplacement', matter)
    expect(followed.problems).toEqual([])
    expect(followed.matter).toMatchObject({ source: { number: correction.number, gone: null } })
    await complete(clerk, await ownTask(clerk))
    await relayAll(stack)
    expect((await kindsOf(tree.province, correction)).flat().slice(-2)).toEqual(['HANDLING_BEGUN', 'HANDLED'])
  })
})

describe('a delivery that a matter handles', () => {
  test('is concluded by that matter alone, until it is ended', async () => {
    const { jiyuan } = tree
    const { notice, matter } = await handled(jiyuan)
    const marked = () =>
      deliveryAt(jiyuan, notice).then(delivery =>
        stepOn(jiyuan, 'MarkHandled', delivery, { result: '直接办结' }),
      )
    const offered = () => offeredOn(jiyuan, notice)
    expect((await marked()).problems).toMatchObject([{ code: 'IN_A_MATTER', given: matter.id }])
    expect(await deliveryAt(jiyuan, notice)).toMatchObject({ state: 'ACCEPTED' })
    expect(await offered()).toEqual([])
    await on(jiyuan, 'EndMatter', matter, { reason: '不必再办' })
    expect(await offered()).toEqual(['markHandled', 'openMatter'])
    await on(jiyuan, 'ReopenMatter', matter, { reason: '再办' })
    expect(await offered()).toEqual([])
    expect((await marked()).problems).toMatchObject([{ code: 'IN_A_MATTER' }])
    await on(jiyuan, 'EndMatter', matter, { reason: '不必再办' })
    expect((await marked()).problems).toEqual([])
    expect(await deliveryAt(jiyuan, notice)).toMatchObject({ state: 'HANDLED' })
    const clerk = await jiyuan.token('CLERK')
    const late = await mutate<Answer>(clerk, 'OpenMatter', {
      ofDeliveryId: (await deliveryAt(jiyuan, notice)).id,
    })
    expect(late.problems).toMatchObject([{ code: 'WRONG_STATE' }])
  })

  test('and that is made again after it was lost knows its matter again, or that this was ended', async () => {
    const { luoyang } = tree
    const then = await dataOf(stack, luoyang)
    const [open, over] = [await handled(luoyang), await handled(luoyang)]
    await on(luoyang, 'EndMatter', over.matter, { reason: '不必再办' })
    // All that is left of the deliveries is which matter handles each.
    const notes = (await dataOf(stack, luoyang)).filter(({ sk }) => sk === 'MATTER')
    const before = then.filter(({ sk }) => sk !== 'MATTER')
    await restoreTo(stack, luoyang, [...before, ...notes])
    for (const { notice } of [open, over]) await redeliver(tree.province, notice)
    await relayAll(stack)
    const again = await deliveryAt(luoyang, open.notice)
    expect(again).toMatchObject({ state: 'ACCEPTED' })
    expect(await offeredOn(luoyang, open.notice)).toEqual([])
    const marked = await stepOn(luoyang, 'MarkHandled', again, { result: '直接办结' })
    expect(marked.problems).toMatchObject([{ code: 'IN_A_MATTER', given: open.matter.id }])
    expect(await offeredOn(luoyang, over.notice)).toEqual(['markHandled', 'openMatter'])
    const [task] = openIn(open.matter)
    await complete(await luoyang.token('CLERK'), task as NonNullable<typeof task>)
    await relayAll(stack)
    expect(await deliveryAt(luoyang, open.notice)).toMatchObject({ state: 'HANDLED' })
  })
})

describe('a matter that was ended', () => {
  test('leaves its delivery to another one, and is not reopened beside that', async () => {
    const { zhengzhou } = tree
    const { notice, matter } = await handled(zhengzhou)
    await on(zhengzhou, 'EndMatter', matter, { reason: '另行办理' })
    const clerk = await zhengzhou.token('CLERK')
    const ofDeliveryId = (await deliveryAt(zhengzhou, notice)).id
    const other = await mutate<Answer>(clerk, 'OpenMatter', { ofDeliveryId })
    expect(other.problems).toEqual([])
    expect(await offeredOn(zhengzhou, notice)).toEqual([])
    expect(openIn(other.matter as SeenMatter)).toHaveLength(1)
    expect((await on(zhengzhou, 'ReopenMatter', matter, { reason: '再办' })).problems).toMatchObject([
      { code: 'HANDLED_ALREADY', given: other.matter?.id },
    ])
  })

  test('or concluded is reopened, and the sender sees that it goes on and is done again', async () => {
    const { zhengzhou } = tree
    const { notice, matter } = await handled(zhengzhou)
    const clerk = await zhengzhou.token('CLERK')
    const [task] = openIn(matter)
    await complete(clerk, task as NonNullable<typeof task>)
    await relayAll(stack)
    const reopened = await on(zhengzhou, 'ReopenMatter', matter, { reason: '补充材料' })
    expect(reopened.matter).toMatchObject({ state: 'OPEN', step: 'HANDLE' })
    await relayAll(stack)
    await complete(clerk, openIn(reopened.matter as SeenMatter)[0] as NonNullable<typeof task>)
    await relayAll(stack)
    expect((await kindsOf(tree.province, notice)).flat().slice(-3)).toEqual([
      'HANDLED',
      'HANDLING_REOPENED',
      'HANDLED',
    ])
  })
})
