import { expect } from 'vitest'
import { type Agency, nameInScope, organCodeInProvince } from '../../../functions/tenancy/model.ts'
import {
  type ImportFacts,
  type PlannedRow,
  planImport,
  readRow,
} from '../../../functions/tenancy/rules/agency-import.ts'
import { creditCodeFrom } from '../credit-codes.ts'
import { aCaller, aRegion, province } from './agencies.ts'
import { TEXTS } from './registration.ts'
import { anAct, anId, holesIn } from './results.ts'

/** A valid credit code of an organ that a number names. */
export const aCreditCode = (number: number): string => creditCodeFrom('11410000', number)
const anOrganCode = (number: number): string => `测${String.fromCodePoint(0x5000 + number)}`

let made = 0
/** The cells of a row that can be registered below the province. */
export function cells(name: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  made++
  return {
    name,
    shortName: '',
    regionCode: '410100',
    tier: 'CITY',
    kind: 'GOVERNMENT',
    actsAsGovernment: '',
    creditCode: aCreditCode(made),
    organCode: anOrganCode(made),
    superior: province.name,
    ...more,
  }
}
export const facts: ImportFacts = {
  caller: aCaller(province, 'ADMINISTRATOR'),
  own: province,
  regions: new Map([
    ['410000', aRegion('410000', 'PROVINCE')],
    ['410100', aRegion('410100', 'CITY')],
    ['410300', aRegion('410300', 'CITY')],
    ['410102', aRegion('410102', 'COUNTY')],
  ]),
  agencies: new Map(),
  creditCodes: new Map(),
  organCodes: new Set(),
  names: new Set(),
}
export const planOf = (
  rows: readonly Record<string, string>[],
  more: Partial<ImportFacts> = {},
): PlannedRow[] =>
  planImport(
    rows.map((row, index) => readRow({ line: index + 2, cells: row }, anId('agc', 900 + index))),
    { ...facts, ...more },
    anAct('mbr-administrator'),
  )
export const agencyIn = (row: PlannedRow | undefined): Agency => {
  if (row?.plan === 'REGISTER') return row.registered.thing
  if (row?.plan === 'PRESENT') return row.agency
  throw new Error(JSON.stringify(row))
}
/** A plan as one line for each row: what is done, or where and why not. */
export const outline = (plan: readonly PlannedRow[]): string[] =>
  plan.map(row => {
    if (row.plan !== 'REFUSE') return row.plan
    expect(holesIn(row.problems, TEXTS)).toEqual([])
    return row.problems.map(({ code, path }) => `${code} ${path.join('.')}`).join(', ')
  })
/** What stands in the directory after a plan was carried out. */
export function carriedOut(plan: readonly PlannedRow[]): Partial<ImportFacts> {
  const agencies = plan.filter(row => row.plan !== 'REFUSE').map(agencyIn)
  return {
    agencies: new Map(agencies.map(agency => [agency.id, agency])),
    creditCodes: new Map(
      agencies.map(({ id: agencyId, name, regionCode, creditCode }) => [
        creditCode,
        { agencyId, name, regionCode },
      ]),
    ),
    organCodes: new Set(agencies.map(one => organCodeInProvince(one.regionCode, one.organCode))),
    names: new Set(agencies.map(one => nameInScope(one.regionCode, one.name))),
  }
}
