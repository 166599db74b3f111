import { Facts } from '../../../access/facts.ts'
import type { RequestContext } from '../../../access/request.ts'
import type { ReceivedDeliveries } from '../../drafting/actions.ts'
import type { ElementViolation } from '../../regulation/problems.ts'
import { forwardingFindings } from '../../regulation/rules/forwarding.ts'
import { type Directory, membersOfClasses, type Sending } from '../../regulation/rules/readiness.ts'

/**
 * What the range of readers of a forwarded delivery finds in the document that forwards it. It is one read of the delivery as it is now, and
 * none for a document that forwards none.
 */
export async function findingsOfForwarding(
  { table, caller }: Pick<RequestContext, 'table' | 'caller'>,
  sending: Sending,
  directory: Directory,
  deliveries: ReceivedDeliveries,
): Promise<ElementViolation[]> {
  const { forwards } = sending.text
  if (forwards === null) return []
  const key = deliveries.keyOf(caller.tenant, forwards.deliveryId)
  const facts = new Facts(await table.getMany([key], { eventual: true }))
  const members = membersOfClasses(sending, directory.below ?? [], directory.abolished)
  return forwardingFindings(sending.text, deliveries.distributionOf(facts.get(key)), members)
}
