import { type Caller, reachOf } from '../../access/authenticate.ts'
import { invalid, type Problem, wrongState } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { textFault, tidy } from '../../kernel/text.ts'
import { AGENCY_KINDS, type Agency, type AgencyApplication, type Region } from '../model.ts'

export const MAX_NAME_BYTES = 200
export const MAX_IMPORT_ROWS = 500
export const MAX_CSV_BYTES = 1_000_000

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/**
 * True for a valid unified social credit code: 18 characters without I, O, S, V and Z, the last one a check
 * character, (31 − Σ cᵢ·3^(i−1) mod 31) mod 31. Source: GB 32100-2015.
 */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false
  let weight = 1
  let sum = 0
  for (const character of code.slice(0, 17)) {
    sum += CREDIT_ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return CREDIT_ALPHABET[(31 - (sum % 31)) % 31] === code[17]
}

/** True for an organ code as document numbers carry it (机关代字). */
export function isOrganCode(code: string): boolean {
  return /^[\u4e00-\u9fff]{2,12}$/u.test(code)
}

/** GB/T 2260 groups counties that answer to the province under a division that is no government, e.g. 419000. */
export function isPlaceholder(regionCode: string): boolean {
  return /^\d{2}90{3}$/.test(regionCode)
}

/** What registering an agency depends on. */
export interface RegistrationFacts {
  readonly caller: Caller
  readonly region: Region | null
  readonly superior: Agency | null
  readonly guiding: Agency | null
  /** 双重领导. */
  readonly other: Agency | null
}

/** A new agency as decided: everything but its id and chain. */
export type Registration = Omit<Agency, 'id' | 'version' | 'chain' | 'administratorId' | 'state'>

/** Decides whether the caller may register this agency, and completes it. All that is wrong is reported at once. */
export function register(facts: RegistrationFacts, application: AgencyApplication): Result<Registration> {
  const { region, superior, other } = facts
  const problems = [
    ...textProblems(application),
    ...codeProblems(application),
    ...regionProblems(facts, application),
    ...superiorProblems(facts, application),
    ...otherSuperiorProblems(facts, application),
    ...divisionProblems(facts, application),
  ]
  if (problems.length > 0 || region === null) return refuse(...problems)
  return ok({
    ...application,
    name: tidy(application.name),
    shortName: application.shortName === null ? null : tidy(application.shortName),
    actsAsGovernment: application.kind === 'GOVERNMENT' || application.actsAsGovernment,
    line: lineUnder(superior),
    otherLine: lineUnder(other),
  })
}

/** Those above an agency that stands directly under this one, nearest first. */
function lineUnder(superior: Agency | null): Agency['line'] {
  return superior === null ? [] : [{ id: superior.id, name: superior.name }, ...superior.line]
}

function textProblems({ name, shortName }: AgencyApplication): Problem[] {
  return Object.entries({ name, shortName }).flatMap(([field, text]) => {
    const isOneLine = text === null || !/[\n\t]/.test(text)
    const fault = text === null ? null : isOneLine ? textFault(text, MAX_NAME_BYTES) : 'CONTROL_CHARACTER'
    return fault === null ? [] : [invalid(`TEXT_${fault}`, [field], { limit: MAX_NAME_BYTES })]
  })
}

function codeProblems({ creditCode, organCode, kind, actsAsGovernment }: AgencyApplication): Problem[] {
  const problems: Problem[] = []
  if (!isCreditCode(creditCode))
    problems.push(invalid('INVALID_CREDIT_CODE', ['creditCode'], { value: creditCode.slice(0, 40) }))
  if (!isOrganCode(organCode)) problems.push(invalid('INVALID_ORGAN_CODE', ['organCode']))
  if (!AGENCY_KINDS.includes(kind))
    problems.push(invalid('INVALID_VALUE', ['kind'], { reason: AGENCY_KINDS.join(', ') }))
  if (actsAsGovernment && kind !== 'GOVERNMENT' && kind !== 'OTHER') {
    problems.push(invalid('INVALID_VALUE', ['actsAsGovernment'], { reason: 'kind' }))
  }
  return problems
}

function regionProblems({ caller, region }: RegistrationFacts, application: AgencyApplication): Problem[] {
  const path = ['regionCode']
  if (region === null) return [invalid('INVALID_VALUE', path, { reason: 'GB/T 2260' })]
  if (isPlaceholder(region.code)) return [invalid('INVALID_VALUE', path, { reason: region.name })]
  // Beyond the reach is answered before the tier, so that nothing is learnt about regions by probing.
  if (!reachOf(region.code).startsWith(caller.reach))
    return [invalid('INVALID_VALUE', path, { reason: caller.reach })]
  return region.tier === application.tier ? [] : [invalid('INVALID_VALUE', ['tier'], { reason: region.tier })]
}

function superiorProblems(
  { caller, superior, guiding }: RegistrationFacts,
  application: AgencyApplication,
): Problem[] {
  const problems: Problem[] = []
  if (application.superiorId !== null && superior === null) {
    problems.push(invalid('INVALID_VALUE', ['superiorId'], { reason: '上级机关' }))
  }
  if (application.guidingId !== null && guiding === null) {
    problems.push(invalid('INVALID_VALUE', ['guidingId'], { reason: '业务指导机关' }))
  }
  if (caller.agency !== null) {
    const own = caller.agency.id
    const answersToCaller =
      superior !== null && (superior.id === own || superior.line.some(above => above.id === own))
    if (!answersToCaller && problems.length === 0) {
      problems.push(invalid('INVALID_VALUE', ['superiorId'], { reason: '上级机关' }))
    }
  }
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
  return [invalid('INVALID_VALUE', ['otherSuperiorId'], { reason: '双重领导' })]
}

/** 内设机构: always part of an agency, and no agency stands below one. */
function divisionProblems(
  { superior }: RegistrationFacts,
  { kind, superiorId }: AgencyApplication,
): Problem[] {
  const isDivision = kind === 'INNER_DIVISION'
  const fits = isDivision ? superiorId !== null : superior?.kind !== 'INNER_DIVISION'
  return fits ? [] : [invalid('INVALID_VALUE', ['superiorId'], { reason: '内设机构' })]
}

/** Decides an activation: once, with a name for the first administrator. */
export function activate(agency: Agency, administratorName: string): Result<{ name: string }> {
  const fault = textFault(administratorName, MAX_NAME_BYTES)
  if (fault !== null)
    return refuse(invalid(`TEXT_${fault}`, ['administratorName'], { limit: MAX_NAME_BYTES }))
  if (agency.state !== 'REGISTERED') return refuse(wrongState(agency.state, []))
  return ok({ name: tidy(administratorName) })
}

/** True if the caller administers this agency: it registered it, or the agency answers to the caller's. */
export function administers(caller: Caller, agency: Agency): boolean {
  if (caller.agency === null) return agency.line.length === 0
  const own = caller.agency.id
  return reachOf(agency.regionCode).startsWith(caller.reach) && agency.line.some(above => above.id === own)
}
