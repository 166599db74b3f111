import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { RelayTools } from '../../functions/access/relay.ts'
import { deliverPortion } from '../../functions/exchange/relay/portions.ts'
import { relayTools } from '../../functions/handlers/relay-tools.ts'
import { operation } from '../../graphql/operations.ts'
import { amount } from '../kit/amount.ts'
import { ask, mutate, send } from '../kit/api.ts'
import { countedBy, countedByHand, itemsOf } from '../kit/counts.ts'
import {
  ACCEPT,
  aDraftOf,
  aNotice,
  aNoticeIn,
  bring,
  HANDLE,
  handle,
  inboxOf,
  nextStep,
  REGISTER,
  type SeenDelivery,
  SIGN_FOR,
} from '../kit/documents.ts'
import { inFunction, underRoleOf } from '../kit/functions.ts'
import { activate, anAgency, aTree, type TestAgency, type Tree, wholeTable } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let tools: RelayTools
beforeAll(async () => {
  // As in DynamoDB: what meets an item of a transaction fails.
  stack = await openStack({ conflicts: { holdMs: 8 } })
  tree = await aTree(stack)
  await relayAll(stack)
  tools = underRoleOf('relay', await inFunction('relay', async () => relayTools('relay')))
})

const aCity = () => anAgency(stack, tree.province, { regionCode: '410300', tier: 'CITY' })
const agree = async (...agencies: TestAgency[]) => {
  for (const agency of agencies) expect(await countedBy(agency)).toEqual(await countedByHand(stack, agency))
}

