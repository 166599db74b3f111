import { type Budget, FIGURES, type Figures } from '../budget/figures.ts'
import { MACHINES, MEMORY_MB } from './assumptions.ts'

/** What AWS bills by. */
export const QUANTITIES = [
  'writeUnits',
  'readUnits',
  'tableGbMonths',
  'backupGbMonths',
  'lambdaRequests',
  'lambdaGbSeconds',
  'httpRequests',
  's3Writes',
  's3Reads',
  's3GbMonths',
  'kmsCalls',
  'kmsKeyMonths',
  'sqsCalls',
  'logGb',
  'logGbMonths',
  'outGb',
] as const
export type Quantity = (typeof QUANTITIES)[number]
export type Quantities = Readonly<Partial<Record<Quantity, number>>>

const GB = 1e9

export function times(count: number, given: Quantities): Quantities {
  return Object.fromEntries(QUANTITIES.map(name => [name, count * (given[name] ?? 0)]))
}

export function plus(all: readonly Quantities[]): Quantities {
  return Object.fromEntries(
    QUANTITIES.map(name => [name, all.reduce((sum, one) => sum + (one[name] ?? 0), 0)]),
  )
}

/**
 * What some work takes with all that it causes, from the budget's lines of its name. Storage is that of a month for what one
 * run leaves. @throws if the budget has no such line
 */
export function quantitiesOf(budget: Budget, work: string, typesets = false): Quantities {
  const lines = Object.entries(budget).filter(([name]) => name === work || name.startsWith(`${work}: `))
  if (budget[work] === undefined) throw new Error(`the budget has no ${work}`)
  return plus(
    lines.map(([name, figures]) => {
      const [, handler = functionOf(work)] = name.split(': ')
      return ofRuns(handler, figures, typesets && name === work)
    }),
  )
}

/** The function that does work which no request causes; else the API. */
function functionOf(work: string): string {
  if (work.startsWith('due ')) return 'due'
  return work.startsWith('token ') ? 'token' : 'api'
}

function ofRuns(handler: string, figures: Figures, typesets: boolean): Quantities {
  const isRequest = handler === 'api' || handler === 'token'
  const { invocations = isRequest ? 1 : 0, roundTrips = 0, databaseCalls = 0, bytesKept = 0 } = figures
  const { s3Writes = 0, s3Reads = 0, kms = 0, sqs = 0 } = figures
  const calls = databaseCalls + s3Writes + s3Reads + kms + sqs
  const { runMs, callMs, roundTripMs, typesetMs, logBytes, logMonths } = MACHINES
  const ms = invocations * runMs + calls * callMs + roundTrips * roundTripMs + (typesets ? typesetMs : 0)
  const logGb = (invocations * logBytes) / GB
  const memoryMb = MEMORY_MB[handler]
  if (memoryMb === undefined) throw new Error(`the memory of ${handler} is not known`)
  return {
    writeUnits: figures.writeUnits ?? 0,
    readUnits: figures.readUnits ?? 0,
    tableGbMonths: bytesKept / GB,
    backupGbMonths: bytesKept / GB,
    lambdaRequests: invocations,
    lambdaGbSeconds: (ms / 1000) * (memoryMb / 1024),
    httpRequests: isRequest ? 1 : 0,
    s3Writes,
    s3Reads,
    kmsCalls: kms,
    // Each message that is sent is received and deleted.
    sqsCalls: 3 * sqs,
    logGb,
    logGbMonths: logGb * logMonths,
    outGb: (figures.bytesOut ?? 0) / GB,
  }
}

/** The budget of a dispatch to so many, drawn as a line through those to one and to eighteen. */
export function dispatchTo(budget: Budget, recipients: number): Budget {
  const [ONE, EIGHTEEN] = ['DispatchDocument', 'DispatchDocument to 18']
  const handlers = Object.keys(budget)
    .filter(name => name === ONE || name.startsWith(`${ONE}: `))
    .map(name => name.slice(ONE.length))
  return Object.fromEntries(
    handlers.map(handler => {
      const [one = {}, eighteen = {}] = [budget[ONE + handler], budget[EIGHTEEN + handler]]
      const at = (name: (typeof FIGURES)[number]): number => {
        const [from, to] = [one[name] ?? 0, eighteen[name] ?? 0]
        return from + ((to - from) / 17) * (recipients - 1)
      }
      return [ONE + handler, Object.fromEntries(FIGURES.map(name => [name, at(name)]))]
    }),
  )
}
