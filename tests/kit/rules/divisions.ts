import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Tier } from '../../../functions/access/regions.ts'
import type { Region } from '../../../functions/tenancy/model.ts'
import { codesAbove, type Place } from '../../../functions/tenancy/rules/names/place.ts'
import { AT } from './results.ts'

const file = new URL('../../../infra/local/journey/sample/divisions-henan.csv', import.meta.url)
const rows = parse(readFileSync(file), { columns: true, bom: true }) as Record<string, string>[]

/** Divisions of other provinces, of the kinds that Henan doesn't have. */
const ELSEWHERE = [
  '110000,北京市,PROVINCE,',
  '110100,市辖区,CITY,110000',
  '110101,东城区,COUNTY,110100',
  '110101001,东华门街道办事处,TOWN,110101',
  '310000,上海市,PROVINCE,',
  '310100,市辖区,CITY,310000',
  '310115,浦东新区,COUNTY,310100',
  '150000,内蒙古自治区,PROVINCE,',
  '152500,锡林郭勒盟,CITY,150000',
  '152525,东乌珠穆沁旗,COUNTY,152500',
  '150700,呼伦贝尔市,CITY,150000',
  '150722,莫力达瓦达斡尔族自治旗,COUNTY,150700',
  '152525200,呼布钦高毕苏木,TOWN,152525',
  '222400,延边朝鲜族自治州,CITY,220000',
  '220000,吉林省,PROVINCE,',
  '222401,延吉市,COUNTY,222400',
  '542500,阿里地区,CITY,540000',
  '540000,西藏自治区,PROVINCE,',
  '429021,神农架林区,COUNTY,429000',
  '420100,武汉市,CITY,420000',
  '429000,省直辖县级行政区划,CITY,420000',
  '420000,湖北省,PROVINCE,',
  '650000,新疆维吾尔自治区,PROVINCE,',
  '659001,石河子市,COUNTY,659000',
  '659000,自治区直辖县级行政区划,CITY,650000',
  '441900,东莞市,CITY,440000',
  '440000,广东省,PROVINCE,',
  '441900101,石碣镇,TOWN,441900',
  '130000,河北省,PROVINCE,',
  '130100,石家庄市,CITY,130000',
  '130104,桥西区,COUNTY,130100',
].map(line => {
  const [code = '', name = '', tier = '', parent = ''] = line.split(',')
  return { code, name, tier, parent }
})

const regions = new Map<string, Region>(
  [...rows, ...ELSEWHERE].map(({ code = '', name = '', tier, parent = '' }) => [
    code,
    {
      code,
      name,
      tier: tier as Tier,
      parentCode: parent === '' ? null : parent,
      edition: '2023-06-30',
      importedAt: AT,
      state: 'CURRENT',
      successorCode: null,
      abolishedIn: null,
    },
  ]),
)

/** All of Henan's divisions, as the sample has them. */
export const HENANS_REGIONS: readonly Region[] = rows.flatMap(({ code = '' }) => regions.get(code) ?? [])

/** The name of a real division; null if the tests know none with this code. */
export function nameOfDivision(code: string): string | null {
  return regions.get(code)?.name ?? null
}

/** A real division by its code; of Henan, or one of some from elsewhere. */
export function divisionOf(code: string): Region {
  const region = regions.get(code)
  if (region === undefined) throw new Error(`${code} is not among the divisions of the tests`)
  return region
}

/** A real division with those above it. */
export function placeOf(code: string): Place {
  const above = codesAbove(code).flatMap(one => regions.get(one) ?? [])
  return { region: divisionOf(code), above }
}
