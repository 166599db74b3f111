import * as z from 'zod'
import { RELAY, stamp } from '../../../access/act.ts'
import { dataOf } from '../../../access/events.ts'
import type { Relay } from '../../../access/relay.ts'
import { untilCommitted } from '../../../platform/retry.ts'
import { requestEvents } from '../../model/index.ts'
import { documentKey, documentOf, documentPartition, readEvents, stepEffect } from '../../store.ts'
import { settleUndo, type UndoOutcome, undoAnswer } from '../rules/undoing.ts'
import { requestKey, requestOf, requestWrites } from '../store.ts'

const routeSchema = z.object({ tenant: z.string(), hostTenant: z.string(), documentId: z.string() })

/**
 * Puts the undo of an answer to the host's document, on condition of its version: that write decides against the host's next
 * act. Then the request learns of it. A second run finds in the document's history what the first one decided.
 */
export const carryUndo: Relay = async ({ table, now }, { item, event, requestId }) => {
  const { tenant, hostTenant, documentId } = routeSchema.parse(item.route)
  const asked = dataOf(requestEvents, 'CountersignUndoAsked', event)
  const undo = { ...stamp(event), ...asked, slotId: event.aggregate }
  const by = { ...stamp(event), via: event.via, requestId }
  let outcome: UndoOutcome | undefined
  await untilCommitted(async () => {
    const document = documentOf(await table.get(documentKey(hostTenant, documentId)))
    if (document === null) throw new Error(`document ${documentId} was answered and is not there`)
    const history = await readEvents(table, documentPartition(hostTenant, documentId))
    outcome = undoAnswer(document, history, undo, by)
    return outcome.is === 'UNDONE' ? table.commit(stepEffect(hostTenant, outcome.step).writes) : null
  })
  const decided = outcome
  if (decided === undefined) return
  const act = { by: RELAY, at: now().toISOString(), requestId }
  await untilCommitted(async () => {
    const request = requestOf(await table.get(requestKey(tenant, event.aggregate)))
    const settled = request === null ? null : settleUndo(request, event.seq, decided, act)
    return settled === null ? null : table.commit(requestWrites(tenant, settled))
  })
}
