import * as z from 'zod'
import { OPERATOR_TENANT } from '../platform/keys.ts'
import { SessionOwner } from '../platform/session-owner.ts'
import type { Item } from '../platform/table.ts'
import type { Claimed, Identity } from './authenticate.ts'
import type { Bridge } from './bridges.ts'
import type { Caller } from './caller.ts'
import { ROLES } from './permissions.ts'
import { PLANS } from './plans.ts'
import { reachOf, TIERS } from './regions.ts'
import type { BindingStanding } from './registered-issuers.ts'

/** What the directory has of an agency, as far as it decides who may act for it. */
export const agencyStandingSchema = z.object({
  id: z.string(),
  tenant: z.string(),
  name: z.string(),
  regionCode: z.string(),
  tier: z.enum(TIERS),
  state: z.string(),
  /** Agencies stored before there were plans have the standard one. */
  plan: z.enum(PLANS).default('STANDARD'),
  /** Those above it: whose issuers speak for it. */
  line: z.array(z.object({ id: z.string() })),
})
export type AgencyStanding = z.infer<typeof agencyStandingSchema>

/** What an agency's register has of a member, as far as it decides what they may do. */
export const memberStandingSchema = z.object({
  id: z.string(),
  name: z.string(),
  post: z.string().nullable().default(null),
  roles: z.array(z.enum(ROLES)),
  /** Members stored before states were recorded are active. */
  state: z.string().default('ACTIVE'),
})
export type MemberStanding = z.infer<typeof memberStandingSchema>

/** What an item of the directory says of an agency's standing. */
export function agencyStandingOf(item: Item | null): AgencyStanding | null {
  return item === null ? null : agencyStandingSchema.parse({ tenant: item.tenant, ...(item.data as object) })
}
/** What an item of the register says of the standing of a member or an application. */
export function memberStandingOf(item: Item | null): MemberStanding | null {
  return item === null ? null : memberStandingSchema.parse(item.card)
}

export const ADMISSION_FAULTS = [
  'NOT_AN_OPERATOR',
  'AGENCY_UNKNOWN',
  'AGENCY_NOT_ACTIVE',
  'MEMBER_UNKNOWN',
  'MEMBER_NOT_ACTIVE',
  'APPLICATION_UNKNOWN',
  'APPLICATION_NOT_ACTIVE',
  'BRIDGE_NOT_ACTIVE',
  'ISSUER_BEYOND_REACH',
  'SUBJECT_NOT_BOUND',
  'NUMBER_BOUND_TO_ANOTHER',
  'CLAIMS_CONTRADICT_DIRECTORY',
] as const
export type AdmissionFault = (typeof ADMISSION_FAULTS)[number]

/** The token is good, and its holder may not act: the directory says so, and a new token would not change it. */
export class NotAdmitted extends Error {
  readonly fault: AdmissionFault
  /** Of the agency that the token names, if the directory has it: where the refusal is recorded. */
  place: SessionOwner | null = null
  /** Whom the token names, if the register has them. */
  member: Pick<MemberStanding, 'id' | 'name'> | null = null
  constructor(fault: AdmissionFault) {
    super(fault)
    this.name = 'NotAdmitted'
    this.fault = fault
  }
}

/** Whom credentials of an agency's requests are for. */
export function ownerOf(agency: AgencyStanding): SessionOwner {
  return SessionOwner.ofAgency(agency, reachOf(agency.regionCode))
}

/**
 * Whose audit has it that somebody was not admitted: the agency's that was named; the operators' if there is none, or one for
 * which whoever named them does not speak and therefore writes nothing there.
 */
export function auditedPlace(fault: string, place: SessionOwner | null): SessionOwner {
  return (fault === 'ISSUER_BEYOND_REACH' ? null : place) ?? SessionOwner.ofOperators()
}

