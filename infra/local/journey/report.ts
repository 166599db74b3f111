/** One recipient in the ladder that the API answers. */
export interface LadderNow {
  readonly recipient: { readonly name: string }
  readonly state: string
  readonly rungs: readonly {
    readonly state: string
    readonly at: string
    readonly reason: string | null
    readonly replyNumber: string | null
  }[]
}
export type CascadeNow = Readonly<Record<string, string | number>> & { readonly tier: string }

const RUNGS = [
  ['DELIVERED', '送达', 'delivered'],
  ['SIGNED_FOR', '签收', 'signedFor'],
  ['REGISTERED', '登记', 'registered'],
  ['ACCEPTED', '受理', 'accepted'],
  ['RETURNED', '退回', 'returned'],
  ['HANDLED', '办结', 'handled'],
  ['REPLIED', '答复', 'replied'],
] as const
const TIERS: Readonly<Record<string, string>> = {
  PROVINCE: '省',
  CITY: '市',
  COUNTY: '县（区、市）',
  TOWN: '乡镇（街道）',
}

/** How many terminal columns a text takes: two for each Chinese character. */
function width(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u2e80-\u9fff\uff00-\uff60\u3000-\u303f]/u.test(character) ? 2 : 1),
    0,
  )
}
function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)))
}

/** A table for a terminal, with Chinese characters as wide as two columns. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const columns = head.map((title, index) =>
    Math.max(width(title), ...rows.map(row => width(row[index] ?? ''))),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => pad(cell, columns[index] ?? 0))
      .join('  ')
      .trimEnd()
  return [line(head), columns.map(column => '-'.repeat(column)).join('  '), ...rows.map(line)]
}

/** The ladder: a row for each recipient, a mark for each rung reached. */
export function ladderTable(ladder: readonly LadderNow[]): string[] {
  const rows = ladder.map(({ recipient, rungs }) => {
    const reached = new Set(rungs.map(rung => rung.state))
    const note = rungs.map(rung => rung.reason ?? rung.replyNumber).find(text => text !== null) ?? ''
    return [recipient.name, ...RUNGS.map(([state]) => (reached.has(state) ? '✓' : '·')), note]
  })
  return table(['受文机关', ...RUNGS.map(([, title]) => title), ''], rows)
}

/** The cascade: a row for each tier, counts over all forwarded copies. */
export function cascadeTable(cascade: readonly CascadeNow[]): string[] {
  const rows = cascade.map(count => [
    TIERS[count.tier] ?? count.tier,
    ...RUNGS.map(([, , name]) => String(count[name] ?? 0)),
  ])
  return table(['层级', ...RUNGS.map(([, title]) => title)], rows)
}
