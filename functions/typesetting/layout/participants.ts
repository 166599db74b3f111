import type { Printable } from '../model.ts'
import type { Shaper } from './glyphs.ts'
import { breakLines } from './lines.ts'
import { MEASURES } from './measures.ts'
import type { Row } from './placed.ts'
import { placeLine, row } from './placing.ts'

const { grid, indent } = MEASURES
const STYLE = { part: 'PARTICIPANTS' } as const

/**
 * 出席、请假、列席 of minutes: the word in 黑体, two characters in and a line below the text, the names aligned with the first
 * one (10.3).
 */
export function participantsRows({ participants }: Printable, shaper: Shaper): Row[] {
  if (participants === undefined) return []
  const { present, absent, observers } = participants
  const lists = [
    { word: '出席', names: present },
    { word: '请假', names: absent },
    { word: '列席', names: observers },
  ].filter(({ names }) => names.length > 0)
  return lists.flatMap(({ word, names }, at) => {
    const label = [...shaper.shape(word, 'HEI'), ...shaper.shape('：', 'FANG')]
    const left = indent + label.length
    const width = grid.characters - left
    const lines = breakLines(shaper.shape(names.join('，'), 'FANG'), { first: width, rest: width })
    return lines.map((line, index) => {
      const texts = placeLine(line, left, width, index === lines.length - 1, STYLE)
      const labelled = [...placeLine(label, indent, grid.characters, true, STYLE), ...texts]
      return row(index === 0 ? labelled : texts, index === 0 && at === 0 ? 1 : 0)
    })
  })
}
