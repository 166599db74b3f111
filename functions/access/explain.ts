import type { Problem } from '../kernel/problem.ts'
import type { Key } from '../platform/keys.ts'
import type { Act } from './act.ts'
import type { Caller } from './caller.ts'
import type { Facts } from './facts.ts'
import type { Bearer, Permission } from './permissions.ts'

/** A step that somebody asks about: who would take it, in whose place, by which roles and scopes. */
export interface Question<Action extends string = string> {
  readonly action: Action
  readonly caller: Caller
  readonly act: Act
  /** The caller's, or in another's place those that come from the delegator. */
  readonly bearer: Bearer
}

/** A thing that was found for a question. */
export interface Explained {
  /** The kind of the document that it concerns, since a delegation may be limited to kinds. */
  readonly kind: string | null
  /** What stands in the way of a step, by the rules that the step itself asks. */
  readonly obstacles: (question: Question) => readonly Problem[]
}

/** How an area answers why an action on its things is denied. */
export interface Explainer {
  /** The prefix of the ids. */
  readonly prefix: string
  readonly actions: readonly string[]
  /** Whoever may not read the thing is answered as if it did not exist. */
  readonly read: Permission
  readonly keys: (caller: Caller, id: string) => readonly Key[]
  /** Null if the caller's agency has no such thing. */
  readonly find: (facts: Facts, caller: Caller, id: string) => Explained | null
}

/** An explainer of one type of thing, as its area writes it. */
interface Explaining<Thing, Action extends string> {
  readonly prefix: string
  readonly read: Permission
  readonly actions: readonly Action[]
  readonly keys: (caller: Caller, id: string) => readonly Key[]
  readonly load: (facts: Facts, caller: Caller, id: string) => Thing | null
  readonly kindOf?: (thing: Thing) => string
  /** True if the area of the thing itself explains why it cannot be read. */
  readonly isOfEarlierArea?: true
  readonly obstacles: (thing: Thing, question: Question<Action>) => readonly Problem[]
}

/** An explainer whose thing is typed. To read the thing has no obstacles: whoever may not read it does not find it. */
export function explainer<Thing, const Action extends string>({
  load,
  kindOf,
  isOfEarlierArea,
  obstacles,
  ...found
}: Explaining<Thing, Action>): Explainer {
  const isStep = (action: string): action is Action => (found.actions as readonly string[]).includes(action)
  return {
    ...found,
    actions: [...(isOfEarlierArea === true ? [] : [found.read.action]), ...found.actions],
    find(facts, caller, id) {
      const thing = load(facts, caller, id)
      if (thing === null) return null
      return {
        kind: kindOf?.(thing) ?? null,
        obstacles: ({ action, ...question }) =>
          isStep(action) ? obstacles(thing, { ...question, action }) : [],
      }
    },
  }
}

/** Under which an explainer is found: several areas may explain different actions on one kind of thing. */
export function explanationName(prefix: string, action: string): string {
  return `${prefix} ${action}`
}
