import { afterEach, describe, expect, test } from 'vitest'
import type { StreamRecord } from '../../infra/local/emulators/stream.ts'
import { StreamMapping, type StreamMappingSettings } from '../../infra/local/lambda/stream-mapping.ts'
import { passes } from '../../infra/local/template/filters.ts'
import { eventually } from './patience.ts'

const running: StreamMapping[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map(mapping => mapping.stop()))
})

function record(n: number, sk = `EV#${String(n).padStart(6, '0')}`): StreamRecord {
  return {
    eventID: String(n),
    eventName: 'INSERT',
    eventSource: 'aws:dynamodb',
    eventVersion: '1.1',
    awsRegion: 'cn-north-1',
    eventSourceARN: 'arn:stream',
    dynamodb: {
      ApproximateCreationDateTime: 0,
      Keys: { pk: { S: 'T#a#DOC' }, sk: { S: sk } },
      NewImage: { sk: { S: sk } },
      SequenceNumber: String(n),
      SizeBytes: 1,
      StreamViewType: 'NEW_IMAGE',
    },
  }
}

const HOUR = 60 * 60_000

const numbers = (records: readonly StreamRecord[]) => records.map(r => Number(r.dynamodb.SequenceNumber))

interface Event {
  readonly Records: readonly StreamRecord[]
}

/** A mapping over these records, with a function that answers as given; returns what happened. */
function serve(
  records: readonly StreamRecord[],
  answer: (batch: number[]) => unknown,
  changes: Partial<StreamMappingSettings> = {},
) {
  const batches: number[][] = []
  const givenUp: Array<{
    DDBStreamBatchInfo: Record<string, unknown>
    requestContext: Record<string, unknown>
  }> = []
  let read = 0
  /** How many records had been read, and given to the function, each time that the position was stored. */
  const caughtUp: Array<{ read: number; given: number }> = []
  let unread: readonly StreamRecord[] = records
  const write = (more: readonly StreamRecord[]): void => {
    unread = [...unread, ...more]
  }
  const mapping = new StreamMapping(
    {
      functionArn: 'arn:relay',
      patterns: [],
      batchSize: 100,
      windowMs: 0,
      lanes: 1,
      bisect: true,
      reportsFailures: true,
      retries: 2,
      ...changes,
    },
    {
      read: async () => {
        const some = unread
        unread = []
        read += some.length
        return some
      },
      caughtUp: () => {
        caughtUp.push({ read, given: batches.flat().length })
      },
      invoke: async ({ Records }: Event) => {
        batches.push(numbers(Records))
        return answer(numbers(Records))
      },
      giveUp: message => givenUp.push(JSON.parse(message)),
      log: () => undefined,
      backoff: () => 0,
    },
  )
  running.push(mapping)
  mapping.start()
  return { batches, givenUp, mapping, caughtUp, write }
}

const fail = (): never => {
  throw new Error('poison')
}
const failing = (...sequenceNumbers: number[]) => ({
  batchItemFailures: sequenceNumbers.map(n => ({ itemIdentifier: String(n) })),
})
const five = [1, 2, 3, 4, 5].map(n => record(n))

