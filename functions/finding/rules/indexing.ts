import type { Indexed, IndexedCard, Row } from '../model.ts'
import { foldedOf, searchedText, tokensOf } from './tokens.ts'

/** A row of the results. A document has its date with its number, so that signing it does not change the row. */
function rowOf({ version: _, state: __, ...card }: IndexedCard): Row {
  return { ...card, date: card.number === null ? null : card.date }
}

/** A discarded draft keeps the posting that everything has, without a word by which it could be found. */
function withoutWords(card: IndexedCard): IndexedCard {
  return card.state === 'DISCARDED' ? { ...card, title: '', number: null, issuerName: '' } : card
}

/**
 * What is to be stored of a thing, so that it is found as its card says; null if that is stored already, or what is stored
 * was made from a later version.
 */
export function indexedAs(found: IndexedCard, before: Indexed | null): Indexed | null {
  const card = withoutWords(found)
  if (before !== null && before.of > card.version) return null
  const folded = foldedOf(card)
  const after = {
    version: (before?.version ?? 0) + 1,
    of: card.version,
    text: searchedText(folded),
    row: rowOf(card),
    tokens: tokensOf(folded),
  }
  return before !== null && isSame(before, after) ? null : after
}

function isSame(before: Indexed, after: Indexed): boolean {
  const shown = ({ text, row, tokens }: Indexed): string =>
    JSON.stringify([text, row.kind, row.title, row.number, row.issuerName, row.date, [...tokens].sort()])
  return shown(before) === shown(after)
}
