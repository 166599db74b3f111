/**
 * Measures registrations of one series at once, in one process and on sandboxes without shared memory, beside a bare loop:
 * `node --disable-warning=ExperimentalWarning tests/bench/numbering.ts [--sandboxes 64]`. See README.md beside this file.
 */
import { randomUUID } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
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
  /** Against the bare loop that ran just before. */
  readonly timesTransactions: number
  readonly timesMilliseconds: number
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
    for (const [index, handler] of handlers.entries()) {
      await register(warmUp, index, handler)
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
      const bare = await measured(stack, `bare loop before ${name}`, count, () => bareLoop(stack, count))
      const ours = await measured(stack, name, count, run)
      results.push({ ...bare, timesTransactions: 1, timesMilliseconds: 1 })
      results.push({
        ...ours,
        timesTransactions: ours.transactions / bare.transactions,
        timesMilliseconds: ours.milliseconds / bare.milliseconds,
      })
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
async function bareLoop({ tableName: TableName }: BenchStack, count: number): Promise<Registrations> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}))
  const pk = `T#bare#${randomUUID()}`
  const took: number[] = []
  for (let last = 0; last < count; last++) {
    const start = performance.now()
    const isUnmoved = {
      ConditionExpression: last === 0 ? 'attribute_not_exists(pk)' : '#version = :last',
      ...(last === 0
        ? {}
        : {
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':last': last },
          }),
    }
    const counter = { TableName, Item: { pk, sk: 'COUNTER', version: last + 1 }, ...isUnmoved }
    const document = { TableName, Item: { pk, sk: `DOC#${last + 1}`, number: last + 1 } }
    await client.send(new TransactWriteCommand({ TransactItems: [{ Put: counter }, { Put: document }] }))
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
): Promise<Omit<NumberingFigures, 'timesTransactions' | 'timesMilliseconds'>> {
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

function print(results: readonly NumberingFigures[]): void {
  for (const one of results) {
    const calls = Object.entries(one.calls).map(([name, times]) => `${name} ${times}`)
    process.stdout.write(
      `${one.name}: ${one.numbers} numbers, ${one.transactions} transactions (${one.refused} refused, ${one.lost} lost), ` +
        `${Math.round(one.milliseconds)} ms (CPU ${Math.round(one.cpuMilliseconds)}), longest ${Math.round(one.longestMilliseconds)} ms, ${one.failures} without answer; ` +
        `× bare: ${one.timesTransactions.toFixed(2)} transactions, ${one.timesMilliseconds.toFixed(2)} time\n` +
        `  ${calls.join(', ')}\n`,
    )
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
