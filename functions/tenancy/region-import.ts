import { TIERS } from '../access/authenticate.ts'
import { type Context, findEarlier, type Outcome, perform, refused } from '../access/command.ts'
import { sha256 } from '../kernel/digest.ts'
import { alreadyExists, invalid, type Problem } from '../kernel/problem.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { textFault } from '../kernel/text.ts'
import { isDate } from '../kernel/time.ts'
import type { Item, Table, Write } from '../platform/table.ts'
import { type Row, readCsv } from './csv.ts'
import { type Region, type RegionImport, type RowResult, regionImportSchema } from './model.ts'
import { MAX_NAME_BYTES } from './rules/registration.ts'
import { editionKey, importKey, regionItem, regionKey, regionOf } from './store.ts'

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

  await writeMissing(context.registry, regions)
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

/**
 * Writes the regions that are not there as this edition has them. Each is written whole, so an import that died, or
 * ran out of time, is simply done again and goes on where it stopped.
 */
async function writeMissing(registry: Table, regions: readonly Region[]): Promise<void> {
  for (let start = 0; start < regions.length; start += READ_AT_ONCE) {
    const portion = regions.slice(start, start + READ_AT_ONCE)
    const stored = await registry.getMany(portion.map(({ code }) => regionKey(code)))
    const there = new Set(stored.map(item => sameness(regionOf(item))))
    await registry.putAll(portion.filter(region => !there.has(sameness(region))).map(regionItem))
  }
}

const READ_AT_ONCE = 2_500

/** What makes two records of a region the same, whenever they were written. */
function sameness(region: Region | null): string {
  return JSON.stringify([region?.code, region?.name, region?.tier, region?.parentCode, region?.edition])
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
  const fault = textFault(name, MAX_NAME_BYTES)
  if (fault !== null) problems.push(invalid(`TEXT_${fault}`, ['name'], { limit: MAX_NAME_BYTES }))
  const known = TIERS.find(one => one === tier)
  if (known === undefined) problems.push(invalid('INVALID_VALUE', ['tier'], { reason: TIERS.join(', ') }))
  if (parent !== '' && !/^\d{6}$/.test(parent))
    problems.push(invalid('INVALID_VALUE', ['parent'], { reason: 'GB/T 2260' }))
  if (problems.length > 0 || known === undefined) return refuse(...problems)
  return ok({ code, name, tier: known, parentCode: parent === '' ? null : parent, edition, importedAt })
}
