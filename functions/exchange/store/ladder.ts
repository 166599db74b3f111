import * as z from 'zod'
import { documentPartition } from '../../documents/index.ts'
import { type Key, tenantPrefix } from '../../platform/keys.ts'
import { queryAll } from '../../platform/paging.ts'
import type { Item, Table } from '../../platform/table.ts'
import {
  MAX_RUNGS,
  PORTION,
  type Portion,
  portionOf,
  portionSchema,
  portionsOfSent,
  type Recipient,
  type Rung,
  type RungRoute,
  recipientSchema,
  rungSchema,
  type Sent,
  storedRung,
} from '../model.ts'
import { proofSortKey } from './deliveries.ts'

/**
 * The ladder lies in the partition of the sender's document:
 * `LADDER#<order>` the recipients of the portion that begins with this order, written by the dispatch;
 * `LADDER#<order>#00` what came of the tries to deliver that portion;
 * `LADDER#<order>#<seq>` one rung of one recipient.
 * The proofs of its receipts, `<order>#<seq>`, have a partition of their own: a page of the ladder does without them, and a
 * partition takes 1,000 write units a second.
 */
const LADDER = 'LADDER#'
const proofPartition = (documentPk: string): string => `${documentPk}#PROOF`

const five = (order: number): string => String(order).padStart(5, '0')
const two = (seq: number): string => String(seq).padStart(2, '0')

/** The sort key at which a recipient's items begin; also the cursor of its row. */
export function rowKey(order: number): string {
  return `${LADDER}${five(order)}`
}
/** The last sort key that any of a recipient's items can have. */
export function rowEnd(order: number): string {
  return `${rowKey(order)}#~`
}
/** How many items the first rows of a ladder have at most: their rungs, and two of each portion. */
export function itemsOfRows(rows: number): number {
  return rows * MAX_RUNGS + portionsOf(rows).length * 2
}
export function orderIn(rowKeyOrCursor: string): number {
  return Number(rowKeyOrCursor.slice(LADDER.length, LADDER.length + 5))
}
function isOfLadder({ sk }: Pick<Key, 'sk'>): boolean {
  return sk.startsWith(LADDER)
}

function recipientsKey(tenant: string, documentId: string, from: number): Key {
  return { ...documentPartition(tenant, documentId), sk: rowKey(from) }
}
export function portionKey(tenant: string, documentId: string, from: number): Key {
  return { ...documentPartition(tenant, documentId), sk: `${rowKey(from)}#00` }
}

/** The recipients of a dispatch, kept with the document so that the relay sends to exactly those. */
export function recipientItems(tenant: string, documentId: string, recipients: readonly Recipient[]): Item[] {
  return portionsOf(recipients.length).map(from => ({
    ...recipientsKey(tenant, documentId, from),
    data: recipients.slice(from, from + PORTION),
  }))
}

/** The first orders of the portions of so many recipients. */
export function portionsOf(recipientCount: number): number[] {
  return Array.from({ length: Math.ceil(recipientCount / PORTION) }, (_, index) => index * PORTION)
}

export function portionItem(tenant: string, documentId: string, from: number, portion: Portion): Item {
  return { ...portionKey(tenant, documentId, from), data: portion }
}

/** A portion with its document: one read. `attempt` is null before the first try. */
export async function readPortion(
  table: Table,
  document: Key,
  {
    tenant,
    documentId,
    from,
  }: { readonly tenant: string; readonly documentId: string; readonly from: number },
): Promise<{
  readonly document: Item | null
  readonly recipients: readonly Recipient[]
  readonly attempt: { readonly portion: Portion; readonly version: number } | null
}> {
  const key = portionKey(tenant, documentId, from)
  const items = await table.getMany([document, recipientsKey(tenant, documentId, from), key])
  const { recipients, portions } = ladderIn(items)
  const portion = portions.get(from)
  const version = items.find(({ sk }) => sk === key.sk)?.version ?? 0
  return {
    document: items.find(({ sk }) => sk === document.sk) ?? null,
    recipients: [...recipients.values()],
    attempt: portion === undefined ? null : { portion, version },
  }
}

/** The recipients of these portions with what came of the tries, by portion. */
export async function readPortions(
  table: Table,
  tenant: string,
  documentId: string,
  froms: readonly number[],
): Promise<Pick<LadderItems, 'recipients' | 'portions'>> {
  const keys = froms.flatMap(from => [
    recipientsKey(tenant, documentId, from),
    portionKey(tenant, documentId, from),
  ])
  return ladderIn(await table.getMany(keys))
}

/** Where all recipients of a document lie, those included that were added. */
export function recipientKeys(tenant: string, documentId: string, sent: Sent): Key[] {
  return portionsOfSent(sent, PORTION).map(({ from }) => recipientsKey(tenant, documentId, from))
}

/** Every recipient of a document, in the order of the dispatch and of what was added. */
export async function readRecipients(
  table: Table,
  tenant: string,
  documentId: string,
  sent: Sent,
): Promise<Recipient[]> {
  const { recipients } = ladderIn(await table.getMany(recipientKeys(tenant, documentId, sent)))
  return [...recipients.values()].sort((a, b) => a.order - b.order)
}

