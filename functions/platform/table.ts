import { type ConsumedCapacity, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Page, PageRequest } from '../kernel/page.ts'
import { now } from './clock.ts'
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from './commands.ts'
import { canExist, keyOf, rangeClause } from './expressions.ts'
import { faultOfQuery, type IndexName, keyNamesOf, partitionsOf, stamped } from './indexes.ts'
import { type Duty, type Key, mayRead, mayReplace, mayWrite } from './keys.ts'
import type { Meter } from './meter.ts'
import { asRegistrar } from './registrar.ts'
import { isThrottling, pause } from './retry.ts'
import { type Taken, type Taking, takeFrom } from './taking.ts'
import {
  attributesOf,
  type Commit,
  type Committer,
  type Item,
  lossOf,
  lossOfOne,
  stampedWrite,
  targetOf,
  toDelete,
  toPut,
  toTransactItem,
  type Write,
} from './writes.ts'

export type { Taken, Taking } from './taking.ts'
export type { Commit, Item, LostWrite, When, Write } from './writes.ts'

/** One Query on one partition of the table or of an index. */
export interface Listing {
  readonly pk: string
  readonly index?: IndexName
  /** Only sort keys that start with this. */
  readonly prefix?: string
  /** Only sort keys from the first to the second, both included. Not together with `prefix`. */
  readonly between?: readonly [from: string, to: string]
  readonly newestFirst?: boolean
  /** Half the units, and what was written in the last moment may be missing. Queries on an index are always so. */
  readonly eventual?: true
}

export interface Table extends Committer {
  get(key: Key): Promise<Item | null>
  /**
   * Reads by key, 100 a call and all calls in parallel; missing items are left out. They are consistent unless told
   * otherwise, as for a Listing.
   */
  getMany(keys: readonly Key[], how?: Pick<Listing, 'eventual'>): Promise<readonly Item[]>
  query(listing: Listing, page: PageRequest): Promise<Page<Item>>
  /** Writes items without conditions, 25 a call; for idempotent imports. */
  putAll(items: readonly Item[]): Promise<void>
  /** Adds to a counter unless that takes it above its limit. One call, outside of any transaction: none conflicts with it. */
  take(taking: Taking): Promise<Taken>
}

/** A key that the table's tenant may not access. A bug or an attack, never a client's mistake. */
export class IsolationError extends Error {
  constructor(pk: string) {
    super(`partition ${JSON.stringify(pk)} does not belong to this tenant`)
    this.name = 'IsolationError'
  }
}

function forbidden(pk: string): never {
  throw new IsolationError(pk)
}

interface AccessRules {
  canRead(pk: string): boolean
  canWrite(pk: string): boolean
  canReplace(pk: string): boolean
  /** The write with the conditions that these rules add; null if they forbid it whatever is stored. */
  bounded(write: Write): Write | null
}

export interface TableSource {
  readonly client: DynamoDBDocumentClient
  readonly tableName: string
  readonly meter?: Meter
}

/** The table of one tenant: its own partitions, the directory, and roll-ups within its reach. */
export function bindTable(source: TableSource, tenant: string, reach: string, duty: Duty = 'member'): Table {
  return openTable(source, {
    canRead: pk => mayRead(tenant, reach, pk),
    canWrite: pk => mayWrite({ tenant, reach, duty }, pk),
    canReplace: mayReplace,
    bounded: write => (duty === 'registrar' ? asRegistrar(reach, write) : write),
  })
}

/** The table of all tenants. For the relay and the upload check, never for a request. */
export function unboundTable(source: TableSource): Table {
  const always = () => true
  return openTable(source, {
    canRead: always,
    canWrite: always,
    canReplace: always,
    bounded: write => write,
  })
}

const MAX_BATCH = 25

