import type { Tier } from '../../access/regions.ts'
import { type AgencyCard, tierRank } from '../../tenancy/index.ts'
import type { Direction, DocumentKind } from '../kinds.ts'

/** Classes of recipients (统称). Each is one row of the table below. */
export const RECIPIENT_CLASSES = [
  'GOVERNMENTS_DIRECTLY_UNDER',
  'GOVERNMENTS_BELOW',
  'DEPARTMENTS_OF_OWN_GOVERNMENT',
  'COUNTERPART_DEPARTMENTS_BELOW',
  'COUNTERPART_DEPARTMENTS_OF_ALL_TIERS',
] as const
export type ClassName = (typeof RECIPIENT_CLASSES)[number]

/** Which agencies a class of a document's issuer is about. */
export interface Leading {
  /** The issuer, or the one that a general office speaks for. */
  readonly leaderId: string
  readonly tier: Tier
  /** True if that is a department: what guides its counterparts is then followed over several steps. */
  readonly isDepartment: boolean
}

/** Ids of those above an agency, as far as they were read. */
interface Above {
  /** Those that lead it, over any number of steps. */
  readonly leaders: readonly string[]
  /** Those that guide or lead it, and the departments that do so of these. */
  readonly departments: readonly string[]
}
/** Members of a class, apart from their tier. */
type Membership = (card: AgencyCard, leading: Leading, above: Above) => boolean

interface RecipientClass {
  /** How it is printed where no tier is given; what an agency prints otherwise is its own wording. */
  readonly words: string
  /** The same of one tier. */
  readonly ofTier?: Readonly<Partial<Record<Tier, string>>>
  readonly has: Membership
  /** True if it is of governments, which art. 14 and 16(2) are about. */
  readonly isOfGovernments: boolean
  /** On which line its members are below the issuer, and what else goes to them beside what goes down. */
  readonly line: 'LEADERSHIP' | 'GUIDANCE'
  readonly beside?: { readonly direction: Direction; readonly only: readonly DocumentKind[] }
}

// [u]: as governments and their offices write them.
const GOVERNMENTS: Readonly<Record<Tier, string>> = {
  PROVINCE: '各省、自治区、直辖市人民政府',
  CITY: '各市人民政府',
  COUNTY: '各县（市、区）人民政府',
  TOWN: '各乡镇人民政府、各街道办事处',
}

/** A department one step below that a department guides or leads. */
function isCounterpart(
  { kind, guidingId, superiorId, tier }: AgencyCard,
  { leaderId, tier: above }: Leading,
): boolean {
  const isBelow = guidingId === leaderId || superiorId === leaderId
  return kind === 'DEPARTMENT' && isBelow && tierRank(tier) > tierRank(above)
}

export const CLASSES: Readonly<Record<ClassName, RecipientClass>> = {
  GOVERNMENTS_DIRECTLY_UNDER: {
    words: '各下级人民政府',
    ofTier: GOVERNMENTS,
    has: ({ actsAsGovernment, superiorId }, { leaderId }) => actsAsGovernment && superiorId === leaderId,
    isOfGovernments: true,
    line: 'LEADERSHIP',
  },
  GOVERNMENTS_BELOW: {
    words: '各级人民政府',
    ofTier: GOVERNMENTS,
    has: ({ actsAsGovernment }, { leaderId }, { leaders }) => actsAsGovernment && leaders.includes(leaderId),
    isOfGovernments: true,
    line: 'LEADERSHIP',
  },
  DEPARTMENTS_OF_OWN_GOVERNMENT: {
    words: '各部门、各直属机构',
    // 直属机构 and 直属事业单位 are of the kind OTHER. The general office is neither, and as an issuer no recipient.
    has: ({ kind, actsAsGovernment, superiorId, tier }, leading) =>
      superiorId === leading.leaderId &&
      tier === leading.tier &&
      (kind === 'DEPARTMENT' || (kind === 'OTHER' && !actsAsGovernment)),
    isOfGovernments: false,
    line: 'LEADERSHIP',
  },
  COUNTERPART_DEPARTMENTS_BELOW: {
    words: '各下级主管部门',
    has: isCounterpart,
    isOfGovernments: false,
    line: 'GUIDANCE',
    // Organs that only guide each other write letters (art. 8(14)).
    beside: { direction: 'PARALLEL', only: ['LETTER'] },
  },
  COUNTERPART_DEPARTMENTS_OF_ALL_TIERS: {
    words: '各级主管部门',
    ofTier: { CITY: '各市主管部门', COUNTY: '各县（市、区）主管部门' },
    has: (card, leading, { departments }) =>
      leading.isDepartment
        ? card.kind === 'DEPARTMENT' &&
          departments.includes(leading.leaderId) &&
          tierRank(card.tier) > tierRank(leading.tier)
        : isCounterpart(card, leading),
    isOfGovernments: false,
    line: 'GUIDANCE',
    beside: { direction: 'PARALLEL', only: ['LETTER'] },
  },
}

/** Classes of every tier below, on whichever line; the others are of those one step below. */
const OF_ALL_TIERS: readonly ClassName[] = ['GOVERNMENTS_BELOW', 'COUNTERPART_DEPARTMENTS_OF_ALL_TIERS']
export function isOfAllTiers(name: ClassName): boolean {
  return OF_ALL_TIERS.includes(name)
}

/** A class, whole or one tier of it. */
export interface ClassOfTier {
  readonly class: ClassName
  readonly tier: Tier | null
}

/** How a class is printed where the agency gives no wording of its own. */
export function classWords({ class: name, tier }: ClassOfTier): string {
  const { words, ofTier } = CLASSES[name]
  return (tier === null ? undefined : ofTier?.[tier]) ?? words
}

/** The agencies among these that a class stands for. */
export function membersAmong(
  { class: name, tier }: ClassOfTier,
  leading: Leading,
  cards: readonly AgencyCard[],
): AgencyCard[] {
  const known = new Map(cards.map(card => [card.id, card]))
  const leadersOf = ({ superiorId }: AgencyCard): string[] => {
    const ids: string[] = []
    for (let id = superiorId; id != null && !ids.includes(id); id = known.get(id)?.superiorId ?? null)
      ids.push(id)
    return ids
  }
  const departmentsOf = ({ guidingId, superiorId }: AgencyCard): string[] => {
    const ids = [guidingId, superiorId].filter(id => id != null)
    // Grows while it is walked: what leads a department is not among these unless it is one.
    for (const id of ids) {
      const card = known.get(id)
      if (card?.kind !== 'DEPARTMENT') continue
      for (const next of [card.guidingId, card.superiorId])
        if (next != null && !ids.includes(next)) ids.push(next)
    }
    return ids
  }
  return cards.filter(card => {
    if (tier !== null && card.tier !== tier) return false
    return CLASSES[name].has(card, leading, { leaders: leadersOf(card), departments: departmentsOf(card) })
  })
}
