import { changeKeys } from '../access/changes.ts'
import type { Page, PageRequest } from '../kernel/page.ts'
import { indexKeys } from '../platform/indexes.ts'
import { type Key, tenantPrefix } from '../platform/keys.ts'
import { mapPage } from '../platform/paging.ts'
import type { Item, Table, Write } from '../platform/table.ts'
import {
  type Delivered,
  KEPT_DAYS,
  MOST_UNSEEN,
  type Notification,
  notificationSchema,
  seenSchema,
} from './model.ts'

const DAY_SECONDS = 24 * 60 * 60

export function notificationKey(tenant: string, id: string): Key {
  return { pk: `${tenantPrefix(tenant)}NTF#${id}`, sk: 'NTF' }
}

/** What an agency is told, or what one member is told of their own. */
function listPartition(tenant: string, to: string | undefined): string {
  return `${tenantPrefix(tenant)}NTF${to === undefined ? '' : `#TO#${to}`}`
}

/** The place of a notification in the list: what arrives late is not listed behind what was seen. */
export function placeOf({ notification, deliveredAt }: Delivered): string {
  return `${deliveredAt}#${notification.id}`
}

/** Removed by the table's time to live (`ttl`). */
export function notificationItem(tenant: string, notification: Notification, deliveredAt: string): Item {
  return {
    ...notificationKey(tenant, notification.id),
    card: notification,
    deliveredAt,
    ...indexKeys('list', listPartition(tenant, notification.to), placeOf({ notification, deliveredAt })),
    // It has one version: in the feed of changes it is new once. What a member is told of their own is not in the agency's feed.
    ...(notification.to === undefined
      ? { version: 1, updatedAt: deliveredAt, ...changeKeys(tenant, 'NOTIFICATION', notification.id) }
      : {}),
    ttl: Math.floor(Date.parse(deliveredAt) / 1000) + KEPT_DAYS * DAY_SECONDS,
  }
}

export function deliveredOf(item: Item | null): Delivered | null {
  return item === null
    ? null
    : {
        notification: notificationSchema.parse(item.card),
        deliveredAt: String(item.g1sk).split('#')[0] ?? '',
      }
}

/** Notifications of an agency, or of a member, the latest first: one Query on the index. */
export function listNotifications(
  table: Table,
  tenant: string,
  to: string | undefined,
  page: PageRequest,
): Promise<Page<Delivered>> {
  const listing = { pk: listPartition(tenant, to), index: 'list', newestFirst: true } as const
  return mapPage(table.query(listing, page), item => deliveredOf(item) as Delivered)
}

/** Whom it concerns alone knows what a member has seen: nobody else reads this, and no audit has it. */
export function seenKey(tenant: string, memberId: string): Key {
  return { pk: `${tenantPrefix(tenant)}SEEN#${memberId}`, sk: 'NTF' }
}

/** The place of the last notification of the agency, or of the member's own, that was seen; null if none was. */
export function seenUntil(item: Item | null, isOwn: boolean): string | null {
  const { until, own } = seenSchema.parse(item?.data ?? {})
  return (isOwn ? own : until) ?? null
}

export function seenWrite(key: Key, place: string, isOwn: boolean, before: Item | null): Write {
  const version = before?.version ?? 0
  const data = { ...seenSchema.parse(before?.data ?? {}), ...(isOwn ? { own: place } : { until: place }) }
  return { put: { ...key, version: version + 1, data }, when: version === 0 ? 'absent' : { version } }
}

/** How many notifications were not seen; 100 stands for as many or more. One Query on the index. */
export async function countUnseen(
  table: Table,
  tenant: string,
  to: string | undefined,
  until: string | null,
): Promise<number> {
  // `~` sorts behind all places.
  const between = [`${until ?? ''}!`, '~'] as const
  const { items } = await table.query(
    { pk: listPartition(tenant, to), index: 'list', between },
    { first: MOST_UNSEEN },
  )
  return items.length
}
