import { parseArgs } from 'node:util'

export interface Flags {
  /** Exit after the journey, with 0 only if all went as expected. */
  readonly once: boolean
  /** Start without sample data. */
  readonly empty: boolean
  /** Keep data in this folder. */
  readonly data: string | undefined
  /** How many times its declared time-out a function may take; 1 is as strict as AWS. */
  readonly timeoutFactor: number | undefined
  /** How many milliseconds a transaction holds its items; without it, transactions never conflict. */
  readonly conflicts: number | undefined
  /** How many calls a partition key takes in any second; without it, none is throttled. */
  readonly callsPerSecond: number | undefined
}

export const usage =
  'usage: npm start [-- --once] [--empty] [--data DIR] [--timeout-factor N] [--conflicts MS] [--calls-per-second N]'

const options = {
  once: { type: 'boolean' },
  empty: { type: 'boolean' },
  data: { type: 'string' },
  'timeout-factor': { type: 'string' },
  conflicts: { type: 'string' },
  'calls-per-second': { type: 'string' },
} as const

/** Reads the command line; throws one clear sentence for anything unknown. */
export function readFlags(args: readonly string[]): Flags {
  const { once = false, empty = false, data, ...numbers } = parse(args)
  const number = (name: keyof typeof numbers): number | undefined => {
    const given = numbers[name]
    if (given === undefined || Number(given) >= 1) return given === undefined ? undefined : Number(given)
    throw new Error(`--${name} is ${given}, which is not a number from 1 on; ${usage}`)
  }
  return {
    once,
    empty,
    data,
    timeoutFactor: number('timeout-factor'),
    conflicts: number('conflicts'),
    callsPerSecond: number('calls-per-second'),
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    const unknown = /'(-[^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1]
    throw new Error(
      `${unknown === undefined ? 'The command line is not understood' : `Wrong use of ${unknown}`}; ${usage}`,
    )
  }
}

/** The port from the environment; 4000 by default. */
export function readPort(value: string | undefined): number {
  if (value === undefined || value === '') return 4000
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new Error(`PORT is ${value}, which is not the number of a port.`)
}
