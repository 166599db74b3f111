/** What the service costs, from the budget and a list of prices: `npm run cost`. See README.md beside this file. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Budget } from '../budget/figures.ts'
import { AGENCY, DOCUMENT, REGIONS } from './assumptions.ts'
import { documentLife, regionMonth, standing } from './life.ts'
import type { PriceList } from './money.ts'
import { tableOf } from './print.ts'
import { times } from './quantities.ts'

const defaults = { ...DOCUMENT, ...AGENCY }
type Option = keyof typeof defaults
const nameOf = (option: string): string => option.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

const { values } = parseArgs({
  options: {
    region: { type: 'string' },
    prices: { type: 'string', default: join(import.meta.dirname, 'prices.json') },
    ...Object.fromEntries(Object.keys(defaults).map(option => [nameOf(option), { type: 'string' as const }])),
  },
})

/** An assumption, as the command line has it. @throws unless it is a number that is not negative */
function assumed(option: Option): number {
  const given = (values as Record<string, string | undefined>)[nameOf(option)]
  const value = given === undefined ? defaults[option] : Number(given)
  if (!(value >= 0) || given === '') throw new Error(`--${nameOf(option)} must be a number, not ${given}`)
  return value
}

const all = Object.fromEntries(Object.keys(defaults).map(option => [option, assumed(option as Option)]))
const [document, agency] = [all as typeof DOCUMENT, all as typeof AGENCY]
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const budget = read(join(import.meta.dirname, '../budget/budget.json')) as Budget
const prices = read(String(values.prices)) as Readonly<Record<string, PriceList>>

const columns = [
  { name: 'a million documents', quantities: times(1e6, documentLife(budget, document)) },
  { name: 'a month of nothing', quantities: standing(budget) },
  ...Object.entries(REGIONS).map(([name, agencies]) => ({
    name: `${name} of ${agencies}`,
    quantities: regionMonth(budget, agencies, document, agency),
  })),
]
process.stdout.write(
  `Assumed: ${Object.entries(all)
    .map(([option, value]) => `--${nameOf(option)} ${value}`)
    .join(' ')}\n`,
)
for (const [region, list] of Object.entries(prices)) {
  if (values.region === undefined || values.region === region)
    process.stdout.write(`\n${tableOf(region, list, columns)}\n`)
}
