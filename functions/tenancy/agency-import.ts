import { TIERS } from '../access/authenticate.ts'
import { type Context, Facts, findEarlier, type Outcome, perform, refused } from '../access/command.ts'
import { sha256 } from '../kernel/digest.ts'
import { isId } from '../kernel/ids.ts'
import { alreadyExists, busy, invalid, type Problem } from '../kernel/problem.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { byteLength } from '../kernel/text.ts'
import { commitPatiently } from '../platform/patience.ts'
import type { Commit, Write } from '../platform/table.ts'
import { decideRegistration, registrationKeys } from './actions.ts'
import { type Row, readCsv } from './csv.ts'
import {
  AGENCY_KINDS,
  type Agency,
  type AgencyApplication,
  type AgencyImport,
  agencyCardSchema,
  agencyImportSchema,
  type RowResult,
} from './model.ts'
import { MAX_IMPORT_ROWS } from './rules/registration.ts'
import { agencyIn, agencyKey, creditCodeKey, importKey, organCodeKey } from './store.ts'

export interface ImportAgenciesInput {
  readonly idempotencyKey: string
  readonly csv: string
}

const COLUMNS = [
  'name',
  'shortName',
  'regionCode',
  'tier',
  'kind',
  'actsAsGovernment',
  'creditCode',
  'organCode',
  'superior',
]
/** May be left out: few agencies are dual-led. */
const OTHER_SUPERIOR = 'otherSuperior'
/** Four items a row, at most 100 in a transaction. */
const ROWS_PER_COMMIT = 24

/** Registers the agencies of a CSV. Rows that are there already with the same data count as registered. */
export async function importAgencies(
  context: Context,
  input: ImportAgenciesInput,
): Promise<Outcome<AgencyImport>> {
  const command = {
    action: 'importAgencies',
    idempotencyKey: input.idempotencyKey,
    input: { csv: sha256(input.csv) },
    restore: (item: { readonly data?: unknown }) => agencyImportSchema.parse(item.data),
    table: context.registry,
  } as const
  const earlier = await findEarlier(context, command)
  if (earlier !== null) return earlier
  const rows = readCsv(input.csv, COLUMNS, MAX_IMPORT_ROWS)
  if (!rows.ok) return refused(...rows.problems)

  const results = await registerRows(context, rows.value)
  const registered = results.filter(result => result.agency !== null).length
  const thing: AgencyImport = {
    registered,
    rejected: results.length - registered,
    rows: results.map(bounded),
  }
  const ref = importKey(context.caller.tenant, sha256(input.csv).slice(0, 32))
  return perform(context, {
    ...command,
    load: [],
    decide: () => ok({ thing, ref, writes: [{ put: { ...ref, data: thing }, when: 'any' }] }),
  })
}

async function registerRows(context: Context, rows: readonly Row[]): Promise<RowResult[]> {
  const { registry, caller } = context
  const applications = rows.map(row => applicationFrom(row))
  const keys = applications.flatMap(one => (one.ok ? registrationKeys(one.value.application) : []))
  const ownKey = caller.agency === null ? [] : [agencyKey(caller.agency.id)]
  const facts = new Facts(await registry.getMany([...keys, ...ownKey]))
  const own = caller.agency === null ? null : agencyIn(facts, caller.agency.id)
  const byName = new Map<string, Agency>(own === null ? [] : [[own.name, own]])

  // A name that two agencies bear names neither: nobody is put below the wrong one.
  const ambiguous = new Set<string>()
  const remember = (agency: Agency): void => {
    const known = byName.get(agency.name)
    if (known !== undefined && known.id !== agency.id) ambiguous.add(agency.name)
    byName.set(agency.name, agency)
  }

  /** Null for an empty name, undefined for one that names nobody or more than one. */
  const named = (name: string): Agency | null | undefined =>
    name === '' ? null : ambiguous.has(name) ? undefined : byName.get(name)

  const results: RowResult[] = []
  let pending: { result: number; writes: readonly Write[]; agency: Agency }[] = []
  const flush = async (): Promise<void> => {
    const batch = pending
    pending = []
    if (batch.length === 0) return
    const whole = await commitPatiently(
      registry,
      batch.flatMap(one => one.writes),
    )
    if (whole.done) return
    // Somebody registered one of these at the same moment: find out which, row by row, and leave out what is below it.
    const lost = new Set<string>()
    for (const one of batch) {
      const orphaned = [...one.agency.line, ...one.agency.otherLine].some(above => lost.has(above.id))
      const single = orphaned ? null : await commitPatiently(registry, one.writes)
      if (single?.done) continue
      lost.add(one.agency.id)
      byName.delete(one.agency.name)
      facts.replace(agencyKey(one.agency.id), null)
      results[one.result] = {
        line: results[one.result]?.line ?? 0,
        agency: null,
        problems: [lossProblem(one.agency, single)],
      }
    }
  }

  for (const [index, row] of rows.entries()) {
    const read = applications[index]
    if (read === undefined || !read.ok) {
      results.push({ line: row.line, agency: null, problems: read?.problems.slice() ?? [] })
      continue
    }
    const { superior: superiorName, other: otherName } = read.value
    const superior = named(superiorName)
    const other = named(otherName)
    if (superior === undefined || other === undefined) {
      const problems = [
        ...(superior === undefined ? [unknownName('superior', superiorName)] : []),
        ...(other === undefined ? [unknownName(OTHER_SUPERIOR, otherName)] : []),
      ]
      results.push({ line: row.line, agency: null, problems })
      continue
    }
    const application = {
      ...read.value.application,
      superiorId: superior?.id ?? null,
      otherSuperiorId: other?.id ?? read.value.application.otherSuperiorId,
    }
    const there = await existing(context, facts, application)
    if (there !== null) {
      remember(there)
      results.push({ line: row.line, agency: agencyCardSchema.parse(there), problems: [] })
      continue
    }
    const act = { by: caller.subject, at: context.now().toISOString() }
    const decision = decideRegistration(context, facts, application, act)
    if (!decision.ok) {
      results.push({ line: row.line, agency: null, problems: [...decision.problems] })
      continue
    }
    const { thing, writes } = decision.value
    for (const write of writes) if ('put' in write) facts.replace(write.put, write.put)
    remember(thing)
    pending.push({ result: results.length, writes, agency: thing })
    results.push({ line: row.line, agency: agencyCardSchema.parse(thing), problems: [] })
    if (pending.length >= ROWS_PER_COMMIT) await flush()
  }
  await flush()
  return results
}

