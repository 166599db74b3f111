import { MAX_WORKING_DAYS } from '../../../calendar/index.ts'
import type { Problem } from '../../../kernel/problem.ts'
import { isDate } from '../../../kernel/time.ts'
import type { DocumentText } from '../../model/index.ts'
import { invalid } from '../../problems.ts'

/** What keeps the day of a demanded reply from being stored. */
export function replyDateProblems(replyBy: DocumentText['replyBy'], path: readonly string[]): Problem[] {
  return replyBy === undefined || isDate(replyBy) ? [] : [invalid('NOT_A_DATE', path, { given: replyBy })]
}

/** The same of a number of working days. */
export function replyDaysProblems(days: DocumentText['replyWithin'], path: readonly string[]): Problem[] {
  const isPossible = days === undefined || (Number.isInteger(days) && days >= 1 && days <= MAX_WORKING_DAYS)
  return isPossible ? [] : [invalid('OUT_OF_RANGE', path, { given: String(days), limit: MAX_WORKING_DAYS })]
}

/** A reply is demanded by a day or within a number of days: of both nobody could tell which one counts. */
export function replyDemandProblems({ replyBy, replyWithin }: DocumentText): Problem[] {
  return replyBy === undefined || replyWithin === undefined
    ? []
    : [invalid('REPLY_DEMANDED_TWICE', ['replyWithin'])]
}
