import { beforeAll, expect, test } from 'vitest'
import { verifyBundle } from '../../functions/exchange/index.ts'
import { ask, http } from '../kit/api.ts'
import { aNoticeIn } from '../kit/documents.ts'
import { anAgency, anOperator, manyAgencies, type TestAgency } from '../kit/government.ts'
import { recall, recallsOf } from '../kit/recalls.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

/** One more than a bundle, two pages of a ladder and four portions hold. */
const RECIPIENTS = 201
let stack: Stack
let province: TestAgency

beforeAll(async () => {
  stack = await openStack()
  province = await anAgency(stack, await anOperator(stack), { regionCode: '410000', tier: 'PROVINCE' })
  await manyAgencies(stack, province, RECIPIENTS)
  await relayAll(stack)
})

interface LadderPage {
  readonly ladder: {
    readonly nodes: readonly { recipient: { agencyId: string } }[]
    readonly pageInfo: { hasNextPage: boolean; endCursor: string | null }
  }
  readonly recipientCount: number
}

interface RecallPage {
  readonly ladder: Omit<LadderPage['ladder'], 'nodes'> & {
    readonly nodes: readonly { readonly recall: { readonly outcome: string } }[]
  }
}

test(`a notice to ${RECIPIENTS} agencies reaches each once, in ladders and bundles that are read page by page, and is recalled from each`, async () => {
  const notice = await aNoticeIn('DISPATCHED', province, 'EVERY_GOVERNMENT_BELOW')
  await relayAll(stack, { deliveries: 2 })

  const token = await province.token('CLERK')
  const reached: string[] = []
  for (let after: string | null = null; ; ) {
    const page: LadderPage = await ask(token, 'Document', { id: notice.id, first: 100, after })
    expect(page.recipientCount).toBe(RECIPIENTS)
    reached.push(...page.ladder.nodes.map(node => node.recipient.agencyId))
    after = page.ladder.pageInfo.endCursor
    if (!page.ladder.pageInfo.hasNextPage) break
  }
  expect([reached.length, new Set(reached).size]).toEqual([RECIPIENTS, RECIPIENTS])

  const keys = JSON.parse((await http('GET', '/.well-known/receipt-keys.json', {})).body ?? '{}')
  const proved: number[] = []
  for (let after: string | null = null; ; ) {
    const evidence: { bundle: unknown; endCursor: string | null } = await ask(token, 'Evidence', {
      documentId: notice.id,
      after,
    })
    const verdict = await verifyBundle(evidence.bundle, keys)
    expect(verdict.faults).toEqual([])
    proved.push(verdict.recipients)
    after = evidence.endCursor
    if (after === null) break
  }
  expect(proved).toEqual([200, RECIPIENTS - 200])

  await recall(province, notice)
  await relayAll(stack, { deliveries: 2 })
  const { progress } = await recallsOf(province, notice)
  expect(progress).toMatchObject({ recipients: RECIPIENTS, recalled: RECIPIENTS, undelivered: 0 })
  const outcomes: string[] = []
  for (let after: string | null = null; ; ) {
    const { ladder }: RecallPage = await ask(token, 'DocumentRecalls', { id: notice.id, first: 100, after })
    outcomes.push(...ladder.nodes.map(row => row.recall.outcome))
    after = ladder.pageInfo.endCursor
    if (!ladder.pageInfo.hasNextPage) break
  }
  expect(outcomes).toEqual(Array.from({ length: RECIPIENTS }, () => 'RECALLED'))
})
