import * as z from 'zod'
import { delegationSchema } from '../access/delegation.ts'
import type { EventMap } from '../access/events.ts'
import { PLANS } from '../access/plans.ts'
import { muteCardSchema } from './model/mutes.ts'
import { numberFormSchema, organCodeSchema } from './model/numbering.ts'
import { ASKED_LINES, lineRequestSchema, memberSchema } from './model.ts'

const namedSchema = z.object({ name: z.string(), shortName: z.string().nullable(), organCode: z.string() })

/** The events of an agency, from its registration on. */
export const agencyEvents = {
  AgencyRegistered: z.object({
    agencyId: z.string(),
    name: z.string(),
    regionCode: z.string(),
    creditCode: z.string(),
    organCode: z.string(),
    superiorId: z.string().nullable(),
    otherSuperiorId: z.string().nullable(),
    /** Registrations before lines had to be confirmed named none. */
    guidingId: z.string().nullable().default(null),
    askedGuidingId: z.string().nullable().default(null),
    askedOtherSuperiorId: z.string().nullable().default(null),
    fourEyes: z.boolean().optional(),
    organCodes: z.array(organCodeSchema).optional(),
  }),
  AgencyActivated: z.object({
    agencyId: z.string(),
    /** The partition into which the relay puts the administrator. */
    tenant: z.string(),
    administrator: memberSchema,
  }),
  /** The superior gives the agency an administrator, a security administrator or an auditor. */
  OfficerAppointed: z.object({ agencyId: z.string(), tenant: z.string(), officer: memberSchema }),
  AgencySuspended: z.object({ agencyId: z.string(), reason: z.string() }),
  /** The agency that was asked to guide it, or to be its second superior, agreed or did not. */
  LineConfirmed: z.object({ agencyId: z.string(), line: z.enum(ASKED_LINES), otherId: z.string() }),
  LineDeclined: z.object({ agencyId: z.string(), line: z.enum(ASKED_LINES), otherId: z.string() }),
  AgencyResumed: z.object({ agencyId: z.string() }),
  PlanAssigned: z.object({ agencyId: z.string(), plan: z.enum(PLANS), reason: z.string() }),
  /** 更名: what it was called, and is from then on. */
  AgencyRenamed: z.object({ agencyId: z.string(), from: namedSchema, to: namedSchema, reason: z.string() }),
  /** 发文字号设置: all other organ codes and number forms that it has from then on. */
  NumberingRevised: z.object({
    agencyId: z.string(),
    organCodes: z.array(organCodeSchema),
    numberForms: z.array(numberFormSchema),
    reason: z.string(),
  }),
  /** The superior's word, or the agency's own. */
  FourEyesRequired: z.object({ agencyId: z.string(), by: z.enum(['SUPERIOR', 'AGENCY']) }),
  FourEyesWaived: z.object({ agencyId: z.string(), reason: z.string() }),
} as const satisfies EventMap

/** The events of a member, in a partition of the member's own tenant. */
export const memberEvents = {
  MemberAdded: z.object({ agencyId: z.string(), member: memberSchema }),
  /** The whole member as they are from then on. */
  MemberChanged: z.object({ agencyId: z.string(), member: memberSchema }),
  MemberSuspended: z.object({ agencyId: z.string(), member: memberSchema, reason: z.string() }),
  MemberResumed: z.object({ agencyId: z.string(), member: memberSchema }),
  /** What was in their hands goes to the successor; to whoever holds the role if there is none, or they cannot take it. */
  MemberEnded: z.object({
    agencyId: z.string(),
    member: memberSchema,
    reason: z.string(),
    successorId: z.string().nullable(),
  }),
} as const satisfies EventMap

/** The answer to a request for a line, in a partition of the tenant that answers. The relay carries it to who asked. */
export const lineEvents = {
  LineAnswered: z.object({ tenant: z.string(), request: lineRequestSchema }),
} as const satisfies EventMap

/** What an agency has to do with a sender: each carries the whole of it as it is from then on. */
export const muteEvents = {
  SenderMuted: muteCardSchema,
  SenderUnmuted: muteCardSchema,
} as const satisfies EventMap

const delegated = delegationSchema.omit({ version: true })

/** The events of a delegation: each carries the whole of it as it is from then on. */
export const delegationEvents = {
  DelegationGranted: delegated,
  DelegationRevoked: delegated,
} as const satisfies EventMap

export const events = {
  ...agencyEvents,
  ...memberEvents,
  ...lineEvents,
  ...muteEvents,
  ...delegationEvents,
} as const satisfies EventMap
