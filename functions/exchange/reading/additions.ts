import DataLoader from 'dataloader'
import { perRequest } from '../../access/per-request.ts'
import type { RequestContext } from '../../access/request.ts'
import type { DocumentView } from '../../documents/index.ts'
import type { Addition, DeliveryAdded, Passing } from '../model.ts'
import { readAdditions } from '../store/index.ts'
import type { DeliveryView } from './deliveries.ts'
import type { LadderRowView } from './ladder.ts'

/** What was added to documents of the caller's agency: one Query for each document of a request, whatever fields ask. */
const loaderOf = perRequest(
  ({ table, caller }) =>
    new DataLoader<string, readonly Addition[]>(ids =>
      Promise.all(ids.map(id => readAdditions(table, caller.tenant, id))),
    ),
)

/** What was added to a document after its dispatch, oldest first. */
export async function additionsOf(
  { state, whole, id }: Pick<DocumentView, 'id' | 'state' | 'whole'>,
  context: RequestContext,
): Promise<readonly Addition[]> {
  if (state !== 'DISPATCHED') return []
  const document = await whole()
  if (document.state !== 'DISPATCHED') return []
  return (await loaderOf(context).load(id)).filter(({ refused }) => refused === undefined)
}

/** What came of it that a recipient passed a document on; null while that is on its way, and if it came back. */
export async function passedOnOf(
  { deliveryId, documentId, state }: LadderRowView,
  context: RequestContext,
): Promise<Addition | null> {
  if (state !== 'PASSED_ON') return null
  const all = await loaderOf(context).load(documentId)
  return all.findLast(({ passedBy }) => passedBy?.deliveryId === deliveryId) ?? null
}

/** To whom a delivery was passed on, oldest first. */
export async function passingsOf({ whole }: DeliveryView): Promise<readonly Passing[]> {
  return (await whole()).passed ?? []
}

/** The addition that a row of a ladder came by; null for those of the dispatch. */
export async function additionOfRow(
  { recipient, documentId }: LadderRowView,
  context: RequestContext,
): Promise<Addition | null> {
  const { added } = recipient
  if (added === undefined) return null
  return (await loaderOf(context).load(documentId)).find(({ id }) => id === added.id) ?? null
}

/** Why a delivery came after the dispatch; null for those that came with it. */
export async function addedOf({ whole }: DeliveryView): Promise<DeliveryAdded | null> {
  return (await whole()).added ?? null
}
