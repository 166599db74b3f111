import type { Act } from '../../access/act.ts'
import type { DateOnly } from '../../kernel/time.ts'
import type { Addressed, Listed, Why } from '../model.ts'

/** A member who can act on what is addressed to somebody, and why. */
export interface Responsible {
  readonly memberId: string
  readonly because: Why['because']
  /** In whose place, for a deputy and a successor. */
  readonly forMemberId?: string | undefined
}

/** What the rules of a matter know of the agency at the moment of an act. */
export interface Known {
  /** Who can act on what is addressed so: never nobody, since the office takes what is nobody's. */
  readonly responsible: (to: Pick<Addressed, 'kind' | 'id'>) => readonly Responsible[]
  /** What it is called; null if nothing can be addressed to it. */
  readonly named: (to: Pick<Addressed, 'kind' | 'id'>) => string | null
  /** The unit of a post, or the unit itself; null for others. Absent where only what is there already is listed again. */
  readonly unitOf?: (to: Pick<Addressed, 'kind' | 'id'>) => string | null
  /** The clerks, who keep the arrivals of the agency. */
  readonly isOffice: (memberId: string) => boolean
  readonly today: DateOnly
  /** The date so many working days from today; null where the calendar of that year is not there. */
  readonly dueIn: (days: number) => DateOnly | null
}

/**
 * How the caller comes to act on what is addressed so, in their own right before in another's place; null if they do not. Who acts on
 * behalf of a member acts by that member's right, or as the member's deputy.
 */
export function standingIn(
  known: Pick<Known, 'responsible'>,
  to: Pick<Addressed, 'kind' | 'id'>,
  { by, for: whom }: Pick<Act, 'by' | 'for'>,
): Responsible | null {
  const all = known.responsible(to)
  const mine = all.filter(({ memberId }) => memberId === by)
  if (whom === undefined) return mine.find(one => !isDeputy(one)) ?? mine[0] ?? null
  return (
    all.find(({ memberId }) => memberId === whom) ??
    mine.find(one => isDeputy(one) && one.forMemberId === whom) ??
    null
  )
}

/**
 * What the lists say of who can act on one task, which is addressed so: enough to tell why an act on it is denied. Of other posts and units
 * they say nothing.
 */
export function knownByLists(
  to: Pick<Addressed, 'kind' | 'id'>,
  listed: Listed,
  office: readonly string[],
): Known {
  const those = Object.entries(listed).map(([memberId, why]): Responsible => ({ memberId, ...why }))
  return {
    responsible({ kind, id }) {
      if (kind === to.kind && id === to.id) return those
      if (kind === 'OFFICE') return office.map(memberId => ({ memberId, because: 'OFFICE' }))
      return kind === 'MEMBER' ? [{ memberId: id, because: 'PERSON' }] : []
    },
    named: ({ id }) => id,
    isOffice: memberId => office.includes(memberId),
    today: '',
    dueIn: () => null,
  }
}
/** Whether a member can act only in the place of one who is away: a successor acts in their own right. */
export const isDeputy = ({ because }: Pick<Responsible, 'because'>): boolean => because === 'DEPUTY'
