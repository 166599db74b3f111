import { FiltersRefused, type Given, listedUnder, listingOf } from '../../access/filters.ts'
import type { Tier } from '../../access/regions.ts'
import type { Page, PageRequest } from '../../kernel/page.ts'
import type { IndexKeys } from '../../platform/indexes.ts'
import { mapPage } from '../../platform/paging.ts'
import type { Listing, Table } from '../../platform/table.ts'
import { REACH_LISTS, type Reach, type ReachFilter, reachesAbove, reachOfCode } from '../model/filters.ts'
import { type Agency, type AgencyCard, agencyCardSchema, tierRank } from '../model.ts'

/** What is asked of the directory. */
export type AgenciesAsked = Given<'region' | 'within' | 'superiorId' | 'kind' | 'namePrefix'> & {
  readonly tier?: Tier | null | undefined
}

/** The index entries of an agency in the lists of the regions above it. */
export function reachKeys({ id, name, regionCode, kind, tier }: Agency): IndexKeys {
  const keys = reachesAbove(regionCode).map(reach =>
    listedUnder(listsOf(reach), withinOf(reach), { kind, tier }, `${name}#${id}`),
  )
  return Object.assign({}, ...keys) as IndexKeys
}
function withinOf(reach: Reach): string {
  return `D#WITHIN#${reach}`
}
function listsOf(reach: Reach) {
  return REACH_LISTS[reach.length] ?? []
}

/** What can be asked for together with where to look, for a refusal. */
const WITH_REGION = [['region'], ['region', 'namePrefix']] as const
const WITH_SUPERIOR = [['superiorId'], ['superiorId', 'tier']] as const

/** Agencies of a region, below a superior or within a reach: one Query on an index. @throws FiltersRefused */
export function listAgencies(
  table: Table,
  asked: AgenciesAsked,
  page: PageRequest,
): Promise<Page<AgencyCard>> {
  return mapPage(table.query(agenciesListing(asked), page), item => agencyCardSchema.parse(item.card))
}

function agenciesListing({ region, within, superiorId, ...more }: AgenciesAsked): Listing {
  const { namePrefix, tier, kind } = more
  const prefix = namePrefix == null || namePrefix === '' ? {} : { prefix: namePrefix }
  const refuse = (): never => {
    const given = { region, within, superiorId, ...more }
    const names = Object.entries(given).flatMap(([name, value]) => (value == null ? [] : [name]))
    throw new FiltersRefused('FILTERS_NOT_SERVED', names, [
      ...WITH_REGION,
      ...WITH_SUPERIOR,
      ...withinLists(),
    ])
  }
  const places = [region, within, superiorId].filter(place => place != null)
  if (places.length !== 1) return refuse()
  if (superiorId != null)
    return kind == null && namePrefix == null ? subordinatesListing(superiorId, tier ?? null) : refuse()
  if (region != null)
    return kind == null && tier == null ? { pk: `D#R#${region}`, index: 'list', ...prefix } : refuse()
  const reach = reachOfCode(within ?? '')
  // A town has nothing below it: what is within it is what is there.
  if (reach === null) return agenciesListing({ ...more, region: within })
  const filters: Given<ReachFilter> = { kind, tier }
  try {
    return { ...listingOf(listsOf(reach), withinOf(reach), filters), ...prefix }
  } catch (error) {
    if (error instanceof FiltersRefused) return refuse()
    throw error
  }
}

/** What is served within a province or city; within a county all but `tier`. */
function withinLists(): string[][] {
  return listsOf('41').flatMap(({ filters }) => {
    const names = ['within', ...filters]
    return [names, [...names, 'namePrefix']]
  })
}

/** Agencies directly under one, by tier and region. */
export function subordinatesListing(superiorId: string, tier: Tier | null): Listing {
  const prefix = tier === null ? {} : { prefix: `${tierRank(tier)}#` }
  return { pk: `D#SUB#${superiorId}`, index: 'state', ...prefix }
}
