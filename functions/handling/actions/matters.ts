import type { Context, Outcome } from '../../access/command.ts'
import { deliveryKey, deliveryOf, matterOfDeliveryKey } from '../../exchange/index.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { Matter } from '../model.ts'
import { permissions } from '../permissions.ts'
import { invalid } from '../problems.ts'
import {
  endMatter as ended,
  followReplacement as followed,
  reopenMatter as reopened,
} from '../rules/matters.ts'
import { urgeTasks as urged } from '../rules/urging.ts'
import { actOn } from './acting.ts'
import { rungOf, sourceOfDelivery } from './opening.ts'
import { matterIn, pointerAndDelivery, pointerOf, released, saidByDelivery, taken } from './pointers.ts'

interface MatterInput {
  readonly idempotencyKey: string
  readonly matterId: string
  readonly expectedVersion: number
  readonly reason: string
  readonly onBehalfOf: string | null
}

/** 撤销办件: the delivery may have another matter from then on. */
export function endMatter(
  context: Context,
  { idempotencyKey, ...input }: MatterInput,
): Promise<Outcome<Matter>> {
  const { tenant } = context.caller
  return actOn(context, {
    permission: permissions.endMatter,
    idempotencyKey,
    input,
    matterId: input.matterId,
    task: null,
    onBehalfOf: input.onBehalfOf,
    thenLoad: matter => pointerAndDelivery(tenant, matter),
    decide: matter => ended(matter, input),
    also: ({ act }, matter, facts) =>
      ok([
        ...pointerOf(tenant, matter).map(key => released(key, facts)),
        ...saidByDelivery(tenant, matter, facts, null, act),
      ]),
  })
}

/** 唤醒: unless the delivery has another matter by now. */
export function reopenMatter(
  context: Context,
  { idempotencyKey, ...input }: MatterInput,
): Promise<Outcome<Matter>> {
  const { tenant } = context.caller
  return actOn(context, {
    permission: permissions.reopenMatter,
    idempotencyKey,
    input,
    matterId: input.matterId,
    task: null,
    onBehalfOf: input.onBehalfOf,
    thenLoad: matter => pointerAndDelivery(tenant, matter),
    decide: (matter, known) => reopened(matter, input, known),
    also({ act }, matter, facts) {
      const [key] = pointerOf(tenant, matter)
      const there = key === undefined ? matter.id : matterIn(facts, key)
      if (key === undefined || there === matter.id) return ok([])
      return there === null
        ? ok([taken(key, facts, matter.id), ...saidByDelivery(tenant, matter, facts, matter.id, act)])
        : refuse(invalid('HANDLED_ALREADY', ['matterId'], { given: there }))
    },
  })
}

/** 催办. */
export function urgeTasks(
  context: Context,
  {
    idempotencyKey,
    ...input
  }: {
    readonly idempotencyKey: string
    readonly matterId: string
    readonly tasks: readonly number[] | null
    readonly reason: string | null
  },
): Promise<Outcome<Matter>> {
  return actOn(context, {
    permission: permissions.urgeTasks,
    idempotencyKey,
    input,
    matterId: input.matterId,
    task: null,
    decide: (matter, _, act) => urged(matter, input, act),
  })
}

/** 按更正件办理: with the correction, once that is accepted. */
export function followReplacement(
  context: Context,
  { idempotencyKey, ...input }: Omit<MatterInput, 'reason'>,
): Promise<Outcome<Matter>> {
  const { tenant } = context.caller
  const replacementIn = ({ source }: Matter): string | null =>
    source.kind === 'DELIVERY' ? (source.replacementId ?? null) : null
  return actOn(context, {
    permission: permissions.followReplacement,
    idempotencyKey,
    input,
    matterId: input.matterId,
    task: null,
    onBehalfOf: input.onBehalfOf,
    thenLoad(matter) {
      const id = replacementIn(matter)
      const old = pointerOf(tenant, matter)
      return id === null ? old : [...old, deliveryKey(tenant, id), matterOfDeliveryKey(tenant, id)]
    },
    decide(matter, _, __, facts) {
      const id = replacementIn(matter)
      const delivery = id === null ? null : deliveryOf(facts.get(deliveryKey(tenant, id)))
      return followed(matter, delivery?.state === 'ACCEPTED' ? sourceOfDelivery(delivery) : null, input)
    },
    also({ thing, act }, before, facts) {
      const [key] = pointerOf(tenant, thing)
      const [old] = pointerOf(tenant, before)
      const delivery =
        thing.source.kind === 'DELIVERY' ? deliveryOf(facts.get(deliveryKey(tenant, thing.source.id))) : null
      if (key === undefined || old === undefined || delivery === null) return ok([])
      const there = matterIn(facts, key)
      if (there !== null) return refuse(invalid('HANDLED_ALREADY', ['matterId'], { given: there }))
      const rung = rungOf(tenant, delivery, thing, facts, act)
      return rung.ok ? ok([...rung.value, released(old, facts)]) : rung
    },
  })
}
