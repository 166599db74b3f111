import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/**
 * Makes the table of `functions/kernel/simplified.ts` from OpenCC's dictionaries. Run it after an update of the
 * library: `node tests/kit/rules/simplified-table.ts`.
 */
const PAIRS_PER_LINE = 25
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

function dictionary(name: string): (readonly [string, string])[] {
  const file = createRequire(import.meta.url).resolve(`opencc-js/dict/${name}`)
  const text = /export default "(.*)"/.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
  return text.split('|').map(entry => {
    const [from = '', to = ''] = entry.split(' ')
    return [from, to] as const
  })
}

/** The characters of GB 2312: what is among them is a character of its own in China, whatever it is in Japan. */
function basicCharacters(): Set<string> {
  const decoder = new TextDecoder('gbk')
  const characters = new Set<string>()
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) characters.add(decoder.decode(Uint8Array.of(row, cell)))
  return characters
}

/** Variants that no dictionary of OpenCC has, each with the character that it stands for in print. */
const VARIANTS =
  '靑青髙高淸清敎教旣既卽即値值眞真爲为戶户內内呂吕產产黃黄吳吴稅税強强綠绿絕绝溫温敍叙歲岁衆众峯峰羣群裏里啓启牀床'

/** Pairs of a character and its simplified form, ordered by the first. */
export function simplifiedPairs(): string[] {
  const basic = basicCharacters()
  const pairs = new Map(dictionary('TSCharacters'))
  for (const [to, from] of dictionary('JPShinjitaiCharacters'))
    if (!basic.has(to) && !pairs.has(to)) pairs.set(to, from)
  const variants = [...VARIANTS]
  for (let index = 0; index < variants.length; index += 2) {
    const [from = '', to = ''] = variants.slice(index, index + 2)
    if (!pairs.has(from)) pairs.set(from, to)
  }
  const final = (character: string): string => {
    const next = pairs.get(character) ?? character
    return next === character ? character : final(next)
  }
  // Beyond the BMP OpenCC has forms that no name of an organ is written with; they would be a tenth of the table.
  const isCommon = (pair: string): boolean => pair.length === 2 && pair[0] !== pair[1]
  return [...pairs.keys()]
    .map(from => from + final(from))
    .filter(isCommon)
    .sort()
}

/** Each pair in four characters or so: capitals for the distance from the character before, then the simplified one. */
function encoded(pairs: readonly string[]): string[] {
  let before = 0
  return pairs.map(pair => {
    const [from, to] = [pair.charCodeAt(0), pair.charCodeAt(1)]
    const distance = [...(from - before).toString(26)].map(digit => CAPITALS[Number.parseInt(digit, 26)])
    before = from
    return distance.join('') + to.toString(36).padStart(3, '0')
  })
}

/** The source of the module. */
export function simplifiedModule(): string {
  const all = encoded(simplifiedPairs())
  const lines: string[] = []
  for (let start = 0; start < all.length; start += PAIRS_PER_LINE)
    lines.push(all.slice(start, start + PAIRS_PER_LINE).join(''))
  return `/**
 * Traditional (繁体) and variant characters with their simplified forms: from the dictionaries of OpenCC (Apache-2.0), by
 * \`tests/kit/rules/simplified-table.ts\`. A test compares both. In capitals the distance from the character before to
 * base 26, then the code of the simplified form to base 36: a bundle has characters as escapes, three times as long. The
 * library itself would be a megabyte of it.
 */
export const SIMPLIFIED = \`
${lines.join('\n')}
\`
`
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('../../../functions/kernel/simplified.ts', import.meta.url), simplifiedModule())
