import { type Bill, billOf, type PriceList } from './money.ts'
import { QUANTITIES, type Quantities, type Quantity } from './quantities.ts'

/** Something that is priced, such as a million documents. */
export interface Column {
  readonly name: string
  readonly quantities: Quantities
}

const WORDS: Readonly<Record<Quantity, string>> = {
  writeUnits: 'DynamoDB, write units',
  readUnits: 'DynamoDB, read units',
  tableGbMonths: 'DynamoDB, GB stored',
  backupGbMonths: 'DynamoDB, GB in backups',
  lambdaRequests: 'Lambda, runs',
  lambdaGbSeconds: 'Lambda, GB-seconds',
  httpRequests: 'API Gateway, requests',
  s3Writes: 'S3, puts and copies',
  s3Reads: 'S3, gets',
  s3GbMonths: 'S3, GB stored',
  kmsCalls: 'KMS, calls',
  kmsKeyMonths: 'KMS, keys',
  sqsCalls: 'SQS, calls',
  logGb: 'Logs, GB written',
  logGbMonths: 'Logs, GB kept',
  outGb: 'Out to the internet, GB',
}

/** A table of quantities and their prices in one region: a row for each thing that AWS bills, a pair of columns for each case. */
export function tableOf(region: string, list: PriceList, columns: readonly Column[]): string {
  const bills = columns.map(({ quantities }) => billOf(quantities, list))
  const head = row(
    `${region}, ${list.currency}`,
    columns.flatMap(({ name }) => [name, list.currency]),
  )
  const rows = QUANTITIES.map(name =>
    row(
      WORDS[name],
      columns.flatMap(({ quantities }, at) => [
        short(quantities[name] ?? 0),
        money((bills[at] as Bill).amounts[name]),
      ]),
    ),
  )
  const total = row(
    'of what has a price',
    bills.flatMap(bill => ['', money(bill.total)]),
  )
  return [head, ...rows, total, ...missing(bills), datesOf(list)].join('\n')
}

function datesOf({ prices }: PriceList): string {
  const dates = Object.values(prices)
    .map(({ read }) => read)
    .sort()
  return `Prices as found, dated ${dates[0]} to ${dates.at(-1)}, none read from AWS's own list: check them in prices.json.`
}

function missing(bills: readonly Bill[]): string[] {
  const names = QUANTITIES.filter(name => bills.some(({ unpriced }) => unpriced.includes(name)))
  if (names.length === 0) return []
  return [`Without a price, and not in the sum: ${names.map(name => WORDS[name]).join('; ')}.`]
}

const row = (name: string, cells: readonly string[]): string =>
  name.padEnd(28) + cells.map((cell, at) => cell.padStart(at % 2 === 0 ? 19 : 11)).join('')

const money = (amount: number | null): string => (amount === null ? '?' : amount.toFixed(2))

/** Three digits and a word for thousands: 1.23M. */
export function short(count: number): string {
  const [size, unit] = (
    [
      [1e9, 'G'],
      [1e6, 'M'],
      [1e3, 'k'],
    ] as const
  ).find(([least]) => count >= least) ?? [1, '']
  return `${Number((count / size).toPrecision(3))}${unit}`
}
