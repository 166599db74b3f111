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
  reopenHandling,
  rungWritesOf,
} from '../../exchange/index.ts'
import type { Result } from '../../kernel/result.ts'
import { keptIn } from '../actions/acting.ts'
import { matterWrites } from '../actions/writing.ts'
import type { Matter } from '../model.ts'
import type { Known } from '../rules/known.ts'
import { step } from '../rules/stepping.ts'
import { matterKey, matterOf, matterOfDeliveryKey, readMatter } from '../store.ts'

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
export const carryToDelivery: Relay = async ({ table }, { event, item }) => {
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

type Gone = Extract<Parameters<typeof step>[1], { type: 'SourceGone' }>['data']

function goneOf(delivery: Delivery): Gone | null {
  if (delivery.state === 'RECALLED') return { how: 'RECALLED', replacementId: null }
  return delivery.replacedBy === undefined
    ? null
    : { how: 'REPLACED', replacementId: delivery.replacedBy.deliveryId }
}

async function noteGone({ table, now }: RelayTools, tenant: string, id: string, gone: Gone): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const facts = new Facts(await readMatter(table, tenant, id))
    const matter = matterOf(facts.get(matterKey(tenant, id)))
    if (matter === null || matter.source.kind !== 'DELIVERY' || matter.source.gone === gone.how) return
    const act: Act = { by: RELAY, at: now().toISOString() }
    const stepped = step(matter, { type: 'SourceGone', data: gone }, NOBODY_ELSE, act)
    const kept = (n: number) => keptIn(facts, tenant, id, n)
    const writes = matterWrites(tenant, { before: matter, stepped, known: NOBODY_ELSE, kept })
    if ((await table.commit(writes)).done) return
  }
  throw new Error('a matter is changed all the time')
}

/** That a source is gone opens nothing and addresses nobody. */
export const NOBODY_ELSE: Known = {
  responsible: () => [],
  named: () => null,
  isOffice: () => false,
  today: '',
  dueIn: () => null,
}
