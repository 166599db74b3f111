import { reachOf } from '../../access/regions.ts'
import { type AgencyKind, tierRank } from '../../tenancy/index.ts'
import { type Direction, type DocumentKind, KINDS } from '../kinds.ts'
import { partsOf } from './addressees.ts'
import { leaderOf } from './organs.ts'
import { type Lines, linesOf, linesOfAddressed, relationBetween } from './relations.ts'
import type { Addressed, DocumentText, Issuer, LINES, Named } from './text.ts'

/**
 * How an issuer and a recipient belong together, apart from the three lines: the general office speaks for its government
 * (OFFICE), the party committee leads the organs of its region (PARTY), the congress supervises those of its level (CONGRESS),
 * a department's field reaches the lower tiers of its region (TERRITORY). Null for agencies that are not subordinate.
 */
export type Tie = (typeof LINES)[number] | 'OFFICE' | 'PARTY' | 'CONGRESS' | 'TERRITORY' | null

/** One way in which a document goes from its issuers to a recipient (行文方向). There may be several. */
export interface Way {
  readonly direction: Direction
  readonly tie: Tie
  /** The organs that a document skips on this way; a name is empty where only the id is known. */
  readonly skipped: readonly Named[]
  /** The kinds that go this way; absent for all that art. 8 gives the direction. */
  readonly only?: readonly DocumentKind[]
}

/** One of the issuers of a document, the host or another. */
interface Speaker extends Pick<Issuer, 'id' | 'name' | 'kind' | 'tier' | 'regionCode' | 'actsAsGovernment'> {
  /** Null for a co-issuer that was stored before its lines were recorded. */
  readonly lines: Lines | null
  readonly leader: Named
}

/** All issuers of a document, the host first. */
function speakersOf(issuer: Issuer, coIssuers: readonly Addressed[]): Speaker[] {
  const host = { ...issuer, lines: linesOf(issuer), leader: leaderOf(issuer) }
  const others = coIssuers.map(one => {
    const lines = linesOfAddressed(one)
    const id = one.agencyId
    return { ...one, id, lines, leader: leaderOf({ ...one, id, line: [...(lines?.line ?? [])] }) }
  })
  return [host, ...others]
}

/** Ids of all issuers, and of those that general offices among them speak for. */
export function issuingIds(issuer: Issuer, coIssuers: readonly Addressed[]): ReadonlySet<string> {
  return new Set(speakersOf(issuer, coIssuers).flatMap(({ id, leader }) => [id, leader.id]))
}

/**
 * Every way from the issuers of a document to an agency, the lines of subordination first. Art. 14: which way documents go
 * follows from subordination and from the field of competence, of each issuer of a joint document.
 */
export function waysTo(issuer: Issuer, coIssuers: readonly Addressed[], to: Addressed): Way[] {
  const speakers = speakersOf(issuer, coIssuers)
  const there = linesOfAddressed(to)
  const relations: Way[] = [
    to.relation,
    ...speakers.slice(1).map(({ lines }) => (lines && there ? relationBetween(lines, there) : UNRELATED)),
  ].flatMap(({ direction, line, skipped }) =>
    direction === 'PARALLEL' ? [] : [{ direction, tie: line, skipped }],
  )
  const ties = speakers.flatMap(speaker => tiesOf(speaker, to, there))
  return [...relations, ...ties, ...besides(relations, speakers, to)]
}

const UNRELATED = { direction: 'PARALLEL', line: null, skipped: [] } as const

/**
 * The way of organs that are not subordinate to each other. Organs that only guide each other are not, and write letters (art.
 * 8(14)). A department also answers the department below it that it leads by letter (复函), as ministries do. [u]
 */
function besides(relations: readonly Way[], speakers: readonly Speaker[], to: Addressed): Way[] {
  const way = { direction: 'PARALLEL', tie: null, skipped: [] } as const
  if (relations.length === 0) return [way]
  const isOfTrade = to.kind === 'DEPARTMENT' && speakers.every(({ kind }) => kind === 'DEPARTMENT')
  const mayWrite = relations.every(
    ({ tie, direction }) => tie === 'GUIDANCE' || (isOfTrade && direction === 'DOWN'),
  )
  return mayWrite ? [{ ...way, tie: 'GUIDANCE', only: ['LETTER'] }] : []
}

