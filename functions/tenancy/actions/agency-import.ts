import { actOf } from '../../access/act.ts'
import {
  type Context,
  findDenial,
  findEarlier,
  type Outcome,
  perform,
  refused,
} from '../../access/command.ts'
import { Facts } from '../../access/facts.ts'
import { sha256 } from '../../kernel/digest.ts'
import { alreadyExists, busy, type Problem } from '../../kernel/problem.ts'
import { ok } from '../../kernel/result.ts'
import type { Key } from '../../platform/keys.ts'
import { commitWithRetries } from '../../platform/retry.ts'
import type { Commit, Item } from '../../platform/table.ts'
import {
  type Agency,
  type AgencyImport,
  agencyCardSchema,
  agencyImportSchema,
  nameInScope,
  organCodeInProvince,
  type RowResult,
} from '../model.ts'
import { permissions } from '../permissions.ts'
import {
  type ImportFacts,
  MAX_IMPORT_ROWS,
  orphanProblems,
  type PlannedRow,
  planImport,
  type ReadRow,
  readRow,
} from '../rules/agency-import.ts'
import { AGENCY_COLUMNS } from '../rules/columns.ts'
import { requestsOf } from '../rules/lines.ts'
import { codesAbove } from '../rules/names/place.ts'
import { readRegions, regionIn } from '../store/regions.ts'
import {
  agencyIn,
  agencyKey,
  claimOf,
  creditCodeKey,
  importKey,
  nameKey,
  organCodeKey,
  organCodeKeys,
  registrationWrites,
} from '../store.ts'

export interface ImportAgenciesInput {
  readonly idempotencyKey: string
  readonly csv: string
  /** True to be told what would be done, and nothing more. */
  readonly dryRun: boolean
}

/**
 * Registers the agencies of a CSV. Rows that are there already with the same data count as registered. A dry run decides
 * the same and writes nothing, so it has no use for the key and leaves it free.
 */
export async function importAgencies(
  context: Context,
  input: ImportAgenciesInput,
): Promise<Outcome<AgencyImport>> {
  const command = {
    permission: permissions.importAgencies,
    idempotencyKey: input.idempotencyKey,
    input: { csv: sha256(input.csv) },
    restore: (item: Item) => agencyImportSchema.parse(item.data),
    table: context.registry,
  }
  const earlier = await (input.dryRun ? findDenial : findEarlier)(context, command)
  if (earlier !== null) return earlier
  // Only an import needs the parser, which takes 4 ms of CPU to load.
  const { readCsv } = await import('../rules/csv.ts')
  const sheet = readCsv(input.csv, AGENCY_COLUMNS, MAX_IMPORT_ROWS)
  if (!sheet.ok) return refused(...sheet.problems)
  const { rows, ignoredColumns, misread } = sheet.value

  const read = rows.map(row => readRow(row, context.newId('agc')))
  const results = await registerRows(context, read, input.dryRun)
  const registered = results.filter(result => result.agency !== null).length
  const rejected = results.length - registered
  const thing: AgencyImport = {
    registered,
    rejected,
    rows: results,
    ignoredColumns,
    misread,
    dryRun: input.dryRun,
  }
  if (input.dryRun) return { thing, problems: [], replayed: false }
  const ref = importKey(context.caller.tenant, sha256(input.csv).slice(0, 32))
  return perform<AgencyImport>(context, {
    ...command,
    load: [],
    decide: () => ok({ thing, ref, writes: [{ put: { ...ref, data: thing }, when: 'any' }] }),
  })
}

async function registerRows(
  context: Context,
  rows: readonly ReadRow[],
  dryRun: boolean,
): Promise<RowResult[]> {
  const { caller, now, requestId } = context
  const facts = await readFacts(context, rows)
  const plan = planImport(rows, facts, actOf(caller, now().toISOString(), requestId))
  const lost = dryRun ? new Map<string, readonly Problem[]>() : await writeRows(context, plan)
  return plan.map(row => resultOf(row, lost))
}

/** What the rows depend on: two reads one after the other, and a third one only if credit codes are taken. */
async function readFacts({ registry, caller }: Context, rows: readonly ReadRow[]): Promise<ImportFacts> {
  const wanted = rows.flatMap(({ read }) => (read.ok ? [read.value.application] : []))
  const ownId = caller.agency?.id ?? null
  const named = [...wanted.map(({ otherSuperiorId }) => otherSuperiorId), ownId].filter(id => id !== null)
  const regionCodes = [
    ...new Set(wanted.flatMap(({ regionCode }) => [...codesAbove(regionCode), regionCode])),
  ]
  const keys = [
    ...wanted.flatMap(one => [
      nameKey(one.regionCode, one.name),
      creditCodeKey(one.creditCode),
      ...organCodeKeys(one),
    ]),
    ...named.map(agencyKey),
  ]
  const items = (await Promise.all([registry.getMany(keys), readRegions(registry, regionCodes)])).flat()
  const first = new Facts(items)
  const creditCodes = mapOf(wanted, ({ creditCode }) => [
    creditCode,
    claimOf(first.get(creditCodeKey(creditCode))),
  ])
  const holders = [...creditCodes.values()].map(({ agencyId }) => agencyId)
  const facts = new Facts([...items, ...(await registry.getMany(holders.map(agencyKey)))])
  const isNameTaken = ({ regionCode, name }: (typeof wanted)[number]): boolean =>
    facts.get(nameKey(regionCode, name)) !== null
  const codes = wanted.flatMap(({ regionCode, organCode, organCodes = [] }) =>
    [organCode, ...organCodes.map(({ code }) => code)].map(code => ({ regionCode, code })),
  )
  return {
    caller,
    own: ownId === null ? null : agencyIn(facts, ownId),
    regions: mapOf(regionCodes, code => [code, regionIn(facts, code)]),
    agencies: mapOf([...named, ...holders], id => [id, agencyIn(facts, id)]),
    creditCodes,
    organCodes: new Set(
      codes
        .filter(({ regionCode, code }) => facts.get(organCodeKey(regionCode, code)) !== null)
        .map(({ regionCode, code }) => organCodeInProvince(regionCode, code)),
    ),
    names: new Set(wanted.filter(isNameTaken).map(({ regionCode, name }) => nameInScope(regionCode, name))),
  }
}

