import type { Context, Outcome } from '../../access/command.ts'
import { eventItem } from '../../access/events.ts'
import { startStep } from '../../access/steps.ts'
import { type StepInput, takeStep } from '../../access/take-step.ts'
import { calendarKeys, calendarsIn } from '../../calendar/index.ts'
import { type Document, documentKey, documentOf } from '../../documents/index.ts'
import { ok } from '../../kernel/result.ts'
import { permissions } from '../permissions.ts'
import { moveDeadline } from '../rules/deadline-moves.ts'
import { redeliverySteps } from '../rules/dispatch.ts'
import { yearsOfMove } from '../rules/moved-deadlines.ts'
import {
  deadlineMovePartition,
  deadlineMoveWrites,
  owedDocumentKey,
  progressIn,
  progressKey,
} from '../store/index.ts'

export interface MoveReplyDeadlineInput extends StepInput {
  readonly documentId: string
}

/**
 * 回复期限变动. Commits the deadline with the document, and an event in a chain of its own: the document's chain ends with the dispatch
 * that all receipts refer to. The relay carries it to those who owe the reply.
 */
export function moveReplyDeadline(
  context: Context,
  input: MoveReplyDeadlineInput,
): Promise<Outcome<Document>> {
  const { caller, newId, table } = context
  const { tenant } = caller
  const { documentId, expectedVersion } = input
  const key = documentKey(tenant, documentId)
  const progress = progressKey(tenant, documentId)
  const owed = owedDocumentKey({ senderTenant: tenant, documentId })
  return takeStep<Document>(context, input, {
    permission: permissions.moveReplyDeadline,
    key,
    named: 'documentId',
    read: documentOf,
    kindOf: document => document.text.kind,
    alsoLoad: [progress, owed],
    thenLoad: async document => table.getMany(calendarKeys(document.issuer.regionCode, yearsIn(document))),
    decide(document, act, facts) {
      const start = startStep(document, redeliverySteps, 'moveReplyDeadline', expectedVersion)
      if (!start.ok) return start
      const item = facts.get(progress)
      const calendars = calendarsIn(facts, document.issuer.regionCode, yearsIn(document))
      const decision = moveDeadline(
        newId('dlm'),
        start.value,
        item === null ? null : progressIn(item).progress,
        calendars,
        act,
      )
      if (!decision.ok) return decision
      const { document: moved, event } = decision.value
      const put = eventItem(deadlineMovePartition(tenant, event.aggregate), event, act, { tenant })
      return ok({
        thing: moved,
        ref: key,
        writes: [...deadlineMoveWrites(tenant, moved, facts.get(owed)), { put, when: 'absent' as const }],
      })
    },
  })
}

function yearsIn(document: Document): number[] {
  const deadline = document.state === 'DISPATCHED' ? document.dispatch.deadline : undefined
  return deadline === undefined ? [] : yearsOfMove(deadline)
}
