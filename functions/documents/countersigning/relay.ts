import * as z from 'zod'
import { dataOf } from '../../access/events.ts'
import { NOTHING_TO_RELAY, RELAY, type Relay, type RelayTools } from '../../access/relay.ts'
import { commitOrRetryLater, untilCommitted } from '../../platform/retry.ts'
import {
  type Document,
  type DocumentEventType,
  REQUEST_STATES,
  type RequestEventType,
  type RequestState,
  requestEvents,
  type Slot,
} from '../model/index.ts'
import { documentKey, documentOf, stepEffect, tenantOf } from '../store.ts'
import { takeAnswer } from './rules/agreeing.ts'
import { askedContent, askParty, cancelRequest } from './rules/requests.ts'
import { requestKey, requestOf, requestWrites } from './store.ts'

/** What one event of a document asks the relay to do, and for which request of a client. */
interface Errand extends Pick<RelayTools, 'table' | 'objects' | 'now'> {
  readonly requestId: string | undefined
}

const namedSchema = z.array(z.object({ id: z.string(), tenant: z.string() }))
const requestsSchema = z.object({ tenant: z.string(), asked: namedSchema, cancelled: namedSchema })
const answerRouteSchema = z.object({ hostTenant: z.string(), documentId: z.string() })

/** Carries requests to countersign to those who are asked, where the event's route lists any. */
const carryRequests: Relay = async (tools, { item, event, requestId }) => {
  const requests = requestsSchema.safeParse(item.route)
  if (requests.success) await openAndCancel({ ...tools, requestId }, event.aggregate, requests.data)
}

async function openAndCancel(
  tools: Errand,
  documentId: string,
  { tenant, asked, cancelled }: z.infer<typeof requestsSchema>,
): Promise<void> {
  const { table, objects } = tools
  const document = documentOf(await table.get(documentKey(tenant, documentId)))
  if (document === null) throw new Error(`document ${documentId} sent requests and is not there`)
  // A slot that was cancelled meanwhile is not asked any more.
  const open = document.slots.filter(slot => slot.state === 'OPEN' && asked.some(({ id }) => id === slot.id))
  if (open.length > 0) {
    const contentDigest = await objects.putContent(askedContent(document))
    await Promise.all(open.map(slot => ask(tools, tenant, document, slot, contentDigest)))
  }
  const answered = document.slots.filter(slot => slot.state === 'AGREED' || slot.state === 'RETURNED')
  // An earlier run may have asked just before it died, and after the cancellation had found nothing to cancel.
  const overtaken = asked.filter(({ id }) => ![...open, ...answered].some(slot => slot.id === id))
  await Promise.all([
    ...overtaken.map(({ id, tenant: party }) => cancel(tools, party, id, ['OPEN'])),
    ...cancelled.map(request => cancel(tools, request.tenant, request.id)),
  ])
}

async function ask(
  tools: Errand,
  hostTenant: string,
  document: Document,
  slot: Slot,
  contentDigest: string,
): Promise<void> {
  const asked = askParty(document, slot, { hostTenant, contentDigest }, actOf(tools))
  const tenant = tenantOf(slot, hostTenant)
  await commitOrRetryLater(tools.table, requestWrites(tenant, asked))
  // A cancellation in between found no request to cancel.
  const now = documentOf(await tools.table.get(documentKey(hostTenant, document.id)))
  const after = now?.slots.find(one => one.id === slot.id)
  if (after === undefined || after.state === 'CANCELLED') await cancel(tools, tenant, slot.id)
}

async function cancel(
  tools: Errand,
  tenant: string,
  id: string,
  states: readonly RequestState[] = REQUEST_STATES,
): Promise<void> {
  const { table } = tools
  await untilCommitted(async () => {
    const request = requestOf(await table.get(requestKey(tenant, id)))
    if (request === null || !states.includes(request.state)) return null
    const cancelled = cancelRequest(request, actOf(tools))
    return cancelled === null ? null : table.commit(requestWrites(tenant, cancelled))
  })
}

function actOf({ now, requestId }: Errand) {
  return { by: RELAY, at: now().toISOString(), requestId }
}

/** Puts an answer into the host's document. An answer that came too late is cancelled in the party's own request. */
const carryAnswer: Relay = async (tools, { item, event, requestId }) => {
  const { table } = tools
  const { hostTenant, documentId } = answerRouteSchema.parse(item.route)
  const { verdict, answer } = dataOf(requestEvents, 'CountersignAnswered', event)
  const slotId = event.aggregate
  let late: Slot | undefined
  await untilCommitted(async () => {
    const document = documentOf(await table.get(documentKey(hostTenant, documentId)))
    if (document === null) throw new Error(`document ${documentId} was answered and is not there`)
    late = document.slots.find(slot => slot.id === slotId && slot.state === 'CANCELLED')
    const taken = takeAnswer(document, { slotId, verdict, answer, requestId })
    return taken === null ? null : table.commit(stepEffect(hostTenant, taken).writes)
  })
  if (late !== undefined) await cancel({ ...tools, requestId }, tenantOf(late, hostTenant), slotId)
}

/**
 * What is done with the events of documents and of requests. Any step of a document may open or cancel requests, and
 * the route of its event lists them.
 */
export const relays = {
  DraftCreated: NOTHING_TO_RELAY,
  DraftEdited: NOTHING_TO_RELAY,
  DraftSubmitted: carryRequests,
  DraftApproved: carryRequests,
  CountersignerAdded: carryRequests,
  CountersignAgreed: carryRequests,
  CountersignReturned: carryRequests,
  CountersignLate: NOTHING_TO_RELAY,
  DraftReturned: carryRequests,
  DocumentTakenBack: carryRequests,
  DocumentHandedOver: NOTHING_TO_RELAY,
  DocumentSigned: NOTHING_TO_RELAY,
  DocumentCorrected: carryRequests,
  SigningReopened: carryRequests,
  DocumentRechecked: NOTHING_TO_RELAY,
  DocumentRegistered: NOTHING_TO_RELAY,
  NumberVoided: NOTHING_TO_RELAY,
  DocumentSealed: NOTHING_TO_RELAY,
  // The exchange delivers what was dispatched; nothing of the countersigning is left to do.
  DocumentDispatched: NOTHING_TO_RELAY,
  CountersignRequested: NOTHING_TO_RELAY,
  CountersignAnswered: carryAnswer,
  CountersignCancelled: NOTHING_TO_RELAY,
  CountersignHandedOver: NOTHING_TO_RELAY,
} as const satisfies Readonly<Record<DocumentEventType | RequestEventType, Relay>>
