import type { Act } from '../../access/act.ts'
import type { Advanced } from '../../access/steps.ts'
import type { Departure, KeptOrganization } from '../model.ts'
import { absencesAhead, ended } from './absences.ts'
import { type OrganizationThing, withDeparture, withThing } from './changes.ts'
import { appointmentProblems, postsOf, type RegisteredMember, relieved } from './posts.ts'

/** What follows from a member's leaving or suspension. */
export interface Leaving {
  readonly steps: readonly Advanced<OrganizationThing>[]
  readonly departure: Departure
  readonly after: KeptOrganization
}

/**
 * Ends what a member who is gone held, and their absences. The successor holds the posts from then on, as far as they can:
 * who is gone themselves, or has too many posts, does not. Null if nothing is left to be done.
 */
export function leave(
  before: KeptOrganization,
  memberId: string,
  successor: RegisteredMember | null,
  act: Act,
): Leaving | null {
  const departure = { memberId, successorId: successor?.id ?? null }
  const known = before.gone.get(memberId)
  const steps: Advanced<OrganizationThing>[] = []
  let after = withDeparture(before, memberId, departure)
  for (const post of postsOf(before, memberId)) {
    for (const holder of post.holders.filter(one => one.memberId === memberId)) {
      const vacated = { ...post, holders: post.holders.filter(one => one !== holder) }
      const isFit =
        successor !== null && appointmentProblems(after, vacated, successor, 'successorId').length === 0
      const step = relieved(post, holder, isFit ? successor : null, act)
      steps.push(step)
      after = withThing(after, step.thing)
    }
  }
  for (const absence of absencesAhead(before.absences, act.at)) {
    if (absence.memberId !== memberId) continue
    const step = ended(absence, act)
    steps.push(step)
    after = withThing(after, step.thing)
  }
  const isKnown = known !== undefined && known.successorId === departure.successorId
  if (isKnown && steps.length === 0) return null
  return { steps, departure, after: { ...after, version: before.version + 1 } }
}

/** A member who was suspended is there again. What they held is theirs again when they are appointed. Null if they are there. */
export function comeBack(before: KeptOrganization, memberId: string): KeptOrganization | null {
  if (!before.gone.has(memberId)) return null
  return { ...withDeparture(before, memberId, null), version: before.version + 1 }
}
