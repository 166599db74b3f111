import { folded } from '../../../kernel/look-alikes.ts'
import type { Region } from '../../model.ts'

/** Where an agency is: its region, and the regions above that, from the province down. */
export interface Place {
  readonly region: Region
  readonly above: readonly Region[]
}

/** Divisions of GB/T 2260 that only group others. No name of an organ has them. */
const GROUPING = /^(市辖区|县|(省|自治区)直辖县级行政区划)$/

/** The codes of the regions that the code itself names as those above, from the province down. */
export function codesAbove(code: string): string[] {
  if (!/^\d{6}(\d{3})?$/.test(code)) return []
  const codes = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code.slice(0, 6)]
  return [...new Set(codes)].filter(above => above !== code)
}

/** The names of the regions above, as names of organs have them in front. */
export function namesAbove({ above }: Place): string[] {
  return above.map(({ name }) => name).filter(name => !GROUPING.test(name))
}

/** The name of the region itself. Some lists name a subdistrict by its office (街道办事处). */
export function ownName({ region }: Place): string {
  return region.name.replace(/(?<=街道)办事处$/, '')
}

/** The region's name as a full name of an organ begins: alone, and with the names of the regions above it. */
export function fullNames(place: Place): string[] {
  let starts = [ownName(place)]
  for (const name of namesAbove(place).reverse()) starts = starts.flatMap(start => [start, name + start])
  return starts.sort((a, b) => a.length - b.length)
}

/**
 * What follows the region's name in a name of an organ there, with or without the names of the regions above in front;
 * null if the name doesn't begin with it. `first` may stand before it all, such as 中共, or a superior's name.
 */
export function afterRegion(name: string, place: Place, first: string = ''): string | null {
  if (!name.startsWith(first)) return null
  const rest = name.slice(first.length)
  const longest = fullNames(place).findLast(start => rest.startsWith(start))
  return longest === undefined ? null : rest.slice(longest.length)
}

/** The name without what kind of division it is: 郑州市 → 郑州, 延边朝鲜族自治州 → 延边朝鲜族. */
export function stemOf(name: string): string {
  const stem = name.replace(
    /(特别行政区|自治区|自治州|自治县|自治旗|地区|街道|苏木|[省市县区旗盟镇乡])$/u,
    '',
  )
  return [...stem].length < 2 ? name : stem
}

/** Words that end like the name of a division and are none, alone or at the end of a longer one. */
const COMMON_WORD =
  /^([城都超集]市|市[县区]|区县|[县城山地小校厂营片战军防选特湖新老]区|[城家]乡|[乡城村]镇|[联同]盟|国旗)$|([社景库灌矿林牧]区|.{3}园区|(保护|开发|示范|实验|试验|聚集|集聚|管理|保税|合作|度假|风景|名胜|工业)区)$/u

/** The division that a text begins with by its form, such as 二七区 in 二七区教育局; null if it begins with none. */
export function divisionAtStart(text: string): string | null {
  const found =
    /^\p{Unified_Ideograph}{1,12}?(自治区|自治州|自治县|自治旗|街道|苏木|[省市县区旗盟镇乡])/u.exec(text)
  return found === null || COMMON_WORD.test(found[0]) ? null : found[0]
}

/** True if a name begins like that of a higher region, however it is written. */
export function beginsAbove(name: string, place: Place): boolean {
  return namesAbove(place).some(above => folded(name).startsWith(folded(above)))
}
