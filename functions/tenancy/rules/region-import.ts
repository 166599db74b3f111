import { TIERS } from '../../access/regions.ts'
import { alreadyExists, type Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { textProblem, tidy } from '../../kernel/text.ts'
import { MAX_NAME_BYTES, type Region, type RowResult } from '../model.ts'
import { invalid } from '../problems.ts'
import type { Row } from './csv.ts'

export const MAX_REGIONS = 60_000

/** The regions of a list, and the rows that hold none. Of two rows with one code the first counts. */
export function readRegions(
  rows: readonly Row[],
  edition: string,
  importedAt: string,
): { regions: Region[]; badRows: RowResult[] } {
  const regions = new Map<string, Region>()
  const badRows: RowResult[] = []
  for (const { line, cells } of rows) {
    const region = regionFrom(cells, edition, importedAt)
    if (!region.ok) badRows.push({ line, agency: null, problems: [...region.problems] })
    else if (regions.has(region.value.code))
      badRows.push({ line, agency: null, problems: [alreadyExists(['code'], region.value.code)] })
    else regions.set(region.value.code, region.value)
  }
  return { regions: [...regions.values()], badRows }
}

function regionFrom(cells: Row['cells'], edition: string, importedAt: string): Result<Region> {
  const { code = '', name = '', tier = '', parent = '' } = cells
  const problems: Problem[] = []
  if (!/^\d{6}(\d{3})?$/.test(code)) problems.push(invalid('NOT_A_REGION_CODE', ['code'], { given: code }))
  const fault = textProblem(['name'], name, MAX_NAME_BYTES)
  if (fault !== null) problems.push(fault)
  const known = TIERS.find(one => one === tier)
  if (known === undefined) problems.push(invalid('NOT_ONE_OF', ['tier'], { given: tier, allowed: TIERS }))
  if (parent !== '' && !/^\d{6}$/.test(parent))
    problems.push(invalid('NOT_A_REGION_CODE', ['parent'], { given: parent }))
  if (problems.length > 0 || known === undefined) return refuse(...problems)
  const parentCode = parent === '' ? null : parent
  return ok({ code, name: tidy(name), tier: known, parentCode, edition, importedAt })
}

/** The provinces that a list has regions of: the first two digits of their codes. */
export function provincesOf(regions: readonly Region[]): string[] {
  return [...new Set(regions.map(({ code }) => code.slice(0, 2)))]
}

/** The refusal of an edition that is older than the current one of any of its provinces; null if it is not. */
export function outdated(current: readonly string[], edition: string): Problem | null {
  const newer = current.filter(one => one > edition).sort()
  const newest = newer.at(-1)
  if (newest === undefined) return null
  return invalid('OUTDATED_EDITION', ['edition'], { given: edition, allowed: [newest] })
}

/** Those regions of a list that are not stored as the list has them. */
export function missingRegions(listed: readonly Region[], stored: readonly Region[]): Region[] {
  const there = new Set(stored.map(contentOf))
  return listed.filter(region => !there.has(contentOf(region)))
}

/** What makes two records of a region equal, whenever they were written. */
function contentOf({ code, name, tier, parentCode, edition }: Region): string {
  return JSON.stringify([code, name, tier, parentCode, edition])
}
