import type { DocumentLadderArgs, DocumentUndeliveredArgs } from '../../../graphql/types.generated.ts'
import { pageRequest, placesOf, toConnection } from '../../access/connection.ts'
import { cursorScope, type RequestContext } from '../../access/request.ts'
import {
  type Beside,
  type DocumentIn,
  type DocumentView,
  loadDocument,
  partsOf,
  type Reach,
  TO_DOCUMENT,
} from '../../documents/index.ts'
import { sha256 } from '../../kernel/digest.ts'
import { DEFAULT_PAGE, MAX_PAGE, type Page, type PageRequest } from '../../kernel/page.ts'
import { inParallel } from '../../kernel/parallel.ts'
import type { Table } from '../../platform/table.ts'
import {
  hasOrder,
  type LadderRow,
  ordersBetween,
  PORTION,
  placeOfOrder,
  portionOf,
  portionsOfSent,
  type ReceiptClaims,
  type Recipient,
  type Rung,
  recipientsOfSent,
  type Undelivered,
} from '../model.ts'
import { deliveryIdOf } from '../rules/additions.ts'
import { dueAtThen } from '../rules/deadline-moves.ts'
import { envelopeOf } from '../rules/dispatch.ts'
import { rowOf, undeliveredOf, undeliveredOrders } from '../rules/ladder.ts'
import { claimsOf, receiptFrom } from '../rules/receipts.ts'
import {
  cascadeIn,
  itemsOfRows,
  type LadderItems,
  ladderIn,
  listOwing,
  orderIn,
  owedSortKey,
  proofName,
  readAttempts,
  readLadder,
  readPortions,
  readProofs,
  rowEnd,
  rowKey,
} from '../store/index.ts'

type Sent = DocumentIn<'DISPATCHED'>

/** The rows of recipients from one order to another, both included. */
async function readRows(
  table: Table,
  tenant: string,
  document: Sent,
  from: number,
  to: number,
): Promise<LadderRow[]> {
  return rowsFrom(document, await readLadder(table, tenant, document.id, from, to), from, to)
}

function rowsFrom(document: Sent, items: LadderItems, from: number, to: number): LadderRow[] {
  const { dispatch: sent } = document
  const rows: LadderRow[] = []
  for (const order of ordersBetween(sent, placeOfOrder(sent, from), placeOfOrder(sent, to))) {
    const recipient = items.recipients.get(order)
    if (recipient === undefined) throw new Error(`recipient ${order} of ${document.id} is missing`)
    rows.push(
      rowOf({
        recipient,
        deliveryId: deliveryIdOf(document.id, recipient, sent.at, sha256),
        rungs: items.rungs.get(order) ?? [],
        portion: items.portions.get(portionOf(order)) ?? null,
        dispatchedAt: recipient.added?.at ?? sent.at,
      }),
    )
  }
  return rows
}

/** The claims of a rung's receipt, from what the sender has. */
export function claimsInRow(document: Sent, tenant: string, recipient: Recipient, rung: Rung): ReceiptClaims {
  const { source, dispatchEvent } = envelopeOf(document, tenant)
  const { documentId, number, contentDigest } = source
  const deliveryId = deliveryIdOf(document.id, recipient, document.dispatch.at, sha256)
  return claimsOf({ documentId, number, contentDigest, dispatchEvent, recipient, deliveryId }, rung)
}

/** Reads the proofs of these rows. @returns the proof of a rung; undefined if it is not signed yet */
export async function proofsOfRows(
  table: Table,
  tenant: string,
  documentId: string,
  from: number,
  to: number,
): Promise<(recipient: Recipient, rung: Rung) => string | undefined> {
  const proofs = await readProofs(table, tenant, documentId, from, to)
  return ({ order }, rung) => proofs.get(proofName(order, rung.seq))
}

/** A rung as resolvers get it. */
export interface RungView extends Rung {
  /** Null until it is signed. */
  readonly receipt: () => Promise<string | null>
}
export interface LadderRowView extends Omit<LadderRow, 'rungs'> {
  readonly documentId: string
  /** By when the recipient is to reply; undefined if it need not. */
  readonly dueAt: string | undefined
  readonly rungs: readonly RungView[]
}

