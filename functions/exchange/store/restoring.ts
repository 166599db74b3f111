import { countWrites } from '../../access/counts.ts'
import { eventItem } from '../../access/events.ts'
import type { Advanced } from '../../access/steps.ts'
import type { Instant } from '../../kernel/time.ts'
import { tenantPrefix } from '../../platform/keys.ts'
import type { Item, Write } from '../../platform/table.ts'
import { type Delivery, firstReminder, isVoid, owesIn, reminderOfReturned } from '../model.ts'
import { deliveryItem, deliveryKey, INBOX, routeOf } from './deliveries.ts'
import { historyWrites } from './replacements.ts'
import { reminderPointer, replyDueItem } from './replies.ts'

/** Where the event lies by which an agency asked for what it lost, which is a chain of its own. */
export function lostPartition(tenant: string, id: string): { pk: string } {
  return { pk: `${tenantPrefix(tenant)}LST#${id}` }
}

/** The events of a delivery that is made again. */
export function restoredEventWrites(tenant: string, steps: readonly Advanced<Delivery>[]): Write[] {
  return steps.map(({ thing, event, act }) => {
    const { pk } = deliveryKey(tenant, thing.id)
    return { put: eventItem({ pk }, event, act, { ...routeOf(tenant, thing) }), when: 'absent' }
  })
}

/**
 * The writes that make a delivery again, on condition that it is as it was found, or still gone: the delivery, its count, what it owes, its
 * place in the history of its line.
 */
export function restoringWrites(
  tenant: string,
  found: Delivery | null,
  steps: readonly Advanced<Delivery>[],
  at: Instant,
): Write[] {
  const last = steps.at(-1)
  if (last === undefined) return []
  const { thing } = last
  const firstId = thing.replaces?.firstId ?? thing.replacedBy?.firstId
  return [
    {
      put: deliveryItem(tenant, thing),
      when: found === null ? 'absent' : { version: found.version },
    },
    ...restoredEventWrites(tenant, steps),
    ...countWrites(tenant, INBOX, { ...last, was: found?.state ?? null }),
    ...owedWrites(tenant, thing, at),
    ...(firstId === undefined ? [] : historyWrites(tenant, firstId, [thing.id])),
  ]
}

/** The matter that handles a delivery, or null once that was ended, as it is noted beside the delivery; nothing if none ever was. */
export function matterIn(pointer: Item | null, at: Instant): Pick<Delivery, 'matter'> {
  if (pointer === null) return {}
  return { matter: { id: typeof pointer.matterId === 'string' ? pointer.matterId : null, at } }
}

/** That this is still so as the delivery is made again: a matter that is ended meanwhile changes it. */
export function matterStays(pointer: Item | null): Write[] {
  if (pointer === null) return []
  const version = pointer.version ?? 0
  return [{ put: { ...pointer, version: version + 1 }, when: { version } }]
}

/** What the recipient owes, or does not any more, and when it is reminded next. */
function owedWrites(tenant: string, delivery: Delivery, at: Instant): Write[] {
  const { id, deadline, state } = delivery
  if (deadline === undefined) return []
  const key = deliveryKey(tenant, id)
  if (!owesIn(state) || isVoid(delivery))
    return [{ put: replyDueItem(tenant, key, delivery, 0), when: 'any' }]
  const { dueAt } = deadline
  const next = dueAt > at ? firstReminder(deadline, at) : reminderOfReturned(dueAt, at)
  return [
    { put: replyDueItem(tenant, key, delivery, 1), when: 'any' },
    { put: reminderPointer(tenant, id, next), when: 'any' },
  ]
}
