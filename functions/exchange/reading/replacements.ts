import type { RequestContext } from '../../access/request.ts'
import { readHistory } from '../store/index.ts'
import { type DeliveryView, loadReferred } from './deliveries.ts'

/** Every delivery of a line of versions to the caller's agency, oldest first. One that was never replaced is alone in it. */
export async function historyOf(
  view: DeliveryView,
  context: RequestContext,
): Promise<readonly DeliveryView[]> {
  const firstId = view.replacedBy?.firstId ?? view.replaces?.firstId
  if (firstId === undefined) return [view]
  const ids = await readHistory(context.table, context.caller.tenant, firstId)
  const all = await Promise.all(ids.map(id => (id === view.id ? view : loadReferred(context, id))))
  return all.filter(one => one !== null)
}

/** The delivery that a fact about a correction names. */
export const referring = {
  delivery: (
    { deliveryId }: { readonly deliveryId?: string | null | undefined },
    _: unknown,
    context: RequestContext,
  ) => loadReferred(context, deliveryId ?? null),
}