function openTable({ client, tableName, meter }: TableSource, access: AccessRules): Table {
  const record = (
    operation: string,
    used: ConsumedCapacity | readonly ConsumedCapacity[] | undefined,
  ): void => {
    const list = Array.isArray(used) ? used : used === undefined ? [] : [used]
    meter?.record({ operation, units: list.reduce((sum, one) => sum + (one.CapacityUnits ?? 0), 0) })
  }
  const readable = (pk: string): void => {
    if (!access.canRead(pk)) throw new IsolationError(pk)
  }
  const writable = (item: Key & Readonly<Record<string, unknown>>): void => {
    for (const pk of partitionsOf(item)) if (!access.canWrite(pk)) throw new IsolationError(pk)
  }

  const batchGet = async (keys: readonly Key[], isConsistent: boolean): Promise<Item[]> => {
    const found: Item[] = []
    let wanted: Record<string, unknown>[] = keys.map(keyOf)
    for (let round = 0; wanted.length > 0; round++) {
      if (round > 0) await pause(round)
      const answer = await client.send(
        new BatchGetCommand({
          RequestItems: { [tableName]: { Keys: wanted, ConsistentRead: isConsistent } },
          ReturnConsumedCapacity: 'TOTAL',
        }),
      )
      record('BatchGetItem', answer.ConsumedCapacity)
      found.push(...((answer.Responses?.[tableName] ?? []) as Item[]))
      wanted = answer.UnprocessedKeys?.[tableName]?.Keys ?? []
    }
    return found
  }

  /** One write without a transaction, which would cost twice as many units. */
  const commitOne = async (write: Extract<Write, { put: Item } | { remove: Key }>): Promise<Commit> => {
    const operation = 'put' in write ? 'PutItem' : 'DeleteItem'
    try {
      const metered = { ReturnConsumedCapacity: 'TOTAL' } as const
      const answer =
        'put' in write
          ? await client.send(new PutCommand({ ...toPut(tableName, write), ...metered }))
          : await client.send(new DeleteCommand({ ...toDelete(tableName, write), ...metered }))
      record(operation, answer.ConsumedCapacity)
      return { done: true }
    } catch (error) {
      if (isThrottling(error)) return { done: false, lost: [], contended: true, throttled: true }
      const loss = lossOfOne(error, write)
      if (loss === null) throw error
      record(operation, undefined)
      return loss
    }
  }

  return {
    async get(key) {
      readable(key.pk)
      if (!canExist(key)) return null
      const answer = await client.send(
        new GetCommand({
          TableName: tableName,
          Key: keyOf(key),
          ConsistentRead: true,
          ReturnConsumedCapacity: 'TOTAL',
        }),
      )
      record('GetItem', answer.ConsumedCapacity)
      return (answer.Item as Item | undefined) ?? null
    },

    async getMany(keys, how) {
      for (const key of keys) readable(key.pk)
      const unique = [
        ...new Map(keys.filter(canExist).map(key => [`${key.pk}\n${key.sk}`, keyOf(key)])).values(),
      ]
      const chunks = Array.from({ length: Math.ceil(unique.length / 100) }, (_, n) =>
        unique.slice(n * 100, n * 100 + 100),
      )
      const isConsistent = how?.eventual !== true
      return (await Promise.all(chunks.map(chunk => batchGet(chunk, isConsistent)))).flat()
    },

    async query(listing, page) {
      readable(listing.pk)
      if (!canExist({ pk: listing.pk, sk: listing.prefix ?? 'any' })) return { items: [], hasNext: false }
      const [pkName, skName] = listing.index === undefined ? ['pk', 'sk'] : keyNamesOf(listing.index)
      const after = page.after
      const newest = (listing.newestFirst === true) !== (page.backwards === true)
      // The page starts after the cursor by a condition on the sort key. An exclusive start key would need the key of
      // the base table as well, which a cursor does not contain.
      const range = rangeClause(listing, after, newest)
      const asked = client.send(
        new QueryCommand({
          TableName: tableName,
          ...(listing.index === undefined
            ? { ConsistentRead: listing.eventual !== true }
            : { IndexName: listing.index }),
          KeyConditionExpression: range === null ? '#pk = :pk' : `#pk = :pk AND ${range.clause}`,
          ExpressionAttributeNames: range === null ? { '#pk': pkName } : { '#pk': pkName, '#sk': skName },
          ExpressionAttributeValues: { ':pk': listing.pk, ...range?.values },
          ScanIndexForward: !newest,
          Limit: page.first + (range?.inclusive === true ? 2 : 1),
          ReturnConsumedCapacity: 'TOTAL',
        }),
      )
      const answer = await asked.catch((error: unknown) => {
        throw faultOfQuery(error, listing.index)
      })
      record('Query', answer.ConsumedCapacity)
      const beyond = ((answer.Items ?? []) as Item[]).filter(item => String(item[skName]) !== after)
      const items = beyond.slice(0, page.first)
      const read = items.map(item => ({ key: String(item[skName]), value: item }))
      return {
        items: page.backwards === true ? read.reverse() : read,
        hasNext: beyond.length > page.first || (answer.LastEvaluatedKey !== undefined && items.length > 0),
      }
    },

    async commit(writes) {
      for (const write of writes) writable(attributesOf(write))
      const at = now().toISOString()
      const bounded = writes.map(
        write => access.bounded(stampedWrite(write, at)) ?? forbidden(targetOf(write).pk),
      )
      const [only] = bounded
      if (bounded.length === 1 && only !== undefined && ('put' in only || 'remove' in only))
        return commitOne(only)
      try {
        const answer = await client.send(
          new TransactWriteCommand({
            TransactItems: bounded.map(write => toTransactItem(tableName, write)),
            ReturnConsumedCapacity: 'TOTAL',
          }),
        )
        record('TransactWriteItems', answer.ConsumedCapacity)
        return { done: true }
      } catch (error) {
        if (isThrottling(error)) return { done: false, lost: [], contended: true, throttled: true }
        if (!(error instanceof TransactionCanceledException)) throw error
        record('TransactWriteItems', undefined)
        return lossOf(error, writes)
      }
    },

    async take(taking) {
      if (!access.canWrite(taking.key.pk)) throw new IsolationError(taking.key.pk)
      const { ConsumedCapacity, ...taken } = await takeFrom(client, tableName, taking)
      record('UpdateItem', ConsumedCapacity)
      return taken
    },

    async putAll(items) {
      for (const item of items) {
        writable(item)
        if (!access.canReplace(item.pk)) forbidden(item.pk)
      }
      const at = now().toISOString()
      let waiting: Record<string, unknown>[] = items.map(item => stamped(item, at))
      for (let round = 0; waiting.length > 0; ) {
        const answer = await client.send(
          new BatchWriteCommand({
            RequestItems: {
              [tableName]: waiting.slice(0, MAX_BATCH).map(item => ({ PutRequest: { Item: item } })),
            },
            ReturnConsumedCapacity: 'TOTAL',
          }),
        )
        record('BatchWriteItem', answer.ConsumedCapacity)
        const left = (answer.UnprocessedItems?.[tableName] ?? []).map(
          request => request.PutRequest?.Item ?? {},
        )
        round = left.length === 0 ? 0 : round + 1
        if (round > 0) await pause(round)
        waiting = [...left, ...waiting.slice(MAX_BATCH)]
      }
    },
  }
}
