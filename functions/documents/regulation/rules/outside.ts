import { type Addressed, type DocumentText, type Issuer, LIMITS, leaderOf } from '../../model/index.ts'
import { type OutsideRelations, outsideRelations } from '../problems.ts'

/**
 * True for an agency that the issuer has no relation to: neither above nor below it on any line, nor of its level in its
 * region, nor beside it under one superior. Agencies that were stored before the last was recorded are not judged: a
 * document that was passed then is not stopped now.
 */
export function isOutside(
  issuer: Pick<Issuer, 'id' | 'name' | 'kind' | 'line' | 'regionCode' | 'tier'>,
  other: Pick<Addressed, 'regionCode' | 'tier' | 'relation' | 'isPeer' | 'above'>,
): boolean {
  const { regionCode, tier } = issuer
  if (other.relation.direction !== 'PARALLEL' || other.isPeer !== false) return false
  // Those below the government that a general office speaks for are related to the office as well.
  if (other.above?.line.includes(leaderOf(issuer).id) === true) return false
  return other.regionCode !== regionCode || other.tier !== tier
}

/**
 * Copies, and agencies that are asked to agree, beyond what a document may have outside the issuer's relations. Everything
 * that is copied there is read, and a request shows the whole draft: without a bound one agency could fill the inboxes of
 * all others. No article of the regulation says so.
 */
export function outsideFindings({
  issuer,
  text,
}: {
  readonly issuer: Issuer
  readonly text: DocumentText
}): OutsideRelations[] {
  const outside = (agencies: readonly Addressed[]): Addressed[] =>
    agencies.filter(agency => isOutside(issuer, agency))
  return [...tooManyCopies(outside(text.copies)), ...tooManyAsked(outside(askedBy(text)))]
}

/** Agencies whose agreement a text asks for, co-issuers first: theirs are the last that a fix takes away. */
function askedBy({ coIssuers, countersigners }: DocumentText): Addressed[] {
  const asked = countersigners.flatMap(({ party }) => (party.form === 'AGENCY' ? [party.agency] : []))
  return [...coIssuers, ...asked]
}

function tooManyCopies(copies: readonly Addressed[]): OutsideRelations[] {
  const limit = LIMITS.copiesOutside
  if (copies.length <= limit) return []
  const fix = { removeCopies: copies.slice(limit).map(({ agencyId }) => agencyId) }
  return [outsideRelations('COPIES_OUTSIDE_RELATIONS', 'copies', { limit, agencies: copies, fix })]
}

function tooManyAsked(asked: readonly Addressed[]): OutsideRelations[] {
  const limit = LIMITS.askedOutside
  if (asked.length <= limit) return []
  const removed = asked.slice(limit).map(({ agencyId }) => agencyId)
  const fix = { removeCountersigners: removed, removeCoIssuers: removed }
  return [outsideRelations('ASKED_OUTSIDE_RELATIONS', 'countersigners', { limit, agencies: asked, fix })]
}
