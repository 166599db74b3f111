import { type Act, stamp } from '../../../access/act.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { tidy } from '../../../kernel/text.ts'
import { textProblems } from '../../drafting/rules/text.ts'
import {
  advanceDocument,
  type DocumentBefore,
  type DocumentIn,
  type DocumentNumber,
  type DocumentText,
  forward,
  isSaidByItsNumbers,
  type LedgerEntry,
  LIMITS,
  type NumberSeries,
  type NumberVoiding,
  numberYearFindings,
  type Stepped,
  seriesOf,
} from '../../model/index.ts'
import { numberText, parseNumber } from './forms.ts'

/** A number of a series with its printed form. */
function numberIn(series: NumberSeries, seq: number): DocumentNumber {
  return { ...series, seq, text: numberText(series, seq) }
}

/** The ledger entry of a document's number when it is given. */
export function entryOf({ id, number, registration }: DocumentBefore<'voidNumber'>): LedgerEntry {
  return { ...registration, number: number.text, documentId: id, voided: null }
}

/** 登记, art. 25: gives the document the next number of its series. */
export function takeNumber(
  document: DocumentIn<'RECHECKED'>,
  lastOfSeries: number,
  act: Act,
): Result<Stepped<DocumentIn<'REGISTERED'>>> {
  return ok(registered(document, numberIn(seriesOf(document, act), lastOfSeries + 1), act))
}

function registered(
  document: DocumentIn<'RECHECKED'>,
  number: DocumentNumber,
  act: Act,
  how: { readonly again?: true } = {},
): Stepped<DocumentIn<'REGISTERED'>> {
  const after = {
    ...document,
    ...forward('RECHECKED', null, act),
    handedOn: null,
    state: 'REGISTERED' as const,
    number,
    registration: stamp(act),
  }
  const { text, ...parts } = number
  const event = { type: 'DocumentRegistered', data: { number: text, ...parts, ...how } } as const
  const warnings = numberYearFindings(document.text, number, document.signature.date)
  return advanceDocument<DocumentIn<'REGISTERED'>>(document, after, event, act, warnings)
}

/** A document that is registered, and the ledger entry of its number. */
export interface Registered {
  readonly stepped: Stepped<DocumentIn<'REGISTERED'>>
  readonly entry: LedgerEntry
}

/**
 * 更正重发: the number that a document gets again because it is a formal correction of the one that has it; null for any other
 * document. None is taken from the series.
 */
export function numberAgain({
  text: { replaces },
}: {
  readonly text: Pick<DocumentText, 'replaces'>
}): DocumentNumber | null {
  if (replaces?.numbering !== 'SAME_NUMBER') return null
  if (replaces.given !== undefined) return replaces.given
  const number = parseNumber(replaces.number)
  return number !== null && isSaidByItsNumbers(number) ? number : null
}

/** 登记 of a formal correction with the number of the original, whose ledger entry names it as well from then on. */
export function registerAgain(
  document: DocumentIn<'RECHECKED'>,
  number: DocumentNumber,
  entry: LedgerEntry,
  act: Act,
): Registered {
  const again = [...(entry.again ?? []), { ...stamp(act), documentId: document.id, voided: null }]
  return { stepped: registered(document, number, act, { again: true }), entry: { ...entry, again } }
}

/** The ledger entry of a number that a formal correction gives up again: the number stays that of the original. */
export function givenUp(entry: LedgerEntry, documentId: string, voided: NumberVoiding): LedgerEntry {
  const again = (entry.again ?? []).map(one =>
    one.documentId === documentId && one.voided === null ? { ...one, voided } : one,
  )
  return { ...entry, again }
}

/** A document after its number was voided, and the number's ledger entry from then on. */
export interface Voided {
  readonly stepped: Stepped<DocumentIn<'RECHECKED'>>
  readonly entry: LedgerEntry & { readonly voided: NumberVoiding }
}

/**
 * 发文字号作废: before dispatch, for a reason. The document goes back to before its registration, so it loses its seal as
 * well; the number is recorded as void and never given again.
 */
export function voidNumberOf(
  document: DocumentBefore<'voidNumber'>,
  reason: string,
  act: Act,
): Result<Voided> {
  const problems = textProblems(['reason'], reason, LIMITS.reason)
  if (problems.length > 0) return refuse(...problems)
  const { number } = document
  const voided = { ...stamp(act), reason: tidy(reason) }
  const event = { type: 'NumberVoided', data: { number: number.text, reason: voided.reason } } as const
  const again = beforeRegistration(document)
  const stepped = advanceDocument<DocumentIn<'RECHECKED'>>(document, again, event, act)
  return ok({ stepped, entry: { ...entryOf(document), voided } })
}

/** The document with exactly the facts that it had before it was registered. */
function beforeRegistration(document: DocumentBefore<'voidNumber'>) {
  const { id, issuer, createdBy, drafters, createdAt, text, slots, rounds, holder, returned } = document
  const { submission, review, signature, recheck } = document
  return {
    id,
    issuer,
    createdBy,
    drafters,
    createdAt,
    text,
    slots,
    rounds,
    holder,
    returned,
    handedOn: null,
    submission,
    review,
    signature,
    recheck,
    state: 'RECHECKED' as const,
  }
}
