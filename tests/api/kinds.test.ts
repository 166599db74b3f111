import { beforeAll, describe, expect, test } from 'vitest'
import { DOCUMENT_KINDS, type DocumentKind, KINDS } from '../../functions/documents/kinds.ts'
import { ask } from '../kit/api.ts'
import {
  ACCEPT,
  aDraftOf,
  bring,
  handle,
  inboxOf,
  REGISTER,
  type SeenDelivery,
  SIGN_FOR,
} from '../kit/documents.ts'
import { anAgency, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let congress: TestAgency
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  congress = await anAgency(stack, tree.province, {
    name: '郑州市人民代表大会',
    regionCode: '410100',
    tier: 'CITY',
    kind: 'PEOPLES_CONGRESS',
  })
})

const meeting = { name: '郑州市人民政府第80次常务会议', date: '2026-01-05' }
const contact = { name: '市政府办公室', phone: '0371-67180000' }

/** What each kind needs beyond title and body, and to whom Zhengzhou writes it. */
const NEEDS: Readonly<
  Record<DocumentKind, () => Promise<Record<string, unknown>> | Record<string, unknown>>
> = {
  RESOLUTION: () => ({ meeting }),
  DECISION: () => to(tree.zhongyuan),
  ORDER: () => to(tree.zhongyuan),
  COMMUNIQUE: () => ({ meeting }),
  ANNOUNCEMENT: () => ({}),
  PUBLIC_NOTICE: () => ({ copies: [tree.zhongyuan.id] }),
  OPINION: () => ({ ...to(tree.zhongyuan), direction: 'DOWN' }),
  NOTICE: () => to(tree.zhongyuan),
  CIRCULAR: () => to(tree.zhongyuan),
  REPORT: () => to(tree.province),
  REQUEST: () => ({ ...to(tree.province), contact }),
  REPLY: async () => ({ ...to(tree.zhongyuan), replyTo: await aRequestFrom(tree.zhongyuan) }),
  BILL: () => to(congress),
  LETTER: () => to(tree.luoyang),
  MINUTES: () => ({ ...to(tree.zhongyuan), meeting }),
}
const to = (agency: TestAgency) => ({ mainRecipients: { agencyIds: [agency.id] } })

/** A request to Zhengzhou that it has accepted; the id of the delivery. */
async function aRequestFrom(county: TestAgency): Promise<string> {
  const fields = {
    kind: 'REQUEST',
    title: '关于设立分中心的请示',
    body: '妥否，请批示。',
    ...to(tree.zhengzhou),
    contact,
  }
  await bring(county, await aDraftOf(county, fields), 'DISPATCHED')
  await relayAll(stack)
  const [delivery] = await inboxOf(tree.zhengzhou)
  return (await handle(tree.zhengzhou, delivery as SeenDelivery, SIGN_FOR, REGISTER, ACCEPT)).id
}

describe('a document of each kind goes from draft to handled', () => {
  test.each(DOCUMENT_KINDS)('of the kind %s', async kind => {
    const { word, numberForm, hasSeal } = KINDS[kind]
    const fields = { kind, title: `郑州市人民政府关于公文互通的${word}`, body: '现将有关事项公布如下。' }
    const draft = await aDraftOf(tree.zhengzhou, { ...fields, ...(await NEEDS[kind]()) })
    const registered = await bring(tree.zhengzhou, draft, 'REGISTERED')
    expect(registered.number).toMatch(numberForm === 'ORDER' ? /^第[1-9]\d*号$/ : /〔\d{4}〕[1-9]\d*号$/)
    expect(registered.actions.includes('sealDocument')).toBe(hasSeal)
    const sent = await bring(tree.zhengzhou, registered, 'DISPATCHED')
    await relayAll(stack)
    const token = await tree.zhengzhou.token('CLERK')
    const { recipientCount, ladder } = await ask<{ recipientCount: number; ladder: { nodes: unknown[] } }>(
      token,
      'Document',
      { id: sent.id },
    )
    expect(ladder.nodes).toHaveLength(recipientCount)
    expect(await ask(token, 'Render', { documentId: sent.id })).toMatchObject({ issue: 'PRINT', missing: [] })
  })
})

describe('kinds that are suggested', () => {
  const suggested = async (agency: TestAgency, purpose: string, recipients: readonly string[]) =>
    await ask<{ kinds: { kind: string; article: string; reason: string }[] } | null>(
      await agency.token('DRAFTER'),
      'SuggestKind',
      { purpose, recipients },
    )
  test('follow from the purpose and from who the recipients are to the agency that asks, with article and reason', async () => {
    expect(await suggested(tree.zhengzhou, 'ASK_APPROVAL', [tree.province.id])).toMatchObject({
      kinds: [{ kind: 'REQUEST', article: '8(11)', reason: expect.stringContaining('请示') }],
    })
    expect(await suggested(tree.zhengzhou, 'ASK_APPROVAL', [tree.luoyang.id])).toMatchObject({
      kinds: [{ kind: 'LETTER' }],
    })
    expect(await suggested(tree.zhengzhou, 'CONSULT', [tree.zhongyuan.id])).toEqual({ kinds: [] })
  })
  test('are none for recipients that do not exist, or of which there are too many', async () => {
    expect(await suggested(tree.zhengzhou, 'INFORM', ['agc_01HZZZZZZZZZZZZZZZZZZZZZZZ'])).toBeNull()
    const many = Array.from({ length: 301 }, () => tree.luoyang.id)
    expect(await suggested(tree.zhengzhou, 'INFORM', many)).toBeNull()
  })
})
