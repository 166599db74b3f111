import type * as z from 'zod'
import type { ProblemFacts } from '../kernel/problem-facts.ts'
import { whenNeeded } from '../kernel/when-needed.ts'
import type { Item } from '../platform/table.ts'
import { type Starts, startsOf } from './authorization.ts'
import type { DuePointer } from './due.ts'
import type { EventMap } from './events.ts'
import { type Explainer, explanationName } from './explain.ts'
import type { Messages } from './messages.ts'
import type { Permission, Permissions } from './permissions.ts'
import type { BatchRelay, ItemRelay, Relay, RelayTools } from './relay.ts'
import type { RequestContext } from './request.ts'
import type { Steps } from './steps.ts'

/** Finds a thing by its id, in the caller's own partitions or in the directory. */
export interface Loader {
  /** Its GraphQL type. */
  readonly typename: string
  readonly load: (context: RequestContext, id: string) => Promise<object | null>
  /** The form of its ids, where they are made from what names the thing: `rgn_410100`. Else that of ids made here. */
  readonly form?: RegExp
}

/** A kind of thing that takes part in the feed of changes: items with the keys that `changeKeys` makes. */
export interface ChangedThing {
  /** Its GraphQL type. */
  readonly typename: string
  /** What the caller must be permitted to see its changes. */
  readonly permission: Permission
  /** The thing as resolvers get it, from its item; null if the item is no longer one. */
  readonly load: (context: RequestContext, item: Item) => object | null | Promise<object | null>
}

/** Resolvers by type and field. Each area's own are checked against the generated types where they are written. */
export type ResolverMap = Readonly<Record<string, object>>

/** What a caller is offered to do with a thing as resolvers have it: by what was read with it, so that a list reads nothing more. */
export type Offer = (thing: never, context: RequestContext) => readonly string[] | Promise<readonly string[]>

/** Handles a message of the work queue. Returns null for a message of another kind. */
export type QueuedWork = (tools: RelayTools, message: unknown) => Promise<void> | null

/** A handler for the messages that fit a schema. The schemas of different kinds of work must not overlap. */
export function queuedWork<Schema extends z.ZodType>(
  schema: Schema,
  run: (tools: RelayTools, message: z.output<Schema>) => Promise<void>,
): QueuedWork {
  return (tools, message) => {
    const parsed = schema.safeParse(message)
    return parsed.success ? run(tools, parsed.data) : null
  }
}

/**
 * Starts work that is due. It may be started twice and late, so it must be safe to repeat. Whoever does the work removes
 * the pointer.
 * @returns true if something is late that should have been done, which raises an alarm
 */
export type DueWork = (tools: RelayTools, pointer: DuePointer) => Promise<boolean>

/**
 * What an area does for the relay and when something is due, which no request needs. `handlers/areas.ts` lists these and the
 * areas. As values both call nothing, and have no spread, no computed name and no property of another value: so a function that
 * uses only a part of an area is bundled without the rest (`sign-receipts` with 200 kB less).
 */
export interface AreaWork {
  readonly name: string
  /** The events of its aggregates: the schema of the data by event type. */
  readonly events?: EventMap
  /** Its part in events, its own and those of earlier areas, by event type. */
  readonly relays?: Readonly<Record<string, Relay | BatchRelay>>
  /** Messages of the work queue, by name. */
  readonly queued?: Readonly<Record<string, QueuedWork>>
  /** What to do when a pointer of its kinds is due. */
  readonly due?: Readonly<Record<string, DueWork>>
  /** What the relay does with new audit records. */
  readonly followsAudit?: AuditFollower
  /** Its part in new items that are no events. */
  readonly itemRelay?: ItemRelay
}

/** All that an area contributes to the API. */
export interface Area {
  readonly name: string
  readonly resolvers?: ResolverMap
  /** By the prefix of the ids. */
  readonly loaders?: Readonly<Record<string, Loader>>
  /** What it offers to do with things of earlier areas, by their GraphQL type: added to the field `actions` of these. */
  readonly offers?: Readonly<Record<string, Offer>>
  /** Its things in the feed of changes, by type of change. */
  readonly changes?: Readonly<Record<string, ChangedThing>>
  /** Loaded when a text is asked for: those of all areas are 130 kB of what the API would read at its start. */
  readonly messages?: () => Promise<Messages>
  /** GraphQL types of problems that this area adds. */
  readonly problems?: readonly string[]
  /** What its problems say, by code. */
  readonly problemFacts?: ProblemFacts
  readonly permissions?: Permissions
  /** The steps of its aggregates: from which states each starts. */
  readonly steps?: readonly Steps[]
  /** Why actions on its things are denied. */
  readonly explainers?: readonly Explainer[]
  /**
   * An item of its own as this version would write it; null for any other item. For those that an earlier version wrote,
   * which lacks what lists have come to need (`commands/relist.ts`).
   */
  readonly relisted?: (item: Item) => Item | null
  /** Codes of its problems that concern security: refusals by them are audited, as missing rights are. */
  readonly audited?: readonly string[]
}

/** What is merged: areas, or what they do for the relay. */
export type Contribution = Area & AreaWork

/** Takes the audit records that reached the table together. They may come twice, late and out of order. */
export type AuditFollower = (tools: RelayTools, records: readonly Item[]) => Promise<void>

/** Two areas use the same name. A programming error, thrown when the function starts. */
export class NameClaimedTwice extends Error {
  constructor(what: string, name: string, areas: readonly string[]) {
    super(`${what} ${name} is claimed by ${areas.join(' and ')}`)
    this.name = 'NameClaimedTwice'
  }
}

