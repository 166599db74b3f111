import { ERRORS, type ErrorKind, RETRIES } from '../functions/access/errors.ts'
import { TOKEN_ERRORS } from '../functions/handlers/token-errors.ts'

/** The tables of errors, printed for people between two lines of a text each. */
export const ERROR_TABLES = [
  {
    begin: '<!-- The errors are printed by `npm run codegen`; change access/errors.ts instead. -->',
    end: '<!-- End of the errors. -->',
    kinds: ERRORS as Readonly<Record<string, ErrorKind>>,
  },
  {
    begin:
      '<!-- The errors of the token service are printed by `npm run codegen`; change handlers/token-errors.ts instead. -->',
    end: '<!-- End of the errors of the token service. -->',
    kinds: TOKEN_ERRORS,
  },
] as const

const HEAD = ['code', 'status', 'when', '何时', 'retry', 'facts']

function cellsOf([code, { statuses, facts, retry, when }]: readonly [string, ErrorKind]): string[] {
  return [
    `\`${code}\``,
    statuses.join(', '),
    when.en,
    when['zh-CN'],
    RETRIES[retry].en,
    Object.entries(facts)
      .map(([name, type]) => `\`${name}: ${type}\``)
      .join(', '),
  ]
}

/** A table of errors as Markdown. */
export function errorTable(kinds: Readonly<Record<string, ErrorKind>>): string {
  const rows = Object.entries(kinds).map(cellsOf)
  return [HEAD, HEAD.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

/** A text with the current tables in their places. @throws if the text lacks one of the places */
export function withErrors(text: string): string {
  return ERROR_TABLES.reduce((written, { begin, end, kinds }) => {
    const [from, to] = [written.indexOf(begin), written.indexOf(end)]
    if (from < 0 || to < from) throw new Error('the text has no place for a table of errors')
    return `${written.slice(0, from + begin.length)}\n\n${errorTable(kinds)}\n\n${written.slice(to)}`
  }, text)
}
