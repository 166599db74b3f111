import type { Context } from '../../access/command.ts'
import type { Permission } from '../../access/permissions.ts'
import type { ChainedUnit } from '../model.ts'
import { permissions } from '../permissions.ts'
import {
  createUnit as create,
  dissolveUnit as dissolve,
  moveUnit as move,
  type NewUnit,
  renameUnit as rename,
  type UnitStep,
} from '../rules/units.ts'
import { type Changed, type Changing, changeOrganization } from './changing.ts'
import type { InHands } from './in-hands.ts'

interface Repeatable {
  readonly idempotencyKey: string
}
export type CreateUnitInput = NewUnit & Repeatable
export type UnitStepInput = UnitStep & Repeatable

/** 设立内设机构. */
export function createUnit(
  context: Context,
  inHands: InHands,
  { idempotencyKey, ...input }: CreateUnitInput,
): Promise<Changed<ChainedUnit>> {
  const id = context.newId('unt')
  return changeOrganization<ChainedUnit>(context, inHands, {
    permission: permissions.createUnit,
    idempotencyKey,
    input,
    decide: (organization, act) => create(organization, input, id, act),
  })
}

/** 更名. */
export function renameUnit(
  context: Context,
  inHands: InHands,
  input: UnitStepInput & Pick<NewUnit, 'name'>,
): Promise<Changed<ChainedUnit>> {
  return takeUnitStep(context, inHands, permissions.renameUnit, input, (organization, act) =>
    rename(organization, input, act),
  )
}

/** Another place in the tree, or among its siblings. */
export function moveUnit(
  context: Context,
  inHands: InHands,
  input: UnitStepInput & Pick<NewUnit, 'parentId' | 'order'>,
): Promise<Changed<ChainedUnit>> {
  return takeUnitStep(context, inHands, permissions.moveUnit, input, (organization, act) =>
    move(organization, input, act),
  )
}

/** 撤销内设机构. */
export function dissolveUnit(
  context: Context,
  inHands: InHands,
  input: UnitStepInput & { readonly successorId: string | null; readonly reason: string },
): Promise<Changed<ChainedUnit>> {
  return takeUnitStep(context, inHands, permissions.dissolveUnit, input, (organization, act) =>
    dissolve(organization, input, act),
  )
}

function takeUnitStep(
  context: Context,
  inHands: InHands,
  permission: Permission,
  { idempotencyKey, ...input }: UnitStepInput,
  decide: Changing<ChainedUnit>['decide'],
): Promise<Changed<ChainedUnit>> {
  const target = input.unitId
  return changeOrganization(context, inHands, { permission, idempotencyKey, input, target, decide })
}
