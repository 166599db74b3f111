import { REGION_CODE, TIERS } from '../../access/regions.ts'
import { alreadyExists, type Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { textProblem, tidy } from '../../kernel/text.ts'
import { MAX_NAME_BYTES, type Region, type RowResult } from '../model.ts'
import { invalid, REGION_NAME } from '../problems.ts'
import type { Row } from './csv.ts'

export const MAX_REGIONS = 60_000

/** What a CSV says of regions. */
export interface RegionList {
  /** Current and abolished ones, each code once. */
  readonly regions: readonly Region[]
  readonly badRows: readonly RowResult[]
  /** Codes of rows that were rejected. They are not listed, but nothing says that they are abolished either. */
  readonly doubtful: ReadonlySet<string>
}

/** The regions of a list, and the rows that hold none. Of two rows with one code the first counts. */
export function readRegionRows(rows: readonly Row[], edition: string, importedAt: string): RegionList {
  const regions = new Map<string, { readonly line: number; readonly region: Region }>()
  const badRows: RowResult[] = []
  const doubtful = new Set<string>()
  const reject = (line: number, code: string, problems: readonly Problem[]): void => {
    badRows.push({ line, agency: null, problems: [...problems] })
    doubtful.add(code)
  }
  for (const { line, cells } of rows) {
    const region = regionFrom(cells, edition, importedAt)
    if (!region.ok) reject(line, cells.code ?? '', region.problems)
    else if (regions.has(region.value.code))
      reject(line, region.value.code, [alreadyExists(['code'], region.value.code)])
    else regions.set(region.value.code, { line, region: region.value })
  }
  const read = [...regions.values()]
  const problemOf = successorCheck(read.map(({ region }) => region))
  for (const { line, region } of read) {
    const problem = problemOf(region)
    if (problem === null) continue
    regions.delete(region.code)
    reject(line, region.code, [problem])
  }
  badRows.sort((one, other) => one.line - other.line)
  const kept = [...regions.values()].map(({ region }) => region)
  for (const { code } of kept) doubtful.delete(code)
  return { regions: kept, badRows, doubtful }
}

function regionFrom(cells: Row['cells'], edition: string, importedAt: string): Result<Region> {
  const { code = '', name = '', tier = '', parent = '', state = '', successor = '' } = cells
  const problems: Problem[] = []
  if (!isRegionCode(code)) problems.push(invalid('NOT_A_REGION_CODE', ['code'], { given: code }))
  const fault = textProblem(['name'], name, MAX_NAME_BYTES)
  if (fault !== null) problems.push(fault)
  else if (!isRegionName(tidy(name))) problems.push(invalid('NOT_A_REGION_NAME', ['name'], { given: name }))
  const known = TIERS.find(one => one === tier)
  if (known === undefined) problems.push(invalid('NOT_ONE_OF', ['tier'], { given: tier, allowed: TIERS }))
  problems.push(...parentProblems(code, parent), ...stateProblems(state, successor))
  if (problems.length > 0 || known === undefined) return refuse(...problems)
  // A code that has a successor is abolished, whether the list says so or not.
  const isAbolished = state === 'ABOLISHED' || successor !== ''
  return ok({
    code,
    name: tidy(name),
    tier: known,
    parentCode: parent === '' ? null : parent,
    edition,
    importedAt,
    state: isAbolished ? 'ABOLISHED' : 'CURRENT',
    successorCode: successor === '' ? null : successor,
    abolishedIn: isAbolished ? edition : null,
  })
}

function isRegionCode(code: string): boolean {
  return REGION_CODE.test(code)
}

/**
 * True for a name as regions have them: Han characters, and with them digits (84团), brackets, a hyphen (中国—东盟) and the
 * middle dot of names from other languages. Everything else is a conversion gone wrong.
 */
export function isRegionName(name: string): boolean {
  return REGION_NAME.test(name)
}

/** A town has no region below it. */
const PARENT_CODE = /^\d{6}$/

/** Only a province has no region above it: what is below none would be in no list. */
function parentProblems(code: string, parent: string): Problem[] {
  if (parent === '')
    return isRegionCode(code) && !/^\d{2}0000$/.test(code) ? [invalid('TEXT_EMPTY', ['parent'])] : []
  if (PARENT_CODE.test(parent)) return []
  return [invalid('NOT_A_REGION_CODE', ['parent'], { given: parent, expected: PARENT_CODE.source })]
}

const STATES: readonly string[] = ['CURRENT', 'ABOLISHED']

function stateProblems(state: string, successor: string): Problem[] {
  if (state !== '' && !STATES.includes(state))
    return [invalid('NOT_ONE_OF', ['state'], { given: state, allowed: STATES })]
  if (successor === '') return []
  if (!isRegionCode(successor)) return [invalid('NOT_A_REGION_CODE', ['successor'], { given: successor })]
  return state === 'CURRENT' ? [invalid('NOT_A_REGION_SUCCESSOR', ['successor'], { given: successor })] : []
}

/** Reforms that one code may have gone through since it was abolished. */
const MAX_STEPS = 20

/**
 * The problem of a successor that does not lead to a current region, perhaps over others that are abolished as well. One in
 * a province that the list has nothing of cannot be looked up and is believed.
 */
function successorCheck(regions: readonly Region[]): (region: Region) => Problem | null {
  const byCode = new Map(regions.map(region => [region.code, region]))
  const provinces = new Set(provincesOf(regions))
  const leadsToCurrent = (successorCode: string): boolean => {
    let code = successorCode
    for (let steps = 0; ; steps++) {
      const region = byCode.get(code)
      if (region === undefined) return !provinces.has(code.slice(0, 2))
      // More steps are a circle.
      if (region.successorCode === null || steps === MAX_STEPS) return region.state === 'CURRENT'
      code = region.successorCode
    }
  }
  return ({ successorCode }) =>
    successorCode === null || leadsToCurrent(successorCode)
      ? null
      : invalid('NOT_A_REGION_SUCCESSOR', ['successor'], { given: successorCode })
}

/** The provinces that a list has regions of: the first two digits of their codes. */
export function provincesOf(regions: readonly Pick<Region, 'code'>[]): string[] {
  return [...new Set(regions.map(({ code }) => code.slice(0, 2)))]
}

/** The refusal of an edition that is older than the current one of any of its provinces; null if it is not. */
export function outdated(current: readonly string[], edition: string): Problem | null {
  const newer = current.filter(one => one > edition).sort()
  const newest = newer.at(-1)
  if (newest === undefined) return null
  return invalid('OUTDATED_EDITION', ['edition'], { given: edition, allowed: [newest] })
}
