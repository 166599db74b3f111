import type { Instant } from '../kernel/time.ts'
import type { Key } from './keys.ts'

/**
 * The indexes of the table, each with the prefix of its two key attributes: `list` has `g1pk` and `g1sk`. They stand in
 * the order in which a table gets them. Their names say what they hold of documents and deliveries; other items use them
 * under partition keys of their own. An item is in an index only if it has the index's key attributes.
 */
export const INDEXES = {
  list: 'g1',
  state: 'g2',
  byKind: 'g3',
  byKindAndState: 'g4',
  byIssuer: 'g5',
  byIssuerAndState: 'g6',
  byUrgency: 'g7',
  byUrgencyAndState: 'g8',
  byRole: 'g9',
  byRoleAndState: 'g10',
  changes: 'g11',
  byNumber: 'g12',
} as const
export type IndexName = keyof typeof INDEXES

export const INDEX_NAMES = Object.keys(INDEXES) as readonly IndexName[]

/** By index. Put together once: each write looks at those of all indexes, 8 µs of CPU for a draft's. */
const KEY_NAMES = Object.fromEntries(
  INDEX_NAMES.map(index => [index, [`${INDEXES[index]}pk`, `${INDEXES[index]}sk`] as const]),
) as Readonly<Record<IndexName, readonly [pk: string, sk: string]>>

/**
 * Indexes that hold the table's keys and nothing else. Their entries do not change when the item does, which spares a write
 * at each step; whoever lists them reads the items as well.
 */
export const KEYS_ONLY: ReadonlySet<IndexName> = new Set(['byNumber'])

/** An index that a table does not have yet, or that is still being filled: for minutes or hours after it was added. */
export class IndexNotReady extends Error {
  constructor(index: IndexName, cause: unknown) {
    super(`the index ${index} cannot be read yet`, { cause })
    this.name = 'IndexNotReady'
  }
}

/** What a failed Query of an index threw, or an IndexNotReady where DynamoDB says that. */
export function faultOfQuery(error: unknown, index: IndexName | undefined): unknown {
  // "Cannot read from backfilling global secondary index", "The table does not have the specified index".
  const isSaid =
    error instanceof Error && error.name === 'ValidationException' && /index/i.test(error.message)
  return index !== undefined && isSaid ? new IndexNotReady(index, error) : error
}

/** Key attributes of index entries, such as `g3pk` and `g3sk`. */
export type IndexKeys = Readonly<Record<string, string>>

/** The names of an index's partition key and sort key. */
export function keyNamesOf(index: IndexName): readonly [pk: string, sk: string] {
  return KEY_NAMES[index]
}

/** The attributes by which an item is in an index. */
export function indexKeys(index: IndexName, pk: string, sk: string): IndexKeys {
  const [pkName, skName] = keyNamesOf(index)
  return { [pkName]: pk, [skName]: sk }
}

/** The partitions that an item is in: its own, and those of its index entries. */
export function partitionsOf(item: Pick<Key, 'pk'> & Readonly<Record<string, unknown>>): string[] {
  const indexed = INDEX_NAMES.map(index => item[keyNamesOf(index)[0]])
  return [item.pk, ...indexed.filter(pk => pk !== undefined).map(String)]
}

const [, CHANGES_SK] = keyNamesOf('changes')

/**
 * Attributes with the time of their entry in the index `changes` put before the rest of its sort key. The table does this
 * just before each try of a write, so the time between an entry's key and its commit is that of one call, however long ago
 * the change was decided. Attributes without such an entry stay as they are.
 */
export function stamped<Attributes extends Readonly<Record<string, unknown>>>(
  attributes: Attributes,
  at: Instant,
): Attributes {
  const rest = attributes[CHANGES_SK]
  return rest === undefined ? attributes : { ...attributes, [CHANGES_SK]: `${at}#${String(rest)}` }
}
