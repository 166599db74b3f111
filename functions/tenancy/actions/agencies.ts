import type { Act } from '../../access/act.ts'
import { type Bulk, type BulkContext, inBulk } from '../../access/bulk.ts'
import { type Context, type Outcome, perform } from '../../access/command.ts'
import type { Facts } from '../../access/facts.ts'
import type { Advanced } from '../../access/steps.ts'
import { type StepInput, takeStep } from '../../access/take-step.ts'
import { notFound } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { Key } from '../../platform/keys.ts'
import type { Item } from '../../platform/table.ts'
import { MAX_ORGAN_CODES } from '../model/numbering.ts'
import type { Agency, AgencyApplication } from '../model.ts'
import { permissions } from '../permissions.ts'
import { isRelated } from '../rules/administering.ts'
import { requestsOf } from '../rules/lines.ts'
import { codesAbove } from '../rules/names/place.ts'
import { activate, register } from '../rules/registration.ts'
import { readRegions, regionIn } from '../store/regions.ts'
import {
  agencyIn,
  agencyKey,
  agencyOf,
  agencyWrites,
  creditCodeKey,
  nameKey,
  organCodeKey,
  organCodeKeys,
  registrationWrites,
} from '../store.ts'

export interface RegisterInput extends AgencyApplication {
  readonly idempotencyKey: string
}

/** Registers one agency within the caller's reach. */
export function registerAgency(
  context: Context,
  { idempotencyKey, ...application }: RegisterInput,
): Promise<Outcome<Agency>> {
  const { regionCode } = application
  return perform<Agency>(context, {
    permission: permissions.registerAgency,
    idempotencyKey,
    input: application,
    load: registrationKeys(application),
    alsoLoad: () => readRegions(context.registry, [...codesAbove(regionCode), regionCode]),
    decide(facts, act) {
      const decision = decideRegistration(context, facts, application, act)
      if (!decision.ok) return decision
      const { thing } = decision.value
      const asked = requestsOf(thing, act.at)
      const writes = registrationWrites(context.caller.tenant, decision.value, asked)
      return ok({ thing, ref: agencyKey(thing.id), writes })
    },
    restore: restoreAgency,
    table: context.registry,
  })
}

/** Keys of everything that registering this agency depends on, beside its region. */
function registrationKeys(application: AgencyApplication): Key[] {
  const { name, regionCode, creditCode, superiorId, guidingId, otherSuperiorId } = application
  const agencies = [superiorId, guidingId, otherSuperiorId].filter(id => id !== null).map(agencyKey)
  return [
    nameKey(regionCode, name),
    creditCodeKey(creditCode),
    // More other codes than an agency may have are refused unread.
    ...organCodeKeys(application).slice(0, MAX_ORGAN_CODES + 1),
    ...agencies,
  ]
}

function decideRegistration(
  { caller, newId }: Context,
  facts: Facts,
  application: AgencyApplication,
  act: Act,
): Result<Advanced<Agency>> {
  const { name, regionCode, creditCode, organCode, organCodes = [] } = application
  const { superiorId, guidingId, otherSuperiorId } = application
  const agency = (id: string | null): Agency | null => (id === null ? null : agencyIn(facts, id))
  return register(
    {
      caller,
      region: regionIn(facts, regionCode),
      above: codesAbove(regionCode)
        .map(code => regionIn(facts, code))
        .filter(region => region !== null),
      superior: agency(superiorId),
      guiding: agency(guidingId),
      other: agency(otherSuperiorId),
      taken: {
        name: facts.get(nameKey(regionCode, name)) !== null,
        creditCode: facts.get(creditCodeKey(creditCode)) !== null,
        organCode: facts.get(organCodeKey(regionCode, organCode)) !== null,
        organCodes: organCodes
          .map(({ code }) => code)
          .filter(code => facts.get(organCodeKey(regionCode, code)) !== null),
      },
    },
    application,
    newId('agc'),
    act,
  )
}

function restoreAgency(item: Item): Agency {
  const agency = agencyOf(item)
  if (agency === null) throw new Error('not an agency')
  return agency
}

export interface ActivateInput extends StepInput {
  readonly agencyId: string
  readonly administratorName: string
}

/**
 * Activates an agency. Its first administrator lives in the agency's own partition, where no request from outside
 * writes: the event carries the member there.
 */
export function activateAgency(context: Context, input: ActivateInput): Promise<Outcome<Agency>> {
  const { caller, newId } = context
  return takeStep<Agency>(context, input, {
    permission: permissions.activateAgency,
    key: agencyKey(input.agencyId),
    named: 'agencyId',
    read: agencyOf,
    decide(agency, act) {
      if (!isRelated(caller, agency, permissions.activateAgency)) return refuse(notFound(['agencyId']))
      const { expectedVersion, administratorName } = input
      const activation = { expectedVersion, administratorName, administratorId: newId('mbr') }
      const decision = activate(agency, activation, act)
      if (!decision.ok) return decision
      const route = { tenant: agency.tenant }
      const writes = agencyWrites(caller.tenant, decision.value, route)
      return ok({ thing: decision.value.thing, ref: agencyKey(agency.id), writes })
    },
    table: context.registry,
  })
}

/** 批量开通. Each agency is activated by itself. */
export function activateAgencies(
  context: BulkContext,
  { items }: { readonly items: readonly ActivateInput[] },
): Promise<Bulk<Agency>> {
  return inBulk(context, { items, thingOf: ({ agencyId }) => agencyId, act: activateAgency })
}
