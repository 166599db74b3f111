/** A figure of a report, as plain data. */
export interface Row {
  readonly name: string
  readonly figure: number
  readonly unit: string
}

/** Rows as lines of text, with the figures below each other. */
export function printed(rows: readonly Row[]): string {
  const longest = Math.max(...rows.map(({ name }) => name.length))
  return rows
    .map(
      ({ name, figure, unit }) =>
        `${name.padEnd(longest)}  ${String(Number(figure.toFixed(2))).padStart(9)} ${unit}\n`,
    )
    .join('')
}
