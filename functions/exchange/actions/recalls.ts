import type { Act } from '../../access/act.ts'
import type { Context, Outcome } from '../../access/command.ts'
import { eventItem } from '../../access/events.ts'
import { startStep } from '../../access/steps.ts'
import { type StepInput as CommonStepInput, takeStep } from '../../access/take-step.ts'
import { type Document, documentKey, documentOf, documentPartition } from '../../documents/index.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { type Delivery, nextOrder, PORTION } from '../model.ts'
import { permissions } from '../permissions.ts'
import type { Stepped } from '../rules/deliveries.ts'
import { redeliverySteps } from '../rules/dispatch.ts'
import {
  type AskedBack,
  agreeToRecall as agree,
  type RecallAnswer,
  recall,
  refuseRecall as refuseToGiveBack,
  startAnswer,
} from '../rules/recalls.ts'
import {
  ladderIn,
  recallItem,
  recallPartition,
  recallsIn,
  recallsPartition,
  recipientKeys,
} from '../store/index.ts'
import { changeDelivery, type StepInput } from './deliveries.ts'

export interface RecallDocumentInput extends CommonStepInput {
  readonly documentId: string
  /** Null for all recipients. */
  readonly recipientIds: readonly string[] | null
  readonly reason: string
}

/**
 * 撤回发文. Commits the recall beside the document, with an event of its own: the document's chain ends with the dispatch that
 * all receipts refer to. The relay carries it to the recipients.
 */
export function recallDocument(context: Context, input: RecallDocumentInput): Promise<Outcome<Document>> {
  const { caller, newId, table } = context
  const { tenant } = caller
  const { documentId, expectedVersion } = input
  const key = documentKey(tenant, documentId)
  const beside = recallsPartition(tenant, documentId)
  return takeStep<Document>(context, input, {
    permission: permissions.recallDocument,
    key,
    named: 'documentId',
    read: documentOf,
    kindOf: document => document.text.kind,
    alsoQuery: async () => (await table.query(beside, { first: 100 })).items.map(({ value }) => value),
    thenLoad: async document =>
      input.recipientIds === null || document.state !== 'DISPATCHED'
        ? []
        : table.getMany(recipientKeys(tenant, documentId, document.dispatch)),
    decide(document, act, facts) {
      const start = startStep(document, redeliverySteps, 'recallDocument', expectedVersion)
      if (!start.ok) return start
      const { recipients } = ladderIn(facts.within(documentPartition(tenant, documentId).pk))
      const inOrder = [...recipients.values()].sort((a, b) => a.order - b.order)
      const before = recallsIn(facts.within(beside.pk)).recalls.length
      const upTo = nextOrder(start.value.dispatch, PORTION)
      const decision = recall(newId('rcl'), input, inOrder, { before, upTo }, act)
      if (!decision.ok) return decision
      const { recall: made, event } = decision.value
      const put = eventItem(recallPartition(tenant, made.id), event, act, { tenant })
      return ok({
        thing: document,
        ref: key,
        writes: [
          { put: recallItem(tenant, documentId, made), when: 'absent' },
          { put, when: 'absent' },
        ],
      })
    },
  })
}

/** An answer to a recall. */
function answerRecall(
  context: Context,
  input: StepInput,
  answer: RecallAnswer,
  decide: (delivery: AskedBack, act: Act) => Result<Stepped>,
): Promise<Outcome<Delivery>> {
  const start = (delivery: Delivery) => startAnswer(delivery, input.expectedVersion)
  return changeDelivery(context, input, { permission: permissions[answer], start, decide })
}

/** 同意撤回. */
export function agreeToRecall(context: Context, input: StepInput): Promise<Outcome<Delivery>> {
  return answerRecall(context, input, 'agreeToRecall', agree)
}

/** 不同意撤回. */
export function refuseRecall(
  context: Context,
  input: StepInput & { readonly reason: string },
): Promise<Outcome<Delivery>> {
  return answerRecall(context, input, 'refuseRecall', (delivery, act) =>
    refuseToGiveBack(delivery, input.reason, act),
  )
}
