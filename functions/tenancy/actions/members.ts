import { type Context, type Outcome, perform, refused } from '../../access/command.ts'
import type { Role } from '../../access/permissions.ts'
import { notFound } from '../../kernel/problem.ts'
import { ok } from '../../kernel/result.ts'
import type { Member } from '../model.ts'
import { permissions } from '../permissions.ts'
import { newMember } from '../rules/members.ts'
import { memberKey, memberOf, memberWrites } from '../store.ts'

export interface AddMemberInput {
  readonly idempotencyKey: string
  readonly name: string
  readonly roles: readonly Role[]
}

/** Adds a member to the caller's agency. Its event tells the relay what the agency can do by them. */
export async function addMember(
  context: Context,
  { idempotencyKey, ...input }: AddMemberInput,
): Promise<Outcome<Member>> {
  const { caller, newId } = context
  const { agency, tenant } = caller
  if (agency === null) return refused(notFound([]))
  return perform<Member>(context, {
    permission: permissions.addMember,
    idempotencyKey,
    input,
    load: [],
    decide(_, act) {
      const { name, roles } = input
      const decision = newMember(agency.id, { id: newId('mbr'), name, roles: [...roles] }, act)
      if (!decision.ok) return decision
      const { thing } = decision.value
      return ok({ thing, ref: memberKey(tenant, thing.id), writes: memberWrites(tenant, decision.value) })
    },
    restore: memberOf,
  })
}
