/** What a look through one list of postings came to, newest first. */
export interface Scanned<Match> {
  readonly found: readonly { readonly key: string; readonly value: Match }[]
  /** Up to which key everything was looked at; null if that is the whole list. */
  readonly until: string | null
}

/** A page of the results of several lists. */
export interface FoundPage<Match> {
  readonly items: readonly { readonly key: string; readonly value: Match }[]
  readonly hasNext: boolean
  /** Where the next page goes on; null if there is none. It may lie beyond the last item: a page may be short. */
  readonly next: string | null
}

/**
 * Joins lists into one page, newest first. Nothing behind the point up to which every list was looked at is on it: another
 * list could have something that comes before.
 */
export function pageOf<Match>(lists: readonly Scanned<Match>[], first: number): FoundPage<Match> {
  const untils = lists.flatMap(({ until }) => (until === null ? [] : [until])).sort()
  const until = untils.at(-1) ?? null
  const found = lists.flatMap(list => list.found).sort((one, other) => (one.key > other.key ? -1 : 1))
  const certain = until === null ? found : found.filter(({ key }) => key >= until)
  const items = certain.slice(0, first)
  const last = certain.length > first ? items.at(-1) : undefined
  return { items, hasNext: last !== undefined || until !== null, next: last?.key ?? until }
}

/** A page of postings under one token. */
export interface Reach {
  /** The key of the last posting that was read; null if there was none. */
  readonly last: string | null
  readonly hasNext: boolean
}

/** The token whose postings reach back furthest for the same number of them: under it lie the fewest. @throws for none */
export function furthest<Read extends Reach>(reads: readonly Read[]): Read {
  const rank = ({ last, hasNext }: Reach): string => (hasNext ? last : null) ?? ''
  return reads.reduce((best, one) => (rank(one) < rank(best) ? one : best))
}
