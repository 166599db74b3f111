import type { Advanced } from '../../access/steps.ts'
import { folded } from '../../kernel/look-alikes.ts'
import { alreadyExists, type Problem } from '../../kernel/problem.ts'
import { storedTextProblem } from '../../kernel/stored-text.ts'
import {
  type ChainedAbsence,
  type ChainedPost,
  type ChainedUnit,
  type Departure,
  type KeptOrganization,
  MAX_BYTES,
} from '../model.ts'
import { invalid } from '../problems.ts'

/** A unit, post or absence after a step. */
export type OrganizationThing = ChainedUnit | ChainedPost | ChainedAbsence

/** A decision on an organization: the steps of its things, and the whole as it is after them. */
export interface Change<Thing extends OrganizationThing = OrganizationThing> {
  readonly thing: Thing
  readonly steps: readonly Advanced<OrganizationThing>[]
  readonly after: KeptOrganization
}

/** A change by one step. */
export function changeBy<Thing extends OrganizationThing>(
  before: KeptOrganization,
  step: Advanced<Thing>,
): Change<Thing> {
  return {
    thing: step.thing,
    steps: [step],
    after: { ...withThing(before, step.thing), version: before.version + 1 },
  }
}

/** An organization with a thing as it is after a step. The version is the caller's: one change has several steps. */
export function withThing(organization: KeptOrganization, thing: OrganizationThing): KeptOrganization {
  if ('holders' in thing)
    return { ...organization, posts: new Map([...organization.posts, [thing.id, thing]]) }
  if ('deputyId' in thing) {
    const others = organization.absences.filter(({ id }) => id !== thing.id)
    return { ...organization, absences: [...others, thing] }
  }
  const units = new Map([...organization.units, [thing.id, thing]])
  // What is dissolved takes its posts with it.
  const posts = thing.state === 'ACTIVE' ? organization.posts : withoutPostsOf(organization.posts, thing.id)
  return { ...organization, units, posts }
}

/** An organization with a member as gone, or as there again. */
export function withDeparture(
  organization: KeptOrganization,
  memberId: string,
  departure: Departure | null,
): KeptOrganization {
  const gone = new Map(organization.gone)
  if (departure === null) gone.delete(memberId)
  else gone.set(memberId, departure)
  return { ...organization, gone }
}

/** The post of a dissolved unit is abolished with it, and nobody holds it any more. */
export function abolishedWithUnit(post: ChainedPost): ChainedPost {
  return { ...post, state: 'ABOLISHED', holders: [] }
}

function withoutPostsOf(posts: KeptOrganization['posts'], unitId: string): ReadonlyMap<string, ChainedPost> {
  return new Map(
    [...posts].map(([id, post]) => [id, post.unitId === unitId ? abolishedWithUnit(post) : post]),
  )
}

/** The problems of a name: its form, and another that readers could not tell from it. */
export function nameProblems(name: string, others: readonly string[]): Problem[] {
  const fault = storedTextProblem(['name'], name, MAX_BYTES.name, 'LINE')
  if (fault !== null) return [fault]
  const isTaken = others.some(other => folded(other) === folded(name))
  return isTaken ? [alreadyExists(['name'], name)] : []
}

/** The problem of a reason that cannot be stored. */
export function reasonProblems(reason: string | null): Problem[] {
  const fault = reason === null ? null : storedTextProblem(['reason'], reason, MAX_BYTES.reason)
  return fault === null ? [] : [fault]
}

/** Times as many as may exist at once that may have existed: what ended stays for the record. */
const EVER = 5

/** The problem of one more thing where there are too many of its kind already. */
export function countProblems(
  all: Iterable<{ readonly state: string }>,
  limit: number,
  path: readonly string[],
): Problem[] {
  const things = [...all]
  const active = things.filter(({ state }) => state === 'ACTIVE').length
  const isFull = active >= limit || things.length >= EVER * limit
  return isFull ? [invalid('TOO_MANY_ITEMS', path, { limit })] : []
}
