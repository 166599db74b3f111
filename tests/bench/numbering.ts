/**
 * Measures registrations of one series at once, in one process and on sandboxes without shared memory, beside a bare loop:
 * `node --disable-warning=ExperimentalWarning tests/bench/numbering.ts [--sandboxes 64]`. See README.md beside this file.
 */
import { randomUUID } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import {
  DynamoDBClient,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  type TransactWriteItemsInput,
} from '@aws-sdk/client-dynamodb'
import { operation } from '../../graphql/operations.ts'
import { type ApiHandler, send } from '../kit/api.ts'
import { aNoticeIn, type SeenDocument } from '../kit/documents.ts'
import { anAgency, anOperator, type TestAgency } from '../kit/government.ts'
import type { Stack } from '../kit/stack.ts'
import { noFigures } from './ledger.ts'
import { inParallel } from './province.ts'
import { type BenchStack, bundleOf, functionIn, openBenchStack } from './stack.ts'

/** What one contestant needed for all its numbers. */
export interface NumberingFigures {
  readonly name: string
  readonly numbers: number
  readonly transactions: number
  /** Of the transactions, those that met an item of another, and those that lost by a condition. */
  readonly refused: number
  readonly lost: number
  /** All calls of the database by operation, those that admit the caller included. */
  readonly calls: Readonly<Record<string, number>>
  readonly milliseconds: number
  /** Of this thread, in which all sandboxes run: deployed, each has a processor of its own. */
  readonly cpuMilliseconds: number
  readonly longestMilliseconds: number
  /** Requests that ended without a number, at the time-out or with BUSY, and were sent again. */
  readonly failures: number
}

export interface NumberingOptions {
  readonly sandboxes?: number
  /** Milliseconds that a transaction takes at least, and holds its items. */
  readonly transactionMs?: number
  readonly say?: (line: string) => void
}

const MAX_FAILURES = 10

interface Registrable {
  readonly token: string
  readonly documents: readonly SeenDocument[]
}

/** Registers as many documents as there are sandboxes, at once: in one process, then each in a sandbox of its own. */
export async function numberingReport({
  sandboxes: count = 64,
  transactionMs = 8,
  say = () => undefined,
}: NumberingOptions = {}): Promise<readonly NumberingFigures[]> {
  const stack = await openBenchStack(0, transactionMs)
  try {
    say(`${count} sandboxes are loaded`)
    const handlers = await loadSandboxes(stack, count)
    const [first] = handlers
    if (first === undefined) throw new Error('there must be a sandbox')
    say(`${3 * count} documents are prepared`)
    const warmUp = await registrable(stack, count)
    const together = await registrable(stack, count)
    const apart = await registrable(stack, count)
    // Each sandbox has done everything once before, and knows the agency: what a cold start costs is measured elsewhere.
    let registration: TransactWriteItemsInput = { TransactItems: [] }
    for (const [index, handler] of handlers.entries()) {
      await register(warmUp, index, handler)
      if (index === 0) registration = await stack.lastTransaction()
      for (const { token } of [together, apart]) await send(token, operation('Viewer'), {}, 'zh-CN', handler)
    }

    const results: NumberingFigures[] = []
    const contestants = [
      { name: 'one process', run: () => registerAll(together, () => first) },
      {
        name: `${count} sandboxes`,
        run: () => registerAll(apart, index => handlers[index] ?? first),
      },
    ]
    for (const { name, run } of contestants) {
      say(name)
      const loops = [
        { kind: 'bare loop, two items', transactionOf: smallest(stack.tableName) },
        { kind: 'bare loop, all items', transactionOf: asLargeAs(registration) },
      ]
      for (const { kind, transactionOf } of loops)
        results.push(
          await measured(stack, `${kind}, before ${name}`, count, () => bareLoop(count, transactionOf)),
        )
      results.push(await measured(stack, name, count, run))
    }
    return results
  } finally {
    await stack.stop()
  }
}

