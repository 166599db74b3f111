import { type Context, type Effect, type Outcome, perform, refused } from '../../access/command.ts'
import type { Permission, Role } from '../../access/permissions.ts'
import type { Advanced } from '../../access/steps.ts'
import { type StepInput, takeStep } from '../../access/take-step.ts'
import { notFound } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { Item } from '../../platform/table.ts'
import type { ChainedMember } from '../model.ts'
import { permissions } from '../permissions.ts'
import {
  change,
  end,
  type MemberFields,
  type MemberStep,
  newMember,
  resume,
  suspend,
} from '../rules/members.ts'
import { allMembers, chainedMemberOf, memberKey, memberOf, memberWrites } from '../store.ts'

export interface AddMemberInput extends MemberFields {
  readonly idempotencyKey: string
}

/** Adds a member to the caller's agency. Its event tells the relay what the agency can do by them. */
export async function addMember(
  context: Context,
  { idempotencyKey, ...input }: AddMemberInput,
): Promise<Outcome<ChainedMember>> {
  const { caller, newId } = context
  const { agency, tenant } = caller
  if (agency === null) return refused(notFound([]))
  return perform<ChainedMember>(context, {
    permission: permissions.addMember,
    idempotencyKey,
    input,
    load: [],
    decide(_, act) {
      const decision = newMember(agency.id, { ...input, id: newId('mbr') }, act)
      return decision.ok ? ok(effectOf(tenant, decision.value)) : decision
    },
    restore: restoreMember,
  })
}

export interface MemberInput extends StepInput {
  readonly memberId: string
}

/** Changes name, post or roles of a member. What is left out stays. */
export function reviseMember(
  context: Context,
  input: MemberInput & {
    readonly name?: string | undefined
    readonly post?: string | null | undefined
    readonly roles?: readonly Role[] | undefined
  },
): Promise<Outcome<ChainedMember>> {
  const { name, post, roles } = input
  const changes = {
    ...(name === undefined ? {} : { name }),
    ...(post === undefined ? {} : { post }),
    ...(roles === undefined ? {} : { roles }),
  }
  return takeMemberStep(context, input, permissions.reviseMember, (member, step, act) =>
    change(member, changes, step, act),
  )
}

/** 停用. */
export function suspendMember(
  context: Context,
  input: MemberInput & { readonly reason: string },
): Promise<Outcome<ChainedMember>> {
  return takeMemberStep(context, input, permissions.suspendMember, (member, step, act) =>
    suspend(member, input.reason, step, act),
  )
}

/** 恢复. */
export function resumeMember(context: Context, input: MemberInput): Promise<Outcome<ChainedMember>> {
  return takeMemberStep(context, input, permissions.resumeMember, resume)
}

/** 离任. The relay moves what is in the member's hands, as the event says. */
export function endMember(
  context: Context,
  input: MemberInput & { readonly reason: string; readonly successorId: string | null },
): Promise<Outcome<ChainedMember>> {
  const { reason, successorId } = input
  return takeMemberStep(context, input, permissions.endMember, (member, step, act) => {
    const successor = successorId === null ? null : step.others.find(({ id }) => id === successorId)
    if (successor === undefined) return refuse(notFound(['successorId']))
    return end(member, { reason, successor }, step, act)
  })
}

async function takeMemberStep(
  context: Context,
  input: MemberInput,
  permission: Permission,
  decide: (
    member: ChainedMember,
    step: MemberStep,
    act: Parameters<typeof resume>[2],
  ) => Result<Advanced<ChainedMember>>,
): Promise<Outcome<ChainedMember>> {
  const { caller, table } = context
  const { agency, tenant } = caller
  if (agency === null) return refused(notFound([]))
  const key = memberKey(tenant, input.memberId)
  return takeStep<ChainedMember>(context, input, {
    permission,
    key,
    named: 'memberId',
    read: chainedMemberOf,
    alsoQuery: () => allMembers(table, tenant),
    decide(member, act, facts) {
      const others = facts.within(key.pk).map(memberOf)
      const step = { agencyId: agency.id, expectedVersion: input.expectedVersion, others }
      const decision = decide(member, step, act)
      return decision.ok ? ok(effectOf(tenant, decision.value)) : decision
    },
  })
}

function effectOf(tenant: string, advanced: Advanced<ChainedMember>): Effect<ChainedMember> {
  const { thing } = advanced
  return { thing, ref: memberKey(tenant, thing.id), writes: memberWrites(tenant, advanced) }
}

function restoreMember(item: Item): ChainedMember {
  const member = chainedMemberOf(item)
  if (member === null) throw new Error('not a member')
  return member
}
