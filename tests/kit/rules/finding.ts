import fc from 'fast-check'
import type { RequestContext } from '../../../functions/access/request.ts'
import type { IndexWork, Row, Thing } from '../../../functions/finding/model.ts'
import { find } from '../../../functions/finding/reading.ts'
import { thingKey } from '../../../functions/finding/store.ts'
import { idFrom } from '../../../functions/kernel/ids.ts'
import type { Item, Table } from '../../../functions/platform/table.ts'

export const TENANT = '41.01.00.agc_1'

/** The id of the thing that was made at this second. */
export function idAt(prefix: string, second: number): string {
  return idFrom(prefix, 1_767_000_000_000 + second * 1000, new Uint8Array(16))
}

/** A document as it lies in the table, as far as the index reads it. */
export function documentItem(
  tenant: string,
  card: Partial<Row> & Pick<Row, 'id' | 'title'>,
  version = 1,
): Item {
  const whole = { kind: 'NOTICE', number: null, issuerName: '郑州市人民政府', date: null, ...card }
  const listed = {
    urgency: null,
    state: 'DRAFT',
    issuerId: 'agc_1',
    createdAt: '',
    dispatchedAt: null,
    replyToDeliveryId: null,
    forwardsDeliveryId: null,
  }
  return {
    ...thingKey({ tenant, in: 'DOCUMENTS', id: card.id }),
    version,
    card: { ...listed, ...whole, version },
    g1pk: `T#${tenant}#OUT`,
    g1sk: card.id,
  }
}

/** The same of a delivery. */
export function deliveryItem(
  tenant: string,
  card: Partial<Row> & Pick<Row, 'id' | 'title'>,
  version = 1,
): Item {
  const whole = {
    kind: 'NOTICE',
    number: '豫政〔2026〕1号',
    issuerName: '河南省人民政府',
    date: '2026-01-05',
  }
  const listed = {
    role: 'MAIN',
    state: 'DELIVERED',
    urgency: null,
    issuerId: 'agc_2',
    issuerTier: 'PROVINCE',
    issuerRegionCode: '410000',
    contentDigest: '',
    deliveredAt: '',
    incomingNumber: null,
    returnReason: null,
    inReplyToDocumentId: null,
  }
  return {
    ...thingKey({ tenant, in: 'DELIVERIES', id: card.id }),
    version,
    card: { ...listed, ...whole, ...card, version },
    g1pk: `T#${tenant}#IN`,
    g1sk: card.id,
  }
}

export const aDocument = (id: string): Thing => ({ tenant: TENANT, in: 'DOCUMENTS', id })

/** A caller who may read everything of one tenant. */
export function aSearcher(table: Table, tenant = TENANT): RequestContext {
  const caller = { tenant, roles: ['CLERK'], scopes: ['document', 'exchange'] }
  // The search uses nothing else of a request.
  return { table, caller, cursorSecret: 'x'.repeat(32) } as unknown as RequestContext
}

/** All results of a search, page by page. @throws if a page does not lead on */
export async function findAll(table: Table, text: string, first = 20, tenant = TENANT): Promise<string[]> {
  const ids: string[] = []
  let after: string | null = null
  for (;;) {
    const page = await find(aSearcher(table, tenant), { text, first, after })
    if (page.problems.length > 0) throw new Error(JSON.stringify(page.problems))
    ids.push(...page.nodes.map(({ id }) => id))
    if (!page.pageInfo.hasNextPage) return ids
    if (page.pageInfo.endCursor === after) throw new Error('the page leads nowhere')
    after = page.pageInfo.endCursor
  }
}

/** A queue in memory, of which messages are taken in any order. */
export function memoryQueue() {
  const messages: IndexWork[] = []
  const sendAll = async (sent: readonly unknown[]): Promise<void> => {
    messages.push(...(sent as IndexWork[]))
  }
  return { messages, sendAll }
}

const IDEOGRAPHS = [...'关于印发的通知市政府城生活垃圾分类管理办法郑州東龍後乾〇○⺠𠮷']
const OTHERS = [...'《》（）〔〕“”—·,. \u3000\u200b0123456789２０AbＣdé①㈱\u0301か゛']

/** Titles of anything that may stand in one. */
export const anyTitle: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: fc.constantFrom(...IDEOGRAPHS), minLength: 2, maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...IDEOGRAPHS, ...OTHERS), minLength: 2, maxLength: 30 }),
  fc.string({ unit: 'grapheme', minLength: 2, maxLength: 30 }),
)
