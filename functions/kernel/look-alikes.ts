import { SIMPLIFIED } from './simplified.ts'

/** Radicals as characters of their own, which PDF files yield in place of ideographs, each followed by the ideograph. */
export const RADICALS =
  '⺠民⺟母⺼月⻄西⻆角⻋车⻓长⻔门⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻱龟'

/**
 * Characters that a reader takes for another one, each followed by that other one. Capitals stand here only where they
 * look like another letter than their small form does. Dashes count as the ideograph 一, as do the strokes of other
 * scripts: few names have dashes. The last line pairs ideographs that print keeps apart by the length of a stroke; a test
 * finds no two governments whose names would be confused by it.
 */
const SHAPES = [
  '〇0○0◯0⚪0⭕0ο0о0օ0o0',
  'l1i1ı1і1ι1ӏ1|1ǀ1∣1丨1',
  'аaαaвbΒbβbсcϲcԁdеeεeΗhнhһhјjκkкkмmΜmΝnηnпnрpρpԛqѕsтtτtυuνvѵvԝwωwхxχxуyΥyγyΖzζz',
  '-一‐一‑一‒一–一—一―一−一─一━一ー一ㅡ一㇐一_一',
  'エ工カ力タ夕ニ二ハ八ミ三ロ口ト卜ナ十ノ丿ヒ匕セ七',
  RADICALS,
  '入人曰日末未士土已己巳己囗口戍戌亳毫冼洗',
].join('')

/** What a name keeps of a text: letters, digits and ideographs. */
const BLANK = /[^\p{L}\p{N}]|[\p{M}\p{Default_Ignorable_Code_Point}]/gu

let shapes: ReadonlyMap<string, string> | undefined

/** The pairs as a map, made when it is first needed: most requests fold nothing. */
function shapesOf(): ReadonlyMap<string, string> {
  shapes ??= new Map([...simplifiedPairs(), ...pairsOf(SHAPES)])
  return shapes
}

/** Traditional characters with their simplified forms: reads the table as `simplified.ts` describes it. */
export function* simplifiedPairs(): Generator<readonly [string, string]> {
  let from = 0
  for (const [, distance = '', to = ''] of SIMPLIFIED.matchAll(/([A-Z]+)([0-9a-z]{3})/g)) {
    from += [...distance].reduce((sum, capital) => sum * 26 + capital.charCodeAt(0) - 65, 0)
    yield [String.fromCharCode(from), String.fromCharCode(Number.parseInt(to, 36))]
  }
}

/** The characters of a text in pairs. */
export function* pairsOf(text: string): Generator<readonly [string, string]> {
  const characters = [...text]
  for (let index = 0; index + 1 < characters.length; index += 2)
    yield [characters[index] ?? '', characters[index + 1] ?? '']
}

/**
 * What a reader sees of a name: two names with one folded form cannot be told apart in a list. Compatibility forms
 * (NFKC), case, traditional forms and look-alikes are replaced; blanks, signs, marks and invisible characters are left
 * out. For comparing only: it is no spelling of the name. Folding twice changes nothing.
 */
export function folded(name: string): string {
  const plain = name.toWellFormed().normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFKC')
  const map = shapesOf()
  let seen = ''
  for (const character of plain) {
    const small = character.toLowerCase()
    const simplified = map.get(character) ?? map.get(small) ?? small
    seen += map.get(simplified) ?? simplified
  }
  return seen.replace(BLANK, '').normalize('NFC')
}