/** The deployed bundle, once for each sandbox: with module state, clients and connections of its own. */
async function loadSandboxes(stack: BenchStack, count: number): Promise<ApiHandler[]> {
  const { href } = pathToFileURL(bundleOf(functionIn(stack.resources, 'api'), stack.assembly))
  const handlers: ApiHandler[] = []
  for (let index = 0; index < count; index++) {
    const { handler } = (await import(`${href}?sandbox=${index}`)) as { readonly handler: ApiHandler }
    handlers.push(handler)
  }
  return handlers
}

/** Documents of one new agency that wait for their numbers. */
async function registrable({ issuer, dynamodb, tableName }: BenchStack, count: number): Promise<Registrable> {
  // All that these helpers of the kit need.
  const kit = { issuer, dynamodb, tableName } as unknown as Stack
  const place = { regionCode: '410000', tier: 'PROVINCE' } as const
  const sender: TestAgency = await anAgency(kit, await anOperator(kit), place)
  const recipient = await anAgency(kit, sender, { regionCode: '410100', tier: 'CITY' })
  const documents: SeenDocument[] = []
  await inParallel([...Array(count).keys()], 8, async () => {
    documents.push(await aNoticeIn('RECHECKED', sender, [recipient]))
  })
  return { token: await sender.token('CLERK'), documents }
}

interface Registered {
  readonly registerDocument: {
    readonly document: { readonly number: string } | null
    readonly problems: readonly object[]
  }
}

/**
 * Registers a document as a client does: with the same key again if it was not answered in time.
 * @returns the number, and how often there was none
 */
async function register({ token, documents }: Registrable, index: number, through: ApiHandler) {
  const { id, version } = documents[index] ?? { id: '', version: 0 }
  const input = { idempotencyKey: randomUUID(), documentId: id, expectedVersion: version }
  for (let failures = 0; ; failures++) {
    const answer = await send<Registered>(token, operation('RegisterDocument'), { input }, 'zh-CN', through)
    const number = answer.data?.registerDocument.document?.number
    if (number !== undefined) return { number, failures }
    if (failures === MAX_FAILURES) throw new Error(JSON.stringify(answer))
  }
}

interface Registrations {
  /** How long each took, in milliseconds. */
  readonly took: readonly number[]
  readonly failures: number
}

async function registerAll(
  registrable: Registrable,
  handlerOf: (index: number) => ApiHandler,
): Promise<Registrations> {
  const all = await Promise.all(
    registrable.documents.map(async (_, index) => {
      const start = performance.now()
      const registered = await register(registrable, index, handlerOf(index))
      return { ...registered, took: performance.now() - start }
    }),
  )
  const seqs = all.map(({ number }) => Number(/〕(\d+)号/.exec(number)?.[1])).sort((a, b) => a - b)
  if (seqs.some((seq, index) => seq !== index + 1)) throw new Error(`not one after another: ${seqs}`)
  return { took: all.map(({ took }) => took), failures: all.reduce((sum, one) => sum + one.failures, 0) }
}

/** The least that gives numbers without gap: a counter and a document in one transaction, one after another. */
function smallest(TableName: string): TransactionOf {
  const pk = { S: `T#bare#${randomUUID()}` }
  return last => ({
    TransactItems: [
      {
        Put: {
          TableName,
          Item: { pk, sk: { S: 'COUNTER' }, version: { N: `${last + 1}` } },
          ...movedFrom(last),
        },
      },
      { Put: { TableName, Item: { pk, sk: { S: `DOC#${last + 1}` }, number: { N: `${last + 1}` } } } },
    ],
  })
}

