import { aDraftOf, aNotice, aNoticeIn, bring, handle, SIGN_FOR } from './documents.ts'
import type { TestAgency, Tree } from './government.ts'
import { deliveryAt, recall } from './recalls.ts'
import { relayAll } from './relay.ts'
import type { Stack } from './stack.ts'

/**
 * Recalls that Zhengzhou sees: of its own notice, of a notice to it, and of a report that a notice to it forwards, which it
 * forwards in turn.
 */
export async function recallSome(
  stack: Stack,
  { province, zhengzhou, luoyang, zhongyuan }: Tree,
): Promise<void> {
  const own = await aNoticeIn('DISPATCHED', zhengzhou, [zhongyuan])
  const received = await aNoticeIn('DISPATCHED', province, [zhengzhou])
  const report = {
    kind: 'REPORT',
    title: '关于汛情的报告',
    body: '现将有关情况报告如下。',
    mainRecipients: { agencyIds: [province.id] },
  }
  const source = await bring(luoyang, await aDraftOf(luoyang, report), 'DISPATCHED')
  await relayAll(stack)
  const forward = async (by: TestAgency, from: typeof source, to: TestAgency) => {
    const { id: forwards } = await handle(by, await deliveryAt(by, from), SIGN_FOR)
    const fields = aNotice([to], { title: '转发关于汛情的报告的通知', forwards })
    const forwarding = await bring(by, await aDraftOf(by, fields), 'DISPATCHED')
    await relayAll(stack)
    return forwarding
  }
  const passedOn = await forward(province, source, zhengzhou)
  await forward(zhengzhou, passedOn, zhongyuan)
  await recall(zhengzhou, own)
  await recall(province, received)
  await recall(luoyang, source)
  await relayAll(stack)
}
