import type { Context, Outcome } from '../../access/command.ts'
import { takeStep } from '../../access/take-step.ts'
import { notFound } from '../../kernel/problem.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { isShared, MAX_ORGAN_CODES } from '../model/numbering.ts'
import type { Agency } from '../model.ts'
import { permissions } from '../permissions.ts'
import { isRelated } from '../rules/administering.ts'
import { type NumberingWanted, reviseNumbering as reviseRule } from '../rules/numbering.ts'
import { renamingWrites } from '../store/renaming.ts'
import { agencyKey, agencyOf, claimOf, organCodeKey } from '../store.ts'
import type { AgencyInput } from './agency-standing.ts'

/** 发文字号设置. Claims the organ codes that are new to the agency in the transaction of the step. */
export function reviseNumbering(
  context: Context,
  input: AgencyInput & Omit<NumberingWanted, 'expectedVersion'>,
): Promise<Outcome<Agency>> {
  const { caller, registry } = context
  const key = agencyKey(input.agencyId)
  // More are refused unread.
  const codes = (input.organCodes ?? [])
    .slice(0, MAX_ORGAN_CODES)
    .filter(one => !isShared(one))
    .map(({ code }) => code)
  const claimed = ({ regionCode }: Agency) => codes.map(code => organCodeKey(regionCode, code))
  return takeStep<Agency>(context, input, {
    permission: permissions.reviseNumbering,
    key,
    named: 'agencyId',
    read: agencyOf,
    // The region, which the claims are in, is known only once the agency is read.
    thenLoad: agency => registry.getMany(claimed(agency)),
    decide(agency, act, facts) {
      if (!isRelated(caller, agency, permissions.reviseNumbering)) return refuse(notFound(['agencyId']))
      const holderOf = (code: string): string | null =>
        claimOf(facts.get(organCodeKey(agency.regionCode, code)))?.agencyId ?? null
      const decision = reviseRule(agency, input, holderOf, act)
      if (!decision.ok) return decision
      const unclaimed = claimed(agency).filter(one => facts.get(one) === null)
      const writes = renamingWrites(caller.tenant, decision.value, unclaimed)
      return ok({ thing: decision.value.thing, ref: key, writes })
    },
    table: registry,
  })
}
