import { z } from 'zod'
import { type Event, eventSchema } from '../access/events.ts'
import type { Objects } from '../platform/objects.ts'
import { commitOrComeAgain, untilCommitted } from '../platform/patience.ts'
import type { Item, Table } from '../platform/table.ts'
import { stepEffect, tenantOf } from './drafting.ts'
import { answerSchema, type Document, REQUEST_STATES, type RequestState, type Slot } from './model.ts'
import { takeAnswer } from './rules/agreeing.ts'
import { askedContent, askParty, cancelRequest } from './rules/requests.ts'
import { requestKey, requestOf, requestWrites } from './store/requests.ts'
import { documentKey, documentOf } from './store.ts'

/** What carrying requests and answers needs. */
export interface CarryTools {
  readonly table: Table
  readonly objects: Pick<Objects, 'putContent'>
  readonly now: () => Date
}

const RELAY = 'relay'
const namedSchema = z.array(z.object({ id: z.string(), tenant: z.string() }))
const askingSchema = z.object({ tenant: z.string(), asked: namedSchema, cancelled: namedSchema })
const answeringSchema = z.object({ hostTenant: z.string(), documentId: z.string() })
const answeredSchema = z.object({ verdict: z.enum(['AGREED', 'RETURNED']), answer: answerSchema })

/** Carries requests to countersign to those who are asked, and their answers back. Idempotent at every point. */
export async function relayDocumentEvent(tools: CarryTools, item: Item): Promise<void> {
  const asking = askingSchema.safeParse(item.route)
  if (asking.success) return carryRequests(tools, eventSchema.parse(item.data).aggregate, asking.data)
  const event = eventSchema.parse(item.data)
  if (event.type === 'CountersignAnswered') await carryAnswer(tools, event, answeringSchema.parse(item.route))
}

async function carryRequests(
  tools: CarryTools,
  documentId: string,
  { tenant, asked, cancelled }: z.infer<typeof askingSchema>,
): Promise<void> {
  const { table, objects } = tools
  const document = documentOf(await table.get(documentKey(tenant, documentId)))
  if (document === null) throw new Error(`document ${documentId} sent requests and is not there`)
  // What was overtaken meanwhile is not asked any more.
  const open = document.slots.filter(slot => slot.state === 'OPEN' && asked.some(({ id }) => id === slot.id))
  if (open.length > 0) {
    const contentDigest = await objects.putContent(askedContent(document))
    await Promise.all(open.map(slot => ask(tools, tenant, document, slot, contentDigest)))
  }
  const answered = document.slots.filter(slot => slot.state === 'AGREED' || slot.state === 'RETURNED')
  // An earlier run may have asked just before it died, and after the cancellation had found nothing to end.
  const overtaken = asked.filter(({ id }) => ![...open, ...answered].some(slot => slot.id === id))
  await Promise.all([
    ...overtaken.map(({ id, tenant: party }) => cancel(tools, party, id, ['OPEN'])),
    ...cancelled.map(request => cancel(tools, request.tenant, request.id)),
  ])
}

async function ask(
  tools: CarryTools,
  hostTenant: string,
  document: Document,
  slot: Slot,
  contentDigest: string,
): Promise<void> {
  const act = { by: RELAY, at: tools.now().toISOString() }
  const { request, event } = askParty(document, slot, { hostTenant, contentDigest }, act)
  const tenant = tenantOf(slot, hostTenant)
  await commitOrComeAgain(tools.table, requestWrites(tenant, request, event))
  // A cancellation that came between found no request to end.
  const now = documentOf(await tools.table.get(documentKey(hostTenant, document.id)))
  const after = now?.slots.find(one => one.id === slot.id)
  if (after === undefined || after.state === 'CANCELLED') await cancel(tools, tenant, slot.id)
}

async function cancel(
  { table, now }: CarryTools,
  tenant: string,
  id: string,
  states: readonly RequestState[] = REQUEST_STATES,
): Promise<void> {
  await untilCommitted(async () => {
    const request = requestOf(await table.get(requestKey(tenant, id)))
    if (request !== null && !states.includes(request.state)) return null
    const over = request === null ? null : cancelRequest(request, { by: RELAY, at: now().toISOString() })
    return over === null ? null : table.commit(requestWrites(tenant, over.request, over.event))
  })
}

/** Puts an answer into the host's document; one that came too late is told so on its own request. */
async function carryAnswer(
  tools: CarryTools,
  event: Event,
  { hostTenant, documentId }: z.infer<typeof answeringSchema>,
): Promise<void> {
  const { table } = tools
  const { verdict, answer } = answeredSchema.parse(event.data)
  const slotId = event.aggregate
  let late: Slot | undefined
  await untilCommitted(async () => {
    const document = documentOf(await table.get(documentKey(hostTenant, documentId)))
    if (document === null) throw new Error(`document ${documentId} was answered and is not there`)
    late = document.slots.find(slot => slot.id === slotId && slot.state === 'CANCELLED')
    const taken = takeAnswer(document, { slotId, verdict, answer })
    return taken === null ? null : table.commit([...stepEffect(hostTenant, taken).writes])
  })
  if (late !== undefined) await cancel(tools, tenantOf(late, hostTenant), slotId)
}
