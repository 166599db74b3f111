import type { BatchRelay, ItemRelay, RelayTools } from '../access/relay.ts'
import { deliveryIn, isNotice, noticeIn, rungRouteSchema } from '../exchange/index.ts'
import type { Item } from '../platform/table.ts'
import { isTold, type Told, toldBy, toldByArrival, toldByNotice } from './rules.ts'
import { notificationItem, notificationKey } from './store.ts'

/** Puts notifications where they are not yet: what was seen must not come again when an event is relayed twice. */
async function tell({ table, now }: Pick<RelayTools, 'table' | 'now'>, all: readonly Told[]): Promise<void> {
  const unique = new Map(
    all.map(({ tenant, notification }) => [
      notification.id,
      { tenant, notification, key: notificationKey(tenant, notification.id) },
    ]),
  )
  const there = new Set(
    (
      await table.getMany(
        [...unique.values()].map(({ key }) => key),
        { eventual: true },
      )
    ).map(({ pk }) => pk),
  )
  const at = now().toISOString()
  await table.putAll(
    [...unique.values()]
      .filter(({ key }) => !there.has(key.pk))
      .map(({ tenant, notification }) => notificationItem(tenant, notification, at)),
  )
}

const tellOfEvents: BatchRelay = {
  async together(tools, relayed) {
    const told = relayed.flatMap(({ event, item }) =>
      isTold(event.type) ? [toldBy(event.type, event, rungRouteSchema.parse(item.route))] : [],
    )
    await tell(tools, told)
    return []
  },
}

/** The events of deliveries that people are told of. */
export const relays = {
  RECALL_ASKED: tellOfEvents,
  RECALLED: tellOfEvents,
  RETURNED: tellOfEvents,
  RECALL_AGREED: tellOfEvents,
  RECALL_REFUSED: tellOfEvents,
  REPLACED: tellOfEvents,
  PASSED_ON: tellOfEvents,
  PASSING_REFUSED: tellOfEvents,
  ROUTE_OBJECTED: tellOfEvents,
  PROGRESS_ASKED: tellOfEvents,
  PROGRESS_REPORTED: tellOfEvents,
} as const satisfies Readonly<Record<string, BatchRelay>>

/** New deliveries, since the first event of a delivery is no item, and notices of replies. */
export const itemRelay: ItemRelay = {
  wants: ({ sk }) => sk === 'DLV' || isNotice({ sk }),
  relay: (tools, items) => tell(tools, items.flatMap(toldByItem)),
}

function toldByItem(item: Item): Told[] {
  if (isNotice(item)) {
    const { tenant, notice } = noticeIn(item)
    return [toldByNotice(tenant, notice)]
  }
  const found = deliveryIn(item)
  const told = found === null ? null : toldByArrival(found.tenant, found.delivery)
  return told === null ? [] : [told]
}