/** What a congress sends to the organs of its level, and what those report to it. */
const FROM_CONGRESS = ['RESOLUTION', 'DECISION', 'OPINION', 'CIRCULAR'] as const
const TO_CONGRESS = ['REPORT', 'BILL'] as const
/** What the other organs that lead a region put before the party committee of their level. [u] */
const TO_PARTY = ['REPORT', 'REQUEST', 'OPINION'] as const
const LEADING: readonly AgencyKind[] = ['GOVERNMENT', 'PEOPLES_CONGRESS', 'PARTY_COMMITTEE']
/** Organs with a field of competence and no subordinates of their own in lower tiers. */
const OF_A_FIELD: readonly AgencyKind[] = ['DEPARTMENT', 'GENERAL_OFFICE', 'OTHER']
/** What goes down to those in whose region a field lies. A request is not answered there: it is put to a superior. */
const IN_A_FIELD = ['RESOLUTION', 'DECISION', 'ORDER', 'OPINION', 'NOTICE', 'CIRCULAR', 'MINUTES'] as const

type Place = Pick<Issuer, 'tier' | 'regionCode'>
/** True for a place within the region of another, itself included. */
export function isInRegion(place: Place, { regionCode }: Place): boolean {
  return reachOf(regionCode).startsWith(reachOf(place.regionCode))
}
/** True for a place of a lower tier within the region of another. */
export function isInRegionBelow(place: Place, other: Place): boolean {
  return tierRank(other.tier) > tierRank(place.tier) && isInRegion(place, other)
}

function tiesOf(speaker: Speaker, to: Addressed, there: Lines | null): Way[] {
  const { kind, tier, regionCode } = speaker
  if (kind === 'INNER_DIVISION' || to.kind === 'INNER_DIVISION') return []
  const isSameLevel = to.tier === tier && to.regionCode === regionCode
  const isBelow = isInRegionBelow(speaker, to)
  const way = (direction: Direction, tie: Tie, only?: readonly DocumentKind[]): Way => ({
    direction,
    tie,
    skipped: [],
    ...(only === undefined ? {} : { only }),
  })
  const leads = LEADING.includes(kind)
  return [
    ...officeWays(speaker, to, there),
    ...(isSameLevel && kind === 'PEOPLES_CONGRESS' && to.kind !== 'PARTY_COMMITTEE'
      ? [way('DOWN', 'CONGRESS', FROM_CONGRESS)]
      : []),
    ...(isSameLevel && to.kind === 'PEOPLES_CONGRESS' && kind !== 'PARTY_COMMITTEE'
      ? [way('UP', 'CONGRESS', TO_CONGRESS)]
      : []),
    ...(isSameLevel && to.kind === 'PARTY_COMMITTEE' && leads ? [way('UP', 'PARTY', TO_PARTY)] : []),
    ...(kind === 'PARTY_COMMITTEE' && (isSameLevel || isBelow) ? [way('DOWN', 'PARTY')] : []),
    ...(OF_A_FIELD.includes(kind) && isBelow ? [way('DOWN', 'TERRITORY', IN_A_FIELD)] : []),
  ]
}

/**
 * A general office speaks for its government to those below that, and guides the offices of those (art. 7). Upward it speaks
 * only for itself.
 */
function officeWays({ kind, leader, lines }: Speaker, to: Addressed, there: Lines | null): Way[] {
  if (kind !== 'GENERAL_OFFICE' || lines === null || there === null) return []
  const principal: Lines = { id: leader.id, line: lines.line.slice(1), other: [], guiding: [] }
  const { direction, line, skipped } = relationBetween(principal, there)
  const below: Way[] = direction === 'DOWN' && line !== null ? [{ direction, tie: 'OFFICE', skipped }] : []
  const [superior] = there.line
  if (to.kind !== 'GENERAL_OFFICE' || superior === undefined) return below
  const other: Lines = { id: superior.id, line: there.line.slice(1), other: [], guiding: [] }
  const offices = relationBetween(principal, other)
  return offices.direction === 'UP' ? [{ direction: 'UP', tie: 'GUIDANCE', skipped: [] }] : below
}

/** True if a kind with these directions goes this way. */
export function isOpen(way: Way, kind: DocumentKind, directions: readonly Direction[]): boolean {
  return directions.includes(way.direction) && (way.only?.includes(kind) ?? true)
}

/** True if a main recipient is above an issuer on a line of subordination, so that the print names who signed (签发人). */
export function goesUp(issuer: Issuer, { kind, main, coIssuers }: DocumentText): boolean {
  const { agencies, classes, onPaper } = partsOf(main)
  // Of organs without an account no line is known: what only goes up goes up to them.
  const isOnPaperAlone = agencies.length + classes.length === 0 && onPaper.length > 0
  if (isOnPaperAlone) return KINDS[kind].directions.join() === 'UP'
  const others = speakersOf(issuer, coIssuers).slice(1)
  return agencies.some(
    ({ agencyId, relation }) =>
      relation.direction === 'UP' ||
      others.some(({ lines }) => lines?.line.some(({ id }) => id === agencyId) ?? false),
  )
}