/** Adds the receipts, which are read for the whole page when one is first asked for. */
function withReceipts(
  document: Sent,
  rows: readonly LadderRow[],
  { table, caller: { tenant } }: RequestContext,
): LadderRowView[] {
  const [first, last] = [rows[0]?.recipient.order ?? 0, rows.at(-1)?.recipient.order ?? 0]
  let reading: ReturnType<typeof proofsOfRows> | undefined
  const receiptOf = async ({ recipient }: LadderRow, rung: Rung): Promise<string | null> => {
    reading ??= proofsOfRows(table, tenant, document.id, first, last)
    const proof = (await reading)(recipient, rung)
    return proof === undefined ? null : receiptFrom(claimsInRow(document, tenant, recipient, rung), proof)
  }
  return rows.map(row => ({
    ...row,
    documentId: document.id,
    dueAt: row.recipient.role === 'MAIN' ? dueAtOf(document, row) : undefined,
    rungs: row.rungs.map(rung => ({ ...rung, receipt: () => receiptOf(row, rung) })),
  }))
}

/** The deadline that a row goes by: that of now, or for an answer the one that held when it came. */
function dueAtOf({ dispatch }: Sent, { rungs }: LadderRow): string | undefined {
  const reply = rungs.find(({ kind }) => kind === 'REPLIED')
  return reply === undefined ? dispatch.deadline?.dueAt : dueAtThen(dispatch, reply.at)
}

/**
 * How far a document's partition is read for the first page of its ladder; nothing for other pages. Those rows lie behind
 * the events, so one Query reads them with the document.
 */
export function firstRows({ first, after, last, before, late }: DocumentLadderArgs): Reach[] {
  if ((after ?? last ?? before ?? late ?? null) !== null) return []
  const rows = Math.min(Math.max(first ?? DEFAULT_PAGE, 1), MAX_PAGE)
  return [{ end: rowEnd(rows - 1), more: itemsOfRows(rows) }]
}
export const ladderBeside: Beside = { field: 'ladder', reachOf: firstRows }

/** A page of a document's ladder, and who has no row of it: main recipients without an account. Null before the dispatch. */
export async function ladderOf(view: DocumentView, args: DocumentLadderArgs, context: RequestContext) {
  const document = await view.whole()
  if (document.state !== 'DISPATCHED') return null
  const page = await ladderPage(view, document, args, context)
  return { ...page, withoutAccount: partsOf(document.text.main).onPaper }
}

/** From the document page if that holds it, else by reads of its own. */
async function ladderPage(
  { known, id }: DocumentView,
  document: Sent,
  args: DocumentLadderArgs,
  context: RequestContext,
) {
  const late = args.late ?? null
  const scope = cursorScope(context, 'ladder', late === null ? { document: id } : { document: id, late })
  const request = pageRequest(scope, args)
  if (late !== null) return toConnection(scope, request, await owingRows(document, late, request, context))
  const { dispatch } = document
  const placeIn = (key: string) => placeOfOrder(dispatch, orderIn(key))
  const { from, to, hasNext } = placesOf(request, recipientsOfSent(dispatch), placeIn)
  const orders = ordersBetween(dispatch, from, to)
  const [first, last] = [orders[0], orders.at(-1)]
  if (first === undefined || last === undefined)
    return toConnection<LadderRowView>(scope, request, { items: [], hasNext: false })
  const rows = await rowsOf({ known }, document, first, last, context)
  const items = withReceipts(document, rows, context)
  return toConnection(scope, request, {
    items: items.map(value => ({ key: rowKey(value.recipient.order), value })),
    hasNext,
  })
}

/**
 * The rows of those who owe a reply, if it is late, or if it is not: one Query for their places, and for the rows between the first
 * and the last place of the page what each needs.
 */
async function owingRows(
  document: Sent,
  late: boolean,
  request: PageRequest,
  context: RequestContext,
): Promise<Page<LadderRowView>> {
  const { table, caller, now } = context
  const dueAt = document.dispatch.deadline?.dueAt
  if (dueAt === undefined || now().toISOString() >= dueAt !== late) return { items: [], hasNext: false }
  const { items, hasNext } = await listOwing(table, caller.tenant, document.id, request)
  const orders = items.map(({ value }) => value)
  const shown = await rowsAt(document, orders, context)
  return { items: shown.map(value => ({ key: owedSortKey(value.recipient.order), value })), hasNext }
}

