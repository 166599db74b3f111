import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type AttributeValue, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import { CREDENTIALS, REGION } from '../../infra/local/emulators/region.ts'
import { ask } from '../kit/api.ts'
import { MINUTE, moveClock } from '../kit/clock.ts'
import { aNoticeIn, inboxOf, type SeenDelivery } from '../kit/documents.ts'
import { aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let delivery: SeenDelivery
let sent: string

/** Every item as a version had stored it that knew the indexes `list` and `state` alone, of agencies and members neither. */
async function makeOld(): Promise<void> {
  for (const item of await items()) {
    const { sk } = item
    const isListed = ['DOC', 'DLV', 'AG'].includes(sk?.S ?? '') || item.pk?.S?.endsWith('#MBR') === true
    if (!isListed) continue
    const isMember = item.pk?.S?.endsWith('#MBR') === true
    const kept = Object.entries(item).filter(
      ([name]) => !/^g\d+[ps]k$/.test(name) || (/^g[12][ps]k$/.test(name) && !isMember),
    )
    const { chain, ...data } = item.data?.M ?? {}
    const { at: _, ...olderChain } = chain?.M ?? {}
    const { updatedAt: __, ...olderCard } = item.card?.M ?? {}
    const older: Record<string, AttributeValue> = {
      ...Object.fromEntries(kept),
      ...(item.data === undefined ? {} : { data: { M: { ...data, chain: { M: olderChain } } } }),
      card: { M: olderCard },
    }
    await stack.dynamodb.send(new PutItemCommand({ TableName: stack.tableName, Item: older }))
  }
}
async function items(): Promise<readonly Record<string, AttributeValue>[]> {
  return (await stack.dynamodb.send(new ScanCommand({ TableName: stack.tableName }))).Items ?? []
}

const relist = async (...args: string[]): Promise<string> => {
  const { stdout } = await promisify(execFile)('node', ['functions/commands/relist.ts', ...args], {
    env: {
      PATH: process.env.PATH ?? '',
      AWS_REGION: REGION,
      AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
      AWS_ENDPOINT_URL_DYNAMODB: stack.gate,
    },
  })
  return stdout.trim().split('\n').at(-1) ?? ''
}
const idsOf = async (agency: TestAgency, name: string, variables: object): Promise<string[]> => {
  const { nodes } = await ask<{ nodes: { id: string; nodeId?: string }[] }>(
    await agency.token('CLERK'),
    name,
    { ...variables },
  )
  return nodes.map(({ id, nodeId = id }) => nodeId)
}

beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  tree = await aTree(stack)
  sent = (await aNoticeIn('DISPATCHED', tree.province, [tree.luoyang])).id
  await relayAll(stack)
  delivery = (await inboxOf(tree.luoyang))[0] as SeenDelivery
  await makeOld()
})

describe('items that an earlier version stored', () => {
  test('are in the lists that it had, with the time of the last dated step as that of the last change', async () => {
    const now = (await inboxOf(tree.luoyang))[0]
    expect(now).toMatchObject({
      id: delivery.id,
      updatedAt: delivery.updatedAt,
      dispatchedAt: delivery.dispatchedAt,
    })
    const document = await ask<Record<string, unknown>>(await tree.province.token('CLERK'), 'Document', {
      id: sent,
    })
    expect(document.updatedAt).toBe(document.dispatchedAt)
    expect(await idsOf(tree.luoyang, 'Inbox', { kind: 'NOTICE' })).toEqual([])
  })

  test('are in every list once the command has run, which finds nothing to do a second time', async () => {
    const before = await items()
    expect(await relist(stack.tableName)).toMatch(/^\d+ items read, [1-9]\d* written$/)
    expect(await idsOf(tree.luoyang, 'Inbox', { kind: 'NOTICE' })).toEqual([delivery.id])
    expect(await idsOf(tree.luoyang, 'Inbox', { number: delivery.number })).toEqual([delivery.id])
    expect(await idsOf(tree.province, 'Outbox', { kind: 'NOTICE', state: 'DISPATCHED' })).toEqual([sent])
    expect(await idsOf(tree.luoyang, 'Agencies', { within: '410000', tier: 'PROVINCE' })).toEqual([
      tree.province.id,
    ])
    expect(await idsOf(tree.luoyang, 'Members', { role: 'CLERK' })).toEqual(['mbr-CLERK'])
    moveClock(MINUTE)
    expect(await idsOf(tree.luoyang, 'ChangesSince', {})).toEqual([delivery.id])
    expect(await relist(stack.tableName)).toMatch(/ 0 written$/)
    const unlisted = (all: Awaited<ReturnType<typeof items>>) =>
      all
        // What an agency spends is counted while this asks.
        .filter(({ pk }) => !pk?.S?.endsWith('#USE'))
        .map(item => Object.fromEntries(Object.entries(item).filter(([name]) => !/^g\d|^card$/.test(name))))
        .toSorted((a, b) => (JSON.stringify([a.pk, a.sk]) < JSON.stringify([b.pk, b.sk]) ? -1 : 1))
    expect(unlisted(await items())).toEqual(unlisted(before))
  })

  test('are not looked for without the name of a table', async () => {
    await expect(relist()).rejects.toThrow('usage: npm run relist')
  })
})
