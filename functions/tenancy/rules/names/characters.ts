import type { Problem } from '../../../kernel/problem.ts'
import { invalid } from '../../problems.ts'

/**
 * What names of organs are written with: ideographs of every plane with 〇, digits and Latin letters of either width, and
 * the signs of real names: 中国（河南）自由贸易试验区郑州片区管理委员会, 郑州—卢森堡“空中丝绸之路”办公室. Everything else
 * is absent from them, so that no name differs from another by what nobody sees.
 */
const NOT_IN_A_NAME = /[^\p{Unified_Ideograph}〇0-9０-９A-Za-zＡ-Ｚａ-ｚ（）()、·“”‘’《》—－-]/u

/** The first character of a name that no organ's name has, with its place; null if there is none. */
export function characterProblem(field: string, name: string): Problem | null {
  const found = NOT_IN_A_NAME.exec(name)
  if (found === null) return null
  const code = Number(found[0].codePointAt(0))
  const given = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  const character = [...name.slice(0, found.index)].length + 1
  return invalid('NOT_IN_A_NAME', [field], { given, place: { line: 1, character }, params: { character } })
}
