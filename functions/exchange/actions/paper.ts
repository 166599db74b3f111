import { type Context, type Outcome, refused } from '../../access/command.ts'
import { eventItem } from '../../access/events.ts'
import { startStep } from '../../access/steps.ts'
import { type StepInput as CommonStepInput, takeStep } from '../../access/take-step.ts'
import { type Document, documentKey, documentOf, documentPartition } from '../../documents/index.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { type Delivery, type OnPaper, portionOf } from '../model.ts'
import { permissions } from '../permissions.ts'
import { invalid } from '../problems.ts'
import { redeliverySteps } from '../rules/dispatch.ts'
import { rowOf } from '../rules/ladder.ts'
import { replyOnPaper, sendOnPaper, startOnPaper } from '../rules/paper.ts'
import { presentRow } from '../rules/resending.ts'
import {
  ladderIn,
  paperPartition,
  portionItem,
  portionKey,
  readRowItems,
  recipientKeys,
} from '../store/index.ts'
import { changeDelivery, type StepInput } from './deliveries.ts'

/** What is marked: the agency's answer to a delivery, or a recipient of its own document. */
export interface MarkInput extends CommonStepInput, OnPaper {
  readonly reply?: { readonly deliveryId: string } | null | undefined
  readonly recipient?: { readonly documentId: string; readonly recipientId: string } | null | undefined
}

/** 标记为纸质, by which of the two the input names. */
export async function markOnPaper(
  context: Context,
  { reply, recipient, ...common }: MarkInput,
): Promise<
  | { readonly delivery: Outcome<Delivery>; readonly document: null }
  | { readonly delivery: null; readonly document: Outcome<Document> }
> {
  if (reply != null && recipient == null)
    return { delivery: await markReplyOnPaper(context, { ...common, ...reply }), document: null }
  if (recipient != null && reply == null)
    return { delivery: null, document: await markSentOnPaper(context, { ...common, ...recipient }) }
  return { delivery: null, document: refused(invalid('REPLY_OR_RECIPIENT', [])) }
}

/** 纸质答复, by the recipient. */
function markReplyOnPaper(context: Context, input: StepInput & OnPaper): Promise<Outcome<Delivery>> {
  return changeDelivery(context, input, {
    permission: permissions.markOnPaper,
    start: delivery => startOnPaper(delivery, input.expectedVersion),
    decide: (delivery, act) => replyOnPaper(delivery, input, act),
  })
}

/** A recipient of a document that got it on paper. */
interface SentOnPaperInput extends CommonStepInput, OnPaper {
  readonly documentId: string
  readonly recipientId: string
}

/**
 * 纸质送达, by the sender. It commits on condition that the portion is as it was read: a try to deliver that records the portion meanwhile
 * decides anew. The event has a chain of its own, as that of a recall.
 */
function markSentOnPaper(context: Context, input: SentOnPaperInput): Promise<Outcome<Document>> {
  const { caller, newId, table } = context
  const { tenant } = caller
  const { documentId, expectedVersion, recipientId } = input
  const key = documentKey(tenant, documentId)
  return takeStep<Document>(context, input, {
    permission: permissions.markOnPaper,
    key,
    named: 'documentId',
    read: documentOf,
    kindOf: document => document.text.kind,
    async thenLoad(document) {
      if (document.state !== 'DISPATCHED') return []
      const items = await table.getMany(recipientKeys(tenant, documentId, document.dispatch))
      const order = orderOf(ladderIn(items), recipientId)
      return order === null ? items : [...items, ...(await readRowItems(table, tenant, documentId, order))]
    },
    decide(document, act, facts) {
      const start = startStep(document, redeliverySteps, 'recallDocument', expectedVersion)
      if (!start.ok) return start
      const ladder = ladderIn(facts.within(documentPartition(tenant, documentId).pk))
      const order = orderOf(ladder, recipientId)
      const recipient = order === null ? undefined : ladder.recipients.get(order)
      if (recipient === undefined || order === null)
        return refuse(invalid('NOT_DISPATCHED_TO', ['recipientId'], { given: recipientId }))
      const from = portionOf(order)
      const portion = ladder.portions.get(from) ?? null
      const rungs = ladder.rungs.get(order) ?? []
      const dispatchedAt = start.value.dispatch.at
      const row = rowOf({ recipient, deliveryId: '', rungs, portion, dispatchedAt })
      const marked = sendOnPaper(newId('ppr', act.at), documentId, row, portion, input, act)
      if (!marked.ok) return marked
      const { event } = marked.value
      const version = facts.get(portionKey(tenant, documentId, from))?.version ?? 0
      const put = { ...portionItem(tenant, documentId, from, marked.value.portion), version: version + 1 }
      return ok({
        thing: document,
        ref: key,
        writes: [
          { put, when: { version } },
          { put: eventItem(paperPartition(tenant, event.aggregate), event, act, { tenant }), when: 'absent' },
        ],
      })
    },
  })
}

/** The place of an agency among the recipients, the last if it has several; null if it is none of them. */
function orderOf({ recipients }: ReturnType<typeof ladderIn>, agencyId: string): number | null {
  return presentRow([...recipients.values()], agencyId)?.order ?? null
}
