import type { Tier } from '../../access/regions.ts'
import { documentPartition } from '../../documents/index.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Key } from '../../platform/keys.ts'
import type { Item } from '../../platform/table.ts'
import { tierRank } from '../../tenancy/index.ts'
import { CASCADE_COUNTERS, type CascadeCounter, type RungRoute, STANDING_COUNTERS } from '../model.ts'

const CASCADE = 'CASCADE#'
/** A commit adds to one shard. Several keep transactions that run at once from conflicting. */
export const CASCADE_SHARDS = 8

/** Key of one shard of a cascade's counter of a tier, beside the document that the cascade began with. */
export function counterKey({ root, recipient: { tier } }: RungRoute, shard: number): Key {
  const partition = documentPartition(root.tenant, root.documentId)
  return { ...partition, sk: `${CASCADE}${tierRank(tier)}#${tier}#${shard % CASCADE_SHARDS}` }
}

/**
 * Which forwarded delivery counts for an agency in a cascade. In a partition of its own, as the page of a document does
 * without them.
 */
export function claimKey(root: RungRoute['root'], agencyId: string): Key {
  return { pk: `${documentPartition(root.tenant, root.documentId).pk}#COUNTED`, sk: agencyId }
}
export function claimItem({ root, recipient: { agencyId }, deliveryId }: RungRoute): Item {
  return { ...claimKey(root, agencyId), deliveryId }
}
/** The delivery that counts, by agency. */
export function claimedBy(items: readonly Item[]): ReadonlyMap<string, string> {
  return new Map(items.map(({ sk, deliveryId }) => [sk, String(deliveryId)]))
}

/** Counts of a cascade, of one tier, by rung. */
export type CascadeCount = { readonly tier: Tier } & Readonly<Record<CascadeCounter, number>>

/** Sums the shards of a cascade, highest tier first. */
export function cascadeIn(items: readonly Item[]): CascadeCount[] {
  const counters = items.filter(({ sk }) => sk.startsWith(CASCADE))
  const byTier = Map.groupBy(counters, ({ sk }) => sk.split('#')[2] as Tier)
  return [...byTier]
    .sort(([a], [b]) => tierRank(a) - tierRank(b))
    .map(([tier, shards]) => ({ tier, ...sumOf(shards) }))
}

/** How many recipients of a tier owe a reply that is due at an instant: a counter for each, so that time alone makes them late. */
const OWED = 'owed@'
export function owedCounter(dueAt: Instant): string {
  return `${OWED}${dueAt}`
}

/** 督办: how far the agencies of a tier are, among those of a cascade. */
export interface SupervisionCount {
  readonly tier: Tier
  readonly concluded: number
  readonly atIt: number
  readonly notBegun: number
  readonly late: number
}

/**
 * How far the agencies of a cascade are, highest tier first. Null if it was begun before this was counted: then its counters are not of
 * all that were delivered to.
 */
export function supervisionIn(items: readonly Item[], now: Instant): SupervisionCount[] | null {
  const counters = items.filter(({ sk }) => sk.startsWith(CASCADE))
  const byTier = Map.groupBy(counters, ({ sk }) => sk.split('#')[2] as Tier)
  const counts: SupervisionCount[] = []
  for (const [tier, shards] of [...byTier].sort(([a], [b]) => tierRank(a) - tierRank(b))) {
    const sum = (name: string) => shards.reduce((total, item) => total + Number(item[name] ?? 0), 0)
    const of = Object.values(STANDING_COUNTERS).map(sum)
    const isWhole = of.every(count => count >= 0) && of.reduce((a, b) => a + b, 0) === sum('delivered')
    if (!isWhole) return null
    const { NOT_BEGUN: notBegun, AT_IT: atIt, CONCLUDED: concluded } = STANDING_COUNTERS
    const due = new Set(shards.flatMap(item => Object.keys(item).filter(name => name.startsWith(OWED))))
    const late = [...due]
      .filter(name => name.slice(OWED.length) <= now)
      .reduce((all, name) => all + sum(name), 0)
    counts.push({ tier, concluded: sum(concluded), atIt: sum(atIt), notBegun: sum(notBegun), late })
  }
  return counts
}

function sumOf(shards: readonly Item[]): Record<CascadeCounter, number> {
  const names = Object.values(CASCADE_COUNTERS)
  const sum = (name: string) => shards.reduce((total, item) => total + Number(item[name] ?? 0), 0)
  return Object.fromEntries(names.map(name => [name, sum(name)])) as Record<CascadeCounter, number>
}
