import {
  type Context,
  findDenial,
  findEarlier,
  type Outcome,
  perform,
  refused,
} from '../../access/command.ts'
import type { Facts } from '../../access/facts.ts'
import { sha256 } from '../../kernel/digest.ts'
import { busy } from '../../kernel/problem.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { isDate } from '../../kernel/time.ts'
import type { Item, Table, Write } from '../../platform/table.ts'
import { type Region, type RegionImport, regionImportSchema } from '../model.ts'
import { permissions } from '../permissions.ts'
import { invalid } from '../problems.ts'
import { REGION_COLUMNS } from '../rules/columns.ts'
import { MAX_REGIONS, outdated, readRegionRows } from '../rules/region-import.ts'
import {
  byProvince,
  missingRegions,
  type ProvinceList,
  type Succession,
  shrinking,
  succession,
} from '../rules/succession.ts'
import {
  type CurrentList,
  currentListKey,
  currentListOf,
  currentListWrite,
  readList,
  regionItem,
} from '../store/regions.ts'
import { importKey } from '../store.ts'

export interface ImportRegionsInput {
  readonly idempotencyKey: string
  readonly edition: string
  readonly csv: string
  /** How many regions the caller knows that the list abolishes; null if nothing is confirmed. */
  readonly confirmShrinking: number | null
  /** True to be told what would be done, and nothing more. */
  readonly dryRun: boolean
}

/** Rows that are reported one by one; of further ones only their number is. */
const MAX_BAD_ROWS = 200

/**
 * Imports an edition of the region list in portions: each request writes a bounded number of regions and answers how
 * many are left. They are written beside the current list; the request that leaves none makes the new one current. An
 * edition older than the current one is refused, and so is one that shrinks a province, unless that is confirmed.
 */
export async function importRegions(
  context: Context,
  { idempotencyKey, edition, csv, confirmShrinking, dryRun }: ImportRegionsInput,
): Promise<Outcome<RegionImport>> {
  const { registry, caller } = context
  const digest = sha256(csv)
  const command = {
    permission: permissions.importRegions,
    idempotencyKey,
    input: { edition, csv: digest, confirmShrinking },
    restore: (item: Item) => regionImportSchema.parse(item.data),
    table: registry,
  }
  const earlier = await (dryRun ? findDenial : findEarlier)(context, command)
  if (earlier !== null) return earlier
  if (!isDate(edition)) return refused(invalid('NOT_A_DATE', ['edition'], { given: edition }))
  // Only an import needs the parser, which takes 4 ms of CPU to load.
  const { readCsv } = await import('../rules/csv.ts')
  const sheet = readCsv(csv, REGION_COLUMNS, MAX_REGIONS)
  if (!sheet.ok) return refused(...sheet.problems)
  const { rows, ignoredColumns, misread } = sheet.value

  const importedAt = context.now().toISOString()
  const list = readRegionRows(rows, edition, importedAt)
  const lists = byProvince(list, edition)
  const load = lists.map(({ province }) => currentListKey(province))
  const currents = (await registry.getMany(load)).map(item => ({ province: item.sk, ...currentOf(item) }))
  const tooOld = outdated(editionsOf(currents), edition)
  if (tooOld !== null) return refused(tooOld)

  const steps = await Promise.all(
    lists.map(one =>
      compare(registry, one, currents.find(({ province }) => province === one.province) ?? null, edition),
    ),
  )
  const successions = steps.map(step => step.succession)
  if (successions.some(one => abolishedCodes(one).length > MAX_ABOLISHED))
    return refused(invalid('TOO_MANY_ITEMS', ['csv'], { limit: MAX_ABOLISHED }))
  const shrinks = shrinking(successions, confirmShrinking)
  if (shrinks !== null) return refused(shrinks)

  const remaining = await writePortion(registry, steps, dryRun)
  const { badRows } = list
  const thing: RegionImport = {
    edition,
    importedAt,
    regions: list.regions.filter(({ state }) => state === 'CURRENT').length,
    remaining,
    abolished: successions.reduce((sum, { abolished }) => sum + abolished.length, 0),
    rejected: badRows.length,
    badRows: badRows.slice(0, MAX_BAD_ROWS),
    ignoredColumns,
    misread,
    dryRun,
  }
  if (dryRun) return { thing, problems: [], replayed: false }
  const ref = importKey(caller.tenant, `${edition}#${digest.slice(0, 16)}`)
  return perform<RegionImport>(context, {
    ...command,
    load,
    decide(facts) {
      const stored = steps.map(({ province }) => currentListOf(facts.get(currentListKey(province))))
      const tooOldNow = outdated(editionsOf(stored), edition)
      if (tooOldNow !== null) return refuse(tooOldNow)
      // What was abolished follows from the list before: another one is current now, so the comparison is void.
      if (steps.some((step, index) => !isAsCompared(step, stored[index] ?? null))) return refuse(busy())
      const switches = remaining > 0 ? [] : steps.flatMap(step => switchTo(step, facts, edition, importedAt))
      return ok({ thing, ref, writes: [...switches, { put: { ...ref, data: thing }, when: 'any' }] })
    },
  })
}

