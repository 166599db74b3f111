import {
  ConditionalCheckFailedException,
  ReturnValuesOnConditionCheckFailure,
  type TransactionCanceledException,
} from '@aws-sdk/client-dynamodb'
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Instant } from '../kernel/time.ts'
import { keyOf } from './expressions.ts'
import { stamped } from './indexes.ts'
import type { Key } from './keys.ts'

/** The attributes of an item; `data` is the entity, `card` the part that lists show. */
export interface Item extends Key {
  readonly version?: number
  readonly data?: unknown
  readonly card?: unknown
  /** Of `list` and `state`; `indexes.ts` has all. */
  readonly g1pk?: string
  readonly g1sk?: string
  readonly g2pk?: string
  readonly g2sk?: string
  readonly ttl?: number
  readonly [attribute: string]: unknown
}

/** The condition on the stored item for a write. */
export type When =
  | 'any'
  | 'absent'
  | 'present'
  | {
      readonly version: number
      readonly without?: readonly string[]
      /** The stored item's attribute `tenant` starts with this. */
      readonly tenantWithin?: string
    }

/** One part of a transaction. */
export type Write =
  | { readonly put: Item; readonly when: When }
  /** Writes nothing; the transaction commits only if the condition holds. */
  | { readonly check: Key; readonly when: Exclude<When, 'any'> }
  | {
      readonly add: Key
      readonly counters: Readonly<Record<string, number>>
      readonly set?: Readonly<Record<string, unknown>>
      /** Without it, an item that is not there is made. */
      readonly when?: 'present'
    }
  | { readonly remove: Key; readonly when: When }

/** The result of a commit: done, or the failed conditions with the winner's items, or a transaction conflict. */
export type Commit =
  | { readonly done: true }
  | {
      readonly done: false
      readonly lost: readonly LostWrite[]
      readonly contended: boolean
      /** The items that another transaction held, if any: what is stored of them is not known. */
      readonly held?: readonly Key[]
      /** The whole call was throttled through all retries of the SDK: repeating it at once would not help. */
      readonly throttled?: true
    }
/** The part of a table that writes. */
export interface Committer {
  commit(writes: readonly Write[]): Promise<Commit>
}
export interface LostWrite extends Key {
  /** The stored item; null if there is none. */
  readonly item: Item | null
}

/** The key of the item that a write concerns. */
export function targetOf(write: Write): Key {
  if ('put' in write) return write.put
  if ('remove' in write) return write.remove
  return 'check' in write ? write.check : write.add
}

/** What a write sets of its item: the key at least, and the keys of index entries if it sets any. */
export function attributesOf(write: Write): Key & Readonly<Record<string, unknown>> {
  return 'add' in write ? { ...write.set, ...write.add } : { ...targetOf(write) }
}

/** A write with the time of its entry in the feed of changes, if it makes one. */
export function stampedWrite(write: Write, at: Instant): Write {
  if ('put' in write) return { ...write, put: stamped(write.put, at) }
  return 'add' in write && write.set !== undefined ? { ...write, set: stamped(write.set, at) } : write
}

export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** A write's condition in the form of a request; the loser of a race gets the stored item with the refusal. */
function guarded(when: When) {
  const condition = conditionOf(when)
  if (condition === null) return {}
  return { ...condition, ReturnValuesOnConditionCheckFailure: ReturnValuesOnConditionCheckFailure.ALL_OLD }
}

/** A put as a request of its own: half the units of a transaction. */
export function toPut(tableName: string, { put, when }: Extract<Write, { put: Item }>) {
  return { TableName: tableName, Item: put, ...guarded(when) }
}

/** A removal as a request of its own. */
export function toDelete(tableName: string, { remove, when }: Extract<Write, { remove: Key }>) {
  return { TableName: tableName, Key: keyOf(remove), ...guarded(when) }
}

