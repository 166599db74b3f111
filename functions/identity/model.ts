import * as z from 'zod'
import type { Bridge } from '../access/bridges.ts'
import type { RegisteredIssuer } from '../access/issuers.ts'
import { ROLES, type Role, SCOPES } from '../access/permissions.ts'
import type { Steps, Versioned } from '../access/steps.ts'

/** What an application may do by itself: prepare and receive. Reviewing, signing and administering are people's acts. */
export const APPLICATION_ROLES = ['DRAFTER', 'CLERK'] as const satisfies readonly Role[]

export const APPLICATION_STATES = ['ACTIVE', 'SUSPENDED', 'ENDED'] as const

/** A public key as JWK (RFC 7517). */
export const publicKeySchema = z.looseObject({ kty: z.string(), kid: z.string() })
export type PublicKey = z.infer<typeof publicKeySchema>

/** 应用: software of an agency, or of its vendor, that acts for the agency with keys of its own. */
export const applicationSchema = z.object({
  /** The `client_id` of OAuth. */
  id: z.string(),
  name: z.string(),
  agencyId: z.string(),
  roles: z.array(z.enum(ROLES)),
  /** At most these are in its tokens. */
  scopes: z.array(z.enum(SCOPES)),
  keys: z.array(publicKeySchema),
  /** True if its tokens are bound to a key that it proves to have with each request (DPoP, RFC 9449). */
  dpop: z.boolean(),
  state: z.enum(APPLICATION_STATES),
})
export type Application = z.infer<typeof applicationSchema>
export type ChainedApplication = Application & Versioned

export const APPLICATION_STEPS = {
  of: 'Application',
  from: {
    replaceApplicationKeys: ['ACTIVE', 'SUSPENDED'],
    suspendApplication: ['ACTIVE'],
    resumeApplication: ['SUSPENDED'],
    endApplication: ['ACTIVE', 'SUSPENDED'],
  },
} as const satisfies Steps

/** An issuer that an agency registered (身份源), with version and the end of its chain. */
export type ChainedIssuer = RegisteredIssuer & Versioned

export const ISSUER_STATES = ['ACTIVE', 'ENDED'] as const

export const ISSUER_STEPS = { of: 'Issuer', from: { endIssuer: ['ACTIVE'] } } as const satisfies Steps

/** 邀请: lets whoever has its code bind their identity to a member, once. The code itself is not stored. */
export const invitationSchema = z.object({
  memberId: z.string(),
  by: z.string(),
  at: z.string(),
  until: z.string(),
  usedAt: z.string().nullable(),
})
export type Invitation = z.infer<typeof invitationSchema>

/** A bridge (登录桥), with version and the end of its chain. */
export type ChainedBridge = Bridge & Versioned

export const BRIDGE_STEPS = {
  of: 'Bridge',
  from: { replaceBridgeSecret: ['ACTIVE'], endBridge: ['ACTIVE'] },
} as const satisfies Steps
