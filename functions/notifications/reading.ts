import type { QueryMyNotificationsArgs, QueryNotificationsArgs } from '../../graphql/types.generated.ts'
import { type Connection, connection } from '../access/connection.ts'
import { type Explainer, explainer } from '../access/explain.ts'
import { loadItem } from '../access/item-loader.ts'
import { demand, type RequestContext } from '../access/request.ts'
import { deliveryKey, deliveryOf } from '../exchange/index.ts'
import { loadReferredReader, loadReferredTask } from '../handling/index.ts'
import type { Item } from '../platform/table.ts'
import { type Delivered, NOTIFICATION_KINDS, type Notification } from './model.ts'
import { permissions } from './permissions.ts'
import { actedAt, endedAt, isFor } from './rules.ts'
import {
  countUnseen,
  deliveredOf,
  listNotifications,
  notificationKey,
  placeOf,
  seenKey,
  seenUntil,
} from './store.ts'

/** A notification as resolvers get it. */
export interface NotificationView extends Notification {
  readonly deliveredAt: string
  /** Its place in the list of the agency. */
  readonly place: string
}

/** A page of notifications; how many are unseen is read when it is asked for. */
export interface Notifications extends Connection<NotificationView> {
  readonly unseen: () => Promise<number>
}

export function viewOf(delivered: Delivered): NotificationView {
  const { notification, deliveredAt } = delivered
  return { ...notification, deliveredAt, place: placeOf(delivered) }
}

/** What the caller's agency was told, the latest first. @throws BadPage */
export function notifications(context: RequestContext, args: QueryNotificationsArgs): Promise<Notifications> {
  return listed(context, 'notifications', args, undefined)
}
/** What the caller was told of their own tasks and matters, the latest first. @throws BadPage */
export function myNotifications(
  context: RequestContext,
  args: QueryMyNotificationsArgs,
): Promise<Notifications> {
  return listed(context, 'myNotifications', args, context.caller.subject)
}

async function listed(
  context: RequestContext,
  name: 'notifications' | 'myNotifications',
  args: QueryNotificationsArgs,
  to: string | undefined,
): Promise<Notifications> {
  demand(context, permissions.readNotifications)
  const { table, caller } = context
  const page = await connection(context, name, args, async request => {
    const { items, hasNext } = await listNotifications(table, caller.tenant, to, request)
    return { items: items.map(({ key, value }) => ({ key, value: viewOf(value) })), hasNext }
  })
  const unseen = async () =>
    countUnseen(table, caller.tenant, to, await seenByCaller(context, to !== undefined))
  return { ...page, unseen }
}

/** Up to where the caller has seen those of the agency, or their own; read once for all rows. */
async function seenByCaller(context: RequestContext, isOwn: boolean): Promise<string | null> {
  const { tenant, subject } = context.caller
  return seenUntil(await loadItem(context, seenKey(tenant, subject)), isOwn)
}

/** True if the caller has seen it (已看). */
export async function isSeen({ place, to }: NotificationView, context: RequestContext): Promise<boolean> {
  const until = await seenByCaller(context, to !== undefined)
  return until !== null && place <= until
}

/** A notification of the caller's agency, or of the caller, by the id of its node. Another member's is none of theirs. */
export async function loadNotification(
  context: RequestContext,
  id: string,
): Promise<NotificationView | null> {
  demand(context, permissions.readNotifications)
  const delivered = deliveredOf(await context.table.get(notificationKey(context.caller.tenant, id)))
  return delivered === null || !isFor(delivered, context.caller) ? null : viewOf(delivered)
}

/** A notification in the feed of changes, from its item. */
export function changedNotification(_: RequestContext, item: Item): NotificationView | null {
  const delivered = deliveredOf(item)
  return delivered === null ? null : viewOf(delivered)
}

/** Why an action on a notification is denied: but for the right to it, nothing stands in its way. */
export const explainers: readonly Explainer[] = [
  explainer({
    prefix: 'ntf',
    read: permissions.readNotifications,
    actions: ['markNotificationsSeen'],
    keys: ({ tenant }, id) => [notificationKey(tenant, id)],
    load(facts, caller, id) {
      const delivered = deliveredOf(facts.get(notificationKey(caller.tenant, id)))
      return delivered !== null && isFor(delivered, caller) ? delivered : null
    },
    obstacles: () => [],
  }),
]

/** When the agency acted on it (已办); null before, and for what was sent. */
export async function actedOn(view: NotificationView, context: RequestContext): Promise<string | null> {
  if (view.taskId !== undefined)
    return endedAt(view, (await loadReferredTask(context, view.taskId))?.row.endedAt ?? null)
  if (view.readerId !== undefined)
    return endedAt(view, (await loadReferredReader(context, view.readerId))?.endedAt ?? null)
  if (NOTIFICATION_KINDS[view.kind] === 'SENT' || view.deliveryId === null) return null
  const delivery = deliveryOf(await loadItem(context, deliveryKey(context.caller.tenant, view.deliveryId)))
  return delivery === null ? null : actedAt(view, delivery)
}
