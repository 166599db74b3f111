import { type Act, actOf } from '../../access/act.ts'
import { type Context, type Outcome, perform, refused } from '../../access/command.ts'
import type { Facts } from '../../access/facts.ts'
import type { Permission } from '../../access/permissions.ts'
import { busy, isConflict, notFound } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { Key } from '../../platform/keys.ts'
import { pause } from '../../platform/retry.ts'
import type { Item } from '../../platform/table.ts'
import { memberKey, memberOf } from '../../tenancy/index.ts'
import type { KeptOrganization } from '../model.ts'
import type { Change, OrganizationThing } from '../rules/changes.ts'
import type { RegisteredMember } from '../rules/posts.ts'
import { affectedBy } from '../rules/responsible.ts'
import {
  changeWrites,
  organizationFrom,
  organizationItems,
  organizationPartition,
  thingKey,
  thingOf,
} from '../store.ts'
import type { InHand, InHands } from './in-hands.ts'

/** What a change of an organization was answered with, and what moved with it. */
export interface Changed<Thing> extends Outcome<Thing> {
  readonly moved: readonly InHand[]
  readonly movedCount: number
  readonly leftCount: number
}

/** A change of the caller's organization. */
export interface Changing<Thing extends OrganizationThing> {
  readonly permission: Permission
  readonly idempotencyKey: string
  /** The whole input without the key. */
  readonly input: object
  /** The thing that the request names; absent where it makes one. */
  readonly target?: string
  /** Members whom the decision needs. */
  readonly members?: readonly string[]
  readonly decide: (
    organization: KeptOrganization,
    act: Act,
    member: (id: string) => RegisteredMember | null,
  ) => Result<Change<Thing>>
}

/** Actions in a transaction; the audit record and the idempotency record are two of them. */
const MAX_WRITES = 100
const OWN_WRITES = 2
/** Reads of the whole for one request: another change of the same organization was faster each time. */
const MAX_READS = 6

/**
 * Decides on the whole organization and commits at its version. Where work lies with whom the change concerns, it moves in the
 * same transaction; looking for it takes a round trip more.
 */
export async function changeOrganization<Thing extends OrganizationThing>(
  context: Context,
  inHands: InHands,
  changing: Changing<Thing>,
): Promise<Changed<Thing>> {
  if (context.caller.agency === null) return { ...refused<Thing>(notFound([])), ...NOTHING_MOVED }
  for (let read = 1; ; read++) {
    const attempt = await attemptOn(context, inHands, changing)
    if (!attempt.isOutdated || read === MAX_READS) return attempt.changed
    await pause(read)
  }
}

const NOTHING_MOVED = { moved: [], movedCount: 0, leftCount: 0 } as const

async function attemptOn<Thing extends OrganizationThing>(
  context: Context,
  inHands: InHands,
  { members = [], target, ...changing }: Changing<Thing>,
): Promise<{ readonly changed: Changed<Thing>; readonly isOutdated: boolean }> {
  const { table, caller, now, requestId } = context
  const { tenant } = caller
  const pk = organizationPartition(tenant)
  let version: number | null = null
  let isOutdated = false
  let held: readonly Key[] = []
  let moved: Omit<Changed<Thing>, keyof Outcome<Thing>> = NOTHING_MOVED

  const decideOn = (facts: Facts, act: Act) => {
    const organization = organizationFrom(facts.within(pk))
    const member = (id: string): RegisteredMember | null => {
      const item = facts.get(memberKey(tenant, id))
      return item === null ? null : memberOf(item)
    }
    return { organization, decision: changing.decide(organization, act, member) }
  }

  const outcome = await perform<Thing>(context, {
    ...changing,
    ...(target === undefined ? {} : { target }),
    load: members.map(id => memberKey(tenant, id)),
    alsoLoad: () => organizationItems(table, tenant),
    async thenLoad(facts) {
      const act = actOf(caller, now().toISOString(), requestId)
      const { organization, decision } = decideOn(facts, act)
      version = organization.version
      if (!decision.ok) return []
      const affected = affectedBy(organization, decision.value.after, act.at)
      const items = affected.length === 0 ? [] : await inHands.load(table, tenant, affected)
      held = items.map(item => ({ pk: item.pk, sk: item.sk }))
      return items
    },
    decide(facts, act) {
      const { organization, decision } = decideOn(facts, act)
      // After a lost race only what lost was read anew; the whole has to be.
      isOutdated = organization.version !== version
      if (isOutdated) return refuse(busy())
      if (!decision.ok) return withThing(decision, target)
      const { thing, steps, after } = decision.value
      const writes = changeWrites(tenant, organization.version, steps)
      const items = held.flatMap(key => facts.get(key) ?? [])
      const room = MAX_WRITES - OWN_WRITES - writes.length
      const work = inHands.moved(items, organization, after, act, room)
      moved = { moved: work.listed, movedCount: work.listed.length, leftCount: work.left }
      return ok({ thing, ref: thingKey(tenant, thing.id), writes: [...writes, ...work.writes] })
    },
    restore: (item: Item) => thingOf(item) as Thing,
  })
  const isDone = outcome.thing !== null && !outcome.replayed
  return { changed: { ...outcome, ...(isDone ? moved : NOTHING_MOVED) }, isOutdated }
}

/** Adds to a conflict which thing it is about, so that the answer can show that thing as it is now. */
function withThing(refusal: Extract<Result<never>, { ok: false }>, thingId: string | undefined) {
  if (thingId === undefined) return refusal
  return refuse(...refusal.problems.map(one => (isConflict(one) ? { ...one, thingId } : one)))
}
