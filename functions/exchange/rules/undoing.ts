import { type Act, actorOf, stamp, stampSchema } from '../../access/act.ts'
import type { Event } from '../../access/events.ts'
import { type Bearer, mayDo } from '../../access/permissions.ts'
import { isIn, type Steps, stateProblems, stepsFrom } from '../../access/steps.ts'
import { LIMITS, textProblems } from '../../documents/index.ts'
import { busy, type Problem, versionConflict } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import { lastStepOf } from '../model/last-step.ts'
import {
  type Answered,
  type Delivery,
  type DeliveryCard,
  type DeliveryIn,
  type DeliveryState,
  type IncomingEntry,
  isUndoable,
  MAX_UNDONE,
  type Registration,
  UNDOABLE,
  type Undoable,
  type Undoes,
  undoesSchema,
} from '../model.ts'
import { permissions } from '../permissions.ts'
import { actedSince, invalid } from '../problems.ts'
import { goneProblems, type Step, type Stepped, stepped } from './deliveries.ts'
import { voidProblems } from './effects.ts'

/**
 * 撤销误操作. Signing for a delivery is not undone: it is the receipt that the sender's time limits begin with, and whether it arrived complete
 * is not taken back by a click. Nor is handling: its result was given to whoever asked for it. Both can be put right by what
 * follows: a return, or an answer.
 */
export const UNDO_STEPS = {
  undoDeliveryStep: UNDOABLE,
} as const satisfies Readonly<Record<string, readonly DeliveryState[]>>
export type UndoStep = keyof typeof UNDO_STEPS
export const undoSteps = { of: 'Delivery', from: UNDO_STEPS } as const satisfies Steps

/** The step that led to each of these rungs. */
const STEP_OF = {
  REGISTERED: 'registerDelivery',
  ACCEPTED: 'acceptDelivery',
  RETURNED: 'returnDelivery',
} as const satisfies Readonly<Record<Undoable, Step>>
/** The steps that can be undone, as a request names them. */
export const UNDOABLE_STEPS = Object.values(STEP_OF)

/** Whether this caller is offered to undo something: what they did themselves, as long as nobody has acted since. */
export function undosFor(
  { state, undoableBy }: Pick<DeliveryCard, 'state' | 'undoableBy'>,
  bearer: Bearer & { readonly subject: string },
): UndoStep[] {
  if (undoableBy === null) return []
  // Of deliveries from before this was kept, it is looked at when it is tried.
  if (undoableBy !== undefined && !isBySame(undoableBy, { by: bearer.subject })) return []
  return stepsFrom(undoSteps, state).filter(step => mayDo(bearer, permissions[step]))
}

/** What stands in the way of undoing the last step of a delivery, as far as the delivery tells. */
export function undoProblems(delivery: Delivery, act: Act): Problem[] {
  const gone = goneProblems(delivery)
  if (gone.length > 0) return gone
  // What was returned keeps that state when it is replaced: undone, there would be two live versions of it.
  if (delivery.replacedBy !== undefined)
    return [invalid('DELIVERY_REPLACED', ['deliveryId'], { given: delivery.replacedBy.number })]
  // Returned, it is owed no more, and would be owed again.
  const isOver = delivery.state === 'RETURNED' ? voidProblems(delivery) : []
  if (isOver.length > 0) return isOver
  if (!isIn(delivery, UNDOABLE)) return stateProblems(delivery, undoSteps, 'undoDeliveryStep')
  const { actedSince: since } = delivery
  if (since != null) return [actedSince(since.type, since.at)]
  if (!isBySame(lastStepOf(delivery), act)) return [invalid('STEP_OF_ANOTHER', ['deliveryId'])]
  return (delivery.undone?.times ?? 0) < MAX_UNDONE
    ? []
    : [invalid('TOO_MANY_UNDONE', ['deliveryId'], { limit: MAX_UNDONE })]
}

type Undone = DeliveryIn<Undoable>

/** True for whoever took a step: themselves, in whose place it was taken, or who takes their place now. */
function isBySame(taken: Pick<Act, 'by' | 'for'>, act: Pick<Act, 'by' | 'for'>): boolean {
  return taken.by === act.by || actorOf(taken) === actorOf(act)
}

/** What is to be undone. */
export interface UndoAsked {
  readonly expectedVersion: number
  /** Null for the last one, whichever it is. */
  readonly step: string | null
  readonly reason: string
}

/** What a delivery's history tells of its last step. */
interface Known {
  /** Its events behind the first, in their order. */
  readonly events: readonly Event[]
  /** That an answer was dispatched; null if none was. */
  readonly answered: Answered | null
}

