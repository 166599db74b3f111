// Who can act for a member, a post or a unit. Total: whatever the organization looks like, every walk ends.

import type { Instant } from '../../kernel/time.ts'
import type {
  Absence,
  Addressee,
  Departure,
  KeptOrganization,
  Organization,
  Post,
  Responsible,
  Unit,
} from '../model.ts'
import { postsInOrder } from './posts.ts'

/** Tells of a member who has left or is suspended who took over; null of a member who is there. */
export type Gone = (memberId: string) => Pick<Departure, 'successorId'> | null

/** The members who are gone, as an organization was read with them. */
export function goneIn({ gone }: Pick<KeptOrganization, 'gone'>): Gone {
  return memberId => gone.get(memberId) ?? null
}

/**
 * The members who can act for an addressee at an instant, each once with the nearest reason, always in the same order. Empty
 * if nobody is left: then the agency's clerks take care of it.
 */
export function responsibleFor(
  organization: Organization,
  addressee: Addressee,
  at: Instant,
  gone: Gone,
): readonly Responsible[] {
  for (const candidates of candidatesFor(organization, addressee)) {
    const found = withStandIns(candidates, organization.absences, at, gone)
    if (found.length > 0) return found
  }
  return []
}

/** True while an absence lasts. */
export function isAbsence({ from, until }: Pick<Absence, 'from' | 'until'>, at: Instant): boolean {
  return from <= at && at < until
}

/**
 * The addressees whose responsible members differ between two states of an organization: what is in their hands has to be
 * moved.
 */
export function affectedBy(before: KeptOrganization, after: KeptOrganization, at: Instant): Addressee[] {
  const [one, other] = [before, after].map(organization => atInstant(organization, at)) as [
    KeptOrganization,
    KeptOrganization,
  ]
  const membersOf = (organization: KeptOrganization, addressee: Addressee): string =>
    responsibleFor(organization, addressee, at, goneIn(organization))
      .map(({ memberId }) => memberId)
      .sort()
      .join(' ')
  return addresseesOf(one, other).filter(
    addressee => membersOf(one, addressee) !== membersOf(other, addressee),
  )
}

/** An addressee whose work comes to a member, and why. */
export interface Reaching extends Responsible {
  readonly addressee: Addressee
}

/** Everything that comes to a member at an instant: as a person, by posts and units, and for whom. */
export function reaching(organization: KeptOrganization, memberId: string, at: Instant): readonly Reaching[] {
  const current = atInstant(organization, at)
  const self = { kind: 'MEMBER', id: memberId } as const
  const others = addresseesOf(current).filter(({ kind, id }) => kind !== self.kind || id !== memberId)
  return [self, ...others].flatMap(addressee =>
    responsibleFor(current, addressee, at, goneIn(current)).flatMap(one =>
      one.memberId === memberId ? [{ ...one, addressee }] : [],
    ),
  )
}

/** Without the absences that are over or to come, so that no search goes through them. */
function atInstant(organization: KeptOrganization, at: Instant): KeptOrganization {
  return { ...organization, absences: organization.absences.filter(absence => isAbsence(absence, at)) }
}

/** Every member, post and unit that any of these organizations names. */
function addresseesOf(...organizations: readonly KeptOrganization[]): Addressee[] {
  const members = organizations.flatMap(organization => [
    ...[...organization.posts.values()].flatMap(({ holders }) => holders.map(({ memberId }) => memberId)),
    ...organization.absences.flatMap(({ memberId, deputyId }) => [memberId, deputyId]),
    ...organization.gone.keys(),
  ])
  const named = (kind: Addressee['kind'], ids: readonly string[]): Addressee[] =>
    [...new Set(ids)].sort().map(id => ({ kind, id }))
  return [
    ...named('MEMBER', members),
    ...named(
      'POST',
      organizations.flatMap(({ posts }) => [...posts.keys()]),
    ),
    ...named(
      'UNIT',
      organizations.flatMap(({ units }) => [...units.keys()]),
    ),
  ]
}

type Candidates = Generator<Responsible[], void>

/** Groups of members, from the nearest on: the first in which anybody is there is responsible. */
function* candidatesFor(organization: Organization, { kind, id }: Addressee): Candidates {
  switch (kind) {
    case 'MEMBER':
      yield [{ memberId: id, because: 'PERSON' }]
      break
    case 'POST':
      yield* ofPost(organization, id)
      break
    case 'UNIT':
      yield* ofUnit(organization, id)
  }
}

