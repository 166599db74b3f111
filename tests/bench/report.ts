import type { Figures, KindFigures } from './ledger.ts'
import type { MessageFigures } from './relaying.ts'
import type { Settings } from './settings.ts'
import type { Waits } from './waits.ts'

/** What was counted between the start of a phase and quiet. */
export interface Phase {
  /** What the relay did for each, such as `a delivery with its rung`. */
  readonly unit: string
  readonly count: number
  readonly relay: Figures
  readonly api: Figures
  readonly signatures: number
  readonly messages: MessageFigures
  readonly dead: number
  readonly waits: Waits
  readonly wallMs: number
}

const DOCUMENTS = 1_000_000
const RECIPIENTS_EACH = 18

/** The table of a run: a column for each phase, and the kinds of items and calls of each. */
export function table(phases: readonly Phase[], settings: Settings): string {
  const rows: [string, (phase: Phase) => string][] = [
    ['how many', ({ count }) => String(count)],
    ['committed and on the ladder', ({ waits }) => `${waits.shown} of ${waits.committed}`],
    ['attempts a write call', ({ relay }) => fixed(attempts(relay))],
    ['  of the kind that needs most', ({ relay }) => fixed(mostAttempts(relay))],
    ['write calls tried, each', phase => each(phase, triedOf(phase.relay))],
    ['read calls, each', phase => each(phase, readsOf(phase.relay))],
    ['signatures, each', phase => each(phase, phase.signatures)],
    ['write units, each', phase => each(phase, unitsOf(phase.relay))],
    ['  and of refused or lost calls', phase => each(phase, wastedOf(phase.relay))],
    [
      'read units, each',
      phase =>
        each(
          phase,
          sum(phase.relay, kind => kind.readUnits),
        ),
    ],
    ['transactions tried', ({ relay }) => String(relay.transactions.tried)],
    ['  of these refused by a conflict', ({ relay }) => share(relay.transactions)],
    ['  of these lost by a condition', ({ relay }) => String(relay.transactions.lost)],
    ['messages of a fan-out', ({ messages }) => String(messages.fanOut)],
    ['messages to retry', ({ messages }) => String(messages.retry)],
    ['  received again', ({ messages }) => String(messages.again)],
    ['  most receives of one', ({ messages }) => String(messages.mostReceives)],
    [
      '  seconds that it waits when deployed',
      ({ messages: { mostReceives, deployedSeconds } }) =>
        String(Math.max(0, mostReceives - 1) * deployedSeconds),
    ],
    ['  dead', ({ dead }) => String(dead)],
    ['seconds until all are committed', ({ waits }) => seconds(waits.allDelivered)],
    ['seconds until all on the ladder', ({ waits }) => seconds(waits.allShown)],
    ['seconds from commit to ladder: median', ({ waits }) => seconds(waits.median)],
    ['  99 of 100', ({ waits }) => seconds(waits.p99)],
    ['  longest', ({ waits }) => seconds(waits.longest)],
    ['seconds until quiet', ({ wallMs }) => seconds(wallMs)],
    ['write units of requests, each', phase => each(phase, unitsOf(phase.api))],
  ]
  const header = ['the part of relay and signer', ...phases.map(phase => phase.unit)]
  const lines = [header, ...rows.map(([name, of]) => [name, ...phases.map(of)])]
  return [
    aligned(lines),
    ...phases.map(phase => `${phase.unit}: by kind of item\n${kinds(phase)}`),
    ...phases.map(phase => `${phase.unit}: by kind of call\n${shapes(phase)}`),
    settings.trickle ? '' : cost(phases, settings),
  ]
    .filter(Boolean)
    .join('\n\n')
}

function kinds(phase: Phase): string {
  const rows = Object.entries(phase.relay.kinds).sort(([a], [b]) => (a < b ? -1 : 1))
  return aligned([
    ['kind', 'tried', 'done', 'tries', 'units each', 'wasted each', 'reads', 'read units each'],
    ...rows.map(([name, kind]) => [
      name,
      String(kind.tried),
      String(kind.done),
      kind.done === 0 ? '-' : fixed(kind.tried / kind.done),
      each(phase, kind.units),
      each(phase, kind.wasted),
      String(kind.reads),
      each(phase, kind.readUnits),
    ]),
    ...partitions(phase),
  ])
}

