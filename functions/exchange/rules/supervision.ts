import { type Act, stamp } from '../../access/act.ts'
import { EMPTY_CHAIN, type Event, nextEvent } from '../../access/events.ts'
import { type Bearer, mayDo } from '../../access/permissions.ts'
import { isIn, type Steps, startStep, stateProblems, stepsFrom } from '../../access/steps.ts'
import {
  type Document,
  KINDS,
  LIMITS,
  type Related,
  relationOf,
  textProblems,
} from '../../documents/index.ts'
import type { Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import { endOfShanghaiDay, type Instant, shanghaiDate, shanghaiInstant } from '../../kernel/time.ts'
import type { supervisionEvents } from '../events.ts'
import {
  type Delivery,
  type DeliveryState,
  isVoid,
  MAX_NOTE_BYTES,
  MAX_PROGRESS_ASKED,
  MAX_PROGRESS_REPORTED,
  MAX_PROGRESS_REQUESTS,
  type Progress,
  type ProgressRequest,
  type ProgressStanding,
  progressOutcomeBy,
  type Recipient,
  type Rung,
  recipientsOfSent,
} from '../model.ts'
import { permissions } from '../permissions.ts'
import { invalid } from '../problems.ts'
import { goneProblems, type Stepped, stepped } from './deliveries.ts'
import { endedActProblems } from './effects.ts'
import { namedIn } from './recalls.ts'

/** States in which a recipient is asked how far it has got: it has the document, and has neither concluded nor given it away. */
export const UNDER_WAY = ['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'ACCEPTED'] as const

/** 报告进展: a recipient may report from its sign-for until it concludes. */
export const REPORTS = {
  reportProgress: ['SIGNED_FOR', 'REGISTERED', 'ACCEPTED'],
} as const satisfies Readonly<Record<string, readonly DeliveryState[]>>
export type ReportStep = keyof typeof REPORTS
export const reportSteps = { of: 'Delivery', from: REPORTS } as const satisfies Steps

/** Whether this caller is offered to report; how often it did is looked at when it is tried. */
export function reportStepsFor(state: DeliveryState, bearer: Bearer): ReportStep[] {
  return stepsFrom(reportSteps, state).filter(step => mayDo(bearer, permissions[step]))
}

/** True for an agency above another one on any line: of leadership, of a second superior, or of guidance. */
export function isAbove(sender: Related, recipient: Related): boolean {
  return relationOf(sender, recipient).direction === 'DOWN'
}

/** True for a document that agencies below its issuer may have: one that went to them, or to others with copies to them. */
export function mayBeAskedOf(document: Document): boolean {
  if (document.state !== 'DISPATCHED' || recipientsOfSent(document.dispatch) === 0) return false
  const { kind, direction } = document.text
  return direction !== 'UP' && KINDS[kind].directions.some(one => one !== 'UP')
}

/** Whether this caller is offered to ask; whether some of the recipients are still at it is looked at when it is tried. */
export function progressQuestionsFor(document: Document, bearer: Bearer, now: Instant): 'askForProgress'[] {
  if (!mayBeAskedOf(document) || !mayDo(bearer, permissions.askForProgress)) return []
  const isOver =
    document.state === 'DISPATCHED' && endedActProblems(document, 'askForProgress', now).length > 0
  return isOver ? [] : ['askForProgress']
}

/** What a sender asks. */
export interface ProgressQuestion {
  readonly documentId: string
  /** Null for all who have not concluded. */
  readonly recipientIds: readonly string[] | null
  readonly reason: string | null
  readonly answerBy: string | null
}

/** What is known of those who may be asked. */
export interface ProgressGround {
  readonly sender: Related
  /** Whom the question names, as the directory has them; null for others. */
  readonly agency: (id: string) => Related | null
  /** All recipients; may be empty if all are meant. */
  readonly recipients: readonly Recipient[]
  /** By order, the rungs of those whom the question names. */
  readonly rungs: ReadonlyMap<number, readonly Rung[]>
  readonly requests: readonly ProgressRequest[]
  /** How many recipients were asked and have not answered. */
  readonly awaited: number
  /** Whether none of those who got it is at it; false where that was not counted from the beginning. */
  readonly isEnded: boolean
}

/** Whether all who got a document have concluded, or have it no more. */
export function isEndedFor({ delivered, ended = 0 }: Pick<Progress, 'delivered' | 'ended'>): boolean {
  return ended >= delivered
}

/**
 * 催办: decides that a superior asks how far its document has got. Whom it names must be below it, and able to answer: it is told of each
 * who is not. Of all, who is not is left out as the question is carried (`applyProgressRequest`), since there may be thousands.
 */
export function askForProgress(
  id: string,
  { documentId, recipientIds, reason, answerBy }: ProgressQuestion,
  ground: ProgressGround,
  act: Act,
): Result<{ readonly request: ProgressRequest; readonly event: Event }> {
  const today = shanghaiDate(act.at)
  const problems: Problem[] = reason === null ? [] : textProblems(['reason'], reason, LIMITS.reason)
  if (answerBy !== null && answerBy < today)
    problems.push(invalid('DATE_IN_PAST', ['answerBy'], { given: answerBy, allowed: [today] }))
  if (problems.length > 0) return refuse(...problems)
  if (ground.requests.length >= MAX_PROGRESS_REQUESTS)
    return refuse(invalid('TOO_MANY_PROGRESS_REQUESTS', ['documentId'], { limit: MAX_PROGRESS_REQUESTS }))
  const concerned = recipientIds === null ? allAsked(ground) : namedAsked(recipientIds, ground)
  if (!concerned.ok) return concerned
  const said = { reason: reason === null ? null : tidy(reason), answerBy }
  const request = { id, ...stamp(act), ...said, concerns: concerned.value }
  const orders = concerned.value?.map(({ order }) => order) ?? null
  const data = { documentId, ...said, orders }
  const event = nextEvent<typeof supervisionEvents>(id, EMPTY_CHAIN, { type: 'ProgressAsked', data }, act)
  return ok({ request, event })
}

/** All are not asked if nobody is at it, nor again while some of them have not answered. */
function allAsked({ requests, awaited, isEnded }: ProgressGround): Result<null> {
  if (isEnded) return refuse(invalid('NOBODY_UNDER_WAY', ['recipientIds']))
  return awaited > 0 && requests.some(({ concerns }) => concerns === null)
    ? refuse(invalid('PROGRESS_STILL_AWAITED', ['recipientIds'], { given: String(awaited) }))
    : ok(null)
}

function namedAsked(
  recipientIds: readonly string[],
  { sender, agency, recipients, rungs }: ProgressGround,
): Result<NonNullable<ProgressRequest['concerns']>> {
  const named = namedIn(recipientIds, recipients)
  if (!named.ok) return named
  const concerns: (typeof named.value)[number][] = []
  const problems: Problem[] = []
  const rungsOf = ({ order }: { readonly order: number }) => rungs.get(order) ?? []
  for (const [agencyId, rows] of Map.groupBy(named.value, one => one.agencyId)) {
    const path = ['recipientIds', String(recipientIds.indexOf(agencyId))]
    // No group is empty.
    const [{ name: given }] = rows as [(typeof rows)[number]]
    const known = agency(agencyId)
    if (known === null || !isAbove(sender, known)) {
      problems.push(invalid('NOT_ABOVE_RECIPIENT', path, { given }))
      continue
    }
    // Of several rows of an agency the last one is what it has now.
    const open = rows.filter(one => isUnderWay(rungsOf(one)))
    const fault = open.map(one => questionProblem(rungsOf(one), given, path)).find(isThere)
    if (open.length === 0) problems.push(invalid('NOT_UNDER_WAY', path, { given }))
    else if (fault !== undefined) problems.push(fault)
    concerns.push(...open)
  }
  return problems.length > 0 ? refuse(...problems) : ok(concerns)
}

const isThere = (problem: Problem | null): problem is Problem => problem !== null

function isUnderWay(rungs: readonly Rung[]): boolean {
  const states: readonly string[] = UNDER_WAY
  return states.includes(rungs.at(-1)?.state ?? '')
}

function questionProblem(rungs: readonly Rung[], given: string, path: readonly string[]): Problem | null {
  if (standingInRungs(rungs)?.outcome === 'ASKED') return invalid('PROGRESS_ASKED_ALREADY', path, { given })
  return rungs.filter(({ kind }) => kind === 'PROGRESS_ASKED').length < MAX_PROGRESS_ASKED
    ? null
    : invalid('TOO_MANY_PROGRESS_ASKED', path, { given, limit: MAX_PROGRESS_ASKED })
}

/** The last request that concerns a recipient: one before it was carried when it was made. Null if none does. */
export function requestFor(requests: readonly ProgressRequest[], order: number): ProgressRequest | null {
  return requests.findLast(({ concerns }) => concerns?.some(one => one.order === order) !== false) ?? null
}

/**
 * What a request does to a delivery, whose state stays: its recipient is asked. Null if that was done, another one waits, it was asked so
 * often, or the request is none for it: it came after the request, or has come to an end. So a request that is carried again,
 * or late, changes nothing.
 */
export function applyProgressRequest(
  delivery: Delivery,
  { id: requestId, at: askedAt, reason, answerBy }: ProgressRequest,
  act: Act,
): Stepped | null {
  const { state, deliveredAt, progressAsked: before, reopened } = delivery
  if (!isIn(delivery, UNDER_WAY) || isVoid(delivery) || deliveredAt > askedAt) return null
  // What was concluded then is not asked of because it goes on now.
  if (reopened !== undefined && reopened.at > askedAt) return null
  if (before !== undefined && (before.ended === undefined || before.ended.at > askedAt)) return null
  if (before !== undefined && (before.askedAt >= askedAt || before.times >= MAX_PROGRESS_ASKED)) return null
  const asked = { requestId, askedAt, at: act.at, reason, answerBy, times: (before?.times ?? 0) + 1 }
  const data = { state, requestId, reason, answerBy }
  return stepped(delivery, { ...delivery, progressAsked: asked }, { type: 'PROGRESS_ASKED', data }, act)
}

/** What stands in the way of a report, whatever the version. */
export function reportProblems(delivery: Delivery): Problem[] {
  const problems = goneProblems(delivery)
  if (problems.length > 0) return problems
  if (!isIn(delivery, REPORTS.reportProgress)) return stateProblems(delivery, reportSteps, 'reportProgress')
  return (delivery.reported?.times ?? 0) < MAX_PROGRESS_REPORTED
    ? []
    : [invalid('TOO_MANY_PROGRESS_REPORTED', ['deliveryId'], { limit: MAX_PROGRESS_REPORTED })]
}

/** 报告进展: what a recipient chooses to show its sender, asked or not. The delivery's state stays; a request that waits ends. */
export function reportProgress(
  delivery: Delivery,
  { expectedVersion, note }: { readonly expectedVersion: number; readonly note: string },
  act: Act,
): Result<Stepped> {
  // Whoever lost the race against a recall or a correction learns of it, whatever version they have seen.
  const gone = goneProblems(delivery)
  if (gone.length > 0) return refuse(...gone)
  const start = startStep(delivery, reportSteps, 'reportProgress', expectedVersion)
  if (!start.ok) return start
  const problems = [...textProblems(['note'], note, MAX_NOTE_BYTES), ...reportProblems(delivery)]
  if (problems.length > 0) return refuse(...problems)
  const reported = { at: act.at, times: (delivery.reported?.times ?? 0) + 1 }
  const data = { state: delivery.state, note: tidy(note) }
  return ok(stepped(delivery, { ...delivery, reported }, { type: 'PROGRESS_REPORTED', data }, act))
}

/** How the last request stands, as the recipient sees it; null if there was none. */
export function progressStandingOf({ progressAsked }: Delivery): ProgressStanding | null {
  if (progressAsked === undefined) return null
  const { at, reason, answerBy, ended } = progressAsked
  return { at, reason, answerBy, outcome: ended?.outcome ?? 'ASKED', decidedAt: ended?.at ?? null }
}

/** The same as the sender's ladder has it. */
export function standingInRungs(rungs: readonly Rung[]): ProgressStanding | null {
  const asked = rungs.findLast(({ kind }) => kind === 'PROGRESS_ASKED')
  if (asked === undefined) return null
  const { at, reason, answerBy = null, seq } = asked
  const end = rungs.find(one => one.seq > seq && one.endsProgressAsked === true)
  const outcome = end === undefined ? null : progressOutcomeBy(end.kind)
  return { at, reason, answerBy, outcome: outcome ?? 'ASKED', decidedAt: end?.at ?? null }
}

/** True for a request that waits after the last day for its answer. */
export function isAnswerLate(
  { outcome, answerBy }: Pick<ProgressStanding, 'outcome' | 'answerBy'>,
  now: Instant,
): boolean {
  return outcome === 'ASKED' && answerBy !== null && now >= answerDueAt(answerBy)
}

/** When a day to answer by is over. */
export function answerDueAt(answerBy: string): Instant {
  return endOfShanghaiDay(shanghaiInstant(answerBy))
}
