import type { Act } from '../../access/act.ts'
import { OFFICERS } from '../../access/permissions.ts'
import type { Plan } from '../../access/plans.ts'
import { type Advanced, advance, startStep } from '../../access/steps.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { storedTextProblem } from '../../kernel/stored-text.ts'
import { tidy } from '../../kernel/text.ts'
import type { agencyEvents } from '../events.ts'
import { AGENCY_STEPS, type Agency, MAX_NAME_BYTES, type Member } from '../model.ts'
import { invalid } from '../problems.ts'
import { MAX_REASON_BYTES } from './members.ts'

export type Office = (typeof OFFICERS)[number]

/** An officer as the superior wants to appoint them. */
export interface Appointment {
  readonly expectedVersion: number
  readonly id: string
  readonly name: string
  readonly office: Office
}

/**
 * Decides that an agency is given an officer (三员) from outside: an administrator after its last one was lost, or a
 * security administrator or an auditor that it is too small to have.
 */
export function appoint(
  agency: Agency,
  { expectedVersion, id, name, office }: Appointment,
  act: Act,
): Result<Advanced<Agency>> {
  const started = startStep(agency, AGENCY_STEPS, 'appointOfficer', expectedVersion)
  if (!started.ok) return started
  if (!OFFICERS.includes(office))
    return refuse(invalid('ROLE_NOT_ASSIGNABLE', ['office'], { allowed: OFFICERS }))
  const fault = storedTextProblem(['name'], name, MAX_NAME_BYTES, 'LINE')
  if (fault !== null) return refuse(fault)
  const officer: Member = { id, name: tidy(name, 'LINE'), post: null, roles: [office], state: 'ACTIVE' }
  const data = { agencyId: agency.id, tenant: agency.tenant, officer }
  const event = { type: 'OfficerAppointed', data } as const
  return ok(advance<Agency, typeof agencyEvents>(agency, { ...agency, appointedId: id }, event, act))
}

/**
 * Decides that an agency's documents are reviewed and signed by different people from now on: the superior's word, or the
 * agency's own.
 */
export function requireFourEyes(
  agency: Agency,
  by: 'SUPERIOR' | 'AGENCY',
  expectedVersion: number,
  act: Act,
): Result<Advanced<Agency>> {
  const started = startStep(agency, AGENCY_STEPS, 'requireFourEyes', expectedVersion)
  if (!started.ok) return started
  const { bySuperior, byAgency } = agency.fourEyes
  const fourEyes = { bySuperior: bySuperior || by === 'SUPERIOR', byAgency: byAgency || by === 'AGENCY' }
  const event = { type: 'FourEyesRequired', data: { agencyId: agency.id, by } } as const
  return ok(advance<Agency, typeof agencyEvents>(agency, { ...agency, fourEyes }, event, act))
}

/** Decides that the superior no longer asks it of an agency. What the agency asks of itself stays. */
export function waiveFourEyes(
  agency: Agency,
  { expectedVersion, reason }: { readonly expectedVersion: number; readonly reason: string },
  act: Act,
): Result<Advanced<Agency>> {
  const started = startStep(agency, AGENCY_STEPS, 'waiveFourEyes', expectedVersion)
  if (!started.ok) return started
  const fault = storedTextProblem(['reason'], reason, MAX_REASON_BYTES)
  if (fault !== null) return refuse(fault)
  const fourEyes = { ...agency.fourEyes, bySuperior: false }
  const event = { type: 'FourEyesWaived', data: { agencyId: agency.id, reason: tidy(reason) } } as const
  return ok(advance<Agency, typeof agencyEvents>(agency, { ...agency, fourEyes }, event, act))
}

/** 停用机关: decides that nobody acts for an agency, everywhere within a minute. What is sent to it waits. */
export function suspendAgency(
  agency: Agency,
  { expectedVersion, reason }: { readonly expectedVersion: number; readonly reason: string },
  act: Act,
): Result<Advanced<Agency>> {
  const started = startStep(agency, AGENCY_STEPS, 'suspendAgency', expectedVersion)
  if (!started.ok) return started
  const fault = storedTextProblem(['reason'], reason, MAX_REASON_BYTES)
  if (fault !== null) return refuse(fault)
  const event = { type: 'AgencySuspended', data: { agencyId: agency.id, reason: tidy(reason) } } as const
  return ok(advance<Agency, typeof agencyEvents>(agency, { ...agency, state: 'SUSPENDED' }, event, act))
}

/** 恢复机关: decides the end of a suspension. What waited is delivered. */
export function resumeAgency(agency: Agency, expectedVersion: number, act: Act): Result<Advanced<Agency>> {
  const started = startStep(agency, AGENCY_STEPS, 'resumeAgency', expectedVersion)
  if (!started.ok) return started
  const event = { type: 'AgencyResumed', data: { agencyId: agency.id } } as const
  return ok(advance<Agency, typeof agencyEvents>(agency, { ...agency, state: 'ACTIVE' }, event, act))
}

/** Decides what an agency may use from now on, everywhere within a minute. */
export function assignPlan(
  agency: Agency,
  { expectedVersion, plan, reason }: PlanAssignment,
  act: Act,
): Result<Advanced<Agency>> {
  const started = startStep(agency, AGENCY_STEPS, 'assignPlan', expectedVersion)
  if (!started.ok) return started
  const fault = storedTextProblem(['reason'], reason, MAX_REASON_BYTES)
  if (fault !== null) return refuse(fault)
  const data = { agencyId: agency.id, plan, reason: tidy(reason) }
  const event = { type: 'PlanAssigned', data } as const
  return ok(advance<Agency, typeof agencyEvents>(agency, { ...agency, plan }, event, act))
}

/** A change of what an agency may use. */
export interface PlanAssignment {
  readonly expectedVersion: number
  readonly plan: Plan
  readonly reason: string
}
