import type { Act } from '../../access/act.ts'
import type { Context, Outcome } from '../../access/command.ts'
import type { Permission } from '../../access/permissions.ts'
import type { Plan } from '../../access/plans.ts'
import type { Advanced } from '../../access/steps.ts'
import { type StepInput, takeStep } from '../../access/take-step.ts'
import { notFound } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { Agency } from '../model.ts'
import { permissions } from '../permissions.ts'
import { isRelated } from '../rules/administering.ts'
import {
  appoint,
  assignPlan as assignRule,
  type Office,
  requireFourEyes as requireRule,
  resumeAgency as resumeRule,
  suspendAgency as suspendRule,
  waiveFourEyes as waiveRule,
} from '../rules/agency-standing.ts'
import { agencyKey, agencyOf, agencyWrites } from '../store.ts'

export interface AgencyInput extends StepInput {
  readonly agencyId: string
}

/**
 * Gives an agency below the caller's an officer (三员). The event carries the member into the agency's own partition,
 * where no request from outside writes.
 */
export function appointOfficer(
  context: Context,
  input: AgencyInput & { readonly name: string; readonly office: Office },
): Promise<Outcome<Agency>> {
  const { expectedVersion, name, office } = input
  return takeAgencyStep(context, input, permissions.appointOfficer, (agency, act) =>
    appoint(agency, { expectedVersion, id: context.newId('mbr'), name, office }, act),
  )
}

/** 停用机关. */
export function suspendAgency(
  context: Context,
  input: AgencyInput & { readonly reason: string },
): Promise<Outcome<Agency>> {
  return takeAgencyStep(context, input, permissions.suspendAgency, (agency, act) =>
    suspendRule(agency, input, act),
  )
}

/** 恢复机关. */
export function resumeAgency(context: Context, input: AgencyInput): Promise<Outcome<Agency>> {
  return takeAgencyStep(context, input, permissions.resumeAgency, (agency, act) =>
    resumeRule(agency, input.expectedVersion, act),
  )
}

/** Changes what an agency may use. */
export function assignPlan(
  context: Context,
  input: AgencyInput & { readonly plan: Plan; readonly reason: string },
): Promise<Outcome<Agency>> {
  return takeAgencyStep(context, input, permissions.assignPlan, (agency, act) =>
    assignRule(agency, input, act),
  )
}

/** Has different people review and sign, in an agency below the caller's or in the caller's own. */
export function requireFourEyes(context: Context, input: AgencyInput): Promise<Outcome<Agency>> {
  const isOwn = input.agencyId === context.caller.agency?.id
  return takeAgencyStep(context, input, permissions.requireFourEyes, (agency, act) =>
    requireRule(agency, isOwn ? 'AGENCY' : 'SUPERIOR', input.expectedVersion, act),
  )
}

/** No longer asks it of an agency below the caller's. */
export function waiveFourEyes(
  context: Context,
  input: AgencyInput & { readonly reason: string },
): Promise<Outcome<Agency>> {
  return takeAgencyStep(context, input, permissions.waiveFourEyes, (agency, act) =>
    waiveRule(agency, input, act),
  )
}

/** A step on an agency by whoever administers it, or on one's own where that is allowed. Invisible to everybody else. */
function takeAgencyStep(
  context: Context,
  input: AgencyInput,
  permission: Permission,
  decide: (agency: Agency, act: Act) => Result<Advanced<Agency>>,
): Promise<Outcome<Agency>> {
  const { caller } = context
  const key = agencyKey(input.agencyId)
  return takeStep<Agency>(context, input, {
    permission,
    key,
    named: 'agencyId',
    read: agencyOf,
    decide(agency, act) {
      if (!isRelated(caller, agency, permission)) return refuse(notFound(['agencyId']))
      const decision = decide(agency, act)
      if (!decision.ok) return decision
      const writes = agencyWrites(caller.tenant, decision.value, { tenant: agency.tenant })
      return ok({ thing: decision.value.thing, ref: key, writes })
    },
    table: context.registry,
  })
}
