import type { Act } from '../../access/act.ts'
import type { Caller } from '../../access/caller.ts'
import { TIERS } from '../../access/regions.ts'
import type { Advanced } from '../../access/steps.ts'
import { digestOf } from '../../kernel/digest.ts'
import { isId } from '../../kernel/ids.ts'
import type { Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { byteLength, tidy } from '../../kernel/text.ts'
import {
  AGENCY_KINDS,
  type Agency,
  type AgencyApplication,
  type Claim,
  nameInScope,
  organCodeInProvince,
  type Region,
} from '../model.ts'
import { invalid } from '../problems.ts'
import type { Row } from './csv.ts'
import { codesAbove } from './names/place.ts'
import { organCodesIn } from './organ-codes-cell.ts'
import { actsAsGovernment, register } from './registration.ts'

export const MAX_IMPORT_ROWS = 500

const OTHER_SUPERIOR = 'otherSuperior'
const FLAGS: readonly string[] = ['true', 'false']

/** A row as an application, with the names that only the rows before it can resolve. */
export interface NamedApplication {
  readonly application: AgencyApplication
  readonly superior: string
  /** Empty if there is none, or if it is given by its id. */
  readonly other: string
}
/** A row as it was read. */
export interface ReadRow {
  readonly line: number
  /** The id of the agency, if the row registers one. */
  readonly id: string
  readonly read: Result<NamedApplication>
}

/** Reads a row, and checks what does not depend on what is registered already. */
export function readRow({ line, cells }: Row, id: string): ReadRow {
  const { name = '', shortName = '', regionCode = '', creditCode = '', organCode = '', superior = '' } = cells
  const other = cells[OTHER_SUPERIOR] ?? ''
  const tier = TIERS.find(one => one === cells.tier)
  const kind = AGENCY_KINDS.find(one => one === cells.kind)
  const flag = (cells.actsAsGovernment ?? '').toLowerCase()
  const problems: Problem[] = []
  if (tier === undefined) problems.push(notOneOf('tier', cells.tier, TIERS))
  if (kind === undefined) problems.push(notOneOf('kind', cells.kind, AGENCY_KINDS))
  if (flag !== '' && !FLAGS.includes(flag)) problems.push(notOneOf('actsAsGovernment', flag, FLAGS))
  if (!/^\d{6}(\d{3})?$/.test(regionCode))
    problems.push(invalid('NOT_A_REGION_CODE', ['regionCode'], { given: regionCode }))
  if (creditCode.length > 18 || creditCode === '')
    problems.push(invalid('INVALID_CREDIT_CODE', ['creditCode'], { given: creditCode }))
  if (organCode === '' || byteLength(organCode) > 60)
    problems.push(invalid('INVALID_ORGAN_CODE', ['organCode'], { given: organCode }))
  const others = organCodesIn(cells.organCodes ?? '')
  if (!others.ok) problems.push(...others.problems)
  if (problems.length > 0 || tier === undefined || kind === undefined || !others.ok)
    return { line, id, read: refuse(...problems) }
  const isById = isId('agc', other)
  const application: AgencyApplication = {
    name,
    shortName: shortName === '' ? null : shortName,
    regionCode,
    tier,
    kind,
    actsAsGovernment: flag === 'true',
    creditCode,
    organCode,
    ...(others.value.length > 0 ? { organCodes: others.value } : {}),
    superiorId: null,
    guidingId: null,
    otherSuperiorId: isById ? other : null,
    fourEyes: null,
  }
  return { line, id, read: ok({ application, superior, other: isById ? '' : other }) }
}

function notOneOf(column: string, given: string | undefined, allowed: readonly string[]): Problem {
  return invalid('NOT_ONE_OF', [column], { given: given ?? '', allowed })
}

/** What is registered already, as far as the rows of an import depend on it. */
export interface ImportFacts {
  readonly caller: Caller
  /** The caller's own agency, which a row may name as its superior; null for an operator. */
  readonly own: Agency | null
  /** By code: the regions of the rows, and those above them. */
  readonly regions: ReadonlyMap<string, Region>
  /** By id: second superiors given by their id, and the agencies that hold the credit codes of rows. */
  readonly agencies: ReadonlyMap<string, Agency>
  /** By credit code. */
  readonly creditCodes: ReadonlyMap<string, Claim>
  /** As `organCodeInProvince` writes them. */
  readonly organCodes: ReadonlySet<string>
  /** As `nameInScope` writes them. */
  readonly names: ReadonlySet<string>
}

/** What is to be done with a row. */
export type PlannedRow = { readonly line: number } & (
  | { readonly plan: 'REGISTER'; readonly registered: Advanced<Agency> }
  /** An earlier import, or an earlier row, registered the same. */
  | { readonly plan: 'PRESENT'; readonly agency: Agency }
  | { readonly plan: 'REFUSE'; readonly problems: readonly Problem[] }
)

/** Decides every row in order: a row may stand below one that an earlier row registers. */
export function planImport(rows: readonly ReadRow[], facts: ImportFacts, act: Act): PlannedRow[] {
  const known = new KnownAgencies(facts)
  return rows.map(({ line, id, read }) => {
    if (!read.ok) return { line, plan: 'REFUSE', problems: read.problems }
    const named = known.resolve(read.value)
    if (!named.ok) return { line, plan: 'REFUSE', problems: named.problems }
    const present = known.same(named.value)
    if (present !== null) {
      known.name(present)
      return { line, plan: 'PRESENT', agency: present }
    }
    const decision = register(known.factsFor(named.value), named.value, id, act)
    if (!decision.ok) return { line, plan: 'REFUSE', problems: decision.problems }
    known.add(decision.value.thing)
    return { line, plan: 'REGISTER', registered: decision.value }
  })
}

/** The facts of an import with what its rows add to them, one after the other. */
class KnownAgencies {
  readonly #facts: ImportFacts
  readonly #agencies: Map<string, Agency>
  readonly #creditCodes: Map<string, Claim>
  readonly #organCodes: Set<string>
  readonly #names: Set<string>
  readonly #byName = new Map<string, Agency>()
  /** Names that two agencies have. Such a name resolves to neither: no agency is put below the wrong one. */
  readonly #ambiguous = new Set<string>()

  constructor(facts: ImportFacts) {
    this.#facts = facts
    this.#agencies = new Map(facts.agencies)
    this.#creditCodes = new Map(facts.creditCodes)
    this.#organCodes = new Set(facts.organCodes)
    this.#names = new Set(facts.names)
    if (facts.own !== null) this.add(facts.own)
  }

  /** Makes an agency one that later rows may name. */
  name(agency: Agency): void {
    const bearer = this.#byName.get(agency.name)
    if (bearer !== undefined && bearer.id !== agency.id) this.#ambiguous.add(agency.name)
    this.#byName.set(agency.name, agency)
  }

  /** An agency with its name and codes, which no later row can have again. */
  add(agency: Agency): void {
    const { id: agencyId, name, regionCode, creditCode, organCode, organCodes = [] } = agency
    this.#agencies.set(agencyId, agency)
    this.#creditCodes.set(creditCode, { agencyId, name, regionCode })
    for (const code of [organCode, ...organCodes.map(one => one.code)])
      this.#organCodes.add(organCodeInProvince(regionCode, code))
    this.#names.add(nameInScope(regionCode, name))
    this.name(agency)
  }

  /** The application of a row with its superiors by their ids. */
  resolve({ application, superior, other }: NamedApplication): Result<AgencyApplication> {
    const first = this.#named('superior', superior)
    const second = this.#named(OTHER_SUPERIOR, other)
    if (!first.ok || !second.ok)
      return refuse(...(first.ok ? [] : first.problems), ...(second.ok ? [] : second.problems))
    return ok({
      ...application,
      superiorId: first.value?.id ?? null,
      otherSuperiorId: second.value?.id ?? application.otherSuperiorId,
    })
  }

  #named(column: string, name: string): Result<Agency | null> {
    if (name === '') return ok(null)
    if (this.#ambiguous.has(name)) return refuse(invalid('AMBIGUOUS_NAME', [column], { given: name }))
    const agency = this.#byName.get(name)
    if (agency === undefined) return refuse(invalid('SUPERIOR_NOT_REGISTERED', [column], { given: name }))
    return ok(agency)
  }

  /** The agency that holds the credit code, if it is what this row registers. */
  same(application: AgencyApplication): Agency | null {
    const claim = this.#creditCodes.get(application.creditCode)
    const agency = claim === undefined ? undefined : this.#agencies.get(claim.agencyId)
    return agency !== undefined && isSame(agency, application) ? agency : null
  }

  factsFor(application: AgencyApplication): Parameters<typeof register>[0] {
    const { name, regionCode, creditCode, organCode, organCodes = [] } = application
    const { superiorId, otherSuperiorId } = application
    const { regions } = this.#facts
    const agency = (id: string | null): Agency | null =>
      id === null ? null : (this.#agencies.get(id) ?? null)
    return {
      caller: this.#facts.caller,
      region: regions.get(regionCode) ?? null,
      above: codesAbove(regionCode).flatMap(code => regions.get(code) ?? []),
      superior: agency(superiorId),
      guiding: null,
      other: agency(otherSuperiorId),
      taken: {
        name: this.#names.has(nameInScope(regionCode, name)),
        creditCode: this.#creditCodes.has(creditCode),
        organCode: this.#organCodes.has(organCodeInProvince(regionCode, organCode)),
        organCodes: organCodes
          .map(({ code }) => code)
          .filter(code => this.#organCodes.has(organCodeInProvince(regionCode, code))),
      },
    }
  }
}

const COMPARED = [
  'regionCode',
  'tier',
  'kind',
  'organCode',
  'superiorId',
] as const satisfies readonly (keyof AgencyApplication)[]

function isSame(agency: Agency, application: AgencyApplication): boolean {
  const { name, shortName } = application
  return (
    agency.name === tidy(name, 'LINE') &&
    agency.shortName === (shortName === null ? null : tidy(shortName, 'LINE')) &&
    agency.actsAsGovernment === actsAsGovernment(application) &&
    // Whether it was confirmed by now or not.
    (agency.otherSuperiorId ?? agency.askedOtherSuperiorId) === application.otherSuperiorId &&
    // A row without other codes says nothing of those that it was given since.
    (application.organCodes === undefined ||
      digestOf(application.organCodes) === digestOf(agency.organCodes ?? [])) &&
    COMPARED.every(field => agency[field] === application[field])
  )
}

/** Why an agency cannot be registered that stands below one whose registration was lost; empty if it can. */
export function orphanProblems({ line, otherLine }: Agency, isLost: (id: string) => boolean): Problem[] {
  const columns: readonly (readonly [string, Agency['line']])[] = [
    ['superior', line],
    [OTHER_SUPERIOR, otherLine],
  ]
  return columns.flatMap(([column, above]) => {
    const [nearest] = above
    if (nearest === undefined || !above.some(({ id }) => isLost(id))) return []
    return [invalid('SUPERIOR_NOT_REGISTERED', [column], { given: nearest.name })]
  })
}
