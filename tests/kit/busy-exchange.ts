import { addTo } from './additions.ts'
import { csvOf, importCalendar, newYearOf } from './calendars.ts'
import { clockTime, DAY } from './clock.ts'
import { aCorrectionIn } from './corrections.ts'
import { agencyParty, answered, approved, undo } from './countersign-undo.ts'
import { aNoticeIn, handle, SIGN_FOR } from './documents.ts'
import { anAgency, type TestAgency, type Tree } from './government.ts'
import { passOn } from './passings.ts'
import { deliveryAt } from './recalls.ts'
import { relayAll } from './relay.ts'
import { repliesTo } from './replies.ts'
import { askAgain } from './resend-requests.ts'
import type { Stack } from './stack.ts'

/**
 * What comes after a dispatch, of Zhengzhou's documents and of those that it got: a demanded reply, recipients that are added, a
 * document that is passed on, one that is corrected, one that is asked for again, and a deadline that a calendar moved.
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
    await askAgain(to, await deliveryAt(to, demanding))
  }
  const within = await aNoticeIn('DISPATCHED', zhengzhou, [zhongyuan], { replyWithin: 5 })
  await relayAll(stack)
  // One working day of these five is off after all.
  const { deadline } = await repliesTo(zhengzhou, within)
  const off = deadline?.days.find(({ counted }) => counted)?.date ?? ''
  const year = Number(off.slice(0, 4))
  await importCalendar(operator, {
    ...{ year, expectedVersion: 1 },
    data: csvOf(`${year}-01-01,放假,元旦`, `${off},放假,临时放假`),
  })
  await undoAnAnswer(stack, tree)
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

/** Luoyang asks Zhengzhou to countersign, which undoes its answer. */
async function undoAnAnswer(stack: Stack, tree: Tree): Promise<void> {
  await approved({ ...tree, zhengzhou: tree.luoyang }, [agencyParty(tree.zhengzhou)])
  await relayAll(stack)
  const agreed = await answered(tree.zhengzhou)
  await relayAll(stack)
  const { problems } = await undo(tree.zhengzhou, agreed)
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  await relayAll(stack)
}