/** A map of those that are there. */
function mapOf<From, Value>(
  all: readonly From[],
  entry: (one: From) => readonly [key: string, value: Value | null],
): Map<string, Value> {
  const map = new Map<string, Value>()
  for (const [key, value] of all.map(entry)) if (value !== null) map.set(key, value)
  return map
}

type Registration = Extract<PlannedRow, { plan: 'REGISTER' }>

/** Six items a row at most, and one for each further organ code; a transaction has 100. */
const ROWS_PER_COMMIT = 16
const CODES_PER_COMMIT = 4

/** Registrations in portions that each fit into one transaction. */
function portionsOf(registrations: readonly Registration[]): Registration[][] {
  const portions: Registration[][] = []
  let [rows, codes] = [ROWS_PER_COMMIT, 0]
  for (const row of registrations) {
    const more = row.registered.thing.organCodes?.length ?? 0
    // A row by itself always fits.
    if (rows === ROWS_PER_COMMIT || codes + more > CODES_PER_COMMIT) {
      portions.push([])
      ;[rows, codes] = [0, 0]
    }
    portions.at(-1)?.push(row)
    rows += 1
    codes += more
  }
  return portions
}

/** Writes the planned registrations in order. Returns those that were lost, by the agency's id, and why. */
async function writeRows(
  context: Context,
  plan: readonly PlannedRow[],
): Promise<Map<string, readonly Problem[]>> {
  const lost = new Map<string, readonly Problem[]>()
  const registrations = plan.filter(row => row.plan === 'REGISTER')
  for (const portion of portionsOf(registrations)) {
    const batch = portion.filter(row => !isOrphan(row, lost))
    if (batch.length === 0 || (await commitRows(context, batch)).done) continue
    // Somebody registered one of these at the same moment: find out which, row by row, and leave out what is below it.
    for (const row of batch) {
      if (isOrphan(row, lost)) continue
      const commit = await commitRows(context, [row])
      if (!commit.done) lost.set(row.registered.thing.id, [lossProblem(row.registered.thing, commit)])
    }
  }
  return lost
}

function commitRows({ registry, caller }: Context, rows: readonly Registration[]): Promise<Commit> {
  return commitWithRetries(
    registry,
    rows.flatMap(({ registered }) =>
      registrationWrites(caller.tenant, registered, requestsOf(registered.thing, registered.act.at)),
    ),
  )
}

/** True if the row stands below one that was lost; then it is lost as well. */
function isOrphan({ registered }: Registration, lost: Map<string, readonly Problem[]>): boolean {
  const problems = orphanProblems(registered.thing, id => lost.has(id))
  if (problems.length > 0) lost.set(registered.thing.id, problems)
  return problems.length > 0
}

/** What kept one row from being written. */
function lossProblem(agency: Agency, commit: Commit): Problem {
  const { name, regionCode, organCode, organCodes = [], creditCode } = agency
  if (commit.done || commit.lost.length === 0) return busy()
  const isLost = (key: Key): boolean => commit.lost.some(({ pk }) => pk === key.pk)
  if (isLost(organCodeKey(regionCode, organCode))) return alreadyExists(['organCode'], organCode)
  const other = organCodes.findIndex(({ code }) => isLost(organCodeKey(regionCode, code)))
  if (other >= 0) return alreadyExists(['organCodes', String(other), 'code'], organCodes[other]?.code ?? '')
  if (isLost(nameKey(regionCode, name))) return alreadyExists(['name'], name)
  return alreadyExists(['creditCode'], creditCode)
}

/** Every row is reported, with its first problems: the result of 500 bad rows must fit into one item. */
const PROBLEMS_PER_ROW = 3

function resultOf(row: PlannedRow, lost: ReadonlyMap<string, readonly Problem[]>): RowResult {
  const { line } = row
  if (row.plan === 'REFUSE') return refusedRow(line, row.problems)
  const agency = row.plan === 'REGISTER' ? row.registered.thing : row.agency
  const problems = lost.get(agency.id)
  if (problems !== undefined) return refusedRow(line, problems)
  return { line, agency: agencyCardSchema.parse(agency), problems: [] }
}

function refusedRow(line: number, problems: readonly Problem[]): RowResult {
  return { line, agency: null, problems: problems.slice(0, PROBLEMS_PER_ROW) }
}
