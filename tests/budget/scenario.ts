import { randomUUID } from 'node:crypto'
import type { Role } from '../../functions/access/permissions.ts'
import { CLOCK_SOURCE, type ClockSource } from '../../functions/platform/clock.ts'
import type { ApiHandler } from '../kit/api.ts'
import { MINUTE } from '../kit/clock.ts'
import { aDeliveryTo, putDeliveries } from '../kit/deliveries.ts'
import { aDraftOf, aNotice, aNoticeIn, inboxOf, type SeenDelivery } from '../kit/documents.ts'
import { indexAll } from '../kit/finding.ts'
import { aTree, manyAgencies, type TestAgency, type Tree } from '../kit/government.ts'
import { lengthenLadder } from '../kit/long-ladder.ts'
import { drainRungs } from '../kit/relay.ts'
import { openStack, type Stack } from '../kit/stack.ts'
import { type MeasuredServices, measureServices } from './services.ts'

/**
 * The time goes on by a millisecond whenever it is asked for, and to the next minute by `nextMinute`: so nothing has two
 * orders, and sizes of items are the same in every run. It is in the future, because the SDK goes by the machine's clock and
 * would renew credentials that seem to have expired.
 */
const START = Date.parse('2031-03-04T01:00:07.089Z')
let time = START

/** What the budget is measured in: always the same, but for ids. */
export interface Scenario {
  readonly stack: Stack
  readonly services: MeasuredServices
  /** The function of the API, as an instance that is warm. */
  readonly handler: ApiHandler
  readonly tree: Tree
  /** Of the province, dispatched to Luoyang, signed and indexed; and what arrived there. */
  readonly dispatched: string
  readonly dispatchedNumber: string
  readonly delivery: SeenDelivery
  /** Of the province, dispatched to 181. */
  readonly widely: string
  /** Eighteen more agencies below the province. */
  readonly eighteen: readonly TestAgency[]
}

/** How many deliveries lie in the inbox of Luoyang, and drafts in the hands of the province. */
const DELIVERIES = 60
const DRAFTS = 20

export async function openScenario(): Promise<Scenario> {
  const scope = globalThis as { [CLOCK_SOURCE]?: ClockSource }
  scope[CLOCK_SOURCE] = () => time++
  const stack = await openStack({ allIndexes: true })
  const services = await measureServices(stack)
  const tree = await aTree(stack)
  const { province, zhengzhou, luoyang } = tree
  const eighteen = await manyAgencies(stack, province, 18)
  await putDeliveries(
    stack,
    luoyang,
    Array.from({ length: DELIVERIES }, (_, n) =>
      aDeliveryTo(luoyang, {
        ...{ n, issuerId: province.id, kind: 'NOTICE', urgency: null, role: 'MAIN' },
        ...{ state: n % 2 === 0 ? 'DELIVERED' : 'ACCEPTED', number: `豫政〔2030〕${n + 10}号` },
        dispatchedAt: new Date(START - 3_600_000 - n * MINUTE).toISOString(),
      }),
    ),
  )
  const to181 = await aNoticeIn('DISPATCHED', province, [zhengzhou])
  await indexAll(stack)
  await lengthenLadder(stack, province, to181.id, 181)
  // Copies of rungs, which have receipts.
  await drainRungs(stack)
  for (let n = 0; n < DRAFTS; n++) await aDraftOf(province, aNotice([luoyang]))
  nextMinute()
  const notice = await aNoticeIn('DISPATCHED', province, [luoyang])
  await indexAll(stack)
  const [delivery] = await inboxOf(luoyang, { first: 1 })
  if (delivery === undefined) throw new Error('nothing arrived')
  return {
    // Loaded only now: it reads its environment as soon as it is.
    handler: (await import('../../functions/handlers/api.ts')).handler,
    ...{ stack, services, tree, eighteen, delivery },
    ...{ dispatched: notice.id, dispatchedNumber: notice.number ?? '', widely: to181.id },
  }
}

/** Goes to the same moment of a later minute, for which no instance has taken a portion of any budget. */
export function nextMinute(minutes = 1): void {
  time += minutes * MINUTE - ((time - START) % MINUTE)
}

/** A request that is measured: whose it is, and what with. */
export interface Made {
  readonly token: string
  readonly variables: Record<string, unknown>
}

/** How requests are made, by names whose first word is the canonical operation. */
export type Cases = Readonly<Record<string, () => Promise<Made>>>

/** A request of an agency's member who has these roles. */
export const by =
  (agency: TestAgency, role: Role, variables: () => Promise<object> | object = () => ({})) =>
  async (): Promise<Made> => ({
    variables: (await variables()) as Record<string, unknown>,
    token: await agency.token(role),
  })

/** The input of a mutation, with a key of its own. */
export const input = (fields: object) => ({ input: { idempotencyKey: randomUUID(), ...fields } })