describe('an event source mapping of a stream', () => {
  test('gives the function batches in order, no larger than their limit', async () => {
    const { batches } = serve(five, () => undefined, { batchSize: 2 })
    await eventually(() => expect(batches).toEqual([[1, 2], [3, 4], [5]]))
  })

  test('gives it only what passes the filter', async () => {
    const patterns = [{ eventName: ['INSERT'], dynamodb: { NewImage: { sk: { S: [{ prefix: 'EV#' }] } } } }]
    const { batches } = serve([record(1), record(2, 'DOC'), record(3)], () => undefined, { patterns })
    await eventually(() => expect(batches).toEqual([[1, 3]]))
  })

  test('retries from the first record that the function named', async () => {
    let first = true
    const { batches } = serve(five, () => {
      const answer = first ? failing(4, 3) : undefined
      first = false
      return answer
    })
    await eventually(() =>
      expect(batches).toEqual([
        [1, 2, 3, 4, 5],
        [3, 4, 5],
      ]),
    )
  })

  test('fails the whole batch when the function names a record that is not in it', async () => {
    const { batches } = serve([record(1)], batch => (batch.length > 0 ? failing(99) : undefined), {
      retries: 1,
    })
    await eventually(() => expect(batches).toEqual([[1], [1]]))
  })

  test('isolates a poison record, sends it to the destination of failures after its retries, and delivers all others', async () => {
    const { batches, givenUp } = serve(five, batch => (batch.includes(3) ? fail() : undefined))
    await eventually(() => expect(givenUp).toHaveLength(1))
    await eventually(() => expect(batches.at(-1)).toEqual([4, 5]))
    expect(batches.filter(batch => batch.length === 1 && batch[0] === 3)).toHaveLength(3)
    expect(givenUp[0]?.DDBStreamBatchInfo).toMatchObject({
      startSequenceNumber: '3',
      endSequenceNumber: '3',
      batchSize: 1,
      streamArn: 'arn:stream',
    })
    expect(givenUp[0]?.requestContext.condition).toBe('RetryAttemptsExhausted')
  })

  test('without bisecting, sends the whole batch to the destination of failures', async () => {
    const { batches, givenUp } = serve(five, () => fail(), { bisect: false, retries: 1 })
    await eventually(() => expect(givenUp[0]?.DDBStreamBatchInfo.batchSize).toBe(5))
    expect(batches).toHaveLength(2)
  })

  test('with several lanes, keeps the changes of one item in order while those of others go on', async () => {
    const done: number[] = []
    const same = [record(1, 'EV#slow'), record(2, 'EV#slow')]
    const others = [3, 4, 5, 6, 7, 8].map(n => record(n))
    let release = (): void => undefined
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    serve(
      [...same, ...others],
      async batch => {
        if (batch.includes(1)) await held
        done.push(...batch)
      },
      { lanes: 4, batchSize: 1 },
    )
    await eventually(() => expect(done.length).toBeGreaterThan(2))
    expect(done).not.toContain(2)
    release()
    await eventually(() => expect(done).toHaveLength(8))
    expect(done.indexOf(1)).toBeLessThan(done.indexOf(2))
  })

  test('with a batching window, gathers records until it ends', async () => {
    const began = Date.now()
    const { batches, write } = serve(five.slice(0, 2), () => undefined, { windowMs: 3000, batchSize: 500 })
    write(five.slice(2))
    await eventually(() => expect(batches).toEqual([[1, 2, 3, 4, 5]]))
    expect(Date.now() - began).toBeGreaterThanOrEqual(3000)
  })

  test('with a batching window, waits no longer than until the batch is full', async () => {
    const { batches, write } = serve(five.slice(0, 4), () => undefined, { windowMs: HOUR, batchSize: 3 })
    await eventually(() => expect(batches).toEqual([[1, 2, 3]]))
    write([record(5), record(6)])
    await eventually(() =>
      expect(batches).toEqual([
        [1, 2, 3],
        [4, 5, 6],
      ]),
    )
  })

  test('gives the function no more than 6 MB at once, and waits no longer for more', async () => {
    const large = five.map(one => ({ ...one, padding: 'x'.repeat(2.5 * 1024 * 1024) }))
    const { batches } = serve(large, () => undefined, { windowMs: HOUR, batchSize: 500 })
    await eventually(() =>
      expect(batches).toEqual([
        [1, 2],
        [3, 4],
      ]),
    )
  })

  test('does not count what waits in its window as done: after a restart it is read again', async () => {
    const { caughtUp, batches, write } = serve([], () => undefined, { windowMs: 500, batchSize: 500 })
    write(five)
    await eventually(() => expect(caughtUp.at(-1)).toEqual({ read: 5, given: 5 }))
    expect(batches).toHaveLength(1)
    expect(caughtUp.filter(({ read, given }) => read !== given)).toEqual([])
  })

  test('with many lanes and a long window, goes on reading when more records wait than it keeps', async () => {
    const many = Array.from({ length: 3000 }, (_, n) => record(n + 1))
    const { batches, write } = serve(many, () => undefined, { windowMs: 300, batchSize: 500, lanes: 10 })
    write([record(3001)])
    await eventually(() => expect(batches.flat()).toHaveLength(3001))
  })

  test('delivers a batch twice after redeliverNext', async () => {
    const { batches, mapping } = serve([record(1)], () => undefined)
    mapping.redeliverNext()
    await eventually(() => expect(batches).toEqual([[1], [1]]))
  })
})

describe('a filter pattern', () => {
  test.each<[string, unknown, boolean]>([
    ['equal to one of the values', { a: ['y', 'x'] }, true],
    ['equal to none', { a: ['y'] }, false],
    ['there', { a: [{ exists: true }] }, true],
    ['not there', { b: [{ exists: false }] }, true],
    ['beginning so', { a: [{ prefix: 'x' }] }, true],
    ['anything but that', { a: [{ 'anything-but': ['x'] }] }, false],
    ['of a size', { n: [{ numeric: ['>', 1, '<=', 3] }] }, true],
  ])('holds for a field that is %s', (_, pattern, expected) => {
    expect(passes({ a: 'x', n: 3 }, [pattern as Record<string, unknown>])).toBe(expected)
  })
})
