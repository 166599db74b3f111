import type { Context, Outcome } from '../../access/command.ts'
import { eventItem } from '../../access/events.ts'
import { startStep } from '../../access/steps.ts'
import { type StepInput as CommonStepInput, takeStep } from '../../access/take-step.ts'
import { type Document, documentKey, documentOf, documentPartition } from '../../documents/index.ts'
import { isId } from '../../kernel/ids.ts'
import { inParallel } from '../../kernel/parallel.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { agencyIn, agencyKey } from '../../tenancy/index.ts'
import { type Delivery, MAX_NAMED } from '../model.ts'
import { permissions } from '../permissions.ts'
import { redeliverySteps } from '../rules/dispatch.ts'
import { endedActProblems } from '../rules/effects.ts'
import {
  askForProgress as ask,
  isEndedFor,
  mayBeAskedOf,
  reportProgress as report,
} from '../rules/supervision.ts'
import {
  ladderIn,
  progressIn,
  progressKey,
  progressRequestItem,
  progressRequestPartition,
  progressRequestsIn,
  readRowItems,
  recallsPartition,
  recipientKeys,
} from '../store/index.ts'
import { changeDelivery, type StepInput } from './deliveries.ts'

export interface AskForProgressInput extends CommonStepInput {
  readonly documentId: string
  /** Null or absent for all who have not concluded. */
  readonly recipientIds?: readonly string[] | null | undefined
  readonly reason?: string | null | undefined
  readonly answerBy?: string | null | undefined
}

/** How many rows of a ladder are read at once. */
const AT_ONCE = 20

/**
 * 催办. Commits the request beside the document, with an event in a chain of its own: the document's chain ends with the dispatch that all
 * receipts refer to. The relay carries it to the recipients. Who is named is looked up, as is how far they are.
 */
export function askForProgress(context: Context, input: AskForProgressInput): Promise<Outcome<Document>> {
  const { caller, newId, table } = context
  const { tenant } = caller
  const { documentId, expectedVersion, recipientIds = null, reason = null, answerBy = null } = input
  const key = documentKey(tenant, documentId)
  const progress = progressKey(tenant, documentId)
  const beside = recallsPartition(tenant, documentId)
  const named = new Set((recipientIds ?? []).slice(0, MAX_NAMED).filter(id => isId('agc', id)))
  return takeStep<Document>(context, input, {
    permission: permissions.askForProgress,
    key,
    named: 'documentId',
    read: documentOf,
    kindOf: document => document.text.kind,
    alsoLoad: [progress, ...[...named].map(agencyKey)],
    alsoQuery: async () => (await table.query(beside, { first: 100 })).items.map(({ value }) => value),
    async thenLoad(document) {
      if (named.size === 0 || document.state !== 'DISPATCHED') return []
      const items = await table.getMany(recipientKeys(tenant, documentId, document.dispatch))
      const orders = [...ladderIn(items).recipients.values()].flatMap(one =>
        named.has(one.agencyId) ? [one.order] : [],
      )
      const rungs = await inParallel(AT_ONCE, orders, order => readRowItems(table, tenant, documentId, order))
      return [...items, ...rungs.flat()]
    },
    decide(document, act, facts) {
      const start = startStep(document, redeliverySteps, 'askForProgress', expectedVersion)
      if (!start.ok) return start
      const isOver = endedActProblems(start.value, 'askForProgress', act.at)
      if (isOver.length > 0) return refuse(...isOver)
      const { recipients, rungs } = ladderIn(facts.within(documentPartition(tenant, documentId).pk))
      const counted = facts.get(progress)
      const progressed = counted === null ? null : progressIn(counted).progress
      const ground = {
        sender: document.issuer,
        agency: (id: string) => agencyIn(facts, id),
        recipients: [...recipients.values()].sort((a, b) => a.order - b.order),
        rungs,
        requests: progressRequestsIn(facts.within(beside.pk)),
        awaited: progressed?.progressAwaited ?? 0,
        isEnded: !mayBeAskedOf(document) || (progressed !== null && isEndedFor(progressed)),
      }
      const decision = ask(newId('prq'), { documentId, recipientIds, reason, answerBy }, ground, act)
      if (!decision.ok) return decision
      const { request, event } = decision.value
      const put = eventItem(progressRequestPartition(tenant, request.id), event, act, { tenant })
      return ok({
        thing: document,
        ref: key,
        writes: [
          { put: progressRequestItem(tenant, documentId, request), when: 'absent' },
          { put, when: 'absent' },
        ],
      })
    },
  })
}

/** 报告进展. A rung of the delivery, which the relay brings to the sender's ladder as every rung. */
export function reportProgress(
  context: Context,
  input: StepInput & { readonly note: string },
): Promise<Outcome<Delivery>> {
  return changeDelivery(context, input, {
    permission: permissions.reportProgress,
    start: delivery => ok(delivery),
    decide: (delivery, act) => report(delivery, input, act),
  })
}
