import { RELAY } from '../../access/act.ts'
import { dataOf, eventItem } from '../../access/events.ts'
import type { BatchRelay, RelayedEvent, RelayTools } from '../../access/relay.ts'
import { documentKey, documentOf } from '../../documents/index.ts'
import { sha256 } from '../../kernel/digest.ts'
import { idFrom } from '../../kernel/ids.ts'
import { untilCommitted } from '../../platform/retry.ts'
import { agencyKey, agencyOf } from '../../tenancy/index.ts'
import { deliveryEvents } from '../events.ts'
import { type Addition, type PassedBy, type Passing, portionOf, rungRouteSchema } from '../model.ts'
import { carryPassing, comeBack } from '../rules/passings.ts'
import { recallFor } from '../rules/recalls.ts'
import {
  additionItem,
  additionKey,
  additionOf,
  additionPartition,
  additionWrites,
  deliveryKey,
  deliveryOf,
  progressKey,
  readRecalls,
  readRecipients,
  rungWrites,
} from '../store/index.ts'
import { queuePortions } from './due.ts'
import { isDecidedOn } from './effects.ts'
import { relayRungs } from './rungs.ts'

type Tools = Pick<RelayTools, 'table' | 'queue' | 'now'>

/** 改送: the rung, and then the delivery to the agency that it was passed on to. */
export const relayPassings: BatchRelay = {
  async together(tools, relayed) {
    const failed = new Set(await relayRungs.together(tools, relayed))
    for (const one of relayed.filter(each => !failed.has(each))) {
      try {
        await carry(tools, one)
      } catch {
        // It is queued and retried by itself.
        failed.add(one)
      }
    }
    return [...failed]
  },
}

/** Carries one passing to the sender's partition, which decides what comes of it, and a refusal back. */
async function carry(tools: Tools, relayed: RelayedEvent): Promise<void> {
  const { event, item } = relayed
  const { toAgencyId } = dataOf(deliveryEvents, 'PASSED_ON', event)
  const { recipient, recipientTenant, deliveryId, senderTenant, documentId } = rungRouteSchema.parse(
    item.route,
  )
  const { order, agencyId, name } = recipient
  const passedBy = { order, agencyId, name, tenant: recipientTenant, deliveryId }
  const made = await decided(tools, relayed, { passedBy, senderTenant, documentId })
  if (made?.refused === undefined) return
  const outcome = { kind: 'REFUSED' as const, reason: made.refused }
  await takeBack(tools, { tenant: senderTenant, documentId }, { passedBy, toAgencyId }, outcome)
}

/**
 * What came of a passing. The item of its addition, whose id follows from the event, is put once: it decides between two runs. Null if the
 * delivery has come back since.
 */
async function decided(
  { table, now }: Tools,
  { event, item, requestId }: RelayedEvent,
  {
    passedBy,
    senderTenant,
    documentId,
  }: {
    readonly passedBy: PassedBy
    readonly senderTenant: string
    readonly documentId: string
  },
): Promise<Addition | null> {
  const { toAgencyId, toName, reason } = dataOf(deliveryEvents, 'PASSED_ON', event)
  const { recipient } = rungRouteSchema.parse(item.route)
  const id = idFrom('add', Date.parse(event.at), Buffer.from(sha256(event.hash), 'hex'))
  const keys = {
    addition: additionKey(senderTenant, documentId, id),
    document: documentKey(senderTenant, documentId),
    progress: progressKey(senderTenant, documentId),
    agency: agencyKey(toAgencyId),
  }
  let made: Addition | null = null
  await untilCommitted(async () => {
    const items = await table.getMany(Object.values(keys))
    const read = (key: { pk: string; sk: string }) =>
      items.find(({ pk, sk }) => pk === key.pk && sk === key.sk) ?? null
    made = additionOf(read(keys.addition))
    if (made !== null) return null
    const document = documentOf(read(keys.document))
    if (document?.state !== 'DISPATCHED') throw new Error(`document ${documentId} was dispatched but is not`)
    const [recipients, { recalls }] = await Promise.all([
      readRecipients(table, senderTenant, documentId, document.dispatch),
      readRecalls(table, senderTenant, documentId),
    ])
    const agency = agencyOf(read(keys.agency))
    const ground = { agency: (one: string) => (agency?.id === one ? agency : null), recipients, recalls }
    const { by, for: whom, byPerson, forPerson } = event
    const act = { by, for: whom, byPerson, forPerson, at: now().toISOString(), requestId }
    const passing: Pick<Passing, 'to' | 'reason'> = { to: { agencyId: toAgencyId, name: toName }, reason }
    const carried = carryPassing(id, document, passing, { passedBy, role: recipient.role }, ground, act)
    if ('addition' in carried) {
      made = carried.addition
      return table.commit([{ put: additionItem(senderTenant, documentId, made), when: 'absent' }])
    }
    const { enlarged } = carried
    made = enlarged.addition
    const route = { tenant: senderTenant }
    const put = eventItem(additionPartition(senderTenant, id), enlarged.event, act, route)
    return table.commit([
      ...additionWrites(senderTenant, enlarged, read(keys.progress), act.at),
      { put, when: 'absent' },
    ])
  }, ROUNDS)
  return made
}

/** All that write rungs of one document at once meet at its progress, one after the other. */
const ROUNDS = 20

/**
 * Takes a delivery back to who passed it on, in the state that it had before. If it was recalled, or its deadline moved meanwhile, its portion
 * finds it now.
 * Done again, it changes nothing.
 */
export async function takeBack(
  tools: Tools,
  { tenant, documentId }: { readonly tenant: string; readonly documentId: string },
  { passedBy, toAgencyId }: { readonly passedBy: PassedBy; readonly toAgencyId: string },
  outcome: Pick<NonNullable<Passing['outcome']>, 'kind' | 'reason'>,
): Promise<void> {
  const { table, now } = tools
  const key = deliveryKey(passedBy.tenant, passedBy.deliveryId)
  let isDemanded = false
  await untilCommitted(async () => {
    const delivery = deliveryOf(await table.get(key))
    isDemanded = delivery?.deadline !== undefined
    const act = { by: RELAY, at: now().toISOString() }
    const back = delivery === null ? null : comeBack(delivery, toAgencyId, outcome, act)
    return back === null ? null : table.commit(rungWrites(passedBy.tenant, back))
  })
  const { recalls } = await readRecalls(table, tenant, documentId)
  const isRecalled = recallFor(recalls, passedBy.order) !== null
  if (isDemanded || isRecalled || (await isDecidedOn({ table }, tenant, documentId)))
    await queuePortions(tools, [{ tenant, documentId, from: portionOf(passedBy.order) }])
}
