import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { RequestContext } from '../../functions/access/request.ts'
import { receivedDeliveries } from '../../functions/exchange/index.ts'
import { ask, mutate, type Payload, type SeenProblem } from '../kit/api.ts'
import { aCorrectionIn } from '../kit/corrections.ts'
import { aDraftOf, aNotice, aNoticeIn, bring, type SeenDocument } from '../kit/documents.ts'
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

describe('numbers that a draft cites while the table is still being given its index of numbers', () => {
  test('are looked up in the own register alone, and a warning says so once', async () => {
    const { send } = DynamoDBDocumentClient.prototype
    const message = 'Cannot read from backfilling global secondary index: byNumber'
    const spy = vi.spyOn(DynamoDBDocumentClient.prototype, 'send')
    function faulty(this: DynamoDBDocumentClient, ...given: readonly [{ readonly input: object }]) {
      if (JSON.stringify(given[0].input).includes('"IndexName":"byNumber"'))
        return Promise.reject(Object.assign(new Error(message), { name: 'ValidationException' }))
      return Reflect.apply(send, this, given)
    }
    spy.mockImplementation(faulty as never)
    const cited = `根据国发〔2026〕5号、豫政〔2026〕6号和${tree.luoyang.name}会议纪要〔2026〕4号办理。`
    const [finding, ...more] = await findingsIn(tree.luoyang, cited)
    expect(finding).toMatchObject({ severity: 'WARNING', found: '国发〔2026〕5号', place: { line: 1 } })
    expect([finding?.message, more]).toEqual([expect.stringContaining('暂时无法核对'), []])
    expect(await findingsIn(tree.luoyang, `根据${sent.number}办理。`)).toEqual([])
    const wrong = await findingsIn(tree.luoyang, `根据《防汛办法》（${sent.number}）办理。`)
    expect(wrong.map(one => one.message)).toEqual([expect.stringContaining('与所引不符')])
    spy.mockRestore()
  })
})

describe('numbers without an organ code that a draft cites', () => {
  const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()
  const announcement = { kind: 'ANNOUNCEMENT', title: '关于办公地址变更的公告', body: '特此公布。' }
  const minutes = {
    kind: 'MINUTES',
    title: '第44次常务会议纪要',
    body: '会议议定事项如下。',
    meeting: { name: '第44次常务会议', date: '2026-01-04' },
  }
  const registered = async (fields: object): Promise<SeenDocument> =>
    bring(tree.luoyang, await aDraftOf(tree.luoyang, { ...fields }), 'REGISTERED')
  const textsIn = async (agency: TestAgency, body: string) =>
    (await findingsIn(agency, body)).map(({ message }) => message)
  beforeAll(async () => {
    await mutate(await tree.province.token('ADMINISTRATOR'), 'ReviseNumbering', {
      agencyId: tree.luoyang.id,
      expectedVersion: 1,
      numberForms: [
        { kind: 'ANNOUNCEMENT', form: 'YEAR' },
        { kind: 'MINUTES', form: 'MEETING_YEAR' },
      ],
      reason: '启用编号',
    })
  })
  test('are looked up by issuer and kind: those that were not given and those that are void are marked', async () => {
    const first = await registered(announcement)
    expect(first.number).toBe(`${year}年第1号`)
    const name = tree.luoyang.name
    expect(
      await textsIn(tree.luoyang, `按《办公地址变更的公告》（${name}公告${year}年第1号）办理。`),
    ).toEqual([])
    expect(await textsIn(tree.luoyang, `根据${name}公告${year}年第9号办理。`)).toEqual([
      expect.stringContaining('没有编定过'),
    ])
    await mutate(await tree.luoyang.token('CLERK'), 'VoidNumber', {
      documentId: first.id,
      expectedVersion: first.version,
      reason: '标题有误',
    })
    expect(await textsIn(tree.luoyang, `根据${name}${year}年第1号公告办理。`)).toEqual([
      expect.stringContaining('已作废'),
    ])
    // Another's announcement, a public notice, and a title that the agency has not.
    const others = `税务总局公告${year}年第1号、${name}通告${year}年第9号、《规定公告》（${year}年第1号）`
    expect(await textsIn(tree.luoyang, `根据${others}办理。`)).toEqual([])
    expect(await textsIn(tree.zhengzhou, `根据${name}公告${year}年第9号办理。`)).toEqual([])
  })
  test('of minutes are looked up by number and title, whatever the meeting', async () => {
    const { number } = await registered(minutes)
    expect(number).toBe(`〔${year}〕1号`)
    const cited = (title: string) => `按《${title}》（${tree.luoyang.name}会议纪要${number}）办理。`
    expect(await textsIn(tree.luoyang, cited('第44次常务会议纪要'))).toEqual([])
    expect(await textsIn(tree.luoyang, cited('第45次常务会议纪要'))).toEqual([
      expect.stringContaining('与所引不符'),
    ])
    expect(await textsIn(tree.zhengzhou, cited('第45次常务会议纪要'))).toEqual([])
  })
})

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
    const asked = { number: sent.number ?? '', isAnyones: false }
    expect(await receivedDeliveries.ofNumbers(context, [asked])).toEqual(new Map())
  })
  test("are looked up in the caller's own register alone: another's numbers say nothing", async () => {
    const body = `根据${voided}和${corrected.number}，现通知如下。`
    expect(await findingsIn(tree.zhengzhou, body)).toEqual([])
  })
})
