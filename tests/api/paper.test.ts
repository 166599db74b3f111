import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate, type Payload } from '../kit/api.ts'
import { interruptedBefore } from '../kit/busy-table.ts'
import { progressOf } from '../kit/counts.ts'
import {
  ACCEPT,
  aNoticeIn,
  handle,
  inboxOf,
  REGISTER,
  type SeenDelivery,
  type SeenDocument,
  SIGN_FOR,
} from '../kit/documents.ts'
import { activate, anAgency, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { codesOf } from '../kit/recalls.ts'
import { drain, fanOut, relay, relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

interface Row {
  readonly state: string
  readonly undelivered: object | null
  readonly onPaper: { readonly date: string; readonly note: string | null } | null
  readonly rungs: readonly { readonly kind: string; readonly onPaper: object | null }[]
}
type Marked = Payload<'delivery', SeenDelivery> & Payload<'document', SeenDocument>

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  await relayAll(stack)
})

const date = '2026-01-05'
const mark = async (agency: TestAgency, input: object) =>
  mutate<Marked>(await agency.token('CLERK'), 'MarkOnPaper', { date, note: '机要送达', ...input })
const served = (
  { id: documentId, version: expectedVersion }: SeenDocument,
  { id: recipientId }: TestAgency,
) => ({
  expectedVersion,
  recipient: { documentId, recipientId },
})
const answered = ({ id: deliveryId, version: expectedVersion }: SeenDelivery) => ({
  expectedVersion,
  reply: { deliveryId },
})
const ladderOf = async (agency: TestAgency, { id }: SeenDocument): Promise<readonly Row[]> => {
  const { ladder } = await ask<{ ladder: { nodes: Row[] } }>(await agency.token('CLERK'), 'DocumentOnPaper', {
    id,
  })
  return ladder.nodes
}
const asleep = () => anAgency(stack, tree.zhengzhou, { regionCode: '410102', tier: 'COUNTY', active: false })

describe('a recipient that is served on paper (纸质送达)', () => {
  test('is waited for no longer, and gets nothing when it is activated', async () => {
    const [sleeper, { zhengzhou, zhongyuan }] = [await asleep(), tree]
    const notice = await aNoticeIn('DISPATCHED', zhengzhou, [zhongyuan, sleeper])
    await relayAll(stack)
    const [delivery] = await inboxOf(zhongyuan)
    await handle(zhongyuan, delivery as SeenDelivery, SIGN_FOR)
    await relayAll(stack)
    expect((await progressOf(zhengzhou, notice)).isListed).toBe(true)
    const { document, problems } = await mark(zhengzhou, served(notice, sleeper))
    expect(problems).toEqual([])
    expect(document?.id).toBe(notice.id)
    const [, row] = await ladderOf(zhengzhou, notice)
    expect(row).toMatchObject({ state: 'ON_PAPER', undelivered: null, onPaper: { date, note: '机要送达' } })
    await relayAll(stack)
    const progress = await progressOf(zhengzhou, notice)
    expect(progress.isListed).toBe(false)
    const { progress: shown } = await ask<{ progress: object }>(
      await zhengzhou.token('CLERK'),
      'DocumentOnPaper',
      {
        id: notice.id,
      },
    )
    expect(shown).toMatchObject({ recipients: 2, delivered: 1, onPaper: 1, undelivered: 0 })
    await activate(zhengzhou, sleeper)
    await relayAll(stack)
    expect(await inboxOf(sleeper)).toEqual([])
    expect((await ladderOf(zhengzhou, notice))[1]?.state).toBe('ON_PAPER')
    expect(codesOf(await mark(zhengzhou, served(notice, sleeper)))).toEqual(['NOT_UNREACHED'])
  })

  test.each(['mark', 'delivery'] as const)(
    'and activated at the same moment has the document and no mark, if the other comes just before the commit of its %s',
    async interrupted => {
      const { zhengzhou, zhongyuan } = tree
      const sleeper = await asleep()
      const notice = await aNoticeIn('DISPATCHED', zhengzhou, [zhongyuan, sleeper])
      await relayAll(stack)
      const marked = () => mark(zhengzhou, served(notice, sleeper))
      const woken = async () => {
        await activate(zhengzhou, sleeper)
        await relay(await drain(stack))
      }
      if (interrupted === 'mark')
        await interruptedBefore(TransactWriteCommand, () => woken().then(() => relayAll(stack)), marked)
      else {
        await woken()
        await interruptedBefore(TransactWriteCommand, marked, () => fanOut(stack))
      }
      await relayAll(stack)
      const [, row] = await ladderOf(zhengzhou, notice)
      expect(row).toMatchObject({ state: 'DELIVERED', onPaper: null, rungs: [{ kind: 'DELIVERED' }] })
      const { progress } = await ask<{ progress: object }>(
        await zhengzhou.token('CLERK'),
        'DocumentOnPaper',
        { id: notice.id },
      )
      expect(progress).toMatchObject({ delivered: 2, onPaper: 0, undelivered: 0 })
    },
  )

  test('is not one that has the document, nor one of another agency’s document', async () => {
    const [{ zhengzhou, zhongyuan, luoyang }] = [tree]
    const notice = await aNoticeIn('DISPATCHED', zhengzhou, [zhongyuan])
    await relayAll(stack)
    expect(codesOf(await mark(zhengzhou, served(notice, zhongyuan)))).toEqual(['NOT_UNREACHED'])
    expect(codesOf(await mark(zhengzhou, served(notice, luoyang)))).toEqual(['NOT_DISPATCHED_TO'])
    expect(codesOf(await mark(luoyang, served(notice, zhongyuan)))).toEqual(['NOT_FOUND'])
    const sleeper = await asleep()
    const another = await aNoticeIn('DISPATCHED', zhengzhou, [zhongyuan, sleeper])
    await relayAll(stack)
    const future = { ...served(another, sleeper), date: '2999-01-01' }
    expect(codesOf(await mark(zhengzhou, future))).toEqual(['DATE_IN_FUTURE'])
    expect(codesOf(await mark(zhengzhou, { expectedVersion: 1 }))).toEqual(['REPLY_OR_RECIPIENT'])
  })
})

describe('an answer on paper (纸质答复)', () => {
  test('is the last rung, counts as replied, and both sides see that it is on paper', async () => {
    const { province, luoyang } = tree
    const notice = await aNoticeIn('DISPATCHED', province, [luoyang])
    await relayAll(stack)
    const [delivery] = await inboxOf(luoyang)
    const accepted = await handle(luoyang, delivery as SeenDelivery, SIGN_FOR, REGISTER, ACCEPT)
    expect(accepted.actions).toContain('markOnPaper')
    expect(codesOf(await mark(province, answered(accepted)))).toEqual(['NOT_FOUND'])
    const { delivery: replied } = await mark(luoyang, answered(accepted))
    expect(replied).toMatchObject({
      state: 'REPLIED',
      actions: ['askForResend'],
      onPaper: { date, note: '机要送达' },
    })
    await relayAll(stack)
    const [row] = await ladderOf(province, notice)
    expect(row).toMatchObject({ state: 'REPLIED', onPaper: null })
    expect(row?.rungs.at(-1)).toMatchObject({ kind: 'REPLIED', onPaper: { date, note: '机要送达' } })
    expect((await progressOf(province, notice)).numbers).toMatchObject({ replied: 1 })
  })
})
