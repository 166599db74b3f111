import type { Act } from '../../access/act.ts'
import { advance, begin, startStep } from '../../access/steps.ts'
import { notFound, type Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import type { organizationEvents } from '../events.ts'
import {
  type ChainedUnit,
  type KeptOrganization,
  LIMITS,
  type Organization,
  UNIT_STEPS,
  type Unit,
} from '../model.ts'
import { invalid } from '../problems.ts'
import { type Change, changeBy, countProblems, nameProblems, reasonProblems } from './changes.ts'

type Events = typeof organizationEvents
const next = advance<ChainedUnit, Events>

/** A unit as an administrator wants to create it. */
export interface NewUnit {
  readonly name: string
  readonly parentId: string | null
  /** Null for behind its siblings. */
  readonly order: number | null
}

/** The highest place among siblings. */
export const MAX_ORDER = 1_000_000
/** Between the places that are given by themselves there is room for others. */
const STEP = 10

/** Decides a new unit. */
export function createUnit(
  organization: KeptOrganization,
  { name, parentId, order }: NewUnit,
  id: string,
  act: Act,
): Result<Change<ChainedUnit>> {
  const problems = [
    ...countProblems(organization.units.values(), LIMITS.units, []),
    ...unitNameProblems(organization, name, { parentId }),
    ...parentProblems(organization, parentId, 1),
    ...orderProblems(order),
  ]
  if (problems.length > 0) return refuse(...problems)
  const unit = {
    id,
    name: tidy(name, 'LINE'),
    parentId,
    order: order ?? lastOrder(organization, parentId),
    state: 'ACTIVE' as const,
    successorId: null,
  }
  const event = { type: 'UnitCreated', data: { unit } } as const
  return ok(changeBy(organization, begin<ChainedUnit, Events>(unit, event, act)))
}

/** What every step on a unit has. */
export interface UnitStep {
  readonly unitId: string
  readonly expectedVersion: number
}

/** 更名. */
export function renameUnit(
  organization: KeptOrganization,
  { unitId, expectedVersion, name }: UnitStep & { readonly name: string },
  act: Act,
): Result<Change<ChainedUnit>> {
  const started = start(organization, unitId, 'renameUnit', expectedVersion)
  if (!started.ok) return started
  const unit = started.value
  const problems = unitNameProblems(organization, name, unit)
  if (problems.length > 0) return refuse(...problems)
  const to = tidy(name, 'LINE')
  const event = { type: 'UnitRenamed', data: { unitId, from: unit.name, to } } as const
  return ok(changeBy(organization, next(unit, { ...bare(unit), name: to }, event, act)))
}

/** Puts a unit below another one, or elsewhere among its siblings. */
export function moveUnit(
  organization: KeptOrganization,
  { unitId, expectedVersion, parentId, order }: UnitStep & Pick<NewUnit, 'parentId' | 'order'>,
  act: Act,
): Result<Change<ChainedUnit>> {
  const started = start(organization, unitId, 'moveUnit', expectedVersion)
  if (!started.ok) return started
  const unit = started.value
  const problems = [
    ...withinProblems(organization, unit, parentId),
    ...unitNameProblems(organization, unit.name, { id: unitId, parentId }),
    ...orderProblems(order),
  ]
  if (problems.length > 0) return refuse(...problems)
  const isSame = parentId === unit.parentId
  const place = { parentId, order: order ?? (isSame ? unit.order : lastOrder(organization, parentId)) }
  const from = { parentId: unit.parentId, order: unit.order }
  const event = { type: 'UnitMoved', data: { unitId, from, to: place } } as const
  return ok(changeBy(organization, next(unit, { ...bare(unit), ...place }, event, act)))
}

/**
 * 撤销: decides that a unit is no more. Its posts are abolished with it: whoever held them is appointed anew, by name, where they
 * go; until then their work comes to the unit that took over. A unit with units below it is dissolved after them.
 */
export function dissolveUnit(
  organization: KeptOrganization,
  {
    unitId,
    expectedVersion,
    successorId,
    reason,
  }: UnitStep & { readonly successorId: string | null; readonly reason: string },
  act: Act,
): Result<Change<ChainedUnit>> {
  const started = start(organization, unitId, 'dissolveUnit', expectedVersion)
  if (!started.ok) return started
  const unit = started.value
  const below = childrenOf(organization, unitId)
  const problems = [
    ...reasonProblems(reason),
    ...(below[0] === undefined ? [] : [invalid('UNIT_HAS_UNITS', ['unitId'], { given: below[0].name })]),
    ...successorProblems(organization, unit, successorId),
  ]
  if (problems.length > 0) return refuse(...problems)
  const postIds = [...organization.posts.values()]
    .filter(post => post.unitId === unitId && post.state === 'ACTIVE')
    .map(({ id }) => id)
  const dissolved = { ...bare(unit), state: 'DISSOLVED' as const, successorId }
  const data = { unitId, successorId, reason: tidy(reason), postIds }
  return ok(changeBy(organization, next(unit, dissolved, { type: 'UnitDissolved', data }, act)))
}

/** Active units directly below one, or below the agency, in their order. */
export function childrenOf({ units }: Organization, parentId: string | null): Unit[] {
  return [...units.values()]
    .filter(unit => unit.state === 'ACTIVE' && unit.parentId === parentId)
    .sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1))
}

