import type { Tier } from '../../access/regions.ts'
import { documentPartition } from '../../documents/index.ts'
import type { Key } from '../../platform/keys.ts'
import type { Item } from '../../platform/table.ts'
import { tierRank } from '../../tenancy/index.ts'
import { CASCADE_COUNTERS, type CascadeCounter, type RungRoute } from '../model.ts'

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

function sumOf(shards: readonly Item[]): Record<CascadeCounter, number> {
  const names = Object.values(CASCADE_COUNTERS)
  const sum = (name: string) => shards.reduce((total, item) => total + Number(item[name] ?? 0), 0)
  return Object.fromEntries(names.map(name => [name, sum(name)])) as Record<CascadeCounter, number>
}
