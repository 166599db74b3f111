import type { Attributes } from './units.ts'

/** One read of a call: a key, or a partition of the table or of an index. */
export interface Read {
  readonly pk: string
  readonly sk: string
  readonly index?: string | undefined
  readonly isConsistent: boolean
  /** What was found. */
  readonly items: readonly Attributes[]
}

/** What DynamoDB answers a call with that reads. */
export interface ReadAnswer {
  readonly Item?: Attributes
  readonly Items?: readonly Attributes[]
  readonly Responses?: Readonly<Record<string, readonly Attributes[]>>
}

/** The reads of a call; empty for one that writes. */
export function readsOf(
  operation: string,
  input: unknown,
  { Item, Items = [], Responses }: ReadAnswer,
): Read[] {
  const given = input as {
    Key?: Attributes
    ConsistentRead?: boolean
    IndexName?: string
    ExpressionAttributeValues?: Attributes
    RequestItems?: Record<string, { Keys?: readonly Attributes[]; ConsistentRead?: boolean }>
  }
  const isConsistent = given.ConsistentRead === true
  switch (operation) {
    case 'GetItem':
      return [{ ...keyIn(given.Key), isConsistent, items: Item === undefined ? [] : [Item] }]
    case 'Query': {
      const pk = String(given.ExpressionAttributeValues?.[':pk']?.S ?? '')
      return [{ pk, sk: 'QUERY', index: given.IndexName, isConsistent, items: Items }]
    }
    case 'BatchGetItem':
      return Object.entries(given.RequestItems ?? {}).flatMap(
        ([table, { Keys = [], ConsistentRead = false }]) =>
          Keys.map(keyIn).map(({ pk, sk }) => {
            const found = Responses?.[table]?.filter(item => item.pk?.S === pk && item.sk?.S === sk) ?? []
            return { pk, sk, isConsistent: ConsistentRead, items: found }
          }),
      )
    default:
      return []
  }
}

function keyIn({ pk, sk }: Attributes = {}): { pk: string; sk: string } {
  return { pk: String(pk?.S ?? ''), sk: String(sk?.S ?? '') }
}
