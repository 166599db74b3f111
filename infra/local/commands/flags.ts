import { parseArgs } from 'node:util'

export interface Flags {
  /** Exit after the journey, with 0 only if all went as expected. */
  readonly once: boolean
  /** Start without sample data. */
  readonly empty: boolean
  /** Keep data in this folder. */
  readonly data: string | undefined
}

export const usage = 'usage: npm start [-- --once] [--empty] [--data DIR]'

/** Reads the command line; throws one clear sentence for anything unknown. */
export function readFlags(args: readonly string[]): Flags {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { once: { type: 'boolean' }, empty: { type: 'boolean' }, data: { type: 'string' } },
    })
    return { once: values.once ?? false, empty: values.empty ?? false, data: values.data }
  } catch (error) {
    const unknown = /'(-[^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1]
    throw new Error(
      `${unknown === undefined ? 'The command line is not understood' : `Wrong use of ${unknown}`}; ${usage}`,
    )
  }
}

/** The port from the environment; 4000 when it says nothing. */
export function readPort(value: string | undefined): number {
  if (value === undefined || value === '') return 4000
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new Error(`PORT is ${value}, which is not the number of a port.`)
}
