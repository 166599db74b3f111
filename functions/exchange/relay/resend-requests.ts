import { RELAY } from '../../access/act.ts'
import { dataOf } from '../../access/events.ts'
import type { Relay, RelayTools } from '../../access/relay.ts'
import { documentKey, documentOf, manifestOf } from '../../documents/index.ts'
import { inParallel } from '../../kernel/parallel.ts'
import { untilCommitted } from '../../platform/retry.ts'
import { resendEvents } from '../events.ts'
import { dispatchRouteSchema } from '../model.ts'
import { answerResend } from '../rules/resend-requests.ts'
import { deliveryKey, deliveryOf, rungWrites } from '../store/index.ts'

/** How many recipients are written to at once. */
const AT_ONCE = 16

/**
 * Carries a sender's answer to those who asked for its document again. What they have is no second copy: the content lies under its digest,
 * and is put there again if it was lost. The answer names the request by its place in the delivery's chain, so that done again, or late,
 * it answers no other one.
 */
export const answerResends: Relay = async (tools, { event, item }) => {
  const { documentId, requests, answer, reason } = dataOf(resendEvents, 'ResendAnswered', event)
  const { tenant: sender } = dispatchRouteSchema.parse(item.route)
  if (answer === 'RESENT') await restoreContent(tools, sender, documentId)
  const { table, now } = tools
  await inParallel(AT_ONCE, requests, async ({ tenant, deliveryId, asked }) => {
    await untilCommitted(async () => {
      const delivery = deliveryOf(await table.get(deliveryKey(tenant, deliveryId)))
      const act = { by: RELAY, at: now().toISOString() }
      const step = delivery === null ? null : answerResend(delivery, { asked, answer, reason }, act)
      return step === null ? null : table.commit(rungWrites(tenant, step))
    })
  })
}

/** Puts what was dispatched under its digest again. */
async function restoreContent({ table, objects }: RelayTools, tenant: string, id: string): Promise<void> {
  const document = documentOf(await table.get(documentKey(tenant, id)))
  if (document?.state !== 'DISPATCHED') throw new Error(`document ${id} was dispatched but is not`)
  const { at, contentDigest } = document.dispatch
  const digest = await objects.putContent(manifestOf(document, at))
  if (digest !== contentDigest) throw new Error(`document ${id} is not what was dispatched`)
}
