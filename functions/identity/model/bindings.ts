import * as z from 'zod'
import { NUMBER_KINDS } from '../../access/issuers.ts'
import type { Steps, Versioned } from '../../access/steps.ts'

/** By what a subject was bound: by an invitation (邀请), or by the number that its token showed (工号、手机号码). */
export const BINDING_MEANS = ['INVITATION', 'NUMBER'] as const
export const BINDING_STATES = ['ACTIVE', 'ENDED'] as const

/** 绑定: the subject of a registered issuer is a member of an agency. One that has ended does not come back. */
export const bindingSchema = z.object({
  id: z.string(),
  memberId: z.string(),
  issuer: z.string(),
  /** What the issuer calls the person. */
  subject: z.string(),
  means: z.enum(BINDING_MEANS),
  /** Who made the invitation, or gave the member the number. */
  grantedBy: z.string(),
  boundAt: z.string(),
  state: z.enum(BINDING_STATES),
  endedBy: z.string().nullable(),
  endedAt: z.string().nullable(),
  reason: z.string().nullable(),
})
export type Binding = z.infer<typeof bindingSchema>
export type ChainedBinding = Binding & Versioned
/** A binding as lists show it, whose indexes hold no chain. */
export const listedBindingSchema = bindingSchema.extend({ version: z.number() })
export type ListedBinding = z.infer<typeof listedBindingSchema>

export const BINDING_STEPS = { of: 'Binding', from: { endBinding: ['ACTIVE'] } } as const satisfies Steps

export const NUMBER_STATES = ['GIVEN', 'WITHDRAWN'] as const

/** That a member has a number of a kind. The number itself is stored nowhere. */
export const memberNumberSchema = z.object({
  /** Made of the member and the kind: a member has one number of a kind. */
  id: z.string(),
  memberId: z.string(),
  kind: z.enum(NUMBER_KINDS),
  state: z.enum(NUMBER_STATES),
  givenBy: z.string(),
  givenAt: z.string(),
})
export type MemberNumber = z.infer<typeof memberNumberSchema>
export type ChainedMemberNumber = MemberNumber & Versioned

export const NUMBER_STEPS = {
  of: 'MemberNumber',
  from: { giveMemberNumber: ['WITHDRAWN'], withdrawMemberNumber: ['GIVEN'] },
} as const satisfies Steps

/** Whose a number is in an agency, found by its digest. */
export const numberClaimSchema = z.object({
  /** Null once the number was withdrawn. */
  memberId: z.string().nullable(),
  givenBy: z.string(),
  /** The binding that it was used for; each giving is good for one. */
  bindingId: z.string().nullable(),
})
export type NumberClaim = z.infer<typeof numberClaimSchema>