/**
 * 撤销误操作: undoes the last step of a delivery, for whoever took it, as long as nobody has acted since. Whatever event follows the step
 * in the delivery's chain is such an act, whoever's it is: so an act of the sender that is to decide against the undo of a
 * return need only be carried here as an event, on condition of the delivery's version.
 */
export function undo(
  delivery: Delivery,
  { expectedVersion, step, reason }: UndoAsked,
  { events, answered }: Known,
  act: Act,
): Result<Stepped> {
  const isGone = goneProblems(delivery).length > 0 || delivery.replacedBy !== undefined
  if (isGone) return refuse(...undoProblems(delivery, act))
  if (delivery.version !== expectedVersion) return refuse(versionConflict(delivery.version))
  const problems: Problem[] = textProblems(['reason'], reason, LIMITS.reason)
  const steps: readonly string[] = UNDOABLE_STEPS
  if (step !== null && !steps.includes(step))
    problems.push(invalid('NOT_ONE_OF', ['step'], { given: step, allowed: [...UNDOABLE_STEPS] }))
  if (problems.length > 0) return refuse(...problems)
  // What is read together is no snapshot: the delivery may be there before its last event.
  if ((events.at(-1)?.seq ?? 1) !== delivery.chain.seq) return refuse(busy())
  const standing = standingEvents(events)
  const at = standing.findLastIndex(({ type }) =>
    step === null ? isUndoable(type) : type in STEP_OF && STEP_OF[type as Undoable] === step,
  )
  const [wanted, since] = [standing[at], standing[at + 1]]
  if (wanted === undefined) return refuse(...nothingToUndo(delivery))
  if (since !== undefined) return refuse(actedSince(since.type, since.at))
  if (wanted.type === 'ACCEPTED' && answered !== null) return refuse(actedSince('REPLIED', answered.at))
  const faults = undoProblems(delivery, act)
  if (faults.length > 0 || !isIn(delivery, UNDOABLE)) return refuse(...faults)
  const undoes = undoesOf(delivery, wanted)
  const after = {
    ...beforeStep(delivery),
    undone: { at: act.at, times: (delivery.undone?.times ?? 0) + 1 },
    actedSince: sinceLastOf(standing.slice(0, at)),
  }
  const data = { state: after.state, undoes, reason: tidy(reason) }
  return ok(stepped(delivery, after, { type: 'UNDONE', data }, act))
}

/** What followed the last of these events that can be undone; null if nothing did, undefined if there is none. */
function sinceLastOf(standing: readonly Event[]): Delivery['actedSince'] {
  const at = standing.findLastIndex(({ type }) => isUndoable(type))
  if (at < 0) return undefined
  const since = standing[at + 1]
  return since === undefined ? null : { type: since.type, at: since.at }
}

function nothingToUndo(delivery: Delivery): Problem[] {
  const problems = stateProblems(delivery, undoSteps, 'undoDeliveryStep')
  return problems.length > 0 ? problems : [invalid('NOTHING_TO_UNDO', ['step'])]
}

/** The events that still hold. */
function standingEvents(events: readonly Event[]): Event[] {
  const undone = new Set(
    events.flatMap(({ type, data }) => (type === 'UNDONE' ? [undoesSchema.parse(data.undoes).seq] : [])),
  )
  return events.filter(({ type, seq }) => type !== 'UNDONE' && !undone.has(seq))
}

function undoesOf(delivery: Undone, { seq }: Event): Undoes {
  const code = delivery.state === 'RETURNED' ? delivery.return.code : undefined
  return { kind: delivery.state, seq, ...(code === undefined ? {} : { code }) }
}

/** The delivery with exactly the facts that it had before its last step. */
function beforeStep(delivery: Undone) {
  switch (delivery.state) {
    case 'REGISTERED': {
      const { registration: _, ...kept } = delivery
      return { ...kept, state: 'SIGNED_FOR' as const }
    }
    case 'ACCEPTED': {
      const { acceptance: _, ...kept } = delivery
      return { ...kept, state: 'REGISTERED' as const }
    }
    case 'RETURNED': {
      const { return: _, registration, ...kept } = delivery
      return registration === undefined
        ? { ...kept, state: 'SIGNED_FOR' as const }
        : { ...kept, registration, state: 'REGISTERED' as const }
    }
  }
}

/** The ledger's entry of a number whose registration was undone (作废): it is never given again. */
export function voidedEntry(
  deliveryId: string,
  registration: Registration,
  reason: string,
  act: Act,
): IncomingEntry {
  return {
    ...stampSchema.parse(registration),
    number: registration.incomingNumber ?? '',
    deliveryId,
    voided: { ...stamp(act), reason: tidy(reason) },
  }
}
