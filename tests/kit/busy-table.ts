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

/**
 * Does one thing, and another just before the first call of one command of it reaches the database; with `about`, the first that names
 * this id: of several that go out at once, any may be the first.
 */
export async function interruptedBefore<Done>(
  command: abstract new (...input: never[]) => object,
  meanwhile: () => Promise<unknown>,
  work: () => Promise<Done>,
  about = '',
): Promise<Done> {
  const send = DynamoDBDocumentClient.prototype.send
  const spy = vi.spyOn(DynamoDBDocumentClient.prototype, 'send')
  let isFirst = true
  spy.mockImplementation(async function (this: DynamoDBDocumentClient, ...call: Parameters<typeof send>) {
    if (isFirst && call[0] instanceof command && JSON.stringify(call[0].input).includes(about)) {
      isFirst = false
      await meanwhile()
    }
    return send.apply(this, call)
  } as never)
  try {
    const done = await work()
    if (isFirst) throw new Error('nothing was interrupted')
    return done
  } finally {
    spy.mockRestore()
  }
}