/** Rows that do not lie together, each read by itself. */
export async function rowsAt(
  document: Sent,
  orders: readonly number[],
  context: RequestContext,
): Promise<LadderRowView[]> {
  const { table, caller } = context
  const rows = await inParallel(AT_ONCE, orders, order =>
    readRows(table, caller.tenant, document, order, order),
  )
  return withReceipts(document, rows.flat(), context)
}

/** How many rows that do not lie together are read at once. */
const AT_ONCE = 20

/** The rows of recipients from one order to another: from the document page if that holds them, else by reads of their own. */
export async function rowsOf(
  { known }: Pick<DocumentView, 'known'>,
  document: Sent,
  from: number,
  to: number,
  { table, caller }: Pick<RequestContext, 'table' | 'caller'>,
): Promise<LadderRow[]> {
  return known !== null && known.end >= rowEnd(to)
    ? rowsFrom(document, ladderIn(known.beside), from, to)
    : readRows(table, caller.tenant, document, from, to)
}

/** The id of a row's node: the document's with the place of the recipient. */
export function ladderRowId({ documentId, recipient }: LadderRowView): string {
  return `row_${documentId.slice('doc_'.length)}_${recipient.order}`
}
export const LADDER_ROW_ID = /^row_([0-9A-HJKMNP-TV-Z]{26})_(0|[1-9]\d{0,4})$/

/** A row of a ladder of the caller's agency by the id of its node; null if there is none. */
export async function loadLadderRow(context: RequestContext, id: string): Promise<LadderRowView | null> {
  const [, documentPart, place] = LADDER_ROW_ID.exec(id) ?? []
  const view =
    documentPart === undefined ? null : await loadDocument(context, `doc_${documentPart}`, TO_DOCUMENT)
  const document = await view?.whole()
  const order = Number(place)
  if (document?.state !== 'DISPATCHED' || view === null || !hasOrder(document.dispatch, order)) return null
  return withReceipts(document, await rowsOf(view, document, order, order, context), context)[0] ?? null
}

/** A recipient that does not have the document yet. */
export interface UndeliveredRecipient extends Undelivered {
  readonly recipient: Recipient
}

/** The recipients that do not have the document yet, in the order of the dispatch. */
export async function undeliveredTo(
  { whole, id }: DocumentView,
  args: DocumentUndeliveredArgs,
  context: RequestContext,
) {
  const document = await whole()
  if (document.state !== 'DISPATCHED') return null
  const { table, caller } = context
  const { dispatch } = document
  const scope = cursorScope(context, 'undelivered', { document: id })
  const request = pageRequest(scope, args)
  const attempts = await readAttempts(table, caller.tenant, id, dispatch)
  const orders = undeliveredOrders(portionsOfSent(dispatch, PORTION), attempts)
  const { from, to, hasNext } = placesOf(request, orders.length, key =>
    placeOf(orders, orderIn(key), request),
  )
  const shown = orders.slice(from, to + 1)
  const { recipients } = await readPortions(table, caller.tenant, id, [...new Set(shown.map(portionOf))])
  const items = shown.flatMap(order => {
    const recipient = recipients.get(order)
    if (recipient === undefined) return []
    const since = recipient.added?.at ?? dispatch.at
    const undelivered = undeliveredOf(order, attempts.get(portionOf(order)) ?? null, since)
    return [{ key: rowKey(order), value: { recipient, ...undelivered } }]
  })
  return toConnection(scope, request, { items, hasNext })
}

/** The place of a recipient among those that are undelivered; of one that is not any more, beside its neighbours. */
function placeOf(orders: readonly number[], order: number, { backwards = false }: PageRequest): number {
  const place = orders.findIndex(one => one >= order)
  const isThere = orders[place] === order
  if (place < 0) return backwards ? orders.length : orders.length - 1
  return isThere || backwards ? place : place - 1
}

/** Counts of a document's cascade, from the document page. */
export async function cascadeOf({ state, page }: DocumentView) {
  return state === 'DISPATCHED' ? cascadeIn((await page()).beside) : null
}
