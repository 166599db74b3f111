import type { BatchRelay, ItemRelay, RelayTools } from '../access/relay.ts'
import { deliveryIn, isNotice, noticeIn, rungRouteSchema } from '../exchange/index.ts'
import { isTaskNotice, matterRouteSchema, taskNoticeIn } from '../handling/index.ts'
import type { Item } from '../platform/table.ts'
import {
  isTold,
  type Told,
  toldBy,
  toldByArrival,
  toldByMatter,
  toldByNotice,
  toldByTaskNotice,
} from './rules.ts'
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

/** What an event of a matter tells lies in its route: who can act on what was known at the act. */
const tellOfMatters: BatchRelay = {
  async together(tools, relayed) {
    const told = relayed.flatMap(({ event, item }) => {
      const { success, data: route } = matterRouteSchema.safeParse(item.route)
      return success ? toldByMatter(route.tenant, route, event.at) : []
    })
    await tell(tools, told)
    return []
  },
}

/** The events of deliveries and matters that people are told of. */
export const relays = {
  RECALL_ASKED: tellOfEvents,
  RECALLED: tellOfEvents,
  RETURNED: tellOfEvents,
  RECALL_AGREED: tellOfEvents,
  RECALL_REFUSED: tellOfEvents,
  REPLACED: tellOfEvents,
  REVOKED: tellOfEvents,
  ABOLISHED: tellOfEvents,
  DISTRIBUTION_REVISED: tellOfEvents,
  PASSED_ON: tellOfEvents,
  PASSING_REFUSED: tellOfEvents,
  ROUTE_OBJECTED: tellOfEvents,
  PROGRESS_ASKED: tellOfEvents,
  PROGRESS_REPORTED: tellOfEvents,
  MatterOpened: tellOfMatters,
  TaskDone: tellOfMatters,
  TaskPassedOn: tellOfMatters,
  TasksAdded: tellOfMatters,
  TaskRemoved: tellOfMatters,
  SentBack: tellOfMatters,
  TakenBack: tellOfMatters,
  Urged: tellOfMatters,
  ExtensionAsked: tellOfMatters,
  ExtensionAnswered: tellOfMatters,
  MatterEnded: tellOfMatters,
  MatterReopened: tellOfMatters,
  DueMoved: tellOfMatters,
  SourceEnded: tellOfMatters,
  ReadersAdded: tellOfMatters,
  ReadersRecalled: tellOfMatters,
  MarkedRead: tellOfMatters,
  ReadersLeft: tellOfMatters,
} as const satisfies Readonly<Record<string, BatchRelay>>

/** New deliveries, since the first event of a delivery is no item, and notices of replies. */
export const itemRelay: ItemRelay = {
  wants: ({ sk }) => sk === 'DLV' || isNotice({ sk }),
  relay: (tools, items) => tell(tools, items.flatMap(toldByItem)),
}

function toldByItem(item: Item): Told[] {
  if (isTaskNotice(item)) {
    const { tenant, notice } = taskNoticeIn(item)
    return toldByTaskNotice(tenant, notice)
  }
  if (isNotice(item)) {
    const { tenant, notice } = noticeIn(item)
    return [toldByNotice(tenant, notice)]
  }
  const found = deliveryIn(item)
  const told = found === null ? null : toldByArrival(found.tenant, found.delivery)
  return told === null ? [] : [told]
}
