/**
 * Measures the relay's first delivery of a notice to 18, 181 and 2,586 agencies beside a bare BatchWriteItem of what it
 * leaves behind: alone with `node --disable-warning=ExperimentalWarning tests/bench/delivering.ts [--quick]`, or as a part of
 * the benches by `deliveringReport`.
 */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { INDEX_NAMES, keyNamesOf } from '../../functions/platform/indexes.ts'
import { type Item, unboundTable } from '../../functions/platform/table.ts'
import { createTable, type TableProperties } from '../../infra/local/emulators/tables.ts'
import { itemsOf } from '../kit/counts.ts'
import { aNoticeIn, bring } from '../kit/documents.ts'
import type { Figures } from './ledger.ts'
import { aProvince, enlarged, faultOf, inParallel, type Province } from './province.ts'
import { type Relaying, startRelaying } from './relaying.ts'
import { printed, type Row } from './rows.ts'
import { type BenchStack, openBenchStack } from './stack.ts'

const RECIPIENTS = [18, 181, 2_586]
/** Batches of the queue that the relay works on at once, and batches that the bare writer has under way. */
const AT_ONCE = 8
/** Items of one BatchWriteItem. */
const BATCH = 25

/** What one way of writing took. */
interface Taken {
  readonly milliseconds: number
  readonly calls: number
  readonly readUnits: number
  readonly writeUnits: number
}

/**
 * For each number of recipients what the relay took, until the sender saw that everybody has the notice, and how often what
 * the bare writes of the same items took. Reports progress to `say`.
 */
export async function deliveringReport(
  isQuick = false,
  say: (text: string) => void = () => undefined,
): Promise<Row[]> {
  const stack = await openBenchStack(0)
  const running = await startRelaying(stack, AT_ONCE)
  try {
    const bareTable = await anotherTable(stack)
    let province = await aProvince(stack, 1, running.quiet)
    const rows: Row[] = []
    for (const count of isQuick ? RECIPIENTS.slice(0, 2) : RECIPIENTS) {
      province = await enlarged(stack, province, count)
      const { relayed, left } = await relaying(stack, running, province)
      say(`${count} recipients have it: ${relayed.milliseconds.toFixed(0)} ms`)
      const bare = await writingBare(stack, bareTable, left)
      say(`${left.length} items were written bare: ${bare.milliseconds.toFixed(0)} ms`)
      rows.push(...rowsOf(count, relayed, bare))
    }
    return rows
  } finally {
    await running.stop()
    await stack.stop()
  }
}

/** A table like the one that is measured, but without a stream: a second one ends the first on DynamoDB Local. */
async function anotherTable({ resources, dynamodb }: BenchStack): Promise<string> {
  const like = resources.find(({ Type }) => Type === 'AWS::DynamoDB::Table')
  if (like === undefined) throw new Error('no stack declares a table')
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes } =
    like.Properties as unknown as TableProperties
  const keys = { KeySchema, AttributeDefinitions, ...(GlobalSecondaryIndexes && { GlobalSecondaryIndexes }) }
  return (await createTable(dynamodb, 'bare', keys)).name
}

/** Dispatches a notice to all. @returns what the relay took for it, and the items that it left behind */
async function relaying(stack: BenchStack, { quiet }: Relaying, { sender, recipients }: Province) {
  const sealed = await aNoticeIn('SEALED', sender, 'EVERY_GOVERNMENT_BELOW')
  await quiet()
  const phase = `delivering to ${recipients.length}`
  await stack.startPhase(phase)
  const from = Date.now()
  await bring(sender, sealed, 'DISPATCHED')
  await quiet()
  const figures = (await stack.startPhase('between'))[`${phase}/relay`]
  const { allShown, missing } = await stack.waits('first rungs', from)
  const fault = await faultOf(sender, sealed.id, recipients.length, 1)
  if (figures === undefined || missing.length > 0 || fault !== null)
    throw new Error(fault ?? `${missing.length} rungs never came to the ladder`)
  return { relayed: takenBy(figures, allShown), left: await leftBy(stack, sealed.id) }
}

