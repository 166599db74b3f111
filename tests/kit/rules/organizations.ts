import { EMPTY_CHAIN } from '../../../functions/access/events.ts'
import type {
  ChainedAbsence,
  ChainedPost,
  ChainedUnit,
  KeptOrganization,
} from '../../../functions/organization/model.ts'
import { AT } from './results.ts'

/** A unit that exists, of version 1. */
export function aUnit(id: string, more: Partial<ChainedUnit> = {}): ChainedUnit {
  const fixed = { parentId: null, order: 10, state: 'ACTIVE', successorId: null } as const
  return { id, name: `名${id}`, ...fixed, version: 1, chain: EMPTY_CHAIN, ...more }
}

/** A post that exists, of version 1, held by these members. */
export function aPost(
  id: string,
  unitId: string,
  memberIds: readonly string[] = [],
  more: Partial<ChainedPost> = {},
): ChainedPost {
  const holders = memberIds.map(memberId => ({ memberId, name: memberId, since: AT }))
  const fixed = { isHead: false, state: 'ACTIVE', successorId: null } as const
  return { id, unitId, name: `岗${id}`, ...fixed, holders, version: 1, chain: EMPTY_CHAIN, ...more }
}

/** An absence around the moment of the tests, with a deputy. */
export function anAbsence(
  memberId: string,
  deputyId: string,
  more: Partial<ChainedAbsence> = {},
): ChainedAbsence {
  return {
    id: `abs_${memberId}`,
    memberId,
    memberName: memberId,
    deputyId,
    deputyName: deputyId,
    from: '2026-01-01T00:00:00.000Z',
    until: '2026-02-01T00:00:00.000Z',
    reason: null,
    version: 1,
    chain: EMPTY_CHAIN,
    ...more,
  }
}

interface Parts {
  readonly units?: readonly ChainedUnit[]
  readonly posts?: readonly ChainedPost[]
  readonly absences?: readonly ChainedAbsence[]
  /** By member: who follows, or null. */
  readonly gone?: Readonly<Record<string, string | null>>
}

/** An organization of these parts. */
export function anOrganization({
  units = [],
  posts = [],
  absences = [],
  gone = {},
}: Parts): KeptOrganization {
  return {
    version: 1,
    units: new Map(units.map(unit => [unit.id, unit])),
    posts: new Map(posts.map(post => [post.id, post])),
    absences,
    gone: new Map(
      Object.entries(gone).map(([memberId, successorId]) => [memberId, { memberId, successorId }]),
    ),
  }
}
