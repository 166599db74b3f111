import type { Act } from '../../access/act.ts'
import type { Caller } from '../../access/caller.ts'
import { stateOf } from '../../access/delegation.ts'
import type { Permission } from '../../access/permissions.ts'
import { stateProblems } from '../../access/steps.ts'
import { notFound, type Problem } from '../../kernel/problem.ts'
import type { Instant } from '../../kernel/time.ts'
import {
  AGENCY_STEPS,
  type Agency,
  type ChainedDelegation,
  DELEGATION_STEPS,
  LINE_STEPS,
  type LineRequest,
  MEMBER_STEPS,
  type Member,
} from '../model.ts'
import { isRelated } from './administering.ts'
import { revocationProblem } from './delegation.ts'
import { ownStandingProblem } from './members.ts'

export type AgencyStep = keyof typeof AGENCY_STEPS.from
export type MemberStepName = keyof typeof MEMBER_STEPS.from

/** What stands in the way of a step on an agency: it is not the caller's to take, or the state. */
export function agencyObstacles(
  agency: Agency,
  permission: Permission<AgencyStep>,
  caller: Caller,
): readonly Problem[] {
  if (!isRelated(caller, agency, permission)) return [notFound(['agencyId'])]
  return stateProblems(agency, AGENCY_STEPS, permission.action)
}

/**
 * What stands in the way of a step on a member: the state, or that it is one's own standing. Whether an administrator
 * would be left depends on all members, and is not judged here.
 */
export function memberObstacles(member: Member, step: MemberStepName, act: Act): readonly Problem[] {
  const problems = stateProblems(member, MEMBER_STEPS, step)
  // Name and post are one's own to change; roles are not.
  if (problems.length > 0 || step === 'reviseMember') return problems
  return ownStandingProblem(member, act)
}

/** What stands in the way of a revocation: it is another's delegation, or it is over. */
export function revocationObstacles(
  delegation: ChainedDelegation,
  caller: Caller,
  at: Instant,
): readonly Problem[] {
  const problem = revocationProblem(delegation, caller)
  if (problem !== null) return [problem]
  return stateProblems({ state: stateOf(delegation, at) }, DELEGATION_STEPS, 'revokeDelegation')
}

/** What stands in the way of an answer to what another agency asks for: nothing while one of its requests is open. */
export function lineObstacles(
  requests: readonly LineRequest[],
  step: keyof typeof LINE_STEPS.from,
): readonly Problem[] {
  const each = requests.map(request => stateProblems(request, LINE_STEPS, step))
  return each.find(problems => problems.length === 0) ?? each[0] ?? []
}
