import type { Context, Outcome } from '../../access/command.ts'
import { eventItem } from '../../access/events.ts'
import { startStep } from '../../access/steps.ts'
import { type StepInput, takeStep } from '../../access/take-step.ts'
import { type Document, documentKey, documentOf } from '../../documents/index.ts'
import { ok } from '../../kernel/result.ts'
import { versionOfRecord } from '../model.ts'
import { permissions } from '../permissions.ts'
import { redeliverySteps } from '../rules/dispatch.ts'
import { organsOnPaper, type PaperAsked, recordPaper } from '../rules/paper-records.ts'
import { paperPartition, paperRecordItem, paperRecordKey, paperRecordOf } from '../store/index.ts'

export interface RecordPaperInput extends StepInput, PaperAsked {
  readonly documentId: string
}

/**
 * 纸质送达登记. Commits the record beside the document on condition that it is as it was read, with an event in a chain of its own: the document's
 * chain ends with the dispatch. Of two at the same moment the second is told that the record has changed.
 */
export function recordPaperDelivery(context: Context, input: RecordPaperInput): Promise<Outcome<Document>> {
  const { caller, newId, table } = context
  const { tenant } = caller
  const { documentId, expectedVersion, organ } = input
  const key = documentKey(tenant, documentId)
  const placeIn = (document: Document): number => organsOnPaper(document).indexOf(organ)
  return takeStep<Document>(context, input, {
    permission: permissions.recordPaperDelivery,
    key,
    named: 'documentId',
    read: documentOf,
    kindOf: document => document.text.kind,
    async thenLoad(document) {
      const place = placeIn(document)
      return place < 0 ? [] : table.getMany([paperRecordKey(tenant, documentId, place)])
    },
    decide(document, act, facts) {
      const start = startStep(document, redeliverySteps, 'recordPaperDelivery', expectedVersion)
      if (!start.ok) return start
      const place = placeIn(document)
      const before = place < 0 ? null : paperRecordOf(facts.get(paperRecordKey(tenant, documentId, place)))
      const decision = recordPaper(newId('ppr', act.at), start.value, before, input, act)
      if (!decision.ok) return decision
      const { record, event } = decision.value
      const version = versionOfRecord(before)
      return ok({
        thing: document,
        ref: key,
        writes: [
          {
            put: paperRecordItem(tenant, documentId, place, record),
            when: version === 0 ? 'absent' : { version },
          },
          { put: eventItem(paperPartition(tenant, event.aggregate), event, act, { tenant }), when: 'absent' },
        ],
      })
    },
  })
}
