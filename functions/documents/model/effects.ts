import * as z from 'zod'
import { stampSchema } from '../../access/act.ts'
import type { DateOnly } from '../../kernel/time.ts'

/** 撤销、废止: what is revoked is void from the start, what is abolished is without effect from a day on. */
export const EFFECT_ENDS = ['REVOKED', 'ABOLISHED'] as const
export type EffectEndKind = (typeof EFFECT_ENDS)[number]

/** That a dispatched document was revoked or abolished, as all who have it are told. Absent while it is in force. */
export const effectEndSchema = z.object({
  id: z.string(),
  kind: z.enum(EFFECT_ENDS),
  /** When it was decided. */
  at: z.string(),
  /** From which day on it is without effect; null if it is revoked. */
  effectiveOn: z.string().nullable(),
  reason: z.string(),
  /** Its issuer, or an agency above it. */
  decidedBy: z.object({ agencyId: z.string(), name: z.string() }),
  /** 依据: the number of the document by which it was decided; null if none was named. */
  basis: z.string().nullable(),
})
export type EffectEnd = z.infer<typeof effectEndSchema>

/** The same as the document keeps it, with who did it. */
export const decidedEndSchema = stampSchema.extend(effectEndSchema.shape)
export type DecidedEnd = z.infer<typeof decidedEndSchema>

/** Of what was abolished and then revoked the revocation counts: it is void from the start. */
export function presentEnd<End extends Pick<EffectEnd, 'kind'>>(ends: readonly End[] = []): End | null {
  return ends.find(({ kind }) => kind === 'REVOKED') ?? ends[0] ?? null
}

/** True before the day from which on it is without effect. */
export function isStillInForce({ effectiveOn }: Pick<EffectEnd, 'effectiveOn'>, today: DateOnly): boolean {
  return effectiveOn !== null && today < effectiveOn
}
