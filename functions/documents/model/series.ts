import type { Act } from '../../access/act.ts'
import type { Problem } from '../../kernel/problem.ts'
import { shanghaiYear } from '../../kernel/time.ts'
import { invalid, type NumberYearDiffers, numberYearDiffers } from '../problems.ts'
import type { Document } from './document.ts'
import type { DocumentNumber, NumberSeries } from './numbers.ts'
import type { DocumentText, Issuer } from './text.ts'

type Numbered = Pick<Document, 'issuer' | 'text'>
type Coded = Pick<Issuer, 'organCode' | 'organCodes'>

/**
 * 机关代字 that a document of a kind may bear: the agency's main one, and those others that number the kind. Those of telegrams are for
 * telegrams alone.
 */
export function organCodesFor(
  { organCode, organCodes = [] }: Coded,
  { kind, telegramUrgency }: Pick<DocumentText, 'kind' | 'telegramUrgency'>,
): string[] {
  const others = organCodes.filter(
    ({ kinds, telegrams }) =>
      (kinds.length === 0 || kinds.includes(kind)) && (telegrams !== true || telegramUrgency !== undefined),
  )
  return [organCode, ...others.map(({ code }) => code)]
}

type Asking = Pick<DocumentText, 'kind' | 'organCode' | 'telegramUrgency'>

/** The code of an agency's telegrams of a kind; undefined for what is no telegram, and where it has set none. */
function telegramCodeOf(
  { organCodes = [] }: Coded,
  { kind, telegramUrgency }: Pick<Asking, 'kind' | 'telegramUrgency'>,
): string | undefined {
  if (telegramUrgency === undefined) return undefined
  const ofTelegrams = organCodes.filter(({ telegrams }) => telegrams === true)
  const ofKind = ofTelegrams.find(({ kinds }) => kinds.includes(kind))
  return (ofKind ?? ofTelegrams.find(({ kinds }) => kinds.length === 0))?.code
}

/**
 * The organ code of a document's number: what the draft asks for, else that of telegrams if it is one, else the first that is for its
 * kind, else the main one.
 */
export function organCodeOf({ issuer, text }: { readonly issuer: Coded; readonly text: Asking }): string {
  const ofKind = issuer.organCodes?.find(
    ({ kinds, telegrams }) => telegrams !== true && kinds.includes(text.kind),
  )
  return text.organCode ?? telegramCodeOf(issuer, text) ?? ofKind?.code ?? issuer.organCode
}

/** The problem of asking for an organ code that the agency does not have for the kind; empty if it has. */
export function organCodeProblems(issuer: Coded, text: Asking): Problem[] {
  const { organCode } = text
  const allowed = organCodesFor(issuer, text)
  if (organCode === undefined || allowed.includes(organCode)) return []
  return [invalid('NOT_ONE_OF', ['organCode'], { given: organCode, allowed })]
}

/**
 * The series of a document that is registered at this moment. Years turn at midnight in Shanghai. Orders have one series per
 * agency, across years, although agencies are known to start again with each term of office (届). Announcements and minutes
 * have one of their own where the agency has set so; the first rule that fits holds. A code of telegrams (明电) goes before these.
 */
export function seriesOf(document: Numbered, { at }: Pick<Act, 'at'>): NumberSeries {
  const { issuer, text } = document
  if (text.kind === 'ORDER') return { series: 'ORDER' }
  const year = shanghaiYear(at)
  const rule = issuer.numberForms?.find(
    ({ kind, meeting }) =>
      kind === text.kind && (meeting === null || text.meeting?.name.includes(meeting) === true),
  )
  if (rule === undefined || telegramCodeOf(issuer, text) !== undefined)
    return { series: 'ORGAN_YEAR', organ: organCodeOf(document), year }
  const meeting = rule.meeting ?? ''
  switch (rule.form) {
    case 'YEAR':
      return { series: 'YEAR', kind: text.kind, year }
    case 'MEETING_YEAR':
      return { series: 'MEETING_YEAR', meeting, year }
    case 'ISSUE':
    case 'SITTING':
      return { series: rule.form, meeting, session: rule.session ?? '' }
  }
}

/** The series that a number was taken from. */
export function seriesOfNumber(number: DocumentNumber): NumberSeries {
  switch (number.series) {
    case 'ORGAN_YEAR':
      return { series: number.series, organ: number.organ, year: number.year }
    case 'ORDER':
      return { series: number.series }
    case 'YEAR':
      return { series: number.series, kind: number.kind, year: number.year }
    case 'MEETING_YEAR':
      return { series: number.series, meeting: number.meeting, year: number.year }
    case 'ISSUE':
    case 'SITTING':
      return { series: number.series, meeting: number.meeting, session: number.session }
  }
}

/** True if the printed form of its numbers says the series; a number of any other is looked up by its text. */
export function isSaidByItsNumbers<Of extends Pick<NumberSeries, 'series'>>(
  of: Of,
): of is Extract<Of, { readonly series: 'ORGAN_YEAR' | 'ORDER' }> {
  return of.series === 'ORGAN_YEAR' || of.series === 'ORDER'
}

/**
 * The warning of a number, or of the series that it would be taken from, of another year than the document's date. A correction
 * with the number of its original (更正重发) has the year of that, whatever its own date.
 */
export function numberYearFindings(
  { replaces }: Pick<DocumentText, 'replaces'>,
  series: NumberSeries,
  date: string,
): NumberYearDiffers[] {
  const isGivenAgain = replaces?.numbering === 'SAME_NUMBER'
  const isOther = !isGivenAgain && 'year' in series && String(series.year) !== date.slice(0, 4)
  return isOther ? [numberYearDiffers(date, series.year)] : []
}