/** What the delivery of a document left: deliveries with their counts and proofs, and in its own partitions the ladder. */
async function leftBy(stack: BenchStack, documentId: string): Promise<Item[]> {
  const all = await itemsOf(stack)
  const isOfLadder = ({ pk, sk }: Item): boolean =>
    pk.includes(`#DOC#${documentId}`) && (pk.endsWith('#PROOF') || /^(CASCADE|PROGRESS|LADDER#\d+#)/.test(sk))
  const isDelivery = ({ sk, data }: Item): boolean =>
    sk === 'DLV' && (data as { source: { documentId: string } }).source.documentId === documentId
  const deliveries = new Set(all.filter(isDelivery).map(({ pk }) => pk))
  const counts = new Set([...deliveries].map(pk => pk.replace(/#DLV#.*/, '#COUNT')))
  const isCount = ({ pk, sk }: Item): boolean => sk.startsWith('IN#') && counts.has(pk)
  // A delivery is counted in one shard; earlier ones may have been in others.
  const shards = new Map(all.filter(isCount).map(item => [item.pk, item]))
  return [...all.filter(item => deliveries.has(item.pk) || isOfLadder(item)), ...shards.values()]
}

/** Writes the same items into the other table, under other keys since the ledger knows no tables, without conditions, and with as much under way as the relay has. */
async function writingBare(stack: BenchStack, tableName: string, items: readonly Item[]): Promise<Taken> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}))
  const table = unboundTable({ client, tableName })
  const batches = Array.from({ length: Math.ceil(items.length / BATCH) }, (_, n) =>
    items.slice(n * BATCH, (n + 1) * BATCH).map(elsewhere),
  )
  const phase = `bare ${items.length}`
  await stack.startPhase(phase)
  const start = performance.now()
  await inParallel(batches, AT_ONCE, batch => table.putAll(batch))
  const milliseconds = performance.now() - start
  const figures = (await stack.startPhase('between'))[`${phase}/relay`]
  if (figures === undefined) throw new Error('nothing was written')
  return takenBy(figures, milliseconds)
}

const PARTITION_KEYS = ['pk', ...INDEX_NAMES.map(index => keyNamesOf(index)[0])]
function elsewhere(item: Item): Item {
  const moved = PARTITION_KEYS.flatMap(name =>
    item[name] === undefined ? [] : [[name, `BARE#${String(item[name])}`] as const],
  )
  return { ...item, ...Object.fromEntries(moved) }
}

function takenBy({ calls, kinds }: Figures, milliseconds: number): Taken {
  const sum = (of: (kind: Figures['kinds'][string]) => number): number =>
    Object.values(kinds).reduce((all, kind) => all + of(kind), 0)
  return {
    milliseconds,
    calls: Object.values(calls).reduce((all, count) => all + count, 0),
    readUnits: sum(kind => kind.readUnits),
    // What refused or lost calls cost is paid, too.
    writeUnits: sum(kind => kind.units + kind.wasted),
  }
}

function rowsOf(count: number, relayed: Taken, bare: Taken): Row[] {
  const units = { milliseconds: 'ms', calls: 'calls', readUnits: 'read units', writeUnits: 'write units' }
  return (Object.keys(units) as (keyof Taken)[]).flatMap(key => [
    { name: `${count} recipients: relay`, figure: relayed[key], unit: units[key] },
    { name: `${count} recipients: bare`, figure: bare[key], unit: units[key] },
    ...(bare[key] === 0
      ? []
      : [
          {
            name: `${count} recipients: relay`,
            figure: relayed[key] / bare[key],
            unit: `× bare ${units[key]}`,
          },
        ]),
  ])
}

if (import.meta.main) {
  const say = (text: string): void => void process.stderr.write(`${text}\n`)
  process.stdout.write(printed(await deliveringReport(process.argv.includes('--quick'), say)))
}
