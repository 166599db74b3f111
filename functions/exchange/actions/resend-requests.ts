import type { Act } from '../../access/act.ts'
import type { Context, Outcome } from '../../access/command.ts'
import { type Event, eventItem } from '../../access/events.ts'
import { startStep } from '../../access/steps.ts'
import { type StepInput as CommonStepInput, takeStep } from '../../access/take-step.ts'
import { type Document, documentKey, documentOf } from '../../documents/index.ts'
import { ok } from '../../kernel/result.ts'
import { queryAll } from '../../platform/paging.ts'
import type { Write } from '../../platform/table.ts'
import type { Delivery, ResendCode, ResendRequest } from '../model.ts'
import { permissions } from '../permissions.ts'
import { redeliverySteps } from '../rules/dispatch.ts'
import { answeredEvent, askForResend as ask, refuseResend as refusal } from '../rules/resend-requests.ts'
import { answeredWrites, resendAnswerPartition, resendsPartition, waitingResendsIn } from '../store/index.ts'
import { changeDelivery, type StepInput } from './deliveries.ts'

export interface AskForResendInput extends StepInput {
  readonly code: ResendCode
  readonly text: string
}

/** 请求重发. A rung of the delivery, which the relay brings to the sender's ladder as every rung. */
export function askForResend(context: Context, input: AskForResendInput): Promise<Outcome<Delivery>> {
  return changeDelivery(context, input, {
    permission: permissions.askForResend,
    start: delivery => ok(delivery),
    decide: (delivery, act) => ask(delivery, input, act),
  })
}

export interface RefuseResendInput extends CommonStepInput {
  readonly documentId: string
  readonly recipientId: string
  readonly reason: string
}

/** 不予重发. Commits the answer beside the document; the relay carries it to the delivery. */
export function refuseResend(context: Context, input: RefuseResendInput): Promise<Outcome<Document>> {
  const { caller, newId, table } = context
  const { tenant } = caller
  const { documentId, expectedVersion } = input
  const key = documentKey(tenant, documentId)
  const asked = resendsPartition(tenant, documentId)
  return takeStep<Document>(context, input, {
    permission: permissions.refuseResend,
    key,
    named: 'documentId',
    read: documentOf,
    kindOf: document => document.text.kind,
    alsoQuery: () => queryAll(table, asked, 100),
    decide(document, act, facts) {
      const start = startStep(document, redeliverySteps, 'refuseResend', expectedVersion)
      if (!start.ok) return start
      const decision = refusal(input, waitingResendsIn(facts.within(asked.pk)))
      if (!decision.ok) return decision
      const { request, reason } = decision.value
      const event = answeredEvent(newId('rsd'), documentId, [request], { answer: 'REFUSED', reason }, act)
      return ok({ thing: document, ref: key, writes: resendAnswerWrites(tenant, event, [request], act) })
    },
  })
}

/** The writes of an answer: that each request is answered, on condition that it was not, and the event. None for nobody. */
export function resendAnswerWrites(
  tenant: string,
  event: Event,
  requests: readonly ResendRequest[],
  act: Act,
): Write[] {
  if (requests.length === 0) return []
  const documentId = String(event.data.documentId)
  const put = eventItem(resendAnswerPartition(tenant, event.aggregate), event, act, { tenant })
  return [...answeredWrites(tenant, documentId, requests, event.aggregate), { put, when: 'absent' }]
}
