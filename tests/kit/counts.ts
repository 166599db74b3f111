import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { ask } from './api.ts'
import type { TestAgency } from './government.ts'
import type { Stack } from './stack.ts'

interface ByState {
  readonly total: number
  readonly byState: readonly { readonly state: string; readonly count: number }[]
}
interface SeenCounts {
  readonly inbox: ByState | null
  readonly outbox: (ByState & { readonly incomplete: number }) | null
  readonly countersignRequests: (Omit<ByState, 'total'> & { readonly open: number }) | null
}

/** How many there are of each name, without those of which there are none. */
export type Numbers = Readonly<Record<string, number>>

/** The counts of an agency, as its clerk gets them; null for a list that is not counted yet. */
export async function countedBy(agency: TestAgency) {
  const { inbox, outbox, countersignRequests } = await ask<SeenCounts>(await agency.token('CLERK'), 'Counts')
  const numbers = (list: Pick<ByState, 'byState'> | null, more: Numbers = {}): Numbers | null => {
    if (list === null) return null
    const states = Object.fromEntries(list.byState.map(({ state, count }) => [state, count]))
    return present({ ...states, ...more })
  }
  return {
    inbox: numbers(inbox),
    outbox: numbers(outbox, { INCOMPLETE: outbox?.incomplete ?? 0 }),
    requests: numbers(countersignRequests),
  }
}

const present = (numbers: Numbers): Numbers =>
  Object.fromEntries(Object.entries(numbers).filter(([, count]) => count !== 0))

/** The same numbers, counted by hand: every item of the table is looked at. */
export async function countedByHand(stack: Pick<Stack, 'dynamodb' | 'tableName'>, { tenant }: TestAgency) {
  const items = (await itemsOf(stack)).filter(({ pk }) => pk.startsWith(`T#${tenant}#`))
  const states = (sk: string): string[] =>
    items.filter(item => item.sk === sk).map(item => String((item.data as { state: string }).state))
  const incomplete = items.filter(item => item.sk === 'PROGRESS' && item.g1pk !== undefined)
  const numbers = (names: readonly string[]): Numbers =>
    Object.fromEntries([...Map.groupBy(names, name => name)].map(([name, all]) => [name, all.length]))
  return {
    inbox: numbers(states('DLV')),
    // The counts leave discarded drafts out.
    outbox: numbers([
      ...states('DOC').filter(state => state !== 'DISCARDED'),
      ...incomplete.map(() => 'INCOMPLETE'),
    ]),
    requests: numbers(states('CSN')),
  }
}

interface Stored {
  readonly pk: string
  readonly sk: string
  readonly g1pk?: string
  readonly data?: unknown
  readonly [attribute: string]: unknown
}
/** Every item of the table. */
export async function itemsOf({
  dynamodb,
  tableName,
}: Pick<Stack, 'dynamodb' | 'tableName'>): Promise<Stored[]> {
  const client = DynamoDBDocumentClient.from(dynamodb)
  const all: Stored[] = []
  for (let ExclusiveStartKey: Record<string, unknown> | undefined; ; ) {
    const page = await client.send(
      new ScanCommand({ TableName: tableName, ConsistentRead: true, ExclusiveStartKey }),
    )
    all.push(...((page.Items ?? []) as Stored[]))
    ExclusiveStartKey = page.LastEvaluatedKey
    if (ExclusiveStartKey === undefined) return all
  }
}

/** A document's progress, as its sender's clerk gets it in the list, with whether it is listed as incomplete. */
export async function progressOf(sender: TestAgency, { id }: { readonly id: string }) {
  type List = {
    nodes: readonly {
      id: string
      progress:
        | (Numbers & { updatedAt: string; returnedBy: readonly { code: string; count: number }[] })
        | null
    }[]
  }
  const token = await sender.token('CLERK')
  const list = (incomplete: boolean) =>
    ask<List>(token, 'OutboxProgress', { state: 'DISPATCHED', incomplete, first: 100 })
  const [all, incomplete] = await Promise.all([list(false), list(true)])
  const progress = all.nodes.find(node => node.id === id)?.progress ?? null
  const { updatedAt: _, returnedBy: __, ...numbers } = progress ?? {}
  return {
    numbers: progress === null ? null : (numbers as Numbers),
    isListed: incomplete.nodes.some(node => node.id === id),
  }
}
