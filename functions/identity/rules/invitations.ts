import type { Problem } from '../../kernel/problem.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Member } from '../../tenancy/index.ts'
import type { Invitation } from '../model.ts'
import { invalid } from '../problems.ts'

/** An invitation that nobody took up lapses. */
export const INVITATION_DAYS = 7
const DAY_MS = 24 * 60 * 60 * 1000

/** The problem of inviting a member who is suspended or has left; null for an active one. */
export function invitingProblem({ state, name }: Pick<Member, 'state' | 'name'>): Problem | null {
  return state === 'ACTIVE' ? null : invalid('NOT_INVITABLE', ['memberId'], { given: name })
}

/** A new invitation of a member. */
export function invitationOf(memberId: string, by: string, at: Instant): Invitation {
  const until = new Date(Date.parse(at) + INVITATION_DAYS * DAY_MS).toISOString()
  return { memberId, by, at, until, usedAt: null }
}

/**
 * Why an invitation cannot be taken up; null if it can. Whose binding was taken back needs one that was made after that:
 * another that they still hold would undo it.
 */
export function invitationFault(
  invitation: Invitation | null,
  at: Instant,
  endedAt: Instant | null,
): 'INVITATION_UNKNOWN' | 'INVITATION_USED' | 'INVITATION_EXPIRED' | null {
  if (invitation === null) return 'INVITATION_UNKNOWN'
  if (invitation.usedAt !== null) return 'INVITATION_USED'
  if (endedAt !== null && invitation.at <= endedAt) return 'INVITATION_EXPIRED'
  return at >= invitation.until ? 'INVITATION_EXPIRED' : null
}
