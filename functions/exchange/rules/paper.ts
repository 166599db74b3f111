import { type Act, stamp } from '../../access/act.ts'
import { EMPTY_CHAIN, type Event, nextEvent } from '../../access/events.ts'
import { type Bearer, mayDo } from '../../access/permissions.ts'
import { isIn, type Steps, startStep, stateProblems, stepsFrom } from '../../access/steps.ts'
import { LIMITS, textProblems } from '../../documents/index.ts'
import type { Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import { shanghaiDate } from '../../kernel/time.ts'
import type { paperEvents } from '../events.ts'
import {
  DELIVERY_STATES,
  type Delivery,
  type DeliveryIn,
  type DeliveryState,
  type LadderRow,
  type LadderState,
  type OnPaper,
  type PaperRecipient,
  type Portion,
} from '../model.ts'
import { permissions } from '../permissions.ts'
import { invalid } from '../problems.ts'
import { goneProblems, type Stepped, stepped } from './deliveries.ts'

/** From which states the recipient marks its answer as gone on paper: those from which it can be answered. */
export const PAPER_STEPS = {
  markOnPaper: ['ACCEPTED', 'HANDLED'],
} as const satisfies Readonly<Record<string, readonly DeliveryState[]>>
export const paperSteps = { of: 'Delivery', from: PAPER_STEPS } as const satisfies Steps

/** What is offered to a caller. */
export function paperStepsFor(state: DeliveryState, bearer: Bearer): (keyof typeof PAPER_STEPS)[] {
  return stepsFrom(paperSteps, state).filter(step => mayDo(bearer, permissions[step]))
}

/** What stands in the way of marking an answer, whatever the version. */
export function paperProblems(delivery: Delivery): Problem[] {
  const gone = goneProblems(delivery)
  return gone.length > 0 ? gone : stateProblems(delivery, paperSteps, 'markOnPaper')
}

/** What is said of a letter on paper: the day is not in the future, as it is in Shanghai. */
function onPaper({ date, note }: OnPaper, { at }: Pick<Act, 'at'>): Result<OnPaper> {
  const problems: Problem[] = note === null ? [] : textProblems(['note'], note, LIMITS.reason)
  const today = shanghaiDate(at)
  if (date > today) problems.push(invalid('DATE_IN_FUTURE', ['date'], { given: date, allowed: [today] }))
  return problems.length > 0 ? refuse(...problems) : ok({ date, note: note === null ? null : tidy(note) })
}

/** A delivery whose answer can be marked as gone on paper. */
export function startOnPaper(
  delivery: Delivery,
  expectedVersion: number,
): Result<DeliveryIn<'ACCEPTED' | 'HANDLED'>> {
  const gone = goneProblems(delivery)
  if (gone.length > 0) return refuse(...gone)
  return startStep(delivery, paperSteps, 'markOnPaper', expectedVersion)
}

/** 纸质答复: the answer went on paper. It is the last rung, as that of an answer that was dispatched. */
export function replyOnPaper(
  delivery: DeliveryIn<'ACCEPTED' | 'HANDLED'>,
  said: OnPaper,
  act: Act,
): Result<Stepped> {
  const paper = onPaper(said, act)
  if (!paper.ok) return paper
  const after = { ...delivery, state: 'REPLIED' as const, reply: { ...stamp(act), onPaper: paper.value } }
  return ok(stepped(delivery, after, { type: 'REPLIED', data: { onPaper: paper.value } }, act))
}

/** States of a row in which the document did not reach its recipient and does not do so by itself. */
export const UNREACHED = [
  'AWAITING_ACTIVATION',
  'MUTED',
  'UNDELIVERABLE',
] as const satisfies readonly LadderState[]

function wordOf(state: LadderState) {
  const isDelivery = (DELIVERY_STATES as readonly LadderState[]).includes(state)
  return { word: `${isDelivery ? 'Delivery' : 'Ladder'}.${state}` }
}

/** A portion in which a recipient is marked, with the event that tells the relay. */
export interface MarkedOnPaper {
  readonly portion: Portion
  readonly event: Event
}

/**
 * 纸质送达: the sender marks a recipient that could not be reached as served on paper. It is not tried any more, also when it is activated.
 */
export function sendOnPaper(
  id: string,
  documentId: string,
  { recipient, state }: Pick<LadderRow, 'recipient' | 'state'>,
  portion: Portion | null,
  said: OnPaper,
  act: Act,
): Result<MarkedOnPaper> {
  const paper = onPaper(said, act)
  if (!paper.ok) return paper
  if (portion === null || !isIn({ state }, UNREACHED)) {
    const params = { given: wordOf(state), allowed: UNREACHED.map(wordOf) }
    return refuse(
      invalid('NOT_UNREACHED', ['recipientId'], { given: state, allowed: [...UNREACHED], params }),
    )
  }
  const { order } = recipient
  const marked: PaperRecipient = { ...stamp(act), ...paper.value, order }
  const data = { documentId, order, ...paper.value }
  return ok({
    portion: {
      ...portion,
      waiting: portion.waiting.filter(one => one.order !== order),
      onPaper: [...(portion.onPaper ?? []), marked],
    },
    event: nextEvent<typeof paperEvents>(id, EMPTY_CHAIN, { type: 'RecipientOnPaper', data }, act),
  })
}

/**
 * Those of a portion who still count as served on paper: not those who were delivered to at the same moment, whose rung is there, nor
 * those from whom it was recalled, or for whom it was replaced, since.
 */
export function stillOnPaper(
  portion: Portion | null,
  { delivered, without }: { readonly delivered: ReadonlySet<number>; readonly without: readonly number[] },
): PaperRecipient[] {
  return (portion?.onPaper ?? []).filter(({ order }) => !delivered.has(order) && !without.includes(order))
}
