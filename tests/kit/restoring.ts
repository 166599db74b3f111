import { DeleteCommand, DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb'
import type { Item } from '../../functions/platform/table.ts'
import { ask, mutate, type Payload } from './api.ts'
import type { SeenDocument } from './documents.ts'
import { type TestAgency, wholeTable } from './government.ts'
import type { Stack } from './stack.ts'

/** Deliveries, their counts, and the history of their lines. Members stay: tests make them as they are first needed. */
const RECEIVED = /^T#[^#]+#(DLV#|COUNT$|LINE#)/

/** All that an agency has of what it received, as it is now. */
export async function dataOf(stack: Stack, { tenant }: TestAgency): Promise<readonly Item[]> {
  const client = DynamoDBDocumentClient.from(stack.dynamodb)
  const items: Item[] = []
  const scan = {
    TableName: stack.tableName,
    FilterExpression: 'begins_with(pk, :mine)',
    ExpressionAttributeValues: { ':mine': `T#${tenant}#` },
    ConsistentRead: true,
  }
  for await (const { Items = [] } of paginateScan({ client }, scan)) items.push(...(Items as Item[]))
  return items.filter(({ pk }) => RECEIVED.test(pk))
}

/** Restores that to what it was at an earlier time: what came since is gone. */
export async function restoreTo(stack: Stack, agency: TestAgency, then: readonly Item[]): Promise<void> {
  const client = DynamoDBDocumentClient.from(stack.dynamodb)
  const kept = new Set(then.map(({ pk, sk }) => `${pk}\n${sk}`))
  for (const { pk, sk } of await dataOf(stack, agency))
    if (!kept.has(`${pk}\n${sk}`))
      await client.send(new DeleteCommand({ TableName: stack.tableName, Key: { pk, sk } }))
  await wholeTable(stack).putAll(then)
}

/** Has a document delivered again to who does not have it, or not any more. */
export async function redeliver(agency: TestAgency, { id, version }: Pick<SeenDocument, 'id' | 'version'>) {
  return mutate<Payload<'document', SeenDocument>>(await agency.token('CLERK'), 'RedeliverDocument', {
    documentId: id,
    expectedVersion: version,
  })
}

/** Asks for what an agency sent under a number, and the asking one lost. */
export async function askForLost(
  agency: TestAgency,
  issuerId: string,
  number: string | null,
  more: { readonly key?: string } = {},
) {
  const { key } = more
  return mutate<Payload<'request', { readonly id: string; readonly number: string }>>(
    await agency.token('CLERK'),
    'AskForLostDelivery',
    { issuerId, number, ...(key === undefined ? {} : { idempotencyKey: key }) },
  )
}

export interface SeenRestored {
  readonly state: string
  readonly version: number
  readonly title: string
  readonly restored: { readonly provedRung: string; readonly provedSeq: number } | null
  readonly rungs: readonly { readonly kind: string }[]
}
/** What a recipient sees of a delivery that was made again. */
export async function restoredAt(agency: TestAgency, { id }: { readonly id: string }): Promise<SeenRestored> {
  return ask<SeenRestored>(await agency.token('CLERK'), 'DeliveryRestored', { id })
}
