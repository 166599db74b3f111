import { type AgencyStanding, NotAdmitted } from '../../access/admission.ts'
import type { Context, Outcome } from '../../access/command.ts'
import { type BindByNumber, memberKey, type Unbound } from '../../access/directory.ts'
import { type Bound, bindingIdKey, bindingKey, boundIn } from '../../access/registered-issuers.ts'
import { type StepInput, takeStep } from '../../access/take-step.ts'
import type { NewId } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import { againIfLost, commitOrRetryLater, LOST } from '../../platform/retry.ts'
import type { Table } from '../../platform/table.ts'
import { memberOf } from '../../tenancy/index.ts'
import type { ChainedBinding } from '../model/bindings.ts'
import { permissions } from '../permissions.ts'
import { bind, endBinding as endRule, numberLead } from '../rules/bindings.ts'
import { normalNumber, numberDigest } from '../rules/numbers.ts'
import {
  bindingOf,
  bindingWrites,
  claimWrite,
  numberClaimKey,
  numberClaimOf,
  unchanged,
} from '../store/bindings.ts'

/** 解除绑定: takes a binding back. Within a minute its subject is refused. */
export function endBinding(
  context: Context,
  input: StepInput & { readonly bindingId: string; readonly reason: string },
): Promise<Outcome<ChainedBinding>> {
  const { tenant } = context.caller
  const key = bindingIdKey(tenant, input.bindingId)
  return takeStep<ChainedBinding>(context, input, {
    permission: permissions.endBinding,
    key,
    named: 'bindingId',
    read: bindingOf,
    decide(binding, act) {
      const decision = endRule(binding, input, act)
      if (!decision.ok) return decision
      const writes = bindingWrites(tenant, decision.value, 'present')
      return ok({ thing: decision.value.thing, ref: key, writes })
    },
  })
}

/** What binding by a number works with. */
export interface NumberBindingTools {
  readonly numberSecret: string
  readonly newId: NewId
  readonly now: () => Date
}

/** Binds subjects by the numbers that their tokens show; whoever calls it has checked that the issuer speaks for the agency. */
export function bindingByNumber(tools: NumberBindingTools): BindByNumber {
  return async (table, agency, unbound) => {
    const { kind, value } = unbound.number
    const number = normalNumber(kind, value)
    // An issuer that calls people by their numbers calls whoever gets a number next the same.
    if (number === null || normalNumber(kind, unbound.subject) === number) return null
    const digest = numberDigest(tools.numberSecret, agency.tenant, kind, number)
    return againIfLost(() => tryBinding(tools, table, agency, unbound, digest))
  }
}

/** One attempt: whose the subject is, null if nobody has the number, LOST if somebody else changed one of the two first. */
async function tryBinding(
  { newId, now }: NumberBindingTools,
  table: Table,
  { tenant }: AgencyStanding,
  { issuer, subject }: Unbound,
  digest: string,
): Promise<Bound | null | typeof LOST> {
  const [ofSubject, ofNumber] = [bindingKey(tenant, issuer, subject), numberClaimKey(tenant, digest)]
  const items = await table.getMany([ofSubject, ofNumber])
  const stored = items.find(({ pk }) => pk === ofSubject.pk) ?? null
  const bound = boundIn(stored)
  if (bound !== null) return bound
  const claimed = items.find(({ pk }) => pk === ofNumber.pk) ?? null
  const lead = numberLead(numberClaimOf(claimed))
  if (lead.to === 'NOBODY') return null
  if (lead.to === 'TAKEN') throw new NotAdmitted('NUMBER_BOUND_TO_ANOTHER')
  const { memberId, claim } = lead
  const member = await table.get(memberKey(tenant, memberId))
  if (member === null || memberOf(member).state !== 'ACTIVE') throw new NotAdmitted('MEMBER_NOT_ACTIVE')
  const at = now().toISOString()
  const id = newId('bnd')
  const step = bind({ id, memberId, issuer, subject, means: 'NUMBER', grantedBy: claim.givenBy }, at)
  const isDone = await commitOrRetryLater(table, [
    ...bindingWrites(tenant, step, unchanged(stored)),
    claimWrite(tenant, digest, claimed, { ...claim, bindingId: id }, at),
  ])
  return isDone ? { memberId, state: 'ACTIVE', endedAt: null, bindingId: id } : LOST
}
