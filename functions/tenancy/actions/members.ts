import { type Context, type Outcome, perform } from '../../access/command.ts'
import type { Role } from '../../access/permissions.ts'
import { ok } from '../../kernel/result.ts'
import type { Member } from '../model.ts'
import { permissions } from '../permissions.ts'
import { newMember } from '../rules/members.ts'
import { memberItem, memberKey, memberOf } from '../store.ts'

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
    permission: permissions.addMember,
    idempotencyKey,
    input,
    load: [],
    decide() {
      const decision = newMember(newId('mbr'), input.name, input.roles)
      if (!decision.ok) return decision
      const member = decision.value
      const put = memberItem(caller.tenant, member)
      return ok({
        thing: member,
        ref: memberKey(caller.tenant, member.id),
        writes: [{ put, when: 'absent' }],
      })
    },
    restore: memberOf,
  })
}
