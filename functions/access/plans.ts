import type { Tier } from './regions.ts'

/** What an agency may use: the plan that the operators gave it. */
export const PLANS = ['STANDARD', 'EXTENDED'] as const
export type Plan = (typeof PLANS)[number]

/** What is counted a day, of Asia/Shanghai. */
export const QUOTAS = ['DRAFTS', 'COPIES', 'UPLOADS', 'UPLOAD_MEGABYTES', 'REQUESTS_TO_ONE'] as const
export type Quota = (typeof QUOTAS)[number]

/** The limits of one agency. */
export interface PlanLimits {
  /** Cost of all requests of its members and applications within a minute. */
  readonly costPerMinute: number
  /** The same for each of its applications: one that runs wild leaves the rest to people. */
  readonly costPerMinuteOfOne: number
  readonly perDay: Readonly<Record<Quota, number>>
}

const MEGABYTES_OF_AN_UPLOAD = 5
const REQUESTS_TO_ONE = 50

/**
 * Cost: a busy member spends about 1,000 a minute on screens, and a city's agencies have up to some hundred members.
 * Drafts: a provincial office issues some thousand documents a year. Copies: a notice of a province has 2,586 towns to
 * go to, and 70 of them a day pass. Requests to one: how often a day one agency may ask the same other to countersign.
 */
const STANDARD: Readonly<Record<Tier, Omit<PlanLimits, 'costPerMinuteOfOne'>>> = {
  PROVINCE: {
    costPerMinute: 240_000,
    perDay: perDay({ DRAFTS: 4_000, COPIES: 200_000, UPLOADS: 4_000 }),
  },
  CITY: { costPerMinute: 160_000, perDay: perDay({ DRAFTS: 2_000, COPIES: 50_000, UPLOADS: 2_000 }) },
  COUNTY: { costPerMinute: 120_000, perDay: perDay({ DRAFTS: 1_000, COPIES: 20_000, UPLOADS: 1_000 }) },
  TOWN: { costPerMinute: 60_000, perDay: perDay({ DRAFTS: 500, COPIES: 5_000, UPLOADS: 500 }) },
}

function perDay(own: Record<'DRAFTS' | 'COPIES' | 'UPLOADS', number>): PlanLimits['perDay'] {
  return { ...own, UPLOAD_MEGABYTES: own.UPLOADS * MEGABYTES_OF_AN_UPLOAD, REQUESTS_TO_ONE }
}

const FACTORS: Readonly<Record<Plan, number>> = { STANDARD: 1, EXTENDED: 10 }

/** What the caller's agency may use; operators have the most. */
export function planOf({ agency, plan = 'STANDARD' }: Planned): Plan {
  return agency === null ? 'EXTENDED' : plan
}

/** Of a caller, what their limits depend on. */
interface Planned {
  readonly agency: { readonly tier: Tier } | null
  readonly plan?: Plan
}

/** The limits of an agency by its tier and plan; operators have those of an extended province. */
export function limitsOf(caller: Planned): PlanLimits {
  const { costPerMinute, perDay: daily } = STANDARD[caller.agency?.tier ?? 'PROVINCE']
  const factor = FACTORS[planOf(caller)]
  return {
    costPerMinute: costPerMinute * factor,
    costPerMinuteOfOne: (costPerMinute * factor) / 2,
    perDay: {
      DRAFTS: daily.DRAFTS * factor,
      COPIES: daily.COPIES * factor,
      UPLOADS: daily.UPLOADS * factor,
      UPLOAD_MEGABYTES: daily.UPLOAD_MEGABYTES * factor,
      REQUESTS_TO_ONE: daily.REQUESTS_TO_ONE * factor,
    },
  }
}
