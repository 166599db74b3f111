import { type Act, stamp } from '../../../access/act.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { tidy } from '../../../kernel/text.ts'
import { shanghaiYear } from '../../../kernel/time.ts'
import { textProblems } from '../../drafting/rules/text.ts'
import {
  advanceDocument,
  type Document,
  type DocumentBefore,
  type DocumentIn,
  type DocumentNumber,
  forward,
  type LedgerEntry,
  LIMITS,
  type NumberSeries,
  type NumberVoiding,
  type Stepped,
} from '../../model/index.ts'

/**
 * 发文字号: organ code, whole year in hexagonal brackets U+3014/U+3015, sequence without leading zeros.
 * Source: GB/T 9704-2012, 7.2.5.
 */
const ORGAN_YEAR =
  /^(?<organ>[\p{Unified_Ideograph}〇]{2,12})〔(?<year>(?:19|20)\d{2})〕(?<seq>[1-9]\d{0,8})号$/u
/** 令号: the number of an order (令) is a plain 第N号. Source: GB/T 9704-2012, 10.2. */
const ORDER = /^第(?<seq>[1-9]\d{0,8})号$/u

/** The printed form of a number. */
export function numberText(series: NumberSeries, seq: number): string {
  return series.series === 'ORDER' ? `第${seq}号` : `${series.organ}〔${series.year}〕${seq}号`
}

/** A number of a series with its printed form. */
function numberIn(series: NumberSeries, seq: number): DocumentNumber {
  return { ...series, seq, text: numberText(series, seq) }
}

/** Reads a document number; null for anything that only looks like one. */
export function parseNumber(text: string): DocumentNumber | null {
  const order = ORDER.exec(text)?.groups
  if (order !== undefined) return numberIn({ series: 'ORDER' }, Number(order.seq))
  const groups = ORGAN_YEAR.exec(text)?.groups
  if (groups === undefined) return null
  const series = { series: 'ORGAN_YEAR', organ: String(groups.organ), year: Number(groups.year) } as const
  return numberIn(series, Number(groups.seq))
}

/**
 * The series of a document that is registered at this moment: organ code and year, which turns at midnight in Shanghai;
 * orders have one series per agency. Orders are numbered here across years, although agencies are known to start again
 * with each term of office (届): a term would be one more field of the series here and of its key in the store.
 */
export function seriesOf(document: Pick<Document, 'issuer' | 'text'>, act: Pick<Act, 'at'>): NumberSeries {
  return document.text.kind === 'ORDER'
    ? { series: 'ORDER' }
    : { series: 'ORGAN_YEAR', organ: document.issuer.organCode, year: shanghaiYear(act.at) }
}

/** The series that a number was taken from. */
export function seriesOfNumber(number: DocumentNumber): NumberSeries {
  return number.series === 'ORDER'
    ? { series: 'ORDER' }
    : { series: 'ORGAN_YEAR', organ: number.organ, year: number.year }
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
  return advanceDocument<DocumentIn<'REGISTERED'>>(document, after, event, act)
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
export function numberAgain({ text: { replaces } }: Pick<Document, 'text'>): DocumentNumber | null {
  return replaces?.numbering === 'SAME_NUMBER' ? parseNumber(replaces.number) : null
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
