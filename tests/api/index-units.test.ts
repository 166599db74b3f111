import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Delivery } from '../../functions/exchange/model.ts'
import { signFor } from '../../functions/exchange/rules/deliveries.ts'
import { deliveryItem } from '../../functions/exchange/store/deliveries.ts'
import { INDEX_NAMES, stamped } from '../../functions/platform/indexes.ts'
import { aDeliveryTo } from '../kit/deliveries.ts'
import { aTree, type Tree } from '../kit/government.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
beforeAll(async () => {
  stack = await openStack({ allIndexes: true })
  tree = await aTree(stack)
})

/** Write units that one put costs on each index. */
async function unitsOf(delivery: Delivery, at: string): Promise<Record<string, number>> {
  const client = DynamoDBDocumentClient.from(stack.dynamodb, {
    marshallOptions: { removeUndefinedValues: true },
  })
  const { ConsumedCapacity } = await client.send(
    new PutCommand({
      TableName: stack.tableName,
      Item: stamped(deliveryItem(tree.erqi.tenant, delivery), at),
      ReturnConsumedCapacity: 'INDEXES',
    }),
  )
  const used = ConsumedCapacity?.GlobalSecondaryIndexes ?? {}
  return Object.fromEntries(INDEX_NAMES.map(index => [index, used[index]?.CapacityUnits ?? 0]))
}

describe('what the indexes cost a delivery', () => {
  const STEPS = { DELIVERED: 'DELIVERED' } as const
  test.each([
    ['an urgent one', 'URGENT' as const, 1],
    ['one that is not urgent', null, 0],
  ])(
    'is, of %s, one unit of each at its arrival, and two where a step moves its entry',
    async (_, urgency, has) => {
      const first = aDeliveryTo(tree.erqi, {
        n: urgency === null ? 1 : 2,
        issuerId: tree.province.id,
        kind: 'NOTICE',
        urgency,
        role: 'MAIN',
        state: STEPS.DELIVERED,
        number: '豫政〔2026〕1号',
        dispatchedAt: '2026-06-01T00:00:00.000Z',
      })
      const put = await unitsOf(first, '2026-06-01T00:00:01.000Z')
      const each = (units: number) => Object.fromEntries(INDEX_NAMES.map(index => [index, units]))
      expect(put).toEqual({ ...each(1), byUrgency: has, byUrgencyAndState: has })
      const act = { by: 'mbr-1', at: '2026-06-01T01:00:00.000Z' }
      const signed = signFor(first as Parameters<typeof signFor>[0], act)
      if (!signed.ok) throw new Error('not signed for')
      expect(await unitsOf(signed.value.thing, act.at)).toEqual({
        ...{ list: 1, byKind: 1, byIssuer: 1, byRole: 1, byUrgency: has },
        ...{
          state: 2,
          byKindAndState: 2,
          byIssuerAndState: 2,
          byRoleAndState: 2,
          byUrgencyAndState: 2 * has,
        },
        ...{ changes: 2, byNumber: 0 },
      })
    },
  )
})
