/**
 * Measures the search in a tenant with many documents on DynamoDB Local: `node tests/bench/finding.ts [documents]`. Only
 * the postings that the searches below can touch are written: the others would lie in partitions of their own.
 */
import { performance } from 'node:perf_hooks'
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Indexed, IndexedCard } from '../../functions/finding/model.ts'
import { find } from '../../functions/finding/reading.ts'
import { indexedAs } from '../../functions/finding/rules/indexing.ts'
import { searchFor } from '../../functions/finding/rules/query.ts'
import { fits, foldedOf } from '../../functions/finding/rules/tokens.ts'
import { indexItems, indexWrites } from '../../functions/finding/store.ts'
import { CallCounter } from '../../functions/platform/meter.ts'
import { unboundTable, type Write } from '../../functions/platform/table.ts'
import { startDynamoDbLocal } from '../../infra/local/emulators/dynamodb.ts'
import { CREDENTIALS, REGION } from '../../infra/local/emulators/region.ts'
import { ensureJava } from '../../infra/local/process/java.ts'
import { aDocument, aSearcher, idAt } from '../kit/rules/finding.ts'
import { TITLES } from '../kit/rules/titles.ts'
import { type Attributes, bytesOf, writeUnits } from './units.ts'

const COUNT = Number(process.argv[2] ?? 100_000)
const ISSUER = '郑州市人民政府'
const SEARCHES: readonly (readonly [what: string, text: string])[] = [
  ['a rare word', '生活垃圾分类'],
  ['one document by its number', `郑政〔2026〕${Math.floor(COUNT / 3)}号`],
  ['a word that 3 % of the titles have', '数据'],
  ['a word that nearly every title has', '通知'],
  ['two frequent words', '郑州市 规划'],
  ['the issuer, which all documents have', ISSUER],
  ['frequent words that nothing has together', '数据 防火 经费'],
  ['what nothing has, of stops alone', '通知关于'],
]
const SEARCHED = new Set(
  SEARCHES.flatMap(([, text]) => {
    const search = searchFor(text)
    return search.ok ? search.value.tokens : []
  }),
)

function cardAt(second: number): IndexedCard {
  const title = (TITLES[second % TITLES.length] ?? '').replace(/^.*?(?=关于)/, '')
  const number = `郑政〔2026〕${second}号`
  return {
    id: idAt('doc', second),
    version: 1,
    kind: 'NOTICE',
    title,
    number,
    issuerName: ISSUER,
    date: '2026-01-05',
  }
}
const indexedAt = (second: number): Indexed => indexedAs(cardAt(second), null) as Indexed

const say = (line: string): boolean => process.stdout.write(`${line}\n`)

/** Write units of what is written of a thing in a life of its own kind, over all titles. */
function reportWrites(): void {
  // Marshalled values are what the API of DynamoDB carries, under another name of their type.
  const units = (item: object): number => writeUnits(bytesOf(marshall(item) as unknown as Attributes))
  // A posting that is removed is smaller than a kB, like those that are put.
  const inTransaction = (writes: readonly Write[]): number =>
    2 * writes.reduce((sum, write) => sum + ('put' in write ? units(write.put) : 1), 0)
  const average = (of: (second: number) => number): string =>
    (TITLES.reduce((sum, _, second) => sum + of(second), 0) / TITLES.length).toFixed(1)
  const draft = (second: number): Indexed => indexedAs({ ...cardAt(second), number: null }, null) as Indexed
  const thing = aDocument('doc_1')
  const fitting = TITLES.filter((_, second) => fits(foldedOf(cardAt(second)))).length
  say(`titles that fit: ${fitting} of ${TITLES.length}`)
  say(
    `postings of a document, the one of all things included: ${average(second => indexedAt(second).tokens.length + 1)}`,
  )
  const created = (second: number): number => inTransaction(indexWrites(thing, null, draft(second)))
  const registered = (second: number): number =>
    inTransaction(indexWrites(thing, draft(second), indexedAt(second)))
  const delivered = (second: number): number =>
    indexItems(thing, indexedAt(second)).reduce((sum, item) => sum + units(item), 0)
  say(`write units of a new draft: ${average(created)}`)
  say(`… of its registration: ${average(registered)}`)
  say(`… of a delivery: ${average(delivered)}`)
}

reportWrites()
await ensureJava(line => process.stderr.write(`${line}\n`))
const database = await startDynamoDbLocal()
try {
  const client = new DynamoDBClient({ endpoint: database.endpoint, region: REGION, credentials: CREDENTIALS })
  const key = (name: string, KeyType: 'HASH' | 'RANGE') => ({ AttributeName: name, KeyType })
  await client.send(
    new CreateTableCommand({
      TableName: 'bench',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [key('pk', 'HASH'), key('sk', 'RANGE')],
      AttributeDefinitions: ['pk', 'sk'].map(AttributeName => ({
        AttributeName,
        AttributeType: 'S' as const,
      })),
    }),
  )
  const meter = new CallCounter()
  const table = unboundTable({ client: DynamoDBDocumentClient.from(client), tableName: 'bench', meter })
  let next = 0
  let written = 0
  const lane = async (): Promise<void> => {
    while (next < COUNT) {
      const seconds = Array.from({ length: Math.min(25, COUNT - next) }, () => next++)
      const items = seconds.flatMap(second => indexItems(aDocument(idAt('doc', second)), indexedAt(second)))
      const touched = items.filter(
        ({ pk }) => SEARCHED.has(pk.split('#').at(-1) ?? '') || pk.endsWith('#ALL'),
      )
      written += touched.length
      await table.putAll(touched)
      if (next % 10_000 === 0) say(`${next} documents`)
    }
  }
  await Promise.all(Array.from({ length: 8 }, lane))
  say(`${COUNT} documents, ${written} of their postings`)

  for (const [what, text] of SEARCHES) {
    const runs: { ms: number; queries: number; units: number; rows: number; hasNext: boolean }[] = []
    for (let run = 0; run < 7; run++) {
      const before = meter.calls.length
      const start = performance.now()
      const page = await find(aSearcher(table), { text, first: 20 })
      const ms = performance.now() - start
      const calls = meter.calls.slice(before)
      runs.push({
        ms,
        queries: calls.length,
        units: calls.reduce((sum, { units }) => sum + units, 0),
        rows: page.nodes.length,
        hasNext: page.pageInfo.hasNextPage,
      })
    }
    const [median] = [...runs].sort((one, other) => one.ms - other.ms).slice(3)
    const [first] = runs
    say(
      `${what}, ${text}: ${median?.ms.toFixed(0)} ms (first ${first?.ms.toFixed(0)}), ${median?.queries} calls, ` +
        `${median?.units} units, ${median?.rows} rows, more: ${median?.hasNext}`,
    )
  }
} finally {
  await database.stop()
}
