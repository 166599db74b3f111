import { RELAY } from '../../access/act.ts'
import { dataOf, eventItem } from '../../access/events.ts'
import { Facts } from '../../access/facts.ts'
import type { Relay } from '../../access/relay.ts'
import {
  type Document,
  documentItem,
  documentKey,
  documentOf,
  documentsOfNumber,
  firstOfLine,
  replacementKey,
} from '../../documents/index.ts'
import { sha256 } from '../../kernel/digest.ts'
import { idFrom } from '../../kernel/ids.ts'
import { untilCommitted } from '../../platform/retry.ts'
import type { Table, Write } from '../../platform/table.ts'
import { agencyIn, agencyKey } from '../../tenancy/index.ts'
import { effectEvents } from '../events.ts'
import { dispatchRouteSchema } from '../model.ts'
import { settleLowerEnd } from '../rules/lower-ends.ts'
import {
  effectPartition,
  lowerEndItem,
  lowerEndKey,
  lowerEndOf,
  noticeIdFor,
  noticeItem,
} from '../store/index.ts'

/**
 * 撤销、废止下级公文: carries a superior's decision to the issuer's partition. What comes of it is one transaction with the decision, on
 * condition that this is pending: done again, it changes nothing. The document's own event then goes the way of its issuer's.
 */
export const carryLowerEnd: Relay = async ({ table, now }, { event, item, requestId }) => {
  const { issuerId, number } = dataOf(effectEvents, 'LowerEndDecided', event)
  const { tenant } = dispatchRouteSchema.parse(item.route)
  const endId = idFrom('end', Date.parse(event.at), Buffer.from(sha256(event.hash), 'hex'))
  await untilCommitted(async () => {
    const decision = lowerEndOf(await table.get(lowerEndKey(tenant, event.aggregate)))
    // A read may see a transaction in part: the event can be visible before the items written with it.
    if (decision === null) throw new Error('the decision is not there yet')
    if (decision.outcome !== 'PENDING') return null
    const { agencyId } = decision.decidedBy
    const directory = new Facts(await table.getMany([agencyKey(issuerId), agencyKey(agencyId)]))
    const [lower, superior] = [agencyIn(directory, issuerId), agencyIn(directory, agencyId)]
    const found = lower === null ? null : await presentOfNumber(table, lower.tenant, number)
    const act = { by: RELAY, at: now().toISOString(), requestId }
    const there = {
      superior,
      lower,
      document: found?.document ?? null,
      isReplaced: found?.isReplaced === true,
    }
    const settled = settleLowerEnd(endId, decision, there, act)
    const writes: Write[] = [{ put: lowerEndItem(tenant, settled.decision, 2), when: { version: 1 } }]
    if (settled.ended !== null && lower !== null) {
      const { document, event: ended } = settled.ended
      const { tenant: to } = lower
      const notice = { at: act.at, kind: `${decision.kind}_ABOVE` as const, step: 1 }
      const of = { deliveryId: null, documentId: document.id, number, late: null }
      writes.push(
        { put: documentItem(to, document), when: { version: document.version - 1 } },
        { put: eventItem(effectPartition(to, endId), ended, act, { tenant: to }), when: 'absent' },
        { check: linkOf(to, document), when: 'absent' },
        { put: noticeItem(to, { ...notice, ...of, id: noticeIdFor(endId, notice) }), when: 'absent' },
      )
    }
    return table.commit(writes)
  })
}

function linkOf(tenant: string, document: Document) {
  return replacementKey(tenant, { firstId: firstOfLine(document), documentId: document.id })
}

/** Of the documents that were dispatched under a number, corrections under the same number included, the last one. */
async function presentOfNumber(table: Table, tenant: string, number: string) {
  const ids = await documentsOfNumber(table, tenant, number)
  const documents = (await Promise.all(ids.map(id => table.get(documentKey(tenant, id))))).map(documentOf)
  const document = documents.findLast(one => one?.state === 'DISPATCHED') ?? null
  if (document === null) return null
  return { document, isReplaced: (await table.get(linkOf(tenant, document))) !== null }
}
