import { parse } from 'csv-parse/sync'
import { TIERS } from '../access/authenticate.ts'
import { type Context, Facts, findEarlier, type Outcome, perform, refused } from '../access/command.ts'
import { sha256 } from '../kernel/digest.ts'
import { alreadyExists, busy, invalid, type Problem } from '../kernel/problem.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { byteLength } from '../kernel/text.ts'
import { isDate } from '../kernel/time.ts'
import { type Commit, type Item, pause, type Table, type Write } from '../platform/table.ts'
import { decideRegistration, registrationKeys } from './actions.ts'
import {
  AGENCY_KINDS,
  type Agency,
  type AgencyApplication,
  type AgencyImport,
  agencyCardSchema,
  agencyImportSchema,
  type Region,
  type RegionImport,
  type RowResult,
  regionImportSchema,
} from './model.ts'
import { MAX_CSV_BYTES, MAX_IMPORT_ROWS } from './rules.ts'
import {
  agencyIn,
  agencyKey,
  creditCodeKey,
  editionKey,
  importKey,
  organCodeKey,
  regionItem,
} from './store.ts'

/** A row of a CSV with the line it starts on, the header being line 1. */
interface Row {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** Reads a CSV with a header; the whole is refused only if it cannot be read or lacks a column. */
export function readCsv(csv: string, columns: readonly string[], maxRows: number): Result<readonly Row[]> {
  if (!csv.isWellFormed()) return refuse(invalid('TEXT_BROKEN_UNICODE', ['csv']))
  if (byteLength(csv) > MAX_CSV_BYTES)
    return refuse(invalid('TEXT_TOO_LONG', ['csv'], { limit: MAX_CSV_BYTES }))
  try {
    const records = parse(csv, {
      bom: true,
      columns: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
    }) as {
      record: Record<string, string>
      info: { lines: number }
    }[]
    const missing = columns.filter(column => !(column in (records[0]?.record ?? {})))
    if (missing.length > 0) return refuse(invalid('INVALID_CSV', ['csv'], { reason: missing.join(', ') }))
    if (records.length > maxRows) return refuse(invalid('TOO_MANY_ITEMS', ['csv'], { limit: maxRows }))
    return ok(records.map(({ record, info }) => ({ line: info.lines, cells: record })))
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : 'CSV'
    return refuse(invalid('INVALID_CSV', ['csv'], { reason }))
  }
}

const MAX_REGIONS = 60_000

export interface ImportRegionsInput {
  readonly idempotencyKey: string
  readonly edition: string
  readonly csv: string
}

/** Imports an edition of the region list. An edition older than the current one is refused. */
export async function importRegions(
  context: Context,
  input: ImportRegionsInput,
): Promise<Outcome<RegionImport>> {
  const command = {
    action: 'importRegions',
    idempotencyKey: input.idempotencyKey,
    input: { edition: input.edition, csv: sha256(input.csv) },
    restore: (item: { readonly data?: unknown }) => regionImportSchema.parse(item.data),
    table: context.registry,
  } as const
  const earlier = await findEarlier(context, command)
  if (earlier !== null) return earlier
  if (!isDate(input.edition)) return refused(invalid('INVALID_VALUE', ['edition'], { reason: 'YYYY-MM-DD' }))
  const rows = readCsv(input.csv, ['code', 'name', 'tier', 'parent'], MAX_REGIONS)
  if (!rows.ok) return refused(...rows.problems)

  const importedAt = context.now().toISOString()
  const { regions, badRows } = readRegions(rows.value, input.edition, importedAt)
  const provinces = [...new Set(regions.map(region => region.code.slice(0, 2)))]
  const outdated = outdatedEdition(await context.registry.getMany(provinces.map(editionKey)), input.edition)
  if (outdated !== null) return refused(outdated)

  // Each region is written whole and the same each time, so an import that died is simply done again.
  await context.registry.putAll(regions.map(regionItem))
  const digest = sha256(input.csv)
  const rejected = badRows.length
  const thing: RegionImport = {
    edition: input.edition,
    importedAt,
    regions: regions.length,
    rejected,
    badRows: badRows.slice(0, MAX_BAD_ROWS),
  }
  const ref = importKey(context.caller.tenant, `${input.edition}#${digest.slice(0, 16)}`)
  return perform<RegionImport>(context, {
    ...command,
    load: provinces.map(editionKey),
    decide(facts) {
      const stored = provinces.map(province => facts.get(editionKey(province)))
      const newer = outdatedEdition(
        stored.filter(item => item !== null),
        input.edition,
      )
      if (newer !== null) return refuse(newer)
      const editions: Write[] = provinces.map((province, index) => {
        const version = stored[index]?.version ?? 0
        const put = {
          ...editionKey(province),
          version: version + 1,
          edition: input.edition,
          importedAt,
          digest,
        }
        return { put, when: version === 0 ? 'absent' : { version } }
      })
      return ok({ thing, ref, writes: [...editions, { put: { ...ref, data: thing }, when: 'any' }] })
    },
  })
}

/** Rows that are told one by one; beyond that only their number is. */
const MAX_BAD_ROWS = 200

function outdatedEdition(stored: readonly Item[], edition: string): Problem | null {
  const newer = stored.find(item => String(item.edition) > edition)
  return newer === undefined
    ? null
    : invalid('OUTDATED_EDITION', ['edition'], { current: String(newer.edition) })
}

function readRegions(
  rows: readonly Row[],
  edition: string,
  importedAt: string,
): { regions: Region[]; badRows: RowResult[] } {
  const regions = new Map<string, Region>()
  const badRows: RowResult[] = []
  for (const row of rows) {
    const region = regionFrom(row, edition, importedAt)
    if (!region.ok) badRows.push({ line: row.line, agency: null, problems: [...region.problems] })
    else if (regions.has(region.value.code)) {
      badRows.push({ line: row.line, agency: null, problems: [alreadyExists(['code'], region.value.code)] })
    } else regions.set(region.value.code, region.value)
  }
  return { regions: [...regions.values()], badRows }
}

function regionFrom({ cells }: Row, edition: string, importedAt: string): Result<Region> {
  const { code = '', name = '', tier = '', parent = '' } = cells
  const problems: Problem[] = []
  if (!/^\d{6}(\d{3})?$/.test(code))
    problems.push(invalid('INVALID_VALUE', ['code'], { reason: 'GB/T 2260' }))
  if (name === '' || byteLength(name) > 200) problems.push(invalid('TEXT_EMPTY', ['name']))
  const known = TIERS.find(one => one === tier)
  if (known === undefined) problems.push(invalid('INVALID_VALUE', ['tier'], { reason: TIERS.join(', ') }))
  if (parent !== '' && !/^\d{6}$/.test(parent))
    problems.push(invalid('INVALID_VALUE', ['parent'], { reason: 'GB/T 2260' }))
  if (problems.length > 0 || known === undefined) return refuse(...problems)
  return ok({ code, name, tier: known, parentCode: parent === '' ? null : parent, edition, importedAt })
}

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
  const thing: AgencyImport = { registered, rejected: results.length - registered, rows: results }
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
      const orphaned = one.agency.line.some(above => lost.has(above.id))
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
    const superior = read.value.superior === '' ? null : byName.get(read.value.superior)
    if (superior === undefined) {
      results.push({
        line: row.line,
        agency: null,
        problems: [invalid('INVALID_VALUE', ['superior'], { reason: read.value.superior })],
      })
      continue
    }
    const application = { ...read.value.application, superiorId: superior?.id ?? null }
    const there = await existing(context, facts, application)
    if (there !== null) {
      byName.set(there.name, there)
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
    byName.set(thing.name, thing)
    pending.push({ result: results.length, writes, agency: thing })
    results.push({ line: row.line, agency: agencyCardSchema.parse(thing), problems: [] })
    if (pending.length >= ROWS_PER_COMMIT) await flush()
  }
  await flush()
  return results
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

/** Commits again while others are merely in the way. */
async function commitPatiently(table: Table, writes: readonly Write[]): Promise<Commit> {
  for (let round = 1; ; round++) {
    const commit = await table.commit(writes)
    if (commit.done || commit.lost.length > 0 || round === MAX_ROUNDS) return commit
    await pause(round)
  }
}

const MAX_ROUNDS = 6

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
  const { tier, kind, organCode, superiorId } = application
  const acts = kind === 'GOVERNMENT' || application.actsAsGovernment
  const sameKind = agency.tier === tier && agency.kind === kind && agency.actsAsGovernment === acts
  return (
    sameKind &&
    agency.organCode === organCode &&
    agency.superiorId === superiorId &&
    agency.shortName === application.shortName
  )
}

function applicationFrom({ cells }: Row): Result<{ application: AgencyApplication; superior: string }> {
  const { name = '', shortName = '', regionCode = '', creditCode = '', organCode = '', superior = '' } = cells
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
    problems.push(invalid('INVALID_CREDIT_CODE', ['creditCode'], { value: creditCode.slice(0, 40) }))
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
  }
  return ok({ application, superior })
}