/** What came of the tries for every portion that was tried. */
export async function readAttempts(
  table: Table,
  tenant: string,
  documentId: string,
  sent: Sent,
): Promise<ReadonlyMap<number, Portion>> {
  const keys = portionsOfSent(sent, PORTION).map(({ from }) => portionKey(tenant, documentId, from))
  return ladderIn(await table.getMany(keys)).portions
}

/** Items of a ladder by what they are. */
export interface LadderItems {
  readonly recipients: ReadonlyMap<number, Recipient>
  /** By the portion's first order. */
  readonly portions: ReadonlyMap<number, Portion>
  /** By the recipient's order. */
  readonly rungs: ReadonlyMap<number, readonly Rung[]>
}

/** Made once: making a schema takes longer than reading a row by it. Marked, so that what signs receipts is bundled without it. */
const portionOfRecipients = /* @__PURE__ */ z.array(recipientSchema)

/** Sorts items of the ladder into recipients, portions and rungs; others are left out. */
export function ladderIn(items: readonly Item[]): LadderItems {
  const recipients = new Map<number, Recipient>()
  const portions = new Map<number, Portion>()
  const rungs = new Map<number, Rung[]>()
  for (const item of items.filter(isOfLadder)) {
    const order = orderIn(item.sk)
    const part = item.sk.slice(rowKey(order).length)
    if (part === '') {
      for (const one of portionOfRecipients.parse(item.data)) recipients.set(one.order, one)
    } else if (part === '#00') portions.set(order, portionSchema.parse(item.data))
    else rungs.set(order, [...(rungs.get(order) ?? []), rungSchema.parse(item.data)])
  }
  return { recipients, portions, rungs }
}

/** The items of the rows from one order to another: their portions by key, their rungs by one Query, at once. */
export async function readLadder(
  table: Table,
  tenant: string,
  documentId: string,
  from: number,
  to: number,
): Promise<LadderItems> {
  const froms: number[] = []
  for (let start = portionOf(from); start <= to; start += PORTION) froms.push(start)
  const [parts, rungs] = await Promise.all([
    readPortions(table, tenant, documentId, froms),
    readRungs(table, tenant, documentId, from, to),
  ])
  return { ...parts, rungs }
}

/** The rungs of the recipients from one order to another: one Query. */
export async function readRungs(
  table: Table,
  tenant: string,
  documentId: string,
  from: number,
  to: number,
): Promise<LadderItems['rungs']> {
  const between = [`${rowKey(from)}#01`, rowEnd(to)] as const
  const items = await queryAll(table, { ...documentPartition(tenant, documentId), between }, 1000)
  // Between two portions lie the recipients of the second and what came of its tries.
  return ladderIn(items).rungs
}

/** What is known of one row: the item of its portion's tries, and its rungs. */
export async function readRowItems(
  table: Table,
  tenant: string,
  documentId: string,
  order: number,
): Promise<Item[]> {
  const between = [`${rowKey(order)}#01`, rowEnd(order)] as const
  const [portions, rungs] = await Promise.all([
    table.getMany([portionKey(tenant, documentId, portionOf(order))]),
    queryAll(table, { ...documentPartition(tenant, documentId), between }, MAX_RUNGS),
  ])
  return [...portions, ...rungs]
}

/** Where the event lies that a recipient was served on paper, which is a chain of its own. */
export function paperPartition(tenant: string, id: string): { pk: string } {
  return { pk: `${tenantPrefix(tenant)}PPR#${id}` }
}

/** The proofs of the receipts of rows from one order to another, by order and number of the event: one Query. */
export async function readProofs(
  table: Table,
  tenant: string,
  documentId: string,
  from: number,
  to: number,
): Promise<ReadonlyMap<string, string>> {
  const pk = proofPartition(documentPartition(tenant, documentId).pk)
  const between = [`${five(from)}#`, `${five(to)}#~`] as const
  const items = await queryAll(table, { pk, between }, 1000)
  return new Map(items.map(item => [item.sk, String(item.proof)]))
}
/** Under which a proof is found among those of a page. */
export function proofName(order: number, seq: number): string {
  return `${five(order)}#${two(seq)}`
}

export function rungKey({ senderTenant, documentId, recipient }: RungRoute, seq: number): Key {
  return { ...documentPartition(senderTenant, documentId), sk: `${rowKey(recipient.order)}#${two(seq)}` }
}

/** A rung on the sender's ladder, with what is needed to sign its receipt: its leaf, and where the copy belongs. */
export function rungItem(route: RungRoute, rung: Rung, leaf: string, deliveryPartition: string): Item {
  return { ...rungKey(route, rung.seq), data: storedRung(rung), leaf, copy: deliveryPartition }
}

const signableSchema = z.object({ pk: z.string(), sk: z.string(), leaf: z.string(), copy: z.string() })
export type Signable = z.infer<typeof signableSchema>

/** A rung that is to be signed, from its item. @throws for an item that is not one */
export function signableIn(item: Item): Signable {
  return signableSchema.parse(item)
}

/** The proofs of a signed rung: the sender's, and the recipient's copy. */
export function proofItems({ pk, sk, copy }: Signable, proof: string): Item[] {
  const seq = Number(sk.slice(-2))
  return [
    { pk: proofPartition(pk), sk: sk.slice(LADDER.length), proof },
    { pk: copy, sk: proofSortKey(seq), proof },
  ]
}
