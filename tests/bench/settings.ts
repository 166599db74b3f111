import { parseArgs } from 'node:util'

const DEFAULTS = {
  recipients: 520,
  rungs: 6,
  /** Milliseconds that an item stays held. */
  'hold-ms': 8,
  /** Batches of the queue that are worked on at once. */
  'queue-concurrency': 8,
  /** Recipients that act at once. */
  'api-concurrency': 8,
  /** With --trickle: acts a second, for how long, and how many recipients each document has. */
  'acts-per-second': 2,
  seconds: 60,
  each: 4,
  /** List prices in dollars: a million write units, a million read units, ten thousand signatures with an ECC key. */
  'write-price': 1.25,
  'read-price': 0.25,
  'signature-price': 0.15,
} as const

export type Settings = Readonly<Record<keyof typeof DEFAULTS, number>> & {
  readonly trickle: boolean
  readonly recall: boolean
}

const NAMES = Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[]
export const usage = `usage: npm run bench:fan-out [-- --trickle | --recall] ${NAMES.map(name => `[--${name} N]`).join(' ')}`

/** Reads the command line. @throws with one sentence for anything that is not understood */
export function readSettings(args: readonly string[], maxRungs: number): Settings {
  const text = { type: 'string' } as const
  const options = Object.fromEntries(NAMES.map(name => [name, text]))
  const flags = { trickle: { type: 'boolean' }, recall: { type: 'boolean' } } as const
  const parsed = parseArgs({ args: [...args], options: { ...options, ...flags } })
  const values: Readonly<Record<string, unknown>> = parsed.values
  const numbers = Object.fromEntries(
    NAMES.map(name => {
      const number = Number(values[name] ?? DEFAULTS[name])
      if (Number.isFinite(number) && number >= 0) return [name, number]
      throw new Error(`--${name} is ${String(values[name])}, which is not a number from 0 on; ${usage}`)
    }),
  ) as Record<keyof typeof DEFAULTS, number>
  if (numbers.rungs < 1 || numbers.rungs > maxRungs)
    throw new Error(`--rungs is ${numbers.rungs}, which is not from 1 to ${maxRungs}`)
  return { ...numbers, trickle: values.trickle === true, recall: values.recall === true }
}
