import type { BatchRelay, Relay } from '../../access/relay.ts'
import type { events } from '../events.ts'
import { fanOut } from './dispatch.ts'
import { deliverToActivated, redeliverDocument, redeliverOverdue } from './redelivery.ts'
import { relayRungs } from './rungs.ts'

/**
 * The relay's part in a dispatch, in each later event of a delivery, which is a rung of the sender's ladder, and in what
 * lets undelivered documents go on. `DELIVERED` has no event item: whoever delivers writes its rung.
 */
export const relays = {
  DocumentDispatched: fanOut,
  AgencyActivated: deliverToActivated,
  AgencyResumed: deliverToActivated,
  SIGNED_FOR: relayRungs,
  REGISTERED: relayRungs,
  ACCEPTED: relayRungs,
  RETURNED: relayRungs,
  HANDLED: relayRungs,
  REPLIED: relayRungs,
  RedeliveryAsked: redeliverDocument,
  OverdueRedeliveryAsked: redeliverOverdue,
} as const satisfies Readonly<
  Record<
    Exclude<keyof typeof events, 'DELIVERED'> | 'DocumentDispatched' | 'AgencyActivated' | 'AgencyResumed',
    Relay | BatchRelay
  >
>

export { DELIVERY_DUE, lookAfterPortion } from './due.ts'
export { deliverPortion } from './portions.ts'
