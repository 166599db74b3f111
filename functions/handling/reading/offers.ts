import { mayDo } from '../../access/permissions.ts'
import type { RequestContext } from '../../access/request.ts'
import type { DocumentView } from '../../documents/index.ts'
import type { DeliveryView } from '../../exchange/index.ts'
import { permissions } from '../permissions.ts'

type Asking = Pick<RequestContext, 'caller'>

/** Whether the caller is offered to begin a matter of a delivery: once it is accepted, as long as no other one handles it. */
export function openingOfDelivery(
  { state, inMatter }: Pick<DeliveryView, 'state' | 'inMatter'>,
  asking: Asking,
): readonly string[] {
  return state === 'ACCEPTED' && inMatter !== true ? offered(asking) : []
}

/** The same of a document, which may have several, as long as it is not given up. */
export function openingOfDocument({ state }: Pick<DocumentView, 'state'>, asking: Asking): readonly string[] {
  return state === 'DISCARDED' ? [] : offered(asking)
}

const offered = ({ caller }: Asking): readonly string[] =>
  mayDo(caller, permissions.openMatter) ? ['openMatter'] : []
