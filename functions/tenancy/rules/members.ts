import type { Act } from '../../access/act.ts'
import { MEMBERS } from '../../access/permissions.ts'
import { type Advanced, begin } from '../../access/steps.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { textProblem, tidy } from '../../kernel/text.ts'
import type { memberEvents } from '../events.ts'
import { type ChainedMember, MAX_NAME_BYTES, type Member } from '../model.ts'
import { invalid } from '../problems.ts'

/** Decides a new member of an agency: a name, and at least one role that an agency may give. */
export function newMember(
  agencyId: string,
  { id, name, roles: wanted }: Member,
  act: Act,
): Result<Advanced<ChainedMember>> {
  const fault = textProblem(['name'], name, MAX_NAME_BYTES)
  if (fault !== null) return refuse(fault)
  const roles = [...new Set(wanted)]
  if (roles.length === 0 || roles.includes('OPERATOR'))
    return refuse(invalid('ROLE_NOT_ASSIGNABLE', ['roles'], { allowed: MEMBERS }))
  const member: Member = { id, name: tidy(name), roles }
  const event = { type: 'MemberAdded', data: { agencyId, member } } as const
  return ok(begin<ChainedMember, typeof memberEvents>(member, event, act))
}
