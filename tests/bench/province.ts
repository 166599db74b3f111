import { BatchWriteItemCommand, DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { RELAY } from '../../functions/access/act.ts'
import { reply } from '../../functions/exchange/rules/deliveries.ts'
import { deliveryKey, deliveryOf, rungWrites } from '../../functions/exchange/store/index.ts'
import { randomIds } from '../../functions/kernel/ids.ts'
import { commitOrRetryLater } from '../../functions/platform/retry.ts'
import { unboundTable } from '../../functions/platform/table.ts'
import { ask, mutate, type Payload } from '../kit/api.ts'
import { ACCEPT, HANDLE, handle, inboxOf, REGISTER, type SeenDelivery, SIGN_FOR } from '../kit/documents.ts'
import { aMember, anAgency, anOperator, type TestAgency, testAgency } from '../kit/government.ts'
import type { Stack } from '../kit/stack.ts'
import type { BenchStack } from './stack.ts'

export interface Province {
  readonly sender: TestAgency
  readonly recipients: readonly TestAgency[]
}

const newId = randomIds(() => new Date())

/**
 * A province with so many organs directly under it. One is registered, activated and given a clerk through the API;
 * the others are copies of what the directory holds of it, under ids and names of their own.
 */
export async function aProvince(
  stack: BenchStack,
  count: number,
  relayed: () => Promise<void>,
): Promise<Province> {
  // All that these helpers of the kit need.
  const { issuer, dynamodb, tableName } = stack
  const kit = { issuer, dynamodb, tableName } as unknown as Stack
  const place = { regionCode: '410000', tier: 'PROVINCE' } as const
  const sender = await anAgency(kit, await anOperator(kit), place)
  const first = await anAgency(kit, sender, {
    ...place,
    name: '第一机关',
    active: false,
    kind: 'OTHER',
    actsAsGovernment: true,
  })
  const activation = { agencyId: first.id, expectedVersion: 1, administratorName: '管理员' }
  const { problems } = await mutate<Payload<'agency', object>>(
    await sender.token('ADMINISTRATOR'),
    'ActivateAgency',
    activation,
  )
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  await aMember(kit, first, '收发员', 'CLERK')
  await relayed()
  return enlarged(stack, { sender, recipients: [first] }, count)
}

/** The same province with more organs, so many in all. */
export async function enlarged(
  stack: BenchStack,
  { sender, recipients }: Province,
  count: number,
): Promise<Province> {
  const [first] = recipients
  if (first === undefined) throw new Error('nothing to copy')
  const copies = Array.from({ length: count - recipients.length }, (_, n) => {
    const id = newId('agc')
    const name = `第${recipients.length + n + 1}机关`
    return { ...first, id, tenant: first.tenant.replace(first.id, id), name }
  })
  await copyInDirectory(stack, first, copies)
  const kit = stack as unknown as Stack
  return { sender, recipients: [...recipients, ...copies.map(agency => testAgency(kit, agency))] }
}

async function copyInDirectory(
  { dynamodb, tableName }: BenchStack,
  first: TestAgency,
  copies: readonly Pick<TestAgency, 'id' | 'name'>[],
): Promise<void> {
  const { Items = [] } = await dynamodb.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: `D#AG#${first.id}` } },
    }),
  )
  const text = JSON.stringify(Items)
  const puts = copies.flatMap(({ id, name }) =>
    (JSON.parse(text.replaceAll(first.id, id).replaceAll(first.name, name)) as NonNullable<typeof Items>).map(
      Item => ({ PutRequest: { Item } }),
    ),
  )
  for (let start = 0; start < puts.length; start += 25) {
    const RequestItems = { [tableName]: puts.slice(start, start + 25) }
    await dynamodb.send(new BatchWriteItemCommand({ RequestItems }))
  }
}

/** What recipients do with a delivery after the first rung, in order. */
type Act = (recipient: TestAgency, delivery: SeenDelivery) => Promise<SeenDelivery>
const ACTS: readonly Act[] = [
  ...[SIGN_FOR, REGISTER, ACCEPT, HANDLE].map(
    (step): Act =>
      (recipient, delivery) =>
        handle(recipient, delivery, step),
  ),
  answer,
]
export const MAX_RUNGS = ACTS.length + 1

