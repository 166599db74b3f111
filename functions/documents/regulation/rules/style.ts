import { recognizable, type TextPlace } from '../../../kernel/problem.ts'
import type { Drafted } from '../../model/index.ts'
import type { ShortName } from '../model.ts'
import { type StyleFinding, styleFinding } from '../problems.ts'
import { ATTACHMENT_NAMES } from './style/attachment-names.ts'
import { type CitedStates, citedDocuments } from './style/citations.ts'
import type { Hit, StyleField, StyleRule } from './style/finding.ts'
import { FORMS_OF_ADDRESS } from './style/forms-of-address.ts'
import { HEADINGS } from './style/headings.ts'
import { NUMBERS_CITED } from './style/numbers-cited.ts'
import { NUMERALS } from './style/numerals.ts'
import { OWN_NAMES } from './style/own-names.ts'
import { placesIn } from './style/places.ts'
import { PUNCTUATION } from './style/punctuation.ts'
import { shortNameRules } from './style/short-names.ts'
import { TITLES } from './style/titles.ts'

/** All rules of style. Where two would change the same characters, the earlier one does, and the other is found once that is done. */
export const STYLE_RULES: readonly StyleRule[] = [
  ...TITLES,
  ...OWN_NAMES,
  ...HEADINGS,
  ...NUMBERS_CITED,
  ...ATTACHMENT_NAMES,
  ...NUMERALS,
  ...FORMS_OF_ADDRESS,
  ...PUNCTUATION,
]

/** Findings of one rule in one field, at most: who has more corrects these first. An answer stays within its limits. */
export const MOST_OF_A_RULE = 10

interface Found {
  readonly rule: StyleRule
  readonly hit: Hit
}

/**
 * Findings of style, in the order of the text; all of them are warnings. One pass of each rule over title and body.
 * @param cited what the agency's register says of numbers in the text
 * @param shortNames those that hold for the issuer: its own, then those of its superiors
 */
export function styleFindings(
  drafted: Drafted,
  cited: CitedStates = new Map(),
  shortNames: readonly (readonly ShortName[])[] = [],
): StyleFinding[] {
  const rules = [...STYLE_RULES, ...shortNameRules(shortNames), citedDocuments(cited)]
  return [...inField('title', drafted, rules), ...inField('body', drafted, rules)]
}

function inField(field: StyleField, drafted: Drafted, rules: readonly StyleRule[]): StyleFinding[] {
  const value = drafted.text[field]
  const changed = new Set<number>()
  const found = rules.flatMap(rule => firstOf(rule, value, field, drafted, changed))
  const places = placesIn(
    value,
    found.flatMap(({ hit: { at, edits } }) => [at, ...edits.map(edit => edit.at)]),
  )
  // Every offset that is asked for is among those above.
  const placeOf = (at: number): TextPlace => places.get(at) as TextPlace
  return found
    .sort((a, b) => a.hit.at - b.hit.at)
    .map(({ rule: { rule, source }, hit }) =>
      styleFinding({
        field,
        rule,
        source,
        text: hit.text,
        place: placeOf(hit.at),
        found: recognizable(hit.found),
        params: hit.params ?? {},
        replace: hit.edits.map(({ at, found: words, replacement }) => ({
          field,
          place: placeOf(at),
          found: words,
          replacement,
        })),
      }),
    )
}

/** The first findings of a rule, without those that would change what another changes. */
function firstOf(
  rule: StyleRule,
  value: string,
  field: StyleField,
  drafted: Drafted,
  changed: Set<number>,
): Found[] {
  const found: Found[] = []
  for (const hit of rule.check(value, field, drafted)) {
    if (found.length === MOST_OF_A_RULE) break
    const units = hit.edits.flatMap(edit => Array.from(edit.found, (_, index) => edit.at + index))
    if (units.some(unit => changed.has(unit))) continue
    for (const unit of units) changed.add(unit)
    found.push({ rule, hit })
  }
  return found
}
