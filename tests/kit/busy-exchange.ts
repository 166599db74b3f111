import { addTo } from './additions.ts'
import { importCalendar, newYearOf } from './calendars.ts'
import { clockTime, DAY } from './clock.ts'
import { aCorrectionIn } from './corrections.ts'
import { aNoticeIn, handle, SIGN_FOR } from './documents.ts'
import { anAgency, type TestAgency, type Tree } from './government.ts'
import { passOn } from './passings.ts'
import { deliveryAt } from './recalls.ts'
import { relayAll } from './relay.ts'
import type { Stack } from './stack.ts'

/**
 * What comes after a dispatch, of Zhengzhou's documents and of those that it got: a demanded reply, recipients that are added, a
 * document that is passed on, and one that is corrected.
 */
export async function goOnAfterDispatch(stack: Stack, tree: Tree): Promise<void> {
  const { operator, province, zhengzhou, luoyang, zhongyuan } = tree
  const another = await anAgency(stack, zhengzhou, { regionCode: '410103', tier: 'COUNTY' })
  const inTwentyDays = new Date(clockTime() + 20 * DAY).toISOString().slice(0, 10)
  const thisYear = new Date(clockTime()).getUTCFullYear()
  for (const year of [thisYear, thisYear + 1]) await importCalendar(operator, { year, data: newYearOf(year) })

  for (const [by, to, added] of [
    [zhengzhou, zhongyuan, another],
    [province, zhengzhou, luoyang],
    [province, luoyang, zhengzhou],
  ] as const) {
    const demanding = await aNoticeIn('DISPATCHED', by, [to], { replyBy: inTwentyDays })
    await relayAll(stack)
    await addTo(by, demanding, { main: [added] })
  }
  for (const [by, to, other] of [
    [zhengzhou, zhongyuan, another],
    [province, zhengzhou, luoyang],
  ] as const) {
    await passOnFrom(by, to, other)
    const original = await aNoticeIn('DISPATCHED', by, [to])
    await relayAll(stack)
    await aCorrectionIn('DISPATCHED', by, original, { body: '附件以本次印发的为准。' })
    await relayAll(stack)
  }

  async function passOnFrom(by: TestAgency, to: TestAgency, other: TestAgency): Promise<void> {
    const misdirected = await aNoticeIn('DISPATCHED', by, [to])
    await relayAll(stack)
    const signed = await handle(to, await deliveryAt(to, misdirected), SIGN_FOR)
    const { problems } = await passOn(to, signed, other)
    if (problems.length > 0) throw new Error(JSON.stringify(problems))
  }
}