/** The transaction of a registration with all its items, for others of the same size. */
function asLargeAs({ TransactItems = [] }: TransactWriteItemsInput): TransactionOf {
  const keyOf = ({ Put, Update }: TransactWriteItem) => Put?.Item ?? Update?.Key ?? {}
  const isCounter = (part: TransactWriteItem): boolean => keyOf(part).sk?.S?.startsWith('COUNTER') === true
  if (!TransactItems.some(isCounter)) throw new Error('the last transaction is no registration')
  const [tenant = ''] = /(?<=^T#)[^#]+/.exec(TransactItems.map(keyOf)[0]?.pk?.S ?? '') ?? []
  const run = randomUUID()
  return last => ({
    TransactItems: TransactItems.map(part => {
      const name = isCounter(part) ? run : `${run}-${last}`
      const { Put, ...other } = JSON.parse(JSON.stringify(part).replaceAll(tenant, name)) as TransactWriteItem
      if (Put === undefined) return other
      const { TableName, Item } = Put
      if (!isCounter(part)) return { Put: { TableName, Item } }
      return { Put: { TableName, Item: { ...Item, version: { N: `${last + 1}` } }, ...movedFrom(last) } }
    }),
  })
}

/** The transaction that gives the number after the last. */
type TransactionOf = (last: number) => TransactWriteItemsInput

function movedFrom(last: number) {
  return last === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: '#version = :last',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':last': { N: `${last}` } },
      }
}

/** Transactions one after another, with the client that the API has. */
async function bareLoop(count: number, transactionOf: TransactionOf): Promise<Registrations> {
  const client = new DynamoDBClient({})
  const took: number[] = []
  for (let last = 0; last < count; last++) {
    const start = performance.now()
    await client.send(new TransactWriteItemsCommand(transactionOf(last)))
    took.push(performance.now() - start)
  }
  client.destroy()
  return { took, failures: 0 }
}

async function measured(
  stack: BenchStack,
  name: string,
  numbers: number,
  run: () => Promise<Registrations>,
): Promise<NumberingFigures> {
  await stack.startPhase(name)
  const [start, cpu] = [performance.now(), process.threadCpuUsage()]
  const { took, failures } = await run()
  const milliseconds = performance.now() - start
  const { user, system } = process.threadCpuUsage(cpu)
  const figures = await stack.startPhase('between')
  // The bare loop has no session, so the proxy counts it as it counts the relay, which does not run here.
  const { calls, transactions } = figures[`${name}/api`] ?? figures[`${name}/relay`] ?? noFigures()
  return {
    name,
    numbers,
    transactions: transactions.tried,
    refused: transactions.refused,
    lost: transactions.lost,
    calls,
    milliseconds,
    cpuMilliseconds: (user + system) / 1000,
    longestMilliseconds: Math.max(...took),
    failures,
  }
}

/** A line for each contestant, with how many times what the bare loops before it needed. */
function print(results: readonly NumberingFigures[]): void {
  for (const [index, one] of results.entries()) {
    const loops = index % 3 === 2 ? results.slice(index - 2, index) : []
    const times = loops.map(
      loop =>
        `${(one.transactions / loop.transactions).toFixed(2)} × the transactions and ${(one.milliseconds / loop.milliseconds).toFixed(2)} × the time of the ${loop.name.split(', before')[0]}`,
    )
    const calls = Object.entries(one.calls).map(([name, count]) => `${name} ${count}`)
    const lines = [
      `${one.name}: ${one.numbers} numbers, ${one.transactions} transactions (${one.refused} refused, ${one.lost} lost), ` +
        `${Math.round(one.milliseconds)} ms (CPU ${Math.round(one.cpuMilliseconds)}), ` +
        `longest ${Math.round(one.longestMilliseconds)} ms, ${one.failures} without answer`,
      calls.join(', '),
      ...times,
    ]
    process.stdout.write(`${lines.join('\n  ')}\n`)
  }
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      sandboxes: { type: 'string', default: '64' },
      'transaction-ms': { type: 'string', default: '8' },
    },
  })
  print(
    await numberingReport({
      sandboxes: Number(values.sandboxes),
      transactionMs: Number(values['transaction-ms']),
      say: line => void process.stderr.write(`${line}\n`),
    }),
  )
}
