import { z } from 'zod'
import { tenantKey } from '../access/authenticate.ts'
import type { Act, Facts } from '../access/command.ts'
import { type Context, type Effect, type Outcome, perform } from '../access/command.ts'
import { chainAfter, EMPTY_CHAIN, eventItem, nextEvent } from '../access/events.ts'
import { ROLES, type Role } from '../access/permissions.ts'
import { alreadyExists, invalid, notFound, versionConflict } from '../kernel/problem.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { textFault, tidy } from '../kernel/text.ts'
import type { Key } from '../platform/keys.ts'
import type { Agency, AgencyApplication, Member } from './model.ts'
import { activate, administers, MAX_NAME_BYTES, type Registration, register } from './rules/registration.ts'
import {
  agencyIn,
  agencyItem,
  agencyKey,
  agencyOf,
  creditCodeKey,
  memberItem,
  memberKey,
  memberOf,
  organCodeKey,
  regionKey,
  regionOf,
  registrationPartition,
} from './store.ts'

/** What a request to register carries besides the agency. */
export interface RegisterInput extends AgencyApplication {
  readonly idempotencyKey: string
}

/** Keys of everything that registering this agency depends on. */
export function registrationKeys(application: AgencyApplication): Key[] {
  const { regionCode, creditCode, organCode, superiorId, guidingId, otherSuperiorId } = application
  const agencies = [superiorId, guidingId, otherSuperiorId].filter(id => id !== null).map(agencyKey)
  return [regionKey(regionCode), creditCodeKey(creditCode), organCodeKey(regionCode, organCode), ...agencies]
}

/** Decides a registration from facts, down to the items to write. */
export function decideRegistration(
  { caller, newId }: Pick<Context, 'caller' | 'newId'>,
  facts: Facts,
  application: AgencyApplication,
  act: Act,
): Result<Effect<Agency>> {
  const { regionCode, creditCode, organCode, superiorId, guidingId, otherSuperiorId } = application
  const decision = register(
    {
      caller,
      region: regionOf(facts.get(regionKey(regionCode))),
      superior: superiorId === null ? null : agencyIn(facts, superiorId),
      guiding: guidingId === null ? null : agencyIn(facts, guidingId),
      other: otherSuperiorId === null ? null : agencyIn(facts, otherSuperiorId),
    },
    application,
  )
  if (!decision.ok) return decision
  if (facts.get(creditCodeKey(creditCode)) !== null) return refuse(alreadyExists(['creditCode'], creditCode))
  if (facts.get(organCodeKey(regionCode, organCode)) !== null)
    return refuse(alreadyExists(['organCode'], organCode))
  return ok(registrationEffect(caller.tenant, newId('agc'), decision.value, act))
}

function registrationEffect(
  registrar: string,
  id: string,
  registration: Registration,
  act: Act,
): Effect<Agency> {
  const { name, regionCode, creditCode, organCode } = registration
  const { superiorId, otherSuperiorId } = registration
  const data = { agencyId: id, name, regionCode, creditCode, organCode, superiorId, otherSuperiorId }
  const event = nextEvent(id, EMPTY_CHAIN, { type: 'AgencyRegistered', data }, act)
  const agency: Agency = {
    ...registration,
    id,
    version: 1,
    state: 'REGISTERED',
    administratorId: null,
    chain: chainAfter(event),
  }
  const pointer = { agencyId: id, name, regionCode }
  return {
    thing: agency,
    ref: agencyKey(id),
    writes: [
      { put: agencyItem(agency), when: 'absent' },
      { put: { ...creditCodeKey(creditCode), ...pointer }, when: 'absent' },
      { put: { ...organCodeKey(regionCode, organCode), ...pointer }, when: 'absent' },
      { put: eventItem(registrationPartition(registrar, id), event), when: 'absent' },
    ],
  }
}

