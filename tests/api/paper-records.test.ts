import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../kit/api.ts'
import { interruptedBefore } from '../kit/busy-table.ts'
import { MINUTE, moveClock } from '../kit/clock.ts'
import { progressOf } from '../kit/counts.ts'
import { revoke } from '../kit/effects.ts'
import { aTree, type Tree } from '../kit/government.ts'
import { aNoticeOnPaper, distributionOf, ORGANS, recordPaper, todayInShanghai } from '../kit/paper-records.ts'
import { codesOf, rungsOf } from '../kit/recalls.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  tree = await aTree(stack)
  await relayAll(stack)
})
async function aNotice() {
  const notice = await aNoticeOnPaper(tree.province, [tree.zhengzhou])
  await relayAll(stack)
  return notice
}
const signedFor = () => ({ on: todayInShanghai(), name: '王收发' })

describe('a main recipient without an account (纸质送达登记)', () => {
  test('has what the sender recorded, first and corrected, apart from all counts and from the ladder', async () => {
    const notice = await aNotice()
    expect(await distributionOf(tree.province, notice)).toMatchObject({
      paperDistribution: {
        outstanding: 2,
        organs: ORGANS.map(name => ({ name, version: 0, delivery: null, corrected: [] })),
      },
    })
    const before = await progressOf(tree.province, notice)
    const made = await recordPaper(tree.province, notice, { signedFor: signedFor() })
    expect(codesOf(made)).toEqual([])
    expect(made.document).toMatchObject({ version: notice.version, paperDistribution: { outstanding: 1 } })
    const corrected = await recordPaper(tree.province, notice, { corrects: 1, reason: '误记签收人' })
    expect(codesOf(corrected)).toEqual([])
    const seen = await distributionOf(tree.province, notice)
    expect(seen?.paperDistribution?.organs).toMatchObject([
      {
        ...{ name: ORGANS[0], version: 2 },
        delivery: { sentOn: todayInShanghai(), signedFor: null, note: '机要送达', reason: '误记签收人' },
        corrected: [{ signedFor: signedFor(), reason: null }],
      },
      { name: ORGANS[1], version: 0, delivery: null },
    ])
    await relayAll(stack, { deliveries: 2 })
    const { updatedAt: _, ...after } = (await progressOf(tree.province, notice)) as { updatedAt?: string }
    expect(before).toMatchObject(after)
    expect(await rungsOf(tree.province, notice)).toEqual([['DELIVERED']])
    expect((await revoke(tree.province, notice)).problems).toEqual([])
    expect(
      codesOf(
        await recordPaper(tree.province, { ...notice, version: notice.version + 1 }, { organ: ORGANS[1] }),
      ),
    ).toEqual([])
  })

  test('is recorded by its sender alone, and seen by no other agency', async () => {
    const notice = await aNotice()
    for (const other of [tree.zhengzhou, tree.luoyang]) {
      expect(codesOf(await recordPaper(other, notice))).toEqual(['NOT_FOUND'])
      expect(await distributionOf(other, notice)).toBeNull()
    }
    expect(await distributionOf(tree.province, notice)).toMatchObject({
      paperDistribution: { outstanding: 2 },
    })
  })

  test('is none of the agencies that the document names, and is not recorded twice, nor in the future', async () => {
    const notice = await aNotice()
    const tried = async (more: object) => codesOf(await recordPaper(tree.province, notice, more))
    expect(await tried({ organ: tree.zhengzhou.name })).toEqual(['ORGAN_NOT_ON_PAPER'])
    expect(await tried({ sentOn: '2099-01-01' })).toEqual(['DATE_IN_FUTURE'])
    expect(await tried({ expectedVersion: notice.version - 1 })).toEqual(['VERSION_CONFLICT'])
    expect(await tried({ signedFor: { on: todayInShanghai(), name: '王\n收发' } })).toEqual([
      'TEXT_CONTROL_CHARACTER',
    ])
    const key = { idempotencyKey: `paper-${notice.id}` }
    expect(await tried(key)).toEqual([])
    expect((await recordPaper(tree.province, notice, key)).replayed).toBe(true)
    expect(await tried({})).toEqual(['PAPER_RECORD_CHANGED'])
  })

  test('of two records at the same moment has one, and the other is told', async () => {
    const notice = await aNotice()
    let other: readonly string[] = []
    const lost = await interruptedBefore(
      TransactWriteCommand,
      async () => {
        other = codesOf(await recordPaper(tree.province, notice, { note: '专人送达' }))
      },
      () => recordPaper(tree.province, notice),
      notice.id,
    )
    expect([codesOf(lost), other]).toEqual([['PAPER_RECORD_CHANGED'], []])
    expect((await distributionOf(tree.province, notice))?.paperDistribution?.organs[0]).toMatchObject({
      version: 1,
      delivery: { note: '专人送达' },
    })
  })

  test('is in the feed of changes of whoever follows the ladder', async () => {
    const notice = await aNotice()
    type Feed = { nodes: { nodeId: string }[]; pageInfo: { endCursor: string } }
    const feed = async (after: string | null) => {
      moveClock(2 * MINUTE)
      const given = { after, types: ['LADDER'], first: 100 }
      return ask<Feed>(await tree.province.token('CLERK'), 'ChangesSince', given)
    }
    const { pageInfo } = await feed(null)
    expect((await feed(pageInfo.endCursor)).nodes).toEqual([])
    await recordPaper(tree.province, notice)
    await relayAll(stack)
    expect((await feed(pageInfo.endCursor)).nodes).toMatchObject([{ nodeId: notice.id }])
  })
})
