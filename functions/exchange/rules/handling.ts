import { type Act, stamp } from '../../access/act.ts'
import { isIn, wrongStateOf } from '../../access/steps.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { Instant } from '../../kernel/time.ts'
import { type Delivery, type DeliveryIn, MAX_REOPENED } from '../model.ts'
import { invalid } from '../problems.ts'
import { deliverySteps, goneProblems, handle, type Stepped, stepped } from './deliveries.ts'

/** The input field that names the delivery, unless the caller says another. */
const PATH = ['deliveryId'] as const

/**
 * 开始承办: the recipient has begun to handle what it accepted. The sender sees that, and by when it is meant to be concluded;
 * who has it in hand stays with the recipient. The state stays ACCEPTED, and the acceptance is not undone from here on.
 * @param dueAt null if no date was set
 */
export function beginHandling(
  delivery: Delivery,
  { dueAt }: { readonly dueAt: Instant | null },
  act: Act,
  path: readonly string[] = PATH,
): Result<Stepped> {
  const started = startIn(delivery, 'ACCEPTED', path)
  if (!started.ok) return started
  if (started.value.begun !== undefined) return refuse(invalid('HANDLING_BEGUN_ALREADY', path))
  const after = { ...started.value, begun: { ...stamp(act), dueAt } }
  const data = { state: after.state, dueAt }
  return ok(stepped(delivery, after, { type: 'HANDLING_BEGUN', data }, act))
}

/** A delivery that this matter handles from now on; or none, for null. It concerns nobody else, so it is no rung. */
export function withMatter(delivery: Delivery, id: string | null, { at }: Pick<Act, 'at'>): Delivery {
  return { ...delivery, matter: { id, at } }
}

/** 办结 by whoever had it in hand: as `markHandled`, whether or not it was said that handling had begun. */
export function concludeHandling(
  delivery: Delivery,
  { result }: { readonly result: string | null },
  act: Act,
  path: readonly string[] = PATH,
): Result<Stepped> {
  const started = startIn(delivery, 'ACCEPTED', path)
  return started.ok ? handle(started.value, result, act) : started
}

/** 唤醒: what was handled is taken up again. The sender sees that it goes on and not why. What was answered stays answered. */
export function reopenHandling(
  delivery: Delivery,
  act: Act,
  path: readonly string[] = PATH,
): Result<Stepped> {
  const started = startIn(delivery, 'HANDLED', path)
  if (!started.ok) return started
  const { handling: _, ...kept } = started.value
  const times = kept.reopened?.times ?? 0
  if (times >= MAX_REOPENED) return refuse(invalid('TOO_MANY_REOPENED', path, { limit: MAX_REOPENED }))
  const after = { ...kept, state: 'ACCEPTED' as const, reopened: { at: act.at, times: times + 1 } }
  return ok(stepped(delivery, after, { type: 'HANDLING_REOPENED', data: { state: after.state } }, act))
}

function startIn<S extends 'ACCEPTED' | 'HANDLED'>(
  delivery: Delivery,
  state: S,
  path: readonly string[],
): Result<DeliveryIn<S>> {
  const problems = goneProblems(delivery, path)
  if (problems.length > 0) return refuse(...problems)
  return isIn(delivery, [state])
    ? ok(delivery as DeliveryIn<S>)
    : refuse({ ...wrongStateOf(deliverySteps, delivery.state), path })
}
