import type { Attributes, Update } from './units.ts'

/** One item that a call writes or, in a transaction, checks. */
export interface Part {
  readonly pk: string
  readonly sk: string
  readonly verb: 'put' | 'update' | 'delete' | 'check'
  readonly item?: Attributes
  readonly update?: Update
}

type Input = Readonly<Record<string, never>>
interface Keyed extends Update {
  readonly Item?: Attributes
}

/** The items that a call writes; empty for one that only reads. */
export function partsOf(operation: string, input: unknown): Part[] {
  const given = input as Input
  switch (operation) {
    case 'PutItem':
      return [put(given)]
    case 'UpdateItem':
      return [updateOf(given)]
    case 'DeleteItem':
      return [bare('delete', given)]
    case 'BatchWriteItem':
      return batchOf(given).map(({ request }) =>
        'PutRequest' in request ? put(request.PutRequest) : bare('delete', request.DeleteRequest ?? {}),
      )
    case 'TransactWriteItems':
      return ((given.TransactItems ?? []) as Record<string, Keyed>[]).map(
        ({ Put, Update: update, Delete, ConditionCheck }) => {
          if (Put !== undefined) return put(Put)
          if (update !== undefined) return updateOf(update)
          return Delete === undefined ? bare('check', ConditionCheck) : bare('delete', Delete)
        },
      )
    default:
      return []
  }
}

/** The requests of a BatchWriteItem, each with its table. */
function batchOf(input: unknown) {
  const { RequestItems = {} } = input as {
    RequestItems?: Record<string, { PutRequest?: Keyed; DeleteRequest?: Keyed }[]>
  }
  return Object.entries(RequestItems).flatMap(([table, requests]) =>
    requests.map(request => ({ table, request })),
  )
}

/** The keys that a TransactGetItems reads. */
export function keysRead(input: unknown): string[] {
  const { TransactItems = [] } = input as { TransactItems?: { Get?: Keyed }[] }
  return TransactItems.map(({ Get }) => nameOf(keyOf(Get?.Key ?? {})))
}

/** An item's name among all of a table. */
export function nameOf({ pk, sk }: Pick<Part, 'pk' | 'sk'>): string {
  return `${pk}\n${sk}`
}

function keyOf({ pk, sk }: Attributes): { pk: string; sk: string } {
  return { pk: String(pk?.S ?? ''), sk: String(sk?.S ?? '') }
}

function put({ Item = {} }: Partial<Keyed> = {}): Part {
  return { ...keyOf(Item), verb: 'put', item: Item }
}
function updateOf(update: Partial<Keyed>): Part {
  const { Key = {} } = update
  return { ...keyOf(Key), verb: 'update', update: { ...update, Key } }
}
function bare(verb: 'delete' | 'check', { Key = {} }: Partial<Keyed> = {}): Part {
  return { ...keyOf(Key), verb }
}

/**
 * Which kind of item lies at a key: the name of its partition without owner and ids, and the word that its sort key
 * starts with. `T#41.00.00.agc_1#DOC#doc_1` / `LADDER#00001` is `DOC/LADDER`.
 */
export function kindOf({ pk, sk }: Pick<Part, 'pk' | 'sk'>): string {
  const partition = partitionKind(pk)
  const word = /^[A-Za-z]+/.exec(sk)?.[0] ?? '-'
  return partition === word ? partition : `${partition}/${word}`
}

/** The name of a partition without owner and ids: `DOC`, `DLV`, `IN`, `DUE`. */
export function partitionKind(pk: string): string {
  const segments = pk.split('#')
  return (segments[0] === 'T' ? segments[2] : segments[0]) ?? '-'
}
