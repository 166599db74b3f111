import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { onTestFinished, vi } from 'vitest'

interface Answer {
  readonly Item?: Stored
  readonly Items?: readonly Stored[]
  readonly Responses?: Readonly<Record<string, readonly Stored[]>>
}
interface Stored {
  readonly pk: string
  readonly sk: string
}

/** The items that this process is given by the database, until the test ends. */
export function itemsRead(): readonly Stored[] {
  const read: Stored[] = []
  const { send } = DynamoDBDocumentClient.prototype as unknown as {
    send: (...args: unknown[]) => Promise<Answer>
  }
  const spy = vi.spyOn(DynamoDBDocumentClient.prototype, 'send')
  spy.mockImplementation(async function (this: DynamoDBDocumentClient, ...args: unknown[]) {
    const answer = await send.apply(this, args)
    const { Item, Items = [], Responses = {} } = answer
    read.push(...(Item === undefined ? [] : [Item]), ...Items, ...Object.values(Responses).flat())
    return answer
  } as never)
  onTestFinished(() => spy.mockRestore())
  return read
}
