import { type Bulk, type BulkContext, inBulk } from '../../access/bulk.ts'
import type { Context, Outcome } from '../../access/command.ts'
import type { Delivery } from '../model.ts'
import { acceptDelivery, type StepInput, signForDelivery } from './deliveries.ts'
import { type RegisterInput, registerDelivery } from './incoming.ts'

/** The same step on several deliveries. */
export interface StepsInput<Item extends StepInput = StepInput> {
  readonly items: readonly Item[]
  /** In whose place (代) the caller acts, for all items that name nobody. */
  readonly onBehalfOf?: string | null | undefined
}

/** 批量签收. */
export function signForDeliveries(context: BulkContext, input: StepsInput): Promise<Bulk<Delivery>> {
  return onEach(context, input, signForDelivery)
}

/** 批量登记. */
export function registerDeliveries(
  context: BulkContext,
  input: StepsInput<RegisterInput>,
): Promise<Bulk<Delivery>> {
  return onEach(context, input, registerDelivery)
}

/** 批量受理. */
export function acceptDeliveries(context: BulkContext, input: StepsInput): Promise<Bulk<Delivery>> {
  return onEach(context, input, acceptDelivery)
}

function onEach<Item extends StepInput>(
  context: BulkContext,
  { items, onBehalfOf }: StepsInput<Item>,
  step: (context: Context, item: Item) => Promise<Outcome<Delivery>>,
): Promise<Bulk<Delivery>> {
  return inBulk(context, {
    items,
    thingOf: ({ deliveryId }) => deliveryId,
    act: (within, item) => step(within, { ...item, onBehalfOf: item.onBehalfOf ?? onBehalfOf }),
  })
}
