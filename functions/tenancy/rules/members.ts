import type { Act } from '../../access/act.ts'
import { ASSIGNABLE, OFFICERS, type Role } from '../../access/permissions.ts'
import { type Advanced, advance, begin, startStep } from '../../access/steps.ts'
import type { Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { storedTextProblem } from '../../kernel/stored-text.ts'
import { tidy } from '../../kernel/text.ts'
import type { memberEvents } from '../events.ts'
import { type ChainedMember, MAX_NAME_BYTES, MEMBER_STEPS, type Member } from '../model.ts'
import { invalid } from '../problems.ts'

export const MAX_REASON_BYTES = 500

/** A member as an administrator wants to add or change them. */
export interface MemberFields {
  readonly name: string
  readonly post: string | null
  readonly roles: readonly Role[]
}

/** Decides a new member of an agency: a name, and at least one role that an agency may give. */
export function newMember(
  agencyId: string,
  { id, ...fields }: MemberFields & { readonly id: string },
  act: Act,
): Result<Advanced<ChainedMember>> {
  const problems = fieldProblems(fields)
  if (problems.length > 0) return refuse(...problems)
  const member: Member = { id, ...stored(fields), state: 'ACTIVE' }
  const event = { type: 'MemberAdded', data: { agencyId, member } } as const
  return ok(begin<ChainedMember, typeof memberEvents>(member, event, act))
}

/** What a step on a member depends on. */
export interface MemberStep {
  readonly agencyId: string
  readonly expectedVersion: number
  /** Every member of the agency: it must not be left without an administrator. */
  readonly others: readonly Member[]
}

/**
 * Decides a change of name, post or roles. Nobody changes their own roles, and the last administrator stays one. New
 * roles count everywhere within a minute.
 */
export function change(
  member: ChainedMember,
  changes: Partial<MemberFields>,
  { agencyId, expectedVersion, others }: MemberStep,
  act: Act,
): Result<Advanced<ChainedMember>> {
  const started = startStep(member, MEMBER_STEPS, 'reviseMember', expectedVersion)
  if (!started.ok) return started
  const { name, post, roles } = { ...member, ...changes }
  const changed = { ...memberOf(member), ...stored({ name, post, roles }) }
  const problems = [
    ...fieldProblems({ name, post, roles }),
    ...standingProblems(member, changed, others, act),
  ]
  if (problems.length > 0) return refuse(...problems)
  const event = { type: 'MemberChanged', data: { agencyId, member: changed } } as const
  return ok(advance<ChainedMember, typeof memberEvents>(member, changed, event, act))
}

/** 停用: decides a suspension. From then on the member is not admitted, everywhere within a minute. */
export function suspend(
  member: ChainedMember,
  reason: string,
  { agencyId, expectedVersion, others }: MemberStep,
  act: Act,
): Result<Advanced<ChainedMember>> {
  const started = startStep(member, MEMBER_STEPS, 'suspendMember', expectedVersion)
  if (!started.ok) return started
  const changed = { ...memberOf(member), state: 'SUSPENDED' as const }
  const problems = [...reasonProblems(reason), ...standingProblems(member, changed, others, act)]
  if (problems.length > 0) return refuse(...problems)
  const event = {
    type: 'MemberSuspended',
    data: { agencyId, member: changed, reason: tidy(reason) },
  } as const
  return ok(advance<ChainedMember, typeof memberEvents>(member, changed, event, act))
}

/** 恢复: decides the end of a suspension. */
export function resume(
  member: ChainedMember,
  { agencyId, expectedVersion }: Pick<MemberStep, 'agencyId' | 'expectedVersion'>,
  act: Act,
): Result<Advanced<ChainedMember>> {
  const started = startStep(member, MEMBER_STEPS, 'resumeMember', expectedVersion)
  if (!started.ok) return started
  const changed = { ...memberOf(member), state: 'ACTIVE' as const }
  const event = { type: 'MemberResumed', data: { agencyId, member: changed } } as const
  return ok(advance<ChainedMember, typeof memberEvents>(member, changed, event, act))
}

/** A member's leaving as an administrator wants it. */
export interface Leaving {
  readonly reason: string
  /** Who gets what was in their hands; null for whoever holds the role. */
  readonly successor: Member | null
}

/** 离任: decides that a member has left, for good. What was in their hands is named in the event, and moved by it. */
export function end(
  member: ChainedMember,
  { reason, successor }: Leaving,
  { agencyId, expectedVersion, others }: MemberStep,
  act: Act,
): Result<Advanced<ChainedMember>> {
  const started = startStep(member, MEMBER_STEPS, 'endMember', expectedVersion)
  if (!started.ok) return started
  const changed = { ...memberOf(member), state: 'ENDED' as const }
  const isFit = successor === null || (successor.id !== member.id && successor.state === 'ACTIVE')
  const problems = [
    ...reasonProblems(reason),
    ...(isFit ? [] : [invalid('NOT_A_SUCCESSOR', ['successorId'], { given: successor.name })]),
    ...standingProblems(member, changed, others, act),
  ]
  if (problems.length > 0) return refuse(...problems)
  const successorId = successor?.id ?? null
  const data = { agencyId, member: changed, reason: tidy(reason), successorId }
  return ok(advance<ChainedMember, typeof memberEvents>(member, changed, { type: 'MemberEnded', data }, act))
}

/** The problems of roles that an agency gives: at least one, none of the platform's, one office of the three (三员). */
export function roleProblems(roles: readonly Role[]): Problem[] {
  if (roles.length === 0 || roles.includes('OPERATOR'))
    return [invalid('ROLE_NOT_ASSIGNABLE', ['roles'], { allowed: ASSIGNABLE })]
  const offices = OFFICERS.filter(office => roles.includes(office))
  return offices.length > 1 ? [invalid('OFFICES_NOT_SEPARATE', ['roles'], { allowed: OFFICERS })] : []
}

function fieldProblems({ name, post, roles }: MemberFields): Problem[] {
  const texts = Object.entries({ name, post }).flatMap(([field, text]) => {
    const fault = text === null ? null : storedTextProblem([field], text, MAX_NAME_BYTES, 'LINE')
    return fault === null ? [] : [fault]
  })
  return [...texts, ...roleProblems(roles)]
}

function stored({ name, post, roles }: MemberFields): Pick<Member, 'name' | 'post' | 'roles'> {
  return {
    name: tidy(name, 'LINE'),
    post: post === null ? null : tidy(post, 'LINE'),
    roles: [...new Set(roles)],
  }
}

function memberOf({ id, name, post, roles, state }: ChainedMember): Member {
  return { id, name, post, roles, state }
}

function reasonProblems(reason: string): Problem[] {
  const fault = storedTextProblem(['reason'], reason, MAX_REASON_BYTES)
  return fault === null ? [] : [fault]
}

/** Nobody decides on their own standing. */
export function ownStandingProblem({ id }: Pick<Member, 'id'>, { by }: Pick<Act, 'by'>): Problem[] {
  return by === id ? [invalid('OWN_STANDING', ['memberId'])] : []
}

/** Nobody decides on their own standing, and an agency keeps an administrator: it could not help itself without one. */
function standingProblems(before: Member, after: Member, others: readonly Member[], act: Act): Problem[] {
  const isSame = after.state === before.state && String(after.roles) === String(before.roles)
  if (isSame) return []
  const own = ownStandingProblem(before, act)
  if (own.length > 0) return own
  const administers = ({ roles, state }: Member): boolean =>
    state === 'ACTIVE' && roles.includes('ADMINISTRATOR')
  const isLast =
    administers(before) &&
    !administers(after) &&
    !others.some(other => other.id !== before.id && administers(other))
  return isLast ? [invalid('LAST_ADMINISTRATOR', ['memberId'])] : []
}
