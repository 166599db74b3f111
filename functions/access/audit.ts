import * as z from 'zod'
import { sha256 } from '../kernel/digest.ts'
import { LeastRecent } from '../kernel/least-recent.ts'
import type { Problem } from '../kernel/problem.ts'
import type { Instant } from '../kernel/time.ts'
import { tenantPrefix } from '../platform/keys.ts'
import type { Item } from '../platform/table.ts'

/**
 * 审计记录: who did what to what, when, from where, with which token and application, allowed or refused. Each is an item of
 * its own, so that recording makes nobody wait for anybody.
 */
export const auditRecordSchema = z.object({
  id: z.string(),
  at: z.string(),
  /** A member, an application, an operator; of a token that nobody was admitted with, its subject. */
  subject: z.string(),
  /** The name at that time; null if the directory has none for the subject. */
  name: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
  applicationId: z.string().nullable(),
  /** The token's `jti`, or a digest of a token that has none; null if there was none. */
  tokenId: z.string().nullable(),
  /** The network address that the request came from. */
  source: z.string().nullable(),
  /** A mutation, a group of reads, or `issueToken`, `acceptInvitation`, `admission`. */
  action: z.string(),
  /** The thing's id; of refusals that were counted together that of the first. */
  target: z.string().nullable(),
  outcome: z.enum(['ALLOWED', 'REFUSED']),
  /** Why it was refused. */
  code: z.string().nullable(),
  /** How many equal refusals of one minute this stands for. */
  count: z.number().int().positive(),
  lastAt: z.string(),
  requestId: z.string(),
})
export type AuditRecord = z.infer<typeof auditRecordSchema>

/** Who acts, from where, and by which request: what all records of a request have in common. */
export type AuditOrigin = Pick<
  AuditRecord,
  'subject' | 'name' | 'applicationId' | 'tokenId' | 'source' | 'requestId'
>

/**
 * Somebody whom a registered issuer names and the register does not know: never in the form of an id, since what an issuer
 * calls its people is its own affair. Of agencies for which it does not speak it is named alone, or it could invent people
 * without end.
 */
export function strangerOf(
  named: { readonly issuer: string; readonly subject: string },
  fault?: string,
): string {
  return fault === 'ISSUER_BEYOND_REACH' ? named.issuer : `${named.subject} (${named.issuer})`
}

/** What was done or refused. */
export interface Audited {
  readonly at: Instant
  readonly action: string
  readonly target: string | null
  readonly onBehalfOf?: string | null | undefined
  /** Absent if it was allowed. */
  readonly code?: string
}

/**
 * Records stay in the table for so long, and in the archive for as long as the stage says: at least six months
 * (网络安全法 art. 21).
 */
const KEPT_DAYS = 400
const DAY_SECONDS = 24 * 60 * 60

/** The partition of a tenant's records, in the order of time; in the index `list`, that of one subject's. */
export function auditPartition(tenant: string, subject?: string): string {
  const all = `${tenantPrefix(tenant)}AUD`
  return subject === undefined ? all : `${all}#${subject}`
}

/** The start of a record's sort key; its time follows. */
const RECORD_PREFIX = 'AUD#'

/** The sort keys of records from one instant on, up to another and without it. */
export function auditRange(from: Instant | null, until: Instant): readonly [from: string, to: string] {
  // The end lies before everything of its own instant, which is longer.
  return [RECORD_PREFIX + (from ?? ''), RECORD_PREFIX + until]
}

