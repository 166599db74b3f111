import type { JWTVerifyGetKey } from 'jose'
import * as z from 'zod'

/** Numbers by which an agency knows its people: its own (工号), and that of a mobile phone (手机号码). */
export const NUMBER_KINDS = ['STAFF', 'MOBILE'] as const
export type NumberKind = (typeof NUMBER_KINDS)[number]

/** How the tokens of an issuer name the holder and the agency. */
export const claimsMappingSchema = z.object({
  subject: z.string(),
  agency: z.string(),
  /** What the agency's claim holds: its id here, or its unified social credit code, which its issuer knows anyway. */
  agencyBy: z.enum(['ID', 'CREDIT_CODE']),
  /** The claim that holds a number, by which a subject is bound to the member who has it. Absent: by invitation alone. */
  number: z.object({ claim: z.string(), of: z.enum(NUMBER_KINDS) }).optional(),
})
export type ClaimsMapping = z.infer<typeof claimsMappingSchema>

/** An identity provider of a province or a city that an agency there registered (统一身份认证). */
export const registeredIssuerSchema = z.object({
  id: z.string(),
  /** The `iss` of its tokens. */
  issuer: z.string(),
  jwksUri: z.string(),
  audience: z.string(),
  /** Who registered it: it speaks for this agency and those that answer to it, and for nobody else. */
  registrarId: z.string(),
  mapping: claimsMappingSchema,
  state: z.enum(['ACTIVE', 'ENDED']),
})
export type RegisteredIssuer = z.infer<typeof registeredIssuerSchema>

/** Someone whose tokens are accepted. */
export interface TrustedIssuer {
  readonly issuer: string
  readonly audience: string
  readonly keys: JWTVerifyGetKey
  /** True of the platform's own token service, which alone says which application acts. */
  readonly isTokenService?: true
  /** Its registration, if a province or a city registered it. The types of its tokens are its own: only ID tokens tell none. */
  readonly registered?: RegisteredIssuer
  /** By default ES256 alone. */
  readonly algorithms?: readonly string[]
}

/** Finds a trusted issuer by the `iss` of a token that is not verified yet; null if nobody trusts it. */
export type FindIssuer = (issuer: string) => Promise<TrustedIssuer | null> | TrustedIssuer | null
