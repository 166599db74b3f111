import { type Context, type Outcome, perform, refused } from '../../access/command.ts'
import { memberKey } from '../../access/directory.ts'
import type { NumberKind } from '../../access/issuers.ts'
import type { RequestContext } from '../../access/request.ts'
import { takeStep } from '../../access/take-step.ts'
import { busy, notFound } from '../../kernel/problem.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { Item } from '../../platform/table.ts'
import { memberOf } from '../../tenancy/index.ts'
import type { ChainedMemberNumber } from '../model/bindings.ts'
import { permissions } from '../permissions.ts'
import { giveNumber, normalNumber, numberDigest, numberId, withdrawNumber } from '../rules/numbers.ts'
import {
  claimWrite,
  digestIn,
  memberNumberKey,
  memberNumberOf,
  memberNumberWrites,
  numberClaimKey,
  numberClaimOf,
} from '../store/bindings.ts'

export interface GiveNumberInput {
  readonly idempotencyKey: string
  readonly memberId: string
  readonly kind: NumberKind
  readonly number: string
}

/** 登记号码: gives a member of the caller's agency a number, by which the next subject that shows it is bound to them. */
export async function giveMemberNumber(
  context: Context & Pick<RequestContext, 'numberSecret'>,
  { idempotencyKey, memberId, kind, number }: GiveNumberInput,
): Promise<Outcome<ChainedMemberNumber>> {
  const { agency, tenant } = context.caller
  if (agency === null) return refused(notFound([]))
  const digest = numberDigest(context.numberSecret, tenant, kind, normalNumber(kind, number) ?? number)
  const key = memberNumberKey(tenant, numberId(memberId, kind))
  const [ofMember, ofNumber] = [memberKey(tenant, memberId), numberClaimKey(tenant, digest)]
  return perform<ChainedMemberNumber>(context, {
    permission: permissions.giveMemberNumber,
    idempotencyKey,
    // The fingerprint of the input is stored, so it is made of the digest: a bare hash of a number can be searched through.
    input: { memberId, kind, digest },
    load: [ofMember, key, ofNumber],
    decide(facts, act) {
      const item = facts.get(ofMember)
      if (item === null) return refuse(notFound(['memberId']))
      const [before, stored] = [memberNumberOf(facts.get(key)), facts.get(ofNumber)]
      const given = { member: memberOf(item), before, claim: numberClaimOf(stored) }
      const decision = giveNumber(given, { kind, number }, act)
      if (!decision.ok) return decision
      const claim = { memberId, givenBy: act.by, bindingId: null }
      const writes = [
        ...memberNumberWrites(tenant, decision.value, digest),
        claimWrite(tenant, digest, stored, claim, act.at),
      ]
      return ok({ thing: decision.value.thing, ref: key, writes })
    },
    restore,
  })
}

export interface WithdrawNumberInput {
  readonly idempotencyKey: string
  readonly memberId: string
  readonly kind: NumberKind
  readonly expectedVersion: number
}

/** 撤销号码: the member no longer has the number. It may be given to another; who was bound by it stays bound. */
export async function withdrawMemberNumber(
  context: Context,
  { memberId, kind, ...input }: WithdrawNumberInput,
): Promise<Outcome<ChainedMemberNumber>> {
  const { caller, table } = context
  const { agency, tenant } = caller
  if (agency === null) return refused(notFound([]))
  const key = memberNumberKey(tenant, numberId(memberId, kind))
  const digest = digestIn(await table.get(key))
  const claimKey = digest === null ? null : numberClaimKey(tenant, digest)
  return takeStep<ChainedMemberNumber>(context, { ...input, memberId, kind } as WithdrawNumberInput, {
    permission: permissions.withdrawMemberNumber,
    key,
    named: 'memberId',
    read: memberNumberOf,
    alsoLoad: claimKey === null ? [] : [claimKey],
    decide(number, act, facts) {
      const decision = withdrawNumber(number, input.expectedVersion, act)
      if (!decision.ok) return decision
      // The member was given another number since the first look: its claim was not read.
      if (digest === null || claimKey === null || digestIn(facts.get(key)) !== digest) return refuse(busy())
      const claim = { memberId: null, givenBy: act.by, bindingId: null }
      const writes = [
        ...memberNumberWrites(tenant, decision.value, digest),
        claimWrite(tenant, digest, facts.get(claimKey), claim, act.at),
      ]
      return ok({ thing: decision.value.thing, ref: key, writes })
    },
  })
}

function restore(item: Item): ChainedMemberNumber {
  const number = memberNumberOf(item)
  if (number === null) throw new Error('not a number of a member')
  return number
}
