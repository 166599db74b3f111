import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { planImport, readRow } from '../../../functions/tenancy/rules/agency-import.ts'
import { AGENCY_COLUMNS } from '../../../functions/tenancy/rules/columns.ts'
import { readCsv } from '../../../functions/tenancy/rules/csv.ts'
import { aCaller, operator } from '../../kit/rules/agencies.ts'
import { agencyIn, facts, outline } from '../../kit/rules/agency-import.ts'
import { HENANS_REGIONS } from '../../kit/rules/divisions.ts'
import { anAct, anId, must } from '../../kit/rules/results.ts'

let made = 700
const rowsOf = (file: string) => {
  const csv = readFileSync(new URL(`../../../infra/local/journey/sample/${file}`, import.meta.url), 'utf8')
  return must(readCsv(csv, AGENCY_COLUMNS, 500)).rows.map(row => readRow(row, anId('agc', made++)))
}

describe('the agencies of the sample', () => {
  it('can be registered as they are: the province by an operator, the cities by it, the counties by 郑州', () => {
    const all = { ...facts, regions: new Map(HENANS_REGIONS.map(region => [region.code, region])) }
    const top = planImport(rowsOf('agencies-province.csv'), { ...all, caller: operator, own: null }, anAct())
    const province = agencyIn(top[0])
    const byProvince = { ...all, caller: aCaller(province, 'ADMINISTRATOR'), own: province }
    const cities = planImport(rowsOf('agencies-cities.csv'), byProvince, anAct())
    const zhengzhou = agencyIn(cities[0])
    const byCity = { ...all, caller: aCaller(zhengzhou, 'ADMINISTRATOR'), own: zhengzhou }
    const counties = planImport(rowsOf('agencies-zhengzhou.csv'), byCity, anAct())
    const plans = [...top, ...cities, ...counties]
    expect(new Set(outline(plans))).toEqual(new Set(['REGISTER']))
    expect(plans).toHaveLength(34)
  })
})
