import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { REQUEST_LIMITS } from '../../functions/access/request-limits.ts'
import { amount } from '../kit/amount.ts'
import { ask, send } from '../kit/api.ts'
import { fillZhengzhou } from '../kit/busy-agency.ts'
import type { SeenDelivery, SeenDocument } from '../kit/documents.ts'
import { indexAll } from '../kit/finding.ts'
import { aTree, type Tree } from '../kit/government.ts'
import { leastCost, type Measured, measuring } from '../kit/measured.ts'
import { chanceFrom, OperationWriter, type Values } from '../kit/random-operations.ts'
import { openStack } from '../kit/stack.ts'

let tree: Tree
let tokens: readonly string[]
let values: Values

/** After these a member or agency may be another, and tokens of this test would not be admitted any more. */
const LEFT_OUT = [
  'endMember',
  'suspendMember',
  'reviseMember',
  'suspendAgency',
  'suspendApplication',
  'endApplication',
  // They call services of others.
  'registerIssuer',
  'registerBridge',
  'replaceBridgeSecret',
]

beforeAll(async () => {
  const stack = await openStack({ allIndexes: true, interpreted: true })
  tree = await aTree(stack)
  const { head, colleague } = await fillZhengzhou(stack, tree)
  await indexAll(stack)
  const { zhengzhou, zhongyuan, luoyang, province } = tree
  tokens = [
    await zhengzhou.token('DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK', 'ADMINISTRATOR'),
    await zhengzhou.token('AUDITOR'),
    await province.token('DRAFTER', 'CLERK', 'ADMINISTRATOR'),
    tree.operator,
  ]
  const [token = ''] = tokens
  const nodes = async <T>(name: string): Promise<readonly T[]> =>
    (await ask<{ nodes: readonly T[] }>(token, name, { first: 100 })).nodes
  const documents = (await nodes<SeenDocument>('Outbox')).map(({ id }) => id)
  const deliveries = (await nodes<SeenDelivery>('Inbox')).map(({ id }) => id)
  const numbers = (await nodes<SeenDocument>('Outbox')).flatMap(({ number }) => number ?? [])
  const agencies = [zhengzhou, zhongyuan, luoyang, province].map(({ id }) => id)
  const members = [head.id, colleague.id, 'mbr-CLERK']
  values = {
    ...{ ID: [...documents, ...deliveries, ...agencies, ...members], ids: [...documents, ...deliveries] },
    ...{ documentId: documents, deliveryId: deliveries, replyTo: deliveries, forwards: deliveries },
    ...{
      agencyId: agencies,
      agencyIds: agencies,
      copies: agencies,
      coIssuers: agencies,
      superiorId: agencies,
    },
    ...{ memberId: members, subject: members, fromId: members, toId: members, number: [...numbers, 1] },
    ...{
      region: ['410000', '410100'],
      within: ['410000', '410100'],
      code: ['410100'],
      regionCode: ['410100'],
    },
    ...{ parent: ['410000', '410100'], text: ['公文互通', '通知', '河南省人民政府'], namePrefix: ['测'] },
    ...{ expectedVersion: [1, 2, 3, 4], Int: [1, 2, 5], Boolean: [true, false], Float: [1] },
    ...{ DateTime: ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'], Date: ['2026-11-01'], year: [2026] },
  }
})

/** An operation that was run: what it was estimated to cost, and what it did. */
interface Run extends Measured {
  readonly estimated: number
}

/** Shares of an estimate that were used, as a table of deciles. */
function distribution(runs: readonly Run[]): Readonly<Record<string, string>> {
  const used = (of: (run: Run) => number): string => {
    const shares = runs.map(run => of(run) / Math.max(1, run.estimated)).sort((a, b) => a - b)
    const at = (share: number) =>
      `${Math.round(100 * (shares[Math.floor(share * (shares.length - 1))] ?? 0))} %`
    return `median ${at(0.5)}, 90th percentile ${at(0.9)}, 99th ${at(0.99)}, most ${at(1)}`
  }
  return {
    'calls of the estimate': used(({ calls }) => calls),
    'units of the estimate': used(({ readUnits, writeUnits }) => readUnits + writeUnits / 10),
  }
}

describe('the estimate of a random operation', () => {
  test('is never less than its calls to the database, nor than their units', async () => {
    const runs: Run[] = []
    const tooCostly: number[] = []
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.nat(), async (seed, who) => {
        const text = new OperationWriter(chanceFrom(seed), values, LEFT_OUT).operation()
        const token = tokens[who % tokens.length] ?? ''
        const [{ errors, extensions }, measured] = await measuring(() => send(token, text))
        const estimated = extensions?.cost.estimated ?? Number.NaN
        if (errors?.[0]?.extensions.code === 'TOO_COSTLY') {
          expect(estimated).toBeGreaterThan(REQUEST_LIMITS.cost)
          expect(measured.calls).toBe(0)
          tooCostly.push(estimated)
          return
        }
        const broken = errors?.filter(({ extensions: { code } }) => code === 'INTERNAL') ?? []
        expect(broken, text).toEqual([])
        expect(estimated, text).toBeGreaterThanOrEqual(leastCost(measured))
        runs.push({ estimated, ...measured })
      }),
      { numRuns: amount(60, 1_000) },
    )
    console.info(`${runs.length} operations run, ${tooCostly.length} too costly`, distribution(runs))
    expect(runs.length).toBeGreaterThan(amount(30, 500))
  })
})
