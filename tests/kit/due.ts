import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { dueCursor, hourOf, moveCursor } from '../../functions/access/due.ts'
import { now } from '../../functions/platform/clock.ts'
import { commitWithRetries } from '../../functions/platform/retry.ts'
import { DAY } from './clock.ts'
import { wholeTable } from './government.ts'
import type { Stack } from './stack.ts'

const HOUR = DAY / 24
/** How far the function that starts what is due looks back when it runs for the first time. */
const FIRST_LOOK_BACK = 7 * DAY
/** Hours that are read sooner than it is found out whether they have pointers. */
const FEW = 6

/**
 * Moves the cursor of what is due over the hours that have no pointer, as runs of every minute would have done. The function
 * reads each hour by four queries, and tests move the clock by weeks.
 */
export async function passOverEmptyHours(stack: Stack): Promise<void> {
  const table = wholeTable(stack)
  const cursor = await dueCursor(table)
  const time = now().getTime()
  const from = cursor?.hour ?? hourAt(time - FIRST_LOOK_BACK)
  if (from >= hourAt(time - FEW * HOUR)) return
  const oldest = (await hoursWithPointers(stack)).filter(hour => hour >= from)
  // The function reads the last full hour again.
  const [to = from] = [...oldest, hourAt(time - HOUR)].sort()
  // Of runs at once, one moves it.
  await commitWithRetries(table, [moveCursor(cursor?.version ?? null, to)])
}

const hourAt = (time: number): string => hourOf(new Date(time).toISOString())

/** The hours in whose buckets `DUE#<hour>#<shard>` something lies. */
async function hoursWithPointers({ dynamodb, tableName }: Stack): Promise<string[]> {
  const hours: string[] = []
  let after: Record<string, never> | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await dynamodb.send(
      new ScanCommand({
        TableName: tableName,
        FilterExpression: 'begins_with(pk, :due) AND sk <> :cursor',
        ExpressionAttributeValues: { ':due': { S: 'DUE#' }, ':cursor': { S: 'CURSOR' } },
        ProjectionExpression: 'pk',
        ExclusiveStartKey: after,
      }),
    )
    hours.push(...Items.map(({ pk }) => pk?.S?.split('#')[1] ?? ''))
    after = LastEvaluatedKey as typeof after
  } while (after !== undefined)
  return hours
}
