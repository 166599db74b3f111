import { stepWrites } from '../../access/step-writes.ts'
import type { Advanced } from '../../access/steps.ts'
import type { Page, PageRequest } from '../../kernel/page.ts'
import { type Key, tenantPrefix } from '../../platform/keys.ts'
import { mapPage } from '../../platform/paging.ts'
import type { Item, Table, Write } from '../../platform/table.ts'
import {
  type CountersignRequest,
  type DocumentCard,
  documentCardSchema,
  type RequestCard,
  requestCardSchema,
  requestSchema,
  type SlotState,
} from '../model/index.ts'
import { workPartition } from '../store.ts'

export function requestKey(tenant: string, id: string): Key {
  return { pk: `${tenantPrefix(tenant)}CSN#${id}`, sk: 'CSN' }
}
export function requestOf(item: Item | null): CountersignRequest | null {
  return item === null ? null : requestSchema.parse(item.data)
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

/** The writes of one step of a request; the event's route leads to the host. */
export function requestWrites(tenant: string, step: Advanced<CountersignRequest>): Write[] {
  const { host } = step.thing
  const route: AnswerRoute = { hostTenant: host.tenant, documentId: host.documentId }
  return stepWrites(step, requestItem(tenant, step.thing), { route: { ...route } })
}

/**
 * Requests to a tenant, newest first: of one state, members' included; or, without a state, all to the agency itself.
 */
export function listRequests(
  table: Table,
  tenant: string,
  state: SlotState | null,
  page: PageRequest,
): Promise<Page<RequestCard>> {
  const all = `${tenantPrefix(tenant)}CSN`
  const listing =
    state === null ? { pk: all, index: 'list' as const } : { pk: `${all}#${state}`, index: 'state' as const }
  return mapPage(table.query({ ...listing, newestFirst: true }, page), item =>
    requestCardSchema.parse(item.card),
  )
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
      : { of: 'REQUEST' as const, card: requestCardSchema.parse(item.card) },
  )
}

/** Key of the summary of a hand-over. */
export function handOverKey(tenant: string, id: string): Key {
  return { pk: `${tenantPrefix(tenant)}HANDOVER#${id}`, sk: 'HANDOVER' }
}
