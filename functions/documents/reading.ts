import type { GraphQLResolveInfo } from 'graphql'
import type { DocumentHistoryArgs, QueryOutboxArgs } from '../../graphql/types.generated.ts'
import { argumentsAsked } from '../access/asked.ts'
import type { Outcome } from '../access/command.ts'
import { type Connection, type Counted, connection, placesOf } from '../access/connection.ts'
import { countOf } from '../access/counts.ts'
import type { Event } from '../access/events.ts'
import { FiltersRefused, rangeAsked } from '../access/filters.ts'
import { loadItem } from '../access/item-loader.ts'
import { mayDo } from '../access/permissions.ts'
import { demand, type RequestContext } from '../access/request.ts'
import type { Item } from '../platform/table.ts'
import {
  type Addressees,
  type Document,
  type DocumentCard,
  LIVE_STATES,
  mayTake,
  partsOf,
  stepsFor,
} from './model/index.ts'
import { permissions } from './permissions.ts'
import {
  cardOf,
  type DocumentPage,
  documentKey,
  documentOf,
  documentPartition,
  INCOMPLETE,
  listDocuments,
  listOwed,
  OUTBOX,
  type OutboxAsked,
  type Reach,
  readDocumentPage,
  readEvents,
  readEventsBetween,
  TO_DOCUMENT,
  TO_EVENTS,
} from './store.ts'

/** A document as resolvers get it: its card, and the rest, which is read when a field first needs it. */
export interface DocumentView extends DocumentCard {
  /** The whole document; those of a list are read together. */
  readonly whole: () => Promise<Document>
  /** The same if it is there already; else null. */
  readonly present: Document | null
  /** What was read of the document's partition together with it; null if it came otherwise. */
  readonly known: DocumentPage | null
  /** The same, or else what is read now, by one Query: at least the counts of its cascade and the document. */
  readonly page: () => Promise<DocumentPage>
}

/**
 * What a later area keeps behind the events of a document, to be read with them: the field that shows it, and how far the
 * document page reaches for its arguments. Empty if the field reads what it shows by itself.
 */
export interface Beside {
  readonly field: string
  readonly reachOf: (args: Readonly<Record<string, unknown>>) => readonly Reach[]
}

/** A whole document as clients see it. */
export function viewOf(context: RequestContext, document: Document, known?: DocumentPage): DocumentView {
  const card = cardOf(document)
  return { ...cardView(context, card, known), present: document, whole: () => Promise.resolve(document) }
}

/**
 * The resolver of a field of the whole document, which answers at once where that is there: to wait for it in each of thirty
 * fields took a tenth of the time of a document page.
 */
export function ofWhole<T>(field: (document: Document) => T): (view: DocumentView) => T | Promise<T> {
  return ({ present, whole }) => (present === null ? whole().then(field) : field(present))
}

/** A document as a list has it. */
export function cardView(
  context: RequestContext,
  card: DocumentCard,
  known: DocumentPage | null = null,
): DocumentView {
  const { table, caller } = context
  let page: Promise<DocumentPage> | undefined = known === null ? undefined : Promise.resolve(known)
  return {
    ...card,
    known,
    present: null,
    whole: async () => there(documentOf(await loadItem(context, documentKey(caller.tenant, card.id))), card),
    page: () => {
      page ??= readDocumentPage(table, caller.tenant, card.id).then(read => there(read, card))
      return page
    },
  }
}

/** What lists name is never removed. @throws if it is missing, which is an outage */
function there<T>(found: T | null, { id }: { readonly id: string }): T {
  if (found === null) throw new Error(`document ${id} is missing`)
  return found
}

/** A document of the caller's agency that something refers to, read with others; null for who may not read documents. */
export async function loadReferred(context: RequestContext, id: string | null): Promise<DocumentView | null> {
  const { caller } = context
  if (id === null || !mayDo(caller, permissions.readDocuments)) return null
  const document = documentOf(await loadItem(context, documentKey(caller.tenant, id)))
  return document === null ? null : viewOf(context, document)
}

/** The payload of every step on a document. */
export function documentPayload(context: RequestContext, { thing, problems, replayed }: Outcome<Document>) {
  return { document: thing === null ? null : viewOf(context, thing), problems, replayed }
}

/** A document of the caller's agency, by id, with what lies before the end of its reach: one Query. */
export async function loadDocument(
  context: RequestContext,
  id: string,
  reach: Reach = TO_EVENTS,
): Promise<DocumentView | null> {
  demand(context, permissions.readDocuments)
  const page = await readDocumentPage(context.table, context.caller.tenant, id, reach)
  return page === null ? null : viewOf(context, page.document, page)
}

/**
 * How far a document's partition is read for what a request asks of the document: its events if they are shown, and of
 * what lies behind them what a first page shows. A later page is read by itself, without the first.
 */
export function reachAsked(info: GraphQLResolveInfo, { field, reachOf }: Beside): Reach {
  const isHistoryAsked = ['history', 'negotiation'].some(name => argumentsAsked(info, name).length > 0)
  const least = isHistoryAsked ? TO_EVENTS : TO_DOCUMENT
  return furthest(least, argumentsAsked(info, field).flatMap(reachOf))
}

