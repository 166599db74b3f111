import type { Act } from '../../access/act.ts'
import { type Advanced, advance, startStep } from '../../access/steps.ts'
import { alreadyExists, type Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { storedTextProblem } from '../../kernel/stored-text.ts'
import { tidy } from '../../kernel/text.ts'
import type { agencyEvents } from '../events.ts'
import { AGENCY_STEPS, type Agency, type LineRequest, type Region } from '../model.ts'
import { invalid } from '../problems.ts'
import { MAX_REASON_BYTES } from './members.ts'
import { fitProblems, isOrganCode, type Naming, textProblems, tidied } from './naming.ts'

/** A renaming as the caller wants it: what is not given stays. */
export interface Renaming {
  readonly expectedVersion: number
  readonly name: string
  /** Null for none. */
  readonly shortName?: string | null | undefined
  readonly organCode?: string | undefined
  /** The decision that it follows from. */
  readonly reason: string
}

/** What a renaming depends on. */
export interface RenamingFacts {
  /** The agency's own region; null if no list has it. */
  readonly region: Region | null
  /** The regions above that one, from the province down. */
  readonly above: readonly Region[]
  readonly superior: Pick<Agency, 'name'> | null
  /** The ids of those who hold the wanted name and organ code; null if nobody does. */
  readonly holders: { readonly name: string | null; readonly organCode: string | null }
}

/**
 * 更名: decides that an agency is called otherwise from now on, by the rules of its registration. Its earlier names and
 * codes stay its own: nobody else gets them, and it can take them back. All that is wrong is reported at once.
 */
export function rename(
  agency: Agency,
  facts: RenamingFacts,
  wanted: Renaming,
  act: Act,
): Result<Advanced<Agency>> {
  const started = startStep(agency, AGENCY_STEPS, 'renameAgency', wanted.expectedVersion)
  if (!started.ok) return started
  const { shortName = agency.shortName, organCode = agency.organCode, reason } = wanted
  const fault = storedTextProblem(['reason'], reason, MAX_REASON_BYTES)
  const problems = [
    ...namingProblems(agency, facts, { name: wanted.name, shortName: wanted.shortName ?? null }),
    ...(isOrganCode(organCode) ? [] : [invalid('INVALID_ORGAN_CODE', ['organCode'], { given: organCode })]),
    ...(fault === null ? [] : [fault]),
  ]
  // A region that is not there is among the problems.
  if (problems.length > 0 || facts.region === null) return refuse(...problems)
  const regionName = facts.region.name
  const from = namesOf(agency)
  const to = { ...tidied({ name: wanted.name, shortName }), organCode }
  const isSame = from.name === to.name && from.shortName === to.shortName && from.organCode === organCode
  if (isSame) return refuse(invalid('NAME_UNCHANGED', ['name'], { given: to.name }))
  const { holders } = facts
  if (isAnothers(holders.name, agency)) return refuse(alreadyExists(['name'], to.name))
  if (isAnothers(holders.organCode, agency) || isOther(agency, organCode))
    return refuse(alreadyExists(['organCode'], organCode))
  const data = { agencyId: agency.id, from, to, reason: tidy(reason) }
  const event = { type: 'AgencyRenamed', data } as const
  return ok(advance<Agency, typeof agencyEvents>(agency, { ...agency, ...to, regionName }, event, act))
}

/** True for an organ code that the agency has beside its main one: no code is both. */
function isOther({ organCodes = [] }: Agency, organCode: string): boolean {
  return organCodes.some(({ code }) => code === organCode)
}

function isAnothers(holder: string | null, { id }: Pick<Agency, 'id'>): boolean {
  return holder !== null && holder !== id
}

function namesOf({ name, shortName, organCode }: Agency) {
  return { name, shortName, organCode }
}

/** Names that are given; a short name that stays was judged when it was given. */
function namingProblems(
  { kind, regionCode }: Agency,
  { region, above, superior }: RenamingFacts,
  naming: Naming,
): Problem[] {
  if (region === null) return [invalid('NO_SUCH_REGION', ['agencyId'], { given: regionCode })]
  const superiors = superior === null ? [] : [superior.name]
  const fitting = { kind, place: { region, above }, superiors }
  // The kind is the agency's, and not the caller's to change here: the name has to fit it.
  const misfits = fitProblems(naming, fitting).map(one =>
    one.path[0] === 'kind' ? { ...one, path: ['name'] } : one,
  )
  return [...textProblems(naming), ...misfits]
}

/** An agency that was renamed, as others' records name it. */
export type Renamed = Pick<Agency, 'id' | 'name'>

/**
 * The record of an agency that stands below a renamed one, with its present name in the lines; null if they have it. No
 * step of the agency: its chain stays as it is.
 */
export function withNameAbove(agency: Agency, renamed: Renamed): Agency | null {
  const [line, otherLine] = [agency.line, agency.otherLine].map(above =>
    above.map(one => (one.id === renamed.id ? { id: one.id, name: renamed.name } : one)),
  ) as [Agency['line'], Agency['otherLine']]
  const isSame = [...agency.line, ...agency.otherLine].every(
    ({ id, name }) => id !== renamed.id || name === renamed.name,
  )
  return isSame ? null : { ...agency, line, otherLine, version: agency.version + 1 }
}

/** A request for a line that still waits, with the present name of who asks; null if it has it or is answered. */
export function withAskersName(request: LineRequest | null, { name }: Renamed): LineRequest | null {
  if (request === null || request.state !== 'ASKED' || request.agencyName === name) return null
  return { ...request, agencyName: name }
}
