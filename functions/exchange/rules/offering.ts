import { type Bearer, mayDo } from '../../access/permissions.ts'
import { stepsFrom } from '../../access/steps.ts'
import type { DeliveryCard } from '../model.ts'
import { permissions } from '../permissions.ts'
import { deliverySteps, type Step } from './deliveries.ts'

/** Steps that this caller may take now. */
export function stepsFor(
  { state, recall, inMatter }: Pick<DeliveryCard, 'state' | 'recall' | 'inMatter'>,
  bearer: Bearer,
): Step[] {
  const isInTheWay: Partial<Record<Step, boolean>> = {
    // What its sender asks back is not passed on, and what a matter handles is concluded by that.
    passOnDelivery: recall !== undefined,
    markHandled: inMatter === true,
  }
  return stepsFrom(deliverySteps, state).filter(
    step => isInTheWay[step] !== true && mayDo(bearer, permissions[step]),
  )
}