/** Registers one agency within the caller's reach. */
export function registerAgency(
  context: Context,
  { idempotencyKey, ...application }: RegisterInput,
): Promise<Outcome<Agency>> {
  return perform(context, {
    action: 'registerAgency',
    idempotencyKey,
    input: application,
    load: registrationKeys(application),
    decide: (facts, act) => decideRegistration(context, facts, application, act),
    restore: restoreAgency,
    table: context.registry,
  })
}

export interface ActivateInput {
  readonly idempotencyKey: string
  readonly agencyId: string
  readonly expectedVersion: number
  readonly administratorName: string
}

/**
 * Activates an agency. Its first administrator lives in the agency's own partition, where no request from outside
 * writes: the event carries the member there.
 */
export function activateAgency(
  context: Context,
  { idempotencyKey, ...input }: ActivateInput,
): Promise<Outcome<Agency>> {
  const { caller, newId } = context
  return perform<Agency>(context, {
    action: 'activateAgency',
    idempotencyKey,
    input,
    load: [agencyKey(input.agencyId)],
    decide(facts, act) {
      const agency = agencyIn(facts, input.agencyId)
      if (agency === null || !administers(caller, agency)) return refuse(notFound(['agencyId']))
      if (agency.version !== input.expectedVersion) return refuse(versionConflict(agency.version))
      const decision = activate(agency, input.administratorName)
      if (!decision.ok) return decision
      const administrator: Member = { id: newId('mbr'), name: decision.value.name, roles: ['ADMINISTRATOR'] }
      const tenant = tenantKey(agency.regionCode, agency.id)
      const happening = { type: 'AgencyActivated', data: { agencyId: agency.id, tenant, administrator } }
      const event = nextEvent(agency.id, agency.chain, happening, act)
      const active: Agency = {
        ...agency,
        state: 'ACTIVE',
        version: agency.version + 1,
        administratorId: administrator.id,
        chain: chainAfter(event),
      }
      return ok({
        thing: active,
        ref: agencyKey(agency.id),
        writes: [
          { put: agencyItem(active), when: { version: agency.version } },
          {
            put: eventItem(registrationPartition(caller.tenant, agency.id), event, { tenant }),
            when: 'absent',
          },
        ],
      })
    },
    restore: restoreAgency,
    table: context.registry,
  })
}

function restoreAgency(item: Parameters<typeof agencyOf>[0]): Agency {
  const agency = agencyOf(item)
  if (agency === null) throw new Error('not an agency')
  return agency
}

/** What the relay reads from an activation. */
export const activationSchema = z.object({
  tenant: z.string(),
  administrator: z.object({ id: z.string(), name: z.string(), roles: z.array(z.enum(ROLES)) }),
})

export interface AddMemberInput {
  readonly idempotencyKey: string
  readonly name: string
  readonly roles: readonly Role[]
}

/** Adds a member to the caller's agency. */
export function addMember(
  context: Context,
  { idempotencyKey, ...input }: AddMemberInput,
): Promise<Outcome<Member>> {
  const { caller, newId } = context
  return perform<Member>(context, {
    action: 'addMember',
    idempotencyKey,
    input,
    load: [],
    decide() {
      const fault = textFault(input.name, MAX_NAME_BYTES)
      if (fault !== null) return refuse(invalid(`TEXT_${fault}`, ['name'], { limit: MAX_NAME_BYTES }))
      const roles = [...new Set(input.roles)]
      if (roles.length === 0 || roles.includes('OPERATOR')) {
        return refuse(invalid('INVALID_VALUE', ['roles'], { reason: 'OPERATOR' }))
      }
      const member: Member = { id: newId('mbr'), name: tidy(input.name), roles }
      const put = memberItem(caller.tenant, member)
      return ok({
        thing: member,
        ref: memberKey(caller.tenant, member.id),
        writes: [{ put, when: 'absent' as const }],
      })
    },
    restore: memberOf,
  })
}
