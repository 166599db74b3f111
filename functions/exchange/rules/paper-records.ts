import { type Act, stamp } from '../../access/act.ts'
import { EMPTY_CHAIN, type Event, nextEvent } from '../../access/events.ts'
import { type Bearer, mayDo } from '../../access/permissions.ts'
import { type Document, type DocumentIn, LIMITS, partsOf, textProblems } from '../../documents/index.ts'
import type { Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { storedTextProblem } from '../../kernel/stored-text.ts'
import { tidy } from '../../kernel/text.ts'
import { type DateOnly, shanghaiDate } from '../../kernel/time.ts'
import type { paperEvents } from '../events.ts'
import { MAX_PAPER_CORRECTIONS, type PaperRecord, type PaperSaid, versionOfRecord } from '../model.ts'
import { permissions } from '../permissions.ts'
import { invalid } from '../problems.ts'

/** The organs without an account among the main recipients of a document, in the order of its text. */
export function organsOnPaper({ text }: Pick<Document, 'text'>): readonly string[] {
  return partsOf(text.main).onPaper
}

/** Whether this caller is offered to record how such an organ got a document. */
export function paperRecordsFor(document: Document, bearer: Bearer): 'recordPaperDelivery'[] {
  const hasOrgans = document.state === 'DISPATCHED' && organsOnPaper(document).length > 0
  return hasOrgans && mayDo(bearer, permissions.recordPaperDelivery) ? ['recordPaperDelivery'] : []
}

/** What is recorded, of which organ, and how often something was by then, as the caller saw it. */
export interface PaperAsked extends PaperSaid {
  readonly organ: string
  readonly corrects: number
}

/**
 * 纸质送达登记: records that a dispatched document went on paper to an organ without an account, and who signed for it there. What was recorded
 * before is corrected with a reason, and stays in the history. The document stays as it is.
 */
export function recordPaper(
  id: string,
  document: DocumentIn<'DISPATCHED'>,
  before: PaperRecord | null,
  asked: PaperAsked,
  act: Act,
): Result<{ readonly record: PaperRecord; readonly event: Event }> {
  const organs = organsOnPaper(document)
  const { organ, corrects } = asked
  if (!organs.includes(organ))
    return refuse(invalid('ORGAN_NOT_ON_PAPER', ['organ'], { given: organ, allowed: organs.slice(0, SHOWN) }))
  const version = versionOfRecord(before)
  if (version !== corrects)
    return refuse(
      invalid('PAPER_RECORD_CHANGED', ['corrects'], { given: String(corrects), allowed: [String(version)] }),
    )
  const problems = [
    ...saidProblems(asked, document.signature.date, shanghaiDate(act.at)),
    ...reasonProblems(asked),
  ]
  if (version > MAX_PAPER_CORRECTIONS)
    problems.push(invalid('TOO_MANY_PAPER_CORRECTIONS', ['organ'], { limit: MAX_PAPER_CORRECTIONS }))
  if (problems.length > 0) return refuse(...problems)
  const said = tidied(asked)
  const data = { documentId: document.id, organ, version: version + 1, ...said }
  return ok({
    record: { organ, entries: [...(before?.entries ?? []), { ...stamp(act), ...said }] },
    event: nextEvent<typeof paperEvents>(id, EMPTY_CHAIN, { type: 'PaperDeliveryRecorded', data }, act),
  })
}

/** So many names a problem lists. */
const SHOWN = 20

function tidied({ sentOn, signedFor, note, reason }: PaperSaid): PaperSaid {
  return {
    sentOn,
    signedFor: signedFor === null ? null : { on: signedFor.on, name: tidy(signedFor.name) },
    note: note === null ? null : tidy(note),
    reason: reason === null ? null : tidy(reason),
  }
}

/** The days are not in the future, as it is in Shanghai, and follow each other: the document's date, its sending, its receipt. */
function saidProblems(
  { sentOn, signedFor, note }: PaperSaid,
  issuedOn: DateOnly,
  today: DateOnly,
): Problem[] {
  return [
    ...dayProblems(['sentOn'], sentOn, issuedOn, today),
    ...(signedFor === null ? [] : dayProblems(['signedFor', 'on'], signedFor.on, sentOn, today)),
    ...(signedFor === null ? [] : nameProblems(['signedFor', 'name'], signedFor.name)),
    ...(note === null ? [] : textProblems(['note'], note, LIMITS.reason)),
  ]
}

function dayProblems(path: readonly string[], day: DateOnly, earliest: DateOnly, today: DateOnly): Problem[] {
  if (day > today) return [invalid('DATE_IN_FUTURE', path, { given: day, allowed: [today] })]
  return day < earliest ? [invalid('PAPER_DATE_TOO_EARLY', path, { given: day, allowed: [earliest] })] : []
}

function nameProblems(path: readonly string[], name: string): Problem[] {
  const fault = storedTextProblem(path, name, LIMITS.name, 'LINE')
  return fault === null ? [] : [fault]
}

/** A correction says why it is made; a first record corrects nothing. */
function reasonProblems({ reason, corrects }: PaperAsked): Problem[] {
  return reason === null && corrects === 0 ? [] : textProblems(['reason'], reason ?? '', LIMITS.reason)
}
