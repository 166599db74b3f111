import { versionConflict, type WrongState, wrongState } from '../kernel/problem.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Act } from './act.ts'
import {
  type Chain,
  chainAfter,
  EMPTY_CHAIN,
  type Event,
  type EventMap,
  type NewEvent,
  nextEvent,
} from './events.ts'

/**
 * Shared by everything that has versions, states, steps and a chain of events: document, request to countersign,
 * delivery, delegation, agency. Pure; `take-step.ts` runs it as an action.
 */
export interface Versioned {
  readonly id: string
  readonly version: number
  readonly chain: Chain
}
export interface Stateful extends Versioned {
  readonly state: string
}

/** Which steps start from which states. */
export type StepTable<State extends string = string> = Readonly<Record<string, readonly State[]>>

/** The steps of one kind of aggregate. `of` is its name in the words of its states, such as `Document.SIGNED`. */
export interface Steps<Table extends StepTable = StepTable> {
  readonly of: string
  readonly from: Table
}

/** A thing in one of these states, with the fields of these states. */
export type In<Thing extends { readonly state: string }, State extends Thing['state']> = Extract<
  Thing,
  { readonly state: State }
>
/** A thing in a state that a step starts from. */
export type Before<
  Thing extends { readonly state: string },
  Table extends StepTable<Thing['state']>,
  Step extends keyof Table,
> = In<Thing, Table[Step][number]>

/** A thing without the fields that only `begin` and `advance` set. */
export type Unversioned<Thing> = Thing extends unknown ? Omit<Thing, 'version' | 'chain'> : never

/** True for a thing in one of these states; narrows its type to them. */
export function isIn<Thing extends { readonly state: string }, State extends Thing['state']>(
  thing: Thing,
  states: readonly State[],
): thing is Thing & In<Thing, State> {
  return (states as readonly string[]).includes(thing.state)
}

/** The steps that start from a state, whoever may take them. */
export function stepsFrom<Table extends StepTable>(
  { from }: Steps<Table>,
  state: string,
): (keyof Table & string)[] {
  return (Object.keys(from) as (keyof Table & string)[]).filter(step =>
    (from[step] as readonly string[]).includes(state),
  )
}

/** The problem for a step that the state does not allow, with the steps that it allows. */
export function wrongStateOf(
  steps: Steps,
  state: string,
  allowed: readonly string[] = stepsFrom(steps, state),
): WrongState {
  return wrongState(state, allowed, `${steps.of}.${state}`)
}

/** The problem of a step that the state of a thing does not allow, whatever its version; none if it does. */
export function stateProblems<Table extends StepTable>(
  { state }: Pick<Stateful, 'state'>,
  steps: Steps<Table>,
  step: keyof Table & string,
): WrongState[] {
  return (steps.from[step] as readonly string[]).includes(state) ? [] : [wrongStateOf(steps, state)]
}

/** Checks version and state; the result is typed as being in a state that the step starts from. */
export function startStep<
  Thing extends Stateful,
  Table extends StepTable<Thing['state']>,
  Step extends keyof Table & string,
>(
  thing: Thing,
  steps: Steps<Table>,
  step: Step,
  expectedVersion: number,
): Result<Before<Thing, Table, Step>> {
  if (thing.version !== expectedVersion) return refuse(versionConflict(thing.version))
  if (isIn(thing, steps.from[step] as readonly Table[Step][number][])) return ok(thing)
  return refuse(wrongStateOf(steps, thing.state))
}

/** A thing after a step, the event that records it, and the act that led to both. */
export interface Advanced<Thing extends Versioned = Versioned> {
  readonly thing: Thing
  /** The state before the step; null for a new thing, and for one that has no states. */
  readonly was: string | null
  readonly event: Event
  readonly act: Act
}

/** A new thing at its first version, with the first event of its chain. */
export function begin<Thing extends Versioned, Map extends EventMap>(
  first: Unversioned<Thing> & Pick<Versioned, 'id'>,
  event: NewEvent<Map>,
  act: Act,
): Advanced<Thing> {
  return link(first, { version: 0, chain: EMPTY_CHAIN }, event, act)
}

/** A thing after a step: next version, next link of the chain. */
export function advance<Thing extends Versioned, Map extends EventMap>(
  before: Versioned & Partial<Pick<Stateful, 'state'>>,
  after: Unversioned<Thing> & Pick<Versioned, 'id'>,
  event: NewEvent<Map>,
  act: Act,
): Advanced<Thing> {
  return link(after, before, event, act)
}

function link<Thing extends Versioned, Map extends EventMap>(
  after: Unversioned<Thing> & Pick<Versioned, 'id'>,
  { version, chain, state = null }: Pick<Versioned, 'version' | 'chain'> & { readonly state?: string | null },
  event: NewEvent<Map>,
  act: Act,
): Advanced<Thing> {
  const linked = nextEvent<Map>(after.id, chain, event, act)
  const versioned: Versioned = { ...after, version: version + 1, chain: chainAfter(linked, chain) }
  // `after` is a thing without version and chain, and both were just added.
  return { thing: versioned as Thing, was: state, event: linked, act }
}
