/** What a piece of work takes. Counts, unless the name says otherwise. */
export const FIGURES = [
  /** Runs of a function, where it is not the one that answers a request. */
  'invocations',
  /** Calls to DynamoDB, and those of all services one after the other: see `Waves`. */
  'databaseCalls',
  'roundTrips',
  /** Request units as AWS bills them, those of the indexes among them. */
  'readUnits',
  'writeUnits',
  /** Bytes by which table and indexes grow, without counters and what is removed by its time to live. */
  'bytesKept',
  's3Writes',
  's3Reads',
  'kms',
  'sts',
  'sqs',
  /** Of the answer's body, before any compression. */
  'bytesOut',
  /** The estimate by which a request is admitted. */
  'cost',
] as const
export type Figure = (typeof FIGURES)[number]
/** Those that are not there are zero. */
export type Figures = Readonly<Partial<Record<Figure, number>>>

/** The figures of each piece of work by its name, such as `CreateDraft` or `CreateDraft: relay`. */
export type Budget = Readonly<Record<string, Figures>>

/** In the order of `FIGURES`, without zeros. */
export function figuresOf(given: Figures): Figures {
  const there = FIGURES.map(figure => [figure, given[figure] ?? 0] as const)
  return Object.fromEntries(there.filter(([, value]) => value !== 0))
}

export function sumOf(all: readonly Figures[]): Figures {
  return figuresOf(
    Object.fromEntries(
      FIGURES.map(figure => [figure, all.reduce((sum, one) => sum + (one[figure] ?? 0), 0)]),
    ),
  )
}

/** The budget as its file has it: sorted, one line for each piece of work. */
export function textOf(budget: Budget): string {
  const lines = Object.keys(budget)
    .sort()
    .map(name => `  ${JSON.stringify(name)}: ${lineOf(budget[name] ?? {})}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

function lineOf(figures: Figures): string {
  const parts = Object.entries(figuresOf(figures)).map(([figure, value]) => `"${figure}": ${value}`)
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`
}

/** How what was measured differs from the budget, in words; empty if it does not. */
export function changes(planned: Budget, measured: Budget): readonly string[] {
  const names = [...new Set([...Object.keys(planned), ...Object.keys(measured)])].sort()
  return names.flatMap(name => {
    const [before, after] = [planned[name], measured[name]]
    if (before === undefined) return [`${name} is not in the budget`]
    if (after === undefined) return [`${name} is not measured any more`]
    return FIGURES.flatMap(figure => {
      const [was, is] = [before[figure] ?? 0, after[figure] ?? 0]
      return was === is ? [] : [`${name}: ${figure} ${is > was ? 'grew' : 'fell'} from ${was} to ${is}`]
    })
  })
}

/** The budget for people: a row for each piece of work, a column for each figure. */
export function tableOf(budget: Budget): string {
  const names = Object.keys(budget).sort()
  const width = Math.max(...names.map(name => name.length))
  const row = (name: string, cells: readonly string[]) =>
    name.padEnd(width) + cells.map((cell, at) => cell.padStart((FIGURES[at] ?? '').length + 2)).join('')
  const rows = names.map(name =>
    row(
      name,
      FIGURES.map(figure => String(budget[name]?.[figure] ?? '·')),
    ),
  )
  return [row('', FIGURES), ...rows].join('\n')
}
