import * as z from 'zod'
import type { Delegation } from '../access/delegation.ts'
import { type Chain, chainSchema } from '../access/events.ts'
import { ROLES, type Role } from '../access/permissions.ts'
import { PLANS } from '../access/plans.ts'
import { problemSchema } from '../access/problems.ts'
import { TIERS, type Tier } from '../access/regions.ts'
import type { Steps, Versioned } from '../access/steps.ts'
import { folded } from '../kernel/look-alikes.ts'
import { numberingShape, type OrganCode } from './model/numbering.ts'

/** Longest name of an agency, a region or a member, in bytes of UTF-8. */
export const MAX_NAME_BYTES = 200

export const AGENCY_KINDS = [
  'GOVERNMENT',
  'PARTY_COMMITTEE',
  'GENERAL_OFFICE',
  'DEPARTMENT',
  'PEOPLES_CONGRESS',
  'INNER_DIVISION',
  'OTHER',
] as const
export type AgencyKind = (typeof AGENCY_KINDS)[number]

/** 行政区划: a division of GB/T 2260, as the last edition that lists it has it. */
export const regionSchema = z.object({
  code: z.string(),
  name: z.string(),
  tier: z.enum(TIERS),
  parentCode: z.string().nullable(),
  edition: z.string(),
  importedAt: z.string(),
  /** Abolished (撤销): the current edition does not list the code any more, or lists it as abolished. */
  state: z.enum(['CURRENT', 'ABOLISHED']),
  /** The code that took its place when it was merged, renamed or upgraded; null if the list does not say. */
  successorCode: z.string().nullable(),
  /** The first edition in which the code is abolished. */
  abolishedIn: z.string().nullable(),
})
export type Region = z.infer<typeof regionSchema>

/** The province of a code: its first two digits. */
export function provinceOfCode(code: string): string {
  return code.slice(0, 2)
}

/** 未开通、已开通、停用. What is sent to an agency that is not active waits. */
export const AGENCY_STATES = ['REGISTERED', 'ACTIVE', 'SUSPENDED'] as const

/** What everyone may know of an agency. */
export const agencyCardSchema = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  regionCode: z.string(),
  tier: z.enum(TIERS),
  kind: z.enum(AGENCY_KINDS),
  actsAsGovernment: z.boolean(),
  creditCode: z.string(),
  organCode: z.string(),
  ...numberingShape,
  superiorId: z.string().nullable(),
  guidingId: z.string().nullable(),
  /** 双重领导: the second superior of a dual-led organ. Agencies stored before it was recorded have none. */
  otherSuperiorId: z.string().nullable().default(null),
  /** Named at registration, and without effect until the agency that is named confirms it. */
  askedGuidingId: z.string().nullable().default(null),
  askedOtherSuperiorId: z.string().nullable().default(null),
  state: z.enum(AGENCY_STATES),
  /**
   * True if somebody there may sign for a delivery (签收), and answer a request to countersign (会签). The relay keeps
   * both, since no request reads another agency's members. Agencies whose members were added before that was recorded
   * count as able to: a false warning could stop a document.
   */
  receives: z.boolean().default(true),
  countersigns: z.boolean().default(true),
  /**
   * 不相容岗位分离: whether reviewing and signing need another person than the step before. The superior's word; the agency may
   * ask for more of itself, and not for less.
   */
  fourEyes: z
    .object({ bySuperior: z.boolean(), byAgency: z.boolean() })
    .default({ bySuperior: true, byAgency: false }),
  /** What it may use: the operators' word. Agencies stored before there were plans have the standard one. */
  plan: z.enum(PLANS).default('STANDARD'),
  version: z.number().int(),
})
export type AgencyCard = z.infer<typeof agencyCardSchema>

const lineSchema = z.array(z.object({ id: z.string(), name: z.string() }))

