import type { Act } from '../../access/act.ts'
import type { Event } from '../../access/events.ts'
import type { Relay, RelayTools } from '../../access/relay.ts'
import {
  concludeHandling,
  type Delivery,
  type Stepped as DeliveryStepped,
  deliveryKey,
  deliveryOf,
  matterOfDeliveryKey,
  reopenHandling,
  rungWritesOf,
} from '../../exchange/index.ts'
import type { Result } from '../../kernel/result.ts'
import { sourceOfDelivery } from '../actions/opening.ts'
import type { Matter } from '../model.ts'
import { dayOfDeadline, isDueMoved } from '../rules/deadlines.ts'
import { isNewEnd } from '../rules/starting.ts'
import type { step } from '../rules/stepping.ts'
import { matterKey, matterOf } from '../store.ts'
import { awaitCalendar } from './dating.ts'
import { noteEvent, ROUNDS } from './noting.ts'
import { scheduleReminders } from './reminders.ts'

/** The tenant and the thing of an event's partition. */
function whereOf(pk: string, kind: 'MAT' | 'DLV'): { readonly tenant: string; readonly id: string } {
  const [, tenant, id] = new RegExp(`^T#([^#]+)#${kind}#(.+)$`, 'u').exec(pk) ?? []
  if (tenant === undefined || id === undefined) throw new Error('an event of another partition')
  return { tenant, id }
}

/** Who did what an event records: the step of the delivery is theirs as well. */
function actOf({ by, at, for: whom, byPerson, forPerson }: Event): Act {
  return { by, at, for: whom, byPerson, forPerson }
}

/**
 * A matter that is concluded leaves its delivery HANDLED, one that goes on again leaves it ACCEPTED: so its sender sees. What became
 * of the delivery otherwise stands: it may have been answered or recalled meanwhile.
 */
const carryToDelivery: Relay = async ({ table }, { event, item }) => {
  const { tenant, id } = whereOf(item.pk, 'MAT')
  for (let round = 0; round < ROUNDS; round++) {
    const matter = matterOf(await table.get(matterKey(tenant, id)))
    if (matter === null || matter.source.kind !== 'DELIVERY') return
    const delivery = deliveryOf(await table.get(deliveryKey(tenant, matter.source.id)))
    const stepped = delivery === null ? null : stepOf(matter, delivery, actOf(event))
    if (stepped === null || !stepped.ok) return
    if ((await table.commit(rungWritesOf(tenant, stepped.value))).done) return
  }
  throw new Error('the delivery of a matter is changed all the time')
}

/** The step that brings a delivery to where its matter is; null if it is there, or nothing can. */
function stepOf(matter: Matter, delivery: Delivery, act: Act): Result<DeliveryStepped> | null {
  if (matter.state === 'CONCLUDED' && delivery.state === 'ACCEPTED')
    return concludeHandling(delivery, { result: matter.result }, act)
  return matter.state === 'OPEN' && delivery.state === 'HANDLED' ? reopenHandling(delivery, act) : null
}

/** The sender recalled or corrected what a matter is about. */
export const tellMatter: Relay = async (tools, { item }) => {
  const { tenant, id } = whereOf(item.pk, 'DLV')
  const [pointer, stored] = await Promise.all([
    tools.table.get(matterOfDeliveryKey(tenant, id)),
    tools.table.get(deliveryKey(tenant, id)),
  ])
  const delivery = deliveryOf(stored)
  const gone = delivery === null ? null : goneOf(delivery)
  if (typeof pointer?.matterId !== 'string' || gone === null) return
  await noteGone(tools, tenant, pointer.matterId, gone)
}

/** The delivery of an event, and the matter that handles it; null if none does. */
async function handledAt({ table }: Pick<RelayTools, 'table'>, pk: string) {
  const { tenant, id } = whereOf(pk, 'DLV')
  const [pointer, stored] = await Promise.all([
    table.get(matterOfDeliveryKey(tenant, id)),
    table.get(deliveryKey(tenant, id)),
  ])
  const delivery = deliveryOf(stored)
  if (typeof pointer?.matterId !== 'string' || delivery === null) return null
  return { delivery, of: { tenant, matterId: pointer.matterId, region: delivery.recipient.regionCode } }
}

/** 回复期限变动: the sender moved the deadline by which a matter is to be concluded. */
export const moveDue: Relay = async (tools, { item }) => {
  const handled = await handledAt(tools, item.pk)
  if (handled?.delivery.deadline === undefined) return
  const to = dayOfDeadline(handled.delivery.deadline.dueAt)
  await noteEvent(tools, handled.of, matter =>
    matter !== null && isDueMoved(matter, to) ? { event: { type: 'DueMoved', data: { to } } } : null,
  )
}

/** 来文撤销、废止: what a matter is about was revoked or abolished, or the day of that has come. */
export const tellEnd: Relay = async (tools, { item }) => {
  const handled = await handledAt(tools, item.pk)
  const ended = handled === null ? undefined : sourceOfDelivery(handled.delivery).ended
  if (handled === null || ended === undefined) return
  await noteEvent(tools, handled.of, matter =>
    matter !== null && isNewEnd(matter, ended) ? { event: { type: 'SourceEnded', data: ended } } : null,
  )
}

type Gone = Extract<Parameters<typeof step>[1], { type: 'SourceGone' }>['data']

function goneOf(delivery: Delivery): Gone | null {
  if (delivery.state === 'RECALLED') return { how: 'RECALLED', replacementId: null }
  return delivery.replacedBy === undefined
    ? null
    : { how: 'REPLACED', replacementId: delivery.replacedBy.deliveryId }
}

function noteGone(tools: RelayTools, tenant: string, matterId: string, gone: Gone): Promise<void> {
  return noteEvent(tools, { tenant, matterId, region: '' }, matter =>
    matter?.source.kind !== 'DELIVERY' || matter.source.gone === gone.how
      ? null
      : { event: { type: 'SourceGone', data: gone } },
  )
}

/** What an act opens or dates is reminded of; and what it could not date waits for a calendar. */
export const followDates: Relay = async (tools, relayed) => {
  await scheduleReminders(tools, relayed)
  await awaitCalendar(tools, relayed)
}

/** What ends or opens tasks may end or reopen the matter too. */
export const carryAndFollow: Relay = async (tools, relayed) => {
  await followDates(tools, relayed)
  await carryToDelivery(tools, relayed)
}