/** The tenant whose audit record this is; null for any other item. */
export function auditedTenant({ pk, sk }: Pick<Item, 'pk' | 'sk'>): string | null {
  return sk.startsWith(RECORD_PREFIX) ? (/^T#([^#]+)#AUD$/.exec(pk)?.[1] ?? null) : null
}

/** A record as an item; `time` is what follows in its sort key. */
function itemOf(tenant: string, time: string, given: AuditRecord): Item {
  const record = storable(given)
  const [pk, sk] = [auditPartition(tenant), RECORD_PREFIX + time]
  const ttl = Math.floor(Date.parse(record.at) / 1000) + KEPT_DAYS * DAY_SECONDS
  return { pk, sk, g1pk: auditPartition(tenant, record.subject), g1sk: sk, card: record, ttl }
}

/** A record that can be sealed and paged whatever clients and issuers sent: no text of it is long or broken. */
function storable(record: AuditRecord): AuditRecord {
  const entries = Object.entries(record).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.slice(0, MAX_TEXT).toWellFormed() : value,
  ])
  return Object.fromEntries(entries) as AuditRecord
}
const MAX_TEXT = 300

/** The record of an act, to be written in the transaction of the act. */
export function auditItem(
  tenant: string,
  id: string,
  origin: AuditOrigin,
  { at, action, target, onBehalfOf = null }: Audited,
): Item {
  const what = { id, at, action, target, onBehalfOf, lastAt: at }
  const record = { ...origin, ...what, outcome: 'ALLOWED', code: null, count: 1 } as const
  return itemOf(tenant, `${at}#${id}`, record)
}

/** The record in an item. @throws for an item of another kind */
export function auditRecordOf(item: Item): AuditRecord {
  return auditRecordSchema.parse(item.card)
}

/**
 * True for a problem that somebody who looks after security wants to know of: a right that is missing, another's work, a thing
 * that is not there for the caller. Areas add codes of their own (`audited`).
 */
export function isSecurityRelevant(
  problem: Pick<Problem, 'type' | 'code'>,
  codes: ReadonlySet<string>,
): boolean {
  return RELEVANT_TYPES.has(problem.type) || codes.has(problem.code)
}
const RELEVANT_TYPES: ReadonlySet<string> = new Set(['NotPermitted', 'HeldByAnother', 'NotFound'])

const KEPT_COUNTS = 10_000
const WRITE_AGAIN_MS = 1_000

/**
 * Counts refusals together: one record for each subject, token, action and reason of a minute, written at most once a second, so
 * that whoever is refused ten thousand times neither fills the audit nor slows anybody down. Of one instance: its name is
 * part of the key, so that no two write the same item. What came in the last second before an instance ends may be missing in
 * the count.
 */
export class RefusalCounter {
  readonly #instance: string
  readonly #counted = new LeastRecent<string, { readonly record: AuditRecord; readonly writtenAt: number }>(
    KEPT_COUNTS,
  )
  constructor(instance: string) {
    this.#instance = instance
  }

  /**
   * Counts a refusal, or as many equal ones as one request met.
   * @returns the record to write; null if it was written less than a second ago
   */
  count(
    tenant: string,
    origin: AuditOrigin,
    refusal: Audited & { readonly code: string },
    times = 1,
  ): Item | null {
    const { at, action, target, onBehalfOf = null, code } = refusal
    const minute = at.slice(0, 'YYYY-MM-DDThh:mm'.length)
    const { subject, applicationId, tokenId } = origin
    const name = JSON.stringify([tenant, minute, subject, applicationId, tokenId, action, onBehalfOf, code])
    const time = `${minute}:00.000Z#${sha256(name).slice(0, 16)}#${this.#instance}`
    const before = this.#counted.get(name)
    const first = { ...origin, id: `${this.#instance}-${sha256(name).slice(0, 16)}`, at, action, target }
    const record: AuditRecord =
      before === undefined
        ? { ...first, onBehalfOf, outcome: 'REFUSED', code, count: times, lastAt: at }
        : { ...before.record, count: before.record.count + times, lastAt: at }
    const now = Date.parse(at)
    const isWritten = before !== undefined && Math.abs(now - before.writtenAt) < WRITE_AGAIN_MS
    this.#counted.set(name, { record, writtenAt: isWritten ? before.writtenAt : now })
    return isWritten ? null : itemOf(tenant, time, record)
  }
}
