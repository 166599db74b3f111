import type { InvalidInput } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { brokenUnicode } from '../../kernel/text.ts'
import { MAX_CHARACTERS, MIN_CHARACTERS, type Posting } from '../model.ts'
import { invalid } from '../problems.ts'
import { fold } from './folding.ts'
import { tokensOfWords } from './tokens.ts'

/** What is searched: words, all of which a thing must have, and the tokens under which it may be looked for. */
export interface Search {
  readonly words: readonly string[]
  /** The rarest first; none if the words are all so frequent that every thing has to be looked at. */
  readonly tokens: readonly string[]
}

/** So many tokens are looked at to find the one under which the fewest things are. */
const CANDIDATES = 3

/**
 * A search by what a person typed: words with blanks between them, 2 to 32 characters in all that are no blanks or signs.
 * Words of a single character each are taken as one, since titles are often typed with blanks (通 知).
 */
export function searchFor(text: string): Result<Search> {
  if (!text.isWellFormed()) return refuse(brokenUnicode(PATH, text))
  const parts = text
    .split(/\s+/u)
    .map(fold)
    .filter(word => word !== '')
  const characters = [...parts.join('')].length
  if (characters < MIN_CHARACTERS) return refuse(refused('SEARCH_TOO_SHORT', MIN_CHARACTERS))
  if (characters > MAX_CHARACTERS) return refuse(refused('SEARCH_TOO_LONG', MAX_CHARACTERS))
  const isSpaced = parts.every(word => [...word].length === 1)
  const words = isSpaced ? [parts.join('')] : [...new Set(parts)]
  return ok({ words, tokens: tokensOfWords(words).slice(0, CANDIDATES) })
}

const PATH = ['text']

function refused(code: 'SEARCH_TOO_SHORT' | 'SEARCH_TOO_LONG', limit: number): InvalidInput {
  return invalid(code, PATH, { limit })
}

/** True if a thing has every word. */
export function matches({ words }: Pick<Search, 'words'>, { text }: Pick<Posting, 'text'>): boolean {
  return words.every(word => text.includes(word))
}
