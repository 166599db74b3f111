import { pairsOf, RADICALS, simplifiedPairs } from '../../kernel/look-alikes.ts'

/**
 * Zero as it stands in years that are written with ideographs (二〇二六): printed with a circle or typed as a digit. Other
 * look-alikes stay apart: whoever searches for 人口 does not look for 入口.
 */
const ZEROS = '〇0○0◯0⚪0⭕0'

let forms: ReadonlyMap<string, string> | undefined

/** The pairs as a map, made when it is first needed. */
function formsOf(): ReadonlyMap<string, string> {
  forms ??= new Map([...simplifiedPairs(), ...pairsOf(RADICALS), ...pairsOf(ZEROS)])
  return forms
}

/** What is searched: letters, digits and ideographs. */
const SEARCHED = /[\p{L}\p{N}]/u
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u

const known = new Map<string, string>()
/** More than a province's titles have. */
const KNOWN_CHARACTERS = 20_000

function foldCharacter(character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  const plain = character.normalize('NFKD').toLowerCase().normalize('NFKD')
  const folded = [...plain]
    .map(one => formsOf().get(one) ?? one)
    .filter(one => SEARCHED.test(one) && !UNSEEN.test(one))
    .join('')
  if (known.size < KNOWN_CHARACTERS) known.set(character, folded)
  return folded
}

/**
 * A text as it is searched: full-width and other compatibility forms (NFKD), capitals and traditional characters are
 * replaced; blanks, brackets, punctuation, marks and invisible characters are left out. Each character is folded by itself,
 * so the folded form of a part of a text is a part of the text's folded form, wherever it is cut. Half a character counts
 * for nothing.
 */
export function fold(text: string): string {
  let folded = ''
  for (const character of text) folded += foldCharacter(character)
  return folded
}

/** Every two neighbouring characters of a folded text, each pair once, in the order of the text. */
export function bigramsOf(folded: string): string[] {
  const pairs = new Set<string>()
  let before: string | undefined
  for (const character of folded) {
    if (before !== undefined) pairs.add(before + character)
    before = character
  }
  return [...pairs]
}
