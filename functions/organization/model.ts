import * as z from 'zod'
import { chainSchema } from '../access/events.ts'
import { problemSchema } from '../access/problems.ts'
import type { Steps } from '../access/steps.ts'

/** Longest name of a unit or post, and of a reason, in bytes of UTF-8. */
export const MAX_BYTES = { name: 200, reason: 500 } as const

/** What one agency may have: all of it is read by one Query, for every act that asks who is responsible. */
export const LIMITS = {
  units: 100,
  posts: 500,
  /** Levels of units, the topmost included. */
  depth: 6,
  holders: 20,
  /** Posts that one member may hold: their leaving takes one transaction. */
  postsOfMember: 10,
  /** Current and coming absences of one member. */
  absencesOfMember: 20,
  /** Days that one absence may last. */
  absenceDays: 366,
} as const

export const UNIT_STATES = ['ACTIVE', 'DISSOLVED'] as const
/** 内设机构: a part of an agency. Units form a tree. */
export const unitSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** The unit that it belongs to; null directly below the agency. */
  parentId: z.string().nullable(),
  /** Its place among the units below the same one, from 0. */
  order: z.number().int().nonnegative(),
  state: z.enum(UNIT_STATES),
  /** Of a dissolved unit, the one that took over; null for the unit above it, or the agency's clerks if there is none. */
  successorId: z.string().nullable(),
  version: z.number().int(),
})
export type Unit = z.infer<typeof unitSchema>

/** Who holds a post, and since when. */
export const holderSchema = z.object({
  memberId: z.string(),
  /** As the register had the member's name when they were appointed. */
  name: z.string(),
  since: z.string(),
})
export type PostHolder = z.infer<typeof holderSchema>

export const POST_STATES = ['ACTIVE', 'ABOLISHED'] as const
/** 岗位: a place in a unit that members hold, one after another or several at once. */
export const postSchema = z.object({
  id: z.string(),
  unitId: z.string(),
  name: z.string(),
  /** Leads its unit (负责人). A unit has one such post at most. */
  isHead: z.boolean(),
  /** The post of a dissolved unit is abolished with it. */
  state: z.enum(POST_STATES),
  /** Of an abolished post, the one that took over; null for the head of its unit, and so on up. */
  successorId: z.string().nullable(),
  /** In the order of their appointment. Those who held it before are in its chain of events. */
  holders: z.array(holderSchema),
  version: z.number().int(),
})
export type Post = z.infer<typeof postSchema>

/** 外出: a member is out of office, and a deputy acts for them on what comes to them. */
export const absenceSchema = z.object({
  id: z.string(),
  memberId: z.string(),
  memberName: z.string(),
  deputyId: z.string(),
  deputyName: z.string(),
  from: z.string(),
  /** The first instant at which the member is back. */
  until: z.string(),
  reason: z.string().nullable(),
  version: z.number().int(),
})
export type Absence = z.infer<typeof absenceSchema>

/** A thing of an organization with the end of its chain, which only its next event needs. */
const chained = { chain: chainSchema }
export const chainedUnitSchema = unitSchema.extend(chained)
export const chainedPostSchema = postSchema.extend(chained)
export const chainedAbsenceSchema = absenceSchema.extend(chained)
export type ChainedUnit = z.infer<typeof chainedUnitSchema>
export type ChainedPost = z.infer<typeof chainedPostSchema>
export type ChainedAbsence = z.infer<typeof chainedAbsenceSchema>

/** A member who has left or is suspended, and who took over what was theirs. */
export const departureSchema = z.object({ memberId: z.string(), successorId: z.string().nullable() })
export type Departure = z.infer<typeof departureSchema>

/** The units, posts and absences of an agency, as one Query reads them. */
export interface Organization {
  /** Raised by every change. */
  readonly version: number
  readonly units: ReadonlyMap<string, Unit>
  readonly posts: ReadonlyMap<string, Post>
  /** Current and coming ones. Some that are over may still be among them. */
  readonly absences: readonly Absence[]
}

/** An organization with the ends of its chains, and with the members who are gone. */
export interface KeptOrganization extends Organization {
  readonly units: ReadonlyMap<string, ChainedUnit>
  readonly posts: ReadonlyMap<string, ChainedPost>
  readonly absences: readonly ChainedAbsence[]
  readonly gone: ReadonlyMap<string, Departure>
}

/** To whom work may be addressed. */
export const ADDRESSEES = ['MEMBER', 'POST', 'UNIT'] as const
export const addresseeSchema = z.object({ kind: z.enum(ADDRESSEES), id: z.string() }).readonly()
export type Addressee = z.infer<typeof addresseeSchema>

/**
 * Why a member can act for an addressee. PERSON: it is addressed to them. POST: they hold the post. UNIT: they hold a post
 * in the unit. HEAD: they lead the unit, or one above it. SUCCESSOR: they follow a member who is gone, or hold what took
 * over. DEPUTY: they act for an absent one. OFFICE: nobody is left, and the agency's clerks take care of it.
 */
export const REASONS = ['PERSON', 'POST', 'UNIT', 'HEAD', 'DEPUTY', 'SUCCESSOR', 'OFFICE'] as const
export type Because = (typeof REASONS)[number]

/** A member who can act for an addressee. */
export interface Responsible {
  readonly memberId: string
  readonly because: Because
  /** Whom a deputy or a successor stands in for. */
  readonly forMemberId?: string
  /** The post by which it comes to them. */
  readonly postId?: string
  readonly unitId?: string
}

export const UNIT_STEPS = {
  of: 'Unit',
  from: { renameUnit: ['ACTIVE'], moveUnit: ['ACTIVE'], dissolveUnit: ['ACTIVE'] },
} as const satisfies Steps

export const POST_STEPS = {
  of: 'Post',
  from: {
    renamePost: ['ACTIVE'],
    movePost: ['ACTIVE'],
    abolishPost: ['ACTIVE'],
    appointToPost: ['ACTIVE'],
    relieveFromPost: ['ACTIVE'],
  },
} as const satisfies Steps

/** Whether an absence is still to come, lasts, or is over: it follows from the time. */
export const ABSENCE_STATES = ['COMING', 'CURRENT', 'OVER'] as const
export type AbsenceState = (typeof ABSENCE_STATES)[number]

export const ABSENCE_STEPS = {
  of: 'Absence',
  from: { endAbsence: ['COMING', 'CURRENT'] },
} as const satisfies Steps

/** What an import came to. */
export const organizationImportSchema = z.object({
  /** True if nothing was written, and the result is what would come of it. */
  dryRun: z.boolean(),
  /** Units, posts, members and holdings that it added. */
  added: z.number().int(),
  accepted: z.number().int(),
  rejected: z.number().int(),
  movedCount: z.number().int(),
  leftCount: z.number().int(),
  rows: z
    .array(
      z.object({
        line: z.number().int(),
        unitId: z.string().nullable(),
        postId: z.string().nullable(),
        memberId: z.string().nullable(),
        problems: z.array(problemSchema).readonly(),
      }),
    )
    .readonly(),
  ignoredColumns: z.array(z.string()).readonly(),
  /** The encoding of the file, if the client decoded it as another. */
  misread: z.enum(['UTF_8', 'GB18030']).nullable(),
})
export type OrganizationImport = z.infer<typeof organizationImportSchema>
