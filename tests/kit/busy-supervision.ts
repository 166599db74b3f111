import { clockTime, DAY } from './clock.ts'
import { ACCEPT, aNoticeIn, handle, REGISTER, type SeenDelivery, SIGN_FOR } from './documents.ts'
import type { Tree } from './government.ts'
import { deliveryAt } from './recalls.ts'
import { relayAll } from './relay.ts'
import { dataOf, redeliver, restoreTo } from './restoring.ts'
import type { Stack } from './stack.ts'
import { report, urge } from './supervision.ts'

/**
 * Two documents of which the sender asked how far they have got, and was told: one of Zhengzhou's own, and one that it got,
 * lost, was delivered again, and accepts.
 * @returns the second one
 */
export async function superviseSome(
  stack: Stack,
  { province, zhengzhou, zhongyuan }: Tree,
): Promise<SeenDelivery> {
  const own = await aNoticeIn('DISPATCHED', zhengzhou, [zhongyuan])
  const before = await dataOf(stack, zhengzhou)
  const lost = await aNoticeIn('DISPATCHED', province, [zhengzhou])
  await relayAll(stack)
  await handle(zhongyuan, await deliveryAt(zhongyuan, own), SIGN_FOR)
  await handle(zhengzhou, await deliveryAt(zhengzhou, lost), SIGN_FOR)
  await relayAll(stack)
  await restoreTo(stack, zhengzhou, before)
  done(await redeliver(province, lost))
  await relayAll(stack)
  const answerBy = new Date(clockTime() + DAY).toISOString().slice(0, 10)
  for (const [by, document] of [
    [province, lost],
    [zhengzhou, own],
  ] as const)
    done(await urge(by, document, { reason: '请报进展', answerBy }))
  await relayAll(stack)
  for (const [by, document] of [
    [zhengzhou, lost],
    [zhongyuan, own],
  ] as const)
    done(await report(by, await deliveryAt(by, document)))
  const accepted = await handle(zhengzhou, await deliveryAt(zhengzhou, lost), REGISTER, ACCEPT)
  await relayAll(stack)
  return accepted
}

/** @throws if a request was refused */
function done({ problems }: { readonly problems: readonly unknown[] }): void {
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
}
