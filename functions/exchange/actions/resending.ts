import type { Context, Outcome } from '../../access/command.ts'
import { eventItem } from '../../access/events.ts'
import { startStep } from '../../access/steps.ts'
import { type StepInput, takeStep } from '../../access/take-step.ts'
import { type Document, documentKey, documentOf, documentPartition } from '../../documents/index.ts'
import { inParallel } from '../../kernel/parallel.ts'
import { ok } from '../../kernel/result.ts'
import { queryAll } from '../../platform/paging.ts'
import type { Item } from '../../platform/table.ts'
import { MAX_ADDED } from '../model.ts'
import { permissions } from '../permissions.ts'
import { redeliverySteps } from '../rules/dispatch.ts'
import { answeredEvent } from '../rules/resend-requests.ts'
import { presentRow, resend } from '../rules/resending.ts'
import {
  additionPartition,
  additionWrites,
  ladderIn,
  progressKey,
  recallsIn,
  recallsPartition,
  recipientKeys,
  resendsPartition,
  rowEnd,
  rowKey,
  waitingResendsIn,
} from '../store/index.ts'
import { resendAnswerWrites } from './resend-requests.ts'

export interface ResendDocumentInput extends StepInput {
  readonly documentId: string
  readonly recipientIds: readonly string[]
  readonly reason: string
}

/** How many rows are read at once. */
const AT_ONCE = 16

/**
 * 重发: commits a row more for each recipient that returned the document, as for late recipients, and an answer for those that asked for it
 * and have it. Whoever answers one of these at the same moment is there first, or finds it answered.
 */
export function resendDocument(context: Context, input: ResendDocumentInput): Promise<Outcome<Document>> {
  const { caller, newId, table } = context
  const { tenant } = caller
  const { documentId, expectedVersion } = input
  const key = documentKey(tenant, documentId)
  const partition = documentPartition(tenant, documentId)
  const progress = progressKey(tenant, documentId)
  const beside = recallsPartition(tenant, documentId)
  const asked = resendsPartition(tenant, documentId)
  const named = [...new Set(input.recipientIds)].slice(0, MAX_ADDED)
  /** The rungs of a recipient's row. */
  const rungsAt = async (order: number): Promise<Item[]> => {
    const between = [`${rowKey(order)}#01`, rowEnd(order)] as const
    return (await table.query({ ...partition, between }, { first: 50 })).items.map(({ value }) => value)
  }
  return takeStep<Document>(context, input, {
    permission: permissions.resendDocument,
    key,
    named: 'documentId',
    read: documentOf,
    kindOf: document => document.text.kind,
    alsoLoad: [progress],
    alsoQuery: async () =>
      (await Promise.all([queryAll(table, beside, 100), queryAll(table, asked, 100)])).flat(),
    async thenLoad(document) {
      if (document.state !== 'DISPATCHED') return []
      const items = await table.getMany(recipientKeys(tenant, documentId, document.dispatch))
      const recipients = [...ladderIn(items).recipients.values()]
      const rows = named.flatMap(id => presentRow(recipients, id) ?? [])
      return [...items, ...(await inParallel(AT_ONCE, rows, ({ order }) => rungsAt(order))).flat()]
    },
    decide(document, act, facts) {
      const start = startStep(document, redeliverySteps, 'resendDocument', expectedVersion)
      if (!start.ok) return start
      const { recipients, rungs } = ladderIn(facts.within(partition.pk))
      const { recalls } = recallsIn(facts.within(beside.pk))
      const waiting = waitingResendsIn(facts.within(asked.pk))
      const rows = { recipients: [...recipients.values()], rungs, recalls, waiting }
      const decision = resend(newId('add'), start.value, input, rows, act)
      if (!decision.ok) return decision
      const { enlarged, answered } = decision.value
      const answers = resendAnswerWrites(
        tenant,
        answeredEvent(newId('rsd'), documentId, answered, { answer: 'RESENT', reason: null }, act),
        answered,
        act,
      )
      if (enlarged === null) return ok({ thing: document, ref: key, writes: answers })
      const { event, ...added } = enlarged
      const put = eventItem(additionPartition(tenant, event.aggregate), event, act, { tenant })
      return ok({
        thing: added.document,
        ref: key,
        writes: [
          ...additionWrites(tenant, added, facts.get(progress), act.at),
          { put, when: 'absent' as const },
          ...answers,
        ],
        charges: [{ quota: 'COPIES' as const, by: added.recipients.length }],
      })
    },
  })
}
