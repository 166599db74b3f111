import type { Act } from '../access/act.ts'
import { type Context, type Outcome, onBehalf, perform } from '../access/command.ts'
import { type StepInput as DocumentStepInput, takeStep as takeDocumentStep } from '../documents/actions.ts'
import { stepEffect } from '../documents/drafting.ts'
import type { Document } from '../documents/model.ts'
import { deliveryKey } from '../documents/store.ts'
import { notFound } from '../kernel/problem.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { agencyCardSchema } from '../tenancy/model.ts'
import { allSubordinates } from '../tenancy/store.ts'
import type { Delivery, DeliveryIn } from './model.ts'
import { dispatch } from './rules/dispatch.ts'
import {
  accept,
  handle,
  registerIncoming,
  type STEPS,
  type Step,
  type Stepped,
  sendBack,
  signFor,
  startStep,
} from './rules/handling.ts'
import { deliveryOf, recipientItems, rungWrites } from './store.ts'

/** A step on one delivery. */
export interface StepInput {
  readonly idempotencyKey: string
  readonly deliveryId: string
  readonly expectedVersion: number
  /** 代: the member in whose place the caller acts, if not for themselves. */
  readonly onBehalfOf?: string | null | undefined
}

/**
 * 核发. Commits with the sender's document: its state, the event, and the recipients as they were resolved. The relay
 * delivers from exactly these. Subordinates are read beside the document, since only the document tells if it is for
 * a class, and an agency has few directly below it.
 */
export function dispatchDocument(context: Context, input: DocumentStepInput): Promise<Outcome<Document>> {
  const { tenant, agency } = context.caller
  return takeDocumentStep(context, input, {
    step: 'dispatchDocument',
    alsoQuery: async () => {
      const cards = agency === null ? [] : await allSubordinates(context.table, agency.id, null)
      return cards.map(card => ({ pk: SUBORDINATE, sk: card.id, card }))
    },
    decide(document, act, facts) {
      const below = facts.within(SUBORDINATE).map(item => agencyCardSchema.parse(item.card))
      const decision = dispatch(document, below, act)
      if (!decision.ok) return decision
      const { stepped, recipients } = decision.value
      const effect = stepEffect(tenant, stepped, { tenant })
      const kept = recipientItems(tenant, document.id, recipients).map(put => ({
        put,
        when: 'absent' as const,
      }))
      return ok({ ...effect, writes: [...effect.writes, ...kept] })
    },
  })
}

/** Names the subordinates among the facts; never stored. */
const SUBORDINATE = 'SUBORDINATE'

function takeStep<S extends Step>(
  context: Context,
  { idempotencyKey, onBehalfOf: of, ...given }: StepInput,
  step: S,
  decide: (delivery: DeliveryIn<(typeof STEPS)[S][number]>, act: Act) => Result<Stepped>,
): Promise<Outcome<Delivery>> {
  const { tenant } = context.caller
  const input = of === null || of === undefined ? given : { ...given, onBehalfOf: of }
  const key = deliveryKey(tenant, given.deliveryId)
  return perform<Delivery>(context, {
    action: step,
    idempotencyKey,
    input,
    load: [key],
    ...onBehalf(of, facts => deliveryOf(facts.get(key))?.source.kind),
    decide(facts, act) {
      const delivery = deliveryOf(facts.get(key))
      if (delivery === null) return refuse(notFound(['deliveryId']))
      const start = startStep(delivery, step, given.expectedVersion)
      if (!start.ok) return start
      const decision = decide(start.value, act)
      if (!decision.ok) return decision
      const { delivery: thing, event } = decision.value
      return ok({ thing, ref: key, writes: rungWrites(tenant, thing, event) })
    },
    restore: item => deliveryOf(item) as Delivery,
  })
}

/** 签收. */
export function signForDelivery(context: Context, input: StepInput): Promise<Outcome<Delivery>> {
  return takeStep(context, input, 'signForDelivery', signFor)
}

/** 收文登记. */
export function registerDelivery(
  context: Context,
  input: StepInput & { readonly incomingNumber: string | null },
): Promise<Outcome<Delivery>> {
  return takeStep(context, input, 'registerDelivery', (delivery, act) =>
    registerIncoming(delivery, input.incomingNumber, act),
  )
}

/** 初审通过. */
export function acceptDelivery(context: Context, input: StepInput): Promise<Outcome<Delivery>> {
  return takeStep(context, input, 'acceptDelivery', accept)
}

/** 退文. */
export function returnDelivery(
  context: Context,
  input: StepInput & { readonly reason: string },
): Promise<Outcome<Delivery>> {
  return takeStep(context, input, 'returnDelivery', (delivery, act) => sendBack(delivery, input.reason, act))
}

/** 办结. */
export function markHandled(
  context: Context,
  input: StepInput & { readonly result: string | null },
): Promise<Outcome<Delivery>> {
  return takeStep(context, input, 'markHandled', (delivery, act) => handle(delivery, input.result, act))
}
