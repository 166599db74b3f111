import * as z from 'zod'

/** 党委、政府: the sides that art. 17 tells apart. */
export const SIDES = ['PARTY', 'GOVERNMENT'] as const
export type Side = (typeof SIDES)[number]

/**
 * 联合行文异议, art. 17: a co-issuer's answer that the work is within the competence of one side alone, the party committee's or the
 * government's, and may not be issued jointly.
 */
export const vetoSchema = z.object({
  /** The side whose work it is; null where that of the named agency is not known. */
  side: z.enum(SIDES).nullable(),
  /** The issuer whose work it is, if one was named. */
  agency: z.object({ agencyId: z.string(), name: z.string() }).nullable(),
  /** Numerals of the body's sections that it is about; empty for the whole text. */
  sections: z.array(z.string()),
})
export type Veto = z.infer<typeof vetoSchema>

/** What a request to a co-issuer keeps so that a veto can be judged where it is given: who issues it, and its sections. */
export const jointAskedSchema = z.object({
  issuers: z.array(z.object({ agencyId: z.string(), name: z.string(), side: z.enum(SIDES).nullable() })),
  sections: z.array(z.string()),
})
export type JointAsked = z.infer<typeof jointAskedSchema>

/** A veto as the rules look at it: whose, why, and the digests of what it is about. */
export interface GivenVeto {
  readonly by: { readonly agencyId: string; readonly name: string }
  readonly reason: string
  readonly veto: Veto
  readonly parts: readonly string[]
}
