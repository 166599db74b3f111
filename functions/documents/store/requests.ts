import { type Event, eventItem } from '../../access/events.ts'
import type { Page, PageRequest } from '../../kernel/page.ts'
import { type Key, tenantPrefix } from '../../platform/keys.ts'
import type { Item, Table, Write } from '../../platform/table.ts'
import { mapPage } from '../../tenancy/store.ts'
import {
  type CountersignRequest,
  type DocumentCard,
  documentCardSchema,
  type RequestCard,
  type RequestState,
  requestCardSchema,
  requestSchema,
} from '../model.ts'
import { workPartition } from '../store.ts'

export function requestPartition(tenant: string, id: string): { pk: string } {
  return { pk: `${tenantPrefix(tenant)}CSN#${id}` }
}
export function requestKey(tenant: string, id: string): Key {
  return { ...requestPartition(tenant, id), sk: 'CSN' }
}
export function requestOf(item: Item | null): CountersignRequest | null {
  return item === null ? null : requestSchema.parse(item.data)
}

/** A request to an agency is in its list for good; one to a member is in that member's work while it is open. */
export function requestItem(tenant: string, request: CountersignRequest): Item {
  const { chain: _, ...card } = request
  const all = `${tenantPrefix(tenant)}CSN`
  const isWaiting = request.state === 'OPEN'
  const list =
    request.memberId === null ? all : isWaiting ? workPartition(tenant, request.memberId) : undefined
  return {
    ...requestKey(tenant, request.id),
    version: request.version,
    data: request,
    card,
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

/** The writes of one step of a request: the request and its event, with the way to the host. */
export function requestWrites(tenant: string, request: CountersignRequest, event: Event): Write[] {
  const { version, host } = request
  const route: AnswerRoute = { hostTenant: host.tenant, documentId: host.documentId }
  return [
    {
      put: requestItem(tenant, request),
      when: version === 1 ? ('absent' as const) : { version: version - 1 },
    },
    { put: eventItem(requestPartition(tenant, request.id), event, { ...route }), when: 'absent' },
  ]
}

/** Requests to a tenant, newest first: those of a state, members' included, or all that the agency itself got. */
export function listRequests(
  table: Table,
  tenant: string,
  state: RequestState | null,
  page: PageRequest,
): Promise<Page<RequestCard>> {
  const all = `${tenantPrefix(tenant)}CSN`
  const listing =
    state === null ? { pk: all, index: 'list' as const } : { pk: `${all}#${state}`, index: 'state' as const }
  return mapPage(table.query({ ...listing, newestFirst: true }, page), item =>
    requestCardSchema.parse(item.card),
  )
}

/** One thing that waits for a member. */
export type Work =
  | { readonly of: 'DOCUMENT'; readonly card: DocumentCard }
  | { readonly of: 'REQUEST'; readonly card: RequestCard }

/** What waits for a member: one Query on the index. */
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
      : { of: 'REQUEST' as const, card: requestCardSchema.parse(item.card) },
  )
}

/** The summary of a hand-over. */
export function handOverKey(tenant: string, id: string): Key {
  return { pk: `${tenantPrefix(tenant)}HANDOVER#${id}`, sk: 'HANDOVER' }
}
