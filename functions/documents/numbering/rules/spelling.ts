import type { DocumentNumber } from '../../model/index.ts'
import { parseNumber } from './numbers.ts'

/** Brackets that people write for 〔 〕, in the form that NFKC leaves them. */
const OPENING = /[([{<〈《【〖〘〚「『❲⟦]/gu
const CLOSING = /[)\]}>〉》】〗〙〛」』❳⟧]/gu
const IGNORED = /[\s\p{Default_Ignorable_Code_Point}]/gu

/**
 * The document number that somebody means who writes it with other brackets, widths or blanks, with 第 or leading zeros
 * before the sequence, or 號 behind it: `豫政[2026] 05号` is 豫政〔2026〕5号. Null for anything else. For looking up: what is
 * stored and printed has the one form of GB/T 9704.
 */
export function numberMeant(text: string): DocumentNumber | null {
  const plain = text
    .normalize('NFKC')
    .replace(IGNORED, '')
    .replace(OPENING, '〔')
    .replace(CLOSING, '〕')
    .replace(/號$/u, '号')
  return parseNumber(plain.replace(/〕第?0*(?=\d)/u, '〕').replace(/^第0*(?=\d)/u, '第'))
}
