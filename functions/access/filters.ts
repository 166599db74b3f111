import type { TimeRange } from '../kernel/ids.ts'
import { recognizable } from '../kernel/problem.ts'
import { type IndexKeys, type IndexName, indexKeys } from '../platform/indexes.ts'
import type { Listing } from '../platform/table.ts'

/**
 * Filters of a list that can be given together, and the index that serves them by one Query: the partition keys of its
 * entries end with the values of the filters, in this order.
 */
export interface Served<Filter extends string = string> {
  readonly filters: readonly Filter[]
  readonly index: IndexName
}

/** What is asked of a list, by filter; null and absent ones are not asked for. */
export type Given<Filter extends string> = Readonly<Partial<Record<Filter, string | null | undefined>>>

/** Why a list is not served as it was asked for. */
export type FiltersCode = 'FILTERS_NOT_SERVED' | 'RANGE_REVERSED' | 'REGION_UNKNOWN' | 'REGION_ABOLISHED'

/**
 * A list that cannot be served as it was asked for. It becomes a top-level error, since queries have no list of problems.
 * `given` is what was asked for, shortened, `allowed` what can be: each combination of filters that is served; for a region that was
 * abolished its successor.
 */
export class FiltersRefused extends Error {
  readonly code: FiltersCode
  readonly given: readonly string[]
  readonly allowed: readonly (string | readonly string[])[]
  constructor(code: FiltersCode, given: FiltersRefused['given'], allowed: FiltersRefused['allowed'] = []) {
    super(`the list is not served: ${code}`)
    this.name = 'FiltersRefused'
    this.code = code
    this.given = given.map(recognizable)
    this.allowed = allowed
  }
}

/** The partition of an index that holds what these filters ask for. @throws FiltersRefused */
export function listingOf<Filter extends string>(
  served: readonly Served<Filter>[],
  base: string,
  given: Given<Filter>,
): Pick<Listing, 'pk'> & { readonly index: IndexName } {
  const asked = Object.entries<string | null | undefined>(given).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [name],
  )
  const found = served.find(
    ({ filters }) => filters.length === asked.length && filters.every(filter => asked.includes(filter)),
  )
  if (found === undefined) {
    const allowed = served.map(({ filters }) => filters).filter(filters => filters.length > 0)
    throw new FiltersRefused('FILTERS_NOT_SERVED', asked, allowed)
  }
  return {
    pk: partition(
      base,
      found.filters.map(filter => given[filter]),
    ),
    index: found.index,
  }
}

/** The index entries by which a thing with these values is found; none for a combination of which one value is null. */
export function listedUnder<Filter extends string>(
  served: readonly Served<Filter>[],
  base: string,
  values: Readonly<Record<Filter, string | null>>,
  sk: string,
): IndexKeys {
  const entries = served.map(({ filters, index }) => {
    const parts = filters.map(filter => values[filter])
    return parts.includes(null) ? {} : indexKeys(index, partition(base, parts), sk)
  })
  return Object.assign({}, ...entries) as IndexKeys
}

function partition(base: string, values: readonly (string | null | undefined)[]): string {
  return [base, ...values].join('#')
}

/** The range as it was asked for; null for all time. @throws FiltersRefused if it ends before it begins */
export function rangeAsked(range: TimeRange | null | undefined): TimeRange | null {
  if (range === null || range === undefined) return null
  const { from, until } = range
  if (from == null && until == null) return null
  if (from != null && until != null && Date.parse(from) > Date.parse(until))
    throw new FiltersRefused('RANGE_REVERSED', [from, until])
  return range
}
