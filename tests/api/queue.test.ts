import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import { mockClient } from 'aws-sdk-client-mock'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { asciiJson, NotSent, openQueue } from '../../functions/platform/queue.ts'

/** Stands in for SQS, for what the local emulator does not refuse. */
const sqs = mockClient(SQSClient)
const queue = openQueue(new SQSClient({ region: 'cn-north-1' }), 'https://queue.invalid/1')
type Entries = readonly { readonly Id?: string; readonly MessageBody?: string }[]
const sent = () =>
  sqs.commandCalls(SendMessageBatchCommand).map(call => (call.args[0].input.Entries ?? []) as Entries)
beforeEach(() => sqs.reset())

describe('a message', () => {
  test('is ASCII whatever it says, and says the same when it is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const body = asciiJson({ text })
        expect(body).toMatch(/^[\x20-\x7e]*$/)
        expect(JSON.parse(body)).toEqual({ text })
      }),
    )
    expect(asciiJson('𠮷\uffff')).toBe('"\\ud842\\udfb7\\uffff"')
  })
})

describe('sending', () => {
  test('of 25 messages takes three requests', async () => {
    sqs.on(SendMessageBatchCommand).resolves({})
    await queue.sendAll(Array.from({ length: 25 }, (_, n) => n))
    expect(sent().map(entries => entries.length)).toEqual([10, 10, 5])
  })

  test('of large messages keeps each request below the limit of its sum', async () => {
    sqs.on(SendMessageBatchCommand).resolves({})
    await queue.sendAll(Array.from({ length: 4 }, () => 'x'.repeat(100_000)))
    expect(sent().map(entries => entries.length)).toEqual([2, 2])
  })

  test('goes on with the others if the queue refuses one of ten, and names the one', async () => {
    sqs.on(SendMessageBatchCommand).callsFake(({ Entries }: { Entries: Entries }) => ({
      Failed: Entries.filter(({ MessageBody }) => MessageBody === '"bad"').map(({ Id }) => ({
        Id,
        Code: 'InvalidMessageContents',
      })),
    }))
    const messages = ['bad', ...Array.from({ length: 19 }, (_, n) => `good ${n}`)]
    const refused = await queue.sendAll(messages).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(NotSent)
    expect(refused).toMatchObject({
      messages: ['bad'],
      message: expect.stringContaining('InvalidMessageContents'),
    })
    const accepted = new Set(
      sent()
        .flat()
        .map(({ MessageBody }) => MessageBody),
    )
    expect(messages.every(message => accepted.has(JSON.stringify(message)))).toBe(true)
  })

  test('goes on with the others if a whole request fails because of one message', async () => {
    const good: (string | undefined)[] = []
    sqs.on(SendMessageBatchCommand).callsFake(({ Entries }: { Entries: Entries }) => {
      if (Entries.some(({ MessageBody }) => MessageBody === '"bad"')) throw new Error('malformed')
      good.push(...Entries.map(({ MessageBody }) => MessageBody))
      return {}
    })
    const refused = await queue.sendAll(['a', 'bad', 'b']).catch((error: unknown) => error)
    expect(refused).toMatchObject({ messages: ['bad'] })
    expect(good.sort()).toEqual(['"a"', '"b"'])
  })

  test('is repeated after an error that passes', async () => {
    sqs.on(SendMessageBatchCommand).rejectsOnce(new Error('connection lost')).resolves({})
    await queue.sendAll(['a'])
    expect(sent()).toHaveLength(2)
  })
})
