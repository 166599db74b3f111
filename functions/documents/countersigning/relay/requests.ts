import * as z from 'zod'
import { RELAY } from '../../../access/act.ts'
import { dataOf } from '../../../access/events.ts'
import type { Relay, RelayTools } from '../../../access/relay.ts'
import { shanghaiDate } from '../../../kernel/time.ts'
import { commitOrRetryLater, untilCommitted } from '../../../platform/retry.ts'
import { agencyKey, agencyOf, mutedBy } from '../../../tenancy/index.ts'
import {
  type Document,
  REQUEST_STATES,
  type RequestState,
  requestEvents,
  type Slot,
} from '../../model/index.ts'
import { documentKey, documentOf, stepEffect, tenantOf } from '../../store.ts'
import { takeAnswer } from '../rules/agreeing.ts'
import { askedContent, askParty, cancelRequest } from '../rules/requests.ts'
import { readWait, requestKey, requestOf, requestWrites, type Wait, waitsFor, waitWrites } from '../store.ts'

/** What relaying one event needs, with the client's request that led to it. */
interface EventTools extends Pick<RelayTools, 'table' | 'objects' | 'now'> {
  readonly requestId: string | undefined
}

const namedSchema = z.array(z.object({ id: z.string(), tenant: z.string() }))
const requestsSchema = z.object({ tenant: z.string(), asked: namedSchema, cancelled: namedSchema })
const answerRouteSchema = z.object({ hostTenant: z.string(), documentId: z.string() })

/** Opens and cancels the requests that the event's route lists, if any. */
export const carryRequests: Relay = async (tools, { item, event, requestId }) => {
  const requests = requestsSchema.safeParse(item.route)
  if (requests.success) await openAndCancel({ ...tools, requestId }, event.aggregate, requests.data)
}

async function openAndCancel(
  tools: EventTools,
  documentId: string,
  { tenant, asked, cancelled }: z.infer<typeof requestsSchema>,
): Promise<void> {
  const { table, objects } = tools
  const document = documentOf(await table.get(documentKey(tenant, documentId)))
  if (document === null) throw new Error(`document ${documentId} sent requests and is not there`)
  // Slots that were cancelled meanwhile get no request.
  const open = document.slots.filter(slot => slot.state === 'OPEN' && asked.some(({ id }) => id === slot.id))
  if (open.length > 0) {
    const contentDigest = await objects.putContent(askedContent(document))
    await Promise.all(open.map(slot => ask(tools, tenant, document, slot, contentDigest)))
  }
  const answered = document.slots.filter(slot => slot.state === 'AGREED' || slot.state === 'RETURNED')
  // An earlier run may have written a request just before it stopped, when the cancellation had already found none to
  // cancel.
  const overtaken = asked.filter(({ id }) => ![...open, ...answered].some(slot => slot.id === id))
  await Promise.all([
    ...overtaken.map(({ id, tenant: party }) => cancel(tools, party, id, ['OPEN'])),
    ...cancelled.map(request => cancel(tools, request.tenant, request.id)),
  ])
}

/**
 * Asks a party. An agency that is not activated has nobody to answer: the request waits and is opened by its activation. One
 * that takes nothing from the host (拒收) is not asked: the platform returns the document in its place, with its reason.
 */
async function ask(
  tools: EventTools,
  hostTenant: string,
  document: Document,
  slot: Slot,
  contentDigest: string,
): Promise<void> {
  const { party } = slot
  if (party.form === 'MEMBER') return open(tools, hostTenant, document, slot, contentDigest)
  const { agencyId } = party.agency
  const [isActive, earlier] = await Promise.all([
    isActivated(tools, agencyId),
    readWait(tools.table, { agencyId, hostTenant, slotId: slot.id }),
  ])
  if (!isActive) {
    const since = earlier?.since ?? tools.now().toISOString()
    const wait = { agencyId, hostTenant, documentId: document.id, slotId: slot.id, since, endedAt: null }
    await commitOrRetryLater(tools.table, waitWrites(wait))
    // It may have been activated before the pointer was there to be found.
    if (await isActivated(tools, agencyId)) await openWaiting(tools, wait)
    return
  }
  if (await isRefused(tools, hostTenant, document, slot)) return
  await open(tools, hostTenant, document, slot, contentDigest)
  if (earlier?.endedAt === null) await endWait(tools, earlier)
}

