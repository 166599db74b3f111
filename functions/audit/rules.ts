import type { Act } from '../access/act.ts'
import type { AuditRecord } from '../access/audit.ts'
import { dataOf, type Event, eventSchema, hashOfEvent } from '../access/events.ts'
import { type Advanced, advance, begin } from '../access/steps.ts'
import { canonical } from '../kernel/digest.ts'
import { leafOf, merkleTree } from '../kernel/merkle.ts'
import { events } from './events.ts'
import type { AuditCheck, AuditFault, AuditSeal, AuditTrail, Sealed } from './model.ts'

const HOUR_MS = 60 * 60 * 1000
/**
 * An hour is sealed so long after its end. A request that was decided in it has committed or failed by then: it lasts 25
 * seconds at most.
 */
const SETTLING_MS = 10 * 60 * 1000

/** The end of the hour in which a record lies, and when that hour is sealed: at once if its time has passed. */
export function sealingOf({ at }: Pick<AuditRecord, 'at'>, now: Date): { until: string; due: string } {
  const end = Math.floor(Date.parse(at) / HOUR_MS + 1) * HOUR_MS
  const due = Math.max(end + SETTLING_MS, now.getTime())
  return { until: new Date(end).toISOString(), due: new Date(due).toISOString() }
}

/** The lines that are sealed and archived: one a record, in canonical form (RFC 8785). */
export function linesOf(records: readonly AuditRecord[]): string[] {
  return records.map(canonical)
}

/** The root over these lines. @throws for none */
export function rootOf(lines: readonly string[]): string {
  return merkleTree(lines.map(leafOf)).root
}

/** True if everything before the end of an hour is sealed. */
export function isSealed(trail: AuditTrail | null, until: string): boolean {
  return trail !== null && trail.until !== null && trail.until >= until
}

/** The next seal of a trail over these lines, up to the end of an hour; null if there is nothing to seal. */
export function seal(
  trail: AuditTrail | null,
  until: string,
  lines: readonly string[],
  act: Act,
): Advanced<AuditTrail> | null {
  const from = trail?.until ?? null
  if (lines.length === 0 || isSealed(trail, until)) return null
  const data: Sealed = { from, until, records: lines.length, root: rootOf(lines) }
  const event = { type: 'AuditSealed', data } as const
  const after = { id: TRAIL, until }
  return trail === null
    ? begin<AuditTrail, typeof events>(after, event, act)
    : advance<AuditTrail, typeof events>(trail, after, event, act)
}
/** Each tenant has one, whose partition names the tenant. */
const TRAIL = 'audit'

/** The seal that an event records. @throws if it is another event */
export function sealOf(event: Event): AuditSeal {
  const { seq: number, at: sealedAt, previous, hash } = event
  return { ...dataOf(events, 'AuditSealed', event), number, sealedAt, previous, hash }
}

/**
 * Compares a seal with the records that are there, and with the seal before it, which is null for the first. What is found
 * is told apart: missing, added and changed records, a seal that is not what its hash says, a chain that is broken.
 */
export function checkSeal(event: Event, before: Event | null, records: readonly AuditRecord[]): AuditCheck {
  const sealed = sealOf(eventSchema.parse(event))
  const root = records.length === 0 ? null : rootOf(linesOf(records))
  return {
    seal: sealed,
    found: records.length,
    root,
    faults: faultsOf(event, before, sealed, records.length, root),
  }
}

function faultsOf(
  event: Event,
  before: Event | null,
  sealed: AuditSeal,
  found: number,
  root: string | null,
): AuditFault[] {
  const isChained = sealed.previous === (before?.hash ?? null) && sealed.from === untilOf(before)
  return [
    ...(found < sealed.records ? (['RECORDS_MISSING'] as const) : []),
    ...(found > sealed.records ? (['RECORDS_ADDED'] as const) : []),
    ...(found === sealed.records && root !== sealed.root ? (['RECORDS_CHANGED'] as const) : []),
    ...(hashOfEvent(event) === event.hash ? [] : (['SEAL_CHANGED'] as const)),
    ...(isChained ? [] : (['CHAIN_BROKEN'] as const)),
  ]
}

function untilOf(event: Event | null): string | null {
  return event === null ? null : sealOf(event).until
}