/** 机关: the organ that issues and receives; the tenant. */
export const agencySchema = agencyCardSchema.extend({
  /** The key of its partitions, given once when it was registered: a change of its region does not change it. */
  tenant: z.string(),
  /** Superiors from the nearest up. Subordination is data, so routing needs no walk through the tree. */
  line: lineSchema,
  /** The other superior and those above it, nearest first; empty unless the agency is dual-led. */
  otherLine: lineSchema.default([]),
  /**
   * Who guides its guiding agency (业务指导), nearest first, as it was when its own line of guidance was settled. Ids alone: names
   * would have to follow every renaming. Agencies stored before it was recorded have none.
   */
  guidingAbove: z.array(z.string()).default([]),
  /**
   * The name of its region when it was registered or last renamed, for what it issues. Agencies that were stored before it
   * was recorded have none.
   */
  regionName: z.string().nullable().default(null),
  administratorId: z.string().nullable(),
  /** The officer whom the superior appointed last. */
  appointedId: z.string().nullable().default(null),
  chain: chainSchema,
})
export type Agency = z.infer<typeof agencySchema>

/** True if in an agency reviewing and signing need another person than the step before. */
export function requiresFourEyes({ fourEyes }: Pick<AgencyCard, 'fourEyes'>): boolean {
  return fourEyes.bySuperior || fourEyes.byAgency
}

export const AGENCY_STEPS = {
  of: 'Agency',
  from: {
    activateAgency: ['REGISTERED'],
    appointOfficer: ['ACTIVE', 'SUSPENDED'],
    suspendAgency: ['ACTIVE'],
    resumeAgency: ['SUSPENDED'],
    assignPlan: ['REGISTERED', 'ACTIVE', 'SUSPENDED'],
    renameAgency: ['REGISTERED', 'ACTIVE', 'SUSPENDED'],
    reviseNumbering: ['REGISTERED', 'ACTIVE', 'SUSPENDED'],
    requireFourEyes: ['REGISTERED', 'ACTIVE', 'SUSPENDED'],
    waiveFourEyes: ['REGISTERED', 'ACTIVE', 'SUSPENDED'],
  },
} as const satisfies Steps

/** The lines that reach beyond the registrar's own: of professional guidance (业务指导), and to a second superior (双重领导). */
export const ASKED_LINES = ['GUIDANCE', 'SECOND_SUPERIOR'] as const
export type AskedLine = (typeof ASKED_LINES)[number]

export const LINE_STATES = ['ASKED', 'CONFIRMED', 'DECLINED'] as const

/** An agency asks another, named when it was registered, to be its guiding agency or second superior. */
export const lineRequestSchema = z.object({
  agencyId: z.string(),
  agencyName: z.string(),
  regionCode: z.string(),
  line: z.enum(ASKED_LINES),
  /** Whom it asks. */
  otherId: z.string(),
  askedAt: z.string(),
  state: z.enum(LINE_STATES),
  answeredAt: z.string().nullable(),
  version: z.number().int(),
})
export type LineRequestCard = z.infer<typeof lineRequestSchema>
export type LineRequest = LineRequestCard & Versioned

export const LINE_STEPS = {
  of: 'LineRequest',
  from: { confirmLine: ['ASKED'], declineLine: ['ASKED'] },
} as const satisfies Steps

/** Who holds a name, a credit code or an organ code: one agency each, so that a second registration is noticed. */
export const claimSchema = z.object({ agencyId: z.string(), name: z.string(), regionCode: z.string() })
export type Claim = z.infer<typeof claimSchema>

/** An organ code with its province: it is unique there, so that document numbers identify their issuers. */
export function organCodeInProvince(regionCode: string, organCode: string): string {
  return `${regionCode.slice(0, 2)}#${organCode}`
}

/** Longest folded name in a key, in characters: no name that is taken has as many, and a key holds 2048 bytes. */
const MAX_FOLDED = 300

/**
 * A full name as a reader sees it, with the code within which it is unique: its province, or for a town its county, since
 * two counties may have towns of one name (城关镇人民政府).
 */
export function nameInScope(regionCode: string, name: string): string {
  const scope = regionCode.slice(0, regionCode.length > 6 ? 6 : 2)
  return `${scope}#${[...folded(name)].slice(0, MAX_FOLDED).join('')}`
}

/** A member who is suspended may come back; one who has left does not. Neither is admitted. */
export const MEMBER_STATES = ['ACTIVE', 'SUSPENDED', 'ENDED'] as const

