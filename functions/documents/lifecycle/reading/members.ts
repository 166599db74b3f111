import { TIERS, type Tier } from '../../../access/regions.ts'
import { inParallel } from '../../../kernel/parallel.ts'
import type { Table } from '../../../platform/table.ts'
import { type AgencyCard, allSubordinates, tierRank } from '../../../tenancy/index.ts'
import { type ClassName, type ClassOfTier, type Issuer, LIMITS, leaderOf } from '../../model/index.ts'

/** How many lists of subordinates are read at once. */
const AT_ONCE = 20

type Leader = Pick<Issuer, 'id' | 'name' | 'kind' | 'line' | 'tier'>

/**
 * How each class is read: from lists of direct subordinates alone, which follow the lines of leadership and not the codes of regions.
 * A class of every tier of a province takes one list for each city and county, about 220; the others take twenty at most.
 */
const READERS: Readonly<
  Record<ClassName, (table: Table, leader: Leader, tier: Tier | null) => Promise<AgencyCard[]>>
> = {
  GOVERNMENTS_DIRECTLY_UNDER: (table, leader, tier) => allSubordinates(table, leaderOf(leader).id, tier),
  GOVERNMENTS_BELOW: (table, leader, tier) =>
    governmentsBelow(table, { id: leaderOf(leader).id, tier: leader.tier }, tier ?? 'TOWN'),
  DEPARTMENTS_OF_OWN_GOVERNMENT: (table, leader) => allSubordinates(table, leaderOf(leader).id, leader.tier),
  COUNTERPART_DEPARTMENTS_BELOW: counterparts,
  COUNTERPART_DEPARTMENTS_OF_ALL_TIERS: counterpartsOfAllTiers,
}

/** All agencies that these classes may stand for, with the governments between them and the issuer; null if there are no classes. */
export async function readMembers(
  table: Table,
  issuer: Leader,
  classes: readonly ClassOfTier[],
): Promise<AgencyCard[] | null> {
  if (classes.length === 0) return null
  const read = await Promise.all(
    // More are refused when the draft is resolved.
    classes.slice(0, LIMITS.recipientClasses).map(one => READERS[one.class](table, issuer, one.tier)),
  )
  return [...new Map(read.flat().map(card => [card.id, card])).values()]
}

/** Governments down to a tier, level after level: of each government only those lower tiers that are asked for. */
async function governmentsBelow(
  table: Table,
  leader: Pick<AgencyCard, 'id' | 'tier'>,
  lowest: Tier,
): Promise<AgencyCard[]> {
  const found: AgencyCard[] = []
  let level: readonly Pick<AgencyCard, 'id' | 'tier'>[] = [leader]
  while (level.length > 0) {
    const lists = level.flatMap(({ id, tier }) =>
      TIERS.filter(one => tierRank(one) > tierRank(tier) && tierRank(one) <= tierRank(lowest)).map(one => ({
        id,
        tier: one,
      })),
    )
    const below = await inParallel(AT_ONCE, lists, ({ id, tier }) => allSubordinates(table, id, tier))
    const governments = below.flat().filter(({ actsAsGovernment }) => actsAsGovernment)
    found.push(...governments)
    level = governments
  }
  return found
}

/** Departments that a department leads, and those of the governments directly under its own, which it may guide. */
async function counterparts(table: Table, leader: Leader): Promise<AgencyCard[]> {
  const own = leaderOf(leader)
  const government = governmentOf(leader)
  const [led, below] = await Promise.all([
    allSubordinates(table, own.id, null),
    government === undefined ? [] : governmentsUnder(table, government.id, leader.tier),
  ])
  const theirs = await inParallel(AT_ONCE, below, ({ id, tier }) => allSubordinates(table, id, tier))
  return [...led, ...theirs.flat()]
}

/** The government of a department or of its general office, whose line begins with the department. */
function governmentOf(leader: Leader): Leader['line'][number] | undefined {
  return leader.line[leaderOf(leader).id === leader.id ? 0 : 1]
}

/**
 * Departments of every tier below: those that a department leads, one and two steps down, and those of all governments below its
 * own down to the counties, which it may guide by those between. Towns have no departments.
 */
async function counterpartsOfAllTiers(
  table: Table,
  leader: Leader,
  tier: Tier | null,
): Promise<AgencyCard[]> {
  const government = governmentOf(leader)
  const lowest = tier === 'CITY' ? 'CITY' : 'COUNTY'
  const [led, governments] = await Promise.all([
    allSubordinates(table, leaderOf(leader).id, null),
    government === undefined ? [] : governmentsBelow(table, { id: government.id, tier: leader.tier }, lowest),
  ])
  const departments = led.filter(({ kind }) => kind === 'DEPARTMENT')
  const theirs = await inParallel(AT_ONCE, [...governments, ...departments], ({ id, ...of }) =>
    allSubordinates(table, id, of.kind === 'DEPARTMENT' ? null : of.tier),
  )
  return [...led, ...theirs.flat()]
}

async function governmentsUnder(table: Table, id: string, tier: Tier): Promise<AgencyCard[]> {
  const lower = TIERS.filter(one => tierRank(one) > tierRank(tier))
  const all = await Promise.all(lower.map(one => allSubordinates(table, id, one)))
  return all.flat().filter(({ actsAsGovernment }) => actsAsGovernment)
}