describe('the counts of an agency', () => {
  test('follow a document from its draft to its dispatch, and a delivery from its arrival to the end', async () => {
    const [sender, recipient] = await Promise.all([aCity(), aCity()])
    await aDraftOf(sender, aNotice([recipient]))
    const notice = await aNoticeIn('APPROVED', sender, [recipient])
    expect((await countedBy(sender)).outbox).toEqual({ DRAFT: 1, APPROVED: 1 })
    await bring(sender, notice, 'DISPATCHED')
    expect((await countedBy(sender)).outbox).toEqual({ DRAFT: 1, DISPATCHED: 1, INCOMPLETE: 1 })

    await relayAll(stack)
    expect((await countedBy(recipient)).inbox).toEqual({ DELIVERED: 1 })
    const [delivery] = await inboxOf(recipient)
    await handle(recipient, delivery as SeenDelivery, SIGN_FOR, REGISTER)
    expect((await countedBy(recipient)).inbox).toEqual({ REGISTERED: 1 })
    await relayAll(stack)
    expect((await countedBy(sender)).outbox).toEqual({ DRAFT: 1, DISPATCHED: 1 })
    await agree(sender, recipient)
  })

  test('are its own: what another agency has does not move them', async () => {
    const [one, other] = await Promise.all([aCity(), aCity()])
    await aDraftOf(one, aNotice([other]))
    expect(await countedBy(other)).toEqual({ inbox: {}, outbox: {}, requests: {} })
  })

  test('have the requests to countersign that wait for it, and those it answered', async () => {
    const [host, asked] = await Promise.all([aCity(), aCity()])
    const fields = aNotice([tree.zhengzhou], { countersigners: [{ party: { agencyId: asked.id } }] })
    const { token, input } = await nextStep(
      host,
      await bring(host, await aDraftOf(host, fields), 'IN_REVIEW'),
    )
    await mutate(token, 'ApproveDraft', input)
    await relayAll(stack)
    expect((await countedBy(asked)).requests).toEqual({ OPEN: 1 })
    const signatory = await asked.token('SIGNATORY')
    const { nodes } = await ask<{ nodes: { id: string; version: number }[] }>(
      signatory,
      'CountersignRequests',
    )
    const [request] = nodes
    const answer = await mutate<{ problems: unknown[] }>(signatory, 'AgreeToCountersign', {
      requestId: request?.id,
      expectedVersion: request?.version,
    })
    expect(answer.problems).toEqual([])
    await relayAll(stack)
    expect((await countedBy(asked)).requests).toEqual({ AGREED: 1 })
    await agree(host, asked)
  })

  test('are there from an agency’s activation on', async () => {
    const sleeper = await anAgency(stack, tree.province, {
      regionCode: '410300',
      tier: 'CITY',
      active: false,
    })
    await activate(tree.province, sleeper)
    await relayAll(stack)
    expect(await countedBy(sleeper)).toEqual({ inbox: {}, outbox: {}, requests: {} })
  })

  test('are null for an operator, who belongs to no agency', async () => {
    expect(await ask(tree.operator, 'Counts')).toBeNull()
  })

  test('are hidden from who may not read what they count, and only those', async () => {
    const agency = await aCity()
    const [auditor, clerk] = await Promise.all([agency.token('AUDITOR'), agency.token('CLERK')])
    const seen = async (token: string) =>
      (await send<{ counts: object }>(token, operation('Counts'))).data?.counts
    expect(await seen(auditor)).toEqual({ inbox: null, outbox: null, countersignRequests: null })
    expect(Object.values((await seen(clerk)) ?? {}).every(one => one !== null)).toBe(true)
  })

  test('are the total of a list, with a state or without, and of the incomplete ones', async () => {
    const [sender, recipient] = await Promise.all([aCity(), aCity()])
    for (const state of ['DRAFT', 'DRAFT', 'DISPATCHED']) await aNoticeIn(state, sender, [recipient])
    const token = await sender.token('CLERK')
    const totalOf = async (variables: object) =>
      (await ask<{ totalCount: number }>(token, 'OutboxProgress', { ...variables, first: 1 })).totalCount
    const totals = [{}, { state: 'DRAFT' }, { incomplete: true }, { state: 'DRAFT', incomplete: true }]
    expect(await Promise.all(totals.map(totalOf))).toEqual([3, 2, 1, 0])
    await relayAll(stack)
    const inbox = await send<{ inbox: object }>(
      await recipient.token('CLERK'),
      '{ inbox(state: DELIVERED) { totalCount } }',
    )
    expect(inbox.data).toEqual({ inbox: { totalCount: 1 } })
  })

  test('are read only when a total is asked for', async () => {
    const token = await tree.province.token('CLERK')
    const cost = async (fields: string) =>
      (await send(token, `{ outbox(first: 1) { ${fields} } }`)).extensions?.cost.databaseCalls
    expect([await cost('nodes { id }'), await cost('nodes { id } totalCount')]).toEqual([1, 2])
  })
})

/** A random course: how far each document goes, and how far each delivery; which requests are sent twice. */
const courses = fc.array(
  fc.record({ steps: fc.nat(7), back: fc.boolean(), rungs: fc.nat(4), twice: fc.boolean() }),
  { minLength: 4, maxLength: 8 },
)
const UP = [SIGN_FOR, REGISTER, ACCEPT, HANDLE] as const

/** Sends a request, or two that race: the same twice, which is one effect. */
async function sendOnce(twice: boolean, token: string, name: string, input: Record<string, unknown>) {
  const same = { idempotencyKey: randomUUID(), ...input }
  const answers = await Promise.all(
    Array.from({ length: twice ? 2 : 1 }, () => mutate<Record<string, unknown>>(token, name, same)),
  )
  return answers[0] as Record<string, unknown>
}

