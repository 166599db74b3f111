import type { Served } from '../../access/filters.ts'

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
