import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { vi } from 'vitest'

/** Does something while the table throttles every call of one command, the SDK's retries included. */
export async function whileThrottled<Done>(
  command: abstract new (...input: never[]) => object,
  work: () => Promise<Done>,
): Promise<Done> {
  const send = DynamoDBDocumentClient.prototype.send
  const spy = vi.spyOn(DynamoDBDocumentClient.prototype, 'send')
  spy.mockImplementation(function (this: DynamoDBDocumentClient, ...call: Parameters<typeof send>) {
    if (!(call[0] instanceof command)) return send.apply(this, call)
    return Promise.reject(Object.assign(new Error('slow down'), { name: 'ThrottlingException' }))
  } as never)
  try {
    return await work()
  } finally {
    spy.mockRestore()
  }
}