const PROBLEMS_PER_ROW = 3

/** Every row is told, with its first problems: the result of 500 bad rows must fit into one item. */
function bounded(row: RowResult): RowResult {
  return { ...row, problems: row.problems.slice(0, PROBLEMS_PER_ROW) }
}

function unknownName(column: string, name: string): Problem {
  return invalid('INVALID_VALUE', [column], { reason: shortened(name) })
}

/** Enough of a client's own words to recognise them by. */
function shortened(text: string): string {
  return [...text].slice(0, 40).join('')
}

/** What kept one row from being written. */
function lossProblem(agency: Agency, commit: Commit | null): Problem {
  if (commit === null) return invalid('INVALID_VALUE', ['superior'], { reason: agency.line[0]?.name ?? '' })
  if (commit.done || commit.lost.length === 0) return busy()
  const isOrganCode = commit.lost.some(
    ({ pk }) => pk === organCodeKey(agency.regionCode, agency.organCode).pk,
  )
  return isOrganCode
    ? alreadyExists(['organCode'], agency.organCode)
    : alreadyExists(['creditCode'], agency.creditCode)
}

/** The agency that an earlier run of the same import registered for this row, if it is the same one. */
async function existing(
  context: Context,
  facts: Facts,
  application: AgencyApplication,
): Promise<Agency | null> {
  const pointer = facts.get(creditCodeKey(application.creditCode))
  if (pointer === null || pointer.name !== application.name || pointer.regionCode !== application.regionCode)
    return null
  const id = String(pointer.agencyId)
  if (agencyIn(facts, id) === null) facts.replace(agencyKey(id), await context.registry.get(agencyKey(id)))
  const agency = agencyIn(facts, id)
  return agency !== null && isSame(agency, application) ? agency : null
}

function isSame(agency: Agency, application: AgencyApplication): boolean {
  const { tier, kind, organCode, superiorId, otherSuperiorId } = application
  const acts = kind === 'GOVERNMENT' || application.actsAsGovernment
  const sameKind = agency.tier === tier && agency.kind === kind && agency.actsAsGovernment === acts
  return (
    sameKind &&
    agency.organCode === organCode &&
    agency.superiorId === superiorId &&
    agency.otherSuperiorId === otherSuperiorId &&
    agency.shortName === application.shortName
  )
}

/** A row as an application, with the names that only the rows before it can resolve. */
interface NamedApplication {
  readonly application: AgencyApplication
  readonly superior: string
  /** Empty if there is none, or if it is given by its id. */
  readonly other: string
}

function applicationFrom({ cells }: Row): Result<NamedApplication> {
  const { name = '', shortName = '', regionCode = '', creditCode = '', organCode = '', superior = '' } = cells
  const other = cells[OTHER_SUPERIOR] ?? ''
  const tier = TIERS.find(one => one === cells.tier)
  const kind = AGENCY_KINDS.find(one => one === cells.kind)
  const flag = (cells.actsAsGovernment ?? '').toLowerCase()
  const problems: Problem[] = []
  if (tier === undefined) problems.push(invalid('INVALID_VALUE', ['tier'], { reason: TIERS.join(', ') }))
  if (kind === undefined)
    problems.push(invalid('INVALID_VALUE', ['kind'], { reason: AGENCY_KINDS.join(', ') }))
  if (!['', 'true', 'false'].includes(flag))
    problems.push(invalid('INVALID_VALUE', ['actsAsGovernment'], { reason: 'true, false' }))
  if (!/^\d{6}(\d{3})?$/.test(regionCode))
    problems.push(invalid('INVALID_VALUE', ['regionCode'], { reason: 'GB/T 2260' }))
  if (creditCode.length > 18 || creditCode === '')
    problems.push(invalid('INVALID_CREDIT_CODE', ['creditCode'], { value: shortened(creditCode) }))
  if (organCode === '' || byteLength(organCode) > 60)
    problems.push(invalid('INVALID_ORGAN_CODE', ['organCode']))
  if (problems.length > 0 || tier === undefined || kind === undefined) return refuse(...problems)
  const application: AgencyApplication = {
    name,
    shortName: shortName === '' ? null : shortName,
    regionCode,
    tier,
    kind,
    actsAsGovernment: flag === 'true',
    creditCode,
    organCode,
    superiorId: null,
    guidingId: null,
    otherSuperiorId: isId('agc', other) ? other : null,
  }
  return ok({ application, superior, other: isId('agc', other) ? '' : other })
}
