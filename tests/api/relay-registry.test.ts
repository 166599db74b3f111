import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { EMPTY_CHAIN, eventItem, nextEvent } from '../../functions/access/events.ts'
import type { RelayedEvent } from '../../functions/access/relay.ts'
import { itemInImage } from '../../functions/platform/clients.ts'
import { unboundTable } from '../../functions/platform/table.ts'
import { operation } from '../../graphql/operations.ts'
import { send } from '../kit/api.ts'
import { aNotice } from '../kit/documents.ts'
import { aTree, type Tree } from '../kit/government.ts'
import { drain, relay, relayAll, relayMessage, waitingMessages } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

/** The parts that two areas of this test have in the event LampLit. */
const parts = vi.hoisted(() => ({ lamps: vi.fn(), oil: vi.fn() }))

vi.mock('../../functions/handlers/areas.ts', async importOriginal => {
  const original = await importOriginal<typeof import('../../functions/handlers/areas.ts')>()
  const { mergeAreas } = await import('../../functions/access/area.ts')
  const all = [
    ...original.areaWork,
    { name: 'lamps', relays: { LampLit: parts.lamps } },
    { name: 'oil', relays: { LampLit: parts.oil } },
  ]
  return { ...original, mergedWork: mergeAreas(all) }
})

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  await relayAll(stack)
})
beforeEach(() => {
  parts.lamps.mockReset().mockResolvedValue(undefined)
  parts.oil.mockReset().mockResolvedValue(undefined)
})

let made = 0
/** Writes one event of this type, the first of its chain, without any action. */
async function writeEvent(type: string): Promise<{ pk: string; sk: string }> {
  const client = DynamoDBDocumentClient.from(stack.dynamodb)
  const id = `lmp_${++made}`
  const act = { by: 'mbr', at: '2026-01-05T01:30:00.000Z', requestId: `request-${made}` }
  const item = eventItem({ pk: `T#x#LMP#${id}` }, nextEvent(id, EMPTY_CHAIN, { type, data: {} }, act), act)
  await unboundTable({ client, tableName: stack.tableName }).putAll([item])
  return { pk: item.pk, sk: item.sk }
}

/** The one message in the queue, taken off it. */
async function theMessage() {
  const messages = await waitingMessages(stack)
  await Promise.all(messages.map(message => message.remove()))
  const [message, ...others] = messages
  if (message === undefined || others.length > 0) throw new Error(`${messages.length} messages, not one`)
  return message
}

describe('an event of a type that no area registered for', () => {
  test('goes to the queue, so that it neither blocks the stream nor is passed over', async () => {
    const key = await writeEvent('LampStolen')
    expect(await relay(await drain(stack))).toBe(0)
    expect(JSON.parse((await theMessage()).body)).toEqual({ retry: { ...key, area: 'none' } })
  })

  test('is reported as failed at every retry, until the queue moves it to its dead letters', async () => {
    await writeEvent('LampStolen')
    await relay(await drain(stack))
    const message = await theMessage()
    expect(await relayMessage(message)).toEqual([message.messageId])
    expect(await relayMessage(message)).toEqual([message.messageId])
    expect(await waitingMessages(stack)).toEqual([])
  })
})

describe('an event in which two areas have a part', () => {
  test('of which one fails is queued for that area alone, and the other area’s part is done', async () => {
    parts.oil.mockRejectedValue(new Error('no oil'))
    const key = await writeEvent('LampLit')
    expect(await relay(await drain(stack))).toBe(0)
    expect(JSON.parse((await theMessage()).body)).toEqual({ retry: { ...key, area: 'oil' } })
    expect([parts.lamps.mock.calls.length, parts.oil.mock.calls.length]).toEqual([1, 1])
  })

  test('is retried by the area that failed, and the other area’s part is not run again', async () => {
    parts.oil.mockRejectedValueOnce(new Error('no oil'))
    await writeEvent('LampLit')
    await relay(await drain(stack))
    expect(await relayMessage(await theMessage())).toEqual([])
    expect([parts.lamps.mock.calls.length, parts.oil.mock.calls.length]).toEqual([1, 2])
    expect(await waitingMessages(stack)).toEqual([])
  })

  test('is retried by both areas if the message names an area that is not registered any more', async () => {
    parts.oil.mockRejectedValueOnce(new Error('no oil'))
    await writeEvent('LampLit')
    await relay(await drain(stack))
    const message = await theMessage()
    const renamed = { ...message, body: message.body.replace('"oil"', '"wicks"') }
    expect(await relayMessage(renamed)).toEqual([])
    expect([parts.lamps.mock.calls.length, parts.oil.mock.calls.length]).toEqual([2, 2])
  })

  test('is reported as failed if the retry fails as well, without a second message', async () => {
    parts.oil.mockRejectedValue(new Error('no oil'))
    await writeEvent('LampLit')
    await relay(await drain(stack))
    const message = await theMessage()
    expect(await relayMessage(message)).toEqual([message.messageId])
    expect(await waitingMessages(stack)).toEqual([])
    expect(parts.lamps).toHaveBeenCalledTimes(1)
  })

  test('is queued once for each of them if both fail', async () => {
    parts.lamps.mockRejectedValue(new Error('no wick'))
    parts.oil.mockRejectedValue(new Error('no oil'))
    await writeEvent('LampLit')
    await relay(await drain(stack))
    const messages = await waitingMessages(stack)
    await Promise.all(messages.map(message => message.remove()))
    expect(messages.map(({ body }) => JSON.parse(body).retry.area).sort()).toEqual(['lamps', 'oil'])
  })
})

describe('the id of the request that led to an event', () => {
  afterEach(() => {
    vi.restoreAllMocks()
    process.env.LOG_LEVEL = 'error'
  })

  /** Creates a draft. @returns the id of the request, and the records of the events that it led to */
  async function aCreatedDraft() {
    const token = await tree.zhengzhou.token('DRAFTER')
    const input = { idempotencyKey: `draft-${++made}`, draft: aNotice([tree.zhongyuan]) }
    const { headers } = await send(token, operation('CreateDraft'), { input })
    return { requestId: String(headers['x-request-id']), records: await drain(stack) }
  }

  test('is in the route of the event item', async () => {
    const { requestId, records } = await aCreatedDraft()
    expect(records.map(({ dynamodb }) => itemInImage(dynamodb.NewImage as never))).toMatchObject([
      { data: { type: 'DraftCreated' }, route: { requestId } },
    ])
  })

  test('is in the line that the relay logs for the event', async () => {
    const { requestId, records } = await aCreatedDraft()
    const written: string[] = []
    vi.spyOn(process.stdout, 'write').mockImplementation(text => {
      written.push(String(text))
      return true
    })
    process.env.LOG_LEVEL = 'info'
    await relay(records)
    vi.restoreAllMocks()
    const lines = written.flatMap(text => text.split('\n')).filter(text => text.startsWith('{'))
    expect(
      lines.map(line => JSON.parse(line)).filter(line => line.message === 'event relayed'),
    ).toMatchObject([{ requestId, type: 'DraftCreated' }])
  })

  test('is passed to every area that has a part in the event', async () => {
    const { pk } = await writeEvent('LampLit')
    const requestId = `request-${made}`
    await relay(await drain(stack))
    const passed = [parts.lamps, parts.oil].map(part => part.mock.calls[0]?.[1] as RelayedEvent)
    expect(passed).toMatchObject([
      { requestId, item: { pk } },
      { requestId, item: { pk } },
    ])
  })
})