function* ofPost(organization: Organization, id: string): Candidates {
  const line = postsFrom(organization, id)
  for (const post of line)
    if (isActivePost(organization, post)) yield holdersOf(post, post.id === id ? 'POST' : 'SUCCESSOR')
  // The heads above the post that took over come first, then those above the one that was addressed.
  for (const { unitId } of line.reverse()) yield* headsFrom(organization, unitId)
}

function* ofUnit(organization: Organization, id: string): Candidates {
  const unit = activeUnit(organization, id)
  if (unit === null) return
  const because = unit.id === id ? 'UNIT' : 'SUCCESSOR'
  yield postsInOrder(organization, unit.id).flatMap(post => holdersOf(post, because))
  yield* headsFrom(organization, unit.parentId)
}

/** A post and those that took over from it, one after another. */
function postsFrom({ posts }: Organization, id: string): Post[] {
  const line = new Map<string, Post>()
  let next: string | null = id
  while (next !== null && !line.has(next)) {
    const post: Post | undefined = posts.get(next)
    if (post === undefined) break
    line.set(next, post)
    next = post.state === 'ABOLISHED' ? post.successorId : null
  }
  return [...line.values()]
}

/** The holders of the head posts of a unit and of those above it, from the nearest on. */
function* headsFrom(organization: Organization, from: string | null): Candidates {
  const seen = new Set<string>()
  let unit = activeUnit(organization, from)
  while (unit !== null && !seen.has(unit.id)) {
    seen.add(unit.id)
    const head = postsInOrder(organization, unit.id).find(({ isHead }) => isHead)
    if (head !== undefined) yield holdersOf(head, 'HEAD')
    unit = activeUnit(organization, unit.parentId)
  }
}

/** The unit itself, or if it is dissolved the one that took over, or else the one above. Null if there is none. */
function activeUnit({ units }: Organization, id: string | null): Unit | null {
  const seen = new Set<string>()
  let next = id
  while (next !== null && !seen.has(next)) {
    seen.add(next)
    const unit = units.get(next)
    if (unit === undefined) return null
    if (unit.state === 'ACTIVE') return unit
    next = unit.successorId ?? unit.parentId
  }
  return null
}

function isActivePost({ units }: Organization, { state, unitId }: Post): boolean {
  return state === 'ACTIVE' && units.get(unitId)?.state === 'ACTIVE'
}

function holdersOf({ id, unitId, holders }: Post, because: Responsible['because']): Responsible[] {
  return holders.map(({ memberId }) => ({ memberId, because, postId: id, unitId }))
}

/**
 * The members who are there, with those who stand in for the absent and the gone. Breadth first, so that each member is
 * listed with the nearest reason; nobody is followed twice, so cycles end.
 */
function withStandIns(
  candidates: readonly Responsible[],
  absences: readonly Absence[],
  at: Instant,
  gone: Gone,
): Responsible[] {
  const listed: Responsible[] = []
  const seen = new Set<string>()
  let wave = candidates
  while (wave.length > 0) {
    const next: Responsible[] = []
    for (const one of wave) {
      if (seen.has(one.memberId)) continue
      seen.add(one.memberId)
      const departure = gone(one.memberId)
      if (departure === null) {
        listed.push(one)
        next.push(...deputiesOf(one, absences, at))
      } else if (departure.successorId !== null) next.push(successorOf(one, departure.successorId))
    }
    wave = next
  }
  return listed
}

/** The deputy of a deputy acts for the member who was absent first. */
function deputiesOf(one: Responsible, absences: readonly Absence[], at: Instant): Responsible[] {
  const forMemberId = (one.because === 'DEPUTY' ? one.forMemberId : undefined) ?? one.memberId
  return absences
    .filter(absence => absence.memberId === one.memberId && isAbsence(absence, at))
    .map(({ deputyId }) => ({ ...one, memberId: deputyId, because: 'DEPUTY', forMemberId }))
}

/** Whoever follows a deputy is a deputy of the same member. */
function successorOf(one: Responsible, memberId: string): Responsible {
  const because = one.because === 'DEPUTY' ? 'DEPUTY' : 'SUCCESSOR'
  return { ...one, memberId, because, forMemberId: one.forMemberId ?? one.memberId }
}
