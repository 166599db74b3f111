import type { Params } from '../../../../kernel/problem.ts'
import { type Direction, type DocumentKind, KINDS } from '../../../kinds.ts'
import { type Addressed, CLASS_NAMES, type DocumentText, type Drafted } from '../../../model/index.ts'
import type { RoutingText } from '../../messages.ts'
import type { RoutingFix, RoutingViolation } from '../../problems.ts'

/** What a rule's check finds; rule and article are those of its line in the table. */
export interface Finding {
  readonly severity: RoutingViolation['severity']
  readonly text: RoutingText
  readonly path: readonly string[]
  readonly params?: Params
  /** There is always something that helps. */
  readonly fix: RoutingFix
}

/** A line of the table of routing rules (行文规则). */
export interface RoutingRule {
  /** Its name in this platform. */
  readonly rule: string
  /** Where the regulation states it. */
  readonly article: string
  /** The rule in one Chinese sentence. */
  readonly summary: string
  readonly check: (drafted: Drafted) => readonly Finding[]
}

/** Main recipients by name; none for a class. */
export function mainAgencies({ main }: DocumentText): readonly Addressed[] {
  return main.form === 'NAMED' ? main.agencies : []
}

/** A main recipient and its direction. A class has no id; its agencies are directly below the issuer. */
export interface Way {
  readonly name: string
  readonly agencyId: string | null
  readonly direction: Direction
}

export function mainWays({ main }: DocumentText): readonly Way[] {
  if (main.form === 'CLASS') return [{ name: CLASS_NAMES[main.class], agencyId: null, direction: 'DOWN' }]
  return main.agencies.map(({ name, agencyId, relation }) => ({
    name,
    agencyId,
    direction: relation.direction,
  }))
}

/** True if art. 8 allows the kind in this direction. */
export function goes(kind: DocumentKind, { direction }: Pick<Way, 'direction'>): boolean {
  return KINDS[kind].directions.includes(direction)
}

/** Ids of all main recipients and copies. */
export function addressedIds(text: DocumentText): ReadonlySet<string> {
  return new Set(idsOf([...mainAgencies(text), ...text.copies]))
}

export function idsOf(agencies: readonly Addressed[]): string[] {
  return agencies.map(agency => agency.agencyId)
}

export function inDirection(agencies: readonly Addressed[], direction: Direction): readonly Addressed[] {
  return agencies.filter(agency => agency.relation.direction === direction)
}

/**
 * 上行文: a main recipient is a superior, or none is named yet and the kind only goes up. Minutes are upward only if all
 * their main recipients are superiors.
 */
export function isUpward(text: DocumentText): boolean {
  const ways = mainWays(text)
  if (ways.length === 0) return text.kind === 'REQUEST' || text.kind === 'REPORT'
  const isUp = (way: Way): boolean => way.direction === 'UP'
  return text.kind === 'MINUTES' ? ways.every(isUp) : ways.some(isUp)
}

/** 下行文: not upward, and a main recipient is below; or none is named and the kind only goes down. */
export function isDownward(text: DocumentText): boolean {
  const ways = mainWays(text)
  if (ways.length === 0) return KINDS[text.kind].directions.join() === 'DOWN'
  return !isUpward(text) && ways.some(way => way.direction === 'DOWN')
}

/** Names of agencies, for messages. */
export function names(agencies: readonly { readonly name: string }[]): readonly string[] {
  return agencies.map(agency => agency.name)
}

/**
 * A kind that fits the direction. A document that asks for approval becomes a request to a superior, or a letter to a
 * parallel organ.
 */
export function fittingKind(kind: DocumentKind, direction: Direction): DocumentKind {
  if (direction === 'PARALLEL') return 'LETTER'
  if (direction === 'DOWN') return 'NOTICE'
  return KINDS[kind].asks ? 'REQUEST' : 'REPORT'
}

/** A fix without the lists that would be empty. */
export function fixing(fix: RoutingFix): RoutingFix {
  return Object.fromEntries(
    Object.entries(fix).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
  )
}
