import { type NumberRead, parseNumber } from './forms.ts'

/** Brackets that people write for 〔 〕, in the form that NFKC leaves them. */
const OPENING = /[([{<〈《【〖〘〚「『❲⟦]/gu
const CLOSING = /[)\]}>〉》】〗〙〛」』❳⟧]/gu
const IGNORED = /[\s\p{Default_Ignorable_Code_Point}]/gu

/**
 * The document number that somebody means who writes it with other brackets, widths or blanks, with 第 or leading zeros
 * before the sequence, or 號 behind it: `豫政[2026] 05号` is 豫政〔2026〕5号, 第十五届第04次 is 十五届第4次. Null for anything else. For
 * looking up: what is stored and printed has the one form of GB/T 9704.
 */
export function numberMeant(text: string): NumberRead | null {
  const plain = text
    .normalize('NFKC')
    .replace(IGNORED, '')
    .replace(OPENING, '〔')
    .replace(CLOSING, '〕')
    .replace(/號$/u, '号')
  const sequence = plain.replace(/〕第?0*(?=\d)/u, '〕').replace(/第0*(?=\d)/u, '第')
  return parseNumber(sequence.replace(/^第(?=[^第\d]{1,5}届)/u, ''))
}
