import type { BatchRelay, ItemRelay, RelayTools } from '../access/relay.ts'
import type { DocumentEventType } from '../documents/index.ts'
import type { Key } from '../platform/keys.ts'
import type { IndexWork } from './model.ts'
import { isDelivery, thingIn } from './store.ts'

/** Queues a message for each thing that these items belong to. @throws NotSent */
async function queueThings({ indexing }: Pick<RelayTools, 'indexing'>, items: readonly Key[]): Promise<void> {
  const things = new Map(items.map(item => [item.pk, thingIn(item)]))
  const messages = [...things.values()].flatMap((index): IndexWork[] => (index === null ? [] : [{ index }]))
  await indexing.sendAll(messages)
}

/** Documents that changed, and deliveries that were recalled: one message for each, however many of its events arrived together. */
const queueChanged: BatchRelay = {
  async together(tools, relayed) {
    await queueThings(
      tools,
      relayed.map(({ item }) => item),
    )
    return []
  },
}

/**
 * The events of documents that may change title, number, issuer's name or kind: a draft that is submitted takes the
 * issuer's present name. With a dispatch what was lost before is made up for. A delivery that was recalled loses its title.
 */
export const relays = {
  DraftCreated: queueChanged,
  DraftEdited: queueChanged,
  DraftDiscarded: queueChanged,
  DraftSubmitted: queueChanged,
  DocumentCorrected: queueChanged,
  SigningReopened: queueChanged,
  DocumentRegistered: queueChanged,
  NumberVoided: queueChanged,
  DocumentDispatched: queueChanged,
  RECALLED: queueChanged,
  RECALL_AGREED: queueChanged,
} as const satisfies Partial<Record<DocumentEventType | 'RECALLED' | 'RECALL_AGREED', BatchRelay>>

/** New deliveries: the first event of a delivery is no item, the delivery itself is. */
export const itemRelay: ItemRelay = { wants: isDelivery, relay: queueThings }
