import { documentPartition } from '../../documents/index.ts'
import { type Key, tenantPrefix } from '../../platform/keys.ts'
import { queryAll } from '../../platform/paging.ts'
import type { Item, Table, Write } from '../../platform/table.ts'
import {
  isReplacement,
  isSourceDistribution,
  isSourceEnd,
  type ProgressRequest,
  type Recall,
  recallSchema,
  type SourceDistribution,
  type SourceEnd,
  type SourceFact,
  type SourceRecall,
  type SourceReplacement,
  sourceDistributionSchema,
  sourceEndSchema,
  sourceRecallSchema,
  sourceReplacementSchema,
} from '../model.ts'
import { deliveryKey } from './deliveries.ts'
import { PROGRESS_REQUEST, progressRequestsIn } from './progress-requests.ts'

/**
 * What was recalled of a document lies beside its partition: `<recall id>` one recall of it, `SOURCE` that of what it forwards,
 * `SOURCE#REPLACED` that this was replaced by a correction, `SOURCE#ENDED` that it was abolished or revoked, `SOURCE#DISTRIBUTION#<document id>`
 * how the range of its readers, or of what it contains in turn, was changed last, `PROGRESS#<request id>` that its sender asked for progress.
 * The document page does without.
 */
export function recallsPartition(tenant: string, documentId: string): { pk: string } {
  return { pk: `${documentPartition(tenant, documentId).pk}#RECALLS` }
}
const SOURCE = 'SOURCE'
const REPLACED = `${SOURCE}#REPLACED`
const ENDED = `${SOURCE}#ENDED`
const DISTRIBUTION = `${SOURCE}#DISTRIBUTION#`

export function recallItem(tenant: string, documentId: string, recall: Recall): Item {
  return { ...recallsPartition(tenant, documentId), sk: recall.id, data: recall }
}
/** Where the event of a recall lies, which is a chain of its own. */
export function recallPartition(tenant: string, id: string): { pk: string } {
  return { pk: `${tenantPrefix(tenant)}RCL#${id}` }
}

/** Where a document has what happened to what it forwards. */
export function sourceFactKey(tenant: string, documentId: string, fact: SourceFact): Key {
  return { ...recallsPartition(tenant, documentId), sk: skOf(fact) }
}
function skOf(fact: SourceFact): string {
  if (isSourceDistribution(fact)) return `${DISTRIBUTION}${fact.documentId}`
  if (isSourceEnd(fact)) return ENDED
  return isReplacement(fact) ? REPLACED : SOURCE
}
/** What happened to what a document forwards. `version` is how often that was written. */
export function sourceFactItem(tenant: string, documentId: string, fact: SourceFact, version: number): Item {
  return { ...sourceFactKey(tenant, documentId, fact), version, data: fact }
}
export function sourceFactIn(item: Item | null): SourceFact | null {
  if (item === null) return null
  if (item.sk.startsWith(DISTRIBUTION)) return sourceDistributionSchema.parse(item.data)
  if (item.sk === ENDED) return sourceEndSchema.parse(item.data)
  return item.sk === REPLACED ? sourceReplacementSchema.parse(item.data) : sourceRecallSchema.parse(item.data)
}

/** What was recalled of a document and of what it forwards. */
export interface Recalls {
  /** Oldest first. */
  readonly recalls: readonly Recall[]
  readonly source: SourceRecall | null
  /** That what it forwards was replaced. */
  readonly replacedSource: SourceReplacement | null
  /** That what it forwards was abolished or revoked. */
  readonly endedSource: SourceEnd | null
  /** How the ranges of readers of what it contains were changed last. */
  readonly distributionSource: readonly SourceDistribution[]
  /** How its sender asked for progress, oldest first. */
  readonly progressRequests: readonly ProgressRequest[]
}

/** The same from its items. */
export function recallsIn(items: readonly Item[]): Recalls {
  const recalls = items
    .filter(({ sk }) => !sk.startsWith(SOURCE) && !sk.startsWith(PROGRESS_REQUEST))
    .map(({ data }) => recallSchema.parse(data))
  const source = items.find(({ sk }) => sk === SOURCE)
  const replaced = items.find(({ sk }) => sk === REPLACED)
  const ended = items.find(({ sk }) => sk === ENDED)
  return {
    recalls: recalls.sort((a, b) => (`${a.at}${a.id}` < `${b.at}${b.id}` ? -1 : 1)),
    source: source === undefined ? null : sourceRecallSchema.parse(source.data),
    replacedSource: replaced === undefined ? null : sourceReplacementSchema.parse(replaced.data),
    endedSource: ended === undefined ? null : sourceEndSchema.parse(ended.data),
    distributionSource: items
      .filter(({ sk }) => sk.startsWith(DISTRIBUTION))
      .map(({ data }) => sourceDistributionSchema.parse(data)),
    progressRequests: progressRequestsIn(items),
  }
}

/** The same: one Query. */
export async function readRecalls(table: Table, tenant: string, documentId: string): Promise<Recalls> {
  return recallsIn(await queryAll(table, recallsPartition(tenant, documentId), 100))
}

/** In a delivery's partition, the documents that forward it. */
const FORWARDING = 'FWD#'
/** Notes with a dispatch that a document forwards a delivery. */
export function forwardingWrite(tenant: string, deliveryId: string, documentId: string): Write {
  const put = { ...deliveryKey(tenant, deliveryId), sk: `${FORWARDING}${documentId}` }
  return { put, when: 'any' }
}
/** The ids of the documents that forward a delivery: one Query. */
export async function readForwardings(table: Table, tenant: string, deliveryId: string): Promise<string[]> {
  const { pk } = deliveryKey(tenant, deliveryId)
  const items = await queryAll(table, { pk, prefix: FORWARDING }, 100)
  return items.map(({ sk }) => sk.slice(FORWARDING.length))
}