/** The contributions of all areas. */
export interface MergedAreas {
  readonly resolvers: ResolverMap
  readonly loaders: Readonly<Record<string, Loader>>
  readonly changes: Readonly<Record<string, ChangedThing>>
  /** Loads all texts, once. */
  readonly messages: () => Promise<Messages>
  readonly problems: readonly string[]
  readonly problemFacts: ProblemFacts
  readonly events: EventMap
  /** By event type: each area's part, with the area's name so that a part that fails can be retried alone. */
  readonly relays: ReadonlyMap<
    string,
    readonly { readonly area: string; readonly relay: Relay | BatchRelay }[]
  >
  readonly permissions: Permissions
  /** The states that each action starts from, for actions that depend on any. */
  readonly starts: Readonly<Record<string, Starts>>
  /** By `explanationName`. */
  readonly explainers: Readonly<Record<string, Explainer>>
  readonly queued: readonly QueuedWork[]
  readonly due: Readonly<Record<string, DueWork>>
  readonly audited: ReadonlySet<string>
  readonly auditFollowers: readonly AuditFollower[]
  readonly itemRelays: readonly ItemRelay[]
}

/** Loads the texts of all areas when they are first needed. @throws NameClaimedTwice then */
function loadedOnce(areas: readonly Contribution[]): () => Promise<Messages> {
  const load = async (): Promise<Messages> => {
    const loaded = new Map(
      await Promise.all(areas.map(async area => [area, await area.messages?.()] as const)),
    )
    return {
      problems: mergeNames(areas, 'the text', area => loaded.get(area)?.problems),
      words: mergeNames(areas, 'the word', area => loaded.get(area)?.words),
    }
  }
  return whenNeeded(load)
}

/** Merges the contributions of all areas. @throws NameClaimedTwice */
export function mergeAreas(areas: readonly Contribution[]): MergedAreas {
  return {
    resolvers: mergeResolvers(areas),
    loaders: mergeNames(areas, 'the id prefix', area => area.loaders),
    changes: mergeNames(areas, 'the type of change', area => area.changes),
    messages: loadedOnce(areas),
    problems: Object.keys(
      mergeNames(areas, 'the problem type', area =>
        Object.fromEntries((area.problems ?? []).map(p => [p, p])),
      ),
    ),
    problemFacts: mergeNames(areas, 'the problem', area => area.problemFacts),
    events: mergeNames(areas, 'the event', area => area.events),
    relays: Map.groupBy(
      areas.flatMap(({ name: area, relays }) =>
        Object.entries(relays ?? {}).map(([type, relay]) => ({ type, area, relay })),
      ),
      ({ type }) => type,
    ),
    permissions: mergeNames(areas, 'the action', area => area.permissions),
    starts: mergeNames(areas, 'the step', area => startsOf(area.steps ?? [])),
    explainers: mergeNames(areas, 'the explanation of', ({ explainers = [] }) =>
      Object.fromEntries(
        explainers.flatMap(one => one.actions.map(action => [explanationName(one.prefix, action), one])),
      ),
    ),
    queued: Object.values(mergeNames(areas, 'the queued work', area => area.queued)),
    due: mergeNames(areas, 'the due work', area => area.due),
    audited: new Set(areas.flatMap(area => area.audited ?? [])),
    auditFollowers: areas.flatMap(({ followsAudit }) => followsAudit ?? []),
    itemRelays: areas.flatMap(({ itemRelay }) => itemRelay ?? []),
  }
}

function mergeNames<Value>(
  areas: readonly Contribution[],
  what: string,
  part: (area: Contribution) => Readonly<Record<string, Value>> | undefined,
): Readonly<Record<string, Value>> {
  const merged: Record<string, Value> = {}
  for (const area of areas)
    for (const [name, value] of Object.entries(part(area) ?? {})) {
      if (Object.hasOwn(merged, name)) {
        const owners = areas.filter(one => Object.hasOwn(part(one) ?? {}, name)).map(one => one.name)
        throw new NameClaimedTwice(what, name, owners)
      }
      merged[name] = value
    }
  return merged
}

/**
 * Several areas may add fields to one type, such as Query, but each field belongs to one area. Most types are of one area: to
 * ask all areas for each took 4 ms of a cold start.
 */
function mergeResolvers(areas: readonly Contribution[]): ResolverMap {
  const parts = areas.flatMap(area => Object.keys(area.resolvers ?? {}).map(type => ({ type, area })))
  const merged = [...Map.groupBy(parts, ({ type }) => type)].map(([type, by]) => {
    const fields = mergeNames(
      by.map(({ area }) => area),
      `the field of ${type}`,
      ({ resolvers }) => ({ ...resolvers?.[type] }),
    )
    const offers = areas.flatMap(({ offers: { [type]: offer } = {} }) => offer ?? [])
    return [type, offers.length === 0 ? fields : { ...fields, actions: offering(fields.actions, offers) }]
  })
  return Object.fromEntries(merged)
}

type ActionsField = (thing: never, args: unknown, context: RequestContext) => ReturnType<Offer>

/** The field `actions` with what later areas offer. */
function offering(own: unknown, offers: readonly Offer[]): ActionsField {
  return async (thing, args, context) => {
    const all = [(own as ActionsField)(thing, args, context), ...offers.map(offer => offer(thing, context))]
    return (await Promise.all(all)).flat()
  }
}
