import type { Context, Outcome } from '../../access/command.ts'
import type { Facts } from '../../access/facts.ts'
import { takeStep } from '../../access/take-step.ts'
import { notFound } from '../../kernel/problem.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { Key } from '../../platform/keys.ts'
import type { Item } from '../../platform/table.ts'
import type { Agency } from '../model.ts'
import { permissions } from '../permissions.ts'
import { isRelated } from '../rules/administering.ts'
import { codesAbove } from '../rules/names/place.ts'
import { type Renaming, type RenamingFacts, rename } from '../rules/renaming.ts'
import { readRegions, regionIn } from '../store/regions.ts'
import { renamingWrites } from '../store/renaming.ts'
import { agencyIn, agencyKey, agencyOf, claimOf, nameKey, organCodeKey } from '../store.ts'
import type { AgencyInput } from './agency-standing.ts'

/**
 * 更名. Claims the new name and organ code in the transaction of the step; the relay carries the name to the records of the
 * agencies below.
 */
export function renameAgency(
  context: Context,
  input: AgencyInput & Omit<Renaming, 'expectedVersion'>,
): Promise<Outcome<Agency>> {
  const { caller, registry } = context
  const key = agencyKey(input.agencyId)
  return takeStep<Agency>(context, input, {
    permission: permissions.renameAgency,
    key,
    named: 'agencyId',
    read: agencyOf,
    alsoQuery: () => readFacts(context, key, input),
    decide(agency, act, facts) {
      if (!isRelated(caller, agency, permissions.renameAgency)) return refuse(notFound(['agencyId']))
      const claimed = claimedKeys(agency, input)
      const decision = rename(agency, factsFor(agency, facts, claimed), input, act)
      if (!decision.ok) return decision
      const unclaimed = Object.values(claimed).filter(one => facts.get(one) === null)
      const writes = renamingWrites(caller.tenant, decision.value, unclaimed)
      return ok({ thing: decision.value.thing, ref: key, writes })
    },
    table: registry,
  })
}

/** The claims on the wanted name and organ code. */
function claimedKeys(
  { regionCode, organCode: present }: Agency,
  { name, organCode = present }: Pick<Renaming, 'name' | 'organCode'>,
): { readonly name: Key; readonly organCode: Key } {
  return { name: nameKey(regionCode, name), organCode: organCodeKey(regionCode, organCode) }
}

/** What a renaming depends on beside the agency itself, whose record says where to find it and never moves. */
async function readFacts({ registry }: Context, key: Key, wanted: Renaming): Promise<readonly Item[]> {
  const agency = agencyOf(await registry.get(key))
  if (agency === null) return []
  const { regionCode, superiorId } = agency
  const others = [
    ...Object.values(claimedKeys(agency, wanted)),
    ...(superiorId === null ? [] : [agencyKey(superiorId)]),
  ]
  const found = await Promise.all([
    registry.getMany(others),
    readRegions(registry, [...codesAbove(regionCode), regionCode]),
  ])
  return found.flat()
}

function factsFor(
  { regionCode, superiorId }: Agency,
  facts: Facts,
  claimed: ReturnType<typeof claimedKeys>,
): RenamingFacts {
  return {
    region: regionIn(facts, regionCode),
    above: codesAbove(regionCode)
      .map(code => regionIn(facts, code))
      .filter(region => region !== null),
    superior: superiorId === null ? null : agencyIn(facts, superiorId),
    holders: {
      name: claimOf(facts.get(claimed.name))?.agencyId ?? null,
      organCode: claimOf(facts.get(claimed.organCode))?.agencyId ?? null,
    },
  }
}
