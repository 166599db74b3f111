import { MEMBERS, type Role } from '../../access/permissions.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { textFault, tidy } from '../../kernel/text.ts'
import { MAX_NAME_BYTES, type Member } from '../model.ts'
import { invalid } from '../problems.ts'

/** Decides a new member: a name, and at least one role that an agency may give. */
export function newMember(id: string, name: string, wanted: readonly Role[]): Result<Member> {
  const fault = textFault(name, MAX_NAME_BYTES)
  if (fault !== null) return refuse(invalid(`TEXT_${fault}`, ['name'], { limit: MAX_NAME_BYTES }))
  const roles = [...new Set(wanted)]
  if (roles.length === 0 || roles.includes('OPERATOR'))
    return refuse(invalid('ROLE_NOT_ASSIGNABLE', ['roles'], { allowed: MEMBERS }))
  return ok({ id, name: tidy(name), roles })
}