/** True if the asked agency muted the host; then its slot is answered so. Done again, it changes nothing. */
async function isRefused(
  { table, now, requestId }: EventTools,
  hostTenant: string,
  { id, issuer }: Document,
  { id: slotId, party }: Slot,
): Promise<boolean> {
  if (party.form === 'MEMBER') return false
  const agency = agencyOf(await table.get(agencyKey(party.agency.agencyId)))
  const reason = agency === null ? undefined : (await mutedBy(table, issuer.id, [agency])).get(agency.id)
  if (reason === undefined) return false
  const at = now().toISOString()
  const answer = { by: RELAY, at, name: party.agency.name, opinion: reason, date: shanghaiDate(at) }
  await untilCommitted(async () => {
    const document = documentOf(await table.get(documentKey(hostTenant, id)))
    if (document === null) throw new Error(`document ${id} sent requests and is not there`)
    const taken = takeAnswer(document, { slotId, verdict: 'RETURNED', answer, requestId })
    return taken === null ? null : table.commit(stepEffect(hostTenant, taken).writes)
  })
  return true
}

async function isActivated({ table }: EventTools, agencyId: string): Promise<boolean> {
  return agencyOf(await table.get(agencyKey(agencyId)))?.state === 'ACTIVE'
}

/** Opens a request that waited, if its slot still expects an answer. */
async function openWaiting(tools: EventTools, wait: Wait): Promise<void> {
  const { hostTenant, documentId, slotId } = wait
  const document = documentOf(await tools.table.get(documentKey(hostTenant, documentId)))
  const slot = document?.slots.find(one => one.id === slotId && one.state === 'OPEN')
  if (document !== null && slot !== undefined && !(await isRefused(tools, hostTenant, document, slot)))
    await open(tools, hostTenant, document, slot, await tools.objects.putContent(askedContent(document)))
  await endWait(tools, wait)
}

async function endWait({ table, now }: EventTools, wait: Wait): Promise<void> {
  await commitOrRetryLater(table, waitWrites({ ...wait, endedAt: now().toISOString() }))
}

async function open(
  tools: EventTools,
  hostTenant: string,
  document: Document,
  slot: Slot,
  contentDigest: string,
): Promise<void> {
  const asked = askParty(document, slot, { hostTenant, contentDigest }, actOf(tools))
  const tenant = tenantOf(slot, hostTenant)
  await commitOrRetryLater(tools.table, requestWrites(tenant, asked))
  // A cancellation in between found no request, so it is repeated here.
  const now = documentOf(await tools.table.get(documentKey(hostTenant, document.id)))
  const after = now?.slots.find(one => one.id === slot.id)
  if (after === undefined || after.state === 'CANCELLED') await cancel(tools, tenant, slot.id)
}

async function cancel(
  tools: EventTools,
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

function actOf({ now, requestId }: EventTools) {
  return { by: RELAY, at: now().toISOString(), requestId }
}

/** Puts an answer into the host's document. If its slot was cancelled, the party's request is cancelled as well. */
export const carryAnswer: Relay = async (tools, { item, event, requestId }) => {
  const { table } = tools
  const { hostTenant, documentId } = answerRouteSchema.parse(item.route)
  const { verdict, answer } = dataOf(requestEvents, 'CountersignAnswered', event)
  const slotId = event.aggregate
  let late: Slot | undefined
  await untilCommitted(async () => {
    const document = documentOf(await table.get(documentKey(hostTenant, documentId)))
    if (document === null) throw new Error(`document ${documentId} was answered and is not there`)
    late = document.slots.find(slot => slot.id === slotId && slot.state === 'CANCELLED')
    const taken = takeAnswer(document, {
      ...{ slotId, verdict, answer, seq: event.seq },
      ...{ via: event.via, requestId },
    })
    return taken === null ? null : table.commit(stepEffect(hostTenant, taken).writes)
  })
  if (late !== undefined) await cancel({ ...tools, requestId }, tenantOf(late, hostTenant), slotId)
}

/** Opens the requests that waited for an agency to be activated, or to act again. */
export const openAllWaiting: Relay = async (tools, { event: { aggregate: agencyId }, requestId }) => {
  for await (const waits of waitsFor(tools.table, agencyId))
    await Promise.all(waits.map(wait => openWaiting({ ...tools, requestId }, wait)))
}