describe('after steps that race, are repeated and lose', () => {
  test('the counts are what the lists have', async () => {
    await fc.assert(
      fc.asyncProperty(courses, async all => {
        const [sender, recipient] = await Promise.all([aCity(), aCity()])
        await Promise.all(
          all.map(async ({ steps, back, twice }) => {
            let document = await aDraftOf(sender, aNotice([recipient]))
            for (let step = 0; step < steps; step++) {
              const { name, token, input } = await nextStep(sender, document)
              const answer = await sendOnce(twice, token, name, input)
              document = (answer.document ?? document) as typeof document
            }
            if (back && document.state === 'IN_REVIEW') {
              const returned = { documentId: document.id, expectedVersion: document.version, reason: '退回' }
              await sendOnce(twice, await sender.token('REVIEWER'), 'ReturnDraft', returned)
            }
          }),
        )
        await relayAll(stack, { deliveries: 2 })
        const deliveries = await inboxOf(recipient, { first: 100 })
        await Promise.all(
          deliveries.map(async (delivery, index) => {
            const { rungs = 0, twice = false } = all[index] ?? {}
            let now = delivery
            for (const [name, more = {}] of UP.slice(0, rungs)) {
              const token = await recipient.token('CLERK')
              const input = { deliveryId: now.id, expectedVersion: now.version, ...more }
              // A step of another request on the same version: one of the two loses.
              const rival = twice ? mutate(token, name, input) : Promise.resolve()
              const [answer] = await Promise.all([sendOnce(false, token, name, input), rival])
              now = (answer.delivery ??
                (await inboxOf(recipient, { first: 100 })).find(one => one.id === now.id)) as SeenDelivery
            }
          }),
        )
        await relayAll(stack, { records: records => [...records, ...records].reverse() })
        await agree(sender, recipient)
      }),
      { numRuns: amount(1, 10) },
    )
  })
})

/** Each delivery is held 40 ms. */
const ARRIVING = amount(24, 64)

describe('many documents that are delivered to one agency at once', () => {
  test('all arrive and are counted, beside steps of that agency, of which none fails', async () => {
    const [sender, recipient] = await Promise.all([aCity(), aCity()])
    const notices = await Promise.all(
      Array.from({ length: 8 }, () => aNoticeIn('DISPATCHED', sender, [recipient])),
    )
    await relayAll(stack)
    const arrived = await inboxOf(recipient)
    const copies = await copiesOf(sender, notices[0]?.id ?? '', ARRIVING)

    stack.contention.set({ conflicts: { holdMs: 40 } })
    stack.contention.takeCounts()
    const [, steps] = await Promise.all([
      Promise.all(
        copies.map(documentId => deliverPortion(tools, { tenant: sender.tenant, documentId, from: 0 })),
      ),
      Promise.all(arrived.map(delivery => handle(recipient, delivery, SIGN_FOR))),
    ])
    const { transactions, conflicts } = stack.contention.takeCounts()
    stack.contention.set({ conflicts: { holdMs: 8 } })

    expect(steps.map(({ state }) => state)).toEqual(arrived.map(() => 'SIGNED_FOR'))
    expect((await countedBy(recipient)).inbox).toEqual({ DELIVERED: ARRIVING, SIGNED_FOR: 8 })
    await agree(recipient)
    // A delivery, its rung and what came of the try, for each; a step of the agency. None was given up to a later try.
    expect(transactions - conflicts).toBeLessThanOrEqual(3 * ARRIVING + 8)
  })
})

/** Dispatched documents like one that was, with ladders on which nothing happened yet. */
async function copiesOf(sender: TestAgency, documentId: string, count: number): Promise<string[]> {
  const stored = (await itemsOf(stack)).filter(
    ({ pk, sk }) =>
      pk.startsWith(`T#${sender.tenant}#DOC#${documentId}`) &&
      (sk === 'DOC' || sk === 'LADDER#00000' || sk === 'PROGRESS'),
  )
  const ids = Array.from(
    { length: count },
    (_, index) => `${documentId.slice(0, -2)}${String(index).padStart(2, '0')}`,
  )
  const copies = ids.flatMap(
    id => JSON.parse(JSON.stringify(stored).replaceAll(documentId, id)) as typeof stored,
  )
  const fresh = copies.map(item => (item.sk === 'PROGRESS' ? { ...item, delivered: 0 } : item))
  await wholeTable(stack).putAll(fresh)
  return ids
}
