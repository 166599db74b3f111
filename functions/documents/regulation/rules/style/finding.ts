import type { Params } from '../../../../kernel/problem.ts'
import type { Drafted } from '../../../model/index.ts'
import type { StyleText } from '../../messages/style.ts'

/** The fields whose wording is looked at. */
export type StyleField = 'title' | 'body'

/** A change of characters: `found` stands at the offset `at`, in UTF-16 units, and makes way for `replacement`. */
export interface Edit {
  readonly at: number
  readonly found: string
  readonly replacement: string
}

/** What a rule of style finds; rule and source are those of its line in the table. */
export interface Hit {
  readonly text: StyleText
  readonly at: number
  readonly found: string
  readonly params?: Params
  /** All that puts it right. Empty where that takes a person. */
  readonly edits: readonly Edit[]
}

/** A line of the table of style rules (文风). */
export interface StyleRule {
  /** Its name in this platform. */
  readonly rule: string
  /** The standard or article, and its clause. */
  readonly source: string
  /** What it finds in one field, in any order; lazily, since only the first are reported. */
  readonly check: (value: string, field: StyleField, drafted: Drafted) => Iterable<Hit>
}

/** A rule that one pattern decides. Its matches never overlap, and each is bounded: the text is passed once. */
export interface PatternRule {
  readonly rule: string
  readonly source: string
  readonly text: StyleText
  readonly pattern: RegExp
  /** What a match is replaced by; null if only a person can tell. Left out: the match is removed. */
  readonly instead?: (match: RegExpExecArray) => string | readonly Edit[] | null
}

/** A line of a table of patterns as a line of the table of rules. */
export function byPattern({ rule, source, text, pattern, instead = () => '' }: PatternRule): StyleRule {
  return {
    rule,
    source,
    *check(value) {
      for (const match of value.matchAll(pattern)) {
        const [found] = match
        const replaced = instead(match)
        const edits =
          typeof replaced === 'string' ? [{ at: match.index, found, replacement: replaced }] : replaced
        yield { text, at: match.index, found, edits: edits ?? [] }
      }
    },
  }
}

/** The first and the last character of a match replaced, as of a pair of brackets. */
export function pair(opening: string, closing: string) {
  return ({ 0: found, index }: RegExpExecArray): readonly Edit[] => [
    { at: index, found: found.slice(0, 1), replacement: opening },
    { at: index + found.length - 1, found: found.slice(-1), replacement: closing },
  ]
}