function currentOf(item: Item): CurrentList {
  const current = currentListOf(item)
  if (current === null) throw new Error('an item that was read is there')
  return current
}
function editionsOf(currents: readonly (CurrentList | null)[]): string[] {
  return currents.flatMap(current => current?.edition ?? [])
}

/** What a list of one province has to hold, and what of it is not stored yet. */
interface Step {
  readonly province: string
  /** The list that was current when it was compared; null for the first one. */
  readonly after: string | null
  readonly succession: Succession
  readonly missing: readonly Region[]
}

async function compare(
  registry: Table,
  list: ProvinceList,
  current: CurrentList | null,
  edition: string,
): Promise<Step> {
  const { province, id } = list
  const after = current?.list ?? null
  const before = after === null ? [] : await readList(registry, after)
  const following = succession(list, before, edition)
  const stored = after === id ? before : await readList(registry, id)
  return { province, after, succession: following, missing: missingRegions(following.regions, stored) }
}

/** True if the list that a province was compared with is still current, or this one is by now. */
function isAsCompared({ after, succession: { id } }: Step, now: CurrentList | null): boolean {
  const list = now?.list ?? null
  return list === after || list === id
}

/** Makes the list of a province the current one, unless it is already. */
function switchTo(
  { province, succession: next }: Step,
  facts: Facts,
  edition: string,
  importedAt: string,
): Write[] {
  const before = currentListOf(facts.get(currentListKey(province)))
  if (before?.list === next.id) return []
  const abolished = abolishedCodes(next)
  const root =
    next.regions.find(({ parentCode, state }) => parentCode === null && state === 'CURRENT') ?? null
  return [currentListWrite(province, before, { edition, importedAt, list: next.id, abolished }, root)]
}

function abolishedCodes({ regions }: Succession): string[] {
  return regions.flatMap(({ code, state }) => (state === 'ABOLISHED' ? [code] : []))
}
/** Codes that a province has abolished since it is recorded. They are in one item, of 400 kB at most. */
const MAX_ABOLISHED = 20_000

/** A loaded machine was seen to write about 100 regions a second; a request has 25 seconds for everything. */
const REGIONS_PER_REQUEST = 500

/** Writes the first regions that are missing, or none in a dry run; returns how many are left then. */
async function writePortion(registry: Table, steps: readonly Step[], dryRun: boolean): Promise<number> {
  const missing = steps.flatMap(({ succession: { id }, missing }) =>
    missing.map(region => regionItem(id, region)),
  )
  if (dryRun) return missing.length
  await registry.putAll(missing.slice(0, REGIONS_PER_REQUEST))
  return Math.max(0, missing.length - REGIONS_PER_REQUEST)
}