/**
 * The last rung, as the relay commits it when a reply is dispatched. The reply itself, a document with a fan-out of its
 * own, is left out: what it costs is not the rung's.
 */
async function answer({ tenant }: TestAgency, delivery: SeenDelivery): Promise<SeenDelivery> {
  replies ??= unboundTable({
    // With a session token, the commit counts among the requests and not as the relay's.
    client: DynamoDBDocumentClient.from(
      new DynamoDBClient({
        credentials: { accessKeyId: 'bench', secretAccessKey: 'bench', sessionToken: 'bench' },
      }),
      { marshallOptions: { removeUndefinedValues: true } },
    ),
    tableName: process.env.TABLE_NAME ?? '',
  })
  const stored = deliveryOf(await replies.get(deliveryKey(tenant, delivery.id)))
  const document = { documentId: newId('doc'), number: '测政函〔2026〕1号', deliveryId: newId('dlv') }
  const act = { by: RELAY, at: new Date().toISOString() }
  const replied = stored === null ? null : reply(stored, document, act)
  if (replied === null) throw new Error('the delivery cannot be answered')
  await commitOrRetryLater(replies, rungWrites(tenant, replied))
  return { ...delivery, version: replied.thing.version, state: replied.thing.state }
}
let replies: ReturnType<typeof unboundTable> | undefined

/** A delivery that waits for its recipient. */
export interface Waiting {
  readonly recipient: TestAgency
  delivery: SeenDelivery
}

/** The newest deliveries of each recipient, oldest first, as its inbox lists them. */
export async function waitingAt(
  recipients: readonly TestAgency[],
  concurrency: number,
  each = 1,
): Promise<Waiting[]> {
  const found: Waiting[] = []
  await inParallel(recipients, concurrency, async recipient => {
    const deliveries = await inboxOf(recipient, { first: each })
    found.push(...[...deliveries].reverse().map(delivery => ({ recipient, delivery })))
  })
  return found
}

/** Takes a delivery to its next rung: the second if `rung` is 2. */
export async function act(waiting: Waiting, rung: number): Promise<void> {
  const take = ACTS[rung - 2]
  if (take === undefined) throw new Error(`a delivery has ${MAX_RUNGS} rungs`)
  waiting.delivery = await take(waiting.recipient, waiting.delivery)
}

export async function inParallel<T>(
  all: readonly T[],
  concurrency: number,
  work: (one: T) => Promise<unknown>,
): Promise<void> {
  const left = [...all].reverse()
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (let one = left.pop(); one !== undefined; one = left.pop()) await work(one)
    }),
  )
}

/** The counters of a cascade, in the order of the acts. */
const COUNTERS = ['delivered', 'signedFor', 'registered', 'accepted', 'handled', 'replied'] as const

interface Page {
  readonly ladder: {
    readonly nodes: readonly {
      readonly recipient: { readonly agencyId: string }
      readonly rungs: readonly object[]
    }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  }
  readonly cascade: readonly Readonly<Record<string, number>>[]
}

/** What is wrong with a document's ladder and counts, as the sender reads them; null if nothing was lost or doubled. */
export async function faultOf(
  sender: TestAgency,
  documentId: string,
  recipients: number,
  rungs: number,
): Promise<string | null> {
  const token = await sender.token('CLERK')
  const reached = new Set<string>()
  let cascade: Page['cascade'] = []
  for (let after: string | null = null; ; ) {
    const page: Page = await ask(token, 'Document', { id: documentId, first: 100, after })
    cascade = page.cascade
    for (const node of page.ladder.nodes)
      if (node.rungs.length === rungs) reached.add(node.recipient.agencyId)
    after = page.ladder.pageInfo.endCursor
    if (!page.ladder.pageInfo.hasNextPage) break
  }
  if (reached.size !== recipients) return `${reached.size} recipients have ${rungs} rungs, not ${recipients}`
  const counts = COUNTERS.map(name => cascade.reduce((sum, tier) => sum + (tier[name] ?? 0), 0))
  const wrong = counts.findIndex((count, n) => count !== (n < rungs ? recipients : 0))
  return wrong < 0 ? null : `${counts[wrong]} are counted as ${COUNTERS[wrong]}`
}
