import type { Act } from '../../access/act.ts'
import type { Caller } from '../../access/caller.ts'
import { newTenantKey, reachOf } from '../../access/regions.ts'
import { type Advanced, advance, begin, startStep } from '../../access/steps.ts'
import { alreadyExists, type Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { storedTextProblem } from '../../kernel/stored-text.ts'
import { tidy } from '../../kernel/text.ts'
import type { agencyEvents } from '../events.ts'
import {
  AGENCY_KINDS,
  AGENCY_STEPS,
  type Agency,
  type AgencyApplication,
  MAX_NAME_BYTES,
  type Member,
  type Region,
  tierRank,
} from '../model.ts'
import { invalid } from '../problems.ts'
import { creditCodesOf, isCreditCode, isCreditCodeOf } from './credit-codes.ts'
import { countsAtOnce, guidingAbove, isAtOrBelow, lineUnder } from './lines.ts'
import { fitProblems, isOrganCode, textProblems, tidied } from './naming.ts'
import { organCodesProblems } from './numbering.ts'

/** GB/T 2260 groups counties that answer to the province under a division that is no government, e.g. 419000. */
export function isPlaceholder(regionCode: string): boolean {
  return /^\d{2}90{3}$/.test(regionCode)
}

/** What registering an agency depends on. */
export interface RegistrationFacts {
  readonly caller: Caller
  readonly region: Region | null
  /** The regions above that one, from the province down. */
  readonly above: readonly Region[]
  readonly superior: Agency | null
  readonly guiding: Agency | null
  /** 双重领导. */
  readonly other: Agency | null
  /** Whether an agency holds the name, or one of the codes, already. */
  readonly taken: {
    readonly name: boolean
    readonly creditCode: boolean
    readonly organCode: boolean
    /** Those of its other organ codes that an agency holds. */
    readonly organCodes?: readonly string[]
  }
}

/** Decides whether the caller may register this agency, and completes it. All that is wrong is reported at once. */
export function register(
  facts: RegistrationFacts,
  application: AgencyApplication,
  id: string,
  act: Act,
): Result<Advanced<Agency>> {
  const { caller, region, superior, taken } = facts
  const problems = [
    ...textProblems(application),
    ...codeProblems(application),
    ...organCodesProblems(
      application,
      application.organCodes ?? [],
      code => taken.organCodes?.includes(code) === true,
    ),
    ...regionProblems(facts, application),
    ...nameProblems(facts, application),
    ...superiorProblems(facts, application),
    ...otherSuperiorProblems(facts, application),
    ...divisionProblems(facts, application),
    ...levelProblems(facts, application),
  ]
  if (problems.length > 0 || region === null) return refuse(...problems)
  const { regionCode, creditCode, organCode, superiorId } = application
  if (taken.creditCode) return refuse(alreadyExists(['creditCode'], creditCode))
  if (taken.organCode) return refuse(alreadyExists(['organCode'], organCode))
  const { name, shortName } = tidied(application)
  if (taken.name) return refuse(alreadyExists(['name'], name))
  const fourEyes = application.fourEyes ?? hasEnoughPeople(application)
  const lines = linesOf(facts, application, caller)
  const { organCodes: given = [], ...plain } = application
  const others = given.length > 0 ? { organCodes: [...given] } : {}
  const data = {
    agencyId: id,
    name,
    regionCode,
    creditCode,
    organCode,
    superiorId,
    ...lines,
    fourEyes,
    ...others,
  }
  return ok(
    begin<Agency, typeof agencyEvents>(
      {
        ...plain,
        ...others,
        id,
        tenant: newTenantKey(regionCode, id),
        name,
        shortName,
        regionName: region.name,
        actsAsGovernment: actsAsGovernment(application),
        fourEyes: { bySuperior: fourEyes, byAgency: false },
        line: lineUnder(superior),
        ...lines,
        otherLine: lines.otherSuperiorId === null ? [] : lineUnder(facts.other),
        guidingAbove: lines.guidingId === null ? [] : guidingAbove(facts.guiding),
        plan: 'STANDARD',
        state: 'REGISTERED',
        receives: false,
        countersigns: false,
        administratorId: null,
        appointedId: null,
      },
      { type: 'AgencyRegistered', data },
      act,
    ),
  )
}

/** False for agencies that are too small for different people to draft, review and sign, unless they are told to. */
function hasEnoughPeople({ tier, kind }: AgencyApplication): boolean {
  return tier !== 'TOWN' && kind !== 'INNER_DIVISION'
}

/** What counts of the lines that were named, and what the other side has to confirm first. */
function linesOf(
  { guiding, other }: RegistrationFacts,
  { guidingId, otherSuperiorId }: AgencyApplication,
  caller: Caller,
): Pick<Agency, 'guidingId' | 'askedGuidingId' | 'otherSuperiorId' | 'askedOtherSuperiorId'> {
  const isGuided = countsAtOnce(caller, guiding)
  const isDual = countsAtOnce(caller, other)
  return {
    guidingId: isGuided ? guidingId : null,
    askedGuidingId: isGuided ? null : guidingId,
    otherSuperiorId: isDual ? otherSuperiorId : null,
    askedOtherSuperiorId: isDual ? null : otherSuperiorId,
  }
}

/** True for governments, and for other agencies that apply to act as one. */
export function actsAsGovernment(application: Pick<AgencyApplication, 'kind' | 'actsAsGovernment'>): boolean {
  return application.kind === 'GOVERNMENT' || application.actsAsGovernment
}

/** Whether the names fit, once it is clear what they must fit: the region, and the kind. */
function nameProblems(facts: RegistrationFacts, application: AgencyApplication): Problem[] {
  const { region, above, superior } = facts
  const { kind } = application
  const isKnown = AGENCY_KINDS.includes(kind) && regionProblems(facts, application).length === 0
  if (region === null || !isKnown) return []
  const superiors = superior === null ? [] : [superior.name]
  return fitProblems(application, { kind, place: { region, above }, superiors })
}

const MAY_ACT_AS_GOVERNMENT = ['GOVERNMENT', 'OTHER'] as const satisfies readonly Agency['kind'][]

function codeProblems({ creditCode, organCode, kind, actsAsGovernment }: AgencyApplication): Problem[] {
  const problems: Problem[] = []
  if (!isCreditCode(creditCode))
    problems.push(invalid('INVALID_CREDIT_CODE', ['creditCode'], { given: creditCode }))
  else if (AGENCY_KINDS.includes(kind) && !isCreditCodeOf(kind, creditCode)) {
    const facts = { given: creditCode, allowed: creditCodesOf(kind) }
    problems.push(invalid('CREDIT_CODE_NOT_OF_AN_AGENCY', ['creditCode'], facts))
  }
  if (!isOrganCode(organCode))
    problems.push(invalid('INVALID_ORGAN_CODE', ['organCode'], { given: organCode }))
  if (!AGENCY_KINDS.includes(kind))
    problems.push(invalid('NOT_ONE_OF', ['kind'], { given: kind, allowed: AGENCY_KINDS }))
  if (actsAsGovernment && !(MAY_ACT_AS_GOVERNMENT as readonly string[]).includes(kind)) {
    const facts = { given: kind, allowed: MAY_ACT_AS_GOVERNMENT }
    problems.push(invalid('KIND_CANNOT_ACT_AS_GOVERNMENT', ['actsAsGovernment'], facts))
  }
  return problems
}

function regionProblems(
  { caller, region }: RegistrationFacts,
  { regionCode, tier }: AgencyApplication,
): Problem[] {
  const path = ['regionCode']
  if (region === null) return [invalid('NO_SUCH_REGION', path, { given: regionCode })]
  if (isPlaceholder(region.code)) return [invalid('REGION_WITHOUT_GOVERNMENT', path, { given: region.code })]
  // Beyond the reach is answered before the tier, so that nothing is learnt about regions by probing.
  if (!reachOf(region.code).startsWith(caller.reach))
    return [invalid('BEYOND_REACH', path, { given: region.code })]
  if (region.state === 'ABOLISHED') return [abolishedProblem(region)]
  if (region.tier === tier) return []
  return [invalid('NOT_THE_REGIONS_TIER', ['tier'], { given: tier, allowed: [region.tier] })]
}

/** An abolished region takes no new agency; its successor does, if the list names one. */
function abolishedProblem({ code: given, successorCode }: Region): Problem {
  const path = ['regionCode']
  if (successorCode !== null) return invalid('REGION_ABOLISHED', path, { given, allowed: [successorCode] })
  const text = 'REGION_ABOLISHED_WITHOUT_SUCCESSOR'
  return { ...invalid('REGION_ABOLISHED', path, { given }), text }
}

function superiorProblems(
  { caller, superior, guiding }: RegistrationFacts,
  { superiorId, guidingId }: AgencyApplication,
): Problem[] {
  const problems: Problem[] = []
  if (superiorId !== null && superior === null) problems.push(invalid('NO_SUCH_SUPERIOR', ['superiorId']))
  if (guidingId !== null && guiding === null) problems.push(invalid('NO_SUCH_GUIDING_AGENCY', ['guidingId']))
  const isBelowCaller = caller.agency === null || isAtOrBelow(superior, caller.agency.id)
  if (!isBelowCaller && problems.length === 0) problems.push(invalid('NOT_BELOW_CALLER', ['superiorId']))
  return problems
}

/** 双重领导, arts 15(6) and 16(5): there, another than the first superior and the guiding agency, and never alone. */
function otherSuperiorProblems(
  { other }: RegistrationFacts,
  { superiorId, guidingId, otherSuperiorId }: AgencyApplication,
): Problem[] {
  if (otherSuperiorId === null) return []
  const isSecond = superiorId !== null && otherSuperiorId !== superiorId && otherSuperiorId !== guidingId
  if (isSecond && other !== null && other.kind !== 'INNER_DIVISION') return []
  return [invalid('NOT_A_SECOND_SUPERIOR', ['otherSuperiorId'])]
}

/** 内设机构: always part of an agency, and no agency stands below one. */
function divisionProblems(
  { superior }: RegistrationFacts,
  { kind, superiorId }: AgencyApplication,
): Problem[] {
  const isDivision = kind === 'INNER_DIVISION'
  const fits = isDivision ? superiorId !== null : superior?.kind !== 'INNER_DIVISION'
  return fits ? [] : [invalid('DIVISION_MISPLACED', ['superiorId'])]
}

const HEADS: readonly Agency['kind'][] = ['GOVERNMENT', 'PARTY_COMMITTEE', 'PEOPLES_CONGRESS']

/**
 * Governments, party committees and congresses are registered from above: below an organ that leads a region of a higher
 * tier. So nobody registers one of their own level, and no department a government. Operators register the topmost.
 */
function levelProblems({ region, superior }: RegistrationFacts, { kind }: AgencyApplication): Problem[] {
  if (region === null || superior === null || !HEADS.includes(kind)) return []
  const leads = HEADS.includes(superior.kind) || superior.actsAsGovernment
  if (leads && tierRank(superior.tier) < tierRank(region.tier)) return []
  return [invalid('OWN_LEVEL_OR_ABOVE', ['superiorId'])]
}

/** An activation as the caller wants it. */
export interface Activation {
  readonly expectedVersion: number
  readonly administratorName: string
  /** The id of the first administrator. */
  readonly administratorId: string
}

/** Decides an activation (开通): once, with a name for the first administrator. */
export function activate(
  agency: Agency,
  { expectedVersion, administratorName, administratorId }: Activation,
  act: Act,
): Result<Advanced<Agency>> {
  const started = startStep(agency, AGENCY_STEPS, 'activateAgency', expectedVersion)
  if (!started.ok) return started
  const fault = storedTextProblem(['administratorName'], administratorName, MAX_NAME_BYTES)
  if (fault !== null) return refuse(fault)
  const administrator: Member = {
    id: administratorId,
    name: tidy(administratorName),
    post: null,
    roles: ['ADMINISTRATOR'],
    state: 'ACTIVE',
  }
  return ok(
    advance<Agency, typeof agencyEvents>(
      agency,
      { ...agency, state: 'ACTIVE', administratorId },
      { type: 'AgencyActivated', data: { agencyId: agency.id, tenant: agency.tenant, administrator } },
      act,
    ),
  )
}
