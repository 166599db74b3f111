import type { Act } from '../../access/act.ts'
import type { Relay } from '../../access/relay.ts'
import { type DocumentIn, manifestOf } from '../../documents/index.ts'
import { sha256 } from '../../kernel/digest.ts'
import { untilCommitted } from '../../platform/retry.ts'
import type { Table } from '../../platform/table.ts'
import { dispatchRouteSchema, PORTION, portionsOfSent } from '../model.ts'
import { deliveryIdFor, reply } from '../rules/deliveries.ts'
import { deliveryKey, deliveryOf, owedPointer, portionsOf, rungWrites } from '../store/index.ts'
import { dispatchedIn } from './dispatched.ts'
import { queuePortions } from './due.ts'

/**
 * A dispatch: stores the content under its digest and queues the recipients in portions. The pointers by which an
 * undelivered portion is found come first, so that nothing that fails afterwards goes unnoticed.
 */
export const fanOut: Relay = async (tools, { item, event: { aggregate: documentId, via }, requestId }) => {
  const { table, objects, now } = tools
  const { tenant } = dispatchRouteSchema.parse(item.route)
  const document = await dispatchedIn(table, tenant, documentId)
  const replaced = await replacedPortions(table, tenant, document)
  const { by, at, for: onBehalfOf, recipientCount, contentDigest, deadline } = document.dispatch
  // Before the portions, so that nothing that fails afterwards leaves the sender uninformed of who is late.
  if (deadline !== undefined)
    await table.putAll([owedPointer(tenant, documentId, { at: deadline.dueAt, step: 1 })])
  await queuePortions(
    tools,
    [
      ...portionsOf(recipientCount).map(from => ({ tenant, documentId, from, requestId })),
      // Those who had what it replaces, and do not get it themselves, are told so.
      ...replaced.map(work => ({ ...work, tenant, requestId })),
    ],
    async () => {
      const digest = await objects.putContent(manifestOf(document, at))
      if (digest !== contentDigest) throw new Error(`document ${documentId} is not what was dispatched`)
    },
  )
  await completeReply(table, tenant, document, () => ({
    by,
    at: now().toISOString(),
    for: onBehalfOf,
    via,
    requestId,
  }))
}

/** The portions of the document that a correction replaces, those of recipients that were added to it included. */
async function replacedPortions(
  table: Table,
  tenant: string,
  { text: { replaces } }: DocumentIn<'DISPATCHED'>,
): Promise<{ readonly documentId: string; readonly from: number }[]> {
  if (replaces === undefined) return []
  const { documentId } = replaces
  const { dispatch } = await dispatchedIn(table, tenant, documentId)
  return portionsOfSent(dispatch, PORTION).map(({ from }) => ({ documentId, from }))
}

/** A dispatched answer completes the delivery that it answers, in the answering agency's own partition. */
async function completeReply(
  table: Table,
  tenant: string,
  document: DocumentIn<'DISPATCHED'>,
  act: () => Act,
): Promise<void> {
  const source = document.text.replyTo
  if (source === null) return
  const deliveryId = deliveryIdFor(document.id, source.senderId, document.dispatch.at, sha256)
  const answer = { documentId: document.id, number: document.number.text, deliveryId }
  await untilCommitted(async () => {
    const delivery = deliveryOf(await table.get(deliveryKey(tenant, source.deliveryId)))
    const rung = delivery === null ? null : reply(delivery, answer, act())
    return rung === null ? null : table.commit(rungWrites(tenant, rung))
  })
}
