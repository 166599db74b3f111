import { type Context, findEarlier, type Outcome, perform, refused } from '../../access/command.ts'
import { sha256 } from '../../kernel/digest.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { isDate } from '../../kernel/time.ts'
import type { Item, Table } from '../../platform/table.ts'
import { type Region, type RegionImport, regionImportSchema } from '../model.ts'
import { permissions } from '../permissions.ts'
import { invalid } from '../problems.ts'
import { REGION_COLUMNS } from '../rules/columns.ts'
import { readCsv } from '../rules/csv.ts'
import { MAX_REGIONS, missingRegions, outdated, provincesOf, readRegions } from '../rules/region-import.ts'
import { editionKey, editionOf, editionWrite, importKey, regionItem, regionKey, regionOf } from '../store.ts'

export interface ImportRegionsInput {
  readonly idempotencyKey: string
  readonly edition: string
  readonly csv: string
}

/** Rows that are reported one by one; of further ones only their number is. */
const MAX_BAD_ROWS = 200

/**
 * Imports an edition of the region list in portions: each request writes a bounded number of regions and answers how
 * many are left. The request that leaves none makes the edition the current one. An edition older than the current one
 * is refused.
 */
export async function importRegions(
  context: Context,
  { idempotencyKey, edition, csv }: ImportRegionsInput,
): Promise<Outcome<RegionImport>> {
  const { registry, caller } = context
  const digest = sha256(csv)
  const command = {
    permission: permissions.importRegions,
    idempotencyKey,
    input: { edition, csv: digest },
    restore: (item: Item) => regionImportSchema.parse(item.data),
    table: registry,
  }
  const earlier = await findEarlier(context, command)
  if (earlier !== null) return earlier
  if (!isDate(edition)) return refused(invalid('NOT_A_DATE', ['edition'], { given: edition }))
  const sheet = readCsv(csv, REGION_COLUMNS, MAX_REGIONS)
  if (!sheet.ok) return refused(...sheet.problems)
  const { rows, ignoredColumns, misread } = sheet.value

  const importedAt = context.now().toISOString()
  const { regions, badRows } = readRegions(rows, edition, importedAt)
  const provinces = provincesOf(regions)
  const load = provinces.map(editionKey)
  const tooOld = outdated((await registry.getMany(load)).map(editionOf), edition)
  if (tooOld !== null) return refused(tooOld)

  const remaining = await writePortion(registry, regions)
  const thing: RegionImport = {
    edition,
    importedAt,
    regions: regions.length,
    remaining,
    rejected: badRows.length,
    badRows: badRows.slice(0, MAX_BAD_ROWS),
    ignoredColumns,
    misread,
  }
  const ref = importKey(caller.tenant, `${edition}#${digest.slice(0, 16)}`)
  return perform<RegionImport>(context, {
    ...command,
    load,
    decide(facts) {
      const stored = provinces.map(province => ({ province, item: facts.get(editionKey(province)) }))
      const tooOldNow = outdated(
        stored.flatMap(({ item }) => (item === null ? [] : [editionOf(item)])),
        edition,
      )
      if (tooOldNow !== null) return refuse(tooOldNow)
      const current = { edition, importedAt, digest }
      const editions =
        remaining > 0 ? [] : stored.map(({ province, item }) => editionWrite(province, item, current))
      return ok({ thing, ref, writes: [...editions, { put: { ...ref, data: thing }, when: 'any' }] })
    },
  })
}

const READ_AT_ONCE = 2_500
/** A loaded machine was seen to write about 100 regions a second; a request has 25 seconds for everything. */
const REGIONS_PER_REQUEST = 500

/**
 * Writes the first regions that are not there as this list has them; returns how many are left. Each is written whole,
 * so a request that died or ran out of time is simply made again.
 */
async function writePortion(registry: Table, regions: readonly Region[]): Promise<number> {
  const missing: Region[] = []
  for (let start = 0; start < regions.length; start += READ_AT_ONCE) {
    const listed = regions.slice(start, start + READ_AT_ONCE)
    const stored = await registry.getMany(listed.map(({ code }) => regionKey(code)))
    missing.push(
      ...missingRegions(
        listed,
        stored.map(regionOf).filter(region => region !== null),
      ),
    )
  }
  await registry.putAll(missing.slice(0, REGIONS_PER_REQUEST).map(regionItem))
  return Math.max(0, missing.length - REGIONS_PER_REQUEST)
}
