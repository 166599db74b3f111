import * as z from 'zod'
import { countWrites } from '../../access/counts.ts'
import { stepWrites } from '../../access/step-writes.ts'
import type { Advanced } from '../../access/steps.ts'
import type { Page, PageRequest } from '../../kernel/page.ts'
import { type Key, tenantPrefix } from '../../platform/keys.ts'
import { mapPage, pagesOf, queryAll } from '../../platform/paging.ts'
import type { Item, Table, Write } from '../../platform/table.ts'
import {
  type CountersignRequest,
  type DocumentCard,
  documentCardSchema,
  type RequestCard,
  type RequestState,
  requestCardSchema,
  requestSchema,
  type SlotState,
  withoutText,
} from '../model/index.ts'
import { documentPartition, workPartition } from '../store.ts'

export function requestKey(tenant: string, id: string): Key {
  return { pk: `${tenantPrefix(tenant)}CSN#${id}`, sk: 'CSN' }
}
/** A request; one that is cancelled has no text, also if it was stored when cancelled ones kept it. */
export function requestOf(item: Item | null): CountersignRequest | null {
  return item === null ? null : withoutText(requestSchema.parse(item.data))
}
function cardIn(item: Item): RequestCard {
  return withoutText(requestCardSchema.parse(item.card))
}

/** What lists show of a request. */
export function requestCardOf(request: CountersignRequest): RequestCard {
  return requestCardSchema.parse(request)
}

/** A request to an agency stays in the agency's list; one to a member is in the member's worklist while it is open. */
export function requestItem(tenant: string, request: CountersignRequest): Item {
  const all = `${tenantPrefix(tenant)}CSN`
  const isWaiting = request.state === 'OPEN'
  const list =
    request.memberId === null ? all : isWaiting ? workPartition(tenant, request.memberId) : undefined
  return {
    ...requestKey(tenant, request.id),
    version: request.version,
    data: request,
    card: requestCardOf(request),
    ...(list === undefined ? {} : { g1pk: list, g1sk: request.id }),
    g2pk: `${all}#${request.state}`,
    g2sk: request.id,
  }
}

/** Where the relay carries an answer: the host's document. */
export interface AnswerRoute {
  readonly hostTenant: string
  readonly documentId: string
}

/** The list by which requests are counted, those to members included. */
export const REQUESTS = 'CSN'

/** The writes of one step of a request; the event's route leads to the host. */
export function requestWrites(tenant: string, step: Advanced<CountersignRequest>): Write[] {
  const { host } = step.thing
  const route: AnswerRoute = { hostTenant: host.tenant, documentId: host.documentId }
  // The outcome of an undo comes back to the request, so the route leads there as well.
  const back = step.event.type === 'CountersignUndoAsked' ? { tenant } : {}
  return [
    ...stepWrites(step, requestItem(tenant, step.thing), { route: { ...route, ...back } }),
    ...countWrites(tenant, REQUESTS, step),
  ]
}

/**
 * Requests to a tenant, newest first: of one state, members' included; or, without a state, all to the agency itself.
 */
export function listRequests(
  table: Table,
  tenant: string,
  state: SlotState | RequestState | null,
  page: PageRequest,
): Promise<Page<RequestCard>> {
  const all = `${tenantPrefix(tenant)}CSN`
  const listing =
    state === null ? { pk: all, index: 'list' as const } : { pk: `${all}#${state}`, index: 'state' as const }
  return mapPage(table.query({ ...listing, newestFirst: true }, page), cardIn)
}

/**
 * A request that waits for its agency's activation (待开通). Two items of it, which the relay alone writes: a pointer in the
 * agency's partition of what waits, and a mark in that of the host's document.
 */
export const waitSchema = z.object({
  agencyId: z.string(),
  hostTenant: z.string(),
  documentId: z.string(),
  slotId: z.string(),
  since: z.string(),
  /** When the request was opened, or found to be no longer wanted; null while it waits. */
  endedAt: z.string().nullable(),
})
export type Wait = z.infer<typeof waitSchema>

type Waiting = Pick<Wait, 'agencyId' | 'hostTenant' | 'slotId'>

const WAIT_PREFIX = 'CSG#'
function waitKey({ agencyId, hostTenant, slotId }: Waiting): Key {
  return { pk: waitPartition(agencyId), sk: `${WAIT_PREFIX}${hostTenant}#${slotId}` }
}
/** What waits for an agency's activation, of every area. No tenant reads or writes it. */
function waitPartition(agencyId: string): string {
  return `WAIT#${agencyId}`
}
/** Behind everything else in a document's partition: a page of the document does without them. */
const MARK_PREFIX = 'WAIT#'

const KEPT_SECONDS = 7 * 24 * 60 * 60

/** Writes both items of a wait. Once it has ended, the pointer is kept for a week and removed by its time to live. */
export function waitWrites(wait: Wait): Write[] {
  const { hostTenant, documentId, slotId, endedAt } = wait
  const ttl = endedAt === null ? {} : { ttl: Math.floor(Date.parse(endedAt) / 1000) + KEPT_SECONDS }
  const mark = { ...documentPartition(hostTenant, documentId), sk: `${MARK_PREFIX}${slotId}` }
  return [
    { put: { ...waitKey(wait), data: wait, ...ttl }, when: 'any' },
    { put: { ...mark, data: wait }, when: 'any' },
  ]
}

/** A request's wait; null if it never waited. */
export async function readWait(table: Table, waiting: Waiting): Promise<Wait | null> {
  const item = await table.get(waitKey(waiting))
  return item === null ? null : waitSchema.parse(item.data)
}

/** Requests that wait for an agency's activation, page after page. */
export async function* waitsFor(table: Table, agencyId: string): AsyncGenerator<readonly Wait[]> {
  const listing = { pk: waitPartition(agencyId), prefix: WAIT_PREFIX }
  for await (const { items } of pagesOf(table, listing, 25)) {
    yield items.map(({ value }) => waitSchema.parse(value.data)).filter(wait => wait.endedAt === null)
  }
}

/** The waits of a document's slots, by slot: one Query. */
export async function readMarks(
  table: Table,
  hostTenant: string,
  documentId: string,
): Promise<ReadonlyMap<string, Wait>> {
  const listing = { ...documentPartition(hostTenant, documentId), prefix: MARK_PREFIX }
  const items = await queryAll(table, listing, 1000)
  return new Map(items.map(item => [item.sk.slice(MARK_PREFIX.length), waitSchema.parse(item.data)]))
}

/** One item of a worklist. */
export type Work =
  | { readonly of: 'DOCUMENT'; readonly card: DocumentCard }
  | { readonly of: 'REQUEST'; readonly card: RequestCard }

/** A member's worklist: one Query on the index. */
export function listWork(
  table: Table,
  tenant: string,
  memberId: string,
  page: PageRequest,
): Promise<Page<Work>> {
  const listing = { pk: workPartition(tenant, memberId), index: 'list' as const }
  return mapPage(table.query(listing, page), item =>
    item.sk === 'TASK'
      ? { of: 'DOCUMENT' as const, card: documentCardSchema.parse(item.card) }
      : { of: 'REQUEST' as const, card: cardIn(item) },
  )
}

/** Key of the summary of a hand-over. */
export function handOverKey(tenant: string, id: string): Key {
  return { pk: `${tenantPrefix(tenant)}HANDOVER#${id}`, sk: 'HANDOVER' }
}