/** An operator: named by the deployment, never by a claim. @throws NotAdmitted */
export function operatorFrom(identity: Identity, operators: readonly string[]): Caller {
  const { subject, scopes, claimed } = identity
  if (!operators.includes(subject)) throw new NotAdmitted('NOT_AN_OPERATOR')
  if (contradicts(claimed, { roles: ['OPERATOR'] })) throw new NotAdmitted('CLAIMS_CONTRADICT_DIRECTORY')
  return {
    subject,
    name: subject,
    post: null,
    agency: null,
    tenant: OPERATOR_TENANT,
    reach: '',
    roles: ['OPERATOR'],
    scopes,
    applicationId: null,
  }
}

/** What the directory has of those whom a token names. */
export interface Standing {
  readonly agency: AgencyStanding | null
  readonly member: MemberStanding | null
  readonly application: MemberStanding | null
  /** The binding by which the subject of a registered issuer is the member; absent where none is needed. */
  readonly binding?: BindingStanding
  /** By which a person logged in; null if by none, or by one that is unknown. */
  readonly bridge: Bridge | null
}

/**
 * The member or application of an agency, by what the directory has of them. Roles are those of their records, whatever
 * the token says; an application in a member's name may do what both may. @throws NotAdmitted
 */
export function callerFrom(
  identity: Identity,
  { agency: found, member, application, bridge, binding }: Standing,
): Caller {
  const { subject: named, scopes, applicationId, bridgeId, registrarId, claimed } = identity
  if (bridgeId !== null && bridge?.state !== 'ACTIVE') throw new NotAdmitted('BRIDGE_NOT_ACTIVE')
  const agency = activeAgency(found, bridge?.registrarId ?? identity.providerRegistrarId ?? registrarId)
  if (applicationId !== null && application === null) throw new NotAdmitted('APPLICATION_UNKNOWN')
  if (application !== null && application.state !== 'ACTIVE') throw new NotAdmitted('APPLICATION_NOT_ACTIVE')
  if (binding !== undefined && binding.state !== 'ACTIVE') throw new NotAdmitted('SUBJECT_NOT_BOUND')
  const principal = applicationId === named ? application : member
  if (principal === null) throw new NotAdmitted(registrarId === null ? 'MEMBER_UNKNOWN' : 'SUBJECT_NOT_BOUND')
  if (principal.state !== 'ACTIVE') throw new NotAdmitted('MEMBER_NOT_ACTIVE')
  const { id, regionCode: region, tier, tenant, name: agencyName, plan } = agency
  const { id: subject, name, post } = principal
  const roles =
    application === null ? principal.roles : principal.roles.filter(role => application.roles.includes(role))
  if (contradicts(claimed, { region, tier, roles })) throw new NotAdmitted('CLAIMS_CONTRADICT_DIRECTORY')
  const reach = reachOf(region)
  return {
    subject,
    name,
    post,
    agency: { id, name: agencyName, region, tier },
    tenant,
    reach,
    plan,
    roles,
    scopes,
    applicationId,
    ...(binding === undefined || binding.id === null ? {} : { bindingId: binding.id }),
    ...(registrarId === null ? {} : { provider: identity.issuer }),
  }
}

/** The agency, if it is active and whoever issued the token speaks for it. @throws NotAdmitted */
export function activeAgency(agency: AgencyStanding | null, registrarId: string | null): AgencyStanding {
  if (agency === null) throw new NotAdmitted('AGENCY_UNKNOWN')
  const isInReach = registrarId === null || [agency, ...agency.line].some(({ id }) => id === registrarId)
  if (!isInReach) throw new NotAdmitted('ISSUER_BEYOND_REACH')
  if (agency.state !== 'ACTIVE') throw new NotAdmitted('AGENCY_NOT_ACTIVE')
  return agency
}

/** True if a token claims another place or tier than the directory has, or a role that its holder does not have. */
function contradicts(claimed: Claimed, known: Claimed): boolean {
  const { region = known.region, tier = known.tier, roles = [] } = claimed
  return region !== known.region || tier !== known.tier || roles.some(role => !known.roles?.includes(role))
}
