import { invalidInput, notFound, type Problem } from '../kernel/problem.ts'
import type { Instant } from '../kernel/time.ts'
import type { Act } from './act.ts'
import type { MemberStanding } from './admission.ts'
import type { Caller } from './caller.ts'
import { type Delegation, findDelegation, heldThrough } from './delegation.ts'
import type { Explained } from './explain.ts'
import { type Bearer, lacking, type Permission } from './permissions.ts'

/** Whether the caller may take an action, and what stands in the way. */
export interface Denial {
  readonly allowed: boolean
  readonly problems: readonly Problem[]
  /** For each member who delegated something to the caller, what stands in the way in their place (代). */
  readonly deputizing: readonly Deputy[]
}
export interface Deputy {
  readonly memberId: string
  readonly allowed: boolean
  readonly problems: readonly Problem[]
}

export interface DenialFacts {
  readonly permission: Permission
  readonly caller: Caller
  readonly at: Instant
  /** The thing asked about: undefined if the question names none, null if there is none for the caller. */
  readonly thing: Explained | null | undefined
  /** Delegations to the caller. */
  readonly delegations: readonly Delegation[]
  /** Those who granted them, as the register has them now. */
  readonly delegators: ReadonlyMap<string, Pick<MemberStanding, 'state' | 'roles'>>
}

/** Explains an action by the rules that the action itself asks: the token, the thing, and each delegation to the caller. */
export function denialOf(facts: DenialFacts): Denial {
  const { permission, caller, at, thing } = facts
  const own = { by: caller.subject, at }
  const problems = [...lacking(caller, permission), ...obstacles(facts, own, caller)]
  return {
    allowed: problems.length === 0,
    problems,
    // Of a thing that is not there, delegations would only say that it is not there.
    deputizing: thing === null || !permission.isDelegable ? [] : deputiesOf(facts),
  }
}

/** The denial of a question about a thing that the action is never taken on. */
export function notOfThisAction(action: string): Denial {
  const problem = invalidInput('ID_NOT_OF_THIS_ACTION', ['id'], { params: { action: { word: action } } })
  return { allowed: false, problems: [problem], deputizing: [] }
}

function deputiesOf(facts: DenialFacts): Deputy[] {
  const { caller, delegations } = facts
  const members = [...new Set(delegations.map(({ fromId }) => fromId))]
  return members.map(memberId => {
    const problems = [
      ...lacking(caller, facts.permission).filter(({ missingScope }) => missingScope !== null),
      ...problemsFor(facts, memberId),
    ]
    return { memberId, allowed: problems.length === 0, problems }
  })
}

/** What stands in the way in a member's place: the delegation, or with one that covers the step, the thing. */
function problemsFor(facts: DenialFacts, from: string): readonly Problem[] {
  const { permission, caller, at, thing, delegations, delegators } = facts
  const step = { from, to: caller.subject, permission, kind: thing?.kind ?? null, at }
  const found = findDelegation(delegations, step)
  const held = found.ok ? heldThrough(found.value, delegators.get(from) ?? null, permission) : found
  // The question has no field of its own for the other member.
  if (!held.ok) return held.problems.map(problem => ({ ...problem, path: [] }))
  const bearer = { roles: held.value, scopes: caller.scopes }
  return obstacles(facts, { by: caller.subject, at, for: from, held: bearer }, bearer)
}

function obstacles({ permission, caller, thing }: DenialFacts, act: Act, bearer: Bearer): Problem[] {
  if (thing === undefined) return []
  if (thing === null) return [notFound(['id'])]
  const { action } = permission
  return thing.obstacles({ action, caller, act, bearer }).map(problem => ({ ...problem, path: ['id'] }))
}
