import type { Act } from '../../access/act.ts'
import { RELAY } from '../../access/act.ts'
import type { Event } from '../../access/events.ts'
import { Facts } from '../../access/facts.ts'
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
import { keptIn } from '../actions/acting.ts'
import { type Kept, matterWrites } from '../actions/writing.ts'
import type { MatterEvent } from '../events.ts'
import type { Matter } from '../model.ts'
import { dayOfDeadline, isDueMoved } from '../rules/deadlines.ts'
import type { Known } from '../rules/known.ts'
import { step } from '../rules/stepping.ts'
import { matterKey, matterOf, readMatter } from '../store.ts'
import { scheduleReminders } from './reminders.ts'

/** How often a commit is tried that others' commits may meet. */
const ROUNDS = 8

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

/** 回复期限变动: the sender moved the deadline by which a matter is to be concluded. */
export const moveDue: Relay = async ({ table, now }, { item }) => {
  const { tenant, id } = whereOf(item.pk, 'DLV')
  const [pointer, stored] = await Promise.all([
    table.get(matterOfDeliveryKey(tenant, id)),
    table.get(deliveryKey(tenant, id)),
  ])
  const delivery = deliveryOf(stored)
  if (typeof pointer?.matterId !== 'string' || delivery?.deadline === undefined) return
  const to = dayOfDeadline(delivery.deadline.dueAt)
  const region = delivery.recipient.regionCode
  await noteEvent({ table, now }, tenant, pointer.matterId, region, matter =>
    isDueMoved(matter, to) ? { type: 'DueMoved', data: { to } } : null,
  )
}

type Gone = Extract<Parameters<typeof step>[1], { type: 'SourceGone' }>['data']

function goneOf(delivery: Delivery): Gone | null {
  if (delivery.state === 'RECALLED') return { how: 'RECALLED', replacementId: null }
  return delivery.replacedBy === undefined
    ? null
    : { how: 'REPLACED', replacementId: delivery.replacedBy.deliveryId }
}

function noteGone(tools: RelayTools, tenant: string, id: string, gone: Gone): Promise<void> {
  return noteEvent(tools, tenant, id, '', ({ source }) =>
    source.kind !== 'DELIVERY' || source.gone === gone.how ? null : { type: 'SourceGone', data: gone },
  )
}

/** What the relay tells a matter; nothing if `decide` gives no event for it as it is. */
async function noteEvent(
  { table, now }: Pick<RelayTools, 'table' | 'now'>,
  tenant: string,
  id: string,
  region: string,
  decide: (matter: Matter) => MatterEvent | null,
): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const facts = new Facts(await readMatter(table, tenant, id))
    const matter = matterOf(facts.get(matterKey(tenant, id)))
    const event = matter === null ? null : decide(matter)
    if (matter === null || event === null) return
    const act: Act = { by: RELAY, at: now().toISOString() }
    const kept = (n: number) => keptIn(facts, tenant, id, n)
    const known = asListed(matter, kept)
    const stepped = step(matter, event, known, act)
    const writes = matterWrites(tenant, { before: matter, stepped, known, kept, region })
    if ((await table.commit(writes)).done) return
  }
  throw new Error('a matter is changed all the time')
}

/** What the relay tells opens nothing and addresses nobody. */
export const NOBODY_ELSE: Known = {
  responsible: () => [],
  named: () => null,
  isOffice: () => false,
  today: '',
  dueIn: () => null,
}

/** Whoever has a task in their list keeps it there. */
function asListed({ tasks }: Matter, kept: (n: number) => Kept | null): Known {
  return {
    ...NOBODY_ELSE,
    responsible({ kind, id }) {
      const task = tasks.find(({ to, state }) => state === 'OPEN' && to.kind === kind && to.id === id)
      const listed = task === undefined ? {} : (kept(task.n)?.listed ?? {})
      return Object.entries(listed).map(([memberId, why]) => ({ memberId, ...why }))
    },
  }
}

/** What ends or opens tasks may end or reopen the matter too. */
export const carryAndRemind: Relay = async (tools, relayed) => {
  await scheduleReminders(tools, relayed)
  await carryToDelivery(tools, relayed)
}
