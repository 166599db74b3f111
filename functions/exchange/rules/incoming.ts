import { type Act, stamp } from '../../access/act.ts'
import {
  type AuditState,
  auditLedger,
  type LedgerAudit,
  type LedgerRow,
  LIMITS,
  textProblems,
} from '../../documents/index.ts'
import { alreadyExists, type Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import { shanghaiYear } from '../../kernel/time.ts'
import {
  INCOMING_PREFIX,
  type IncomingClaim,
  type IncomingEntry,
  type IncomingPlace,
  type IncomingSeries,
  incomingEntrySchema,
  MAX_INCOMING_SEQ,
  MAX_INCOMING_SERIES,
} from '../model.ts'
import { incomingNumberTaken, invalid } from '../problems.ts'

/** What opens a series. */
export interface SeriesAsked {
  readonly name: string
  readonly prefix: string
  /** The first number that it gives, this year. */
  readonly first: number
}

/** Opens a series of incoming numbers. `others` are those that the agency has, `isPrefixTaken` whether one has this prefix. */
export function openSeries(
  id: string,
  { name, prefix, first }: SeriesAsked,
  { others, isPrefixTaken }: { readonly others: number; readonly isPrefixTaken: boolean },
  act: Act,
): Result<IncomingSeries> {
  const problems: Problem[] = textProblems(['name'], name, LIMITS.name)
  if (!INCOMING_PREFIX.test(prefix))
    problems.push(invalid('NOT_AN_INCOMING_PREFIX', ['prefix'], { given: prefix }))
  if (first < 1 || first > MAX_INCOMING_SEQ)
    problems.push(
      invalid('OUT_OF_RANGE', ['first'], { given: String(first), limit: first < 1 ? 1 : MAX_INCOMING_SEQ }),
    )
  if (problems.length > 0) return refuse(...problems)
  if (isPrefixTaken) return refuse(alreadyExists(['prefix'], prefix))
  if (others >= MAX_INCOMING_SERIES)
    return refuse(invalid('TOO_MANY_ITEMS', ['prefix'], { limit: MAX_INCOMING_SERIES }))
  const year = shanghaiYear(act.at)
  return ok({ id, name: tidy(name), prefix, opened: stamp(act), first: { year, seq: first } })
}

/** The form of a number: prefix, year in hexagonal brackets, sequence, as document numbers have it. */
export function incomingText({ prefix }: Pick<IncomingSeries, 'prefix'>, year: number, seq: number): string {
  return `${prefix}〔${year}〕${seq}号`
}

/** The last number of a year that was given; before the first, the one before that where the series began. */
export function lastGiven(
  { first }: Pick<IncomingSeries, 'first'>,
  year: number,
  counter: number | null,
): number {
  return counter ?? (first.year === year ? first.seq - 1 : 0)
}

const BRACKETS: readonly (readonly [RegExp, string])[] = [
  [/[([{<〈《【〖〘〚「『❲⟦]/gu, '〔'],
  [/[)\]}>〉》】〗〙〛」』❳⟧]/gu, '〕'],
]

/** What of a number makes it the same as another one: other widths, blanks and brackets make no difference. */
export function comparedAs(number: string): string {
  const plain = number.normalize('NFKC').replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')
  return BRACKETS.reduce((text, [from, to]) => text.replace(from, to), plain)
}

/** A number for a delivery, and what else is written for it. */
export interface Numbered {
  readonly text: string
  readonly place: IncomingPlace
  /** New entries of the ledger in order: last that of the delivery, before it numbers that others have. */
  readonly entries: readonly { readonly seq: number; readonly entry: IncomingEntry }[]
}

/**
 * The next number of a series. One that a delivery has already, under a number of the agency's own, is left out: the ledger says
 * which delivery has it, so it is no gap.
 */
export function takeIncoming(
  series: IncomingSeries,
  last: number,
  deliveryId: string,
  claimOf: (number: string) => IncomingClaim | null,
  act: Act,
): Numbered {
  const year = shanghaiYear(act.at)
  const entries: { seq: number; entry: IncomingEntry }[] = []
  for (let seq = last + 1; ; seq++) {
    const number = incomingText(series, year, seq)
    const claim = claimOf(number)
    entries.push({
      seq,
      entry: { ...stamp(act), number, deliveryId: claim?.deliveryId ?? deliveryId, voided: null },
    })
    if (claim === null) return { text: number, place: { seriesId: series.id, year, seq }, entries }
  }
}

/** The agency's own number for a delivery; refused if another delivery has it. */
export function ownNumber(text: string, claim: IncomingClaim | null): Result<string> {
  return claim === null ? ok(tidy(text)) : refuse(incomingNumberTaken(claim))
}

/** One page of an audit of a year of a series (收文编号核查). */
export function auditIncoming(
  series: IncomingSeries,
  year: number,
  state: AuditState,
  rows: readonly LedgerRow[],
  counterNow: number,
): LedgerAudit<IncomingEntry> {
  return auditLedger(
    {
      textOf: seq => incomingText(series, year, seq),
      entryIn: data => incomingEntrySchema.safeParse(data).data,
      holdersOf: ({ deliveryId }) => [deliveryId],
    },
    state,
    rows,
    counterNow,
  )
}