/** 人员. */
export const memberSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** 职务, as it is printed beside a signature. */
  post: z.string().nullable().default(null),
  roles: z.array(z.enum(ROLES)),
  state: z.enum(MEMBER_STATES).default('ACTIVE'),
})
export type Member = z.infer<typeof memberSchema>
/** A member with version and the end of its chain. */
export type ChainedMember = Member & Versioned

export const MEMBER_STEPS = {
  of: 'Member',
  from: {
    reviseMember: ['ACTIVE', 'SUSPENDED'],
    suspendMember: ['ACTIVE'],
    resumeMember: ['SUSPENDED'],
    endMember: ['ACTIVE', 'SUSPENDED'],
  },
} as const satisfies Steps

/**
 * What an agency needs somebody for, and the roles that may do it. The permissions themselves belong to later areas; a
 * test holds that both agree.
 */
export const ABLE_ROLES = {
  receives: ['CLERK'],
  countersigns: ['SIGNATORY'],
} as const satisfies Readonly<Record<string, readonly Role[]>>
export type Ability = keyof typeof ABLE_ROLES
export const ABILITIES = Object.keys(ABLE_ROLES) as readonly Ability[]

/** What an agency can do by a member with these roles. */
export function abilitiesOf({ roles, state }: Pick<Member, 'roles' | 'state'>): Ability[] {
  if (state !== 'ACTIVE') return []
  return ABILITIES.filter(ability => ABLE_ROLES[ability].some(role => roles.includes(role)))
}

/** A delegation with the end of its chain, which only its next event needs. */
export type ChainedDelegation = Delegation & { readonly chain: Chain }

/** Which of the states that follow from time and revocation a step starts from. */
export const DELEGATION_STEPS = {
  of: 'Delegation',
  from: { revokeDelegation: ['FUTURE', 'ACTIVE'] },
} as const satisfies Steps

/** The outcome of one row of an import. */
export const rowResultSchema = z.object({
  line: z.number().int(),
  agency: agencyCardSchema.nullable(),
  problems: z.array(problemSchema),
})
export type RowResult = z.infer<typeof rowResultSchema>

/** How an import was done and its CSV read. Results of before this was recorded say nothing of it. */
const readingSchema = z.object({
  /** True if nothing was written, and the result is what would come of it. */
  dryRun: z.boolean().default(false),
  /** Headers that name no column of the import. */
  ignoredColumns: z.array(z.string()).readonly().default([]),
  /** The encoding of the file, if the client decoded it as another. */
  misread: z.enum(['UTF_8', 'GB18030']).nullable().default(null),
})

export const agencyImportSchema = readingSchema.extend({
  registered: z.number().int(),
  rejected: z.number().int(),
  rows: z.array(rowResultSchema),
})
export type AgencyImport = z.infer<typeof agencyImportSchema>

export const regionImportSchema = readingSchema.extend({
  edition: z.string(),
  importedAt: z.string(),
  regions: z.number().int(),
  /** Regions that a further request has to write. Results of before imports went in portions have none. */
  remaining: z.number().int().default(0),
  /** Regions of the current edition that this one abolishes. */
  abolished: z.number().int().default(0),
  rejected: z.number().int(),
  badRows: z.array(rowResultSchema),
})
export type RegionImport = z.infer<typeof regionImportSchema>

/** An agency as the caller wants to register it. */
export interface AgencyApplication {
  readonly name: string
  readonly shortName: string | null
  readonly regionCode: string
  readonly tier: Tier
  readonly kind: AgencyKind
  readonly actsAsGovernment: boolean
  readonly creditCode: string
  readonly organCode: string
  /** Others beside it; absent if there are none. */
  readonly organCodes?: readonly OrganCode[] | undefined
  readonly superiorId: string | null
  readonly guidingId: string | null
  readonly otherSuperiorId: string | null
  /** Null for the default: towns and inner divisions have too few people. */
  readonly fourEyes: boolean | null
}

/** The rank of a tier: 0 is the highest. */
export function tierRank(tier: Tier): number {
  return { PROVINCE: 0, CITY: 1, COUNTY: 2, TOWN: 3 }[tier]
}