/** The reach that contains the others. */
export function furthest(least: Reach, others: readonly Reach[]): Reach {
  return others.reduce((longest, one) => (one.end > longest.end ? one : longest), least)
}

/** A document in the feed of changes, from its item. */
export function changedDocument(context: RequestContext, item: Item): DocumentView {
  return viewOf(context, documentOf(item))
}

/** A page of the outbox. */
export type Outbox = Counted<DocumentView>

/** Documents of the caller's agency, newest first. @throws BadPage, FiltersRefused */
export async function outbox(context: RequestContext, args: QueryOutboxArgs): Promise<Outbox> {
  demand(context, permissions.readDocuments)
  const { table, caller } = context
  const { first: _, after: __, last: ___, before: ____, incomplete, late, ...asked } = args
  if (late != null) return owedOutbox(context, late, args)
  const which = incomplete ? incompleteAsked(asked) : asked
  const page = await connection(context, 'outbox', args, async request => {
    if (which === null) return { items: [], hasNext: false }
    const { items, hasNext } = await listDocuments(table, caller.tenant, which, request)
    return { items: items.map(({ key, value }) => ({ key, value: cardView(context, value) })), hasNext }
  })
  return { ...page, totalCount: () => totalOf(context, which) }
}

/** Documents of which a reply is late, or owed and not late yet; the one that is due first at the top. @throws FiltersRefused */
async function owedOutbox(context: RequestContext, late: boolean, args: QueryOutboxArgs): Promise<Outbox> {
  const { table, caller, now } = context
  const given = (['state', 'kind', 'created'] as const).filter(name => args[name] != null)
  const others = args.incomplete ? [...given, 'incomplete'] : given
  if (others.length > 0) throw new FiltersRefused('FILTERS_NOT_SERVED', ['late', ...others], [['late']])
  const page = await connection(context, 'outbox', args, async request => {
    const { items, hasNext } = await listOwed(table, caller.tenant, late, now().toISOString(), request)
    return { items: items.map(({ key, value }) => ({ key, value: cardView(context, value) })), hasNext }
  })
  return { ...page, totalCount: () => Promise.resolve(null) }
}

/** What is asked of the incomplete documents; null if there can be none: only dispatched ones are incomplete. */
function incompleteAsked({ state, ...others }: OutboxAsked): OutboxAsked | null {
  return state == null || state === 'DISPATCHED' ? { ...others, incomplete: 'INCOMPLETE' } : null
}

/** How many documents a list has on all its pages; null where they are not counted. */
function totalOf(context: RequestContext, asked: OutboxAsked | null): Promise<number | null> {
  if (asked === null) return countOf(context, OUTBOX, [])
  const { state, incomplete, kind, created } = asked
  if (kind != null || rangeAsked(created) !== null) return Promise.resolve(null)
  const one = incomplete == null ? state : INCOMPLETE
  return countOf(context, OUTBOX, one == null ? LIVE_STATES : [one])
}

/** The whole history of a document: from the document page, unless that ends within the history. */
export async function historyOf(
  { id, page }: DocumentView,
  { table, caller }: Pick<RequestContext, 'table' | 'caller'>,
): Promise<readonly Event[]> {
  const { events, end } = await page()
  return end >= TO_EVENTS.end ? events : readEvents(table, documentPartition(caller.tenant, id))
}

/** A page of a document's history: from the document page if that holds it, else one Query of its own. @throws BadPage */
export function historyPage(
  view: DocumentView,
  args: DocumentHistoryArgs,
  context: RequestContext,
): Promise<Connection<Event>> {
  return connection(context, 'history', { ...args, document: view.id }, async request => {
    const { seq: count } = (await view.whole()).chain
    const { from, to, hasNext } = placesOf(request, count, key => Number(key) - 1)
    if (to < from) return { items: [], hasNext: false }
    const events = await eventsBetween(view, from + 1, to + 1, context)
    return { items: events.map(value => ({ key: String(value.seq), value })), hasNext }
  })
}

async function eventsBetween(
  { id, page }: DocumentView,
  first: number,
  last: number,
  { table, caller }: Pick<RequestContext, 'table' | 'caller'>,
): Promise<readonly Event[]> {
  const { events } = await page()
  // The page holds the oldest events.
  if (events.length >= last) return events.slice(first - 1, last)
  return readEventsBetween(table, documentPartition(caller.tenant, id), first, last)
}

/** Steps that the caller may take on a document now. */
export async function actionsOn(
  { whole }: DocumentView,
  { caller }: RequestContext,
): Promise<readonly string[]> {
  const document = await whole()
  return stepsFor(document.state, caller).filter(step => mayTake(document, step, caller.subject))
}

/** Main recipients as clients see them. */
export function addresseesFrom(main: Addressees) {
  const { agencies, classes, onPaper } = partsOf(main)
  const [only, second] = classes
  const { class: name = null, tier = null } = second === undefined ? (only ?? {}) : {}
  const wording = main.form === 'LIST' ? main.wording : null
  return { agencies, class: name, tier, classes, onPaper, wording }
}
