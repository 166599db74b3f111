import { beforeAll, describe, expect, test } from 'vitest'
import { ask, mutate, type Payload, type SeenProblem, send } from '../kit/api.ts'
import { aDraftOf, aNotice, bring, inboxOf, type SeenDocument } from '../kit/documents.ts'
import { aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { codesOf, deliveryAt } from '../kit/recalls.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  tree = await aTree(stack)
  await relayAll(stack)
})
const telegram = (telegramUrgency: string, more: object = {}) =>
  aDraftOf(tree.province, { ...aNotice([tree.zhengzhou]), telegramUrgency, ...more })

describe('a telegram (电报)', () => {
  test('shows both sides its own urgency, and stands in lists with documents that are as urgent', async () => {
    const sent = await bring(tree.province, await telegram('UTMOST'), 'DISPATCHED')
    await relayAll(stack)
    const seen = { urgency: null, telegramUrgency: 'UTMOST' }
    expect(await ask(await tree.province.token('CLERK'), 'Document', { id: sent.id })).toMatchObject(seen)
    const { id } = await deliveryAt(tree.zhengzhou, sent)
    const clerk = await tree.zhengzhou.token('CLERK')
    expect(await ask(clerk, 'Delivery', { id })).toMatchObject({ ...seen, urgency: 'VERY_URGENT' })
    const urgent = await inboxOf(tree.zhengzhou, { urgency: 'VERY_URGENT' })
    expect(urgent.map(one => one.id)).toEqual([id])
    expect(await inboxOf(tree.luoyang, { urgency: 'VERY_URGENT' })).toEqual([])
    expect(await ask(await tree.luoyang.token('CLERK'), 'Delivery', { id })).toBeNull()
  })

  test('is refused with the urgency or the form of a document, and of a kind that none is', async () => {
    const fields = { ...aNotice([tree.zhengzhou]), telegramUrgency: 'ROUTINE' }
    const findings = async (more: object) => {
      const input = { draft: { ...fields, ...more } }
      const checked = await ask<{ findings: readonly SeenProblem[] }>(
        await tree.province.token('DRAFTER'),
        'Validate',
        { input },
      )
      return checked.findings.filter(({ code }) => code === 'ELEMENT_NOT_ALLOWED').map(({ path }) => path)
    }
    expect(await findings({ urgency: 'URGENT', printFormat: 'LETTER' })).toEqual([
      ['urgency'],
      ['printFormat'],
    ])
    const order = { kind: 'PUBLIC_NOTICE', title: '关于交通管制的通告', mainRecipients: { agencyIds: [] } }
    expect(await findings(order)).toEqual([['telegramUrgency']])
    const draft = await telegram('ROUTINE', { urgency: 'URGENT' })
    const asked = { documentId: draft.id, expectedVersion: draft.version }
    const submitted = await mutate<Payload<'document', SeenDocument>>(
      await tree.province.token('DRAFTER'),
      'SubmitForReview',
      asked,
    )
    expect(codesOf(submitted)).toContain('ELEMENT_NOT_ALLOWED')
  })

  test('has none of the urgencies that it has not', async () => {
    const draft = { ...aNotice([tree.zhengzhou]), telegramUrgency: '特提' }
    const query = 'mutation ($input: CreateDraftInput!) { createDraft(input: $input) { problems { code } } }'
    const { errors } = await send(await tree.province.token('DRAFTER'), query, {
      input: { idempotencyKey: 'telegram-1', draft },
    })
    expect(errors).not.toBeUndefined()
  })

  test('is numbered apart by its own code, which two agencies may have, and that series is audited', async () => {
    const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()
    const codes = [{ code: '内部明电', telegrams: true }]
    for (const agency of [tree.zhengzhou, tree.luoyang]) {
      const asked = { agencyId: agency.id, expectedVersion: 1, organCodes: codes, reason: '启用明电编号' }
      const administrator = await tree.province.token('ADMINISTRATOR')
      const revised = await mutate<Payload<'agency', object>>(administrator, 'ReviseNumbering', asked)
      expect(revised).toMatchObject({ problems: [], agency: { organCodes: [{ kinds: [], ...codes[0] }] } })
    }
    const register = async (more: object) => {
      const fields = { ...aNotice([tree.zhongyuan]), ...more }
      return bring(tree.zhengzhou, await aDraftOf(tree.zhengzhou, fields), 'REGISTERED')
    }
    const numbers = []
    for (const more of [{ telegramUrgency: 'URGENT' }, {}, { telegramUrgency: 'UTMOST' }])
      numbers.push((await register(more)).number)
    const own = `${tree.zhengzhou.organCode}〔${year}〕1号`
    expect(numbers).toEqual([`内部明电〔${year}〕1号`, own, `内部明电〔${year}〕2号`])
    const series = { kind: 'ORGAN_YEAR', organCode: '内部明电' }
    const audit = async (agency: TestAgency) =>
      ask(await agency.token('CLERK'), 'NumberSeriesAudit', { series })
    expect(await audit(tree.zhengzhou)).toMatchObject({ counter: 2, gaps: [], doubles: [], sound: true })
    expect(await audit(tree.luoyang)).toMatchObject({ counter: 0 })
    const number = numbers[2]
    const find = async (agency: TestAgency) =>
      ask(await agency.token('CLERK'), 'DocumentByNumber', { number })
    expect(await find(tree.zhengzhou)).toMatchObject({ number })
    expect(await find(tree.luoyang)).toBeNull()
  })
})
