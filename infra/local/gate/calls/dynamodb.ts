import { z } from 'zod'
import { arns, nameIn } from '../../emulators/arns.ts'
import type { Call } from '../../policies/evaluate.ts'
import type { MadeTable } from '../../template/account.ts'

const scalar = z.union([
  z.object({ S: z.string() }).transform(({ S }) => S),
  z.object({ N: z.string() }).transform(({ N }) => N),
  z.object({ B: z.string() }).transform(({ B }) => B),
])
/** An item or its key. Attributes that are no keys may be of any type. */
const attributes = z.record(z.string(), z.unknown())

const onTable = { TableName: z.string().transform(nameIn) }
const withKey = z.object({ ...onTable, Key: attributes })
const withItem = z.object({ ...onTable, Item: attributes })

const query = z.object({
  ...onTable,
  IndexName: z.string().optional(),
  KeyConditionExpression: z.string().default(''),
  ExpressionAttributeNames: z.record(z.string(), z.string()).default({}),
  ExpressionAttributeValues: z.record(z.string(), z.unknown()).default({}),
})
const scan = z.object({ ...onTable, IndexName: z.string().optional() })

const batchGet = z.object({ RequestItems: z.record(z.string(), z.object({ Keys: z.array(attributes) })) })
const batchWrite = z.object({
  RequestItems: z.record(
    z.string(),
    z.array(
      z.union([
        z.object({ PutRequest: z.object({ Item: attributes }) }).transform(one => one.PutRequest.Item),
        z.object({ DeleteRequest: z.object({ Key: attributes }) }).transform(one => one.DeleteRequest.Key),
      ]),
    ),
  ),
})
const transaction = z.object({
  TransactItems: z.array(
    z.strictObject({
      Put: withItem.optional(),
      Update: withKey.optional(),
      Delete: withKey.optional(),
      ConditionCheck: withKey.optional(),
      Get: withKey.optional(),
    }),
  ),
})

/** An item that a request reads or writes, in the order of the request. */
export interface Touched {
  /** What a policy must allow for it. */
  readonly action: string
  readonly table: string
  /** The item or its key. */
  readonly attributes: Readonly<Record<string, unknown>>
}

const PARTS = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
} as const

/** The items that a request names by key; undefined for an operation that names none. */
export function itemsIn(operation: string, body: unknown): readonly Touched[] | undefined {
  switch (operation) {
    case 'GetItem':
    case 'UpdateItem':
    case 'DeleteItem': {
      const { TableName: table, Key } = withKey.parse(body)
      return [{ action: operation, table, attributes: Key }]
    }
    case 'PutItem': {
      const { TableName: table, Item } = withItem.parse(body)
      return [{ action: operation, table, attributes: Item }]
    }
    case 'BatchGetItem':
      return Object.entries(batchGet.parse(body).RequestItems).flatMap(([table, { Keys }]) =>
        Keys.map(key => ({ action: operation, table: nameIn(table), attributes: key })),
      )
    case 'BatchWriteItem':
      return Object.entries(batchWrite.parse(body).RequestItems).flatMap(([table, items]) =>
        items.map(item => ({ action: operation, table: nameIn(table), attributes: item })),
      )
    case 'TransactWriteItems':
    case 'TransactGetItems':
      return transaction.parse(body).TransactItems.flatMap(item =>
        Object.entries(PARTS).flatMap(([name, action]) => {
          const part = item[name as keyof typeof PARTS]
          if (part === undefined) return []
          return [{ action, table: part.TableName, attributes: 'Item' in part ? part.Item : part.Key }]
        }),
      )
    default:
      return undefined
  }
}

/** A text that only requests for the same item have: the table's name and the item's whole key. */
export function identityOf({ table, attributes: given }: Touched, tables: Tables): string {
  const names = tables.get(table)?.keyNames.get('') ?? []
  return JSON.stringify([table, ...names.map(name => given[name])])
}

/** The text of an item's partition key; undefined if it has none. */
export function partitionOf({ table, attributes: given }: Touched, tables: Tables): string | undefined {
  return textOf(given[tables.get(table)?.keyNames.get('')?.[0] ?? ''])
}

type Tables = ReadonlyMap<string, MadeTable>

/**
 * The calls that policies must allow for one request. What touches several items of a table by one action is one call
 * with all their partition keys: AWS does not say whether it judges the parts of a transaction together, and what
 * passes together passes alone. Undefined for an operation that is not known here.
 */
export function callsOnTables(operation: string, body: unknown, tables: Tables): Call[] | undefined {
  if (operation === 'Query') {
    const { TableName, IndexName, ...condition } = query.parse(body)
    const name = tables.get(TableName)?.keyNames.get(IndexName ?? '')?.[0] ?? ''
    const value = partitionIn(condition, name)
    return [callOn('Query', targetOf(TableName, IndexName), value === undefined ? [] : [value])]
  }
  if (operation === 'Scan') {
    const { TableName, IndexName } = scan.parse(body)
    return [callOn('Scan', targetOf(TableName, IndexName), [])]
  }
  const items = itemsIn(operation, body)
  if (items === undefined) return undefined
  const calls = Map.groupBy(items, ({ action, table }) => `${action} ${table}`)
  return [...calls.values()].map(([first, ...others]) => {
    const all = first === undefined ? others : [first, ...others]
    const keys = all.flatMap(item => partitionOf(item, tables) ?? [])
    return callOn(first?.action ?? '', arns.table(first?.table ?? ''), keys)
  })
}

function targetOf(table: string, index: string | undefined): string {
  return index === undefined ? arns.table(table) : arns.index(table, index)
}

function callOn(action: string, resource: string, keys: readonly string[]): Call {
  const unique = [...new Set(keys)].sort()
  const context = new Map(unique.length === 0 ? [] : [['dynamodb:leadingkeys', unique]])
  return { action: `dynamodb:${action}`, resource, context }
}

/** The value that a key condition demands of the partition key; on an index, of the index's own. */
function partitionIn(
  condition: Omit<z.output<typeof query>, 'TableName' | 'IndexName'>,
  name: string,
): string | undefined {
  const equals = condition.KeyConditionExpression.matchAll(/(#?[\w.-]+)\s*=\s*(:\w+)/g)
  for (const [, left = '', right = ''] of equals) {
    const attribute = left.startsWith('#') ? condition.ExpressionAttributeNames[left] : left
    if (attribute === name) return textOf(condition.ExpressionAttributeValues[right])
  }
  return undefined
}

function textOf(value: unknown): string | undefined {
  const parsed = scalar.safeParse(value)
  return parsed.success ? parsed.data : undefined
}
