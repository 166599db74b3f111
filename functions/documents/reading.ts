import type { QueryOutboxArgs } from '../../graphql/types.generated.ts'
import type { Outcome } from '../access/command.ts'
import { connection } from '../access/connection.ts'
import { type Event, eventSk } from '../access/events.ts'
import { demand, type RequestContext } from '../access/request.ts'
import { type Addressees, type Document, type DocumentCard, mayTake, stepsFor } from './model/index.ts'
import { permissions } from './permissions.ts'
import {
  cardOf,
  type DocumentPage,
  documentPartition,
  listDocuments,
  readDocumentPage,
  readEvents,
} from './store.ts'

/** A document as resolvers get it: its card, and the rest if it was read. */
export interface DocumentView extends DocumentCard {
  /** Null in lists, where only the card is read. */
  readonly full: Document | null
  /** The document's partition; one Query, made when a field first needs it. */
  readonly page: () => Promise<DocumentPage | null>
}

/** A whole document as clients see it. */
export function viewOf(context: RequestContext, document: Document, known?: DocumentPage): DocumentView {
  let page: Promise<DocumentPage | null> | undefined =
    known === undefined ? undefined : Promise.resolve(known)
  return {
    ...cardOf(document),
    full: document,
    page: () => {
      page ??= readDocumentPage(context.table, context.caller.tenant, document.id)
      return page
    },
  }
}

/** A document as lists show it. */
export function cardView(card: DocumentCard): DocumentView {
  return { ...card, full: null, page: () => Promise.resolve(null) }
}

/** The payload of every step on a document. */
export function documentPayload(context: RequestContext, { thing, problems, replayed }: Outcome<Document>) {
  return { document: thing === null ? null : viewOf(context, thing), problems, replayed }
}

/** A document of the caller's agency, by id: one Query. */
export async function loadDocument(context: RequestContext, id: string): Promise<DocumentView | null> {
  demand(context, permissions.readDocuments)
  const page = await readDocumentPage(context.table, context.caller.tenant, id)
  return page === null ? null : viewOf(context, page.document, page)
}

/** Documents of the caller's agency, newest first. */
export async function outbox(context: RequestContext, args: QueryOutboxArgs) {
  demand(context, permissions.readDocuments)
  const { table, caller } = context
  return connection(context, 'outbox', args, async page => {
    const { items, hasNext } = await listDocuments(table, caller.tenant, args.state ?? null, page)
    return { items: items.map(({ key, value }) => ({ key, value: cardView(value) })), hasNext }
  })
}

/** The whole history of a document; null in lists. From the document page, unless the page ends within the history. */
export async function historyOf(
  { id, full, page }: DocumentView,
  { table, caller }: RequestContext,
): Promise<readonly Event[] | null> {
  if (full === null) return null
  const known = await page()
  const isWhole = known === null || known.whole || known.beside.some(item => item.sk > eventSk(0))
  return isWhole ? (known?.events ?? null) : readEvents(table, documentPartition(caller.tenant, id))
}

/** Steps that the caller may take on a document now; in lists, by state and role alone. */
export function actionsOn({ state, full }: DocumentView, { caller }: RequestContext): readonly string[] {
  const steps = stepsFor(state, caller)
  return full === null ? steps : steps.filter(step => mayTake(full, step, caller.subject))
}

/** Main recipients as clients see them. */
export function addresseesFrom(main: Addressees) {
  return main.form === 'NAMED'
    ? { agencies: main.agencies, class: null, tier: null }
    : { agencies: [], class: main.class, tier: main.tier }
}