/** Units by partition, which has its own limit of 1,000 write units a second. */
function partitions(phase: Phase): string[][] {
  const sums = new Map<string, KindFigures>()
  for (const [name, kind] of Object.entries(phase.relay.kinds)) {
    const partition = `all ${name.split('/')[0]}`
    const { units, wasted } = sums.get(partition) ?? { units: 0, wasted: 0 }
    sums.set(partition, { ...kind, units: units + kind.units, wasted: wasted + kind.wasted })
  }
  return [...sums].map(([name, kind]) => [
    name,
    '',
    '',
    '',
    each(phase, kind.units),
    each(phase, kind.wasted),
    '',
    '',
  ])
}

function shapes({ relay }: Phase): string {
  const { calls, shapes: all } = relay
  return [
    aligned([
      ['a call that writes', 'tried', 'done', 'conflicts', 'conditions', 'failed', 'tries', 'items'],
      ...Object.entries(all).map(([name, one]) => [
        name,
        ...[one.tried, one.done, one.refused, one.lost, one.failed].map(String),
        one.done === 0 ? '-' : fixed(one.tried / one.done),
        one.done === 0 ? '-' : fixed(one.items / one.done),
      ]),
    ]),
    Object.entries(calls)
      .map(([name, count]) => `${name} ${count}`)
      .join(', '),
  ].join('\n')
}

/** The first phase has a delivery with its first rung, the second has later rungs. */
function cost([first, later]: readonly Phase[], settings: Settings): string {
  const total = (of: (phase: Phase) => number): number => {
    const one = first === undefined ? 0 : of(first) / first.count
    const more = later === undefined ? 0 : (of(later) / later.count) * (settings.rungs - 1)
    return (one + more) * RECIPIENTS_EACH * DOCUMENTS
  }
  const million = 1_000_000
  const rows: [string, number][] = [
    ['write units', (total(phase => unitsOf(phase.relay)) / million) * settings['write-price']],
    [
      'write units of refused or lost calls',
      (total(phase => wastedOf(phase.relay)) / million) * settings['write-price'],
    ],
    [
      'read units',
      (total(phase => sum(phase.relay, kind => kind.readUnits)) / million) * settings['read-price'],
    ],
    ['signatures', (total(phase => phase.signatures) / 10_000) * settings['signature-price']],
  ]
  const prices = `$${settings['write-price']} a million write units, $${settings['read-price']} a million read units, $${settings['signature-price']} for 10,000 signatures`
  return [
    `The relay’s cost of ${DOCUMENTS} documents to ${RECIPIENTS_EACH} recipients with ${settings.rungs} rungs, at this run’s`,
    `units, conflicts and batches; assumed list prices: ${prices}`,
    aligned(rows.map(([name, dollars]) => [name, `$${dollars.toFixed(0)}`])),
  ].join('\n')
}

function sum({ kinds: all }: Figures, of: (kind: KindFigures) => number): number {
  return Object.values(all).reduce((total, kind) => total + of(kind), 0)
}
const unitsOf = (figures: Figures): number => sum(figures, kind => kind.units)
const wastedOf = (figures: Figures): number => sum(figures, kind => kind.wasted)
function triedOf({ shapes: all }: Figures): number {
  return Object.values(all).reduce((total, shape) => total + shape.tried, 0)
}
function attempts(figures: Figures): number {
  const done = Object.values(figures.shapes).reduce((total, shape) => total + shape.done, 0)
  return done === 0 ? 0 : triedOf(figures) / done
}
function mostAttempts({ shapes: all }: Figures): number {
  return Math.max(0, ...Object.values(all).map(({ tried, done }) => (done === 0 ? 0 : tried / done)))
}
function readsOf({ calls }: Figures): number {
  return ['GetItem', 'BatchGetItem', 'Query', 'TransactGetItems'].reduce(
    (total, name) => total + (calls[name] ?? 0),
    0,
  )
}
function share({ tried, refused }: Figures['transactions']): string {
  return tried === 0 ? '-' : `${refused} (${((refused / tried) * 100).toFixed(1)} %)`
}

const each = ({ count }: Phase, total: number): string => fixed(total / count)
const fixed = (number: number): string => number.toFixed(3)
const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1)

/** Columns of one width each, the first flush left and the others flush right. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map(row => row[at]?.length ?? 0)))
  return rows
    .map(row =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
