import { tenantPrefix } from '../../functions/platform/keys.ts'
import { ask } from './api.ts'
import { csvOf, importCalendar } from './calendars.ts'
import { clockTime, moveClock } from './clock.ts'
import { ACCEPT, aDraftOf, bring, handle, REGISTER, type SeenDocument, SIGN_FOR } from './documents.ts'
import { type TestAgency, type Tree, wholeTable } from './government.ts'
import { deliveryAt } from './recalls.ts'
import { relayAll, startDue } from './relay.ts'
import type { Stack } from './stack.ts'

/** The year in which these tests play: far ahead, since the services go by the machine's clock. */
export const YEAR = 2031
/** Its National Day: 1 to 7 October off, from Wednesday, and the Sunday before and the Saturday behind worked for it. */
const NATIONAL_DAY = [
  '2031-09-28,上班,国庆节',
  ...[1, 2, 3, 4, 5, 6, 7].map(day => `2031-10-0${day},放假,国庆节`),
  '2031-10-11,上班,国庆节',
]

/** Imports the calendar of that year. */
export async function importYear(tree: Tree, ...more: readonly string[]): Promise<void> {
  const { problems } = await importCalendar(tree.operator, {
    year: YEAR,
    data: csvOf(...NATIONAL_DAY, ...more),
  })
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
}

/** Moves the clock to this time in Shanghai. */
export function setClock(time: string): void {
  moveClock(Date.parse(`${time}+08:00`) - clockTime())
}

/** Starts what is due at this time in Shanghai, and relays it. */
export async function dueAt(stack: Stack, time: string): Promise<void> {
  setClock(time)
  await startDue(stack)
  await relayAll(stack)
}

export interface SeenReply {
  readonly state: string
  readonly version: number
  readonly deadline: {
    readonly dueAt: string
    readonly dueOn: string
    readonly days: readonly { readonly date: string; readonly counted: boolean; readonly reason: string }[]
  } | null
  readonly late: boolean
  readonly repliedLate: boolean
  readonly reminders: readonly { readonly at: string; readonly kind: string; readonly step: number }[]
  readonly content: { readonly replyDemand: object | null }
}
/** What a recipient sees of the reply that a document demands of it. */
export async function replyAt(agency: TestAgency, document: SeenDocument): Promise<SeenReply> {
  const { id } = await deliveryAt(agency, document)
  return ask<SeenReply>(await agency.token('CLERK'), 'DeliveryReply', { id })
}

export interface SeenReplies {
  readonly replyDemand: object | null
  readonly deadline: SeenReply['deadline']
  readonly lateRecipients: number | null
  readonly ladder: {
    readonly nodes: readonly {
      readonly recipient: { readonly agencyId: string }
      readonly state: string
      readonly late: boolean
      readonly repliedLate: boolean
    }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  }
}
/** What the sender sees of the replies to a document. */
export async function repliesTo(agency: TestAgency, { id }: SeenDocument, more = {}): Promise<SeenReplies> {
  return ask<SeenReplies>(await agency.token('CLERK'), 'DocumentReplies', { id, ...more })
}

/** Takes the delivery of a document so far that it can be answered, and answers it by a report. */
export async function answer(stack: Stack, agency: TestAgency, document: SeenDocument): Promise<void> {
  await handle(agency, await deliveryAt(agency, document), SIGN_FOR, REGISTER, ACCEPT)
  await relayAll(stack)
  await answerAccepted(stack, agency, document)
}

/** Answers a delivery that is accepted. */
export async function answerAccepted(
  stack: Stack,
  agency: TestAgency,
  document: SeenDocument,
): Promise<void> {
  const delivery = await deliveryAt(agency, document)
  const [{ issuer }] = [delivery as unknown as { issuer: { agencyId: string } }]
  const fields = {
    ...{ kind: 'REPORT', title: '关于办理情况的报告', body: '现将办理情况报告如下。' },
    mainRecipients: { agencyIds: [issuer.agencyId] },
    replyTo: delivery.id,
  }
  await bring(agency, await aDraftOf(agency, fields), 'DISPATCHED')
  await relayAll(stack)
}

/** The notices in an agency's partition. */
export async function noticesOf(
  stack: Stack,
  { tenant }: TestAgency,
): Promise<readonly Record<string, unknown>[]> {
  const { items } = await wholeTable(stack).query({ pk: `${tenantPrefix(tenant)}NOTICES` }, { first: 100 })
  return items.map(({ value }) => value.data as Record<string, unknown>)
}
