import type { Served } from '../../access/filters.ts'
import type { DocumentState } from './document.ts'

/** By what an outbox can be filtered; the names are those of the arguments. */
export type DocumentFilter = 'state' | 'kind' | 'incomplete'

/** What one Query serves of an outbox. Entries are ordered by id, so each can be limited to a time of creation as well. */
export const DOCUMENT_LISTS = [
  { filters: [], index: 'list' },
  { filters: ['state'], index: 'state' },
  { filters: ['kind'], index: 'byKind' },
  { filters: ['kind', 'state'], index: 'byKindAndState' },
  // An entry of its own, in the list: what of a document's dispatch lists it. Its only value is INCOMPLETE.
  { filters: ['incomplete'], index: 'list' },
] as const satisfies readonly Served<DocumentFilter>[]

/** The lists that have a document of a state: a discarded draft is only in those of its state. */
export function listsOf(state: DocumentState): readonly Served<DocumentFilter>[] {
  const all: readonly Served<DocumentFilter>[] = DOCUMENT_LISTS
  return state === 'DISCARDED' ? all.filter(({ filters }) => filters.includes('state')) : all
}
