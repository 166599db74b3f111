import { prefixOf } from '../kernel/ids.ts'
import { isConflict, notFound } from '../kernel/problem.ts'
import { type Result, refuse } from '../kernel/result.ts'
import type { Key } from '../platform/keys.ts'
import type { Item } from '../platform/table.ts'
import type { Act } from './act.ts'
import { type Context, type Effect, type Outcome, perform, type Turns } from './command.ts'
import type { Facts } from './facts.ts'
import type { Permission } from './permissions.ts'
import type { Charge } from './usage.ts'

/** The input that every step on an existing thing has. */
export interface StepInput {
  readonly idempotencyKey: string
  readonly expectedVersion: number
  /** The member on whose behalf the caller acts (代), if not for themselves. */
  readonly onBehalfOf?: string | null | undefined
}

/** One step: the key of its thing, what else is read, and the decision. */
export interface Step<Thing> {
  readonly permission: Permission
  readonly key: Key
  /** The input field that names the thing. */
  readonly named: string
  readonly read: (item: Item | null) => Thing | null
  readonly alsoLoad?: readonly Key[]
  readonly alsoQuery?: (() => Promise<readonly Item[]>) | undefined
  /** What it uses of the agency's quotas, as far as the input tells. */
  readonly charges?: readonly Charge[]
  /** Reads that follow from the thing. */
  readonly thenLoad?: ((thing: Thing) => Promise<readonly Item[]>) | undefined
  /** The kind of the document that the thing concerns, since a delegation may be limited to kinds. */
  readonly kindOf?: (thing: Thing) => string
  readonly decide: (thing: Thing, act: Act, facts: Facts) => Result<Effect<Thing>>
  /** For an item that many such steps move at once. */
  readonly turns?: Turns | undefined
  /** The table that commits: the tenant's own, unless the directory is written. */
  readonly table?: Context['table']
}

/**
 * Takes a step on one thing: loads it and what else the decision needs, decides, commits. The decision checks version
 * and state through `startStep`. A missing thing is answered with NOT_FOUND.
 */
export function takeStep<Thing>(
  context: Context,
  { idempotencyKey, ...input }: StepInput,
  { key, named, read, kindOf, thenLoad, decide, ...step }: Step<Thing>,
): Promise<Outcome<Thing>> {
  const { onBehalfOf: of, ...given } = input
  const isOnBehalf = of !== null && of !== undefined
  return perform<Thing>(context, {
    permission: step.permission,
    target: targetIn(input, named),
    idempotencyKey,
    input: isOnBehalf ? input : given,
    load: [key, ...(step.alsoLoad ?? [])],
    ...(step.alsoQuery === undefined ? {} : { alsoLoad: step.alsoQuery }),
    ...(step.charges === undefined ? {} : { charges: step.charges }),
    ...(step.table === undefined ? {} : { table: step.table }),
    ...(thenLoad === undefined ? {} : { thenLoad: facts => loadFor(facts, thenLoad) }),
    ...(step.turns === undefined ? {} : { turns: step.turns }),
    ...(isOnBehalf ? { onBehalf: { of, kind: facts => kindIn(facts) } } : {}),
    decide(facts, act) {
      const thing = read(facts.get(key))
      return thing === null ? refuse(notFound([named])) : withCurrent(decide(thing, act, facts), thing)
    },
    restore(item) {
      const thing = read(item)
      if (thing === null) throw new Error(`${step.permission.action}: the stored thing cannot be read`)
      return thing
    },
  })

  async function loadFor(facts: Facts, then: NonNullable<typeof thenLoad>): Promise<readonly Item[]> {
    const thing = read(facts.get(key))
    return thing === null ? [] : then(thing)
  }

  function kindIn(facts: Facts): string | null {
    const thing = read(facts.get(key))
    return thing === null ? null : (kindOf?.(thing) ?? null)
  }
}

/** The id of the thing, as the input names it. Whatever a client sends there may end in the audit, so only ids do. */
function targetIn(input: object, named: string): string | undefined {
  const id: unknown = (input as Readonly<Record<string, unknown>>)[named]
  return typeof id === 'string' && prefixOf(id) !== null ? id : undefined
}

/** Adds to a conflict which thing it is about, so that the answer can show that thing as it is now. */
function withCurrent<Thing>(result: Result<Effect<Thing>>, thing: Thing): Result<Effect<Thing>> {
  const { id } = thing as { readonly id?: unknown }
  if (result.ok || typeof id !== 'string') return result
  const named = result.problems.map(problem => (isConflict(problem) ? { ...problem, thingId: id } : problem))
  return { ...result, problems: named }
}
