import type { Act } from '../../access/act.ts'
import { type Context, type Effect, type Outcome, perform } from '../../access/command.ts'
import type { Facts } from '../../access/facts.ts'
import type { Permission } from '../../access/permissions.ts'
import { busy, isConflict, notFound } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { Key } from '../../platform/keys.ts'
import type { Item, Write } from '../../platform/table.ts'
import type { MatterEvent } from '../events.ts'
import { type Addressed, type Matter, taskIdOf } from '../model.ts'
import { daysAsked } from '../rules/deadlines.ts'
import type { Known } from '../rules/known.ts'
import { actFor } from '../rules/standing.ts'
import { type Stepped, step } from '../rules/stepping.ts'
import { matterKey, matterOf, readMatter, storedTaskOf, taskKey } from '../store.ts'
import {
  addressedKeys,
  agencyOf,
  calendarKeysAt,
  calendarWarnings,
  knownIn,
  organizationCheck,
  organizationOf,
  regionOf,
} from './office.ts'
import { type Beside, type Kept, matterWrites } from './writing.ts'

/** An act on a matter that there is. */
export interface Acting {
  readonly permission: Permission
  readonly idempotencyKey: string
  readonly input: object
  readonly matterId: string
  /** The task that it is about; null for an act on the whole matter. */
  readonly task: number | null
  /** The field of the input that names the matter, if it is neither its id nor that of a task. */
  readonly named?: string
  /** Whom it addresses. */
  readonly addressed?: readonly Pick<Addressed, 'kind' | 'id'>[]
  readonly onBehalfOf?: string | null | undefined
  readonly alsoLoad?: readonly Key[]
  /** Queries beside that of the matter. */
  readonly alsoQuery?: () => Promise<readonly Item[]>
  readonly thenLoad?: (matter: Matter, facts: Facts) => readonly Key[]
  readonly decide: (matter: Matter, known: Known, act: Act, facts: Facts) => Result<MatterEvent>
  /** What its route has beside what the matter itself says. */
  readonly beside?: (stepped: Stepped, before: Matter, facts: Facts) => Beside
  /** What else it writes, such as the delivery's next step. */
  readonly also?: (stepped: Stepped, before: Matter, facts: Facts) => Result<readonly Write[]>
}

/** Takes an act on a matter: one round trip of reads, and one transaction. */
export function actOn(context: Context, acting: Acting): Promise<Outcome<Matter>> {
  const { table, caller } = context
  const { tenant } = caller
  const { matterId, thenLoad } = acting
  const key = matterKey(tenant, matterId)
  const { onBehalfOf: of } = acting
  let seen: number | null = null
  return perform<Matter>(context, {
    permission: acting.permission,
    target: matterId,
    idempotencyKey: acting.idempotencyKey,
    input: acting.input,
    load: [
      ...calendarKeysAt(context),
      ...addressedKeys(tenant, acting.addressed ?? []),
      ...(acting.alsoLoad ?? []),
    ],
    alsoLoad: async () =>
      (
        await Promise.all([
          readMatter(table, tenant, matterId),
          agencyOf(context),
          acting.alsoQuery?.() ?? [],
        ])
      ).flat(),
    ...(thenLoad === undefined
      ? {}
      : {
          thenLoad: async facts => {
            const matter = matterOf(facts.get(key))
            const keys = matter === null ? [] : thenLoad(matter, facts)
            return keys.length === 0 ? [] : table.getMany(keys)
          },
        }),
    ...(of == null ? {} : { onBehalf: { of, kind: () => null } }),
    decide(facts, act) {
      const matter = matterOf(facts.get(key))
      if (matter === null)
        return refuse(notFound([acting.named ?? (acting.task === null ? 'matterId' : 'taskId')]))
      // Of an organization that changed meanwhile only the version was read anew.
      const { version } = organizationOf(facts, tenant)
      seen ??= version
      if (version !== seen) return refuse(busy())
      const known = knownIn(context, facts, act.at, matter)
      return withCurrent(decided(context, acting, { matter, known, act, facts }), matter, acting.task)
    },
    restore(item) {
      const matter = matterOf(item)
      if (matter === null) throw new Error('a stored matter cannot be read')
      return matter
    },
  })
}

interface Deciding {
  readonly matter: Matter
  readonly known: Known
  readonly act: Act
  readonly facts: Facts
}

function decided(
  context: Context,
  acting: Acting,
  { matter, known, act, facts }: Deciding,
): Result<Effect<Matter>> {
  const { tenant } = context.caller
  const theirs = acting.task === null ? act : named(actFor(matter, acting.task, known, act), known)
  // A deputy's act says in whose place it is, which gives them no right that they do not have by the task.
  const event = acting.decide(matter, known, act, facts)
  if (!event.ok) return event
  const stepped = step(matter, event.value, known, theirs)
  const also = acting.also?.(stepped, matter, facts) ?? ok([])
  if (!also.ok) return also
  const { id } = matter
  return ok({
    thing: stepped.thing,
    ref: matterKey(tenant, id),
    writes: [
      ...matterWrites(tenant, {
        before: matter,
        stepped,
        known,
        kept: n => keptIn(facts, tenant, id, n),
        region: regionOf(context.caller),
        beside: acting.beside?.(stepped, matter, facts) ?? {},
      }),
      organizationCheck(facts, tenant),
      ...also.value,
    ],
    warnings: calendarWarnings(context, facts, act.at, daysAsked(matter, stepped.thing)),
  })
}

/** An act in somebody's place, with what they are called now. */
function named(act: Act, known: Known): Act {
  const { for: id, forPerson, byPerson } = act
  const name = id === undefined || forPerson !== undefined ? null : known.named({ kind: 'MEMBER', id })
  return name === null ? act : { ...act, forPerson: { name, post: null, agency: byPerson?.agency ?? null } }
}

/** A task's item among the facts. */
export function keptIn(facts: Facts, tenant: string, matterId: string, n: number): Kept | null {
  const item = facts.get(taskKey(tenant, { matterId, n }))
  const stored = storedTaskOf(item)
  return stored === null ? null : { ...stored, version: item?.version ?? 0 }
}

/** Adds to a conflict which task or matter it is about, so that the answer can show it as it is now. */
function withCurrent<T>(result: Result<T>, { id }: Matter, task: number | null): Result<T> {
  if (result.ok) return result
  const thingId = task === null ? id : taskIdOf({ matterId: id, n: task })
  return {
    ...result,
    // That of a reader is named already.
    problems: result.problems.map(problem => (isConflict(problem) ? { thingId, ...problem } : problem)),
  }
}
