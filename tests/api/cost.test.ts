import { beforeAll, describe, expect, test } from 'vitest'
import { DELIVERY_LISTS } from '../../functions/exchange/model/filters.ts'
import { operation } from '../../graphql/operations.ts'
import { send } from '../kit/api.ts'
import { MINUTE, moveClock } from '../kit/clock.ts'
import { aDeliveryTo, putDeliveries } from '../kit/deliveries.ts'
import { aDraftOf, aNotice } from '../kit/documents.ts'
import { aTree, type Tree } from '../kit/government.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree

beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  tree = await aTree(stack)
})

// How many they are is in tests/budget.
describe('the calls to the database of an operation', () => {
  test('have capacity units that do not grow with what the tenant holds', async () => {
    const token = await tree.erqi.token('CLERK')
    const cost = async () => (await send(token, operation('Outbox'), { first: 5 })).extensions?.cost
    for (let index = 0; index < 6; index++) await aDraftOf(tree.erqi, aNotice([tree.zhongyuan]))
    const few = await cost()
    for (let index = 0; index < 40; index++) await aDraftOf(tree.erqi, aNotice([tree.zhongyuan]))
    expect(await cost()).toEqual(few)
  })

  test('have units that are the same for every filter, and for the changes, whether a tenant holds a hundred things or a thousand', async () => {
    const agency = tree.zhongyuan
    const put = (from: number, count: number) =>
      putDeliveries(
        stack,
        agency,
        Array.from({ length: count }, (_, index) =>
          aDeliveryTo(agency, {
            n: 10_000 + from + index,
            issuerId: tree.province.id,
            kind: 'NOTICE',
            urgency: 'URGENT',
            role: 'MAIN',
            state: 'ACCEPTED',
            number: '豫政〔2026〕1号',
            dispatchedAt: new Date(Date.UTC(2026, 0, 1) + (from + index) * MINUTE).toISOString(),
          }),
        ),
      )
    const values = {
      kind: 'NOTICE',
      issuerId: tree.province.id,
      urgency: 'URGENT',
      role: 'MAIN',
      state: 'ACCEPTED',
      number: '豫政〔2026〕1号',
    }
    const dispatched = { from: '2026-01-01T00:10:00Z', until: '2026-01-01T01:10:00Z' }
    const asked = DELIVERY_LISTS.map(({ filters }) =>
      Object.fromEntries(filters.map(name => [name, values[name]])),
    )
    const costs = async () => {
      const token = await agency.token('CLERK')
      const costOf = async (name: string, variables: object) => {
        const { data, extensions } = await send<Record<string, { nodes: unknown[] }>>(
          token,
          operation(name),
          { first: 20, ...variables },
        )
        expect(Object.values(data ?? {})[0]?.nodes).toHaveLength(20)
        const { databaseCalls, capacityUnits } = extensions?.cost ?? { databaseCalls: 0, capacityUnits: 0 }
        return { databaseCalls, capacityUnits: Math.round(capacityUnits) }
      }
      moveClock(MINUTE)
      return {
        inbox: await Promise.all(asked.map(variables => costOf('Inbox', variables))),
        ranged: await Promise.all(asked.map(variables => costOf('Inbox', { ...variables, dispatched }))),
        changes: await costOf('ChangesSince', {}),
      }
    }
    await put(0, 100)
    const few = await costs()
    expect(few.inbox.map(({ databaseCalls }) => databaseCalls)).toEqual([...Array(10).fill(1), 2])
    await put(100, 900)
    expect(await costs()).toEqual(few)
  })
})
