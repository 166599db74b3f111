import { beforeAll, describe, expect, test } from 'vitest'
import type { RequestContext } from '../../functions/access/request.ts'
import { receivedDeliveries } from '../../functions/exchange/index.ts'
import { ask, mutate, type Payload, type SeenProblem } from '../kit/api.ts'
import { aCorrectionIn } from '../kit/corrections.ts'
import { aNotice, aNoticeIn, type SeenDocument } from '../kit/documents.ts'
import { abolish } from '../kit/effects.ts'
import { aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let sent: SeenDocument
let corrected: SeenDocument
let correction: SeenDocument
let voided: string
beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  tree = await aTree(stack)
  sent = await aNoticeIn('DISPATCHED', tree.luoyang, [tree.zhengzhou])
  corrected = await aNoticeIn('DISPATCHED', tree.luoyang, [tree.zhengzhou])
  correction = await aCorrectionIn('DISPATCHED', tree.luoyang, corrected)
  const registered = await aNoticeIn('REGISTERED', tree.luoyang, [tree.zhengzhou])
  voided = registered.number ?? ''
  await mutate<Payload<'document', SeenDocument>>(await tree.luoyang.token('CLERK'), 'VoidNumber', {
    documentId: registered.id,
    expectedVersion: registered.version,
    reason: '标题有误',
  })
})

/** What validate says of a body that cites something. */
async function findingsIn(agency: TestAgency, body: string): Promise<readonly SeenProblem[]> {
  const { findings } = await ask<{ findings: readonly SeenProblem[] }>(
    await agency.token('DRAFTER'),
    'Validate',
    { input: { draft: { ...aNotice([tree.erqi]), body } } },
  )
  return findings.filter(({ code }) => code === 'STYLE')
}

describe('document numbers that a draft cites', () => {
  test('are quiet where the register has them, and marked where it has them with another title', async () => {
    expect(await findingsIn(tree.luoyang, `根据${sent.number}，现通知如下。`)).toEqual([])
    const [finding] = await findingsIn(tree.luoyang, `根据《防汛办法》（${sent.number}），现通知如下。`)
    expect(finding?.message).toContain('与所引不符')
  })
  test('are marked where the number was not given, is void, or its document was replaced, with the place', async () => {
    const ahead = (sent.number ?? '').replace(/\d+号/, '999号')
    const found = await findingsIn(
      tree.luoyang,
      `根据${ahead}，\n根据${voided}，\n根据${corrected.number}，现通知如下。`,
    )
    expect(found).toMatchObject([
      { rule: 'S-CITED-DOCUMENT', severity: 'WARNING', place: { line: 1 }, found: ahead, fix: null },
      { place: { line: 2 }, found: voided },
      { place: { line: 3 }, found: corrected.number },
    ])
    expect(found[2]?.message).toContain(correction.number)
  })
  test('are looked up among what the agency received as well, and their titles compared', async () => {
    await relayAll(stack)
    expect(await findingsIn(tree.zhengzhou, `根据${sent.number}，现通知如下。`)).toEqual([])
    const wrong = `根据《防汛办法》（${sent.number}），现通知如下。`
    const [finding] = await findingsIn(tree.zhengzhou, wrong)
    expect(finding).toMatchObject({ rule: 'S-CITED-DOCUMENT', severity: 'WARNING', found: sent.number })
    expect(finding?.message).toContain('与所引不符')
    expect(await findingsIn(tree.erqi, wrong)).toEqual([])
    const [replaced] = await findingsIn(tree.zhengzhou, `根据${corrected.number}，现通知如下。`)
    expect(replaced?.message).toContain(correction.number)
  })
  test('are marked where what was received under them, or issued, was revoked or abolished', async () => {
    const issued = await aNoticeIn('DISPATCHED', tree.luoyang, [tree.zhengzhou])
    await abolish(tree.luoyang, issued, '2099-01-01')
    const body = `根据${issued.number}，现通知如下。`
    const [own] = await findingsIn(tree.luoyang, body)
    expect(own).toMatchObject({ rule: 'S-CITED-DOCUMENT', severity: 'WARNING', found: issued.number })
    await relayAll(stack, { deliveries: 2 })
    const [received] = await findingsIn(tree.zhengzhou, body)
    expect(received?.message).toContain('已废止')
    expect(await findingsIn(tree.zhongyuan, body)).toEqual([])
  })
  test('are not asked for among deliveries for who may not read those', async () => {
    const caller = { tenant: tree.zhengzhou.tenant, roles: ['DRAFTER'], scopes: ['document'] }
    const context = { caller, table: null } as unknown as RequestContext
    expect(await receivedDeliveries.ofNumbers(context, [sent.number ?? ''])).toEqual(new Map())
  })
  test("are looked up in the caller's own register alone: another's numbers say nothing", async () => {
    const body = `根据${voided}和${corrected.number}，现通知如下。`
    expect(await findingsIn(tree.zhengzhou, body)).toEqual([])
  })
})