/** Turns a write into an item of TransactWriteItems. */
export function toTransactItem(tableName: string, write: Write): TransactItem {
  if ('put' in write) return { Put: toPut(tableName, write) }
  if ('remove' in write) return { Delete: toDelete(tableName, write) }
  if ('check' in write) {
    const condition = conditionOf(write.when)
    if (condition === null) throw new TypeError('a check without a condition')
    const ReturnValues = ReturnValuesOnConditionCheckFailure.ALL_OLD
    return {
      ConditionCheck: {
        TableName: tableName,
        Key: keyOf(write.check),
        ...condition,
        ReturnValuesOnConditionCheckFailure: ReturnValues,
      },
    }
  }
  const names: Record<string, string> = {}
  const values: Record<string, unknown> = {}
  const adds = Object.entries(write.counters).map(([name, by], index) => {
    names[`#c${index}`] = name
    values[`:c${index}`] = by
    return `#c${index} :c${index}`
  })
  const sets = Object.entries(write.set ?? {}).map(([name, value], index) => {
    names[`#s${index}`] = name
    values[`:s${index}`] = value
    return `#s${index} = :s${index}`
  })
  const expression = `ADD ${adds.join(', ')}${sets.length > 0 ? ` SET ${sets.join(', ')}` : ''}`
  const condition = conditionOf(write.when ?? 'any')
  return {
    Update: {
      TableName: tableName,
      Key: keyOf(write.add),
      UpdateExpression: expression,
      ...guarded(write.when ?? 'any'),
      ExpressionAttributeNames: { ...names, ...condition?.ExpressionAttributeNames },
      ExpressionAttributeValues: values,
    },
  }
}

function conditionOf(when: When): {
  ConditionExpression: string
  ExpressionAttributeNames: Record<string, string>
  ExpressionAttributeValues?: Record<string, unknown>
} | null {
  if (when === 'any') return null
  if (when === 'absent') {
    const isAbsent = 'attribute_not_exists(#pk)'
    return { ConditionExpression: isAbsent, ExpressionAttributeNames: { '#pk': 'pk' } }
  }
  if (when === 'present') {
    return { ConditionExpression: 'attribute_exists(#pk)', ExpressionAttributeNames: { '#pk': 'pk' } }
  }
  const isAtVersion = '#version = :version'
  const names: Record<string, string> = { '#version': 'version' }
  const values: Record<string, unknown> = { ':version': when.version }
  const lacks = (when.without ?? []).map((name, index) => {
    names['#data'] = 'data'
    names[`#w${index}`] = name
    return `attribute_not_exists(#data.#w${index})`
  })
  const isWithin: string[] = []
  if (when.tenantWithin !== undefined) {
    names['#tenant'] = 'tenant'
    values[':reach'] = when.tenantWithin
    isWithin.push('begins_with(#tenant, :reach)')
  }
  return {
    ConditionExpression: [isAtVersion, ...lacks, ...isWithin].join(' AND '),
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
  }
}

/**
 * The result of a cancelled transaction.
 * @throws the error if it was cancelled for another reason than a condition or conflict
 */
export function lossOf(error: TransactionCanceledException, writes: readonly Write[]): Commit {
  const reasons = error.CancellationReasons ?? []
  const lost: LostWrite[] = []
  const held: Key[] = []
  let contended = false
  for (const [index, reason] of reasons.entries()) {
    const write = writes[index]
    if (reason.Code === 'ConditionalCheckFailed' && write !== undefined) {
      const item = reason.Item === undefined ? null : (unmarshall(reason.Item) as Item)
      lost.push({ ...keyOf(targetOf(write)), item })
    } else if (
      reason.Code === 'TransactionConflict' ||
      reason.Code === 'ThrottlingError' ||
      reason.Code === 'ProvisionedThroughputExceeded'
    ) {
      contended = true
      if (reason.Code === 'TransactionConflict' && write !== undefined)
        held.push(keyOf(targetOf(write)) as Key)
    } else if (reason.Code !== undefined && reason.Code !== 'None') {
      throw error
    }
  }
  return { done: false, lost, contended, ...(held.length === 0 ? {} : { held }) }
}

/** The result of a single write that was refused; null for another error. */
export function lossOfOne(error: unknown, write: Write): Commit | null {
  if (error instanceof ConditionalCheckFailedException) {
    const item = error.Item === undefined ? null : (unmarshall(error.Item) as Item)
    return { done: false, lost: [{ ...keyOf(targetOf(write)), item }], contended: false }
  }
  // A transaction on the same item is under way.
  const isConflict = error instanceof Error && error.name === 'TransactionConflictException'
  return isConflict ? { done: false, lost: [], contended: true } : null
}
