import type { Tier } from '../../access/regions.ts'
import { type AgencyCard, tierRank } from '../../tenancy/index.ts'
import type { Direction, DocumentKind } from '../kinds.ts'

/** Classes of recipients (统称). Each is one row of the table below. */
export const RECIPIENT_CLASSES = [
  'GOVERNMENTS_DIRECTLY_UNDER',
  'GOVERNMENTS_BELOW',
  'DEPARTMENTS_OF_OWN_GOVERNMENT',
  'COUNTERPART_DEPARTMENTS_BELOW',
] as const
export type ClassName = (typeof RECIPIENT_CLASSES)[number]

/** Which agencies a class of a document's issuer is about. */
export interface Leading {
  /** The issuer, or the one that a general office speaks for. */
  readonly leaderId: string
  readonly tier: Tier
}

/** Members of a class, apart from their tier. `above` has the ids of those that lead an agency, as far as they were read. */
type Membership = (card: AgencyCard, leading: Leading, above: readonly string[]) => boolean

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
    has: ({ actsAsGovernment }, { leaderId }, above) => actsAsGovernment && above.includes(leaderId),
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
    has: ({ kind, guidingId, superiorId, tier }, leading) =>
      kind === 'DEPARTMENT' &&
      (guidingId === leading.leaderId || superiorId === leading.leaderId) &&
      tierRank(tier) > tierRank(leading.tier),
    isOfGovernments: false,
    line: 'GUIDANCE',
    // Organs that only guide each other write letters (art. 8(14)).
    beside: { direction: 'PARALLEL', only: ['LETTER'] },
  },
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
  const superiors = new Map(cards.map(({ id, superiorId }) => [id, superiorId]))
  const above = ({ superiorId }: AgencyCard): string[] => {
    const ids: string[] = []
    for (let id = superiorId; id != null && !ids.includes(id); id = superiors.get(id) ?? null) ids.push(id)
    return ids
  }
  return cards.filter(
    card => (tier === null || card.tier === tier) && CLASSES[name].has(card, leading, above(card)),
  )
}
