import type { Context, Outcome } from '../../../access/command.ts'
import { eventSchema, isEventItem } from '../../../access/events.ts'
import type { Facts } from '../../../access/facts.ts'
import { takeStep } from '../../../access/take-step.ts'
import { busy } from '../../../kernel/problem.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { CountersignRequest } from '../../model/index.ts'
import { permissions } from '../../permissions.ts'
import { documentKey, documentOf, documentPartition, readEventItems, stepEffect } from '../../store.ts'
import { actedOn, askUndo, isWhole, reopenRequest, undoAnswer, undoOf } from '../rules/undoing.ts'
import { requestKey, requestOf, requestWrites } from '../store.ts'
import type { AnswerInput } from './requests.ts'

/**
 * 撤销会签答复. Another agency's document is in another partition: the relay puts the undo to it, and the request waits in UNDO_ASKED.
 * A document of the same agency is written in the same transaction as the request.
 */
export function undoCountersignAnswer(
  context: Context,
  input: AnswerInput & { readonly reason: string },
): Promise<Outcome<CountersignRequest>> {
  const { table, caller } = context
  const { tenant } = caller
  const key = requestKey(tenant, input.requestId)
  return takeStep<CountersignRequest>(context, input, {
    permission: permissions.undoCountersignAnswer,
    key,
    named: 'requestId',
    read: requestOf,
    kindOf: request => request.kind,
    async thenLoad({ host, state }) {
      if (host.tenant !== tenant || (state !== 'AGREED' && state !== 'RETURNED')) return []
      // The document first: an event may be more than it tells of, and never less.
      const items = await table.getMany([documentKey(tenant, host.documentId)])
      return [...items, ...(await readEventItems(table, documentPartition(tenant, host.documentId)))]
    },
    decide(request, act, facts) {
      const asked = undoOf(request, input, act)
      if (!asked.ok) return asked
      const undo = asked.value
      if (request.host.tenant !== tenant) {
        const { thing, ...step } = askUndo(request, undo, act)
        return ok({ thing, ref: key, writes: requestWrites(tenant, { thing, ...step }) })
      }
      const own = ownDocument(facts, tenant, request)
      if (own === null) return refuse(busy())
      const outcome = undoAnswer(own.document, own.history, { ...undo, slotId: request.id }, act)
      if (outcome.is === 'REFUSED') return refuse(actedOn(outcome.because))
      const after = reopenRequest(request, undo, act)
      const writes = outcome.is === 'UNDONE' ? stepEffect(tenant, outcome.step).writes : []
      return ok({ thing: after.thing, ref: key, writes: [...requestWrites(tenant, after), ...writes] })
    },
  })
}

/** The document of a request to a member of its own agency; null if it changed after its history was read. */
function ownDocument(facts: Facts, tenant: string, { host }: CountersignRequest) {
  const document = documentOf(facts.get(documentKey(tenant, host.documentId)))
  const history = facts
    .within(documentPartition(tenant, host.documentId).pk)
    .filter(isEventItem)
    .map(({ data }) => eventSchema.parse(data))
    .sort((a, b) => a.seq - b.seq)
  return document === null || !isWhole(document, history) ? null : { document, history }
}