/** Active units from the top down, each followed by those below it. */
export function unitsInOrder(organization: Organization): Unit[] {
  const below = (parentId: string | null): Unit[] =>
    childrenOf(organization, parentId).flatMap(unit => [unit, ...below(unit.id)])
  return below(null)
}

/** A unit with those above it, the topmost first. */
export function pathTo({ units }: Organization, unitId: string | null): Unit[] {
  const path: Unit[] = []
  let unit = unitId === null ? undefined : units.get(unitId)
  while (unit !== undefined && !path.includes(unit)) {
    path.unshift(unit)
    unit = unit.parentId === null ? undefined : units.get(unit.parentId)
  }
  return path
}

/** The problem of naming a unit that is not there, or not any more; none for null. */
export function unitProblems({ units }: Organization, unitId: string | null, field: string): Problem[] {
  if (unitId === null) return []
  const unit = units.get(unitId)
  if (unit === undefined) return [notFound([field])]
  return unit.state === 'ACTIVE' ? [] : [invalid('UNIT_DISSOLVED', [field], { given: unit.name })]
}

function start(
  { units }: KeptOrganization,
  unitId: string,
  step: keyof typeof UNIT_STEPS.from,
  expectedVersion: number,
): Result<ChainedUnit> {
  const unit = units.get(unitId)
  return unit === undefined
    ? refuse(notFound(['unitId']))
    : startStep(unit, UNIT_STEPS, step, expectedVersion)
}

function bare({ version: _, chain: __, ...unit }: ChainedUnit) {
  return unit
}

/** Where units are named by their path, a slash separates them. */
const SLASH = /[/／]/

function unitNameProblems(
  organization: Organization,
  name: string,
  { id, parentId }: { readonly id?: string; readonly parentId: string | null },
): Problem[] {
  if (SLASH.test(name)) return [invalid('UNIT_NAME_HAS_SLASH', ['name'], { given: name })]
  const siblings = childrenOf(organization, parentId).filter(unit => unit.id !== id)
  return nameProblems(
    name,
    siblings.map(sibling => sibling.name),
  )
}

/** @param levels of the unit that is put below, with what is below it */
function parentProblems(organization: Organization, parentId: string | null, levels: number): Problem[] {
  const problems = unitProblems(organization, parentId, 'parentId')
  if (problems.length > 0) return problems
  const isTooDeep = pathTo(organization, parentId).length + levels > LIMITS.depth
  return isTooDeep ? [invalid('UNITS_TOO_DEEP', ['parentId'], { limit: LIMITS.depth })] : []
}

function withinProblems(organization: Organization, unit: Unit, parentId: string | null): Problem[] {
  const isWithinItself = pathTo(organization, parentId).some(({ id }) => id === unit.id)
  return isWithinItself
    ? [invalid('UNIT_WITHIN_ITSELF', ['parentId'], { given: unit.name })]
    : parentProblems(organization, parentId, levelsOf(organization, unit.id))
}

/** How many levels a unit and what is below it take. */
function levelsOf(organization: Organization, unitId: string): number {
  return 1 + Math.max(0, ...childrenOf(organization, unitId).map(({ id }) => levelsOf(organization, id)))
}

function successorProblems(
  organization: Organization,
  { id, name }: Unit,
  successorId: string | null,
): Problem[] {
  const problems = unitProblems(organization, successorId, 'successorId')
  const isItself = successorId === id
  return isItself ? [invalid('NOT_A_UNIT_SUCCESSOR', ['successorId'], { given: name })] : problems
}

function orderProblems(order: number | null): Problem[] {
  const isFit = order === null || (Number.isInteger(order) && order >= 0 && order <= MAX_ORDER)
  return isFit ? [] : [invalid('OUT_OF_RANGE', ['order'], { given: String(order), limit: MAX_ORDER })]
}

function lastOrder(organization: Organization, parentId: string | null): number {
  const last = childrenOf(organization, parentId).at(-1)
  return last === undefined ? STEP : Math.min(last.order + STEP, MAX_ORDER)
}
