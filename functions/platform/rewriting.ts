import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { digestOf } from '../kernel/digest.ts'
import { now } from './clock.ts'
import { keyOf } from './expressions.ts'
import { INDEX_NAMES, keyNamesOf, stamped } from './indexes.ts'
import type { Item } from './table.ts'

/** A table as those who own it reach it, with their own rights: no function may read a table as a whole. */
export interface OwnedTable {
  readonly client: DynamoDBDocumentClient
  readonly tableName: string
}

/** Every item of a table, page after page. For commands that operators run once, never for a list. */
export async function* itemsOf({ client, tableName }: OwnedTable): AsyncGenerator<readonly Item[]> {
  let after: Record<string, unknown> | undefined
  do {
    const page = await client.send(
      new ScanCommand({ TableName: tableName, ConsistentRead: true, ExclusiveStartKey: after }),
    )
    yield (page.Items ?? []) as Item[]
    after = page.LastEvaluatedKey
  } while (after !== undefined)
}

const CHANGES = 'g11sk'
const LISTED = ['card', ...INDEX_NAMES.flatMap(index => keyNamesOf(index))]

/** What an item lacks of what lists show of it, or has of it and should not; empty for an item that is as it should be. */
function differences(stored: Item, fresh: Item): string[] {
  return LISTED.filter(name => {
    const [old, wanted] = [stored[name], fresh[name]]
    // The time before the rest of this key is that of its last write.
    if (name === CHANGES)
      return wanted === undefined ? old !== undefined : !String(old).endsWith(`Z#${wanted}`)
    return digestOf(old ?? null) !== digestOf(wanted ?? null)
  })
}

/**
 * Gives a stored item the card and the index keys that it would get by its next write, and changes nothing else of it.
 * @returns false if there was nothing to do, or somebody wrote the item since it was read and thereby did it
 */
export async function relist({ client, tableName }: OwnedTable, stored: Item, fresh: Item): Promise<boolean> {
  const changed = differences(stored, fresh)
  if (changed.length === 0) return false
  const given = stamped(fresh, now().toISOString())
  const sets = changed.filter(name => given[name] !== undefined)
  const removes = changed.filter(name => given[name] === undefined)
  const clause = (word: string, parts: readonly string[]) =>
    parts.length === 0 ? '' : `${word} ${parts.join(', ')}`
  const isUnversioned = stored.version === undefined
  try {
    await client.send(
      new UpdateCommand({
        TableName: tableName,
        Key: keyOf(stored),
        UpdateExpression: [
          clause(
            'SET',
            sets.map(name => `#${name} = :${name}`),
          ),
          clause(
            'REMOVE',
            removes.map(name => `#${name}`),
          ),
        ].join(' '),
        ConditionExpression: isUnversioned
          ? 'attribute_exists(pk) AND attribute_not_exists(#version)'
          : '#version = :version',
        ExpressionAttributeNames: {
          '#version': 'version',
          ...Object.fromEntries(changed.map(name => [`#${name}`, name])),
        },
        ExpressionAttributeValues: {
          ...(isUnversioned ? {} : { ':version': stored.version }),
          ...Object.fromEntries(sets.map(name => [`:${name}`, given[name]])),
        },
      }),
    )
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}
