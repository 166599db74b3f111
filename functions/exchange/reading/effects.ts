import { demand, type RequestContext } from '../../access/request.ts'
import { type DocumentView, type EffectEnd, isStillInForce, presentEnd } from '../../documents/index.ts'
import { shanghaiDate } from '../../kernel/time.ts'
import type { LowerEnd, SourceEnd } from '../model.ts'
import { permissions } from '../permissions.ts'
import { sourceEndedIn } from '../rules/effects.ts'
import { lowerEndKey, lowerEndOf } from '../store/index.ts'
import type { DeliveryView } from './deliveries.ts'

/** That a document was revoked or abolished; null while neither was decided. */
export async function endOfDocument({ state, whole }: DocumentView): Promise<EffectEnd | null> {
  const document = state === 'DISPATCHED' ? await whole() : null
  return document?.state === 'DISPATCHED' ? presentEnd(document.dispatch.ends) : null
}

/** The same of a delivery. Nothing is read for one of which its card says nothing. */
export async function endOfDelivery({ ended, whole }: DeliveryView): Promise<EffectEnd | null> {
  return ended === undefined ? null : presentEnd((await whole()).ended)
}

/** That what a delivery forwards was revoked or abolished; null if it was not. */
export async function sourceEndedAt({ whole }: DeliveryView): Promise<SourceEnd | null> {
  return sourceEndedIn(await whole())
}

/** A decision of the caller's agency on a document of an agency below; null if there is none of this id. */
export async function loadLowerEnd(context: RequestContext, id: string): Promise<LowerEnd | null> {
  demand(context, permissions.readLowerEnds)
  return lowerEndOf(await context.table.get(lowerEndKey(context.caller.tenant, id)))
}

export function isEndStillInForce(end: EffectEnd, { now }: Pick<RequestContext, 'now'>): boolean {
  return isStillInForce(end, shanghaiDate(now().toISOString()))
}
