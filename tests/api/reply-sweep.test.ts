import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { beforeAll, expect, test } from 'vitest'
import type { Delivery } from '../../functions/exchange/model.ts'
import { deliveredWrites, reminderPointer } from '../../functions/exchange/store/index.ts'
import { inParallel } from '../../functions/kernel/parallel.ts'
import { commitOrRetryLater } from '../../functions/platform/retry.ts'
import { amount } from '../kit/amount.ts'
import { aDeliveryTo } from '../kit/deliveries.ts'
import { aTree, type Tree, wholeTable } from '../kit/government.ts'
import { relayAll, startDue } from '../kit/relay.ts'
import { importYear, noticesOf, setClock } from '../kit/replies.ts'
import { openStack, type Stack } from '../kit/stack.ts'

/** How many reminders wait: `npm run test:long` takes as many as a country may have, and the suite enough to see what they cost. */
const OPEN = amount(2_000, 100_000)
const DUE = 20

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack()
  setClock('2031-11-03T08:30')
  tree = await aTree(stack)
  await importYear(tree)
  await relayAll(stack)
  // Whatever the clock passes from here on was looked at.
  await startDue(stack)
})

/** What the database says that some work used: units of reading and of writing. */
async function unitsOf(work: () => Promise<void>): Promise<{ reads: number; writes: number }> {
  const { prototype } = DynamoDBDocumentClient
  const { send } = prototype
  const used = { reads: 0, writes: 0 }
  prototype.send = async function (this: DynamoDBDocumentClient, ...args: Parameters<typeof send>) {
    const answer = await (send as (...all: unknown[]) => Promise<object>).apply(this, args)
    const { ConsumedCapacity: capacity } = answer as { ConsumedCapacity?: unknown }
    const isRead = /^(Get|BatchGet|Query)/.test((args[0] as object).constructor.name)
    for (const one of [capacity ?? []].flat() as { CapacityUnits?: number }[])
      used[isRead ? 'reads' : 'writes'] += one.CapacityUnits ?? 0
    return answer
  } as typeof send
  try {
    await work()
  } finally {
    prototype.send = send
  }
  return used
}

/** Puts deliveries whose deadline ended at midnight, and whose urging is found at this time in Shanghai. */
async function putDue(from: number, day: string): Promise<void> {
  const dueAt = new Date(`${day}T00:00+08:00`).toISOString()
  const deadline: Delivery['deadline'] = {
    basis: { kind: 'REPLY_BY', date: day },
    dueAt,
    calendarVersions: [{ region: 'CN', year: 2031, version: 1 }],
    remindAt: null,
  }
  await inParallel(
    5,
    Array.from({ length: DUE }, (_, n) => from + n),
    async n => {
      const made = aDeliveryTo(tree.luoyang, {
        ...{ n, issuerId: tree.province.id, kind: 'NOTICE', urgency: null, role: 'MAIN', state: 'DELIVERED' },
        ...{ number: `豫政〔2031〕${n}号`, dispatchedAt: '2031-10-20T01:00:00.000Z' },
      })
      await commitOrRetryLater(
        wholeTable(stack),
        deliveredWrites(tree.luoyang.tenant, { ...made, deadline }, n),
      )
    },
  )
}

/** Starts what is due in the morning of a day, and does it. */
const sweep = (day: string) =>
  unitsOf(async () => {
    setClock(`${day}T09:01`)
    await startDue(stack)
    await relayAll(stack)
  })

test('what is due costs the same however much is not', async () => {
  await putDue(1, '2031-11-04')
  const alone = await sweep('2031-11-04')
  expect((await noticesOf(stack, tree.luoyang)).length).toBe(DUE)

  // In the mornings of the months that follow, and later in the same hour.
  const hours = 200
  const pointers = Array.from({ length: OPEN }, (_, n) => {
    const day = 24 * (1 + (n % hours))
    const at = new Date(Date.parse('2031-11-05T01:30:00.000Z') + (n % 10 === 0 ? 0 : day * 3_600_000))
    const deliveryId = `dlv_${String(n).padStart(26, '0')}`
    return reminderPointer(tree.erqi.tenant, deliveryId, { at: at.toISOString(), step: 1 })
  })
  const batches = Array.from({ length: Math.ceil(OPEN / 500) }, (_, n) =>
    pointers.slice(n * 500, n * 500 + 500),
  )
  await inParallel(8, batches, batch => wholeTable(stack).putAll(batch))

  await putDue(101, '2031-11-05')
  const among = await sweep('2031-11-05')
  expect((await noticesOf(stack, tree.luoyang)).length).toBe(2 * DUE)
  console.log(JSON.stringify({ open: OPEN, due: DUE, alone, among }))
  expect(among.writes).toBe(alone.writes)
  expect(among.reads).toBeLessThanOrEqual(alone.reads + 1)
})
