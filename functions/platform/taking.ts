import { ConditionalCheckFailedException, type ConsumedCapacity } from '@aws-sdk/client-dynamodb'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { UpdateCommand } from './commands.ts'
import { keyOf } from './expressions.ts'
import type { Key } from './keys.ts'

/** Something to be taken from what a counter has left. */
export interface Taking {
  readonly key: Key
  /** How much; less than nothing gives back. */
  readonly by: number
  /** What the counter may reach. */
  readonly limit: number
  /** When the counter may be forgotten, in seconds since 1970. */
  readonly ttl: number
}

/** Whether it was taken, and how much was taken altogether. */
export interface Taken {
  readonly isTaken: boolean
  readonly used: number
}

/** Adds to a counter by one conditional update, which makes the counter if there is none. */
export async function takeFrom(
  client: DynamoDBDocumentClient,
  tableName: string,
  { key, by, limit, ttl }: Taking,
): Promise<Taken & { readonly ConsumedCapacity: ConsumedCapacity | undefined }> {
  const room = limit - by
  const fits = room < 0 ? '#used <= :room' : 'attribute_not_exists(#used) OR #used <= :room'
  try {
    const { Attributes, ConsumedCapacity } = await client.send(
      new UpdateCommand({
        TableName: tableName,
        Key: keyOf(key),
        UpdateExpression: 'ADD #used :by SET #ttl = :ttl',
        ConditionExpression: fits,
        ExpressionAttributeNames: { '#used': 'used', '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':by': by, ':room': room, ':ttl': ttl },
        ReturnValues: 'UPDATED_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        ReturnConsumedCapacity: 'TOTAL',
      }),
    )
    return { isTaken: true, used: Number(Attributes?.used), ConsumedCapacity }
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    return { isTaken: false, used: Number(error.Item?.used?.N ?? 0), ConsumedCapacity: undefined }
  }
}
